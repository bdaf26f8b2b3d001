"""The motion before the meeting: what is told of it in any order, what waits for an amendment, and votes."""

from __future__ import annotations

import pytest

from clerk_tui.importing.examine import checked
from clerk_tui.importing.recognition.decisions import figures, is_unanimous, is_vote_line, read_outcome

from .made import DECIDING, found, text_source, told

HEAD = "Present: Joan Ash, Boris Elm, Diana Oak (Chair), Cyril Yew, Ida Fir\n\n1. Business\n\n"
MOVED = "Joan Ash moved, seconded by Boris Elm, to buy a boat."
BOAT = "motion | Joan Ash, Boris Elm | buy a boat"


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("Vote: Yes 4 No 1", (4, 1, None)),
        ("Vote: 4 Yes, 1 No", (4, 1, None)),
        ("Ayes (5) Nays (0)", (5, 0, None)),
        ("Votes for: 4 Votes against: 1", (4, 1, None)),
        ("There were 4 votes for and nil against.", (4, 0, None)),
        ("4 votes were recorded for this motion with nil against.", (4, 0, None)),
        ("The motion carried four to one.", (4, 1, None)),
        ("Roll call vote (5- yes/ 0- no/) motion carried.", (5, 0, None)),
        ("Roll call vote (5 ayes-0 nays) motion carried", (5, 0, None)),
        ("Motion passed with 4 in favor and 1 abstention.", (4, 0, 1)),
        ("Motion carried 4-0 with Ida Fir and Cyril Yew abstaining.", (4, 0, 2)),
        ("The vote was 6-0 in favour (2 abstentions).", (6, 0, 2)),
        ("For - 4, Against - 1, Abstain - 0", (4, 1, 0)),
    ],
)
def test_figures_stand_before_or_behind_what_they_count(words: str, counted: tuple[int, int, int | None]) -> None:
    vote = figures(words)
    assert vote is not None
    assert (vote.in_favour, vote.against, vote.abstained) == counted


@pytest.mark.parametrize(
    "words",
    ["22-23 for projects in the mill fund", "We bought 12 for the club, unanimously", "Resolution No. 12 for 5 boats"],
)
def test_numbers_of_other_things_are_no_votes(words: str) -> None:
    outcome = read_outcome(words)
    assert outcome is None or outcome.vote is None or outcome.vote.of_all


@pytest.mark.parametrize(
    ("words", "is_of_all"),
    [
        ("All in favour, none opposed.", True),
        ("Passes unanimously.", True),
        ("All in favour with the exception of Ida Fir.", False),
        ("All in favour except Ida Fir, who abstained.", False),
    ],
)
def test_all_are_not_all_where_somebody_is_excepted(words: str, is_of_all: bool) -> None:
    assert is_unanimous(words) is is_of_all


@pytest.mark.parametrize(
    ("after", "result"),
    [
        (" Those in favor: Ash, Elm, Oak, Yew. Those opposed: Fir. Motion carried.", "vote | 4-1"),
        (
            " The motion received a roll call vote of Ayes: 4 (Ash, Elm, Oak, Yew), Nays: 1 (Fir), Abstain: 0.",
            "vote | 4-1-0",
        ),
        (" The motion received a roll call vote of Ayes: 4, Nays: 1 (Fir), Abstain: 0.", "vote | 4-1-0"),
        (" A roll call vote was taken and all members voted aye.", "vote | all"),
        ("\n\nROLL CALL VOTE\n\nAsh - Yes Elm - Yes Oak - Yes Yew - Yes Fir - No", "vote | 4-1"),
        ("\n\nAsh Yes Elm Yes Oak Yes Yew Yes Fir No", "vote | 4-1"),
    ],
)
def test_a_vote_is_told_in_many_forms(after: str, result: str) -> None:
    assert told(found(HEAD + MOVED + after).meeting, *DECIDING) == [BOAT, result]


def test_only_those_against_are_named_beside_the_figures_so_the_vote_is_by_figures() -> None:
    text = f"{HEAD}{MOVED} The motion received a roll call vote of Ayes: 4, Nays: 1 (Fir), Abstain: 0."
    vote = next(entry.vote for entry in found(text).meeting.entries if entry.vote)
    assert (vote.is_named, vote.ballots) == (False, ())


