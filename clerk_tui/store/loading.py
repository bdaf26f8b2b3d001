"""Loads a whole meeting, what was recorded in it since, and what other meetings have to do with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from clerk_tui.errors import NotFoundError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Change, Entry, Former, Head, Meeting, Person, Settled, Stage, matters
from clerk_tui.meeting.agenda import Visits, year_began
from clerk_tui.meeting.matters import MatterLine
from clerk_tui.meeting.proceedings import adopting_entries
from clerk_tui.meeting.rules import read_rules
from clerk_tui.store import error_messages, rows
from clerk_tui.store.connection import value
from clerk_tui.store.schema import FOLLOWED_SQL
from clerk_tui.store.values import date_or_none, time_or_none, write_date

_EARLIER = """meeting AS this JOIN meeting AS held ON held.committee_id = this.committee_id
        AND held.date IS NOT NULL AND held.id <> this.id AND (this.date IS NULL OR
            (held.date, coalesce(held.time, 'later'), held.id) < (this.date, coalesce(this.time, 'later'), this.id))"""
"""The dated meetings of the same committee before a meeting; all of them if it has no date yet. One without a time is
the last of its day: it changes no number that another has."""
_IN_ORDER = "ORDER BY held.date IS NULL, held.date, coalesce(held.time, 'later'), held.id"

_FORMER = f"""SELECT held.id, held.date, held.stage, held.time FROM council JOIN committee ON council_id = council.id
    JOIN meeting AS held ON held.committee_id = committee.id
    WHERE council.name = ? AND committee.name = ? AND committee.name <> '' AND held.date < ? AND held.id <> ?
    {_IN_ORDER}"""
_MINUTES = f"""SELECT held.first_minute, (SELECT count(DISTINCT entry.item_id) FROM entry
        JOIN agenda_item ON agenda_item.id = entry.item_id
        WHERE entry.meeting_id = held.id AND entry.kind = 'item' AND NOT entry.is_struck
        AND NOT agenda_item.is_heading) FROM {_EARLIER}
    WHERE this.id = ? AND held.date >= ? {_IN_ORDER}"""
_IN_YEAR = f"SELECT held.id FROM {_EARLIER} WHERE this.id = ? AND held.date >= ? {_IN_ORDER}"
_CHANGED_SINCE = """SELECT 1 FROM act JOIN change ON change.act_id = act.id
    WHERE act.id > (SELECT min(act_id) FROM change WHERE noun = 'entry' AND noun_id = ?2)
        AND act.state NOT IN ('undone', 'abandoned') AND act.reverses IS NULL
        AND (act.meeting_id = ?1 OR noun = 'person' AND before IS NOT NULL AND after IS NOT NULL
            AND noun_id IN (SELECT person_id FROM meeting_person WHERE meeting_id = ?1)) LIMIT 1"""


def agreed_in(connection: sqlite3.Connection, meeting_id: int) -> int | None:
    """Return the id of the committee's meeting that first approved a meeting's minutes; None if none did."""
    return value(int, connection, AGREEING, meeting_id)


def is_changed_since(connection: sqlite3.Connection, meeting_id: int, entry_id: int) -> bool:
    """Whether a meeting's record, or the name of somebody in it, has changed since an entry (of any meeting) was
    recorded. Changes that were undone do not count. False if the entry is not in the file yet."""
    return connection.execute(_CHANGED_SINCE, (meeting_id, entry_id)).fetchone() is not None


def former(connection: sqlite3.Connection, head: Head) -> tuple[Former, ...]:
    """Return the committee's meetings before the day of `head`, oldest first; none without a date or committee."""
    found = connection.execute(_FORMER, (head.council, head.committee, write_date(head.date), head.id)).fetchall()
    return tuple(Former(i, date.fromisoformat(day), Stage(stage), time_or_none(at)) for i, day, stage, at in found)


def minutes_before(connection: sqlite3.Connection, head: Head) -> int:
    """Return how many minutes earlier meetings of the numbering year have. Each item opened is a minute; a meeting may
    set the number of its first. 0 if the committee numbers each meeting from 1. Raises LineRefusedError for invalid
    rules."""
    rules = read_rules(head.rules)
    if not rules.runs_on:
        return 0
    began = "" if rules.numbers_from == "never" else write_date(year_began(rules, head.date))
    total = 0  # without a date there is no year, and no meeting that is in it
    for first, opened in connection.execute(_MINUTES, (head.id, began)).fetchall():
        total = opened + (total if first is None else first - 1)
    return total


