"""Only what changed of a row is sent to the terminal, and what stays there is right."""

from __future__ import annotations

import random

import driving
import pytest
from rich.style import Style
from settled import settled
from textual.app import ComposeResult
from textual.geometry import Region
from textual.widget import Widget

from clerk_tui.tui.ordered_keys import OrderedKeys
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.widgets import line_field, lines
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.lines import Line

KEYS = [*"abc ,", "space", "left", "right", "home", "end", "backspace", "delete", "shift+left", "ctrl+w", "é", "漢"]
WIDTH = 30


class Desk(OrderedKeys[None]):
    """A line of one row, and a text of one row."""

    def compose(self) -> ComposeResult:
        yield Composer(max_lines=1)
        yield Line()

    def on_mount(self) -> None:
        self.query_one(Composer).focus()


def cells(widget: Widget, y: int) -> list[tuple[str, object]]:
    """What a row of a widget shows, cell by cell; the second cell of a wide character is empty. The colour of a space
    is not seen."""
    out: list[tuple[str, object]] = []
    for segment in widget.render_line(y):
        style = segment.style or Style()
        for letter in segment.text:
            seen = (style.bgcolor, style.reverse, style.underline) if letter == " " else style
            out += [(letter, seen), ("", seen)][: 2 if letter == "漢" else 1]
    return [*out, *[(" ", None)] * (WIDTH - len(out))]


class Paper:
    """What stands on the terminal where a widget is: what was sent of it, up to the end of each region."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, widget: Widget, *modules: object) -> None:
        self.widget = widget
        self.rows = {0: cells(widget, 0)}
        for module in modules:
            monkeypatch.setattr(module, "repaint", self.repaint)

    def repaint(self, widget: Widget, *regions: Region) -> None:
        for region in regions or (Region(0, 0, WIDTH, 1),):
            old = self.rows.get(region.y, [])
            self.rows[region.y] = cells(widget, region.y)[: region.right] + old[region.right :]


async def test_the_line_and_its_ghost_are_as_if_drawn_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = random.Random(4)
    app = Desk()
    async with app.run_test(size=(WIDTH, 8)):
        composer = app.query_one(Composer)
        paper = Paper(monkeypatch, composer, lines, line_field)
        for _ in range(200):
            driving.send(app, rng.choice(KEYS))
            await settled(app)
            if composer.may_suggest and rng.random() < 0.5:
                composer.suggest(rng.choice(["", " report", "port to the", "é"]), {}, lambda: True)
            assert paper.rows[0] == cells(composer, 0)


async def test_a_text_of_one_row_is_as_if_drawn_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Desk()
    async with app.run_test(size=(WIDTH, 8)):
        line = app.query_one(Line)
        paper = Paper(monkeypatch, line, lines)
        for text in ("a long text of a line", "short", "", "漢漢漢", "a", "longer than the row is wide, by far", "x"):
            line.show(content(text))
            assert "".join(letter for letter, _ in paper.rows[0]) == "".join(letter for letter, _ in cells(line, 0))
