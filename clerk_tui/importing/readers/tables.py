"""Turns tables into pieces: tables of data row by row, tables for layout cell by cell, and tables whose rows are items
as headings with text. `with_tables` first joins the parts of a PDF's table, even across pages; `in_columns` reads
lines in two columns item by item."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeAlias

from clerk_tui.english.numbering import number_at
from clerk_tui.importing.readers.document import PLAIN, Piece, PieceKind
from clerk_tui.importing.readers.headers_and_footers import marked
from clerk_tui.regex import any_case, regex

_MOST_IN_A_CELL = 400  # characters; a longer cell, or paragraphs in a row of two, are minutes and not data
_MOST_IN_A_LIST = 60  # characters of a cell in a table of one column that is a list
_WORDS_ALONE = frozenset({PieceKind.LINE, PieceKind.PARAGRAPH, PieceKind.BLANK})

Cell = Sequence[Piece]
"""The pieces in a cell, in order."""
LEVEL = 3
"""The level of a heading that a cell of its own makes one."""
_LEVEL = 0.004  # the share of a page by which what stands side by side differs in height, at most


def table(rows: Sequence[Sequence[Cell]], before: Sequence[str]) -> Iterator[Piece]:
    """Yield the pieces of a table below the lines `before`. Among numbered items, rows without a number are none."""
    if (parts := _with_owners(rows)) is not None:
        yield from parts
        return
    filled = [[cell for cell in ([p for p in cell if p.text] for cell in row) if cell] for row in rows]
    if are_items(filled) and (not are_counted(before) or any(map(_begins_with_number, filled))):
        for cells in filled:
            yield from _item(cells)
        return
    is_list = _is_list(filled)
    are_data = [is_list or _is_data(cells, len(row)) for cells, row in zip(filled, rows, strict=True)]
    are_numbered = [_is_numbered(cells) for cells in filled]
    has_minutes = any(is_numbered and not data for is_numbered, data in zip(are_numbered, are_data, strict=True))
    for row, cells, data, is_numbered in zip(rows, filled, are_data, are_numbered, strict=True):
        if not cells:
            continue
        if (told := _task(cells)) is not None:
            yield from told
            continue
        is_below = len(cells) == 1 and any(are_numbered) and _is_sentence(cells[0])
        if data and not is_below and not (is_numbered and (has_minutes or len(cells) == 2)):
            yield _row(row, all(piece.is_bold for cell in cells for piece in cell))
        else:
            yield from _cell_by_cell([cell for cell in row if any(p.text for p in cell)], is_numbered)


def are_items(filled: Sequence[Sequence[Cell]]) -> bool:
    """Whether the rows of a table are items: most have a short title of their own, and a sentence beside it."""
    pairs = [(_without_mark(cells[0][0].text), cells[1:]) for cells in map(_without_number, filled) if len(cells) > 1]
    told = [(title, cells) for title, cells in pairs if _TITLE.fullmatch(title) and _has_sentence(cells)]
    titles = {title.casefold() for title, _ in told}
    short, long = sum(len(title) for title, _ in told), sum(len(p.text) for _, cells in told for c in cells for p in c)
    is_most = len(titles) >= max(_FEWEST_ITEMS, _MOST_TOLD * len(pairs))
    return is_most and len(titles) >= _MOST_OTHER * len(told) and 2 * short < long


def are_counted(lines: Iterable[str]) -> bool:
    """Whether two lines have consecutive numbers: *1. Apologies*, *2. Finance*."""
    numbers = [number.printed for number in map(number_at, lines) if number is not None]
    counted = [int(figures[0]) for figures in map(_FIGURES.match, numbers) if figures]
    return any(after == before + 1 for before, after in pairwise(counted))


_FIGURES = regex(r"\d{1,4}")


def _begins_with_number(cells: Sequence[Cell]) -> bool:
    return _is_numbered(cells) or (bool(cells) and _without_mark(cells[0][0].text) != cells[0][0].text)


_FEWEST_ITEMS, _MOST_TOLD, _MOST_OTHER = 3, 0.6, 0.8
"""Rows that are items, at least; the share of rows that tell something, and of titles that differ."""
_TITLE = re.compile(r"[A-Z0-9“\"‘](?=.*[^\W\d_]{3})(?:[^.;]|\.(?=\S)){2,110}[.:]?")
_TOLD = regex(r"(?:\S+\s+){2,}.*[.:?!”)]")


def _has_sentence(cells: Sequence[Cell]) -> bool:
    """Whether a row has a sentence beside its title, and is no payment."""
    is_paid = any(_AMOUNT.fullmatch(piece.text.strip()) for cell in cells for piece in cell)
    return not is_paid and any(map(_is_sentence, cells))


_AMOUNT = regex(r"[£$€]\s?\d[\d,.]*|\d[\d,]*\.\d\d")


def _is_sentence(cell: Cell) -> bool:
    return any(_TOLD.fullmatch(piece.text.strip()) for piece in cell)


def _without_number(cells: Sequence[Cell]) -> Sequence[Cell]:
    return cells[1:] if _is_numbered(cells) else cells


def _without_mark(text: str) -> str:
    number = number_at(text)
    return text[number.end :] if number else text


def _item(cells: Sequence[Cell]) -> Iterator[Piece]:
    """Yield the pieces of a row that is an item, or stands among items, with its title as a heading."""
    found = list(_cell_by_cell(cells, _is_numbered(cells)))
    is_titled = len(cells) > 1 and found[0].kind in _WORDS_ALONE
    yield replace(found[0], kind=PieceKind.HEADING, level=LEVEL) if is_titled else found[0]
    yield from found[1:]


def _is_list(filled: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table is a list with a heading: one column of short cells, only the first bold."""
    cells = [row[0] for row in filled if len(row) == 1 and len(row[0]) == 1 and len(row[0][0].text) <= _MOST_IN_A_LIST]
    is_short = len(cells) == len(filled) > 1 and not any(map(_is_sentence, cells))
    return is_short and [cell[0].is_bold for cell in cells] == [True] + [False] * (len(cells) - 1)


