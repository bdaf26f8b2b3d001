"""Pastes into the line of the meeting's screen."""

from __future__ import annotations

from textual import on

from clerk_tui.book.preview import NEW, Target
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.tui.screens.dialogs import PastedLines
from clerk_tui.tui.screens.meeting.undoing import Undoing
from clerk_tui.tui.widgets.composer import Composer


class Pasting(Undoing):
    """The part of the meeting's screen that takes several lines at once."""

    @on(Composer.LinesPasted, "#composer")
    def lines_pasted(self, message: Composer.LinesPasted) -> None:
        """Ask once what several lines are to be; nothing of them is lost, whatever the answer."""
        self.keep_refused()
        before = self.composer.line[: self.composer.cursor_offset]
        after = self.composer.line[self.composer.cursor_offset :]
        whole = before + " ".join(message.lines)
        self.composer.set_line(whole + after, len(whole))
        self.keep_draft()
        lines = [before + message.lines[0], *message.lines[1:]]
        lines[-1] += after

        def answered(answer: str | None) -> None:
            if answer == "entries":
                self._enter_all([line for line in lines if line.strip()])

        self.app.push_screen(PastedLines([line for line in lines if line.strip()]), answered)

    def _enter_all(self, lines: list[str]) -> None:
        """Record lines one after the other, the first where the line was to go; what is refused stands as a note, and
        what cannot even be one stays in the line."""
        self.target_entry()
        target, refused = self.target, 0
        is_new = target == NEW
        self._stop_draft()
        self.composer.set_line("")
        self.target = NEW
        for number, line in enumerate(lines):
            try:
                try:
                    self._enter_pasted(line, target)
                except LineRefusedError:
                    self.recording.note(line, is_unsettled=True)
                    refused += 1
                if target.purpose == "edit":
                    target = self.recording.target_after(target.entry_id)
            except ClerkError as error:
                self.acted(None)
                self.put_line(" ".join(lines[number:]))
                self.refuse(str(error))
                return
        told = f"{refused} lines could not be carried out: they stand as notes marked ⚠" if refused else ""
        if is_new:
            self.viewed = self.recording.meeting.live_item
        self.acted(None, told)

    def _enter_pasted(self, line: str, target: Target) -> None:
        """Record one of several lines where it belongs."""
        preview = self.recording.read(line, target)
        if preview.asks:
            raise LineRefusedError(preview.asks)
        self._let_body_follow(*self.recording.enter(preview).stepped)

    @on(Composer.PasteTooLong, "#composer")
    def paste_too_long(self) -> None:
        """A book in the clipboard is not a line of minutes."""
        self.refuse("That is too long for one line of minutes (over 200,000 characters). Nothing was pasted.")
