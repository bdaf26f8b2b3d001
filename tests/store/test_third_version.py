"""Files of the second version, brought up to date: all that is in them is as it was, and imports can come."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.meeting import Act, Change, Entry, Head, Kind, Meeting, apply
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.search import parse
from clerk_tui.store import Passage, Reader, SourceFile
from clerk_tui.store.act_rows import put_import
from clerk_tui.store.connection import transaction
from clerk_tui.store.values import Import

from . import filing
from .filing import adding, saving


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file of minutes of the second version."""
    made = tmp_path / "older.db"
    act = filing.rich_act()
    formal = adding(*filing.FORMAL)
    filing.second_version(made, Act(act.label, (*act.changes, *formal.changes)))
    return made


def test_a_file_of_the_second_version_is_brought_up_to_date(older: Path, tmp_path: Path) -> None:
    store.prepare(older, tmp_path / "backups")
    assert store.inspect(older).is_current
    with Reader(older) as reader:
        changes = (*filing.rich_act().changes, *adding(*filing.FORMAL).changes)
        assert reader.meeting(1) == apply(Meeting(filing.HEAD), changes)
        assert [hit.entry_id for hit in reader.find(parse("report noted")).hits] == [9]
        assert reader.source(1) is None
        assert reader.imported() == ()
        assert reader.check() == ()
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT count(*) FROM entry WHERE published IS NOT NULL").fetchone() == (0,)


def test_minutes_signed_in_an_older_version_keep_the_names_they_had_when_it_was_brought_up_to_date(older: Path) -> None:
    with closing(sqlite3.connect(older)) as connection:
        row = (1, "2018-03-05", "Councillor D Boyes", "MINUTES", "0" * 64, "0" * 64)
        connection.execute(
            """INSERT INTO signature (meeting_id, signed_on, signed_by, text, text_digest, record_digest)
               VALUES (?, ?, ?, ?, ?, ?)""",
            row,
        )
        connection.commit()
    store.prepare(older, older.parent / "backups")
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("UPDATE person SET name = 'Somebody Else'")
        connection.commit()
    with Reader(older) as reader:
        assert reader.meeting(1).people == {person.id: person for person in filing.PEOPLE}


def test_it_comes_to_the_same_as_a_new_file(older: Path, path: Path) -> None:
    store.prepare(older, older.parent / "backups")
    assert filing.schema_of(older) == filing.schema_of(path)


def test_an_import_comes_into_a_file_that_was_brought_up_to_date(older: Path) -> None:
    store.prepare(older, older.parent / "backups")
    head = Head(2, "Durham", "Safer", date(2017, 3, 6), style="published")
    entry = Entry(500, Kind.NOTE, GAP_BETWEEN, text="an oak", published="An oak.\nIt stood.")
    act = adding(head, entry)
    source = SourceFile("old.txt", "text", "d" * 64, "An oak.\nIt stood.", 2)
    made = saving(2, act, 50, [Passage(500, None, "An oak. It stood.", kind=Kind.NOTE)])
    with closing(store.connect(older)) as connection, transaction(connection):
        put_import(connection, Import((replace(made, source=source),)))
    with Reader(older) as reader:
        assert reader.meeting(2).entries == (entry,)
        assert reader.source(2) == source
        assert [hit.entry_id for hit in reader.find(parse("stood")).hits] == [500]
        assert reader.journal(2).done == ()
        assert reader.check() == ()


def test_the_same_file_is_not_kept_twice(path: Path, connection: sqlite3.Connection) -> None:
    source = SourceFile("old.txt", "text", "d" * 64, "An oak.")
    for meeting_id in (1, 2):
        made = saving(meeting_id, adding(Head(meeting_id, "Durham", "Safer")), meeting_id)
        batch = Import((replace(made, source=source),))
        if meeting_id == 1:
            with transaction(connection):
                put_import(connection, batch)
        else:
            with pytest.raises(sqlite3.IntegrityError), transaction(connection):
                put_import(connection, batch)
    with Reader(path) as reader:
        assert [line.id for line in reader.meetings()] == [1]


def test_words_that_were_published_survive_undo_and_redo(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = filing.Desk(connection)
    desk.do(adding(Head(1, "Durham", "Safer")))
    entry = Entry(1, Kind.NOTE, GAP_BETWEEN, text="an oak", published="An oak.")
    desk.do(adding(entry))
    changed = replace(entry, text="an elm")
    desk.do(Act("changed", (Change(entry, changed),)))
    desk.undo()
    desk.undo()
    desk.redo()
    assert reader.meeting(1).entries == (entry,)
