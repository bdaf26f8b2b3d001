"""The entries of a meeting on the screen, each with its time and kind."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, overload

from rich.style import Style
from textual.strip import Strip

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Kind
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.voting import Division
from clerk_tui.tui import formatting
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.widgets.rows import Piece, Rows, strip_of

if TYPE_CHECKING:
    from clerk_tui.book.recording import Recording

Mark = Literal["", "unsettled", "doubtful", "unsaved", "struck"]
"""What is special about an entry: it is in doubt and not fit to be read, or only in doubt; it is not saved yet; it is
struck out."""

KIND_CELLS = 10
MOST_LINES, MOST_LINES_IF_TALL = 2, 4
"""The most lines of an entry that is not selected."""
TALL = 26
"""Rows from which the record counts as tall."""

_WORDS: dict[Mark, str] = {
    "": "", "unsaved": "", "unsettled": "⚠ unsettled ", "doubtful": "⚠ in doubt ", "struck": "struck out ",
}  # fmt: skip
"""Shown before the text, so that no mark depends on colour. (An unsaved entry has the kind *saving*.)"""
EXEMPT = "■ exempt "
"""Shown before the text of an entry that is left out of the public minutes."""


@dataclass(frozen=True)
class RecordRow:
    """An entry as it is shown."""

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


class EntryRows(Sequence[RecordRow]):
    """Entries of a meeting as rows of its record, each made when it is first shown."""

    def __init__(self, recording: Recording, entries: Sequence[Entry]) -> None:
        self._recording = recording
        self.entries = entries
        self._unsaved = recording.unsaved_entries
        self._made: dict[int, RecordRow] = {}

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> RecordRow: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[RecordRow]: ...
    def __getitem__(self, index: int | slice) -> RecordRow | Sequence[RecordRow]:
        if isinstance(index, slice):
            return [self._row(entry) for entry in self.entries[index]]
        index = range(len(self.entries))[index]
        if index not in self._made:
            self._made[index] = self._row(self.entries[index])
        return self._made[index]

    def _row(self, entry: Entry) -> RecordRow:
        meeting, state = self._recording.meeting, self._recording.state
        division = state.proceedings.divisions.get(entry.id) if entry.kind is Kind.VOTE else None
        mark: Mark = ""
        if entry.is_struck:
            mark = "struck"
        elif entry.id in self._unsaved:
            mark = "unsaved"
        elif entry.is_unsettled or (division is not None and division.is_impossible):
            mark = "unsettled"
        elif entry.is_doubtful:
            mark = "doubtful"
        time = formatting.clock(entry.at or entry.entered)
        is_exempt = exempt_parts(meeting).hides(entry)
        text = self._text(entry, division)
        return RecordRow(
            entry.id, time, entry.kind.label, text, mark, is_exempt, "" if entry.is_struck else entry.doubt
        )

    def _text(self, entry: Entry, division: Division | None) -> str:
        meeting, label = self._recording.meeting, entry.kind.label
        if not (sentence := self._recording.state.sentence(entry)):
            names = ", ".join(meeting.people[p].name for p in entry.persons if isinstance(p, int))
            return f"({label}{': ' + names if names else ''}; nothing printed)"
        needs_casting = division is not None and division.needs_casting and meeting.rules.has_casting_vote
        tie = "A TIE so far. " if needs_casting else ""
        return f"{tie}{sentence}{' (action)' if entry.is_action else ''}"


class Record(Rows):
    """Entries of at most a few lines; the selected one is shown in full."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "record--time",
        "record--kind",
        "record--text",
        "record--unsettled",
        "record--unsaved",
        "record--struck",
    }

    DEFAULT_CSS = """
    Record {
        & > .record--time { color: $text-muted; }
        & > .record--kind { color: $primary; }
        & > .record--unsettled { color: $warning; text-style: bold; }
        & > .record--unsaved { color: $accent; text-style: italic; }
        & > .record--struck { color: $text-muted; text-style: strike; }
    }
    """

    def __init__(self, rows: Sequence[RecordRow] = (), *, id: str | None = None) -> None:  # noqa: A002 (Textual's own)
        super().__init__(pinned=True, id=id)
        self.rows = rows
        """What is shown; each row is read when it is first shown."""

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show these rows; only those that have changed are drawn again."""
        self.rows = rows
        self.show_changes()

    def row_count(self) -> int:
        return len(self.rows)

    def row_key(self, index: int) -> Hashable:
        return self.rows[index], self.size.height < TALL

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row = self.rows[index]
        ground = self.look("rows--selected") if selected else self.ground
        lead = self._lead(row, selected, ground)
        room = max(width - formatting.clock_cells() - KIND_CELLS - 3, 8)
        word, text = _WORDS[row.mark] + (EXEMPT if row.is_exempt else ""), plain(row.text)
        most = MOST_LINES if self.size.height < TALL else MOST_LINES_IF_TALL
        body = _body(word + text, room, None if selected else most)
        style = ground if selected and row.mark != "struck" else self._style(row, "record--text", selected)
        strips: list[Strip] = []
        for line in body:
            first = line[: len(word)] if not strips else ""
            pieces = [*lead, (first, self._style(row, "record--unsettled", selected)), (line[len(first) :], style)]
            strips.append(strip_of(pieces, width, ground))
            lead = [(" " * (formatting.clock_cells() + KIND_CELLS + 3), ground)]
        if selected and row.doubt:
            style = self._style(row, "record--unsettled", selected)
            strips += [
                strip_of([*lead, (line, style)], width, ground) for line in _body(f"⚠ {plain(row.doubt)}", room, None)
            ]
        return strips

    def _lead(self, row: RecordRow, selected: bool, ground: Style) -> list[Piece]:
        kind = "saving" if row.mark == "unsaved" else plain(row.kind)
        look = "record--unsaved" if row.mark == "unsaved" else "record--kind"
        time = formatting.padded(plain(row.time).rjust(formatting.clock_cells()), formatting.clock_cells())
        return [
            ("▌" if selected else " ", ground),
            (time, self._style(row, "record--time", selected)),
            (" ", ground),
            (formatting.padded(kind, KIND_CELLS), self._style(row, look, selected)),
            (" ", ground),
        ]

    def _style(self, row: RecordRow, name: str, selected: bool) -> Style:
        """The style of a component; on the selected row only its emphasis, in the colours of that row."""
        if name == "record--text" and row.mark == "struck":
            name = "record--struck"
        look = self.look(name)
        if selected:
            emphasis = Style(bold=look.bold, italic=look.italic, strike=look.strike)
            return self.look("rows--selected") + emphasis
        return look


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
