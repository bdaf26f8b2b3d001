"""An item that the agenda has as exempt, and that was taken while the public was there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from minutes.meetings import PRESENT, entry, meeting

from clerk_tui.meeting import Entry, Kind, Meeting
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove

OPENED = entry(Kind.NOTE, text="The bid of Mr Park was opened.")
EXCLUDED, READMITTED = entry(Kind.EXEMPT, subject="3"), entry(Kind.READMITTED)
CLOSED = entry(Kind.CLOSED, text="")


def found(*record: Entry | str) -> list[str]:
    """What is found of exempt items taken in public; the item “Bids” is exempt."""
    here: Meeting = meeting(PRESENT, "Roads", *record, CLOSED)
    items = tuple(replace(item, is_exempt=item.title == "Bids") for item in here.items)
    return [f.sentence for f in prove(replace(here, items=items), load("durham")) if f.code == "E3"]


def test_business_of_an_exempt_item_in_public_is_a_fault() -> None:
    (sentence,) = found("Bids", OPENED, entry(Kind.CLAUSE, text="That the bid be accepted."))
    assert "The agenda has “2 Bids” as exempt, but the public was not excluded" in sentence


@pytest.mark.parametrize(
    "record",
    [
        (EXCLUDED, "Bids", OPENED, READMITTED),
        ("Bids", EXCLUDED, OPENED, READMITTED),
        ("Bids", entry(Kind.DEFERRED)),
        ("Bids", entry(Kind.PRIVATE, text="Ask Mr Hall.")),
        ("Bids", replace(OPENED, is_struck=True)),
        ("Bids", replace(OPENED, published="The bid of Mr Park was opened.")),
        (OPENED,),
    ],
)
def test_nothing_is_found_where_the_public_was_excluded_or_was_told_nothing(record: tuple[Entry | str, ...]) -> None:
    assert found(*record) == []
