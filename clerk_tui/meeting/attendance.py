"""Who is in the room, who presides, and whether there is a quorum, all derived from the record and never stored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from datetime import time
from enum import StrEnum

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import AWAY, CALLING, CLOCK, MOVEMENT, Kind
from clerk_tui.meeting.meeting import Meeting, substituted
from clerk_tui.meeting.people import Capacity
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.rules import Remote
from clerk_tui.regex import regex


class Standing(StrEnum):
    """How somebody on the roll attends at a given moment."""

    EXPECTED = "expected"
    PRESENT = "present"
    LEFT = "left"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    REMOTE = "remote"


_CALLED = {
    Kind.PRESENT: Standing.PRESENT,
    Kind.APOLOGIES: Standing.APOLOGIES,
    Kind.ABSENT: Standing.ABSENT,
    Kind.REMOTE: Standing.REMOTE,
    Kind.ARRIVAL: Standing.PRESENT,
    Kind.DEPARTURE: Standing.LEFT,
}


@dataclass
class Attendance:
    """The room at one moment; `follow` takes the next entry into account."""

    meeting: Meeting
    standings: dict[int, Standing] = field(default_factory=dict)
    """Of those who were called, moved or took a place; by person id."""
    moved_at: dict[int, time | None] = field(default_factory=dict)
    """The time of the last arrival or departure, by person id."""
    substitutes: dict[int, int] = field(default_factory=dict)
    """The substitute's id to the id of the member whose place is taken."""
    left_link: set[int] = field(default_factory=set)
    """Those who left a remote link, to which they would return."""
    has_been_called: bool = False
    """Whether the roll has been called; before that nobody is missing."""
    is_roll_over: bool = False
    """Whether the meeting went on to business after the roll call."""
    is_closed: bool = False
    is_adjourned: bool = False
    took_chair: int | None = None
    """Who was last recorded as presiding."""

    def _may_sit(self, person: int) -> bool:
        """Whether a person may be a member: neither officer nor guest on the roll."""
        place = self.meeting.places.get(person)
        return place is None or place.capacity not in (Capacity.OFFICER, Capacity.GUEST)

    def follow(self, entry: Entry) -> None:
        """Take the next entry of the record into account."""
        if entry.is_struck:
            return
        people = entry.person_ids
        self.is_roll_over |= self.has_been_called and entry.kind not in CALLING
        if (standing := _CALLED.get(entry.kind)) is not None:
            for person in people:
                self._set_standing(person, standing, entry)
            self.has_been_called |= entry.kind is Kind.PRESENT and (not people or any(map(self._may_sit, people)))
        elif entry.kind is Kind.SUBSTITUTE and len(people) == 2:
            substitute, member = people
            self.substitutes = substituted(self.substitutes, entry)
            self.standings[substitute] = Standing.PRESENT
            if self.standing(member) is Standing.EXPECTED:
                self.standings[member] = Standing.ABSENT
        elif entry.kind is Kind.PRESIDING and people:
            self.took_chair = people[0]
        elif entry.kind is Kind.CLOSED:
            self.is_closed = True
        elif entry.kind is Kind.OPENED:
            self.is_closed = self.is_adjourned = False
        elif entry.kind in (Kind.ADJOURNED, Kind.RESUMED):
            self.is_adjourned = entry.kind is Kind.ADJOURNED

    def _set_standing(self, person: int, standing: Standing, entry: Entry) -> None:
        """Set how people attend after an entry. An arrival of somebody on the remote link brings them into the room."""
        kind = entry.kind
        if kind in MOVEMENT:
            self.moved_at[person] = entry.at
        else:
            self.moved_at.pop(person, None)
        if kind is Kind.DEPARTURE and self.standing(person) is Standing.REMOTE:
            self.left_link.add(person)
        elif kind is not Kind.DEPARTURE and person in self.left_link:
            self.left_link.remove(person)
            standing = Standing.REMOTE if kind is Kind.ARRIVAL else standing
        self.standings[person] = standing

    def copied(self, meeting: Meeting) -> Attendance:
        """A copy of the room, which can follow further entries of `meeting`."""
        return replace(
            self,
            meeting=meeting,
            standings=dict(self.standings),
            moved_at=dict(self.moved_at),
            substitutes=dict(self.substitutes),
            left_link=set(self.left_link),
        )

    def standing(self, person_id: int) -> Standing:
        """How a person attends. Officers and guests on the roll are present unless the record says otherwise."""
        if (known := self.standings.get(person_id)) is not None:
            return known
        place = self.meeting.places.get(person_id)
        return Standing.PRESENT if place and self.meeting.is_present_uncalled(place) else Standing.EXPECTED

    def is_in_room(self, person_id: int) -> bool:
        """Whether a person is in the room (not by remote link)."""
        return self.standing(person_id) is Standing.PRESENT

    def takes_part(self, person_id: int) -> bool:
        """Whether a person is in the room or attends by remote link."""
        return self.standing(person_id) in (Standing.PRESENT, Standing.REMOTE)

    def sits(self, person_id: int) -> bool:
        """Whether a person may occupy a seat: a member, or the substitute of one."""
        place = self.meeting.places.get(person_id)
        if place is not None and place.capacity.is_member:
            return person_id not in self.meeting.vacant
        seat = self.meeting.places.get(self.substitutes.get(person_id, 0))
        return seat is not None and seat.capacity.is_member

    def substitute_of(self, member_id: int) -> int | None:
        """The substitute who sits for a member until one of them leaves; None if there is none who votes."""
        if not self.meeting.rules.substitutes_vote:
            return None
        return next((s for s, m in self.substitutes.items() if m == member_id and self.counts(s)), None)

    @property
    def members_in_room(self) -> int:
        """How many seats are occupied by people who count. Co-opted members are included if they vote."""
        seats = {self.seat(p) for p in self.standings if self.counts(p) and self.sits(p)}
        if self.meeting.rules.cooptees_vote:
            return len(seats)
        return sum(self.meeting.places[seat].capacity is not Capacity.COOPTED for seat in seats)

    def counts(self, person_id: int) -> bool:
        """Whether a person counts for the quorum and may vote: in the room, or by remote link if the rules allow it."""
        standing = self.standing(person_id)
        return standing is Standing.PRESENT or (
            standing is Standing.REMOTE and self.meeting.rules.remote is Remote.VOTE
        )

    def seat(self, person_id: int) -> int:
        """The id of the member whose seat a person occupies: the one for whom they substitute, otherwise their own."""
        member = self.substitutes.get(person_id, person_id)
        place = self.meeting.places.get(member)
        return member if place is not None and place.capacity.is_member else person_id

    @property
    def not_called(self) -> tuple[int, ...]:
        """The members whose attendance the record does not give, in the order of the roll."""
        members = (place.person_id for place in self.meeting.roll if place.capacity.is_member)
        expected = (person for person in members if self.standing(person) is Standing.EXPECTED)
        return tuple(person for person in expected if person not in self.meeting.vacant)

    @property
    def is_called_through(self) -> bool:
        """Whether the roll call is over: all members were called, or business has begun."""
        return self.is_roll_over or not self.not_called

    @property
    def presiding(self) -> int | None:
        """Who presides: whoever took the chair and has not left; otherwise the chair, or the vice-chair, if in the
        room. Before the roll call, the chair."""
        if self.took_chair is not None and self.standing(self.took_chair) is not Standing.LEFT:
            return self.took_chair
        officers = [self._find_holder(Capacity.CHAIR), self._find_holder(Capacity.VICE)]
        if not self.has_been_called:
            may_come = (Standing.PRESENT, Standing.EXPECTED)
            return next((p for p in officers if p is not None and self.standing(p) in may_come), officers[0])
        return next((p for p in officers if p is not None and self.is_in_room(p)), None)

    def _find_holder(self, capacity: Capacity) -> int | None:
        return next((p.person_id for p in self.meeting.roll if p.capacity is capacity), None)


