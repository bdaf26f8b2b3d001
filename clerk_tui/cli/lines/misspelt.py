"""The wrong words of a line that was typed in line mode, which a screen would underline."""

from __future__ import annotations

from collections import Counter
from threading import Thread

from clerk_tui import log
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.book.spelling import MeetingSpelling, wrong_in

MOST_TOLD = 2
"""How often a word is told before it is taken as meant."""


class Misspelt:
    """Finds wrong words, once the library is loaded: until then every word is right."""

    def __init__(self, book: MinuteBook, recording: Recording) -> None:
        self._recording = recording
        self._spelling: MeetingSpelling = book.spelling(recording.meeting.id)
        self._told: Counter[str] = Counter()
        self._has_counted = False

    def load(self) -> None:
        """Load the library while the clerk types."""

        def load() -> None:
            try:
                self._spelling.load(self._recording.meeting)
            except Exception as error:  # the meeting goes on without the spelling
                log.unexpected("loading the spelling", error)

        Thread(target=load, name="clerk-tui spelling", daemon=True).start()

    def told(self, line: str) -> str:
        """What to say of the wrong words of a line; '' if there are none."""
        meeting = self._recording.meeting
        if self._spelling.of(meeting) is not None and not self._has_counted:
            self._has_counted = True
            self._spelling.prepare(meeting)
        if (spelling := self._spelling.of(meeting)) is None:
            return ""
        marks = {line[mark.start : mark.end]: mark.suggestions for mark in wrong_in(spelling, line)}
        wrong = {word: right[0] for word, right in marks.items() if right and self._told[word] < MOST_TOLD}
        self._told.update(wrong.keys())
        listed = ", ".join(f"{word} ({right})" for word, right in wrong.items())
        corrects = next((f"s/{word}/{right}/ corrects it" for word, right in wrong.items()), "")
        return f"Perhaps misspelt: {listed}. {corrects}." if wrong else ""
