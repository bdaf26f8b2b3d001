"""Compares what the file has with what the journal and the log recorded: the record of each meeting, then everything
that changes outside meetings, then the chain of digests."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Meeting, Noun, Person, RollPlace
from clerk_tui.meeting.entry_text import mentioned
from clerk_tui.meeting.people import full_list
from clerk_tui.store import chain, loading, logged_states, rows, signing
from clerk_tui.store.chain import ActRow, ChangeRow, End, Uid
from clerk_tui.store.connection import column, uuid_of
from clerk_tui.store.signing import called

GO_BACK = "Restore a backup made before that, or compare the minutes with your own copy."

_LOG = "SELECT place, uid, at, label, details, digest FROM log ORDER BY place"
_PEOPLE = "SELECT id, uid, name FROM person"
_NAMES = """SELECT act.place, change.uid, before, after FROM change JOIN act ON act.id = act_id
    WHERE noun = 'person' AND (before IS NOT NULL OR after IS NOT NULL) ORDER BY act.place, seq"""
_ACTS = """SELECT id, place, digest, uid, at, label, reverses, salt, label_digest, state FROM act
    WHERE meeting_id = ? ORDER BY place"""
_CHANGES = """SELECT act_id, noun, noun_id, uid, before, after, digest FROM change WHERE act_id IN (
    SELECT id FROM act WHERE meeting_id = ?) ORDER BY act_id, seq"""
_KNOWN = "SELECT person_id FROM meeting_person WHERE meeting_id = ?"
_UNREADABLE = (KeyError, ValueError, TypeError, AttributeError, ClerkError)


@dataclass(frozen=True)
class Link:
    """One place of the chain: the digest in the file, and the content that it must cover."""

    place: int
    digest: bytes
    content: bytes
    meeting_id: int | None
    """None for a line of the log."""


class Log:
    """The states that the log records, and the place of the chain at which each was recorded."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read the log. Raises sqlite3.Error; ValueError, KeyError or TypeError for a line that cannot be read."""
        self.links: list[Link] = []
        self.standing: dict[str, dict[str, Any]] = {}
        self.since: dict[str, int] = {}
        """The place of the log's last line about each meeting, by the meeting's identifier."""
        self.names: list[tuple[int, dict[str, str]]] = []
        self.troubles: list[str] = []
        for place, uid, at, label, details, digest in connection.execute(_LOG).fetchall():
            self.links.append(Link(place, digest, chain.log_content(uid, at, label, details), None))
            said = json.loads(details)
            self.names.append((place, said.get("people", {})))
            self.troubles += said.pop("faults", {})
            for what, state in said.items():
                self.standing.setdefault(what, {}).update(state)
            self.since.update(dict.fromkeys(said.get("meetings", ()), place))

    def says(self, what: str) -> dict[str, Any]:
        """Return the recorded states of one sort of thing, by identifier."""
        return self.standing.get(what, {})


