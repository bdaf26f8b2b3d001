"""Reads the file: meetings, committees, the journal, drafts. Every read fetches all and closes, for in this journal
mode a read that stays open holds up the next save."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from clerk_tui.errors import NotFoundError
from clerk_tui.meeting.stage import Stage
from clerk_tui.store import error_messages, opening
from clerk_tui.store.connection import BUSY_TIMEOUT, connect
from clerk_tui.store.values import (
    CommitteeLine,
    Destruction,
    Draft,
    Hit,
    Imported,
    Journal,
    JournalAct,
    KnownPeople,
    MeetingLine,
    NextIds,
    NotesDue,
    RegisterPage,
    RegisterRow,
    SearchPage,
    Signature,
    SourceFile,
    date_or_none,
    time_or_none,
)

if TYPE_CHECKING:
    from clerk_tui.meeting import Former, Head, Meeting, Membership, Person
    from clerk_tui.meeting.matters import MatterLine
    from clerk_tui.search import Known, Query
    from clerk_tui.store.search import SearchRunner


T = TypeVar("T")

_MEETINGS = """SELECT meeting.id, coalesce(council.name, ''), coalesce(committee.name, ''), date, time, meeting.venue,
    stage, entry_count FROM meeting LEFT JOIN committee ON committee.id = committee_id
    LEFT JOIN council ON council.id = council_id
    ORDER BY date IS NOT NULL, date DESC, time DESC, meeting.id DESC"""
_COMMITTEES = """SELECT committee.id, council.name, committee.name, quorum, venue, style, rules
    FROM committee JOIN council ON council.id = council_id WHERE committee.name <> ''
    ORDER BY council.name, committee.name"""
_PERSONS = """SELECT id, name FROM person WHERE id IN (
    SELECT person_id FROM membership WHERE committee_id IN
        (SELECT committee.id FROM committee JOIN council ON council.id = council_id WHERE council.name = ?1)
    UNION SELECT person_id FROM meeting_person JOIN meeting ON meeting.id = meeting_id WHERE committee_id IN
        (SELECT committee.id FROM committee JOIN council ON council.id = council_id WHERE council.name = ?1))
    ORDER BY name, id"""
_JOURNAL = """SELECT act.id, act.at, act.label, act.state, change.noun, change.before, change.after
    FROM act LEFT JOIN change ON change.act_id = act.id
    WHERE act.id IN (SELECT id FROM act WHERE meeting_id = ?1 AND state = ?2 ORDER BY id DESC LIMIT ?3)
    ORDER BY act.id, change.seq"""
A_MOMENT = 200
"""How long a look at the file's version waits for a lock; milliseconds."""
_NEXT = {"person": "person", "agenda_item": "agenda_item", "entry": "entry", "meeting": "head"}


