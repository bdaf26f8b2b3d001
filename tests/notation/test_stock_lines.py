"""What a body says at every meeting is offered with this meeting's names and dates."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from clerk_tui.meeting import Former, Head, Meeting, Stage
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import NameIndex, Suggestion, minutes_carried, read_notes, stock_line, suggestions

from .rolls import ENGLISH, context_of, meeting_of, read

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


@cache
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


# What a clerk should not forget just now, and the line that would do it

ROOM = ENGLISH + "\n/present all\n/item 5 Bridge\n"


def told(meeting: Meeting) -> list[tuple[str, str]]:
    """The suggestions as sentences and lines."""
    return [(s.sentence, s.line) for s in suggestions(meeting, NameIndex(meeting))]


@pytest.mark.parametrize(
    ("lines", "sentence", "line"),
    [
        (
            "/declare hill dpi as owner, leaves",
            "Councillor Mrs K Hill (DPI) declared an interest in this item and must withdraw",
            "-hill",
        ),
        (
            "/declare hill dpi as owner\n/declare rice as a friend leaves",
            "Councillor Mrs K Hill (DPI) and Cllr. P. Rice declared an interest in this item and must withdraw",
            "-hill rice",
        ),
        (
            "/declare hill dpi as owner\n-hill\n/item 6 Weir",
            "Councillor Mrs K Hill withdrew for an item that is over and may return",
            "+hill",
        ),
        ("/vote 3-3-1", "The vote is tied: without a casting vote it is lost", "/casting "),
        (
            "/motion boyes: That @hill be thanked\n/amendment rice: Thank everybody\n/carried",
            "The motion was amended, and these are its words before: put the change into them",
            "/substantive That @hill be thanked",
        ),
        (
            "/quorum 7\n-hill",
            "6 members in the room, and the quorum is 7: there is no quorum",
            "/inquorate",
        ),
    ],
)
def test_what_is_to_be_remembered(lines: str, sentence: str, line: str) -> None:
    assert told(meeting_of(ROOM + lines)) == [(sentence, line)]


def test_a_line_that_is_suggested_can_be_typed() -> None:
    meeting = meeting_of(ROOM + "/vote 3-3-1\n/declare hill dpi as owner")
    for suggestion in suggestions(meeting, NameIndex(meeting)):
        ending = "for" if suggestion.line.endswith(" ") else ""
        assert read(suggestion.line + ending, meeting).refusal == ""


def test_a_motion_that_approves_minutes_marks_them() -> None:
    moved = "/motion boyes / hill: That the minutes of 4 December 2017 be approved"
    (told_now,) = minutes_carried(context_of(meeting_of(f"{ROOM}{moved}\n/carried")))
    assert told_now.line == "/agree 4 December 2017"
    for after in ("", "/lost", "/carried\n/agree 4 December 2017"):
        assert not minutes_carried(context_of(meeting_of(f"{ROOM}{moved}\n{after}")))


def test_a_decision_on_the_budget_is_voted_on_by_name() -> None:
    budget = f"/council Wexmoor County Council\n{ENGLISH}\n/present all\n/item 9 Budget 2018/19"
    suggestion = Suggestion("A vote at a budget decision is taken by name (SI 2014/165)", "/vote named all ")
    moved = meeting_of(budget + "\n/motion boyes / hill: That it be adopted")
    assert suggestions(moved, NameIndex(moved)) == (suggestion,)
    for lines in ("", "\n/motion boyes: x\n/vote named all", "\n/motion boyes: x\n/close"):
        assert told(meeting_of(budget + lines)) == []
    assert told(meeting_of("/rules parish least=1 quorum=none\n" + budget + "\n/motion boyes: x")) == []
    assert told(meeting_of(ROOM + "/motion boyes: x")) == []


def test_when_the_chair_leaves_and_comes_back_who_presides_is_offered() -> None:
    left = ROOM + "-boyes 9.40am"
    said = "Councillor D Boyes left the chair: Councillor C Stoker presides, and no line says so"
    assert told(meeting_of(left)) == [(said, "/presiding stoker")]
    assert told(meeting_of(left + "\n/presiding stoker")) == []
    back = told(meeting_of(left + "\n/presiding stoker\n+boyes 9.50am"))
    assert back == [("Councillor D Boyes has returned, but Councillor C Stoker presides", "/presiding boyes")]
    assert told(meeting_of(left + "\n+boyes 9.50am")) == []
    elected = ROOM + "/presiding stoker\n-boyes 9.40am\n+boyes 9.50am"
    assert told(meeting_of(elected)) == []  # the chair was there when another took it
    nobody = meeting_of(left + "\n-stoker 9.41am")
    assert ("Councillor C Stoker left the chair: nobody presides, and no line says so", "/presiding ") in told(nobody)
