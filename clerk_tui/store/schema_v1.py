"""The tables and indices of the first released schema, as SQL. It is never changed: `schema_v2` and what comes after it
build on what stands here. Its views are left out, for `schema_v3` replaces all of them.
"""

from __future__ import annotations

_PERSON = "INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED"
_MEETING = "INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"
_CAPACITY = "TEXT NOT NULL CHECK (capacity IN ('chair', 'vice', 'member', 'coopted', 'officer', 'guest'))"

TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE council (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE committee (
        id INTEGER PRIMARY KEY,
        council_id INTEGER NOT NULL REFERENCES council(id) DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL, quorum INTEGER, venue TEXT NOT NULL DEFAULT '', style TEXT NOT NULL DEFAULT '',
        is_set_up INTEGER NOT NULL DEFAULT 0 CHECK (is_set_up IN (0, 1)),
        UNIQUE (council_id, name)) STRICT""",
    "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
    f"""CREATE TABLE membership (
        id INTEGER PRIMARY KEY,
        committee_id INTEGER NOT NULL REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
        person_id {_PERSON}, capacity {_CAPACITY}, position INTEGER NOT NULL,
        alias TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT '', form TEXT NOT NULL DEFAULT '',
        group_heading TEXT NOT NULL DEFAULT '', start_date TEXT, end_date TEXT) STRICT""",
    """CREATE TABLE meeting (
        id INTEGER PRIMARY KEY,
        committee_id INTEGER REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
        date TEXT, time TEXT, venue TEXT NOT NULL DEFAULT '', style TEXT NOT NULL, quorum INTEGER,
        roll_group TEXT NOT NULL DEFAULT '',
        stage TEXT NOT NULL DEFAULT 'planned', entry_count INTEGER NOT NULL DEFAULT 0) STRICT""",
    f"""CREATE TABLE meeting_person (
        meeting_id {_MEETING}, person_id {_PERSON}, PRIMARY KEY (meeting_id, person_id)) STRICT""",
    f"""CREATE TABLE roll_place (
        meeting_id {_MEETING}, person_id {_PERSON}, capacity {_CAPACITY}, position INTEGER NOT NULL,
        alias TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT '', form TEXT NOT NULL DEFAULT '',
        group_heading TEXT NOT NULL DEFAULT '', PRIMARY KEY (meeting_id, person_id)) STRICT""",
    f"""CREATE TABLE agenda_item (
        id INTEGER PRIMARY KEY, meeting_id {_MEETING}, position INTEGER NOT NULL, number TEXT NOT NULL DEFAULT '',
        title TEXT NOT NULL, is_heading INTEGER NOT NULL DEFAULT 0 CHECK (is_heading IN (0, 1))) STRICT""",
    f"""CREATE TABLE entry (
        id INTEGER PRIMARY KEY, meeting_id {_MEETING},
        item_id INTEGER REFERENCES agenda_item(id) DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT, at TEXT, entered TEXT, due TEXT,
        is_action INTEGER NOT NULL DEFAULT 0 CHECK (is_action IN (0, 1)),
        votes_for INTEGER, votes_against INTEGER, abstentions INTEGER,
        votes_of_all INTEGER NOT NULL DEFAULT 0 CHECK (votes_of_all IN (0, 1)),
        count INTEGER,
        is_unsettled INTEGER NOT NULL DEFAULT 0 CHECK (is_unsettled IN (0, 1)),
        is_struck INTEGER NOT NULL DEFAULT 0 CHECK (is_struck IN (0, 1))) STRICT""",
    """CREATE TABLE entry_person (
        entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL,
        person_id INTEGER REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
        collective TEXT,
        CHECK ((person_id IS NULL) <> (collective IS NULL)),
        PRIMARY KEY (entry_id, position)) STRICT""",
    """CREATE TABLE draft (
        scope TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, cursor INTEGER NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (scope, field)) STRICT""",
    f"""CREATE TABLE act (
        id INTEGER PRIMARY KEY, meeting_id {_MEETING}, at TEXT NOT NULL, label TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'abandoned', 'fixed')),
        reverses INTEGER REFERENCES act(id) DEFERRABLE INITIALLY DEFERRED) STRICT""",
    """CREATE TABLE change (
        act_id INTEGER NOT NULL REFERENCES act(id) DEFERRABLE INITIALLY DEFERRED,
        seq INTEGER NOT NULL, noun TEXT NOT NULL, noun_id INTEGER NOT NULL, before TEXT, after TEXT,
        CHECK (before IS NOT NULL OR after IS NOT NULL),
        PRIMARY KEY (act_id, seq)) STRICT""",
    f"""CREATE TABLE passage (
        id INTEGER PRIMARY KEY, meeting_id {_MEETING}, item_id INTEGER, entry_id INTEGER,
        body TEXT NOT NULL) STRICT""",
    """CREATE VIRTUAL TABLE passage_fts USING fts5(
        body, content="passage", content_rowid="id", tokenize="unicode61 remove_diacritics 2",
        prefix='2 3', columnsize=0)""",
)
"""In the order of creation. A passage is derived from the record (it has no key to its entry, which its id contains):
it can be made again at any time."""

INDICES = (
    "CREATE INDEX membership_committee ON membership(committee_id)",
    "CREATE INDEX membership_person ON membership(person_id)",
    "CREATE INDEX meeting_committee ON meeting(committee_id, date)",
    "CREATE INDEX meeting_date ON meeting(date)",
    "CREATE INDEX meeting_person_person ON meeting_person(person_id)",
    "CREATE INDEX roll_place_person ON roll_place(person_id)",
    "CREATE INDEX agenda_item_meeting ON agenda_item(meeting_id, position)",
    "CREATE INDEX entry_meeting ON entry(meeting_id, position)",
    "CREATE INDEX entry_item ON entry(item_id)",
    "CREATE INDEX entry_person_person ON entry_person(person_id) WHERE person_id IS NOT NULL",
    "CREATE INDEX act_meeting ON act(meeting_id, state)",
    "CREATE INDEX act_reverses ON act(reverses) WHERE reverses IS NOT NULL",
    "CREATE INDEX change_noun ON change(noun, noun_id)",
)
