"""What somebody tells others to do, and answers of a few words."""

from __future__ import annotations

import pytest

from clerk_tui.english.reported_sentences import Manner
from clerk_tui.english.reported_speech import instructed, likely, reported
from clerk_tui.english.speech_openings import Beginning, begins_speech
from clerk_tui.english.tense_and_person import SHE, THEY


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("ask the county", "that they should ask the county"),
        ("yes, tape them off tomorrow", "replied yes, and that they should tape them off the next day"),
        ("no, leave it open", "replied no, and that they should leave it open"),
        ("yes but keep children away", "replied yes, but that they should keep children away"),
        ("don't let anybody in", "that they should not let anybody in"),
        ("please be patient", "that they should be patient"),
        ("check with the surveyor first", "that they should check with the surveyor first"),
        ("speak to highways, they own it", "that they should speak to highways, and said that they owned it"),
        ("send it to me", "that they should send it to her"),
    ],
)
def test_an_answer_that_tells_others_what_to_do_is_asked_about(typed: str, answer: str) -> None:
    assert reported(typed, SHE, answers=True).doubt
    assert instructed(typed, SHE, "the Board", answers=True) == answer


def test_a_statement_that_tells_others_what_to_do_asks_the_body() -> None:
    assert (
        instructed("please open on Sundays again", THEY, "the Council") == "asked the Council to open on Sundays again"
    )
    assert instructed("go with Orme?", THEY, "the Council") == "asked whether to go with Orme"
    assert instructed("don't sell it", THEY, "the Board") == "asked the Board not to sell it"


@pytest.mark.parametrize("typed", ["the gate is shut", "in May", "nine", "drainage works delayed", "thanks", "yes"])
def test_what_tells_nobody_to_do_anything_is_no_instruction(typed: str) -> None:
    assert instructed(typed, THEY, "the Board") == ""


def test_what_something_is_like_is_not_what_somebody_likes() -> None:
    assert reported("any other lots like this", THEY, asks=True).words == "there were any other lots like this"
    assert likely("looks like it, same MO", THEY) == "that it looked like it, same MO"
    assert reported("do residents like this", THEY, asks=True).words == "residents liked this"


@pytest.mark.parametrize("typed", ["41 calls, 6 fines, new car is in", "Orme low bid at 212,400, recommends award"])
def test_a_list_with_a_clause_or_a_verb_after_it_is_in_doubt(typed: str) -> None:
    assert reported(typed, THEY).doubt


@pytest.mark.parametrize("typed", ["tried, turned down in June", "40 so far, two of them live here"])
def test_an_answer_with_a_verb_left_as_spoken_is_in_doubt(typed: str) -> None:
    assert reported(typed, THEY, answers=True).doubt


@pytest.mark.parametrize(
    "typed", ["said the next meeting is on 4 May", "reported they have three bids", "confirmed the lease has ended"]
)
def test_a_report_in_the_present_is_in_doubt_without_that(typed: str) -> None:
    assert reported(typed, THEY).doubt


@pytest.mark.parametrize("typed", ["noted the report, which is late", "reported the figures as they are in the paper"])
def test_a_clause_about_a_thing_may_be_in_the_present(typed: str) -> None:
    said = reported(typed, THEY)
    assert (said.manner, said.doubt) == (Manner.OWN_VERB, "")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("too early to say", "it was too early to say"),
        ("hard to tell yet", "it was hard to tell yet"),
        ("cheaper to buy a new one", "it was cheaper to buy a new one"),
    ],
)
def test_an_answer_that_says_how_it_is_to_do_something_is_a_clause(typed: str, words: str) -> None:
    said = reported(typed, THEY, answers=True)
    assert (said.manner, said.words, said.doubt) == (Manner.SAID_THAT, words, "")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("we were told to go ahead and develop projects", "they were told to go ahead and develop projects"),
        ("we had to wait and work starts in May", "they had to wait and work would start in May"),
        ('"chairman" should read "chair"', '"chairman" should read "chair"'),
        ("we can adopt it if BT take the phone out", "they could adopt it if BT took the phone out"),
        ("it would help if the county pay half", "it would help if the county paid half"),
    ],
)
def test_a_verb_is_told_from_a_noun_after_another(typed: str, words: str) -> None:
    said = reported(typed, THEY)
    assert (said.words, said.doubt) == (words, "")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("let's not rush into it", "suggested that the Council not rush into it"),
        (
            "let us wait till May, it's too early",
            "suggested that the Council wait till May, and said that it was too early",
        ),
        ("let us know by Friday", "asked the Council to let them know by Friday"),
    ],
)
def test_what_all_are_to_do_is_suggested(said: str, written: str) -> None:
    assert instructed(said, THEY, "the Council") == written


def test_a_clause_after_what_others_are_to_do_is_said_too() -> None:
    written = "suggested that the Council not rush, and said that the swings were old"
    assert instructed("let's not rush, the swings are old", THEY, "the Council") == written
    listed = instructed("ring the bank, the school and the hall", THEY, "the Council")
    assert listed == "asked the Council to ring the bank, the school and the hall"


# What follows a name and a colon: what somebody said, or the topic of a note


@pytest.mark.parametrize(
    "text",
    [
        "thanked the caretaker",
        "that the lease had ended",
        "also queried the invoice",
        "I support the bid",
        "is it ready?",
        "whether the lease had ended",
        "yes, in June",
        "not convinced by the figures",
    ],
)
def test_what_only_a_speaker_does_is_speech(text: str) -> None:
    assert begins_speech(text) is Beginning.SPEECH


@pytest.mark.parametrize(
    "text",
    [
        "roof repairs to be priced",
        "£450 a year",
        "the longest path in the parish",
        "signs fitted in August",
        "increased vandalism at the bandstand",
    ],
)
def test_a_heading_is_no_speech(text: str) -> None:
    assert begins_speech(text) is Beginning.NOT_SPEECH


@pytest.mark.parametrize("text", ["the roof is leaking", "no answer had come", "evening classes start in May", ""])
def test_a_sentence_may_be_either(text: str) -> None:
    assert begins_speech(text) is Beginning.UNCLEAR
