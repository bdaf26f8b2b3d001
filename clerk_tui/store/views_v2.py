"""The views of the second schema: one per question that a clerk asks of many meetings.

Whatever shows words says whether they are exempt: `is_exempt` is 1 for what was recorded while press and public were
excluded, which is not to be published.
"""

from __future__ import annotations

from clerk_tui.store.schema_v2 import ATTENDING, FOLLOWED

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
        WHERE {FOLLOWED} AND entry.kind NOT IN ('review', 'progress', 'done') AND NOT entry.is_struck),
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
