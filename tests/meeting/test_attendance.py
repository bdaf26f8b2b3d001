"""Who is in the room, who presides, and the quorum."""

from __future__ import annotations

from datetime import time

import pytest

from clerk_tui.meeting import Kind, Stage, acts
from clerk_tui.meeting.attendance import Attended, Presiding, Standing, attendance, attended, presiding_at, quorum

from .chamber import COOPTEE, VANE, Chamber
from .sample import CHAIR, CLERK, HAND, LINTERN, VICE, Sitting


def test_before_the_roll_call_nobody_is_missed() -> None:
    sitting = Sitting(quorum=3)
    room = attendance(sitting.meeting)
    assert (room.standing(HAND), room.standing(CLERK)) == (Standing.EXPECTED, Standing.PRESENT)
    assert not quorum(room).is_lost
    sitting.record(Kind.APOLOGIES, None, LINTERN)
    assert not quorum(attendance(sitting.meeting)).is_lost


def test_members_and_substitutes_count_officers_do_not() -> None:
    sitting = Sitting(quorum=3)
    sitting.record(Kind.PRESENT, None, CHAIR, HAND, CLERK)
    assert attendance(sitting.meeting).members_in_room == 2
    sitting.record(Kind.SUBSTITUTE, None, CLERK, LINTERN)
    room = attendance(sitting.meeting)
    assert room.members_in_room == 3
    assert room.sits(CLERK)
    assert room.standing(LINTERN) is Standing.ABSENT


def test_a_substitute_and_the_member_who_comes_after_all_are_one_seat() -> None:
    sitting = Sitting(quorum=3)
    sitting.record(Kind.PRESENT, None, CHAIR)
    sitting.record(Kind.SUBSTITUTE, None, CLERK, LINTERN)
    sitting.record(Kind.ARRIVAL, None, LINTERN)
    assert attendance(sitting.meeting).members_in_room == 2
    sitting.record(Kind.DEPARTURE, None, CLERK)
    assert attendance(sitting.meeting).members_in_room == 2


def test_a_seat_counts_once_where_a_member_sits_for_another_who_comes_after_all() -> None:
    sitting = Sitting()
    sitting.record(Kind.PRESENT, None, CHAIR)
    sitting.record(Kind.SUBSTITUTE, None, HAND, LINTERN)
    assert attendance(sitting.meeting).members_in_room == 2
    sitting.record(Kind.ARRIVAL, None, LINTERN)
    assert attendance(sitting.meeting).members_in_room == 2


def test_while_the_roll_is_called_there_is_no_alarm() -> None:
    sitting = Sitting(quorum=4)
    for person, kind in ((CHAIR, Kind.PRESENT), (VICE, Kind.PRESENT), (HAND, Kind.PRESENT)):
        sitting.do(acts.call_roll(sitting.meeting, person, kind, sitting.directory, None))
        assert not quorum(attendance(sitting.meeting)).is_lost
    sitting.do(acts.call_roll(sitting.meeting, LINTERN, Kind.APOLOGIES, sitting.directory, None))
    assert quorum(attendance(sitting.meeting)).is_lost


@pytest.mark.parametrize("kind", [Kind.OPENED, Kind.NOTE, Kind.ITEM, Kind.DEPARTURE, Kind.QUESTION])
def test_whatever_follows_the_roll_call_shows_that_it_is_over(kind: Kind) -> None:
    sitting = Sitting(quorum=3)
    sitting.record(Kind.NOTE, "The alarm was tested.")
    sitting.record(Kind.PRESENT, None, CHAIR, VICE)
    sitting.record(Kind.PRIVATE, "Hand is parking")
    sitting.record(Kind.VISITORS, None)
    assert not quorum(attendance(sitting.meeting)).is_lost
    if kind is Kind.ITEM:
        sitting.open("1", "Apologies")
    else:
        sitting.record(kind, "", VICE)
    assert quorum(attendance(sitting.meeting)).is_lost
    sitting.strike(sitting.meeting.entries[-1])
    assert not quorum(attendance(sitting.meeting)).is_lost


