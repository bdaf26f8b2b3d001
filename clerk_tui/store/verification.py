"""Checks whether a minute book is as the program left it: its schema, its record, and everything derived from the
record. The record of each meeting is compared with the acts and the log, which the chain of digests covers (`chain`);
derived data is worked out again. All this is done on a copy, so that nothing is changed and no save has to wait."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import cache
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryDirectory

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Meeting
from clerk_tui.store import derived, error_messages, inspection, loading, opening, schema, search_index, signing
from clerk_tui.store.connection import column, connect, distrust
from clerk_tui.store.replay import GO_BACK, Link, Replay
from clerk_tui.store.signing import called
from clerk_tui.store.values import Passage, Signature

REPAIR = "clerk-tui check --rebuild puts that right."
DAMAGED = "The file is damaged ({}). Go back to the newest good backup."


@dataclass(frozen=True)
class Examination:
    """What the check of a meeting needs from other parts of the program."""

    passages: Callable[[Meeting], Iterable[Passage]]
    """What the search should have of it."""
    reading: Callable[[Meeting, Signature], str]
    """What is to be said where signed minutes no longer read as signed; empty if they do."""
    progress: Callable[[int, int], None] = lambda done, of: None
    """Called with the number of meetings that were checked, and of all."""


def faults(path: Path, examination: Examination | None = None) -> tuple[str, ...]:
    """Return a sentence for each thing that is wrong with the file at `path`, which is not changed. Without an
    `examination`, stages, search passages and the text of signed minutes are not checked. Raises sqlite3.Error,
    OSError, ClerkError."""
    from concurrent.futures import ThreadPoolExecutor

    with (
        ThreadPoolExecutor(1) as other,
        TemporaryDirectory(prefix="clerk-tui-check-") as folder,
        closing(_copy(path, Path(folder) / "copy.db")) as copy,
    ):
        pages = other.submit(_page_faults, Path(folder) / "copy.db")
        found: list[str] = []
        try:
            found += _content_faults(copy, examination)
        except (*error_messages.FILE_ERRORS, ClerkError, KeyError, ValueError, TypeError) as error:
            error_messages.log_unexpected("verifying a minute book", error)
            found.append(error_messages.DAMAGED)
        damage = pages.result()
        return (*damage, *(sentence for sentence in found if sentence != error_messages.DAMAGED or not damage))


def _copy(path: Path, to: Path) -> sqlite3.Connection:
    """Return a connection to a temporary copy that nobody else can read, with the current schema."""
    with closing(connect(path, read_only=True)) as connection:
        copy = sqlite3.connect(to, isolation_level=None, check_same_thread=False)
        copy.execute("PRAGMA synchronous = OFF")
        copy.execute("PRAGMA journal_mode = OFF").fetchall()
        connection.backup(copy)
        distrust(copy)
    return opening.current(copy)


def _page_faults(copied: Path) -> tuple[str, ...]:
    """Return what is wrong with the pages of a copy, the references between its rows, and the search index."""
    try:
        with closing(opening.current(sqlite3.connect(copied, isolation_level=None))) as copy:
            distrust(copy)
            found = [DAMAGED.format(report) for report in column(copy, "PRAGMA integrity_check(10)") if report != "ok"]
            for table, _rowid, parent, _key in copy.execute("PRAGMA foreign_key_check").fetchall():
                found.append(f"A row of {table} refers to a {parent} that is not in the file. {GO_BACK}")
            if not found and not _is_indexed(copy):
                found.append(f"The search index does not match the passages, so a search may miss something. {REPAIR}")
            return tuple(found)
    except error_messages.FILE_ERRORS as error:
        error_messages.log_unexpected("verifying a minute book", error)
        return (error_messages.DAMAGED,)


def _is_indexed(copy: sqlite3.Connection) -> bool:
    """Whether the search index matches the passages once waiting ones are added. The addition is rolled back."""
    copy.execute("PRAGMA query_only = OFF")
    copy.execute("PRAGMA journal_mode = MEMORY").fetchall()
    copy.execute("BEGIN")
    try:
        is_whole = search_index.index_waiting(copy)
        copy.execute("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error_messages.code(error) & 0xFF == sqlite3.SQLITE_CORRUPT:
            return False
        raise
    finally:
        if copy.in_transaction:
            copy.execute("ROLLBACK")
    return is_whole


# The schema

_OBJECTS = """SELECT type, name, sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_sqlite%' ESCAPE '\\'"""
_REBUILT = ("trigger", "view", "index")


