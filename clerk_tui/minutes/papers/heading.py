"""The head of a paper that is not the minutes."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Block, BlockKind
from clerk_tui.minutes.style import Style


def heading(meeting: Meeting, style: Style, name: str) -> Iterator[Block]:
    """The council, the committee and the name of the paper; then the day, the time and the place."""
    head = meeting.head
    names = [*filter(None, (head.council, head.committee)), name]
    for line in dict.fromkeys(names):
        yield Block(BlockKind.TITLE, line.upper() if style.head.capitals else line)
    if when := ", ".join(filter(None, (style.head_date(head.date), style.head_time(head.time), head.venue))):
        yield Block(BlockKind.LEAD, when)
