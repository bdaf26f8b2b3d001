"""What earlier meetings of a committee mean for the one that is held now: its numbers, and what is still to be done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui.meeting import Act, AgendaItem, Change, Entry, Head, Kind, Noun, Stage
from clerk_tui.meeting.agenda import minute_numbers, resolution_number
from clerk_tui.meeting.matters import matter_lines, matters
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Reader, loading

from .filing import Desk, adding, committee, note

RULES = "parish numbers={yy}/{n} year=05-01"


def taken(meeting_id: int, count: int, *, heading: bool = False) -> Iterable[Noun]:
    """So many items opened, one of them twice, and one that was not reached."""
    first = meeting_id * 100
    if heading:
        yield AgendaItem(first + 90, "PART A", 0, is_heading=True)
        yield Entry(first + 90, Kind.ITEM, 1, first + 90, text=None)
    for n in range(1, count + 1):
        yield AgendaItem(first + n, f"Item {n}", n)
        yield Entry(first + n, Kind.ITEM, n * GAP_BETWEEN, first + n, text=None)
    yield AgendaItem(first + 99, "Not reached", 99)
    yield Entry(first + 98, Kind.ITEM, 98 * GAP_BETWEEN, first + 1, text=None)
    yield Entry(first + 99, Kind.ITEM, 99 * GAP_BETWEEN, first + 99, text=None, is_struck=True)


def test_minute_numbers_run_through_the_year(connection: sqlite3.Connection, reader: Reader) -> None:
    for n, (day, count) in enumerate(
        [(date(2023, 4, 3), 7), (date(2023, 5, 8), 3), (date(2023, 9, 4), 4), (date(2024, 4, 8), 2)], 1
    ):
        committee(connection, n, day, *taken(n, count, heading=n == 2), rules=RULES)
    committee(connection, 5, date(2023, 6, 1), *taken(5, 9), rules=RULES, name="Planning")
    assert [reader.meeting(n).minutes_before for n in (1, 2, 3, 4)] == [0, 0, 3, 7]
    assert list(minute_numbers(reader.meeting(4)).values()) == ["23/8", "23/9"]


def test_a_first_minute_that_was_given_begins_the_numbers_anew(connection: sqlite3.Connection, reader: Reader) -> None:
    desks = [committee(connection, n, date(2023, 5 + n, 1), *taken(n, 2), rules=RULES) for n in (1, 2, 3)]
    head = desks[1].meeting.head
    desks[1].do(Act("changed first minute", (Change(head, replace(head, first_minute=40)),)))
    assert reader.meeting(2).minutes_before == 2
    assert list(minute_numbers(reader.meeting(2)).values()) == ["23/40", "23/41"]
    assert list(minute_numbers(reader.meeting(3)).values()) == ["23/42", "23/43"]


@pytest.mark.parametrize(
    ("rules", "first", "numbers"),
    [
        ("council resolutions=GB/{year}/{n} year=05-01", None, ["GB/2023/1", "GB/2023/3", "GB/2024/1"]),
        ("council resolutions=GB/{year}/{n} year=05-01", 43, ["GB/2023/43", "GB/2023/45", "GB/2024/1"]),
        ("council resolutions={n} year=never", None, ["??", "??", "??"]),
        ("council resolutions={n} year=never", 43, ["43", "45", "47"]),
        ("council resolutions={n}", 43, ["43", "??", "??"]),
    ],
)
def test_the_numbers_of_resolutions_run_on_where_the_body_has_a_numbering_year(
    connection: sqlite3.Connection, reader: Reader, rules: str, first: int | None, numbers: list[str]
) -> None:
    for n, day in enumerate((date(2023, 5, 8), date(2024, 4, 8), date(2024, 5, 13)), 1):
        ten = n * 100
        clauses = (
            replace(note(ten + at, f"That part {at} be done", ten + at % 2), kind=Kind.CLAUSE) for at in (1, 2, 3)
        )
        struck = replace(note(ten + 4, "That it be struck", ten), kind=Kind.CLAUSE, is_struck=True)
        said = f"{rules} first={first}" if first and n == 1 else rules
        items = (AgendaItem(ten + at, f"Item {at}", at) for at in (0, 1))
        committee(connection, n, day, *items, *clauses, struck, rules=said)
    assert [resolution_number(reader.meeting(n), 0) for n in (1, 2, 3)] == numbers


@pytest.mark.parametrize(
    ("rules", "before"),
    [("", 0), ("parish numbers={n}", 0), ("board numbers={n} year=never", 5), ("board numbers={n} year=01-01", 2)],
)
def test_numbers_run_on_only_where_the_body_says_so(
    connection: sqlite3.Connection, reader: Reader, rules: str, before: int
) -> None:
    committee(connection, 1, date(2022, 12, 5), *taken(1, 3))
    committee(connection, 2, date(2023, 1, 9), *taken(2, 2))
    committee(connection, 3, date(2023, 2, 6), rules=rules)
    assert reader.meeting(3).minutes_before == before


def test_two_meetings_of_one_day_are_in_the_order_of_their_times(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    day = date(2023, 5, 8)
    for n, at in ((1, time(19, 30)), (2, time(18, 0))):
        desk = committee(connection, n, day, *taken(n, 3), rules=RULES)
        head = desk.meeting.head
        desk.do(Act("changed time", (Change(head, replace(head, time=at)),)))
    assert (reader.meeting(1).minutes_before, reader.meeting(2).minutes_before) == (3, 0)


def test_a_meeting_without_a_time_is_the_last_of_its_day_and_changes_no_number(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    committee(connection, 1, date(2023, 5, 8), *taken(1, 3), rules=RULES)
    desk = committee(connection, 2, date(2023, 5, 8), *taken(2, 4), rules=RULES)
    head = desk.meeting.head
    desk.do(Act("changed time", (Change(head, replace(head, time=time(19, 0))),)))
    assert (reader.meeting(1).minutes_before, reader.meeting(2).minutes_before) == (4, 0)
    assert [line.id for line in reader.meetings()] == [1, 2]  # the latest first


def test_a_meeting_without_a_date_or_committee_has_no_numbers_before_it(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    committee(connection, 1, date(2023, 6, 5), *taken(1, 3), rules=RULES)
    committee(connection, 2, None, rules=RULES)
    Desk(connection, 3).do(adding(Head(3, date=date(2023, 7, 3), rules=RULES)))
    assert (reader.meeting(2).minutes_before, reader.meeting(3).minutes_before) == (0, 0)


def test_the_earlier_meetings_of_the_committee_are_told_oldest_first(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    for n, day in enumerate((date(2018, 3, 5), date(2018, 1, 8), None, date(2018, 5, 7), date(2018, 3, 5)), 1):
        committee(connection, n, day)
    committee(connection, 6, date(2018, 2, 1), name="Planning")
    heads = {n: reader.meeting(n).head for n in range(1, 6)}
    found = reader.former(heads[1])
    assert [(f.id, f.date, f.stage) for f in found] == [(2, date(2018, 1, 8), Stage.LIVE)]
    assert [f.id for f in reader.former(heads[4])] == [2, 1, 5]
    assert [f.id for f in reader.former(replace(heads[4], id=99, date=date(2018, 3, 5)))] == [2]
    assert reader.former(heads[3]) == ()
    assert reader.former(replace(heads[4], committee="")) == ()
    assert reader.former(replace(heads[4], council="Another Council")) == ()


def action(entry_id: int, text: str, *, of: date | None = None) -> Entry:
    kind = Kind.ACTION if of is None else Kind.ARISING
    return replace(note(entry_id, text, 1), kind=kind, persons=(1,), of_date=of)


def test_what_is_followed_is_told_in_the_order_held(connection: sqlite3.Connection, reader: Reader) -> None:
    january, march, may = date(2018, 1, 8), date(2018, 3, 5), date(2018, 5, 7)
    done = replace(note(22, "", 1), kind=Kind.DONE)
    spoken = replace(note(12, "would send figures", 1), kind=Kind.STATEMENT, persons=(2,), is_action=True)
    struck = replace(action(13, "struck"), is_struck=True)
    second = committee(connection, 2, march, AgendaItem(1, "Matters arising", 1))
    second.do(adding(action(21, "publish the plan", of=january), done))
    first = committee(connection, 1, january)
    first.do(adding(action(11, "publish the plan"), note(10, "noted"), spoken, struck))
    committee(connection, 3, may, action(31, "not yet"))
    committee(connection, 4, january, action(41, "another body's"), name="Planning")
    lines = reader.matter_lines(3)
    assert [(line.meeting_id, line.date, line.entry.id) for line in lines] == [
        (1, january, 11),
        (1, january, 12),
        (2, march, 21),
        (2, march, 22),
    ]
    assert [line.entry for line in lines[:2]] == [e for e in first.meeting.entries if e.id in (11, 12)]
    assert [(matter.text, matter.owners, matter.is_done) for matter in matters(lines, {})] == [
        ("publish the plan", (1,), True),
        ("would send figures", (2,), False),
    ]


def test_what_was_agreed_in_private_is_told_to_be_exempt(connection: sqlite3.Connection, reader: Reader) -> None:
    excluded = replace(note(12, "", 1), kind=Kind.EXEMPT, text=None, subject="3")
    back = replace(note(14, "", 1), kind=Kind.READMITTED, text=None)
    first = committee(connection, 1, date(2018, 1, 8), AgendaItem(1, "Land", 1))
    first.do(adding(action(11, "open"), excluded, action(13, "buy the field"), back, action(15, "open again")))
    committee(connection, 2, date(2018, 3, 5))
    assert [(line.entry.id, line.is_exempt) for line in reader.matter_lines(2)] == [
        (11, False),
        (13, True),
        (15, False),
    ]
    assert reader.matter_lines(2) == matter_lines(reader.meeting(1))
    first.do(Act("struck out", (Change(excluded, replace(excluded, is_struck=True)),)))
    assert not any(line.is_exempt for line in reader.matter_lines(2))


def test_twenty_years_are_not_read_for_a_few_lines(connection: sqlite3.Connection) -> None:
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    loading.matter_lines(connection, 1)
    connection.set_trace_callback(None)
    assert len(asked) == 3
    for sql, index in zip(asked, ("entry_followed", "entry_exempt", "entry_followed"), strict=True):
        is_read_by(connection, sql, index)
    is_read_by(connection, loading._MINUTES, "entry_opening", 1, "")


def is_read_by(connection: sqlite3.Connection, sql: str, index: str, *values: object) -> None:
    """Make sure that a query reads entries by this index, and no table whole."""
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()]
    assert any(f"INDEX {index} " in step for step in plan)
    assert not any(step.startswith("SCAN") for step in plan)
