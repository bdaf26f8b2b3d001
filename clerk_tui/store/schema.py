"""The schema of a minute book: how to recognise one, and the statements that each version added. `migrations` applies
them.

Tables have singular names and one column per field, dates are ISO and times HH:MM, so that any SQLite tool can read
them. Foreign keys are checked at the end of a transaction, so that the order of changes in an act does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator

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

TABLES_WITH_UIDS = ("meeting", "person", "committee", "agenda_item", "entry", "act")
"""The tables whose rows have an identifier of their own (see `rows`)."""


# Version 1. Released statements never change, and later ones build on them. The views of versions 1 and 2 are left out,
# for version 3 replaces all of them.
_PERSON = "INTEGER NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED"
_MEETING = "INTEGER NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"
_CAPACITY = "TEXT NOT NULL CHECK (capacity IN ('chair', 'vice', 'member', 'coopted', 'officer', 'guest'))"

V1_TABLES = (
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

V1_INDICES = (
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


# Version 2: the procedure of a formal meeting, exempt passages, signed minutes that nothing changes, and the log of
# destroyed private notes.
MINUTES_ARE_SIGNED = "signed minutes are not changed"
"""The triggers' error for a change to signed minutes; `error_messages` turns it into a sentence for the clerk."""
SIGNATURE_IS_KEPT = "a signature is neither changed nor taken back"

_CAPACITIES = "'chair', 'vice', 'member', 'coopted', 'officer', 'guest'"
_IN_MEETING = "REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED"
_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"
_WORDS = "TEXT NOT NULL DEFAULT ''"

