"""The registers: lists over many meetings of resolutions, attendance, actions, recommendations and so on.

Most registers list passages of the search index (`_listed`). The registers of actions and of attendance have tables of
their own, which `derived` keeps up to date.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import mentioned, write
from clerk_tui.meeting.kinds import ACTION, KINDS, MATTER, Kind
from clerk_tui.meeting.matters import MatterLine, matters
from clerk_tui.meeting.name_parts import surname_of
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Fate, exempt_parts, proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.search import Filter, Query, Term
from clerk_tui.store.connection import column
from clerk_tui.store.schema import ATTENDANCE_COUNTED
from clerk_tui.store.search_index import (
    ENTRY_OF_PASSAGE,
    INDEX,
    RESOLUTION,
    WaitingIndex,
    any_of,
    capital,
    kind_token,
    withheld_words,
)
from clerk_tui.store.search_terms import NOT_ACTIONS, Plan, Vocabulary, not_on_file, plan
from clerk_tui.store.values import RegisterPage, RegisterRow, write_date

BY_MEMBER = "place_of(first_voice)"
"""Sorts by the surname of the person named first; see `_voices`."""
MONTHS = 12
"""Months of attendance that are plotted."""


@dataclass(frozen=True)
class Column:
    """A column of a register."""

    name: str
    """In kebab case: for sorting, and for exported data."""
    title: str
    weight: int
    """Its share of the width, relative to the others; 0 for a column of figures or dates, which takes what it needs."""
    order: tuple[str, ...]
    """The SQL expressions by which it is sorted."""
    short: str = ""
    """A shorter title for narrow terminals."""
    cell: str = ""
    """For a register of passages, the SQL expression of a cell."""


@dataclass(frozen=True)
class Register:
    """A register: its columns, and the passages that it lists."""

    name: str
    title: str
    about: str
    """What is in it and what is not, in a sentence or two."""
    columns: tuple[Column, ...]
    word: str = ""
    """For a register of passages, its name in `KindSpec.register`."""
    sort: str = "-date"
    """The name of the column by which it is sorted at first; a hyphen before it reverses the order."""
    own_kinds: tuple[str, ...] = ()
    """For a register of passages whose kinds do not name it, those kinds."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its passages, as tokens of the index."""
        if self.own_kinds:
            return self.own_kinds
        if self.word == RESOLUTION:
            return (RESOLUTION,)  # includes motions that were carried
        return tuple(kind for kind, spec in KINDS.items() if spec.register == self.word)

    def column(self, name: str) -> Column | None:
        """Return the column called `name`."""
        return next((column for column in self.columns if column.name == name), None)

    def order(self, sort: str) -> str:
        """Return the ORDER BY for `sort`, a column, perhaps after a hyphen. Raises KeyError for an unknown column."""
        if (column := self.column(sort.removeprefix("-"))) is None:
            raise KeyError(sort)
        return ", ".join(f"{expression} DESC" if sort.startswith("-") else expression for expression in column.order)


_DATE = Column("date", "Date", 0, ("passage.id",), cell="meeting.date")
_COMMITTEE = Column("committee", "Committee", 3, ("committee.name COLLATE NOCASE",), cell="committee.name")
_ITEM = Column("item", "Item", 4, ("agenda_item.title COLLATE NOCASE",), cell="{item}")
_MEMBER = Column("member", "Member", 3, (BY_MEMBER,), cell="{who}")


def _text(name: str, weight: int = 8) -> Column:
    return Column(name, name.capitalize(), weight, ("passage.body COLLATE NOCASE",), cell="passage.body")


def _by_member(name: str, title: str, about: str, word: str) -> Register:
    """Make a register of who said something, and under which item."""
    return Register(name, title, about, (_DATE, _COMMITTEE, _MEMBER, _ITEM, _text(word)), word)