def schema_of(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return the SQL of a file's tables, indices, triggers and views, by type and name."""
    return {(kind, name): sql for kind, name, sql in connection.execute(_OBJECTS).fetchall()}


@cache
def expected_schema() -> Mapping[tuple[str, str], str]:
    """Return the `schema_of` of a new file of this version."""
    from clerk_tui.store import migrations

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        migrations.migrate(new)
        return schema_of(new)


def _schema_faults(connection: sqlite3.Connection) -> Iterator[str]:
    has, wanted = schema_of(connection), expected_schema()
    for (kind, name), sql in wanted.items():
        if (kind, name) not in has:
            yield f"The {kind} {name} is missing from the file. {REPAIR if kind in _REBUILT else GO_BACK}"
        elif has[kind, name] != sql:
            yield f"The {kind} {name} was altered. {REPAIR if kind in _REBUILT else GO_BACK}"
    for kind, name in has.keys() - wanted.keys():
        if kind in _FOREIGN:
            yield f"The file has a {kind} that is not the program's ({name}). {REPAIR}"


_FOREIGN = ("trigger", "view")

# The content

_MEETINGS = "SELECT id FROM meeting ORDER BY id"
_PASSAGES = """SELECT id, meeting_id, item_id, entry_id, body, is_exempt, about, register FROM passage
    WHERE id >= ? AND id < ? AND meeting_id = ?"""
_UNREADABLE = (KeyError, ValueError, TypeError, ClerkError)


def _content_faults(copy: sqlite3.Connection, examination: Examination | None) -> Iterator[str]:
    yield from _schema_faults(copy)
    replay = Replay(copy)
    yield from replay.name_faults()
    yield from replay.outside_faults()
    ids, passages, done = column(copy, _MEETINGS), 0, 0
    signed: list[str] = []
    for part in _check_parts(copy, replay, ids, examination):
        yield from part.faults
        signed += part.signed
        passages += part.passages
        replay.links += part.links
        done += part.meetings
        if examination is not None:
            examination.progress(done, len(ids))
    yield from replay.chain_faults()
    signed += (missing := list(signing.missing(copy)))
    yield from missing
    if not signed:
        yield from replay.signature_faults()
    for body in derived.bodies(copy, ids):
        yield from _matter_faults(copy, body)
    if examination is not None and copy.execute("SELECT count(*) FROM passage").fetchone() != (passages,):
        yield f"The search has more or fewer passages than the minutes. {REPAIR}"


# One meeting after the other, or several at a time


@dataclass(frozen=True)
class Part:
    """The results for some of the meetings."""

    meetings: int
    """How many."""
    faults: Sequence[str]
    signed: Sequence[str]
    """Those of the faults that are of signatures."""
    passages: int
    links: Sequence[Link]
    """Their acts in the chain."""


MANY = 400
"""The meetings of a file from which on worker processes check them: they take a moment to start."""
MOST_WORKERS = 8
_SHARES = 16
"""The shares into which the meetings are divided for each worker, so that all have something to do until the end."""


def _check_parts(
    copy: sqlite3.Connection, replay: Replay, ids: Sequence[int], examination: Examination | None
) -> Iterator[Part]:
    """Check the meetings, many at once in worker processes, and yield the results in order."""
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import get_context

    workers, done = min(os.cpu_count() or 1, MOST_WORKERS), 0
    (path,) = (name for _, schema, name in copy.execute("PRAGMA database_list").fetchall() if schema == "main")
    if len(ids) >= MANY and workers > 1 and path:  # the copy of an older file has no name
        size = -(-len(ids) // (workers * _SHARES))
        shares = [ids[at : at + size] for at in range(0, len(ids), size)]
        how = None if examination is None else replace(examination, progress=_no_progress)
        try:
            with ProcessPoolExecutor(workers, get_context("spawn"), _open_copy, (path,)) as pool:
                for part in pool.map(_part_in_worker, shares, repeat(how)):
                    done += part.meetings
                    yield part
        except (BrokenExecutor, OSError) as error:  # this process can do what is left
            error_messages.log_unexpected("checking meetings in other processes", error)
    for meeting_id in ids[done:]:
        yield _check_part(copy, replay, [meeting_id], examination)


def _no_progress(done: int, of: int) -> None:
    """Report no progress: a worker process has no screen."""


_worker: list[tuple[sqlite3.Connection, Replay]] = []
"""In a worker process: the copy, and what is known of the whole file."""


def _open_copy(path: str) -> None:
    copy = sqlite3.connect(f"{Path(path).as_uri()}?mode=ro", uri=True, isolation_level=None)
    distrust(copy)
    _worker[:] = [(copy, Replay(copy))]


def _part_in_worker(ids: Sequence[int], examination: Examination | None) -> Part:
    return _check_part(*_worker[0], ids, examination)


def _check_part(copy: sqlite3.Connection, replay: Replay, ids: Sequence[int], examination: Examination | None) -> Part:
    links, replay.links = replay.links, []
    found, signed, passages = list[str](), list[str](), 0
    for meeting_id in ids:
        signature = signing.signature(copy, meeting_id)
        try:
            meeting = loading.meeting(copy, meeting_id)
            record, changed = list(replay.faults_of(meeting)), list(signing.faults_of(copy, meeting, signature))
            signed += changed
            found += [*(changed or record), *_derived_faults(copy, meeting)]
            if examination is not None:
                wanted = _search_rows(copy, meeting, examination.passages(meeting))
                passages += len(wanted)
                unlike = "" if signature is None else examination.reading(meeting, signature)
                found += [*_shown_faults(copy, meeting, wanted), *filter(None, [unlike])]
        except _UNREADABLE as error:
            error_messages.log_unexpected("verifying a minute book", error)
            signed += (changed := list(signing.faults_of(copy, None, signature)))
            found += [*changed, f"The record of {called(copy, meeting_id)} has a value that cannot be read. {GO_BACK}"]
    made, replay.links = replay.links, links
    return Part(len(ids), found, signed, passages, made)


def _search_rows(
    connection: sqlite3.Connection, meeting: Meeting, passages: Iterable[Passage]
) -> dict[int, search_index.Row]:
    place = search_index.place_of(connection, meeting.id)
    made = (search_index.row(meeting.id, place, passage) for passage in passages)
    return {row[0]: row for row in made if row is not None}


def _derived_faults(copy: sqlite3.Connection, meeting: Meeting) -> Iterator[str]:
    """Return what is wrong with what the registers derive from a meeting."""
    (count,) = copy.execute("SELECT entry_count FROM meeting WHERE id = ?", (meeting.id,)).fetchone()
    if count != sum(not entry.is_struck for entry in meeting.entries):
        yield f"The number of entries of {called(copy, meeting.id)} is wrong. {REPAIR}"
    if not derived.is_attendance_right(copy, meeting):
        yield f"The attendance of {called(copy, meeting.id)} does not follow from the record. {REPAIR}"


def _shown_faults(copy: sqlite3.Connection, meeting: Meeting, wanted: dict[int, search_index.Row]) -> Iterator[str]:
    """Return what is wrong with the stage of a meeting and its search passages."""
    (stage,) = copy.execute("SELECT stage FROM meeting WHERE id = ?", (meeting.id,)).fetchone()
    if stage != meeting.stage:
        of = called(copy, meeting.id)
        yield f"The file says that {of} is “{stage}”, but the record says “{meeting.stage}”. {REPAIR}"
    first = search_index.first_id(meeting.head.date)
    has = {row[0]: row for row in copy.execute(_PASSAGES, (first, first + (1 << 40), meeting.id)).fetchall()}
    if has != wanted:
        yield f"What the search has of {called(copy, meeting.id)} is not what the minutes say. {REPAIR}"


def _matter_faults(copy: sqlite3.Connection, body: derived.Body) -> Iterator[str]:
    """Return what is wrong with the stored matters of a committee."""
    try:
        has, wanted = derived.kept_matters(copy, body), derived.matter_rows(copy, body)
    except _UNREADABLE as error:  # said of the record already
        error_messages.log_unexpected("verifying a minute book", error)
        return
    wrong = {row for row in has.values() if row not in wanted.values()} ^ {
        row for row in wanted.values() if row not in has.values()
    }
    for meeting_id in sorted({row[1] for row in wrong}):
        yield f"The actions and other matters of {called(copy, meeting_id)} do not follow from the record. {REPAIR}"


# Putting right


def rebuild(connection: sqlite3.Connection) -> None:
    """Make this version's triggers, views and indices, the registers and the stages again, inside an open transaction.
    Other triggers and views are dropped. Afterwards the search passages of each meeting must be added again."""
    has, wanted = schema_of(connection), expected_schema()
    changed = {of for of in has.keys() & wanted.keys() if of[0] in _REBUILT and has[of] != wanted[of]}
    for kind, name in has:
        if (kind, name) in changed or (kind in _FOREIGN and (kind, name) not in wanted):
            inspection.drop(connection, kind, name)
    has = schema_of(connection)
    guards = [sql for (kind, name), sql in wanted.items() if kind == "trigger" and (kind, name) not in has]
    for (kind, name), sql in wanted.items():
        if (kind, name) not in has and kind in ("view", "index"):
            connection.execute(sql)
    ids = column(connection, _MEETINGS)
    derived.refresh(connection, ids)
    connection.execute(
        """UPDATE meeting SET entry_count = (SELECT count(*) FROM entry WHERE meeting_id = meeting.id AND NOT is_struck)
        WHERE entry_count <> (SELECT count(*) FROM entry WHERE meeting_id = meeting.id AND NOT is_struck)"""
    )
    derived.refresh_stages(connection, ids)
    connection.execute("DELETE FROM passage")
    for sql in guards:
        connection.execute(sql)


# The schema as text

_IN_ORDER = ("table", "index", "view", "trigger")
_INNER = "passage_fts_"
"""How the tables are called that SQLite itself makes for the search."""

_OTHER = "_sqlite_migrations"
"""The table of what migrations were applied, which sqlite-utils makes."""


def schema_text() -> str:
    """Return the SQL that makes a new file of this version, with the numbers in its header."""
    made = expected_schema()
    lines = [f"PRAGMA application_id = {schema.APPLICATION_ID};", f"PRAGMA user_version = {schema.VERSION};"]
    for kind in _IN_ORDER:
        ours = (sql for (of, name), sql in made.items() if of == kind and not name.startswith(_INNER))
        lines += [f"{sql};" for sql in ours if _OTHER not in sql]
    return "\n".join(lines) + "\n"
