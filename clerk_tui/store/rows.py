"""Reads and writes the nouns of a meeting (head, people, roll places, items, entries) as rows with identifiers, and as
JSON images for the journal."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import MISSING, fields
from datetime import date, time
from operator import attrgetter
from typing import Any

from clerk_tui.meeting import (
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
    Membership,
    Noun,
    Person,
    RollPlace,
    Voice,
    Vote,
)
from clerk_tui.store.connection import value
from clerk_tui.store.values import date_or_none, time_or_none, write_date, write_time


def _upsert_sql(table: str, own: str, columns: str) -> str:
    """Return the SQL that adds a row or updates its `columns`. The `own` ones are only added; the first is the key."""
    names = [name.strip() for name in f"{own}, {columns}".split(",")]
    kept = own.count(",") + 1
    changes = ", ".join(f"{name} = excluded.{name}" for name in names[kept:])
    return f"""INSERT INTO {table} ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})
        ON CONFLICT ({names[0]}) DO UPDATE SET {changes}"""


def find_or_add(connection: sqlite3.Connection, council: str, committee: str) -> int | None:
    """Return the id of a committee, which is added if it is new; None if neither name is given."""
    if not council and not committee:
        return None
    connection.execute("INSERT INTO council (name) VALUES (?) ON CONFLICT DO NOTHING", (council,))
    (council_id,) = connection.execute("SELECT id FROM council WHERE name = ?", (council,)).fetchone()
    names = (council_id, committee)
    add = "INSERT INTO committee (council_id, name, uid) VALUES (?, ?, ?) ON CONFLICT (council_id, name) DO NOTHING"
    connection.execute(add, (*names, new_uid()))
    row = connection.execute("SELECT id FROM committee WHERE council_id = ? AND name = ?", names).fetchone()
    return int(row[0])


def drop_unused(connection: sqlite3.Connection, committee_id: int | None) -> None:
    """Delete a committee that nobody set up and nothing uses: its name was mistyped or undone."""
    connection.execute(
        """DELETE FROM committee WHERE id = ? AND NOT is_set_up
           AND NOT EXISTS (SELECT 1 FROM meeting WHERE committee_id = committee.id)
           AND NOT EXISTS (SELECT 1 FROM membership WHERE committee_id = committee.id)
           AND NOT EXISTS (SELECT 1 FROM shorthand WHERE committee_id = committee.id)""",
        (committee_id,),
    )
    connection.execute("DELETE FROM council WHERE NOT EXISTS (SELECT 1 FROM committee WHERE council_id = council.id)")


def put_memberships(
    connection: sqlite3.Connection, committee_id: int | None, memberships: Iterable[Membership]
) -> None:
    """Add memberships, and people who are not on file. A name corrected since they were read is kept."""
    for membership in memberships:
        person = membership.person
        connection.execute(_ADD_PERSON, (person.id, person.name, new_uid()))
        row = (committee_id, person.id, membership.capacity, membership.position, membership.alias, membership.post)
        held = (membership.form, membership.group, write_date(membership.start), write_date(membership.end))
        connection.execute(_ADD_MEMBERSHIP, (*row, *held, membership.party, membership.ward))


_ADD_PERSON = "INSERT INTO person (id, name, uid) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"
_ADD_MEMBERSHIP = """INSERT INTO membership (committee_id, person_id, capacity, position, alias, post, form,
    group_heading, start_date, end_date, party, ward) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
MEMBERSHIPS = """SELECT person.id, person.name, capacity, position, alias, post, form, group_heading,
    start_date, end_date, party, ward
    FROM membership JOIN person ON person.id = person_id JOIN committee ON committee.id = committee_id
    JOIN council ON council.id = council_id WHERE council.name = ? AND committee.name = ?
    ORDER BY position, membership.id"""


def membership(row: tuple[Any, ...]) -> Membership:
    """Read a membership from a row of `MEMBERSHIPS`."""
    i, name, capacity, position, alias, post, form, group, start, end, *seat = row
    held = (date_or_none(start), date_or_none(end))
    return Membership(Person(i, name), Capacity(capacity), position, alias, post, form, group, *held, *seat)


_KINDS = {kind.value: kind for kind in Kind}

_PUT_HEAD = _upsert_sql(
    "meeting", "id, uid", "committee_id, date, time, venue, style, quorum, roll_group, rules, first_minute"
)


