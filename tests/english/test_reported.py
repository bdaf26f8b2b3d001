"""What people say, in the reported speech of minutes: tense, person, order of words, and what is left in doubt."""

from __future__ import annotations

import pytest

from clerk_tui.english.clauses import HE, SHE, THEY, Pronoun
from clerk_tui.english.reported import Manner, Reported, reported

VERBS = {
    Manner.OWN_VERB: "",
    Manner.AS_TYPED: "+",
    Manner.SAID_THAT: "said that",
    Manner.SAID: "said",
    Manner.ASKED_WHETHER: "asked whether",
    Manner.ASKED: "asked",
}


def said(text: str, speaker: Pronoun = SHE, *, asks: bool = False) -> str:
    """The words after the name; *?* alone where they are in doubt."""
    found = reported(text, speaker, asks=asks)
    if found.doubt:
        assert found.words == text
        return "?"
    gap = "" if found.words.startswith(",") else " "
    return f"{VERBS[found.manner]}{gap}{found.words}".strip()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("I'd rather wait for the survey", "said that she would rather wait for the survey"),
        ("I don't think that's right", "said that she did not think that was right"),
        ("I've been told the lease has ended", "said that she had been told the lease had ended"),
        ("my view is that it's a waste of money", "said that her view was that it was a waste of money"),
        (
            "the pond needs dredging and its banks are weak",
            "said that the pond needed dredging and its banks were weak",
        ),
        (
            "the person who owns the field wants to sell it",
            "said that the person who owned the field wanted to sell it",
        ),
        ("we hope to have it open by Easter", "said that they hoped to have it open by Easter"),
        ("as far as I know it's fine", "said that as far as she knew it was fine"),
        ("they may shut it for good", "said that they might shut it for good"),
        ("nobody knows who holds the key", "said that nobody knew who held the key"),
        ("there's no lighting on the path", "said that there was no lighting on the path"),
        ("the grant won't cover the VAT", "said that the grant would not cover the VAT"),
        ("The fence is broken. It needs replacing.", "said that the fence was broken. It needed replacing."),
        ("on balance, I support the bid", "said that, on balance, she supported the bid"),
        ("I met the owner yesterday", "said that she met the owner the previous day"),
        ("last year's figures were better", "said that the previous year's figures were better"),
        ("I've got no objection here", "said that she had no objection there"),
        ("what we need is a plan", "said that what they needed was a plan"),
        ("if members agree, I'll write to him", "?"),
        ("none", "said none"),
        ("no, they haven't", "said no, they had not"),
        ("many thanks to the volunteers", "thanked the volunteers"),
        ("not convinced by the drawings", "was not convinced by the drawings"),
        ("supports the officer's view", "supported the officer's view"),
        ("please circulate the plan by Friday", "asked that the plan be circulated by Friday"),
        ("why on earth wasn't this done before?", "asked why on earth this was not done before"),
    ],
)
def test_a_statement_goes_one_tense_back(typed: str, printed: str) -> None:
    assert said(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("is the play area safe", "asked whether the play area was safe"),
        ("was the plan to sell the barn approved", "asked whether the plan to sell the barn was approved"),
        ("does the car park shut at dusk", "asked whether the car park shut at dusk"),
        ("do officers know what caused it", "asked whether officers knew what caused it"),
        ("has the council got a policy on this", "asked whether the council had a policy on this"),
        ("can Ms Rao say how long it takes", "asked whether Ms Rao could say how long it took"),
        ("shall we defer it", "asked whether they should defer it"),
        ("isn't that too late?", "asked whether that was not too late"),
        ("the lease runs out in May, doesn't it?", "asked whether the lease ran out in May"),
        ("how often are the bins emptied", "asked how often the bins were emptied"),
        ("who do residents complain to", "asked who residents complained to"),
        ("what progress has been made", "asked what progress had been made"),
        ("in what year was the barn built", "asked in what year the barn was built"),
        ("whose job is the hedge", "asked whose job the hedge was"),
        ("what about the toilets", "asked about the toilets"),
        ("any news on the bid?", "asked whether there was any news on the bid"),
        ("is it legal and what will it cost", "asked whether it was legal and what it would cost"),
        ("is it safe or should it be shut", "asked whether it was safe or whether it should be shut"),
        ("given the cost, is it worth it", "asked whether, given the cost, it was worth it"),
    ],
)  # fmt: skip
def test_a_question_takes_the_order_of_a_statement(typed: str, printed: str) -> None:
    assert said(typed, asks=True) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "queried the invoice",
        "would write to the landlord",
        "was pleased to hear it",
        "had seen the site and found it tidy",
        "in reply to a question, confirmed the date",
        "noted costs were rising",
        "felt it was “a waste of money”",
        "also drew attention to page 4",
    ],
)
def test_what_is_reported_already_stays(typed: str) -> None:
    found = reported(typed, THEY)
    assert (found.manner, found.words, found.doubt) == (Manner.OWN_VERB, typed, "")


@pytest.mark.parametrize("typed", ["whether trees had been felled", "how the sum had been reached", "if it could wait"])
def test_a_reported_question_stays(typed: str) -> None:
    assert said(typed, asks=True) == f"asked {typed}"


@pytest.mark.parametrize(
    "typed",
    [
        "skate park",
        "evening classes start in May",
        "hire charges to rise",
        "increased vandalism at the bandstand",
        "could you tell us the cost?",
        "let's move on",
        "he told her",
        "good point",
        "was completed in May",
        "well, it depends",
        "three so far",
        "the work is, well",
    ],
)
def test_what_is_not_certain_is_kept_and_asked_about(typed: str) -> None:
    assert said(typed) == "?"


@pytest.mark.parametrize("typed", ["if it rains what happens", "Mr Rudge, is that right", "why the delay", "the cost?"])
def test_a_question_that_cannot_be_turned_is_asked_about(typed: str) -> None:
    assert said(typed, asks=True) == "?"


def test_the_speaker_is_spoken_of_as_the_title_tells() -> None:
    assert said("I was late and my bus was full", HE) == "said that he was late and his bus was full"
    assert said("I was late and my bus was full", THEY) == "said that they were late and their bus was full"


def test_they_is_not_used_where_it_may_mean_two() -> None:
    assert said("I think they are wrong", THEY) == "?"
    assert said("I think they are wrong", SHE) == "said that she thought they were wrong"


def test_a_quotation_stays_as_it_was_spoken() -> None:
    assert said("the notice reads “I am closed”") == "said that the notice read “I am closed”"
    assert said('"over to the county"') == 'said "over to the county"'


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("in May", "in May"),
        ("By Easter", "by Easter"),
        ("a firm in Crewe, weather permitting", "a firm in Crewe, weather permitting"),
        ("12 weeks, if the parts arrive", "12 weeks, if the parts arrive"),
        ("next week", "the following week"),
    ],
)
def test_an_answer_may_be_a_few_words(typed: str, printed: str) -> None:
    assert reported(typed, THEY, answers=True) == Reported(Manner.IN_WORDS, printed)
    assert reported(typed, THEY).doubt


def test_an_answer_in_a_few_words_about_somebody_in_the_room_is_in_doubt() -> None:
    assert reported("my own shed", THEY, answers=True).doubt
    assert reported("“in May” or so", THEY, answers=True).doubt
