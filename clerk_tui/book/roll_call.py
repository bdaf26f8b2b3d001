"""The roll call, for the screen and for line mode: how people stand, how they are marked, and who may substitute."""

from __future__ import annotations

from clerk_tui.book.recording import Recording
from clerk_tui.meeting import Act, Capacity, Kind, Meeting, RollPlace, acts
from clerk_tui.meeting.attendance import Attendance, Standing
from clerk_tui.meeting.countries import said_in
from clerk_tui.meeting.name_parts import is_councillor
from clerk_tui.meeting.people import short_list
from clerk_tui.notation.commands.attendance import comes_back, may_substitute

WORDS = {
    Standing.PRESENT: "present",
    Standing.LEFT: "left",
    Standing.APOLOGIES: "apologies",
    Standing.ABSENT: "absent",
    Standing.REMOTE: "remote",
    Standing.EXPECTED: "not called yet",
}


def places(meeting: Meeting) -> tuple[RollPlace, ...]:
    """Return the places of those who are called, in the order of the roll; vacant seats are left out."""
    return tuple(place for place in meeting.roll if place.person_id not in meeting.vacant)


def standing_words(recording: Recording, person: int) -> list[str]:
    """Return words for how a person stands: whether here, whether in the chair, and for whom they substitute."""
    meeting, room = recording.meeting, recording.state.room
    place, standing = meeting.places.get(person), room.standing(person)
    is_reserve = standing is Standing.EXPECTED and place is not None and place.is_reserve
    words = ["not here unless marked" if is_reserve else said_in(meeting.country, WORDS[standing])]
    if person == room.presiding:
        words.append("in the chair")
    if member := room.substitutes.get(person):
        words.append(f"for {meeting.people[member].name}")
    if person in room.substitutes.values():
        words.append("substituted")
    return words


def post_of(recording: Recording, place: RollPlace) -> str:
    if place.person_id in recording.state.room.substitutes:
        return "substitute"
    is_without_vote = place.capacity is Capacity.COOPTED and not recording.meeting.rules.cooptees_vote
    named = place.post or place.capacity.value.replace("coopted", "co-opted")
    return f"{named}, no vote" if is_without_vote else named


def marking(recording: Recording, person: int, kind: Kind) -> tuple[Act, str]:
    """Return the act that marks a person, and any doubt about it. Raises LineRefusedError."""
    is_here = kind in (Kind.PRESENT, Kind.REMOTE)
    taken = comes_back(person, recording.state.context()) if is_here else ""
    state = recording.state
    return acts.call_roll(recording.meeting, person, kind, recording.state.directory, state.now), taken


def why_no_substitute(recording: Recording, place: RollPlace) -> str:
    """Return why nobody can substitute for a person; empty if somebody can."""
    name = recording.meeting.people[place.person_id].name
    if not place.capacity.is_member:
        return f"{name} is not a member and cannot have a substitute: choose a member."
    if recording.state.room.takes_part(place.person_id):
        return f"{name} is marked as there: first a for apologies, x for absent or - for left, then s."
    return ""


def substitutes(recording: Recording) -> list[tuple[str, str]]:
    """Return who may substitute, by listed name and by what to type: those listed for it, others on the roll, and
    councillors on file."""
    meeting, names, room = recording.meeting, recording.state.names, recording.state.room
    on_roll = [place.person_id for place in meeting.roll if place.person_id not in room.substitutes]
    listed = [person for person in on_roll if may_substitute(meeting, person)]
    listed.sort(key=lambda person: not meeting.places[person].is_reserve)
    known = recording.state.directory.known.values()
    others = [p.name for p in known if p.id not in meeting.places and is_councillor(p.name)]
    return [
        *((meeting.people[person].name, names.handle(person)) for person in listed),
        *((name, name) for name in sorted(others)),
    ]


def listed_not_called(meeting: Meeting, room: Attendance) -> str:
    """Return the names of members who were not called though others were; '' if there are none."""
    names = [meeting.people[person].name for person in room.not_called] if room.has_been_called else []
    return short_list(names) if names else ""
