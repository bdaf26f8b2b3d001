"""Arrivals, departures, apologies and substitutes; when the meeting was opened, adjourned and closed."""

from __future__ import annotations

from dataclasses import replace

from clerk_tui.meeting.attendance import Standing, attendance
from clerk_tui.meeting.interests import absent_for_interest, barred, interested
from clerk_tui.meeting.kinds import CLOCK, Kind
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.sentences.context import EntryContext, sentence
from clerk_tui.minutes.sentences.name_forms import UNKNOWN
from clerk_tui.minutes.written_english import capital, fill, first_word
from clerk_tui.regex import regex

_OWN = "names text time"
"""The fields of the style's own sentences."""
_IN_STYLE = (
    *(Kind.ARRIVAL, Kind.DEPARTURE, Kind.PRESENT, Kind.ABSENT, Kind.REMOTE, Kind.PRESIDING, Kind.OPENED, Kind.CLOSED),
    *(Kind.ADJOURNED, Kind.RESUMED, Kind.DEFERRED, Kind.REFERRED, Kind.READMITTED),
)

_BODY = regex(
    r"(?!(?:The|An?|Our|Its|This|That|Each|Every|Another)\b)[A-Z](?:[\w&',-]+ )+(?:Committee|Panel|Board|Group)"
)
"""A body that is named without its article: *Finance Committee*."""
_TO_ANOTHER_DAY = {Kind.ADJOURNED: "adjourned-to", Kind.RESUMED: "resumed-on"}
"""The frames of adjournments to another day, and of resumptions on it."""


