"""The minutes themselves."""

from __future__ import annotations

from clerk_tui.meeting.meeting import Meeting
from clerk_tui.minutes.document import Document
from clerk_tui.minutes.papers import Before
from clerk_tui.minutes.render import render
from clerk_tui.minutes.style import Style


def make(meeting: Meeting, style: Style, before: Before, *, with_exempt: bool = False) -> Document:
    """As `render`; they need nothing of the earlier meetings."""
    return render(meeting, style, with_exempt=with_exempt)
