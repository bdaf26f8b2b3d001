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
from clerk_tui.meeting import Act, AgendaItem, Change, Entry, Head, Kind, Person
from clerk_tui.search import parse
from clerk_tui.store import Passage, Reader, values
from clerk_tui.store.act_rows import reindex
from clerk_tui.store.connection import transaction
from clerk_tui.store.search_index import index_waiting

from . import filing
from .filing import Desk, adding, committee, note, passages_of, save_all, saving, write

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


# Searching by person, kind, committee and dates, best first, and for what is alike

PLANNING = date(2018, 1, 8)
AUDIT = date(2019, 3, 4)


def said(kind: Kind, entry_id: int, text: str, *persons: int, **more: object) -> Entry:
    return replace(note(entry_id, text, 1), kind=kind, persons=persons, **more)  # type: ignore[arg-type]


@pytest.fixture
def desks(connection: sqlite3.Connection) -> tuple[Desk, Desk]:
    """Two committees, a year apart. Person 1 is D Boyes, 2 J Ó Briain, 3 DCI Ashton."""
    planning = committee(connection, 1, PLANNING, AgendaItem(1, "Waste bales", 1, "5"), name="Planning")
    act = adding(
        said(Kind.QUESTION, 11, "asked about the waste bales", 1),
        said(Kind.ANSWER, 12, "the waste was traced", 3),
        said(Kind.FOLLOW_UP, 13, "asked again about waste", 2),
        said(Kind.CLAUSE, 14, "That the waste bales be moved"),
        said(Kind.STATEMENT, 15, "would trace the waste", 3, is_action=True),
        said(Kind.NOTE, 16, "waste and oil"),
        said(Kind.PRIVATE, 17, "waste: ask Finance"),
    )
    planning.do(act, [*passages_of(act), Passage(None, 1, "5 Waste bales")])
    audit = committee(connection, 2, AUDIT, name="Audit")
    audit.do(
        adding(
            replace(said(Kind.QUESTION, 21, "asked about waste of money", 1), item_id=None),
            replace(said(Kind.NOTE, 22, "the bales of waste"), item_id=None),
        )
    )
    return planning, audit


def found(reader: Reader, typed: str, **how: bool) -> list[int | None]:
    return [hit.entry_id for hit in reader.find(parse(typed), **how).hits]


@pytest.mark.parametrize(
    ("typed", "entries"),
    [
        ("by:boyes waste", [21, 11]),
        ("by:boyes", [21, 11]),
        ('by:"d boyes" kind:question', [21, 11]),
        ("by:briain", [13]),
        ("by:obriain", [13]),
        ("by:ash waste", [15, 12]),
        ("by:boyesd", [21, 11]),
        ('by:"Cllr Boyes" kind:question', [21, 11]),
        ('by:"Councillor D Boyes OBE" kind:question', [21, 11]),
        ('by:"David Boyes" kind:question', [21, 11]),
        ("kind:question waste", [21, 13, 11]),
        ("was* ab* ", [21, 13, 11]),
        ("kind:answer", [12]),
        ("kind:resolution", [14]),
        ("kind:action", [15]),
        ("kind:item waste", [None]),
        ("kind:private", [17]),
        ("kind:question,answer in:planning", [13, 12, 11]),
        ("in:audit waste", [22, 21]),
        ("in:durham kind:question", [21, 13, 11]),
        ("waste -oil -by:boyes kind:note", [22]),
        ("waste -in:planning", [22, 21]),
        ("waste 2019..", [22, 21]),
        ("kind:question before:2019", [13, 11]),
        ("2019.. ", [22, 21]),
        ("2018-01-08..2018-01-08 -waste in:planning", []),
        ('"waste bales" kind:question', [11]),
        ("kind:question by:ashton", []),
        ("¤question", []),
        ("¤p1", []),
    ],
)
@pytest.mark.usefixtures("desks")
def test_filters_and_words_go_together(reader: Reader, typed: str, entries: list[int | None]) -> None:
    assert found(reader, typed) == entries


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ("by:nobody", "Nobody on file"),
        ("in:nowhere waste", "No committee on file"),
        ("-waste", "Say what to find as well"),
        ("is:open waste", "register of actions"),
        ("kind:zzz ", "not a kind"),
    ],
)
@pytest.mark.usefixtures("desks")
def test_what_cannot_be_found_is_told(reader: Reader, typed: str, trouble: str) -> None:
    answer = reader.find(parse(typed))
    assert trouble in answer.trouble
    assert answer.hits == ()


@pytest.mark.usefixtures("desks")
def test_the_public_finds_no_private_note_by_any_filter(reader: Reader) -> None:
    for typed in ("kind:private", "finance", "2018..2018", "in:planning waste"):
        assert 17 not in found(reader, typed, is_public=True)


