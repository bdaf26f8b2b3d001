"""Sends what was recorded in a shared book, and takes in what others have recorded; a reader's book only takes in.

The file is written through the writer of the book, in jobs that give way to every save: recording never waits for the
network. Each job is one transaction, so that it can end anywhere and go on from there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import field
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from clerk_tui import minutes
from clerk_tui.book.indexing import passages, whole_index
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.people import Likeness, PeopleOnFile
from clerk_tui.importing.saving import Scope, scope_of
from clerk_tui.meeting import Act, Head, Meeting, Person
from clerk_tui.store import Passage, loading, purge, rows, search_index, sources
from clerk_tui.store.team import applying, sealing, server, tables
from clerk_tui.store.team.applying import Helpers
from clerk_tui.store.team.server import Feed, RefusedError, Server
from clerk_tui.store.team.tables import Batch, Connection, Sealed
from clerk_tui.store.values import NextIds
from clerk_tui.store.writer import run_and_wait, write_and_wait

if TYPE_CHECKING:
    from clerk_tui.book.minute_book import MinuteBook

T = TypeVar("T")

AT_ONCE = 64
"""The most acts that are sent in one call, or put into the file in one transaction."""
NOUNS_AT_ONCE = 1500
"""The most things that they may have together, unless one act has more."""


class Reserve(Protocol):
    """Reserves ids (`MinuteBook.reserve`)."""

    def __call__(self, people: int, items: int, entries: int, acts: int = 1, *, is_meeting_new: bool = True) -> NextIds:
        """Return the first of each."""


@dataclass(frozen=True)
class Standing:
    """How a shared book stands."""

    waiting: int = 0
    """What the archive does not have yet."""
    branches: int = 0
    """How many branches nobody has looked through."""
    elsewhere: Mapping[int, str] = field(default_factory=dict)
    """The meetings that others record, with who does."""


@dataclass(frozen=True)
class Synced:
    """What was sent and received."""

    sent: int = 0
    """Acts and lines."""
    received: int = 0
    meetings: tuple[int, ...] = ()
    troubles: tuple[str, ...] = ()
    standing: Standing = field(default_factory=Standing)


class Sync:
    """Keeps one open book in step with the archive. Only one thread may use it."""

    def __init__(
        self,
        book: MinuteBook,
        connection: Server,
        reserve: Reserve | None = None,
        is_open: Callable[[int], bool] = lambda meeting_id: False,
    ) -> None:
        """`reserve` reserves ids, if the book is in use in another thread; `is_open`: whether somebody has a meeting
        open to record it, so that it is not given up."""
        self._book, self.server = book, connection
        self._writer = book.must_be_writable()
        self._reserve = reserve or book.reserve
        self._is_open = is_open
        self._people = PeopleHere()
        self._sent = self._received = 0
        self._touched: dict[int, None] = {}
        self._troubles: list[str] = []
        self._has_greeted = False
        self._must_vacuum = False
        self.acknowledged: Callable[[str, int, bytes], None] = lambda uid, seq, digest: None
        """Is told of each act that the server is known to have."""
        self.step: Callable[[str], None] = lambda name: None
        """Is told of each step, before it: a test ends the program there."""

    def _write(self, work: Callable[[Connection], T]) -> T:
        return write_and_wait(self._writer, work)

    def __call__(self) -> Synced:
        """Send and take in once. Raises ClerkError if the archive cannot be used now; what was done is kept."""
        self._sent = self._received = 0
        self._touched.clear()
        self._troubles.clear()
        try:
            if not self._has_greeted:
                self._greet()
            self.push()
            self.pull()
            self.push()
            self._give_up()
        except ClerkError:
            self._has_greeted = False
            raise
        if self._must_vacuum:
            self._must_vacuum = False
            run_and_wait(self._writer, purge.close_up)
        troubles, touched = tuple(dict.fromkeys(self._troubles)), tuple(self._touched)
        if touched:
            self._writer.index_soon()
        return Synced(self._sent, self._received, touched, troubles, self.standing())

    def standing(self) -> Standing:
        """Return how the book stands. Raises ClerkError."""
        return self._write(lambda c: Standing(tables.waiting(c), len(tables.branches(c)), tables.recorded_elsewhere(c)))

    def _greet(self) -> None:
        """Make sure that this is the archive, and that it has all that it had: after it was restored from a backup, it
        is filled up from the books."""
        lines = self.server.greet()
        if self.server.is_reader:
            raise ClerkError(
                "This is a reader's login, and the book is a clerk's. Ask the administrator of the server for the role "
                "minutes_clerk."
            )
        known = self._write(lambda c: tables.get(c, "archive"))
        if known != self.server.archive:
            raise ClerkError(
                "This is another archive than the one with which the book is shared. To share it there: clerk-tui "
                "share DB --leave, and then share it again."
            )
        meetings, acts = self.server.length()
        mine = self._write(_length)
        if meetings < mine[0] or acts < mine[1]:
            self._write(lambda c: tables.put(c, "cursor", "0"))
            there = {head.uid: head for head in self.server.heads("0")}
            for stream in self._write(tables.streams):
                head = there.get(stream.uid)
                seq = head.seq if head is not None else stream.parent_seq or 0
                if seq < stream.seq:
                    self._write(partial(_go_back, uid=stream.uid, seq=seq))
        self._write(lambda c: _lines_again(c, lines))
        self._has_greeted = True

    def begin(self) -> int:
        """Take in the archive before a new member sends anything. Return how many acts and lines. Raises ClerkError."""
        self._greet()
        self.pull()
        return self._received

    # Sending

    def push(self) -> None:
        """Send what was recorded. Raises ClerkError."""
        self.step("seal")
        uids_to_send, lines = self._write(_collect)
        for uid in uids_to_send:
            self._push_stream(uid)
        for line in lines:
            self.step("send line")
            no = self.server.push_line(line)
            self.step("line sent")
            self._write(partial(tables.put_line, line=line, no=no))
            self._sent += 1
            for uid in sealing.renamed_in(line):
                self._show_again(uid)

    def _show_again(self, person: str, *, is_mine: bool = False) -> None:
        """Show readers the new name of somebody in meetings that can change; `is_mine`: in those recorded here."""
        person_id = self._write(partial(tables.person_of, uid=person))
        for meeting_id in self._book.reader.meetings_of(person_id) if person_id is not None else ():
            batch = self._write(partial(_again, meeting_id=meeting_id))
            if batch is not None and (batch.stream.fence is not None or not is_mine):
                self.server.show_again(batch)

    def _push_stream(self, uid: str) -> None:
        tries = 0
        while (batch := self._write(lambda c: _batch(c, uid))) is not None:
            self.step("sealed")
            fence = batch.stream.fence
            try:
                if fence is None:
                    self.server.open_stream(batch)
                    fence, _ = self._ask_for(uid)
                if fence is None:
                    return
                self.step("send")
                self.server.push(batch, fence)
                self.step("sent")
                self._destroy(batch)
            except RefusedError as refusal:
                tries += 1
                if tries > 3 or not self._is_mended(batch, refusal):
                    return
                continue
            for act in batch.acts:
                self.acknowledged(uid, act.seq, act.digest)
            last = batch.acts[-1]
            self._write(partial(tables.set_head, uid=uid, seq=last.seq, digest=last.digest))
            self.step("noted")
            self._sent += len(batch.acts)

    def _ask_for(self, uid: str, *, takes_over: bool = False) -> tuple[int | None, str]:
        """Ask to record a meeting, and note the answer: see `Server.take_lease`."""
        fence, holder = self.server.take_lease(uid, takes_over=takes_over)
        self._write(partial(tables.set_lease, uid=uid, fence=fence, holder=holder))
        return fence, holder

    def _destroy(self, batch: Batch) -> None:
        for act in batch.acts:
            if act.kind == "destroyed" and act.body is not None:
                self.server.destroy(batch.stream.uid, int(json.loads(act.body)["to"]))

    def _is_mended(self, batch: Batch, refusal: RefusedError) -> bool:
        """Do what a refusal calls for. Return whether the acts may be sent again."""
        uid = batch.stream.uid
        if refusal.code in (server.GONE, server.GAP):
            head = self.server.head(uid)
            seq = head.seq if head is not None else batch.stream.parent_seq or 0
            self._write(lambda c: _go_back(c, uid, seq))
            return True
        head = self.server.head(uid)
        if head is not None and refusal.code == server.FORK and batch.stream.meeting_id is not None:
            return self._has_taken_in(head)
        if head is not None and refusal.code == server.TAKEN:
            holder = "" if head.replica == self.server.replica else head.holder
            self._write(lambda c: tables.set_lease(c, uid, None, holder))
            return not holder
        self._troubles.append(str(refusal))
        return False

    def _give_up(self) -> None:
        """Let others record what is all sent and nobody has open here."""
        for stream in self._write(tables.streams):
            is_free = stream.meeting_id is None or not self._is_open(stream.meeting_id)
            if stream.fence is not None and is_free and self._write(partial(_is_sent, uid=stream.uid)):
                self.give_up(stream.uid)

    # Who records

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> str:
        """Ask to record a meeting, after taking in what others have recorded of it; `takes_over`: although a
        colleague's time has only lapsed. Return who records it otherwise; empty if it is granted. Raises ClerkError."""
        stream = self._write(lambda c: tables.stream_of(c, meeting_id))
        if stream is None or self.server.head(stream.uid) is None:  # the archive does not have it yet
            return ""
        _, holder = self._ask_for(stream.uid, takes_over=takes_over)
        if (head := self.server.head(stream.uid)) is not None:
            self.pull_stream(head)
        return holder

    def is_lapsed(self, meeting_id: int) -> bool:
        """Whether who records a meeting was not heard of for a while. Raises ClerkError."""
        stream = self._write(lambda c: tables.stream_of(c, meeting_id))
        head = None if stream is None else self.server.head(stream.uid)
        return head is not None and head.is_lapsed

    def renew(self) -> None:
        """Be heard of: this book still records what is open. Raises ClerkError."""
        for stream in self._write(tables.streams):
            if stream.fence is not None and stream.meeting_id is not None and self._is_open(stream.meeting_id):
                fence, holder = self.server.take_lease(stream.uid, takes_over=False)
                if fence != stream.fence:
                    self._write(partial(tables.set_lease, uid=stream.uid, fence=fence, holder=holder))

    def give_up(self, uid: str) -> None:
        """Let others record a meeting."""
        self.server.give_up(uid)
        self._write(lambda c: tables.set_lease(c, uid, None))

    # Taking in

    def pull(self) -> None:
        """Take in what others have recorded. Raises ClerkError."""
        self._pull_log()
        cursor = self._write(lambda c: tables.get(c, "cursor", "0"))
        horizon = self.server.horizon()
        before = len(self._troubles)
        heads = self.server.heads(cursor if int(horizon) >= int(cursor) else "0")
        for head in heads:
            self._has_taken_in(head)
        self.step("pulled")
        if heads and len(self._troubles) == before:
            self._write(lambda c: tables.put(c, "cursor", horizon))

    def _has_taken_in(self, head: server.Head) -> bool:
        """Take in one log. Return whether it fits what is here: if it does not, the others are taken in all the same.
        Raises ClerkError."""
        try:
            self.pull_stream(head)
        except applying.NotTheSameError as error:
            self._troubles.append(str(error))
            return False
        return True

    def pull_stream(self, head: server.Head) -> None:
        """Take in one log. Raises ClerkError."""
        stream = self._write(lambda c: _stream_of(c, head, self.server.replica))
        seq = head.parent_seq or 0 if stream is None else stream.seq
        if head.seq < seq:
            self._write(lambda c: _go_back(c, head.uid, head.seq))
        if head.seq <= seq:
            return
        acts = self.server.acts(head.uid, seq)
        if head.parent is not None:
            self._write(lambda c: _keep_branch(c, head, acts))
            return
        for chunk in _chunks(acts):
            ids = self._reserve(*applying.needed(chunk), is_meeting_new=stream is None and chunk[0] is acts[0])
            self.step("apply")
            with self._people.taking_in():
                meeting_id = self._write(partial(self._apply, head=head, acts=chunk, first=ids))
            self.server.forget_shown(head.uid)
            self.step("applied")
            self._touched[meeting_id] = None
            self._received += len(chunk)
            self._must_vacuum |= any(act.kind == "destroyed" for act in chunk)

    def _apply(self, connection: Connection, head: server.Head, acts: Sequence[Sealed], first: NextIds) -> int:
        """Put acts into the file, inside an open transaction. Return the id of the meeting."""
        ids = applying.Ids(first)
        stream, was = self._begun(connection, head, ids, acts[0])
        assert stream.meeting_id is not None
        receiver = applying.Receiver(connection, head.uid, ids, self._people.helpers)
        common, digest = self._adopt(connection, receiver, stream, acts)
        self._seal_first(connection, stream.meeting_id)
        arriving = [act for act in acts if act.seq > common]
        common, digest = _shared_start(tables.acts(connection, head.uid, common), arriving, common, digest)
        new = [act for act in acts if act.seq > common]
        is_fork = bool(new) and tables.last_act(connection, head.uid)[0] > common
        branch = self._put_aside(receiver, common) if is_fork else ""
        is_destroying = any(act.kind == "destroyed" for act in new)
        with purge.overwriting(connection) if is_destroying else nullcontext():
            for act in new:
                digest = _verified(digest, act, head.uid)
                receiver.take_in(act)
            receiver.finish()
        if branch and was and was == sealing.record_digest(connection, receiver.meeting):
            tables.drop_stream(connection, branch)  # nothing was recorded since
        tables.set_head(connection, head.uid, max(common, acts[-1].seq), digest)
        self._people.new = [(receiver.meeting.head, person) for person in receiver.new_people]
        return stream.meeting_id

    def _adopt(
        self, connection: Connection, receiver: applying.Receiver, stream: tables.Stream, acts: Sequence[Sealed]
    ) -> tuple[int, bytes]:
        """Take in what this book made itself, if it comes back. Return up to where, and the digest there."""
        common, digest = stream.seq, stream.digest
        assert stream.meeting_id is not None
        for act in acts:
            own = applying.own_act(connection, stream.meeting_id, act)
            if own is None or tables.last_act(connection, stream.uid)[0] > common:
                break
            common, digest = act.seq, _verified(digest, act, stream.uid)
            receiver.adopt(act, own)
            tables.set_head(connection, stream.uid, common, digest)
        return common, digest

    def _begun(
        self, connection: Connection, head: server.Head, ids: applying.Ids, first: Sealed
    ) -> tuple[tables.Stream, str]:
        """The stream of a log, which is added if it is new; and how the record of the meeting stands, if this book has
        it already and has to be compared: both are copies of one, or this one comes back."""
        known, was = tables.stream(connection, head.uid), ""
        if known is None:
            meeting_id = tables.meeting_called(connection, head.uid)
            tables.add_stream(connection, head.uid, ids.meeting if meeting_id is None else meeting_id)
            tables.set_lease(connection, head.uid, None, "" if head.replica == self.server.replica else head.holder)
            if meeting_id is not None and applying.own_act(connection, meeting_id, first) is None:
                sealing.seal_whole(connection, meeting_id)
                was = sealing.record_digest(connection, loading.meeting(connection, meeting_id))
            known = tables.stream(connection, head.uid)
        assert known is not None
        return known, was

    def _seal_first(self, connection: Connection, meeting_id: int) -> None:
        """Seal what was recorded here before what arrives: never behind it, as if its recorder had seen that."""
        sealing.seal(connection, meeting_id)

    def _put_aside(self, receiver: applying.Receiver, after: int) -> str:
        """Make what both recorded a branch, and return its identifier."""
        branch = rows.new_uid()
        receiver.put_aside(branch, after)
        return branch

    def _pull_log(self) -> None:
        after = int(self._write(lambda c: tables.get(c, "log_no", "0")))
        if not (lines := self.server.log(after)):
            return
        people = sum(len(json.loads(line.body)["names"]) for _, line in lines)
        ids = self._reserve(people, 0, 0, is_meeting_new=False)
        at = datetime.now(UTC)

        def take_in(connection: Connection) -> applying.LogReceiver:
            sealing.seal_log(connection)
            receiver = applying.LogReceiver(connection, applying.Ids(ids), self._people.helpers, at)
            for no, line in lines:
                tables.put_line(connection, line, no)
                receiver.take_in(line.body)
            tables.put(connection, "log_no", str(lines[-1][0]))
            return receiver

        receiver = self._write(take_in)
        self._people.forget()
        self._received += len(lines)
        self._troubles += receiver.troubles
        for line in (line for _, line in lines):
            for uid in sealing.renamed_in(line):
                self._show_again(uid, is_mine=True)
        renamed = {i for person in sorted(receiver.renamed) for i in self._book.reader.meetings_of(person)}
        for meeting_id in sorted(receiver.changed | renamed):
            self._writer.run(self._book.reindexing_job(meeting_id))
            self._touched[meeting_id] = None


