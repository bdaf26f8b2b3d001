"""Lines of the roll call and of the meeting's clock."""

from __future__ import annotations

import re

from clerk_tui.meeting import Kind, Voice
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.people import fold
from clerk_tui.notation.arguments import Handler, doubtful, left_open, needed, people, refuse, remarked, worded
from clerk_tui.notation.movements import cut_text, cut_time
from clerk_tui.notation.reading import Context, Reading


def call(kind: Kind) -> Handler:
    """What reads `/present NAMES` and its like."""

    def handler(rest: str, context: Context) -> Reading:
        head, text = cut_text(rest)
        if fold(head) == "all":
            return worded(kind, text, context, persons=everybody_else(context))
        return worded(kind, text, context, persons=people(needed(head, f"/{kind} boyes charlton"), context))

    return handler


def everybody_else(context: Context) -> tuple[Voice, ...]:
    """`all`: the members on the roll, but for those already recorded as away or gone. Raises LineRefusedError where the
    roll has no members."""
    away = (Standing.APOLOGIES, Standing.ABSENT, Standing.REMOTE, Standing.LEFT)
    members = tuple(
        p.person_id
        for p in context.meeting.roll
        if context.room.sits(p.person_id) and context.room.standing(p.person_id) not in away
    )
    return members or refuse("There is nobody on the roll yet: put members on it with /member")


def read_visitors(rest: str, context: Context) -> Reading:
    """`/visitors 12`."""
    head, text = cut_text(rest)
    if not re.fullmatch(r"\d{1,5}", head):
        refuse("How many members of the public? /visitors 12")
    return worded(Kind.VISITORS, text, context, count=int(head))


def read_substitute(rest: str, context: Context) -> Reading:
    """`/sub crathorne for iveson`."""
    head, text = cut_text(rest)
    substitute, found, member = head.partition(" for ")
    both = (*people(substitute, context), *people(member, context)) if found and member.strip() else ()
    if len(both) != 2:
        refuse("A substitute is typed like: /sub crathorne for iveson")
    reading = worded(Kind.SUBSTITUTE, text, context, persons=both)
    place = context.meeting.places.get(both[1])
    if place is None or not place.capacity.is_member:
        reason = f"{context.meeting.people[both[1]].name} has no seat that somebody else could take: name a member."
        return doubtful(reading, reason, context)
    return reading


def read_presiding(rest: str, context: Context) -> Reading:
    """`/presiding stoker`."""
    head, text = cut_text(rest)
    found = people(needed(head, "/presiding stoker"), context)
    if len(found) != 1:
        refuse("One person takes the chair.")
    return worded(Kind.PRESIDING, text, context, persons=found)


def clock(kind: Kind) -> Handler:
    """What reads `/open [TIME]` and its like."""

    def handler(rest: str, context: Context) -> Reading:
        head, text = cut_text(rest)
        left, at = cut_time(head, context) if head else ("", context.now)
        if left:
            refuse(f"“{left}” is not a time. Type it like 9.44am, or nothing for now.")
        reading = worded(kind, text, context, at=at)
        return remarked(reading, left_open(context, anywhere=True)) if kind is Kind.CLOSED else reading

    return handler
