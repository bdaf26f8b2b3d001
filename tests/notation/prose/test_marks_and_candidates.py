"""Marks of a task beside its owner, who speaks while another is out, candidates, and answers of people on no roll."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

CLUB = """
/council Penlow Drama Society
/committee Committee
/date 2 December 2026 7pm
/chair Jill Tranter
/vice Dave Stoker
/member Ann Bickley
/member Kath Mundy
/member Ron Eccles
/member Sue Parbold
/officer Jo Whitlow (Clerk)
/agenda 1 Hall
/agenda 2 Elections
/present all
/open 7pm
/item 1
"""


def offered(line: str, notes: str = CLUB) -> tuple[str, ...]:
    """The lines that Tab takes one after the other."""
    found = read(line, meeting_of(notes))
    return tuple(filter(None, (found.offer, *found.then)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("clerk to get quotes (Action JW)", ("!whitlow to get quotes",)),
        ("KM to get quotes (AP KM)", ("!mundy to get quotes",)),
        ("km to get quotes (ap km)", ("!mundy to get quotes",)),
        ("Mundy to get quotes [action Mundy]", ("!mundy to get quotes",)),
        ("KM will get quotes (action KM)", ("!mundy to get quotes",)),
        ("KM to get quotes. Action: KM", ("!mundy to get quotes",)),
        ("RE to get paint [action]", ("!eccles to get paint",)),
        ("clerk to get quotes (Action KM)", ("!whitlow to get quotes (Action KM)",)),
        ("KM to draw up a plan (action plan)", ("!mundy to draw up a plan (action plan)",)),
        ("KM to circulate notes (actions)", ("!mundy to circulate notes (actions)",)),
        ("AP ring the hall", ("! ring the hall",)),
        ("AP fund the roof", ()),
    ],
)
def test_a_mark_that_only_says_whose_the_task_is(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("AB left for a call, KM thanked the band, AB back",
         ("-bickley: @bickley left for a call.", "mundy: thanked the band", "+bickley")),
        ("RE popped out, SP spoke about costumes, RE returned",
         ("-eccles", "parbold: spoke about costumes", "+eccles")),
        ("re left 7.20, km explained the budget, re back 7.25",
         ("-eccles 7.20", "mundy: explained the budget", "+eccles 7.25")),
        ("Bickley went out for water, hall keys were discussed, she came back",
         ("-bickley: @bickley went out for water.", "hall keys were discussed.", "+bickley")),
        ("AB left 7.20, KM back 7.30", ("-bickley 7.20", "+mundy 7.30")),
        ("AB left the choice to us, KM was happy, AB returned to the roof",
         ("bickley: left the choice to us, KM was happy, AB returned to the roof",)),
    ],
)  # fmt: skip
def test_who_speaks_while_another_is_out(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


@pytest.mark.parametrize(
    ("line", "motion"),
    [
        ("moved AB be treas sec DS, accepted, elected", "/motion member / stoker: that @bickley be treasurer"),
        ("moved mundy be treasurer sec eccles elected", "/motion member / eccles: that @mundy be treasurer"),
        ("moved KM as chair, RE sec", "/motion member / eccles: that @mundy be chair"),
        ("moved that KM be chair, sec RE", "/motion member / eccles: that @mundy be chair"),
        ("prop KM be treas, sec RE, agreed", "/motion member / eccles: that @mundy be treasurer"),
        ("moved KM be paid £20, sec RE", "/motion member / eccles: that KM be paid £20"),
        ("AB moved KM be treas sec DS, elected", "/motion bickley / stoker: that @mundy be treasurer"),
        ("AB moved KM be chair, RE sec", "/motion bickley / eccles: that @mundy be chair"),
        ("moved AB as amended, sec RE", "/motion bickley / eccles: as amended"),
        ("moved that the quote be accepted, chair / RE", "/motion tranter / eccles: that the quote be accepted"),
    ],
)
def test_whoever_is_moved_for_a_post_did_not_move_it(line: str, motion: str) -> None:
    assert offered(line)[:1] == (motion,)


PLANNING = """
/council Wexcombe Borough Council
/committee Planning Committee
/date 2 December 2026 7pm
/chair Councillor Asha Menon
/member Councillor Lionel Crake
/member Councillor Dr Ursula Brandt
/member Councillor Tim Hallam
/member Councillor Mrs Gwen Tarrant
/officer Imelda Sayer (Principal Planner)
/officer Ruth Teague (Head of Planning)
/agenda 2 Declarations of interest
/agenda 4 Tanyard Lane
/agenda 6 Station Yard
/present all
/open 7pm
"""
ON_MOTION = f"{PLANNING}/item 4\n/motion crake / tarrant: that the application be approved\n"


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("TH asked whether the bins had moved, applicant said yes",
         ("hallam? asked whether the bins had moved", "The applicant said yes.")),
        ("TH asked agent if the slope was 1:12; she said 1:14",
         ("hallam? asked agent if the slope was 1:12", "The agent said 1:14.")),
        ("Crake asked applicant about noise. Applicant said fans are off at 10",
         ("crake? asked applicant about noise", "The applicant said fans are off at 10.")),
        ("th asked about contamination & XB asked who would pay",
         ("hallam? asked about contamination", "XB asked who would pay.")),
        ("Crake asked whether the owner and agent said no", ("crake? asked whether the owner and agent said no",)),
        ("Crake asked if, as the applicant said in May, it leaks",
         ("crake? asked if, as the applicant said in May, it leaks",)),
        ("UB q parking ratio? IS 1.2 per unit", ("brandt? about parking ratio", "sayer> 1.2 per unit")),
        ("ub q parking ratio? is 1.2 per unit", ("brandt? about parking ratio", "sayer> 1.2 per unit")),
        ("Brandt q bins? RT in the yard", ("brandt? about bins", "teague> in the yard")),
    ],
)  # fmt: skip
def test_an_answer_is_not_part_of_the_question(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, f"{PLANNING}/item 4\n") == offers


@pytest.mark.parametrize(
    "line",
    [
        "on being put to vote 3 for 2 ag",
        "upon being put to a vote, 3 for 2 against",
        "when put to the vote 3-2, carried",
        "upon a vote being taken, 3 for 2 against",
        "having been put to the vote: 3 for 2 against",
    ],
)
@pytest.mark.parametrize("notes", [f"{PLANNING}/item 4\n", ON_MOTION])
def test_words_that_a_vote_was_taken_are_no_motion(line: str, notes: str) -> None:
    assert offered(line, notes) == ("/vote 3-2",)


def test_what_was_put_to_the_vote_by_its_number_is_no_figure() -> None:
    assert "/vote" not in "".join(offered("after being put to the vote 26/00101 was refused", ON_MOTION))


def test_a_plural_in_short_is_in_the_sentence_that_has_it_in_full() -> None:
    line = "Crake proposed site visit, seconded Tarrant. RT advised mmbrs had plenty of information. Lost 2-3"
    assert "without" not in read(line, meeting_of(f"{PLANNING}/item 4\n")).remark


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("Brandt: predetermined, will not take part in item 6",
         ("/declare brandt in item 6, as they were predetermined, and would not take part",)),
        ("ub predetermined and will leave for item 6",
         ("/declare brandt in item 6, as they were predetermined, leaves",)),
        ("UB is predetermined - won't take part in item 6",
         ("/declare brandt in item 6, as they were predetermined, and would not take part",)),
    ],
)  # fmt: skip
def test_the_item_after_what_who_is_predetermined_will_do(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line, f"{PLANNING}/item 2\n") == offers


@pytest.mark.parametrize("first", ["= that the minutes be agreed", "/agree 4 November 2026"])
@pytest.mark.parametrize("line", ["minutes agreed", "The minutes were confirmed.", "mins approved subject to p7"])
def test_minutes_that_are_agreed_once_more_in_the_item(first: str, line: str) -> None:
    found = read(line, meeting_of(f"{PLANNING}/item 2\n{first}\n"))
    assert "agreed in this item already" in found.remark
    assert found.offer == ""


@pytest.mark.parametrize("line", ["minutes agreed to be too long", "exempt minutes agreed", "mins of 4 Nov agreed"])
def test_other_minutes_are_not_the_same_again(line: str) -> None:
    found = read(line, meeting_of(f"{PLANNING}/item 2\n= that the minutes be agreed\n"))
    assert "already" not in found.remark
