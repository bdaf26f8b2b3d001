"""Votes and movers as boards, associations and townships tell them."""

from __future__ import annotations

import pytest

from .made import DECIDING, found, told

HEAD = "Present: Joan Ash, Boris Elm, Diana Oak (Chair), Cyril Yew\n\n1. Business\n\n"

WAIT = "motion | Joan Ash, Boris Elm | wait"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Joan moved to pay it. Boris seconded. The vote was 6-0 in favour (2 abstentions).",
            ["motion | Joan Ash, Boris Elm | pay it", "vote | 6-0-2"],
        ),
        (
            "Joan Ash moved and Boris Elm seconded the motion to wait. It passed with the following voice vote – 5, "
            "Noes: 1, Absent 2, Abstain: 0.",
            ["motion | Joan Ash, Boris Elm | wait", "vote | 5-1-0"],
        ),
        (
            "Motion made by JA to accept the agenda, 2nd by BE. Voice vote, Motion carried.",
            ["motion | Joan Ash, Boris Elm | accept the agenda", "carried"],
        ),
        (
            "Joan Ash moved to wait. Boris Elm seconded. It carried with this vote:\n"
            "          AYE: Joan Ash\n               Boris Elm\n          NAY: Cyril Yew\nCONTINUED TO MAY\n",
            ["motion | Joan Ash, Boris Elm | wait", "vote | 2-1"],
        ),
        ("Joan Ash moved to wait, Boris Elm seconded. 5 in favour. 1 against.", [WAIT, "vote | 5-1"]),
        ("Joan Ash moved to wait, Boris Elm seconded. 6 votes in favour. None opposed.", [WAIT, "vote | 6-0"]),
        ("Joan Ash moved to wait, Boris Elm seconded.\n\nAYES 5 NAYS 1\n\nIt rained.", [WAIT, "vote | 5-1"]),
        ("Joan Ash moved to wait, Boris Elm seconded.\n\nCarried 4-1. Diana Oak abstained.", [WAIT, "vote | 4-1-1"]),
        (
            "Joan Ash moved to wait, Boris Elm seconded.\n\nAsh, Elm and Oak voted in favour and Yew voted against. "
            "The motion was carried.",
            [WAIT, "vote | 3-1"],
        ),
        (
            "A motion was duly made and seconded to approve the budget. The motion unanimously passed.",
            ["motion | approve the budget", "vote | all"],
        ),
        (
            "Joan Ash made a motion to adopt the plan of Boris Elm and Cyril Yew seconded it. The motion passed 3-1.",
            ["motion | Joan Ash, Cyril Yew | adopt the plan of Boris Elm", "vote | 3-1"],
        ),
        (
            "Boris Elm moved, seconded by Cyril Yew, to wait.\nUpon roll call, the following voted Aye: Ash, Elm, Oak. "
            "The following voted Nay: Yew. Whereupon the motion was declared carried.",
            ["motion | Boris Elm, Cyril Yew | wait", "vote | 3-1"],
        ),
        (
            "Boris Elm moved, seconded by Cyril Yew, to wait.\nThe resolution was adopted on a roll call vote as "
            "follows: Ayes: Ash, Elm, Oak, Yew. Nays: None.",
            ["motion | Boris Elm, Cyril Yew | wait", "vote | 4-0"],
        ),
        ("Council approved moving the bins to the yard.", ["clause | moving the bins to the yard."]),
        (
            "Motion made by Boris Elm\nSeconded by Cyril Yew\nThat the barn be let.\nMotion Failed (2 to 3)\n"
            "Motion made by Joan Ash\nSeconded by Boris Elm\nThat the barn be sold.\nMotion Defeated (1 to 4)",
            [
                "motion | Boris Elm, Cyril Yew | That the barn be let.",
                "vote | 2-3",
                "motion | Joan Ash, Boris Elm | That the barn be sold.",
                "vote | 1-4",
            ],
        ),
        (
            "The board resolved that the barn be let.\n\nProposed by Boris Elm, seconded by Joan Ash.\n\n"
            "Cyril Yew proposed, seconded by Joan Ash, that the mill be sold.\n\nThe motion was lost.",
            [
                "motion | Boris Elm, Joan Ash | that the barn be let.",
                "carried",
                "motion | Cyril Yew, Joan Ash | the mill be sold",
                "lost",
            ],
        ),
        (
            "The board resolved that the barn be let.\n\nProposed by Boris Elm, seconded by Joan Ash.\n\n"
            "The board resolved that the report be noted.",
            ["motion | Boris Elm, Joan Ash | that the barn be let.", "carried", "clause | that the report be noted."],
        ),
        ("Minutes approved with corrections", ["clause | Minutes approved with corrections."]),
    ],
)
def test_what_was_moved_and_how_the_vote_went(text: str, expected: list[str]) -> None:
    assert told(found(HEAD + text).meeting, *DECIDING) == expected


def test_votes_by_initials_are_those_of_members_though_one_stands_alone() -> None:
    text = "Proposed by JA and seconded by BE that the mill be bought.\n\nFor: JA, BE, CY\nAgainst: DO"
    meeting = found(HEAD + text).meeting
    votes = [ballot for entry in meeting.entries if entry.vote for ballot in entry.vote.ballots]
    assert [meeting.people[ballot.person_id].name for ballot in votes] == [
        "Joan Ash",
        "Boris Elm",
        "Cyril Yew",
        "Diana Oak",
    ]


def test_what_was_agreed_is_no_vote_of_all_unless_it_says_so() -> None:
    text = "Joan Ash proposed, seconded by Boris Elm, that the fee be paid. This was AGREED{}."
    assert told(found(HEAD + text.format("")).meeting, *DECIDING)[1:] == ["carried"]
    assert told(found(HEAD + text.format(" by all")).meeting, *DECIDING)[1:] == ["vote | all"]
