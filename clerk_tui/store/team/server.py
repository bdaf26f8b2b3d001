"""The archive of a team on PostgreSQL: a connection, and calls of the functions that `server.sql` makes there. psycopg
is imported when a shared book is first synchronised, because nobody else needs it."""

from __future__ import annotations

import os
import socket
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from clerk_tui import log
from clerk_tui.errors import ClerkError, UsageError
from clerk_tui.frozen import dataclass
from clerk_tui.store.team.tables import FORM, Batch, Line, Sealed

if TYPE_CHECKING:
    import psycopg

PATIENCE = 10.0
"""Seconds after which a server that does not answer is given up: libpq itself would wait for ever."""
_VERSION = 1
"""The version of the schema in `server.sql`."""
_OLDEST = 150_000
"""PostgreSQL 15: before it only a superuser could close the schema `public`."""
_LOCAL = ("", "localhost", "127.0.0.1", "::1")

_HAS = "SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = 'team'"
_ROLES = "SELECT pg_has_role('minutes_clerk', 'USAGE'), pg_has_role('minutes_reader', 'USAGE')"
_ARCHIVE = "SELECT id::text, version, form, channel, log_head FROM team.archive"
_READERS_ARCHIVE = "SELECT id::text, version, form, 'minutes', 0 FROM team.archive"
_OPEN_FEEDS = "SELECT stream::text, false, no FROM team.open_feed WHERE touched >= %s::xid8 ORDER BY touched, stream"
_EXEMPT_FEEDS = "SELECT stream::text, true, no FROM team.exempt_heads()"
_OPEN_NOUNS = "SELECT uid::text, no, body FROM team.open_noun WHERE stream = %s AND no > %s"
_EXEMPT_NOUNS = "SELECT uid::text, no, body FROM team.read_exempt(%s, %s)"
_ACTS = "SELECT seq, kind, salt, body, sealed, digest, form FROM team.act WHERE stream = %s AND seq > %s ORDER BY seq"
_HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text"
_STREAMS = """SELECT s.id::text, s.head, s.digest, s.parent::text, s.parent_seq, s.form,
    CASE WHEN l.is_given_up THEN NULL ELSE l.member END, l.replica::text,
    l.until <= clock_timestamp(), l.since FROM team.stream s LEFT JOIN team.lease l ON l.stream = s.id"""
_TOUCHED = f"{_STREAMS} WHERE s.touched >= %s::xid8 ORDER BY s.parent NULLS FIRST, s.touched, s.id"
_ONE = f"{_STREAMS} WHERE s.id = %s"
_SUM = "SELECT count(*), coalesce(sum(head), 0) FROM team.stream WHERE parent IS NULL"
_LOG = "SELECT no, id::text, salt, body, form FROM team.log WHERE no > %s ORDER BY no"
_PUSH = """SELECT team.push(%s, %s, %s, %s, %s, %s, %s, %s::bytea[], %s::bytea[], %s, %s, %s, %s,
    %s::uuid[], %s::bytea[], %s::uuid[], %s::bytea[])"""
_SHOWN = "SELECT is_exempt, uid::text, digest FROM team.shown(%s)"


class UnreachableError(ClerkError):
    """The server did not answer or the connection was lost. What was to be sent is kept."""


class RefusedError(ClerkError):
    """The server refused an act."""

    def __init__(self, code: str, said: str) -> None:
        """`code`: as in `server.sql`."""
        super().__init__(f"The archive refused this: {said}.")
        self.code = code


GONE, GAP, FORK, TAKEN, TOO_OLD, FROZEN = "TM001", "TM002", "TM003", "TM004", "TM005", "TM006"
"""Codes with which the server refuses."""
NEWER = "This archive is used with a newer clerk-tui. Install that version; until then this book can be used alone."


@dataclass(frozen=True)
class Head:
    """The state of a meeting's log on the server."""

    uid: str
    seq: int
    digest: bytes
    parent: str | None
    parent_seq: int | None
    holder: str
    """Who records the meeting; empty if nobody does."""
    replica: str
    """Which book does."""
    is_lapsed: bool
    """Whether they have not been heard of for a while."""


@dataclass(frozen=True)
class Feed:
    """What readers are shown of a meeting: its stream, and up to which number."""

    uid: str
    is_exempt: bool
    no: int
    """The number of the last change; 0 if it is shown no longer."""


def schema_sql() -> str:
    """Return the SQL that makes an archive, for the administrator of the server."""
    return Path(__file__).with_name("server.sql").read_text(encoding="utf-8")


