"""How each person on a roll attended one whole meeting: what the register of attendance is made of.

What counts as attendance: to have been present at any time of the meeting, from the start or from an arrival on, also
for somebody who left before its end; by remote link only where the body's rules let that count. Apologies, absence, and
not being told of in a roll call that was made, do not count. Nothing is missed by anybody before the roll is called. A
substitute attends for somebody: it counts for neither as a meeting of their own, and is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.attendance import Attendance, Standing
from clerk_tui.meeting.kinds import AWAY, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity
from clerk_tui.meeting.rules import Remote

_COMING = frozenset({Kind.PRESENT, Kind.SUBSTITUTE})
"""Kinds that say of somebody that they were there from the start."""


@dataclass(frozen=True)
class Attended:
    """How one person attended one meeting."""

    person_id: int
    capacity: Capacity
    standing: Standing
    """PRESENT for whoever was there at any time; EXPECTED for whoever was not told of."""
    is_late: bool = False
    """Whether they came after the roll call, as an arrival."""
    left_early: bool = False
    """Whether they had left when the record ends."""
    sat_for: int | None = None
    """The member whose place they took; its id."""
    substitute: int | None = None
    """Who took their place; its id."""
    is_expected: bool = False
    """Whether the meeting is one of those that they could have attended as a member: the roll was called."""
    counts: bool = False
    """Whether it is counted as attended by them as a member."""


def attended(meeting: Meeting) -> tuple[Attended, ...]:
    """Everybody on the roll, members of the public apart, in the order listed."""
    return tuple(_Following(meeting).made())


class _Following:
    def __init__(self, meeting: Meeting) -> None:
        self._room = room = Attendance(meeting)
        self._was_there: set[int] = set()
        self._was_remote: set[int] = set()
        self._came_first: set[int] = set()
        self._arrived: set[int] = set()
        for entry in meeting.attendance_entries:
            room.follow(entry)
            people = [person for person in entry.persons if isinstance(person, int)]
            if entry.kind in _COMING:
                self._came_first.update(people if entry.kind is Kind.PRESENT else people[:1])
            elif entry.kind is Kind.ARRIVAL:
                self._arrived.update(person for person in people if room.is_in_room(person))
            elif entry.kind in AWAY:
                # A later line of the roll call puts an earlier one right.
                self._was_there.difference_update(people)
                self._came_first.difference_update(people)
            elif entry.kind is Kind.DEPARTURE:
                self._was_there.update(person for person in people if person not in room.left_link)
            for person in people:
                if room.standing(person) is Standing.PRESENT and person in room.standings:
                    self._was_there.add(person)
                elif room.standing(person) is Standing.REMOTE:
                    self._was_remote.add(person)

    def made(self) -> Iterator[Attended]:
        room = self._room
        sat_by = {member: substitute for substitute, member in room.substitutes.items()}
        for place in room.meeting.roll:
            if place.capacity is Capacity.SPEAKER:
                continue
            person = place.person_id
            standing = self._standing(person)
            sat_for = room.substitutes.get(person)
            is_expected = place.capacity.is_member and room.has_been_called and sat_for is None
            is_late = person in self._arrived and person not in self._came_first
            yield Attended(
                person,
                place.capacity,
                standing,
                is_late=standing is Standing.PRESENT and is_late,
                left_early=standing is Standing.PRESENT and room.standing(person) is Standing.LEFT,
                sat_for=sat_for,
                substitute=sat_by.get(person),
                is_expected=is_expected,
                counts=is_expected and (standing is Standing.PRESENT or self._counts_remote(person, standing)),
            )

    def _standing(self, person: int) -> Standing:
        """How somebody attended on the whole."""
        if person in self._was_there:
            return Standing.PRESENT
        if person in self._was_remote:
            return Standing.REMOTE
        return self._room.standing(person)

    def _counts_remote(self, person: int, standing: Standing) -> bool:
        return standing is Standing.REMOTE and self._room.meeting.rules.remote is Remote.VOTE
