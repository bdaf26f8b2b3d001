"""The files that meetings were imported from, kept with them; and the names people are known by in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from clerk_tui.meeting import Person
from clerk_tui.store.values import Imported, KnownPeople, SourceFile

_COMMITTEES = """SELECT committee.id FROM committee JOIN council ON council.id = council_id
    WHERE council.name = ?1 AND (?2 IS NULL OR committee.name = ?2)"""
_THEIR_PEOPLE = f"""SELECT person_id FROM membership WHERE committee_id IN ({_COMMITTEES})
    UNION SELECT person_id FROM meeting_person JOIN meeting ON meeting.id = meeting_id
    WHERE committee_id IN ({_COMMITTEES})"""
_WHO_SIT = f"""SELECT person_id FROM membership WHERE committee_id IN ({_COMMITTEES})
    UNION SELECT person_id FROM roll_place JOIN meeting ON meeting.id = meeting_id
    WHERE committee_id IN ({_COMMITTEES}) AND capacity IN ('chair', 'vice', 'member', 'coopted')"""


def put_source(connection: sqlite3.Connection, meeting_id: int, source: SourceFile, at: datetime) -> None:
    """Keep the file that a meeting was imported from `at` (UTC), inside the transaction that is open. Raises
    sqlite3.IntegrityError where that file was imported before."""
    when = at.astimezone(UTC).isoformat()
    row = (meeting_id, source.name, source.format, source.digest, source.text, when, source.doubts)
    connection.execute(
        """INSERT INTO source (meeting_id, name, format, digest, text, imported_at, doubts)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        row,
    )


def source(connection: sqlite3.Connection, meeting_id: int) -> SourceFile | None:
    """The file that a meeting was imported from; None for one that was recorded here."""
    row = connection.execute(
        "SELECT name, format, digest, text, doubts FROM source WHERE meeting_id = ?", (meeting_id,)
    ).fetchone()
    return None if row is None else SourceFile(*row)


def imported(connection: sqlite3.Connection) -> tuple[Imported, ...]:
    """Every file that was imported, in the order of the meetings."""
    found = connection.execute("SELECT meeting_id, name, digest FROM source ORDER BY meeting_id").fetchall()
    return tuple(Imported(*row) for row in found)


def put_forms(connection: sqlite3.Connection, forms: Iterable[tuple[int, str]]) -> None:
    """Keep other names by which people are known, inside the transaction that is open."""
    connection.executemany("INSERT OR IGNORE INTO name_form (person_id, name) VALUES (?, ?)", list(forms))


def put_different(connection: sqlite3.Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Keep that two people are not one, inside the transaction that is open."""
    rows = [(min(pair), max(pair)) for pair in pairs]
    connection.executemany("INSERT OR IGNORE INTO different_person (person_id, other_id) VALUES (?, ?)", rows)


def name_forms(
    connection: sqlite3.Connection, council: str, committee: str | None = None
) -> tuple[tuple[int, str], ...]:
    """The other names by which the people of a council, or of one committee of it, are known."""
    sql = f"SELECT person_id, name FROM name_form WHERE person_id IN ({_THEIR_PEOPLE}) ORDER BY person_id, name"
    return tuple((int(i), str(name)) for i, name in connection.execute(sql, (council, committee)).fetchall())


def people(connection: sqlite3.Connection, council: str, committee: str | None = None) -> tuple[Person, ...]:
    """The people of a council, or of one committee of it, in the order in which they came."""
    sql = f"SELECT id, name FROM person WHERE id IN ({_THEIR_PEOPLE}) ORDER BY id"
    return tuple(Person(*row) for row in connection.execute(sql, (council, committee)).fetchall())


def who_sit(connection: sqlite3.Connection, council: str, committee: str | None = None) -> frozenset[int]:
    """The ids of those who have or had a seat in a council, or in one committee of it."""
    return frozenset(int(i) for (i,) in connection.execute(_WHO_SIT, (council, committee)).fetchall())


def known_people(connection: sqlite3.Connection, council: str, committee: str | None = None) -> KnownPeople:
    """The people of a council, or of one committee of it, with all that is known of their names."""
    where = (connection, council, committee)
    return KnownPeople(people(*where), who_sit(*where), name_forms(*where), different_people(connection))


def different_people(connection: sqlite3.Connection) -> frozenset[tuple[int, int]]:
    """The pairs of people, the lower id first, of whom it is known that they are not one."""
    found = connection.execute("SELECT person_id, other_id FROM different_person").fetchall()
    return frozenset((int(one), int(other)) for one, other in found)


def meeting_counts(connection: sqlite3.Connection, council: str) -> dict[int, int]:
    """In how many meetings of a council each person is known, by id."""
    found = connection.execute(
        """SELECT person_id, count(*) FROM meeting_person JOIN meeting ON meeting.id = meeting_id
           WHERE committee_id IN (SELECT committee.id FROM committee JOIN council ON council.id = council_id
               WHERE council.name = ?) GROUP BY person_id""",
        (council,),
    ).fetchall()
    return {int(i): int(count) for i, count in found}
