"""The week, which begins on another day in other countries."""

from __future__ import annotations

import re
from datetime import date, timedelta

from clerk_tui.english.months import MONTHS

MONDAY = "monday"
_DAYS = (MONDAY, "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week_of(day: date, step: int = 0, first: str = MONDAY) -> date:
    """Return the first day of the week that a day is in, or of the one so many weeks later. `first` is the name of the
    day on which weeks begin, in small letters."""
    return day + timedelta(7 * step - (day.weekday() - _DAYS.index(first)) % 7)


def gives_day_in_words(text: str, day: date) -> bool:
    """Return whether words give a day as a day of the week or the end of a month: *by Friday*, *by the end of June*."""
    weekday = _DAYS[day.weekday()]
    month = MONTHS[day.month - 1]
    is_last = (day + timedelta(1)).month != day.month
    by_day = re.search(rf"\b(?:by|before|until) {weekday[:3]}(?:{weekday[3:]}|s|r|rs)?\b", text, re.IGNORECASE)
    by_end = re.search(rf"\bend of {month[:3]}(?:{month[3:]}|t)?\b", text, re.IGNORECASE) if is_last else None
    return bool(by_day or by_end)


def next_day(word: str, after: date) -> date | None:
    """Return the first day after a date that is the named day of the week (*Friday*, *fri*); None for another word."""
    name = word.lower().rstrip(".")
    at = next((at for at, day in enumerate(_DAYS) if len(name) > 2 and day.startswith(name)), None)
    return None if at is None else after + timedelta((at - after.weekday() - 1) % 7 + 1)
