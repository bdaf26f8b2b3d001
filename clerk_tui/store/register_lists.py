"""Registers that list passages: resolutions, recommendations, declarations, questions."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.people import fold
from clerk_tui.searching.completing import surname_of
from clerk_tui.store.matching import Plan
from clerk_tui.store.passages import ENTRY_OF_PASSAGE, kind_token
from clerk_tui.store.values import RegisterPage, RegisterRow


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
_ITEM = "trim(coalesce(agenda_item.number || ' ', '') || coalesce(agenda_item.title, ''))"
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


def page(connection: sqlite3.Connection, made: Plan, listed: Listed, *, limit: int, offset: int) -> RegisterPage:
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
    cells = listed.cells.format(item=_ITEM, who=WHO)
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