RESOLUTIONS = Register(
    "resolutions",
    "Resolutions",
    "Clauses of resolutions, and motions that were carried. Recommendations to other bodies have their own register.",
    (_DATE, _COMMITTEE, _ITEM, _text("resolution")),
    RESOLUTION,
)
RECOMMENDATIONS = Register(
    "recommendations",
    "Recommendations",
    "Recommendations to other bodies. The register of actions has the recommendations of reviews.",
    (
        _DATE,
        _COMMITTEE,
        _ITEM,
        Column("to", "To", 2, ("entry.subject COLLATE NOCASE",), cell="entry.subject"),
        _text("recommendation"),
    ),
    "recommendation",
)
DECLARATIONS = Register(
    "declarations",
    "Declarations of interest",
    "Interests declared at meetings, each with the item at which it was declared. DPI is a disclosable pecuniary "
    "interest, ORI another registrable interest, NRI a non-registrable interest.",
    (
        _DATE,
        _COMMITTEE,
        _MEMBER,
        Column("interest", "Class", 1, ("entry.interest",), cell="upper(entry.interest)"),
        Column("conduct", "Then", 1, ("entry.conduct",), cell="entry.conduct"),
        _ITEM,
        _text("declaration", 6),
    ),
    "declaration",
)
QUESTIONS = _by_member(
    "questions",
    "Questions by member",
    "Questions and follow-up questions asked at meetings, and written questions, as far as they were minuted.",
    "question",
)
ACTIONS = Register(
    "actions",
    "Actions, open and done",
    "Actions, promises and recommendations of reviews, each listed once however often it was carried forward. An "
    "action is done when a meeting records that it is complete. Filter with is:open, is:done and is:overdue.",
    (
        Column("state", "State", 0, ("is_done", "matter.due IS NULL", "matter.due")),
        Column("due", "Due", 0, ("matter.due IS NULL", "matter.due")),
        Column("owner", "Owner", 3, ("surname(owner)",)),
        Column("action", "What is to be done", 8, ("words COLLATE NOCASE",)),
        Column("committee", "Committee", 3, ("committee.name COLLATE NOCASE",)),
        Column("since", "Since", 0, ("since",)),
        Column("told", "Last report", 4, ("told_on IS NULL", "told_on")),
    ),
    sort="state",
)
ATTENDANCE = Register(
    "attendance",
    "Attendance by member",
    "Counted as attended: present for any part of the meeting, including those who came late or left early; by remote "
    "link only if the committee's rules count that. Not counted: apologies, absence, and members for whom the roll "
    "call records nothing. Meetings without a roll call are left out. Meetings attended as a substitute have their own "
    "column, and count as attendance for neither member.",
    (
        Column("member", "Member", 6, ("surname(name)",)),
        Column("meetings", "Meetings", 0, ("meetings",), "Mtgs"),
        Column("attended", "Attended", 0, ("attended",), "Att"),
        Column("percent", "%", 0, ("1.0 * attended / meetings",)),
        Column("late", "Late", 0, ("late",)),
        Column("left-early", "Left early", 0, ("left_early",), "Left"),
        Column("remote", "Remote", 0, ("remote",), "Rem"),
        Column("apologies", "Apologies", 0, ("apologies",), "Apol"),
        Column("absent", "Absent", 0, ("absent",), "Abs"),
        Column("not-recorded", "Not recorded", 0, ("not_recorded",), "N.r."),
        Column("as-substitute", "As substitute", 0, ("as_substitute",), "Sub"),
    ),
    sort="member",
)
MOTIONS = Register(
    "motions",
    "Motions, and what became of them",
    "Motions and amendments as they were moved, with who moved and seconded them, and whether they were carried, lost, "
    "accepted, withdrawn, lapsed, tabled, postponed, deferred, referred, rescinded, or left open.",
    (_DATE, _COMMITTEE, _MEMBER, _ITEM, Column("outcome", "Outcome", 0, ("passage.id",), cell="''"), _text("motion")),
    own_kinds=(Kind.MOTION, Kind.AMENDMENT),
)
_OUTCOME = 4
"""The cell with what became of a motion."""
_OWN = (RESOLUTIONS, ATTENDANCE, ACTIONS, RECOMMENDATIONS, DECLARATIONS, QUESTIONS, MOTIONS)
REGISTERS = (
    *_OWN,
    *(
        _by_member(word, word.capitalize(), f"Entries of the kind “{word}”, as far as they were minuted.", word)
        for word in dict.fromkeys(spec.register for spec in KINDS.values())
        if word not in [register.word for register in _OWN]
    ),
)
"""In the order in which they are offered; last the registers of kinds that have none above."""


