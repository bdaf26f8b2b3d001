"""Begins and ends the sharing of a book, reports how it stands, and keeps it in step with the archive while it is used.
That work runs in threads of its own, so nobody waits for it."""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from time import monotonic
from typing import Any

from clerk_tui import log
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import ClerkError, NotFoundError, UsageError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.people import full_list
from clerk_tui.meeting.record import long_date
from clerk_tui.store import Reader, logged_states, rows
from clerk_tui.store.team import sealing, tables
from clerk_tui.store.team.applying import REFERENCE
from clerk_tui.store.team.server import Server, checked, without_password
from clerk_tui.store.team.tables import Connection
from clerk_tui.store.writer import write_and_wait
from clerk_tui.team.sync import ReaderSync, Reserve, Standing, Sync, Synced


@dataclass(frozen=True)
class Shared:
    url: str
    replica: str


def shared(reader: Reader) -> Shared | None:
    """Return the archive with which a book is shared; None if it is not shared. Raises ClerkError."""
    return reader.read(_shared)


def _shared(connection: Connection) -> Shared | None:
    if not tables.is_shared(connection):
        return None
    return Shared(tables.get(connection, "url"), tables.get(connection, "replica"))


def must_be_shared(reader: Reader) -> Shared:
    """Return the archive with which a book is shared. Raises NotFoundError if it is not."""
    if (known := shared(reader)) is None:
        raise NotFoundError("This book is not shared. To share it: clerk-tui share DB postgresql://server/database")
    return known


def connect(book: MinuteBook) -> Server:
    """Return a connection to the archive of a book; it connects when first used. Raises NotFoundError."""
    known = must_be_shared(book.reader)
    return Server(known.url, known.replica)


def sync_of(
    book: MinuteBook,
    server: Server,
    reserve: Reserve | None = None,
    is_open: Callable[[int], bool] = lambda meeting_id: False,
) -> Sync | ReaderSync:
    """Return the object that synchronises a book: `Sync` for a clerk's, `ReaderSync` for a reader's."""
    return ReaderSync(book, server, reserve) if book.is_readers else Sync(book, server, reserve, is_open)


def share(book: MinuteBook, url: str) -> Synced:
    """Share a book: receive what the archive has, and send all of the book. If interrupted, the next synchronisation
    continues. Raises UsageError for an invalid address, or if the book is shared with another archive; ClerkError."""
    writer, url = book.writer or book.must_be_writable(), checked(url)
    known = shared(book.reader)
    if known is not None and known.url != url:
        raise UsageError(
            f"This book is shared with {without_password(known.url)} already. To end that: clerk-tui share DB --leave"
        )
    if known is None:
        replica = rows.new_uid()
        with Server(url, replica) as server:
            server.greet()
            archive, role = server.archive, "reader" if server.is_reader else "clerk"
        if role == "reader" and (book.reader.meetings() or book.reader.committees()):
            raise UsageError(
                "This login is a reader's, and only a new book can be shared with it: nothing is recorded in it. Give "
                "the name of a new file."
            )
        values = (("replica", replica), ("url", url), ("archive", archive), ("role", role))
        write_and_wait(writer, lambda connection: tables.create(connection, values))
        book.is_shared, book.is_readers = True, role == "reader"
    with connect(book) as server:
        if book.is_readers:
            return ReaderSync(book, server)()
        sync = Sync(book, server)
        before = 0
        if write_and_wait(writer, lambda c: tables.get(c, "has_told")) == "":
            before = sync.begin()
            write_and_wait(writer, _send_own_facts)
        done = sync()
        return replace(done, received=done.received + before)


def _send_own_facts(connection: Connection) -> None:
    """Send the committees and people of this book to the archive. A committee that is there already is not changed."""
    there = tables.lines_about(connection, "committees")
    known = {(body[0], body[1]) for said in there for body in json.loads(said)["state"]["committees"].values()}
    state = logged_states.outside(connection)
    committees = {uid: it for uid, it in state.get("committees", {}).items() if (it[0], it[1]) not in known}
    told = {"committees": committees, "forms": state.get("forms", {}), "different": state.get("different", {})}
    sealing.tell(connection, told)
    tables.put(connection, "has_told", "yes")


def leave(book: MinuteBook) -> tuple[int, str]:
    """Stop sharing a book, which stays complete. Return how many acts the archive does not have, and why it could not
    be told, if so. Raises NotFoundError, ClerkError."""
    writer, trouble = book.writer or book.must_be_writable(), ""
    with connect(book) as server:
        try:
            sync_of(book, server)()
        except ClerkError as error:
            trouble = str(error)
    waiting = write_and_wait(writer, _end)
    book.is_shared, book.is_readers, book.elsewhere = False, False, {}
    return waiting, trouble


