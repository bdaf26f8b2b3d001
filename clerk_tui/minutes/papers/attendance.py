"""The attendance sheet: who was there, in what capacity, and for which part of the meeting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import time

from clerk_tui.meeting.attendance import Standing
from clerk_tui.meeting.kinds import AWAY, MOVEMENT, Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, RollPlace
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.papers import Before, office_paper, table
from clerk_tui.minutes.public_record import PublicRecord
from clerk_tui.minutes.sentences.attendance import visitors
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.written_english import series

NAME = "Attendance"
_COLUMNS = ("Name", "Capacity", "Attendance")
_CAPACITIES = {
    Capacity.CHAIR: "Chair",
    Capacity.VICE: "Vice-Chair",
    Capacity.MEMBER: "Member",
    Capacity.COOPTED: "Co-opted member",
    Capacity.OFFICER: "Officer",
    Capacity.GUEST: "Guest",
    Capacity.SPEAKER: "Speaker",
}
_GROUPS: Sequence[tuple[str, frozenset[Capacity]]] = (
    ("Members", frozenset({Capacity.CHAIR, Capacity.VICE, Capacity.MEMBER})),
    ("Co-opted members", frozenset({Capacity.COOPTED})),
    ("Officers", frozenset({Capacity.OFFICER})),
    ("Others", frozenset({Capacity.GUEST})),
)
"""Members of the public who speak are not listed."""
_STAYED_AWAY = {
    Standing.APOLOGIES: "apologies",
    Standing.ABSENT: "absent",
    Standing.EXPECTED: "not recorded",
    Standing.REMOTE: "by remote link",
}


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """The sheet: a table for each group of people, the number of members present, and the visitors."""
    shown = PublicRecord(meeting, style, with_exempt=with_exempt)
    return office_paper(meeting, style, NAME, _Sheet(shown, style).blocks(), with_exempt=with_exempt)


@dataclass
class _Stay:
    """When somebody came and went, in order; a time is None if unknown."""

    was_there_at_first: bool = False
    item_id: int | None = None
    """The item in which they were called as present."""
    moves: list[tuple[bool, time | None]] = field(default_factory=list)
    """Whether they came (or left), and when."""


class _Sheet:
    def __init__(self, shown: PublicRecord, style: Style) -> None:
        self._shown, self._style = shown, style
        self._stays: dict[int, _Stay] = {}
        self._is_another_day = False
        """Whether the meeting was adjourned to another day, whose roll call does not correct that of the first."""
        for entry in shown.entries:
            self._follow(entry)

    def _follow(self, entry: Entry) -> None:
        self._is_another_day |= entry.kind is Kind.RESUMED and entry.of_date is not None
        people = entry.person_ids
        if entry.kind is Kind.SUBSTITUTE:
            people = people[:1]
        for person in people:
            stay = self._stays.setdefault(person, _Stay())
            is_link_of_roll = entry.kind is Kind.REMOTE and entry.item_id == stay.item_id
            if entry.kind in (Kind.PRESENT, Kind.SUBSTITUTE):
                stay.was_there_at_first, stay.item_id = True, entry.item_id
            elif (entry.kind in AWAY or is_link_of_roll) and not stay.moves and not self._is_another_day:
                stay.was_there_at_first = False  # a later line of the roll call corrects an earlier one
            elif entry.kind in MOVEMENT:
                came = entry.kind is Kind.ARRIVAL
                is_there = stay.moves[-1][0] if stay.moves else stay.was_there_at_first
                if not (came and is_there):  # they left while the public was excluded, which is not shown
                    stay.moves.append((came, entry.at))

    def blocks(self) -> Iterator[Block]:
        """The tables, and the lines below them."""
        for name, capacities in _GROUPS:
            places = [place for place in self._shown.roll if self._capacity(place) in capacities]
            if places:
                yield Block(BlockKind.HEADING, name)
                yield from table(_COLUMNS, map(self._row, places))
        yield from self._count_line()
        for entry in self._shown.entries:
            if entry.kind is Kind.VISITORS:
                said = visitors(self._shown.context, entry, None)
                yield Block(BlockKind.PARAGRAPH, said, entry_ids=(entry.id,))

    def _count_line(self) -> Iterator[Block]:
        """The line that counts the members and substitutes who attended at any time, and gives the quorum."""
        meeting, room = self._shown.meeting, self._shown.room
        voting = {Capacity.MEMBER, Capacity.CHAIR, Capacity.VICE}
        if meeting.rules.cooptees_vote:
            voting.add(Capacity.COOPTED)
        present = [p.person_id for p in self._shown.roll if self._attended(p.person_id) and room.sits(p.person_id)]
        voters = [p for p in present if meeting.places[room.seat(p)].capacity in voting]
        substitutes = sum(person in room.substitutes for person in voters)
        linked = sum(person not in room.substitutes and self._was_linked(person) for person in voters)
        if voters:
            needed = meeting.quorum_needed
            quorum = f" The quorum is {needed}." if needed is not None else ""
            others = f", {linked} of them by remote link" if linked else ""
            others += f", and {substitutes} substitute{'' if substitutes == 1 else 's'}" if substitutes else ""
            members = len(voters) - substitutes
            yield Block(BlockKind.PARAGRAPH, f"{members} of {meeting.seats} members attended{others}.{quorum}")

    def _was_linked(self, person: int) -> bool:
        """Whether somebody attended by the remote link alone."""
        stay, room = self._stays.get(person, _Stay()), self._shown.room
        return not stay.was_there_at_first and (room.standing(person) is Standing.REMOTE or person in room.left_link)

    def _attended(self, person: int) -> bool:
        stay, standing = self._stays.get(person, _Stay()), self._shown.room.standing(person)
        is_away = standing in (Standing.APOLOGIES, Standing.ABSENT, Standing.EXPECTED)
        return stay.was_there_at_first or bool(stay.moves) or not is_away

    def _capacity(self, place: RollPlace) -> Capacity:
        """The capacity in which somebody attended; a substitute is a member."""
        is_substitute = place.person_id in self._shown.room.substitutes and not place.capacity.is_member
        return Capacity.MEMBER if is_substitute else place.capacity

    def _row(self, place: RollPlace) -> tuple[str, ...]:
        person = place.person_id
        capacity = place.post or _CAPACITIES[place.capacity]
        if (member := self._shown.room.substitutes.get(person)) is not None:
            capacity = f"Substitute for {self._shown.name(member)}"
        return self._shown.name(person), capacity, self._attendance(person)

    def _attendance(self, person: int) -> str:
        """*present*, *present until 9.44am and from 10.05am*, *apologies*."""
        stay = self._stays.get(person, _Stay())
        standing = self._shown.room.standing(person)
        if not stay.was_there_at_first and not any(came for came, _ in stay.moves):
            if (said := _STAYED_AWAY.get(standing)) is not None:
                substitute = next((s for s, m in self._shown.room.substitutes.items() if m == person), None)
                return said if substitute is None else f"{said}; {self._shown.name(substitute)} sat in their place"
            if not stay.moves:
                return "present"
        moved: list[str] = []
        for move in stay.moves:
            if moved and not move[0] and move[1] is not None and moved[-1].startswith("from "):
                moved[-1] += f" {self._move_in_words(move)}"  # *from 7.06pm until 8.15pm*
            else:
                moved.append(self._move_in_words(move))
        if not moved:
            return "present"
        between = "; " if any(at is None for _, at in stay.moves) else " "
        is_by_link = standing is Standing.REMOTE or person in self._shown.room.left_link
        return f"{'by remote link' if is_by_link else 'present'}{between}{series(moved, ' and ')}"

    def _move_in_words(self, move: tuple[bool, time | None]) -> str:
        is_arrival, at = move
        clock = self._style.clock(at)
        if is_arrival:
            return f"from {clock}" if clock else "came during the meeting"
        return f"until {clock}" if clock else "left during the meeting"
