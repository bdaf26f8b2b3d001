"""A second screen: how soon a saved act is seen on it, and whether ten of them make saving any slower."""

from __future__ import annotations

import mmap
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

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
STARTED = 5.0
"""Seconds in which the programs start."""
PACE = (0.15, 0.45)
"""Seconds between two acts, at least and at most: a clerk who never pauses."""


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
            with _screens(path) as turn:
                taken = in_turn(
                    {
                        "none": lambda: _save(save, acts, partial(turn, False)),
                        "ten": lambda: _save(save, acts, partial(turn, True)),
                    },
                    settings.times(240),
                    warmup=8,
                )
    note = f"  {spread(taken['ten'])}; without {spread(taken['none'])}"
    yield Figure(
        "a save with ten screens that follow, to none, p50", ratio(taken["ten"], taken["none"]), 1.25, note=note
    )
    yield Figure("the same, p95", ratio(taken["ten"], taken["none"], 95), 1.5)


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


def _save(save: Callable[[Saving], None], acts: Iterator[tuple[str, Saving]], turn: Callable[[], None]) -> float:
    """Two acts at a clerk's pace after the screens were turned on or off; seconds that the second took."""
    rng = random.Random(time.monotonic_ns())
    turn()
    time.sleep(3 * LOOK_EVERY + rng.uniform(0, LOOK_EVERY))
    save(next(acts)[1])
    time.sleep(rng.uniform(*PACE))
    _, saving = next(acts)
    begun = now()
    save(saving)
    return now() - begun


@contextmanager
def _screens(path: Path) -> Iterator[Callable[[bool], None]]:
    """Ten programs that follow a book; what turns them all on or off."""
    with tempfile.NamedTemporaryFile(dir=path.parent) as file:
        file.write(b"0")
        file.flush()
        flag = mmap.mmap(file.fileno(), 1)
        spawn = multiprocessing.get_context("spawn")
        programs = [spawn.Process(target=follow, args=(path, file.name), daemon=True) for _ in range(SCREENS)]
        for program in programs:
            program.start()

        def turn(is_on: bool) -> None:
            flag[0:1] = b"1" if is_on else b"0"

        try:
            time.sleep(STARTED)
            yield turn
        finally:
            for program in programs:
                program.kill()
                program.join()


def follow(path: Path, flag_file: str) -> None:
    """Do what a second screen does, without a terminal, while the byte in a file is 1. (An event would wake all ten at
    once, and have the one that sets it wait.)"""
    os.nice(5)
    follower = Follower(MinuteBook(path, is_watched=True), Wanted(1))
    with open(flag_file, "r+b") as file, mmap.mmap(file.fileno(), 1) as flag:
        while True:
            if flag[0:1] == b"1":
                follower.look()
            time.sleep(LOOK_EVERY)
