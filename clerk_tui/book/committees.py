"""Rules that are changed at a meeting and hold for all minutes of the body are kept for its later meetings."""

from __future__ import annotations

from clerk_tui.book.minute_book import SHORT_WAIT, MinuteBook
from clerk_tui.errors import SaveError
from clerk_tui.meeting import Act, Head
from clerk_tui.store import CommitteeSetup


def keep_for_body(book: MinuteBook, head: Head, act: Act) -> None:
    """Apply an act that is about the body (see `is_about_body`), or its inverse, to the committee of a meeting; nothing
    for any other act, or if the committee is not on file. Raises ClerkError; SaveError if an earlier change is still to
    be saved, which this would overwrite."""
    from clerk_tui.proof.fixes import followed, is_about_body

    if not is_about_body(act) or book.writer is None:
        return
    if not book.is_saved(SHORT_WAIT):
        raise SaveError(book.unsaved)
    line = next((c for c in book.reader.committees() if (c.council, c.name) == (head.council, head.committee)), None)
    if line is None or (rules := followed(line.rules, act)) == line.rules:
        return
    members = book.reader.membership(line.council, line.name)
    setup = CommitteeSetup(line.council, line.name, line.quorum, line.venue, line.style, members, rules, book.clock())
    book.writer.save_committee(setup)