def test_a_second_substitute_takes_the_place_of_the_first() -> None:
    sitting = Sitting()
    sitting.record(Kind.APOLOGIES, None, LINTERN)
    sitting.record(Kind.SUBSTITUTE, None, CLERK, LINTERN)
    sitting.record(Kind.SUBSTITUTE, None, HAND, LINTERN)
    room = attendance(sitting.meeting)
    assert room.substitutes == {HAND: LINTERN}
    assert room.standing(LINTERN) is Standing.APOLOGIES


def test_the_quorum_is_lost_on_a_departure_and_found_again_on_an_arrival() -> None:
    sitting = Sitting(quorum=3)
    sitting.record(Kind.PRESENT, None, CHAIR, VICE, HAND)
    assert not quorum(attendance(sitting.meeting)).is_lost
    sitting.record(Kind.DEPARTURE, None, HAND, at=time(9, 44))
    room = attendance(sitting.meeting)
    assert (quorum(room).present, quorum(room).needed, quorum(room).is_lost) == (2, 3, True)
    assert (room.standing(HAND), room.moved_at[HAND]) == (Standing.LEFT, time(9, 44))
    sitting.record(Kind.ARRIVAL, None, LINTERN, at=time(9, 50))
    assert not quorum(attendance(sitting.meeting)).is_lost


def test_remote_members_are_not_in_the_room() -> None:
    sitting = Sitting(quorum=3)
    sitting.record(Kind.PRESENT, None, CHAIR, VICE)
    sitting.record(Kind.REMOTE, None, HAND)
    sitting.record(Kind.OPENED, None)
    assert quorum(attendance(sitting.meeting)).is_lost


def test_whoever_left_the_remote_link_comes_back_to_it_and_not_into_the_room() -> None:
    sitting = Sitting(quorum=2)
    sitting.record(Kind.PRESENT, None, CHAIR)
    sitting.record(Kind.REMOTE, None, HAND, LINTERN)
    sitting.record(Kind.DEPARTURE, None, HAND)
    sitting.record(Kind.ARRIVAL, None, HAND)
    sitting.record(Kind.ARRIVAL, None, LINTERN)
    room = attendance(sitting.meeting)
    assert (room.standing(HAND), room.standing(LINTERN)) == (Standing.REMOTE, Standing.PRESENT)
    sitting.record(Kind.DEPARTURE, None, HAND)
    sitting.record(Kind.PRESENT, None, HAND)
    assert attendance(sitting.meeting).standing(HAND) is Standing.PRESENT


def test_adjourned_or_closed_there_is_no_alarm() -> None:
    sitting = Sitting(quorum=4)
    sitting.record(Kind.PRESENT, None, CHAIR)
    sitting.record(Kind.OPENED, None)
    assert quorum(attendance(sitting.meeting)).is_lost
    sitting.record(Kind.ADJOURNED, None)
    assert not quorum(attendance(sitting.meeting)).is_lost
    sitting.record(Kind.RESUMED, None)
    assert quorum(attendance(sitting.meeting)).is_lost
    sitting.record(Kind.CLOSED, None)
    room = attendance(sitting.meeting)
    assert room.is_closed
    assert not quorum(room).is_lost


def test_without_a_quorum_there_is_none_to_lose() -> None:
    sitting = Sitting()
    sitting.record(Kind.PRESENT, None, CHAIR)
    assert not quorum(attendance(sitting.meeting)).is_lost


def test_the_later_line_of_the_roll_call_counts_and_one_struck_out_does_not() -> None:
    sitting = Sitting()
    sitting.record(Kind.PRESENT, None, CHAIR, HAND)
    away = sitting.record(Kind.APOLOGIES, None, HAND)
    assert attendance(sitting.meeting).standing(HAND) is Standing.APOLOGIES
    sitting.strike(away)
    assert attendance(sitting.meeting).is_in_room(HAND)


