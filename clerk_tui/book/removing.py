"""Taking away meetings that were called by mistake, and imports; and bringing them back."""

from __future__ import annotations

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.errors import LineRefusedError
from clerk_tui.meeting import Act, acts
from clerk_tui.meeting.stage import REMOVED


def removal_of(book: MinuteBook, meeting_id: int) -> Act:
    """Return the act that takes a meeting away. Raises LineRefusedError if it must stay, ClerkError."""
    meeting = book.recording(meeting_id).meeting
    is_import = meeting.is_imported or book.reader.source(meeting_id) is not None
    return acts.remove(meeting, is_import=is_import)


def remove_meeting(book: MinuteBook, meeting_id: int) -> None:
    """Take a meeting away: an import, or one in which nothing but the roll is recorded. The journal keeps what it was.
    Raises LineRefusedError if it is another, SaveError if it is not saved in time, ClerkError."""
    writer = book.must_be_writable()
    book.recording(meeting_id).do(removal_of(book, meeting_id))
    for scope in {draft.scope for draft in book.reader.drafts()}:
        if scope.split()[1:2] == [str(meeting_id)]:
            writer.drop_draft(scope)
    book.flush()


def bring_back(book: MinuteBook, meeting_id: int) -> None:
    """Bring a removed meeting back as it was. Raises LineRefusedError if it was not removed, SaveError, ClerkError."""
    book.must_be_writable()
    recording = book.recording(meeting_id)
    if not recording.is_last(REMOVED):
        raise LineRefusedError("This meeting was not removed, so there is nothing to bring back.")
    recording.undo()
    book.flush()