def _end(connection: Connection) -> int:
    waiting = tables.waiting(connection)
    tables.drop(connection)
    return waiting


@contextmanager
def in_step(book: MinuteBook, meeting_id: int, say: Callable[[str], None]) -> Iterator[None]:
    """Receive what others have before a meeting is recorded in the block, and send it afterwards. If that fails, `say`
    is called with the reason, and recording goes on. Raises ClerkError if a colleague records the meeting."""

    def once(*, claims: bool) -> None:
        with connect(book) as server:
            sync = Sync(book, server, is_open=lambda i: claims and i == meeting_id)
            try:
                book.elsewhere = sync().standing.elsewhere
                if claims and (holder := sync.claim(meeting_id)):
                    book.elsewhere = {**book.elsewhere, meeting_id: holder}
            except ClerkError as error:
                say(f"{error} Recording continues. What is not shared yet will be sent later.")

    once(claims=True)
    book.must_be_recorded_here(meeting_id)
    try:
        yield
    finally:
        book.flush()
        once(claims=False)


# How it stands


@dataclass(frozen=True)
class MeetingState:
    """How one meeting stands in the team."""

    meeting_id: int
    name: str
    holder: str
    """Who records it elsewhere; empty if nobody does."""
    is_ours: bool
    """Whether this book records it."""
    waiting: int
    """Acts that the archive does not have."""


@dataclass(frozen=True)
class Branch:
    """What was recorded of a meeting without contact, and has not been reviewed."""

    uid: str
    meeting_id: int
    name: str
    """Of the meeting."""
    acts: int


@dataclass(frozen=True)
class State:
    """How a shared book stands."""

    url: str
    waiting: int
    meetings: tuple[MeetingState, ...]
    """Those that somebody records, or of which something waits."""
    branches: tuple[Branch, ...]


def state(reader: Reader) -> State:
    """Return how a shared book stands, without contacting the archive. Raises NotFoundError, ClerkError."""
    known = must_be_shared(reader)
    return reader.read(_state, known.url)


def _state(connection: Connection, url: str) -> State:
    found, branches = [], []
    for stream in tables.streams(connection):
        if stream.meeting_id is not None:
            count = tables.last_act(connection, stream.uid)[0] - stream.seq
            count += len(tables.unsealed(connection, stream.meeting_id))
            if count or stream.fence is not None or stream.holder:
                name = _meeting_words(connection, stream.meeting_id)
                is_ours = stream.fence is not None
                found.append(MeetingState(stream.meeting_id, name, stream.holder, is_ours, count))
    for branch in tables.branches(connection):
        parent = tables.stream(connection, branch.parent or "")
        if parent is not None and parent.meeting_id is not None:
            acts = len(tables.acts(connection, branch.uid, branch.parent_seq or 0))
            name = _meeting_words(connection, parent.meeting_id)
            branches.append(Branch(branch.uid, parent.meeting_id, name, acts))
    return State(url, tables.waiting(connection), tuple(found), tuple(branches))


def _meeting_words(connection: Connection, meeting_id: int) -> str:
    head = rows.head(connection.execute(rows.HEAD, (meeting_id,)).fetchone())
    return f"{head.body or 'a meeting'}, {long_date(head.date)}"


def branch_lines(reader: Reader, uid: str) -> list[str]:
    """Return the content of a branch as lines. Raises ClerkError."""
    return reader.read(_branch_lines, uid)


def dismiss(book: MinuteBook, uid: str) -> None:
    """Stop listing a branch, after somebody has reviewed it. Raises ClerkError."""
    write_and_wait(book.must_be_writable(), lambda connection: tables.mark_seen(connection, uid))


def hand_over(book: MinuteBook, meeting_id: int) -> Synced:
    """Send all of a meeting, and let others record it. Raises ClerkError if not everything could be sent."""
    with connect(book) as server:
        sync = Sync(book, server)
        done = sync()
    left = write_and_wait(book.must_be_writable(), lambda c: tables.stream_of(c, meeting_id))
    if left is None:
        raise NotFoundError(f"Meeting {meeting_id} is not in the archive, so nobody can take it over.")
    if left.holder:
        raise ClerkError(f"{left.holder} records these minutes, so they cannot be given up here.")
    if left.fence is not None:
        reason = done.troubles[0] if done.troubles else "Not all of it could be sent."
        raise ClerkError(f"The minutes were not given up. {reason}")
    return done


