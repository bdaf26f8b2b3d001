"""What a sentence carries on from before: of whom a pronoun tells, who moves after speaking, whom a reply answers."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Entry, Kind, Meeting

from .made import DECIDING, MOVING, TALKING, found, names, told

HEAD = "Minutes of Ashdown Council\nPresent: Cllr Amy Birch (Chair), Cllr Cy Dale, Cllr Eve Fern, Cllr Jo Kerr\n\n"


def read(text: str) -> Meeting:
    return found(f"{HEAD}1. Minutes\nThey were read.\n\n2. Bridges\n\n{text}\n\n3. Letters\nNone came.\n").meeting


def exchanged(text: str) -> list[tuple[str, list[str]]]:
    """Each who asked, and those who answered."""
    meeting = read(text)
    out: list[tuple[str, list[str]]] = []
    for entry in meeting.entries:
        if entry.kind is Kind.QUESTION:
            out.append((names(meeting, entry), []))
        elif entry.kind is Kind.ANSWER:
            out[-1][1].append(names(meeting, entry))
    return out


def left(text: str) -> list[Entry]:
    return [e for e in read(text).entries if e.kind is Kind.ACTION or e.is_action]


# Votes and movements


def test_rows_of_a_vote_that_begin_with_an_empty_cell() -> None:
    rows = "|Yeas:|Nays:|Absent:|\n|-|-|-|\n|Amy Birch|Cy Dale|Ann Moor|\n||Eve Fern||\n||Jo Kerr||\n"
    meeting = read(
        f"Moved by Cllr Birch\nSeconded by Cllr Dale\nThat the arch be mended.\n\n{rows}\nMotion Failed (1 to 3)"
    )
    vote = next(e.vote for e in meeting.entries if e.vote is not None)
    assert (vote.in_favour, vote.against) == (1, 3)


# Speaking


def test_pronoun_that_may_be_of_either_of_two_tells_of_neither() -> None:
    assert told(read("Cllr Dale visited Cllr Fern at the mill. She said that it leaked."), *TALKING) == []


def test_asker_who_goes_on_answers_nobody() -> None:
    text = (
        "Cllr Fern asked Cllr Dale to paint it. Cllr Dale said that he was willing. Cllr Fern said it was a fine arch."
    )
    assert exchanged(text) == [("Cllr Eve Fern", ["Cllr Cy Dale"])]


# Deciding


def test_who_moves_on_moves_nothing() -> None:
    assert told(read("Cllr Dale said it was late and moved to the next item."), *DECIDING) == []


def test_what_the_decision_was() -> None:
    assert told(read("The decision was to meet at the mill."), *DECIDING) == ["clause | to meet at the mill."]
    assert told(read("The decision was to be made in May."), *DECIDING) == []


# Left to do


@pytest.mark.parametrize(
    "text",
    [
        "Cllr Dale said he will work on the railings.",
        "Cllr Dale said he would tell the masons.",
    ],
)
def test_undertakings_in_plain_words(text: str) -> None:
    assert [e.persons for e in left(text)] == [(2,)]


def test_work_that_somebody_expects_is_left_to_nobody() -> None:
    assert left("Cllr Dale said the pump would work well.") == []


# Lists, seconders in a line of their own, other meetings


def test_arrival_in_brackets_with_the_time_first() -> None:
    meeting = found(
        "Minutes of Ashdown Council\nPresent: Amy Birch, Cy Dale (6:10 p.m. arrival), Eve Fern\n\n"
        "1. Minutes\nThey were read.\n2. Letters\nOne came.\n3. Repairs\nNone.\n"
    ).meeting
    assert told(meeting, Kind.PRESENT, *MOVING) == [
        "present | Amy Birch, Cy Dale, Eve Fern",
        "arrival | Cy Dale | 18.10",
    ]


def test_what_somebody_had_asked_at_another_meeting_is_no_question_of_this_one() -> None:
    text = "During the December Bridge meeting, Cllr Dale had asked about the arch. Cllr Fern said it was sound."
    assert exchanged(text) == []
    assert exchanged("At the last Bridge Board meeting, Cllr Dale asked about the arch.") == []


def test_the_public_in_general_is_no_speaker() -> None:
    text = "Owing to the flood, the public addressed the Council by post."
    assert [e.persons for e in read(text).entries if e.persons and e.kind is not Kind.PRESENT] == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Present (all): Members Ash, Birch, Dale, and Fern.",
            "present | Member Ash, Member Birch, Member Dale, Member Fern",
        ),
        (
            "All present: Members Ash, Birch, Dale, Fern.",
            "present | Member Ash, Member Birch, Member Dale, Member Fern",
        ),
        ("Present: Members Ash and Birch. Member Fern was absent (excused).", "apologies | Member Fern"),
    ],
)
def test_roll_that_says_whether_it_is_of_all(text: str, row: str) -> None:
    roll = f"1. Call to Order & Roll Call\n\nChair Ash opened the meeting at 7:15 p.m. {text}\n\n"
    rest = "2. Bridges\n\nMember Birch said that they stood.\n\n3. Letters\n\nNone came.\n"
    assert row in told(found(f"Minutes of Ashdown Board\n\n{roll}{rest}").meeting, Kind.PRESENT, Kind.APOLOGIES)


def test_delegation_that_did_not_come() -> None:
    meeting = read("it being noted that the delegation request from A. Moor was withdrawn.")
    assert [e for e in meeting.entries if e.persons and e.kind is not Kind.PRESENT] == []
