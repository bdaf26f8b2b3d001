"""A meeting: its head, roll, agenda and record, with what follows directly from them. It is immutable; every act makes
a new one."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping
from dataclasses import field
from datetime import date, time
from functools import cached_property
from itertools import count, pairwise

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.countries import Country, Signs, country_of, is_no_council
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING, ATTENDANCE, CALLING, PROCEDURE, Kind
from clerk_tui.meeting.name_parts import is_vacancy, same_name_key, take_apart
from clerk_tui.meeting.people import Capacity, Person, RollPlace, Voice, fold
from clerk_tui.meeting.record import AgendaItem, Entry
from clerk_tui.meeting.rules import Rules, with_usual
from clerk_tui.meeting.stage import Stage

NOT_NAMED = "a member of the public"
"""For those whose names are withheld, where no style says what to call them."""


@dataclass(frozen=True)
class Head:
    """The details of a meeting: body, date, place, style and rules."""

    id: int
    council: str = ""
    committee: str = ""
    date: date | None = None
    time: time | None = None
    """The time for which it was called; local."""
    venue: str = ""
    style: str = "durham"
    quorum: int | None = None
    group: str = ""
    """The heading under which the roll lists those added next."""
    rules: str = ""
    """The rules of the body, as `rules.read_rules` reads them."""
    first_minute: int | None = None
    """The number of the first minute, if it does not follow from earlier meetings."""

    @property
    def body(self) -> str:
        """The name of the body that meets: the committee, or the council itself."""
        return self.committee or self.council


@dataclass(frozen=True)
class Settled:
    """What later meetings decided about the minutes of a meeting."""

    stage: Stage
    """Agreed or signed."""
    on: date | None = None
    """The date of that meeting."""
    by: str = ""
    """Who signed, as listed then."""
    corrected_on: date | None = None
    corrections: str = ""
    """Corrections agreed that day that were not made before the minutes were signed."""


@dataclass(frozen=True)
class Corrections:
    """Corrections agreed to the minutes of an earlier meeting."""

    on: date | None
    """The date of the meeting that agreed it."""
    text: str
    """As minuted, with names as listed."""


@dataclass(frozen=True)
class Former:
    """An earlier meeting of the same committee."""

    id: int
    date: date
    stage: Stage
    time: time | None = None


@dataclass(frozen=True)
class Meeting:
    """A meeting as the clerk has recorded it so far."""

    head: Head
    people: Mapping[int, Person] = field(default_factory=dict)
    """By id: everybody on the roll or named in the record."""
    roll: tuple[RollPlace, ...] = ()
    """In the order listed."""
    items: tuple[AgendaItem, ...] = ()
    """In the order of the printed agenda."""
    entries: tuple[Entry, ...] = ()
    """In the order of the record."""
    settled: Settled | None = None
    """Whether a later meeting agreed or signed these minutes."""
    minutes_before: int = 0
    """How many minutes the earlier meetings of the numbering year have, or the last number given."""
    resolutions_before: int | None = None
    """The number of the last resolution of the earlier meetings, where they run on; None if it is not known."""

    @property
    def id(self) -> int:
        return self.head.id

    @cached_property
    def places(self) -> dict[int, RollPlace]:
        """Roll places by person id."""
        return {place.person_id: place for place in self.roll}

    @cached_property
    def vacant(self) -> frozenset[int]:
        """The vacant seats on the roll, by person id. They count among the body's seats, and nobody sits in them."""
        seats = ((place, self.people.get(place.person_id)) for place in self.roll if place.capacity.is_member)
        return frozenset(
            place.person_id for place, who in seats if who is not None and is_vacancy(who.name, place.post)
        )

    @cached_property
    def withheld(self) -> dict[int, str]:
        """The words that replace the names of members of the public, by person id: those on their roll place, or '' for
        the style's word if the body names nobody. No public paper, register or search gives these names."""
        is_named = self.rules.names_public
        speakers = [place for place in self.roll if place.capacity is Capacity.SPEAKER]
        return {place.person_id: place.form if is_named else "" for place in speakers if place.form or not is_named}

    def names(self, others: Mapping[int, str] | None = None) -> dict[int, str]:
        """The names of all in the meeting and of `others` not on its roll, by id; other words for withheld ones."""
        others = others or {}
        here = {p.id: p.name for p in self.people.values() if p.id in self.places or p.id not in others}
        return {**others, **here, **{person: words or NOT_NAMED for person, words in self.withheld.items()}}

    @cached_property
    def item_by_id(self) -> dict[int, AgendaItem]:
        return {item.id: item for item in self.items}

    def item(self, item_id: int | None) -> AgendaItem | None:
        """The agenda item with this id; None if there is none."""
        return self.item_by_id.get(item_id) if item_id is not None else None

    @cached_property
    def attendance_entries(self) -> tuple[Entry, ...]:
        """The entries, not struck out, that change who is in the room or presides, and the first business after the
        roll call."""
        out: list[Entry] = []
        is_called = has_business = False
        for entry in self.entries:
            if entry.is_struck:
                continue
            if entry.kind in ATTENDANCE:
                out.append(entry)
                is_called |= entry.kind is Kind.PRESENT
            elif is_called and not has_business and entry.kind not in CALLING:
                out.append(entry)
                has_business = True
        return tuple(out)

    @cached_property
    def procedure_entries(self) -> tuple[Entry, ...]:
        """The entries, not struck out, that decide motions, votes, interests and exempt parts."""
        return tuple(self.standing(PROCEDURE))

    def standing(self, kinds: Container[Kind]) -> Iterator[Entry]:
        """The entries of some kinds that are not struck out."""
        return (entry for entry in self.entries if entry.kind in kinds and not entry.is_struck)

    @cached_property
    def doubts(self) -> tuple[Entry, ...]:
        """The entries in doubt, without private notes and those struck out."""
        return tuple([e for e in self.entries if (e.is_unsettled or e.doubt) and e.counts_as_doubt])

    @cached_property
    def rules(self) -> Rules:
        """The body's rules, completed with those usual in its country. Raises LineRefusedError if invalid."""
        is_board = is_no_council(f"{self.head.council}, {self.head.committee}")
        return with_usual(self.head.rules, self.country, is_board=is_board)

    @property
    def signs(self) -> Signs:
        """What tells the country of the body."""
        head, names = self.head, {person.id: person.name for person in self.people.values()}
        seats = (p for p in self.roll if p.capacity in (Capacity.CHAIR, Capacity.VICE, Capacity.MEMBER))
        members = tuple(f"{names[p.person_id]} ({p.post})" for p in seats if p.person_id in names)
        people = ", ".join((*names.values(), *(place.post for place in self.roll)))
        return Signs(head.council, head.committee, head.venue, head.style, members, people)

    @cached_property
    def country(self) -> Country | None:
        """The country of the body; None if it is not known."""
        return country_of(self.signs)

    @property
    def is_month_first(self) -> bool:
        """Whether the body's country writes the month first: 03/05/2027 is 5 March."""
        return self.country is Country.UNITED_STATES

    @cached_property
    def known_words(self) -> frozenset[str]:
        """The short words with a meaning here: names, aliases, initials, and words in the body's rules."""
        people = (self.people[place.person_id] for place in self.roll if place.person_id in self.people)
        names = [fold(take_apart(person.name).plain) for person in people]
        return frozenset(self.rules.known).union(names, (n[:1] for n in names), (fold(p.alias) for p in self.roll))

    @cached_property
    def seats(self) -> int:
        """How many members the body has: as its rules say, else as on the roll, with co-opted members if they vote. A
        substitute has no seat, even if listed as a member."""
        rules = self.rules
        substitutes: dict[int, int] = {}
        for entry in self.attendance_entries:
            substitutes = substituted(substitutes, entry)
        members = {place.person_id: place.capacity for place in self.roll if place.capacity.is_member}
        return rules.seats or sum(
            (capacity is not Capacity.COOPTED or rules.cooptees_vote) and substitutes.get(member) not in members
            for member, capacity in members.items()
        )

    @property
    def quorum_needed(self) -> int | None:
        """How many members are needed: as set for the meeting, otherwise by the body's rule."""
        return self.rules.quorum_of(self.seats) if self.head.quorum is None else self.head.quorum

    def place_of_entry(self, entry: Entry) -> int:
        """The index of `entry` in `entries`, found by its position."""
        return bisect_left(self.entries, entry.position, key=lambda e: e.position)

    def entry(self, entry_id: int) -> Entry:
        """The entry with that id. Raises KeyError."""
        for entry in reversed(self.entries):
            if entry.id == entry_id:
                return entry
        raise KeyError(entry_id)

    @cached_property
    def live_opening(self) -> Entry | None:
        return next((entry for entry in self._last_openings() if entry.item_id is not None), None)

    def _last_openings(self) -> Iterator[Entry]:
        return (e for e in reversed(self.entries) if e.kind is Kind.ITEM and not e.is_struck)

    @cached_property
    def live_item(self) -> AgendaItem | None:
        """The item last opened."""
        opening = self.live_opening
        return self.item(opening.item_id) if opening is not None else None

    @property
    def live_item_id(self) -> int | None:
        """The id of the item last opened."""
        return self.live_item.id if self.live_item is not None else None

    @cached_property
    def first_openings(self) -> dict[int, int]:
        """The entry that first opened each item, by the item's id, in order."""
        first: dict[int, int] = {}
        for entry in self.standing((Kind.ITEM,)):
            if entry.item_id is not None:
                first.setdefault(entry.item_id, entry.id)
        return first

    @cached_property
    def items_taken(self) -> tuple[AgendaItem, ...]:
        """The items in the order first opened."""
        return tuple(self.item_by_id[i] for i in self.first_openings if i in self.item_by_id)

    @cached_property
    def items_to_come(self) -> tuple[AgendaItem, ...]:
        """The items not yet opened, in the order of the agenda, without headings under which one was opened."""
        taken = {item.id for item in self.items_taken}
        passed = {heading.id for heading, item in pairwise(self.items) if heading.is_heading and item.id in taken}
        return tuple(item for item in self.items if item.id not in taken | passed)

    @cached_property
    def items_ahead(self) -> tuple[AgendaItem, ...]:
        """The items to come after the item in hand. An item added during the meeting is at the end of the agenda: what
        is ahead of it is what was ahead of the item before."""
        items = (self.item_by_id[e.item_id] for e in self._last_openings() if e.item_id in self.item_by_id)
        in_hand = next((item for item in items if not self._was_added(item)), None)
        at = in_hand.position if in_hand is not None else 0
        return tuple(item for item in self.items_to_come if item.position > at)

    @property
    def items_passed(self) -> tuple[AgendaItem, ...]:
        """The items, without headings, that the agenda has before the item in hand and that were not opened."""
        ahead = {item.id for item in self.items_ahead}
        return tuple(item for item in self.items_to_come if item.id not in ahead and not item.is_heading)

    def _was_added(self, item: AgendaItem) -> bool:
        """Whether an item was added during the meeting: it is last on the agenda and its number, or lack of one, does
        not follow from the item above."""
        above = self.items[-2] if len(self.items) > 1 and item == self.items[-1] else None
        if above is None or not above.number:
            return False
        before, after = (re.match(r"\d+", i.number) for i in (above, item))
        return not item.number or bool(before and after and int(after[0]) - int(before[0]) not in (0, 1))

    def entries_of(self, item: AgendaItem | None) -> tuple[Entry, ...]:
        """The entries of an item in order, without its openings; for None, those before the first item."""
        wanted = item.id if item else None
        return tuple(e for e in self.entries if e.item_id == wanted and e.kind is not Kind.ITEM)

    def backwards(self, item_id: int | None, before: int | None = None) -> Iterator[Entry]:
        """The entries of an item, newest first, without struck ones and openings; those before a position, if given."""
        entries = self.entries
        end = len(entries) if before is None else bisect_left(entries, before, key=lambda e: e.position)
        for at in range(end - 1, -1, -1):
            entry = entries[at]
            if entry.item_id == item_id and entry.kind is not Kind.ITEM and not entry.is_struck:
                yield entry

    @property
    def is_imported(self) -> bool:
        """Whether it was made from published minutes: its first or last entry has published words."""
        return any(e.published is not None for e in (*self.entries[:1], *self.entries[-1:]))

    def is_present_uncalled(self, place: RollPlace) -> bool:
        """Whether somebody is present unless the record says otherwise: officers and guests, and in published minutes
        also people listed as substitutes, because those list who came."""
        return not place.capacity.is_member and (not place.is_reserve or self.is_imported)

    @cached_property
    def stage(self) -> Stage:
        """Planned until something of the meeting itself is recorded; live until it is closed; then a draft until a
        later meeting agrees it. Imported minutes are of a meeting that is over."""
        if self.settled is not None:
            return self.settled.stage
        for entry in reversed(self.attendance_entries):
            if entry.kind is Kind.CLOSED:
                return Stage.DRAFT
            if entry.kind is Kind.OPENED and entry.published is None:
                return Stage.LIVE
        if self.is_imported:
            return Stage.DRAFT
        return Stage.LIVE if any(e.kind is not Kind.APOLOGIES for e in self.entries) else Stage.PLANNED

    @property
    def last_time(self) -> time | None:
        """The last time in the record; without one, the time for which the meeting was called."""
        times = (entry.at or entry.entered for entry in reversed(self.entries))
        return next(filter(None, times), self.head.time)