def test_the_room_just_before_an_entry() -> None:
    sitting = Sitting()
    sitting.record(Kind.PRESENT, None, CHAIR, HAND)
    left = sitting.record(Kind.DEPARTURE, None, HAND)
    assert attendance(sitting.meeting, left.position).is_in_room(HAND)
    assert not attendance(sitting.meeting).is_in_room(HAND)


def test_the_chair_presides_then_the_vice_chair_then_whoever_takes_the_chair() -> None:
    sitting = Sitting()
    assert attendance(sitting.meeting).presiding == CHAIR
    first = sitting.record(Kind.PRESENT, None, CHAIR, VICE, HAND)
    second = sitting.record(Kind.DEPARTURE, None, CHAIR)
    third = sitting.record(Kind.PRESIDING, None, HAND)
    fourth = sitting.record(Kind.DEPARTURE, None, HAND)
    fifth = sitting.record(Kind.DEPARTURE, None, VICE)
    presiding = Presiding(sitting.meeting)
    held = [presiding.at(e.position) for e in (first, second, third, fourth, fifth)]
    assert held == [CHAIR, VICE, HAND, VICE, None]
    assert presiding_at(sitting.meeting, [third]) == {third.id: HAND}


def test_before_the_roll_call_a_chair_who_sent_apologies_does_not_preside() -> None:
    sitting = Sitting()
    sitting.record(Kind.APOLOGIES, None, CHAIR)
    assert attendance(sitting.meeting).presiding == VICE


def test_the_stage_follows_the_clock() -> None:
    sitting = Sitting()
    stages = [sitting.meeting.stage]
    for kind in (Kind.APOLOGIES, Kind.NOTE, Kind.CLOSED, Kind.NOTE):
        sitting.record(kind, None)
        stages.append(sitting.meeting.stage)
    assert stages == [Stage.PLANNED, Stage.PLANNED, Stage.LIVE, Stage.DRAFT, Stage.DRAFT]
    sitting.strike(next(e for e in sitting.meeting.entries if e.kind is Kind.CLOSED))
    assert sitting.meeting.stage is Stage.LIVE


@pytest.mark.parametrize(("rules", "present"), [("council", 4), ("council cooptees=vote", 5)])
def test_co_opted_members_count_for_the_quorum_where_they_vote(rules: str, present: int) -> None:
    chamber = Chamber(rules)
    assert quorum(attendance(chamber.meeting)).present == present
    chamber.record(Kind.DEPARTURE, None, COOPTEE)
    assert quorum(attendance(chamber.meeting)).present == 4


# How everybody attended a whole meeting, and what of it counts


def of(chamber: Chamber, person_id: int) -> Attended:
    """How one of them attended."""
    return next(a for a in attended(chamber.meeting) if a.person_id == person_id)


def test_present_counts_for_members_and_officers_are_in_no_figure() -> None:
    chamber = Chamber()
    assert of(chamber, HAND) == Attended(
        HAND, of(chamber, HAND).capacity, Standing.PRESENT, is_expected=True, counts=True
    )
    assert of(chamber, COOPTEE).counts
    assert (of(chamber, CLERK).standing, of(chamber, CLERK).is_expected) == (Standing.PRESENT, False)


def test_nobody_misses_anything_before_the_roll_is_called() -> None:
    chamber = Chamber(is_called=False)
    chamber.record(Kind.APOLOGIES, None, HAND)
    assert not any(a.is_expected or a.counts for a in attended(chamber.meeting))
    assert of(chamber, HAND).standing is Standing.APOLOGIES


