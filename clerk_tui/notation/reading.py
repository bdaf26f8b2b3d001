"""What the parser needs to read a line (`Context`), and its result (`Reading`)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from functools import cached_property, wraps
from itertools import islice
from typing import Any, TypeVar

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import AgendaItem, Entry, Former, Kind, Meeting, Voice
from clerk_tui.meeting.agenda import heads_public_words
from clerk_tui.meeting.attendance import Attendance, attendance
from clerk_tui.meeting.intents import Intent, Record
from clerk_tui.meeting.kinds import ASKING, SPEECH
from clerk_tui.meeting.proceedings import Proceedings, Proposal, exempt_parts, proceedings
from clerk_tui.meeting.record import long_date
from clerk_tui.notation import mentions
from clerk_tui.notation.name_index import NameIndex, NameMatch
from clerk_tui.notation.times import DAY, minutes_between, parse_date_and_time, parse_time, times_in_figures
from clerk_tui.regex import regex

_TAB = regex(r"(?:^|[ ,;:]+)(?:or )?(?:[Pp]ress )?Tab\b.*")
"""The end of a remark that says what a key does before Enter."""
_OFFERED = 70
"""The most characters of the likely reading that a doubt gives."""


def entries_above(meeting: Meeting, before: int | None) -> Iterator[Entry]:
    """The entries above a place that may be referred to, the nearest first."""
    for entry in reversed(meeting.entries):
        if (before is None or entry.position < before) and not entry.is_struck and entry.kind not in _UNREFERRED:
            yield entry


_UNREFERRED = frozenset({Kind.ITEM, Kind.PRIVATE})


@dataclass(frozen=True)
class Context:
    """A meeting at the moment a line is read."""

    meeting: Meeting
    names: NameIndex
    now: time | None = None
    """The clock while the meeting is live, or the time stamp in a file; None if no time is known."""
    is_live: bool = True
    """Whether a clerk is typing (True) or a file is being read."""
    styles: Collection[str] = ()
    """The names of the house styles."""
    before: int | None = None
    """The position before which the line belongs, if an entry is changed or inserted."""
    at_item: int | None = None
    """The item of such an entry."""
    today: date | None = None
    """The day of the clock; None if it is not known."""
    former: tuple[Former, ...] = ()
    """The earlier meetings of the committee, in the order held."""
    month_first: bool = False
    """Whether dates have the month first, by the house style or in the country of the body: 03/05/2027 is 5 March."""
    is_of_members: bool = False
    """Whether a name means a member, where others have it too: only members move, vote and preside."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "month_first", self.month_first or self.meeting.is_month_first)

    def dated(self, day: date | None) -> str:
        """A date in words, as the body writes it."""
        return long_date(day, month_first=self.month_first)

    def is_same(self, other: Context) -> bool:
        """Whether two moments have the same knowledge. Meetings are immutable, so another object is another meeting."""
        return self.meeting is other.meeting and self == other

    def time_of(self, typed: str) -> time | None:
        """A time of day from words; without am or pm, in the half of the day in which the meeting is."""
        return parse_time(typed, self.near_time, self.began)

    def with_figures(self, line: str) -> str:
        """A line with its times in figures, with the sign of the house style."""
        return times_in_figures(line, ":" if self.month_first else ".")

    @property
    def began(self) -> time | None:
        """The time at which the meeting began, from its first recorded time or its head."""
        said = (entry.at for entry in self.meeting.attendance_entries if entry.at)
        return next(said, self.meeting.head.time)

    def date_and_time(self, typed: str) -> tuple[date, time | None] | None:
        """A date with a time before or after it, if any; without a year the next such day, without am or pm in the half
        of the day in which the meeting began."""
        day = self.meeting.head.date
        return parse_date_and_time(typed, day, month_first=self.month_first, began=self.began)

    @cached_property
    def public_speaks(self) -> bool:
        """Whether the public speaks in the item in hand."""
        return self.item is not None and heads_public_words(self.item.title)

    def find(self, typed: str) -> NameMatch:
        """`NameIndex.find` at that moment."""
        return self.names.find(typed, self.presiding)

    def first(self, words: Sequence[str]) -> tuple[int, Voice | None]:
        """`NameIndex.first` at that moment."""
        return self.names.first(words, self.presiding)

    def find_named(self, typed: str) -> NameMatch:
        """`NameIndex.find_named` at that moment."""
        return self.names.find_named(typed, self.presiding)

    def segments(self, text: str, *, are_names: bool = False) -> list[Voice | str]:
        """`NameIndex.segments` at that moment."""
        found = self.names.segments(text, self.presiding, are_names=are_names)
        return [self._member(one) if self.is_of_members and isinstance(one, str) else one for one in found]

    def _member(self, named: str) -> Voice | str:
        """The only member whom a name may mean; the name as typed if there is none, or several."""
        places = self.meeting.places
        voices = self.find_named(named).voices
        members = [one for one in voices if isinstance(one, int) and one in places and places[one].capacity.is_member]
        return members[0] if len(members) == 1 and len(voices) > 1 else named

    def encode(self, typed: str) -> tuple[str, str]:
        """`mentions.encode` at that moment."""
        return mentions.encode(typed, self.names, self.presiding, self.above)

    def above(self, count: int) -> int | None:
        """The id of the entry that is so many above the line."""
        found = (e.id for e in entries_above(self.meeting, self.before))
        return next(islice(found, count - 1, None), None) if count else None

    def name(self, person_id: int) -> str:
        """A person's name as listed."""
        return self.meeting.people[person_id].name

    def handle(self, person_id: int) -> str:
        """The shortest name to type for a person."""
        return self.names.handle(person_id)

    @cached_property
    def found(self) -> dict[object, dict[str, Any]]:
        """What each reader has found in words at that moment: see `kept`."""
        return defaultdict(dict)

    @cached_property
    def room(self) -> Attendance:
        """The room at that moment."""
        return attendance(self.meeting, self.before)

    @cached_property
    def presiding(self) -> int | None:
        """Whom `chair` means."""
        return self.room.presiding

    @cached_property
    def proceedings(self) -> Proceedings:
        """The motions, votes and interests up to that moment."""
        return proceedings(self.meeting, self.before)

    @property
    def is_new(self) -> bool:
        """Whether a clerk types a new line, rather than a file being read or an entry changed."""
        return self.is_live and self.before is None

    @property
    def is_public_excluded(self) -> bool:
        """Whether press and public are excluded at that moment."""
        known, at = exempt_parts(self.meeting), self.before
        if at is None:
            return known.is_open
        return any(p.opening.position < at and (p.end is None or at <= p.end) for p in known.parts)

    @cached_property
    def item(self) -> AgendaItem | None:
        """The item that the line belongs to; None before the first."""
        return self.meeting.item_by_id.get(self.item_id) if self.item_id is not None else None

    @cached_property
    def follows_question(self) -> bool:
        """Whether a question stands right above the line, recorded as one or as what somebody said."""
        last = self.last
        is_said = last is not None and last.kind in SPEECH and (last.text or "").rstrip().endswith("?")
        return last is not None and (last.kind in ASKING or is_said)

    @cached_property
    def last(self) -> Entry | None:
        """What stands right above the line in its item."""
        return next(iter(self.meeting.backwards(self.item_id, self.before)), None)

    @cached_property
    def last_time(self) -> time | None:
        """The last time known before the line. An entry time later than that of a following entry is ignored: the line
        was inserted afterwards."""
        if self.before is None:
            return self.meeting.last_time
        entries = self.meeting.entries
        start = bisect_left(entries, self.before, key=lambda e: e.position)
        following = next((known for e in entries[start:] if (known := e.at or e.entered)), None)
        for entry in reversed(entries[:start]):
            if entry.at:
                return entry.at
            if entry.entered and not (following and entry.entered > following):
                return entry.entered
        return self.meeting.head.time

    @property
    def near_time(self) -> time | None:
        """The time after which one without am or pm is read: the clock, unless the meeting is typed up at another time
        of day, as what was recorded of it shows, or the time for which it was called."""
        now = self.now if self.is_new else None
        if now is None:
            return self.last_time
        said = next((entry.at for entry in reversed(self.meeting.attendance_entries) if entry.at), None)
        if said is not None:
            return said if minutes_between(said, now) > _LONGEST_GAP else now
        called, first = self.meeting.head.time, next((e.entered for e in self.meeting.entries if e.entered), now)
        is_later = called is not None and _LONGEST_GAP < minutes_between(called, first) < DAY - _EARLY
        return called if is_later else now

    @cached_property
    def item_id(self) -> int | None:
        """The id of the item to which the line belongs."""
        if self.before is not None:
            return self.at_item
        return self.meeting.live_item.id if self.meeting.live_item else None

    @cached_property
    def open_proposal(self) -> Proposal | None:
        """The proposal of the item that a vote would now be on."""
        return self.proceedings.latest_open(self.item_id)

    def entries_here(self) -> Iterator[Entry]:
        """The entries of the item above the line, the nearest first."""
        return self.meeting.backwards(self.item_id, self.before)


