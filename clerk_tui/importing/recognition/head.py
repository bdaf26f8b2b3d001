"""The head of minutes or of an agenda: which body, when and where it meets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, time

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY
from clerk_tui.importing.readers.document import Facts
from clerk_tui.importing.recognition.above import WILL_BE, Above
from clerk_tui.importing.recognition.body import (
    CONTACT,
    ENDS_AS_PLACE,
    ROOM,
    body_of,
    is_body,
    is_certain,
    is_committee,
    is_generic,
    perhaps,
)
from clerk_tui.importing.recognition.day import (
    MEETS,
    day_of,
    day_to_come,
    find_date,
    find_dates,
    find_time,
    is_of_other_day,
    places_of_dates,
)
from clerk_tui.meeting import Head
from clerk_tui.meeting.people import fold
from clerk_tui.regex import any_case, regex

_VENUE = any_case(
    r"\b(?:held|convened|meeting|take place|will be|[’']ll be)\s+(?:remotely\s+)?"
    r"(?:in|at|on|via|by(?=\s+(?:video|tele|electronic|zoom"
    rf"|means|remote)))\s+(?:person\s+at\s+)?(?!\d|person\b|approx|about\b|date\b|{WEEKDAY}|(?:{MONTH})\b)(?:the\s+)?(?P<where>.+?)"
    r"(?=,?\s+(?:on|at|from|commencing|starting|beginning)\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)"
    rf"|,?\s+{WEEKDAY}\b|,?\s+(?:on\s+)?(?:{MONTH})\s+\d|,?\s+commencing\b|(?:\s+(?:on|at))?\.?\s*$)"
)
_LABELLED = regex(
    r"[\w)] (?:[Vv]enue|VENUE|[Ll]ocation|LOCATION|[Pp]lace|PLACE|[Ww]here|WHERE)\s*:\s+"
    r"(?P<where>[A-Z0-9](?:(?! [A-Za-z]\w*(?: \w+)?:(?:\s|$)).){2,120})"
)
"""*Date: 4 May Venue: the Old Mill Time: 7pm*."""
_DOTTED = r"(?:[^.;]|(?<=\b(?:Co|Rd|St|Dr|No))\.|(?<=\d)\.(?=\d)|(?<=\d [NSEW])\.)"
"""A character of an address: *Co. Galway*, *210 N. Main Street*."""
_IN_THE = regex(
    r"\b(?:in|at) the (?P<where>(?:[A-Z][\w'’]+ )*(?:Council )?(?:Chambers?|Room|Hall|Centre|Center|Library)\b"
    rf"{_DOTTED}*)"
)
_AFTER_CLOCK = any_case(
    r"(?:\d\s?[ap]\.?m\.?|\b(?:19|20)\d\d|\d[:.]\d\d),?\s+(?:in|at|via)\s+(?:the\s+)?"
    r"(?P<where>(?-i:[^\W\d_]|\d{1,4}[A-Za-z]?\s(?:[A-Z][\w’'-]*\s){1,3}(?:Street|Road|Lane|Avenue|Square|Drive))[^.;:(]{2,80}?)"
    r"(?=\s*[.;:(]|,?\s+(?:on|when|for|to)\s|$)"
    r"|\d\s?[ap]\.?m\.?,\s+(?P<place>[A-Z].{2,60}\b(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School))$"
)
_KIND = r"(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School)"
_ALONE = regex(rf"(?:[A-Z][\w’'.&-]*,? ){{1,6}}{_KIND}\b(?:,? [A-Z0-9][\w’'.-]*,?){{0,6}}")
"""A line that is no more than a place."""
_AFTER_PLACE = any_case(
    r",?\s+(?:followed by|(?:for|to) (?:the (?:purpose|transaction|consideration)|transact|consider|conduct))\b.*"
    r"|,?\s+(?:from|(?:to )?start(?:ing|s)?(?: at)?)\s+\d.*|,?\s+to start$"
    r"|\s+(?:agenda|when|and commenc\w+|on the rising|immediately)\b.*|(?<=[a-z]{3})[.;]\s+[A-Z].*",
    re.DOTALL,
)
_PLACE = any_case(
    r"(?:(?:in|at) (?:the )?)?(?P<where>(?:[\w’'./&-]+,? ){0,7}(?:(?:guild)?hall|room|chambers?|centre|center|library"
    r"|church|chapel|school|offices?|house|hotel|building|suite|theatre|pavilion|club|college|institute|zoom|teams)\b"
    r"(?:(?:[,.]? |/)[^:@]{0,60})?)"
)
_STREET = regex(r"\d{1,5}[A-Za-z]?\s+[A-Z]")
_POSTCODE = regex(
    r".*\b(?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|(?:[A-Z]{2}|[A-Z][a-z]+),? \d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)\W*"
)
"""A line that ends with a postcode of the UK, the US or Canada."""
_AFTER_LABEL = any_case(r"\.?\s*view directions\W*$|,?\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?.*$")
_FIRST = any_case(
    r"^\W*(?:in[- ]person at (?:the )?)?"
    r"(?:(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?(?:\s*[-–—,|]\s*|\s+(?:(?:in|at|via)\s+(?:the\s+)?|(?=[a-z]))))?"
)
_DAY = any_case(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})\b|^(?:mo|tu|we|th|fr|sa|su)[a-z]{{0,3}}\.? \d{{1,2}}$"
)
_OF_SENTENCE = any_case(r"\b(?:is|are|was|were|will|may|as|that|which)\b")
_OF_MEETING = any_case(r"\b(?:held|meetings?(?! rooms?\b)|minutes|agenda)\b")
_IN = any_case(r"^(?:in|at) (?:the )?(?=\w)")
_NO_END = frozenset("at in on via located".split())
_BROKEN = regex(rf",(?= {_KIND}\b(?:,|$))")  # *Council Chambers of City, Hall*, where a line broke
_NEAREST = 6  # rows from the day in which the place may stand in a line of its own
_LONGEST = 160  # characters
_LONGEST_LINE = 90
_MOST_WORDS = 8  # of a line of an address


def places_of(above: Above) -> list[str]:
    """Where they meet, the likeliest first: after *Venue:*, in a sentence, or in lines of their own beside the day."""
    labelled = (above.labels.get(name, "") for name in ("venue", "place", "location", "where"))
    texts = [*above.blocks, *above.rows]
    told = _told(text for text in texts if WILL_BE.search(text))
    found = (told, _beside_day(above), _told(texts), _between_dashes(above.rows))
    plain = (_IN.sub("", _AFTER_PLACE.sub("", where).strip(" ,.;-–—")) for where in found)
    return [where for where in (*(_AFTER_LABEL.sub("", value) for value in labelled), *plain) if where]


def _told(texts: Iterable[str]) -> str:
    """The place that sentences name."""
    texts = list(texts)
    for pattern in (_LABELLED, _VENUE, _IN_THE, _AFTER_CLOCK):
        for text in texts:
            is_said = pattern is not _IN_THE or len(text) < _LONGEST_LINE or MEETS.search(text) or find_date(text)
            if is_said and (match := pattern.search(text)):
                where = _AFTER_LABEL.sub("", next(part for part in match.groups() if part)).strip(" ,.")
                if 2 < len(where) <= _LONGEST and not (find_date(where) or _DAY.search(where)) and _is_whole(where):
                    return where
    return next((text.strip(" ,.") for text in texts if _ALONE.fullmatch(text) and not _names_body(text)), "")


def _is_whole(where: str) -> bool:
    """Whether a text is a place with a name, and not the beginning of a sentence."""
    is_named = not where[0].islower() or ENDS_AS_PLACE.search(where) is not None
    is_told = CONTACT.search(where) or _OF_SENTENCE.search(where)
    return is_named and not (is_told or where.split()[-1].casefold() in _NO_END)


def _names_body(text: str) -> bool:
    """Whether a line names a body, and not a place: *Roads Committee, Town Hall*."""
    if ENDS_AS_PLACE.search(text):
        return False
    text = ROOM.sub("", text)
    return (is_body(text) or is_committee(text)) and not any(map(str.isdigit, text))


def _beside_day(above: Above) -> str:
    """The lines of the place, near that of the day."""
    rows = above.rows
    days = [at for at, row in enumerate(rows) if find_date(row)]
    for at, row in enumerate(rows):
        rest = _after_date(row)
        match = _PLACE.fullmatch(_AFTER_LABEL.sub("", _FIRST.sub("", rest, count=1)))
        if (
            (not at and rest == row)
            or _OF_MEETING.search(rest)
            or match is None
            or _names_body(row.partition(",")[0])
            or all(abs(at - day) > _NEAREST for day in days)
        ):
            continue
        first = last = at
        while last + 1 < len(rows) and _is_address(above, last + 1, last):
            last += 1
        while first > 0 and _is_address(above, first - 1, first) and last > at:
            first -= 1
        lines = [*rows[first:at], match["where"], *rows[at + 1 : last + 1]]
        return _BROKEN.sub("", ", ".join(line.rstrip(" ,") for line in lines))
    return ""


def _between_dashes(rows: Iterable[str]) -> str:
    """The place that dashes part from the day in one line: *Monthly Meeting – Elm Theatre – 4 May 2026*."""
    for row in filter(find_date, rows):
        for part in _DASHES.split(row):
            if _PLACE.fullmatch(part) and not (_OF_MEETING.search(part) or _names_body(part) or find_date(part)):
                return part
    return ""


_DASHES = regex(r"\s+[-–—|]\s+")


def _address_beside(above: Above) -> str:
    """The lines of an address with a number and no name, near that of the day."""
    rows = above.rows
    days = [at for at, row in enumerate(rows) if find_date(row)]
    for at, row in enumerate(rows):
        is_near = any(abs(at - day) <= _NEAREST for day in days)
        is_short = len(row.split()) <= _MOST_WORDS and not (find_date(row) or find_time(row) or CONTACT.search(row))
        if is_near and is_short and _STREET.match(row):
            last = at
            while last + 1 < len(rows) and (_POSTCODE.fullmatch(rows[last + 1]) or _is_address(above, last + 1, last)):
                last += 1
            return ", ".join(line.strip(" ,") for line in rows[at : last + 1])
    return ""


def _line_below_day(above: Above, names: Sequence[str]) -> str:
    """A short line right below the day and the time, which nothing else explains; `names`: those of the body."""
    rows, known = above.rows, {fold(name) for name in names}
    for at, row in enumerate(rows[1:], 1):
        before = rows[at - 1]
        is_below = above.block_of[at] == above.block_of[at - 1] and (find_time(before) or find_date(before))
        is_told = find_date(row) or find_time(row) or CONTACT.search(row) or _OF_MEETING.search(row) or ":" in row
        is_short = 1 < len(row.split()) <= _MOST_WORDS and row[0].isupper() and row[-1] not in ".;"
        if is_below and is_short and not (is_told or _names_body(row) or fold(row) in known):
            return row.strip(" ,")
    return ""


def _other_place(place: str, others: Iterable[str]) -> str:
    """A place that is named beside the one that was taken, and has none of its words."""
    words = _words(place)
    return next((other for other in others if not words & _words(other)), "")


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 2 or word.isdigit()}


_WHICH_PLACE = "Do they meet in “{}”, or in “{}”?"
_LINE = "Is “{}” where they meet? Nothing says so."
_OFFICE = "Is “{}” where they meet, or the address of the office?"


def _after_date(row: str) -> str:
    """What stands in a line behind a date."""
    return row[max((end for _, _, end in places_of_dates(row)), default=0) :]


def _is_address(above: Above, at: int, beside: int) -> bool:
    """Whether a line is one of those of the place in the line beside it."""
    row = above.rows[at]
    if find_date(row) or find_time(row) or ":" in row or "@" in row or _names_body(row):
        return False
    if _STREET.match(row) or _POSTCODE.fullmatch(row):
        return len(row) < _LONGEST_LINE
    is_short = len(row.split()) <= _MOST_WORDS and row[0].isupper() and row[-1] not in ".;" and "(" not in row
    return is_short and above.block_of[at] == above.block_of[beside] and not row.isupper()


def ends_address(text: str) -> bool:
    """Whether a line is the last of an address."""
    return _POSTCODE.fullmatch(text) is not None


def read_head(
    head: Head, above: Above, facts: Facts, name: str = "", whole: str = "", *, to_come: bool = False
) -> tuple[Head, tuple[str, ...]]:
    """`head`, filled with what stands above the business, the facts of the format and the name of the file say, and
    what is doubtful in it, a sentence each; what it holds already stays. `whole`: all words of the file. `to_come`: it
    is an agenda, and what it does not say is told."""
    doubts: list[str] = []
    council, committee = body_of(above)
    council, committee = head.council or facts.council or council, head.committee or facts.committee or committee
    found = committee or council
    committee = found or perhaps(above)
    if to_come and not is_certain(found):
        doubts.append(_PERHAPS.format(committee) if committee else "The file does not name the body that meets.")
    elif to_come and _SAYS.search(f"{council} {found}"):
        doubts.append(_SAID.format(found))
    elif to_come and not council and is_generic(committee):
        doubts.append(f"The file says “{committee}” without the name of the council.")
    is_named = not doubts
    day = head.date or find_date(facts.date)
    if day is None and to_come:
        day, more = day_to_come(above, whole)
        doubts += more
    elif day is None:
        day, doubts = day_of(["\n".join(above.rows), *above.below], name, whole=whole)
    if committee and not found and not to_come and whole.count(committee) < _OFTEN:
        doubts.append(_TAKEN.format(committee))
    called_at, called_in = _opening(above.opening)
    at, more = _clock(above, day)
    at = head.time or called_at or find_time(facts.time) or at
    place, asked = _where(above, head.venue or facts.venue, called_in, (council, committee), to_come=to_come)
    made = replace(head, council=council, committee=committee, date=day, time=at, venue=place)
    if to_come:
        doubts += [*(() if find_time(facts.time) else more), *_missing(made, is_named=is_named)]
        doubts += [_IS_EVENING.format(at)] if at and at < _MORNING else []
        doubts += asked
    return made, (*doubts, *(() if to_come else _odd(made)))


def _where(
    above: Above, known: str, called_in: str, names: Sequence[str], *, to_come: bool
) -> tuple[str, tuple[str, ...]]:
    """Where they meet, and what is doubtful about it in an agenda. `known`: where it is known; `called_in`: where
    minutes say that they were called to order; `names`: those of the body."""
    places = places_of(above)
    place = known or next(iter(places), "") or called_in
    if fold(place) in map(fold, names):
        place = ""
    if place or not to_come:
        other = "" if known else _other_place(place, places[1:])
        return place, (_WHICH_PLACE.format(place, other),) if other else ()
    if address := _address_beside(above):
        return address, (_OFFICE.format(address),)
    line = _line_below_day(above, names)
    return line, (_LINE.format(line),) if line else ()


_OFTEN = 4  # how often a text names what met where that is its name
_TAKEN = "“{}” was taken for the name of what met."
_PERHAPS = "Is “{}” the body that meets? Nothing says that it is a council or a committee."
_SAID = "Is “{}” the name of the body that meets? It has words of a sentence."
_SAYS = any_case(
    r"\b(?:this|these|that|welcome|may|will|can|must|shall|should|is|are|was|were|has|have|your?|our|we|they)\b"
    r"|\b(?-i:all|to)\b|\bmembers of\b|^(?:the )?public and\b"
)


def is_body_asked(doubts: Sequence[str]) -> bool:
    """Whether it is doubtful which body meets."""
    return any(doubt.startswith(_PERHAPS.partition("{")[0]) for doubt in doubts)


def _missing(head: Head, *, is_named: bool) -> Iterator[str]:
    """What the head does not have, a sentence each; its day and body have sentences of their own. `is_named`: nothing
    was said of the body."""
    if is_named and head.committee and not head.council and not is_generic(head.committee):
        yield f"{NO_COUNCIL} “{head.committee}” is."
    if head.time is None:
        yield NO_TIME
    if not head.venue:
        yield "The file does not say where the meeting is."
    elif len(head.venue.split()) > _LONGEST_PLACE:
        yield f"Is all of this the place? “{head.venue}”"


NO_COUNCIL = "The file does not say of which council or authority"
NO_TIME = "The file does not say when the meeting begins."
_LONGEST_PLACE = 14  # words
_MORNING = time(8)  # before this hardly anybody meets: an agenda that says so may leave out that it is the evening
_IS_EVENING = "The meeting is said to begin at {:%H:%M}: is it in the evening?"
_EARLY = time(6)  # before this nobody meets; the half of the day was lost
_CUT = any_case(r"[:\"“]|\b(?:a|an|and|at|by|for|in|of|on|the|to|with)$")  # how no name of a body ends
_LISTED = any_case(r"(?:attend|present|apolog|absent)")


def _odd(head: Head) -> Iterator[str]:
    """What is unlikely in a head."""
    if head.time is not None and head.time < _EARLY:
        yield f"The meeting is said to begin at {head.time:%H:%M}, in the night."
    if _CUT.search(head.committee) or _LISTED.match(head.committee):
        yield _TAKEN.format(head.committee)


# When they begin

_CALLED = any_case(
    r"\bcalled\b.{0,120}?\bto order\b(?P<rest>.{0,200})"
    r"|(?:\bmeeting (?:was )?(?:opened|commenced|began)\b|\bconvened (?:the|this) meeting\b|^\W*opened(?=\W+\d))"
    r"(?P<then>.{0,120})"
)
_WHERE = regex(r"\b(?:in|at) the (?P<where>(?:[A-Z0-9][\w’'.-]*,?\s*(?:of\s|the\s)?){2,14})")


def _opening(texts: Sequence[str]) -> tuple[time | None, str]:
    """When and where the meeting was called to order, as its first paragraphs tell it."""
    for text in texts:
        if (match := _CALLED.search(text)) is not None:
            rest = match["rest"] or match["then"] or ""
            where = _WHERE.search(rest)
            return find_time(rest), where["where"].strip(" ,.") if where else ""
    return None, ""


_CAME = any_case(r"\([^()]*\)|\b(?:arriv|left|joined)\w*\s[^,;.]*")
"""When somebody came or went, which is not when the meeting began."""
_CLOCK = regex(r"[T ,]{0,3}\d{1,2}:\d\d\b")
_CLOCKS = any_case(r"(?<![-–—\d:.] )(?<![-–—\d:.])\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\b")
"""Times, but for the second of *6.30pm-8.00pm*."""
_BEGINS = any_case(r"(?:^|[,;–—])\W*(?P<begins>(?:(?:the )?(?:meeting|[ae]gm)|start\w*|begin\w*|commenc\w*|at)\b.*)")
_AT_LAST = any_case(r"\b(?:no later than|until|deadline)\b")
_WHICH_TIME = "More than one time stands above the items: when does the meeting begin? “{}”"


def _clock(above: Above, day: date | None) -> tuple[time | None, list[str]]:
    """When the meeting begins, and what is doubtful about it: what stands beside its day, alone, or in a sentence
    that says so."""
    if at := find_time(above.labels.get("time", "")):
        return at, []
    rows = [_without_other_clocks(text, day) for text in above.rows]
    beside = [text for text in rows if day and day in find_dates(text) and not _AT_LAST.search(text)]
    others = [text for text in rows if not is_of_other_day(text) and len(text) < _LONGEST_LINE]
    told = [part for text in above.blocks for part in re.split(r"(?<=\w\.)\s+(?=[A-Z])", text) if MEETS.search(part)]
    if at := _first_time(beside):
        return at, []
    at = _first_time((*others, *told))
    begins = _first_time(match["begins"] for text in others if (match := _BEGINS.search(text)))
    clocks = {one for text in others for one in map(find_time, _CLOCKS.findall(text)) if one}
    if at is None or begins or len(clocks) < 2:
        return begins or at, []
    return at, [_WHICH_TIME.format("; ".join(text for text in others if find_time(text)))]


def _first_time(texts: Iterable[str]) -> time | None:
    return next((at for at in map(find_time, texts) if at), None)


def _without_other_clocks(text: str, day: date | None) -> str:
    """A line without the times at which somebody came, or that stand right behind another day than that of the
    meeting."""
    text = _CAME.sub("", text)
    for other, _, end in reversed(list(places_of_dates(text))):
        turned = (other.year, other.day, other.month)  # *8/11/2026*
        is_other = day not in (None, other) and day is not None and (day.year, day.month, day.day) != turned
        clock = _CLOCK.match(text, end) if is_other else None
        text = text[:end] + text[clock.end() :] if clock else text
    return text
