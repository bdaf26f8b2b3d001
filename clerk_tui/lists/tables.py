"""Lists in columns and tables. For people, `table_of` reads tables with column heads and `unfold` brings columns
into one; for agendas, `in_columns` keeps the number, title, time and lead of each row."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product, zip_longest

from clerk_tui.english.titles_and_forenames import ALL_TITLES
from clerk_tui.frozen import dataclass
from clerk_tui.lists.labels import PAIR, VACANT, read_label
from clerk_tui.lists.name_runs import after_post
from clerk_tui.lists.name_words import WARD, ends_post, folded, is_person, is_post_word, is_surely_person, is_titled
from clerk_tui.lists.rows import GAP, Row
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class Cell:
    """A cell of a table."""

    text: str
    line: int


_HEADS: Mapping[str, re.Pattern[str]] = {
    "title": any_case(r"(?:title|salutation)"),
    "given": any_case(r"(?:first|given|fore)\s*name.*|forename"),
    "surname": any_case(r"(?:last|family)\s*name|surname"),
    "name": any_case(
        r"(?:[\w’']+ )?(?:full )?names?(?: of .*)?|membership|incumbent|(?:(?:post|office)\s?)?holder|person"
        r"|councillors?(?: name)?"
        r"|(?:(?:board|committee|council) )?members?(?: name)?|trustees?|directors?|commissioners?"
        r"|elected members?|governors?|officers?|attendees?|participants?"
    ),
    "party": any_case(r"(?:political )?(?:party|group)(?:/.*)?|political affiliation"),
    "ward": any_case(
        r"(?:local )?(?:electoral )?(?:ward|division|area|district|constituency|seat|representing|zone)(?:/.*)?"
    ),
    "post": any_case(
        r"(?:post|position|role|office(?: held)?|composition|category|job title|capacity|title/role"
        r"|designation|portfolio|responsibilit(?:y|ie)|duty|dutie)(?:s|/.*)?"
    ),
    "body": any_case(r"(?:organi[sz]ation|affiliation|company|employer|institution|agency|firm)(?:s|/.*)?"),
    "aside": any_case(
        r"location|city|town|address|e-?mail(?: address)?|(?:tele)?phone(?: number)?|mobile|signature|initial|term.*"
        r"|expir.*"
    ),
    "came": any_case(
        r"(?:attend(?:ed|ance)|present|status|in attendance)"
        r"(?:\s?(?:[/,]|or)\s?(?:absent|excused|not present|apolog\w+))*"
        r"|p|(?:roll[ -]?call )?(?:response|answer)"
    ),
    "away": any_case(r"absent|absences?|not present|a"),
    "sorry": any_case(r"apolog(?:y|ies)(?: received)?|excused"),
    "at": any_case(r"(?:time )?(?:of )?arriv(?:ed|al)(?: time)?|time in"),
    "alias": any_case(r"(?:abbreviation|abbrev\.?|initials)"),
}
_STANDS_ONCE = ("ward", "party")
"""Columns whose cell may apply to several rows."""
_FEWEST_COLUMNS = 2
_MOST_ABOVE = 3
"""The most lines above the column heads: a heading, a label."""


Table = list[dict[str, Cell]]
_Cut = Callable[[str], list[str]]
"""A function that splits a line into cells."""


def table_of(text: str) -> tuple[Table, list[str]] | None:
    """The rows of a table that has a row of column heads, by column, and the lines above that row; None for other
    texts."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    for (at, (_, head)), split in product(enumerate(lines[:_MOST_ABOVE]), _SPLITS):
        columns = _read_heads(head, split)
        if columns is not None and (table := _read_rows(*columns, lines[at + 1 :])):
            return table, [line.strip() for _, line in lines[:at]]
    return None


def _read_heads(head: str, split: _Cut) -> tuple[list[str], _Cut] | None:
    """The key of each column and the function that splits the rows, from a row of heads; None for any other row."""
    heads = split(head)
    keys = list(map(_key, heads))
    is_of_ticks = "came" in keys and not {"away", "sorry"}.isdisjoint(keys)
    keys[0] = "name" if is_of_ticks and not keys[0] else keys[0]
    others = (head for head, key in zip(heads, keys, strict=True) if not key)
    if _known(keys) < _FEWEST_COLUMNS or {"name", "surname"}.isdisjoint(keys) or any(map(is_surely_person, others)):
        return None
    return keys, _splitter_by_heads(head) if is_of_ticks and split is _split_at_gaps else split