@sentence(
    Kind.APOLOGIES,
    frames={
        "apologies": _OWN,
        "apologies-1": "names",
        "apologies-substituted-1": "names substitutes",
        "apologies-substituted": "names substitutes",
    },
    usual={"apologies-1": ""},
)
def apologies(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """Apologies, in some styles with the substitutes."""
    frames, stand_in = context.style.sentences, _substitutes(context, entry)
    sat_for = [p for p in entry.persons if p in stand_in]
    frame = frames["apologies-substituted" if len(sat_for) > 1 else "apologies-substituted-1"]
    if (not frame or not sat_for) and len(entry.persons) == 1 and frames["apologies-1"]:
        return capital(fill(frames["apologies-1"], names=context.forms.series(entry.persons)))
    if not frame or not sat_for:
        return styled(context, entry, presiding)
    others = replace(entry, persons=tuple(p for p in entry.persons if p not in stand_in))
    names, substitutes = (context.forms.series(who) for who in (sat_for, [stand_in[p] for p in sat_for]))
    said = capital(fill(frame, names=names, substitutes=substitutes))
    return f"{styled(context, others, presiding)} {said}" if others.persons else said


def _substitutes(context: EntryContext, entry: Entry) -> dict[Voice, Voice]:
    """The substitute of each member, by id. Exempt substitutions count only for an entry that is exempt too."""
    exempt = exempt_parts(context.meeting)
    known = (e for e in context.meeting.attendance_entries if exempt.hides(entry) or not exempt.hides(e))
    called = [e for e in known if e.kind is Kind.SUBSTITUTE and not e.is_struck]
    return {e.persons[1]: e.persons[0] for e in called if len(e.persons) == 2}


@sentence(Kind.SUBSTITUTE, frames=dict.fromkeys(("substitute", "substitute-in-item"), "substitute member"))
def substitute(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The sentence of a substitution; an item about something else has another frame."""
    item, head = context.meeting.item(entry.item_id), context.style.head
    about = (*head.substitutes_item, *head.apologies_item)
    is_elsewhere = item is not None and not any(word in item.title.casefold() for word in about)
    frame = context.style.sentences["substitute-in-item" if is_elsewhere else "substitute"]
    substitute, member = ([context.forms.named(voice) for voice in entry.persons] + [UNKNOWN, UNKNOWN])[:2]
    return capital(fill(frame, substitute=substitute, member=member))


@sentence(Kind.VISITORS, frames=dict.fromkeys(("visitors-0", "visitors-1", "visitors"), "count"))
def visitors(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """How many members of the public came."""
    count = entry.count or 0
    frame = context.style.sentences["visitors" if count > 1 else f"visitors-{count}"]
    return fill(frame, count=str(count))


@sentence(
    *_IN_STYLE,
    frames={
        **dict.fromkeys((*_IN_STYLE, "return"), _OWN),
        **dict.fromkeys((kind for kind in _IN_STYLE if kind in CLOCK), f"{_OWN} chair"),
        Kind.OPENED: f"{_OWN} chair remote were",
        "adjourned-to": "time date until",
        "resumed-on": "time date",
    },
    usual={
        "adjourned-to": "The meeting was adjourned[ at {time}] until {date}[ at {until}].",
        "resumed-on": "The meeting resumed on {date}[ at {time}].",
    },
)
def styled(context: EntryContext, entry: Entry, presiding: int | None) -> str:
    """The style's sentence for a movement, a roll-call line, the meeting's clock or an item's fate. Of people who
    arrive together, those who return come first in a sentence of their own."""
    back = _returning(context, entry)
    if 0 < len(back) < len(entry.persons):
        others = tuple(p for p in entry.persons if p not in back)
        told = (styled(context, replace(entry, persons=some), presiding) for some in (back, others))
        return "\n".join(filter(None, told))
    names = context.forms.series(entry.persons)
    text = context.inside_of(entry, presiding)
    frame = context.style.sentences["return" if back else entry.kind]
    if entry.kind is Kind.REFERRED and first_word(text) == "back":
        frame = frame.replace(" to {text}", " {text}")
    if entry.kind is Kind.REFERRED and entry.published is None and _BODY.fullmatch(text):
        text = f"the {text}"
    if entry.of_date is not None and entry.kind in _TO_ANOTHER_DAY:
        said = {"time": context.style.clock(entry.at), "date": context.style.head_date(entry.of_date)}
        said["until"] = context.style.clock(entry.until)
        return capital(fill(context.style.sentences[_TO_ANOTHER_DAY[entry.kind]], **said))
    if _withdraws(context, entry):
        frame = context.style.interests.withdrew
    said = {"names": names, "time": context.style.clock(entry.at), "text": text}
    if entry.kind in CLOCK:
        said["chair"] = context.chair(presiding)
    if entry.kind is Kind.OPENED:
        by_link = _members_by_link(context, entry)
        said |= {"remote": context.forms.series(by_link), "were": "were" if len(by_link) > 1 else "was"}
    return capital(fill(frame, **said))


def _returning(context: EntryContext, entry: Entry) -> tuple[Voice, ...]:
    """Those of an arrival who had left before or said that they would leave for an item."""
    if entry.kind is not Kind.ARRIVAL:
        return ()
    before = (e for e in context.meeting.attendance_entries if e.position < entry.position or not entry.position)
    left = {person for e in before if e.kind is Kind.DEPARTURE for person in e.persons}
    left |= absent_for_interest(context.meeting, entry.position or None)
    return tuple(person for person in entry.persons if person in left)


def _members_by_link(context: EntryContext, entry: Entry) -> list[int]:
    """The members who attended by remote link when the meeting was opened, in the order of the roll."""
    room = attendance(context.meeting, entry.position or None)
    members = (place.person_id for place in context.meeting.roll if place.capacity.is_member)
    return [member for member in members if room.standing(member) is Standing.REMOTE]


def _withdraws(context: EntryContext, entry: Entry) -> bool:
    """Whether all who leave have declared an interest in the item and did not say that they stay."""
    is_departure = entry.kind is Kind.DEPARTURE and bool(entry.persons)
    return is_departure and withdrawing(context, entry).issuperset(entry.persons)


def withdrawing(context: EntryContext, entry: Entry) -> set[Voice]:
    """Those who declared an interest in the item of an entry and did not say that they stay. A declaration in exempt
    business does not count in public."""
    known, exempt = context.procedure(entry), exempt_parts(context.meeting)
    if not known.declared:
        return set()
    item_id = entry.item_id if entry.position else context.meeting.live_item_id
    is_hidden = exempt.hides(entry)
    before = (d for d in known.declared if d.entry.position < entry.position or not entry.position)
    declared = [d for d in before if is_hidden or not exempt.hides(d.entry)]
    tied = interested(declared, item_id).items()
    return {p for p, d in (*barred(declared, item_id).items(), *tied) if d.leaves or not (d.bars or d.may_stay)}
