"""A change draws what stands where it is, and nothing else again."""

from __future__ import annotations

import random

import driving
import pytest
from driving import text
from rich.style import Style
from settled import settled
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static

from clerk_tui.tui.formatting import content
from clerk_tui.tui.input_order import OrderedInput
from clerk_tui.tui.widgets import composer as composing
from clerk_tui.tui.widgets import repainting
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.repainting import Line, PlainLines, SparingCompositor, use_sparing_compositor

DRAWN: list[str | None] = []


class Seen(Line):
    """A line that tells when it is drawn."""

    def render_lines(self, crop: Region) -> list[Strip]:
        DRAWN.append(self.id)
        return super().render_lines(crop)


class Page(Screen[None]):
    """Three lines, the last of them under a note that lies over it."""

    def __init__(self, *, is_sparing: bool) -> None:
        super().__init__()
        if is_sparing:
            use_sparing_compositor(self)

    def compose(self) -> ComposeResult:
        for name in ("one", "two", "three"):
            yield Seen(content(f"{name} {name}"), id=name)
        yield Static("NOTE", id="note")


class Paged(App[None]):
    """Shows the page."""

    CSS = "#note { position: absolute; overlay: screen; offset: 4 2; width: 4; height: 1; }"

    def __init__(self, *, is_sparing: bool) -> None:
        super().__init__()
        self._is_sparing = is_sparing

    def get_default_screen(self) -> Screen[None]:
        return Page(is_sparing=self._is_sparing)


@pytest.mark.parametrize("is_sparing", [True, False])
async def test_a_screen_looks_as_it_does_with_textuals_own(is_sparing: bool) -> None:
    app = Paged(is_sparing=is_sparing)
    async with app.run_test(size=(40, 5)):
        assert text(app) == ["one one", "two two", "threNOTEree", "", ""]


@pytest.mark.parametrize(("row", "shown"), [(1, ["two two"]), (2, ["thre", "NOTE", "ree"])])
async def test_the_terminal_gets_a_change_as_it_is_seen(row: int, shown: list[str]) -> None:
    app = Paged(is_sparing=True)
    async with app.run_test(size=(40, 5)):
        compositor = app.screen._compositor
        assert compositor.render_partial_update() is None
        compositor._dirty_regions = {Region(0, row, 40, 1)}
        update = compositor.render_partial_update()
        assert update is not None
        sent = update.render_segments(app.console)
        assert f"\x1b[{row + 1};1H" in sent
        assert all(part in sent for part in shown)


async def test_a_line_that_changes_is_drawn_and_its_neighbours_are_not() -> None:
    app = Paged(is_sparing=True)
    async with app.run_test(size=(40, 5)) as pilot:
        DRAWN.clear()
        app.screen.query_one("#two", Seen).show(content("other"))
        while not DRAWN:
            await pilot.pause()
        assert set(DRAWN) == {"two"}
        assert text(app)[:3] == ["one one", "other", "threNOTEree"]


async def test_the_version_of_textual_in_use_has_what_it_needs() -> None:
    async with Paged(is_sparing=True).run_test() as pilot:
        assert isinstance(pilot.app.screen._compositor, SparingCompositor)


async def test_without_the_private_names_textuals_own_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Compositor, "_get_renders")
    screen = Page(is_sparing=False)
    own = screen._compositor
    use_sparing_compositor(screen)
    assert screen._compositor is own


@pytest.mark.parametrize(
    "css",
    [
        "",
        "padding: 0 2;",
        "border: round red; height: 3;",
        "border: round red; padding: 1 2; height: 5;",
        "opacity: 50%;",
        "color: red;",
    ],
)
async def test_a_line_looks_as_with_textuals_own_lines_whatever_is_round_it(css: str) -> None:
    def strips(widgets: StylesCache) -> list[Strip]:
        line = app.query_one(Line)
        line._styles_cache = widgets
        return line.render_lines(Region(1, 0, 12, line.size.height))

    class One(App[None]):
        CSS = f"Line {{ {css} }}"

        def compose(self) -> ComposeResult:
            yield Line(content("The lime was felled."))

    app = One()
    async with app.run_test(size=(40, 5)):
        assert strips(PlainLines()) == strips(StylesCache())


# Only what changed of a row is sent to the terminal, and what stays there is right

KEYS = [*"abc ,", "space", "left", "right", "home", "end", "backspace", "delete", "shift+left", "ctrl+w", "é", "漢"]
WIDTH = 30


class Desk(OrderedInput[None]):
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
        paper = Paper(monkeypatch, composer, repainting, composing)
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
        paper = Paper(monkeypatch, line, repainting)
        for text in ("a long text of a line", "short", "", "漢漢漢", "a", "longer than the row is wide, by far", "x"):
            line.show(content(text))
            assert "".join(letter for letter, _ in paper.rows[0]) == "".join(letter for letter, _ in cells(line, 0))
