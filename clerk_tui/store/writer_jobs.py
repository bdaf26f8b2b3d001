"""Has the writer do something between what a clerk records, and waits for it."""

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
"""Seconds for which another program may hold the file."""
_LOOK_EVERY = 0.1


def write_and_wait(writer: Writer, write: Callable[[sqlite3.Connection], T], timeout: float = TIMEOUT) -> T:
    """What `write` gives, done in one transaction when nothing waits to be saved. It is begun again where it had to
    give way to a save. Not to be called in the writer's thread, nor in one that may not wait. Raises ClerkError where
    it cannot be done; then nothing is changed."""

    def whole(connection: sqlite3.Connection) -> T:
        with transaction(connection):
            writer.confirm(connection)
            return write(connection)

    return run_and_wait(writer, whole, timeout)


def run_and_wait(writer: Writer, work: Callable[[sqlite3.Connection], T], timeout: float = TIMEOUT) -> T:
    """The same of what makes its own transactions, or none."""
    until = monotonic() + timeout
    while True:
        task = _Task(work)
        writer.run(task)
        while not task.done.wait(_LOOK_EVERY):
            if writer.is_closing:
                raise SaveError("The minute book was closed before all was in it.")
        if task.error is None:
            return task.made[0]
        if not error_messages.is_busy(task.error) or monotonic() > until:
            raise _in_words(task.error)


class _Task(Generic[T]):
    """One attempt."""

    def __init__(self, work: Callable[[sqlite3.Connection], T]) -> None:
        self._work = work
        self.done = threading.Event()
        self.made: list[T] = []
        self.error: Exception | None = None

    def __call__(self, connection: sqlite3.Connection) -> None:
        try:
            made = self._work(connection)
        except Exception as error:  # it is raised where it is waited for
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
    made = SaveError(error_messages.opening_sentence(error))
    made.__cause__ = error
    return made
