"""Undo and redo from the line of the meeting's screen."""

from __future__ import annotations

from collections.abc import Callable

from textual import on

from clerk_tui.book.preview import NEW
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Act
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.meeting.composing import Composing
from clerk_tui.tui.widgets.composer import Composer


class Undoing(Composing):
    """The part of the meeting's screen that takes back and does again."""

    @on(Composer.UndoAsked, "#composer")
    def undo_asked(self) -> None:
        """Ctrl+Z in an empty line: an edit that Esc left is no act, and is not what is taken back."""
        self._left = None
        self.undo_act()

    @on(Composer.RedoAsked, "#composer")
    def redo_asked(self) -> None:
        """Ctrl+Y in an empty line: just after Esc, what was typed over an entry is taken up again, for that entry."""
        left, self._left = self._left, None
        if left is not None and self.target.purpose == "new":
            self.target, was_put, line = left
            entry = self.target_entry()
            if entry is not None and self.recording.state.line_of(entry) == was_put:
                self._was_put = was_put
                self.put_line(line)
                return
            self.target = NEW
        self.redo_act()

    @command("undo")
    def undo_act(self) -> None:
        """Take back the last act of this meeting, and say which."""
        if act := self._step(self.recording.undo, "Undid", "Nothing to undo in this meeting."):
            self._let_body_follow(act.inverse)

    @command("redo")
    def redo_act(self) -> None:
        """Do again what was taken back."""
        if act := self._step(self.recording.redo, "Did again", "Nothing to do again."):
            self._let_body_follow(act)

    def _step(self, step: Callable[[], Act | None], word: str, nothing: str) -> Act | None:
        try:
            act = step()
        except ClerkError as error:
            self.refuse(str(error))
            return None
        self.acted(act, f"{word}: {act.label}" if act else nothing)
        return act