class Replay:
    """Compares the meetings of a file, one by one, with its journal and log."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Read the log and the people. Raises as `Log` does."""
        self._connection = connection
        self.log = Log(connection)
        self.links = list(self.log.links)
        people = connection.execute(_PEOPLE).fetchall()
        self._names: dict[str, str] = {uid: name for _, uid, name in people}
        self._people: dict[int, str] = {number: uid for uid, number in self.log.says("merged").items()}
        self._people |= {i: uid for i, uid, _ in people}

    # One meeting

    def faults_of(self, meeting: Meeting) -> Iterator[str]:
        """Yield what is wrong with the record of a meeting, and add its acts to the links of the chain."""
        acts, changes = self._connection.execute(_ACTS, (meeting.id,)).fetchall(), self._changes(meeting.id)
        uid = self._uids(meeting, changes)
        own, wrong = uid("meeting", meeting.id), ""
        try:
            for act_id, place, digest, act_uid, at, label, reverses, salt, words, _ in acts:
                reversed_uid = None
                if reverses is not None:
                    reversed_uid = rows.uid_of(self._connection, "act", reverses) or chain.unknown(reverses)
                row = ActRow(act_uid, own, at, label, reversed_uid, changes.get(act_id, ()), salt, words)
                self.links.append(Link(place, digest, chain.act_content(row, uid), meeting.id))
            wrong = self._differences(meeting, acts, changes, uid) or _wrong_states(acts)
        except _UNREADABLE:
            wrong = "the journal has something that cannot be read"
        if wrong:
            yield f"The record of {called(self._connection, meeting.id)} is not what was recorded: {wrong}. {GO_BACK}"

    def _changes(self, meeting_id: int) -> dict[int, list[ChangeRow]]:
        found: dict[int, list[ChangeRow]] = {}
        for act_id, *row in self._connection.execute(_CHANGES, (meeting_id,)).fetchall():
            found.setdefault(act_id, []).append(ChangeRow(*row))
        return found

    def _uids(self, meeting: Meeting, changes: Mapping[int, Iterable[ChangeRow]]) -> Uid:
        """Return a function that finds identifiers within a meeting."""
        of = (meeting.id,)
        known: dict[tuple[str, int], str] = {
            (rows.table_of(row.noun), row.noun_id): row.uid for found in changes.values() for row in found
        }
        for table in ("entry", "agenda_item"):
            sql = f"SELECT id, uid FROM {table} WHERE meeting_id = ?"
            known |= {(table, i): uid for i, uid in self._connection.execute(sql, of).fetchall()}
        known["meeting", meeting.id] = str(rows.uid_of(self._connection, "meeting", meeting.id))

        def uid(table: str, row_id: int) -> str:
            if table == "person" and row_id in self._people:
                return self._people[row_id]
            return known.get((table, row_id)) or chain.unknown(row_id)

        return uid

    def _differences(
        self, meeting: Meeting, acts: Iterable[tuple[Any, ...]], changes: Mapping[int, list[ChangeRow]], uid: Uid
    ) -> str:
        """Return in words how a meeting differs from what was recorded; empty if it does not. Its acts since its last
        line in the log must lead from the state there to the state in the file."""
        own = uid("meeting", meeting.id)
        since = self.log.since.get(own, 0)
        made = [row for act in acts if act[1] > since for row in changes.get(act[0], ())]
        nouns = {rows.key(noun): noun for noun in chain.record_nouns(meeting)}
        first, last = _first_and_last_images(made)
        wrong = Counter(
            key[0] for key, recorded in last.items() if not _is_as_recorded(key[0], recorded, nouns.get(key), uid)
        )
        untouched = [noun for key, noun in nouns.items() if key not in last]
        if since:
            said = self.log.says("meetings")[own]
            before = [rows.decode(name, image) for (name, _), image in first.items() if image is not None]
            if not wrong and chain.meeting_digest([*untouched, *before], uid) != said[0]:
                return "something in it differs"
        else:
            wrong.update(rows.key(noun)[0] for noun in untouched)
        if wrong:
            return differing(wrong)
        return "" if self._known(meeting.id) == self._expected(own, made, uid) else "the people known to it differ"

    def _known(self, meeting_id: int) -> set[str]:
        found = self._connection.execute(_KNOWN, (meeting_id,)).fetchall()
        return {self._people.get(i, chain.unknown(i)) for (i,) in found}

    def _expected(self, own: str, rows: Iterable[ChangeRow], uid: Uid) -> set[str]:
        said = self.log.says("meetings").get(own)
        known = set(said[1]) if said else set()
        for row in rows:
            if row.noun == "person" and row.after is None and row.before is not None:
                known.discard(row.uid)
            elif row.noun in ("person", "roll_place") and row.after is not None:
                known.add(row.uid)
            elif row.noun == "entry" and row.after is not None:
                known |= {uid("person", i) for i in _people_in(json.loads(row.after))}
        return known & self._names.keys()

    # The whole file

    def name_faults(self) -> Iterator[str]:
        """Yield a sentence for each name that is not the one recorded last."""
        names: dict[str, str] = {}
        may_be_gone: set[str] = set(self.log.says("merged"))
        said = iter([*self.log.names, (None, {})])
        place, people = next(said)
        for act_place, uid, before, after in [*self._connection.execute(_NAMES).fetchall(), (None, "", None, None)]:
            while place is not None and (act_place is None or place < act_place):
                names |= people
                place, people = next(said)
            if after is not None and (before is not None or uid not in names):
                names[uid] = str(json.loads(after)["name"])
            if after is None:
                may_be_gone.add(uid)
        for uid, name in self._names.items():
            if uid not in names:
                yield f"{name} is in the file, but was never recorded. {GO_BACK}"
            elif names[uid] != name:
                yield f"{name} was recorded as {names[uid]}, and the name was not changed by the program. {GO_BACK}"
        for uid in names.keys() - self._names.keys() - may_be_gone:
            yield f"{names[uid]} was recorded, but is no longer in the file. {GO_BACK}"

    def outside_faults(self) -> Iterator[str]:
        """Yield what is wrong with things changed outside meetings, except signatures."""
        has = logged_states.outside(self._connection)
        for what, sentence in _OUTSIDE.items():
            if not self._is_as_logged(what, has):
                yield f"{sentence} {GO_BACK}"
        yield from self.log.troubles

    def signature_faults(self) -> Iterator[str]:
        """Yield what is wrong with signatures."""
        if not self._is_as_logged("signatures", logged_states.outside(self._connection)):
            yield f"A signature of minutes, or a name in them, is not what was signed, or is missing. {GO_BACK}"

    def _is_as_logged(self, what: str, has: logged_states.State) -> bool:
        gone = self.log.says("merged").keys()
        said = {uid: state for uid, state in self.log.says(what).items() if state and uid not in gone}
        return said == {uid: state for uid, state in has.get(what, {}).items() if state}

    def chain_faults(self) -> Iterator[str]:
        """Yield a sentence for each break in the chain. Call this after all meetings."""
        last, broken = chain.beginning(uuid_of(self._connection)), 0
        for link in sorted(self.links, key=lambda link: link.place or 0):
            last = chain.after(last, link.content)
            if link.place != last.place or link.digest != last.digest:
                broken += 1
                if broken == 1:
                    where = "the log" if link.meeting_id is None else called(self._connection, link.meeting_id)
                    yield (
                        "The journal was changed: an act or a line of the log is missing, was added or says something "
                        f"else than when it was written, first in {where} (place {last.place}). {GO_BACK}"
                    )
            last = End(link.place or 0, link.digest or b"")
        if not broken and last != chain.end(self._connection):
            yield f"The end of the journal is missing, or was added to by another program. {GO_BACK}"


