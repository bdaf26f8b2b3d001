"""How everybody attended a whole meeting, and what of it counts."""

from __future__ import annotations

from clerk_tui.meeting import Kind
from clerk_tui.meeting.attendance import Attended, Standing, attended

from .chamber import COOPTEE, VANE, Chamber
from .sample import CHAIR, CLERK, HAND, LINTERN, VICE


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
