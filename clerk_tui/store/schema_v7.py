"""What the seventh schema takes away, as SQL, so that a save writes less: two indices that nothing looks into.

From this version on, passages may wait to be put into the search index (see `search_index`). A program that does not
know that would miss them.
"""

from __future__ import annotations

STATEMENTS = ("DROP INDEX entry_uid", "DROP INDEX act_uid")
"""In order. Every save would read and write a random page of each, in a large file from the disk. Identifiers are
random, and `check` finds one that is there twice."""
