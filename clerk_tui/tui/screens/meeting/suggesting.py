"""What is likely to follow in the line: the ghost behind it, and whole words in the row below."""

from __future__ import annotations

from typing import Protocol

from clerk_tui import log, notation
from clerk_tui.book.preview import Preview
from clerk_tui.predict import Level, Suggestions
from clerk_tui.regex import regex
from clerk_tui.tui.screens.meeting.offers import Offers
from clerk_tui.tui.widgets.composer import Composer, Picks

_NOTHING = Suggestions()
_WORD_AT_END = regex(r"[^\W\d_]+$")
LEVELS = {
    Level.OFF: "Off: nothing is suggested.",
    Level.CALM: "Calm: only what is likely.",
    Level.EAGER: "Eager: whatever may follow.",
}


def level_of(chosen: str | None) -> Level:
    """The level that was chosen; calm, if none was."""
    return next((level for level in Level if level == chosen), Level.CALM)


class Suggests(Protocol):
    """What knows what is likely to follow."""

    level: Level

    def suggest(self, line: str, entry_id: int | None = None, *, has_brought_space: bool = False) -> Suggestions:
        """What to offer at the end of a line; `entry_id`: the entry that it changes, or comes before;
        `has_brought_space`: it ends in the space that an accepted word brought."""

    def begins_known(self, begun: str) -> bool:
        """Whether a known word begins so."""

    def abbreviation(self, word: str) -> str:
        """What an abbreviation stands for where a text said so; empty if none did."""


class Suggesting:
    """Shows what is suggested for a line, and tells the composer what may be taken of it."""

    def __init__(self, composer: Composer, offers: Offers) -> None:
        self._composer, self._offers = composer, offers
        self.source: Suggests | None = None
        """What has learnt from earlier minutes; None until there is one."""
        self.level = Level.CALM

    def show(
        self,
        preview: Preview | None,
        context: notation.Context,
        completion: notation.NameCompletion | None,
        entry_id: int | None = None,
    ) -> None:
        """Show what fits the line, which was read as `preview`; `completion`: what Tab completes at the cursor;
        `entry_id`: the entry that the line changes, or comes before."""
        line = self._composer.line
        is_free = completion is None and self._composer.may_suggest and line and _is_settled(preview)
        found = self._suggest(line, entry_id) if is_free else _NOTHING
        picks = self._with_digits(line, found.alternatives) if is_free else {}
        self._composer.suggest(found.ghost, picks, lambda: self._offers.is_seen)
        hint = notation.command_hint(line, context) if line.startswith("/") else None
        if picks:
            self._offers.show_words({digit: word for digit, (_, word) in picks.items()})
        elif line == notation.CLAUSE_MARK and completion is not None:
            self._offers.show_options(completion.labels)
        elif hint is not None:
            self._offers.show_commands(hint)
        else:
            self._offers.show_nothing()

    def clear(self) -> None:
        """Suggest nothing until the next key."""
        self._composer.suggest("", {}, lambda: False)
        self._offers.show_nothing()

    def _suggest(self, line: str, entry_id: int | None) -> Suggestions:
        if self.level is Level.OFF:
            return _NOTHING
        found = _NOTHING
        if self.source is not None:
            self.source.level = self.level
            try:
                found = self.source.suggest(line, entry_id, has_brought_space=self._composer.brought_space)
            except Exception as error:  # what is only offered must not stop the meeting
                log.unexpected("looking for what is likely to follow", error)
                self.source = None
        left = self._composer.left_of_ghost  # it stays: the clerk reads it already
        return Suggestions(left or found.ghost or notation.rest_of_clause(line), found.alternatives)

    def _with_digits(self, line: str, words: tuple[str, ...]) -> Picks:
        """What each digit takes: first what an abbreviation stands for. A digit that goes on with a word that is known
        is text: s106. So is one after a single letter, for a clerk who has not taken a word by a digit yet: page p2."""
        source, match = self.source, _WORD_AT_END.search(line)
        if source is None or self.level is Level.OFF or match is None or not line[-1:].islower():
            return {}
        offered = [(len(line) - len(_begun(line, word)), word) for word in words]
        if full := source.abbreviation(match[0]):
            offered = [(match.start(), full), *offered[:2]]
        begun = line[line.rfind(" ") + 1 :]
        if len(begun) == 1 and not self._composer.takes_digits:
            return {}
        digits = (digit for digit in "123456789" if not source.begins_known(f"{begun}{digit}"))
        return {digit: taken for taken, digit in zip(offered, digits, strict=False)}


def _is_settled(preview: Preview | None) -> bool:
    """Whether the line is read, and Tab offers nothing else that it may mean."""
    if preview is None:
        return False
    reading = preview.reading
    return not (reading.refusal or reading.offer or reading.candidates)


def _begun(line: str, word: str) -> str:
    """What is typed of a word at the end of the line."""
    return next((word[:size] for size in range(len(word), 0, -1) if line.endswith(word[:size])), "")
