"""Times, actions and items for decision in the proof; the ways in which a fix lets somebody be there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from minutes.meetings import CHAIR, COOPTED, ENGINEER, GUEST, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, meeting
from scenarios.reading import read

from clerk_tui.meeting import Entry, Kind, Meeting, apply
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, FindingBuilder, Severity, accept
from clerk_tui.proof.text import plain_texts

DURHAM = load("durham")
CLOSED = entry(Kind.CLOSED, text="")
SPEAKS = entry(Kind.STATEMENT, (SMITH_C,), "agreed")


def found(here: Meeting) -> list[Finding]:
    """What the proof finds."""
    return list(prove(here, DURHAM))


def accepted(here: Meeting, finding: Finding, number: int = 0) -> Meeting:
    """The meeting after one of the fixes was accepted, at 9.44."""
    act = accept(here, finding.fixes[number], finding.entry_id, Directory(next_entry=900), time(9, 44))
    return apply(here, act.changes)


def left(at: time, *persons: int) -> Entry:
    """A departure."""
    return entry(Kind.DEPARTURE, persons, None, at=at)


def test_a_time_that_goes_back_is_found() -> None:
    here = meeting(PRESENT, "Roads", left(time(20, 10), SMITH_C), left(time(19, 50), SMITH_D), CLOSED)
    assert [(f.code, f.entry_id) for f in found(here)] == [("T2", 4)]
    assert "comes after 8.10pm" in found(here)[0].sentence


def test_every_time_after_the_close_is_found() -> None:
    late, later = left(time(22, 40), SMITH_C), left(time(23, 5), COOPTED)
    here = meeting(PRESENT, "Roads", late, left(time(20, 0), SMITH_D), later, replace(CLOSED, at=time(20, 40)))
    after = [f.sentence for f in found(here) if f.code == "T2" and "after the close at 8.40pm" in f.sentence]
    assert len(after) == 2
    assert "10.40pm" in after[0]
    assert "11.05pm" in after[1]


def test_a_meeting_may_run_past_midnight() -> None:
    here = meeting(PRESENT, "Roads", left(time(23, 50), SMITH_C), left(time(0, 10), SMITH_D), CLOSED)
    assert found(here) == []


@pytest.mark.parametrize(
    ("action", "code"),
    [
        (entry(Kind.ACTION, (SMITH_C,), "write to the owner"), "R5"),
        (entry(Kind.PROMISE, (ENGINEER,), "figures for each ward"), "R5"),
        (entry(Kind.STATEMENT, (ENGINEER,), "would write", is_action=True), "R5"),
        (entry(Kind.ACTION, (), "write to the owner"), "R4"),
        (entry(Kind.ACTION, (SMITH_C,), "write before the next meeting"), ""),
        (entry(Kind.STATEMENT, (ENGINEER,), "would write"), ""),
    ],
)
def test_an_action_wants_an_owner_and_a_date(action: Entry, code: str) -> None:
    here = meeting(PRESENT, "Roads", SPEAKS, action, CLOSED)
    assert [f.code for f in found(here)] == ([code] if code else [])


def test_an_action_may_go_to_whoever_spoke_last() -> None:
    asks = entry(Kind.STATEMENT, (VICE,), "thanked them")
    here = meeting(PRESENT, "Roads", SPEAKS, asks, entry(Kind.ACTION, (), "write in May"), CLOSED)
    (finding,) = found(here)
    assert [fix.label for fix in finding.fixes] == ["Give it to Councillor B Green", "Give it to Councillor C Smith"]
    assert found(accepted(here, finding)) == []


@pytest.mark.parametrize(
    ("title", "outcome", "codes"),
    [
        ("To approve the accounts", (), ["R6"]),
        ("Election of Chairman", (SPEAKS,), []),
        ("Appointment of an auditor", (), ["R6"]),
        ("To approve the accounts", (entry(Kind.CLAUSE, text="That they be so"),), []),
        ("To approve the accounts", (entry(Kind.DEFERRED, text=None),), []),
        ("To approve the accounts", (entry(Kind.NOTE, text="The accounts were approved."),), []),
        ("To note the accounts", (), ["R12"]),
        ("Roads", (), ["R12"]),
    ],
)
def test_an_item_for_decision_wants_an_outcome(title: str, outcome: tuple[Entry, ...], codes: list[str]) -> None:
    here = meeting(PRESENT, title, *outcome, "Paths", CLOSED)
    assert [f.code for f in found(here)] == codes


def test_an_item_that_is_still_open_is_not_missed() -> None:
    assert [f.code for f in found(meeting(PRESENT, "To approve the accounts"))] == ["H7"]


def test_a_speaker_who_was_away_came_in_before() -> None:
    gone = left(time(19, 40), SMITH_C)
    here = meeting(PRESENT, "Roads", gone, replace(SPEAKS, entered=time(19, 55)), CLOSED)
    (finding,) = found(here)
    assert [fix.label for fix in finding.fixes] == ["Councillor C Smith arrived just before, at 7.55pm"]
    after = accepted(here, finding)
    assert [(e.kind, e.at) for e in after.entries[2:4]] == [
        (Kind.DEPARTURE, time(19, 40)),
        (Kind.ARRIVAL, time(19, 55)),
    ]
    assert found(after) == []


def test_an_arrival_has_no_time_of_a_clock_that_ran_when_the_minutes_were_typed_up() -> None:
    here = meeting(PRESENT, "Roads", left(time(19, 40), SMITH_C), replace(SPEAKS, entered=time(11, 13)), CLOSED)
    here = replace(here, head=replace(here.head, time=time(19)))
    (finding,) = found(here)
    assert [fix.label for fix in finding.fixes] == ["Councillor C Smith arrived just before"]


def test_a_member_who_was_not_called_was_there_from_the_start() -> None:
    here = meeting((Kind.PRESENT, (CHAIR, VICE, SMITH_D, COOPTED)), "Roads", SPEAKS, CLOSED)
    (finding,) = found(here)
    assert finding.fixes[1].label == "Councillor C Smith was present from the start"
    after = accepted(here, finding, 1)
    assert after.entries[0].persons == (CHAIR, VICE, SMITH_D, COOPTED, SMITH_C)
    assert found(after) == []


def test_a_member_of_whom_nothing_is_recorded_is_named_with_three_ways_out() -> None:
    here = meeting((Kind.PRESENT, (CHAIR, VICE, SMITH_D, COOPTED)), "Roads", CLOSED)
    (finding,) = found(here)
    assert (finding.code, finding.severity) == ("H9", Severity.FAULT)
    assert finding.sentence.startswith("Councillor C Smith was not called")
    labels = [fix.label for fix in finding.fixes]
    assert labels == [
        f"Councillor C Smith {how}" for how in ("was present from the start", "sent apologies", "was absent")
    ]
    for number, kind in enumerate((Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT)):
        after = accepted(here, finding, number)
        assert any(e.kind is kind and SMITH_C in e.persons for e in after.entries)
        assert found(after) == []
    sent = meeting((Kind.APOLOGIES, (SMITH_D,)), (Kind.PRESENT, (CHAIR, VICE, COOPTED)), "Roads", CLOSED)
    sent = replace(sent, entries=(replace(sent.entries[0], text=None), *sent.entries[1:]))
    assert accepted(sent, found(sent)[0], 1).entries[0].persons == (SMITH_D, SMITH_C)


def test_many_members_of_whom_nothing_is_recorded_are_one_finding() -> None:
    here = meeting((Kind.PRESENT, (CHAIR,)), "Roads", CLOSED)
    (finding,) = found(here)
    assert "Councillor B Green, Councillor C Smith and 2 others were not called" in finding.sentence
    assert found(accepted(here, finding)) == []


def test_nobody_is_missed_before_the_roll_is_called_or_after_a_substitute_took_the_seat() -> None:
    assert "H9" not in {f.code for f in found(meeting("Roads", CLOSED))}
    called = (Kind.PRESENT, (CHAIR, VICE, SMITH_D, COOPTED))
    assert found(meeting(called, (Kind.SUBSTITUTE, (GUEST, SMITH_C)), "Roads", CLOSED)) == []


@pytest.mark.parametrize(
    "text", ["to arrange it", "that she would look into this.", "to do so by 1 May", "to send them"]
)
def test_an_action_that_points_at_something_else_says_too_little(text: str) -> None:
    here = meeting(
        PRESENT, "Roads", entry(Kind.STATEMENT, (ENGINEER,), text, is_action=True, due=date(2026, 5, 1)), CLOSED
    )
    (finding,) = found(here)
    assert finding.code == "R9"


@pytest.mark.parametrize(
    "text", ["to arrange a visit", "that she would send them the plan", "to circulate it to parishes"]
)
def test_an_action_that_says_what_is_let_alone(text: str) -> None:
    here = meeting(PRESENT, "Roads", entry(Kind.ACTION, (ENGINEER,), text, due=date(2026, 5, 1)), CLOSED)
    assert [f for f in found(here) if f.code == "R9"] == []


def test_what_looked_like_something_else_may_stay_a_note() -> None:
    here = meeting(PRESENT, "Roads", entry(Kind.NOTE, text="Cost: high", is_unsettled=True), CLOSED)
    (finding,) = found(here)
    assert found(accepted(here, finding)) == []


def test_what_is_switched_off_is_not_said() -> None:
    wrong = entry(Kind.NOTE, text="Cost: {??}", is_unsettled=True)
    assert [f.code for f in found(meeting(PRESENT, "Roads", wrong, CLOSED))] == ["R1", "R2"]
    off = replace(HEAD, rules="council proof=-R1,-H7")
    assert [f.code for f in found(meeting(PRESENT, "Roads", wrong, head=off))] == ["R2"]


def test_an_item_named_by_its_agenda_number_is_found_where_minutes_have_numbers_of_their_own() -> None:
    said = [
        entry(Kind.NOTE, (), "Item 1 was taken with agenda item 2, as “item 2” says, and item 9."),
        entry(Kind.DECLARATION, (SMITH_C,), "in item 1"),
    ]
    plain = meeting(PRESENT, "Roads", *said, "Paths", CLOSED)
    assert "R10" not in {finding.code for finding in found(plain)}
    numbered = replace(plain, head=replace(plain.head, rules="numbers={yy}/{n}", first_minute=36))
    (finding,) = [each for each in found(numbered) if each.code == "R10"]
    assert "Item 1" in finding.sentence
    assert "/36 Roads" in finding.sentence
    (text,) = [e.text or "" for e in accepted(numbered, finding).entries if e.kind is Kind.NOTE]
    assert "/36 was taken with agenda item 2" in text


def test_an_item_named_after_a_person_is_shown_where_it_is_read() -> None:
    said = entry(Kind.NOTE, text=f"{{@{SMITH_C}}} spoke of item 1")
    plain = meeting(PRESENT, "Roads", said, CLOSED, head=replace(HEAD, rules="numbers={yy}/{n}"))
    (finding,) = [each for each in found(plain) if each.code == "R10"]
    (text,) = [one for one in plain_texts(FindingBuilder(plain, DURHAM)) if one.entry.id == finding.entry_id]
    assert text.plain[slice(*finding.span or ())] == "item 1"
    (kept,) = [e.text for e in accepted(plain, finding).entries if e.kind is Kind.NOTE]
    assert kept == f"{{@{SMITH_C}}} spoke of minute 26/1"


@pytest.mark.parametrize(("end", "word"), [(Kind.CLOSED, "the close"), (Kind.ADJOURNED, "the adjournment")])
def test_business_below_the_close_or_the_last_adjournment_is_found_once(end: Kind, word: str) -> None:
    ended, late = entry(end, text="", at=time(20, 0)), (entry(Kind.MOTION, (SMITH_C, VICE), "That it be sold"), SPEAKS)
    here = meeting(PRESENT, "Roads", SPEAKS, ended, "Roads", *late)
    (finding,) = (f for f in found(here) if f.code == "T6")
    assert f"comes after {word}" in finding.sentence
    resumed = entry(Kind.RESUMED, text="", at=time(20, 5))
    next_time = entry(Kind.NOTE, (), "The board meets next in May.")
    for fine in ((*late, ended), (ended, resumed, *late), (ended, next_time)):
        assert "T6" not in [f.code for f in found(meeting(PRESENT, "Roads", SPEAKS, *fine))]


def test_items_that_were_not_opened_are_found_once_the_meeting_is_closed() -> None:
    agenda = "/agenda 1 Apologies\n/agenda 2 Gates\n/agenda 3 Paths\n/agenda 4 Date of next meeting"
    lines = f"/date 4 June 2026\n/venue Hall\n/member Cllr A Hall\n{agenda}\n/present all\n/item 1\nThere were none."
    assert "R11" not in {f.code for f in found(read(lines).meeting)}
    (finding,) = [f for f in found(read(f"{lines}\n/close 8pm").meeting) if f.code == "R11"]
    assert finding.sentence.startswith("Items 2 and 3 were not opened")
    assert "R11" not in {f.code for f in found(read(f"{lines}\n/item 2\n/item 3\n/close 8pm").meeting)}


@pytest.mark.parametrize(
    ("title", "is_business"),
    [
        ("Closure of the library", True),
        ("Pupil attendance", True),
        ("Letter of apology", True),
        ("Welcome packs for tenants", True),
        ("Adjournment debate on buses", True),
        ("Other business rates", True),
        ("Chair’s welcome and opening remarks", False),
        ("Attendance and apologies", False),
        ("Close of meeting", False),
        ("Any other business which the Chair decides is urgent", False),
        ("Date, time and place of the next meeting", False),
    ],
)
def test_business_is_missed_whatever_word_of_it_a_formal_item_may_have(title: str, *, is_business: bool) -> None:
    lines = f"/date 4 June 2026\n/member Cllr A Hall\n/agenda 1 Gates\n/agenda 2 {title}\n/present all\n/item 1\nSold."
    assert is_business is any(f.code == "R11" for f in found(read(f"{lines}\n/close 8pm").meeting))


def test_items_with_nothing_under_them_are_found_once_where_no_list_says_it() -> None:
    agenda = (
        "/agenda 1 Apologies\n/agenda 2 Declarations of interest\n/agenda 3 Gates\n/agenda 4 Paths\n/agenda 4a Signs"
    )
    head = f"/date 4 June 2026\n/venue Hall\n/member Cllr A Hall\n/member Cllr B Park\n{agenda}"
    items = "/item 1\n/item 2\n/item 3\nThey were painted.\n/item 4\n/item 4a\nTwo were lost."

    def bare(roll: str, end: str = "/close 8pm") -> list[str]:
        here = read(f"{head}\n/present hall\n{roll}\n{items}\n{end}").meeting
        return [f.sentence.partition(":")[0] for f in found(here) if f.code == "R12"]

    assert bare("/present park") == ["Items 1 and 2 have nothing under them"]
    assert bare("/apologies park") == ["2 Declarations of interest has nothing under it"]
    assert bare("/present park", end="") == []
