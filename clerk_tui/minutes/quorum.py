"""The line on the quorum that a clerk may have minuted."""

from __future__ import annotations

from datetime import time

from clerk_tui.meeting.attendance import Attendance, quorum
from clerk_tui.minutes.style import Style
from clerk_tui.minutes.wording import counted, fill


def quorum_sentence(room: Attendance, at: time | None, style: Style) -> str:
    """Whether there is a quorum in `room`, as the style says it."""
    state = quorum(room)
    short = state.needed is not None and state.present < state.needed
    frame = style.sentences["quorum-lost" if short else "quorum-kept"]
    return fill(frame, time=style.clock(at), members=counted(style.people.member_count, state.present))
