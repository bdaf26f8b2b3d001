"""Inspects a file before it is opened, so that only sound minute books are ever changed. The header is read with a
plain open() before any connection exists: closing a file that SQLite has open in the same process would drop SQLite's
locks."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import struct
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from clerk_tui.errors import FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.store import error_messages, schema
from clerk_tui.store.connection import BUSY_TIMEOUT, column, distrust
from clerk_tui.store.files import address

SMALL_FILE = 4 << 20
"""Files up to this size (bytes) are checked completely before they are opened; larger ones in the background."""

_MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True)
class FileState:
    """The state of a sound file, which says whether it must be prepared before use."""

    path: Path
    """The file itself, links followed."""
    version: int
    """The version of its schema, at most `schema.VERSION`."""
    is_wal: bool
    """Whether it is in write-ahead mode, which minute books are not."""
    has_side_file: bool
    """Whether a crash or another program left a journal beside it."""
    stamp: tuple[int, int, int, bytes]
    """Its place on the disk, its size, when it was written and how often: nothing was written to a file without side
    files that still has these."""
    foreign: tuple[str, ...] = ()
    """The triggers and views in it that are not the program's, such as “trigger x”."""

    @property
    def has_current_schema(self) -> bool:
        """Whether its tables are those of this version."""
        return self.version == schema.VERSION

    @property
    def is_current(self) -> bool:
        """Whether it can be used as it is."""
        return self.has_current_schema and not self.is_wal and not self.has_side_file


class _UnsoundError(Exception):
    """Why a file is refused, as the rest of a sentence that begins with its name."""


def inspect(path: Path, backup_folder: Path | None = None, *, known: FileState | None = None) -> FileState:
    """Return the state of the minute book at `path`; neither it nor its folder is changed. Raises FileRefusedError,
    which names the newest good backup in `backup_folder` if there is one. `known`: an earlier state; if nothing was
    written since, the content is not checked again."""
    try:
        found = _plain_file(path)
        real = path.resolve(strict=True)
        header = _header(real)
        state = _header_state(real, header, found)
        if not state.has_side_file:
            if known is not None and not state.is_wal and replace(state, foreign=known.foreign) == known:
                return known
            _check_size(header, found.st_size)
        return replace(state, foreign=_check(state, is_small=found.st_size <= SMALL_FILE))
    except _UnsoundError as reason:
        said = f"{path.name} {reason}"
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        error_messages.log_unexpected("inspecting a minute book", error)
        said = f"{path.name} cannot be used: {error_messages.opening_sentence(error)}"
    except OSError as error:
        said = f"{path.name} cannot be opened ({error.strerror}). Check that it is there and that you may read it."
    from clerk_tui.store.files import newest_good

    backup = newest_good(backup_folder, path) if backup_folder else None
    raise FileRefusedError(f"{said} The newest good backup is {backup}." if backup else said)


