"""What cannot be done is said, and nothing ends: a file that another program holds, minutes that were signed."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from driving import send, text
from sitting import BEGUN, command, opened, row
from textual.events import Paste
from textual.pilot import Pilot

from clerk_tui import store
from clerk_tui.meeting import Settled, Stage
from clerk_tui.store import writer as writer_module
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.home import HomeScreen
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.meeting_forms import NewMeetingScreen

EARLIER = ("/open 9.30am", "/present all", "/next", "!ash to count the elms", "/close 11am")


@pytest.fixture(autouse=True)
def _hasty_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved does not wait for the other program either."""
    monkeypatch.setattr(writer_module, "connect", functools.partial(store.connect, timeout=0.0))
    monkeypatch.setattr(writer_module, "RETRY_AFTER", 0.02)


@contextmanager
def held(pilot: Pilot[int]) -> Iterator[None]:
    """Another program has the file for itself, and the application does not wait for it to let go."""
    app = pilot.app
    assert isinstance(app, ClerkApp)
    app.book.reader._connection.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(app.book.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def sign(screen: MeetingScreen) -> None:
    """The minutes on the screen are signed."""
    recording = screen.recording
    settled = Settled(Stage.SIGNED, date(2024, 2, 12), "Councillor A Ash")
    recording.state.meeting = replace(recording.meeting, settled=settled)


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("a", "❯ a"),
        ("f7", "/vote named all"),
        ("f2 a", " apologies: Councillor A Ash"),
        ("tab", "❯"),
        ("f4", "Who answers?"),
        ("ctrl+t", "Another program is using the file"),
    ],
)
async def test_a_key_ends_nothing_while_the_file_cannot_be_read(tmp_path: Path, keys: str, said: str) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, _):
        with held(pilot):
            await pilot.press(*keys.split())
            assert said in "\n".join(text(pilot.app))


async def test_a_command_ends_nothing_while_the_file_cannot_be_read(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db", earlier=EARLIER) as (pilot, screen):
        with held(pilot):
            for name in ("Minute the quorum", "Agree minutes", "Sign minutes", "Matters arising"):
                await command(pilot, name)
                assert pilot.app.screen is screen


async def test_signed_minutes_refuse_each_key_and_the_roll(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        sign(screen)
        await command(pilot, "Minute the quorum")
        assert "These minutes were signed" in "\n".join(text(pilot.app))
        await pilot.press("f2", "a")
        assert "These minutes were signed" in "\n".join(text(pilot.app))
        assert row(pilot, -2).endswith("have said.")  # nor is its end cut
        assert len(screen.recording.meeting.entries) == len(BEGUN)


async def test_pasted_lines_that_nothing_can_be_made_of_stay_in_the_line(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, screen):
        sign(screen)
        send(pilot.app, Paste("One thing.\nAnother thing."))
        await pilot.pause()
        await pilot.press("enter")
        assert screen.composer.line == "One thing. Another thing."
        assert "These minutes were signed" in "\n".join(text(pilot.app))


@pytest.mark.parametrize("key", ["f2", "f3"])
async def test_the_forms_wait_until_the_file_can_be_read(tmp_path: Path, key: str) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+o")
        with held(pilot):
            await pilot.press(key)
            assert isinstance(pilot.app.screen, HomeScreen)


async def test_a_choice_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    async with opened(tmp_path / "m.db") as (pilot, _):
        await pilot.press("ctrl+o", "f2")
        with held(pilot):
            await pilot.press("space")
            assert isinstance(pilot.app.screen, NewMeetingScreen)
            assert "Another program is using the file" in "\n".join(text(pilot.app))
