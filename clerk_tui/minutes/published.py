"""The words of published minutes as blocks: for a meeting that was imported, in a style that prints them as they were.

Nothing is added to them and nothing left out: what was recognised in them tells only what is a heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import Entry
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.style import Style


def has_published_words(meeting: Meeting, style: Style) -> bool:
    """Whether a style prints the words that a meeting was imported with."""
    return style.published_words and any(entry.published is not None for entry in meeting.entries)


def is_as_published(entry: Entry, style: Style) -> bool:
    """Whether an entry is printed in the words that it was imported with; not where it was added afterwards."""
    return style.published_words and entry.published is not None and entry.kind is not Kind.PRIVATE


def words(entry: Entry) -> str:
    """The words that an entry was imported with, as one paragraph; '' where it shares those of the one before it."""
    return " ".join((entry.published or "").split())


def blocks(entry: Entry, *, is_part: bool = False) -> Iterator[Block]:
    """What an entry prints that was imported: the heading of its item (or, `is_part`, of a part of the agenda) as one,
    several lines close together, anything else as a paragraph."""
    if entry.kind is Kind.ITEM:
        if text := words(entry):
            yield Block(BlockKind.PART if is_part else BlockKind.ITEM, text, "", (entry.id,), entry.item_id)
        return
    texts = [" ".join(line.split()) for line in (entry.published or "").split("\n")]
    texts = [text for text in texts if text]
    kind = BlockKind.NAMES if len(texts) > 1 else BlockKind.PARAGRAPH
    for text in texts:
        yield Block(kind, text, "", (entry.id,), entry.item_id)