def resolutions_before(connection: sqlite3.Connection, head: Head) -> int | None:
    """Return the number of the last resolution in earlier meetings of the numbering year; a meeting may set the number
    of its first. None if the committee's resolutions do not run on, if this meeting sets its first, or if numbers never
    restart and no meeting sets one. Raises LineRefusedError for invalid rules."""
    rules = read_rules(head.rules)
    if not rules.resolutions_run_on or rules.first_resolution is not None:
        return None
    began = "" if rules.numbers_from == "never" else write_date(year_began(rules, head.date))
    total = 0
    for i in reversed([i for i, *_ in connection.execute(_IN_YEAR, (head.id, began)).fetchall()]):
        earlier = _load_meeting(connection, i)
        total += len(adopting_entries(earlier, Visits(earlier).of_entry))
        if (first := earlier.rules.first_resolution) is not None:
            return first - 1 + total
    return total if began else None


def matter_lines(connection: sqlite3.Connection, meeting_id: int) -> tuple[MatterLine, ...]:
    """Return what all earlier meetings of the committee recorded about matters, in order. Call it in a transaction.
    Whether a line is exempt depends on its place in the record."""
    return tuple(lines_about_matters(connection, _EARLIER, "this.id = ?", (meeting_id,)))


def lines_about_matters(
    connection: sqlite3.Connection, meetings: str, where: str, values: tuple[object, ...]
) -> Iterator[MatterLine]:
    """Yield what some meetings recorded about matters, in order. `meetings` and `where` are the SQL that selects the
    meetings, under the name `held`, with these `values`."""

    def found(columns: str, kinds: str, end: str) -> list[tuple[Any, ...]]:
        entries = f"{meetings} CROSS JOIN entry ON entry.meeting_id = held.id AND {kinds}"
        return connection.execute(f"SELECT {columns} FROM {entries} {end}", values).fetchall()

    with_voices = f"CROSS JOIN entry_person ON entry_id = entry.id WHERE {where}"
    order = "ORDER BY entry_id, entry_person.position"
    voices = rows.voices(found("entry_id, person_id, collective", FOLLOWED_SQL, f"{with_voices} {order}"))
    bounds: dict[int, list[Entry]] = {}
    for i, *row in found(f"held.id, entry.id, {rows.ENTRY_COLUMNS}", _BOUNDS, f"WHERE {where}"):
        bounds.setdefault(i, []).append(rows.entry(tuple(row), {}))
    columns = f"held.id, held.date, entry.id, {rows.ENTRY_COLUMNS}"
    followed = found(columns, FOLLOWED_SQL, f"WHERE {where} {_IN_ORDER}, entry.position")
    for (i, day), of_meeting in groupby(followed, key=lambda row: row[:2]):
        record = sorted(
            [*(rows.entry(row[2:], voices) for row in of_meeting), *bounds.get(i, ())], key=lambda entry: entry.position
        )
        yield from matters.matter_lines(Meeting(Head(i, date=date_or_none(day)), entries=tuple(record)))


_BOUNDS = "kind IN ('exempt', 'readmitted')"


_PEOPLE = """SELECT person.id, coalesce(signed_name.name, person.name) FROM meeting_person
    JOIN person ON person.id = meeting_person.person_id
    LEFT JOIN signed_name ON signed_name.meeting_id = meeting_person.meeting_id
        AND signed_name.person_id = meeting_person.person_id
    WHERE meeting_person.meeting_id = ? ORDER BY person.id"""
"""The people known to a meeting, with their names in the signed minutes, if any."""
_SIGNED = "SELECT signed_on, signed_by, corrected_on, corrections FROM signature WHERE meeting_id = ?"
AGREEING = """SELECT agreeing.id, agreeing.date FROM meeting JOIN entry ON entry.of_date = meeting.date
    JOIN meeting AS agreeing ON agreeing.id = entry.meeting_id
    WHERE meeting.id = ? AND entry.kind = 'minutes-agreed' AND NOT entry.is_struck
        AND agreeing.committee_id = meeting.committee_id AND agreeing.id <> meeting.id
        AND iif(entry.subject = '', NOT EXISTS (SELECT 1 FROM meeting AS other
            WHERE other.committee_id = meeting.committee_id AND other.date = meeting.date AND other.id < meeting.id
            AND other.stage <> 'planned'), entry.subject = meeting.time)
    ORDER BY agreeing.date IS NULL, agreeing.date LIMIT 1"""
