"""The passages that search looks through, and their index.

A passage's row id is the meeting's date (its ordinal) above 40 bits that name the entry, item or meeting: the order of
row ids is the order of dates, so that the newest are found first without sorting, whatever the order of their arrival.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from clerk_tui.store.dates import read_date
from clerk_tui.store.values import CLOSING_MARK, OPENING_MARK, Passage

_ENTRY, _ITEM, _MEETING = 0, 1, 2
_UNINDEXABLE = {0: None, ord(OPENING_MARK): None, ord(CLOSING_MARK): None}


def first_id(day: date | None) -> int:
    """The lowest row id of a day's passages; undated meetings come before every date."""
    return (day.toordinal() if day else 0) << 40


def passage_id(day: date | None, meeting_id: int, item_id: int | None, entry_id: int | None) -> int:
    """The row id of the passage of an entry, else of an item, else of the meeting itself."""
    if entry_id is not None:
        return first_id(day) | entry_id << 2 | _ENTRY
    if item_id is not None:
        return first_id(day) | item_id << 2 | _ITEM
    return first_id(day) | meeting_id << 2 | _MEETING


def day_of(connection: sqlite3.Connection, meeting_id: int) -> date | None:
    """The date of a meeting as the file has it now."""
    row = connection.execute("SELECT date FROM meeting WHERE id = ?", (meeting_id,)).fetchone()
    return read_date(row[0]) if row and row[0] else None


def put_passages(
    connection: sqlite3.Connection, meeting_id: int, day: date | None, passages: Iterable[Passage]
) -> None:
    """Make the index say what `passages` say, and nothing else of the same entries and items."""
    for passage in passages:
        rowid = passage_id(day, meeting_id, passage.item_id, passage.entry_id)
        body = passage.body and passage.body.translate(_UNINDEXABLE)
        row = connection.execute("SELECT body, item_id, is_exempt FROM passage WHERE id = ?", (rowid,)).fetchone()
        is_same = row is not None and row[:2] == (body, passage.item_id)
        if row is not None and not is_same:
            _remove(connection, rowid, row[0])
        if body and not is_same:
            _add(connection, rowid, meeting_id, passage.item_id, passage.entry_id, body, passage.is_exempt)
        elif is_same and row[2] != passage.is_exempt:
            connection.execute("UPDATE passage SET is_exempt = ? WHERE id = ?", (passage.is_exempt, rowid))


def move_passages(connection: sqlite3.Connection, meeting_id: int, old: date | None, new: date | None) -> None:
    """Give a meeting's passages the row ids of another date."""
    rows = connection.execute(
        "SELECT id, item_id, entry_id, body, is_exempt FROM passage WHERE id >= ? AND id < ? AND meeting_id = ?",
        (first_id(old), first_id(old) + (1 << 40), meeting_id),
    ).fetchall()
    for rowid, item_id, entry_id, body, is_exempt in rows:
        _remove(connection, rowid, body)
        moved = passage_id(new, meeting_id, item_id, entry_id)
        _add(connection, moved, meeting_id, item_id, entry_id, body, is_exempt == 1)


def add_unindexed(connection: sqlite3.Connection, meeting_id: int, day: date | None, new: Iterable[Passage]) -> None:
    """Add passages without their index, which `rebuild_index` has to make before the transaction ends."""
    connection.executemany(
        "INSERT OR REPLACE INTO passage (id, meeting_id, item_id, entry_id, body, is_exempt) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (passage_id(day, meeting_id, p.item_id, p.entry_id), meeting_id, p.item_id, p.entry_id, body, p.is_exempt)
            for p in new
            if p.body and (body := p.body.translate(_UNINDEXABLE))
        ],
    )


def rebuild_index(connection: sqlite3.Connection) -> None:
    """Make the whole index anew from the passages."""
    connection.execute("INSERT INTO passage_fts (passage_fts) VALUES ('rebuild')")


def _remove(connection: sqlite3.Connection, rowid: int, body: str) -> None:
    connection.execute("INSERT INTO passage_fts (passage_fts, rowid, body) VALUES ('delete', ?, ?)", (rowid, body))
    connection.execute("DELETE FROM passage WHERE id = ?", (rowid,))


def _add(
    connection: sqlite3.Connection,
    rowid: int,
    meeting_id: int,
    item_id: int | None,
    entry_id: int | None,
    body: str,
    is_exempt: bool,
) -> None:
    connection.execute(
        "INSERT INTO passage (id, meeting_id, item_id, entry_id, body, is_exempt) VALUES (?, ?, ?, ?, ?, ?)",
        (rowid, meeting_id, item_id, entry_id, body, is_exempt),
    )
    connection.execute("INSERT INTO passage_fts (rowid, body) VALUES (?, ?)", (rowid, body))
