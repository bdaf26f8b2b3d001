"""What the commands share: they read names, times and texts, and refuse a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import time
from typing import NoReturn

from clerk_tui.english.words import is_common
from clerk_tui.errors import LineRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_said
from clerk_tui.meeting import AgendaItem, Collective, Conduct, Kind, Voice
from clerk_tui.meeting.countries import said_in
from clerk_tui.meeting.intents import Record
from clerk_tui.meeting.interests import barred, interested
from clerk_tui.meeting.people import fold
from clerk_tui.meeting.proceedings import Fate
from clerk_tui.notation.name_index import in_capitals, means_chair
from clerk_tui.notation.prose.new_members import as_listed, has_joined
from clerk_tui.notation.reading import Context, Reading, recorded
from clerk_tui.notation.registry import COLON, Command
from clerk_tui.notation.times import TYPED_TIME, times_in_figures
from clerk_tui.regex import any_case, regex

NOBODY_PRESIDES = "Nobody is in the chair: say who is with /presiding and the name."
"""Refuses a line that means the chair when nobody presides."""
AFTER_CLOSE = "Insert the line before it (↑ to the entry of /close, then i), or reopen the meeting with /open."
"""How to add something that was forgotten before the meeting was closed."""
_TIME = any_case(rf"(?:^|\s)(?:at\s+)?(?P<time>{TYPED_TIME})\.?$")


_LISTS = (",", "&", " and")
"""What stands before another name, which may be *Noon*."""


def refuse(reason: str) -> NoReturn:
    """Refuse the line. Raises LineRefusedError."""
    raise LineRefusedError(reason)


def cut_text(rest: str) -> tuple[str, str | None]:
    """Split off a final `: TEXT`: None without one (the style has a sentence), empty for a bare colon (no sentence)."""
    if match := COLON.search(rest):
        return rest[: match.start()].strip(), rest[match.end() :].strip()
    return rest, None


def cut_time(rest: str, context: Context) -> tuple[str, time | None]:
    """Split off a final time; without one, take the clock or the stamp. None for an earlier place in the record, or if
    the minutes are typed up at another time of day."""
    if not _TIME.search(rest):
        rest = times_in_figures(f"at {rest}").removeprefix("at ")
    if match := _TIME.search(rest):
        before, at = rest[: match.start()].rstrip(), context.time_of(match["time"])
        is_name = before.endswith(_LISTS) and context.names.find_whole(match[0].strip(), context.presiding)
        if at is not None and not is_name:
            return before.strip(" ,"), at
    is_now = context.before is None and (not context.is_live or context.near_time == context.now)
    return rest, context.now if is_now else None


def needed(rest: str, example: str) -> str:
    """`rest`, which may not be empty. Raises LineRefusedError, with an example."""
    return rest or refuse(f"Something is missing: type it like {example}")


def doubtful(reading: Reading, reason: str, context: Context) -> Reading:
    """A reading that contradicts the meeting: refused while a clerk types, kept and reported in a file."""
    if context.is_live:
        refuse(reason)
    return replace(reading, remark=reason, is_doubtful=True)


def remarked(reading: Reading, *remarks: str) -> Reading:
    """The reading with remarks that the clerk sees before Enter, and that stay with the entry."""
    if not any(remarks):
        return reading
    lasting = reading.remark.removesuffix(reading.passing).removesuffix("; ")
    return replace(reading, remark=_joined((lasting, *remarks, reading.passing)))


def advised(reading: Reading, *remarks: str) -> Reading:
    """The reading with remarks that the clerk sees before Enter only: advice, or what the proof will find anyway."""
    passing = _joined((reading.passing, *remarks))
    lasting = reading.remark.removesuffix(reading.passing).removesuffix("; ")
    return replace(reading, remark=_joined((lasting, passing)), passing=passing)


def _joined(remarks: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, remarks)))


def worded(kind: Kind, typed: str | None, context: Context, **fields: object) -> Reading:
    """A reading that adds an entry with this text; it is unsettled if a mention in it names nobody."""
    text, unknown = (None, "") if typed is None else context.encode(typed)
    reading = recorded(kind, text, **fields)
    if not unknown:
        return reading
    assert isinstance(reading.intent, Record)
    intent = Record(replace(reading.intent.entry, is_unsettled=True))
    return replace(reading, intent=intent, remark=of_mention(unknown, context))


def fate(kind: Kind, rest: str, context: Context, **fields: object) -> Reading:
    """A reading of what became of an item: words that complete the style's sentence or, after a colon, the clerk's own.
    Before the colon only a body to which an item is referred may stand."""
    head, text = cut_text(rest)
    if rest.startswith("\\") or text is None or (head and kind is not Kind.REFERRED):
        return worded(kind, rest.removeprefix("\\") or None, context, **fields)
    return worded(kind, text, context, subject=f"{head}:", **fields)


def called(kind: Kind, text: str | None, context: Context, **fields: object) -> Reading:
    """A reading for the roll call; after a bare colon it prints nothing."""
    return worded(kind, text, context, subject=":" if text == "" else "", **fields)


def of_mention(unknown: str, context: Context) -> str:
    """A remark about a mention that names nobody or several people."""
    several = context.find(unknown.strip("@.,;:!?’')")).voices
    listed = " or ".join(context.name(v) for v in several if isinstance(v, int))
    unknown = unknown.rstrip(".,;:!?’')")
    return f"{unknown} may be {listed}: add an initial" if len(several) > 1 else f"{unknown} names nobody on the roll"


def voices(text: str, context: Context) -> tuple[Voice, ...]:
    """The voices in a list, including those without a name (`members`). Raises LineRefusedError for anybody ambiguous
    or not on the roll."""
    if (one := context.find(text).only) is not None:
        return (one,)
    named = context.segments(text, are_names=True)
    unread = [unread_name(voice, context) for voice in named if not isinstance(voice, int | Collective)]
    if unread:
        refuse_names(unread)
    return tuple(dict.fromkeys(voice for voice in named if isinstance(voice, int | Collective)))


def people(text: str, context: Context) -> tuple[int, ...]:
    """The people in a list. Raises LineRefusedError for all who are ambiguous or not on the roll."""
    named, unread = people_read(text, context)
    return named if not unread else refuse_names(unread)


@dataclass(frozen=True)
class Unread:
    """A name in a list that means nobody on the roll, or several."""

    typed: str
    why: str
    """What is wrong with it, and what to do."""
    candidates: tuple[int, ...] = ()
    """Whom it may mean."""


class NamesUnreadError(LineRefusedError):
    """The refusal of a line because of names in it."""

    def __init__(self, unread: Sequence[Unread]) -> None:
        said = unread if are_names(unread) else unread[:1]
        super().__init__(" ".join(one.why for one in said))
        self.unread = tuple(unread)


def refuse_names(unread: Sequence[Unread]) -> NoReturn:
    """Refuse the line for names in it. Raises NamesUnreadError."""
    raise NamesUnreadError(unread)


def refusal(error: LineRefusedError, line: str, context: Context) -> Reading:
    """A refusal that offers the line with the likely names in place of the unread ones."""
    unread = error.unread if isinstance(error, NamesUnreadError) else ()
    said = with_own_names(str(error), context)
    offer = with_likely_names(line, unread, context)
    are_candidates = line.startswith("/ballot") and all(one.typed[:1].isupper() for one in unread)
    is_of_names = are_names(unread) or are_candidates
    stranger = next((one.typed for one in unread if not one.candidates), "") if is_of_names else ""
    if stranger and not offer and context.is_new and _BY_SOMEBODY.match(line):
        added = line_adding(stranger, context)
        return Reading(refusal=f"{said} Tab for {added} and then this line.", offer=added, then=(line,))
    return Reading(refusal=said, candidates=_candidates(unread), offer=offer)


_BY_SOMEBODY = regex(r"/(?:motion|amendment|second|accepted|question|answer|petition|order|explain|ballot)\b")
"""Commands that say who did something: a name that is on no roll is somebody who came."""


def line_adding(typed: str, context: Context) -> str:
    """The line that puts somebody on the roll, with the capitals that their name has there. While the public speaks,
    it is probably one of them; whoever became a member at this meeting is one."""
    words = typed.split()
    name = in_capitals(typed) if words and fold(words[0]) != "the" else typed
    if told := has_joined(name, context.meeting):
        return f"/member {as_listed(told if len(told) > len(name) else name, context)}"
    return f"{'/speaker' if context.public_speaks else '/guest'} {name}"


"""The titles of items in which the public speaks."""


def with_own_names(said: str, context: Context) -> str:
    """A message whose example has names of this roll (or *name* if nobody is listed), an item of this agenda, and this
    body's form of dates and times."""
    start = next((m.start() for m in _EXAMPLE.finditer(said)), None)
    if start is None:
        return said
    words, example = said[:start], said[start:]
    handles = [context.handle(p.person_id) for p in context.meeting.roll if p.capacity.is_member]
    others = (handle for handle in handles if not re.search(rf"\b{re.escape(handle)}\b", example))
    for name in dict.fromkeys(_NAMES_IN_EXAMPLES.findall(example)):
        if context.find(name).only is None:
            example = re.sub(rf"\b{name}\b", next(others, "name"), example)
    numbers = [item.bare_number for item in context.meeting.items if item.number and not item.is_heading]
    if numbers and "12" not in numbers:
        example = _ITEM_IN_EXAMPLE.sub(numbers[-1], example)
    if context.month_first:
        example = _TIME_IN_EXAMPLE.sub(r"\1:\2 \3", _DATE_IN_EXAMPLE.sub(r"\2 \1, \3", example))
    return words + said_in(context.meeting.country, example)


