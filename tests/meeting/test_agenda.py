"""The agenda put right as a list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import AgendaItem, Entry, Head, Kind, Meeting, acts, apply
from clerk_tui.meeting.agenda import Listed, minute_numbers, rewrite_agenda, year_began
from clerk_tui.meeting.intents import OpenItem, SetHead
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.rules import read_rules

ITEMS = (AgendaItem(1, "Apologies", 1, "1"), AgendaItem(2, "Rodas", 2, "2."), AgendaItem(3, "Part B", 3, "", True))
MEETING = Meeting(Head(1), items=ITEMS, entries=(Entry(1, Kind.ITEM, 10, 1),))
"""A meeting on its first item, with an item and a heading to come."""


def rewritten(meeting: Meeting, *lines: Listed) -> Meeting:
    """The meeting with another agenda."""
    return apply(meeting, rewrite_agenda(meeting, lines, Directory(next_item=50)).changes)


def listed(meeting: Meeting) -> list[tuple[int, str, str, bool]]:
    """The agenda as it stands."""
    return [(item.id, item.number, item.title, item.is_heading) for item in meeting.items]


def test_items_are_put_right_moved_added_and_taken_off() -> None:
    changed = rewritten(MEETING, ("1", "Apologies"), ("", "Part B"), ("2", "Roads"), ("3", "Trees"), ("", "PART C"))
    assert listed(changed) == [
        (1, "1", "Apologies", False),
        (3, "", "Part B", True),
        (2, "2.", "Roads", False),
        (50, "3", "Trees", False),
        (51, "", "PART C", True),
    ]
    assert [item.title for item in changed.items_to_come] == ["Part B", "Roads", "Trees", "PART C"]
    assert listed(rewritten(changed, ("1", "Apologies"), ("4", "Trees"))) == [
        (1, "1", "Apologies", False),
        (50, "4", "Trees", False),
    ]


def test_an_agenda_whose_numbers_begin_again_can_be_put_right() -> None:
    again = replace(MEETING, items=(*ITEMS, AgendaItem(4, "Fees", 4, "1")))
    changed = rewritten(again, ("1", "Apologies"), ("2", "Roads"), ("", "Part B"), ("1", "Fees and charges"))
    assert [(item.id, item.title) for item in changed.items] == [
        *((1, "Apologies"), (2, "Roads"), (3, "Part B"), (4, "Fees and charges"))
    ]
    with pytest.raises(LineRefusedError, match="The number 2 is there twice"):
        rewritten(again, ("1", "Apologies"), ("2", "Roads"), ("2", "Trees"), ("1", "Fees"))


def test_two_items_that_change_their_numbers_stay_themselves() -> None:
    two = rewritten(MEETING, ("1", "Apologies"), ("2", "Roads"), ("3", "Trees"))
    ids = {item.title: item.id for item in two.items}
    swapped = rewritten(two, ("1", "Apologies"), ("2", "Trees"), ("3", "Roads"))
    assert {item.title: item.id for item in swapped.items} == ids
    assert [(i.number, i.title) for i in swapped.items] == [("1", "Apologies"), ("2", "Trees"), ("3", "Roads")]


def test_an_agenda_that_stays_is_no_act() -> None:
    assert rewrite_agenda(MEETING, [(i.number, i.title) for i in ITEMS], Directory()).changes == ()


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([("2", "Roads")], "Item 1 Apologies has been opened and must stay on the agenda"),
        ([("1", "Apologies"), ("2", "Roads"), ("2.", "Trees")], "The number 2 is there twice"),
    ],
)
def test_what_was_opened_stays_and_every_item_has_its_own_number(lines: list[Listed], why: str) -> None:
    with pytest.raises(LineRefusedError, match=why):
        rewritten(MEETING, *lines)


def test_a_heading_that_was_passed_over_does_not_come_back() -> None:
    items = (*ITEMS[:2], ITEMS[2], AgendaItem(4, "Fees", 4, "3"), AgendaItem(5, "Close", 5, "4"))
    entries = (*MEETING.entries, Entry(2, Kind.ITEM, 20, 4))
    assert [item.title for item in Meeting(Head(1), items=items, entries=entries).items_to_come] == ["Rodas", "Close"]


# Minute numbers by the body's scheme


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