def substituted(known: dict[int, int], entry: Entry) -> dict[int, int]:
    """Who sits for whom after an entry, given what was `known` before it. A member has one substitute at a time."""
    if entry.kind is not Kind.SUBSTITUTE or len(people := entry.person_ids) != 2:
        return known
    return {s: m for s, m in known.items() if m != people[1]} | {people[0]: people[1]}


@dataclass(frozen=True)
class Action:
    """Something that somebody is to do."""

    entry: Entry
    owner: Voice | None
    due: date | None


def last_asked(meeting: Meeting, item_id: int | None, before: int | None = None) -> tuple[Voice, ...]:
    return next((e.persons for e in meeting.backwards(item_id, before) if e.kind in ASKING and e.persons), ())


def last_answered(meeting: Meeting, item_id: int | None, before: int | None = None) -> tuple[Voice, ...]:
    return next((e.persons for e in meeting.backwards(item_id, before) if e.kind in ANSWERING and e.persons), ())


def actions(meeting: Meeting) -> tuple[Action, ...]:
    """The actions of a meeting in order: actions, promises, and statements marked as actions."""
    recorded = (e for e in meeting.entries if not e.is_struck and (e.kind in ACTION or e.is_action))
    return tuple(Action(entry, owner, entry.due) for entry in recorded for owner in (entry.persons or (None,)))


