"""A team on a real PostgreSQL: random failures, what readers learn, how soon lines arrive, and large archives."""

from __future__ import annotations

import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from time import sleep

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.team import sharing
from clerk_tui.team.background import Background, Report
from clerk_tui.team.sync import Sync, Synced

from . import archives, books
from .measuring import Figure, Settings, now, percentile

sys.path.append(str(Path(__file__).parents[1]))  # the rig is beside the tests that use it

HISTORIES, MEETINGS, LINES = 500, 200, 200
LOAD = 300.0
"""Seconds for which twenty clerks record a line a second each, and fifty books follow."""
RECORDERS, FOLLOWERS = 20, 50
FIRST_PULL = 15 * 60.0
"""Seconds that the first taking in of a million entries may need."""


def figures(settings: Settings) -> Iterator[Figure]:
    """What is lost, merged or leaked, and how soon what one clerk records is in the book of another."""
    from team.rig import Postgres, Proxy

    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        folder = Path(name)
        postgres = Postgres(folder / "pg")
        try:
            yield from _histories(settings, folder, postgres, Proxy(f"{postgres.socket}/.s.PGSQL.5432"))
            yield from _leaks(settings, folder, postgres)
            yield from _seen(settings, folder, postgres)
            yield from _load(settings, folder, postgres)
            yield from _first_pull(settings, folder, postgres)
        finally:
            postgres.close()


