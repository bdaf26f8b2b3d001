"""The week, which begins on another day in other countries."""

from __future__ import annotations

from datetime import date, timedelta

MONDAY = "monday"
_DAYS = (MONDAY, "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def week_of(day: date, step: int = 0, first: str = MONDAY) -> date:
    """Return the first day of the week that a day is in, or of the one so many weeks later. `first` is the name of the
    day on which weeks begin, in small letters."""
    return day + timedelta(7 * step - (day.weekday() - _DAYS.index(first)) % 7)
