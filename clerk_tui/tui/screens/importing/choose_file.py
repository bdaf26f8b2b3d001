"""Which file or folder is to be imported: a path is asked for, completed by Tab, and handed on to what takes it in."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Static

from clerk_tui import log
from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.importing.examine import NOTES
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.screens.dialogs import Ask, Tell
from clerk_tui.tui.widgets.composer import Composer

if TYPE_CHECKING:
    from clerk_tui.store import NextIds
    from clerk_tui.tui.host import Host

LARGEST = 20_000_000
"""Bytes; a longer file of notes is no meeting."""
SAVED_WITHIN = 2.0
"""Seconds that the saving may take before it is said to be held up."""
MOST_NAMES = 12
"""Names that Tab offers at once."""
_HINT = (
    "Published minutes (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder of them.\n"
    "Enter: look at it   Tab: complete the name   Esc: leave it"
)


class AskPath(Ask):
    """The path of a file or folder; Tab completes it."""

    def __init__(self, title: str) -> None:
        super().__init__(title, hint=_HINT)

    @on(Composer.CompletionAsked)
    def complete(self, message: Composer.CompletionAsked) -> None:
        """Complete what is typed as far as there is one way to go on, and say which there are."""
        message.stop()
        line = self.query_one(Composer)
        completed, names = completion(line.line)
        if completed != line.line:
            line.set_line(completed)
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        shown = ", ".join(names[:MOST_NAMES]) + more
        told = shown if len(names) > 1 else "" if names else "Nothing there begins so."
        self.query_one(".hint", Static).update(content(f"{told}\n{_HINT}" if told else _HINT))


def completion(typed: str) -> tuple[str, list[str]]:
    """A path as far as it can be completed, and the names by which it may go on; hidden ones only where a dot was
    typed."""
    begun = typed.rpartition("/" if "/" in typed else os.sep)[2]
    start = typed[: len(typed) - len(begun)]
    try:
        place = Path(start or ".").expanduser()
        found = [
            entry.name + ("/" if entry.is_dir() else "")
            for entry in os.scandir(place)
            if entry.name.startswith(begun) and (begun.startswith(".") or not entry.name.startswith("."))
        ]
    except (OSError, RuntimeError, ValueError):
        return typed, []
    found.sort()
    if not found:
        return typed, found
    first, last = found[0], found[-1]
    same = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return start + first[:same], found


def import_minutes(app: Host, done: Callable[[], None]) -> None:
    """Ask what to import. Published minutes are looked through before they are kept; a file of notes is taken in as one
    meeting, and `done` is called once it is in the book. An import that goes on already is shown."""
    from clerk_tui.tui.screens.importing.file_list import ImportScreen

    run = app.importing
    if run is not None and (run.is_busy or run.found()):
        app.push_screen(ImportScreen(run))
        return

    def named(answer: str | None) -> None:
        if answer and Path(answer.strip("\"'")).suffix.lower() == NOTES:
            _take_in(app, answer, done)
        elif answer:
            _look(app, answer)

    app.push_screen(AskPath("What would you like to import?"), named)


def _look(app: Host, answer: str) -> None:
    from clerk_tui.importing.run import ImportRun
    from clerk_tui.tui.screens.importing.file_list import ImportScreen

    try:
        path = Path(answer.strip("\"'")).expanduser()
        if not path.exists():
            raise FileRefusedError(f"There is no file or folder {answer}. Look at its name: Tab completes it.")
    except (OSError, RuntimeError, ValueError):
        app.push_screen(Tell("Nothing was taken in", f"{answer} is not the name of a file or folder."))
        return
    except ClerkError as error:
        app.push_screen(Tell("Nothing was taken in", str(error)))
        return
    book = app.book

    def reserve(people: int, items: int, entries: int) -> NextIds:
        try:
            return app.call_from_thread(book.reserve, people, items, entries)
        except (RuntimeError, CancelledError) as error:  # the application is at its end
            log.unexpected("setting ids aside for an import", error)
            raise SaveError("The minute book was closed before all was in it.") from error

    run = ImportRun(book, [path], reserve)
    app.importing = run
    app.push_screen(ImportScreen(run))


def _take_in(app: Host, answer: str, done: Callable[[], None]) -> None:
    from clerk_tui.importing.notes import read_notes

    try:
        path = _named(answer)
        text, source = read_notes(path)
        before = {imported.digest: imported.meeting_id for imported in app.book.reader.imported()}
        if source.digest in before:
            told = f"{path.name} was taken in before, as meeting {before[source.digest]}. Nothing was changed."
            app.push_screen(Tell("Taken in before", told))
            return
        meeting_id, reports = app.book.import_notes(text, source)
        app.book.flush(SAVED_WITHIN)
        meeting = app.book.reader.meeting(meeting_id)
    except SaveError as error:
        kept = "The notes are kept here and saved as soon as that can be: they need not be taken in again."
        app.push_screen(Tell("Taken in, but not saved yet", f"{error}\n\n{kept}"))
        return
    except ClerkError as error:
        app.push_screen(Tell("The notes were not taken in", str(error)))
        return
    done()
    day = meeting.head.date.isoformat() if meeting.head.date else "no date"
    told = f"{path.name}: {meeting.head.committee or 'no committee'}, {day}, {len(meeting.entries)} entries."
    if reports:
        lines = "\n\n".join(f"Line {report.line}: {report.sentence}" for report in reports)
        app.push_screen(Tell("Taken in, with lines to settle", f"{told}\n\n{lines}"))
    else:
        notify(app, f"Taken in. {told}")


def _named(answer: str) -> Path:
    """The file of notes that was named. Raises FileRefusedError."""
    try:
        path = Path(answer.strip("\"'")).expanduser()
        if path.is_file() and path.stat().st_size > LARGEST:
            raise FileRefusedError(f"{path.name} is too large to be the notes of one meeting.")
    except (OSError, RuntimeError, ValueError) as error:
        raise FileRefusedError(f"{answer} is not the name of a file.") from error
    return path
