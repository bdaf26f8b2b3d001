"""A name that is withheld, and is in the clerk's own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from minutes.meetings import HEAD, PRESENT, PUBLIC, entry, meeting

from clerk_tui.meeting import AgendaItem, Kind, Meeting
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding

from .proofs import accepted

CLOSED = entry(Kind.CLOSED, text="")


def noted(note: str, form: str = "a resident", rules: str = "") -> Meeting:
    """A meeting with a note; Mrs Joy Lane, who speaks, is called otherwise."""
    here = meeting(PRESENT, "Roads", entry(Kind.NOTE, text=note), CLOSED, head=replace(HEAD, rules=rules))
    roll = tuple(replace(place, form=form) if place.person_id == PUBLIC else place for place in here.roll)
    return replace(here, roll=roll)


def found(here: Meeting) -> list[Finding]:
    """The withheld names that are found."""
    return [finding for finding in prove(here, load("durham")) if finding.code == "N4"]


@pytest.mark.parametrize(
    ("note", "instead"),
    [
        ("The Clerk thanked Mrs Joy Lane.", "The Clerk thanked a resident."),
        ("Letters came from Joy Lane and others.", "Letters came from a resident and others."),
        ("As Mrs. Lane had said.", "As a resident had said."),
        ("The dog of Lane had barked.", "The dog of a resident had barked."),
        ("When Lane had gone, it was shut.", "When a resident had gone, it was shut."),
        ("The Clerk thanked Ms Lane.", "The Clerk thanked a resident."),
        ("As Dr. Joy Lane had said.", "As a resident had said."),
    ],
)
def test_a_withheld_name_in_the_text_is_found_and_replaced(note: str, instead: str) -> None:
    (finding,) = found(noted(note))
    after = accepted(noted(note), finding)
    assert next(e for e in after.entries if e.kind is Kind.NOTE).text == instead
    assert found(after) == []


def test_it_is_found_in_a_title_and_where_the_body_names_nobody() -> None:
    here = noted("Thanks", form="", rules="council public=unnamed")
    here = replace(here, items=(AgendaItem(1, "Petition of Mrs Lane", 1, "1"),))
    assert [f.item_id for f in found(here)] == [1]


@pytest.mark.parametrize(
    "note",
    [
        "The Clerk thanked {@10}.",
        "The lane was shut.",
        "Laneham was flooded.",
        "A tree fell in Mill Lane.",
        "Canon Lane was shut.",
        "Mr Lane spoke.",
    ],
)
def test_a_mention_and_other_words_are_let_alone(note: str) -> None:
    assert found(noted(note)) == []


def test_who_may_be_named_is_named() -> None:
    assert found(noted("The Clerk thanked Mrs Joy Lane.", form="")) == []
