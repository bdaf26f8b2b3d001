"""The rows of a printed agenda. `agenda_pages` drops the papers that follow in the same file and `lines_of` makes
lines of the rest; `chain_from` finds the numbers that count up, and `set_alike` the rows set as items."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.recognition.head import CONTACT
from clerk_tui.importing.recognition.heading_text import KNOWN
from clerk_tui.lists.markers import Marker, Series, Style, is_next, marker_of, starts
from clerk_tui.lists.printed_agendas import LEAD_HEAD, is_item_detail
from clerk_tui.lists.rows import OPEN_END, Row, is_date, rows_of
from clerk_tui.lists.tables import Line, in_columns, line_of, row_of
from clerk_tui.regex import any_case, regex

FEWEST = 3
"""The fewest items in a list."""
MOST_LOWER = 12
"""The most parts of the last item of a page."""


def lines_of(pieces: Sequence[Piece]) -> tuple[list[tuple[str, Piece]], list[str]]:
    """The lines of the pieces, each with its piece; and the words in table columns that are left out."""
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
    """The text of the pieces, with every column of a table."""
    return "\n".join(line for piece in pieces for line in _lines(piece))


def _lines(piece: Piece) -> Iterator[str]:
    match piece.kind:
        case PieceKind.LINE:
            yield " ".join(piece.text.splitlines())
        case PieceKind.BLANK:
            yield ""
        case PieceKind.ROW:
            yield ""
            yield from _lines_of_row(piece.cells)
        case PieceKind.LISTED:
            yield "    " * piece.level + piece.text
        case _:
            yield ""
            yield from piece.text.splitlines()


def _lines_of_row(cells: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a table row: the first lines of all cells side by side, then the rest of each cell."""
    filled = [cell.strip().splitlines() for cell in cells if cell.strip()]
    if not filled:
        return
    yield (" " * 8).join(cell[0].strip() for cell in filled)
    for cell in filled:
        yield from (" " * 10 + line.strip() for line in cell[1:])


_OWN_PAGES = any_case(r"\(\s*(?:pages?|pp?\.?)\s*\d")


def agenda_pages(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], tuple[str, ...]]:
    """The pieces of the agenda, without papers that follow in the same file, and a sentence about those."""
    pages = sorted({piece.page for piece in pieces if piece.page})
    if len(pages) < 2:
        return pieces, ()
    listed = [p.page for p in pieces if p.page and _OWN_PAGES.search(p.text)]
    last = max(listed, default=0)
    held = defaultdict[int | None, list[Piece]](list)
    for piece in pieces:
        held[piece.page].append(piece)
    on_page = {page: rows_of(text_of(held[page])) for page in pages if page >= last}
    end = _last_page_of_list(on_page, last) if listed else _page_before_papers(on_page)
    if end >= pages[-1]:
        return pieces, ()
    said = f"The items were read from the first {end} of {pages[-1]} pages: the rest was taken for the papers."
    return [p for p in pieces if not p.page or p.page <= end], (said,)


def _last_page_of_list(on_page: Mapping[int, Sequence[Row]], end: int) -> int:
    """The last page that continues the numbers of page `end`."""
    counted = [marker for marker in markers_of(on_page[end]) if marker]
    below = next(filter(None, markers_of(on_page.get(end + 1, ()))), None)
    goes_on = below is not None and any(is_next(marker, below) for marker in counted[-MOST_LOWER:])
    return _last_page_of_list(on_page, end + 1) if goes_on else end


def _page_before_papers(on_page: Mapping[int, Sequence[Row]]) -> int:
    """The page before the first that begins like a paper, once there are items above and the numbers stop."""
    markers = iter(markers_of([row for rows in on_page.values() for row in rows]))
    seen: list[Marker] = []
    for page, rows in on_page.items():
        own = [next(markers) for _ in rows]
        first = next((at for at, marker in enumerate(own) if marker), len(rows))
        counted = [marker for marker in own if marker]
        goes_on = any(is_next(marker, counted[0]) for marker in seen[-MOST_LOWER:] if counted)
        begins_paper = any(_PAPER.fullmatch(row.words) for row in rows[: min(first, FEWEST)])
        if len(seen) >= FEWEST and not goes_on and begins_paper:
            return page - 1
        seen += counted
    return max(on_page)


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
    """The rows of the longest run of numbers from the first that others continue; a part may stand for its number."""
    counted = [(at, marker) for at, marker in enumerate(markers[after:], after) if marker is not None]
    for first, (at, last) in enumerate(counted, 1):
        chain = [at]
        for below, marker in counted[first:]:
            over = marker.above if starts(marker) else marker.number.partition(".")[0]
            is_part = last.above.isdigit() and over == str(int(last.above) + 1)  # *2.0* or *2.1* after *1.2*
            stands_for = starts(marker) and last.style is Style.NUMBER and marker.above == str((last.value or 0) + 1)
            if is_next(last, marker) or (is_part and not stands_for):
                chain.append(below)
                last = marker
            elif stands_for:  # *2.1* stands for *2*
                last = replace(last, number=marker.above, value=int(marker.above))
        if len(chain) > 1:
            return chain
    return []


# How rows are set: without numbers, the items are those set alike, in the same letters, from the same margin


_MOST = 0.7  # the share of the rows of a setting that are titles, where it is one of items