# In a transaction of the writer


def _collect(connection: Connection) -> tuple[list[str], list[tables.Line]]:
    sealing.seal_all(connection)
    return tables.to_send(connection), tables.unsent_lines(connection)


def _batch(connection: Connection, uid: str) -> Batch | None:
    """The next acts of a stream to be sent, with what readers are shown after the last; None if there are none."""
    stream = tables.stream(connection, uid)
    if stream is not None and stream.meeting_id is not None:
        sealing.seal(connection, stream.meeting_id)
    found = tables.acts(connection, uid, stream.seq, AT_ONCE) if stream is not None else []
    if stream is None or not found:
        return None
    if stream.meeting_id is None:
        return Batch(stream, tuple(found), (None, None), None)
    return _with_shown(connection, stream, found, is_last=found[-1].seq == tables.last_act(connection, uid)[0])


def _again(connection: Connection, meeting_id: int) -> Batch | None:
    """What readers are to be shown of a meeting of which all is sent, without acts; None if there is more."""
    stream = tables.stream_of(connection, meeting_id)
    if stream is None or tables.last_act(connection, stream.uid)[0] > stream.seq:
        return None
    return _with_shown(connection, stream, (), is_last=True)


def _with_shown(connection: Connection, stream: tables.Stream, acts: Sequence[Sealed], *, is_last: bool) -> Batch:
    assert stream.meeting_id is not None
    meeting = loading.meeting(connection, stream.meeting_id)
    body = (meeting.head.council, meeting.head.committee)
    return Batch(stream, tuple(acts), body, sealing.shown(connection, meeting) if is_last else None)