_OUTSIDE = {
    "committees": "A committee, or who sits on it, is not as it was set up.",
    "sources": "The file that a meeting was imported from is not what was imported, or is missing.",
    "destructions": "The list of destroyed private notes is not as it was written.",
    "forms": "The other names of people are not as they were entered.",
    "different": "Who was found not to be the same person is not as it was entered.",
}
_WORDS = {
    "head": ("head", "heads"),
    "roll_place": ("place", "places on the roll"),
    "agenda_item": ("item", "agenda items"),
    "entry": ("entry", "entries"),
}
"""By the name in the journal: one, and several."""
_Key = tuple[str, int]


def _first_and_last_images(
    rows: Iterable[ChangeRow],
) -> tuple[dict[_Key, str | None], dict[_Key, tuple[str | None, str]]]:
    """Return, for everything on record that was changed, the first image before and the last image after."""
    first: dict[_Key, str | None] = {}
    last: dict[_Key, tuple[str | None, str]] = {}
    for row in rows:
        if row.noun != "person" and row.digest is None:
            key = row.noun, row.noun_id
            first.setdefault(key, row.before)
            # A meeting stays where its beginning is undone.
            last[key] = (row.before if row.noun == "head" and row.after is None else row.after), row.uid
    return first, last


def _is_as_recorded(name: str, recorded: tuple[str | None, str], noun: Noun | None, uid: Uid) -> bool:
    """Whether a noun in the file (None if it is gone) and its identifier are what was recorded last."""
    image, was_uid = recorded
    was = None if image is None else rows.decode(name, image)
    return was == noun and (noun is None or chain.own_uid(noun, uid) == was_uid)


