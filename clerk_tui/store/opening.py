"""Creates minute books, and prepares existing ones for writing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from clerk_tui.errors import ClerkError, FileRefusedError
from clerk_tui.store import error_messages, schema
from clerk_tui.store.connection import connect, transaction
from clerk_tui.store.files import appearing, exists, must_have_folder
from clerk_tui.store.inspection import FileState, drop, foreign, inspect


def create(path: Path) -> None:
    """Create an empty minute book at `path`, complete or not at all. Raises FileRefusedError if something is there
    already, or ClerkError if it cannot be created."""
    from clerk_tui.store import migrations

    must_have_folder(path)
    try:
        with appearing(path, error_messages.DAMAGED) as temporary:
            with closing(connect(temporary)) as connection:
                migrations.migrate(connection)
            if exists(path):
                raise FileRefusedError(f"{path.name} already exists and was not changed.")
    except error_messages.FILE_ERRORS as error:
        error_messages.log_unexpected("making a minute book", error)
        raise ClerkError(f"{path.name} cannot be created: {error_messages.opening_sentence(error)}") from error


def prepare(path: Path, backup_folder: Path | None = None, *, known: FileState | None = None) -> None:
    """Prepare the locked file at `path` for writing: recover from a crash, leave write-ahead mode, and migrate an older
    schema after a backup into `backup_folder` (by default the file's own). A current file is unchanged. Raises
    ClerkError, and FileRefusedError also for a file with triggers or views of another program. `known`: see
    `inspect`."""
    state = inspect(path, backup_folder, known=known)
    if state.foreign:
        from clerk_tui.meeting.people import full_list  # not needed by the first screen

        those = full_list([f"a {each}" for each in state.foreign])
        raise FileRefusedError(
            f"{path.name} has {those} that clerk-tui did not make and that could change what is saved. Nothing was "
            f"written. To take it out after a backup: clerk-tui check {path.name} --rebuild"
        )
    if state.is_current:
        return
    try:
        with closing(connect(state.path)) as connection:
            ((mode,),) = connection.execute("PRAGMA journal_mode").fetchall()
            if mode != "delete":
                raise FileRefusedError(f"{path.name} is open in another program. Close it there, then try again.")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            if state.version != schema.VERSION:
                from clerk_tui.store import backup, migrations

                folder = backup_folder or state.path.parent
                migrations.migrate(connection, save_backup=lambda: backup.copy_into(connection, state.path, folder))
    except error_messages.FILE_ERRORS as error:
        error_messages.log_unexpected("opening a minute book", error)
        raise FileRefusedError(f"{path.name} cannot be used: {error_messages.opening_sentence(error)}") from error


def take_out_foreign(path: Path, backup_folder: Path) -> tuple[str, ...]:
    """Remove the triggers and views of other programs from the locked file at `path`, after a backup into
    `backup_folder`. Return what they were, such as “trigger x”. Raises FileRefusedError or ClerkError."""
    from clerk_tui.store import backup

    state = inspect(path, backup_folder)
    if state.foreign:
        with error_messages.in_words(), closing(connect(state.path)) as connection:
            backup.copy_into(connection, state.path, backup_folder)
            with transaction(connection):
                for each in foreign(connection):
                    kind, _, name = each.partition(" ")
                    drop(connection, kind, name)
    return state.foreign


def current(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Return `connection` if its file has the current schema, otherwise a read-only connection to a migrated temporary
    copy. Raises sqlite3.Error, FileRefusedError."""
    if connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,):
        return connection
    from clerk_tui.store import migrations

    with closing(connection):
        copy = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        try:
            connection.backup(copy)
            copy.execute("PRAGMA foreign_keys = ON")
            migrations.migrate(copy)
            copy.execute("PRAGMA query_only = ON")
        except BaseException:
            copy.close()
            raise
    return copy
