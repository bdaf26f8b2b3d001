"""A team on a real PostgreSQL: how soon an act is in another book, and with twenty recorders and fifty followers."""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.store.team.server import Server
from clerk_tui.store.team.tables import Batch, Sealed, Stream, digest_after, seal_of
from clerk_tui.team import sharing
from clerk_tui.team.sharing import SOON, Background, Report
from clerk_tui.team.sync import Synced

from . import books
from .measuring import Figure, Settings, now, percentile
from .teaming import archive

if TYPE_CHECKING:
    from team.rig import Postgres

LINES = 200
LOAD = 300.0
"""Seconds for which the clerks record a line a second each, and the books follow."""
RECORDERS, FOLLOWERS = 20, 50


def figures(settings: Settings) -> Iterator[Figure]:
    """Two books at a clerk's pace; then many for five minutes."""
    with archive(settings) as (postgres, folder):
        yield from _seen(settings, folder, postgres)
        yield from _load(settings, postgres)


class _Member:
    """Somebody whose book is kept in step."""

    def __init__(self, path: Path, url: str, told: Callable[[float, Report], None] = lambda at, report: None) -> None:
        self.background: Background | None = None
        self.book = MinuteBook(path, report=lambda report: self._wake())
        sharing.share(self.book, url)
        self.background = Background(
            self.book, self.book.reserve, lambda report: told(now(), report), lambda meeting_id: True
        )
        self.background.start()

    def _wake(self) -> None:
        if self.background is not None:
            self.background.wake()

    def close(self) -> None:
        assert self.background is not None
        self.background.close(2.0)
        self.book.close()


def _seen(settings: Settings, folder: Path, postgres: Postgres) -> Iterator[Figure]:
    """How soon an act of one clerk is in the book of another, and told to its screen."""
    postgres.empty()
    arrived, state = list[float](), threading.Condition()

    def told(at: float, report: Report) -> None:
        if isinstance(report, Synced) and report.meetings:
            with state:
                arrived.append(at)
                state.notify_all()

    one = _Member(books.copy_of(books.book(settings.folder, 200), folder), postgres.url("anna"))
    other = _Member(folder / "other.db", postgres.url("ben"), told)
    recording, taken = one.book.recording(1), list[float]()
    for number in range(settings.times(LINES)):
        with state:
            arrived.clear()
        begun = now()
        recording.note(f"line {number}", is_unsettled=False)
        with state:
            state.wait_for(lambda: bool(arrived), 30)
            taken.append((arrived[0] if arrived else now()) - begun)
        sleep(0.05)
    one.close()
    other.close()
    yield Figure("an act in the other's book: p50", percentile(taken, 50) * 1e3, 300, "ms")
    yield Figure("an act in the other's book: p95", percentile(taken, 95) * 1e3, 1000, "ms")


def _load(settings: Settings, postgres: Postgres) -> Iterator[Figure]:
    """How late lines are seen where many record and follow. The followers ask the archive as a book does, and leave out
    the file, of which there would be fifty on one disk."""
    postgres.empty()
    url, seconds = postgres.url("anna"), LOAD if not settings.is_quick else 20.0
    sent: dict[tuple[str, int], float] = {}
    late: list[tuple[float, float]] = []
    ends, worked = now() + seconds, postgres.processor_time()
    threads = [
        *(threading.Thread(target=_record, args=(Server(url, f"{n:032x}"), n, sent, ends)) for n in range(RECORDERS)),
        *(threading.Thread(target=_follow, args=(url, sent, late, ends)) for _ in range(FOLLOWERS)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    busy, size = postgres.processor_time() - worked, postgres.admin("SELECT pg_database_size(current_database())")[0][0]
    half = ends - seconds / 2
    first, second = ([delay for at, delay in late if (at < half) is is_first] for is_first in (True, False))
    note = f"  {len(sent)} acts, {len(late)} seen; p50 {percentile(second, 50) * 1e3:.0f} ms"
    yield Figure(f"{RECORDERS} record, {FOLLOWERS} follow: seen, p95", percentile(second, 95), 2, "s", note)
    growth = percentile(second, 95) / max(percentile(first, 95), 0.05)
    yield Figure("the second half as late as the first", growth, 2, "×")
    missing = len(sent) * FOLLOWERS - len(late)
    note = f"  of {len(sent) * FOLLOWERS}"
    yield Figure("not seen when the time was over", missing / max(len(sent) * FOLLOWERS, 1) * 100, 1, "%", note)
    yield Figure(
        "the server's processor time", busy / seconds * 100, None, "%", f"  {size / len(sent):,.0f} bytes an act"
    )


def _record(server: Server, number: int, sent: dict[tuple[str, int], float], ends: float) -> None:
    uid, digest, seq = uuid.uuid4().hex, b"", 0
    text = os.urandom(300).hex().encode()
    fence = None
    while now() < ends:
        begun = now()
        salt = os.urandom(16)
        sealed, seq = seal_of(salt, text), seq + 1
        made = digest_after(digest, seq, "act", sealed)
        shown = ({uuid.uuid4().hex: text, uid: text}, dict[str, bytes]())
        stream = Stream(uid, None, seq - 1, digest, fence, "", None, None)
        batch = Batch(stream, (Sealed(seq, "act", salt, text, sealed, made),), ("Wexmoor", f"B{number}"), shown)
        if fence is None:
            server.open_stream(batch)
            fence = server.take_lease(uid, takes_over=False)[0]
            assert fence is not None
        sent[uid, seq] = now()
        server.push(batch, fence)
        digest = made
        sleep(max(0.0, 1.0 - (now() - begun)))
    server.close()


def _follow(url: str, sent: dict[tuple[str, int], float], late: list[tuple[float, float]], ends: float) -> None:
    asks = Server(url, "f" * 32)
    asks.listen()
    had: dict[str, int] = {}
    cursor = asks.horizon()
    while now() < ends:
        if not list(asks.news(1.0)):
            continue
        sleep(SOON)
        while list(asks.news(0.0)):
            continue
        since, cursor = cursor, asks.horizon()
        for head in asks.heads(since):
            for act in asks.acts(head.uid, had.get(head.uid, 0)):
                had[head.uid] = act.seq
                late.append((now(), now() - sent[head.uid, act.seq]))
    asks.close()