"""The id and the date of the meeting of the committee that first approved the minutes of a meeting: of several
on one day that which began at the time in the approval, or else the first that was put in the file."""


def meeting(connection: sqlite3.Connection, meeting_id: int) -> Meeting:
    """Load the meeting with this id. Call it in a transaction. Raises NotFoundError, sqlite3.Error, and KeyError,
    ValueError or TypeError for a damaged row."""
    made = _load_meeting(connection, meeting_id)
    return replace(
        made,
        minutes_before=minutes_before(connection, made.head),
        resolutions_before=resolutions_before(connection, made.head),
    )


def _load_meeting(connection: sqlite3.Connection, meeting_id: int) -> Meeting:
    """Load a meeting without the numbers used by earlier ones."""

    def found(sql: str) -> list[tuple[object, ...]]:
        return connection.execute(sql, (meeting_id,)).fetchall()

    if not (head_row := found(rows.HEAD)):
        raise NotFoundError(f"There is no meeting {meeting_id} in this file.")
    head = rows.head(head_row[0])
    return Meeting(
        head,
        {i: Person(i, name) for i, name in connection.execute(_PEOPLE, (meeting_id,)).fetchall()},
        tuple(map(rows.place, found(rows.PLACES))),
        tuple(map(rows.item, found(rows.ITEMS))),
        rows.entries(connection, meeting_id),
        _settled(connection, head),
    )


def _settled(connection: sqlite3.Connection, head: Head) -> Settled | None:
    of = (head.id,)
    if signed := connection.execute(_SIGNED, of).fetchone():
        on, by, corrected_on, corrections = signed
        return Settled(Stage.SIGNED, date_or_none(on), by, date_or_none(corrected_on), corrections)
    if agreed := connection.execute(AGREEING, of).fetchone():
        return Settled(Stage.AGREED, date_or_none(agreed[1]))
    return None


_LAST_ACT = "SELECT coalesce(max(id), 0) FROM act"
_CHANGES_SINCE = """SELECT act.place, noun, before, after FROM act LEFT JOIN change ON change.act_id = act.id
    WHERE act.id > ? AND act.meeting_id = ? ORDER BY act.place, seq"""


@dataclass(frozen=True)
class Mark:
    """How long the journal and the log were when a file was read."""

    place: int
    """The last place of the chain."""
    act_id: int


@dataclass(frozen=True)
class Since:
    """What was added to the journal and the log after a mark."""

    mark: Mark
    """The end now."""
    rows: Sequence[tuple[Any, ...]]
    """The changes of the acts of one meeting, as they are in the file."""

    def changes(self, before: Mark) -> tuple[Change, ...] | None:
        """Return the changes from what was read at the mark `before` to what the file has now; None if they are
        incomplete, so that the meeting must be loaded again. Raises ClerkError for an image that cannot be read."""
        places = {row[0] for row in self.rows}
        if len(places) != self.mark.place - before.place or any(row[2] is None and row[3] is None for row in self.rows):
            return None
        with error_messages.as_written():
            changes = tuple(rows.change(*image) for _, *image in self.rows)
        return None if any(isinstance(change.noun, Head) for change in changes) else changes


def marked(connection: sqlite3.Connection, meeting_id: int) -> tuple[Meeting, Mark]:
    """Load a meeting, with the mark of the journal. Call it in a transaction. Raises as `meeting` does."""
    return meeting(connection, meeting_id), mark(connection)


def since(connection: sqlite3.Connection, meeting_id: int, before: Mark) -> Since:
    """Read what was recorded in a meeting after `before`. Call it in a transaction. Raises sqlite3.Error."""
    now = mark(connection)
    if now == before:
        return Since(now, ())
    return Since(now, connection.execute(_CHANGES_SINCE, (before.act_id, meeting_id)).fetchall())


def mark(connection: sqlite3.Connection) -> Mark:
    """Return the current mark of the journal, which every act and line of the log moves, but not a draft."""
    from clerk_tui.store import chain  # a meeting is shown without it

    return Mark(chain.end(connection).place, connection.execute(_LAST_ACT).fetchone()[0])
