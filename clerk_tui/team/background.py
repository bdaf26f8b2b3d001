"""Keeps a shared book in step with the archive while it is used: in threads of its own, for which nobody waits."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from clerk_tui import log
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.team import sharing
from clerk_tui.team.sync import Reserve, Standing, Synced

SOON = 0.05
"""Seconds from a save until it is sent, so that what is saved together is sent together."""
LATEST = 20.0
"""Seconds after which the archive is asked although nobody has told of anything, and those who record are heard of."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two attempts to reach a server that does not answer: ever more."""


@dataclass(frozen=True)
class Unreached:
    """The archive could not be reached, or used."""

    sentence: str
    standing: Standing


@dataclass(frozen=True)
class Claimed:
    """The answer to who records a meeting."""

    meeting_id: int
    holder: str
    """Who does; empty if this book does now."""
    is_lapsed: bool
    """Whether they were not heard of for a while, so that the meeting can be taken over."""


Report = Synced | Unreached | Claimed


class Background:
    """Sends what is saved, and takes in what others record, until it is closed."""

    def __init__(
        self,
        book: MinuteBook,
        reserve: Reserve,
        tell: Callable[[Report], None],
        is_open: Callable[[int], bool] = lambda meeting_id: False,
    ) -> None:
        """The thread calls `tell` with everything that happens; it should only pass it on. `reserve` and `is_open`: as
        for `Sync`. Raises NotFoundError if the book is not shared."""
        self._tell = tell
        self._is_open = is_open
        self._server, self._ear = sharing.connect(book), sharing.connect(book)
        self._sync = sharing.sync_of(book, self._server, reserve, self._is_kept)
        self._state = threading.Condition()
        self._claims: deque[tuple[int, bool]] = deque()
        self._is_woken = True
        self._is_closing = self._is_pausing = False
        self._was_reached = False
        self._renewed = monotonic()
        self._threads = [
            threading.Thread(target=self._work, name="clerk-tui team", daemon=True),
            threading.Thread(target=self._listen, name="clerk-tui team news", daemon=True),
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Send what was saved, soon."""
        self._is_woken = True
        if not self._is_pausing:  # no save wakes a thread for a server that does not answer
            with self._state:
                self._state.notify_all()

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> None:
        """Ask to record a meeting; `Claimed` answers. `takes_over`: from somebody who was not heard of for a while."""
        with self._state:
            self._claims.append((meeting_id, takes_over))
            self._is_woken = True
            self._state.notify_all()

    def close(self, timeout: float) -> None:
        """Send what is left and let others record, in at most `timeout` seconds, and end."""
        with self._state:
            self._is_closing = self._is_woken = True
            self._state.notify_all()
        self._ear.cut()
        self._threads[0].join(timeout if self._was_reached else 0.0)
        self._server.cut()

    def _is_kept(self, meeting_id: int) -> bool:
        return not self._is_closing and self._is_open(meeting_id)

    def _work(self) -> None:
        pause = 0.0
        while not self._is_closing:
            with self._state:
                if pause:
                    self._state.wait_for(lambda: bool(self._claims) or self._is_closing, pause)
                else:
                    self._state.wait_for(lambda: self._is_woken or self._is_closing, LATEST)
                    self._state.wait_for(lambda: self._is_closing, SOON)
                self._is_woken = self._is_pausing = False
                claims = list(self._claims)
                self._claims.clear()
            pause = self._once(claims, pause)
            self._is_pausing = pause > 0
        self._server.close()

    def _once(self, claims: list[tuple[int, bool]], pause: float) -> float:
        """Send, take in and answer. Return how long to wait before the server is asked again."""
        try:
            done = self._sync()
            if monotonic() - self._renewed >= LATEST:
                self._renewed = monotonic()
                self._sync.renew()
            answers = [self._answer(*claim) for claim in claims]
            self._was_reached = True
            self._send(replace(done, standing=self._sync.standing()) if answers else done)
            for answer in answers:  # after how the book stands, which is otherwise before the answer
                self._send(answer)
            return 0.0
        except ClerkError as error:
            self._was_reached = False
            self._fail(str(error))
        except Exception as error:  # the minutes go on
            log.unexpected("sharing a book", error)
            self._fail("Sharing failed because of an internal error. The log says more.")
        return min(LONGEST_PAUSE, max(FIRST_PAUSE, 2 * pause))

    def _answer(self, meeting_id: int, takes_over: bool) -> Claimed:
        holder = self._sync.claim(meeting_id, takes_over=takes_over)
        return Claimed(meeting_id, holder, bool(holder) and self._sync.is_lapsed(meeting_id))

    def _fail(self, sentence: str) -> None:
        if not self._is_closing:
            try:
                self._send(Unreached(sentence, self._sync.standing()))
            except ClerkError:  # the book is closing
                return

    def _send(self, report: Report) -> None:
        try:
            self._tell(report)
        except Exception as error:  # an error in a screen must not stop the sharing
            log.unexpected("reporting to the screens what was shared", error)

    def _listen(self) -> None:
        pause = FIRST_PAUSE
        while not self._is_closing:
            try:
                self._ear.listen()
                pause = FIRST_PAUSE
                self.wake()
                while not self._is_closing:
                    for _ in self._ear.news(LATEST):
                        self.wake()
            except ClerkError:
                with self._state:
                    self._state.wait_for(lambda: self._is_closing, pause)
                pause = min(LONGEST_PAUSE, 2 * pause)
            except Exception as error:
                log.unexpected("listening for news of the archive", error)
                break
        self._ear.close()
