"""The life of the minutes: agreed and signed at a later meeting, and frozen from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, Change, Entry, Former, Kind, Meeting, Settled, Stage, acts
from clerk_tui.meeting.acts import must_be_open, must_be_signable, must_have_signed_nothing, must_stay_agreed, signs
from clerk_tui.meeting.intents import Record

from .chamber import Chamber

MARCH, APRIL = date(2024, 3, 4), date(2024, 4, 8)


def signing(chamber: Chamber, day: date) -> Act:
    """The act that signs the minutes of `day`, not carried out yet."""
    entry = Entry(0, Kind.MINUTES_SIGNED, 0, text=None, of_date=day)
    return acts.record(chamber.meeting, Record(entry), chamber.directory, None)


def agreed(chamber: Chamber, day: date) -> Entry:
    """The minutes of `day` are agreed."""
    return chamber.enter(Entry(0, Kind.MINUTES_AGREED, 0, text=None, of_date=day))


@pytest.mark.parametrize("stage", [None, Stage.AGREED])
def test_minutes_that_are_not_signed_are_open(stage: Stage | None) -> None:
    meeting = Chamber().meeting
    must_be_open(replace(meeting, settled=Settled(stage, APRIL) if stage else None))


def test_signed_minutes_are_closed_and_say_how_they_are_corrected() -> None:
    meeting: Meeting = replace(Chamber().meeting, settled=Settled(Stage.SIGNED, APRIL, "Councillor D Boyes"))
    with pytest.raises(LineRefusedError, match="signed on 8 April 2024") as refused:
        must_be_open(meeting)
    assert "later meeting" in str(refused.value)
    assert meeting.stage is Stage.SIGNED


def test_minutes_are_signed_once_they_are_agreed() -> None:
    chamber = Chamber()
    with pytest.raises(LineRefusedError, match="must be agreed before they are signed: /agree 4 March 2024"):
        must_be_signable(chamber.meeting, signing(chamber, MARCH), [Former(9, MARCH, Stage.DRAFT)])
    must_be_signable(chamber.meeting, signing(chamber, MARCH), [Former(9, MARCH, Stage.AGREED)])
    agreed(chamber, MARCH)
    act = signing(chamber, MARCH)
    must_be_signable(chamber.meeting, act, [Former(9, MARCH, Stage.DRAFT)])
    assert signs(act) == (MARCH,)


def test_minutes_of_a_meeting_that_is_not_on_file_may_be_signed() -> None:
    chamber = Chamber()
    must_be_signable(chamber.meeting, signing(chamber, MARCH), [])


def test_minutes_are_signed_once() -> None:
    chamber = Chamber()
    with pytest.raises(LineRefusedError, match="already signed"):
        must_be_signable(chamber.meeting, signing(chamber, MARCH), [Former(9, MARCH, Stage.SIGNED)])
    chamber.do(signing(chamber, MARCH))
    with pytest.raises(LineRefusedError, match="already signed"):
        must_be_signable(chamber.meeting, signing(chamber, MARCH), [])


def test_an_agreement_on_which_minutes_were_signed_stands() -> None:
    chamber = Chamber()
    entry, other = agreed(chamber, MARCH), agreed(chamber, APRIL)
    must_stay_agreed(chamber.meeting, acts.strike(chamber.meeting, entry))
    chamber.do(signing(chamber, MARCH))
    for act in (
        acts.strike(chamber.meeting, entry),
        acts.revise(chamber.meeting, entry, Entry(0, Kind.NOTE, 0, text="The minutes were read.")),
        acts.revise(chamber.meeting, entry, replace(entry, of_date=APRIL)),
        Act("undone", (Change(entry, None),)),
    ):
        with pytest.raises(LineRefusedError, match="cannot be removed"):
            must_stay_agreed(chamber.meeting, act)
    must_stay_agreed(chamber.meeting, acts.strike(chamber.meeting, other))
    must_stay_agreed(chamber.meeting, acts.revise(chamber.meeting, entry, replace(entry, text="a comma being added")))


def test_an_agreement_on_which_a_later_meeting_signed_stands_too() -> None:
    chamber = Chamber()
    act = acts.strike(chamber.meeting, agreed(chamber, MARCH))
    must_stay_agreed(chamber.meeting, act, [Former(9, MARCH, Stage.AGREED)])
    with pytest.raises(LineRefusedError, match="cannot be removed"):
        must_stay_agreed(chamber.meeting, act, [Former(9, MARCH, Stage.SIGNED)])


def test_of_two_meetings_on_a_day_the_other_may_be_signed_later() -> None:
    chamber = Chamber()
    two = [Former(8, MARCH, Stage.SIGNED), Former(9, MARCH, Stage.AGREED)]
    must_be_signable(chamber.meeting, signing(chamber, MARCH), two)
    must_be_signable(chamber.meeting, signing(chamber, MARCH), two[::-1])


def test_a_signing_is_neither_changed_nor_made_of_another_line() -> None:
    chamber = Chamber()
    chamber.do(signing(chamber, MARCH))
    entry, note = chamber.meeting.entries[-1], chamber.record(Kind.NOTE, "so much for that")
    for revised in (replace(entry, of_date=APRIL), Entry(0, Kind.NOTE, 0, text="not signed")):
        with pytest.raises(LineRefusedError, match="cannot be undone"):
            acts.revise(chamber.meeting, entry, revised)
    with pytest.raises(LineRefusedError, match="changed into a signing"):
        acts.revise(chamber.meeting, note, replace(entry, of_date=APRIL))


def test_undo_ends_where_minutes_were_signed() -> None:
    chamber = Chamber()
    must_have_signed_nothing(chamber.meeting)
    chamber.do(signing(chamber, MARCH))
    with pytest.raises(LineRefusedError, match="cannot go back past that"):
        must_have_signed_nothing(chamber.meeting)


def test_other_acts_sign_nothing() -> None:
    chamber = Chamber()
    entry = chamber.record(Kind.NOTE, "nothing")
    act = acts.strike(chamber.meeting, entry)
    must_be_signable(chamber.meeting, act, [])
    assert signs(act) == ()
