"""What the third schema adds for search and the registers, as SQL.

All of it is derived from the record, and can be made anew from it at any time (`derived.refresh_all`): no program need
write it, every program may read it.
"""

from __future__ import annotations

from clerk_tui.store.views_v3 import VIEWS

TOKEN = "¤"
"""Begins every word of `passage.about`. It is taken out of what is indexed and of what is looked for, so that no word
of the minutes is ever taken for one of those."""

_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"
_OF = "REFERENCES {0}(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"

SEARCHING: tuple[str, ...] = (
    "ALTER TABLE passage ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE passage ADD COLUMN register TEXT",
    "DROP TABLE passage_fts",
    f"""CREATE VIRTUAL TABLE passage_fts USING fts5(
        body, about, content="passage", content_rowid="id",
        tokenize="unicode61 remove_diacritics 2 tokenchars '{TOKEN}'", prefix='2 3', columnsize=0)""",
    "CREATE INDEX passage_register ON passage(register, id) WHERE register IS NOT NULL",
    f"""CREATE TABLE attendance (
        meeting_id INTEGER NOT NULL {_OF.format("meeting")},
        person_id INTEGER NOT NULL {_OF.format("person")},
        capacity TEXT NOT NULL, attendance TEXT NOT NULL,
        is_late {_FLAG.format("is_late")}, left_early {_FLAG.format("left_early")},
        sat_for_id INTEGER {_OF.format("person")}, substitute_id INTEGER {_OF.format("person")},
        is_expected {_FLAG.format("is_expected")}, is_counted {_FLAG.format("is_counted")},
        PRIMARY KEY (meeting_id, person_id)) STRICT""",
    """CREATE INDEX attendance_person ON attendance(person_id, meeting_id, is_expected, is_counted, is_late, left_early,
        attendance, sat_for_id)""",
    "CREATE INDEX attendance_sat_for ON attendance(sat_for_id) WHERE sat_for_id IS NOT NULL",
    "CREATE INDEX attendance_substitute ON attendance(substitute_id) WHERE substitute_id IS NOT NULL",
    f"""CREATE TABLE matter (
        entry_id INTEGER PRIMARY KEY {_OF.format("entry")},
        meeting_id INTEGER NOT NULL {_OF.format("meeting")},
        is_review {_FLAG.format("is_review")}, number TEXT NOT NULL, of_date TEXT, due TEXT,
        is_exempt {_FLAG.format("is_exempt")}, is_done {_FLAG.format("is_done")},
        told_id INTEGER REFERENCES entry(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED) STRICT""",
    "CREATE INDEX matter_meeting ON matter(meeting_id)",
    "CREATE INDEX matter_told ON matter(told_id) WHERE told_id IS NOT NULL",
    """ALTER TABLE meeting ADD COLUMN title TEXT
        GENERATED ALWAYS AS (coalesce(date, 'no date') || coalesce(' ' || time, '')) VIRTUAL""",
    *VIEWS,
)
"""Run in order by the third migration, after the tables and columns of `schema_v3`.

A passage's `about` says what it is, in words of the index: its kind, who takes part, and the committee, so that a
search for a person or a kind looks in the index alone, however common the words are. `register` names the register that
a passage stands in. `attendance` is how each on the roll attended (`meeting.attended`), `matter` what is followed until
it is done (`meeting.matters`), once however often it was carried forward. A meeting's `title` is what Datasette shows
for a meeting that a row refers to."""