def register_called(name: str) -> Register | None:
    """Return the register called `name`."""
    return next((register for register in REGISTERS if register.name == name), None)


@dataclass(frozen=True)
class Request:
    """Which rows of a register to return."""

    query: Query
    order: str
    """The ORDER BY; see `Register.order`."""
    limit: int
    offset: int
    today: date
    is_public: bool


def page(
    connection: sqlite3.Connection, register: Register, request: Request, vocabulary: Vocabulary, waiting: WaitingIndex
) -> RegisterPage:
    """Return a page of a register; see `Reader.register`. Raises sqlite3.Error."""
    connection.create_function("surname", 1, surname, deterministic=True)
    query = request.query
    if register is not ACTIONS and query.values("is"):
        return RegisterPage(trouble=NOT_ACTIONS)
    if query.like:
        return RegisterPage(trouble="like: works in the search (F9), not in registers.")
    others = replace(query, filters=tuple(f for f in query.filters if f.key != "is"))
    if register is ATTENDANCE:
        return _attendance(connection, replace(request, query=others), vocabulary)
    made = plan(connection, others, vocabulary)
    if made.trouble:
        return RegisterPage(trouble=made.trouble)
    waiting.read()
    if register is ACTIONS:
        return _actions(connection, made, request, waiting)
    return _listed(connection, made, register, request, waiting)


def surname(names: str | None) -> str:
    """Return the key by which a list of people is sorted: first surname, then whole name. A function of SQL."""
    first = (names or "").partition(",")[0].strip()
    return f"{fold(surname_of(first))} {first.casefold()}" if first else ""


def _matching(made: Plan, kinds: Iterable[str]) -> str | None:
    """Return the expression for the index: the terms of a plan, limited to these kinds; None without terms."""
    return None if made.match is None else replace(made, filters=(*made.filters, any_of(map(kind_token, kinds)))).match


# Registers of passages

_COLLECTIVES = {
    "member": "A Member",
    "members": "Members",
    "committee": "The Committee",
    "public": "A member of the public",
    "resident": "A resident",
}


def _people_sql(passage: str, collective: str) -> str:
    """Return the SQL for the people of a row's entry: signed names, or other words for withheld ones."""
    words = capital(withheld_words(f"{passage}.meeting_id", "by.person_id"))
    return f"""(SELECT group_concat(voice, ', ') FROM (
        SELECT coalesce({words}, signed_name.name, person.name, {collective}) AS voice
        FROM entry_person AS by LEFT JOIN person ON person.id = by.person_id
        LEFT JOIN signed_name ON signed_name.meeting_id = {passage}.meeting_id
            AND signed_name.person_id = by.person_id
        WHERE by.entry_id = {passage}.entry_id ORDER BY by.position))"""


_CALLED = " ".join(f"WHEN '{voice}' THEN '{name}'" for voice, name in _COLLECTIVES.items())
_WHO_SQL = _people_sql("passage", f"CASE by.collective {_CALLED} END")
_ITEM_SQL = "trim(coalesce(agenda_item.number || ' ', '') || coalesce(agenda_item.title, ''))"
_PLACE = """CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id LEFT JOIN entry ON entry.id = passage.entry_id"""
_VOICE = f"LEFT JOIN entry_person AS by ON by.entry_id = {ENTRY_OF_PASSAGE} AND by.position = 0"
"""Finds who is named first in a passage without reading the passage."""
_SIGNED = (
    "LEFT JOIN signed_name ON signed_name.meeting_id = passage.meeting_id AND signed_name.person_id = by.person_id"
)
_SIGNED_NAMES = """SELECT DISTINCT signed_name.name, signed_name.name <> person.name
    FROM signed_name JOIN person ON person.id = person_id"""

_INDEXED = f"SELECT rowid AS id FROM {INDEX} WHERE {INDEX} MATCH ?1 AND rowid BETWEEN ?2 AND ?3"


