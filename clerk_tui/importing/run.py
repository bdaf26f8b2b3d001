"""One import of published minutes: its files are examined, reviewed by the clerk, and saved. Examining and saving have
a thread of their own, so that the screens stay responsive."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from time import sleep

from clerk_tui import log
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import ClerkError, FileRefusedError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.doubts import Doubt, Sort, in_order
from clerk_tui.importing.examine import ExaminedFile, examine_agenda, gather, may_be_to_come
from clerk_tui.importing.people import Alike, Answers, PeopleOnFile, fuller, questions, settled
from clerk_tui.importing.saving import ImportSaver, Reserve, SavedImport, Scope, scope_of, writer_of
from clerk_tui.importing.workers import Examiner, WorkerPool
from clerk_tui.meeting import Head, Person
from clerk_tui.store.people_merge import put_merged, set_apart
from clerk_tui.store.writer import write_and_wait

PAUSE_BETWEEN_SAVES = 0.01
"""Seconds between two meetings, so that typing stays smooth."""
AN_AGENDA = "An agenda, not minutes: Enter shows the meeting to come, to plan it."
AGENDA_OR_MINUTES = "Enter asks whether it is an agenda or minutes."
_MOST_REASONS = 3  # the most reasons given when there is nothing to import


class State(StrEnum):
    """The state of a file in an import."""

    FOUND = "found"
    """A meeting was found in it and waits to be saved."""
    WAITING = "waiting"
    """It is about to be saved."""
    SAVED = "kept"
    DROPPED = "dropped"
    KNOWN = "known"
    """It was imported before."""
    REFUSED = "refused"
    UNSURE = "agenda or minutes?"
    """It was read as minutes, but may be an agenda: the clerk says what it is."""
    AGENDA = "agenda"
    """It is the agenda of a meeting to come, which is only planned."""


@dataclass(eq=False)
class FileRow:
    """A file of the import."""

    examined: ExaminedFile
    state: State
    head: Head
    """As it will be saved: as recognised, or as corrected by the clerk."""
    message: str = ""
    """Why the file will not be saved, or that it is."""
    found_head: Head = field(default_factory=lambda: Head(0))
    """As found in the file, or as typed by the clerk."""
    other_doubts: tuple[Doubt, ...] = ()
    """Doubts that arise from the other meetings."""

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.examined.path.name

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubts about it, the most useful first; not those about people on file or the import."""
        is_as_found = self.found_head.date == self.examined.head.date
        of_head = [Doubt(Sort.HEAD, said) for said in (self.examined.head_doubts if is_as_found else ())]
        all_doubts = (*of_head, *self.examined.doubts, *self.other_doubts)
        return in_order(doubt for doubt in all_doubts if doubt.sort is not Sort.WHOLE)


@dataclass(frozen=True)
class Question:
    """Whether two names belong to one person."""

    scope: Scope
    alike: Alike
    person: Person | None = None
    """The person with the similar name, if they are on file."""

    @property
    def council(self) -> str:
        """The council, or the committee if no council is named."""
        return self.scope[0] or self.scope[1] or ""


