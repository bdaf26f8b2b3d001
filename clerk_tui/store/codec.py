"""The nouns of a meeting as JSON, for the journal's before and after images.

A field that has its default is left out, and one that is missing is read as its default: so an image written by an
older version is still understood.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date, time
from typing import Any

from clerk_tui.meeting import (
    AgendaItem,
    Ballot,
    Capacity,
    Change,
    Choice,
    Collective,
    Conduct,
    Entry,
    Head,
    Interest,
    Kind,
    Noun,
    Person,
    RollPlace,
    Voice,
    Vote,
)
from clerk_tui.store.values import read_date, read_time, write_time

NAMES: dict[type[Noun], str] = {
    Head: "head",
    Person: "person",
    RollPlace: "roll_place",
    AgendaItem: "agenda_item",
    Entry: "entry",
}
"""What the journal calls each noun."""
_TYPES = {name: noun for noun, name in NAMES.items()}

_DEFAULTS: dict[type[Noun], tuple[tuple[str, Any], ...]] = {
    noun: tuple((f.name, f.default) for f in fields(noun)) for noun in NAMES
}


def noun_id(noun: Noun) -> int:
    """The id by which the journal knows a noun; a roll place is known by its person."""
    return noun.person_id if isinstance(noun, RollPlace) else noun.id


def image(noun: Noun) -> dict[str, Any]:
    """What JSON is to say of a noun: its fields that have not their default."""
    found: dict[str, Any] = {}
    for name, default in _DEFAULTS[type(noun)]:
        value = getattr(noun, name)
        if default is MISSING or value != default:
            found[name] = _plain(value)
    return found


def encode(noun: Noun) -> str:
    """The JSON image of a noun."""
    return json.dumps(image(noun), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    """A field's value as JSON has it."""
    if isinstance(value, time):
        return write_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Vote):
        return _plain_vote(value)
    return value


def _plain_vote(vote: Vote) -> Any:
    """Three figures, as the first version had every vote; one with names or a majority of its own by its fields."""
    figures = [vote.in_favour, vote.against, vote.abstained]
    if vote == Vote(vote.in_favour, vote.against, vote.abstained):
        return figures
    return {
        "figures": figures,
        "is_named": vote.is_named,
        "ballots": [[ballot.person_id, ballot.choice] for ballot in vote.ballots],
        "needs": vote.needs,
    }


def decode(name: str, written: str) -> Noun:
    """The noun called `name` (see `NAMES`) from its image. Fields that this version does not know are passed over.
    Raises KeyError, TypeError or ValueError for what is no image of it."""
    noun = _TYPES[name]
    known = dict(_DEFAULTS[noun])
    values = {key: _READ.get(key, _same)(value) for key, value in dict(json.loads(written)).items() if key in known}
    return noun(**values)


def _same(value: Any) -> Any:
    return value


def _voices(value: list[int | str]) -> tuple[Voice, ...]:
    return tuple(voice if isinstance(voice, int) else Collective(voice) for voice in value)


def _vote(value: Any) -> Vote | None:
    if value is None:
        return None
    if isinstance(value, list):
        return Vote(*value)
    ballots = tuple(Ballot(person, Choice(choice)) for person, choice in value["ballots"])
    yes, no, abstained = value["figures"]
    return Vote(yes, no, abstained, bool(value["is_named"]), ballots, str(value["needs"]))


def _maybe(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    return lambda value: None if value is None else read(value)


_READ: dict[str, Callable[[Any], Any]] = {
    "kind": Kind,
    "capacity": Capacity,
    "persons": _voices,
    "at": _maybe(read_time),
    "entered": _maybe(read_time),
    "time": _maybe(read_time),
    "due": _maybe(read_date),
    "date": _maybe(read_date),
    "vote": _vote,
    "of_date": _maybe(read_date),
    "interest": _maybe(Interest),
    "conduct": _maybe(Conduct),
    "choice": _maybe(Choice),
}


def change(name: str, before: str | None, after: str | None) -> Change:
    """A change from its noun's name and its two images."""
    return Change(
        None if before is None else decode(name, before),
        None if after is None else decode(name, after),
    )
