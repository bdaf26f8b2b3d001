"""Committees and the places on them to their tables and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from clerk_tui.meeting import Capacity, Membership, Person
from clerk_tui.store.dates import date_or_none, write_date


def find_or_add(connection: sqlite3.Connection, council: str, committee: str) -> int | None:
    """The id of a committee by its names, which is added where it is new; None when neither name is known."""
    if not council and not committee:
        return None
    connection.execute("INSERT INTO council (name) VALUES (?) ON CONFLICT DO NOTHING", (council,))
    (council_id,) = connection.execute("SELECT id FROM council WHERE name = ?", (council,)).fetchone()
    names = (council_id, committee)
    connection.execute("INSERT INTO committee (council_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING", names)
    row = connection.execute("SELECT id FROM committee WHERE council_id = ? AND name = ?", names).fetchone()
    return int(row[0])


def drop_unused(connection: sqlite3.Connection, committee_id: int | None) -> None:
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
    return Membership(Person(i, name), Capacity(capacity), position, alias, post, form, group, *held)
