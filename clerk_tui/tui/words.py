"""Kinds, dates and times in the few cells that a list has for them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk_tui.meeting import Kind

_KIND_WORDS = {
    "promise": "in writing",
    "statement": "speech",
    "substantive": "as amended",
    "own-vote": "own vote",
    "casting": "casting",
    "declaration": "interest",
    "recommendation": "recommends",
    "written-question": "written Q",
    "written-reply": "written A",
    "point-of-order": "order",
    "explanation": "explains",
    "minutes-agreed": "agreed",
    "minutes-signed": "signed",
}


def kind_name(kind: Kind) -> str:
    """A kind in a word of at most ten letters."""
    return _KIND_WORDS.get(kind, kind.value)


def clock(at: time | None) -> str:
    """A time in at most five cells: `9.44`, `14.05`; empty for none."""
    return f"{at.hour}.{at.minute:02}" if at else ""


def short_date(day: date | None) -> str:
    """A date in a few cells: *Mon 8 Jan 2018*."""
    return f"{day:%a} {day.day} {day:%b %Y}" if day else "no date"
