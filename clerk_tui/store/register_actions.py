"""The register of what is followed until it is done."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import ACTION, MATTER, Kind
from clerk_tui.meeting.matters import MatterLine, matters
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.text import mentioned, write
from clerk_tui.searching import Filter
from clerk_tui.store.dates import write_date
from clerk_tui.store.matching import Plan
from clerk_tui.store.passages import kind_token
from clerk_tui.store.values import RegisterPage, RegisterRow

_FIRST = sorted(ACTION | MATTER)
"""Kinds in which something followed is first recorded; speech that is an action has the word of the first as well."""
_NUMBER = """((coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (matter.entry_id << 2))"""
_ROWS = f"""SELECT matter.meeting_id, matter.entry_id, matter.is_exempt,
        iif(matter.is_done, 'done', iif(matter.due < ?1, 'OVERDUE', 'open')) AS state, matter.due,
        (SELECT group_concat(voice, ', ') FROM (SELECT coalesce(signed_name.name, person.name, by.collective) AS voice
            FROM entry_person AS by LEFT JOIN person ON person.id = by.person_id
            LEFT JOIN signed_name ON signed_name.meeting_id = matter.meeting_id
                AND signed_name.person_id = by.person_id
            WHERE by.entry_id = matter.entry_id ORDER BY by.position)) AS owner,
        coalesce(entry.text, '') AS words, committee.name, coalesce(matter.of_date, meeting.date) AS since,
        told_at.date AS told_on, told.text, told.meeting_id, entry.kind, entry.is_action, matter.number
    FROM matter CROSS JOIN meeting ON meeting.id = matter.meeting_id CROSS JOIN entry ON entry.id = matter.entry_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN entry AS told ON told.id = matter.told_id LEFT JOIN meeting AS told_at ON told_at.id = told.meeting_id
    WHERE {_NUMBER} BETWEEN ?2 AND ?3 {{}}
    ORDER BY {{}}, meeting.date, matter.entry_id LIMIT ?4 OFFSET ?5"""
_MATCHING = f"""AND {_NUMBER} IN (SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?6
    AND rowid BETWEEN ?2 AND ?3)"""
_NAME = """SELECT person.id, coalesce(signed_name.name, person.name) FROM person
    LEFT JOIN signed_name ON signed_name.meeting_id = ?1 AND signed_name.person_id = person.id WHERE person.id = ?2"""
_STATES = {
    "open": "NOT matter.is_done",
    "done": "matter.is_done",
    "overdue": "NOT matter.is_done AND coalesce(matter.due < ?1, 0)",
}


@dataclass(frozen=True)
class Wanted:
    """Which matters are shown."""

    states: tuple[Filter, ...]
    excluded: tuple[Filter, ...]
    today: date
    is_public: bool

    @property
    def conditions(self) -> str:
        """What a row has to be."""
        said = [f"AND ({_any_state(f)})" for f in self.states]
        said += [f"AND NOT ({_any_state(f)})" for f in self.excluded]
        if self.is_public:
            said.append("AND NOT matter.is_exempt")
        return " ".join(said)


def _any_state(wanted: Filter) -> str:
    begun = [s for s in _STATES for value in wanted.values if s.startswith(value.casefold())]
    return " OR ".join(f"({_STATES[state]})" for state in begun)


def page(
    connection: sqlite3.Connection, made: Plan, wanted: Wanted, *, order: str, limit: int, offset: int
) -> RegisterPage:
    """Some of the rows. Raises sqlite3.Error."""
    conditions, match = wanted.conditions, None
    if made.match is not None:
        kinds = " OR ".join(f'"{kind_token(kind)}"' for kind in _FIRST)
        match = replace(made, filters=(*made.filters, f"({kinds})")).match
        conditions += f" {_MATCHING}"
    values: list[object] = [write_date(wanted.today), made.low, made.high, limit + 1, offset]
    found = connection.execute(
        _ROWS.format(conditions, order), values if match is None else [*values, match]
    ).fetchall()
    rows = tuple(_row(connection, row) for row in found[:limit])
    return RegisterPage(rows, has_more=len(found) > limit)


def _row(connection: sqlite3.Connection, found: Sequence[Any]) -> RegisterRow:
    meeting_id, entry_id, is_exempt, state, due, owner, text, committee, since, told_on, told, *of_entry = found
    told_in, kind, is_action, number = of_entry
    names = _names(connection, meeting_id, text)
    entry = Entry(entry_id, Kind(kind), 0, text=text, is_action=is_action == 1, subject=number)
    (matter,) = matters([MatterLine(meeting_id, None, entry)], names)
    words = (f"Recommendation {number}: " if matter.is_review and number else "") + _plain(matter.text, names)
    last = f"{told_on or ''} {_plain(told or '', _names(connection, told_in, told))}".strip()
    return RegisterRow((state, due, owner, words, committee, since, last), meeting_id, entry_id, is_exempt == 1)


def _plain(text: str, names: dict[int, str]) -> str:
    return " ".join(write(text, lambda mention: names.get(mention.person_id, "?")).split())


def _names(connection: sqlite3.Connection, meeting_id: int | None, text: str | None) -> dict[int, str]:
    """The names of those mentioned in what a meeting recorded, as its minutes were signed where they are."""
    found = (connection.execute(_NAME, (meeting_id, i)).fetchone() for i in mentioned(text or ""))
    return {row[0]: row[1] for row in found if row is not None}
