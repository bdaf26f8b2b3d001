"""The chain of digests over acts and log.

Each digest covers an act or a line and the digest before it, so that a change, addition or removal in between is found.
Digests cover identifiers instead of row numbers, so that the same thing has the same digest in every file. There is no
key: the chain reveals damage and careless edits, but not those of somebody who computes it again.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from clerk_tui.errors import SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Kind, Meeting, Noun, Person
from clerk_tui.meeting.record import OF_MOTION
from clerk_tui.regex import regex
from clerk_tui.store import error_messages, rows
from clerk_tui.store.connection import CHAIN_END, record_of, uuid_of

PRIVATE_IMAGE = f'"kind":"{Kind.PRIVATE}"'
"""Part of the image of a private note; inside a text the quotation marks would be escaped."""


@dataclass(frozen=True)
class End:
    """The end of the chain: its last place and the digest there."""

    place: int
    digest: bytes


@dataclass(frozen=True)
class ChangeRow:
    """A row of the journal's changes. A destroyed change has only its digest."""

    noun: str
    noun_id: int
    uid: str
    before: str | None
    after: str | None
    digest: bytes | None = None


@dataclass(frozen=True)
class ActRow:
    """An act in the journal, with what its digest covers."""

    uid: str
    meeting: str
    """The identifier of its meeting."""
    at: str
    label: str
    reverses: str | None
    """The identifier of the act that it undoes or redoes."""
    changes: Sequence[ChangeRow]
    salt: bytes | None = None
    label_digest: bytes | None = None


def beginning(file_uuid: str) -> End:
    """Return the start of a file's chain, before any act."""
    return End(0, sha256(file_uuid.encode()).digest())


def end(connection: sqlite3.Connection) -> End:
    """Return the end of the chain. Raises SaveError if the file does not have it."""
    if not (said := record_of(connection)):
        return beginning(uuid_of(connection))
    place, _, digest = said.partition(" ")
    try:
        return End(int(place), bytes.fromhex(digest))
    except ValueError as error:
        raise SaveError(error_messages.DAMAGED) from error


def put_end(connection: sqlite3.Connection, new: End) -> None:
    """Write the end of the chain."""
    row = (CHAIN_END, f"{new.place} {new.digest.hex()}")
    connection.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", row)


def after(last: End, content: bytes) -> End:
    """Return the end of the chain once this content has been added."""
    return End(last.place + 1, sha256(last.digest + content).digest())


# Acts


def salt_of(images: Iterable[str | None]) -> bytes | None:
    """Return a random salt for an act with a private note, None for any other. Once the note is destroyed, the salted
    digest cannot be used to guess what it said."""
    return bytes.fromhex(rows.new_uid()) if any(is_private(image) for image in images) else None


def is_private(image: str | None) -> bool:
    """Whether an image is of a private note."""
    return image is not None and PRIVATE_IMAGE in image and json.loads(image).get("kind") == Kind.PRIVATE


def act_content(act: ActRow, uid: Uid) -> bytes:
    """Return what the digest of an act covers. Raises ValueError, KeyError or TypeError for a damaged image."""
    header = json_bytes(["act", act.uid, act.meeting, act.at, act.reverses])
    parts = (sha256(header).digest(), label_digest(act), *(change_digest(c, act.salt, uid) for c in act.changes))
    return b"".join(parts)


def label_digest(act: ActRow) -> bytes:
    """Return the SHA-256 of an act's label, which may quote a private note."""
    return act.label_digest or sha256((act.salt or b"") + act.label.encode()).digest()


def change_digest(change: ChangeRow, salt: bytes | None, uid: Uid) -> bytes:
    """Return the SHA-256 of a change. Raises ValueError, KeyError or TypeError for a damaged image."""
    if change.digest is not None:
        return change.digest
    said = (change.before, change.after)
    images = [None if image is None else portable_image(change.noun, json.loads(image), uid) for image in said]
    own_salt = salt if salt is not None and (is_private(change.before) or is_private(change.after)) else b""
    return sha256(own_salt + json_bytes([change.noun, change.uid, *images])).digest()


_ACT = """SELECT act.uid, meeting.uid, act.at, act.label, former.uid, act.salt, act.label_digest
    FROM act JOIN meeting ON meeting.id = act.meeting_id LEFT JOIN act AS former ON former.id = act.reverses
    WHERE act.id = ?"""
_CHANGES = "SELECT noun, noun_id, uid, before, after, digest FROM change WHERE act_id = ? ORDER BY seq"


def act_row(connection: sqlite3.Connection, act_id: int) -> ActRow:
    """Return an act in the file."""
    uid, meeting, at, label, reverses, salt, words = connection.execute(_ACT, (act_id,)).fetchone()
    changes = [ChangeRow(*row) for row in connection.execute(_CHANGES, (act_id,)).fetchall()]
    return ActRow(uid, meeting, at, label, reverses, changes, salt, words)


def leave_digests(connection: sqlite3.Connection, act_id: int, places: Container[int]) -> None:
    """Destroy the label of an act and its changes at these places in the journal, and keep their digests."""
    act, uid = act_row(connection, act_id), Lookup(connection)
    words = "UPDATE act SET label_digest = ?, salt = NULL WHERE id = ?"
    connection.execute(words, (label_digest(act), act_id))
    known = connection.execute("SELECT seq FROM change WHERE act_id = ? ORDER BY seq", (act_id,)).fetchall()
    for (seq,), change in zip(known, act.changes, strict=True):
        if seq not in places:
            continue
        left = change_digest(change, act.salt, uid)
        sql = "UPDATE change SET before = NULL, after = NULL, digest = ? WHERE act_id = ? AND seq = ?"
        connection.execute(sql, (left, act_id, seq))


