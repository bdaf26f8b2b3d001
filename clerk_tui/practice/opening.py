"""Lessons under way: each is a meeting in a book of its own, with a note of how far it has come."""

from __future__ import annotations

from datetime import UTC

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.errors import ClerkError
from clerk_tui.minutes.keys import keys_by_kind, of_all
from clerk_tui.minutes.rendering import render
from clerk_tui.practice import OVER, Lesson, Outcome, Progress, lessons
from clerk_tui.store import Draft


def _scope(lesson: Lesson) -> str:
    return f"practice {lesson.name}"


def _place(book: MinuteBook, lesson: Lesson) -> tuple[int, int]:
    """The id of a lesson's meeting and the part that it has come to; (0, 0) for one that is not under way."""
    draft = book.draft(_scope(lesson))
    words = draft.text.split() if draft is not None else []
    return (int(words[0]), int(words[1])) if len(words) == 2 and all(map(str.isdigit, words)) else (0, 0)


def standing(book: MinuteBook, lesson: Lesson) -> str:
    """Return what became of a lesson, in a sentence; empty if it was not begun. Raises ClerkError."""
    draft = book.draft(_scope(lesson))
    meeting, at = _place(book, lesson)
    return f"Begun: {at} of {len(lesson.parts)} said so far." if meeting else draft.text if draft is not None else ""


def next_lesson(book: MinuteBook) -> int:
    """Return the place of the first lesson that is not over, from 0. Raises ClerkError."""
    return next((at for at, lesson in enumerate(lessons()) if not standing(book, lesson).startswith(OVER)), 0)


def open_lesson(book: MinuteBook, lesson: Lesson, *, is_new: bool) -> tuple[Recording, Progress, bool]:
    """Begin a lesson, or go on with one that is under way unless it `is_new`; return its meeting, how far it has come,
    and whether it had begun before. Raises ClerkError."""
    if book.is_read_only:
        raise ClerkError("The lessons are open in another window. Go on there, or close it first.")
    meeting_id, at = (0, 0) if is_new else _place(book, lesson)
    is_begun = meeting_id != 0
    if not is_begun:
        if book.writer is not None:
            book.writer.drop_draft(_scope(lesson))
        meeting_id = book.import_notes(lesson.head)[0]
        book.flush()
    recording = book.recording(meeting_id)
    progress = Progress(lesson, recording.meeting, at)
    keep_place(book, recording, progress)
    return recording, progress, is_begun


def keep_place(book: MinuteBook, recording: Recording, progress: Progress) -> None:
    """Note how far a lesson has come."""
    _keep(book, progress.lesson, f"{recording.meeting.id} {progress.at}")


def end_lesson(book: MinuteBook, lesson: Lesson, outcome: Outcome) -> None:
    """Note that a lesson is over, and how it went."""
    _keep(book, lesson, f"{OVER} {outcome.understood} of {outcome.asked} understood")


def _keep(book: MinuteBook, lesson: Lesson, text: str) -> None:
    if book.writer is not None:
        book.writer.keep_draft(Draft(_scope(lesson), "place", text, 0, book.clock().astimezone(UTC)))


def keys_each(book: MinuteBook, recording: Recording) -> float | None:
    """Return how many keys each character of a meeting's minutes took; None if none were counted. Raises ClerkError."""
    book.flush()
    pressed = {row.kind: row.keys for row in book.reader.keys_pressed(recording.meeting.id)}
    if not any(pressed.values()):
        return None
    return of_all(keys_by_kind(recording.meeting, render(recording.meeting, recording.state.style), pressed)).each
