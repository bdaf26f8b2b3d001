"""What is saved is read again as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from clerk_tui import store
from clerk_tui.errors import NotFoundError, SaveError
from clerk_tui.meeting import (
    Act,
    Ballot,
    Capacity,
    Change,
    Choice,
    Head,
    Kind,
    Meeting,
    Membership,
    Person,
    RollPlace,
    Vote,
    apply,
)
from clerk_tui.store import CommitteeSetup, Passage, Reader, rows, schema
from clerk_tui.store.act_rows import put_committee
from clerk_tui.store.connection import transaction

from . import filing
from .filing import NOW, Desk, adding, committee, note, save_all, saving, write


def _write_committee(connection: sqlite3.Connection, setup: CommitteeSetup) -> None:
    with transaction(connection):
        put_committee(connection, setup)


def test_a_rich_meeting_comes_back_whole(connection: sqlite3.Connection, reader: Reader) -> None:
    write(connection, saving(1, filing.rich_act(), 1))
    assert reader.meeting(1) == apply(Meeting(filing.HEAD), filing.rich_act().changes)
    assert reader.check() == ()


def test_an_edit_changes_everything_of_an_entry(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    old = desk.meeting.entries[2]
    desk.do(Act("changed", (Change(old, replace(old, kind=Kind.ANSWER, persons=(3, 1), text=None, item_id=1)),)))
    assert reader.meeting(1) == desk.meeting


def test_the_procedure_of_a_formal_meeting_comes_back_whole(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    head = replace(filing.HEAD, rules="parish numbers={yy}/{n} year=05-01", first_minute=45)
    desk.do(Act("changed rules", (Change(filing.HEAD, head),)))
    desk.do(adding(*filing.FORMAL))
    assert reader.meeting(1) == desk.meeting
    desk.undo()
    assert reader.meeting(1) == desk.meeting
    desk.redo()
    assert reader.meeting(1) == desk.meeting
    assert reader.check() == ()


def test_a_ballot_that_is_changed_or_taken_away_leaves_nothing_behind(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    desk.do(adding(*filing.FORMAL))
    (named,) = (e for e in desk.meeting.entries if e.vote and e.vote.is_named)
    assert named.vote
    other = replace(named.vote, ballots=(Ballot(2, Choice.AGAINST),), needs="")
    desk.do(Act("changed", (Change(named, replace(named, vote=other)),)))
    assert reader.meeting(1) == desk.meeting
    changed = desk.meeting.entry(named.id)
    desk.do(Act("changed", (Change(changed, replace(changed, kind=Kind.NOTE, vote=None)),)))
    assert reader.meeting(1) == desk.meeting
    desk.undo()
    desk.undo()
    assert reader.meeting(1) == desk.meeting
    desk.do(Act("removed", (Change(named, None),)))
    assert connection.execute("SELECT count(*) FROM ballot WHERE entry_id = ?", (named.id,)).fetchone() == (0,)


def test_somebody_known_by_their_vote_alone_stays_on_file(connection: sqlite3.Connection, reader: Reader) -> None:
    first, second = Desk(connection, 1), Desk(connection, 2)
    first.do(adding(Head(1, "D", "P")))
    first.do(adding(Person(1, "A")))
    voted = replace(note(2, ""), kind=Kind.VOTE, vote=Vote(is_named=True, ballots=(Ballot(1, Choice.FOR),)))
    second.do(adding(Head(2, "D", "P"), voted))
    first.undo()
    assert reader.meeting(2).people == {1: Person(1, "A")}


def test_meetings_are_listed_newest_first_with_their_entries_counted(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    for n, day in enumerate([date(2018, 1, 8), None, date(2019, 3, 4), date(2017, 5, 1)], 1):
        write(connection, saving(n, adding(Head(n, "Durham", "Planning", day), note(n, "noted")), n))
    lines = reader.meetings()
    assert [line.id for line in lines] == [2, 3, 1, 4]
    assert {(line.council, line.committee, line.entry_count, line.stage) for line in lines} == {
        ("Durham", "Planning", 1, "live")
    }
    write(connection, saving(3, adding(note(9, "more")), 9))
    write(connection, saving(1, Act("undid", (Change(note(1, "noted"), None),)), 10))
    assert [line.entry_count for line in reader.meetings()] == [1, 2, 0, 1]


def test_a_meeting_is_found_by_id_date_or_latest(connection: sqlite3.Connection, reader: Reader) -> None:
    for n, day in enumerate([date(2018, 1, 8), date(2018, 1, 8), date(2019, 3, 4), date(2017, 5, 1)], 1):
        write(connection, saving(n, adding(Head(n, "D", "P", day)), n))
    assert (reader.find_meeting("4"), reader.find_meeting("2017-05-01"), reader.find_meeting(" Latest ")) == (4, 4, 3)
    for spec, said in [
        ("2018-01-08", r"1, 2"),
        ("5", "no meeting"),
        ("9" * 30, "no meeting"),
        ("x'; --", "no meeting"),
    ]:
        with pytest.raises(NotFoundError, match=said):
            reader.find_meeting(spec)
    with pytest.raises(NotFoundError):
        reader.meeting(77)


def test_a_name_put_right_is_right_in_every_meeting(connection: sqlite3.Connection, reader: Reader) -> None:
    person, right = Person(1, "Councillor J Maitlnd"), Person(1, "Councillor J Maitland")
    for n in (1, 2):
        write(connection, saving(n, adding(Head(n, "D", "P"), person, RollPlace(1, Capacity.MEMBER, 1)), n))
    write(connection, saving(1, Act("renamed", (Change(person, right),)), 3))
    assert reader.meeting(2).people == {1: right}
    assert set(reader.meetings_of(1)) == {1, 2}


def test_somebody_on_file_is_known_where_they_take_a_place_or_are_mentioned(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    write(connection, saving(1, adding(Head(1, "D", "P"), Person(1, "A"), Person(2, "B"), Person(3, "C")), 1))
    spoke = replace(note(2, "as {@2} said"), persons=(3,))
    write(connection, saving(2, adding(Head(2, "D", "P"), RollPlace(1, Capacity.MEMBER, 1), spoke), 2))
    assert set(reader.meeting(2).people) == {1, 2, 3}


def test_a_person_taken_back_stays_while_another_meeting_has_them(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    first, second = Desk(connection, 1), Desk(connection, 2)
    for desk in (first, second):
        desk.do(adding(Head(desk.meeting.id, "D", "P")))
        desk.do(adding(Person(1, "A"), RollPlace(1, Capacity.MEMBER, 1)))
    third = Desk(connection, 3)
    third.do(adding(Head(3, "D", "P"), Person(1, "A"), note(3, "as {@1} said")))
    first.undo()
    assert (reader.meeting(1), reader.meeting(2)) == (first.meeting, second.meeting)
    assert reader.persons("D") == (Person(1, "A"),)
    second.undo()
    assert reader.meeting(3) == third.meeting
    third.undo()
    assert reader.persons("D") == ()
    second.redo()
    assert reader.meeting(2) == second.meeting


def test_a_committee_is_kept_with_its_members_and_replaced(connection: sqlite3.Connection, reader: Reader) -> None:
    chair = Membership(Person(1, "A"), Capacity.CHAIR, 1, "a", "p", "f", "g", date(2020, 5, 1), date(2021, 5, 1))
    member = Membership(Person(2, "B"), Capacity.MEMBER, 2)
    _write_committee(connection, CommitteeSetup("D", "Planning", 4, "Room 1", "durham", (chair, member)))
    assert reader.membership("D", "Planning") == (chair, member)
    _write_committee(
        connection, CommitteeSetup("D", "Planning", 5, "Room 2", "irish", (member,), rules="board remote=listen")
    )
    assert reader.membership("D", "Planning") == (member,)
    (line,) = reader.committees()
    assert (line.council, line.name, line.quorum, line.venue, line.style) == ("D", "Planning", 5, "Room 2", "irish")
    assert line.rules == "board remote=listen"
    assert reader.membership("D", "Licensing") == ()
    with pytest.raises(SaveError):
        _write_committee(connection, CommitteeSetup("D", ""))


def test_a_name_put_right_meanwhile_stays_right_when_a_committee_is_set_up(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    was = Person(1, "Councillor D Boyse")
    setup = CommitteeSetup("D", "Planning", memberships=(Membership(was, Capacity.CHAIR, 1),), at=NOW)
    _write_committee(connection, setup)
    desk = Desk(connection)
    desk.do(adding(Head(1, "D", "Planning"), was, RollPlace(1, Capacity.CHAIR, 1)))
    desk.do(Act("renamed", (Change(was, Person(1, "Councillor D Boyes")),)))
    _write_committee(connection, replace(setup, quorum=3, at=NOW + timedelta(hours=1)))
    assert [member.person.name for member in reader.membership("D", "Planning")] == ["Councillor D Boyes"]
    assert reader.check() == ()


def test_a_committee_name_typed_wrongly_leaves_nothing_behind(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(adding(Head(1, "D", "Planing")))
    desk.do(Act("changed committee", (Change(desk.meeting.head, replace(desk.meeting.head, committee="Planning")),)))
    assert [line.name for line in reader.committees()] == ["Planning"]
    _write_committee(connection, CommitteeSetup("D", "Planning", 3))
    desk.do(Act("changed council", (Change(desk.meeting.head, replace(desk.meeting.head, council="E")),)))
    assert [(line.council, line.name) for line in reader.committees()] == [("D", "Planning"), ("E", "Planning")]


def test_no_id_is_given_twice_not_even_of_what_was_undone(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    desk.do(adding(note(40, "x"), Person(50, "X")))
    desk.undo()
    ids = reader.next_ids()
    assert (ids.person, ids.item, ids.entry, ids.meeting, ids.act) == (51, 3, 41, 2, 4)


def test_the_views_answer_a_clerks_questions(connection: sqlite3.Connection) -> None:
    act = filing.rich_act()
    spoken = [
        Passage(4, 2, "DCI Dave Ashton would send figures", kind=Kind.PROMISE),
        Passage(9, 2, "That the report be noted.", kind=Kind.CLAUSE),
    ]
    write(connection, saving(1, act, 1, spoken))
    attended = connection.execute("SELECT name, attendance FROM attendance_record ORDER BY person_id").fetchall()
    assert attended == [
        ("Councillor D Boyes", "present"),
        ("Councillor J Ó Briain", "present"),
        ("DCI Dave Ashton", "present"),
    ]
    assert connection.execute("SELECT date, item, clause FROM resolution_register").fetchall() == [
        ("2018-01-08", "5", "That the report be noted.")
    ]
    assert connection.execute("SELECT owner, action, due FROM open_action").fetchall() == [
        ("DCI Dave Ashton", "DCI Dave Ashton would send figures", "2018-05-01")
    ]


def test_times_and_dates_are_plain_iso_for_other_tools(connection: sqlite3.Connection) -> None:
    write(connection, saving(1, filing.rich_act(), 1))
    assert connection.execute("SELECT at, entered FROM entry WHERE id = 5").fetchone() == ("09:44", "09:45")
    assert connection.execute("SELECT date, time FROM meeting").fetchone() == ("2018-01-08", "09:30")


def test_seconds_of_a_time_are_not_lost(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(adding(replace(filing.HEAD, time=time(9, 30, 15)), replace(note(1, "x"), at=time(9, 0, 1))))
    assert reader.meeting(1) == desk.meeting


# Identifiers that tell things from those of every other file: given once, and kept whatever becomes of them


def all_of(connection: sqlite3.Connection) -> dict[tuple[str, int], str]:
    return {
        (table, row_id): uid
        for table in schema.TABLES_WITH_UIDS
        for row_id, uid in connection.execute(f"SELECT id, uid FROM {table}").fetchall()
    }


def test_everything_has_its_own(connection: sqlite3.Connection) -> None:
    write(connection, saving(1, filing.rich_act(), 1))
    save_all(connection, [saving(2, adding(Head(2, "Durham", "Other"), Person(9, "Ann Oak"), note(90, "elms")), 2)])
    found = all_of(connection)
    assert {table for table, _ in found} == set(schema.TABLES_WITH_UIDS)
    assert len(set(found.values())) == len(found)
    assert all(len(uid) == 32 and int(uid, 16) for uid in found.values())
    in_journal = connection.execute("SELECT noun, noun_id, uid FROM change").fetchall()
    assert {uid for noun, noun_id, uid in in_journal} <= set(found.values())
    assert all(found[rows.table_of(noun), noun_id] == uid for noun, noun_id, uid in in_journal)


def test_what_is_undone_and_done_again_keeps_it(connection: sqlite3.Connection) -> None:
    desk = committee(connection, 1, date(2018, 1, 8))
    desk.do(adding(Person(9, "Ann Oak"), RollPlace(9, filing.ROLL[0].capacity, 9), *filing.ITEMS, note(20, "elms")))
    before = all_of(connection)
    desk.do(Act("changed", (Change(note(20, "elms"), note(20, "oaks")),)))
    desk.undo()
    desk.undo()
    assert ("entry", 20) not in all_of(connection)
    desk.redo()
    after = all_of(connection)
    assert before.items() <= after.items()


@pytest.mark.parametrize("make", [filing.first_version, filing.second_version])
def test_old_files_get_theirs(make: Callable[[Path, Act], None], tmp_path: Path) -> None:
    older = tmp_path / "older.db"
    make(older, filing.rich_act())
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("DELETE FROM entry WHERE id = 10")  # as if undone
        connection.commit()
    store.prepare(older, tmp_path / "backups")
    with closing(store.connect(older)) as connection:
        found = all_of(connection)
        assert len(set(found.values())) == len(found) > 15
        in_journal = connection.execute("SELECT noun, noun_id, uid FROM change").fetchall()
        known = [(found.get((rows.table_of(noun), noun_id)), uid) for noun, noun_id, uid in in_journal]
        assert [uid for has, uid in known if has != uid and has is not None] == []
        assert [len(uid) for has, uid in known if has is None] == [32]
