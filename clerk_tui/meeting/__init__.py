"""What a meeting is: frozen values and the rules about them. No I/O, no screen, the clock passed in."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from clerk_tui.meeting.changes import Act, Change, Noun, apply
    from clerk_tui.meeting.kinds import Conduct, Interest, Kind
    from clerk_tui.meeting.meeting import Former, Head, Meeting, Settled
    from clerk_tui.meeting.people import Capacity, Collective, Membership, Person, RollPlace, Voice
    from clerk_tui.meeting.record import AgendaItem, Ballot, Choice, Entry, Vote
    from clerk_tui.meeting.stage import Stage

# fmt: off
__all__ = [
    "Act", "AgendaItem", "Ballot", "Capacity", "Change", "Choice", "Collective", "Conduct", "Entry", "Former", "Head",
    "Interest", "Kind", "Meeting", "Membership", "Noun", "Person", "RollPlace", "Settled", "Stage", "Voice", "Vote",
    "apply", "stage_word",
]
# fmt: on
_MODULES = {
    "changes": "Act Change Noun apply",
    "kinds": "Conduct Interest Kind",
    "meeting": "Former Head Meeting Settled",
    "people": "Capacity Collective Membership Person RollPlace Voice",
    "record": "AgendaItem Ballot Choice Entry Vote",
    "stage": "Stage stage_word",
}
"""The names of each module, which is imported when one of them is first used: the first screen needs few."""
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
