"""A printed agenda: what stands above its business, and the lines of its business."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date

from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda_extent import NO_NUMBERS, extent_of
from clerk_tui.importing.agenda_looks import said_between, settings_of
from clerk_tui.importing.agenda_rows import agenda_pages, lines_of, markers_of, text_of
from clerk_tui.importing.agenda_signs import LIKE_NUMBER, SYSTEM, TOP, is_heading_of_page, left_out
from clerk_tui.importing.beside_items import beside_items, is_wide
from clerk_tui.importing.readers.document import Piece, PieceKind, Source
from clerk_tui.importing.recognition.above import above_of_rows
from clerk_tui.importing.recognition.head import is_body_asked, read_head
from clerk_tui.importing.recognition.paragraphs import without_furniture
from clerk_tui.lists.agenda import says_of_item, with_files
from clerk_tui.lists.markers import Marker
from clerk_tui.lists.rows import OPEN_END, Row, rows_of, widest_of
from clerk_tui.meeting import Head
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex


@dataclass(frozen=True)
class PrintedAgenda:
    """What an agenda says of its meeting, and the lines of its business as `clerk_tui.lists` reads them."""

    head: Head
    business: str
    doubts: tuple[str, ...] = ()
    """What is doubtful in the head, a sentence each."""
    rows: tuple[Row, ...] = ()
    """Those of the business, also those that were left out of it, but for what only pages have; their lines are counted
    as those of the business."""
    asked: frozenset[int] = frozenset()
    """The lines of the business that may be no items, as they are not set like most."""
    dropped: tuple[str, ...] = ()
    """What stands in columns of a table that are left out."""


def read_agenda(source: Source) -> PrintedAgenda:
    """The head and the business of the agenda that `source` holds."""
    pieces = without_furniture(source.pieces)
    pages, note = agenda_pages(pieces)
    lines, dropped = lines_of(pages)
    text = with_files(_without_column("\n".join(line for line, _ in lines)))
    rows = rows_of(text)
    if forms := _business_of_forms(text_of(pieces)):
        return _of_forms(rows, forms, source)
    settings = settings_of(rows, [piece for _, piece in lines])
    first, last, unsure = _first_heading(rows, pages) if source.format == SYSTEM else extent_of(rows, settings)
    head, doubts, above = _head_above(rows, first, source, is_unsure=NO_NUMBERS in unsure)
    names = frozenset(map(_on_any_page, (head.council, head.committee, *(row.words for row in above))))
    listed, markers = rows[first:last], markers_of(rows)[first:last]
    of_page = set(_of_page(listed, markers, names, head.date))
    beside, asked = set[int](), set[int]()
    if NO_NUMBERS in unsure:
        beside, asked = said_between(listed, settings[first:last])
    elif source.format != SYSTEM:
        beside = beside_items(listed, markers)
    below = rows[last].line - 1 if last < len(rows) else None
    business, counted = _business(text.splitlines()[:below], listed, beside, of_page)
    lines_asked = frozenset(listed[at].line - listed[0].line + 1 for at in asked)
    return PrintedAgenda(head, business, (*doubts, *unsure, *note), counted, lines_asked, tuple(dropped))


def _of_forms(rows: Sequence[Row], forms: str, source: Source) -> PrintedAgenda:
    """An agenda whose business is printed as `forms`."""
    first = next((at for at, row in enumerate(rows) if _is_field(row.words)), 0)
    head, doubts = _head(rows[:first], source)
    left = [row.words for row in rows if LIKE_NUMBER.match(row.words) and row.words not in forms]
    left_said = left_out(left, "line with a number was", "lines with numbers were")
    return PrintedAgenda(head, forms, (*doubts, *left_said), rows_of(forms))


def _first_heading(rows: Sequence[Row], pages: Sequence[Piece]) -> tuple[int, int, tuple[str, ...]]:
    """The extent of an agenda of a committee system, whose headings say which are its items."""
    found = {" ".join(piece.text.split()) for piece in pages if piece.kind is PieceKind.HEADING and piece.level > 1}
    return next((at for at, row in enumerate(rows) if row.words in found), len(rows)), len(rows), ()


def _head_above(
    rows: Sequence[Row], first: int, source: Source, *, is_unsure: bool
) -> tuple[Head, tuple[str, ...], Sequence[Row]]:
    """The head, what is doubtful in it, and the rows above the `first` of the business that it was read from. Where it
    is not sure which that is, rows below it may tell more; and so may what stands on every page."""
    above = rows[:first]
    head, doubts = _head(above, source)
    is_open = head.date is None or not head.committee
    if is_unsure and first < 2 * TOP and (is_open or is_body_asked(doubts)):
        head, doubts = _head(rows[: 2 * TOP], source)
    if head.date is None or not head.committee:
        whole = rows_of(text_of(source.pieces))
        begin = next((at for at, row in enumerate(whole) if first < len(rows) and row.words == rows[first].words), 0)
        again, more = _head(whole[:begin], source)
        if begin > first and again.date and again.committee:
            return again, more, whole[:begin]
    return head, doubts, above


def _business(
    lines: Sequence[str], rows: Sequence[Row], beside: Set[int], of_page: Set[int]
) -> tuple[str, tuple[Row, ...]]:
    """The last of the `lines`, those of the business, empty where all is `beside` its items or `of_page`; and its rows,
    but for those of pages, counted as those lines."""
    above = rows[0].line - 1 if rows else len(lines)
    kept = {row.line for at, row in enumerate(rows) if at not in beside | of_page}
    dropped = {row.line for row in rows} - kept
    business = "\n".join("" if at in dropped else line for at, line in enumerate(lines[above:], above + 1))
    if len(_LASTS.findall(business)) > 1:
        business = _LASTS.sub(r"\1", business)
    return business, tuple(replace(row, line=row.line - above) for at, row in enumerate(rows) if at not in of_page)


def _head(rows: Sequence[Row], source: Source) -> tuple[Head, tuple[str, ...]]:
    return read_head(Head(0), above_of_rows(rows), source.facts, whole=source.text, to_come=True)


def _without_column(text: str) -> str:
    """The lines without the pages before them, where a column *Page* has those."""
    return _PAGE_FIRST.sub("", _PAGE_HEAD.sub("", text)) if _PAGE_HEAD.search(text) else text


_PAGE_HEAD = any_case(r"^[ \t]*pages?[ \t]*$", re.MULTILINE)
_PAGE_FIRST = regex(
    r"^[ \t]*\d{1,4}(?:[ \t]?[-–][ \t]?\d{1,4}|(?=[ \t]))[ \t]*(?=\(?(?:[a-z]|\d{1,2})[.)])", re.MULTILINE
)
_LASTS = any_case(r"^(\s*(?:\W\s+)?)\d{1,3}\s?min(?:ute)?s?\.?\s*[-–—:]\s*(?=\S)", re.MULTILINE)
"""For how long an item is on: *10 min - *."""


def _of_page(
    rows: Sequence[Row], markers: Sequence[Marker | None], names: Container[str], day: date | None
) -> Iterator[int]:
    """The rows that are but a link, or the head or the foot of a page of the agenda for a `day`: none that has a
    number, or that the row before goes on in. `names`: the body and the lines above the business, which other pages
    may have again."""
    widest = widest_of(rows)
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else row
        is_full = markers[at - 1] is not None and is_wide(before, widest)
        goes_on = at > 0 and not row.is_apart and (is_full or before.words.rsplit(None, 1)[-1] in OPEN_END)
        is_head = _on_any_page(row.words) in names or is_heading_of_page(row.words, day)
        is_said = row.text.startswith("(") and says_of_item(row.words)
        if not (markers[at] or goes_on or is_said) and (is_head or _PRINTED.fullmatch(row.words)):
            yield at


def _on_any_page(words: str) -> str:
    """The head of a page as it stands on every page, without its number."""
    return fold(_PAGE_LAST.sub("", words))


_PAGE_LAST = regex(r"(?<=[a-z])\W+\d{1,3}$")
_PRINTED = any_case(
    r"<?https?://\S+|\d{1,3} of \d{1,3}\s+\S.*|(?:.*\s)?\d{1,3} of \d{1,3}\s*|\S+\s+https?://\S+"
    r"|.*\bhttps?://\S+\s+\d{1,3}/\d{1,3}"
)
"""A link, or the head or the foot that a browser puts on a page."""


# An agenda that a committee system prints as forms: a field for the subject of each item, and others about it

_FIELD = regex(r"\s*(?P<name>[A-Z][a-z]+(?: [A-Z]?[a-z]+){0,2})\s*:(?:\s+(?P<value>\S.*?))?\s*")
_SUBJECTS = ("Subject", "Agenda Item", "Item Title")
"""What the field is called that has the number and the title of an item."""
_SECTIONS = ("Category", "Section")  # what the field is called that has those of the heading above it
_NUMBERED = regex(r"(?P<number>\d{1,2})\.\s+(?P<title>\S.*)")
_FEWEST_FORMS = 3  # forms that make an agenda of them
_NARROWEST = 10  # characters of indent of a line that goes on with the value of a field


def _is_field(line: str) -> bool:
    """Whether a line begins one of the fields of a form."""
    return line.startswith((*_SUBJECTS, *_SECTIONS))


def _with_colons(lines: Sequence[str]) -> Iterator[str]:
    """The lines; a field whose name has no colon, in a cell or a line of its own before its value, with one."""
    alone = Counter(line.strip() for line in lines)
    often = {name for name in (*_SUBJECTS, *_SECTIONS, *_OTHER_FIELDS) if alone[name] >= _FEWEST_FORMS}
    often |= set(_OTHER_FIELDS) if often else set()
    name = ""
    for line in lines:
        words = line.strip()
        if words in often:
            name = words
        elif name and words:
            yield f"{name}: {words}"
            name = ""
        elif cell := _FIELD_CELL.fullmatch(words):
            yield f"{cell['name']}: {cell['value']}"
        else:
            yield line


_OTHER_FIELDS = ("Meeting", "Type", "Access", "Recommended Action", "Goals", "Presenter")
"""What other fields of such forms are called."""
_FIELD_CELL = regex(rf"(?P<name>{'|'.join((*_SUBJECTS, *_SECTIONS, *_OTHER_FIELDS))})\s{{3,}}(?P<value>\S.*)")


def _business_of_forms(text: str) -> str:
    """The headings and the items of an agenda that is printed as forms, a line each; '' if it is not printed so."""
    lines = list(_with_colons(text.splitlines()))
    named = Counter(match["name"] for line in lines if (match := _FIELD.fullmatch(line)))
    subject = next((name for name in _SUBJECTS if named[name] >= _FEWEST_FORMS), "")
    section = next((name for name in _SECTIONS if named[name] >= _FEWEST_FORMS), "")
    if not subject:
        return ""
    if not section:
        values = [value for name, value in _fields(lines) if name == subject]
        return "\n".join(values) if all(map(LIKE_NUMBER.match, values)) else ""
    sections = {value for name, value in _fields(lines) if name == section}
    return "\n".join(_in_order(lines, subject, section, sections))


def _in_order(lines: Sequence[str], subject: str, section: str, sections: set[str]) -> Iterator[str]:
    """The headings, each once, and the subjects below them. A heading without an item stands alone in a line; it is one
    if its number is the next, and no section has that number."""
    numbers = {match["number"] for one in sections if (match := _NUMBERED.fullmatch(one))}
    above, held = "", ""
    for name, value in _fields(lines):
        if name == subject:
            held = value
        elif name == section and held:
            if value != above:
                yield (above := value)
            yield f"    {held}"
            held = ""
        elif not name and (match := _NUMBERED.fullmatch(value)) and (last := _NUMBERED.fullmatch(above)):
            is_next = int(match["number"]) == int(last["number"]) + 1
            if is_next and match["number"] not in numbers and match["title"].partition(" (")[0].isupper():
                yield (above := value)


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The fields with their names, each with what goes on in the lines below; other lines without a name."""
    name, value = "", ""
    for line in lines:
        words = " ".join(line.split())
        if match := _FIELD.fullmatch(line):
            if name:
                yield name, value
            name, value = match["name"], " ".join((match["value"] or "").split())
        elif name and words and len(line) - len(line.lstrip()) >= _NARROWEST:
            value += f" {words}"
        elif words:
            if name:
                yield name, value
            name = ""
            yield "", words
    if name:
        yield name, value
