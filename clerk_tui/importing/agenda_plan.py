"""Reads an agenda in a file into the plan of a meeting to come. `read_agenda` finds the head and the business;
`found_agenda` makes the items and marks doubtful ones; `plan_of` completes the plan from the book."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from clerk_tui.book.minute_book import MeetingPlan
from clerk_tui.english.months import MONTH_NAMES
from clerk_tui.errors import FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda_extent import NO_NUMBERS, beside_items, extent_of, is_wide
from clerk_tui.importing.agenda_rows import (
    agenda_pages,
    is_lead_head,
    lines_of,
    markers_of,
    said_between,
    settings_of,
    text_of,
)
from clerk_tui.importing.agenda_signs import LIKE_NUMBER, LONGEST, SYSTEM, TOP, is_agenda, left_out
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import Piece, PieceKind, Source
from clerk_tui.importing.recognition.front_matter import above_of_rows
from clerk_tui.importing.recognition.head import (
    NO_COUNCIL,
    NO_TIME,
    is_body_asked,
    is_committee,
    read_head,
    without_capitals,
)
from clerk_tui.importing.recognition.meeting_date import NO_DAY, dates_without_year, find_date, find_time
from clerk_tui.importing.recognition.paragraphs import without_furniture
from clerk_tui.lists.markers import Marker, split_run, with_lost_numbers
from clerk_tui.lists.name_words import HARD
from clerk_tui.lists.printed_agendas import (
    BELOW,
    BETWEEN,
    CLOSES,
    EXEMPT_BELOW,
    REPORT_BELOW,
    is_item_detail,
    lift_files,
)
from clerk_tui.lists.rows import OPEN_END, Row, heads_of_pages, is_date, rows_of, widest_of
from clerk_tui.lists.tables import without_exempt
from clerk_tui.meeting import Head
from clerk_tui.meeting.people import fold
from clerk_tui.notation.pasted_lists import Planned, read_list, read_planned
from clerk_tui.regex import any_case, regex

if TYPE_CHECKING:
    from clerk_tui.store import CommitteeLine, Reader

__all__ = ["FoundAgenda", "committee_of", "found_agenda", "is_agenda", "meeting_of", "pasted_agenda", "plan_of"]
_LONGEST_TAIL = 5  # items without a number below the last that has one, from which on they are none


@dataclass(frozen=True)
class PrintedAgenda:
    """The head of a printed agenda, and the lines of its business as `clerk_tui.lists` reads them."""

    head: Head
    business: str
    doubts: tuple[str, ...] = ()
    """What is doubtful in the head, a sentence each."""
    rows: tuple[Row, ...] = ()
    """The rows of the business with those left out of it, but no furniture; their lines are those of its text."""
    asked: frozenset[int] = frozenset()
    """The lines of the business that may be no items, as they are set differently."""
    dropped: tuple[str, ...] = ()
    """The words in table columns that are left out."""


def read_agenda(source: Source) -> PrintedAgenda:
    """The head and the business of the agenda in `source`."""
    pieces = without_furniture(source.pieces)
    pages, note = agenda_pages(pieces)
    lines, dropped = lines_of(pages)
    text = "\n".join(line for line, _ in lines)
    if _PAGE_HEAD.search(text):  # page numbers begin the lines, in a column of their own
        text = _PAGE_FIRST.sub("", _PAGE_HEAD.sub("", text))
    text = lift_files(text)
    rows = with_lost_numbers(list(_split_lines(rows_of(text))))
    if forms := _business_of_forms(text_of(pieces)):
        return _agenda_of_forms(rows, forms, source)
    settings = settings_of(rows, [piece for _, piece in lines])
    first, last, unsure = _first_heading(rows, pages) if source.format == SYSTEM else extent_of(rows, settings)
    head, doubts, above = _head_above(rows, first, source, is_unsure=NO_NUMBERS in unsure)
    names = frozenset(map(_without_page_number, (head.council, head.committee, *(row.words for row in above))))
    listed, markers = rows[first:last], markers_of(rows)[first:last]
    of_page = set(_rows_of_page(listed, markers, names, head.date))
    heads = [row.words for row in heads_of_pages(text) if not _is_head_of_page(row.words, names, head.date)]
    beside, asked = set[int](), set[int]()
    if NO_NUMBERS in unsure:
        beside, asked = said_between(listed, settings[first:last])
    elif source.format != SYSTEM:
        beside = beside_items(listed, markers)
    below = rows[last].line - 1 if last < len(rows) else None
    business, counted = _business(text.splitlines()[:below], listed, beside, of_page)
    lines_asked = frozenset(listed[at].line - listed[0].line + 1 for at in asked)
    told = left_out(heads, "line at the head of a page was", "lines at the heads of pages were")
    return PrintedAgenda(head, business, (*doubts, *unsure, *note, *told), counted, lines_asked, tuple(dropped))


def _split_lines(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows, with a list in one line split into the head before it and its items."""
    for row in rows:
        parts = split_run(row.text, is_first=row is rows[0])
        for at, part in enumerate(parts if len(parts) > _FEWEST else [row.text]):
            yield replace(row, text=part, is_apart=row.is_apart and at == 0)


