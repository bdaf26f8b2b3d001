"""A line that tells what came of a motion is read or asked about, whatever stands beside the outcome."""

from __future__ import annotations

import pytest

from clerk_tui.notation.prose.offers import offers_for

from ..rolls import context_of, meeting_of, read

ROLL = (
    "/date 4 June 2026 7pm\n/chair Mayor Ivy Lamb\n/member Cllr A Hall\n/member Cllr B Price\n/member Cllr C Park\n"
    "/member Cllr D May\n/member Cllr E Marsh\n/member Cllr F Okafor\n/agenda 2 Minutes\n/agenda 4 Bus shelter\n"
    "/agenda 6 Grants\n/open 7pm\n/present all\n/item 4\n"
)
MOVED = f"{ROLL}/motion hall / park: That the shelter be mended\n"


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("4 buy a bench agreed, park prop hall sec", ("/motion park / hall: to buy a bench", "/carried")),
        (
            "2 minutes - agreed, may prop price sec",
            ("/item 2", "/motion may / price: that the minutes be approved", "/carried"),
        ),
        ("6 - buy a bench - agreed", ("/item 6", "= buy a bench")),
        ("8.10 - resolved to buy a bench", ("= to buy a bench",)),
        ("4 bins to be emptied, agreed", ("= that 4 bins be emptied",)),
        ("resolved edit to rule 6 - prop hall sec park", ("/motion hall / park: edit to rule 6", "/carried")),
        ("buy a bench - agreed, prop may, sec park", ("/motion may / park: to buy a bench", "/carried")),
        ("carried 4-3, buy a bench", ("/motion: buy a bench", "/vote 4-3")),
        ("5 for 2 against buy a bench carried", ("/motion: buy a bench", "/vote 5-2")),
        ("bench grant defeated 2 5", ("/motion: bench grant", "/vote 2-5")),
        ("bench grant agreed by 5 votes to 2", ("/motion: bench grant", "/vote 5-2")),
        ("buy a bench - may ag, carried", ("/motion: buy a bench", "/vote all -may")),
        ("buy a bench, all in fav", ("/motion: buy a bench", "/vote all")),
        ("buy a bench - no seconder", ("/motion: buy a bench", "/lapsed")),
        ("rule 2 be renamed - not carried", ("/motion: that rule 2 be renamed", "/lost")),
        ("bench report noted", ("= that the bench report be noted",)),
        ("put to the vote: sell the van, lost", ("/motion: sell the van", "/lost")),
        ("sell the van not approved 2-4", ("/motion: sell the van", "/vote 2-4")),
        ("lost, the plan for the van", ("/motion: the plan for the van", "/lost")),
    ],
)
def test_what_was_decided_is_offered_without_its_outcome(typed: str, offers: tuple[str, ...]) -> None:
    assert offers_for(typed, context_of(meeting_of(ROLL))) == offers


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("lost 2 5", ("/vote 2-5",)),
        ("bench grant lost 2-5", ("/vote 2-5: Bench grant lost 2-5.",)),
        ("withdrawn on basis the report comes back", ("/withdraw: Withdrawn on basis the report comes back.",)),
    ],
)
def test_what_came_of_the_open_motion_is_offered_in_the_words_typed(typed: str, offers: tuple[str, ...]) -> None:
    assert offers_for(typed, context_of(meeting_of(MOVED))) == offers


@pytest.mark.parametrize(
    "typed",
    [
        "5 noted",
        "6 - noted",
        "repair the lamp agreed",
        "4 rule change approve 5 refuse 2",
        "agreed the club year shall end on 31st",
        "ag bench grant",
        "we give £100 to the fair, all in fav",
        "sec may",
        "no seconder",
    ],
)
@pytest.mark.parametrize("notes", [ROLL, MOVED])
def test_a_line_with_an_outcome_is_never_a_note_in_silence(notes: str, typed: str) -> None:
    assert read(typed, meeting_of(notes)).remark


@pytest.mark.parametrize(
    "typed",
    ["Members noted the position.", "the parish, as mapped, was agreed with the county years ago",
     "hall fund bins 3 recycling bins 2", "agreed with hall", "lost the keys to the shed", "failed the audit",
     "duly noted", "well noted"],
)  # fmt: skip
def test_other_words_are_a_note(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).remark == ""


@pytest.mark.parametrize("typed", ["10 agreed, 2 against", ":, the. put not vote"])
def test_a_figure_or_a_sign_alone_is_not_what_was_decided(typed: str) -> None:
    assert offers_for(typed, context_of(meeting_of(ROLL))) == ()
    assert read(typed, meeting_of(ROLL)).remark


def test_what_is_to_be_done_is_no_thing_that_is_agreed() -> None:
    assert offers_for("light the path agreed", context_of(meeting_of(ROLL))) == ()


@pytest.mark.parametrize(
    ("typed", "offers"),
    [
        ("hall & may against, rest for", ("/vote all -hall -may",)),
        ("carries, price opposed", ("/vote all -price",)),
        ("roll call vote: 4 yes, 1 no (Park). Passed", ("/vote 4-1: Carried 4-1, @park against.",)),
    ],
)
def test_the_parts_of_an_outcome_stand_in_any_order(typed: str, offers: tuple[str, ...]) -> None:
    assert offers_for(typed, context_of(meeting_of(MOVED))) == offers


def test_a_year_belongs_to_its_day_and_not_to_the_vote() -> None:
    offers = offers_for("that the plan of March 20, 2018 be adopted: 5-2", context_of(meeting_of(ROLL)))
    assert offers == ("/motion: that the plan of March 20, 2018 be adopted", "/vote 5-2")


def test_what_a_vote_was_on_is_no_motion_in_so_many_words() -> None:
    for line in ("vote on the late bid - for 2, against 4", "voting on the colour: 5-2"):
        assert offers_for(line, context_of(meeting_of(ROLL))) == ()
