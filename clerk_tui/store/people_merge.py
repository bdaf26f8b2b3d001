"""Merges two people who are the same, or records that they are different."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from clerk_tui.errors import SaveError
from clerk_tui.meeting.entry_text import Mention, mentioned, with_ids
from clerk_tui.meeting.kinds import PROCEDURE, Kind
from clerk_tui.store import chain, derived, logged_states, rows, sources
from clerk_tui.store.connection import column, transaction

_SIGNED_WITH = """SELECT 1 FROM meeting_person JOIN signature ON signature.meeting_id = meeting_person.meeting_id
    WHERE person_id = ? LIMIT 1"""
_BOTH_ON_ROLL = """SELECT one.meeting_id, meeting.date, one.capacity, other.capacity
    FROM roll_place AS one JOIN roll_place AS other ON other.meeting_id = one.meeting_id
    JOIN meeting ON meeting.id = one.meeting_id
    WHERE one.person_id = ? AND other.person_id = ? ORDER BY meeting.date"""
_IN_ORDER = ", ".join(f"'{kind}'" for kind in sorted(PROCEDURE - {Kind.DECLARATION} | {Kind.SUBSTITUTE}))
"""Kinds whose people have different parts, such as mover and seconder."""
_NAMING_BOTH = f"""SELECT entry_id FROM entry_person JOIN entry ON entry.id = entry_id WHERE kind NOT IN ({_IN_ORDER})
    AND person_id = ?1 AND EXISTS (SELECT 1 FROM entry_person AS theirs
        WHERE theirs.entry_id = entry.id AND theirs.person_id = ?2)"""
_ONCE = """DELETE FROM entry_person WHERE entry_id = ?1 AND person_id = ?2
    AND position > (SELECT min(position) FROM entry_person WHERE entry_id = ?1 AND person_id = ?2)"""
_FIX_ACTS = """UPDATE act SET state = ? WHERE state = ?
    AND meeting_id IN (SELECT meeting_id FROM meeting_person WHERE person_id = ?)"""
_SITS = frozenset({"chair", "vice", "member", "coopted"})


def put_merged(connection: sqlite3.Connection, kept_id: int, other_id: int, name: str, at: datetime) -> tuple[int, ...]:
    """Merge two people into one called `name`, inside an open transaction: in all meetings, committees, texts and
    votes. The log gets the state of all that this touches. Return the ids of the meetings that knew either; these must
    be indexed again. In meetings that knew the removed person, earlier acts can no longer be undone. Raises SaveError,
    with nothing changed, if they cannot be merged or signed minutes would change, or sqlite3.Error."""
    if connection.execute(_SIGNED_WITH, (other_id,)).fetchone():
        kept_id, other_id = other_id, kept_id
        if connection.execute(_SIGNED_WITH, (other_id,)).fetchone():
            raise SaveError("Both are named in signed minutes, which cannot change, so they cannot be merged.")
    names = dict(connection.execute("SELECT id, name FROM person WHERE id IN (?, ?)", (kept_id, other_id)).fetchall())
    if len(names) < 2:
        raise SaveError("One of these people is no longer in the file. Close this screen and open it again.")
    given_up = _places_given_up(connection, kept_id, other_id)
    known = "SELECT DISTINCT meeting_id FROM meeting_person WHERE person_id IN (?, ?) ORDER BY 1"
    touched = tuple(column(connection, known, kept_id, other_id))
    gone = {str(rows.uid_of(connection, "person", other_id)): other_id}
    apart = _apart_from(connection, kept_id, other_id)
    for was, becomes in (("done", "fixed"), ("undone", "abandoned")):  # their images may have who is removed
        connection.execute(_FIX_ACTS, (becomes, was, other_id))
    connection.executemany("DELETE FROM roll_place WHERE meeting_id = ? AND person_id = ?", given_up)
    _replace_in_rows(connection, kept_id, other_id)
    _replace_in_texts(connection, kept_id, other_id)
    connection.execute("UPDATE OR IGNORE name_form SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
    sources.put_forms(connection, [(kept_id, was) for was in names.values() if was != name])
    connection.execute("DELETE FROM person WHERE id = ?", (other_id,))
    connection.execute("UPDATE person SET name = ? WHERE id = ?", (name, kept_id))
    derived.refresh(connection, touched)
    sql = "SELECT DISTINCT committee_id FROM membership WHERE person_id = ?"
    state = logged_states.together(
        {"merged": gone},
        logged_states.people(connection, [kept_id]),
        logged_states.known_as(connection, {kept_id, *apart}),
        logged_states.committees(connection, column(connection, sql, kept_id)),
        logged_states.meetings(connection, touched),
    )
    chain.add_to_log(connection, "merged two people", state, at)
    return touched


def _apart_from(connection: sqlite3.Connection, *person_ids: int) -> set[int]:
    """Return everybody who is recorded as different from one of these people."""
    sql = "SELECT person_id, other_id FROM different_person WHERE ?1 IN (person_id, other_id)"
    return {i for person_id in person_ids for pair in connection.execute(sql, (person_id,)).fetchall() for i in pair}


def set_apart(connection: sqlite3.Connection, one_id: int, other_id: int, at: datetime) -> None:
    """Record, in a transaction of its own, that two people are different. Raises sqlite3.Error."""
    with transaction(connection):
        sources.put_different(connection, [(one_id, other_id)])
        chain.add_to_log(
            connection, "kept two people apart", logged_states.known_as(connection, [one_id, other_id]), at
        )


def _places_given_up(connection: sqlite3.Connection, kept_id: int, other_id: int) -> list[tuple[int, int]]:
    """Return the meetings with both people on the roll, each with the id of the person whose place is removed: a
    member's place is kept. Raises SaveError if both are members."""
    given_up = []
    for meeting_id, day, mine, theirs in connection.execute(_BOTH_ON_ROLL, (kept_id, other_id)).fetchall():
        if mine in _SITS and theirs in _SITS:
            raise SaveError(f"Both were members at the meeting of {day or 'no date'}, so they are two people.")
        given_up.append((meeting_id, kept_id if theirs in _SITS else other_id))
    return given_up


