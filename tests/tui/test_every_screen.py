"""Every screen: its texts are told from their ground in every theme and without colours, and the terminal's cursor goes
with the selection."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from driving import text, type_lines, until
from sitting import BEGUN, opened, running
from test_practice import after_the_lessons
from test_terminal_cursor import goes_with_the_selection
from test_theme_colours import LEAST, pairs
from textual.pilot import Pilot
from textual.screen import Screen

from clerk_tui import paths, tui
from clerk_tui.tui import theme
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.screens.dialogs import Confirm, PastedLines, Tell

SAMPLE = Path(__file__).resolve().parents[2] / "sample.db"
PAPER = """ELMFIELD COUNCIL

PONDS COMMITTEE

MINUTES of a meeting of the Ponds Committee held in the Council Chamber on 6 May 2003 at 7.00 pm.

PRESENT: Councillor A Ash, Councillor J Birch, Councillor Jane Birch.

1. THE POND

RESOLVED that the pond be dredged.
"""
EARLIER = ("/present all", "/next", "One tree.", "= That one fall.", "!cedar to write", "!elder to ask", "/close 8pm")
HERE = (*BEGUN, "One.", "birch? why", "cedar> because", "= That it be so", "⚠ something odd")

Go = Callable[[Pilot[int]], Awaitable[None]]


def keys(*pressed: str) -> Go:
    """Press keys; a word with a hyphen is a command of the screen."""

    async def go(pilot: Pilot[int]) -> None:
        for key in pressed:
            if "-" in key:
                await pilot.app.run_action(action_of(key))
                await pilot.pause()
            else:
                await pilot.press(key)
        await pilot.pause()

    return go


def shown(screen: Callable[[], Screen[Any]]) -> Go:
    """Open a screen."""

    async def go(pilot: Pilot[int]) -> None:
        pilot.app.push_screen(screen())
        await pilot.pause()

    return go


async def member(pilot: Pilot[int]) -> None:
    """Open how one person attended."""
    await keys("f6", "f6", *"attendance", "enter")(pilot)
    await until(lambda: any("·" in row for row in text(pilot.app)))
    await pilot.press("down", "enter")
    await pilot.pause()


def imported(*pressed: str) -> Go:
    """Look at a file of minutes."""

    async def go(pilot: Pilot[int]) -> None:
        file = pilot.app.book.path.with_name("ponds.txt")  # type: ignore[attr-defined]
        file.write_text(PAPER, encoding="utf-8")
        await pilot.press("f8", "ctrl+u", *str(file), "enter")
        await until(lambda: any("6 May 2003" in row for row in text(pilot.app)))
        await keys(*pressed)(pilot)

    return go


async def over(pilot: Pilot[int]) -> None:
    """End a lesson of which something is recorded."""
    await pilot.pause()
    await type_lines(pilot, "/present all", "/open 6.30pm")
    await keys("end-practice")(pilot)


FROM_HOME: dict[str, Go] = {
    "HomeScreen": keys(),
    "CommitteeScreen": keys("f3", "enter"),
    "NewMeetingScreen": keys("f2"),
    "ReaderScreen": keys("f5"),
    "RegisterScreen": keys("f6"),
    "MemberScreen": member,
    "AskPath": keys("f8"),
    "ImportScreen": imported(),
    "FoundScreen": imported("enter"),
    "PeopleOnFileScreen": keys("same-person"),
    "BackupsScreen": keys("f9", "b"),
    "HelpScreen": keys("f1"),
    "SettingsScreen": keys("change-settings"),
    "PressKey": keys("change-settings", *["down"] * 12, "enter"),
}
FROM_MEETING: dict[str, Go] = {
    "MeetingScreen": keys("up"),
    "RollScreen": keys("f2"),
    "BallotScreen": keys("f7"),
    "ProofScreen": keys("ctrl+n"),
    "MattersScreen": keys("ctrl+t"),
    "SearchScreen": keys("f9", *"one"),
    "Choose": keys("f3"),
    "Ask": keys("ctrl+s", "enter"),
    "StylesScreen": keys("preview-styles"),
    "AgendaForm": keys("edit-agenda"),
    "MeetingHeadForm": keys("edit-head"),
    "PeopleForm": keys("edit-roll"),
    "PaperForm": keys("learn-paper", "enter"),
    "Palette": keys("ctrl+p"),
    "Confirm": shown(lambda: Confirm("Is it so?", yes="Yes", no="No")),
    "Tell": shown(lambda: Tell("A title", "Some words.")),
    "PastedLines": shown(lambda: PastedLines(["The gate was shut, and the path beside the mill was wet."] * 9)),
}
FROM_LESSONS: dict[str, Go] = {"LessonsScreen": keys(), "PracticeScreen": keys("enter"), "OutcomeScreen": over}

ELSEWHERE = {"FirstMeetingScreen", "HeadForm", "FoundAgendaForm", "ImportedPeopleScreen", "FollowScreen"}
"""Made of the parts of the others, as another form or list."""
WITHOUT_SELECTION = {
    "PracticeScreen", "OutcomeScreen", "ReaderScreen", "HelpScreen", "StylesScreen", "PressKey", "Tell", "FoundScreen",
    "ImportScreen", "PeopleOnFileScreen", "BackupsScreen", "Ask", "AskPath", "Confirm", "PastedLines", "MemberScreen",
}  # fmt: skip


def names_of_screens() -> Iterator[str]:
    """The names of all screens, without those that others are made from."""
    for module in walk_packages(tui.__path__, f"{tui.__name__}."):
        import_module(module.name)
    todo: list[type[Screen[Any]]] = [*Screen.__subclasses__()]
    while todo:
        one = todo.pop()
        todo += one.__subclasses__()
        if one.__module__.startswith(tui.__name__):
            yield one.__name__


def test_every_screen_is_among_these() -> None:
    bases = {"CommandScreen", "Dialog", "FilterLine", "Form", "PeopleScreen"}
    assert set(names_of_screens()) - bases == {*FROM_HOME, *FROM_MEETING, *FROM_LESSONS, *ELSEWHERE}


@asynccontextmanager
async def beginning(name: str, folder: Path, size: tuple[int, int]) -> AsyncIterator[Pilot[int]]:
    """The application where the way to a screen begins."""
    path = folder / "m.db"
    if name in FROM_MEETING:
        async with opened(path, HERE, earlier=EARLIER, size=size) as (pilot, _):
            yield pilot
    elif name in FROM_LESSONS:
        async with running(path, clock=after_the_lessons, lesson=0, size=size) as (_, pilot):
            yield pilot
    else:
        shutil.copy(SAMPLE, path)
        async with running(path, size=size, backup_folder=folder / "backups") as (_, pilot):
            yield pilot


WAYS = {**FROM_HOME, **FROM_MEETING, **FROM_LESSONS}


async def at(name: str, pilot: Pilot[int]) -> None:
    """Go to a screen, from where the way to it begins."""
    await WAYS[name](pilot)
    await until(lambda: type(pilot.app.screen).__name__ == name)
    await pilot.pause()


@pytest.mark.parametrize("name", WAYS)
async def test_every_text_is_told_from_its_ground(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "exports", lambda: tmp_path)
    async with beginning(name, tmp_path, (120, 40)) as pilot:
        await at(name, pilot)
        screen = pilot.app.screen
        dialog = [part.region for part in screen.query(".box, #--input, #--results > *")]
        regions = dialog or [screen.region]  # what is behind a dialog is dimmed
        for one in theme.OURS:
            pilot.app.theme = one.name
            await pilot.pause()
            found = [pair for region in regions for pair in pairs(pilot.app, region)]
            weak = [(words, round(ratio, 2)) for words, ratio in found if ratio < LEAST]
            assert weak == [], one.name


@pytest.mark.parametrize("name", ["MemberScreen", "FoundScreen"])
async def test_the_cursor_of_the_terminal_goes_with_the_selection(name: str, tmp_path: Path) -> None:
    async with beginning(name, tmp_path, (80, 24)) as pilot:
        await at(name, pilot)
        await goes_with_the_selection(pilot, ("down", "up"))
