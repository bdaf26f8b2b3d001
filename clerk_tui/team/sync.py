"""Sends what was recorded in a shared book, and receives what others have recorded; a reader's book only receives.

The file is written through the book's writer, in jobs that give way to every save, so recording never waits for the
network. Each job is one transaction: it can stop anywhere and continue from there.
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
        """Return the first id of each kind."""


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
    """Synchronises one open book with the archive. Only one thread may use it."""

    def __init__(
        self,
        book: MinuteBook,
        connection: Server,
        reserve: Reserve | None = None,
        is_open: Callable[[int], bool] = lambda meeting_id: False,
    ) -> None:
        """`reserve` reserves ids, if the book is in use in another thread; `is_open`: whether a meeting is open here to
        be recorded, and so is not released."""
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
        """Called with each act that the server is known to have."""
        self.step: Callable[[str], None] = lambda name: None
        """Called before each step; a test ends the program there."""

    def _write(self, work: Callable[[Connection], T]) -> T:
        """Run a job in the writer of the book, and return its result."""
        return write_and_wait(self._writer, work)

    def __call__(self) -> Synced:
        """Send and receive once. Raises ClerkError if the archive cannot be used now; what was done is kept."""
        self._sent = self._received = 0
        self._touched.clear()
        self._troubles.clear()
        try:
            if not self._has_greeted:
                self._greet()
            self.push()
            self.pull()
            self.push()
            self._release_meetings()
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
        """Check that this is the right archive, and that it has all it had. If it was restored from a backup, have the
        missing acts sent again."""
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
        mine = self._write(_archived_length)
        if meetings < mine[0] or acts < mine[1]:
            self._write(lambda c: tables.put(c, "cursor", "0"))
            there = {head.uid: head for head in self.server.heads("0")}
            for stream in self._write(tables.streams):
                head = there.get(stream.uid)
                seq = head.seq if head is not None else stream.parent_seq or 0
                if seq < stream.seq:
                    self._write(partial(_send_log_again, uid=stream.uid, seq=seq))
        self._write(lambda c: _send_lines_again(c, lines))
        self._has_greeted = True

    def begin(self) -> int:
        """Receive the archive before a new member sends anything. Return how many acts and lines. Raises ClerkError."""
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
        """Send readers a person's new name in meetings that can change; `is_mine`: in those recorded here."""
        person_id = self._write(partial(tables.person_of, uid=person))
        for meeting_id in self._book.reader.meetings_of(person_id) if person_id is not None else ():
            batch = self._write(partial(_batch_without_acts, meeting_id=meeting_id))
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
                if tries > 3 or not self._is_retry_possible(batch, refusal):
                    return
                continue
            for act in batch.acts:
                self.acknowledged(uid, act.seq, act.digest)
            last = batch.acts[-1]
            self._write(partial(tables.set_head, uid=uid, seq=last.seq, digest=last.digest))
            self.step("noted")
            self._sent += len(batch.acts)

    def _ask_for(self, uid: str, *, takes_over: bool = False) -> tuple[int | None, str]:
        """Ask for the right to record a meeting, and store the answer: see `Server.take_lease`."""
        fence, holder = self.server.take_lease(uid, takes_over=takes_over)
        self._write(partial(tables.set_lease, uid=uid, fence=fence, holder=holder))
        return fence, holder

    def _destroy(self, batch: Batch) -> None:
        """Send which private notes were destroyed."""
        for act in batch.acts:
            if act.kind == "destroyed" and act.body is not None:
                self.server.destroy(batch.stream.uid, int(json.loads(act.body)["to"]))

    def _is_retry_possible(self, batch: Batch, refusal: RefusedError) -> bool:
        """Deal with a refusal by the server. Return whether the acts may be sent again."""
        uid = batch.stream.uid
        if refusal.code in (server.GONE, server.GAP):
            head = self.server.head(uid)
            seq = head.seq if head is not None else batch.stream.parent_seq or 0
            self._write(lambda c: _send_log_again(c, uid, seq))
            return True
        head = self.server.head(uid)
        if head is not None and refusal.code == server.FORK and batch.stream.meeting_id is not None:
            return self._has_received(head)
        if head is not None and refusal.code == server.TAKEN:
            holder = "" if head.replica == self.server.replica else head.holder
            self._write(lambda c: tables.set_lease(c, uid, None, holder))
            return not holder
        self._troubles.append(str(refusal))
        return False

    def _release_meetings(self) -> None:
        """Let others record each meeting that is all sent and not open here."""
        for stream in self._write(tables.streams):
            is_free = stream.meeting_id is None or not self._is_open(stream.meeting_id)
            if stream.fence is not None and is_free and self._write(partial(_is_sent, uid=stream.uid)):
                self.give_up(stream.uid)

    # Who records

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> str:
        """Ask for the right to record a meeting, after receiving what others recorded of it. `takes_over`: even if a
        colleague's time has only lapsed. Return who else records it; empty if it is granted. Raises ClerkError."""
        stream = self._write(lambda c: tables.stream_of(c, meeting_id))
        if stream is None or self.server.head(stream.uid) is None:  # the archive does not have it yet
            return ""
        _, holder = self._ask_for(stream.uid, takes_over=takes_over)
        if (head := self.server.head(stream.uid)) is not None:
            self.pull_stream(head)
        return holder

    def is_lapsed(self, meeting_id: int) -> bool:
        """Whether the recorder of a meeting was out of contact for a while. Raises ClerkError."""
        stream = self._write(lambda c: tables.stream_of(c, meeting_id))
        head = None if stream is None else self.server.head(stream.uid)
        return head is not None and head.is_lapsed

    def renew(self) -> None:
        """Tell the server that this book still records its open meetings. Raises ClerkError."""
        for stream in self._write(tables.streams):
            if stream.fence is not None and stream.meeting_id is not None and self._is_open(stream.meeting_id):
                fence, holder = self.server.take_lease(stream.uid, takes_over=False)
                if fence != stream.fence:
                    self._write(partial(tables.set_lease, uid=stream.uid, fence=fence, holder=holder))

    def give_up(self, uid: str) -> None:
        """Let others record a meeting."""
        self.server.give_up(uid)
        self._write(lambda c: tables.set_lease(c, uid, None))

    # Receiving

    def pull(self) -> None:
        """Receive what others have recorded. Raises ClerkError."""
        self._pull_team_lines()
        cursor = self._write(lambda c: tables.get(c, "cursor", "0"))
        horizon = self.server.horizon()
        before = len(self._troubles)
        heads = self.server.heads(cursor if int(horizon) >= int(cursor) else "0")
        for head in heads:
            self._has_received(head)
        self.step("pulled")
        if heads and len(self._troubles) == before:
            self._write(lambda c: tables.put(c, "cursor", horizon))

    def _has_received(self, head: server.Head) -> bool:
        """Receive one log. Return False if it does not fit what is here; the others are received. Raises ClerkError."""
        try:
            self.pull_stream(head)
        except applying.NotTheSameError as error:
            self._troubles.append(str(error))
            return False
        return True

    def pull_stream(self, head: server.Head) -> None:
        """Receive one log. Raises ClerkError."""
        stream = self._write(lambda c: _stream_of(c, head, self.server.replica))
        seq = head.parent_seq or 0 if stream is None else stream.seq
        if head.seq < seq:
            self._write(lambda c: _send_log_again(c, head.uid, head.seq))
        if head.seq <= seq:
            return
        acts = self.server.acts(head.uid, seq)
        if head.parent is not None:
            self._write(lambda c: _keep_branch(c, head, acts))
            return
        for chunk in _group_acts(acts):
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
        """Put received acts into the file, inside an open transaction. Return the id of the meeting."""
        ids = applying.Ids(first)
        stream, was = self._stream_and_standing(connection, head, ids, acts[0])
        assert stream.meeting_id is not None
        receiver = applying.Receiver(connection, head.uid, ids, self._people.helpers)
        common, digest = self._adopt(connection, receiver, stream, acts)
        self._seal_first(connection, stream.meeting_id)
        arriving = [act for act in acts if act.seq > common]
        common, digest = _shared_start(tables.acts(connection, head.uid, common), arriving, common, digest)
        new = [act for act in acts if act.seq > common]
        is_fork = bool(new) and tables.last_act(connection, head.uid)[0] > common
        branch = self._make_branch(receiver, common) if is_fork else ""
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
        """Recognise acts that this book made itself and that come back. Return the last one's number and digest."""
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

    def _stream_and_standing(
        self, connection: Connection, head: server.Head, ids: applying.Ids, first: Sealed
    ) -> tuple[tables.Stream, str]:
        """Return the stream of a log, adding it if it is new, and how the record of the meeting stands. A record that
        the book has already must be compared: both are copies of one, or it is this book's own."""
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
        """Seal what was recorded here before what arrives, so it never seems to be recorded with knowledge of that."""
        sealing.seal(connection, meeting_id)

    def _make_branch(self, receiver: applying.Receiver, after: int) -> str:
        """Make a branch of what both recorded, and return its identifier."""
        branch = rows.new_uid()
        receiver.put_aside(branch, after)
        return branch

    def _pull_team_lines(self) -> None:
        """Receive the lines about the team: committees, people and names."""
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
    """Return the streams with acts to send, and the lines to send."""
    sealing.seal_all(connection)
    return tables.to_send(connection), tables.unsent_lines(connection)


