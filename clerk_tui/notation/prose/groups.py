"""People of whom a line says only what they have in common: *the two left*, *officers back*, *all but Hall*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.meeting import Kind
from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.interests import declarations
from clerk_tui.meeting.people import Capacity
from clerk_tui.notation.prose.names import NAMES, all_named
from clerk_tui.notation.prose.outcomes import NUMBER, number
from clerk_tui.notation.reading import Context
from clerk_tui.regex import any_case

_TIE = (
    r"(?:(?:with|having|who(?: ha[ds]| have)?) )?(?:(?:an?|the|any|declared|declaring|declarable) )*"
    r"(?:interests?|conflicts?(?: of interest)?|declared|conflicted)"
)
_GROUP = any_case(
    rf"(?:all|every(?:one|body))(?: else)?(?: present)?,? (?:but|bar|except(?: for)?|apart from|save) (?P<but>{NAMES})"
    r"|(?:(?:all|both|the|these|those|of|other|council|only|our) )*"
    rf"(?:(?P<many>{NUMBER}|couple|pair|both)(?: of (?:them|us))?(?: (?:members|cllrs|councillors))?(?: {_TIE})?"
    rf"|(?P<they>they|them|all|every(?:one|body)|(?:those|people|members|cllrs|councillors) {_TIE})|(?P<one>s?he)"
    r"|(?P<officers>officers?|staff|officials)|(?P<guests>(?:guest )?speakers?|guests?|presenters?)"
    r"|(?P<heading>[^\W\d]\w+))"
)
"""Words for people who are not named."""


def group_of(words: str, sign: str, context: Context) -> tuple[str, ...]:
    """The names to type for those whom words without a name mean, if they come (*+*) or leave (*-*); empty for other
    words, and if it is not clear who they are."""
    match = _GROUP.fullmatch(words)
    if match is None:
        return ()
    room = context.room
    is_left = sign == "+"
    may_move = {
        p.person_id
        for p in context.meeting.roll
        if (room.standing(p.person_id) is Standing.LEFT if is_left else room.takes_part(p.person_id))
    }
    many = 1 if match["one"] else 2 if (match["many"] or "") in _PAIR else number(match["many"] or "")
    for meant in _meant(match, sign, context):
        found = tuple(context.handle(p) for p in dict.fromkeys(meant) if isinstance(p, int) and p in may_move)
        if found and (len(found) == many or not (many or (match["they"] and len(found) == 1))):
            return found
    return ()


_EVERYBODY = any_case(r"all\b|every")
_PAIR = frozenset(("both", "couple", "pair"))


def _meant(match: re.Match[str], sign: str, context: Context) -> Iterator[Sequence[object]]:
    """Whom words may mean, the likeliest first: all but some, those of one capacity or under one heading of the roll;
    those who left before, of those who come back; those who have an interest in the item, or whom the entry before
    names."""
    roll = context.meeting.roll
    if match["but"]:
        stay = {context.find(name).only for name in all_named(match["but"], context)}
        yield [place.person_id for place in roll if stay and place.person_id not in stay]
    elif match["officers"] or match["guests"]:
        capacity = Capacity.OFFICER if match["officers"] else Capacity.GUEST
        yield [place.person_id for place in roll if place.capacity is capacity]
    elif match["heading"]:
        heading = match["heading"].casefold().removesuffix("s")
        yield [p.person_id for p in roll if heading in (word.removesuffix("s") for word in p.group.casefold().split())]
    elif sign == "+":
        gone = [e for e in context.meeting.attendance_entries if e.kind is Kind.DEPARTURE]
        of_item = [person for entry in gone if entry.item_id == context.item_id for person in entry.persons]
        each = [entry.persons for entry in reversed(gone)]
        yield from (of_item, *each) if _EVERYBODY.match(match[0]) else (*each, of_item)
    else:
        last = next(context.meeting.backwards(context.item_id, context.before), None)
        told = () if last is None or last.kind in (Kind.PRIVATE, Kind.NOTE, Kind.DEPARTURE) else last.persons
        tied = [said.person_id for said in declarations(context.meeting) if said.concerns(context.item_id)]
        yield from (told, tied) if match["one"] else (tied, told)
