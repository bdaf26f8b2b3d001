"""A meeting with something of everything, and a desk that does to the file what it does in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlite_utils import Database

from clerk_tui import store
from clerk_tui.meeting import (
    Act,
    AgendaItem,
    Ballot,
    Capacity,
    Change,
    Choice,
    Collective,
    Conduct,
    Entry,
    Head,
    Interest,
    Kind,
    Meeting,
    Noun,
    Person,
    RollPlace,
    Vote,
    apply,
)
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import Journal, JournalAct, Passage, Saving, Signing, migrations, schema
from clerk_tui.store.act_rows import put_import, put_saving
from clerk_tui.store.connection import transaction
from clerk_tui.store.values import Import

NOW = datetime(2018, 1, 8, 9, 30, tzinfo=UTC)

HEAD = Head(
    1, "Durham County Council", "Safer Communities", date(2018, 1, 8), time(9, 30), "Committee Room 2", quorum=4
)
PEOPLE = (Person(1, "Councillor D Boyes"), Person(2, "Councillor J Ó Briain"), Person(3, "DCI Dave Ashton"))
ROLL = (
    RollPlace(1, Capacity.CHAIR, 1, alias="chair-man", group="Members"),
    RollPlace(2, Capacity.COOPTED, 2, form="Cllr Ó Briain"),
    RollPlace(3, Capacity.OFFICER, 3, post="Durham Constabulary"),
)
ITEMS = (AgendaItem(1, "Reports", 1, is_heading=True), AgendaItem(2, "Organised Crime", 2, "5"))
ENTRIES = (
    Entry(1, Kind.PRESENT, GAP_BETWEEN, persons=(1, 2), text=None),
    Entry(2, Kind.ITEM, 2 * GAP_BETWEEN, 2, text=None, entered=time(9, 40)),
    Entry(3, Kind.QUESTION, 3 * GAP_BETWEEN, 2, (2, Collective.RESIDENT), "if {@3} could trace it\n{{ {??}"),
    Entry(4, Kind.PROMISE, 4 * GAP_BETWEEN, 2, (3,), "figures\x00 by ward", due=date(2018, 5, 1), is_action=True),
    Entry(5, Kind.ARRIVAL, 5 * GAP_BETWEEN, 2, (2,), "", at=time(9, 44), entered=time(9, 45)),
    Entry(6, Kind.VOTE, 6 * GAP_BETWEEN, 2, text=None, vote=Vote(8, 3, 1)),
    Entry(7, Kind.VOTE, 7 * GAP_BETWEEN, 2, text=None, vote=Vote()),
    Entry(8, Kind.VISITORS, 8 * GAP_BETWEEN, 2, text=None, count=0),
    Entry(9, Kind.CLAUSE, 9 * GAP_BETWEEN, 2, text="That the report be noted", is_unsettled=True),
    Entry(10, Kind.NOTE, 10 * GAP_BETWEEN, 2, text="struck", is_struck=True),
)
FORMAL = tuple(
    replace(entry, id=100 + n, position=(100 + n) * GAP_BETWEEN, item_id=2)
    for n, entry in enumerate(
        (
            Entry(0, Kind.MOTION, 0, persons=(1, 2), text="That {@motion} be put", is_procedural=True),
            Entry(0, Kind.DECLARATION, 0, persons=(2,), text="a lease", interest=Interest.DPI, conduct=Conduct.LEAVES),
            Entry(
                0, Kind.VOTE, 0, text=None, vote=Vote(ballots=(Ballot(2, Choice.AGAINST), Ballot(1, Choice.ABSTAIN)))
            ),
            Entry(
                0,
                Kind.VOTE,
                0,
                text="The Chair announced the result.",
                subject="(b)",
                vote=Vote(
                    2, 1, 0, True, (Ballot(1, Choice.FOR), Ballot(2, Choice.NOT_VOTING), Ballot(1, Choice.FOR)), "2/3"
                ),
            ),
            Entry(0, Kind.OWN_VOTE, 0, persons=(2,), text=None, choice=Choice.AGAINST),
            Entry(0, Kind.CASTING, 0, text=None, choice=Choice.FOR),
            Entry(0, Kind.RECOMMENDATION, 0, text="That the budget be approved", subject="Council"),
            Entry(0, Kind.EXEMPT, 0, text=None, subject="1, 3"),
            Entry(0, Kind.READMITTED, 0, text=""),
            Entry(0, Kind.MINUTES_AGREED, 0, text=None, of_date=date(2017, 11, 6)),
        )
    )
)
"""What the procedure of a formal meeting adds to a record."""


def adding(*nouns: Noun, label: str = "recorded") -> Act:
    """An act that adds."""
    return Act(label, tuple(Change(None, noun) for noun in nouns))


def rich_act() -> Act:
    """The act that makes the whole meeting."""
    return adding(HEAD, *PEOPLE, *ROLL, *ITEMS, *ENTRIES, label="imported the meeting")


def note(entry_id: int, text: str, item_id: int | None = None) -> Entry:
    """A note at the end of the record."""
    return Entry(entry_id, Kind.NOTE, entry_id * GAP_BETWEEN, item_id, text=text)


def passages_of(act: Act) -> tuple[Passage, ...]:
    """The text of each entry as its passage."""
    return tuple(
        Passage(
            c.noun.id,
            c.noun.item_id,
            c.after.text if isinstance(c.after, Entry) and not c.after.is_struck else None,
            kind=c.noun.kind,
            voices=tuple(voice for voice in c.noun.persons if isinstance(voice, int)),
            is_action=c.noun.is_action,
        )
        for c in act.changes
        if isinstance(c.noun, Entry)
    )


def saving(meeting_id: int, act: Act, act_id: int, passages: Iterable[Passage] | None = None) -> Saving:
    """An ordinary act to be saved, its entries' texts as the passages."""
    found = passages_of(act) if passages is None else tuple(passages)
    return Saving(meeting_id, act, act_id, NOW + timedelta(seconds=act_id), found, "live")


