"""The search in all meetings, from any screen; Esc returns to that screen."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.search import parse
from clerk_tui.store import Hit
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.screens.frame import KeysLine, framed, show_status
from clerk_tui.tui.search_line import FilterLine, PassageSearch
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.meeting_list import HomeList
from clerk_tui.tui.widgets.rows import Rows

HOW = 'Words, "words together", by:name kind:question in:committee 2019.. -without'


class SearchScreen(FilterLine):
    """A search in all meetings."""

    PLACES = ("search",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *walking_keys()]
    PARTS = (PassageSearch,)

    def __init__(self, line: str = "") -> None:
        """`line`: the search to begin with."""
        super().__init__(classes="home")
        self._search = PassageSearch(self, self.show_unsearched)
        self._first = line

    def compose(self) -> ComposeResult:
        line = AnswerLine("Type words to find in all meetings", max_lines=2, prompt="⌕ ", id="search")
        yield from framed(line, HomeList(), keys=KeysLine("search"))

    def on_mount(self) -> None:
        self.app.book.is_saved(SHORT_WAIT)
        self.line.focus()
        self.line.set_line(self._first)
        self._show_order()
        if not self._search.look():
            self.show_unsearched()

    def _show_order(self) -> None:
        is_ranked = self._search.is_ranked or bool(parse(self.line.line).like)
        show_status(self, f"Search in all meetings · {'best first' if is_ranked else 'newest first'}")

    def show_unsearched(self) -> None:
        """Show how to search."""
        self.query_one(HomeList).show((), self.app.clock().date())
        self.tell(HOW)

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        """Search for what is typed."""
        self._search.typed()
        self._show_order()

    @command("read-hit")
    @on(Composer.Submitted, "#search")
    @on(Rows.Chosen, "#meetings")
    def open_hit(self) -> None:
        self.when_found(self._open_hit)

    def _open_hit(self) -> None:
        listed = self.query_one(HomeList)
        if isinstance(listed.chosen, Hit):
            self._search.read_hit(listed.chosen, [hit for hit in listed.shown if isinstance(hit, Hit)])

    @command("leave-search")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        self.dismiss()

    def action_walk(self, move: str) -> None:
        self._search.walk(move)

    @command("turn-order")
    def turn_order(self) -> None:
        """Show the best first, or the newest first again."""
        self._search.turn_order()
        self._show_order()

    @command("search-registers")
    def open_registers(self) -> None:
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.app.push_screen(RegisterScreen())