def _agenda_of_forms(rows: Sequence[Row], forms: str, source: Source) -> PrintedAgenda:
    """The agenda with the business `forms`, one that is printed as forms."""
    first = next((at for at, row in enumerate(rows) if row.words.startswith((*_SUBJECTS, *_SECTIONS))), 0)
    head, doubts = _head(rows[:first], source)
    left = [row.words for row in rows if LIKE_NUMBER.match(row.words) and row.words not in forms]
    left_said = left_out(left, "line with a number was", "lines with numbers were")
    return PrintedAgenda(head, forms, (*doubts, *left_said), rows_of(forms))


def _first_heading(rows: Sequence[Row], pages: Sequence[Piece]) -> tuple[int, int, tuple[str, ...]]:
    """The extent of an agenda from a committee system, whose headings show the items."""
    found = {" ".join(piece.text.split()) for piece in pages if piece.kind is PieceKind.HEADING and piece.level > 1}
    return next((at for at, row in enumerate(rows) if row.words in found), len(rows)), len(rows), ()


def _head_above(
    rows: Sequence[Row], first: int, source: Source, *, is_unsure: bool
) -> tuple[Head, tuple[str, ...], Sequence[Row]]:
    """The head, its doubts and its rows; rows below the business, or of every page, may complete an unsure one."""
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
    """The text of the business, blank where a row is `beside` items or `of_page`; and the rows, counted in it."""
    above = rows[0].line - 1 if rows else len(lines)
    kept = {row.line for at, row in enumerate(rows) if at not in beside | of_page}
    dropped = {row.line for row in rows} - kept
    business = "\n".join("" if at in dropped else line for at, line in enumerate(lines[above:], above + 1))
    if len(_LASTS.findall(business)) > 1:
        business = _LASTS.sub(r"\1", business)
    return business, tuple(replace(row, line=row.line - above) for at, row in enumerate(rows) if at not in of_page)


def _head(rows: Sequence[Row], source: Source) -> tuple[Head, tuple[str, ...]]:
    return read_head(Head(0), above_of_rows(rows), source.facts, whole=source.text, to_come=True)


_PAGE_HEAD = any_case(r"^[ \t]*pages?[ \t]*$", re.MULTILINE)
_PAGE_FIRST = regex(
    r"^[ \t]*\d{1,4}(?:[ \t]?[-–][ \t]?\d{1,4}|(?=[ \t]))[ \t]*(?=\(?(?:[a-z]|\d{1,2})[.)])", re.MULTILINE
)
_LASTS = any_case(r"^(\s*(?:\W\s+)?)\d{1,3}\s?min(?:ute)?s?\.?\s*[-–—:]\s*(?=\S)", re.MULTILINE)
"""How long an item takes: *10 min - *."""


