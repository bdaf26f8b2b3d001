"""The preview of house styles: the same meeting in one style after the other, to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.minutes.style.files import read_again
from clerk_tui.tui.formatting import cut, width, wrap
from clerk_tui.tui.sanitise import content, plain
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page, blocks_of
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

KEYS = " ← → another style   ↑ ↓ Space move the page   Enter Take it   Esc Leave"
MOST_ROWS = 8
"""Rows of what is told of a style."""


class StylesScreen(Screen[str | None]):
    """A meeting's minutes in each style; gives the name of the one that is taken, None where it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("enter", "take", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]
    app: Host

    def __init__(self, meeting: Meeting, *, with_exempt: bool = False) -> None:
        """`with_exempt`: whether exempt business is shown, as where the clerk comes from."""
        super().__init__(classes="help styles")
        read_again()
        self._meeting, self._with_exempt = meeting, with_exempt
        self._names = minutes.style_names()
        known = meeting.head.style in self._names
        self._at = self._names.index(meeting.head.style) if known else 0
        self._told = ""
        self._document = minutes.Document(())
        self._entry: int | None = None
        """The entry that was read at the top of the page when the clerk last moved it; None at the very top."""
        self._top: int | None = None
        """The block that stood at the top when a style was shown."""

    @property
    def shown(self) -> str:
        """The name of the style that is shown."""
        return self._names[self._at]

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Page(id="page")
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one("#footer", Line).show(content(KEYS))
        self.query_one(Page).focus()
        self._show()

    def on_resize(self, _: Resize) -> None:
        """The line at the top is cut to the width, and what is told below is broken at it."""
        self._show_line()

    def action_turn(self, steps: int) -> None:
        """Show the style after, or the one before, at the same place of the record."""
        if self._first_in_sight() != self._top:
            self._entry = self._entry_in_sight()
        self._at = (self._at + steps) % len(self._names)
        self._show()
        self.query_one(Page).show_row(self._row_of(self._entry), at_top=True)
        self.call_after_refresh(self._note_top)

    def _first_in_sight(self) -> int | None:
        in_sight = self.query_one(Page).in_sight
        return in_sight[0] if in_sight else None

    def _note_top(self) -> None:
        self._top = self._first_in_sight()

    def _entry_in_sight(self) -> int | None:
        """The first entry of an item that is in sight; None at the top of the page."""
        if not self._first_in_sight():
            return None
        blocks = (self._document.blocks[at] for at in self.query_one(Page).in_sight)
        return next((block.entry_ids[0] for block in blocks if block.item_id is not None and block.entry_ids), None)

    def _row_of(self, entry_id: int | None) -> int:
        """The block in which an entry is printed, or the nearest entry before it that this style prints."""
        ids = [entry.id for entry in self._meeting.entries]
        before = ids[: ids.index(entry_id) + 1] if entry_id in ids else []
        rows = (self._document.block_of(i) for i in reversed(before))
        return next((row for row in rows if row is not None), 0)

    def _show(self) -> None:
        style = minutes.style_for(self.shown)
        self._document = minutes.render(self._meeting, style, with_exempt=self._with_exempt)
        self.query_one(Page).show_blocks(blocks_of(self._document))
        self.query_one(Page).show_row(0, at_top=True)
        mine = "This is the style of the meeting." if self.shown == self._meeting.head.style else ""
        self._told = f" {style.trouble or mine}"
        self._show_line()

    def _show_line(self) -> None:
        title = "cannot be used" if (style := minutes.style_for(self.shown)).trouble else style.title
        place = f" · {self._at + 1} of {len(self._names)}"
        name = cut(plain(f"Style {self.shown}: {title}"), self.size.width - width(place) - 1)
        self.query_one("#status", Line).show(content(f" {name}{place}"))
        echo = self.query_one("#echo", Line)
        echo.show(content(self._told))
        echo.styles.height = min(len(wrap(plain(self._told), max(self.size.width, 1))), MOST_ROWS)

    def action_take(self) -> None:
        """Take the style that is shown; one that cannot be used is not taken."""
        if not minutes.style_for(self.shown).trouble:
            self.dismiss(self.shown)

    def action_leave(self) -> None:
        """Leave the meeting's style as it is."""
        self.dismiss(None)
