"""What the third schema adds, as SQL: the words and the files that meetings were imported from, the other names by
which people are known, and who was found not to be the same person.
"""

from __future__ import annotations

from clerk_tui.store.schema_v3_search import SEARCHING

_PERSON = "INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
_MEETING = "REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"

STATEMENTS = (
    "ALTER TABLE entry ADD COLUMN published TEXT",
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
    *SEARCHING,
)
"""In order. A `source` is the file that a meeting was imported from: its own name, the SHA-256 of its bytes, all its
words, and how many things in it were doubtful. A `name_form` is another name of somebody, found in minutes; a
`different_person` says of two people whose names are alike that they are not one."""
