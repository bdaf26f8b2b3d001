"""A program in a pseudo-terminal: keys to it, and the moment at which what it drew could be seen.

Output is stamped as it is read, before it is parsed; a key's time runs from its writing to the arrival of the output
that makes it seen.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import math
import os
import random
import select
import signal
import struct
import sys
import termios
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from . import books
from .measuring import Settings, now
from .terminal import Terminal

ROOT = Path(__file__).resolve().parents[2]
ROWS, COLUMNS = 40, 120
KEYS = {"enter": "\r", "clear": "\x15", "search": "\x1b[20~", "escape": "\x1b"}
"""The keys that are pressed by name, as terminals send them."""
_REST_WITHIN = 0.001
"""Seconds within which the rest of a frame comes. A frame larger than the terminal's buffer comes in pieces, and none
of them may wait until another is parsed."""
RESTS = 0.02
"""Seconds of work in a second in which a program does next to nothing."""
MARK = 8
"""Letters by which a place on the screen is told from every other."""


def clean_environment(folder: Path) -> dict[str, str]:
    """The environment of a user: no developer's settings, a home of its own in `folder`."""
    drop = ("TEXTUAL", "COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "PYTHON", "XDG_")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(drop)}
    environment |= {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "HOME": str(folder / "home"),
        "PYTHONPATH": str(ROOT),
    }
    return environment


class Session:
    """A command in a terminal of ROWS by COLUMNS. Leaving the `with` block ends it."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.terminal = Terminal(ROWS, COLUMNS)
        self._chunks: deque[tuple[float, bytes]] = deque()
        self._ended = False
        self.begun = now()
        self.pid, self._fd = os.forkpty()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.execve(command[0], list(command), dict(environment))
            finally:
                os._exit(127)
        os.set_blocking(self._fd, False)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)

    def _read(self, patience: float) -> bool:
        """Stamp what the program has written; whether there was anything within `patience` seconds."""
        if self._ended or not select.select([self._fd], [], [], max(patience, 0))[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            data = b""
        self._ended = not data
        if data:
            self._chunks.append((now(), data))
        return bool(data)

    def _take(self) -> float:
        """Show the next piece of output; when it came."""
        at, data = self._chunks.popleft()
        if reply := self.terminal.feed(data):
            os.write(self._fd, reply)
        return at

    def until(self, is_seen: Callable[[], bool], what: str = "it", patience: float = 30.0) -> float:
        """Wait until something is seen; when the output that made it so came. Raises RuntimeError, with the screen,
        if it does not."""
        at, deadline = now(), now() + patience
        while not is_seen():
            if not self._chunks:
                self._read(deadline - now())
            while self._read(_REST_WITHIN):
                pass
            if self._chunks:
                at = self._take()
            elif self._ended or now() > deadline:
                screen = "\n".join(line.rstrip() for line in self.terminal.lines())
                raise RuntimeError(f"{what} did not come within {patience:g} s\n{screen}")
        return at

    def wait_for(self, text: str, rows: int = 1) -> float:
        """Wait until `text` is seen in so many rows; when it came."""
        return self.until(lambda: self.terminal.count(text) >= rows, repr(text))

    def run_for(self, seconds: float) -> None:
        """Let the program go on for a while."""
        deadline = now() + seconds
        while not self._ended and (left := deadline - now()) > 0:
            while self._chunks:
                self._take()
            self._read(left)

    def settle(self, quiet: float = 0.06) -> None:
        """Let the program go on until it is quiet."""
        while self._read(quiet) or self._chunks:
            while self._chunks:
                self._take()

    def rest(self, patience: float = 60.0) -> None:
        """Let the program go on until it works no more, as after it has learnt what it may predict."""
        deadline, used = now() + patience, -1.0
        while self.processor_time() - used > RESTS and now() < deadline:
            used = self.processor_time()
            self.run_for(1.0)

    def type(self, text: str) -> float:
        """Type text, or press the key of that name; when."""
        at = now()
        os.write(self._fd, KEYS.get(text, text).encode())
        return at

    def peak_memory(self) -> int:
        """The most memory that the program has had; bytes."""
        return _kilobytes(self.pid, "VmHWM") * 1024

    def memory(self) -> int:
        """The memory that the program has; bytes."""
        return _kilobytes(self.pid, "VmRSS") * 1024

    def memory_of_others(self) -> int:
        """The memory of the processes that it has started; bytes."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}").parent.glob("*/children")
        started = [pid for path in children for pid in path.read_text(encoding="ascii").split()]
        return sum(_kilobytes(int(pid), "VmRSS") for pid in started) * 1024

    def processor_time(self) -> float:
        """The time that the program's threads have worked; seconds."""
        return time.clock_gettime((~self.pid) << 3 | 2)


