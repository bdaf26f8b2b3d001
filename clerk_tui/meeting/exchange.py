"""Who asked and who answered last, and what was promised."""

from __future__ import annotations

from datetime import date

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.kinds import ACTION, ANSWERING, ASKING
from clerk_tui.meeting.meeting import Meeting
from clerk_tui.meeting.people import Voice
from clerk_tui.meeting.record import Entry


@dataclass(frozen=True)
class Action:
    """Something that somebody undertook to do."""

    entry: Entry
    owner: Voice | None
    due: date | None


def last_asked(meeting: Meeting, item_id: int | None, before: int | None = None) -> tuple[Voice, ...]:
    """Who asked last in the item."""
    return next((e.persons for e in meeting.backwards(item_id, before) if e.kind in ASKING and e.persons), ())


def last_answered(meeting: Meeting, item_id: int | None, before: int | None = None) -> tuple[Voice, ...]:
    """Who answered last in the item."""
    return next((e.persons for e in meeting.backwards(item_id, before) if e.kind in ANSWERING and e.persons), ())


def actions(meeting: Meeting) -> tuple[Action, ...]:
    """What was promised, in the order of the record: actions, answers promised in writing, speech so marked."""
    return tuple(
        Action(entry, owner, entry.due)
        for entry in meeting.entries
        if not entry.is_struck and (entry.kind in ACTION or entry.is_action)
        for owner in (entry.persons or (None,))
    )
