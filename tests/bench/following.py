"""A second screen: how soon a saved act is seen on it, and whether ten of them make saving any slower."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Protocol

from clerk_tui.book.following import LOOK_EVERY, Follower, Wanted
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import draft_scope
from clerk_tui.meeting import Act, Change, Entry, Kind
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Passage, Saving

from . import books
from .measuring import Figure, Settings, in_turn, now, percentile, ratio, spread
from .saving import FIRST, Acknowledged
from .session import Session, clean_environment

SIZE = 300
"""Entries of the meeting: a long evening."""
SCREENS = 10
PACE = (0.15, 0.45)
"""Seconds between two acts, at least and at most: a clerk who never pauses."""


class Event(Protocol):
    """What lets the screens look, or not."""

    def set(self) -> None: ...
    def clear(self) -> None: ...
    def wait(self) -> bool: ...


def figures(settings: Settings) -> Iterator[Figure]:
    """From the acknowledgement to the screen; a save with ten screens to one with none, in turn."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        path = books.copy_of(books.book(settings.folder, SIZE), Path(name))
        acts = _acts()
        with Acknowledged(path) as save:
            seen = list(_seen(settings, path, save, acts))
            yield Figure(
                "from saved to seen on a second screen, p95", percentile(seen, 95), 1.0, "s", f"  {spread(seen)}"
            )
            with _screens(path) as may_look:
                taken = in_turn(
                    {
                        "none": lambda: _save(save, acts, may_look.clear),
                        "ten": lambda: _save(save, acts, may_look.set),
                    },
                    settings.times(240),
                    warmup=8,
                )
    note = f"  {spread(taken['ten'])}; without {spread(taken['none'])}"
    yield Figure(
        "a save with ten screens that follow, to none, p50", ratio(taken["ten"], taken["none"]), 1.1, note=note
    )
    yield Figure("the same, p95", ratio(taken["ten"], taken["none"], 95), 1.25)


def _acts() -> Iterator[tuple[str, Saving]]:
    """Notes at the end of the record, each with a word that is nowhere else."""
    for i in count(FIRST):
        text = f"Mark{i}x was noted."
        entry = Entry(i, Kind.NOTE, i * GAP_BETWEEN, 2 * books.ITEMS - 1, text=text)
        said = (Passage(i, entry.item_id, text, kind=entry.kind),)
        act = Act("note", (Change(None, entry),))
        yield text, Saving(1, act, i, datetime.now(UTC), said, "live", draft_scope=draft_scope(1))


def _seen(
    settings: Settings, path: Path, save: Callable[[Saving], None], acts: Iterator[tuple[str, Saving]]
) -> Iterator[float]:
    """Save acts, each at another moment between two looks; seconds until the screen shows them."""
    command = [sys.executable, "-m", "clerk_tui", "follow", str(path), "1"]
    rng = random.Random(1)
    with Session(command, clean_environment(settings.folder)) as screen:
        screen.wait_for("public view")
        screen.run_for(1.0)
        for _ in range(settings.times(60)):
            screen.run_for(rng.uniform(*PACE))
            text, saving = next(acts)
            save(saving)
            begun = now()
            yield screen.until(lambda text=text: bool(screen.terminal.count(text)), "the act") - begun  # type: ignore[misc]


def _save(save: Callable[[Saving], None], acts: Iterator[tuple[str, Saving]], prepare: Callable[[], None]) -> float:
    """Two acts at a clerk's pace, the screens on or off; seconds that the second took."""
    rng = random.Random(time.monotonic_ns())
    prepare()
    time.sleep(2 * LOOK_EVERY + rng.uniform(0, LOOK_EVERY))
    save(next(acts)[1])
    time.sleep(rng.uniform(*PACE))
    _, saving = next(acts)
    begun = now()
    save(saving)
    return now() - begun


@contextmanager
def _screens(path: Path) -> Iterator[Event]:
    """Ten programs that follow a book while the event is set."""
    spawn = multiprocessing.get_context("spawn")
    may_look = spawn.Event()
    programs = [spawn.Process(target=follow, args=(path, may_look), daemon=True) for _ in range(SCREENS)]
    for program in programs:
        program.start()
    try:
        yield may_look
    finally:
        for program in programs:
            program.kill()
            program.join()


def follow(path: Path, may_look: Event) -> None:
    """Do what a second screen does, without a terminal."""
    os.nice(5)
    follower = Follower(MinuteBook(path, is_watched=True), Wanted(1))
    while may_look.wait():
        follower.look()
        time.sleep(LOOK_EVERY)
