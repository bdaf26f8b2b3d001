"""Private notes are destroyed in the copies that the program made of a file: its backups, and files set aside when one
of them was put back."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.store import naming, schema, troubles
from clerk_tui.store.backup import sync_file
from clerk_tui.store.connection import connect
from clerk_tui.store.opening import sync_folder
from clerk_tui.store.purging import BY_CLERK, destroy_notes

_SIDES = ("-journal", "-wal")
"""What a crash leaves beside a file, and a file set aside may have with it."""


def destroy_notes_in_backups(
    folder: Path, path: Path, meeting_ids: Sequence[int], at: datetime, reason: str = BY_CLERK
) -> tuple[str, ...]:
    """Destroy the private notes of some meetings in every copy of the file at `path` that is in `folder`, whatever it
    is called: each copy is replaced by one without them, whole and checked, or stays as it was. Gives what could not
    be done, a sentence each. Raises ClerkError where `path` itself cannot be read."""
    with troubles.in_words(), closing(connect(path, read_only=True)) as connection:
        uuid = _uuid(connection)
    failed = []
    try:
        for copy in _copies(folder, path):
            try:
                _destroy_in(copy, uuid, meeting_ids, at, reason)
            except (sqlite3.Error, OSError, ClerkError) as error:
                failed.append(_said(copy.name, error))
    except OSError as error:
        failed.append(_said(f"What is in {folder}", error))
    return tuple(failed)


def _said(what: str, error: Exception) -> str:
    troubles.log_unexpected("destroying private notes in a backup", error)
    reason = troubles.opening_sentence(error).partition(". ")[0].rstrip(".")
    return (
        f"{what} may still have private notes: {reason[0].lower()}{reason[1:]}. Put that right and destroy them again, "
        "or delete the file."
    )


def _copies(folder: Path, path: Path) -> Iterator[Path]:
    """The files in `folder` that may be copies of the one at `path`: those with a name that we give to one, and any
    file of minutes. What was left of a copy that was never finished is deleted."""
    stem = re.escape(naming.stem(path))
    ours, unfinished = re.compile(rf"{stem}-.+"), re.compile(rf"\.{stem}-.+\.[0-9a-f]{{8}}\.new(?:{'|'.join(_SIDES)})?")
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not file.is_file() or file.resolve() == path.resolve():
            continue
        if unfinished.fullmatch(file.name):
            file.unlink()
        elif not _is_side(file) and (ours.fullmatch(file.name) or _is_minutes(file)) and file.stat().st_size:
            yield file


def _is_side(file: Path) -> bool:
    """Whether a file belongs to another, beside which it lies."""
    return any(
        file.name.endswith(ending) and file.with_name(file.name.removesuffix(ending)).exists()
        for ending in (*_SIDES, "-shm")
    )


def _is_minutes(file: Path) -> bool:
    with file.open("rb") as opened:
        header = opened.read(100)
    return header[:16] == b"SQLite format 3\0" and header[68:72] == schema.APPLICATION_ID.to_bytes(4, "big")


def _uuid(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
    return str(row[0]) if row else ""


def _destroy_in(copy: Path, uuid: str, meeting_ids: Sequence[int], at: datetime, reason: str) -> None:
    """Work on a copy of the copy, check it, and put it in its place."""
    work = copy.with_name(f".{copy.name}.{os.urandom(4).hex()}.new")
    try:
        for ending in ("", *_SIDES):
            if (part := Path(f"{copy}{ending}")).exists():
                shutil.copyfile(part, f"{work}{ending}")
        with closing(connect(work)) as connection:
            if _uuid(connection) != uuid or not _has_any(connection, meeting_ids):
                return
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > schema.VERSION:
                raise ClerkError("it was made by a newer clerk-tui")
            destroy_notes(connection, meeting_ids, at, reason)
        if not naming.is_good(work):
            raise ClerkError("it is damaged")
        shutil.copymode(copy, work)
        sync_file(work)
        _put_in_place(work, copy)
    finally:
        for ending in ("", *_SIDES):
            Path(f"{work}{ending}").unlink(missing_ok=True)


def _has_any(connection: sqlite3.Connection, meeting_ids: Sequence[int]) -> bool:
    return any(connection.execute("SELECT 1 FROM meeting WHERE id = ?", (i,)).fetchone() for i in meeting_ids)


def _put_in_place(work: Path, copy: Path) -> None:
    """Replace a copy and what lies beside it. A file is never left beside a log of another: where there is one, the new
    file first stands under a name of its own."""
    sides = [side for ending in (*_SIDES, "-shm") if (side := Path(f"{copy}{ending}")).exists()]
    if sides:
        new = copy.with_name(f"{copy.stem}-{os.urandom(2).hex()}{copy.suffix}")
        work.replace(new)
        sync_folder(copy.parent)
        for side in sides:
            side.unlink()
        copy.unlink()
    else:
        work.replace(copy)
    sync_folder(copy.parent)
