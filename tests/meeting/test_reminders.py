"""What a clerk should not forget just now."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui.meeting import Act, Change, Choice, Conduct, Entry, Interest, Kind, acts
from clerk_tui.meeting.intents import SetHead
from clerk_tui.meeting.reminders import Reminder, ReminderKind, reminders

from .chamber import Chamber
from .sample import CHAIR, HAND, LINTERN, VICE


def kinds(chamber: Chamber) -> list[ReminderKind]:
    """What is to be remembered now."""
    return [reminder.kind for reminder in reminders(chamber.meeting)]


def test_in_an_ordinary_item_there_is_nothing_to_remember() -> None:
    chamber = Chamber()
    chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.count(3, 1)
    assert kinds(chamber) == []


def test_a_member_with_an_interest_is_to_withdraw_when_the_item_opens_and_may_come_back_after_it() -> None:
    chamber = Chamber()
    chamber.open("2", "Declarations of Interest")
    chamber.declare(HAND, "in item 7, as the tenant", Conduct.LEAVES, Interest.ORI)
    assert kinds(chamber) == []
    chamber.open("7")
    assert reminders(chamber.meeting) == (Reminder(ReminderKind.WITHDRAW, (HAND,)),)
    chamber.record(Kind.DEPARTURE, None, HAND)
    assert kinds(chamber) == []
    chamber.open("8", "Car Parks")
    assert reminders(chamber.meeting) == (Reminder(ReminderKind.RETURN, (HAND,)),)
    chamber.record(Kind.ARRIVAL, None, HAND)
    assert kinds(chamber) == []


def test_who_stays_without_taking_part_is_not_sent_out() -> None:
    chamber = Chamber()
    chamber.declare(HAND, "as the tenant", Conduct.STAYS, Interest.ORI)
    assert kinds(chamber) == []


def test_who_did_not_say_whether_they_leave_is_named_when_the_item_opens_and_called_back_if_they_left() -> None:
    chamber = Chamber()
    chamber.open("2", "Declarations of Interest")
    chamber.declare(HAND, "in item 7, as a neighbour", None)
    chamber.open("7")
    for _ in range(2):
        assert reminders(chamber.meeting) == (Reminder(ReminderKind.DECLARED, (HAND,)),)
        chamber.record(Kind.STATEMENT, "that it was late", HAND)
    chamber.record(Kind.DEPARTURE, None, HAND)
    assert kinds(chamber) == []
    chamber.open("8", "Car Parks")
    assert reminders(chamber.meeting) == (Reminder(ReminderKind.RETURN, (HAND,)),)


def test_who_remained_when_they_declared_is_not_named_when_the_item_opens() -> None:
    chamber = Chamber()
    chamber.open("2", "Declarations of Interest")
    chamber.declare(HAND, "in item 7, and remained in the meeting", None)
    chamber.open("7")
    assert kinds(chamber) == []


def test_what_others_say_does_not_bring_the_name_up_again_and_a_motion_does() -> None:
    chamber = Chamber()
    chamber.open("2", "Declarations of Interest")
    chamber.declare(HAND, "in item 7, as a neighbour", None)
    chamber.open("7")
    chamber.record(Kind.STATEMENT, "that it was late", LINTERN)
    assert kinds(chamber) == []
    chamber.motion("That the lease be renewed", LINTERN)
    assert kinds(chamber) == [ReminderKind.DECLARED]


def test_somebody_on_a_link_is_to_withdraw_too() -> None:
    chamber = Chamber()
    chamber.record(Kind.REMOTE, None, HAND)
    chamber.declare(HAND, "as the tenant", None, Interest.DPI)
    assert reminders(chamber.meeting) == (Reminder(ReminderKind.WITHDRAW, (HAND,)),)


def test_who_withdrew_twice_is_called_back_once() -> None:
    chamber = Chamber()
    chamber.open("2", "Declarations of Interest")
    chamber.declare(HAND, "in items 7 and 8, as the tenant", Conduct.LEAVES)
    chamber.open("7")
    chamber.record(Kind.DEPARTURE, None, HAND)
    chamber.record(Kind.ARRIVAL, None, HAND)
    chamber.record(Kind.DEPARTURE, None, HAND)
    chamber.open("9", "Clock")
    assert reminders(chamber.meeting) == (Reminder(ReminderKind.RETURN, (HAND,)),)


def test_who_came_back_and_later_went_home_is_not_called_back() -> None:
    chamber = Chamber()
    chamber.declare(HAND, "as the tenant", Conduct.LEAVES)
    chamber.record(Kind.DEPARTURE, None, HAND)
    chamber.open("8", "Car Parks")
    chamber.record(Kind.ARRIVAL, None, HAND)
    chamber.record(Kind.DEPARTURE, None, HAND)
    assert kinds(chamber) == []


def test_a_tie_waits_for_the_casting_vote_until_something_else_is_moved() -> None:
    chamber = Chamber()
    chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.count(2, 2)
    assert kinds(chamber) == [ReminderKind.CASTING]
    chamber.enter(Entry(0, Kind.OWN_VOTE, 0, persons=(HAND,), text=None, choice=Choice.FOR))
    assert kinds(chamber) == [ReminderKind.CASTING]
    casting = chamber.casting(Choice.FOR)
    assert kinds(chamber) == []
    chamber.strike(casting)
    chamber.motion("That the hall be kept", VICE, CHAIR)
    assert kinds(chamber) == []


def test_where_the_rules_give_no_casting_vote_there_is_none_to_wait_for() -> None:
    chamber = Chamber("casting=no")
    chamber.count(2, 2)
    assert kinds(chamber) == []


def test_an_amended_motion_wants_its_wording() -> None:
    chamber = Chamber()
    motion = chamber.motion("That the hall be let", HAND, LINTERN)
    chamber.amendment("that the tenant mend the roof", VICE, CHAIR)
    chamber.count(3, 1)
    assert reminders(chamber.meeting) == (Reminder(ReminderKind.WORDING, proposal=chamber.proposal(motion)),)
    chamber.enter(Entry(0, Kind.SUBSTANTIVE, 0, text="That the hall be let, the tenant to mend the roof"))
    assert kinds(chamber) == []


def test_a_lost_quorum_is_to_be_minuted_once_for_each_time_it_is_lost() -> None:
    chamber = Chamber()
    chamber.do(acts.set_head(chamber.meeting, SetHead(quorum=4)))
    assert kinds(chamber) == []
    chamber.record(Kind.DEPARTURE, None, HAND)
    assert kinds(chamber) == [ReminderKind.INQUORATE]
    chamber.record(Kind.INQUORATE, None)
    assert kinds(chamber) == []
    chamber.record(Kind.ARRIVAL, None, HAND)
    chamber.record(Kind.DEPARTURE, None, HAND)
    assert kinds(chamber) == [ReminderKind.INQUORATE]
    chamber.record(Kind.NOTE, "The meeting was now inquorate and waited.")
    assert kinds(chamber) == []
    chamber.record(Kind.DEPARTURE, None, LINTERN)
    chamber.record(Kind.ADJOURNED, None)
    assert kinds(chamber) == []
    chamber.record(Kind.RESUMED, None)
    assert kinds(chamber) == [ReminderKind.INQUORATE]


def test_after_the_close_nobody_is_sent_out_or_asked_to_vote() -> None:
    chamber = Chamber()
    chamber.declare(HAND, "as the tenant", Conduct.LEAVES)
    chamber.count(2, 2)
    assert kinds(chamber) == [ReminderKind.WITHDRAW, ReminderKind.CASTING]
    chamber.record(Kind.CLOSED, None)
    assert kinds(chamber) == []


def test_an_item_that_the_agenda_has_as_exempt_recalls_the_public_until_it_is_excluded() -> None:
    chamber = Chamber()
    chamber.open("7")
    item = chamber.meeting.live_item
    assert item is not None
    assert kinds(chamber) == []
    chamber.do(Act("marked", (Change(item, replace(item, is_exempt=True)),)))
    assert kinds(chamber) == [ReminderKind.EXEMPT]
    chamber.record(Kind.EXEMPT, None)
    assert kinds(chamber) == []
    chamber.record(Kind.READMITTED, None)
    assert kinds(chamber) == []


def test_an_exempt_item_recalls_no_public_that_was_excluded_in_the_item_before() -> None:
    chamber = Chamber()
    chamber.open("7")
    chamber.record(Kind.EXEMPT, None)
    chamber.open("8", "Lease")
    item = chamber.meeting.live_item
    assert item is not None
    chamber.do(Act("marked", (Change(item, replace(item, is_exempt=True)),)))
    assert kinds(chamber) == []
    chamber.record(Kind.READMITTED, None)
    assert kinds(chamber) == []
