"""Dates and times as published minutes print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, time

from clerk_tui.english.months import MONTHS
from clerk_tui.regex import regex

_NUMBERS = {name[:length]: at for at, name in enumerate(MONTHS, 1) for length in (3, 4, len(name))}
_MONTH = "|".join(sorted((*MONTHS, "sept", *(name[:3] for name in MONTHS)), key=len, reverse=True))
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|[^\w\s]{1,2})|(?![ap]m)[a-z]{1,2})?"
"""The small letters after a day of the month; scanned pages have other letters and signs for them."""
_DATE = regex(
    rf"""(?<!\d)(?<!\d[/.])(?:(?P<d1>\d{{1,2}}){_ORDINAL}(?:-|\.?,?\s*)(?:(?:day\s+)?of\s+)?
      (?P<m1>{_MONTH})(?![a-z])(?:-|[.,]{{0,2}}\s*)(?P<y1>\d{{4}})
    | \b(?P<m2>{_MONTH})(?![a-z])\.?\s*(?P<d2>\d{{1,2}})\s?(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})
    | (?P<y3>\d{{4}})[-/.](?P<m3>\d{{2}})[-/.](?P<d3>\d{{2}})
    | (?P<d4>\d{{1,2}})(?P<sign>[/.-])(?P<m4>\d{{1,2}})(?P=sign)(?P<y4>\d{{4}}|\d{{2}}))(?!\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_YEAR = regex(
    rf"(?<!\d)(?P<d1>\d{{1,2}}){_ORDINAL}\s+(?:(?:day\s+)?of\s+)?(?P<m1>{_MONTH})(?![a-z])"
    rf"(?!\W{{0,3}}\d{{4}})|\b(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?!\W{{0,3}}\d{{4}})",
    re.IGNORECASE,
)
_TIME = regex(
    r"""(?<![\d£$€.])(?<!\d[T:])(?:(?P<h>\d{1,2})(?:[.:]?(?P<m>\d{2}))?\s?(?P<half>[ap])\.?\s?m\b\.?
    |(?P<h24>\d{1,2})[:.](?P<m24>\d{2})
     (?:\s?(?:hrs|hours)|(?=\s?(?:[-–—]|to)\s?(?P<end>\d{1,2})(?:[.:]\d{2})?\s?(?P<end_half>[ap])\.?\s?m\b))?
    |(?P<noon>noon|midday))(?!\d|%)""",
    re.IGNORECASE | re.VERBOSE,
)


def find_date(text: str) -> date | None:
    """The first date in a text, with day, month and year; of two numbers the first is the day, unless it cannot be."""
    return next(find_dates(text), None)


def find_dates(text: str) -> Iterator[date]:
    """The dates in a text, in order, as `find_date` reads the first."""
    return (day for day, _, _ in places_of_dates(text))


def places_of_dates(text: str, *, month_first: bool = False) -> Iterator[tuple[date, int, int]]:
    """The dates in a text, in order, each with where it begins and ends. `month_first`: of two numbers the first is the
    month, unless it cannot be."""
    for match in _DATE.finditer(text):
        if match["d1"]:
            parts = int(match["y1"]), _month(match["m1"]), int(match["d1"])
        elif match["m2"]:
            parts = int(match["y2"]), _month(match["m2"]), int(match["d2"])
        elif match["y3"]:
            parts = int(match["y3"]), int(match["m3"]), int(match["d3"])
        else:
            year, first, second = int(match["y4"]), int(match["d4"]), int(match["m4"])
            is_turned = second > 12 or (month_first and first <= 12)
            parts = (year if year > 99 else 2000 + year, *((first, second) if is_turned else (second, first)))
        try:
            yield date(*parts), match.start(), match.end()
        except ValueError:
            continue


def _month(word: str) -> int:
    return _NUMBERS[word.casefold()]


def dates_without_year(text: str) -> Iterator[tuple[int, int, int, int]]:
    """The day and month of the dates in a text that have no year, each with where it begins and ends."""
    for match in _NO_YEAR.finditer(text):
        day, month = int(match["d1"] or match["d2"]), _month(match["m1"] or match["m2"])
        if 1 <= day <= 31:
            yield day, month, match.start(), match.end()


def has_months_first(text: str) -> bool | None:
    """Whether dates in figures have the month first, as those in the text show that can be read in no other way; None
    if they do not, or differ."""
    figures = [(int(m["d4"]), int(m["m4"])) for m in _DATE.finditer(text) if m["d4"]]
    first, second = any(b > 12 >= a for a, b in figures), any(a > 12 >= b for a, b in figures)
    return None if first is second else first


def has_names_first(text: str) -> bool:
    """Whether the dates in a text have the name of the month first: *May 3, 2026*."""
    words = [bool(m["m2"]) for m in _DATE.finditer(text) if m["m1"] or m["m2"]]
    return len(words) > 1 and all(words)


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
        half = (match["half"] or match["end_half"] or "").casefold()
        if match["end"] and hour % 12 > int(match["end"]) % 12:
            half = "ap"[half == "a"]  # *11:30 - 1:00 pm*
        if minute > 59 or hour > (12 if half else 23):
            continue
        if half:
            yield time(hour % 12 + (12 if half == "p" else 0), minute)
        else:
            yield time(hour + 12 if is_late and 1 <= hour <= 9 else hour, minute)
