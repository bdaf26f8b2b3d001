"""Looks at one file: what is read in it and what is recognised, before anything of it is kept."""

from __future__ import annotations

import pickle
import re
import zlib
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from clerk_tui.archive.source import Source
from clerk_tui.errors import FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.restricted import restrict
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.people import fold
from clerk_tui.store import Passage, SourceFile

STYLE = "published"
"""The style in which an imported meeting prints the words of its source."""


@dataclass(frozen=True)
class Found:
    """What was found in a file, whole, under ids of its own that begin at 1."""

    source: SourceFile
    meeting: Meeting
    passages: tuple[Passage, ...]
    """What the search is to know of it."""


@dataclass(frozen=True)
class Looked:
    """What was found in a file, in short. A thousand of them are looked through at once, so the rest is packed."""

    path: Path
    refusal: str = ""
    """Why the file cannot be taken in, in a sentence; then nothing else is known."""
    fault: str = ""
    """Of a file that was refused because of an unexpected error: its account, for the log."""
    digest: str = ""
    is_known: bool = False
    """Whether the very same file was imported before; then nothing was recognised."""
    size: int = 0
    """Characters of its words."""
    head: Head = field(default_factory=lambda: Head(0))
    counts: Mapping[str, int] = field(default_factory=dict)
    """How much of each sort was recognised, by a word for it."""
    doubts: tuple[str, ...] = ()
    people: tuple[tuple[str, bool], ...] = ()
    """The people in it as listed, each with whether they have a seat."""
    packed: bytes = b""

    @property
    def names(self) -> frozenset[str]:
        """The names of the people in it."""
        return frozenset(name for name, _ in self.people)

    @property
    def found(self) -> Found:
        """All that was found."""
        found: Found = pickle.loads(zlib.decompress(self.packed))
        return found


def who_sit(meeting: Meeting) -> frozenset[int]:
    """The ids of those who have a seat."""
    return frozenset(place.person_id for place in meeting.roll if place.capacity.is_member)


_SMALL = frozenset("a an and at for in of on or the to with".split())


def without_capitals(name: str) -> str:
    """A name that is printed in capitals alone, as a heading, as it is written elsewhere; any other as it is. A word
    without a vowel (NHS) is taken for initials."""
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name

    def written(at: int, word: str) -> str:
        if at and word.lower() in _SMALL:
            return word.lower()
        if not re.search("[AEIOUY]", fold(word).upper()):
            return word
        return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)

    return " ".join(written(at, word) for at, word in enumerate(words))


def look(path: Path, known: frozenset[str] = frozenset()) -> Looked:
    """Read the file at `path` and recognise the meeting in it. `known`: the digests of files that were imported
    before. A file that is refused is told in `refusal`."""
    from clerk_tui.archive.reading import read_source

    try:
        source = read_source(path)
    except FileRefusedError as error:
        return Looked(path, refusal=str(error))
    if source.digest in known:
        return Looked(path, digest=source.digest, is_known=True)
    return recognised(path, source)


def recognised(path: Path, source: Source) -> Looked:
    """What is recognised in a source that was read at `path`."""
    from clerk_tui import minutes
    from clerk_tui.archive.recognising import recognise
    from clerk_tui.book.wording_for_search import passages
    from clerk_tui.meeting import Act, Change, Noun
    from clerk_tui.meeting.register import Register

    made = recognise(source, Head(1, style=STYLE), Register())
    meeting, restricted = restrict(made.meeting, source.facts.restricted)
    head = meeting.head
    nouns: tuple[Noun, ...] = (*meeting.items, *meeting.entries)
    everything = Act("", tuple(Change(None, noun) for noun in nouns))
    doubts, sit = (*(str(doubt) for doubt in made.doubts), *restricted), who_sit(meeting)
    kept = SourceFile(source.name, source.format, source.digest, source.text, len(doubts))
    found = Found(kept, meeting, passages(meeting, everything, minutes.style_for(STYLE)))
    return Looked(
        path,
        digest=source.digest,
        size=sum(len(piece.text) for piece in source.pieces),
        head=replace(head, council=without_capitals(head.council), committee=without_capitals(head.committee)),
        counts=dict(made.counts),
        doubts=doubts,
        people=tuple((person.name, i in sit) for i, person in meeting.people.items()),
        packed=zlib.compress(pickle.dumps(found, protocol=5), 1),
    )