def checked(url: str) -> str:
    """Return the URL of a server as it is kept. Raises UsageError if it has a password or is not for PostgreSQL."""
    if not url.startswith(("postgresql://", "postgres://")):
        raise UsageError(
            f"“{without_password(url)}” is not the address of a server: write postgresql://server/database."
        )
    parts = _parts(url)
    if parts.get("password") or parts.get("sslpassword"):
        raise UsageError(
            "The address has a password in it, which would be kept in the book. Leave it out, and put it into the "
            "password file of PostgreSQL (~/.pgpass), into a service, or into PGPASSWORD. Nothing was done."
        )
    mode = parts.get("sslmode")
    if not _is_local(parts) and mode not in (None, "verify-full"):
        raise UsageError(
            f"sslmode={mode} would not check which server this is, and minutes would be sent to it. Leave it out: the "
            "certificate is checked. Nothing was done."
        )
    return url


def without_password(url: str) -> str:
    """Return a URL without anything that may be a password."""
    scheme, sep, rest = url.partition("://")
    user, at, place = rest.rpartition("@")
    return f"{scheme}{sep}{user.partition(':')[0]}{at}{place.partition('?')[0]}" if at else url.partition("?")[0]


def _parts(url: str) -> dict[str, Any]:
    conninfo, error_class = _psycopg().conninfo, _psycopg().Error
    try:
        return dict(conninfo.conninfo_to_dict(url))
    except error_class as error:
        raise UsageError(f"“{without_password(url)}” cannot be read as the address of a server.") from error


def _psycopg() -> Any:
    try:
        import psycopg
        import psycopg.conninfo
    except ImportError as error:
        raise ClerkError(
            "Sharing a book needs psycopg, which is not installed. In the folder of clerk-tui, type "
            "this, then try again: .venv/bin/pip install '.[team]'"
        ) from error
    return psycopg


def _is_local(parts: Mapping[str, Any]) -> bool:
    """Whether the server is on this machine, where no other can pretend to be it."""
    hosts = str(parts.get("host") or os.environ.get("PGHOST", "")).split(",")
    given = str(parts.get("hostaddr") or "127.0.0.1").split(",")
    is_near = all(host.startswith(("/", "@")) or host in _LOCAL for host in hosts)
    return is_near and all(address in _LOCAL for address in given)


def _with_verification(parts: dict[str, Any]) -> dict[str, Any]:
    """Connection parameters that verify the server's certificate, unless it is on this machine."""
    if _is_local(parts):
        return parts
    own = Path.home() / ".postgresql" / "root.crt"
    made = parts | {"sslmode": "verify-full"}
    if not parts.get("sslrootcert") and not os.environ.get("PGSSLROOTCERT") and not own.exists():
        made["sslrootcert"] = "system"
    return made


