"""The line of the meeting's screen is read once for each key, and Enter carries out what was shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from books import book_with_meeting
from books import clock as morning
from driving import send, until
from settled import settled
from sitting import running
from textual.app import App
from textual.pilot import Pilot

from clerk_tui import notation
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.preview import Preview, Target
from clerk_tui.tui.screens.dialogs import PastedLines
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.lines import Line


class Clock:
    """A clock that stands until it is put on."""

    def __init__(self) -> None:
        self.at = morning()

    def __call__(self) -> datetime:
        return self.at

    def put_on(self, minutes: int) -> None:
        """So many minutes pass."""
        self.at += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    """The clock on the wall of the meeting: 9.41."""
    return Clock()


@asynccontextmanager
async def opened(path: Path, clock: Clock) -> AsyncIterator[tuple[Pilot[int], MeetingScreen]]:
    """A meeting that has begun, on its screen; the screen looks at the clock only when a test makes it."""
    meeting_id = book_with_meeting(path)
    with MinuteBook(path, clock=clock) as book:
        for line in ("/present all", "/next"):
            book.recording(meeting_id).enter_line(line)
        book.flush()
    async with running(path, clock=clock) as (app, pilot):
        app.open_meeting(meeting_id)
        await until(lambda: isinstance(app.screen, MeetingScreen) and bool(app.screen.query("#composer")))
        assert isinstance(app.screen, MeetingScreen)
        yield pilot, app.screen


def echo(app: App[Any]) -> str:
    """What is said above the line."""
    return app.screen.query_one("#echo", Line).shown.plain


async def typed(pilot: Pilot[int], line: str, shown: str) -> None:
    """Type a line, and wait until so much of it is shown."""
    await pilot.press(*line)
    await until(lambda: shown in echo(pilot.app))


def last_sentence(screen: MeetingScreen) -> str:
    """What the minutes say of the newest entry."""
    return screen.recording.state.sentence(screen.recording.meeting.entries[-1])


def lines_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that are read from now on."""
    lines: list[str] = []
    read_line = notation.read_line

    def counted(line: str, context: notation.Context) -> notation.Reading:
        lines.append(line)
        return read_line(line, context)

    monkeypatch.setattr(notation, "read_line", counted)
    return lines


async def test_thirty_three_keys_and_enter_are_thirty_three_readings(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = "cedar: reported on the elms again"
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        lines = lines_read(monkeypatch)
        before = len(screen.recording.meeting.entries)
        for at, character in enumerate(line, 1):
            await pilot.press(character)
            await until(lambda at=at: lines[-1:] == [line[:at]])  # type: ignore[misc]
        await pilot.press("enter")
        await until(lambda: len(screen.recording.meeting.entries) > before and not screen.composer.line)
        await pilot.pause()
        assert lines == [line[:at] for at in range(1, 34)]


async def test_a_tab_takes_the_offer_of_the_line_that_is_shown(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        lines = lines_read(monkeypatch)
        await typed(pilot, "cedr: reported", "Tab for")
        count = len(lines)
        await pilot.press("tab")
        await until(lambda: screen.composer.line == "cedar: reported" and len(lines) > count)
        assert lines[count:] == ["cedar: reported"]


async def test_the_time_that_is_shown_is_recorded_when_the_clock_has_moved_on(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "-cedar", "9.41am")
        clock.put_on(3)
        screen.clock_ticked()
        await until(lambda: "9.44am" in echo(pilot.app))
        shown = echo(pilot.app)
        await pilot.press("enter")
        await until(lambda: not screen.composer.line)
        assert last_sentence(screen) in shown
        assert "9.44am" in last_sentence(screen)


async def test_a_time_that_was_not_shown_yet_waits_for_a_second_enter(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MeetingScreen, "clock_ticked", lambda _: None)
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "-cedar", "9.41am")
        clock.put_on(3)
        before = screen.recording.meeting
        await pilot.press("enter")
        await until(lambda: "9.44am" in echo(pilot.app))
        assert screen.recording.meeting is before
        assert screen.composer.line == "-cedar"
        shown = echo(pilot.app)
        await pilot.press("enter")
        await until(lambda: not screen.composer.line)
        assert last_sentence(screen) in shown


async def test_a_time_that_waits_for_a_second_enter_goes_on_with_the_clock(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MeetingScreen, "clock_ticked", lambda _: None)
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "-cedar", "9.41am")
        clock.put_on(3)
        await pilot.press("enter")
        await until(lambda: "9.44am" in echo(pilot.app))
        clock.put_on(2)
        screen.line_entry.read_again()
        await until(lambda: "9.46am" in echo(pilot.app))
        await pilot.press("enter")
        await until(lambda: not screen.composer.line)
        assert "9.46am" in last_sentence(screen)


