"""The registers of many meetings: chosen, filtered as a search is, sorted, read from, and written into files."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from clerk_tui import paths
from clerk_tui.book import exports
from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.commands import Place, footer
from clerk_tui.errors import ClerkError
from clerk_tui.files import must_end_in
from clerk_tui.frozen import dataclass
from clerk_tui.search import Query, parse
from clerk_tui.store import Reader, RegisterPage, RegisterRow
from clerk_tui.store.registers import ATTENDANCE, REGISTERS, RESOLUTIONS, Register
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.hits import HitList, HitPlace
from clerk_tui.tui.lookup import Lookup
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.screens.dialogs import Choose, Tell
from clerk_tui.tui.screens.export import ask_and_write
from clerk_tui.tui.search_line import FilterLine
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.register_table import Heads, RegisterList
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host


PAGE = 300
"""Rows that are read at once."""
EVERY_ROW = 10_000_000
FORMATS = (
    ("CSV, for a spreadsheet", "csv"),
    ("Markdown", "markdown"),
    ("Plain text", "text"),
    ("Data: a line of JSON a row", "json"),
)


@dataclass(frozen=True)
class RegisterRequest:
    """What of a register is wanted."""

    register: Register
    line: str
    sort: str
    offset: int = 0
    format: str = ""
    """The format in which every row is to be written; empty: the rows are shown."""


class RegisterScreen(FilterLine):
    """One register at a time, of all meetings or of those that the line leaves."""

    PLACES: ClassVar[tuple[Place, ...]] = ("register",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("register"), *walking_keys()]
    app: Host

    def __init__(self, register: Register = RESOLUTIONS, line: str = "") -> None:
        """`line`: the filter at first."""
        super().__init__(classes="registers")
        self._register, self._first = register, line
        self._sort = register.sort
        self._page = RegisterPage()

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield AnswerLine("All meetings. Words, by: in: 2019.. narrow it", prompt="⌕ ", id="search")
        yield Line(id="head")
        yield RegisterList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.app.book.is_saved(SHORT_WAIT)
        self.line.focus()
        self.line.set_line(self._first)
        self.lookup = Lookup(self.app, self._read, self._found)
        self._open()

    def on_screen_resume(self) -> None:
        """Back from what was read."""
        if self.is_mounted:
            self.line.focus()

    @property
    def _list(self) -> RegisterList:
        return self.query_one(RegisterList)

    @on(Resize)
    def show_footer(self) -> None:
        """The keys that serve here."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "register")))
        self._show_head()

    # What is shown

    def _read(self, reader: Reader, wanted: RegisterRequest) -> RegisterPage:
        """Called in a thread of its own."""
        return reader.register(
            wanted.register.name,
            parse(wanted.line),
            today=self.app.clock().date(),
            sort=wanted.sort,
            limit=EVERY_ROW if wanted.format else PAGE,
            offset=wanted.offset,
        )

    def _wanted(self, offset: int = 0, format_name: str = "") -> RegisterRequest:
        return RegisterRequest(self._register, self.line.line, self._sort, offset, format_name)

    def _open(self) -> None:
        """Show the register anew."""
        if self.lookup is not None:
            self.lookup.find(self._wanted())
        self._show_status()

    def _found(self, wanted: RegisterRequest, page: RegisterPage) -> None:
        if wanted.format:
            if self.lookup is not None:
                self.lookup.drop()
            self._write(wanted, page)
            return
        if wanted != self._wanted(wanted.offset):
            return
        self._page = page
        words = [self._words(row) for row in page.rows]
        if wanted.offset:
            self._list.add(page.rows, words)
        else:
            self._list.show(self._heads(page), page.rows, words)
        self._show_head()
        self.tell(page.trouble or self.offers() or self._count())

    def _words(self, row: RegisterRow) -> list[str]:
        words = exports.cell_words(row)
        return [*words, exports.plot(row)] if self._register is ATTENDANCE else words

    def _heads(self, page: RegisterPage) -> Heads:
        columns = self._register.columns
        titles = [column.title for column in columns]
        shorts = [column.short or column.title for column in columns]
        weights = [column.weight for column in columns]
        if self._register is ATTENDANCE:
            months = exports.plot_title(page.last_month)
            titles, shorts, weights = [*titles, months], [*shorts, months], [*weights, 0]
        return Heads(tuple(titles), tuple(shorts), tuple(weights))

    def _count(self) -> str:
        count = len(self._list.shown)
        if not count:
            return "Nothing is in this register for what was asked."
        rows = "1 row" if count == 1 else f"{count} rows"
        if self._page.has_more:
            return f"The first {rows}; ↓ below the last shows more. ^S writes all."
        if self._register is ATTENDANCE and self._page.last_month:
            return f"{rows}. To {self._page.last_month}: {exports.PLOT_KEY}"
        return f"{rows}. Enter reads. ^S writes them into a file."

    def _show_head(self) -> None:
        self.query_one("#head", Line).show(content(self._list.head(self.size.width), style="bold"))

    def _show_status(self) -> None:
        column = self._register.column(self._sort.removeprefix("-"))
        way = "↓" if self._sort.startswith("-") else "↑"
        by = column.title if column is not None else ""
        self.query_one("#status", Line).show(content(f" {self._register.title} · by {by} {way}"))

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        """Filter as it is typed."""
        self.typed()
        self._open()

    def action_walk(self, move: str) -> None:
        """Move in the rows while the line has the focus."""
        self.when_found(partial(self._walk, move))

    def _walk(self, move: str) -> None:
        listed = self._list
        is_last = listed.selected is not None and listed.selected == len(listed.shown) - 1
        if move in ("move_down", "page_down") and is_last and self._page.has_more and self.lookup is not None:
            self.lookup.find(self._wanted(offset=len(listed.shown)))
        getattr(listed, f"action_{move}")()

    # Choosing

    @command("choose-register")
    def choose_register(self) -> None:
        """Another register; what is typed goes on to narrow it."""

        def chosen(register: Register | None) -> None:
            if register is not None:
                self._register, self._sort = register, register.sort
                self._open()

        self.app.push_screen(Choose("Which register?", [(r.title, r) for r in REGISTERS]), chosen)

    @command("sort-register")
    def choose_sort(self) -> None:
        """Sort by another column."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self._sort = name
                self._open()

        options = [(column.title, column.name) for column in self._register.columns]
        self.app.push_screen(Choose("Sort by", options), chosen)

    @command("turn-sort")
    def turn_sort(self) -> None:
        """The other way round."""
        self._sort = self._sort[1:] if self._sort.startswith("-") else f"-{self._sort}"
        self._open()

    @command("tell-register")
    def tell_about(self) -> None:
        """What stands in the register, and what does not."""
        self.app.push_screen(Tell(self._register.title, self._register.about))

    @command("open-row")
    @on(Composer.Submitted, "#search")
    def open_row(self) -> None:
        """Read the place in the minutes; of a member, how they attended each meeting."""
        self.when_found(self._open_row)

    def _open_row(self) -> None:
        row = self._list.chosen
        if row is None:
            return
        if row.meeting_id is None:
            self._open_member(row)
            return
        stops = [HitPlace(r.meeting_id, r.entry_id) for r in self._list.shown if r.meeting_id is not None]
        trail = HitList(tuple(stops), self._list.selected or 0)
        self.app.read_meeting(row.meeting_id, parse(self.line.line).words, row.entry_id, trail)

    def _open_member(self, row: RegisterRow) -> None:

        if row.person_id is not None:
            name, span = str(row.cells[0]), parse(self.line.line)
            self.app.push_screen(MemberScreen(name, row.person_id, span, self._page.last_month, row))

    @on(Rows.Chosen, "#rows")
    def clicked(self) -> None:
        """So does a double click."""
        self.open_row()

    @command("leave-register")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        """Back to what was being done."""
        self.dismiss()

    # Writing

    @command("export-register")
    def export_register(self) -> None:
        """Write all rows into a file."""

        def chosen(name: str | None) -> None:
            if name is not None and self.lookup is not None:
                self.tell("Reading all rows …")
                self.lookup.find(self._wanted(format_name=name))

        self.app.push_screen(Choose("Write all rows as", FORMATS), chosen)

    def _write(self, wanted: RegisterRequest, page: RegisterPage) -> None:
        """Ask where the rows that were read are to go."""
        if page.trouble:
            self.tell(page.trouble)
            return
        line = wanted.line.strip()
        sheet = exports.Sheet(wanted.register, page.rows, line, page.last_month)
        ending = exports.REGISTER_ENDINGS[wanted.format]
        data = exports.for_file(exports.WRITERS[wanted.format](sheet), wanted.format)
        exempt = sum(row.is_exempt for row in page.rows)
        name = exports.register_file_name(wanted.register, line, wanted.format, has_exempt=exempt > 0)
        path = paths.exports() / name
        title = f"Write {len(page.rows)} rows to"
        if exempt:
            title = f"Write {len(page.rows)} rows, {exempt} of them EXEMPT, not for the public, to"
        called = f"a register as {wanted.format}"
        ask_and_write(self.app, title, path, data, self.tell, lambda file: must_end_in(file, (ending,), called))
        self.tell(self._count())


HEADS = Heads(("Date", "Committee", "On record", ""), ("Date", "Committee", "On record", ""), (0, 3, 4, 0))
_BAR = 12
"""Cells of the longest bar."""


def bars(row: RegisterRow, last_month: str | None) -> str:
    """A line for each month of the year: *2024-03  ████████░░░░  2 of 3*."""
    if not last_month:
        return ""
    last = int(last_month[:4]) * 12 + int(last_month[5:7]) - 1
    lines = []
    for n, (expected, attended) in enumerate(row.plot):
        month = last - len(row.plot) + 1 + n
        full = round(_BAR * attended / expected) if expected else 0
        bar = "█" * full + "░" * (_BAR - full) if expected else "·" * _BAR
        told = f"{attended} of {expected}" if expected else "no meeting"
        lines.append(f"  {month // 12}-{month % 12 + 1:02}  {bar}  {told}")
    return "\n".join(lines)


def beside(lines: str) -> str:
    """The second half of the lines beside the first, for a window that is low."""
    every = lines.splitlines()
    half = (len(every) + 1) // 2
    wide = max(map(len, every), default=0)
    pairs = zip_longest(every[:half], every[half:], fillvalue="")
    return "\n".join(f"{left:{wide}}   {right}".rstrip() for left, right in pairs)


class MemberScreen(Screen[None]):
    """One member's meetings, newest first. Enter reads one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]
    app: Host

    def __init__(self, name: str, person_id: int, query: Query, last_month: str | None, figures: RegisterRow) -> None:
        """`query`: the period and the committees; `figures`: the member's row of the register."""
        super().__init__(classes="registers")
        self._name, self._person_id, self._query = name, person_id, query
        self._last_month, self._figures = last_month, figures

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Line(id="plot")
        yield Line(id="head")
        yield RegisterList()
        yield Line(id="echo")
        yield Line(content(" Enter Read  ↑↓ Choose  Esc Back"), id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        _, meetings, attended, percent, *_rest = self._figures.cells
        of = f"{attended} of {meetings} meetings" + (f", {percent} %" if percent is not None else "")
        self.query_one("#status", Line).show(content(f" {self._name} · attended {of}"))
        listed = self.query_one(RegisterList)
        try:
            rows = self.app.book.reader.attendance_of(self._person_id, self._query)
        except ClerkError as error:
            self.query_one("#echo", Line).show(content(f" ⚠ {error}"))
            rows = ()
        listed.show(HEADS, rows, [exports.cell_words(row) for row in rows])
        listed.focus()
        self.query_one("#echo", Line).show(content(f" {len(rows)} meetings, newest first. Enter reads one."))

    @on(Resize)
    def fit(self) -> None:
        """The months stand above the meetings: one below the other, in two columns where the window is low."""
        lines, plot = bars(self._figures, self._last_month), self.query_one("#plot", Line)
        is_low = self.size.height < 30
        shown = beside(lines) if is_low else lines
        plot.show(content(shown))
        plot.styles.height = shown.count("\n") + 1
        plot.display = bool(lines) and (not is_low or (self.size.height >= 20 and self.size.width >= 76))
        self.query_one("#head", Line).show(content(self.query_one(RegisterList).head(self.size.width), style="bold"))

    @on(Rows.Chosen, "#rows")
    def read(self) -> None:
        """Read the meeting that stands out."""
        row = self.query_one(RegisterList).chosen
        if row is not None and row.meeting_id is not None:
            self.app.read_meeting(row.meeting_id)
