"""Random histories of two clerks who record and one who follows, while everything fails."""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from clerk_tui.book.minute_book import MeetingPlan, MinuteBook
from clerk_tui.book.signed_minutes import text_of
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act, Capacity, Change, Entry, Kind, Person, RollPlace
from clerk_tui.store import chain, loading
from clerk_tui.store import connection as store_connection
from clerk_tui.store.team import sealing, tables
from clerk_tui.store.team.server import Server
from clerk_tui.team import sharing
from clerk_tui.team.sync import Sync

from .rig import Postgres, Proxy

SHORT, LONG = 0.4, 20.0
"""Seconds until a clerk gives up a server that does not answer: where it may fall silent, and where it does not."""


class KilledError(BaseException):
    """As by a signal: nothing is tidied up."""


class BadHistoryError(AssertionError):
    """What must hold after every history does not."""


def must(holds: bool, otherwise: str) -> None:
    """Raises BadHistoryError unless it holds."""
    if not holds:
        raise BadHistoryError(otherwise)


class Clerk:
    """Somebody with a book, a clock that is wrong, and a program that may be killed at any step."""

    def __init__(
        self,
        name: str,
        folder: Path,
        address: str,
        patience: float,
        rng: random.Random,
        tally: Counter[str],
        make_sync: type[Sync] = Sync,
        make_server: type[Server] = Server,
    ) -> None:
        self.name, self.path, self.rng, self.tally = name, folder / f"{name}.db", rng, tally
        self.make_sync, self.make_server, self.patience = make_sync, make_server, patience
        self.ahead, self.ticks, self.deadly = timedelta(minutes=rng.randrange(-5000, 5000)), 0, 0.0
        self.after: dict[str, str | None] = {}
        """Each act that is to be shared, and the one that its recorder saw before it."""
        self.fences: dict[str, int | None] = {}
        """Under which fence each was recorded."""
        self.acked: list[tuple[str, int, bytes]] = []
        self.open()
        sharing.share(self.book, address)
        self.start()

    def open(self) -> None:
        self.book = MinuteBook(self.path, clock=self.clock)

    def start(self) -> None:
        known = sharing.must_be_shared(self.book.reader)
        self.server = self.make_server(known.url, known.replica, self.patience)
        self.sync = self.make_sync(self.book, self.server, is_open=lambda meeting_id: True)
        self.sync.step = self.step
        self.sync.acknowledged = lambda *what: self.acked.append(what)

    def step(self, name: str) -> None:
        if self.rng.random() < self.deadly:
            self.tally[f"killed at {name}"] += 1
            raise KilledError(name)

    def clock(self) -> datetime:
        """The time here, which jumps, back as well."""
        self.ticks += 1
        wrong = timedelta(seconds=self.rng.randrange(-900, 900), microseconds=self.ticks)
        return datetime(2026, 1, 8, tzinfo=UTC) + self.ahead + wrong

    def alive(self, work: Callable[[], object]) -> None:
        """Do something that may end the program, or fail because of the line."""
        try:
            work()
        except KilledError:
            self.close()
            self.open()
            self.start()
        except ClerkError as error:
            self.tally[f"failed: {type(error).__name__}"] += 1
            self.server.close()

    def close(self) -> None:
        self.server.cut()
        self.server.close()
        self.book.close()

    def go(self) -> None:
        self.alive(self.sync)

    def take_over(self, meeting_id: int) -> None:
        self.sync.pull()
        self.sync.claim(meeting_id, takes_over=True)

    def read(self, work: Callable[[sqlite3.Connection], Any]) -> Any:
        with closing(store_connection.connect(self.path, read_only=True)) as connection:
            return work(connection)

    def mine(self) -> list[int]:
        """The meetings that may be recorded here: nobody else is known to record them."""
        self.book.elsewhere = others = self.read(tables.recorded_elsewhere)
        return [line.id for line in self.book.reader.meetings() if line.id not in others]

    def theirs(self) -> list[int]:
        return sorted(self.read(tables.recorded_elsewhere))

    def at(self, name: str, happens: Callable[[], object]) -> None:
        """Send, and let something happen at a step."""

        def step(now: str) -> None:
            if now == name:
                happens()

        self.sync.step = step
        self.alive(self.sync.push)
        self.sync.step = self.step

    def be_killed(self) -> None:
        raise KilledError

    # What is recorded

    def add_notes(self, number: int) -> None:
        """Record notes in the first meeting that may be recorded here."""
        recording = self.book.recording(self.mine()[0])
        for _ in range(number):
            self.note(recording.meeting.id, partial(recording.note, f"{self.rng.random()}", is_unsettled=False))

    def begin(self) -> None:
        recording = self.book.create_meeting(
            MeetingPlan(f"Wexmoor {self.name}", "Board", date(2026, 1, 8), agenda=(("1", "Apologies"), ("2", "Roads")))
        )
        for n in range(3):
            person = recording.state.directory.person(f"Councillor {'ABC'[n]} Boyes")[0]
            place = RollPlace(person.id, Capacity.MEMBER, n)
            self.note(recording.meeting.id, partial(recording.do, _on_roll(person, place)))

    def note(self, meeting_id: int, work: Callable[[], object]) -> None:
        """Do an act, and note after which it came."""
        self.book.flush()
        before = self.read(lambda c: (_last(c, meeting_id), _fence(c, meeting_id)))
        work()
        self.book.flush()
        last = self.read(lambda c: _last(c, meeting_id))
        if last != before[0] and last is not None:
            self.after[last], self.fences[last] = before

    def record(self, meeting_id: int) -> None:
        recording, rng = self.book.recording(meeting_id), self.rng
        meeting = recording.meeting
        people = [*meeting.people] or [recording.state.directory.person("Ms Q Novak")[0].id]
        position = max((entry.position for entry in meeting.entries), default=0) + 1000
        if not meeting.items or people[0] not in meeting.people:
            return
        someone, item = rng.choice(people), rng.choice(meeting.items).id
        text = f"{rng.randrange(10**9)} said {{@{someone}}}"
        new = Entry(recording.state.directory.entry_id(), Kind.NOTE, position, item, (someone,), text)
        old = rng.choice(meeting.entries) if meeting.entries else None
        what = rng.choice(
            ["note"] * 6 + ["private", "edit", "strike", "hide", "person", "undo", "undo", "redo", "exempt"]
        )
        if what in ("undo", "redo"):
            self.note(meeting_id, recording.undo if what == "undo" else recording.redo)
            return
        if what == "rename":
            known = meeting.people[someone]
            changes: tuple[Change, ...] = (Change(known, replace(known, name=f"{known.name[:-1]}{rng.randrange(9)}")),)
        elif what == "person":
            person, is_new = recording.state.directory.person(f"Ms {rng.choice('PQRST')} Novak {rng.randrange(99)}")
            met = replace(new, persons=(person.id,), text=f"met {{@{person.id}}}")
            is_listed = not is_new and person.id in meeting.people
            changes = (Change(None, met),) if is_listed else (Change(None, person), Change(None, met))
        elif what in ("edit", "strike", "hide") and old is not None:
            kind = Kind.NOTE if old.kind is Kind.PRIVATE else Kind.PRIVATE
            made: dict[str, dict[str, Any]] = {
                "edit": {"text": f"edited {rng.randrange(10**9)}"},
                "strike": {"is_struck": True},
                "hide": {"kind": kind},
            }
            changes = (Change(old, replace(old, **made[what])),)
        else:
            kind = Kind.PRIVATE if what == "private" else Kind.NOTE
            kind = rng.choice([Kind.EXEMPT, Kind.READMITTED]) if what == "exempt" else kind
            changes = (Change(None, replace(new, kind=kind)),)
        self.note(meeting_id, lambda: recording.do(Act(what, changes)))


