"""What the third schema adds, as SQL: the words and the files that meetings were imported from, the other names by
which people are known, who was found not to be the same person, and the names with which minutes were signed.
"""

from __future__ import annotations

from clerk_tui.store.schema_v2 import MINUTES_ARE_SIGNED

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
    """The name of somebody in a row of a meeting: as signed, where the minutes are signed."""
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

_BY_MEMBER = f"""CREATE VIEW attendance_by_member AS
    SELECT person.id AS person_id, person.name, council.name AS council, committee.name AS committee,
        substr(meeting.date, 1, 4) AS year, sum(is_expected) AS meetings, sum(is_counted) AS attended,
        sum(is_expected AND is_late) AS late, sum(is_expected AND left_early) AS left_early,
        sum(is_expected AND attendance.attendance = 'remote') AS remote,
        sum(is_expected AND attendance.attendance = 'apologies') AS apologies,
        sum(is_expected AND attendance.attendance = 'absent') AS absent,
        sum(is_expected AND attendance.attendance = 'not recorded') AS not_recorded,
        sum(sat_for_id IS NOT NULL) AS as_substitute
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

_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"
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
"""Run in order by the third migration, after the tables and columns of `schema_v3`.

A passage's `about` says what it is, in words of the index: its kind, who takes part, and the committee, so that a
search for a person or a kind looks in the index alone, however common the words are. `register` names the register that
a passage stands in. `attendance` is how each on the roll attended (`meeting.attended`), `matter` what is followed until
it is done (`meeting.matters`), once however often it was carried forward. A meeting's `title` is what Datasette shows
for a meeting that a row refers to."""

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
