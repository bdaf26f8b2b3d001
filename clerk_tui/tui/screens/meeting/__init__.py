"""The screen on which a meeting is recorded.

`view` shows it, `composing` is its line, `walking` its record and agenda, `outgoing` what leaves it, `voting`, `moving`
and `procedure` its formal business; each builds on the one before, and `screen` is the whole.
"""

from clerk_tui.tui.screens.meeting.screen import MeetingScreen

__all__ = ["MeetingScreen"]
