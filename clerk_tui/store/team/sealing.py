"""Makes acts of the journal ready to be sent. They have identifiers instead of row numbers, lack private notes and what
quotes them, and are sealed: numbered, salted and digested, which is kept before they are first sent."""

from __future__ import annotations

import json
import os
import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Entry, Head, Kind, Meeting, Noun, RollPlace
from clerk_tui.meeting.exempt import ExemptParts
from clerk_tui.meeting.kinds import ROLL_CALL
from clerk_tui.meeting.people import IN_PRIVATE
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.meeting.stage import REMOVED
from clerk_tui.store import chain, loading, logged_states, purge, rows, sources
from clerk_tui.store.connection import column
from clerk_tui.store.team import tables
from clerk_tui.store.team.tables import Line, Sealed

Image = dict[str, Any]


class Encoder:
    """Gives the identifiers of people and things in the log of a meeting (0: of the archive), and notes whom it
    introduces."""

    def __init__(self, connection: sqlite3.Connection, meeting_id: int) -> None:
        self._connection = connection
        self._meeting_id = meeting_id
        self._lookup = chain.Lookup(connection)
        self.people: dict[str, str] = {}
        """The names of those whom the log names for the first time, by identifier."""

    def __call__(self, table: str, row_id: int) -> str:
        """Return the identifier of a row (`chain.Uid`)."""
        if table != "person":
            return self._lookup(table, row_id)
        if (known := tables.name_of(self._connection, self._meeting_id, row_id)) is None:
            known = self._lookup("person", row_id)
            tables.put_person_uid(self._connection, self._meeting_id, known, row_id)
            self.people[known] = rows.name_of(self._connection, row_id) or ""
        return known

    def has_named(self, person_id: int) -> bool:
        return tables.name_of(self._connection, self._meeting_id, person_id) is not None

    def image(self, name: str, written: str | None) -> Image | None:
        """Return the image of a noun as it is sent; None for a private note, as if there were none."""
        if written is None or chain.is_private(written):
            return None
        return chain.portable_image(name, json.loads(written), self)

    def own(self, name: str, noun_id: int, uid: str) -> str:
        """Return the identifier of a noun; for a roll place, that of its person."""
        return self("person", noun_id) if name in ("person", "roll_place") else uid

    def nouns(self, meeting: Meeting) -> list[list[Any]]:
        """Return a whole meeting as it is sent: the name, identifier and image of each noun. People named only in
        private notes are left out with them."""
        meeting = without_private(meeting)
        named = {p.person_id for p in meeting.roll}.union(*(e.people for e in meeting.entries))
        people = (person for person in meeting.people.values() if person.id in named)
        every: tuple[Noun, ...] = (*people, *chain.record_nouns(meeting))
        return [[rows.NOUNS[type(n)], chain.own_uid(n, self), self.image_of(n)] for n in every]

    def image_of(self, noun: Noun) -> Image:
        """Return the image of a noun of the record as it is sent."""
        return chain.portable_image(rows.NOUNS[type(noun)], rows.image(noun), self)


def without_private(meeting: Meeting) -> Meeting:
    """Return a meeting without its private notes, which are never sent."""
    return replace(meeting, entries=tuple(e for e in meeting.entries if e.kind is not Kind.PRIVATE))


def record_digest(connection: sqlite3.Connection, meeting: Meeting) -> str:
    """Return the SHA-256, in hexadecimal, of what a team shares of a meeting, the same in every book that has it."""
    return chain.meeting_digest(chain.record_nouns(without_private(meeting)), Encoder(connection, meeting.id))


# Sealing


def seal_all(connection: sqlite3.Connection) -> None:
    """Seal everything recorded since the last time, in meetings and outside them, inside an open transaction."""
    for meeting_id in tables.to_seal(connection):
        seal(connection, meeting_id)
    _seal_signatures(connection)
    seal_log(connection)
    tables.note_all(connection)


