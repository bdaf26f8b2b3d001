"""The registers say what the meetings say, keep in step with every act, and leave out what is exempt where asked."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.meeting import (
    Act,
    AgendaItem,
    Capacity,
    Change,
    Collective,
    Conduct,
    Entry,
    Interest,
    Kind,
    Person,
    RollPlace,
)
from clerk_tui.meeting.matters import matters
from clerk_tui.meeting.people import Voice
from clerk_tui.search import parse
from clerk_tui.store import Passage, Reader, RegisterPage, derived
from clerk_tui.store.connection import transaction
from clerk_tui.store.registers import REGISTERS

from . import filing
from .filing import Desk, adding, committee, note, passages_of

JANUARY, MARCH, MAY = date(2018, 1, 8), date(2018, 3, 5), date(2018, 5, 7)
TODAY = date(2018, 6, 1)
ROLL = (RollPlace(1, Capacity.CHAIR, 1), RollPlace(2, Capacity.MEMBER, 2), RollPlace(3, Capacity.OFFICER, 3))
BOYES, BRIAIN = "Councillor D Boyes", "Councillor J Ó Briain"


def said(kind: Kind, entry_id: int, text: str | None, *persons: Voice, **more: object) -> Entry:
    return replace(note(entry_id, text or ""), kind=kind, persons=persons, text=text, **more)  # type: ignore[arg-type]


def rows(reader: Reader, name: str, typed: str = "", **how: object) -> list[tuple[object, ...]]:
    page = page_of(reader, name, typed, **how)
    assert page.trouble == ""
    return [row.cells for row in page.rows]


def page_of(reader: Reader, name: str, typed: str = "", **how: object) -> RegisterPage:
    return reader.register(name, parse(typed), today=TODAY, **how)  # type: ignore[arg-type]


@pytest.fixture
def desks(connection: sqlite3.Connection) -> tuple[Desk, Desk]:
    """Two meetings of one committee, one of which left something to the other."""
    item = AgendaItem(1, "Land", 1, "7")
    first = committee(connection, 1, JANUARY, *ROLL, item)
    act = adding(
        said(Kind.PRESENT, 10, None, 1, 2),
        said(Kind.DECLARATION, 11, "a lease", 2, interest=Interest.DPI, conduct=Conduct.LEAVES, item_id=1),
        said(Kind.QUESTION, 12, "asked whose field it was", 1, item_id=1),
        said(Kind.CLAUSE, 13, "That the field be bought", item_id=1),
        said(Kind.CLAUSE, 14, "That the hedge be kept", item_id=1),
        said(Kind.RECOMMENDATION, 15, "That the budget be approved", subject="Council", item_id=1),
        said(Kind.ACTION, 16, "to value the field", 3, due=date(2018, 5, 1), item_id=1),
        said(Kind.PROMISE, 17, "figures by ward", 3, item_id=1),
        said(Kind.REVIEW, 18, "That a plan be made", subject="4", item_id=1),
    )
    first.do(act, passages_of(act))
    second = committee(connection, 2, MARCH, *ROLL)
    second.do(
        adding(
            said(Kind.PRESENT, 30, None, 1),
            said(Kind.APOLOGIES, 31, None, 2),
            said(Kind.ARISING, 32, "to provide in writing figures by ward", 3, of_date=JANUARY),
            said(Kind.DONE, 33, "sent to {@1}"),
        )
    )
    return first, second


@pytest.mark.usefixtures("desks")
def test_what_was_resolved_stands_in_the_order_of_the_record(reader: Reader) -> None:
    assert rows(reader, "resolutions") == [
        ("2018-01-08", "Safer", "7 Land", "That the field be bought"),
        ("2018-01-08", "Safer", "7 Land", "That the hedge be kept"),
    ]
    assert rows(reader, "recommendations") == [
        ("2018-01-08", "Safer", "7 Land", "Council", "That the budget be approved")
    ]


@pytest.mark.usefixtures("desks")
def test_who_declared_and_who_asked(reader: Reader) -> None:
    assert rows(reader, "declarations") == [("2018-01-08", "Safer", BRIAIN, "DPI", "leaves", "7 Land", "a lease")]
    assert rows(reader, "questions") == [("2018-01-08", "Safer", BOYES, "7 Land", "asked whose field it was")]
    assert rows(reader, "questions", "by:briain") == []
    assert rows(reader, "declarations", "by:briain lease") != []


@pytest.mark.usefixtures("desks")
def test_an_action_is_told_once_with_how_it_stands(reader: Reader) -> None:
    assert rows(reader, "actions") == [
        ("OVERDUE", "2018-05-01", "DCI Dave Ashton", "to value the field", "Safer", "2018-01-08", ""),
        ("open", None, None, "Recommendation 4: That a plan be made", "Safer", "2018-01-08", ""),
        (
            "done",
            None,
            "DCI Dave Ashton",
            "to provide in writing figures by ward",
            "Safer",
            "2018-01-08",
            f"2018-03-05 sent to {BOYES}",
        ),
    ]


@pytest.mark.parametrize(
    ("typed", "states"),
    [
        ("is:open", ["OVERDUE", "open"]),
        ("is:done", ["done"]),
        ("is:overdue", ["OVERDUE"]),
        ("-is:done", ["OVERDUE", "open"]),
        ("is:open by:ashton", ["OVERDUE"]),
        ("field", ["OVERDUE"]),
        ("in:safer is:done,overdue", ["OVERDUE", "done"]),
        ("2018-02..", []),
        ("kind:action is:done", ["done"]),
        ("kind:recommendation", ["open"]),
    ],
)
@pytest.mark.usefixtures("desks")
def test_actions_are_chosen_by_state_owner_words_and_dates(reader: Reader, typed: str, states: list[str]) -> None:
    assert [row[0] for row in rows(reader, "actions", typed)] == states


def test_the_register_of_actions_says_what_the_domain_says(desks: tuple[Desk, Desk], reader: Reader) -> None:
    _, second = desks
    committee(second.connection, 3, MAY, *ROLL)
    known = matters(reader.matter_lines(3), {1: BOYES})
    assert sorted(row[0] == "done" for row in rows(reader, "actions")) == sorted(m.is_done for m in known)
    done = second.meeting.entry(33)
    second.do(Act("struck out", (Change(done, replace(done, is_struck=True)),)))
    assert [row[0] for row in rows(reader, "actions")] == ["OVERDUE", "open", "open"]
    second.undo()
    assert [row[0] for row in rows(reader, "actions")][-1] == "done"


@pytest.mark.usefixtures("desks")
def test_attendance_counts_what_it_says_it_counts(reader: Reader) -> None:
    page = page_of(reader, "attendance")
    assert [row.cells for row in page.rows] == [
        (BOYES, 2, 2, 100, 0, 0, 0, 0, 0, 0, 0),
        (BRIAIN, 2, 1, 50, 0, 0, 0, 1, 0, 0, 0),
    ]
    assert page.last_month == "2018-03"
    assert page.rows[1].plot[-3:] == ((1, 1), (0, 0), (1, 0))
    assert len(page.rows[1].plot) == 12


@pytest.mark.parametrize(
    ("typed", "figures"),
    [
        ("2018-02..", {BOYES: 1, BRIAIN: 0}),
        ("before:2018-02", {BOYES: 1, BRIAIN: 1}),
        ("by:briain", {BRIAIN: 1}),
        ("-by:briain", {BOYES: 2}),
        ("boy", {BOYES: 2}),
        ("-boyes", {BRIAIN: 1}),
        ("in:safer", {BOYES: 2, BRIAIN: 1}),
        ("-in:safer", {}),
        ("2019..", {}),
    ],
)
@pytest.mark.usefixtures("desks")
def test_attendance_of_a_period_a_member_or_a_committee(reader: Reader, typed: str, figures: dict[str, int]) -> None:
    assert {row[0]: row[2] for row in rows(reader, "attendance", typed)} == figures


def test_people_stand_in_the_order_of_their_surnames(connection: sqlite3.Connection, reader: Reader) -> None:
    names = ("Cllr Ann Young OAM", "Councillor Z Boyes, MBE", "Mr A O’Brien III", "Mrs B Ash")
    roll = (RollPlace(i, Capacity.MEMBER, i) for i in (1, 2, 3, 4))
    desk = committee(connection, 1, JANUARY, Person(4, names[3]), *roll)
    act = adding(
        said(Kind.PRESENT, 10, None, 1, 2, 3, 4),
        *(said(Kind.QUESTION, 10 + i, "asked whose field it was", i) for i in (1, 2, 3, 4)),
        said(Kind.QUESTION, 15, "asked for a bench", Collective.RESIDENT),
    )
    desk.do(act, passages_of(act))
    with transaction(connection):
        connection.executemany("UPDATE person SET name = ? WHERE id = ?", zip(names, (1, 2, 3, 4), strict=True))
    assert [row[0] for row in rows(reader, "attendance")] == [names[3], names[1], names[2], names[0]]
    asked = [row[2] for row in rows(reader, "questions", sort="member")]
    assert asked == [names[3], names[1], names[2], "A resident", names[0]]


def test_who_has_another_name_since_stands_among_questions_by_the_name_as_signed(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    signed, later = committee(connection, 1, JANUARY, *ROLL), committee(connection, 2, MARCH, *ROLL)
    for desk, entry_id in ((signed, 10), (later, 30)):
        act = adding(*(said(Kind.QUESTION, entry_id + i, "asked whose field it was", i) for i in (1, 2)))
        desk.do(act, passages_of(act))
    filing.sign(connection, 1, later, "the minutes")
    assert [row[2] for row in rows(reader, "questions", sort="member")] == [BOYES, BOYES, BRIAIN, BRIAIN]
    with transaction(connection):
        connection.execute("UPDATE person SET name = 'Councillor D Vane' WHERE id = 1")
    asked = [row[2] for row in rows(reader, "questions", sort="member")]
    assert asked == [BOYES, BRIAIN, BRIAIN, "Councillor D Vane"]


def test_attendance_keeps_in_step_with_the_record(desks: tuple[Desk, Desk], reader: Reader) -> None:
    _, second = desks
    second.do(adding(said(Kind.ARRIVAL, 40, None, 2)))
    assert rows(reader, "attendance", "by:briain")[0][:5] == (BRIAIN, 2, 2, 100, 1)
    second.undo()
    assert rows(reader, "attendance", "by:briain")[0][:5] == (BRIAIN, 2, 1, 50, 0)
    second.do(adding(Person(9, "Councillor V Vane"), RollPlace(9, Capacity.GUEST, 4)))
    second.do(adding(said(Kind.SUBSTITUTE, 41, None, 9, 2)))
    assert rows(reader, "attendance", "by:vane") == [("Councillor V Vane", 0, 0, None, 0, 0, 0, 0, 0, 0, 1)]


@pytest.mark.usefixtures("desks")
def test_how_one_member_attended_each_meeting(reader: Reader) -> None:
    assert [(row.meeting_id, *row.cells) for row in reader.attendance_of(2, parse(""))] == [
        (2, "2018-03-05", "Safer", "apologies", ""),
        (1, "2018-01-08", "Safer", "present", "counted"),
    ]


def test_what_is_exempt_is_in_no_public_register(desks: tuple[Desk, Desk], reader: Reader) -> None:
    first, _ = desks
    act = adding(
        said(Kind.EXEMPT, 19, None, subject="3"),
        said(Kind.CLAUSE, 20, "That the price be offered"),
        said(Kind.ACTION, 21, "to offer the price", 3),
        said(Kind.QUESTION, 22, "asked the price", 1),
    )
    first.do(act, [replace(p, is_exempt=p.entry_id != 19) for p in passages_of(act)])
    for name, count in (("resolutions", 3), ("actions", 4), ("questions", 2)):
        everything = page_of(reader, name)
        assert len(everything.rows) == count
        assert [row.is_exempt for row in everything.rows].count(True) == 1
        public = page_of(reader, name, is_public=True)
        assert not any("price" in str(cell) for row in public.rows for cell in row.cells)
        assert len(public.rows) == count - 1
        assert page_of(reader, name, "price", is_public=True).rows == ()


@pytest.mark.usefixtures("desks")
def test_every_register_is_sorted_by_any_of_its_columns_both_ways(reader: Reader) -> None:
    for register in REGISTERS:
        for column in register.columns:
            up = rows(reader, register.name, sort=column.name)
            down = rows(reader, register.name, sort=f"-{column.name}")
            assert sorted(up, key=repr) == sorted(down, key=repr)
    assert [row[3] for row in rows(reader, "resolutions", sort="-resolution")] == [
        "That the hedge be kept",
        "That the field be bought",
    ]
    assert [row[0] for row in rows(reader, "attendance", sort="percent")] == [BRIAIN, BOYES]
    with pytest.raises(KeyError):
        page_of(reader, "resolutions", sort="owner; DROP TABLE entry")


@pytest.mark.usefixtures("desks")
def test_a_page_says_whether_there_is_more(reader: Reader) -> None:
    page = page_of(reader, "resolutions", limit=1)
    assert (len(page.rows), page.has_more) == (1, True)
    rest = page_of(reader, "resolutions", limit=5, offset=1)
    assert (len(rest.rows), rest.has_more) == (1, False)
    assert {page.rows[0].entry_id, rest.rows[0].entry_id} == {13, 14}


def test_a_page_ends_with_a_meeting_not_within_one(desks: tuple[Desk, Desk], reader: Reader) -> None:
    _, second = desks
    second.do(adding(said(Kind.CLAUSE, 36, "That it be so")))
    first = page_of(reader, "resolutions", limit=2)
    assert ([row.entry_id for row in first.rows], first.has_more) == ([36], True)
    rest = page_of(reader, "resolutions", limit=2, offset=1)
    assert ([row.entry_id for row in rest.rows], rest.has_more) == ([13, 14], False)


@pytest.mark.parametrize(
    ("name", "typed", "trouble"),
    [
        ("resolutions", "is:open", "register of actions"),
        ("attendance", "kind:question", "by:, in: and dates"),
        ("attendance", "by:nobody", "Nobody on file"),
        ("actions", "in:nowhere", "No committee"),
        ("questions", 'like:"elms"', "search"),
        ("actions", "kind:zzz ", "not a kind"),
    ],
)
@pytest.mark.usefixtures("desks")
def test_what_serves_in_no_register_is_told(reader: Reader, name: str, typed: str, trouble: str) -> None:
    assert trouble in page_of(reader, name, typed).trouble


def test_the_registers_can_be_rebuilt_from_the_record(
    connection: sqlite3.Connection, desks: tuple[Desk, Desk], reader: Reader
) -> None:
    tables = {
        "attendance": "SELECT * FROM attendance ORDER BY meeting_id, person_id",
        "matter": "SELECT * FROM matter ORDER BY entry_id",
        "passage": "SELECT id, body, register, is_exempt FROM passage ORDER BY id",
    }
    head = desks[0].meeting.head
    desks[0].do(Act("moved", (Change(head, replace(head, committee="Audit")),)))
    kept = {table: connection.execute(sql).fetchall() for table, sql in tables.items()}
    words = {i: set(about.split()) for i, about in connection.execute("SELECT id, about FROM passage").fetchall()}
    for table in ("attendance", "matter"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("UPDATE passage SET about = '', register = NULL")
    connection.execute("BEGIN")
    derived.refresh_all(connection)
    connection.execute("COMMIT")
    assert {table: connection.execute(sql).fetchall() for table, sql in tables.items()} == kept
    again = connection.execute("SELECT id, about FROM passage").fetchall()
    assert {i: set(about.split()) for i, about in again} == words
    assert reader.check() == ()


def test_a_motion_carried_before_this_version_stands_among_the_resolutions(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    desk = committee(connection, 1, JANUARY, *ROLL)
    act = adding(
        said(Kind.PRESENT, 10, None, 1, 2),
        said(Kind.MOTION, 11, "That {@1} be thanked", 2),
        said(Kind.CARRIED, 12, None),
    )
    desk.do(act, [Passage(11, None, "Moved"), Passage(12, None, "The motion was carried.")])
    assert rows(reader, "resolutions") == []
    for _ in range(2):
        connection.execute("BEGIN")
        derived.refresh_all(connection)
        connection.execute("COMMIT")
    told = f"Resolved: That {BOYES} be thanked. The motion was carried."
    assert [row[3] for row in rows(reader, "resolutions")] == [told]
    assert [hit.entry_id for hit in reader.find(parse("kind:resolution thanked")).hits] == [12]
    assert reader.check() == ()


def test_a_file_of_an_older_version_has_its_registers_when_it_is_opened(tmp_path: Path) -> None:
    filing.first_version(tmp_path / "old.db", filing.rich_act())
    with Reader(tmp_path / "old.db") as reader:
        assert [hit.entry_id for hit in reader.find(parse("by:briain kind:question")).hits] == [3]
        assert [row[3] for row in rows(reader, "resolutions")] == ["That the report be noted"]
        assert [row[:2] for row in rows(reader, "actions")] == [("OVERDUE", "2018-05-01")]
        assert [row[:3] for row in rows(reader, "attendance")] == [(BOYES, 1, 1), (BRIAIN, 1, 1)]
