"""How everybody attended, kept beside the record so that twenty years of it are added up in a moment."""

from __future__ import annotations

import sqlite3

from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.attended import attended
from clerk_tui.store import rows

_HEAD = "SELECT rules FROM meeting WHERE id = ?"
_ENTRIES = f"""SELECT id, {rows.ENTRY_COLUMNS} FROM entry
    WHERE meeting_id = ? AND kind IN ('present', 'apologies', 'absent', 'remote', 'arrival', 'departure', 'substitute')
    ORDER BY position, id"""
_VOICES = """SELECT entry_id, person_id, collective FROM entry CROSS JOIN entry_person ON entry_id = entry.id
    WHERE meeting_id = ?
        AND kind IN ('present', 'apologies', 'absent', 'remote', 'arrival', 'departure', 'substitute')
    ORDER BY entry_id, entry_person.position"""
_PUT = """INSERT INTO attendance (meeting_id, person_id, capacity, attendance, is_late, left_early, sat_for_id,
    substitute_id, is_expected, is_counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def put_attendance(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Work out anew how everybody on the roll of a meeting attended it, inside the transaction that is open."""
    of = (meeting_id,)
    connection.execute("DELETE FROM attendance WHERE meeting_id = ?", of)
    row = connection.execute(_HEAD, of).fetchone()
    places = tuple(map(rows.place, connection.execute(rows.PLACES, of).fetchall()))
    if row is None or not places:
        return
    voices = rows.voices(connection.execute(_VOICES, of).fetchall())
    entries = tuple(rows.entry(found, voices) for found in connection.execute(_ENTRIES, of).fetchall())
    meeting = Meeting(Head(meeting_id, rules=row[0]), roll=places, entries=entries)
    connection.executemany(
        _PUT,
        [
            (
                meeting_id,
                a.person_id,
                a.capacity,
                "not recorded" if a.standing == "expected" else a.standing,
                a.is_late,
                a.left_early,
                a.sat_for,
                a.substitute,
                a.is_expected,
                a.counts,
            )
            for a in attended(meeting)
        ],
    )
