"""Destroys private notes and papers: removes them from the record, the journal, the search index, the drafts and the
imported text, so that no byte of them is left in the file, and adds a dated line to a table of destructions. This also
works on older schemas, because backups may be older than the program."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Kind
from clerk_tui.meeting.entry_text import clean
from clerk_tui.meeting.rules import read_rules
from clerk_tui.regex import regex
from clerk_tui.store import chain, error_messages, files, logged_states, rows, schema
from clerk_tui.store.connection import column, connect, transaction, uuid_of
from clerk_tui.store.files import sync_file, sync_folder
from clerk_tui.store.search_index import passage_id, place_of, rebuild_index
from clerk_tui.store.team import tables
from clerk_tui.store.values import NotesDue, date_or_none

DESTROYED = "a private note, destroyed since"
"""The label in the journal of an act whose changes were removed."""
BY_CLERK = "destroyed by the clerk"
"""The default reason."""
_SCOPE = "meeting {}"
"""The scope of a meeting's drafts."""
_PRIVATE_LINE = regex(r"\s*(?:\[\d\d\.\d\d\] )?\s*(?:[⚠✓]\ufe0f? ?)?\s*#\s+\S")
"""A private note in a file of notes, perhaps with its time, or with the sign of a line in doubt or confirmed."""

_SIGNED = """SELECT meeting.id, meeting.date, coalesce(council.name, ''), coalesce(committee.name, ''), signed_on,
    meeting.rules, (SELECT count(*) FROM entry WHERE meeting_id = meeting.id AND kind = 'private'),
    (SELECT count(*) FROM paper WHERE meeting_id = meeting.id)
    FROM signature JOIN meeting ON meeting.id = signature.meeting_id LEFT JOIN committee ON committee.id = committee_id
    LEFT JOIN council ON council.id = council_id WHERE signed_on IS NOT NULL ORDER BY meeting.date, meeting.id"""
_IN_JOURNAL = """SELECT 1 FROM act JOIN change ON change.act_id = act.id
    WHERE meeting_id = ?1 AND noun = 'entry' AND (instr(before, ?2) OR instr(after, ?2)) LIMIT 1"""
_IMAGES = """SELECT act_id, seq, noun_id, before, after FROM act JOIN change ON change.act_id = act.id
    WHERE meeting_id = ? AND noun = 'entry' AND (before IS NOT NULL OR after IS NOT NULL)"""
_ENTRIES = f"SELECT id, kind = '{Kind.PRIVATE}', item_id, is_struck FROM entry WHERE meeting_id = ?"
_FIXED = """UPDATE act SET state = 'fixed' WHERE id = ? AND state IN ('done', 'undone')
    AND NOT EXISTS (SELECT 1 FROM change WHERE act_id = act.id AND (before IS NOT NULL OR after IS NOT NULL))"""
_IS_THERE = "SELECT 1 FROM meeting WHERE id = ?"
_LOG = """INSERT INTO destruction (at, meeting_id, date, council, committee, notes, reason)
    SELECT ?2, meeting.id, date, coalesce(council.name, ''), coalesce(committee.name, ''), ?3, ?4
    FROM meeting LEFT JOIN committee ON committee.id = committee_id LEFT JOIN council ON council.id = council_id
    WHERE meeting.id = ?1"""


def notes_due(connection: sqlite3.Connection, today: date) -> tuple[NotesDue, ...]:
    """Return the meetings whose papers or private notes are due to be destroyed `today`, oldest first: under the
    committee's rules, a number of days after the minutes were signed. Raises sqlite3.Error, or LineRefusedError for
    invalid rules."""
    due = []
    for meeting_id, day, council, committee, on, rules, count, papers in connection.execute(_SIGNED).fetchall():
        signed_on, days = date.fromisoformat(on), read_rules(rules).notes_kept
        if days is None or today <= signed_on + timedelta(days=days):
            continue
        if count or papers or connection.execute(_IN_JOURNAL, (meeting_id, chain.PRIVATE_IMAGE)).fetchone():
            due.append(NotesDue(meeting_id, signed_on, date_or_none(day), council, committee, count, papers))
    return tuple(due)


def destroy_notes(
    connection: sqlite3.Connection, meeting_ids: Sequence[int], at: datetime, reason: str = BY_CLERK
) -> int:
    """Destroy the private notes of some meetings, including notes that were undone or struck out, and the drafts and
    papers of these meetings. Return how many notes there were. The whole file is rewritten, which is slow for a large
    one. Call it outside a transaction, on the writing connection, with none of these meetings open, because an open
    meeting is in memory. Raises sqlite3.Error: then either nothing is changed, or only unused parts of the file still
    have some bytes, which another call removes."""
    with overwriting(connection):
        with transaction(connection):
            count = sum(_destroy(connection, meeting_id, at, reason) for meeting_id in meeting_ids)
            if _has_table(connection, "log"):
                there = [i for i in meeting_ids if connection.execute(_IS_THERE, (i,)).fetchone()]
                chain.add_to_log(connection, reason, logged_states.meetings(connection, there), at)
            rebuild_index(connection)
        connection.execute("VACUUM")
    return count


