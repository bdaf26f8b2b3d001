"""The parts of items that were gone back to after others, in the order of the record."""

from __future__ import annotations

from clerk_tui.meeting.kinds import Kind, Words, having
from clerk_tui.meeting.meeting import Meeting

_PRINTS_NOTHING = having(Words.PRINTED_ELSEWHERE)


class Visits:
    """Which items were taken when. An item has no part where it was opened without any business. What is recorded
    after the close belongs to the last part of its item."""

    def __init__(self, meeting: Meeting | None = None) -> None:
        self.order: list[tuple[int, int]] = []
        """The item and the number, from 0, of each part."""
        self.of_entry: dict[int, int] = {}
        """The number of the part of its item to which an entry belongs, if it is not the first."""
        if meeting is not None and len(meeting.items_taken) > 1:
            self._follow(meeting)

    def _follow(self, meeting: Meeting) -> None:
        counts: dict[int, int] = {}
        begun: list[tuple[int, int, int]] = []
        opened: dict[int, int] = {}
        is_closed = False
        for entry in meeting.entries:
            is_closed |= entry.kind is Kind.CLOSED and not entry.is_struck
            item = entry.item_id
            if item is None or entry.is_struck:
                continue
            if entry.kind is Kind.ITEM:
                opened.setdefault(item, entry.position)
            is_business = not is_closed and entry.kind not in _PRINTS_NOTHING
            if is_business and (not begun or begun[-1][1] != item):
                begun.append((entry.position, item, counts.get(item, 0)))
                counts[item] = counts.get(item, 0) + 1
            if number := max(counts.get(item, 0) - 1, 0):
                self.of_entry[entry.id] = number
        begun += [(opened[i.id], i.id, 0) for i in meeting.items_taken if i.id not in counts]
        self.order = [(item, number) for _, item, number in sorted(begun)]
