"""Real published minutes imported: every word is in the meeting in its order, what careful readers labelled is found,
and the page from which this project began gives what its notation file gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bench import score_import

from clerk_tui import minutes, notation
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import Source
from clerk_tui.importing.recognition import recognise
from clerk_tui.importing.recognition.paragraphs import without_furniture
from clerk_tui.meeting import Collective, Entry, Head, Kind, Meeting
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.people import fold
from clerk_tui.proof.check import prove

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "minutes"
PAGE = SHARED / "durham-organised-crime.txt"
DOCUMENTS = sorted((SHARED / "published").glob("*.txt"))
ORIGINALS = sorted(path for path in (SHARED / "originals").glob("*.*") if path.is_file())

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the published minutes are not at hand")


@cache
def source_of(path: Path) -> Source:
    """A published file; a first line that says where its text came from is no part of it."""
    data = path.read_bytes()
    return read_bytes(path.name, data.partition(b"\n")[2] if data.startswith(b"# source:") else data)


@cache
def imported(path: Path) -> Meeting:
    """The meeting in it."""
    return recognise(source_of(path), Head(1), Directory()).meeting


@pytest.mark.parametrize("path", [*DOCUMENTS, PAGE], ids=lambda path: path.stem)
def test_every_word_is_in_the_meeting_in_its_order(path: Path) -> None:
    wanted = " ".join(piece.text for piece in without_furniture(source_of(path).pieces)).split()
    assert " ".join(entry.published or "" for entry in imported(path).entries).split() == wanted


@pytest.mark.parametrize("path", [*DOCUMENTS, PAGE], ids=lambda path: path.stem)
def test_little_is_left_out_as_page_furniture_and_never_a_sentence(path: Path) -> None:
    kept = {id(piece) for piece in without_furniture(source_of(path).pieces)}
    left = [piece.text for piece in source_of(path).pieces if piece.text and id(piece) not in kept]
    assert sum(len(text.split()) for text in left) < 0.06 * len(source_of(path).text.split())


@pytest.mark.parametrize("path", [*DOCUMENTS, *ORIGINALS], ids=lambda path: path.stem)
def test_it_can_be_proved(path: Path) -> None:
    meeting = imported(path)
    assert all(finding.sentence for finding in prove(meeting, minutes.style_for(meeting.head.style)))


AIMS = {
    **{"items": 0.95, "present": 0.95, "apologies": 0.95, "decisions": 0.95},
    **{"movements": 0.85, "declarations": 0.9, "movers": 0.9, "votes": 0.9, "speakers": 0.9, "exchanges": 0.8},
}
"""The F1 that the import is to reach over all of them."""


def test_what_careful_readers_found_is_found() -> None:
    pooled = {kind: score_import.Score() for kind in score_import.KINDS}
    for path in DOCUMENTS:
        truth = json.loads((SHARED / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))
        for kind, (score, _, _) in score_import.scores(imported(path), truth).items():
            pooled[kind].add(score)
    assert {kind: pooled[kind].f1 for kind, aim in AIMS.items() if pooled[kind].f1 < aim} == {}


# The page from which this project began


def noted() -> Meeting:
    """The clerk's notation of that page."""
    text = PAGE.with_suffix(".notes").read_text(encoding="utf-8")
    return notation.read_notes(text, Head(1), Directory(), minutes.style_names()).meeting


def speakers(meeting: Meeting, entry: Entry) -> tuple[str, ...]:
    """Who speaks, by surname or post; whoever is in the chair is the chair. The page spells one name in two ways."""
    chair = next((p.person_id for p in meeting.roll if p.capacity == "chair"), None)
    names = []
    for voice in entry.persons:
        name = voice.value if isinstance(voice, Collective) else meeting.people[voice].name
        last = fold(name.split()[-1]).replace("aston", "ashton")
        names.append("chair" if voice == chair or last == "chair" else last)
    return tuple(names)


def structure(meeting: Meeting) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Kind and speakers of what is told in the item, in order. The headings of the page are no part of it."""
    begun = False
    for entry in meeting.entries:
        begun |= entry.kind is Kind.ITEM
        is_told = bool(entry.text or entry.published) or entry.kind not in SPEECH
        if begun and is_told and (entry.text or "") not in ("Minutes:", "Supporting documents:"):
            yield entry.kind.value, speakers(meeting, entry) if entry.kind in SPEECH | {Kind.ARRIVAL} else ()


def test_the_page_gives_the_structure_of_its_notation_file() -> None:
    assert list(structure(imported(PAGE))) == list(structure(noted()))


def test_the_page_gives_the_time_of_the_arrival_and_the_words_of_the_resolution() -> None:
    arrival = next(e for e in imported(PAGE).entries if e.kind is Kind.ARRIVAL)
    assert arrival.at is not None
    assert f"{arrival.at:%H:%M}" == "09:44"
    clauses = [[e.text for e in meeting.entries if e.kind is Kind.CLAUSE] for meeting in (imported(PAGE), noted())]
    assert clauses[0] == clauses[1]
