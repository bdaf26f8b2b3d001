"""The preview of house styles: shows the minutes of a meeting in each style, to choose one."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Resize

from clerk_tui import minutes
from clerk_tui.meeting import Meeting
from clerk_tui.minutes.style_files import read_again
from clerk_tui.tui.command_screen import CommandScreen
from clerk_tui.tui.formatting import cut, plain, width
from clerk_tui.tui.widgets.page import Page, blocks_of

KEYS = "← → another style   ↑ ↓ Space scroll   Enter Use this style   Esc Cancel"


class StylesScreen(CommandScreen[str | None]):
    """The minutes in each style. Ends with the name of the chosen style, or with None."""

    MESSAGE_ROWS = 8
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        Binding("enter", "take", show=False, priority=True),
        Binding("escape", "dismiss(None)", show=False, priority=True),
    ]

    def __init__(self, meeting: Meeting, *, with_exempt: bool = False) -> None:
        """`with_exempt`: whether exempt business is shown."""
        self._page = Page(id="page")
        super().__init__(self._page, classes="help styles", keys=KEYS)
        read_again()
        self._meeting, self._with_exempt = meeting, with_exempt
        self._names = minutes.style_names()
        known = meeting.head.style in self._names
        self._at = self._names.index(meeting.head.style) if known else 0
        self._message = ""
        self._document = minutes.Document(())
        self._entry: int | None = None
        """The entry at the top of the page when the clerk last scrolled; None at the very top."""
        self._top: int | None = None
        """The block at the top of the page when a style was shown."""

    @property
    def shown(self) -> str:
        return self._names[self._at]

    def on_mount(self) -> None:
        self._show()

    def on_resize(self, _: Resize) -> None:
        self._show_lines()

    def action_turn(self, steps: int) -> None:
        """Show the next style, or the previous one, at the same place in the record."""
        if self._first_in_sight() != self._top:
            self._entry = self._entry_in_sight()
        self._at = (self._at + steps) % len(self._names)
        self._show()
        ids = [entry.id for entry in self._meeting.entries]
        before = ids[: ids.index(self._entry) + 1] if self._entry in ids else []
        rows = (self._document.block_of(i) for i in reversed(before))
        self._page.show_row(next((row for row in rows if row is not None), 0), at_top=True)
        self.call_after_refresh(self._note_top)

    def _first_in_sight(self) -> int | None:
        return next(iter(self._page.in_sight), None)

    def _note_top(self) -> None:
        self._top = self._first_in_sight()

    def _entry_in_sight(self) -> int | None:
        """Return the first entry of an item in sight; None at the top of the page."""
        if not self._first_in_sight():
            return None
        blocks = (self._document.blocks[at] for at in self._page.in_sight)
        return next((block.entry_ids[0] for block in blocks if block.item_id is not None and block.entry_ids), None)

    def _show(self) -> None:
        style = minutes.style_for(self.shown)
        self._document = minutes.render(self._meeting, style, with_exempt=self._with_exempt)
        self._page.show_blocks(blocks_of(self._document))
        self._page.show_row(0, at_top=True)
        is_own = self.shown == self._meeting.head.style
        self._message = style.trouble or ("This is the style of the meeting." if is_own else "")
        self._show_lines()

    def _show_lines(self) -> None:
        style = minutes.style_for(self.shown)
        place = f" · {self._at + 1} of {len(self._names)}"
        name = plain(f"Style {self.shown}: {'cannot be used' if style.trouble else style.title}")
        self.show_status(cut(name, self.size.width - width(place) - 1) + place)
        self.tell(self._message)

    def action_take(self) -> None:
        """Choose the style shown, unless it cannot be used."""
        if not minutes.style_for(self.shown).trouble:
            self.dismiss(self.shown)
