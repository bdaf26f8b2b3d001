"""What the fourth schema adds, as SQL: why an entry is in doubt, and whether it was typed as spoken."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE entry ADD COLUMN doubt TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE entry ADD COLUMN is_turned INTEGER NOT NULL DEFAULT 0 CHECK (is_turned IN (0, 1))",
)
"""In order."""
