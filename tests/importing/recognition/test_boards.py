"""What boards print that are asked for motions by their chair: *so moved*, the chair by title, excused members."""

from __future__ import annotations

from clerk_tui.meeting import Capacity, Kind, Meeting

from .made import DECIDING, TALKING, found, told

HEAD = "Open Fords Committee\n\n1. Roll Call\n\nPresent: Members Ash, Birch, Cole. "


def read(text: str) -> Meeting:
    """What is recognised in the second item of that board."""
    return found(f"{HEAD}\n\n2. Ford\n\n{text}\n\n3. Pond\n\nNone.\n").meeting


def test_motion_that_was_asked_for() -> None:
    said = "Member Ash asked if there was a motion to adopt the plan. Member Birch so moved. Member Cole seconded."
    assert told(read(f"{said} By voice vote, the motion passed unanimously."), *DECIDING) == [
        "motion | Member Birch, Member Cole | adopt the plan",
        "vote | all",
    ]


def test_motion_that_was_called_for_in_another_paragraph() -> None:
    said = "Member Ash called for a motion to accept the list.\n\nMember Birch so moved, seconded by Member Cole."
    assert (
        told(read(f"{said} The motion carried."), *DECIDING)[0]
        == "motion | Member Birch, Member Cole | accept the list"
    )


def test_follow_up_motion() -> None:
    said = "Member Ash made a follow-up motion to add a map, seconded by Member Cole. The motion carried."
    assert told(read(said), *DECIDING) == ["motion | Member Ash, Member Cole | add a map", "carried"]


def test_chair_is_whoever_bears_the_title() -> None:
    meeting = read("Chair Ash explained the plan.\n\nMember Birch asked if it was done. The Chair replied that it was.")
    assert told(meeting, *TALKING)[1:] == [
        "question | Member Birch | asked if it was done.",
        "answer | Member Ash | replied that it was.",
    ]
    assert [p.capacity for p in meeting.roll] == [Capacity.CHAIR, Capacity.MEMBER, Capacity.MEMBER]


def test_excused_absence() -> None:
    meeting = found(f"{HEAD}Member Dale had an excused absence.\n\n2. Ford\n\nNone.\n\n3. Pond\n\nNone.\n").meeting
    assert told(meeting, Kind.APOLOGIES) == ["apologies | Member Dale"]


def test_answer_begins_with_its_own_words() -> None:
    said = "Mr. Al Oak spoke of the mill.\n\nMember Ash asked Mr. Al Oak about the weir. He said it was his."
    assert told(read(said), *TALKING)[-1] == "answer | Mr. Al Oak | He said it was his."


def test_words_that_are_quoted_are_left_to_nobody() -> None:
    said = "Member Ash thought it would be better to say “the Committee will give notice to all of the millers.”"
    assert told(read(said), Kind.ACTION) == []


def test_mayor_with_more_than_one_title_leaves() -> None:
    text = "At 1:41 PM, His Worship the Mayor A. Ash leaves the meeting."
    meeting = found(f"Council of Elm\n\nPresent: A. Ash, B. Birch\n\n1. Ford\n\n{text}\n").meeting
    assert told(meeting, Kind.DEPARTURE) == ["departure | A. Ash | 13.41"]


def test_title_of_a_resolution_decides_nothing() -> None:
    assert (
        told(
            read("RESOLUTION NO. 57-20 — RESOLUTION OF THE COUNCIL OF ELM declaring that the ford is shut for a year."),
            *DECIDING,
        )
        == []
    )


def test_approved_and_seconded() -> None:
    assert told(read("The minutes of May were approved by Member Ash and seconded by Member Cole."), *DECIDING) == [
        "motion | Member Ash, Member Cole | The minutes of May were approved",
        "carried",
    ]


def test_vice_chair_before_a_name_is_no_part_of_it() -> None:
    meeting = read("Parks and mills Vice Chair Bo Dale queried what it would cost.")
    assert "Chair Bo Dale" not in [p.name for p in meeting.people.values()]


def test_council_that_was_addressed() -> None:
    said = "The Council was addressed via email by Al Oak, Bea Pine, Cy Rush and Di Sedge."
    assert any(len(e.persons) == 4 for e in read(said).entries)


def test_words_of_a_motion_are_left_to_nobody() -> None:
    said = (
        "Member Ash stated that she would include it in the motion.\n\n"
        "Member Birch said that he would then make a different motion to wait.\n\n"
        "The City Attorney confirmed the motion was to direct staff to dredge the pond.\n\n"
        "Member Cole asked Member Ash, could they just direct staff to bring a map back?\n\n"
        "Member Birch stated that what she would be asking is that it be soon."
    )
    assert told(read(said), Kind.ACTION) == []


CLOSED = """Moved by A. Ash

Seconded by B. Birch

The Committee goes into closed session to consider the following:

2.1 Land / Purchase of a Mill

A matter of the mill that is to be bought, and of its price.

2.2 Labour / Wages at the Weir

A matter of the wages that are paid at the weir, and of their rise.

Vote:

Yeas: A. Ash, B. Birch, C. Cole

Motion Passed (3 to 0)

2.3 Ducks on the Pond

They were counted, and the count was received with thanks."""


def test_motion_that_ends_in_a_colon_before_its_result() -> None:
    said = "A motion was made by Member Ash and seconded by Member Cole to mend the ford, as read:\n\n"
    assert told(
        read(f"{said}The motion carried by the following vote:\n\nAYES: Ash, Birch, Cole\nNOES: None"), *DECIDING
    ) == [
        "motion | Member Ash, Member Cole | mend the ford, as read",
        "vote | 3-0",
    ]


def test_numbers_at_the_head_of_a_line_in_a_list_of_numbers() -> None:
    said = "A motion was made by Member Ash and seconded by Member Cole to put off Items\n2.4., 2.5., and 2.6."
    assert told(read(said), *DECIDING) == [
        "motion | Member Ash, Member Cole | put off Items 2.4., 2.5., and 2.6",
        "carried",
    ]
