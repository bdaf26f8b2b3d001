"""Where a meeting is, or was held, as what stands above the business says it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clerk_tui.english.months import MONTH, MONTH_SHORT, WEEKDAY
from clerk_tui.importing.recognition.above import WILL_BE, Above
from clerk_tui.importing.recognition.body import ENDS_AS_PLACE, ROOM, is_body, is_committee
from clerk_tui.importing.recognition.day import MEETS
from clerk_tui.importing.recognition.times import find_date, find_time, places_of_dates
from clerk_tui.regex import regex

_VENUE = regex(
    r"\b(?:held|convened|meeting|take place)\s+(?:remotely\s+)?(?:in|at|on|via|by(?=\s+(?:video|tele|electronic|zoom"
    rf"|means|remote)))\s+(?:person\s+at\s+)?(?!\d|person\b|approx|about\b|date\b|{WEEKDAY}|(?:{MONTH})\b)(?:the\s+)?(?P<where>.+?)"
    r"(?=,?\s+(?:on|at|from|commencing|starting|beginning)\s+(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun)"
    rf"|,?\s+{WEEKDAY}\b|,?\s+(?:on\s+)?(?:{MONTH})\s+\d|,?\s+commencing\b|(?:\s+(?:on|at))?\.?\s*$)",
    re.IGNORECASE,
)
_LABELLED = regex(
    r"[\w)] (?:[Vv]enue|VENUE|[Ll]ocation|LOCATION|[Pp]lace|PLACE|[Ww]here|WHERE)\s*:\s+"
    r"(?P<where>[A-Z0-9](?:(?! [A-Za-z]\w*(?: \w+)?:(?:\s|$)).){2,120})"
)
"""*Date: 4 May Venue: the Old Mill Time: 7pm*."""
_IN_THE = regex(
    r"\b(?:in|at) the (?P<where>(?:[A-Z][\w'’]+ )*(?:Council )?(?:Chambers?|Room|Hall|Centre|Center|Library)\b[^.;]*)"
)
_AFTER_CLOCK = regex(
    r"\d\s?[ap]\.?m\.?,?\s+(?:in|at|via)\s+(?:the\s+)?(?P<where>(?-i:[^\W\d_a-z])[^.;:(]{2,80}?)"
    r"(?=\s*[.;:(]|,?\s+(?:on|when|for|to)\s|$)"
    r"|\d\s?[ap]\.?m\.?,\s+(?P<place>[A-Z].{2,60}\b(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School))$",
    re.IGNORECASE,
)
_KIND = r"(?:Hall|Room|Chambers?|Centre|Center|Library|Church|School)"
_ALONE = regex(rf"(?:[A-Z][\w’'.&-]*,? ){{1,6}}{_KIND}\b(?:,? [A-Z0-9][\w’'.-]*,?){{0,6}}")
"""A line that is no more than a place."""
_AFTER_PLACE = regex(
    r"\s+(?:for|to) (?:the (?:purpose|transaction|consideration)|transact|consider|conduct)\b.*"
    r"|,?\s+(?:from|(?:to )?start(?:ing|s)?(?: at)?)\s+\d.*|,?\s+to start$"
    r"|\s+(?:agenda|when|and commenc\w+|on the rising|immediately)\b.*|(?<=[a-z]{3})[.;]\s+[A-Z].*",
    re.IGNORECASE | re.DOTALL,
)
_PLACE = regex(
    r"(?:(?:in|at) (?:the )?)?(?P<where>(?:[\w’'./&-]+,? ){0,7}(?:hall|room|chambers?|centre|center|library"
    r"|church|chapel|school|offices?|house|hotel|building|suite|theatre|pavilion|club|college|institute|zoom|teams)\b"
    r"(?:(?:[,.]? |/)[^:@]{0,60})?)",
    re.IGNORECASE,
)
_STREET = regex(r"\d{1,5}[A-Za-z]?\s+[A-Z]")
_POSTCODE = regex(
    r".*\b(?:[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}|(?:[A-Z]{2}|[A-Z][a-z]+),? \d{5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)\W*"
)
"""A line that ends with a postcode of the UK, the US or Canada."""
_AFTER_LABEL = regex(r"\.?\s*view directions\W*$|,?\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b\.?.*$", re.IGNORECASE)
_FIRST = regex(
    r"^\W*(?:in[- ]person at (?:the )?)?"
    r"(?:(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\.?(?:\s*[-–—,|]\s*|\s+(?:in|at)\s+(?:the\s+)?))?",
    re.IGNORECASE,
)
_DAY = regex(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}|{MONTH_SHORT})\b|^(?:mo|tu|we|th|fr|sa|su)[a-z]{{0,3}}\.? \d{{1,2}}$",
    re.IGNORECASE,
)
_OF_SENTENCE = regex(r"\b(?:is|are|was|were|will|may|as|that|which)\b", re.IGNORECASE)
_OF_MEETING = regex(r"\b(?:held|meetings?|minutes|agenda)\b", re.IGNORECASE)
_NO_END = frozenset("at in on via located".split())
_BROKEN = regex(rf",(?= {_KIND}\b(?:,|$))")
"""*Council Chambers of City, Hall*, where a line broke."""
_NEAREST = 6
"""Rows from the day in which the place may stand in a line of its own."""
_LONGEST = 160
"""Characters."""
_LONGEST_LINE = 90
_MOST_WORDS = 8
"""Of a line of an address."""


def place_of(above: Above) -> str:
    """Where they meet: after *Venue:*, in a sentence, or in lines of their own beside the day; empty if nothing says
    so."""
    for name in ("venue", "place", "location", "where"):
        if name in above.labels:
            return _AFTER_LABEL.sub("", above.labels[name])
    texts = [*above.blocks, *above.rows]
    found = [_told(text for text in texts if WILL_BE.search(text)), _beside_day(above), _told(texts)]
    return _AFTER_PLACE.sub("", next((where for where in found if where), "")).strip(" ,.;-–—")


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
    return is_named and not (_OF_SENTENCE.search(where) or where.split()[-1].casefold() in _NO_END)


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
        match = _PLACE.fullmatch(_AFTER_LABEL.sub("", _FIRST.sub("", _after_date(row), count=1)))
        if (
            not at
            or _OF_MEETING.search(row)
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
