"""Reads a minute book: meetings, committees, the journal, drafts, searches and registers.

Every read fetches all its rows and ends: in this journal mode a read that stays open delays the next save.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from clerk_tui import late_modules
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting.stage import REMOVED, Stage
from clerk_tui.store import error_messages, opening
from clerk_tui.store.connection import BUSY_TIMEOUT, connect, uuid_of
from clerk_tui.store.schema import UNINDEXED
from clerk_tui.store.values import (
    CommitteeLine,
    CommitteeSetup,
    Draft,
    GoingOn,
    Journal,
    JournalAct,
    MeetingLine,
    NextIds,
    Saving,
    date_or_none,
    time_or_none,
)

if TYPE_CHECKING:
    from clerk_tui.meeting import Head, Membership, Person
    from clerk_tui.store import (
        loading,
        purge,
        rows,
        search,
        search_index,
        search_terms,
        signing,
        sources,
        typing_aids,
        verification,
    )
    from clerk_tui.store.verification import Examination
else:
    globals().update(
        late_modules(
            "clerk_tui.store",
            "typing_aids loading purge rows search search_index search_terms signing sources verification",
        )
    )


P = ParamSpec("P")
T = TypeVar("T")

_REMOVED = f"""committee_id IS NULL AND meeting.date IS NULL AND entry_count = 0 AND EXISTS (SELECT 1 FROM act
    WHERE act.meeting_id = meeting.id AND act.label = '{REMOVED}' AND act.state = 'done')"""
"""Whether a meeting has been taken away. Only its empty head is left, so no list of a committee or of days has it."""
_MEETINGS = f"""SELECT meeting.id, coalesce(council.name, ''), coalesce(committee.name, ''), date, time, meeting.venue,
    stage, entry_count,
    EXISTS (SELECT 1 FROM source CROSS JOIN entry ON entry.meeting_id = source.meeting_id
        WHERE source.meeting_id = meeting.id AND format <> 'notes' AND published IS NOT NULL)
    FROM meeting LEFT JOIN committee ON committee.id = committee_id
    LEFT JOIN council ON council.id = council_id WHERE NOT ({_REMOVED})
    ORDER BY date IS NOT NULL, date DESC, coalesce(time, 'later') DESC, meeting.id DESC"""
_TAKEN_AWAY = f"""SELECT meeting.id, head.before,
        (SELECT count(*) FROM change WHERE change.act_id = act.id AND noun = 'entry')
    FROM meeting JOIN act ON act.meeting_id = meeting.id AND act.label = '{REMOVED}' AND act.state = 'done'
    JOIN change AS head ON head.act_id = act.id AND head.noun = 'head' WHERE {_REMOVED} ORDER BY act.id DESC"""
_TEXTS = """SELECT text FROM entry
    WHERE meeting_id = ? AND text IS NOT NULL AND NOT is_struck AND kind <> 'private'"""
_LATEST = f"""SELECT id FROM meeting WHERE NOT ({_REMOVED})
    ORDER BY stage = 'planned', date DESC, coalesce(time, 'later') DESC, id DESC LIMIT 1"""
_GOING_ON = f"""SELECT id, date, stage FROM meeting WHERE stage IN ('{Stage.LIVE}', '{Stage.PLANNED}')
    AND NOT ({_REMOVED}) ORDER BY (SELECT max(act.id) FROM act WHERE act.meeting_id = meeting.id) DESC"""
_COMMITTEES = """SELECT committee.id, council.name, committee.name, quorum, venue, style, rules
    FROM committee JOIN council ON council.id = council_id WHERE committee.name <> ''
    ORDER BY council.name, committee.name"""
_UNSIGNED_MEETINGS_OF = """SELECT meeting_id FROM meeting_person JOIN meeting ON meeting.id = meeting_id
    WHERE person_id = ? AND meeting_id NOT IN (SELECT signature.meeting_id FROM signature)
    ORDER BY date DESC, meeting_id DESC"""
_JOURNAL = """SELECT act.id, act.at, act.label, change.noun, change.before, change.after
    FROM act LEFT JOIN change ON change.act_id = act.id AND (change.before IS NOT NULL OR change.after IS NOT NULL)
    WHERE act.meeting_id = ? AND act.state = ? ORDER BY act.id, change.seq"""
_NEIGHBOUR = """SELECT other.id FROM meeting AS this JOIN meeting AS other ON other.committee_id = this.committee_id
    WHERE this.id = ? AND other.date IS NOT NULL AND (other.date, coalesce(other.time, 'later'), other.id)
        {} (this.date, coalesce(this.time, 'later'), this.id)
    ORDER BY other.date {way}, coalesce(other.time, 'later') {way}, other.id {way} LIMIT 1"""
_NEXT_MEETING, _PREVIOUS_MEETING = _NEIGHBOUR.format(">", way="ASC"), _NEIGHBOUR.format("<", way="DESC")
_LAST_ID = {
    table: f"SELECT max(id) FROM {table} UNION ALL SELECT max(noun_id) FROM change WHERE noun = '{noun}'"
    for table, noun in {"person": "person", "agenda_item": "agenda_item", "entry": "entry", "meeting": "head"}.items()
}
"""The highest ids in use, by table. What was undone keeps its ids: it may be redone."""
_IDENTIFIERS = """SELECT 'meeting', id, uid FROM meeting WHERE id = ?1
    UNION ALL SELECT 'entry', id, uid FROM entry WHERE meeting_id = ?1
    UNION ALL SELECT 'person', person.id, person.uid FROM meeting_person JOIN person ON person.id = person_id
        WHERE meeting_id = ?1
    UNION ALL SELECT 'committee', 0, committee.uid FROM meeting JOIN committee ON committee.id = committee_id
        WHERE meeting.id = ?1
    UNION ALL SELECT 'council', 0, meta.value || '-' || council_id FROM meeting
        JOIN committee ON committee.id = committee_id JOIN meta ON meta.key = 'uuid' WHERE meeting.id = ?1"""
A_MOMENT = 200
"""How long reading the file's version waits for a lock; milliseconds."""


