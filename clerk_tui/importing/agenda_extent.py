"""Where the business of a printed agenda begins and ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from clerk_tui.english.titles import POST_WORDS
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
from clerk_tui.importing.beside_items import ways_from
from clerk_tui.importing.recognition.day import find_date, find_time, is_of_other_day
from clerk_tui.importing.recognition.head import CONTACT, ENDS_AS_PLACE, ends_address, is_address, is_body
from clerk_tui.importing.recognition.titles import KNOWN
from clerk_tui.lists.agenda import CLOSES, taken_time
from clerk_tui.lists.markers import Marker, Style, is_next, starts
from clerk_tui.lists.names import is_name
from clerk_tui.lists.page import is_date
from clerk_tui.lists.rows import Row
from clerk_tui.regex import any_case, regex

_LONGEST_HEADING = 90
_ENDS = re.compile(
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
    r"|[^,:]{4,40},\s+(?:(?:town|parish|council|board) )?(?:clerk|secretary)(?: to (?:the )?\w+ ?\w*)?\W*$",
    re.IGNORECASE,
)
"""What stands below the business."""
_NEXT = re.compile(r"\bnext\b|\bmeetings?\b.*\bdates?\b", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:business (?:shown|set out|listed|specified|mentioned|detailed|as)\b|following (?:business|agenda|items)\b"
    r"|agenda (?:below|set out)\b).{0,40}$|\bagenda\b.{0,40}\b(?:is|will be|comprises?)(?: as follows)?\W*$",
    re.IGNORECASE,
)
"""The end of a sentence after which the business stands."""
_LONGEST_ADDRESS = 5  # rows
_MOST_BETWEEN = 3  # rows from one bullet to the next
_LONGEST_CLOSING = 20  # words of a part of the item with which a meeting closes
_REACH = 12  # rows of a remark that stands above the item with which a meeting closes


def extent_of(rows: Sequence[Row], settings: Sequence[Setting] = ()) -> tuple[int, int, tuple[str, ...]]:
    """The indices of the first row of the business and of the first below it, and what is doubtful about them.
    `settings`: how the rows are set, if that is known."""
    printed = markers_of(rows)
    markers = _below_ways(rows, printed)
    titles = _titles(rows, markers)
    after = _title_before(titles, markers)
    chain = _past_instructions(rows, markers, chain_from(markers, after))
    if not chain and titles:  # *I. Business* and *A. Roads* below it may be all
        chain = [at for at in range(after, len(rows)) if (m := markers[at]) is not None and starts(m)]
    if not chain:
        begin, end, doubts = _without_numbers(rows, markers, after, has_title=bool(titles))
        begin, end, left = _as_set(rows, settings, begin, end)
        return begin, end, (*doubts, *left)
    listed = rows[: _stop(rows, markers, chain)]
    end = _end(listed, _last_of_list(listed, markers, [at for at in chain if at < len(listed)]) + 1, markers)
    told = _told_below(rows, markers, end)
    first = _first(rows, printed, chain[0], titles, after)
    return first, end, (*_left_above(rows[after:first] if titles else ()), *told)


def _below_ways(rows: Sequence[Row], markers: list[Marker | None]) -> list[Marker | None]:
    """The markers, but for those of the ways to take part that are listed above all others."""
    first = next((at for at, marker in enumerate(markers) if marker), len(rows))
    while ways := ways_from(rows, first, None):
        first = next((at for at, marker in enumerate(markers) if marker and at > ways[-1]), len(rows))
        markers = [None if at < first else marker for at, marker in enumerate(markers)]
    return markers


def _last_of_list(rows: Sequence[Row], markers: Sequence[Marker | None], chain: Sequence[int]) -> int:
    """The last row that has a number of the list: one that goes on in its column with the numbers there, also where
    they begin again below a heading, as they did above, or a part of the item before it."""
    last: dict[tuple[Style, int], Marker] = {}
    starts_at = Counter[tuple[Style, int]]()
    found, top = chain[-1], ""
    for at in range(chain[0], len(rows)):
        marker = markers[at]
        if marker is None:
            continue
        column = (marker.style, rows[at].indent)
        again = starts(marker) and not _advises(rows, markers, at)
        again = again and (starts_at[column] > 1 or _is_headed(rows, markers, at))
        goes_on = column in last and (is_next(last[column], marker) or again)
        goes_on = goes_on or (marker.above != "" and marker.above == top)
        if at <= chain[-1] or goes_on:
            last[column], found = marker, max(found, at)
            starts_at[column] += starts(marker)
            top = top if marker.above else marker.number
    return found


def _is_headed(rows: Sequence[Row], markers: Sequence[Marker | None], at: int) -> bool:
    """Whether a heading, farther out than a number or apart in capitals, stands between that and the number before."""
    above = takewhile(lambda one: markers[one] is None, range(at - 1, -1, -1))
    heads = [
        row for row in map(rows.__getitem__, above) if not (_ENDS.match(row.words) or _MOTION.fullmatch(row.words))
    ]
    return any(
        (row.text.isupper() and row.is_apart) or (row.indent < rows[at].indent and is_short_title(row)) for row in heads
    )


def _titles(rows: Sequence[Row], markers: Sequence[Marker | None]) -> list[int]:
    """The rows that may stand over the business."""
    return [at for at, row in enumerate(rows[:MOST_ABOVE]) if _is_title(at, row, markers[at])]


def _first(rows: Sequence[Row], markers: Sequence[Marker | None], first: int, titles: Sequence[int], after: int) -> int:
    """The first row of the business: the `first` with a number, or business above it. `after`: that below the title."""
    highest = max([after, *(at + 1 for at in range(first) if markers[at] is not None)])
    while first > highest and _may_open(rows[first - 1], has_title=bool(titles)):
        first -= 1
    if first and is_lead_head(rows[first - 1]):
        return first - 1
    return _opening_above(rows, _capitals_above(rows, first, highest), titles[0] + 1 if titles else 0)


def _with_lead_head(rows: Sequence[Row], first: int) -> int:
    """The first row of the business, or the one above it, which names its columns."""
    return first - (first > 0 and is_lead_head(rows[first - 1]))


def _without_numbers(
    rows: Sequence[Row], markers: Sequence[Marker | None], after: int, *, has_title: bool
) -> tuple[int, int, tuple[str, ...]]:
    """The same where no numbers count up. `after`: the row below the title, if the list has one."""
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
    return begin, _end(rows, max(begin + FEWEST, last), markers), doubts


def _as_set(rows: Sequence[Row], settings: Sequence[Setting], begin: int, end: int) -> tuple[int, int, tuple[str, ...]]:
    """The extent of a list without numbers, that of the rows that are set alike, and what was left out around it."""
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
    """The row with which a list begins whose items have times; 0 if it is none."""
    timed = [at for at in range(first, len(rows)) if _TIMED.match(rows[at].text)]
    return _capitals_above(rows, timed[0], first) if len(timed) >= FEWEST else 0


_TIMED = any_case(r"\d{1,2}(?:[:.]\d{2}|\s?[ap]\.?m)")  # how a row begins with a time
_TIMED_ITEM = any_case(
    rf"{_TIMED.pattern}(?:\s?[ap]\.?m\b\.?)?\W*(?P<title>(?-i:[A-Z])(?!.*\b(?:meeting|session|\d[:.]\d\d)\b).*)"
)
"""A row that begins with a time and goes on with a title."""


def _opening_above(rows: Sequence[Row], first: int, after: int) -> int:
    """The first row that is an item with which meetings open, alone, above the first number. Where nothing stands
    over the list, one that is not in capitals is near that."""
    return next(
        (
            at
            for at in range(after, first)
            if _OPENS.fullmatch(words := rows[at].cells[0])
            and (words.isupper() or (_OPENS_ONLY.match(words) and (after or first - at <= _REACH)))
        ),
        first,
    )


_OPENING = (
    r"(?:call (?:the )?(?:meeting )?to order|(?:open|opening)(?: of)?(?: the)? meeting|opening|roll call|welcome"
    r"|pledge of allegiance|flag salute|invocation|apologies(?: for absence)?)"
)
_OPENS = any_case(rf"{_OPENING}(?:(?:,? and |\s?[&/,]\s?){_OPENING})*(?:\W*|:\s[^\d]*)")
_OPENS_ONLY = any_case(r"call|roll|pledge|flag|apologies")
"""How an item with which meetings open begins that is no word over something else, as *Welcome* may be."""


def _told_below(rows: Sequence[Row], markers: Sequence[Marker | None], end: int) -> tuple[str, ...]:
    """What is said of the lines below the business: its items stand there again, or one may be an item, too."""
    if end < len(rows) and markers[end] and not CLOSES.fullmatch(rows[end].words):
        return (AGAIN,)
    highest = {m.style: m for m in markers[:end] if m and m.value and not m.above}
    last = _below_items(rows, markers, end, highest)
    told = [row.words for at, row in enumerate(rows[end:last], end) if markers[at] or _may_be_item(row)]
    after = max(end, last)
    later = zip(rows[after:], markers[after:], strict=True)
    return _left_below([*told, *(row.words for row, m in later if m and _is_higher(m, highest.get(m.style)))])


def _below_items(
    rows: Sequence[Row], markers: Sequence[Marker | None], end: int, highest: Mapping[Style, Marker]
) -> int:
    """The row below the last that may be an item though it has no number that goes on: what closes the meeting stands
    there. Where that stands above the row `end`, or a paper follows, any may be."""
    first = next(filter(None, markers[end:]), None)
    is_paper = first is not None and _is_of_paper(first, highest.get(first.style))
    if is_paper or (end < len(rows) and _MOTION.fullmatch(rows[end].words)):
        return len(rows)
    closing = [at for at, row in enumerate(rows) if CLOSES.fullmatch(m.rest if (m := markers[at]) else row.words)]
    return len(rows) if closing and closing[0] < end else max(closing, default=0) + 1


def _is_higher(marker: Marker, last: Marker | None) -> bool:
    """Whether a number that is no part of another is higher than the last of a list."""
    return last is not None and not marker.above and (marker.value or 0) > (last.value or 0)


def _may_be_item(row: Row, *, is_spaced: bool = True) -> bool:
    """Whether a row below the closing item looks like an item, and no notice. `is_spaced`: items stand apart."""
    words = row.words
    is_short = len(words.split()) <= LONGEST_TITLE and words[-1] not in ".,"
    is_line = (
        (row.is_apart or not is_spaced)
        and words[0].isupper()
        and not (_ENDS.match(words) or _is_of_head(row) or is_name(words, bare=False))
    )
    return is_short and is_line


AGAIN = "The items stand in the file more than once: those of the first list were read."


def _capitals_above(rows: Sequence[Row], first: int, after: int) -> int:
    """The first of the lines in capitals, each alone, that stand right above the first number: *ROLL CALL*."""
    begin = first
    for at in range(first - 1, after - 1, -1):
        row = rows[at]
        if row.text.isupper() and row.is_apart and not _is_no_heading(row.words):
            begin = at if rows[at + 1].is_apart and not TITLE.fullmatch(row.words) else begin
        elif at < first - 1 or rows[first].is_apart:  # else it is said of the first: *Continued from …*
            break
    return begin


def _is_where(words: str) -> bool:
    """Whether a line that may be a title says where they meet."""
    is_place = ends_address(words) or is_address(words) or ENDS_AS_PLACE.search(words) is not None
    return is_place and len(words) <= _LONGEST_HEADING


def _is_no_heading(words: str) -> bool:
    """Whether a line in capitals says when or where they meet, or is a sentence."""
    is_told = CONTACT.search(words) is not None or find_date(words) is not None
    return _is_where(words) or is_told or (words.endswith(".") and len(words.split()) > LONGEST_TITLE)


def _is_title(at: int, row: Row, marker: Marker | None) -> bool:
    """Whether a row stands over the business."""
    if row.text[:1].islower():  # the end of a sentence
        return False
    return calls_itself(at, row, marker) or (marker is None and _OVER.search(row.words) is not None)


NO_NUMBERS = "The items have no numbers that count up, so where they begin and end is not certain."


def _left_above(left: Iterable[Row]) -> tuple[str, ...]:
    """A sentence about the rows that were left out below the title, but for what says when and where they meet."""
    where = "between the title and the first item"
    told = [row.words for row in left if not (_is_of_head(row) or _is_where(row.words))]
    return left_out(told, f"line {where} was", f"lines {where} were")


def _left_below(left: Sequence[str]) -> tuple[str, ...]:
    return left_out(left, "line below the last item was", "lines below the last item were")


def _title_before(titles: Sequence[int], markers: Sequence[Marker | None]) -> int:
    """The row after the title of the list: the one after which most numbers count up, the last right above them."""
    best = 0
    chain: list[int] = []
    for at in titles:
        found = chain_from(markers, at + 1)
        if not best or len(found) > len(chain) or (found and found == chain):
            best, chain = at + 1, found
    return best if chain or not titles else titles[-1] + 1


def _past_instructions(rows: Sequence[Row], markers: Sequence[Marker | None], chain: list[int]) -> list[int]:
    """The run of numbers, without those of a list above it that tells the public what to do, or how they meet."""
    is_short = len(chain) <= FEWEST
    for at in range(chain[0] + 1, len(rows)) if chain else ():
        marker = markers[at]
        again = chain_from(markers, at) if marker and starts(marker) else []
        if marker is None or again[:1] != [at]:
            continue
        is_alike = (first := markers[chain[0]]) is not None and first.style is marker.style
        if is_alike and _TELLS_READER.search(rows[at].words):
            continue
        is_told = _advises(rows, markers, chain[0]) if is_alike else _tell_how_they_meet(markers, chain, again)
        count = sum(m is not None for m in markers[at:]) if is_short else len(again)
        if is_told and count >= min(len(chain), FEWEST + 1):
            return _past_instructions(rows, markers, again)
        if is_alike and not is_short:
            return chain
    return chain


def _tell_how_they_meet(markers: Sequence[Marker | None], chain: Sequence[int], again: Sequence[int]) -> bool:
    """Whether the numbers above where those of another style begin say how they meet, and those are no parts."""
    above = [markers[at] for at in chain if at < again[0]]
    is_within = 2 * len(above) < len(chain) >= len(again)
    return not is_within and 2 * sum(m is not None and " will " in m.rest for m in above) >= len(above)


_TELLS_READER = re.compile(
    r"\b(?:you|your|please|e-?mail\w*|webinar|zoom|dial)\b|@|https?:|^\d+[.)]\s+\W+$", re.IGNORECASE
)
"""A word of a sentence that tells the reader what to do, or a number before a mere sign, as on the way to a page."""


def _stop(rows: Sequence[Row], markers: Sequence[Marker | None], chain: Sequence[int]) -> int:
    """The row below the business as far as its numbers tell: where one stands again with its title, as on the pages
    below a list of contents, or below the item with which the meeting closes, where most stand above that."""
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
    """Whether a number below the last of a list is lower, before a sentence: a rule that is to be changed."""
    is_lower = last is not None and marker.style is last.style and 1 < (marker.value or 0) < (last.value or 0)
    return is_lower and len(marker.rest.split()) > LONGEST_TITLE


_PAGE_LAST = regex(r"\W*\d{1,4}$")


def _is_of_head(row: Row) -> bool:
    """Whether a row says when or where, or whose meeting it is."""
    words = row.words
    timed = _TIMED_ITEM.fullmatch(words)
    title = timed["title"] if timed else taken_time(words)[0] if words.endswith(")") else words
    is_of_other = is_of_other_day(title) and not find_time(title)
    if title != words and (is_of_other or not (_is_no_heading(title) or is_body(title))):
        return False
    is_day = not is_of_other and (is_date(words) or find_date(words) is not None or find_time(words) is not None)
    return (
        is_day
        or ends_address(words)
        or CONTACT.search(words) is not None
        or TITLE.fullmatch(words) is not None
        or len(words) > 200
    )


def _may_open(row: Row, *, has_title: bool) -> bool:
    """Whether a row without a number, right above the first that has one, is business: *CALL TO ORDER*."""
    if _is_of_head(row) or len(row.words) > _LONGEST_HEADING or is_body(row.words) or is_address(row.words):
        return False
    if row.text[:1].islower() or ENDS_AS_AGENDA.fullmatch(row.words) or _is_no_heading(row.words):
        return False
    return has_title or row.text.isupper()


def _last_bullet(rows: Sequence[Row], first: int) -> int:
    """The last row of a list whose items have bullets, from `first` on; -1 if it has none."""
    last = -1
    for at in range(first, len(rows)):
        if rows[at].has_bullet and (at - max(last, first) <= _MOST_BETWEEN):
            last = at
    return last if first < len(rows) and rows[first].has_bullet else -1


def _end(rows: Sequence[Row], after: int, markers: Sequence[Marker | None]) -> int:
    """The first row below the business, which may be the name of whoever signs the agenda."""
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
    """Whether a row of a table ends with the name of somebody, as of whoever leads an item."""
    cells = rows[at].cells
    return len(rows[at - 1].cells) > 1 < len(cells) and is_name(cells[-1], bare=False)


def _is_motion(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> bool:
    """Whether a row stands over the text of a motion, which has numbers of its own."""
    below = next(filter(None, markers[at:]), None) if _MOTION.fullmatch(rows[at].words) else None
    return below is not None and starts(below)


def _is_advice(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> bool:
    """Whether a row below the list stands over numbers that tell the public what to do."""
    first = markers[at + 1] if at + 1 < len(rows) else None
    return first is not None and starts(first) and _advises(rows, markers, at + 1)


def _advises(rows: Sequence[Row], markers: Sequence[Marker | None], first: int) -> bool:
    """Whether the numbers from the `first` to where they begin again tell the public what to do: one of them does, or a
    line right between them, no farther in."""
    run = takewhile(lambda at: at == first or not ((marker := markers[at]) and starts(marker)), range(first, len(rows)))
    own = (rows[at] for at in run if markers[at] or not (rows[at].is_apart or rows[at].indent > rows[first].indent))
    return any(_TELLS_READER.search(row.words) for row in own)


def _is_notice(rows: Sequence[Row], at: int) -> bool:
    """Whether a row is the name of whoever signs the agenda, or begins what else stands below the business."""
    words = rows[at].words
    if len(rows) - at <= _REACH and _is_signature(rows[at : at + 2]):
        return True
    match = _ENDS.match(words)
    if match is None or (match["name"] is not None and not is_name(match["name"])):
        return False  # *Budget (Clerk)*
    return _NEXT.search(words) is None


_MOTION = any_case(r"(?:motion|resolution)\s+(?:no\.?\s*)?[\w/-]*\d[\w/-]*\W*")  # what stands over a motion


def _after_closing(rows: Sequence[Row], at: int, markers: Sequence[Marker | None]) -> int:
    """The first row below the item with which a meeting closes that is no part of it and does not say when they meet
    next. `markers`: the numbers of the rows; none where that item has no number, and no parts."""
    while at < len(rows) and len(rows[at].words.split()) <= _LONGEST_CLOSING:
        if not (markers and markers[at]) and not _NEXT.search(rows[at].words):
            break
        at += 1
    return at


def _is_signature(rows: Sequence[Row]) -> bool:
    """Whether two rows are a name and, behind it or right below it, an office."""
    name, comma, office = rows[0].words.partition(", ")
    if not comma and (len(rows) < 2 or rows[1].has_bullet or len(rows[0].cells) > 1):
        return False
    office = office or rows[1].cells[0]
    return (
        is_name(name, bare="." in name)
        and not is_name(office)
        and len(office.split()) <= _LONGEST_OFFICE
        and any(word.casefold().strip(",.") in POST_WORDS for word in office.split())
    )


_LONGEST_OFFICE = 6  # words
