"""Lines of a church council and of a licensing hearing: bodies named in short, and people who speak for others."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council St Bride, Elmford
/committee Parochial Church Council
/date 9 March 2027 7.30pm
/chair Revd Nell Ambler (Vicar)
/member Mrs Jane Cobley (Treasurer)
/member Mr Tom Darke
/member Miss Una Frost
/officer Mrs Ruth Lomax (Secretary)
/officer Ms Joan Pick (Director of Place)
/guest Ms Ida Quill (Solicitor)
"""
OPEN = f"{ROLL}/item 2 Hall\n/motion cobley / darke: That the hall be painted\n"
CALLED = f"{ROLL}/present all\n/item 2 Hall\n/motion cobley / darke: That the hall be painted\n"
ASKED_NEXT = "The next PCC meeting will be held on Thursday 3 June 2027."


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("PCC agreed to buy a bench", ("= agreed to buy a bench",)),
        ("the PCC adopted the policy (JC/TD, all agreed)",
         ("/motion cobley / darke: that the policy be adopted", "/vote all")),
        ("the board approved the budget", ("= that the budget be approved",)),
        ("FGB approved the budget", ("= that the budget be approved",)),
        ("agreed hall charges to go up by £2 - prop JC, sec TD, all in favour",
         ("/motion cobley / darke: that the hall charges go up by £2", "/vote all")),
        ("Hall: no damp since May. PCC adopted the policy (JC/TD, all agreed)",
         ("Hall: no damp since May.", "/motion cobley / darke: that the policy be adopted", "/vote all")),
        ("date of next PCC 3 June", (ASKED_NEXT,)),
        ("next PCC: Thurs 3 June", (ASKED_NEXT,)),
        ("Ida Quill for the applicant said the hours were fair",
         ("@quill, for the applicant, said the hours were fair",)),
        ("IQ, on behalf of the owner, asked for more time", ("@quill, on behalf of the owner, asked for more time",)),
        ("Dir of Place said the roof leaks", ("pick: said the roof leaked",)),
        ("Quill asked for the owner to speak", ("quill: asked for the owner to speak",)),
    ],
)  # fmt: skip
def test_what_a_line_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(ROLL))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize("line", ["date of next PCC 3 June", "DONM 3 June"])
def test_words_for_the_next_meeting_are_not_said_to_be_left_out(line: str) -> None:
    assert "without" not in read(line, meeting_of(ROLL)).remark


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("carried with 1 abstention", "/carried: Carried, 1 abstention."),
        ("carried, 1 against and 1 abstention", "/carried: Carried, 1 against and 1 abstention."),
        ("agreed with one abstention", "/carried: Carried, 1 abstention."),
    ],
)
def test_a_motion_is_carried_but_for_so_many_before_the_roll_is_called(line: str, offer: str) -> None:
    """Nobody knows how many voted for it: once the roll is called, they are counted."""
    assert read(line, meeting_of(OPEN)).offer == offer
    assert read(line, meeting_of(CALLED)).offer.startswith("/vote ")


@pytest.mark.parametrize(
    ("above", "line", "offer"),
    [
        ("darke: is the roof dry?", "JC yes, since May", "cobley> yes, since May"),
        ("darke? is the roof dry", "Cobley not yet", "cobley> not yet"),
        ("darke? is the roof dry", "Chair agreed", "ambler> agreed"),
        ("darke: the roof is dry", "Cobley not yet", ""),
    ],
)
def test_a_short_answer_below_a_question_is_one(above: str, line: str, offer: str) -> None:
    assert read(line, meeting_of(f"{ROLL}/open 7pm\n{above}\n")).offer == offer


def test_what_somebody_said_and_then_moved_is_both() -> None:
    reading = read("Darke felt it was safe, moved to approve it; Cobley sec", meeting_of(ROLL))
    assert (reading.offer, *reading.then) == ("darke: felt it was safe", "/motion darke / cobley: to approve it")
    assert "/motion" not in " ".join(read("Darke said Frost moved to Leeds", meeting_of(ROLL)).then)


def test_any_other_business_is_opened_from_matters_arising_too() -> None:
    notes = f"{ROLL}/agenda 4 Matters arising\n/agenda 5 Hall\n/agenda 6 Fabric\n/agenda 8 AOCB\n/open 7pm\n/item 4\n"
    reading = read("AOCB - Cobley thanked all", meeting_of(notes))
    assert (reading.offer, *reading.then) == ("/item 8", "cobley: thanked all")
    assert read("Fabric - still waiting", meeting_of(notes)).offer == ""


def test_each_lettered_decision_begins_as_the_first_does() -> None:
    reading = read("resolved (a) to adopt the policy (b) delegate minor changes to the Secretary", meeting_of(ROLL))
    assert (reading.offer, *reading.then) == (
        "= to adopt the policy",
        "= to delegate minor changes to the Secretary",
    )


def test_a_motion_before_the_first_item_is_said_to_be_undecided() -> None:
    remark = read("/item 2 Hall", meeting_of(f"{ROLL}/open 7pm\n/motion cobley / darke: That we pray\n")).remark
    assert remark.startswith("The motion has not been decided")


def test_the_return_of_the_public_loses_no_word() -> None:
    reading = read("public readmitted 8.05", meeting_of(f"{ROLL}/open 7pm\n/exempt\n"))
    assert (reading.offer, "without" in reading.remark) == ("/public 8.05", False)


def test_the_mark_of_a_question_before_a_name_is_no_note() -> None:
    reading = read("Q - Cobley: is it late? A - Darke: no. Q - Frost: why? A: rain", meeting_of(ROLL))
    offers = (reading.offer, *reading.then)
    assert offers == ("cobley? is it late?", "darke> no.", "frost? why?", "> rain")
