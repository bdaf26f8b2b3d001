"""The names of the months and of the days of the week."""

from __future__ import annotations

MONTHS = tuple("january february march april may june july august september october november december".split())
MONTH = "|".join(MONTHS)
"""The same as a part of a pattern that ignores capitals."""
MONTH_SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?"
"""Their short forms, with or without a stop."""
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
