"""The attendance sheet: who was there, in what capacity, and for which part of the meeting."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from scenarios.reading import scenario

from clerk_tui import minutes, paths
from clerk_tui.book.exports import before
from clerk_tui.cli.book import readable
from clerk_tui.cli.main import main
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting import Capacity, Entry, Kind, Meeting, RollPlace, Stage
from clerk_tui.meeting.attendance import Standing, attendance, attended
from clerk_tui.meeting.kinds import Interest
from clerk_tui.minutes.document import BlockKind, Document
from clerk_tui.minutes.papers import Before, Order, document, written
from clerk_tui.minutes.papers.year import NO_DECLARATION

from ..meetings import CHAIR, COOPTED, ENGINEER, GUEST, SMITH_C, SMITH_D, VICE, entry, meeting


def sheet(*record: Entry | str) -> dict[str, tuple[str, str]]:
    """Capacity and attendance by name."""
    made = document(meeting(*record), minutes.load("durham"), Order("attendance"))
    return {name: (what, how) for name, what, how in (b.cells for b in made.blocks if b.kind is BlockKind.ROW)}


CALLED = (
    entry(Kind.PRESENT, (CHAIR, VICE, SMITH_C)),
    entry(Kind.APOLOGIES, (SMITH_D,)),
    entry(Kind.ABSENT, (COOPTED,)),
)


def test_everybody_on_the_roll_is_on_the_sheet_but_for_the_public() -> None:
    found = sheet(*CALLED, "Roads")
    assert found["Councillor A Brown"] == ("Chair", "present")
    assert found["Councillor D Smith"] == ("Member", "apologies")
    assert found["Mr F Jones"] == ("Co-opted member", "absent")
    assert found["Jo Pen"][0] == "Town Clerk"
    assert found["DCI Ann Reed"][0] == "Anytown Police"
    assert "Mrs Joy Lane" not in found


def test_who_is_called_after_all_were_present_is_what_was_said_last() -> None:
    everybody = entry(Kind.PRESENT, (CHAIR, VICE, SMITH_C, SMITH_D, COOPTED))
    others = (entry(Kind.APOLOGIES, (SMITH_D,)), entry(Kind.REMOTE, (SMITH_C,)), entry(Kind.ABSENT, (COOPTED,)))
    found = {name: how for name, (_, how) in sheet(everybody, *others, "Roads").items()}
    assert found["Councillor B Green"] == "present"
    assert found["Councillor D Smith"] == "apologies"
    assert found["Councillor C Smith"] == "by remote link"
    assert found["Mr F Jones"] == "absent"
    made = document(meeting(everybody, *others, "Roads"), minutes.load("durham"), Order("attendance"))
    assert any(block.text.startswith("3 of ") for block in made.blocks)


def test_the_roll_of_another_day_does_not_take_away_who_was_there_on_the_first() -> None:
    resumed = entry(Kind.RESUMED, text=None, of_date=date(2026, 3, 9), at=time(18))
    found = sheet(*CALLED, "Roads", resumed, entry(Kind.APOLOGIES, (SMITH_C,)))
    assert found["Councillor C Smith"][1] == "present"


def test_who_goes_on_by_link_later_was_present() -> None:
    called = entry(Kind.PRESENT, (CHAIR, VICE, SMITH_C))
    assert sheet(called, "Roads", entry(Kind.REMOTE, (SMITH_C,)))["Councillor C Smith"][1] == "present"


def test_comings_and_goings_have_their_times() -> None:
    found = sheet(
        *CALLED,
        "Roads",
        entry(Kind.DEPARTURE, (VICE,), None, at=time(19, 40)),
        entry(Kind.ARRIVAL, (VICE,), None, at=time(20, 5)),
        entry(Kind.ARRIVAL, (SMITH_D, COOPTED), None, at=time(20, 10)),
        entry(Kind.DEPARTURE, (SMITH_C,), None),
        entry(Kind.ARRIVAL, (GUEST,), None, at=time(20, 30)),
        entry(Kind.DEPARTURE, (COOPTED,), None, at=time(20, 45)),
        entry(Kind.NOTE, text="The road was long."),
    )
    assert "present from 8.10pm until 8.45pm" in [said for _, said in found.values()]
    assert found["Councillor B Green"][1] == "present until 7.40pm and from 8.05pm"
    assert found["Councillor D Smith"][1] == "present from 8.10pm"
    assert found["Councillor C Smith"][1] == "present; left during the meeting"
    assert found["DCI Ann Reed"][1] == "present from 8.30pm"


def test_who_comes_and_goes_on_the_remote_link_was_not_present() -> None:
    record = (
        entry(Kind.PRESENT, (CHAIR, VICE)),
        entry(Kind.REMOTE, (SMITH_C,)),
        "Roads",
        entry(Kind.DEPARTURE, (SMITH_C,), None, at=time(19, 40)),
        entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(19, 50)),
    )
    assert sheet(*record)["Councillor C Smith"][1] == "by remote link until 7.40pm and from 7.50pm"
    [smith] = [one for one in attended(meeting(*record)) if one.person_id == SMITH_C]
    assert (smith.standing, smith.counts, smith.is_late) == (Standing.REMOTE, False, False)


def test_a_substitute_is_named_with_the_member_and_the_member_with_the_substitute() -> None:
    made = document(scenario("board-by-link"), minutes.load("plain"), Order("attendance"))
    cells = [block.cells for block in made.blocks if block.kind is BlockKind.ROW]
    assert ("Mr Abel Stone", "Member", "apologies; Ms Fran Moor sat in their place") in cells
    assert ("Ms Fran Moor", "Substitute for Mr Abel Stone", "present") in cells
    assert ("Ms Kate Lowe", "Member", "by remote link") in cells


def test_a_meeting_of_which_no_roll_was_called_says_so() -> None:
    found = sheet("Roads")
    assert found["Councillor A Brown"][1] == "not recorded"


def test_how_many_attended_and_how_many_are_needed_is_said() -> None:
    text = str(written(scenario("parish-march"), minutes.load("plain"), Order("attendance")))
    assert "6 of 7 members attended. The quorum is 3." in text
    assert "There were 14 members of the public." in text
    assert "members attended" not in str(written(meeting("Roads"), minutes.load("plain"), Order("attendance")))


def test_members_who_attended_by_link_are_counted_apart() -> None:
    here = meeting(entry(Kind.PRESENT, (CHAIR, VICE)), entry(Kind.REMOTE, (SMITH_C,)), "Roads")
    text = str(written(here, minutes.load("durham"), Order("attendance")))
    assert f"3 of {here.seats} members attended, 1 of them by remote link." in text
    came = (*here.entries, replace(entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(20)), id=90, position=900))
    assert "link." not in str(written(replace(here, entries=came), minutes.load("durham"), Order("attendance")))


def test_text_has_the_columns_below_each_other() -> None:
    text = str(written(scenario("parish-march"), minutes.load("plain"), Order("attendance")))
    assert "Name                Capacity    Attendance\nCllr Ruth Penhale   Chair       present\n" in text


def test_text_that_has_no_room_for_columns_parts_the_cells() -> None:
    narrow = str(written(scenario("parish-march"), minutes.load("plain"), Order("attendance", width=40)))
    assert "Cllr Ruth Penhale | Chair | present\n" in narrow
    assert max(map(len, narrow.splitlines())) <= 40
    rows = [line for line in narrow.splitlines() if line.startswith("Cllr")]
    assert all(" | " in line for line in rows)  # what goes on in the next line is set in


def test_an_officer_who_was_never_called_is_taken_to_be_there() -> None:
    assert sheet(*CALLED, "Roads")["Highways Engineer"][1] == sheet("Roads", *CALLED)["Highways Engineer"][1]
    assert ENGINEER not in (CHAIR, GUEST)


@pytest.mark.parametrize("capacity", [Capacity.MEMBER, Capacity.GUEST])
def test_a_substitute_fills_a_seat_and_makes_none(capacity: Capacity) -> None:
    here = meeting(
        entry(Kind.PRESENT, (CHAIR, VICE, SMITH_C)),
        entry(Kind.APOLOGIES, (SMITH_D,)),
        entry(Kind.SUBSTITUTE, (GUEST, SMITH_D), None),
        "Roads",
    )
    here = replace(here, roll=tuple(replace(p, capacity=capacity) if p.person_id == GUEST else p for p in here.roll))
    text = str(written(here, minutes.load("durham"), Order("attendance")))
    assert "3 of 4 members attended, and 1 substitute." in text
    assert attendance(here).members_in_room == here.seats == 4
    assert sum(a.is_expected for a in attended(here)) == 5  # with the co-opted member, who has no vote
    late = (*here.entries, replace(entry(Kind.ARRIVAL, (SMITH_D,), None, at=time(20)), id=90, position=900))
    both = replace(here, entries=late)
    text = str(written(both, minutes.load("durham"), Order("attendance")))
    assert "4 of 4 members attended, and 1 substitute." in text


def test_the_chair_has_the_post_by_which_the_body_calls_them() -> None:
    roll = {"Board President": "chair", "Board Vice President": "vice", "Mayor": "chair", "Leas-Chathaoirleach": "vice"}
    roll |= {"Captain": "chair", "Vice Commodore": "vice"}
    for post, capacity in roll.items():
        assert RollPlace(1, Capacity(capacity), 1, post=post).chairs_as == post
    for post, capacity in (
        ("Deputy Mayor", "chair"),
        ("Ward 3", "chair"),
        ("President", "member"),
        ("Past Chair", "vice"),
        ("Hon Treasurer", "chair"),
    ):
        assert not RollPlace(1, Capacity(capacity), 1, post=post).chairs_as


def test_or_the_title_with_which_the_chair_is_listed() -> None:
    chair = RollPlace(1, Capacity.CHAIR, 1)
    for listed, title in (("Mayor Joan Ash", "Mayor"), ("Town Mayor Councillor A Ash", "Town Mayor")):
        assert chair.chairs_as_in(listed) == title
        assert RollPlace(1, Capacity.CHAIR, 1, post="Chair").chairs_as_in(listed) == title
    for listed in ("Councillor A Mayor", "Mayor Pro Tem Ash", "Mr A Ash"):
        assert not chair.chairs_as_in(listed)
    assert not RollPlace(1, Capacity.MEMBER, 1).chairs_as_in("Mayor Joan Ash")


# Attendance and declarations of the year: every meeting of the committee that was held in it, counted once

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
