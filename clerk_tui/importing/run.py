"""An import that is looked through before anything is kept: what was found in each file, what the clerk says of it, and
the keeping, each in a thread of its own while the screens go on.
"""

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
from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.frozen import dataclass
from clerk_tui.importing.examine import ExaminedFile, gather
from clerk_tui.importing.people import Alike, Answers, PeopleOnFile, fuller, questions
from clerk_tui.importing.saving import ImportSaver, Reserve, SavedImport, Scope, scope_of
from clerk_tui.importing.workers import Examiner, WorkerPool
from clerk_tui.meeting import Head, Person
from clerk_tui.meeting.people import same_name_key
from clerk_tui.store import Writer
from clerk_tui.store.people_merge import put_merged, set_apart
from clerk_tui.store.writer_jobs import write_and_wait

BREATH = 0.01
"""Seconds between two meetings that are kept: whoever types is to feel nothing of it."""

_TOLD = 3
"""Sentences that are told of what was left, where nothing else is found."""


class State(StrEnum):
    """What has become of a file."""

    FOUND = "found"
    """A meeting was found in it, which waits to be kept."""
    WAITING = "waiting"
    """It is to be kept, and that goes on."""
    KEPT = "kept"
    DROPPED = "dropped"
    KNOWN = "known"
    """It was imported before."""
    REFUSED = "refused"


