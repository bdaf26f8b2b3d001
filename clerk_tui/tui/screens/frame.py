"""The lines around the content of a screen: its status at the top, a message and the keys at the bottom."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from clerk_tui.commands import BY_ID, Place, fitted, footer, shown_at
from clerk_tui.errors import ClerkError
from clerk_tui.tui.command_screen import action_of
from clerk_tui.tui.formatting import width
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.size_notice import SizeNotice


class Footer(Line):
    """The keys that work now, as many as the width allows. A click on one gives its command."""

    def __init__(self, keys: str = "") -> None:
        super().__init__(id="footer")
        self._keys = keys

    def on_resize(self) -> None:
        """Fill the width."""
        if self._keys:
            room = self.screen.size.width
            self.show(content(f" {self._keys}" if width(self._keys) < room else fitted(self._keys.split("  "), room)))

    async def on_click(self, event: events.Click) -> None:
        """Give the command that was clicked."""
        places: tuple[Place, ...] = getattr(self.screen, "PLACES", ())
        id_ = shown_at(self.shown.plain, event.x, *places)
        if id_:
            event.stop()
            owner = "app" if BY_ID[id_].place == "everywhere" else "screen"
            await self.app.run_action(action_of(id_, owner))


class KeysLine(Footer):
    """The keys of some places, as many as the width allows."""

    def __init__(self, *places: Place) -> None:
        super().__init__()
        self._places = places

    def on_resize(self) -> None:
        self.show(content(footer(self.screen.size.width, *self._places)))


def framed(*parts: Widget, keys: KeysLine | str, status: str = "") -> ComposeResult:
    """Yield `parts` with the status line above them, and the message and the `keys` below."""
    yield Line(content(f" {status}"), id="status")
    yield from parts
    yield Line(id="echo")
    yield Footer(keys) if isinstance(keys, str) else keys
    yield SizeNotice()


def show_status(screen: Screen[Any], text: str) -> None:
    """Show `text` in the line at the top."""
    screen.query_one("#status", Line).show(content(f" {text}"))


def tell(screen: Screen[Any], sentence: str) -> None:
    """Show a message at the bottom; one that begins with ⚠ in the colour of a warning."""
    echo = screen.query_one("#echo", Line)
    echo.set_class(sentence.startswith("⚠"), "-warning")
    echo.tell(content(f" {sentence}"))


def refuse(screen: Screen[Any], reason: object) -> None:
    """Ring the bell and show why something was not done."""
    screen.app.bell()
    tell(screen, f"⚠ {reason}")


@contextmanager
def refusals_shown(screen: Screen[Any]) -> Iterator[None]:
    """Show a ClerkError as the reason why something was not done, and go on after the block."""
    try:
        yield
    except ClerkError as error:
        refuse(screen, error)