def take_over(book: MinuteBook, meeting_id: int, ask: Callable[[str], bool]) -> None:
    """Take a meeting over from a colleague. If they have not released it but were out of contact for a while, `ask` is
    called with a question. Raises ClerkError if they still record it, or if the answer is no."""
    with connect(book) as server:
        sync = Sync(book, server, is_open=lambda i: i == meeting_id)
        sync()
        holder = sync.claim(meeting_id)
        if holder and sync.is_lapsed(meeting_id):
            question = (
                f"{holder} records these minutes, and has not been heard from for a while. What they record without "
                "contact meanwhile would become a branch. Take the minutes over?"
            )
            if not ask(question):
                raise ClerkError("The minutes were not taken over.")
            holder = sync.claim(meeting_id, takes_over=True)
        if holder:
            raise ClerkError(
                f"{holder} records these minutes now. Ask them to give them up: clerk-tui team DB --hand-over"
            )


def _branch_lines(connection: Connection, uid: str) -> list[str]:
    """Return the content of a branch, one line for each thing that was added, changed or removed, in order."""
    stream = tables.stream(connection, uid)
    assert stream is not None
    said: list[str] = []
    names: dict[str, str] = {}
    for act in tables.acts(connection, uid, stream.parent_seq or 0):
        body = {} if act.body is None else json.loads(act.body)
        names |= body.get("people", {})
        when = datetime.fromisoformat(body["at"]).astimezone() if "at" in body else None
        at = f"{when:%H:%M}" if when else ""
        said += [f"{at}  {line}" for line in _changed_lines(connection, body, names)]
        said += [f"{at}  {line}" for line in _new_lines(connection, body, names)]
    return said


