"""Destroying private notes: whose are due, a question, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clerk_tui.book.private_notes import destroy_notes, notes_due
from clerk_tui.errors import ClerkError
from clerk_tui.store import MeetingLine
from clerk_tui.tui.safe import notify
from clerk_tui.tui.screens.dialogs import Choose, Confirm
from clerk_tui.tui.words import short_date

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

TOLD_FOR = 20.0
"""Seconds for which it is said what was destroyed."""


def ask_and_destroy(app: Host, chosen: MeetingLine | None) -> None:
    """Offer the meetings whose private notes are due, and the `chosen` one; destroy those of which the clerk is
    sure."""
    try:
        due = notes_due(app.book)
        lines = {line.id: line for line in app.book.reader.meetings()}
    except ClerkError as error:
        notify(app, str(error), severity="error", timeout=TOLD_FOR)
        return
    ids = tuple(d.meeting_id for d in due)
    options: list[tuple[str, tuple[int, ...]]] = []
    if len(ids) > 1:
        options.append((f"All {len(ids)} meetings whose notes are past their keeping", ids))
    options += [(f"Past its keeping: {_called(lines[i])}", (i,)) for i in ids if i in lines]
    if chosen is not None and chosen.id not in ids:
        options.append((f"The chosen meeting: {_called(chosen)}", (chosen.id,)))
    if not options:
        notify(app, "No private notes are past their keeping. Choose a meeting in the list to destroy its notes.")
        return

    def picked(which: tuple[int, ...] | None) -> None:
        if which is not None:
            _ask(app, which, [_called(lines[i]) for i in which if i in lines])

    app.push_screen(Choose("Whose private notes are to be destroyed?", options), picked)


def _called(line: MeetingLine) -> str:
    return f"{short_date(line.date)}, {line.committee or 'no committee'}"


def _ask(app: Host, meeting_ids: Sequence[int], names: Sequence[str]) -> None:
    def answered(is_sure: bool | None) -> None:
        if is_sure:
            _destroy(app, meeting_ids)

    listed = "\n".join(f"  {name}" for name in names[:8]) + ("\n  …" if len(names) > 8 else "")
    question = (
        f"The private notes of\n{listed}\nare destroyed: in the record, in what can be undone, in the search and in "
        "every backup. This cannot be taken back. A line with the date is kept that it was done."
    )
    app.push_screen(Confirm(question, yes="Destroy", no="Keep"), answered)


def _destroy(app: Host, meeting_ids: Sequence[int]) -> None:
    try:
        count, undone = destroy_notes(app.book, meeting_ids)
    except ClerkError as error:
        notify(app, str(error), severity="error", timeout=TOLD_FOR)
        return
    said = "No private note was there" if not count else f"{count} private note{'s were' if count > 1 else ' was'}"
    notify(app, f"{said} destroyed." if count else f"{said}.", timeout=TOLD_FOR)
    for sentence in undone:
        notify(app, sentence, severity="warning", timeout=TOLD_FOR)
