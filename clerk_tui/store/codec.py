"""The nouns of a meeting as JSON, for the journal's images of each change.

Fields with their default value are left out, and missing fields are read as their default, so that images written by
older versions can still be read.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date, time
from operator import attrgetter
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
    Vote,
)
from clerk_tui.store.values import date_or_none, time_or_none, write_time

NAMES: dict[type[Noun], str] = {
    Head: "head",
    Person: "person",
    RollPlace: "roll_place",
    AgendaItem: "agenda_item",
    Entry: "entry",
}
"""The name of each noun in the journal."""
_TYPES = {name: noun for noun, name in NAMES.items()}

_DEFAULTS: dict[type[Noun], dict[str, Any]] = {noun: {f.name: f.default for f in fields(noun)} for noun in NAMES}
_ALL_OF: dict[type[Noun], Callable[[Any], tuple[Any, ...]]] = {noun: attrgetter(*_DEFAULTS[noun]) for noun in NAMES}
_WRITE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def noun_id(noun: Noun) -> int:
    """Return the id of a noun in the journal; for a roll place, that of its person."""
    return noun.person_id if isinstance(noun, RollPlace) else noun.id


def key(noun: Noun) -> tuple[str, int]:
    """Return the name and the id of a noun in the journal."""
    return NAMES[type(noun)], noun_id(noun)


def image(noun: Noun) -> dict[str, Any]:
    """Return the fields of a noun that differ from their default, as JSON has them."""
    all_of = zip(_DEFAULTS[type(noun)].items(), _ALL_OF[type(noun)](noun), strict=True)
    return {
        name: _plain(value)
        for (name, default), value in all_of
        if value is not default and (default is MISSING or value != default)
    }


def encode(noun: Noun) -> str:
    return _WRITE(image(noun))


def _plain(value: Any) -> Any:
    if type(value) in (str, int):
        return value
    if isinstance(value, time):
        return write_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Vote):
        return _plain_vote(value)
    return value


def _plain_vote(vote: Vote) -> Any:
    """Return the three figures, the only form of the first version; or all fields of one with names or a majority."""
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
    """Return the noun called `name` (see `NAMES`) from its image. Unknown fields are ignored. Raises KeyError,
    TypeError or ValueError if it is not such an image."""
    noun = _TYPES[name]
    known = _DEFAULTS[noun]
    written_fields = {key: value for key, value in dict(json.loads(written)).items() if key in known}
    return noun(**{key: _READ[key](value) if key in _READ else value for key, value in written_fields.items()})


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
    "persons": lambda value: tuple(voice if isinstance(voice, int) else Collective(voice) for voice in value),
    "at": time_or_none,
    "entered": time_or_none,
    "time": time_or_none,
    "due": date_or_none,
    "date": date_or_none,
    "vote": _vote,
    "of_date": date_or_none,
    "interest": _maybe(Interest),
    "conduct": _maybe(Conduct),
    "choice": _maybe(Choice),
}


def change(name: str, before: str | None, after: str | None) -> Change:
    """Return a change from its noun's name and its two images."""
    return Change(*(None if image is None else decode(name, image) for image in (before, after)))
