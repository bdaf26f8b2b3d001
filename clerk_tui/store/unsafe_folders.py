"""Folders in which a minute book is not safe: those on other computers, and those that a service copies to others.

SQLite's locks do not work on every network, and a broken connection can leave half of a change. A service such as
OneDrive copies the file while it changes, and can put an old state back over a new one. Backups are safe there: they
are written once.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import count, zip_longest
from pathlib import Path, PurePath, PureWindowsPath

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex
from clerk_tui.store import backup, error_messages
from clerk_tui.store.backup import choose_second_place
from clerk_tui.store.files import second_place
from clerk_tui.store.lock import Lock

NETWORK = frozenset(
    """nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs ncpfs afpfs afs ceph glusterfs lustre beegfs gfs2 ocfs2 gpfs davfs webdav
    ftp 9p drvfs fuse.sshfs fuse.rclone fuse.gvfsd-fuse fuse.glusterfs fuse.ceph fuse.davfs2 fuse.smbnetfs
    fuse.curlftpfs vboxsf fuse.vmhgfs-fuse prl_fs""".split()
)
"""Kinds of file systems that another computer keeps, or another system on this one."""
NETWORK_FOLDER = "a network folder"
_SERVICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("OneDrive", regex(r"(?i)onedrive(?:\s+[-–]\s.*)?")),
    ("Dropbox", regex(r"(?i)dropbox(?:\s*\(.*\))?")),
    ("iCloud", regex(r"(?i)icloud ?drive|com~apple~clouddocs")),
    ("Google Drive", regex(r"(?i)google ?drive(?:\s*\(.*\))?")),
    ("Nextcloud", regex(r"(?i)nextcloud\d*")),
    ("ownCloud", regex(r"(?i)owncloud\d*")),
    ("pCloud", regex(r"(?i)pcloud ?drive")),
    ("Proton Drive", regex(r"(?i)proton ?drive")),
)
"""The services, each with the names that it gives to its folder."""
_MARKS: Mapping[str, str] = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.driveupload": "Google Drive",
    ".SynologyWorkingDirectory": "Synology Drive",
}
"""Files that a service puts into its folder, whatever that is called."""
_DRIVE_REMOTE = 4
"""DRIVE_REMOTE of GetDriveTypeW."""
_OCTAL = regex(r"\\([0-7]{3})")
_MOUNT_LINE = regex(r".+? on (/.*) \((\w+)[,)].*")


@dataclass(frozen=True)
class Mount:
    """A folder where a file system is mounted."""

    folder: str
    kind: str
    """As the system calls it."""


def mounts_of_linux(text: str) -> list[Mount]:
    """Read mounts from the text of `/proc/self/mounts`."""
    rows = (line.split(" ") for line in text.splitlines())
    return [Mount(_OCTAL.sub(lambda sign: chr(int(sign[1], 8)), row[1]), row[2]) for row in rows if len(row) > 2]


def mounts_of_macos(text: str) -> list[Mount]:
    """Read mounts from the output of `mount` on macOS."""
    return [Mount(found[1], found[2]) for found in map(_MOUNT_LINE.fullmatch, text.splitlines()) if found]


def is_on_network(path: PurePath, mounts: Iterable[Mount], is_remote: Callable[[str], bool]) -> bool:
    """Whether a file is on another computer. `path` is absolute and no link; `is_remote`: of a drive such as `Z:`."""
    if isinstance(path, PureWindowsPath):
        drive = path.drive.replace("\\\\?\\UNC\\", "\\\\")
        local = drive.removeprefix("\\\\?\\").removeprefix("\\\\.\\")
        return local.startswith("\\\\") or (local.endswith(":") and is_remote(local))
    holding = [mount for mount in mounts if path.is_relative_to(mount.folder)]
    nearest = max(reversed(holding), key=lambda mount: len(mount.folder), default=None)  # the last of several at one
    return nearest is not None and nearest.kind.lower() in NETWORK


def service_of(
    path: PurePath, environment: Mapping[str, str], has: Callable[[PurePath], bool] = lambda path: False
) -> str:
    """Return the service that copies a file to other computers; '' if none is recognised. `environment`: the variables
    in which OneDrive names its folders; `has`: whether a file exists."""
    kind = type(path)
    for name, folder in environment.items():
        if name.lower().startswith("onedrive") and folder and path.is_relative_to(kind(folder)):
            return "OneDrive"
    parts = path.parent.parts
    for part, inner in zip_longest(parts, parts[1:], fillvalue=""):
        if part == "CloudStorage" and inner:  # macOS: CloudStorage/Box-Box, CloudStorage/OneDrive-Parish
            name = inner.partition("-")[0]
            return _service_called(name) or name
        if service := _service_called(part):
            return service
    if len(parts) > 1 and parts[1] == "My Drive":  # Google Drive's own drive on Windows
        return "Google Drive"
    return next((_MARKS[name] for folder in path.parents for name in _MARKS if has(folder / name)), "")


def _service_called(name: str) -> str:
    return next((service for service, names in _SERVICES if names.fullmatch(name)), "")


def where(path: Path) -> str:
    """Return the unsafe place in which a file is: *a network folder*, or the name of a service; '' if none is
    recognised. It may wait for a network."""
    real = Path(os.path.realpath(path))
    service = service_of(real, os.environ, os.path.exists)
    return service or (NETWORK_FOLDER if is_on_network(real, _mounts(), _is_remote) else "")


def warning(path: Path, place: str) -> str:
    """Return sentences that say why a `place` (see `where`) is unsafe for a minute book, and what is safer."""
    what = (
        "two computers may not see that both have it open, and a broken connection can damage it"
        if place == NETWORK_FOLDER
        else f"{place} copies it while it changes, and can put an older state back over it"
    )
    return f"{path.name} is in {place}: {what}. It is safer on this computer, with only its backups there."


def own_place(path: Path, folder: Path) -> Path:
    """Return a free path for a minute book in `folder`: with its own name, or with a number if that is taken."""
    names = (f"{path.stem}{f'-{n}' if n else ''}{path.suffix}" for n in count())
    return next(folder / name for name in names if not os.path.lexists(folder / name))


def move(path: Path, target: Path, backups: Path) -> Path:
    """Move the minute book at `path` to `target`. Its backups are then also copied to its old folder, unless a second
    place is set already. The old file is kept in the folder of `backups`, where nobody opens it by mistake; return its
    path. Raises HeldError while the file is open, or ClerkError; the file is then not moved."""
    lock = Lock.acquire(path)
    try:
        backup.back_up_to(path, target)
        try:
            with error_messages.in_words():
                aside = backup.set_aside(path.resolve(), backups)
        except ClerkError:
            target.unlink(missing_ok=True)
            raise
    finally:
        lock.release()
    if second_place(backups) is None:
        choose_second_place(backups, path.resolve().parent)
    return aside


def _mounts() -> Sequence[Mount]:
    with suppress(OSError, subprocess.SubprocessError):
        if sys.platform == "darwin":
            done = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False)
            return mounts_of_macos(done.stdout)
        return mounts_of_linux(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace"))
    return ()


def _is_remote(drive: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.WinDLL("kernel32").GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE)
    return False
