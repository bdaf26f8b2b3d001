"""Addresses in small letters and in short: which get capitals, and which stay as typed."""

from __future__ import annotations

import pytest

from clerk_tui.english.addresses import with_addresses


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("fence at 7 oak lane", "fence at 7 Oak Lane"),
        ("12a quarry hill rd, porch", "12a Quarry Hill Road, porch"),
        ("three sheds off tannery ln", "three sheds off Tannery Lane"),
        ("between ferry rd and weir st", "between Ferry Road and Weir Street"),
        ("the drain in chapel st. was cleared", "the drain in Chapel Street was cleared"),
        ("hedge at st annes rd", "hedge at St Annes Road"),
        ("lamp outside no 3 the green", "lamp outside no 3 The Green"),
        ("a sign for high st", "a sign for High Street"),
        ("the near main rd", "the near main road"),
    ],
)
def test_a_house_number_or_a_street_in_short_makes_an_address(typed: str, printed: str) -> None:
    assert with_addresses(typed) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "the rd", "2 new road signs", "5 main road closures", "14 sheds close to the school", "3 bus lane cameras",
        "a fair at church st st olave", "saved st annes chapel", "item 4 park lane", "£90 mill lane", "7.30 mill lane",
        "3 shops close early", "9 new street trees", "a 10 minute drive", "attendance ave is up",
        "21st st", "attendance ave 12", "2 street lights", "walk the lane", "3rd rd of voting",
    ],
)  # fmt: skip
def test_what_may_be_no_address_stays_as_typed(typed: str) -> None:
    assert with_addresses(typed) == typed
