"""The line of the meeting's screen: what it is for, its echo, its draft, and what Enter, Tab, a paste and undo do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer

from clerk_tui import notation
from clerk_tui.book.committees import keep_for_body
from clerk_tui.book.preview import NEW, ChangedMeanwhileError, Preview, Target
from clerk_tui.book.recording import Recording, draft_scope
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError
from clerk_tui.meeting import Act, Entry, approval
from clerk_tui.meeting.acts import describe
from clerk_tui.store import Draft
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.formatting import BEGINNING, cut, cut_start
from clerk_tui.tui.sanitise import notify
from clerk_tui.tui.screens.dialogs import PastedLines
from clerk_tui.tui.screens.meeting.echo import Echo
from clerk_tui.tui.screens.meeting.session import MOST_NAMED, MeetingSession, MeetingUi, ask_to_make_public
from clerk_tui.tui.widgets.composer import Composer

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

EMPTY = "Type what happens and Enter. F2 calls the roll, ^L opens the next item."
KEPT = "The refused line is kept as a note marked ⚠ (↑ and e change it)."
DRAFT_EVERY = 0.2
"""Seconds after a key within which the half-typed line is on its way to the disk."""


class LineEntry(Vertical):
    """The line in which the clerk types, and above it the echo, which says what the line will be."""

    DEFAULT_CSS: ClassVar[str] = """
    LineEntry { height: auto; }
    """
    app: Host

    class Entered(Message):
        """A line was carried out."""

    def __init__(self, session: MeetingSession, ui: MeetingUi) -> None:
        super().__init__()
        self._session, self._ui = session, ui
        self._recording = session.recording
        self.echo = Echo()
        self.composer = Composer(id="composer")
        self._was_put = ""
        """The line of the entry being changed, as it was."""
        self._left: tuple[Target, str, str] | None = None
        """An entry that was being changed and was left with Esc: the target, its line as it was, what was typed over
        it."""
        self._draft_timer: Timer | None = None
        self._cycle: tuple[notation.NameCompletion, int, str] | None = None
        """What is being completed, at which of its options, and the line that this gave."""

    def compose(self) -> ComposeResult:
        yield self.echo
        yield self.composer

    # Drafts

    def restore_draft(self) -> None:
        """Put a line that was left half typed back, with what it was for."""
        try:
            draft = self.app.book.draft(draft_scope(self._session.meeting.id))
        except ClerkError as error:
            self.call_after_refresh(self.echo.say, f"⚠ {error}")
            return
        if draft is None or not draft.text:
            return
        target = Target.of_field(draft.field)
        self._session.target = target if self._recording.state.entry(target.entry_id) else NEW
        self.composer.set_line(draft.text, draft.cursor)
        self.call_after_refresh(self.echo.say, "Your half-typed line is back.")

    def keep_draft(self) -> None:
        """Hand the line as it is now to the writer."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        writer = self.app.book.writer
        if writer is None or not self.is_mounted:
            return
        scope, text = draft_scope(self._session.meeting.id), self.composer.line
        if text:
            at = self.app.clock().astimezone(UTC)
            writer.keep_draft(Draft(scope, self._session.target.field, text, self.composer.cursor_offset, at))
        else:
            writer.drop_draft(scope)

    def _keep_draft_soon(self) -> None:
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_EVERY, self.keep_draft)

    # Typing

    @on(Composer.Changed)
    def typed(self, message: Composer.Changed) -> None:
        """Another line: nobody above need hear of it at every key."""
        message.stop()
        self.line_changed()

    def line_changed(self) -> None:
        """Echo the line as it is, and let it be kept."""
        self._keep_draft_soon()
        if self.composer.line:
            self._left = None
        if self._cycle is not None and self._cycle[2] == self.composer.line and self._show_options():
            return
        self._cycle = None
        self.show_echo()

    def put_line(self, text: str, cursor: int | None = None) -> None:
        """Put another line in place of what is typed; it is kept like one that was typed."""
        self.composer.set_line(text, cursor)
        self.composer.focus()
        self.line_changed()

    def bring_back(self, entry: Entry) -> None:
        """Put an entry into the line to be changed."""
        self._session.target = Target("edit", entry.id)
        self._was_put = self._recording.state.line_of(entry)
        self.put_line(self._was_put)

    @property
    def has_unfinished_line(self) -> bool:
        """Whether something is typed that is neither recorded nor what an entry was before."""
        return bool(self.composer.line.strip()) and self.composer.line != self._was_put

    def show_echo(self) -> None:
        """What the line will be; of an empty one, what should not be forgotten just now."""
        if suggestion := self.suggestion:
            self.echo.show_suggestion(suggestion)
            return
        self._session.target_entry()
        self._session.preview = self._recording.read(self.composer.line, self._session.target)
        self.echo.show_preview(self._session.preview, self._purpose)

    def read_again(self) -> None:
        """Read the line again where it would mean something else by now, such as a minute later; what is shown of it
        is what Enter records."""
        preview = self._session.preview
        if preview is None or not preview.line.strip() or self._recording.is_current(preview):
            return
        if self.echo.shows_preview:
            self.show_echo()
        else:
            self._session.preview = self._recording.read(self.composer.line, self._session.target)

    def _preview_of(self, line: str) -> Preview:
        """The line as it was read last, for what it is for; else as it is read now."""
        known = self._session.preview
        if known is None or known.line != line or known.target != self._session.target:
            known = self._session.preview = self._recording.read(line, self._session.target)
        return known

    @property
    def _purpose(self) -> str:
        """What the line is for, in front of its echo; '' for a new entry of the item in view."""
        if self._session.target.purpose == "edit":
            return "changing: "
        if self._session.target.purpose == "insert":
            before = self._session.target_entry() if not self.composer.line else None
            if before is None:
                return "before the entry: "
            return f"Goes in before “{cut(describe(self._session.meeting, before), 36)}”. Esc leaves it."
        goes_elsewhere = self._session.is_looking_back and self.composer.line.strip()
        return f"into {cut(self._session.live_name, MOST_NAMED)}: " if goes_elsewhere else ""

    @property
    def suggestion(self) -> notation.Suggestion | None:
        """What Tab would put into an empty line."""
        if self.composer.line or self._session.target.purpose != "new" or self.app.book.is_read_only:
            return None
        return next(iter(self._recording.state.suggestions), None)

    def greet_soon(self) -> None:
        """Begin to say what a clerk wants to know who has come to an item, once that is drawn."""
        self.echo.was_told = False
        self.call_after_refresh(self.greet)

    def greet(self) -> None:
        """Say what should not be forgotten, or in an empty item how to begin, unless something else was said
        meanwhile."""
        if self.echo.was_told:
            return
        if self.suggestion:
            self.show_echo()
        elif not self._session.entries and not self.composer.line:
            self.echo.say(EMPTY)

    # Enter

    @on(Composer.Submitted)
    def line_submitted(self, message: Composer.Submitted) -> None:
        """Carry out the line; where it cannot be, it stays."""
        if not message.text.strip():
            if self._session.target.purpose != "new":
                self.leave_target()
            return
        self._session.target_entry()
        self._carry_out(self._preview_of(message.text))

    def _carry_out(self, preview: Preview, *, is_confirmed: bool = False) -> None:
        line = preview.line
        try:
            asked = preview.asks if line != self._session.asked else ""
            self._session.asked = line if asked else ""
            if asked:
                self.echo.refuse(asked)
                return
            done = self._recording.enter(preview, is_confirmed=is_confirmed)
        except ChangedMeanwhileError as error:
            self._session.preview = error.preview
            self._session.asked = line if error.preview.asks else ""
            self.echo.refuse(str(error))
            self.echo.shows_preview = True
            return
        except MakesPublicError as error:
            ask_to_make_public(self._ui, error, lambda: self._carry_out(preview, is_confirmed=True))
            return
        except LineRefusedError as error:
            if line != self._session.refused or not self.keep_refused():
                self._hold(line, str(error))
            return
        except ClerkError as error:
            self.echo.refuse(str(error))
            return
        self._stop_draft()
        self.composer.set_line("")
        self._session.target = NEW
        self._was_put = self._session.refused = ""
        self._left = None
        self.post_message(self.Entered())
        if (done.act is None or not done.act.changes) and self.app.book.writer:
            self.app.book.writer.drop_draft(draft_scope(self._session.meeting.id))
        corrected_words = corrected(self._recording, done.act) if done.act is not None else ""
        self._session.changed(done.act, self._renamed(done.act) or corrected_words or done.sentence)
        self._let_body_follow(*done.stepped)

    def _renamed(self, act: Act | None) -> str:
        """What is to be said where a name was put right: what it is, and in how many meetings; empty for other acts."""
        both = notation.renamed(act) if act is not None else None
        if both is None:
            return ""
        try:
            meetings = {*self.app.book.reader.meetings_of(both[0].id), self._session.meeting.id}
        except ClerkError:
            return f"{both[0].name} is now {both[1].name}, everywhere"
        many = f"{len(meetings)} meeting{'' if len(meetings) == 1 else 's'}"
        return f"{both[0].name} is now {both[1].name}, everywhere: {many}"

    def _hold(self, line: str, why: str) -> None:
        """A line was refused and stays. A new one may be put away as a note: by Enter once more, or by whoever types on
        as if it had been taken, whose words must not be joined to it."""
        if self._session.target.purpose != "new" or self.app.book.is_read_only or not self._is_open():
            self.echo.refuse(why)
            return
        self._session.refused = line
        self.composer.hold(lambda: bool(self.keep_refused()))
        self.echo.refuse(f"{why}  (Enter again: a note marked ⚠)")

    def _is_open(self) -> bool:
        try:
            approval.must_be_open(self._session.meeting)
        except LineRefusedError:
            return False
        return True

    def keep_refused(self) -> str:
        """Put the line that was refused away as a note marked ⚠; what is told of it, '' where there was none, still as
        it was."""
        line, self._session.refused = self._session.refused, ""
        if not line or line != self.composer.line or self._session.target.purpose != "new":
            return ""
        try:
            act = self._recording.note(line, is_unsettled=True)
        except ClerkError:
            return ""
        self.composer.set_line("")
        self.keep_draft()
        self._session.changed(act, KEPT)
        notify(self.app, KEPT, severity="warning", timeout=4)
        return KEPT

    def _stop_draft(self) -> None:
        """The line is in an act now: a draft of it still on its way would bring it back a second time."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None

    def leave_target(self) -> None:
        """Leave an entry as it was; Ctrl+Y in the empty line takes up again what was typed over it."""
        is_changed = self._session.target.purpose == "edit" and self.composer.line not in ("", self._was_put)
        self._left = (self._session.target, self._was_put, self.composer.line) if is_changed else None
        self._session.target = NEW
        self._was_put = ""
        self.composer.set_line("")
        self.keep_draft()
        self.show_echo()

    @on(Composer.Cancelled)
    def line_cancelled(self) -> None:
        """Esc leaves the entry that was being changed, or comes back to the live item; it never clears a new line."""
        if self._session.target.purpose == "insert" and self.composer.line.strip():
            self._session.target = NEW
            self.line_changed()
            self.echo.say("The line is for a new entry again.")
        elif self._session.target.purpose != "new":
            self.leave_target()
            again = "  ^Y takes your change of it up again." if self._left else ""
            self.call_later(self.echo.say, f"The entry is as it was.{again}")
        elif self._session.viewed != self._session.meeting.live_item:
            self._session.look_at(self._session.meeting.live_item)
        elif not self.composer.line:
            self.echo.say("Ctrl+O goes back to the list of meetings; everything is kept.")

    # Tab

    @on(Composer.CompletionAsked)
    def completion_asked(self) -> None:
        """Complete the name or command at the cursor, the next one at each further Tab; or take the offer."""
        line, cursor = self.composer.line, self.composer.cursor_offset
        if suggestion := self.suggestion:
            self.put_line(suggestion.line)
            return
        if self._cycle is None:
            context = self._recording.state.context(before=self._session.target_entry())
            if cursor == len(line) and (offer := self._preview_of(line).reading.offer):
                self.put_line(offer)
                return
            completion = notation.candidates(line, context) or notation.complete(line, cursor, context)
            if completion is None:
                self.echo.say(
                    "Nothing to complete here: Tab completes a name before : ? > or after @ + - !, and a /command"
                )
                return
            at = 0
        else:
            completion, before, _ = self._cycle
            at = (before + 1) % len(completion.options)
        option = completion.options[at]
        end = completion.end if self._cycle is None else completion.start + len(completion.options[at - 1])
        made = line[: completion.start] + option + line[end:]
        self._cycle = (completion, at, made)
        self.composer.replace(completion.start, end, option)
        if made == line:
            self.line_changed()

    def _show_options(self) -> bool:
        """Show what else Tab would give; whether there is anything else."""
        assert self._cycle is not None
        completion, at, _ = self._cycle
        if len(completion.options) == 1:
            return False
        labels = [f"[{label}]" if i == at else label for i, label in enumerate(completion.labels)]
        self.echo.say("Tab for the next: " + "  ".join(labels[max(0, at - 1) :]))
        return True

    def _let_body_follow(self, *acts: Act) -> None:
        """What the proof is to leave alone is kept for the meetings to come as well."""
        try:
            for act in acts:
                keep_for_body(self.app.book, self._session.meeting.head, act)
        except ClerkError as error:
            self.echo.refuse(str(error))

    # Undo and redo

    @on(Composer.UndoAsked)
    def undo_asked(self) -> None:
        """Ctrl+Z in an empty line: an edit that Esc left is no act, and is not what is taken back."""
        self._left = None
        self.undo_act()

    @on(Composer.RedoAsked)
    def redo_asked(self) -> None:
        """Ctrl+Y in an empty line: just after Esc, what was typed over an entry is taken up again, for that entry."""
        left, self._left = self._left, None
        if left is not None and self._session.target.purpose == "new":
            self._session.target, was_put, line = left
            entry = self._session.target_entry()
            if entry is not None and self._recording.state.line_of(entry) == was_put:
                self._was_put = was_put
                self.put_line(line)
                return
            self._session.target = NEW
        self.redo_act()

    @command("undo")
    def undo_act(self) -> None:
        """Take back the last act of this meeting, and say which."""
        if act := self._step(self._recording.undo, "Undid", "Nothing to undo in this meeting."):
            self._let_body_follow(act.inverse)

    @command("redo")
    def redo_act(self) -> None:
        """Do again what was taken back."""
        if act := self._step(self._recording.redo, "Redid", "Nothing to redo."):
            self._let_body_follow(act)

    def _step(self, step: Callable[[], Act | None], word: str, nothing: str) -> Act | None:
        try:
            act = step()
        except ClerkError as error:
            self.echo.refuse(str(error))
            return None
        self._session.changed(act, f"{word}: {act.label}" if act else nothing)
        return act

    # Pastes

    @on(Composer.LinesPasted)
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
        self._session.target_entry()
        target, refused = self._session.target, 0
        is_new = target == NEW
        self._stop_draft()
        self.composer.set_line("")
        self._session.target = NEW
        for number, line in enumerate(lines):
            try:
                try:
                    self._enter_pasted(line, target)
                except LineRefusedError:
                    self._recording.note(line, is_unsettled=True)
                    refused += 1
                if target.purpose == "edit":
                    target = self._recording.target_after(target.entry_id)
            except ClerkError as error:
                self._session.changed(None)
                self.put_line(" ".join(lines[number:]))
                self.echo.refuse(str(error))
                return
        told = f"{refused} lines could not be carried out: they stand as notes marked ⚠" if refused else ""
        if is_new:
            self._session.viewed = self._session.meeting.live_item
        self._session.changed(None, told)

    def _enter_pasted(self, line: str, target: Target) -> None:
        """Record one of several lines where it belongs."""
        preview = self._recording.read(line, target)
        if preview.asks:
            raise LineRefusedError(preview.asks)
        self._let_body_follow(*self._recording.enter(preview).stepped)

    @on(Composer.PasteTooLong)
    def paste_too_long(self) -> None:
        """A book in the clipboard is not a line of minutes."""
        self.echo.refuse("That is too long for one line of minutes (over 200,000 characters). Nothing was pasted.")


def corrected(recording: Recording, act: Act) -> str:
    """Of an act that changed the words of an entry, the words as they are, so that the clerk sees what became of them;
    '' for other acts."""
    if not act.label.startswith("corrected "):
        return ""
    for change in act.changes:
        if isinstance(change.before, Entry) and isinstance(change.after, Entry):
            before, after = (recording.state.plain(entry.text or "") for entry in (change.before, change.after))
            start = next((at for at, one in enumerate(before) if after[at : at + 1] != one), len(before))
            shown = cut_start(after[:start], BEGINNING) + cut(after[start:], 2 * BEGINNING)
            return f"Corrected, {change.after.kind.label}: {shown}".replace("\n", " ¶ ")
    return ""
