"""What sentences say came of a motion or a vote."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.importing.recognition import deciding_rules as rules
from clerk_tui.importing.recognition.rules import remembered
from clerk_tui.meeting.record import Vote


@dataclass(frozen=True)
class Outcome:
    """What came of a motion."""

    is_carried: bool
    vote: Vote | None
    """A count, or all in favour; None where only the outcome is told."""


_TELLING = tuple(
    """carri pass lost defeat fail reject fell approv adopt prevail vot favour favor agreed ayes unanim
    result elect accept second aye yea yes object""".split()
)
"""Parts of words without which no outcome is told."""
_LOSING = ("second", "lost", "defeat", "fail", "reject", "fell", "not carried", "not pass")
"""Parts of words without which nothing is lost."""


def tells_any(low: str, parts: tuple[str, ...]) -> bool:
    """Whether a text in small letters has any of some parts of words. (Quicker by far than a pattern.)"""
    for part in parts:  # noqa: SIM110 - a generator would take twice as long
        if part in low:
            return True
    return False


@remembered
def read_outcome(text: str) -> Outcome | None:
    """What a sentence says came of a motion or a vote."""
    low = text.casefold() if len(text) <= 400 else ""
    text = _numbered(text)
    begins = low.lstrip("( ")
    if not (tells_any(low, _TELLING) or "for" in begins[:12] or begins[:1].isdigit()) or rules.OF_A_NAME.match(text):
        return None
    lost = rules.LOST.search(text) if tells_any(low, _LOSING) else None
    carried = None if lost else rules.CARRIED.search(text)
    counted = figures(text) if lost or carried or rules.MAY_COUNT.search(text) else None
    if lost and counted and (counted.in_favour or 0) > (counted.against or 0):
        counted = Vote(counted.against, counted.in_favour, counted.abstained)  # *lost by 6 votes to 2*
    if lost or carried:
        vote = counted or (Vote() if carried and rules.UNANIMOUS.search(text) else None)
        return Outcome(bool(carried), vote)
    if rules.ALL_BARELY.fullmatch(text):
        return Outcome(True, Vote())
    if counted is not None and counted.in_favour is not None:
        return Outcome(counted.in_favour > (counted.against or 0), counted)
    return None


def _bare_count(text: str) -> re.Match[str] | None:
    """*5-2*, *14 to 0*: figures of a vote, unless they are days of a month or a year."""
    for match in rules.COUNT.finditer(text):
        before = text[: match.start()]
        if not (rules.MONTH_BEFORE.search(before) or rules.NO_COUNT_AFTER.search(before)) and not re.match(
            r",?\s*(?:19|20)\d\d", text[match.end() :]
        ):
            return match
    return None


def _numbered(text: str) -> str:
    """A text with figures for the numbers in words that may be those of a vote."""
    if not rules.IN_WORDS.search(text):
        return text
    return rules.NUMBER_WORD.sub(lambda m: str(rules.NUMBERS.index(m[0].casefold()) + 1), text)


def figures(text: str) -> Vote | None:
    """The figures of a vote in a text."""
    text = _numbered(text)
    match = (
        rules.PAIR_FIRST.search(text)
        or rules.WORDS_COUNT.search(text)
        or rules.BUILT.search(text)
        or rules.FIGURES_SLASHED.search(text)
        or rules.OF_ALL.search(text)
        or _bare_count(text)
    )
    if match is None or (match["a"] is None and match["b"] is None and not rules.UNANIMOUS.search(text)):
        return None
    f, a, b = (_number(match[k]) for k in ("f", "a", "b"))
    if b is None and "bst" in text and (told := rules.ABSTAINED.search(text)) is not None:
        b = _number(told["n"] or told["n2"])
    return Vote(f or 0, a or 0, b)


def _number(text: str | None) -> int | None:
    if not text:
        return None
    low = text.casefold()
    return int(text) if text.isdigit() else rules.NUMBERS.index(low) + 1 if low in rules.NUMBERS else 0
