"""What is doubtful about an imported meeting: what does not hang together in it, in words, at its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

from clerk_tui.frozen import dataclass

_MOST_FILES = 3  # files that are named beside a doubt that many have
_SHORT = 50


class Sort(IntEnum):
    """What a doubt is about, those on which most facts hang first."""

    HEAD = 1
    PRESENT = 2
    ITEMS = 3
    DECISIONS = 4
    VOTES = 5
    MOVERS = 6
    PEOPLE = 7
    OTHER = 8
    WHOLE = 9
    """About the import as a whole, not about one file."""


@dataclass(frozen=True)
class Doubt:
    """Something that the clerk had better look at."""

    sort: Sort
    sentence: str
    entry_id: int | None = None
    """The entry beside which it stands; None: it is about the whole file."""

    def __str__(self) -> str:
        return self.sentence


def in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Each doubt once, the most useful first; those of one sort in the order in which they were found."""
    return tuple(sorted(dict.fromkeys(doubts), key=lambda doubt: doubt.sort))


def joined(doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    """The doubts of one sort as one, with the sentences of all: at the first's place, unless one is about the file."""
    found = list(dict.fromkeys(doubts))
    sentences = dict.fromkeys(doubt.sentence for doubt in found)
    if found:
        is_placed = all(doubt.entry_id is not None for doubt in found)
        yield Doubt(found[0].sort, " ".join(sentences), found[0].entry_id if is_placed else None)


def told_once(files: Iterable[tuple[str, Sequence[Doubt]]]) -> Iterator[str]:
    """The doubts about several files, each with the files that have it, in words; the most useful first."""
    having: dict[tuple[Sort, str], list[str]] = {}
    for name, doubts in files:
        for doubt in dict.fromkeys(doubts):
            having.setdefault((doubt.sort, doubt.sentence), []).append(name)
    for (_, sentence), names in sorted(having.items(), key=lambda held: (held[0][0], -len(held[1]))):
        others = len(names) - _MOST_FILES
        more = "" if others <= 0 else " and 1 other" if others == 1 else f" and {others:,} others"
        yield f"{', '.join(names[:_MOST_FILES])}{more}: {sentence}"


def short(words: str) -> str:
    """Words as messages quote them."""
    words = " ".join(words.split())
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
