"""The writer: nothing is called saved that is not, and nothing that waits is ever lost."""

from __future__ import annotations

import functools
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from queue import Queue
from typing import Any, TypeVar

import pytest

from clerk_tui import store
from clerk_tui.errors import SaveError
from clerk_tui.meeting import Person
from clerk_tui.search import parse
from clerk_tui.store import (
    CommitteeSetup,
    Draft,
    JobFailed,
    LittleSpace,
    NotSaved,
    Reader,
    Recovered,
    Report,
    Saved,
    Writer,
    act_rows,
    error_messages,
)
from clerk_tui.store import connection as store_connection
from clerk_tui.store import writer as writer_module
from clerk_tui.store.chain import add_to_log
from clerk_tui.store.connection import transaction
from clerk_tui.store.typing_aids import put_shorthand
from clerk_tui.store.writer import check_pages, write_and_wait

from . import filing
from .filing import NOW, adding, note, saving, write

PATIENCE = 20.0
Kind = TypeVar("Kind", bound=Report)


class Desk:
    """A writer and what it said."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.reports: Queue[Report] = Queue()
        self.writer = Writer(path, self.reports.put)
        self.act_id = 0

    def save(self, entry_id: int, *, draft_scope: str | None = None) -> None:
        """Save a note; the meeting with the first."""
        self.act_id += 1
        act = filing.rich_act() if self.act_id == 1 else adding(note(entry_id, f"note {entry_id}"))
        self.writer.save(replace(saving(1, act, self.act_id), draft_scope=draft_scope))

    def hear(self, kind: type[Kind]) -> Kind:
        """The next report of a kind; others before it are passed over."""
        while True:
            report = self.reports.get(timeout=PATIENCE)
            if isinstance(report, kind):
                return report

    def said(self) -> list[Report]:
        """Everything said and not yet heard, when nothing is left to do."""
        assert self.writer.wait_idle(PATIENCE)
        return [self.reports.get_nowait() for _ in range(self.reports.qsize())]

    def saved(self) -> list[int]:
        """The acts that were reported saved, in order."""
        return [i for report in self.said() if isinstance(report, Saved) for i in report.act_ids]


@contextmanager
def at_desk(path: Path) -> Iterator[Desk]:
    desk = Desk(path)
    try:
        yield desk
    finally:
        assert desk.writer.close(PATIENCE)


def notes_in(path: Path) -> list[str]:
    with Reader(path) as reader:
        return [entry.text or "" for entry in reader.meeting(1).entries if (entry.text or "").startswith("note")]


def draft(text: str, scope: str = "meeting 1", field: str = "new") -> Draft:
    return Draft(scope, field, text, len(text), NOW)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock is not waited for, and a failed write is tried again only when asked."""
    monkeypatch.setattr(writer_module, "connect", functools.partial(store.connect, timeout=0.0))
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 3600.0)


def test_acts_are_saved_in_their_order_and_said_to_be(path: Path) -> None:
    with at_desk(path) as desk:
        for n in range(11, 41):
            desk.save(n)
        assert desk.saved() == list(range(1, 31))
        assert desk.writer.pending == 0
        assert notes_in(path) == [f"note {n}" for n in range(12, 41)]


def test_closing_finishes_what_is_queued(path: Path) -> None:
    desk = Desk(path)
    for n in range(11, 31):
        desk.save(n)
    desk.writer.keep_draft(draft("half a line"))
    assert desk.writer.close(PATIENCE)
    assert len(notes_in(path)) == 19
    with Reader(path) as reader:
        assert reader.draft("meeting 1") == draft("half a line")
    assert [p.name for p in path.parent.iterdir()] == [path.name]


@pytest.mark.usefixtures("impatient")
def test_while_another_program_holds_the_file_nothing_is_lost(path: Path) -> None:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with at_desk(path) as desk:
        desk.save(11)
        failed = desk.hear(NotSaved)
        assert "Another program" in failed.sentence
        assert failed.waiting == 1
        desk.save(12)
        desk.save(13)
        assert desk.writer.pending == 3
        assert not desk.reports.qsize()
        holder.execute("ROLLBACK")
        desk.writer.retry()
        reports = desk.said()
        assert reports[0] == Recovered()
        assert [i for r in reports if isinstance(r, Saved) for i in r.act_ids] == [1, 2, 3]
    holder.close()
    assert notes_in(path) == ["note 12", "note 13"]