def _on_roll(person: Person, place: RollPlace) -> Act:
    return Act("listed", (Change(None, person), Change(None, place)))


_LAST = """SELECT act.uid FROM act LEFT JOIN shared_journal ON act_id = act.id
    WHERE act.meeting_id = ? AND (act_id IS NULL OR (seq IS NOT NULL AND stream = ?)) ORDER BY act.id DESC"""


def _last(connection: sqlite3.Connection, meeting_id: int) -> str | None:
    """The last act of a meeting that the team shares, or will."""
    stream = tables.stream_of(connection, meeting_id)
    found = connection.execute(_LAST, (meeting_id, None if stream is None else stream.uid)).fetchall()
    for (uid,) in found:
        sql = "SELECT before, after FROM act JOIN change ON act_id = act.id WHERE act.uid = ?"
        images = [image for row in connection.execute(sql, (uid,)).fetchall() for image in row if image is not None]
        if not images or any(not chain.is_private(image) for image in images):
            return str(uid)
    return None


def _fence(connection: sqlite3.Connection, meeting_id: int) -> int | None:
    stream = tables.stream_of(connection, meeting_id)
    return None if stream is None else stream.fence


@dataclass(frozen=True)
class World:
    """A server, a line to it, and what happened so far."""

    postgres: Postgres
    proxy: Proxy
    folder: Path
    tally: Counter[str]


Script = Callable[[World, random.Random, list[Clerk]], None]
"""What happens in a history; the third clerk only follows."""


