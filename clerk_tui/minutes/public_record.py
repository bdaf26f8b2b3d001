"""The part of a record that may be published: nothing private, struck out, or hidden from the public."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from clerk_tui.meeting.agenda import minute_numbers
from clerk_tui.meeting.attendance import Attendance
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Capacity, RollPlace
from clerk_tui.meeting.proceedings import Fate, Proposal, proceedings
from clerk_tui.meeting.record import Entry
from clerk_tui.meeting.voting import Division
from clerk_tui.minutes.document import printable
from clerk_tui.minutes.publicity import Publicity, as_shown
from clerk_tui.minutes.sentences.context import EntryContext
from clerk_tui.minutes.style import Style


def words_of(context: EntryContext, text: str) -> str:
    """A kept text as it reads inside a sentence, for data."""
    return "\n".join(map(printable, context.inside(text.strip(), None).split("\n")))


class PublicRecord:
    """The record of a meeting for the public, or `with_exempt` for those who may read all of it."""

    def __init__(self, meeting: Meeting, style: Style, *, with_exempt: bool) -> None:
        meeting = as_shown(meeting, with_exempt=with_exempt)
        self.meeting, self._style = meeting, style
        self._publicity = Publicity(meeting, with_exempt=with_exempt)
        self.context = EntryContext(meeting, style)
        printed = (e for e in meeting.entries if not (e.is_struck or e.kind is Kind.PRIVATE))
        self.entries = tuple(entry for entry in printed if not self._publicity.is_left_out(entry))
        self._ids = frozenset(entry.id for entry in self.entries)

    def is_exempt(self, entry: Entry) -> bool:
        """Whether an entry is not for the public."""
        return self._publicity.part(entry) is not None

    def name(self, person_id: int) -> str:
        """A person as listed; a member of the public who must not be named, by other words (*A resident*)."""
        return self.context.forms.listed(person_id)

    def item(self, item_id: int | None) -> str:
        """An item with the number that the minutes print, or the agenda's; empty if there is none."""
        if (item := self.meeting.item(item_id)) is None:
            return ""
        number = self._numbers.get(item.id)
        return printable(f"{number} {item.title}" if number else item.label)

    @cached_property
    def _numbers(self) -> dict[int, str]:
        return minute_numbers(self.meeting)

    @cached_property
    def roll(self) -> tuple[RollPlace, ...]:
        """The roll without vacant seats, without members of the public whom nothing shown names, and without the posts
        of those whose names are withheld."""
        withheld = self.meeting.withheld
        held = (place for place in self.meeting.roll if place.person_id not in self.meeting.vacant)
        shown = (p for p in held if p.capacity is not Capacity.SPEAKER or p.person_id in self._named)
        return tuple(replace(p, post="", alias="") if p.person_id in withheld else p for p in shown)

    @cached_property
    def people(self) -> tuple[int, ...]:
        """The ids of all who are on the roll or named in what is shown, first in the order of the roll."""
        return tuple(dict.fromkeys([*(place.person_id for place in self.roll), *self._named]))

    @cached_property
    def _named(self) -> dict[int, None]:
        out: dict[int, None] = {}
        for entry in self.entries:
            out.update(dict.fromkeys(entry.person_ids))
            out.update(dict.fromkeys(mentioned(entry.text or "")))
            if entry.vote is not None:
                out.update(dict.fromkeys(ballot.person_id for ballot in entry.vote.ballots))
        return out

    @cached_property
    def room(self) -> Attendance:
        """Who is in the room at the end, as far as what is shown tells."""
        room = Attendance(self.meeting)
        for entry in self.meeting.attendance_entries:
            if entry.id in self._ids:
                room.follow(entry)
        return room

    @cached_property
    def proposals(self) -> tuple[Proposal, ...]:
        """Motions and amendments in the order moved, without what exempt business changed or decided."""
        return tuple(self._as_shown(p) for p in proceedings(self.meeting).by_id.values() if p.entry.id in self._ids)

    def _as_shown(self, proposal: Proposal) -> Proposal:
        if not all(source in self._ids for source in proposal.sources):
            proposal = replace(proposal, text=proposal.entry.text or "", sources=(proposal.entry.id,), is_amended=False)
        if proposal.decided is not None and proposal.decided.id not in self._ids:
            proposal = replace(proposal, fate=Fate.OPEN, decided=None)
        return proposal

    @cached_property
    def divisions(self) -> tuple[Division, ...]:
        """Votes in the order taken."""
        shown = (d for entry_id, d in proceedings(self.meeting).divisions.items() if entry_id in self._ids)
        return tuple(d if d.casting is None or d.casting.id in self._ids else replace(d, casting=None) for d in shown)

    def voted_on(self, division: Division) -> Proposal | None:
        """The motion or amendment that a vote was on; None if there was none or it is not shown."""
        target = proceedings(self.meeting).target.get(division.entry.id)
        return next((p for p in self.proposals if p.entry.id == target), None)
