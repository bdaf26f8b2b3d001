"""Connections to a clerk-tui file, and the one way in which this package writes: BEGIN IMMEDIATE .. COMMIT."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BUSY_TIMEOUT = 2.0
"""How long another program's lock is waited for in silence; seconds."""


def connect(path: Path, *, read_only: bool = False, timeout: float = BUSY_TIMEOUT) -> sqlite3.Connection:
    """A connection to the existing file at `path`: transactions by hand, foreign keys kept, and for writing a rollback
    journal that survives a power cut (DELETE, EXTRA). One to read can still finish what a crash left half done, but
    no statement of it writes. `timeout` is in seconds. Raises sqlite3.Error."""
    connection = sqlite3.connect(
        path.resolve().as_uri() + "?mode=rw", uri=True, timeout=timeout, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA fullfsync = ON")  # on macOS alone, where fsync does not reach the disk itself
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A transaction on `connection`: committed at the end, rolled back on any error, one of the commit included.
    Raises what the block or SQLite raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already; a second ROLLBACK would hide the reason.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