# A column of owners

BESIDE = " " * 8
"""The sign between the words of a paragraph and those beside it, at the right edge."""
_OWNERS = any_case(
    r"(?:actions?|tasks?)(?: (?:by|on|for|owners?|required|points?|whom))*|(?:by )?whom?|owners?|lead|initials?"
    r"|(?:persons? )?responsib(?:le|ility)(?: person)?|assigned(?: to)?"
)
"""The head of such a column."""
_TASKS = any_case(r"(?:agreed |outstanding )?(?:actions?|tasks?|what|points?)(?: .{1,30})?")
"""The head of the widest column of a table that is a list of tasks and no minutes."""
_NAME = (
    r"(?:(?i:actions?)\W*)?(?:(?i:the|all) )?[A-Z][\w’'.-]*"
    r"(?:(?:\s*[/,&+]\s*|\s+and\s+|\s+)(?:of|the|[A-Z(][\w’'.)-]*)){0,6}"
)
_NAMED, _OWNED = re.compile(_NAME), re.compile(rf"{_NAME}(?:$|\s+(?:to|will)\s)")
"""Who it is, alone or with what they are to do."""
_LONGEST_OWNER = 48
_SAID = re.compile(r"(?:[a-z]\S*\s+(?:\S+\s+){0,3}){3}\S+[^\W_][.?!](?![.])")  # a sentence


