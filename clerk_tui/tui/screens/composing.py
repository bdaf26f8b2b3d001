"""The line of the meeting's screen: what it is for, its echo, its draft, and what Enter, Tab and a paste do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.timer import Timer

from clerk_tui import notation
from clerk_tui.errors import ClerkError, LineRefusedError
from clerk_tui.meeting import Entry
from clerk_tui.meeting.exchange import last_answered
from clerk_tui.recording import draft_scope
from clerk_tui.store import Draft
from clerk_tui.tui.echo import echo, fitted
from clerk_tui.tui.safe import content
from clerk_tui.tui.screens.dialogs import Choose, PastedLines
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.lines import Line

if TYPE_CHECKING:
    from clerk_tui.tui.screens.meeting import MeetingScreen

DRAFT_EVERY = 0.2
"""Seconds after a key within which the half-typed line is on its way to the disk."""


@dataclass(frozen=True)
class Target:
    """What the line is for: a new entry, an entry being changed, or one that is to stand before another."""

    purpose: Literal["new", "edit", "insert"] = "new"
    entry_id: int = 0

    @property
    def field(self) -> str:
        """As the draft remembers it."""
        return self.purpose if self.purpose == "new" else f"{self.purpose} {self.entry_id}"

    @staticmethod
    def of_field(field: str) -> Target:
        """The target that a draft remembers."""
        purpose, _, entry_id = field.partition(" ")
        if purpose == "edit":
            return Target("edit", int(entry_id))
        return Target("insert", int(entry_id)) if purpose == "insert" else Target()


class Composing:
    """The part of the meeting's screen that types."""

    target = Target()
    _draft_timer: Timer | None = None
    _cycle: tuple[notation.Completion, int] | None = None
    _is_completing = False

    # Drafts

    def restore_draft(self: MeetingScreen) -> None:
        """Put a line that was left half typed back, with what it was for."""
        draft = self.app.book.reader.draft(draft_scope(self.recording.meeting.id))
        if draft is None or not draft.text:
            return
        target = Target.of_field(draft.field)
        known = target.purpose == "new" or any(e.id == target.entry_id for e in self.recording.meeting.entries)
        self.target = target if known else Target()
        self.composer.set_line(draft.text, draft.cursor)
        self.call_after_refresh(self.tell, "Your half-typed line is back.")

    def keep_draft(self: MeetingScreen) -> None:
        """Hand the line as it is now to the writer."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        writer = self.app.book.writer
        if writer is None or not self.is_mounted:
            return
        scope, text = draft_scope(self.recording.meeting.id), self.composer.line
        if text:
            at = self.app.clock().astimezone(UTC)
            writer.keep_draft(Draft(scope, self.target.field, text, self.composer.cursor_offset, at))
        else:
            writer.drop_draft(scope)

    def _keep_draft_soon(self: MeetingScreen) -> None:
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_EVERY, self.keep_draft)

    # Typing

    @on(Composer.Changed, "#composer")
    def line_changed(self: MeetingScreen) -> None:
        """Echo the line as it is, and let it be kept."""
        self._keep_draft_soon()
        if not self._is_completing:
            self._cycle = None
            self.show_echo()

    def target_entry(self: MeetingScreen) -> Entry | None:
        """The entry that is being changed, or before which the line is to stand."""
        if self.target.purpose == "new":
            return None
        return self.recording.meeting.entry(self.target.entry_id)

    def show_echo(self: MeetingScreen) -> None:
        """What the line will be."""
        said = echo(self.recording, self.composer.line, self.target_entry())
        purpose = {"new": "", "edit": "changing: ", "insert": "before the entry: "}[self.target.purpose]
        head = f" {purpose}{said.kind}" if said.kind or purpose else " "
        between = " · " if said.text else ""
        mark = "⚠ " if said.is_warning else ""
        width = self.size.width - len(head) - len(between) - len(mark) - 1
        text = said.text if said.is_warning else fitted(said.text, width)
        line = self.query_one("#echo", Line)
        line.set_class(said.is_warning, "-warning")
        line.show(content(f"{head}{between}{mark}{text}"))

    # Enter

    @on(Composer.Submitted, "#composer")
    def line_submitted(self: MeetingScreen, message: Composer.Submitted) -> None:
        """Carry out the line; where it cannot be, it stays."""
        if not message.text.strip():
            if self.target.purpose != "new":
                self.leave_target()
            return
        if self._carry_out(message.text):
            self.composer.set_line("")
            self.target = Target()

    def _carry_out(self: MeetingScreen, line: str) -> bool:
        try:
            entry = self.target_entry()
            if entry is None:
                done = self.recording.enter(line)
            elif self.target.purpose == "edit":
                done = self.recording.revise(entry, line)
            else:
                done = self.recording.insert(entry, line)
        except ClerkError as error:
            self.refuse(str(error))
            return False
        self._stop_draft()
        self.target = Target()
        self.acted(done.act, done.sentence)
        return True

    def _stop_draft(self) -> None:
        """The line is in an act now: a draft of it still on its way would bring it back a second time."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None

    def leave_target(self: MeetingScreen) -> None:
        """Leave an entry as it was; the line is for a new one again."""
        self.target = Target()
        self.composer.set_line("")
        self.keep_draft()
        self.show_echo()

    @on(Composer.Cancelled, "#composer")
    def line_cancelled(self: MeetingScreen) -> None:
        """Esc leaves the entry that was being changed, or comes back to the live item; it never clears a new line."""
        if self.target.purpose != "new":
            self.leave_target()
            self.tell("The entry is as it was.")
        elif self.viewed != self.recording.meeting.live_item:
            self.viewed = self.recording.meeting.live_item
            self.show_all()

    # Tab

    @on(Composer.CompletionAsked, "#composer")
    def completion_asked(self: MeetingScreen) -> None:
        """Complete the name or command at the cursor, the next one at each further Tab; or take the offer."""
        line, cursor = self.composer.line, self.composer.cursor_offset
        context = self.recording.context(before=self.target_entry())
        if self._cycle is None:
            if cursor == len(line) and (offer := notation.read_line(line, context).offer):
                self.composer.set_line(offer)
                return
            completion = notation.complete(line, cursor, context)
            if completion is None:
                self.tell("Nothing to complete here: Tab completes names, after @ + - ! and before : ? >")
                return
            self._cycle = (completion, -1)
        completion, at = self._cycle
        at = (at + 1) % len(completion.options)
        option = completion.options[at]
        self._is_completing = True
        self.composer.set_line(
            line[: completion.start] + option + line[cursor:], completion.start + len(option)
        )
        self._cycle = (completion, at)
        self.call_later(self._completed, completion, at)

    def _completed(self: MeetingScreen, completion: notation.Completion, at: int) -> None:
        self._is_completing = False
        if len(completion.options) == 1:
            self._cycle = None
            self.show_echo()
            return
        labels = [f"[{label}]" if i == at else label for i, label in enumerate(completion.labels)]
        shown = labels[max(0, at - 2) :]
        self.tell("Tab for the next: " + "  ".join(shown))

    # Pastes

    @on(Composer.LinesPasted, "#composer")
    def lines_pasted(self: MeetingScreen, message: Composer.LinesPasted) -> None:
        """Ask once what several lines are to be; nothing of them is lost, whatever the answer."""
        before = self.composer.line[: self.composer.cursor_offset]
        after = self.composer.line[self.composer.cursor_offset :]
        whole = before + " ".join(message.lines)
        self.composer.set_line(whole + after, len(whole))
        self.keep_draft()
        lines = [before + message.lines[0], *message.lines[1:]]
        lines[-1] += after

        def answered(answer: str | None) -> None:
            if answer == "entries":
                self.composer.set_line("")
                self._enter_all(lines)

        self.app.push_screen(PastedLines([line for line in lines if line.strip()]), answered)

    def _enter_all(self: MeetingScreen, lines: list[str]) -> None:
        refused = 0
        for line in lines:
            if not line.strip():
                continue
            try:
                self.recording.enter(line)
            except LineRefusedError:
                self.recording.note(line)
                refused += 1
        self._stop_draft()
        self.target = Target()
        told = f"{refused} lines could not be carried out: they stand as notes marked ⚠" if refused else ""
        self.acted(None, told)
        self.viewed = self.recording.meeting.live_item
        self.show_all()

    @on(Composer.PasteTooLong, "#composer")
    def paste_too_long(self: MeetingScreen) -> None:
        """A book in the clipboard is not a line of minutes."""
        self.refuse("That is too long for one line of minutes (over 200,000 characters). Nothing was pasted.")

    # Function keys

    def action_start_question(self: MeetingScreen) -> None:
        """Start a question by whoever is typed already, or is chosen."""
        self._start("?", "Who asks?")

    def action_start_answer(self: MeetingScreen) -> None:
        """Start an answer by whoever is typed already, by the last answerer, or by whoever is chosen."""
        context = self.recording.context()
        last = last_answered(self.recording.meeting, context.item_id)
        if not self.composer.line and len(last) == 1 and isinstance(last[0], int):
            self.composer.set_line(f"{self.recording.names.handle(last[0])}> ")
            return
        self._start(">", "Who answers?")

    def action_start_clause(self: MeetingScreen) -> None:
        """Start a clause of the resolution; what is typed already becomes its text."""
        line = self.composer.line
        if not line.startswith("= "):
            self.composer.set_line(f"= {line}" if line else "= That ")

    def _start(self: MeetingScreen, mark: str, title: str) -> None:
        line = self.composer.line
        typed = self.recording.names.find(line.strip(), self.recording.room.presiding).only
        if typed is not None:
            self.composer.set_line(f"{line.strip()}{mark} ")
            return
        room = self.recording.room
        people = sorted(self.recording.meeting.roll, key=lambda p: (not room.is_in_room(p.person_id), p.position))
        options = [(self.recording.meeting.people[p.person_id].name, p.person_id) for p in people]

        def chosen(person: int | None) -> None:
            if person is not None:
                self.composer.set_line(f"{self.recording.names.handle(person)}{mark} {line}")
                self.composer.focus()

        if options:
            self.app.push_screen(Choose(title, options), chosen)
        else:
            self.refuse("There is nobody on the roll yet: put people on it with /member or /guest.")

    @on(Composer.UndoAsked, "#composer")
    def undo_asked(self: MeetingScreen) -> None:
        """Ctrl+Z in an empty line."""
        self.action_undo_act()

    @on(Composer.RedoAsked, "#composer")
    def redo_asked(self: MeetingScreen) -> None:
        """Ctrl+Y in an empty line."""
        self.action_redo_act()
