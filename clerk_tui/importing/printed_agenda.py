"""A printed agenda: whether a source is one, what stands above its business, and the lines of its business."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, time

from clerk_tui.english.titles import POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.importing.beside_items import beside_items
from clerk_tui.importing.readers.document import Facts, Piece, PieceKind, Source
from clerk_tui.importing.recognition.day import day_of
from clerk_tui.importing.recognition.head import in_two, is_address, is_body, is_committee, title_of, venue_of
from clerk_tui.importing.recognition.paragraphs import Paragraph, without_furniture
from clerk_tui.importing.recognition.times import find_date, find_dates, find_time
from clerk_tui.lists.forms import business_of_forms, is_field
from clerk_tui.lists.markers import Marker, Series, Style, is_next, marker_of, starts
from clerk_tui.lists.names import is_name
from clerk_tui.lists.page import is_date
from clerk_tui.lists.rows import Row, rows_of
from clerk_tui.lists.side_by_side import one_below_the_other
from clerk_tui.meeting import Head
from clerk_tui.regex import regex


@dataclass(frozen=True)
class PrintedAgenda:
    """What an agenda says of its meeting, and the lines of its business as `clerk_tui.lists` reads them."""

    head: Head
    business: str
    doubts: tuple[str, ...] = ()
    """What is doubtful in the head, a sentence each."""
    above: tuple[str, ...] = ()
    """The lines above the business."""
    left: tuple[str, ...] = ()
    """What was left out between the items."""


_TITLE = re.compile(
    r"\W*(?:(?:draft|public|full|revised|supplementary|final|meeting|the)\s+)*(?:a\W?g\W?e\W?n\W?d\W?a|cl[áa]r"
    r"|order of business|items? of business|business to be transacted)(?:\s+(?:items?|for)\b|\s*[-–—:(].{0,60})?\W*",
    re.IGNORECASE,
)
"""What stands over the business, in a line of its own."""
_NAMES_ITSELF = re.compile(r"\bagenda\b|\bcl[áa]r\b|\bsummon|\bnotice (?:is hereby given|of)\b", re.IGNORECASE)
_WILL_BE = re.compile(
    r"\b(?:will be|to be|shall be|is to be) held\b|\b(?:summoned|invited) to\b|\bwill (?:meet|take place)\b",
    re.IGNORECASE,
)
_SUMMONS = re.compile(
    r"(?<!\bwas )(?<!\bwere )\b(?:summoned|invited|requested|required) to (?:attend|a meeting)"
    r"|\bnotice is hereby given\b",
    re.IGNORECASE,
)
_OF_MINUTES = re.compile(
    r"^\W*(?:members? |councillors )?present\b\W*(?:$|[:–-])|^\W*in attendance\b\W*(?:$|:)"
    r"|\bmeeting (?:closed|ended|concluded|was (?:closed|called|opened|declared))\b"
    r"|^\W*(?:the )?apologies\b.{0,60}\b(?:were|was|had been)\b|\bRESOLVED\b"
    r"|\b(?:it was|they) (?:then )?(?:unanimously )?(?:resolved|agreed|noted|proposed)\b|^(?:decision|minutes):$"
    r"|\b(?:proposed|seconded|moved) by\b|\bcalled the meeting to order\b"
    r"|^\W*(?:ayes|noes|nays|yeas|for|against)\s*[:(]",
    re.IGNORECASE,
)
"""A line of minutes, as no agenda has it."""
_MINUTES_OF = re.compile(
    r"\W*(?:(?:draft|unapproved|approved|confirmed|the)\s+)*(?:minutes|proceedings)\b|.*\bminutes\W*$"
    r"|.*\breport (?:of|from|on)\b.*\bmeeting\b",
    re.IGNORECASE,
)
"""The title of minutes."""
_MOST_ABOVE = 60
"""Rows in which a title may stand."""
_TOP = 6


def is_agenda(source: Source) -> bool:
    """Whether a source is plainly an agenda, and not minutes: it says so, or that a meeting will be held, and nothing
    in it was said or done."""
    rows = rows_of(_text(without_furniture(source.pieces)))
    if any(_OF_MINUTES.search(row.words) for row in rows):
        return False
    if source.format == _SYSTEM:
        return True
    if _is_titled_minutes(rows):
        return False
    markers = _markers(rows)
    above = [row.words for row in rows[:_MOST_ABOVE]]
    if any(_SUMMONS.search(words) for words in above):
        return True
    if any(_calls_itself(at, row, markers[at]) for at, row in enumerate(rows[:_MOST_ABOVE])):
        return True
    says = any(_WILL_BE.search(words) for words in above)
    says = says or any(_NAMES_ITSELF.search(words) for words in above[:_TOP])
    says = says or re.search(r"agenda", source.name, re.IGNORECASE) is not None
    return says and len(_chain(markers, 0)) >= _FEWEST


_SYSTEM = "moderngov"
"""The format whose pieces say by themselves which are items."""


def may_be_agenda(source: Source, *, has_roll: bool, is_anything_done: bool) -> bool:
    """Whether a source that is not plainly an agenda may be one: it does not call itself minutes, and either it calls
    itself an agenda, or nothing in it was said or done, and it says that a meeting will be held, or nobody was there.

    `has_roll`, `is_anything_done`: whether people, and what they said or did, were recognised in it.
    """
    rows = rows_of(_text(without_furniture(source.pieces)))
    if not rows or _is_titled_minutes(rows) or re.search(r"minutes", source.name, re.IGNORECASE):
        return False
    if any(_CALLED_AGENDA.search(row.words[:_LONGEST_HEADING]) for row in rows[:_TOP]):
        return True
    if is_anything_done or any(_OF_MINUTES.search(row.words) for row in rows):
        return False
    was_anybody_there = has_roll and any(_WAS_THERE.search(row.words) for row in rows)
    above = [row.words for row, marker in zip(rows, _markers(rows), strict=True) if marker is None][:_MOST_ABOVE]
    signs = (_TITLE.fullmatch, _ENDS_AS_AGENDA.fullmatch, _SUMMONS.search, _WILL_BE.search)
    return not was_anybody_there or any(sign(words) for sign in signs for words in above)


_CALLED_AGENDA = re.compile(r"\bagenda\b(?!\W+(?:items?|no)\b)", re.IGNORECASE)
_ENDS_AS_AGENDA = re.compile(r"\S.{0,60}\bagenda\W*", re.IGNORECASE)
_WAS_THERE = re.compile(r"\b(?:present|attend\w*|absent|in the chair)\b", re.IGNORECASE)


def _is_titled_minutes(rows: Sequence[Row]) -> bool:
    """Whether what stands at the top is the title of minutes, and not an item about them."""
    markers = _markers(rows)[:_TOP]
    titles = [at for at, marker in enumerate(markers) if _calls_itself(at, rows[at], marker)]
    top = [row.words for row, marker in zip(rows[: min(titles, default=_TOP)], markers, strict=False) if marker is None]
    return any(_MINUTES_OF.match(words) and not _NAMES_ITSELF.search(words) for words in top)


def is_heading_of_page(words: str) -> bool:
    """Whether a line is the head of a page of an agenda: *AGENDA – 18 November 2019*."""
    return bool(_HEAD_OF_PAGE.search(words)) and find_date(words) is not None


_HEAD_OF_PAGE = re.compile(r"\bagenda\b|^(?!.*\b(?:minutes|next|date)\b).*\bmeeting\b", re.IGNORECASE)


def read_agenda(source: Source) -> PrintedAgenda:
    """The head and the business of the agenda that `source` holds."""
    pieces = without_furniture(source.pieces)
    pages, note = _agenda_pages(pieces)
    text = _text(pages)
    rows = rows_of(text)
    if forms := business_of_forms(_text(pieces)):
        first = next(at for at, row in enumerate(rows) if is_field(row.words))
        head, doubts = _head(rows[:first], source.facts)
        return PrintedAgenda(head, forms, tuple(doubts), tuple(row.words for row in rows[:first]))
    unsure: tuple[str, ...] = ()
    if source.format == _SYSTEM:
        headings = {
            " ".join(piece.text.split()) for piece in pages if piece.kind is PieceKind.HEADING and piece.level > 1
        }
        first, last = next((at for at, row in enumerate(rows) if row.words in headings), len(rows)), len(rows)
    else:
        first, last, unsure = _extent(rows)
    above = rows[: max(first, 2 * _TOP) if _NO_NUMBERS in unsure else first]
    head, doubts = _head(rows[:first], source.facts)
    if head.date is None or not head.committee or _is_asked(doubts):
        head, doubts = _head(above, source.facts)
    if head.date is None or not head.committee:  # what stands on every page may be on the first page for its own sake
        whole = rows_of(_text(source.pieces))
        begin = next((at for at, row in enumerate(whole) if first < len(rows) and row.words == rows[first].words), 0)
        again, again_doubts = _head(whole[:begin], source.facts)
        if begin > len(above) and again.date and again.committee:
            head, doubts, above = again, again_doubts, whole[:begin]
    said = tuple(row.words for row in (above if len(above) <= first else rows[:first]))
    beside: dict[int, str] = {}
    if source.format != _SYSTEM:
        beside = beside_items(rows[first:last], _markers(rows)[first:last])
    business, left = _business(text.splitlines(), rows, (first, last), beside, said)
    if _AGAIN in unsure and 3 * len(_PAGES_LAST.findall(business)) > 2 * len(business.splitlines()):
        business = _PAGES_LAST.sub("", business)
    return PrintedAgenda(head, business, (*doubts, *unsure, *note), said, left)


def _business(
    lines: Sequence[str],
    rows: Sequence[Row],
    extent: tuple[int, int],
    beside: Mapping[int, str],
    above: Collection[str],
) -> tuple[str, tuple[str, ...]]:
    """The lines of the business, and what was left out of them: the rows `beside` its items, counted from the first of
    its `extent`, and what stands `above` it too."""
    first, last = extent
    begin = rows[first].line - 1 if first < len(rows) else len(lines)
    end = rows[last].line - 1 if last < len(rows) else len(lines)
    kept = {row.line for at, row in enumerate(rows[first:last]) if at not in beside}
    dropped = {rows[first + at].line for at in beside} - kept
    business = "\n".join(
        "" if number in dropped or _is_of_page(line, above) else line
        for number, line in enumerate(lines[begin:end], begin + 1)
    )
    if len(_LASTS.findall(business)) > 1:
        business = _LASTS.sub(r"\1", business)
    return business, tuple(words for at, words in beside.items() if words and rows[first + at].line in dropped)


_PAGES_LAST = regex(r"(?<=\w)\s+\d{1,4}$", re.MULTILINE)
_LASTS = regex(r"^(\s*(?:\W\s+)?)\d{1,3}\s?min(?:ute)?s?\.?\s*[-–—:]\s*(?=\S)", re.IGNORECASE | re.MULTILINE)
"""For how long an item is on: *10 min - *."""


def _is_asked(doubts: Sequence[str]) -> bool:
    """Whether it is doubtful which body meets."""
    return any(doubt.startswith(_PERHAPS.partition("{")[0]) for doubt in doubts)


def _is_of_page(line: str, above: Collection[str]) -> bool:
    """Whether a line of the business is but a link, or stands `above` it too: the head of the next page."""
    return _LINK.fullmatch(line) is not None or " ".join(line.split()) in above


_LINK = regex(r"\s*<?https?://\S+\s*")
"""A line that is but the address of a page."""


# The lines


def _text(pieces: Sequence[Piece]) -> str:
    return one_below_the_other("\n".join(line for piece in pieces for line in _lines(piece)))


def _lines(piece: Piece) -> Iterator[str]:
    match piece.kind:
        case PieceKind.LINE:
            yield piece.text
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


def _agenda_pages(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], tuple[str, ...]]:
    """The pieces without the papers that follow an agenda in one file, and a sentence that says so."""
    pages = sorted({piece.page for piece in pieces if piece.page})
    if len(pages) < 2:
        return pieces, ()
    listed = [p.page for p in pieces if p.page and _OWN_PAGES.search(p.text)]
    end = max(listed) if listed else _page_before_papers(pieces, pages)
    if end >= pages[-1]:
        return pieces, ()
    said = f"The items were read from the first {end} of {pages[-1]} pages: the rest was taken for the papers."
    return [p for p in pieces if not p.page or p.page <= end], (said,)


_FEWEST = 3
"""Items in a row that make a list."""


def _page_before_papers(pieces: Sequence[Piece], pages: Sequence[int]) -> int:
    """The page before the one on which numbers begin again in the midst of a list, unless the item with which the
    meeting closes is still to come."""
    seen = 0
    on_page = {page: rows_of(_text([p for p in pieces if p.page == page])) for page in pages}
    closing = [page for page, rows in on_page.items() if any(_closes(row) for row in rows)]
    for page, rows in on_page.items():
        numbers = [m for m in _markers(rows) if m is not None and not m.above]
        begins_again = seen >= _FEWEST and numbers and starts(numbers[0]) and numbers[0].number == "1"
        if begins_again and not (closing and closing[0] >= page):
            return page - 1
        seen += len(numbers)
    return pages[-1]


# Where the business begins and ends

_NO_BUSINESS = re.compile(
    r"\b(?:tel(?:ephone)?|phone|fax|e-?mail|contact|venue|location|place|date|time|chair(?:man)?|clerk|members)\s*[:–-]"
    r"|\b(?:summoned|invited|(?:will|to|shall) be held|issued|published|www\.|https?:|purpose of the meeting)"
    r"|^(?:members of the public|please|(?:telephone|tel|email|contact|clerk)\b)|^(?:media|items|no\.? item)\W*$"
    r"|@|\(\d{3}\)",
    re.IGNORECASE,
)
_LONGEST_HEADING = 90
_ENDS = re.compile(
    r"\W*(?:signed|yours (?:faithfully|sincerely)|by order|clerk(?: to|\b)|(?:town|parish|city|county|board) (?:clerk"
    r"|secretary)|chief executive|monitoring officer|proper officer|contacts?\b|e-?mail\b|tel(?:ephone)?\b|phone\b"
    r"|distribution|membership\b|members of the (?:committee|council|board|panel|public)|members:|to:? (?:all |the )"
    r"|notes?\b\W*(?:$|:|\d)|copyright|all members of the public|the (?:public|press)|press and public|this agenda"
    r"|for (?:further|more) information|if you\b|please\b|(?:dated?|issued|published|posted|printed)\b.*\d{4}"
    r"|upcoming meeting|i,? .{0,120}\b(?:declare|certify)|certificate|copies of|https?:|www\."
    r"|attachments?\b\s*:|\*\*|map\b|for information:"
    r"|information for|meeting accessibility\b|explanatory (?:material|notes?|memorandum)\b"
    r"|access(?:ibility)?\b|emergency|fire\b|filming|recording)|.*\(clerk\)|.*@\w+\.",
    re.IGNORECASE,
)
"""What stands below the business."""
_NEXT = re.compile(r"\bnext\b|\bmeetings?\b.*\bdates?\b", re.IGNORECASE)


def _markers(rows: Sequence[Row]) -> list[Marker | None]:
    series = Series(rows)
    found: list[Marker | None] = []
    letters: dict[Style, Marker] = {}
    for row in rows:
        marker = marker_of(row, series, list(letters.values()), is_inside=False)
        marker = marker or marker_of(row, series, (), is_inside=False)
        found.append(marker)
        if marker is not None and marker.style in _LETTERS:
            letters[marker.style] = marker  # without it the next is taken for the initial of a name
    return found


_LETTERS = (Style.ROMAN, Style.CAPITAL)


_OVER = re.compile(
    r"\b(?:business (?:shown|set out|listed|specified|mentioned|detailed|as)\b|following (?:business|agenda|items)\b"
    r"|agenda (?:below|set out)\b).{0,40}$|\bagenda\b.{0,40}\b(?:is|will be|comprises?)(?: as follows)?\W*$",
    re.IGNORECASE,
)
"""The end of a sentence after which the business stands."""


def _extent(rows: Sequence[Row]) -> tuple[int, int, tuple[str, ...]]:
    """The indices of the first row of the business and of the first below it, and what is doubtful about them."""
    markers = _markers(rows)
    titles = [at for at, row in enumerate(rows[:_MOST_ABOVE]) if _is_title(at, row, markers[at])]
    after = _title_before(titles, markers)
    chain = _past_instructions(rows, markers, _chain(markers, after))
    whole, rows = rows, rows[: _stop(rows, markers, chain)]
    chain = [at for at in chain if at < len(rows)]
    if not chain:
        first = after if titles else next((at for at, row in enumerate(rows) if not _is_of_head(row)), len(rows))
        first = next((at for at in range(first, len(rows)) if not _is_of_head(rows[at])), len(rows))
        begin = first if titles else _above_bullets(rows, first)
        left = _left_above([row.words for row in rows[first:begin]])
        last = _last_bullet(rows, begin) + 1
        below = rows[last:]
        if titles and last - begin >= 2 * len(below) and not any(row.has_bullet for row in below):
            return begin, last, (_NO_NUMBERS, *left, *_left_below([row.words for row in below]))
        return begin, _end(rows, max(begin + _FEWEST, last), markers), (_NO_NUMBERS, *left)
    first, end, title = chain[0], _end(rows, chain[-1] + 1, markers), after
    told = _told_below(whole, markers, end)
    if titles and all(row.has_bullet for row in rows[after:first]):
        return after, end, told
    numbered = [at + 1 for at in range(first) if markers[at] is not None]
    after = max([after, *numbered])
    while first > after and _may_open(rows[first - 1], has_title=bool(titles)):
        first -= 1
    first = _opening_above(rows, _capitals_above(rows, first, after), max([*titles[:1], *numbered], default=after))
    above = [row.words for row in rows[title:first] if not _is_of_head(row)] if titles else []
    return first, end, (*_left_above(above), *told)


def _opening_above(rows: Sequence[Row], first: int, after: int) -> int:
    """The first row that is an item with which meetings open, in capitals and by itself, above the first number."""
    return next(
        (at for at in range(after, first) if rows[at].text.isupper() and _OPENS.fullmatch(rows[at].words)), first
    )


_OPENS = regex(
    r"(?:call (?:the )?(?:meeting )?to order|(?:open|opening)(?: of)?(?: the)? meeting|opening|roll call|welcome"
    r"|pledge of allegiance|flag salute|invocation|apologies(?: for absence)?)\W*",
    re.IGNORECASE,
)


def _told_below(rows: Sequence[Row], markers: Sequence[Marker | None], end: int) -> tuple[str, ...]:
    """What is said of the lines below the business: that its items stand there again, or which may be an item, though
    the meeting closes above it."""
    below = rows[end:]
    if below and markers[end] is not None and not any(CLOSES.fullmatch(row.words) for row in below[:1]):
        return (_AGAIN,)
    closing = any(CLOSES.fullmatch(m.rest if (m := markers[at]) else rows[at].words) for at in range(end))
    if not closing:
        return ()
    return _left_below([row.words for row in below if _may_be_item(row)])


def _may_be_item(row: Row) -> bool:
    """Whether a row below the item with which a meeting closes looks like an item, and not like a notice."""
    words = row.words
    is_short = len(words.split()) <= _REACH // 2 and words[-1] not in ".,"
    is_line = (
        row.is_apart
        and words[0].isupper()
        and not (_ENDS.match(words) or _is_of_head(row) or is_name(words, bare=False))
    )
    return is_short and is_line


_AGAIN = "The items stand in the file more than once: those of the first list were read."


def _capitals_above(rows: Sequence[Row], first: int, after: int) -> int:
    """The first of the lines in capitals, each by itself, that stand right above the first number: *ROLL CALL*."""
    begin = first
    for at in range(first - 1, after - 1, -1):
        row = rows[at]
        if row.text.isupper() and row.is_apart and not (_NO_BUSINESS.search(row.words) or find_date(row.words)):
            begin = at if rows[at + 1].is_apart and not _TITLE.fullmatch(row.words) else begin
        elif at < first - 1 or rows[first].is_apart:  # else it is said of the first: *Continued from …*
            break
    return begin


def _is_title(at: int, row: Row, marker: Marker | None) -> bool:
    """Whether a row stands over the business."""
    if row.text[:1].islower():  # the end of a sentence
        return False
    return _calls_itself(at, row, marker) or (marker is None and _OVER.search(row.words) is not None)


def _calls_itself(at: int, row: Row, marker: Marker | None) -> bool:
    """Whether a row is the title of an agenda: *AGENDA*, or at the top *Elm Roads Committee Meeting Agenda*."""
    is_short = len(row.words.split()) <= _LONGEST_TITLE and not _DEALS_WITH.match(row.words)
    is_whole = marker is None and at < _TOP and is_short and _ENDS_AS_AGENDA.fullmatch(row.words)
    return bool(_TITLE.fullmatch(row.words) or is_whole)


_LONGEST_TITLE = 10
"""Words."""


_DEALS_WITH = re.compile(
    r"(?:to )?(?:approv|adopt|amend|chang|review|accept|agree|confirm|consent|additions)\w*\b", re.IGNORECASE
)
"""How an item about the agenda begins."""
_NO_NUMBERS = "The items have no numbers that count up, so where they begin and end is not certain."


def _left_above(left: Sequence[str]) -> tuple[str, ...]:
    if not left:
        return ()
    count = (
        "1 line between the title and the first item was"
        if len(left) == 1
        else f"{len(left)} lines between the title and the first item were"
    )
    shown = [left[0], *(words for words in left[1:] if words.isupper() and len(words.split()) <= _LONGEST_TITLE)]
    return (f"{count} left out: {_quoted(shown)}.",)


def _left_below(left: Sequence[str]) -> tuple[str, ...]:
    if not left:
        return ()
    count = "1 line below the last item was" if len(left) == 1 else f"{len(left)} lines below the last item were"
    return (f"{count} left out: {_quoted(left)}.",)


def _quoted(lines: Sequence[str]) -> str:
    return "; ".join(f"“{words[:48].rstrip()}{' …' if len(words) > 48 else ''}”" for words in lines[:_REACH])


def _title_before(titles: Sequence[int], markers: Sequence[Marker | None]) -> int:
    """The row after the title of the list: the one after which most numbers count up, the last right above them."""
    best = 0
    chain: list[int] = []
    for at in titles:
        found = _chain(markers, at + 1)
        if not best or len(found) > len(chain) or (found and found == chain):
            best, chain = at + 1, found
    return best if chain or not titles else titles[-1] + 1


def _chain(markers: Sequence[Marker | None], after: int) -> list[int]:
    """The rows of the longest run of numbers from the first that others follow."""
    for at in range(after, len(markers)):
        if markers[at] is None:
            continue
        chain, last = [at], markers[at]
        for below in range(at + 1, len(markers)):
            marker = markers[below]
            if marker is not None and last is not None and is_next(last, marker):
                chain.append(below)
                last = marker
        if len(chain) > 1:
            return chain
    return []


def _past_instructions(rows: Sequence[Row], markers: Sequence[Marker | None], chain: list[int]) -> list[int]:
    """The run of numbers, without those of a list above it that tells the public what to do, or how they meet."""
    if not chain or (first := markers[chain[0]]) is None:
        return chain
    for at in range(chain[0] + 1, len(rows)):
        marker = markers[at]
        if marker is None or not starts(marker) or not (marker.style is first.style or at > chain[-1]):
            continue
        again = _chain(markers, at)
        above = [m.rest for one in chain if one < at and (m := markers[one])]
        is_told = any(_TELLS_READER.search(row.words) for row in rows[chain[0] : at])
        is_told = is_told if marker.style is first.style else 2 * sum(" will " in rest for rest in above) >= len(above)
        if is_told and again[:1] == [at] and len(again) >= min(len(chain), _FEWEST + 1):
            return _past_instructions(rows, markers, again)
        if marker.style is first.style:
            return chain
    return chain


_TELLS_READER = re.compile(r"\b(?:you|your|please|e-?mail\w*|webinar|zoom|dial)\b|@|https?:", re.IGNORECASE)
"""A word of a sentence that tells the reader what to do."""


def _stop(rows: Sequence[Row], markers: Sequence[Marker | None], chain: Sequence[int]) -> int:
    """The row below the business as far as its numbers tell: where one stands again with its title, as on the pages
    below a list of contents, or below the item with which the meeting closes, where most stand above that."""
    seen: set[tuple[str, str]] = set()
    for at, (row, marker) in enumerate(zip(rows, markers, strict=True)):
        if not chain or at < chain[0]:
            continue
        before = sum(one < at for one in chain)
        if marker is None:
            if CLOSES.fullmatch(row.words) and before >= _FEWEST and before * 2 > len(chain):
                return _after_closing(rows, at + 1, ())
            continue
        key = (marker.number, _PAGE_LAST.sub("", " ".join(marker.rest.split()).casefold()))
        if at > chain[-1] and key in seen and len(key[1]) > _FEWEST:
            return at
        seen.add(key)
    return len(rows)


_PAGE_LAST = regex(r"\W*\d{1,4}$")


def _is_of_head(row: Row) -> bool:
    """Whether a row says when or where, or whose meeting it is."""
    words = row.words
    is_day = is_date(words) or find_date(words) is not None or find_time(words) is not None
    return is_day or _NO_BUSINESS.search(words) is not None or _TITLE.fullmatch(words) is not None or len(words) > 200


def _may_open(row: Row, *, has_title: bool) -> bool:
    """Whether a row without a number, right above the first that has one, is business: *CALL TO ORDER*."""
    if _is_of_head(row) or len(row.words) > _LONGEST_HEADING or is_body(row.words) or is_address(row.words):
        return False
    if row.text[:1].islower() or _ENDS_AS_AGENDA.fullmatch(row.words):
        return False
    return has_title or row.text.isupper()


def _above_bullets(rows: Sequence[Row], first: int) -> int:
    """Where a list with bullets begins that has no title: with its heading, below the day of the meeting."""
    days = [at for at, row in enumerate(rows[: 2 * _TOP]) if is_date(row.words)]
    bullets = [at for at, row in enumerate(rows) if row.has_bullet and days and at > days[0]]
    if len(bullets) < _FEWEST or len(bullets) * 2 < len(rows) - bullets[0]:
        return first
    above = rows[bullets[0] - 1]
    return bullets[0] if _is_of_head(above) else bullets[0] - 1


def _last_bullet(rows: Sequence[Row], first: int) -> int:
    """The last row of a list whose items have bullets, from `first` on; -1 if it has none."""
    last = -1
    for at in range(first, len(rows)):
        if rows[at].has_bullet and (at - max(last, first) <= _MOST_BETWEEN):
            last = at
    return last if first < len(rows) and rows[first].has_bullet else -1


_MOST_BETWEEN = 3
"""Rows from one bullet to the next."""


def _end(rows: Sequence[Row], after: int, markers: Sequence[Marker | None]) -> int:
    """The first row that stands below the business: also the name of whoever signs it, above their office."""
    labels = sum(row.words.endswith(":") for row in rows[:after])
    last = markers[after - 1] if 0 < after <= len(rows) else None
    if last is not None and CLOSES.fullmatch(last.rest):
        return _after_closing(rows, after, markers)
    for at in range(after, len(rows)):
        words = rows[at].words
        if last is not None and CLOSES.fullmatch(words):
            return _after_closing(rows, at + 1, ())
        is_label = words.endswith(":") and labels >= _FEWEST and len(words.split()) < _FEWEST
        labels += words.endswith(":")
        if markers[at] is not None or rows[at].has_bullet or is_label:
            continue
        if (len(rows) - at <= _REACH and _is_signature(rows[at : at + 2])) or (
            _ENDS.match(words) and not _NEXT.search(words)
        ):
            closing = (below for below in range(at, min(at + _REACH, len(rows))) if CLOSES.fullmatch(rows[below].words))
            return next(closing, at - 1) + 1
    return len(rows)


def _after_closing(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> int:
    """The first row below the item with which a meeting closes that is no part of it and does not say when they meet
    next. `markers`: the numbers of the rows; none where that item has no number, and no parts."""
    while at < len(rows) and len(rows[at].words.split()) <= _LONGEST_CLOSING:
        if not (markers and markers[at]) and not _NEXT.search(rows[at].words):
            break
        at += 1
    return at


_LONGEST_CLOSING = 20
"""Words of a part of the item with which a meeting closes."""
_REACH = 12
"""Rows of a remark that stands above the item with which a meeting closes."""
CLOSES = regex(
    r"(?:adjourn(?:ment)?(?: to .{0,40}\d.*)?|(?:close|closure) of (?:the )?meeting|meeting (?:closes?|ends?))\W*",
    re.IGNORECASE,
)
"""The item with which a meeting closes."""


def _closes(row: Row) -> bool:
    """Whether a row is the item with which a meeting closes, with or without a number."""
    return CLOSES.fullmatch(_COUNTED.sub("", row.words)) is not None


_COUNTED = regex(r"^\(?(?:\d{1,2}|[A-Z]|[IVX]{1,5})[.)]\s*")


def _is_signature(rows: Sequence[Row]) -> bool:
    """Whether two rows are a name and, right below it, an office."""
    if len(rows) < 2 or rows[1].has_bullet or len(rows[0].cells) > 1:
        return False
    office = rows[1].cells[0]
    return (
        is_name(rows[0].words, bare=False)
        and not is_name(office)
        and not _PARTED.search(office)
        and len(office.split()) <= _LONGEST_OFFICE
        and any(word.casefold().strip(",.") in POST_WORDS for word in office.split())
    )


_PARTED = regex(r":|\s[–—-]\s")
"""What parts the words of an item, as those of an office do not."""
_LONGEST_OFFICE = 6
"""Words."""


# The head

_MEETING_OF = re.compile(
    r"\bmeeting\s+of\s+(?:the\s+)?(?P<who>.{3,140}?)"
    r"(?=\s*,?\s+(?:(?:which\s+)?(?:will|shall|is to|to) be\b|held\b|will\b"
    r"|which\b|on\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)|at\s+\d|commencing\b|starting\b|by\b)|\s*[.;:]|$)",
    re.IGNORECASE,
)
_MEMBERS_OF = re.compile(r"\bmembers of (?:the )?(?P<who>[A-Z][^,.;:]{3,80}?\b[Cc]ouncil)\b", re.IGNORECASE)
_MAY_BE_CALLED = re.compile(
    r"(?!(?:[Aa]bove|[Tt]his)\b)[A-Z0-9](?!.*\b\d{4}\b)(?!.*\b(?:may|can|should|which|make|please|is|are|will|was|were)\b)"
)
"""Words that may be the name of a body, and not a part of a sentence."""
_HOLDS = re.compile(
    r"(?:^The|\bgiven that(?: [Tt]he| [Aa]n?)?)\s+(?P<who>[A-Z].{3,120}?)\s+(?:_+\s+)?(?:will|holds|shall)\b"
)
_BEFORE_BODY = re.compile(r"\bcome before the (?P<who>[A-Z].{3,120}?)(?=\s+(?:to|at|on|in)\b|\s*[.:;,]|$)")
_NOT = re.compile(r"\b(?:no|cancelled|joint)\s+$", re.IGNORECASE)
"""What stands before the meeting of another body."""
_AGENDA_WORDS = re.compile(
    r"^\W*(?:agenda\s+(?:for|of)\s+(?:the\s+|an?\s+)?|notice of (?:an?\s+|the\s+)?(?:meeting\b)?)"
    r"|\W*\b(?:public\s+)?agenda\b.*$|\s+[-–—]\s+notice of\b.*$"
    r"|\W*\bmeeting\s+(?:to be|will be)\b.*$|\s+met\s.*\d.*$|\bto be held\b.*$",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(r"^(?:regular|special|ordinary|annual|monthly|extraordinary)\s+(?:meeting)?", re.IGNORECASE)
_LABEL = re.compile(
    r"^\W*(?P<name>venue|place|location|where|date|day|time|when|committee|body|meeting|council)\s*:\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"\b(?:issued?|added|publish\w+|despatch\w*|dated|posted|printed|deadline|no later than"
    r"|by (?:noon|\d|midday)|clerk\b|minutes|last meeting|previous|next|revised|updated|signed|year end)",
    re.IGNORECASE,
)
"""What is said of a day that is not that of the meeting."""
_OF_MEETING = re.compile(r"\b(?:held|meeting|summoned|invited|convene[ds]?|commenc\w+|take place)\b", re.IGNORECASE)


@dataclasses.dataclass
class _Blocks:
    """What stands above the business: its rows, and those together that no empty line parts."""

    rows: list[str]
    cells: list[str]
    """What wide gaps part in them."""
    blocks: list[str] = dataclasses.field(default_factory=list)
    labels: dict[str, str] = dataclasses.field(default_factory=dict)


def _blocks(rows: Sequence[Row]) -> _Blocks:
    made = _Blocks([row.words for row in rows], [cell for row in rows if not row.has_bullet for cell in row.cells])
    for row in rows:
        if label := _LABEL.match(row.words):
            made.labels.setdefault(label["name"].lower(), label["value"].strip())
        if made.blocks and not row.is_apart:
            made.blocks[-1] += f" {row.words}"
        else:
            made.blocks.append(row.words)
    return made


def _head(rows: Sequence[Row], facts: Facts) -> tuple[Head, list[str]]:
    """The head that the rows above the business and the format itself give, and what is doubtful in it."""
    said = _blocks(rows)
    council, committee = _body(said)
    day, day_doubts = _day(said, facts)
    council, committee = facts.council or council, facts.committee or committee or council
    doubts = []
    if not committee:
        committee = _perhaps(said)
        doubts.append(_PERHAPS.format(committee) if committee else "The file does not name the body that meets.")
    elif _ONLY_PLACE.fullmatch(committee) and not is_committee(committee):
        doubts.append(_PERHAPS.format(committee))
    if committee and not council and _GENERIC.fullmatch(committee):
        doubts.append(f"The file says “{committee}” without the name of the council.")
    place = facts.venue or _place_alone(_venue(said))
    if place.casefold() in (council.casefold(), committee.casefold()):
        place = ""
    at, clock_doubts = _clock(said, day, facts)
    head = Head(0, council, committee, day, at, place)
    return head, [*doubts, *day_doubts, *clock_doubts, *_missing(head, is_named=not doubts)]


_ONLY_PLACE = regex(r"(?:city|county|town|village|borough) of .*", re.IGNORECASE)
_PERHAPS = "Is “{}” the body that meets? Nothing says that it is a council or a committee."
_NAME = (
    r"(?P<who>(?!(?i:the|our|you|this|your|please|all|agenda|notice|minutes|annual|general|date|time)\b)"
    r"[A-Z0-9][\w’'&.-]*(?: (?:and |of |the |for |& )*[A-Z0-9][\w’'&.-]*){0,6}?)"
)
_OF_UNKNOWN = (
    regex(
        rf"(?i:\bmeeting(?: \(\w+\))? (?:of|for)(?: the)?) {_NAME}"
        r"(?=\s+(?:on|at|in|will|to|is|held)\b|\s*[,;:]|\. |\s+[–—-]|$)"
    ),
    regex(rf"\bThe (?:\d+(?:st|nd|rd|th) )?{_NAME} (?i:meeting) (?:will|is to|shall) (?:be held|take place)"),
    regex(
        rf"(?:^|(?i:\bagenda (?:for|of)(?: the)?) ){_NAME} "
        r"(?i:AGM\b|EGM\b|(?:(?:annual|special|general|ordinary) )+meeting\b|(?:meeting )?agenda$)"
    ),
)
_SOCIETY = regex(
    r"\b[Tt]he (?P<who>(?:[A-Z][\w’'&-]*\s(?:of\s|and\s)?){1,5}?"
    r"(?:Association|Society|Club|Union|League|Trust|Foundation|Federation|Institute|Network|Group|Forum))\b"
)
"""The name of a society in a sentence."""
"""Words in which a name stands for the body, though it has no word that only bodies have."""


def _perhaps(said: _Blocks) -> str:
    """What may be the name of the body, where nothing is plainly called a council or a committee; '' if nothing is."""
    for pattern in _OF_UNKNOWN:
        for text in (*said.rows, *said.blocks):
            if match := pattern.search(text):
                name = match["who"].strip(" ,.-–")
                if name and not find_date(name) and not _NO_BUSINESS.search(name):
                    return name
    return next((match["who"] for text in said.blocks if (match := _SOCIETY.search(text))), "")


def _missing(head: Head, *, is_named: bool) -> Iterator[str]:
    """What the head does not have, a sentence each; its day and body have sentences of their own. `is_named`: nothing
    was said of the body."""
    if is_named and head.committee and not head.council and not _GENERIC.fullmatch(head.committee):
        yield f"The file does not say of which council or authority “{head.committee}” is."
    if head.time is None:
        yield "The file does not say when the meeting begins."
    if not head.venue:
        yield "The file does not say where the meeting is."
    elif len(head.venue.split()) > _LONGEST_PLACE:
        yield f"Is all of this the place? “{head.venue}”"


_LONGEST_PLACE = 14
"""Words."""
_AFTER_PLACE = re.compile(
    r"\s+(?:for|to) (?:the (?:purpose|transaction|consideration)|transact|consider|conduct)\b.*"
    r"|\s+(?:agenda|when|and commenc\w+|on the rising|immediately)\b.*|(?<=[a-z]{3})[.;]\s+[A-Z].*",
    re.IGNORECASE | re.DOTALL,
)


def _place_alone(text: str) -> str:
    """A place without what a sentence goes on to say."""
    return _AFTER_PLACE.sub("", text).strip(" ,.;")


def _body(said: _Blocks) -> tuple[str, str]:
    """The council and the committee."""
    for name in ("committee", "body", "meeting"):
        if (value := said.labels.get(name)) and is_committee(value):
            return said.labels.get("council", ""), title_of(value)
    named = [(inner, council) for council, inner in map(in_two, _named(said))]
    named.sort(key=lambda pair: _IS_INNER.search(pair[0]) is None)
    found = [one for one in named if is_committee(one[0])]
    committee, council = next((one for one in found if not _GENERIC.fullmatch(one[0])), (found or [("", "")])[0])
    bodies = [name for pair in named for name in pair if is_body(name) and not _INNER.search(name)]
    council = council or next((name for name in bodies if name.casefold() != committee.casefold()), "")
    if (
        committee
        and is_body(committee)
        and not _INNER.search(committee)
        and not council.casefold().count(committee.casefold())
    ):
        council = committee
    return ("" if _GENERIC.fullmatch(council) else council), committee or council


_GENERIC = re.compile(r"(?:the )?(?:full|county|city|town|parish|borough|district|community)? ?council", re.IGNORECASE)


_IS_INNER = regex(r"\b(?:(?:sub-?)?committee|panel|working (?:group|party)|forum)\b", re.IGNORECASE)
"""What is part of another body, whose name may stand above its own."""
_INNER = re.compile(r"\b(?:committee|panel|board|cabinet|group|forum|commission)\b", re.IGNORECASE)


_WEEKDAY_AFTER = regex(r"\s*[-–—,]?\s*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$", re.IGNORECASE)


def _named(said: _Blocks) -> Iterator[str]:
    """What names a body above the business, the surest first."""
    for pattern in (_MEETING_OF, _HOLDS, _MEMBERS_OF, _BEFORE_BODY):
        for text in (*said.rows, *said.blocks, " ".join(said.blocks)):
            for match in pattern.finditer(text):
                if _NOT.search(text[: match.start()]):
                    continue
                who = _WEEKDAY_AFTER.sub("", match["who"]).strip(" ,.-–")
                is_short = len(who) <= _LONGEST_HEADING
                is_named = (is_committee(who) or is_body(who)) and who.count("(") == who.count(")")
                if is_short and is_named and _MAY_BE_CALLED.match(who) and not _ROOM.search(who):
                    yield who
    rows = [
        _WEEKDAY_AFTER.sub("", _FIRST_WORDS.sub("", title_of(_AGENDA_WORDS.sub("", _UP_TO_DAY.sub("", row)).strip())))
        for row in said.cells
    ]
    names = [text.strip() for text in rows if _is_name(text.strip())]
    yield from sorted(names, key=lambda name: _ENDS_AS_BODY.search(name) is None)


def _is_name(text: str) -> bool:
    """Whether a row may be the name of a body and nothing else."""
    if (
        not 3 < len(text) <= _LONGEST_HEADING
        or text[0].islower()
        or text.count("(") != text.count(")")
        or (
            sum(word[0].islower() and word not in _SMALL for word in text.split()) > 1
            and not _ENDS_AS_BODY.search(text)
        )
        or re.search(r"\d{4}", text)
        or text[-1] in ".,;:"
        or _NO_BUSINESS.search(text)
        or is_address(text)
    ):
        return False
    return (is_committee(text) or is_body(text)) and not _ADDRESSED.match(text) and not _NO_NAME.search(text)


_SMALL = frozenset("of and the for on in to at & de an a".split())
"""Words that a name has in small letters."""
_UP_TO_DAY = re.compile(
    r"^.{3,40}?\b\d{4}\b(?:,?\s+(?:at\s+)?\d{1,2}[:.]?\d{0,2}\s*[ap]\.?m\.?)?\s*[-–—]\s+(?=[A-Z])", re.IGNORECASE
)
"""*February 25, 2026 at 6:30 PM - *, before the name."""
_ENDS_AS_BODY = re.compile(
    r"\b(?:committee|council|board|panel|cabinet|commission(?:ers)?|group|forum|executive|trust(?:ees)?|authority"
    r"|district|directors|supervisors|governors|selectmen|senate)$"
    r"|^(?:committee|board|panel) (?:on|of|for)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\b(?:is|are|was|were|will|has|have|that|this|reminded|solicitor|director|officer|manager|head|secretary"
    r"|comments?|reports?|remarks|procedures|appl(?:y|ies)|no meeting)\b",
    re.IGNORECASE,
)
"""A word of a sentence, or of an office that stands above the name of the body."""
_ADDRESSED = re.compile(
    r"(?:to|all|you|members|chair\w*|director|clerk)\b|(?:vice[- ]|deputy )?(?:mayor|president|cllr|councillor"
    r"|commissioner|trustee|supervisor|council ?(?:member|man|woman)|board member)\b",
    re.IGNORECASE,
)
"""How a line begins that is to or about people."""


def _day(said: _Blocks, facts: Facts) -> tuple[date | None, list[str]]:
    """The day of the meeting, and what is doubtful about it."""
    if day := find_date(facts.date):
        return day, []
    labelled = [f"{name}: {said.labels[name]}" for name in ("date", "day", "when") if name in said.labels]
    told = {day for text in said.rows if _WILL_BE.search(text) and (day := find_date(text))}
    told = told or {day for text in said.blocks if _WILL_BE.search(text) and (day := find_date(text))}
    if len(told) == 1 and labelled and not told & {day for text in labelled for day in find_dates(text)}:
        (day,) = told
        return day, [f"Is {day:%-d %B %Y} the day of the meeting? The file also has “{labelled[0]}”."]
    held = {
        day for text in said.rows if _IS_HELD.search(text) and len(text) < _LONGEST_HEADING for day in find_dates(text)
    }
    bare = {day for text in said.rows if is_date(text) for day in find_dates(text)} - held
    if len(held) == 1 and len(bare) == 1 and not labelled:  # when it was published
        return held.pop(), [f"Is {min(bare):%-d %B %Y}, in a line by itself, the day of the meeting? It was not taken."]
    text = "\n".join((*labelled, *said.rows))
    day, doubts = day_of([text], whole=text, to_come=True)
    if day is None and not doubts:
        alone = {day for text in said.rows if is_date(text) for day in find_dates(text)}
        if len(alone) == 1:
            (day,) = alone
            return day, [f"Is {day:%-d %B %Y}, in a line by itself, the day of the meeting? Nothing says so."]
        return None, ["The file does not say on which day the meeting is."]
    return day, doubts


_IS_HELD = regex(r"\b(?:meeting|agm|egm)\b(?!.*\b(?:last|previous|next|minutes)\b)", re.IGNORECASE)
"""A line that is about a meeting."""
_CLOCKS = regex(r"(?<![-–—\d:.] )(?<![-–—\d:.])\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b", re.IGNORECASE)
"""Times, but for the second of *6.30pm-8.00pm*."""
_BEGINS = regex(r"\W*(?:(?:the )?meeting|start\w*|begin\w*|commenc\w*|at)\b", re.IGNORECASE)
_WHICH_TIME = "More than one time stands above the items: when does the meeting begin? “{}”"


def _clock(said: _Blocks, day: date | None, facts: Facts) -> tuple[time | None, list[str]]:
    """When the meeting begins, and what is doubtful about it: what stands beside its day, by itself, or in a sentence
    that says so."""
    if (at := find_time(facts.time)) or (at := find_time(said.labels.get("time", ""))):
        return at, []
    beside = [text for text in said.rows if day and day in find_dates(text)]
    others = [text for text in said.rows if not _OTHER_DAY.search(text) and len(text) < _LONGEST_HEADING]
    told = [
        part for text in said.blocks for part in re.split(r"(?<=\w\.)\s+(?=[A-Z])", text) if _OF_MEETING.search(part)
    ]
    if at := next((at for text in beside if (at := find_time(text))), None):
        return at, []
    at = next((at for text in (*others, *told) if (at := find_time(text))), None)
    opens = [text for text in others if _BEGINS.match(text)]
    clocks = {one for text in others for one in map(find_time, _CLOCKS.findall(text)) if one}
    if at is None or opens or len(clocks) < 2:
        return next((at for text in opens if (at := find_time(text))), at), []
    return at, [_WHICH_TIME.format("; ".join(text for text in others if find_time(text)))]


_PLACE = re.compile(
    r"(?:(?:in|at) (?:the )?)?(?P<where>(?:[\w’'.&-]+,? ){0,7}(?:hall|room|chambers?|centre|center|library"
    r"|church|school|offices?|house|hotel|building|suite|theatre|pavilion|club|college|institute|zoom|teams)\b"
    r"(?:[,.]? [^:@]{0,60})?)",
    re.IGNORECASE,
)
_ROOM = re.compile(r"\b(?:committee|board|council|cabinet) (?:room|chamber|suite|office)s?\b", re.IGNORECASE)
_STREET = re.compile(r"\d{1,5}[A-Za-z]?\s+[A-Z]")
_WHOLE = re.compile(r"[A-Z0-9].*(?<!\b(?i:at|in))(?<!\b(?i:on))(?<!\b(?i:via))(?<!\b(?i:located))")
_NEAREST = 4
"""Rows from the day in which the place may stand in a line of its own."""


def _is_body_first(row: str) -> bool:
    """Whether a line begins with a body, and not with a place: *Roads Committee, Town Hall*."""
    first, comma, _ = row.partition(",")
    return bool(comma) and _INNER.search(_ROOM.sub("", first)) is not None


def _venue(said: _Blocks) -> str:
    for name in ("venue", "place", "location", "where"):
        if name in said.labels:
            return re.sub(r"\.?\s*view directions\W*$", "", said.labels[name], flags=re.IGNORECASE)
    told = venue_of([Paragraph(text, text) for text in (*said.blocks, *said.rows) if _WILL_BE.search(text)])
    if _WHOLE.fullmatch(told):
        return told
    days = [at for at, row in enumerate(said.rows) if find_date(row)]
    for at, row in enumerate(said.rows):
        is_near = any(abs(at - day) <= _NEAREST for day in days)
        if is_near and (match := _PLACE.fullmatch(row)) and not _is_body_first(row):
            below = said.rows[at + 1] if at + 1 < len(said.rows) else ""
            is_street = _STREET.match(below) and not find_date(below) and not find_time(below)
            return f"{match['where']}, {below}" if is_street else match["where"]
    told = venue_of([Paragraph(text, text) for text in (*said.blocks, *said.rows)])
    return told if _WHOLE.fullmatch(told) else ""


__all__ = ["PrintedAgenda", "is_agenda", "may_be_agenda", "read_agenda"]
