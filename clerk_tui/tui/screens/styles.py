"""The preview of house styles: the same meeting in one style after the other, to choose one from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.minutes.style_files import read_again
from clerk_tui.tui.cells import cut, width
from clerk_tui.tui.pages import blocks_of
from clerk_tui.tui.safe import content, plain
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page

if TYPE_CHECKING:
    from clerk_tui.tui.app import ClerkApp

KEYS = " ← → another style   ↑ ↓ Space move the page   Enter Take it   Esc Leave"


class StylesScreen(Screen[str | None]):
    """A meeting's minutes in each style; gives the name of the one that is taken, None where it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("enter", "take", show=False, priority=True),
        Binding("escape", "leave", show=False, priority=True),
    ]
    app: ClerkApp

    def __init__(self, meeting: Meeting, *, with_exempt: bool = False) -> None:
        """`with_exempt`: whether exempt business is shown, as where the clerk comes from."""
        super().__init__(classes="help styles")
        read_again()
        self._meeting, self._with_exempt = meeting, with_exempt
        self._names = minutes.style_names()
        known = meeting.head.style in self._names
        self._at = self._names.index(meeting.head.style) if known else 0
        self._where: int | None = None

    @property
    def shown(self) -> str:
        """The name of the style that is shown."""
        return self._names[self._at]

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Page(id="page")
        yield Line(id="echo")
        yield Line(id="footer")
        yield Cover()

    def on_mount(self) -> None:
        self.query_one("#footer", Line).show(content(KEYS))
        self.query_one(Page).focus()
        self._show()

    def on_resize(self, _: Resize) -> None:
        """The line at the top is cut to the width."""
        self._show_line()

    def action_turn(self, steps: int) -> None:
        """Show the style after, or the one before, at the same place of the record."""
        key = self.query_one(Page).top_key
        self._at = (self._at + steps) % len(self._names)
        self._show()
        if key is not None:
            self.query_one(Page).show_key(key, at_top=True)

    def _show(self) -> None:
        style = minutes.style_for(self.shown)
        document = minutes.render(self._meeting, style, with_exempt=self._with_exempt)
        self.query_one(Page).show_blocks(blocks_of(document))
        self.query_one(Page).show_row(0, at_top=True)
        mine = "This is the style of the meeting." if self.shown == self._meeting.head.style else ""
        self.query_one("#echo", Line).show(content(f" {style.trouble or mine}"))
        self._show_line()

    def _show_line(self) -> None:
        title = "cannot be used" if (style := minutes.style_for(self.shown)).trouble else style.title
        place = f" · {self._at + 1} of {len(self._names)}"
        name = cut(plain(f"Style {self.shown}: {title}"), self.size.width - width(place) - 1)
        self.query_one("#status", Line).show(content(f" {name}{place}"))

    def action_take(self) -> None:
        """Take the style that is shown; one that cannot be used is not taken."""
        if not minutes.style_for(self.shown).trouble:
            self.dismiss(self.shown)

    def action_leave(self) -> None:
        """Leave the meeting's style as it is."""
        self.dismiss(None)
