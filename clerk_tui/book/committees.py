"""What a meeting's proof is told to leave alone goes into the rules of its committee: the meetings to come begin with
them."""

from __future__ import annotations

from clerk_tui.book.minute_book import SOON, MinuteBook
from clerk_tui.errors import SaveError
from clerk_tui.meeting import Act, Head
from clerk_tui.store import CommitteeSetup


def keep_for_body(book: MinuteBook, head: Head, act: Act) -> None:
    """Let the committee of a meeting follow an act on the proof of its body, or the inverse of one that is undone;
    where it is another act, or the committee is not on file, there is nothing to follow. Raises ClerkError; SaveError
    while what was said before waits for the disk, for it would be written over."""
    from clerk_tui.proof.fixes import followed, is_about_body

    if not is_about_body(act) or book.writer is None:
        return
    if not book.is_saved(SOON):
        raise SaveError(book.unsaved)
    line = next((c for c in book.reader.committees() if (c.council, c.name) == (head.council, head.committee)), None)
    if line is None or (rules := followed(line.rules, act)) == line.rules:
        return
    members = book.reader.membership(line.council, line.name)
    setup = CommitteeSetup(line.council, line.name, line.quorum, line.venue, line.style, members, rules)
    book.writer.save_committee(setup)
