"""A minute book: one file, its reader and its one writer, and the meetings recorded in it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cached_property, partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clerk_tui import log, store
from clerk_tui.errors import ClerkError, FileRefusedError, LineRefusedError, NotFoundError, SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.meeting.stage import REMOVED
from clerk_tui.store import Draft, Journal, Reader, Saving, Writer
from clerk_tui.store.connection import record_of
from clerk_tui.store.files import SET_ASIDE
from clerk_tui.store.team import tables as team_tables
from clerk_tui.store.writer import Job, check_pages, run_and_wait, write_and_wait

if TYPE_CHECKING:
    from clerk_tui import notation
    from clerk_tui.book.meeting_state import Clock
    from clerk_tui.book.recording import Recording
    from clerk_tui.book.spelling import MeetingSpelling
    from clerk_tui.meeting import Act, Head, Meeting, Membership, Noun, Person
    from clerk_tui.meeting.intents import Shorten
    from clerk_tui.meeting.meeting import Directory
    from clerk_tui.store.rescue import Rescued, RescueFile


SHORT_WAIT = 0.3
"""How many seconds to wait for a save in progress before reading the file again."""
LONG_WAIT = 2.0
"""The same, if the record would lack something without it."""

A_LOOK = 0.05
"""How many seconds a book that only watches waits for the recording program."""

LARGEST_PAPER = 1_000_000
"""Characters of a paper; the rest of a longer one is not learnt."""

_UNREAD = "Some of what could not be saved when the minutes were last open cannot be read. It is kept in {}"


def local_now() -> datetime:
    """Return the local time with its zone: the clock that is passed in everywhere else."""
    return datetime.now().astimezone()


@dataclass(frozen=True)
class MeetingPlan:
    """What is known of a meeting before it begins."""

    council: str
    committee: str
    date: date | None = None
    time: time | None = None
    venue: str = ""
    style: str = "durham"
    quorum: int | None = None
    rules: str = ""
    """The rules of the body, in one line."""
    agenda: tuple[tuple[str, str], ...] = ()
    """Printed numbers and titles."""
    reports: tuple[tuple[str, bool], ...] = ()
    """The author of each item, and whether it is exempt; nothing if that is not known."""


class _Rescue:
    """What could not be saved when the book was last open: it is kept in rescue files."""

    def __init__(self, reader: Callable[[], Reader]) -> None:
        self.files: list[Path] = []
        self.trouble = ""
        """What to tell the clerk about a rescue file that cannot be read."""
        self._reader = reader

    @cached_property
    def found(self) -> tuple[Rescued, ...]:
        """What is in the files, oldest first, as far as it can be read. A file whose content is all in the book is
        deleted: the program ended before it could do so."""
        if not self.files:
            return ()
        from clerk_tui.store import rescue

        found: list[Rescued] = []
        for path in tuple(self.files):
            try:
                rescued = self._without_saved(rescue.read(path))
                if rescued.acts or rescued.drafts:
                    found.append(rescued)
                else:
                    self._end(rescued)
            except (OSError, ClerkError) as error:
                log.unexpected("reading a rescue file", error)
                self.trouble = _UNREAD.format(path)
        return tuple(found)

    def take(self, writer: Writer, timeout: float) -> Iterator[int]:
        """Save what is in each file, and yield the number of acts. Raises SaveError."""
        from clerk_tui.store import rescue

        found = self.found
        del self.found  # what cannot be saved is read again
        for rescued in map(self._without_saved, found):
            try:
                write_and_wait(writer, partial(rescue.add, rescued=rescued), timeout)
            except SaveError as error:
                if not rescue.is_unfit(error):
                    raise
                self.files.remove(rescued.path)
                raise SaveError(
                    f"{self._reader().path.name} was changed after these lines were typed, or is an older copy, so "
                    f"they cannot be added to it. Read them in {rescue.set_aside(rescued)} and type what is missing."
                ) from error
            self._end(rescued)
            yield len(rescued.acts)

    def _without_saved(self, rescued: Rescued) -> Rescued:
        """What was rescued without what the book has already."""
        reader = self._reader()
        acts = tuple(act for act in rescued.acts if not reader.has_act(act))
        drafts = tuple(draft for draft in rescued.drafts if reader.draft(draft.scope) != draft)
        return replace(rescued, acts=acts, drafts=drafts)

    def _end(self, rescued: Rescued) -> None:
        """Delete a file whose content is in the book. What cannot be read of it is kept, and a message says where. A
        file that cannot be deleted is found again when the book is next opened."""
        self.files.remove(rescued.path)
        kept = rescued.path
        try:
            if rescued.is_whole:
                rescued.path.unlink(missing_ok=True)
                return
            kept = rescued.path.rename(rescued.path.with_suffix(SET_ASIDE))
        except OSError as error:
            log.unexpected("putting a rescue file away", error)
        if not rescued.is_whole:
            self.trouble = _UNREAD.format(kept)


class MinuteBook:
    """An open minute book. Close it."""

    is_shared: bool
    is_readers: bool = False
    """Whether it is shared with a reader's login, so that nothing is recorded in it."""
    elsewhere: Mapping[int, str]
    """The meetings that colleagues record in their own books, each with the name of the colleague."""

    def __init__(
        self,
        path: Path,
        *,
        report: Callable[[store.Report], None] = lambda report: None,
        clock: Clock = local_now,
        is_read_only: bool = False,
        is_watched: bool = False,
        backup_folder: Path | None = None,
        rescue_folder: Path | None = None,
    ) -> None:
        """Open the file at `path`, or create it. If another program has it, it is opened read-only and `held` says who.
        What cannot be saved is kept in `rescue_folder`. `is_watched`: follow what another program records there. The
        file is then opened so that not even SQLite can write, and refused if it would have to be prepared first. Raises
        FileRefusedError if it is not a minute book."""
        self.path = path
        self.clock = clock
        self.backup_folder = backup_folder
        self.rescue_folder = rescue_folder
        self._report = report
        self.held: store.HeldError | None = None
        self.trouble = ""
        """Why the last write failed, until one succeeds."""
        self._lock: store.Lock | None = None
        self.writer: Writer | None = None
        self._recordings: dict[int, Recording] = {}
        """The recordings with acts that may not be on the disk yet, by the id of the meeting."""
        self._spelling: tuple[int, MeetingSpelling] | None = None
        self._being_signed: set[int] = set()
        """The meetings whose signing may not be on the disk yet."""
        self._is_watched = is_watched
        self.rescue = _Rescue(lambda: self.reader)
        self._open(may_write=not is_read_only and not is_watched)
        self.is_changed = False

    def _open(self, *, may_write: bool) -> None:
        if may_write and not store.exists(self.path):
            store.create(self.path)
        found = self._inspect()
        is_ours = may_write and self._lock_for_writing(self.path, found)
        try:
            self.reader = self._open_reader()
        except BaseException:
            if self._lock:
                self._lock.release()
            raise
        try:
            if is_ours:
                self._start_writer(self._report)
                if not found.has_current_schema:
                    for line in self.reader.meetings():  # this version words some sentences differently
                        self.must_be_writable().run(self.reindexing_job(line.id))
            self._read_next_ids()
        except BaseException:
            self.close()
            raise

    def _inspect(self) -> store.FileState:
        """Read the state of the file. Raises FileRefusedError."""
        state = store.inspect(self.path, self.backup_folder)
        if self._is_watched and (state.is_wal or not state.has_current_schema):
            raise FileRefusedError(
                f"{self.path.name} was last used by another version or program. Open it once to record; then follow it."
            )
        return state

    def _open_reader(self) -> Reader:
        return Reader(self.path, patience=A_LOOK, recovers=False) if self._is_watched else Reader(self.path)

    def open_again(self) -> None:
        """Read the file at the path again, after it was moved or replaced. Raises ClerkError, the reader closed."""
        self.reader.close()
        self._inspect()
        self.reader = self._open_reader()

    def _read_next_ids(self) -> None:
        """Read from the file which ids come next, whether a team shares it, and who records which meeting."""
        self.is_shared = self.reader.read(team_tables.is_shared)
        self.is_readers = self.is_shared and self.reader.read(team_tables.is_readers)
        self.elsewhere = self.reader.read(team_tables.recorded_elsewhere) if self.is_shared else {}
        ids = self.reader.next_ids()
        self._first_ids = (ids.person, ids.item, ids.entry)
        self._act_ids, self._meeting_ids = count(ids.act), count(ids.meeting)
        self.__dict__.pop("_ids", None)

    def _lock_for_writing(self, path: Path, found: store.FileState) -> bool:
        """Lock the file in the state `found`, and prepare it for writing. Return False if it is locked."""
        try:
            self._lock = store.Lock.acquire(path)
        except store.HeldError as held:
            self.held = held
            return False
        try:
            store.prepare(path, self.backup_folder, known=found)
        except BaseException:
            self._lock.release()
            raise
        return True

    def _start_writer(self, report: Callable[[store.Report], None]) -> None:
        uuid, folder = self.reader.uuid, self.rescue_folder
        if folder is not None:
            try:
                self.rescue.files = store.rescue_files(folder, uuid)
            except OSError as error:  # the book must open all the same
                log.unexpected("looking for rescue files", error)

        def make_rescue() -> RescueFile:
            from clerk_tui.store.rescue import RescueFile

            assert folder is not None
            return RescueFile(folder, uuid)

        def note_trouble(message: store.Report) -> None:
            if isinstance(message, store.NotSaved):
                self.trouble = message.sentence
            elif isinstance(message, store.Saved | store.Recovered):
                self.trouble = ""
            report(message)

        record = self.reader.read(record_of)
        self.writer = Writer(self.path, note_trouble, make_rescue if folder is not None else None, record)
        if self.reader.has_unindexed():
            self.writer.index_soon()

    def take_rescued(self, timeout: float = 10.0) -> int:
        """Save what could not be saved when the book was last open, before anything else is recorded. Return the number
        of acts. Raises SaveError if it cannot be saved within `timeout` seconds, or no longer fits because the book has
        changed."""
        writer, taken = self.must_be_writable(), 0
        for acts in self.rescue.take(writer, timeout):
            taken += acts
            self.is_changed = True
            self._read_next_ids()
        writer.index_soon()
        return taken

    def spelling(self, meeting_id: int) -> MeetingSpelling:
        """Return the spelling of a meeting, to be loaded in the background. One is kept at a time."""
        from clerk_tui.book.spelling import MeetingSpelling

        if self._spelling is None or self._spelling[0] != meeting_id:
            self._spelling = meeting_id, MeetingSpelling(self.reader)
        return self._spelling[1]

    def start_background_work(self) -> None:
        """Start what need not be done before the first screen: checking a large file, and backing it up if it has
        changed since the last backup. A `JobFailed` report says what is wrong."""
        if self.writer is None or self.is_readers:
            return
        try:
            size = self.path.stat().st_size
        except OSError:  # moved: the next save says so
            return
        if size > store.SMALL_FILE:
            self.writer.run(check_pages)
        self._back_up(only_if_changed=True)

    def back_up_in_background(self) -> None:
        """Back up the file once nothing waits to be saved. A `JobFailed` report says if that fails."""
        if not self.is_read_only and self.backup_folder is not None:
            self._back_up(only_if_changed=False)
            self.is_changed = False

    def _back_up(self, *, only_if_changed: bool) -> None:
        """Make a backup once nothing waits to be saved, then copy it to the second place in a thread of its own, since
        that disk may be slow or away. A `JobFailed` report says if the copy fails."""
        if (folder := self.backup_folder) is None:
            return
        from clerk_tui.store import backup

        make = backup.copy_if_changed if only_if_changed else backup.copy_into

        def copy() -> None:
            try:
                backup.copy_newest(self.path, folder)
            except ClerkError as error:
                self._report(store.JobFailed(str(error)))

        def job(connection: Any) -> None:
            make(connection, self.path, folder)
            threading.Thread(target=copy, name="clerk-tui second backup", daemon=True).start()

        self.must_be_writable().run(job)

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be recorded in it."""
        return self.writer is None or self.is_readers

    def close(self, timeout: float = 5.0) -> bool:
        """Finish saving and release the file; return whether all was saved within `timeout` seconds."""
        is_saved = self.writer.close(timeout) if self.writer else True
        self.reader.close()
        if self._lock:
            self._lock.release()
        return is_saved

    def __enter__(self) -> MinuteBook:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def save(self, saving: Saving, meeting: Meeting) -> None:
        """Queue an act to be saved; `meeting` is the meeting after it. Raises ClerkError if the file is read-only, or
        if the act signs minutes that are not saved yet; nothing is queued then."""
        from clerk_tui.book.signed_minutes import with_signing
        from clerk_tui.meeting import Person, acts

        writer = self.must_be_writable()
        self.must_be_recorded_here(saving.meeting_id)
        if acts.signs(saving.act):
            self.flush()
            saving = with_signing(saving, self.reader, meeting)
        writer.save(saving)
        self.is_changed = True
        if saving.signing is not None:
            self._being_signed.add(saving.signing.meeting_id)

        for change in saving.act.changes:
            if isinstance(change.before, Person) and isinstance(change.after, Person):
                self._reindex_renamed(change.after.id, saving.meeting_id)

    def save_shorthand(self, head: Head, intent: Shorten) -> None:
        """Queue a shorthand of a committee, or of all, to be saved. Raises ClerkError if the file is read-only."""
        from clerk_tui.store import rows
        from clerk_tui.store.connection import transaction
        from clerk_tui.store.typing_aids import drop_shorthand, put_shorthand

        writer, at = self.must_be_writable(), self.clock()

        def write(connection: Any) -> None:
            with transaction(connection):
                writer.confirm(connection)
                committee = None if intent.is_for_all else rows.find_or_add(connection, head.council, head.committee)
                if intent.long:
                    put_shorthand(connection, intent.short, intent.long, at, committee)
                else:
                    drop_shorthand(connection, intent.short, committee)

        writer.run(write)
        self.is_changed = True

    def add_paper(self, recording: Recording, item_id: int | None, name: str, text: str) -> None:
        """Keep a paper of an item, or of the whole meeting, to learn words from. It is exempt if the public is excluded
        now. Raises ClerkError, with nothing kept."""
        from clerk_tui.store.typing_aids import put_paper

        meeting_id, is_exempt, at = recording.meeting.id, recording.state.is_public_excluded, self.clock()
        kept, called = text[:LARGEST_PAPER], name.strip() or "Paper"
        write_and_wait(
            self.must_be_writable(),
            lambda connection: put_paper(connection, meeting_id, item_id, called, kept, at, is_exempt=is_exempt),
        )
        self.is_changed = True

    def drop_paper(self, paper_id: int) -> None:
        """Forget a paper. Raises ClerkError."""
        from clerk_tui.store.typing_aids import drop_paper

        write_and_wait(self.must_be_writable(), lambda connection: drop_paper(connection, paper_id))
        self.is_changed = True

    def _reindex_renamed(self, person_id: int, known_to: int) -> None:
        """Index a corrected name in every other meeting, once nothing waits to be saved. Each meeting is a job of its
        own, so that no save waits for all of them."""
        writer = self.must_be_writable()

        def spread(_connection: object) -> None:
            with Reader(self.path) as reader:
                others = [meeting_id for meeting_id in reader.meetings_of(person_id) if meeting_id != known_to]
            for meeting_id in others:
                writer.run(self.reindexing_job(meeting_id))

        writer.run(spread)

    def reindexing_job(self, meeting_id: int) -> Job:
        """Return a job that indexes a meeting again."""
        from clerk_tui.book.indexing import whole_index
        from clerk_tui.store.act_rows import reindex

        def refresh(connection: Any) -> None:
            with Reader(self.path) as reader:
                passages = whole_index(reader.meeting(meeting_id))
            reindex(connection, meeting_id, passages)

        return refresh

    def rebuild(self) -> None:
        """Build again everything in the file that follows from the record: registers, search, stages of meetings,
        triggers, views and indices. Raises ClerkError, with nothing changed."""
        from clerk_tui.store import search_index, verification

        writer = self.must_be_writable()
        write_and_wait(writer, verification.rebuild)
        for line in self.reader.meetings():
            run_and_wait(writer, self.reindexing_job(line.id))
        write_and_wait(writer, search_index.rebuild_index)

    def must_be_writable(self) -> Writer:
        """Return the writer. Raises ClerkError if the file is read-only."""
        if self.writer is None or self.is_readers:
            raise ClerkError(self.why_read_only)
        return self.writer

    @property
    def why_read_only(self) -> str:
        """A sentence that says why nothing can be recorded in it."""
        if self.is_readers:
            return f"{self.path.name} was joined to a team with a reader's login: it can only be read."
        if self.held is not None and store.is_free(self.path):
            return f"Nobody else has {self.path.name} open any more. Leave it here and open it again, to record."
        return f"{self.held or ''} You can only read it here.".lstrip()

    def must_be_recorded_here(self, meeting_id: int) -> None:
        """Raise ClerkError if a colleague records a meeting."""
        if (holder := self.elsewhere.get(meeting_id)) is not None:
            raise ClerkError(
                f"{holder} records these minutes, so nothing was recorded here. Open the meeting again to take it over."
            )

    def _directory(self, council: str) -> Directory:
        """Return the one directory of ids, with everybody on file at a council by their current names."""
        from clerk_tui.meeting import Stage
        from clerk_tui.meeting.name_parts import same_name_key

        people = {p.id: p for p in self.reader.persons(council)}
        for recording in self._recordings.values() if self.writer and self.writer.pending else ():
            if recording.meeting.head.council == council and recording.meeting.stage is not Stage.SIGNED:
                people |= recording.meeting.people
        forms = ((name, people.get(i)) for i, name in self.reader.name_forms(council))
        self._ids.known = {same_name_key(name): person for name, person in forms if person is not None}
        self._ids.known |= {same_name_key(p.name): p for p in people.values()}
        return self._ids

    @cached_property
    def _ids(self) -> Directory:
        from clerk_tui.meeting.meeting import Directory

        return Directory(*self._first_ids)

    def reserve(
        self, people: int, items: int, entries: int, acts: int = 1, *, is_meeting_new: bool = True
    ) -> store.NextIds:
        """Reserve ids for a meeting, or parts of one, that is made elsewhere: so many people, items, entries and acts,
        and one for the meeting itself if it has none. Call it in the thread that uses the book."""
        ids = self._ids
        first_act = next(self._act_ids)
        for _ in range(acts - 1):
            next(self._act_ids)
        meeting = next(self._meeting_ids) if is_meeting_new else 0
        first = store.NextIds(ids.next_person, ids.next_item, ids.next_entry, meeting, first_act)
        ids.next_person += people
        ids.next_item += items
        ids.next_entry += entries
        return first

    # Meetings

    def recording(self, meeting_id: int) -> Recording:
        """Return a meeting to be recorded; if acts wait to be saved, the recording that made them. Raises
        NotFoundError, ClerkError if the file cannot be read, SaveError while the signing of its minutes is unsaved."""
        if meeting_id in self._being_signed:
            self.flush()
            self._being_signed.discard(meeting_id)
        is_settled = self.is_saved(SHORT_WAIT)
        known = self._recordings.get(meeting_id)
        if not is_settled and known is not None and self.writer:
            self._directory(known.meeting.head.council)
            known.saved_except(self.writer.waiting_acts)
            return known
        if is_settled:
            self._recordings.clear()
        try:
            meeting = self.reader.meeting(meeting_id)
        except NotFoundError:
            if is_settled:
                raise
            self.flush()  # it may have been imported, and wait to be saved
            meeting = self.reader.meeting(meeting_id)
        return self._recording(meeting, self.reader.journal(meeting_id), self._directory(meeting.head.council))

    def rehearse(self, meeting_id: int) -> Recording:
        """Return a meeting to which lines can be applied without saving anything. Raises NotFoundError, ClerkError."""
        meeting = self.reader.meeting(meeting_id)
        directory = self._directory(meeting.head.council)
        return self._recording(meeting, self.reader.journal(meeting_id), directory, is_saved=False)

    def forget_recordings(self) -> None:
        """Have every meeting read again when it is next opened, because the file was changed other than by acts."""
        self._recordings.clear()

    def draft(self, scope: str) -> Draft | None:
        """Return the half-typed line of a scope, saved or not. Raises ClerkError."""
        is_stale, waiting = self.writer.waiting_draft(scope) if self.writer else (False, None)
        return waiting if is_stale else self.reader.draft(scope)

    def flush(self, timeout: float = 10.0) -> None:
        """Wait until everything is saved. Raises SaveError after `timeout` seconds."""
        if not self.is_saved(timeout):
            raise SaveError(self.unsaved)

    def is_saved(self, timeout: float = 0.0) -> bool:
        """Whether every act and half-typed line is saved now, or within `timeout` seconds."""
        return self.writer.wait_saved(timeout) if self.writer else True

    @property
    def is_idle(self) -> bool:
        """Whether all is saved and no backup is being made."""
        return self.writer.wait_idle(0.0) if self.writer else True

    @property
    def is_rescued(self) -> bool:
        """Whether everything that is not saved is in the rescue file."""
        return self.writer is not None and self.writer.is_rescued

    @property
    def unsaved_meeting(self) -> Meeting | None:
        """The last opened of the meetings that are not saved."""
        waiting = [known.meeting for known in self._recordings.values() if known.has_unsaved]
        return waiting[-1] if waiting else None

    @property
    def unsaved(self) -> str:
        """Why not everything is saved."""
        return self.trouble or f"{self.path.name} is busy: not everything has been saved yet."

    def _recording(
        self, meeting: Meeting, journal: Journal, directory: Directory, *, is_saved: bool = True
    ) -> Recording:
        from clerk_tui.book.recording import Recording

        committee = self.reader.committee(meeting.head.council, meeting.head.committee)
        made = Recording(
            meeting,
            journal,
            directory=directory,
            act_ids=self._act_ids,
            saves=self if is_saved else None,
            clock=self.clock,
            reader=self.reader,
            shorthand=self.reader.shorthand(None if committee is None else committee.id),
        )
        _ = made.state.former  # read now, when it may fail: no key may wait for the file
        if is_saved:
            self._recordings[meeting.id] = made
        return made

    def create_meeting(self, plan: MeetingPlan) -> Recording:
        """Create a meeting with the given agenda, and the committee's members on its date on the roll, but no guests of
        earlier meetings. Raises SaveError while the committee itself is unsaved, for then the roll would be empty."""
        from clerk_tui.meeting import Head, Meeting, acts

        head = Head(
            next(self._meeting_ids),
            plan.council,
            plan.committee,
            plan.date,
            plan.time,
            plan.venue,
            plan.style,
            plan.quorum,
            rules=plan.rules,
        )
        self.is_saved(SHORT_WAIT)
        if self.writer and (plan.council, plan.committee) in self.writer.waiting_committees:
            self.flush(LONG_WAIT)
        directory = self._directory(plan.council)
        guests = self.guests_before(head)
        members = (m for m in self.reader.membership(plan.council, plan.committee) if m not in guests)
        act = acts.plan(head, members, plan.agenda, directory, plan.reports)
        recording = self._recording(Meeting(head), Journal(), directory)
        recording.do(act, is_undoable=False)
        return recording

    def earlier_attendees(self, meeting: Meeting) -> list[str]:
        """Return the names of people at earlier meetings who are not on this roll: guests, and members added at the
        last meeting but not to the committee, such as somebody co-opted. Empty while the file cannot be read."""
        try:
            before = {m.person.id: m.person.name for m in self.guests_before(meeting.head)}
            before |= self._joined_last_time(meeting.head)
        except ClerkError:
            return []
        return [name for person, name in before.items() if person not in meeting.places]

    def _joined_last_time(self, head: Head) -> dict[int, str]:
        """Return the members of the last meeting who are not on the committee's list: their names by id."""
        listed = {m.person.id for m in self.reader.membership(head.council, head.committee)}
        former = self.reader.former(head) if listed else ()
        if not former:
            return {}
        last = self.reader.meeting(former[-1].id)
        seats = (p.person_id for p in last.roll if p.capacity.is_member and p.person_id not in listed)
        return {person: last.people[person].name for person in seats}

    def guests_before(self, head: Head) -> list[Membership]:
        """The guests on the list of a committee who came to an earlier meeting: they are on no later roll by that
        alone. Raises ClerkError."""
        from clerk_tui.meeting import Capacity

        listed = self.reader.membership(head.council, head.committee)
        guests = [m for m in listed if m.capacity is Capacity.GUEST and m.held_on(head.date)]
        counts = self.reader.meeting_counts(head.council) if guests else {}
        return [m for m in guests if counts.get(m.person.id)]

    def import_notes(
        self, text: str, source: store.SourceFile | None = None
    ) -> tuple[int, tuple[notation.Report, ...]]:
        """Import a file of notes as one meeting. Return its id, and remarks about lines for the clerk. `source`: the
        file, which is kept with the meeting."""
        from clerk_tui import minutes, notation
        from clerk_tui.meeting import Head

        head = Head(next(self._meeting_ids))
        directory = self._directory(notation.council_in(text))
        notes = notation.read_notes(text, head, directory, minutes.style_names(), minutes.is_month_first)
        self.save(replace(self.whole(notes.meeting), source=source), notes.meeting)
        return head.id, notes.reports

    def whole(self, meeting: Meeting) -> Saving:
        """Return the save of a whole meeting as one act."""
        from clerk_tui import minutes
        from clerk_tui.book.indexing import passages
        from clerk_tui.meeting import Act, Change

        on_file = {p.id for p in self.reader.persons(meeting.head.council)}
        people = [p for p in meeting.people.values() if p.id not in on_file]
        nouns: tuple[Noun, ...] = (meeting.head, *people, *meeting.roll, *meeting.items, *meeting.entries)
        act = Act("imported the meeting", tuple(Change(None, noun) for noun in nouns))
        at, found = self.clock().astimezone(UTC), passages(meeting, act, minutes.style_for(meeting.head.style))
        return Saving(meeting.id, act, next(self._act_ids), at, found, meeting.stage, is_undoable=False)

    # Committees

    def set_up_committee(
        self,
        council: str,
        committee: str,
        people: Iterable[notation.Listed],
        *,
        quorum: int | None = None,
        venue: str = "",
        style: str = "durham",
        rules: str = "",
        since: date | None = None,
    ) -> None:
        """Save a committee and its members. With `since`, members no longer listed leave the day before it; without,
        the list replaces the old one."""
        from clerk_tui.meeting import Membership
        from clerk_tui.meeting.people import over_time

        directory, listed = self._directory(council), tuple(people)
        known = self.reader.membership(council, committee)
        who = _people_of(listed, known, directory)
        now = [
            Membership(person, p.capacity, position, p.alias, p.post, p.form, p.group, start=since)
            for position, (p, person) in enumerate(zip(listed, who, strict=True), 1)
        ]
        now = [with_seat(m, p, known) for m, p in zip(now, listed, strict=True)]
        memberships = over_time(known if since else (), now, since)
        self.put_committee(store.CommitteeLine(0, council, committee, quorum, venue, style, rules), memberships)
        self.is_saved(SHORT_WAIT)

    def find_or_make_person(self, council: str, name: str) -> Person:
        """Return the person with this name at a council, or a new person with a new id."""
        return self._directory(council).person(name)[0]

    def put_committee(self, line: store.CommitteeLine, members: Iterable[Membership]) -> None:
        """Queue a committee to be saved, with its present and former members, in place of what is on file. Raises
        ClerkError if the file is read-only."""
        setup = store.CommitteeSetup(
            line.council, line.name, line.quorum, line.venue, line.style, tuple(members), line.rules, self.clock()
        )
        self.must_be_writable().save_committee(setup)
        self.is_changed = True


