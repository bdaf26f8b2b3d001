"""The tables that the rules of a PDF page draw: which letters stand in which cell, and the paragraphs of a cell."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from clerk_tui.importing.readers.pdf import Letter, Line, lines_of
from clerk_tui.regex import regex

_THIN = 3.0  # points. A path is a rule if it is no thicker, and rules meet that are no farther apart.
_SHORTEST = 6.0  # points of a rule, at least; shorter ones are its ends, or parts of a picture
_MOST_SEGMENTS, _MOST_MEETINGS = 20_000, 200_000
"""Of a page with more, or with so many places where rules may meet, no table is read: it is a drawing."""
_FEWEST_LISTED = 4
_STEP = 1.9  # the step to the next line of a paragraph, at most, as a share of the height


_SPACE = 0.25  # the width of a space, as a share of the height


class Rule(NamedTuple):
    """A straight line: where it stands across its direction, and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass
class Cell:
    """A cell, in points of the page (upwards), and its letters."""

    left: float
    right: float
    top: float
    bottom: float
    letters: list[Letter] = field(default_factory=list)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@dataclass
class Grid:
    """A table: its cells, row by row from the top."""

    rows: list[list[Cell]]
    columns: list[float]
    """Where the columns begin."""
    begun: list[list[int]]
    """By row: the columns in which its cells begin; not those that a cell goes across."""

    @property
    def top(self) -> float:
        """Its upper edge."""
        return max(cell.top for row in self.rows for cell in row)

    def column(self, left: float) -> int:
        """The column in which a cell begins."""
        return max(0, bisect_right(self.columns, left + _THIN) - 1)

    def take(self, letters: Sequence[Letter]) -> list[Letter]:
        """Put letters into the cells: those that stand in none."""
        bottom = min(cell.bottom for row in self.rows for cell in row)
        cells = [cell for row in self.rows for cell in row]
        outside: list[Letter] = []
        top, cell = self.top, None
        for letter in letters:
            x, y = (letter.start + letter.end) / 2, letter.height / 4 - letter.base
            if cell is None or not cell.holds(x, y):
                cell = next((c for c in cells if c.holds(x, y)), None) if bottom <= y <= top else None
            (outside if cell is None else cell.letters).append(letter)
        return outside


# Rules


def rules_of(page: Any) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright rules of a page."""
    from pypdfium2 import raw  # type: ignore[import-untyped]

    level: list[Rule] = []
    upright: list[Rule] = []
    count = 0
    for index in range(raw.FPDFPage_CountObjects(page)):
        path = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(path) != raw.FPDF_PAGEOBJ_PATH:
            continue
        count += raw.FPDFPath_CountSegments(path)
        if count > _MOST_SEGMENTS:
            return [], []
        for left, bottom, right, top in _boxes(path):
            if top - bottom <= _THIN:
                level.append(Rule((bottom + top) / 2, left, right))
            elif right - left <= _THIN:
                upright.append(Rule((left + right) / 2, bottom, top))
    level, upright = _joined(level), _joined(upright)
    return (level, upright) if len(level) * len(upright) <= _MOST_MEETINGS else ([], [])


def _boxes(path: Any) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of the lines of a path, where they are ruled; of a thin one, that of the whole."""
    from pypdfium2 import raw

    matrix, fill, stroke = raw.FS_MATRIX(), ctypes.c_int(), ctypes.c_int()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    for points in _parts(path, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        whole = (min(xs), min(ys), max(xs), max(ys))
        if min(whole[2] - whole[0], whole[3] - whole[1]) <= _THIN:
            yield whole
        elif stroke.value:
            for (x, y), (to_x, to_y) in pairwise(points):
                yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)


def _parts(path: Any, matrix: Any) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path."""
    from pypdfium2 import raw

    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        points.append((across, matrix.b * x.value + matrix.d * y.value + matrix.f))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _joined(rules: Iterable[Rule]) -> list[Rule]:
    """Rules, those that go on with one another as one."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][-1].at <= _THIN / 2:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    out = []
    for line in lines:
        at = sum(rule.at for rule in line) / len(line)
        begin = end = None
        for rule in sorted(line, key=lambda one: one.start):
            if end is not None and begin is not None and rule.start - end > _THIN:
                out.append(Rule(at, begin, end))
                begin = end = None
            begin, end = rule.start if begin is None else begin, max(rule.end, end or rule.end)
        if begin is not None and end is not None:
            out.append(Rule(at, begin, end))
    return [rule for rule in out if rule.end - rule.start >= _SHORTEST]


