"""Reports and opinions that notes leave half said: what follows *said* without *that*, a subject or a verb."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import reported
from clerk_tui.english.tense_and_person import HE, SHE, THEY
from clerk_tui.english.third_person_notes import told_in_past, with_that


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("said cant open before Easter", "said that he could not open before Easter"),
        ("said wont be ready", "said that it would not be ready"),
        ("advised quote is for one coat", "advised that quote was for one coat"),
        ("said yes it will", "said yes, it would"),
        ("answered it is, 90 put by", "answered that it was, 90 put by"),
        ("said 5 offers so far", "reported 5 offers so far"),
        ("said no replies yet", "reported no replies yet"),
        ("said no just the date", "said no, just the date"),
        ("said mostly the frost", "said that it was mostly the frost"),
        ("reminded everyone fun run 9 May", "reminded everyone of fun run 9 May"),
        ("reminded members the hall is shut on Monday", "reminded members that the hall is shut on Monday"),
    ],
)
def test_a_report_gets_the_words_that_it_lacks(typed: str, printed: str) -> None:
    assert with_that(typed, HE) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "said 1,240 in May",
        "said two years at most",
        "said next week",
        "said grace",
        "said the lamps were lit",
        "said he would ring",
        "confirmed lamp mended in May",
        "said “no cars”",
        "explained the old rota",
        "reported dues were up",
    ],
)
def test_a_whole_report_stays(typed: str) -> None:
    assert with_that(typed, HE) == typed


def test_few_words_are_an_answer() -> None:
    assert with_that("said 5 offers so far", HE, answers=True) == "said 5 offers so far"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("not persuaded the lock needs it", "was not persuaded that the lock needed it"),
        ("worried the bank will slip", "was worried that the bank would slip"),
        ("worried re noise, thinks it'll carry", "was worried about noise and thought it would carry"),
        ("in favour, says the quay needs life", "was in favour and said the quay needed life"),
        ("thanked the crew, said it looked well", "thanked the crew and said it looked well"),
    ],
)
def test_opinions_and_what_is_said_with_them_are_told(typed: str, printed: str) -> None:
    assert told_in_past(typed, are_several=False, speaker=SHE) == printed


def test_a_thing_that_came_is_no_deed_of_the_speaker() -> None:
    assert told_in_past("bids came in high, wants a new tender", are_several=False) == ""


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("no just the top gate", "no, just the top gate"),
        ("yes until June", "yes, until June"),
        ("yes twice", "yes, twice"),
        ("no not yet", "no, not yet"),
    ],
)
def test_yes_and_no_are_set_apart(typed: str, printed: str) -> None:
    said = reported(typed, THEY, answers=True)
    assert (said.manner, said.words, said.doubt) == (Manner.SAID, printed, "")


def test_no_before_a_noun_is_not_set_apart() -> None:
    assert reported("no reply yet", THEY, answers=True).words == "no reply yet"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("asked if the rate includes water", "asked if the rate included water"),
        ("asked if 3.2 includes water", "asked if 3.2 included water"),
        ("wanted to know who clears the leaves", "wanted to know who cleared the leaves"),
        ("wondered if the boat needs a licence", "wondered if the boat needed a licence"),
        ("asked if the rail was sound?", "asked if the rail was sound"),
        ("asked any chance of a lamp", "asked whether there was any chance of a lamp"),
        ("asked why so soon", "asked why so soon"),
        ("asked why two bins", "asked why two bins"),
    ],
)
def test_what_is_asked_after_its_verb_is_put_back(typed: str, printed: str) -> None:
    said = reported(typed, SHE, asks=True)
    assert (said.words, said.doubt) == (printed, "")


@pytest.mark.parametrize("typed", ["applied to the Trust", "scrapped", "sent back in May", "built by the county"])
def test_what_was_done_to_a_thing_is_no_deed_of_whoever_answers(typed: str) -> None:
    assert reported(typed, SHE, answers=True).manner is Manner.IN_WORDS


@pytest.mark.parametrize("typed", ["thanked them", "checked with the county", "confirmed it"])
def test_what_whoever_answers_did_stays_theirs(typed: str) -> None:
    assert reported(typed, SHE, answers=True).manner is Manner.OWN_VERB
