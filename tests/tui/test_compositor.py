"""A change draws what stands where it is, and nothing else again."""

from __future__ import annotations

import pytest
from driving import text
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from clerk_tui.tui.compositor import PlainLines, SparingCompositor, use_sparing_compositor
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.widgets.lines import Line

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
