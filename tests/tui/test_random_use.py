"""A clerk who types and presses anything: what was typed is never lost, and the screen shows what is in the file."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from bench.generated import PLAIN, SAID, WHO
from books import clock
from driving import on_screen, resize, send, text, until
from sitting import running
from textual import events
from textual.pilot import Pilot

from clerk_tui import log
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.keymap import COMMANDS
from clerk_tui.store import Reader
from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.formatting import width
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.screens.meeting.record_pane import EntryRows

STEPS = 60
MOST_SCREENS = 10
"""Screens and dialogs that may lie over a meeting."""
SIZES = ((40, 12), (80, 24), (120, 40))
KEYS = (
    *("escape",) * 8, *("enter",) * 4, *("up",) * 4, *("down",) * 3, *"enixy<>p+-* ", "tab", "left", "backspace",
    *("f1", "f2", "f3", "f5", "f6", "f7", "f8", "f8", "f9", "ctrl+z", "ctrl+y", "ctrl+a", "ctrl+b", "ctrl+n", "ctrl+p"),
    *("ctrl+l", "ctrl+g", "ctrl+t", "ctrl+s", "ctrl+r", "ctrl+e", "pageup", "ctrl+home", "ctrl+right_square_bracket"),
)  # fmt: skip
LINES = (
    "[red]x[/]", "\x1b[31mred", "שלום עולם", "😀 noted", "' OR 1=1; --", "NEAR(a b*", "{@1}", "-Hall roof", "s/was/is/",
    "The elms were ill " * 12, "Ash left at 9.50", "Ash moved, Birch seconded, to mend the stile, carried 3-1", "⚠ x",
    "\\/next", "/nosuch", "ash? when", "ash& : x", "/undo 3", "/redo", "mins agreed", "see 26/417/ful", "/vote 9-9-9",
)  # fmt: skip
COMMANDS_HERE = [c.id for c in COMMANDS if c.place in ("meeting", "record") and c.id != "leave-meeting"]


@dataclass
class Clerk:
    """Does one thing after the other at random, and looks at what came of it."""

    pilot: Pilot[Any]
    path: Path
    rng: random.Random
    done: list[str] = field(default_factory=list)

    @property
    def app(self) -> ClerkApp:
        assert isinstance(self.pilot.app, ClerkApp)
        return self.pilot.app

    async def act(self) -> None:
        """Do one thing."""
        choice = self.rng.random()
        if isinstance(self.app.screen, MeetingScreen) and choice < 0.5:
            await self.type_line(self.app.screen)
        elif choice < 0.6:
            await self.paste(self.line())
        elif choice < 0.65:
            self.done.append("size")
            await resize(self.app, *self.rng.choice(SIZES))
        elif choice < 0.7 and isinstance(self.app.screen, MeetingScreen):
            await self.give(self.rng.choice(COMMANDS_HERE))
        elif choice < 0.75 and isinstance(self.app.screen, MeetingScreen):
            self.undo_and_redo(self.app.screen)
        elif choice < 0.78:
            self.done.append("click")
            await self.pilot.click(offset=(self.rng.randrange(40), self.rng.randrange(1, 11)))
        elif choice < 0.85:
            await self.press("escape", "escape")
        else:
            await self.press(self.rng.choice(KEYS))

    def line(self) -> str:
        line = self.rng.choice(self.rng.choice((LINES, SAID, PLAIN)))
        return line.replace("{w}", self.rng.choice(WHO)).replace("{s}", "the pond").replace("{t}", "9.45")

    async def press(self, *keys: str) -> None:
        self.done.append(" ".join(keys))
        await self.pilot.press(*keys)

    async def paste(self, words: str) -> None:
        self.done.append(words)
        send(self.app, events.Paste(words))
        await self.pilot.pause()

    async def give(self, command: str) -> None:
        self.done.append(command)
        await self.app.run_action(action_of(command))
        await self.pilot.pause()

    async def type_line(self, screen: MeetingScreen) -> None:
        """Type a line, and look whether it became an act, stayed, or was answered."""
        await self.press("ctrl+u")
        if screen.composer.line or not screen.composer.has_focus:
            return
        await self.paste(self.line())
        typed, last = screen.composer.line, screen.recording.last_act
        await self.press("enter")
        if self.app.screen is screen and typed.strip() and screen.recording.last_act is last:
            assert screen.composer.line or screen.line_entry.echo.shown.plain.strip(), typed

    def undo_and_redo(self, screen: MeetingScreen) -> None:
        self.done.append("undo and redo")
        recording, before, most, undone = screen.recording, screen.recording.meeting, self.rng.randint(1, 9), 0
        while undone < most and recording.undo() is not None:
            undone += 1
        for _ in range(undone):
            recording.redo()
        assert recording.meeting == before

    def look(self) -> None:
        """Look at what must always be so."""
        screen = self.app.screen
        assert all(width(row) <= self.app.size.width for row in text(self.app))
        assert screen.focused is not None or not screen.focus_chain
        assert screen.focused is None or screen.region.overlaps(screen.focused.region)
        if isinstance(screen, MeetingScreen):
            assert screen.focused in (screen.composer, screen.record)
            assert "…" not in text(self.app)[-1]

    async def compare(self, screen: MeetingScreen) -> None:
        """Compare what is shown with what is in the file, once the screen has been told that all is saved."""
        await until(lambda: not screen.recording.has_unsaved)
        await self.pilot.pause()
        here = screen.recording.meeting
        with Reader(self.path) as reader:
            assert reader.meeting(here.id) == here
        with MinuteBook(self.path, clock=clock, is_read_only=True) as book:
            fresh = book.recording(here.id)
            if here.entries:
                assert list(EntryRows(fresh, fresh.meeting.entries)) == list(screen.record.rows)


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_whatever_is_pressed_nothing_typed_is_lost(
    path: Path, tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch, own_folders: None
) -> None:
    def failed(doing: str, error: BaseException, folder: Path | None = None) -> None:
        faults.append(f"{doing}: {error!r}")

    faults: list[str] = []
    monkeypatch.setattr(log, "unexpected", failed)
    monkeypatch.chdir(tmp_path)
    rng = random.Random(seed)
    async with running(path, size=rng.choice(SIZES), notifications=True) as (app, pilot):
        app.open_meeting(1)
        await pilot.pause()
        clerk = Clerk(pilot, path, rng)
        for _ in range(STEPS):
            await clerk.act()
            assert not faults, clerk.done
            if len(app.screen_stack) == 1:
                app.open_meeting(1)
                await pilot.pause()
            clerk.look()
        for _ in range(MOST_SCREENS):
            if isinstance(app.screen, MeetingScreen):
                break
            await pilot.press("escape", "down", "enter")
            if len(app.screen_stack) == 1:
                app.open_meeting(1)
        await clerk.compare(on_screen(app, MeetingScreen))
        await pilot.press("escape", "escape", "ctrl+u", *"half a line")
        app.book.flush()
        shutil.copy(path, tmp_path / "killed.db")
    async with running(tmp_path / "killed.db") as (again, _):
        assert on_screen(again, MeetingScreen).composer.line == "half a line"