def test_a_vote_that_breaks_over_lines_is_one() -> None:
    lines = "{} The motion received a roll call vote of Ayes: 4,\nNays: 1, Abstain:\n0.\n\nIt rained.\n"
    assert told(found(HEAD + lines.format(MOVED)).meeting, *DECIDING) == [BOAT, "vote | 4-1-0"]
    lines = "{} Roll call vote: Ash - yes, Elm - yes, Oak - yes, Yew\n- yes, Fir - yes. Motion carried.\n"
    assert told(found(HEAD + lines.format(MOVED)).meeting, *DECIDING) == [BOAT, "vote | 5-0"]


def test_a_motion_waits_for_its_amendment_and_has_its_own_vote() -> None:
    text = (
        f"{HEAD}{MOVED}\n\nDiana Oak moved and Cyril Yew seconded to adopt Amendment 1 to the plan.\n\n"
        "Vote on the amendment: 5-0\n\nThe motion to buy a boat as amended was carried 4-1."
    )
    assert told(found(text).meeting, *DECIDING) == [
        BOAT,
        "amendment | Diana Oak, Cyril Yew | adopt Amendment 1 to the plan",
        "vote | 5-0",
        "vote | 4-1",
    ]


def test_a_result_that_names_the_first_motion_is_of_that() -> None:
    text = (
        f"{HEAD}{MOVED} Cyril Yew made a substitute motion to sell the oar. There was no second, the substitute motion "
        "failed.\n\nThe original motion carried with the following roll call vote:\n\n"
        "Ayes: Ash, Elm, Oak\nNoes: Yew, Fir"
    )
    meeting = found(text).meeting
    assert told(meeting, *DECIDING)[-2:] == ["lost", "vote | 3-2"]
    assert not [doubt for doubt in checked(text_source(text))[1] if "no motion" in str(doubt)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MOTION: Moved by Ash, seconded by Elm, to buy a boat. Carried.", [BOAT, "carried"]),
        ("Motion moved, seconded and carried (5-0) to buy a boat.", ["motion | buy a boat", "vote | 5-0"]),
        ("Ash motioned to buy a boat; Elm seconded; all in favor; motion carried.", [BOAT, "vote | all"]),
        ("Ash moved to buy a boat, Elm seconded and all agreed.", [BOAT, "vote | all"]),
        (
            "On a motion by Ash, seconded by Elm, and carried unanimously, the boat was sold.",
            ["motion | Joan Ash, Boris Elm | the boat was sold", "vote | all"],
        ),
        (
            "Joan motion, Boris second, all were in favor, motion carried",
            ["motion | Joan Ash, Boris Elm | Business", "vote | all"],
        ),
        ("Ash moved to buy a boat. Seconded by .", ["motion | Joan Ash | buy a boat"]),
    ],
)
def test_words_movers_and_result_in_any_order(text: str, expected: list[str]) -> None:
    assert told(found(HEAD + text).meeting, *DECIDING) == expected


def test_a_decision_not_to_object_is_no_vote_of_all() -> None:
    text = HEAD + "RESOLVED: no objections to the porch at the mill."
    assert told(found(text).meeting, *DECIDING) == ["clause | no objections to the porch at the mill."]


def test_what_looks_like_a_heading_and_tells_what_came_of_a_motion_is_none() -> None:
    text = f"{HEAD}{MOVED}\n\n## PASSED with one abstention\n\n## ROLL CALL VOTE\n\n2. Trees\n\nNone.\n"
    assert [item.title for item in found(text).meeting.items] == ["Business", "Trees"]
    titles = ("Approved Contractors", "Roll Call", "Approved:", "PASSED with one abstention", "Roll call vote:")
    assert [title for title in titles if is_vote_line(title)] == ["PASSED with one abstention", "Roll call vote:"]


def test_where_members_sign_nothing_is_decided() -> None:
    text = HEAD + "It rained.\n\nApproved:\n\n_______ Chair\n"
    assert told(found(text).meeting, *DECIDING) == []
    assert not [doubt for doubt in checked(text_source(text))[1] if "Approved" in str(doubt)]


def test_the_initial_of_another_surname_is_somebody_else() -> None:
    text = HEAD + "Motion by Joan R., seconded by Boris Elm, to buy a boat. Carried."
    assert told(found(text).meeting, *DECIDING)[0] == "motion | Joan R, Boris Elm | buy a boat"


@pytest.mark.parametrize("end", ["; the motion was seconded.", ", and it was seconded.", ", which was duly seconded."])
def test_that_a_motion_was_seconded_is_none_of_its_words(end: str) -> None:
    assert told(found(f"{HEAD}Joan Ash moved to buy a boat{end}\n").meeting, *DECIDING)[:1] == [
        "motion | Joan Ash | buy a boat"
    ]