@dataclass(eq=False)
class FileRow:
    """A file of the import."""

    looked: ExaminedFile
    state: State
    head: Head
    """As it is to be kept: what was recognised, or what the clerk put in its place."""
    told: str = ""
    """What there is to say of a file that is not to be kept."""
    found_head: Head = field(default_factory=lambda: Head(0))
    """As it was found, or as the clerk typed it."""
    beside: tuple[str, ...] = ()
    """What is doubtful about it beside what else is in the book, a sentence each."""

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.looked.path.name

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is doubtful about it, a sentence each; people apart."""
        return (*self.looked.doubts, *self.beside)


@dataclass(frozen=True)
class Question:
    """Whether two names are those of one person."""

    scope: Scope
    alike: Alike
    person: Person | None = None
    """Whose name it is that is like others, where that is somebody on file."""

    @property
    def council(self) -> str:
        """Where they are."""
        return self.scope[0] or self.scope[1] or ""


class ImportRun:
    """One import. Its rows may be read at any time; what the clerk says is said by the thread that uses the book."""

    def __init__(self, book: MinuteBook, named: Sequence[Path], reserve: Reserve) -> None:
        """`named`: files and folders; `reserve`: sets ids aside by the thread that uses the book."""
        self._book, self._named, self._reserve = book, named, reserve
        self.files: tuple[Path, ...] = ()
        """Those in the folders too; known once they are looked at."""
        self.rows: list[FileRow] = []
        self.left: tuple[str, ...] = ()
        """What was left out and why, a sentence each."""
        self.trouble = ""
        """Why the keeping ended before its end, in a sentence."""
        self.open_questions: list[Question] = []
        """What has to be asked of the people in what was found."""
        self._answers: dict[Scope, Answers] = {}
        self._council = ""
        self._asked: dict[Scope, set[str]] = {}
        """The names that are asked about, by `same_name_key`."""
        self._by_digest: dict[str, FileRow] = {}
        self._by_head: dict[tuple[str, str, date | None], list[FileRow]] = {}
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._queue: list[FileRow] = []
        """What is to be kept and is not taken up yet."""
        self.is_looking = self.is_keeping = False
        self.to_keep = self.kept = 0

    # Threads

    @property
    def is_busy(self) -> bool:
        """Whether files are looked at or kept just now."""
        return self.is_looking or self.is_keeping

    def stop(self) -> None:
        """End what goes on, soon: what is kept is kept, what was found waits."""
        self._stop.set()

    def wait(self, timeout: float) -> bool:
        """Whether nothing goes on any more, or that comes within `timeout` seconds."""
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
            except Exception as error:  # whatever it is, it is said where the import is shown, and the screens go on
                path = log.unexpected("importing", error)
                self.trouble = f"The import stopped because of an internal error ({type(error).__name__}). " + (
                    f"What has been kept is safe. Details: {path}" if path else "What has been kept is safe."
                )
            finally:
                self.is_looking = False
                done()

        self._thread = threading.Thread(target=run, name="clerk-tui import", daemon=True)
        self._thread.start()

    # Looking

    def look(self, done: Callable[[], None] = lambda: None, crew: Examiner | None = None) -> None:
        """Begin to look at the files; `done` is called by the thread that did it. `crew`: what looks at them."""
        self.is_looking = True
        self._begin(lambda: self._look(crew), done)

    def _look(self, crew: Examiner | None) -> None:
        if not self.files:
            gathered = gather(self._named, with_notes=False)
            self.files, self.left = gathered.files, gathered.left
        if not self.files:
            raise FileRefusedError(" ".join(self.left[:_TOLD]) or "There is no file of minutes there.")
        files = self.files[len(self.rows) :]
        with self._keeper() as keeper:
            known = {imported.digest: imported.meeting_id for imported in self._book.reader.imported()}
            with crew or WorkerPool.usual(frozenset(known)) as looking:
                for looked in looking.look(files):
                    self.rows.append(self._row(looked, known, keeper))
                    if self._stop.is_set():
                        break
            self._ask(keeper)

    def _row(self, looked: ExaminedFile, known: dict[str, int], keeper: ImportSaver) -> FileRow:
        if looked.refusal:
            return FileRow(looked, State.REFUSED, looked.head, looked.refusal)
        if looked.is_known:
            told = f"It was imported before, as meeting {known.get(looked.digest, '?')}."
            return FileRow(looked, State.KNOWN, looked.head, told)
        if (same := self._by_digest.get(looked.digest)) is not None:
            return FileRow(looked, State.KNOWN, looked.head, f"It is the same file as {same.name}.")
        row = FileRow(looked, State.FOUND, keeper.head_of(looked.head), found_head=looked.head)
        self._by_digest[looked.digest] = row
        self._put_beside(row, keeper)
        return row

    def _put_beside(self, row: FileRow, keeper: ImportSaver) -> None:
        """Say of a row what is doubtful about its head beside the meetings in the book and the other files."""
        head = row.head
        row.beside = keeper.doubts_of(row.found_head, head)
        held = self._by_head.setdefault((head.council, head.committee, head.date), [])
        others = (o for o in held if o is not row and o.state is State.FOUND and _is_same(o.head, head))
        if head.date is not None and (other := next(others, None)) is not None:
            row.beside += (f"{other.name} is of the same committee and day: is it the same meeting?",)
        if row not in held:
            held.append(row)

    # What the clerk says

    def found(self) -> list[FileRow]:
        """The meetings that wait to be kept."""
        return [row for row in self.rows if row.state is State.FOUND]

    def is_sure(self, row: FileRow) -> bool:
        """Whether nothing about a meeting that was found is doubtful, who its people are included."""
        if row.state is not State.FOUND or row.doubts:
            return False
        asked = self._asked.get(scope_of(row.head))
        return not asked or asked.isdisjoint(same_name_key(name) for name in row.looked.names)

    def name_council(self, council: str) -> None:
        """Say whose minutes those are that do not say it. Raises ClerkError where the file cannot be read."""
        self._council = council
        with self._keeper() as keeper:
            for row in self.found():
                if not row.found_head.council:
                    row.head = keeper.head_of(row.found_head)
                    self._put_beside(row, keeper)
            self._ask(keeper)

    def _keeper(self) -> ImportSaver:
        return ImportSaver(self._book, self._reserve, self._council)

    def drop(self, row: FileRow) -> None:
        """Leave a file out; said again, take it back."""
        if row.state is State.FOUND:
            row.state = State.DROPPED
        elif row.state is State.DROPPED:
            row.state = State.FOUND

    def correct(self, row: FileRow, head: Head) -> None:
        """Put a head in the place of the one that was recognised. Raises ClerkError where the file cannot be read."""
        with self._keeper() as keeper:
            row.found_head = head
            row.head = keeper.head_of(head)
            self._put_beside(row, keeper)
            self._ask(keeper)

    def answer(self, question: Question, same: Person | None) -> None:
        """Take the clerk's answer: the name is that of `same`, or that of none of those it is like."""
        answers = self._answers.setdefault(question.scope, Answers())
        name = question.alike.name
        if same is None:
            for person in question.alike.others:
                answers.are_two(name, person.name)
        else:
            kept = same.name if same.id > 0 else fuller(same.name, name)
            answers.are_one(same.name if kept == name else name, kept)
        self._put_questions(other for other in self.open_questions if other is not question)

    def _ask(self, keeper: ImportSaver) -> None:
        """Find out what has to be asked of the people in what was found."""
        found: dict[Scope, tuple[Head, list[tuple[str, bool]]]] = {}
        for row in self.found():
            found.setdefault(scope_of(row.head), (row.head, []))[1].extend(row.looked.people)
        asked = [
            Question(scope, alike)
            for scope, (head, people) in found.items()
            for alike in questions(people, keeper.people(head))
        ]
        self._put_questions([question for question in asked if not self._is_answered(question)])

    def _put_questions(self, questions: Iterable[Question]) -> None:
        self.open_questions = list(questions)
        self._asked = {}
        for question in self.open_questions:
            self._asked.setdefault(question.scope, set()).add(same_name_key(question.alike.name))

    def _is_answered(self, question: Question) -> bool:
        answers = self._answers.get(question.scope)
        if answers is None:
            return False
        name, others = question.alike.name, [person.name for person in question.alike.others]
        is_one = any(answers.kept_as(name) == answers.kept_as(other) for other in others)
        return is_one or all(answers.say_apart(name, other) for other in others)

    # Keeping

    def keep(self, rows: Iterable[FileRow], done: Callable[[], None] = lambda: None) -> None:
        """Begin to keep these meetings, the earliest first, or put them behind those that are being kept; `done` is
        called by the thread that did it."""
        with self._lock:
            added = [row for row in rows if row.state is State.FOUND]
            for row in added:
                row.state = State.WAITING
            self._queue += added
            is_begun, self.is_keeping = self.is_keeping, True
            self.to_keep = self.to_keep + len(added) if is_begun else len(added)
            self.kept = self.kept if is_begun else 0
        if not is_begun:
            self._begin(self._keep, done)

    def _keep(self) -> None:
        """Keep what waits, and what comes to it meanwhile."""
        try:
            with self._keeper() as keeper:
                while rows := self._next():
                    self._keep_rows(keeper, rows)
        except BaseException:
            self._give_up()
            with self._lock:
                self.is_keeping = False
            raise

    def _next(self) -> list[FileRow]:
        """What waits to be kept; nothing where that is the end of it."""
        with self._lock:
            rows = sorted(self._queue, key=lambda row: row.head.date or date.min)
            self._queue.clear()
            self.is_keeping = bool(rows)
        return rows

    def _give_up(self) -> None:
        """What waits is found again."""
        with self._lock:
            for row in self.rows:
                if row.state is State.WAITING:
                    row.state = State.FOUND
            self._queue.clear()

    def _keep_rows(self, keeper: ImportSaver, rows: Sequence[FileRow]) -> None:
        by_digest = {row.looked.digest: row for row in rows}
        for row in rows:
            if self._stop.is_set():
                break
            answers = self._answers.get(scope_of(row.head), Answers())
            self._mark(keeper.add(row.looked, row.head, answers), by_digest)
            sleep(BREATH)
        self._mark(keeper.flush(), by_digest)
        if self._stop.is_set():
            self._give_up()
        self._ask(keeper)

    def _mark(self, kept: Iterable[SavedImport], by_digest: dict[str, FileRow]) -> None:
        for one in kept:
            row = by_digest[one.looked.digest]
            row.state, row.told = State.KEPT, f"It is meeting {one.meeting_id} now."
            row.looked = replace(row.looked, packed=b"")
            self.kept += 1


