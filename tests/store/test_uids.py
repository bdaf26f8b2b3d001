"""Identifiers that tell things from those of every other file: given once, and kept whatever becomes of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.meeting import Act, Change, Head, Person, RollPlace
from clerk_tui.store import uids

from . import filing
from .filing import adding, committee, note, save_all, saving, write


def all_of(connection: sqlite3.Connection) -> dict[tuple[str, int], str]:
    return {
        (table, row_id): uid
        for table in uids.TABLES
        for row_id, uid in connection.execute(f"SELECT id, uid FROM {table}").fetchall()
    }


def test_everything_has_its_own(connection: sqlite3.Connection) -> None:
    write(connection, saving(1, filing.rich_act(), 1))
    save_all(connection, [saving(2, adding(Head(2, "Durham", "Other"), Person(9, "Ann Oak"), note(90, "elms")), 2)])
    found = all_of(connection)
    assert {table for table, _ in found} == set(uids.TABLES)
    assert len(set(found.values())) == len(found)
    assert all(len(uid) == 32 and int(uid, 16) for uid in found.values())
    in_journal = connection.execute("SELECT noun, noun_id, uid FROM change").fetchall()
    assert {uid for noun, noun_id, uid in in_journal} <= set(found.values())
    assert all(found[uids.table_of(noun), noun_id] == uid for noun, noun_id, uid in in_journal)


def test_what_is_undone_and_done_again_keeps_it(connection: sqlite3.Connection) -> None:
    desk = committee(connection, 1, date(2018, 1, 8))
    desk.do(adding(Person(9, "Ann Oak"), RollPlace(9, filing.ROLL[0].capacity, 9), *filing.ITEMS, note(20, "elms")))
    before = all_of(connection)
    desk.do(Act("changed", (Change(note(20, "elms"), note(20, "oaks")),)))
    desk.undo()
    desk.undo()
    assert ("entry", 20) not in all_of(connection)
    desk.redo()
    after = all_of(connection)
    assert before.items() <= after.items()


@pytest.mark.parametrize("make", [filing.first_version, filing.second_version])
def test_old_files_get_theirs(make: Callable[[Path, Act], None], tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    make(older, filing.rich_act())
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("DELETE FROM entry WHERE id = 10")  # as if undone
        connection.commit()
    store.prepare(older, tmp_path / "backups")
    with closing(store.connect(older)) as connection:
        found = all_of(connection)
        assert len(set(found.values())) == len(found) > 15
        in_journal = connection.execute("SELECT noun, noun_id, uid FROM change").fetchall()
        known = [(found.get((uids.table_of(noun), noun_id)), uid) for noun, noun_id, uid in in_journal]
        assert [uid for has, uid in known if has != uid and has is not None] == []
        assert [len(uid) for has, uid in known if has is None] == [32]
