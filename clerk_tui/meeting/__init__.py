"""A meeting as frozen values, and the rules about them. No I/O, no screen; the clock is passed in."""

from typing import TYPE_CHECKING

from clerk_tui import late_names

if TYPE_CHECKING:
    from clerk_tui.meeting.changes import Act, Change, Noun, apply
    from clerk_tui.meeting.kinds import Conduct, Interest, Kind
    from clerk_tui.meeting.meeting import Former, Head, Meeting, Settled
    from clerk_tui.meeting.people import Capacity, Collective, Membership, Person, RollPlace, Voice
    from clerk_tui.meeting.record import AgendaItem, Ballot, Choice, Entry, Vote
    from clerk_tui.meeting.stage import Stage, stage_word

# fmt: off
__all__ = [
    "Act", "AgendaItem", "Ballot", "Capacity", "Change", "Choice", "Collective", "Conduct", "Entry", "Former", "Head",
    "Interest", "Kind", "Meeting", "Membership", "Noun", "Person", "RollPlace", "Settled", "Stage", "Voice", "Vote",
    "apply", "stage_word",
]
# fmt: on
__getattr__ = late_names(
    __name__,
    {
        "changes": "Act Change Noun apply",
        "kinds": "Conduct Interest Kind",
        "meeting": "Former Head Meeting Settled",
        "people": "Capacity Collective Membership Person RollPlace Voice",
        "record": "AgendaItem Ballot Choice Entry Vote",
        "stage": "Stage stage_word",
    },
)