def _listed(
    connection: sqlite3.Connection, made: Plan, register: Register, request: Request, waiting: WaitingIndex
) -> RegisterPage:
    match = _matching(made, register.kinds)
    if match is None and register.own_kinds:
        match = replace(made, filters=(any_of(map(kind_token, register.kinds)),)).match
    source, number, where = _passages_sql(match, waiting)
    order, joins, limit = request.order, "", request.limit
    is_by_date = order in ("passage.id", "passage.id DESC")
    if is_by_date:
        order = order.replace("passage.id", number)
    elif BY_MEMBER in order:
        joins, voice = _voices(connection)
        order = f"{order.replace('first_voice', voice)}, passage.id DESC"
    else:
        joins, order = _PLACE, f"{order}, passage.id DESC"
    public = "AND NOT passage.is_exempt" if request.is_public else ""
    chosen = f"""SELECT passage.id FROM {source} {joins} WHERE {where} AND {number} BETWEEN ?2 AND ?3 {public}
        ORDER BY {order} LIMIT ?4 OFFSET ?5"""
    values = (match or register.word, made.low, made.high, limit + 1, request.offset)
    numbers = column(connection, chosen, *values)
    shown = numbers[:limit]
    if is_by_date and order.endswith("DESC"):
        shown = sorted(_whole_days(numbers, limit), key=lambda i: (-(i >> 40), i))  # each meeting in its own order
    cells = ", ".join(column.cell for column in register.columns).format(item=_ITEM_SQL, who=_WHO_SQL)
    row_sql = f"""SELECT passage.meeting_id, passage.entry_id, passage.is_exempt, {cells} FROM passage {_PLACE}
        WHERE passage.id = ?"""
    found = (connection.execute(row_sql, (i,)).fetchone() for i in shown)
    rows = tuple(RegisterRow(tuple(row[3:]), row[0], row[1], row[2] == 1) for row in found if row is not None)
    if register is MOTIONS:
        rows = _with_outcomes(connection, rows, is_public=request.is_public)
    return RegisterPage(rows, has_more=len(numbers) > limit)


def _passages_sql(match: str | None, waiting: WaitingIndex) -> tuple[str, str, str]:
    """Return the SQL for the tables with the passages, the row id of a passage, and the condition."""
    if match is None:
        return "passage", "passage.id", "passage.register = ?1"
    if waiting.has_any:
        found = f"({_INDEXED} UNION {waiting.instead(_INDEXED)}) AS found CROSS JOIN passage ON passage.id = found.id"
        return found, "found.id", "1"
    indexed = "passage_fts CROSS JOIN passage ON passage.id = passage_fts.rowid"
    return indexed, "passage_fts.rowid", "passage_fts MATCH ?1"


def _with_outcomes(
    connection: sqlite3.Connection, rows: Sequence[RegisterRow], *, is_public: bool
) -> tuple[RegisterRow, ...]:
    """Return motions with their outcomes; for the public, one decided in exempt business counts as open."""
    from clerk_tui.store import loading

    fates: dict[int | None, str] = {}
    for meeting_id in dict.fromkeys(row.meeting_id for row in rows if row.meeting_id is not None):
        meeting = loading.meeting(connection, meeting_id)
        for entry_id, proposal in proceedings(meeting).by_id.items():
            is_hidden = is_public and proposal.decided is not None and exempt_parts(meeting).hides(proposal.decided)
            fates[entry_id] = (Fate.OPEN if is_hidden else proposal.fate).value
    return tuple(
        replace(row, cells=(*row.cells[:_OUTCOME], fates.get(row.entry_id, ""), *row.cells[_OUTCOME + 1 :]))
        for row in rows
    )


