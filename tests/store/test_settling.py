"""The stage of a meeting's minutes follows what a later meeting does with them, and only that."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

from clerk_tui.meeting import Act, Change, Entry, Head, Kind, Settled, Stage
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Reader

from .filing import Desk, adding, agreed, committee, note, save_all, saving, sign

JANUARY, MARCH, MAY = date(2018, 1, 8), date(2018, 3, 5), date(2018, 5, 7)


def closed(entry_id: int) -> Entry:
    return Entry(entry_id, Kind.CLOSED, entry_id * GAP_BETWEEN, text=None)


def stages(reader: Reader) -> dict[int, str]:
    return {line.id: str(line.stage) for line in reader.meetings()}


def draft_of(connection: sqlite3.Connection, meeting_id: int, day: date, **given: str) -> Desk:
    """A meeting that was held and closed."""
    desk = committee(connection, meeting_id, day, **given)
    desk.stage = "draft"
    desk.do(adding(closed(meeting_id * 10)))
    return desk


def test_minutes_are_agreed_by_the_next_meeting_and_undoing_it_takes_that_back(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    draft_of(connection, 1, JANUARY)
    later = committee(connection, 2, MARCH)
    later.do(adding(agreed(20, JANUARY)))
    assert stages(reader) == {2: "live", 1: "agreed"}
    assert reader.meeting(1).settled == Settled(Stage.AGREED, MARCH)
    assert reader.meeting(1).stage is Stage.AGREED
    assert reader.meeting(2).settled is None
    later.undo()
    assert stages(reader) == {2: "live", 1: "draft"}
    assert reader.meeting(1).settled is None
    later.redo()
    assert stages(reader)[1] == "agreed"


def test_an_agreement_that_is_struck_out_or_put_right_moves_the_stage_with_it(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    draft_of(connection, 1, JANUARY)
    draft_of(connection, 2, MARCH)
    later = committee(connection, 3, MAY)
    wrong = agreed(35, JANUARY)
    later.do(adding(wrong))
    right = replace(wrong, of_date=MARCH)
    later.do(Act("changed", (Change(wrong, right),)))
    assert stages(reader) == {3: "live", 2: "agreed", 1: "draft"}
    struck = replace(right, is_struck=True)
    later.do(Act("struck out", (Change(right, struck),)))
    assert stages(reader)[2] == "draft"
    later.do(Act("restored", (Change(struck, right),)))
    later.do(Act("changed", (Change(right, replace(right, kind=Kind.NOTE)),)))
    assert stages(reader) == {3: "live", 2: "draft", 1: "draft"}


def test_only_a_meeting_of_the_same_committee_agrees_minutes(connection: sqlite3.Connection, reader: Reader) -> None:
    own = draft_of(connection, 1, JANUARY)
    own.do(adding(agreed(11, JANUARY)))
    other = committee(connection, 2, MARCH, agreed(20, JANUARY), name="Planning")
    assert stages(reader) == {2: "live", 1: "draft"}
    head = other.meeting.head
    other.do(Act("changed committee", (Change(head, replace(head, committee="Safer")),)))
    assert stages(reader)[1] == "agreed"
    other.undo()
    assert stages(reader)[1] == "draft"


def test_a_meeting_that_gets_another_date_is_agreed_by_that_date(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    held = draft_of(connection, 1, date(2018, 1, 9))
    committee(connection, 2, MARCH, agreed(20, JANUARY))
    head = held.meeting.head
    held.do(Act("changed date", (Change(head, replace(head, date=JANUARY)),)))
    assert stages(reader)[1] == "agreed"
    right = held.meeting.head
    held.do(Act("changed date", (Change(right, replace(right, date=None)),)))
    assert stages(reader)[1] == "draft"


def test_a_recording_that_does_not_know_changes_no_stage(connection: sqlite3.Connection, reader: Reader) -> None:
    held = draft_of(connection, 1, JANUARY)
    later = committee(connection, 2, MARCH, agreed(20, JANUARY))
    held.do(adding(note(12, "a misprint put right")))
    held.do(adding(note(13, "another")))
    assert stages(reader)[1] == "agreed"
    assert {line.entry_count for line in reader.meetings() if line.id == 1} == {3}
    entry = later.meeting.entries[0]
    later.do(Act("struck out", (Change(entry, replace(entry, is_struck=True)),)))
    assert {line.entry_count for line in reader.meetings() if line.id == 2} == {len(later.meeting.entries) - 1}
    held.stage = "agreed"
    held.do(adding(note(14, "more")))
    assert stages(reader)[1] == "draft"


def test_earlier_minutes_that_are_imported_later_are_agreed_at_once(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    acts = {
        1: adding(Head(1, "Durham", "Safer", MARCH), agreed(10, JANUARY)),
        2: adding(Head(2, "Durham", "Safer", JANUARY), closed(20)),
        3: adding(Head(3, "Durham", "Safer", MAY), agreed(30, MARCH)),
    }
    save_all(connection, [replace(saving(n, act, n), stage="draft") for n, act in acts.items()])
    assert stages(reader) == {3: "draft", 1: "agreed", 2: "agreed"}


def test_signed_minutes_stay_signed_whatever_becomes_of_the_agreement(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    draft_of(connection, 1, JANUARY)
    later = committee(connection, 2, MARCH)
    later.do(adding(agreed(20, JANUARY)))
    sign(connection, 1, later)
    assert stages(reader)[1] == "signed"
    assert reader.meeting(1).settled == Settled(Stage.SIGNED, MARCH, "Councillor D Boyes")
    entry = later.meeting.entries[0]
    later.do(Act("struck out", (Change(entry, replace(entry, is_struck=True)),)))
    assert stages(reader)[1] == "signed"
