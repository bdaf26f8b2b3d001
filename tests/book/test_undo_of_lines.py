"""All that one line recorded is undone and redone together, also once the program was killed."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook

RECORDING = """
import sys
from datetime import date
from pathlib import Path
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
book = MinuteBook(Path(sys.argv[1]))
recording = book.create_meeting(MeetingPlan("Elmbury Council", "Trees Committee", date(2024, 1, 8)))
for line in ("/chair Councillor A Ash", "/member Councillor B Birch", "/present all", "the elms were old"):
    recording.enter_line(line)
for line in ("-birch 9.50", "+birch 9.58"):
    recording.enter_line(line)
    with recording.same_line():
        recording.enter_line("the elms were counted")
book.flush()
print("saved", flush=True)
sys.stdin.read()
"""


def test_a_line_is_taken_back_whole_after_the_program_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with subprocess.Popen(
        [sys.executable, "-c", RECORDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "saved\n"
        other.kill()
    with MinuteBook(path) as book:
        recording = book.recording(1)
        entries = recording.meeting.entries
        recording.enter_line("/undo")
        assert recording.meeting.entries == entries[:-2]
        recording.enter_line("/undo")
        assert recording.meeting.entries == entries[:-4]
        book.flush()
    with MinuteBook(path) as book:
        recording = book.recording(1)
        recording.enter_line("/redo")
        assert recording.meeting.entries == entries[:-2]
        recording.enter_line("/redo")
        assert recording.meeting.entries == entries
        assert book.reader.check() == ()


@pytest.mark.parametrize("looks", [25, 1000])
def test_lines_of_one_moment_are_taken_back_one_by_one(tmp_path: Path, looks: int) -> None:
    """The clock stands still, or counts coarsely: pasted lines, and what follows an undo, have the same moment."""
    path, looked = tmp_path / "m.db", count()

    def clock() -> datetime:
        return datetime(2024, 3, 31, 0, 59, 59, tzinfo=UTC) + timedelta(seconds=next(looked) // looks)

    with MinuteBook(path, clock=clock) as book:
        recording = book.create_meeting(MeetingPlan("Elmbury Council", "Trees Committee", date(2024, 1, 8)))
        recording.enter_line("/chair Councillor A Ash")
        states = [recording.meeting.entries]
        for number in range(12):
            for words in (f"draft {number}", f"line {number}"):
                recording.enter_line(words)
                if words.startswith("draft"):
                    recording.enter_line("/undo")
            states.append(recording.meeting.entries)
        book.flush()
    with MinuteBook(path, clock=clock) as book:
        recording = book.recording(1)
        assert recording.meeting.entries == states.pop()
        while states:
            recording.undo()
            assert recording.meeting.entries == states.pop()
