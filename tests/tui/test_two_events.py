"""Prose that says two events: Tab puts in one after the other, and nothing of the line is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import text, until
from sitting import BEGUN, opened

from clerk_tui.book.doubts import likely
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


async def test_the_second_event_becomes_a_line_in_doubt_once_something_else_is_recorded(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await pilot.press(*"Members looked at the elms", "enter")
        motion, rest, noted = screen.recording.meeting.entries[-3:]
        assert (motion.kind, noted.text) == (Kind.MOTION, "Members looked at the elms")
        assert rest.is_unsettled
        assert screen.recording.state.line_of(rest) == "/vote all"
        assert "ash moved to fell the elms, birch 2nd, all agreed" in rest.doubt
        meant = likely(screen.recording.state, rest)
        assert meant is not None
        assert meant.kind is Kind.VOTE


async def test_every_part_of_a_line_that_says_three_things_comes_by_tab(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"cedar left 9.40, doyle left 9.42, elder left 9.45", "tab")
        taken = [screen.composer.line]
        for _ in range(2):
            await pilot.press("enter", "tab")
            taken.append(screen.composer.line)
        assert taken == ["-cedar 9.40", "-doyle 9.42", "-elder 9.45"]


async def test_a_second_line_with_two_parts_keeps_the_rest_of_the_first(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await pilot.press(*"cedar asked about the fee, doyle said four pounds", "tab", "enter")
        (rest,) = (e for e in screen.recording.meeting.entries if e.is_unsettled)
        assert screen.recording.state.line_of(rest) == "/vote all"
        assert "ash moved to fell the elms" in rest.doubt
        await pilot.press("tab")
        assert screen.composer.line == "doyle> said four pounds"


@pytest.mark.parametrize("key", ["ctrl+l", "ctrl+o", "ctrl+q"])
async def test_the_second_event_is_a_line_in_doubt_of_its_item_after_the_next_item_and_after_leaving(
    tmp_path: Path, key: str
) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/agenda 98 Ponds")) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter", key)
        await pilot.pause()
        motion, rest = (e for e in screen.recording.meeting.entries if e.kind is Kind.MOTION or e.is_unsettled)
        assert rest.item_id == motion.item_id


async def test_the_rest_of_a_line_counts_among_the_doubts_when_the_meeting_is_closed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, _):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await pilot.press(*"/close 10pm", "enter")
        await until(lambda: any("1 line is in doubt" in row for row in text(pilot.app)))


async def test_a_line_that_tab_took_comes_back_whole_after_leaving(tmp_path: Path) -> None:
    prose = "ash moved to fell the elms, birch 2nd, all agreed"
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*prose, "tab")
        screen.leave_meeting()
        assert screen.composer.line == prose


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


async def test_undo_of_a_line_in_between_keeps_the_second_event_in_doubt(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        await pilot.press(*"ash moved to fell the elms, birch 2nd, all agreed", "tab", "enter")
        await pilot.press(*"Members looked at the elms", "enter", "ctrl+z")
        assert screen.recording.state.line_of(screen.recording.meeting.entries[-1]) == "/vote all"
