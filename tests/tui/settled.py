"""Waiting until an application under test has done all that it was asked to.

`settled` is behind every press, click and pause of Textual's pilot (see `conftest.py`), so that a test may look at the
screen right after it. It looks at what the application has still to do and never at processor time: however busy the
machine is, a test sees the same. The private names of Textual that this needs stand here, and `test_settled.py` holds
each of them.

Not waited for: timers that repeat or are longer than `SHORT_TIMER`, among them the one that keeps a half-typed line,
and an import, which goes on behind the screens. Tests of those say what they wait for, with `driving.until`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import groupby
from time import monotonic
from typing import Any

import pytest
import textual.app
import textual.pilot
from textual.app import App
from textual.events import Key
from textual.keys import _character_to_key
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen

PATIENCE = 60.0
"""Seconds after which what is waited for is taken never to come."""
CALM = 4
"""Turns of the loop with nothing to do after which nothing more comes: a thread's message, or a key of the driver,
needs three to reach a queue."""
SHORT_TIMER = 0.06
"""Seconds of the longest timer that is waited for: of those that put something off to the next frame."""
LOOK_EVERY = 0.001
"""Seconds between two looks at what a thread or a timer has to do: the processor is theirs meanwhile."""
PAINT = "a paint"

_AT_REST = "rests_in_a_test"
"""The attribute of those that wait for a message."""


async def settled(app: App[Any], patience: float = PATIENCE) -> None:
    """Let the application run until it has nothing more to do. Raises AssertionError, with what it still had to do,
    after `patience` seconds."""
    last = monotonic() + patience
    calm = 0
    while calm < CALM:
        why = busy(app)
        calm = 0 if why else calm + 1
        assert monotonic() < last, f"not settled: {why} after {patience:g} seconds"
        if why == PAINT:
            app.screen._on_timer_update()  # now rather than at the next frame
        await asyncio.sleep(LOOK_EVERY if why.startswith("behind: ") else 0)


def busy(app: App[Any]) -> str:
    """What the application has still to do first; empty when that is nothing, or when it ends."""
    if app._exit or app._exception is not None or not app.is_running:
        return ""
    return next(_work(app), "")


def _work(app: App[Any]) -> Iterator[str]:
    pumps = [app, *app._registry]
    for pump in pumps:
        if pump.is_running and (not vars(pump).get(_AT_REST) or pump.message_queue_size):
            yield f"a message to {type(pump).__name__}"
    if getattr(app, "keys_waiting", False):
        yield "behind: a key"
    if _must_paint(app.screen):
        yield PAINT
    for pump in pumps:
        for timer in pump._timers:
            if timer._repeat == 0 and timer._interval <= SHORT_TIMER and timer._task and not timer._task.done():
                yield f"behind: the timer {timer.name} of {pump}"
    for worker in app.workers:
        if not worker.is_finished:
            yield f"behind: the worker {worker.name}"
    book = getattr(app, "book", None)
    if book is not None and not book.trouble and not book.is_idle:
        yield "behind: the writer"


def _must_paint(screen: Screen[Any]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


class SettledPilot(Pilot[Any]):
    """Textual's pilot, but it returns when the application has settled. Letters in a row come at once, as when a clerk
    types faster than the machine; a test that needs what is shown between them presses them one by one."""

    async def press(self, *keys: str) -> None:
        for _, some in groupby(enumerate(keys), lambda each: each[0] if len(each[1]) > 1 else len(keys)):
            pressed = [key for _, key in some]
            if len(pressed) == 1:
                await self.app._press_keys(pressed)
            for letter in pressed if len(pressed) > 1 else ():
                event = Key(_character_to_key(letter), letter)
                event.set_sender(self.app)
                self.app.post_message(event)
            await settled(self.app)

    async def pause(self, delay: float | None = None) -> None:
        if delay is not None:
            await asyncio.sleep(delay)
        await settled(self.app)

    async def _wait_for_screen(self, timeout: float = PATIENCE) -> bool:
        await settled(self.app)
        return True


_get_message = MessagePump._get_message


async def _get_message_seen(pump: MessagePump) -> Message:
    setattr(pump, _AT_REST, True)
    try:
        return await _get_message(pump)
    finally:
        setattr(pump, _AT_REST, False)


async def _one_turn(*_seconds: float) -> None:
    await asyncio.sleep(0)


def use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put `settled` behind the pilot, and one turn of the loop in the place of Textual's look at processor time."""
    monkeypatch.setattr(MessagePump, "_get_message", _get_message_seen)
    monkeypatch.setattr(textual.pilot, "Pilot", SettledPilot)
    for module in (textual.app, textual.pilot):
        monkeypatch.setattr(module, "wait_for_idle", _one_turn)
