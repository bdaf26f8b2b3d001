"""What a clerk who has only seen the application types first: it is understood, or asked about with the likely line."""

from __future__ import annotations

from datetime import time

import pytest

from clerk_tui.meeting import Kind, Meeting
from clerk_tui.meeting.agenda import item_meant
from clerk_tui.meeting.intents import OpenItem
from clerk_tui.meeting.reminders import ReminderKind, reminders
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Reading, read_line

from .rolls import context_of, meeting_of

BOARD = """
/date 2019-03-11 18:30
/chair Alan Tolland (Board President)
/vice Gail Amory (Vice President)
/member Randall Voss
/member Mira Petrakis
/officer T. R. Whitlow (General Manager)
/officer Nils Osterman (Operations Manager)
/guest Peter Merrick (Visitor)
/agenda IV.1 Letter from Merrick Development
/agenda IV.2 Letter from the county
/agenda VI.1 Contract for software
/agenda XII. Reports
/agenda 5(b) Roads
/present all
"""
ITEM = f"{BOARD}/item IV.2 Letter from the county\n"


def read(line: str, text: str = ITEM) -> Reading:
    """A line as typed at the end of a meeting."""
    return read_line(line, context_of(meeting_of(text), time(19)))


def printed(reading: Reading, text: str = ITEM) -> str:
    """The sentence of an entry."""
    assert reading.entry is not None
    return sentence(meeting_of(text), reading.entry, load("us"))


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("IV.1", "IV.1 Letter from Merrick Development"),
        ("iv.1", "IV.1 Letter from Merrick Development"),
        ("xii", "XII. Reports"),
        ("5b", "Roads"),
        ("contract", "VI.1 Contract for software"),
        ("merrick", "IV.1 Letter from Merrick Development"),
    ],
)
def test_an_item_is_found_by_its_number_in_any_form_and_by_its_title(typed: str, title: str) -> None:
    intent = read(f"/item {typed}", BOARD).intent
    assert isinstance(intent, OpenItem)
    item = item_meant(meeting_of(BOARD), intent)
    assert item is not None
    assert item.label.endswith(title)


@pytest.mark.parametrize("typed", ["VI.9", "VII", "III.1a"])
def test_a_number_that_no_item_has_opens_no_item_without_a_title(typed: str) -> None:
    reading = read(f"/item {typed}", BOARD)
    assert (reading.intent, typed in reading.refusal) == (None, True)


def test_an_item_with_the_number_in_other_figures_is_offered() -> None:
    assert read("/item 6.1", BOARD).offer == "/item VI.1"


def test_an_item_that_may_be_another_is_remarked_on() -> None:
    assert "IV.1 Letter" in read("/item letter", BOARD).remark
    assert "/item \\Contract" in read("/item Contract", BOARD).remark
    assert (read("/item Budget", BOARD).remark, read("/item Budget", BOARD).intent) == ("", OpenItem("", "Budget"))


def test_a_time_after_leaves_is_asked_about() -> None:
    reading = read("/declare petrakis as her brother is the builder leaves 6.44")
    assert reading.offer == "/declare petrakis as her brother is the builder leaves"
    assert "-petrakis 6.44" in reading.remark


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("/motion voss/petrakis that it be paid", "/motion voss / petrakis: that it be paid"),
        ("/motion procedural voss that we adjourn", "/motion procedural voss: that we adjourn"),
        ("/amendment amory leave out the fee", "/amendment amory: leave out the fee"),
        ("/motion voss / petrakis", ""),
    ],
)
def test_the_colon_of_a_motion_is_put_in(typed: str, offer: str) -> None:
    reading = read(typed)
    assert reading.refusal
    assert reading.offer == offer


def test_those_who_accept_an_amendment_are_named() -> None:
    moved = f"{ITEM}/motion voss/petrakis: That it be paid\n/amendment amory: That half be paid\n"
    said = "Randall Voss and Mira Petrakis accepted the amendment."
    assert printed(read("/accepted voss & petrakis", moved), moved) == said


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("gm", "T. R. Whitlow"),
        ("GM", "T. R. Whitlow"),
        ("general manager", "T. R. Whitlow"),
        ("ops manager", "Nils Osterman"),
        ("pres", "Alan Tolland"),
        ("vp", "Gail Amory"),
    ],
)
def test_a_post_stands_for_whoever_holds_it(typed: str, person: str) -> None:
    reading, meeting = read(f"{typed}: it leaks"), meeting_of(ITEM)
    assert reading.entry is not None
    assert [meeting.people[p].name for p in reading.entry.person_ids] == [person]


@pytest.mark.parametrize("line", ["finance: the budget is up", "Operations: six staff", "man: the pumps"])
def test_a_word_of_a_post_that_is_no_job_is_nobody(line: str) -> None:
    entry = read(line).entry
    assert entry is not None
    assert entry.kind is Kind.NOTE


def test_a_post_that_several_hold_is_asked_about() -> None:
    assert "T. R. Whitlow or Nils Osterman" in read("manager: it leaks").remark


@pytest.mark.parametrize("line", ["+pet 6.58", "!pet to write to them", "-pet"])
def test_too_few_letters_of_a_name_say_whom_they_may_mean(line: str) -> None:
    remark = read(line).remark
    assert "Mira Petrakis or Peter Merrick" in remark
    assert "/guest" not in remark


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("whitlow> you can pull it out", "whitlow> that they could pull it out"),
        ("tolland? have you thought of making your own", "tolland? whether they had thought of making their own"),
        ("osterman: 10 inches of rain. Demand is up", "osterman: reported 10 inches of rain. Demand was up"),
        ("voss: well, the gate is open", "voss: that the gate was open"),
        ("voss? the gate", "voss? about the gate"),
    ],
)
def test_the_likely_sentence_is_offered(line: str, offer: str) -> None:
    reading = read(line)
    assert reading.offer == offer
    assert "Is this what" in reading.remark
    assert read(offer).remark == ""


def test_an_offer_keeps_the_action_and_its_date() -> None:
    offer = read("whitlow: I'll send you the plan !1 May").offer
    assert offer == "whitlow: that they would send them the plan !2019-05-01"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("voss: were $400 under budget", "Randall Voss stated that they were $400 under budget."),
        ("voss & amory: were content", "Randall Voss and Gail Amory were content."),
        ("voss? and what's the date", "Randall Voss asked what the date was."),
        ("voss? but isn't that illegal", "Randall Voss asked whether that was not illegal."),
    ],
)
def test_what_is_typed_as_it_was_spoken_is_reported(line: str, said: str) -> None:
    reading = read(line)
    assert (printed(reading), reading.remark) == (said, "")


def _reminded(meeting: Meeting) -> list[ReminderKind]:
    return [reminder.kind for reminder in reminders(meeting)]


def test_who_came_back_in_the_item_is_not_asked_to_withdraw_until_it_is_opened_again() -> None:
    declared = f"{ITEM}/declare petrakis as her brother is the builder leaves\n"
    back = f"{declared}-petrakis 6.44\n+petrakis 6.58\n"
    assert ReminderKind.WITHDRAW in _reminded(meeting_of(declared))
    assert ReminderKind.WITHDRAW not in _reminded(meeting_of(back))
    assert ReminderKind.WITHDRAW in _reminded(
        meeting_of(f"{back}/item XII. Reports\n/item IV.2 Letter from the county\n")
    )
