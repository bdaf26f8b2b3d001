"""Type a meeting, and say what each line records when every offer is taken.

A meeting is `NAME.notes`, its roll and agenda, and `NAME.typed`, a line for each that is typed.

    python -P -m tests.typed.meetings FOLDER/NAME [...]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from clerk_tui import minutes
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Entry, Head, Meeting, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import Context, NameIndex, Reading, perform, read_line, read_notes

FOLDER = Path(__file__).resolve().parent
_DEPTH = 4
"""The most offers that are taken one after the other for a line."""


@dataclass
class Typing:
    """A meeting that is being typed."""

    meeting: Meeting
    directory: Directory
    now: time
    """Local time, the same for all lines."""
    refused: list[str] = field(default_factory=list)
    """Why lines could not be carried out: those offered by the last line typed."""
    last: Context | None = None
    """What the last line was read against."""

    def read(self, line: str) -> Reading:
        """What a line means now."""
        return read_line(line, self.context())

    def context(self) -> Context:
        """What the next line is read against."""
        if self.last is None or self.last.meeting is not self.meeting:
            month_first = minutes.load(self.meeting.head.style).times.month_first
            self.last = Context(self.meeting, NameIndex(self.meeting), self.now, month_first=month_first)
        return self.last

    def type(self, line: str) -> None:
        """Type a line, and press Tab wherever something is offered."""
        self.refused = []
        self._take(line, _DEPTH)

    def _take(self, line: str, depth: int) -> None:
        reading = self.read(line)
        if reading.offer and depth:
            for offered in (reading.offer, *reading.then):
                self._take(offered, depth - 1)
        else:
            self._enter(line, reading)

    def _enter(self, line: str, reading: Reading) -> None:
        try:
            if reading.intent is None:
                raise ClerkError(reading.refusal)
            act = perform(reading.intent, self.context(), self.directory, self.now)
        except ClerkError as error:
            self.refused.append(f"{line}: {error}")
        else:
            self.meeting = apply(self.meeting, act.changes)

    def entries(self) -> list[Entry]:
        """The entries so far."""
        return [entry for entry in self.meeting.entries if not entry.is_struck]


def begun(path: Path) -> Typing:
    """The meeting of `path` before anything is typed."""
    directory = Directory()
    notes = path.with_suffix(".notes").read_text(encoding="utf-8")
    read = read_notes(notes, Head(1), directory, minutes.style_names())
    assert read.reports == (), read.reports
    return Typing(read.meeting, directory, read.meeting.head.time or time(19))


def lines_of(path: Path) -> list[str]:
    """The lines that are typed."""
    return path.with_suffix(".typed").read_text(encoding="utf-8").splitlines()


def _shown(path: Path) -> Iterator[str]:
    """Each line with what is asked, and what it records."""
    typing = begun(path)
    for line in lines_of(path):
        before, reading = typing.entries(), typing.read(line)
        typing.type(line)
        style = minutes.load(typing.meeting.head.style)
        yield line
        if reading.refusal or reading.remark:
            yield f"    ? {reading.refusal or reading.remark}"
        for entry in typing.entries():
            if entry not in before:
                doubt = " [?]" if entry.is_doubtful or entry.is_unsettled else ""
                yield f"    {entry.kind.label}: {minutes.sentence(typing.meeting, entry, style)}{doubt}"
        yield from (f"    REFUSED {refused}" for refused in typing.refused)


def main() -> None:
    """Print how the meetings that are named read."""
    for name in sys.argv[1:]:
        print(f"##### {name}", *_shown(Path(name)), sep="\n")


if __name__ == "__main__":
    main()
