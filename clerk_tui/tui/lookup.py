"""Searches while a line is typed, in a thread with its own reader."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.store import Reader, SearchPage
from clerk_tui.tui.sanitise import notify

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

W = TypeVar("W")
R = TypeVar("R")


@dataclass(frozen=True)
class SearchRequest:
    line: str
    is_ranked: bool = False
    """Whether the best hits come first, rather than the newest."""
    before: int | None = None
    """The id of the passage after which the page begins."""


CLOSE_TIMEOUT = 0.5
"""Seconds to wait for the end of a search: some systems cannot rename a file that a thread has open."""


class Lookup(Generic[W, R]):
    """Answers the latest request; earlier ones are stopped."""

    PAUSE: ClassVar[float] = 0.01
    """Seconds without a key before a search: a burst of keys is one, and the answer is seen before the next key."""

    def __init__(self, app: Host, ask: Callable[[Reader, W], R], found: Callable[[W, R], None]) -> None:
        """`ask` is called in the thread; `found` in the app's, with the request and the answer."""
        self._app = app
        self._ask = ask
        self._found = found
        self.asked: W | None = None
        """The latest request."""
        self.is_looking = False
        """Whether its answer has yet to come."""
        self._waiting: list[Callable[[], None]] = []
        self._state = threading.Condition()
        self._wanted: W | None = None
        self._reader: Reader | None = None
        self._is_closing = False
        self._yielded = False
        self._thread = threading.Thread(target=self._work, name="clerk-tui search", daemon=True)
        self._thread.start()

    def find(self, wanted: W) -> None:
        """Search for this instead of the request before, and drop what waits for its answer."""
        self.asked, self.is_looking = wanted, True
        self._waiting.clear()
        with self._state:
            self._wanted = wanted
            self._stop()

    def drop(self) -> None:
        """Drop the latest request."""
        self.asked, self.is_looking = None, False
        self._waiting.clear()

    def when_found(self, then: Callable[[], None]) -> None:
        """Call `then` when the latest request has been answered, or at once if it has: a key that acts on the list is
        meant for the answer to the words typed before it."""
        if self.is_looking:
            self._waiting.append(then)
        else:
            then()

    def close(self) -> None:
        """Stop, and close the file."""
        with self._state:
            self._is_closing = True
            self._stop()
        self._thread.join(CLOSE_TIMEOUT)

    def _stop(self) -> None:
        if self._reader is not None:
            self._reader.interrupt()
        self._state.notify_all()

    def _yield(self) -> None:
        """Stop for a save, which comes first, and search again afterwards."""
        with self._state:
            self._yielded = True
            self._stop()

    def _work(self) -> None:
        while not self._is_closing:
            try:
                with Reader(self._app.book.path) as reader:
                    self._serve(reader)
                return
            except ClerkError as error:
                with self._state:
                    unanswered, self._wanted = self._wanted, None
                self._fail(unanswered, str(error))
            with self._state:
                self._state.wait_for(lambda: self._wanted is not None or self._is_closing)

    def _serve(self, reader: Reader) -> None:
        with self._state:
            self._reader = reader
        writer = self._app.book.writer
        forget = writer.on_waiting_save(self._yield) if writer is not None else None
        try:
            while (wanted := self._next()) is not None:
                try:
                    found = self._ask(reader, wanted)
                except ClerkError as error:
                    self._fail(wanted, str(error))
                    continue
                if self._is_still_wanted(wanted) and self._app.is_running:
                    self._app.call_later(self._answer, wanted, found)
        finally:
            if forget is not None:
                forget()
            with self._state:
                self._reader = None

    def _next(self) -> W | None:
        with self._state:
            self._state.wait_for(lambda: self._wanted is not None or self._is_closing)
            while not self._is_closing and self._state.wait(self.PAUSE):
                pass  # still typing
            wanted, self._wanted = self._wanted, None
            self._yielded = False
            return None if self._is_closing else wanted

    def _is_still_wanted(self, wanted: W) -> bool:
        """Whether the answer may be shown. A request that was stopped for a save is made again."""
        with self._state:
            if self._is_closing or self._wanted is not None:
                return False
            if self._yielded:
                self._wanted = wanted
            return not self._yielded

    def _fail(self, wanted: W | None, sentence: str) -> None:
        if self._app.is_running and not self._is_closing:
            self._app.call_later(self._failed, wanted, sentence)

    # In the app's thread

    def _answer(self, wanted: W, found: R) -> None:
        if self._is_closing:
            return
        if wanted is self.asked:
            self.is_looking = False
        self._found(wanted, found)
        waiting = [] if self.is_looking else self._waiting[:]
        del self._waiting[: len(waiting)]
        for then in waiting:
            self.when_found(then)  # the one before may have made a request

    def _failed(self, wanted: W | None, sentence: str) -> None:
        if wanted is self.asked:
            self.drop()
        notify(self._app, sentence, severity="error")


class Search(Lookup[SearchRequest, SearchPage]):
    MOST: ClassVar[int] = 50

    def __init__(self, app: Host, found: Callable[[SearchRequest, SearchPage], None]) -> None:
        super().__init__(app, self._find, found)

    def _find(self, reader: Reader, wanted: SearchRequest) -> SearchPage:
        from clerk_tui.search import parse

        return reader.find(parse(wanted.line), self.MOST, before=wanted.before, is_ranked=wanted.is_ranked)
