"""Finds where the business of a printed agenda begins and ends. `extent_of` uses the numbers of rows, or how they are
set; `beside_items` then finds rows between the items that are none: papers, remarks, instructions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from types import MappingProxyType

from clerk_tui.english.titles_and_forenames import POST_WORDS
from clerk_tui.frozen import dataclass
from clerk_tui.importing.agenda_rows import (
    FEWEST,
    Setting,
    chain_from,
    is_lead_head,
    is_short_title,
    markers_of,
    set_alike,
)
from clerk_tui.importing.agenda_signs import (
    ENDS_AS_AGENDA,
    LONGEST_TITLE,
    MOST_ABOVE,
    TITLE,
    TOP,
    calls_itself,
    left_out,
)
from clerk_tui.importing.recognition.head import CONTACT, ENDS_AS_PLACE, ends_address, is_address, is_body
from clerk_tui.importing.recognition.heading_text import KNOWN
from clerk_tui.importing.recognition.meeting_date import find_date, find_time, is_of_other_day
from clerk_tui.lists.markers import Marker, Style, is_next, starts
from clerk_tui.lists.name_words import is_name
from clerk_tui.lists.printed_agendas import CLOSES, OPENS, is_item_detail, split_time
from clerk_tui.lists.rows import NARROWEST, OPEN_END, SAYS_WHEN, WIDE, Row, is_date, widest_of
from clerk_tui.regex import any_case, regex

_LONGEST_HEADING = 90
_ENDS = any_case(
    r"\W*(?:signed|yours (?:faithfully|sincerely)|by order|clerk(?: to|\b)|(?:town|parish|city|county|board) (?:clerk"
    r"|secretary)|chief executive|monitoring officer|proper officer|contacts?\b|e-?mail\b|tel(?:ephone)?\b|phone\b"
    r"|distribution|membership\b|members of the (?:committee|council|board|panel|public)|members:|to:? (?:all |the )"
    r"|notes?\b\W*(?:$|:|\d)|copyright|all members of the public|the (?:public|press)|press and public|this agenda"
    r"|for (?:further|more) information|if you\b|please\b|(?:dated?|issued|published|posted|printed)\b.*\d{4}"
    r"|upcoming meeting|posted to\b|(?:the )?(?:matters|items|topics) listed\b|i,? .{0,120}\b(?:declare|certify)"
    r"|certificate|copies of|https?:|www\.|attachments?\b\s*:|\*\*|map\b|for information:|information for"
    r"|meeting accessibility\b|explanatory (?:material|notes?|memorandum)\b|access(?:ibility)?\b|emergency|fire\b"
    r"|filming|recording|(?:no|\d+) comments?\W*$|post(?:ed)? (?:a comment|by\b)|leave a (?:reply|comment)|(?:newer"
    r"|older) posts?\W*$|share (?:this|on|to)\b|like this\W*$)|.*@\w+\.|(?P<name>[^()]*)\(clerk\)"
    r"|[^,:]{4,40},\s+(?:(?:town|parish|council|board) )?(?:clerk|secretary)(?: to (?:the )?\w+ ?\w*)?\W*$"
)
"""The beginning of a text below the business."""
_NEXT = any_case(r"\bnext\b|\bmeetings?\b.*\bdates?\b")
_OVER = any_case(
    r"\b(?:business (?:shown|set out|listed|specified|mentioned|detailed|as)\b|following (?:business|agenda|items)\b"
    r"|agenda (?:below|set out)\b).{0,40}$|\bagenda\b.{0,40}\b(?:is|will be|comprises?)(?: as follows)?\W*$"
)
"""The end of a sentence that introduces the business."""
_LONGEST_ADDRESS = 5  # rows
_MOST_BETWEEN = 3  # rows from one bullet to the next
_LONGEST_CLOSING = 20  # the most words of a part of the closing item
_REACH = 12  # the most rows of a remark above the closing item


def extent_of(rows: Sequence[Row], settings: Sequence[Setting] = ()) -> tuple[int, int, tuple[str, ...]]:
    """The first row of the business, the first after it, and sentences about doubts; `settings`: how rows are set."""
    printed = markers_of(rows)
    markers = _without_ways(rows, printed)
    titles = _titles(rows, markers)
    after = _title_before(titles, markers)
    chain = _past_instructions(rows, markers, chain_from(markers, after))
    if not chain and titles:  # *I. Business* and *A. Roads* below it may be all
        chain = [at for at in range(after, len(rows)) if (m := markers[at]) is not None and starts(m)]
    if not chain:
        begin, end, doubts = _without_numbers(rows, markers, after, has_title=bool(titles))
        begin, end, left = _as_set(rows, settings, begin, end)
        return begin, end, (*doubts, *left)
    listed = rows[: _stop_by_numbers(rows, markers, chain)]
    end = _find_end(listed, _last_of_list(listed, markers, [at for at in chain if at < len(listed)]) + 1, markers)
    told = _doubts_below(rows, markers, end)
    first = _first(rows, printed, chain[0], titles, after)
    return first, end, (*_left_above(rows[after:first] if titles else ()), *told)


def _without_ways(rows: Sequence[Row], markers: list[Marker | None]) -> list[Marker | None]:
    """The markers, without those of a list of ways to take part above the business."""
    first = next((at for at, marker in enumerate(markers) if marker), len(rows))
    while ways := ways_from(rows, first, None):
        first = next((at for at, marker in enumerate(markers) if marker and at > ways[-1]), len(rows))
        markers = [None if at < first else marker for at, marker in enumerate(markers)]
    return markers


def _last_of_list(rows: Sequence[Row], markers: Sequence[Marker | None], chain: Sequence[int]) -> int:
    """The last row whose number continues a column, begins again below a heading, or is a part of the item before."""
    last: dict[tuple[Style, int], Marker] = {}
    starts_at = Counter[tuple[Style, int]]()
    found, top = chain[-1], ""
    for at in range(chain[0], len(rows)):
        marker = markers[at]
        if marker is None:
            continue
        column = (marker.style, rows[at].indent)
        again = starts(marker) and not _instructs(rows, markers, at)
        again = again and (starts_at[column] > 1 or _is_headed(rows, markers, at))
        goes_on = column in last and (is_next(last[column], marker) or again)
        goes_on = goes_on or (marker.above != "" and marker.above == top)
        if at <= chain[-1] or goes_on:
            last[column], found = marker, max(found, at)
            starts_at[column] += starts(marker)
            top = top if marker.above else marker.number
    return found


def _is_headed(rows: Sequence[Row], markers: Sequence[Marker | None], at: int) -> bool:
    """Whether a heading, farther out or apart in capitals, stands between a number and the one before."""
    above = (rows[one] for one in takewhile(lambda one: markers[one] is None, range(at - 1, -1, -1)))
    heads = (row for row in above if not (_ENDS.match(row.words) or _MOTION.fullmatch(row.words)))
    indent = rows[at].indent
    return any((r.text.isupper() and r.is_apart) or (r.indent < indent and is_short_title(r)) for r in heads)


def _titles(rows: Sequence[Row], markers: Sequence[Marker | None]) -> list[int]:
    """The rows near the top that may be the title of the agenda."""
    return [at for at, row in enumerate(rows[:MOST_ABOVE]) if _is_title(at, row, markers[at])]


def _first(rows: Sequence[Row], markers: Sequence[Marker | None], first: int, titles: Sequence[int], after: int) -> int:
    """The first row of the business: the `first` numbered one, or business above. `after`: the row after the title."""
    highest = max([after, *(at + 1 for at in range(first) if markers[at] is not None)])
    while first > highest and _may_open(rows[first - 1], has_title=bool(titles)):
        first -= 1
    if first and is_lead_head(rows[first - 1]):
        return first - 1
    return _opening_above(rows, _capitals_above(rows, first, highest), titles[0] + 1 if titles else 0)


def _with_lead_head(rows: Sequence[Row], first: int) -> int:
    """The first row of the business, or the row of column heads above it."""
    return first - (first > 0 and is_lead_head(rows[first - 1]))


def _without_numbers(
    rows: Sequence[Row], markers: Sequence[Marker | None], after: int, *, has_title: bool
) -> tuple[int, int, tuple[str, ...]]:
    """The same, with a sentence on each doubt, if no numbers count up. `after`: the row after the title, if any."""
    is_items = ((has_title and row.has_bullet) or not _is_of_head(row) for row in rows[after:])
    first = next((at for at, is_item in enumerate(is_items, after) if is_item), len(rows))
    known = next((at for at in range(first, min(first + 2 * TOP, len(rows))) if KNOWN.match(rows[at].words)), first)
    heads = (at for at in range(first, known) if _is_of_head(rows[at]) and not is_of_other_day(rows[at].words))
    first = max((at + 1 for at in heads), default=first)
    near = range(first, min(first + _LONGEST_ADDRESS, len(rows)))
    first = max((at + 1 for at in near if ends_address(rows[at].words)), default=first)
    begin = _with_lead_head(rows, _first_timed(rows, first) or first)
    doubts = (NO_NUMBERS, *_left_above(rows[first:begin]))
    last = _last_bullet(rows, begin) + 1
    below = rows[last:]
    if has_title and last - begin >= 2 * len(below) and not any(row.has_bullet for row in below):
        return begin, last, (*doubts, *_left_below([row.words for row in below]))
    return begin, _find_end(rows, max(begin + FEWEST, last), markers), doubts


def _as_set(rows: Sequence[Row], settings: Sequence[Setting], begin: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """The extent of a list without numbers, from the rows that are set alike, and sentences about rows left out."""
    items = [begin + at for at in set_alike(rows[begin:], settings[begin:])]
    first, last = (items[0], items[-1] + 1) if items else (begin, end)
    while first > begin and settings[first - 1] in settings[first:last] and is_short_title(rows[first - 1]):
        first -= 1
    while items and last > end and _is_notice(rows, last - 1):
        last -= 1
    while items and last < len(rows) and CLOSES.fullmatch(rows[last].words):
        last += 1
    above = filter(is_short_title, rows[begin:first])
    is_spaced = 2 * sum(row.is_apart for row in rows[begin:last]) > last - begin
    below = [row.words for row in rows[last:] if _may_be_item(row, is_spaced=is_spaced)]
    return _with_lead_head(rows, first), last, (*(_left_above(above) if begin else ()), *_left_below(below))


def _first_timed(rows: Sequence[Row], first: int) -> int:
    """The row where a list of timed items begins; 0 if there is none."""
    timed = [at for at in range(first, len(rows)) if _TIMED.match(rows[at].text)]
    return _capitals_above(rows, timed[0], first) if len(timed) >= FEWEST else 0


_TIMED = any_case(r"\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m)")  # how a row begins with a time
_TIMED_ITEM = any_case(
    rf"{_TIMED.pattern}(?:\s?[ap]\.?m\b\.?)?\W*(?P<title>(?-i:[A-Z])(?!.*\b(?:meeting|session|\d[:.]\d\d)\b).*)"
)
"""A row with a time and a title."""


def _opening_above(rows: Sequence[Row], first: int, after: int) -> int:
    """The first row above the numbers that opens meetings, or `first`; under a title, in capitals or near."""
    for at in range(after, first):
        words = rows[at].cells[0]
        is_sure = words.isupper() or (_OPENS_ONLY.match(words) and (after or first - at <= _REACH))
        if is_sure and OPENS.fullmatch(words):
            return at
    return first


_OPENS_ONLY = any_case(r"call|roll|pledge|flag|apologies")
"""The beginning of an opening item that can be nothing else, as *Welcome* may be."""


def _doubts_below(rows: Sequence[Row], markers: Sequence[Marker | None], end: int) -> tuple[str, ...]:
    """A sentence about lines below the business: its items are repeated, or a line may be an item."""
    if end < len(rows) and (marker := markers[end]) and marker.rest and not CLOSES.fullmatch(rows[end].words):
        return (AGAIN,)
    highest = {m.style: m for m in markers[:end] if m and m.value and not m.above}
    most = max((_figures(m) for m in markers[:end] if m), default=())
    last = _below_items(rows, markers, end, highest)
    told = [row.words for at, row in enumerate(rows[end:last], end) if markers[at] or _may_be_item(row)]
    after = max(end, last)
    later = zip(rows[after:], markers[after:], strict=True)
    return _left_below([*told, *(row.words for row, m in later if m and _is_later(m, highest, most))])


def _below_items(
    rows: Sequence[Row], markers: Sequence[Marker | None], end: int, highest: Mapping[Style, Marker]
) -> int:
    """The index after the closing item; all rows where that is above the row `end`, or a paper follows."""
    first = next(filter(None, markers[end:]), None)
    is_paper = first is not None and _is_of_paper(first, highest.get(first.style))
    if is_paper or (end < len(rows) and _MOTION.fullmatch(rows[end].words)):
        return len(rows)
    closing = [at for at, row in enumerate(rows) if CLOSES.fullmatch(m.rest if (m := markers[at]) else row.words)]
    return len(rows) if closing and closing[0] < end else max(closing, default=0) + 1


def _is_later(marker: Marker, highest: Mapping[Style, Marker], most: tuple[int, ...]) -> bool:
    """Whether a number is higher than all of a list, by its figures (*2.0* after *1.2*) or within its style."""
    last = highest.get(marker.style)
    is_higher = last is not None and not marker.above and (marker.value or 0) > (last.value or 0)
    return is_higher or _figures(marker) > most > ()


def _figures(marker: Marker) -> tuple[int, ...]:
    """The figures of a number: 1 and 2 for *1.2*; none for a letter."""
    parts = marker.number.split(".") if marker.style in (Style.NUMBER, Style.PARTS) else []
    return tuple(map(int, parts)) if all(map(str.isdecimal, parts)) else ()


def _may_be_item(row: Row, *, is_spaced: bool = True) -> bool:
    """Whether a row below the closing item looks like an item, not a notice. `is_spaced`: items stand apart."""
    words = row.words
    is_short = len(words.split()) <= LONGEST_TITLE and words[-1] not in ".," and words[0].isupper()
    is_other = _ENDS.match(words) or _is_of_head(row) or is_name(words, bare=False)
    return is_short and (row.is_apart or not is_spaced) and not is_other


AGAIN = "The items stand in the file more than once: those of the first list were read."


def _capitals_above(rows: Sequence[Row], first: int, after: int) -> int:
    """The first of the lines in capitals, each apart, that stand right above the first number: *ROLL CALL*."""
    begin = first
    for at in range(first - 1, after - 1, -1):
        row = rows[at]
        if row.text.isupper() and row.is_apart and not _is_no_heading(row.words):
            begin = at if rows[at + 1].is_apart and not TITLE.fullmatch(row.words) else begin
        elif at < first - 1 or rows[first].is_apart:  # else it is said of the first: *Continued from …*
            break
    return begin


def _is_where(words: str) -> bool:
    """Whether a line that may be a title is the place of the meeting."""
    is_place = ends_address(words) or is_address(words) or ENDS_AS_PLACE.search(words) is not None
    return is_place and len(words) <= _LONGEST_HEADING


def _is_no_heading(words: str) -> bool:
    """Whether a line in capitals gives the time or place of the meeting, or is a sentence."""
    is_told = CONTACT.search(words) is not None or find_date(words) is not None
    return _is_where(words) or is_told or (words.endswith(".") and len(words.split()) > LONGEST_TITLE)


def _is_title(at: int, row: Row, marker: Marker | None) -> bool:
    if row.text[:1].islower():  # the end of a sentence
        return False
    return calls_itself(at, row, marker) or (marker is None and _OVER.search(row.words) is not None)


NO_NUMBERS = "The items have no numbers that count up, so where they begin and end is not certain."


def _left_above(left: Iterable[Row]) -> tuple[str, ...]:
    """A sentence about rows left out below the title, except those with the time and place of the meeting."""
    where = "between the title and the first item"
    told = [row.words for row in left if not (_is_of_head(row) or _is_where(row.words))]
    return left_out(told, f"line {where} was", f"lines {where} were")


def _left_below(left: Sequence[str]) -> tuple[str, ...]:
    return left_out(left, "line below the last item was", "lines below the last item were")


def _title_before(titles: Sequence[int], markers: Sequence[Marker | None]) -> int:
    """The row after the title of the list: the one followed by most numbers, or the last right above them."""
    best = 0
    chain: list[int] = []
    for at in titles:
        found = chain_from(markers, at + 1)
        if not best or len(found) > len(chain) or (found and found == chain):
            best, chain = at + 1, found
    return best if chain or not titles else titles[-1] + 1


def _past_instructions(rows: Sequence[Row], markers: Sequence[Marker | None], chain: list[int]) -> list[int]:
    """The run of numbers, without a list above it that instructs the public or says how they meet."""
    is_short = len(chain) <= FEWEST
    for at in range(chain[0] + 1, len(rows)) if chain else ():
        marker = markers[at]
        again = chain_from(markers, at) if marker and starts(marker) else []
        if marker is None or again[:1] != [at]:
            continue
        is_alike = (first := markers[chain[0]]) is not None and first.style is marker.style
        if is_alike and _TELLS_READER.search(rows[at].words):
            continue
        is_told = _instructs(rows, markers, chain[0]) if is_alike else _are_about_meeting(markers, chain, again)
        count = sum(m is not None for m in markers[at:]) if is_short else len(again)
        if is_told and count >= min(len(chain), FEWEST + 1):
            return _past_instructions(rows, markers, again)
        if is_alike and not is_short:
            return chain
    return chain


def _are_about_meeting(markers: Sequence[Marker | None], chain: Sequence[int], again: Sequence[int]) -> bool:
    """Whether numbers in another style, above where they begin again, say how the meeting is held."""
    above = [markers[at] for at in chain if at < again[0]]
    is_within = 2 * len(above) < len(chain) >= len(again)
    return not is_within and 2 * sum(m is not None and " will " in m.rest for m in above) >= len(above)


_TELLS_READER = any_case(r"\b(?:you|your|please|e-?mail\w*|webinar|zoom|dial)\b|@|https?:|^\d+[.)]\s+\W+$")
"""A word of an instruction to the reader, or a number before a mere sign, as in directions to a page."""


def _stop_by_numbers(rows: Sequence[Row], markers: Sequence[Marker | None], chain: Sequence[int]) -> int:
    """The row where a number returns with its title, as on later pages, or the closing item is past."""
    seen: set[tuple[str, str]] = set()
    for at, (row, marker) in enumerate(zip(rows, markers, strict=True)):
        if at < chain[0]:
            continue
        before = sum(one < at for one in chain)
        if marker is None:
            if CLOSES.fullmatch(row.words) and before >= FEWEST and before * 2 > len(chain):
                return _after_closing(rows, at + 1, ())
            continue
        key = (marker.number, _PAGE_LAST.sub("", " ".join(marker.rest.split()).casefold()))
        if at > chain[-1] and not any(markers[chain[-1] + 1 : at]) and _is_of_paper(marker, markers[chain[-1]]):
            return next(
                (below for below in range(chain[-1] + 1, at) if rows[below].is_apart and not markers[below]), at
            )
        is_set_in = row.indent > rows[chain[-1]].indent  # one of several recommendations
        if at > chain[-1] and key in seen and len(key[1]) > FEWEST and not is_set_in:
            return at
        seen.add(key)
    return len(rows)


def _is_of_paper(marker: Marker, last: Marker | None) -> bool:
    """Whether a number after the list is lower and precedes a sentence: it is a rule to be changed."""
    is_lower = last is not None and marker.style is last.style and 1 < (marker.value or 0) < (last.value or 0)
    return is_lower and len(marker.rest.split()) > LONGEST_TITLE


_PAGE_LAST = regex(r"\W*\d{1,4}$")


def _is_of_head(row: Row) -> bool:
    """Whether a row gives the time, place or body of the meeting."""
    words = row.words
    timed = _TIMED_ITEM.fullmatch(words)
    title = timed["title"] if timed else split_time(words)[0] if words.endswith(")") else words
    is_of_other = is_of_other_day(title) and not find_time(title)
    if title != words and (is_of_other or not (_is_no_heading(title) or is_body(title))):
        return False
    is_day = not is_of_other and (is_date(words) or find_date(words) is not None or find_time(words) is not None)
    signs = (CONTACT.search, TITLE.fullmatch, SAYS_WHEN.fullmatch)
    return is_day or len(words) > 200 or ends_address(words) or any(sign(words) for sign in signs)


def _may_open(row: Row, *, has_title: bool) -> bool:
    """Whether a row right above the first number may be business: *CALL TO ORDER*."""
    words = row.words
    is_of_head = _is_of_head(row) or is_body(words) or is_address(words) or _is_no_heading(words)
    is_other = len(words) > _LONGEST_HEADING or row.text[:1].islower() or ENDS_AS_AGENDA.fullmatch(words)
    return (has_title or row.text.isupper()) and not (is_of_head or is_other)


def _last_bullet(rows: Sequence[Row], first: int) -> int:
    """The last row of a list with bullets, from `first` on; -1 if there is none."""
    last = -1
    for at in range(first, len(rows)):
        if rows[at].has_bullet and (at - max(last, first) <= _MOST_BETWEEN):
            last = at
    return last if first < len(rows) and rows[first].has_bullet else -1


def _find_end(rows: Sequence[Row], after: int, markers: Sequence[Marker | None]) -> int:
    """The row after the business; the name of the person who signs the agenda may be there."""
    last = markers[after - 1] if 0 < after <= len(rows) else None
    if last is not None and CLOSES.fullmatch(last.rest):
        return _after_closing(rows, after, markers)
    for at in range(after, len(rows)):
        if last is not None and CLOSES.fullmatch(rows[at].words):
            return _after_closing(rows, at + 1, ())
        is_below = last is None and rows[at - 1].is_apart and not rows[at].is_apart  # it says something of an item
        if markers[at] is not None or rows[at].has_bullet or is_below or _is_led(rows, at):
            continue
        if _is_motion(rows, at, markers) or _is_advice(rows, at, markers):
            return at
        if _is_notice(rows, at):
            closing = (below for below in range(at, len(rows)) if CLOSES.fullmatch(rows[below].words))
            return next(closing, at - 1) + 1
    return len(rows)


def _is_led(rows: Sequence[Row], at: int) -> bool:
    """Whether a row of a table ends with a name, as of the presenter of an item."""
    cells = rows[at].cells
    return len(rows[at - 1].cells) > 1 < len(cells) and is_name(cells[-1], bare=False)


def _is_motion(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> bool:
    """Whether a row stands over the text of a motion with numbers of its own."""
    below = next(filter(None, markers[at:]), None) if _MOTION.fullmatch(rows[at].words) else None
    return below is not None and starts(below)


def _is_advice(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> bool:
    """Whether a row below the list stands over numbered instructions to the public."""
    first = markers[at + 1] if at + 1 < len(rows) else None
    return first is not None and starts(first) and _instructs(rows, markers, at + 1)


def _instructs(rows: Sequence[Row], markers: Sequence[Marker | None], first: int) -> bool:
    """Whether the numbers from `first` on are instructions to the public: one of them is, or a line between them."""
    run = takewhile(lambda at: at == first or not ((marker := markers[at]) and starts(marker)), range(first, len(rows)))
    own = (rows[at] for at in run if markers[at] or not (rows[at].is_apart or rows[at].indent > rows[first].indent))
    return any(_TELLS_READER.search(row.words) for row in own)


def _is_notice(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is the name of the person who signs the agenda, or another text below the business."""
    words = rows[at].words
    if len(rows) - at <= _REACH and _is_signature(rows[at : at + 2]):
        return True
    match = _ENDS.match(words)
    if match is None or (match["name"] is not None and not is_name(match["name"])):
        return False  # *Budget (Clerk)*
    return _NEXT.search(words) is None


