"""What earlier meetings of the committee mean for one that is recorded, where the file is slow, locked or taken in
twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date

import pytest

from clerk_tui import notation
from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.meeting import Kind, Stage

from .conftest import stage_of

COUNCIL, TREES = "Elmfield Council", "Trees Committee"
JANUARY, FEBRUARY = date(2024, 1, 8), date(2024, 2, 12)


@pytest.fixture
def other(book: MinuteBook) -> Iterator[sqlite3.Connection]:
    """Another program that has the file open."""
    with closing(sqlite3.connect(book.path, isolation_level=None)) as connection:
        yield connection


def meeting(book: MinuteBook, day: date, *lines: str) -> Recording:
    """A meeting of the committee with those lines recorded, on the disk."""
    made = book.create_meeting(MeetingPlan(COUNCIL, TREES, day))
    for line in ("/chair Councillor A Ash", "/present all", "/item 1 Elms", *lines):
        made.enter_line(line)
    book.flush()
    return made


def test_notes_taken_in_again_do_not_sign_again(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/close 11am")
    february = meeting(book, FEBRUARY, "/agree", "/sign")
    before = book.reader.signature(january.meeting.id)
    again, _ = book.import_notes(notation.write_notes(february.meeting))
    book.flush()
    assert book.reader.meeting(again).entries[-1].kind is Kind.MINUTES_SIGNED
    assert book.reader.signature(january.meeting.id) == before
    assert book.reader.check() == ()


def test_notes_taken_in_sign_what_they_agree_and_no_draft(book: MinuteBook) -> None:
    january = meeting(book, JANUARY, "/close 11am")
    head = f"/council {COUNCIL}\n/committee {TREES}\n/date 12 February 2024\n"
    book.import_notes(f"{head}/sign 8 January 2024\n")
    assert stage_of(book, january) is Stage.DRAFT
    book.import_notes(f"{head}/agree 8 January 2024\n/sign 8 January 2024\n")
    assert stage_of(book, january) is Stage.SIGNED


def test_minutes_whose_signing_waits_to_be_saved_are_not_opened_to_be_changed(
    book: MinuteBook, other: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    january = meeting(book, JANUARY, "/close 11am")
    february = meeting(book, FEBRUARY, "/agree")
    other.execute("BEGIN IMMEDIATE")
    february.enter_line("/sign")
    flush = book.flush

    def let_go() -> None:
        other.execute("ROLLBACK")
        flush()

    monkeypatch.setattr(book, "flush", let_go)
    with pytest.raises(LineRefusedError, match="signed on 12 February 2024"):
        book.recording(january.meeting.id).enter_line("one more word")


def test_a_line_is_read_though_the_file_cannot_be(book: MinuteBook, other: sqlite3.Connection) -> None:
    meeting(book, JANUARY, "/close 11am")
    made = meeting(book, FEBRUARY)
    recording = book.recording(made.meeting.id)
    book.reader._connection.execute("PRAGMA busy_timeout = 0")
    other.execute("BEGIN EXCLUSIVE")
    assert [former.date for former in recording.state.context().former] == [JANUARY]
    recording.enter_line("/venue Committee Room 2")
    recording.enter_line("/date 13 February 2024")
    assert [former.date for former in recording.state.context().former] == [JANUARY]
    recording.enter_line("/date 1 January 2024")
    assert recording.state.context().former == ()
    with pytest.raises(ClerkError, match="Another program is using the file"):
        _ = recording.state.matters
    other.execute("ROLLBACK")
    book.flush()


def test_what_is_followed_depends_on_the_day(book: MinuteBook) -> None:
    meeting(book, JANUARY, "!ash to count the elms", "/close 11am")
    recording = meeting(book, FEBRUARY)
    assert len(recording.state.matters) == 1
    recording.enter_line("/date 1 January 2024")
    book.flush()
    assert not recording.state.matters
