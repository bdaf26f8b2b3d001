"""The schema of a minute book as text, for other programs that read one."""

from __future__ import annotations

from clerk_tui.store import schema
from clerk_tui.store.verification import expected_schema

_KINDS = ("table", "index", "view", "trigger")
_INNER = "passage_fts_"
"""How the tables are called that SQLite itself makes for the search."""

_OTHER = "_sqlite_migrations"
"""The table of what migrations were applied, which sqlite-utils makes."""


def schema_text() -> str:
    """Return the statements that make a new file of this version, with the numbers in its header."""
    made = expected_schema()
    lines = [f"PRAGMA application_id = {schema.APPLICATION_ID};", f"PRAGMA user_version = {schema.VERSION};"]
    for kind in _KINDS:
        lines += [
            f"{sql};"
            for (of, name), sql in made.items()
            if of == kind and not name.startswith(_INNER) and _OTHER not in sql
        ]
    return "\n".join(lines) + "\n"
