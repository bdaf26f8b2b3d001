"""States of things for the log: how each thing that was changed outside a meeting is afterwards, by its identifier. The
last line about a thing gives the state that it must have."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from clerk_tui.store import chain, loading, rows
from clerk_tui.store.connection import column

State = dict[str, Any]

_COMMITTEE = """SELECT committee.uid, council.name, committee.name, quorum, venue, style, rules FROM committee
    JOIN council ON council.id = council_id WHERE committee.id = ? AND is_set_up"""
_MEMBERS = """SELECT person.uid, capacity, position, alias, post, form, group_heading, start_date, end_date, party, ward
    FROM membership JOIN person ON person.id = person_id WHERE committee_id = ? ORDER BY position, membership.id"""
_KNOWN = """SELECT person.uid FROM meeting_person JOIN person ON person.id = person_id
    WHERE meeting_id = ? ORDER BY person.uid"""
_FORMS = "SELECT name FROM name_form WHERE person_id = ? ORDER BY name"
_DIFFERENT = """SELECT person.uid FROM different_person
    JOIN person ON person.id = iif(person_id = ?1, other_id, person_id)
    WHERE ?1 IN (person_id, other_id) ORDER BY person.uid"""
_SOURCE = "SELECT name, format, digest, text, imported_at, doubts FROM source WHERE meeting_id = ?"
SIGNATURE = """SELECT signed_on, signed_by, corrected_on, corrections, text, text_digest, record_digest,
    (SELECT uid FROM meeting WHERE meeting.id = minuted_in) FROM signature WHERE meeting_id = ?"""
_SIGNED_NAMES = """SELECT person.uid, signed_name.name FROM signed_name JOIN person ON person.id = person_id
    WHERE meeting_id = ? ORDER BY person.uid"""
_DESTRUCTIONS = "SELECT at, date, council, committee, notes, reason FROM destruction WHERE meeting_id = ? ORDER BY id"


def people(connection: sqlite3.Connection, ids: Iterable[int]) -> State:
    found = (connection.execute("SELECT uid, name FROM person WHERE id = ?", (i,)).fetchone() for i in sorted(set(ids)))
    return {"people": dict(row for row in found if row is not None)}


def known_as(connection: sqlite3.Connection, ids: Iterable[int]) -> State:
    """Return the other names of people, and who is recorded as different from whom."""
    forms, different = {}, {}
    for i in sorted(set(ids)):
        if (uid := rows.uid_of(connection, "person", i)) is not None:
            forms[uid] = column(connection, _FORMS, i)
            different[uid] = column(connection, _DIFFERENT, i)
    return {"forms": forms, "different": different}


def committees(connection: sqlite3.Connection, ids: Iterable[int | None]) -> State:
    """Return the committees that were set up, with their memberships."""
    made = {}
    for i in ids:
        if (row := connection.execute(_COMMITTEE, (i,)).fetchone()) is not None:
            made[row[0]] = [*row[1:], [_member(found) for found in connection.execute(_MEMBERS, (i,)).fetchall()]]
    return {"committees": made}


def _member(row: tuple[Any, ...]) -> list[Any]:
    """Return a membership, without party and ward if neither is known, as in older files."""
    return list(row if any(row[-2:]) else row[:-2])


def meetings(connection: sqlite3.Connection, ids: Iterable[int]) -> State:
    """Return the digest of each meeting's record, the people known to it, and its papers."""
    find = chain.Lookup(connection)
    states: list[State] = []
    for i in ids:
        of, nouns = find("meeting", i), chain.record_nouns(loading.meeting(connection, i))
        stands = {"meetings": {of: meeting(connection, i, chain.meeting_digest(nouns, find))}}
        states += [stands, papers_of(connection, i, of)]
    return together(*states)


def meeting(connection: sqlite3.Connection, meeting_id: int, digest: str) -> list[Any]:
    """Return the state of a meeting: the digest of its record, and the people known to it."""
    return [digest, column(connection, _KNOWN, meeting_id)]


def signature(connection: sqlite3.Connection, meeting_id: int, uid: str) -> State:
    """Return the digest of a signature with its text and the signed names."""
    if (row := connection.execute(SIGNATURE, (meeting_id,)).fetchone()) is None:
        return {}
    return {"signatures": {uid: digest_of([*row, connection.execute(_SIGNED_NAMES, (meeting_id,)).fetchall()])}}


def source(connection: sqlite3.Connection, meeting_id: int, uid: str) -> State:
    """Return the digest of the file that a meeting was imported from."""
    row = connection.execute(_SOURCE, (meeting_id,)).fetchone()
    return {} if row is None else {"sources": {uid: digest_of(row)}}


def digest_of(value: object) -> str:
    """Return the SHA-256 of a value, in hexadecimal."""
    return sha256(chain.json_bytes(value)).hexdigest()


def together(*states: Mapping[str, Any]) -> State:
    """Merge several states into one."""
    whole: State = {}
    for state in states:
        for what, stands in state.items():
            whole.setdefault(what, {}).update(stands)
    return whole


def everything(connection: sqlite3.Connection) -> State:
    every = column(connection, "SELECT id FROM meeting ORDER BY id")
    named = column(connection, "SELECT id FROM person")
    return together(people(connection, named), outside(connection), meetings(connection, every))


def outside(connection: sqlite3.Connection) -> State:
    """Return the state of everything except people's names and the records of meetings."""

    def ids(sql: str) -> list[int]:
        return column(connection, sql)

    find = chain.Lookup(connection)
    ever = "SELECT person_id FROM name_form UNION SELECT person_id FROM different_person UNION SELECT other_id"
    about = (
        "SELECT meeting_id FROM source UNION SELECT meeting_id FROM signature UNION SELECT meeting_id FROM destruction"
    )
    return together(
        known_as(connection, ids(f"{ever} FROM different_person")),
        committees(connection, ids("SELECT id FROM committee")),
        *(papers_of(connection, i, find("meeting", i)) for i in ids(about)),
    )


def papers_of(connection: sqlite3.Connection, meeting_id: int, uid: str) -> State:
    """Return the state of what a meeting has beside its record: imported file, signature, destructions of private
    notes."""
    state = together(source(connection, meeting_id, uid), signature(connection, meeting_id, uid))
    rows = connection.execute(_DESTRUCTIONS, (meeting_id,)).fetchall()
    return state | {"destructions": {uid: digest_of(rows)}} if rows else state
