"""A screen reader follows the terminal's cursor: ↓ moves it to the selected row, which has a sign besides colour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from books import clock
from driving import text, until
from sitting import opened, running
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Button

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.palette import Palette
from clerk_tui.tui.screens.registers import RegisterList
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.repainting import SizeNotice
from clerk_tui.tui.widgets.rows import SIGNS

LINES = ("/present all", "/next", "One.", "Two.", "birch? why", "!cedar to write", "!elder to ask", "/next", "Three.")


def row_of_cursor(app: App[int]) -> str:
    """The row of the screen on which the terminal's cursor is, from the cursor's column on."""
    at = app.cursor_position
    return text(app)[at.y][at.x :]


async def goes_with_the_selection(pilot: Pilot[int], keys: Sequence[str] = ("down", "down", "up")) -> None:
    """Each key moves the cursor to another row, which begins with a sign."""
    rows = []
    for key in keys:
        await pilot.press(key)
        row = row_of_cursor(pilot.app)
        assert row.startswith(SIGNS), (key, row)
        rows.append("\n".join(text(pilot.app)[pilot.app.cursor_position.y :]))
    assert all(one != next_ for one, next_ in pairwise(rows)), rows


WAYS = [
    (("f2",), ("down", "down", "up")),  # the roll
    (("f7",), ("down", "down", "up")),  # a ballot
    (("up",), ("up", "up", "down")),  # the record
    (("f3",), ("down", "down", "up")),  # a question with a list
    (("ctrl+g",), ("down", "up")),  # the items
    (("ctrl+n",), ("down", "up")),  # the proof
    (("ctrl+t",), ("down", "up")),  # matters arising
    (("f9", "o", "n", "e"), ("down", "up")),  # a search
    (("action:registers",), ("down", "up")),
    (("action:change-settings",), ("down", "down", "up")),
]


@pytest.mark.parametrize("size", [(100, 40), (40, 12)], ids=["usual", "large type"])
async def test_the_cursor_of_the_terminal_goes_with_the_selection(tmp_path: Path, size: tuple[int, int]) -> None:
    earlier = (
        "/present all",
        "/next",
        "One tree.",
        "= That one fall.",
        "/next",
        "= That another stand.",
        "!cedar to write one",
        "!elder to ask",
        "/close 8pm",
    )
    async with opened(tmp_path / "m.db", LINES, earlier=earlier, size=size) as (pilot, screen):
        for way, keys in WAYS:
            for step in way:
                if step.startswith("action:"):
                    name = step.removeprefix("action:")
                    await pilot.app.run_action(action_of(name))
                else:
                    await pilot.press(step)
            await pilot.pause()
            if "f9" in way:
                await until(lambda: sum("one" in row.lower() for row in text(pilot.app)) > 3)
            if "action:registers" in way:
                await until(lambda: pilot.app.screen.query_one(RegisterList).row_count() > 1)
            await goes_with_the_selection(pilot, keys)
            assert not pilot.app.screen.query_one(SizeNotice).display
            await pilot.press("escape")
            while pilot.app.screen is not screen:
                await pilot.press("escape")


async def test_in_the_list_of_meetings_it_goes_to_the_list_and_back_to_the_line(path: Path) -> None:
    with MinuteBook(path, clock=clock) as book:
        for month in (2, 3):
            book.create_meeting(MeetingPlan("Elmfield Council", "Trees Committee", date(2024, month, 5)))
        book.flush()
    async with running(path) as (app, pilot):
        await goes_with_the_selection(pilot)
        await pilot.press("x")
        assert app.cursor_position == app.screen.query_one(Composer).cursor_screen_offset


@pytest.mark.parametrize("lesson", [None, 0], ids=["what to do in an empty book", "lessons"])
async def test_in_lists_of_what_can_be_begun(tmp_path: Path, lesson: int | None) -> None:
    async with running(tmp_path / "m.db", lesson=lesson) as (_, pilot):
        await goes_with_the_selection(pilot)


async def test_in_the_list_of_backups(tmp_path: Path, path: Path) -> None:
    async with running(path, backup_folder=tmp_path / "backups") as (app, pilot):
        await pilot.press("f9", "b")
        await until(lambda: any("A backup was made" in row for row in text(app)))
        assert row_of_cursor(app).startswith(SIGNS)


async def test_in_the_palette(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+p")
        assert isinstance(pilot.app.screen, Palette)
        await goes_with_the_selection(pilot)
        await pilot.press("a")
        assert "a" in text(pilot.app)[pilot.app.cursor_position.y]


async def test_after_the_roll_it_is_back_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LINES) as (pilot, screen):
        await pilot.press("f2", "down", "escape")
        assert pilot.app.cursor_position == screen.composer.cursor_screen_offset


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 12)])
async def test_after_enter_it_stands_in_the_line_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path / "m.db", LINES, size=size) as (pilot, screen):
        for line in ("The gate was shut.", "The path by the mill was wet, and the bridge was closed for a week."):
            await pilot.press(*line, "enter")
            assert screen.composer.line == ""
            assert pilot.app.cursor_position == screen.composer.cursor_screen_offset
            assert row_of_cursor(pilot.app) == ""
            assert text(pilot.app)[pilot.app.cursor_position.y].startswith("❯")


async def test_at_the_buttons_of_a_question(path: Path) -> None:
    async with running(path) as (app, pilot):
        await app.run_action(action_of("remove-meeting"))
        await pilot.pause()
        assert row_of_cursor(app).strip().startswith("Keep it")
        await pilot.press("right")
        assert isinstance(app.focused, Button)
        assert row_of_cursor(app).strip().startswith("Remove it")


async def test_at_the_buttons_of_a_form(tmp_path: Path) -> None:
    async with running(tmp_path / "m.db") as (app, pilot):
        await pilot.press("f3")
        for button, word in (("#ask-more", "More (F2)"), ("#save", "Save (^S)")):
            app.screen.query_one(button).focus()
            await pilot.pause()
            await until(lambda: row_of_cursor(app).strip().startswith(word))  # noqa: B023 (awaited at once)
