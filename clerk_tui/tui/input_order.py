"""Keys in the order in which they were typed.

Textual handles a printable key in the focused widget, but a bound key (Enter, Backspace, an arrow) only after it has
bubbled up to the app, behind every key that the app has read meanwhile. After the loop was busy for a moment, text
typed after a bound key is applied before it: `one⏎two⏎` submits `onetwo` twice. Pastes overtake keys in the same way,
and a priority binding runs before the letters typed ahead of it have arrived.

`OrderedInput` passes text on at once. After any other key it holds back what follows until that key, and the messages
that it caused, have been handled.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from textual import events
from textual.app import App, ReturnType, ScreenStackError
from textual.dom import DOMNode
from textual.message_pump import MessagePump
from textual.widget import Widget

PASSES_BEFORE = 2
"""Passes of the mark from the focused widget to the app before a bound key acts: one for the text typed ahead of it,
one for the messages that the text caused."""
PASSES_AFTER = 3
"""Passes after a bound key before the next key: one for the key, one for the messages that its action posted, one for
those that their handlers posted. More follow for as long as the focus moves."""
CHECK_INTERVAL = 0.25
"""Seconds between two checks whether the mark still moves."""
MOST_CHECKS = 4
"""Checks without any movement after which a hold ends, so that the keyboard is never blocked for longer than
CHECK_INTERVAL × MOST_CHECKS seconds of an idle loop."""
LATE = 0.05
"""Seconds by which a check may be late before the whole loop counts as blocked meanwhile."""


_Settled = Callable[[], Awaitable[None]]
_Focus = tuple[DOMNode | None, Widget | None]


@dataclass(eq=False)
class _Hold:
    """Holds the keyboard back until a mark has passed through every queue from the focused widget to the app."""

    then: _Settled
    passes: int
    moves: int = 0
    moves_seen: int = -1
    idle_checks: int = 0
    focus: _Focus = (None, None)
    timer: asyncio.TimerHandle | None = None


def has_messages(pump: MessagePump) -> bool:
    """Whether messages wait in a queue, including the one that Textual has taken out to look at."""
    return pump._pending_message is not None or not pump._message_queue.empty()


class OrderedInput(App[ReturnType]):
    """An App in which keys, pastes and clicks take effect in the order they were made."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._typed: deque[events.Event] = deque()
        self._hold: _Hold | None = None
        self._text_in_flight = False
        self.last_key = 0.0
        """When the last key was pressed, or something pasted or clicked (`time.monotonic`)."""

    @property
    def keys_waiting(self) -> bool:
        """Whether a key is still being handled, or others wait for it."""
        return self._hold is not None or bool(self._typed)

    @property
    def is_ending(self) -> bool:
        """Whether the app has been told to exit: the screens may be gone, and keys are ignored."""
        return self._exit or self._closing

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            self.last_key = monotonic()
            if self.is_ending:
                self._typed.clear()
            elif self._hold is not None or self._typed:
                self._typed.append(event)
            else:
                await self._take(event)
        else:
            await super().on_event(event)

    async def _take(self, event: events.Event) -> None:
        """Pass a text key on at once; after any other key, hold back what follows it."""
        if isinstance(event, events.Key):
            focused = self.focused if self._screen_stack else None
            if focused is not None and self._is_text(focused, event):
                self._text_in_flight = True
                if not self.app_focus:
                    self.app_focus = True
                takes_at_once: Callable[[events.Key], bool] | None = getattr(focused, "takes_at_once", None)
                if takes_at_once is None or has_messages(self) or not takes_at_once(event):
                    focused._forward_event(event)
            else:
                acts_in_order: Callable[[str], bool] | None = getattr(focused, "acts_in_order", None)
                if acts_in_order is not None and acts_in_order(event.key):
                    self._text_in_flight = False  # everything typed before has been handled
                await self._take_alone(event)
        elif isinstance(event, events.Paste | events.MouseDown | events.MouseUp):
            await self._take_alone(event)
        else:
            await super().on_event(event)

    @staticmethod
    def _is_text(focused: Widget, event: events.Key) -> bool:
        """Whether the focused widget itself uses this key, so that nothing has to wait for it. (Textual ignores all
        bindings above for keys that a widget consumes, priority bindings included.)"""
        return (
            focused.check_consume_key(event.key, event.character)
            and event.key not in focused._bindings.key_to_bindings
            and not focused.loading
        )

    async def _take_alone(self, event: events.Event) -> None:
        """Handle an event once all text before it is done, and hold back what follows."""

        async def act() -> None:
            await super(OrderedInput, self).on_event(event)
            self._hold_back(self._go_on, PASSES_AFTER)

        if self._text_in_flight:
            self._text_in_flight = False
            self._hold_back(act, PASSES_BEFORE)
        else:
            await act()

    async def _go_on(self) -> None:
        while self._typed and self._hold is None and not self.is_ending:
            await self._take(self._typed.popleft())

    def _hold_back(self, then: _Settled, passes: int) -> None:
        if self._hold is not None and self._hold.timer is not None:
            self._hold.timer.cancel()
        hold = self._hold = _Hold(then, passes)
        self._watch_hold(hold)
        self._pass_mark(hold, self._path())

    def _pass_mark(self, hold: _Hold, path: list[MessagePump]) -> None:
        """Put the mark into the queue of the next pump of `path` that still takes messages. After the last one, begin
        the next pass or release the keyboard."""
        if hold is not self._hold:
            return
        hold.moves += 1
        for place, pump in enumerate(path):
            if pump.call_later(self._pass_mark, hold, path[place + 1 :]):
                return
        hold.passes -= 1
        focus, before = self._focus(), hold.focus
        hold.focus = focus
        if self.is_ending:
            return
        if hold.passes > 0 or focus != before:
            self._pass_mark(hold, self._path())
        else:
            self.call_next(self._release, hold)

    async def _release(self, hold: _Hold) -> None:
        if hold is not self._hold:
            return
        if hold.timer is not None:
            hold.timer.cancel()
        self._hold = None
        if not self.is_ending:
            await hold.then()
        await self._go_on()

    def _watch_hold(self, hold: _Hold) -> None:
        """Check regularly that the mark still moves, because a widget removed with the mark in its queue, or a handler
        that waits for long, must not block the keyboard. Time in which the whole loop was blocked does not count."""
        loop = asyncio.get_running_loop()
        due = loop.time() + CHECK_INTERVAL

        def check() -> None:
            if hold is not self._hold:
                return
            moved = hold.moves != hold.moves_seen or loop.time() - due > LATE
            hold.moves_seen = hold.moves
            hold.idle_checks = 0 if moved else hold.idle_checks + 1
            if hold.idle_checks >= MOST_CHECKS - 1:
                self.call_later(self._release, hold)
            else:
                self._watch_hold(hold)

        hold.timer = loop.call_at(due, check)

    def _focus(self) -> _Focus:
        try:
            return self.screen, self.focused
        except ScreenStackError:
            return None, None

    def _path(self) -> list[MessagePump]:
        """Return the focused widget and its ancestors, ending with the app."""
        screen, focused = self._focus()
        start = focused or screen
        return [self] if start is None else [*start.ancestors_with_self]


QUIET = 0.04
"""Seconds after a key before background work goes on. By then the next key is not near."""
PATIENCE = 1.0
"""Seconds after which a little work is done even if the clerk types on, so that it ends at some time."""
SLICE = 0.003
"""Seconds of work at a time. A key pressed meanwhile waits for the rest of them."""
BREATH = 0.001
"""Seconds between two slices, in which keys are read."""


async def in_pauses(app: OrderedInput[Any], steps: Iterable[object]) -> None:
    """Take steps of a few milliseconds each in the loop of the screens, in the pauses between keys."""
    left = iter(steps)
    while True:
        latest = monotonic() + PATIENCE
        while (wait := min(app.last_key + QUIET, latest) - monotonic()) > 0:
            await asyncio.sleep(wait)
        end = monotonic() + SLICE
        while monotonic() < end:
            if next(left, left) is left:
                return
        await asyncio.sleep(BREATH)
