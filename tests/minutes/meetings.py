"""Meetings for the tests, made of plain values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from clerk_tui.meeting import AgendaItem, Capacity, Entry, Head, Kind, Meeting, Person, RollPlace, Voice
from clerk_tui.minutes import BlockKind, Style, render_item

CHAIR, VICE, SMITH_C, SMITH_D, COOPTED, TOWN_CLERK, ENGINEER, GUEST = range(1, 9)
PUBLIC = 10

_ROLL = (
    (CHAIR, "Councillor A Brown", Capacity.CHAIR, "", ""),
    (VICE, "Councillor B Green", Capacity.VICE, "", ""),
    (SMITH_C, "Councillor C Smith", Capacity.MEMBER, "", ""),
    (SMITH_D, "Councillor D Smith", Capacity.MEMBER, "", ""),
    (COOPTED, "Mr F Jones", Capacity.COOPTED, "", ""),
    (TOWN_CLERK, "Jo Pen", Capacity.OFFICER, "Town Clerk", "the Town Clerk, Jo Pen"),
    (ENGINEER, "Highways Engineer", Capacity.OFFICER, "", "the Highways Engineer"),
    (GUEST, "DCI Ann Reed", Capacity.GUEST, "Anytown Police", ""),
    (PUBLIC, "Mrs Joy Lane", Capacity.SPEAKER, "of the Mill", "Joy of the Mill"),
)
HEAD = Head(
    1,
    council="Anytown Council",
    committee="Highways Committee",
    date=date(2026, 3, 2),
    time=time(19, 30),
    venue="the Hall",
    quorum=2,
)
PRESENT = (Kind.PRESENT, (CHAIR, VICE, SMITH_C, SMITH_D, COOPTED))


def entry(kind: Kind, persons: tuple[Voice, ...] = (), text: str | None = "", **more: Any) -> Entry:
    """An entry that has no place yet."""
    return Entry(0, kind, 0, persons=persons, text=text, **more)


def meeting(*record: Entry | str | tuple[Kind, tuple[Voice, ...]], head: Head = HEAD, items: int = 0) -> Meeting:
    """A meeting with that record. A word opens an item of that title; `items` adds some that are not reached."""
    agenda: dict[str, AgendaItem] = {}
    entries: list[Entry] = []
    item_id: int | None = None
    for number, line in enumerate(record, 1):
        if isinstance(line, str):
            if line not in agenda:
                agenda[line] = AgendaItem(len(agenda) + 1, line, len(agenda) + 1, str(len(agenda) + 1))
            item_id = agenda[line].id
            made = entry(Kind.ITEM)
        else:
            made = entry(*line) if isinstance(line, tuple) else line
        entries.append(replace(made, id=number, position=number * 10, item_id=item_id))
    for number in range(len(agenda) + 1, len(agenda) + 1 + items):
        agenda[f"To come {number}"] = AgendaItem(number, f"To come {number}", number, str(number))
    people = {i: Person(i, name) for i, name, *_ in _ROLL}
    roll = tuple(RollPlace(i, capacity, i, post=post, form=form) for i, _, capacity, post, form in _ROLL)
    return Meeting(head, people, roll, tuple(agenda.values()), tuple(entries))


def lines_of(here: Meeting, style: Style, item_id: int = 1, *, with_exempt: bool = False) -> list[str]:
    """The lines of one item, its frame and heading left out."""
    document = render_item(here, item_id, style, with_exempt=with_exempt)
    frame = (*style.items.before, style.items.minutes, *style.items.after)
    return [b.line for b in document.blocks if b.kind is not BlockKind.ITEM and b.line not in frame]