_EXAMPLE = regex(r"(?:^|(?<=[ (]))/[a-z]+ (?=\S)")
_NAMES_IN_EXAMPLES = regex(r"\b(?:boyes|charlton|smith|jones|cole|mcardle|crathorne|iveson|stoker|moss|sato|dunn)\b")
_ITEM_IN_EXAMPLE = regex(r"(?<=\bitem )12\b")
_TIME_IN_EXAMPLE = regex(r"\b(\d{1,2})\.(\d\d) ?([ap]m)\b")
_DATE_IN_EXAMPLE = regex(r"\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4})\b")


def _candidates(unread: Iterable[Unread]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(person for one in unread for person in one.candidates))


def people_read(text: str, context: Context) -> tuple[tuple[int, ...], tuple[Unread, ...]]:
    """The people in a list, and the names in it that cannot be read."""
    found = context.segments(text, are_names=True)
    named = tuple(dict.fromkeys(voice for voice in found if isinstance(voice, int)))
    return named, tuple(unread_name(str(name), context) for name in found if not isinstance(name, int))


def are_names(unread: Iterable[Unread]) -> bool:
    """Whether the unread texts look like names; if they look like prose, nothing in the line is acted on."""
    return all(
        one.candidates or (len(one.typed.split()) < 4 and not any(map(is_common, map(fold, one.typed.split()))))
        for one in unread
    )


