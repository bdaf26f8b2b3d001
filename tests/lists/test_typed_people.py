"""People typed for a roll, one in a line."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Capacity
from clerk_tui.notation.commands.head import parse_person


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_what_stands_after_a_dash_is_the_post_of_a_guest_and_no_part_of_the_name(dash: str) -> None:
    guest = parse_person(f"Colin Abbot-Lee {dash} RVWD General Manager [col]", Capacity.GUEST)
    assert (guest.name, guest.post, guest.alias) == ("Colin Abbot-Lee", "RVWD General Manager", "col")


def test_a_post_in_brackets_stands_as_it_is_typed() -> None:
    guest = parse_person("Friends of the Park - North (group)", Capacity.GUEST)
    assert (guest.name, guest.post) == ("Friends of the Park - North", "group")
