"""The screen on which a meeting is recorded.

`screen` has the layout and makes the parts, which share the `session`. `line_entry` is the line in which the clerk
types, `record_pane` shows the entries, and `minutes_pane` shows the minutes beside them. `line_starters` begins lines
for clerks who do not know the marks; `voting`, `motions` and `procedure` use it. `documents` opens other screens and
writes files. What each command does is described in the registry (`clerk_tui.commands`).
"""

from clerk_tui.tui.screens.meeting.screen import MeetingScreen

__all__ = ["MeetingScreen"]