def _plain_file(path: Path) -> os.stat_result:
    """Return the system's data about the regular file at `path`. Raises _UnsoundError for anything else."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        if path.is_symlink():
            raise _UnsoundError("is a link to a missing file. Repair the link, or name the file itself.") from None
        raise _UnsoundError("cannot be opened: there is no such file. Check its name.") from None
    if stat.S_ISDIR(found.st_mode):
        raise _UnsoundError("is a folder, not a minute book. Name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise _UnsoundError("is a device or a pipe, not a minute book. Name a file.")
    if found.st_size == 0:
        raise _UnsoundError("is empty. Delete it to start again, or restore a backup.")
    if found.st_nlink > 1:
        raise _UnsoundError("has more than one name (hard links), which could damage it. Open a copy instead.")
    return found


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise _UnsoundError("is not a minute book made by clerk-tui, or it is damaged. It was not changed.")
    return header


def _header_state(path: Path, header: bytes, found: os.stat_result) -> FileState:
    version, application = struct.unpack(">I", header[60:64])[0], struct.unpack(">I", header[68:72])[0]
    if application != schema.APPLICATION_ID:
        raise _UnsoundError("is not a minute book: it belongs to another program. It was not changed.")
    if version > schema.VERSION:
        raise _UnsoundError("was made by a newer clerk-tui. Install the newest version to open it.")
    if version == 0:
        raise _UnsoundError("is damaged: its tables are missing. It was left as it is.")
    is_wal = header[18] == 2 or header[19] == 2
    log, journal = Path(f"{path}-wal"), Path(f"{path}-journal")
    if log.exists() and not is_wal:
        # SQLite would apply it to this file.
        raise _UnsoundError(f"has a log beside it ({log.name}) that belongs to another file. Move that log away first.")
    stamp = (found.st_ino, found.st_size, found.st_mtime_ns, header[24:28])
    return FileState(path, version, is_wal, log.exists() or journal.exists(), stamp)


def _check_size(header: bytes, size: int) -> None:
    """Raise _UnsoundError unless the file is as long as its header says."""
    page = struct.unpack(">H", header[16:18])[0]
    page = 65536 if page == 1 else page
    pages, changed, valid_for = (struct.unpack(">I", header[at : at + 4])[0] for at in (28, 24, 92))
    if page < 512 or page & (page - 1) or (changed == valid_for and pages and pages * page != size):
        raise _UnsoundError("is damaged: part of it is missing. It was not changed.")


def _check(state: FileState, *, is_small: bool) -> tuple[str, ...]:
    """Check the content without changing it; return what is foreign. Raises _UnsoundError or sqlite3.DatabaseError."""
    if not state.is_wal:
        try:
            with closing(_open(state.path, "mode=ro")) as connection:
                return _check_content(connection, is_small=is_small)
        except sqlite3.OperationalError as error:
            # A journal left by a crash cannot be applied read-only, so a copy is tried.
            if not state.has_side_file or error_messages.is_busy(error):
                raise
    elif not state.has_side_file:
        with closing(_open(state.path, "immutable=1")) as connection:
            return _check_content(connection, is_small=is_small)
    with tempfile.TemporaryDirectory(prefix="clerk-tui-") as folder:
        return _check_copy(state, Path(folder))


def _check_copy(state: FileState, folder: Path) -> tuple[str, ...]:
    """Recover a copy from what a crash left, and check it."""
    copy = folder / "copy.db"
    shutil.copyfile(state.path, copy)
    for ending in ("-journal", "-wal"):
        side = Path(f"{state.path}{ending}")
        if side.exists():
            shutil.copyfile(side, f"{copy}{ending}")
    has_log = Path(f"{copy}-wal").exists() and Path(f"{copy}-wal").stat().st_size > 32
    with closing(_open(copy, "mode=rw")) as connection:
        if state.is_wal and has_log:
            _busy, frames, _done = connection.execute("PRAGMA wal_checkpoint").fetchone()
            if frames <= 0:
                raise _UnsoundError("has a damaged log beside it (-wal), so the last changes are lost. Open a backup.")
        return _check_content(connection, is_small=True)


def _open(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address(path, mode), uri=True, timeout=BUSY_TIMEOUT, isolation_level=None)
    distrust(connection)
    return connection


def _check_content(connection: sqlite3.Connection, *, is_small: bool) -> tuple[str, ...]:
    tables = set(column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == schema.VERSION and not tables >= schema.REQUIRED_TABLES:
        raise _UnsoundError("is damaged: a table is missing. It was not changed.")
    if connection.execute("SELECT 1 FROM meta WHERE key = 'uuid'").fetchone() is None:
        raise _UnsoundError("is damaged: its identity is missing. It was not changed.")
    if is_small and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _UnsoundError("is damaged. It was not changed.")
    return foreign(connection)


def foreign(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the triggers and views that no version of the program made, such as “trigger x”. Views of older versions
    are known by name alone; a migration replaces them."""

    from clerk_tui.store import schema

    (version,) = connection.execute("PRAGMA user_version").fetchone()
    ours = {*schema.V2_STATEMENTS, *schema.V3_STATEMENTS}
    older = schema.REPLACED if version < 3 else ()
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY 2")
    others = ((kind, name) for kind, name, sql in found.fetchall() if sql not in ours)
    return tuple(f"{kind} {name}" for kind, name in others if not (kind == "view" and name in older))


def drop(connection: sqlite3.Connection, kind: str, name: str) -> None:
    """Drop a trigger, a view or an index."""
    quoted = name.replace('"', '""')
    connection.execute(f'DROP {kind} "{quoted}"')
