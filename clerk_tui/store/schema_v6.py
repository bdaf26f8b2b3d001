"""What the sixth schema adds, as SQL: of which party the members of a committee are, for which ward they sit,
and what an agenda says of its items.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE membership ADD COLUMN party TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE membership ADD COLUMN ward TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE agenda_item ADD COLUMN author TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE agenda_item ADD COLUMN is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1))",
)
"""In order. The `author` of an agenda item is whose report it is, or who presents it; `is_exempt` is whether it is to
be taken without the public."""