def history(
    seed: int, world: World, script: Script, make_sync: type[Sync] = Sync, make_server: type[Server] = Server
) -> int:
    """Live through a history and check its end. Return how many acts were to be shared. Raises BadHistoryError."""
    rng, postgres, proxy = random.Random(seed), world.postgres, world.proxy
    postgres.empty()
    proxy.mode, proxy.rng = "pass", rng
    made = (SHORT if script is anything else LONG, rng, world.tally, make_sync, make_server)
    clerks = [Clerk(name, world.folder, postgres.url(name, proxy.port), *made) for name in ("anna", "ben", "carol")]
    try:
        script(world, rng, clerks)
        proxy.mode = "pass"
        for clerk in clerks * 4:
            clerk.deadly = 0
            clerk.server.close()
            postgres.lapse()
            _take_over_what_waits(clerk)
            clerk.go()
        check(clerks, postgres, world.tally)
        return sum(len(clerk.after) for clerk in clerks)
    finally:
        proxy.mode = "pass"
        for clerk in clerks:
            clerk.close()


def anything(world: World, rng: random.Random, clerks: list[Clerk]) -> None:
    """Everything fails at random."""
    recorders = clerks[:2]
    for clerk in recorders:
        clerk.begin()
    for _ in range(rng.randrange(20, 50)):
        _happens(rng.choice(clerks), recorders, rng, world)


def both_record(world: World, rng: random.Random, clerks: list[Clerk]) -> None:
    """One loses contact and records on; the other takes over and records; the first takes in before it sends."""
    one, other, _ = clerks
    _begun(one, other)
    one.add_notes(3)
    world.postgres.lapse()
    other.take_over(other.theirs()[0])
    other.add_notes(3)
    other.go()
    one.alive(one.sync.pull)


def taken_over(world: World, rng: random.Random, clerks: list[Clerk]) -> None:
    """One takes over while nothing was recorded, and records; the other, who does not know, records and sends first."""
    one, other, _ = clerks
    _begun(one, other)
    world.postgres.lapse()
    other.take_over(other.theirs()[0])
    other.add_notes(2)
    one.add_notes(2)
    one.alive(one.sync.push)
    other.alive(other.sync.push)


def line_is_cut(world: World, rng: random.Random, clerks: list[Clerk]) -> None:
    """What is sent does not arrive."""
    one, other, _ = clerks
    _begun(one, other)
    one.add_notes(3)
    one.at("send", partial(setattr, world.proxy, "mode", "refuse"))


def answer_is_lost(world: World, rng: random.Random, clerks: list[Clerk]) -> None:
    """What is sent arrives, but the answer is lost; then another takes over, and the first takes in before it sends."""
    one, other, _ = clerks
    _begun(one, other)
    one.add_notes(3)
    one.at("sent", one.be_killed)
    world.postgres.lapse()
    other.take_over(other.theirs()[0])
    other.add_notes(2)
    other.go()
    one.alive(one.sync.pull)


AIMED: dict[str, Script] = {
    "both record": both_record,
    "taken over": taken_over,
    "the line is cut": line_is_cut,
    "the answer is lost": answer_is_lost,
}


def _begun(one: Clerk, other: Clerk) -> None:
    one.begin()
    one.go()
    other.go()


def _happens(clerk: Clerk, recorders: list[Clerk], rng: random.Random, world: World) -> None:
    postgres, proxy, tally = world.postgres, world.proxy, world.tally
    weights = [12, 8, 3, 4, 4, 0.15]
    (what,) = rng.choices(["record", "sync", "pull", "line", "take", "server"], weights)
    clerk.deadly = rng.choice([0, 0, 0.05, 0.3])
    if what == "record" and clerk in recorders and (mine := clerk.mine()):
        meeting_id = rng.choice(mine)
        for _ in range(rng.randrange(1, 6)):
            clerk.record(meeting_id)
    elif what == "sync":
        clerk.go()
    elif what == "pull":
        clerk.alive(clerk.sync.pull)
    elif what == "line":
        proxy.mode = rng.choice(["pass", "pass", "pass", "cut", "cut back", "stall", "delay", "refuse"])
    elif what == "take" and clerk in recorders and (others := clerk.theirs()):
        meeting_id = rng.choice(others)
        postgres.lapse()
        clerk.alive(partial(clerk.take_over, meeting_id))
        for each in sorted(recorders, key=lambda c: c is not clerk) * rng.randrange(2):  # both go on, one not knowing
            for own in each.mine() * 3:
                each.record(own)
            if rng.randrange(2):
                each.go()
            else:
                each.alive(each.sync.pull)
    elif what == "server":
        tally["server killed"] += 1
        postgres.kill()
        clerk.go()
        postgres.start()


def _take_over_what_waits(clerk: Clerk) -> None:
    """A clerk whose acts wait because another has the meeting takes it over, when that one's time is over."""
    for stream in clerk.read(tables.streams):
        waits = clerk.read(partial(tables.last_act, uid=stream.uid))[0] > stream.seq
        if waits and stream.meeting_id is not None and stream.holder:
            clerk.alive(partial(clerk.sync.claim, stream.meeting_id, takes_over=True))


