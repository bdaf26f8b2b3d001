"""The text of a line: editing, cursor, selection and undo, without drawing.

Places are counted in characters of the text, and are never inside what is seen as one character.
"""

from __future__ import annotations

import unicodedata
from typing import Literal

from clerk_tui.tui.formatting import is_inside

_UNDO_DEPTH = 500
Act = Literal["typing", "deleting", ""]
"""Consecutive acts of one kind are undone together; others one by one."""


class LineBuffer:
    def __init__(self, text: str = "") -> None:
        self.text = text
        self.cursor = len(text)
        self.anchor: int | None = None
        """The end of the selection that is not at the cursor. None: nothing is selected."""
        self._undo: list[tuple[str, int]] = []
        self._redo: list[tuple[str, int]] = []
        self._last_act: Act = ""

    def set(self, text: str, cursor: int | None = None) -> None:
        """Set another line, with nothing to undo and the cursor at its end unless given."""
        self.text = text
        self.cursor = self._valid(len(text) if cursor is None else cursor)
        self.anchor = None
        self._undo.clear()
        self._redo.clear()
        self._last_act = ""

    @property
    def selection(self) -> tuple[int, int]:
        """The start and the end of the selection; both are the cursor if nothing is selected."""
        if self.anchor is None:
            return self.cursor, self.cursor
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def selected_text(self) -> str:
        start, end = self.selection
        return self.text[start:end]

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to undo."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to redo."""
        return bool(self._redo)

    # Changing

    def insert(self, text: str) -> None:
        """Replace the selection by `text`, or insert it at the cursor."""
        start, end = self.selection
        is_letter = len(text) == 1 and text != " "
        self._remember("typing" if is_letter and start == end else "")
        self._last_act = "typing" if is_letter else ""
        before = self.text[:start] + text
        if not text.isascii():
            before = unicodedata.normalize("NFC", before)
        self._put(before, self.text[end:])

    def replace(self, start: int, end: int, text: str) -> None:
        """Replace the characters from `start` to `end`, and put the cursor after them."""
        self._remember("")
        self._put(self.text[:start] + text, self.text[end:])

    def delete_left(self) -> None:
        """Delete the selection, or the character before the cursor."""
        self._delete(self._left(self.cursor), self.cursor)

    def delete_right(self) -> None:
        """Delete the selection, or the character after the cursor."""
        self._delete(self.cursor, self._right(self.cursor))

    def delete_word_left(self) -> None:
        """Delete the selection, or from the start of the word to the cursor."""
        self._delete(self._word_left(self.cursor), self.cursor, act="")

    def delete_word_right(self) -> None:
        """Delete the selection, or from the cursor to the next word."""
        self._delete(self.cursor, self._word_right(self.cursor), act="")

    def delete_to_start(self) -> None:
        """Delete the selection, or everything before the cursor."""
        self._delete(0, self.cursor, act="")

    def delete_to_end(self) -> None:
        """Delete the selection, or everything after the cursor."""
        self._delete(self.cursor, len(self.text), act="")

    def undo(self) -> bool:
        """Undo the last change; return whether there was one."""
        return self._restore(self._undo, self._redo)

    def redo(self) -> bool:
        """Redo the last change that was undone; return whether there was one."""
        return self._restore(self._redo, self._undo)

    # Moving

    def move(self, place: int, *, select: bool = False) -> None:
        """Move the cursor to `place`; `select`: extend the selection to it."""
        if not select:
            self.anchor = None
        elif self.anchor is None:
            self.anchor = self.cursor
        self.cursor = self._valid(place)
        self._last_act = ""

    def left(self, *, select: bool = False) -> None:
        """Move a character to the left, or to the start of the selection."""
        start, end = self.selection
        self.move(start if start < end and not select else self._left(self.cursor), select=select)

    def right(self, *, select: bool = False) -> None:
        """Move a character to the right, or to the end of the selection."""
        start, end = self.selection
        self.move(end if start < end and not select else self._right(self.cursor), select=select)

    def word_left(self, *, select: bool = False) -> None:
        """Move to the start of the word."""
        self.move(self._word_left(self.cursor), select=select)

    def word_right(self, *, select: bool = False) -> None:
        """Move to the start of the next word."""
        self.move(self._word_right(self.cursor), select=select)

    def select_all(self) -> None:
        self.move(0)
        self.move(len(self.text), select=True)

    # Helpers

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

    def _restore(self, states: list[tuple[str, int]], others: list[tuple[str, int]]) -> bool:
        if not states:
            return False
        others.append((self.text, self.cursor))
        self.text, self.cursor = states.pop()
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
