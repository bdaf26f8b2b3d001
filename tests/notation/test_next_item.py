"""Which item `/next` opens, and what is said of those that were passed over."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Meeting
from clerk_tui.meeting.agenda import item_meant
from clerk_tui.meeting.intents import OpenItem
from clerk_tui.notation import write_notes

from .rolls import ENGLISH, meeting_of, read

FIVE = ENGLISH + "".join(
    f"/agenda {n} {title}\n" for n, title in enumerate(("Welcome", "Interests", "Minutes", "Lighting", "Close"), 1)
)
ROMAN = ENGLISH + "/agenda II Interests\n/agenda III. Minutes\n/agenda IV.1 Lighting\n/agenda 5 Close\n"


def opened(*lines: str, agenda: str = FIVE) -> Meeting:
    return meeting_of(agenda + "\n".join(lines))


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ((), "1 Welcome"),
        (("/item 3",), "4 Lighting"),
        (("/item 3", "/item 1"), "2 Interests"),
        (("/item 3", "/item Flooding in Mill Lane"), "4 Lighting"),
        (("/item 3", "/item 3a Flooding in Mill Lane"), "4 Lighting"),
    ],
)
def test_the_next_item_is_the_one_after_that_in_hand(lines: tuple[str, ...], label: str) -> None:
    live = opened(*lines, "/next").live_item
    assert live is not None
    assert live.label == label


@pytest.mark.parametrize("line", ["/next lighting", "/next: lighting", "/next 3"])
def test_words_after_next_are_not_lost(line: str) -> None:
    assert read(line, opened("/item 1")).refusal.startswith("Type /next alone.")


def test_items_that_were_passed_over_are_told_once() -> None:
    here = opened("/item 3")
    assert read("/next", here).remark == "Opens 4 Lighting. Items 1 and 2 were not opened"
    assert read("/next", here).doubt == ""
    assert read("/next", opened("/item 1", "/item 3")).remark == "Opens 4 Lighting. 2 Interests was not opened"
    assert read("/next", opened("/item 1", "/next")).remark == ""
    assert read("/next", opened("/item 2", "/next", "/next")).remark == ""


def test_business_above_the_first_item_is_told_before_that_is_opened() -> None:
    assert read("/next", opened("The chair welcomed everybody.")).remark == ""
    above = opened("Mr Lee sent apologies.", "The minutes were agreed.")
    assert read("/next", above).remark.startswith("Opens 1 Welcome. 2 lines stand above it, under no item")
    assert read("/next", opened("Mr Lee sent apologies.", "The minutes were agreed.", "/item 1")).remark == ""


def test_the_end_of_the_agenda_tells_of_earlier_items_and_offers_the_first() -> None:
    reading = read("/next", opened("/item 2", "/item 5"))
    assert reading.intent is None
    assert reading.refusal == "This is the end of the agenda. Items 1, 3 and 4 were not opened: Tab for 1 Welcome"
    assert reading.offer == "/item 1"


@pytest.mark.parametrize(
    ("typed", "title"),
    [("II", "Interests"), ("III", "Minutes"), ("III.", "Minutes"), ("iii", "Minutes"), ("IV.1", "Lighting")],
)
def test_a_roman_number_opens_the_item_that_has_it(typed: str, title: str) -> None:
    meeting = opened(agenda=ROMAN)
    intent = read(f"/item {typed}", meeting).intent
    assert isinstance(intent, OpenItem)
    item = item_meant(meeting, intent)
    assert item is not None
    assert item.title == title


def test_an_agenda_with_roman_numbers_reads_back() -> None:
    meeting = opened("/item III", "/next", agenda=ROMAN)
    assert [(i.number, i.title) for i in meeting_of(write_notes(meeting)).items] == [
        (i.number, i.title) for i in meeting.items
    ]
    assert meeting.items[1].number == "III."


@pytest.mark.parametrize("line", ["item 3", "item 3 minutes", "on to III", "on to 3", "item iii"])
def test_an_item_with_a_roman_number_is_found_by_its_figure(line: str) -> None:
    assert read(line, opened("/item II", agenda=ROMAN)).offer == "/item III."
