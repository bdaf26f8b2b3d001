"""The process that reads a PDF: `python -m clerk_tui.importing.readers.pdf_process`.

It reads the file from standard input and writes JSON to standard output: the pages, each a list of [text, bold
characters at its beginning, is bold, is italic, size, is centred, height on the page, place], with an empty text for a
blank line; the tables, each as where its columns begin, and in which of them the cells of each row do; or what is wrong
with the file. In a cell of a table a text is a paragraph, and its place [table, row, column]; elsewhere it is a line
without a place.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import math
import os
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from clerk_tui.importing.readers.characters import from_letters
from clerk_tui.importing.readers.limits import (
    LARGEST_TEXT,
    LONGEST_READING,
    MOST_CHARACTERS_OF_PAGE,
    MOST_MEMORY,
    MOST_PAGES,
)
from clerk_tui.importing.readers.pdf import Letter, Line, Setting, in_reading_order, lines_of, run_on
from clerk_tui.regex import regex

_NICE = 5
_HYPHENS = {0x02: "-", 0xFFFE: "-"}  # PDFium's characters for a hyphen that divides a word at the end of a line
_LAST_GENERATED = 0x20  # spaces and line ends up to this code may be added by PDFium; here they are measured instead
_LOST = 0xFFFD
_UNKNOWN = frozenset({0x00, _LOST})  # letters whose meaning the file does not say
_WITHOUT_WIDTH = frozenset({0x200B, 0x2060, 0xFEFF})  # what prints nothing, and whose font says nothing of the words
_TALLEST = 2.2  # the height of a letter's box, at most, as a share of the size of its font
_BOLD_WEIGHT = 600
_PASSWORD, _DAMAGED, _TOO_MUCH, _NO_TEXT, _NO_MEANING = "password", "damaged", "too much", "no text", "no meaning"

Place = tuple[int, int, int] | None
Laid = tuple[list[Line], Place]
"""A line, or the lines of a paragraph in a cell, and which cell that is."""
Print = tuple[str, int, bool, bool, float, bool, float, Place]
Pages = list[list[Print]]
_ALONG = (1.0, 0.0)  # the direction of reading of nearly all letters
_ASLANT = 0.1  # letters are aslant above this sine of their angle: nine degrees, more than of a page scanned askew
_LONGEST_STAMP = 40  # the most letters across a page that are a stamp; longer texts head narrow columns


class TroubleError(Exception):
    """A file cannot be read: `str(error)` is a key of the answer."""


def main() -> None:
    """Read the file on standard input, and write the answer."""
    _set_limits()
    data = sys.stdin.buffer.read()
    try:
        pages, tables = _pages(data)
        answer: dict[str, Any] = {"pages": pages, "tables": tables}
    except TroubleError as error:
        answer = {"trouble": str(error)}
    except MemoryError:
        answer = {"trouble": _TOO_MUCH}
    sys.stdout.write(json.dumps(answer))


def _set_limits() -> None:
    """Limit time and memory; on systems without such limits only the parent's timeout ends the process."""
    with contextlib.suppress(ImportError, OSError, ValueError, AttributeError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seconds = math.ceil(LONGEST_READING)
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        os.nice(_NICE)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


Tables = list[tuple[list[int], list[list[int]]]]


def _pages(data: bytes) -> tuple[Pages, Tables]:
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        is_locked = raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD
        raise TroubleError(_PASSWORD if is_locked else _DAMAGED) from None
    count = len(document)
    if count > MOST_PAGES:
        raise TroubleError(_TOO_MUCH)
    pages, looks, tally = [], [], _Tally()
    tables: Tables = []
    document.init_forms()
    for number in range(count):
        try:
            page = document[number]
            if page.formenv and page.flatten():  # what was typed into a form is then read with the rest
                page.close()
                page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            raise TroubleError(_DAMAGED) from None
        grids = grids_of(*rules_of(page))
        laid = _in_cells(_letters(text.raw, tally), grids, len(tables))
        tables += [([round(start) for start in grid.columns], grid.begun) for grid in grids]
        pages.append(laid)
        tall = page.get_height() or 1.0
        looks.append([(*_weight(text.raw, lines), _height(lines[0], tall)) for lines, _ in laid])
        text.close()
        page.close()
    if not tally.letters or tally.unknown > tally.letters:
        raise TroubleError(_NO_MEANING if tally.unknown else _NO_TEXT)
    return _set(pages, looks), tables


def _set(pages: list[list[Laid]], looks: list[list[tuple[int, bool, bool, float]]]) -> Pages:
    runs = [list(run) for laid in pages for _, run in groupby(laid, lambda one: one[1])]  # outside, and by cells
    setting = Setting([[line for lines, _ in run for line in lines] for run in runs])
    out: Pages = []
    for laid, found in zip(pages, looks, strict=True):
        made: list[Print] = []
        for at, (lines, place) in enumerate(laid):
            line, is_line = lines[0], place is None
            if is_line and at and setting.is_apart(laid[at - 1][0][-1], line):
                made.append(_BLANK)
            lead, is_bold, is_italic, height = found[at]
            text = setting.text(line) if is_line else run_on(lines)
            is_centred = is_line and setting.is_centred(line)
            made.append((text, lead, is_bold, is_italic, round(line.height, 1), is_centred, height, place))
        out.append(made)
    return out


_BLANK: Print = ("", 0, False, False, 0.0, False, 0.0, None)


def _in_cells(groups: dict[tuple[float, float], list[Letter]], grids: Sequence[Grid], count: int) -> list[Laid]:
    """The lines of a page, with those in table cells as paragraphs; `count`: how many tables the pages before have."""
    letters = groups.get(_ALONG, [])
    for grid in grids:
        letters = grid.take(letters)
    outside = in_reading_order({way: found for way, found in {**groups, _ALONG: letters}.items() if found})
    out: list[Laid] = []
    for number, grid in enumerate(grids, count):
        above = [line for line in outside if -line.base > grid.top]
        out += [([line], None) for line in above]
        outside = outside[len(above) :]
        out += [(lines, (number, row, column)) for row, column, lines in paragraphs_of(grid)]
    return out + [([line], None) for line in outside]


def _height(line: Line, tall: float) -> float:
    """The height of a line on its page, from 0 at the top to 1 at the bottom."""
    return round(min(max(1 + line.base / tall, 0.0), 1.0), 4)


class _Tally:
    """How many letters of a file are known and unknown."""

    letters = 0
    unknown = 0


def _letters(text: Any, tally: _Tally) -> dict[tuple[float, float], list[Letter]]:
    """Return the letters of a page by their reading direction."""
    from pypdfium2 import raw

    count = raw.FPDFText_CountChars(text)
    if count > MOST_CHARACTERS_OF_PAGE:
        raise TroubleError(_TOO_MUCH)
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    groups: defaultdict[tuple[float, float], list[Letter]] = defaultdict(list)
    direction, height, most = (1.0, 0.0), math.nan, math.inf
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        is_made_up = code <= _LAST_GENERATED and raw.FPDFText_IsGenerated(text, index) == 1
        if code in _WITHOUT_WIDTH or is_made_up:
            continue
        if code in _UNKNOWN or (code < _LAST_GENERATED and raw.FPDFText_HasUnicodeMapError(text, index) == 1):
            code = _LOST
            tally.unknown += 1
        if not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        if y.value != height:  # letters of one line are read in one direction
            raw.FPDFText_GetMatrix(text, index, matrix)
            direction, height = _direction(matrix.a, matrix.b), y.value
            most = _TALLEST * raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d) or math.inf
        if box.top - box.bottom > most:  # the font has room for signs of several lines
            box.top, box.bottom = y.value + most / 2, y.value
        shown = chr(code) if code <= sys.maxunicode and not 0xD800 <= code <= 0xDFFF else ""
        letter = _letter(_HYPHENS.get(code) or shown, index, direction, box, (x.value, y.value))
        tally.letters += not (letter.text.isspace() or code == _LOST)
        groups[direction].append(letter)
    if tally.letters > LARGEST_TEXT:
        raise TroubleError(_TOO_MUCH)
    stamps = {way for way, few in groups.items() if min(map(abs, way)) > _ASLANT and len(few) <= _LONGEST_STAMP}
    return {way: letters for way, letters in groups.items() if way not in stamps}  # no *DRAFT* across a page


