"""Time words that nobody will understand in twenty years, and what is written instead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from minutes.meetings import HEAD, entry

from clerk_tui.meeting import Entry, Kind, Meeting
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding, Severity

from .proofs import accepted, said

WEDNESDAY = date(2026, 6, 3)
DURHAM = load("durham")


def at(*notes: str | Entry, day: date | None = WEDNESDAY) -> Meeting:
    """A meeting of that day with these notes."""
    here = said(*notes)
    return replace(here, head=replace(HEAD, date=day))


def found(here: Meeting, first_day: str = "monday") -> list[Finding]:
    """The time words that are found."""
    return [finding for finding in prove(here, DURHAM, None, first_day) if finding.code == "T3"]


@pytest.mark.parametrize(
    ("note", "instead"),
    [
        ("Yesterday the bridge was shut.", "On 2 June 2026 the bridge was shut."),
        ("The bridge would open tomorrow.", "The bridge would open on 4 June 2026."),
        ("Forms had to be in by tomorrow.", "Forms had to be in by 4 June 2026."),
        ("Mr Fen had come today.", "Mr Fen had come on 3 June 2026."),
        ("There were 41 cases as of today.", "There were 41 cases as of 3 June 2026."),
        ("The plan was before today’s meeting.", "The plan was before the meeting."),
        ("It flooded last night.", "It flooded on the evening of 2 June 2026."),
        ("The lane was swept this morning.", "The lane was swept on the morning of 3 June 2026."),
        ("The trench was filled last week.", "The trench was filled in the week of 25 May 2026."),
        ("A leaflet would go out next week.", "A leaflet would go out in the week of 8 June 2026."),
        ("It was put off until next month.", "It was put off until July 2026."),
        ("Rain had fallen often this month.", "Rain had fallen often in June 2026."),
        ("Takings were up on last year.", "Takings were up on 2025."),
        ("Two trees fell last year.", "Two trees fell in 2025."),
        ("Works were planned for early this year.", "Works were planned for early in 2026."),
        ("Next year the fee would rise.", "In 2027 the fee would rise."),
        ("The lift was closed at present.", "The lift was closed at the time of the meeting."),
        ("Currently the post was vacant.", "At the time of the meeting the post was vacant."),
        ("Letters would be sent by Friday.", "Letters would be sent by Friday 5 June 2026."),
        ("They would meet next Monday.", "They would meet on Monday 8 June 2026."),
        ("The pump failed last Thurs.", "The pump failed on Thursday 28 May 2026."),
        ("A branch came down on Monday.", "A branch came down on Monday 1 June 2026."),
        ("Officers would visit on Monday.", "Officers would visit on Monday 8 June 2026."),
        ("A van was stolen last Wednesday.", "A van was stolen on Wednesday 27 May 2026."),
    ],
)
def test_a_time_word_becomes_a_date(note: str, instead: str) -> None:
    here = at(note)
    (finding,) = found(here)
    after = accepted(here, finding)
    assert [e.text for e in after.entries if e.kind is Kind.NOTE] == [instead]
    assert found(after) == []


@pytest.mark.parametrize(
    ("day", "note", "years"),
    [
        (WEDNESDAY, "Takings were up 6% on last year.", ["2025", "2025/26"]),
        (date(2026, 2, 3), "Takings were up 6% on last year.", ["2025", "2024/25"]),
        (date(2026, 2, 3), "The fee would rise next year.", ["in 2027", "in 2026/27"]),
        (date(1999, 6, 1), "The fee had risen this year.", ["in 1999", "in 1999/00"]),
    ],
)
def test_which_year_is_meant_is_for_the_clerk_to_say(day: date, note: str, years: list[str]) -> None:
    (finding,) = found(at(note, day=day))
    assert [fix.label.split("”")[0].lstrip("“") for fix in finding.fixes] == years


@pytest.mark.parametrize(("first", "when"), [("sunday", "7 June 2026"), ("saturday", "6 June 2026")])
def test_a_week_begins_on_the_clerks_own_first_day(first: str, when: str) -> None:
    here = at("A leaflet would go out next week.")
    (finding,) = found(here, first)
    after = accepted(here, finding)
    assert [e.text for e in after.entries if e.kind is Kind.NOTE] == [f"A leaflet would go out in the week of {when}."]


@pytest.mark.parametrize(
    "note", ["The pump was recently mended.", "He rang the other day.", "Last year’s figures differ."]
)
def test_what_has_no_certain_day_is_found_without_a_repair(note: str) -> None:
    (finding,) = found(at(note))
    assert finding.fixes == ()


def test_without_the_date_of_the_meeting_there_is_no_repair() -> None:
    (finding,) = found(at("The bridge was shut yesterday.", day=None))
    assert finding.fixes == ()


@pytest.mark.parametrize(
    "note",
    [
        "The hall did not meet today’s standards.",
        "Young people of today had other needs.",
        "Members went on to the next item.",
        "Now that the grant had come, work could begin.",
        "Until now nobody had asked.",
        "The lane, now known as Mill Way, was closed.",
        "There were now 34 members.",
        "He proposed that item 6 be taken now.",
        "She now understood the point.",
        "Records were kept up to date.",
        "The register was brought up to date.",
        "The group had met on Monday 1 June 2026.",
        "The group had met on Monday, 1 June.",
        "The group met on Mondays.",
        "The bus ran on Monday mornings.",
        "The market was held on Friday of each week.",
        "Over the last year the fee had risen.",
        "In the next week or so it would rain.",
        "It happened at the moment of impact.",
        "Nobody was to date the deed from memory.",
        "The paper was called “Who pays today?”",
        "He quoted it: “We meet tomorrow.”",
        "The charity Act Now had written.",
        "At present levels the tank would be empty by May.",
        "The next meeting would be held on 4 July 2026.",
        "The present members were thanked.",
        "Her last visit was in May 2025.",
    ],
)
def test_idioms_dates_and_quotations_are_let_alone(note: str) -> None:
    assert found(at(note)) == []


def test_words_of_a_motion_or_a_written_question_are_let_alone() -> None:
    theirs = [entry(kind, (1,), text="That the gate be shut today.") for kind in (Kind.MOTION, Kind.CLAUSE)]
    assert found(at(*theirs)) == []


def test_vague_words_are_one_remark_for_all_their_places() -> None:
    here = at("The gate is now shut.", "The pond is now full, and the path is now dry.", "It is currently wet.")
    assert [(f.severity, f.sentence) for f in found(here)] == [
        (Severity.INFO, "“now” will not be understood later: “The gate is now shut” (3 times in all)."),
        (Severity.INFO, "“currently” will not be understood later: “It is currently wet”."),
    ]


@pytest.mark.parametrize(
    ("style", "note", "instead"),
    [
        ("board", "The hall would open at 6.30pm.", "The hall would open at 18:30."),
        ("board", "It opened at 9 a.m. and was full.", "It opened at 09:00 and was full."),
        ("board", "It opened at 09:00 and was full.", ""),
        ("board", "The sign said “open till 6pm”.", ""),
        ("durham", "The hall would open at 18:30.", "The hall would open at 6.30pm."),
        ("durham", "The hall would open at 6.30pm for 30 people.", ""),
        ("us", "The hall would open at 18:30.", "The hall would open at 6:30 PM."),
        ("us", "The next meeting will be held at 7:00 p.m.", "The next meeting will be held at 7:00 PM."),
        ("us", "It opened at 9 a.m. and was full.", "It opened at 9:00 AM and was full."),
        ("us", "It opened at 7 PM and was full.", ""),
        ("durham", "It opened at 9 p.m. and was full.", "It opened at 9.00pm and was full."),
        ("us", "The bid was for 14:1 odds and 16.50 a ton.", ""),
    ],
)
def test_one_paper_has_one_clock(style: str, note: str, instead: str) -> None:
    here = at(note, entry(Kind.CLOSED, at=time(21)))
    clocks = [finding for finding in prove(here, load(style)) if finding.code == "T4"]
    fixed = [e.text for finding in clocks for e in accepted(here, finding).entries if e.kind is Kind.NOTE]
    assert fixed == ([instead] if instead else [])


def test_times_with_other_letters_are_found_once_and_only_where_the_record_has_times() -> None:
    notes = ("It opened at 7:00 p.m.", "The bar opened at 7:30 p.m.")
    assert [f for f in prove(at(*notes), load("us")) if f.code == "T4"] == []
    (finding,) = (f for f in prove(at(*notes, entry(Kind.CLOSED, at=time(21))), load("us")) if f.code == "T4")
    assert finding.sentence.startswith("“7:00 p.m.” is among times such as 7:00 PM; so is another: ")


def test_a_weekday_that_its_date_has_not_is_found_with_the_right_one() -> None:
    here = at("The next meeting is on Tuesday evening, 25 January 2027. It was on Monday 25 January 2027.")
    (finding,) = (f for f in prove(here, load("durham")) if f.code == "T5")
    assert finding.sentence.startswith("25 January 2027 is a Monday, not a Tuesday")
    assert "on Monday evening, 25 January" in next(e.text for e in accepted(here, finding).entries if e.text) or ""


@pytest.mark.parametrize(
    ("note", "right"),
    [
        ("The fair will be on Monday 20 June.", "Saturday 20 June"),
        ("The lane shut on Monday 20 June.", ""),
        ("The lane shut on Monday 1 May.", ""),
        ("The fair will be on Sunday 3 December.", ""),
    ],
)
def test_the_right_weekday_is_offered_only_where_the_year_is_certain(note: str, right: str) -> None:
    here = at(note)
    (finding,) = (f for f in prove(here, load("durham")) if f.code == "T5")
    fixed = next(e.text or "" for e in accepted(here, finding).entries if e.kind is Kind.NOTE) if finding.fixes else ""
    assert (right in fixed) if right else not finding.fixes


def test_a_weekday_in_a_quotation_is_left() -> None:
    here = at("The notice said “Tuesday 25 January 2027”.")
    assert not [f for f in prove(here, load("durham")) if f.code == "T5"]
