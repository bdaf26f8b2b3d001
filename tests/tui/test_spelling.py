"""Wrong words in the meeting's line: underlined as they are left, repaired by Tab, never changed by the program."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from driving import on_screen, resize, text, type_lines, until
from sitting import BEGUN, opened
from textual.pilot import Pilot

from clerk_tui.book import spelling
from clerk_tui.meeting import Kind
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.proof import ProofScreen

pytestmark = pytest.mark.spelling


@asynccontextmanager
async def loaded(path: Path, lines: Sequence[str] = BEGUN) -> AsyncIterator[tuple[Pilot[int], MeetingScreen]]:
    """A meeting whose spelling is loaded."""
    async with opened(path, lines, size=(120, 40)) as (pilot, screen):
        of_meeting = screen.app.book.spelling(screen.session.meeting.id)
        of_meeting.prepare(screen.session.meeting)
        screen.session.spelling = of_meeting.of
        yield pilot, screen


def underlined(screen: MeetingScreen) -> list[str]:
    """The words that are underlined in the line."""
    composer = screen.composer
    found = []
    for y in range(composer.content_size.height):
        found += [s.text for s in composer.render_line(y) if s.style is not None and s.style.underline]
    return found


async def test_a_wrong_word_is_underlined_when_it_is_left_and_not_before(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"The report was recieved")
        assert underlined(screen) == []
        await pilot.press("space")
        assert underlined(screen) == ["recieved"]
        assert any("Tab spells: received" in row for row in text(pilot.app))


@pytest.mark.parametrize("size", [(80, 24), (60, 24)])
async def test_how_tab_spells_is_seen_beside_a_long_remark(tmp_path: Path, size: tuple[int, int]) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await resize(pilot.app, *size)
        await type_lines(pilot, "/close 10.50am")
        await pilot.press(*"The report was recieved ")
        await until(lambda: "recieved" in underlined(screen))
        assert "Tab spells: received" in " ".join(" ".join(text(pilot.app)).split())
        assert "The meeting is closed" in " ".join(text(pilot.app))


async def test_a_day_that_gets_its_capital_needs_no_repair(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"it closes on friday and was recieved ")
        assert underlined(screen) == ["recieved"]


async def test_the_last_word_is_looked_at_once_the_clerk_pauses(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"It is beside the cemetary")
        screen.line_entry.spelling.look_at_rest()
        await until(lambda: underlined(screen) == ["cemetary"])
        await pilot.press("tab")
        assert screen.composer.line == "It is beside the cemetery"


async def test_a_wrong_last_word_is_told_after_enter(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, _):
        await pilot.press(*"It is beside the cemetary")
        await pilot.press("enter")
        await until(lambda: any("“cemetary” may be misspelt: is it cemetery?" in row for row in text(pilot.app)))


async def test_tab_repairs_the_word_and_typing_goes_on_at_the_end(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"The recieved rep")
        await pilot.press("tab")
        assert screen.composer.line == "The received rep"
        await pilot.press(*"ort")
        assert screen.composer.line == "The received report"
        assert underlined(screen) == []
        await pilot.press("ctrl+z", "ctrl+z")
        assert screen.composer.line == "The recieved rep"


async def test_tab_again_offers_the_next_word(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"The recieved ")
        await pilot.press("tab", "tab")
        assert screen.composer.line == "The receive "


async def test_tab_repairs_the_words_that_were_left_before(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"The recieved lettter of the planners was read ")
        assert underlined(screen) == ["recieved", "lettter"]
        await pilot.press("tab")
        assert screen.composer.line == "The recieved lettter of the planners was read "
        assert "Tab again spells it letter" in " ".join(" ".join(text(pilot.app)).split())
        await pilot.press("tab")
        assert screen.composer.line == "The recieved letter of the planners was read "
        await pilot.press("space", "tab", "tab")
        assert screen.composer.line == "The received letter of the planners was read  "


async def test_a_name_comes_before_a_repair(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"It was recieved by @ced")
        await pilot.press("tab")
        assert screen.composer.line.startswith("It was recieved by @")
        assert "edar" in screen.composer.line


async def test_enter_records_what_was_typed_without_a_doubt_and_the_proof_lists_it(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"The Clerk recieved it.")
        await pilot.press("enter")
        (note,) = [e for e in screen.session.meeting.entries if e.kind is Kind.NOTE]
        assert (note.text, note.is_doubtful) == ("The Clerk recieved it.", False)
        await pilot.press("ctrl+n")
        proof = on_screen(pilot.app, ProofScreen)
        await until(lambda: "L12" in [finding.code for finding in proof._list.shown])
        at = [finding.code for finding in proof._list.shown].index("L12")
        await pilot.press(*["down"] * at, "a", "enter")
        (note,) = [e for e in screen.session.meeting.entries if e.kind is Kind.NOTE]
        assert note.text == "The Clerk received it."


async def test_a_word_that_the_clerk_keeps_twice_is_not_marked_again(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        for marks in (["windrowing"], ["windrowing"], []):
            await pilot.press(*"The windrowing began.")
            assert underlined(screen) == marks
            await pilot.press("enter")


async def test_commands_names_and_private_notes_are_not_checked(tmp_path: Path) -> None:
    names = ("@recieved ", "/recieved ", "+recieved ", "recieved> that it was ")
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        for line in ("# recieved it ", *names, "s/recieved/received "):
            screen.line_entry.put_line("")
            await pilot.press(*line)
            assert underlined(screen) == [], line


async def test_what_somebody_says_is_checked_behind_the_name(tmp_path: Path) -> None:
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"cedar> that it was recieved ")
        assert underlined(screen) == ["recieved"]


async def test_without_the_library_a_meeting_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "load", lambda english: None)
    monkeypatch.setattr(spelling, "loaded", lambda english: None)
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"It was recieved ")
        assert underlined(screen) == []
        await pilot.press("enter")
        assert [e.text for e in screen.session.meeting.entries if e.kind is Kind.NOTE] == ["It was recieved"]


async def test_a_line_is_looked_at_once_and_then_left_alone(tmp_path: Path) -> None:
    """What is not looked at, such as the end of a reference, must not be waited for."""
    async with loaded(tmp_path / "m.db") as (pilot, screen):
        await pilot.press(*"the form 26/417/ful was recieved ")
        assert underlined(screen) == ["recieved"]
        assert all(worker.is_finished for worker in pilot.app.workers)