@contextmanager
def overwriting(connection: sqlite3.Connection) -> Iterator[None]:
    """Overwrite deleted data in the block."""
    (before,) = connection.execute("PRAGMA secure_delete").fetchone()
    connection.execute("PRAGMA secure_delete = ON").fetchall()
    try:
        yield
    finally:
        connection.execute(f"PRAGMA secure_delete = {before}").fetchall()


def close_up(connection: sqlite3.Connection) -> None:
    """Rewrite the whole file without its unused parts. Call it outside a transaction."""
    connection.execute("VACUUM")


def _destroy(connection: sqlite3.Connection, meeting_id: int, at: datetime, reason: str) -> int:
    images = _entry_changes(connection, meeting_id)
    there = connection.execute(_ENTRIES, (meeting_id,)).fetchall()
    private = {entry_id: item_id for entry_id, is_private, item_id, _ in there if is_private}
    counted = sum(is_private and not is_struck for _, is_private, _, is_struck in there)
    ever = {entry_id for *_, entry_id, is_private in images if is_private}
    gone = private.keys() | (ever - {entry_id for entry_id, *_ in there})
    _forget(connection, [image[:2] for image in images if image[3] or image[2] in gone])
    day, _ = place_of(connection, meeting_id)
    for entry_id, item_id in private.items():
        connection.execute("DELETE FROM entry WHERE id = ?", (entry_id,))
        connection.execute("DELETE FROM passage WHERE id = ?", (passage_id(day, meeting_id, item_id, entry_id),))
    connection.execute("DELETE FROM draft WHERE scope = ?", (_SCOPE.format(meeting_id),))
    if _has_table(connection, "paper"):
        connection.execute("DELETE FROM paper WHERE meeting_id = ?", (meeting_id,))
    _forget_imported(connection, meeting_id)
    _forget_shared(connection, meeting_id, gone)
    connection.execute("UPDATE meeting SET entry_count = entry_count - ? WHERE id = ?", (counted, meeting_id))
    if (gone or ever) and _has_table(connection, "destruction"):
        connection.execute(_LOG, (meeting_id, at.astimezone(UTC).isoformat(), len(gone), reason))
    return len(gone)


def _entry_changes(connection: sqlite3.Connection, meeting_id: int) -> list[tuple[int, int, int, bool]]:
    """Return the journal's changes of entries: act, place, entry, and whether it was a private note before or after."""
    return [
        (act_id, seq, entry_id, chain.is_private(before) or chain.is_private(after))
        for act_id, seq, entry_id, before, after in connection.execute(_IMAGES, (meeting_id,)).fetchall()
    ]


def _forget(connection: sqlite3.Connection, changes: Iterable[tuple[int, int]]) -> None:
    """Remove changes, given by act and place, from the journal; if there is a chain, keep their digests. An act with
    other changes can still be undone, because these do not depend on the removed ones."""
    acts: dict[int, set[int]] = {}
    for act_id, seq in changes:
        acts.setdefault(act_id, set()).add(seq)
    is_chained = _has_table(connection, "log")
    for act_id, places in acts.items():
        if is_chained:
            chain.leave_digests(connection, act_id, places)
        else:
            connection.executemany(
                "DELETE FROM change WHERE act_id = ? AND seq = ?", [(act_id, seq) for seq in sorted(places)]
            )
        connection.execute("UPDATE act SET label = ? WHERE id = ?", (DESTROYED, act_id))
        connection.execute(_FIXED, (act_id,))


def forget_entries(connection: sqlite3.Connection, meeting_id: int, gone: Iterable[str]) -> None:
    """Destroy the journal's changes of the entries with these identifiers, inside an open transaction."""
    sql = "SELECT DISTINCT noun_id FROM act JOIN change ON act_id = act.id WHERE meeting_id = ? AND change.uid = ?"
    ids = {i for uid in gone for i in column(connection, sql, meeting_id, uid)}
    _forget(connection, (image[:2] for image in _entry_changes(connection, meeting_id) if image[2] in ids))


