"""Writes acts, committees, drafts and imports, always inside a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from clerk_tui.errors import SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Entry, Head, Noun, Person, RollPlace
from clerk_tui.meeting.changes import Change
from clerk_tui.store import chain, derived, logged_states, rows, signing, sources, typing_aids
from clerk_tui.store.chain import ActRow, ChangeRow, Uid
from clerk_tui.store.connection import transaction
from clerk_tui.store.search_index import NOWHERE, add_passages, move_passages, place_of, put_passages
from clerk_tui.store.values import CommitteeSetup, Draft, Import, Passage, Saving

IMPORTED, SIGNED, SET_UP, RECEIVED = "imported", "signed minutes", "set up a committee", "received from the team"
"""What lines of the log are about."""
OTHER_KEYS = "other"
"""The kind of keys that made no entry: those of an undo, of a change of the agenda."""


@dataclass(frozen=True)
class Given:
    """Identifiers that an act and its nouns got in another book."""

    act: str
    nouns: Mapping[tuple[str, int], str]
    """By the table and the number of the row."""


NOTHING_GIVEN = Given("", {})


def put_saving(connection: sqlite3.Connection, saving: Saving, given: Given = NOTHING_GIVEN) -> None:
    """Write an act: record, journal, search index and draft. Raises SaveError or sqlite3.Error."""
    has_head = any(isinstance(change.noun, Head) for change in saving.act.changes)
    before = place_of(connection, saving.meeting_id) if has_head else None
    removed, rows_of_changes = _put_changes(connection, saving, given)
    _put_act(connection, saving, rows_of_changes, given)
    growth = sum(_is_standing_entry(c.after) - _is_standing_entry(c.before) for c in saving.act.changes)
    derived.put_own_stage(connection, saving.meeting_id, str(saving.stage), growth)
    derived.update_stage(connection, saving.meeting_id, saving.act, before)
    derived.update(connection, saving.meeting_id, saving.act, before[1] if before else None)
    if saving.source is not None or saving.signing is not None:
        _put_papers(connection, saving)
    typing_aids.add_keys(connection, saving.meeting_id, _keys_by_kind(saving))
    if saving.draft_scope is not None:
        connection.execute("DELETE FROM draft WHERE scope = ?", (saving.draft_scope,))
    put_passages(connection, saving.meeting_id, (*removed, *saving.passages))


def _put_papers(connection: sqlite3.Connection, saving: Saving) -> None:
    """Add the imported file of a meeting, or the signature of another meeting's minutes, and record that in the log."""
    if saving.source is not None:
        sources.put_source(connection, saving.meeting_id, saving.source, saving.at)
        uid = str(rows.uid_of(connection, "meeting", saving.meeting_id))
        chain.add_to_log(connection, IMPORTED, logged_states.source(connection, saving.meeting_id, uid), saving.at)
    if saving.signing is not None:
        signing.put_signature(connection, saving.signing, saving.meeting_id)
        uid = str(rows.uid_of(connection, "meeting", saving.signing.meeting_id))
        chain.add_to_log(
            connection, SIGNED, logged_states.signature(connection, saving.signing.meeting_id, uid), saving.at
        )


def _keys_by_kind(saving: Saving) -> dict[str, int]:
    """Return the keys of an act under the kind of its first entry; under *other* if it has none."""
    entry = next((change.after for change in saving.act.changes if isinstance(change.after, Entry)), None)
    return {str(entry.kind) if entry is not None else OTHER_KEYS: saving.keys} if saving.keys else {}


def _is_standing_entry(noun: object) -> bool:
    """Whether a noun is an entry that is not struck out."""
    return isinstance(noun, Entry) and not noun.is_struck


