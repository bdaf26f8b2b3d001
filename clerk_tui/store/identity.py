"""Whether the file at the path is still the one that was opened."""

from __future__ import annotations

import os
import shutil
import sqlite3
from pathlib import Path

from clerk_tui.errors import SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.store import troubles

LITTLE_SPACE = 20 << 20
"""Below this much free space (bytes) on the disk a warning is due."""


@dataclass(frozen=True)
class Identity:
    """What tells one file from all others: where it is on the disk, and the name it was given when it was made."""

    path: Path
    device: int
    inode: int
    uuid: str

    @classmethod
    def of(cls, path: Path, connection: sqlite3.Connection) -> Identity:
        """The identity of the file at `path`, open in `connection`. Raises SaveError, OSError or sqlite3.Error."""
        found = os.stat(path)
        return cls(path, found.st_dev, found.st_ino, _uuid(connection))

    def confirm_place(self) -> None:
        """Raises SaveError when the file was moved, deleted or replaced since."""
        try:
            found = os.stat(self.path)
        except OSError as error:
            raise SaveError(troubles.MOVED) from error
        if (found.st_dev, found.st_ino) != (self.device, self.inode):
            raise SaveError(troubles.MOVED)

    def confirm_uuid(self, connection: sqlite3.Connection) -> None:
        """Raises SaveError when another file was copied over this one. To be asked inside the transaction."""
        if _uuid(connection) != self.uuid:
            raise SaveError(troubles.MOVED)


def _uuid(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
    if row is None:
        raise SaveError(troubles.MOVED)
    return str(row[0])


def free_space(path: Path) -> int:
    """Bytes free on the disk of the file at `path`. Raises OSError."""
    return shutil.disk_usage(path.parent).free
