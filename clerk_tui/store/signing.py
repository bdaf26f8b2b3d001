"""Signed minutes: the signed text, and the digests that show later whether anything was changed.

The digests reveal changes made outside the program. They are not an electronic signature: anybody who can write the
file can write them too.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from hashlib import sha256
from typing import Any

from clerk_tui.errors import ClerkError, SaveError
from clerk_tui.meeting import AgendaItem, Entry, Head, Kind, Meeting, Noun, RollPlace
from clerk_tui.meeting.record import long_date
from clerk_tui.store import chain, loading, rows
from clerk_tui.store.chain import Uid
from clerk_tui.store.connection import column
from clerk_tui.store.values import Signature, Signing, date_or_none, write_date

_NOT_THE_RECORD: dict[type[Noun], frozenset[str]] = {
    Head: frozenset({"id", "style", "group"}),
    RollPlace: frozenset({"position"}),
    AgendaItem: frozenset({"position"}),
    Entry: frozenset({"id", "position", "entered"}),
}
"""Fields about how the record was made or is printed. The order counts, positions do not."""

_PUT = """INSERT INTO signature (meeting_id, signed_on, signed_by, corrected_on, corrections, minuted_in, text,
    text_digest, record_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PUT_NAMES = """INSERT INTO signed_name SELECT meeting_id, person.id, person.name
    FROM meeting_person JOIN person ON person.id = person_id WHERE meeting_id = ?"""
_PUT_NAME = "INSERT INTO signed_name (meeting_id, person_id, name) VALUES (?, ?, ?)"
_SIGNATURES = """SELECT meeting_id, signed_on, signed_by, minuted_in, text, text_digest, record_digest FROM signature"""
_UNSIGNED = """SELECT meeting.id FROM meeting WHERE stage = 'signed'
    AND NOT EXISTS (SELECT 1 FROM signature WHERE meeting_id = meeting.id)"""
_CALLED = """SELECT meeting.date, coalesce(committee.name, ''), coalesce(council.name, '') FROM meeting
    LEFT JOIN committee ON committee.id = committee_id LEFT JOIN council ON council.id = council_id
    WHERE meeting.id = ?"""

FORM = "2:"
"""What a digest of the record begins with. Minutes signed before it was there have the first form (`_first_form`)."""


def record_digest(meeting: Meeting, uid: Uid) -> str:
    """Return the digest of the head, the roll, the agenda and the entries: its form, and the SHA-256 in hexadecimal. It
    covers identifiers (from `uid`) and not row numbers, so it is the same in every file that has the meeting. It leaves
    out private notes and references to them, times of recording, positions, the style, and people's names, which are
    signed separately. It also leaves out fields with default values, so that a later version with more fields gets the
    same digest."""
    digest, kept = sha256(), {entry.id for entry in _signed_entries(meeting)}

    def public_uid(table: str, row_id: int) -> str:
        return "none" if table == "entry" and row_id not in kept else uid(table, row_id)

    for noun in _signed_nouns(meeting):
        name = rows.NOUNS[type(noun)]
        image = chain.portable_image(name, _signed_fields(noun), public_uid)
        digest.update(chain.json_bytes([name, chain.own_uid(noun, uid), image]) + b"\n")
    return FORM + digest.hexdigest()


def digest_of(connection: sqlite3.Connection, meeting: Meeting) -> str:
    """Return the `record_digest` of a meeting as it is on file. Raises sqlite3.Error."""
    return record_digest(meeting, chain.Lookup(connection, meeting.id))


def is_digest_of(connection: sqlite3.Connection, meeting: Meeting, digest: str) -> bool:
    """Whether a digest, in any form, is that of a meeting's record. Raises sqlite3.Error."""
    return digest == (digest_of(connection, meeting) if digest.startswith(FORM) else _first_form(meeting))


def _first_form(meeting: Meeting) -> str:
    """Return the digest in its first form, which covers row numbers and so differs between files."""
    digest = sha256()
    for noun in _signed_nouns(meeting):
        line = {rows.NOUNS[type(noun)]: _signed_fields(noun)}
        digest.update(json.dumps(line, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _signed_entries(meeting: Meeting) -> tuple[Entry, ...]:
    return tuple(entry for entry in meeting.entries if entry.kind is not Kind.PRIVATE)


def _signed_nouns(meeting: Meeting) -> tuple[Noun, ...]:
    return (meeting.head, *meeting.roll, *meeting.items, *_signed_entries(meeting))


def _signed_fields(noun: Noun) -> dict[str, Any]:
    left_out = _NOT_THE_RECORD[type(noun)]
    return {key: value for key, value in rows.image(noun).items() if key not in left_out}


def text_digest(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def put_signature(connection: sqlite3.Connection, signing: Signing, minuted_in: int) -> None:
    """Sign the minutes of a meeting, inside an open transaction. Raises SaveError if the record has changed since it
    was read, or sqlite3.IntegrityError if the minutes are already signed."""
    if not is_digest_of(connection, loading.meeting(connection, signing.meeting_id), signing.record_digest):
        raise SaveError(
            "These minutes have changed since they were read. Close and open the meeting, check them, and sign again."
        )
    connection.execute(_PUT_NAMES, (signing.meeting_id,))
    corrected = (write_date(signing.corrected_on), signing.corrections)
    row = (signing.meeting_id, write_date(signing.on), signing.by, *corrected, minuted_in, signing.text)
    connection.execute(_PUT, (*row, text_digest(signing.text), signing.record_digest))
    connection.execute("UPDATE meeting SET stage = 'signed' WHERE id = ?", (signing.meeting_id,))


def put_received(
    connection: sqlite3.Connection, meeting: Meeting, signature: Sequence[Any], names: Iterable[tuple[int, str]]
) -> None:
    """Write the signature that another book has of a meeting's minutes, with the signed names, inside an open
    transaction. `signature`: when and by whom it was signed, corrections, the text and its digest, and the id of the
    meeting that signed it."""
    signed_on, signed_by, corrected_on, corrections, text, digest, minuted_in = signature
    connection.executemany(_PUT_NAME, [(meeting.id, person_id, name) for person_id, name in names])
    row = (meeting.id, signed_on, signed_by, corrected_on, corrections, minuted_in, text, digest)
    connection.execute(_PUT, (*row, digest_of(connection, meeting)))
    connection.execute("UPDATE meeting SET stage = 'signed' WHERE id = ?", (meeting.id,))


def signature(connection: sqlite3.Connection, meeting_id: int) -> Signature | None:
    """Return the signature of a meeting's minutes; None if they are not signed."""
    row = connection.execute(f"{_SIGNATURES} WHERE meeting_id = ?", (meeting_id,)).fetchone()
    return None if row is None else _signature(row)


def _signature(row: tuple[Any, ...]) -> Signature:
    meeting_id, on, *rest = row
    return Signature(meeting_id, date_or_none(on), *rest)


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each change to signed minutes. Raises sqlite3.Error."""
    for row in connection.execute(f"{_SIGNATURES} ORDER BY meeting_id").fetchall():
        signed = _signature(row)
        try:
            meeting: Meeting | None = loading.meeting(connection, signed.meeting_id)
        except (KeyError, ValueError, TypeError, ClerkError):  # an unreadable value was not signed
            meeting = None
        yield from faults_of(connection, meeting, signed)
    yield from missing(connection)


def faults_of(connection: sqlite3.Connection, meeting: Meeting | None, signed: Signature | None) -> Iterator[str]:
    """Yield a sentence for each change to the signed minutes of a meeting. The meeting is None if it cannot be read,
    and `signed` is None if it is not signed."""
    if signed is None:
        return
    of = called(connection, signed.meeting_id)
    if text_digest(signed.text) != signed.text_digest:
        yield (
            f"The text of the signed minutes of {of} is not the text that was signed. Compare it with the "
            "signed copy, and restore a backup made soon after the signing."
        )
    if meeting is None or not is_digest_of(connection, meeting, signed.record_digest):
        yield (
            f"The record of {of} was changed after its minutes were signed. Compare it with the signed text, "
            "and restore a backup made before the change."
        )


def missing(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield a sentence for each meeting that was signed but has lost its signature."""
    for meeting_id in column(connection, _UNSIGNED):
        yield (
            f"The minutes of {called(connection, meeting_id)} were signed, but their signature is missing from the "
            "file. Restore a backup that has it."
        )


def called(connection: sqlite3.Connection, meeting_id: int) -> str:
    """Return a meeting in words: its committee and date."""
    day, committee, council = connection.execute(_CALLED, (meeting_id,)).fetchone() or (None, "", "")
    held: date | None = None
    with suppress(ValueError):  # what is called so may be damaged
        held = date_or_none(day)
    return f"{committee or council or 'a meeting'} of {long_date(held)} (meeting {meeting_id})"