def _put_changes(connection: sqlite3.Connection, saving: Saving, given: Given) -> tuple[list[Passage], list[ChangeRow]]:
    """Make the changes. Return the passages to remove from the search index, and the rows for the journal."""
    removed: list[Passage] = []
    made: list[ChangeRow] = []
    for change in saving.act.changes:
        name, noun_id = rows.key(change.noun)
        table = rows.table_of(name)
        uid = ""
        if change.after is not None:
            uid = given.nouns.get((table, noun_id)) or _uid_before(connection, saving, change) or rows.new_uid()
            _put_noun(connection, saving.meeting_id, change.before, change.after, uid)
        if change.before is not None or not isinstance(change.after, Entry):  # else it has the one that it was given
            uid = rows.uid_of(connection, table, noun_id) or ""
        before, after = (None if noun is None else rows.encode(noun) for noun in (change.before, change.after))
        made.append(ChangeRow(name, noun_id, uid, before, after))
        if change.after is None:
            removed += _remove(connection, saving.meeting_id, change.noun)
    for change in saving.act.changes:
        if change.after is None and isinstance(change.before, Person):  # nothing in the meeting refers to them any more
            rows.remove_person(connection, saving.meeting_id, change.before.id)
    return removed, made


def _uid_before(connection: sqlite3.Connection, saving: Saving, change: Change) -> str | None:
    """Return the identifier that a noun had before it was undone, if the act redoes it."""
    is_again = change.before is None and (saving.undoes is not None or saving.redoes is not None)
    return rows.former_uid(connection, *rows.key(change.noun)) if is_again else None


def _put_noun(connection: sqlite3.Connection, meeting_id: int, before: Noun | None, after: Noun, uid: str) -> None:
    """Add a noun with this identifier, or update it from what it was `before`."""
    match after:
        case Entry():
            rows.put_entry(connection, meeting_id, after, before if isinstance(before, Entry) else None, uid)
        case AgendaItem():
            rows.put_item(connection, meeting_id, after, uid)
        case RollPlace():
            rows.put_place(connection, meeting_id, after)
        case Person() if before is not None:
            connection.execute("UPDATE person SET name = ? WHERE id = ?", (after.name, after.id))
        case Person():
            rows.add_people(connection, meeting_id, (after,), lambda _: uid)
        case Head():
            old = place_of(connection, after.id)
            rows.put_head(connection, after, uid)
            if old != (new := place_of(connection, after.id)):
                move_passages(connection, after.id, old, new)


def _remove(connection: sqlite3.Connection, meeting_id: int, noun: Noun) -> list[Passage]:
    match noun:
        case Entry():
            connection.execute("DELETE FROM entry WHERE id = ?", (noun.id,))
            return [Passage(noun.id, noun.item_id, None)]
        case AgendaItem():
            connection.execute("DELETE FROM agenda_item WHERE id = ?", (noun.id,))
            return [Passage(None, noun.id, None)]
        case RollPlace():
            where = (meeting_id, noun.person_id)
            connection.execute("DELETE FROM roll_place WHERE meeting_id = ? AND person_id = ?", where)
    return []


def _put_act(connection: sqlite3.Connection, saving: Saving, changes: Sequence[ChangeRow], given: Given) -> None:
    """Add an act to the journal and the chain. Update the state of the act that it reverses, and of acts that can no
    longer be redone, or no longer be undone because this act is final."""
    reverses = saving.undoes if saving.undoes is not None else saving.redoes
    if saving.undoes is not None:
        _set_act_state(connection, saving, saving.undoes, "done", "undone")
    elif saving.redoes is not None:
        _set_act_state(connection, saving, saving.redoes, "undone", "done")
    elif connection.execute(_HAS_UNDONE, (saving.meeting_id,)).fetchone():
        connection.execute(_ABANDON, (saving.meeting_id,))
    if reverses is None and not saving.is_undoable:
        before = "UPDATE act SET state = 'fixed' WHERE meeting_id = ? AND state = 'done'"
        connection.execute(before, (saving.meeting_id,))
    state = "done" if reverses is None and saving.is_undoable else "fixed"
    _chain_act(connection, saving, state, reverses, changes, chain.Lookup(connection), given.act or rows.new_uid())
    sql = "INSERT INTO change (act_id, seq, noun, noun_id, uid, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)"
    images = ((row.noun, row.noun_id, row.uid, row.before, row.after) for row in changes)
    connection.executemany(sql, [(saving.act_id, seq, *image) for seq, image in enumerate(images)])