def _letter(text: str, index: int, direction: tuple[float, float], box: Any, origin: tuple[float, float]) -> Letter:
    if direction == (1.0, 0.0):
        return Letter(text, box.left, box.right, -origin[1], box.top - box.bottom or 1.0, index)
    along, across = direction
    corners = [(h, v) for h in (box.left, box.right) for v in (box.bottom, box.top)]
    ends = [h * along + v * across for h, v in corners]
    sides = [h * across - v * along for h, v in corners]
    base = origin[0] * across - origin[1] * along
    return Letter(text, min(ends), max(ends), base, max(sides) - min(sides) or 1.0, index)


def _direction(a: float, b: float) -> tuple[float, float]:
    length = math.hypot(a, b)
    if not length or not math.isfinite(length) or (abs(b) < 0.02 * length and a > 0):
        return 1.0, 0.0
    return round(a / length, 1), round(b / length, 1)


def _weight(text: Any, lines: Sequence[Line]) -> tuple[int, bool, bool]:
    """How many characters at the start of a line are bold, whether all are, and whether the first word is italic."""
    lead, found, has_letters = 0, None, False
    for word in (word for line in lines for word in line.words):
        if found is not None or from_letters(word.text):  # how the number of a heading is set says nothing
            is_bold, slants = _font(text, word.place)
            found = slants if found is None else found
            if not is_bold:
                return (lead - 1 if has_letters else 0), False, found
            has_letters = True
        lead += len(word.text) + 1
    return lead - 1, found is not None, bool(found)


