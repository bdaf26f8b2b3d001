"""Minute books for the screens under test."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

from quick import made_once

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.notation import read_membership

MEMBERS = """Councillor A Ash (Chair)
Councillor B Birch (Vice-Chair)
Councillor C Cedar
Councillor D Doyle
Councillor E Doyle
officer Fay Fern (Clerk to the Council) [fern]
"""


def clock() -> datetime:
    """A Monday morning in January, in the middle of the meeting."""
    return datetime(2024, 1, 8, 9, 41, 30, tzinfo=UTC)


@made_once
def book_with_meeting(path: Path, *, quorum: int | None = 3) -> int:
    """A minute book in which a meeting of today is planned; its id."""
    with MinuteBook(path, clock=clock) as book:
        book.set_up_committee("Elmfield Council", "Trees Committee", read_membership(MEMBERS), quorum=quorum)
        plan = MeetingPlan(
            "Elmfield Council",
            "Trees Committee",
            date(2024, 1, 8),
            time(9, 30),
            "Room 1",
            quorum=quorum,
            agenda=(("1", "Apologies"), ("2", "Felling in the park")),
        )
        meeting_id = book.create_meeting(plan).meeting.id
        book.flush()
    return meeting_id
