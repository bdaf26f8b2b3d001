"""The views of the third schema: one per question that a clerk asks of many meetings.

They stand on what `schema_v3_search` keeps derived from the record, so that they say what the program says. Whatever
shows words says whether they are exempt: `is_exempt` is 1 for what was recorded while press and public were excluded,
which is not to be published.
"""

from __future__ import annotations

from clerk_tui.store import views_v2

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

_REPLACED = (
    "attendance_record",
    "resolution_register",
    "recommendation_register",
    "declaration_register",
    "open_action",
    "ballot_record",
)
VIEWS = (
    *(f"DROP VIEW IF EXISTS {view}" for view in _REPLACED),
    _ATTENDANCE,
    _BY_MEMBER,
    _RESOLUTIONS,
    _RECOMMENDATIONS,
    _DECLARATIONS,
    _QUESTIONS,
    _ACTION_REGISTER,
    _OPEN,
    views_v2.ballots(_named("person")),
)
"""In order."""
