"""The application on a book, and a meeting that sits, in which some lines are recorded already, on its screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date, time
from pathlib import Path
from typing import Any

from books import clock
from driving import leave_roll, on_screen, text
from quick import made_once
from textual.pilot import Pilot

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.keymap import COMMANDS
from clerk_tui.notation import read_membership
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.screens.meeting import MeetingScreen

FIFTEEN = "Ash Birch Cedar Doyle Elder Fir Gorse Hazel Holly Ivy Juniper Larch Maple O'Neill Pine".split()
AGENDA = (("1", "Declarations of interest"), ("2", "Felling in the park"), ("3", "The pond"))
BEGUN = ("/present all", "/next", "/next")


@asynccontextmanager
async def running(
    path: Path, *, size: tuple[int, int] = (80, 24), notifications: bool = False, **options: Any
) -> AsyncIterator[tuple[ClerkApp, Pilot[Any]]]:
    """The application on a book, at the time of the meetings in `books` unless another clock is given."""
    app = ClerkApp(path, **{"clock": clock, **options})
    try:
        async with app.run_test(size=size, notifications=notifications) as pilot:
            yield app, pilot
    finally:
        app.book.close()


@asynccontextmanager
async def opened(
    path: Path,
    lines: Sequence[str] = BEGUN,
    *,
    surnames: Sequence[str] = FIFTEEN,
    rules: str = "",
    earlier: Sequence[str] = (),
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[tuple[Pilot[int], MeetingScreen]]:
    """A meeting of a committee with those members, in which some lines are recorded; `earlier`: those of a meeting of
    6 November 2023, if there was one."""
    meeting_id = book_of_meeting(path, tuple(lines), tuple(surnames), rules, tuple(earlier))
    async with running(path, size=size, opens=meeting_id) as (app, pilot):
        await leave_roll(pilot)
        screen = on_screen(app, MeetingScreen)
        yield pilot, screen


@made_once
def book_of_meeting(
    path: Path, lines: tuple[str, ...], surnames: tuple[str, ...], rules: str, earlier: tuple[str, ...]
) -> int:
    """The book that `opened` opens; the id of the meeting."""
    members = [f"Councillor {'ABC'[at % 3]} {name}" for at, name in enumerate(surnames)]
    members[0] += " (Chair)"
    with MinuteBook(path, clock=clock) as book:
        people = read_membership("\n".join([*members, "officer Fay Fern (Clerk) [fern]"]))
        book.set_up_committee("Elmfield Council", "Trees Committee", people)
        if earlier:
            held(book, date(2023, 11, 6), earlier, rules)
        return held(book, date(2024, 1, 8), lines, rules)


def held(book: MinuteBook, day: date, lines: Sequence[str], rules: str = "") -> int:
    """A meeting of the committee with some lines recorded; its id."""
    plan = MeetingPlan("Elmfield Council", "Trees Committee", day, time(9, 30), rules=rules, agenda=AGENDA)
    recording = book.create_meeting(plan)
    for line in lines:
        recording.enter_line(line)
    book.flush()
    return recording.meeting.id


async def command(pilot: Pilot[int], name: str) -> None:
    """Give a command of the meeting's palette by its name."""
    (found,) = (c for c in COMMANDS if c.name == name and c.place == "meeting")
    await pilot.app.run_action(action_of(found.id))
    await pilot.pause()


def row(pilot: Pilot[int], number: int) -> str:
    """A row of the screen."""
    return text(pilot.app)[number]


def asked(pilot: Pilot[int]) -> list[str]:
    """The rows of the dialog on top of the screen, without its edges, signs and what shows beside it."""
    return [max(line.split("│"), key=len).strip(" ▸") for line in text(pilot.app)]
