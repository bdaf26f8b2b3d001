"""The numbers of an item's paragraphs, in styles that number them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clerk_tui.meeting.record import Kind
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.style import Paragraphs
from clerk_tui.minutes.wording import numbered

_PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.MOVEMENT})
_RESOLVED = frozenset({BlockKind.RESOLUTION, BlockKind.CLAUSE})


def number_paragraphs(blocks: Sequence[Block], kinds: Mapping[int, Kind], style: Paragraphs) -> list[Block]:
    """The blocks of one item with their numbers; what is listed below a numbered paragraph lies one level deeper.

    `kinds` are those of the entries, by id.
    """
    if not style.numbering:
        return list(blocks)
    begins = [_begins(block, kinds, style) for block in blocks]
    alone = [_begins(block, kinds, style, style.numbered_alone) for block in blocks]
    if any(alone):
        begins = alone
    if sum(begins) < 2 and not style.numbers_single:
        return list(blocks)
    out: list[Block] = []
    number, is_inside = 0, False
    for block, is_begun in zip(blocks, begins, strict=True):
        if is_begun:
            number, is_inside = number + 1, True
            kind = block.kind if block.kind in _RESOLVED else BlockKind.LISTED
            block = replace(block, kind=kind, label=numbered(style.numbering, number), level=1)
        elif block.level and is_inside:
            block = replace(block, level=block.level + 1)
        elif not block.level:
            is_inside = False
        out.append(block)
    return out


def _begins(block: Block, kinds: Mapping[int, Kind], style: Paragraphs, unlike: Sequence[str] = ()) -> bool:
    """Whether a block is a paragraph that bears a number; `unlike`: kinds that are left out too."""
    if block.label or block.level or not block.text:
        return False
    if block.kind in _RESOLVED:
        return style.numbers_resolutions
    kind = kinds.get(block.entry_ids[0]) if block.entry_ids else None
    return block.kind in _PLAIN and kind is not None and kind.value not in (*style.unnumbered, *unlike)
