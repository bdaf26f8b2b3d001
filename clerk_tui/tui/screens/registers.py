"""The registers of all meetings: filtered like a search, sorted, opened in the minutes, and exported to files."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from textual import on
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.strip import Strip

from clerk_tui import paths
from clerk_tui.book import exports
from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.files import must_end_in
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.people import counted
from clerk_tui.search import Query, parse
from clerk_tui.store import Reader, RegisterPage, RegisterRow
from clerk_tui.store.registers import ATTENDANCE, REGISTERS, RESOLUTIONS, Register
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, HitList, HitPlace, bindings, choose, command
from clerk_tui.tui.formatting import content, plain
from clerk_tui.tui.screens.dialogs import Tell
from clerk_tui.tui.screens.export import ask_and_write
from clerk_tui.tui.screens.search import FilterLine, Lookup
from clerk_tui.tui.widgets.composer import Composer, walking_keys
from clerk_tui.tui.widgets.repainting import WIDE, Line
from clerk_tui.tui.widgets.rows import ItemList, Rows, strip_of

GAP = 1
"""Cells between two columns."""
_LEAST = 6
"""The least cells of a column of text."""
_MEASURED = 60
"""Rows that are measured to find the width of a column."""


@dataclass(frozen=True)
class Heads:
    """The titles of the columns, shorter titles, and the weights by which columns share the width (0: as needed)."""

    titles: tuple[str, ...]
    shorts: tuple[str, ...]
    weights: tuple[int, ...]


def lay(heads: Heads, rows: Sequence[Sequence[str]], width: int) -> tuple[tuple[str, int], ...]:
    """Return the title and the width of each column, so that they fit into `width` cells."""
    for titles in (heads.titles, heads.shorts):
        needed = [
            max([formatting.width(title), *(formatting.width(row[n]) for row in rows[:_MEASURED])])
            for n, title in enumerate(titles)
        ]
        fixed = sum(need for need, weight in zip(needed, heads.weights, strict=True) if not weight)
        room = width - fixed - GAP * (len(titles) - 1)
        if room >= 2 * _LEAST * sum(map(bool, heads.weights)):
            break
    weighed = sum(heads.weights)
    widths = [
        max(room * weight // weighed, _LEAST) if weight else need
        for need, weight in zip(needed, heads.weights, strict=True)
    ]
    return tuple(zip(titles, widths, strict=True))


class RegisterList(ItemList[RegisterRow]):
    """The rows of a register. The screen shows the head above them."""

    def __init__(self) -> None:
        super().__init__(id="rows")
        self.heads = Heads((), (), ())
        self._words: list[tuple[str, ...]] = []
        self._columns: tuple[tuple[str, int], ...] = ()
        self._places: tuple[int, ...] = ()

    def show(self, heads: Heads, rows: Sequence[RegisterRow], words: Sequence[Sequence[str]]) -> None:
        """Show another table: its rows, and the texts of their cells."""
        self.heads, self.shown = heads, rows
        self._words = [tuple(map(plain, row)) for row in words]
        self._columns = ()
        self.refresh_rows()
        self.selected = 0 if rows else None
        self.show_row(0, at_top=True)

    def add(self, rows: Sequence[RegisterRow], words: Sequence[Sequence[str]]) -> None:
        self.shown = (*self.shown, *rows)
        self._words += [tuple(map(plain, row)) for row in words]
        self.show_changes()

    def head(self, width: int) -> str:
        """Return the titles above the columns for a list that is `width` cells wide."""
        heads, words = self.heads, self._words
        if width <= WIDE and len(heads.titles) > 2:
            at = self._places = (0, max(range(1, len(heads.titles)), key=lambda n: heads.weights[n]))
            titles, shorts, weights = (
                operator.itemgetter(*at)(each) for each in (heads.titles, heads.shorts, heads.weights)
            )
            heads = Heads(titles, shorts, weights)
            words = [tuple(row[n] for n in at) for row in words]
        else:
            self._places = tuple(range(len(heads.titles)))
        self._columns = lay(heads, words, max(width - 3, 20)) if heads.titles else ()
        return "  " + " ".join(formatting.padded(formatting.cut(title, wide), wide) for title, wide in self._columns)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        if not self._columns:
            self.head(width + 1)
        look = self.row_style(selected=selected)
        if selected and width < WIDE:
            return self._draw_without_columns(index, width, look)
        columns = [
            self._cell(self._words[index][place], wide, selected)
            for place, (_, wide) in zip(self._places, self._columns, strict=True)
        ]
        style = look + Style(bold=True) if self._words[index][0] == "OVERDUE" else look
        strips = []
        for cells in zip_longest(*columns, fillvalue=""):
            parts = [formatting.padded(cell, wide) for cell, (_, wide) in zip(cells, self._columns, strict=True)]
            strips.append(strip_of([(f"  {' '.join(parts)}", style)], width, look))
        return strips

    def _draw_without_columns(self, index: int, width: int, look: Style) -> list[Strip]:
        """Draw the cells of a row one below the other, each after the title of its column; empty cells are left out."""
        titles = [f"{title}: " if title else "" for title in self.heads.titles]
        cells = [f"{title}{text}" for title, text in zip(titles, self._words[index], strict=True) if text]
        lines = [cell[start:end] for cell in cells for start, end in formatting.wrap(cell, width - 2)]
        return [strip_of([(f"  {line}", look)], width, look) for line in lines]

    @staticmethod
    def _cell(text: str, wide: int, selected: bool) -> list[str]:
        if not selected:
            return [formatting.cut(text, wide)]
        return [text[start:end] for start, end in formatting.wrap(text, wide)] if text else [""]


SEARCH = "All meetings. Type words, or filters: by: in: 2019.."
PAGE = 300
"""Rows read at once."""
EVERY_ROW = 10_000_000
FORMATS = (
    ("CSV, for a spreadsheet", "csv"),
    ("Markdown", "markdown"),
    ("Plain text", "text"),
    ("Data: one line of JSON per row", "json"),
)


@dataclass(frozen=True)
class RegisterRequest:
    """The rows of a register to read."""

    register: Register
    line: str
    sort: str
    offset: int = 0
    format: str = ""
    """The format for an export of every row; empty to show a page of rows."""


class RegisterScreen(FilterLine):
    """A register of all meetings, or of those that match the line."""

    PLACES = ("register",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("register"), *walking_keys()]

    def __init__(self) -> None:
        self._list, self._head = RegisterList(), Line(id="head")
        super().__init__(SEARCH, self._list, self._head, classes="registers")
        self._register = RESOLUTIONS
        self._sort = RESOLUTIONS.sort
        self._page = RegisterPage()

    def on_mount(self) -> None:
        self.app.book.is_saved(SHORT_WAIT)
        self._row_lookup: Lookup[RegisterRequest, RegisterPage] = Lookup(self.app, self._read, self._found)
        self.lookup = self._row_lookup
        self._open()

    # Showing

    def _read(self, reader: Reader, wanted: RegisterRequest) -> RegisterPage:
        """Read rows, in the thread of the lookup."""
        return reader.register(
            wanted.register.name,
            parse(wanted.line),
            today=self.app.clock().date(),
            sort=wanted.sort,
            limit=EVERY_ROW if wanted.format else PAGE,
            offset=wanted.offset,
        )

    def _request(self, offset: int = 0, format_name: str = "") -> RegisterRequest:
        return RegisterRequest(self._register, self.line.line, self._sort, offset, format_name)

    def _open(self) -> None:
        self._row_lookup.find(self._request())
        column = self._register.column(self._sort.removeprefix("-"))
        direction = "↓" if self._sort.startswith("-") else "↑"
        self.show_status(f"{self._register.title} · by {column.title if column is not None else ''} {direction}")

    def _found(self, wanted: RegisterRequest, page: RegisterPage) -> None:
        if wanted.format:
            self._row_lookup.drop()
            self._write(wanted, page)
            return
        if wanted != self._request(wanted.offset):
            return
        self._page = page
        cells = [self._cells(row) for row in page.rows]
        if wanted.offset:
            self._list.add(page.rows, cells)
        else:
            self._list.show(self._heads(page), page.rows, cells)
        self._show_head()
        self.tell(page.trouble or self.offers() or self._count())

    def _cells(self, row: RegisterRow) -> list[str]:
        words = exports.cell_words(row)
        return [*words, exports.plot(row)] if self._register is ATTENDANCE else words

    def _heads(self, page: RegisterPage) -> Heads:
        columns = [(c.title, c.short or c.title, c.weight) for c in self._register.columns]
        if self._register is ATTENDANCE:
            months = exports.plot_title(page.last_month)
            columns.append((months, months, 0))
        titles, shorts, weights = zip(*columns, strict=True)
        return Heads(titles, shorts, weights)

    def _count(self) -> str:
        if not (count := len(self._list.shown)):
            return "No rows match."
        rows = counted(count, "row")
        if self._page.has_more:
            return f"The first {rows}; press ↓ at the end for more. ^S exports all rows."
        if self._register is ATTENDANCE and self._page.last_month:
            return f"{rows}. To {self._page.last_month}: {exports.PLOT_KEY}"
        return f"{rows}. Enter opens the minutes. ^S exports the rows to a file."

    @on(Resize)
    def _show_head(self) -> None:
        self._head.show(content(self._list.head(self.size.width), style="bold"))

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        self.typed()
        self._open()

    def show_more(self) -> None:
        if self._page.has_more:
            self._row_lookup.find(self._request(offset=len(self._list.shown)))

    # Choosing

    @command("choose-register")
    def choose_register(self) -> None:
        """Ask for another register; the filter stays."""

        def chosen(register: Register) -> None:
            self._register, self._sort = register, register.sort
            self._open()

        choose(self.app, "Which register?", [(r.title, r) for r in REGISTERS], chosen)

    @command("sort-register")
    def choose_sort(self) -> None:
        columns = [(column.title, column.name) for column in self._register.columns]
        choose(self.app, "Sort by", columns, self._sort_by)

    @command("turn-sort")
    def turn_sort(self) -> None:
        self._sort_by(self._sort[1:] if self._sort.startswith("-") else f"-{self._sort}")

    def _sort_by(self, sort: str) -> None:
        self._sort = sort
        self._open()

    @command("tell-register")
    def tell_about(self) -> None:
        self.app.push_screen(Tell(self._register.title, self._register.about))

    @command("open-row")
    @on(Composer.Submitted, "#search")
    @on(Rows.Chosen, "#rows")
    def open_row(self) -> None:
        self.when_found(self._open_row)

    def _open_row(self) -> None:
        if (row := self._list.chosen) is None:
            return
        query = parse(self.line.line)
        if row.meeting_id is not None:
            places = [HitPlace(r.meeting_id, r.entry_id) for r in self._list.shown if r.meeting_id is not None]
            trail = HitList(tuple(places), self._list.selected or 0)
            self.app.read_meeting(HitPlace(row.meeting_id, row.entry_id), query.words, trail)
        elif row.person_id is not None:
            self.app.push_screen(MemberScreen(str(row.cells[0]), row.person_id, query, self._page.last_month, row))

    @command("leave-register")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        self.dismiss()

    # Exporting

    @command("export-register")
    def export_register(self) -> None:
        """Ask for the format, and read all rows."""

        def chosen(name: str) -> None:
            self.tell("Reading all rows …")
            self._row_lookup.find(self._request(format_name=name))

        choose(self.app, "Export all rows as", FORMATS, chosen)

    def _write(self, wanted: RegisterRequest, page: RegisterPage) -> None:
        if page.trouble:
            self.tell(page.trouble)
            return
        line = wanted.line.strip()
        councils = {meeting.id: meeting.council for meeting in self.app.book.reader.meetings()}
        sheet = exports.Sheet(wanted.register, page.rows, line, page.last_month, councils=councils)
        ending = exports.REGISTER_ENDINGS[wanted.format]
        data = exports.for_file(exports.WRITERS[wanted.format](sheet), wanted.format)
        exempt = sum(row.is_exempt for row in page.rows)
        name = exports.register_file_name(wanted.register, line, wanted.format, has_exempt=exempt > 0)
        marked = f", {exempt} of them EXEMPT, not for the public," if exempt else ""
        title = f"Write {len(page.rows)} rows{marked} to"
        called = f"a register as {wanted.format}"
        path = paths.exports() / name

        def fits(file: Path) -> None:
            must_end_in(file, (ending,), called)

        ask_and_write(self.app, title, path, data, self.tell, fits, is_private=exempt > 0)
        self.tell(self._count())


MEMBER_HEADS = Heads(("Date", "Committee", "On record", ""), ("Date", "Committee", "On record", ""), (0, 3, 4, 0))
_BAR = 12
"""Cells of the longest bar."""


def bars(row: RegisterRow, last_month: str | None) -> str:
    """Return a line for each month of the year: *2024-03 ████████░░░░ 2 of 3*."""
    if not last_month:
        return ""
    last = int(last_month[:4]) * 12 + int(last_month[5:7]) - 1
    lines = []
    for month, (expected, attended) in enumerate(row.plot, last - len(row.plot) + 1):
        full = round(_BAR * attended / expected) if expected else 0
        bar = "█" * full + "░" * (_BAR - full) if expected else "·" * _BAR
        words = f"{attended} of {expected}" if expected else "no meeting"
        lines.append(f"  {month // 12}-{month % 12 + 1:02}  {bar}  {words}")
    return "\n".join(lines)


def in_two_columns(lines: str) -> str:
    """Return lines as two columns, the second half beside the first."""
    every = lines.splitlines()
    half = (len(every) + 1) // 2
    wide = max(map(len, every), default=0)
    pairs = zip_longest(every[:half], every[half:], fillvalue="")
    return "\n".join(f"{left:{wide}}   {right}".rstrip() for left, right in pairs)


class MemberScreen(CommandScreen[None]):
    """One member's meetings, newest first."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]

    def __init__(self, name: str, person_id: int, query: Query, last_month: str | None, figures: RegisterRow) -> None:
        """`query`: the dates and committees; `figures`: the member's row in the register."""
        self._person_id, self._query, self._last_month, self._figures = person_id, query, last_month, figures
        self._list, self._head, self._plot = RegisterList(), Line(id="head"), Line(id="plot")
        _, meetings, attended, percent, *_rest = figures.cells
        rate = f", {percent} %" if percent is not None else ""
        status = f"{name} · attended {attended} of {meetings} meetings{rate}"
        keys = "Enter Read  ↑↓ Choose  Esc Back"
        super().__init__(self._plot, self._head, self._list, classes="registers", status=status, keys=keys)

    def on_mount(self) -> None:
        with self.refusals_shown():
            rows = self.app.book.reader.attendance_of(self._person_id, self._query)
            self._list.show(MEMBER_HEADS, rows, [exports.cell_words(row) for row in rows])
            self.tell(f"{len(rows)} meetings, newest first. Enter opens one.")

    @on(Resize)
    def fit(self) -> None:
        """Show the months above the meetings, in two columns if the window is low."""
        lines, plot = bars(self._figures, self._last_month), self._plot
        is_low = self.size.height < 30
        shown = in_two_columns(lines) if is_low else lines
        plot.show(content(shown))
        plot.styles.height = shown.count("\n") + 1
        plot.display = bool(lines) and (not is_low or (self.size.height >= 20 and self.size.width >= 76))
        self._head.show(content(self._list.head(self.size.width), style="bold"))

    @on(Rows.Chosen, "#rows")
    def read(self) -> None:
        """Open the selected meeting."""
        row = self._list.chosen
        if row is not None and row.meeting_id is not None:
            self.app.read_meeting(HitPlace(row.meeting_id))