@dataclass(frozen=True)
class Quorum:
    """Members in the room against the number needed."""

    present: int
    needed: int | None
    is_watched: bool
    """Whether it is checked: after the roll call, but not while adjourned or after the close."""

    @property
    def is_lost(self) -> bool:
        """Whether too few members are there and the quorum is checked."""
        return self.is_watched and self.needed is not None and self.present < self.needed


def attendance(meeting: Meeting, before: int | None = None) -> Attendance:
    """The room at the end of the record, or just before the position `before`."""
    room = Attendance(meeting)
    for entry in meeting.attendance_entries:
        if before is not None and entry.position >= before:
            break
        room.follow(entry)
    return room


def quorum(room: Attendance) -> Quorum:
    """The quorum in a room."""
    watched = room.has_been_called and room.is_called_through and not room.is_closed and not room.is_adjourned
    return Quorum(room.members_in_room, room.meeting.quorum_needed, watched)


@dataclass
class ChairLeft:
    """Notices that the person who presided has left and nothing since says who presides."""

    left: int | None = None
    """Who left the chair, if nothing says who took it."""

    def follow(self, entry: Entry, presided: int | None) -> None:
        """Take `entry` into account; `presided`: who presided before. A text that mentions the chair is an answer."""
        if entry.is_struck:
            return
        if entry.kind is Kind.DEPARTURE and presided is not None and presided in entry.persons:
            self.left = presided
        elif entry.kind in (Kind.PRESIDING, Kind.CLOSED) or (
            entry.kind is Kind.ARRIVAL and self.left is not None and self.left in entry.persons
        ):
            self.left = None
        if self.left is not None and "chair" in (entry.text or "").casefold():
            self.left = None


