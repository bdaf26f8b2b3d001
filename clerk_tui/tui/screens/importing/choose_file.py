"""The question which file or folder to import, with Tab to complete the path."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import CancelledError
from os.path import commonprefix
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Static

from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.importing.examine import NOTES
from clerk_tui.tui.asking import ask
from clerk_tui.tui.host import Host
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.screens.dialogs import Ask, Tell
from clerk_tui.tui.widgets.composer import Composer

if TYPE_CHECKING:
    from clerk_tui.store import NextIds

LARGEST = 20_000_000
"""Bytes; a longer file of notes is refused."""
SAVED_WITHIN = 2.0
"""Seconds to wait for the saving of imported notes."""
MOST_NAMES = 12
"""Names that Tab lists at once."""
_HINT = (
    "Published minutes or an agenda (text, Markdown, HTML, Word, PDF, XML), notes (.notes), or a folder.\n"
    "Enter: open   Tab: complete the name   Esc: cancel"
)


class AskPath(Ask):
    """The question for the path of a file or folder."""

    @on(Composer.CompletionAsked)
    def complete(self, message: Composer.CompletionAsked) -> None:
        """Complete the path as far as it is unambiguous, and list the names that fit."""
        message.stop()
        line = self.query_one(Composer)
        completed, names = completion(line.line)
        if completed != line.line:
            line.set_line(completed)
        more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
        listed = f"{', '.join(names[:MOST_NAMES])}{more}\n" if len(names) > 1 else "" if names else "No match.\n"
        self.query_one(".hint", Static).update(content(listed + self._hint))


def completion(typed: str) -> tuple[str, list[str]]:
    """Return a path completed as far as it is unambiguous, and the names that fit; hidden ones only after a dot."""
    begun = typed.rpartition("/" if "/" in typed else os.sep)[2]
    start = typed[: len(typed) - len(begun)]
    try:
        found = [
            entry.name + ("/" if entry.is_dir() else "")
            for entry in os.scandir(Path(start or ".").expanduser())
            if entry.name.startswith(begun) and (begun.startswith(".") or not entry.name.startswith("."))
        ]
    except (OSError, RuntimeError, ValueError):
        return typed, []
    common = commonprefix(found)  # noqa: RUF071 (of names, not of paths)
    return (start + common if found else typed), sorted(found)


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
    from clerk_tui.importing.examine import read_notes

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
