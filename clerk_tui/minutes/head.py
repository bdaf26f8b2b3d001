"""The head of the minutes: the body, where and when it met, and who attended in what capacity."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, RollPlace
from clerk_tui.meeting.record import ATTENDANCE, MOVEMENT, ROLL_CALL, Entry, Kind
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.people import Forms
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import fill


@dataclass
class Attended:
    """Who attended at some time, and from which entries that is known."""

    called: dict[int, Entry] = field(default_factory=dict)
    """The entry by which each was last called in the roll call, by person id."""
    in_room: dict[int, None] = field(default_factory=dict)
    """Everybody who was in the room at some time, in the order of the record."""
    substitutes: dict[int, int] = field(default_factory=dict)
    """The substitute's id to the id of the member whose place is taken."""
    in_chair: dict[int, None] = field(default_factory=dict)
    """Whoever was said to preside, in the order of the record."""
    members: frozenset[int] = frozenset()
    """Those on the roll who have a seat."""
    entry_ids: dict[int, list[int]] = field(default_factory=dict)
    """The entries that call or move a person, by person id."""

    def is_remote(self, person_id: int) -> bool:
        """Whether somebody attended by remote link only."""
        called = self.called.get(person_id)
        return called is not None and called.kind is Kind.REMOTE and person_id not in self.in_room

    def attends(self, place: RollPlace) -> bool:
        """Whether the person of `place` was in the room at some time. Officers and guests on the roll attend unless
        the record says otherwise."""
        if place.person_id in self.in_room:
            return True
        return not place.capacity.is_member and place.person_id not in self.called

    def still_called(self, entry: Entry) -> tuple[int, ...]:
        """Those whom a roll-call entry names and no later one calls again. Of the absent only members are missed, and
        not those who came in after all."""
        people = tuple(voice for voice in entry.persons if isinstance(voice, int))
        if entry.kind not in ROLL_CALL:
            return people
        if entry.kind is Kind.ABSENT:
            people = tuple(person for person in people if person in self.members and person not in self.in_room)
        return tuple(person for person in people if self.called[person].id == entry.id)


def attended(meeting: Meeting) -> Attended:
    """Who attended the meeting at some time; a later roll call replaces an earlier one for those it names."""
    seats = frozenset(place.person_id for place in meeting.roll if place.capacity.is_member)
    found, moved = Attended(members=seats), set[int]()
    for entry in meeting.entries:
        if entry.kind not in ATTENDANCE or entry.is_struck:
            continue
        people = [voice for voice in entry.persons if isinstance(voice, int)]
        for person in people:
            found.entry_ids.setdefault(person, []).append(entry.id)
        if entry.kind in ROLL_CALL:
            found.called.update(dict.fromkeys(people, entry))
        elif entry.kind in MOVEMENT:
            moved.update(people)
        elif entry.kind is Kind.PRESIDING:
            found.in_chair.update(dict.fromkeys(people))
        elif entry.kind is Kind.SUBSTITUTE and len(people) == 2:
            found.substitutes = {s: m for s, m in found.substitutes.items() if m != people[1]}
            found.substitutes[people[0]] = people[1]
    present = [person for person, entry in found.called.items() if entry.kind is Kind.PRESENT]
    found.in_room = dict.fromkeys([*present, *found.substitutes, *sorted(moved), *found.in_chair])
    return found