class Desk:
    """One meeting in memory and in the file at once: every act is applied to both."""

    def __init__(self, connection: sqlite3.Connection, meeting_id: int = 1) -> None:
        self.connection = connection
        self.meeting = Meeting(Head(meeting_id))
        self.done: list[JournalAct] = []
        self.undone: list[JournalAct] = []
        self.stage = "live"
        """What its own record says of its stage."""

    def do(self, act: Act, passages: Iterable[Passage] | None = None) -> None:
        """A new act of the clerk."""
        made = saving(self.meeting.id, act, self._next_act(), passages)
        self._write(made)
        self.done.append(JournalAct(made.act_id, made.at, act))
        self.undone.clear()

    def sign(self, signing: Signing) -> None:
        """Minute that the minutes of an earlier meeting are signed, and have them signed."""
        entry = replace(note(900 + signing.meeting_id, ""), kind=Kind.MINUTES_SIGNED)
        made = saving(self.meeting.id, adding(entry, label="signed"), self._next_act())
        self._write(replace(made, signing=signing, is_undoable=False))

    def undo(self) -> None:
        """Take back the last."""
        last = self.done[-1]
        self._write(replace(saving(self.meeting.id, last.act.inverse, self._next_act()), undoes=last.id))
        self.undone.append(self.done.pop())

    def redo(self) -> None:
        """Do again what was taken back."""
        last = self.undone[-1]
        self._write(replace(saving(self.meeting.id, last.act, self._next_act()), redoes=last.id))
        self.done.append(self.undone.pop())

    @property
    def journal(self) -> Journal:
        """What the file's journal is to say."""
        return Journal(tuple(self.done), tuple(self.undone))

    def _write(self, made: Saving) -> None:
        write(self.connection, replace(made, stage=self.stage))
        self.meeting = apply(self.meeting, made.act.changes)

    def _next_act(self) -> int:
        (last,) = self.connection.execute("SELECT coalesce(max(id), 0) FROM act").fetchone()
        return int(last) + 1


def write(connection: sqlite3.Connection, made: Saving) -> None:
    """Write an act in a transaction, as the writer does."""
    with transaction(connection):
        put_saving(connection, made)


def save_all(connection: sqlite3.Connection, savings: Iterable[Saving]) -> None:
    """Write whole new meetings in a transaction, as an import does."""
    with transaction(connection):
        put_import(connection, Import(tuple(savings)))


def committee(
    connection: sqlite3.Connection,
    meeting_id: int,
    day: date | None,
    *nouns: Noun,
    rules: str = "",
    name: str = "Safer",
) -> Desk:
    """A meeting of a committee, held on a day, with what was recorded in it."""
    desk = Desk(connection, meeting_id)
    desk.do(adding(Head(meeting_id, "Durham", name, day, rules=rules), *PEOPLE, *nouns))
    return desk


def agreed(entry_id: int, day: date) -> Entry:
    """The minutes of an earlier meeting are agreed."""
    return Entry(entry_id, Kind.MINUTES_AGREED, entry_id * GAP_BETWEEN, text=None, of_date=day)


def sign(connection: sqlite3.Connection, meeting_id: int, desk: Desk, text: str = "MINUTES of the meeting\n") -> None:
    """Have the minutes of a meeting signed at the one that `desk` records."""
    with store.Reader(file_of(connection)) as reader:
        digest = reader.record_digest(reader.meeting(meeting_id))
    desk.sign(Signing(meeting_id, date(2018, 3, 5), "Councillor D Boyes", text, digest))


def file_of(connection: sqlite3.Connection) -> Path:
    """The file that a connection is to."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def schema_of(path: Path) -> set[tuple[str, str, str]]:
    """What makes the tables, views, indices and triggers of a file."""
    with closing(sqlite3.connect(path)) as connection:
        return set(connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall())


def uuid_of(reader: store.Reader) -> str:
    """What tells a file from every other; copies share it."""
    with closing(store.connect(reader.path, read_only=True)) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()[0])


def destructions(reader: store.Reader) -> list[tuple[object, ...]]:
    """The log of destroyed private notes: meeting, date, council, committee, number of notes and reason."""
    with closing(store.connect(reader.path, read_only=True)) as connection:
        return connection.execute(
            "SELECT meeting_id, date, council, committee, notes, reason FROM destruction ORDER BY id"
        ).fetchall()


def first_version(path: Path, act: Act) -> None:
    """Make a file at `path` as the first released version would have it after `act`, which must have nothing newer."""
    _older_version(path, act, 1)


def second_version(path: Path, act: Act) -> None:
    """The same as the second released version would have it."""
    _older_version(path, act, 2)


def _older_version(path: Path, act: Act, version: int) -> None:
    newer = path.with_name("newer.db")
    store.create(newer)
    with closing(store.connect(newer)) as connection:
        write(connection, saving(1, act, 1))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrations.to_version(version).apply(Database(connection))
        connection.executescript(Path(__file__).with_name(f"views_of_version_{version}.sql").read_text("utf-8"))
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("ATTACH ? AS newer", (str(newer),))
        connection.execute("BEGIN")
        connection.execute("DELETE FROM meta")
        for (table,) in connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict AND type = 'table'"
        ).fetchall():
            columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall())
            connection.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM newer.{table}")
        connection.execute("INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')")
        connection.execute("COMMIT")
    newer.unlink()
