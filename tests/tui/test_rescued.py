"""While nothing can be saved: every screen says so, leaving says what becomes of it, and the next start offers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import clock
from driving import leave_roll, text, type_lines, until, wait_for_saves
from textual.pilot import Pilot

from clerk_tui.store import writer as writer_module
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen

LINE = "the elms were ill"


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "RESCUE_AFTER", 0.01)
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.5)
    monkeypatch.setattr("clerk_tui.tui.app.SAVE_TIMEOUT", 0.05)
    wait_for_saves(monkeypatch, 0.05)


def application(path: Path) -> ClerkApp:
    return ClerkApp(path, clock=clock, rescue_folder=path.parent / "rescue")


def has(app: ClerkApp, words: str) -> bool:
    return words in " ".join(" ".join(text(app)).replace("│", " ").split())


async def record_unsaved(app: ClerkApp, pilot: Pilot[int], path: Path) -> None:
    """Record a line while the file is away."""
    app.open_meeting(1)
    await leave_roll(pilot)
    path.rename(path.with_name("moved.db"))
    await type_lines(pilot, LINE)
    await until(lambda: app.book.is_rescued and has(app, "kept here and in a rescue file"))


async def test_it_is_told_kept_and_offered_at_the_next_start(tmp_path: Path, path: Path) -> None:
    app = application(path)
    async with app.run_test() as pilot:
        await record_unsaved(app, pilot, path)
        await pilot.press("ctrl+q")
        await until(lambda: isinstance(app.screen, Choose))
        assert has(app, "offered when the book is next opened")
        await pilot.press("end", "enter")
    assert not app.book.close(0.1)
    moved = path.with_name("moved.db")
    again = application(moved)
    async with again.run_test() as pilot:
        assert isinstance(again.screen, Choose)
        assert has(again, "1 change could not be saved in moved.db")
        await pilot.press("enter")
        await until(lambda: not again.book.rescue.found)
        assert [entry.text for entry in again.book.recording(1).meeting.entries] == [LINE]
    again.book.close()
    assert list((tmp_path / "rescue").iterdir()) == []


async def test_every_screen_says_that_something_is_not_saved(path: Path) -> None:
    app = application(path)
    async with app.run_test() as pilot:
        await record_unsaved(app, pilot, path)
        for key in ("f1", "f9", "f2", "ctrl+n", "ctrl+p"):
            await pilot.press(key)
            assert not isinstance(app.screen, MeetingScreen)
            await until(lambda: has(app, "NOT SAVED"))
            await pilot.press("escape")
        await pilot.press("ctrl+o")
        assert isinstance(app.screen, HomeScreen)
        await until(lambda: has(app, "NOT SAVED"))
        path.with_name("moved.db").rename(path)
        await until(lambda: not app.book.trouble)
        await pilot.press("f1")
        assert not has(app, "NOT SAVED")
    assert app.book.close()


async def test_the_second_try_by_key_offers_a_copy_elsewhere(path: Path) -> None:
    app = application(path)
    async with app.run_test() as pilot:
        await record_unsaved(app, pilot, path)
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, MeetingScreen)
        await pilot.press("ctrl+s")
        assert has(app, "Write a copy of this meeting to")
        await pilot.press("escape")
    app.book.close(0.1)


async def test_leaving_offers_a_copy_of_the_meeting(path: Path) -> None:
    app = application(path)
    async with app.run_test() as pilot:
        await record_unsaved(app, pilot, path)
        await pilot.press("ctrl+q")
        await until(lambda: isinstance(app.screen, Choose))
        await pilot.press("down", "enter")
        await until(lambda: has(app, "Write a copy of this meeting to"))
        await pilot.press("escape")
    app.book.close(0.1)
