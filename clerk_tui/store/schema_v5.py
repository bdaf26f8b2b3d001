"""What the fifth schema adds, as SQL: identifiers that are kept for ever, the log of what happens outside a meeting,
the chain of digests over acts and log, and what helps a clerk to type less.
"""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.store import schema_v1, schema_v2, schema_v3
from clerk_tui.store.uids import TABLES

_MEETING = "INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
_RANDOM = "lower(hex(randomblob(16)))"


def _guards() -> tuple[str, ...]:
    """The triggers that keep signed minutes, which no migration may meet: it gives their rows identifiers."""
    return tuple(sql for sql in (*schema_v2.STATEMENTS, *schema_v3.STATEMENTS) if sql.startswith("CREATE TRIGGER "))


def _uids() -> Iterator[str]:
    """A random identifier for each row. SQLite adds no column that is unique, so an index has to say it."""
    for table in TABLES:
        yield f"ALTER TABLE {table} ADD COLUMN uid TEXT NOT NULL DEFAULT ''"
        yield f"UPDATE {table} SET uid = {_RANDOM}"
        yield f"CREATE UNIQUE INDEX {table}_uid ON {table}(uid)"


_CHANGE = """CREATE TABLE change (
        act_id INTEGER NOT NULL REFERENCES act(id) DEFERRABLE INITIALLY DEFERRED,
        seq INTEGER NOT NULL, noun TEXT NOT NULL, noun_id INTEGER NOT NULL, uid TEXT NOT NULL,
        before TEXT, after TEXT, digest BLOB,
        CHECK (before IS NOT NULL OR after IS NOT NULL OR digest IS NOT NULL),
        PRIMARY KEY (act_id, seq)) STRICT, WITHOUT ROWID"""
_KNOWN = """SELECT 'head' AS noun, id AS noun_id, uid FROM meeting UNION ALL SELECT 'person', id, uid FROM person
    UNION ALL SELECT 'agenda_item', id, uid FROM agenda_item UNION ALL SELECT 'entry', id, uid FROM entry"""


def _journal() -> Iterator[str]:
    """The journal's changes with the identifiers of their nouns; those of what was undone are made here."""
    yield f"CREATE TEMP TABLE known_uid AS {_KNOWN}"
    yield "CREATE UNIQUE INDEX temp.known_uid_noun ON known_uid(noun, noun_id)"
    yield f"""INSERT INTO known_uid SELECT noun, noun_id, {_RANDOM} FROM (
        SELECT DISTINCT iif(noun = 'roll_place', 'person', noun) AS noun, noun_id FROM change) AS had
        WHERE (noun, noun_id) NOT IN (SELECT noun, noun_id FROM known_uid)"""
    yield "CREATE TEMP TABLE change_kept AS SELECT * FROM change"
    yield "DROP TABLE change"
    yield _CHANGE
    yield """INSERT INTO change SELECT act_id, seq, kept.noun, kept.noun_id, uid, before, after, NULL
        FROM change_kept AS kept JOIN known_uid ON known_uid.noun_id = kept.noun_id
        AND known_uid.noun = iif(kept.noun = 'roll_place', 'person', kept.noun)"""
    yield "DROP TABLE change_kept"
    yield "DROP TABLE known_uid"
    yield from (sql for sql in schema_v1.INDICES if " ON change(" in sql)


_CHAIN = (
    "ALTER TABLE act ADD COLUMN place INTEGER",
    "ALTER TABLE act ADD COLUMN digest BLOB",
    "ALTER TABLE act ADD COLUMN salt BLOB",
    "ALTER TABLE act ADD COLUMN label_digest BLOB",
    """CREATE TABLE log (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, label TEXT NOT NULL, details TEXT NOT NULL,
        place INTEGER NOT NULL UNIQUE, digest BLOB NOT NULL) STRICT""",
)
_AIDS = (
    """CREATE TABLE shorthand (
        id INTEGER PRIMARY KEY, committee_id INTEGER REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
        short TEXT NOT NULL, long TEXT NOT NULL, made_at TEXT NOT NULL) STRICT""",
    "CREATE INDEX shorthand_committee ON shorthand(committee_id)",
    "CREATE UNIQUE INDEX shorthand_short ON shorthand(coalesce(committee_id, 0), short)",
    f"""CREATE TABLE paper (
        id INTEGER PRIMARY KEY, meeting_id {_MEETING},
        item_id INTEGER REFERENCES agenda_item(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL, text TEXT NOT NULL, added_at TEXT NOT NULL,
        is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1))) STRICT""",
    "CREATE INDEX paper_meeting ON paper(meeting_id)",
    "CREATE INDEX paper_item ON paper(item_id) WHERE item_id IS NOT NULL",
    f"""CREATE TABLE keys_pressed (
        meeting_id {_MEETING}, kind TEXT NOT NULL, keys INTEGER NOT NULL,
        PRIMARY KEY (meeting_id, kind)) STRICT, WITHOUT ROWID""",
)

STATEMENTS = (
    *(f"DROP TRIGGER IF EXISTS {sql.split()[2]}" for sql in _guards()),
    *_uids(),
    *_journal(),
    *_CHAIN,
    *_AIDS,
    *_guards(),
)
"""In order. The `place` of an act or a line of the `log` is its number in the chain, its `digest` binds what it says
and all before it (see `chain`). Of what was destroyed the digest is left: of a change in `change.digest`, of the words
of an act in `act.label_digest`; without the `salt`, which goes with them, nobody can find out what they were by trying.
A `shorthand` without a committee is for all. A `paper` is a report that the clerk's words are predicted from, of an
item or of the whole meeting; it is no part of the record. `keys_pressed` counts the keys that entries of a kind
took."""