def _voices(connection: sqlite3.Connection) -> tuple[str, str]:
    """Register the SQL function `place_of`. Return the joins that its argument needs, and the argument.

    Surnames are worked out once for each person rather than for each passage. Names in signed minutes are looked up
    only if somebody's name has changed since.
    """
    people = connection.execute("SELECT id, name FROM person").fetchall()
    signed = connection.execute(_SIGNED_NAMES).fetchall()
    voices = (*people, *_COLLECTIVES.items(), *((f"signed {name}", name) for name, _ in signed))
    keys = {voice: surname(name) for voice, name in voices}
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    connection.create_function("place_of", 1, {voice: places[key] for voice, key in keys.items()}.get)
    if any(is_changed for _, is_changed in signed):
        return f"{_VOICE} {_SIGNED}", "coalesce('signed ' || signed_name.name, by.person_id, by.collective)"
    return _VOICE, "coalesce(by.person_id, by.collective)"


def _whole_days(numbers: list[int], limit: int) -> list[int]:
    """Return the first `limit` row ids without an incomplete last day, so that a page has whole meetings. If one day
    fills the page, return all of them."""
    if len(numbers) <= limit:
        return numbers
    cut = numbers[limit] >> 40
    return [number for number in numbers[:limit] if number >> 40 != cut] or numbers[:limit]


# Actions

_FIRST = sorted(ACTION | MATTER)
"""The kinds in which a matter is first recorded. Statements that are also actions have the token of an action."""
_NUMBER = """((coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (matter.entry_id << 2))"""
_ACTION_ROWS = f"""SELECT matter.meeting_id, matter.entry_id, matter.is_exempt,
        iif(matter.is_done, 'done', iif(matter.due < ?1, 'OVERDUE', 'open')) AS state, matter.due,
        {_people_sql("matter", "by.collective")} AS owner,
        coalesce(entry.text, '') AS words, committee.name, coalesce(matter.of_date, meeting.date) AS since,
        told_at.date AS told_on, told.text, told.meeting_id, entry.kind, entry.is_action, matter.number
    FROM matter CROSS JOIN meeting ON meeting.id = matter.meeting_id CROSS JOIN entry ON entry.id = matter.entry_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN entry AS told ON told.id = matter.told_id LEFT JOIN meeting AS told_at ON told_at.id = told.meeting_id
    WHERE {_NUMBER} BETWEEN ?2 AND ?3 {{}}
    ORDER BY {{}}, meeting.date, matter.entry_id LIMIT ?4 OFFSET ?5"""
_MATCHING = f"SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ?6 AND rowid BETWEEN ?2 AND ?3"
_NAME = f"""SELECT person.id, coalesce({withheld_words("?1", "person.id")}, signed_name.name, person.name) FROM person
    LEFT JOIN signed_name ON signed_name.meeting_id = ?1 AND signed_name.person_id = person.id WHERE person.id = ?2"""
_STATES = {
    "open": "NOT matter.is_done",
    "done": "matter.is_done",
    "overdue": "NOT matter.is_done AND coalesce(matter.due < ?1, 0)",
}


def _actions(connection: sqlite3.Connection, made: Plan, request: Request, waiting: WaitingIndex) -> RegisterPage:
    conditions = [f"AND ({_state_sql(f)})" for f in request.query.having("is")]
    conditions += [f"AND NOT ({_state_sql(f)})" for f in request.query.having("is", is_not=True)]
    conditions += ["AND NOT matter.is_exempt"] if request.is_public else []
    values: list[object] = [write_date(request.today), made.low, made.high, request.limit + 1, request.offset]
    if (match := _matching(made, _FIRST)) is not None:
        either = f"{_MATCHING} UNION {waiting.instead(_MATCHING)}" if waiting.has_any else _MATCHING
        conditions.append(f"AND {_NUMBER} IN ({either})")
        values.append(match)
    found = connection.execute(_ACTION_ROWS.format(" ".join(conditions), request.order), values).fetchall()
    rows = tuple(_action_row(connection, row) for row in found[: request.limit])
    return RegisterPage(rows, has_more=len(found) > request.limit)


def _state_sql(wanted: Filter) -> str:
    states = [state for state in _STATES for value in wanted.values if state.startswith(value.casefold())]
    return " OR ".join(f"({_STATES[state]})" for state in states)


