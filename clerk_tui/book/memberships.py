"""The places on a committee from one set-up to the next: who stays, who leaves, who comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from clerk_tui.meeting import Membership


def over_time(old: Sequence[Membership], new: Sequence[Membership], since: date | None) -> list[Membership]:
    """Places that go on keep their beginning, those that are no longer held end the day before `since`."""
    if since is None:
        return list(new)
    ended = date.fromordinal(since.toordinal() - 1)
    goes_on = {m.person.id: m for m in old if m.end is None}
    out = [m for m in old if m.end is not None]
    for m in new:
        before = goes_on.pop(m.person.id, None)
        if before and before.capacity is not m.capacity:
            out.append(replace(before, end=ended))
            before = None
        out.append(replace(m, start=before.start) if before else m)
    return out + [replace(m, end=ended) for m in goes_on.values()]