def put_head(connection: sqlite3.Connection, head: Head, uid: str) -> None:
    """Add the row of a meeting with this identifier, or update it."""
    row = connection.execute("SELECT committee_id FROM meeting WHERE id = ?", (head.id,)).fetchone()
    committee = find_or_add(connection, head.council, head.committee)
    when = (write_date(head.date), write_time(head.time))
    said = (head.venue, head.style, head.quorum, head.group, head.rules, head.first_minute)
    connection.execute(_PUT_HEAD, (head.id, uid, committee, *when, *said))
    if row is not None and row[0] is not None and row[0] != committee:
        drop_unused(connection, row[0])


HEAD = """SELECT meeting.id, coalesce(council.name, ''), coalesce(committee.name, ''), meeting.date, meeting.time,
    meeting.venue, meeting.style, meeting.quorum, meeting.roll_group, meeting.rules, meeting.first_minute
    FROM meeting LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id WHERE meeting.id = ?"""


def head(row: tuple[Any, ...]) -> Head:
    """Read the head of a meeting from a row of `HEAD`."""
    i, council, committee, day, at, *rest = row
    return Head(i, council, committee, date_or_none(day), time_or_none(at), *rest)


def add_people(
    connection: sqlite3.Connection, meeting_id: int, people: Sequence[Person], uid: Callable[[Person], str]
) -> None:
    """Make people known to a meeting. Those already on file keep their names and identifiers."""
    connection.executemany(_ADD_PERSON, [(p.id, p.name, uid(p)) for p in people])
    connection.executemany(
        "INSERT INTO meeting_person VALUES (?, ?) ON CONFLICT DO NOTHING", [(meeting_id, p.id) for p in people]
    )


def name_of(connection: sqlite3.Connection, person_id: int | None) -> str | None:
    """Return the name of somebody on file; None if there is nobody with this id."""
    return value(str, connection, "SELECT name FROM person WHERE id = ?", person_id)


def remove_person(connection: sqlite3.Connection, meeting_id: int, person_id: int) -> None:
    """Remove a person from a meeting; delete their row if nothing else refers to it."""
    connection.execute("DELETE FROM meeting_person WHERE meeting_id = ? AND person_id = ?", (meeting_id, person_id))
    connection.execute(
        """DELETE FROM person WHERE id = ?1
           AND NOT EXISTS (SELECT 1 FROM meeting_person WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM roll_place WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM entry_person WHERE person_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM ballot WHERE person_id = ?1)""",
        (person_id,),
    )


def put_place(connection: sqlite3.Connection, meeting_id: int, place: RollPlace) -> None:
    """Add or update a place on a meeting's roll."""
    connection.execute(
        "INSERT OR REPLACE INTO roll_place VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (meeting_id, place.person_id, place.capacity, place.position, place.alias, place.post, place.form, place.group),
    )
    know(connection, meeting_id, (place.person_id,))


def know(connection: sqlite3.Connection, meeting_id: int, person_ids: Iterable[int]) -> None:
    """Make people on file known to a meeting that refers to them."""
    sql = "INSERT OR IGNORE INTO meeting_person SELECT ?, id FROM person WHERE id = ?"
    _put_all(connection, sql, [(meeting_id, person_id) for person_id in person_ids])


