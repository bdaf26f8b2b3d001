"""The screen on which a meeting is recorded.

`screen` lays it out and makes its parts, which know the `session` and each other only through it: `line_entry` is the
line, `record_pane` the record and the agenda, `minutes_pane` the minutes beside it; `line_starters` begin lines for
those who do not know the marks, and so do `voting`, `motions` and `procedure` through it; `documents` leads to other
screens and into files.
"""

from clerk_tui.tui.screens.meeting.screen import MeetingScreen

__all__ = ["MeetingScreen"]
