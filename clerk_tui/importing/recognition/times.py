"""Dates and times as published minutes print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""\b(?:(?P<d1>\d{{1,2}})\s?(?:st|nd|rd|th|[^\w\s])?\s*(?:day\s+of\s+)?(?P<m1>{_MONTH})\b\.?,?\s+(?P<y1>\d{{4}})
    | (?P<m2>{_MONTH})\b\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})
    | (?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})
    | (?P<d4>\d{{1,2}})[/.](?P<m4>\d{{1,2}})[/.](?P<y4>\d{{4}}|\d{{2}}))(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_TIME = re.compile(
    r"""(?<![\d£$€.])(?:(?P<h>\d{1,2})(?:[.:](?P<m>\d{2}))?\s?(?P<half>[ap])\.?\s?m\b\.?|(?P<h24>\d{1,2})[:.](?P<m24>\d{2})(?:\s?(?:hrs|hours))?
    |(?P<noon>noon|midday))(?!\d|%)""",
    re.IGNORECASE | re.VERBOSE,
)


def find_date(text: str) -> date | None:
    """The first date in a text, with day, month and year; of two numbers the first is the day, unless it cannot be."""
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[date]:
    """The dates in a text, in order, as `find_date` reads the first."""
    return (day for day, _, _ in places_of_dates(text))


def places_of_dates(text: str) -> Iterator[tuple[date, int, int]]:
    """The dates in a text, in order, each with where it begins and ends."""
    for match in _DATE.finditer(text):
        if match["d1"]:
            parts = int(match["y1"]), _MONTHS[match["m1"].casefold()], int(match["d1"])
        elif match["m2"]:
            parts = int(match["y2"]), _MONTHS[match["m2"].casefold()], int(match["d2"])
        elif match["y3"]:
            parts = int(match["y3"]), int(match["m3"]), int(match["d3"])
        else:
            year, first, second = int(match["y4"]), int(match["d4"]), int(match["m4"])
            parts = (year if year > 99 else 2000 + year, second, first) if second <= 12 else (year, first, second)
        try:
            yield date(*parts), match.start(), match.end()
        except ValueError:
            continue


def find_time(text: str, *, is_late: bool = False) -> time | None:
    """The first time of day in a text. `is_late`: without am or pm, an hour from 1 to 9 is in the afternoon."""
    return next(find_times(text, is_late=is_late), None)


def find_times(text: str, *, is_late: bool = False) -> Iterator[time]:
    """The times of day in a text, in order; `is_late` as for the first."""
    for match in _TIME.finditer(text):
        if match["noon"]:
            yield time(12, 0)
            continue
        hour, minute = int(match["h"] or match["h24"]), int(match["m"] or match["m24"] or 0)
        half = (match["half"] or "").casefold()
        if minute > 59 or hour > (12 if half else 23):
            continue
        if half:
            yield time(hour % 12 + (12 if half == "p" else 0), minute)
        else:
            yield time(hour + 12 if is_late and 1 <= hour <= 9 else hour, minute)
