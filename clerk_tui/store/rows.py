"""Each noun of a meeting to its table and back: the only place that knows the columns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from clerk_tui.meeting import (
    AgendaItem,
    Capacity,
    Collective,
    Entry,
    Head,
    Kind,
    Membership,
    Person,
    RollPlace,
    Voice,
    Vote,
)
from clerk_tui.meeting.text import mentioned
from clerk_tui.store.dates import date_or_none, read_date, read_time, time_or_none, write_date, write_time

_KINDS = {kind.value: kind for kind in Kind}
_CAPACITIES = {capacity.value: capacity for capacity in Capacity}
_NOBODY: tuple[Voice, ...] = ()


def find_or_add_committee(connection: sqlite3.Connection, council: str, committee: str) -> int | None:
    """The id of a committee by its names, which is added where it is new; None when neither name is known."""
    if not council and not committee:
        return None
    connection.execute("INSERT INTO council (name) VALUES (?) ON CONFLICT DO NOTHING", (council,))
    (council_id,) = connection.execute("SELECT id FROM council WHERE name = ?", (council,)).fetchone()
    names = (council_id, committee)
    connection.execute("INSERT INTO committee (council_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING", names)
    row = connection.execute("SELECT id FROM committee WHERE council_id = ? AND name = ?", names).fetchone()
    return int(row[0])


def drop_unused_committee(connection: sqlite3.Connection, committee_id: int | None) -> None:
    """Take out a committee that exists only because a meeting once bore its name (a name typed wrongly, or undone)."""
    connection.execute(
        """DELETE FROM committee WHERE id = ? AND NOT is_set_up
           AND NOT EXISTS (SELECT 1 FROM meeting WHERE committee_id = committee.id)
           AND NOT EXISTS (SELECT 1 FROM membership WHERE committee_id = committee.id)""",
        (committee_id,),
    )
    connection.execute(
        "DELETE FROM council WHERE NOT EXISTS (SELECT 1 FROM committee WHERE council_id = council.id)",
    )


def put_head(connection: sqlite3.Connection, head: Head) -> None:
    """Add or change the row of a meeting."""
    row = connection.execute("SELECT committee_id FROM meeting WHERE id = ?", (head.id,)).fetchone()
    committee = find_or_add_committee(connection, head.council, head.committee)
    connection.execute(
        """INSERT INTO meeting (id, committee_id, date, time, venue, style, quorum, roll_group)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET committee_id = excluded.committee_id,
           date = excluded.date, time = excluded.time, venue = excluded.venue, style = excluded.style,
           quorum = excluded.quorum, roll_group = excluded.roll_group""",
        (
            head.id,
            committee,
            write_date(head.date),
            write_time(head.time),
            head.venue,
            head.style,
            head.quorum,
            head.group,
        ),
    )
    if row is not None and row[0] is not None and row[0] != committee:
        drop_unused_committee(connection, row[0])


HEAD = """SELECT meeting.id, coalesce(council.name, ''), coalesce(committee.name, ''), meeting.date, meeting.time,
    meeting.venue, meeting.style, meeting.quorum, meeting.roll_group
    FROM meeting LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id WHERE meeting.id = ?"""


def head(row: tuple[Any, ...]) -> Head:
    """The head of a meeting from a row of `HEAD`."""
    i, council, committee, day, at, venue, style, quorum, group = row
    return Head(i, council, committee, date_or_none(day), time_or_none(at), venue, style, quorum, group)


def put_person(connection: sqlite3.Connection, meeting_id: int, person: Person) -> None:
    """Make a person known to a meeting. Somebody who is on file already keeps the name that the file has."""
    row = (person.id, person.name)
    connection.execute("INSERT INTO person (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING", row)
    connection.execute("INSERT INTO meeting_person VALUES (?, ?) ON CONFLICT DO NOTHING", (meeting_id, person.id))


def rename_person(connection: sqlite3.Connection, person: Person) -> None:
    """Put a name right, everywhere at once."""
    connection.execute("UPDATE person SET name = ? WHERE id = ?", (person.name, person.id))


def remove_person(connection: sqlite3.Connection, meeting_id: int, person_id: int) -> None:
    """A person is no longer known to a meeting; their row goes too, unless something else refers to it."""
    connection.execute("DELETE FROM meeting_person WHERE meeting_id = ? AND person_id = ?", (meeting_id, person_id))
    connection.execute(
        """DELETE FROM person WHERE id = ?1
           AND NOT EXISTS (SELECT 1 FROM meeting_person WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM roll_place WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM entry_person WHERE person_id = ?1)""",
        (person_id,),
    )


def put_place(connection: sqlite3.Connection, meeting_id: int, place: RollPlace) -> None:
    """Add or change somebody's place on a meeting's roll."""
    connection.execute(
        "INSERT OR REPLACE INTO roll_place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            meeting_id,
            place.person_id,
            place.capacity,
            place.position,
            place.alias,
            place.post,
            place.form,
            place.group,
        ),
    )
    know(connection, meeting_id, (place.person_id,))


def know(connection: sqlite3.Connection, meeting_id: int, person_ids: Iterable[int]) -> None:
    """Make people who are on file known to a meeting that refers to them."""
    connection.executemany(
        "INSERT OR IGNORE INTO meeting_person SELECT ?, id FROM person WHERE id = ?",
        [(meeting_id, person_id) for person_id in person_ids],
    )


PLACES = """SELECT person_id, capacity, position, alias, post, form, group_heading FROM roll_place
    WHERE meeting_id = ? ORDER BY position, person_id"""


def place(row: tuple[Any, ...]) -> RollPlace:
    """A place on the roll from a row of `PLACES`."""
    person, capacity, *rest = row
    return RollPlace(person, _CAPACITIES[capacity], *rest)


def put_item(connection: sqlite3.Connection, meeting_id: int, item: AgendaItem) -> None:
    """Add or change an item of the agenda."""
    connection.execute(
        """INSERT INTO agenda_item (id, meeting_id, position, number, title, is_heading) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number,
           title = excluded.title, is_heading = excluded.is_heading""",
        (item.id, meeting_id, item.position, item.number, item.title, item.is_heading),
    )


ITEMS = """SELECT id, title, position, number, is_heading FROM agenda_item
    WHERE meeting_id = ? ORDER BY position, id"""


def item(row: tuple[Any, ...]) -> AgendaItem:
    """An item of the agenda from a row of `ITEMS`."""
    i, title, position, number, is_heading = row
    return AgendaItem(i, title, position, number, bool(is_heading))


_ENTRY_COLUMNS = """position, item_id, kind, text, at, entered, due, is_action, votes_for, votes_against, abstentions,
    votes_of_all, count, is_unsettled, is_struck"""
_PUT_ENTRY = f"""INSERT INTO entry (id, meeting_id, {_ENTRY_COLUMNS})
    VALUES (?, ?, {", ".join("?" * 15)}) ON CONFLICT (id) DO UPDATE SET
    {", ".join(f"{column.strip()} = excluded.{column.strip()}" for column in _ENTRY_COLUMNS.split(","))}"""


def entry_row(meeting_id: int, entry: Entry) -> tuple[Any, ...]:
    """The row of an entry, in the order of its columns."""
    vote = entry.vote or Vote()
    return (
        entry.id,
        meeting_id,
        entry.position,
        entry.item_id,
        entry.kind.value,
        entry.text,
        write_time(entry.at),
        write_time(entry.entered),
        write_date(entry.due),
        entry.is_action,
        vote.in_favour,
        vote.against,
        vote.abstained,
        entry.vote is not None and vote.of_all,
        entry.count,
        entry.is_unsettled,
        entry.is_struck,
    )


def put_entry(connection: sqlite3.Connection, meeting_id: int, entry: Entry, before: Entry | None) -> None:
    """Add an entry, or change the one that was `before`."""
    connection.execute(_PUT_ENTRY, entry_row(meeting_id, entry))
    if before is not None and before.persons != entry.persons:
        connection.execute("DELETE FROM entry_person WHERE entry_id = ?", (entry.id,))
    if before is None or before.persons != entry.persons:
        put_voices(connection, (entry,))
    know(connection, meeting_id, referred(entry))


def add_entries(connection: sqlite3.Connection, meeting_id: int, entries: Sequence[Entry]) -> None:
    """Add many new entries of one meeting."""
    connection.executemany(_PUT_ENTRY, [entry_row(meeting_id, entry) for entry in entries])
    put_voices(connection, entries)
    know(connection, meeting_id, sorted({i for entry in entries for i in referred(entry)}))


def referred(entry: Entry) -> list[int]:
    """The ids of the people in an entry: who takes part, and who is mentioned."""
    return [*(p for p in entry.persons if not isinstance(p, Collective)), *mentioned(entry.text or "")]


def put_voices(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add who speaks, moves or is called in entries that have nobody yet."""
    connection.executemany(
        "INSERT INTO entry_person VALUES (?, ?, ?, ?)",
        [
            (entry.id, n, None if isinstance(voice, Collective) else voice, _collective(voice))
            for entry in entries
            for n, voice in enumerate(entry.persons)
        ],
    )


