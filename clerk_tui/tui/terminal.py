"""The terminal: whether there is one, invalid bytes from it, and a safe end when it or the system goes away.

Textual ends at once, without saving, on SIGTERM, SIGHUP or a closed window, and on one byte that is not UTF-8. Modules
and signals that not every system has are used only if they exist.
"""

from __future__ import annotations

import codecs
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Queue
from time import monotonic
from types import FrameType
from typing import IO, Any, TextIO

from textual import constants
from textual._ansi_sequences import SYNC_END, SYNC_START
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread
from textual.message import Message

from clerk_tui.errors import UsageError
from clerk_tui.regex import regex

START, END = "\x1b[200~", "\x1b[201~"
_LEFT_OUT = dict.fromkeys(c for c in (*range(0x20), 0x7F, *range(0x80, 0xA0)) if c not in (0x09, 0x0A, 0x0D, 0x85))

BROKEN_AFTER = 2.0
"""Seconds without a byte of a paste, after which a key that comes alone shows that its end is lost."""
_LONGEST_KEY = 8
"""Bytes that a terminal sends for one key."""

ESCAPE = "\x1b"
BEGUN_WAIT = 2.0
"""Seconds to wait for the rest of a key that has begun beyond doubt, and in which a rest may follow an Esc."""
LONGEST_ESCAPE = 1.0
"""Seconds at most until an Esc counts as the key of that name, on a line that was seen to be slow."""
REMOTE_ESCAPE = 0.25
"""The same, at first, on a line from another computer."""
_BEGUN = regex(r"\x1b(?:\[[0-9;:?<=>]*[ -/]*|O)?\Z")
"""Matches the beginning of a key at the end of the bytes so far: an Esc, or more."""
_REST = regex(r"\[[0-9;:?<=>]*[ -/]*[@-~]|O[A-Za-z]")
"""Matches what terminals send for a key after its Esc, which nobody types within one read."""


class KeyWait:
    """How long Textual waits for the rest of a key, so that on a slow line its pieces are put together.

    Textual waits ESCAPE_DELAY after each of its characters, and takes a lone Esc for the key after that. A wait that
    suits every line would make Esc slow everywhere. So it is short after a lone Esc, and long once more has come; and
    it grows when the rest is seen to come late."""

    def __init__(self) -> None:
        self._escape = constants.ESCAPE_DELAY
        if "ESCDELAY" not in os.environ and ("SSH_CONNECTION" in os.environ or "SSH_TTY" in os.environ):
            self._escape = REMOTE_ESCAPE
        self._tail = ""
        """The beginning of a key at the end of the bytes so far."""

    def put_together(self, text: str, waited: float) -> str:
        """Return the text after `waited` seconds, with its Esc in front if that was taken for a key meanwhile."""
        is_late = self._tail == ESCAPE and self._escape <= waited < BEGUN_WAIT and _REST.match(text) is not None
        if is_late:
            self._escape = max(self._escape, min(2 * waited, LONGEST_ESCAPE))
            text = ESCAPE + text
        begun = _BEGUN.search(text if is_late else self._tail + text)
        self._tail = begun[0] if begun else ""
        self._set(self._escape if self._tail in ("", ESCAPE) else BEGUN_WAIT)
        return text

    @staticmethod
    def _set(seconds: float) -> None:
        setattr(constants, "ESCAPE_DELAY", seconds)  # noqa: B010 (mypy takes it for final, Textual reads it each time)


class PasteGuard(codecs.IncrementalDecoder):
    """A decoder of UTF-8 that replaces invalid bytes, joins late pieces of a key, and removes control characters from
    pastes. If the end of a paste never came, because a connection broke, the next key ends it; otherwise every key
    would be swallowed."""

    def __init__(self, errors: str = "replace", clock: Callable[[], float] = monotonic) -> None:
        super().__init__(errors)
        self._keys = KeyWait()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._clock, self._at = clock, 0.0
        self._is_pasting = False
        self._before = ""
        """The end of what was passed on or, in a paste, held back: START and END may come in two pieces."""

    def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override]
        """Return the text of `data`, as far as it is complete."""
        text = self._decoder.decode(data, final)
        before, self._at = self._at, self._clock()
        out = ""
        if self._is_pasting and self._at - before >= BROKEN_AFTER and 0 < len(data) <= _LONGEST_KEY and END not in text:
            out = self._before.translate(_LEFT_OUT) + END
            self._is_pasting, self._before = False, ""
        if not self._is_pasting:
            text = self._keys.put_together(text, self._at - before)
        while text:
            passed, text = self._in_paste(text) if self._is_pasting else self._outside(text)
            out += passed
        return out

    def _outside(self, text: str) -> tuple[str, str]:
        """Return the text to pass on at once, and what follows the start of a paste."""
        known = self._before + text
        at = known.find(START)
        if at < 0:
            self._before = known[-(len(START) - 1) :]
            return text, ""
        self._is_pasting = True
        rest = known[at + len(START) :]
        self._before = ""
        return text[: len(text) - len(rest)], rest

    def _in_paste(self, text: str) -> tuple[str, str]:
        """Return the text of a paste to pass on, and what follows its end."""
        known = self._before + text
        self._before = ""
        at = known.find(END)
        if at >= 0:
            self._is_pasting = False
            return known[:at].translate(_LEFT_OUT) + END, known[at + len(END) :]
        held = next((n for n in range(len(END) - 1, 0, -1) if known.endswith(END[:n])), 0)
        self._before = known[len(known) - held :] if held else ""
        return known[: len(known) - held].translate(_LEFT_OUT), ""


