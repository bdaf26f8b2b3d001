"""The tables that only a shared minute book has: what it keeps about the archive, the acts that are sent, and the
identifiers that its logs give people."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Mapping

from clerk_tui.frozen import dataclass
from clerk_tui.store.connection import column, value

Connection = sqlite3.Connection
"""What a job of the writer is given."""
FORM = 1
"""The form of what travels; it is raised when an older program could not read on without loss."""

_TABLES = (
    "CREATE TABLE shared_book (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE shared_stream (
        uid TEXT PRIMARY KEY, meeting_id INTEGER UNIQUE, seq INTEGER NOT NULL DEFAULT 0,
        digest BLOB NOT NULL DEFAULT x'', fence INTEGER, holder TEXT NOT NULL DEFAULT '', parent TEXT,
        parent_seq INTEGER, is_seen INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1)),
        is_signed INTEGER NOT NULL DEFAULT 0 CHECK (is_signed IN (0, 1))) STRICT""",
    """CREATE TABLE shared_act (
        stream TEXT NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, salt BLOB, body BLOB, sealed BLOB NOT NULL,
        digest BLOB NOT NULL, PRIMARY KEY (stream, seq)) STRICT""",
    """CREATE TABLE shared_journal (
        act_id INTEGER PRIMARY KEY, stream TEXT NOT NULL, seq INTEGER) STRICT""",
    "CREATE INDEX shared_journal_stream ON shared_journal(stream, seq)",
    """CREATE TABLE shared_line (
        uid TEXT PRIMARY KEY, no INTEGER UNIQUE, salt BLOB NOT NULL, body BLOB NOT NULL) STRICT""",
    "CREATE TABLE shared_log (log_id INTEGER PRIMARY KEY) STRICT",
    """CREATE TABLE shared_person (
        meeting_id INTEGER NOT NULL, uid TEXT NOT NULL, person_id INTEGER NOT NULL,
        PRIMARY KEY (meeting_id, uid)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX shared_person_uid ON shared_person(uid)",
    """CREATE TABLE shared_shown (
        stream TEXT NOT NULL, uid TEXT NOT NULL, is_exempt INTEGER NOT NULL CHECK (is_exempt IN (0, 1)),
        no INTEGER NOT NULL, body BLOB, PRIMARY KEY (stream, uid, is_exempt)) STRICT""",
)
"""A stream is the log of a meeting, or (with a `parent`, and without a meeting here) what was recorded of it without
contact: a branch. Its acts after `seq` wait to be sent. `fence` says that this book records; `holder` is who else does.
`shared_journal` says which acts of the journal have travelled; those without a `seq` had nothing to tell.
`shared_person` has the people by the identifiers that a meeting's log (0: the archive's) uses for them. `shared_shown`
is used in a reader's book alone: it has what is shown there, and by which number (`showing`)."""
_NAMES = tuple(sql.split()[2] for sql in _TABLES if sql.startswith("CREATE TABLE"))


@dataclass(frozen=True)
class Stream:
    """The log of a meeting as far as this book knows it."""

    uid: str
    meeting_id: int | None
    """None for a branch."""
    seq: int
    """The last act that the server is known to have."""
    digest: bytes
    fence: int | None
    """The number under which this book records it; None if it does not."""
    holder: str
    """Who else records it; empty if nobody is known to."""
    parent: str | None
    parent_seq: int | None


@dataclass(frozen=True)
class Sealed:
    """An act as it is sent. A destroyed act has only its digests."""

    seq: int
    kind: str
    salt: bytes | None
    body: bytes | None
    sealed: bytes
    digest: bytes


@dataclass(frozen=True)
class Line:
    """A line of the archive's log as it is sent."""

    uid: str
    salt: bytes
    body: bytes


@dataclass(frozen=True)
class Batch:
    """Acts of a stream that are sent in one call."""

    stream: Stream
    acts: tuple[Sealed, ...]
    body: tuple[str | None, str | None]
    """The council and the committee; None for a branch."""
    shown: tuple[Mapping[str, bytes], Mapping[str, bytes]] | None
    """What readers are shown afterwards, as an open and an exempt view; None for a branch, or if more acts follow."""


def seal_of(salt: bytes, body: bytes) -> bytes:
    """Return the digest that proves the words of an act without revealing them."""
    from hashlib import sha256  # a large library, which the first screen does not need

    return sha256(salt + body).digest()


def digest_after(last: bytes, seq: int, kind: str, sealed: bytes) -> bytes:
    """Return the digest of a log once this act has been added."""
    from hashlib import sha256

    return sha256(last + seq.to_bytes(4, "big") + kind.encode() + sealed).digest()


