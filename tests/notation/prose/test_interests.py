"""Interests in prose: the reason is said as minutes say it, whatever the clerk had time for."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

MEETING = meeting_of("""
/date 8 January 2018 9.30am
/chair Cllr Hall
/member Mrs B Reid
/member Mr S Pike
/member Cllr P Nair
/agenda 5 Grants
/agenda 26/6 Village hall
/open 9.30am
/item 1 Interests
""")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("reid declared an interest in item 26/6, owns the hall", "reid in item 26/6, as she owned the hall"),
        ("Pike declared an interest in item 5 - brother works there", "pike in item 5, as his brother worked there"),
        ("nair declared an interest, item 5, chairs the panel", "nair in item 5, as they chaired the panel"),
        ("Reid declared a conflict in item 5, is a tenant", "reid conflict in item 5, as she was a tenant"),
        ("pike declared an interest in item 5, director of the firm", "pike in item 5, as a director of the firm"),
        ("pike declared an interest in item 5, chair of governors", "pike in item 5, as chair of governors"),
        ("pike declared an interest in item 5, shares in the firm", "pike in item 5, shares in the firm"),
        ("nair declared an interest in item 5 as they owned a shop", "nair in item 5 as they owned a shop"),
        (
            "Pike declared an interest in item 5 as treasurer of the club and will leave the room",
            "pike in item 5 as treasurer of the club, leaves",
        ),
        ("/declare reid dpi in item 5, lives next door", "reid dpi in item 5, as she lived next door"),
    ],
)
def test_a_reason_in_short_becomes_a_clause_in_reported_form(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == f"/declare {offer}"


def test_a_reason_in_reported_form_stays_as_it_is_typed() -> None:
    assert read("/declare nair in item 5, as they owned a shop", MEETING).remark == ""
