"""When something goes wrong that nobody foresaw: save, say one sentence, keep the particulars in a file."""

from __future__ import annotations

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual.app import App

from clerk_tui.errors import ClerkError
from clerk_tui.tui.safe import plain

Flush = Callable[[], object]


def last_words(error: BaseException, flush: Flush, folder: Path | None) -> str:
    """Save by `flush`, write what happened into a new file in `folder`, and give the sentence for the clerk. A
    ClerkError is such a sentence already and needs no file."""
    saved = _saved(flush)
    if isinstance(error, ClerkError):
        return f"{error} {saved}"
    path = write_log(error, folder)
    where = f" The particulars are in {path}." if path else ""
    return f"clerk-tui had to stop because of a fault of its own ({type(error).__name__}). {saved}{where}"


def _saved(flush: Flush) -> str:
    try:
        done = flush()
    except Exception as error:  # The last chance to say anything: whatever it was, it is said.
        return f"Not everything could be saved: {error}."
    return "Not everything could be saved." if done is False else "What you had typed is saved."


def write_log(error: BaseException, folder: Path | None) -> Path | None:
    """The file with the particulars of `error`; None where it could not be written. Words of the minutes that stand in
    the program's variables are not in it."""
    if folder is None:
        return None
    path = folder / f"fault-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return path


class CrashReport:
    """Ends an application by an unforeseen error: saved first, then one sentence, said once."""

    def __init__(self, app: App[Any], flush: Flush, folder: Path | None) -> None:
        """`flush` saves all there is to save and gives False where that failed; `folder`: for files on faults."""
        self._app, self._flush, self._folder = app, flush, folder
        self._is_said = False

    def handle(self, error: Exception) -> None:
        """For `App._handle_exception`."""
        if self._app._exception is None:  # run_test raises it again
            self._app._exception = error
            self._app._exception_event.set()
        self._end_with(error)

    def panic(self, *renderables: RenderableType) -> None:
        """For `App.panic`, by which Textual ends on faults of its own, such as in the thread that reads the keys."""
        said = " ".join(
            r if isinstance(r, str) else str(getattr(r, "plain", "") or type(r).__name__) for r in renderables
        )
        self._end_with(sys.exc_info()[1] or RuntimeError(said))

    def _end_with(self, error: BaseException) -> None:
        self._app._return_code = 1
        if not self._is_said:
            self._is_said = True
            sentence = last_words(error, self._flush, self._folder)
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