def test_a_failed_write_is_tried_again_unasked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.01)
    failures = [sqlite3.OperationalError("disk I/O error"), OSError(28, "No space left on device")]
    original = act_rows.put_saving

    def failing(connection: sqlite3.Connection, act: store.Saving) -> None:
        original(connection, act)
        if failures:
            raise failures.pop()

    monkeypatch.setattr(act_rows, "put_saving", failing)
    with at_desk(path) as desk:
        desk.save(11)
        assert "full" in desk.hear(NotSaved).sentence
        desk.hear(NotSaved)
        desk.hear(Recovered)
        assert desk.hear(Saved) == Saved((1,))
    with Reader(path) as reader:
        assert len(reader.meeting(1).entries) == len(filing.ENTRIES)


@pytest.mark.usefixtures("impatient")
def test_a_full_disk_is_said_and_saving_goes_on_when_there_is_room(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    is_full = True

    def on_a_full_disk(where: Path) -> sqlite3.Connection:
        connection = store.connect(where)
        if is_full:
            connection.execute("PRAGMA max_page_count = 1").fetchall()
        return connection

    monkeypatch.setattr(writer_module, "connect", on_a_full_disk)
    with at_desk(path) as desk:
        act = adding(filing.HEAD, note(1, "x" * 100_000))
        desk.writer.save(saving(1, act, 1))
        assert "disk is full" in desk.hear(NotSaved).sentence
        with Reader(path) as reader:
            assert reader.meetings() == ()
            assert reader.check() == ()
        is_full = False
        desk.writer.retry()
        assert desk.hear(Saved) == Saved((1,))
    with Reader(path) as reader:
        assert reader.meeting(1).entries[0].text == "x" * 100_000


@pytest.mark.usefixtures("impatient")
def test_one_act_that_cannot_be_written_holds_no_earlier_one_up(path: Path) -> None:
    with store.connect(path) as tampering:
        tampering.execute(
            """CREATE TRIGGER refusing BEFORE INSERT ON entry WHEN new.text = 'note 13'
            BEGIN SELECT raise(ABORT, 'refused'); END"""
        )
    tampering.close()
    started = threading.Event()
    with at_desk(path) as desk:
        desk.writer.run(lambda connection: started.wait(PATIENCE))
        for n in (11, 12, 13, 14):
            desk.save(n)
        started.set()
        failed = desk.hear(NotSaved)
        assert failed.waiting in (2, 3)
        while failed.waiting > 2:
            desk.writer.retry()
            failed = desk.hear(NotSaved)
        assert notes_in(path) == ["note 12"]
        mending = store.connect(path)
        mending.execute("DROP TRIGGER refusing")
        mending.close()
        desk.writer.retry()
        assert desk.writer.wait_idle(PATIENCE)
    assert notes_in(path) == ["note 12", "note 13", "note 14"]


@pytest.mark.usefixtures("impatient")
def test_an_older_copy_put_over_the_file_is_told_and_nothing_goes_into_it(
    path: Path, tmp_path: Path, impatient: None
) -> None:
    with at_desk(path) as desk:
        desk.save(11)
        desk.said()
        older, newer = tmp_path / "older.db", tmp_path / "newer.db"
        shutil.copyfile(path, older)
        desk.save(12)
        desk.said()
        shutil.copyfile(path, newer)
        shutil.copyfile(older, path)
        desk.save(13)
        assert "an older copy was put over it" in desk.hear(NotSaved).sentence
        assert notes_in(path) == []
        shutil.copyfile(newer, path)
        desk.writer.retry()
        assert desk.hear(Saved).act_ids == (3,)
    assert notes_in(path) == ["note 12", "note 13"]


def test_a_disk_that_fails_once_all_is_written_costs_nothing_and_nothing_is_recorded_twice(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failures = [sqlite3.OperationalError("disk I/O error")] * 2

    @contextmanager
    def failing_after_the_commit(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
        with transaction(connection):
            yield connection
        if connection.total_changes and failures:
            raise failures.pop()

    monkeypatch.setattr(writer_module, "transaction", failing_after_the_commit)
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.01)
    with at_desk(path) as desk:
        for n in range(11, 15):
            desk.save(n)
        assert desk.saved() == [1, 2, 3, 4]
        assert not failures
    assert notes_in(path) == ["note 12", "note 13", "note 14"]


def test_what_a_job_writes_is_no_other_program(path: Path) -> None:
    with at_desk(path) as desk:
        desk.save(11)
        write_and_wait(desk.writer, lambda connection: add_to_log(connection, "a word", {}, NOW))
        desk.save(12)
        assert not [report for report in desk.said() if isinstance(report, NotSaved)]
    assert notes_in(path) == ["note 12"]


@pytest.mark.parametrize("how", ["moved", "replaced by another", "replaced by a copy", "overwritten"])
def test_a_file_that_is_no_longer_ours_is_never_written(path: Path, tmp_path: Path, how: str) -> None:
    other, ours = tmp_path / "other.db", tmp_path / "ours.db"
    store.create(other)
    with at_desk(path) as desk:
        desk.save(11)
        assert desk.saved() == [1]
        if how == "overwritten":
            shutil.copyfile(path, ours)
        else:
            path.rename(ours)
        if how != "moved":
            shutil.copyfile(ours if how == "replaced by a copy" else other, path)
        found = path.read_bytes() if path.exists() else None
        desk.save(12)
        for _ in range(2):
            assert "moved, deleted or replaced" in desk.hear(NotSaved).sentence
            assert desk.writer.pending == 1
            assert (path.read_bytes() if path.exists() else None) == found
            desk.writer.retry()
        desk.hear(NotSaved)
        if how == "overwritten":
            shutil.copyfile(ours, path)
        else:
            ours.replace(path)
        desk.writer.retry()
        assert desk.hear(Saved) == Saved((2,))
    assert notes_in(path) == ["note 12"]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> Queue[str]:
    """The half-typed lines that are written, in their order."""
    written, put = Queue[str](), act_rows.put_draft

    def putting(connection: sqlite3.Connection, scope: str, draft: Draft | None) -> None:
        put(connection, scope, draft)
        if draft is not None:
            written.put(draft.text)

    monkeypatch.setattr(act_rows, "put_draft", putting)
    return written


def test_the_newest_draft_is_kept_and_a_save_settles_it(path: Path, kept: Queue[str]) -> None:
    held = threading.Event()
    with at_desk(path) as desk, Reader(path) as reader:
        desk.writer.run(lambda connection: held.wait(PATIENCE))
        for text in ("m", "ma", "mait"):
            desk.writer.keep_draft(draft(text))
        desk.writer.keep_draft(replace(draft("edit"), field="entry 3", at=NOW - timedelta(seconds=1)))
        held.set()
        assert desk.said() == []
        assert [kept.get_nowait() for _ in range(kept.qsize())] == ["mait", "edit"]
        assert reader.draft("meeting 1") == draft("mait")
        assert [d.field for d in reader.drafts()] == ["entry 3", "new"]
        desk.writer.keep_draft(draft("elsewhere", "committee"))
        desk.save(11, draft_scope="meeting 1")
        desk.said()
        assert reader.draft("meeting 1") is None
        assert reader.draft("committee") == draft("elsewhere", "committee")
        desk.writer.drop_draft("committee")
        desk.said()
        assert reader.drafts() == ()


def test_a_draft_is_due_from_its_first_letter_on_however_many_follow(
    path: Path, monkeypatch: pytest.MonkeyPatch, kept: Queue[str]
) -> None:
    clock = [100.0]
    monkeypatch.setattr(writer_module, "monotonic", lambda: clock[0])
    with at_desk(path) as desk:
        for n in range(1, 10):
            desk.writer.keep_draft(draft("letter" * n))
            clock[0] += writer_module.DRAFT_PAUSE / 4
        kept.get(timeout=PATIENCE)
    with Reader(path) as reader:
        assert [d.text for d in reader.drafts()] == ["letter" * 9]


@pytest.mark.usefixtures("impatient")
def test_a_draft_typed_before_a_save_that_waits_is_not_brought_back(path: Path) -> None:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with at_desk(path) as desk:
        desk.writer.keep_draft(draft("first lin", field="entry 3"))
        assert desk.hear(NotSaved).waiting == 0
        desk.save(11, draft_scope="meeting 1")
        desk.writer.keep_draft(draft("second l"))
        holder.execute("ROLLBACK")
        desk.writer.retry()
        assert desk.writer.wait_idle(PATIENCE)
    holder.close()
    with Reader(path) as reader:
        assert [d.text for d in reader.drafts()] == ["second l"]


@pytest.mark.usefixtures("impatient")
def test_an_act_at_fault_in_any_way_holds_no_earlier_one_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put, started, is_mended = act_rows.put_saving, threading.Event(), threading.Event()

    def at_fault(connection: sqlite3.Connection, act: store.Saving) -> None:
        if act.act_id == 2 and not is_mended.is_set():
            raise ValueError("a text that no file can hold")
        put(connection, act)

    monkeypatch.setattr(act_rows, "put_saving", at_fault)
    with at_desk(path) as desk:
        desk.writer.run(lambda connection: started.wait(PATIENCE))
        desk.save(11)
        desk.save(12)
        started.set()
        try:
            assert desk.hear(Saved) == Saved((1,))
        finally:
            is_mended.set()
            desk.writer.retry()
        assert desk.hear(Saved) == Saved((2,))


def test_committees_are_saved_in_order_with_acts(path: Path) -> None:
    with at_desk(path) as desk, Reader(path) as reader:
        desk.writer.save_committee(CommitteeSetup("D", "Planning", 3))
        desk.save(11)
        assert [body for report in desk.said() if isinstance(report, Saved) for body in report.committees] == [
            ("D", "Planning")
        ]
        assert {line.name for line in reader.committees()} == {"Planning", "Safer Communities"}


class Endless:
    """A job that comes to no end the first time, and has nothing to do the second."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.runs = 0

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.runs += 1
        if self.runs == 1:
            connection.create_function("begun", 0, self.begun.set)
            connection.execute(
                """WITH RECURSIVE n (i) AS (SELECT begun() IS NULL UNION ALL SELECT i + 1 FROM n)
                SELECT count(*) FROM n"""
            ).fetchall()


def test_a_job_gives_way_to_a_save_and_is_begun_again(path: Path) -> None:
    endless = Endless()
    with at_desk(path) as desk:
        desk.writer.run(endless)
        assert endless.begun.wait(PATIENCE)
        desk.save(11)
        assert desk.hear(Saved) == Saved((1,))
        assert desk.writer.wait_idle(PATIENCE)
        assert endless.runs == 2


def test_a_job_gives_way_to_a_save_that_comes_between_two_of_its_statements(path: Path) -> None:
    between, queued = threading.Event(), threading.Event()
    runs: list[str] = []

    def counting(connection: sqlite3.Connection) -> None:
        runs.append("begun")
        if len(runs) == 1:
            between.set()
            assert queued.wait(PATIENCE)
            connection.execute(
                """WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
                SELECT count(*) FROM n"""
            ).fetchall()
            runs.append("ended")

    with at_desk(path) as desk:
        desk.writer.run(counting)
        assert between.wait(PATIENCE)
        desk.save(11)
        queued.set()
        assert desk.hear(Saved) == Saved((1,))
        assert desk.writer.wait_idle(PATIENCE)
        assert runs == ["begun", "begun"]


def test_a_job_gives_way_to_a_half_typed_line(path: Path, monkeypatch: pytest.MonkeyPatch, kept: Queue[str]) -> None:
    monkeypatch.setattr(writer_module, "DRAFT_TIMEOUT", 0.0)
    endless = Endless()
    with at_desk(path) as desk:
        desk.writer.run(endless)
        assert endless.begun.wait(PATIENCE)
        desk.writer.keep_draft(draft("half a line"))
        assert kept.get(timeout=PATIENCE) == "half a line"
        assert desk.writer.wait_idle(PATIENCE)
        assert endless.runs == 2


def test_a_job_is_no_reason_to_say_that_something_is_not_saved(path: Path) -> None:
    held = threading.Event()
    with at_desk(path) as desk:
        desk.writer.run(lambda connection: held.wait(PATIENCE))
        assert desk.writer.wait_saved(0.0)
        assert not desk.writer.wait_idle(0.0)
        held.set()


@pytest.mark.usefixtures("impatient")
def test_what_waits_is_told(path: Path) -> None:
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with at_desk(path) as desk:
        assert desk.writer.waiting_draft("meeting 1") == (False, None)
        desk.save(11, draft_scope="meeting 1")
        assert desk.writer.waiting_acts == {1}
        assert desk.writer.waiting_draft("meeting 1") == (True, None)
        desk.writer.keep_draft(draft("second l"))
        assert desk.writer.waiting_draft("meeting 1") == (True, draft("second l"))
        assert desk.writer.waiting_draft("meeting 2") == (False, None)
        assert not desk.writer.wait_saved(0.0)
        holder.execute("ROLLBACK")
        desk.writer.retry()
        assert desk.writer.wait_saved(PATIENCE)
    holder.close()


def test_a_closing_writer_takes_no_job(path: Path) -> None:
    ran: list[str] = []
    writer = Writer(path, lambda report: None)
    begun = threading.Event()

    def spreading(connection: sqlite3.Connection) -> None:
        begun.set()
        held.wait(PATIENCE)
        writer.run(lambda connection: ran.append("more"))

    held = threading.Event()
    writer.run(spreading)
    assert begun.wait(PATIENCE)
    assert not writer.close(0.0)
    held.set()
    assert writer.close(PATIENCE)
    assert ran == []


def test_a_closed_writer_tries_no_more(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: Queue[None] = Queue()

    def failing(*_: object) -> None:
        tried.put(None)
        raise ValueError("wrong")

    monkeypatch.setattr(act_rows, "put_saving", failing)
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.001)
    desk = Desk(path)
    desk.save(11)
    tried.get(timeout=PATIENCE)
    assert not desk.writer.close(0.0)
    assert not desk.writer.close(PATIENCE)  # its thread has ended, which `conftest` checks after every test
    assert desk.writer.pending == 1


def test_a_disk_that_answers_after_the_end_is_not_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, answers, put = threading.Event(), threading.Event(), act_rows.put_saving

    def hang(*words: Any) -> None:
        put(*words)
        begun.set()
        answers.wait(PATIENCE)

    desk = Desk(path)
    desk.save(11)
    assert desk.saved() == [1]
    monkeypatch.setattr(act_rows, "put_saving", hang)
    desk.save(12)
    assert begun.wait(PATIENCE)
    assert not desk.writer.close(0.0)
    answers.set()
    assert not desk.writer.close(PATIENCE)
    assert notes_in(path) == []
    assert desk.writer.pending == 1


@pytest.mark.parametrize("error", [ValueError("wrong"), sqlite3.OperationalError("no such table"), SaveError("No.")])
def test_a_job_that_fails_is_said_and_saving_goes_on(path: Path, error: Exception) -> None:
    def failing(connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        raise error

    with at_desk(path) as desk:
        desk.writer.run(failing)
        assert desk.hear(JobFailed).sentence
        desk.save(11)
        assert desk.saved() == [1]


def test_a_job_waits_for_another_program(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "connect", functools.partial(store.connect, timeout=0.0))
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.001)
    tried: Queue[None] = Queue()

    def shortening(connection: sqlite3.Connection) -> None:
        tried.put(None)
        with transaction(connection):
            put_shorthand(connection, "yp", "young people", NOW)

    with at_desk(path) as desk, closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        desk.writer.run(shortening)
        tried.get(timeout=PATIENCE)
        tried.get(timeout=PATIENCE)
        holder.execute("ROLLBACK")
        assert desk.writer.wait_idle(PATIENCE)
        assert desk.said() == []
    with Reader(path) as reader:
        assert [known.long for known in reader.shorthand(None)] == ["young people"]


def test_who_waits_for_a_job_is_told_in_a_sentence_that_the_file_is_in_use(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "connect", functools.partial(store.connect, timeout=0.0))
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.001)

    def begin(connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")

    with at_desk(path) as desk, closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        desk.writer.run(begin)  # waits as well, and holds up nobody
        with pytest.raises(SaveError, match=r"^Another program is using the file\. Close it there, then try again\.$"):
            write_and_wait(desk.writer, begin, 0.0)
        holder.execute("ROLLBACK")


def test_a_large_file_is_checked_when_nothing_waits_to_be_saved(path: Path) -> None:
    with at_desk(path) as desk:
        desk.writer.run(check_pages)
        assert desk.writer.wait_idle(PATIENCE)
        assert desk.said() == []
    data = bytearray(path.read_bytes())
    data[5 * 4096 : 6 * 4096] = bytes(4096)
    path.write_bytes(data)
    with at_desk(path) as desk:
        desk.writer.run(check_pages)
        assert desk.hear(JobFailed) == JobFailed(error_messages.DAMAGED)


def test_others_are_told_to_give_way(path: Path) -> None:
    asked: list[str] = []
    with at_desk(path) as desk:
        forget = desk.writer.on_waiting_save(lambda: asked.append("give way"))
        desk.save(11)
        assert asked == ["give way"]
        forget()
        forget()
        desk.save(12)
        assert asked == ["give way"]


def test_a_screen_that_fails_does_not_stop_the_saving(path: Path) -> None:
    def failing(report: Report) -> None:
        raise RuntimeError("no screen")

    writer = Writer(path, failing)
    writer.save(saving(1, filing.rich_act(), 1))
    writer.save(saving(1, adding(note(11, "note 11")), 2))
    assert writer.wait_idle(PATIENCE)
    assert writer.close(PATIENCE)
    assert notes_in(path) == ["note 11"]


def test_little_space_is_said_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_connection, "free_space", lambda path: 1000)
    with at_desk(path) as desk:
        for n in (11, 12, 13):
            desk.save(n)
            assert desk.writer.wait_idle(PATIENCE)
        assert [r for r in desk.said() if isinstance(r, LittleSpace)] == [LittleSpace(1000)]


class Failing(sqlite3.Connection):
    """A connection whose n-th statement fails, and, where told, every later one."""

    left = 0
    for_ever = False

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        return self._count(lambda: sqlite3.Connection.execute(self, sql, *values), sql)

    def executemany(self, sql: str, values: Any) -> sqlite3.Cursor:
        return self._count(lambda: sqlite3.Connection.executemany(self, sql, values), sql)

    def _count(self, run: Callable[[], sqlite3.Cursor], sql: str) -> sqlite3.Cursor:
        self.left -= 1
        if self.left == 0 or (self.for_ever and self.left < 0 and sql != "ROLLBACK"):
            raise sqlite3.OperationalError("disk I/O error")
        return run()


@pytest.mark.parametrize("for_ever", [False, True])
def test_whichever_statement_fails_the_file_has_all_of_an_act_or_nothing(path: Path, *, for_ever: bool) -> None:
    connection = sqlite3.connect(path, isolation_level=None, factory=Failing)
    connection.execute("PRAGMA foreign_keys = ON")
    write(connection, saving(1, filing.rich_act(), 1))
    second = adding(Person(9, "New"), replace(note(11, "about {@9}", 2), persons=(9,)))
    with Reader(path) as reader:
        old, n = reader.meeting(1), 0
        while True:
            n += 1
            connection.left, connection.for_ever = n, for_ever
            try:
                write(connection, saving(1, second, 2))
            except sqlite3.OperationalError:
                assert reader.meeting(1) == old
                assert [act.id for act in reader.journal(1).done] == [1]
                assert reader.find(parse("about")).hits == ()
                continue
            break
        assert n > 10
        assert len(reader.meeting(1).entries) == len(old.entries) + 1
        assert [act.id for act in reader.journal(1).done] == [1, 2]
        assert reader.check() == ()
    connection.close()
