"""Shorthand, papers to predict words from, and counted keys: kept with the meetings, and destroyed with them."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from clerk_tui.meeting import AgendaItem, Entry, Head, Kind
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import KeysPressed, Paper, Reader, Shorthand, typing_aids
from clerk_tui.store.act_rows import put_saving
from clerk_tui.store.connection import transaction
from clerk_tui.store.purge import destroy_notes, notes_due
from clerk_tui.store.values import Passage

from . import filing
from .filing import NOW, adding, committee, file_of, saving, sign

ITEMS = (AgendaItem(1, "Roads", 1, "1"), AgendaItem(2, "The bid of Larkspur", 2, "2"))


def test_shorthand_is_for_a_committee_or_for_all(connection: sqlite3.Connection, reader: Reader) -> None:
    committee(connection, 1, date(2018, 1, 8))
    (of,) = (line.id for line in reader.committees())
    with transaction(connection):
        typing_aids.put_shorthand(connection, "wcc", "Wexmoor County Council", NOW)
        typing_aids.put_shorthand(connection, "sr", "the safety of roads", NOW, of)
        typing_aids.put_shorthand(connection, "wcc", "Wexmoor Climbing Club", NOW, of)
    everywhere = Shorthand(1, None, "wcc", "Wexmoor County Council")
    assert reader.shorthand(None) == (everywhere,)
    here = (Shorthand(2, of, "sr", "the safety of roads"), Shorthand(3, of, "wcc", "Wexmoor Climbing Club"))
    assert reader.shorthand(of) == (*here, everywhere)
    with transaction(connection):
        typing_aids.drop_shorthand(connection, "wcc", of)
    assert reader.shorthand(of) == (here[0], everywhere)


@pytest.mark.parametrize("is_for_all", [True, False])
def test_the_same_shorthand_stands_for_what_was_said_last(
    connection: sqlite3.Connection, reader: Reader, is_for_all: bool
) -> None:
    committee(connection, 1, date(2018, 1, 8))
    of = None if is_for_all else reader.committees()[0].id
    with transaction(connection):
        typing_aids.put_shorthand(connection, "sr", "the state of the roads", NOW, of)
        typing_aids.put_shorthand(connection, "sr", "the safety of roads", NOW, of)
    assert [line.long for line in reader.shorthand(of)] == ["the safety of roads"]


def test_a_committee_with_shorthand_is_kept_when_its_only_meeting_moves_to_another(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    desk = committee(connection, 1, date(2018, 1, 8))
    of = reader.committees()[0].id
    with transaction(connection):
        typing_aids.put_shorthand(connection, "sr", "the safety of roads", NOW, of)
    desk.do(adding(Head(1, "Durham", "Other", date(2018, 1, 8))))
    assert [line.long for line in reader.shorthand(of)] == ["the safety of roads"]


def with_papers(connection: sqlite3.Connection, *nouns: Entry, rules: str = "") -> filing.Desk:
    desk = committee(connection, 1, date(2018, 1, 8), *ITEMS, *nouns, rules=rules)
    with transaction(connection):
        typing_aids.put_paper(connection, 1, 1, "roads.pdf", "potholes in Elm Street", NOW)
        typing_aids.put_paper(connection, 1, 2, "bid.pdf", "Larkspur bids a quagmire", NOW)
        typing_aids.put_paper(connection, 1, None, "pack.pdf", "both", NOW)
    return desk


def test_papers_belong_to_an_item_or_to_the_meeting(connection: sqlite3.Connection, reader: Reader) -> None:
    with_papers(connection)
    assert reader.papers(1) == (
        Paper(1, 1, 1, "roads.pdf", "potholes in Elm Street"),
        Paper(2, 1, 2, "bid.pdf", "Larkspur bids a quagmire"),
        Paper(3, 1, None, "pack.pdf", "both"),
    )
    with transaction(connection):
        typing_aids.drop_paper(connection, 1)
    assert [paper.id for paper in reader.papers(1)] == [2, 3]


def test_a_paper_of_what_was_taken_in_private_is_exempt(connection: sqlite3.Connection, reader: Reader) -> None:
    with_papers(connection)
    assert [paper.is_exempt for paper in reader.papers(1)] == [False, False, False]
    said = Entry(5, Kind.NOTE, 5 * GAP_BETWEEN, 2, text="too low")
    with transaction(connection):
        put_saving(connection, saving(1, adding(said), 50, [Passage(5, 2, "Too low.", is_exempt=True)]))
        typing_aids.put_paper(connection, 1, 1, "roads-part-2.pdf", "a claim", NOW, is_exempt=True)
    assert [paper.is_exempt for paper in reader.papers(1)] == [False, True, True, True]


def test_papers_are_destroyed_with_the_private_notes_and_leave_nothing(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    with_papers(connection, rules="board notes=0")
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))
    (due,) = notes_due(connection, date(2018, 3, 6))
    assert (due.count, due.papers) == (0, 3)
    destroy_notes(connection, [1], NOW)
    assert reader.papers(1) == ()
    assert b"quagmire" not in file_of(connection).read_bytes()
    assert notes_due(connection, date(2018, 3, 6)) == ()


def test_keys_are_added_up_by_meeting_and_kind(connection: sqlite3.Connection, reader: Reader) -> None:
    for meeting_id in (1, 2):
        committee(connection, meeting_id, date(2018, 1, meeting_id))
        with transaction(connection):
            typing_aids.add_keys(connection, meeting_id, {"note": 40, "statement": 7})
            typing_aids.add_keys(connection, meeting_id, {"note": meeting_id})
    assert reader.keys_pressed(2) == (KeysPressed(2, "note", 42), KeysPressed(2, "statement", 7))
    assert len(reader.keys_pressed()) == 4
