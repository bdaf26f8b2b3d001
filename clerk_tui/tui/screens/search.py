"""The search over everything, from wherever the clerk is: what was being done waits as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.commands import Place, footer
from clerk_tui.search import parse
from clerk_tui.store import Hit
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.search_line import FilterLine, PassageSearch
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.meeting_list import HomeList
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.size_notice import SizeNotice

HOW = 'Words, "words together", by:name kind:question in:committee 2019.. -without'


class SearchScreen(FilterLine):
    """Finds words in every meeting. Esc goes back to whatever was being done."""

    PLACES: ClassVar[tuple[Place, ...]] = ("search",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *walking_keys()]
    PARTS = (PassageSearch,)

    def __init__(self, line: str = "") -> None:
        """`line`: what is looked for at first; it can be changed."""
        super().__init__(classes="home")
        self._search = PassageSearch(self, self.show_unsearched)
        self._first = line

    @property
    def parts(self) -> Iterable[object]:
        """The search beside the screen itself."""
        return self, self._search

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield AnswerLine("Type what is to be found in every meeting", max_lines=2, prompt="⌕ ", id="search")
        yield HomeList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.app.book.is_saved(SHORT_WAIT)
        self.line.focus()
        self.line.set_line(self._first)
        self._show_status()
        if not self._search.look():
            self.show_unsearched()

    def on_screen_resume(self) -> None:
        """Back from what was read."""
        if self.is_mounted:
            self.line.focus()

    @on(Resize)
    def show_footer(self) -> None:
        """The keys that serve here."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "search")))

    def _show_status(self) -> None:
        is_ranked = self._search.is_ranked or bool(parse(self.line.line).like)
        order = "the best first" if is_ranked else "newest first"
        self.query_one("#status", Line).show(content(f" Search in every meeting · {order}"))

    def show_unsearched(self) -> None:
        """Nothing is looked for yet: how it is done."""
        self.query_one(HomeList).show((), self.app.clock().date())
        self.tell(HOW)

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        """Find as it is typed."""
        self._search.typed()
        self._show_status()

    @command("read-hit")
    @on(Composer.Submitted, "#search")
    def open_hit(self) -> None:
        """Read the place that stands out."""
        self.when_found(self._open_hit)

    def _open_hit(self) -> None:
        row = self.query_one(HomeList).chosen
        if isinstance(row, Hit):
            self._search.read_hit(row, [hit for hit in self.query_one(HomeList).shown if isinstance(hit, Hit)])

    @on(Rows.Chosen, "#meetings")
    def clicked(self) -> None:
        """So does a double click."""
        self.open_hit()

    @command("leave-search")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        """Back to what was being done."""
        self.dismiss()

    def action_walk(self, move: str) -> None:
        """Move in the list while the search line has the focus."""
        self._search.walk(move)

    @command("turn-order")
    def turn_order(self) -> None:
        """The best first, or the newest first again."""
        self._search.turn_order()
        self._show_status()

    @command("search-registers")
    def open_registers(self) -> None:
        """The registers."""
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.app.push_screen(RegisterScreen())
