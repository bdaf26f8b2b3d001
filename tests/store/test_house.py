"""What the store imports and when, its migrations, its bulk import."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.errors import FileRefusedError
from clerk_tui.meeting import Head, Meeting, apply
from clerk_tui.search import parse
from clerk_tui.store import Reader, schema
from clerk_tui.store.files import backups

from . import filing
from .filing import adding, note, save_all, saving, uuid_of, write

RELEASED = "999c9d30f30acd9f06daf09eca5365f813d1d4ae605fb47440ca63de85059182"
"""The digest of the schema with which the first version was released."""

OPENING = """
import sys
from pathlib import Path
from clerk_tui import store
from clerk_tui.search import parse
path = Path(sys.argv[1])
store.inspect(path)
lock = store.Lock.acquire(path)
store.prepare(path)
reader = store.Reader(path)
writer = store.Writer(path, lambda report: None)
writer.drop_draft("x")
assert writer.wait_idle(20)
reader.meetings(), reader.find(parse("word")).hits, reader.next_ids()
print(*sorted({"sqlite_utils", "dateutil", "textual", "click", "pluggy"} & set(sys.modules)))
"""


def run(code: str, path: Path) -> str:
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_opening_a_current_file_needs_sqlite_alone(path: Path) -> None:
    assert run(OPENING, path) == ""


def test_the_schema_is_plain_and_strict(connection: sqlite3.Connection) -> None:
    tables = connection.execute("PRAGMA table_list").fetchall()
    ours = {
        name: strict
        for _, name, kind, _, _, strict in tables
        if kind == "table" and not name.startswith(("sqlite", "_"))
    }
    assert set(ours) | {"passage_fts"} == schema.REQUIRED_TABLES
    assert set(ours.values()) == {1}
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
    assert connection.execute("PRAGMA fullfsync").fetchone() == (1,)
    assert connection.execute("SELECT name FROM _sqlite_migrations").fetchall() == [
        ("m0001_minutes",),
        ("m0002_procedure",),
        ("m0003_archive",),
        ("m0004_doubt",),
        ("m0005_chain",),
        ("m0006_seats",),
        ("m0007_saving",),
    ]


def test_every_foreign_key_is_indexed(connection: sqlite3.Connection) -> None:
    for table in sorted(schema.REQUIRED_TABLES - {"passage", "passage_fts"}):
        for key in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {key[3]} = 1").fetchall()
            assert "SCAN" not in plan[0][3], (table, key[3])


def test_the_first_migration_makes_what_was_released(tmp_path: Path) -> None:
    filing.first_version(tmp_path / "first.db", filing.rich_act())
    with closing(sqlite3.connect(tmp_path / "first.db")) as connection:
        made = connection.execute(
            """SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL
            AND name NOT LIKE '%migrations%' AND name NOT LIKE 'passage_fts_%' ORDER BY name"""
        ).fetchall()
    assert sha256(repr(made).encode()).hexdigest() == RELEASED


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A file of minutes of the first version."""
    made = tmp_path / "older.db"
    filing.first_version(made, filing.rich_act())
    return made


def test_an_older_file_is_brought_up_to_date_after_a_backup(older: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    assert not store.inspect(older).is_current
    store.prepare(older, folder)
    assert store.inspect(older).is_current
    with closing(store.connect(older)) as connection:
        write(connection, saving(1, adding(*filing.FORMAL), 2))
    with Reader(older) as reader:
        assert reader.meeting(1) == apply(
            Meeting(filing.HEAD), (*filing.rich_act().changes, *adding(*filing.FORMAL).changes)
        )
        assert [act.act.label for act in reader.journal(1).done] == ["imported the meeting", "recorded"]
        assert [hit.entry_id for hit in reader.find(parse("report noted"), is_public=True).hits] == [9]
        assert reader.check() == ()
    (kept,) = backups(folder, older)
    with closing(sqlite3.connect(kept.path)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)


def test_an_older_file_and_a_new_one_come_to_the_same(older: Path, path: Path) -> None:
    store.prepare(older, older.parent / "backups")
    assert filing.schema_of(older) == filing.schema_of(path)


def test_an_older_file_that_lacks_one_of_its_views_comes_to_the_same(older: Path) -> None:
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("DROP VIEW open_action")
    store.prepare(older, older.parent / "backups")
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT count(*) FROM open_action").fetchone() == (1,)


def test_an_older_file_with_a_view_of_another_program_is_refused(older: Path) -> None:
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("CREATE VIEW theirs AS SELECT 1")
    with pytest.raises(FileRefusedError, match="has a view theirs that clerk-tui did not make"):
        store.prepare(older)


def test_an_older_file_with_a_value_that_cannot_be_read_is_refused(older: Path) -> None:
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("UPDATE entry SET kind = 'nonsense' WHERE id = 9")
        connection.commit()
    before = older.read_bytes()
    with pytest.raises(FileRefusedError, match="because it is damaged"):
        store.prepare(older)
    with pytest.raises(FileRefusedError, match="because it is damaged"):
        Reader(older)
    assert older.read_bytes() == before


def test_an_older_file_that_is_only_read_is_not_changed(older: Path) -> None:
    before = older.read_bytes()
    with Reader(older) as reader:
        assert reader.meeting(1) == apply(Meeting(filing.HEAD), filing.rich_act().changes)
        assert [line.id for line in reader.meetings()] == [1]
        assert uuid_of(reader)
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader._connection.execute("DELETE FROM entry")
    assert older.read_bytes() == before
    assert [p.name for p in older.parent.iterdir()] == [older.name]


def test_a_migration_that_fails_changes_nothing(older: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("INSERT INTO entry_person VALUES (7, 0, 77, NULL)")
        connection.commit()
        schema_before = connection.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall()
    before = older.read_bytes()
    with pytest.raises(FileRefusedError, match="damaged"):
        store.prepare(older, tmp_path / "backups")
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("SELECT sql FROM sqlite_schema ORDER BY name").fetchall() == schema_before
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    assert older.read_bytes() == before


def test_many_meetings_are_taken_in_at_once(connection: sqlite3.Connection, reader: Reader) -> None:
    acts = {1: filing.rich_act()}
    for n in range(2, 30):
        acts[n] = adding(Head(n, "Durham County Council", "Planning", date(2018, 1, n)), note(100 + n, f"word {n}"))
    save_all(connection, [replace(saving(n, act, n), stage="draft") for n, act in acts.items()])
    for n, act in acts.items():
        assert reader.meeting(n) == apply(Meeting(Head(n)), act.changes)
    assert [hit.meeting_id for hit in reader.find(parse("word"), limit=3).hits] == [29, 28, 27]
    # One of the ten is struck out.
    assert {line.id: line.entry_count for line in reader.meetings()} == {1: 9} | dict.fromkeys(range(2, 30), 1)
    assert reader.journal(1).done == ()
    assert reader.next_ids().act == 30
    assert reader.check() == ()


def test_an_import_that_fails_leaves_nothing(connection: sqlite3.Connection, reader: Reader) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        save_all(connection, [saving(1, filing.rich_act(), 1), saving(2, filing.rich_act(), 1)])
    assert reader.meetings() == ()
    assert reader.check() == ()
