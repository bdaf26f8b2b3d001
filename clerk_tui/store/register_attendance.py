"""The register of attendance: how often each member attended, and when over the last year of the period."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date

from clerk_tui.meeting.people import fold
from clerk_tui.searching import Query
from clerk_tui.store.dates import write_date
from clerk_tui.store.values import RegisterPage, RegisterRow
from clerk_tui.store.vocabulary import Vocabulary

MONTHS = 12
_ROWS = """SELECT person.id, person.name, sum(is_expected) AS meetings, sum(is_counted) AS attended,
        CASE WHEN sum(is_expected) THEN (200 * sum(is_counted) + sum(is_expected)) / (2 * sum(is_expected)) END,
        sum(is_expected AND is_late) AS late, sum(is_expected AND left_early) AS left_early,
        sum(is_expected AND attendance.attendance = 'remote') AS remote,
        sum(is_expected AND attendance.attendance = 'apologies') AS apologies,
        sum(is_expected AND attendance.attendance = 'absent') AS absent,
        sum(is_expected AND attendance.attendance = 'not recorded') AS not_recorded,
        sum(sat_for_id IS NOT NULL) AS as_substitute
    FROM person CROSS JOIN attendance INDEXED BY attendance_person ON attendance.person_id = person.id
    WHERE (is_expected OR sat_for_id IS NOT NULL) {} GROUP BY person.id ORDER BY {}, surname(person.name)"""
"""The index has all that is added up, person by person: no row is looked at."""
_OF_MEETINGS = "AND attendance.meeting_id IN (SELECT meeting.id FROM meeting WHERE TRUE {})"
_LAST = """SELECT meeting.date FROM meeting WHERE meeting.date IS NOT NULL
    AND EXISTS (SELECT 1 FROM attendance WHERE meeting_id = meeting.id AND is_expected) {}
    ORDER BY meeting.date DESC LIMIT 1"""
_MONTHS = """SELECT person_id, CAST(substr(meeting.date, 1, 4) AS INTEGER) * 12
        + CAST(substr(meeting.date, 6, 2) AS INTEGER), sum(is_expected), sum(is_counted)
    FROM meeting CROSS JOIN attendance ON attendance.meeting_id = meeting.id
    WHERE is_expected AND meeting.date >= ? {} GROUP BY 1, 2"""
_OF = """SELECT meeting.id, meeting.date, coalesce(committee.name, ''), attendance.attendance, is_late, left_early,
        coalesce(signed_seat.name, seat.name), coalesce(signed_substitute.name, substitute.name), is_expected,
        is_counted
    FROM attendance CROSS JOIN meeting ON meeting.id = attendance.meeting_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN person AS seat ON seat.id = sat_for_id LEFT JOIN person AS substitute ON substitute.id = substitute_id
    LEFT JOIN signed_name AS signed_seat ON signed_seat.meeting_id = meeting.id AND signed_seat.person_id = sat_for_id
    LEFT JOIN signed_name AS signed_substitute ON signed_substitute.meeting_id = meeting.id
        AND signed_substitute.person_id = substitute_id
    WHERE attendance.person_id = ? AND (is_expected OR sat_for_id IS NOT NULL) {}
    ORDER BY meeting.date DESC, meeting.id DESC"""


def page(
    connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary, *, order: str, limit: int, offset: int
) -> RegisterPage:
    """Some of the rows. Raises sqlite3.Error."""
    if query.trouble:
        return RegisterPage(trouble=query.trouble)
    if query.having("kind") or query.having("kind", is_not=True):
        return RegisterPage(trouble="kind: serves in no attendance: by:, in: and dates do.")
    in_meetings, trouble = _meetings(connection, query, vocabulary)
    people, nobody = _people(connection, query, vocabulary)
    if trouble or nobody:
        return RegisterPage(trouble=trouble or nobody)
    of_meetings = _OF_MEETINGS.format(in_meetings) if in_meetings else ""
    found = connection.execute(_ROWS.format(f"{of_meetings} {people}", order)).fetchall()
    words = [fold(part) for term in query.terms if not term.is_not for part in term.words.split()]
    found = [row for row in found if all(word in fold(row[1]) for word in words)]
    row = connection.execute(_LAST.format(in_meetings)).fetchone()
    last = row[0] if row else None
    last_month = _month(date.fromisoformat(last)) if last else 0
    first = last_month - MONTHS + 1
    plots: dict[int, dict[int, tuple[int, int]]] = {}
    if last:
        begins = date((first - 1) // 12, (first - 1) % 12 + 1, 1)
        rows = connection.execute(_MONTHS.format(in_meetings), (write_date(begins),)).fetchall()
        for person_id, month, expected, counted in rows:
            plots.setdefault(person_id, {})[month] = (expected, counted)
    shown = tuple(
        RegisterRow(
            tuple(cells),
            person_id=i,
            plot=tuple(plots.get(i, {}).get(month, (0, 0)) for month in range(first, last_month + 1)) if last else (),
        )
        for i, *cells in found[offset : offset + limit]
    )
    return RegisterPage(shown, has_more=len(found) > offset + limit, last_month=last and last[:7])


def meetings_of(
    connection: sqlite3.Connection, person_id: int, query: Query, vocabulary: Vocabulary
) -> tuple[RegisterRow, ...]:
    """How somebody attended each meeting of the period, newest first: date, committee, what is on record, and whether
    it counts. Raises sqlite3.Error."""
    in_meetings, trouble = _meetings(connection, query, vocabulary)
    if trouble:
        return ()
    found = connection.execute(_OF.format(in_meetings), (person_id,)).fetchall()
    return tuple(
        RegisterRow((day, committee, _words(row), "counted" if row[-1] else ""), meeting_id, person_id=person_id)
        for meeting_id, day, committee, *row in found
    )


def _words(row: list[object]) -> str:
    attendance, is_late, left_early, seat, substitute, _is_expected, _is_counted = row
    said = [str(attendance)]
    said += ["came late"] if is_late else []
    said += ["left early"] if left_early else []
    said += [f"for {seat}"] if seat else []
    said += [f"{substitute} sat for them"] if substitute else []
    return ", ".join(said)


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _meetings(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> tuple[str, str]:
    """The condition on meetings, and what is wrong with it."""
    said = []
    if query.span.first is not None:
        said.append(f"AND meeting.date >= '{query.span.first.isoformat()}'")
    if query.span.last is not None:
        said.append(f"AND meeting.date <= '{query.span.last.isoformat()}'")
    for is_not in (False, True):
        for wanted in query.having("in", is_not=is_not):
            ids = vocabulary.committees(connection, wanted)
            if not ids:
                return "", f"No committee on file is called “{', '.join(wanted.values)}”."
            said.append(f"AND meeting.committee_id {'NOT ' if is_not else ''}IN ({_listed(ids)})")
    return " ".join(said), ""


def _people(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> tuple[str, str]:
    """The condition on people, likewise."""
    said = []
    for is_not in (False, True):
        for wanted in query.having("by", is_not=is_not):
            ids = vocabulary.people(connection, wanted)
            if not ids:
                return "", f"Nobody on file is called “{', '.join(wanted.values)}”. Tab after by: offers the names."
            said.append(f"AND person.id {'NOT ' if is_not else ''}IN ({_listed(ids)})")
    return " ".join(said), ""


def _listed(ids: Iterable[int]) -> str:
    return ", ".join(str(int(i)) for i in ids)
