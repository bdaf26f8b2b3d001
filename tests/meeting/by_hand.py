"""Who could vote, worked out anew and simply: from the record as a list, for one person at one moment."""

from __future__ import annotations

from clerk_tui.meeting import Capacity, Conduct, Interest, Kind, Meeting
from clerk_tui.meeting.rules import Remote


def standing_of(meeting: Meeting, person: int, before: int) -> Kind | None:
    """The last that the record says of somebody before a position; None: nothing."""
    said: Kind | None = None
    for entry in meeting.entries:
        if entry.position >= before or entry.is_struck:
            continue
        if entry.kind in (Kind.PRESENT, Kind.APOLOGIES, Kind.ABSENT, Kind.REMOTE, Kind.ARRIVAL, Kind.DEPARTURE):
            if person in entry.persons:
                said = entry.kind
        elif entry.kind is Kind.SUBSTITUTE:
            substitute, member = (p for p in entry.persons if isinstance(p, int))
            if person == substitute:
                said = Kind.PRESENT
            elif person == member and said is None and is_member(meeting, member):
                said = Kind.ABSENT
    if said is None and not is_member(meeting, person):
        return Kind.PRESENT
    return said


def is_member(meeting: Meeting, person: int) -> bool:
    """Whether somebody has a seat of their own."""
    return meeting.places[person].capacity.is_member


def attends(meeting: Meeting, person: int, before: int) -> bool:
    """Whether somebody was there in a way that gives a vote."""
    said = standing_of(meeting, person, before)
    return said in (Kind.PRESENT, Kind.ARRIVAL) or (said is Kind.REMOTE and meeting.rules.remote is Remote.VOTE)


def seat_of(meeting: Meeting, person: int, before: int) -> int | None:
    """Whose seat somebody votes for; None: they have none that votes."""
    taken: list[tuple[int, int]] = []
    for entry in meeting.entries:
        if entry.kind is Kind.SUBSTITUTE and not entry.is_struck and entry.position < before:
            substitute, member = (p for p in entry.persons if isinstance(p, int))
            taken = [pair for pair in taken if substitute not in pair and member not in pair]  # one for one, the last
            taken.append((substitute, member))
    for substitute, member in taken:
        if substitute == person and (is_member(meeting, member) or not is_member(meeting, person)):
            is_seat = is_member(meeting, member) and meeting.rules.substitutes_vote
            return member if is_seat and has_vote(meeting, member) else None
        if member == person and meeting.rules.substitutes_vote and attends(meeting, substitute, before):
            return None  # a seat is never taken by two
    return person if is_member(meeting, person) and has_vote(meeting, person) else None


def has_vote(meeting: Meeting, member: int) -> bool:
    """Whether a member's seat votes."""
    return meeting.places[member].capacity is not Capacity.COOPTED or meeting.rules.cooptees_vote


def is_barred(meeting: Meeting, person: int, item_id: int | None, before: int) -> bool:
    """Whether the last word of somebody's declarations on an item keeps them from voting on it."""
    if item_id is None:
        return False
    number = meeting.item_by_id[item_id].number
    bars, is_said = False, False
    for entry in meeting.entries:
        if (
            entry.kind is not Kind.DECLARATION
            or entry.is_struck
            or entry.position >= before
            or person not in entry.persons
        ):
            continue
        about = [n for n in "789" if f"item {n}" in (entry.text or "") or f"and {n}" in (entry.text or "")]
        if number not in about if about else entry.item_id != item_id:
            continue
        if entry.conduct is not None:
            bars, is_said = entry.conduct is not Conduct.DISPENSED, True
        elif not is_said:
            bars = bars or entry.interest is Interest.DPI
    return bars


def was_out(meeting: Meeting, person: int, item_id: int | None, before: int) -> bool:
    """Whether somebody came or went during an item, or was away when it was opened or gone back to and no later line
    of the roll call has them there."""
    here = (Kind.PRESENT, Kind.ARRIVAL, Kind.REMOTE)
    openings = [
        e.position
        for e in meeting.entries
        if e.kind is Kind.ITEM and e.item_id == item_id and e.position < before and not e.is_struck
    ]
    called = [
        e.position
        for e in meeting.entries
        if e.kind in (Kind.PRESENT, Kind.REMOTE) and person in e.persons and e.position < before and not e.is_struck
    ]
    if any(
        was_called(meeting, at) and standing_of(meeting, person, at) not in here and not any(c > at for c in called)
        for at in openings
    ):
        return True
    return any(
        e.kind in (Kind.ARRIVAL, Kind.DEPARTURE) and person in e.persons and e.item_id == item_id
        for e in meeting.entries
        if e.position < before and not e.is_struck
    )


def could_vote(meeting: Meeting, person: int, item_id: int | None, before: int) -> bool:
    """Whether somebody could vote on an item just before a position in the record."""
    return (
        attends(meeting, person, before)
        and seat_of(meeting, person, before) is not None
        and not is_barred(meeting, person, item_id, before)
        and not (meeting.rules.votes_whole_items_only and was_out(meeting, person, item_id, before))
    )


def was_called(meeting: Meeting, before: int) -> bool:
    """Whether the roll had been called."""
    return any(e.kind is Kind.PRESENT and not e.is_struck and e.position < before for e in meeting.entries)


def voters_by_hand(meeting: Meeting, item_id: int | None, before: int) -> list[int]:
    """Everybody who could vote, in the order of the roll."""
    if not was_called(meeting, before):
        return []
    return [place.person_id for place in meeting.roll if could_vote(meeting, place.person_id, item_id, before)]
