"""The wait that is behind every press of a key: it knows what is still to be done, and says what never came."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import settled as waiting
from driving import until
from settled import PAINT, busy, settled
from textual import app, pilot
from textual.app import App, ComposeResult
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input, Static

FOUND_ON = {
    "_exception": App,
    "_exit": App,
    "_press_keys": App,
    "_registry": App,
    "_get_message": MessagePump,
    "_timers": MessagePump,
    "_callbacks": Screen,
    "_dirty_widgets": Screen,
    "_layout_required": Screen,
    "_on_timer_update": Screen,
    "_recompose_required": Screen,
    "_repaint_required": Screen,
    "_scroll_required": Screen,
    "_interval": Timer,
    "_repeat": Timer,
    "_task": Timer,
    "_wait_for_screen": Pilot,
}
"""The private names of Textual that `settled` rests on, and what has them."""


class Asked(App[None]):
    """Does later what a test asks it to do, and shows when it is done."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield Static("asked", id="said")

    def say(self, words: str) -> None:
        self.query_one("#said", Static).update(words)

    @property
    def said(self) -> str:
        return str(self.query_one("#said", Static).content)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@contextmanager
def held_up(asked: Asked) -> Iterator[threading.Event]:
    """A worker that shows "done" when the event is set, at the latest at the end."""
    goes_on = threading.Event()

    def work() -> None:
        goes_on.wait()
        asked.call_from_thread(asked.say, "done")

    asked.run_worker(work, thread=True, name="counting")
    try:
        yield goes_on
    finally:
        goes_on.set()


@pytest.mark.parametrize("name", FOUND_ON)
async def test_textual_still_has_what_the_wait_rests_on(asked: Asked, name: str) -> None:
    async with asked.run_test() as driver:
        timer = asked.set_timer(60, lambda: None)
        have = {App: asked, MessagePump: asked, Screen: asked.screen, Timer: timer, Pilot: driver}[FOUND_ON[name]]
        assert hasattr(have, name), f"Textual's {FOUND_ON[name].__name__} has no {name}: settled.py needs another way"


def test_every_private_name_that_the_wait_uses_is_looked_for() -> None:
    source = Path(waiting.__file__).read_text(encoding="utf-8")
    used = set(re.findall(r"""(?<=[.])_[a-z]\w+|(?<=")_[a-z]\w+(?=")|(?<=def )_wait_for_screen""", source))
    assert used == set(FOUND_ON)


@pytest.mark.parametrize("module", [app, pilot])
def test_nothing_rests_on_processor_time(module: Any) -> None:
    assert module.wait_for_idle is waiting._one_turn


async def test_a_message_is_waited_for_and_what_it_leads_to(asked: Asked) -> None:
    async with asked.run_test():
        asked.call_later(lambda: asked.call_next(lambda: asked.call_after_refresh(asked.say, "done")))
        assert "message" in busy(asked)
        await settled(asked)
        assert asked.said == "done"
        assert busy(asked) == ""


async def test_a_short_timer_is_waited_for_but_not_a_long_one(asked: Asked) -> None:
    async with asked.run_test():
        asked.set_timer(60, lambda: asked.say("late"))
        asked.set_timer(0.03, lambda: asked.say("soon"))
        await settled(asked)
        assert asked.said == "soon"


async def test_a_worker_and_what_it_tells_are_waited_for(asked: Asked) -> None:
    async with asked.run_test() as driver:
        with held_up(asked) as goes_on:
            await until(lambda: busy(asked) == "behind: the worker counting")
            asyncio.get_running_loop().call_soon(goes_on.set)
            await driver.pause()
            assert asked.said == "done"


async def test_a_change_is_painted(asked: Asked) -> None:
    async with asked.run_test():
        asked.screen._dirty_widgets.add(asked.query_one(Input))
        assert busy(asked) == PAINT
        await settled(asked)
        assert not asked.screen._dirty_widgets


async def test_every_key_is_waited_for(asked: Asked) -> None:
    async with asked.run_test() as driver:
        await driver.press(*"word")
        assert asked.query_one(Input).value == "word"


async def test_what_never_comes_is_said(asked: Asked) -> None:
    async with asked.run_test() as driver:
        with held_up(asked):
            await until(lambda: busy(asked) == "behind: the worker counting")
            with pytest.raises(AssertionError, match="not settled: behind: the worker counting after 0 seconds"):
                await settled(asked, patience=0)
        await driver.pause()


async def test_an_application_that_ends_is_not_waited_for(asked: Asked) -> None:
    async with asked.run_test() as driver:
        asked.exit()
        asked.set_timer(0.03, lambda: None)
        await driver.pause()
        assert busy(asked) == ""
