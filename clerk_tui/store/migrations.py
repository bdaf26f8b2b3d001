"""The migrations to the current schema, applied in one transaction.

Imported only to create a file or update an old one, for it imports sqlite-utils.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from datetime import UTC, datetime

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from clerk_tui.errors import FileRefusedError
from clerk_tui.store import derived, schema, schema_v1, schema_v2, schema_v3, schema_v4, schema_v5, schema_v6, schema_v7
from clerk_tui.store.connection import transaction

MIGRATIONS = Migrations("clerk_tui")
"""Forward only; released migrations never change."""
_CHAINED_SINCE = 5
"""The version from which a file has a chain."""
_DERIVED_SINCE = 6
"""The version from which the derived tables have what this version makes of the record."""


@MIGRATIONS()
def m0001_minutes(db: Database) -> None:
    """Committees, people, meetings and their record, the journal, drafts, search, and the clerk's views."""
    for statement in (*schema_v1.TABLES, *schema_v1.INDICES, *schema_v1.VIEWS):
        db.conn.execute(statement)
    db.conn.execute("INSERT INTO meta (key, value) VALUES ('uuid', ?)", (str(uuid.uuid4()),))


@MIGRATIONS()
def m0002_procedure(db: Database) -> None:
    """Motions, votes by name, interests, exempt business, signed minutes, and the log of destroyed notes."""
    for statement in (*schema_v2.STATEMENTS, *schema_v2.VIEWS):
        db.conn.execute(statement)


@MIGRATIONS()
def m0003_archive(db: Database) -> None:
    """Imported minutes, other names of people, and what search and the registers need."""
    for statement in schema_v3.STATEMENTS:
        db.conn.execute(statement)


@MIGRATIONS()
def m0004_doubt(db: Database) -> None:
    """Why an entry is in doubt, and whether it was typed as spoken."""
    for statement in schema_v4.STATEMENTS:
        db.conn.execute(statement)


@MIGRATIONS()
def m0005_chain(db: Database) -> None:
    """Identifiers that are kept for ever, the log, the chain of digests, and what helps a clerk to type less."""
    for statement in schema_v5.STATEMENTS:
        db.conn.execute(statement)


@MIGRATIONS()
def m0006_seats(db: Database) -> None:
    """The party and the ward of the members of a committee; the author of an item, and whether it is exempt."""
    for statement in schema_v6.STATEMENTS:
        db.conn.execute(statement)


@MIGRATIONS()
def m0007_saving(db: Database) -> None:
    """Less to write at each save: fewer indices, and passages that wait for the search index."""
    for statement in schema_v7.STATEMENTS:
        db.conn.execute(statement)


def migrate(connection: sqlite3.Connection, *, save_backup: Callable[[], object] | None = None) -> None:
    """Apply the missing migrations, `application_id` and `user_version` in one transaction, which ends with a check of
    the whole file. Calls `save_backup` first. Raises FileRefusedError if the check fails, with nothing changed, and
    sqlite3.Error."""
    if save_backup is not None:
        save_backup()
    database = Database(connection, execute_plugins=False)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    with transaction(connection):
        MIGRATIONS.apply(database)
        if version < _DERIVED_SINCE:
            derived.refresh_all(connection)
        if version < _CHAINED_SINCE:
            _chain_all(connection)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        faults = connection.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]
        if faults or connection.execute("PRAGMA foreign_key_check").fetchall():
            raise FileRefusedError("The file could not be updated because it is damaged. It was not changed.")


def _chain_all(connection: sqlite3.Connection) -> None:
    """Begin the chain of a file that has none: its acts in order, and then a line of the log with how everything
    stands. Signatures and the journal are compared with the record first, and what is wrong is kept in that line."""
    from clerk_tui.store import canonical, chain, old_journal, signing, standing

    if connection.execute("SELECT 1 FROM person UNION ALL SELECT 1 FROM meeting LIMIT 1").fetchone() is None:
        return
    faults = [*signing.faults(connection), *old_journal.record_faults(connection)]
    (uuid_of_file,) = connection.execute("SELECT value FROM meta WHERE key = 'uuid'").fetchone()
    end, uid = chain.beginning(str(uuid_of_file)), canonical.Lookup(connection)
    for (act_id,) in connection.execute("SELECT id FROM act ORDER BY id").fetchall():
        salt = chain.salt_of(i for c in chain.act_row(connection, act_id).changes for i in (c.before, c.after))
        connection.execute("UPDATE act SET salt = ? WHERE id = ?", (salt, act_id))
        end = chain.after(end, chain.act_content(chain.act_row(connection, act_id), uid))
        connection.execute("UPDATE act SET place = ?, digest = ? WHERE id = ?", (end.place, end.digest, act_id))
    chain.put_end(connection, end)
    state = standing.everything(connection) | {"faults": faults}
    chain.add_to_log(connection, "brought up to date", state, datetime.now(UTC))
