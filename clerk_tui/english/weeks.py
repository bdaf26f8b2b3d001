"""The week, which begins on another day in other countries."""

from __future__ import annotations

from datetime import date, timedelta

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_first = 0


def use_week(first: str) -> None:
    """Have weeks begin on the day of that name, in small letters."""
    global _first
    _first = _DAYS.index(first)


def week_of(day: date, step: int = 0) -> date:
    """Return the first day of the week that a day is in, or of the one so many weeks later."""
    return day + timedelta(7 * step - (day.weekday() - _first) % 7)
