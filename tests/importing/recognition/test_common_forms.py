"""Forms of decisions, tasks, questions and lists that bodies of many kinds print."""

from __future__ import annotations

import pytest

from clerk_tui.importing.examine import checked
from clerk_tui.meeting import Kind

from .made import DECIDING, TALKING, agenda, found, text_source, told

HEAD = (
    "Minutes of Ashdown Council\nPresent: Cllr A Birch (Chairman), Cllr C Dale, Cllr E Fern, Cllr G Hazel\n"
    "In attendance: J Kerr (Clerk)\n\n1. Bills\n\n"
)
MOVED = "motion | Cllr C Dale, Cllr E Fern"


def _told(text: str, *kinds: Kind) -> list[str]:
    return told(found(HEAD + text).meeting, *kinds)


@pytest.mark.parametrize(
    ("text", "decided"),
    [
        ("Unanimous adoption of the previous minutes.", ["clause | adoption of the previous minutes.", "vote | all"]),
        ("The Council resolved by a majority vote that the oak be felled.", ["clause | that the oak be felled."]),
        ("PASSED: That the logo be blue.", ["clause | That the logo be blue."]),
        ("The precept was set at £14,000.", ["clause | The precept was set at £14,000."]),
        ("The meeting concluded that no action be taken.", ["clause | that no action be taken."]),
        ("The Councilors agreed to add an item.", ["clause | to add an item."]),
        ("Rents to stay as they are. All in favour.", ["clause | Rents to stay as they are.", "vote | all"]),
        ("Cllr Dale asked for a board at £68, AGREED.", ["clause | a board at £68"]),
        ("The board be painted blue PASSED", ["clause | The board be painted blue"]),
        (
            "The PCC proposed that the number should be twelve. This resolution was carried on a show of hands.",
            ["clause | the number should be twelve."],
        ),
        (
            "The minutes had been posted beforehand and were accepted and signed.",
            ["clause | The minutes had been posted beforehand and were accepted and signed."],
        ),
        (
            "The May minutes were proposed and seconded as a correct record.",
            ["clause | The May minutes were proposed and seconded as a correct record."],
        ),
        (
            "A motion, duly made by Cllr Dale, to pay them was seconded by Cllr Fern and approved.",
            [f"{MOVED} | pay them", "carried"],
        ),
        ("Cllr Dale (P) Cllr Fern (S) that they be paid. Carried.", [f"{MOVED} | they be paid", "carried"]),
        ("Dale/Fern – that they be paid. Carried.", [f"{MOVED} | they be paid", "carried"]),
        ("Bills approved – C. Dale (motion), E. Fern (second)", [f"{MOVED} | Bills approved", "carried"]),
        ("Move to accept the bills\n\nMoved: Dale\nSeconded: Fern", [f"{MOVED} | to accept the bills", "carried"]),
        ("Moved: That they be paid. Dale/Fern. Carried.", [f"{MOVED} | That they be paid.", "carried"]),
        ("Proposed CD, seconded EF – bills to be paid.", [f"{MOVED} | bills to be paid", "carried"]),
        (
            "Cllr Dale moved the bills, seconded by Cllr Fern, and on being put to the meeting these were agreed.",
            [f"{MOVED} | the bills", "carried"],
        ),
        ("The Committee RECOMMENDED to Council that they be paid.", ["clause | that they be paid."]),
        (
            "A motion was made, seconded and approved for the Council to pay them.",
            ["motion | the Council to pay them", "carried"],
        ),
        (
            "The minutes were read, proposed by Cllr Dale and seconded by Cllr Fern as a true record.",
            [f"{MOVED} | The minutes were read as a true record", "carried"],
        ),
    ],
)
def test_what_was_decided(text: str, decided: list[str]) -> None:
    assert _told(text, *DECIDING) == decided


@pytest.mark.parametrize("text", ["Deferred.", "This item was carried forward."])
def test_what_is_put_off_in_short(text: str) -> None:
    assert _told(text, Kind.DEFERRED) == [f"deferred | {text}"]


@pytest.mark.parametrize(
    "text",
    [
        "The minutes were not yet APPROVED.",
        "Rents are to stay as they are. It rained.",
        "The item was carried forward by two men.",
        "The bell was set at noon.",
        "Unanimous consent is needed to close the road.",
    ],
)
def test_what_decides_nothing(text: str) -> None:
    assert _told(text, *DECIDING) == []


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("Vote: For 5 Against 1 Abstain 0", "5-1-0"),
        ("Cllr Dale moved it. For: 3, Against: 0, Abstain: 1.", "3-0-1"),
    ],
)
def test_each_figure_is_that_of_its_side(text: str, vote: str) -> None:
    assert f"vote | {vote}" in _told(text, *DECIDING)


