"""Two people who are found to be one, and what that does to all they are in."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.errors import SaveError
from clerk_tui.meeting import Capacity, Entry, Kind, Person, RollPlace
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Reader
from clerk_tui.store.connection import transaction
from clerk_tui.store.people_merge import put_merged, set_apart

from . import filing
from .filing import adding, committee, sign

KEPT, OTHER = 1, 50


def with_other(connection: sqlite3.Connection, capacity: Capacity = Capacity.GUEST) -> filing.Desk:
    """The rich meeting, with somebody more in it who is on its roll, speaks and is mentioned."""
    desk = filing.Desk(connection)
    desk.do(filing.rich_act())
    desk.do(
        adding(
            Person(OTHER, "Mr Boyes"),
            RollPlace(OTHER, capacity, 9),
            Entry(60, Kind.STATEMENT, 60 * GAP_BETWEEN, 2, (OTHER,), "thanked {@50}, {@@50}, {{@50} and {@3}"),
        )
    )
    return desk


def merge(connection: sqlite3.Connection, name: str = "Councillor D Boyes") -> tuple[int, ...]:
    with transaction(connection):
        return put_merged(connection, KEPT, OTHER, name, filing.NOW)


def test_one_takes_the_place_of_the_other_everywhere(connection: sqlite3.Connection, reader: Reader) -> None:
    with_other(connection)
    assert merge(connection, "Councillor David Boyes") == (1,)
    meeting = reader.meeting(1)
    assert OTHER not in meeting.people
    assert meeting.people[KEPT].name == "Councillor David Boyes"
    assert [place.capacity for place in meeting.roll if place.person_id == KEPT] == [Capacity.CHAIR]
    said = meeting.entry(60)
    assert said.persons == (KEPT,)
    assert said.text == "thanked {@1}, {@@1}, {{@50} and {@3}"
    assert dict(reader.name_forms(filing.HEAD.council)).keys() == {KEPT}
    assert {name for _, name in reader.name_forms(filing.HEAD.council)} == {"Mr Boyes", "Councillor D Boyes"}
    assert reader.check() == ()


def test_what_was_done_before_is_not_undone(connection: sqlite3.Connection, reader: Reader) -> None:
    with_other(connection)
    merge(connection)
    assert reader.journal(1).done == ()


def test_a_line_that_names_both_names_the_one_they_are_once(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = with_other(connection)
    apologies = Entry(61, Kind.APOLOGIES, 61 * GAP_BETWEEN, 2, (2, OTHER, KEPT), None)
    desk.do(adding(apologies, Entry(62, Kind.MOTION, 62 * GAP_BETWEEN, 2, (OTHER, KEPT), "That the hall be let")))
    merge(connection)
    assert reader.meeting(1).entry(61).persons == (2, KEPT)
    assert reader.meeting(1).entry(62).persons == (KEPT, KEPT)  # for the clerk to see: nobody seconds their own motion
    assert reader.check() == ()


def test_two_who_sat_at_one_meeting_are_two(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = with_other(connection, Capacity.MEMBER)
    with pytest.raises(SaveError, match="2018-01-08"):
        merge(connection)
    assert reader.meeting(1) == desk.meeting


def test_who_are_two_leave_no_trace_in_what_goes_on(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = with_other(connection, Capacity.MEMBER)
    before = reader.journal(1)
    with transaction(connection), suppress(SaveError):  # as where the lines of a team's archive are taken in
        put_merged(connection, KEPT, OTHER, "Councillor D Boyes", filing.NOW)
    assert reader.meeting(1) == desk.meeting
    assert reader.journal(1) == before
    assert reader.check() == ()


def test_signed_minutes_keep_their_people(connection: sqlite3.Connection, reader: Reader, path: Path) -> None:
    desk = with_other(connection)
    other = replace(desk.meeting.people[OTHER])
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))
    before = reader.meeting(1)
    with pytest.raises(SaveError, match="signed"):
        merge(connection)
    assert reader.meeting(1) == before
    assert before.people[OTHER] == other


def test_people_who_are_two_are_remembered(connection: sqlite3.Connection, reader: Reader) -> None:
    with_other(connection)
    set_apart(connection, OTHER, KEPT, filing.NOW)
    set_apart(connection, KEPT, OTHER, filing.NOW)
    assert reader.known_people("").different == {(KEPT, OTHER)}
    merge(connection)
    assert reader.known_people("").different == frozenset()


def test_somebody_who_is_gone_is_told(connection: sqlite3.Connection) -> None:
    with pytest.raises(SaveError, match="no longer in the file"):
        merge(connection)
