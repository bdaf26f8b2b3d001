"""What was saved a moment ago waits to be put into the search index. It is found all the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from queue import Queue

import pytest

from clerk_tui import store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.meeting import Act, AgendaItem, Change, Head, Kind
from clerk_tui.search import parse
from clerk_tui.store import JobFailed, NotSaved, Reader, search_index
from clerk_tui.store import connection as store_connection
from clerk_tui.store import writer as writer_module
from clerk_tui.store.connection import transaction
from clerk_tui.store.search_index import WaitingIndex, index_waiting, unindexed

from . import filing
from .filing import PEOPLE, adding, note, save_all, saving, write
from .test_writer import PATIENCE, Desk, at_desk

BOYES, BRIAIN, _ = PEOPLE
SAID = (
    (Kind.QUESTION, (BOYES.id,), "if the drains of Dún Lane were cleaned in March"),
    (Kind.ANSWER, (BRIAIN.id,), "that the drains were cleaned"),
    (Kind.CLAUSE, (), "That the drains be cleaned twice a year"),
    (Kind.ACTION, (BRIAIN.id,), "to report on the drains"),
    (Kind.NOTE, (), "Members were told of drainage-related costs of £1,250.50"),
    (Kind.NOTE, (), "the cleaned drains, 10:30"),
)
SEARCHES = (
    "drains", "drain", "d", "dun lane", '"drains were cleaned"', "cleaned drains", "drainage-related", "1,250.50",
    "drains -march", "by:boyes", "by:briain drains", "kind:question", "kind:note", "in:safer", "in:safer drains",
    "since:2018 drains", "like:cleaned drains in march", "10:30",
)  # fmt: skip
REGISTERS = (("questions", "drains"), ("resolutions", "drains"), ("actions", "drains"), ("questions", "by:boyes"))


def record(connection: sqlite3.Connection, *, until: int = len(SAID)) -> None:
    """A meeting, line by line, of which the passages after the first `until` wait."""
    head, item = Head(1, "Durham", "Safer", date(2018, 1, 8)), AgendaItem(1, "Drains", 1, "5")
    write(connection, saving(1, adding(head, *PEOPLE, item), 1))
    for n, (kind, who, text) in enumerate(SAID, 1):
        entry = replace(note(n, text, 1), kind=kind, persons=who)
        write(connection, saving(1, adding(entry), n + 1))
        if n == until:
            index_now(connection)


def index_now(connection: sqlite3.Connection) -> None:
    with transaction(connection):
        assert index_waiting(connection)


def waiting(path: Path) -> int:
    """How many passages wait."""
    with closing(store.connect(path, read_only=True)) as connection:
        return len(unindexed(connection))


def found(path: Path, *, is_public: bool = False) -> list[object]:
    """What every search and register finds, the newest first and the best first."""
    with Reader(path) as reader:
        hits = [
            reader.find(parse(words), limit, is_ranked=is_ranked, is_public=is_public).hits
            for words in SEARCHES
            for limit in (2, 50)
            for is_ranked in (False, True)
        ]
        rows = [
            reader.register(name, parse(words), today=date(2018, 2, 1), sort=sort, limit=limit, is_public=is_public)
            for name, words in REGISTERS
            for sort in ("", "-item" if name == "questions" else "")
            for limit in (1, 50)
        ]
    return [*hits, *rows]


@pytest.mark.parametrize("until", [0, 3, len(SAID)])
def test_the_same_is_found_whether_it_waits_or_not(tmp_path: Path, until: int) -> None:
    files = (tmp_path / "waiting.db", tmp_path / "indexed.db")
    for file, count in zip(files, (until, len(SAID)), strict=True):
        store.create(file)
        with closing(store.connect(file)) as connection:
            record(connection, until=count)
    assert [waiting(file) for file in files] == [len(SAID) - until, 0]
    assert found(files[0]) == found(files[1])
    assert found(files[0], is_public=True) == found(files[1], is_public=True)


def hits(reader: Reader, words: str) -> list[int | None]:
    return [hit.entry_id for hit in reader.find(parse(words)).hits]


def test_a_line_that_waits_is_found_as_it_was_changed_last(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = filing.Desk(connection)
    desk.do(adding(Head(1, "Durham", "Safer", date(2018, 1, 8)), note(1, "an oak"), note(2, "an ash")))
    assert (hits(reader, "oak"), hits(reader, "elm")) == ([1], [])
    desk.do(Act("changed", (Change(note(1, "an oak"), note(1, "an elm")),)))
    assert (hits(reader, "oak"), hits(reader, "elm")) == ([], [1])
    index_now(connection)
    assert (hits(reader, "oak"), hits(reader, "elm")) == ([], [1])
    desk.undo()
    assert (hits(reader, "oak"), hits(reader, "elm")) == ([1], [])
    desk.undo()
    assert hits(reader, "oak") == hits(reader, "ash") == []
    desk.redo()
    assert reader.check() == ()
    index_now(connection)
    assert (hits(reader, "oak"), hits(reader, "an")) == ([1], [2, 1])
    assert reader.check() == ()


def test_a_meeting_that_is_held_on_another_day_takes_with_it_what_waits(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    record(connection, until=2)
    head = reader.meeting(1).head
    moved = replace(head, date=date(2019, 2, 4), committee="Drainage")
    write(connection, saving(1, Act("moved", (Change(head, moved),)), 20))
    assert hits(reader, "in:drainage cleaned") == [6, 3, 2, 1]
    assert hits(reader, "since:2019 drains") == [6, 4, 3, 2, 1]
    assert hits(reader, "in:safer") == []
    assert reader.check() == ()


def test_of_many_lines_at_once_none_waits(path: Path, connection: sqlite3.Connection, reader: Reader) -> None:
    many = search_index.MOST_UNINDEXED
    write(connection, saving(1, adding(Head(1), *(note(i, f"oak {i}") for i in range(1, many + 1))), 1))
    assert waiting(path) == many
    write(connection, saving(1, adding(note(many + 1, "oak")), 2))
    assert waiting(path) == 0
    assert len(reader.find(parse("oak"), limit=many + 1).hits) == many + 1
    save_all(connection, [saving(2, adding(Head(2), note(900, "an elm")), 3)])
    assert (waiting(path), hits(reader, "elm")) == (0, [900])
    assert reader.check() == ()


def test_searching_changes_nothing_and_leaves_nothing_that_could(path: Path, connection: sqlite3.Connection) -> None:
    record(connection, until=0)
    before = path.read_bytes()
    with Reader(path) as reader:
        assert hits(reader, "drains")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader._connection.execute("DELETE FROM entry")
    assert path.read_bytes() == before


def test_what_is_indexed_while_a_search_goes_on_is_found_once(connection: sqlite3.Connection, reader: Reader) -> None:
    record(connection, until=0)
    read = WaitingIndex.read

    def read_and_index(index: WaitingIndex) -> None:
        read(index)
        index_now(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WaitingIndex, "read", read_and_index)
        assert hits(reader, "drains") == [6, 4, 3, 2, 1]
        page = reader.register("questions", parse("drains"), today=date(2018, 2, 1))
        assert [row.entry_id for row in page.rows] == [1]


# The writer


def test_the_writer_indexes_what_waits_when_nothing_was_saved_for_a_while(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "INDEX_PAUSE", 0.0)
    with at_desk(path) as desk:
        for n in range(11, 15):
            desk.save(n)
        desk.hear(store.Saved)
        assert desk.writer.wait_saved(PATIENCE)
        until_indexed(desk.writer)
        assert waiting(path) == 0
        with Reader(path) as reader:
            assert hits(reader, "note -report") == [14, 13, 12]
            assert reader.check() == ()


def until_indexed(writer: store.Writer) -> None:
    """Wait until a job that comes after the indexing is done."""
    from clerk_tui.store.writer import run_and_wait

    run_and_wait(writer, lambda connection: None)
    run_and_wait(writer, lambda connection: None)
    assert writer.wait_idle(PATIENCE)


def test_nothing_waits_in_a_file_that_was_closed(path: Path) -> None:
    with at_desk(path) as desk:
        desk.save(11)
        desk.save(12)
        assert desk.saved() == [1, 2]
        assert waiting(path) > 0
    assert waiting(path) == 0


def test_what_a_crash_left_waiting_is_found_and_indexed_when_the_book_is_opened(
    path: Path, connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(connection, until=2)
    monkeypatch.setattr(writer_module, "INDEX_PAUSE", 0.0)
    with MinuteBook(path, is_read_only=True) as book:
        assert hits(book.reader, "drains") == [6, 4, 3, 2, 1]
    assert waiting(path) == 4
    with MinuteBook(path) as book:
        assert book.writer is not None
        until_indexed(book.writer)
        assert waiting(path) == 0
        assert hits(book.reader, "drains") == [6, 4, 3, 2, 1]
        assert book.reader.check() == ()


def test_a_file_in_use_is_indexed_later_and_nobody_is_bothered(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "connect", partial(store.connect, timeout=0.0))
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.001)
    tried: Queue[None] = Queue()
    with at_desk(path) as desk:

        def index(connection: sqlite3.Connection) -> None:
            tried.put(None)
            desk.writer._index(connection)

        desk.save(11)
        desk.save(12)
        assert desk.saved() == [1, 2]
        with closing(sqlite3.connect(path, isolation_level=None)) as holder:
            holder.execute("BEGIN IMMEDIATE")
            desk.writer.run(index)
            tried.get(timeout=PATIENCE)
            tried.get(timeout=PATIENCE)
            assert waiting(path) > 0
        assert desk.said() == []
        assert waiting(path) == 0
    assert not [said for said in desk.reports.queue if isinstance(said, NotSaved | JobFailed)]


def test_closing_does_not_wait_for_a_file_in_use(path: Path) -> None:
    desk = Desk(path)
    desk.save(11)
    desk.save(12)
    assert desk.saved() == [1, 2]
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        assert desk.writer.close(store_connection.BUSY_TIMEOUT / 2)
    assert desk.said() == []
    assert waiting(path) > 0


def test_a_damaged_index_stops_no_save_and_is_said(path: Path, connection: sqlite3.Connection) -> None:
    record(connection)
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:  # ours lets nobody do that from Python 3.12
        raw.execute("UPDATE passage_fts_data SET block = x'00000000FF' WHERE id = 10")
    with at_desk(path) as desk:
        desk.act_id = 20
        desk.save(31)
        assert desk.hear(store.Saved).act_ids == (21,)
        desk.writer.run(desk.writer._index)
        assert "damaged" in desk.hear(JobFailed).sentence
        desk.save(32)
        assert desk.hear(store.Saved).act_ids == (22,)


# The check


def test_what_waits_is_no_fault(connection: sqlite3.Connection, reader: Reader) -> None:
    record(connection, until=3)
    assert reader.check() == ()


DAMAGE: dict[str, str] = {
    "a passage that waits is gone": "DELETE FROM passage WHERE entry_id = 6",
    "what waits is forgotten": "DELETE FROM meta WHERE key = 'unindexed'",
    "one that waits is forgotten": "UPDATE meta SET value = substr(value, 1, 18) WHERE key = 'unindexed'",
    "what waits cannot be read": "UPDATE meta SET value = 'x1 -2 ² 99999999999999999999999' WHERE key = 'unindexed'",
    "words that are indexed": "UPDATE passage SET body = 'other' WHERE entry_id = 1",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_an_index_that_lacks_something_is_still_reported(path: Path, damage: str) -> None:
    with closing(store.connect(path)) as connection:
        record(connection, until=3)
        connection.execute(DAMAGE[damage])
    with Reader(path) as reader:
        (said,) = reader.check()
        assert "search" in said
        hits(reader, "drains")  # no error


def test_a_rebuilt_index_has_everything(path: Path) -> None:
    with closing(store.connect(path)) as connection:
        record(connection, until=3)
        connection.execute(DAMAGE["what waits is forgotten"])
    with MinuteBook(path) as book:
        book.rebuild()
        assert book.reader.check() == ()
        assert waiting(path) == 0
