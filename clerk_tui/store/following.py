"""What is followed until it is done, kept beside the record: each matter once, and how it stands."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby

from clerk_tui.meeting import Entry, Head, Meeting
from clerk_tui.meeting.matters import Matter, MatterLine, matter_lines, matters
from clerk_tui.meeting.text import mentioned
from clerk_tui.store import rows
from clerk_tui.store.dates import date_or_none, write_date
from clerk_tui.store.schema_v2 import FOLLOWED

_BODY = "FROM meeting WHERE committee_id IS ?1 AND (committee_id IS NOT NULL OR meeting.id = ?2)"
"""The meetings of a committee; one that has none is by itself."""
_ORDER = "ORDER BY meeting.date IS NULL, meeting.date, coalesce(meeting.time, ''), meeting.id"
_LINES = f"""SELECT meeting.id, meeting.date, entry.id, {rows.ENTRY_COLUMNS}
    FROM meeting CROSS JOIN entry ON entry.meeting_id = meeting.id AND {FOLLOWED}
    WHERE committee_id IS ?1 AND (committee_id IS NOT NULL OR meeting.id = ?2) {_ORDER}, entry.position"""
_VOICES = f"""SELECT entry_person.entry_id, person_id, collective
    FROM meeting CROSS JOIN entry ON entry.meeting_id = meeting.id AND {FOLLOWED}
    CROSS JOIN entry_person ON entry_person.entry_id = entry.id
    WHERE committee_id IS ?1 AND (committee_id IS NOT NULL OR meeting.id = ?2)
    ORDER BY entry_person.entry_id, entry_person.position"""
_BOUNDS = f"""SELECT id, {rows.ENTRY_COLUMNS} FROM entry WHERE meeting_id = ? AND kind IN ('exempt', 'readmitted')"""
_COLUMNS = "entry_id, meeting_id, is_review, number, of_date, due, is_exempt, is_done, told_id"
_KEPT = f"SELECT {_COLUMNS} FROM matter WHERE meeting_id IN (SELECT id {_BODY})"
_PUT = f"INSERT OR REPLACE INTO matter ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DROP = "DELETE FROM matter WHERE entry_id = ?"
_Row = tuple[object, ...]


def put_matters(connection: sqlite3.Connection, committee_id: int | None, meeting_id: int) -> None:
    """Work out anew what a committee follows, or a meeting that is of none, inside the transaction that is open. Only
    the rows that changed are written: a save waits for them."""
    body = (committee_id, meeting_id)
    lines = tuple(_lines(connection, body))
    meeting_of = {line.entry.id: line.meeting_id for line in lines}
    made = (_row(matter, meeting_of) for matter in matters(lines, _names(connection, lines)))
    becomes = {row[0]: row for row in made}
    was = {row[0]: row for row in connection.execute(_KEPT, body).fetchall()}
    connection.executemany(_DROP, [(entry_id,) for entry_id in was.keys() - becomes.keys()])
    connection.executemany(_PUT, [row for entry_id, row in becomes.items() if was.get(entry_id) != row])


def _row(matter: Matter, meeting_of: dict[int, int]) -> _Row:
    return (
        matter.entry_id,
        meeting_of[matter.entry_id],
        matter.is_review,
        matter.number,
        write_date(matter.of_date),
        write_date(matter.due),
        matter.is_exempt,
        matter.is_done,
        matter.progress[-1].entry_id if matter.progress else None,
    )


def _lines(connection: sqlite3.Connection, body: tuple[int | None, int]) -> Iterator[MatterLine]:
    """What the meetings of the body recorded of what is followed, in the order held."""
    voices = rows.voices(connection.execute(_VOICES, body).fetchall())
    for (i, day), found in groupby(connection.execute(_LINES, body).fetchall(), key=lambda row: row[:2]):
        followed = [rows.entry(row[2:], voices) for row in found]
        bounds = [rows.entry(row, {}) for row in connection.execute(_BOUNDS, (i,)).fetchall()]
        record = sorted([*followed, *bounds], key=_position)
        yield from matter_lines(Meeting(Head(i, date=date_or_none(day)), entries=tuple(record)))


def _position(entry: Entry) -> int:
    return entry.position


def _names(connection: sqlite3.Connection, lines: tuple[MatterLine, ...]) -> dict[int, str]:
    """The names of those mentioned."""
    ids = {i for line in lines for i in mentioned(line.entry.text or "")}
    found = (connection.execute("SELECT id, name FROM person WHERE id = ?", (i,)).fetchone() for i in sorted(ids))
    return {row[0]: row[1] for row in found if row is not None}
