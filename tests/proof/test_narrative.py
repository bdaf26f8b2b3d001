"""Notes that are no sentence, and those that tell in the present what happened."""

from __future__ import annotations

import pytest
from minutes.meetings import entry

from clerk_tui.meeting import Kind

from .proofs import accepted, codes, found, said


@pytest.mark.parametrize(
    "note",
    [
        "Two quotes - Dale £2,840, Orme £3,150",
        "Letter from Mrs Dunn about the hedge hiding the road",
        "Gate off its hinges again",
    ],
)
def test_a_note_without_verb_or_stop_is_no_sentence(note: str) -> None:
    assert codes(note) == ["L15"]


@pytest.mark.parametrize(
    "note",
    [
        "Two quotes had been received",
        "Letter from Mrs Dunn about the hedge.",
        "Gate off again",
        "- gate off its hinges again",
        "Present: all but two of those invited",
        "Review of the Dales Way Footpath Signs",
    ],
)
def test_sentences_lists_headings_and_a_few_words_are_left_alone(note: str) -> None:
    assert "L15" not in codes(note)


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("The Chair hands the cup to the winners.", "The Chair handed the cup to the winners."),
        ("The Board agrees that it is late.", "The Board agreed that it is late."),
        ("Members agree the plan and thank the Clerk.", "Members agreed the plan and thank the Clerk."),
        (
            "The play area was inspected in May and the surface is lifting.",
            "The play area was inspected in May and the surface was lifting.",
        ),
    ],
)
def test_what_happened_is_offered_in_the_past(note: str, right: str) -> None:
    here = said(note)
    (finding,) = (f for f in found(here) if f.code == "L16")
    assert next(e.text for e in accepted(here, finding).entries if e.kind is Kind.NOTE) == right


@pytest.mark.parametrize(
    "note",
    [
        "The hall is open daily.",
        "The works were late, as the county is going to rebuild the road.",
        "The gate was shut. “The roof is leaking”, he wrote.",
        "The pool was full and there is parking behind it.",
    ],
)
def test_what_is_so_at_all_times_stays_in_the_present(note: str) -> None:
    assert "L16" not in codes(note)


def test_published_minutes_are_as_they_are() -> None:
    note = entry(Kind.NOTE, text="Letter from Mrs Dunn about the hedge hiding the road", published="Letter from …")
    assert not {"L15", "L16"} & {*codes(note)}


def test_minutes_in_the_present_throughout_get_one_finding() -> None:
    assert codes(*(f"The Chair hands the cup to team {number}." for number in range(12))).count("L16") == 1


def test_a_sentence_without_its_full_stop_is_found_among_others_that_have_theirs() -> None:
    here = said("The gate had been mended.", "The fence was to follow.", "The hedge was cut in May")
    (finding,) = found(here)
    assert finding.code == "L18"
    assert "The hedge was cut in May." in [e.text for e in accepted(here, finding).entries]
    assert codes("The gate had been mended", "The hedge was cut in May") == []


def test_all_sentences_without_their_full_stops_are_one_finding_with_one_fix() -> None:
    here = said(*(f"The gate {n} was mended." for n in "abc"), "The fence was to follow", "The hedge was cut in May")
    (finding,) = found(here)
    assert finding.sentence.endswith("lacks its full stop; so does a further note.")
    texts = {e.text for e in accepted(here, finding).entries}
    assert texts >= {"The fence was to follow.", "The hedge was cut in May."}


def test_two_spaces_become_one() -> None:
    here = said("The  hedge was  cut in May.")
    (finding,) = found(here)
    assert finding.code == "L17"
    assert "The hedge was cut in May." in [e.text for e in accepted(here, finding).entries]
    assert codes("Gate     £40.") == []
