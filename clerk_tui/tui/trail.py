"""The places that a search found, to go from one to the next in the reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.frozen import dataclass
from clerk_tui.store import Hit


@dataclass(frozen=True)
class Stop:
    """One place in the minutes of a meeting."""

    meeting_id: int
    entry_id: int | None = None
    item_id: int | None = None


@dataclass(frozen=True)
class Trail:
    """Places in an order, and which of them is read."""

    stops: tuple[Stop, ...] = ()
    at: int = 0

    @property
    def here(self) -> Stop | None:
        """The place that is read."""
        return self.stops[self.at] if self.at < len(self.stops) else None

    def moved(self, way: int) -> Trail | None:
        """The same with the place after (1) or before (-1); None where there is none."""
        at = self.at + way
        return replace(self, at=at) if 0 <= at < len(self.stops) else None


def trail_of(hits: Sequence[Hit], at: int) -> Trail:
    """The places of what was found, in its order."""
    return Trail(tuple(Stop(hit.meeting_id, hit.entry_id, hit.item_id) for hit in hits), at)
