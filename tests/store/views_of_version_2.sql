CREATE VIEW attendance_record AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, person.id AS person_id, person.name, roll_place.capacity, roll_place.post,
        coalesce((SELECT CASE entry.kind WHEN 'arrival' THEN 'present' WHEN 'departure' THEN 'left'
                WHEN 'substitute' THEN iif(mine.position = 0, 'present', 'absent') ELSE entry.kind END
            FROM entry CROSS JOIN entry_person AS mine ON mine.entry_id = entry.id
            WHERE entry.meeting_id = meeting.id AND kind IN ('present', 'apologies', 'absent', 'remote', 'arrival', 'departure', 'substitute') AND NOT entry.is_struck AND +mine.person_id = person.id
            ORDER BY entry.position DESC LIMIT 1), 'not recorded') AS attendance
    FROM roll_place JOIN meeting ON meeting.id = roll_place.meeting_id JOIN person ON person.id = roll_place.person_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id
    WHERE roll_place.capacity <> 'speaker';

CREATE VIEW resolution_register AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, agenda_item.number AS item, agenda_item.title, entry.id AS entry_id, coalesce(passage.body, entry.text) AS clause, coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt
    FROM entry JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)
    WHERE entry.kind = 'clause' AND NOT entry.is_struck
    ORDER BY meeting.date DESC, meeting.id DESC, entry.position;

CREATE VIEW recommendation_register AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, agenda_item.number AS item, agenda_item.title, entry.id AS entry_id, entry.subject AS to_body, coalesce(passage.body, entry.text) AS recommendation, coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt
    FROM entry JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)
    WHERE entry.kind = 'recommendation' AND NOT entry.is_struck
    ORDER BY meeting.date DESC, meeting.id DESC, entry.position;

CREATE VIEW declaration_register AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, agenda_item.number AS item, agenda_item.title, entry.id AS entry_id, person.id AS person_id, person.name, entry.interest, entry.conduct,
        coalesce(passage.body, entry.text) AS declaration, coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt
    FROM entry CROSS JOIN entry_person ON entry_person.entry_id = entry.id
    JOIN person ON person.id = entry_person.person_id JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)
    WHERE entry.kind = 'declaration' AND NOT entry.is_struck
    ORDER BY meeting.date DESC, meeting.id DESC, entry.position, entry_person.position;

CREATE VIEW ballot_record AS
    SELECT meeting_id, date, council, committee, item, title, entry_id, person_id, name, choice, recorded, part,
        is_exempt
    FROM (
        SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, agenda_item.number AS item, agenda_item.title, entry.id AS entry_id, person.id AS person_id, person.name, ballot.choice,
            iif(entry.vote_is_named, 'by name', 'as an exception') AS recorded, entry.subject AS part, coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt,
            entry.position, ballot.position AS place
        FROM ballot JOIN entry ON entry.id = ballot.entry_id JOIN person ON person.id = ballot.person_id JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id
        WHERE NOT entry.is_struck
        UNION ALL
        SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, agenda_item.number AS item, agenda_item.title, entry.id, person.id, person.name, entry.choice, 'at own request', '', coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt,
            entry.position, entry_person.position
        FROM entry CROSS JOIN entry_person ON entry_person.entry_id = entry.id
        JOIN person ON person.id = entry_person.person_id JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id
        WHERE entry.kind = 'own-vote' AND NOT entry.is_struck)
    ORDER BY date DESC, meeting_id DESC, position, place;

CREATE VIEW open_action AS
    WITH line AS (
        SELECT entry.id, entry.meeting_id, entry.position, CASE WHEN entry.kind = 'promise' AND coalesce(entry.text, '') = '' THEN 'to reply in writing'
        WHEN entry.kind = 'promise' AND NOT (entry.text LIKE 'to %' OR entry.text LIKE 'would %'
            OR entry.text LIKE 'will %') THEN 'to provide in writing ' || entry.text
        WHEN entry.kind <> 'promise' AND entry.is_action AND entry.text LIKE 'that %' THEN 'undertook ' || entry.text
        ELSE entry.text END AS words, entry.due, meeting.date AS held,
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
            coalesce((SELECT bound.kind = 'exempt' FROM entry AS bound
        WHERE bound.meeting_id = entry.meeting_id AND bound.kind IN ('exempt', 'readmitted') AND NOT bound.is_struck
            AND bound.position < entry.position ORDER BY bound.position DESC LIMIT 1), 0) AS is_exempt
        FROM entry JOIN meeting ON meeting.id = entry.meeting_id
        WHERE (kind IN ('action', 'promise', 'arising', 'review', 'progress', 'done') OR is_action) AND entry.kind NOT IN ('review', 'progress', 'done') AND NOT entry.is_struck),
    owned AS (
        SELECT id, meeting_id, position, words, due, held, body, of_date, is_done, is_exempt,
            iif(owners <> '', owners, first_value(owners) OVER (
                PARTITION BY body, of_date, words ORDER BY owners = '', held, meeting_id, position)) AS owners
        FROM line),
    matter AS (
        SELECT id, row_number() OVER (PARTITION BY body, of_date, words, owners ORDER BY held, meeting_id, position) AS nth,
            first_value(due) OVER (PARTITION BY body, of_date, words, owners ORDER BY due IS NULL, held DESC, meeting_id DESC, position DESC) AS due,
            max(is_done) OVER (PARTITION BY body, of_date, words, owners) AS is_done, max(is_exempt) OVER (PARTITION BY body, of_date, words, owners) AS is_exempt
        FROM owned)
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee, agenda_item.number AS item, agenda_item.title, entry.id AS entry_id,
        (SELECT group_concat(voice, ', ') FROM (SELECT coalesce(person.name, by.collective) AS voice
            FROM entry_person AS by LEFT JOIN person ON person.id = by.person_id
            WHERE by.entry_id = entry.id ORDER BY by.position)) AS owner,
        coalesce(passage.body, entry.text) AS action, matter.due, matter.is_exempt
    FROM matter JOIN entry ON entry.id = matter.id JOIN meeting ON meeting.id = entry.meeting_id LEFT JOIN agenda_item ON agenda_item.id = entry.item_id LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)
    WHERE matter.nth = 1 AND NOT matter.is_done
    ORDER BY matter.due IS NULL, matter.due, meeting.date, entry.position;
