"""The names of backups, the backups of a file, and small helpers for files."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path, PurePath

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass

_STAMP = "%Y%m%dT%H%M%S%fZ"
SECOND_PLACE = "second-place.txt"
"""The file in a folder of backups that names the second place; see `second_place`."""


@dataclass(frozen=True)
class Backup:
    """A backup of a file, and when it was made."""

    path: Path
    at: datetime
    """When it was made (UTC), as the computer's clock was set then."""
    size: int
    """Bytes."""
    number: int = 0
    """Its place among the backups of the file; 0 for one without a number, which is older than those with one."""


def stem(path: Path) -> str:
    """Return the start of the names of a file's backups: the file's own name, and a hash of its path."""
    import hashlib  # a large library, which the first screen does not need

    real = Path(os.path.realpath(path))  # unlike Path.resolve, it does not raise for links in a circle
    plain = re.sub(r"[^A-Za-z0-9]+", "-", real.stem).strip("-")[:40] or "minutes"
    return f"{plain}-{hashlib.sha256(str(real).encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def name(path: Path, at: datetime, number: int) -> str:
    """Return the name of a backup of `path` made `at` (UTC)."""
    return f"{stem(path)}-{number:06}-{at.astimezone(UTC).strftime(_STAMP)}.db"


def backups(folder: Path, path: Path) -> tuple[Backup, ...]:
    """Return the backups of the file at `path` in `folder`, newest first even if the clock was wrong. Raises ClerkError
    if the folder cannot be read."""
    pattern = re.compile(re.escape(stem(path)) + r"(?:-(\d{6,}))?-(\d{8}T\d{12}Z)\.db")
    found = []
    try:
        for file in folder.iterdir() if folder.is_dir() else ():
            match = pattern.fullmatch(file.name)
            if match and file.is_file():
                at = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(file, at, file.stat().st_size, int(match[1] or 0)))
    except OSError as error:
        raise ClerkError(
            f"The backups in {folder} cannot be listed ({error.strerror}). Check that you may read that folder."
        ) from error
    return tuple(sorted(found, key=lambda b: (b.number, b.at), reverse=True))


def second_place(folder: Path) -> Path | None:
    """Return the second place for the backups in `folder`; None if none is chosen, or it cannot be read."""
    try:
        said = (folder / SECOND_PLACE).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return None
    return Path(said) if said else None


def all_backups(folder: Path, path: Path) -> tuple[Backup, ...]:
    """Return the backups of the file at `path` in both places, newest first, each once; none from a second place that
    is away. Raises ClerkError if `folder` cannot be read."""
    found, place = backups(folder, path), second_place(folder)
    known = {backup.path.name for backup in found}
    with suppress(ClerkError):
        elsewhere = backups(place, path) if place is not None else ()
        found += tuple(backup for backup in elsewhere if backup.path.name not in known)
    return tuple(sorted(found, key=lambda backup: (backup.number, backup.at), reverse=True))


SIDES = ("-journal", "-wal")
"""The endings of what a crash leaves beside a file."""
RESCUE, SET_ASIDE = ".rescue", ".kept"
"""The endings of a rescue file, and of one that is not offered again."""


def rescue_files(folder: Path, uuid: str, ending: str = RESCUE) -> list[Path]:
    """Return the rescue files (see `rescue`) in `folder` of the book with this UUID, oldest first. Raises OSError."""
    return sorted(folder.glob(rescue_file(uuid, "*", ending))) if folder.is_dir() else []


def rescue_file(uuid: str, stamp: str, ending: str = RESCUE) -> str:
    """Return the name of a rescue file."""
    return f"{''.join(c for c in uuid if c.isalnum() or c == '-')}.{stamp}{ending}"


def address(path: PurePath, query: str) -> str:
    """Return the URI by which SQLite opens the file at `path`, which must be absolute. It takes no server's name before
    the path, so that of a Windows share (`\\\\server\\share`) is part of the path."""
    uri = path.as_uri()
    if not uri.startswith("file:///"):
        uri = f"file:////{uri.removeprefix('file://')}"
    return f"{uri}?{query}"


def is_good(path: Path) -> bool:
    """Whether the file at `path` is an undamaged database."""
    try:
        with closing(sqlite3.connect(address(path.resolve(), "mode=ro"), uri=True)) as connection:
            return connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
    except (sqlite3.Error, UnicodeDecodeError):
        return False


def newest_good(folder: Path, path: Path) -> Path | None:
    """Return the newest backup of `path` in `folder` that passes a check; None if the folder cannot be read."""
    try:
        kept = backups(folder, path)
    except ClerkError:
        return None
    return next((b.path for b in kept if is_good(b.path)), None)


def sync_file(path: Path) -> None:
    """Make sure that a file survives a power cut. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


@contextmanager
def appearing(target: Path, why_bad: str) -> Iterator[Path]:
    """Yield a path for a new file that nobody else can read. After the block the file is at `target`, checked, or not
    at all. Raises OSError, and ClerkError with `why_bad` if it is damaged or if SQLite would apply to it what a crash
    left of another file there."""
    for left in (Path(f"{target}{ending}") for ending in SIDES):
        if exists(left):
            raise ClerkError(f"{left.name} is left over from another file, after a crash. Move it away and try again.")
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.new")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        yield temporary
        if not is_good(temporary):
            raise ClerkError(why_bad)
        sync_file(temporary)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def must_have_folder(path: Path) -> None:
    """Raise ClerkError if the folder for a new file does not exist."""
    if not path.parent.is_dir():
        raise ClerkError(
            f"{path.name} cannot be created: there is no folder {path.parent}. Create it, or choose another."
        )


def sync_folder(folder: Path) -> None:
    """Make sure that a new name in `folder` survives a power cut, if the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def exists(path: Path) -> bool:
    """Whether there is anything at `path`, even a broken link."""
    return os.path.lexists(path)
