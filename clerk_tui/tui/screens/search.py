"""The search in all meetings, from any screen; Esc returns to that screen."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.search import parse
from clerk_tui.store import Hit
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.search_line import FilterLine, HomeList, PassageSearch
from clerk_tui.tui.widgets.composer import Composer, walking_keys
from clerk_tui.tui.widgets.rows import Rows

HOW = 'Words, "words together", by:name kind:question in:committee 2019.. -without'


class SearchScreen(FilterLine):
    PLACES = ("search",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *walking_keys()]
    PARTS = (PassageSearch,)

    def __init__(self, line: str = "") -> None:
        """`line`: the search to begin with."""
        self._list = HomeList()
        super().__init__("Type words to find in all meetings", self._list, classes="home", value=line, max_lines=2)
        self._search = PassageSearch(self, self.show_unsearched)

    def on_mount(self) -> None:
        self.app.book.is_saved(SHORT_WAIT)
        self._show_order()
        if not self._search.look():
            self.show_unsearched()

    def _show_order(self) -> None:
        is_ranked = self._search.is_ranked or bool(parse(self.line.line).like)
        self.show_status(f"Search in all meetings · {'best first' if is_ranked else 'newest first'}")

    def show_unsearched(self) -> None:
        self._list.show((), self.app.clock().date())
        self.tell(HOW)

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        self._search.typed()
        self._show_order()

    @command("read-hit")
    @on(Composer.Submitted, "#search")
    @on(Rows.Chosen, "#meetings")
    def open_hit(self) -> None:
        self.when_found(self._open_hit)

    def _open_hit(self) -> None:
        if isinstance(hit := self._list.chosen, Hit):
            self._search.read_hit(hit)

    @command("leave-search")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        self.dismiss()

    def show_more(self) -> None:
        self._search.show_more()

    @command("turn-order")
    def turn_order(self) -> None:
        """Show the best first, or the newest first again."""
        self._search.turn_order()
        self._show_order()

    @command("search-registers")
    def open_registers(self) -> None:
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.app.push_screen(RegisterScreen())
