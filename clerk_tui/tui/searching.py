"""The search behind a search line: in a thread with a reader of its own, always for the newest words."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from clerk_tui.errors import ClerkError
from clerk_tui.store import Hit, Reader
from clerk_tui.tui.safe import notify

if TYPE_CHECKING:
    from clerk_tui.tui.app import ClerkApp

Found = Callable[[str, Sequence[Hit]], None]

PATIENCE = 0.5
"""Seconds for which the end of a search is waited for: some systems rename no file that a thread still has open."""


class Search:
    """Finds words while they are typed. A search for words that are no longer wanted is stopped."""

    MOST: ClassVar[int] = 50
    PAUSE: ClassVar[float] = 0.06
    """Seconds without a key after which it is searched: less than between two keys of a fast typist."""

    def __init__(self, app: ClerkApp, found: Found) -> None:
        """`found` is called in the app's thread with the words and what was found."""
        self._app = app
        self._found = found
        self._state = threading.Condition()
        self._wanted: str | None = None
        self._reader: Reader | None = None
        self._is_closing = False
        self._gave_way = False
        self._thread = threading.Thread(target=self._work, name="clerk-tui search", daemon=True)
        self._thread.start()

    def find(self, words: str) -> None:
        """Find `words` instead of whatever is being looked for."""
        with self._state:
            self._wanted = words
            self._stop()

    def close(self) -> None:
        """Stop, and let the file go."""
        with self._state:
            self._is_closing = True
            self._stop()
        self._thread.join(PATIENCE)

    def _stop(self) -> None:
        if self._reader is not None:
            self._reader.interrupt()
        self._state.notify_all()

    def _give_way(self) -> None:
        """A save comes first; what was being looked for is looked for again."""
        with self._state:
            self._gave_way = True
            self._stop()

    def _work(self) -> None:
        try:
            with Reader(self._app.book.path) as reader:
                self._serve(reader)
        except ClerkError as error:
            self._tell(str(error))

    def _serve(self, reader: Reader) -> None:
        with self._state:
            self._reader = reader
        writer = self._app.book.writer
        forget = writer.gives_way(self._give_way) if writer is not None else None
        try:
            while (words := self._next()) is not None:
                try:
                    hits = reader.search(words, limit=self.MOST)
                except ClerkError as error:
                    self._tell(str(error))
                    continue
                if self._is_still_wanted(words) and self._app.is_running:
                    self._app.call_later(self._found, words, hits)
        finally:
            if forget is not None:
                forget()
            with self._state:
                self._reader = None

    def _next(self) -> str | None:
        with self._state:
            self._state.wait_for(lambda: self._wanted is not None or self._is_closing)
            while not self._is_closing and self._state.wait(self.PAUSE):
                pass  # still typing: what is wanted now is not what will be
            words, self._wanted = self._wanted, None
            self._gave_way = False
            return None if self._is_closing else words

    def _is_still_wanted(self, words: str) -> bool:
        """Whether what was found may be shown; what was stopped for a save is wanted again."""
        with self._state:
            if self._is_closing or self._wanted is not None:
                return False
            if self._gave_way:
                self._wanted = words
            return not self._gave_way

    def _tell(self, sentence: str) -> None:
        if self._app.is_running and not self._is_closing:
            self._app.call_later(partial(notify, self._app, sentence, severity="error"))
