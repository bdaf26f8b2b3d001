"""The spelling of a meeting: its body's English, with the words of its roll, agenda and earlier minutes as known
words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice

from clerk_tui import minutes
from clerk_tui.english.months import with_capitals
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Meeting
from clerk_tui.regex import regex
from clerk_tui.spelling import Mark, Spelling, Vocabulary, counted, load, loaded
from clerk_tui.spelling.vocabulary import WORD, folded
from clerk_tui.store import Reader

MOST_WORDS = 200_000
"""The words of earlier minutes that are read, the newest first."""
_TEXTS = 10
"""How many texts are counted at a time."""


def known_texts(meeting: Meeting) -> Iterator[str]:
    """Yield texts whose words count as right: names, posts, the agenda, the body, words that its rules ignore."""
    head = meeting.head
    yield from (place.alias for place in meeting.roll)
    yield from (head.council, head.committee, head.venue, *meeting.rules.known)
    yield from (person.name for person in meeting.people.values())
    yield from (place.post for place in meeting.roll)
    yield from (item.title for item in meeting.items)


def count_earlier_words(reader: Reader, meeting: Meeting, found: Counter[str]) -> Iterator[None]:
    """Count the words of the committee's earlier minutes, a few milliseconds a step. Raises ClerkError."""
    for former in reversed(reader.former(meeting.head)):
        yield
        texts = iter(reader.texts(former.id))
        while some := list(islice(texts, _TEXTS)):
            counted(some, found)
            yield
        if found.total() > MOST_WORDS:
            break


class MeetingSpelling:
    """The spelling of one meeting, which follows its roll and agenda as they grow."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._earlier: Mapping[str, int] = {}
        self._made: tuple[tuple[object, ...], Spelling] | None = None

    def load(self, meeting: Meeting) -> bool:
        """Load the library and what the first word needs, which takes a second or more. Return whether that worked."""
        is_loaded = load(minutes.style_for(meeting.head.style).english) is not None
        if (spelling := self.of(meeting)) is not None:
            spelling.words(meeting.head.committee)
        return is_loaded

    def steps(self, meeting: Meeting) -> Iterator[None]:
        """Read the earlier minutes, a few milliseconds a step. If that fails, more words are marked than necessary."""
        yield from self._reader.until_free()
        for _ in self._count(meeting):
            yield
            yield from self._reader.until_free()

    def _count(self, meeting: Meeting) -> Iterator[None]:
        found: Counter[str] = Counter()
        with suppress(ClerkError):
            yield from count_earlier_words(self._reader, meeting, found)
        self._earlier = found

    def prepare(self, meeting: Meeting) -> None:
        """Load the library and count the earlier words now."""
        if self.load(meeting):
            for _ in self._count(meeting):
                pass

    def of(self, meeting: Meeting) -> Spelling | None:
        """Return the spelling of the meeting as it stands; None if the library is not loaded or not installed."""
        style = minutes.style_for(meeting.head.style)
        if (library := loaded(style.english)) is None:
            return None
        parts = (library, style.ending, meeting.head, meeting.people, meeting.roll, meeting.items, self._earlier)
        if self._made is None or any(a is not b for a, b in zip(self._made[0], parts, strict=True)):
            from clerk_tui.proof.text import words

            people, posts = (p.name for p in meeting.people.values()), (place.post for place in meeting.roll)
            vocabulary = Vocabulary(known_texts(meeting), self._earlier, people, posts)
            spelling = Spelling(library, vocabulary, style.ending, words().typed_short)
            self._made = parts, spelling
        return self._made[1]


def spelling_of(reader: Reader, meeting: Meeting) -> Spelling | None:
    """Return the spelling of a meeting, loaded now; None if the library is not installed."""
    spelling = MeetingSpelling(reader)
    spelling.prepare(meeting)
    return spelling.of(meeting)


class LazySpelling:
    """The spelling of a meeting for lines read one after the other. Loading takes a second or more, so it is loaded at
    the first word that may be wrong."""

    def __init__(self, reader: Reader) -> None:
        self._spelling, self._is_prepared = MeetingSpelling(reader), False

    def for_line(self, meeting: Meeting, line: str) -> Spelling | None:
        """Return the spelling for a line; None if each of its words is common or a capitalised name, or if the library
        is not installed."""
        if not self._is_prepared:
            from clerk_tui.proof.text import words

            known, short = Vocabulary(known_texts(meeting)), words().typed_short
            if all(
                (word in known and not (typed.islower() and known.is_name(word))) and word not in short
                for typed in WORD.findall(line)
                for word in (folded(typed),)
            ):
                return None
            self._spelling.prepare(meeting)
            self._is_prepared = True
        return self._spelling.of(meeting)


def wrong_words(spelling: Spelling, line: str) -> tuple[Mark, ...]:
    """Return the wrong words of a typed line, other than those of a command or of a name before its mark."""
    begun = _NOT_PROSE.match(line)
    start = begun.end() if begun else 0
    printed = line if line.startswith(("/", "\\")) else with_capitals(line)  # *on friday* needs no repair
    marks = (mark for mark in spelling.words(line) if mark.start >= start and line[mark.start - 1 : mark.start] != "@")
    return tuple(mark for mark in marks if line[mark.start : mark.end] == printed[mark.start : mark.end])


_NOT_PROSE = regex(r"\s*(?:#.*|s/.*|/\w+[^:]*(?::|$)|[+-][^:]*(?::|$)|!?\s*[^\s:?>]+(?:\s+[^\s:?>]+){0,3}\s*[:?>])")
"""What comes before the prose of a line: a command, who comes or goes, or a name and its mark."""