Flush = Callable[[], object]
"""Saves everything and returns when it is on the disk. May be called from any thread, and twice."""

END_TIMEOUT = 3
"""Seconds from the signal until the end is forced."""

RESET = (
    "\x1b[?2026l\x1b[?2048l\x1b[?2004l\x1b[?1016l\x1b[?1015l\x1b[?1006l\x1b[?1003l\x1b[?1000l\x1b[?1004l"
    "\x1b[<u\x1b[0m\x1b[?7h\x1b[?1049l\x1b[?25h"
)
"""Turns off every mode that the screens turn on: synchronised output, reports of sizes, pastes, the mouse and the
focus, the Kitty keyboard, no line wrap, the alternate screen, the hidden cursor."""

_ENDINGS_ON_WINDOWS = (2, 5, 6)
"""CTRL_CLOSE_EVENT, CTRL_LOGOFF_EVENT, CTRL_SHUTDOWN_EVENT of SetConsoleCtrlHandler."""


def require_terminal() -> None:
    """Raise UsageError if input, output or messages do not go to a terminal."""
    streams: tuple[IO[Any] | None, ...] = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    if not all(stream is not None and stream.isatty() for stream in streams):
        raise UsageError("clerk-tui needs a terminal to show its screens; the other commands work without one.")


def locale_warning() -> str | None:
    """Return a warning if the terminal's encoding cannot show every letter, else None."""
    stream = sys.__stderr__
    encoding = (getattr(stream, "encoding", None) or "ascii") if stream is not None else "ascii"
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        name = encoding
    if name in ("utf-8", "utf-16", "utf-16-le"):
        return None
    return f"This terminal uses {encoding}, not UTF-8: accents and signs may look wrong here, but are saved correctly."


def driver_class() -> type[Driver] | None:
    """Return Textual's driver for this system, changed to read the terminal through a `PasteGuard`; None on Windows,
    where the driver reads characters, not bytes."""
    if sys.platform == "win32":
        return None
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return None

    # The driver makes its decoder inside the loop that reads the keys, so only its name can be replaced.
    setattr(linux_driver, "getincrementaldecoder", lambda _: PasteGuard)  # noqa: B010 (mypy knows its own type)
    setattr(linux_driver, "WriterThread", FrameWriter)  # noqa: B010 (nor this one)

    class TerminalDriver(linux_driver.LinuxDriver):
        def send_message(self, message: Message) -> None:
            """Pass a message from the thread that reads to the app, without the task that Textual makes for it."""
            self._loop.call_soon_threadsafe(self._app.post_message, message)

    return TerminalDriver


class FrameWriter(WriterThread):
    """Writes each frame as a whole: at once as far as the terminal takes it, and the rest in its thread. The loop waits
    only when the terminal is MAX_QUEUED_WRITES frames behind, and never for one that is gone.

    Textual's own writes each frame in three pieces and in its thread, which has to be woken for each.
    """

    def __init__(self, file: TextIO) -> None:
        super().__init__(file)
        self._coding = file.encoding, file.errors or "replace"
        self._held: str | None = None
        """A frame whose end is not written yet."""
        self._is_open = True
        self._left = Queue[bytes](MAX_QUEUED_WRITES)
        self._at_once = _reopen(file)

    def write(self, text: str) -> None:
        """Write text; a frame is written when its end has come."""
        if text == SYNC_START or self._held is not None:
            text = (self._held or "") + text
            self._held = None if text.endswith(SYNC_END) else text
            if self._held is not None:
                return
        if self._is_open:
            self._write(text.encode(*self._coding))

    def _write(self, data: bytes) -> None:
        if self._at_once is not None and not self._left.unfinished_tasks:
            with suppress(OSError):  # the terminal is busy, or gone: the thread finds out which
                data = data[os.write(self._at_once, data) :]
        if data:
            self._left.put(data)

    def run(self) -> None:
        """Write what the terminal did not take at once; nothing if the terminal is gone."""
        while data := self._left.get():
            with suppress(OSError):
                while data:
                    data = data[self._written(data) :]
            self._left.task_done()

    def _written(self, data: bytes) -> int:
        """Write what the terminal takes, and return how much that is."""
        try:
            return os.write(self._file.fileno(), data)
        except BlockingIOError:  # another program has made the terminal non-blocking
            select.select([], [self._file], [])
            return 0

    def stop(self) -> None:
        """Write what is left, stop the thread, and wait for it. Later text is lost."""
        held, self._held, self._is_open = self._held, None, False
        if held:
            self._write(held.encode(*self._coding))
        self._left.put(b"")
        self.join()
        if self._at_once is not None:
            os.close(self._at_once)
            self._at_once = None  # the system gives its number to the next file that is opened


