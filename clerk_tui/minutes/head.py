"""The head of the minutes: the body, where and when it met, and who attended. `who_came` reads that from the record,
and `HeadWriter` writes it as titles and lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from functools import cached_property

from clerk_tui.meeting.attendance import Attendance, Standing
from clerk_tui.meeting.kinds import ATTENDANCE, AWAY, MOVEMENT, ROLL_CALL, Kind
from clerk_tui.meeting.meeting import Meeting, substituted
from clerk_tui.meeting.people import Capacity, RollPlace
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.spoken_entries import body_in_words
from clerk_tui.meeting.stage import Stage
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.publicity import Publicity
from clerk_tui.minutes.sentences.name_forms import Forms, chair_word
from clerk_tui.minutes.style import ListForm, Style
from clerk_tui.minutes.written_english import capital, correction_in_words, fill, fill_blanks
from clerk_tui.regex import any_case


@dataclass
class WhoCame:
    """Who attended, when they came and left, and the entries that say so."""

    called: dict[int, Entry] = field(default_factory=dict)
    """The last roll-call entry for each person, by person id."""
    in_room: dict[int, None] = field(default_factory=dict)
    """Everybody who was in the room at any time, in the order of the record."""
    substitutes: dict[int, int] = field(default_factory=dict)
    """The id of the member for whom each substitute sits."""
    in_chair: dict[int, None] = field(default_factory=dict)
    """Those recorded as presiding, in the order of the record."""
    members: frozenset[int] = frozenset()
    """Those on the roll with a seat."""
    uncalled: frozenset[int] = frozenset()
    """Those who were there unless the record says otherwise."""
    arrived: dict[int, time] = field(default_factory=dict)
    """When somebody first came in who was not there at the roll call, by person id."""
    left: dict[int, time | None] = field(default_factory=dict)
    """When those left who did not come back, by person id."""
    entry_ids: dict[int, list[int]] = field(default_factory=dict)
    """The entries that call or move a person, by person id."""

    def is_remote(self, person_id: int) -> bool:
        """Whether somebody attended by remote link only."""
        called = self.called.get(person_id)
        return called is not None and called.kind is Kind.REMOTE and person_id not in self.in_room

    def attends(self, place: RollPlace) -> bool:
        """Whether somebody was in the room at any time; officers and guests were, unless the record says otherwise."""
        if place.person_id in self.in_room:
            return True
        return place.person_id in self.uncalled and place.person_id not in self.called

    def still_called(self, entry: Entry) -> tuple[int, ...]:
        """The people of a roll-call entry whom no later one names; of absent ones, members who did not come later."""
        people = entry.person_ids
        if entry.kind not in ROLL_CALL:
            return people
        if entry.kind is Kind.ABSENT:
            people = tuple(person for person in people if person in self.members and person not in self.in_room)
        return tuple(p for p in people if p in self.called and self.called[p].id == entry.id)


def who_came(meeting: Meeting, publicity: Publicity) -> WhoCame:
    """Work out who attended a meeting. For each person the last roll call counts. Of entries that are left out of the
    paper only the roll call is used: who attended is public."""
    seats = frozenset(place.person_id for place in meeting.roll if place.capacity.is_member)
    uncalled = frozenset(place.person_id for place in meeting.roll if meeting.is_present_uncalled(place))
    found, moved, room = WhoCame(members=seats, uncalled=uncalled), set[int](), Attendance(meeting)
    for entry in _as_published(meeting, publicity):
        room.follow(entry)
        people = entry.person_ids
        for person in people:
            found.entry_ids.setdefault(person, []).append(entry.id)
        if entry.kind in ROLL_CALL:
            found.called.update(dict.fromkeys(people, entry))
        elif entry.kind in MOVEMENT:
            _note_arrival(found, moved, entry)
            found.left.update(dict.fromkeys(people, entry.at if entry.kind is Kind.DEPARTURE else None))
            moved.update(p for p in people if p not in room.left_link and room.standing(p) is not Standing.REMOTE)
        elif entry.kind is Kind.PRESIDING:
            found.in_chair.update(dict.fromkeys(people))
        found.substitutes = substituted(found.substitutes, entry)
    present = [person for person, entry in found.called.items() if entry.kind is Kind.PRESENT]
    found.in_room = dict.fromkeys([*present, *found.substitutes, *sorted(moved), *found.in_chair])
    return found


def _as_published(meeting: Meeting, publicity: Publicity) -> Iterator[Entry]:
    for entry in meeting.standing(ATTENDANCE):
        if not publicity.is_left_out(entry):
            yield entry
        elif entry.kind in ROLL_CALL:
            yield replace(entry, persons=tuple(p for p in entry.person_ids if p in meeting.places))


def _note_arrival(found: WhoCame, moved: Container[int], entry: Entry) -> None:
    """Note when people first came who were not there at the roll call."""
    for person in entry.person_ids if entry.kind is Kind.ARRIVAL and entry.at else ():
        called = found.called.get(person)
        if person not in moved and (called is None or called.kind in AWAY):
            found.arrived[person] = entry.at  # type: ignore[assignment]


_SAYS_WHO_CAME = any_case(
    r"\W*(?:(?:the|all|board|members?|councillors?|committee|trustees|governors|directors|those|persons?|people|also"
    r"|in|were)\s+)*(?:present|attendance|attend(?:ees|ing|ed)|apologies(?: for absence)?|absent)\W*"
)
"""A heading of the roll that says no more than the heading of the list that it is in."""
_KEEPS_RECORD = any_case(r"\b(?:clerk|secretary|recorder)\b")
"""Posts of the officer who keeps the record of a meeting."""
_WHOLE = any_case(r"(?:the )?full (?:[a-z]+ )?(?:council|board|assembly)|")
"""What the body itself is called where its committees meet too: *Full Council*; or nothing."""


def _name_before(frame: str, body: str) -> str:
    """The body's name without a last word that `frame` has after it: *the Annual Parish* before *meeting*."""
    name, _, last = body.rpartition(" ")
    goes_on = re.search(rf"\{{body\}}[\s\]]+{re.escape(last)}\b", frame, re.IGNORECASE) if last else None
    return name if goes_on else body


