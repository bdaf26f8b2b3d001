"""Searching by person, kind, committee and dates, best first, and for what is alike."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from clerk_tui.meeting import Act, AgendaItem, Change, Entry, Head, Kind, Person
from clerk_tui.search import parse
from clerk_tui.store import Passage, Reader

from .filing import Desk, adding, committee, note, passages_of

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
