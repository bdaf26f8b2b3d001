"""Lines in two columns, the titles of items on the left and what is told of them on the right, read item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from clerk_tui.english.numbering import number_at
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.readers.tables import LEVEL, are_counted, are_items
from clerk_tui.regex import regex

_GAP = regex(r"(?<=\S)\s{3,}(?=\S)")
_FEWEST = 6  # lines with words at one place, at least, where a column is
_LEFT, _RIGHT = 8, 0.55  # the least place of the second column in characters, and the most as a share of the width
_ASKEW, _SET_IN = 1, 8  # how far before its place a line of a column may begin, and how far after
_ENDED = (".", ":", "?", "!", "”")
_OPEN = frozenset("a an and at by for from in of on or the to with &".split())  # words after which a title goes on
_FULL = 0.93  # the share of the widest line from which on a line is full
_NEAR = 1.1  # the step from a line to the next of a cell, at most, against the least
_MOSTLY = 0.6  # the share of rows that are set apart, from which on all are


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

    @property
    def whole(self) -> Piece:
        """The words on the right, as one."""
        return Piece(" ".join(piece.text.strip() for piece in self.told if piece.text))


def in_columns(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, lines in two columns as headings with their text, where the left one has the titles of items
    and the right one what is told of them. Below items that are set across both and have numbers, columns without
    numbers are a list: *Bolt Ltd   Repair of the gate.*"""
    place = _place(pieces)
    if not place:
        return list(pieces)
    runs: list[list[_Line]] = [[]]
    across: list[Piece] = []
    for piece in pieces:
        if (line := _halved(piece, place)) is not None:
            runs[-1].append(line)
            continue
        across.append(piece)
        runs.append([])
    alone = [line.left for run in runs for line in run if line.left and not line.right]
    is_numbered = are_counted(alone) or are_counted(piece.text.strip() for piece in across)
    read = [_read(run, is_numbered=is_numbered) for run in runs]
    return [piece for run, after in zip(read, (*across, None), strict=True) for piece in (*run, after) if piece]


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


def _read(run: Sequence[_Line], *, is_numbered: bool) -> list[Piece]:
    """The lines of two columns, item by item if they are such; `is_numbered`: items set across both have numbers."""
    beside = [at for at, line in enumerate(run) if line.left and line.right]
    titles = [at for at in beside if not run[at].left.endswith(":")] or beside  # not *Present:* above them
    first = next(iter(titles), len(run))
    end = max((at for at, line in enumerate(run) if line.right), default=-1) + 1
    while end < len(run) and run[end].left:
        end += 1
    rows = _rows(run[first:end])
    is_list = is_numbered and not any(_is_counted(line.left) for line in run if line.right)
    if is_list or not are_items([[[row.heading], [row.whole]] for row in rows if row.whole.text]):
        return [line.piece for line in run]
    inside: list[Piece] = []
    width = max(len(piece.text) for row in rows for piece in row.told)
    for row in rows:
        inside += [row.heading, *_run_on(row.told, width)] if row.told else [line.piece for line in row.title]
    return [*(line.piece for line in run[:first]), *inside, *(line.piece for line in run[end:])]


def _run_on(told: Sequence[Piece], width: int) -> list[Piece]:
    """The lines of a cell, a list that a full line breaks in the midst of a name as one line."""
    out: list[Piece] = []
    is_list = sum(piece.text.count(",") for piece in told) > 1
    for piece in told:
        last = out[-1].text.rsplit("\n", 1)[-1] if out else ""
        is_full = len(last) + 1 + len(piece.text.split(" ")[0]) > _FULL * width
        if last and piece.text and is_list and not last.endswith((",", *_ENDED)) and is_full:
            out[-1] = replace(out[-1], text=f"{out[-1].text} {piece.text}")
        else:
            out.append(piece)
    return out


def _rows(run: Sequence[_Line]) -> list[_Row]:
    """The rows of two columns: a new one where words on the left do not go on with those above."""
    counted = [at for at, line in enumerate(run) if _is_counted(line.left)]
    first = counted[0] if len(counted) > 1 or counted == [0] else len(run)
    near = _near(run)
    apart = [_is_apart(above, line, near) for above, line in pairwise(run) if line.left and line.right]
    is_spaced = sum(apart) >= _MOSTLY * len(apart)
    rows: list[_Row] = []
    last = 0
    for at, line in enumerate(run):
        if line.left:
            if at > first and (run[at - 1].left or run[at - 1].right):
                goes_on = True
            elif is_spaced:
                goes_on = 0 < _step(run[last], line) <= near if near else last == at - 1
            else:
                goes_on = last == at - 1 and _is_more(run[last], line)
            goes_on = goes_on and bool(rows) and not _is_counted(line.left)
            rows += [] if goes_on else [_Row()]
            rows[-1].title.append(line)
            last = at
        if line.right or not line.left:
            rows[-1].told.append(_right(line))
    return rows


def _right(line: _Line) -> Piece:
    piece = line.piece
    if not line.left:
        return replace(piece, text=line.right) if line.right else piece
    return replace(piece, text=line.right, look=replace(piece.look, lead=len(line.right) if piece.is_bold else 0))


def _is_counted(words: str) -> bool:
    number = number_at(words)
    return number is not None and bool(number.printed)


def _step(above: _Line, below: _Line) -> float:
    return (below.piece.height or 0.0) - (above.piece.height or 0.0)


def _near(run: Sequence[_Line]) -> float:
    """How far apart the lines of a cell stand, at most; 0 if the format does not say."""
    steps = sorted(step for a, b in pairwise(run) if a.right and b.right and (step := _step(a, b)) > 0)
    return _NEAR * steps[len(steps) // 10] if steps else 0.0


def _is_apart(above: _Line, line: _Line, near: float) -> bool:
    """Whether a line is set apart from the one above."""
    return not (above.left or above.right) or _step(above, line) > near > 0


def _is_more(above: _Line, line: _Line) -> bool:
    """Whether words on the left go on with those right above, in lines that all stand equally near: what is beside them
    is not over, or they break in their midst."""
    is_over = not above.right or above.right.endswith(_ENDED)
    is_cut = line.left[0].islower() or line.left[0] == "(" or above.left.split()[-1].casefold() in _OPEN
    return not line.right or not is_over or is_cut
