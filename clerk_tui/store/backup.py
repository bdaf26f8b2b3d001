"""Backups of a file: made, checked, thinned out by age, and restored.

The bytes of an open file are never copied: VACUUM INTO gives a consistent, compact file.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from clerk_tui.errors import ClerkError, FileRefusedError, NotFoundError
from clerk_tui.store import error_messages, files
from clerk_tui.store.connection import connect
from clerk_tui.store.files import backups, exists, must_have_folder, sync_folder
from clerk_tui.store.inspection import inspect
from clerk_tui.store.lock import Lock

LATEST, DAILY, WEEKLY, MONTHLY = 10, 12, 10, 9
"""How many backups are kept: the latest, and the last one of each of so many days, weeks and months."""


def back_up(path: Path, folder: Path) -> Path:
    """Back up the file at `path` into `folder`, and thin out older backups. Return the new path. Raises ClerkError."""
    with error_messages.in_words(), closing(connect(path, read_only=True)) as connection:
        return copy_into(connection, path, folder)


def copy_into(connection: sqlite3.Connection, path: Path, folder: Path) -> Path:
    """Back up over an open connection, as a job of the writer. Raises sqlite3.Error (also if interrupted, and then
    leaves nothing behind), OSError, ClerkError."""
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / files.name(path, datetime.now(UTC))
    _copy(connection, made)
    thin(folder, path)
    return made


def copy_if_changed(connection: sqlite3.Connection, path: Path, folder: Path) -> Path | None:
    """Back up if the file has changed since its newest backup and has a meeting; return None otherwise."""
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    if any(backup.at >= changed for backup in backups(folder, path)):
        return None
    if connection.execute("SELECT 1 FROM meeting LIMIT 1").fetchone() is None:
        return None
    return copy_into(connection, path, folder)


def back_up_to(path: Path, target: Path) -> Path:
    """Copy the file at `path` to `target`, which must not exist. Raises ClerkError."""
    if exists(target):
        raise ClerkError(f"{target.name} already exists. Give the copy another name.")
    must_have_folder(target)
    with error_messages.in_words(), closing(connect(path, read_only=True)) as connection:
        _copy(connection, target)
    return target


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    """Copy to `target`, which appears complete and checked, or not at all."""
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
    try:
        # A query_only connection refuses VACUUM INTO, although it writes another file.
        is_read_only = connection.execute("PRAGMA query_only").fetchone() == (1,)
        connection.execute("PRAGMA query_only = OFF")
        try:
            connection.execute("VACUUM INTO ?", (str(temporary),))
        finally:
            connection.execute(f"PRAGMA query_only = {int(is_read_only)}")
        if not files.is_good(temporary):
            raise ClerkError("The copy failed its check and was deleted. Check the file and the disk.")
        sync_file(temporary)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Make sure that a file survives a power cut. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def thin(folder: Path, path: Path) -> None:
    """Delete the backups of `path` in `folder` that `to_thin` names. Raises OSError."""
    kept = {backup.at: backup for backup in backups(folder, path)}
    for at in to_thin(kept):
        kept[at].path.unlink(missing_ok=True)


def to_thin(stamps: Iterable[datetime]) -> tuple[datetime, ...]:
    """Return the backups that need not be kept, oldest first: all but the latest ten and the last of each of twelve
    days, ten weeks and nine months."""
    newest_first = sorted(set(stamps), reverse=True)
    kept = set(newest_first[:LATEST])
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, datetime.date),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    for most, period in periods:
        last: dict[object, datetime] = {}
        for at in newest_first:
            last.setdefault(period(at), at)
        kept |= set(list(last.values())[:most])
    return tuple(sorted(set(newest_first) - kept))


def restore(path: Path, backup: Path, folder: Path) -> Path | None:
    """Replace the file at `path` with `backup`. The previous file, in whatever state, is first moved into `folder`.
    Return its new path, or None if there was none. Raises NotFoundError, FileRefusedError (the backup is not sound;
    nothing is changed), HeldError while the file is open, ClerkError."""
    if not exists(backup):
        raise NotFoundError(f"There is no backup {backup.name}.")
    inspect(backup)
    if exists(path) and not path.is_file():
        raise FileRefusedError(f"{path.name} is not a file, so it cannot be replaced. Name a file.")
    lock = Lock.acquire(path) if exists(path) else None
    real = path.resolve()
    temporary = real.with_name(f".{real.name}.{os.urandom(4).hex()}.new")
    try:
        with error_messages.in_words():
            with closing(connect(backup, read_only=True)) as connection:
                _copy(connection, temporary)
            aside = _set_aside(real, folder) if exists(real) else None
            temporary.replace(real)
            sync_folder(real.parent)
            return aside
    finally:
        temporary.unlink(missing_ok=True)
        if lock:
            lock.release()


def _set_aside(path: Path, folder: Path) -> Path:
    """Move a file, with what a crash left beside it, into `folder`; all of it, or nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"{files.stem(path)}-set-aside-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.urandom(2).hex()}.db"
    parts = [(Path(f"{path}{ending}"), Path(f"{aside}{ending}")) for ending in ("-journal", "-wal", "")]
    moved: list[tuple[Path, Path]] = []
    try:
        for part, target in parts:
            if part.exists():
                _move(part, target)
                moved.append((part, target))
    except OSError:
        for part, target in moved:  # without its journal the file would be damaged
            _move(target, part)
        raise
    Path(f"{path}-shm").unlink(missing_ok=True)
    return aside


def _move(source: Path, target: Path) -> None:
    """Move a file, if necessary to another disk. The source is deleted only once the copy is safe."""
    import shutil

    try:
        source.rename(target)
    except OSError:
        shutil.copyfile(source, target)
        sync_file(target)
        source.unlink()
