"""Each meeting in the notation (`NAME.notes`) gives exactly its minutes (`NAME.txt`; `NAME.item-N.txt`; with exempt
business, `NAME.exempt.txt`), and so does the file of notes that is written from it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from clerk_tui import minutes, notation
from clerk_tui.meeting import Kind, Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.minutes import BlockKind
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Severity

from .reading import FOLDER, minutes_of, read

SCENARIOS = sorted(FOLDER.glob("*.notes"))
EXPECTED = sorted(FOLDER.glob("*.txt"))
WHOLE_MEETINGS = sorted(
    path
    for name in (
        *("organised-crime-*", "parish-*", "debate-*", "vote-*", "exempt-*", "quorum-*", "minutes-*", "followed-*"),
        *("recommended", "questions-*", "order-*", "numbers-*", "board-*", "situation-*"),
    )
    for path in FOLDER.glob(f"{name}.notes")
)
WITH_PRIVATE_NOTES = [path for path in SCENARIOS if "\n# " in path.read_text(encoding="utf-8")]


def _name(path: Path) -> str:
    return path.name.removesuffix(path.suffix)


def _notes_and_minutes(expected: Path) -> tuple[str, Callable[[Meeting], str]]:
    """The notes that `expected` belongs to, and what makes of them the minutes that it has."""
    name, _, item = expected.stem.removesuffix(".exempt").partition(".item-")
    is_full = expected.stem.endswith(".exempt")
    notes = (FOLDER / f"{name}.notes").read_text(encoding="utf-8")
    return notes, partial(minutes_of, item=item, with_exempt=is_full)


@pytest.mark.parametrize("expected", EXPECTED, ids=_name)
def test_notes_give_the_minutes(expected: Path) -> None:
    notes, minuted = _notes_and_minutes(expected)
    assert minuted(read(notes).meeting) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("expected", EXPECTED, ids=_name)
def test_notes_written_from_a_meeting_give_the_same_minutes(expected: Path) -> None:
    notes, minuted = _notes_and_minutes(expected)
    written = notation.write_notes(read(notes).meeting)
    assert minuted(read(written).meeting) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("notes", SCENARIOS, ids=_name)
def test_every_line_is_understood(notes: Path) -> None:
    assert read(notes.read_text(encoding="utf-8")).reports == ()


@pytest.mark.parametrize("notes", SCENARIOS, ids=_name)
def test_written_notes_are_written_the_same_again(notes: Path) -> None:
    written = notation.write_notes(read(notes.read_text(encoding="utf-8")).meeting)
    again = read(written)
    assert again.reports == ()
    assert notation.write_notes(again.meeting) == written


@pytest.mark.parametrize("notes", SCENARIOS, ids=_name)
def test_every_scenario_says_what_its_minutes_are(notes: Path) -> None:
    assert notes.with_suffix(".txt") in EXPECTED


@pytest.mark.parametrize("notes", WHOLE_MEETINGS, ids=_name)
def test_the_proof_finds_no_fault_in_a_whole_meeting(notes: Path) -> None:
    meeting = read(notes.read_text(encoding="utf-8")).meeting
    found = prove(meeting, minutes.load(meeting.head.style))
    ends_in_private = {"E2"} if notes.stem in ("exempt-lease", "exempt-not-readmitted") else set[str]()
    assert {f.code for f in found if f.severity is not Severity.INFO} == ends_in_private


@pytest.mark.parametrize("style", minutes.style_names())
@pytest.mark.parametrize("notes", WITH_PRIVATE_NOTES, ids=_name)
def test_private_notes_are_in_no_minutes(notes: Path, style: str) -> None:
    meeting = read(notes.read_text(encoding="utf-8")).meeting
    private = [e.text for e in meeting.entries if e.kind is Kind.PRIVATE and e.text]
    text = minutes.as_text(minutes.render(meeting, minutes.load(style)))
    assert private
    assert not [words for words in private if words in text]


# Every scenario in every house style: whole sentences, whichever fields of a frame are empty

_FAULTY = re.compile(
    r"[{}\[\]]|\s\s|\s[.,;:)](?!\.)|\(\s|^[.,;:]|\s$|[,;:][.,;:]|(?<!\.)\.\.(?!\.)|^\s*$"
    r"|\b((?:\w+ )?\w+) \1\b|\b[Aa]n other\b|\b[Aa] (?:an?|the|[aeiou]\w+)\b|\b[Aa]n (?:an?|the|[b-df-gj-np-tv-z]\w+)\b"
)
"""A brace, two spaces, a stop that stands alone or is doubled, nothing; words twice, the wrong article."""


def blocks(meeting: Meeting, style: str, *, with_exempt: bool) -> list[minutes.Block]:
    """Everything that is printed of a meeting, but for the lines of the signature."""
    house = minutes.load(style)
    documents = [minutes.render(meeting, house, with_exempt=with_exempt)]
    documents += [minutes.render_item(meeting, item.id, house, with_exempt=with_exempt) for item in meeting.items]
    return [b for document in documents for b in document.blocks if b.kind is not BlockKind.SIGNATURE]


@pytest.mark.parametrize("notes", SCENARIOS, ids=lambda path: path.stem)
def test_every_style_writes_every_scenario_in_whole_sentences(notes: Path) -> None:
    typed = notes.read_text(encoding="utf-8")
    meeting = read(typed).meeting
    for style in minutes.style_names():
        for with_exempt in {False, bool(exempt_parts(meeting).parts)}:
            lines = [block.line for block in blocks(meeting, style, with_exempt=with_exempt)]
            wrong = [line for line in lines if any(m[0] not in typed for m in _FAULTY.finditer(line))]
            assert wrong == [], style
