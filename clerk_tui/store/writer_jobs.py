"""Runs jobs on the writer, between saves, and waits for them."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from time import monotonic
from typing import Generic, TypeVar

from clerk_tui.errors import ClerkError, SaveError
from clerk_tui.store import error_messages
from clerk_tui.store.connection import transaction
from clerk_tui.store.writer import Writer

T = TypeVar("T")

TIMEOUT = 30.0
"""Seconds to wait while another program uses the file."""
_POLL_EVERY = 0.1
"""Seconds."""


def write_and_wait(writer: Writer, write: Callable[[sqlite3.Connection], T], timeout: float = TIMEOUT) -> T:
    """Return what `write` returns. It runs in one transaction once nothing waits to be saved, and again if a save
    interrupts it. Do not call this in the writer's thread, or in one that must not wait. Raises ClerkError, with
    nothing changed: after `timeout` seconds, if the file is in use or nothing can be saved."""

    def whole(connection: sqlite3.Connection) -> T:
        with transaction(connection):
            writer.confirm(connection)
            return write(connection)

    return run_and_wait(writer, whole, timeout)


def run_and_wait(writer: Writer, work: Callable[[sqlite3.Connection], T], timeout: float = TIMEOUT) -> T:
    """Do the same for `work` that has its own transactions, or none."""
    until = monotonic() + timeout
    while True:
        task = _Task(work)
        writer.run(task)
        while not task.done.wait(_POLL_EVERY):
            if writer.is_closing:
                raise SaveError("The minute book was closed before everything was saved.")
            if (trouble := writer.trouble) and monotonic() > until and writer.withdraw(task):
                raise SaveError(trouble)
        if task.error is None:
            return task.made[0]
        if not error_messages.is_busy(task.error) or monotonic() > until:
            raise _in_words(task.error)


def check_pages(connection: sqlite3.Connection) -> None:
    """Check the pages of a large file. Raises ClerkError if it is damaged, sqlite3.Error."""
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise ClerkError(error_messages.DAMAGED)


class _Task(Generic[T]):
    def __init__(self, work: Callable[[sqlite3.Connection], T]) -> None:
        self._work = work
        self.done = threading.Event()
        self.made: list[T] = []
        self.error: Exception | None = None

    def __call__(self, connection: sqlite3.Connection) -> None:
        try:
            made = self._work(connection)
        except Exception as error:  # raised by `run_and_wait`
            if error_messages.is_interrupt(error):
                raise
            self.error = error
        else:
            self.made.append(made)
        self.done.set()


def _in_words(error: Exception) -> ClerkError:
    if isinstance(error, ClerkError):
        return error
    error_messages.log_unexpected("writing to the minute book", error)
    made = SaveError(error_messages.plain_sentence(error))
    made.__cause__ = error
    return made
