"""The registers follow the record, however it came into the file and whatever was undone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.store import connect, derived

SCENARIOS = sorted((Path(__file__).parents[1] / "scenarios").rglob("*.notes"))
TABLES = {
    "attendance": "SELECT * FROM attendance ORDER BY meeting_id, person_id",
    "matter": "SELECT * FROM matter ORDER BY entry_id",
    "passage": "SELECT id, register, is_exempt FROM passage ORDER BY id",
}


def kept(connection: sqlite3.Connection) -> dict[str, object]:
    """What is derived: rows, and the words of the index for each passage."""
    found: dict[str, object] = {table: connection.execute(sql).fetchall() for table, sql in TABLES.items()}
    about = connection.execute("SELECT id, about FROM passage").fetchall()
    return found | {"about": {i: frozenset(words.split()) for i, words in about}}


def rebuilt(path: Path) -> dict[str, object]:
    """The same, worked out from the record."""
    with closing(connect(path)) as connection:
        connection.execute("BEGIN")
        for table in ("attendance", "matter"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("UPDATE passage SET register = NULL, about = ''")
        derived.refresh_all(connection)
        found = kept(connection)
        connection.execute("ROLLBACK")
    return found


def in_file(path: Path) -> dict[str, object]:
    """What is in the file."""
    with closing(connect(path)) as connection:
        return kept(connection)


@pytest.mark.parametrize("notes", SCENARIOS, ids=lambda path: path.stem)
def test_a_meeting_taken_in_from_notes(notes: Path, tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with MinuteBook(path) as book:
        book.import_notes(notes.read_text(encoding="utf-8"))
        book.flush()
    assert in_file(path) == rebuilt(path)


def test_a_decision_that_was_reconsidered_or_rescinded_is_not_on_the_register(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    notes = next(path for path in SCENARIOS if path.stem == "situation-resolution-reconsidered")
    with MinuteBook(path) as book:
        book.import_notes(notes.read_text(encoding="utf-8"))
        book.flush()
    with closing(connect(path)) as connection:
        found = [clause for (clause,) in connection.execute("SELECT clause FROM resolution_register").fetchall()]
    assert len(found) == 1
    assert "That the fountain be mended" in found[0]


TYPED = [n for n in SCENARIOS if n.stem.startswith(("debate", "exempt-lease", "followed-1"))]


@pytest.mark.parametrize("notes", TYPED, ids=lambda path: path.stem)
def test_a_meeting_whose_acts_are_taken_back_and_done_again(notes: Path, tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    lines = [line for line in notes.read_text(encoding="utf-8").splitlines() if line.strip()]
    with MinuteBook(path) as book:
        book.import_notes("\n".join(lines[:12]))
        book.flush()
        recording = book.recording(1)
        before = len(recording.meeting.entries)
        for line in lines[12:80]:
            recording.enter_line(line)
        done = len(recording.meeting.entries)
        assert done > before + 4
        while len(recording.meeting.entries) > (before + done) // 2:
            recording.undo()
        book.flush()
        assert in_file(path) == rebuilt(path)
        for _ in range(5):
            recording.redo()
        book.flush()
    assert in_file(path) == rebuilt(path)