def _batch(connection: Connection, uid: str) -> Batch | None:
    """Return the next acts of a stream to send, with what readers are shown after the last act; None if none."""
    stream = tables.stream(connection, uid)
    if stream is not None and stream.meeting_id is not None:
        sealing.seal(connection, stream.meeting_id)
    found = tables.acts(connection, uid, stream.seq, AT_ONCE) if stream is not None else []
    if stream is None or not found:
        return None
    if stream.meeting_id is None:
        return Batch(stream, tuple(found), (None, None), None)
    return _batch_with_shown(connection, stream, found, is_last=found[-1].seq == tables.last_act(connection, uid)[0])


def _batch_without_acts(connection: Connection, meeting_id: int) -> Batch | None:
    """Return what to show readers of a meeting that is all sent, without acts; None if some acts are not sent."""
    stream = tables.stream_of(connection, meeting_id)
    if stream is None or tables.last_act(connection, stream.uid)[0] > stream.seq:
        return None
    return _batch_with_shown(connection, stream, (), is_last=True)


def _batch_with_shown(connection: Connection, stream: tables.Stream, acts: Sequence[Sealed], *, is_last: bool) -> Batch:
    """Return a batch of acts; the last batch has what readers are shown."""
    assert stream.meeting_id is not None
    meeting = loading.meeting(connection, stream.meeting_id)
    body = (meeting.head.council, meeting.head.committee)
    return Batch(stream, tuple(acts), body, sealing.shown(connection, meeting) if is_last else None)


