"""What a style file may have: the fields of its frames, the words of its lists, the keys of its tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, is_dataclass
from functools import cache
from typing import Annotated, get_origin, get_type_hints

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import SPEECH, Conduct, Interest, Kind
from clerk_tui.meeting.people import Collective
from clerk_tui.meeting.record import Choice
from clerk_tui.meeting.rules import Law
from clerk_tui.minutes.sentences.context import FRAMES
from clerk_tui.minutes.style.model import Style

ORDER = ("titles", "attendance", "opening", "items", "last-item", "actions", "closing", "signature")
"""The parts of the minutes."""
LISTS = ("chair", "members", "coopted", "also_present", "officers", "remote", "apologies", "absent")
"""The lists of the attendance."""

_WAYS = ("motion", "amendment", "further", "procedural")
KEYS: Mapping[str, tuple[str, ...]] = {
    "people.voices": tuple(Collective),
    "speech.verbs": (*(kind for kind in Kind if kind in SPEECH), "promise-to"),
    "speech.turned": tuple(kind for kind in Kind if kind in SPEECH and kind is not Kind.PROMISE),
    "motions.moved": _WAYS,
    "motions.unnamed": _WAYS,
    "motions.words": (*_WAYS, "substantive", "none"),
    "votes.exceptions": tuple(Choice),
    "votes.lists": tuple(Choice),
    "votes.ways": (Choice.FOR, Choice.AGAINST),
    "votes.own": tuple(Choice),
    "votes.each_way": tuple(Choice),
    "interests.classes": (*Interest, "none"),
    "interests.conducts": tuple(Conduct),
    "exempt.parts": tuple(Law),
    "sentences": (*FRAMES, "quorum-kept", "quorum-lost"),
}
"""The keys that each table of words must have."""
FREE = frozenset({"people.plural_titles", "votes.majorities"})
"""Tables that a style replaces as a whole."""
WORDS: Mapping[str, tuple[str, ...]] = {
    "order": ORDER,
    "unprinted": tuple(Kind),
    "omitted": tuple(Kind),
    "paragraphs.unnumbered": tuple(Kind),
    "paragraphs.numbered_alone": tuple(Kind),
    "head.lists": LISTS,
    "votes.lists_empty": tuple(Choice),
}
"""The words that a list may have."""
FORMS: Mapping[str, tuple[str, str]] = {
    "items.minute_numbers": (r"|\S*\{n\}\S*", "has {n} in it and no spaces, such as {yy}/{n}; or it is empty"),
    "items.minute_year": (
        r"|never|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
        "is a month and day such as 05-01, or never, or empty",
    ),
}
"""Texts that must have one form, and the words for it."""
OF_THREE = frozenset({"people.member_count", "votes.in_favour", "votes.against", "votes.abstained"})
"""Lists for none, one and more."""


@dataclass(frozen=True)
class Schema:
    """What one kind of file may have."""

    made: type
    """The dataclass that is made of it."""
    called: str
    """What it is called in messages: *a style*."""
    based_on: str = ""
    """The key that names the file from which it takes the rest, if there is one."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys that each table of words must have."""
    free: frozenset[str] = frozenset()
    """Tables whose keys are free."""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The words that a list may have."""
    forms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Texts that must have one form, and the words for it."""
    numbers: Mapping[str, tuple[float, float, str]] = field(default_factory=dict)
    """The smallest and the largest value of each number, and its unit."""
    of_three: frozenset[str] = frozenset()
    """Lists for none, one and more."""
    fields: Callable[[], Mapping[str, str]] = dict
    """The fields of each frame, or of all frames of a table, by its path; a text without any is not a frame."""

    def fields_of(self, path: str) -> tuple[str, ...] | None:
        """The fields of the frame at `path`, which may be inside a table; None if it is not a frame."""
        known = self.fields().get(path) or self.fields().get(path.rpartition(".")[0])
        return None if known is None else tuple(known.split())


@cache
def fields() -> Mapping[str, str]:
    """The fields of each frame, or of all frames of a table, by its path; a text without any is not a frame."""
    ours = {f"sentences.{name}": " ".join(fields) for name, fields in FRAMES.items()}
    return {
        **annotated(Style),
        **ours,
        **dict.fromkeys(("sentences.quorum-kept", "sentences.quorum-lost"), "time members"),
    }


def annotated(group: type, path: str = "") -> dict[str, str]:
    """The fields beside the types of a dataclass and of those in it, by path."""
    found: dict[str, str] = {}
    for key, hint in get_type_hints(group, include_extras=True).items():
        if get_origin(hint) is Annotated:
            found[f"{path}{key}"] = hint.__metadata__[0]
        elif is_dataclass(hint) and isinstance(hint, type):
            found |= annotated(hint, f"{path}{key}.")
    return found


BASED_ON = "based_on"
"""The key that names the style from which a file takes the rest."""
NUMBERS: Mapping[str, tuple[float, float, str]] = {
    "papers.published_after": (0, 60, "working days"),
    "papers.call_in_after": (0, 60, "working days"),
}
STYLE = Schema(Style, "a style", BASED_ON, KEYS, FREE, WORDS, FORMS, numbers=NUMBERS, of_three=OF_THREE, fields=fields)