def chair_left(meeting: Meeting) -> int | None:
    """Who presided and has left, if no later line says who presides; otherwise None."""
    room, chair = Attendance(meeting), ChairLeft()
    for entry in meeting.attendance_entries:
        chair.follow(entry, room.presiding if room.has_been_called and entry.kind is Kind.DEPARTURE else None)
        room.follow(entry)
    return chair.left


class Presiding:
    """Who presided at each moment of a meeting, looked up by position in the record."""

    def __init__(self, meeting: Meeting) -> None:
        room = Attendance(meeting)
        self._positions: list[int] = []
        self._presiding = [room.presiding]
        for entry in meeting.attendance_entries:
            room.follow(entry)
            if room.presiding != self._presiding[-1]:
                self._positions.append(entry.position)
                self._presiding.append(room.presiding)

    def at(self, position: int) -> int | None:
        """Who presided just after `position`."""
        return self._presiding[bisect_right(self._positions, position)]


def presiding_in(meeting: Meeting) -> Presiding:
    """Who presided at each moment, cached for a meeting."""
    known: Presiding | None = meeting.__dict__.get("_presiding")
    if known is None:
        known = meeting.__dict__["_presiding"] = Presiding(meeting)
    return known


def presiding_at(meeting: Meeting, entries: Iterable[Entry]) -> dict[int, int | None]:
    """Who presided at each of `entries`, by entry id."""
    presiding = presiding_in(meeting)
    return {entry.id: presiding.at(entry.position) for entry in entries}


@dataclass(frozen=True)
class Attended:
    """How one person attended one meeting."""

    person_id: int
    capacity: Capacity
    standing: Standing
    """PRESENT for anybody who was there at any time; EXPECTED if the record does not say."""
    is_late: bool = False
    """Whether they arrived after the roll call."""
    left_early: bool = False
    """Whether they had left by the end of the record."""
    sat_for: int | None = None
    """The id of the member for whom they substituted."""
    substitute: int | None = None
    """The id of their substitute."""
    is_expected: bool = False
    """Whether they could have attended as a member: the roll was called."""
    counts: bool = False


def attended(meeting: Meeting) -> tuple[Attended, ...]:
    """How everybody on the roll attended, except members of the public, in the order listed."""
    return tuple(_AttendanceSummary(meeting).people())


