"""Where in the minutes a passage stands, in words that somebody else finds it by."""

from __future__ import annotations

from clerk_tui.meeting import Meeting, Stage
from clerk_tui.meeting.numbering import minute_numbers


def citation(meeting: Meeting, item_id: int | None = None) -> str:
    """*Elmfield Council, Trees Committee, 8 January 2024, minute 34/23, item 5 Felling in the park*; that minutes have
    not been agreed is told, unless they were published elsewhere."""
    head = meeting.head
    said = [part for part in (head.council, head.committee) if part]
    said.append(f"{head.date.day} {head.date:%B %Y}" if head.date else "no date")
    item = meeting.item_by_id.get(item_id) if item_id is not None else None
    if item is not None:
        number = minute_numbers(meeting).get(item.id)
        said += [f"minute {number}"] if number else []
        said.append(item.label if item.is_heading else f"item {item.label}")
    is_published = any(entry.published is not None for entry in meeting.entries[:1])
    if meeting.stage not in (Stage.AGREED, Stage.SIGNED) and not is_published:
        said.append("minutes not yet agreed")
    return ", ".join(said)
