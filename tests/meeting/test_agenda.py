"""The agenda put right as a list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import AgendaItem, Entry, Head, Kind, Meeting, apply
from clerk_tui.meeting.agenda import Listed, rewrite_agenda
from clerk_tui.meeting.directory import Directory

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
