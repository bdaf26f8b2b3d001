"""Checks a large file in the background after it was opened."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from clerk_tui.store import error_messages
from clerk_tui.store.connection import connect


class Checker:
    """Checks one file once, in another thread. A save interrupts the check, which then starts again."""

    def __init__(self, path: Path, report: Callable[[str], None], is_saving: Callable[[], bool]) -> None:
        """The checker's thread calls `report` once, with an empty text if the file is sound and a sentence if not.
        `is_saving` says whether a save waits (`Writer.pending`); pass `interrupt` to `Writer.on_waiting_save`."""
        self._path = path
        self._report = report
        self._is_saving = is_saving
        self._state = threading.Condition()
        self._connection: sqlite3.Connection | None = None
        self._is_stopped = False
        self._thread = threading.Thread(target=self._work, name="clerk-tui checker", daemon=True)

    def start(self) -> None:
        """Start the check."""
        self._thread.start()

    def interrupt(self) -> None:
        """Release the file for a save, and start again later."""
        with self._state:
            if self._connection is not None:
                self._connection.interrupt()

    def close(self, timeout: float) -> bool:
        """Stop the check. Return whether the thread ended within `timeout` seconds."""
        with self._state:
            self._is_stopped = True
            self._state.notify_all()
        self.interrupt()
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        found: str | None = None
        while found is None and self._await_turn():
            found = self._check()
        if found is not None and not self._is_stopped:
            self._report(found)

    def _await_turn(self) -> bool:
        """Wait until nothing is being saved. Return False if the check was stopped."""
        with self._state:
            while not self._is_stopped and self._is_saving():
                self._state.wait(0.2)
            return not self._is_stopped

    def _check(self) -> str | None:
        """Return what is wrong, if anything; None if the check was interrupted."""
        try:
            with closing(connect(self._path, read_only=True)) as connection:
                with self._state:
                    self._connection = connection
                try:
                    sound = connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
                finally:
                    with self._state:
                        self._connection = None
            return "" if sound else error_messages.DAMAGED
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if error_messages.is_interrupt(error) or error_messages.is_busy(error):
                return None
            error_messages.log_unexpected("checking the file", error)
            return error_messages.opening_sentence(error)
