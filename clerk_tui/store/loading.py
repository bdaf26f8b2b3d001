"""A meeting whole, from its rows, with what later meetings made of its minutes and how many minutes came before it."""

from __future__ import annotations

import sqlite3

from clerk_tui.errors import NotFoundError
from clerk_tui.meeting import Head, Meeting, Person, Settled, Stage
from clerk_tui.store import earlier, rows
from clerk_tui.store.dates import date_or_none

_PEOPLE = """SELECT person.id, coalesce(signed_name.name, person.name) FROM meeting_person
    JOIN person ON person.id = meeting_person.person_id
    LEFT JOIN signed_name ON signed_name.meeting_id = meeting_person.meeting_id
        AND signed_name.person_id = meeting_person.person_id
    WHERE meeting_person.meeting_id = ? ORDER BY person.id"""
"""Everybody known to a meeting, by the names with which its minutes were signed."""
_SIGNED = "SELECT signed_on, signed_by, corrected_on, corrections FROM signature WHERE meeting_id = ?"
AGREEING = """SELECT agreeing.date FROM meeting JOIN entry ON entry.of_date = meeting.date
    JOIN meeting AS agreeing ON agreeing.id = entry.meeting_id
    WHERE meeting.id = ? AND entry.kind = 'minutes-agreed' AND NOT entry.is_struck
        AND agreeing.committee_id = meeting.committee_id AND agreeing.id <> meeting.id
    ORDER BY agreeing.date IS NULL, agreeing.date LIMIT 1"""
"""When another meeting of the committee first agreed the minutes of a meeting; no row where none has."""


def meeting(connection: sqlite3.Connection, meeting_id: int) -> Meeting:
    """The meeting with that id, to be read in one transaction. Raises NotFoundError, sqlite3.Error, and KeyError,
    ValueError or TypeError for a row that no version of ours has written."""

    def found(sql: str) -> list[tuple[object, ...]]:
        return connection.execute(sql, (meeting_id,)).fetchall()

    if not (head_row := found(rows.HEAD)):
        raise NotFoundError(f"There is no meeting {meeting_id} in this file.")
    head = rows.head(head_row[0])
    return Meeting(
        head,
        {i: Person(i, name) for i, name in connection.execute(_PEOPLE, (meeting_id,)).fetchall()},
        tuple(map(rows.place, found(rows.PLACES))),
        tuple(map(rows.item, found(rows.ITEMS))),
        rows.entries(connection, meeting_id),
        _settled(connection, head),
        earlier.minutes_before(connection, head),
    )


def _settled(connection: sqlite3.Connection, head: Head) -> Settled | None:
    of = (head.id,)
    if signed := connection.execute(_SIGNED, of).fetchone():
        on, by, corrected_on, corrections = signed
        return Settled(Stage.SIGNED, date_or_none(on), by, date_or_none(corrected_on), corrections)
    if agreed := connection.execute(AGREEING, of).fetchone():
        return Settled(Stage.AGREED, date_or_none(agreed[0]))
    return None
