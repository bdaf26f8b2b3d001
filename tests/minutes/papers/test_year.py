"""Attendance and declarations of the year: every meeting of the committee that was held in it, counted once."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clerk_tui import minutes, paths
from clerk_tui.book.exports import before
from clerk_tui.cli.main import main
from clerk_tui.cli.meetings import readable
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting import Entry, Kind, Meeting, Stage
from clerk_tui.meeting.kinds import Interest
from clerk_tui.minutes.document import BlockKind, Document
from clerk_tui.minutes.papers import Before
from clerk_tui.minutes.papers.year import NO_DECLARATION
from clerk_tui.minutes.publish import Order, document

from ..meetings import CHAIR, SMITH_C, SMITH_D, VICE, entry, meeting

ALL = entry(Kind.PRESENT, (CHAIR, VICE, SMITH_C, SMITH_D))
SOME = (entry(Kind.PRESENT, (CHAIR, VICE)), entry(Kind.APOLOGIES, (SMITH_C,)), entry(Kind.ABSENT, (SMITH_D,)))


def held(day: date, *record: Entry | str, number: int = 1, **head: Any) -> Meeting:
    """A meeting that was held on a day."""
    made = meeting(*record, "Roads")
    return replace(made, head=replace(made.head, id=number, date=day, **head))


def paper(of: Meeting, *others: Meeting) -> Document:
    return document(of, minutes.load("durham"), Order("year"), Before(year=others))


def rows(made: Document) -> dict[str, tuple[str, ...]]:
    return {block.cells[0]: block.cells[1:] for block in made.blocks if block.kind is BlockKind.ROW}


def said(made: Document) -> str:
    return "\n".join(block.text for block in made.blocks)


def test_attendance_is_counted_over_the_meetings_of_the_year() -> None:
    made = paper(held(date(2018, 3, 5), ALL), held(date(2018, 1, 8), *SOME, number=2))
    found = rows(made)
    assert next(b.cells for b in made.blocks if b.kind is BlockKind.COLUMNS)[:3] == ("Member", "Meetings", "Attended")
    assert found["Councillor A Brown"][:2] == ("2", "2")
    assert found["Councillor C Smith"][:3] == ("2", "1", "1")  # apologies once
    assert found["Councillor D Smith"][:2] == ("2", "1")
    assert "2 meetings were held: 8 January 2018 and 5 March 2018." in said(made)
    assert NO_DECLARATION in said(made)


def test_a_meeting_of_another_year_does_not_count() -> None:
    made = paper(held(date(2018, 3, 5), ALL), held(date(2017, 12, 8), *SOME, number=2))
    assert "1 meeting was held: 5 March 2018." in said(made)
    assert "1 January 2018 to 31 December 2018" in said(made)


def test_the_year_begins_as_the_rules_of_the_body_have_it() -> None:
    latest = held(date(2018, 3, 5), ALL, rules="numbers={yy}/{n} year=05-01")
    made = paper(latest, held(date(2017, 12, 8), *SOME, number=2), held(date(2018, 5, 1), *SOME, number=3))
    assert "2 meetings were held: 8 December 2017 and 5 March 2018." in said(made)
    assert "1 May 2017 to 30 April 2018" in said(made)


def test_a_planned_meeting_and_one_without_a_roll_call_are_in_no_figure() -> None:
    planned = meeting(items=2)
    planned = replace(planned, head=replace(planned.head, id=3, date=date(2018, 6, 5)))
    assert planned.stage is Stage.PLANNED
    made = paper(held(date(2018, 3, 5), ALL), held(date(2018, 1, 8), number=2), planned)
    assert rows(made)["Councillor A Brown"][:2] == ("1", "1")
    assert "The figures leave out 8 January 2018: no roll was called." in said(made)


def test_declarations_have_their_day_and_the_words_of_the_minutes() -> None:
    declared = entry(Kind.DECLARATION, (SMITH_C,), "in item 1 as a tenant", interest=Interest.DPI)
    made = paper(held(date(2018, 3, 5), ALL, "Interests", declared))
    words = rows(made)["5 March 2018"][0]
    assert words.startswith("Councillor C Smith declared a disclosable pecuniary interest")


def test_a_meeting_without_a_date_has_no_year() -> None:
    undated = held(date(2018, 3, 5), ALL)
    with pytest.raises(NotFoundError, match="no date"):
        paper(replace(undated, head=replace(undated.head, date=None)))


def test_the_command_finds_the_other_meetings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample = Path(shutil.copy(paths.sample(), tmp_path / "sample.db"))
    assert main(["export", str(sample), "5", "--paper", "year"]) == 0
    out = capsys.readouterr().out
    assert "2 meetings were held: 14th May 2018 and 18th June 2018." in out
    with readable(sample) as book:
        assert before(book.reader, book.reader.meeting(5).head).year == ()  # no other paper reads them
