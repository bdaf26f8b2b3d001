"""Takes many whole meetings in at once: one transaction, and the search index made anew at its end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from clerk_tui.meeting import Entry
from clerk_tui.store import rows, settling
from clerk_tui.store.connection import transaction
from clerk_tui.store.passages import add_unindexed, day_of, rebuild_index
from clerk_tui.store.saving import put_saving
from clerk_tui.store.values import Saving


def save_all(connection: sqlite3.Connection, savings: Iterable[Saving]) -> None:
    """Write new meetings, each a `Saving` whose act only adds. Their acts stand in the journal by name, without an
    image of every noun: what an import added is what the record has. Raises sqlite3.Error; then nothing is changed."""
    with transaction(connection):
        for saving in savings:
            _add_meeting(connection, saving)
        rebuild_index(connection)


def _add_meeting(connection: sqlite3.Connection, saving: Saving) -> None:
    meeting_id = saving.meeting_id
    entries = [change.after for change in saving.act.changes if isinstance(change.after, Entry)]
    others = tuple(change for change in saving.act.changes if not isinstance(change.after, Entry))
    act = replace(saving.act, changes=others)
    put_saving(connection, replace(saving, act=act, passages=(), is_undoable=False))
    connection.execute("DELETE FROM change WHERE act_id = ?", (saving.act_id,))
    rows.add_entries(connection, meeting_id, entries)
    connection.execute("UPDATE meeting SET entry_count = ? WHERE id = ?", (len(entries), meeting_id))
    settling.follow(connection, meeting_id, saving.act, None)
    add_unindexed(connection, meeting_id, day_of(connection, meeting_id), saving.passages)
