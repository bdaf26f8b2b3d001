"""Lines of the clerk to a school's governing board: groups by their post, questions without a name, initials."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Beech Hill School
/committee Full Governing Board
/date 9 March 2027 6.30pm
/style board
/chair Mr David Raine (co-opted governor)
/vice Dr Nell Price (parent governor)
/member Mrs Helen Garth (Headteacher)
/member Mr Tom Beale (staff governor)
/member Miss Prue Nash (staff governor)
/member Revd Judith Amber (foundation governor)
/member Mrs Jo Lovell (parent governor)
/officer Mrs Lucy Peck (School Business Manager)
/guest Ms Clare Dench (associate member)
/agenda 2 Headteacher's report
/agenda 4 Governor training
/present all
/open 6.32pm
/item 2
"""
AWAY = f"{ROLL}-beale, nash, dench 7.30pm\n"
BUDGET = f"{ROLL}/item 3 Budget\n= that the budget be approved\n"


@pytest.mark.parametrize(
    ("notes", "line", "offer"),
    [
        # those who hold a post
        (ROLL, "staff govs (TB + PN) and CD left the meeting at 8.05", "-beale, nash, dench 8.05"),
        (ROLL, "the staff governors left 8.05", "-beale, nash 8.05"),
        (ROLL, "HT + staff govs withdrew 8.05", "-garth, beale, nash 8.05"),
        (AWAY, "staff govs + CD came back in 8.25", "+beale, nash, dench 8.25"),
        (AWAY, "the two staff governors returned 8.25", "+beale, nash 8.25"),
        # a question that no name goes with
        (ROLL, "Gov Q: is the pool open?", "member? is the pool open?"),
        (ROLL, "Governor question: what is the impact", "member? what is the impact"),
        (ROLL, "GQ - has the boiler been fixed", "member? has the boiler been fixed"),
        (ROLL, "Question: is the pool open?", "member? is the pool open?"),
        (ROLL, "CHALLENGE: JA - is this working??", "amber? is this working (challenge)"),
        (ROLL, "Challenge: why is it late?", "member? why is it late (challenge)"),
        (ROLL, "govs asked whether it would be shared. HT: yes", "members? asked whether it would be shared"),
        (ROLL, "A governor asked how many. HG said six", "member? asked how many"),
        # what somebody does, with their initials
        (ROLL, "pool lead (PN) to bring a case by May", "!nash (pool lead) to bring a case by May"),
        (ROLL, "recovery plan to be drawn up by LP by May", "!peck to have recovery plan drawn up by May"),
        # the private part, decisions together, the close
        (ROLL, "the board moved into Part 2", "/exempt: the board moved into Part 2"),
        (ROLL, "policies approved en bloc: Behaviour, Charging",
         "= that the following policies be approved en bloc: Behaviour, Charging"),
        (ROLL, "There being no other business Price closed the meeting at 8.45pm",
         "/close 8.45pm: There being no other business, Price closed the meeting at 8.45pm."),
        # initials that are a title too
        (ROLL, "DR said the roof leaks", "raine: said the roof leaked"),
        (ROLL, "DR left 8.10", "-raine 8.10"),
        (ROLL, "Q from DR: is the roof dry", "raine? is the roof dry"),
        (ROLL, "DR to ring the council", "!raine to ring the council"),
        (ROLL, "Dr P asked about the roof", "price? asked about the roof"),
        (ROLL, "Dr Price left 8.10", "-price 8.10"),
        # who moved what is resolved already
        (BUDGET, "prop HG sec DR, all in favour", "/motion garth / raine: that the budget be approved"),
        (
            f"{BUDGET}!peck to send it by 31 March\n",
            "proposed HG, seconded DR, unanimous",
            "Proposed by @garth, seconded by @raine; all were in favour.",
        ),
        (
            f"{BUDGET}!peck to send it by 31 March\n",
            "prop HG, sec DR, 5-1",
            "Proposed by @garth, seconded by @raine; carried by 5 votes to 1.",
        ),
    ],
)  # fmt: skip
def test_what_a_line_is_offered_as(notes: str, line: str, offer: str) -> None:
    reading = read(line, meeting_of(notes))
    assert reading.offer == offer
    assert "without" not in reading.remark


@pytest.mark.parametrize("line", ["staff governors were thanked", "governors left the budget as it was"])
def test_nobody_is_taken_to_leave(line: str) -> None:
    assert not read(line, meeting_of(ROLL)).offer.startswith("-")