@dataclasses.dataclass
class Directory:
    """Gives new ids, and finds people on file so that nobody is stored twice."""

    next_person: int = 1
    next_item: int = 1
    next_entry: int = 1
    known: dict[str, Person] = field(default_factory=dict)
    """Everybody on file at this council, by `same_name_key`."""

    @classmethod
    def on_trial(cls, meeting: Meeting) -> Directory:
        """A directory with the next ids of one meeting, for a trial that is not saved."""
        items, entries = (item.id for item in meeting.items), (entry.id for entry in meeting.entries)
        person, item, entry = (max(ids, default=0) + 1 for ids in (meeting.people, items, entries))
        return cls(person, item, entry, {same_name_key(one.name): one for one in meeting.people.values()})

    def person(self, name: str, apart_from: Container[int] = ()) -> tuple[Person, bool]:
        """The person listed as `name`, and whether they are new. `apart_from`, for a vacant seat: the people on the
        roll, by id, because two vacant seats with one name are two."""
        key = same_name_key(name)
        for number in count(2):
            if key not in self.known or self.known[key].id not in apart_from:
                break
            key = f"{same_name_key(name)} {number}"
        if key in self.known:
            return self.known[key], False
        person = Person(self.next_person, name)
        self.next_person += 1
        self.known[key] = person
        return person, True

    def item_id(self) -> int:
        """A new id for an agenda item."""
        self.next_item += 1
        return self.next_item - 1

    def entry_id(self) -> int:
        """A new id for an entry."""
        self.next_entry += 1
        return self.next_entry - 1
