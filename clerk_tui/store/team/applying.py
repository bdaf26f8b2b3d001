"""Applies what others have recorded to the file: acts, whole meetings, signatures, and lines of the archive's log."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count
from typing import Any

from clerk_tui.errors import ClerkError, SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting import Act, Change, Entry, Head, Kind, Meeting, Membership, Noun, Person, apply
from clerk_tui.meeting.stage import REMOVED, Stage
from clerk_tui.regex import regex
from clerk_tui.store import (
    act_rows,
    chain,
    loading,
    logged_states,
    people_merge,
    purge,
    rows,
    search_index,
    signing,
    sources,
)
from clerk_tui.store.connection import column, value
from clerk_tui.store.team import sealing, tables
from clerk_tui.store.team.sealing import Shown
from clerk_tui.store.team.tables import Sealed
from clerk_tui.store.values import CommitteeSetup, NextIds, Passage, Saving, SourceFile

REFERENCE = regex(r"\{\{|\{(@@?|\^)([0-9a-f]{32})\}")
"""What refers to a person or an entry in a text that travels."""
_ACT_CALLED = "SELECT id FROM act WHERE meeting_id = ? AND uid = ?"
PUT_ASIDE = "put aside what was recorded without contact"
BROUGHT_IN_LINE = "brought in line with the team's archive"
"""Labels of acts that are made here, and not by a clerk."""
_RENAMED = "a name put right in the team's archive"


@dataclass(frozen=True)
class Helpers:
    """Functions of other parts of the program that the store needs here."""

    passages: Callable[[Meeting, Act], Sequence[Passage]]
    whole_index: Callable[[Meeting], Sequence[Passage]]
    identify: Callable[[sqlite3.Connection, Head, str, set[int]], int | None]
    """Finds the person on file with a name in a meeting with this head, except some; None if uncertain."""


class NotTheSameError(ClerkError):
    """What arrives does not fit what is on file, so it was left out."""


class Ids:
    """Gives the next free ids to what arrives."""

    def __init__(self, first: NextIds) -> None:
        self.meeting = first.meeting
        self._next = {"person": count(first.person), "agenda_item": count(first.item), "entry": count(first.entry)}
        self._acts = count(first.act)
        self.last_act = first.act - 1
        """The one that was given last."""

    def of(self, table: str) -> int:
        """Return the next free id for a table."""
        return next(self._next[table])

    def act(self) -> int:
        """Return the next free id for an act."""
        self.last_act = next(self._acts)
        return self.last_act


def needed(acts: Sequence[Sealed]) -> tuple[int, int, int, int]:
    """Return how many ids of people, items, entries and acts the acts that arrive may need."""
    made = {"person": 0, "agenda_item": 0, "entry": 0}
    for act in acts:
        said = _read(act.body)
        made["person"] += len(said.get("people", ()))
        for name, _uid, *images in [*said.get("changes", ()), *said.get("nouns", ())]:
            made[name] = made.get(name, 0) + (len(images) == 1 or images[0] is None)
    return made["person"], made["agenda_item"], made["entry"], 2 + len(acts)


def _read(body: bytes | None) -> dict[str, Any]:
    return {} if body is None else dict(json.loads(body))


def own_act(connection: sqlite3.Connection, meeting_id: int, act: Sealed) -> int | None:
    """Return the id of the journal's act that is an act of the log, if this book or the book it was copied from made it
    and does not know yet that it has been sent; otherwise None."""
    sql = """SELECT id FROM act WHERE uid = ? AND meeting_id = ?
        AND NOT EXISTS (SELECT 1 FROM shared_journal WHERE act_id = act.id)"""
    return value(int, connection, sql, _read(act.body).get("uid"), meeting_id) if act.kind == "act" else None


class Receiver:
    """Applies the log of one meeting, inside an open transaction."""

    def __init__(self, connection: sqlite3.Connection, uid: str, ids: Ids, helpers: Helpers) -> None:
        self._connection, self._uid, self._ids, self._helpers = connection, uid, ids, helpers
        known = tables.stream(connection, uid)
        self.meeting_id = ids.meeting if known is None or known.meeting_id is None else known.meeting_id
        self._is_there = rows.uid_of(connection, "meeting", self.meeting_id) is not None
        self.meeting = loading.meeting(connection, self.meeting_id) if self._is_there else Meeting(Head(ids.meeting))
        self._here: dict[tuple[str, int], Noun] = (
            {rows.key(n): n for n in _all_nouns(self.meeting)} if self._is_there else {}
        )
        """The nouns of the meeting, private notes included."""
        self._acts: list[Act] = []
        self._needs_index = False
        self._given: dict[tuple[str, int], str] = {}
        self._numbers: dict[tuple[str, str], int] = {}
        """The numbers of items and entries that were looked for, by identifier."""
        self.new_people: list[Person] = []
        """Those who were not on file."""

    def take_in(self, act: Sealed) -> None:
        """Put an act into the file. Raises sqlite3.Error, or NotTheSameError: then roll back."""
        tables.put_act(self._connection, self._uid, act)
        if act.body is None:  # its words were destroyed, and a later act has what is left
            return
        said = _read(act.body)
        getattr(self, f"_take_{act.kind}")(said, act.seq)

    def take_shown(self, shown: Shown, at: datetime) -> None:
        """Make the meeting what a reader is shown. The journal keeps only digests of what the file had before, and the
        names of people, because nobody may be allowed to read it any more. Raises sqlite3.Error, or NotTheSameError:
        then roll back."""
        before, is_new = self._ids.last_act, not self._is_there
        said = dict(uid=rows.new_uid(), at=at.isoformat(), source=None, people=shown.people, nouns=shown.nouns)
        self._take_whole(said, None, keeps_people=False)
        if is_new or self._ids.last_act == before:
            return
        act_id = self._ids.last_act
        sql = "SELECT seq FROM change WHERE act_id = ? AND noun NOT IN ('head', 'person')"
        chain.leave_digests(self._connection, act_id, set(column(self._connection, sql, act_id)))
        chain.add_to_log(
            self._connection, BROUGHT_IN_LINE, logged_states.meetings(self._connection, [self.meeting_id]), at
        )
        tables.keep_names(self._connection, self.meeting_id, shown.people)

    def adopt(self, act: Sealed, act_id: int) -> None:
        """Note which act of the journal an act of the log is."""
        self._introduce(_read(act.body)["people"])
        tables.put_act(self._connection, self._uid, act)
        tables.note_act(self._connection, act_id, self._uid, act.seq)

    def finish(self) -> None:
        """Put what arrived into the search index."""
        if len(self._acts) == 1 and not self._needs_index:
            found = self._helpers.passages(self.meeting, self._acts[0])
        elif self._acts or self._needs_index:
            found = self._helpers.whole_index(self.meeting)
        else:
            return
        search_index.put_passages(self._connection, self.meeting_id, found)

    # Acts

    def _take_act(self, said: dict[str, Any], seq: int) -> None:
        new = self._introduce(said["people"])
        changes, named, now = list[Change](), set[int](), dict(self._here)
        for name, uid, _before, after in said["changes"]:
            noun_id = self._find_or_give_id(name, uid)
            made = None if after is None else self._noun(name, uid, after)
            was = now.pop((name, noun_id), None)  # what stands here: a note that is private here does not travel
            if made is not None:
                now[name, noun_id] = made
            if made != was:
                changes.append(Change(was, made))
            if name == "person":
                named.add(noun_id)
        changes = [Change(None, person) for person in new if person.id not in named] + changes
        changes += self._making_room(changes)
        act = Act(said["label"], tuple(changes))
        self._put(act, said["uid"], said["at"], seq, is_final=said["final"], **self._reversal(said))

    def _find_act(self, uid: str | None) -> int | None:
        return value(int, self._connection, _ACT_CALLED, self.meeting_id, uid)

    def _reversal(self, said: dict[str, Any]) -> dict[str, int]:
        """Which earlier act an act undoes or redoes, as an option of `Saving`. The state that its recorder gave that
        act is taken as right: a private note, which does not travel, may have changed more."""
        act_id, is_undo = self._find_act(said["reverses"]), said["how"] == "undo"
        if act_id is None or said["how"] == "done":
            return {}
        self._connection.execute("UPDATE act SET state = ? WHERE id = ?", ("done" if is_undo else "undone", act_id))
        return {"undoes" if is_undo else "redoes": act_id}

    def _saving(self, act: Act, at: str, **options: Any) -> Saving:
        when = datetime.fromisoformat(at)
        return Saving(self.meeting_id, act, self._ids.act(), when, stage=self.meeting.stage, **options)

    def _put(self, act: Act, uid: str, at: str, seq: int | None, *, is_final: bool, **reverses: int) -> None:
        if self.meeting.settled is not None and self.meeting.settled.stage is Stage.SIGNED:
            raise self._not_the_same("are signed in this book, and were changed in another")
        self.meeting = apply(self.meeting, act.changes)
        for change in act.changes:
            self._here.pop(rows.key(change.noun), None)
            if change.after is not None:
                self._here[rows.key(change.noun)] = change.after
        made = self._saving(act, at, is_undoable=not is_final, **reverses)
        own = uid if self._find_act(uid) is None else rows.new_uid()  # a book that comes back has made it before
        act_rows.put_saving(self._connection, made, act_rows.Given(own, self._given))
        tables.note_act(self._connection, made.act_id, self._uid, seq)
        self._is_there = True
        self._acts.append(act)

    def _not_the_same(self, why: str) -> NotTheSameError:
        of = signing.called(self._connection, self.meeting_id)
        return NotTheSameError(f"The minutes of {of} {why}. Compare the two.")

    def _making_room(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Move a private note from the position of an entry that arrives, because two entries cannot share one."""
        own = {e.position: e for e in self.meeting.entries if e.kind is Kind.PRIVATE}
        for change in changes if own else ():
            note = own.get(change.after.position) if isinstance(change.after, Entry) else None
            if note is not None and note.id != rows.noun_id(change.noun):
                del own[note.position]
                yield Change(note, replace(note, position=note.position + 1))

    def _take_whole(self, said: dict[str, Any], seq: int | None, *, keeps_people: bool = True) -> None:
        if not self._is_there:  # who people are depends on the council
            head = next(self._noun(*noun) for noun in said["nouns"] if noun[0] == "head")
            self.meeting = apply(self.meeting, (Change(None, head),))
        self._introduce(said["people"])
        nouns = [self._noun(*noun) for noun in said["nouns"]]
        if not self._is_there:
            act = Act(act_rows.RECEIVED, tuple(Change(None, noun) for noun in nouns))
            self.meeting = replace(apply(Meeting(Head(self.meeting_id)), act.changes), settled=None)
            self._here = {rows.key(noun): noun for noun in nouns}
            passages, source = tuple(self._helpers.whole_index(self.meeting)), self._source(said["source"])
            made = self._saving(act, said["at"], passages=passages, is_undoable=False, source=source)
            act_rows.put_received(self._connection, made, act_rows.Given(said["uid"], self._given))
            tables.note_act(self._connection, made.act_id, self._uid, seq)
            self._is_there = True
            return
        if changes := tuple(self._difference(nouns, keeps_people=keeps_people)):
            self._needs_index = True
            is_gone = Head(self.meeting_id) in nouns
            label = REMOVED if is_gone else BROUGHT_IN_LINE
            self._put(Act(label, changes), said["uid"], said["at"], seq, is_final=not is_gone)

    def _source(self, said: Sequence[Any] | None) -> SourceFile | None:
        """The imported file of a meeting, unless this book has imported it too: a clerk can compare both."""
        is_here = said and column(self._connection, "SELECT 1 FROM source WHERE digest = ?", said[2])
        return None if said is None or is_here else SourceFile(*said)

    def _difference(self, nouns: Iterable[Noun], *, keeps_people: bool) -> Iterator[Change]:
        """The changes from the meeting on file, without private notes, to these nouns. `keeps_people`: keep people who
        are not among the nouns, because private notes may name them."""
        wanted = {rows.key(noun): noun for noun in nouns}
        here = {rows.key(noun): noun for noun in _all_nouns(sealing.without_private(self.meeting))}
        for key, noun in wanted.items():
            if here.get(key) != noun and not (isinstance(noun, Person) and key in here):
                yield Change(here.get(key), noun)
        for key, noun in reversed(here.items()):
            if key not in wanted and not (keeps_people and isinstance(noun, Person)):
                yield Change(noun, None)

    def _take_signed(self, said: dict[str, Any], seq: int) -> None:
        self._introduce(said["people"])
        if signing.signature(self._connection, self.meeting_id) is not None:
            raise self._not_the_same("were signed both in this book and in another")
        if sealing.record_digest(self._connection, self.meeting) != said["record"]:
            raise self._not_the_same("were signed in another book, and the record here is not the one that was signed")
        *row, minuted_in = said["signature"]
        found = tables.meeting_called(self._connection, minuted_in)
        names = [(self._person(uid), name) for uid, name in said["names"].items()]
        signing.put_received(self._connection, self.meeting, [*row, found], names)
        own = str(rows.uid_of(self._connection, "meeting", self.meeting_id))
        state = logged_states.signature(self._connection, self.meeting_id, own)
        chain.add_to_log(self._connection, act_rows.SIGNED, state, datetime.fromisoformat(said["at"]))
        self._connection.execute("UPDATE shared_stream SET is_signed = 1 WHERE uid = ?", (self._uid,))

    def _take_destroyed(self, said: dict[str, Any], seq: int) -> None:
        purge.forget_entries(self._connection, self.meeting_id, said["entries"])
        tables.empty_acts(self._connection, self._uid, said["to"])

    # From identifiers to the numbers of this book

    def _introduce(self, people: Mapping[str, str]) -> list[Person]:
        """Find or number the people of an act and make them known to the meeting. Return those new to the file."""
        new, here = [], dict(self.meeting.people)
        for uid, name in people.items():
            if (known := tables.person_of(self._connection, uid)) is None:
                taken = tables.named_in(self._connection, self.meeting_id)
                known = self._helpers.identify(self._connection, self.meeting.head, name, taken)
            if known is None:
                known = self._ids.of("person")
                self._given["person", known] = uid
                new.append(Person(known, name))
                self.new_people.append(new[-1])
            elif known not in here:
                here[known] = Person(known, rows.name_of(self._connection, known) or name)
            tables.put_person_uid(self._connection, self.meeting_id, uid, known)
        self.meeting = replace(self.meeting, people=here)
        return new

    def _person(self, uid: str) -> int:
        sql = "SELECT person_id FROM shared_person WHERE meeting_id = ? AND uid = ?"
        known = value(int, self._connection, sql, self.meeting_id, uid)
        if known is None and (known := tables.person_of(self._connection, uid)) is None:
            raise NotTheSameError(f"The log of meeting {self.meeting_id} names somebody whom it did not introduce.")
        return known

    def _find_or_give_id(self, name: str, uid: str) -> int:
        if name == "head":
            self._given["meeting", self.meeting_id] = uid
            return self.meeting_id
        if name in ("person", "roll_place"):
            known = self._person(uid)
            self._given.setdefault(("person", known), uid)
            return known
        if (found := self._numbers.get((name, uid))) is None:
            found = self._numbers[name, uid] = self._known_number(name, uid) or self._ids.of(name)
        self._given[name, found] = uid  # also of what was taken out: it may come back
        return found

    def _known_number(self, name: str, uid: str) -> int | None:
        sql = f"SELECT id FROM {name} WHERE meeting_id = ? AND uid = ?"
        found = value(int, self._connection, sql, self.meeting_id, uid)
        if found is None and self._is_there:  # it was undone, and may be done again
            sql = """SELECT noun_id FROM act JOIN change ON act_id = act.id
                WHERE meeting_id = ? AND noun = ? AND change.uid = ? LIMIT 1"""
            found = value(int, self._connection, sql, self.meeting_id, name, uid)
        return found

    def _noun(self, name: str, uid: str, image: dict[str, Any]) -> Noun:
        """Make a noun from an image that arrives. Somebody on file keeps their name."""
        noun_id = self._find_or_give_id(name, uid)
        made = image | {chain.OWN_ID[name]: noun_id}
        if name == "person":
            made["name"] = rows.name_of(self._connection, noun_id) or made["name"]
        if name == "entry":
            made = chain.referring(made, REFERENCE, self._find_reference)
        return rows.decode(name, json.dumps(made, ensure_ascii=False))

    def _find_reference(self, table: str, said: Any) -> object:
        if not isinstance(said, str):
            return said[0]  # a collective
        return self._person(said) if table in ("person", "voice") else self._find_or_give_id(table, said)

    # What both recorded

    def put_aside(self, branch: str, after: int) -> None:
        """Move this book's acts after that number to a branch and take them back, so that the log can continue."""
        if tables.acts(self._connection, self._uid, after, 1)[0].kind == "whole":  # theirs is a whole too
            tables.move_acts(self._connection, self._uid, branch, after)
            return
        sql = "SELECT act_id FROM shared_journal WHERE stream = ? AND seq > ? ORDER BY act_id"
        acts = column(self._connection, sql, self._uid, after)
        changes = tuple(self._reversing_changes(acts))
        for act in tables.acts(self._connection, self._uid, after):
            tables.forget_names(self._connection, self.meeting_id, _read(act.body).get("people", ()))
        tables.move_acts(self._connection, self._uid, branch, after)
        if changes:
            self._needs_index = True
            at = max(chain.act_row(self._connection, act_id).at for act_id in acts)
            self._put(Act(PUT_ASIDE, changes), rows.new_uid(), at, None, is_final=True)

    def _reversing_changes(self, acts: Iterable[int]) -> Iterator[Change]:
        """The changes that take back acts, except private notes and new names, which are in the archive's log."""
        first: dict[tuple[str, int], Noun | None] = {}
        for act_id in acts:
            sql = "SELECT noun, noun_id, before, after FROM change WHERE act_id = ? AND digest IS NULL ORDER BY seq"
            for name, noun_id, before, after in self._connection.execute(sql, (act_id,)).fetchall():
                is_hidden = all(image is None or chain.is_private(image) for image in (before, after))
                is_rename = name == "person" and before is not None and after is not None
                if not is_hidden and not is_rename:
                    self._given.setdefault((rows.table_of(name), noun_id), self._current_or_former_uid(name, noun_id))
                    noun = None if before is None else rows.decode(name, before)
                    first.setdefault((name, noun_id), noun)
        for key, noun in reversed(first.items()):
            now = self._here.get(key)
            is_private = isinstance(now, Entry) and now.kind is Kind.PRIVATE
            if now != noun and not (is_private and noun is None):
                yield Change(now, noun)

    def _current_or_former_uid(self, name: str, noun_id: int) -> str:
        now = rows.uid_of(self._connection, rows.table_of(name), noun_id)
        return now or rows.former_uid(self._connection, name, noun_id) or rows.new_uid()


