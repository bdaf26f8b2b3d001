"""Search finds what a clerk typed, whatever was typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_tui import store
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act, AgendaItem, Change, Head, Kind
from clerk_tui.search import parse
from clerk_tui.store import Passage, Reader, values
from clerk_tui.store.connection import transaction
from clerk_tui.store.saving import reindex
from clerk_tui.store.search_index import index_waiting

from . import filing
from .filing import Desk, adding, note, passages_of, save_all, saving, write

TEXTS = {
    1: "Councillor O'Brien asked about drug-related deaths",
    2: "The meeting began at 10:30 with Q&A",
    3: "A resident of Dún Laoghaire asked of drugs and deaths related to them",
    4: "It cost £1,250.50 (see report 7/2018)",
}


def file_texts(connection: sqlite3.Connection, texts: Iterable[str] = TEXTS.values()) -> None:
    notes = [note(i, text, 1) for i, text in enumerate(texts, 1)]
    head = Head(1, "Durham", "Safer", date(2018, 1, 8))
    write(connection, saving(1, adding(head, AgendaItem(1, "Organised Crime", 1, "5"), *notes), 1))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("O'Brien", [1]),
        ("o’brien", [1]),
        ("drug-related", [1]),
        ("drug", [3, 1]),
        ("drug ", [1]),
        ("10:30", [2]),
        ("Q&A", [2]),
        ("dun laoghaire", [3]),
        ("deaths asked", [3, 1]),
        ('"related deaths"', [1]),
        ('"deaths related"', [3]),
        ('deaths "asked', [3, 1]),
        ('"related dea"', []),
        ("dea", [3, 1]),
        ("d", []),
        ("a", [3, 2]),
        ("£1,250.50", [4]),
        ("7/2018", [4]),
        ("NOT drug", []),
        ("drug OR council", []),
        ("asked NEAR deaths", []),
        ("body:asked", []),
        ("asked*", [3, 1]),
        ("(asked)", [3, 1]),
        ("^asked", [3, 1]),
        ("asked\x00deaths", [3, 1]),
        ("asked \ud800", [3, 1]),
        ("", []),
        (" \t\n", []),
        ('"', []),
        ('""""', []),
        ("-- ; DROP TABLE", []),
        ("*", []),
        ("&", []),
    ],
)
def test_what_is_typed_is_words_and_never_a_language(
    connection: sqlite3.Connection, reader: Reader, typed: str, found: list[int]
) -> None:
    file_texts(connection)
    assert [hit.entry_id for hit in reader.find(parse(typed)).hits] == found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(typed=st.text(max_size=30))
def test_nothing_that_is_typed_raises(reader: Reader, typed: str) -> None:
    assert reader.find(parse(typed)).hits == ()


def test_a_hit_says_where_it_is_and_what_was_found(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection)
    (hit,) = reader.find(parse("related deaths o'bri")).hits
    assert (hit.meeting_id, hit.item_id, hit.entry_id, hit.kind) == (1, 1, 1, Kind.NOTE)
    assert (hit.date, hit.council, hit.committee) == (date(2018, 1, 8), "Durham", "Safer")
    assert (hit.item, hit.body) == ("5 Organised Crime", TEXTS[1])
    assert [hit.body[start:end] for start, end in hit.marks] == ["O'Brien", "related", "deaths"]


def test_marks_survive_characters_that_look_like_them(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection, ["\ufdd0 a\x00b \U0001f600 zebra\ufdd1 end"])
    (hit,) = reader.find(parse("zebra")).hits
    assert [hit.body[start:end] for start, end in hit.marks] == ["zebra"]
    assert "\x00" not in hit.body


