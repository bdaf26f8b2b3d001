"""Acts of the procedure: seconding, listing an item, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Entry, Head, Kind, Meeting, acts
from clerk_tui.meeting.intents import Continue, PlanItem, Second

from .chamber import Chamber
from .sample import CHAIR, HAND, LINTERN, VICE, undone


def test_a_motion_is_seconded_later() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND)
    act = acts.second(chamber.meeting, Second(LINTERN))
    assert act.label == "seconded motion: Councillor K Hand: That the hall be let"
    chamber.do(act)
    assert (chamber.proposal(motion).mover, chamber.proposal(motion).seconder) == (HAND, LINTERN)
    assert undone(chamber.meeting, chamber.done[-1:]).entry(motion.id) == motion


def test_the_amendment_is_seconded_before_the_motion_under_it() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND)
    amendment = chamber.amendment("add “for a year”", VICE)
    chamber.do(acts.second(chamber.meeting, Second(CHAIR)))
    assert chamber.proposal(amendment).seconder == CHAIR
    chamber.do(acts.second(chamber.meeting, Second(LINTERN)))
    assert chamber.proposal(motion).seconder == LINTERN


def test_nobody_seconds_their_own_motion_and_none_is_seconded_twice_or_after_it_was_decided() -> None:
    chamber = Chamber()
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(LINTERN))
    chamber.motion("That the hall be let", HAND)
    with pytest.raises(LineRefusedError, match="Nobody can second their own motion"):
        acts.second(chamber.meeting, Second(HAND))
    chamber.do(acts.second(chamber.meeting, Second(LINTERN)))
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(VICE))
    chamber.motion("That the hall be kept", VICE)
    chamber.enter(Entry(0, Kind.LAPSED, 0, text=None))
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(CHAIR))


def test_a_motion_of_another_item_is_not_seconded_here() -> None:
    chamber = Chamber()
    chamber.motion("That the hall be let", HAND)
    chamber.open("8", "Car Parks")
    with pytest.raises(LineRefusedError, match="needs a seconder"):
        acts.second(chamber.meeting, Second(LINTERN))


def test_an_item_is_listed_for_later() -> None:
    chamber = Chamber()
    chamber.do(acts.plan_item(chamber.meeting, PlanItem("8", "Car Parks"), chamber.directory))
    chamber.do(acts.plan_item(chamber.meeting, PlanItem("", "PART B", is_heading=True), chamber.directory))
    assert [i.label for i in chamber.meeting.items_to_come] == ["8 Car Parks", "PART B"]
    assert chamber.meeting.live_item is not None
    assert chamber.meeting.live_item.number == "7"
    chamber.open("8")
    assert [i.label for i in chamber.meeting.items] == ["7 Market Hall", "8 Car Parks", "PART B"]
    assert [i.label for i in chamber.meeting.items_taken] == ["7 Market Hall", "8 Car Parks"]


@pytest.mark.parametrize("number", ["7", "7."])
def test_an_item_stands_once_on_the_agenda(number: str) -> None:
    chamber = Chamber()
    with pytest.raises(LineRefusedError, match="already on the agenda"):
        acts.plan_item(chamber.meeting, PlanItem(number, "Market Hall"), chamber.directory)


def test_the_signing_of_minutes_is_never_struck_out() -> None:
    chamber = Chamber()
    signed = chamber.enter(Entry(0, Kind.MINUTES_SIGNED, 0, text=None, of_date=date(2024, 5, 13)))
    with pytest.raises(LineRefusedError, match="cannot be undone"):
        acts.strike(chamber.meeting, signed)


def test_a_member_named_in_a_vote_stays_on_the_roll() -> None:
    chamber = Chamber(is_called=False)
    chamber.named(in_favour=(HAND,), against=(LINTERN,))
    with pytest.raises(LineRefusedError, match="cannot be taken off the roll"):
        acts.leave_roll(chamber.meeting, LINTERN)


def test_a_motion_is_gone_on_with_in_paragraphs() -> None:
    chamber = Chamber()
    motion = chamber.motion("That", HAND, LINTERN)
    chamber.do(acts.continue_last(chamber.meeting, Continue("(a) the hall be let", is_paragraph=True)))
    assert chamber.proposal(motion).text == "That\n(a) the hall be let"
    chamber.count(3, 1)
    assert chamber.proposal(motion).is_adopted
    assert undone(chamber.meeting, chamber.done) == Meeting(Head(1))
