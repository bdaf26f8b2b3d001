"""Answers of a few words, and what somebody asks the body to do: a whole sentence is offered where one is certain."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from .rolls import meeting_of, read

ROLL = """
/committee Amenities Committee
/date 10 November 2026 7pm
/chair Cllr Mrs Applegarth
/member Cllr Tranter
/member Cllr Quill
/officer Mr Ormerod (Clerk)
/open 7pm
/item 4 Playing field
"""


@pytest.mark.parametrize(
    ("asked", "answer", "offer"),
    [
        ("how many are there", "nine", "that there were nine"),
        ("how many were left", "none", "that there had been none"),
        ("how much is it a year", "about 40", "that it was about 40"),
        ("who built it", "the contractor", "that it was the contractor"),
        ("how long would it take", "a fortnight", "that it would be a fortnight"),
        ("is it finished", "yes, in May", "that it was, in May"),
        ("when was it laid", "2011", "that it had been in 2011"),
        (
            "should it be shut",
            "yes, tape it off tomorrow",
            "replied yes, and that they should tape it off the next day",
        ),
        ("what did they say", "tried, turned down in June", "replied: tried, turned down in June"),
        ("when will it be", "next Thursday", "that it would be next Thursday"),
        ("when can they start", "as soon as permits clear", "that it would be as soon as permits cleared"),
        ("does it include fuel", "no fuel is extra", "no, fuel is extra"),
        ("what does it cost", "around 18k installed", "replied: around 18k installed"),
    ],
)
def test_a_short_answer_is_offered_as_a_sentence(asked: str, answer: str, offer: str) -> None:
    here = meeting_of(f"{ROLL}quill? {asked}\n")
    assert read(f"ormerod> {answer}", here).offer == f"ormerod> {offer}"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("is it done", "no"),
        ("why is it late", "staff sickness"),
        ("has he gone", "yes"),
        ("how much is there", "no money is left"),
        ("is it safe", "probably"),
        ("is it safe", "for now yes but hours may be cut"),
    ],
)
def test_an_answer_that_reads_well_is_left_alone(asked: str, answer: str) -> None:
    reading = read(f"ormerod> {answer}", meeting_of(f"{ROLL}quill? {asked}\n"))
    assert (reading.remark, reading.offer) == ("", "")


def test_who_is_told_what_to_do_in_a_statement_is_the_body_that_meets() -> None:
    reading = read("tranter: table it till the spring", meeting_of(ROLL))
    assert reading.offer == "tranter: asked the Committee to table it till the spring"


def test_a_note_that_begins_with_that_after_a_question_may_be_its_answer() -> None:
    asked = meeting_of(f"{ROLL}quill? when it would open\n")
    reading = read("That it would be in May", asked)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.is_unsettled, reading.offer) == (Kind.NOTE, True, "")
    again = meeting_of(f"{ROLL}quill? who owned it\normerod> that the Council did\ntranter? when it would open\n")
    assert read("That it would be in May", again).offer == "> that it would be in May"


def test_a_resolution_or_a_remark_after_a_question_is_no_answer() -> None:
    asked = meeting_of(f"{ROLL}quill? when it would open\n")
    assert read("That the gate be mended", asked).offer == "= That the gate be mended"
    assert read("That was left for another day.", asked).remark == ""


def test_a_clause_that_does_not_say_what_was_noted_is_asked_about() -> None:
    reading = read("= noted", meeting_of(ROLL))
    assert (reading.offer, reading.remark[:30]) == ("= That the report be noted", "It does not say what was noted")


def test_an_answer_where_nothing_was_asked_is_asked_about() -> None:
    alone = read("ormerod> speeding on Station Rd", meeting_of(ROLL))
    assert "Nothing was asked" in alone.remark
    assert alone.offer == "ormerod: reported speeding on Station Rd"
    for before in ("tranter? what was raised", "tranter: the gate is broken", "members asked what was raised"):
        assert "asked" not in read("ormerod> speeding on Station Rd", meeting_of(f"{ROLL}{before}\n")).remark


@pytest.mark.parametrize("verb", ["said that", "also said that", "then again said that", "said again that"])
def test_what_somebody_said_that_is_in_the_present_has_the_past_at_tab(verb: str) -> None:
    meeting = meeting_of(ROLL)
    assert read(f"tranter: {verb} the gate shuts at dusk", meeting).offer == f"tranter: {verb} the gate shut at dusk"
    assert read(f"tranter: {verb} the gate was shut", meeting).remark == ""
