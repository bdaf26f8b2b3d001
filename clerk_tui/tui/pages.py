"""The minutes as blocks of a page, for the live preview and the reader."""

from __future__ import annotations

from clerk_tui.minutes import BlockKind, Document
from clerk_tui.tui.widgets.page import BlockStyle, PageBlock

_STYLES: dict[BlockKind, BlockStyle] = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.PART: "title",
    BlockKind.ITEM: "heading",
    BlockKind.FRAME: "muted",
    BlockKind.RESOLUTION: "heading",
    BlockKind.NAMES: "listed",
    BlockKind.BALLOT: "listed",
    BlockKind.LISTED: "listed",
}


def blocks_of(document: Document) -> list[PageBlock]:
    """A document's blocks as a page shows them; each is known by the last entry it came from."""
    return [
        PageBlock(
            block.line,
            style=_STYLES.get(block.kind, "paragraph"),
            indent=2 * max(0, block.level),
            key=block.entry_ids[-1] if block.entry_ids else None,
        )
        for block in document.blocks
    ]
