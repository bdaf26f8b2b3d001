"""Who did what, where surnames stand alone, with a list of those present or without one."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import DECIDING, TALKING, found, told

HEAD = "Elmfield Board\nMinutes of the meeting of 3 May 2024\n\n1. Apologies\n\nNone.\n\n2. Roof\n\n"
LISTED = HEAD.replace("1. Apol", "Present: Ann Hall (Chair), Tom Price, Ben Park, June May, Rose Will\n\n1. Apol")
MOVED = "Price moved to mend the roof. Park seconded. "


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (MOVED + "The motion carried 4-1.", ["motion | Price, Park | mend the roof", "vote | 4-1"]),
        (
            "Price made a motion to mend the roof. The motion was seconded by Park and passed unanimously.",
            ["motion | Price, Park | mend the roof", "vote | all"],
        ),
        (
            "M: Price S: Park to mend the roof. Carried.",
            ["motion | Price, Park | mend the roof", "carried"],
        ),
        (
            "On a motion from Price, seconded by Park, the roof repair was approved.",
            ["motion | Price, Park | the roof repair was approved.", "carried"],
        ),
    ],
)
def test_movers_who_are_on_no_list(words: str, expected: list[str]) -> None:
    assert told(found(HEAD + words).meeting, *DECIDING) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Traffic moved to Mill Lane and a second lane was opened.",
        "Work moved to the second roof.",
        "Police seconded an officer to the village.",
        "An officer seconded by Elm County Council will visit.",
        "The scheme is supported by Sport Elm. Price lists will be sent in May.",
    ],
)
def test_what_is_moved_by_nobody(words: str) -> None:
    assert told(found(HEAD + words).meeting, *DECIDING, *TALKING) == []


@pytest.mark.parametrize(
    ("words", "vote"),
    [
        ("Hall, Price, Park and May voted in favour; Will voted against. Motion carried.", "4-1"),
        ("Voting in favour were Hall, Price, Park and May. Will was opposed.", "4-1"),
        ("Roll call vote: Hall, Price, Park, May, aye; Will, nay. Carried.", "4-1"),
        ("Carried. Members voted to pay it. Price yea, Park yea and Will nay to pay it.", "2-1"),
        ("None opposed.", "all"),
        ("Everyone voted in favour.", "all"),
        ("Vote taken - all in favour.", "all"),
        ("The motion carried 4-0 (May abstained).", "4-0-1"),
    ],
)
def test_who_voted_how_in_a_sentence(words: str, vote: str) -> None:
    assert told(found(LISTED + MOVED + words).meeting, Kind.VOTE) == [f"vote | {vote}"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "These were moved as correct by Tom Price and Ben Park.",
            ["motion | Tom Price, Ben Park | Roof", "carried"],
        ),
        (
            "Moved by Tom Price. Seconded by Ben Park. Motion to mend the roof. Approved.",
            ["motion | Tom Price, Ben Park | mend the roof", "carried"],
        ),
        (
            "Tom Price read Rule 5 and moved its adoption; Ben Park seconded. Adopted 5-0.",
            ["motion | Tom Price, Ben Park | its adoption", "vote | 5-0"],
        ),
        (
            "Action: On a motion by Price, seconded by Park, and carried (Aye: Hall, Price; Absent: May) to mend it.",
            ["motion | Tom Price, Ben Park | mend it", "vote | 2-0"],
        ),
        (
            "Motion to approve the minutes by Price, second by Park. All in favour. The minutes were approved as read.",
            ["motion | Tom Price, Ben Park | approve the minutes", "vote | all"],
        ),
        ("The Board voted 4 to 1 to mend the roof.", ["clause | to mend the roof.", "vote | 4-1"]),
        ("All agreed that the roof be mended.", ["clause | that the roof be mended.", "vote | all"]),
    ],
)
def test_what_was_decided_in_other_orders_of_words(words: str, expected: list[str]) -> None:
    assert told(found(LISTED + words).meeting, *DECIDING) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Concerns were raised by Tom Price about the roof.", ["statement | Tom Price"]),
        ("A question from Tom Price was answered by Ben Park.", ["question | Tom Price", "answer | Ben Park"]),
        (
            "Tom Price asked the cost and was told by Ben Park that it was £5.",
            ["question | Tom Price", "answer | Ben Park"],
        ),
        (
            "Asked by Tom Price whether it was safe, Ben Park said that it was.",
            ["question | Tom Price", "answer | Ben Park"],
        ),
        ("Town Engineer Lee Wood said that it was safe.", ["statement | Lee Wood"]),
        ("Jane Moor, a resident, asked about the roof.", ["question | Jane Moor"]),
    ],
)
def test_who_spoke_told_the_other_way_round(words: str, expected: list[str]) -> None:
    spoken = [
        line.rsplit(" | ", 1)[0] if line.count(" | ") > 1 else line
        for line in told(found(LISTED + words).meeting, *TALKING)
    ]
    assert spoken == expected
