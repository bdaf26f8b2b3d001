"""The questions before a meeting is removed, and which one to bring back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from clerk_tui.book.minute_book import bring_back, removal_of, remove_meeting
from clerk_tui.commands import key_said
from clerk_tui.errors import ClerkError
from clerk_tui.meeting.people import counted
from clerk_tui.meeting.record import long_date
from clerk_tui.store import MeetingLine
from clerk_tui.tui.asking import choose, confirm
from clerk_tui.tui.command_screen import CommandScreen


def ask_and_remove(screen: CommandScreen[None], line: MeetingLine, done: Callable[[], None]) -> None:
    """Ask on a screen whether to remove a meeting; remove it and call `done`. Raises ClerkError if it must stay."""
    book, what = screen.app.book, _called(line.committee, line.date, line.entry_count)

    def remove() -> None:
        said = f"Removed: {what}. {key_said('bring-back-meeting')} brings it back."
        _attempt(screen, lambda: remove_meeting(book, line.id), done, said)

    removal_of(book, line.id)
    question = f"Remove this meeting: {what}? It leaves every list, search and register. It can be brought back."
    confirm(screen.app, question, remove, yes="Remove it", no="Keep it")


def choose_and_bring_back(screen: CommandScreen[None], done: Callable[[], None]) -> None:
    """Ask on a screen which of the removed meetings to bring back; bring it back and call `done`. Raises ClerkError."""

    def take(meeting_id: int) -> None:
        _attempt(screen, lambda: bring_back(screen.app.book, meeting_id), done, "The meeting is back as it was.")

    removed = screen.app.book.reader.removed_meetings()
    options = [(_called(head.committee, head.date, count), meeting_id) for meeting_id, head, count in removed]
    if options:
        choose(screen.app, "Bring back which meeting?", options, take)
    else:
        screen.tell("No meeting was removed.")


def _attempt(screen: CommandScreen[None], step: Callable[[], None], done: Callable[[], None], said: str) -> None:
    """Carry out a step and say so, or why it was not possible, once the question has gone."""
    try:
        step()
    except ClerkError as error:
        said = f"⚠ {error}"
    done()
    screen.call_after_refresh(screen.tell, said)


def _called(committee: str, day: date | None, entries: int) -> str:
    count = counted(entries, "entry", "entries") if entries else "no entries"
    return f"{committee or 'no committee'}, {long_date(day)}, {count}"
