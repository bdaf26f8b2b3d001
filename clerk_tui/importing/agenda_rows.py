"""The rows of a printed agenda: its lines, its pages without the papers that follow, and the numbers that count up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.lists.markers import Marker, Series, Style, is_next, marker_of, starts
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.lists.tables import Line, in_columns, line_of, row_of
from clerk_tui.regex import any_case

FEWEST = 3
"""Items in a row that make a list."""
MOST_LOWER = 12
"""Parts that the last item of a page may have."""


def lines_of(pieces: Sequence[Piece]) -> tuple[list[tuple[str, Piece]], list[str]]:
    """The lines of the pieces, each with its piece; and what stands in columns of a table that are left out."""
    kept, left = in_columns(list(map(_table_line, pieces)))
    rows = [
        replace(pieces[at], text="\t".join(cells), cells=cells, kind=PieceKind.ROW) if cells else pieces[at]
        for at, cells in kept
    ]
    return [(line, piece) for piece in rows for line in _lines(piece)], left


def _table_line(piece: Piece) -> Line:
    match piece.kind:
        case PieceKind.ROW:
            return row_of(piece.cells)
        case PieceKind.LINE:
            return line_of(piece.text)
        case _:
            return Line((), is_row=False)


def text_of(pieces: Sequence[Piece]) -> str:
    return "\n".join(line for line, _ in lines_of(pieces)[0])


def whole_text_of(pieces: Sequence[Piece]) -> str:
    """The lines of the pieces, with every column of a table."""
    return "\n".join(line for piece in pieces for line in _lines(piece))


def _lines(piece: Piece) -> Iterator[str]:
    match piece.kind:
        case PieceKind.LINE:
            yield " ".join(piece.text.splitlines())
        case PieceKind.BLANK:
            yield ""
        case PieceKind.ROW:
            yield ""
            yield from _of_cells(piece.cells)
        case PieceKind.LISTED:
            yield "    " * piece.level + piece.text
        case _:
            yield ""
            yield from piece.text.splitlines()


def _of_cells(cells: Sequence[str]) -> Iterator[str]:
    """The lines of a row of a table: the first line of every cell side by side, the rest of each below."""
    filled = [cell.strip().splitlines() for cell in cells if cell.strip()]
    if not filled:
        return
    yield (" " * 8).join(cell[0].strip() for cell in filled)
    for cell in filled:
        yield from (" " * 10 + line.strip() for line in cell[1:])


_OWN_PAGES = re.compile(r"\(\s*(?:pages?|pp?\.?)\s*\d", re.IGNORECASE)


def agenda_pages(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], tuple[str, ...]]:
    """The pieces without the papers that follow an agenda in one file, and a sentence that says so."""
    pages = sorted({piece.page for piece in pieces if piece.page})
    if len(pages) < 2:
        return pieces, ()
    listed = [p.page for p in pieces if p.page and _OWN_PAGES.search(p.text)]
    last = max(listed, default=0)
    held = defaultdict[int | None, list[Piece]](list)
    for piece in pieces:
        held[piece.page].append(piece)
    on_page = {page: rows_of(text_of(held[page])) for page in pages if page >= last}
    end = _going_on(on_page, last) if listed else _page_before_papers(on_page)
    if end >= pages[-1]:
        return pieces, ()
    said = f"The items were read from the first {end} of {pages[-1]} pages: the rest was taken for the papers."
    return [p for p in pieces if not p.page or p.page <= end], (said,)


def _going_on(on_page: Mapping[int, Sequence[Row]], end: int) -> int:
    """The last page on which the numbers of the page `end` go on."""
    counted = [marker for marker in markers_of(on_page[end]) if marker]
    below = next(filter(None, markers_of(on_page.get(end + 1, ()))), None)
    goes_on = below is not None and any(is_next(marker, below) for marker in counted[-MOST_LOWER:])
    return _going_on(on_page, end + 1) if goes_on else end


def _page_before_papers(on_page: Mapping[int, Sequence[Row]]) -> int:
    """The page before the first that begins as a paper does, once some items stand above it, and whose numbers do not
    go on with theirs."""
    markers = iter(markers_of([row for rows in on_page.values() for row in rows]))
    seen: list[Marker] = []
    for page, rows in on_page.items():
        own = [next(markers) for _ in rows]
        first = next((at for at, marker in enumerate(own) if marker), len(rows))
        counted = [marker for marker in own if marker]
        goes_on = any(is_next(marker, counted[0]) for marker in seen[-MOST_LOWER:] if counted)
        if len(seen) >= FEWEST and not goes_on and _begins_paper(rows[: min(first, _TOP)]):
            return page - 1
        seen += counted
    return max(on_page)


def _begins_paper(rows: Sequence[Row]) -> bool:
    """Whether the rows at the top of a page say that it is a paper: its title, or to whom and from whom it comes."""
    fields = sum(_FIELD.match(row.words) is not None for row in rows)
    return fields >= _FEWEST_FIELDS or any(_PAPER.fullmatch(row.words) for row in rows[:FEWEST])


_TOP, _FEWEST_FIELDS = 8, 2
_FIELD = any_case(r"(?:to|from|subject|re|date|prepared by|report (?:to|of|by)|author)\s*:")
_PAPER = any_case(
    r"(?:(?:draft|unapproved|approved|unconfirmed|the)\s+)*(?:minutes|proceedings)(?: (?:of|for)\b.*)?"
    r"|(?:[\w’'-]+ ){0,3}meeting minutes"
    r"|(?:staff|agenda|council|committee|officer|board)[’'s]* (?:item )?(?:report|memorandum|memo)"
)
"""The title of a paper: *Staff Report*, *Minutes of the meeting of …*."""


# The numbers


def markers_of(rows: Sequence[Row]) -> list[Marker | None]:
    series = Series(rows)
    found: list[Marker | None] = []
    above: dict[Style, Marker] = {}
    for row in rows:
        marker = marker_of(row, series, list(above.values()), is_inside=False)
        marker = marker or marker_of(row, series, (), is_inside=False)
        found.append(marker)
        if marker is not None and marker.style in _COUNTED_BY:
            above[marker.style] = marker  # without it the next is taken for the initial of a name, or a year
    return found


_COUNTED_BY = (Style.ROMAN, Style.CAPITAL, Style.NUMBER)


def chain_from(markers: Sequence[Marker | None], after: int) -> list[int]:
    """The rows of the longest run of numbers from the first that others follow; the parts of one may stand for it."""
    for at in range(after, len(markers)):
        if markers[at] is None:
            continue
        chain, last = [at], markers[at]
        for below in range(at + 1, len(markers)):
            marker = markers[below]
            if marker is None or last is None:
                continue
            if is_next(last, marker):
                chain.append(below)
                last = marker
            elif starts(marker) and last.style is Style.NUMBER and marker.above == str((last.value or 0) + 1):
                last = replace(last, number=marker.above, value=int(marker.above))  # *2.1* stands for *2*
        if len(chain) > 1:
            return chain
    return []
