"""Who has a member's seat: what is said of a substitute before Enter, and how somebody new becomes one."""

from __future__ import annotations

from clerk_tui.meeting import Capacity, Kind, Meeting
from clerk_tui.meeting.intents import ListSubstitute, Record
from clerk_tui.meeting.people import TITLES, fold
from clerk_tui.notation.reading import Context, Reading, draft
from clerk_tui.notation.texts import encode
from clerk_tui.regex import regex

_MOST_WORDS = 6
_NEW_NAME = regex(r"[^\W\d_][\w.'’\- ]*[\w.]")


def seat_taken(person_id: int, context: Context) -> str:
    """What is to be said of a member whose seat a substitute has; empty for anybody else."""
    substitute = context.room.substitute_of(person_id)
    if substitute is None:
        return ""
    people = context.meeting.people
    left = f"-{context.names.handle(substitute)} first"
    return f"{people[person_id].name}'s seat is taken by {people[substitute].name}: {left}"


def comes_back(person_id: int, context: Context) -> str:
    """What is to be said of somebody who comes in: a member whose seat is taken, or a substitute whose member is there;
    empty for anybody else."""
    if taken := seat_taken(person_id, context):
        return taken
    room, people = context.room, context.meeting.people
    member = room.substitutes.get(person_id)
    if member is None or not room.counts(member) or room.is_in_room(person_id):
        return ""
    return f"{people[member].name}, for whom they sat, is in the room: -{context.names.handle(member)} first"


def may_substitute(meeting: Meeting, person_id: int) -> bool:
    """Whether somebody may take a member's place: neither an officer, nor a member of the public, nor a member with a
    seat of their own that votes."""
    place = meeting.places.get(person_id)
    if place is None or place.capacity is Capacity.GUEST:
        return True
    return place.capacity is Capacity.COOPTED and not meeting.rules.cooptees_vote


def no_substitute(substitute: int, member: int, context: Context) -> str:
    """Why somebody cannot take a member's place, and what to do; empty where they can. A file may list its substitutes
    among the members: whose seat they have is clear all the same."""
    people, places, room = context.meeting.people, context.meeting.places, context.room
    name, place = people[substitute].name, places.get(member)
    if place is None or not place.capacity.is_member:
        return f"{people[member].name} has no seat that somebody else could take: name a member."
    capacity = places[substitute].capacity if substitute in places else Capacity.GUEST
    if not may_substitute(context.meeting, substitute) and (context.is_live or not capacity.is_member):
        if capacity.is_member:
            return f"{name} is a member and has a seat: somebody who only substitutes is on the roll as /guest {name}"
        what = "an officer" if capacity is Capacity.OFFICER else "a member of the public"
        return f"{name} is {what} and takes no member's place."
    before = room.substitute_of(member)
    if before is not None and before != substitute:
        handle = context.names.handle(before)
        return (
            f"{people[before].name} sits for {people[member].name} already: -{handle} first, or strike that line out "
            "(↑, then x)."
        )
    other = room.substitutes.get(substitute)
    if other is not None and other != member and room.substitute_of(other) == substitute:
        return f"{name} sits for {people[other].name} already: strike that line out first (↑, then x)."
    return ""


def is_full_name(typed: str) -> bool:
    """Whether words are a name by which somebody could be put on the roll: *Councillor Dawn Priestley*."""
    words = typed.split()
    bare = [word for word in words if fold(word) not in TITLES]
    if not 2 <= len(words) <= _MOST_WORDS or not bare or _NEW_NAME.fullmatch(typed.strip()) is None:
        return False
    return words[0][:1].isupper() and bare[-1][:1].isupper()


def new_substitute(typed: str, member: int, text: str | None, context: Context) -> Reading | None:
    """`/sub Councillor Dawn Priestley for whitfield`, the substitute being on no roll: put on it and seated in one
    step. None where the words are no name in full."""
    if not is_full_name(typed):
        return None
    words = typed.split()
    kept = None if text is None else encode(text, context.names, context.presiding)[0]
    intent = ListSubstitute(" ".join(words), Record(draft(Kind.SUBSTITUTE, kept, persons=(member,))))
    said = f"{' '.join(words)} joins the roll, to sit for {context.meeting.people[member].name}"
    return Reading(intent, remark=said)
