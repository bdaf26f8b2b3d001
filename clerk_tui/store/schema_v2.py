"""What the second schema adds, as SQL: the procedure of a formal meeting, exempt passages, signed minutes that nothing
changes, and the log of destroyed private notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.store import schema_v1

MINUTES_ARE_SIGNED = "signed minutes are not changed"
"""What the triggers say of a change to signed minutes; `troubles` has a clerk's words for it."""
SIGNATURE_IS_KEPT = "a signature is neither changed nor taken back"

_CAPACITIES = "'chair', 'vice', 'member', 'coopted', 'officer', 'guest'"
_PERSON = "INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED"
_MEETING = "REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"
_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"
_WORDS = "TEXT NOT NULL DEFAULT ''"

_COLUMNS = (
    f"entry ADD COLUMN subject {_WORDS}",
    "entry ADD COLUMN of_date TEXT",
    "entry ADD COLUMN interest TEXT",
    "entry ADD COLUMN conduct TEXT",
    "entry ADD COLUMN choice TEXT",
    f"entry ADD COLUMN is_procedural {_FLAG.format('is_procedural')}",
    f"entry ADD COLUMN vote_is_named {_FLAG.format('vote_is_named')}",
    f"entry ADD COLUMN vote_needs {_WORDS}",
    f"meeting ADD COLUMN rules {_WORDS}",
    "meeting ADD COLUMN first_minute INTEGER",
    f"committee ADD COLUMN rules {_WORDS}",
    f"passage ADD COLUMN is_exempt {_FLAG.format('is_exempt')}",
)

_TABLES = (
    f"""CREATE TABLE ballot (
        entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, person_id {_PERSON}, choice TEXT NOT NULL,
        PRIMARY KEY (entry_id, position)) STRICT""",
    f"""CREATE TABLE signature (
        meeting_id INTEGER PRIMARY KEY {_MEETING}, signed_on TEXT, signed_by TEXT NOT NULL,
        minuted_in INTEGER {_MEETING}, text TEXT NOT NULL, text_digest TEXT NOT NULL,
        record_digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE destruction (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, meeting_id INTEGER NOT NULL, date TEXT, council TEXT NOT NULL,
        committee TEXT NOT NULL, notes INTEGER NOT NULL, reason TEXT NOT NULL) STRICT""",
)
"""A line of the log of destroyed notes stands alone: it refers to no row that could go."""

FOLLOWED_SQL = "(kind IN ('action', 'promise', 'arising', 'review', 'progress', 'done') OR is_action)"
"""The entries of which matters are made; a query has to say it in these words to use the index."""

ATTENDING = "kind IN ('present', 'apologies', 'absent', 'remote', 'arrival', 'departure', 'substitute')"
"""The entries that say who attended; likewise."""

_INDICES = (
    "CREATE INDEX ballot_person ON ballot(person_id)",
    "CREATE INDEX signature_minuted_in ON signature(minuted_in)",
    "CREATE INDEX entry_agreeing ON entry(of_date) WHERE kind = 'minutes-agreed'",
    "CREATE INDEX entry_opening ON entry(meeting_id, item_id) WHERE kind = 'item'",
    "CREATE INDEX entry_exempt ON entry(meeting_id, position) WHERE kind IN ('exempt', 'readmitted')",
    f"CREATE INDEX entry_followed ON entry(meeting_id, position) WHERE {FOLLOWED_SQL}",
    f"CREATE INDEX entry_attending ON entry(meeting_id, position) WHERE {ATTENDING}",
    "CREATE INDEX entry_private ON entry(meeting_id) WHERE kind = 'private'",
)
"""All but the first two are of few rows, so that they cost an ordinary line nothing."""


