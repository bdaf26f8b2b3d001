"""English forenames, and the short forms that do not begin them (*bill* of William), or begin others, too."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import combining, normalize

from clerk_tui.english.lexicon import lexicon
from clerk_tui.regex import regex

WORDS_TOO = lexicon("forenames.words")
"""Forenames that are words as well: *may*, *mark*."""


def is_forename(word: str) -> bool:
    """Whether a word, in any letters, is a usual forename, a short form of one, or begins with one before a hyphen:
    *Mary-Jane*."""
    first = word.casefold().partition("-")[0].rstrip(".")
    return (first if first.isascii() else _without_accents(first)) in _all()


def _without_accents(word: str) -> str:
    return "".join(c for c in normalize("NFD", word.replace("ø", "o").replace("ł", "l")) if not combining(c))


@cache
def _all() -> frozenset[str]:
    return frozenset(_full()).union(lexicon("forenames.others"), *_full().values())


@lru_cache(maxsize=4096)
def is_short_for(short: str, forename: str) -> bool:
    """Whether a word is a usual short form of a forename (both folded): *bill* of William; or, if it is no forename
    itself, the beginning of one with *y* or *ie*: *marty* of Martin."""
    if is_forename(short):
        return forename in _full().get(short, ())
    match = _ENDING.fullmatch(short)
    stem = match["stem"] if match is not None else ""
    once = doubled["once"] if (doubled := _DOUBLED.fullmatch(stem)) is not None else stem
    return len(once) >= _LEAST_BEGUN and len(forename) > len(once) and forename.startswith((stem, once))


_ENDING = regex(r"(?P<stem>\w{2,}?)(?:ie|ey|[iy])")
_DOUBLED = regex(r"(?P<once>\w+(?P<last>[b-df-hj-np-tv-z]))(?P=last)")
_LEAST_BEGUN = 3
"""Letters of a forename that are enough before the ending."""


@cache
def _full() -> dict[str, frozenset[str]]:
    pairs = (entry.partition("=") for entry in lexicon("forenames.short"))
    return {short: frozenset(full.split(",")) for short, _, full in pairs}
