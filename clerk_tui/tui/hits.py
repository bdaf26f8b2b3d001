"""The words of a search in a text, and the list of hits that the reader goes through."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import people
from clerk_tui.regex import regex

_PIECE = regex(r'"([^"]*)"|([^\s"]+)')
_WORD = regex("[^\\W_]+(?:[\u0300-\u036f]+[^\\W_]*)*")
"""Letters and figures, with combining accents."""
fold = lru_cache(maxsize=8192)(people.fold)
"""Cached, because a page repeats its words."""
_LEAST_BEGINNING = 2
"""Letters from which the last word typed may be the start of a longer one."""


@dataclass(frozen=True)
class WordsToMark:
    words: tuple[str, ...]
    """Folded: no capitals, no accents."""
    is_open: bool = False
    """Whether the last may be the start of a longer word."""

    def begins_at(self, at: int, words: Sequence[str]) -> bool:
        """Whether these words are in `words` (folded) from the place `at`."""
        count = len(self.words)
        if at + count > len(words) or any(words[at + i] != self.words[i] for i in range(count - 1)):
            return False
        last, there = self.words[-1], words[at + count - 1]
        return there.startswith(last) if self.is_open else there == last


def wanted(typed: str) -> tuple[WordsToMark, ...]:
    """Return what a search for `typed` looks for: each word, and words in "double quotes" together. The last word may
    be the start of a longer one, unless it is quoted or a space follows; so may a word with a star."""
    out = []
    for piece in _PIECE.finditer(typed):
        is_quoted = piece[1] is not None
        words = tuple(fold(word) for word in _WORD.findall(piece[1] if is_quoted else piece[2]))
        is_last = not is_quoted and (piece.end() == len(typed) or piece[2].endswith("*"))
        if words and all(words):
            out.append(WordsToMark(words, is_last and len(words[-1]) >= _LEAST_BEGINNING))
    return tuple(out)


def marks(text: str, sought: Sequence[WordsToMark]) -> tuple[tuple[int, int], ...]:
    """Return the start and end of what is found of `sought` in `text`, in order and without overlaps."""
    if not sought:
        return ()
    places = [match.span() for match in _WORD.finditer(text)]
    words = [fold(text[start:end]) for start, end in places]
    found: list[tuple[int, int]] = []
    whole = {w.words[0] for w in sought if len(w.words) > 1 or not w.is_open}
    begun = tuple(w.words[0] for w in sought if len(w.words) == 1 and w.is_open)
    at = 0
    while at < len(words):
        taken = 0
        if words[at] in whole or words[at].startswith(begun):  # true of few words
            taken = max((len(w.words) for w in sought if w.begins_at(at, words)), default=0)
        if taken:
            found.append((places[at][0], places[at + taken - 1][1]))
        at += max(taken, 1)
    return tuple(found)


@dataclass(frozen=True)
class HitPlace:
    meeting_id: int
    entry_id: int | None = None
    item_id: int | None = None


@dataclass(frozen=True)
class HitList:
    """Hits in order, and the one that is read."""

    stops: tuple[HitPlace, ...] = ()
    at: int = 0

    def moved(self, way: int) -> HitList | None:
        """Return the list at the next (1) or previous (-1) hit; None if there is none."""
        at = self.at + way
        return replace(self, at=at) if 0 <= at < len(self.stops) else None
