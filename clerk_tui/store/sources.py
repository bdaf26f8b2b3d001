"""The files that meetings were imported from, and the names of people in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from clerk_tui.meeting import Person
from clerk_tui.meeting.stage import REMOVED
from clerk_tui.store.connection import column
from clerk_tui.store.values import Imported, KnownPeople, SourceFile

_COMMITTEES = """SELECT committee.id FROM committee JOIN council ON council.id = council_id
    WHERE council.name = ?1 AND (?2 IS NULL OR committee.name = ?2)"""
_THEIR_PEOPLE = f"""SELECT person_id FROM membership WHERE committee_id IN ({_COMMITTEES})
    UNION SELECT person_id FROM meeting_person JOIN meeting ON meeting.id = meeting_id
    WHERE committee_id IN ({_COMMITTEES})"""
_WHO_SIT = f"""SELECT person_id FROM membership WHERE committee_id IN ({_COMMITTEES})
    UNION SELECT person_id FROM roll_place JOIN meeting ON meeting.id = meeting_id
    WHERE committee_id IN ({_COMMITTEES}) AND capacity IN ('chair', 'vice', 'member', 'coopted')"""

_IMPORTED = f"""SELECT meeting_id, name, digest, EXISTS (SELECT 1 FROM act WHERE act.meeting_id = source.meeting_id
    AND act.label = '{REMOVED}' AND act.state = 'done') FROM source ORDER BY meeting_id"""


def put_source(connection: sqlite3.Connection, meeting_id: int, source: SourceFile, at: datetime) -> None:
    """Add the file that a meeting was imported from `at` (UTC), inside an open transaction. Raises
    sqlite3.IntegrityError if it was imported before."""
    when = at.astimezone(UTC).isoformat()
    row = (meeting_id, source.name, source.format, source.digest, source.text, when, source.doubts)
    connection.execute(
        """INSERT INTO source (meeting_id, name, format, digest, text, imported_at, doubts)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        row,
    )


def source(connection: sqlite3.Connection, meeting_id: int) -> SourceFile | None:
    """Return the file that a meeting was imported from, or None."""
    row = connection.execute(
        "SELECT name, format, digest, text, doubts FROM source WHERE meeting_id = ?", (meeting_id,)
    ).fetchone()
    return None if row is None else SourceFile(*row)


def imported(connection: sqlite3.Connection) -> tuple[Imported, ...]:
    """Return every imported file, in the order of the meetings."""
    found = connection.execute(_IMPORTED).fetchall()
    return tuple(Imported(i, name, digest, bool(is_removed)) for i, name, digest, is_removed in found)


def put_forms(connection: sqlite3.Connection, forms: Iterable[tuple[int, str]]) -> None:
    """Add other names of people, inside an open transaction."""
    connection.executemany("INSERT OR IGNORE INTO name_form (person_id, name) VALUES (?, ?)", list(forms))


def put_different(connection: sqlite3.Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Record that two people are different, inside an open transaction."""
    rows = [(min(pair), max(pair)) for pair in pairs]
    connection.executemany("INSERT OR IGNORE INTO different_person (person_id, other_id) VALUES (?, ?)", rows)


def name_forms(
    connection: sqlite3.Connection, council: str, committee: str | None = None
) -> tuple[tuple[int, str], ...]:
    """Return other names of the people of a council, or of one of its committees."""
    sql = f"SELECT person_id, name FROM name_form WHERE person_id IN ({_THEIR_PEOPLE}) ORDER BY person_id, name"
    return tuple((int(i), str(name)) for i, name in connection.execute(sql, (council, committee)).fetchall())


def people(connection: sqlite3.Connection, council: str, committee: str | None = None) -> tuple[Person, ...]:
    """Return the people of a council, or of one of its committees, in the order in which they were added."""
    sql = f"SELECT id, name FROM person WHERE id IN ({_THEIR_PEOPLE}) ORDER BY id"
    return tuple(Person(*row) for row in connection.execute(sql, (council, committee)).fetchall())


def who_sit(connection: sqlite3.Connection, council: str, committee: str | None = None) -> frozenset[int]:
    """Return the ids of present and former members of a council, or of one of its committees."""
    return frozenset(int(i) for i in column(connection, _WHO_SIT, council, committee))


def known_people(connection: sqlite3.Connection, council: str, committee: str | None = None) -> KnownPeople:
    """Return the people of a council, or of one of its committees, with everything known about their names."""
    where = (connection, council, committee)
    found = connection.execute("SELECT person_id, other_id FROM different_person").fetchall()
    return KnownPeople(
        people(*where), who_sit(*where), name_forms(*where), frozenset((int(one), int(other)) for one, other in found)
    )


def meeting_counts(connection: sqlite3.Connection, council: str) -> dict[int, int]:
    """Return in how many meetings of a council each person is known, by id."""
    found = connection.execute(
        """SELECT person_id, count(*) FROM meeting_person JOIN meeting ON meeting.id = meeting_id
           WHERE committee_id IN (SELECT committee.id FROM committee JOIN council ON council.id = council_id
               WHERE council.name = ?) GROUP BY person_id""",
        (council,),
    ).fetchall()
    return {int(i): int(count) for i, count in found}
