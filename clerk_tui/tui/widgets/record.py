"""The record of a meeting on the screen: its entries, each with its time and kind, under the headings of the items."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.style import Style
from textual.strip import Strip

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, DECIDING, PROPOSAL
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.voting import Division
from clerk_tui.tui import formatting
from clerk_tui.tui.formatting import plain
from clerk_tui.tui.widgets.rows import Piece, Rows, strip_of

if TYPE_CHECKING:
    from clerk_tui.book.recording import Recording

Mark = Literal["", "unsettled", "doubtful", "unsaved", "struck"]
"""What is special about an entry: unfit to be read or only in doubt; not saved yet; struck out."""

KIND_CELLS = 10
BESIDE_TIME = KIND_CELLS + 5
"""Columns before the text besides the time: the edge, the sign and the kind, with a space after each of the three."""
MOST_LINES, MORE_LINES = 2, 4
"""The most lines of an entry that is neither selected nor the latest, where the record does not fit as a whole."""
MORE_LINES_FROM = 26
"""Rows of the record from which such an entry has more lines; one of few columns has them in any case."""
NARROW, INDENT = 50, 2
"""Columns below which a text runs on below its time and kind, and by how many it is set in there."""

_WORDS: dict[Mark, str] = {
    "": "", "unsaved": "", "unsettled": "⚠ in doubt ", "doubtful": "⚠ in doubt ", "struck": "struck out ",
}  # fmt: skip
"""Shown before the text, so that no mark depends on colour. (An unsaved entry has the kind *saving*.)"""
EXEMPT = "■ exempt "
"""Shown before the text of an entry that is left out of the public minutes."""

Form = Literal["entry", "decision", "heading", "hint"]
"""How a row is drawn: as an entry, as one that decides something, as the heading of an item, or as plain words."""
_SIGNS = ((PROPOSAL, "◇"), (DECIDING, "◆"), (ASKING, "?"), (ANSWERING, "└"))
"""Shown before the kind, so that what stands out does not depend on colour, and an answer hangs below its question."""


@dataclass(frozen=True)
class RecordRow:
    """An entry, a heading or a hint as it is shown."""

    entry_id: int
    time: str
    """At most `formatting.clock_cells()` cells: *9.44*."""
    kind: str
    """A word of at most ten cells."""
    text: str
    """The sentence as the minutes will print it."""
    mark: Mark = ""
    is_exempt: bool = False
    doubt: str = ""
    """What is doubtful about it, shown below the selected entry."""
    form: Form = "entry"
    sign: str = ""
    """One cell before the kind."""


class EntryRows(Sequence[RecordRow]):
    """Entries of a meeting as rows of its record, each made when it is first shown."""

    def __init__(self, recording: Recording, entries: Sequence[Entry], before: Sequence[RecordRow] = ()) -> None:
        """`before`: the rows shown until this moment. Those that nothing has changed are not made again."""
        self._recording = recording
        self.entries = entries
        self._unsaved = recording.unsaved_entries
        self._made: dict[int, RecordRow] = {}
        self._made_for = (recording, recording.state.changes_above, recording.state.style, formatting.clock_cells())
        if isinstance(before, EntryRows) and before._made_for == self._made_for:
            self._made = before._made
            for entry_id in self._unsaved ^ before._unsaved:
                self._made.pop(entry_id, None)

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, index: int) -> RecordRow:  # type: ignore[override]  # no slices
        entry = self.entries[index]
        if (row := self._made.get(entry.id)) is None:
            row = self._made[entry.id] = self._row(entry)
        return row

    def _mark(self, entry: Entry) -> Mark:
        if entry.is_struck:
            return "struck"
        if entry.id in self._unsaved:
            return "unsaved"
        if entry.is_unsettled:
            return "unsettled"
        return "doubtful" if entry.is_doubtful else ""

    def _row(self, entry: Entry) -> RecordRow:
        meeting, state = self._recording.meeting, self._recording.state
        division = state.proceedings.divisions.get(entry.id) if entry.kind is Kind.VOTE else None
        time = formatting.clock(entry.at or entry.entered)
        is_exempt = exempt_parts(meeting).hides(entry)
        if entry.kind is Kind.ITEM:
            return RecordRow(entry.id, time, "", self._heading(entry), self._mark(entry), is_exempt, form="heading")
        usual = next((sign for kinds, sign in _SIGNS if entry.kind in kinds), "")
        sign = "!" if entry.is_action or entry.kind in ACTION else usual
        return RecordRow(
            entry.id,
            time,
            entry.kind.label,
            self._text(entry, division),
            self._mark(entry),
            is_exempt,
            "" if entry.is_struck else entry.doubt,
            "decision" if entry.kind in DECIDING - PROPOSAL else "entry",
            sign,
        )

    def _heading(self, entry: Entry) -> str:
        """The label of the item that an entry opens; with *(again)* if it was open before."""
        meeting = self._recording.meeting
        if (item := meeting.item(entry.item_id)) is None:
            return ""
        return item.label if meeting.first_openings.get(item.id, entry.id) == entry.id else f"{item.label} (again)"

    def _text(self, entry: Entry, division: Division | None) -> str:
        meeting, label = self._recording.meeting, entry.kind.label
        if not (sentence := self._recording.state.printed(entry)):
            names = ", ".join(meeting.people[p].name for p in entry.person_ids)
            return f"({label}{': ' + names if names else ''}; no line of its own in the minutes)"
        needs_casting = division is not None and division.needs_casting and meeting.rules.has_casting_vote
        tie = "A TIE so far. " if needs_casting else ""
        return f"{tie}{sentence}{' (action)' if entry.is_action else ''}"


class Record(Rows):
    """Entries, in full while all of them fit; then of at most a few lines, with the selected one in full."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "record--time",
        "record--kind",
        "record--text",
        "record--unsettled",
        "record--unsaved",
        "record--struck",
        "record--decision",
        "record--heading",
        "record--hint",
    }

    DEFAULT_CSS = """
    Record {
        & > .record--time { color: $text-muted; }
        & > .record--kind { color: $primary; }
        & > .record--unsettled { color: $warning; text-style: bold; }
        & > .record--unsaved { color: $accent; text-style: italic; }
        & > .record--struck { color: $text-muted; text-style: strike; }
        & > .record--decision { text-style: bold; }
        & > .record--heading { color: $primary; text-style: bold; }
        & > .record--hint { color: $text-muted; }
    }
    """

    def __init__(self, rows: Sequence[RecordRow] = (), *, id: str | None = None) -> None:  # noqa: A002 (Textual's own)
        super().__init__(pinned=True, id=id)
        self.rows = rows
        """What is shown; each row is read when it is first shown."""
        self._fits: bool | None = None

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show these rows; only those that have changed are drawn again."""
        self.rows = rows
        self.show_changes()

    def row_count(self) -> int:
        return len(self.rows)

    def _forget_layout(self) -> None:
        self._fits = None
        super()._forget_layout()

    def row_key(self, index: int) -> Hashable:
        return self.rows[index], self._most_lines(index)

    def may_select(self, index: int) -> bool:
        return self.rows[index].form in ("entry", "decision")

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row = self.rows[index]
        if row.form == "heading":
            return [self._heading_line(row, width)]
        if row.form == "hint":
            style = self.look("record--hint")
            return [
                strip_of([(f" {line}", style)], width, self.ground) for line in _body(plain(row.text), width - 1, None)
            ]
        ground = self.row_style(selected=selected)
        lead = self._lead(row, selected, ground)
        word, _ = texts = _texts(row)
        body = _hanging("".join(texts), width, None if selected else self._most_lines(index))
        below = [(" " * _indent(width), ground)]
        look = "record--decision" if row.form == "decision" else "record--text"
        style = self._style(row, look, selected)
        strips: list[Strip] = []
        for line in body:
            first = line[: len(word)] if not strips else ""
            pieces = [*lead, (first, self._style(row, "record--unsettled", selected)), (line[len(first) :], style)]
            strips.append(strip_of(pieces, width, ground))
            lead = below
        if selected and row.doubt:
            style = self._style(row, "record--unsettled", selected)
            doubt = _body(f"⚠ {plain(row.doubt)}", width - _indent(width), None)
            strips += [strip_of([*below, (line, style)], width, ground) for line in doubt]
        return strips

    def _most_lines(self, index: int) -> int | None:
        """The most lines of an entry that is not selected; None for the latest, and while the whole record fits."""
        if self._fits is None:
            self._fits = self._has_room()
        if self._fits or index == len(self.rows) - 1:
            return None
        is_small = self._height() < MORE_LINES_FROM and self._fit().width >= NARROW
        return MOST_LINES if is_small else MORE_LINES

    def _has_room(self) -> bool:
        width, left = max(self._fit().width - 1, 1), self._height()
        if len(self.rows) > left:
            return False
        for row in self.rows:
            if left <= 0:
                return False
            left -= 1 if row.form == "heading" else len(_hanging("".join(_texts(row)), width, None))
        return left >= 0

    def _lead(self, row: RecordRow, selected: bool, ground: Style) -> list[Piece]:
        kind = "saving" if row.mark == "unsaved" else plain(row.kind)
        look = "record--unsaved" if row.mark == "unsaved" else "record--kind"
        time = formatting.padded(plain(row.time).rjust(formatting.clock_cells()), formatting.clock_cells())
        return [
            ("▌" if selected else " ", ground),
            (time, self._style(row, "record--time", selected)),
            (f" {row.sign or ' '} ", self._style(row, look, selected)),
            (formatting.padded(kind, KIND_CELLS), self._style(row, look, selected)),
            (" ", ground),
        ]

    def _heading_line(self, row: RecordRow, width: int) -> Strip:
        word = _WORDS[row.mark] + (EXEMPT if row.is_exempt else "")
        time = formatting.padded(plain(row.time).rjust(formatting.clock_cells()), formatting.clock_cells())
        label = formatting.cut(word + plain(row.text), max(width - formatting.clock_cells() - 6, 8))
        rule = "─" * max(width - formatting.clock_cells() - 6 - formatting.width(label), 0)
        look = self._style(row, "record--heading", selected=False)
        pieces = [
            (" ", self.ground),
            (time, self.look("record--time")),
            (" ── ", look),
            (label, look),
            (f" {rule}", look),
        ]
        return strip_of(pieces, width, self.ground)

    def _style(self, row: RecordRow, name: str, selected: bool) -> Style:
        """The style of a component; on the selected row only its emphasis, in the colours of that row."""
        if name in ("record--text", "record--decision", "record--heading") and row.mark == "struck":
            name = "record--struck"
        look = self.look(name)
        if selected:
            emphasis = Style(bold=look.bold, italic=look.italic, strike=look.strike)
            return self.look("rows--selected") + emphasis
        return look


def _texts(row: RecordRow) -> tuple[str, str]:
    return _WORDS[row.mark] + (EXEMPT if row.is_exempt else ""), plain(row.text)


def _indent(width: int) -> int:
    """The columns before each line of a text but the first."""
    return INDENT if width < NARROW else formatting.clock_cells() + BESIDE_TIME


def _hanging(text: str, width: int, most: int | None) -> list[str]:
    """Break a text into lines, the first after time and kind, the others after the indent."""
    indent = _indent(width)
    if not (taken := formatting.clock_cells() + BESIDE_TIME - indent):
        return _body(text, max(width - indent, 8), most)
    first, *more = _body(f"{'-' * (taken - 1)} {text}", max(width - indent, 8), most)
    return [first[taken:], *more]


def _body(text: str, room: int, most: int | None) -> list[str]:
    """Break `text` into lines of `room` cells; with `most`, cut it with … after that many."""
    if most is not None:
        text = text[: room * (most + 1) * 2]  # the rest cannot be seen, so it need not be broken into lines
    places = formatting.wrap(text, room)
    lines = [text[start:end] for start, end in places]
    if most is not None and len(lines) > most:
        rest = text[places[most - 1][0] :]
        lines = [*lines[: most - 1], formatting.cut(rest, room) if formatting.width(rest) > room else rest + "…"]
    return lines