def seal(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Seal what was recorded in a meeting since the last time, inside an open transaction. A meeting begun before the
    book was shared is first sent whole."""
    if not (waiting := tables.unsealed(connection, meeting_id)):
        return
    uid = str(rows.uid_of(connection, "meeting", meeting_id))
    if tables.stream(connection, uid) is None:
        if connection.execute(_REMOVED, (meeting_id,)).fetchone() is not None:
            for act_id in waiting:
                tables.note_act(connection, act_id, uid, None)
            return
        tables.add_stream(connection, uid, meeting_id)
        if waiting[0] <= int(tables.get(connection, "shared_from")):
            seal_whole(connection, meeting_id)
            return
    for act_id in waiting:
        _seal_act(connection, meeting_id, uid, act_id)


_REMOVED = f"SELECT 1 FROM act WHERE meeting_id = ? AND label = '{REMOVED}' AND state = 'done'"


def _seal_act(connection: sqlite3.Connection, meeting_id: int, uid: str, act_id: int) -> None:
    act, encoder = chain.act_row(connection, act_id), Encoder(connection, meeting_id)
    is_import = not act.changes and act.label_digest is None
    (state, reverses) = connection.execute("SELECT state, reverses FROM act WHERE id = ?", (act_id,)).fetchone()
    if is_import and reverses is None and tables.last_act(connection, uid)[0] == 0:
        seal_whole(connection, meeting_id)
        return
    is_private = act.label_digest is not None or any(
        chain.is_private(image) for row in act.changes for image in (row.before, row.after)
    )
    changes = _encoded(connection, encoder, act.changes)
    body = {
        "uid": act.uid,
        "at": act.at,
        "label": "" if is_private else act.label,  # it quotes the first words, of a private note too
        "final": state == "fixed" and reverses is None,
        "reverses": act.reverses,
        "how": _kind_of_act(connection, act_id, reverses),
        "people": encoder.people,
        "changes": changes,
    }
    tables.note_act(connection, act_id, uid, _put(connection, uid, "act", body) if changes else None)


def _encoded(
    connection: sqlite3.Connection, encoder: Encoder, changes: Iterable[chain.ChangeRow]
) -> list[tuple[str, str, Image | None, Image | None]]:
    """The changes of an act as they are sent. Without corrected names, which the archive's log has for all meetings,
    and without people named only in private notes."""
    made: dict[int, tuple[str, str, Image | None, Image | None]] = {}
    people: dict[int, chain.ChangeRow] = {}
    for at, row in enumerate(changes):
        if row.noun == "person":
            people[at] = row
            continue
        before, after = encoder.image(row.noun, row.before), encoder.image(row.noun, row.after)
        if before is not None or after is not None:
            made[at] = (row.noun, encoder.own(row.noun, row.noun_id, row.uid), before, after)
    for at, row in people.items():
        if row.before is not None and row.after is not None:
            if tables.is_named(connection, row.noun_id):
                name = str(json.loads(row.after)["name"])
                put_line(connection, {"people": {Encoder(connection, 0)("person", row.noun_id): name}}, {})
        elif encoder.has_named(row.noun_id):
            images = (encoder.image("person", row.before), encoder.image("person", row.after))
            made[at] = ("person", encoder("person", row.noun_id), *images)
    return [made[at] for at in sorted(made)]


def _kind_of_act(connection: sqlite3.Connection, act_id: int, reverses: int | None) -> str:
    if reverses is None:
        return "done"
    sql = "SELECT count(*) FROM act WHERE reverses = ? AND id < ?"
    return "redo" if connection.execute(sql, (reverses, act_id)).fetchone()[0] % 2 else "undo"


def seal_whole(connection: sqlite3.Connection, meeting_id: int) -> int:
    """Seal a meeting as it is now, in place of its acts that are not sealed. Return the number of the new act."""
    uid, encoder = str(rows.uid_of(connection, "meeting", meeting_id)), Encoder(connection, meeting_id)
    meeting = loading.meeting(connection, meeting_id)
    (at,) = connection.execute("SELECT max(at) FROM act WHERE meeting_id = ?", (meeting_id,)).fetchone()
    nouns, source = encoder.nouns(meeting), _source(connection, meeting_id)
    body = {"uid": rows.new_uid(), "at": at, "people": encoder.people, "nouns": nouns, "source": source}
    seq = _put(connection, uid, "whole", body)
    for act_id in tables.unsealed(connection, meeting_id):
        tables.note_act(connection, act_id, uid, seq)
    return seq


def _source(connection: sqlite3.Connection, meeting_id: int) -> list[Any] | None:
    """The imported file of a meeting, without the private notes in it."""
    if (source := sources.source(connection, meeting_id)) is None:
        return None
    text = purge.without_private_lines(source.text) if source.format == "notes" else source.text
    return [source.name, source.format, source.digest, text, source.doubts]


_UNSEALED_SIGNATURES = """SELECT signature.meeting_id, shared_stream.uid FROM signature
    JOIN shared_stream ON shared_stream.meeting_id = signature.meeting_id WHERE NOT is_signed ORDER BY 1"""


def _seal_signatures(connection: sqlite3.Connection) -> None:
    for meeting_id, uid in connection.execute(_UNSEALED_SIGNATURES).fetchall():
        encoder = Encoder(connection, meeting_id)
        sql = "SELECT person_id, name FROM signed_name WHERE meeting_id = ? ORDER BY person_id"
        found = connection.execute(sql, (meeting_id,)).fetchall()
        # Others stand in private alone.
        names = {encoder("person", i): name for i, name in found if encoder.has_named(i)}
        digest = record_digest(connection, loading.meeting(connection, meeting_id))
        *signature, _digest_here, minuted_in = connection.execute(logged_states.SIGNATURE, (meeting_id,)).fetchone()
        (at,) = connection.execute("SELECT max(at) FROM act").fetchone()
        said = [*signature, minuted_in]
        body = {"at": at, "signature": said, "names": names, "record": digest, "people": encoder.people}
        _put(connection, uid, "signed", body)
        connection.execute("UPDATE shared_stream SET is_signed = 1 WHERE uid = ?", (uid,))


_EVER_PRIVATE = """SELECT DISTINCT change.uid FROM act JOIN change ON act_id = act.id
    WHERE meeting_id = ?1 AND noun = 'entry' AND (instr(before, ?2) OR instr(after, ?2))
    AND NOT EXISTS (SELECT 1 FROM entry
        WHERE entry.meeting_id = ?1 AND entry.uid = change.uid AND kind <> 'private')"""


def seal_destruction(connection: sqlite3.Connection, meeting_id: int) -> None:
    """Seal, inside an open transaction, that the private notes of a meeting are about to be destroyed. They were never
    sent, but an entry that became a private note later was: so the rest of the meeting is sealed whole, and the acts
    before that are emptied."""
    stream = tables.stream_of(connection, meeting_id) if tables.is_shared(connection) else None
    if stream is None:
        return
    seal(connection, meeting_id)
    gone = column(connection, _EVER_PRIVATE, meeting_id, chain.PRIVATE_IMAGE)
    kept = tables.acts(connection, stream.uid, 0)
    if any(uid.encode() in (act.body or b"") for act in kept for uid in gone):
        whole = seal_whole(connection, meeting_id)
        _put(connection, stream.uid, "destroyed", {"entries": sorted(gone), "to": whole - 1, "people": {}})
        tables.empty_acts(connection, stream.uid, whole - 1)


def _put(connection: sqlite3.Connection, uid: str, kind: str, body: object) -> int:
    """Seal an act at the end of a stream, and return its number."""
    last, digest = tables.last_act(connection, uid)
    salt, said = os.urandom(16), chain.json_bytes(body)
    sealed = tables.seal_of(salt, said)
    act = Sealed(last + 1, kind, salt, said, sealed, tables.digest_after(digest, last + 1, kind, sealed))
    tables.put_act(connection, uid, act)
    return act.seq


# The archive's log

_LOG = """SELECT id, label, details FROM log WHERE NOT EXISTS (SELECT 1 FROM shared_log WHERE log_id = log.id)
    ORDER BY id"""
_TRAVELS = ("committees", "forms", "different", "merged")
_OF_UID = "SELECT id, name FROM person WHERE uid = ?"


def seal_log(connection: sqlite3.Connection) -> None:
    """Seal what the log of the file has for the archive, inside an open transaction."""
    for log_id, _label, details in connection.execute(_LOG).fetchall():
        said = json.loads(details)
        state = {key: said[key] for key in _TRAVELS if said.get(key)}
        if "merged" in state:  # the one who is left is the only one whose name such a line has
            kept = next(iter(said["people"]))
            for uid, other_id in state["merged"].items():
                if (kept_id := tables.person_of(connection, kept)) is not None:
                    tables.move_person(connection, kept_id, other_id)
                    tables.put_person_uid(connection, 0, uid, kept_id)
            state["merged"] = dict.fromkeys(state["merged"], kept)
            state["people"] = said["people"]
            state.pop("committees", None)
        tell(connection, state)
        connection.execute("INSERT INTO shared_log VALUES (?)", (log_id,))


def tell(connection: sqlite3.Connection, state: Mapping[str, Any]) -> None:
    """Seal a line of the archive's log with these states; nothing if they are empty."""
    told = {key: value for key, value in state.items() if any(value.values())}
    if told:
        put_line(connection, told, _names_in(connection, told))


def _names_in(connection: sqlite3.Connection, state: Mapping[str, Any]) -> dict[str, str]:
    named: set[str] = {uid for key in ("forms", "different", "merged") for uid in state.get(key, {})}
    named |= {other for others in state.get("different", {}).values() for other in others}
    named |= {*state.get("merged", {}).values()}
    named |= {member[0] for committee in state.get("committees", {}).values() for member in committee[-1]}
    found: dict[str, str] = {}
    for uid in sorted(named):
        if (row := connection.execute(_OF_UID, (uid,)).fetchone()) is not None:
            found[uid] = row[1]
            tables.put_person_uid(connection, 0, uid, row[0])
    return found


def renamed_in(line: Line) -> list[str]:
    """Return the identifiers of the people whom a line names."""
    return list(json.loads(line.body)["state"].get("people", ()))


def put_line(connection: sqlite3.Connection, state: Mapping[str, Any], names: Mapping[str, str]) -> None:
    """Seal a line of the archive's log, inside an open transaction."""
    body = chain.json_bytes({"state": state, "names": names})
    tables.put_line(connection, Line(rows.new_uid(), os.urandom(16), body))


Views = tuple[dict[str, bytes], dict[str, bytes]]
"""The open view and the exempt view: bodies by identifier."""
_SHOWN_OF_HEAD = ("council", "committee", "date", "time", "venue", "style", "quorum", "rules", "first_minute")
_NOT_SHOWN = ("entered", "position")
"""Fields of an entry that are not shown: they tell when it was typed, or how many others there are."""
IN_DOUBT = "The clerk has yet to check this line."
"""Why a line is in doubt, to readers: the true reason may quote others."""
NOT_SHOWN = "Exempt business, which is not shown to this login."
"""The text in place of the first exempt entry of an item, where the minutes have their notice."""


class _Shown(Encoder):
    """Encodes a meeting for readers. People whose names are withheld get other identifiers there, which are made with a
    digest that readers do not have and are the same in every clerk's book."""

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
        _show(views[at], _derived_uid(uid, "roll"), place, said)
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
    """Add the entries to the views. Return the people named in open entries, and those named in exempt ones."""
    named: tuple[set[int], set[int]] = (set(), set())
    last: list[str | None] = [None, None]
    for at, uid, entry in _entries_in_views(meeting, parts, public, encoder):
        said = {key: value for key, value in encoder.image_of(entry).items() if key not in _NOT_SHOWN}
        said |= {"follows": last[at]} | ({"after": last[0]} if at else {})  # where it stands among what is open
        _show(views[at], uid, entry, said)
        named[at].update(entry.people)
        last[at] = uid
    return named


def _entries_in_views(
    meeting: Meeting, parts: ExemptParts, public: Mapping[int, RollPlace], encoder: Encoder
) -> Iterator[tuple[int, str, Entry]]:
    """The entries as readers see them, each with its view (0 open, 1 exempt) and identifier; some are in both."""
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
            yield 0, _derived_uid(uid, "exempt"), Entry(0, Kind.NOTE, 0, entry.item_id, text=NOT_SHOWN)
        yield 1, uid, checked
        present = tuple(p for p in entry.persons if p in public)
        if entry.kind in ROLL_CALL and present:  # the public knows who of its roll was there
            yield 0, uid, Entry(0, entry.kind, 0, entry.item_id, present)


def _derived_uid(uid: str, what: str) -> str:
    """A second identifier, derived from another."""
    return uuid.uuid5(uuid.UUID(uid), what).hex


# In a reader's book


@dataclass(frozen=True)
class Shown:
    """A meeting as readers are shown it."""

    nouns: tuple[tuple[str, str, Image], ...]
    """The name, the identifier and the image of each noun, as they travel."""
    people: Mapping[str, str]
    """Names by identifier."""

    @property
    def date(self) -> str:
        """The date of the meeting; empty if it has none."""
        return str(next((image.get("date") for name, _, image in self.nouns if name == "head"), None) or "")


def put(connection: sqlite3.Connection, uid: str, rows: Iterable[tuple[str, int, bytes | None]], at: int) -> None:
    """Keep what is shown of a stream, inside an open transaction; `at`: 0 for what is open, 1 for what is exempt."""
    sql = "INSERT OR REPLACE INTO shared_shown VALUES (?, ?, ?, ?, ?)"
    connection.executemany(sql, [(uid, noun, at, no, body) for noun, no, body in rows])


def forget(connection: sqlite3.Connection, uid: str, at: int) -> bool:
    """Delete what was shown of a stream. Return whether there was anything."""
    sql = "DELETE FROM shared_shown WHERE stream = ? AND is_exempt = ?"
    return connection.execute(sql, (uid, at)).rowcount > 0


def numbers(connection: sqlite3.Connection) -> dict[tuple[str, int], int]:
    """Return the last known number of each stream, open and exempt."""
    sql = "SELECT stream, is_exempt, max(no) FROM shared_shown GROUP BY 1, 2"
    return {(uid, at): no for uid, at, no in connection.execute(sql).fetchall()}


def number(connection: sqlite3.Connection, uid: str, at: int) -> int:
    """Return the last known number of a stream."""
    sql = "SELECT coalesce(max(no), 0) FROM shared_shown WHERE stream = ? AND is_exempt = ?"
    return int(connection.execute(sql, (uid, at)).fetchone()[0])


def positions(connection: sqlite3.Connection, meeting_id: int | None) -> dict[str, int]:
    """Return the positions of the entries that the book has of a meeting, by identifier."""
    sql = "SELECT uid, position FROM entry WHERE meeting_id = ?"
    return dict(connection.execute(sql, (meeting_id,)).fetchall())


def meeting_of(connection: sqlite3.Connection, uid: str, known: Mapping[str, int]) -> Shown:
    """Return a meeting as it is shown. `known`: the positions of entries on file, which stay the same if they can."""
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
    """The identifiers of open and exempt entries in the order of the record."""
    behind: dict[str | None, list[str]] = {}
    for noun in _in_order(exempt):
        if noun not in open_:
            behind.setdefault(exempt[noun].get("after"), []).append(noun)
    merged = behind.pop(None, [])
    for noun in _in_order(open_):
        merged += [noun, *behind.pop(noun, [])]
    return merged + [noun for left in behind.values() for noun in left]


def _in_order(entries: Mapping[str, Image]) -> list[str]:
    """Put entries, each of which says which one it follows, in order."""
    after = {image.get("follows"): noun for noun, image in entries.items()}
    found, last = list[str](), after.pop(None, None)
    while last is not None:
        found.append(last)
        last = after.pop(last, None)
    return found + list(after.values())


def _positions(order: Iterable[str], known: Mapping[str, int]) -> dict[str, int]:
    """A position for each entry: its known one if that is after the previous entry, otherwise one in between."""
    left = [known.get(noun, 0) for noun in order]
    made, last = dict[str, int](), 0
    for at, noun in enumerate(order):
        position = left[at]
        if position <= last:
            following = next((p for p in left[at + 1 :] if p > last + 1), None) if known else None
            position = last + GAP_BETWEEN if following is None else (last + following) // 2
        made[noun] = last = position
    return made
