"""The wrong words of the line: underlined once they are left, and repaired by Tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from math import inf
from time import monotonic
from typing import TYPE_CHECKING

from clerk_tui import log, notation
from clerk_tui.regex import regex
from clerk_tui.tui.screens.meeting.session import MeetingSession
from clerk_tui.tui.widgets.composer import Composer

if TYPE_CHECKING:
    from textual.timer import Timer

    from clerk_tui.spelling import Mark, Spelling

LONGEST = 4_000
"""The characters of the longest line that is looked at: more is a document that was pasted."""
LEFT = 2
"""How often a word is left as it is before it is not marked any more."""
REST = 1.0
"""The seconds without a key after which the last word is looked at, too."""
_STILL_HERE = regex(r"[\W\d_]*\w*")
"""What follows a word that was left just now: at most the beginning of the next."""


class LineSpelling:
    def __init__(self, composer: Composer, session: MeetingSession, found: Callable[[], None]) -> None:
        """`found` is called when words were marked after a while, and not in `look`."""
        self._composer, self._session, self._tell = composer, session, found
        self._marks: tuple[Mark, ...] = ()
        self._looked_at: tuple[Spelling, str, tuple[Mark, ...]] | None = None
        """What was found in what: it is the same at every key within a word."""
        self._left: Counter[str] = Counter()
        """How often each word was recorded although it was marked."""
        self._rest: Timer | None = None
        self._rests_at = inf
        """When nobody has typed for `REST` (`time.monotonic`); infinite once the line is recorded."""
        self._is_at_rest = False

    def look(self) -> None:
        """Mark the wrong words of the line, except those that the clerk keeps; the one being typed after a while."""
        self._is_at_rest = False
        self._rests_at = monotonic() + REST
        if self._rest is None:
            self._rest = self._composer.set_timer(REST, self._rest_passed)
        self._look()

    def _rest_passed(self) -> None:
        """Look at the last word if nobody has typed meanwhile; else wait on. A timer for each key takes longer."""
        self._rest, left = None, self._rests_at - monotonic()
        if 0 < left < inf:
            self._rest = self._composer.set_timer(left, self._rest_passed)
        elif left <= 0 and self._composer.line[-1:].isalpha():
            self.look_at_rest()

    def look_at_rest(self) -> None:
        """Mark the last word, too: nobody types on."""
        self._is_at_rest = True
        self._look_again()

    def _look(self) -> None:
        line, cursor = self._composer.line, self._composer.cursor_offset
        start = end = cursor
        while start and line[start - 1].isalpha():
            start -= 1
        while end < len(line) and line[end].isalpha():
            end += 1
        if self._is_at_rest and end == len(line):
            start = end
        left = f"{line[:start]}{' ' * (end - start)}{line[end:]}" if end < len(line) else line[:start]
        found = self._found(left)
        self._marks = tuple(mark for mark in found if self._left[line[mark.start : mark.end]] < LEFT)
        self._composer.underline(tuple((mark.start, mark.end) for mark in self._marks))

    def _found(self, line: str) -> tuple[Mark, ...]:
        spelling = self._session.spelling(self._session.meeting) if 0 < len(line) <= LONGEST else None
        if spelling is None:
            return ()
        if self._looked_at is None or self._looked_at[0] is not spelling or self._looked_at[1] != line:
            if not spelling.knows(line):
                look = partial(self._look_later, spelling, line)
                self._composer.run_worker(look, thread=True, group="spelling", exclusive=True)
                return tuple(mark for mark in self._marks if mark.end < len(line))
            self._looked_at = spelling, line, self._look_at(spelling, line)
        return self._looked_at[2]

    def _look_later(self, spelling: Spelling, line: str) -> None:
        """Look at a line in another thread: the library may need a while for a word that it was not asked before."""
        try:
            spelling.words(line)
        except Exception as error:  # the meeting goes on without marks
            log.unexpected("looking at the spelling of the line", error)
            self._session.spelling = lambda meeting: None
        self._composer.call_later(self._look_again)

    def _look_again(self) -> None:
        before = self._marks
        self._look()
        if self._marks != before:
            self._tell()

    def _look_at(self, spelling: Spelling, line: str) -> tuple[Mark, ...]:
        from clerk_tui.book.spelling import wrong_in  # with the library, which is loaded by now

        return wrong_in(spelling, line)

    def _look_at_last(self, spelling: Spelling, line: str, tell: Callable[[str], None]) -> None:
        """Tell of the last word of a line that was recorded, in another thread."""
        wrong = [mark for mark in self._look_at(spelling, line) if mark.end == len(line) and mark.suggestions]
        if wrong and self._left[line[wrong[0].start :]] < LEFT:
            said = f"“{line[wrong[0].start :]}” may be misspelt: is it {wrong[0].suggestions[0]}?"
            self._composer.app.call_from_thread(tell, said)

    def repair(self) -> notation.NameCompletion | None:
        """What Tab may put in place of the wrong word that was left last, or in which the cursor is."""
        line, cursor = self._composer.line, self._composer.cursor_offset
        for mark in reversed(self._marks):
            is_left_just_now = mark.end < cursor and _STILL_HERE.fullmatch(line, mark.end, cursor) is not None
            is_in = mark.start <= cursor < mark.end or mark.end == cursor == len(line)
            if mark.suggestions and (is_left_just_now or is_in):
                return notation.NameCompletion(mark.start, mark.end, mark.suggestions, mark.suggestions)
        return None

    def earlier_repair(self) -> notation.NameCompletion | None:
        """What Tab may put in place of the last wrong word of the line that was left before."""
        mark = next((mark for mark in reversed(self._marks) if mark.suggestions), None)
        return notation.NameCompletion(mark.start, mark.end, mark.suggestions, mark.suggestions) if mark else None

    def recorded(self, tell: Callable[[str], None]) -> Callable[[], None]:
        """Note that the line is recorded. Return what tells of its last word, not looked at before, if wrong."""
        line = self._composer.line
        self._rests_at = inf
        end = line.rstrip(".!? ")
        is_looked_at = any(mark.end >= len(end) for mark in self._marks)
        for mark in self._marks:
            self._left[line[mark.start : mark.end]] += 1
        self._marks = ()
        self._composer.underline(())
        return partial(self._look_at_end, "" if is_looked_at else end, tell)

    def _look_at_end(self, line: str, tell: Callable[[str], None]) -> None:
        spelling = self._session.spelling(self._session.meeting) if 0 < len(line) <= LONGEST else None
        if spelling is not None:
            look = partial(self._look_at_last, spelling, line, tell)
            self._composer.run_worker(look, thread=True, group="last-word", exclusive=True)