def _put_all(connection: sqlite3.Connection, sql: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Run a statement for each row, if any. Most entries have none in the other tables, and merely preparing the
    statement would delay the save."""
    if rows:
        connection.executemany(sql, rows)


PLACES = """SELECT person_id, capacity, position, alias, post, form, group_heading FROM roll_place
    WHERE meeting_id = ? ORDER BY position, person_id"""


def place(row: tuple[Any, ...]) -> RollPlace:
    """Read a place on the roll from a row of `PLACES`."""
    person, capacity, *rest = row
    return RollPlace(person, Capacity(capacity), *rest)


_PUT_ITEM = _upsert_sql("agenda_item", "id, uid, meeting_id", "position, number, title, is_heading, author, is_exempt")


def put_item(connection: sqlite3.Connection, meeting_id: int, item: AgendaItem, uid: str) -> None:
    """Add an item of the agenda with this identifier, or update it."""
    said = (item.position, item.number, item.title, item.is_heading, item.author, item.is_exempt)
    connection.execute(_PUT_ITEM, (item.id, uid, meeting_id, *said))


ITEMS = """SELECT id, title, position, number, is_heading, author, is_exempt FROM agenda_item
    WHERE meeting_id = ? ORDER BY position, id"""


def item(row: tuple[Any, ...]) -> AgendaItem:
    """Read an item of the agenda from a row of `ITEMS`."""
    i, title, position, number, is_heading, author, is_exempt = row
    return AgendaItem(i, title, position, number, bool(is_heading), author, bool(is_exempt))


_AS_IN_ENTRY = """position, item_id, text, is_action, count, is_unsettled, is_struck, subject, interest, conduct,
    choice, is_procedural, published, doubt, is_turned"""
"""The columns that have the name and the value of a field of an entry."""
ENTRY_COLUMNS = f"""{_AS_IN_ENTRY}, kind, at, entered, due, of_date, votes_for, votes_against, abstentions,
    votes_of_all, vote_is_named, vote_needs"""
"""The columns of an entry after its id."""
_PUT_ENTRY = _upsert_sql("entry", "id, uid, meeting_id", ENTRY_COLUMNS)
_SAME_FIELDS = attrgetter(*_AS_IN_ENTRY.replace(",", "").split())


def entry_row(meeting_id: int, entry: Entry, uid: str) -> tuple[Any, ...]:
    vote = entry.vote or Vote()
    times = (write_time(entry.at), write_time(entry.entered), write_date(entry.due), write_date(entry.of_date))
    figures = (vote.in_favour, vote.against, vote.abstained, entry.vote is not None and vote.of_all)
    own = (entry.id, uid, meeting_id, *_SAME_FIELDS(entry), entry.kind.value)
    return (*own, *times, *figures, vote.is_named, vote.needs)


def put_entry(connection: sqlite3.Connection, meeting_id: int, entry: Entry, before: Entry | None, uid: str) -> None:
    """Add an entry with this identifier, or update it from what it was `before`."""
    connection.execute(_PUT_ENTRY, entry_row(meeting_id, entry, uid))
    if before is not None and before.persons != entry.persons:
        connection.execute("DELETE FROM entry_person WHERE entry_id = ?", (entry.id,))
    if before is None or before.persons != entry.persons:
        put_voices(connection, (entry,))
    if before is not None and _ballots(before) != _ballots(entry):
        connection.execute("DELETE FROM ballot WHERE entry_id = ?", (entry.id,))
    if before is None or _ballots(before) != _ballots(entry):
        put_ballots(connection, (entry,))
    know(connection, meeting_id, entry.people)


def add_entries(
    connection: sqlite3.Connection, meeting_id: int, entries: Sequence[Entry], uid: Callable[[Entry], str]
) -> None:
    """Add new entries of one meeting, each with its identifier."""
    connection.executemany(_PUT_ENTRY, [entry_row(meeting_id, entry, uid(entry)) for entry in entries])
    put_voices(connection, entries)
    put_ballots(connection, entries)
    know(connection, meeting_id, sorted({i for entry in entries for i in entry.people}))


def put_voices(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add the people of new entries."""
    rows = [
        (entry.id, n, *((None, voice.value) if isinstance(voice, Collective) else (voice, None)))
        for entry in entries
        for n, voice in enumerate(entry.persons)
    ]
    _put_all(connection, "INSERT INTO entry_person VALUES (?, ?, ?, ?)", rows)


def put_ballots(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Add the ballots of new entries."""
    cast = [(entry.id, n, b.person_id, b.choice) for entry in entries for n, b in enumerate(_ballots(entry))]
    _put_all(connection, "INSERT INTO ballot VALUES (?, ?, ?, ?)", cast)


def _ballots(entry: Entry) -> tuple[Ballot, ...]:
    return entry.vote.ballots if entry.vote is not None else ()


_ENTRIES = """SELECT id, kind, position, item_id, text, at, entered, published, is_turned,
        (due, is_action, votes_for, votes_of_all, vote_is_named, count, is_unsettled, is_struck, subject, of_date,
            interest, conduct, choice, is_procedural, doubt)
        IS (NULL, 0, NULL, 0, 0, NULL, 0, 0, '', NULL, NULL, NULL, NULL, 0, '')
    FROM entry WHERE meeting_id = ? ORDER BY position, id"""
"""Most entries have no more than these columns; the last one says whether that is so."""
_WHOLE = f"SELECT id, {ENTRY_COLUMNS} FROM entry WHERE id IN (SELECT value FROM json_each(?))"
VOICES = """SELECT entry_id, person_id, collective FROM entry JOIN entry_person ON entry_id = entry.id
    WHERE meeting_id = ? ORDER BY entry.position, entry.id, entry_person.position"""
BALLOTS = """SELECT entry_id, person_id, ballot.choice FROM entry CROSS JOIN ballot ON entry_id = entry.id
    WHERE meeting_id = ? ORDER BY entry_id, ballot.position"""


def voices(rows: Iterable[tuple[Any, ...]]) -> dict[int, tuple[Voice, ...]]:
    """Read the people of each entry, by entry id, from rows of `VOICES`."""
    found: dict[int, tuple[Voice, ...]] = {}
    for entry_id, person, collective in rows:
        voice: Voice = Collective(collective) if person is None else person
        known = found.get(entry_id)
        found[entry_id] = (voice,) if known is None else (*known, voice)
    return found


def ballots(rows: Iterable[tuple[Any, ...]]) -> dict[int, tuple[Ballot, ...]]:
    """Read the ballots of each vote, by entry id, from rows of `BALLOTS`."""
    found: dict[int, list[Ballot]] = {}
    for entry_id, person, choice in rows:
        found.setdefault(entry_id, []).append(Ballot(person, Choice(choice)))
    return {entry_id: tuple(cast) for entry_id, cast in found.items()}


def entry(
    row: tuple[Any, ...], persons: dict[int, tuple[Voice, ...]], cast: dict[int, tuple[Ballot, ...]] | None = None
) -> Entry:
    """Read an entry from its id and `ENTRY_COLUMNS`, the `voices` and the `ballots`."""
    i, position, item_id, text, is_action, count, unsettled, struck, subject, interest, conduct, choice = row[:12]
    procedural, published, doubt, turned, kind, at, entered, due, of_date = row[12:21]
    yes, no, abstained, of_all, named, needs = row[21:]
    has_vote = of_all or named or yes is not None
    vote = Vote(yes, no, abstained, named == 1, (cast or {}).get(i, ()), needs) if has_vote else None
    own = (i, _KINDS[kind], position, item_id, persons.get(i, ()), text, time_or_none(at), time_or_none(entered))
    what = (date_or_none(due), is_action == 1, vote, count, unsettled == 1, struck == 1, subject, date_or_none(of_date))
    declared = (None if interest is None else Interest(interest), None if conduct is None else Conduct(conduct))
    chosen = None if choice is None else Choice(choice)
    return Entry(*own, *what, *declared, chosen, procedural == 1, published, doubt, turned == 1)


def entries(connection: sqlite3.Connection, meeting_id: int) -> tuple[Entry, ...]:
    """Read the record of a meeting, in order."""
    of = (meeting_id,)
    persons = voices(connection.execute(VOICES, of).fetchall())
    found = connection.execute(_ENTRIES, of).fetchall()
    others = {}
    if ids := [row[0] for row in found if not row[-1]]:
        cast = ballots(connection.execute(BALLOTS, of).fetchall())
        whole = connection.execute(_WHOLE, (json.dumps(ids),)).fetchall()
        others = {row[0]: entry(row, persons, cast) for row in whole}
    times, who = {row[5] for row in found} | {row[6] for row in found}, persons.get
    known = {at: time_or_none(at) for at in times}  # many entries have the same
    return tuple(
        Entry(
            *(i, _KINDS[kind], position, item_id, who(i, ()), text, known[at], known[entered]),
            published=published,
            is_turned=turned == 1,
        )
        if is_plain
        else others[i]
        for i, kind, position, item_id, text, at, entered, published, turned, is_plain in found
    )


_TABLE_OF = {"head": "meeting", "person": "person", "roll_place": "person", "agenda_item": "agenda_item"}


def new_uid() -> str:
    """Return a new identifier: 32 hexadecimal digits."""
    return os.urandom(16).hex()


def table_of(noun: str) -> str:
    """Return the table whose identifier a noun of the journal has; a roll place has its person's."""
    return _TABLE_OF.get(noun, noun)


def uid_of(connection: sqlite3.Connection, table: str, row_id: int | None) -> str | None:
    """Return the identifier of a row; None if there is no such row."""
    return value(str, connection, f"SELECT uid FROM {table} WHERE id = ?", row_id)


_FORMER = "SELECT uid FROM change WHERE noun IN (?1, iif(?1 = 'person', 'roll_place', ?1)) AND noun_id = ?2 LIMIT 1"
_MERGED = "SELECT key FROM log, json_each(log.details, '$.merged') AS merged WHERE merged.value = ? LIMIT 1"


def former_uid(connection: sqlite3.Connection, noun: str, noun_id: int) -> str | None:
    """Return the identifier of a noun before it was undone, or of a person before they were merged; None if neither the
    journal nor the log has it."""
    found = value(str, connection, _FORMER, noun, noun_id)
    return value(str, connection, _MERGED, noun_id) if found is None and noun == "person" else found


NOUNS: dict[type[Noun], str] = {
    Head: "head",
    Person: "person",
    RollPlace: "roll_place",
    AgendaItem: "agenda_item",
    Entry: "entry",
}
"""The name of each noun in the journal."""
_TYPES = {name: noun for noun, name in NOUNS.items()}

_DEFAULTS: dict[type[Noun], dict[str, Any]] = {noun: {f.name: f.default for f in fields(noun)} for noun in NOUNS}
_ALL_OF: dict[type[Noun], Callable[[Any], tuple[Any, ...]]] = {noun: attrgetter(*_DEFAULTS[noun]) for noun in NOUNS}
_WRITE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def noun_id(noun: Noun) -> int:
    """Return the id of a noun in the journal; for a roll place, that of its person."""
    return noun.person_id if isinstance(noun, RollPlace) else noun.id


def key(noun: Noun) -> tuple[str, int]:
    """Return the journal's name and id of a noun."""
    return NOUNS[type(noun)], noun_id(noun)


def image(noun: Noun) -> dict[str, Any]:
    """Return the fields of a noun that differ from their defaults, as JSON values."""
    all_of = zip(_DEFAULTS[type(noun)].items(), _ALL_OF[type(noun)](noun), strict=True)
    return {
        name: _to_json(value)
        for (name, default), value in all_of
        if value is not default and (default is MISSING or value != default)
    }


def encode(noun: Noun) -> str:
    return _WRITE(image(noun))


def _to_json(value: Any) -> Any:
    if type(value) in (str, int):
        return value
    if isinstance(value, time):
        return write_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Vote):
        return _plain_vote(value)
    return value


def _plain_vote(vote: Vote) -> Any:
    """Return a vote by count as its three figures, as in the first version; any other as all its fields."""
    figures = [vote.in_favour, vote.against, vote.abstained]
    if vote == Vote(vote.in_favour, vote.against, vote.abstained):
        return figures
    return {
        "figures": figures,
        "is_named": vote.is_named,
        "ballots": [[ballot.person_id, ballot.choice] for ballot in vote.ballots],
        "needs": vote.needs,
    }


def decode(name: str, written: str) -> Noun:
    """Return the noun called `name` (see `NOUNS`) from its image. Unknown fields are ignored. Raises KeyError,
    TypeError or ValueError if it is not such an image."""
    noun = _TYPES[name]
    known = _DEFAULTS[noun]
    written_fields = {key: value for key, value in dict(json.loads(written)).items() if key in known}
    return noun(**{key: _READ[key](value) if key in _READ else value for key, value in written_fields.items()})


def _vote(value: Any) -> Vote | None:
    if value is None:
        return None
    if isinstance(value, list):
        return Vote(*value)
    ballots = tuple(Ballot(person, Choice(choice)) for person, choice in value["ballots"])
    yes, no, abstained = value["figures"]
    return Vote(yes, no, abstained, bool(value["is_named"]), ballots, str(value["needs"]))


def _optional(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    return lambda value: None if value is None else read(value)


_READ: dict[str, Callable[[Any], Any]] = {
    "kind": Kind,
    "capacity": Capacity,
    "persons": lambda value: tuple(voice if isinstance(voice, int) else Collective(voice) for voice in value),
    "at": time_or_none,
    "entered": time_or_none,
    "time": time_or_none,
    "due": date_or_none,
    "date": date_or_none,
    "vote": _vote,
    "of_date": date_or_none,
    "interest": _optional(Interest),
    "conduct": _optional(Conduct),
    "choice": _optional(Choice),
}


def change(name: str, before: str | None, after: str | None) -> Change:
    """Return a change from its noun's name and its two images."""
    return Change(*(None if image is None else decode(name, image) for image in (before, after)))
