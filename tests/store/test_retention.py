"""When private notes are past their keeping."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from clerk_tui.meeting import Entry, apply
from clerk_tui.store import NotesDue, Reader, purge
from clerk_tui.store.purge import destroy_notes

from .filing import adding, committee, note, sign
from .test_purging import AT, private


def signed(connection: sqlite3.Connection, rules: str, *nouns: Entry) -> None:
    committee(connection, 1, date(2018, 1, 8), *nouns, rules=rules)
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))


def due(connection: sqlite3.Connection, on: date) -> Sequence[int]:
    return [line.meeting_id for line in purge.notes_due(connection, on)]


def test_notes_are_due_when_their_days_after_the_signing_are_over(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    signed(connection, "parish notes=30", private(21, "a quagmire"), private(22, "a zeppelin"), note(23, "noted"))
    last = date(2018, 3, 5) + timedelta(days=30)
    assert due(connection, last) == []
    assert due(connection, last + timedelta(days=1)) == [1]
    assert reader.notes_due(date(2019, 1, 1)) == (
        NotesDue(1, date(2018, 3, 5), date(2018, 1, 8), "Durham", "Safer", 2),
    )
    destroy_notes(connection, [1], AT)
    assert due(connection, date(2019, 1, 1)) == []


def test_notes_are_not_due_before_the_minutes_are_signed_or_where_the_rules_leave_it_to_the_clerk(
    connection: sqlite3.Connection,
) -> None:
    committee(connection, 3, date(2017, 1, 8), private(31, "a quagmire"), rules="parish notes=0")
    signed(connection, "parish", private(21, "a quagmire"))
    assert due(connection, date(2030, 1, 1)) == []


def test_a_note_that_was_taken_back_is_due_too(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = committee(connection, 1, date(2018, 1, 8), rules="board notes=0")
    desk.do(adding(private(21, "a quagmire")))
    desk.undo()
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))
    (line,) = reader.notes_due(date(2018, 3, 6))
    assert line.count == 0
    assert destroy_notes(connection, [1], AT) == 1
    assert reader.notes_due(date(2018, 3, 6)) == ()
    assert apply(desk.meeting, ()) == replace(reader.meeting(1), settled=None)
