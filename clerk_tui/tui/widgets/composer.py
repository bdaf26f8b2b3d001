"""The line in which the clerk types.

Textual's own fields lay out the screen at every key, keep one line of a paste, or put a newline where Enter was
meant. This one repaints the rows that changed and nothing else, and says what was meant by a message.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from clerk_tui.meeting.entry_text import clean
from clerk_tui.tui import formatting
from clerk_tui.tui.sanitise import notify, plain
from clerk_tui.tui.widgets.line_field import PROMPT, LineField, fit

LONGEST_PASTE = 200_000
"""Bytes of UTF-8; more is a document, not a line, and would make every later key slow."""


_GOES_ON = (" ", ":", ",")
"""What goes on with a line that was refused; anything else typed at its end begins another."""


class Composer(LineField):
    """One line of text, broken to the width, that grows from one row to `max_lines`."""

    class About(Message):
        """A message of a composer."""

        def __init__(self, composer: Composer) -> None:
            super().__init__()
            self.composer = composer

        @property
        def control(self) -> Composer:
            """The composer it came from."""
            return self.composer

    class Changed(About):
        """The text is another. Several in a row are told once, with the last."""

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, Composer.Changed) and message.composer is self.composer

    class Submitted(About):
        """Enter: the line is meant as it stands. The composer keeps it until told otherwise."""

        def __init__(self, composer: Composer, text: str) -> None:
            super().__init__(composer)
            self.text = text

    class CompletionAsked(About):
        """Tab."""

    class LeftUpward(About):
        """Up in an empty line."""

    class Cancelled(About):
        """Esc."""

    class UndoAsked(About):
        """Ctrl+Z in an empty line in which nothing is left to undo."""

    class RedoAsked(About):
        """Ctrl+Y in an empty line in which nothing is left to redo."""

    class LinesPasted(About):
        """A paste of several lines, of which nothing was inserted; those without a word are left out."""

        def __init__(self, composer: Composer, lines: tuple[str, ...]) -> None:
            super().__init__(composer)
            self.lines = lines

    class PasteTooLong(About):
        """A paste of more than LONGEST_PASTE bytes, of which nothing was inserted."""

        def __init__(self, composer: Composer, size: int) -> None:
            super().__init__(composer)
            self.size = size

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
        super().__init__(text, max_lines=max_lines, prompt=prompt, placeholder=placeholder, id=id, classes=classes)
        self._goal: int | None = None
        self._put_away: Callable[[], bool] | None = None
        self._keys = self._editing_keys()
        self._acts = self._telling_keys()

    # What the owner sets

    def set_line(self, text: str, cursor: int | None = None) -> None:
        """Show another line, with nothing to undo in it; the cursor at its end unless said. Tells nobody: whoever
        sets the line knows it."""
        self._put_away = None
        self._buffer.set(fit(text), cursor)
        self._suggestion = ""
        self._lay()

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of the characters from `start` to `end`, as if typed: it can be undone, and is told."""
        self._change(partial(self._buffer.replace, start, end, fit(text)))

    def hold(self, put_away: Callable[[], bool]) -> None:
        """The line was refused and stays. What is typed or pasted at its end begins another line, if `put_away` can
        take this one out of the way; to edit it, to move in it, or to go on with a space, takes it up again."""
        self._put_away = put_away

    def type_on(self, character: str) -> None:
        """A letter typed elsewhere, put at the end of the line."""
        if self._buffer.cursor != len(self.line):
            self._move(partial(self._buffer.move, len(self.line)))
        self._type(character)

    def _leave_held(self, typed: str) -> None:
        put_away, self._put_away = self._put_away, None
        is_at_end = self._buffer.cursor == len(self.line) and not self._buffer.selected_text
        if put_away is not None and is_at_end and not typed.startswith(_GOES_ON):
            put_away()

    def take_suggestion(self) -> bool:
        """Type what is offered; whether anything was."""
        buffer, text = self._buffer, self._suggestion
        if not text or buffer.cursor < len(buffer.text):
            return False
        self._change(partial(buffer.replace, buffer.cursor, buffer.cursor, text))
        return True

    # Keys

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Letters and the keys that only edit are used here, in their order, and wait for nothing."""
        if key in self._acts:
            return False
        return key in self._keys or (character is not None and character.isprintable())

    def _editing_keys(self) -> dict[str, Callable[[], None]]:
        buffer = self._buffer
        moves: dict[str, Callable[..., None]] = {
            "left": buffer.left,
            "right": buffer.right,
            "ctrl+left": buffer.word_left,
            "ctrl+right": buffer.word_right,
            "home": self._to_row_start,
            "end": self._to_row_end,
        }
        changes: dict[str, Callable[[], None]] = {
            "backspace": buffer.delete_left,
            "delete": buffer.delete_right,
            "ctrl+w": buffer.delete_word_left,
            "ctrl+backspace": buffer.delete_word_left,
            "ctrl+delete": buffer.delete_word_right,
            "ctrl+u": buffer.delete_to_start,
            "ctrl+k": buffer.delete_to_end,
        }
        keys: dict[str, Callable[[], None]] = {}
        for key, move in moves.items():
            keys[key] = partial(self._move, move)
            shifted = key.replace("ctrl+", "ctrl+shift+") if key.startswith("ctrl+") else f"shift+{key}"
            keys[shifted] = partial(self._move, partial(move, select=True))
        keys |= {key: partial(self._change, change) for key, change in changes.items()}
        keys["right"] = self._right
        keys["ctrl+a"] = partial(self._move, buffer.select_all)
        return keys

    def _telling_keys(self) -> dict[str, Callable[[], bool]]:
        """Keys that may end in a message; what they return says whether the key was used."""
        return {
            "enter": partial(self._tell, lambda: self.Submitted(self, self.line)),
            "ctrl+j": partial(self._tell, lambda: self.Submitted(self, self.line)),
            "tab": partial(self._tell, lambda: self.CompletionAsked(self)),
            "escape": self._escape,
            "up": partial(self._vertical, -1),
            "down": partial(self._vertical, 1),
            "ctrl+z": self._undo,
            "ctrl+y": self._redo,
            "ctrl+c": self._copy,
            "ctrl+x": self._cut,
            "ctrl+v": self._paste_own,
        }

    async def _on_key(self, event: events.Key) -> None:
        act = self._acts.get(event.key)
        if act is not None:
            is_used = act()
        elif (edit := self._keys.get(event.key)) is not None:
            edit()
            is_used = True
        elif event.is_printable and event.character:
            is_used = self._type(event.character)
        else:
            is_used = False
        if is_used:
            event.stop()
            event.prevent_default()

    def _type(self, character: str) -> bool:
        character = clean(character)
        if character:
            self._leave_held(character)
            self._change(partial(self._buffer.insert, character))
        return True

    def _change(self, change: Callable[[], object]) -> None:
        before = self._buffer.text
        self._put_away = None
        change()
        self._goal = None
        if self._buffer.text != before:
            self._suggestion = ""
            self.post_message(self.Changed(self))
        self._lay()

    def _move(self, move: Callable[[], None]) -> None:
        self._put_away = None
        move()
        self._goal = None
        self._show()

    def _tell(self, message: Callable[[], Message]) -> bool:
        self.post_message(message())
        return True

    def _escape(self) -> bool:
        if self._buffer.selected_text:
            self._move(partial(self._buffer.move, self._buffer.cursor))
            return True
        return self._tell(lambda: self.Cancelled(self))

    def _right(self) -> None:
        if not self._buffer.selected_text and self.take_suggestion():
            return
        self._move(self._buffer.right)

    def _undo(self) -> bool:
        if self._buffer.can_undo:
            self._change(self._buffer.undo)
        elif not self.line:
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
        """Up or down a row of the line; out of an empty line upward is told, downward left to the screen."""
        if not self.line and rows < 0:
            return self._tell(lambda: self.LeftUpward(self))
        row, column = self._cursor_cell()
        if not 0 <= row + rows < len(self._rows):
            if rows < 0 and self._buffer.cursor:
                self._move(partial(self._buffer.move, 0))
                return True
            return False
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
        size = len(text.encode("utf-8", errors="replace"))
        if size > LONGEST_PASTE:
            self.post_message(self.PasteTooLong(self, size))
            return
        lines = [plain(line) for line in clean(text).split("\n") if line.strip()]
        if len(lines) > 1:
            self.post_message(self.LinesPasted(self, tuple(lines)))
        elif lines:
            self._leave_held(lines[0])
            self._change(partial(self._buffer.insert, lines[0]))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; a second one on the same place selects the word."""
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
    """Keys that move in the list of a screen whose line of letters keeps the focus."""
    moves = {"up": "move_up", "down": "move_down", "pageup": "page_up", "pagedown": "page_down"}
    return [Binding(key, f"walk('{move}')", show=False, priority=True) for key, move in moves.items()]


class AnswerLine(Composer):
    """A line of one row or a few in which a paste of several lines is set behind one another."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        value: str = "",
        max_lines: int = 1,
        prompt: str = PROMPT,
        id: str | None = None,  # noqa: A002 (Textual's own name)
    ) -> None:
        super().__init__(value, max_lines=max_lines, prompt=prompt, placeholder=placeholder, id=id)

    def _take_paste(self, text: str) -> None:
        if len(text.encode("utf-8", errors="replace")) > LONGEST_PASTE:
            notify(self, "That is too long for one line (over 200,000 characters). Nothing was pasted.")
        else:
            super()._take_paste(" ".join(line for line in text.splitlines() if line.strip()))
