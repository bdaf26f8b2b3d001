"""Takes whole meetings in, many at once: all of them in one transaction, or none."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC

from clerk_tui.meeting import AgendaItem, Entry, Head, Person, RollPlace
from clerk_tui.store import derived, rows, settling, sources
from clerk_tui.store.connection import transaction
from clerk_tui.store.passages import add_indexed, add_unindexed, day_of, rebuild_index
from clerk_tui.store.saving import put_saving
from clerk_tui.store.values import Import, Saving


def save_all(connection: sqlite3.Connection, savings: Iterable[Saving]) -> None:
    """Write new meetings, each a `Saving` whose act only adds, and make the whole search index anew at the end: for a
    file that is being filled. Their acts stand in the journal by name, without an image of every noun: what an import
    added is what the record has. Raises sqlite3.Error; then nothing is changed."""
    with transaction(connection):
        added = [_add_slowly(connection, saving) for saving in savings]
        rebuild_index(connection)
        derived.refresh(connection, added)


def _add_slowly(connection: sqlite3.Connection, saving: Saving) -> int:
    meeting_id = saving.meeting_id
    entries = [change.after for change in saving.act.changes if isinstance(change.after, Entry)]
    others = tuple(change for change in saving.act.changes if not isinstance(change.after, Entry))
    act = replace(saving.act, changes=others)
    put_saving(connection, replace(saving, act=act, passages=(), is_undoable=False))
    connection.execute("DELETE FROM change WHERE act_id = ?", (saving.act_id,))
    rows.add_entries(connection, meeting_id, entries)
    connection.execute("UPDATE meeting SET entry_count = ? WHERE id = ?", (_standing(entries), meeting_id))
    settling.follow(connection, meeting_id, saving.act, None)
    add_unindexed(connection, meeting_id, day_of(connection, meeting_id), saving.passages)
    return meeting_id


def put_import(connection: sqlite3.Connection, batch: Import) -> None:
    """Write new meetings, each with the file it came from, and what is known of the people in them, inside the
    transaction that is open. As in `save_all` their acts stand in the journal by name. Raises sqlite3.Error."""
    for saving in batch.savings:
        _add_meeting(connection, saving)
    derived.refresh(connection, [saving.meeting_id for saving in batch.savings])
    sources.put_forms(connection, batch.name_forms)
    sources.put_different(connection, batch.different)


def _add_meeting(connection: sqlite3.Connection, saving: Saving) -> None:
    meeting_id = saving.meeting_id
    nouns = [change.after for change in saving.act.changes]
    for noun in nouns:
        if isinstance(noun, Head):
            rows.put_head(connection, noun)
    rows.add_people(connection, meeting_id, [noun for noun in nouns if isinstance(noun, Person)])
    for noun in nouns:
        if isinstance(noun, RollPlace):
            rows.put_place(connection, meeting_id, noun)
        elif isinstance(noun, AgendaItem):
            rows.put_item(connection, meeting_id, noun)
    entries = [noun for noun in nouns if isinstance(noun, Entry)]
    rows.add_entries(connection, meeting_id, entries)
    connection.execute(
        "UPDATE meeting SET entry_count = ?, stage = ? WHERE id = ?",
        (_standing(entries), str(saving.stage), meeting_id),
    )
    at = saving.at.astimezone(UTC).isoformat()
    act = (saving.act_id, meeting_id, at, saving.act.label)
    connection.execute("INSERT INTO act (id, meeting_id, at, label, state) VALUES (?, ?, ?, ?, 'fixed')", act)
    settling.follow(connection, meeting_id, saving.act, settling.NOWHERE)
    add_indexed(connection, meeting_id, day_of(connection, meeting_id), saving.passages)
    if saving.source is not None:
        sources.put_source(connection, meeting_id, saving.source, saving.at)


def _standing(entries: Sequence[Entry]) -> int:
    """How many entries are not struck out."""
    return sum(not entry.is_struck for entry in entries)
