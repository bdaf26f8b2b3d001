"""Makes one of two people who are found to be the same, or keeps that they are not."""

from __future__ import annotations

import sqlite3

from clerk_tui.errors import SaveError
from clerk_tui.meeting.entry_text import Mention, mentioned
from clerk_tui.regex import regex
from clerk_tui.store import derived, sources
from clerk_tui.store.connection import transaction

_MENTION = regex(r"\{\{|\{(@@?)(\d+)\}")
_SIGNED_WITH = """SELECT 1 FROM meeting_person JOIN signature ON signature.meeting_id = meeting_person.meeting_id
    WHERE person_id = ? LIMIT 1"""
_BOTH_ON_ROLL = """SELECT one.meeting_id, meeting.date, one.capacity, other.capacity
    FROM roll_place AS one JOIN roll_place AS other ON other.meeting_id = one.meeting_id
    JOIN meeting ON meeting.id = one.meeting_id
    WHERE one.person_id = ? AND other.person_id = ? ORDER BY meeting.date"""
_SITS = frozenset({"chair", "vice", "member", "coopted"})


def put_merged(connection: sqlite3.Connection, kept_id: int, other_id: int, name: str) -> tuple[int, ...]:
    """Make one person of two, called `name`, inside the transaction that is open: in every meeting, committee, text and
    vote. The ids of the meetings that knew one of them, of which the search has to learn anew what they say. What was
    done before this in meetings that knew the one who goes can no longer be taken back. Raises SaveError where they
    cannot be one, or signed minutes would change; sqlite3.Error."""
    if connection.execute(_SIGNED_WITH, (other_id,)).fetchone():
        kept_id, other_id = other_id, kept_id
        if connection.execute(_SIGNED_WITH, (other_id,)).fetchone():
            raise SaveError("Both are named in signed minutes, which nothing changes: they stay two people.")
    names = dict(connection.execute("SELECT id, name FROM person WHERE id IN (?, ?)", (kept_id, other_id)).fetchall())
    if len(names) < 2:
        raise SaveError("One of the two is not in the file any more. Close this, and open it again.")
    found = connection.execute(
        "SELECT DISTINCT meeting_id FROM meeting_person WHERE person_id IN (?, ?) ORDER BY 1", (kept_id, other_id)
    ).fetchall()
    _give_up_acts(connection, other_id)
    _one_place(connection, kept_id, other_id)
    _refer(connection, kept_id, other_id)
    _mention(connection, kept_id, other_id)
    connection.execute("UPDATE OR IGNORE name_form SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
    sources.put_forms(connection, [(kept_id, was) for was in names.values() if was != name])
    connection.execute("DELETE FROM person WHERE id = ?", (other_id,))
    connection.execute("UPDATE person SET name = ? WHERE id = ?", (name, kept_id))
    touched = tuple(int(meeting_id) for (meeting_id,) in found)
    derived.refresh(connection, touched)
    return touched


def set_apart(connection: sqlite3.Connection, one_id: int, other_id: int) -> None:
    """Keep that two people are not one, in a transaction of its own. Raises sqlite3.Error; then nothing is changed."""
    with transaction(connection):
        sources.put_different(connection, [(one_id, other_id)])


def _give_up_acts(connection: sqlite3.Connection, other_id: int) -> None:
    """Let nothing be undone that has the person who is to go in its images."""
    of = "meeting_id IN (SELECT meeting_id FROM meeting_person WHERE person_id = ?)"
    connection.execute(f"UPDATE act SET state = 'fixed' WHERE state = 'done' AND {of}", (other_id,))
    connection.execute(f"UPDATE act SET state = 'abandoned' WHERE state = 'undone' AND {of}", (other_id,))


def _one_place(connection: sqlite3.Connection, kept_id: int, other_id: int) -> None:
    """Where both are on a roll, keep the place of the one who sits there. Raises SaveError where both do."""
    for meeting_id, day, mine, theirs in connection.execute(_BOTH_ON_ROLL, (kept_id, other_id)).fetchall():
        if mine in _SITS and theirs in _SITS:
            raise SaveError(f"Both sat at the meeting of {day or 'no date'}: they are two people.")
        gone = kept_id if theirs in _SITS else other_id
        connection.execute("DELETE FROM roll_place WHERE meeting_id = ? AND person_id = ?", (meeting_id, gone))


def _refer(connection: sqlite3.Connection, kept_id: int, other_id: int) -> None:
    """Every row that refers to the one refers to the other."""
    for table in ("membership", "roll_place", "entry_person", "ballot"):
        connection.execute(f"UPDATE {table} SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
    connection.execute("UPDATE OR IGNORE meeting_person SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
    connection.execute("DELETE FROM meeting_person WHERE person_id = ?", (other_id,))
    pairs = connection.execute(
        "SELECT person_id, other_id FROM different_person WHERE ?1 IN (person_id, other_id)", (other_id,)
    ).fetchall()
    moved = [tuple(kept_id if i == other_id else i for i in pair) for pair in pairs]
    sources.put_different(connection, [(one, other) for one, other in moved if one != other])


def _mention(connection: sqlite3.Connection, kept_id: int, other_id: int) -> None:
    """Every text that mentions the one mentions the other."""
    found = connection.execute(
        """SELECT id, text FROM entry WHERE (instr(text, ?2) OR instr(text, ?3)) AND meeting_id IN
           (SELECT meeting_id FROM meeting_person WHERE person_id = ?1)""",
        (kept_id, str(Mention(other_id)), str(Mention(other_id, in_full=True))),
    ).fetchall()
    for entry_id, text in found:
        if other_id in mentioned(text):
            changed = _MENTION.sub(lambda m: f"{{{m[1]}{kept_id}}}" if m[2] == str(other_id) else m[0], text)
            connection.execute("UPDATE entry SET text = ? WHERE id = ?", (changed, entry_id))