def check(clerks: list[Clerk], postgres: Postgres, tally: Counter[str]) -> None:
    """Whether every act that was ever acknowledged is in all books, in one order; that nothing is there twice; that the
    books and the archive agree; and that there are branches only where both recorded, with both sides kept."""
    rows = postgres.admin("SELECT id::text, head, digest, parent::text, parent_seq FROM team.stream")
    streams = {_hex(row[0]): (row[1], row[2], _hex(row[3]) if row[3] else None, row[4]) for row in rows}
    log = postgres.admin("SELECT stream::text, seq, kind, salt, body, digest, fence FROM team.act ORDER BY stream, seq")
    digests = {(_hex(row[0]), row[1]): bytes(row[5]) for row in log}
    fences = {(_hex(row[0]), row[1]): row[6] for row in log}
    said: dict[str, list[str]] = {uid: [] for uid in streams}
    for name, seq, kind, salt, body, digest, _ in log:
        uid = _hex(name)
        _, _, parent, before = streams[uid]
        must(seq == (before or 0) + 1 + len(said[uid]), f"a gap in {uid} at {seq}")
        is_first = seq == (before or 0) + 1
        last = digests.get((parent or "", before or 0), b"") if is_first else digests[uid, seq - 1]
        made = tables.digest_after(last, seq, kind, tables.seal_of(bytes(salt), bytes(body)))
        must(made == bytes(digest), "a digest does not fit")
        said[uid].append(json.loads(bytes(body))["uid"])
    times = Counter(act for acts in said.values() for act in acts)
    must(not times or max(times.values()) == 1, "an act is there twice")
    for clerk in clerks:
        must(clerk.read(tables.waiting) == 0, f"{clerk.name} has something waiting")
        lost = [what for what in clerk.acked if not _has(digests, *what, streams)]
        must(not lost, f"{clerk.name}: an acknowledged act was lost: {lost[:1]}")
        must(all(act in times for act in clerk.after), f"{clerk.name}: an act was lost")
    after = {act: before for clerk in clerks for act, before in clerk.after.items()}
    under = {act: fence for clerk in clerks for act, fence in clerk.fences.items()}
    for uid, (head, digest, parent, before) in streams.items():
        want = (said[parent][:before] if parent else []) + said[uid]
        for earlier, act in zip([None, *want], want, strict=False):
            must(after.get(act, earlier) == earlier, "merged in silence: behind an act that its recorder had not seen")
        if parent:
            tally["branches"] += 1
            must(streams[parent][0] > before, "a branch where only one recorded")
            held = [under[act] for act in said[uid] if under.get(act) is not None]
            rival = fences[parent, before + 1]
            must(all(rival > fence for fence in held), "a branch of what was recorded by whoever had the meeting")
        _agree(clerks, postgres, uid, head, bytes(digest), is_branch=parent is not None)


def _has(digests: dict[tuple[str, int], bytes], uid: str, seq: int, digest: bytes, streams: dict[str, Any]) -> bool:
    return digests.get((uid, seq)) == digest


def _agree(clerks: list[Clerk], postgres: Postgres, uid: str, head: int, digest: bytes, *, is_branch: bool) -> None:
    texts, states = set(), set()
    for clerk in clerks:
        stream = clerk.read(partial(tables.stream, uid=uid))
        must(stream is not None, f"{clerk.name} does not have {uid}")
        must((stream.seq, bytes(stream.digest)) == (head, digest), f"{clerk.name} is at {stream.seq} of {head}")
        if is_branch:
            continue
        meeting = clerk.read(partial(loading.meeting, meeting_id=stream.meeting_id))
        kept = tuple(entry for entry in meeting.entries if entry.kind is not Kind.PRIVATE)
        texts.add(text_of(replace(meeting, entries=kept)))
        with closing(sqlite3.connect(":memory:")) as copy:
            clerk.read(partial(sqlite3.Connection.backup, target=copy))
            states.add(sealing.record_digest(copy, meeting))
            views = sealing.shown(copy, meeting)
        for table, view in zip(("open_noun", "exempt_noun"), views, strict=True):
            sql = f"SELECT uid::text, body FROM team.{table} WHERE body IS NOT NULL AND stream = '{uid}'"
            shown = {_hex(noun): bytes(body) for noun, body in postgres.admin(sql)}
            wrong = sorted(set(shown.items()) ^ set(view.items()))
            must(not wrong, f"readers are shown something else than {clerk.name} has: {wrong}")
    if not is_branch:
        must(len(states) == 1 and len(texts) == 1, f"the books differ in {uid}")


def _hex(uid: str) -> str:
    return uid.replace("-", "")