class ImportRun:
    """One import. Any thread may read its rows; the methods are for the thread that uses the book."""

    def __init__(self, book: MinuteBook, named: Sequence[Path], reserve: Reserve) -> None:
        """`named` are files and folders. `reserve` reserves ids in the thread that uses the book."""
        self._book, self._named, self._reserve = book, named, reserve
        self.files: tuple[Path, ...] = ()
        """All files, those in folders included; known once they are examined."""
        self.rows: list[FileRow] = []
        self.skipped: tuple[str, ...] = ()
        """What was left out and why, a sentence each."""
        self.trouble = ""
        """Why examining or saving stopped early, in a sentence."""
        self.open_questions: list[Question] = []
        """Questions about the people in the meetings found."""
        self._answers: dict[Scope, Answers] = {}
        self._settled: dict[Scope, dict[str, str]] = {}
        """The names that need no answer, by scope: each with the name that the person keeps."""
        self._council = ""
        self._by_digest: dict[str, FileRow] = {}
        self._by_head: dict[tuple[str, str, date | None], list[FileRow]] = {}
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._queue: list[FileRow] = []
        """Rows that wait to be saved."""
        self.is_examining = self.is_saving = False
        self.to_save = self.saved = 0

    # Threads

    @property
    def is_busy(self) -> bool:
        """Whether files are being examined or saved."""
        return self.is_examining or self.is_saving

    def stop(self) -> None:
        """Stop soon. What is saved stays saved, and what was found still waits."""
        self._stop.set()

    def wait(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the thread. Return whether nothing is being examined or saved."""
        if self._thread is not None:
            self._thread.join(timeout)
        return not self.is_busy

    def _begin(self, work: Callable[[], None], done: Callable[[], None]) -> None:
        self._stop.clear()
        self.trouble = ""

        def run() -> None:
            try:
                work()
            except ClerkError as error:
                self.trouble = str(error)
            except Exception as error:  # the import shows it, and the screens go on
                path = log.unexpected("importing", error)
                details = f" Details: {path}" if path else ""
                reason = f"The import stopped because of an internal error ({type(error).__name__})."
                self.trouble = f"{reason} What has been saved is safe.{details}"
            finally:
                self.is_examining = False
                done()

        self._thread = threading.Thread(target=run, name="clerk-tui import", daemon=True)
        self._thread.start()

    # Examining

    def examine(self, done: Callable[[], None] = lambda: None, examiner: Examiner | None = None) -> None:
        """Start examining the files. The thread calls `done` at the end. The default `examiner` is a worker pool."""
        self.is_examining = True
        self._begin(lambda: self._examine(examiner), done)

    def _examine(self, examiner: Examiner | None) -> None:
        if not self.files:
            gathered = gather(self._named, with_notes=False)
            self.files, self.skipped = gathered.files, gathered.skipped
        if not self.files:
            raise FileRefusedError(" ".join(self.skipped[:_MOST_REASONS]) or "There is no file of minutes there.")
        files = self.files[len(self.rows) :]
        with self._saver() as saver:
            known = {imported.digest: imported.before for imported in self._book.reader.imported()}
            with examiner or WorkerPool.usual(frozenset(known)) as pool:
                for examined in pool.examine(files):
                    self.rows.append(self._row(examined, known, saver))
                    if self._stop.is_set():
                        break
            saver.learn(row.found_head for row in self.found())
            for row in self.found():  # what one file does not name another may
                row.head = saver.head_of(row.found_head)
                self._compare(row, saver)
            self._ask(saver)

    def _row(self, examined: ExaminedFile, known: dict[str, str], saver: ImportSaver) -> FileRow:
        if examined.refusal:
            return FileRow(examined, State.REFUSED, examined.head, examined.refusal)
        if examined.agenda is not None:
            return FileRow(examined, State.AGENDA, examined.head, AN_AGENDA)
        if examined.is_known:
            message = f"It was {known.get(examined.digest, 'imported before')}."
            return FileRow(examined, State.KNOWN, examined.head, message)
        if (same := self._by_digest.get(examined.digest)) is not None:
            return FileRow(examined, State.KNOWN, examined.head, f"It is the same file as {same.name}.")
        why = may_be_to_come(examined, self._book.clock().date())
        head = saver.head_of(examined.head)
        row = FileRow(examined, State.UNSURE if why else State.FOUND, head, found_head=examined.head)
        row.message = f"{why} {AGENDA_OR_MINUTES}" if why else ""
        self._by_digest[examined.digest] = row
        self._compare(row, saver)
        return row

    def _compare(self, row: FileRow, saver: ImportSaver) -> None:
        """Compare the head of a row with the meetings in the book and in the other files."""
        head = row.head
        row.other_doubts = saver.doubts_of(row.found_head, head)
        held = self._by_head.setdefault((head.council, head.committee, head.date), [])
        others = (o for o in held if o is not row and o.state is State.FOUND and _is_same(o.head, head))
        if head.date is not None and (other := next(others, None)) is not None:
            said = f"{other.name} is of the same committee and day: is it the same meeting?"
            row.other_doubts += (Doubt(Sort.HEAD, said),)
        if row not in held:
            held.append(row)

    # Review

    def found(self) -> list[FileRow]:
        """Return the meetings that wait to be saved."""
        return [row for row in self.rows if row.state is State.FOUND]

    def is_clear(self, row: FileRow) -> bool:
        """Whether there is no doubt about a meeting."""
        return row.state is State.FOUND and not row.doubts

    def rank(self, row: FileRow) -> tuple[int, int]:
        """A sort key for a meeting: those with the most important doubts first."""
        return (min((doubt.sort for doubt in row.doubts), default=Sort.WHOLE), -len(row.doubts))

    def nameless(self) -> int:
        """Return how many meetings are in files that name no council."""
        return sum(not row.found_head.council for row in self.found())

    def name_council(self, council: str) -> None:
        """Set the council of minutes that name none. Raises ClerkError if the book cannot be read."""
        self._council = council
        with self._saver() as saver:
            for row in self.found():
                if not row.found_head.council:
                    row.head = saver.head_of(row.found_head)
                    self._compare(row, saver)
            self._ask(saver)

    def _saver(self) -> ImportSaver:
        return ImportSaver(self._book, self._reserve, self._council)

    def settle(self, row: FileRow, *, is_agenda: bool) -> None:
        """Set whether a file is minutes or an agenda. Raises ClerkError if the file or the book cannot be read."""
        if is_agenda:
            examined = examine_agenda(row.examined.path)
            if examined.agenda is None:
                raise FileRefusedError(examined.refusal)
            row.examined, row.head, row.state, row.message = examined, examined.head, State.AGENDA, AN_AGENDA
            return
        row.state, row.message = State.FOUND, ""
        with self._saver() as saver:
            self._ask(saver)

    def drop(self, row: FileRow) -> None:
        """Leave a file out, or include it again."""
        if row.state is State.FOUND:
            row.state = State.DROPPED
        elif row.state is State.DROPPED:
            row.state = State.FOUND

    def correct(self, row: FileRow, head: Head) -> None:
        """Replace the head that was recognised. Raises ClerkError if the book cannot be read."""
        with self._saver() as saver:
            row.found_head = head
            row.head = saver.head_of(head)
            self._compare(row, saver)
            self._ask(saver)

    def answer(self, question: Question, same: Person | None) -> None:
        """Record the answer: the name belongs to `same`, or to none of the people with similar names."""
        answers = self._answers.setdefault(question.scope, Answers())
        name = question.alike.name
        if same is None:
            for person in question.alike.others:
                answers.are_two(name, person.name)
        else:
            kept = same.name if same.id > 0 else fuller(same.name, name)
            answers.are_one(same.name if kept == name else name, kept)
        self.open_questions = [other for other in self.open_questions if other is not question]

    def _ask(self, saver: ImportSaver) -> None:
        """Find the questions about the people in the meetings found."""
        found: dict[Scope, tuple[Head, list[tuple[str, bool, date | None]]]] = {}
        for row in self.found():
            people = found.setdefault(scope_of(row.head), (row.head, []))[1]
            people.extend((name, sits, row.head.date) for name, sits in row.examined.people)
        asked: list[Question] = []
        for scope, (head, people) in found.items():
            self._settled[scope] = settled(people, saver.people(head))
            answers = self._said(scope)
            names = ((answers.kept_as(name), sits) for name, sits, _ in people)
            asked += (Question(scope, alike) for alike in questions(names, saver.people(head)))
        self.open_questions = [question for question in asked if not self._is_answered(question)]

    def _said(self, scope: Scope) -> Answers:
        """The clerk's answers, and those that need no question because only one person fits."""
        return self._answers.get(scope, Answers()).with_settled(self._settled.get(scope, {}))

    def _is_answered(self, question: Question) -> bool:
        answers = self._said(question.scope)
        name, others = question.alike.name, [person.name for person in question.alike.others]
        is_one = any(answers.kept_as(name) == answers.kept_as(other) for other in others)
        return is_one or all(answers.say_apart(name, other) for other in others)

    # Saving

    def save(self, rows: Iterable[FileRow], done: Callable[[], None] = lambda: None) -> None:
        """Start saving these meetings, the earliest first, or queue them. The thread calls `done` at the end."""
        with self._lock:
            added = [row for row in rows if row.state is State.FOUND]
            for row in added:
                row.state = State.WAITING
            self._queue += added
            is_begun, self.is_saving = self.is_saving, True
            self.to_save = self.to_save + len(added) if is_begun else len(added)
            self.saved = self.saved if is_begun else 0
        if not is_begun:
            self._begin(self._save, done)

    def _save(self) -> None:
        """Save the queue, and what is added to it meanwhile."""
        try:
            with self._saver() as saver:
                while rows := self._next():
                    self._save_rows(saver, rows)
        except BaseException:
            self._give_up()
            with self._lock:
                self.is_saving = False
            raise

    def _next(self) -> list[FileRow]:
        """Take the rows in the queue; none at the end."""
        with self._lock:
            rows = sorted(self._queue, key=lambda row: row.head.date or date.min)
            self._queue.clear()
            self.is_saving = bool(rows)
        return rows

    def _give_up(self) -> None:
        with self._lock:
            for row in self.rows:
                if row.state is State.WAITING:
                    row.state = State.FOUND
            self._queue.clear()

    def _save_rows(self, saver: ImportSaver, rows: Sequence[FileRow]) -> None:
        by_digest = {row.examined.digest: row for row in rows}
        for row in rows:
            if self._stop.is_set():
                break
            self._mark(saver.add(row.examined, row.head, self._said(scope_of(row.head))), by_digest)
            sleep(PAUSE_BETWEEN_SAVES)
        self._mark(saver.flush(), by_digest)
        if self._stop.is_set():
            self._give_up()
        self._ask(saver)

    def _mark(self, saved: Iterable[SavedImport], by_digest: dict[str, FileRow]) -> None:
        for one in saved:
            row = by_digest[one.examined.digest]
            row.state, row.message = State.SAVED, f"Imported as meeting {one.meeting_id}."
            row.examined = replace(row.examined, packed=b"")
            self.saved += 1


def _is_same(one: Head, other: Head) -> bool:
    return (one.council, one.committee, one.date) == (other.council, other.committee, other.date)


def questions_on_file(book: MinuteBook) -> list[Question]:
    """Return the pairs of people on file with similar names, council by council. Raises ClerkError."""
    reader = book.reader
    bodies = [(line.council, line.committee) for line in reader.meetings()]
    bodies += [(committee.council, committee.name) for committee in reader.committees()]
    scopes = dict.fromkeys(scope_of(Head(0, council, committee)) for council, committee in bodies)
    pairs = ((scope, pair) for scope in scopes for pair in PeopleOnFile.of(reader.known_people(*scope)).pairs())
    return [Question(scope, Alike(other.name, (one,)), other) for scope, (one, other) in pairs]


def merge(book: MinuteBook, one: Person, other: Person, name: str) -> int:
    """Merge two people into one called `name`, and return in how many meetings they are. Waits. Raises SaveError."""
    writer, at = writer_of(book), book.clock()
    touched = write_and_wait(writer, lambda connection: put_merged(connection, one.id, other.id, name, at))
    book.is_changed = True
    for meeting_id in touched:
        writer.run(book.reindexing_job(meeting_id))
    return len(touched)


def keep_apart(book: MinuteBook, one: Person, other: Person) -> None:
    """Record that two people are not the same, once nothing waits to be saved."""
    at = book.clock()
    writer_of(book).run(lambda connection: set_apart(connection, one.id, other.id, at))
    book.is_changed = True
