"""Exempt business on the screens: shouted, marked, and in nothing that is for the public."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from driving import on_screen, shown, text, until
from sitting import BEGUN, command, opened, row
from textual import events
from textual.pilot import Pilot

from clerk_tui.keymap import COMMANDS
from clerk_tui.meeting import Kind
from clerk_tui.meeting.exempt import PARAGRAPHS
from clerk_tui.meeting.rules import Law
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.reader import ReaderScreen
from clerk_tui.tui.screens.search import HomeList

SECRET = (*BEGUN, "/exempt 3", "fern: spoke of the bid by Larkspur")
CLOSED = (*SECRET, "/public", "Members went home", "/close 11am")


def words(pilot: Pilot[int]) -> str:
    """The same without frames and line breaks."""
    return " ".join(re.sub(r"[^\w\s.,:;?!“”’/()\-]", " ", shown(pilot)).split())


async def test_the_public_is_excluded_by_choosing_paragraphs_and_readmitted(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await command(pilot, "Readmit the public")
        assert "The public is not excluded" in shown(pilot)
        await command(pilot, "Exclude the public")
        assert "3  the financial or business affairs" in shown(pilot)
        await pilot.press("3", "enter")
        assert "Type a comma to add another paragraph" in shown(pilot)
        await pilot.press(*", 1")
        assert screen.composer.line == "/exempt 3, 1"
        await pilot.press("enter")
        assert screen.recording.state.is_public_excluded
        await command(pilot, "Exclude the public")
        assert "The public is already excluded" in shown(pilot)
        await command(pilot, "Readmit the public")
        assert screen.composer.line == "/public"
        await pilot.press("enter")
        assert [e.kind for e in screen.recording.meeting.entries[-2:]] == [Kind.EXEMPT, Kind.READMITTED]


async def test_an_exempt_item_taken_in_public_is_asked_about_and_told(tmp_path: Path) -> None:
    lines = (*BEGUN, "/agenda 9 Bids // exempt", "/item 9", "The bid of Mr Park was opened.")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press(*"/close 11am", "enter")
        assert "The agenda has “9 Bids” as exempt, but all of it is public: no line says /exempt." in words(pilot)
        assert not screen.recording.state.room.is_closed
        await pilot.press("enter")
        assert screen.recording.state.room.is_closed
        await pilot.press("ctrl+s", "enter")
        assert "exempt on the agenda, but public here: “9 Bids”" in words(pilot)


async def test_a_parish_may_exclude_the_public_without_a_paragraph(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", rules="parish") as (pilot, screen):
        await command(pilot, "Exclude the public")
        assert "No paragraph: confidential business" in shown(pilot)
        await pilot.press("enter")
        assert screen.composer.line == "/exempt"
        await pilot.press("enter")
        assert screen.recording.meeting.entries[-1].kind is Kind.EXEMPT
        assert screen.recording.state.is_public_excluded


async def test_a_council_elsewhere_excludes_the_public_in_its_own_words(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", rules="council law=elsewhere") as (pilot, screen):
        await command(pilot, "Exclude the public")
        assert "Schedule 12A" not in shown(pilot)
        await pilot.press("down", "enter")
        assert screen.composer.line == "/exempt: "
        screen.composer.set_line("/exempt: The council met in committee.")
        await pilot.press("enter")
        entry = screen.recording.meeting.entries[-1]
        assert (entry.kind, entry.text, entry.subject) == (Kind.EXEMPT, "The council met in committee.", "")


async def test_a_body_in_wales_has_its_own_paragraphs(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", rules="council law=wales") as (pilot, _):
        await command(pilot, "Exclude the public")
        assert all(f"{number}  " in shown(pilot) for number in PARAGRAPHS[Law.WALES])


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_is_shouted_while_the_public_is_excluded(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(tmp_path / "m.db", SECRET, size=size) as (pilot, screen):
        await pilot.pause()
        assert " EXEMPT " in row(pilot, 0)
        assert "EXEMPT (paragraph 3): what you type is not for the public, until /public." in shown(pilot)
        assert "■ exempt Fay Fern spoke" in shown(pilot)
        screen.composer.set_line("/public")
        await pilot.press("enter")
        assert "EXEMPT" not in shown(pilot)
        assert "■ exempt Fay Fern spoke" in shown(pilot)


async def test_an_american_board_reads_of_a_closed_session(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", ["/style us", *SECRET], size=(120, 30)) as (pilot, _):
        await pilot.pause()
        assert " CLOSED SESSION " in row(pilot, 0)
        assert "CLOSED SESSION (paragraph 3): what you type is not for the public, until /public." in shown(pilot)
        assert "EXEMPT" not in shown(pilot)


async def test_a_lost_quorum_and_the_exclusion_are_both_said(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*SECRET, "/quorum 15", "-ash 9.40"]) as (pilot, _):
        await pilot.pause()
        assert "NO QUORUM: 14 in the room, 15 needed." in shown(pilot)
        assert "EXEMPT (paragraph 3)" in shown(pilot)


async def test_the_minutes_are_shown_as_the_public_may_read_them(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CLOSED, size=(140, 40)) as (pilot, screen):
        await pilot.press("f8")
        page = screen.query_one("#minutes")

        def printed() -> str:
            return " ".join(block.text for block in page.blocks)  # type: ignore[attr-defined]

        await until(lambda: "Members went home" in printed())
        assert "Larkspur" not in printed()
        assert str(page.border_title) == "Public minutes"
        await command(pilot, "Show exempt parts")
        await pilot.pause()
        assert "Larkspur" in printed()
        assert str(page.border_title) == "Minutes with exempt parts"
        await command(pilot, "Show exempt parts")
        await pilot.pause()
        assert "Larkspur" not in printed()


async def write_to(pilot: Pilot[int], folder: Path) -> Path:
    """Answer where a file is to go with a folder; the file."""
    before = set(folder.iterdir())
    await pilot.press("ctrl+u")
    pilot.app.post_message(events.Paste(str(folder)))
    await pilot.pause()
    await pilot.press("enter")
    (made,) = set(folder.iterdir()) - before
    return made


async def test_exports_are_for_the_public_unless_they_say_otherwise(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    async with opened(tmp_path / "m.db", CLOSED) as (pilot, _):
        await command(pilot, "Export")
        await pilot.press(*"plain", "enter")
        public = await write_to(pilot, folder)
        await command(pilot, "Export with exempt parts")
        await pilot.press(*"plain", "enter")
        assert "not for the public" in shown(pilot)
        full = await write_to(pilot, folder)
    assert public.name == "trees-committee-2024-01-08-minutes.txt"
    assert full.name == "trees-committee-2024-01-08-minutes-exempt.txt"
    assert "Larkspur" not in public.read_text(encoding="utf-8")
    assert "Larkspur" in full.read_text(encoding="utf-8")


async def test_the_reader_shows_and_writes_the_public_minutes(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    async with opened(tmp_path / "m.db", CLOSED) as (pilot, _):
        app = pilot.app
        assert isinstance(app, ClerkApp)
        await pilot.press("ctrl+o", *"Larkspur")
        home = on_screen(app, HomeScreen)
        while not any("EXEMPT" in line for line in text(app)):
            await pilot.pause(0.02)
        assert "■ EXEMPT · Mon 8 Jan 2024" in shown(pilot)
        assert home.query_one(HomeList).chosen is not None
        await pilot.press("enter")
        assert isinstance(app.screen, ReaderScreen)
        assert "public version" in row(pilot, 0)
        await until(lambda: "is not in the public minutes. ^P “Show exempt parts” shows" in shown(pilot))
        await pilot.press("x", *"plain", "enter")
        assert "Larkspur" not in (await write_to(pilot, folder)).read_text(encoding="utf-8")
        app.screen.toggle_exempt()
        await pilot.pause()
        assert "WITH EXEMPT PARTS" in row(pilot, 0)
        assert "Match 1 of 1" in shown(pilot)
        await app.screen.action_command("export-page-exempt")
        await pilot.pause()
        await pilot.press(*"plain", "enter")
        assert "Larkspur" in (await write_to(pilot, folder)).read_text(encoding="utf-8")
        await pilot.press("x", "escape", "escape")


def test_both_screens_have_the_same_words_for_it() -> None:
    named = {c.name for c in COMMANDS if c.place == "reader"} & {c.name for c in COMMANDS if c.place == "meeting"}
    assert {"Show exempt parts", "Export with exempt parts"} <= named


async def test_striking_out_the_exclusion_asks_with_a_reason(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", SECRET) as (pilot, screen):
        await pilot.press("up", "up", "x")
        asked = words(pilot)
        assert "make public what was recorded while the public was excluded:" in asked
        assert "Fay Fern: spoke of the bid by Larkspur" in asked
        await pilot.press("escape")
        assert not any(e.is_struck for e in screen.recording.meeting.entries)


async def test_a_readmission_that_was_forgotten_is_put_in_where_it_was_when_the_clerk_is_sure(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*SECRET, "Members turned to the next date")) as (pilot, screen):
        await pilot.press("up", "i", *"/public", "enter")
        assert "Members turned to the next date" in words(pilot)
        await pilot.press("escape")
        assert screen.recording.state.is_public_excluded
        assert screen.composer.line == "/public"
        await pilot.press("enter", "right", "enter")
        kinds = [e.kind for e in screen.recording.meeting.entries[-3:]]
        assert kinds == [Kind.STATEMENT, Kind.READMITTED, Kind.NOTE]


async def test_a_readmission_in_the_wrong_place_is_moved_when_the_clerk_is_sure(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*SECRET, "Members turned to the next date", "/public")) as (pilot, screen):
        await pilot.press("up", "<")
        assert "make public what was recorded while the public was excluded:" in words(pilot)
        await pilot.press("right", "enter")
        kinds = [e.kind for e in screen.recording.meeting.entries[-3:]]
        assert kinds == [Kind.STATEMENT, Kind.READMITTED, Kind.NOTE]


async def test_what_is_left_while_the_public_is_excluded_is_said_before_enter(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", SECRET) as (pilot, screen):
        for line in ("/close 11am", "/item 7 Next date"):
            screen.composer.set_line("")
            await pilot.press(*line)
            assert "The public is still excluded" in words(pilot)


async def test_what_is_exempt_is_read_back_only_without_the_public(tmp_path: Path) -> None:
    lines = (*SECRET, "= That Larkspur be paid")
    async with opened(tmp_path / "m.db", lines) as (pilot, screen):
        await pilot.press("ctrl+r")
        assert "That Larkspur be paid" in shown(pilot)
        await pilot.press("escape", *"/public", "enter", "ctrl+r")
        assert pilot.app.screen is screen
        assert "No resolution and no open motion" in shown(pilot)


async def test_the_words_of_an_exempt_passage_are_found_but_shown_only_when_asked_for(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", CLOSED) as (pilot, _):
        await pilot.press("f9", *"larkspur")
        await until(lambda: len(pilot.app.screen.query_one(HomeList).shown) == 1)
        await pilot.pause()
        assert "■ EXEMPT" in shown(pilot)
        assert "bid by Larkspur" not in shown(pilot)
        await pilot.app.run_action("screen.command('show-exempt-hits')")
        await pilot.pause()
        assert "bid by Larkspur" in shown(pilot)
        await pilot.app.run_action("screen.command('show-exempt-hits')")
        await pilot.pause()
        assert "bid by Larkspur" not in shown(pilot)