def _rows_of_page(
    rows: Sequence[Row], markers: Sequence[Marker | None], names: Container[str], day: date | None
) -> Iterator[int]:
    """Yield the rows without a number that are only a link, or the head or foot of a page of the agenda."""
    widest = widest_of(rows)
    for at, row in enumerate(rows):
        before = rows[at - 1] if at else row
        is_full = markers[at - 1] is not None and is_wide(before, widest)
        is_full = is_full or _BARE_NUMBER.fullmatch(before.words) is not None
        goes_on = at > 0 and not row.is_apart and (is_full or before.words.rsplit(None, 1)[-1] in OPEN_END)
        is_head = _is_head_of_page(row.words, names, day)
        is_said = row.text.startswith("(") and is_item_detail(row.words)
        if not (markers[at] or goes_on or is_said) and (is_head or _PRINTED.fullmatch(row.words)):
            yield at


_BARE_NUMBER = regex(r"\(?\d{1,2}[.)]")  # a number above its title


def _is_head_of_page(words: str, names: Container[str], day: date | None) -> bool:
    """Whether a line is the head of a page: *AGENDA – 18 November 2019*, or one of the `names` of the body."""
    names_it = is_date(words) or _HEAD_OF_PAGE.search(words) is not None
    return (names_it and find_date(words) in {day} - {None}) or _without_page_number(words) in names


_HEAD_OF_PAGE = any_case(r"\bagenda\b|^(?!.*\b(?:minutes|next|date)\b).*\bmeeting\b")


def _without_page_number(words: str) -> str:
    return fold(_PAGE_LAST.sub("", words))


_PAGE_LAST = regex(r"(?<=[a-z])\W+\d{1,3}$")
_PRINTED = any_case(
    r"<?https?://\S+|\d{1,3} of \d{1,3}\s+\S.*|(?:.*\s)?\d{1,3} of \d{1,3}\s*|\S+\s+https?://\S+"
    r"|.*\bhttps?://\S+\s+\d{1,3}/\d{1,3}"
)
"""A link, or the header or footer that a browser prints."""


# An agenda that a committee system prints as forms: a field for the subject of each item, and others about it

_FIELD = regex(r"\s*(?P<name>[A-Z][a-z]+(?: [A-Z]?[a-z]+){0,2})\s*:(?:\s+(?P<value>\S.*?))?\s*")
_SUBJECTS = ("Subject", "Agenda Item", "Item Title")  # names of the field with an item's number and title
_SECTIONS = ("Category", "Section")  # names of the field with those of the heading above it
_SECTION = regex(r"(?P<number>\d{1,2})\.\s+(?P<title>\S.*)")
_FEWEST_FORMS = 3  # the fewest forms of an agenda
_NARROWEST = 10  # the least indent of a line that continues a field


