"""The tables of a PDF, whose cells stand on its pages one by one: their rows put together, also over the pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from clerk_tui.importing.readers.document import Piece
from clerk_tui.importing.readers.pages import marked
from clerk_tui.importing.readers.tables import table

Laid: TypeAlias = tuple[Piece, tuple[int, int, int] | None]
"""A line, or a paragraph of a cell: its table, row and column."""
Table: TypeAlias = tuple[Sequence[float], Sequence[Sequence[int]]]
"""Where the columns of a table begin, and in which of them the cells of each row do."""
_SAME_PLACE = 6.0  # points by which the columns of the parts of a table differ, at most
_FILLED = 0.5  # the share of rows with words in the first cell, from which on a row without any goes on with that above
Rows: TypeAlias = list[list[list[Piece]]]


@dataclass
class _Part:
    """The part of a table on a page, with what stands between it and the part before."""

    columns: Sequence[float]
    begun: Sequence[Sequence[int]]
    number: int
    between: Sequence[Piece] = ()
    found: dict[int, list[list[Piece]]] = field(default_factory=dict)

    def add(self, piece: Piece, row: int, column: int) -> None:
        """Put a paragraph into its cell."""
        cells = self.found.setdefault(row, [[] for _ in self.begun[row]])
        cells[self.begun[row].index(column)].append(piece)

    @property
    def rows(self) -> Rows:
        """Its rows from the top."""
        return [self.found[row] for row in sorted(self.found)]

    def is_of(self, above: _Part, piece: Piece) -> bool:
        """Whether it goes on with the part on the page before: nothing but running lines may stand between."""
        pairs = zip(self.columns, above.columns, strict=False)
        is_like = len(self.columns) == len(above.columns) and all(abs(a - b) <= _SAME_PLACE for a, b in pairs)
        is_next = (piece.page or 0) - _page(above) == 1
        return is_like and is_next and all(one.is_running or not one.text for one in self.between)


def with_tables(laid: Sequence[Laid], tables: Sequence[Table]) -> Iterator[Piece]:
    """Yield the lines of a PDF, those that stand on every page marked, and what its tables have, row by row."""
    if not tables:
        yield from (piece for piece, _ in laid)
        return
    shown = marked([piece for piece, _ in laid])
    laid = [(piece if place else line, place) for line, (piece, place) in zip(shown, laid, strict=True)]
    before: list[str] = []
    parts: list[_Part] = []
    lines: list[Piece] = []
    for piece, place in laid:
        if place is None:
            lines.append(piece)
            continue
        number, row, column = place
        if not parts or parts[-1].number != number:
            part = _Part(*tables[number], number, lines)
            if not (parts and part.is_of(parts[-1], piece)):
                yield from _whole(parts, before)
                yield from lines
                before += [one.text for one in lines]
                parts = []
            parts.append(part)
            lines = []
        parts[-1].add(piece, row, column)
    yield from _whole(parts, before)
    yield from lines


def _whole(parts: Sequence[_Part], before: Sequence[str]) -> Iterator[Piece]:
    """Yield what the parts of a table have, and what stands between them before the first of the next page."""
    rows: Rows = []
    held: list[Piece] = []
    for part in parts:
        found = part.rows
        if rows:
            held += part.between
            if _words(found[0]) == _words(rows[0]):
                held += [replace(piece, is_running=True) for cell in found.pop(0) for piece in cell]
        is_whole = rows and found and len(found[0]) == len(rows[-1])
        if is_whole and not found[0][0] and sum(bool(row[0]) for row in rows) >= _FILLED * len(rows):
            rows[-1] = [above + below for above, below in zip(rows[-1], found.pop(0), strict=True)]
        rows += found
    page = _page(parts[0]) if parts else None
    for piece in table(rows, before) if rows else ():
        if piece.page != page:
            page = piece.page
            yield from (one for one in held if (one.page or 0) <= (page or 0))
            held = [one for one in held if (one.page or 0) > (page or 0)]
        yield piece
    yield from held


def _page(part: _Part) -> int:
    return next(one.page or 0 for row in part.rows for cell in row for one in cell)


def _words(row: Sequence[Sequence[Piece]]) -> list[str]:
    return [" ".join(piece.text for piece in cell) for cell in row]
