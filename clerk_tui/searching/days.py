"""Stretches of time as they are typed: `2019..`, `2019..2021`, `2018-01..`, `before:2018-01-08`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex

_DAY = regex(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_IN_FIGURES = regex(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_IN_WORDS = regex(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})", re.IGNORECASE)
_MONTHS = tuple("january february march april may june july august september october november december".split())
RANGE = regex(r"(\d{4}[\d-]*)?\.\.(\d{4}[\d-]*)?")
"""Two dots with a day, a month or a year at one end or both."""


@dataclass(frozen=True)
class Span:
    """A stretch of days, both ends within it; None: it has no end there."""

    first: date | None = None
    last: date | None = None

    def within(self, other: Span) -> Span:
        """What both have in common; it is empty where `first` comes after `last`."""
        firsts = [day for day in (self.first, other.first) if day is not None]
        lasts = [day for day in (self.last, other.last) if day is not None]
        return Span(max(firsts, default=None), min(lasts, default=None))

    @property
    def is_whole(self) -> bool:
        """Whether it leaves nothing out."""
        return self.first is None and self.last is None


def days_of(text: str) -> Span | None:
    """The days of a year, a month or a day: *2018*, *2018-01*, *2018-01-08*; also as they are written, the day first:
    *8/1/2018*, *8 January 2018*, *January 2018*. None for what is none of them."""
    match = _DAY.fullmatch(_in_order(text.strip()))
    if match is None:
        return None
    year, month, day = (None if part is None else int(part) for part in match.groups())
    assert year is not None
    try:
        if month is None:
            return Span(date(year, 1, 1), date(year, 12, 31))
        if day is None:
            return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        return Span(date(year, month, day), date(year, month, day))
    except ValueError:
        return None


def _in_order(text: str) -> str:
    """A date as it is written, with the year first."""
    if (figures := _IN_FIGURES.fullmatch(text)) is not None:
        return f"{figures[4]}-{figures[3]}-{figures[1]}"
    words = _IN_WORDS.fullmatch(text)
    number = next((n for n, name in enumerate(_MONTHS, 1) if words and name.startswith(words[2].casefold())), None)
    if words is None or number is None:
        return text
    return f"{words[3]}-{number}" + (f"-{words[1]}" if words[1] else "")


def range_of(text: str) -> Span | None:
    """The days of *2019..*, *..2021*, *2019..2021-06*. None for what is no range."""
    match = RANGE.fullmatch(text)
    if match is None or match[1] == match[2] is None:
        return None
    first, last = (Span() if part is None else days_of(part) for part in match.groups())
    return None if first is None or last is None else Span(first.first, last.last)


def keyed(key: str, value: str) -> Span | None:
    """The days of `before:`, `after:`, `since:`, `until:` and `on:`. None for a value that is no day, month or year."""
    days = days_of(value)
    if days is None or days.first is None or days.last is None:
        return None
    match key:
        case "before":
            return Span(None, _next(days.first, -1))
        case "after":
            return Span(_next(days.last, 1), None)
        case "since":
            return Span(days.first, None)
        case "until":
            return Span(None, days.last)
    return days


def _next(day: date, step: int) -> date:
    """The day after or before, as far as there is one."""
    at = day.toordinal() + step
    return date.fromordinal(min(max(at, 1), date.max.toordinal()))
