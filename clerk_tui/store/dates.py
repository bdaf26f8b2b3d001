"""Dates and times of day as the file's columns have them."""

from __future__ import annotations

from datetime import date, time
from functools import lru_cache

read_time = lru_cache(maxsize=2048)(time.fromisoformat)
"""A time of day from HH:MM."""
read_date = lru_cache(maxsize=2048)(date.fromisoformat)
"""A date from YYYY-MM-DD."""


def write_time(value: time | None) -> str | None:
    """A time of day as HH:MM (with seconds only where it has them), or None."""
    if value is None:
        return None
    return value.isoformat("minutes" if not (value.second or value.microsecond) else "auto")


def write_date(value: date | None) -> str | None:
    """A date as YYYY-MM-DD, or None."""
    return None if value is None else value.isoformat()


def time_or_none(value: str | None) -> time | None:
    """A time of day from its column."""
    return None if value is None else read_time(value)


def date_or_none(value: str | None) -> date | None:
    """A date from its column."""
    return None if value is None else read_date(value)