class Server:
    """A connection to the archive, opened when first needed. Only one thread may use it, except for `cut`."""

    def __init__(self, url: str, replica: str, patience: float = PATIENCE) -> None:
        """`url`: as returned by `checked`; `replica`: the identifier of this book; `patience`: in seconds."""
        self.url, self.replica, self._patience = url, replica, patience
        self._connection: psycopg.Connection[Any] | None = None
        self._line: socket.socket | None = None
        self._shown: dict[str, dict[tuple[bool, str], bytes]] = {}
        """What readers are shown of meetings, as digests, as far as this connection knows."""
        self.archive = ""
        self.channel = ""
        self.is_reader = False
        """Whether the login is a reader's, and no clerk's."""

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection; the next query opens another."""
        connection, line = self._connection, self._line
        self._connection = self._line = None
        self._shown.clear()
        for each in (line, connection):
            if each is not None:
                with suppress(Exception):
                    each.close()

    def cut(self) -> None:
        """Cut the connection, from another thread: a query that waits for an answer fails at once."""
        if (line := self._line) is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _connected(self) -> psycopg.Connection[Any]:
        if self._connection is None or self._connection.closed:
            self.close()
            module = _psycopg()
            parts = _with_verification(_parts(self.url))
            parts.setdefault("application_name", "clerk-tui")
            patience = max(2, round(self._patience))
            self._connection = module.connect(autocommit=True, **({"connect_timeout": patience} | parts))
            assert self._connection is not None
            self._line = socket.socket(fileno=os.dup(self._connection.fileno()))
        return self._connection

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Run a query and return its rows. Raises UnreachableError, RefusedError, ClerkError."""
        module = _psycopg()
        watch = threading.Timer(self._patience, self.cut)
        watch.daemon = True
        try:
            connection = self._connected()
            watch.start()
            cursor = connection.execute(sql, values or None)
            return cursor.fetchall() if cursor.description else []
        except module.Error as error:
            state = error.sqlstate or ""
            if state.startswith("TM"):
                raise RefusedError(state, str(error.diag.message_primary)) from error
            self.close()
            if state[:2] in ("28", "3D"):  # who is asking, or for what database
                raise ClerkError(f"The archive refused this login: {_first_line(error)}") from error
            if state[:2] == "42":
                raise ClerkError(f"This login may not do that in the archive: {_first_line(error)}") from error
            if isinstance(error, module.OperationalError | module.InterfaceError):
                raise UnreachableError(f"The archive cannot be reached now: {_first_line(error)}") from error
            log.unexpected("asking the archive", error)
            raise ClerkError(f"The archive failed: {_first_line(error)}") from error
        except OSError as error:
            self.close()
            raise UnreachableError(f"The archive cannot be reached now ({error.strerror}).") from error
        finally:
            watch.cancel()

    def greet(self) -> int:
        """Check that this program can use the archive, and return how many lines its log has. Raises ClerkError."""
        connection_version = self.ask("SELECT current_setting('server_version_num')::int")[0][0]
        if connection_version < _OLDEST:
            raise ClerkError("The archive needs PostgreSQL 15 or later. Ask the administrator of the server.")
        if not (has := self.ask(_HAS)):
            raise ClerkError(
                "There is no archive in this database. Ask its administrator to run there what this prints: clerk-tui "
                "team DB --sql"
            )
        is_clerk, is_reader = self.ask(_ROLES)[0]
        if not has[0][0] or not (is_clerk or is_reader):
            raise ClerkError(
                "This login is neither a clerk's nor a reader's. Ask the administrator of the server for the role "
                "minutes_clerk, or minutes_reader."
            )
        self.is_reader = not is_clerk
        archive, version, form, channel, log_head = self.ask(_READERS_ARCHIVE if self.is_reader else _ARCHIVE)[0]
        if version > _VERSION or form > FORM:
            raise ClerkError(NEWER)
        if version < _VERSION:
            raise ClerkError("The archive is of an older version. Ask its administrator to bring it up to date.")
        self.archive, self.channel = str(archive), str(channel)
        return int(log_head)

    # What is there

    def horizon(self) -> str:
        """Return a mark for a later query: the oldest transaction that may be running."""
        return str(self.ask(_HORIZON)[0][0])

    def heads(self, since: str) -> list[Head]:
        """Return the logs that have changed since a `horizon`."""
        return [_head(row) for row in self.ask(_TOUCHED, since)]

    def head(self, uid: str) -> Head | None:
        """Return the state of one log."""
        found = self.ask(_ONE, uid)
        return _head(found[0]) if found else None

    def length(self) -> tuple[int, int]:
        """Return how many meetings the archive has, and how many acts in all."""
        meetings, acts = self.ask(_SUM)[0]
        return int(meetings), int(acts)

    def acts(self, uid: str, after: int) -> list[Sealed]:
        """Return the acts of a log after a number. Raises ClerkError if a newer program made some."""
        found = self.ask(_ACTS, uid, after)
        if any(row[6] > FORM for row in found):
            raise ClerkError(NEWER)
        return [_act(*row[:6]) for row in found]

    def log(self, after: int) -> list[tuple[int, Line]]:
        """Return the lines of the archive's log after a number. Raises ClerkError if a newer program made some."""
        found = self.ask(_LOG, after)
        if any(row[4] > FORM for row in found):
            raise ClerkError(NEWER)
        return [(no, Line(_hex(uid), bytes(salt), bytes(body))) for no, uid, salt, body, _ in found]

    # What readers are shown

    def feeds(self, since: str) -> list[Feed]:
        """Return the open feeds that have changed since a `horizon`, then all exempt ones granted to this login."""
        found = [*self.ask(_OPEN_FEEDS, since), *self.ask(_EXEMPT_FEEDS)]
        return [Feed(_hex(uid), is_exempt, no) for uid, is_exempt, no in found]

    def shown(self, feed: Feed, after: int) -> list[tuple[str, int, bytes | None]]:
        """Return what has changed in the view of a meeting after a number: identifier, number and body; the body is
        None if it is no longer shown."""
        found = self.ask(_EXEMPT_NOUNS if feed.is_exempt else _OPEN_NOUNS, feed.uid, after)
        return [(_hex(uid), no, None if body is None else bytes(body)) for uid, no, body in found]

    # What is sent

    def open_stream(self, batch: Batch) -> None:
        """Make the log of a meeting if the server has none."""
        stream = batch.stream
        values = (stream.uid, *batch.body, stream.parent, stream.parent_seq)
        self.ask("SELECT team.open_stream(%s, %s, %s, %s, %s)", *values)

    def take_lease(self, uid: str, *, takes_over: bool) -> tuple[int | None, str]:
        """Ask for the right to record a meeting; `takes_over`: also if somebody else's has lapsed and was not given up.
        Return the fence number if it is granted, otherwise who records the meeting."""
        sql = "SELECT is_mine, fence, member FROM team.take_lease(%s, %s, %s)"
        is_mine, fence, member = self.ask(sql, uid, self.replica, takes_over)[0]
        return (int(fence), "") if is_mine else (None, str(member))

    def give_up(self, uid: str) -> None:
        """Give up the right to record a meeting."""
        self.ask("SELECT team.give_up(%s, %s)", uid, self.replica)

    def push(self, batch: Batch, fence: int) -> int:
        """Send acts, and what readers are shown after them. Return the end of the log. Raises RefusedError."""
        acts = batch.acts
        columns = [[getattr(a, name) for a in acts] for name in ("kind", "salt", "body", "sealed", "digest")]
        first, uid = acts[0].seq, batch.stream.uid
        told, known = self._shown_in_push(batch)
        values = (uid, self.replica, fence, FORM, first, batch.stream.digest, *columns, *batch.body, *told)
        try:
            ((head,),) = self.ask(_PUSH, *values)
        except ClerkError:
            self._shown.pop(uid, None)
            raise
        if known is not None:
            self._shown[uid] = known
        return int(head)

    def _shown_in_push(self, batch: Batch) -> tuple[list[list[Any]], dict[tuple[bool, str], bytes] | None]:
        """What a push shows readers, and the digests of what they then know."""
        from hashlib import sha256

        if batch.shown is None:
            return [[], [], [], []], None
        uid = batch.stream.uid
        if uid not in self._shown:
            self._shown[uid] = {(e, _hex(u)): bytes(d) for e, u, d in self.ask(_SHOWN, uid)}
        was, now, told = self._shown[uid], dict[tuple[bool, str], bytes](), list[list[Any]]()
        for is_exempt, view in zip((False, True), batch.shown, strict=True):
            digests = {(is_exempt, noun): sha256(body).digest() for noun, body in view.items()}
            now |= digests
            new = [noun for key, digest in digests.items() if was.get(key) != digest for noun in key[1:]]
            gone = [noun for e, noun in was if e is is_exempt and noun not in view]
            told += [[*new, *gone], [*(view[noun] for noun in new), *(None for _ in gone)]]
        return told, now

    def show_again(self, batch: Batch) -> None:
        """Show readers a meeting again after a name has changed, with nothing recorded. This book must have all of
        it."""
        self._shown.pop(batch.stream.uid, None)
        told, _ = self._shown_in_push(batch)
        sql = "SELECT team.show_again(%s, %s, %s::uuid[], %s::bytea[], %s::uuid[], %s::bytea[])"
        self.ask(sql, batch.stream.uid, batch.stream.seq, *told)

    def forget_shown(self, uid: str) -> None:
        """Forget what readers are shown of a meeting, because a colleague has recorded it; it will be asked again."""
        self._shown.pop(uid, None)

    def push_line(self, line: Line) -> int:
        """Send a line of the archive's log; return its number there."""
        sql = "SELECT team.push_log(%s, %s, %s, %s, %s)"
        return int(self.ask(sql, self.replica, FORM, line.uid, line.salt, line.body)[0][0])

    def destroy(self, uid: str, to: int) -> None:
        """Destroy the words of the acts up to a number."""
        self.ask("SELECT team.destroy(%s, %s, %s)", uid, self.replica, to)

    # News

    def listen(self) -> None:
        """Subscribe to news of what others send."""
        from psycopg import sql

        self.greet()
        self.ask(sql.SQL("LISTEN {}").format(sql.Identifier(self.channel)))  # type: ignore[arg-type]

    def news(self, timeout: float) -> Iterator[str]:
        """Wait up to `timeout` seconds for news, and yield what it is about. Raises UnreachableError."""
        module = _psycopg()
        try:
            for note in self._connected().notifies(timeout=timeout, stop_after=1):
                yield note.payload
        except (module.Error, OSError) as error:
            self.close()
            raise UnreachableError(f"The archive cannot be reached now: {_first_line(error)}") from error


def _act(seq: int, kind: str, salt: bytes | None, body: bytes | None, sealed: bytes, digest: bytes) -> Sealed:
    if salt is None or body is None:
        return Sealed(seq, kind, None, None, bytes(sealed), bytes(digest))
    return Sealed(seq, kind, bytes(salt), bytes(body), bytes(sealed), bytes(digest))


def _head(row: Sequence[Any]) -> Head:
    uid, seq, digest, parent, parent_seq, form, member, replica, is_lapsed, _since = row
    if form > FORM:
        raise ClerkError(NEWER)
    where = (None if parent is None else _hex(parent), parent_seq)
    return Head(_hex(uid), seq, bytes(digest), *where, member or "", _hex(replica) if replica else "", bool(is_lapsed))


def _hex(uid: str) -> str:
    return uuid.UUID(uid).hex


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".") + "."