class Reader:
    """The file as it is at each moment, to be used by one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Open `path`, which `opening.inspect` has passed; an older file as a copy that is brought up to date, so that
        it is not changed. Raises ClerkError."""
        self.path = path
        self._lock = threading.Lock()
        self._is_closed = False
        self._finding: SearchRunner | None = None
        with error_messages.in_words():
            self._connection = opening.current(connect(path, read_only=True))

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the connection; a search that is running is stopped. A second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.interrupt()
        with self._lock:
            self._connection.close()

    def interrupt(self) -> None:
        """Stop what is being read, from another thread; that read finds nothing."""
        self._connection.interrupt()

    def _all(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock, error_messages.in_words():
            return self._connection.execute(sql, values).fetchall()

    def _together(self, *queries: tuple[str, Sequence[object]]) -> list[list[tuple[Any, ...]]]:
        """Several reads of one moment."""
        return self._at_once(lambda connection: [connection.execute(sql, values).fetchall() for sql, values in queries])

    def _at_once(self, read: Callable[[sqlite3.Connection], T]) -> T:
        """What `read` finds in one moment of the file."""
        with self._lock, error_messages.in_words():
            self._connection.execute("BEGIN")
            try:
                return read(self._connection)
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")

    @error_messages.as_written()
    def meetings(self) -> tuple[MeetingLine, ...]:
        """Every meeting, newest first; those that have no date yet come before all others."""
        return tuple(
            MeetingLine(i, council, committee, date_or_none(day), time_or_none(at), venue, Stage(stage), count)
            for i, council, committee, day, at, venue, stage, count in self._all(_MEETINGS)
        )

    def find_meeting(self, spec: str) -> int:
        """The id of the meeting that `spec` names: an id, a date (YYYY-MM-DD) or `latest`, which is the last that
        has begun. Raises NotFoundError when there is none, or when several were held on that day."""
        spec = spec.strip()
        if spec.casefold() == "latest":
            found = self._all(
                "SELECT id FROM meeting ORDER BY stage = 'planned', date DESC, time DESC, id DESC LIMIT 1"
            )
        elif spec.isascii() and spec.isdigit() and len(spec) < 19:
            found = self._all("SELECT id FROM meeting WHERE id = ?", (int(spec),))
        else:
            found = self._all("SELECT id FROM meeting WHERE date = ? ORDER BY time, id", (spec,))
        if not found:
            raise NotFoundError(
                f"There is no meeting {spec!r} in this file. List what it has with: clerk-tui meetings DB"
            )
        if len(found) > 1:
            ids = ", ".join(str(i) for (i,) in found)
            raise NotFoundError(f"Several meetings were held on {spec}: name one by its id ({ids}).")
        return int(found[0][0])

    @error_messages.as_written()
    def meeting(self, meeting_id: int) -> Meeting:
        """A meeting whole. Raises NotFoundError."""
        from clerk_tui.store import loading

        return self._at_once(lambda connection: loading.meeting(connection, meeting_id))

    @error_messages.as_written()
    def former(self, head: Head) -> tuple[Former, ...]:
        """The meetings of the same committee on days before that of `head`, oldest first; none for one without a date
        or committee."""
        from clerk_tui.store import loading

        return self._at_once(lambda connection: loading.former(connection, head))

    @error_messages.as_written()
    def matter_lines(self, meeting_id: int) -> tuple[MatterLine, ...]:
        """What all earlier meetings of the committee recorded of what is followed, in the order held, exempt lines
        marked. Those named in them need not be known to the meeting: `persons` has them."""
        from clerk_tui.store import loading

        return self._at_once(lambda connection: loading.matter_lines(connection, meeting_id))

    @error_messages.as_written()
    def agreed_in(self, meeting_id: int) -> int | None:
        """The id of the meeting that first agreed the minutes of a meeting; None where none has."""
        from clerk_tui.store import loading

        return self._at_once(lambda connection: loading.agreed_in(connection, meeting_id))

    @error_messages.as_written()
    def is_changed_since(self, meeting_id: int, entry_id: int) -> bool:
        """Whether a meeting was changed after an entry was recorded, of any meeting; see `earlier.is_changed_since`."""
        from clerk_tui.store import loading

        return self._at_once(lambda connection: loading.is_changed_since(connection, meeting_id, entry_id))

    @error_messages.as_written()
    def signature(self, meeting_id: int) -> Signature | None:
        """The minutes of a meeting as they were signed; None while they are not."""
        from clerk_tui.store import signing

        return self._at_once(lambda connection: signing.signature(connection, meeting_id))

    @error_messages.as_written()
    def notes_due(self, today: date) -> tuple[NotesDue, ...]:
        """The meetings whose private notes are past the keeping that their rules set, oldest first."""
        from clerk_tui.store import purge

        return self._at_once(lambda connection: purge.notes_due(connection, today))

    @error_messages.as_written()
    def destructions(self) -> tuple[Destruction, ...]:
        """The log of destroyed private notes, oldest first."""
        from clerk_tui.store import purge

        return self._at_once(purge.destructions)

    def committees(self) -> tuple[CommitteeLine, ...]:
        """Every committee, by council and name."""
        return tuple(CommitteeLine(*row) for row in self._all(_COMMITTEES))

    @error_messages.as_written()
    def membership(self, council: str, committee: str) -> tuple[Membership, ...]:
        """The places on a committee, past ones included, in the order listed; none for an unknown committee."""
        from clerk_tui.store import rows

        return tuple(map(rows.membership, self._all(rows.MEMBERSHIPS, (council, committee))))

    def persons(self, council: str) -> tuple[Person, ...]:
        """Everybody on a committee of a council or known to one of its meetings, by name."""
        from clerk_tui.meeting import Person

        return tuple(Person(*row) for row in self._all(_PERSONS, (council,)))

    def source(self, meeting_id: int) -> SourceFile | None:
        """The file that a meeting was imported from; None for one that was recorded here."""
        from clerk_tui.store import sources

        return self._at_once(lambda connection: sources.source(connection, meeting_id))

    def imported(self) -> tuple[Imported, ...]:
        """Every file that was imported, with its meeting."""
        from clerk_tui.store import sources

        return self._at_once(sources.imported)

    def name_forms(self, council: str) -> tuple[tuple[int, str], ...]:
        """Other names by which the people of a council are known, with the people's ids."""
        from clerk_tui.store import sources

        return self._at_once(lambda connection: sources.name_forms(connection, council))

    def known_people(self, council: str, committee: str | None = None) -> KnownPeople:
        """The people of a council, or of one committee of it, with all that is known of their names."""
        from clerk_tui.store import sources

        return self._at_once(lambda connection: sources.known_people(connection, council, committee))

    def different_people(self) -> frozenset[tuple[int, int]]:
        """Pairs of ids, the lower first, of people who are not one although their names are alike."""
        from clerk_tui.store import sources

        return self._at_once(sources.different_people)

    def meeting_counts(self, council: str) -> dict[int, int]:
        """In how many meetings of a council each person is known, by id."""
        from clerk_tui.store import sources

        return self._at_once(lambda connection: sources.meeting_counts(connection, council))

    def meetings_of(self, person_id: int) -> tuple[int, ...]:
        """The ids of the meetings that know a person and are not signed, newest first: those whose words change with
        the name."""
        found = self._all(
            """SELECT meeting_id FROM meeting_person JOIN meeting ON meeting.id = meeting_id
               WHERE person_id = ? AND meeting_id NOT IN (SELECT signature.meeting_id FROM signature)
               ORDER BY date DESC, meeting_id DESC""",
            (person_id,),
        )
        return tuple(i for (i,) in found)

    def draft(self, scope: str) -> Draft | None:
        """The newest draft of a scope."""
        return max((d for d in self.drafts() if d.scope == scope), key=lambda d: d.at, default=None)

    @error_messages.as_written()
    def drafts(self) -> tuple[Draft, ...]:
        """Every line that was being typed, oldest first."""
        found = self._all("SELECT scope, field, text, cursor, at FROM draft ORDER BY at")
        return tuple(Draft(s, f, text, cursor, datetime.fromisoformat(at)) for s, f, text, cursor, at in found)

    def next_ids(self) -> NextIds:
        """The next free ids. What was undone keeps its ids, for it may be done again."""
        queries = [
            (f"SELECT max(id) FROM {table} UNION ALL SELECT max(noun_id) FROM change WHERE noun = '{noun}'", ())
            for table, noun in _NEXT.items()
        ]
        counted = self._together(*queries, ("SELECT max(id) FROM act", ()))
        person, item, entry, meeting, act = (max(i or 0 for (i,) in found) + 1 for found in counted)
        return NextIds(person, item, entry, meeting, act)

    @error_messages.as_written()
    def journal(self, meeting_id: int, limit: int | None = None) -> Journal:
        """What can be undone and done again in a meeting; of the acts done only the last `limit`, where it is given."""
        most = -1 if limit is None else limit
        done, undone = self._together((_JOURNAL, (meeting_id, "done", most)), (_JOURNAL, (meeting_id, "undone", -1)))
        return Journal(_acts(done), _acts(undone)[::-1])

    def data_version(self) -> int:
        """A number that changes when another program or the writer has changed the file. It is asked for often, so a
        lock is waited for a moment only. Raises ClerkError."""
        with self._lock, error_messages.in_words():
            self._connection.execute(f"PRAGMA busy_timeout = {A_MOMENT}").fetchall()
            try:
                return int(self._connection.execute("PRAGMA data_version").fetchall()[0][0])
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT * 1000:.0f}").fetchall()

    def uuid(self) -> str:
        """What tells this file from every other; copies share it."""
        return str(self._all("SELECT value FROM meta WHERE key = 'uuid'")[0][0])

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file, a sentence each; empty when all is well."""
        from clerk_tui.store import search as store_search

        # A connection that has searched holds what is written to the index after that for damage.
        with error_messages.in_words(), closing(opening.current(connect(self.path, read_only=True))) as connection:
            return store_search.faults(connection)

    # Searches

    @property
    def _finder(self) -> SearchRunner:
        """Made when it is wanted: the list of meetings is shown without it."""
        if self._finding is None:
            from clerk_tui.store.search import SearchRunner

            self._finding = SearchRunner(self._connection, self._lock)
        return self._finding

    def search(
        self,
        words: str,
        limit: int = 50,
        before: int | None = None,
        committee_id: int | None = None,
        *,
        is_public: bool = False,
    ) -> tuple[Hit, ...]:
        """The newest passages that a line asks for, as `searching.parse` reads it; see `find`."""
        from clerk_tui.search import parse

        return self.find(parse(words), limit, before, committee_id, is_public=is_public).hits

    def find(
        self,
        query: Query,
        limit: int = 50,
        before: int | None = None,
        committee_id: int | None = None,
        *,
        is_public: bool = False,
        is_ranked: bool = False,
    ) -> SearchPage:
        """The passages that a query asks for, newest first; the best first if `is_ranked`. `before` is the `Hit.id`
        after which the next page of the newest begins. `is_public` leaves out exempt business and private notes. A
        search that is interrupted finds nothing. Raises ClerkError."""
        return self._finder.find(query, limit, before, committee_id, is_public=is_public, is_ranked=is_ranked)

    def voices(self, entry_ids: Iterable[int]) -> dict[int, tuple[tuple[int | None, str], ...]]:
        """Who takes part in entries, by the entry's id: ids and names as listed; a voice without a name has no id."""
        return self._finder.voices(entry_ids)

    def register(
        self,
        name: str,
        query: Query,
        *,
        today: date,
        sort: str = "",
        limit: int = 500,
        offset: int = 0,
        is_public: bool = False,
    ) -> RegisterPage:
        """Rows of the register called `name` (see `registers.REGISTERS`) that a query leaves, `offset` of them passed
        over; sorted by the column named in `sort`, the greatest first where a hyphen stands before it. `today` tells
        what is overdue. `is_public` leaves out exempt business. A page may have fewer rows than `limit`, for it ends
        with a whole day. Raises NotFoundError, ClerkError, and KeyError for a column that it does not have."""
        return self._finder.register(
            name, query, sort=sort, limit=limit, offset=offset, today=today, is_public=is_public
        )

    def attendance_of(self, person_id: int, query: Query) -> tuple[RegisterRow, ...]:
        """How somebody attended each meeting that a query leaves, newest first: the date, the committee, what is on
        record, and whether it counts."""
        return self._finder.attendance_of(person_id, query)

    def neighbour(self, meeting_id: int, way: int) -> int | None:
        """The id of the next meeting of the same committee (`way` 1), or of the one before (-1)."""

        return self._at_once(lambda connection: neighbour(connection, meeting_id, way))

    def known(self) -> Known:
        """What the filters of a search may name, for completion."""
        from clerk_tui.store import search_terms

        return self._at_once(search_terms.known)


