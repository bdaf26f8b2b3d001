"""The screen on which a meeting is recorded.

`screen` has the layout, with the minutes beside the record, and makes the parts, which share the `session`.
`line_entry` is the line in which the clerk types, `line_hints` shows what is around it, and `record_pane` shows the
entries. `line_starters` begins lines for clerks who do not know the marks; `procedure` (motions, votes, interests …)
uses it. `documents` opens other screens and writes files. The registry (`clerk_tui.keymap`) describes what each
command does.
"""

from clerk_tui.tui.screens.meeting.screen import MeetingScreen

__all__ = ["MeetingScreen"]
