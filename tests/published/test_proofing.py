"""The proof on published minutes entered as plain notes: what it must find in the seed, and how little it says of the
others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clerk_tui import minutes
from clerk_tui.meeting import Capacity, Person, RollPlace
from clerk_tui.proof.check import prove

from .proofing import SEED, documents, entered, findings, paragraphs

OTHERS = [path for path in documents() if path != SEED]
MOST = 5
"""Findings per 1,000 words of minutes that somebody read through before they were published."""
TIME_WORDS = "T3"
"""Not counted: published minutes do say “now” and “last year”."""

seed_only = pytest.mark.skipif(not SEED.exists(), reason="the published texts are not at hand")


def told(code: str) -> str:
    """What one rule says of the seed."""
    return " ".join(finding.sentence for finding in findings(SEED) if finding.code == code)


@seed_only
@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("N1", ("Ashton", "Aston", "one name")),
        ("L4", ("our area", "we operated", "our communities")),
        ("L5", ("can result", "can be gathered", "motivation is financial", "root cause can be identified")),
        ("L8", ("no further require", "an issues", "should the programme was not", "in terms newer")),
        ("L9", ("“noted” is used 5 times in a row", "33 times in all")),
    ],
)
def test_the_seed_has_what_a_careful_reader_marks(code: str, words: tuple[str, ...]) -> None:
    for word in words:
        assert word in told(code)


@seed_only
def test_with_the_speaker_on_the_roll_the_other_spelling_is_the_wrong_one() -> None:
    here = entered(SEED)
    person = Person(1, "DCI Dave Ashton")
    here = replace(here, people={1: person}, roll=(RollPlace(1, Capacity.GUEST, 1),))
    (finding,) = (f for f in prove(here, minutes.load("durham")) if f.rule.group == "N")
    assert "“Aston” (22 times)" in finding.sentence
    assert finding.fixes[0].label == "“Ashton” for “Aston” in 18 entries"


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_little_is_said_of_published_minutes(path: Path) -> None:
    words = sum(len(paragraph.split()) for paragraph in paragraphs(path))
    said = [found for found in findings(path) if found.code != TIME_WORDS]
    assert 1000 * len(said) / words < MOST
