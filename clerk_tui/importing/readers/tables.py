"""Turns tables into pieces: tables of data row by row, tables for layout cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clerk_tui.importing.readers.document import Piece, PieceKind

_NUMBER = re.compile(
    r"(?:(?:item|minute)\s+)?(?:\(?[A-Z]{0,4}[/.]?\d+(?:[./]\d+)*[.):]*|\(?(?:[a-z]|[ivx]+)[.):]+)", re.IGNORECASE
)
"""The number of an item, alone in its cell: 4., 4.1, 23/166, FC39/14, (a)."""
_MOST_IN_A_CELL = 400
"""Characters. A longer cell, or one with several paragraphs in a row of two, has minutes and not data."""
_MOST_IN_A_LIST = 60
"""Characters of a cell in a table of one column that is a list."""
_WORDS_ALONE = frozenset({PieceKind.LINE, PieceKind.PARAGRAPH, PieceKind.BLANK})

Cell = Sequence[Piece]
"""The pieces in a cell, in order."""


def table(rows: Sequence[Sequence[Cell]]) -> Iterator[Piece]:
    """Yield the pieces of a table. If one numbered row has minutes, all numbered rows are read as minutes."""
    filled = [[cell for cell in ([p for p in cell if p.text] for cell in row) if cell] for row in rows]
    is_list = _is_list(filled)
    are_data = [is_list or _is_data(cells, len(row)) for cells, row in zip(filled, rows, strict=True)]
    are_numbered = [_is_numbered(cells) for cells in filled]
    has_minutes = any(is_numbered and not data for is_numbered, data in zip(are_numbered, are_data, strict=True))
    for row, cells, data, is_numbered in zip(rows, filled, are_data, are_numbered, strict=True):
        if not cells:
            continue
        if data and not (is_numbered and (has_minutes or len(cells) == 2)):
            yield _row(row, all(piece.is_bold for cell in cells for piece in cell))
        else:
            yield from _cell_by_cell([cell for cell in row if any(p.text for p in cell)], is_numbered)


def _is_list(filled: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table is a list with a heading: one column of short cells, only the first one bold."""
    cells = [row[0] for row in filled if len(row) == 1 and len(row[0]) == 1 and len(row[0][0].text) <= _MOST_IN_A_LIST]
    return len(cells) == len(filled) > 1 and [cell[0].is_bold for cell in cells] == [True] + [False] * (len(cells) - 1)


def _row(cells: Sequence[Cell], is_bold: bool) -> Piece:
    texts = tuple("\n".join(piece.text for piece in cell if piece.text) for cell in cells)
    text = "\t".join(texts).replace("\n", " ").rstrip("\t")
    return Piece(text, PieceKind.ROW, cells=texts, is_bold=is_bold)


def _is_numbered(filled: Sequence[Cell]) -> bool:
    """Whether the first cell that is not empty is the number of an item."""
    return len(filled) > 1 and len(filled[0]) == 1 and _NUMBER.fullmatch(filled[0][0].text) is not None


def _is_data(filled: Sequence[Cell], width: int) -> bool:
    """Whether a row has data: only short texts. A table of one column is layout."""
    if width < 2 or any(piece.kind not in _WORDS_ALONE for cell in filled for piece in cell):
        return False
    longest = max(sum(len(piece.text) for piece in cell) for cell in filled) if filled else 0
    has_paragraphs = any(len(cell) > 1 for cell in filled)
    return not has_paragraphs or (longest <= _MOST_IN_A_CELL and len(filled) > 2)


def _cell_by_cell(cells: Sequence[Cell], is_numbered: bool) -> Iterator[Piece]:
    """Yield the pieces in the cells, with the number of an item before its first words."""
    number = ""
    if is_numbered:
        number = next(piece.text for piece in cells[0] if piece.text) + " "
        cells = cells[1:]
    for cell in cells:
        for piece in cell:
            yield replace(piece, text=number + piece.text) if number and piece.text else piece
            number = "" if piece.text else number