def is_shared(connection: sqlite3.Connection) -> bool:
    """Whether the file is shared."""
    sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'shared_book'"
    return bool(column(connection, sql))


def is_readers(connection: sqlite3.Connection) -> bool:
    """Whether a shared file belongs to a reader, who records nothing."""
    return get(connection, "role") == "reader"


def create(connection: sqlite3.Connection, values: Iterable[tuple[str, str]]) -> None:
    """Add the tables, inside an open transaction. Earlier acts and lines are sent as its present state."""
    for sql in _TABLES:
        connection.execute(sql)
    put(connection, "shared_from", str(value(int, connection, "SELECT max(id) FROM act") or 0))
    for key, said in values:
        put(connection, key, said)
    connection.execute("INSERT INTO shared_log SELECT id FROM log")
    put(connection, "noted", "0")


def drop(connection: sqlite3.Connection) -> None:
    """Drop the tables, inside an open transaction, as if the book had never been shared."""
    for name in _NAMES:
        connection.execute(f"DROP TABLE {name}")


def get(connection: sqlite3.Connection, key: str, default: str = "") -> str:
    """Return the value kept under a key."""
    found = value(str, connection, "SELECT value FROM shared_book WHERE key = ?", key)
    return default if found is None else found


def put(connection: sqlite3.Connection, key: str, kept: str) -> None:
    """Keep a value under a key; nothing is written if it is there already."""
    sql = """INSERT INTO shared_book (key, value) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value"""
    connection.execute(sql, (key, kept))


# Streams

_STREAM = "SELECT uid, meeting_id, seq, digest, fence, holder, parent, parent_seq FROM shared_stream"


def stream(connection: sqlite3.Connection, uid: str) -> Stream | None:
    """Return the stream with this identifier; None if there is none."""
    row = connection.execute(f"{_STREAM} WHERE uid = ?", (uid,)).fetchone()
    return None if row is None else Stream(*row)


def stream_of(connection: sqlite3.Connection, meeting_id: int) -> Stream | None:
    """Return the stream of a meeting; None if it has none."""
    row = connection.execute(f"{_STREAM} WHERE meeting_id = ?", (meeting_id,)).fetchone()
    return None if row is None else Stream(*row)


def streams(connection: sqlite3.Connection) -> list[Stream]:
    """Return every stream, branches last."""
    return [Stream(*row) for row in connection.execute(f"{_STREAM} ORDER BY parent NOTNULL, meeting_id").fetchall()]


def branches(connection: sqlite3.Connection) -> list[Stream]:
    """Return the branches that nobody has looked at in this book."""
    sql = f"{_STREAM} WHERE parent IS NOT NULL AND NOT is_seen ORDER BY rowid"
    return [Stream(*row) for row in connection.execute(sql).fetchall()]


def add_stream(
    connection: sqlite3.Connection,
    uid: str,
    meeting_id: int | None,
    parent: str | None = None,
    parent_seq: int | None = None,
    digest: bytes = b"",
) -> None:
    """Add the stream of a meeting, or a branch that begins where both were still the same."""
    sql = "INSERT INTO shared_stream (uid, meeting_id, seq, digest, parent, parent_seq) VALUES (?, ?, ?, ?, ?, ?)"
    connection.execute(sql, (uid, meeting_id, parent_seq or 0, digest, parent, parent_seq))


def drop_stream(connection: sqlite3.Connection, uid: str) -> None:
    """Delete a branch without acts of its own."""
    connection.execute("DELETE FROM shared_act WHERE stream = ?", (uid,))
    connection.execute("DELETE FROM shared_stream WHERE uid = ?", (uid,))


def mark_seen(connection: sqlite3.Connection, uid: str) -> None:
    """Note that somebody has looked at a branch."""
    connection.execute("UPDATE shared_stream SET is_seen = 1 WHERE uid = ?", (uid,))


def set_head(connection: sqlite3.Connection, uid: str, seq: int, digest: bytes) -> None:
    """Note the end of a log on the server."""
    connection.execute("UPDATE shared_stream SET seq = ?, digest = ? WHERE uid = ?", (seq, digest, uid))


def set_lease(connection: sqlite3.Connection, uid: str, fence: int | None, holder: str = "") -> None:
    """Note who records a meeting: this book, with a fence number, or `holder`."""
    connection.execute("UPDATE shared_stream SET fence = ?, holder = ? WHERE uid = ?", (fence, holder, uid))