def test_a_time_behind_approved_is_no_vote() -> None:
    assert not _told("Status: Approved Date: Nov 20, 2025 5:30 PM Location: Online", Kind.VOTE)


def test_a_motion_that_is_followed_by_the_next_is_taken_as_carried_and_one_that_waits_is_not() -> None:
    reading = "Cllr Dale moved that the rule be read {}. The motion was seconded by Cllr Fern.\n\n"
    assert _told(reading.format("once") + reading.format("twice"), *DECIDING) == [
        *(f"{MOVED} | the rule be read once", "carried"),
        *(f"{MOVED} | the rule be read twice", "carried"),
    ]
    text = "Cllr Dale moved to buy a mower, seconded by Cllr Fern.\n\nCllr Hazel moved to refer it to the officers."
    assert _told(text, Kind.CARRIED) == []


BLOCK = """Cllr Dale made a motion, seconded by Cllr Fern, to wait, and set motion failed to gather a majority.

RESULT: FAILED [1-2]
MOTION BY: Dale
SECOND: Fern
AYES: Dale
NAYS: Birch, Hazel
ABSENT: Fern

Cllr Fern made a motion, seconded by Cllr Dale, to pay them. Motion approved.

RESULT: APPROVED [UNANIMOUS]
MOTION BY: Fern
SECOND: Dale
AYES: Birch, Dale, Fern
"""


def test_a_result_block_repeats_its_motion_and_ends_with_the_names() -> None:
    decided = _told(BLOCK, Kind.MOTION, Kind.LOST, Kind.VOTE)
    assert decided == [
        f"{MOVED} | wait",
        "vote | 1-2",
        "motion | Cllr E Fern, Cllr C Dale | pay them",
        "vote | 3-0",
    ]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("Write to the school – Action: Clerk", ["action | J Kerr | Write to the school"]),
        ("The stile is broken. [Action: CD/EF]", ["action | Cllr C Dale, Cllr E Fern | The stile is broken."]),
        ("The letter will be sent (Action CD).", ["action | Cllr C Dale | The letter will be sent"]),
        ("[ACTION: CD to cut the hedge]", ["action | Cllr C Dale | to cut the hedge"]),
        ("[CD] Cut the hedge", ["action | Cllr C Dale | Cut the hedge"]),
        ("Clerk will write to the school.", ["action | J Kerr | to write to the school."]),
        ("Clerk asked to write to the school.", ["action | J Kerr | to write to the school."]),
        ("It is to be ready in May. ACTION: Members/CD", ["action | Cllr C Dale | It is to be ready in May."]),
    ],
)
def test_what_is_left_to_whom(text: str, actions: list[str]) -> None:
    assert _told(text, Kind.ACTION) == actions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Clerk reported that the path was safe.", ["statement | J Kerr | reported that the path was safe."]),
        ("Clerk asked to write to them.", []),
        (
            "The Clerk was asked whether it was safe. He replied that it was.",
            ["question | asked whether it was safe.", "answer | J Kerr | replied that it was."],
        ),
        (
            "There was a question about the path. The Clerk explained that it was shut.",
            ["question | There was a question about the path.", "answer | J Kerr | explained that it was shut."],
        ),
        (
            "It was asked if it was safe, and the Clerk said that it was.",
            ["question | asked if it was safe, and the Clerk said that it was.", "answer | J Kerr"],
        ),
    ],
)
def test_who_said_it(text: str, said: list[str]) -> None:
    assert _told(text, *TALKING) == said


def test_sub_items_that_begin_again_leave_no_gap() -> None:
    numbers = ("1. Minutes", "2. Papers", "1. Hall", "2. Yard", "3. Reports", "1. Trees", "4. Close")
    text = "Minutes of Ashdown Council\nPresent: Cllr A Birch, Cllr C Dale\n\n" + "".join(
        f"{number}\n\nThis was looked at for a while.\n\n" for number in numbers
    )
    assert agenda(found(text).meeting) == [number.replace(".", "") for number in numbers]
    assert not [doubt for doubt in checked(text_source(text))[1] if "There is no item" in doubt.sentence]


def test_a_line_of_movers_heads_the_motion_that_its_mover_moves_below() -> None:
    text = (
        "Nobody else spoke.\n\nMOTION: APPROVED WITH CONDITIONS   1st: DALE   2nd: FERN\n\n"
        "Cllr Dale moved to approve the plan, because it is sound. The brick is not to be painted.\n\n"
        "VOTE: 3/0   AYES: BIRCH, DALE, FERN"
    )
    assert _told(text, *DECIDING) == [
        f"{MOVED} | approve the plan, because it is sound. The brick is not to be painted.",
        "vote | 3-0",
    ]
