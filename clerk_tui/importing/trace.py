"""Says which rule made which fact of an imported meeting, of which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clerk_tui.importing.recognition import recognise
from clerk_tui.importing.recognition.rules import listening
from clerk_tui.meeting import Collective, Entry, Head, Meeting
from clerk_tui.meeting.meeting import Directory

if TYPE_CHECKING:
    from pathlib import Path

    from clerk_tui.importing.readers.document import Source

_MOST = 100  # characters of the words of a fact or a rule


def trace_of_file(path: Path) -> Iterator[str]:
    """Yield what `trace_of` yields for a file. Raises FileRefusedError."""
    from clerk_tui.importing.readers import read_source

    return trace_of(read_source(path))


def trace_of(source: Source) -> Iterator[str]:
    """Yield a line for each fact in a source: what was read, by which reader, of which words; below it each rule that
    took part, with the words that it matched."""
    with listening():
        made = recognise(source, Head(1), Directory())
    words = ""
    for entry in made.meeting.entries:
        words, by = entry.published or words, made.made.get(entry.id)
        yield f"{_fact(made.meeting, entry)} | {by.reader if by else 'answered late'} | {_short(words)}"
        for heard in by.rules if by else ():
            yield f"    {heard.rule}: {_short(heard.words)}"


def _fact(meeting: Meeting, entry: Entry) -> str:
    """A fact in a few words."""
    parts = [entry.kind.value]
    if entry.vote is not None and entry.vote.in_favour is not None:
        parts.append(f"{entry.vote.in_favour}-{entry.vote.against or 0}-{entry.vote.abstained or 0}")
    parts += [voice.value if isinstance(voice, Collective) else meeting.people[voice].name for voice in entry.persons]
    return ", ".join(parts)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _MOST else f"{plain[: _MOST - 1]}…"
