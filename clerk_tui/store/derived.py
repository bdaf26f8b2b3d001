"""Updates what is derived from the record and stored for the registers: attendance, matters, resolutions, and the
stages of meetings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from clerk_tui.meeting import Act, Entry, Head, Kind, Meeting, Person, RollPlace, Stage
from clerk_tui.meeting.attendance import Attended, attended
from clerk_tui.meeting.changes import touched
from clerk_tui.meeting.entry_text import mentioned, write
from clerk_tui.meeting.exempt import public_record
from clerk_tui.meeting.kinds import ATTENDANCE, EXEMPT_BOUNDS, FOLLOWED
from clerk_tui.meeting.matters import MatterLine, matters
from clerk_tui.meeting.people import IN_PRIVATE
from clerk_tui.meeting.proceedings import proceedings
from clerk_tui.store import loading, rows
from clerk_tui.store.connection import column, value
from clerk_tui.store.loading import AGREEING
from clerk_tui.store.schema import ATTENDING, FOLLOWED_SQL, TOKEN
from clerk_tui.store.search_index import (
    REGISTER_OF,
    RESOLUTION,
    Place,
    kind_token,
    passage_id,
    place_of,
    rebuild_index,
    withheld_ever,
)
from clerk_tui.store.values import write_date

_ENTRIES = f"SELECT id, {rows.ENTRY_COLUMNS} FROM entry WHERE meeting_id = ? AND {ATTENDING} ORDER BY position, id"
_ATTENDANCE_VOICES = f"""SELECT entry_id, person_id, collective
    FROM entry CROSS JOIN entry_person ON entry_id = entry.id
    WHERE meeting_id = ? AND {ATTENDING} ORDER BY entry_id, entry_person.position"""
_ATTENDANCE_COLUMNS = """meeting_id, person_id, capacity, attendance, is_late, left_early, sat_for_id, substitute_id,
    is_expected, is_counted"""
_ATTENDED = attrgetter(*(field.name for field in fields(Attended)))
"""The fields that have columns, in this order, after that of the meeting."""
_PUT_ATTENDANCE = f"INSERT INTO attendance ({_ATTENDANCE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

_HAS_EXCLUDED = "SELECT 1 FROM entry WHERE meeting_id = ? AND kind = 'exempt' AND NOT is_struck LIMIT 1"
_HAS_JOINED_IN_PRIVATE = f"SELECT 1 FROM roll_place WHERE meeting_id = ? AND position >= {IN_PRIVATE} LIMIT 1"
_DECIDES_ATTENDANCE = ATTENDANCE | EXEMPT_BOUNDS | {Kind.DECLARATION}


def update_attendance(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Derive the attendance of everybody on the roll, as far as it is public, inside an open transaction."""
    of = (meeting_id,)
    connection.execute("DELETE FROM attendance WHERE meeting_id = ?", of)
    if not (places := tuple(map(rows.place, connection.execute(rows.PLACES, of).fetchall()))):
        return
    if column(connection, _HAS_EXCLUDED, meeting_id):
        meeting = public_record(loading.meeting(connection, meeting_id))
    else:
        voices = rows.voices(connection.execute(_ATTENDANCE_VOICES, of).fetchall())
        entries = tuple(rows.entry(found, voices) for found in connection.execute(_ENTRIES, of).fetchall())
        rules = value(str, connection, "SELECT rules FROM meeting WHERE id = ?", meeting_id)
        meeting = Meeting(Head(meeting_id, rules=rules or ""), roll=places, entries=entries)
    connection.executemany(_PUT_ATTENDANCE, _attendance_rows(meeting))


def is_attendance_right(connection: sqlite3.Connection, meeting: Meeting) -> bool:
    """Whether the stored attendance of a meeting follows from its record."""
    sql = f"SELECT {_ATTENDANCE_COLUMNS} FROM attendance WHERE meeting_id = ?"
    has = connection.execute(sql, (meeting.id,)).fetchall()
    was_excluded = any(meeting.standing((Kind.EXEMPT,)))
    wanted = _attendance_rows(public_record(meeting) if was_excluded else meeting)
    return sorted(has, key=lambda row: row[1]) == sorted(wanted, key=lambda row: row[1])


def _attendance_rows(meeting: Meeting) -> list[tuple[Any, ...]]:
    found = (_ATTENDED(person) for person in (attended(meeting) if meeting.roll else ()))
    return [
        (meeting.id, who, capacity, "not recorded" if standing == "expected" else standing, *rest)
        for who, capacity, standing, *rest in found
    ]


