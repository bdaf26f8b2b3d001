"""Nouns in the form of which digests are made: with identifiers in place of the numbers of rows, so that the same thing
has the same digest in every file."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Any

from clerk_tui.meeting import Meeting, Noun, Person
from clerk_tui.meeting.record import OF_MOTION
from clerk_tui.regex import regex
from clerk_tui.store import codec, uids

_REFERENCE = regex(r"\{\{|\{(@@?|\^)(\d+)\}")
"""What refers to a person or an entry in a kept text."""
OWN_ID = {"head": "id", "person": "id", "roll_place": "person_id", "agenda_item": "id", "entry": "id"}
"""The field of an image that has the number of its own row."""

_WRITE = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), sort_keys=True).encode

Uid = Callable[[str, int], str]
"""Gives the identifier of the row of a table with this number."""


class Lookup:
    """Finds identifiers one by one, also of what was undone, for as long as nothing is added to the file."""

    def __init__(self, connection: sqlite3.Connection, meeting_id: int | None = None) -> None:
        """With `meeting_id`, those of that meeting are found at once."""
        self._connection = connection
        self._known: dict[tuple[str, int], str] = {}
        for table in ("entry", "agenda_item") if meeting_id is not None else ():
            rows = connection.execute(f"SELECT id, uid FROM {table} WHERE meeting_id = ?", (meeting_id,)).fetchall()
            self._known |= {(table, row_id): uid for row_id, uid in rows}

    def __call__(self, table: str, row_id: int) -> str:
        """Return the identifier of a row; if no row ever had this number, words that say so."""
        key = table, row_id
        if key not in self._known:
            noun = "head" if table == "meeting" else table
            found = uids.of(self._connection, table, row_id) or uids.former(self._connection, noun, row_id)
            self._known[key] = found or unknown(row_id)
        return self._known[key]


def unknown(row_id: int) -> str:
    """Return what stands for the identifier of a row that is not in the file."""
    return f"no {row_id}"


def image(name: str, plain: dict[str, Any], uid: Uid) -> dict[str, Any]:
    """Return the image of a noun (`codec.image`) with identifiers in place of numbers, and without its own."""
    made = {key: value for key, value in plain.items() if key != OWN_ID[name]}

    def of(table: str, said: int | str) -> object:
        is_collective = table == "voice" and isinstance(said, str)
        return [said] if is_collective else uid("person" if table == "voice" else table, int(said))

    return referring(made, _REFERENCE, of) if name == "entry" else made


def referring(entry: dict[str, Any], reference: re.Pattern[str], of: Callable[[str, Any], object]) -> dict[str, Any]:
    """Return the image of an entry with other references to items, people and entries: those that `of` gives for the
    table and what the image has. `reference`: what refers to a row in a text, after its sign."""

    def referred(found: re.Match[str]) -> str:
        sign = found[1]
        return f"{{{sign}{of('entry' if sign == '^' else 'person', found[2])}}}" if sign else found[0]

    made = dict(entry)
    if made.get("item_id") is not None:
        made["item_id"] = of("agenda_item", made["item_id"])
    if "persons" in made:
        made["persons"] = [of("voice", who) for who in made["persons"]]
    vote = made.get("vote")
    if isinstance(vote, dict):
        made["vote"] = vote | {"ballots": [[of("person", who), choice] for who, choice in vote["ballots"]]}
    for field, is_referring in (("text", True), ("subject", (made.get("subject") or "").startswith(OF_MOTION))):
        if is_referring and "{" in (made.get(field) or ""):
            made[field] = reference.sub(referred, made[field])
    return made


def write(value: object) -> bytes:
    """Return JSON that is the same for the same value."""
    return _WRITE(value).encode("utf-8", "surrogatepass")


def record_nouns(meeting: Meeting) -> tuple[Noun, ...]:
    """Return the head, the roll, the agenda and the entries."""
    return (meeting.head, *meeting.roll, *meeting.items, *meeting.entries)


def meeting_digest(nouns: Iterable[Noun], uid: Uid) -> str:
    """Return the SHA-256, in hexadecimal, of all that is on record of a meeting, whatever the order of `nouns`. People
    and their names are not among them."""
    digests = []
    for noun in nouns:
        if not isinstance(noun, Person):
            name = codec.NAMES[type(noun)]
            said = [name, own_uid(noun, uid), image(name, codec.image(noun), uid)]
            digests.append(sha256(write(said)).digest())
    return sha256(b"".join(sorted(digests))).hexdigest()


def own_uid(noun: Noun, uid: Uid) -> str:
    """Return the identifier of a noun; of a place on the roll, that of its person."""
    return uid(uids.table_of(codec.NAMES[type(noun)]), codec.noun_id(noun))