def _action_row(connection: sqlite3.Connection, found: Sequence[Any]) -> RegisterRow:
    meeting_id, entry_id, is_exempt, state, due, owner, text, committee, since, told_on, told, *of_entry = found
    told_in, kind, is_action, number = of_entry
    names = _names(connection, meeting_id, text)
    entry = Entry(entry_id, Kind(kind), 0, text=text, is_action=is_action == 1, subject=number)
    (matter,) = matters([MatterLine(meeting_id, None, entry)], names)
    words = (f"Recommendation {number}: " if matter.is_review and number else "") + _plain_text(matter.text, names)
    last = f"{told_on or ''} {_plain_text(told or '', _names(connection, told_in, told))}".strip()
    return RegisterRow((state, due, owner, words, committee, since, last), meeting_id, entry_id, is_exempt == 1)


def _plain_text(text: str, names: dict[int, str]) -> str:
    return " ".join(write(text, lambda mention: names.get(mention.person_id, "?")).split())


def _names(connection: sqlite3.Connection, meeting_id: int | None, text: str | None) -> dict[int, str]:
    """Return the names of those mentioned in an entry; for signed minutes, as they were when signed."""
    found = (connection.execute(_NAME, (meeting_id, i)).fetchone() for i in mentioned(text or ""))
    return {row[0]: row[1] for row in found if row is not None}


# Attendance

_ATTENDANCE_ROWS = f"""SELECT person.id, person.name, sum(is_expected) AS meetings, sum(is_counted) AS attended,
        CASE WHEN sum(is_expected) THEN (200 * sum(is_counted) + sum(is_expected)) / (2 * sum(is_expected)) END,
        {ATTENDANCE_COUNTED}
    FROM person CROSS JOIN attendance INDEXED BY attendance_person ON attendance.person_id = person.id
    WHERE (is_expected OR sat_for_id IS NOT NULL) {{}} GROUP BY person.id ORDER BY {{}}, surname(person.name)"""
"""The index has everything that is added up, so no row of the table is read."""
_OF_MEETINGS = "AND attendance.meeting_id IN (SELECT meeting.id FROM meeting WHERE TRUE {})"
_LAST = """SELECT meeting.date FROM meeting WHERE meeting.date IS NOT NULL
    AND EXISTS (SELECT 1 FROM attendance WHERE meeting_id = meeting.id AND is_expected) {}
    ORDER BY meeting.date DESC LIMIT 1"""
_MONTHS = """SELECT person_id, CAST(substr(meeting.date, 1, 4) AS INTEGER) * 12
        + CAST(substr(meeting.date, 6, 2) AS INTEGER), sum(is_expected), sum(is_counted)
    FROM meeting CROSS JOIN attendance ON attendance.meeting_id = meeting.id
    WHERE is_expected AND meeting.date >= ? {} GROUP BY 1, 2"""
_OF_PERSON = """SELECT meeting.id, meeting.date, coalesce(committee.name, ''), attendance.attendance, is_late,
        left_early, coalesce(signed_seat.name, seat.name), coalesce(signed_substitute.name, substitute.name),
        is_counted
    FROM attendance CROSS JOIN meeting ON meeting.id = attendance.meeting_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN person AS seat ON seat.id = sat_for_id LEFT JOIN person AS substitute ON substitute.id = substitute_id
    LEFT JOIN signed_name AS signed_seat ON signed_seat.meeting_id = meeting.id AND signed_seat.person_id = sat_for_id
    LEFT JOIN signed_name AS signed_substitute ON signed_substitute.meeting_id = meeting.id
        AND signed_substitute.person_id = substitute_id
    WHERE attendance.person_id = ? AND (is_expected OR sat_for_id IS NOT NULL) {}
    ORDER BY meeting.date DESC, meeting.id DESC"""


