"""What helps a clerk to type less: shorthand, papers to learn words from, and how many keys were pressed. None of it is
part of the record.

What writes does so inside an open transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime

from clerk_tui.store.values import KeysPressed, Paper, Shorthand

_SHORTHAND = """SELECT id, committee_id, short, long, made_at FROM shorthand
    WHERE committee_id IS NULL OR committee_id = ? ORDER BY committee_id IS NULL, short"""
_PUT_SHORTHAND = """INSERT INTO shorthand (committee_id, short, long, made_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (coalesce(committee_id, 0), short) DO UPDATE SET long = excluded.long, made_at = excluded.made_at"""
_PUT_PAPER = "INSERT INTO paper (meeting_id, item_id, name, text, added_at, is_exempt) VALUES (?, ?, ?, ?, ?, ?)"
_PAPERS = """SELECT id, meeting_id, item_id, name, text, added_at,
        is_exempt OR EXISTS (SELECT 1 FROM passage WHERE passage.meeting_id = paper.meeting_id AND passage.is_exempt
            AND (paper.item_id IS NULL OR passage.item_id = paper.item_id))
    FROM paper WHERE meeting_id = ? ORDER BY id"""
_ADD_KEYS = """INSERT INTO keys_pressed (meeting_id, kind, keys) VALUES (?, ?, ?)
    ON CONFLICT (meeting_id, kind) DO UPDATE SET keys = keys + excluded.keys"""


def shorthand(connection: sqlite3.Connection, committee_id: int | None) -> tuple[Shorthand, ...]:
    """Return the shorthand of a committee, and then that for all committees; for None only the latter."""
    found = connection.execute(_SHORTHAND, (committee_id,)).fetchall()
    return tuple(Shorthand(i, of, short, long, datetime.fromisoformat(at)) for i, of, short, long, at in found)


def put_shorthand(
    connection: sqlite3.Connection, short: str, long: str, at: datetime, committee_id: int | None = None
) -> None:
    """Let `short` stand for `long` in a committee, or in all; this replaces what it stood for there."""
    connection.execute(_PUT_SHORTHAND, (committee_id, short, long, at.astimezone(UTC).isoformat()))


def drop_shorthand(connection: sqlite3.Connection, shorthand_id: int) -> None:
    """Delete a shorthand."""
    connection.execute("DELETE FROM shorthand WHERE id = ?", (shorthand_id,))


def papers(connection: sqlite3.Connection, meeting_id: int) -> tuple[Paper, ...]:
    """Return the papers of a meeting and of its items, in the order added. A paper is exempt if it was added as such or
    if any of its item, or for a paper of the whole meeting any of the meeting, was taken in private."""
    found = connection.execute(_PAPERS, (meeting_id,)).fetchall()
    return tuple(
        Paper(i, meeting, item, name, text, datetime.fromisoformat(at), exempt == 1)
        for i, meeting, item, name, text, at, exempt in found
    )


def put_paper(
    connection: sqlite3.Connection,
    meeting_id: int,
    item_id: int | None,
    name: str,
    text: str,
    at: datetime,
    *,
    is_exempt: bool = False,
) -> None:
    """Add a paper of an item, or with None of the whole meeting. Raises sqlite3.IntegrityError at the end of the
    transaction if there is no such meeting or item."""
    connection.execute(_PUT_PAPER, (meeting_id, item_id, name, text, at.astimezone(UTC).isoformat(), is_exempt))


def drop_paper(connection: sqlite3.Connection, paper_id: int) -> None:
    """Delete a paper."""
    connection.execute("DELETE FROM paper WHERE id = ?", (paper_id,))


def keys_pressed(connection: sqlite3.Connection, meeting_id: int | None = None) -> tuple[KeysPressed, ...]:
    """Return how many keys were pressed for each kind of entry, in one meeting or in each."""
    sql = "SELECT meeting_id, kind, keys FROM keys_pressed WHERE ?1 IS NULL OR meeting_id = ?1 ORDER BY 1, 2"
    return tuple(KeysPressed(*row) for row in connection.execute(sql, (meeting_id,)).fetchall())


def add_keys(connection: sqlite3.Connection, meeting_id: int, keys: Mapping[str, int]) -> None:
    """Count more keys pressed in a meeting, by the kind of entry that they made."""
    connection.executemany(_ADD_KEYS, [(meeting_id, kind, count) for kind, count in keys.items()])