def _with_owners(rows: Sequence[Sequence[Cell]]) -> list[Piece] | None:
    """The pieces of a table whose last column names who does what the others say; None for any other table."""
    width = max(map(len, rows), default=0)
    full = [row for row in rows if len(row) == width]
    sizes = [sum(len(p.text) for row in full for p in row[at]) for at in range(width)]
    if width < 2 or (text := sizes.index(max(sizes))) == width - 1:
        return None
    heads = [" ".join(p.text for p in cell).strip(" :") for cell in full[0]]
    owners = [row[-1] for row in full if any(p.text for p in row[-1])]
    is_headed = _OWNERS.fullmatch(heads[-1]) is not None and not any(map(_TASKS.fullmatch, heads[:-1]))
    told = sum(any(map(_SAID.search, (p.text for p in row[text]))) for row in full)
    has_heads = all(heads) and " to " not in heads[-1] and not any(map(_SAID.search, heads))
    are_owners = not has_heads and all(map(_OWNED.match, (p.text for cell in owners for p in cell if p.text)))
    fewest = _FEWEST_ITEMS if len(rows[0]) == width else 1  # below a title that goes across
    if told < fewest or not owners or not (is_headed or are_owners):
        return None
    out: list[Piece] = []
    for row in rows:
        if is_headed and row is full[0]:
            out.append(_row(row, all(p.is_bold for cell in row for p in cell)))
        elif len(row) < width:
            out += [p for cell in row for p in cell if p.text]
        else:
            at = next((n for n in range(text, 0, -1) if any(p.text for p in row[n])), text)
            out += _row_of_minutes([*row[:at], _with_owners_beside(row[at], row[-1])])
    return out


def _row_of_minutes(row: Sequence[Cell]) -> Iterator[Piece]:
    """Yield the pieces of a row of minutes, with a title in its own cell as a heading."""
    cells = [cell for cell in ([p for p in cell if p.text] for cell in row) if cell]
    if cells:
        yield from _item(cells) if len(_without_number(cells)) > 1 else _cell_by_cell(cells, _is_numbered(cells))


_TO_DO = any_case(r"\W*(?:actions?|tasks?|to do)(?: points?)?(?: \d+)?(?:\W+(?P<what>.*))?", re.DOTALL)


def _task(cells: Sequence[Cell]) -> Sequence[Piece] | None:
    """The pieces of a row of label, task and owner: *Action: write to them | Bo Ash*; None for any other row."""
    label = _TO_DO.fullmatch(cells[0][0].text)
    if label is None or len(cells) != (2 if label["what"] else 3) or not all(_is_owner(p.text) for p in cells[-1]):
        return None
    return [*(piece for cell in cells[:-2] for piece in cell), *_with_owners_beside(cells[-2], cells[-1])]


def _is_owner(words: str) -> bool:
    return len(words) <= _LONGEST_OWNER and _NAMED.fullmatch(words) is not None


def _with_owners_beside(told: Cell, owners: Cell) -> Cell:
    """The pieces of a cell, with owners beside them, by height or position; text among the owners follows."""
    out = [piece for piece in told if piece.text]
    places = [at for at, piece in enumerate(told) if piece.text]
    more = []
    for at, owner in enumerate(owners):
        if not owner.text:
            continue
        if not out or not (_is_owner(owner.text) or _OWNED.match(owner.text)):
            more.append(replace(owner, is_bold=False, look=PLAIN))
            continue
        if owner.height is not None:
            near = sum((piece.height or 0.0) <= owner.height + _LEVEL for piece in out if piece.page == owner.page)
            near += sum((piece.page or 0) < (owner.page or 0) for piece in out)
        else:
            near = sum(place <= at for place in places) if len(owners) == len(told) else len(out)
        piece = out[max(near, 1) - 1]
        out[max(near, 1) - 1] = replace(piece, text=f"{piece.text}{BESIDE}{owner.text}")
    return [*out, *more]


def _row(cells: Sequence[Cell], is_bold: bool) -> Piece:
    texts = tuple("\n".join(piece.text for piece in cell if piece.text) for cell in cells)
    text = "\t".join(texts).replace("\n", " ").rstrip("\t")
    first = next(piece for cell in cells for piece in cell if piece.text)
    return Piece(text, PieceKind.ROW, cells=texts, is_bold=is_bold, page=first.page, height=first.height)


def _is_numbered(filled: Sequence[Cell]) -> bool:
    """Whether the first filled cell is the number of an item."""
    if len(filled) < 2 or len(filled[0]) > 1:
        return False
    alone = filled[0][0].text.strip()
    number = number_at(f"{alone.removeprefix('Minute ')} Title")
    return number is not None and bool(number.printed) and alone.endswith(number.mark)


