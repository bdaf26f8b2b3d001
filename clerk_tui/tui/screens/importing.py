"""Taking a file of notes in, from the screens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.errors import ClerkError, FileRefusedError, SaveError
from clerk_tui.tui.safe import notify
from clerk_tui.tui.screens.dialogs import Ask, Tell

if TYPE_CHECKING:
    from clerk_tui.tui.app import ClerkApp

LARGEST = 20_000_000
"""Bytes; a longer file is no meeting."""
SAVED_WITHIN = 2.0
"""Seconds that the saving may take before it is said to be held up."""


def import_notes(app: ClerkApp, done: Callable[[], None]) -> None:
    """Ask for a file of notes and take it in as one meeting; `done` is called once it is in the book. What the clerk
    should know of single lines is shown, and so is why a file cannot be taken in."""

    def named(answer: str | None) -> None:
        if answer:
            _take_in(app, answer, done)

    hint = "A file in the notation (.notes), one meeting each.   Enter: take it in   Esc: leave it"
    app.push_screen(Ask("Which file of notes?", hint=hint), named)


def _take_in(app: ClerkApp, answer: str, done: Callable[[], None]) -> None:
    try:
        path, text = _read(answer)
        meeting_id, reports = app.book.import_notes(text)
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


def _read(answer: str) -> tuple[Path, str]:
    """The file that was named, and its text. Raises FileRefusedError."""
    try:
        path = Path(answer.strip("\"'")).expanduser()
        if path.suffix.lower() != ".notes":
            raise FileRefusedError(f"{path.name} is not a file of notes: its name should end in .notes.")
        if path.is_file() and path.stat().st_size > LARGEST:
            raise FileRefusedError(f"{path.name} is too large to be the notes of one meeting.")
        return path, path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRefusedError(
            f"{answer} is not plain text in UTF-8. Save it as plain text (UTF-8), then try again."
        ) from error
    except OSError as error:
        raise FileRefusedError(f"{answer} cannot be read ({error.strerror}).") from error
    except (RuntimeError, ValueError) as error:
        raise FileRefusedError(f"{answer} is not the name of a file.") from error
