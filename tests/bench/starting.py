"""From the command to the first screen that can be used: drawn, and the first key typed seen in its place."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from . import books
from .measuring import Figure, Settings, in_turn, ratio, spread
from .session import Session, application, yardstick

SIZES = (10, 10_000)
DRAFT = "left half typed"


def figures(settings: Settings) -> Iterator[Figure]:
    """Every kind of start in turn."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        runs: dict[str, Callable[[], float]] = {
            "hello": lambda: _start(yardstick(settings.folder, "hello"), "READY", ""),
            "bare": lambda: _start(yardstick(settings.folder, "home"), "a line of text", "q"),
        }
        for size in SIZES:
            runs |= _ours(settings, Path(name), size)
        taken = in_turn(runs, settings.times(24), warmup=1)
    hello, bare = taken["hello"], taken["bare"]
    home, long_home, meeting, long_meeting = (taken[f"{what} {n}"] for what in ("home", "meeting") for n in SIZES)
    yield Figure(
        "home, to a bare app of the same kinds of widgets, p50", ratio(home, bare), 1.15, note=f"  {spread(home)}"
    )
    yield Figure("home, to a bare Textual hello, p50", ratio(home, hello), 1.65, note=f"  {spread(hello)}")
    yield Figure("home with 10,000 entries in the file to 10, p50", ratio(long_home, home), 1.05)
    yield Figure("the meeting, to a bare Textual hello, p50", ratio(meeting, hello), note=f"  {spread(meeting)}")
    yield Figure("a meeting of 10,000 entries to one of 10, p50", ratio(long_meeting, meeting), 1.1)
    yield from _first_frames(settings)


def _first_frames(settings: Settings) -> Iterator[Figure]:
    """The work of a processor until the first frame stands: it tells little of what else the machine does."""
    with tempfile.TemporaryDirectory(dir=settings.folder) as name:
        small = books.book(settings.folder, SIZES[0])
        home = books.copy_of(small, Path(name))
        (Path(name) / "meeting").mkdir()
        meetings = {
            size: books.copy_of(books.book(settings.folder, size), Path(name) / "meeting", draft=DRAFT)
            for size in SIZES
        }

        def meeting(size: int) -> Callable[[], float]:
            return lambda: _work_until(application(settings.folder, meetings[size]), "❯ left")

        runs: dict[str, Callable[[], float]] = {
            "hello": lambda: _work_until(yardstick(settings.folder, "hello"), "READY"),
            "home": lambda: _work_until(application(settings.folder, home), books.COUNCIL),
            **{f"meeting {size}": meeting(size) for size in SIZES},
        }
        taken = in_turn(runs, settings.times(24), warmup=1)
    hello, short, long = taken["hello"], taken["meeting 10"], taken["meeting 10000"]
    what = "processor time to the first frame:"
    yield Figure(f"{what} home, to a bare Textual hello, p50", ratio(taken["home"], hello), 1.3)
    yield Figure(f"{what} the meeting, to the same, p50", ratio(short, hello), 1.9, note=f"  {spread(short)}")
    yield Figure(f"{what} 10,000 entries to 10, p50", ratio(long, short), 1.1)


def _work_until(opening: Session, drawn: str) -> float:
    with opening as session:
        session.wait_for(drawn)
        return session.processor_time()


def _ours(settings: Settings, folder: Path, size: int) -> dict[str, Callable[[], float]]:
    at_home, in_meeting = folder / "home", folder / "meeting"
    for place in (at_home, in_meeting):
        place.mkdir(exist_ok=True)
    home = books.copy_of(books.book(settings.folder, size), at_home)
    meeting = books.copy_of(books.book(settings.folder, size), in_meeting, draft=DRAFT)

    def to_meeting() -> float:
        begun = _start(application(settings.folder, meeting), "❯ left", f"{DRAFT}q")
        books.leave_draft(meeting, DRAFT)
        return begun

    return {
        f"home {size}": lambda: _start(application(settings.folder, home), books.COUNCIL, "⌕ q"),
        f"meeting {size}": to_meeting,
    }


def _start(opening: Session, drawn: str, landed: str) -> float:
    """Seconds from the command until the screen was drawn and a key was seen in its place, where one is asked for."""
    with opening as session:
        at = session.wait_for(drawn)
        if landed:
            session.type("q")
            at = session.wait_for(landed)
        return at - session.begun
