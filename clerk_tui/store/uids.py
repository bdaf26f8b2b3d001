"""Random identifiers that tell a thing from every other in any file, unlike the number of its row.

A meeting, person, committee, item, entry or act has one from when it is added, and keeps it for ever: also when it is
undone and done again, which is why the journal has it too.
"""

from __future__ import annotations

import os
import sqlite3

from clerk_tui.store.connection import value

_TABLE_OF = {"head": "meeting", "person": "person", "roll_place": "person", "agenda_item": "agenda_item"}


def new() -> str:
    """Return a new identifier: 32 hexadecimal digits."""
    return os.urandom(16).hex()


def table_of(noun: str) -> str:
    """Return the table that has the identifier of a noun in the journal; a place on the roll has its person's."""
    return _TABLE_OF.get(noun, noun)


def of(connection: sqlite3.Connection, table: str, row_id: int | None) -> str | None:
    """Return the identifier of a row; None if there is no such row."""
    return value(str, connection, f"SELECT uid FROM {table} WHERE id = ?", row_id)


_FORMER = "SELECT uid FROM change WHERE noun IN (?1, iif(?1 = 'person', 'roll_place', ?1)) AND noun_id = ?2 LIMIT 1"
_MERGED = "SELECT key FROM log, json_each(log.details, '$.merged') AS merged WHERE merged.value = ? LIMIT 1"


def former(connection: sqlite3.Connection, noun: str, noun_id: int) -> str | None:
    """Return the identifier that a noun had before it was undone, or a person before they were merged with another;
    None if neither the journal nor the log knows it."""
    found = value(str, connection, _FORMER, noun, noun_id)
    return value(str, connection, _MERGED, noun_id) if found is None and noun == "person" else found
