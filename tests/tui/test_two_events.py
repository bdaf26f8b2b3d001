"""Prose that says two events: Tab puts in one after the other, and nothing of the line is lost."""

from __future__ import annotations

from pathlib import Path

from driving import text, until
from sitting import BEGUN, opened

from clerk_tui.meeting import Kind


async def test_tab_puts_in_the_second_event_once_the_first_is_recorded(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab")
        assert screen.composer.line == "/motion ash / birch: to fell the elms"
        await pilot.press("enter")
        await until(lambda: any("Tab for the rest of that line: /vote all" in row for row in text(pilot.app)))
        await pilot.press("tab")
        assert screen.composer.line == "/vote all"
        await pilot.press("enter")
        kinds = [e.kind for e in screen.recording.meeting.entries[-2:]]
        assert kinds == [Kind.MOTION, Kind.VOTE]
        await pilot.press("tab")
        assert screen.composer.line != "/vote all"


async def test_undo_brings_back_the_prose_that_tab_replaced(tmp_path: Path) -> None:
    prose = "ash moved to fell the elms, birch 2nd, all agreed"
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*prose, "tab")
        assert screen.composer.line == "/motion ash / birch: to fell the elms"
        await pilot.press("ctrl+z")
        assert screen.composer.line == prose
        await pilot.press("enter")
        await until(lambda: screen.recording.meeting.entries[-1].kind is Kind.NOTE)
        await pilot.press("tab")
        assert screen.composer.line != "/vote all"


async def test_the_second_event_waits_for_another_line_and_is_named_when_the_item_ends(
    tmp_path: Path,
) -> None:
    agenda = (*BEGUN, "/agenda 98 Ponds")
    async with opened(tmp_path / "m.db", agenda) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await pilot.press(*"The elms were ill", "enter")
        await until(lambda: any("Tab for the rest of that line: /vote all" in row for row in text(pilot.app)))
        await pilot.press(*"/item 98", "enter")
        await until(lambda: any("Not recorded, add it yourself: /vote all" in row for row in text(pilot.app)))
        await pilot.press("tab")
        assert screen.composer.line != "/vote all"


async def test_the_second_event_of_an_entry_that_is_changed_is_named_and_not_put_at_the_end(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"the elms", "enter", "up", "e", "ctrl+u")
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await until(lambda: any("Not recorded, add it yourself: /vote all" in row for row in text(pilot.app)))
        await pilot.press("tab")
        assert screen.composer.line != "/vote all"


async def test_a_line_typed_while_adjourned_comes_back_after_the_meeting_resumed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/adjourn 9.50am")) as (pilot, screen):
        await pilot.press(*"cedar: the elms were ill", "tab", "enter", "tab")
        assert screen.composer.line == "cedar: the elms were ill"
        await pilot.press("enter")
        kinds = [e.kind for e in screen.recording.meeting.entries[-2:]]
        assert kinds == [Kind.RESUMED, Kind.STATEMENT]


async def test_undo_of_the_first_event_brings_back_all_that_was_typed(tmp_path: Path) -> None:
    prose = "ash moved to fell the elms, birch 2nd, all agreed"
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        before = screen.recording.meeting.entries
        await pilot.press(*prose, "tab", "enter", "ctrl+z")
        assert screen.recording.meeting.entries == before
        assert screen.composer.line == prose
        await pilot.press("tab")
        assert screen.composer.line == "/motion ash / birch: to fell the elms"


async def test_undo_of_a_line_in_between_keeps_the_second_event_waiting(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await pilot.press(*"The elms were ill", "enter", "ctrl+z", "tab")
        assert screen.composer.line == "/vote all"