def _changed_lines(connection: Connection, body: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    undone = {"undo": "undone: ", "redo": "done again: "}.get(body.get("how", ""), "")
    for name, _uid, before, after in body.get("changes", ()):
        now, was = (_noun_words(connection, name, image, names) for image in (after, before))
        if after is None:
            yield f"{undone}taken out: {was}"
        elif before is None:
            yield f"{undone}{now}"
        elif after.get("is_struck") and not before.get("is_struck"):
            yield f"{undone}struck out: {now}"
        elif now != was:
            yield f"{undone}{was} → {now}"


def _new_lines(connection: Connection, body: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[str]:
    for name, _uid, image in body.get("nouns", ()):
        if name == "entry":
            yield _noun_words(connection, name, image, names)


def _noun_words(connection: Connection, name: str, image: Mapping[str, Any] | None, names: Mapping[str, str]) -> str:
    if image is None:
        return ""
    if name == "entry":
        who = [_person_name(connection, p, names) if isinstance(p, str) else p[0] for p in image.get("persons", ())]
        text = REFERENCE.sub(lambda m: _reference_words(connection, m[0], m[1], m[2], names), image.get("text") or "")
        voices = full_list(who) if who else ""
        return " · ".join(filter(None, (image["kind"], voices, text.replace("\n", " ¶ "))))
    if name == "agenda_item":
        return f"item {image.get('number', '')} {image['title']}".replace("  ", " ")
    if name == "head":
        return " · ".join(str(image[key]) for key in ("committee", "date", "time", "venue") if image.get(key))
    return str(image.get("name") or image.get("capacity"))


def _reference_words(connection: Connection, whole: str, sign: str | None, uid: str, names: Mapping[str, str]) -> str:
    if sign is None:
        return "{"
    return "the paragraph above" if sign == "^" else _person_name(connection, uid, names)


def _person_name(connection: Connection, uid: str, names: Mapping[str, str]) -> str:
    known = tables.person_of(connection, uid)
    return rows.name_of(connection, known) or names.get(uid, "somebody")


# While it is used

SOON = 0.05
"""Seconds from a save until it is sent, so that what is saved together is sent together."""
LATEST = 20.0
"""Seconds after which the archive is asked without any news, and is told that recorders are still there."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""The first and the longest pause in seconds between attempts to reach a server that does not answer."""


@dataclass(frozen=True)
class Unreached:
    """A report that the archive could not be reached or used."""

    sentence: str
    standing: Standing


@dataclass(frozen=True)
class Claimed:
    """A report on who records a meeting."""

    meeting_id: int
    holder: str
    """Who does; empty if this book does now."""
    is_lapsed: bool
    """Whether the recorder was out of contact for a while, so that the meeting can be taken over."""


Report = Synced | Unreached | Claimed


class Background:
    """Sends what is saved and receives what others record, in the background, until it is closed."""

    def __init__(
        self,
        book: MinuteBook,
        reserve: Reserve,
        tell: Callable[[Report], None],
        is_open: Callable[[int], bool] = lambda meeting_id: False,
    ) -> None:
        """The thread calls `tell` with every report; `tell` should only pass it on. `reserve` and `is_open`: as for
        `Sync`. Raises NotFoundError if the book is not shared."""
        self._send_own_facts = tell
        self._is_open = is_open
        self._server, self._ear = connect(book), connect(book)
        self._sync = sync_of(book, self._server, reserve, self._is_kept)
        self._state = threading.Condition()
        self._claims: deque[tuple[int, bool]] = deque()
        self._is_woken = True
        self._is_closing = self._is_pausing = False
        self._was_reached = False
        self._renewed = monotonic()
        self._threads = [
            threading.Thread(target=self._work, name="clerk-tui team", daemon=True),
            threading.Thread(target=self._listen, name="clerk-tui team news", daemon=True),
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Have what was saved sent soon."""
        self._is_woken = True
        if not self._is_pausing:  # no save wakes a thread for a server that does not answer
            with self._state:
                self._state.notify_all()

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> None:
        """Ask for the right to record a meeting; `Claimed` reports the answer. `takes_over`: from a colleague who was
        out of contact for a while."""
        with self._state:
            self._claims.append((meeting_id, takes_over))
            self._is_woken = True
            self._state.notify_all()

    def close(self, timeout: float) -> None:
        """Send what is left, let others record, and end, within `timeout` seconds."""
        with self._state:
            self._is_closing = self._is_woken = True
            self._state.notify_all()
        self._ear.cut()
        self._threads[0].join(timeout if self._was_reached else 0.0)
        self._server.cut()

    def _is_kept(self, meeting_id: int) -> bool:
        """Whether this book goes on recording a meeting."""
        return not self._is_closing and self._is_open(meeting_id)

    def _work(self) -> None:
        """Synchronise until closed: after each save, at each claim, and when the archive has news."""
        pause = 0.0
        while not self._is_closing:
            with self._state:
                if pause:
                    self._state.wait_for(lambda: bool(self._claims) or self._is_closing, pause)
                else:
                    self._state.wait_for(lambda: self._is_woken or self._is_closing, LATEST)
                    self._state.wait_for(lambda: self._is_closing, SOON)
                self._is_woken = self._is_pausing = False
                claims = list(self._claims)
                self._claims.clear()
            pause = self._sync_once(claims, pause)
            self._is_pausing = pause > 0
        self._server.close()

    def _sync_once(self, claims: list[tuple[int, bool]], pause: float) -> float:
        """Synchronise once, and answer claims. Return how many seconds to wait before the next attempt after a
        failure."""
        try:
            done = self._sync()
            if monotonic() - self._renewed >= LATEST:
                self._renewed = monotonic()
                self._sync.renew()
            answers = [self._answer(*claim) for claim in claims]
            self._was_reached = True
            self._send(replace(done, standing=self._sync.standing()) if answers else done)
            for answer in answers:  # after the standing, which is read again for them
                self._send(answer)
            return 0.0
        except ClerkError as error:
            self._was_reached = False
            self._fail(str(error))
        except Exception as error:  # the minutes go on
            log.unexpected("sharing a book", error)
            self._fail("Sharing failed because of an internal error. The log says more.")
        return min(LONGEST_PAUSE, max(FIRST_PAUSE, 2 * pause))

    def _answer(self, meeting_id: int, takes_over: bool) -> Claimed:
        holder = self._sync.claim(meeting_id, takes_over=takes_over)
        return Claimed(meeting_id, holder, bool(holder) and self._sync.is_lapsed(meeting_id))

    def _fail(self, sentence: str) -> None:
        if not self._is_closing:
            try:
                self._send(Unreached(sentence, self._sync.standing()))
            except ClerkError:  # the book is closing
                return

    def _send(self, report: Report) -> None:
        try:
            self._send_own_facts(report)
        except Exception as error:  # an error in a screen must not stop the sharing
            log.unexpected("reporting to the screens what was shared", error)

    def _listen(self) -> None:
        """Wake the other thread whenever the archive has news."""
        pause = FIRST_PAUSE
        while not self._is_closing:
            try:
                self._ear.listen()
                pause = FIRST_PAUSE
                self.wake()
                while not self._is_closing:
                    for _ in self._ear.news(LATEST):
                        self.wake()
            except ClerkError:
                with self._state:
                    self._state.wait_for(lambda: self._is_closing, pause)
                pause = min(LONGEST_PAUSE, 2 * pause)
            except Exception as error:
                log.unexpected("listening for news of the archive", error)
                break
        self._ear.close()