@pytest.mark.usefixtures("desks")
def test_the_best_come_first_words_together_then_what_decides(reader: Reader) -> None:
    assert found(reader, "waste bales") == [22, 14, 11, None]
    best = found(reader, "waste bales", is_ranked=True)
    assert set(best[:3]) == {14, 11, None}
    assert best[3] == 22
    assert found(reader, "waste", is_ranked=True)[:2] == [14, None]
    assert reader.find(parse("waste"), is_ranked=True).is_ranked


@pytest.mark.usefixtures("desks")
def test_whole_words_come_before_beginnings_of_longer_ones(reader: Reader) -> None:
    assert found(reader, "trace", is_ranked=True) == [15, 12]


@pytest.mark.usefixtures("desks")
def test_what_is_most_alike(reader: Reader) -> None:
    assert found(reader, 'kind:resolution like:"That the bales be burnt"') == [14]
    alike = reader.find(parse('like:"bales traced"'))
    assert {hit.entry_id for hit in alike.hits} == {12, 14, 11, 22, None}
    (first, *_) = (hit for hit in alike.hits if hit.entry_id == 12)
    assert [first.body[a:b] for a, b in first.marks] == ["traced"]


def test_a_question_that_is_changed_into_a_note_or_to_another_asker_is_found_so(
    desks: tuple[Desk, Desk], reader: Reader
) -> None:
    planning, _ = desks
    asked = planning.meeting.entry(11)
    planning.do(Act("changed", (Change(asked, replace(asked, persons=(2,))),)))
    assert found(reader, "kind:question by:boyes") == [21]
    assert found(reader, "kind:question by:briain") == [13, 11]
    planning.undo()
    assert found(reader, "kind:question by:boyes") == [21, 11]
    assert reader.check() == ()


def test_a_meeting_that_goes_to_another_committee_is_found_there(desks: tuple[Desk, Desk], reader: Reader) -> None:
    planning, _ = desks
    head = planning.meeting.head
    planning.do(Act("changed", (Change(head, replace(head, committee="Audit", date=date(2020, 1, 1))),)))
    assert found(reader, "in:audit kind:question") == [13, 11, 21]
    assert found(reader, "kind:resolution 2020..") == [14]
    planning.undo()
    assert found(reader, "in:audit kind:question") == [21]
    assert reader.check() == ()


@pytest.mark.usefixtures("desks")
def test_pages_go_on_where_the_last_one_ended(reader: Reader) -> None:
    first = reader.find(parse("kind:question"), limit=2)
    rest = reader.find(parse("kind:question"), before=first.hits[-1].id)
    assert [hit.entry_id for hit in (*first.hits, *rest.hits)] == [21, 13, 11]


@pytest.mark.usefixtures("desks")
def test_other_names_of_somebody_are_found_too(connection: sqlite3.Connection, reader: Reader) -> None:
    connection.execute("INSERT INTO name_form (person_id, name) VALUES (1, 'Mr Boyes of Esh')")
    assert found(reader, "by:esh kind:question") == [21, 11]


@pytest.mark.usefixtures("desks")
def test_who_takes_part_in_what_was_found(reader: Reader) -> None:
    assert reader.voices([12, 16]) == {12: ((3, "DCI Dave Ashton"),), 16: ()}


def test_what_may_be_named_is_known_for_completion(desks: tuple[Desk, Desk], reader: Reader) -> None:
    desks[0].do(adding(Person(9, "Mrs A Field")))
    known = reader.known()
    assert "Mrs A Field" in known.people
    assert known.committees == ("Audit", "Planning")
    assert known.years == (2019, 2018)


def test_a_person_who_joins_meanwhile_is_known_to_the_next_search(desks: tuple[Desk, Desk], reader: Reader) -> None:
    assert "Nobody" in reader.find(parse("by:field")).trouble
    desks[1].do(adding(Person(9, "Mrs A Field"), replace(said(Kind.QUESTION, 29, "why", 9), item_id=None)))
    assert found(reader, "by:field") == [29]


@pytest.mark.parametrize(
    ("listed", "typed"),
    [
        ("Councilmember Rosa Reyes III", "by:reyes"),
        ("Councilmember Rosa Reyes III", 'by:"council member reyes"'),
        ("Wimbourne, Dr Ann", 'by:"ann wimbourne"'),
        ("Mr O Richardson", "by:richardson"),
        ("Cr Lucy McKee OAM", 'by:"Cr McKee, OAM"'),
        ("Ms W van der Meer", "by:vandermeer"),
        ("Pádraig Mac Giolla Phádraig", "by:macgiollaphadraig"),
    ],
)
def test_a_person_is_found_by_any_form_of_the_name(
    desks: tuple[Desk, Desk], reader: Reader, listed: str, typed: str
) -> None:
    desks[1].do(adding(Person(9, listed), replace(said(Kind.QUESTION, 29, "why", 9), item_id=None)))
    assert found(reader, typed) == [29]


def test_undated_meetings_are_in_no_stretch_of_time(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection, 5)
    desk.do(adding(Head(5, "D", "C"), note(51, "planned words")))
    assert found(reader, "planned") == [51]
    assert found(reader, "planned ..2030") == []