def _acts(found: Iterable[tuple[Any, ...]]) -> tuple[JournalAct, ...]:
    """Acts from the journal's rows, one per change, in the order of the acts."""
    from clerk_tui.store.saving import act_of

    grouped: dict[int, tuple[str, str, list[tuple[str, str | None, str | None]]]] = {}
    for i, at, label, _state, noun, before, after in found:
        act = grouped.setdefault(i, (at, label, []))
        if noun is not None:
            act[2].append((noun, before, after))
    return tuple(
        JournalAct(i, datetime.fromisoformat(at), act_of(label, images)) for i, (at, label, images) in grouped.items()
    )


_SQL = """SELECT other.id FROM meeting AS this JOIN meeting AS other ON other.committee_id = this.committee_id
    WHERE this.id = ? AND other.date IS NOT NULL AND (other.date, coalesce(other.time, ''), other.id)
        {} (this.date, coalesce(this.time, ''), this.id)
    ORDER BY other.date {way}, coalesce(other.time, '') {way}, other.id {way} LIMIT 1"""
_AFTER, _BEFORE = _SQL.format(">", way="ASC"), _SQL.format("<", way="DESC")


def neighbour(connection: sqlite3.Connection, meeting_id: int, way: int) -> int | None:
    """The id of the next dated meeting of the committee (`way` 1), or of the one before (-1); None where there is
    none. Raises sqlite3.Error."""
    row = connection.execute(_AFTER if way > 0 else _BEFORE, (meeting_id,)).fetchone()
    return None if row is None else int(row[0])
