"""What the terminal shows is what the application means to show, however fast one types and whatever lies over it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import quicker
from driving import leave_roll, on_screen, resize, text
from rich.cells import cell_len
from settled import settled
from sitting import BEGUN, opened, running
from textual import events
from textual._compositor import Compositor, CompositorUpdate
from textual.keys import _character_to_key

from clerk_tui.tui.app import ClerkApp
from clerk_tui.tui.screens.meeting import MeetingScreen
from clerk_tui.tui.widgets import repainting as drawing
from clerk_tui.tui.widgets.composer import Composer

_PARTS = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[[0-9;?]*[a-zA-Z]|([^\x1b\n]+)|\n")


class Terminal:
    """A terminal that knows nothing but the frames that it was sent."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._cells: dict[tuple[int, int], str] = {}
        monkeypatch.setattr(Compositor, "_render_chops", quicker.CUT)
        monkeypatch.setattr(ClerkApp, "_display", lambda app, _screen, update: self._take(app, update))

    def _take(self, app: ClerkApp, update: object) -> None:
        if not isinstance(update, CompositorUpdate) or app._batch_count:
            return
        row = column = 0
        for part in _PARTS.finditer(update.render_segments(app.console)):
            if part[1]:
                row, column = int(part[1]) - 1, int(part[2]) - 1
            for character in part[3] or "":
                taken = cell_len(character)
                self._cells |= {(row, column + at): "" if at else character for at in range(taken)}
                column += taken

    def rows(self, app: ClerkApp) -> list[str]:
        """What is seen, without spaces at the ends."""
        width, height = app.size
        return ["".join(self._cells.get((y, x), " ") for x in range(width)).rstrip() for y in range(height)]


def key(character: str) -> events.Key:
    """A key as the driver sends it."""
    return events.Key(_character_to_key(character), character)


async def test_the_terminal_shows_each_key_also_under_and_over_what_opens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(monkeypatch)
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        app: Any = pilot.app
        steps: tuple[tuple[str, ...], ...] = (
            (*"ash: the elms are old",),
            ("tab", "backspace", "ctrl+z", "ctrl+u"),
            (*"/mo", "tab", *"birch / ash: That the elms stay" * 3),
            ("ctrl+p", *"find", "escape"),
            ("left", "x", "home", "y", "ctrl+u"),
            (*"zz moved nothing", "enter", *" and more", "escape"),
            ("f1", "pagedown", "escape", *"ash", "f9", *"elms", "escape", *"es"),
        )
        for step in steps:
            for pressed in step:
                await pilot.press(pressed)
                assert terminal.rows(app) == text(app), (step, pressed)
            width, height = (60, 14) if app.size.width == 80 else (80, 24)
            await resize(app, width, height)
            assert terminal.rows(app) == text(app)
        assert screen.is_attached


async def test_a_burst_with_pastes_and_other_sizes_between_comes_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(monkeypatch)
    async with opened(tmp_path / "m.db", BEGUN) as (pilot, screen):
        app: Any = pilot.app
        for number in range(5):
            for character in "abc":
                app.post_message(key(character))
            app.post_message(events.Paste(f" {number} "))
            for character in "dxe":
                app.post_message(key(character))
            app.post_message(events.Key("left", None))
            app.post_message(events.Key("backspace", "\x7f"))
            app.post_message(events.Key("end", None))
            size = app.size if number % 2 else app.size - (7, 3)
            app.post_message(events.Resize(size, size))
        await settled(app)
        assert screen.composer.line == "".join(f"abc {number} de" for number in range(5))
        assert terminal.rows(app) == text(app)


async def test_a_fault_in_drawing_a_key_ends_the_program_with_what_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    async def sitting() -> None:
        async with opened(tmp_path / "m.db", BEGUN) as (pilot, _):
            await pilot.press(*"ash: the elms")
            monkeypatch.setattr(Composer, "render_line", failing)
            await pilot.press("!")

    drawn = Composer.render_line
    with pytest.raises(ZeroDivisionError):
        await sitting()
    assert not drawing._drawn_soon
    monkeypatch.setattr(Composer, "render_line", drawn)
    async with running(tmp_path / "m.db", opens=1) as (app, pilot):
        await leave_roll(pilot)
        assert on_screen(app, MeetingScreen).composer.line == "ash: the elms!"
