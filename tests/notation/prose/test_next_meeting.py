"""When and where they meet next, as the minutes say it."""

from __future__ import annotations

from datetime import date, time

import pytest

from clerk_tui import minutes, notation
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation.name_index import NameIndex
from clerk_tui.notation.prose.opening_and_closing import meets_next, when_next
from clerk_tui.notation.reading import Context

MEETING = Meeting(Head(1, council="Elmham Council", committee="Roads", date=date(2026, 1, 5)))
HELD = (
    "/council Elmham Council\n/committee Roads\n/date 2026-01-05 7pm\n"
    "/chair Ann Birch\n/present birch\n/item 1 Roads\n/open 7pm\n"
)


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("village hall", "in the village hall"),
        ("Village Hall", "in the Village Hall"),
        ("the Elm Room", "in the Elm Room"),
        ("Elm House", "at Elm House"),
        ("St Ann's church", "at St Ann's church"),
        ("Committee Room 2, County Hall", "in Committee Room 2, County Hall"),
        ("zoom", "on Zoom"),
        ("on teams", "on Teams"),
        ("online", "online"),
        ("by the pond", "by the pond"),
    ],
)
def test_the_place_has_the_preposition_that_it_needs(typed: str, where: str) -> None:
    said = when_next(f"next mtg 25 Jan 7pm {typed}", Context(MEETING, NameIndex(MEETING)))
    assert said == f"The next meeting will be held on Sunday 25 January 2026 at 7pm {where}."


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("/adjourn 9pm to 12 January 2026 at 6pm\n", date(2026, 1, 12)),
        ("next mtg 2 Feb\n/adjourn 9pm to 12 January 2026 at 6pm\n/resume 12 January 2026 at 6pm\n", date(2026, 2, 2)),
    ],
)
def test_a_meeting_that_has_resumed_is_not_to_come(lines: str, day: date) -> None:
    held = notation.read_notes(HELD + lines, Head(1), Directory(), minutes.style_names()).meeting
    found = meets_next(held, month_first=False)
    assert found is not None
    assert found.day == day
    assert found.at in (None, time(18))