def recorded_elsewhere(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the meetings that others are recording, with their names."""
    sql = "SELECT meeting_id, holder FROM shared_stream WHERE fence IS NULL AND holder <> '' AND meeting_id NOTNULL"
    return {int(i): str(holder) for i, holder in connection.execute(sql).fetchall()}


# Acts

_ACT = "SELECT seq, kind, salt, body, sealed, digest FROM shared_act WHERE stream = ?"


def acts(connection: sqlite3.Connection, uid: str, after: int, limit: int = -1) -> list[Sealed]:
    """Return the acts of a stream after a number."""
    found = connection.execute(f"{_ACT} AND seq > ? ORDER BY seq LIMIT ?", (uid, after, limit)).fetchall()
    return [
        Sealed(seq, kind, salt, body and zlib.decompress(body), sealed, digest)
        for seq, kind, salt, body, sealed, digest in found
    ]


def put_act(connection: sqlite3.Connection, uid: str, act: Sealed) -> None:
    """Keep an act in the form in which it is sent."""
    packed = None if act.body is None else zlib.compress(act.body)
    row = (uid, act.seq, act.kind, act.salt, packed, act.sealed, act.digest)
    connection.execute("INSERT INTO shared_act VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def last_act(connection: sqlite3.Connection, uid: str) -> tuple[int, bytes]:
    """Return the number and digest of the last act of a stream, whether sent or not."""
    sql = "SELECT seq, digest FROM shared_act WHERE stream = ? ORDER BY seq DESC LIMIT 1"
    if (row := connection.execute(sql, (uid,)).fetchone()) is not None:
        return int(row[0]), bytes(row[1])
    sql = "SELECT seq, digest FROM shared_stream WHERE uid = ?"
    seq, digest = connection.execute(sql, (uid,)).fetchone()
    return int(seq), bytes(digest)


def digest_at(connection: sqlite3.Connection, uid: str, seq: int) -> bytes:
    """Return the digest of a stream after an act; empty before the first."""
    return value(bytes, connection, "SELECT digest FROM shared_act WHERE stream = ? AND seq = ?", uid, seq) or b""


def move_acts(connection: sqlite3.Connection, uid: str, branch: str, after: int) -> None:
    """Move the acts of a stream after that number to a branch, inside an open transaction."""
    add_stream(connection, branch, None, uid, after, digest_at(connection, uid, after))
    for table in ("shared_act", "shared_journal"):
        connection.execute(f"UPDATE {table} SET stream = ? WHERE stream = ? AND seq > ?", (branch, uid, after))


def empty_acts(connection: sqlite3.Connection, uid: str, to: int, since: int = 0) -> None:
    """Destroy the words of the acts from `since` to `to`; their digests are kept."""
    sql = "UPDATE shared_act SET salt = NULL, body = NULL WHERE stream = ? AND seq BETWEEN ? AND ?"
    connection.execute(sql, (uid, since, to))


def note_act(connection: sqlite3.Connection, act_id: int, uid: str, seq: int | None) -> None:
    """Note which act of a stream an act of the journal is; with None, that it need not be sent."""
    connection.execute("INSERT OR REPLACE INTO shared_journal VALUES (?, ?, ?)", (act_id, uid, seq))


_NOTED = "CAST((SELECT value FROM shared_book WHERE key = 'noted') AS INTEGER)"
"""Up to this act of the journal, all is noted."""
_UNNOTED = f"act.id > {_NOTED} AND NOT EXISTS (SELECT 1 FROM shared_journal WHERE act_id = act.id)"


def unsealed(connection: sqlite3.Connection, meeting_id: int) -> list[int]:
    """Return the acts of a meeting's journal that are not sealed yet."""
    sql = f"SELECT act.id FROM act WHERE act.meeting_id = ? AND {_UNNOTED} ORDER BY act.id"
    return column(connection, sql, meeting_id)


def note_all(connection: sqlite3.Connection) -> None:
    """Note, if so, that every act of the journal has been dealt with."""
    if connection.execute(f"SELECT 1 FROM act WHERE {_UNNOTED} LIMIT 1").fetchone() is None:
        put(connection, "noted", str(value(int, connection, "SELECT max(id) FROM act") or 0))


_WAITING = f"""SELECT (SELECT count(*) FROM shared_stream JOIN shared_act ON stream = uid
        AND shared_act.seq > shared_stream.seq) + (SELECT count(*) FROM act WHERE {_UNNOTED})
    + (SELECT count(*) FROM shared_line WHERE no IS NULL)"""


def waiting(connection: sqlite3.Connection) -> int:
    """Return how many acts and lines have not been sent."""
    return value(int, connection, _WAITING) or 0


_TO_SEAL = f"SELECT DISTINCT meeting_id FROM act WHERE {_UNNOTED} ORDER BY 1"
_TO_SEND = """SELECT uid FROM shared_stream WHERE EXISTS (SELECT 1 FROM shared_act
        WHERE stream = uid AND shared_act.seq > shared_stream.seq) ORDER BY parent NOTNULL, rowid"""


def to_seal(connection: sqlite3.Connection) -> list[int]:
    """Return the meetings with acts that are not sealed yet."""
    return column(connection, _TO_SEAL)


def to_send(connection: sqlite3.Connection) -> list[str]:
    """Return the streams with something to send, branches last."""
    return column(connection, _TO_SEND)


# The archive's log


def unsent_lines(connection: sqlite3.Connection) -> list[Line]:
    """Return the lines that have not been sent."""
    found = connection.execute("SELECT uid, salt, body FROM shared_line WHERE no IS NULL ORDER BY rowid").fetchall()
    return [Line(*row) for row in found]


def lines_about(connection: sqlite3.Connection, what: str) -> list[bytes]:
    """Return the bodies of the lines about one sort of thing."""
    found = column(connection, "SELECT body FROM shared_line ORDER BY no")
    return [body for body in found if f'"{what}":{{'.encode() in body]


def put_line(connection: sqlite3.Connection, line: Line, no: int | None = None) -> None:
    """Keep a line in the form in which it is sent, with its number on the server."""
    sql = """INSERT INTO shared_line (uid, no, salt, body) VALUES (?, ?, ?, ?)
        ON CONFLICT (uid) DO UPDATE SET no = excluded.no"""
    connection.execute(sql, (line.uid, no, line.salt, line.body))


def send_lines_again(connection: sqlite3.Connection, after: int) -> None:
    """Mark the lines after a number as unsent: the archive was restored from a backup that lacks them."""
    connection.execute("UPDATE shared_line SET no = NULL WHERE no > ?", (after,))
    put(connection, "log_no", str(after))


# Meetings and people


def meeting_called(connection: sqlite3.Connection, uid: str) -> int | None:
    """Return the meeting with this identifier."""
    return value(int, connection, "SELECT id FROM meeting WHERE uid = ?", uid)


def person_of(connection: sqlite3.Connection, uid: str) -> int | None:
    """Return the id of the person with this identifier in a log; None if they are not on file."""
    sql = """SELECT id FROM person WHERE uid = ?1
        UNION ALL SELECT person_id FROM shared_person JOIN person ON id = person_id WHERE shared_person.uid = ?1"""
    return value(int, connection, sql, uid)


def name_of(connection: sqlite3.Connection, meeting_id: int, person_id: int) -> str | None:
    """Return the identifier of a person in the log of a meeting; None if it has not introduced them."""
    sql = "SELECT uid FROM shared_person WHERE meeting_id = ? AND person_id = ? ORDER BY uid LIMIT 1"
    return value(str, connection, sql, meeting_id, person_id)


def put_person_uid(connection: sqlite3.Connection, meeting_id: int, uid: str, person_id: int) -> None:
    """Note the identifier of a person in the log of a meeting."""
    connection.execute("INSERT OR REPLACE INTO shared_person VALUES (?, ?, ?)", (meeting_id, uid, person_id))


def forget_names(connection: sqlite3.Connection, meeting_id: int, names: Iterable[str]) -> None:
    """Delete these identifiers of people, whom the log of a meeting has not introduced after all."""
    sql = "DELETE FROM shared_person WHERE meeting_id = ? AND uid = ?"
    connection.executemany(sql, [(meeting_id, uid) for uid in names])


def keep_names(connection: sqlite3.Connection, meeting_id: int, names: Iterable[str]) -> None:
    """Delete all other identifiers of people in the log of a meeting."""
    known = column(connection, "SELECT uid FROM shared_person WHERE meeting_id = ?", meeting_id)
    forget_names(connection, meeting_id, set(known).difference(names))


def is_named(connection: sqlite3.Connection, person_id: int) -> bool:
    return bool(column(connection, "SELECT 1 FROM shared_person WHERE person_id = ? LIMIT 1", person_id))


def named_in(connection: sqlite3.Connection, meeting_id: int) -> set[int]:
    """Return everybody whom the log of a meeting has introduced."""
    return set(column(connection, "SELECT person_id FROM shared_person WHERE meeting_id = ?", meeting_id))


def move_person(connection: sqlite3.Connection, kept_id: int, other_id: int) -> None:
    """Give the identifiers of one person to another, with whom they were merged."""
    connection.execute("UPDATE shared_person SET person_id = ? WHERE person_id = ?", (kept_id, other_id))