def _is_sent(connection: Connection, uid: str) -> bool:
    stream = tables.stream(connection, uid)
    if stream is None or tables.last_act(connection, uid)[0] > stream.seq:
        return False
    return stream.meeting_id is None or not tables.unsealed(connection, stream.meeting_id)


def _length(connection: Connection) -> tuple[int, int]:
    known = [stream for stream in tables.streams(connection) if stream.parent is None and stream.seq]
    return len(known), sum(stream.seq for stream in known)


def _go_back(connection: Connection, uid: str, seq: int) -> None:
    """Send a log again from where the archive ends."""
    stream = tables.stream(connection, uid)
    assert stream is not None
    of = uid if seq > (stream.parent_seq or 0) else stream.parent or uid
    tables.set_head(connection, uid, seq, tables.digest_at(connection, of, seq))
    tables.set_lease(connection, uid, None)


def _lines_again(connection: Connection, there: int) -> None:
    """Send the lines again that a restored archive lacks."""
    if int(tables.get(connection, "log_no", "0")) > there:
        tables.send_lines_again(connection, there)


def _stream_of(connection: Connection, head: server.Head, replica: str) -> tables.Stream | None:
    """The stream as it is known here, with who records it now."""
    if (stream := tables.stream(connection, head.uid)) is not None:
        is_mine = head.replica == replica
        fence = stream.fence if is_mine and head.holder else None
        holder = "" if is_mine else head.holder
        if (fence, holder) != (stream.fence, stream.holder):
            tables.set_lease(connection, head.uid, fence, holder)
    return stream


