"""A meeting called by mistake, and an import, are removed and brought back; the file stays sound."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.book import signed_minutes
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook, bring_back, remove_meeting
from clerk_tui.errors import LineRefusedError, NotFoundError
from clerk_tui.notation import read_membership
from clerk_tui.search import parse

COUNCIL, TREES = "Elmfield Council", "Trees Committee"
NOTES = """/council Elmfield Council
/committee Ponds Committee
/date 4 September 2023
/chair Councillor A Ash
/item 1 Newts
ash: counted the newts.
= That the newts be counted again.
"""


def clock() -> datetime:
    """A morning in January."""
    return datetime(2024, 1, 8, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A book with a planned meeting (1), one that was held (2), and an import (3)."""
    path = tmp_path / "m.db"
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee(COUNCIL, TREES, read_membership("Councillor A Ash (Chair)\nCouncillor B Birch"))
        for day in (15, 8):
            plan = MeetingPlan(COUNCIL, TREES, date(2024, 1, day), time(9), agenda=(("1", "Felling"),))
            recording = book.create_meeting(plan)
        recording.enter_line("/open 9am")
        source = store.SourceFile("newts.notes", "notes", "0" * 64, NOTES)
        book.import_notes(NOTES, source)
        book.flush()
    return path


def listed(book: MinuteBook) -> list[int]:
    """The ids of the meetings."""
    return sorted(line.id for line in book.reader.meetings())


def test_a_meeting_called_by_mistake_is_removed_and_brought_back_as_it_was(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        before = book.reader.meeting(1)
        remove_meeting(book, 1)
        assert listed(book) == [2, 3]
        assert not signed_minutes.faults(book.reader)
        with pytest.raises(NotFoundError):
            book.reader.find_meeting("1")
        with pytest.raises(NotFoundError):
            book.reader.find_meeting("2024-01-15")
        assert [(i, head.date, count) for i, head, count in book.reader.removed_meetings()] == [
            (1, date(2024, 1, 15), 0)
        ]
    with MinuteBook(path, clock=clock) as book:
        bring_back(book, 1)
        assert listed(book) == [1, 2, 3]
        assert book.reader.meeting(1) == before
        assert not book.reader.removed_meetings()
        assert not signed_minutes.faults(book.reader)


def test_an_import_leaves_the_search_and_its_committee_and_comes_back(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        before = book.reader.meeting(3)
        query = parse("newts")
        found = len(book.reader.find(query).hits)
        assert found
        remove_meeting(book, 3)
        assert not book.reader.find(query).hits
        assert not [line for line in book.reader.committees() if line.name == "Ponds Committee"]
        (imported,) = book.reader.imported()
        assert "removed since: “Bring back a meeting”" in imported.before
        assert not signed_minutes.faults(book.reader)
        bring_back(book, 3)
        assert book.reader.meeting(3) == before
        assert len(book.reader.find(query).hits) == found
        assert not signed_minutes.faults(book.reader)


def test_a_meeting_that_was_held_stays(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        with pytest.raises(LineRefusedError, match="Something is recorded"):
            remove_meeting(book, 2)
        assert listed(book) == [1, 2, 3]


def test_the_roll_alone_does_not_hold_a_meeting_in_the_book(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        book.recording(1).enter_line("/present all")
        book.flush()
        remove_meeting(book, 1)
        assert listed(book) == [2, 3]


def test_minutes_that_are_agreed_stay(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        later = book.create_meeting(MeetingPlan(COUNCIL, "Ponds Committee", date(2024, 2, 1), time(9)))
        later.enter_line("/agree 4 September 2023")
        book.flush()
        with pytest.raises(LineRefusedError, match="agreed or signed"):
            remove_meeting(book, 3)


def test_the_half_typed_line_of_a_removed_meeting_opens_nothing(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        assert book.writer is not None
        book.writer.keep_draft(store.Draft("meeting 1", "new", "half a", 6, clock()))
        book.flush()
        remove_meeting(book, 1)
        assert not book.reader.drafts()


def test_what_was_not_removed_is_not_brought_back(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        with pytest.raises(LineRefusedError, match="not removed"):
            bring_back(book, 2)
        assert book.reader.meeting(2).entries


def test_a_removed_row_that_somebody_wrote_to_is_found(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        remove_meeting(book, 3)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("DELETE FROM act WHERE label = 'removed the meeting'")
    with MinuteBook(path, clock=clock) as book:
        assert signed_minutes.faults(book.reader)
