"""The chain of digests over acts and log: what another program changes, adds or takes away is found, and what the
program does itself never breaks it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.book import signed_minutes
from clerk_tui.meeting import Act, Change, Choice, Entry, Head, Kind, Person
from clerk_tui.store import CommitteeSetup, Reader, SourceFile, chain, verification
from clerk_tui.store.act_rows import put_committee, put_import
from clerk_tui.store.connection import transaction
from clerk_tui.store.people_merge import put_merged, set_apart
from clerk_tui.store.purge import destroy_notes
from clerk_tui.store.values import Import

from . import filing
from .filing import NOW, adding, committee, note, saving, sign, write
from .test_purging import private


def alter(connection: sqlite3.Connection, *statements: str) -> None:
    """Change the file as another program would, past the triggers."""
    connection.execute("PRAGMA foreign_keys = OFF")
    guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, sql in guards:
        connection.execute(sql)


@pytest.fixture
def recorded(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A file with two recorded meetings, one of them signed, and an imported one."""
    with transaction(connection):
        put_committee(connection, CommitteeSetup("Durham", "Safer", 4, at=NOW))
    committee(connection, 1, date(2018, 1, 8), *filing.ROLL, *filing.ITEMS, *filing.ENTRIES, *filing.FORMAL)
    desk = committee(connection, 2, date(2018, 3, 5), note(201, "elms"))
    sign(connection, 1, desk)
    desk.do(Act("changed", (Change(note(201, "elms"), note(201, "oaks")),)))
    people = (Person(9, "Ann Oak"), Person(1, "Councillor D Boyes"))
    old = adding(Head(3, "Durham", "Safer", date(2017, 1, 9)), *people, note(301, "a hedge"), note(302, "a ditch"))
    with transaction(connection):
        source = SourceFile("old.txt", "text", "d" * 64, "A hedge. A ditch.")
        put_import(connection, Import((replace(saving(3, old, 60), source=source),), ((9, "A. Oak"),), ((1, 9),)))
    return connection


def test_an_untouched_file_is_sound(recorded: sqlite3.Connection, reader: Reader) -> None:
    assert reader.check() == ()