def with_seat(member: Membership, listed: notation.Listed, on_file: Iterable[Membership]) -> Membership:
    """Return a membership with the listed party and ward, or else those on file, which typed lines do not have."""
    before = next((m for m in on_file if m.person.id == member.person.id and (m.party or m.ward)), member)
    return replace(member, party=listed.party or before.party, ward=listed.ward or before.ward)


def _people_of(
    listed: Iterable[notation.Listed], known: Iterable[Membership], directory: Directory
) -> Iterator[Person]:
    """Yield the person whom each line of a committee's list means. Each vacant seat is a person of its own, and
    existing ones are used first."""
    from clerk_tui.meeting.name_parts import is_vacancy

    seats = [m.person for m in known if m.end is None and is_vacancy(m.person.name, m.post)]
    used: set[int] = set()
    for one in listed:
        if one.is_vacant:
            seat = next((seat for seat in seats if seat.id not in used), None)
            person = seat or directory.person(one.name, used)[0]
            used.add(person.id)
        else:
            person = directory.person(one.name)[0]
        yield person


def notes_due(book: MinuteBook) -> tuple[store.NotesDue, ...]:
    """Return the meetings whose private notes have been kept for as long as their body's rules allow, oldest first."""
    return book.reader.notes_due(book.clock().date())