_OF_BODY = "held.committee_id IS ?1 AND (held.committee_id IS NOT NULL OR held.id = ?2)"
"""The meetings of a committee, or one meeting without a committee."""
_COLUMNS = "entry_id, meeting_id, is_review, number, of_date, due, is_exempt, is_done, told_id"
_KEPT = f"SELECT {_COLUMNS} FROM matter WHERE meeting_id IN (SELECT id FROM meeting AS held WHERE {_OF_BODY})"
_PUT_MATTER = f"INSERT OR REPLACE INTO matter ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DROP = "DELETE FROM matter WHERE entry_id = ?"
MatterRow = tuple[Any, ...]
Body = tuple[int | None, int]
"""A committee, or a meeting without one."""


def update_matters(connection: sqlite3.Connection, committee_id: int | None, meeting_id: int) -> None:
    """Derive the matters of a committee, or of a meeting without one, inside an open transaction. Only changed rows are
    written, because a save waits for this."""
    body = (committee_id, meeting_id)
    becomes, was = matter_rows(connection, body), kept_matters(connection, body)
    connection.executemany(_DROP, [(entry_id,) for entry_id in was.keys() - becomes.keys()])
    connection.executemany(_PUT_MATTER, [row for entry_id, row in becomes.items() if was.get(entry_id) != row])


