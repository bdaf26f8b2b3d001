"""A small meeting to act on."""

from __future__ import annotations

from datetime import time

from clerk_tui.meeting import Act, Capacity, Entry, Head, Kind, Meeting, acts, apply
from clerk_tui.meeting.intents import ListPerson, OpenItem, Record
from clerk_tui.meeting.meeting import Directory

CHAIR, VICE, HAND, LINTERN, CLERK = 1, 2, 3, 4, 5


class Sitting:
    """A meeting and its directory, acted on one act after another."""

    def __init__(self, quorum: int | None = None) -> None:
        self.meeting = Meeting(Head(1, quorum=quorum))
        self.directory = Directory()
        self.done: list[Act] = []
        for name, capacity in (
            ("Councillor D Boyes", Capacity.CHAIR),
            ("Councillor C Stoker", Capacity.VICE),
            ("Councillor K Hand", Capacity.MEMBER),
            ("Councillor P Lintern", Capacity.MEMBER),
            ("Graham McArdle", Capacity.OFFICER),
        ):
            self.do(acts.list_person(self.meeting, ListPerson(name, capacity), self.directory))

    def do(self, act: Act) -> None:
        """Carry an act out."""
        self.meeting = apply(self.meeting, act.changes)
        self.done.append(act)

    def record(self, kind: Kind, text: str | None = "", *persons: int, at: time | None = None) -> Entry:
        """Record an entry and give it as it stands."""
        draft = Entry(0, kind, 0, persons=persons, text=text, at=at)
        self.do(acts.record(self.meeting, Record(draft), self.directory, at))
        return self.meeting.entries[-1]

    def open(self, number: str, title: str = "") -> None:
        """Open an agenda item."""
        self.do(acts.open_item(self.meeting, OpenItem(number, title), self.directory, None))

    def strike(self, entry: Entry) -> None:
        """Strike an entry out, or restore it."""
        self.do(acts.strike(self.meeting, self.meeting.entry(entry.id)))

    @property
    def texts(self) -> list[str | None]:
        """The texts of the record in order."""
        return [entry.text for entry in self.meeting.entries]


def undone(meeting: Meeting, done: list[Act]) -> Meeting:
    """The meeting with all acts taken back, the last first."""
    for act in reversed(done):
        meeting = apply(meeting, act.inverse.changes)
    return meeting
