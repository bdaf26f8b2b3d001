"""A vacant seat counts among the seats of the body, and nobody is in it."""

from __future__ import annotations

import pytest

from clerk_tui import minutes
from clerk_tui.meeting.attendance import attendance
from clerk_tui.meeting.name_parts import is_vacancy
from clerk_tui.meeting.voting import electorate
from clerk_tui.minutes.formats import FORMATS
from clerk_tui.minutes.papers import Before, Order, written
from clerk_tui.notation import write_notes
from clerk_tui.proof.check import prove

from .reading import read

ROLL = "/committee Estates Committee\n/chair Councillor Ann Able\n/member Councillor Bob Baker\n/member {}\n"


@pytest.mark.parametrize(
    "listed", ["Vacancy", "Vacant seat", "Councillor (vacancy)", "Councillor Vacancy", "VACANT", "Casual vacancy"]
)
def test_a_vacant_seat_is_never_present_and_counts_as_a_seat(listed: str) -> None:
    here = read(ROLL.format(listed) + "/present all\n/item 1 Land\n").meeting
    room = attendance(here)
    (seat,) = here.vacant
    assert here.seats == 3
    assert room.members_in_room == 2
    assert room.not_called == ()
    assert seat not in electorate(room)
    for name in minutes.style_names():
        style = minutes.load(name)
        prove(here, style)
        for paper in ("minutes", "attendance"):
            said = str(written(here, style, Order(paper), Before())).casefold()
            assert said.count("vacan") == (paper == "minutes" and bool(style.head.vacant))


def test_two_vacant_seats_are_two_and_are_printed_as_the_style_says() -> None:
    here = read(ROLL.format("Vacancy") + "/member Vacancy\n/member Councillor (vacancy)\n/present all\n").meeting
    assert len(here.vacant) == 3
    assert here.seats == 5
    said = {name: minutes.as_text(minutes.render(here, minutes.load(name))) for name in ("parish", "board")}
    assert "3 vacancies" in said["parish"]
    assert "vacan" not in said["board"].casefold()
    again = read(write_notes(here)).meeting
    assert (len(again.vacant), again.seats) == (3, 5)


@pytest.mark.parametrize("name", ["Councillor Ann Vacance", "Mr Van Cant", "Ms Vacancy Holder", "Councillor"])
def test_a_person_is_no_vacancy(name: str) -> None:
    assert not is_vacancy(name, "Vacancies Officer")


ODD = [
    "Councillor", "Mr", "X", "李明", "דוד כהן", "Cllr () -", "Councillor " + "Very" * 40 + " Long", "O'", "Dr.",
    "Sir Sir", "Mrs J", "A. B. C.", "Councillor (vacancy)", "Vacancy", "Chair", "van der", "Mac", "Ó",
]  # fmt: skip


@pytest.mark.parametrize("capacity", ["member", "guest", "officer", "coopted", "speaker"])
def test_no_name_however_odd_stops_a_rendering(capacity: str) -> None:
    roll = "".join(f"/{capacity} {name}\n" for name in ODD)
    here = read(ROLL.format("Vacancy") + roll + "/present all\n/item 1 Land\nable: said that it was so\n").meeting
    for name in minutes.style_names():
        style = minutes.load(name)
        for form in FORMATS:
            if form.of == "document" and form.name not in ("docx", "pdf"):
                for paper in ("minutes", "attendance"):
                    assert written(here, style, Order(paper, form.name), Before())
        prove(here, style)
