"""The command that imports published minutes and files of notes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from clerk_tui import paths
from clerk_tui.cli.book import readable, writable
from clerk_tui.cli.output import AddCommand, plain, say
from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.examine import counted, many, read_notes
from clerk_tui.store.backup import back_up

if TYPE_CHECKING:
    import argparse

    from clerk_tui.book.minute_book import MinuteBook
    from clerk_tui.importing.agenda_plan import FoundAgenda
    from clerk_tui.importing.doubts import Doubt
    from clerk_tui.importing.examine import ExaminedFile
    from clerk_tui.importing.saving import ImportSaver, SavedImport
    from clerk_tui.meeting import Head, Meeting


_INPUT = "standard input"
LARGEST = 100_000_000
"""The most bytes of standard input."""
REFUSED = FileRefusedError.exit_code
STOPPED = 130
"""The exit status after Ctrl+C."""
ALONE = 3
"""The most files that are read in this process; starting others takes a moment."""


def add_commands(command: AddCommand) -> None:
    options = command("import", import_files, "import minutes, notes and agendas into DB, which is created if missing")
    about_files = "published minutes (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder of them"
    options.add_argument("files", metavar="FILE", nargs="+", type=Path, help=about_files)
    what = options.add_mutually_exclusive_group()
    what.add_argument("--notes", action="store_true", help="read every FILE as notes, whatever its name is")
    what.add_argument("--agenda", action="store_true", help="read every FILE as the agenda of a meeting to come")
    what.add_argument("--minutes", action="store_true", help="read every FILE as minutes, though it may be an agenda")
    options.add_argument("--trace", action="store_true", help="print which rule made which fact of which words")
    options.add_argument("--council", metavar="NAME", default="", help="the council, for files that do not name one")
    options.add_argument("--committee", metavar="NAME", default="", help="the body that meets, for agendas")


def import_files(call: argparse.Namespace) -> int:
    """Import files, and all files in folders: notes as they were typed, anything else as published minutes. If a file
    is refused, a message says so and the others are imported."""
    with TemporaryDirectory() as folder:
        return _import_all(call, [_from_input(Path(folder)) if str(file) == "-" else file for file in call.files])


def _from_input(folder: Path) -> Path:
    """Save standard input as a file whose name says so. Raises FileRefusedError."""
    from clerk_tui.importing.examine import ending_of

    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FileRefusedError("Standard input is too large to be minutes or notes.")
    file = folder / f"{_INPUT}{ending_of(data)}"
    file.write_bytes(data)
    return file


def _import_all(call: argparse.Namespace, files: list[Path]) -> int:
    from clerk_tui.importing.examine import NOTES, gather

    gathered = gather(files)
    for sentence in gathered.skipped:
        say(sentence)
    is_notes = call.notes or not call.agenda
    notes = [file for file in gathered.files if call.notes or (is_notes and file.suffix.lower() == NOTES)]
    published = [file for file in gathered.files if file not in set(notes)]
    if not gathered.files:
        say("Nothing was imported.")
        return 1
    is_new = not call.db.exists()
    try:
        return _import(call, notes, published)
    finally:
        if is_new:
            _remove_empty(call.db)


def _import(call: argparse.Namespace, notes: list[Path], published: list[Path]) -> int:
    with writable(call.db) as book:
        run = _ImportRun(book, len(notes) + len(published), call)
        try:
            for file in notes:
                run.take_notes(file)
            if call.agenda:
                run.take_agendas(published)
            else:
                run.take_published(published)
        except KeyboardInterrupt:
            run.say_doubts()
            run.say_stopped()
            return STOPPED
        run.say_doubts()
        run.say_alike()
    return REFUSED if run.refused else 0


def _remove_empty(path: Path) -> None:
    """Remove a minute book that this import created, if nothing was imported into it."""
    if not path.exists():
        return
    with readable(path) as book:
        is_empty = not book.reader.meetings()
    if is_empty:
        path.unlink()


class _ImportRun:
    def __init__(self, book: MinuteBook, count: int, call: argparse.Namespace) -> None:
        self._book, self._count, self._are_minutes = book, count, call.minutes
        self._council, self._committee = call.council, call.committee
        self._is_traced = call.trace
        self._before = {imported.digest: imported.before for imported in book.reader.imported()}
        self._files: dict[str, Path] = {}
        """The files of this import, by digest."""
        self.done = self.refused = self._alike = 0
        self._doubts: list[tuple[str, tuple[Doubt, ...]]] = []
        """The doubts about each file that was imported."""
        self._has_begun = False

    def _back_up(self) -> None:
        """Back up a book that has meetings before anything is imported into it, once."""
        if self._count > 1 and not self._has_begun and self._book.reader.meetings():
            say(f"A backup was made first: {back_up(self._book.path, paths.backups())}")
        self._has_begun = True

    def _refuse(self, sentence: str) -> None:
        self.refused += 1
        say(sentence)

    def _is_known(self, file: Path, digest: str) -> bool:
        """Whether a file was imported before; if so, say so."""
        if (same := self._files.setdefault(digest, file)) is not file:
            said = f"the same as {_file_words(same)}"
        elif digest in self._before:
            said = self._before[digest]
        else:
            return False
        self.done += 1
        say(f"{_file_words(file)}: {said}. Nothing was changed.")
        return True

    def take_notes(self, file: Path) -> None:
        try:
            text, source = read_notes(file)
        except FileRefusedError as error:
            self._refuse(str(error))
            return
        if self._is_known(file, source.digest):
            return
        self._back_up()
        meeting_id, reports = self._book.import_notes(text, source)
        for report in reports:
            say(f"{_file_words(file)}, line {report.line}: {report.sentence}")
        self._book.flush()
        self.done += 1
        meeting = self._book.reader.meeting(meeting_id)
        kept = f"; {many(len(reports), 'lines to settle')}" if reports else ""
        entries = f"{many(len(meeting.items), 'items')}, {many(len(meeting.entries), 'entries')}"
        say(f"{_file_words(file)}: meeting {meeting_id}, {called(meeting.head)}, {entries}{kept}")

    def take_published(self, files: list[Path]) -> None:
        if not files:
            return
        from clerk_tui.importing.saving import ImportSaver
        from clerk_tui.importing.workers import pool_for

        with (
            pool_for(files, frozenset(self._before), alone=ALONE) as pool,
            ImportSaver(self._book, council=self._council) as saver,
        ):
            for examined in pool.examine(files):
                self._import_examined(saver, examined)
            self._report(saver.flush())

    def take_agendas(self, files: list[Path]) -> None:
        from clerk_tui.importing.examine import examine_agenda

        for examined in map(examine_agenda, files):
            if examined.agenda is None:
                self._refuse(examined.refusal)
            else:
                self._import_agenda(examined.path, examined.agenda)

    def _import_agenda(self, file: Path, found: FoundAgenda) -> None:
        """Create the meeting of an agenda, unless the book has it."""
        from clerk_tui.importing.agenda_plan import meeting_of, plan_of

        head = replace(
            found.head, council=found.head.council or self._council, committee=self._committee or found.head.committee
        )
        missing = [_NAME_IT] if not head.committee else [] if found.items else [_NO_ITEMS]
        if missing:
            self._refuse(" ".join([f"{_file_words(file)} was not imported.", *found.doubts, *missing]))
            return
        plan = plan_of(self._book.reader, head, found.items)
        if (same := meeting_of(self._book.reader, plan)) is not None:
            self.done += 1
            say(f"{_file_words(file)}: that meeting is in the book already, as meeting {same}. Nothing was changed.")
            return
        self._back_up()
        meeting = self._book.create_meeting(plan).meeting
        self._book.flush()
        self.done += 1
        for sentence in described(file, found, meeting):
            say(sentence)

    def _import_examined(self, saver: ImportSaver, examined: ExaminedFile) -> None:
        """Import a file that was examined, as minutes or as an agenda, or say why it is refused."""
        from clerk_tui.importing.examine import examine_minutes, may_be_to_come
        from clerk_tui.importing.people import Answers

        if self._are_minutes and examined.agenda is not None:
            examined = examine_minutes(examined.path)
        if examined.refusal:
            self._refuse(examined.refusal)
        elif examined.agenda is not None:
            self._import_agenda(examined.path, examined.agenda)
        elif not self._are_minutes and (why := may_be_to_come(examined, self._book.clock().date())):
            self._refuse(f"{_file_words(examined.path)} was not imported: it may be an agenda. {why} {_SAY_WHICH}")
        elif not self._is_known(examined.path, examined.digest):
            self._back_up()
            self._report(saver.add(examined, examined.head, Answers()))

    def _report(self, saved: Iterable[SavedImport]) -> None:
        """Say what was found in each meeting that was saved, and note its doubts."""
        from clerk_tui.importing.doubts import Doubt, Sort, in_order

        for one in saved:
            self.done += 1
            alike = [Doubt(Sort.PEOPLE, alike.question) for alike in one.alike]
            of_head = [Doubt(Sort.HEAD, said) for said in one.examined.head_doubts]
            doubts = in_order([*of_head, *one.examined.doubts, *one.doubts, *alike])
            self._alike += len(one.alike)
            own = sum(doubt.sort is not Sort.WHOLE for doubt in doubts)
            file, meeting = _file_words(one.examined.path), f"meeting {one.meeting_id}, {called(one.head)}"
            say(f"{file}: {meeting}: {counted(one.examined)}{f'; {own} doubtful' if own else ''}")
            if one.examined.left_out:
                say(f"    Left out ({_LEFT_OUT}): {' · '.join(one.examined.left_out)}")
            self._doubts.append((one.examined.path.name, doubts))
            if self._is_traced:
                from clerk_tui.importing.examine import trace_of_file

                for line in trace_of_file(one.examined.path):
                    print(plain(line))

    def say_doubts(self) -> None:
        """Say each doubt once, the most useful first."""
        from clerk_tui.importing.doubts import told_once

        if said := list(told_once(self._doubts)):
            say(f"{'1 doubt' if len(said) == 1 else f'{len(said):,} doubts'}, the most useful first:")
        for sentence in said:
            say(f"    {sentence}")

    def say_stopped(self) -> None:
        """Say that Ctrl+C stopped the import."""
        done = f"{self.done} of {self._count} files are in the minute book"
        say(f"Stopped. {done}. Run the same command again to continue.")

    def say_alike(self) -> None:
        """Say how many people may be on file already."""
        if self._alike:
            names = "1 name may belong" if self._alike == 1 else f"{self._alike} names may belong"
            say(f"{names} to people on file. To merge two people, open clerk-tui and choose “Same person” (Ctrl+P).")


_LEFT_OUT = "page numbers, headers and footers, menus"
_NAME_IT = "Name the body with --committee."
_NO_ITEMS = "It has no items that can be read."
_SAY_WHICH = "Say which: --agenda plans its meeting, --minutes imports it as a meeting that was held."


def described(file: Path, found: FoundAgenda, meeting: Meeting) -> Iterator[str]:
    """Yield sentences about an agenda that was read: the head, every item, and what is doubtful."""
    from clerk_tui.notation.times import typed_time

    head = meeting.head
    doubts = [
        *found.doubts,
        *(f"{item.number} {item.title}: {item.mark}".lstrip() for item in found.items if item.mark),
    ]
    if not meeting.roll:
        doubts.append(
            f"There is no committee “{head.committee}” with members: set it up so that its roll can be called."
        )
    sure = f"; {len(doubts)} doubtful" if doubts else ""
    yield f"{_file_words(file)}: meeting {meeting.id}, planned, {called(head)}: {many(len(found.items), 'items')}{sure}"
    where = ", ".join(filter(None, (head.council, typed_time(head.time) if head.time else "", head.venue)))
    yield f"    {where or 'no time and no place'}"
    for item in found.items:
        about = f" ({item.about})" if item.about else ""
        yield f"    {item.number:<5} {item.title}{about}{' ⚠' if item.mark else ''}"
    for doubt in doubts:
        yield f"    ⚠ {doubt}"


def _file_words(file: Path) -> str:
    """Return the name of a file for messages; standard input has a name of its own."""
    return _INPUT if file.name.startswith(_INPUT) else str(file)


def called(head: Head) -> str:
    """Return a meeting in a few words."""
    day = head.date.isoformat() if head.date else "no date"
    return f"{head.body or 'no committee'}, {day}"