def _is_data(filled: Sequence[Cell], width: int) -> bool:
    """Whether a row has only short texts, and is neither a single column nor a form."""
    is_form = len(filled) == 2 and _FORM.fullmatch(filled[0][0].text) is not None and _is_sentence(filled[1])
    if width < 2 or is_form or any(piece.kind not in _WORDS_ALONE for cell in filled for piece in cell):
        return False
    longest = max(sum(len(piece.text) for piece in cell) for cell in filled) if filled else 0
    has_paragraphs = any(len(cell) > 1 for cell in filled)
    return not has_paragraphs or (longest <= _MOST_IN_A_CELL and len(filled) > 2)


_FORM = any_case(
    r"\W*(?:discussions?|decisions?|actions?|resolutions?|outcomes?|notes?|comments?|conclusions?|summary|updates?|minutes?)"
    r"(?: (?:taken|required|points?|made|agreed))?\W*"
)
"""The label of what was said or decided on an item."""


def _cell_by_cell(cells: Sequence[Cell], is_numbered: bool) -> Iterator[Piece]:
    """Yield the pieces of each cell, with the number of an item before its first words."""
    number = ""
    if is_numbered:
        number = next(piece.text for piece in cells[0] if piece.text) + " "
        cells = cells[1:]
    for cell in cells:
        for piece in cell:
            yield with_number(piece, number) if number and piece.text else piece
            number = "" if piece.text else number


def with_number(piece: Piece, number: str) -> Piece:
    """A piece with a number before its words, of which as many are bold as before."""
    lead = piece.look.lead and piece.look.lead + len(number)
    return replace(piece, text=number + piece.text, look=replace(piece.look, lead=lead))


Laid: TypeAlias = tuple[Piece, tuple[int, int, int] | None]
"""A line, or a paragraph of a cell: its table, row and column."""
Table: TypeAlias = tuple[Sequence[float], Sequence[Sequence[int]]]
"""Where the columns of a table begin, and in which of them the cells of each row do."""
_SAME_PLACE = 6.0  # points by which the columns of the parts of a table differ, at most
_FILLED = 0.5  # the share of rows with words in the first cell, from which on a row without any goes on with that above
Rows: TypeAlias = list[list[list[Piece]]]


@dataclass
class _Part:
    """The part of a table on one page, and the lines between it and the part before."""

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
        """Whether it continues the part on the page before, with only running lines between."""
        pairs = zip(self.columns, above.columns, strict=False)
        is_like = len(self.columns) == len(above.columns) and all(abs(a - b) <= _SAME_PLACE for a, b in pairs)
        is_next = (piece.page or 0) - _page(above) == 1
        return is_like and is_next and all(one.is_running or not one.text for one in self.between)


def with_tables(laid: Sequence[Laid], tables: Sequence[Table]) -> Iterator[Piece]:
    """Yield the lines of a PDF, with running lines marked, and the rows of its tables."""
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
                yield from _pieces_of_table(parts, before)
                yield from lines
                before += [one.text for one in lines]
                parts = []
            parts.append(part)
            lines = []
        parts[-1].add(piece, row, column)
    yield from _pieces_of_table(parts, before)
    yield from lines


def _pieces_of_table(parts: Sequence[_Part], before: Sequence[str]) -> Iterator[Piece]:
    """Yield the pieces of the parts of one table, and the lines between them before the next page."""
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


# Lines in two columns, the titles of items on the left and what is told of them on the right


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
    """The words of a line in each of two columns."""

    piece: Piece
    left: str
    right: str


