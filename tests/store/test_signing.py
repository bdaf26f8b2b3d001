"""Signed minutes are frozen: the file refuses every change to them, and says so where one was made all the same."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from queue import Queue

import pytest

from clerk_tui import store
from clerk_tui.errors import SaveError
from clerk_tui.meeting import (
    Act,
    AgendaItem,
    Ballot,
    Capacity,
    Change,
    Collective,
    Head,
    Kind,
    Noun,
    Person,
    RollPlace,
    Vote,
)
from clerk_tui.store import NotSaved, Reader, Report, Signing, Writer, error_messages, loading
from clerk_tui.store.act_rows import reindex
from clerk_tui.store.signing import FORM, digest_of, is_digest_of

from . import filing
from .filing import Desk, adding, committee, note, saving, sign, write

TEXT = "At a Meeting of the Safer Communities Committee held on Monday 8 January 2018\n\n1. Minutes\n"


@pytest.fixture
def later(connection: sqlite3.Connection) -> Desk:
    """The meeting at which the minutes of a rich one, with a private note, were signed."""
    first = Desk(connection)
    first.do(filing.rich_act())
    first.do(adding(*filing.FORMAL, replace(note(90, "his wife told me"), kind=Kind.PRIVATE)))
    made = committee(connection, 2, date(2018, 3, 5))
    sign(connection, 1, made, TEXT)
    return made


@pytest.mark.usefixtures("later")
def test_what_was_signed_is_kept(reader: Reader) -> None:
    signed = reader.signature(1)
    assert signed is not None
    assert (signed.on, signed.by, signed.minuted_in) == (date(2018, 3, 5), "Councillor D Boyes", 2)
    assert signed.text == TEXT
    assert signed.text_digest == sha256(TEXT.encode()).hexdigest()
    assert signed.record_digest == reader.record_digest(reader.meeting(1))
    assert reader.signature(2) is None
    assert reader.check() == ()


ITEM, PLACE, QUESTION, VOTE = filing.ITEMS[1], filing.ROLL[1], filing.ENTRIES[2], filing.FORMAL[3]
ACTS: dict[str, tuple[Noun | None, Noun | None]] = {
    "a new entry": (None, note(80, "one more thing")),
    "an entry put in other words": (QUESTION, replace(QUESTION, text="something else")),
    "an entry struck out": (QUESTION, replace(QUESTION, is_struck=True)),
    "an entry made private": (QUESTION, replace(QUESTION, kind=Kind.PRIVATE)),
    "an entry taken away": (QUESTION, None),
    "other speakers": (QUESTION, replace(QUESTION, persons=(1,))),
    "other ballots": (VOTE, replace(VOTE, vote=Vote(2, 1, 0))),
    "a private note made public": (
        replace(note(90, "his wife told me"), kind=Kind.PRIVATE),
        note(90, "his wife told me"),
    ),
    "an item renamed": (ITEM, replace(ITEM, title="Disorganised Crime")),
    "an item added": (None, AgendaItem(70, "More", 9)),
    "an item taken away": (ITEM, None),
    "a place on the roll": (PLACE, replace(PLACE, capacity=Capacity.MEMBER)),
    "a new place on the roll": (None, RollPlace(3, Capacity.MEMBER, 9)),
    "a place taken away": (PLACE, None),
    "the date": (filing.HEAD, replace(filing.HEAD, date=date(2018, 1, 9))),
    "the committee": (filing.HEAD, replace(filing.HEAD, committee="Planning")),
    "the rules": (filing.HEAD, replace(filing.HEAD, rules="board")),
}


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("what", ACTS)
def test_no_act_changes_signed_minutes(connection: sqlite3.Connection, reader: Reader, what: str) -> None:
    before = reader.meeting(1)
    with pytest.raises(sqlite3.IntegrityError) as refused:
        write(connection, saving(1, Act(what, (Change(*ACTS[what]),)), 50))
    assert "signed" in error_messages.sentence(refused.value)
    assert "next meeting" in error_messages.sentence(refused.value)
    assert reader.meeting(1) == before
    assert reader.check() == ()


RAW = [
    "INSERT INTO entry_person VALUES (1, 9, 3, NULL)",
    "UPDATE entry_person SET person_id = 3 WHERE entry_id = 1",
    "DELETE FROM entry_person WHERE entry_id = 3",
    "INSERT INTO ballot VALUES (102, 9, 3, 'for')",
    "UPDATE ballot SET choice = 'for'",
    "DELETE FROM ballot",
    "UPDATE entry SET meeting_id = 2 WHERE id = 3",
    "UPDATE entry SET meeting_id = 1 WHERE meeting_id = 2",
    "INSERT OR REPLACE INTO roll_place SELECT * FROM roll_place WHERE person_id = 1",
    "INSERT OR REPLACE INTO entry (id, meeting_id, position, kind) VALUES (3, 2, 1, 'note')",
    "INSERT OR REPLACE INTO entry (id, meeting_id, position, kind) VALUES (3, 1, 1, 'private')",
    "INSERT OR REPLACE INTO agenda_item (id, meeting_id, position, title) VALUES (2, 2, 1, 'Other business')",
    "INSERT OR REPLACE INTO meeting (id, date, style) VALUES (1, '2018-01-09', 'durham')",
    "UPDATE meeting SET first_minute = 7 WHERE id = 1",
    "DELETE FROM meeting WHERE id = 1",
    "UPDATE signature SET text = 'other'",
    "DELETE FROM signature",
    "INSERT OR REPLACE INTO signature SELECT * FROM signature",
]


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("statement", RAW)
def test_no_other_program_changes_them_unawares(connection: sqlite3.Connection, reader: Reader, statement: str) -> None:
    with pytest.raises(sqlite3.IntegrityError) as refused:
        connection.execute(statement)
    assert "sign" in error_messages.sentence(refused.value)
    assert reader.check() == ()


def test_what_is_not_the_record_can_still_be_put_right(
    connection: sqlite3.Connection, reader: Reader, later: Desk
) -> None:
    private = replace(note(91, "ring her"), kind=Kind.PRIVATE)
    write(connection, saving(1, adding(private), 50))
    write(connection, saving(1, Act("struck out", (Change(private, replace(private, is_struck=True)),)), 51))
    write(connection, saving(1, Act("removed", (Change(replace(private, is_struck=True), None),)), 52))
    right = Person(2, "Councillor J Ó Briain MBE")
    write(connection, saving(1, Act("renamed", (Change(filing.PEOPLE[1], right),)), 53))
    write(connection, saving(1, Act("nothing", (Change(filing.HEAD, filing.HEAD),)), 54))
    reindex(connection, 1, [store.Passage(3, 2, "Councillor J Ó Briain MBE asked")])
    later.do(adding(note(60, "the later meeting goes on")))
    assert reader.meeting(1).people[2] == filing.PEOPLE[1]
    assert right in reader.persons("Durham County Council")
    assert reader.check() == ()


TAMPERED: dict[str, tuple[str, str]] = {
    "words": ("signed_entry_update", "UPDATE entry SET text = 'noted' WHERE id = 3"),
    "speakers": (
        "signed_entry_person_update",
        "UPDATE entry_person SET person_id = 1 WHERE entry_id = 3 AND position = 0",
    ),
    "a ballot": ("signed_ballot_update", "UPDATE ballot SET choice = 'for' WHERE choice = 'against'"),
    "order": ("signed_entry_update", "UPDATE entry SET position = 1 WHERE id = 9"),
    "an entry": ("signed_entry_delete", "DELETE FROM entry WHERE id = 9"),
    "the agenda": ("signed_agenda_item_update", "UPDATE agenda_item SET title = 'Any other business' WHERE id = 2"),
    "the roll": ("signed_roll_place_update", "UPDATE roll_place SET capacity = 'member'"),
    "the date": ("signed_meeting_update", "UPDATE meeting SET date = '2018-01-09' WHERE id = 1"),
    "a value nobody wrote": ("signed_entry_update", "UPDATE entry SET kind = 'nonsense' WHERE id = 3"),
}


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("what", TAMPERED)
def test_a_change_behind_the_programs_back_is_found(connection: sqlite3.Connection, reader: Reader, what: str) -> None:
    trigger, statement = TAMPERED[what]
    connection.execute(f"DROP TRIGGER {trigger}")
    assert connection.execute(statement).rowcount
    no_trigger, said, *_ = reader.check()
    assert "trigger" in no_trigger
    assert "Safer Communities" in said
    assert "January 2018" in said
    assert "changed after its minutes were signed" in said
    assert "backup" in said


@pytest.mark.usefixtures("later")
def test_a_signed_text_that_was_changed_is_found(connection: sqlite3.Connection, reader: Reader) -> None:
    connection.execute("DROP TRIGGER signed_signature_update")
    connection.execute("UPDATE signature SET text = replace(text, 'Monday', 'Tuesday')")
    no_trigger, said = reader.check()
    assert "trigger" in no_trigger
    assert "text of the signed minutes of Safer Communities of 8 January 2018" in said


@pytest.mark.usefixtures("later")
def test_a_signature_that_is_gone_is_found(connection: sqlite3.Connection, reader: Reader) -> None:
    connection.execute("DROP TRIGGER signed_signature_delete")
    connection.execute("DELETE FROM signature")
    no_trigger, said = reader.check()
    assert "trigger" in no_trigger
    assert "signature is missing" in said


def test_minutes_that_changed_since_they_were_read_are_not_signed(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    first, later = Desk(connection), Desk(connection, 2)
    first.do(filing.rich_act())
    read = reader.record_digest(reader.meeting(1))
    first.do(adding(note(80, "one more thing")))
    with pytest.raises(SaveError, match="changed since they were read"):
        later.sign(Signing(1, date(2018, 3, 5), "A", TEXT, read))
    assert reader.signature(1) is None
    assert [line.id for line in reader.meetings()] == [1]


@pytest.mark.usefixtures("later")
def test_minutes_are_signed_once(connection: sqlite3.Connection, reader: Reader) -> None:
    other = committee(connection, 3, date(2018, 5, 7))
    with pytest.raises(sqlite3.IntegrityError):
        sign(connection, 1, other)
    signed = reader.signature(1)
    assert signed is not None
    assert signed.minuted_in == 2


def test_the_writer_says_why_signed_minutes_were_not_changed(path: Path, connection: sqlite3.Connection) -> None:
    Desk(connection).do(filing.rich_act())
    sign(connection, 1, committee(connection, 2, date(2018, 3, 5)))
    reports: Queue[Report] = Queue()
    writer = Writer(path, reports.put)
    writer.save(saving(1, adding(note(80, "one more thing")), 50))
    said = reports.get(timeout=60)
    assert writer.trouble == error_messages.SIGNED
    writer.close(0.0)
    assert said == NotSaved(error_messages.SIGNED, 1)


CHANGES: list[tuple[bool, Callable[[Desk], Act]]] = [
    (True, lambda desk: adding(replace(note(80, "private"), kind=Kind.PRIVATE))),
    (True, lambda desk: Act("renamed", (Change(filing.PEOPLE[0], Person(1, "Mr Boyes")),))),
    (True, lambda desk: Act("style", (Change(filing.HEAD, replace(filing.HEAD, style="irish")),))),
    (True, lambda desk: Act("moved", (Change(QUESTION, replace(QUESTION, position=QUESTION.position + 1)),))),
    (False, lambda desk: adding(note(80, "public"))),
    (False, lambda desk: Act("struck", (Change(QUESTION, replace(QUESTION, is_struck=True)),))),
    (False, lambda desk: Act("quorum", (Change(filing.HEAD, replace(filing.HEAD, quorum=5)),))),
    (False, lambda desk: Act("voted", (Change(VOTE, replace(VOTE, vote=None)),))),
]


@pytest.mark.parametrize(("is_same", "change"), CHANGES)
def test_the_digest_is_of_the_record_and_nothing_else(
    connection: sqlite3.Connection, reader: Reader, is_same: bool, change: Callable[[Desk], Act]
) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    desk.do(adding(*filing.FORMAL))
    before = reader.record_digest(reader.meeting(1))
    assert before == reader.record_digest(desk.meeting)
    desk.do(change(desk))
    assert (reader.record_digest(reader.meeting(1)) == before) is is_same
    desk.undo()
    assert reader.record_digest(reader.meeting(1)) == before


FIRST_FORM_OF_THE_RICH_MEETING = "7be1e82c376da0848e053ac74750347b3cdee1e51b95c810472e70bbdd43fd44"
"""The digest that the first version with signatures gave it."""
FURTHER = 500
"""What is added to every number of a row in the other book."""


def renumbered(noun: Noun) -> Noun:
    """A noun as another book has it: with other numbers of rows, and other positions."""

    def text(words: str | None) -> str | None:
        return words and re.sub(r"\{(@@?|\^)(\d+)\}", lambda m: f"{{{m[1]}{int(m[2]) + FURTHER}}}", words)

    def further(voice: int | Collective) -> int | Collective:
        return voice if isinstance(voice, Collective) else voice + FURTHER

    match noun:
        case Head() | Person():
            return replace(noun, id=noun.id + FURTHER)
        case RollPlace():
            return replace(noun, person_id=noun.person_id + FURTHER, position=noun.position * 3)
        case AgendaItem():
            return replace(noun, id=noun.id + FURTHER, position=noun.position * 3)
    vote = noun.vote
    ballots = tuple(Ballot(b.person_id + FURTHER, b.choice) for b in vote.ballots) if vote is not None else ()
    return replace(
        noun,
        id=noun.id + FURTHER,
        position=noun.position * 3,
        item_id=None if noun.item_id is None else noun.item_id + FURTHER,
        persons=tuple(map(further, noun.persons)),
        text=text(noun.text),
        vote=None if vote is None else replace(vote, ballots=ballots),
        entered=None,
    )


REFERS = (
    replace(note(81, "as {^3} said, and {@@2}"), item_id=2),
    replace(note(82, "see {^90}"), item_id=2),
    replace(note(90, "his wife told me"), kind=Kind.PRIVATE),
)


@pytest.fixture
def travelled(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """Another book with the same meeting, without its private note: other numbers, the same identifiers."""
    nouns = [change.after for change in filing.rich_act().changes if change.after is not None]
    Desk(connection).do(adding(*nouns, *filing.FORMAL, *REFERS))
    other = path.with_name("other.db")
    store.create(other)
    with closing(store.connect(other)) as elsewhere:
        public = (*nouns, *filing.FORMAL, *REFERS[:2])
        Desk(elsewhere, 1 + FURTHER).do(adding(*map(renumbered, public)))
        for table in ("meeting", "person", "agenda_item", "entry"):
            for row_id, uid in connection.execute(f"SELECT id, uid FROM {table}").fetchall():
                elsewhere.execute(f"UPDATE {table} SET uid = ? WHERE id = ?", (uid, row_id + FURTHER))
        yield elsewhere


def digest_in(connection: sqlite3.Connection, meeting_id: int) -> str:
    return digest_of(connection, loading.meeting(connection, meeting_id))


def test_a_signature_verifies_in_a_book_with_other_numbers(
    connection: sqlite3.Connection, travelled: sqlite3.Connection
) -> None:
    signed = digest_in(connection, 1)
    assert signed.startswith(FORM)
    there = loading.meeting(travelled, 1 + FURTHER)
    assert there.entries != loading.meeting(connection, 1).entries
    assert digest_of(travelled, there) == signed
    assert is_digest_of(travelled, there, signed)
    sign(travelled, 1 + FURTHER, committee(travelled, 2, date(2018, 3, 5)), TEXT)
    (kept,) = travelled.execute("SELECT record_digest FROM signature").fetchone()
    assert kept == signed


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET text = 'something else' WHERE id = 503",
        "UPDATE entry SET text = 'as {^504} said, and {@@502}' WHERE id = 581",
        "UPDATE entry_person SET person_id = 501 WHERE entry_id = 504",
        "UPDATE ballot SET choice = 'for' WHERE entry_id = 602 AND person_id = 502",
        "UPDATE agenda_item SET title = 'Other' WHERE id = 502",
        "UPDATE entry SET item_id = NULL WHERE id = 509",
        "UPDATE person SET uid = 'another' WHERE id = 502",
        "UPDATE entry SET position = 1 WHERE id = 509",
    ],
)
def test_a_record_that_differs_in_the_other_book_does_not_verify(
    connection: sqlite3.Connection, travelled: sqlite3.Connection, change: str
) -> None:
    signed = digest_in(connection, 1)
    assert travelled.execute(change).rowcount == 1
    assert digest_in(travelled, 1 + FURTHER) != signed


def test_minutes_signed_before_there_were_identifiers_verify_in_the_first_form(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    Desk(connection).do(filing.rich_act())
    first_form = FIRST_FORM_OF_THE_RICH_MEETING
    assert is_digest_of(connection, loading.meeting(connection, 1), first_form)
    later = committee(connection, 2, date(2018, 3, 5))
    later.sign(Signing(1, date(2018, 3, 5), "Councillor D Boyes", TEXT, first_form))
    signed = reader.signature(1)
    assert signed is not None
    assert signed.record_digest == first_form
    assert reader.check() == ()
    connection.execute("DROP TRIGGER signed_entry_update")
    connection.execute("UPDATE entry SET text = 'something else' WHERE id = 3")
    assert any("changed after its minutes were signed" in fault for fault in reader.check())