def _is_sent(connection: Connection, uid: str) -> bool:
    stream = tables.stream(connection, uid)
    if stream is None or tables.last_act(connection, uid)[0] > stream.seq:
        return False
    return stream.meeting_id is None or not tables.unsealed(connection, stream.meeting_id)


def _archived_length(connection: Connection) -> tuple[int, int]:
    """Return how many meetings and acts of this book the archive had."""
    known = [stream for stream in tables.streams(connection) if stream.parent is None and stream.seq]
    return len(known), sum(stream.seq for stream in known)


def _send_log_again(connection: Connection, uid: str, seq: int) -> None:
    """Have a log sent again from where the archive ends."""
    stream = tables.stream(connection, uid)
    assert stream is not None
    of = uid if seq > (stream.parent_seq or 0) else stream.parent or uid
    tables.set_head(connection, uid, seq, tables.digest_at(connection, of, seq))
    tables.set_lease(connection, uid, None)


def _send_lines_again(connection: Connection, there: int) -> None:
    """Have the lines sent again that a restored archive lacks."""
    if int(tables.get(connection, "log_no", "0")) > there:
        tables.send_lines_again(connection, there)


def _stream_of(connection: Connection, head: server.Head, replica: str) -> tables.Stream | None:
    """Return a stream as it is known here, with its present recorder."""
    if (stream := tables.stream(connection, head.uid)) is not None:
        is_mine = head.replica == replica
        fence = stream.fence if is_mine and head.holder else None
        holder = "" if is_mine else head.holder
        if (fence, holder) != (stream.fence, stream.holder):
            tables.set_lease(connection, head.uid, fence, holder)
    return stream


def _keep_branch(connection: Connection, head: server.Head, acts: Sequence[Sealed]) -> None:
    """Store what was recorded without contact beside the record."""
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
    """Return the number of the last act up to which both have the same acts, and its digest. Acts sent before may be
    there although the answer was lost."""
    arrived = {act.seq: act.digest for act in theirs}
    for act in ours:
        if arrived.get(act.seq) != act.digest:
            break
        common, digest = act.seq, act.digest
    return common, digest


def _verified(last: bytes, act: Sealed, uid: str) -> bytes:
    """Return the digest of a log after an act. Raises ClerkError if the act is not what was sealed."""
    sealed = act.sealed if act.salt is None or act.body is None else tables.seal_of(act.salt, act.body)
    digest = tables.digest_after(last, act.seq, act.kind, sealed)
    if digest != act.digest:
        raise ClerkError(
            f"The archive's log {uid} was altered at act {act.seq}, so it was not accepted. Tell the administrator of "
            "the server."
        )
    return digest