def _attendance(connection: sqlite3.Connection, request: Request, vocabulary: Vocabulary) -> RegisterPage:
    query = request.query
    in_meetings, wrong = _meetings_sql(connection, query, vocabulary)
    people, unknown = _named(connection, query, vocabulary, "by", "person.id")
    has_kind = any(wanted.key == "kind" for wanted in query.filters)
    no_kind = "kind: does not work for attendance. Use by:, in: and dates." if has_kind else ""
    if trouble := query.trouble or no_kind or wrong or unknown:
        return RegisterPage(trouble=trouble)
    of_meetings = _OF_MEETINGS.format(in_meetings) if in_meetings else ""
    found = connection.execute(_ATTENDANCE_ROWS.format(f"{of_meetings} {people}", request.order)).fetchall()
    found = [row for row in found if all(_fits_name(term, fold(row[1])) for term in query.terms)]
    end = request.offset + request.limit
    last_month, plots = _monthly_attendance(connection, in_meetings)
    empty = ((0, 0),) * MONTHS if last_month else ()
    rows = (
        RegisterRow(tuple(cells), person_id=i, plot=plots.get(i, empty)) for i, *cells in found[request.offset : end]
    )
    return RegisterPage(tuple(rows), has_more=len(found) > end, last_month=last_month)


def _fits_name(term: Term, name: str) -> bool:
    """Whether a folded name has all words of a term, or lacks one if the term excludes."""
    return all(fold(part) in name for part in term.words.split()) is not term.is_not


def _monthly_attendance(
    connection: sqlite3.Connection, in_meetings: str
) -> tuple[str | None, dict[int, tuple[tuple[int, int], ...]]]:
    """Return the last month (YYYY-MM) with an attendance; and for each person, for every month up to it, how many
    meetings there were and how many they attended."""
    if (row := connection.execute(_LAST.format(in_meetings)).fetchone()) is None:
        return None, {}
    last = date.fromisoformat(row[0])
    months = range(last.year * 12 + last.month - MONTHS + 1, last.year * 12 + last.month + 1)
    begins = date((months[0] - 1) // 12, (months[0] - 1) % 12 + 1, 1)
    counted: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for person_id, month, *counts in connection.execute(_MONTHS.format(in_meetings), (write_date(begins),)).fetchall():
        counted[person_id][month] = (counts[0], counts[1])
    return row[0][:7], {i: tuple(of.get(month, (0, 0)) for month in months) for i, of in counted.items()}


def meetings_of(
    connection: sqlite3.Connection, person_id: int, query: Query, vocabulary: Vocabulary
) -> tuple[RegisterRow, ...]:
    """Return somebody's attendance, newest first; see `Reader.attendance_of`. Raises sqlite3.Error."""
    in_meetings, trouble = _meetings_sql(connection, query, vocabulary)
    if trouble:
        return ()
    found = connection.execute(_OF_PERSON.format(in_meetings), (person_id,)).fetchall()
    return tuple(
        RegisterRow(
            (day, committee, _attendance_in_words(*row), "counted" if counts else ""), meeting_id, person_id=person_id
        )
        for meeting_id, day, committee, *row, counts in found
    )


def _attendance_in_words(
    attendance: str, is_late: bool, left_early: bool, seat: str | None, substitute: str | None
) -> str:
    parts = [attendance]
    parts += ["came late"] if is_late else []
    parts += ["left early"] if left_early else []
    parts += [f"for {seat}"] if seat else []
    parts += [f"{substitute} substituted"] if substitute else []
    return ", ".join(parts)


def _meetings_sql(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return the SQL condition for the meetings of a query, and what is wrong with the query."""
    span, conditions = query.span, []
    conditions += [f"AND meeting.date >= '{span.first.isoformat()}'"] if span.first is not None else []
    conditions += [f"AND meeting.date <= '{span.last.isoformat()}'"] if span.last is not None else []
    named, trouble = _named(connection, query, vocabulary, "in", "meeting.committee_id")
    return ("", trouble) if trouble else (" ".join((*conditions, named)), "")


def _named(connection: sqlite3.Connection, query: Query, vocabulary: Vocabulary, key: str, of: str) -> tuple[str, str]:
    """Return the SQL condition on the column `of` for the filters with `key`, and what is wrong with them."""
    conditions = []
    for wanted in (f for f in query.filters if f.key == key):
        if not (ids := vocabulary.named(connection, wanted)):
            return "", not_on_file(wanted)
        conditions.append(f"AND {of} {'NOT ' if wanted.is_not else ''}IN ({', '.join(map(str, ids))})")
    return " ".join(conditions), ""
