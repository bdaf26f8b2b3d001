"""Private notes: how long they are kept, and their destruction, which reaches every copy that the program made.

A clerk's notes may be asked for while they are held (Freedom of Information Act 2000), so that bodies destroy them by a
common rule once the minutes are signed, and keep a dated line that they did.
"""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui import store
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import ClerkError, SaveError


def notes_due(book: MinuteBook) -> tuple[store.NotesDue, ...]:
    """The meetings whose private notes are past the keeping that their body's rules set, oldest first."""
    return book.reader.notes_due(book.clock().date())


def destroy_notes(book: MinuteBook, meeting_ids: Sequence[int]) -> tuple[int, tuple[str, ...]]:
    """Destroy the private notes of some meetings: in the record, the journal, the search, the half-typed lines and
    every backup. How many there were, and what could not be done, a sentence each. Raises ClerkError where the file is
    open to read only, SaveError where it is busy or the disk is full; the backups are as they were then."""
    writer, at = book.writer, book.clock()
    if writer is None:
        raise ClerkError(f"{book.held_by} Here it can only be read.".lstrip())
    book.flush()
    try:
        count = store.run_and_wait(writer, lambda connection: store.destroy_notes(connection, meeting_ids, at), 0.0)
    except ClerkError as error:
        why, name = str(error), book.path.name
        raise SaveError(f"The private notes in {name} could not be destroyed: {why[:1].lower()}{why[1:]}") from error
    book.forget_recordings()
    undone: tuple[str, ...] = ()
    if book.backup_folder is not None:
        undone = store.destroy_notes_in_backups(book.backup_folder, book.path, meeting_ids, at)
    return count, undone
