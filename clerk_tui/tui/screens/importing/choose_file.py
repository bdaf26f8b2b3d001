"""The question which file or folder to import, with Tab to complete the path."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.importing.examine import NOTES
from clerk_tui.tui.asking import ask
from clerk_tui.tui.command_screen import Host
from clerk_tui.tui.formatting import notify
from clerk_tui.tui.screens.dialogs import AskPath, Tell

if TYPE_CHECKING:
    from clerk_tui.store import NextIds

LARGEST = 20_000_000
"""Bytes; a longer file of notes is refused."""
SAVED_WITHIN = 2.0
"""Seconds to wait for the saving of imported notes."""
_HINT = (
    "Published minutes or an agenda (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder.\n"
    "Enter: open   Tab: complete the name   Esc: cancel"
)


def import_minutes(app: Host, done: Callable[[], None]) -> None:
    """Ask what to import. Published minutes are examined before they are kept; a file of notes becomes one meeting, and
    `done` is called once it is in the book. An import that is not finished is shown instead."""
    from clerk_tui.tui.screens.importing.file_list import ImportScreen

    run = app.importing
    if run is not None and (run.is_busy or run.found()):
        app.push_screen(ImportScreen(run))
        return

    def named(answer: str) -> None:
        is_notes = Path(answer.strip("\"'")).suffix.lower() == NOTES
        try:
            path = _existing(answer)
            if is_notes:
                _import_notes(app, path, done)
            else:
                _examine(app, path)
        except ClerkError as error:
            title = "The notes were not imported" if is_notes else "Nothing was imported"
            app.push_screen(Tell(title, str(error)))

    ask(app, AskPath("Import which file or folder?", hint=_HINT), named)


def _existing(answer: str) -> Path:
    """Return the path that was typed. Raises FileRefusedError if nothing is there."""
    try:
        path = Path(answer.strip("\"'")).expanduser()
        if path.exists():
            return path
    except (OSError, RuntimeError, ValueError) as error:
        raise FileRefusedError(f"{answer} is not the name of a file or folder.") from error
    raise FileRefusedError(f"There is no file or folder {answer}. Check the name: Tab completes it.")


def _examine(app: Host, path: Path) -> None:
    from clerk_tui.importing.run import ImportRun
    from clerk_tui.tui.screens.importing.file_list import ImportScreen

    book = app.book

    def reserve(people: int, items: int, entries: int) -> NextIds:
        try:
            return app.call_from_thread(book.reserve, people, items, entries)
        except (RuntimeError, CancelledError) as error:  # the application is closing
            raise SaveError("The minute book was closed before everything was imported.") from error

    app.importing = ImportRun(book, [path], reserve)
    app.push_screen(ImportScreen(app.importing))


def _import_notes(app: Host, path: Path, done: Callable[[], None]) -> None:
    """Import a file of notes and say what became of it. Raises ClerkError."""
    from clerk_tui.importing.notes import read_notes

    if path.is_file() and path.stat().st_size > LARGEST:
        raise FileRefusedError(f"{path.name} is too large to be the notes of one meeting.")
    text, source = read_notes(path)
    before = {imported.digest: imported.before for imported in app.book.reader.imported()}
    if source.digest in before:
        message = f"{path.name} was {before[source.digest]}. Nothing was changed."
        app.push_screen(Tell("Imported before", message))
        return
    try:
        meeting_id, reports = app.book.import_notes(text, source)
        app.book.flush(SAVED_WITHIN)
        meeting = app.book.reader.meeting(meeting_id)
    except SaveError as error:
        advice = "The notes are kept here and will be saved as soon as possible: do not import them again."
        app.push_screen(Tell("Imported, but not saved yet", f"{error}\n\n{advice}"))
        return
    done()
    day = meeting.head.date.isoformat() if meeting.head.date else "no date"
    message = f"{path.name}: {meeting.head.committee or 'no committee'}, {day}, {len(meeting.entries)} entries."
    if reports:
        lines = "\n\n".join(f"Line {report.line}: {report.sentence}" for report in reports)
        app.push_screen(Tell("Imported, with lines to settle", f"{message}\n\n{lines}"))
    else:
        notify(app, f"Imported. {message}")
