"""The preview of house styles: the same meeting in each, and the choice of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import leave_roll, text
from sitting import command, opened

from clerk_tui import minutes, paths
from clerk_tui.minutes.style_files import read_again
from clerk_tui.tui.screens.styles import StylesScreen
from clerk_tui.tui.widgets.page import Page

LINES = ("/present all", "/next", "= That the elms be felled")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the user's styles, empty."""
    monkeypatch.setattr(paths, "styles", lambda: tmp_path / "styles")
    (tmp_path / "styles").mkdir()
    read_again()
    yield tmp_path / "styles"
    monkeypatch.undo()
    read_again()


async def test_the_arrows_show_the_same_meeting_in_each_style(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LINES, size=(90, 60)) as (pilot, _):
        await command(pilot, "Preview styles")
        assert isinstance(pilot.app.screen, StylesScreen)
        assert "Style durham: County, district and city councils" in text(pilot.app)[0]
        seen = {pilot.app.screen.shown}
        for _ in minutes.style_names()[1:]:
            await pilot.press("right")
            seen.add(pilot.app.screen.shown)
        assert seen == set(minutes.style_names())
        await pilot.press("right")
        assert pilot.app.screen.shown == "durham"
        assert "Resolved:" in "\n".join(text(pilot.app))
        await pilot.press("right")
        assert "It was resolved that the elms be felled." in "\n".join(text(pilot.app))
        await pilot.press("left")
        assert pilot.app.screen.shown == "durham"


async def test_enter_takes_the_style_for_the_meeting_and_undo_takes_it_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LINES) as (pilot, screen):
        await command(pilot, "Preview styles")
        await pilot.press("right", "enter")
        assert pilot.app.screen is screen
        assert screen.recording.meeting.head.style == "ireland"
        assert "The minutes are in the house style ireland: Irish councils (Cathaoirleach)." in "\n".join(
            text(pilot.app)
        )
        await pilot.press("ctrl+z")
        assert screen.recording.meeting.head.style == "durham"


async def test_escape_leaves_it_as_it_was(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", LINES) as (pilot, screen):
        await command(pilot, "Preview styles")
        await pilot.press("right", "escape")
        assert pilot.app.screen is screen
        assert screen.recording.meeting.head.style == "durham"


async def test_a_style_that_cannot_be_used_says_why_and_is_not_taken(tmp_path: Path, folder: Path) -> None:
    (folder / "a-broken-one.toml").write_text('title = "Ours"\nbased_on = "durham"\n[votes]\ncountd = "x"\n')
    async with opened(tmp_path / "m.db", LINES, size=(160, 30)) as (pilot, _):
        await command(pilot, "Preview styles")
        while pilot.app.screen.shown != "a-broken-one":  # type: ignore[attr-defined]
            await pilot.press("left")
        assert "cannot be used" in text(pilot.app)[0]
        assert "line 4: [votes] has no “countd”" in "\n".join(text(pilot.app))
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, StylesScreen)


async def test_a_broken_style_that_is_typed_is_said_to_be_so_at_once(tmp_path: Path, folder: Path) -> None:
    (folder / "ours.toml").write_text('title = "Ours"\nbased_on = "kent"\n[votes]\ncountd = "x"\n')
    read_again()
    async with opened(tmp_path / "m.db", LINES, size=(160, 30)) as (pilot, screen):
        await pilot.press(*"/style ours", "enter")
        assert screen.recording.state.style.name == "kent"
        assert "line 4: [votes] has no “countd”; did you mean “counted”?" in "\n".join(text(pilot.app))


async def test_a_meeting_whose_style_is_broken_opens_and_says_so(tmp_path: Path, folder: Path) -> None:
    ours = folder / "ours.toml"
    ours.write_text('title = "Ours"\nbased_on = "durham"\n')
    read_again()
    async with opened(tmp_path / "m.db", (*LINES, "/style ours"), size=(160, 30)) as (pilot, screen):
        assert screen.recording.state.style.name == "ours"
        meeting_id = screen.recording.meeting.id
        await pilot.press("ctrl+o")
        ours.write_text("title = ")
        read_again()
        pilot.app.open_meeting(meeting_id)  # type: ignore[attr-defined]
        await leave_roll(pilot)
        assert "ours.toml, line 1: after the = put text in straight quotation marks" in "\n".join(text(pilot.app))
        assert pilot.app.screen.recording.state.style.name == "durham"  # type: ignore[attr-defined]
        assert pilot.app.screen.recording.meeting.head.style == "ours"  # type: ignore[attr-defined]


async def test_the_page_stays_at_its_place_in_every_style_and_at_its_top_where_it_stood_there(tmp_path: Path) -> None:
    items = [f"/item {n} Item {n}\nNote {n}.\n= That note {n} be kept" for n in range(1, 15)]
    lines = ("/present all", *"\n".join(items).split("\n"))
    async with opened(tmp_path / "m.db", lines, size=(90, 20)) as (pilot, _):
        await command(pilot, "Preview styles")
        for _ in minutes.style_names():
            await pilot.press("right")
            page = pilot.app.screen.query_one(Page)
            assert page.in_sight[0] == 0
        await pilot.press(*["down"] * 60)
        before = next(row for row in text(pilot.app) if "Note" in row)
        number = before.split("Note ")[1][:2].strip(". ")

        def is_there_still() -> bool:
            shown = "\n".join(text(pilot.app)[:8])
            return f"note {number}" in shown.casefold() or f"Item {number}" in shown

        for _ in minutes.style_names():
            await pilot.press("right")
            assert is_there_still()
