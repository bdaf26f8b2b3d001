"""What a screen under test shows, as text, and how keys come to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Any, TypeVar

import pytest
from settled import LOOK_EVERY, PATIENCE, settled
from textual import events
from textual.app import App
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.strip import Strip

from clerk_tui.tui.screens.roll_call import RollScreen
from clerk_tui.tui.screens.search import FilterLine
from clerk_tui.tui.widgets.composer import Composer

S = TypeVar("S")
CHARACTERS = {"enter": "\r", "tab": "\t", "backspace": "\x7f", "escape": "\x1b"}


def strips(app: App[Any]) -> list[Strip]:
    """The rows of the screen as drawn. (The one place that knows where Textual keeps them.)"""
    return app.screen._compositor.render_strips()


def text(app: App[Any]) -> list[str]:
    """The rows of the screen as text, without spaces at their ends."""
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips(app)]


def shown(pilot: Pilot[Any]) -> str:
    """All that is on the screen."""
    return "\n".join(text(pilot.app))


def flat(pilot: Pilot[Any]) -> str:
    """The same in one line, without the borders."""
    return " ".join(shown(pilot).replace("│", " ").split())


def echo(app: App[Any]) -> str:
    """What is said below a list."""
    return text(app)[-2].strip()


async def type_lines(pilot: Pilot[Any], *lines: str) -> None:
    """Type lines, each with Enter."""
    for line in lines:
        await pilot.press(*line, "enter")


def on_screen(app: App[Any], kind: type[S]) -> S:
    """The screen that is shown, which is of this kind."""
    assert isinstance(app.screen, kind)
    return app.screen


def key(name: str) -> events.Key:
    """A key as a driver gives it: a letter, or a name such as `backspace`."""
    if len(name) == 1:
        return events.Key(_character_to_key(name), name)
    return events.Key(name, CHARACTERS.get(name))


def send(app: App[Any], *typed: str | events.Event) -> None:
    """Give the app keys (letters or names) and events in one burst, as a driver's thread does."""
    for one in typed:
        event = key(one) if isinstance(one, str) else one
        event.set_sender(app)
        app.post_message(event)


def is_answered(app: App[Any]) -> bool:
    """Whether the list below a line of words and filters is what the whole line asks for."""
    screen = on_screen(app, FilterLine)
    lookup = screen.lookup
    if lookup is None or lookup.asked is None or lookup.is_looking:
        return False
    return bool(lookup.asked.line == screen.query_one(Composer).line)


def wait_for_saves(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Let a save that is under way be waited for so long before the file is read again."""
    from clerk_tui.book import minute_book
    from clerk_tui.tui.screens import home, reader, registers, search

    for module in (home, minute_book, reader, registers, search):
        monkeypatch.setattr(module, "SHORT_WAIT", seconds)
    for module in (home, minute_book):
        monkeypatch.setattr(module, "LONG_WAIT", seconds)


async def until(condition: Callable[[], bool]) -> None:
    """Let the loop run until the condition holds. What a thread or the disk has to do for it may take long on a busy
    machine, and has the processor meanwhile: it fails only after `PATIENCE`."""
    last = monotonic() + PATIENCE
    while not condition():
        assert monotonic() < last, "it never came to that"
        await asyncio.sleep(LOOK_EVERY)


async def leave_roll(pilot: Pilot[Any]) -> None:
    """Go to the line of a meeting of today, which opens at its roll while nothing is recorded."""
    await pilot.pause()
    if isinstance(pilot.app.screen, RollScreen):
        await pilot.press("escape")


async def resize(app: App[Any], width: int, height: int) -> None:
    """Give the terminal another size, and wait until the screen has taken it."""
    size = Size(width, height)
    app.post_message(events.Resize(size, size))
    await settled(app)