def _keep_branch(connection: Connection, head: server.Head, acts: Sequence[Sealed]) -> None:
    """Keep what was recorded without contact, beside the record."""
    assert head.parent is not None
    if (stream := tables.stream(connection, head.uid)) is None:
        after = head.parent_seq or 0
        digest = tables.digest_at(connection, head.parent, after)
        tables.add_stream(connection, head.uid, None, head.parent, after, digest)
        stream = tables.stream(connection, head.uid)
    assert stream is not None
    known = {act.seq for act in tables.acts(connection, head.uid, 0)}
    digest = stream.digest
    for act in acts:
        digest = _verified(digest, act, head.uid)
        if act.seq not in known:
            tables.put_act(connection, head.uid, act)
    tables.set_head(connection, head.uid, acts[-1].seq, digest)


def _shared_start(ours: Iterable[Sealed], theirs: Iterable[Sealed], common: int, digest: bytes) -> tuple[int, bytes]:
    """Up to where both have the same acts, and the digest there: the answer to what was sent may have been lost."""
    arrived = {act.seq: act.digest for act in theirs}
    for act in ours:
        if arrived.get(act.seq) != act.digest:
            break
        common, digest = act.seq, act.digest
    return common, digest


def _verified(last: bytes, act: Sealed, uid: str) -> bytes:
    """The digest of a log after an act. Raises ClerkError if the act is not what was sealed."""
    sealed = act.sealed if act.salt is None or act.body is None else tables.seal_of(act.salt, act.body)
    digest = tables.digest_after(last, act.seq, act.kind, sealed)
    if digest != act.digest:
        raise ClerkError(
            f"The archive's log {uid} was altered at act {act.seq}, so it was not accepted. Tell the administrator of "
            "the server."
        )
    return digest


