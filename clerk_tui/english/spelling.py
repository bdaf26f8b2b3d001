"""Spelling: which English a body writes, how it spells endings such as *organise*, and how likely one word is typed for
another by a slip."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from math import hypot

FAR = 2.6
"""The cost of a word that is more than one slip away."""
_ROWS = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
"""The rows of the keyboard, each with how far it is set to the right."""
_NEAR = 1.2
"""In widths of a key, how far apart neighbours are at most."""
VOWELS = frozenset("aeiou")
_SWAPPED = _DOUBLED = 0.3
_LEFT_OUT = _BESIDE = 0.7
_VOWEL, _ADDED, _OTHER = 0.9, 1.0, 1.4
_FIRST_LETTER = 0.7
"""The extra cost of a wrong first letter, which is the rarest slip."""


@cache
def neighbours(letter: str) -> frozenset[str]:
    """The letters around a letter of the keyboard."""
    places = {key: (at + shift, y) for y, (row, shift) in enumerate(_ROWS) for at, key in enumerate(row)}
    if letter not in places:
        return frozenset()
    x, y = places[letter]
    return frozenset(key for key, (a, b) in places.items() if key != letter and hypot(a - x, b - y) <= _NEAR)


def cost_of(typed: str, meant: str) -> float:
    """The cost of the slip by which `meant` became `typed`; 0 for the same letters, FAR for more than one slip."""
    if typed == meant:
        return 0.0
    at = next((at for at, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    first = 0.0 if at else _FIRST_LETTER
    mine, theirs = typed[at:], meant[at:]
    if mine == theirs[1:]:
        return first + (_DOUBLED if theirs[0] in (meant[at - 1 : at], theirs[1:2]) else _LEFT_OUT)
    if mine[1:] == theirs:
        beside = typed[max(at - 1, 0) : at] + theirs[:1]
        if mine[0] in beside:
            return first + _DOUBLED
        return first + (_ADDED if neighbours(mine[0]).isdisjoint(beside) else _BESIDE)
    if mine[1:] == theirs[1:]:
        if theirs[0] in neighbours(mine[0]):
            return first + _BESIDE
        return first + (_VOWEL if {mine[0], theirs[0]} <= VOWELS else _OTHER)
    return first + _SWAPPED if mine[:2] == theirs[1::-1] and mine[2:] == theirs[2:] else FAR


def lacks_vowels(typed: str, meant: str) -> bool:
    """Whether a word is `typed` without some of its vowels, but with its first letter: *clsd* of *closed*."""
    if typed[:1] != meant[:1] or len(typed) >= len(meant):
        return False
    letters = iter(typed)
    expected = next(letters, "")
    for letter in meant:
        if letter == expected:
            expected = next(letters, "")
        elif letter not in VOWELS:
            return False
    return not expected


class English(StrEnum):
    """A variety of English, by its spelling."""

    BRITISH = "british"
    AMERICAN = "american"
    CANADIAN = "canadian"
    AUSTRALIAN = "australian"

    @property
    def tag(self) -> str:
        """Its language tag (BCP 47)."""
        return {"british": "en-GB", "american": "en-US", "canadian": "en-CA", "australian": "en-AU"}[self.value]


class Ending(StrEnum):
    """A verb ending that may be spelled in two ways."""

    ISE = "ise"
    """*organise*, *organisation*."""
    IZE = "ize"
    """*organize*, *organization*."""
    EITHER = "either"
