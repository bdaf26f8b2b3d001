"""The wrong words of a line that was typed in line mode, which a screen would underline."""

from __future__ import annotations

from collections import Counter

from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.book.spelling import SpellingWhenNeeded, wrong_in

MOST_TOLD = 2
"""How often a word is told before it is taken as meant."""


class Misspelt:
    """Finds wrong words. The first that may be wrong takes a second or more."""

    def __init__(self, book: MinuteBook, recording: Recording) -> None:
        self._recording = recording
        self._spelling = SpellingWhenNeeded(book.reader)
        self._told: Counter[str] = Counter()

    def told(self, line: str) -> str:
        """What to say of the wrong words of a line; '' if there are none."""
        spelling = self._spelling.for_line(self._recording.meeting, line)
        marks = {line[mark.start : mark.end]: mark.suggestions for mark in wrong_in(spelling, line)} if spelling else {}
        wrong = {word: right[0] for word, right in marks.items() if right and self._told[word] < MOST_TOLD}
        self._told.update(wrong.keys())
        listed = ", ".join(f"{word} ({right})" for word, right in wrong.items())
        corrects = next((f"s/{word}/{right}/ corrects it" for word, right in wrong.items()), "")
        return f"Perhaps misspelt: {listed}. {corrects}." if wrong else ""
