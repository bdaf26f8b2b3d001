"""Unexpected errors: saves, shows one sentence, and writes the details to the log."""

from __future__ import annotations

import errno
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual.app import App

from clerk_tui import log
from clerk_tui.errors import ClerkError
from clerk_tui.tui.formatting import plain

Flush = Callable[[], object]


def report_crash(error: BaseException, flush: Flush, folder: Path | None, doing: str = "running the screens") -> str:
    """Save by calling `flush`, log the error in `folder`, and return the sentence for the clerk. A ClerkError has such
    a sentence and is not logged, nor is a closed window. `doing`: what was being done, for the log."""
    try:
        is_saved = flush() is not False
        saved = "What you typed is saved." if is_saved else "Not everything could be saved."
    except Exception as failure:  # whatever it is, this is the last chance to report it
        saved = f"Not everything could be saved: {failure}."
    if isinstance(error, ClerkError):
        return f"{error} {saved}"
    if is_closed_window(error):
        return f"The window was closed. {saved}"
    path = log.unexpected(doing, error, folder) if folder else None
    details = f" Details: {path}" if path else ""
    return f"clerk-tui stopped because of an internal error ({type(error).__name__}). {saved}{details}"


_GONE = frozenset({errno.EIO, errno.EPIPE, errno.ENXIO, errno.EBADF})


def is_closed_window(error: BaseException) -> bool:
    """Whether an error only says that the terminal is gone, which Textual's driver reads and writes."""
    if not isinstance(error, OSError) or error.errno not in _GONE:
        return False
    files = (Path(frame.filename).parts for frame in traceback.extract_tb(error.__traceback__))
    return any(parts[-3:-1] == ("textual", "drivers") for parts in files)


def _error_place(renderable: RenderableType) -> str:
    """Return where an error of Textual's happened: its type and frames, without any text of the minutes."""
    trace = getattr(renderable, "trace", None)  # of a Rich traceback, whose module is slow to import
    if trace is None:
        return type(renderable).__name__
    return "\n".join(
        line
        for stack in trace.stacks
        for line in (stack.exc_type, *(f"  {f.filename}, line {f.lineno}, in {f.name}" for f in stack.frames))
    )


class CrashReport:
    """Ends an application after an unexpected error: saves first, then shows one sentence, once."""

    def __init__(self, app: App[Any], flush: Flush, folder: Path | None) -> None:
        """`flush` saves everything, and returns False if that failed; `folder`: for the log."""
        self._app, self._flush, self._folder = app, flush, folder
        self._is_reported = False

    def handle(self, error: Exception) -> None:
        """Replaces `App._handle_exception`."""
        if self._app._exception is None:  # run_test raises it again
            self._app._exception = error
            self._app._exception_event.set()
        self._end_with(error)

    def panic(self, *renderables: RenderableType) -> None:
        """Replaces `App.panic`, which Textual calls for its own errors, such as one in the thread that reads keys."""
        places = "\n".join(_error_place(renderable) for renderable in renderables)
        self._end_with(sys.exc_info()[1] or RuntimeError(), f"in Textual\n{places}")

    def _end_with(self, error: BaseException, doing: str = "running the screens") -> None:
        self._app._return_code = 1
        if not self._is_reported:
            self._is_reported = True
            sentence = report_crash(error, self._flush, self._folder, doing)
            self._app._exit_renderables[:] = [Text(plain(sentence))]
        self._app._close_messages_no_wait()


def install_excepthook(flush: Flush, folder: Path | None) -> Callable[[], None]:
    """Also report errors outside the app's loop (before, after, other threads). Return what undoes this."""
    before, before_threads = sys.excepthook, threading.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            before(kind, error, trace)
        else:
            _say(report_crash(error, flush, folder))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            _say(report_crash(args.exc_value, flush, folder))

    def undo() -> None:
        sys.excepthook, threading.excepthook = before, before_threads

    sys.excepthook, threading.excepthook = hook, thread_hook
    return undo


def _say(sentence: str) -> None:
    stream: Any = sys.__stderr__
    if stream is not None:
        with suppress(OSError):  # its window may be closed
            print(plain(sentence), file=stream, flush=True)