def _with_colons(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, with a colon after the name of a field whose value is in another line."""
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
        else:
            yield line


_OTHER_FIELDS = ("Meeting", "Type", "Access", "Recommended Action", "Goals", "Presenter")  # other fields of such forms


def _business_of_forms(text: str) -> str:
    """The headings and items of an agenda that is printed as forms, one a line; '' for other agendas."""
    lines = list(_with_colons(text.splitlines()))
    named = Counter(match["name"] for line in lines if (match := _FIELD.fullmatch(line)))
    subject, section = (
        next((name for name in names if named[name] >= _FEWEST_FORMS), "") for names in (_SUBJECTS, _SECTIONS)
    )
    if subject and section:
        sections = {value for name, value in _fields(lines) if name == section}
        return "\n".join(_in_order(lines, subject, section, sections))
    values = [value for name, value in _fields(lines) if name == subject] if subject else []
    return "\n".join(values) if all(map(LIKE_NUMBER.match, values)) else ""


def _in_order(lines: Sequence[str], subject: str, section: str, sections: set[str]) -> Iterator[str]:
    """Yield each heading once, with its items; one without items only if its number is the next and no section's."""
    numbers = {match["number"] for one in sections if (match := _SECTION.fullmatch(one))}
    above, held = "", ""
    for name, value in _fields(lines):
        if name == subject:
            held = value
        elif name == section and held:
            if value != above:
                yield (above := value)
            yield f"    {held}"
            held = ""
        elif not name and (match := _SECTION.fullmatch(value)) and (last := _SECTION.fullmatch(above)):
            is_next = int(match["number"]) == int(last["number"]) + 1
            if is_next and match["number"] not in numbers and match["title"].partition(" (")[0].isupper():
                yield (above := value)


def _fields(lines: Sequence[str]) -> Sequence[tuple[str, str]]:
    """The fields, name and value, with continuation lines; other lines have the name ''."""
    found: list[tuple[str, str]] = []
    for line in lines:
        words = " ".join(line.split())
        if match := _FIELD.fullmatch(line):
            found.append((match["name"], " ".join((match["value"] or "").split())))
        elif found and found[-1][0] and words and len(line) - len(line.lstrip()) >= _NARROWEST:
            found[-1] = (found[-1][0], f"{found[-1][1]} {words}")
        elif words:
            found.append(("", words))
    return found


@dataclass(frozen=True)
class FoundAgenda:
    """A meeting to come, as read from its printed agenda."""

    head: Head
    items: tuple[Planned, ...]
    doubts: tuple[str, ...] = ()
    """What is doubtful about its head, or was left out, a sentence each; the items have marks of their own."""
    day: str = ""
    """Its day and month, if no year is given."""
    members: str = ""
    """The lines of a notice that list the members, if all are understood."""


def found_agenda(source: Source) -> FoundAgenda:
    """The meeting that the agenda in a source is for."""
    printed = read_agenda(source)
    head, rows = printed.head, printed.rows
    bullets = {row.line for row in rows if row.has_bullet}
    planned = read_planned(printed.business)
    found = _without_remarks(_each_once(planned), bullets)
    listed = _without_tail(found)
    items = _mark_doubtful(listed, {row.line: row.indent for row in rows})
    items = [replace(i, mark=i.mark or (BETWEEN if i.line in printed.asked else "")) for i in items]
    doubts = list(printed.doubts)
    if not is_agenda(source):
        doubts.append("Nothing says that it is an agenda, or it has words of minutes: was this meeting held already?")
    if not items:
        doubts.append("No item was found.")
    unread = tuple(_unread_rows(rows, items))
    items = _mark_cut(items, rows, unread)
    end = found[len(listed)].line if len(listed) < len(found) else rows[-1].line + 1 if rows else 0
    left, below = ([r.words for r in unread if (r.line < end) is is_above] for is_above in (True, False))
    doubts += left_out([*left, *printed.dropped], "remark below an item was", "remarks below items were")
    if head.time is None and items and (begins := find_time(items[0].more)):
        head = replace(head, time=begins)
        doubts.remove(NO_TIME)
    doubts += left_out(below, "line below the last number was", "lines below the last number were")
    first = next((item.number for item in items if item.number), "")
    if _LATER.fullmatch(first):
        doubts.append(f"The first number is {first}: is one missing before it?")
    council, committee, venue = map(without_capitals, (head.council, head.committee, head.venue))
    head = replace(head, council=council, committee=committee, venue=venue)
    return FoundAgenda(head, tuple(items), tuple(doubts))


def pasted_agenda(text: str) -> FoundAgenda | None:
    """The meeting that a pasted notice is for; None if it lacks a day or items."""
    text = _body_of_letter(text)
    with suppress(FileRefusedError):
        found = found_agenda(read_bytes("notice.txt", text.encode("utf-8", errors="replace")))
        day, month, *_ = next(dates_without_year(text), (0, 0)) if found.head.date is None else (0, 0)
        if found.items and (found.head.date is not None or day):
            head = _with_organisation(found.head, next(filter(None, map(str.strip, text.splitlines()))))
            answered = (*((NO_COUNCIL,) if head.council else ()), *((NO_DAY,) if day else ()))
            left = (doubt for doubt in found.doubts if not doubt.startswith(answered))
            doubts = tuple(doubt.replace("The file ", "The notice ") for doubt in left)
            shown = f"{day} {MONTH_NAMES[month - 1]}" if day else ""
            return replace(found, head=head, doubts=doubts, day=shown, members=_members(text))
    return None


def _members(text: str) -> str:
    """The one list of members above the first number of a notice, as text; '' for several, or if one is unclear."""
    paragraphs = [part.strip() for part in _BETWEEN_PARAGRAPHS.split(_NUMBERED.split(text)[0])]
    runs = [(is_list, [*run]) for is_list, run in groupby(paragraphs, key=_lists_people)]
    lists = ["\n".join(_from_heading(run)) for is_list, run in runs if is_list]
    lines = (groupby(one.split("\n"), _is_labelled) for one in paragraphs if not _MISSING.search(one))
    below_head = ["\n".join(run) for runs_of_lines in lines for is_list, run in runs_of_lines if is_list]
    found = _with_members(lists) or _with_members(below_head)
    return found[0] if len(found) == 1 and _lists_people(found[0]) else ""


def _with_members(lists: Iterable[str]) -> list[str]:
    return [one for one in lists if sum(person.capacity.is_member for person in read_list(one)) >= _FEWEST]


def _from_heading(paragraphs: Sequence[str]) -> Sequence[str]:
    """The paragraphs from the first that names a person, with the heading above it."""
    first = next((at for at, paragraph in enumerate(paragraphs) if read_list(paragraph)), len(paragraphs))
    has_heading = first > 0 and "\n" not in paragraphs[first - 1]
    return paragraphs[first - has_heading :]


def _lists_people(paragraph: str) -> bool:
    """Whether a whole paragraph is understood as people, or as their heading."""
    return all(one.name and one.mark != HARD for one in read_list(paragraph))


def _is_labelled(line: str) -> bool:
    """Whether a line in a paragraph of other lines is people after a post or a group: *Chair: Ann Ash*."""
    people = read_list(line) if _LABEL.match(line) else ()
    return bool(people) and all(person.name and not person.mark for person in people)


_LABEL = any_case(
    r"\s*(?!(?:venue|place|location|where|room|from|to|cc|date|time|re|subject|(?:invited |guest )?(?:speakers?|guests?"
    r"|presenters?|visitors?|observers?)|public|press|(?:also )?(?:in attendance|attending|present))\b)"
    r"[a-z][\w ’'/-]{1,40}: "
)
_MISSING = any_case(
    r"(?m)^\s*(?:[a-z]+ )?(?:absent|absences?|absentees|apologies|regrets|excused|not|unable|unavailable)\b[^:\n]*:"
)
"""A paragraph that says who is missing lists who came, and not the whole committee."""
_BETWEEN_PARAGRAPHS = regex(r"\n[ \t]*\n\s*")
_NUMBERED = regex(r"(?m)^[ \t]*1[.):]?[ \t]")


def _body_of_letter(text: str) -> str:
    """The text of a pasted e-mail or letter, without the signature and the header other than the subject."""
    text = "\n".join(text.strip().splitlines())  # a terminal pastes \r
    return _SENT.sub(r"\g<subject>\n", _SIGNATURE.sub("", text))


_SENT = any_case(
    r"^(?=(?:[A-Z][\w-]*: .*\n){0,9}?From: )(?:[A-Z][\w-]*: .*\n){0,9}?Subject: (?P<subject>.*)"
    r"(?:\n(?:from|date|sent|to|b?cc|reply-to|importance|priority|sensitivity|attachments?): .*)*",
    re.MULTILINE,
)
"""The header of an e-mail, also of a forwarded one; not *When:* or *Where:* below it."""
_SIGNATURE = any_case(
    r"\n[ \t]*(?:yours \w+|(?:with )?(?:(?:kind|best|warm|many)\w* )?(?:regards|wishes|thanks[,!]|cheers))\W*"
    r"(?:\n(?!\W*(?:\d{1,2}[.)\s]|[a-z][.)]|(?:agenda|from|subject)\b)|[ \t]*[-–•*]).*){1,8}\Z"
    r"|\n[ \t]*\n[ \t]*(?!(?:dear|hi|hello|hey|good|all)\b)(?:[a-z’']+ ){0,4}[a-z’']+,"
    r"\s*\n(?-i:(?: ?[A-Z][\w.’'-]*){1,3})\s*\Z|\n[ \t]*(?:regards|thanks|cheers)[,.] \w+\W*\Z"
)
"""The end of a letter: *Kind regards* and lines that are no items, or *See you there,* and a name; not *Dear all,*."""


def _with_organisation(head: Head, first: str) -> Head:
    """The head with an organisation, if it has none: from the first line of a notice, or the body that meets."""
    council, committee = head.council, head.committee
    if not council and (fold(first) == fold(committee) or not is_committee(committee)):
        council, committee = committee, ""
    elif not council and _MAY_NAME.fullmatch(first) and not find_date(first):
        council = without_capitals(first)
    return replace(head, council=council, committee=committee if " " in committee else committee.capitalize())


_MAY_NAME = regex(r"(?!.*\b(?i:agenda|notice|meeting|minutes|dear|summons)\b)[A-Z][^.:;]{3,80}[\w)]")
_LATER = regex(r"[2-9]|[B-HJ-UWYZ]|I[IV]+|VI*")  # a number after the first, of no series
_SHORTEST = 5  # words of a remark that ends with a full stop, at least
_FEWEST = 3  # with so many numbered or timed items, others may be remarks


def _each_once(items: Sequence[Planned]) -> list[Planned]:
    """The items, without an unnumbered one whose title only repeats the one before."""
    pairs = pairwise((None, *items))
    return [b for a, b in pairs if b and (not a or a.number or b.number or fold(a.title) != fold(b.title))]


def _without_remarks(items: list[Planned], bullets: Container[int]) -> list[Planned]:
    """The items without remarks about others. `bullets`: the lines with a bullet."""
    if sum(not (_is_bare(item) or item.number[:1].islower()) for item in items) < _FEWEST:
        return items
    often = Counter(fold(item.title) for item in items if _is_bare(item))
    left: list[Planned] = []
    for is_point, run in groupby(items, key=lambda item: not item.number and item.line in bullets):
        points = list(run)
        said = [i for i in points if _is_bare(i) and (_is_remark(i.title) or often[fold(i.title)] >= _FEWEST)]
        left += said if not is_point or said == points else []  # one list: a long point is an item like the others
    return [item for item in items if item not in left]


def _is_bare(item: Planned) -> bool:
    """Whether an item has neither number nor time."""
    return not (item.number or item.more.removesuffix("exempt"))


def _without_tail(items: list[Planned]) -> list[Planned]:
    """The items without a date, or many lines, after a numbered list: a signature, or the rest of a page."""
    last = max((at for at, item in enumerate(items) if item.number), default=-1) + 1
    numbered = sum(bool(item.number) for item in items)
    is_numbered = numbered >= _FEWEST and numbered >= 2 * (last - numbered)
    tail = items[last:]
    if len(tail) < _LONGEST_TAIL or any(CLOSES.fullmatch(item.title) for item in tail):
        tail = [item for item in tail if is_date(item.title)]
    left = tail if is_numbered else []
    return [item for item in items if item not in left]


def _mark_doubtful(items: Sequence[Planned], indents: Mapping[int, int]) -> list[Planned]:
    """The items, with a mark on those that may describe the one above, or stand below the list."""
    counted = [at for at, item in enumerate(items) if item.number]
    closes = next((at for at in counted if CLOSES.fullmatch(items[at].title)), len(items))
    marks = {at: BELOW if at > counted[-1] else BETWEEN for at in _find_doubtful(items, counted, indents)}
    marks |= {at: BELOW for at in range(closes, len(items)) if not items[at].number} | _ask_counted_again(items)
    return [replace(item, mark=item.mark or marks.get(at, "")) for at, item in enumerate(items)]


def _find_doubtful(items: Sequence[Planned], counted: Sequence[int], indents: Mapping[int, int]) -> set[int]:
    """The indices of items without a number that may be no items. `counted`: the indices of the others."""
    if len(counted) < _FEWEST:
        return set()
    first, last = counted[0], counted[-1]
    bare = len(items) - len(counted)
    inside = last + 1 - first - len(counted)
    heads = [at for at, item in enumerate(items) if not item.number and _is_heading(item.title)]
    # among headings in capitals, a line that is none says more of one, or of the number above it
    above = range(first) if 2 * sum(at < first for at in heads) > first else ()
    below = (at + 1 for at in counted[:-1] if len(heads) >= _FEWEST and 3 * len(heads) > bare)
    alone = set(_set_in_alone(items, indents))
    doubtful = {*above, *below}.difference(heads) | alone
    doubtful |= set(range(last + 1, len(items))) if 2 * inside <= len(counted) else set()
    if len(counted) >= 2 * (bare - first):
        doubtful |= set(range(0 if len(counted) >= 2 * bare else first, len(items)))
    # where all titles are in capitals, they tell no heading between numbers
    has_capitals = 2 * sum(items[at].title.isupper() for at in counted) > len(counted)
    told = {at for at in heads if at not in alone and at < (first if has_capitals else last)}
    return {at for at in doubtful - told if not (items[at].number or CLOSES.fullmatch(items[at].title))}


def _ask_counted_again(items: Sequence[Planned]) -> dict[int, str]:
    """By index, a question about numbers that begin again inside one item: 1 and 2 between *11.2.1* and *11.3*."""
    counted = [(at, item.number) for at, item in enumerate(items) if item.number]
    runs = [list(run) for _, run in groupby(counted, key=lambda one: one[1].isdigit())]
    out: dict[int, str] = {}
    for above, run, below in zip(runs, runs[1:], runs[2:], strict=False):
        over, top = above[-1][1], above[-1][1].partition(".")[0]
        is_inside = "." in over and below[0][1].startswith(f"{top}.") and top not in (number for _, number in run)
        if run[0][1] == "1" and is_inside:
            out |= {at: f"Is it an item, or a point of {over}?" for at, _ in run}
    return out


def _set_in_alone(items: Sequence[Planned], indents: Mapping[int, int]) -> Iterator[int]:
    """Yield the indices of single items set in between two numbers; capitals only over a motion: *APPROVE:*."""
    for at, (above, item, below) in enumerate(zip(items, items[1:], items[2:], strict=False), 1):
        is_motion = " " not in item.title and indents.get(below.line, 0) > indents.get(above.line, 0)
        is_between = above.number and below.number and not item.number
        is_between = is_between and (is_motion or not _is_heading(item.title))
        if is_between and indents.get(item.line, 0) > indents.get(above.line, 0):
            yield at


def _is_heading(title: str) -> bool:
    """Whether a line in capitals has more letters than figures."""
    return title.isupper() and sum(map(str.isalpha, title)) > sum(map(str.isdigit, title))


def _is_remark(title: str) -> bool:
    words = _ASIDE.sub("", title).split()
    is_aside = (title.startswith("(") and title.endswith(")")) or title.startswith("THAT ")
    is_said = _SAID.match(title) is not None and len(words) >= _SHORTEST - 1
    is_whole = title.rstrip('”"’)').endswith(".") and len(words) >= _SHORTEST
    is_text = (is_whole or len(words) > LONGEST) and not (title.isupper() or LIKE_NUMBER.match(title))
    return is_aside or is_said or is_text


_ASIDE = regex(r"\([^()]*\)")
_SAID = regex(r"To [a-z]|That [a-z]|.*\b(?:attached|enclosed|to follow)\W*$")  # how a remark begins or ends


def _unread_rows(rows: Sequence[Row], items: Iterable[Planned]) -> Iterator[Row]:
    """Yield the rows of the business whose words are in no item, one for each paragraph and each repeated row."""
    begun: dict[int, str] = {}
    for item in items:
        begun[item.line] = f"{begun.get(item.line, '')} {item.number} {item.title} {item.about} {item.more}"
    exempt = {item.line for item in items if item.is_exempt}
    seen: set[str] = set()
    widest, was_left, was_wide, at = widest_of(rows), False, False, 0
    for row in rows:
        at = row.line if row.line in begun else at
        words = _words_to_read(row, is_exempt=at in exempt)
        is_left = 3 * len(words & _words_of(begun.get(at, ""))) < 2 * len(words)
        is_new = row.is_apart or row.has_bullet or LIKE_NUMBER.match(row.text)
        goes_on = was_left and not is_new and (was_wide or row.text[:1].islower())
        if is_left and not (goes_on or row.words in seen or is_lead_head(row)):
            seen.add(row.words)
            yield row
        was_left, was_wide = is_left, is_wide(row, widest)


def _words_to_read(row: Row, *, is_exempt: bool) -> frozenset[str]:
    """The words of a row that its item must have: not *exempt*, nor the words around the author of a report."""
    if is_exempt and EXEMPT_BELOW.fullmatch(row.words):
        return frozenset()
    report = REPORT_BELOW.fullmatch(row.words)
    return _words_of(report["who"] if report else _PAGES.sub("", without_exempt(row.words) or row.words))


_PAGES = any_case(r"[(\[]\s*pages?\s\d[^()\[\]]*[)\]]|\bpages?\s\d[\d\s–—-]*$")  # on which pages an item stands


def _mark_cut(items: Sequence[Planned], rows: Sequence[Row], unread: Container[Row]) -> list[Planned]:
    """The items, with a mark on a title in capitals that may continue in a row in capitals which was left out."""
    pairs = ((before, row) for before, row in pairwise(rows) if row in unread and not row.is_apart)
    more = {before.line: row for before, row in pairs if before.text.isupper() and _IN_CAPITALS.match(row.text)}
    cut = {max((i.line for i in items if i.line <= line), default=-1): row.text for line, row in more.items()}
    marks = {line: f"Does its title go on with “{text[:40]}”?" for line, text in cut.items()}
    return [replace(i, mark=i.mark or (marks.get(i.line, "") if i.title.isupper() else "")) for i in items]


_IN_CAPITALS = regex(r"(?:[A-Z]{2,} ){2}")


def _words_of(text: str) -> frozenset[str]:
    """The words of a line, without short ones unless there are no others."""
    words = frozenset(_WORD.findall(text.casefold()))
    return frozenset(word for word in words if len(word) > 2 and word.isalpha()) or words


_WORD = regex(r"[^\W_]+")


def committee_of(reader: Reader, head: Head) -> CommitteeLine | None:
    """The committee in the book that a head names; None if it is unknown or ambiguous."""
    council, name = fold(head.council), fold(head.committee)
    known = [line for line in reader.committees() if not council or not line.council or fold(line.council) == council]
    is_whole, names = council != "" and name == council, [fold(line.name) for line in known]
    for are_one in (
        [one == name for one in names],
        [is_whole and one != "" and name.endswith(one) for one in names],
        [is_whole and one == fold("Full Council") for one in names],
    ):
        if sum(are_one) == 1:
            return known[are_one.index(True)]
    return None


def plan_of(reader: Reader, head: Head, items: Sequence[Planned]) -> MeetingPlan:
    """The plan of a meeting, with the name, rules and quorum from the book if the committee is in it."""
    line = committee_of(reader, head)
    agenda = tuple((item.number, item.title) for item in items)
    reports = tuple((item.author, item.is_exempt) for item in items)
    plan = MeetingPlan(head.council, head.committee, head.date, head.time, head.venue, agenda=agenda, reports=reports)
    if line is None:
        return plan
    plan = replace(plan, council=line.council, committee=line.name, venue=head.venue or line.venue)
    return replace(plan, style=line.style or "durham", quorum=line.quorum, rules=line.rules)


def meeting_of(reader: Reader, plan: MeetingPlan) -> int | None:
    """The id of the meeting of this committee on this day that is in the book already; otherwise None."""
    for line in reader.meetings():
        if plan.date and (line.council, line.committee, line.date) == (plan.council, plan.committee, plan.date):
            return line.id
    return None
