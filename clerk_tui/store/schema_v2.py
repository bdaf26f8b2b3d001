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
"""In order; the views of `views_v2` come after them."""

_HELD = "meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee"
_BODY = """LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id"""
_ITEM = "agenda_item.number AS item, agenda_item.title"
_PLACE = (
    f"JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id {_BODY}"
)

_IS_EXEMPT = """coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt"""
"""Whether the last that was said of it before the entry is that the public is excluded."""

_SAID = "coalesce(passage.body, entry.text)"
_PASSAGE = """LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)"""
_NEWEST_FIRST = "ORDER BY meeting.date DESC, meeting.id DESC, entry.position"

_ATTENDANCE = f"""CREATE VIEW attendance_record AS
    SELECT {_HELD}, person.id AS person_id, person.name, roll_place.capacity, roll_place.post,
        coalesce((SELECT CASE entry.kind WHEN 'arrival' THEN 'present' WHEN 'departure' THEN 'left'
                WHEN 'substitute' THEN iif(mine.position = 0, 'present', 'absent') ELSE entry.kind END
            FROM entry CROSS JOIN entry_person AS mine ON mine.entry_id = entry.id
            WHERE entry.meeting_id = meeting.id AND {ATTENDING} AND NOT entry.is_struck AND +mine.person_id = person.id
            ORDER BY entry.position DESC LIMIT 1), 'not recorded') AS attendance
    FROM roll_place JOIN meeting ON meeting.id = roll_place.meeting_id JOIN person ON person.id = roll_place.person_id
    {_BODY}
    WHERE roll_place.capacity <> 'speaker'"""
"""Members of the public who spoke are in no list of those who attended. The plus keeps SQLite from looking through all
that somebody ever took part in."""

_RESOLUTIONS = f"""CREATE VIEW resolution_register AS
    SELECT {_HELD}, {_ITEM}, entry.id AS entry_id, {_SAID} AS clause, {_IS_EXEMPT}
    FROM entry {_PLACE} {_PASSAGE}
    WHERE entry.kind = 'clause' AND NOT entry.is_struck
    {_NEWEST_FIRST}"""
"""Motions that were carried are not in it, for SQL cannot say truthfully which were: what a vote comes to depends on
who could vote at that moment, on the majority needed and the casting vote, what it is about on the motions and
amendments still open then, and the words that were adopted on every amendment carried before."""

_RECOMMENDATIONS = f"""CREATE VIEW recommendation_register AS
    SELECT {_HELD}, {_ITEM}, entry.id AS entry_id, entry.subject AS to_body, {_SAID} AS recommendation, {_IS_EXEMPT}
    FROM entry {_PLACE} {_PASSAGE}
    WHERE entry.kind = 'recommendation' AND NOT entry.is_struck
    {_NEWEST_FIRST}"""

_DECLARATIONS = f"""CREATE VIEW declaration_register AS
    SELECT {_HELD}, {_ITEM}, entry.id AS entry_id, person.id AS person_id, person.name, entry.interest, entry.conduct,
        {_SAID} AS declaration, {_IS_EXEMPT}
    FROM entry CROSS JOIN entry_person ON entry_person.entry_id = entry.id
    JOIN person ON person.id = entry_person.person_id {_PLACE} {_PASSAGE}
    WHERE entry.kind = 'declaration' AND NOT entry.is_struck
    {_NEWEST_FIRST}, entry_person.position"""
"""The item is the one in which it was declared; what it is about is in its words."""


def ballots(name: str = "person.name") -> str:
    """The view of who is on record with a vote; in a vote of all in the room only the exceptions were named, and so are
    here. `name`: what gives the name of a person."""
    said = name if name == "person.name" else f"{name} AS name"
    return f"""CREATE VIEW ballot_record AS
    SELECT meeting_id, date, council, committee, item, title, entry_id, person_id, name, choice, recorded, part,
        is_exempt
    FROM (
        SELECT {_HELD}, {_ITEM}, entry.id AS entry_id, person.id AS person_id, {said}, ballot.choice,
            iif(entry.vote_is_named, 'by name', 'as an exception') AS recorded, entry.subject AS part, {_IS_EXEMPT},
            entry.position, ballot.position AS place
        FROM ballot JOIN entry ON entry.id = ballot.entry_id JOIN person ON person.id = ballot.person_id {_PLACE}
        WHERE NOT entry.is_struck
        UNION ALL
        SELECT {_HELD}, {_ITEM}, entry.id, person.id, {said}, entry.choice, 'at own request', '', {_IS_EXEMPT},
            entry.position, entry_person.position
        FROM entry CROSS JOIN entry_person ON entry_person.entry_id = entry.id
        JOIN person ON person.id = entry_person.person_id {_PLACE}
        WHERE entry.kind = 'own-vote' AND NOT entry.is_struck)
    ORDER BY date DESC, meeting_id DESC, position, place"""


