"""How to recognise a minute book, and the tables that the current version must have. The statements that create them
are in `migrations`, which is needed only to create or migrate a file.

Tables have singular names and one column per field, dates are ISO and times HH:MM, so that any SQLite tool can read
them. Foreign keys are checked at the end of a transaction, so that the order of changes in an act does not matter.
"""

from __future__ import annotations

APPLICATION_ID = 0x434C524B
"""In the header of every minute book ("CLRK"); databases of other programs have another or none."""

VERSION = 7
"""The current schema (`user_version`): the number of migrations."""

REQUIRED_TABLES = frozenset(
    """meta council committee person membership meeting meeting_person roll_place agenda_item entry entry_person ballot
    signature destruction draft act change passage passage_fts source name_form different_person
    signed_name attendance matter log shorthand paper keys_pressed""".split()
)
"""The tables of the current version."""

UNINDEXED = "unindexed"
"""The key in `meta` of the row ids, with spaces between, of passages that wait to be put into the search index."""