# Tables


def grids_of(level: Sequence[Rule], upright: Sequence[Rule]) -> list[Grid]:
    """The tables that rules draw, of two cells side by side at least, from the top of the page."""
    found = [grid for grid in (_grid(*group) for group in _groups(level, upright)) if grid is not None]
    return sorted(found, key=lambda grid: -grid.top)


def _groups(level: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that meet."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for rule in level:
        met = [line for line in upright if _meet(rule, line)]
        mine = ([rule], met)
        apart = []
        for group in groups:
            if any(line in group[1] for line in met):
                mine = (mine[0] + group[0], [*mine[1], *(line for line in group[1] if line not in mine[1])])
            else:
                apart.append(group)
        groups = [*apart, mine]
    return iter(groups)


def _meet(level: Rule, upright: Rule) -> bool:
    is_across = level.start - _THIN <= upright.at <= level.end + _THIN
    return is_across and upright.start - _THIN <= level.at <= upright.end + _THIN


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    """The table that rules which meet draw."""
    heights = _apart(rule.at for rule in level)[::-1]
    columns = _apart(rule.at for rule in upright)
    made = Grid([], columns[:-1], [])
    open_cells: list[Cell] = []
    """Those that go on below, as no rule ends them."""
    for top, bottom in pairwise(heights):
        middle = (top + bottom) / 2
        edges = _apart(rule.at for rule in upright if rule.start <= middle <= rule.end)
        row = []
        going_on = []
        for left, right in pairwise(edges):
            cell = next((c for c in open_cells if abs(c.left - left) + abs(c.right - right) <= 2 * _THIN), None)
            if cell is None:
                cell = Cell(left, right, top, bottom)
                row.append(cell)
            cell.bottom = bottom
            x = (left + right) / 2
            if not any(abs(r.at - bottom) <= _THIN and r.start <= x <= r.end for r in level):
                going_on.append(cell)
        open_cells = going_on
        if row:
            made.rows.append(row)
            made.begun.append([made.column(left) for left in edges[:-1]])
    return made if max(map(len, made.rows), default=0) > 1 else None


def _apart(places: Iterable[float]) -> list[float]:
    """Places in order, those nearly the same once."""
    out: list[float] = []
    for place in sorted(places):
        if not out or place - out[-1] > _THIN:
            out.append(place)
    return out


# Paragraphs


def paragraphs_of(grid: Grid) -> Iterator[tuple[int, int, list[Line]]]:
    """The paragraphs in the cells of a table, as row, column and lines, row by row."""
    lines = {id(cell): lines_of(cell.letters) for row in grid.rows for cell in row}
    rooms = [found[0].words[0].start - cell.left for row in grid.rows for cell in row if (found := lines[id(cell)])]
    room = max(min(rooms, default=0.0), 0.0)
    for number, row in enumerate(grid.rows):
        for cell in row:
            found = lines[id(cell)]
            parts = list(_parted(found, cell.left)) if found else []  # nothing goes on but what is in brackets
            parts = parts if _is_list(parts) else list(_parted(found, cell.right - room))
            yield from ((number, grid.column(cell.left), part) for part in parts)


def _is_list(parts: Sequence[Sequence[Line]]) -> bool:
    """Whether what stands in a cell is a list, each part a name or the like."""
    texts = [(part[0].words[0].text, part[-1].words[-1].text) for part in parts]
    return len(texts) >= _FEWEST_LISTED and all(a[:1].isupper() and b[-1:] not in ".,;:-" for a, b in texts)


def _parted(lines: Sequence[Line], end: float) -> Iterator[list[Line]]:
    """The paragraphs of a cell whose lines may go as far as `end`: a line goes on where the next word had no room."""
    held: list[Line] = []
    for line in lines:
        if held and not _goes_on(held, line, end):
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _goes_on(held: Sequence[Line], line: Line, end: float) -> bool:
    last, first = held[-1], line.words[0]
    if line.base - last.base > _STEP * max(line.height, last.height) or _MARK.fullmatch(first.text):
        return False
    words = "".join(word.text for one in held for word in one.words)
    if words.count("(") > words.count(")"):
        return True
    is_open = last.words[-1].text[-1] not in ".:;?!”"
    room = end - last.words[-1].end - line.height * (_SPACE + is_open)
    return end > last.words[0].start and first.end - first.start > room


_MARK = regex(r"[•●▪◦○–*➢✓-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]")  # a bullet, or the number of an entry in a list
