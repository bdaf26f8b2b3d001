"""The spelling of a meeting: its body's English, with the words of its roll, agenda and earlier minutes as known."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress

from clerk_tui import minutes
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Meeting
from clerk_tui.spelling import Spelling, Vocabulary, counted, load, loaded
from clerk_tui.store import Reader

MOST_WORDS = 200_000
"""The words of earlier minutes that are read, the newest first."""
_FIRST = "The Committee recieved the report"
PAUSE = 0.002
"""Seconds between two meetings that are read in the background, so that no key waits for them."""


def known_texts(meeting: Meeting) -> Iterator[str]:
    """The texts whose words are right as they are written: names, posts, the agenda, the body, and what its rules say
    the proof should ignore."""
    head = meeting.head
    yield from (head.council, head.committee, head.venue, *meeting.rules.known)
    for person in meeting.people.values():
        yield person.name
    for place in meeting.roll:
        yield place.post
    for item in meeting.items:
        yield item.title


def earlier_words(reader: Reader, meeting: Meeting, pause: float = 0.0) -> Counter[str]:
    """How often the committee's earlier minutes have each word. `pause`: seconds between two meetings. Raises
    ClerkError."""
    found: Counter[str] = Counter()
    for former in reversed(reader.former(meeting.head)):
        counted(reader.texts(former.id), found)
        if found.total() > MOST_WORDS:
            break
        time.sleep(pause)
    return found


class MeetingSpelling:
    """The spelling of one meeting, as its roll and agenda grow."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._earlier: Mapping[str, int] = {}
        self._made: tuple[tuple[object, ...], Spelling] | None = None

    def prepare(self, meeting: Meeting, *, is_in_background: bool = False) -> None:
        """Load the library and read the earlier minutes, which takes a second or more. If these cannot be read, more
        words are marked than need be."""
        if load(minutes.style_for(meeting.head.style).english) is None:
            return
        with suppress(ClerkError):
            self._earlier = earlier_words(self._reader, meeting, PAUSE if is_in_background else 0.0)
        if (spelling := self.of(meeting)) is not None:
            spelling.words(_FIRST)  # what is made at the first use is made

    def of(self, meeting: Meeting) -> Spelling | None:
        """The spelling of the meeting as it stands; None while the library is not loaded, or where it is not
        installed."""
        style = minutes.style_for(meeting.head.style)
        library = loaded(style.english)
        if library is None:
            return None
        parts = (library, style.ending, meeting.head, meeting.people, meeting.roll, meeting.items, self._earlier)
        if self._made is None or any(a is not b for a, b in zip(self._made[0], parts, strict=True)):
            spelling = Spelling(library, Vocabulary(known_texts(meeting), self._earlier), style.ending)
            self._made = parts, spelling
        return self._made[1]


def spelling_of(reader: Reader, meeting: Meeting) -> Spelling | None:
    """The spelling of a meeting, loaded at once; None where the library is not installed."""
    spelling = MeetingSpelling(reader)
    spelling.prepare(meeting)
    return spelling.of(meeting)
