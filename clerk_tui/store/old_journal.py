"""What the journal of a file of an older version, which has no chain, says against its record."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping

from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Entry, Meeting, Noun, Person, RollPlace
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.store import codec, loading, signing
from clerk_tui.store.connection import column
from clerk_tui.store.replay import GO_BACK, differing

_LAST = """SELECT noun, noun_id, after, meeting_id, max((act_id << 20) | seq) FROM change
    JOIN act ON act.id = act_id WHERE noun <> 'person' GROUP BY noun, noun_id, meeting_id"""
_LAST_NAME = "SELECT noun_id, after, max((act_id << 20) | seq) FROM change WHERE noun = 'person' GROUP BY noun_id"
_MEETINGS = "SELECT id FROM meeting ORDER BY id"
_DESTROYED = "SELECT DISTINCT meeting_id FROM destruction"
_SIGNED = "SELECT meeting_id FROM signature"
_MERGED = "SELECT person_id FROM name_form UNION SELECT person_id FROM different_person"


def record_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Compare every head, place, item and entry with its last image in the journal. Signatures have digests."""

    def ids(sql: str) -> set[int]:
        return set(column(connection, sql))

    signed, destroyed, merged = ids(_SIGNED), ids(_DESTROYED), ids(_MERGED)
    last: dict[int, dict[tuple[str, int], str | None]] = {}
    for noun, noun_id, after, meeting_id, _ in connection.execute(_LAST):
        where = noun_id if noun == "head" else meeting_id
        last.setdefault(where, {})[noun, noun_id] = after
    names = dict(connection.execute("SELECT id, name FROM person").fetchall())
    people = set(names)
    for meeting_id in column(connection, _MEETINGS):
        images = last.pop(meeting_id, {})
        if meeting_id in signed:
            continue
        try:
            meeting = loading.meeting(connection, meeting_id)
            wrong = _differences(meeting, images, people, merged, has_lost_notes=meeting_id in destroyed)
            fault = f"is not what was recorded: {differing(wrong)}" if wrong else ""
        except (KeyError, ValueError, TypeError, ClerkError):
            fault = "has a value that cannot be read"
        if fault:
            yield f"The record of {signing.called(connection, meeting_id)} {fault}. {GO_BACK}"
    yield from _name_faults(connection, {i: name for i, name in names.items() if i not in merged})
    for meeting_id, images in last.items():
        if any(after is not None for (noun, _), after in images.items() if noun == "head"):
            yield f"A meeting is in the journal but not in the record (meeting {meeting_id}). {GO_BACK}"


def _name_faults(connection: sqlite3.Connection, names: Mapping[int, str]) -> Iterator[str]:
    for person_id, after, _ in connection.execute(_LAST_NAME).fetchall():
        known = names.get(person_id)
        person = codec.decode("person", after) if after is not None and known is not None else None
        if isinstance(person, Person) and person.name != known:
            yield f"{known} was recorded as {person.name}, and the name was not changed by the program. {GO_BACK}"


def _differences(
    meeting: Meeting,
    images: Mapping[tuple[str, int], str | None],
    people: set[int],
    merged: set[int],
    *,
    has_lost_notes: bool,
) -> Counter[str]:
    """Count what differs from its last image, by what it is. People who were merged are not where the journal has
    them, so what is about them is not compared. `has_lost_notes`: private notes were destroyed, with their images."""
    record: tuple[Noun, ...] = (meeting.head, *meeting.roll, *meeting.items, *meeting.entries)
    nouns = {codec.key(noun): noun for noun in record}
    recorded = {key: codec.decode(key[0], image) for key, image in images.items() if image is not None}
    wrong = Counter(
        key[0]
        for key, noun in recorded.items()
        if noun != nouns.get(key) and not _is_about(noun, merged) and people >= _people_of(noun)
    )
    if ("head", meeting.head.id) in images and not has_lost_notes:
        wrong.update(key[0] for key, noun in nouns.items() if key not in recorded and not _is_about(noun, merged))
    return wrong


def _people_of(noun: Noun) -> set[int]:
    if isinstance(noun, RollPlace):
        return {noun.person_id}
    return noun.people | set(mentioned(noun.text or "")) if isinstance(noun, Entry) else set()


def _is_about(noun: Noun, people: set[int]) -> bool:
    return not people.isdisjoint(_people_of(noun))