_HAS_UNDONE = "SELECT 1 FROM act WHERE meeting_id = ? AND state = 'undone' LIMIT 1"
_ABANDON = "UPDATE act SET state = 'abandoned' WHERE meeting_id = ? AND state = 'undone'"
_ADD_ACT = """INSERT INTO act (id, meeting_id, at, label, state, reverses, uid, salt, place, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def _chain_act(
    connection: sqlite3.Connection,
    saving: Saving,
    state: str,
    reverses: int | None,
    changes: Sequence[ChangeRow],
    uid: Uid,
    own: str,
) -> None:
    """Add an act, with its `own` identifier, to the end of the chain."""
    at = saving.at.astimezone(UTC).isoformat()
    salt = chain.salt_of(image for row in changes for image in (row.before, row.after))
    reversed_uid = None if reverses is None else uid("act", reverses)
    act = ActRow(own, uid("meeting", saving.meeting_id), at, saving.act.label, reversed_uid, changes, salt)
    end = chain.after(chain.end(connection), chain.act_content(act, uid))
    row = (saving.act_id, saving.meeting_id, at, saving.act.label, state, reverses, own, salt, end.place, end.digest)
    connection.execute(_ADD_ACT, row)
    chain.put_end(connection, end)


def _set_act_state(connection: sqlite3.Connection, saving: Saving, act_id: int, old: str, new: str) -> None:
    turned = connection.execute(
        "UPDATE act SET state = ? WHERE id = ? AND meeting_id = ? AND state = ?", (new, act_id, saving.meeting_id, old)
    )
    if turned.rowcount != 1:
        raise SaveError(
            "This cannot be undone, because the file has changed meanwhile. Close the meeting and open it again."
        )


def reindex(connection: sqlite3.Connection, meeting_id: int, passages: Iterable[Passage]) -> None:
    """Update the search, in a transaction, after a change of wording only: a name or a style. Raises sqlite3.Error."""
    with transaction(connection):
        put_passages(connection, meeting_id, passages)
        derived.refresh(connection, [meeting_id])


def put_committee(connection: sqlite3.Connection, setup: CommitteeSetup) -> None:
    """Write a committee and replace its memberships. Raises SaveError if it has no name."""
    if not setup.committee:
        raise SaveError("A committee needs a name before it can be saved.")
    committee_id = rows.find_or_add(connection, setup.council, setup.committee)
    connection.execute(
        "UPDATE committee SET quorum = ?, venue = ?, style = ?, rules = ?, is_set_up = 1 WHERE id = ?",
        (setup.quorum, setup.venue, setup.style, setup.rules, committee_id),
    )
    connection.execute("DELETE FROM membership WHERE committee_id = ?", (committee_id,))
    rows.put_memberships(connection, committee_id, setup.memberships)
    members = logged_states.people(connection, [member.person.id for member in setup.memberships])
    state = logged_states.together(members, logged_states.committees(connection, [committee_id]))
    chain.add_to_log(connection, SET_UP, state, setup.at or datetime.now(UTC))


def put_draft(connection: sqlite3.Connection, scope: str, draft: Draft | None) -> None:
    """Write a draft; None deletes every draft of the scope."""
    if draft is None:
        connection.execute("DELETE FROM draft WHERE scope = ?", (scope,))
        return
    at = draft.at.astimezone(UTC).isoformat()
    row = (scope, draft.field, draft.text, draft.cursor, at)
    connection.execute(_PUT_DRAFT, row)


_PUT_DRAFT = """INSERT INTO draft (scope, field, text, cursor, at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (scope, field) DO UPDATE SET text = excluded.text, cursor = excluded.cursor, at = excluded.at"""


def put_import(connection: sqlite3.Connection, batch: Import) -> None:
    """Write new meetings, each with its source, and other names of their people. An import cannot be undone, so the
    journal has its acts without images, and the log has the digest of each record. Raises sqlite3.Error."""
    states = [_add_meeting(connection, saving) for saving in batch.savings]
    derived.refresh(connection, [saving.meeting_id for saving in batch.savings])
    sources.put_forms(connection, batch.name_forms)
    sources.put_different(connection, batch.different)
    named = {i for i, _ in batch.name_forms} | {i for pair in batch.different for i in pair}
    people = {
        change.noun.id for saving in batch.savings for change in saving.act.changes if isinstance(change.noun, Person)
    }
    state = logged_states.together(
        *states, logged_states.people(connection, people), logged_states.known_as(connection, named)
    )
    if batch.savings:
        chain.add_to_log(connection, IMPORTED, state, batch.savings[-1].at)


def put_received(connection: sqlite3.Connection, saving: Saving, given: Given) -> None:
    """Write a new meeting that another book has sent whole. Raises sqlite3.Error."""
    state = _add_meeting(connection, saving, given)
    derived.refresh(connection, [saving.meeting_id])
    people = [change.noun.id for change in saving.act.changes if isinstance(change.noun, Person)]
    chain.add_to_log(
        connection, RECEIVED, logged_states.together(state, logged_states.people(connection, people)), saving.at
    )


def _add_meeting(connection: sqlite3.Connection, saving: Saving, given: Given = NOTHING_GIVEN) -> logged_states.State:
    meeting_id = saving.meeting_id
    nouns = [change.after for change in saving.act.changes if change.after is not None]
    keys = [rows.key(noun) for noun in nouns]
    new = {(name, i): given.nouns.get((rows.table_of(name), i)) or rows.new_uid() for name, i in keys}
    _add_nouns(connection, meeting_id, nouns, new)
    lookup = chain.Lookup(connection)

    def uid(table: str, row_id: int) -> str:
        name = "head" if table == "meeting" else table
        return new[name, row_id] if name != "person" and (name, row_id) in new else lookup(table, row_id)

    _chain_act(connection, saving, "fixed", None, (), uid, given.act or rows.new_uid())
    connection.execute("UPDATE meeting SET stage = ? WHERE id = ?", (str(saving.stage), meeting_id))
    derived.update_stage(connection, meeting_id, saving.act, NOWHERE)
    add_passages(connection, meeting_id, saving.passages)
    own, digest = uid("meeting", meeting_id), chain.meeting_digest(nouns, uid)
    if saving.source is not None:
        sources.put_source(connection, meeting_id, saving.source, saving.at)
    stands: logged_states.State = {"meetings": {own: logged_states.meeting(connection, meeting_id, digest)}}
    return logged_states.together(stands, logged_states.source(connection, meeting_id, own))


def _add_nouns(
    connection: sqlite3.Connection, meeting_id: int, nouns: Sequence[Noun], new: Mapping[tuple[str, int], str]
) -> None:
    """Add the nouns of a new meeting, each with its identifier in `new`."""
    for noun in nouns:
        if isinstance(noun, Head):
            rows.put_head(connection, noun, new["head", noun.id])
    people = [noun for noun in nouns if isinstance(noun, Person)]
    rows.add_people(connection, meeting_id, people, lambda person: new["person", person.id])
    for noun in nouns:
        if isinstance(noun, RollPlace):
            rows.put_place(connection, meeting_id, noun)
        elif isinstance(noun, AgendaItem):
            rows.put_item(connection, meeting_id, noun, new["agenda_item", noun.id])
    entries = [noun for noun in nouns if isinstance(noun, Entry)]
    rows.add_entries(connection, meeting_id, entries, lambda entry: new["entry", entry.id])
    standing_now = sum(not entry.is_struck for entry in entries)
    connection.execute("UPDATE meeting SET entry_count = ? WHERE id = ?", (standing_now, meeting_id))