_ROOM = any_case(
    r"(?:(?:assembly|board|church|civic|committee|community|council|main|meeting|members['’]|parish|town|village) )"
    r"(?:building|cent(?:re|er)|chambers?|hall|offices?|room)(?=,|$)|(?:boardroom|chamber|library)(?=,|$)"
)
"""A room or building that is called by what it is and takes *the*: *Council Chamber*; not *Committee Room 2*."""


class HeadWriter:
    """Writes the head of one meeting in one style."""

    def __init__(self, meeting: Meeting, style: Style, forms: Forms, publicity: Publicity) -> None:
        self._meeting, self._style, self._forms = meeting, style, forms
        self._head = style.head
        self.attended = who_came(meeting, publicity)

    def titles(self) -> Iterator[Block]:
        """The lines at the top, and where and when the body met."""
        head = self._meeting.head
        said = {
            "council": head.council,
            "committee": head.committee,
            "body": head.body,
            "parent": "" if head.committee.casefold() in ("", head.council.casefold()) else head.council,
            "venue": head.venue,
            "the_venue": f"the {head.venue}" if _ROOM.match(head.venue) else head.venue,
            "date": self._style.head_date(head.date),
            "time": self._style.head_time(head.time),
        }
        titles = filter(
            None, (fill(frame, **said | {"body": _name_before(frame, said["body"])}) for frame in self._head.titles)
        )
        for title in dict.fromkeys(titles):  # a parish council may be its own committee
            yield Block(BlockKind.TITLE, title.upper() if self._head.capitals else title)
        opening = capital(fill(self._head.opening, **said | {"committee": said["body"]}).lstrip(" ,"))
        if said["body"] and opening:
            yield Block(BlockKind.LEAD, opening)

    def attendance(self) -> Iterator[Block]:
        """The lists of those who attended and who did not, in the style's order."""
        heading = fill(self._head.members, kind=body_in_words(self._meeting.head, "committee").title())
        made: dict[str, Callable[[], Iterable[Block]]] = {
            "chair": self._chair,
            "members": lambda: [*self._list(heading, self._listed_members()), *self._vacant()],
            "coopted": lambda: self._list(self._coopted_heading, self._attending_in_capacity(Capacity.COOPTED)),
            "also_present": self._others,
            "officers": self._officers,
            "remote": lambda: self._list(self._head.remote, self._remote()),
            "apologies": lambda: self._absence_list(Kind.APOLOGIES, self._head.apologies),
            "absent": lambda: self._absence_list(Kind.ABSENT, self._head.absent),
        }
        blocks = [block for name in self._head.lists for block in made[name]()]
        if blocks and self._head.present:
            yield Block(BlockKind.HEADING, self._head.present)
        yield from blocks

    def lists(self, entry: Entry) -> bool:
        """Whether a list of the head has the people whom an entry calls absent."""
        return entry.kind.value in self._head.lists and entry.kind in AWAY

    def signature(self) -> Iterator[Block]:
        head, settled = self._meeting.head, self._meeting.settled
        roll = self._meeting.roll
        chairs = (p.chairs_as_in(self._forms.listed(p.person_id)) for p in roll if p.capacity is Capacity.CHAIR)
        chair = next(chairs, "")
        is_whole = head.council and _WHOLE.fullmatch(head.committee)
        said = fill(
            chair_word(chair, self._head.signature),
            council=head.council,
            committee=head.council if is_whole else head.body,
            agreed=self._style.due(settled.on) if settled is not None else "",
            clerk=next(self._clerks(), ""),
        )
        if settled is not None and settled.stage is Stage.SIGNED:
            said = fill_blanks(said, settled.by, self._style.due(settled.on))
            if settled.corrections:
                text = correction_in_words(settled.corrections.rstrip("."))
                fields = {"date": self._style.due(settled.corrected_on), "text": text}
                yield Block(BlockKind.PARAGRAPH, fill(self._head.subject_to, **fields))
        yield from (Block(BlockKind.SIGNATURE, line) for line in said.split("\n") if line)

    def _clerks(self) -> Iterator[str]:
        """The officers on the roll who keep the record, each with their post."""
        for place in self._meeting.roll:
            if place.capacity is Capacity.OFFICER and _KEEPS_RECORD.search(place.post):
                yield f"{self._forms.listed(place.person_id)}, {place.post}"

    def roll_call(self, entries: Sequence[Entry]) -> Iterator[Block]:
        """The blocks of all apologies, or of a substitution, entered before the first item."""
        people = tuple(dict.fromkeys(person for entry in entries for person in self.attended.still_called(entry)))
        if not people:
            return
        if entries[0].kind is Kind.SUBSTITUTE:
            names = fill(
                self._style.sentences["substitute"],
                substitute=self._forms.named(people[0]),
                member=self._forms.named(people[-1]),
            )
        else:
            names = self._forms.attended(people)
        yield Block(BlockKind.NAMES, names, entry_ids=tuple(entry.id for entry in entries))

    @property
    def _coopted_heading(self) -> str:
        votes = self._meeting.rules.cooptees_vote
        return (self._head.coopted_voting if votes else "") or self._head.coopted

    def _chair(self) -> Iterator[Block]:
        if self._presiding_person is not None:
            yield self._names(self._name_with_marks(self._presiding_person), [self._presiding_person])

    def _listed_members(self) -> list[int]:
        """The people in the list of members, beginning with who presides if no other list has them."""
        first = (
            [self._presiding_person] if self._presiding_person is not None and "chair" not in self._head.lists else []
        )
        members = [place.person_id for place in self._members()]
        here = (Capacity.GUEST, self._head.guests_with_members), (Capacity.OFFICER, self._head.officers_with_members)
        others = [capacity for capacity, is_here in here if is_here and self.attended.in_room]
        return [*first, *members, *(person for capacity in others for person in self._attending(capacity))]

    def _vacant(self) -> Iterator[Block]:
        """The line that counts the vacant seats, if the style has one."""
        count, frames = len(self._meeting.vacant), self._head.vacant
        if count and frames and self.attended.in_room:
            yield Block(BlockKind.NAMES, fill(frames[min(count, len(frames)) - 1], count=str(count)))

    @cached_property
    def _presiding_person(self) -> int | None:
        """Who is named first: the chair on the roll; if absent, whoever took the chair, or the vice-chair."""
        for capacity, others in ((Capacity.CHAIR, self.attended.in_chair), (Capacity.VICE, {})):
            holder = next((p for p in self._meeting.roll if p.capacity is capacity), None)
            if holder and self.attended.attends(holder):
                return holder.person_id
            if others:
                return next(iter(others))
        return None

    def _members(self) -> list[RollPlace]:
        first, seats = self._presiding_person, (Capacity.CHAIR, Capacity.VICE, Capacity.MEMBER)
        here = (p for p in self._meeting.roll if p.person_id in self.attended.in_room or self._sits_by_link(p))
        return [p for p in here if p.person_id != first and (p.capacity in seats or self._is_substitute(p))]

    def _is_substitute(self, place: RollPlace) -> bool:
        return place.person_id in self.attended.substitutes and place.capacity is not Capacity.COOPTED

    def _sits_by_link(self, place: RollPlace) -> bool:
        """Whether somebody by remote link is in the list of members."""
        is_member = place.capacity.is_member and place.capacity is not Capacity.COOPTED
        return self._head.remote_with_members and is_member and self.attended.is_remote(place.person_id)

    def _attending_in_capacity(self, *capacities: Capacity) -> list[int]:
        places = (place for place in self._meeting.roll if place.capacity in capacities)
        return [p.person_id for p in places if p.person_id != self._presiding_person and self.attended.attends(p)]

    def _remote(self) -> list[int]:
        """Those who attended by remote link, without public speakers and those in the list of members."""
        remote = (place for place in self._meeting.roll if self.attended.is_remote(place.person_id))
        return [p.person_id for p in remote if p.capacity is not Capacity.SPEAKER and not self._sits_by_link(p)]

    def _others(self) -> Iterator[Block]:
        """The list of guests, and of officers if they have no list of their own, each with post or body."""
        if not self.attended.in_room:
            return
        elsewhere = {
            Capacity.OFFICER: "officers" in self._head.lists or self._head.officers_with_members,
            Capacity.GUEST: self._head.guests_with_members,
        }
        capacities = [capacity for capacity, is_elsewhere in elsewhere.items() if not is_elsewhere]
        yield from self._headed_list(self._head.also_present, self._attending(*capacities), self._head.others_as)

    def _officers(self) -> Iterator[Block]:
        if self.attended.in_room and not self._head.officers_with_members:
            yield from self._headed_list(self._head.officers, self._attending(Capacity.OFFICER), self._head.others_as)

    def _attending(self, *capacities: Capacity) -> list[int]:
        return [
            person
            for person in self._attending_in_capacity(*capacities)
            if not self._is_substitute(self._meeting.places[person])
        ]

    def _absence_list(self, kind: Kind, heading: str) -> Iterator[Block]:
        """The list of those who sent apologies, or of absent members, without those who arrived later."""
        called = self.attended.called
        away = [
            person for person, entry in called.items() if entry.kind is kind and person not in self.attended.in_room
        ]
        if kind is Kind.ABSENT:
            away = [person for person in away if person in self.attended.members]
        yield from self._list(heading, away)

    def _list(self, heading: str, people: list[int]) -> Iterator[Block]:
        yield from self._headed_list(heading, people, self._head.members_as)

    def _headed_list(self, heading: str, people: list[int], form: ListForm) -> Iterator[Block]:
        """The blocks of a list under its heading, divided by the groups of the roll."""
        if not people or not heading:
            return
        if form is not ListForm.RUN_IN:
            yield Block(BlockKind.HEADING, heading)
        group_of = {p.person_id: "" if _SAYS_WHO_CAME.fullmatch(p.group) else p.group for p in self._meeting.roll}
        for group in dict.fromkeys(["", *(group_of.get(person, "") for person in people)]):
            grouped = [person for person in people if group_of.get(person, "") == group]
            yield from self._group_blocks(group, f"{group}: " if group else f"{heading} ", grouped, form)

    def _group_blocks(self, group: str, lead: str, people: list[int], form: ListForm) -> Iterator[Block]:
        """The blocks of one group of a list; a run-in list begins with `lead`."""
        marked = [self._name_with_marks(person) for person in people]
        names = f"{self._forms.in_list(marked)}{self._head.ends}"
        if form is ListForm.RUN_IN and people:
            yield self._names(f"{lead}{names}", people, BlockKind.PARAGRAPH)
            return
        if group:
            yield Block(BlockKind.HEADING, group, level=1)
        if form is ListForm.ONE_EACH:
            yield from map(self._names, marked, ([person] for person in people))
        elif people:
            yield self._names(names, people)

    def _name_with_marks(self, person_id: int) -> str:
        """A name as the lists have it, with its post, its times or its link."""
        marked = self._name_with_place(person_id)
        at = self._style.clock(self.attended.arrived.get(person_id))
        called = self.attended.called.get(person_id)
        is_late = called is not None and called.kind is Kind.APOLOGIES and at and at not in marked
        return f"{marked} (from {at})" if is_late else marked  # whoever sent apologies and came

    def _name_with_place(self, person_id: int) -> str:
        name = self._forms.on_list(person_id)
        place = self._meeting.places.get(person_id)
        initials = self._forms.initials(person_id)
        marks = {
            "post": place.post if place is not None else "",
            "initials": ""
            if " " in initials or initials == name
            else initials,  # the name says them, or there are none
            "arrived": self._style.clock(self.attended.arrived.get(person_id)),
            "left": self._style.clock(self.attended.left.get(person_id)),
            "remote": self._head.by_link if self.attended.is_remote(person_id) else "",
        }
        leads = place is not None and place.capacity in (Capacity.CHAIR, Capacity.VICE)
        if place is not None and leads:
            frame = self._head.chair if place.capacity is Capacity.CHAIR else self._head.vice
            marked = fill(chair_word(place.chairs_as, frame), name=name, **marks)
            if person_id != self._presiding_person or place.capacity is Capacity.CHAIR:
                return marked
            said = fill(self._head.in_the_chair, name=marked, **dict.fromkeys(marks, ""))
            return said.replace(") (", ", ")
        if person_id == self._presiding_person:
            return fill(self._head.in_the_chair, name=name, **marks)
        if place is None:
            return name
        if (member := self.attended.substitutes.get(person_id)) is not None:
            return fill(self._head.substitute, name=name, member=self._forms.on_list(member), **marks)
        if place.capacity.is_member:
            return fill(self._head.member, name=name, **marks)
        return self._forms.attending(person_id)

    def _names(self, text: str, people: Iterable[int], kind: BlockKind = BlockKind.NAMES) -> Block:
        ids = {entry: None for person in people for entry in self.attended.entry_ids.get(person, ())}
        return Block(kind, text, entry_ids=tuple(ids))
