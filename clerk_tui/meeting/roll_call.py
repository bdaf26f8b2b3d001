"""The roll called by single keys: whoever is marked stands in one line of the record a standing."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting.acts import record
from clerk_tui.meeting.attendance import Standing, attendance
from clerk_tui.meeting.changes import Act, Change, apply
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.kinds import AWAY, MOVEMENT, ROLL_CALL, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.register import Register


def call_roll(meeting: Meeting, person_id: int, kind: Kind, register: Register, entered: time | None) -> Act:
    """Mark one person in the roll call: their name joins the last line of that kind and leaves every other, so that
    the record keeps one line a standing however often a key is pressed. Where a later arrival or departure stands
    against that, *present* records an arrival now, *remote* a line of its own; somebody who was here cannot be away (an
    act without changes that says so)."""
    changes: list[Change] = []
    calls = [e for e in meeting.entries if e.kind in ROLL_CALL and not e.is_struck]
    target = next((e for e in reversed(calls) if e.kind is kind), None)
    for entry in calls:
        if entry is not target and person_id in entry.persons:
            rest = tuple(p for p in entry.persons if p != person_id)
            left = replace(entry, persons=rest) if rest else replace(entry, is_struck=True)
            changes.append(Change(entry, left))
    if target is None:
        draft = Entry(0, kind, 0, persons=(person_id,), text=None)
        changes += record(meeting, Record(draft), register, entered).changes
    elif person_id not in target.persons:
        changes.append(Change(target, replace(target, persons=(*target.persons, person_id))))
    if any(e.kind in MOVEMENT and person_id in e.persons for e in meeting.attendance_entries):
        room = attendance(apply(meeting, changes))
        if kind in AWAY or room.standing(person_id) is not Standing(kind.value):
            return _called_after_moving(meeting, person_id, kind, register, entered, is_closed=room.is_closed)
    return Act(f"{kind}: {meeting.people[person_id].name}", tuple(changes))


def call_rest(meeting: Meeting, register: Register, entered: time | None) -> Act:
    """Mark every member who has not been called as present, in the line of those who are. Raises LineRefusedError
    where nobody is left to be called."""
    room = attendance(meeting)
    members = [place.person_id for place in meeting.roll if room.sits(place.person_id)]
    rest = tuple(person for person in members if room.standing(person) is Standing.EXPECTED)
    if not rest:
        raise LineRefusedError("Every member on the roll has been called.")
    calls = [e for e in meeting.entries if e.kind is Kind.PRESENT and not e.is_struck]
    label = "present: " + ", ".join(meeting.people[person].name for person in rest)
    if calls:
        return Act(label, (Change(calls[-1], replace(calls[-1], persons=(*calls[-1].persons, *rest))),))
    draft = Entry(0, Kind.PRESENT, 0, persons=rest, text=None)
    return Act(label, record(meeting, Record(draft), register, entered).changes)


def _called_after_moving(
    meeting: Meeting, person_id: int, kind: Kind, register: Register, entered: time | None, *, is_closed: bool
) -> Act:
    name = meeting.people[person_id].name
    if kind in AWAY:
        return Act(f"{name} came in or left: strike that out first if they were never here", ())
    if kind is Kind.REMOTE:
        return record(meeting, Record(Entry(0, kind, 0, persons=(person_id,), text=None)), register, entered)
    if is_closed:
        return Act(f"{name} had left, and nobody comes in after the close", ())
    arrival = Entry(0, Kind.ARRIVAL, 0, persons=(person_id,), text=None, at=entered)
    return record(meeting, Record(arrival), register, entered)