def _font(text: Any, place: int) -> tuple[bool, bool]:
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text, place, name, len(name), flags)
    called = name.raw[: max(0, min(length, len(name)))].lower()
    is_bold = raw.FPDFText_GetFontWeight(text, place) >= _BOLD_WEIGHT or b"bold" in called
    return is_bold, b"italic" in called or b"oblique" in called


# The tables that the rules of a page draw: which letters stand in which cell, and the paragraphs of a cell


_THIN = 3.0  # points. A path is a rule if it is no thicker, and rules meet that are no farther apart.
_SHORTEST = 6.0  # points of a rule, at least; shorter ones are its ends, or parts of a picture
_MOST_SEGMENTS, _MOST_MEETINGS = 20_000, 200_000
"""Of a page with more, or with so many places where rules may meet, no table is read: it is a drawing."""
_FEWEST_LISTED = 4
_STEP = 1.9  # the step to the next line of a paragraph, at most, as a share of the height


_SPACE = 0.25  # the width of a space, as a share of the height


class Rule(NamedTuple):
    """A straight line: its position across its direction, and its two ends."""

    at: float
    start: float
    end: float


@dataclass
class Cell:
    """A cell, in points of the page (upwards), with its letters."""

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
        """Put letters into the cells that hold them; return the others."""
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
    """The horizontal and vertical rules of a page."""
    from pypdfium2 import raw

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
    level, upright = _join_rules(level), _join_rules(upright)
    return (level, upright) if len(level) * len(upright) <= _MOST_MEETINGS else ([], [])