def _is_same(one: Head, other: Head) -> bool:
    return (one.council, one.committee, one.date) == (other.council, other.committee, other.date)


def questions_on_file(book: MinuteBook) -> list[Question]:
    """The pairs of people on file whose names are alike and of whom nobody has said that they are two, by council (by
    committee, where no council is named). Raises ClerkError where the file cannot be read."""
    reader = book.reader
    bodies = [(line.council, line.committee) for line in reader.meetings()]
    bodies += [(committee.council, committee.name) for committee in reader.committees()]
    scopes = dict.fromkeys(scope_of(Head(0, council, committee)) for council, committee in bodies)
    return [
        Question(scope, Alike(other.name, (one,)), other)
        for scope in scopes
        for one, other in PeopleOnFile.of(reader.known_people(*scope)).pairs()
    ]


def merge(book: MinuteBook, one: Person, other: Person, name: str) -> int:
    """Make one person of two, called `name`; in how many meetings they are named. It waits for the writer. Raises
    SaveError where they cannot be one."""
    writer = _writer(book)
    touched = write_and_wait(writer, lambda connection: put_merged(connection, one.id, other.id, name))
    book.is_changed = True
    for meeting_id in touched:
        writer.run(book.refreshing(meeting_id))
    return len(touched)


def keep_apart(book: MinuteBook, one: Person, other: Person) -> None:
    """Keep that two people are not one, when nothing waits to be saved."""
    _writer(book).run(lambda connection: set_apart(connection, one.id, other.id))
    book.is_changed = True


def _writer(book: MinuteBook) -> Writer:
    if book.writer is None:
        raise SaveError(f"{book.held_by} Here it can only be read.".lstrip())
    return book.writer
