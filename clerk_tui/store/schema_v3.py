"""What the third schema adds, as SQL: the words and the files that meetings were imported from, the other names by
which people are known, who was found not to be the same person, and the names with which minutes were signed.
"""

from __future__ import annotations

from clerk_tui.store.schema_v2 import MINUTES_ARE_SIGNED
from clerk_tui.store.schema_v3_search import SEARCHING

_PERSON = "INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
_MEETING = "REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"

_KNOWN = "INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED"


def _names_are_kept(event: str, row: str) -> str:
    return f"""CREATE TRIGGER signed_signed_name_{event.lower()} BEFORE {event} ON signed_name
        WHEN EXISTS (SELECT 1 FROM signature WHERE signature.meeting_id {row})
        BEGIN SELECT raise(ABORT, '{MINUTES_ARE_SIGNED}'); END"""


STATEMENTS = (
    "ALTER TABLE entry ADD COLUMN published TEXT",
    "ALTER TABLE signature ADD COLUMN corrected_on TEXT",
    "ALTER TABLE signature ADD COLUMN corrections TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE source (
        meeting_id INTEGER PRIMARY KEY {_MEETING}, name TEXT NOT NULL, format TEXT NOT NULL,
        digest TEXT NOT NULL UNIQUE, text TEXT NOT NULL, imported_at TEXT NOT NULL,
        doubts INTEGER NOT NULL DEFAULT 0) STRICT""",
    f"""CREATE TABLE name_form (
        person_id {_PERSON}, name TEXT NOT NULL, PRIMARY KEY (person_id, name)) STRICT""",
    f"""CREATE TABLE different_person (
        person_id {_PERSON}, other_id {_PERSON}, CHECK (person_id < other_id),
        PRIMARY KEY (person_id, other_id)) STRICT""",
    "CREATE INDEX different_person_other ON different_person(other_id)",
    f"""CREATE TABLE signed_name (
        meeting_id INTEGER NOT NULL {_MEETING}, person_id {_KNOWN}, name TEXT NOT NULL,
        PRIMARY KEY (meeting_id, person_id)) STRICT""",
    "CREATE INDEX signed_name_person ON signed_name(person_id)",
    """INSERT INTO signed_name SELECT signature.meeting_id, person.id, person.name FROM signature
        JOIN meeting_person ON meeting_person.meeting_id = signature.meeting_id
        JOIN person ON person.id = meeting_person.person_id""",
    _names_are_kept("INSERT", "= new.meeting_id"),
    _names_are_kept("UPDATE", "IN (old.meeting_id, new.meeting_id)"),
    _names_are_kept("DELETE", "= old.meeting_id"),
    *SEARCHING,
)
"""In order. A `source` is the file that a meeting was imported from: its own name, the SHA-256 of its bytes, all its
words, and how many things in it were doubtful. A `name_form` is another name of somebody, found in minutes; a
`different_person` says of two people whose names are alike that they are not one. A `signed_name` is what somebody was
called in minutes when they were signed, which a name put right later does not change; `corrections` were agreed with
minutes, on `corrected_on`, and not made before they were signed."""
