"""Keys in the order they were typed.

Textual handles a printable key in the focused widget, but a bound key (Enter, Backspace, an arrow) only after it
has bubbled up to the app, behind every key that the app has read meanwhile. When the loop was busy for a moment,
what was typed after a bound key is applied before it: `one⏎two⏎` submits `onetwo` twice. Pastes overtake in the
same way, and a priority binding runs before the letters typed ahead of it have arrived.

`OrderedKeys` passes text straight on and holds back whatever follows any other key until that key, and the
messages that it caused, have been handled.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from textual import events
from textual.app import App, ReturnType, ScreenStackError
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.widget import Widget

PASSES_BEFORE = 2
"""Climbs from the focused widget to the app before a bound key acts: one for the text typed ahead of it, one for
the messages that the text caused."""
PASSES_AFTER = 3
"""Climbs after a bound key before the next may go: one for the key, one for the messages that its action posted,
one for those that their handlers posted. More follow for as long as the focus moves."""
TICK = 0.25
"""Seconds between two looks at whether a hold still moves."""
TICKS = 4
"""Looks without any movement after which a hold is given up, so that the keyboard is never dead for longer than
TICK × TICKS seconds of an idle loop."""

LAG = 0.05
"""Seconds by which a look may come late before the loop counts as having stood still meanwhile."""

_Settled = Callable[[], Awaitable[None]]
_Focus = tuple[DOMNode | None, Widget | None]


class _Hold:
    """The keyboard held back until a mark has passed through every queue from the focused widget to the app."""

    def __init__(self, then: _Settled, passes: int) -> None:
        self.then = then
        self.passes = passes
        self.hops = 0
        self.seen = -1
        self.still = 0
        self.is_parked = False
        self.focus: _Focus = (None, None)
        self.timer: asyncio.TimerHandle | None = None


class OrderedKeys(App[ReturnType]):
    """An App in which keys, pastes and clicks take effect in the order they were made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._typed: deque[events.Event] = deque()
        self._hold: _Hold | None = None
        self._loose_text = False
        self._held_by_app = 0

    @property
    def keys_waiting(self) -> bool:
        """Whether a key is still being handled, or others wait behind it."""
        return self._hold is not None or bool(self._typed)

    @contextmanager
    def keys_held(self) -> Iterator[None]:
        """Hold the keyboard while a worker fetches what it will show next, so that keys typed ahead go to the new
        screen. Given up, like every hold, when nothing moves for a second."""
        self._held_by_app += 1
        if self._hold is None:
            self._hold_back(self._go_on, PASSES_AFTER)
        try:
            yield
        finally:
            self._held_by_app -= 1
            hold = self._hold
            if hold is not None and hold.is_parked and not self._held_by_app:
                hold.is_parked = False
                hold.passes = PASSES_AFTER
                self._climb(hold, self._path())

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            if self._hold is not None or self._typed:
                self._typed.append(event)
            else:
                await self._take(event)
        else:
            await super().on_event(event)

    async def _take(self, event: events.Event) -> None:
        """Pass `event` on if it is text; else hold what follows it."""
        if isinstance(event, events.Key):
            focused = self.focused if self._screen_stack else None
            if focused is not None and self._is_text(focused, event):
                self._loose_text = True
                if not self.app_focus:
                    self.app_focus = True
                focused._forward_event(event)
            else:
                await self._take_alone(event)
        elif isinstance(event, events.Paste | events.MouseDown | events.MouseUp):
            await self._take_alone(event)
        else:
            await super().on_event(event)

    @staticmethod
    def _is_text(focused: Widget, event: events.Key) -> bool:
        """Whether the focused widget itself will use this key, so that nothing need wait for it. (Textual takes the
        keys that a widget consumes out of all bindings above it, priority ones included.)"""
        return (
            focused.check_consume_key(event.key, event.character)
            and event.key not in focused._bindings.key_to_bindings
            and not focused.loading
        )

    async def _take_alone(self, event: events.Event) -> None:
        async def act() -> None:
            await super(OrderedKeys, self).on_event(event)
            self._hold_back(self._go_on, PASSES_AFTER)

        if self._loose_text:
            self._loose_text = False
            self._hold_back(act, PASSES_BEFORE)
        else:
            await act()

    async def _go_on(self) -> None:
        while self._typed and self._hold is None:
            await self._take(self._typed.popleft())

    def _hold_back(self, then: _Settled, passes: int) -> None:
        if self._hold is not None and self._hold.timer is not None:
            self._hold.timer.cancel()
        hold = self._hold = _Hold(then, passes)
        self._watch_hold(hold)
        self._climb(hold, self._path())

    def _climb(self, hold: _Hold, path: list[MessagePump]) -> None:
        """Put the mark into the queue of the next pump of `path` that still takes messages; after the last pump,
        begin the next pass or let the keyboard go."""
        if hold is not self._hold:
            return
        hold.hops += 1
        for place, pump in enumerate(path):
            if pump.call_later(self._climb, hold, path[place + 1 :]):
                return
        hold.passes -= 1
        focus, before = self._focus(), hold.focus
        hold.focus = focus
        if self._closing:
            return
        if hold.passes > 0 or focus != before:
            self._climb(hold, self._path())
        elif self._held_by_app:
            hold.is_parked = True
        else:
            self.call_next(self._release, hold)

    async def _release(self, hold: _Hold) -> None:
        if hold is not self._hold:
            return
        if hold.timer is not None:
            hold.timer.cancel()
        self._hold = None
        await hold.then()
        await self._go_on()

    def _watch_hold(self, hold: _Hold) -> None:
        """Look now and then whether the mark still moves: a widget removed with the mark in its queue, or a handler
        that waits for long, must not hold the keyboard. Time in which the whole loop stood still does not count."""
        loop = asyncio.get_running_loop()
        due = loop.time() + TICK

        def look() -> None:
            if hold is not self._hold:
                return
            moved = hold.hops != hold.seen or loop.time() - due > LAG
            hold.seen = hold.hops
            hold.still = 0 if moved else hold.still + 1
            if hold.still >= TICKS - 1:
                self.call_later(self._release, hold)
            else:
                self._watch_hold(hold)

        hold.timer = loop.call_at(due, look)

    def _focus(self) -> _Focus:
        try:
            return self.screen, self.focused
        except ScreenStackError:
            return None, None

    def _path(self) -> list[MessagePump]:
        """The focused widget and its ancestors, the app last."""
        screen, focused = self._focus()
        start = focused or screen
        return [self] if start is None else [*start.ancestors_with_self]