def _rebuilt(table: str) -> Iterator[str]:
    """A table of the first schema made again with one capacity more, for SQLite changes no CHECK. It is not renamed:
    that would fail on a view of the clerk's own that reads it."""
    (made,) = (sql for sql in schema_v1.TABLES if sql.startswith(f"CREATE TABLE {table} ("))
    yield f"CREATE TABLE {table}_kept AS SELECT * FROM {table}"
    yield f"DROP TABLE {table}"
    yield made.replace(_CAPACITIES, f"{_CAPACITIES}, 'speaker'")
    yield f"INSERT INTO {table} SELECT * FROM {table}_kept"
    yield f"DROP TABLE {table}_kept"
    yield from (sql for sql in schema_v1.INDICES if f" ON {table}(" in sql)


def _guard(table: str, event: str, when: str, said: str = MINUTES_ARE_SIGNED) -> str:
    verb = event.split()[0]
    return f"""CREATE TRIGGER signed_{table}_{verb.lower()} BEFORE {event} ON {table} WHEN {when}
        BEGIN SELECT raise(ABORT, '{said}'); END"""


def _signed(meeting: str) -> str:
    return f"EXISTS (SELECT 1 FROM signature WHERE signature.meeting_id {meeting})"


def _signed_entry(entry: str) -> str:
    return f"""EXISTS (SELECT 1 FROM entry JOIN signature ON signature.meeting_id = entry.meeting_id
        WHERE entry.id {entry} AND entry.kind <> 'private')"""


def _guards() -> Iterator[str]:
    """Private notes apart, nothing of a meeting's record is changed once its minutes are signed."""
    both = "IN (old.meeting_id, new.meeting_id)"
    # INSERT OR REPLACE takes rows away unseen by the triggers of a deletion: a row with that id is looked for.
    yield _guard(
        "entry", "INSERT", f"new.kind <> 'private' AND {_signed('= new.meeting_id')} OR {_signed_entry('= new.id')}"
    )
    yield _guard("entry", "UPDATE", f"(old.kind <> 'private' OR new.kind <> 'private') AND {_signed(both)}")
    yield _guard("entry", "DELETE", f"old.kind <> 'private' AND {_signed('= old.meeting_id')}")
    there = "= (SELECT meeting_id FROM agenda_item WHERE id = new.id)"
    yield _guard("agenda_item", "INSERT", f"{_signed('= new.meeting_id')} OR {_signed(there)}")
    yield _guard("roll_place", "INSERT", _signed("= new.meeting_id"))
    for table in ("agenda_item", "roll_place"):
        yield _guard(table, "UPDATE", _signed(both))
        yield _guard(table, "DELETE", _signed("= old.meeting_id"))
    for table in ("entry_person", "ballot"):
        yield _guard(table, "INSERT", _signed_entry("= new.entry_id"))
        yield _guard(table, "UPDATE", _signed_entry("IN (old.entry_id, new.entry_id)"))
        yield _guard(table, "DELETE", _signed_entry("= old.entry_id"))
    head = "id committee_id date time venue style quorum roll_group rules first_minute".split()
    was, becomes = (", ".join(f"{row}.{column}" for column in head) for row in ("old", "new"))
    changes = f"({was}) IS NOT ({becomes}) AND {_signed('= old.id')}"
    yield _guard("meeting", f"UPDATE OF {', '.join(head)}", changes)
    kept = f"(SELECT {', '.join(head)} FROM meeting WHERE id = new.id)"
    yield _guard("meeting", "INSERT", f"{_signed('= new.id')} AND ({becomes}) IS NOT {kept}")
    yield _guard("meeting", "DELETE", _signed("= old.id"))
    yield _guard("signature", "INSERT", _signed("= new.meeting_id"))
    yield _guard("signature", "UPDATE", "1", SIGNATURE_IS_KEPT)
    yield _guard("signature", "DELETE", "1", SIGNATURE_IS_KEPT)


STATEMENTS = (
    *(f"DROP VIEW IF EXISTS {view}" for view in ("attendance_record", "resolution_register", "open_action")),
    *(f"ALTER TABLE {column}" for column in _COLUMNS),
    *_rebuilt("membership"),
    *_rebuilt("roll_place"),
    *_TABLES,
    *_INDICES,
    *_guards(),
)
"""In order."""