def _chunks(acts: Sequence[Sealed]) -> list[list[Sealed]]:
    """Acts to be put into the file together."""
    chunks: list[list[Sealed]] = [[]]
    size = 0
    for act in acts:
        length = len(act.body or b"") // 200
        if chunks[-1] and (len(chunks[-1]) >= AT_ONCE or size + length > NOUNS_AT_ONCE):
            chunks.append([])
            size = 0
        chunks[-1].append(act)
        size += length
    return chunks


class PeopleHere:
    """The people of a book, read once for each council."""

    def __init__(self) -> None:
        self._people: dict[Scope, PeopleOnFile] = {}
        self.new: list[tuple[Head, Person]] = []
        """Those who are put on file in a block of `taking_in`, each with the head of a meeting."""
        self.helpers = Helpers(_passages, whole_index, self._identify)

    def _identify(self, connection: Connection, head: Head, name: str, taken: set[int]) -> int | None:
        """Who on file is called so; None if that is not certain. Those who may be one person are asked about where the
        people of the book are looked through."""
        scope = scope_of(head)
        if scope not in self._people:
            self._people[scope] = PeopleOnFile.of(sources.known_people(connection, *scope))
        on_file = self._people[scope]
        if (known := on_file.exactly(name)) is not None:
            return known.id if known.id not in taken else None
        how, found = on_file.alike(name, taken)
        return found[0].id if how is Likeness.SAME else None

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """Know those who are put on file in the block, unless it fails."""
        try:
            yield
        except BaseException:
            self.forget()
            raise
        for head, person in self.new:
            if (scope := scope_of(head)) in self._people:
                self._people[scope].add(person)

    def forget(self) -> None:
        """Read the people again: what was to be put on file was not, or more has changed."""
        self._people.clear()