_PROCEDURE_COLUMNS = (
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

_PROCEDURE_TABLES = (
    f"""CREATE TABLE ballot (
        entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        position INTEGER NOT NULL, person_id {_PERSON}, choice TEXT NOT NULL,
        PRIMARY KEY (entry_id, position)) STRICT""",
    f"""CREATE TABLE signature (
        meeting_id INTEGER PRIMARY KEY {_IN_MEETING}, signed_on TEXT, signed_by TEXT NOT NULL,
        minuted_in INTEGER {_IN_MEETING}, text TEXT NOT NULL, text_digest TEXT NOT NULL,
        record_digest TEXT NOT NULL) STRICT""",
    """CREATE TABLE destruction (
        id INTEGER PRIMARY KEY, at TEXT NOT NULL, meeting_id INTEGER NOT NULL, date TEXT, council TEXT NOT NULL,
        committee TEXT NOT NULL, notes INTEGER NOT NULL, reason TEXT NOT NULL) STRICT""",
)
"""A line of the log of destroyed notes refers to no row, because rows may be deleted."""

FOLLOWED_SQL = "(kind IN ('action', 'promise', 'arising', 'review', 'progress', 'done') OR is_action)"
"""The condition for entries that begin or report on matters; a query must use exactly this text to use the index."""

ATTENDING = "kind IN ('present', 'apologies', 'absent', 'remote', 'arrival', 'departure', 'substitute')"
"""The entries that say who attended; likewise."""

_PROCEDURE_INDICES = (
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
    """Yield the SQL that makes a table again with one more capacity, because SQLite cannot change a CHECK. A rename
    would fail if a view of the clerk's own reads the table."""
    (made,) = (sql for sql in V1_TABLES if sql.startswith(f"CREATE TABLE {table} ("))
    yield f"CREATE TABLE {table}_kept AS SELECT * FROM {table}"
    yield f"DROP TABLE {table}"
    yield made.replace(_CAPACITIES, f"{_CAPACITIES}, 'speaker'")
    yield f"INSERT INTO {table} SELECT * FROM {table}_kept"
    yield f"DROP TABLE {table}_kept"
    yield from (sql for sql in V1_INDICES if f" ON {table}(" in sql)


def _guard_trigger(table: str, event: str, when: str, said: str = MINUTES_ARE_SIGNED) -> str:
    verb = event.split()[0]
    return f"""CREATE TRIGGER signed_{table}_{verb.lower()} BEFORE {event} ON {table} WHEN {when}
        BEGIN SELECT raise(ABORT, '{said}'); END"""


def _signed_sql(meeting: str) -> str:
    return f"EXISTS (SELECT 1 FROM signature WHERE signature.meeting_id {meeting})"


def _signed_entry(entry: str) -> str:
    return f"""EXISTS (SELECT 1 FROM entry JOIN signature ON signature.meeting_id = entry.meeting_id
        WHERE entry.id {entry} AND entry.kind <> 'private')"""


def _guards() -> Iterator[str]:
    """Yield the triggers that protect the record of signed minutes, except private notes, from changes."""
    both = "IN (old.meeting_id, new.meeting_id)"
    # INSERT OR REPLACE takes rows away unseen by the triggers of a deletion: a row with that id is looked for.
    yield _guard_trigger(
        "entry", "INSERT", f"new.kind <> 'private' AND {_signed_sql('= new.meeting_id')} OR {_signed_entry('= new.id')}"
    )
    yield _guard_trigger("entry", "UPDATE", f"(old.kind <> 'private' OR new.kind <> 'private') AND {_signed_sql(both)}")
    yield _guard_trigger("entry", "DELETE", f"old.kind <> 'private' AND {_signed_sql('= old.meeting_id')}")
    there = "= (SELECT meeting_id FROM agenda_item WHERE id = new.id)"
    yield _guard_trigger("agenda_item", "INSERT", f"{_signed_sql('= new.meeting_id')} OR {_signed_sql(there)}")
    yield _guard_trigger("roll_place", "INSERT", _signed_sql("= new.meeting_id"))
    for table in ("agenda_item", "roll_place"):
        yield _guard_trigger(table, "UPDATE", _signed_sql(both))
        yield _guard_trigger(table, "DELETE", _signed_sql("= old.meeting_id"))
    for table in ("entry_person", "ballot"):
        yield _guard_trigger(table, "INSERT", _signed_entry("= new.entry_id"))
        yield _guard_trigger(table, "UPDATE", _signed_entry("IN (old.entry_id, new.entry_id)"))
        yield _guard_trigger(table, "DELETE", _signed_entry("= old.entry_id"))
    head = "id committee_id date time venue style quorum roll_group rules first_minute".split()
    was, becomes = (", ".join(f"{row}.{column}" for column in head) for row in ("old", "new"))
    changes = f"({was}) IS NOT ({becomes}) AND {_signed_sql('= old.id')}"
    yield _guard_trigger("meeting", f"UPDATE OF {', '.join(head)}", changes)
    kept = f"(SELECT {', '.join(head)} FROM meeting WHERE id = new.id)"
    yield _guard_trigger("meeting", "INSERT", f"{_signed_sql('= new.id')} AND ({becomes}) IS NOT {kept}")
    yield _guard_trigger("meeting", "DELETE", _signed_sql("= old.id"))
    yield _guard_trigger("signature", "INSERT", _signed_sql("= new.meeting_id"))
    yield _guard_trigger("signature", "UPDATE", "1", SIGNATURE_IS_KEPT)
    yield _guard_trigger("signature", "DELETE", "1", SIGNATURE_IS_KEPT)


V2_STATEMENTS = (
    *(f"DROP VIEW IF EXISTS {view}" for view in ("attendance_record", "resolution_register", "open_action")),
    *(f"ALTER TABLE {column}" for column in _PROCEDURE_COLUMNS),
    *_rebuilt("membership"),
    *_rebuilt("roll_place"),
    *_PROCEDURE_TABLES,
    *_PROCEDURE_INDICES,
    *_guards(),
)
"""In order."""


# Version 3: the words and the files that meetings were imported from, the other names by which people are known, who
# was found not to be the same person, and the names with which minutes were signed.
_HELD = "meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee"
_BODY = """LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id"""
_ITEM = "agenda_item.number AS item, agenda_item.title"
_OF_PASSAGE = f"""FROM passage JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id {_BODY}"""
_WHO = """(SELECT group_concat(voice, ', ') FROM (SELECT coalesce(signed_name.name, person.name, by.collective) AS voice
        FROM entry_person AS by LEFT JOIN person ON person.id = by.person_id
        LEFT JOIN signed_name ON signed_name.meeting_id = {0}.meeting_id
            AND signed_name.person_id = by.person_id
        WHERE by.entry_id = {0}.entry_id ORDER BY by.position))"""
_NEWEST_FIRST = "ORDER BY passage.id DESC"


def _named(person: str) -> str:
    """Return the SQL for a person's name at a meeting: the signed name if the minutes are signed."""
    return f"""coalesce((SELECT signed_name.name FROM signed_name WHERE signed_name.meeting_id = meeting.id
        AND signed_name.person_id = {person}.id), {person}.name)"""


_ATTENDANCE = f"""CREATE VIEW attendance_record AS
    SELECT {_HELD}, person.id AS person_id, {_named("person")} AS name, attendance.capacity, roll_place.post,
        attendance.attendance,
        attendance.is_late, attendance.left_early, {_named("seat")} AS sat_for, {_named("substitute")} AS substitute,
        attendance.is_expected, attendance.is_counted
    FROM attendance JOIN meeting ON meeting.id = attendance.meeting_id
    JOIN person ON person.id = attendance.person_id
    LEFT JOIN roll_place ON roll_place.meeting_id = attendance.meeting_id
        AND roll_place.person_id = attendance.person_id
    LEFT JOIN person AS seat ON seat.id = attendance.sat_for_id
    LEFT JOIN person AS substitute ON substitute.id = attendance.substitute_id
    {_BODY}"""
"""Everybody on the roll, members of the public apart. `is_expected` is 1 for a member where the roll was called,
`is_counted` for one whose attendance counts."""

ATTENDANCE_COUNTED = """sum(is_expected AND is_late) AS late, sum(is_expected AND left_early) AS left_early,
        sum(is_expected AND attendance.attendance = 'remote') AS remote,
        sum(is_expected AND attendance.attendance = 'apologies') AS apologies,
        sum(is_expected AND attendance.attendance = 'absent') AS absent,
        sum(is_expected AND attendance.attendance = 'not recorded') AS not_recorded,
        sum(sat_for_id IS NOT NULL) AS as_substitute"""
"""How somebody attended, added up over meetings."""
_BY_MEMBER = f"""CREATE VIEW attendance_by_member AS
    SELECT person.id AS person_id, person.name, council.name AS council, committee.name AS committee,
        substr(meeting.date, 1, 4) AS year, sum(is_expected) AS meetings, sum(is_counted) AS attended,
        {ATTENDANCE_COUNTED}
    FROM attendance JOIN meeting ON meeting.id = attendance.meeting_id
    JOIN person ON person.id = attendance.person_id {_BODY}
    WHERE is_expected OR sat_for_id IS NOT NULL
    GROUP BY person.id, meeting.committee_id, year ORDER BY year DESC, person.name"""

_RESOLUTIONS = f"""CREATE VIEW resolution_register AS
    SELECT {_HELD}, {_ITEM}, passage.entry_id, passage.body AS clause, passage.is_exempt {_OF_PASSAGE}
    WHERE passage.register = 'resolution' {_NEWEST_FIRST}"""
"""Clauses of resolutions, and motions that were carried."""

_RECOMMENDATIONS = f"""CREATE VIEW recommendation_register AS
    SELECT {_HELD}, {_ITEM}, passage.entry_id, entry.subject AS to_body, passage.body AS recommendation,
        passage.is_exempt
    {_OF_PASSAGE} JOIN entry ON entry.id = passage.entry_id
    WHERE passage.register = 'recommendation' {_NEWEST_FIRST}"""

_DECLARATIONS = f"""CREATE VIEW declaration_register AS
    SELECT {_HELD}, {_ITEM}, passage.entry_id, person.id AS person_id, {_named("person")} AS name, entry.interest,
        entry.conduct,
        passage.body AS declaration, passage.is_exempt
    {_OF_PASSAGE} JOIN entry ON entry.id = passage.entry_id
    JOIN entry_person ON entry_person.entry_id = entry.id JOIN person ON person.id = entry_person.person_id
    WHERE passage.register = 'declaration' {_NEWEST_FIRST}, entry_person.position"""
"""The item is the one in which it was declared; what it is about is in its words."""

_QUESTIONS = f"""CREATE VIEW question_register AS
    SELECT {_HELD}, {_ITEM}, passage.entry_id, {_WHO.format("passage")} AS asked_by, entry.kind,
        passage.body AS question, passage.is_exempt
    {_OF_PASSAGE} JOIN entry ON entry.id = passage.entry_id
    WHERE passage.register = 'question' {_NEWEST_FIRST}"""

_PASSAGE_OF = """LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (matter.entry_id << 2)"""
_OF_MATTER = f"""FROM matter JOIN entry ON entry.id = matter.entry_id JOIN meeting ON meeting.id = matter.meeting_id
    LEFT JOIN agenda_item ON agenda_item.id = entry.item_id {_BODY} {_PASSAGE_OF}"""
_TO_DO = "coalesce(passage.body, entry.text)"

_ACTION_REGISTER = f"""CREATE VIEW action_register AS
    SELECT {_HELD}, {_ITEM}, matter.entry_id, {_WHO.format("matter")} AS owner, {_TO_DO} AS action,
        iif(matter.is_review, 'recommendation ' || matter.number, 'action') AS what, matter.of_date, matter.due,
        iif(matter.is_done, 'done', 'open') AS state, told.text AS last_told, told_at.date AS told_on,
        matter.is_exempt
    {_OF_MATTER}
    LEFT JOIN entry AS told ON told.id = matter.told_id LEFT JOIN meeting AS told_at ON told_at.id = told.meeting_id
    ORDER BY matter.is_done, matter.due IS NULL, matter.due, meeting.date, entry.position"""
"""Actions, promises and recommendations of reviews, each once however often it was carried forward."""

_OPEN = f"""CREATE VIEW open_action AS
    SELECT {_HELD}, {_ITEM}, matter.entry_id, {_WHO.format("matter")} AS owner, {_TO_DO} AS action, matter.due,
        matter.is_exempt
    {_OF_MATTER}
    WHERE NOT matter.is_done AND NOT matter.is_review
    ORDER BY matter.due IS NULL, matter.due, meeting.date, entry.position"""

_IS_EXEMPT = """coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt"""
"""Whether the last that was said of it before the entry is that the public is excluded."""
_OF_ENTRY = (
    f"JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id {_BODY}"
)
_NAME = f"{_named('person')} AS name"
_BALLOTS = f"""CREATE VIEW ballot_record AS
    SELECT meeting_id, date, council, committee, item, title, entry_id, person_id, name, choice, recorded, part,
        is_exempt
    FROM (
        SELECT {_HELD}, {_ITEM}, entry.id AS entry_id, person.id AS person_id, {_NAME}, ballot.choice,
            iif(entry.vote_is_named, 'by name', 'as an exception') AS recorded, entry.subject AS part, {_IS_EXEMPT},
            entry.position, ballot.position AS place
        FROM ballot JOIN entry ON entry.id = ballot.entry_id JOIN person ON person.id = ballot.person_id {_OF_ENTRY}
        WHERE NOT entry.is_struck
        UNION ALL
        SELECT {_HELD}, {_ITEM}, entry.id, person.id, {_NAME}, entry.choice, 'at own request', '', {_IS_EXEMPT},
            entry.position, entry_person.position
        FROM entry CROSS JOIN entry_person ON entry_person.entry_id = entry.id
        JOIN person ON person.id = entry_person.person_id {_OF_ENTRY}
        WHERE entry.kind = 'own-vote' AND NOT entry.is_struck)
    ORDER BY date DESC, meeting_id DESC, position, place"""
"""Who is on record with a vote; in a vote of all in the room only the exceptions were named, and so are here."""

REPLACED = tuple(
    """attendance_record resolution_register recommendation_register declaration_register open_action
    ballot_record""".split()
)
"""The views of the first two versions."""
VIEWS = (
    *(f"DROP VIEW IF EXISTS {view}" for view in REPLACED),
    _ATTENDANCE,
    _BY_MEMBER,
    _RESOLUTIONS,
    _RECOMMENDATIONS,
    _DECLARATIONS,
    _QUESTIONS,
    _ACTION_REGISTER,
    _OPEN,
    _BALLOTS,
)
"""In order."""

TOKEN = "¤"
"""Begins every word of `passage.about`. It is taken out of what is indexed and of what is looked for, so that no word
of the minutes is ever taken for one of those."""

TOKENIZE = f"""tokenize="unicode61 remove_diacritics 2 tokenchars '{TOKEN}'\""""
"""How the index takes a text apart into words."""

_OF = "REFERENCES {0}(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"

SEARCHING: tuple[str, ...] = (
    "ALTER TABLE passage ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE passage ADD COLUMN register TEXT",
    "DROP TABLE passage_fts",
    f"""CREATE VIRTUAL TABLE passage_fts USING fts5(
        body, about, content="passage", content_rowid="id",
        {TOKENIZE}, prefix='2 3', columnsize=0)""",
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
"""Run in order by the third migration, after the tables and columns of `V3_STATEMENTS`.

A passage's `about` says what it is, in words of the index: its kind, who takes part, and the committee, so that a
search for a person or a kind looks in the index alone, however common the words are. `register` names the register that
a passage stands in. `attendance` is how each on the roll attended (`meeting.attended`), `matter` what is followed until
it is done (`meeting.matters`), once however often it was carried forward. A meeting's `title` is what Datasette shows
for a meeting that a row refers to."""

_WITH_PERSON = "INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"


def _names_are_kept(event: str, row: str) -> str:
    return f"""CREATE TRIGGER signed_signed_name_{event.lower()} BEFORE {event} ON signed_name
        WHEN EXISTS (SELECT 1 FROM signature WHERE signature.meeting_id {row})
        BEGIN SELECT raise(ABORT, '{MINUTES_ARE_SIGNED}'); END"""


V3_STATEMENTS = (
    "ALTER TABLE entry ADD COLUMN published TEXT",
    "ALTER TABLE signature ADD COLUMN corrected_on TEXT",
    "ALTER TABLE signature ADD COLUMN corrections TEXT NOT NULL DEFAULT ''",
    f"""CREATE TABLE source (
        meeting_id INTEGER PRIMARY KEY {_IN_MEETING}, name TEXT NOT NULL, format TEXT NOT NULL,
        digest TEXT NOT NULL UNIQUE, text TEXT NOT NULL, imported_at TEXT NOT NULL,
        doubts INTEGER NOT NULL DEFAULT 0) STRICT""",
    f"""CREATE TABLE name_form (
        person_id {_WITH_PERSON}, name TEXT NOT NULL, PRIMARY KEY (person_id, name)) STRICT""",
    f"""CREATE TABLE different_person (
        person_id {_WITH_PERSON}, other_id {_WITH_PERSON}, CHECK (person_id < other_id),
        PRIMARY KEY (person_id, other_id)) STRICT""",
    "CREATE INDEX different_person_other ON different_person(other_id)",
    f"""CREATE TABLE signed_name (
        meeting_id INTEGER NOT NULL {_IN_MEETING}, person_id {_PERSON}, name TEXT NOT NULL,
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


# Version 5: identifiers that are kept for ever, the log of what happens outside a meeting, the chain of digests over
# acts and log, and what helps a clerk to type less.
_WITH_MEETING = "INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"
_RANDOM = "lower(hex(randomblob(16)))"


def _triggers() -> tuple[str, ...]:
    """The triggers that protect signed minutes; they are removed during a migration that gives the rows identifiers."""
    return tuple(sql for sql in (*V2_STATEMENTS, *V3_STATEMENTS) if sql.startswith("CREATE TRIGGER "))


def _uids() -> Iterator[str]:
    """Yield the SQL that gives each row a random identifier. SQLite cannot add a UNIQUE column, so it adds an index."""
    for table in TABLES_WITH_UIDS:
        yield f"ALTER TABLE {table} ADD COLUMN uid TEXT NOT NULL DEFAULT ''"
        yield f"UPDATE {table} SET uid = {_RANDOM}"
        yield f"CREATE UNIQUE INDEX {table}_uid ON {table}(uid)"


_CHANGE = """CREATE TABLE change (
        act_id INTEGER NOT NULL REFERENCES act(id) DEFERRABLE INITIALLY DEFERRED,
        seq INTEGER NOT NULL, noun TEXT NOT NULL, noun_id INTEGER NOT NULL, uid TEXT NOT NULL,
        before TEXT, after TEXT, digest BLOB,
        CHECK (before IS NOT NULL OR after IS NOT NULL OR digest IS NOT NULL),
        PRIMARY KEY (act_id, seq)) STRICT, WITHOUT ROWID"""
_KNOWN_UIDS = """SELECT 'head' AS noun, id AS noun_id, uid FROM meeting UNION ALL SELECT 'person', id, uid FROM person
    UNION ALL SELECT 'agenda_item', id, uid FROM agenda_item UNION ALL SELECT 'entry', id, uid FROM entry"""


def _journal() -> Iterator[str]:
    """Yield the SQL that gives the journal's changes the identifiers of their nouns; those undone get new ones."""
    yield f"CREATE TEMP TABLE known_uid AS {_KNOWN_UIDS}"
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
    yield from (sql for sql in V1_INDICES if " ON change(" in sql)


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
        id INTEGER PRIMARY KEY, meeting_id {_WITH_MEETING},
        item_id INTEGER REFERENCES agenda_item(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        name TEXT NOT NULL, text TEXT NOT NULL, added_at TEXT NOT NULL,
        is_exempt INTEGER NOT NULL DEFAULT 0 CHECK (is_exempt IN (0, 1))) STRICT""",
    "CREATE INDEX paper_meeting ON paper(meeting_id)",
    "CREATE INDEX paper_item ON paper(item_id) WHERE item_id IS NOT NULL",
    f"""CREATE TABLE keys_pressed (
        meeting_id {_WITH_MEETING}, kind TEXT NOT NULL, keys INTEGER NOT NULL,
        PRIMARY KEY (meeting_id, kind)) STRICT, WITHOUT ROWID""",
)

V5_STATEMENTS = (
    *(f"DROP TRIGGER IF EXISTS {sql.split()[2]}" for sql in _triggers()),
    *_uids(),
    *_journal(),
    *_CHAIN,
    *_AIDS,
    *_triggers(),
)
"""In order. The `place` of an act or a line of the `log` is its number in the chain, its `digest` binds what it says
and all before it (see `chain`). Of what was destroyed the digest is left: of a change in `change.digest`, of the words
of an act in `act.label_digest`; without the `salt`, which goes with them, nobody can find out what they were by trying.
A `shorthand` without a committee is for all. A `paper` is a report that the clerk's words are predicted from, of an
item or of the whole meeting; it is no part of the record. `keys_pressed` counts the keys that entries of a kind
took."""
