"""The lines around the content of a screen: its status at the top, a message and the keys at the bottom."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from clerk_tui.commands import Place, footer
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.size_notice import SizeNotice


def framed(*parts: Widget, status: str = "", keys: str = "") -> ComposeResult:
    """Yield `parts` with the status line above them, and the message and the `keys` below."""
    yield Line(content(f" {status}"), id="status")
    yield from parts
    yield Line(id="echo")
    yield Line(content(f" {keys}"), id="footer")
    yield SizeNotice()


def show_status(screen: Screen[Any], text: str) -> None:
    """Show `text` in the line at the top."""
    screen.query_one("#status", Line).show(content(f" {text}"))


def show_keys(screen: Screen[Any], *places: Place) -> None:
    """Show as many keys of `places` as the width allows."""
    screen.query_one("#footer", Line).show(content(footer(screen.size.width, *places)))


def tell(screen: Screen[Any], sentence: str) -> None:
    """Show a message at the bottom; one that begins with ⚠ in the colour of a warning."""
    echo = screen.query_one("#echo", Line)
    echo.set_class(sentence.startswith("⚠"), "-warning")
    echo.tell(content(f" {sentence}"))


def refuse(screen: Screen[Any], reason: object) -> None:
    """Ring the bell and show why something was not done."""
    screen.app.bell()
    tell(screen, f"⚠ {reason}")
