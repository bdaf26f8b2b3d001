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
    Capacity,
    Change,
    Collective,
    Entry,
    Head,
    Kind,
    Noun,
    Person,
    RollPlace,
    Voice,
    Vote,
)
from clerk_tui.store.dates import read_date, read_time, write_time

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


def encode(noun: Noun) -> str:
    """The JSON image of a noun."""
    image: dict[str, Any] = {}
    for name, default in _DEFAULTS[type(noun)]:
        value = getattr(noun, name)
        if default is MISSING or value != default:
            image[name] = _plain(value)
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    """A field's value as JSON has it."""
    if isinstance(value, time):
        return write_time(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Vote):
        return [value.in_favour, value.against, value.abstained]
    return value


def decode(name: str, image: str) -> Noun:
    """The noun called `name` (see `NAMES`) from its image. Fields that this version does not know are passed over.
    Raises KeyError, TypeError or ValueError for what is no image of it."""
    noun = _TYPES[name]
    known = dict(_DEFAULTS[noun])
    values = {key: _READ.get(key, _same)(value) for key, value in dict(json.loads(image)).items() if key in known}
    return noun(**values)


def _same(value: Any) -> Any:
    return value


def _voices(value: list[int | str]) -> tuple[Voice, ...]:
    return tuple(voice if isinstance(voice, int) else Collective(voice) for voice in value)


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
    "vote": lambda value: None if value is None else Vote(*value),
}


def change(name: str, before: str | None, after: str | None) -> Change:
    """A change from its noun's name and its two images."""
    return Change(
        None if before is None else decode(name, before),
        None if after is None else decode(name, after),
    )
