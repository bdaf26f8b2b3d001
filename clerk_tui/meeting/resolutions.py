"""Which entries make the resolutions of a meeting, for their numbers."""

from __future__ import annotations

from collections.abc import Mapping

from clerk_tui.meeting.kinds import Kind
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts, proceedings


def resolutions_made(meeting: Meeting, visits: Mapping[int, int]) -> tuple[int, ...]:
    """The ids of the entries that adopted a motion, or recorded the last of the clauses printed together, in the order
    of the record. `visits`: to which part of its item an entry belongs, if it was gone back to."""
    known, exempt = proceedings(meeting), exempt_parts(meeting)
    last: dict[tuple[object, ...], int] = {}
    made: list[int] = []
    for entry in meeting.entries:
        proposal = None if entry.is_struck else known.adopted_by(entry)
        if proposal is not None and proposal.text.strip():
            made.append(entry.id)
        elif entry.kind is Kind.CLAUSE and not entry.is_struck and (entry.text or "").strip():
            part = exempt.part_at(entry.position) if exempt.hides(entry) else None
            where = (part.opening.id if part else None, visits.get(entry.id, 0), known.is_annulled(entry))
            key = (entry.item_id, *where)
            if key in last:
                made.remove(last[key])
            last[key] = entry.id
            made.append(entry.id)
    return tuple(made)
