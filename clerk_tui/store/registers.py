"""The registers: what many meetings resolved, recommended, left to be done, and asked, and who attended them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import mentioned, write
from clerk_tui.meeting.kinds import ACTION, KINDS, MATTER, Kind
from clerk_tui.meeting.matters import MatterLine, matters
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.record import Entry
from clerk_tui.search import Filter, Query
from clerk_tui.search.completion import surname_of
from clerk_tui.store.search_index import ENTRY_OF_PASSAGE, RESOLUTION, kind_token
from clerk_tui.store.search_terms import Plan, Vocabulary, plan
from clerk_tui.store.values import RegisterPage, RegisterRow, write_date


def surname(names: str | None) -> str:
    """What a list of people is sorted by, as a function of SQL: the surname of the first, then the whole of it."""
    first = (names or "").partition(",")[0].strip()
    return f"{fold(surname_of(first))} {first.casefold()}" if first else ""


_COLLECTIVES = {
    "member": "A Member",
    "members": "Members",
    "committee": "The Committee",
    "public": "A member of the public",
    "resident": "A resident",
}
_CALLED = " ".join(f"WHEN '{voice}' THEN '{name}'" for voice, name in _COLLECTIVES.items())
WHO = f"""(SELECT group_concat(voice, ', ') FROM (SELECT coalesce(signed_name.name, person.name, CASE by.collective
        {_CALLED} END) AS voice
    FROM entry_person AS by LEFT JOIN person ON person.id = by.person_id
    LEFT JOIN signed_name ON signed_name.meeting_id = passage.meeting_id
        AND signed_name.person_id = by.person_id
    WHERE by.entry_id = passage.entry_id ORDER BY by.position))"""
_ITEM_SQL = "trim(coalesce(agenda_item.number || ' ', '') || coalesce(agenda_item.title, ''))"
_PLACE = """CROSS JOIN meeting ON meeting.id = passage.meeting_id
    LEFT JOIN committee ON committee.id = meeting.committee_id
    LEFT JOIN agenda_item ON agenda_item.id = passage.item_id LEFT JOIN entry ON entry.id = passage.entry_id"""
_VOICE = f"LEFT JOIN entry_person AS by ON by.entry_id = {ENTRY_OF_PASSAGE} AND by.position = 0"
"""Who is named first in a passage, found without looking at the passage."""
_SIGNED = (
    "LEFT JOIN signed_name ON signed_name.meeting_id = passage.meeting_id AND signed_name.person_id = by.person_id"
)
_SIGNED_NAMES = """SELECT DISTINCT signed_name.name, signed_name.name <> person.name
    FROM signed_name JOIN person ON person.id = person_id"""
BY_MEMBER = "place_of(first_voice)"
"""Sorts by the surname of whoever is named first."""
_BY_INDEX = "passage_fts CROSS JOIN passage ON passage.id = passage_fts.rowid"
_OF_DAYS = "passage.id BETWEEN ?2 AND ?3"


@dataclass(frozen=True)
class Listed:
    """What a register lists, and how."""

    word: str
    kinds: tuple[str, ...]
    cells: str
    order: str
    is_public: bool


def list_page(connection: sqlite3.Connection, made: Plan, listed: Listed, *, limit: int, offset: int) -> RegisterPage:
    """Some of the rows of a register. Raises sqlite3.Error."""
    match, source, where = _source(made, listed)
    joins, by = _PLACE, listed.order
    if BY_MEMBER in listed.order:
        joins, voice = _voices(connection)
        by = listed.order.replace("first_voice", voice)
    is_by_date = listed.order in ("passage.id", "passage.id DESC")
    if source == _BY_INDEX and is_by_date:
        order = listed.order.replace("passage.id", "passage_fts.rowid")
    else:
        order = listed.order if is_by_date else f"{by}, passage.id DESC"
    public = "AND NOT passage.is_exempt" if listed.is_public else ""
    joins = "" if is_by_date else joins
    chosen = f"SELECT passage.id FROM {source} {joins} WHERE {where} {public} ORDER BY {order} LIMIT ?4 OFFSET ?5"
    numbers = [i for (i,) in connection.execute(chosen, (match, made.low, made.high, limit + 1, offset)).fetchall()]
    shown_numbers = numbers[:limit]
    if is_by_date and order.endswith("DESC"):
        shown_numbers = sorted(_whole_days(numbers, limit), key=_in_meetings_order)
    cells = listed.cells.format(item=_ITEM_SQL, who=WHO)
    shown = f"""SELECT passage.meeting_id, passage.entry_id, passage.is_exempt, {cells} FROM passage {_PLACE}
        WHERE passage.id = ?"""
    found = (connection.execute(shown, (number,)).fetchone() for number in shown_numbers)
    rows = tuple(RegisterRow(tuple(row[3:]), row[0], row[1], row[2] == 1) for row in found if row is not None)
    return RegisterPage(rows, has_more=len(numbers) > limit)


def _voices(connection: sqlite3.Connection) -> tuple[str, str]:
    """What has to be joined for `place_of`, which is made known to the connection, and what that is to be asked.

    The surnames are worked out once for everybody on file, and not for each of the many passages of each of them; the
    names with which minutes were signed are looked up only where somebody has another name since."""
    people = connection.execute("SELECT id, name FROM person").fetchall()
    signed = connection.execute(_SIGNED_NAMES).fetchall()
    voices = (*people, *_COLLECTIVES.items(), *((f"signed {name}", name) for name, _ in signed))
    sorted_by = {voice: surname(name) for voice, name in voices}
    places = {words: place for place, words in enumerate(sorted(set(sorted_by.values())))}
    connection.create_function("place_of", 1, {voice: places[words] for voice, words in sorted_by.items()}.get)
    if any(is_other for _, is_other in signed):
        return f"{_VOICE} {_SIGNED}", "coalesce('signed ' || signed_name.name, by.person_id, by.collective)"
    return _VOICE, "coalesce(by.person_id, by.collective)"


def _whole_days(numbers: list[int], limit: int) -> list[int]:
    """The first `limit` row ids without those of a day that goes on after them, so that each page has its meetings
    whole; where one day fills the page, all of them."""
    if len(numbers) <= limit:
        return numbers
    cut = numbers[limit] >> 40
    return [number for number in numbers[:limit] if number >> 40 != cut] or numbers[:limit]


def _in_meetings_order(number: int) -> tuple[int, int]:
    """The newest meeting first, and in each the order of its record."""
    return -(number >> 40), number


def _source(made: Plan, listed: Listed) -> tuple[str, str, str]:
    """What has to match (or the register's own name), where it is looked for, and the condition."""
    if made.match is None:
        return listed.word, "passage", f"passage.register = ?1 AND {_OF_DAYS}"
    tokens = " OR ".join(f'"{kind_token(kind)}"' for kind in listed.kinds)
    match = replace(made, filters=(*made.filters, f"({tokens})")).match
    assert match is not None
    return match, _BY_INDEX, "passage_fts MATCH ?1 AND passage_fts.rowid BETWEEN ?2 AND ?3"


_FIRST = sorted(ACTION | MATTER)
"""Kinds in which something followed is first recorded; speech that is an action has the word of the first as well."""
_NUMBER = """((coalesce(CAST(julianday(meeting.date) - 1721424.5 AS INTEGER), 0) << 40) | (matter.entry_id << 2))"""
_ACTION_ROWS = f"""SELECT matter.meeting_id, matter.entry_id, matter.is_exempt,
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
class ActionConditions:
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


def actions_page(
    connection: sqlite3.Connection, made: Plan, wanted: ActionConditions, *, order: str, limit: int, offset: int
) -> RegisterPage:
    """Some of the rows. Raises sqlite3.Error."""
    conditions, match = wanted.conditions, None
    if made.match is not None:
        kinds = " OR ".join(f'"{kind_token(kind)}"' for kind in _FIRST)
        match = replace(made, filters=(*made.filters, f"({kinds})")).match
        conditions += f" {_MATCHING}"
    values: list[object] = [write_date(wanted.today), made.low, made.high, limit + 1, offset]
    found = connection.execute(
        _ACTION_ROWS.format(conditions, order), values if match is None else [*values, match]
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


MONTHS = 12
_ATTENDANCE_ROWS = """SELECT person.id, person.name, sum(is_expected) AS meetings, sum(is_counted) AS attended,
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


def attendance_page(
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
    found = connection.execute(_ATTENDANCE_ROWS.format(f"{of_meetings} {people}", order)).fetchall()
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


@dataclass(frozen=True)
class Column:
    """A column of a register."""

    name: str
    """Kebab-case: by what it is sorted, and what data call it."""
    title: str
    weight: int
    """How much of the width it takes, to the others; a column of figures or dates takes what it needs: 0."""
    order: tuple[str, ...]
    """The expressions by which it is sorted."""
    short: str = ""
    """A shorter title, where there is little room."""


@dataclass(frozen=True)
class Register:
    """What a register is."""

    name: str
    title: str
    about: str
    """What stands in it, and what does not, in a sentence or two."""
    columns: tuple[Column, ...]
    sort: str
    """The name of the column by which it is sorted; a hyphen before it: the greatest first."""
    word: str = ""
    """What `KindSpec.register` calls it, for a register that lists passages."""
    cells: str = ""
    """The expressions of its cells, for the same."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The words of the index that its passages have."""
        if self.word == RESOLUTION:
            return (RESOLUTION,)  # a motion that was carried is one too
        return tuple(kind for kind, spec in KINDS.items() if spec.register == self.word)

    def column(self, name: str) -> Column | None:
        """The column with that name."""
        return next((column for column in self.columns if column.name == name), None)


_DATE = Column("date", "Date", 0, ("passage.id",))
_COMMITTEE = Column("committee", "Committee", 3, ("committee.name COLLATE NOCASE",))
_ITEM = Column("item", "Item", 4, ("agenda_item.title COLLATE NOCASE",))
_MEMBER = Column("member", "Member", 3, (BY_MEMBER,))

RESOLUTIONS = Register(
    "resolutions",
    "Resolutions",
    "Clauses of resolutions, and motions that were carried. Recommendations to other bodies have a register.",
    (_DATE, _COMMITTEE, _ITEM, Column("resolution", "Resolution", 8, ("passage.body COLLATE NOCASE",))),
    "-date",
    RESOLUTION,
    "meeting.date, committee.name, {item}, passage.body",
)
RECOMMENDATIONS = Register(
    "recommendations",
    "Recommendations",
    "What was recommended to other bodies. Recommendations of reviews that are followed stand among the actions.",
    (
        _DATE,
        _COMMITTEE,
        _ITEM,
        Column("to", "To", 2, ("entry.subject COLLATE NOCASE",)),
        Column("recommendation", "Recommendation", 8, ("passage.body COLLATE NOCASE",)),
    ),
    "-date",
    "recommendation",
    "meeting.date, committee.name, {item}, entry.subject, passage.body",
)
DECLARATIONS = Register(
    "declarations",
    "Declarations of interest",
    "Interests as they were declared at meetings, with the item in which that was done. DPI is a disclosable pecuniary "
    "interest, ORI another registrable one, NRI one that is not registrable.",
    (
        _DATE,
        _COMMITTEE,
        _MEMBER,
        Column("interest", "Class", 1, ("entry.interest",)),
        Column("conduct", "Then", 1, ("entry.conduct",)),
        _ITEM,
        Column("declaration", "Declaration", 6, ("passage.body COLLATE NOCASE",)),
    ),
    "-date",
    "declaration",
    "meeting.date, committee.name, {who}, upper(entry.interest), entry.conduct, {item}, passage.body",
)


def _by_member(name: str, title: str, about: str, word: str) -> Register:
    """A register of who said what, and under which item."""
    words = Column(word, word.capitalize(), 8, ("passage.body COLLATE NOCASE",))
    cells = "meeting.date, committee.name, {who}, {item}, passage.body"
    return Register(name, title, about, (_DATE, _COMMITTEE, _MEMBER, _ITEM, words), "-date", word, cells)


QUESTIONS = _by_member(
    "questions",
    "Questions by member",
    "Questions and follow-ups asked at meetings, and written questions, as far as they were minuted.",
    "question",
)
ACTIONS = Register(
    "actions",
    "Actions, open and done",
    "Actions, promises and recommendations of reviews, each once however often it was carried forward. It is done when "
    "a meeting recorded that it is complete; is:open, is:done and is:overdue choose.",
    (
        Column("state", "State", 0, ("is_done", "matter.due IS NULL", "matter.due")),
        Column("due", "Due", 0, ("matter.due IS NULL", "matter.due")),
        Column("owner", "Owner", 3, ("surname(owner)",)),
        Column("action", "What is to be done", 8, ("words COLLATE NOCASE",)),
        Column("committee", "Committee", 3, ("committee.name COLLATE NOCASE",)),
        Column("since", "Since", 0, ("since",)),
        Column("told", "Last told", 4, ("told_on IS NULL", "told_on")),
    ),
    "state",
)
ATTENDANCE = Register(
    "attendance",
    "Attendance by member",
    "Counted as attended: present at any time of the meeting, also after coming late or leaving early; by remote link "
    "only where the body's rules let that count. Not counted: apologies, absence, and members of whom the roll call "
    "tells nothing. A meeting without a roll call is in no figure. Sitting for another member is counted apart, and "
    "for neither as attendance of their own.",
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
    "member",
)
_OWN = (RESOLUTIONS, ATTENDANCE, ACTIONS, RECOMMENDATIONS, DECLARATIONS, QUESTIONS)
REGISTERS = (
    *_OWN,
    *(
        _by_member(word, word.capitalize(), f"What was recorded as {word}, as far as it was minuted.", word)
        for word in dict.fromkeys(spec.register for spec in KINDS.values())
        if word not in [register.word for register in _OWN]
    ),
)
"""In the order in which they are offered; last those of kinds for which no other is made here."""


def register_called(name: str) -> Register | None:
    """The register with that name."""
    return next((register for register in REGISTERS if register.name == name), None)


def page(
    connection: sqlite3.Connection,
    register: Register,
    query: Query,
    vocabulary: Vocabulary,
    *,
    sort: str,
    limit: int,
    offset: int,
    today: date,
    is_public: bool,
) -> RegisterPage:
    """See `Reader.register`. Raises sqlite3.Error."""
    connection.create_function("surname", 1, surname, deterministic=True)
    states = query.values("is")
    if register is not ACTIONS and states:
        return RegisterPage(trouble="is:open, is:done and is:overdue serve in the register of actions.")
    if query.like:
        return RegisterPage(trouble="like: serves in the search (F9), not in a register.")
    others = replace(query, filters=tuple(f for f in query.filters if f.key != "is"))
    order = _order(register, sort)
    if register is ATTENDANCE:
        return attendance_page(connection, others, vocabulary, order=order, limit=limit, offset=offset)
    made = plan(connection, others, vocabulary)
    if made.trouble:
        return RegisterPage(trouble=made.trouble)
    if register is ACTIONS:
        wanted = ActionConditions(query.having("is"), query.having("is", is_not=True), today, is_public)
        return actions_page(connection, made, wanted, order=order, limit=limit, offset=offset)
    listed = Listed(register.word, register.kinds, register.cells, order, is_public)
    return list_page(connection, made, listed, limit=limit, offset=offset)


def _order(register: Register, sort: str) -> str:
    """The ORDER BY of a register that is sorted by a column. Raises KeyError for one that it does not have."""
    is_down = sort.startswith("-")
    column = register.column(sort.removeprefix("-"))
    if column is None:
        raise KeyError(sort)
    way = " DESC" if is_down else ""
    return ", ".join(f"{part}{way}" for part in column.order)
