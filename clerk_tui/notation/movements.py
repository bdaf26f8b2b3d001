"""Arrivals and departures: `+charlton 9.44`, `-hand lintern 10.15am: withdrew from the meeting`."""

from __future__ import annotations

import re

from clerk_tui.meeting import Entry, Kind, Voice
from clerk_tui.meeting.attendance import Attendance
from clerk_tui.notation.arguments import AFTER_CLOSE, cut_text, cut_time
from clerk_tui.notation.reading import Context, Reading, recorded
from clerk_tui.notation.registry import MARKS, at_time, mark, own_sentence, who
from clerk_tui.notation.seats import comes_back
from clerk_tui.notation.texts import encode
from clerk_tui.regex import regex

_LINE = regex(r"(?P<sign>[+-])(?P<rest>[^\W\d_].*)", re.UNICODE)


def _write(entry: Entry, text: str, context: Context) -> str:
    return f"{MARKS[entry.kind]}{who(entry, context, ', ')}{at_time(entry)}{own_sentence(entry, text)}"


@mark("+", Kind.ARRIVAL, _write)
@mark("-", Kind.DEPARTURE, _write)
def read_movement(line: str, context: Context) -> Reading | None:
    """An arrival or a departure of those named; None where the line is no movement. A line that has the look of one
    but names nobody is kept as an unsettled note."""
    match = _LINE.fullmatch(line)
    if not match:
        return None
    head, typed = cut_text(match["rest"])
    text, unknown = (None, "") if typed is None else encode(typed, context.names, context.presiding)
    named, at = cut_time(head, context)
    voices = context.names.segments(named, context.presiding)
    persons = tuple(v for v in voices if isinstance(v, int))
    if len(persons) < len(voices) or not persons:
        return _unclear(line, named, len(voices) == 1 or named != head, voices, context)
    kind = Kind.ARRIVAL if match["sign"] == "+" else Kind.DEPARTURE
    if context.room.is_closed:
        return Reading(refusal=f"The meeting is closed: nobody moves after /close. {AFTER_CLOSE}")
    reading = recorded(kind, text, persons=persons, at=at, is_unsettled=bool(unknown))
    return Reading(reading.intent, remark=_remark(kind, persons, context))


def may_move(kind: Kind, room: Attendance, person_id: int) -> bool:
    """Whether somebody may come in (ARRIVAL), not being in the room, or may leave, taking part. Of officers and guests
    both may be said for whom nothing is recorded."""
    if kind is Kind.ARRIVAL:
        return not (person_id in room.standings and room.is_in_room(person_id))
    return room.takes_part(person_id)


def _remark(kind: Kind, persons: tuple[int, ...], context: Context) -> str:
    if not context.is_live or not context.room.has_been_called:
        return ""
    wrong = [context.meeting.people[p].name for p in persons if not may_move(kind, context.room, p)]
    are = "are" if len(wrong) > 1 else "is"
    said = f"{' and '.join(wrong)} {are} {'already' if kind is Kind.ARRIVAL else 'not'} in the room" if wrong else ""
    taken = [comes_back(p, context) for p in persons] if kind is Kind.ARRIVAL else []
    return "; ".join(part for part in (said, *taken) if part)


def _unclear(line: str, named: str, is_short: bool, voices: list[Voice | str], context: Context) -> Reading | None:
    """A movement that names nobody, or several: an unsettled note where it is short enough to be one, or where its
    first word names somebody and the rest is no name or time."""
    words = named.split()
    first = next((v for v in voices if isinstance(v, str)), named)
    found = tuple(v for v in context.names.find(first, context.presiding).voices if isinstance(v, int))
    near = context.names.nearest(first)
    is_named = bool(voices) and isinstance(voices[0], int)
    if not found and near is None and not is_named and not (is_short and len(words) <= 2 and line[1:2].islower()):
        return None
    text, _ = encode(line, context.names, context.presiding)
    reading = recorded(Kind.NOTE, text, is_unsettled=True)
    if found:
        names = " or ".join(context.meeting.people[v].name for v in found)
        return Reading(reading.intent, remark=f"{first} may be {names}: add an initial", candidates=found)
    if near is not None:
        remark = f"{first} is not on the roll. Tab for {context.meeting.people[near].name}"
        offer = line.replace(first, context.names.handle(near), 1)
        return Reading(reading.intent, remark=remark, candidates=(near,), offer=offer)
    if is_named and any(c.isdigit() for c in first):
        return Reading(reading.intent, remark=f"“{first}” is not a time. Type it like 9.44am")
    return Reading(reading.intent, remark=f"{first} is not on the roll: add them with /guest {first}")
