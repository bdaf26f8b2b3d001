"""Minute numbers by the body's scheme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.meeting import Head, Meeting, acts, apply
from clerk_tui.meeting.agenda import minute_numbers, year_began
from clerk_tui.meeting.directory import Directory
from clerk_tui.meeting.intents import OpenItem, SetHead
from clerk_tui.meeting.rules import read_rules


def held(day: date | None, rules: str, *titles: str, before: int = 0, first: int | None = None) -> Meeting:
    """A meeting on `day` that took the items `titles` (one in capitals is the heading of a part)."""
    directory = Directory()
    meeting = Meeting(Head(1, date=day, rules=rules, first_minute=first), minutes_before=before)
    for title in titles:
        opened = OpenItem("", title, is_heading=title.isupper())
        meeting = apply(meeting, acts.open_item(meeting, opened, directory, None).changes)
    return meeting


def numbers(meeting: Meeting) -> list[str]:
    """The numbers in the order in which the items were taken."""
    return list(minute_numbers(meeting).values())


def test_where_items_bear_the_numbers_of_the_agenda_there_are_none() -> None:
    assert numbers(held(date(2024, 6, 3), "", "Apologies")) == []


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("numbers={n}.", ["1.", "2."]),
        ("numbers={yy}/{n} year=05-01", ["24/46", "24/47"]),
        ("numbers=RGSC/{yy}/{n} year=05-01", ["RGSC/24/46", "RGSC/24/47"]),
        ("numbers={year}-{n} year=04-01", ["2024-46", "2024-47"]),
        ("numbers={n} year=never", ["46", "47"]),
    ],
)
def test_the_scheme_of_the_body(rules: str, expected: list[str]) -> None:
    assert numbers(held(date(2024, 6, 3), rules, "Apologies", "Roads", before=45)) == expected


def test_the_numbers_run_through_the_year_and_begin_again() -> None:
    rules = "numbers={yy}/{n} year=05-01"
    seen, before = [], 0
    for day in (date(2023, 5, 8), date(2023, 12, 4), date(2024, 4, 29), date(2024, 5, 13)):
        if day == date(2024, 5, 13):
            before = 0
        meeting = held(day, rules, "Apologies", "Roads", before=before)
        seen += numbers(meeting)
        before += len(numbers(meeting))
    assert seen == ["23/1", "23/2", "23/3", "23/4", "23/5", "23/6", "24/1", "24/2"]


def test_the_first_number_may_be_said() -> None:
    said = held(date(2024, 6, 3), "numbers={n}. year=never", "Apologies", "Roads", before=45, first=501)
    assert numbers(said) == ["501.", "502."]
    act = acts.set_head(said, SetHead(first_minute=7))
    assert numbers(apply(said, act.changes)) == ["7.", "8."]


def test_headings_of_parts_have_none_and_items_taken_out_of_order_are_numbered_as_taken() -> None:
    meeting = held(date(2024, 6, 3), "numbers={n}.", "PART A", "Roads", "PART B", "Apologies", "Roads")
    labels = {meeting.item_by_id[i].title: n for i, n in minute_numbers(meeting).items()}
    assert labels == {"Roads": "1.", "Apologies": "2."}


def test_an_item_not_taken_has_none() -> None:
    meeting = held(date(2024, 6, 3), "numbers={n}.", "Roads", "Paths")
    struck = acts.strike(meeting, meeting.entries[0])
    after = apply(meeting, struck.changes)
    assert {after.item_by_id[i].title: n for i, n in minute_numbers(after).items()} == {"Paths": "1."}


def test_without_a_date_the_year_is_left_to_see() -> None:
    assert numbers(held(None, "numbers={yy}/{n} year=05-01", "Roads")) == ["??/1"]


@pytest.mark.parametrize(
    ("start", "day", "began"),
    [
        ("05-01", date(2024, 4, 30), date(2023, 5, 1)),
        ("05-01", date(2024, 5, 1), date(2024, 5, 1)),
        ("04-01", date(2024, 3, 31), date(2023, 4, 1)),
        ("01-01", date(2024, 1, 1), date(2024, 1, 1)),
        ("meeting", date(2024, 6, 3), date(2024, 1, 1)),
        ("never", date(2024, 6, 3), date(2024, 1, 1)),
        ("02-30", date(2023, 6, 3), date(2023, 2, 28)),
    ],
)
def test_when_the_numbering_year_began(start: str, day: date, began: date) -> None:
    assert year_began(read_rules(f"numbers={{n}} year={start}"), day) == began
    assert year_began(read_rules(f"numbers={{n}} year={start}"), None) is None


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["05-01", "04-06", "01-01", "12-31", "02-29"]))
def test_the_year_began_within_the_last_twelve_months(day: date, start: str) -> None:
    rules = replace(read_rules("numbers={n}"), numbers_from=start)
    began = year_began(rules, day)
    assert began is not None
    assert timedelta(0) <= day - began <= timedelta(days=366)