def _passages(meeting: Meeting, act: Act) -> tuple[Passage, ...]:
    return passages(meeting, act, minutes.style_for(meeting.head.style))


Rows = list[tuple[str, int, bytes | None]]


class Reading:
    """Keeps a reader's book in step with the archive (as `Sync` does a clerk's). Only one thread may use it."""

    def __init__(self, book: MinuteBook, connection: Server, reserve: Reserve | None = None) -> None:
        """Raises ClerkError if another program has the book."""
        if book.writer is None:
            raise ClerkError(f"{book.held or ''} It cannot be brought up to date here.".lstrip())
        self._book, self.server, self._writer = book, connection, book.writer
        self._reserve = reserve or book.reserve
        self._people = PeopleHere()
        self._renamed: set[int] = set()
        self._has_tidied = False

    def _write(self, work: Callable[[Connection], T]) -> T:
        return write_and_wait(self._writer, work)

    def __call__(self) -> Synced:
        """Receive what is shown now. Raises ClerkError if the archive cannot be used; what was received is kept."""
        self.server.greet()
        if not self.server.is_reader:
            raise ClerkError(
                "This login may record, but the book was joined with a reader's. To record, share a new book."
            )
        if self._write(lambda c: tables.get(c, "archive")) != self.server.archive:
            raise ClerkError("This is another archive than the one with which the book is shared.")
        touched = dict[int, None]()
        cursor, horizon = self._write(lambda c: tables.get(c, "cursor", "0")), self.server.horizon()
        feeds = self.server.feeds(cursor if int(horizon) >= int(cursor) else "0")
        received = sum(self._take_in(feed, touched) for feed in self._changed(feeds))
        if feeds:
            self._write(lambda c: tables.put(c, "cursor", horizon))
        for meeting_id in {i for person in self._renamed for i in self._book.reader.meetings_of(person)}:
            self._writer.run(self._book.reindexing_job(meeting_id))
        self._renamed.clear()
        self._tidy()
        if touched:
            self._writer.index_soon()
        return Synced(0, received, tuple(touched), (), self.standing())

    def standing(self) -> Standing:
        """Return how the book stands: nothing waits in it, and nothing is recorded."""
        return Standing()

    def renew(self) -> None:
        """Nothing is recorded here."""

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> str:
        """Return who records a meeting: never this book."""
        return "A clerk"

    def is_lapsed(self, meeting_id: int) -> bool:
        """Nobody's time is over for a reader."""
        return False

    def _changed(self, feeds: list[Feed]) -> list[Feed]:
        """What the book does not have yet, and what it was granted no longer."""
        known = self._write(sealing.numbers)
        exempt = {feed.uid for feed in feeds if feed.is_exempt}
        gone = [Feed(uid, True, 0) for (uid, is_exempt) in known if is_exempt and uid not in exempt]
        return [feed for feed in feeds if known.get((feed.uid, feed.is_exempt), 0) != feed.no] + gone

    def _take_in(self, feed: Feed, touched: dict[int, None]) -> int:
        after = self._write(lambda c: sealing.number(c, feed.uid, feed.is_exempt))
        is_behind = feed.no < after  # it is not granted any more, or the server was restored from a backup
        rows = self.server.shown(feed, 0 if is_behind else after) if feed.no else []
        ids = self._reserve(*_needed(rows), is_meeting_new=True)
        with self._people.taking_in():
            meeting_id = self._write(partial(self._apply, feed=feed, rows=rows, starts_again=is_behind, ids=ids))
        if meeting_id is not None:
            touched[meeting_id] = None
        return len(rows)

    def _apply(self, connection: Connection, feed: Feed, rows: Rows, *, starts_again: bool, ids: NextIds) -> int | None:
        """Keep what is shown, and make the meeting that, inside an open transaction. Return its id."""
        numbers = applying.Ids(ids)
        with purge.overwriting(connection):
            stream = tables.stream(connection, feed.uid)
            if stream is None and feed.is_exempt:  # what is open of it comes first
                self._people.new = []
                return None
            is_less = starts_again and sealing.forget(connection, feed.uid, feed.is_exempt)
            sealing.put(connection, feed.uid, rows, feed.is_exempt)
            if is_less or any(body is None for _, _, body in rows):
                tables.put(connection, "must_tidy", "yes")
            if stream is None:
                tables.add_stream(connection, feed.uid, numbers.meeting)
            known = sealing.positions(connection, 0 if stream is None else stream.meeting_id)
            shown = sealing.meeting_of(connection, feed.uid, known)
            self._rename(connection, shown)
            receiver = applying.Receiver(connection, feed.uid, numbers, self._people.helpers)
            receiver.take_shown(shown, datetime.now(UTC))
            receiver.finish()
        self._people.new = [(receiver.meeting.head, person) for person in receiver.new_people]
        return receiver.meeting_id

    def _rename(self, connection: Connection, shown: sealing.Shown) -> None:
        """Call people as the latest meeting does in which they are."""
        for uid, name in shown.people.items():
            person_id = tables.person_of(connection, uid)
            if person_id is not None and applying.is_renamed(
                connection, person_id, name, shown.date, datetime.now(UTC)
            ):
                self._renamed.add(person_id)

    def _tidy(self) -> None:
        """Write the file again without what was taken out of it, when the book begins to be used: it takes a while."""
        if not self._has_tidied and self._write(lambda c: tables.get(c, "must_tidy")) == "yes":
            self._write(search_index.rebuild_index)
            run_and_wait(self._writer, purge.close_up)
            self._write(lambda c: tables.put(c, "must_tidy", "no"))
        self._has_tidied = True


def _needed(rows: Rows) -> tuple[int, int, int, int]:
    """How many people, items, entries and acts may have to be numbered. What was undone comes back with its number."""
    begins = {"person": b'["person",', "agenda_item": b'["agenda_item",', "entry": b'["entry",'}
    people, items, entries = (
        sum(body is not None and body.startswith(begin) for _, _, body in rows) for begin in begins.values()
    )
    return people, items, entries, 2
