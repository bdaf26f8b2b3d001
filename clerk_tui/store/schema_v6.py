"""What the sixth schema adds, as SQL: of which party the members of a committee are, and for which ward they sit."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE membership ADD COLUMN party TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE membership ADD COLUMN ward TEXT NOT NULL DEFAULT ''",
)
"""In order."""