def _kilobytes(pid: int, what: str) -> int:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith(what)).split()[1])


class Commits:
    """When a minute book in a folder was last committed: the moment at which its journal was taken away."""

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._fd = libc.inotify_init1(0)
        if self._fd < 0 or libc.inotify_add_watch(self._fd, os.fsencode(folder), _DELETED) < 0:
            raise OSError(ctypes.get_errno(), "the folder cannot be watched")
        self._seen: list[float] = []
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while os.read(self._fd, 4096):
            self._seen.append(now())

    def last(self, until: float) -> float:
        """The last before a moment; NaN if there was none."""
        return max((at for at in self._seen if at <= until), default=math.nan)


_DELETED = 0x200
"""IN_DELETE of inotify."""


class Typist:
    """Types letters into a line one at a time, each after the one before was seen, and times them."""

    def __init__(self, session: Session, lead: str, *, rows: int = 1, seed: int = 1) -> None:
        """`lead` is typed first in every line, untimed. A letter is seen when so many `rows` of the screen show the
        last eight that were typed (two where the echo has to show them as well)."""
        self._session, self._lead, self._rows = session, lead, rows
        self._rng = random.Random(seed)
        self._typed = ""
        self._count = 0

    def begin(self) -> None:
        """Begin a line, at its lead and eight letters that mark the place."""
        self._session.type("clear")
        self._session.settle()
        self._typed = ""
        for _ in range(MARK):
            self._typed += self._letter()
        self._session.type(self._lead + self._typed)
        self._session.wait_for(self._typed[-MARK:], self._rows)
        self._count = 0

    def key(self) -> float:
        """Type one letter after a pause like a typist's; seconds until it was seen."""
        if self._count % 30 == 0:
            self.begin()
        self._count += 1
        self._session.run_for(0.04 * self._rng.uniform(0.5, 1.5))
        self._typed += self._letter()
        at = self._session.type(self._typed[-1])
        return self._session.wait_for(self._typed[-MARK:], self._rows) - at

    @property
    def mark(self) -> str:
        """The last letters typed."""
        return self._typed[-MARK:]

    def key_of_new_line(self) -> float:
        """Type the first letter of another line, which is not to be gone on with; seconds until it was seen."""
        at = self._session.type("z")
        self._count = 0
        return self._session.until(lambda: any(line.startswith("❯ z") for line in self._session.terminal.lines())) - at

    def _letter(self) -> str:
        return self._rng.choice([c for c in "abcdefghijklmnopqrstuvwxyz" if not self._typed.endswith(c)])


def application(folder: Path, path: Path) -> Session:
    """clerk-tui on the minute book at `path`, with nothing that another run could not save."""
    for left in (folder / "home").rglob("*.rescue"):
        left.unlink()
    return Session([sys.executable, "-m", "clerk_tui", str(path)], clean_environment(folder))


def open_meeting(settings: Settings, size: int, folder: str) -> Session:
    """clerk-tui in a meeting of `size` entries, ready for keys; the book is a copy in `folder`."""
    copy = books.copy_of(books.book(settings.folder, size), Path(folder), draft="left half typed")
    session = application(settings.folder, copy)
    session.wait_for("left half typed")
    session.run_for(1.0)
    return session


def yardstick(folder: Path, name: str, *words: str) -> Session:
    """One of the bare Textual apps in `yardsticks/`."""
    script = Path(__file__).parent / "yardsticks" / f"{name}.py"
    return Session([sys.executable, str(script), *words], clean_environment(folder))
