"""The echo above the line: what the line will be, or what the clerk is told instead."""

from __future__ import annotations

from clerk_tui.book.preview import Preview
from clerk_tui.notation import Suggestion
from clerk_tui.tui.formatting import cut, fitted, width, wrap
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.widgets.lines import Line

LONGEST_WORD = 16
"""Cells that a row of the echo may leave empty because the word after it does not fit."""
MOST_ROWS = 3
"""Rows that the echo takes for what the clerk is told."""


class Echo(Line):
    """A row of text that grows with what it says, up to a few."""

    def __init__(self) -> None:
        super().__init__(id="echo")
        self.was_told = False
        """Whether the clerk was told something that is still to be read."""
        self.shows_preview = False
        """Whether it says what the line will be, and not something else that the clerk is told."""

    def say(self, sentence: str) -> None:
        """Tell the clerk something; it stays until the next key."""
        self.was_told = bool(sentence)
        self.shows_preview = False
        self.tell(content(f" {sentence}"), MOST_ROWS)

    def refuse(self, sentence: str) -> None:
        """Say why something was not done. What is too long for the echo is said above too."""
        self.app.bell()
        if len(wrap(f" ⚠ {sentence}", max(self.screen.size.width, 1))) > MOST_ROWS:
            notify(self.app, sentence, severity="warning", timeout=8)
        self.say(f"⚠ {sentence}")

    def show_preview(self, preview: Preview, purpose: str) -> None:
        """What the line will be, after what it is for."""
        head = f" {purpose}{preview.label}" if preview.label or purpose else " "
        between = " · " if preview.text else ""
        self.set_class(preview.is_warning, "-warning")
        if preview.is_warning:
            self.tell(content(f"{head}{between}⚠ {preview.text}"), MOST_ROWS)
        else:
            room = self.screen.size.width - len(head) - len(between) - 1
            if width(preview.text) > room:
                # wrapped between words, the first row does not hold all that it could
                room += self.screen.size.width - LONGEST_WORD
            self.tell(content(f"{head}{between}{fitted(preview.text, room)}"), 2)
        self.shows_preview = True

    def show_suggestion(self, suggestion: Suggestion) -> None:
        """What should not be forgotten just now, and the line that Tab puts there for it."""
        self.set_class(False, "-warning")
        does = f"Tab: {cut(suggestion.line.strip(), self.screen.size.width - 12)}"
        fits = width(suggestion.sentence) + width(does) + 6 <= self.screen.size.width
        between = "  " if fits else "\n   "
        self.say(f"▸ {suggestion.sentence}{between}{does}")
