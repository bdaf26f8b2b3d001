"""The search over everything, from wherever the clerk is: what was being done waits as it is."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize

from clerk_tui.book.minute_book import SOON
from clerk_tui.commands import Place, footer
from clerk_tui.searching import parse
from clerk_tui.store import Hit
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.safe import content
from clerk_tui.tui.search_line import SearchLine
from clerk_tui.tui.widgets.answerline import AnswerLine, walking_keys
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.homelist import HomeList
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Rows

HOW = 'Words, "words together", by:name kind:question in:committee 2019.. -without'


class SearchScreen(SearchLine):
    """Finds words in every meeting. Esc goes back to whatever was being done."""

    PLACES: ClassVar[tuple[Place, ...]] = ("search",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *walking_keys()]

    def __init__(self, line: str = "") -> None:
        """`line`: what is looked for at first; it can be changed."""
        super().__init__(classes="home")
        self._first = line

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield AnswerLine("Type what is to be found in every meeting", max_lines=2, prompt="⌕ ", id="search")
        yield HomeList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield Cover()

    def on_mount(self) -> None:
        self.app.book.is_saved(SOON)
        self._line.focus()
        self._line.set_line(self._first)
        self._show_status()
        if not self.look():
            self.show_unsearched()

    def on_screen_resume(self) -> None:
        """Back from what was read."""
        if self.is_mounted:
            self._line.focus()

    @on(Resize)
    def show_footer(self) -> None:
        """The keys that serve here."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "search")))

    def _show_status(self) -> None:
        is_ranked = self._is_ranked or bool(parse(self._line.line).like)
        order = "the best first" if is_ranked else "newest first"
        self.query_one("#status", Line).show(content(f" Search in every meeting · {order}"))

    def show_unsearched(self) -> None:
        """Nothing is looked for yet: how it is done."""
        self.query_one(HomeList).show((), self.app.clock().date())
        self.tell(HOW)

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        """Find as it is typed."""
        self.typed()
        self._show_status()

    @command("read-hit")
    @on(Composer.Submitted, "#search")
    def open_hit(self) -> None:
        """Read the place that stands out."""
        self.when_found(self._open_hit)

    def _open_hit(self) -> None:
        row = self.query_one(HomeList).chosen
        if isinstance(row, Hit):
            self.read_hit(row, [hit for hit in self.query_one(HomeList).shown if isinstance(hit, Hit)])

    @on(Rows.Chosen, "#meetings")
    def clicked(self) -> None:
        """So does a double click."""
        self.open_hit()

    @command("leave-search")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        """Back to what was being done."""
        self.dismiss()

    @command("turn-order")
    def turn_order(self) -> None:
        """The best first, or the newest first again."""
        super().turn_order()
        self._show_status()

    @command("search-registers")
    def open_registers(self) -> None:
        """The registers."""
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.app.push_screen(RegisterScreen())
