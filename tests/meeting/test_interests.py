"""Declarations of interest: which items they touch, and whom they keep from voting."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Conduct, Interest, Kind
from clerk_tui.meeting.interests import barred, declarations, declared_items
from clerk_tui.meeting.proceedings import Proceedings

from .chamber import Chamber
from .sample import HAND, LINTERN


def with_agenda() -> Chamber:
    """Declarations are being taken as item 2 of an agenda of many."""
    chamber = Chamber()
    for number in ("4", "5", "6", "5(b)", "12."):
        chamber.open(number, f"Business {number}")
    chamber.open("2", "Declarations of Interest")
    return chamber


@pytest.mark.parametrize(
    ("text", "touched"),
    [
        ("in item 12, as the tenant of the field", ["12."]),
        ("in items 4, 5 and 6", ["4", "5", "6"]),
        ("in items 4 & 12 (his brother is the builder)", ["4", "12."]),
        ("in item 4 as owner and in item 6 as neighbour", ["4", "6"]),
        ("in Item No. 5(b)", ["5(b)"]),
        ("as the tenant of the field (item 12)", ["12."]),
        ("as the tenant of the field (agenda items 4 and 5)", ["4", "5"]),
        ("in items 4 to 6, being the owner of the shop", ["4", "5", "6"]),
        ("in items 4–6", ["4", "5", "6"]),
        ("in item 12; he would leave", ["12."]),
        ("in item 33", []),
        ("in item 5, 4 years a tenant of the trust", ["5"]),
        ("in item 5 - 4 shares in the company", ["5"]),
        ("in item 4 and 5", ["4", "5"]),
        ("in item 4 & 12", ["4", "12."]),
        ("in item 4-6", ["4", "5", "6"]),
        ("in item 5 and 4 of her tenants", ["5"]),
        ("in item 5 to 4.30pm only", ["5"]),
        ("as the owner of 6 shops", []),
    ],
)
def test_the_numbers_in_the_words_say_which_items(text: str, touched: list[str]) -> None:
    chamber = with_agenda()
    entry = chamber.declare(HAND, text)
    assert [item.number for item in declared_items(chamber.meeting, entry)] == touched


@pytest.mark.parametrize(
    "title",
    [
        "Declarations of Interest",
        "Disclosures of interests",
        "Members' Interests",
        "Declarations by Members",
        "Apologies and declarations",
    ],
)
def test_a_declaration_at_its_own_item_without_a_number_touches_none(title: str) -> None:
    chamber = Chamber()
    chamber.open("2", title)
    assert declared_items(chamber.meeting, chamber.declare(HAND, "as a tenant")) == ()


@pytest.mark.parametrize("title", ["Market Hall", "Declaration of a Climate Emergency", "Rate of Interest on Loans"])
def test_one_made_late_touches_the_item_in_which_it_is_made(title: str) -> None:
    chamber = Chamber()
    chamber.open("9", title)
    entry = chamber.declare(HAND, "as a tenant")
    assert declared_items(chamber.meeting, entry) == (chamber.meeting.live_item,)


def test_before_the_first_item_there_is_none_to_touch() -> None:
    chamber = Chamber()
    early = chamber.declare(HAND, "as a tenant")
    placed = chamber.meeting.entry(early.id)
    assert declared_items(chamber.meeting, placed) == (chamber.meeting.live_item,)
    first = chamber.meeting.entries[0]
    assert first.item_id is None
    assert declared_items(chamber.meeting, first) == ()


@pytest.mark.parametrize(
    ("interest", "conduct", "bars", "leaves"),
    [
        (Interest.DPI, None, True, True),
        (Interest.DPI, Conduct.LEAVES, True, True),
        (Interest.DPI, Conduct.STAYS, True, False),
        (Interest.DPI, Conduct.DISPENSED, False, False),
        (Interest.ORI, None, False, False),
        (Interest.ORI, Conduct.SPEAKS, True, True),
        (Interest.ORI, Conduct.LEAVES, True, True),
        (Interest.NRI, None, False, False),
        (Interest.NRI, Conduct.STAYS, True, False),
        (None, None, False, False),
        (None, Conduct.LEAVES, True, True),
    ],
)
def test_who_may_not_vote(interest: Interest | None, conduct: Conduct | None, bars: bool, leaves: bool) -> None:
    chamber = Chamber()
    chamber.declare(HAND, "as a tenant", conduct, interest)
    (declared,) = declarations(chamber.meeting)
    assert (declared.bars, declared.leaves) == (bars, leaves)
    assert (HAND in chamber.ballot) is not bars
    assert (HAND in barred(chamber.known.declared, chamber.item_id)) is bars


def test_an_interest_bars_from_the_moment_it_is_declared() -> None:
    chamber = Chamber()
    entry = chamber.declare(HAND, "as a tenant", Conduct.LEAVES)
    before = Proceedings(chamber.meeting, before=entry.position)
    assert HAND in before.voters(chamber.item_id)
    assert HAND not in chamber.ballot


def test_an_interest_of_an_earlier_item_is_remembered_when_its_item_opens() -> None:
    chamber = with_agenda()
    chamber.declare(HAND, "in item 5, as a tenant", Conduct.LEAVES)
    chamber.open("5")
    assert HAND not in chamber.ballot
    chamber.open("6")
    assert HAND in chamber.ballot


def test_a_dispensation_told_later_lets_the_member_vote() -> None:
    chamber = Chamber()
    chamber.declare(HAND, "as a tenant", None, Interest.DPI)
    chamber.declare(HAND, "as a tenant; a dispensation had been granted", Conduct.DISPENSED, Interest.DPI)
    assert HAND in chamber.ballot


def test_a_declaration_repeated_without_a_word_on_what_the_member_does_frees_nobody() -> None:
    chamber = with_agenda()
    chamber.declare(HAND, "in item 5, as a tenant", Conduct.LEAVES, Interest.ORI)
    chamber.open("5")
    chamber.declare(HAND, "as declared above", None, Interest.ORI)
    assert HAND not in chamber.ballot


def test_one_members_interest_is_not_anothers_and_one_struck_out_is_none() -> None:
    chamber = Chamber()
    entry = chamber.declare(HAND, "as a tenant", Conduct.LEAVES)
    assert LINTERN in chamber.ballot
    chamber.strike(entry)
    assert HAND in chamber.ballot


def test_an_item_put_on_the_agenda_after_the_declaration_is_touched_by_its_number() -> None:
    chamber = Chamber()
    chamber.open("2", "Declarations of Interest")
    entry = chamber.declare(HAND, "in item 20", Conduct.LEAVES)
    assert entry.kind is Kind.DECLARATION
    chamber.open("20", "Late Business")
    assert HAND not in chamber.ballot
