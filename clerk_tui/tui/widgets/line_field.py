"""One line of text on the screen, with a cursor in it; and its text, with editing, selection and undo, without drawing.

Places are counted in characters of the text, and are never inside what is seen as one character.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from clerk_tui.meeting.entry_text import clean
from clerk_tui.tui import formatting
from clerk_tui.tui.compositor import PlainLines
from clerk_tui.tui.formatting import is_inside, plain
from clerk_tui.tui.widgets.lines import repaint, repaint_lines

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


PROMPT = "❯ "

_Row = tuple[str, int, int, int, int]
"""What a row shows: its text, the cursor (-1: not here), the start and end of the selection, the start of the ghost."""


def fit(text: str) -> str:
    """Return `text` as one line that is safe to keep and to show."""
    return plain(clean(text))


class LineField(Widget, can_focus=True):
    """Shows a line, wrapped, in up to `max_lines` rows. Repaints only the rows that changed; the screen is laid out
    again only if the number of rows changes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "field--prompt",
        "field--cursor",
        "field--selection",
        "field--wrong",
        "field--placeholder",
        "field--ghost",
    }

    DEFAULT_CSS = """
    LineField {
        height: 1;
        width: 1fr;
        background: $surface;
        color: $foreground;
        & > .field--prompt { color: $primary; text-style: bold; }
        & > .field--cursor { text-style: reverse; }
        & > .field--selection { background: $input-selection-background; }
        & > .field--wrong { color: $warning; text-style: underline; }
        & > .field--placeholder { color: $text-disabled; }
        & > .field--ghost { color: $text-disabled; }
    }
    """

    def __init__(
        self,
        text: str = "",
        *,
        max_lines: int = 3,
        prompt: str = PROMPT,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_cache = PlainLines()
        self._buffer = LineBuffer(fit(text))
        self._max_lines = max_lines
        self._prompt = plain(prompt)
        self._placeholder = plain(placeholder)
        self._rows: list[tuple[int, int]] = [(0, 0)]
        self._first = 0
        self._ghost = ""
        """What may follow the line: shown after it, and no part of it."""
        self._painted = ""
        """The line with its ghost when that was last drawn."""
        self._held_rows = 1
        """The rows that a ghost has needed. They are kept until the line is set, so that the field does not grow and
        shrink with every ghost."""
        self._wrong: tuple[tuple[int, int], ...] = ()
        """The places that are underlined."""
        self._drawn: list[_Row] = []
        self._looks: dict[str, Style] = {}

    @property
    def line(self) -> str:
        return self._buffer.text

    @property
    def cursor_offset(self) -> int:
        """The place of the cursor, in characters of the text."""
        return self._buffer.cursor

    @property
    def selection(self) -> tuple[int, int]:
        """The start and the end of the selection; both are the cursor if nothing is selected."""
        return self._buffer.selection

    @property
    def max_lines(self) -> int:
        """The most rows to which it grows."""
        return self._max_lines

    @max_lines.setter
    def max_lines(self, rows: int) -> None:
        self._max_lines = max(rows, 1)
        self._lay()

    def underline(self, places: tuple[tuple[int, int], ...]) -> None:
        """Underline these places of the line, from a character to the one after the last."""
        if places != self._wrong:
            self._wrong = places
            repaint(self)

    # Drawing

    def look(self, name: str) -> Style:
        return self._looks.get(name) or self._looks.setdefault(name, self.get_component_rich_style(f"field--{name}"))

    def _room(self, width: int) -> int:
        return max(width - formatting.width(self._prompt), 2)

    def _lay(self) -> None:
        """Break the line into rows. Only another number of rows changes the height, and with it the layout."""
        width, height = self.content_size
        if not width:
            return
        room = self._room(width)
        self._rows = formatting.wrap_typed(self.line, room)
        if self._ghost:
            self._lay_ghost(room)
        rows = min(max(len(self._rows), self._held_rows), self._max_lines)
        if rows != height:
            self.styles.height = rows + self.gutter.height
        self._show()

    def _lay_ghost(self, room: int) -> None:
        """Break the line with its ghost into rows; a ghost that needs more than there may be loses its last words."""
        most = max(len(self._rows), self._max_lines)
        rows = formatting.wrap_typed(self.line + self._ghost, room)
        if len(rows) > most:
            whole, end = self.line + self._ghost, rows[most - 1][1]
            is_between_words = whole[end - 1 : end] == " " or whole[end : end + 1] == " "
            self._ghost = whole[len(self.line) : end].rstrip(" ") if is_between_words else ""
            rows = formatting.wrap_typed(self.line + self._ghost, room)
        self._rows = rows
        self._held_rows = max(self._held_rows, min(len(rows), self._max_lines))

    @property
    def ghost(self) -> str:
        """The ghost that the clerk has seen behind the line; '' for one that is not drawn yet."""
        return self._ghost if self._painted == self.line + self._ghost else ""

    def _show(self) -> None:
        height = min(len(self._rows), self._max_lines)
        row = self._cursor_row()
        self._first = min(max(self._first, row - height + 1), row, max(len(self._rows) - height, 0))
        rows = [self._row(n) for n in range(self._first, self._first + height)]
        before, self._drawn = self._drawn, rows
        repaint_lines(self, before, rows, self._end_of_change)
        if before != rows and self.is_attached and self.has_focus:
            self.place_cursor()

    def place_cursor(self) -> None:
        """Put the terminal's cursor where typing goes on."""
        self.app.cursor_position = self.cursor_screen_offset

    def _end_of_change(self, before: _Row, after: _Row) -> int:
        """The cell behind the last that looks different in a row; the end of the row where that is hard to tell."""
        (old, *old_places), (new, *places) = before, after
        if not (old and new and old.isascii() and new.isascii()):
            return self.content_size.width
        if len(old) == len(new):
            end = next((at + 1 for at in range(len(old) - 1, -1, -1) if old[at] != new[at]), 0)
        else:
            end = max(len(old), len(new))
        if old_places != places:
            end = max(end, *(place + 1 for place in (*old_places, *places)))
        return formatting.width(self._prompt) + end

    def _row(self, number: int) -> _Row:
        start, end = self._rows[number]
        buffer = self._buffer
        cursor = buffer.cursor - start if number == self._cursor_row() and self.has_focus else -1
        selection = buffer.selection if self.has_focus else (start, start)
        first, last = (min(max(place, start), end) - start for place in selection)
        return (
            (buffer.text + self._ghost)[start:end],
            cursor,
            first,
            last,
            min(max(len(buffer.text), start), end) - start,
        )

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        if y >= len(self._drawn):
            return Strip.blank(width, self.rich_style)
        text, cursor, first, last, ghost = self._drawn[y]
        prompt = self._prompt if y + self._first == 0 else " " * formatting.width(self._prompt)
        ground = self._looks.get("") or self._looks.setdefault("", self.rich_style)
        tail = formatting.cut("" if self.line else self._placeholder, self._room(width))
        styles = [ground] * len(text) + [self.look("placeholder")] * max(len(tail), 1)
        start = self._rows[y + self._first][0]
        for wrong, end in self._wrong:
            for place in range(max(wrong - start, 0), min(end - start, len(text))):
                styles[place] = self.look("wrong")
        if ghost < len(text):
            styles[ghost : len(text)] = [self.look("ghost")] * (len(text) - ghost)
            self._painted = self.line + self._ghost
        styles[first:last] = [ground + self.look("selection")] * (last - first)
        if cursor >= 0:
            end = cursor + 1
            while end < len(text) and formatting.is_inside(text, end):
                end += 1
            styles[cursor:end] = [ground + Style(reverse=True)] * (end - cursor)
        segments = [Segment(prompt, self.look("prompt")), *_segments(plain(text) + (tail or " "), styles)]
        return Strip(segments).adjust_cell_length(width, ground)

    def _cursor_row(self) -> int:
        starts = [start for start, _ in self._rows]
        return max(bisect_right(starts, self._buffer.cursor) - 1, 0)

    def _cursor_cell(self) -> tuple[int, int]:
        row = self._cursor_row()
        return row, formatting.width(self.line[self._rows[row][0] : self._buffer.cursor])

    def _last_place(self, row: int) -> int:
        """Return the last place in a row: before the character that begins the next row."""
        end = self._rows[row][1]
        return min(end, len(self.line)) if row >= self._last_row() else end - 1

    def _last_row(self) -> int:
        return bisect_right([start for start, _ in self._rows], len(self.line)) - 1

    def _place_at(self, row: int, column: int) -> int:
        start, _ = self._rows[row]
        place = formatting.fitting(self.line, column, start) if column > 0 else start
        return min(place, self._last_place(row))

    @property
    def cursor_screen_offset(self) -> Offset:
        """The place of the cursor on the screen, for the terminal: input methods show their choices there."""
        row, column = self._cursor_cell()
        return self.content_region.offset + Offset(column + formatting.width(self._prompt), row - self._first)

    def notify_style_update(self) -> None:
        self._looks.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        self._drawn = []
        self._lay()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Show or hide the cursor. (Handlers of Focus and Blur still see the old focus.)"""
        super().watch_has_focus(_has_focus)
        self._show()


def _segments(text: str, styles: list[Style]) -> list[Segment]:
    segments = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or styles[place] is not styles[start]:
            segments.append(Segment(text[start:place], styles[start]))
            start = place
    return segments
