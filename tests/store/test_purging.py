"""Private notes that are destroyed are in no byte of the file or of any copy of it, and the log says so."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from clerk_tui import store
from clerk_tui.meeting import Act, Change, Entry, Kind, apply
from clerk_tui.meeting.acts import describe
from clerk_tui.search import parse
from clerk_tui.store import Draft, NotesDue, Reader, files, purge
from clerk_tui.store.act_rows import put_draft
from clerk_tui.store.backup import back_up, restore
from clerk_tui.store.connection import transaction
from clerk_tui.store.files import backups
from clerk_tui.store.purge import destroy_notes, destroy_notes_in_backups
from clerk_tui.store.team import tables

from . import filing
from .filing import NOW, Desk, adding, committee, destructions, note, saving, sign
from .test_refusals import HALF_DONE, crash

SECRET = ("quagmire", "zeppelin", "wherryman", "xylophone", "juggernaut")
"""Words that are typed in private notes and nowhere else."""
AT = datetime(2018, 6, 1, 9, tzinfo=UTC)


def private(entry_id: int, text: str) -> Entry:
    return replace(note(entry_id, text), kind=Kind.PRIVATE, persons=(1,))


def record(desk: Desk, *changes: Change) -> None:
    """An act with the label that it has in the meeting screen."""
    entry = changes[0].noun
    assert isinstance(entry, Entry)
    desk.do(Act(f"changed {describe(desk.meeting, entry)}", changes))


def with_notes(connection: sqlite3.Connection) -> Desk:
    """A meeting with private notes that were recorded, put in other words, struck out, taken back, and made of what was
    first recorded as an ordinary note; and one that became an ordinary note."""
    connection.execute("PRAGMA secure_delete = OFF").fetchall()
    desk = Desk(connection)
    desk.do(filing.rich_act())
    first, second = private(21, "he is in a quagmire"), note(22, "ask about the zeppelin, beyond doubt")
    record(desk, Change(None, first))
    desk.do(adding(note(20, "an ordinary line")))
    record(desk, Change(first, replace(first, text="she calls it a wherryman")))
    record(desk, Change(desk.meeting.entry(21), replace(desk.meeting.entry(21), is_struck=True)))
    desk.do(adding(second))
    record(desk, Change(second, replace(second, kind=Kind.PRIVATE)))
    public = private(23, "for everybody after all")
    record(desk, Change(None, public))
    record(desk, Change(public, replace(public, kind=Kind.NOTE)))
    record(desk, Change(None, private(24, "a xylophone")))
    desk.undo()
    for scope, text in (("meeting 1", "# juggernaut"), ("meeting 2", "another line")):
        put_draft(connection, scope, Draft(scope, "new", text, 3, NOW))
    return desk


def found_in(folder: Path) -> dict[str, list[str]]:
    """Which words of private notes are in which files of a folder, by name."""
    found = {}
    for file in (p for p in sorted(folder.rglob("*")) if p.is_file()):
        data = file.read_bytes().lower()
        if words := [word for word in SECRET if word.encode() in data]:
            found[file.name] = words
    return found


def test_no_byte_of_a_private_note_is_left_in_the_file(path: Path, connection: sqlite3.Connection) -> None:
    with_notes(connection)
    assert found_in(path.parent) == {path.name: list(SECRET)}
    assert destroy_notes(connection, [1], AT, "by the retention rule") == 3
    assert found_in(path.parent) == {}
    with Reader(path) as reader:
        left = reader.meeting(1)
        assert {e.id for e in left.entries} == {*range(1, 11), 20, 23}
        assert [line.entry_count for line in reader.meetings()] == [11], "one of them is struck out"
        assert [hit.entry_id for hit in reader.find(parse("ordinary")).hits] == [20]
        assert reader.find(parse("zeppelin")).hits == ()
        assert [draft.text for draft in reader.drafts()] == ["another line"]
        assert destructions(reader) == [
            (1, "2018-01-08", "Durham County Council", "Safer Communities", 3, "by the retention rule")
        ]
        assert reader.check() == ()
    labels = {label for (label,) in connection.execute("SELECT label FROM act").fetchall()}
    assert labels == {"imported the meeting", "recorded", purge.DESTROYED}


def test_what_is_left_in_the_journal_can_be_undone_and_done_again(path: Path, connection: sqlite3.Connection) -> None:
    desk = with_notes(connection)
    last = note(30, "the last line")
    record(desk, Change(None, last), Change(desk.meeting.entry(21), replace(desk.meeting.entry(21), position=5)))
    desk.do(adding(note(31, "taken back")))
    desk.undo()
    destroy_notes(connection, [1], AT)
    with Reader(path) as reader:
        desk.meeting, journal = reader.meeting(1), reader.journal(1)
        desk.done, desk.undone = list(journal.done), list(journal.undone)
        assert [len(act.act.changes) for act in desk.done] == [len(filing.rich_act().changes), 1, 1]
        whole = desk.meeting
        desk.redo()
        desk.undo()
        while len(desk.done) > 1:
            desk.undo()
            assert reader.meeting(1) == desk.meeting
        assert {e.id for e in desk.meeting.entries} == {*range(1, 11), 23}
        while len(desk.undone) > 1:
            desk.redo()
        assert reader.meeting(1) == desk.meeting == whole
    states = connection.execute("SELECT DISTINCT state FROM act WHERE label = ?", (purge.DESTROYED,)).fetchall()
    assert set(states) <= {("fixed",), ("abandoned",), ("done",)}


def test_signed_minutes_stay_as_signed_when_their_notes_are_destroyed(
    path: Path, connection: sqlite3.Connection, reader: Reader
) -> None:
    with_notes(connection)
    before = reader.record_digest(reader.meeting(1))
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))
    assert destroy_notes(connection, [1], AT) == 3
    assert found_in(path.parent) == {}
    assert reader.record_digest(reader.meeting(1)) == before
    assert reader.check() == ()


def test_other_meetings_keep_their_notes_and_nothing_to_destroy_is_not_logged(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    with_notes(connection)
    committee(connection, 2, date(2018, 3, 5), private(50, "keep this"), note(51, "and this"))
    committee(connection, 3, date(2018, 5, 7), note(60, "no private note here"))
    assert destroy_notes(connection, [1, 3, 99], AT) == 3
    assert {e.id for e in reader.meeting(2).entries} == {50, 51}
    assert [hit.entry_id for hit in reader.find(parse("keep")).hits] == [50]
    assert [meeting_id for meeting_id, *_ in destructions(reader)] == [1]
    assert destroy_notes(connection, [1], AT) == 0
    assert len(destructions(reader)) == 1


def test_an_interrupted_destruction_changes_nothing(path: Path, connection: sqlite3.Connection) -> None:
    with_notes(connection)
    before = path.read_bytes()
    connection.set_progress_handler(lambda: 1, 200)
    with pytest.raises(sqlite3.OperationalError, match="interrupt"):
        destroy_notes(connection, [1], AT)
    connection.set_progress_handler(None, 0)
    assert path.read_bytes() == before
    assert connection.execute("PRAGMA secure_delete").fetchone() == (0,)


class FailsToRewrite(sqlite3.Connection):
    """A connection on a disk that has no room to write the file again."""

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        if sql == "VACUUM":
            raise sqlite3.OperationalError("database or disk is full")
        return super().execute(sql, values)


def test_a_file_that_was_not_written_anew_is_by_the_next_call(path: Path, connection: sqlite3.Connection) -> None:
    with_notes(connection)
    full = sqlite3.connect(path, isolation_level=None, factory=FailsToRewrite)
    with closing(full), pytest.raises(sqlite3.OperationalError, match="full"):
        destroy_notes(full, [1], AT)
    assert destroy_notes(connection, [1], AT) == 0
    assert found_in(path.parent) == {}
    with Reader(path) as reader:
        assert [line[4] for line in destructions(reader)] == [3]


def test_what_was_recorded_once_is_overwritten_even_so(path: Path, connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA secure_delete = OFF").fetchall()
    committee(connection, 1, date(2018, 1, 8), private(21, "he is in a quagmire"))
    full = sqlite3.connect(path, isolation_level=None, factory=FailsToRewrite)
    full.execute("PRAGMA secure_delete = OFF").fetchall()
    with closing(full), pytest.raises(sqlite3.OperationalError, match="full"):
        destroy_notes(full, [1], AT)
    assert found_in(path.parent) == {}


# Copies


def backed_up(path: Path, connection: sqlite3.Connection, folder: Path) -> list[Path]:
    """Copies of a file with private notes of every sort that the program makes, or a clerk makes of them."""
    with_notes(connection)
    first = back_up(path, folder)
    renamed = folder / "before the election.db"
    shutil.copyfile(first, renamed)
    connection.close()
    aside = restore(path, first, folder)
    assert aside is not None
    crashed = folder / f"{files.stem(path)}-set-aside-20180601T090000Z-beef.db"
    shutil.copyfile(path, crashed)
    crash(crashed, *HALF_DONE)
    assert Path(f"{crashed}-journal").exists()
    return [first, renamed, aside, crashed]


def test_no_byte_is_left_in_any_copy(path: Path, connection: sqlite3.Connection, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    copies = backed_up(path, connection, folder)
    unfinished = folder / f".{copies[0].name}.0123abcd.new"
    shutil.copyfile(copies[0], unfinished)
    assert set(found_in(folder)) >= {p.name for p in (*copies, unfinished)}
    with closing(store.connect(path)) as again:
        destroy_notes(again, [1], AT)
    assert destroy_notes_in_backups(folder, path, [1], AT) == ()
    assert found_in(tmp_path) == {}
    assert len(list(folder.iterdir())) == len(copies)
    for copy in folder.iterdir():
        store.inspect(copy)
        with Reader(copy) as reader:
            assert {e.id for e in reader.meeting(1).entries} == {*range(1, 11), 20, 23}
            assert [meeting_id for meeting_id, *_ in destructions(reader)] == [1]
            assert reader.check() == ()
    assert restore(path, copies[0], folder)
    assert store.inspect(path).is_current


def test_copies_made_before_the_program_was_brought_up_to_date_are_reached(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    path.unlink()
    act = filing.rich_act()
    filing.first_version(path, replace(act, changes=(*act.changes, Change(None, private(21, "a quagmire")))))
    store.prepare(path, folder)
    (kept,) = backups(folder, path)
    assert found_in(tmp_path) == {path.name: ["quagmire"], kept.path.name: ["quagmire"]}
    with closing(store.connect(path)) as connection:
        assert destroy_notes(connection, [1], AT) == 1
    assert destroy_notes_in_backups(folder, path, [1], AT) == ()
    assert found_in(tmp_path) == {}
    with closing(sqlite3.connect(kept.path)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)
    with Reader(kept.path) as reader:
        assert len(reader.meeting(1).entries) == len(filing.ENTRIES)


def test_copies_of_other_minutes_and_other_files_are_left_alone(
    path: Path, connection: sqlite3.Connection, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    other = tmp_path / "other.db"
    store.create(other)
    with closing(store.connect(other)) as elsewhere:
        with_notes(elsewhere)
    theirs = back_up(other, folder)
    namesake = folder / files.name(path, NOW, 1)
    shutil.copyfile(theirs, namesake)
    (folder / "notes.txt").write_text("a quagmire")
    (folder / f"{files.stem(path)}-empty.db").touch()
    with_notes(connection)
    before = {p: p.read_bytes() for p in folder.iterdir()}
    assert destroy_notes_in_backups(folder, path, [1], AT) == ()
    assert {p: p.read_bytes() for p in folder.iterdir()} == before
    assert destroy_notes_in_backups(tmp_path / "nowhere", path, [1], AT) == ()


def test_copies_of_a_shared_book_from_before_one_of_the_meetings_are_reached(
    path: Path, connection: sqlite3.Connection, tmp_path: Path
) -> None:
    with_notes(connection)
    with transaction(connection):
        tables.create(connection, [("role", "clerk")])
    back_up(path, tmp_path / "backups")
    assert destroy_notes_in_backups(tmp_path / "backups", path, [1, 2], AT) == ()
    assert found_in(tmp_path / "backups") == {}


def test_a_folder_that_has_the_file_itself_beside_its_copies(
    path: Path, connection: sqlite3.Connection, tmp_path: Path
) -> None:
    with_notes(connection)
    made = back_up(path, tmp_path)
    destroy_notes(connection, [1], AT)
    own = path.read_bytes()
    assert destroy_notes_in_backups(tmp_path, path, [1], AT) == ()
    assert found_in(tmp_path) == {}
    assert path.read_bytes() == own
    assert store.inspect(made).is_current


def garble(made: Path) -> None:
    made.write_bytes(b"a quagmire, and no more a database")


def cut(made: Path) -> None:
    made.write_bytes(made.read_bytes()[: 6 * 4096])


def newer(made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA user_version = 99")


def unreadable(made: Path) -> None:
    with closing(sqlite3.connect(made)) as connection, connection:
        connection.execute("UPDATE change SET after = '{\"kind\":\"private\"' WHERE instr(after, 'quagmire')")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [(garble, "damaged"), (cut, "damaged"), (newer, "newer clerk-tui"), (unreadable, "damaged")],
)
def test_a_copy_that_cannot_be_changed_is_said_and_left_as_it_was(
    path: Path, connection: sqlite3.Connection, tmp_path: Path, spoil: Any, said: str
) -> None:
    folder = tmp_path / "backups"
    with_notes(connection)
    bad, good = back_up(path, folder), back_up(path, folder)
    spoil(bad)
    before = bad.read_bytes()
    (sentence,) = destroy_notes_in_backups(folder, path, [1], AT)
    assert bad.name in sentence
    assert said in sentence
    assert bad.read_bytes() == before
    assert good.name not in found_in(folder)
    assert {p.name for p in folder.iterdir()} == {bad.name, good.name}


def no_room(*_: object) -> None:
    raise OSError(28, os.strerror(28))


def no_good(path: Path) -> bool:
    return False


@pytest.mark.parametrize(
    ("where", "fault", "said"),
    [
        (shutil, ("copyfile", no_room), "disk is full"),
        (files, ("is_good", no_good), "damaged"),
        (purge, ("sync_file", no_room), "disk is full"),
    ],
)
def test_a_fault_on_the_way_leaves_a_copy_whole(
    path: Path,
    connection: sqlite3.Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    fault: tuple[str, object],
    said: str,
) -> None:
    folder = tmp_path / "backups"
    with_notes(connection)
    made = back_up(path, folder)
    before = made.read_bytes()
    monkeypatch.setattr(where, *fault)
    (sentence,) = destroy_notes_in_backups(folder, path, [1], AT)
    assert said in sentence
    assert "destroy them again" in sentence
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {made.name: before}


def test_the_writer_destroys_notes_when_nothing_waits(path: Path, connection: sqlite3.Connection) -> None:
    with_notes(connection)
    connection.close()
    done: list[int] = []
    writer = store.Writer(path, lambda report: None)
    writer.run(lambda made: done.append(destroy_notes(made, [1], AT)))
    assert writer.wait_idle(20)
    writer.save(saving(1, adding(note(40, "the meeting goes on")), 90))
    assert writer.close(20)
    assert done == [3]
    assert found_in(path.parent) == {}


# When private notes are past their keeping


def signed(connection: sqlite3.Connection, rules: str, *nouns: Entry) -> None:
    committee(connection, 1, date(2018, 1, 8), *nouns, rules=rules)
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))


def due(connection: sqlite3.Connection, on: date) -> Sequence[int]:
    return [line.meeting_id for line in purge.notes_due(connection, on)]


def test_notes_are_due_when_their_days_after_the_signing_are_over(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    signed(connection, "parish notes=30", private(21, "a quagmire"), private(22, "a zeppelin"), note(23, "noted"))
    last = date(2018, 3, 5) + timedelta(days=30)
    assert due(connection, last) == []
    assert due(connection, last + timedelta(days=1)) == [1]
    assert reader.notes_due(date(2019, 1, 1)) == (
        NotesDue(1, date(2018, 3, 5), date(2018, 1, 8), "Durham", "Safer", 2),
    )
    destroy_notes(connection, [1], AT)
    assert due(connection, date(2019, 1, 1)) == []


def test_notes_are_not_due_before_the_minutes_are_signed_or_where_the_rules_leave_it_to_the_clerk(
    connection: sqlite3.Connection,
) -> None:
    committee(connection, 3, date(2017, 1, 8), private(31, "a quagmire"), rules="parish notes=0")
    signed(connection, "parish", private(21, "a quagmire"))
    assert due(connection, date(2030, 1, 1)) == []


def test_a_note_that_was_taken_back_is_due_too(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = committee(connection, 1, date(2018, 1, 8), rules="board notes=0")
    desk.do(adding(private(21, "a quagmire")))
    desk.undo()
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))
    (line,) = reader.notes_due(date(2018, 3, 6))
    assert line.count == 0
    assert destroy_notes(connection, [1], AT) == 1
    assert reader.notes_due(date(2018, 3, 6)) == ()
    assert apply(desk.meeting, ()) == replace(reader.meeting(1), settled=None)
