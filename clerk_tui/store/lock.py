"""Allows one writer at a time. A side file, locked by the system, says who has the minutes open. The system releases
the lock when the process ends, so the next program can take over after a crash."""

from __future__ import annotations

import errno
import getpass
import importlib
import json
import os
import socket
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass

_BYTE = 1 << 20
"""Where Windows locks one byte: beyond the text, which others must be able to read."""


class HeldError(ClerkError):
    """The minutes cannot be opened for writing: somebody has them open, or they or their folder are write-protected."""

    def __init__(self, why: str, remedy: str = "") -> None:
        """`remedy` says what to do next, if `why` does not."""
        super().__init__(why)
        self.remedy = remedy

    @property
    def in_full(self) -> str:
        """What happened and what to do next."""
        return f"{self} {self.remedy}".rstrip()


@dataclass(frozen=True)
class Holder:
    """Who has the minutes open."""

    host: str
    user: str
    pid: int
    since: datetime
    """UTC."""

    @property
    def sentence(self) -> str:
        """Who has them open, where, and since when (local time)."""
        where = "on this computer" if self.host == socket.gethostname() else f"on {self.host}"
        since = self.since.astimezone()
        return (
            f"{self.user} has these minutes open {where} (process {self.pid}) since {since:%H:%M on} "
            f"{since.day} {since:%B}."
        )


class Lock:
    """The right to write to one minute book."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        """The side file."""
        self._handle: int | None = handle

    @classmethod
    def acquire(cls, path: Path) -> Lock:
        """Lock the file at `path`, which `inspect` has accepted. Raises HeldError."""
        side = side_file(path)
        if not os.access(path, os.W_OK):
            raise HeldError(f"{path.name} is read-only: you may not change it. To record, save a copy elsewhere.")
        while True:
            try:
                handle = os.open(side, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
            except OSError as error:
                raise HeldError(_unwritable(path, side, error)) from error
            if not _try_lock(handle):
                try:
                    raise HeldError(_held(handle), "Close it there first, then try again.")
                finally:
                    os.close(handle)
            if _is_still_at_path(side, handle):
                break
            os.close(handle)  # its holder removed it before we locked it
        who = _read(handle)
        if who and who.host != socket.gethostname():  # a synced folder does not carry the lock of another computer
            os.close(handle)
            raise HeldError(f"{who.sentence} If that is no longer true, delete {side.name} and open the minutes again.")
        lock = cls(side, handle)
        try:
            _write(handle)
        except OSError as error:
            lock.release()
            raise HeldError(_unwritable(path, side, error)) from error
        return lock

    def release(self) -> None:
        """Release the lock and remove the side file. A second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        # Windows cannot remove an open file. Elsewhere another program may take it as soon as it is unlocked.
        if os.name != "nt":
            self.path.unlink(missing_ok=True)
        os.close(handle)
        if os.name == "nt":
            try:
                self.path.unlink(missing_ok=True)
            except PermissionError:
                return  # another program has taken it over


def is_free(path: Path) -> bool:
    """Whether the minutes at `path` could be locked now."""
    try:
        Lock.acquire(path).release()
    except HeldError:
        return False
    return True


def side_file(path: Path) -> Path:
    """Return the side file of the minutes at `path`."""
    real = path.resolve()
    return real.with_name(real.name + ".lock")


def holder(path: Path) -> Holder | None:
    """Return the holder named in the side file of the minutes at `path`, if any."""
    try:
        return _parse(side_file(path).read_bytes())
    except OSError:
        return None


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _try_lock(handle: int) -> bool:
    """Try to lock an open side file without waiting; return whether that worked."""
    try:
        if (fcntl := _module("fcntl")) is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        elif (msvcrt := _module("msvcrt")) is not None:
            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def _is_still_at_path(side: Path, handle: int) -> bool:
    """Whether the open file is still the one at its path."""
    try:
        return os.path.samestat(os.stat(side), os.fstat(handle))
    except FileNotFoundError:
        return False


def _write(handle: int) -> None:
    me = Holder(socket.gethostname(), _user(), os.getpid(), datetime.now(UTC))
    os.lseek(handle, 0, os.SEEK_SET)
    os.ftruncate(handle, 0)
    os.write(handle, json.dumps({**asdict(me), "since": me.since.isoformat()}).encode())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _read(handle: int) -> Holder | None:
    os.lseek(handle, 0, os.SEEK_SET)
    return _parse(os.read(handle, 4096))


def _held(handle: int) -> str:
    who = _read(handle)
    return who.sentence if who else "Another program has these minutes open."


def _parse(written: bytes) -> Holder | None:
    try:
        said = json.loads(written)
        since = datetime.fromisoformat(said["since"])
        return Holder(str(said["host"]), str(said["user"]), int(said["pid"]), since)
    except (ValueError, KeyError, TypeError):
        return None


def _unwritable(path: Path, side: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"{path.name} can only be read, because the disk is full. Free some space, then open it again."
    return (
        f"{path.name} is read-only: its folder cannot be written to ({error.strerror}, {side.name}). To record, save a "
        "copy in another folder."
    )
