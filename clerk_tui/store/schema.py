"""What tells a file of ours, and what one of the present version must have. The statements that make it are in
`schema_v1` to `schema_v3`, which are needed only where a file is made or brought up to date.

Plain singular tables that any SQLite tool reads: ISO dates, times as HH:MM, a column per field. Foreign keys are
checked at the end of a transaction, so that the order of the changes in one act does not matter.
"""

from __future__ import annotations

APPLICATION_ID = 0x434C524B
"""Written into the header of every file of ours ("CLRK"); other programs' databases have another or none."""

VERSION = 3
"""The newest schema this program knows (`user_version`): how many migrations have been applied."""

REQUIRED_TABLES = frozenset(
    """meta council committee person membership meeting meeting_person roll_place agenda_item entry entry_person ballot
    signature destruction draft act change passage passage_fts source name_form different_person
    signed_name attendance matter""".split()
)
"""What a file of the present version must have."""
