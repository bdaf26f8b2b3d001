"""A fault of the program costs the view that it is in: the meeting goes on, and every line is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from books import clock
from driving import leave_roll, text, type_lines
from sitting import running

from clerk_tui import log, minutes, notation
from clerk_tui.book import recording as recording_module
from clerk_tui.meeting import Kind, Meeting
from clerk_tui.minutes import Sentences
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens import proof as proof_module
from clerk_tui.tui.screens.meeting import MeetingScreen

Break = Callable[[Any, str], None]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Make a function fail as a fault of the program does."""

    def fail(*_: object, **__: object) -> None:
        raise IndexError("a fault")

    return lambda owner, name: monkeypatch.setattr(owner, name, fail)


@pytest.fixture
def logged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(log, "_folder", tmp_path / "logs")
    return tmp_path / "logs" / log.NAME


def meeting_of(app: ClerkApp) -> Meeting:
    assert isinstance(app.screen, MeetingScreen)
    return app.screen.recording.meeting


async def test_a_line_that_cannot_be_read_is_kept_as_a_note(path: Path, broken: Break, logged: Path) -> None:
    async with running(path) as (app, pilot):
        app.open_meeting(1)
        await leave_roll(pilot)
        broken(notation, "read_line")
        await type_lines(pilot, "the elms are ill")
        (entry,) = meeting_of(app).entries
        assert (entry.kind, entry.text, entry.is_doubtful) == (Kind.NOTE, "the elms are ill", True)
    async with running(path) as (again, pilot):
        again.open_meeting(1)
        await leave_roll(pilot)
        assert [e.text for e in meeting_of(again).entries] == ["the elms are ill"]
    assert "IndexError" in logged.read_text(encoding="utf-8")


async def test_a_meeting_opens_whatever_its_unfinished_line_does(
    path: Path, broken: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running(path) as (app, pilot):
        app.open_meeting(1)
        await leave_roll(pilot)
        await pilot.press(*"elms")
        assert isinstance(app.screen, MeetingScreen)
        app.screen.keep_draft()
    read: list[str] = []
    known, complete = notation.read_line, notation.complete

    def reads(line: str, *more: Any, **named: Any) -> object:
        read.append(line)
        return known(line, *more, **named)

    monkeypatch.setattr(notation, "read_line", reads)
    broken(notation, "complete")
    async with running(path) as (again, pilot):
        assert isinstance(again.screen, MeetingScreen)
        assert (again.screen.composer.line, "elms" in read) == ("elms", False)
        assert "goes on without it" in " ".join(" ".join(text(again)).split())
        monkeypatch.setattr(notation, "complete", complete)
        await pilot.press("enter")
        assert meeting_of(again).entries == ()
        await pilot.press("ctrl+u")
        assert again.screen.composer.line == ""
        await pilot.press("ctrl+z", "enter")
        assert [entry.text for entry in meeting_of(again).entries] == ["elms"]


FAULTS: dict[str, tuple[object, str]] = {
    "sentences": (Sentences, "of"),
    "the search": (recording_module, "passages"),
    "reminders": (notation, "suggestions"),
    "the minutes": (minutes, "render"),
    "the proof": (proof_module, "prove"),
}


@pytest.mark.parametrize("what", FAULTS)
async def test_the_meeting_goes_on(path: Path, broken: Break, logged: Path, what: str) -> None:
    app = ClerkApp(path, clock=clock)
    async with app.run_test(size=(120, 40)) as pilot:
        app.open_meeting(1)
        await leave_roll(pilot)
        broken(*FAULTS[what])
        await type_lines(pilot, "one")
        await pilot.press("f8")
        await type_lines(pilot, "two")
        await pilot.press("ctrl+n", "escape")
        await type_lines(pilot, "three")
        assert [e.text for e in meeting_of(app).entries] == ["one", "two", "three"]
        assert any("three" in row.casefold() for row in text(app))
    assert app.book.close()
    assert "IndexError" in logged.read_text(encoding="utf-8")
