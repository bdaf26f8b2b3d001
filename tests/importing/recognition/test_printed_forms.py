"""Motions, results and tasks in the forms that many bodies print, and what only looks like them."""

from __future__ import annotations

import pytest

from clerk_tui.importing.examine import checked
from clerk_tui.meeting import Kind

from .made import DECIDING, found, text_source, told

HEAD = "Present: Joan Ash, Boris Elm, Diana Oak (Chair), Cyril Yew\n\n1. Business\n\n"
BOTH = "motion | Joan Ash, Boris Elm | "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Motion by Ash/ 2nd by Elm to pay the bill.  Aye:  Ash, Elm, Oak.  No:  none.  Absent:  Yew.",
            ["pay the bill", "vote | 3-0"],
        ),
        (
            "Motion by Ash, seconded by Elm to pay it.   All voted aye.  Motion carried.",
            ["pay it", "vote | all"],
        ),
        ("M/S Ash / Elm for the Board to share the hall Unanimous", ["the Board to share the hall", "vote | all"]),
        ("Motion to adjourn M/S Ash / Elm Unanimous", ["adjourn", "vote | all"]),
        (
            "Ash made a motion to sell. Elm seconded. It was called. Ash aye, Elm aye, Oak aye and Yew nay.",
            ["sell", "vote | 3-1"],
        ),
        ("Ash made the motion to rise followed by a second from Elm. All present voted aye.", ["rise", "vote | all"]),
        (
            "Motion:  494-2011      Moved by Joan Ash          Seconded by Boris Elm\n\n“That the list be adopted.”\n\n"
            "Disposition          Carried",
            ["That the list be adopted.", "carried"],
        ),
        (
            "Joan Ash MOVED to shut on Sundays. Boris Elm SECONDED the motion which CARRIED by a unanimous voice vote.",
            ["shut on Sundays", "vote | all"],
        ),
        ("Motion and second to keep it. (Ash and Elm). Unanimous approval.", ["keep it", "vote | all"]),
        ("The fee be set at £20 (proposed: J Ash; seconded: B Elm).", ["The fee be set at £20", "carried"]),
        ("MOVED Cr Ash SECONDED Cr Elm That the wall be mended CARRIED", ["the wall be mended", "carried"]),
    ],
)
def test_movers_words_and_result_are_told_apart(text: str, expected: list[str]) -> None:
    assert told(found(HEAD + text).meeting, *DECIDING) == [BOTH + expected[0], *expected[1:]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The meeting ended at 21:10 with a vote of thanks to Joan Ash.", []),
        ("A porch at the mill. Unanimously AGREED to keep out of it.", ["clause | to keep out of it.", "vote | all"]),
    ],
)
def test_what_is_no_vote_and_what_is_a_decision(text: str, expected: list[str]) -> None:
    assert told(found(HEAD + text).meeting, *DECIDING) == expected


def test_tasks_are_left_to_names_in_capitals_and_to_bodies_but_not_by_the_site() -> None:
    text = "- CYRIL to review the list\n- DIANA to write to the bank\n\n"
    text += "Council to write to the mill.\n\nShare this item"
    assert told(found(HEAD + text).meeting, Kind.ACTION) == [
        "action | Cyril Yew | to review the list",
        "action | Diana Oak | to write to the bank",
        "action | write to the mill.",
    ]


def test_that_no_result_is_printed_is_said_once_for_the_file() -> None:
    motion = "Joan Ash proposed acceptance of the {}, seconded by Boris Elm.\n\n"
    said = checked(text_source(HEAD + motion.format("plan") + "2. List\n\n" + motion.format("list")))[1]
    doubts = [str(doubt) for doubt in said if "No result" in str(doubt)]
    assert doubts == [
        "No result is printed for 2 motions, and they were taken as carried, the first: “acceptance of the plan”."
    ]
    printed = checked(text_source(HEAD + motion.format("plan") + "The motion was carried.\n"))[1]
    assert not [doubt for doubt in printed if "No result" in str(doubt)]
