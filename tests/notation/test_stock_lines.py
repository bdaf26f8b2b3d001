"""What a body says at every meeting is offered with this meeting's names and dates."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.meeting import Former, Head, Meeting, Stage
from clerk_tui.meeting.directory import Directory
from clerk_tui.notation import read_notes, stock_line

ROLL = """/council Elmfield Council
/committee Trees Committee
/date {day} 7pm
/chair Councillor A Ash
/member Councillor B Birch
/member Councillor C Cedar
/officer Fay Fern (Clerk) [fern]
"""
FORMER = (
    Former(1, date(2024, 3, 4), Stage.AGREED),
    Former(2, date(2024, 4, 8), Stage.DRAFT),
)


def meeting(day: str, lines: str) -> Meeting:
    """A meeting of the committee."""
    text = ROLL.format(day=day) + lines
    return read_notes(text, Head(1), Directory(1, 1, 1), ("durham",), lambda _: False).meeting


def offered(title: str, then: str, now: str = "", *, roll: str = "/present all") -> str:
    """The line that is offered when an item is opened at which the last meeting recorded `then`."""
    last = meeting("2024-04-08", f"/present all\n/item 2 {title}\n{then}\n/item 9 Hedges\nMembers noted hedges")
    here = meeting("2024-05-13", f"{roll}\n/item 2 {title}\n{now}")
    found = stock_line(here, last, FORMER)
    return found.line if found is not None else ""


@pytest.mark.parametrize(
    ("title", "then", "line"),
    [
        (
            "Declarations of interest",
            "There were no declarations of interest.",
            "There were no declarations of interest.",
        ),
        ("Minutes", "/agree 4 March 2024", "/agree 8 April 2024"),
        (
            "Minutes of the last meeting",
            "The minutes of the meeting held on Monday 4th March 2024 were agreed",
            "The minutes of the meeting held on Monday 8th April 2024 were agreed",
        ),
        (
            "Minutes",
            "The minutes of 4 March, pages 12 to 15, were agreed",
            "The minutes of 8 April, pages ?? to ??, were agreed",
        ),
        ("Minutes", "The minutes of 5 February 2024 were agreed", "The minutes of ?? were agreed"),
        ("Public participation", "Mr J Brown spoke about bins", "?? spoke about bins"),
        ("Public questions", "Councillor Birch thanked @cedar", "?? thanked ??"),
        ("Any other business", "There was no other business", "There was no other business"),
        (
            "Exclusion of the press and public",
            "= That under Section 100A(4) of the Local Government Act 1972 the public be excluded for item 7",
            "= That under Section 100A(4) of the Local Government Act 1972 the public be excluded for item ??",
        ),
        ("Exclusion of the public", "/exempt 3", "/exempt "),
        ("Closing", "/close 8.15pm", "/close"),
        ("Date of next meeting", "The next meeting is on 13 May 2024 at 7.00pm", "The next meeting is on ?? at ??"),
        ("Felling in the park", "Members noted the felling", ""),
        ("Declarations of interest", "# none again", ""),
        ("Declarations of interest", "⚠ Birch left", ""),
    ],
)
def test_what_was_said_last_time_is_offered(title: str, then: str, line: str) -> None:
    assert offered(title, then) == line


def test_apologies_are_this_meetings() -> None:
    then = "Apologies for absence were received from Councillors B Birch and C Cedar."
    roll = "/present ash cedar\n/apologies birch"
    assert offered("Apologies", then, roll=roll) == "Apologies for absence were received from Councillor B Birch."
    assert offered("Apologies", then) == "Apologies for absence were received from ??."
    assert offered("Apologies", "No apologies were received.") == "No apologies were received."


def test_the_lines_of_an_item_follow_one_another() -> None:
    then = "/agree 4 March 2024\n= That the minutes be signed"
    assert offered("Minutes", then, "/agree 8 April 2024") == "= That the minutes be signed"
    assert offered("Minutes", then, "Members noted a mistake") == ""
    assert offered("Minutes", then, then) == ""


def test_what_was_said_in_private_is_not_offered() -> None:
    assert offered("Exclusion of the public", "/exempt 3\nThe price was agreed", "/exempt 3") == ""
