"""Reminders of what a clerk may forget: derived from the record and offered with one key, never carried out
automatically."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import takewhile

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.attendance import Standing, attendance, chair_left, quorum
from clerk_tui.meeting.interests import barred, interested
from clerk_tui.meeting.kinds import ATTENDANCE, OUTCOME, PROPOSAL, RESOLVING, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity
from clerk_tui.meeting.proceedings import Proceedings, Proposal, proceedings, was_private


class ReminderKind(StrEnum):
    WITHDRAW = "withdraw"
    """Members who declared an interest in the open item are still in the room."""
    DECLARED = "declared"
    """Members who declared an interest in the open, undecided item and did not say whether they will leave. Shown as it
    opens, when something is moved, and when they do something."""
    RETURN = "return"
    """Members who withdrew for an interest may return."""
    CASTING = "casting"
    """The last vote is a tie that a casting vote may decide."""
    WORDING = "wording"
    """The motion was amended, and the record does not say how it reads now."""
    CHAIR = "chair"
    """The person who presided has left, and no line says who presides: who left, then who presides, if anybody."""
    CHAIR_BACK = "chair-back"
    """The chair has returned while somebody else presides: the chair, then the person presiding."""
    INQUORATE = "inquorate"
    """The quorum is lost, and no line says so."""
    EXEMPT = "exempt"
    """The open item is marked exempt on the agenda, and the public is still there."""
    NOT_CALLED = "not-called"
    """Members of whom nothing is recorded yet, though others are recorded as present. Until business begins."""


@dataclass(frozen=True)
class Reminder:
    kind: ReminderKind
    persons: tuple[int, ...] = ()
    proposal: Proposal | None = None


def reminders(meeting: Meeting) -> tuple[Reminder, ...]:
    """The reminders at the end of the record, most urgent first."""
    known = proceedings(meeting)
    rules = (_inquorate, _wording) if known.room.is_closed else _RULES
    return tuple(reminder for rule in rules for reminder in rule(meeting, known))


def _inquorate(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    if quorum(known.room).is_lost and not _is_loss_minuted(meeting):
        yield Reminder(ReminderKind.INQUORATE)


def _exempt(meeting: Meeting, _: Proceedings) -> Iterator[Reminder]:
    item = meeting.live_item
    if item is not None and item.is_exempt and not was_private(meeting, item):
        yield Reminder(ReminderKind.EXEMPT)


def _interests(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    now = barred(known.declared, meeting.live_item_id)
    back = _who_came_back(meeting) if now else frozenset[int]()
    leaving = tuple(p for p, d in now.items() if d.leaves and known.room.takes_part(p) and p not in back)
    if leaving:
        yield Reminder(ReminderKind.WITHDRAW, leaving)


def _undecided_declarations(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    item_id = meeting.live_item_id
    named = interested(known.declared, item_id)
    settled = barred(known.declared, item_id).keys() | _who_came_back(meeting) if named else ()
    undecided = tuple(p for p in named if p not in settled and known.room.takes_part(p))
    standing = (entry for entry in reversed(meeting.entries) if not entry.is_struck) if undecided else ()
    of_item = list(takewhile(lambda entry: entry.kind is not Kind.ITEM, standing))
    last = of_item[0] if of_item else None
    is_time = last is None or last.kind in PROPOSAL or not set(last.person_ids).isdisjoint(undecided)
    if undecided and is_time and not any(entry.kind in OUTCOME | RESOLVING for entry in of_item):
        yield Reminder(ReminderKind.DECLARED, undecided)


def _may_return(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    item_id = meeting.live_item_id
    bound = barred(known.declared, item_id).keys() | interested(known.declared, item_id).keys()
    if free := tuple(p for p in _withdrawn(meeting, known) if p not in bound):
        yield Reminder(ReminderKind.RETURN, free)


def _motions(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    item_id = meeting.live_item_id
    division = known.last_division(item_id)
    if division is not None and division.needs_casting and meeting.rules.has_casting_vote:
        last = next((e for e in reversed(meeting.procedure_entries) if e.item_id == item_id), None)
        if last is not None and last.kind in (Kind.VOTE, Kind.OWN_VOTE):  # nothing was moved or decided since
            yield Reminder(ReminderKind.CASTING)
    yield from _wording(meeting, known)


def _wording(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    if (motion := known.unworded(meeting.live_item_id)) is not None:
        yield Reminder(ReminderKind.WORDING, proposal=motion)


def _not_called(_: Meeting, known: Proceedings) -> Iterator[Reminder]:
    room = known.room
    if room.has_been_called and not room.is_roll_over and room.not_called:
        yield Reminder(ReminderKind.NOT_CALLED, room.not_called)


def _is_loss_minuted(meeting: Meeting) -> bool:
    """Whether the loss of the quorum has been recorded since somebody last arrived or left."""
    for entry in reversed(meeting.entries):
        if entry.is_struck:
            continue
        if entry.kind is Kind.INQUORATE or "quor" in (entry.text or "").casefold():
            return True
        if entry.kind in ATTENDANCE:
            return False
    return False


def _presiding(meeting: Meeting, known: Proceedings) -> Iterator[Reminder]:
    room, entries = known.room, meeting.attendance_entries
    if any(entry.kind is Kind.DEPARTURE for entry in entries) and (left := chair_left(meeting)) is not None:
        yield Reminder(ReminderKind.CHAIR, tuple(p for p in (left, room.presiding) if p is not None))
        return
    chair = next((place.person_id for place in meeting.roll if place.capacity is Capacity.CHAIR), None)
    last = entries[-1] if entries else None
    if chair is None or last is None or last.kind is not Kind.ARRIVAL or chair not in last.persons:
        return
    took = next((entry for entry in reversed(entries) if entry.kind is Kind.PRESIDING), None)
    if took is not None and attendance(meeting, took.position).is_in_room(chair):
        return  # the chair was there when another took it, as after an election
    if room.presiding is not None and room.presiding != chair and room.is_in_room(chair):
        yield Reminder(ReminderKind.CHAIR_BACK, (chair, room.presiding))


def _who_came_back(meeting: Meeting) -> frozenset[int]:
    """Those who left and returned since the item was last opened: their part of it is over."""
    left, back = set[int](), set[int]()
    for entry in reversed(meeting.entries):
        if entry.kind is Kind.ITEM:
            break
        if entry.kind is Kind.ARRIVAL and not entry.is_struck:
            back.update(entry.person_ids)
        if entry.kind is Kind.DEPARTURE and not entry.is_struck:
            left.update(back.intersection(entry.person_ids))
    return frozenset(left)


def _withdrawn(meeting: Meeting, known: Proceedings) -> Iterator[int]:
    """Those who are out of the room and had an interest in the item in which they left."""
    left_in: dict[int, int | None] = {}
    for entry in meeting.attendance_entries:
        if entry.kind is Kind.DEPARTURE:
            left_in.update(dict.fromkeys(entry.person_ids, entry.item_id))
    for person, item_id in left_in.items():
        declared = barred(known.declared, item_id).keys() | interested(known.declared, item_id).keys()
        if known.room.standing(person) is Standing.LEFT and person in declared:
            yield person


_RULES = (_inquorate, _exempt, _interests, _presiding, _may_return, _motions, _undecided_declarations, _not_called)
"""What gives each reminder, most urgent first."""
