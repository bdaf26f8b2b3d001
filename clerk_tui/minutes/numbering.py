"""The numbers of an item's paragraphs, in styles that number them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from clerk_tui.meeting.kinds import Kind
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.style import Paragraphs
from clerk_tui.minutes.wording import numbered

_PLAIN = frozenset({BlockKind.PARAGRAPH, BlockKind.MOVEMENT})
_RESOLVED = frozenset({BlockKind.RESOLUTION, BlockKind.CLAUSE})


def number_paragraphs(
    blocks: Sequence[Block], kinds: Mapping[int, Kind], style: Paragraphs, full: Sequence[Block] | None = None
) -> list[Block]:
    """The blocks of one item with their numbers; what is listed below a numbered paragraph lies one level deeper.

    `kinds` are those of the entries, by id; `full` are the blocks of the full minutes, where these are for the public
    and leave some out: each paragraph has the number that it has there.
    """
    if not style.numbering:
        return list(blocks)
    whole = blocks if full is None else full
    is_alone = any(_begins(block, kinds, style, style.numbered_alone) for block in whole)
    unlike = style.numbered_alone if is_alone else ()
    begun = [block for block in whole if _begins(block, kinds, style, unlike)]
    if len(begun) < 2 and not style.numbers_single:
        return list(blocks)
    numbers: dict[int, list[int]] = {}
    for number, block in enumerate(begun, 1):
        numbers.setdefault(block.entry_ids[0] if block.entry_ids else 0, []).append(number)
    out: list[Block] = []
    number, is_inside = 0, False
    for block in blocks:
        if _begins(block, kinds, style, unlike):
            known = numbers.get(block.entry_ids[0] if block.entry_ids else 0)
            number, is_inside = known.pop(0) if known else number + 1, True
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
