"""What is known of a meeting's words: its roll, its agenda, and the committee's earlier minutes."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.spelling import MeetingSpelling, count_earlier_words, spelling_of
from clerk_tui.meeting import Act, Change, Meeting


def held(book: MinuteBook, day: date, *lines: str, committee: str = "Roads") -> Meeting:
    """A meeting with these lines."""
    plan = MeetingPlan("Elmfield Council", committee, day, agenda=(("1", "Windrowing at Askrigg"),))
    recording = book.create_meeting(plan)
    for line in ("/member Cllr A Boycezzi", "/present all", *lines):
        recording.enter_line(line)
    book.flush()
    return recording.meeting


def test_only_earlier_minutes_of_the_committee_count_without_private_and_struck_words(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        first = held(book, date(2024, 1, 8), "The tarring began.", "# the tarring is late", "Tarring again.")
        again = first.entries[-1]
        strike = Act("struck out", (Change(again, replace(again, is_struck=True)),))
        book.recording(first.id).do(strike)
        book.flush()
        held(book, date(2024, 1, 9), "Tarring.", committee="Parks")
        held(book, date(2024, 3, 9), "Tarring.")
        meeting = held(book, date(2024, 2, 8), "Tarring.")
        found = Counter[str]()
        for _ in count_earlier_words(book.reader, meeting, found):
            pass
        assert found["tarring"] == 1


@pytest.mark.spelling
def test_the_roll_the_agenda_and_what_earlier_minutes_have_twice_are_known(tmp_path: Path) -> None:
    line = "Cllr Boycezzi of Askrigg asked of windrowing, griptings and skewings."
    with MinuteBook(tmp_path / "m.db") as book:
        held(book, date(2024, 1, 8), "Griptings and griptings and skewings.")
        meeting = held(book, date(2024, 2, 8))
        spelling = spelling_of(book.reader, meeting)
        assert spelling is not None
        assert [line[m.start : m.end] for m in spelling.words(line)] == ["skewings"]


def test_without_the_library_there_is_no_spelling(tmp_path: Path) -> None:
    with MinuteBook(tmp_path / "m.db") as book:
        assert spelling_of(book.reader, held(book, date(2024, 1, 8))) is None


@pytest.mark.spelling
def test_a_locked_file_is_read_once_it_is_free_and_no_step_waits_for_it(tmp_path: Path) -> None:
    line = "Griptings were inspected."
    with MinuteBook(tmp_path / "m.db") as book:
        held(book, date(2024, 1, 8), "Griptings and griptings.")
        meeting = held(book, date(2024, 2, 8))
        made = MeetingSpelling(book.reader)
        assert made.load(meeting)
        steps = made.steps(meeting)
        with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            for _ in range(20):
                next(steps)
        for _ in steps:
            pass
        spelling = made.of(meeting)
        assert spelling is not None
        assert spelling.words(line) == ()
