"""What a style file may have: the fields of its frames, the words of its lists, the keys of its tables."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import field, fields, is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.exempt import PARAGRAPHS
from clerk_tui.meeting.kinds import SPEECH, Conduct, Interest, Kind
from clerk_tui.meeting.people import Collective
from clerk_tui.meeting.record import Choice
from clerk_tui.meeting.rules import Law
from clerk_tui.minutes.sentences.context import FRAMES
from clerk_tui.minutes.style.model import Style

_OWN_KEYS = frozenset({"name", "trouble", "folder"})
"""Fields that no file sets."""


@cache
def hints(group: type) -> dict[str, Any]:
    """The types of the fields of a dataclass that a file sets, with the fields of frames beside them."""
    return {f.name: _hint(str(f.type), group.__module__) for f in fields(group) if f.name not in _OWN_KEYS}


@cache
def _hint(written: str, module: str) -> Any:
    """A type as the source of a module has it. (`get_type_hints` reads a type again for each of hundreds of fields,
    which every start would wait for.)"""
    return eval(written, vars(sys.modules[module]))


def bare(hint: Any) -> Any:
    """A type without the fields of frames beside it."""
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint


@cache
def annotated(group: type, path: str = "") -> Mapping[str, str]:
    """The fields beside the types of a dataclass and of those in it, by path."""
    found: dict[str, str] = {}
    for key, hint in hints(group).items():
        if get_origin(hint) is Annotated:
            found[f"{path}{key}"] = hint.__metadata__[0]
        elif is_dataclass(hint) and isinstance(hint, type):
            found |= annotated(hint, f"{path}{key}.")
    return found


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
    """Tables whose keys are free: a file replaces them as a whole."""
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The words that a list may have."""
    forms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Texts that must have one form, and the words for it."""
    numbers: Mapping[str, tuple[float, float, str]] = field(default_factory=dict)
    """The smallest and the largest value of each number, and its unit."""
    of_three: frozenset[str] = frozenset()
    """Lists for none, one and more."""
    frames: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The fields of frames that are not beside a type, by path."""

    def fields_of(self, path: str) -> tuple[str, ...] | None:
        """The fields of the frame at `path`, which may be inside a table; None if it is not a frame."""
        beside = annotated(self.made)
        known = beside.get(path) or beside.get(path.rpartition(".")[0])
        return self.frames.get(path) if known is None else tuple(known.split())


BASED_ON = "based_on"
"""The key that names the style from which a file takes the rest."""
_WAYS = ("motion", "amendment", "further", "procedural")
_QUORUM = dict.fromkeys(("quorum-kept", "quorum-lost"), ("time", "members"))
STYLE = Schema(
    Style,
    "a style",
    BASED_ON,
    keys={
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
        "exempt.parts": tuple(law for law in Law if PARAGRAPHS[law]),
        "sentences": (*FRAMES, *_QUORUM),
    },
    free=frozenset({"people.plural_titles", "votes.majorities"}),
    words={
        "order": ("titles", "attendance", "opening", "items", "last-item", "actions", "closing", "signature"),
        "unprinted": tuple(Kind),
        "omitted": tuple(Kind),
        "paragraphs.unnumbered": tuple(Kind),
        "paragraphs.numbered_alone": tuple(Kind),
        "head.lists": ("chair", "members", "coopted", "also_present", "officers", "remote", "apologies", "absent"),
        "votes.lists_empty": tuple(Choice),
    },
    forms={
        "items.minute_numbers": (r"|\S*\{n\}\S*", "has {n} in it and no spaces, such as {yy}/{n}; or it is empty"),
        "items.minute_year": (
            r"|never|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])",
            "is a month and day such as 05-01, or never, or empty",
        ),
    },
    numbers=dict.fromkeys(("papers.published_after", "papers.call_in_after"), (0, 60, "working days")),
    of_three=frozenset({"people.member_count", "votes.in_favour", "votes.against", "votes.abstained"}),
    frames={f"sentences.{name}": names for name, names in {**FRAMES, **_QUORUM}.items()},
)
