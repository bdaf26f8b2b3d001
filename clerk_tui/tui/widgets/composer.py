"""The line in which the clerk types: its text, with editing, selection and undo; how it is drawn, with a cursor; and
what its keys do.

Textual's own fields lay out the screen at every key, keep only one line of a paste, or insert a newline for Enter. This
one repaints only the rows that changed, and posts a message for every key that does more than edit.

Places are counted in characters of the text, and are never inside what is seen as one character.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from time import monotonic
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.entry_text import clean
from clerk_tui.regex import regex
from clerk_tui.tui import formatting
from clerk_tui.tui.formatting import is_inside, notify, plain
from clerk_tui.tui.input_order import has_messages
from clerk_tui.tui.widgets.repainting import Line, PlainLines, painted_at_once, repaint, repaint_lines

_UNDO_DEPTH = 500
Act = Literal["typing", "deleting", ""]
"""Consecutive acts of one kind are undone together; others one by one."""


class LineBuffer:
    """The text of a line with its cursor, its selection and its undo history."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.cursor = len(text)
        self.anchor: int | None = None
        """The end of the selection that is not at the cursor. None: nothing is selected."""
        self._undo: list[tuple[str, int]] = []
        self._redo: list[tuple[str, int]] = []
        self._last_act: Act = ""

    def set(self, text: str, cursor: int | None = None) -> None:
        """Set another line, with nothing to undo, and the cursor at its end unless a place is given."""
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
        """Replace the characters from `start` to `end`, and put the cursor after the new ones."""
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
        """Move the cursor to `place`; `select`: extend the selection to there."""
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
        """Remember the present state for undo, unless `act` continues the last change."""
        if not act or act != self._last_act:
            self._undo.append((self.text, self.cursor))
            del self._undo[:-_UNDO_DEPTH]
        self._last_act = act

    def _restore(self, states: list[tuple[str, int]], others: list[tuple[str, int]]) -> bool:
        """Restore the last of `states`, and put the present one into `others`. Return whether there was one."""
        if not states:
            return False
        others.append((self.text, self.cursor))
        self.text, self.cursor = states.pop()
        self.anchor = None
        self._last_act = ""
        return True

    def _valid(self, place: int) -> int:
        """Return the nearest place that is in the text, and not inside what is seen as one character."""
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
    """Return `text` as one line that is safe to store and to show."""
    return plain(clean(text))


class LineField(Widget, can_focus=True):
    """Shows a line, wrapped, in up to `max_lines` rows. It repaints only the rows that changed; the screen is laid out
    again only when the number of rows changes. It stays on its screen and has no scrollbars, as `Line`."""

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
        """The likely next words, shown after the line but no part of it."""
        self._painted = ""
        """The line with its ghost when that was last drawn."""
        self._held_rows = 1
        """The rows that a ghost has needed. They are kept until the line is set, so that the field does not grow and
        shrink with every ghost."""
        self._wrong: tuple[tuple[int, int], ...] = ()
        """The places that are underlined."""
        self._drawn: list[_Row] = []
        self._looks: dict[str, Style] = {}

    screen, gutter = Line.screen, Line.gutter

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
        """The most rows that it may take."""
        return self._max_lines

    @max_lines.setter
    def max_lines(self, rows: int) -> None:
        self._max_lines = max(rows, 1)
        self._lay()

    @property
    def placeholder(self) -> str:
        """What is shown in its place while it is empty."""
        return self._placeholder

    @placeholder.setter
    def placeholder(self, text: str) -> None:
        if text != self._placeholder:
            self._placeholder = text
            repaint(self)

    def underline(self, places: tuple[tuple[int, int], ...]) -> None:
        """Underline parts of the line, each from a character to the one after the last."""
        if places != self._wrong:
            self._wrong = places
            repaint(self)

    # Drawing

    def look(self, name: str) -> Style:
        return self._looks.get(name) or self._looks.setdefault(name, self.get_component_rich_style(f"field--{name}"))

    def _room(self, width: int) -> int:
        return max(width - formatting.width(self._prompt), 2)

    def _lay(self) -> None:
        """Break the line into rows. The height, and with it the layout, changes only with the number of rows."""
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
        """Break the line with its ghost into rows. If there is no room, the ghost loses its last words."""
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
        """Return the cell after the last that looks different in a row; the end of the row if that is hard to tell."""
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
        """Return the look of a row: its text, the places of cursor and selection, and where the ghost begins."""
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
        """Return the last place in a row: before the character that begins the next one."""
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
        """The place of the cursor on the screen, where input methods show their choices."""
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
    """Return a text as segments, one for each run of characters with one style."""
    segments = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or styles[place] is not styles[start]:
            segments.append(Segment(text[start:place], styles[start]))
            start = place
    return segments


