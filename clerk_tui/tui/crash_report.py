"""What happens at an unexpected error: save, say one sentence, put the details into the log."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual.app import App

from clerk_tui import log
from clerk_tui.errors import ClerkError
from clerk_tui.tui.sanitise import plain

Flush = Callable[[], object]


def last_words(error: BaseException, flush: Flush, folder: Path | None, doing: str = "running the screens") -> str:
    """Save by `flush`, put the error into the log in `folder`, and give the sentence for the clerk. A ClerkError has
    such a sentence and is not logged. `doing`: what went wrong, for the log."""
    saved = _saved(flush)
    if isinstance(error, ClerkError):
        return f"{error} {saved}"
    path = write_log(error, folder, doing)
    details = f" Details: {path}" if path else ""
    return f"clerk-tui stopped because of an internal error ({type(error).__name__}). {saved}{details}"


def _saved(flush: Flush) -> str:
    try:
        done = flush()
    except Exception as error:  # The last chance to say anything: whatever it was, it is said.
        return f"Not everything could be saved: {error}."
    return "Not everything could be saved." if done is False else "What you typed is saved."


def write_log(error: BaseException, folder: Path | None, doing: str = "running the screens") -> Path | None:
    """The log with the details of `error`; None where there is no folder or it could not be written."""
    return log.unexpected(doing, error, folder) if folder else None


def _place(renderable: RenderableType) -> str:
    """Where a fault happened that Textual shows: the type of its error and the frames, without words."""
    trace = getattr(renderable, "trace", None)  # a traceback of Rich, whose module is slow to import
    if trace is None:
        return type(renderable).__name__
    return "\n".join(
        line
        for stack in trace.stacks
        for line in (stack.exc_type, *(f"  {f.filename}, line {f.lineno}, in {f.name}" for f in stack.frames))
    )


class CrashReport:
    """Ends an application by an unexpected error: saved first, then one sentence, said once."""

    def __init__(self, app: App[Any], flush: Flush, folder: Path | None) -> None:
        """`flush` saves all there is to save and gives False if that failed; `folder`: of the log."""
        self._app, self._flush, self._folder = app, flush, folder
        self._is_said = False

    def handle(self, error: Exception) -> None:
        """For `App._handle_exception`."""
        if self._app._exception is None:  # run_test raises it again
            self._app._exception = error
            self._app._exception_event.set()
        self._end_with(error)

    def panic(self, *renderables: RenderableType) -> None:
        """For `App.panic`, by which Textual ends at an error of its own, such as in the thread that reads the keys."""
        places = "\n".join(_place(renderable) for renderable in renderables)
        self._end_with(sys.exc_info()[1] or RuntimeError(), f"in Textual\n{places}")

    def _end_with(self, error: BaseException, doing: str = "running the screens") -> None:
        self._app._return_code = 1
        if not self._is_said:
            self._is_said = True
            sentence = last_words(error, self._flush, self._folder, doing)
            self._app._exit_renderables[:] = [Text(plain(sentence))]
        self._app._close_messages_no_wait()


def install_excepthook(flush: Flush, folder: Path | None) -> Callable[[], None]:
    """Have errors outside the app's loop (before it, after it, in other threads) end in a sentence too; gives what
    undoes it."""
    before, before_threads = sys.excepthook, threading.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            before(kind, error, trace)
        else:
            _say(last_words(error, flush, folder))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            _say(last_words(args.exc_value, flush, folder))

    def undo() -> None:
        sys.excepthook, threading.excepthook = before, before_threads

    sys.excepthook, threading.excepthook = hook, thread_hook
    return undo


def _say(sentence: str) -> None:
    stream: Any = sys.__stderr__
    if stream is not None:
        print(plain(sentence), file=stream, flush=True)
