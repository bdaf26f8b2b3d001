"""Every text can be told from its ground, and from other text without colour."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

import driving
import pytest
from rich.color import Color
from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.filter import Monochrome
from textual.geometry import Region
from textual.widgets import Button, Footer, Input, OptionList, Static
from textual.widgets.option_list import Option

from clerk_tui import tui
from clerk_tui.tui import theme
from clerk_tui.tui.formatting import content
from clerk_tui.tui.screens.meeting.record_pane import Mark, Record, RecordRow
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.page import Page, PageBlock
from clerk_tui.tui.widgets.repainting import Line

LEAST = 4.5
LEAST_OF_A_SELECTION = 3.0
LAYOUTS: list[str | PurePath] = [*sorted(Path(tui.__file__).parent.glob("*.tcss"))]


class Palette(App[None]):
    """All that the screens are made of, in all states that have colours of their own."""

    CSS_PATH = LAYOUTS
    CSS = "Record { height: 5; } Page { height: 8; } OptionList { height: 4; }"
    BINDINGS = [("f2", "nothing", "Roll")]  # noqa: RUF012 (as Textual wants it)

    def __init__(self, name: str) -> None:
        super().__init__()
        theme.register(self)
        self.theme = name

    def compose(self) -> ComposeResult:
        yield Line(content("NOT SAVED", style="bold $text-error"), id="status")
        for style in ("$warning", "$error", "$success", "$accent", "$text-muted", "$text-disabled", "$primary"):
            yield Static(content(f"words in {style}", style=style))
        yield Record([RecordRow(n, "9.41", "note", "a sentence", mark) for n, mark in enumerate(MARKS)])
        yield Page(
            [PageBlock("Title", "title"), PageBlock("found words", marks=((0, 5), (6, 11))), PageBlock("m", "muted")]
        )
        yield OptionList(Option(content("one")), Option(content("two"), disabled=False))
        yield Input("typed", placeholder="here")
        yield Button(content("Yes"))
        yield Button(content("Save"), variant="primary", compact=True, id="save")
        yield Composer(placeholder="type a line")
        yield Footer()


MARKS: tuple[Mark, ...] = ("", "unsettled", "unsaved", "struck")


def pairs(app: App[Any], region: Region | None = None) -> list[tuple[str, float]]:
    """Each text on the screen, or in a region of it, with how well it is told from its ground."""
    found, part = [], app.screen.region if region is None else region
    for strip in driving.strips(app)[part.y : part.bottom]:
        for segment in strip.crop(part.x, part.right):
            style, words = segment.style, segment.text.strip(" █▌▔▁▎▊▕▏▄▀─│╭╮╰╯┃━▂▃▅▆▇")
            if not words or style is None:
                continue
            ground, colour = (_rgb(style.bgcolor), _rgb(style.color))
            if style.reverse:
                ground, colour = colour, ground
            if style.dim:
                colour = _between(colour, ground)
            found.append((words, contrast_ratio(colour, ground)))
    return found


def _rgb(colour: Color | None) -> tuple[int, int, int]:
    assert colour is not None
    red, green, blue = colour.get_truecolor()
    return red, green, blue


def _between(one: tuple[int, int, int], other: tuple[int, int, int]) -> tuple[int, int, int]:
    red, green, blue = ((a + b) // 2 for a, b in zip(one, other, strict=True))
    return red, green, blue


def contrast_ratio(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """How well two colours are told apart, from 1 to 21 (WCAG 2.1, relative luminance); text needs 4.5."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.03928 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_measure_itself() -> None:
    assert contrast_ratio((255, 255, 255), (0, 0, 0)) == pytest.approx(21)
    assert contrast_ratio((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", [one.name for one in theme.OURS])
async def test_every_text_is_told_from_its_ground(name: str) -> None:
    app = Palette(name)
    async with app.run_test(size=(80, 45)) as pilot:
        app.query_one(Page).current_mark = 1
        for focus in (Record, Page, OptionList, Input, Button, "#save", Composer):
            app.query_one(focus).focus()
            app.query_one(Record).selected = 0
            await pilot.pause()
            found = pairs(app)
            assert len(found) > 20
            assert [(words, round(ratio, 2)) for words, ratio in found if ratio < LEAST] == []


@pytest.mark.parametrize("name", [one.name for one in theme.OURS])
def test_a_selected_row_is_told_from_the_rows_around_it(name: str) -> None:
    app = Palette(name)
    colours = app.get_css_variables()
    for cursor in ("block-cursor", "block-cursor-blurred"):
        row = _rgb(Color.parse(colours[f"{cursor}-background"]))
        assert contrast_ratio(row, _rgb(Color.parse(colours[f"{cursor}-foreground"]))) >= LEAST
        for ground in ("background", "surface", "panel"):
            assert contrast_ratio(row, _rgb(Color.parse(colours[ground]))) >= LEAST_OF_A_SELECTION, (cursor, ground)


@pytest.mark.parametrize("name", [one.name for one in theme.OURS])
async def test_what_a_form_asks_for_is_read_on_its_ground(name: str) -> None:
    class Form(App[None]):
        CSS_PATH = LAYOUTS

        def compose(self) -> ComposeResult:
            with Vertical(classes="form"), Horizontal(classes="row"):
                yield Composer(placeholder="such as 6.30pm", prompt="", classes="input", id="field")
                yield Button("other")

    app = Form()
    theme.register(app)
    app.theme = name
    async with app.run_test() as pilot:
        for focus in ("#field", Button):
            app.query_one(focus).focus()
            await pilot.pause()
            (ratio,) = [ratio for words, ratio in pairs(app) if "uch as 6.30pm" in words]
            assert ratio >= LEAST


async def test_goes_round() -> None:
    app = Palette(theme.CLERK)
    async with app.run_test():
        names = [theme.next_theme(app) for _ in theme.OURS]
        assert names[-1] == theme.CLERK
        assert set(names) == {one.name for one in theme.OURS}


async def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Palette(theme.CLERK)
    async with app.run_test(size=(80, 45)):
        assert any(isinstance(one, Monochrome) for one in app._filters)
        shown = [segment.style for strip in driving.strips(app) for segment in strip if segment.style is not None]
        colours = {_rgb(style.color) for style in shown if style.color is not None}
        assert all(red == green == blue for red, green, blue in colours)
