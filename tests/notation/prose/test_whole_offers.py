"""One check of every offer: what it would lose is said, and one that has a vote or a mover in the words of a motion is
not made. With it, the lines that it once stopped, as they are read now."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.notation.prose.whole_offers import lost_of

from ..rolls import context_of, meeting_of, read
from ..test_topics import ROLL

MEETING = meeting_of(ROLL)
MOVED = meeting_of(ROLL + "/motion bush / pool: to give the band £400\n")


@pytest.mark.parametrize(
    ("line", "offers", "lost"),
    [
        ("supp q: could the band pay half", ("? could the band pay half",), []),
        ("Cross thinks it'll leak and doesn't want it", ("cross: thought it would leak and did not want it",), []),
        ("gates fence on Mill st - refused", ("= fence on Mill Street - refused",), ["Councillor Gus Gates"]),
        ("Bush left 8.10 and so did Pool", ("-bush 8.10: Bush left and so did Pool.",), ["Councillor Nell Pool"]),
        ("Bush spoke of the kiln 8.10", ("bush: spoke",), ["kiln", "8.10"]),
        ("chair vacated chair for this, Pool took over", ("/presiding pool",), []),
        ("wrong: \\kept", ("\\wrong",), []),
    ],
)
def test_what_no_offered_line_says_is_known(line: str, offers: tuple[str, ...], lost: list[str]) -> None:
    assert lost_of(line, offers, context_of(MEETING)) == lost


@pytest.mark.parametrize(
    "line",
    [
        "put and carried on the casting vote of the chair, 4-3",
        "£400 then put to vote and carried 5-1",
        "Cross wanted £90, moved as an amendment, sec Gates, lost 2-4",
    ],
)
def test_a_vote_on_nothing_that_was_moved_is_asked_about_without_an_offer(line: str) -> None:
    reading = read(line, MEETING)
    assert reading.remark.startswith("Is this a motion or a vote?")
    assert reading.offer == ""
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            "motion - 3 bins at £40 ea. Bush prop, Pool sec. Tied 3-3 w/ 1 abst, chair cast for. Carried",
            ("/motion bush / pool: 3 bins at £40 ea", "/vote 3-3-1", "/casting for"),
        ),
        (
            "Bush moved to let the barn, Pool 2nd; tied 3-3 gates abst, chair casting vote against so lost",
            (
                "/motion bush / pool: to let the barn",
                "/vote 3-3-1: Tied 3-3-1, @gates abstaining.",
                "/casting against",
            ),
        ),
        (
            "moved Bush sec Pool that we mend the oven. Amendment Gates/Cross: sell it. Amendment lost 2-5, "
            "motion carried 6-1",
            (
                "/motion bush / pool: That the meeting mend the oven",
                "/amendment gates / cross: sell it",
                "/vote 2-5",
                "/vote 6-1",
            ),
        ),
        ("kiln repair 2k: voted 5 for, 1 against", ("/motion: kiln repair 2k", "/vote 5-1")),
        ("Bush prop band gets £400, sec Pool", ("/motion bush / pool: that the band get £400",)),
        (
            "Proposed Bush, seconded Pool: fee to stay at £9. Agreed",
            ("/motion bush / pool: that the fee stay at £9", "/carried"),
        ),
        ("potters shed 150, band 200. prop Bush sec Pool agreed", ("/motion bush / pool: potters shed 150, band 200",)),
        ("Bush put motion to sell the kiln then withdrew it", ("/motion bush: to sell the kiln", "/withdraw")),
        ("Bush moved that the chair have a casting vote, sec Pool", ("/motion bush / pool: That the chair have a",)),
        ("grants agreed: band £40, choir £60", ("= that the following grants be agreed: band £40, choir £60",)),
        (
            "Maitland elected rep to the arts forum, Bush sub, no other noms",
            (
                "= that @maitland be elected representative to the arts forum, with @bush as substitute, there being no"
                " other nominations",
            ),
        ),
        (
            "mins 9 sept: p2 shd be £15 not £50, agreed as amended and signed",
            ("/agree 9 September 2026: the following correction: p2 should be £15 not £50", "/sign 9 September 2026"),
        ),
        ("challenge: Cross - how do we know it is dry", ("cross? how do we know it is dry",)),
        ("follow-up from Gates, is it paid", ("gates? is it paid",)),
        (
            "Maitland stuck on the ferry, will be abt 10 mins late",
            ("maitland: was stuck on the ferry and would",),
        ),
        (
            "Maitland not happy w/ the oven - wd like a new one",
            ("maitland: was not happy with the oven and",),
        ),
        ("Maitland to leave at 8.30 for a train", ("@maitland would leave at 8.30pm for a train.",)),
        ("the committee excluded the public under para 3", ("/exempt 3: ",)),
    ],
)
def test_a_line_of_several_facts_is_read_whole(line: str, lines: tuple[str, ...]) -> None:
    reading = read(line, MEETING)
    offers = (reading.offer, *reading.then)
    assert all(offer.startswith(told) for offer, told in zip(offers, lines, strict=False)), offers
    assert len(offers) >= len(lines)
    assert "without" not in reading.remark


def test_an_amendment_told_as_such_is_one_where_a_motion_is_open() -> None:
    reading = read("Cross wanted £90, moved as an amendment, sec Gates, lost 2-4", MOVED)
    assert (reading.offer, *reading.then) == ("/amendment cross / gates: to change £400 to £90", "/vote 2-4")


def test_whoever_left_for_a_private_session_is_back_when_it_ends() -> None:
    private = meeting_of(ROLL + "/exempt 3: The public left.\n-cross 8.00\n-bush 8.00\n")
    reading = read("End of Part II, all returned", private)
    assert (reading.offer.split(":")[0], *reading.then) == ("/public", "+cross, bush")


@pytest.mark.parametrize("line", ["Pool went over the figures 7.45", "Chair opened mtg at 7, went thru the fire exits"])
def test_going_over_something_is_no_departure(line: str) -> None:
    assert not read(line, MEETING).offer.startswith("-")
