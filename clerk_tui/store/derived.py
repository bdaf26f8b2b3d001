"""Keeps what is derived from the record for the registers in step with it: an act works out anew what it bears on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from clerk_tui.meeting import Act, Entry, Head, Meeting, Person, RollPlace
from clerk_tui.meeting.kinds import ATTENDANCE, EXEMPT_BOUNDS, FOLLOWED
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.meeting.text import write
from clerk_tui.store import loading, schema_v2
from clerk_tui.store.attending import put_attendance
from clerk_tui.store.following import put_matters
from clerk_tui.store.passages import REGISTER_OF, RESOLUTION, kind_token, passage_id, rebuild_index
from clerk_tui.store.schema_v3_search import TOKEN

_HAS_FOLLOWED = "SELECT 1 FROM matter WHERE meeting_id = ? LIMIT 1"
_FOLLOWS = f"SELECT 1 FROM entry WHERE meeting_id = ? AND {schema_v2.FOLLOWED} LIMIT 1"
_COMMITTEE = "SELECT committee_id FROM meeting WHERE id = ?"
_TELL_ABOUT = f"""UPDATE passage SET
    register = (SELECT json_extract(:registers, '$."' || entry.kind || '"') FROM entry WHERE entry.id = entry_id),
    about = ltrim(coalesce((SELECT '{TOKEN}' || replace(entry.kind, '-', '')
            || iif(entry.is_action, ' {TOKEN}action', '')
            || coalesce((SELECT group_concat(' {TOKEN}p' || person_id, '') FROM (
                SELECT DISTINCT person_id FROM entry_person WHERE entry_person.entry_id = entry.id
                AND person_id IS NOT NULL ORDER BY position)), '')
            FROM entry WHERE entry.id = entry_id),
        CASE WHEN entry_id IS NOT NULL THEN '' WHEN item_id IS NULL THEN '{TOKEN}meeting' ELSE '{TOKEN}item' END)
        || coalesce((SELECT ' {TOKEN}c' || committee_id FROM meeting WHERE meeting.id = meeting_id), '')
        || iif((SELECT entry.kind = 'clause' FROM entry WHERE entry.id = entry_id), ' {TOKEN}resolution', ''))"""


def follow(connection: sqlite3.Connection, meeting_id: int, act: Act, committee_before: int | None = None) -> None:
    """Bring the registers up to date after an act, inside the transaction that is open. `committee_before`: whose
    meeting it was before the act, where its head was changed."""
    changed = [noun for change in act.changes for noun in (change.before, change.after) if noun is not None]
    entries = [noun for noun in changed if isinstance(noun, Entry)]
    has_head = any(isinstance(noun, Head) for noun in changed)
    if (
        has_head
        or any(isinstance(noun, RollPlace) for noun in changed)
        or any(entry.kind in ATTENDANCE for entry in entries)
    ):
        put_attendance(connection, meeting_id)
    is_renamed = any(isinstance(change.before, Person) for change in act.changes)
    has_matters = any(entry.kind in FOLLOWED or entry.is_action for entry in entries)
    may_bear = is_renamed or has_head or any(entry.kind in EXEMPT_BOUNDS for entry in entries)
    if has_matters or (may_bear and connection.execute(_HAS_FOLLOWED, (meeting_id,)).fetchone()):
        committee = _committee_of(connection, meeting_id)
        if committee_before is not None and committee_before != committee:
            put_matters(connection, committee_before, meeting_id)
        put_matters(connection, committee, meeting_id)


def refresh(connection: sqlite3.Connection, meeting_ids: Iterable[int]) -> None:
    """Work out anew what some meetings mean for the registers, inside the transaction that is open."""
    bodies: dict[tuple[int | None, int], None] = {}
    for meeting_id in meeting_ids:
        put_attendance(connection, meeting_id)
        if not connection.execute(_FOLLOWS, (meeting_id,)).fetchone():
            continue
        committee = _committee_of(connection, meeting_id)
        bodies[(committee, meeting_id if committee is None else 0)] = None
    for committee, meeting_id in bodies:
        put_matters(connection, committee, meeting_id)


def refresh_all(connection: sqlite3.Connection) -> None:
    """Work out everything anew, what the index knows of each passage included, inside the transaction that is open."""
    connection.execute(_TELL_ABOUT, {"registers": json.dumps(REGISTER_OF)})
    moved = connection.execute("SELECT DISTINCT meeting_id FROM entry WHERE kind = 'motion' ORDER BY 1").fetchall()
    for (meeting_id,) in moved:
        _tell_adopted(connection, loading.meeting(connection, meeting_id))
    rebuild_index(connection)
    refresh(connection, [i for (i,) in connection.execute("SELECT id FROM meeting ORDER BY id").fetchall()])


def _tell_adopted(connection: sqlite3.Connection, meeting: Meeting) -> None:
    """Have the passages by which motions were carried say what was resolved."""
    known = proceedings(meeting)
    for entry in meeting.procedure_entries:
        proposal = known.adopted_by(entry)
        if proposal is None or not proposal.text.strip():
            continue
        rowid = passage_id(meeting.head.date, meeting.id, entry.item_id, entry.id)
        words = write(proposal.text, lambda mention: meeting.people[mention.person_id].name).rstrip(". ")
        connection.execute(
            """UPDATE passage SET register = ?2, about = about || ' ' || ?3,
               body = iif(instr(body, ?4), body, 'Resolved: ' || ?4 || '. ' || body)
               WHERE id = ?1 AND register IS NULL""",
            (rowid, RESOLUTION, kind_token(RESOLUTION), words),
        )


def _committee_of(connection: sqlite3.Connection, meeting_id: int) -> int | None:
    row = connection.execute(_COMMITTEE, (meeting_id,)).fetchone()
    return None if row is None else row[0]
