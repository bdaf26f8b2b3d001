"""Backups of a file: made, checked, thinned out by age, copied to a second place, and restored.

The bytes of an open file are never copied: VACUUM INTO writes a consistent, compact copy. The second place is a folder
on another disk or share, which the folder of backups names. Copies go there outside the thread that saves, because that
disk may be slow or away.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from clerk_tui.errors import ClerkError, FileRefusedError, NotFoundError
from clerk_tui.files import make_folder, write_whole
from clerk_tui.store import error_messages, files
from clerk_tui.store.connection import connect
from clerk_tui.store.files import (
    SECOND_PLACE,
    all_backups,
    appearing,
    backups,
    exists,
    must_have_folder,
    second_place,
    sync_file,
    sync_folder,
)
from clerk_tui.store.inspection import inspect
from clerk_tui.store.lock import Lock

LATEST, DAILY, WEEKLY, MONTHLY = 10, 12, 10, 9
"""How many backups are kept: the latest, and the last one of each of so many days, weeks and months."""


def back_up(path: Path, folder: Path) -> Path:
    """Back up the file at `path` into `folder` and thin out older backups. Return the new path. Raises ClerkError."""
    with error_messages.in_words(), closing(connect(path, read_only=True)) as connection:
        return copy_into(connection, path, folder)


def copy_into(connection: sqlite3.Connection, path: Path, folder: Path) -> Path:
    """Back up an open connection, as a job of the writer. Raises sqlite3.Error (also when interrupted; nothing is then
    left behind), OSError or ClerkError."""
    make_folder(folder)
    number = max((backup.number for backup in all_backups(folder, path)), default=0) + 1
    made, changed = folder / files.name(path, datetime.now(UTC), number), path.stat()
    _copy(connection, made)
    os.utime(made, ns=(changed.st_atime_ns, changed.st_mtime_ns))  # says later what state it is of
    thin(folder, path)
    return made


def copy_if_changed(connection: sqlite3.Connection, path: Path, folder: Path) -> Path | None:
    """Back up the file if it has a meeting and has changed since its newest backup; otherwise return None."""
    newest = next(iter(backups(folder, path)), None)
    if newest is not None and newest.path.stat().st_mtime_ns == path.stat().st_mtime_ns:
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
    """Copy to `target`, which is complete and checked when it appears, or never appears."""
    with appearing(target, "The copy failed its check and was deleted. Check the file and the disk.") as temporary:
        # A query_only connection refuses VACUUM INTO, although it writes another file.
        is_read_only = connection.execute("PRAGMA query_only").fetchone() == (1,)
        connection.execute("PRAGMA query_only = OFF")
        try:
            # By its address, for a name may have bytes that are no letters.
            connection.execute("VACUUM INTO ?", (files.address(temporary.absolute(), "mode=rw"),))
        finally:
            connection.execute(f"PRAGMA query_only = {int(is_read_only)}")


def thin(folder: Path, path: Path) -> None:
    """Delete the backups of `path` in `folder` that `to_keep` does not keep. Raises OSError."""
    newest_first = backups(folder, path)
    kept = to_keep([backup.at for backup in newest_first])
    for at, backup in enumerate(newest_first):
        if at not in kept:
            backup.path.unlink(missing_ok=True)


def to_keep(newest_first: Sequence[datetime]) -> frozenset[int]:
    """Return the indexes of the backups to keep: the latest ten, the last of twelve days, ten weeks, nine months."""
    kept = set(range(min(LATEST, len(newest_first))))
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (DAILY, datetime.date),
        (WEEKLY, lambda at: at.isocalendar()[:2]),
        (MONTHLY, lambda at: (at.year, at.month)),
    )
    for most, period in periods:
        last: dict[object, int] = {}
        for place, at in enumerate(newest_first):
            last.setdefault(period(at), place)
        kept |= set(list(last.values())[:most])
    return frozenset(kept)


def restore(path: Path, backup: Path, folder: Path) -> Path | None:
    """Replace the file at `path` with `backup`. The previous file, even if damaged, is first moved into `folder`;
    return its new path, or None if there was none. Raises NotFoundError, FileRefusedError (the backup is damaged;
    nothing is changed), HeldError (the file is open) or ClerkError."""
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
            if path.exists():
                temporary.chmod(path.stat().st_mode & 0o777)
            had_file, aside = exists(real), set_aside(real, folder)  # also what a crash left of a file that is gone
            temporary.replace(real)
            sync_folder(real.parent)
            return aside if had_file else None
    finally:
        temporary.unlink(missing_ok=True)
        if lock:
            lock.release()


def set_aside(path: Path, folder: Path) -> Path:
    """Move a file, with the files that a crash left beside it, into `folder`: all of them or none."""
    aside = folder / f"{files.stem(path)}-set-aside-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{os.urandom(2).hex()}.db"
    parts = [(Path(f"{path}{ending}"), Path(f"{aside}{ending}")) for ending in (*files.SIDES, "")]
    moved: list[tuple[Path, Path]] = []
    try:
        for part, target in parts:
            if part.exists():
                make_folder(folder)
                _move(part, target)
                moved.append((part, target))
    except OSError:
        for part, target in moved:  # without its journal the file would be damaged
            _move(target, part)
        raise
    Path(f"{path}-shm").unlink(missing_ok=True)
    return aside


def _move(source: Path, target: Path) -> None:
    """Move a file, across disks if necessary. The source is deleted only when the copy is safe."""
    try:
        source.rename(target)
    except OSError:
        shutil.copyfile(source, target)
        sync_file(target)
        source.unlink()


NOWHERE = "none"
"""What is typed instead of a folder to have no second place."""


def choose_second_place(folder: Path, place: Path | None) -> None:
    """Set the second place for the backups in `folder`; None removes it. Raises ClerkError if it is no other folder."""
    if place is None:
        with suppress(FileNotFoundError):
            (folder / SECOND_PLACE).unlink()
        return
    real = place.expanduser().absolute()
    if not real.is_dir():
        raise ClerkError(f"There is no folder {real}. Make it, or connect its disk, and try again.")
    if real.resolve() == folder.resolve():
        raise ClerkError("That is the folder of the backups itself. Choose one on another disk or share.")
    make_folder(folder)
    write_whole(folder / SECOND_PLACE, f"{real}\n", is_private=True)


def copy_newest(path: Path, folder: Path) -> Path | None:
    """Copy the newest backup of the file at `path` into the second place, unless there is none or it has it already.
    Return the copy. Raises ClerkError if it cannot be copied, for example because the disk is away."""
    place, newest = second_place(folder), next(iter(backups(folder, path)), None)
    if place is None or newest is None:
        return None
    try:
        if not place.is_dir():
            raise ClerkError("there is no such folder: is its disk connected?")
        target = place / newest.path.name
        if target.exists() and target.stat().st_size == newest.size:
            return None
        with appearing(target, "the copy failed its check and was deleted.") as temporary:
            shutil.copyfile(newest.path, temporary)
            shutil.copystat(newest.path, temporary)
        thin(place, path)
    except (OSError, ClerkError) as error:
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise ClerkError(f"The backup was made, but not copied to {place}: {why}") from error
    return target
