"""The week, which begins on another day in other countries."""

from __future__ import annotations

from datetime import date, timedelta

MONDAY = "monday"
_DAYS = (MONDAY, "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week_of(day: date, step: int = 0, first: str = MONDAY) -> date:
    """Return the first day of the week that a day is in, or of the one so many weeks later. `first` is the name of the
    day on which weeks begin, in small letters."""
    return day + timedelta(7 * step - (day.weekday() - _DAYS.index(first)) % 7)


def next_day(word: str, after: date) -> date | None:
    """Return the first day after a date that is the named day of the week (*Friday*, *fri*); None for another word."""
    name = word.lower().rstrip(".")
    at = next((at for at, day in enumerate(_DAYS) if len(name) > 2 and day.startswith(name)), None)
    return None if at is None else after + timedelta((at - after.weekday() - 1) % 7 + 1)
