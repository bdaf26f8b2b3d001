"""The same facts in the words of many clerks: who was there, who moved what, what came of it."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .made import DECIDING, found, told

HEAD = (
    "Elmfield Board\nMinutes of the meeting of 3 May 2024\n\n"
    "Present: Amy Ash (Chair), Bob Birch, Cyril Dale, Dinah Elm\n\n1. Roof\n\n"
)
MOTION = "motion | Bob Birch, Dinah Elm | mend the roof"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bob motioned to mend the roof, Dinah seconded, all said aye.", [MOTION, "vote | all"]),
        ("Motion to mend the roof – Bob Birch. Second – Dinah Elm. Approved.", [MOTION, "carried"]),
        ("Bob Birch moved to mend the roof. Upon a second by Dinah Elm, motion carried.", [MOTION, "carried"]),
        ("Made by Bob Birch, seconded by Dinah Elm to mend the roof. Passed.", [MOTION, "carried"]),
        ("Resolution: Mend the roof.\n\nMoved: Bob Birch\n\nSeconded: Dinah Elm\n\nCarried", None),
        ("To mend the roof\n\nMotion carried", ["motion | To mend the roof", "carried"]),
        ("The minutes of April were read. Bob moved to adopt them, Dinah seconded. The minutes were approved.", None),
        ("The roof stays as it is: Birch/Elm – carried.", None),
    ],
)
def test_who_moved_and_what_came_of_it(words: str, expected: list[str] | None) -> None:
    facts = told(found(HEAD + words).meeting, *DECIDING)
    assert facts[0].startswith("motion | Bob Birch, Dinah Elm | ") if expected is None else facts == expected
    assert len(facts) == 2


@pytest.mark.parametrize(
    ("words", "decision"),
    [
        ("The Board gave approval for a new roof.", "The Board gave approval for a new roof."),
        ("Members voted in favour of the blue roof.", "the blue roof."),
        ("The group has decided to mend the roof.", "to mend the roof."),
        ("After discussion the consensus was that the roof should be mended.", "that the roof should be mended."),
        ("It was unanimously agreed: to mend the roof.", "to mend the roof."),
        ("The Board (with one member abstaining) agreed to mend the roof.", "to mend the roof."),
        ("The Board noted the report and agreed to mend the roof.", "to mend the roof."),
        ("It was agreed by the Roof Committee that the roof be mended.", "that the roof be mended."),
        ("AGREED: Mend the roof.", "Mend the roof."),
        ("RESOLVED UNANIMOUSLY to mend the roof.", "to mend the roof."),
        ("Resolution: Mend the roof.", "Mend the roof."),
        ("Resolved (12/24) that the roof be mended.", "that the roof be mended."),
        ("THEREFORE BE IT RESOLVED that the roof be mended.", "that the roof be mended."),
        ("Roof – agreed to mend it.", "to mend it."),
        ("Buildings: The price of the roof was accepted.", "The price of the roof was accepted."),
        ("The plan: approved.", "The plan: approved."),
        ("The plan, having been sent to all, was approved.", "The plan, having been sent to all, was approved."),
        ("The dates have been agreed by the Board.", "The dates have been agreed by the Board."),
        ("The request for a new roof was refused.", "The request for a new roof was refused."),
        ("Amy suggested that the roof be mended. All agreed.", "the roof be mended."),
    ],
)
def test_what_was_decided(words: str, decision: str) -> None:
    facts = [fact for fact in told(found(HEAD + words).meeting, *DECIDING) if fact.startswith("clause")]
    assert facts == [f"clause | {decision or 'the roof be mended.'}"]


def test_a_race_that_is_postponed_is_no_business_put_off() -> None:
    assert told(found(HEAD + "The spring race was postponed to May.").meeting, *DECIDING) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Roll call:\nAmy Ash        P\nBob Birch      A\nDinah Elm      P\nFlo Fern       E",
            ["present | Amy Ash, Dinah Elm", "absent | Bob Birch", "apologies | Flo Fern"],
        ),
        ("The meeting was attended by Amy Ash, Bob Birch and Dinah Elm.", ["present | Amy Ash, Bob Birch, Dinah Elm"]),
        (
            "Attending: Amy Ash (Treasurer, Chairing), Bob Birch, Dinah Elm.",
            ["present | Amy Ash, Bob Birch, Dinah Elm"],
        ),
        (
            "Members in attendance:\nPanel member Amy Ash\nPanel member Bob Birch\nPanel member Dinah Elm",
            ["present | Amy Ash, Bob Birch, Dinah Elm"],
        ),
        ("Present: Kit W0ABC, Lou W1XYZ, Max W2QRS", ["present | Kit W0ABC, Lou W1XYZ, Max W2QRS"]),
    ],
)
def test_who_was_there(words: str, expected: list[str]) -> None:
    items = "1. Roof\n\nIt leaks.\n\n2. Wall\n\nIt stands.\n"
    text = f"Elmfield Board\nMinutes of the meeting of 3 May 2024\n\n{words}\n\n{items}"
    facts = told(found(text).meeting, Kind.PRESENT, Kind.ABSENT, Kind.APOLOGIES)
    assert [fact.replace("Member ", "") for fact in facts] == expected


def test_clauses_below_a_sentence_each_have_their_own_words() -> None:
    meeting = found(f"{HEAD}Council resolved to:\n\n1. mend the roof\n\n2. ask for a report\n").meeting
    clauses = [e for e in meeting.entries if e.kind is Kind.CLAUSE]
    assert [e.published for e in clauses] == ["Council resolved to:\n1. mend the roof", "2. ask for a report"]
