"""Lines in two columns, the titles of items on the left and what is told of them on the right, read item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from clerk_tui.english.numbering import number_at
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.readers.tables import LEVEL, are_items
from clerk_tui.regex import regex

_GAP = regex(r"(?<=\S)\s{3,}(?=\S)")
_FEWEST = 6
"""Lines with words at one place, at least, where a column is."""
_LEFT, _RIGHT = 8, 0.55
"""The least place of the second column in characters, and the most as a share of the width."""
_ASKEW, _SET_IN = 1, 8
"""How far before its place a line of a column may begin, and how far after."""
_ENDED = (".", ":", "?", "!", "”")
_OPEN = frozenset("a an and at by for from in of on or the to with &".split())
"""Words after which a title goes on."""
_NEAR = 1.1
"""The step from a line to the next of a cell, at most, against the usual."""


@dataclass(frozen=True)
class _Line:
    """What of a line stands in either column."""

    piece: Piece
    left: str
    right: str


@dataclass
class _Row:
    """What stands side by side."""

    title: list[_Line] = field(default_factory=list)
    told: list[Piece] = field(default_factory=list)

    @property
    def heading(self) -> Piece:
        """The words on the left."""
        first, text = self.title[0], " ".join(line.left for line in self.title)
        is_bold = all(line.piece.look.lead >= len(line.left) for line in self.title)
        return replace(first.piece, text=text, kind=PieceKind.HEADING, level=LEVEL, is_bold=is_bold)


def in_columns(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, lines in two columns as headings each with its text, where the left one has the titles of items
    and the right one what is told of them."""
    place = _place(pieces)
    if not place:
        return list(pieces)
    out: list[Piece] = []
    run: list[_Line] = []
    for piece in pieces:
        if (line := _halved(piece, place)) is not None:
            run.append(line)
            continue
        out += [*_read(run), piece]
        run = []
    return out + _read(run)


def _place(pieces: Sequence[Piece]) -> int:
    """Where the second column begins, 0 if there is none."""
    lines = [piece.text for piece in pieces if piece.kind is PieceKind.LINE and not piece.is_running]
    widest = sorted(map(len, lines))[len(lines) * 9 // 10] if lines else 0
    starts = Counter(gap.end() if (gap := _GAP.search(line)) else len(line) - len(line.lstrip()) for line in lines)
    near = {at: sum(starts[at + by] for by in (-1, 0, 1)) for at in starts if _LEFT <= at <= _RIGHT * widest}
    best = max(near, key=lambda at: (near[at], starts[at]), default=0)
    return best if near.get(best, 0) >= _FEWEST else 0


def _halved(piece: Piece, place: int) -> _Line | None:
    """What of a line stands in either column; None if it is set across both."""
    text = piece.text
    if piece.kind is PieceKind.BLANK or piece.is_running:
        return _Line(piece, "", "")
    if piece.kind is not PieceKind.LINE:
        return None
    indent = len(text) - len(text.lstrip())
    if indent >= place - _ASKEW:
        return _Line(piece, "", text.strip()) if indent <= place + _SET_IN else None
    gap = _GAP.search(text)
    if gap is not None and place - _ASKEW <= gap.end() <= place + _SET_IN:
        return _Line(piece, text[: gap.start()].strip(), text[gap.end() :].strip())
    return _Line(piece, text.strip(), "") if len(text) < place else None


def _read(run: Sequence[_Line]) -> list[Piece]:
    """The lines of two columns, item by item if they are such."""
    first = next((at for at, line in enumerate(run) if line.left and line.right), len(run))
    end = max((at for at, line in enumerate(run) if line.right), default=-1) + 1
    rows = _rows(run[first:end])
    if not are_items([[[row.heading], row.told] for row in rows if any(piece.text for piece in row.told)]):
        return [line.piece for line in run]
    inside: list[Piece] = []
    for row in rows:
        inside += [row.heading, *row.told] if row.told else [line.piece for line in row.title]
    return [*(line.piece for line in run[:first]), *inside, *(line.piece for line in run[end:])]


def _rows(run: Sequence[_Line]) -> list[_Row]:
    """The rows of two columns: a new one where words on the left do not go on with those above."""
    is_numbered = bool(run) and _is_counted(run[0].left)
    steps = sorted(step for above, below in pairwise(run) if (step := _step(above, below)) > 0)
    near = _NEAR * steps[len(steps) // 4] if steps else 0.0
    rows: list[_Row] = []
    for above, line in zip([None, *run], run, strict=False):
        is_more = above is not None and above.left and not _is_counted(line.left)
        if line.left and not (is_more and above and (is_numbered or _goes_on(above, line, near))):
            rows.append(_Row())
        if line.left:
            rows[-1].title.append(line)
        if line.right:
            look = line.piece.look if not line.left else replace(line.piece.look, lead=len(line.right) * line.piece.is_bold)
            rows[-1].told.append(replace(line.piece, text=line.right, look=look))
        elif not line.left:
            rows[-1].told.append(line.piece)
    return rows


def _is_counted(words: str) -> bool:
    number = number_at(words)
    return number is not None and bool(number.printed)


def _step(above: _Line, below: _Line) -> float:
    return (below.piece.height or 0.0) - (above.piece.height or 0.0)


def _goes_on(above: _Line, line: _Line, near: float) -> bool:
    """Whether words on the left go on with those right above: what stands beside them is not over, or they break in
    their midst, or the lines stand as near as those of one cell."""
    is_over = not above.right or above.right.endswith(_ENDED)
    is_cut = line.left[0].islower() or line.left[0] == "(" or above.left.split()[-1].casefold() in _OPEN
    return not line.right or not is_over or is_cut or 0 < _step(above, line) <= near