_BALLOTS = ballots()

_TO_DO = """CASE WHEN entry.kind = 'promise' AND coalesce(entry.text, '') = '' THEN 'to reply in writing'
        WHEN entry.kind = 'promise' AND NOT (entry.text LIKE 'to %' OR entry.text LIKE 'would %'
            OR entry.text LIKE 'will %') THEN 'to provide in writing ' || entry.text
        WHEN entry.kind <> 'promise' AND entry.is_action AND entry.text LIKE 'that %' THEN 'undertook ' || entry.text
        ELSE entry.text END"""
"""What is to be done, in the words in which it is carried forward."""

_SAME = "PARTITION BY body, of_date, words, owners"
_ACTIONS = f"""CREATE VIEW open_action AS
    WITH line AS (
        SELECT entry.id, entry.meeting_id, entry.position, {_TO_DO} AS words, entry.due, meeting.date AS held,
            coalesce(meeting.committee_id, -meeting.id) AS body,
            iif(entry.kind = 'arising', entry.of_date, meeting.date) AS of_date,
            coalesce((SELECT group_concat(voice, ',') FROM (SELECT coalesce(person_id, collective) AS voice
                FROM entry_person WHERE entry_id = entry.id ORDER BY position)), '') AS owners,
            entry.kind = 'arising' AND EXISTS (SELECT 1 FROM entry AS done
                WHERE done.meeting_id = entry.meeting_id AND done.item_id IS entry.item_id AND done.kind = 'done'
                AND NOT done.is_struck AND done.position > entry.position
                AND NOT EXISTS (SELECT 1 FROM entry AS other WHERE other.meeting_id = entry.meeting_id
                    AND other.item_id IS entry.item_id AND other.kind IN ('arising', 'review')
                    AND NOT other.is_struck AND other.position > entry.position
                    AND other.position < done.position)) AS is_done,
            {_IS_EXEMPT}
        FROM entry JOIN meeting ON meeting.id = entry.meeting_id
        WHERE {FOLLOWED_SQL} AND entry.kind NOT IN ('review', 'progress', 'done') AND NOT entry.is_struck),
    owned AS (
        SELECT id, meeting_id, position, words, due, held, body, of_date, is_done, is_exempt,
            iif(owners <> '', owners, first_value(owners) OVER (
                PARTITION BY body, of_date, words ORDER BY owners = '', held, meeting_id, position)) AS owners
        FROM line),
    matter AS (
        SELECT id, row_number() OVER ({_SAME} ORDER BY held, meeting_id, position) AS nth,
            first_value(due) OVER ({_SAME} ORDER BY due IS NULL, held DESC, meeting_id DESC, position DESC) AS due,
            max(is_done) OVER ({_SAME}) AS is_done, max(is_exempt) OVER ({_SAME}) AS is_exempt
        FROM owned)
    SELECT {_HELD}, {_ITEM}, entry.id AS entry_id,
        (SELECT group_concat(voice, ', ') FROM (SELECT coalesce(person.name, by.collective) AS voice
            FROM entry_person AS by LEFT JOIN person ON person.id = by.person_id
            WHERE by.entry_id = entry.id ORDER BY by.position)) AS owner,
        {_SAID} AS action, matter.due, matter.is_exempt
    FROM matter JOIN entry ON entry.id = matter.id {_PLACE} {_PASSAGE}
    WHERE matter.nth = 1 AND NOT matter.is_done
    ORDER BY matter.due IS NULL, matter.due, meeting.date, entry.position"""
"""Actions and promises not yet done, each once however often it was carried forward: one goes on where a later meeting
of the committee has the same date and words, and the same owners where it names any; and it is done where that meeting
says so next under them. Where the words were changed on the way (`meeting.matters` sees through another day or the name
of somebody no longer on the roll) it is told twice rather than not at all."""

VIEWS = (_ATTENDANCE, _RESOLUTIONS, _RECOMMENDATIONS, _DECLARATIONS, _BALLOTS, _ACTIONS)
