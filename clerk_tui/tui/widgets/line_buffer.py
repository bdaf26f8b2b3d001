"""The line being typed: its text, the cursor, what is selected, and what can be undone. Draws nothing.

Places are counted in characters of the text and never lie inside what is seen as one character.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from clerk_tui.tui.formatting import is_inside

_UNDO_DEPTH = 500
Act = Literal["typing", "deleting", ""]
"""Acts of a kind that follow one another are undone together; others one by one."""


class LineBuffer:
    """One line of text as it is edited."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.cursor = len(text)
        self.anchor: int | None = None
        """Where the selection began; it reaches to the cursor. None: nothing is selected."""
        self._undo: list[tuple[str, int]] = []
        self._redo: list[tuple[str, int]] = []
        self._last_act: Act = ""

    def set(self, text: str, cursor: int | None = None) -> None:
        """A new line, with nothing to undo; the cursor at its end unless said."""
        self.text = text
        self.cursor = self._valid(len(text) if cursor is None else cursor)
        self.anchor = None
        self._undo.clear()
        self._redo.clear()
        self._last_act = ""

    @property
    def selection(self) -> tuple[int, int]:
        """From which place to which is selected; both the cursor where nothing is."""
        if self.anchor is None:
            return self.cursor, self.cursor
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def selected_text(self) -> str:
        """The text that is selected."""
        start, end = self.selection
        return self.text[start:end]

    @property
    def can_undo(self) -> bool:
        """Whether anything was changed in this line that can be taken back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether anything was taken back that can be done again."""
        return bool(self._redo)

    # Changing

    def insert(self, text: str) -> None:
        """Put `text` in place of the selection, or at the cursor."""
        start, end = self.selection
        typed_on = len(text) == 1 and text != " " and start == end
        self._remember("typing" if typed_on else "")
        before = self.text[:start] + text
        if not text.isascii():
            before = unicodedata.normalize("NFC", before)
        self._put(before, self.text[end:])

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of what stands from `start` to `end`, the cursor after it."""
        self._remember("")
        self._put(self.text[:start] + text, self.text[end:])

    def delete_left(self) -> None:
        """Take away the selection, or the character before the cursor."""
        self._delete(self._left(self.cursor), self.cursor)

    def delete_right(self) -> None:
        """Take away the selection, or the character after the cursor."""
        self._delete(self.cursor, self._right(self.cursor))

    def delete_word_left(self) -> None:
        """Take away the selection, or what stands from the beginning of the word to the cursor."""
        self._delete(self._word_left(self.cursor), self.cursor, act="")

    def delete_word_right(self) -> None:
        """Take away the selection, or what stands from the cursor to the next word."""
        self._delete(self.cursor, self._word_right(self.cursor), act="")

    def delete_to_start(self) -> None:
        """Take away the selection, or all before the cursor."""
        self._delete(0, self.cursor, act="")

    def delete_to_end(self) -> None:
        """Take away the selection, or all after the cursor."""
        self._delete(self.cursor, len(self.text), act="")

    def undo(self) -> bool:
        """Take back the last change; whether there was one."""
        return self._go_back(self._undo, self._redo)

    def redo(self) -> bool:
        """Do the last change taken back again; whether there was one."""
        return self._go_back(self._redo, self._undo)

    # Moving

    def move(self, place: int, *, select: bool = False) -> None:
        """Put the cursor at `place`; with `select`, what it passes over is selected."""
        if select:
            self.anchor = self.cursor if self.anchor is None else self.anchor
        else:
            self.anchor = None
        self.cursor = self._valid(place)
        self._last_act = ""

    def left(self, *, select: bool = False) -> None:
        """A character to the left; out of a selection, to its beginning."""
        start, end = self.selection
        self.move(start if start < end and not select else self._left(self.cursor), select=select)

    def right(self, *, select: bool = False) -> None:
        """A character to the right; out of a selection, to its end."""
        start, end = self.selection
        self.move(end if start < end and not select else self._right(self.cursor), select=select)

    def word_left(self, *, select: bool = False) -> None:
        """To the beginning of the word."""
        self.move(self._word_left(self.cursor), select=select)

    def word_right(self, *, select: bool = False) -> None:
        """To the beginning of the next word."""
        self.move(self._word_right(self.cursor), select=select)

    def select_all(self) -> None:
        """Select the whole line."""
        self.move(0)
        self.move(len(self.text), select=True)

    # Within

    def _put(self, before: str, after: str) -> None:
        self.text = before + after
        self.cursor = self._valid(len(before))
        self.anchor = None
        self._redo.clear()

    def _delete(self, start: int, end: int, act: Act = "deleting") -> None:
        if self.selected_text:
            (start, end), act = self.selection, ""
        if start < end:
            self._remember(act)
            self._put(self.text[:start], self.text[end:])
        self.anchor = None

    def _remember(self, act: Act) -> None:
        if not act or act != self._last_act:
            self._undo.append((self.text, self.cursor))
            del self._undo[:-_UNDO_DEPTH]
        self._last_act = act

    def _go_back(self, taken: list[tuple[str, int]], kept: list[tuple[str, int]]) -> bool:
        if not taken:
            return False
        kept.append((self.text, self.cursor))
        self.text, self.cursor = taken.pop()
        self.anchor = None
        self._last_act = ""
        return True

    def _valid(self, place: int) -> int:
        place = min(max(place, 0), len(self.text))
        while is_inside(self.text, place):
            place += 1
        return place

    def _left(self, place: int) -> int:
        place = max(place - 1, 0)
        while is_inside(self.text, place):
            place -= 1
        return place

    def _right(self, place: int) -> int:
        return self._valid(place + 1)

    def _word_left(self, place: int) -> int:
        while place > 0 and not _in_word(self.text[place - 1]):
            place -= 1
        while place > 0 and _in_word(self.text[place - 1]):
            place -= 1
        return place

    def _word_right(self, place: int) -> int:
        size = len(self.text)
        while place < size and _in_word(self.text[place]):
            place += 1
        while place < size and not _in_word(self.text[place]):
            place += 1
        return place


def _in_word(character: str) -> bool:
    return character.isalnum() or character in "'’_" or unicodedata.category(character) == "Mn"
