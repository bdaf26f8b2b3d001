"""A second place for backups: a folder on another disk or share, chosen once, into which every backup is copied.

The copy is made outside the thread that saves, for the disk may be slow or away. What it is, is kept in the folder of
backups.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.files import make_folder, write_whole
from clerk_tui.store.backup import thin
from clerk_tui.store.files import SECOND_PLACE, appearing, backups, second_place

NOWHERE = "none"
"""What is typed instead of a folder to have no second place."""


def choose(folder: Path, place: Path | None) -> None:
    """Choose the second place for the backups in `folder`; None gives it up. Raises ClerkError if it is no other folder
    that exists."""
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
    """Copy the newest backup of the file at `path` into the second place, if there is one and it is not there yet.
    Return the copy. Raises ClerkError if it cannot be copied: the disk may be away."""
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
