"""Words that were typed in short while the meeting went on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from minutes.meetings import SMITH_C, entry

from clerk_tui.meeting import Kind

from .proofs import accepted, codes, found, said


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("the mtg would be tmrw", "the meeting would be tmrw"),
        ("Mtg moved to May", "Meeting moved to May"),
        ("that the cttee had met w/ the owner", "that the committee had met w/ the owner"),
        ("that the owner had come w/ plans", "that the owner had come with plans"),
        ("a letter w/o a stamp", "a letter without a stamp"),
        ("that it wd be 2 yrs old", "that it would be 2 yrs old"),
        ("a note re the hedge", "a note about the hedge"),
        ("govt money, asap", "government money, asap"),
        ("that bids were rec'd", "that bids were received"),
    ],
)
def test_a_short_word_is_found_and_written_out(typed: str, written: str) -> None:
    here = said(typed)
    finding = next(f for f in found(here) if f.code == "L14")
    changed = accepted(here, finding)
    assert changed.entry(finding.entry_id or 0).text == written


def test_what_may_be_one_of_two_words_offers_both() -> None:
    (finding,) = (f for f in found(said("that it would prob cost more")) if f.code == "L14")
    assert [fix.label for fix in finding.fixes[:2]] == ["“probably” for “prob”", "“problem” for “prob”"]


@pytest.mark.parametrize(
    ("typed", "is_guess"),
    [("the supp paper was read", True), ("the rec was mown", True), ("the first flr was shut", False)],
)
def test_what_may_be_two_words_is_a_guess(typed: str, is_guess: bool) -> None:
    assert [f.is_guess for f in found(said(typed)) if f.code == "L14"] == [is_guess]


@pytest.mark.parametrize(
    "typed",
    [
        "Re: the hedge",
        "that Mr John W Lamb had written",
        "the notice read “mtg tmrw”",
        "the WD group met",
        "a re-surfaced path",
        "see mtg.example.org",
        "about 10 mins later, approx. £40, incl. VAT, on Mill Rd",
        "the letter c/o the clerk",
        "The weekly meeting was moved by a year",
    ],
)
def test_ordinary_words_are_not_found(typed: str) -> None:
    assert "L14" not in codes(typed)


def test_with_in_one_letter_is_found() -> None:
    assert "L14" in codes("the talks w the borough went on")


def test_what_the_minutes_write_out_is_not_found() -> None:
    words = "the county met w the owner, tho it was shut til noon"
    assert "L14" not in codes(replace(entry(Kind.NOTE, text=words), is_turned=True))


def test_what_the_body_knows_and_what_was_printed_is_not_found() -> None:
    assert "L14" not in codes("the mtg was short", rules="known=mtg")
    printed = replace(entry(Kind.STATEMENT, (SMITH_C,), "noted the mtg"), published="Cllr Smith noted the mtg")
    assert "L14" not in codes(printed)
