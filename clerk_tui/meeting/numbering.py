"""Minute numbers: one to each item taken, by the body's scheme, running on where it says so."""

from __future__ import annotations

from datetime import date

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.rules import Rules, read_rules


def minute_numbers(meeting: Meeting) -> dict[int, str]:
    """The printed minute number of each item taken, by item id; none where items bear the numbers of the agenda. The
    headings of parts have none."""
    rules = read_rules(meeting.head.rules)
    if not rules.numbers:
        return {}
    first = meeting.head.first_minute
    if first is None:
        first = meeting.minutes_before + 1 if rules.runs_on else 1
    began = year_began(rules, meeting.head.date)
    numbered = (item for item in meeting.items_taken if not item.is_heading)
    return {item.id: _written(rules.numbers, n, began) for n, item in enumerate(numbered, first)}


def year_began(rules: Rules, day: date | None) -> date | None:
    """The day on which the numbering year of `day` began; for numbers that begin anew at each meeting or never, the
    first of January."""
    if day is None:
        return None
    month, first = (int(part) for part in rules.numbers_from.split("-")) if "-" in rules.numbers_from else (1, 1)
    year = day.year if (day.month, day.day) >= (month, first) else day.year - 1
    while True:
        try:
            return date(year, month, first)
        except ValueError:
            first -= 1  # 29 or 30 February


def _written(frame: str, number: int, began: date | None) -> str:
    year = f"{began.year}" if began else "????"
    return frame.replace("{n}", str(number)).replace("{year}", year).replace("{yy}", year[-2:])
