"""One line of text on the screen, with a cursor in it."""

from __future__ import annotations

from bisect import bisect_right
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset
from textual.strip import Strip
from textual.widget import Widget

from clerk_tui.meeting.entry_text import clean
from clerk_tui.tui import formatting
from clerk_tui.tui.compositor import PlainLines
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.widgets.line_buffer import LineBuffer
from clerk_tui.tui.widgets.lines import repaint, repaint_lines

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