def destroy_notes(book: MinuteBook, meeting_ids: Sequence[int]) -> tuple[int, tuple[str, ...]]:
    """Destroy the private notes of some meetings: in the record, the journal, the search, half-typed lines, rescue
    files and every backup. Return how many there were, and sentences about what could not be done. Raises ClerkError if
    the file is read-only, SaveError if it is busy or the disk is full; the backups are unchanged then."""
    from clerk_tui.store import purge, rescue
    from clerk_tui.store.files import second_place

    writer, at = book.must_be_writable(), book.clock()
    book.flush()
    try:
        if book.is_shared:
            from clerk_tui.store.team import sealing

            for meeting_id in meeting_ids:
                write_and_wait(writer, partial(sealing.seal_destruction, meeting_id=meeting_id), 0.0)
        destroyed = run_and_wait(writer, lambda connection: purge.destroy_notes(connection, meeting_ids, at), 0.0)
    except ClerkError as error:
        why, name = str(error), book.path.name
        raise SaveError(f"The private notes in {name} could not be destroyed: {why[:1].lower()}{why[1:]}") from error
    book.forget_recordings()
    undone: tuple[str, ...] = ()
    if book.rescue_folder is not None:
        try:
            rescue.destroy_notes(book.rescue_folder, book.reader.uuid, meeting_ids)
        except (OSError, ClerkError) as error:
            log.unexpected("destroying private notes in rescue files", error)
            undone += (f"The rescue files in {book.rescue_folder} may still have private notes: delete them there.",)
    if book.backup_folder is not None:
        place = second_place(book.backup_folder)
        for folder in filter(None, (book.backup_folder, place)):
            undone += purge.destroy_notes_in_backups(folder, book.path, meeting_ids, at)
        if place is not None and not place.is_dir():
            undone += (
                f"The backups in {place} may still have private notes: connect its disk and destroy them again.",
            )
    return destroyed, undone


