"""The parts of items that were gone back to after others, in the order of the record."""

from __future__ import annotations

from clerk_tui.meeting.kinds import Kind, Words, having
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.record import Entry

_PRINTS_NOTHING = having(Words.PRINTED_ELSEWHERE)


class Visits:
    """Which items were taken when. An item that is opened without any business has none of it there; what is recorded
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
        is_closed = False
        for entry in meeting.entries:
            is_closed |= entry.kind is Kind.CLOSED and not entry.is_struck
            item = entry.item_id
            if item is None or entry.is_struck:
                continue
            if not is_closed and _is_business(entry) and (not self.order or self.order[-1][0] != item):
                self.order.append((item, counts.get(item, 0)))
                counts[item] = counts.get(item, 0) + 1
            if number := max(counts.get(item, 0) - 1, 0):
                self.of_entry[entry.id] = number
        for taken in meeting.items_taken:
            if taken.id not in counts:
                self._put_in(meeting, taken.id)

    def _put_in(self, meeting: Meeting, item_id: int) -> None:
        """Put an item that has no business where it was opened: before the part that follows in the record."""
        opened = next(e.position for e in meeting.entries if e.item_id == item_id and e.kind is Kind.ITEM)
        firsts = [_first(meeting, part, self.of_entry) for part in self.order]
        at = next((i for i, position in enumerate(firsts) if position > opened), len(self.order))
        self.order.insert(at, (item_id, 0))


def _is_business(entry: Entry) -> bool:
    return entry.kind not in _PRINTS_NOTHING


def _first(meeting: Meeting, part: tuple[int, int], of_entry: dict[int, int]) -> int:
    """Where a part of an item begins."""
    item_id, number = part
    return next(
        e.position
        for e in meeting.entries
        if e.item_id == item_id and not e.is_struck and of_entry.get(e.id, 0) == number
    )