def _known(keys: Sequence[str]) -> int:
    return len(set(keys) - {""})


def _read_rows(keys: Sequence[str], cut: _Cut, lines: Sequence[tuple[int, str]]) -> Table:
    """The rows below the heads of a table; none if they do not fit the heads."""
    rows = [(number, cut(line)) for number, line in lines if not _RULE.fullmatch(line)]
    is_known = 2 * _known(keys) >= len(keys) or _are_people(keys, rows)
    if not is_known or any(len(cells) > len(keys) for _, cells in rows):
        return []
    rows = _with_first_cells(keys, rows)
    columns = _with_posts(keys, rows)
    return _repeat_first_cells([_row(columns, cells, number) for number, cells in rows], keys[0])


_RULE = regex(r"[\s|:=-]+")


def _are_people(keys: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> bool:
    """Whether nearly all rows have a name in the name column, so that any heads are accepted."""
    at = keys.index("name") if "name" in keys else len(keys)
    names = [" ".join(reversed(cells[at].split(", ", 1))) for _, cells in rows if at < len(cells)]  # *Ash, Bo*
    told = sum(is_person(name) or VACANT.match(name) is not None for name in names)
    return len(rows) > 1 and told >= _MOST_PEOPLE * len(rows)


_MOST_PEOPLE = 0.8


def find_lost_heads(text: str) -> tuple[int, tuple[str, ...]]:
    """The line and the column keys of a table whose cells are no longer separated (*Name Ward Role*); (0, ()) for any
    other list."""
    lines = [(at, line.split()) for at, line in enumerate(text.split("\n")) if line.strip()]
    for at, words in lines[:_MOST_ABOVE]:
        keys = tuple(map(_key, words))
        is_one = keys[0] == "name" and not words[0].endswith("s") and read_label(" ".join(words)) is None
        if is_one and len(keys) > 1 and set(keys[1:]) <= {"ward", "party", "post", "body", "aside"}:
            return at, keys
    return 0, ()


def _with_first_cells(keys: Sequence[str], rows: Sequence[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The rows, with an empty first cell where one is missing because a ward stands once for several people: the names
    differ, and the last cells repeat."""
    short = [cells for _, cells in rows if len(cells) == len(keys) - 1]
    firsts, lasts = {cells[0] for cells in short}, {cells[-1] for cells in short}
    if keys[0] not in _STANDS_ONCE or len(keys) <= _FEWEST_COLUMNS or len(firsts) <= len(lasts):
        return list(rows)
    return [(number, ["", *cells] if len(cells) == len(keys) - 1 else cells) for number, cells in rows]


def _with_posts(keys: Sequence[str], rows: Sequence[tuple[int, Sequence[str]]]) -> list[str]:
    """The keys of the columns; *Title* becomes the post if its cells are no titles of people."""
    at = keys.index("title") if "title" in keys and "post" not in keys else -1
    said = [cells[at] for _, cells in rows if 0 <= at < len(cells) and cells[at].strip()]
    is_post = sum(folded(words) not in ALL_TITLES or is_post_word(words) for words in said) * 2 > len(said) > 0
    return ["post" if n == at and is_post else key for n, key in enumerate(keys)]


def _repeat_first_cells(table: Table, first: str) -> Table:
    """The table, with a ward or party that stands once in the first column repeated in each row."""
    if first not in _STANDS_ONCE:
        return table
    above = Cell("", 0)
    for row in table:
        above = row[first] if row.get(first, above).text else above
        row[first] = above
    return table


def _key(head: str) -> str:
    words = _PERHAPS_SEVERAL.sub("s", head.strip(" *:?"))
    return next((key for key, pattern in _HEADS.items() if pattern.fullmatch(words)), "")


_PERHAPS_SEVERAL = regex(r"\s?\(s\)$")


def _row(keys: Sequence[str], cells: Sequence[str], line: int) -> dict[str, Cell]:
    out: dict[str, Cell] = {}
    for key, cell in zip(keys, cells, strict=False):
        if key and (key not in out or key == "post"):
            words = " ".join(cell.split())
            out[key] = Cell(f"{out[key].text} ▪ {words}".strip(" ▪") if key in out else words, line)
    parts = [out.pop(key).text for key in ("given", "surname") if key in out]
    if parts and "name" not in out:
        out["name"] = Cell(" ".join(parts), line)
    out.setdefault("name", Cell("", line))
    return out


def _split_at_gaps(line: str) -> list[str]:
    return GAP.split(line.strip())


_SPLITS: tuple[_Cut, ...] = (
    lambda line: line.rstrip().split("\t"),
    lambda line: [cell.strip() for cell in line.strip().strip("|").split("|")] if "|" in line else [line],
    lambda line: next(csv.reader([line]), []),
    _split_at_gaps,
)
"""The ways to split a line into cells: at tabs, strokes, commas, wide gaps."""


def _splitter_by_heads(head: str) -> _Cut:
    """A function that splits a line by the heads above it: each cell belongs to the nearest head."""
    starts = [match.start() for match in re.finditer(r"\S+(?:\s\S+)*", head)]

    def cut(line: str) -> list[str]:
        cells = [""] * len(starts)
        for match in re.finditer(r"\S+(?:\s{1,2}\S+)*", line):
            near = min(range(len(starts)), key=lambda at: abs(starts[at] - match.start()))
            cells[near] = f"{cells[near]} {match[0]}".strip()
        return cells

    return cut


# Columns without heads


def names_apart(rows: Sequence[Row]) -> list[Row]:
    """The rows of a list without the heads of columns, and with names that stand side by side below each other."""
    out: list[Row] = []
    block: list[Row] = []
    is_doubled: bool | None = None
    for row in rows:
        head = _without_column_heads(row)
        is_columned = head is row and len(row.cells) > 1
        if not is_columned or (block and row.is_apart):
            out += _below_each_other(block, is_doubled=is_doubled)
            block, is_doubled = [], None if head is row else len(row.cells) > len(set(row.cells))
        (block if is_columned else out).extend([head] if head.text else [])
    return out + _below_each_other(block, is_doubled=is_doubled)


def _below_each_other(block: list[Row], *, is_doubled: bool | None) -> list[Row]:
    """The rows of a block. If all cells of several rows name people, the cells, column by column: in each column at
    least half have a usual forename or a title, or the head `is_doubled`, and titles stand not in the first alone. What
    stands below a head of its own says more of the first."""
    are_named = [[_is_named(cell) for cell in row.cells] for row in block]
    if is_doubled is False and any(any(others) for _, *others in are_named):
        return [replace(row, text=PAIR.join(row.cells)) for row in block]
    if len(block) < _FEWEST_COLUMNS - bool(is_doubled) or not all(map(all, are_named)):
        return block
    columns = [list(filter(None, column)) for column in zip_longest(*([(r, c) for c in r.cells] for r in block))]
    names = [[_NAME_ENDS.split(cell)[0].strip() for _, cell in column] for column in columns]
    titled = [sum(map(is_titled, one)) * 2 > len(one) for one in names]
    are_sure = all(sum(map(is_surely_person, one)) * 2 >= len(one) == len(set(one)) for one in names)
    if not (is_doubled or are_sure) or (titled[0] and not all(titled)):
        return block
    return [replace(row, text=cell, is_apart=n == 0, indent=0) for one in columns for n, (row, cell) in enumerate(one)]


_SAYS_MORE = frozenset(("title", "party", "ward", "post", "body", "aside", "alias"))
"""The columns that say more of a person."""


def _without_column_heads(row: Row) -> Row:
    """The row; if it has the heads of columns, only the label that is the first, or nothing: *Staff   Role*."""
    first, *others = row.cells
    is_same = all(folded(cell) == folded(first) for cell in others)
    if not others or not (is_same or {_key(cell) for cell in others} <= _SAYS_MORE):
        return row
    label = read_label(f"{first.rstrip(':')}:")
    if label is not None and not label.rest:
        return replace(row, text=f"{first.rstrip(':')}:", is_apart=True)
    return replace(row, text="") if _key(first) else row


_NAME_ENDS = regex(r"[(▪,]|\s[-–—]\s")
_NEAR = 3
"""How many characters apart the cells of one column may begin."""


def unfold(rows: Sequence[Row]) -> list[Row]:
    """The rows of a list as one column: cells side by side come in turn, those below each other together."""
    if not any(len(row.cells) > 1 for row in rows):
        return list(rows)
    out: list[Row] = []
    block: list[Row] = []
    for row in rows:
        is_spaced = bool(block) and all(cell.endswith(":") for cell in block[0].cells)
        is_spaced = is_spaced and all(one.is_apart for one in block[1:])  # a gap stands before each
        is_more = bool(block) and (not row.is_apart or is_spaced) and _is_below(row, block[-1])
        if _is_columned(row) or is_more:
            block.append(row)
            continue
        out += [*_unfold_block(block), row]
        block = []
    return out + _unfold_block(block)


def _is_columned(row: Row) -> bool:
    """Whether wide gaps separate columns in a row, and not only its words."""
    cells = row.cells
    return len(cells) > 1 and not any(cell.endswith(",") for cell in cells[:-1])


def _is_below(row: Row, above: Row) -> bool:
    """Whether a row is one person right below a cell, where the other columns have ended."""
    return _is_named(row.text) and any(abs(where - row.indent) <= _NEAR for where, _ in _positions(above))


def _unfold_block(block: Sequence[Row]) -> list[Row]:
    if not block:
        return []
    heads = block[0].cells
    labels = [cell.endswith(":") or read_label(cell) is not None for cell in heads]
    are_mixed = any(labels) and any(
        _is_named(head) and not is_label for head, is_label in zip(heads, labels, strict=True)
    )
    has_several = any(sum(map(_is_named, row.cells)) > 1 for row in block)  # a row alone has several people
    if len(block) == 1 or are_mixed or not has_several:
        return [line for row in block for line in _join_cells(row)]
    return _column_by_column(block, has_heads=len(labels) > 1 and any(labels))


def _column_by_column(block: Sequence[Row], *, has_heads: bool) -> list[Row]:
    """The cells of a block, column by column: each belongs to the nearest column, or begins one where there are no
    heads."""
    columns: list[tuple[int, list[Row]]] = []
    for row, (where, cell) in ((one, placed) for one in block for placed in _positions(one)):
        near = min(columns, key=lambda column: _distance(column[0], where), default=None)
        may_begin = row is block[0] or not has_heads
        if near is None or (may_begin and abs(near[0] - where) > _NEAR):
            near = (where, [])
            columns.append(near)
        near[1].append(replace(row, text=cell, is_apart=not near[1], indent=0))
    return [line for _, lines in sorted(columns, key=lambda column: column[0]) for line in lines]


def _distance(head: int, where: int) -> float:
    """The distance of a cell from the head of a column; a cell to the right of the head counts as nearer."""
    return head - where if where <= head else 0.6 * (where - head)


def _is_named(cell: str) -> bool:
    """Whether a cell begins with a person, or a post and a person: *Clerk: Bo Ash*, *Clerk Bo Ash*; no ward."""
    if WARD.fullmatch(cell) and not is_surely_person(cell):
        return False
    post, colon, name = cell.partition(": ")
    is_held = bool(colon) and ends_post(post.rpartition(" ")[2])
    first = _NAME_ENDS.split(name if is_held else cell)[0].strip()
    return is_person(first) or after_post(first) is not None


def _positions(row: Row) -> list[tuple[int, str]]:
    out, at = [], 0
    for cell in row.cells:
        at = row.text.find(cell, at)
        out.append((row.indent + at, cell))
        at += len(cell)
    return out


def _join_cells(row: Row) -> list[Row]:
    """The rows made of a row whose cells belong together: a label and names, or a name and a description."""
    first, *others = row.cells
    if not others:
        return [row]
    aside = next((at for at, cell in enumerate(others) if cell.endswith(":")), 0)
    if aside and _is_named(first):  # *Bo Ash   Clerk   Distribution:   All*: a table of its own stands beside this one
        beside = " ".join(others[aside:])
        kept = _join_cells(replace(row, text="   ".join([first, *others[:aside]])))
        return [*kept, replace(row, text=beside)] if len(others) > aside + 1 else kept
    label = read_label(first if first.endswith(":") else f"{first}:")
    if label is not None and not label.rest:
        return [replace(row, text=f"{first.rstrip(':')}: {', '.join(others)}")]
    is_run = len(others) == 1 and "," in others[0] and all(map(_is_named, others[0].split(",")))
    if first.endswith(":") and (is_run or len(others) > 1) and all(map(_is_named, others)):
        return [replace(row, text=f"{first} {', '.join(others)}")]
    if _is_named(first):
        if all(map(_is_named, others)):
            return [replace(row, text=cell, is_apart=row.is_apart and n == 0) for n, cell in enumerate(row.cells)]
        return [replace(row, text=f"{first} – {' ▪ '.join(others)}")]
    if len(others) > 1 and sum(map(_is_named, others)) == 1:  # *Elm College   Bo Ash   Observer*
        name = next(filter(_is_named, others))
        said = " ▪ ".join(cell for cell in (first, *others) if cell != name)
        return [replace(row, text=f"{name} – {said}")]
    if len(others) == 1 and _is_named(others[0]) and any(map(is_post_word, first.split())):
        return [replace(row, text=f"{others[0]} – {first}")]
    return [replace(row, text=" ".join(row.cells))]


_AGENDA_HEADS = (
    ("number", any_case(r"(?:agenda |item )?(?:#|no\.?|number|ref\.?)|(?:s|sl|sr)\.?\s?no\.?")),
    ("title", any_case(r"(?:(?:agenda )?item |agenda )?(?:titles?|items?|topics?|subjects?|business|matters?|name)")),
    ("lead", any_case(r"(?:item )?(?:lead(?: officer)?|present(?:er|ers|ed by)|led by|by whom|who|owner|speakers?)")),
    ("time", any_case(r"(?:start )?times?|timing|start")),
    (
        "",
        any_case(
            r"(?:(?:file|record)(?: ?(?:#|no\.?|id|number))?|ver(?:sion)?\.?|type|action(?: details)?|result|status"
            r"|video|(?:agenda|minutes) note|details|papers?|enc(?:losures?|s|\.)?|pages?(?: no\.?)?|purpose|duration"
            r"|mins|minutes|for|attachments?|documents?|references?|annex(?:ure)?s?|appendix|remarks|decision)?"
        ),
    ),
)
"""The column heads of agenda tables, by key."""
_BESIDE = frozenset({"number", "lead", "time"})
_FORMS = {"number": regex(r"\S{1,8}"), "time": regex(r"\d{1,2}[:.]?\d{0,2}\b.{0,20}")}
"""The form of cells in a column, if not everything is allowed."""
_ANY = regex(r"(?s).*")
_NEAREST = 3
"""How many characters from its head a cell may begin."""
_GAP = " " * 8
UNDER = (
    r"[\s,:–—-]+(?:by virtue|by reason|under|pursuant|as defined|within|in accordance"
    r"|(?:category|paragraph|para|section|schedule|part|sch|s)\b\.?\s?[\dA-Z(]).*?"
)
"""The legal ground of an exemption."""
WORD_OF_EXEMPT = (
    r"(?:exempt|confidential|in private|not for publication|restricted)"
    r"(?: (?:items?|business|reports?|information|papers?))?"
)
NOT_PUBLIC = rf"{WORD_OF_EXEMPT}(?:{UNDER})?"
_SAID_EXEMPT = any_case(
    rf"(?P<title>.*[^\s(\[–—:-])\s*(?:[(\[]\s*(?:{NOT_PUBLIC}|private (?:item|session|business)"
    r"|closed session)\s*[)\]]"
    r"(?P<time>\s+\d{1,2}[.:]\d{2}\s?(?:am|pm)?)?"
    rf"|\s[–—-]\s*{NOT_PUBLIC})\.?|(?:exempt|confidential|not for publication)\s*[:–—-]\s+(?P<after>\S.*)"
)
"""A title that says that its item is exempt: *Staffing (exempt)*, *Confidential: Staffing*."""


def without_exempt(title: str) -> str:
    """A title without words that mark it as exempt: *Staffing* for *Staffing (exempt)*; '' if it has none."""
    match = _SAID_EXEMPT.fullmatch(title)
    after = match["after"] if match else ""
    return f"{after[0].upper()}{after[1:]}" if after else f"{match['title']}{match['time'] or ''}" if match else ""


@dataclass(frozen=True)
class _Cell:
    text: str
    start: int
    """Where it begins: its place in a row of a table, or a column of characters in a line."""


@dataclass(frozen=True)
class Line:
    """A line of a list, or a row of a table."""

    cells: tuple[_Cell, ...]
    is_row: bool
    """Whether something parts its cells that is no white space."""


Kept = tuple[int, tuple[str, ...]]
"""The index of a line and the cells kept of it; no cells if it is kept unchanged."""


def row_of(cells: Sequence[str]) -> Line:
    """The row of a table with these cells."""
    return Line(tuple(_Cell(text.strip(), at) for at, text in enumerate(cells)), is_row=True)


def line_of(text: str) -> Line:
    """A line, whose cells are parted by tabs, by upright strokes, or by wide gaps."""
    sign = "\t" if "\t" in text.rstrip() else "|" if text.count("|") > 1 else ""
    if sign:
        return row_of(text.strip(" |").split(sign) if sign == "|" else text.rstrip().split(sign))
    return Line(tuple(_Cell(cell[0], cell.start()) for cell in _IN_LINE.finditer(text)), is_row=False)


_IN_LINE = regex(r"\S+(?:\s{1,2}\S+)*")
"""A cell between wide gaps."""


def with_columns(text: str) -> str:
    """The text of an agenda; from rows of a table only the number, title, time and lead, separated by gaps."""
    lines = text.splitlines()
    if not any(_BESIDE_TITLE.search(line) for line in lines):
        return text
    kept, _ = in_columns(list(map(line_of, lines)))
    return "\n".join(_GAP.join(cells) if cells else lines[at] for at, cells in kept)


_BESIDE_TITLE = any_case(
    r"\b(?:lead|present(?:er|ed by)|led by|by whom|who|owner|speakers?|times?|timing|start|no|number)\b"
)
"""A word in the heads of such tables."""


def in_columns(lines: Sequence[Line]) -> tuple[list[Kept], list[str]]:
    """The lines; from rows below column heads only the number, the title with the time and whether it is exempt, and
    the lead. Also the other words of those rows."""
    left: list[str] = []
    kept = list(_keep_columns(lines, left))
    return kept, [words for words in left if _WORD.search(words)]


_WORD = regex(r"[^\W\d_]{3}")


def _keep_columns(lines: Sequence[Line], left: list[str]) -> Iterator[Kept]:
    """Yield the lines with only those columns; other words go to `left`."""
    names: dict[int, str] = {}
    is_table = False
    held: list[tuple[int, dict[str, str]]] = []
    for at, line in enumerate(lines):
        if line.cells and (found := _agenda_heads(line)):
            yield from _join_rows(held, left)
            names, is_table, held = found, line.is_row, []
            if "lead" in names.values():
                yield at, LEAD_ROW
        elif names and line.is_row is is_table and (parts := _cells_by_head(line, names)):
            held.append((at, parts))
        elif names and line.is_row and all(_RULED.fullmatch(cell.text) for cell in line.cells):
            continue
        else:
            yield from _join_rows(held, left)
            held = []
            yield at, ()
    yield from _join_rows(held, left)


LEAD_ROW = ("Item", "Lead:")
"""The row put for the heads of a table whose last column has the leads."""
_RULED = regex(r"[\s:=-]*")
"""A cell of the rule below a head."""


def _agenda_heads(line: Line) -> dict[int, str]:
    """What each column holds, by where it begins; empty if the line has no column heads."""
    cells = line.cells
    found = [next((name for name, head in _AGENDA_HEADS if head.fullmatch(cell.text)), "?") for cell in cells]
    if found.count("title") > 1:  # *Item | Subject*: the former is the number
        found[found.index("title")] = "number"
    is_head = "title" in found and "?" not in found and bool(_BESIDE & set(found))
    is_own = len(set(found) - {""}) == len(found) - found.count("")
    is_plain = not line.is_row and not {"lead", "time"} & set(found)
    if not (is_head and is_own) or is_plain:
        return {}
    return {cell.start: name for cell, name in zip(cells, found, strict=True)}


def _cells_by_head(line: Line, names: Mapping[int, str]) -> dict[str, str]:
    """The text in each column of a row, by name; empty if the row does not fit the columns."""
    cells = line.cells
    if line.is_row and len(cells) > len(names):
        return {}
    starts = sorted(names)
    out: dict[str, str] = {}
    for at, cell in enumerate(cells):
        is_told = line.is_row or len(cells) == len(starts)
        near = starts[at] if is_told else min(starts, key=lambda start: abs(start - cell.start))
        name = names[near]
        is_far = not is_told and abs(near - cell.start) > _NEAREST
        if not cell.text:
            continue
        if name == "":
            out[name] = f"{out.get(name, '')}\n{' '.join(cell.text.split())}".strip()
            continue
        if is_far or name in out or not _FORMS.get(name, _ANY).fullmatch(cell.text):
            return {}
        out[name] = cell.text
    return out if set(out) - {""} else {}


def _join_rows(held: Sequence[tuple[int, dict[str, str]]], left: list[str]) -> Iterator[Kept]:
    """Yield the rows of a table, joined with the lines that continue their title or lead; other words and a second lead
    go to `left`."""
    widest = max((len(parts.get("title", "")) for _, parts in held), default=0)
    has_times = any("time" in parts for _, parts in held)
    has_keys = has_times or any("number" in parts for _, parts in held)
    rows: list[tuple[int, dict[str, str]]] = []
    length = 0
    for at, parts in held:
        title, lead = parts.get("title", ""), parts.get("lead", "")
        first = title.split()[0] if title else ""
        is_full = has_keys and length + len(first) >= widest and "\n" not in title
        is_new = "number" in parts or "time" in parts
        length = len(title)
        if is_new or not rows or (title and not is_full and not first[:1].islower()):
            rows.append((at, {**parts, "lead": " ".join(lead.split())}))
            continue
        above = rows[-1][1]
        if lead and above["lead"] and is_surely_person(above["lead"]) and is_surely_person(lead):
            left.append(lead)
            lead = ""
        above["title"], above["lead"] = f"{above.get('title', '')} {title}".strip(), f"{above['lead']} {lead}".strip()
        above[""] = f"{above.get('', '')}\n{parts.get('', '')}".strip()
    for at, parts in rows:
        number, time = parts.get("number", ""), parts.get("time", "")
        title = _with_exempt(parts.get("title", ""), parts.get("", ""), left)
        if time and not _CLOCK.search(time):
            left.append(time)  # it is a duration
            time = ""
        number = f"{number}." if number.isdigit() and has_times else number  # separates it from the time
        title = f"{title} ({time})" if _LIKE_NUMBER.fullmatch(time) else f"{time} {title}".strip()
        yield at, tuple(filter(None, (number, title, parts["lead"])))


_LIKE_NUMBER = regex(r"\d+\.\d+")
"""A time that would be a number before a title: *7.10*."""
_CLOCK = any_case(r"\d[.:]\d\d|\d\s?[ap]\.?m|\bnoon\b")


_ON_EXEMPT = any_case(r"(?<!not )(?<!non-)\b(?:exempt|confidential|not for publication)\b")


def _with_exempt(title: str, more: str, left: list[str]) -> str:
    """A title, marked as exempt if a cell of another column says so; other words go to `left`."""
    for words in filter(None, more.split("\n")):
        said = next((f"{title} ({one})" for one in (words, f"{words} item") if without_exempt(f"{title} ({one})")), "")
        if said:
            title = said
        elif _ON_EXEMPT.search(words):
            title = f"{title} ({words})"  # the clerk is asked
        else:
            left.append(words)
    return title
