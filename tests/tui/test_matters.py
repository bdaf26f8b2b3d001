"""Matters arising: added to the record, reported on, completed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from driving import shown
from sitting import BEGUN, opened, row

from clerk_tui.meeting import Kind
from clerk_tui.tui.screens.matters import MattersScreen
from clerk_tui.tui.screens.meeting import MeetingScreen, record_pane

EARLIER = (
    "/present all",
    "/next",
    "!fern to send the dates by 1 December 2023",
    "cedar>> figures by ward",
    "/review 3 fern: That maps be kept by ward",
    "/exempt 3",
    "!fern to negotiate with the owner",
    "/public",
    "/close 11am",
)


def recorded(screen: MeetingScreen) -> Sequence[tuple[Kind, str | None]]:
    """The kinds and words of what was recorded in the item that is open."""
    return [(e.kind, e.text) for e in screen.recording.meeting.entries_of(screen.recording.meeting.live_item)]


async def test_what_is_open_is_said_where_its_item_begins(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", (*BEGUN, "/item 4 Matters arising"), earlier=EARLIER) as (pilot, screen):
        assert "3 matters are still open: ^T lists them" in shown(pilot)
        await pilot.press("tab", "enter")
        assert recorded(screen)[-1] == (Kind.ARISING, "to send the dates by 1 December 2023")
        assert "still open" not in shown(pilot)


async def test_what_is_open_is_listed_with_owner_and_date(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, _):
        await pilot.press("ctrl+t")
        assert isinstance(pilot.app.screen, MattersScreen)
        assert row(pilot, 0) == " Matters arising   4 open, 1 OVERDUE   under: 2 Felling in the park"
        assert "▸ Action · Fay Fern · since 6 November 2023 · OVERDUE since 1 December 2023" in shown(pilot)
        assert "  to send the dates by 1 December 2023" in shown(pilot)
        assert "Action · Councillor C Cedar · since 6 November 2023" in shown(pilot)
        assert "■ exempt Action · Fay Fern" in shown(pilot)
        assert "Recommendation 3 · Fay Fern" in shown(pilot)


async def test_enter_brings_them_into_the_record(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, screen):
        await pilot.press("ctrl+t", "enter", "enter", "escape")
        assert pilot.app.screen is screen
        assert [kind for kind, _ in recorded(screen)] == [Kind.ARISING, Kind.ARISING]
        assert "dates" in (recorded(screen)[0][1] or "")
        assert "figures" in (recorded(screen)[1][1] or "")
        await pilot.press("ctrl+z")
        assert len(recorded(screen)) == 1


async def test_progress_goes_on_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, screen):
        await pilot.press(*"they were sent", "ctrl+t", "p")
        assert screen.composer.line == "/progress they were sent"
        await pilot.press("enter", "ctrl+t")
        assert "8 January 2024: they were sent" in shown(pilot)
        await pilot.press("p")
        assert screen.composer.line == "/progress "
        assert [kind for kind, _ in recorded(screen)] == [Kind.ARISING, Kind.PROGRESS]


@pytest.mark.parametrize("typed", ["They asked about it", "damp in the lodge", "/note"])
async def test_who_types_on_is_back_in_the_line_and_changes_no_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    monkeypatch.setattr(record_pane, "TYPING", 60.0)
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, screen):
        await pilot.press(*"so ", "ctrl+t", *typed)
        assert pilot.app.screen is screen
        assert screen.composer.line == f"so {typed}"
        assert not recorded(screen)


async def test_what_is_done_is_listed_no_more(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, screen):
        await pilot.press("ctrl+t", "d")
        assert "3 open" in row(pilot, 0)
        assert "OVERDUE" not in shown(pilot)
        await pilot.press("end", "d")
        assert "2 open" in row(pilot, 0)
        await pilot.press("escape")
        assert [kind for kind, _ in recorded(screen)] == [Kind.ARISING, Kind.DONE, Kind.REVIEW, Kind.DONE]


@pytest.mark.parametrize("key", ["enter", "p", "d"])
async def test_exempt_matters_stay_out_of_public_session(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, screen):
        await pilot.press("ctrl+t", "down", "down", key)
        assert "was agreed while the public was excluded" in shown(pilot)
        assert not recorded(screen)


async def test_and_are_brought_in_while_the_public_is_excluded(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/exempt 3"], earlier=EARLIER) as (pilot, screen):
        await pilot.press("ctrl+t", "down", "down", "enter", "escape")
        assert recorded(screen)[-1] == (Kind.ARISING, "to negotiate with the owner")
        assert screen.query_one("#record").rows[-1].is_exempt  # type: ignore[attr-defined]


async def test_where_nothing_is_left_it_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press("ctrl+t")
        assert "No matters are open" in shown(pilot)
        await pilot.press("enter", "p", "d", "escape")
        assert pilot.app.screen is screen
        assert not recorded(screen)


async def test_a_matter_is_added_once_to_an_item(tmp_path: Path) -> None:
    earlier = ("/present all", "/next", "!fern to send the dates", "/close 11am")
    async with opened(tmp_path / "m.db", earlier=earlier) as (pilot, screen):
        await pilot.press("ctrl+t", "enter", "enter")
        assert row(pilot, -2) == " This item has the matter already. p reports progress, d marks it complete."
        assert [kind for kind, _ in recorded(screen)] == [Kind.ARISING]
        await pilot.press("escape", "ctrl+z", "ctrl+t", "enter")
        assert [kind for kind, _ in recorded(screen)] == [Kind.ARISING]
