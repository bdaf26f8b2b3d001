"""The chain of digests over acts and log. Each digest binds what its act or line says and the digest before it, so that
nothing in between can be changed, added or taken away unseen.

There is no key: the chain shows damage and careless edits, and not those of somebody who writes it again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from clerk_tui.errors import SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Kind
from clerk_tui.store import canonical, error_messages, uids
from clerk_tui.store.canonical import Uid
from clerk_tui.store.connection import CHAIN_END, record_of, uuid_of

PRIVATE_IMAGE = f'"kind":"{Kind.PRIVATE}"'
"""Part of the image of a private note; inside a text the quotation marks would be escaped."""


@dataclass(frozen=True)
class End:
    """The last place of the chain, and the digest there."""

    place: int
    digest: bytes


@dataclass(frozen=True)
class ChangeRow:
    """A row of the journal's changes. Of a change that was destroyed only the digest is left."""

    noun: str
    noun_id: int
    uid: str
    before: str | None
    after: str | None
    digest: bytes | None = None


@dataclass(frozen=True)
class ActRow:
    """An act in the journal, as its digest binds it."""

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
    """Return what the chain of a file begins with."""
    return End(0, sha256(file_uuid.encode()).digest())


def end(connection: sqlite3.Connection) -> End:
    """Return where the chain ends. Raises SaveError if the file does not say."""
    said = record_of(connection)
    if not said:
        return beginning(uuid_of(connection))
    place, _, digest = said.partition(" ")
    try:
        return End(int(place), bytes.fromhex(digest))
    except ValueError as error:
        raise SaveError(error_messages.DAMAGED) from error


def put_end(connection: sqlite3.Connection, new: End) -> None:
    """Write where the chain ends."""
    row = (CHAIN_END, f"{new.place} {new.digest.hex()}")
    connection.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", row)


def after(last: End, content: bytes) -> End:
    """Return the end of a chain that goes on with this content."""
    return End(last.place + 1, sha256(last.digest + content).digest())


# Acts


def salt_of(images: Iterable[str | None]) -> bytes | None:
    """Return a random salt for an act with a private note, so that what is left of it once it is destroyed tells nobody
    what it said; None for any other act."""
    return bytes.fromhex(uids.new()) if any(is_private(image) for image in images) else None


def is_private(image: str | None) -> bool:
    """Whether an image is of a private note."""
    return image is not None and PRIVATE_IMAGE in image and json.loads(image).get("kind") == Kind.PRIVATE


def act_content(act: ActRow, uid: Uid) -> bytes:
    """Return what the digest of an act binds. Raises ValueError, KeyError or TypeError for a damaged image."""
    header = canonical.write(["act", act.uid, act.meeting, act.at, act.reverses])
    parts = (sha256(header).digest(), label_digest(act), *(change_digest(c, act.salt, uid) for c in act.changes))
    return b"".join(parts)


def label_digest(act: ActRow) -> bytes:
    """Return the SHA-256 of the words of an act, which may be those of a private note."""
    return act.label_digest or sha256((act.salt or b"") + act.label.encode()).digest()


def change_digest(change: ChangeRow, salt: bytes | None, uid: Uid) -> bytes:
    """Return the SHA-256 of a change. Raises ValueError, KeyError or TypeError for a damaged image."""
    if change.digest is not None:
        return change.digest
    said = (change.before, change.after)
    images = [None if image is None else canonical.image(change.noun, json.loads(image), uid) for image in said]
    own_salt = salt if salt is not None and (is_private(change.before) or is_private(change.after)) else b""
    return sha256(own_salt + canonical.write([change.noun, change.uid, *images])).digest()


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
    """Destroy the words of an act and its changes at these places in the journal, but not their digests."""
    act, uid = act_row(connection, act_id), canonical.Lookup(connection)
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
    """Return what the digest of a line of the log binds."""
    return sha256(canonical.write(["log", uid, at, label, details])).digest()


def add_to_log(connection: sqlite3.Connection, label: str, details: Mapping[str, Any], at: datetime) -> None:
    """Add a line to the log, inside an open transaction: what happened, and what it left (see `standing`)."""
    uid, when = uids.new(), at.astimezone(UTC).isoformat()
    written = canonical.write({key: value for key, value in details.items() if value}).decode("utf-8", "surrogatepass")
    new = after(end(connection), log_content(uid, when, label, written))
    row = (uid, when, label, written, new.place, new.digest)
    connection.execute("INSERT INTO log (uid, at, label, details, place, digest) VALUES (?, ?, ?, ?, ?, ?)", row)
    put_end(connection, new)