def _reopen(file: IO[str]) -> int | None:
    """Return the terminal of a file, opened again so that writing to it never waits; None where that is impossible."""
    try:
        return os.open(os.ttyname(file.fileno()), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        return None


def reset_terminal(attributes: list[Any] | None = None) -> None:
    """Leave the terminal as a shell expects it; `attributes`: its settings from before, as termios gave them."""
    stream = sys.__stderr__
    with suppress(OSError, ValueError, AttributeError):
        os.write(stream.fileno(), RESET.encode("ascii"))  # type: ignore[union-attr]
    if attributes is not None:
        import termios

        with suppress(OSError, termios.error, AttributeError):
            termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, attributes)  # type: ignore[union-attr]


class SignalWatch:
    """Ends an app safely on a signal: saves first, then leaves.

    A signal may arrive inside a lock that saving needs. So the loop is asked to save, and an alarm forces the end after
    END_TIMEOUT."""

    def __init__(self, app: App[Any], flush: Flush, attributes: list[Any] | None = None) -> None:
        self.app = app
        self.flush = flush
        self.attributes = attributes
        self.is_ending = False
        self._loop = app._loop
        self._before: dict[int, Any] = {}
        self._on_windows: object = None

    def start(self) -> None:
        """Begin to handle the signals that this system has, or the console's events."""
        if hasattr(signal, "SIGALRM"):
            self._handle(signal.SIGALRM, self._too_late)
        self._handle(signal.SIGTERM, lambda _number, _frame: self._begin_end(self._leave))
        for name in ("SIGHUP", "SIGBREAK"):
            if hasattr(signal, name):
                self._handle(getattr(signal, name), self._on_hangup)
        if sys.platform == "win32":
            self._watch_console()

    def stop(self) -> None:
        """Stop handling signals, unless the end has begun."""
        if self.is_ending:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()

    def _handle(self, number: int, handler: Callable[[int, FrameType | None], None]) -> None:
        self._before[number] = signal.signal(number, handler)

    def _on_hangup(self, number: int, _frame: FrameType | None) -> None:
        self._begin_end(lambda: self._vanish(128 + number))

    def _begin_end(self, how: Callable[[], None]) -> None:
        if self.is_ending:
            return
        self.is_ending = True
        if hasattr(signal, "alarm"):
            signal.alarm(END_TIMEOUT)
        if self._loop is None or self._loop.is_closed():
            how()
        else:
            self._loop.call_soon_threadsafe(how)

    def _leave(self) -> None:
        self.flush()
        self.app.exit(return_code=128 + signal.SIGTERM)

    def _vanish(self, code: int) -> None:
        try:
            self.flush()
        finally:
            reset_terminal(self.attributes)
            os._exit(code)

    def _too_late(self, number: int, _frame: FrameType | None) -> None:
        """Save and leave although the loop hangs: in another thread, for a second, as a lock may be held here."""
        saving = threading.Thread(target=self.flush, daemon=True)
        saving.start()
        saving.join(1.0)
        reset_terminal(self.attributes)
        os._exit(128 + number)

    def _watch_console(self) -> None:
        if sys.platform == "win32":
            import ctypes
            from ctypes import wintypes

            @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.DWORD)
            def ending(event: int) -> bool:
                # Windows calls this in a separate thread, and ends the program when it returns or after five seconds.
                if event not in _ENDINGS_ON_WINDOWS:
                    return False
                self.flush()
                return True

            self._on_windows = ending
            ctypes.WinDLL("kernel32").SetConsoleCtrlHandler(ending, True)


def watch_signals(app: App[Any], flush: Flush) -> SignalWatch:
    """From now on, end `app` safely on a signal. On SIGTERM, call `flush` and leave; on SIGHUP or a closed window,
    whose terminal may be gone, end at once. Call this from the main thread while the app is running."""
    attributes = getattr(getattr(app, "_driver", None), "attrs_before", None)
    watch = SignalWatch(app, flush, attributes if isinstance(attributes, list) else None)
    if threading.current_thread() is threading.main_thread():
        watch.start()
    return watch
