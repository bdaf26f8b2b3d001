"""What a clerk should not forget just now, and the line that would do it."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Meeting
from clerk_tui.notation import NameIndex, Suggestion, minutes_carried, suggestions

from .rolls import ENGLISH, context_of, meeting_of, read

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
            "The motion was amended: type how it reads now after /substantive",
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
    budget = ENGLISH + "\n/present all\n/item 9 Budget 2018/19"
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
    nobody = meeting_of(left + "\n-stoker 9.41am")
    assert ("Councillor C Stoker left the chair: nobody presides, and no line says so", "/presiding ") in told(nobody)
