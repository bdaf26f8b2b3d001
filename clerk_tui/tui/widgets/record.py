"""The record on the screen: the entries of an item, each with its time and kind."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar, Literal

from rich.style import Style
from textual.strip import Strip

from clerk_tui.frozen import dataclass
from clerk_tui.tui import formatting
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.widgets.rows import Piece, Rows, strip_of

Mark = Literal["", "unsettled", "unsaved", "struck"]
"""What is special about an entry: looks like something else than it was taken for, not yet on the disk, struck out."""

TIME_CELLS = 5
KIND_CELLS = 10
LINES, LINES_IN_ROOM = 2, 4
"""The most lines of an entry that does not stand out; where there is room, …"""
ROOMY = 26
"""… which is in a record of so many rows."""

_WORDS: dict[Mark, str] = {"": "", "unsaved": "", "unsettled": "⚠ unsettled ", "struck": "struck out "}
"""Said before the text, so that no mark is a colour alone. (An unsaved entry says *saving* for its kind.)"""
EXEMPT = "■ exempt "
"""Said before the text of an entry that is in no public minutes."""


@dataclass(frozen=True)
class RecordRow:
    """An entry as it is shown."""

    entry_id: int
    time: str
    """At most five cells: *9.44*."""
    kind: str
    """A word of at most ten cells."""
    text: str
    """The sentence as the minutes will have it."""
    mark: Mark = ""
    is_exempt: bool = False
    """Whether it is in no public minutes."""


class Record(Rows):
    """Entries, two lines each at most, the one that stands out whole."""

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

    def __init__(
        self,
        rows: Sequence[RecordRow] = (),
        *,
        pinned: bool = True,
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        super().__init__(pinned=pinned, id=id, classes=classes)
        self._rows = rows

    @property
    def rows(self) -> Sequence[RecordRow]:
        """What is shown; read a row at a time, as rows come into sight."""
        return self._rows

    def show_rows(self, rows: Sequence[RecordRow]) -> None:
        """Show other entries, or these as they now are; entries that look as before are not drawn again."""
        self._rows = rows
        self.show_changes()

    def row_count(self) -> int:
        return len(self._rows)

    def row_key(self, index: int) -> Hashable:
        return self._rows[index], self.size.height < ROOMY

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row = self._rows[index]
        ground = self.look("rows--selected") if selected else self.ground
        lead = self._lead(row, selected, ground)
        room = max(width - TIME_CELLS - KIND_CELLS - 3, 8)
        word, text = _WORDS[row.mark] + (EXEMPT if row.is_exempt else ""), plain(row.text)
        most = LINES if self.size.height < ROOMY else LINES_IN_ROOM
        body = _body(word + text, room, most if not selected else None)
        style = ground if selected and row.mark != "struck" else self._style(row, "record--text", selected)
        strips: list[Strip] = []
        for line in body:
            ahead = lead if not strips else [(" " * (TIME_CELLS + KIND_CELLS + 3), ground)]
            said = line[: len(word)] if not strips else ""
            pieces = [*ahead, (said, self._style(row, "record--unsettled", selected)), (line[len(said) :], style)]
            strips.append(strip_of(pieces, width, ground))
        return strips

    def _lead(self, row: RecordRow, selected: bool, ground: Style) -> list[Piece]:
        kind = "saving" if row.mark == "unsaved" else plain(row.kind)
        look = "record--unsaved" if row.mark == "unsaved" else "record--kind"
        return [
            ("▌" if selected else " ", ground),
            (
                formatting.padded(plain(row.time).rjust(TIME_CELLS), TIME_CELLS),
                self._style(row, "record--time", selected),
            ),
            (" ", ground),
            (formatting.padded(kind, KIND_CELLS), self._style(row, look, selected)),
            (" ", ground),
        ]

    def _style(self, row: RecordRow, name: str, selected: bool) -> Style:
        """A component's style; on the row that stands out its emphasis alone, on the ground of that row."""
        if name == "record--text" and row.mark == "struck":
            name = "record--struck"
        look = self.look(name)
        if selected:
            emphasis = Style(bold=look.bold, italic=look.italic, strike=look.strike)
            return self.look("rows--selected") + emphasis
        return look


def _body(text: str, room: int, most: int | None) -> list[str]:
    """`text` broken to `room` cells, cut with … after `most` lines."""
    if most is not None and len(text) > (limit := room * (most + 1) * 2):
        text = text[:limit]  # more than can be seen: no need to break it all
    places = formatting.wrap(text, room)
    lines = [text[start:end] for start, end in places]
    if most is not None and len(lines) > most:
        rest = text[places[most - 1][0] :]
        lines = [*lines[: most - 1], formatting.cut(rest, room) if formatting.width(rest) > room else rest + "…"]
    return lines
