"""How one member attended: a year at a glance, and every meeting of the period."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from clerk_tui.book import registers_out
from clerk_tui.errors import ClerkError
from clerk_tui.searching import Query
from clerk_tui.store import RegisterRow
from clerk_tui.tui.safe import content
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.registerlist import Heads, RegisterList
from clerk_tui.tui.widgets.rows import Rows

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

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
        yield Cover()

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
        listed.show(HEADS, rows, [registers_out.cell_words(row) for row in rows])
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
