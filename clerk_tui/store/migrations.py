"""The migrations to the current schema, applied in one transaction. Imported only to create or update a file, because
it imports sqlite-utils."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from clerk_tui.errors import FileRefusedError
from clerk_tui.store import derived, schema
from clerk_tui.store.connection import column, transaction, uuid_of

_CHAINED_SINCE = 5
"""The version from which a file has a chain."""
_DERIVED_SINCE = 6
"""The version from which the derived tables have what this version makes of the record."""

_DAMAGED = "The file could not be updated because it is damaged. It was not changed."

_STATEMENTS = {
    "m0001_minutes": (*schema.V1_TABLES, *schema.V1_INDICES),
    "m0002_procedure": schema.V2_STATEMENTS,
    "m0003_archive": schema.V3_STATEMENTS,
    "m0004_doubt": (
        "ALTER TABLE entry ADD COLUMN doubt TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE entry ADD COLUMN is_turned INTEGER NOT NULL DEFAULT 0 CHECK (is_turned IN (0, 1))",
    ),
    "m0005_chain": schema.V5_STATEMENTS,
    "m0006_seats": (
        "ALTER TABLE membership ADD COLUMN party TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE membership ADD COLUMN ward TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE agenda_item ADD COLUMN author TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE agenda_item ADD COLUMN is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1))",
    ),
    "m0007_saving": ("DROP INDEX entry_uid", "DROP INDEX act_uid"),
}
"""What each version adds; released migrations never change, but the views of the first two are made no more, for the
third replaces them. 1: committees, people, meetings and their record, the journal, drafts, search. 2: motions, votes by
name, interests, exempt business, signed minutes, the log of destroyed notes. 3: imported minutes, other names of
people, and what search and the registers need. 4: why an entry is in doubt, and whether it was typed as spoken. 5:
identifiers that are kept for ever, the log, the chain of digests, and what helps a clerk to type less. 6: the party and
the ward of members; whose report an item is, or who presents it (`author`), and whether it is to be taken without the
public. 7 takes away two indices that nothing looks into: every save would read and write a random page of each, and
`check` finds an identifier that is there twice. From then on, passages may wait to be put into the search index (see
`search_index`); a program that does not know that would miss them."""


def to_version(version: int) -> Migrations:
    """The migrations up to a version. They only go forward."""
    made = Migrations("clerk_tui")
    for name in [*_STATEMENTS][:version]:

        @made(name=name)
        def apply(db: Database, name: str = name) -> None:
            for statement in _STATEMENTS[name]:
                db.conn.execute(statement)
            if name == "m0001_minutes":
                db.conn.execute("INSERT INTO meta (key, value) VALUES ('uuid', ?)", (str(uuid.uuid4()),))

    return made


def migrate(connection: sqlite3.Connection, *, save_backup: Callable[[], object] | None = None) -> None:
    """Apply the missing migrations, `application_id` and `user_version` in one transaction that ends with a check of
    the whole file. Calls `save_backup` first. Raises FileRefusedError if the check fails (nothing is then changed), or
    sqlite3.Error."""
    if save_backup is not None:
        save_backup()
    database = Database(connection, execute_plugins=False)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    with transaction(connection):
        to_version(schema.VERSION).apply(database)
        try:
            if version < _DERIVED_SINCE:
                derived.refresh_all(connection)
            if version < _CHAINED_SINCE:
                _chain_all(connection)
        except (KeyError, ValueError, TypeError) as error:
            raise FileRefusedError(_DAMAGED) from error
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        faults = connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]
        if faults or connection.execute("PRAGMA foreign_key_check").fetchall():
            raise FileRefusedError(_DAMAGED)


def _chain_all(connection: sqlite3.Connection) -> None:
    """Start the chain of a file that has none: its acts in order, then a line of the log with the state of everything.
    The journal and signatures are compared with the record first, and differences are kept in that line."""
    from clerk_tui.store import chain, logged_states, replay, signing

    if connection.execute("SELECT 1 FROM person UNION ALL SELECT 1 FROM meeting LIMIT 1").fetchone() is None:
        return
    faults = [*signing.faults(connection), *replay.unchained_faults(connection)]
    end, uid = chain.beginning(uuid_of(connection)), chain.Lookup(connection)
    for act_id in column(connection, "SELECT id FROM act ORDER BY id"):
        salt = chain.salt_of(i for c in chain.act_row(connection, act_id).changes for i in (c.before, c.after))
        connection.execute("UPDATE act SET salt = ? WHERE id = ?", (salt, act_id))
        end = chain.after(end, chain.act_content(chain.act_row(connection, act_id), uid))
        connection.execute("UPDATE act SET place = ?, digest = ? WHERE id = ?", (end.place, end.digest, act_id))
    chain.put_end(connection, end)
    state = logged_states.everything(connection) | {"faults": faults}
    chain.add_to_log(connection, "brought up to date", state, datetime.now(UTC))
