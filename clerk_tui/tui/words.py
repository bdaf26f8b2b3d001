"""Dates and times in the few cells that a list has for them."""

from __future__ import annotations

from datetime import date, time


def clock(at: time | None) -> str:
    """A time in at most five cells: `9.44`, `14.05`; empty for none."""
    return f"{at.hour}.{at.minute:02}" if at else ""


def short_date(day: date | None) -> str:
    """A date in a few cells: *Mon 8 Jan 2018*."""
    return f"{day:%a} {day.day} {day:%b %Y}" if day else "no date"
