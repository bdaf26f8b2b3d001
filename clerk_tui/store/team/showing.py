"""What readers are shown of a meeting: what stands now, open and exempt business apart; and the way back, from what a
reader's book was shown to a meeting.

An entry says which one it follows in place of its position, which would count what is left out. Struck out, it is in
neither.
"""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Head, Kind, Meeting, Noun, RollPlace
from clerk_tui.meeting.exempt import ExemptParts
from clerk_tui.meeting.kinds import ROLL_CALL
from clerk_tui.meeting.people import IN_PRIVATE
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.store import chain, rows
from clerk_tui.store.team import tables
from clerk_tui.store.team.sealing import Encoder, Image

Views = tuple[dict[str, bytes], dict[str, bytes]]
"""What is open and what is exempt, by identifier."""
_SHOWN_OF_HEAD = ("council", "committee", "date", "time", "venue", "style", "quorum", "rules", "first_minute")
_NOT_SHOWN = ("entered", "position")
"""What readers are not told of an entry: when it was typed, and how many others there are."""
IN_DOUBT = "The clerk has yet to check this line."
"""Why a line is in doubt, to readers: the true reason may quote others."""
NOT_SHOWN = "Exempt business, which is not shown to this login."
"""What stands in place of the first exempt entry of an item, so that minutes have their notice there."""


class _Shown(Encoder):
    """Gives people whose names a meeting withholds an identifier of their own there, which leads to nobody: it is made
    with a digest that readers do not have, and is the same in every clerk's book."""

    def __init__(self, connection: sqlite3.Connection, meeting: Meeting) -> None:
        super().__init__(connection, meeting.id)
        self._withheld = meeting.withheld
        stream = tables.stream_of(connection, meeting.id)
        self._secret = b"" if stream is None else tables.digest_at(connection, stream.uid, 1)

    def __call__(self, table: str, row_id: int) -> str:
        uid = super().__call__(table, row_id)
        if table != "person" or row_id not in self._withheld:
            return uid
        return uuid.UUID(bytes=sha256(self._secret + uid.encode()).digest()[:16]).hex


def shown(connection: sqlite3.Connection, meeting: Meeting) -> Views:
    parts, encoder = ExemptParts(meeting), _Shown(connection, meeting)
    views: Views = ({}, {})
    public = {place.person_id: place for place in parts.public_roll(meeting)}
    named = _show_entries(meeting, parts, public, encoder, views)
    open_people = (public.keys() | named[0]) - parts.private_people(meeting)
    others: tuple[Noun, ...] = (meeting.head, *meeting.items)
    for noun in others:
        said = encoder.image_of(noun)
        if isinstance(noun, Head):
            said = {key: said[key] for key in _SHOWN_OF_HEAD if key in said}
        _show(views[0], chain.own_uid(noun, encoder), noun, said)
    counts = [0, 0]
    for place in meeting.roll:
        seen = public.get(place.person_id, place)
        if place.person_id in meeting.withheld:
            seen = replace(seen, alias="", post="")
        at = int(place.person_id not in open_people)
        counts[at] += 1
        uid = chain.own_uid(place, encoder)
        said = encoder.image_of(seen) | {"person": uid, "position": counts[at]}
        _show(views[at], _other(uid, "roll"), place, said)
    names, listed = meeting.names(), {place.person_id for place in meeting.roll}
    for person in meeting.people.values():
        if person.id in listed | named[0] | named[1]:
            view = views[int(person.id not in open_people)]
            _show(view, chain.own_uid(person, encoder), person, {"name": names.get(person.id, person.name)})
    return views


def _show(view: dict[str, bytes], uid: str, noun: Noun, said: Image) -> None:
    view[uid] = chain.json_bytes([rows.NOUNS[type(noun)], said])


def _show_entries(
    meeting: Meeting, parts: ExemptParts, public: Mapping[int, RollPlace], encoder: Encoder, views: Views
) -> tuple[set[int], set[int]]:
    """Show the entries. Return who is named in those that are open, and in those that are exempt."""
    named: tuple[set[int], set[int]] = (set(), set())
    last: list[str | None] = [None, None]
    for at, uid, entry in _seen(meeting, parts, public, encoder):
        said = {key: value for key, value in encoder.image_of(entry).items() if key not in _NOT_SHOWN}
        said |= {"follows": last[at]} | ({"after": last[0]} if at else {})  # where it stands among what is open
        _show(views[at], uid, entry, said)
        named[at].update(entry.people)
        last[at] = uid
    return named


def _seen(
    meeting: Meeting, parts: ExemptParts, public: Mapping[int, RollPlace], encoder: Encoder
) -> Iterator[tuple[int, str, Entry]]:
    """The entries as they are shown, each with its view and its identifier there; some in both."""
    begun = set[tuple[int, int | None]]()
    for entry in meeting.entries:
        if entry.is_struck or entry.kind is Kind.PRIVATE:
            continue
        uid, part = encoder("entry", entry.id), parts.part_at(entry.position) if parts.hides(entry) else None
        checked = replace(entry, doubt=IN_DOUBT) if entry.doubt else entry
        if part is None:
            yield 0, uid, checked
            continue
        if (place := (part.opening.id, entry.item_id)) not in begun:
            begun.add(place)
            yield 0, _other(uid, "exempt"), Entry(0, Kind.NOTE, 0, entry.item_id, text=NOT_SHOWN)
        yield 1, uid, checked
        present = tuple(p for p in entry.persons if p in public)
        if entry.kind in ROLL_CALL and present:  # the public knows who of its roll was there
            yield 0, uid, Entry(0, entry.kind, 0, entry.item_id, present)


