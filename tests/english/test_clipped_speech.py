"""Speech that is jotted without its articles or its verb, and what else only the speaker vouches for."""

from __future__ import annotations

import pytest

from clerk_tui.english.clauses import SHE
from clerk_tui.english.jotted import with_that
from clerk_tui.english.reported import led_on, lists_sums, reported
from clerk_tui.english.turning import Manner


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
    "typed", ["parking is worse", "rent is up", "two pumps are broken", "the pump is broken", "stage 3 is open"]
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


def test_a_verb_without_its_subject_after_said_is_joined() -> None:
    assert led_on("said there's £9k left, has to be spent by May", SHE) == (
        "said that there was £9k left, which had to be spent by May"
    )


def test_that_parts_a_verb_from_a_thing_that_is_not_its_object() -> None:
    told = "the crew fixed 40 leaks and traffic dropped"
    assert with_that(f"reported {told}") == f"reported that {told}"
    assert with_that("reported the theft of a mower") == "reported the theft of a mower"


def test_a_list_of_sums_is_told_from_what_somebody_did() -> None:
    assert lists_sums("takings £310, raffle £45 and subs £90")
    assert not lists_sums("paid £310, got £45")
