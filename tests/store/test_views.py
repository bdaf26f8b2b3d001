"""The views answer what a clerk asks of many meetings, in any tool that reads SQLite, and say what is exempt."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date

from clerk_tui.meeting import Act, AgendaItem, Capacity, Change, Entry, Kind, Person, RollPlace
from clerk_tui.meeting.matters import carried_forward, matters
from clerk_tui.store import Passage, Reader

from . import filing
from .filing import Desk, adding, committee, note

JANUARY, MARCH, MAY = date(2018, 1, 8), date(2018, 3, 5), date(2018, 5, 7)
LAND = AgendaItem(1, "Land", 1, "7")


def of_kind(kind: Kind, entry_id: int, text: str, **given: object) -> Entry:
    return replace(note(entry_id, text, 1), kind=kind, **given)  # type: ignore[arg-type]


def exempt_part(first: int) -> tuple[Entry, Entry]:
    """The public is excluded at one entry, and readmitted ten later."""
    return (
        of_kind(Kind.EXEMPT, first, "", subject="3"),
        of_kind(Kind.READMITTED, first + 10, ""),
    )


def rows(connection: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return connection.execute(sql).fetchall()


def test_resolutions_and_recommendations_are_told_apart_and_say_what_is_exempt(connection: sqlite3.Connection) -> None:
    desk = committee(connection, 1, JANUARY, LAND)
    sold = of_kind(Kind.CLAUSE, 15, "That the field be bought")
    act = adding(
        of_kind(Kind.CLAUSE, 5, "That the report be noted"),
        *exempt_part(10),
        sold,
        of_kind(Kind.RECOMMENDATION, 25, "That the budget be approved", subject="Council"),
        replace(of_kind(Kind.CLAUSE, 26, "struck"), is_struck=True),
    )
    said = [
        Passage(5, 1, "Resolved: That the report be noted.", kind=Kind.CLAUSE),
        Passage(15, 1, "That the field be bought", is_exempt=True, kind=Kind.CLAUSE),
        Passage(25, 1, "That the budget be approved", kind=Kind.RECOMMENDATION),
        Passage(26, 1, None),
    ]
    desk.do(act, said)
    assert rows(connection, "SELECT date, item, title, clause, is_exempt FROM resolution_register") == [
        ("2018-01-08", "7", "Land", "That the field be bought", 1),
        ("2018-01-08", "7", "Land", "Resolved: That the report be noted.", 0),
    ]
    assert rows(connection, "SELECT committee, to_body, recommendation, is_exempt FROM recommendation_register") == [
        ("Safer", "Council", "That the budget be approved", 0)
    ]


def test_who_declared_what_and_who_is_on_record_with_a_vote(connection: sqlite3.Connection) -> None:
    desk = committee(connection, 1, JANUARY, AgendaItem(2, "Land", 1, "7"))
    desk.do(adding(*filing.FORMAL))
    assert rows(connection, "SELECT name, item, interest, conduct, declaration FROM declaration_register") == [
        ("Councillor J Ó Briain", "7", "dpi", "leaves", "a lease")
    ]
    assert rows(connection, "SELECT date, title, name, choice, recorded, part FROM ballot_record") == [
        ("2018-01-08", "Land", "Councillor J Ó Briain", "against", "as an exception", ""),
        ("2018-01-08", "Land", "Councillor D Boyes", "abstain", "as an exception", ""),
        ("2018-01-08", "Land", "Councillor D Boyes", "for", "by name", "(b)"),
        ("2018-01-08", "Land", "Councillor J Ó Briain", "not-voting", "by name", "(b)"),
        ("2018-01-08", "Land", "Councillor D Boyes", "for", "by name", "(b)"),
        ("2018-01-08", "Land", "Councillor J Ó Briain", "against", "at own request", ""),
    ]


def test_a_member_of_the_public_is_in_no_list_of_those_who_attended(connection: sqlite3.Connection) -> None:
    desk = committee(connection, 1, JANUARY)
    desk.do(adding(Person(9, "Mrs Ada Field"), RollPlace(9, Capacity.SPEAKER, 1), RollPlace(1, Capacity.CHAIR, 2)))
    assert rows(connection, "SELECT name FROM attendance_record") == [("Councillor D Boyes",)]


def open_actions(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return rows(connection, "SELECT date, owner, action, due, is_exempt FROM open_action")


def followed(connection: sqlite3.Connection) -> tuple[Desk, Desk]:
    """Two meetings: the first leaves three actions, the second carries two forward, as the program does."""
    first = committee(connection, 1, JANUARY, LAND)
    first.do(
        adding(
            of_kind(Kind.ACTION, 11, "publish the plan", persons=(1,), due=date(2018, 2, 1)),
            of_kind(Kind.PROMISE, 12, "figures by ward", persons=(3, 1)),
            *exempt_part(20),
            of_kind(Kind.STATEMENT, 25, "would value the field", persons=(2,), is_action=True),
        )
    )
    second = committee(connection, 2, MARCH, AgendaItem(2, "Matters arising", 1))
    with Reader(filing.file_of(connection)) as reader:
        left = matters(reader.matter_lines(2), {})
    plan, figures, _ = (carried_forward(matter, {1, 2, 3}, {}) for matter in left)
    assert figures.text == "to provide in writing figures by ward"
    second.do(
        adding(
            replace(plan, id=41, position=41, item_id=2, due=None),
            replace(figures, id=42, position=42, item_id=2, due=MAY),
        )
    )
    return first, second


def test_an_open_action_is_told_once_however_often_it_was_carried_forward(connection: sqlite3.Connection) -> None:
    followed(connection)
    assert open_actions(connection) == [
        ("2018-01-08", "Councillor D Boyes", "publish the plan", "2018-02-01", 0),
        ("2018-01-08", "DCI Dave Ashton, Councillor D Boyes", "figures by ward", "2018-05-07", 0),
        ("2018-01-08", "Councillor J Ó Briain", "would value the field", None, 1),
    ]


def test_what_is_done_is_no_open_action_until_that_is_struck_out(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    _, second = followed(connection)
    done = replace(of_kind(Kind.DONE, 50, "sent to members"), item_id=2)
    second.do(adding(done))
    committee(connection, 3, MAY)
    left = [action for _, _, action, _, _ in open_actions(connection)]
    assert left == ["publish the plan", "would value the field"]
    assert left == [matter.text for matter in matters(reader.matter_lines(3), {}) if not matter.is_done]
    second.do(Act("struck out", (Change(done, replace(done, is_struck=True)),)))
    assert len(open_actions(connection)) == 3


def test_what_was_carried_forward_from_before_the_file_is_an_open_action_too(connection: sqlite3.Connection) -> None:
    desk = committee(connection, 1, JANUARY, LAND)
    long_ago = of_kind(Kind.ARISING, 11, "mend the roof", persons=(1,), of_date=date(1999, 5, 4))
    desk.do(adding(long_ago))
    committee(connection, 2, MARCH, replace(long_ago, id=21, item_id=None, persons=()))
    assert [(day, action) for day, _, action, _, _ in open_actions(connection)] == [("2018-01-08", "mend the roof")]