def keep_for_body(book: MinuteBook, head: Head, act: Act) -> None:
    """Apply an act about the body (see `is_about_body`), or its inverse, to the committee of a meeting as well. Other
    acts, and committees not on file, are left alone. Raises ClerkError; SaveError if an earlier change is still
    unsaved, which this would overwrite."""
    from clerk_tui.proof.findings import followed, is_about_body

    if not is_about_body(act) or book.writer is None:
        return
    if not book.is_saved(SHORT_WAIT):
        raise SaveError(book.unsaved)
    line = book.reader.committee(head.council, head.committee)
    if line is None or (rules := followed(line.rules, act)) == line.rules:
        return
    book.put_committee(replace(line, rules=rules), book.reader.membership(line.council, line.name))


def removal_of(book: MinuteBook, meeting_id: int) -> Act:
    """Return the act that removes a meeting. Raises LineRefusedError if it must stay, ClerkError."""
    from clerk_tui.meeting import acts

    meeting = book.recording(meeting_id).meeting
    is_import = meeting.is_imported or book.reader.source(meeting_id) is not None
    return acts.remove(meeting, is_import=is_import)


def remove_meeting(book: MinuteBook, meeting_id: int) -> None:
    """Remove a meeting that was imported, or that has only a roll. The journal keeps its content. Raises
    LineRefusedError for any other meeting, SaveError if it is not saved in time, ClerkError."""
    writer = book.must_be_writable()
    book.recording(meeting_id).do(removal_of(book, meeting_id))
    for scope in {draft.scope for draft in book.reader.drafts()}:
        if scope.split()[1:2] == [str(meeting_id)]:
            writer.drop_draft(scope)
    book.flush()


def bring_back(book: MinuteBook, meeting_id: int) -> None:
    """Restore a removed meeting as it was. Raises LineRefusedError if it was not removed, SaveError, ClerkError."""
    book.must_be_writable()
    recording = book.recording(meeting_id)
    if not recording.is_last(REMOVED):
        raise LineRefusedError("This meeting was not removed, so there is nothing to bring back.")
    recording.undo()
    book.flush()
