"""What somebody tells others to do, in reported speech: *ring them tomorrow*, *yes, leave it open*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from clerk_tui.english.months import is_time
from clerk_tui.english.openings import Opening, opening
from clerk_tui.english.shape import pauses
from clerk_tui.english.tokens import Token, low_at, lows, tokens, written_out
from clerk_tui.english.verbs import NOUNS_TOO, base_of, is_base, is_past, is_third
from clerk_tui.english.words import (
    ADJECTIVES,
    ASKING,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    MODALS,
    PAST_OF,
    POLITE,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    YES_OR_NO,
)
from clerk_tui.frozen import dataclass

_LEADS = YES_OR_NO.keys() | set("ok okay well just then but".split())
_PARTICLES = frozenset("off out away back with".split())
_NEGATIVES = (["do", "not"], ["never"])
_FUNCTION = (
    ADJECTIVES | ASKING | AUXILIARIES | COORDINATORS | DETERMINERS | PREPOSITIONS | RELATIVES | SUBJECTS | SUBORDINATORS
)
_HELD = frozenset("know think believe want like mind see remember understand recall agree feel suppose have".split())
"""What speakers say of themselves where *I* is left out: *don't know what it costs*."""
_OBJECTS = frozenset({"it", "them"})
_OTHER_VERBS = frozenset({"be", "let", "have", "put"})
_LEAST_WORDS = 2


@dataclass(frozen=True)
class Instruction:
    """What somebody tells others to do."""

    words: tuple[Token, ...]
    """From its verb on."""
    is_negative: bool = False
    answer: str = ""
    """*yes, and* or *no, but*, where one stands before it."""


def instruction(words: Sequence[Token], *, is_after: bool = False) -> Instruction | None:
    """The instruction that a sentence is, perhaps after *yes* or *please*, or what stands after a whole clause; None
    for another sentence."""
    at = 0
    while at < len(words) - _LEAST_WORDS and (words[at].low in _LEADS or words[at].text == ","):
        at += 1
    rest = [token for token in words[at:] if token.text not in ".!" and token.low not in POLITE]
    negative = next((led for led in _NEGATIVES if lows(rest[: len(led)]) == led), [])
    rest = rest[len(negative) :]
    if len(rest) < _LEAST_WORDS or (negative == ["do", "not"] and rest[0].low in _HELD):
        return None
    is_marked = negative != [] or not POLITE.isdisjoint(lows(words))
    is_told = _is_told(rest, is_marked=is_marked) or (is_after and _is_told_after(rest))
    return Instruction(tuple(rest), negative != [], _answer(lows(words[:at]))) if is_told else None


def told_after(words: Sequence[Token]) -> int:
    """Where a sign stands after which words tell others to do something: *it is dear, try the county*; 0 if none does.
    A verb in a list after *to* or *should* tells nobody."""
    at = next((at for at in pauses(words) if at and _is_instruction(words[at + 1 :])), 0)
    is_list = any(a.low in _BEFORE_BASE and is_base(b.low) for a, b in pairwise(words[:at]))
    return 0 if is_list and not {"and", "or"}.isdisjoint(lows(words[at:])) else at


def _is_told_after(words: Sequence[Token]) -> bool:
    """Whether a verb that may be a noun, or in the past, tells others to do something: *try Highways*, *put it up*."""
    first, second = words[0], words[1]
    is_named = second.is_capital and not is_time([second.text])
    is_put = first.low == "put" and second.low in DETERMINERS | PREPOSITIONS | _PARTICLES | _OBJECTS
    return is_put or (is_base(first.low) and not first.is_capital and (is_named or second.low == "again"))


def _is_instruction(words: Sequence[Token]) -> bool:
    """Whether the words after a sign are an instruction with no verb but its own."""
    if low_at(words, 0) == "tell" and low_at(words, 1) in _OBJECTS:
        return True
    told = instruction(words, is_after=True) if len(words) > 1 and words[0].low != "bar" else None
    is_told = told is not None and not words[0].is_capital and told.answer == ""
    return is_told and not any(token.low in PAST_OF for token in words[1:])


_BEFORE_BASE = MODALS | {"to"}


def _answer(led: Sequence[str]) -> str:
    """*yes, and* or *no, but*, where that is among the words."""
    answer = next((YES_OR_NO[low] for low in led if low in YES_OR_NO), "")
    return f"{answer}, {'but' if 'but' in led else 'and'} " if answer else ""


def _is_told(words: Sequence[Token], *, is_marked: bool) -> bool:
    """Whether words begin with what others are to do; `is_marked`: *please* or *do not* was before them."""
    if any(is_third(a.low) and b.low in DETERMINERS for a, b in pairwise(words[2:])):
        return False  # *hedge on Mill Lane blocks the view*
    is_verb = is_base(words[0].low) or words[0].low in _OTHER_VERBS
    return (is_verb and (is_marked or opening(words) is Opening.COMMAND)) or _tells(words)


def instructs(text: str) -> bool:
    """Whether a text tells somebody to do something."""
    return instruction(written_out(tokens(text))) is not None


def _tells(words: Sequence[Token]) -> bool:
    """Whether what follows a word that may be a noun shows that it tells somebody to do something: *tape it off*,
    *check with the bank*."""
    first, second = words[0].low, words[1].low
    if words[0].is_capital or not PAST_OF.keys().isdisjoint(token.low for token in words):
        return False
    is_noun_too = is_base(first) and first in NOUNS_TOO
    is_known = base_of(first) != "" or is_past(first) or first in _FUNCTION or first.endswith(("ing", "ly"))
    return (is_noun_too and second in _PARTICLES) or (not is_known and first.isalpha() and second in _OBJECTS)