LONGEST_PASTE = 200_000
"""Bytes of UTF-8. More is a document, not a line, and would make every later key slow."""
MOST_LINES = 500
"""Lines of a paste that can be entries; more are a document."""
TOO_LONG = "That is too long for one line (over 200,000 characters). Nothing was pasted."

_CONTINUES = (" ", ":", ",")
"""Characters that continue a refused line. Anything else typed at its end begins another line."""

HELD = 0.7
"""Seconds within which the next Backspace comes of a key that is held: the longest wait before a key repeats."""
EATS_SPACE = frozenset(".,;:!?…)]’'”\"-/")
"""Characters that remove the space that came with an accepted word."""
_NEXT_WORD = regex(r"\s*(?:\w+(?:['’./&-]\w+)*|[^\w\s])")
"""A word, or a sign, at the beginning of a ghost."""
Picks = Mapping[str, tuple[int, str]]
"""For each digit, the word that replaces the one being typed, and where that begins."""
Written = Callable[[str], "tuple[int, str] | None"]
"""Finds the shorthand at the end of a text: its place and what it stands for; None if there is none."""


@dataclass(frozen=True)
class _Taken:
    """A change that Backspace takes back as a whole, as long as nothing else is done."""

    accepted: tuple[str, ...] = ()
    """What was suggested and taken before it."""
    brought_space: bool = False
    """Whether the last character of the line is a space that was not typed."""
    short: tuple[int, str] | None = None
    """The place and the letters of a shorthand that was expanded."""
    tabs: int = 0
    """How many Tabs made the change, each with the next of several options."""
    is_line: bool = False
    """Whether the change replaced the whole line."""


