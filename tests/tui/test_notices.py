"""Notices of the corner go with the screen on which they were given, and lie over no field."""

from __future__ import annotations

from pathlib import Path

import driving
import pytest
from driving import leave_roll, on_screen, text, until
from sitting import running
from textual import events
from textual.app import App, ComposeResult

from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.formatting import notify
from clerk_tui.tui.screens.dialogs import Confirm
from clerk_tui.tui.screens.forms import Form
from clerk_tui.tui.screens.meeting_forms import NewMeetingScreen
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.repainting import SizeNotice, classes_of


def said(app: ClerkApp) -> list[str]:
    """What stands in the corner."""
    return [notice.message for notice in app._notifications]


async def test_a_notice_is_gone_on_the_next_screen_and_on_the_way_back(path: Path) -> None:
    async with running(path) as (app, pilot):
        for way in ("enter", "ctrl+o"):
            notify(app, "These minutes were signed.", severity="warning", timeout=60)
            notify(app, "The disk is full.", severity="error", timeout=60)
            await pilot.pause()
            assert said(app).count("These minutes were signed.") == 1
            app.push_screen(Confirm("Really?"))
            await pilot.press("escape")
            assert "These minutes were signed." in said(app)
            await pilot.press(way)
            assert "These minutes were signed." not in said(app)
            assert "The disk is full." in said(app)
            assert not any("were signed" in row for row in text(app))
            await leave_roll(pilot)


async def test_a_form_says_it_at_its_foot(path: Path) -> None:
    async with running(path) as (app, pilot):
        await pilot.press("f2")
        assert isinstance(app.screen, Form)
        notify(app, "Planning Committee is saved: " + "nine people, " * 12 + "and no more.", timeout=60)
        await pilot.pause()
        rows = text(app)
        assert said(app) == []
        assert "Committee" in rows[1]
        assert "and no more." in " ".join(rows[-4:])


async def test_why_nothing_was_saved_is_not_said_any_more_once_it_is_put_right(path: Path) -> None:
    async with running(path) as (app, pilot):
        await pilot.press("f2")
        form = on_screen(app, NewMeetingScreen)
        form.field("time").input.focus()
        await pilot.press(*"7 stroke", "ctrl+s")
        assert "⚠" in text(app)[-2]
        await pilot.press(*["backspace"] * 7, *".30pm")
        assert "⚠" not in text(app)[-2]


# Too small a window says so and keeps everything


class Small(App[None]):
    def on_resize(self, event: events.Resize) -> None:
        self.set_class("-too-small" in classes_of(event.size), "-too-small")

    def compose(self) -> ComposeResult:
        yield Composer()
        yield SizeNotice()


@pytest.mark.parametrize("size", [(39, 12), (40, 11), (20, 5), (1, 1)])
async def test_too_small(size: tuple[int, int]) -> None:
    app = Small()
    async with app.run_test(size=(80, 24)) as pilot:
        driving.send(app, *"ab")
        await pilot.pause()
        assert app.query_one(SizeNotice).display is False
        await driving.resize(app, *size)
        driving.send(app, *"cd")
        await pilot.pause()
        if size[0] > 30:
            assert "Make the window larger" in " ".join(" ".join(driving.text(app)).split())
        assert "ab" not in "".join(driving.text(app))
        await driving.resize(app, 40, 12)
        assert driving.text(app)[0] == "❯ abcd"


async def test_small_from_the_start() -> None:
    app = Small()
    async with app.run_test(size=(50, 10)):
        assert "everything is kept" in " ".join(driving.text(app))


async def test_a_notice_of_any_length_is_shown_whole(path: Path) -> None:
    async with running(path, notifications=True) as (app, _):
        for columns in range(70, 84):
            name = "x" * (columns - 31)
            app.clear_notifications()
            notify(app, f"Written to {name}.docx. F12 opens it.", timeout=60)
            await until(lambda: f"Written to {name}" in "".join(text(app)))  # noqa: B023
            told = " ".join(row.strip("▌ │─╮") for row in text(app))
            assert f"{name}.docx. F12 opens it." in told