def without_unread(reading: Reading, unread: tuple[Unread, ...], line: str, context: Context) -> Reading:
    """The reading of a line without its unread names: unsettled, with a remark about each. Tab puts in the likely
    names."""
    if not unread:
        return reading
    assert isinstance(reading.intent, Record)
    said = remarked(reading, *(f"Without {one.typed}: {one.why}" for one in unread))
    entry = replace(reading.intent.entry, is_unsettled=True, doubt=said.remark)
    offer = with_likely_names(line, unread, context)
    return replace(said, intent=Record(entry), candidates=_candidates(unread), offer=offer)


def with_likely_names(line: str, unread: Iterable[Unread], context: Context) -> str:
    """The line with each unread name that can mean only one person replaced; empty if there is none."""
    likely = line
    for one in unread:
        if person := _likely_person(one, context):
            likely = re.sub(rf"(?<!\w){re.escape(one.typed)}(?!\w)", context.handle(person), likely, count=1)
    return likely if likely != line else ""


def _likely_person(one: Unread, context: Context) -> int | None:
    """The likely person for an unread name: the only candidate, or the only member among them; else None."""
    members = [p for p in one.candidates if (at := context.meeting.places.get(p)) and at.capacity.is_member]
    found = one.candidates if len(one.candidates) == 1 else members
    return found[0] if len(found) == 1 else None


def person(text: str, context: Context, example: str) -> int:
    """The one person named. Raises LineRefusedError for nobody, for several, and for anybody not on the roll, whose
    name is taken whole (*Ann Ash*)."""
    found, unread = people_read(needed(text, example), context)
    if unread:
        refuse_names(unread if _JOINED.search(text) else [unread_name(text, context)])
    return found[0] if len(found) == 1 else refuse(f"Name one person: type it like {example}")


_JOINED = any_case(r"[,;&+/]|\band\b")
"""A sign between names."""


