"""The meetings of a committee before and after one of them."""

from __future__ import annotations

import sqlite3

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