async def test_what_the_clerk_was_told_stays_while_the_clock_moves_on(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        await typed(pilot, "-cedar", "9.41am")
        screen.tell("Something that the clerk is to read.")
        clock.put_on(3)
        screen.clock_ticked()
        assert "is to read" in echo(pilot.app)
        await pilot.press("enter")
        await until(lambda: not screen.composer.line)
        assert "9.44am" in last_sentence(screen)


async def test_pasted_lines_go_after_an_entry_that_cannot_become_the_first_of_them(
    tmp_path: Path, clock: Clock
) -> None:
    async with opened(tmp_path / "m.db", clock) as (pilot, screen):
        for line in ("the elms were old", "the limes were young"):
            screen.recording.enter_line(line)
        elms = screen.recording.meeting.entries[-2]
        screen.line_entry.edit(elms)
        screen.composer.set_line("")
        screen.composer.post_message(Composer.LinesPasted(screen.composer, ("/undo", "the oaks were tall")))
        await until(lambda: isinstance(pilot.app.screen, PastedLines))
        pilot.app.screen.dismiss("entries")
        await until(lambda: pilot.app.screen is screen and not screen.composer.line)
        texts = [entry.text for entry in screen.recording.meeting.entries[-4:]]
        assert texts == ["the elms were old", "the oaks were tall", "the limes were young", "/undo"]


async def test_what_a_line_will_be_is_shown_with_the_key_that_changes_it(tmp_path: Path, clock: Clock) -> None:
    async with opened(tmp_path / "m.db", clock) as (_, screen):
        screen.composer.replace(0, 0, "Members noted the report")
        assert "Members noted the report" in echo(screen.app)  # no turn of the loop, and so no frame, comes between


async def test_letters_typed_faster_than_they_are_read_are_read_together(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    async with opened(tmp_path / "book.db", clock) as (pilot, screen):
        own = screen.recording.read

        def seen(line: str, target: Target) -> Preview:
            read.append(line)
            return own(line, target)

        monkeypatch.setattr(screen.recording, "read", seen)
        send(pilot.app, *"The lime was felled.")
        await settled(pilot.app)
        assert len(read) <= 3
        assert "The lime was felled." in echo(pilot.app)
        send(pilot.app, "x", "y", "backspace", "backspace", *" It fell.", "enter", "N", "o", "w")
        await settled(pilot.app)
        assert last_sentence(screen) == "The lime was felled. It fell."
        assert read[-1] == "Now"
        assert "Now" in echo(pilot.app)


@pytest.mark.parametrize(
    "line",
    [
        "cedar? whether the elms could be kept",
        "-cedar 9.50",
        "birch proposed, cedar seconded that the elms be felled",
        "doyl: 12 trees went, and & doyle left 9.50",
        "/motion birch / cedar: That the elms be felled",
        "Officers to report in June. Cedar left at 9.50",
    ],
)
async def test_a_line_typed_sign_by_sign_is_shown_and_recorded_as_one_typed_faster_than_the_machine(
    line: str, tmp_path: Path, clock: Clock
) -> None:
    seen = []
    for name, presses in (("slowly", list(line)), ("at once", [line])):
        async with opened(tmp_path / f"{name}.db", clock) as (pilot, screen):
            for signs in presses:
                await pilot.press(*signs)
            shown = echo(pilot.app), screen.query_one("#offers", Line).shown.plain
            await pilot.press("enter")
            seen.append((shown, echo(pilot.app), screen.composer.line, screen.recording.meeting.entries))
    assert seen[0] == seen[1]