def test_the_newest_come_first_whatever_the_order_of_their_arrival(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    days = [date(2018, 5, 1), date(1974, 4, 1), None, date(2024, 2, 29), date(2018, 5, 2)]
    for n, day in enumerate(days, 1):
        write(connection, saving(n, adding(Head(n, "D", f"C{n % 2}", day), note(n, "the same words")), n))
    assert [hit.meeting_id for hit in reader.find(parse("words")).hits] == [4, 5, 1, 2, 3]
    first = reader.find(parse("words"), limit=2).hits
    assert [hit.meeting_id for hit in reader.find(parse("words"), before=first[-1].id).hits] == [1, 2, 3]
    committees = {line.name: line.id for line in reader.committees()}
    assert [hit.meeting_id for hit in reader.find(parse("words"), committee_id=committees["C0"]).hits] == [4, 2]


def test_a_new_date_moves_a_meeting_in_the_search(connection: sqlite3.Connection, reader: Reader) -> None:
    desks = [Desk(connection, 1), Desk(connection, 2)]
    for desk in desks:
        i = desk.meeting.id
        desk.do(adding(Head(i, date=date(2018, 1, i)), note(i, "words")))
    head = desks[0].meeting.head
    desks[0].do(Act("changed date", (Change(head, replace(head, date=date(2020, 1, 1))),)))
    assert [hit.meeting_id for hit in reader.find(parse("words")).hits] == [1, 2]
    desks[0].undo()
    assert [hit.meeting_id for hit in reader.find(parse("words")).hits] == [2, 1]
    assert reader.check() == ()


def test_the_public_finds_nothing_exempt_and_no_private_note(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    kept = replace(note(2, "private words"), kind=Kind.PRIVATE)
    act = adding(
        Head(1, "D", "C"), AgendaItem(1, "Words", 1, "5"), note(1, "open words"), kept, note(3, "exempt words")
    )
    said = [*passages_of(act)[:2], Passage(3, None, "exempt words", is_exempt=True), Passage(None, 1, "5 Words")]
    desk.do(act, said)
    (line,) = reader.committees()
    for committee_id in (None, line.id):
        everything = reader.find(parse("words"), committee_id=committee_id).hits
        assert {(hit.entry_id, hit.is_exempt) for hit in everything} == {
            (1, False),
            (2, False),
            (3, True),
            (None, False),
        }
        public = reader.find(parse("words"), committee_id=committee_id, is_public=True).hits
        assert {hit.body for hit in public} == {"open words", "5 Words"}
    assert reader.find(parse("exempt"), is_public=True).hits == ()


def test_a_passage_becomes_exempt_or_public_without_its_words_changing(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    file_texts(connection)
    reindex(connection, 1, [Passage(1, 1, TEXTS[1], is_exempt=True)])
    assert [hit.is_exempt for hit in reader.find(parse("o'brien")).hits] == [True]
    assert reader.find(parse("o'brien"), is_public=True).hits == ()
    head = reader.meeting(1).head
    write(connection, saving(1, Act("changed date", (Change(head, replace(head, date=date(2020, 1, 1))),)), 9))
    assert reader.find(parse("o'brien"), is_public=True).hits == ()
    reindex(connection, 1, [Passage(1, 1, TEXTS[1])])
    assert len(reader.find(parse("o'brien"), is_public=True).hits) == 1
    assert reader.check() == ()


def test_exempt_business_that_is_imported_is_not_found_by_the_public(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    act = adding(Head(1), note(1, "exempt words"))
    save_all(connection, [saving(1, act, 1, [Passage(1, None, "exempt words", is_exempt=True)])])
    assert [hit.is_exempt for hit in reader.find(parse("words")).hits] == [True]
    assert reader.find(parse("words"), is_public=True).hits == ()


def test_items_and_the_meeting_itself_are_found_too(connection: sqlite3.Connection, reader: Reader) -> None:
    act = adding(Head(3), AgendaItem(3, "Baled waste", 1, "7"), note(3, "spoken"))
    spoken = [Passage(3, None, "baled"), Passage(None, 3, "7 Baled waste"), Passage(None, None, "Baling committee")]
    write(connection, saving(3, act, 1, spoken))
    hits = reader.find(parse("bal")).hits
    assert {(hit.entry_id, hit.item_id, hit.kind) for hit in hits} == {
        (3, None, Kind.NOTE),
        (None, 3, None),
        (None, None, None),
    }
    assert {hit.item for hit in hits} == {"", "7 Baled waste"}


def test_an_entry_moved_to_another_item_is_found_there(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection)
    desk_note = note(1, TEXTS[1], 1)
    moved = Change(desk_note, replace(desk_note, item_id=2))
    write(connection, saving(1, Act("moved", (Change(None, AgendaItem(2, "Elsewhere", 2, "6")), moved)), 2))
    (hit,) = reader.find(parse("o'brien")).hits
    assert hit.item == "6 Elsewhere"


def test_words_changed_by_a_new_name_or_style_are_refreshed(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection)
    reindex(connection, 1, [Passage(1, 1, "Councillor O'Byrne asked"), Passage(2, 1, None)])
    assert reader.find(parse("o'brien")).hits == ()
    assert [hit.body for hit in reader.find(parse("o'byrne")).hits] == ["Councillor O'Byrne asked"]
    assert reader.find(parse("10:30")).hits == ()
    assert reader.check() == ()


def test_an_interrupted_search_finds_nothing_and_the_next_works(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection, ["word " * 50] * 200)
    reader._connection.set_progress_handler(lambda: 1, 1)
    assert reader.find(parse("word")).hits == ()
    reader._connection.set_progress_handler(None, 0)
    assert len(reader.find(parse("word"), limit=500).hits) == 200


def test_a_file_that_cannot_be_read_is_not_taken_for_no_hits(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection)
    reader._connection.execute("PRAGMA busy_timeout = 0")
    connection.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ClerkError, match="Another program"):
        reader.find(parse("asked"))
    connection.execute("ROLLBACK")
    assert reader.find(parse("asked")).hits


@pytest.mark.parametrize("damage", ["DELETE FROM passage WHERE entry_id = 1", "UPDATE passage SET body = 'other'"])
def test_a_search_index_that_disagrees_is_reported(connection: sqlite3.Connection, reader: Reader, damage: str) -> None:
    file_texts(connection)
    with transaction(connection):
        index_waiting(connection)
    connection.execute(damage)
    (said,) = reader.check()
    assert "search" in said


def test_a_row_that_refers_to_nothing_is_reported(connection: sqlite3.Connection, reader: Reader) -> None:
    file_texts(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("UPDATE entry SET item_id = 99 WHERE id = 1")
    assert "A row of entry refers to a agenda_item that is not in the file." in reader.check()[0]


def test_marks_are_places_in_the_plain_words() -> None:
    assert values.unmark("a \ufdd0bc\ufdd1 d\ufdd0e\ufdd1") == ("a bc de", ((2, 4), (6, 7)))


def test_what_is_written_after_a_search_is_no_damage(path: Path) -> None:
    with closing(store.connect(path)) as connection, Reader(path) as reader:
        write(connection, saving(1, filing.rich_act(), 1))
        for act_id in range(2, 20):
            reader.find(parse("note"))
            write(connection, saving(1, adding(note(10 + act_id, f"note {act_id}")), act_id))
            assert reader.check() == ()
