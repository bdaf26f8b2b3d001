"""The writer of a minute book: a thread with the only writing connection, which saves acts in order while nothing waits
for it. An act leaves the queue only once it is committed, so a failed write loses nothing: it is reported, the act
stays first in the queue, and it is tried again, regularly and whenever `retry` is called."""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from math import inf
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

from clerk_tui import log
from clerk_tui.errors import ClerkError, SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.store import connection as store_connection
from clerk_tui.store import error_messages
from clerk_tui.store.connection import Identity, connect, transaction
from clerk_tui.store.values import CommitteeSetup, Draft, Saving

if TYPE_CHECKING:
    from clerk_tui.store.rescue import RescueFile


@dataclass(frozen=True)
class Saved:
    """These acts and committees are on the disk."""

    act_ids: tuple[int, ...]
    committees: tuple[tuple[str, str], ...] = ()
    """Each by its council and its name."""


@dataclass(frozen=True)
class NotSaved:
    """The oldest waiting act could not be written; it is kept and tried again."""

    sentence: str
    waiting: int
    """How many acts are not on the disk."""


@dataclass(frozen=True)
class Recovered:
    """Writing works again."""


@dataclass(frozen=True)
class LittleSpace:
    """The disk is nearly full."""

    free: int
    """Bytes."""


@dataclass(frozen=True)
class JobFailed:
    """A job, such as a backup or an indexing, failed and was given up."""

    sentence: str


Report = Saved | NotSaved | Recovered | LittleSpace | JobFailed

DRAFT_PAUSE = 0.22
"""How long after its first change a draft is written, with all that was typed meanwhile; seconds. With the commit, it
is on the disk within a quarter of a second."""
RESCUE_AFTER = 0.1
"""How long an act, or a draft that is due, may wait to be written before it is put into the rescue file; seconds. No
more than half a second of typing may be lost."""
STUCK_AFTER = 5.0
"""How long an act may wait before the clerk is told that the disk does not answer; seconds."""
RETRY_AFTER = 1.0
"""How long after a failed write it is tried again; seconds."""
DRAFT_TIMEOUT = 0.7
"""How long after its first change a draft waits for a job before the job is interrupted; seconds. A shorter time would
stop every job while somebody types; a longer one would risk losing what was typed."""
_OFTEN = 10_000
"""Steps of SQLite between two looks at whether a job has to give way."""
INDEX_PAUSE = 2.0
"""How long after the last save what waits to be indexed is put into the search index; seconds."""
LARGEST_GROUP = 64
"""The most waiting acts in one commit, so that a paste of many lines does not wait for the disk for each."""

SLOW_SAVE = 1.0
"""A save that takes this long or longer is logged; seconds."""

Job = Callable[[sqlite3.Connection], object]