def test_what_worker_processes_find_is_what_one_finds(
    recorded: sqlite3.Connection, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    alter(recorded, *CHANGES["an imported entry"])
    found = signed_minutes.faults(reader)
    assert "not what was recorded" in " ".join(found)
    monkeypatch.setattr(verification, "MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    seen: list[tuple[int, int]] = []
    assert signed_minutes.faults(reader, lambda done, of: seen.append((done, of))) == found
    assert seen == [(1, 3), (2, 3), (3, 3)]


LAST = "(SELECT max(id) FROM act WHERE meeting_id = 2)"
CHANGES = {
    "the words of an act": ("UPDATE act SET label = 'nothing' WHERE id = 1",),
    "when it was done": (f"UPDATE act SET at = '2018-01-08T10:00:00+00:00' WHERE id = {LAST}",),
    "what an act says": ("UPDATE change SET after = replace(after, 'elms', 'yews') WHERE after LIKE '%elms%'",),
    "an act goes, with what it did": (
        "DELETE FROM change WHERE act_id = 2",
        "DELETE FROM act WHERE id = 2",
        "DELETE FROM entry WHERE id = 201",
    ),
    "the last act goes, with what it did": (
        "DELETE FROM change WHERE act_id = (SELECT max(id) FROM act WHERE meeting_id = 2)",
        f"DELETE FROM act WHERE id = {LAST}",
        "UPDATE entry SET text = 'elms' WHERE id = 201",
    ),
    "an act comes": (
        """INSERT INTO act (id, meeting_id, at, label, state, uid, place, digest)
           SELECT 90, 2, at, label, 'done', 'x', (SELECT max(place) + 1 FROM act), digest FROM act WHERE id = 1""",
    ),
    "an act is marked as undone": (f"UPDATE act SET state = 'undone' WHERE id = {LAST}",),
    "an imported entry": ("UPDATE entry SET text = 'a wall' WHERE id = 301",),
    "an imported entry goes": ("DELETE FROM entry WHERE id = 302",),
    "an imported entry comes": (
        "INSERT INTO entry (id, meeting_id, position, kind, text, uid) VALUES (303, 3, 9, 'note', 'a gate', 'x')",
        "UPDATE meeting SET entry_count = 3 WHERE id = 3",
    ),
    "the imported file": ("UPDATE source SET text = 'A wall.'",),
    "an imported name": ("UPDATE person SET name = 'Ann Elm' WHERE id = 9",),
    "another name": ("DELETE FROM name_form",),
    "who is somebody else": ("DELETE FROM different_person",),
    "a person comes": ("INSERT INTO person (id, name, uid) VALUES (99, 'Nobody', 'x')",),
    "the committee": ("UPDATE committee SET quorum = 3 WHERE is_set_up",),
    "an identifier": ("UPDATE entry SET uid = 'x' WHERE id = 201",),
    "an identifier of what was imported": ("UPDATE entry SET uid = 'x' WHERE id = 301",),
    "the order of a vote": ("UPDATE ballot SET choice = 'for' WHERE choice <> 'for'",),
    "a signature goes without a trace": (
        "DELETE FROM signature",
        "DELETE FROM signed_name",
        "UPDATE meeting SET stage = 'agreed' WHERE id = 1",
    ),
    "who signed": ("UPDATE signature SET signed_by = 'Somebody Else'",),
    "a line of the log": ("UPDATE log SET label = 'nothing'",),
    "a line of the log goes": ("DELETE FROM log WHERE id = (SELECT max(id) FROM log)",),
    "the end of the chain": ("DELETE FROM meta WHERE key = 'chain'",),
    "who is known to a meeting": ("DELETE FROM meeting_person WHERE meeting_id = 3 AND person_id = 9",),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found(recorded: sqlite3.Connection, reader: Reader, what: str) -> None:
    alter(recorded, *CHANGES[what])
    assert reader.check()


def test_what_is_destroyed_leaves_digests_that_hold_and_tell_nothing(
    recorded: sqlite3.Connection, reader: Reader
) -> None:
    desk = committee(recorded, 4, date(2018, 4, 9))
    desk.do(adding(private(401, "a quagmire"), note(402, "kept"), label="added a quagmire"))
    desk.do(Act("changed", (Change(note(402, "kept"), note(402, "kept on")),)))
    (salt,) = recorded.execute("SELECT salt FROM act WHERE label LIKE '%quagmire%'").fetchone()
    assert reader.check() == ()
    assert destroy_notes(recorded, [4], NOW) == 1
    assert reader.check() == ()
    left = filing.file_of(recorded).read_bytes()
    assert b"quagmire" not in left
    assert salt not in left
    assert [act.act.label for act in reader.journal(4).done][-1] == "changed"
    alter(recorded, "UPDATE entry SET text = 'kept off' WHERE id = 402")
    assert reader.check()


def test_nothing_the_program_does_to_people_breaks_it(recorded: sqlite3.Connection, reader: Reader) -> None:
    desk = committee(recorded, 5, date(2018, 5, 7), Person(51, "A Oake"))
    desk.do(adding(Entry(501, Kind.STATEMENT, 501, persons=(51,), text="that {@51} had come")))
    desk.do(Act("renamed", (Change(Person(51, "A Oake"), Person(51, "A Oak")),)))
    assert reader.check() == ()
    with transaction(recorded):
        put_merged(recorded, 9, 51, "Ann Oak", NOW)
    assert reader.check() == ()
    set_apart(recorded, 2, 9, NOW)
    with transaction(recorded):
        put_committee(recorded, CommitteeSetup("Durham", "Safer", 5, at=NOW))
    assert reader.check() == ()


def test_undo_and_redo_keep_it(recorded: sqlite3.Connection, reader: Reader) -> None:
    desk = committee(recorded, 6, date(2018, 6, 4), note(601, "elms"), Person(61, "Bea Yew"))
    desk.do(adding(Entry(602, Kind.OWN_VOTE, 602, persons=(61,), text=None, choice=Choice.FOR)))
    for step in (desk.undo, desk.undo, desk.redo, desk.redo):
        step()
        assert reader.check() == ()


def test_the_same_acts_have_the_same_digest_whatever_the_numbers_of_the_rows() -> None:
    def content(shift: int) -> bytes:
        image = f'{{"id":{shift + 1},"kind":"note","persons":[{shift + 2}],"text":"{{@{shift + 2}}}"}}'
        row = chain.ChangeRow("entry", shift + 1, "e", None, image)
        act = chain.ActRow("a", "m", "2018-01-08", "note", None, [row])
        return chain.act_content(act, lambda table, row_id: f"{table} {row_id - shift}")

    assert content(0) == content(100)


def test_an_old_signature_that_was_false_stays_false(tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    filing.second_version(older, filing.rich_act())
    with closing(sqlite3.connect(older)) as connection:
        connection.execute(
            """INSERT INTO signature (meeting_id, signed_on, signed_by, text, text_digest, record_digest)
               VALUES (1, '2018-03-05', 'Councillor D Boyes', 'MINUTES', ?, ?)""",
            ("0" * 64, "0" * 64),
        )
        connection.commit()
    store.prepare(older, tmp_path / "backups")
    with Reader(older) as reader:
        assert any("signed" in sentence for sentence in reader.check())


def test_a_change_before_the_chain_began_is_told_ever_after(tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    filing.second_version(older, filing.rich_act())
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("UPDATE entry SET text = 'altered' WHERE id = 9")
        connection.commit()
    store.prepare(older, tmp_path / "backups")
    with closing(store.connect(older)) as connection:
        write(connection, saving(1, adding(note(50, "later")), 9))
    with Reader(older) as reader:
        (said,) = reader.check()
    assert "1 entry differs" in said