_MOTION = any_case(r"(?:motion|resolution)\s+(?:no\.?\s*)?[\w/-]*\d[\w/-]*\W*")  # what stands over a motion


def _after_closing(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> int:
    """The row after the closing item, its parts and the next meeting. `markers`: none if that item has no number."""
    while at < len(rows) and len(rows[at].words.split()) <= _LONGEST_CLOSING:
        if not (markers and markers[at]) and not _NEXT.search(rows[at].words):
            break
        at += 1
    return at


def _is_signature(rows: Sequence[Row]) -> bool:
    """Whether two rows are a name with an office after or below it."""
    name, comma, office = rows[0].words.partition(", ")
    if not comma and (len(rows) < 2 or rows[1].has_bullet or len(rows[0].cells) > 1):
        return False
    words = (office or rows[1].cells[0]).split()
    has_post = any(word.casefold().strip(",.") in POST_WORDS for word in words)
    is_office = len(words) <= _LONGEST_OFFICE and has_post and not is_name(office or rows[1].cells[0])
    return is_office and is_name(name, bare="." in name)


_LONGEST_OFFICE = 6  # words


# What stands between the items and is none: papers that go with one, members under the roll, what is said of an item,
# what only a page has


_PAPER = any_case(
    r"(?:(?:separate )?attachments?|att\.?|exhibits?|appendix|appendices|annex(?:es)?|enclosures?|transmittals?"
    r"|tabs?)(?:\W*(?:no\.?\s*)?(?:[A-Z]{1,2}|\d{1,3}|[ivx]{1,4})(?:\W.*)?|\W*)|(?:(?:reports?|minutes|append\w+"
    r"|attachments?|papers?|agenda)[\s\d,–-]*)+\(\d+(?:\.\d+)?\s?[km]b(?: pdf)?\)|.*\.(?:pdf|docx?|xlsx?"
    r"|pptx?)\W*(?:\(.*\))?(?:\s\d{1,3})?|staff reports?(?:\W.*)?|\d{1,2}\s+reports?|\w+ reports? [A-Z]"
)
"""The name of a paper: *Attachment A – Plan*, *4B - 12-12-22.pdf*, *Staff Report*."""
_LABEL = regex(r"(?P<label>[A-Z][\w’'/&-]*(?:\s[\w’'/&-]+){0,3})(?:\(s\))?\s*:(?:\s+(?P<said>\S.*))?")
_PAPERS = any_case(r"(?:attachments?|exhibits?)\s+(?P<said>\S.*)")  # a label without a colon
_SMALL = regex(r"[a-z]+[\s,;]")  # how a line begins that goes on with the page before
_NONE: Mapping[str, str | None] = MappingProxyType({"said": None})
_OF_DETAIL = any_case(
    r"(?:\w+ )?(?:recommend\w*|action)(?: (?:action|requested))?|(?:proposed|requested|suggested) (?:action|motion)"
    r"|summary|purpose|background|(?:fiscal|financial|budget) impact|rationale|(?:agenda )?item type|category"
    r"|applicants?|owners?|(?:project )?location|property|staff|(?:\w+ )?negotiat\w+(?: parties)?|attachments?"
    r"|estimated time|time estimate\b.*|ceqa"
)
"""A label of a description of an item."""
_OF_BUSINESS = any_case(
    r"\b(?:reports?|presentations?|motions?|resolutions?|by-?laws?|ordinances?|discussions?|updates?|hearings?|review"
    r"|applications?|petitions?|deputations?|delegations?|minutes|items?|questions?|election|appointment|packet"
    r"|documents?)\b"
)
"""A word for the business of a meeting."""
_ROLL = any_case(
    r"(?:to (?:take|call) the )?(?:roll(?: ?call)?(?: of (?:members|attendance))?|attendance|present"
    r"|members?(?:hip)?(?: present)?)\b.{0,30}"
)
_GROUNDS = any_case(r"(?:recommend|resol|that\b).{30,}:")  # a motion, after which letters are its parts
_NOTHING = any_case(
    r"\W*(?:for (?:noting|decision|information|discussion|approval|action)"
    r"|(?:none|nil|nothing)(?: (?:scheduled|received|reported|submitted|at this time|to report))?)\W*"
)
_SUMS = regex(r"(?:[\w’'&.-]+ ){0,4}(?:[($£€-]*\d[\d,]*\.\d\d\)?\s*){2,}")  # a row of a table of sums
_HAS_WORD = regex(r"[A-Za-z]{4}")  # what no time of day has
_TOLD = any_case(
    r"(?:please|notes?\s*:|if you|you (?:may|can|will|must)|members of the public (?:have|may|can|are|will|must))\b.*|.*(?:https?://|www\.).*|.*@\w+\.\w+.*"
    r"|(?:password|passcode|(?:meeting|access) (?:id|code)|user ?name|log-?in)\s*:.*"
    r"|(?:continued|deferred|carried (?:over|forward)|postponed) (?:from|to|until)\b.*[^:]"
    r"|(?:agenda )?items? (?:no\.? ?)?\d{1,3}\w? (?:shall|will|is|was|has|may|must|to be|be)\b.*"
    r"|.*(?:\(\d{3}\) ?\d{3}-\d{4}|\+\d{9,}|\bID\W{1,2}\d{3}).*"
)
"""A note addressed to the reader."""
_FEWEST_SHAPES = 2
_FEWEST_LABELS = 2
_LONGEST_BRACKETED = 8  # words in brackets that a title may go on with
_FEWEST_NUMBERED = 3
_OF_PARTS = (Style.SMALL, Style.SMALL_ROMAN)
_FEWEST_WORDS = 5
_FEWEST_COUNTED = 3
_FEWEST_CAPITALS = 3  # rows


def beside_items(rows: Sequence[Row], markers: Sequence[Marker | None]) -> set[int]:
    """The indices of rows that are neither items nor parts of titles; empty if few `markers` are there."""
    if sum(marker is not None and marker.style not in _OF_PARTS for marker in markers) < _FEWEST_NUMBERED:
        return set()
    said = {*_under_labels(rows, markers), *_instructions(rows, markers)}
    return _with_rest(rows, markers, said.union(_rows_beside(rows, markers, said)))


@dataclass(frozen=True)
class _Looks:
    """What rows of the list have in common."""

    widest: int
    labels: Counter[str]
    shapes: Counter[str]


def _rows_beside(rows: Sequence[Row], markers: Sequence[Marker | None], said: Container[int]) -> Iterator[int]:
    """Yield the rows that begin something other than an item, except those `said` below a label."""
    labels = Counter(match["label"].casefold() for row in rows if (match := _LABEL.fullmatch(row.words)))
    looks = _Looks(widest_of(rows), labels, _count_shapes(rows, markers))
    capitals, named = _capitals(rows, markers), _with_same_number(rows, markers)
    item: Marker | None = None
    grounds: Style | None = None
    last = found = -1
    for at, row in enumerate(rows):
        if at in said:
            continue
        if at in capitals:
            yield at
        elif (marker := markers[at]) is not None:
            is_of_roll = item is not None and _ROLL.fullmatch(item.rest) and _is_member(marker)
            if marker.style is grounds or is_of_roll or at in named:
                yield at
            else:
                item, last, grounds = marker, at, None
        else:
            grounds = Style.SMALL if _GROUNDS.fullmatch(row.words) else grounds
            is_title = item is not None and not item.rest.strip() and at == last + 1  # of a number that stands alone
            if item is not None and not is_title and _is_beside(rows, at, (item, last), looks, is_run=found == at - 1):
                found = at
            elif item is not None or not (_TOLD.fullmatch(row.words) or _is_prose(row)):
                continue
            yield at


def _with_same_number(rows: Sequence[Row], markers: Sequence[Marker | None]) -> set[int]:
    """The rows that repeat the number of the item above, if several items have such a row: names of papers."""
    counted = [at for at, marker in enumerate(markers) if marker is not None]
    firsts = {at: match[1] for at in counted if (match := _FIRST.match(rows[at].text))}
    out = {at for above, at in pairwise(counted) if at in firsts and firsts.get(above) == firsts[at]}
    return out if len({firsts[at] for at in out}) >= _FEWEST_NUMBERED else set()


_FIRST = regex(r"(\d+)[.)]?\s")


def _is_beside(rows: Sequence[Row], at: int, item: tuple[Marker, int], looks: _Looks, *, is_run: bool) -> bool:
    """Whether a row begins a description of the `item` above. `is_run`: the row before is one, too."""
    row, before, head = rows[at], rows[at - 1], rows[item[1]]
    is_begun = is_run or row.is_apart or before.words.endswith(".")
    is_plain = row.indent <= head.indent and not any(map(str.isdigit, row.text))
    is_bracketed = row.text[0] == "(" and row.text[1:2].isupper() and len(row.words.split()) > _LONGEST_BRACKETED
    return not is_item_detail(row.words) and (  # which `clerk_tui.lists` reads
        (_is_remark(row, item[0]) and not _is_citation(before, row))
        or (is_bracketed and (row.is_apart or not is_wide(before, looks.widest)))
        or _is_labelled(row, head, _LABEL.fullmatch(row.words), looks.labels)
        or (is_begun and looks.shapes[_shape(row)] >= _FEWEST_SHAPES + is_plain)
        or (is_run and _is_counted_on(rows, at))
        or (_is_sentence(row) and row.text.isupper() and row.indent > head.indent)
    )


_YOUR = any_case(r"\byour?\b")  # a word of what the public may do
_RESOLVES = any_case(r"(?:it was )?resolved\b.*")  # what stands over a decision


def _instructions(rows: Sequence[Row], markers: Sequence[Marker | None]) -> Iterator[int]:
    """Yield the rows of a numbered list inside an item that instructs the public, or states decisions."""
    item: Marker | None = None
    told: Marker | None = None
    ways: list[int] = []
    for at, (row, marker) in enumerate(zip(rows, markers, strict=True)):
        ways = ways_from(rows, at, item) if at > max(ways, default=-1) else ways
        if marker is None or at in ways:
            yield from (way for way in ways if way == at)
            continue
        is_told = _YOUR.search(row.words) or (at > 0 and _RESOLVES.fullmatch(rows[at - 1].words))
        begins = marker.style is Style.NUMBER and starts(marker) and is_told
        count = told.value + 1 if told and told.value else 0  # *2.a report* goes on with *1. the roof*
        goes_on = count and str(count) in (marker.number, marker.above) and not (item and is_next(item, marker))
        told = replace(marker, value=count or 1) if begins or goes_on else None
        item = item if told else marker
        if told:
            yield at


def ways_from(rows: Sequence[Row], first: int, item: Marker | None) -> list[int]:
    """The rows of a numbered list from `first` on that are all ways to take part, mostly with a link; else none."""
    found: list[tuple[int, str]] = []
    for at in range(first, len(rows)):
        count = _COUNT.match(rows[at].text)
        if not (found or (count and count[1] == "1")):
            break
        if count and int(count[1]) == len(found) + 1:
            end = next((end for end in range(at + 1, len(rows)) if _LIKE.match(rows[end].text)), len(rows))
            words = " ".join(row.words for row in rows[at : min(end, at + _LONGEST_WAY)])
            if not (_WAY.match(words, count.end()) or _REACHED.search(words)):
                is_own = item is not None and item.value == len(found)
                found = found if is_own else []
                break
            found.append((at, words[count.end() :]))
        elif _LIKE.match(rows[at].text):
            break
    ways, reached = (sum(bool(find(words)) for _, words in found) for find in (_WAY.match, _REACHED.search))
    return [at for at, _ in found] if len(found) > 1 and 2 * min(ways, reached) >= len(found) else []


_COUNT = regex(r"\(?(\d{1,2})[.):]\s+(?=\S)")
_LIKE = regex(r"\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,5})[.):]+\s")
_LONGEST_WAY = 3  # rows
_WAY = any_case(
    r"(?:[\w/-]+\s){0,3}?(?:in[ -]person|attend|zoom|teams|webex|(?:tele)?phone|dial|call|e-?mails?|e-?comments?|write"
    r"|post|mail|online|internet|computer|web ?site|watch|listen|(?:live ?)?stream\w*|you ?tube|facebook|cable|channel"
    r"|radio|tv|television)\b"
)
"""The beginning of a way to take part in a meeting."""
_REACHED = any_case(
    r"https?:|www\.|\w@\w|\w\.(?:com|org|gov|net|edu|us|ca|uk)\b|\(?\d{3}\)?[ -]\d{3}[ -]\d{4}|\+\d{9}"
    r"|\b(?:meeting|webinar|access) (?:id|code)|passcode|\bchannel \d|\b(?-i:[A-Z]{2}) \d{5}\b"
)
"""A link, a telephone number or a postal code."""


def _under_labels(rows: Sequence[Row], markers: Sequence[Marker | None]) -> Iterator[int]:
    """Yield the rows that a label below an item describes: beside it, a list right below it, or one paragraph."""
    column, end, indent = 0, -1, 0
    for at, row in enumerate(rows):
        if at < end and row.indent >= column > indent:
            yield at
            continue
        end = -1
        indent = row.indent if markers[at] is not None else indent
        label = _LABEL.fullmatch(row.words)
        papers = _PAPERS.fullmatch(row.text)
        said = row.cells[1] if len(row.cells) > 1 else (label or papers or _NONE)["said"]
        if (label and _OF_DETAIL.fullmatch(label["label"])) or papers:
            column, end = row.indent + (row.text.find(said) if said else 0), len(rows)
            if not said and at + 1 < end and markers[at + 1] is None:
                end = next((below for below in range(at + 2, end) if rows[below].is_apart), end)


def _is_remark(row: Row, item: Marker) -> bool:
    """Whether the words of a row show that it is no item: a paper, *None*, a note to the reader, a member."""
    signs = (_PAPER, _NOTHING, _TOLD, _RESOLVES, _SUMS)
    has_roll = item.style not in _OF_PARTS and _ROLL.fullmatch(item.rest) is not None
    is_of_roll = has_roll and not (row.text.isupper() or _OF_BUSINESS.search(row.words))
    return any(sign.fullmatch(row.words) for sign in signs) or is_of_roll


def _is_citation(before: Row, row: Row) -> bool:
    """Whether a row that begins with a paper's name continues a sentence: *attached as* | *Exhibit C*."""
    last = before.words.rsplit(None, 1)[-1].casefold()
    return last in OPEN_END and not row.is_apart and _PAPER.fullmatch(row.words) is not None


def _is_labelled(row: Row, item: Row, label: re.Match[str] | None, labels: Counter[str]) -> bool:
    """Whether a row describes an item after a label: *Property: Berth 93*."""
    if label is None or _OF_DETAIL.fullmatch(label["label"]):
        return label is not None
    is_often = labels[label["label"].casefold()] >= _FEWEST_LABELS + (label["said"] is None)
    return is_often and row.indent >= item.indent and not _OF_BUSINESS.search(label["label"])


def _is_member(marker: Marker) -> bool:
    """Whether the words after a letter are a member, below the roll: *A. Ann Ash, Mayor*."""
    name = marker.rest.partition(",")[0]
    return marker.style in (Style.CAPITAL, Style.SMALL) and is_name(name, bare=False) and not _ROLL.fullmatch(name)


def _is_prose(row: Row) -> bool:
    """Whether a row above the first number is text, and no heading."""
    words = re.sub(r"\([^()]*\)", "", row.words).split()
    if " ".join(words[:_FEWEST_NUMBERED]).isupper():  # a heading with what is said of it
        return False
    is_said = 2 * sum(word[0].islower() for word in words) >= len(words)
    return is_said and not row.has_bullet and len(words) > _LONGEST_BRACKETED


def _is_sentence(row: Row) -> bool:
    return row.words.endswith(".") and len(row.words.split()) >= _FEWEST_WORDS


def _is_counted_on(rows: Sequence[Row], at: int) -> bool:
    """Whether a row continues three or more that differ only in their figures, below a paper."""
    shape, before = _shape(rows[at]), rows[at - 1]
    is_run = [_shape(row) for row in rows[at : at + _FEWEST_COUNTED]] == [shape] * _FEWEST_COUNTED
    is_paper = _shape(before) == shape or (is_run and _PAPER.fullmatch(before.words) is not None)
    return is_paper and any(map(str.isdigit, shape))


def _shape(row: Row) -> str:
    return re.sub(r"\d+", "0", row.words.casefold())


def _count_shapes(rows: Sequence[Row], markers: Sequence[Marker | None]) -> Counter[str]:
    """How many items each row is below, with figures ignored."""
    out: Counter[str] = Counter()
    below: set[str] = set()
    item: Row | None = None
    for row, marker in zip(rows, markers, strict=True):
        if marker is not None:
            item, below = row, set()
        elif item is not None and row.words[-1] != ":" and not _LETTER.match(row.text) and _HAS_WORD.search(row.text):
            if (shape := _shape(row)) not in below:
                out[shape] += 1
            below.add(shape)
    return out


_LETTER = regex(r"\(?[a-z][.)]\s")  # how a part begins


def _capitals(rows: Sequence[Row], markers: Sequence[Marker | None]) -> set[int]:
    """The rows of paragraphs in capitals that describe an item whose title is not in capitals."""
    out: set[int] = set()
    item: Marker | None = None
    indent = 0
    for at, row in enumerate(rows):
        if at in out:
            continue
        if (marker := markers[at]) is not None:
            item, indent = marker, row.indent
        elif _LETTER.match(row.text):
            item = None
        elif item is not None and not item.rest.isupper() and row.indent > indent and not row.has_bullet:
            end = at
            while end < len(rows) and rows[end].text.isupper() and (end == at or not rows[end].is_apart):
                end += 1
            if end - at >= _FEWEST_CAPITALS:
                out |= set(range(at, end))
    return out


def is_wide(row: Row, widest: int) -> bool:
    return widest >= NARROWEST and row.end >= WIDE * widest


def _with_rest(rows: Sequence[Row], markers: Sequence[Marker | None], found: Iterable[int]) -> set[int]:
    widest = widest_of(rows)
    out = set(found)
    for at in range(1, len(rows)):
        if at - 1 in out and markers[at] is None and _continues(rows, at, widest):
            out.add(at)
    return out


def _continues(rows: Sequence[Row], at: int, widest: int) -> bool:
    before, row = rows[at - 1], rows[at]
    is_new = (row.is_apart and not _SMALL.match(row.text)) or row.has_bullet
    is_quoted = before.text.startswith("“") and "”" not in before.text
    is_open = before.text.endswith((":", ",")) or before.words.rsplit(None, 1)[-1].casefold() in OPEN_END
    is_below_label = 0 <= before.text.find(":") < row.indent - before.indent
    is_headed = before.text.isupper() and not row.text.isupper()
    is_full = is_wide(before, widest) and (not row.text.isupper() or before.text.isupper())
    is_more = is_open or is_below_label or is_headed or is_full or row.text[:1].islower()
    return not is_new and (is_quoted or (row.indent >= before.indent and is_more))