class Writer:
    """Writes acts, drafts and committees to one file, in a thread that starts at once."""

    def __init__(
        self,
        path: Path,
        report: Callable[[Report], None],
        make_rescue: Callable[[], RescueFile] | None = None,
        record: str | None = None,
    ) -> None:
        """`report` is called in the writer's thread with every event and should only pass it on. `make_rescue` makes
        the rescue file when it is first needed. `record`: what `record_of` returned when the file was read; by default
        what it returns at the first write."""
        self.path = path
        self._report = report
        self._state = threading.Condition()
        self._acts: deque[Saving | CommitteeSetup] = deque()
        self._drafts: dict[tuple[str, str | None], Draft | None] = {}
        self._jobs: deque[Job] = deque()
        self._drafts_since = self._acts_since = 0.0
        self._index_at = inf
        self._in_job = self._is_working = self._must_retry = self._has_given_up = False
        self.is_closing = False
        """Whether it runs no more jobs."""
        self._waiters: list[Callable[[], None]] = []
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity | None = None
        self._record = self._meant = record  # and what it says if the last commit went through
        self._meant_acts = 0
        self.trouble = ""
        """Why the last write failed; empty if it did not."""
        self._has_warned_of_space = False
        self._make_rescue = make_rescue
        self._rescue: RescueFile | None = None
        self._rescuing = threading.RLock()
        self._is_rescue_failing = False
        self.is_rescued = False
        """Whether everything that waits is in the rescue file."""
        self._has_waiting = threading.Event()
        self._thread = threading.Thread(target=self._work, name="clerk-tui writer", daemon=True)
        self._thread.start()
        if make_rescue is not None:
            threading.Thread(target=self._watch, name="clerk-tui rescue", daemon=True).start()

    # For other threads. Only methods with a timeout wait.

    def save(self, act: Saving) -> None:
        """Queue an act. Drafts that it replaces are not written any more."""
        with self._state:
            if act.draft_scope is not None:
                self._forget_drafts(act.draft_scope)
            self._queue(act)

    def save_committee(self, setup: CommitteeSetup) -> None:
        """Queue a committee that was set up, in order with the acts."""
        with self._state:
            self._queue(setup)

    def keep_draft(self, draft: Draft) -> None:
        """Queue a draft at any change; it is written after `DRAFT_PAUSE` and replaces one of its field."""
        with self._state:
            self._put_draft((draft.scope, draft.field), draft)

    def drop_draft(self, scope: str) -> None:
        """Delete the drafts of a scope."""
        with self._state:
            self._forget_drafts(scope)
            self._put_draft((scope, None), None)

    def run(self, job: Job) -> None:
        """Run a job on the writing connection when nothing waits to be saved. It is interrupted by a save, by a draft
        that has waited for `DRAFT_TIMEOUT`, or if another program has the file, and then starts again. A closing writer
        runs no jobs."""
        with self._state:
            if not self.is_closing:
                self._jobs.append(job)
                self._state.notify_all()

    def withdraw(self, job: Job) -> bool:
        """Remove a job that has not started. Return whether it was removed."""
        with self._state:
            if self._in_job or job not in self._jobs:
                return False
            self._jobs.remove(job)
            return True

    def index_soon(self) -> None:
        """Index waiting passages after a pause without a save, for example those that a crash left."""
        with self._state:
            self._index_at = monotonic() + INDEX_PAUSE
            self._state.notify_all()

    def confirm(self, connection: sqlite3.Connection) -> None:
        """Raise SaveError if the file is not the one that was opened, or lacks what was last written to it. Jobs that
        write call it in their transaction."""
        if self._identity is not None:
            self._identity.confirm_place()
            self._identity.confirm_uuid(connection)
        if self._record is not None and store_connection.record_of(connection) not in (self._record, self._meant):
            raise SaveError(error_messages.OVERTAKEN)

    def on_waiting_save(self, interrupt: Callable[[], None]) -> Callable[[], None]:
        """Call `interrupt`, in the saving thread, when a save is queued, for long reads. Return a function that ends
        this."""

        def forget() -> None:
            with self._state:
                if interrupt in self._waiters:
                    self._waiters.remove(interrupt)

        with self._state:
            self._waiters.append(interrupt)
        return forget

    @property
    def pending(self) -> int:
        """How many acts are not on the disk yet."""
        with self._state:
            return len(self._acts)

    @property
    def waiting_acts(self) -> frozenset[int]:
        """The ids of the acts that are not on the disk yet."""
        with self._state:
            return frozenset(act.act_id for act in self._acts if isinstance(act, Saving))

    @property
    def waiting_committees(self) -> frozenset[tuple[str, str]]:
        """The councils and names of the committees that are not on the disk yet."""
        with self._state:
            return frozenset((act.council, act.committee) for act in self._acts if isinstance(act, CommitteeSetup))

    def waiting_draft(self, scope: str) -> tuple[bool, Draft | None]:
        """Return whether the drafts of a scope on the disk are out of date, and the newest waiting draft."""
        with self._state:
            waiting = [draft for key, draft in self._drafts.items() if key[0] == scope]
            is_settled = any(isinstance(act, Saving) and act.draft_scope == scope for act in self._acts)
        newest = max((draft for draft in waiting if draft), key=lambda draft: draft.at, default=None)
        return is_settled or bool(waiting), newest

    def retry(self) -> None:
        """Try a failed write again now."""
        with self._state:
            self._must_retry = True
            self._state.notify_all()

    def rescue(self) -> None:
        """Put what waits into the rescue file now, in the calling thread, because the program is about to end."""
        self._update_rescue()

    def wait_saved(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds until every act and draft is on the disk. Return whether they are."""
        with self._state:
            self._write_drafts_now()
            return self._state.wait_for(lambda: not (self._acts or self._drafts), timeout)

    def wait_idle(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds until nothing is left to do, jobs included. Return whether that is so."""
        with self._state:
            self._write_drafts_now()
            return self._state.wait_for(self._is_idle, timeout)

    def close(self, timeout: float) -> bool:
        """Save what is queued, without jobs, and end the thread. Return whether all was saved within `timeout` seconds.
        Nothing is saved afterwards, because another program may have the file then."""
        with self._state:
            self.is_closing = self._must_retry = True
            self._jobs.clear()
            self._interrupt_job()
            self._state.notify_all()
        self._has_waiting.set()
        if self.trouble:
            self._update_rescue()
        self._thread.join(timeout)
        with self._state:
            self._has_given_up = True
            self._state.notify_all()
            is_saved = not (self._thread.is_alive() or self._acts or self._drafts)
        self._update_rescue()
        return is_saved

    def _write_drafts_now(self) -> None:
        self._drafts_since = -inf
        self._state.notify_all()

    def _queue(self, act: Saving | CommitteeSetup) -> None:
        if not self._acts:
            self._acts_since = monotonic()
        self._acts.append(act)
        self.is_rescued = False
        self._has_waiting.set()
        self._interrupt_job()
        for interrupt in self._waiters:
            interrupt()
        self._state.notify_all()

    def _put_draft(self, key: tuple[str, str | None], draft: Draft | None) -> None:
        is_first = not self._drafts
        self._drafts[key] = draft
        if is_first:  # for a later one, nobody has to be woken: the first is waited for
            self._drafts_since = monotonic()
            self._has_waiting.set()
            self._state.notify_all()

    def _forget_drafts(self, scope: str) -> None:
        for key in [key for key in self._drafts if key[0] == scope]:
            del self._drafts[key]

    def _must_yield(self) -> bool:
        """Whether a running job must stop for something to save. SQLite calls it regularly during a statement; it also
        notices an act that was queued between two statements."""
        return bool(self._acts or (self._drafts and monotonic() - self._drafts_since >= DRAFT_TIMEOUT))

    def _interrupt_job(self) -> None:
        if self._in_job and self._connection is not None:
            self._connection.interrupt()

    def _is_idle(self) -> bool:
        return not (self._acts or self._drafts or self._jobs or self._is_working)

    # The thread of the rescue file. It does not wait for the file, which may be on a disk that does not answer.

    def _watch(self) -> None:
        """Put what has waited too long into the rescue file, and clear that once everything is written."""
        pause: float | None = None
        while not self.is_closing:
            self._has_waiting.wait(pause)
            self._has_waiting.clear()
            left = self._time_left()
            if (left <= 0 or left == inf) and not self.is_closing:
                self._update_rescue()
            if self._is_stuck():
                self._send(NotSaved(self.trouble, self.pending))
            pause = None if left == inf else left if left > 0 else RESCUE_AFTER

    def _is_stuck(self) -> bool:
        """Whether the disk has newly stopped answering; the trouble is noted, so only the first call returns True."""
        with self._state:
            is_new = bool(self._acts) and not self.trouble and monotonic() - self._acts_since >= STUCK_AFTER
            if is_new:
                self.trouble = error_messages.STUCK
            return is_new

    def _time_left(self) -> float:
        """The seconds until something that waits should have been written; infinite if nothing waits."""
        with self._state:
            since = self._acts_since if self._acts else inf
            if self._drafts:
                since = min(since, self._drafts_since + DRAFT_PAUSE)
            return -inf if self.trouble and since < inf else since + RESCUE_AFTER - monotonic()

    def _update_rescue(self) -> None:
        """Bring the rescue file up to date with what waits; clear it if nothing does."""
        with self._rescuing:  # or what one thread puts into it, another deletes that saw nothing wait before
            with self._state:
                acts, drafts = list(self._acts), [draft for draft in self._drafts.values() if draft is not None]
            if self._rescue is None and self._make_rescue is not None and (acts or drafts):
                self._rescue = self._make_rescue()
            if self._rescue is None or not self._try_rescue(self._rescue, acts, drafts):
                return
            with self._state:
                was_rescued = self.is_rescued
                self.is_rescued = bool(acts or drafts) and list(self._acts)[-1:] == acts[-1:]
        if self.trouble and self.is_rescued and not was_rescued:
            self._send(NotSaved(self.trouble, self.pending))

    def _try_rescue(self, rescue: RescueFile, acts: Sequence[Saving | CommitteeSetup], drafts: Sequence[Draft]) -> bool:
        try:
            if acts or drafts:
                rescue.keep(acts, drafts)
            else:
                rescue.clear()
        except Exception as error:  # the text is still on the screen, and the status says so
            self.is_rescued = False
            if not self._is_rescue_failing:  # it is tried again several times a second
                error_messages.log_unexpected("writing the rescue file", error)
            self._is_rescue_failing = True
            return False
        self._is_rescue_failing = False
        return True

    # The thread that saves.

    def _work(self) -> None:
        while self._await_work():
            try:
                done = self._do_next()
            finally:
                with self._state:
                    self._is_working = False
                    self._state.notify_all()
            if not done:
                with self._state:
                    self._state.wait_for(lambda: self._must_retry or self._has_given_up, RETRY_AFTER)
                    # A closing writer must not retry without a pause.
                    self._must_retry = False
        if self._connection is not None:
            self._connection.close()

    def _await_work(self) -> bool:
        """Wait for work; return False at the end."""
        with self._state:
            while not (self._acts or self._jobs or self.is_closing):
                due = min(self._drafts_since + DRAFT_PAUSE if self._drafts else inf, self._index_at)
                pause = due - monotonic()
                if pause <= 0:
                    break
                self._state.wait(pause if pause < inf else None)
            if not (self._acts or self._drafts or self._jobs) and self._is_index_due():
                self._index_at = inf
                self._jobs.append(self._index)
            self._is_working = bool(self._acts or self._drafts or self._jobs) and not self._has_given_up
            return self._is_working

    def _is_index_due(self) -> bool:
        """Whether to index waiting passages now: after the pause, or before the end if anything was written."""
        if self.is_closing:
            return self._index_at < inf and self._connection is not None
        return self._index_at <= monotonic()

    def _do_next(self) -> bool:
        """Do what is most urgent; return whether that worked."""
        try:
            if self._acts:
                self._save_group()
            elif self._drafts:
                self._keep_drafts()
            else:
                self._do_job()
        except Exception as error:  # the thread must go on: it has what was typed
            self._fail(error)
            return False
        return True

    def _fail(self, error: Exception) -> None:
        self._log_once("saving", error)
        self.trouble = error_messages.sentence(error)
        if self._connection is not None and not isinstance(error, ClerkError) and not error_messages.is_busy(error):
            self._disconnect()
        self._send(NotSaved(self.trouble, self.pending))

    def _log_once(self, doing: str, error: Exception) -> None:
        """Log an error, unless the last attempt failed in the same way: it is tried every second."""
        if error_messages.sentence(error) != self.trouble:
            error_messages.log_unexpected(doing, error)

    def _disconnect(self) -> None:
        """Drop the connection, which is unreliable after a disk error; the next write makes a new one."""
        with self._state:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _succeed(self) -> None:
        if self.trouble:
            self.trouble = ""
            self._send(Recovered())

    def _send(self, report: Report) -> None:
        try:
            self._report(report)
        except Exception as error:  # an error in a screen must not stop the saving
            log.unexpected("reporting a save to the screens", error)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Run the block in a transaction, if the file is still the one that was opened."""
        if self._identity is not None:
            self._identity.confirm_place()
        connection = self._connected()
        with transaction(connection):
            self.confirm(connection)
            yield connection
            if self._has_given_up:
                raise SaveError(error_messages.STUCK)
            self._meant = store_connection.record_of(connection)
        self._record = self._meant

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None or self._identity is None:
            connection = connect(self.path)
            try:
                self._identity = self._identity or Identity.of(self.path, connection)
            except BaseException:
                connection.close()
                raise
            with self._state:
                self._connection = connection
        return self._connection

    def _save_group(self) -> None:
        """Write the waiting acts together; if that fails, only the oldest."""
        group = self._first(LARGEST_GROUP)
        if len(group) > 1:
            try:
                return self._commit(group)
            except Exception as error:  # the acts before the faulty one can still be saved
                if error_messages.is_busy(error):
                    raise
                self._log_once("saving several acts together", error)
                group = group[:1]
        self._commit(group)

    def _commit(self, group: list[Saving | CommitteeSetup]) -> None:
        from clerk_tui.store import act_rows, chain  # the first screen does not need them

        begun = monotonic()
        with self._writing() as connection:
            if self._is_written(connection):
                group = self._first(self._meant_acts)
                chain.put_end(connection, chain.end(connection))  # with this, what was uncertain reaches the disk
            else:
                for act in group:
                    if isinstance(act, Saving):
                        act_rows.put_saving(connection, act)
                    else:
                        act_rows.put_committee(connection, act)
            self._meant_acts = len(group)
        took = monotonic() - begun
        with self._state:
            for _ in group:
                self._acts.popleft()
            self._acts_since = monotonic()
            self._index_at = self._acts_since + INDEX_PAUSE
        self._succeed()
        acts = tuple(act.act_id for act in group if isinstance(act, Saving))
        bodies = tuple((act.council, act.committee) for act in group if isinstance(act, CommitteeSetup))
        self._send(Saved(acts, bodies))
        if took >= SLOW_SAVE:
            log.slow_save(took, len(group))
        self._warn_if_disk_is_full()

    def _first(self, number: int) -> list[Saving | CommitteeSetup]:
        """The oldest `number` waiting acts."""
        with self._state:
            return list(islice(self._acts, number))

    def _is_written(self, connection: sqlite3.Connection) -> bool:
        """Whether the file has the acts of the last attempt, although the disk reported an error at the very end."""
        return self._meant != self._record and store_connection.record_of(connection) == self._meant

    def _keep_drafts(self) -> None:
        from clerk_tui.store import act_rows

        with self._state:
            waiting, taken_at = dict(self._drafts), monotonic()
        with self._writing() as connection:
            for (scope, _field), draft in waiting.items():
                act_rows.put_draft(connection, scope, draft)
        with self._state:
            self._drafts_since = taken_at
            for key, draft in waiting.items():
                if self._drafts.get(key, _NOTHING) is draft:
                    del self._drafts[key]
        self._succeed()

    def _do_job(self) -> None:
        connection = self._connected()
        with self._state:
            if self._acts or not self._jobs:
                return
            job = self._jobs[0]
            self._in_job = True
        connection.set_progress_handler(self._must_yield, _OFTEN)
        is_ours = False
        try:
            is_ours = store_connection.record_of(connection) == self._record
            job(connection)
        except Exception as error:  # saving must go on
            self._give_up_job(job, error)
        else:
            self._drop_job(job)
        finally:
            with self._state:
                self._in_job = False
            connection.set_progress_handler(None, 0)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if is_ours:
                self._record = self._record_now(connection)

    @staticmethod
    def _record_now(connection: sqlite3.Connection) -> str | None:
        """What `record_of` returns after a job, which may have written; None if it cannot be read."""
        try:
            return store_connection.record_of(connection)
        except sqlite3.Error:
            return None

    def _give_up_job(self, job: Job, error: Exception) -> None:
        """Give up a job that failed. One that was interrupted, or found the file in use, is kept to start again."""
        if error_messages.is_interrupt(error):
            return
        if error_messages.is_busy(error) and not self.is_closing:
            with self._state:
                self._jobs.rotate(-1)  # the next one may not wait so long
                self._state.wait_for(lambda: self._acts or self._drafts or self.is_closing, RETRY_AFTER)
            return
        self._drop_job(job)
        if not error_messages.is_busy(error):
            error_messages.log_unexpected("working on the minute book", error)
            self._send(JobFailed(error_messages.opening_sentence(error)))

    def _index(self, connection: sqlite3.Connection) -> None:
        from clerk_tui.store.search_index import index_waiting, unindexed

        if self.is_closing:  # it can be done when the file is next opened
            connection.execute("PRAGMA busy_timeout = 0").fetchall()
        if unindexed(connection):
            with transaction(connection):
                self.confirm(connection)
                index_waiting(connection)

    def _drop_job(self, job: Job) -> None:
        with self._state:
            if self._jobs and self._jobs[0] is job:
                self._jobs.popleft()

    def _warn_if_disk_is_full(self) -> None:
        try:
            free = store_connection.free_space(self.path)
        except OSError:  # unknown
            return
        if free >= store_connection.LITTLE_SPACE:
            self._has_warned_of_space = False
        elif not self._has_warned_of_space:
            self._has_warned_of_space = True
            self._send(LittleSpace(free))


_NOTHING = object()


T = TypeVar("T")

TIMEOUT = 30.0
"""Seconds to wait while another program uses the file."""
_POLL_EVERY = 0.1
"""Seconds."""


def write_and_wait(writer: Writer, write: Callable[[sqlite3.Connection], T], timeout: float = TIMEOUT) -> T:
    """Return the result of `write`, which runs in one transaction once nothing waits to be saved, and again if a save
    interrupts it. Do not call this in the writer's thread, or in one that must not wait. Raises ClerkError, with
    nothing changed, if the file is in use or nothing can be saved for `timeout` seconds."""

    def whole(connection: sqlite3.Connection) -> T:
        with transaction(connection):
            writer.confirm(connection)
            return write(connection)

    return run_and_wait(writer, whole, timeout)


def run_and_wait(writer: Writer, work: Callable[[sqlite3.Connection], T], timeout: float = TIMEOUT) -> T:
    """Do the same for `work` that has its own transactions, or none."""
    until = monotonic() + timeout
    while True:
        task = _Task(work)
        writer.run(task)
        while not task.done.wait(_POLL_EVERY):
            if writer.is_closing:
                raise SaveError("The minute book was closed before everything was saved.")
            if (trouble := writer.trouble) and monotonic() > until and writer.withdraw(task):
                raise SaveError(trouble)
        if task.error is None:
            return task.made[0]
        if not error_messages.is_busy(task.error) or monotonic() > until:
            raise _in_words(task.error)


def check_pages(connection: sqlite3.Connection) -> None:
    """Check the pages of a large file. Raises ClerkError if it is damaged, sqlite3.Error."""
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise ClerkError(error_messages.DAMAGED)


class _Task(Generic[T]):
    def __init__(self, work: Callable[[sqlite3.Connection], T]) -> None:
        self._work = work
        self.done = threading.Event()
        self.made: list[T] = []
        self.error: Exception | None = None

    def __call__(self, connection: sqlite3.Connection) -> None:
        try:
            made = self._work(connection)
        except Exception as error:  # raised by `run_and_wait`
            if error_messages.is_interrupt(error):
                raise
            self.error = error
        else:
            self.made.append(made)
        self.done.set()


def _in_words(error: Exception) -> ClerkError:
    if isinstance(error, ClerkError):
        return error
    error_messages.log_unexpected("writing to the minute book", error)
    made = SaveError(error_messages.plain_sentence(error))
    made.__cause__ = error
    return made
