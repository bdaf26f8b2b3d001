"""Speech that is jotted without its articles or its verb, and what else only the speaker vouches for."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import led_on, lists_sums, present_put_back, reported
from clerk_tui.english.tense_and_person import SHE
from clerk_tui.english.third_person_notes import with_that


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("pump is broken, firm wants £70", "pump was broken, firm wanted £70"),
        ("footbridge by the mill is shut until May", "footbridge by the mill was shut until May"),
        ("12 posts put in, and I'll bring the rest", "12 posts put in, and she would bring the rest"),
        ("rent is up, landlord wants more", "rent was up, landlord wanted more"),
        ("some from the arts grant (they decide in May)", "some from the arts grant (they would decide in May)"),
    ],
)
def test_a_clause_without_its_article_or_its_verb_stands_after_a_colon(typed: str, printed: str) -> None:
    assert reported(typed, SHE) == reported(typed, SHE).__class__(Manner.IN_WORDS, printed)


@pytest.mark.parametrize(
    "typed",
    [
        "parking is worse",
        "rent is up",
        "two pumps are broken",
        "the pump is broken",
        "stage 3 is open",
        "notice was given",
        "approval was given by the county",
        "tax is too high",
        "climate change is real",
        "monday is too late",
        "mr swan was told",
        "much is owed",
        "lack of funds is the trouble",
        "fees set by the county are fair",
        "residents put up with it",
    ],
)
def test_a_clause_that_lacks_nothing_stands_after_that(typed: str) -> None:
    assert reported(typed, SHE).manner is Manner.SAID_THAT


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the bids go to the Board in May, I'll bring them here first", "she would bring them here first"),
        ("it's quieter here now", "it was quieter there now"),
        ("has taught there for 20 years", "she had taught there for 20 years"),
        ("had no water for two days", "she had no water for two days"),
    ],
)
def test_a_place_and_a_speaker_are_not_lost(typed: str, printed: str) -> None:
    said = reported(typed, SHE)
    assert (said.manner, said.words.endswith(printed), said.doubt) == (Manner.SAID_THAT, True, "")


@pytest.mark.parametrize(
    "typed",
    [
        "has been shut since 2019",
        "had been empty for two years",
        "has been leaking for six weeks",
        "has stood empty for a year",
        "has room for a week of bins",
        "owned by the railway for 50 years",
    ],
)
def test_what_may_be_said_of_a_thing_is_not_said_of_the_speaker(typed: str) -> None:
    assert "she" not in reported(typed, SHE).words.split()


def test_a_question_that_begins_with_has_is_no_statement_of_oneself() -> None:
    assert reported("has this been so for a year?", SHE).words == "this had been so for a year"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("said there's £9k left, has to be spent by May", "said that there was £9k left, which had to be spent by May"),
        ("said there are four bins, have to be moved", "said that there were four bins, which had to be moved"),
        ("said there is a gap, lets the rain in", "said that there was a gap, which let the rain in"),
    ],
)
def test_a_verb_without_its_subject_after_said_is_joined(typed: str, printed: str) -> None:
    assert led_on(typed, SHE) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "said there is a leak, will call a plumber",
        "said there was no reply, was told to wait",
        "said there was a bin, could not lift it",
        "said there is an offer, wants to take it",
    ],
)
def test_what_the_speaker_does_is_not_said_of_the_thing(typed: str) -> None:
    assert "which" not in led_on(typed, SHE)


def test_only_what_is_to_come_stays_in_the_present() -> None:
    assert present_put_back("said that the next meeting is on 4 May", SHE) == ""
    assert present_put_back("said that the roof is 10 feet too low", SHE) == "said that the roof was 10 feet too low"


def test_that_parts_a_verb_from_a_thing_that_is_not_its_object() -> None:
    told = "the crew fixed 40 leaks and traffic dropped"
    assert with_that(f"reported {told}") == f"reported that {told}"
    assert with_that("reported the theft of a mower") == "reported the theft of a mower"


@pytest.mark.parametrize(
    "told",
    [
        "noted the plans submitted the week before",
        "reported the tree felled a week ago",
        "noted the fee paid each month",
        "noted the trees planted either side",
        "noted the grant offered the club",
    ],
)
def test_that_does_not_part_a_thing_from_what_was_done_to_it(told: str) -> None:
    assert with_that(told) == told


def test_a_list_of_sums_is_told_from_what_somebody_did() -> None:
    assert lists_sums("takings £310, raffle £45 and subs £90")
    assert not lists_sums("paid £310, got £45")


@pytest.mark.parametrize(
    "typed", ["burst pipe, plumber due Thursday", "missed bins on Mill Rd", "torn net by the goal"]
)
def test_what_was_done_to_a_thing_is_no_deed_of_the_speaker(typed: str) -> None:
    assert reported(typed, SHE).manner is not Manner.OWN_VERB