@dataclass
class _Row:
    """The lines side by side in two columns."""

    title: list[_Line] = field(default_factory=list)
    told: list[Piece] = field(default_factory=list)

    @property
    def heading(self) -> Piece:
        """The words on the left, as a heading."""
        first, text = self.title[0], " ".join(line.left for line in self.title)
        is_bold = all(line.piece.look.lead >= len(line.left) for line in self.title)
        return replace(first.piece, text=text, kind=PieceKind.HEADING, level=LEVEL, is_bold=is_bold)

    @property
    def whole(self) -> Piece:
        """The words on the right, as one piece."""
        return Piece(" ".join(piece.text.strip() for piece in self.told if piece.text))


def in_columns(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, with two columns of titles and text as headings with text; below items they are a list."""
    place = _second_column(pieces)
    if not place:
        return list(pieces)
    runs: list[list[_Line]] = [[]]
    across: list[Piece] = []
    for piece in pieces:
        if (line := _split_line(piece, place)) is not None:
            runs[-1].append(line)
            continue
        across.append(piece)
        runs.append([])
    alone = [line.left for run in runs for line in run if line.left and not line.right]
    is_numbered = are_counted(alone) or are_counted(piece.text.strip() for piece in across)
    read = [_read_columns(run, is_numbered=is_numbered) for run in runs]
    return [piece for run, after in zip(read, (*across, None), strict=True) for piece in (*run, after) if piece]


def _second_column(pieces: Sequence[Piece]) -> int:
    """The character position where the second column begins; 0 if there is none."""
    lines = [piece.text for piece in pieces if piece.kind is PieceKind.LINE and not piece.is_running]
    widest = sorted(map(len, lines))[len(lines) * 9 // 10] if lines else 0
    starts = Counter(gap.end() if (gap := _GAP.search(line)) else len(line) - len(line.lstrip()) for line in lines)
    near = {at: sum(starts[at + by] for by in (-1, 0, 1)) for at in starts if _LEFT <= at <= _RIGHT * widest}
    best = max(near, key=lambda at: (near[at], starts[at]), default=0)
    return best if near.get(best, 0) >= _FEWEST else 0


def _split_line(piece: Piece, place: int) -> _Line | None:
    """The words of a line in each column; None if it runs across both."""
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


def _read_columns(run: Sequence[_Line], *, is_numbered: bool) -> list[Piece]:
    """The pieces of lines in two columns, by item if they are items; `is_numbered`: items across both have numbers."""
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
    """The lines of a cell, joined if a full line breaks a list inside a name."""
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
    """The rows of two columns: one begins where words on the left do not continue those above."""
    counted = [at for at, line in enumerate(run) if _is_counted(line.left)]
    first = counted[0] if len(counted) > 1 or counted == [0] else len(run)
    near = _line_distance(run)
    apart = [_is_apart(above, line, near) for above, line in pairwise(run) if line.left and line.right]
    is_spaced = sum(apart) >= _MOSTLY * len(apart)
    rows: list[_Row] = []
    last = 0
    for at, line in enumerate(run):
        if line.left:
            is_next, is_near = last == at - 1, 0 < _step(run[last], line) <= near
            goes_on = (is_near if near else is_next) if is_spaced else is_next and _continues(run[last], line)
            goes_on |= at > first and bool(run[at - 1].left or run[at - 1].right)
            rows += [] if goes_on and rows and not _is_counted(line.left) else [_Row()]
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


def _line_distance(run: Sequence[_Line]) -> float:
    """The greatest distance between the lines of one cell; 0 if the format does not say."""
    steps = sorted(step for a, b in pairwise(run) if a.right and b.right and (step := _step(a, b)) > 0)
    return _NEAR * steps[len(steps) // 10] if steps else 0.0


def _is_apart(above: _Line, line: _Line, near: float) -> bool:
    """Whether there is a gap between a line and the one above."""
    return not (above.left or above.right) or _step(above, line) > near > 0


def _continues(above: _Line, line: _Line) -> bool:
    """Whether words on the left go on with those above: the text beside is not over, or a phrase is broken."""
    is_over = not above.right or above.right.endswith(_ENDED)
    is_cut = line.left[0].islower() or line.left[0] == "(" or above.left.split()[-1].casefold() in _OPEN
    return not line.right or not is_over or is_cut