def _replace_in_rows(connection: sqlite3.Connection, kept_id: int, other_id: int) -> None:
    both = column(connection, _NAMING_BOTH, kept_id, other_id)
    for table in ("membership", "roll_place", "entry_person", "ballot"):
        connection.execute(f"UPDATE {table} SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
    connection.executemany(_ONCE, [(entry_id, kept_id) for entry_id in both])
    connection.execute("UPDATE OR IGNORE meeting_person SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
    connection.execute("DELETE FROM meeting_person WHERE person_id = ?", (other_id,))
    pairs = connection.execute(
        "SELECT person_id, other_id FROM different_person WHERE ?1 IN (person_id, other_id)", (other_id,)
    ).fetchall()
    moved = [tuple(kept_id if i == other_id else i for i in pair) for pair in pairs]
    sources.put_different(connection, [(one, other) for one, other in moved if one != other])


def _replace_in_texts(connection: sqlite3.Connection, kept_id: int, other_id: int) -> None:
    found = connection.execute(
        """SELECT id, text FROM entry WHERE (instr(text, ?2) OR instr(text, ?3)) AND meeting_id IN
           (SELECT meeting_id FROM meeting_person WHERE person_id = ?1)""",
        (kept_id, str(Mention(other_id)), str(Mention(other_id, in_full=True))),
    ).fetchall()
    for entry_id, text in found:
        if other_id in mentioned(text):
            changed = with_ids(text, lambda person: kept_id if person == other_id else person)
            connection.execute("UPDATE entry SET text = ? WHERE id = ?", (changed, entry_id))
