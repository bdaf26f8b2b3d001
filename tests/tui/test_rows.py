"""Lists of any length, drawn from an anchor."""

from __future__ import annotations

from typing import ClassVar

import driving
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip

from clerk_tui.tui.formatting import plain
from clerk_tui.tui.widgets.rows import Rows, strip_of


class Numbers(Rows):
    """Row i has `heights[i]` lines that say which they are."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, heights: list[int], *, pinned: bool = False) -> None:
        super().__init__(pinned=pinned)
        self.heights = heights
        self.made = 0

    def row_count(self) -> int:
        return len(self.heights)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        self.made += 1
        sign = ">" if selected else " "
        lines = [plain(f"{sign}{index}.{line}") for line in range(self.heights[index])]
        return [strip_of([(line, self.rich_style)], width, self.rich_style) for line in lines]


class Listing(App[None]):
    def __init__(self, heights: list[int], *, pinned: bool = False) -> None:
        super().__init__()
        self.numbers = Numbers(heights, pinned=pinned)
        self.said: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield self.numbers

    @on(Rows.Chosen)
    @on(Rows.Highlighted)
    def note(self, event: Rows.Of) -> None:
        self.said.append((type(event).__name__, event.index))

    @on(Rows.LeftDownward)
    def left(self) -> None:
        self.said.append(("LeftDownward", -1))

    def shown(self) -> list[str]:
        """The lines in sight, without the thumb."""
        return [line[:18].rstrip() for line in driving.text(self)]


async def press(pilot: Pilot[None], *keys: str) -> None:
    driving.send(pilot.app, *keys)
    await pilot.pause()


async def test_a_list_may_shrink_below_what_is_in_sight() -> None:
    app = Listing([1] * 100)
    async with app.run_test(size=(20, 5)) as pilot:
        app.numbers.selected = 99
        await pilot.pause()
        app.numbers.heights = [1] * 3
        app.numbers.refresh_rows()
        await pilot.pause()
        assert app.numbers.selected == 2
        assert app.shown()[:3] == [" 0.0", " 1.0", ">2.0"]
        app.numbers.heights = []
        app.numbers.refresh_rows()
        await pilot.pause()
        assert app.numbers.selected is None


async def test_shows_the_first_and_pages() -> None:
    app = Listing([1] * 100)
    async with app.run_test(size=(20, 5)) as pilot:
        app.numbers.focus()
        assert app.shown() == [" 0.0", " 1.0", " 2.0", " 3.0", " 4.0"]
        await press(pilot, "pagedown")
        assert app.shown()[0] == " 4.0"
        await press(pilot, "end")
        assert app.shown()[-1] == " 99.0"
        await press(pilot, "pageup")
        assert app.shown()[0] == " 91.0"
        await press(pilot, "home")
        assert app.shown()[0] == " 0.0"


async def test_never_shows_beyond_the_end() -> None:
    app = Listing([2, 3, 1])
    async with app.run_test(size=(20, 4)) as pilot:
        app.numbers.scroll_lines(50)
        await pilot.pause()
        assert app.shown() == [" 1.0", " 1.1", " 1.2", " 2.0"]


async def test_pinned_follows_what_is_added_until_one_goes_away() -> None:
    app = Listing([1] * 10, pinned=True)
    async with app.run_test(size=(20, 4)) as pilot:
        app.numbers.heights.append(2)
        app.numbers.show_changes()
        await pilot.pause()
        assert app.shown() == [" 8.0", " 9.0", " 10.0", " 10.1"]
        app.numbers.scroll_lines(-3)
        app.numbers.heights.append(1)
        app.numbers.show_changes()
        await pilot.pause()
        assert app.shown()[0] == " 5.0"
        app.numbers.scroll_lines(9)
        await pilot.pause()
        app.numbers.heights.append(1)
        app.numbers.show_changes()
        await pilot.pause()
        assert app.shown()[-1] == " 12.0"


async def test_a_row_taller_than_the_view_is_scrolled_through() -> None:
    app = Listing([1, 6, 1])
    async with app.run_test(size=(20, 3)) as pilot:
        app.numbers.focus()
        app.numbers.selected = 0
        seen = []
        for _ in range(7):
            await press(pilot, "down")
            seen.append((app.numbers.selected, app.shown()[-1]))
        assert seen[-1][0] == 2
        assert (1, ">1.5") in seen
        for _ in range(9):
            await press(pilot, "up")
        assert app.numbers.selected == 0
        assert app.shown()[0] == ">0.0"


async def test_messages() -> None:
    app = Listing([1] * 3)
    async with app.run_test(size=(20, 5)) as pilot:
        app.numbers.focus()
        await press(pilot, "down", "down", "enter")
        assert app.said == [("Highlighted", 0), ("Highlighted", 1), ("Chosen", 1)]
        app.said.clear()
        await press(pilot, "down", "down", "home", "up")
        assert app.said == [("Highlighted", 2), ("LeftDownward", -1), ("Highlighted", 0)]


async def test_the_mouse_selects_chooses_and_scrolls() -> None:
    app = Listing([2] * 20)
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.click(Numbers, offset=(2, 3))
        assert app.numbers.selected == 1
        await pilot.double_click(Numbers, offset=(2, 5))
        assert ("Chosen", 2) in app.said
        for kind, first in ((events.MouseScrollDown, " 1.1"), (events.MouseScrollUp, " 0.0")):
            driving.send(app, kind(None, 2, 2, 0, 0, 0, False, False, False, 2, 2))
            await pilot.pause()
            assert app.shown()[0].replace(">", " ") == first


async def test_only_what_is_in_sight_is_made() -> None:
    app = Listing([1] * 100_000)
    async with app.run_test(size=(20, 5)) as pilot:
        app.numbers.focus()
        await press(pilot, "end", "pageup", "home", "pagedown")
        assert app.numbers.made < 60


async def test_one_row_added_makes_one_row() -> None:
    app = Listing([1] * 1000, pinned=True)
    async with app.run_test(size=(20, 5)) as pilot:
        before = app.numbers.made
        app.numbers.heights.append(1)
        app.numbers.show_changes()
        await pilot.pause()
        assert app.numbers.made == before + 1


async def test_the_thumb_shows_the_place() -> None:
    app = Listing([1] * 40)
    async with app.run_test(size=(20, 8)) as pilot:

        def thumb() -> list[int]:
            return [y for y, line in enumerate(driving.text(app)) if line.endswith("█")]

        assert thumb() == [0]
        app.numbers.show_row(20, at_top=True)
        await pilot.pause()
        assert thumb() == [4]
        app.numbers.action_move_last()
        await pilot.pause()
        assert thumb() == [7]


async def test_rows_taken_away() -> None:
    app = Listing([1] * 20)
    async with app.run_test(size=(20, 5)) as pilot:
        app.numbers.selected = 19
        await pilot.pause()
        del app.numbers.heights[3:]
        app.numbers.show_changes()
        await pilot.pause()
        assert app.numbers.selected == 2
        assert app.shown()[:3] == [" 0.0", " 1.0", ">2.0"]
        app.numbers.heights.clear()
        app.numbers.show_changes()
        await pilot.pause()
        assert app.numbers.selected is None
        assert not any(app.shown())


async def test_another_size_keeps_the_place() -> None:
    app = Listing([1, 2, 3] * 20)
    async with app.run_test(size=(20, 5)):
        app.numbers.show_row(30, at_top=True)
        await driving.resize(app, 14, 8)
        assert app.shown()[0].startswith(" 30.0")


@settings(max_examples=300, deadline=None)
@given(
    heights=st.lists(st.integers(1, 6), min_size=1, max_size=12),
    height=st.integers(1, 7),
    acts=st.lists(st.tuples(st.sampled_from(["scroll", "select", "end"]), st.integers(-8, 12)), max_size=8),
)
def test_what_is_shown_is_one_unbroken_piece(heights: list[int], height: int, acts: list[tuple[str, int]]) -> None:
    """Whatever is done, the view is full where there are lines to fill it, in order and without holes; and a row that
    stands out is in sight."""

    class Bare(Numbers):
        @property
        def content_size(self) -> Size:
            return Size(20, height)

        def post_message(self, message: object) -> bool:
            return True

    rows = Bare(heights)
    rows._lines = lambda index: [Strip.blank(1)] * heights[index]  # type: ignore[method-assign]
    lines = [(i, n) for i, tall in enumerate(heights) for n in range(tall)]
    for act, number in acts:
        if act == "scroll":
            rows.scroll_lines(number)
        elif act == "end":
            rows._pinned, rows._view = True, None
        else:
            rows.show_row(min(max(number, 0), len(heights) - 1))
        view = rows._lay()
        start = lines.index(view[0])
        assert view == lines[start : start + height]
        assert len(view) == min(height, len(lines))
        if act == "select":
            assert min(max(number, 0), len(heights) - 1) in rows.in_sight


@pytest.mark.parametrize("count", [0, 1])
async def test_short_lists(count: int) -> None:
    app = Listing([1] * count)
    async with app.run_test(size=(20, 5)) as pilot:
        app.numbers.focus()
        await press(pilot, "down", "up", "pagedown", "pageup", "end", "home", "enter")
        assert app.is_running


async def test_rows_may_be_of_other_heights_in_another_style() -> None:
    app = Listing([3] * 100)
    async with app.run_test(size=(20, 5)):
        app.numbers.heights = [1] * 100
        app.numbers.notify_style_update()
        assert [line.text[:4].rstrip() for line in map(app.numbers.render_line, range(3))] == [" 0.0", " 1.0", " 2.0"]