def _wrong_states(acts: Iterable[tuple[Any, ...]]) -> str:
    """Return in words what is wrong with the states of a meeting's acts. Whether an act stands follows from how often
    it was undone and redone. An act whose words were destroyed may be marked as final in either case."""
    reversals = Counter(act[6] for act in acts)
    for act_id, _, _, _, _, _, reverses, _, words, state in acts:
        stands = reversals[act_id] % 2 == 0 or reverses is not None
        if state not in (("done", "fixed") if stands else ("undone", "abandoned", *(["fixed"] if words else []))):
            return "an act is marked as undone or as done, and the journal says otherwise"
    return ""


def differing(wrong: Counter[str]) -> str:
    """Return in words how many nouns differ, counted by their names in the journal."""
    counted = [f"{count} {_WORDS[name][count > 1]}" for name, count in wrong.items()]
    return f"{full_list(counted)} {'differs' if wrong.total() == 1 else 'differ'}"


def _people_in(image: dict[str, Any]) -> set[int]:
    vote = image.get("vote")
    cast = {who for who, _ in vote["ballots"]} if isinstance(vote, dict) else set()
    return (
        cast
        | {who for who in image.get("persons", ()) if isinstance(who, int)}
        | set(mentioned(image.get("text") or ""))
    )


_LAST_IMAGES = """SELECT noun, noun_id, after, meeting_id, max((act_id << 20) | seq) FROM change
    JOIN act ON act.id = act_id WHERE noun <> 'person' GROUP BY noun, noun_id, meeting_id"""
_LAST_NAME = "SELECT noun_id, after, max((act_id << 20) | seq) FROM change WHERE noun = 'person' GROUP BY noun_id"
_MEETINGS = "SELECT id FROM meeting ORDER BY id"
_DESTROYED = "SELECT DISTINCT meeting_id FROM destruction"
_SIGNED = "SELECT meeting_id FROM signature"
_MERGED = "SELECT person_id FROM name_form UNION SELECT person_id FROM different_person"


def unchained_faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield where a head, place, item or entry differs from its last image in the journal, for a file without a chain.
    Signatures have digests of their own."""

    def ids(sql: str) -> set[int]:
        return set(column(connection, sql))

    signed, destroyed, merged = ids(_SIGNED), ids(_DESTROYED), ids(_MERGED)
    last: dict[int, dict[tuple[str, int], str | None]] = {}
    for noun, noun_id, after, meeting_id, _ in connection.execute(_LAST_IMAGES):
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
        person = rows.decode("person", after) if after is not None and known is not None else None
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
    """Count what differs from its last image, by kind of noun. Nouns about merged people are left out, because the
    journal still has the old ids. `has_lost_notes`: private notes were destroyed with their images."""
    nouns = {rows.key(noun): noun for noun in chain.record_nouns(meeting)}
    recorded = {key: rows.decode(key[0], image) for key, image in images.items() if image is not None}
    differing = ((key, noun) for key, noun in recorded.items() if noun != nouns.get(key))
    wrong = Counter(key[0] for key, noun in differing if not _is_about(noun, merged) and people >= _people_of(noun))
    if ("head", meeting.head.id) in images and not has_lost_notes:
        wrong.update(key[0] for key, noun in nouns.items() if key not in recorded and not _is_about(noun, merged))
    return wrong


def _people_of(noun: Noun) -> set[int]:
    if isinstance(noun, RollPlace):
        return {noun.person_id}
    return noun.people | set(mentioned(noun.text or "")) if isinstance(noun, Entry) else set()


def _is_about(noun: Noun, people: set[int]) -> bool:
    return not people.isdisjoint(_people_of(noun))