def matter_rows(connection: sqlite3.Connection, body: Body) -> dict[int, MatterRow]:
    """Return the matters of a committee, or of a meeting without one, by entry id."""
    lines = tuple(loading.lines_about_matters(connection, "meeting AS held", _OF_BODY, body))
    meeting_of = {line.entry.id: line.meeting_id for line in lines}
    return {
        matter.entry_id: (
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
        for matter in matters(lines, _names_mentioned(connection, lines))
    }


def kept_matters(connection: sqlite3.Connection, body: Body) -> dict[int, MatterRow]:
    return {row[0]: row for row in connection.execute(_KEPT, body).fetchall()}


def _names_mentioned(connection: sqlite3.Connection, lines: tuple[MatterLine, ...]) -> dict[int, str]:
    """Return the names of the people who are mentioned; for withheld names, other words."""
    ids = {i for line in lines for i in mentioned(line.entry.text or "")}
    names = {i: name for i in sorted(ids) if (name := rows.name_of(connection, i)) is not None}
    return names | withheld_ever(connection) if names else names


_HAS_FOLLOWED = "SELECT 1 FROM matter WHERE meeting_id = ? LIMIT 1"
_FOLLOWS = f"SELECT 1 FROM entry WHERE meeting_id = ? AND {FOLLOWED_SQL} LIMIT 1"
_UPDATE_ABOUT = f"""UPDATE passage SET
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


def update(connection: sqlite3.Connection, meeting_id: int, act: Act, committee_before: int | None = None) -> None:
    """Update the registers inside a transaction after an act. `committee_before`: that before it, if the head
    changed."""
    if _affects_attendance(connection, meeting_id, act):
        update_attendance(connection, meeting_id)
    if _affects_matters(connection, meeting_id, act):
        _, committee = place_of(connection, meeting_id)
        if committee_before is not None and committee_before != committee:
            update_matters(connection, committee_before, meeting_id)
        update_matters(connection, committee, meeting_id)


def _affects_attendance(connection: sqlite3.Connection, meeting_id: int, act: Act) -> bool:
    kinds = {entry.kind for entry in touched(act.changes, Entry)}
    if kinds & _DECIDES_ATTENDANCE or any(isinstance(change.noun, (Head, RollPlace)) for change in act.changes):
        return True
    return bool(kinds) and bool(column(connection, _HAS_JOINED_IN_PRIVATE, meeting_id))


def _affects_matters(connection: sqlite3.Connection, meeting_id: int, act: Act) -> bool:
    entries = tuple(touched(act.changes, Entry))
    if any(entry.kind in FOLLOWED or entry.is_action for entry in entries):
        return True
    may = any(isinstance(c.noun, Head) or isinstance(c.before, Person) for c in act.changes)
    may = may or any(entry.kind in EXEMPT_BOUNDS for entry in entries)
    return may and bool(column(connection, _HAS_FOLLOWED, meeting_id))


def refresh(connection: sqlite3.Connection, meeting_ids: Iterable[int]) -> None:
    """Derive everything again for some meetings, inside an open transaction."""
    ids = list(meeting_ids)
    for meeting_id in ids:
        update_attendance(connection, meeting_id)
    for committee, meeting_id in bodies(connection, ids):
        update_matters(connection, committee, meeting_id)


def bodies(connection: sqlite3.Connection, meeting_ids: Iterable[int]) -> list[Body]:
    """Return the committees of these meetings that have matters or should have, and such meetings without one."""
    found: dict[Body, None] = {}
    for meeting_id in meeting_ids:
        if column(connection, _FOLLOWS, meeting_id) or column(connection, _HAS_FOLLOWED, meeting_id):
            _, committee = place_of(connection, meeting_id)
            found[committee, meeting_id if committee is None else 0] = None
    return list(found)


def refresh_all(connection: sqlite3.Connection) -> None:
    """Derive everything again for the whole file, including the search index, inside an open transaction."""
    connection.execute(_UPDATE_ABOUT, {"registers": json.dumps(REGISTER_OF)})
    moved = connection.execute(
        "SELECT DISTINCT meeting_id FROM entry WHERE kind IN ('motion', 'reconsidered', 'rescinded') ORDER BY 1"
    ).fetchall()
    for (meeting_id,) in moved:
        meeting = loading.meeting(connection, meeting_id)
        _put_resolutions(connection, meeting)
    rebuild_index(connection)
    refresh(connection, column(connection, "SELECT id FROM meeting ORDER BY id"))


_DROP_CLAUSE = f"""UPDATE passage SET register = NULL,
    about = replace(replace(about, '{TOKEN}clause', '{TOKEN}note'), ' {TOKEN}resolution', '') WHERE entry_id = ?"""


def _put_resolutions(connection: sqlite3.Connection, meeting: Meeting) -> None:
    """Put carried motions on the register of resolutions, and remove clauses that are no longer in force."""
    known = proceedings(meeting)
    for entry in meeting.entries if known.annulled else ():
        if entry.kind is Kind.CLAUSE and known.is_annulled(entry):
            connection.execute(_DROP_CLAUSE, (entry.id,))
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


_SETTLED = frozenset({Stage.AGREED.value, Stage.SIGNED.value})

_PUT_OWN = """UPDATE meeting SET entry_count = entry_count + ?2,
    stage = iif(stage IN ('agreed', 'signed'), stage, ?1)
    WHERE id = ?3 AND (?2 <> 0 OR (stage <> ?1 AND stage NOT IN ('agreed', 'signed')))"""
_NAMED = """SELECT DISTINCT of_date FROM entry
    WHERE meeting_id = ? AND kind = 'minutes-agreed' AND NOT is_struck AND of_date IS NOT NULL"""
_ON_DAY = "SELECT id FROM meeting WHERE committee_id = ? AND date = ?"


def put_own_stage(connection: sqlite3.Connection, meeting_id: int, stage: str, growth: int) -> None:
    """Set the stage that follows from a meeting's own record, and add `growth` to its number of entries. An open
    meeting may not know that another one approved its minutes or that this was undone: then the file's stage is
    kept."""
    if stage in _SETTLED:
        (known,) = connection.execute("SELECT stage FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
        stage = known if known in _SETTLED else _own_stage(connection, meeting_id)
    connection.execute(_PUT_OWN, (stage, growth, meeting_id))


def update_stage(connection: sqlite3.Connection, meeting_id: int, act: Act, before: Place | None) -> None:
    """Update the stages that an act of a meeting affects. `before`: its date and committee before, if the head
    changed."""
    agreed = (entry for entry in touched(act.changes, Entry) if entry.kind is Kind.MINUTES_AGREED)
    named = {entry.of_date for entry in agreed if entry.of_date is not None}
    if not named and before is None:
        return
    now = place_of(connection, meeting_id)
    days = {(now[1], write_date(of_date)) for of_date in named}
    if before is not None and before != now:
        own = column(connection, _NAMED, meeting_id)
        days |= {(body, of_date) for body in (before[1], now[1]) for of_date in own}
        _update_stage_of(connection, meeting_id)
    for of in days:
        for other in column(connection, _ON_DAY, *of):
            _update_stage_of(connection, other)


def _update_stage_of(connection: sqlite3.Connection, meeting_id: int, *, is_own_known: bool = True) -> None:
    """Update the stage of a meeting. `is_own_known`: the file has the one that follows from its own record."""
    (known,) = connection.execute("SELECT stage FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
    if connection.execute("SELECT 1 FROM signature WHERE meeting_id = ?", (meeting_id,)).fetchone():
        stage = Stage.SIGNED.value
    elif connection.execute(AGREEING, (meeting_id,)).fetchone():
        stage = Stage.AGREED.value
    else:
        stage = known if is_own_known and known not in _SETTLED else _own_stage(connection, meeting_id)
    if stage != known:
        connection.execute("UPDATE meeting SET stage = ? WHERE id = ?", (stage, meeting_id))


def refresh_stages(connection: sqlite3.Connection, meeting_ids: Iterable[int]) -> None:
    """Work out the stages of some meetings, inside an open transaction."""
    for meeting_id in meeting_ids:
        _update_stage_of(connection, meeting_id, is_own_known=False)


def _own_stage(connection: sqlite3.Connection, meeting_id: int) -> str:
    sql = "SELECT id, kind, position, is_struck, published FROM entry WHERE meeting_id = ? ORDER BY position, id"
    found = connection.execute(sql, (meeting_id,)).fetchall()
    entries = tuple(Entry(i, Kind(kind), at, is_struck=x == 1, published=said) for i, kind, at, x, said in found)
    return Meeting(Head(meeting_id), entries=entries).stage.value