def _collective(voice: Voice) -> str | None:
    return voice.value if isinstance(voice, Collective) else None


ENTRIES = f"SELECT id, {_ENTRY_COLUMNS} FROM entry WHERE meeting_id = ? ORDER BY position, id"
VOICES = """SELECT entry_id, person_id, collective FROM entry JOIN entry_person ON entry_id = entry.id
    WHERE meeting_id = ? ORDER BY entry_id, entry_person.position"""


def voices(rows: Iterable[tuple[Any, ...]]) -> dict[int, tuple[Voice, ...]]:
    """Who takes part in each entry, by its id, from rows of `VOICES`."""
    found: dict[int, tuple[Voice, ...]] = {}
    for entry_id, person, collective in rows:
        voice: Voice = Collective(collective) if person is None else person
        known = found.get(entry_id)
        found[entry_id] = (voice,) if known is None else (*known, voice)
    return found


def entry(row: tuple[Any, ...], persons: dict[int, tuple[Voice, ...]]) -> Entry:
    """An entry from a row of `ENTRIES` and the `voices`."""
    i, position, item_id, kind, text, at, entered, due, is_action, yes, no, abstained, of_all, count, open_, struck = (
        row
    )
    return Entry(
        i,
        _KINDS[kind],
        position,
        item_id,
        persons.get(i, _NOBODY),
        text,
        at if at is None else read_time(at),
        entered if entered is None else read_time(entered),
        due if due is None else read_date(due),
        is_action == 1,
        Vote(yes, no, abstained) if of_all or yes is not None else None,
        count,
        open_ == 1,
        struck == 1,
    )


