"""A lesson in line mode: what is said at the meeting is a line, and the clerk types what the minutes should have."""

from __future__ import annotations

from clerk_tui import minutes
from clerk_tui.book.minute_book import MinuteBook
from clerk_tui.book.recording import Recording
from clerk_tui.cli.line_mode import LineMode, Run
from clerk_tui.cli.talk import Talk, in_lines
from clerk_tui.commands import Place, command
from clerk_tui.practice import OVER, Progress, end_lesson, keep_place, keys_each, model_of

_IN_DOUBT = "A line is in doubt: /settle asks about it."


class PracticeLines(LineMode):
    """A meeting in which a script speaks. It waits until what was said is minuted."""

    PLACES: tuple[Place, ...] = (*LineMode.PLACES, "practice")

    def __init__(self, book: MinuteBook, recording: Recording, talk: Talk, run: Run, progress: Progress) -> None:
        super().__init__(book, recording, talk, run)
        self._progress = progress

    def run(self) -> int:
        """Speak, and read lines until the lesson is over or left."""
        self._talk.say(f"{self._progress.lesson.title}. {self._progress.lesson.about}")
        if not self._talk.is_typed:
            self._speak()
        return super().run()

    def _greet(self) -> None:
        self._talk.say("A script speaks, and you type what the minutes should have. It waits for you.")
        self._talk.say("/hear goes on without you, /over ends the lesson, /quit leaves it for later. /help says more.")
        self._speak()

    def _speak(self) -> None:
        if (part := self._progress.part) is None:
            self._talk.say(f"{OVER} /over says how it went.")
            return
        at, of = self._progress.at + 1, len(self._progress.lesson.parts)
        self._talk.say(f"{at} of {of}. {part.speaker}: {part.words}")
        if not self._talk.is_brief:
            hint = _IN_DOUBT if self._recording.meeting.doubts else in_lines(part.help_in_lines)
            self._talk.say(f"Hint: {hint}")

    def _take(self, raw: str) -> None:
        before = {entry.id: entry for entry in self._recording.meeting.entries}
        super()._take(raw)
        meeting = self._recording.meeting
        changes = [(before.get(entry.id), entry) for entry in meeting.entries if entry is not before.get(entry.id)]
        self._progress.note(meeting)
        is_on = False
        while self._progress.is_minuted(meeting, changes):
            is_on, changes = True, []
            self._go_on()
        if is_on:
            self._speak()
        elif self._progress.part is not None and any(was is None for was, _ in changes):
            self._talk.say(f"{self._progress.still_waits(meeting)}; /hear goes on.")

    def _go_on(self) -> None:
        self._progress.at += 1
        keep_place(self._book, self._recording, self._progress)

    @command("hear-next")
    def hear(self, rest: str) -> None:
        if self._progress.part is not None:
            self._go_on()
        self._speak()

    @command("end-practice")
    def over(self, rest: str) -> None:
        """End the lesson, and say how it went."""
        lesson, meeting = self._progress.lesson, self._recording.meeting
        outcome = self._progress.outcome(meeting)
        for heading, sentences in outcome.words(lesson, keys_each(self._book, self._recording)):
            self._talk.say(f"{heading}: {' '.join(sentences)}" if len(sentences) == 1 else f"{heading}:")
            for sentence in sentences if len(sentences) > 1 else ():
                self._talk.say(sentence)
        end_lesson(self._book, lesson, outcome)
        self._has_left = True
        if not self._talk.is_typed or self._talk.agrees("Hear your minutes, and then a model?"):
            for name, shown in (("Your minutes", meeting), ("A model", model_of(lesson))):
                style = minutes.style_for(shown.head.style)
                self._talk.say(f"{name}:\n{minutes.as_text(minutes.render(shown, style)).strip()}")
