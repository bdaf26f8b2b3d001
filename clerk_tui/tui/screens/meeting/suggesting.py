"""What is likely to follow in the line: the ghost behind it, and whole words in the row below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from clerk_tui import log, notation
from clerk_tui.book.preview import Preview
from clerk_tui.predict import Level, Suggestions
from clerk_tui.tui.screens.meeting.offers import Offers
from clerk_tui.tui.widgets.composer import Composer

if TYPE_CHECKING:
    from clerk_tui.predict import Predictor

_NOTHING = Suggestions()
LEVELS = {
    Level.OFF: "Off: nothing is suggested.",
    Level.CALM: "Calm: only what is likely.",
    Level.EAGER: "Eager: whatever may follow.",
}


def level_of(chosen: str | None) -> Level:
    """The level that was chosen; calm, if none was."""
    return next((level for level in Level if level == chosen), Level.CALM)


class Suggesting:
    """Shows what is suggested for a line, and tells the composer what may be taken of it."""

    def __init__(self, composer: Composer, offers: Offers) -> None:
        self._composer, self._offers = composer, offers
        self.predictor: Predictor | None = None
        """What has learnt from earlier minutes; None until it is ready."""
        self.level = Level.CALM

    def learn_again(self) -> None:
        """Learn anew what is on file."""

    def show(
        self, preview: Preview | None, context: notation.Context, completion: notation.NameCompletion | None
    ) -> None:
        """Show what fits the line, which was read as `preview`; `completion`: what Tab completes at the cursor."""
        line = self._composer.line
        is_free = completion is None and self._composer.may_suggest and line and preview is not None
        found = self._suggest(line) if is_free and not _is_doubtful(preview) else _NOTHING
        words = self._with_digits(line, found.alternatives)
        rests = {digit: word[len(_begun(line, word)) :] for digit, word in words.items()}
        self._composer.suggest(found.ghost, rests, lambda: self._offers.is_seen)
        hint = notation.command_hint(line, context) if line.startswith("/") else None
        if words:
            self._offers.show_words(words)
        elif line == notation.CLAUSE_MARK and completion is not None:
            self._offers.show_options(completion.labels)
        elif hint is not None:
            self._offers.show_commands(hint)
        else:
            self._offers.show_nothing()

    def _suggest(self, line: str) -> Suggestions:
        if self.level is Level.OFF:
            return _NOTHING
        found = _NOTHING
        if self.predictor is not None:
            self.predictor.level = self.level
            try:
                found = self.predictor.suggest(line)
            except Exception as error:  # what is only offered must not stop the meeting
                log.unexpected("looking for what is likely to follow", error)
                self.predictor = None
        return found if found.ghost else Suggestions(notation.rest_of_clause(line), found.alternatives)

    def _with_digits(self, line: str, words: tuple[str, ...]) -> dict[str, str]:
        """The words with the digit that takes each. A digit that goes on with a word that is known is text: s106."""
        predictor = self.predictor
        if predictor is None or not line[-1:].islower():
            return {}
        digits = (d for d in "123456789" if not predictor.begins_known(f"{line[line.rfind(' ') + 1 :]}{d}"))
        return dict(zip(digits, words, strict=False))


def _is_doubtful(preview: Preview | None) -> bool:
    """Whether the line may mean something else than it is read as, or nothing."""
    if preview is None or preview.doubt or preview.asks:
        return True
    reading = preview.reading
    return bool(reading.refusal or reading.offer or reading.candidates)


def _begun(line: str, word: str) -> str:
    """What is typed of a word at the end of the line."""
    return next((word[:size] for size in range(len(word), 0, -1) if line.endswith(word[:size])), "")
