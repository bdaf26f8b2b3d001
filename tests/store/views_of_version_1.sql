CREATE VIEW attendance_record AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee,
        person.id AS person_id, person.name, roll_place.capacity, roll_place.post,
        coalesce((SELECT CASE entry.kind WHEN 'arrival' THEN 'present' WHEN 'departure' THEN 'left'
                WHEN 'substitute' THEN iif(mine.position = 0, 'present', 'absent') ELSE entry.kind END
            FROM entry_person AS mine JOIN entry ON entry.id = mine.entry_id
            WHERE mine.person_id = person.id AND entry.meeting_id = meeting.id AND NOT entry.is_struck
                AND entry.kind IN ('present', 'apologies', 'absent', 'remote', 'arrival', 'departure', 'substitute')
            ORDER BY entry.position DESC LIMIT 1), 'not recorded') AS attendance
    FROM roll_place JOIN meeting ON meeting.id = roll_place.meeting_id JOIN person ON person.id = roll_place.person_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN council ON council.id = committee.council_id;

CREATE VIEW resolution_register AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee,
        agenda_item.number AS item, agenda_item.title, entry.id AS entry_id,
        coalesce(passage.body, entry.text) AS clause
    FROM entry JOIN meeting ON meeting.id = entry.meeting_id
    LEFT JOIN agenda_item ON agenda_item.id = entry.item_id
    LEFT JOIN committee ON committee.id = meeting.committee_id LEFT JOIN council ON council.id = committee.council_id
    LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)
    WHERE entry.kind = 'clause' AND NOT entry.is_struck
    ORDER BY meeting.date DESC, meeting.id DESC, entry.position;

CREATE VIEW open_action AS
    SELECT meeting.id AS meeting_id, meeting.date, council.name AS council, committee.name AS committee,
        agenda_item.number AS item, agenda_item.title, entry.id AS entry_id,
        coalesce(owner.name, by.collective) AS owner, coalesce(passage.body, entry.text) AS action, entry.due
    FROM entry JOIN meeting ON meeting.id = entry.meeting_id
    LEFT JOIN entry_person AS by ON by.entry_id = entry.id AND by.position = 0
    LEFT JOIN person AS owner ON owner.id = by.person_id
    LEFT JOIN agenda_item ON agenda_item.id = entry.item_id
    LEFT JOIN committee ON committee.id = meeting.committee_id LEFT JOIN council ON council.id = committee.council_id
    LEFT JOIN passage ON passage.id =
        (coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (entry.id << 2)
    WHERE (entry.kind IN ('action', 'promise') OR entry.is_action) AND NOT entry.is_struck
    ORDER BY entry.due IS NULL, entry.due, meeting.date;
