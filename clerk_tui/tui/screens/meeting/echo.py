"""The echo above the line: what the line will become, or a message."""

from __future__ import annotations

from clerk_tui import notation
from clerk_tui.book.preview import Preview
from clerk_tui.tui.formatting import BEGINNING, cut, cut_start, fitted, width, wrap
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.widgets.lines import MessageLine

LONGEST_WORD = 16
"""Cells that a row of the echo may leave empty because the next word does not fit."""
MOST_ROWS = 3
"""Rows of the echo for a message."""
LONG_PREVIEW_FROM = 20
"""Rows of the screen from which what a line will become may take as many as a message."""
OTHER_ROWS = 10
"""Rows of the screen that the echo leaves to others."""


class Echo(MessageLine):
    """One row of text, or a few if the text is long."""

    def __init__(self) -> None:
        super().__init__()
        self.has_message = False
        """Whether it shows a message that the clerk has yet to read."""
        self.shows_preview = False
        """Whether it shows what the line will become."""

    def say(self, sentence: str, most_rows: int = MOST_ROWS, *, is_whole: bool = False) -> None:
        """Show a message until the next key; the whole of it, if `is_whole`, however many rows that needs."""
        self.has_message, self.shows_preview = bool(sentence), False
        super().say(sentence, max(self.screen.size.height - OTHER_ROWS, MOST_ROWS) if is_whole else most_rows)

    def refuse(self, reason: str) -> None:
        """Say why something was not done. A text that is too long for the echo is also shown in the corner."""
        self.app.bell()
        if len(wrap(f" ⚠ {reason}", max(self.screen.size.width, 1))) > MOST_ROWS:
            notify(self.app, reason, severity="warning", timeout=8)
        self.say(f"⚠ {reason}")

    def read_back(self, sentence: str) -> None:
        """Show the whole of what will be recorded at a second Enter."""
        self.say(f"Read it through, then press Enter again to record it:\n {sentence}", is_whole=True)

    def show_preview(self, preview: Preview, purpose: str, name: str = "", tab: str = "") -> None:
        """Show what the line will become, after its purpose; or the name that Tab completes before it takes the line's
        offer; then what else Tab does: it goes through names, or spells a word. While one line is typed it takes no
        fewer rows than before, so that the record above does not move up and down."""
        is_steady = self.shows_preview and bool(preview.line.strip())
        head = f" {purpose}{preview.label}" if preview.label or purpose else " "
        between = " · " if preview.text else ""
        tab = tab and f"  {tab}"
        self.set_class(preview.is_warning and not name, "-warning")
        if name:
            self.tell(content(f"{head} · Tab completes {name}"), MOST_ROWS, is_steady=is_steady)
        elif preview.is_warning:
            text = f"{head}{between}⚠ {preview.text}{tab}"
            if len(wrap(text, max(self.screen.size.width, 1))) > MOST_ROWS:  # what is cut off is neither Tab nor remark
                said = preview.text.removesuffix(preview.remark)
                text = " · ".join(filter(str.strip, (head, tab.strip(), f"⚠ {preview.asks or preview.remark}  {said}")))
            self.tell(content(text), MOST_ROWS, is_steady=is_steady)
        else:
            across, height = self.screen.size
            rows = MOST_ROWS if height >= LONG_PREVIEW_FROM else 2
            room = across - len(head) - len(between) - width(tab) - 1
            if width(preview.text) > room:
                room += (rows - 1) * (across - LONGEST_WORD)
            self.tell(content(f"{head}{between}{fitted(preview.text, room)}{tab}"), rows, is_steady=is_steady)
        self.shows_preview = True

    def show_suggestion(self, suggestion: notation.Suggestion) -> None:
        """Show what should be done next, and the line that Tab begins for it."""
        tab = f"Tab: {cut(suggestion.line.strip(), self.screen.size.width - 12)}"
        fits = width(suggestion.sentence) + width(tab) + 6 <= self.screen.size.width
        between = "  " if fits else "\n   "
        self.say(f"▸ {suggestion.sentence}{between}{tab}")


def shortened_around(before: str, rest: str) -> str:
    """Return the end of a text, and the beginning of what follows it, as far as an echo has room for them."""
    return cut_start(before, BEGINNING) + cut(rest, 2 * BEGINNING)
