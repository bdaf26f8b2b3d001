"""The echo above the line: what the line will become, or a message."""

from __future__ import annotations

from clerk_tui.book.preview import Preview
from clerk_tui.notation import Suggestion
from clerk_tui.tui.formatting import cut, fitted, width, wrap
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.widgets.lines import Line

LONGEST_WORD = 16
"""Cells that a row of the echo may leave empty because the next word does not fit."""
MOST_ROWS = 3
"""Rows of the echo for a message."""


class Echo(Line):
    """One row of text, or a few if the text is long."""

    def __init__(self) -> None:
        super().__init__(id="echo")
        self.has_message = False
        """Whether it shows a message that the clerk has yet to read."""
        self.shows_preview = False
        """Whether it shows what the line will become."""

    def say(self, message: str) -> None:
        """Show a message until the next key."""
        self.has_message = bool(message)
        self.shows_preview = False
        self.tell(content(f" {message}"), MOST_ROWS)

    def refuse(self, reason: str) -> None:
        """Say why something was not done. A text that is too long for the echo is also shown in the corner."""
        self.app.bell()
        if len(wrap(f" ⚠ {reason}", max(self.screen.size.width, 1))) > MOST_ROWS:
            notify(self.app, reason, severity="warning", timeout=8)
        self.say(f"⚠ {reason}")

    def show_preview(self, preview: Preview, purpose: str) -> None:
        """Show what the line will become, after its purpose."""
        head = f" {purpose}{preview.label}" if preview.label or purpose else " "
        between = " · " if preview.text else ""
        self.set_class(preview.is_warning, "-warning")
        if preview.is_warning:
            self.tell(content(f"{head}{between}⚠ {preview.text}"), MOST_ROWS)
        else:
            room = self.screen.size.width - len(head) - len(between) - 1
            if width(preview.text) > room:
                room += self.screen.size.width - LONGEST_WORD  # a second row
            self.tell(content(f"{head}{between}{fitted(preview.text, room)}"), 2)
        self.shows_preview = True

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """Show what should be done next, and the line that Tab begins for it."""
        self.set_class(False, "-warning")
        tab = f"Tab: {cut(suggestion.line.strip(), self.screen.size.width - 12)}"
        fits = width(suggestion.sentence) + width(tab) + 6 <= self.screen.size.width
        between = "  " if fits else "\n   "
        self.say(f"▸ {suggestion.sentence}{between}{tab}")
