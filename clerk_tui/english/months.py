"""Dates in words: the names of the months and of the days of the week, and the endings of numbers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from clerk_tui.english.verbs import is_base
from clerk_tui.regex import regex

MONTHS = tuple("january february march april may june july august september october november december".split())
MONTH_NAMES = tuple(map(str.capitalize, MONTHS))
MONTH = "|".join(MONTHS)
"""The same as a part of a pattern that ignores capitals."""
MONTH_SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
"""Their short forms, with or without a stop."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SURE = "|".join(month for month in MONTHS if month not in ("march", "may", "august"))
_IN_SMALL = regex(
    rf"(?<![\w@./’'-])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|easter|christmas|{_SURE}"
    r"|(?:(?<=\d )|(?<=\d(?:st|nd|rd|th) ))(?:march|august|may(?=[,.;]|$| \d))"
    r"|(?<=\b(?:in|by|of) )(?:march|may|august))(?![\w@/-]|\.\w)(?=(?: (?P<next>\w+))?)"
)


def with_capitals(text: str) -> str:
    """Text with capitals for the days, months and feasts in small letters that can be nothing else: *on friday*, *in
    may*, *3rd march*; not *they may*, *a march*, *those thought of may come*."""

    def put(match: re.Match[str]) -> str:
        after = match["next"] or ""
        is_verb = match[0] == "may" and (after in ("be", "have", "not") or is_base(after))
        return match[0] if is_verb else match[0].capitalize()

    return _IN_SMALL.sub(put, text)


def ordinal(number: int) -> str:
    """A number with its ending: *1st*, *12th*."""
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def end_of_month(word: str, after: date) -> date | None:
    """Return the next last day of the named month that is not before a date; None for another word."""
    name = word.lower().rstrip(".")
    at = next((at for at, month in enumerate(MONTHS, 1) if len(name) > 2 and month.startswith(name)), None)
    if at is None:
        return None
    year = after.year + (at < after.month)
    return date(year + at // 12, at % 12 + 1, 1) - timedelta(1)
