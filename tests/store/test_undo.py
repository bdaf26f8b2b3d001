"""The journal: what was done can be taken back and done again, across restarts, in any order of acts."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from clerk_tui import store
from clerk_tui.errors import SaveError
from clerk_tui.meeting import (
    Act,
    AgendaItem,
    Ballot,
    Capacity,
    Change,
    Choice,
    Collective,
    Entry,
    Head,
    Kind,
    Meeting,
    Noun,
    Person,
    RollPlace,
    Vote,
)
from clerk_tui.search import parse
from clerk_tui.store import Reader, rows

from . import filing
from .filing import Desk, adding, note, saving, write


def test_undo_and_redo_go_on_after_the_file_was_closed(path: Path) -> None:
    first = store.connect(path)
    desk = Desk(first)
    desk.do(filing.rich_act())
    for n in (11, 12, 13):
        desk.do(adding(note(n, f"note {n}", 2), label=f"note {n}"))
    desk.undo()
    desk.undo()
    first.close()

    desk.connection = store.connect(path)
    with Reader(path) as reader:
        journal = reader.journal(1)
        assert journal == desk.journal
        assert [act.act.label for act in journal.done] == ["imported the meeting", "note 11"]
        assert [act.act.label for act in journal.undone] == ["note 13", "note 12"]
        desk.redo()
        assert reader.meeting(1) == desk.meeting
        assert reader.journal(1) == desk.journal
    desk.connection.close()


def test_a_new_act_leaves_what_was_undone_behind(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    desk.do(adding(note(11, "one")))
    desk.undo()
    desk.do(adding(note(12, "two")))
    assert reader.journal(1) == desk.journal
    states = connection.execute("SELECT id, state, reverses FROM act ORDER BY id").fetchall()
    assert states == [(1, "done", None), (2, "abandoned", None), (3, "fixed", 2), (4, "done", None)]


def test_undo_is_of_one_meeting_only(connection: sqlite3.Connection, reader: Reader) -> None:
    one, two = Desk(connection, 1), Desk(connection, 2)
    one.do(adding(Head(1), note(1, "one")))
    two.do(adding(Head(2), note(2, "two")))
    one.undo()
    two.do(adding(note(3, "three")))
    assert (reader.journal(1), reader.journal(2)) == (one.journal, two.journal)
    wrong = replace(saving(1, two.done[-1].act.inverse, 99), undoes=two.done[-1].id)
    with pytest.raises(SaveError):
        write(connection, wrong)
    assert reader.meeting(2) == two.meeting


def test_what_may_not_be_taken_back_is_not_offered(connection: sqlite3.Connection, reader: Reader) -> None:
    write(connection, replace(saving(1, filing.rich_act(), 1), is_undoable=False))
    assert reader.journal(1).done == ()


def test_the_same_act_is_not_undone_twice(connection: sqlite3.Connection, reader: Reader) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    last = desk.done[-1]
    desk.undo()
    with pytest.raises(SaveError):
        write(connection, replace(saving(1, last.act.inverse, 50), undoes=last.id))
    assert reader.meeting(1) == desk.meeting


def test_undo_takes_the_words_out_of_the_search_and_redo_brings_them_back(
    connection: sqlite3.Connection, reader: Reader
) -> None:
    desk = Desk(connection)
    desk.do(filing.rich_act())
    desk.do(adding(note(11, "about zeppelins", 2)))
    desk.undo()
    assert reader.find(parse("zeppelins")).hits == ()
    desk.redo()
    assert [hit.entry_id for hit in reader.find(parse("zeppelins")).hits] == [11]
    assert reader.check() == ()


NOUNS: tuple[Noun, ...] = (
    filing.HEAD,
    replace(filing.HEAD, rules="board quorum=1/3", first_minute=45),
    *filing.PEOPLE,
    *filing.ROLL,
    *filing.ITEMS,
    *filing.ENTRIES,
    *filing.FORMAL,
)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)
def test_an_image_in_the_journal_is_read_as_it_was(noun: Noun) -> None:
    assert rows.decode(rows.NOUNS[type(noun)], rows.encode(noun)) == noun


def test_an_image_of_another_version_is_read_as_far_as_it_goes() -> None:
    assert rows.decode("entry", '{"id":1,"kind":"note","position":2,"mood":"calm"}') == Entry(1, Kind.NOTE, 2)


def test_a_vote_in_the_journal_of_the_first_version_is_read() -> None:
    for image, vote in (("[8,3,1]", Vote(8, 3, 1)), ("[null,null,null]", Vote()), ("[8,null,null]", Vote(8))):
        old = f'{{"id":1,"kind":"vote","position":2,"vote":{image}}}'
        assert rows.decode("entry", old) == Entry(1, Kind.VOTE, 2, vote=vote)
        assert rows.encode(rows.decode("entry", old)) == old


TEXTS = st.one_of(st.none(), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
TIMES = st.one_of(st.none(), st.times().map(lambda t: t.replace(second=0, microsecond=0)))
VOTES = st.one_of(st.none(), st.builds(Vote), st.builds(Vote, st.integers(0, 99), st.none() | st.integers(0, 9)))
WORDS = st.sampled_from(["", "Durham", "Cork", "Safer", "Planning"])


class AnyOrderOfActs(RuleBasedStateMachine):
    """Two meetings of one file that share their people, against `apply` in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "minutes.db"
        store.create(self.path)
        self.connection = store.connect(self.path)
        self.names: dict[int, str] = {}
        self.ids = 0

    @initialize()
    def open_meetings(self) -> None:
        self.desks = [Desk(self.connection, 1), Desk(self.connection, 2)]
        for desk in self.desks:
            self.act(desk, Change(None, Head(desk.meeting.id)))

    def new_id(self) -> int:
        self.ids += 1
        return self.ids

    def act(self, desk: Desk, *changes: Change) -> None:
        if changes:
            desk.do(Act("did", changes))
            self.follow(changes)

    def follow(self, changes: tuple[Change, ...]) -> None:
        """What people are called in the whole file now."""
        for change in changes:
            if isinstance(change.after, Person):
                if change.before is not None:
                    self.names[change.after.id] = change.after.name
                self.names.setdefault(change.after.id, change.after.name)
            elif isinstance(change.before, Person) and not any(
                change.before.id in d.meeting.people for d in self.desks
            ):
                self.names.pop(change.before.id, None)

    @rule(which=st.integers(0, 1), council=WORDS, committee=WORDS, day=st.none() | st.dates(), at=TIMES)
    def change_head(self, which: int, council: str, committee: str, day: date | None, at: time | None) -> None:
        desk = self.desks[which]
        head = desk.meeting.head
        self.act(desk, Change(head, replace(head, council=council, committee=committee, date=day, time=at)))

    @rule(which=st.integers(0, 1), name=st.text("abc", max_size=4), capacity=st.sampled_from(Capacity))
    def list_somebody(self, which: int, name: str, capacity: Capacity) -> None:
        person = Person(self.new_id(), name)
        place = RollPlace(person.id, capacity, person.id, alias=name)
        self.act(self.desks[which], Change(None, person), Change(None, place))

    @rule(which=st.integers(0, 1), data=st.data())
    def list_somebody_of_the_other_meeting(self, which: int, data: st.DataObject) -> None:
        desk, other = self.desks[which], self.desks[1 - which]
        unknown = sorted(set(other.meeting.people) - set(desk.meeting.people))
        if unknown:
            person = Person(data.draw(st.sampled_from(unknown)), "")
            self.act(desk, Change(None, replace(person, name=self.names[person.id])))

    @rule(which=st.integers(0, 1), name=st.text("xyz", max_size=4), data=st.data())
    def rename(self, which: int, name: str, data: st.DataObject) -> None:
        desk = self.desks[which]
        if desk.meeting.people:
            person = data.draw(st.sampled_from(sorted(desk.meeting.people.values(), key=lambda p: p.id)))
            self.act(desk, Change(person, replace(person, name=name)))

    @rule(which=st.integers(0, 1), title=st.text("abc", max_size=4), is_heading=st.booleans())
    def add_item(self, which: int, title: str, is_heading: bool) -> None:
        i = self.new_id()
        self.act(self.desks[which], Change(None, AgendaItem(i, title, i, str(i), is_heading)))

    @rule(which=st.integers(0, 1), kind=st.sampled_from(Kind), text=TEXTS, at=TIMES, vote=VOTES, data=st.data())
    def record(
        self, which: int, kind: Kind, text: str | None, at: time | None, vote: Vote | None, data: st.DataObject
    ) -> None:
        desk, i = self.desks[which], self.new_id()
        voices = [*sorted(desk.meeting.people), *Collective]
        persons = data.draw(st.lists(st.sampled_from(voices), max_size=3))
        item = data.draw(st.sampled_from([None, *(item.id for item in desk.meeting.items)]))
        if vote is not None and desk.meeting.people:
            cast = st.builds(Ballot, st.sampled_from(sorted(desk.meeting.people)), st.sampled_from(Choice))
            ballots = tuple(data.draw(st.lists(cast, max_size=3)))
            vote = replace(vote, is_named=data.draw(st.booleans()), ballots=ballots, needs="2/3" * (i % 2))
        entry = Entry(i, kind, i * 1000, item, tuple(persons), text, at, is_action=bool(i % 2), vote=vote, count=i)
        entry = replace(entry, subject=text or "", choice=data.draw(st.none() | st.sampled_from(Choice)))
        self.act(desk, Change(None, entry))

    @rule(which=st.integers(0, 1), text=TEXTS, data=st.data())
    def edit_or_remove(self, which: int, text: str | None, data: st.DataObject) -> None:
        desk = self.desks[which]
        if desk.meeting.entries:
            old = data.draw(st.sampled_from(desk.meeting.entries))
            new = replace(old, text=text, persons=old.persons[::-1], position=old.position + 1, is_struck=True)
            if old.vote:
                new = replace(new, vote=replace(old.vote, ballots=old.vote.ballots[1:]))
            self.act(desk, Change(old, data.draw(st.sampled_from([new, None]))))

    @precondition(lambda self: any(len(desk.done) > 1 for desk in self.desks))
    @rule(which=st.integers(0, 1), times=st.integers(1, 4))
    def undo(self, which: int, times: int) -> None:
        desk = self.desks[which]
        for _ in range(min(times, len(desk.done) - 1)):
            changes = desk.done[-1].act.inverse.changes
            desk.undo()
            self.follow(changes)

    @rule(which=st.integers(0, 1))
    def redo(self, which: int) -> None:
        desk = self.desks[which]
        if desk.undone:
            changes = desk.undone[-1].act.changes
            desk.redo()
            self.follow(changes)

    @rule()
    def close_and_open(self) -> None:
        self.connection.close()
        store.inspect(self.path)
        self.connection = store.connect(self.path)
        for desk in self.desks:
            desk.connection = self.connection

    def expected(self, desk: Desk) -> Meeting:
        return replace(desk.meeting, people={i: Person(i, self.names[i]) for i in desk.meeting.people})

    @invariant()
    def the_file_has_what_memory_has(self) -> None:
        with Reader(self.path) as reader:
            for desk in getattr(self, "desks", ()):
                assert reader.meeting(desk.meeting.id) == self.expected(desk)
                assert reader.journal(desk.meeting.id) == desk.journal

    def teardown(self) -> None:
        with Reader(self.path) as reader:
            assert reader.check() == ()
        self.connection.close()
        self.folder.cleanup()


AnyOrderOfActs.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyOrderOfActs = AnyOrderOfActs.TestCase