def put_memberships(
    connection: sqlite3.Connection, committee_id: int | None, memberships: Iterable[Membership]
) -> None:
    """Add places on a committee, and the people who hold them."""
    for membership in memberships:
        connection.execute(
            "INSERT INTO person (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            (membership.person.id, membership.person.name),
        )
        connection.execute(
            """INSERT INTO membership (committee_id, person_id, capacity, position, alias, post, form, group_heading,
               start_date, end_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
            (
                committee_id,
                membership.person.id,
                membership.capacity,
                membership.position,
                membership.alias,
                membership.post,
                membership.form,
                membership.group,
                write_date(membership.start),
                write_date(membership.end),
            ),
        )


MEMBERSHIPS = """SELECT person.id, person.name, capacity, position, alias, post, form, group_heading,
    start_date, end_date
    FROM membership JOIN person ON person.id = person_id JOIN committee ON committee.id = committee_id
    JOIN council ON council.id = council_id WHERE council.name = ? AND committee.name = ?
    ORDER BY position, membership.id"""


def membership(row: tuple[Any, ...]) -> Membership:
    """A place on a committee from a row of `MEMBERSHIPS`."""
    i, name, capacity, position, alias, post, form, group, start, end = row
    held = (date_or_none(start), date_or_none(end))
    return Membership(Person(i, name), _CAPACITIES[capacity], position, alias, post, form, group, *held)
