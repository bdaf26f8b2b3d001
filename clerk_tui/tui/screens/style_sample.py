"""A few lines of an invented meeting in a house style, to choose one by."""

from __future__ import annotations

from functools import cache
from itertools import islice

from clerk_tui import minutes, notation
from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.directory import Directory

_NOTES = """/chair Cllr Ann Ash
/member Cllr Ben Birch
/member Cllr Cora Cedar
/officer Dee Dale (Clerk)
/present all
/item 1 Bus Shelter
dale: reported that one builder had replied.
/motion birch / cedar: That the price be accepted
/vote all
"""
MOST_LINES = 3
_FRAMES = (minutes.BlockKind.ITEM, minutes.BlockKind.FRAME)


@cache
def _meeting() -> Meeting:
    return notation.read_notes(_NOTES, Head(1), Directory()).meeting


def sample_lines(style: str) -> tuple[str, ...]:
    """Return the first lines below the heading of an item in a style; why a style cannot be used."""
    chosen, meeting = minutes.style_for(style), _meeting()
    if chosen.trouble:
        return (chosen.trouble,)
    blocks = minutes.render_item(meeting, meeting.items[0].id, chosen).blocks
    shown = (block for block in blocks if block.kind not in _FRAMES)
    lines = (" ".join(filter(None, (block.label, block.text))) for block in shown)
    return tuple(islice(filter(None, lines), MOST_LINES))