_LONGEST_GAP = 6 * 60
"""The most minutes between what is recorded and the clock of the same meeting."""
_EARLY = 3 * 60
"""The most minutes before a meeting at which a clerk begins to type."""


_Found = TypeVar("_Found")


def kept(read: Callable[[str, Context], _Found]) -> Callable[[str, Context], _Found]:
    """Make a reader remember what it found in the same words at the same moment, as many others ask it about a line."""

    @wraps(read)
    def find(words: str, context: Context) -> _Found:
        found: dict[str, _Found] = context.found[read]
        if words not in found:
            found[words] = read(words, context)
        return found[words]

    return find


def all_kept(read: Callable[[str, Context], Iterator[_Found]]) -> Callable[[str, Context], Iterator[_Found]]:
    """Make a reader that yields what it finds remember all of it: see `kept`."""
    find = kept(wraps(read)(lambda words, context: tuple(read(words, context))))
    return wraps(read)(lambda words, context: iter(find(words, context)))


@dataclass(frozen=True)
class Reading:
    """The result of reading a line: either `intent` or `refusal`."""

    intent: Intent | None = None
    refusal: str = ""
    """Why the line cannot be carried out, and what to type instead."""
    remark: str = ""
    """What the clerk should know before Enter: a name not on the roll, somebody who has left."""
    candidates: tuple[Voice, ...] = ()
    """Whom an ambiguous or mistyped name may mean."""
    is_doubtful: bool = False
    """Whether the remark also matters in a file: the line contradicts the meeting."""
    offer: str = ""
    """The line that Tab puts in place of this one: prose that looks like an event, as that event."""
    then: tuple[str, ...] = ()
    """What is to be typed after that line: prose may say two events."""
    passing: str = ""
    """The part of the remark, at its end, that does not stay with the entry: advice, and what the proof finds in the
    record as it stands."""

    @property
    def doubt(self) -> str:
        """The remark that stays with the entry until it is settled, with its offer."""
        lasting = self.remark.removesuffix(self.passing).removesuffix("; ")
        said = _TAB.sub("", lasting).rstrip(" .,;:")
        if not lasting or not self.offer or self.adds_somebody:
            return said
        shown = self.offer if len(self.offer) <= _OFFERED else self.offer[: _OFFERED - 1].rstrip() + "…"
        likely = "an ordinary note" if self.offer.startswith("\\") else f"“{shown}”"
        return f"{said}{'' if said.endswith('?') else '.'} It may be {likely}" if said else f"This may be {likely}"

    @property
    def adds_somebody(self) -> bool:
        """Whether the offer adds somebody to the roll, so that the line itself can follow it."""
        return self.offer.startswith(("/guest ", "/speaker ", "/member ", "/coopted "))

    @property
    def entry(self) -> Entry | None:
        """The entry that the line would add; None if there is none."""
        return self.intent.entry if isinstance(self.intent, Record) else None


def also_says(then: Sequence[str]) -> str:
    """A remark about the further events in a line whose entry is only the first; empty if there are none."""
    said = "”, “".join(then)
    return f"It also says “{said}”: insert that below it (one down, then i), then press y" if then else ""


def recorded(kind: Kind, text: str | None = "", **fields: object) -> Reading:
    """A reading that adds an entry of that kind."""
    return Reading(Record(draft(kind, text, **fields)))


def unsettled(
    line: str,
    context: Context,
    remark: str,
    offer: str = "",
    *,
    candidates: tuple[Voice, ...] = (),
    then: tuple[str, ...] = (),
) -> Reading:
    """An unsettled note: the meaning of the line is in doubt, and the remark says why."""
    text, _ = context.encode(line)
    note = recorded(Kind.NOTE, text, is_unsettled=True)
    return replace(note, remark=remark, offer=offer, candidates=candidates, then=then)


def draft(kind: Kind, text: str | None = "", **fields: object) -> Entry:
    """A new entry without a place yet."""
    return Entry(0, kind, 0, text=text, **fields)  # type: ignore[arg-type]