def _other(uid: str, what: str) -> str:
    """An identifier that goes with another."""
    return uuid.uuid5(uuid.UUID(uid), what).hex


# In a reader's book


@dataclass(frozen=True)
class Shown:
    """A meeting as it was shown."""

    nouns: tuple[tuple[str, str, Image], ...]
    """The name, the identifier and the image of each noun, as they travel."""
    people: Mapping[str, str]
    """Names by identifier."""

    @property
    def date(self) -> str:
        """The date of the meeting; empty if it has none."""
        return str(next((image.get("date") for name, _, image in self.nouns if name == "head"), None) or "")


def put(connection: sqlite3.Connection, uid: str, rows: Iterable[tuple[str, int, bytes | None]], at: int) -> None:
    """Keep what is shown of a stream, inside an open transaction; `at`: 0 what is open, 1 what is exempt."""
    sql = "INSERT OR REPLACE INTO shared_shown VALUES (?, ?, ?, ?, ?)"
    connection.executemany(sql, [(uid, noun, at, no, body) for noun, no, body in rows])


def forget(connection: sqlite3.Connection, uid: str, at: int) -> bool:
    """Forget what was shown of a stream. Return whether there was anything."""
    sql = "DELETE FROM shared_shown WHERE stream = ? AND is_exempt = ?"
    return connection.execute(sql, (uid, at)).rowcount > 0


def numbers(connection: sqlite3.Connection) -> dict[tuple[str, int], int]:
    """Return up to which number each stream is known, open and exempt."""
    sql = "SELECT stream, is_exempt, max(no) FROM shared_shown GROUP BY 1, 2"
    return {(uid, at): no for uid, at, no in connection.execute(sql).fetchall()}


def number(connection: sqlite3.Connection, uid: str, at: int) -> int:
    """Return up to which number a stream is known."""
    sql = "SELECT coalesce(max(no), 0) FROM shared_shown WHERE stream = ? AND is_exempt = ?"
    return int(connection.execute(sql, (uid, at)).fetchone()[0])


def positions(connection: sqlite3.Connection, meeting_id: int | None) -> dict[str, int]:
    """Return the positions of the entries that the book has of a meeting, by identifier."""
    sql = "SELECT uid, position FROM entry WHERE meeting_id = ?"
    return dict(connection.execute(sql, (meeting_id,)).fetchall())


def meeting_of(connection: sqlite3.Connection, uid: str, known: Mapping[str, int]) -> Shown:
    """Return a meeting as it was shown. `known`: positions of entries that the book has, which stay if they can."""
    sql = """SELECT uid, is_exempt, body FROM shared_shown WHERE stream = ? AND body NOTNULL
        ORDER BY is_exempt, rowid"""
    every = [(noun, at, *json.loads(body)) for noun, at, body in connection.execute(sql, (uid,)).fetchall()]
    entries: tuple[dict[str, Image], dict[str, Image]] = ({}, {})
    nouns, people = list[tuple[str, str, Image]](), dict[str, str]()
    for noun, at, name, image in every:
        if name == "entry":
            entries[at][noun] = image
        elif name == "roll_place":
            person, place = image.pop("person"), image["position"] + at * IN_PRIVATE
            nouns.append((name, person, image | {"position": place}))
        elif name == "person":
            people[noun] = image["name"]
        else:
            nouns.append((name, noun, image))
    order = [noun for noun in _merged(*entries) if not entries[1] or entries[0].get(noun, {}).get("text") != NOT_SHOWN]
    positions = _positions(order, known)
    for noun in order:
        image = entries[1].get(noun) or entries[0][noun]
        said = {key: value for key, value in image.items() if key not in ("follows", "after")}
        nouns.append(("entry", noun, said | {"position": positions[noun]}))
    made = [("person", noun, {"name": name}) for noun, name in people.items()]
    order_of = ("head", "person", "roll_place", "agenda_item", "entry")
    return Shown(tuple(sorted([*made, *nouns], key=lambda row: order_of.index(row[0]))), people)


def _merged(open_: Mapping[str, Image], exempt: Mapping[str, Image]) -> list[str]:
    """The identifiers of entries in the order of the record."""
    behind: dict[str | None, list[str]] = {}
    for noun in _in_order(exempt):
        if noun not in open_:
            behind.setdefault(exempt[noun].get("after"), []).append(noun)
    merged = behind.pop(None, [])
    for noun in _in_order(open_):
        merged += [noun, *behind.pop(noun, [])]
    return merged + [noun for left in behind.values() for noun in left]


def _in_order(entries: Mapping[str, Image]) -> list[str]:
    """Entries that each say which one they follow, in order."""
    after = {image.get("follows"): noun for noun, image in entries.items()}
    found, last = list[str](), after.pop(None, None)
    while last is not None:
        found.append(last)
        last = after.pop(last, None)
    return found + list(after.values())


def _positions(order: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """A position for each entry: its own, wherever that is behind the one before."""
    left = [known.get(noun, 0) for noun in order]
    made, last = dict[str, int](), 0
    for at, noun in enumerate(order):
        position = left[at]
        if position <= last:
            following = next((p for p in left[at + 1 :] if p > last + 1), None) if known else None
            position = last + GAP_BETWEEN if following is None else (last + following) // 2
        made[noun] = last = position
    return made
