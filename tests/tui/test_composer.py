"""The line in which the clerk types."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager
from typing import Any

import driving
import pytest
from settled import settled
from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Region
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import Static

from clerk_tui.tui.formatting import content
from clerk_tui.tui.input_order import OrderedInput
from clerk_tui.tui.widgets.composer import LONGEST_PASTE, MOST_LINES, Composer


class Desk(OrderedInput[None]):
    """A composer between two other things, and what it said."""

    def __init__(self, **options: Any) -> None:
        super().__init__()
        self.options = options
        self.said: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Static(content("above"))
        yield Composer(**self.options)
        yield Static(content("below"))

    @property
    def composer(self) -> Composer:
        return self.query_one(Composer)

    @on(Composer.Submitted)
    def submitted(self, event: Composer.Submitted) -> None:
        self.said.append(event)
        event.composer.set_line("")

    @on(Composer.CompletionAsked)
    @on(Composer.LeftUpward)
    @on(Composer.CameToBeginning)
    @on(Composer.Cancelled)
    @on(Composer.UndoAsked)
    @on(Composer.RedoAsked)
    @on(Composer.LinesPasted)
    @on(Composer.PasteTooLong)
    def note(self, event: Message) -> None:
        self.said.append(event)

    def names(self) -> list[str]:
        return [type(message).__name__ for message in self.said]

    async def type(self, *keys: str | events.Event) -> None:
        driving.send(self, *keys)
        await settled(self)

    def marked(self) -> str:
        line, at = self.composer.line, self.composer.cursor_offset
        return f"{line[:at]}|{line[at:]}"


@asynccontextmanager
async def desk(width: int = 40, **options: Any) -> AsyncIterator[Desk]:
    app = Desk(**options)
    async with app.run_test(size=(width, 14)) as pilot:
        app.composer.focus()
        await pilot.pause()
        yield app


async def test_types_and_submits() -> None:
    async with desk() as app:
        await app.type(*"ashton: yes", "enter", *"next")
        assert isinstance(app.said[0], Composer.Submitted)
        assert (app.said[0].text, app.composer.line) == ("ashton: yes", "next")
        await app.type("ctrl+j")
        assert app.names() == ["Submitted", "Submitted"]


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        ([*"abc", "left", "left", "X"], "aX|bc"),
        ([*"one two", "ctrl+w", "2"], "one 2|"),
        ([*"one two", "ctrl+left", "ctrl+k"], "one |"),
        ([*"one two", "ctrl+left", "ctrl+u"], "|two"),
        ([*"abc", "home", "delete", "end", "d"], "bcd|"),
        ([*"abc", "ctrl+a", "x"], "x|"),
        ([*"abc", "shift+left", "shift+left", "x"], "ax|"),
        ([*"one two", "ctrl+shift+left", "backspace"], "one |"),
        ([*"abcd", "shift+left", "ctrl+x", "home", "ctrl+v"], "d|abc"),
        ([*"ab", "ctrl+z", "ctrl+y"], "ab|"),
        ([*"a b", "ctrl+z"], "a |"),
        ([events.Paste("a paste\r\n")], "a paste|"),
        ([events.Paste("a\x1b[31mb\u202ec")], "a[31mbc|"),
        ([*"日本", "left", "x"], "日x|本"),
        ([*"ab", "up", "x"], "x|ab"),
    ],
)
async def test_edits(keys: list[str | events.Event], after: str) -> None:
    async with desk() as app:
        await app.type(*keys)
        assert app.marked() == after


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["tab"], ["CompletionAsked"]),
        (["escape"], ["Cancelled"]),
        ([*"ab", "shift+left", "escape", "escape"], ["Cancelled"]),
        (["up"], ["LeftUpward"]),
        ([*"a", "up", "home", "up"], ["CameToBeginning", "LeftUpward"]),
        (["ctrl+z"], ["UndoAsked"]),
        ([*"a", "ctrl+z"], []),
        ([*"a", "ctrl+z", "ctrl+z"], ["UndoAsked"]),
        (["ctrl+y"], ["RedoAsked"]),
        ([*"a", "enter", "ctrl+z"], ["Submitted", "UndoAsked"]),
        ([*"a", "ctrl+y"], []),
    ],
)
async def test_says_what_was_meant(keys: list[str], said: list[str]) -> None:
    async with desk() as app:
        await app.type(*keys)
        assert app.names() == said


async def test_several_lines_are_offered_not_inserted() -> None:
    async with desk() as app:
        await app.type(*"ab", events.Paste("one\n\ntwo\r\nthree\n"))
        assert isinstance(app.said[0], Composer.LinesPasted)
        assert (app.said[0].lines, app.composer.line) == (("one", "two", "three"), "ab")


async def test_a_document_is_refused() -> None:
    async with desk() as app:
        await app.type(events.Paste("x" * (LONGEST_PASTE + 1)))
        assert isinstance(app.said[0], Composer.PasteTooLong)
        await app.type(events.Paste("y" * LONGEST_PASTE))
        assert len(app.composer.line) == LONGEST_PASTE


async def test_so_many_lines_are_a_document() -> None:
    async with desk() as app:
        await app.type(events.Paste("a line\n" * (MOST_LINES + 1)))
        assert isinstance(app.said[0], Composer.PasteTooLong)
        assert app.said[0].text.count("a line") == MOST_LINES + 1
        await app.type(events.Paste("a line\n" * MOST_LINES))
        assert isinstance(app.said[1], Composer.LinesPasted)


async def test_grows_with_the_line_and_no_further() -> None:
    async with desk(width=22, max_lines=3) as app:
        layouts: list[object] = []
        app.screen.screen_layout_refresh_signal.subscribe(app, layouts.append)
        await app.type(*"twelve lettersx")
        assert app.composer.size.height == 1
        assert layouts == []
        for words, rows in (("and some more of it", 2), (" and again a row", 3), (" and much more than that", 3)):
            await app.type(*words)
            assert app.composer.size.height == rows
        assert driving.text(app)[1:5] == [
            "  some more of it and",
            "  again a row and",
            "  much more than that",
            "below",
        ]
        await app.type("ctrl+u", *"x")
        assert app.composer.size.height == 1
        assert driving.text(app)[1:3] == ["❯ x", "below"]


async def test_up_and_down_go_by_rows_and_keep_the_column() -> None:
    async with desk(width=16, max_lines=5) as app:
        app.composer.set_line("aaaa bbbbbb ccccccc d eeeeeeee", 2)
        await app.type("down", "X")
        assert app.marked() == "aaaa bbbbbb ccX|ccccc d eeeeeeee"
        await app.type("left", "up", "Y")
        assert app.composer.line.startswith("aaYaa")


async def test_a_letter_repaints_its_own_row_only(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(width=20, max_lines=3) as app:
        app.composer.set_line("one two three four five six")
        await driving.until(lambda: app.composer.size.height == 2)
        await app.type(*"x")
        exchange = app.composer._exchange_repaint_regions
        exchange()
        rows: set[int] = set()

        def exchanged() -> Collection[Region]:
            """The regions to paint, whoever asks for them first."""
            regions = exchange()
            rows.update(region.y for region in regions)
            return regions

        monkeypatch.setattr(app.composer, "_exchange_repaint_regions", exchanged)
        driving.send(app, "y")
        await driving.until(lambda: app.composer.line.endswith("xy"))
        exchanged()
        assert rows == {1}


async def test_set_line_and_replace() -> None:
    async with desk() as app:
        app.composer.set_line("one\ntwo\x1b", 3)
        assert app.marked() == "one| two"
        await app.type("ctrl+z")
        assert app.marked() == "one| two"
        app.composer.replace(0, 3, "three")
        assert app.marked() == "three| two"
        await app.type("ctrl+z")
        assert app.composer.line == "one two"


async def test_a_held_backspace_stops_at_what_was_typed_before_tab() -> None:
    async with desk() as app:
        now = [0.0]
        app.composer.clock = lambda: now[0]
        await app.type(*"mend it")
        app.composer.replace(0, 7, "/motion : mend it", by_tab=True)
        for _ in range(30):
            await app.type("backspace")
            now[0] += 0.4
        assert app.marked() == "mend it|"
        now[0] += 1
        await app.type("backspace")
        assert app.marked() == "mend i|"


async def test_a_click_places_the_cursor_and_a_second_takes_the_word() -> None:
    async with desk() as app:
        app.composer.set_line("one two three")
        pilot = Pilot(app)
        await pilot.click(Composer, offset=(2 + 5, 0))
        assert app.marked() == "one t|wo three"
        await pilot.double_click(Composer, offset=(2 + 5, 0))
        assert app.composer._buffer.selected_text.strip() == "two"


async def test_shows_the_placeholder_only_when_empty() -> None:
    async with desk(placeholder="type here") as app:
        assert driving.text(app)[1] == "❯ type here"
        await app.type("a")
        assert driving.text(app)[1] == "❯ a"
        await app.type("backspace")
        assert driving.text(app)[1] == "❯ type here"


async def test_several_changes_are_told_with_the_last() -> None:
    async with desk() as app:
        first, second = Composer.Changed(app.composer), Composer.Changed(app.composer)
        assert first.can_replace(second)
        assert not first.can_replace(Composer.Cancelled(app.composer))