def _group_acts(acts: Sequence[Sealed]) -> list[list[Sealed]]:
    """Split acts into groups, each written in one transaction."""
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
    """The people on file in a book, read once for each council."""

    def __init__(self) -> None:
        self._people: dict[Scope, PeopleOnFile] = {}
        self.new: list[tuple[Head, Person]] = []
        """Those who are put on file in a block of `taking_in`, each with the head of a meeting."""
        self.helpers = Helpers(_passages, whole_index, self._identify)

    def _identify(self, connection: Connection, head: Head, name: str, taken: set[int]) -> int | None:
        """Return the person on file with this name; None if that is not certain. The screen for people on file asks
        about those who may be one person."""
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
        """Add the people who are put on file in the block, unless it fails."""
        try:
            yield
        except BaseException:
            self.forget()
            raise
        for head, person in self.new:
            if (scope := scope_of(head)) in self._people:
                self._people[scope].add(person)

    def forget(self) -> None:
        """Have the people read again, because what the block was to put on file was not, or more has changed."""
        self._people.clear()


def _passages(meeting: Meeting, act: Act) -> tuple[Passage, ...]:
    return passages(meeting, act, minutes.style_for(meeting.head.style))


Rows = list[tuple[str, int, bytes | None]]


class ReaderSync:
    """Keeps a reader's book in step with the archive, as `Sync` does for a clerk's. Only one thread may use it."""

    def __init__(self, book: MinuteBook, connection: Server, reserve: Reserve | None = None) -> None:
        """`reserve`: as for `Sync`. Raises ClerkError if another program has the book."""
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
        """Receive what readers are shown now. Raises ClerkError if the archive fails; what was received is kept."""
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
        """Do nothing, since a reader records nothing."""

    def claim(self, meeting_id: int, *, takes_over: bool = False) -> str:
        """Return who records a meeting, which is never this book."""
        return "A clerk"

    def is_lapsed(self, meeting_id: int) -> bool:
        """Return False: a reader takes nothing over."""
        return False

    def _changed(self, feeds: list[Feed]) -> list[Feed]:
        """Return the feeds that the book must receive, or remove because they are no longer granted."""
        known = self._write(sealing.numbers)
        exempt = {feed.uid for feed in feeds if feed.is_exempt}
        gone = [Feed(uid, True, 0) for (uid, is_exempt) in known if is_exempt and uid not in exempt]
        return [feed for feed in feeds if known.get((feed.uid, feed.is_exempt), 0) != feed.no] + gone

    def _take_in(self, feed: Feed, touched: dict[int, None]) -> int:
        """Receive one feed. Return the number of rows."""
        after = self._write(lambda c: sealing.number(c, feed.uid, feed.is_exempt))
        is_behind = feed.no < after  # it is not granted any more, or the server was restored from a backup
        rows = self.server.shown(feed, 0 if is_behind else after) if feed.no else []
        ids = self._reserve(*_ids_needed(rows), is_meeting_new=True)
        with self._people.taking_in():
            meeting_id = self._write(partial(self._apply, feed=feed, rows=rows, starts_again=is_behind, ids=ids))
        if meeting_id is not None:
            touched[meeting_id] = None
        return len(rows)

    def _apply(self, connection: Connection, feed: Feed, rows: Rows, *, starts_again: bool, ids: NextIds) -> int | None:
        """Store what readers are shown, and make the meeting match it, inside an open transaction. Return its id."""
        numbers = applying.Ids(ids)
        with purge.overwriting(connection):
            stream = tables.stream(connection, feed.uid)
            if stream is None and feed.is_exempt:  # its public part comes first
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
        """Give people the names that their latest meeting has."""
        for uid, name in shown.people.items():
            person_id = tables.person_of(connection, uid)
            if person_id is not None and applying.rename_if_new(
                connection, person_id, name, shown.date, datetime.now(UTC)
            ):
                self._renamed.add(person_id)

    def _tidy(self) -> None:
        """Remove for good what was taken out of the file. It takes long, so it is done when the book is first used."""
        if not self._has_tidied and self._write(lambda c: tables.get(c, "must_tidy")) == "yes":
            self._write(search_index.rebuild_index)
            run_and_wait(self._writer, purge.close_up)
            self._write(lambda c: tables.put(c, "must_tidy", "no"))
        self._has_tidied = True


def _ids_needed(rows: Rows) -> tuple[int, int, int, int]:
    """Return how many people, items, entries and acts may need new ids. What was undone comes back with its own."""
    begins = {"person": b'["person",', "agenda_item": b'["agenda_item",', "entry": b'["entry",'}
    people, items, entries = (
        sum(body is not None and body.startswith(begin) for _, _, body in rows) for begin in begins.values()
    )
    return people, items, entries, 2