def _reads(find: Callable[[], Callable[Concatenate[sqlite3.Connection, P], T]]) -> Callable[Concatenate[Reader, P], T]:
    """Make a method of the reader that calls the function that `find` returns. Raises ClerkError."""
    return lambda reader, /, *args, **options: reader.read(find(), *args, **options)


def _searches(
    find: Callable[[], Callable[Concatenate[search.SearchRunner, P], T]],
) -> Callable[Concatenate[Reader, P], T]:
    """Make a method of the reader that calls a method of its searches."""
    return lambda reader, /, *args, **options: find()(reader.searches, *args, **options)


class Reader:
    """Reads one file in its current state. Only one thread at a time may use it."""

    def __init__(self, path: Path, *, patience: float = BUSY_TIMEOUT, recovers: bool = True) -> None:
        """Open `path`, which `inspection.inspect` has accepted. For an older file, a migrated copy is read and the file
        is unchanged. `patience`: how many seconds to wait for another program's lock once it is open; `recovers`: see
        `connection.connect`. Raises ClerkError."""
        self.path = path
        self._patience = patience
        self._lock = threading.Lock()
        self._is_closed = False
        self._search_runner: search.SearchRunner | None = None
        with error_messages.in_words():
            self._connection = opening.current(connect(path, read_only=True, recovers=recovers))

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection and stop a search that is running. A second call does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self.interrupt()
        with self._lock:
            self._connection.close()

    def interrupt(self) -> None:
        """Stop the current read from another thread; it then returns nothing."""
        self._connection.interrupt()

    def _all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, error_messages.in_words():
            return self._connection.execute(sql, values).fetchall()

    @error_messages.as_written()
    def read(self, read: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **options: P.kwargs) -> T:
        """Return the result of `read`, called with the connection in a transaction. Raises ClerkError."""
        with self._lock, error_messages.in_words():
            self._connection.execute("BEGIN")
            try:
                return read(self._connection, *args, **options)
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("COMMIT")

    # Meetings

    @error_messages.as_written()
    def meetings(self) -> tuple[MeetingLine, ...]:
        """Return every meeting: first those without a date, then the newest."""
        return tuple(
            MeetingLine(
                i, council, committee, date_or_none(day), time_or_none(at), venue, Stage(stage), count, bool(imp)
            )
            for i, council, committee, day, at, venue, stage, count, imp in self._all(_MEETINGS)
        )

    def removed_meetings(self) -> tuple[tuple[int, Head, int], ...]:
        """Return the meetings that were removed, the latest first: id, last head, and number of entries."""
        from clerk_tui.meeting import Head

        found = [(i, rows.decode("head", image), count) for i, image, count in self._all(_TAKEN_AWAY)]
        return tuple((i, head, count) for i, head, count in found if isinstance(head, Head))

    def identifiers(self, meeting_id: int) -> dict[tuple[str, int], str]:
        """Return the permanent identifiers of a meeting, its people and its entries, by table and number; the committee
        and the council have the number 0."""
        return {(table, number): uid for table, number, uid in self._all(_IDENTIFIERS, meeting_id)}

    def find_meeting(self, spec: str) -> int:
        """Return the id of the meeting that `spec` names: an id, a date (YYYY-MM-DD) or `latest`, the last one that has
        begun. Raises NotFoundError if there is none, or several on that day."""
        spec = spec.strip()
        if spec.casefold() == "latest":
            found = self._all(_LATEST)
        elif spec.isascii() and spec.isdigit() and len(spec) < 19:
            found = self._all(f"SELECT id FROM meeting WHERE id = ? AND NOT ({_REMOVED})", int(spec))
        else:
            found = self._all("SELECT id FROM meeting WHERE date = ? ORDER BY coalesce(time, 'later'), id", spec)
        if not found:
            raise NotFoundError(f"There is no meeting {spec!r} in this file. To list them: clerk-tui meetings DB")
        if len(found) > 1:
            names = {m.id: m.committee or m.council for m in self.meetings()}
            are_alike = len({names[i] for (i,) in found}) == 1
            named = ", ".join(f"{i}" if are_alike else f"{i} ({names[i]})" for (i,) in found)
            raise NotFoundError(f"There are several meetings on {spec}. Give the number of one instead: {named}.")
        return int(found[0][0])

    meeting = _reads(lambda: loading.meeting)

    def neighbour(self, meeting_id: int, way: int) -> int | None:
        """Return the id of the committee's next dated meeting (`way` 1) or the previous one (-1), if any."""
        found = self._all(_NEXT_MEETING if way > 0 else _PREVIOUS_MEETING, meeting_id)
        return int(found[0][0]) if found else None

    former = _reads(lambda: loading.former)
    matter_lines = _reads(lambda: loading.matter_lines)
    agreed_in = _reads(lambda: loading.agreed_in)
    is_changed_since = _reads(lambda: loading.is_changed_since)
    signature = _reads(lambda: signing.signature)
    record_digest = _reads(lambda: signing.digest_of)
    source = _reads(lambda: sources.source)
    imported = _reads(lambda: sources.imported)
    notes_due = _reads(lambda: purge.notes_due)

    def texts(self, meeting_id: int) -> tuple[str, ...]:
        """Return what was typed at a meeting, without private and struck entries."""
        return tuple(text for (text,) in self._all(_TEXTS, meeting_id))

    # What helps to type less

    shorthand = _reads(lambda: typing_aids.shorthand)
    papers = _reads(lambda: typing_aids.papers)
    meetings_to_learn = _reads(lambda: typing_aids.meetings_to_learn)
    texts_to_learn = _reads(lambda: typing_aids.texts_to_learn)
    keys_pressed = _reads(lambda: typing_aids.keys_pressed)

    # Committees and people

    def committees(self) -> tuple[CommitteeLine, ...]:
        """Return every committee, by council and name."""
        return tuple(CommitteeLine(*row) for row in self._all(_COMMITTEES))

    def committee(self, council: str, name: str) -> CommitteeLine | None:
        """Return the committee of that name at a council; None if it is not on file."""
        return next((line for line in self.committees() if (line.council, line.name) == (council, name)), None)

    @error_messages.as_written()
    def membership(self, council: str, committee: str) -> tuple[Membership, ...]:
        """Return the memberships of a committee as listed, with former ones; none for an unknown committee."""
        return tuple(map(rows.membership, self._all(rows.MEMBERSHIPS, council, committee)))

    def persons(self, council: str) -> tuple[Person, ...]:
        """Return everybody on a committee of a council, or known to one of its meetings, by name."""
        return tuple(sorted(self.read(sources.people, council), key=lambda person: (person.name, person.id)))

    withheld = _reads(lambda: search_index.withheld_ever)
    name_forms = _reads(lambda: sources.name_forms)
    known_people = _reads(lambda: sources.known_people)
    meeting_counts = _reads(lambda: sources.meeting_counts)

    def meetings_of(self, person_id: int) -> tuple[int, ...]:
        """Return the unsigned meetings that know a person, newest first; a new name changes their minutes."""
        return tuple(i for (i,) in self._all(_UNSIGNED_MEETINGS_OF, person_id))

    # Drafts, ids and the journal

    def draft(self, scope: str) -> Draft | None:
        """Return the newest draft of a scope."""
        return max((d for d in self.drafts() if d.scope == scope), key=lambda d: d.at, default=None)

    @error_messages.as_written()
    def drafts(self) -> tuple[Draft, ...]:
        """Return every unsaved line, oldest first."""
        found = self._all("SELECT scope, field, text, cursor, at FROM draft ORDER BY at")
        return tuple(Draft(s, f, text, cursor, datetime.fromisoformat(at)) for s, f, text, cursor, at in found)

    @property
    def uuid(self) -> str:
        """The UUID that the file got when it was made and shares with its copies."""
        return self.read(uuid_of)

    def has_act(self, saving: Saving | CommitteeSetup) -> bool:
        """Whether the file has the act of `saving`; or the committee, as it was set up then."""
        at = saving.at.astimezone(UTC).isoformat() if saving.at else ""
        if isinstance(saving, CommitteeSetup):
            from clerk_tui.store.act_rows import SET_UP

            return bool(self._all("SELECT 1 FROM log WHERE label = ? AND at = ?", SET_UP, at))
        same = "SELECT 1 FROM act WHERE id = ? AND meeting_id = ? AND at = ? AND label = ?"
        return bool(self._all(same, saving.act_id, saving.meeting_id, at, saving.act.label))

    def has_unindexed(self) -> bool:
        """Whether passages wait to be indexed although nothing is being saved, as after a crash."""
        return bool(self._all("SELECT 1 FROM meta WHERE key = ?", UNINDEXED))

    next_ids = _reads(lambda: _next_ids)
    journal = _reads(lambda: _journal)

    def data_version(self) -> int:
        """Return a number that changes when the writer or another program changes the file. It is read often and hardly
        waits for a lock. Raises ClerkError."""
        with error_messages.in_words():
            return self._data_version(min(A_MOMENT, round(self._patience * 1000)))

    meeting_marked = _reads(lambda: loading.marked)
    since = _reads(lambda: loading.since)
    journal_mark = _reads(lambda: loading.mark)

    def meetings_going_on(self) -> tuple[GoingOn, ...]:
        """Return the live and planned meetings, the one with the latest act first."""
        return tuple(GoingOn(i, date_or_none(day), Stage(stage)) for i, day, stage in self._all(_GOING_ON))

    def is_free(self) -> bool:
        """Whether the file can be read now without waiting for another program."""
        try:
            self._data_version(0)
        except error_messages.FILE_ERRORS as error:
            return not error_messages.is_busy(error)
        return True

    def until_free(self) -> Iterator[None]:
        """Return when no other program has the file locked. It checks again and again, so that no key has to wait."""
        while not self.is_free():
            yield

    def _data_version(self, patience: int) -> int:
        """Read the data version, waiting for a lock at most `patience` milliseconds."""
        with self._lock:
            self._connection.execute(f"PRAGMA busy_timeout = {patience}").fetchall()
            try:
                return int(self._connection.execute("PRAGMA data_version").fetchall()[0][0])
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {self._patience * 1000:.0f}").fetchall()

    def check(self, examination: Examination | None = None) -> tuple[str, ...]:
        """Return what is wrong with the file, a sentence each; see `verification.faults`. Raises ClerkError."""
        with error_messages.in_words():
            return verification.faults(self.path, examination)

    # Searches and registers

    @property
    def searches(self) -> search.SearchRunner:
        """The searches of this file, made when first needed: the list of meetings does not need them."""
        if self._search_runner is None:
            self._search_runner = search.SearchRunner(self._connection, self._lock)
        return self._search_runner

    find = _searches(lambda: search.SearchRunner.find)
    voices = _searches(lambda: search.SearchRunner.voices)
    register = _searches(lambda: search.SearchRunner.register)
    attendance_of = _searches(lambda: search.SearchRunner.attendance_of)
    known = _reads(lambda: search_terms.known)


