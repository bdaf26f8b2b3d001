"""What a meeting is: frozen values and the rules about them. No I/O, no screen, the clock passed in."""

from clerk_tui.meeting.changes import Act, Change, Noun, apply
from clerk_tui.meeting.meeting import Head, Meeting, Stage
from clerk_tui.meeting.people import Capacity, Collective, Membership, Person, RollPlace, Voice
from clerk_tui.meeting.record import AgendaItem, Entry, Kind, Vote

__all__ = [
    "Act",
    "AgendaItem",
    "Capacity",
    "Change",
    "Collective",
    "Entry",
    "Head",
    "Kind",
    "Meeting",
    "Membership",
    "Noun",
    "Person",
    "RollPlace",
    "Stage",
    "Voice",
    "Vote",
    "apply",
]
