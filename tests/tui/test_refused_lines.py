"""A line that was refused: nothing is glued to it, nothing of it is lost. And what Esc left comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from driving import send, text, until
from sitting import BEGUN, opened
from textual import events
from textual.pilot import Pilot

from clerk_tui.meeting import Entry, Kind
from clerk_tui.tui.screens.meeting import MeetingScreen

REFUSED = "/motion ash / zebedee: That the elms be felled"


def notes(screen: MeetingScreen) -> list[tuple[str | None, bool]]:
    """The notes of the record, and whether each is marked."""
    return [(e.text, e.is_unsettled) for e in screen.recording.meeting.entries if e.kind is Kind.NOTE]


def last(screen: MeetingScreen) -> Entry:
    """The newest entry."""
    return screen.recording.meeting.entries[-1]


async def refused(pilot: Pilot[int], screen: MeetingScreen) -> None:
    """Type a line that is refused."""
    await pilot.press(*REFUSED, "enter")
    assert screen.composer.line == REFUSED


async def test_at_speed_each_line_after_a_refused_one_stands_by_itself(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        send(pilot.app, *REFUSED, "enter", *"/vote 3-3-1", "enter", *"-birch 9.40", "enter")
        await until(lambda: last(screen).kind is Kind.DEPARTURE)
        assert notes(screen) == [(REFUSED, True)]
        assert [e.kind for e in screen.recording.meeting.entries[-3:]] == [Kind.NOTE, Kind.VOTE, Kind.DEPARTURE]
        assert screen.composer.line == ""


async def test_enter_again_keeps_it_as_a_marked_note(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await refused(pilot, screen)
        assert "Press Enter again to keep it as a note marked ⚠" in " ".join(" ".join(text(pilot.app)).split())
        await pilot.press("enter")
        assert notes(screen) == [(REFUSED, True)]
        assert screen.composer.line == ""


@pytest.mark.parametrize("keys", [("backspace", "x"), ("left", "x"), (" ", "x"), (":", "x"), ("home", "x")])
async def test_to_edit_it_takes_it_up_again(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await refused(pilot, screen)
        await pilot.press(*keys)
        assert notes(screen) == []
        assert len(screen.composer.line) >= len(REFUSED)


async def test_the_next_item_leaves_it_as_a_note_in_the_item_where_it_was_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        before = screen.recording.meeting.live_item
        await refused(pilot, screen)
        await pilot.press("ctrl+l")
        (note,) = (e for e in screen.recording.meeting.entries if e.kind is Kind.NOTE)
        assert before is not None
        assert note.item_id == before.id
        assert screen.recording.meeting.live_item != before
        assert "kept as a note marked ⚠" in " ".join(" ".join(text(pilot.app)).split())


async def test_a_refusal_has_the_colour_of_a_warning_and_the_message_after_it_has_not(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await pilot.press("f6", "escape", *"-dale 9.40", "enter", "ctrl+z")
        assert not screen.line_entry.echo.has_class("-warning")
        screen.refuse("That is not possible now.")
        assert screen.line_entry.echo.has_class("-warning")
        screen.tell("That is done.")
        assert not screen.line_entry.echo.has_class("-warning")


async def test_a_refused_change_of_an_entry_makes_no_note(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "/vote 9-3"]) as (pilot, screen):
        await pilot.press("up", "e", *" x", "enter", "y")
        assert notes(screen) == []
        assert screen.composer.line == "/vote 9-3-0 xy"


@pytest.mark.parametrize("edit", [(), ("backspace",)])
async def test_after_an_edit_was_left_with_esc_ctrl_z_takes_back_the_last_act(
    tmp_path: Path, edit: tuple[str, ...]
) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "The pond was clear."]) as (pilot, screen):
        await pilot.press("up", "e", *edit, "escape", "ctrl+z")
        assert notes(screen) == []
        assert (screen.composer.line, screen.session.target.purpose) == ("", "new")


async def test_what_was_typed_over_it_is_not_lost_and_comes_back_as_that_edit(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "The pond was clear."]) as (pilot, screen):
        await pilot.press("up", "e", "backspace", "escape")
        assert any("^Y brings it back" in row for row in text(pilot.app))
        await pilot.press("ctrl+y")
        assert (screen.composer.line, screen.session.target.purpose) == ("The pond was clear", "edit")
        await pilot.press("enter")
        assert notes(screen) == [("The pond was clear", False)]


async def test_lines_pasted_after_a_refused_one_are_not_joined_to_it(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        await refused(pilot, screen)
        send(pilot.app, events.Paste("The pond was clear.\nThe gate was shut."))
        await pilot.pause()
        await pilot.press("enter")
        assert notes(screen) == [(REFUSED, True), ("The pond was clear.", False), ("The gate was shut.", False)]


async def test_a_refused_correction_never_becomes_a_line_and_comes_back_with_undo(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "Members looked at the elms"]) as (pilot, screen):
        await pilot.press(*"s/oaks/ash trees/", "enter", "enter")
        assert screen.composer.line == "s/oaks/ash trees/"
        await pilot.press("T")
        await until(lambda: screen.composer.line == "T")
        await pilot.press("ctrl+z", "ctrl+z")
        assert screen.composer.line == "s/oaks/ash trees/"
        assert notes(screen) == [("Members looked at the elms", False)]


async def test_a_correction_of_words_that_only_the_minutes_show_is_offered_as_they_were_typed(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", [*BEGUN, "cedar: the inspector visits us every year"]) as (pilot, screen):
        await pilot.press(*"s/visited them/called/", "enter")
        await until(lambda: any("was typed as “visits us”" in row for row in text(pilot.app)))
        await pilot.press("tab")
        assert screen.composer.line == "s/visits us/called/"
        await pilot.press("enter")
        assert last(screen).text == "the inspector called every year"


@pytest.mark.parametrize(("entry", "typed"), [("-birch 9.40am", "pm"), ("/resume 9.40am", "pm"), ("/vote 9-2", "-x-")])
async def test_a_change_that_cannot_be_read_stays_in_the_line(tmp_path: Path, entry: str, typed: str) -> None:
    moved = "/motion ash / birch: That the elms be felled"
    async with opened(tmp_path / "m.db", (*BEGUN, moved, entry)) as (pilot, screen):
        kept = last(screen)
        await pilot.press("up", "e", "end", *typed, "enter")
        assert screen.composer.line == f"{screen.recording.state.line_of(kept)}{typed}"
        assert screen.session.target.purpose == "edit"
        await pilot.press("enter")
        assert last(screen) == kept
        await pilot.press(*["backspace"] * len(typed), "enter")
        assert (last(screen).kind, screen.composer.line) == (kept.kind, "")