def test_coming_late_counts_and_is_told() -> None:
    chamber = Chamber(is_called=False)
    chamber.record(Kind.PRESENT, None, CHAIR)
    chamber.record(Kind.APOLOGIES, None, HAND)
    chamber.record(Kind.ARRIVAL, None, HAND)
    late = of(chamber, HAND)
    assert (late.standing, late.is_late, late.counts) == (Standing.PRESENT, True, True)


def test_leaving_early_counts_and_is_told_unless_they_came_back() -> None:
    chamber = Chamber()
    chamber.record(Kind.DEPARTURE, None, HAND)
    chamber.record(Kind.DEPARTURE, None, LINTERN)
    chamber.record(Kind.ARRIVAL, None, LINTERN)
    assert (of(chamber, HAND).left_early, of(chamber, HAND).counts) == (True, True)
    assert (of(chamber, LINTERN).left_early, of(chamber, LINTERN).is_late) == (False, False)


def test_apologies_absence_and_silence_do_not_count() -> None:
    chamber = Chamber(is_called=False)
    chamber.record(Kind.PRESENT, None, CHAIR)
    chamber.record(Kind.APOLOGIES, None, HAND)
    chamber.record(Kind.ABSENT, None, LINTERN)
    for person, standing in ((HAND, Standing.APOLOGIES), (LINTERN, Standing.ABSENT), (VICE, Standing.EXPECTED)):
        told = of(chamber, person)
        assert (told.standing, told.is_expected, told.counts) == (standing, True, False)


def test_a_later_line_of_the_roll_call_puts_an_earlier_one_right() -> None:
    chamber = Chamber()
    chamber.record(Kind.APOLOGIES, None, HAND)
    assert (of(chamber, HAND).standing, of(chamber, HAND).counts) == (Standing.APOLOGIES, False)
    chamber.record(Kind.PRESENT, None, HAND)
    assert (of(chamber, HAND).counts, of(chamber, HAND).is_late) == (True, False)


def test_a_remote_link_counts_only_where_the_rules_let_it() -> None:
    for rules, counts in (("", False), ("remote=vote", True)):
        chamber = Chamber(rules, is_called=False)
        chamber.record(Kind.PRESENT, None, CHAIR)
        chamber.record(Kind.REMOTE, None, HAND)
        assert (of(chamber, HAND).standing, of(chamber, HAND).counts) == (Standing.REMOTE, counts)


def test_who_is_called_with_all_and_then_as_on_the_link_was_on_the_link() -> None:
    chamber = Chamber("remote=vote", is_called=False)
    chamber.record(Kind.PRESENT, None, CHAIR, HAND, LINTERN, VICE)
    chamber.record(Kind.REMOTE, None, HAND)
    assert (of(chamber, HAND).standing, of(chamber, HAND).counts) == (Standing.REMOTE, True)
    assert of(chamber, CHAIR).standing is Standing.PRESENT
    chamber.record(Kind.DEPARTURE, None, LINTERN)
    chamber.record(Kind.REMOTE, None, LINTERN)
    assert of(chamber, LINTERN).standing is Standing.PRESENT
    chamber.open("8", "Fair")
    chamber.record(Kind.REMOTE, None, VICE)
    assert of(chamber, VICE).standing is Standing.PRESENT


def test_a_substitute_attends_for_somebody_and_for_neither_as_a_meeting_of_their_own() -> None:
    chamber = Chamber(is_called=False)
    chamber.record(Kind.PRESENT, None, CHAIR)
    chamber.record(Kind.SUBSTITUTE, None, VANE, LINTERN)
    sat, away = of(chamber, VANE), of(chamber, LINTERN)
    assert (sat.sat_for, sat.is_expected, sat.counts) == (LINTERN, False, False)
    assert (away.substitute, away.standing, away.is_expected, away.counts) == (VANE, Standing.ABSENT, True, False)


def test_what_is_struck_out_never_happened() -> None:
    chamber = Chamber()
    left = chamber.record(Kind.DEPARTURE, None, HAND)
    chamber.strike(left)
    assert not of(chamber, HAND).left_early