class HeadWriter:
    """Writes the head of one meeting in one style."""

    def __init__(self, meeting: Meeting, style: Style, forms: Forms, unlisted: Container[int] = ()) -> None:
        """`unlisted`: whom a list of guests leaves out."""
        self._meeting, self._style, self._forms = meeting, style, forms
        self._unlisted = unlisted
        self._head = style.head
        self.attended = attended(meeting)

    def titles(self) -> Iterator[Block]:
        """The council, the committee, and where and when it met."""
        head = self._meeting.head
        for name in filter(None, (head.council, head.committee)):
            yield Block(BlockKind.TITLE, name.upper() if self._head.capitals else name)
        body = head.committee or head.council
        if not body:
            return
        yield Block(
            BlockKind.LEAD,
            fill(
                self._head.opening,
                committee=body,
                venue=head.venue,
                date=self._style.head_date(head.date),
                time=self._style.head_time(head.time),
            ),
        )

    def attendance(self) -> Iterator[Block]:
        """The attendance list: the chair, members, co-opted members, others, and those by remote link."""
        blocks = [
            *self._chair(),
            *self._list(self._head.members, self._members()),
            *self._list(self._head.coopted, self._of(Capacity.COOPTED)),
            *self._others(),
            *self._list(self._head.remote, self._remote()),
        ]
        if blocks:
            yield Block(BlockKind.HEADING, self._head.present)
            yield from blocks

    def roll_call(self, entry: Entry) -> Iterator[Block]:
        """The names of an apology or a substitution that was entered before the first item."""
        people = self.attended.still_called(entry)
        if not people:
            return
        if entry.kind is Kind.SUBSTITUTE:
            names = fill(
                self._style.sentences["substitute"],
                substitute=self._forms.named(people[0]),
                member=self._forms.named(people[-1]),
            )
        else:
            names = self._forms.share_titles([self._forms.listed(person) for person in people])
        yield Block(BlockKind.NAMES, names, entry_ids=(entry.id,))

    def _chair(self) -> Iterator[Block]:
        """Whoever stands above the list of members, and why."""
        if self._first is None:
            return
        place = self._meeting.places.get(self._first)
        is_chair = place is not None and place.capacity is Capacity.CHAIR
        frame = self._head.chair if is_chair else self._head.in_the_chair
        yield self._names(fill(frame, name=self._forms.listed(self._first)), [place] if place else [])

    @cached_property
    def _first(self) -> int | None:
        """The chair of the roll; in their absence whoever took the chair, or the vice-chair."""
        for capacity, others in ((Capacity.CHAIR, self.attended.in_chair), (Capacity.VICE, {})):
            holder = next((p for p in self._meeting.roll if p.capacity is capacity), None)
            if holder and self.attended.attends(holder):
                return holder.person_id
            if others:
                return next(iter(others))
        return None

    def _members(self) -> list[RollPlace]:
        first, seats = self._first, (Capacity.CHAIR, Capacity.VICE, Capacity.MEMBER)
        return [
            place
            for place in self._meeting.roll
            if place.person_id != first
            and place.person_id in self.attended.in_room
            and (place.capacity in seats or self._is_substitute(place))
        ]

    def _is_substitute(self, place: RollPlace) -> bool:
        return place.person_id in self.attended.substitutes and place.capacity is not Capacity.COOPTED

    def _of(self, *capacities: Capacity) -> list[RollPlace]:
        first = self._first
        return [
            place
            for place in self._meeting.roll
            if place.capacity in capacities and place.person_id != first and self.attended.attends(place)
        ]

    def _remote(self) -> list[RollPlace]:
        """Those by remote link; members of the public who speak are on no list."""
        return [
            place
            for place in self._meeting.roll
            if self.attended.is_remote(place.person_id) and place.capacity is not Capacity.SPEAKER
        ]

    def _others(self) -> Iterator[Block]:
        """Officers and guests, each with post or body."""
        if not self.attended.in_room:
            return
        places = [
            place
            for place in self._of(Capacity.OFFICER, Capacity.GUEST)
            if not self._is_substitute(place)
            and not (place.capacity is Capacity.GUEST and place.person_id in self._unlisted)
        ]
        yield from self._headed(self._head.also_present, places, one_each=True)

    def _list(self, heading: str, places: list[RollPlace]) -> Iterator[Block]:
        yield from self._headed(heading, places, one_each=False)

    def _headed(self, heading: str, places: list[RollPlace], *, one_each: bool) -> Iterator[Block]:
        """A list under its heading, parted by the roll's own headings."""
        if not places or not heading:
            return
        yield Block(BlockKind.HEADING, heading)
        for group in dict.fromkeys(["", *(place.group for place in places)]):
            if group:
                yield Block(BlockKind.HEADING, group, level=1)
            grouped = [place for place in places if place.group == group]
            if not grouped:
                continue
            if one_each:
                yield from (self._names(self._forms.attending(place.person_id), [place]) for place in grouped)
            else:
                yield self._names(self._forms.share_titles([self._marked(place) for place in grouped]), grouped)

    def _marked(self, place: RollPlace) -> str:
        """A member's name with the mark of their place."""
        name = self._forms.listed(place.person_id)
        if place.capacity is Capacity.VICE:
            return fill(self._head.vice, name=name)
        if (member := self.attended.substitutes.get(place.person_id)) is not None:
            return fill(self._head.substitute, name=name, member=self._forms.listed(member))
        return name if place.capacity.is_member else self._forms.attending(place.person_id)

    def _names(self, text: str, places: Iterable[RollPlace]) -> Block:
        ids = {entry: None for place in places for entry in self.attended.entry_ids.get(place.person_id, ())}
        return Block(BlockKind.NAMES, text, entry_ids=tuple(ids))
