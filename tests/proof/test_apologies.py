"""Apologies typed as prose, beside the roll or instead of it."""

from __future__ import annotations

import pytest
from minutes.meetings import CHAIR, COOPTED, SMITH_C, SMITH_D, VICE, entry, meeting

from clerk_tui.meeting import Kind, Meeting
from clerk_tui.minutes import as_text, load, render
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding

from .proofs import accepted

CLOSED = entry(Kind.CLOSED, text="")
OTHERS = (Kind.PRESENT, (CHAIR, SMITH_C, SMITH_D, COOPTED))


def noted(note: str, *called: tuple[Kind, tuple[int, ...]]) -> Meeting:
    """A meeting in which everybody but the vice-chair was present, with a note."""
    return meeting(OTHERS, *called, "Apologies", entry(Kind.NOTE, text=note), CLOSED)


def found(here: Meeting) -> list[Finding]:
    """What is found about apologies."""
    return [f for f in prove(here, load("durham")) if f.code == "A7"]


@pytest.mark.parametrize(
    "note",
    [
        "Apologies were received from Councillor Green.",
        "Apologies for absence had been received from Councillor B Green",
        "Councillor Green sent her apologies.",
        "Apologies from {@2}.",
        "Apologies were received from Cllr. Green.",
    ],
)
def test_apologies_on_the_roll_and_in_a_note_print_twice(note: str) -> None:
    here = noted(note, (Kind.APOLOGIES, (VICE,)))
    (finding,) = found(here)
    assert "The apologies of Councillor B Green print twice" in finding.sentence
    after = accepted(here, finding)
    assert next(e for e in after.entries if e.kind is Kind.NOTE).is_struck
    assert found(after) == []


def test_a_reason_in_the_note_is_kept_as_the_words_of_the_apologies() -> None:
    here = noted("Councillor Green sent apologies because she was ill.", (Kind.APOLOGIES, (VICE,)))
    after = accepted(here, found(here)[0])
    said = next(e for e in after.entries if e.text)
    assert (said.kind, said.persons, said.is_struck) == (Kind.APOLOGIES, (VICE,), False)
    assert found(after) == []
    printed = as_text(render(after, load("durham")))
    assert printed.count("Green sent apologies because she was ill.") == 1
    assert "Apologies for absence were received" not in printed


def test_words_whose_full_stop_the_minutes_add_keep_it_as_those_of_the_apologies() -> None:
    here = meeting(
        OTHERS,
        (Kind.APOLOGIES, (VICE,)),
        "Apologies",
        entry(Kind.NOTE, text="Councillor Green sent apologies as she was ill", is_turned=True),
        CLOSED,
    )
    after = accepted(here, found(here)[0])
    assert "Green sent apologies as she was ill.\n" in as_text(render(after, load("durham")))


def test_a_note_that_says_more_is_not_struck_out() -> None:
    here = noted("Apologies were received from Councillor Green. The Clerk read a letter.", (Kind.APOLOGIES, (VICE,)))
    assert found(here)[0].fixes == ()


def test_apologies_that_are_only_in_a_note_are_recorded() -> None:
    here = noted("Apologies were received from Councillor Green.")
    (finding,) = found(here)
    after = accepted(here, finding)
    assert any(e.kind is Kind.APOLOGIES and e.persons == (VICE,) for e in after.entries)
    assert "H9" not in {f.code for f in prove(after, load("durham"))}


@pytest.mark.parametrize(
    "note",
    [
        "Apologies were received from the auditor.",
        "Councillor Green offered thanks to all.",
        "Councillor Smith had sent apologies to the school.",
        "The Chairman gave his apologies for the late papers.",
    ],
)
def test_other_apologies_are_let_alone(note: str) -> None:
    assert found(noted(note, (Kind.APOLOGIES, (VICE,)))) == []