def _forget_imported(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Remove the private notes from the imported file of a meeting."""
    if not _has_table(connection, "source"):
        return
    found = connection.execute("SELECT text FROM source WHERE meeting_id = ? AND format = 'notes'", (meeting_id,))
    for (text,) in found.fetchall():
        if (left := without_private_lines(text)) != text:
            connection.execute("UPDATE source SET text = ? WHERE meeting_id = ?", (left, meeting_id))


def _forget_shared(connection: sqlite3.Connection, meeting_id: int, gone: Collection[int]) -> None:
    """Destroy the entries in the acts that a shared book has sent: they were no private notes then."""
    stream = rows.uid_of(connection, "meeting", meeting_id) if gone and tables.is_shared(connection) else None
    if stream is None:
        return
    sql = "SELECT DISTINCT uid FROM change WHERE noun = 'entry' AND noun_id = ?"
    named = [uid.encode() for i in gone for uid in column(connection, sql, i)]
    for act in tables.acts(connection, stream, 0):
        if act.kind != "destroyed" and act.body is not None and any(uid in act.body for uid in named):
            tables.empty_acts(connection, stream, act.seq, act.seq)


def without_private_lines(text: str) -> str:
    """Return the text of a notes file without its private notes."""
    return "".join(line for line in text.splitlines(keepends=True) if not _PRIVATE_LINE.match(clean(line)))


def _has_table(connection: sqlite3.Connection, name: str) -> bool:
    """Whether the file has a table that older versions lack."""
    return bool(connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).fetchone())


def destroy_notes_in_backups(folder: Path, path: Path, meeting_ids: Sequence[int], at: datetime) -> tuple[str, ...]:
    """Destroy the private notes of some meetings in every copy of the file at `path` in `folder`, whatever its name.
    Each copy is replaced by a checked copy without them, or is unchanged. Return a sentence for each failure. Raises
    ClerkError if `path` itself cannot be read."""
    with error_messages.in_words(), closing(connect(path, read_only=True)) as connection:
        uuid = uuid_of(connection)
    failed = []
    try:
        for copy in _copies(folder, path):
            try:
                with error_messages.as_written():
                    _destroy_in(copy, uuid, meeting_ids, at)
            except (*error_messages.FILE_ERRORS, ClerkError) as error:
                failed.append(_failure(copy.name, error))
    except OSError as error:
        failed.append(_failure(f"The files in {folder}", error))
    return tuple(failed)


def _failure(what: str, error: Exception) -> str:
    error_messages.log_unexpected("destroying private notes in a backup", error)
    reason = error_messages.opening_sentence(error).partition(". ")[0].rstrip(".")
    return (
        f"{what} may still have private notes: {reason[0].lower()}{reason[1:]}. Solve this and destroy them again, or "
        "delete the file."
    )


def _copies(folder: Path, path: Path) -> Iterator[Path]:
    """Yield the files in `folder` that may be copies of the one at `path`: those with the names of its backups, and any
    minute book. Unfinished copies are deleted."""
    stem = re.escape(files.stem(path))
    ours = re.compile(rf"{stem}-.+")
    unfinished = re.compile(rf"\.{stem}-.+\.[0-9a-f]{{8}}\.new(?:{'|'.join(files.SIDES)})?")
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not file.is_file() or file.resolve() == path.resolve():
            continue
        if unfinished.fullmatch(file.name):
            file.unlink()
        elif not _is_side_file(file) and (ours.fullmatch(file.name) or _is_minutes(file)) and file.stat().st_size:
            yield file


def _is_side_file(file: Path) -> bool:
    """Whether a file is the journal or log of another file beside it."""
    return any(
        file.name.endswith(ending) and file.with_name(file.name.removesuffix(ending)).exists()
        for ending in (*files.SIDES, "-shm")
    )


def _is_minutes(file: Path) -> bool:
    with file.open("rb") as opened:
        header = opened.read(100)
    return header[:16] == b"SQLite format 3\0" and header[68:72] == schema.APPLICATION_ID.to_bytes(4, "big")


def _destroy_in(copy: Path, uuid: str, meeting_ids: Sequence[int], at: datetime) -> None:
    """Destroy the notes in a copy of `copy`, check that, and replace `copy` with it."""
    work = copy.with_name(f".{copy.name}.{os.urandom(4).hex()}.new")
    try:
        for ending in ("", *files.SIDES):
            if (part := Path(f"{copy}{ending}")).exists():
                shutil.copyfile(part, f"{work}{ending}")
        with closing(connect(work)) as connection:
            has_any = any(connection.execute(_IS_THERE, (i,)).fetchone() for i in meeting_ids)
            if uuid_of(connection) != uuid or not has_any:
                return
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > schema.VERSION:
                raise ClerkError("it was made by a newer clerk-tui")
            destroy_notes(connection, meeting_ids, at)
        if not files.is_good(work):
            raise ClerkError("it is damaged")
        shutil.copymode(copy, work)
        sync_file(work)
        _put_in_place(work, copy)
    finally:
        for ending in ("", *files.SIDES):
            Path(f"{work}{ending}").unlink(missing_ok=True)


def _put_in_place(work: Path, copy: Path) -> None:
    """Replace a copy and the files beside it. No file may be left beside the log of another: if there is a log, the new
    file gets a new name."""
    sides = [side for ending in (*files.SIDES, "-shm") if (side := Path(f"{copy}{ending}")).exists()]
    if sides:
        new = copy.with_name(f"{copy.stem}-{os.urandom(2).hex()}{copy.suffix}")
        work.replace(new)
        sync_folder(copy.parent)
        for side in sides:
            side.unlink()
        copy.unlink()
    else:
        work.replace(copy)
    sync_folder(copy.parent)
