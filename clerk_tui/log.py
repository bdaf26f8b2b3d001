"""The log of unexpected errors, files that could not be imported, and slow or failed saves.

The log may be sent to somebody else, so it never has the text of minutes. An exception's message and the variables of
its frames may contain words that were typed (`KeyError: 'Smith'`), so neither is written. The log has the type of each
exception in the chain, every frame with its file, line, function and line of code, and the codes and names that Python
and SQLite give (`ENOSPC`, `SQLITE_CORRUPT`, a missing attribute). Files that could not be imported are named by their
paths.

Only the program that a user runs has a log: nothing is written until `keep_in` has named a folder.
"""

from __future__ import annotations

import os
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import io
    import logging

NAME = "clerk-tui.log"
LARGEST = 500_000
"""Bytes of a log; a longer one becomes `clerk-tui.log.1`."""
OLDER = 3
"""How many older logs are kept."""
MOST_FRAMES = 60
"""The most frames of one exception, those nearest to the error."""
LONGEST_CHAIN = 10
"""The most exceptions in one chain of causes."""

_SAFE_FACTS: tuple[tuple[type[BaseException], tuple[str, ...]], ...] = (
    (OSError, ("errno", "strerror")),
    (UnicodeError, ("encoding", "start", "reason")),
    (AttributeError, ("name",)),
    (NameError, ("name",)),
    (ImportError, ("name",)),
    (Exception, ("sqlite_errorname",)),
)
"""Attributes of exceptions that cannot contain text of minutes."""

_folder: Path | None = None
_one_at_a_time = threading.Lock()


def keep_in(folder: Path | None) -> None:
    """Write the log into `folder` from now on; the folder is created when needed. None turns the log off."""
    global _folder
    _folder = folder


def unexpected(doing: str, error: BaseException, folder: Path | None = None) -> Path | None:
    """Log an unexpected error, which happened while `doing`. Return the file; None if there is no log or it cannot be
    written. `folder` replaces that of `keep_in`."""
    try:
        details = account(error)
    except Exception:  # an exception whose own attributes fail
        details = type(error).__name__
    return _write(f"Unexpected error: {doing}\n{details}", folder, is_error=True)


def failed_import(file: Path, reason: str, fault: str = "") -> None:
    """Log a file that could not be imported, and why. `fault`: the `account` of an unexpected error."""
    _write(f"Import failed: {file}\n  {reason}" + (f"\n{fault}" if fault else ""))


def slow_save(seconds: float, acts: int) -> None:
    """Log a save that took too long."""
    _write(f"Slow save: {seconds:.1f} s for {acts} {'act' if acts == 1 else 'acts'}")


def account(error: BaseException) -> str:
    """Return an exception and its causes as types, frames and safe facts, without messages or variables."""
    chain: list[str] = []
    known: set[int] = set()
    link, following = "", error
    while following is not None and id(following) not in known and len(chain) < LONGEST_CHAIN:
        known.add(id(following))
        chain.append("\n".join((link, *_lines(following))).lstrip("\n"))
        if following.__cause__ is not None:
            link, following = "Caused by:", following.__cause__
        elif following.__context__ is not None and not following.__suppress_context__:
            link, following = "While handling:", following.__context__
        else:
            break
    return "\n".join(chain)


def _lines(error: BaseException) -> Iterator[str]:
    """Yield the type, the safe facts and the frames of one exception."""
    safe = (name for kind, names in _SAFE_FACTS if isinstance(error, kind) for name in names)
    facts = [f"{name}={value!r}" for name in safe if (value := getattr(error, name, None)) is not None]
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    yield f"{name} ({', '.join(facts)})" if facts else name
    frames = traceback.extract_tb(error.__traceback__, limit=-MOST_FRAMES)
    yield from "".join(frames.format()).splitlines()
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions[:LONGEST_CHAIN]:
            yield "Part of the group:"
            yield from _lines(part)


def _write(message: str, folder: Path | None = None, *, is_error: bool = False) -> Path | None:
    """Write a record. Return the file; None without a log or if it fails, which must not be a second error."""
    if (folder := folder or _folder) is None:
        return None
    path = folder / NAME
    try:
        import logging  # not needed before something goes wrong

        level = logging.ERROR if is_error else logging.WARNING
        with _one_at_a_time:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handler = _handler(path)
            try:
                handler.emit(logging.LogRecord("clerk_tui", level, "", 0, message, None, None))
            finally:
                handler.close()  # any process can rotate a file that no process keeps open
    except Exception:  # logging must never stop the caller, such as the thread that saves
        return None
    return path


def _handler(path: Path) -> logging.Handler:
    import platform
    from logging import Formatter
    from logging.handlers import RotatingFileHandler

    import clerk_tui

    class PrivateFile(RotatingFileHandler):
        """A log file that only its owner may read, and whose errors are raised."""

        def _open(self) -> io.TextIOWrapper:
            file = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            return open(file, "a", encoding="utf-8", errors="backslashreplace")

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's own name)
            raise  # logging calls this while it handles the error

    made = PrivateFile(path, maxBytes=LARGEST, backupCount=OLDER, delay=True)
    about = f"clerk-tui {clerk_tui.__version__}, Python {platform.python_version()}, {platform.system()}"
    made.setFormatter(Formatter(f"%(asctime)s %(levelname)s [{about}, process %(process)d] %(message)s"))
    return made
