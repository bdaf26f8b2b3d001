"""A register as a table: the selected row is shown in full, every other row in one line. In a narrow window a line has
the first column and the chief one, and the selected row is a list of its columns."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from itertools import zip_longest

from rich.style import Style
from textual.strip import Strip

from clerk_tui.frozen import dataclass
from clerk_tui.store import RegisterRow
from clerk_tui.tui import formatting
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.widgets.rows import ItemList, strip_of
from clerk_tui.tui.widgets.size_notice import WIDE

GAP = 1
"""Cells between two columns."""
_LEAST = 6
"""The least cells of a column of text."""
_MEASURED = 60
"""Rows that are measured to find the width of a column."""


@dataclass(frozen=True)
class Heads:
    """The titles of the columns, shorter titles, and the weights by which they share the width (0: as it needs)."""

    titles: tuple[str, ...]
    shorts: tuple[str, ...]
    weights: tuple[int, ...]


def lay(heads: Heads, rows: Sequence[Sequence[str]], width: int) -> tuple[tuple[str, int], ...]:
    """Return the title and the width of each column, to fit `width` cells."""
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
        """Return the titles above the columns of a list that is `width` cells wide."""
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
            return self._as_list(index, width, look)
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

    def _as_list(self, index: int, width: int, look: Style) -> list[Strip]:
        """Draw each column of a row that has words with its title, one below the other."""
        cells = [f"{title}: {text}" for title, text in zip(self.heads.titles, self._words[index], strict=True) if text]
        lines = [cell[start:end] for cell in cells for start, end in formatting.wrap(cell, width - 2)]
        return [strip_of([(f"  {line}", look)], width, look) for line in lines]

    @staticmethod
    def _cell(text: str, wide: int, selected: bool) -> list[str]:
        if not selected:
            return [formatting.cut(text, wide)]
        return [text[start:end] for start, end in formatting.wrap(text, wide)] if text else [""]
