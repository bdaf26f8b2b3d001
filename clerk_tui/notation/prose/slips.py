"""Slips of the fingers in the words that make events, and in names of the roll: they are put right before a line is
read, and the line is kept as typed unless an event is offered for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from clerk_tui.english.lexicon import lexicon
from clerk_tui.english.spelling import FAR, cost_of, lacks_vowels
from clerk_tui.english.titles import TITLES
from clerk_tui.english.verbs import base_of, is_base, past_of
from clerk_tui.english.words import (
    ADVERBS,
    AUXILIARIES,
    COMMON,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    is_common,
)
from clerk_tui.meeting.names import same_title
from clerk_tui.meeting.people import fold
from clerk_tui.notation.prose.wording import in_whole_words
from clerk_tui.notation.reading import Context
from clerk_tui.notation.times import TYPED_TIME
from clerk_tui.regex import any_case, regex

_LONGEST = 160
"""The characters of the longest line that is put right: a longer one is a paragraph."""
_LEAST_LONG = 6
"""The letters of a word of which one letter less, or a neighbouring one, is a slip too."""
_LIKELIEST, _LIKELY = 0.3, 0.7
"""What a slip costs at most: two letters swapped, or one doubled; one left out, or one of a neighbouring key."""
_OTHER_FORM = 0.1
"""What another form than the past costs of a word that is begun and left: *carr* is *carried*."""
_LEAST_BEGUN, _LEAST_OF_NAME = 4, 4
"""The letters of a word of events that is begun and left, and of a name, at least."""
_COUNCILLORS = frozenset("cllr clr councillor councilor".split())
_SMALL_WORDS = sorted(
    AUXILIARIES | ADVERBS | COORDINATORS | DETERMINERS | PREPOSITIONS | RELATIVES | SUBJECTS | SUBORDINATORS
)
"""Words that tell how a sentence is built; of them only two letters swapped, or one doubled, are a slip."""


def as_meant(line: str, context: Context) -> str:
    """A short line with its short words in full, its times without brackets, and its slips put right in the words of
    events (*mtg clsd 8.35*) and in surnames of the roll that are typed in small letters."""
    if len(line) > _LONGEST:
        return line
    line = _TIME_IN_BRACKETS.sub(r"\g<time>", in_whole_words(line, context))
    line = _BACK_IN_SHORT.sub(lambda bk: bk[0] if bk["who"] and not context.find(bk["who"]) else f"{bk[1]}back", line)
    return _WORDS.sub(lambda word: _meant(word, context) or word[0], line)


def without_swaps(said: str, context: Context) -> tuple[str, str, str]:
    """What somebody said without the slips in it that swap two letters or double one, and the first of those words as
    typed and as meant; three empty texts if there are none."""
    slips: list[tuple[str, str]] = []

    def put_right(found: re.Match[str]) -> str:
        meant = _meant(found, context) if found[0].islower() else ""
        if not meant or cost_of(found[0], meant) > _LIKELIEST:
            return found[0]
        slips.append((found[0], meant))
        return meant

    put = _WORDS.sub(put_right, said) if len(said) <= _LONGEST else said
    return (put, *slips[0]) if slips else ("", "", "")


_TIME_IN_BRACKETS = any_case(rf"\((?P<time>(?:at )?(?:{TYPED_TIME}))\)")
_BACK_IN_SHORT = any_case(
    rf"((?:^|(?<=\s))(?:{TYPED_TIME}|all|everyone|we|(?P<who>[^\s,;:]+))[,:]? |^)bc?k\b"
    r"(?=[,.:;]|$| (?:in|at|from|with|now)\b| ?\d)"
)
"""*Bk* is back beside a name or a time, and may be a book elsewhere."""
_WORDS = regex(r"(?<![\w@’'./+-])(?:[^\W\d_]{4,}|[b-df-hj-np-tv-xz]{2,3})(?![\w@’'/-])")
_WITHIN = regex(r"[^\s.;:?!–—-]\s*$")
_GOES_ON = regex(r"\W*(?!unan|nem\b|with\b|without\b)[^\W\d_]|:")
_TITLE_BEFORE = regex(r"([^\W\d_]+)\.? $")


def _meant(found: re.Match[str], context: Context) -> str:
    """The word of which one is a slip; empty if it is none. What has a capital within a sentence is a name, and so may
    be what begins a line as a word in short: *carr left*."""
    word, before = found[0], found.string[: found.start()]
    low = word.lower()
    is_name = word[0].isupper() and _WITHIN.search(before) is not None
    if is_name or _is_word(low) or same_title(low) in context.names.titles:
        return ""
    title = _TITLE_BEFORE.search(before)
    has_title = title is not None and title[1].lower() in TITLES
    meant = "" if has_title else word_meant(low)
    if meant.startswith(low) and not before.strip() and _GOES_ON.match(found.string, found.end()):
        return ""
    if not meant and word.islower() and len(word) >= _LEAST_OF_NAME:
        is_other = title is not None and title[1].lower() in TITLES - _COUNCILLORS
        near = () if is_other else (name for name in context.names.surnames if name[0] == low[0])
        meant = _slip_of(low, near, are_names=True)
    if not meant or context.find_named(word):
        return ""
    return meant.capitalize() if word[0].isupper() else meant


@lru_cache(maxsize=4096)
def _is_word(low: str) -> bool:
    """Whether letters are a word as they stand."""
    is_odd = low.endswith("eed") and low not in COMMON  # *ageed*, of which *age* is a word
    is_known = low in _words().get(low[0], ()) or (is_common(fold(low)) and not is_odd)
    stems = (low[:-3] + "y", low[:-3], low[:-2], low[:-1]) if low.endswith("ed") else ()
    return (
        is_known
        or low in _SMALL_WORDS
        or base_of(low) != ""
        or any(is_base(stem) and past_of(stem) == low for stem in stems)
    )  # *relied*


@lru_cache(maxsize=4096)
def word_meant(low: str) -> str:
    """The word of events of which a word in small letters is a slip; empty if there is none, or there are several."""
    small = [word for word in _SMALL_WORDS if word[0] == low[0] and cost_of(low, word) <= _LIKELIEST]
    return small[0] if len(small) == 1 else _slip_of(low, _words().get(low[0], ()))


def _slip_of(typed: str, words: Iterable[str], *, are_names: bool = False) -> str:
    """The one word of which letters are likeliest a slip; empty if there is none, or there are several. Of names only
    the likeliest slips count."""
    costs = {word: _cost(typed, word, are_names=are_names) for word in words}
    least = min(costs.values(), default=FAR)
    found = [word for word, cost in costs.items() if cost == least]
    return found[0] if least < FAR and len(found) == 1 else ""


def _cost(typed: str, word: str, *, are_names: bool) -> float:
    cost = cost_of(typed, word)
    most = _LIKELY if len(word) >= _LEAST_LONG and not are_names else _LIKELIEST
    if cost <= most:
        return cost
    is_begun = not are_names and word.startswith(typed) and len(typed) >= _LEAST_BEGUN
    if is_begun:
        return _LIKELY if word.endswith("ed") else _LIKELY + _OTHER_FORM
    is_short = lacks_vowels(typed, word) and not (are_names and word.startswith(typed))
    return _LIKELY if is_short else FAR


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The words of events, by their first letter."""
    words = sorted(lexicon("slips.words"))
    return {first: tuple(word for word in words if word[0] == first) for first in {word[0] for word in words}}