# The log


def log_content(uid: str, at: str, label: str, details: str) -> bytes:
    """Return what the digest of a line of the log covers."""
    return sha256(json_bytes(["log", uid, at, label, details])).digest()


def add_to_log(connection: sqlite3.Connection, label: str, details: Mapping[str, Any], at: datetime) -> None:
    """Add a line to the log, inside an open transaction: what happened, and the state after (see `logged_states`)."""
    uid, when = rows.new_uid(), at.astimezone(UTC).isoformat()
    written = json_bytes({key: value for key, value in details.items() if value}).decode("utf-8", "surrogatepass")
    new = after(end(connection), log_content(uid, when, label, written))
    row = (uid, when, label, written, new.place, new.digest)
    connection.execute("INSERT INTO log (uid, at, label, details, place, digest) VALUES (?, ?, ?, ?, ?, ?)", row)
    put_end(connection, new)


_REFERENCE = regex(r"\{\{|\{(@@?|\^)(\d+)\}")
"""What refers to a person or an entry in a kept text."""
OWN_ID = {"head": "id", "person": "id", "roll_place": "person_id", "agenda_item": "id", "entry": "id"}
"""The field of an image that has the number of its own row."""

_ENCODE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), sort_keys=True).encode

Uid = Callable[[str, int], str]
"""Gives the identifier of the row of a table with this number."""


class Lookup:
    """Finds the identifiers of rows one by one, also of rows that were undone. Valid until the file grows."""

    def __init__(self, connection: sqlite3.Connection, meeting_id: int | None = None) -> None:
        """With `meeting_id`, load the identifiers of that meeting at once."""
        self._connection = connection
        self._known: dict[tuple[str, int], str] = {}
        for table in ("entry", "agenda_item") if meeting_id is not None else ():
            rows = connection.execute(f"SELECT id, uid FROM {table} WHERE meeting_id = ?", (meeting_id,)).fetchall()
            self._known |= {(table, row_id): uid for row_id, uid in rows}

    def __call__(self, table: str, row_id: int) -> str:
        """Return the identifier of a row; if there never was such a row, words that say so."""
        key = table, row_id
        if key not in self._known:
            noun = "head" if table == "meeting" else table
            found = rows.uid_of(self._connection, table, row_id) or rows.former_uid(self._connection, noun, row_id)
            self._known[key] = found or unknown(row_id)
        return self._known[key]


def unknown(row_id: int) -> str:
    """Return a placeholder for the identifier of a row that is not in the file."""
    return f"no {row_id}"


def portable_image(name: str, plain: dict[str, Any], uid: Uid) -> dict[str, Any]:
    """Return the image of a noun (`rows.image`) with identifiers instead of row numbers, without its own."""
    made = {key: value for key, value in plain.items() if key != OWN_ID[name]}

    def of(table: str, said: int | str) -> object:
        is_collective = table == "voice" and isinstance(said, str)
        return [said] if is_collective else uid("person" if table == "voice" else table, int(said))

    return referring(made, _REFERENCE, of) if name == "entry" else made


def referring(entry: dict[str, Any], reference: re.Pattern[str], of: Callable[[str, Any], object]) -> dict[str, Any]:
    """Return the image of an entry with its references to items, people and entries replaced by what `of` returns for a
    table and an old reference. `reference`: the pattern of a reference in a text, with its sign as the first group."""

    def referred(found: re.Match[str]) -> str:
        sign = found[1]
        return f"{{{sign}{of('entry' if sign == '^' else 'person', found[2])}}}" if sign else found[0]

    made = dict(entry)
    if made.get("item_id") is not None:
        made["item_id"] = of("agenda_item", made["item_id"])
    if "persons" in made:
        made["persons"] = [of("voice", who) for who in made["persons"]]
    vote = made.get("vote")
    if isinstance(vote, dict):
        made["vote"] = vote | {"ballots": [[of("person", who), choice] for who, choice in vote["ballots"]]}
    for field, is_referring in (("text", True), ("subject", (made.get("subject") or "").startswith(OF_MOTION))):
        if is_referring and "{" in (made.get(field) or ""):
            made[field] = reference.sub(referred, made[field])
    return made


def json_bytes(value: object) -> bytes:
    """Return a value as JSON, always the same bytes for the same value."""
    return _ENCODE(value).encode("utf-8", "surrogatepass")


def record_nouns(meeting: Meeting) -> tuple[Noun, ...]:
    """Return the head, the roll, the agenda and the entries of a meeting."""
    return (meeting.head, *meeting.roll, *meeting.items, *meeting.entries)


def meeting_digest(nouns: Iterable[Noun], uid: Uid) -> str:
    """Return the SHA-256, in hexadecimal, of the whole record of a meeting, in whatever order `nouns` are. It does not
    cover people and their names."""
    digests = []
    for noun in nouns:
        if not isinstance(noun, Person):
            name = rows.NOUNS[type(noun)]
            said = [name, own_uid(noun, uid), portable_image(name, rows.image(noun), uid)]
            digests.append(sha256(json_bytes(said)).digest())
    return sha256(b"".join(sorted(digests))).hexdigest()


def own_uid(noun: Noun, uid: Uid) -> str:
    """Return the identifier of a noun; for a roll place, that of its person."""
    return uid(rows.table_of(rows.NOUNS[type(noun)]), rows.noun_id(noun))
