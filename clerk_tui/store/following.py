"""What was recorded in a meeting since it was last read: so a second screen holds the file up as shortly as it can."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Change, Head, Meeting
from clerk_tui.store import chain, codec, error_messages, loading

_LAST_ACT = "SELECT coalesce(max(id), 0) FROM act"
_SINCE = """SELECT act.place, noun, before, after FROM act LEFT JOIN change ON change.act_id = act.id
    WHERE act.id > ? AND act.meeting_id = ? ORDER BY act.place, seq"""


@dataclass(frozen=True)
class Mark:
    """How far the journal and the log of a file were when it was read."""

    place: int
    """The last place of the chain."""
    act_id: int


@dataclass(frozen=True)
class Since:
    """What has come after a mark."""

    mark: Mark
    """The end now."""
    rows: Sequence[tuple[Any, ...]]
    """The changes of the acts of one meeting, as they are in the file."""

    def changes(self, before: Mark) -> tuple[Change, ...] | None:
        """Return the changes that lead from what was read at the mark `before` to what is in the file now; None if they
        are not the whole of it, so that the meeting has to be read again. Raises ClerkError for an image that cannot be
        read."""
        places = {row[0] for row in self.rows}
        if len(places) != self.mark.place - before.place or any(row[2] is None and row[3] is None for row in self.rows):
            return None
        with error_messages.as_written():
            changes = tuple(codec.change(*image) for _, *image in self.rows)
        return None if any(isinstance(change.noun, Head) for change in changes) else changes


def marked(connection: sqlite3.Connection, meeting_id: int) -> tuple[Meeting, Mark]:
    """Load a meeting, and where the journal ends. Call it in a transaction. Raises as `loading.meeting` does."""
    return loading.meeting(connection, meeting_id), mark(connection)


def since(connection: sqlite3.Connection, meeting_id: int, before: Mark) -> Since:
    """Read what was recorded in a meeting after `before`. Call it in a transaction. Raises sqlite3.Error."""
    now = mark(connection)
    if now == before:
        return Since(now, ())
    return Since(now, connection.execute(_SINCE, (before.act_id, meeting_id)).fetchall())


def mark(connection: sqlite3.Connection) -> Mark:
    """Return where the journal ends. It moves with every act and line of the log, not with a draft."""
    return Mark(chain.end(connection).place, connection.execute(_LAST_ACT).fetchone()[0])