def left_open(context: Context, to: AgendaItem | None = None, *, anywhere: bool = False) -> str:
    """A remark about a motion that is undecided or not worded, or an exclusion of the public, when the open item is
    left for `to` (which may be exempt too) or, `anywhere`, the meeting ends; empty in a file."""
    if not context.is_live:
        return ""
    excluded = ""
    if context.is_public_excluded and not (to is not None and to.is_exempt):
        how = ": readmit them with /public before the close"
        so = ", so what follows is exempt too: /public readmits them"
        excluded = f"The public is still excluded{how if anywhere else so}"
    return ". ".join(filter(None, (_undecided(context, anywhere=anywhere), excluded)))


def _undecided(context: Context, *, anywhere: bool) -> str:
    known = context.proceedings
    of_item = [p for p in known.by_id.values() if anywhere or p.entry.item_id == context.item_id]
    waiting = [p for p in of_item if p.fate is Fate.OPEN] or [p for p in of_item if p.is_unworded]
    if not waiting:
        return ""
    items = dict.fromkeys(context.meeting.item_by_id.get(p.entry.item_id or 0) for p in waiting)
    named = " and ".join(f"item {item.number or item.title}" for item in items if item)
    where = f" of {named}" if named else ""
    what = "amendment" if len(waiting) == 1 and waiting[0].is_amendment else "motion"
    other = next((item for item in items if item is not None and item.id != context.item_id), None)
    if waiting[0].fate is not Fate.OPEN:
        return f"The motion{where} was amended: type how it reads after /substantive"
    back = f"go back to it (/item {other.number or other.title}), then " if other else ""
    ways = "/withdraw, /lapsed, /table" if other else "/withdraw, /lapsed"
    return f"The {what}{where} has not been decided: {back}vote on it ({key_said('take-vote')}), or {ways}"


def not_here(persons: Iterable[Voice], context: Context, *, speak: bool = False) -> str:
    """A remark about the first person who is not recorded as present, or has an interest in the item (with `speak` they
    only speak, as most may); empty before the roll call, and in a file."""
    if not context.is_live or not context.room.has_been_called:
        return ""
    named = [person for person in persons if isinstance(person, int)]
    away = next((p for p in named if not context.room.takes_part(p)), None)
    if away is not None:
        return f"{context.name(away)} is not recorded as in the room (+{context.handle(away)})"
    declared = context.proceedings.declared
    bound = barred(declared, context.item_id) if declared else {}
    for person in named:
        if person in bound and not (speak and bound[person].entry.conduct is Conduct.SPEAKS):
            interest = bound[person].entry.interest
            said = f" ({interest.upper()})" if interest else ""
            name = context.name(person)
            return f"{name} declared an interest{said} in this item and may not take part in it"
        if not speak and person in interested(declared, context.item_id):
            return f"{context.name(person)} declared an interest in this item: do they take part in it?"
    return ""


def whom_it_may_mean(named: str, context: Context) -> tuple[tuple[int, ...], int | None]:
    """The people whom an unclear name may mean, or the one with the nearest name."""
    found = tuple(voice for voice in context.find_named(named).voices if isinstance(voice, int))
    if found:
        return found, context.names.nearest(named)
    begun = context.names.begun_by(named)
    if len(begun) > 1:
        return begun, None
    return (), begun[0] if begun else context.names.nearest(named)


def unread_name(named: str, context: Context) -> Unread:
    """Why a name cannot be read, and whom it may mean."""
    found, near = whom_it_may_mean(named, context)
    near = found[0] if len(found) == 1 else near
    if len(found) > 1:
        places = context.meeting.places
        found = tuple(sorted(found, key=lambda p: p not in places or not places[p].capacity.is_member))
        return Unread(named, f"{named} may be {' or '.join(map(context.name, found))}: add an initial.", found)
    if means_chair(named):
        return Unread(named, NOBODY_PRESIDES)
    if near is not None:
        return Unread(named, f"{named} is not on the roll. Did you mean {context.name(near)}?", (near,))
    return Unread(named, f"{named} is not on the roll. Add them with /member or /guest.")


def named_and_said(rest: str, example: str) -> tuple[str, str]:
    """Split `NAME: TEXT`; the name may be empty. Raises LineRefusedError if there is no text."""
    head, text = cut_text(rest)
    return head, text or refuse(f"Something is missing: type it like {example}")


def read_words(rest: str, context: Context, command: Command) -> Reading:
    """Read a command followed only by words."""
    return worded(command.records, needed(rest, command.example), context)
