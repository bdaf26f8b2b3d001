"""The list of the home screen: meetings by committee, passages found, or what to do in an empty book."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.style import Style
from textual.strip import Strip

from clerk_tui.commands import key_of
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.stage import Stage, stage_word
from clerk_tui.store import Hit, MeetingLine
from clerk_tui.tui.formatting import cut, padded, plain, short_date, wrap
from clerk_tui.tui.formatting import width as cell_width
from clerk_tui.tui.widgets.rows import ItemList, marked, row_line, strip_of

_LEAST_TITLE = 12
"""The least cells of the item's title above a passage."""


@dataclass(frozen=True)
class Group:
    """The heading above the meetings of one committee."""

    council: str
    committee: str


@dataclass(frozen=True)
class Choice:
    """Something to do in an empty book."""

    key: str
    words: str
    command: str


_PRACTISE = "Practise: a script speaks, you take the minutes; nothing is kept"
_IMPORT = "Import past minutes, notes or an agenda: a file, or a folder"
CHOICES = (
    Choice("1", _PRACTISE, "practise"),
    Choice("2", "Set up a committee and its members", "set-up-committee"),
    Choice("3", "Call a meeting: its council, members and agenda", "create-meeting"),
    Choice("4", _IMPORT, "import-minutes"),
    Choice("5", "Open the sample: minutes of an invented committee, to look around", "open-sample"),
)
"""For a book with nothing in it."""
FIRST_MEETING = (
    Choice("1", "Call the first meeting, with its agenda", "create-meeting"),
    Choice("2", _PRACTISE, "practise"),
    Choice("3", "Set up another committee, or change one", "set-up-committee"),
    Choice("4", _IMPORT, "import-minutes"),
)
"""For a book with a committee that has not met."""

HomeRow = Group | MeetingLine | Hit | Choice

WITHHELD = "Not for the public. ^P “Show exempt passages” shows the words."
_SHOWN = 3
"""Lines of a passage that are shown; … marks what is left out."""


class HomeList(ItemList[HomeRow]):
    """Meetings by committee, or passages found, or what to do in an empty book."""

    def __init__(self) -> None:
        super().__init__(id="meetings")
        self.today = date.min
        self.shows_exempt = False
        """Whether the words of exempt passages are shown: others may see the screen."""
        self._first: int | None = None

    def show(self, rows: Sequence[HomeRow], today: date) -> None:
        """Show other rows. A meeting that is selected stays so; otherwise the first row that is no heading is."""
        first = next((i for i, row in enumerate(rows) if not isinstance(row, Group)), None)
        kept, chosen = first, self.chosen
        if isinstance(chosen, MeetingLine) and self.selected != self._first:
            same = (i for i, row in enumerate(rows) if isinstance(row, MeetingLine) and row.id == chosen.id)
            kept = next(same, first)
        self.today, self._first = today, first
        self.put(rows)
        self.selected = kept
        if rows and kept == first:
            self.show_row(0, at_top=True)

    def add(self, rows: Sequence[HomeRow]) -> None:
        self.shown = (*self.shown, *rows)
        self.show_changes()

    def may_select(self, index: int) -> bool:
        return not isinstance(self.shown[index], Group)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row = self.shown[index]
        look = self.look("rows--selected") if selected else self.rich_style
        if isinstance(row, Hit):
            return self._hit(row, width, look)
        if isinstance(row, Group):
            council = f" · {row.council}" if row.council not in ("", row.committee) else ""
            text = f" {row.committee or 'No committee yet'}{council}"
            line = strip_of([(padded(plain(text), width), look + Style(bold=True))], width, look)
            return [row_line("", width, look), line] if index else [line]
        text = f"   {row.key}  {key_of(row.command):<4} {row.words}" if isinstance(row, Choice) else self._meeting(row)
        return [row_line(f" {text}", width, look)]

    def _meeting(self, row: MeetingLine) -> str:
        coming = row.stage is Stage.PLANNED and row.date is not None and row.date >= self.today
        stage = "to come" if coming else stage_word(row.stage, is_imported=row.is_imported)
        entries = "1 entry" if row.entry_count == 1 else f"{row.entry_count or 'no'} entries"
        return f" {short_date(row.date):<16} {stage:<9} {entries:<17} {row.venue}"

    def _hit(self, hit: Hit, width: int, look: Style) -> list[Strip]:
        exempt = "■ EXEMPT · " if hit.is_exempt else ""
        committee = cut(plain(hit.committee), max(width * 2 // 5, _LEAST_TITLE))
        where = f"  {exempt}{short_date(hit.date)} · {committee} · "
        kind = f" · {hit.kind.label}" if hit.kind else " · item"
        room = max(width - cell_width(where) - cell_width(kind), _LEAST_TITLE)
        head = where + cut(plain(hit.item or "before the first item"), room) + kind
        strips = [strip_of([(padded(head, width), look + Style(bold=True))], width, look)]
        if hit.is_exempt and not self.shows_exempt:
            return [*strips, row_line(f"    {WITHHELD}", width, look)]
        body = plain(hit.body)
        marks = hit.marks if len(body) == len(hit.body) else ()
        found = [(left, right, look + Style(bold=True, underline=True)) for left, right in sorted(marks)]
        start = max(0, min((m[0] for m in marks), default=0) - 2 * width)
        start = body.rfind(" ", 0, start) + 1 if start else 0
        lines = wrap(body[start:], width - 5)
        for number, (begin, end) in enumerate(lines[:_SHOWN]):
            indent = "  … " if start and not number else "    "
            ending = "…" if number == _SHOWN - 1 and len(lines) > _SHOWN else ""
            pieces = [(indent, look), *marked(body, start + begin, start + end, found, look), (ending, look)]
            strips.append(strip_of(pieces, width, look))
        return strips


def by_committee(meetings: Sequence[MeetingLine]) -> list[HomeRow]:
    """Return meetings under the heading of their committee, committees in the order of their first meeting here."""
    groups: dict[Group, list[HomeRow]] = {}
    for line in meetings:
        group = Group(line.council, line.committee)
        groups.setdefault(group, [group]).append(line)
    return [row for rows in groups.values() for row in rows]