class _AttendanceSummary:
    def __init__(self, meeting: Meeting) -> None:
        self._room = Attendance(meeting)
        self._was_there: set[int] = set()
        self._was_remote: set[int] = set()
        self._came_first: set[int] = set()
        self._arrived: set[int] = set()
        self._called: dict[int, int | None] = {}
        """In which item somebody was called as present, where nothing else shows that they were in the room."""
        for entry in meeting.attendance_entries:
            self._room.follow(entry)
            self._follow(entry)
            self._note_who_attends(entry.person_ids)

    def _follow(self, entry: Entry) -> None:
        """Take an entry into account, after the room has done so."""
        people, called = entry.person_ids, self._called
        if entry.kind is Kind.PRESENT:
            self._came_first.update(people)
            called |= dict.fromkeys((p for p in people if p not in self._was_there), entry.item_id)
        elif entry.kind is Kind.REMOTE:
            # *present all*, and then who is on the link, is one roll call.
            self._was_there.difference_update(p for p in people if p in called and called[p] == entry.item_id)
        elif entry.kind is Kind.SUBSTITUTE:
            self._came_first.update(people[:1])
        elif entry.kind is Kind.ARRIVAL:
            self._arrived.update(filter(self._room.is_in_room, people))
        elif entry.kind in AWAY:
            # A later line of the roll call corrects an earlier one.
            self._was_there.difference_update(people)
            self._came_first.difference_update(people)
        elif entry.kind is Kind.DEPARTURE:
            self._was_there.update(person for person in people if person not in self._room.left_link)
        if entry.kind in MOVEMENT:
            for person in people:
                called.pop(person, None)

    def _note_who_attends(self, people: Iterable[int]) -> None:
        for person in people:
            standing = self._room.standing(person)
            if standing is Standing.PRESENT and person in self._room.standings:
                self._was_there.add(person)
            elif standing is Standing.REMOTE:
                self._was_remote.add(person)

    def people(self) -> Iterator[Attended]:
        room = self._room
        sat_by = {member: substitute for substitute, member in room.substitutes.items()}
        for place in room.meeting.roll:
            if place.capacity is Capacity.SPEAKER:
                continue
            person = place.person_id
            standing = self._standing(person)
            sat_for = room.substitutes.get(person)
            is_expected = place.capacity.is_member and room.has_been_called and sat_for is None
            was_there, may_vote_by_link = standing is Standing.PRESENT, room.meeting.rules.remote is Remote.VOTE
            yield Attended(
                person,
                place.capacity,
                standing,
                is_late=was_there and person in self._arrived and person not in self._came_first,
                left_early=was_there and room.standing(person) is Standing.LEFT,
                sat_for=sat_for,
                substitute=sat_by.get(person),
                is_expected=is_expected,
                counts=is_expected and (was_there or (standing is Standing.REMOTE and may_vote_by_link)),
            )

    def _standing(self, person: int) -> Standing:
        if person in self._was_there:
            return Standing.PRESENT
        if person in self._was_remote:
            return Standing.REMOTE
        return self._room.standing(person)


_NIGHT = 12
"""The hours by which a time must go back to be after midnight."""
_HAS_DAY = regex(r"\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
"""Words that show that the meeting resumed on another day."""


def after_close(meeting: Meeting, at: time) -> list[Entry]:
    """The movements and times that are recorded as later than a close at this time on the same day."""
    return [entry for earlier, entry in timed_days(meeting)[-1] if goes_back(at, earlier)]


def timed_days(meeting: Meeting) -> list[list[tuple[time, Entry]]]:
    """The movements and the meeting's own times, divided into the days of the meeting."""
    days: list[list[tuple[time, Entry]]] = [[]]
    for entry in meeting.attendance_entries:
        if entry.kind is Kind.RESUMED and (entry.of_date or _HAS_DAY.search(entry.text or "")):
            days.append([])
        if entry.kind in MOVEMENT | CLOCK and entry.at is not None:
            days[-1].append((entry.at, entry))
    return days


def goes_back(at: time, last: time) -> bool:
    """Whether `at`, recorded after `last`, is earlier on the same day; if it is much earlier, it is the next day."""
    return at < last and last.hour - at.hour < _NIGHT