def _next_ids(connection: sqlite3.Connection) -> NextIds:
    ids = (connection.execute(sql).fetchall() for sql in (*_LAST_ID.values(), "SELECT max(id) FROM act"))
    person, item, entry, meeting, act = (max(i or 0 for (i,) in found) + 1 for found in ids)
    return NextIds(person, item, entry, meeting, act)


def _journal(connection: sqlite3.Connection, meeting_id: int) -> Journal:
    """Return the acts of a meeting that can be undone and redone."""
    done, undone = (connection.execute(_JOURNAL, (meeting_id, state)).fetchall() for state in ("done", "undone"))
    return Journal(_acts(done), _acts(undone)[::-1])


def _acts(found: Sequence[tuple[Any, ...]]) -> tuple[JournalAct, ...]:
    """Return acts from rows of the journal, which has a row for each change, in the order of the acts."""
    from clerk_tui.meeting import Act

    grouped: dict[tuple[int, str, str], list[tuple[str, str | None, str | None]]] = {}
    for i, at, label, *image in found:
        images = grouped.setdefault((i, at, label), [])
        if image[0] is not None:
            images.append((image[0], image[1], image[2]))
    return tuple(
        JournalAct(i, datetime.fromisoformat(at), Act(label, tuple(rows.change(*image) for image in images)))
        for (i, at, label), images in grouped.items()
    )
