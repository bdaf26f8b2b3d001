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

_MODULES = {
    **dict.fromkeys(
        (
            "Act",
            "Change",
            "Noun",
            "apply",
        ),
        "changes",
    ),
    **dict.fromkeys(
        (
            "Former",
            "Head",
            "Meeting",
            "Settled",
        ),
        "meeting",
    ),
    **dict.fromkeys(
        (
            "Capacity",
            "Collective",
            "Membership",
            "Person",
            "RollPlace",
            "Voice",
        ),
        "people",
    ),
    **dict.fromkeys(
        (
            "AgendaItem",
            "Entry",
        ),
        "record",
    ),
    **dict.fromkeys(("Conduct", "Interest", "Kind"), "kinds"),
    **dict.fromkeys(
        (
            "Ballot",
            "Choice",
            "Vote",
        ),
        "record",
    ),
    **dict.fromkeys(("Stage",), "stage"),
}
"""Where each name lives; a module is imported when one of its names is wanted, for the first screen needs few."""


def __getattr__(name: str) -> Any:
    """Import what is wanted now."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"clerk_tui.meeting.{_MODULES[name]}"), name)


__all__ = [
    "Act",
    "AgendaItem",
    "Ballot",
    "Capacity",
    "Change",
    "Choice",
    "Collective",
    "Conduct",
    "Entry",
    "Former",
    "Head",
    "Interest",
    "Kind",
    "Meeting",
    "Membership",
    "Noun",
    "Person",
    "RollPlace",
    "Settled",
    "Stage",
    "Voice",
    "Vote",
    "apply",
]
