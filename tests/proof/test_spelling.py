"""Spelling and grammar in the proof: each word once, repaired everywhere with one key."""

from __future__ import annotations

import pytest
from minutes.meetings import PRESENT, SMITH_C, entry, meeting

from clerk_tui.book.spelling import known_texts
from clerk_tui.english.spelling import English
from clerk_tui.meeting import Kind, Meeting
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, for_public
from clerk_tui.spelling import Spelling, Vocabulary, load

from .proofs import CLOSED, DURHAM, accepted, said


def found(here: Meeting) -> list[Finding]:
    """What the proof finds of spelling and grammar."""
    library = load(English.BRITISH)
    assert library is not None
    spelling = Spelling(library, Vocabulary(known_texts(here)), DURHAM.ending)
    return [finding for finding in prove(here, DURHAM, spelling) if finding.code in ("L12", "L13")]


def test_a_word_written_wrong_in_two_entries_is_one_finding_and_one_repair() -> None:
    here = said("The accomodation was full.", "It was noted.", "The accomodation and the accomodation fund.")
    (finding,) = found(here)
    assert "“accomodation” may be misspelt" in finding.sentence
    assert "3 times" in finding.sentence
    assert finding.fixes[0].label == "“accommodation” for “accomodation” in 2 entries"
    texts = [e.text for e in accepted(here, finding).entries if e.kind is Kind.NOTE]
    assert texts == [
        "The accommodation was full.",
        "It was noted.",
        "The accommodation and the accommodation fund.",
    ]


def test_a_word_that_is_right_is_ignored_from_then_on() -> None:
    here = said("The windrowing was noted.")
    (finding,) = found(here)
    assert finding.fixes[-1].keeps_word
    assert found(accepted(here, finding, len(finding.fixes) - 1)) == []


def test_the_repair_keeps_references_and_the_names_in_them_are_right() -> None:
    here = meeting(PRESENT, "Roads", entry(Kind.NOTE, text="{@1} recieved {{it}} for {@@2}."), CLOSED)
    (finding,) = found(here)
    (note,) = [e for e in accepted(here, finding).entries if e.kind is Kind.NOTE]
    assert note.text == "{@1} received {{it}} for {@@2}."


def test_the_ending_of_the_house_is_put_right() -> None:
    (finding,) = found(said("It was organized in May 2023."))
    assert finding.fixes[0].label == "“organised” for “organized”"


def test_grammar_has_a_repair_and_is_not_looked_for_in_quotations() -> None:
    (finding,) = found(said("They was late."))
    assert (finding.code, finding.fixes[0].label) == ("L13", "“were” for “was”")
    assert found(said("“They was late.”")) == []


def test_what_another_rule_finds_is_not_told_twice() -> None:
    here = said("He would of gone.", "The report was for Councillor Boyce and Councillor Boycee.")
    everything = [f.span for f in prove(here, DURHAM) if f.span]
    assert not [f for f in found(here) if f.span in everything]


def test_what_was_typed_as_spoken_is_judged_by_what_is_printed() -> None:
    spoken = entry(Kind.STATEMENT, (SMITH_C,), "we're glad that they told us about the accomodation", is_turned=True)
    (finding,) = found(meeting(PRESENT, "Roads", spoken, CLOSED))
    assert "“accomodation” may be misspelt" in finding.sentence


def test_a_short_word_that_the_minutes_have_in_full_is_not_wrong() -> None:
    short = entry(Kind.NOTE, text="next mtg in the accomodation on 7 dec 2026", is_turned=True)
    (finding,) = found(meeting(PRESENT, "Roads", short, CLOSED))
    assert "“accomodation” may be misspelt" in finding.sentence


def test_a_sign_that_the_minutes_print_as_a_word_is_no_misspelling() -> None:
    spoken = entry(Kind.STATEMENT, (SMITH_C,), text="the gate is shut & we have the key", is_turned=True)
    assert found(meeting(PRESENT, "Roads", spoken, CLOSED)) == []
    assert [f.span for f in found(said("The gate was shut & the key was kept."))] == [(18, 19)]


def test_what_is_public_is_found_in_public_although_exempt_business_has_the_word_too() -> None:
    note, secret = (entry(Kind.NOTE, text=f"The accomodation was {how}.") for how in ("full", "sold"))
    here = meeting(PRESENT, "Roads", note, entry(Kind.EXEMPT, text=None, subject="3"), secret, CLOSED)
    public, hidden = for_public(here, found(here))
    assert public.sentence == "“accomodation” may be misspelt: “The accomodation was full”."
    assert hidden.sentence == "Spelling, in exempt business."
    assert [e.text for e in accepted(here, public).entries if e.kind is Kind.NOTE][1] == secret.text


@pytest.mark.parametrize(
    ("typed", "is_guess"),
    [
        ("The vis splays were seen.", True),
        ("The ppd path was seen.", True),
        ("Teh path was seen.", False),
        ("The path fo the school was seen.", False),
        ("The accomodation was full.", False),
        ("It was for jhon to say in feb.", False),
    ],
)
def test_a_very_short_word_is_a_guess_unless_its_letters_are_there(typed: str, is_guess: bool) -> None:
    assert {f.is_guess for f in found(said(typed)) if f.code == "L12"} == {is_guess}
