"""A shared book with no server in reach, beside one that is not shared: start, key and save in alternating pairs."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from math import exp, log
from pathlib import Path

from clerk_tui import store
from clerk_tui.store.connection import transaction
from clerk_tui.store.team import sealing, tables

from . import books
from .entering import Clerk
from .measuring import Figure, Settings, in_turn, percentile, spread
from .session import Commits, Session, Typist, application

SIZE = 1_000
"""Entries of the meeting."""
NOWHERE = "postgresql://anna@127.0.0.1:9/minutes"
"""Nobody listens there."""
BAR = 1.03
"""The most by which the shared book may be slower, at the upper end of the interval."""
DRAFT = "left half typed"


def figures(settings: Settings) -> Iterator[Figure]:
    """The median of the ratios of the pairs, and its 95 % interval."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name, ExitStack() as stack:
        paths = {"alone": _book(settings, Path(name) / "alone"), "shared": _book(settings, Path(name) / "shared")}
        _share(paths["shared"])
        runs = {which: _starting(settings, path) for which, path in paths.items()}
        yield from _told("a start", in_turn(runs, settings.times(60), warmup=2))
        sessions = {which: stack.enter_context(_opened(settings, path)) for which, path in paths.items()}
        typists = {which: Typist(session, "maitland? if in terms of ", rows=2) for which, session in sessions.items()}
        taken = in_turn({which: typist.key for which, typist in typists.items()}, settings.times(1200), warmup=20)
        yield from _told("a key", taken)
        clerks = {which: Clerk(session, Commits(paths[which].parent)) for which, session in sessions.items()}
        taken = in_turn({which: clerk.enter for which, clerk in clerks.items()}, settings.times(400), warmup=5)
        yield from _told("Enter until it is seen to be saved", taken)


def _book(settings: Settings, folder: Path) -> Path:
    folder.mkdir()
    return books.copy_of(books.book(settings.folder, SIZE), folder, draft=DRAFT)


def _share(path: Path) -> None:
    """Share a book as if all of it had been sent, with a server that is gone."""
    with closing(store.connect(path)) as connection, transaction(connection):
        tables.create(connection, (("replica", "a" * 32), ("url", NOWHERE), ("archive", "b" * 32), ("has_told", "yes")))
        sealing.seal_all(connection)
        for stream in tables.streams(connection):
            seq, digest = tables.last_act(connection, stream.uid)
            tables.set_head(connection, stream.uid, seq, digest)
            tables.set_lease(connection, stream.uid, 1)


def _starting(settings: Settings, path: Path) -> Callable[[], float]:
    def start() -> float:
        with application(settings.folder, path) as session:
            session.wait_for(DRAFT)
            session.type("q")
            at = session.wait_for(f"{DRAFT}q")
        books.leave_draft(path, DRAFT)
        return at - session.begun

    return start


def _opened(settings: Settings, path: Path) -> Session:
    session = application(settings.folder, path)
    session.wait_for(DRAFT)
    session.run_for(3.0)
    return session


def _told(what: str, taken: dict[str, list[float]]) -> Iterator[Figure]:
    ratios = [log(shared / alone) for shared, alone in zip(taken["shared"], taken["alone"], strict=True)]
    low, high = (exp(value) for value in interval(ratios))
    note = f"  {exp(percentile(ratios, 50)):.3f}, from {low:.3f}; {spread(taken['shared'])}"
    yield Figure(f"{what}, to a book that is not shared, upper end", high, BAR, "×", note)


def interval(values: Sequence[float], samples: int = 4000) -> tuple[float, float]:
    """The 95 % interval of the median, by drawing from the values again and again."""
    rng = random.Random(1)
    medians = [percentile(rng.choices(values, k=len(values)), 50) for _ in range(samples)]
    return percentile(medians, 2.5), percentile(medians, 97.5)