def _histories(settings: Settings, folder: Path, postgres: object, proxy: object) -> Iterator[Figure]:
    from team.histories import AIMED, BadHistoryError, World, anything, history
    from team.mutants import MUTANTS

    tally, acts, bad = Counter[str](), 0, 0
    rounds = settings.rounds or settings.times(HISTORIES)
    for number in range(rounds):
        (own := folder / f"h{number}").mkdir()
        script = anything if number % 4 else list(AIMED.values())[number // 4 % len(AIMED)]
        world = World(postgres, proxy, own, tally)  # type: ignore[arg-type]
        try:
            acts += history(settings.seed + number, world, script)
        except Exception as error:
            bad += 1
            print(f"  seed {settings.seed + number}: {type(error).__name__}: {error}", flush=True)
        rmtree(own)
    note = f"  {acts} acts, {dict(sorted(tally.items()))}"
    yield Figure(f"bad of {rounds} histories", bad, 0, "", note)
    missed = 0
    for name, mutant in MUTANTS.items():
        (own := folder / f"m {name}").mkdir()
        world = World(postgres, proxy, own, tally)  # type: ignore[arg-type]
        try:
            history(1, world, AIMED[mutant.script], mutant.sync, mutant.server)
        except BadHistoryError:
            continue
        missed += 1
    yield Figure(f"of {len(MUTANTS)} clients with a fault, not caught", missed, 0, "")


def _leaks(settings: Settings, folder: Path, postgres: object) -> Iterator[Figure]:
    from team.leaks import leaks

    meetings, found, secrets = settings.times(MEETINGS), list[str](), 0
    for first in range(0, meetings, 8):
        (own := folder / f"l{first}").mkdir()
        told, count = leaks(postgres, own, range(first + 1, first + 9))  # type: ignore[arg-type]
        found, secrets = [*found, *told], secrets + count
        rmtree(own)
    for leak in found[:10]:
        print(f"  {leak}", flush=True)
    yield Figure(f"secrets that a reader learns of {meetings} meetings", len(found), 0, "", f"  {secrets} secrets")


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


def _seen(settings: Settings, folder: Path, postgres: object) -> Iterator[Figure]:
    """How soon an act of one clerk is in the book of another, and told to its screen."""
    postgres.empty()  # type: ignore[attr-defined]
    arrived, state = list[float](), threading.Condition()

    def told(at: float, report: Report) -> None:
        if isinstance(report, Synced) and report.meetings:
            with state:
                arrived.append(at)
                state.notify_all()

    one = _Member(books.copy_of(books.book(settings.folder, 200), folder), postgres.url("anna"))  # type: ignore[attr-defined]
    other = _Member(folder / "other.db", postgres.url("ben"), told)  # type: ignore[attr-defined]
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


def _load(settings: Settings, folder: Path, postgres: object) -> Iterator[Figure]:
    """How late lines are seen where many record and follow. The followers ask the archive as a book does, and leave out
    the file, of which there would be fifty on one disk."""
    from clerk_tui.store.team.server import Server

    postgres.empty()  # type: ignore[attr-defined]
    url, seconds = postgres.url("anna"), LOAD if not settings.is_quick else 20.0  # type: ignore[attr-defined]
    sent: dict[tuple[str, int], float] = {}
    late: list[tuple[float, float]] = []
    ends = now() + seconds
    threads = [
        *(threading.Thread(target=_record, args=(Server(url, f"{n:032x}"), n, sent, ends)) for n in range(RECORDERS)),
        *(threading.Thread(target=_follow, args=(url, sent, late, ends)) for _ in range(FOLLOWERS)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    half = ends - seconds / 2
    first, second = ([delay for at, delay in late if (at < half) is is_first] for is_first in (True, False))
    note = f"  {len(sent)} acts, {len(late)} seen; p50 {percentile(second, 50) * 1e3:.0f} ms"
    yield Figure(f"{RECORDERS} record, {FOLLOWERS} follow: seen, p95", percentile(second, 95), 2, "s", note)
    growth = percentile(second, 95) / max(percentile(first, 95), 0.05)
    yield Figure("the second half as late as the first", growth, 2, "×")


def _record(server: object, number: int, sent: dict[tuple[str, int], float], ends: float) -> None:
    import os
    import uuid

    from clerk_tui.store.team.sealing import Batch
    from clerk_tui.store.team.server import Server
    from clerk_tui.store.team.tables import Sealed, Stream, digest_after, seal_of

    assert isinstance(server, Server)
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
        batch = Batch(stream, digest, (Sealed(seq, "act", salt, text, sealed, made),), ("Wexmoor", f"B{number}"), shown)
        if fence is None:
            server.open_stream(batch)
            fence = server.take_lease(uid, takes_over=False)[1]
        sent[uid, seq] = now()
        server.push(batch, fence)
        digest = made
        sleep(max(0.0, 1.0 - (now() - begun)))
    server.close()


def _follow(url: str, sent: dict[tuple[str, int], float], late: list[tuple[float, float]], ends: float) -> None:
    from clerk_tui.store.team.server import Server

    asks = Server(url, "f" * 32)
    asks.listen()
    had: dict[str, int] = {}
    cursor = asks.horizon()
    while now() < ends:
        for _ in list(asks.news(1.0)):
            since, cursor = cursor, asks.horizon()
            for head in asks.heads(since):
                for act in asks.acts(head.uid, had.get(head.uid, 0)):
                    had[head.uid] = act.seq
                    late.append((now(), now() - sent.get((head.uid, act.seq), now())))
    asks.close()


def _first_pull(settings: Settings, folder: Path, postgres: object) -> Iterator[Figure]:
    """How long a new book takes for a whole archive, with its search."""
    postgres.empty()  # type: ignore[attr-defined]
    rows = settings.rows // 10 if settings.is_quick else settings.rows
    path = books.copy_of(archives.archive(settings.folder, rows), folder)
    with MinuteBook(path) as book:
        begun = now()
        sharing.share(book, postgres.url("anna"))  # type: ignore[attr-defined]
        yield Figure(f"the first sending of {rows:,} entries", now() - begun, None, "s")
    with MinuteBook(folder / "new.db") as new:
        begun = now()
        sharing.share(new, postgres.url("ben"))  # type: ignore[attr-defined]
        took = now() - begun
        note = f"  {rows / took:,.0f} entries a second"
        yield Figure(f"the first taking in of {rows:,} entries", took, FIRST_PULL * rows / 1_000_000, "s", note)
        begun = now()
        Sync(new, sharing.connect(new))()
        yield Figure("a book that has all", now() - begun, 5, "s")
