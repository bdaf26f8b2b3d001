"""Items that a file says are not for the public: what stands under them is exempt business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.meeting import AgendaItem, Entry, Kind, Meeting
from clerk_tui.meeting.people import fold


def restrict(meeting: Meeting, headings: Sequence[str]) -> tuple[Meeting, tuple[str, ...]]:
    """`meeting` with what stands under the items of those headings as exempt business, and what is to be said of it, a
    sentence each. Their titles stay public, as they are on the agenda."""
    said: list[str] = []
    found: set[int] = set()
    for heading in headings:
        item = next((item for item in meeting.items if item.id not in found and _is_called(item, heading)), None)
        if item is None:
            said.append(
                f"“{heading}” is not for the public, says the file, and was not found: exclude it with /exempt."
            )
        else:
            found.add(item.id)
            said.append(f"“{heading}” is not for the public, says the file: what stands under it was taken as exempt.")
    return (_with_parts(meeting, found) if found else meeting), tuple(said)


def _is_called(item: AgendaItem, heading: str) -> bool:
    return fold(f"{item.number}{item.title}") == fold(heading)


def _with_parts(meeting: Meeting, items: set[int]) -> Meeting:
    """The exclusion and the readmission around what stands under each of the items; neither prints a sentence."""
    entries: list[Entry] = []
    number = max(entry.id for entry in meeting.entries)
    for at, entry in enumerate(meeting.entries):
        entries.append(entry)
        below = meeting.entries[at + 1] if at + 1 < len(meeting.entries) else None
        is_first, is_last = entry.kind is Kind.ITEM, below is None or below.kind is Kind.ITEM
        if entry.item_id in items and is_first is not is_last:
            number += 1
            kind = Kind.EXEMPT if is_first else Kind.READMITTED
            entries.append(Entry(number, kind, entry.position + 1, entry.item_id, text="", published=""))
    return replace(meeting, entries=tuple(entries))