def _all_nouns(meeting: Meeting) -> tuple[Noun, ...]:
    return (*meeting.people.values(), *chain.record_nouns(meeting))


def rename_if_new(connection: sqlite3.Connection, person_id: int, name: str, day: str, at: datetime) -> bool:
    """Give somebody a name, unless they have it or a meeting later than `day` gave them another. Return whether it was
    given."""
    sql = """UPDATE person SET name = ?1 WHERE id = ?2 AND name <> ?1 AND (?3 = '' OR NOT EXISTS (SELECT 1
        FROM meeting_person JOIN meeting ON meeting.id = meeting_id WHERE person_id = ?2 AND date > ?3))"""
    if not connection.execute(sql, (name, person_id, day)).rowcount:
        return False
    chain.add_to_log(connection, _RENAMED, logged_states.people(connection, [person_id]), at)
    return True


# The archive's log


class LogReceiver:
    """Applies lines of the archive's log, inside an open transaction."""

    def __init__(self, connection: sqlite3.Connection, ids: Ids, helpers: Helpers, at: datetime) -> None:
        self._connection, self._ids, self._helpers, self._at = connection, ids, helpers, at
        self.renamed: set[int] = set()
        """People with another name than before."""
        self.changed: set[int] = set()
        """Meetings in which people were merged."""
        self.troubles: list[str] = []

    def take_in(self, body: bytes) -> None:
        """Put a line into the file, if it says anything new."""
        said = _read(body)
        state, names = said["state"], said["names"]
        for uid, name in state.get("people", {}).items():
            self._rename(uid, name)
        for committee in state.get("committees", {}).values():
            self._set_up(committee, names)
        for uid, forms in state.get("forms", {}).items():
            self._name_forms(self._person(uid, names), forms)
        for uid, others in state.get("different", {}).items():
            self._keep_apart(self._person(uid, names), [self._person(other, names) for other in others])
        for gone, kept in state.get("merged", {}).items():
            self._merge(gone, self._person(kept, names))
        self._connection.execute("INSERT OR IGNORE INTO shared_log SELECT id FROM log")

    def _person(self, uid: str, names: Mapping[str, str], council: str = "") -> int:
        """The id of somebody named in the log; added if nobody on file is certainly the same person."""
        known, name = tables.person_of(self._connection, uid), names.get(uid, "")
        if known is None and council:
            known = self._helpers.identify(self._connection, Head(0, council), name, set())
        if known is None:
            known = self._ids.of("person")
            sql = "INSERT INTO person (id, name, uid) VALUES (?, ?, ?)"
            self._connection.execute(sql, (known, name, uid))
            state = logged_states.people(self._connection, [known])
            chain.add_to_log(self._connection, act_rows.RECEIVED, state, self._at)
        tables.put_person_uid(self._connection, 0, uid, known)
        return known

    def _rename(self, uid: str, name: str) -> None:
        known = tables.person_of(self._connection, uid)
        if known is not None and rename_if_new(self._connection, known, name, "", self._at):
            self.renamed.add(known)

    def _set_up(self, said: Sequence[Any], names: Mapping[str, str]) -> None:
        council, committee, quorum, venue, style, rules, members = said
        made = tuple(self._member(member, names, council) for member in members)
        setup = CommitteeSetup(council, committee, quorum, venue, style, made, rules, self._at)
        if setup != self._standing(council, committee):
            act_rows.put_committee(self._connection, setup)

    def _standing(self, council: str, committee: str) -> CommitteeSetup | None:
        sql = """SELECT quorum, venue, style, rules FROM committee JOIN council ON council.id = council_id
            WHERE council.name = ? AND committee.name = ? AND is_set_up"""
        if (row := self._connection.execute(sql, (council, committee)).fetchone()) is None:
            return None
        quorum, venue, style, rules = row
        found = self._connection.execute(rows.MEMBERSHIPS, (council, committee)).fetchall()
        members = tuple(map(rows.membership, found))
        return CommitteeSetup(council, committee, quorum, venue, style, members, rules, self._at)

    def _member(self, said: Sequence[Any], names: Mapping[str, str], council: str) -> Membership:
        uid, *place = said
        person_id = self._person(uid, names, council)
        return rows.membership((person_id, rows.name_of(self._connection, person_id), *place))

    def _name_forms(self, person_id: int, forms: Iterable[str]) -> None:
        before = logged_states.known_as(self._connection, [person_id])
        sources.put_forms(self._connection, [(person_id, form) for form in forms])
        self._note(before, [person_id])

    def _keep_apart(self, person_id: int, others: Iterable[int]) -> None:
        ids = [person_id, *others]
        before = logged_states.known_as(self._connection, ids)
        sources.put_different(self._connection, [(person_id, other) for other in ids[1:] if other != person_id])
        self._note(before, ids)

    def _note(self, before: logged_states.State, ids: list[int]) -> None:
        if (now := logged_states.known_as(self._connection, ids)) != before:
            chain.add_to_log(self._connection, act_rows.RECEIVED, now, self._at)

    def _merge(self, gone: str, kept_id: int) -> None:
        other_id = tables.person_of(self._connection, gone)
        if other_id is None or other_id == kept_id:
            tables.put_person_uid(self._connection, 0, gone, kept_id)
            return
        name = str(rows.name_of(self._connection, kept_id))
        try:
            touched = people_merge.put_merged(self._connection, kept_id, other_id, name, self._at)
        except SaveError as error:
            self.troubles.append(str(error))
            return
        is_left = rows.name_of(self._connection, kept_id) is not None
        left, went = (kept_id, other_id) if is_left else (other_id, kept_id)
        tables.move_person(self._connection, left, went)
        tables.put_person_uid(self._connection, 0, gone, left)
        self.changed.update(touched)
