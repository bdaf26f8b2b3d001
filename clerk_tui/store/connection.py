"""Connections to a clerk-tui file, and the transactions in which this package writes."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from clerk_tui.errors import SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.store import error_messages
from clerk_tui.store.files import address

T = TypeVar("T")

BUSY_TIMEOUT = 2.0
"""How long to wait for another program's lock before reporting it; seconds."""


def connect(
    path: Path, *, read_only: bool = False, recovers: bool = True, timeout: float = BUSY_TIMEOUT
) -> sqlite3.Connection:
    """Connect to the existing file at `path`, with explicit transactions and foreign keys and, for writing, a rollback
    journal that survives a power cut (DELETE, EXTRA). With `read_only` no statement can write, but SQLite may still
    recover from a crash; with `recovers=False` nothing at all is written, and a file that needs recovery cannot be
    read. `timeout` is in seconds. Raises sqlite3.Error."""
    mode = "mode=rw" if recovers else "mode=ro"
    connection = sqlite3.connect(
        address(path.resolve(), mode), uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        distrust(connection)
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA fullfsync = ON")  # for macOS, where fsync does not reach the disk
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def distrust(connection: sqlite3.Connection) -> None:
    """Make SQLite treat the file as untrusted: nothing in its schema may call a function with side effects, and damaged
    pages are detected as they are read."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    if set_config := getattr(connection, "setconfig", None):  # from Python 3.12
        set_config(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined,unused-ignore]


def value(kind: Callable[[Any], T], connection: sqlite3.Connection, sql: str, *values: object) -> T | None:
    """Return the first value of a query, which is of this type; None for NULL or no row."""
    row = connection.execute(sql, values).fetchone()
    return None if row is None or row[0] is None else kind(row[0])


def column(connection: sqlite3.Connection, sql: str, *values: object) -> list[Any]:
    """Return the first value of each row of a query."""
    return [row[0] for row in connection.execute(sql, values).fetchall()]


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Run the block in a transaction: committed at the end, rolled back on any error, also one of the commit."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already; a second ROLLBACK would hide the reason.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


LITTLE_SPACE = 20 << 20
"""The free space on the disk, in bytes, below which to warn."""

CHAIN_END = "chain"
"""The key in `meta` of the place and the digest that the chain ends with."""


@dataclass(frozen=True)
class Identity:
    """Identifies a file by its place on the disk and by its UUID."""

    path: Path
    device: int
    inode: int
    uuid: str

    @classmethod
    def of(cls, path: Path, connection: sqlite3.Connection) -> Identity:
        """Return the identity of the file at `path`, which `connection` has open. Raises OSError, sqlite3.Error."""
        found = os.stat(path)
        return cls(path, found.st_dev, found.st_ino, uuid_of(connection))

    def confirm_place(self) -> None:
        """Raise SaveError if the file has been moved, deleted or replaced."""
        try:
            found = os.stat(self.path)
        except OSError as error:
            raise SaveError(error_messages.MOVED) from error
        if (found.st_dev, found.st_ino) != (self.device, self.inode):
            raise SaveError(error_messages.MOVED)

    def confirm_uuid(self, connection: sqlite3.Connection) -> None:
        """Raise SaveError if another file has been copied over this one. Call it inside the transaction."""
        if uuid_of(connection) != self.uuid:
            raise SaveError(error_messages.MOVED)


def uuid_of(connection: sqlite3.Connection) -> str:
    """Return the UUID that a file got when it was made and shares with its copies; empty if there is none."""
    return value(str, connection, "SELECT value FROM meta WHERE key = 'uuid'") or ""


def record_of(connection: sqlite3.Connection) -> str:
    """Return the end of the chain of digests (see `chain`), which every act and every line of the log changes."""
    return value(str, connection, "SELECT value FROM meta WHERE key = ?", CHAIN_END) or ""


def free_space(path: Path) -> int:
    """Return the free bytes on the disk of the file at `path`. Raises OSError."""
    return shutil.disk_usage(path.parent).free