@dataclass(frozen=True)
class Setting:
    """How a row is set: letters, level, list, centring and indent."""

    letters: tuple[float, bool, bool, bool]
    """Their size, whether the first is bold, and whether all are italic or underlined."""
    heading: int
    """The level of a heading in the file; 0 for other rows."""
    is_listed: bool
    is_centred: bool
    indent: int


def settings_of(rows: Sequence[Row], pieces: Sequence[Piece]) -> list[Setting]:
    """How each row is set; `pieces`: those of the lines, by line number."""
    sizes = _grouped({round(piece.look.size, 2) for piece in pieces})
    margins = _grouped({float(row.indent) for row in rows}, apart=1)
    return [_setting(row, pieces[row.line - 1], sizes, margins) for row in rows]


def _setting(row: Row, piece: Piece, sizes: Mapping[float, float], margins: Mapping[float, float]) -> Setting:
    look = piece.look
    letters = (sizes[round(look.size, 2)], piece.is_bold or look.lead > 0, look.is_italic, look.is_underlined)
    level = piece.level if piece.kind is PieceKind.HEADING else 0
    is_listed = piece.kind is PieceKind.LISTED or row.has_bullet
    indent = 0 if look.is_centred or piece.kind is not PieceKind.LINE else int(margins[float(row.indent)])
    return Setting(letters, level, is_listed, look.is_centred, indent)


def _grouped(values: Set[float], apart: float = 0.06) -> dict[float, float]:
    """Each value mapped to the smallest of its group; values that differ little are one group."""
    out: dict[float, float] = {}
    last = least = float("-inf")
    for value in sorted(values):
        least = least if value - last <= apart else value
        out[value], last = least, value
    return out


def set_alike(rows: Sequence[Row], settings: Sequence[Setting]) -> list[int]:
    """The rows set most like titles, with what continues them; empty if all rows are set alike."""
    firsts = _firsts(rows, settings)
    groups: dict[Setting, list[int]] = {}
    for at in firsts:
        groups.setdefault(settings[at], []).append(at)
    scores = {one: _score([rows[at] for at in group]) for one, group in groups.items()}
    best = max(scores, key=lambda one: scores[one], default=None)
    if best is None or len({one.letters for one in groups}) + len(groups) <= 2 or scores[best] < FEWEST:
        return []
    begun = (max(first for first in firsts if first <= at) for at in range(firsts[0], len(rows)))
    return [at for at, first in enumerate(begun, firsts[0]) if settings[first] == best]


def said_between(rows: Sequence[Row], settings: Sequence[Setting]) -> tuple[set[int], set[int]]:
    """The rows between items that are set as sentences, and those that may be items; none if all are set alike."""
    if not (items := set_alike(rows, settings)):
        return set(), set()
    alike: dict[Setting, list[int]] = {}
    for at, row in enumerate(rows):
        if at not in items and not is_lead_head(row):
            alike.setdefault(settings[at], []).append(at)
    said, unsure = set[int](), set[int]()
    best = settings[items[0]]
    for setting, group in alike.items():
        titles = sum(is_short_title(rows[at]) for at in group)
        known = sum(KNOWN.match(rows[at].words) is not None for at in group)
        is_below = setting.indent > best.indent or setting.letters[0] < best.letters[0]
        if titles < _MOST * len(group) or (is_below and not known and len(group) < len(items)):
            said.update(group)
        elif not known:
            unsure.update(group)
    told = {at for at in said if is_item_detail(rows[at].words)}
    return said - told, unsure | told


def is_lead_head(row: Row) -> bool:
    """Whether a row is a table head whose last column has the presenters."""
    return len(row.cells) > 1 and LEAD_HEAD.search(row.words) is not None


def _firsts(rows: Sequence[Row], settings: Sequence[Setting]) -> list[int]:
    """The rows that do not continue the one before in the same letters."""
    return [
        at
        for at, row in enumerate(rows)
        if not at or row.is_apart or settings[at].letters != settings[at - 1].letters or not _goes_on(rows[at - 1], row)
    ]


def _goes_on(before: Row, row: Row) -> bool:
    is_open = before.text.endswith(",") or before.words.rsplit(None, 1)[-1].casefold() in OPEN_END
    return not row.has_bullet and (is_open or row.text[:1].islower())


def _score(group: Sequence[Row]) -> int:
    titles = [row for row in group if is_short_title(row)]
    known = sum(KNOWN.match(row.words) is not None for row in titles)
    often = Counter(row.words for row in titles).most_common(1)
    again = often[0][1] - 1 if often else 0
    is_title = len(titles) >= max(FEWEST, _MOST * len(group))
    return len(titles) + 2 * known - 2 * (len(group) - len(titles)) - 3 * again if is_title else 0


def is_short_title(row: Row) -> bool:
    """Whether a row may be the title of an item: no sentence, date or address."""
    words = row.words
    is_said = words.endswith((".", ";")) or (_SAID.match(words) and not row.has_bullet)
    is_told = is_said or CONTACT.search(words) or is_date(words)
    return not (is_told or words[0].islower() or len(words.split()) > _LONGEST)


_LONGEST = 24  # words of a title
_SAID = regex(r"(?:To [a-z]|That |Members |Please |You |We |If |The [\w ]+ (?:is|are|was|were|will|has|have) )")
"""The beginning of a sentence about an item."""