def _boxes(path: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield the boxes of the straight lines in a path; for a thin path, the box of the whole."""
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


def _join_rules(rules: Iterable[Rule]) -> list[Rule]:
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if not lines or rule.at - lines[-1][-1].at > _THIN / 2:
            lines.append([])
        lines[-1].append(rule)
    out: list[Rule] = []
    for line in lines:
        at, first = sum(rule.at for rule in line) / len(line), len(out)
        for rule in sorted(line, key=lambda one: one.start):
            if len(out) > first and rule.start - out[-1].end <= _THIN:
                out[-1] = Rule(at, out[-1].start, max(rule.end, out[-1].end))
            else:
                out.append(Rule(at, rule.start, rule.end))
    return [rule for rule in out if rule.end - rule.start >= _SHORTEST]


# Tables


def grids_of(level: Sequence[Rule], upright: Sequence[Rule]) -> list[Grid]:
    """The tables drawn with rules, at least two cells wide, from the top of the page."""
    found = [grid for grid in (_grid(*group) for group in _groups(level, upright)) if grid is not None]
    return sorted(found, key=lambda grid: -grid.top)


def _groups(level: Sequence[Rule], upright: Sequence[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    groups: list[tuple[list[Rule], list[Rule]]] = []
    for rule in level:
        met = [line for line in upright if _do_meet(rule, line)]
        mine = ([rule], met)
        apart = []
        for group in groups:
            if any(line in group[1] for line in met):
                mine = (mine[0] + group[0], [*mine[1], *(line for line in group[1] if line not in mine[1])])
            else:
                apart.append(group)
        groups = [*apart, mine]
    return iter(groups)


def _do_meet(level: Rule, upright: Rule) -> bool:
    is_across = level.start - _THIN <= upright.at <= level.end + _THIN
    return is_across and upright.start - _THIN <= level.at <= upright.end + _THIN


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    """The table drawn by a group of rules that meet; None if they draw none."""
    heights = _distinct(rule.at for rule in level)[::-1]
    columns = _distinct(rule.at for rule in upright)
    made = Grid([], columns[:-1], [])
    open_cells: list[Cell] = []
    """Those that go on below, as no rule ends them."""
    for top, bottom in pairwise(heights):
        middle = (top + bottom) / 2
        edges = _distinct(rule.at for rule in upright if rule.start <= middle <= rule.end)
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


def _distinct(places: Iterable[float]) -> list[float]:
    out: list[float] = []
    for place in sorted(places):
        if not out or place - out[-1] > _THIN:
            out.append(place)
    return out


# Paragraphs


def paragraphs_of(grid: Grid) -> Iterator[tuple[int, int, list[Line]]]:
    """Yield the row, column and lines of each paragraph in a table's cells, row by row."""
    lines = {id(cell): lines_of(cell.letters) for row in grid.rows for cell in row}
    rooms = [found[0].words[0].start - cell.left for row in grid.rows for cell in row if (found := lines[id(cell)])]
    room = max(min(rooms, default=0.0), 0.0)
    for number, row in enumerate(grid.rows):
        for cell in row:
            found = lines[id(cell)]
            parts = _split(found, cell.left)  # nothing goes on but what is in brackets
            parts = parts if _is_list(parts) else _split(found, cell.right - room)
            yield from ((number, grid.column(cell.left), part) for part in parts)


def _is_list(parts: Sequence[Sequence[Line]]) -> bool:
    """Whether a cell holds a list of names or the like."""
    texts = [(part[0].words[0].text, part[-1].words[-1].text) for part in parts]
    return len(texts) >= _FEWEST_LISTED and all(a[:1].isupper() and b[-1:] not in ".,;:-" for a, b in texts)


def _split(lines: Sequence[Line], end: float) -> list[list[Line]]:
    """The paragraphs of a cell whose lines may reach `end`: a line continues if the next word had no room."""
    out: list[list[Line]] = []
    for line in lines:
        if not out or not _continues(out[-1], line, end):
            out.append([])
        out[-1].append(line)
    return out


def _continues(held: Sequence[Line], line: Line, end: float) -> bool:
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


if __name__ == "__main__":
    main()
