"""The search behind a search line: in a thread with a reader of its own, always for the newest words."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from clerk_tui.store import Hit, Reader

if TYPE_CHECKING:
    from clerk_tui.tui.app import ClerkApp

Found = Callable[[str, Sequence[Hit]], None]


class Search:
    """Finds words while they are typed. A search for words that are no longer wanted is stopped."""

    MOST: ClassVar[int] = 50

    def __init__(self, app: ClerkApp, found: Found) -> None:
        """`found` is called in the app's thread with the words and what was found."""
        self._app = app
        self._found = found
        self._state = threading.Condition()
        self._wanted: str | None = None
        self._reader: Reader | None = None
        self._is_closing = False
        self._thread = threading.Thread(target=self._work, name="clerk-tui search", daemon=True)
        self._thread.start()

    def find(self, words: str) -> None:
        """Find `words` instead of whatever is being looked for."""
        with self._state:
            self._wanted = words
            if self._reader is not None:
                self._reader.interrupt()
            self._state.notify_all()

    def close(self) -> None:
        """Stop."""
        with self._state:
            self._is_closing = True
            if self._reader is not None:
                self._reader.interrupt()
            self._state.notify_all()

    def _work(self) -> None:
        with Reader(self._app.book.path) as reader:
            self._reader = reader
            if self._app.book.writer is not None:
                self._app.book.writer.gives_way(reader.interrupt)
            while (words := self._next()) is not None:
                hits = reader.search(words, limit=self.MOST)
                with self._state:
                    is_wanted = self._wanted is None and not self._is_closing
                if is_wanted and self._app.is_running:
                    self._app.call_later(self._found, words, hits)
            self._reader = None

    def _next(self) -> str | None:
        with self._state:
            self._state.wait_for(lambda: self._wanted is not None or self._is_closing)
            words, self._wanted = self._wanted, None
            return None if self._is_closing else words
