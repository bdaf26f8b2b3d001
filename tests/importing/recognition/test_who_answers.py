"""Who answers whom, who speaks in a dialogue, and what somebody says that decides nothing."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.meeting.kinds import SPEECH

from .made import found, told
from .test_replies import exchanged

HEAD = "Minutes of Ashdown Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Cllr E Fern\n\n1. The hall\n\n"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Mrs Cole said the lamp was out. Ms Dove said she would see to it.", []),
        ("Mrs Cole said the lamp was out. Mr B Cole said he would send a note.", [("Mrs A Cole", "Mr B Cole")]),
        ("Mrs Cole said the lamp was out. Mr B Cole said he would like a new one.", []),
        ("Ms Dove stated that lamps were dear. Mr Barlow stated that they should all be alike.", []),
    ],
)
def test_to_take_it_on_is_an_answer(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [pair for pair in exchanged(text) if pair[1] != "Ms D Dove"] == pairs


def test_whoever_does_something_first_and_then_speaks() -> None:
    text = "Mrs Cole asked for the plans. Ms Dove has copies, but said that they were old."
    assert exchanged(text) == [("Mrs A Cole", "Ms D Dove")]


def test_what_was_explained_behind_a_short_aside() -> None:
    text = "Mrs Cole asked if they had written. None had come. It was explained that it takes a month."
    assert exchanged(text) == [("Mrs A Cole", "")]


def test_a_dialogue_teaches_the_names_beside_those_known() -> None:
    lines = ["Sam: Is it let?", "Zeb: Not yet.", "Isabella: When will it be?", "Zeb: It was passed down to me in May."]
    meeting = found("Minutes of Ashdown Club\n\n1. The hall\n\n" + "\n\n".join(lines)).meeting
    assert told(meeting, *SPEECH) == [
        "question | Sam | Is it let?",
        "answer | Zeb | Not yet.",
        "question | Isabella | When will it be?",
        "answer | Zeb | It was passed down to me in May.",
    ]


def test_headings_of_a_list_are_nobody() -> None:
    lines = ["Price: £20", "Hall: let", "Price: £30", "Sam: Is it let?", "Hall: let", "Sam: Good, is it not?"]
    meeting = found("Minutes of Ashdown Club\n\n1. The hall\n\n" + "\n\n".join(lines)).meeting
    assert not [person for person in meeting.people.values() if person.name in ("Price", "Hall")]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("M/S/C Dale, Fern and unanimous to mend it.", ["motion | Cllr C Dale, Cllr E Fern | mend it"]),
        ("Dale motioned/Fern seconded to mend it. Motion carries.", ["motion | Cllr C Dale, Cllr E Fern | mend it"]),
        ("The Council agreed and approved the cost of the hall.", ["clause | the cost of the hall."]),
        ("The Council concurred to let the hall.", ["clause | to let the hall."]),
    ],
)
def test_short_ways_to_tell_a_decision(text: str, facts: list[str]) -> None:
    assert told(found(HEAD + text).meeting, Kind.MOTION, Kind.CLAUSE) == facts


@pytest.mark.parametrize(
    "text",
    [
        "Mill Lane was never ADOPTED.",
        "The minutes were not yet APPROVED.",
        "Dale trees are dying and advised to be felled.",
        "Fern wrote to the county, who replied and confirmed that the road was theirs.",
    ],
)
def test_what_others_decided_or_said_stays_a_note(text: str) -> None:
    meeting = found(HEAD + text).meeting
    assert not told(meeting, Kind.CLAUSE, Kind.CARRIED, *SPEECH)


def test_a_mover_below_a_list_moved_all_of_it() -> None:
    text = "(a) The hall be let.\n\n(b) The rent be £20.\n\nMoved: Dale Seconded: Fern\n\nCarried"
    meeting = found(HEAD + text).meeting
    motion = "motion | Cllr C Dale, Cllr E Fern | The hall be let.\nThe rent be £20."
    assert told(meeting, Kind.MOTION, Kind.CARRIED) == [motion, "carried"]


def test_a_nominee_is_elected_only_where_it_says_so() -> None:
    text = "Jo Lark – proposed by Cllr Dale, seconded by Cllr Fern"
    assert not told(found(HEAD + text).meeting, Kind.CARRIED)
    assert told(found(f"{HEAD}{text} – elected").meeting, Kind.CARRIED) == ["carried"]
