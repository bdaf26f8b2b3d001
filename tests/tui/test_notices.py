"""Notices of the corner go with the screen on which they were given, and lie over no field."""

from __future__ import annotations

from pathlib import Path

from driving import leave_roll, on_screen, text
from sitting import running

from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.sanitise import notify
from clerk_tui.tui.screens.dialogs import Confirm
from clerk_tui.tui.screens.forms import Form


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
        form = on_screen(app, Form)
        form.field("time").input.focus()
        await pilot.press(*"7 stroke", "ctrl+s")
        assert "⚠" in text(app)[-2]
        await pilot.press(*["backspace"] * 7, *".30pm")
        assert "⚠" not in text(app)[-2]