class Composer(LineField):
    """One line of text, wrapped, that grows to as many as `max_lines` rows."""

    class About(Message):
        """A message about the line."""

        def __init__(self, composer: Composer, text: str = "") -> None:
            super().__init__()
            self.composer, self.text = composer, text

        @property
        def control(self) -> Composer:
            return self.composer

    class Changed(About):
        """The text has changed. Only the last of several in a row is delivered."""

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, Composer.Changed) and message.composer is self.composer

    class Submitted(About):
        """Enter was pressed. The composer keeps the line."""

    class CompletionAsked(About):
        """Tab was pressed."""

    class WrittenOut(About):
        """Enter was pressed after a shorthand, which was expanded; the line was not submitted."""

    class LeftUpward(About):
        """Up was pressed in an empty line, or at the beginning of one."""

    class CameToBeginning(About):
        """Up moved the cursor to the beginning of the line."""

    class Cancelled(About):
        """Esc was pressed."""

    class Quieted(About):
        """Esc hid the suggestion."""

    class UndoAsked(About):
        """Ctrl+Z was pressed in an empty line with nothing to undo, or in a line put back and not touched since."""

    class RedoAsked(About):
        """Ctrl+Y was pressed in an empty line with nothing more to redo."""

    class LinesPasted(About):
        """Several lines were pasted and not inserted. Blank lines are left out."""

        def __init__(self, composer: Composer, lines: tuple[str, ...]) -> None:
            super().__init__(composer)
            self.lines = lines

    class PasteTooLong(About):
        """More than LONGEST_PASTE bytes or MOST_LINES lines were pasted and not inserted."""

    _goal: int | None = None
    """The column that Up and Down keep to."""
    _dispose: Callable[[], object] | None = None
    """Removes a refused line, see `hold`."""
    _listener: Callable[[], None] | None = None
    """Called at a change instead of posting a message, see `listen`."""
    _moved: Callable[[], None] | None = None
    _behind: Callable[[], None] | None = None
    _picks: Picks | None = None
    _are_picks_seen: Callable[[], bool] | None = None
    is_act_later: Callable[[], bool] = staticmethod(lambda: False)
    """Whether something was recorded since the line was last changed. That is undone first."""
    takes_digits = False
    """Whether the clerk has taken a word by its digit here."""
    _taken: _Taken | None = None
    _is_put_back = False
    """Whether the line is as it was put there, all of it selected, or as undo brought it back into the empty line."""
    _drew_suggestion = False
    """Whether something was suggested when a row was last drawn: Esc hides what is seen."""
    _is_quiet = False
    """Whether suggestions are off for this line, because Esc was pressed."""
    clock: Callable[[], float] = staticmethod(monotonic)
    """Tells a Backspace that is held from one that is pressed again."""
    _taken_back_at: float | None = None
    """When Backspace took back what Tab put in place of the whole line, or was pressed again at once."""
    _kept_short: tuple[int, str] | None = None
    """The place and the word of a shorthand that the clerk wants to keep as it is."""
    _write_out: Written | None = None
    accepted: tuple[str, ...] = ()
    """What was suggested and taken into this line."""

    # Called by the owner

    def set_line(self, text: str, cursor: int | None = None, *, is_selected: bool = False) -> None:
        """Show another line, with nothing to undo and the cursor at its end unless given. Posts no message.
        `is_selected`: typing replaces it."""
        self._dispose = self._taken = self._taken_back_at = self._kept_short = None
        self._is_quiet = False
        self._ghost, self._picks, self._held_rows, self.accepted = "", None, 1, ()
        self._is_put_back = is_selected
        self._buffer.set(fit(text), cursor)
        if is_selected:
            self._buffer.select_all()
        self._to_come.clear()
        self._lay()
        if self._moved is not None:
            self._moved()

    def replace(self, start: int, end: int, text: str, *, by_tab: bool = False, is_next: bool = False) -> None:
        """Replace the characters from `start` to `end` as if typed, with undo and a message. A cursor further on stays
        where it is in the text; otherwise it is put after `text`. `by_tab`: Backspace takes it back; `is_next`:
        together with the Tab before, as the next of several options."""
        first = self._taken if self._taken is not None and is_next else _Taken(self.accepted)
        is_line = bool(self.line) and not start and end == len(self.line)
        taken = _Taken(first.accepted, tabs=first.tabs + 1, is_line=is_line) if by_tab else None
        following = len(self.line) - max(self.cursor_offset, end)

        def change() -> None:
            self._buffer.replace(start, end, fit(text))
            self._buffer.move(len(self._buffer.text) - following)

        self._change(change, taken)

    def insert(self, text: str) -> None:
        """Replace the selection by `text`, or insert it at the cursor, as if typed."""
        self._change(partial(self._buffer.insert, fit(text)))

    def listen(self, listener: Callable[[], None], moved: Callable[[], None], behind: Callable[[], None]) -> None:
        """Call `listener` at each change instead of posting a message, which would be handled after the next frame has
        begun, so that what it shows came a frame late. Call `moved` when only the cursor has moved or Esc was pressed,
        and `behind` when letters are typed faster than they are handled (see `line_to_come`)."""
        self._listener, self._moved, self._behind = listener, moved, behind

    @cached_property
    def _to_come(self) -> deque[str]:
        """The letters that are typed but not handled yet."""
        return deque()

    @property
    def line_to_come(self) -> str:
        """The line with the letters that are typed but not handled yet."""
        start, end = self._buffer.selection
        return f"{self.line[:start]}{''.join(self._to_come)}{self.line[end:]}" if self._to_come else self.line

    @property
    def is_behind(self) -> bool:
        """Whether some letters are typed but not handled yet."""
        return bool(self._to_come)

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and event.is_printable and event.character:
            self._to_come.append(event.character)
            if len(self._to_come) > 1 and self._behind is not None:
                self._behind()
        super()._forward_event(event)

    def hold(self, dispose: Callable[[], object]) -> None:
        """Keep a refused line until the clerk edits it or moves in it. What is typed or pasted at its end, without a
        space, begins another line, after `dispose` has removed this one."""
        self._dispose = dispose

    # Suggestions

    @property
    def may_suggest(self) -> bool:
        """Whether to suggest anything: the cursor is at the end of the line, and Esc was not pressed in it."""
        return self._buffer.cursor == len(self.line) and not self._buffer.selected_text and not self._is_quiet

    def suggest(self, ghost: str, picks: Picks, are_picks_seen: Callable[[], bool]) -> None:
        """Show `ghost` behind the line. Once the clerk has seen the words of `picks`, their digits take them."""
        self._picks, self._are_picks_seen = picks, are_picks_seen
        ghost = plain(ghost)
        if ghost != self._ghost:
            self._ghost = ghost
            self._lay()

    def shorten_by(self, write_out: Written) -> None:
        """Expand a shorthand as soon as it is followed by a space, a punctuation mark or Enter."""
        self._write_out = write_out

    def take_word(self) -> bool:
        """Take the next word of the ghost; return whether there was one."""
        ghost = self.ghost
        if not ghost or not self.may_suggest:
            return False
        match = _NEXT_WORD.match(ghost)
        word = match[0] if match is not None else ghost
        self._take(len(self.line), word, goes_on=ghost[len(word) : len(word) + 1].strip() != "")
        return True

    def _take_ghost(self) -> bool:
        """Take all of the ghost; return whether there was one."""
        if not self.ghost or not self.may_suggest:
            return False
        self._take(len(self.line), self.ghost)
        return True

    def _take(self, start: int, text: str, *, goes_on: bool = False) -> None:
        """Put a suggestion in place of what follows `start`, and a space after it unless it `goes_on`."""
        taken = _Taken(self.accepted, brought_space=not goes_on)
        self.accepted = (*self.accepted, text.strip())
        self._put(start, text if goes_on else f"{text} ", taken)

    def _put(self, start: int, text: str, taken: _Taken | None = None) -> None:
        self._change(partial(self._buffer.replace, start, len(self.line), fit(text)), taken)

    def _take_or_move(self, take: Callable[[], bool], move: Callable[[], None]) -> None:
        if not take():
            self._move(move)

    def _take_by_digit(self, character: str) -> bool:
        """Take the word of a digit, if the clerk has seen it; return whether there was one."""
        pick = (self._picks or {}).get(character)
        if pick is None or self._are_picks_seen is None or not self._are_picks_seen() or not self.may_suggest:
            return False
        self._take(*pick)
        self.takes_digits = True
        return True

    def _undo_taken(self) -> bool:
        """Undo what Tab put in, or what was just accepted or expanded; return whether there was anything."""
        taken, self._taken = self._taken, None
        if taken is None:
            return False
        self._kept_short = taken.short or self._kept_short
        self.accepted = taken.accepted
        self._change(lambda: [self._buffer.undo() for _ in range(max(taken.tabs, 1))])
        self._taken_back_at = self.clock() if taken.is_line else None
        return True

    @property
    def brought_space(self) -> bool:
        """Whether the line ends in the space that came with an accepted word, with nothing done since."""
        return self._taken is not None and self._taken.brought_space

    @property
    def rest_of_ghost(self) -> str:
        """Return the rest of the ghost whose first word was just taken."""
        return self._ghost if self._taken is not None else ""

    def _eat_space(self) -> None:
        """Remove the space that came with an accepted word, if nothing was done since."""
        if self.brought_space and self.line.endswith(" "):
            self._put(len(self.line) - 1, "")

    def _write_out_before(self, end: int) -> bool:
        """Expand the shorthand that ends at `end`; return whether there was one."""
        found = self._write_out(self.line[:end]) if self._write_out is not None else None
        if found is None or (found[0], self.line[found[0] : end]) == self._kept_short:
            return False
        start, words = found
        short, rest = self.line[start:end], self.line[end:]
        self._put(start, words + rest, _Taken(self.accepted, short=(start, short)))
        return True

    def select_first(self, text: str) -> None:
        """Select a text if it is in the line, so that typing replaces it. Backspace still undoes a Tab."""
        taken = self._taken
        if (start := self.line.find(text)) >= 0:
            self._move(partial(self._buffer.move, start))
            self._move(partial(self._buffer.move, start + len(text), select=True))
        self._taken = taken

    def type_on(self, character: str) -> None:
        """Append a letter that was typed elsewhere."""
        if self._buffer.cursor != len(self.line):
            self._move(partial(self._buffer.move, len(self.line)))
        self._type(character)

    def dispose_of_held(self, typed: str = "") -> None:
        """Remove a held line if the clerk types `typed` at its end as a new line; otherwise just stop holding it."""
        dispose, self._dispose = self._dispose, None
        is_at_end = self._buffer.cursor == len(self.line) and not self._buffer.selected_text
        if dispose is not None and is_at_end and not typed.startswith(_CONTINUES):
            dispose()

    # Keys

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key only edits the line. Such keys need not wait for others."""
        if key in self._acting_keys or self._has_nothing_for(key):
            return False
        return key in self._editing_keys or (character is not None and character.isprintable())

    def _has_nothing_for(self, key: str) -> bool:
        """Whether an editing key is left to the screen because the line is empty."""
        return key == "delete" and not self.line

    def acts_in_order(self, key: str) -> bool:
        """Whether this key may act now: the listener has dealt with everything typed before it."""
        return self._listener is not None and key in self._acting_keys

    @cached_property
    def _editing_keys(self) -> dict[str, Callable[[], None]]:
        buffer = self._buffer
        moves: dict[str, Callable[..., None]] = {
            "left": buffer.left,
            "right": buffer.right,
            "ctrl+left": buffer.word_left,
            "ctrl+right": buffer.word_right,
            "home": self._to_row_start,
            "end": self._to_row_end,
            "ctrl+home": partial(buffer.move, 0),
            "ctrl+end": lambda *, select=False: buffer.move(len(self.line), select=select),
        }
        changes: dict[str, Callable[[], None]] = {
            "delete": buffer.delete_right,
            "ctrl+w": buffer.delete_word_left,
            "ctrl+backspace": buffer.delete_word_left,
            "ctrl+delete": buffer.delete_word_right,
            "ctrl+u": buffer.delete_to_start,
            "ctrl+k": buffer.delete_to_end,
        }
        takes = {"right": self._take_ghost, "end": self._take_ghost, "ctrl+right": self.take_word}
        keys: dict[str, Callable[[], None]] = {}
        for key, move in moves.items():
            keys[key] = partial(self._take_or_move, takes[key], move) if key in takes else partial(self._move, move)
            shifted = key.replace("ctrl+", "ctrl+shift+") if key.startswith("ctrl+") else f"shift+{key}"
            keys[shifted] = partial(self._move, partial(move, select=True))
        keys |= {key: partial(self._change, change) for key, change in changes.items()}
        keys["backspace"] = self._backspace
        keys["ctrl+a"] = partial(self._move, buffer.select_all)
        return keys

    @cached_property
    def _acting_keys(self) -> dict[str, Callable[[], bool]]:
        """The keys that may post a message, each with a function that returns whether the key was used."""
        return {
            "enter": self._submit,
            "ctrl+j": self._submit,
            "tab": lambda: self.post_message(self.CompletionAsked(self)),
            "escape": self._escape,
            "up": partial(self._vertical, -1),
            "down": partial(self._vertical, 1),
            "ctrl+z": self._undo,
            "ctrl+y": self._redo,
            "ctrl+c": self._copy,
            "ctrl+x": self._cut,
            "ctrl+v": self._paste_own,
        }

    def takes_at_once(self, event: events.Key) -> bool:
        """Do what a text key does and draw it now, without the way through the queues, which costs a fifth of the time.
        Not if a message waits here, or if changes are sent as messages. Return whether it was done."""
        if self._listener is None or not self.is_running or has_messages(self):
            return False
        with self._context(), painted_at_once(self):
            self._take_key(event)
        return True

    async def _on_key(self, event: events.Key) -> None:
        self._take_key(event)

    def _take_key(self, event: events.Key) -> None:
        if self._to_come and event.is_printable and event.character:
            self._to_come.popleft()
        if (act := self._acting_keys.get(event.key)) is not None:
            if not act():
                return
        elif self._has_nothing_for(event.key):
            return
        elif (edit := self._editing_keys.get(event.key)) is not None:
            edit()
        elif event.is_printable and event.character:
            self._type(event.character)
        else:
            return
        event.stop()
        event.prevent_default()

    def _type(self, character: str) -> None:
        if not (character := clean(character)) or self._take_by_digit(character):
            return
        is_after_taken = self.brought_space
        if is_after_taken and character == " ":
            self._taken = None  # the space is there
            return
        if is_after_taken and character in EATS_SPACE:
            self._eat_space()
        self.dispose_of_held(character)
        self._change(partial(self._buffer.insert, character))
        if self._buffer.cursor == len(self.line) and (character == " " or character in EATS_SPACE):
            self._write_out_before(len(self.line) - 1)

    def _backspace(self) -> None:
        """Undo what Tab put in, or delete a character. A key held down stops at what was typed before the Tab."""
        at = self._taken_back_at
        if at is not None and self.clock() - at < HELD:
            self._taken_back_at = self.clock()
        elif not self._undo_taken():
            self._change(self._buffer.delete_left)

    def _submit(self) -> bool:
        if self._write_out_before(len(self.line)):
            return self.post_message(self.WrittenOut(self))
        self._eat_space()
        return self.post_message(self.Submitted(self, self.line))

    def _change(self, change: Callable[[], object], taken: _Taken | None = None) -> None:
        before = self._buffer.text
        whole = before + self._ghost
        self._dispose, self._taken, self._taken_back_at = None, taken, None
        change()
        self._is_put_back = self._listener is not None and not before and change == self._buffer.undo
        self._is_quiet = self._is_quiet and bool(self.line)
        self._goal = None
        self._picks = None
        typed_on = whole.startswith(self.line) and len(self.line) > len(before)
        self._ghost = whole[len(self.line) :] if typed_on and self.may_suggest else ""
        self._lay()
        if self._buffer.text != before:
            if self._listener is not None:
                self._listener()
            else:
                self.post_message(self.Changed(self))

    def _show(self) -> None:
        """Show the line, unless more letters are waiting: then the last of them does."""
        if not self.is_behind:
            super()._show()

    def _move(self, move: Callable[[], None]) -> None:
        self._dispose, self._taken, self._taken_back_at, self._is_put_back = None, None, None, False
        move()
        self._goal = None
        self._picks = None
        if self._ghost:
            self._ghost = ""
            self._lay()
        else:
            self._show()
        if self._moved is not None:
            self._moved()

    def render_line(self, y: int) -> Strip:
        self._drew_suggestion = bool(self._ghost or self._picks)
        return super().render_line(y)

    def _escape(self) -> bool:
        if self._buffer.selected_text:
            self._move(partial(self._buffer.move, self._buffer.cursor))
            return True
        if self._ghost or self._picks or self._drew_suggestion:
            self._drew_suggestion = False
            self._is_quiet = True
            self._move(partial(self._buffer.move, self._buffer.cursor))
            return self.post_message(self.Quieted(self))
        return self.post_message(self.Cancelled(self))

    def _undo(self) -> bool:
        if self._buffer.can_undo and not self._is_put_back and (self.line or not self.is_act_later()):
            self._change(self._buffer.undo)
        elif self._is_put_back or not self.line:
            if self._buffer.can_redo and self.line:
                self._change(self._buffer.redo)  # clear it again, so that the words are not lost
            self.post_message(self.UndoAsked(self))
        return True

    def _redo(self) -> bool:
        if self._buffer.can_redo:
            self._change(self._buffer.redo)
        elif not self.line:
            self.post_message(self.RedoAsked(self))
        return True

    def _copy(self) -> bool:
        if text := self._buffer.selected_text:
            self.app.copy_to_clipboard(text)
        return bool(text)

    def _cut(self) -> bool:
        if self._copy():
            self._change(self._buffer.delete_left)
        return True

    def _paste_own(self) -> bool:
        self._take_paste(self.app.clipboard)
        return True

    def _vertical(self, rows: int) -> bool:
        """Move up or down a row. Up from the beginning posts a message; Down from the last row is left to others."""
        if rows < 0 and not self._buffer.cursor:
            return self.post_message(self.LeftUpward(self))
        row, column = self._cursor_cell()
        if not 0 <= row + rows <= self._last_row():
            if rows > 0:
                return False
            self._move(partial(self._buffer.move, 0))
            return self.post_message(self.CameToBeginning(self))
        goal = column if self._goal is None else self._goal
        self._move(partial(self._buffer.move, self._place_at(row + rows, goal)))
        self._goal = goal
        return True

    def _to_row_start(self, *, select: bool = False) -> None:
        start, _ = self._rows[self._cursor_row()]
        self._buffer.move(start if self._buffer.cursor != start else 0, select=select)

    def _to_row_end(self, *, select: bool = False) -> None:
        row = self._cursor_row()
        end = self._last_place(row)
        self._buffer.move(end if self._buffer.cursor != end else len(self.line), select=select)

    # Pastes and the mouse

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._take_paste(event.text)

    def _take_paste(self, text: str) -> None:
        lines = [plain(line) for line in clean(text[: LONGEST_PASTE + 1]).split("\n") if line.strip()]
        if len(text.encode("utf-8", errors="replace")) > LONGEST_PASTE or len(lines) > MOST_LINES:
            self.post_message(self.PasteTooLong(self, text))
            return
        if len(lines) > 1:
            self.post_message(self.LinesPasted(self, tuple(lines)))
        elif lines:
            self.dispose_of_held(lines[0])
            self._change(partial(self._buffer.insert, lines[0]))

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the place clicked; a double click selects the word."""
        place = event.get_content_offset(self)
        if place is None:
            return
        row = min(self._first + place.y, len(self._rows) - 1)
        at = self._place_at(row, place.x - formatting.width(self._prompt))
        self._move(partial(self._buffer.move, at))
        if event.chain == 2:
            self._move(self._buffer.word_left)
            self._move(partial(self._buffer.word_right, select=True))


def walking_keys() -> list[BindingType]:
    """Return the keys that move in the list of a screen whose line keeps the focus."""
    moves = {"up": "move_up", "down": "move_down", "pageup": "page_up", "pagedown": "page_down"}
    return [Binding(key, f"walk('{move}')", show=False, priority=True) for key, move in moves.items()]


class AnswerLine(Composer):
    """A line that joins pasted lines into one."""

    def _take_paste(self, text: str) -> None:
        if len(text.encode("utf-8", errors="replace")) > LONGEST_PASTE:
            notify(self, TOO_LONG)
        else:
            super()._take_paste(" ".join(line for line in text.splitlines() if line.strip()))
