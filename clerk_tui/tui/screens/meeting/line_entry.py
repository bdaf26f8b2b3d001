"""The line of the meeting's screen: its draft, its preview, and what Enter, Tab, Esc, a paste and undo do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer

from clerk_tui import notation, paths
from clerk_tui.book.doubts import question
from clerk_tui.book.preview import NEW, ChangedMeanwhileError, Preview, Target
from clerk_tui.book.recording import Entered, draft_scope
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError
from clerk_tui.files import write_whole
from clerk_tui.meeting import Entry, Kind, approval
from clerk_tui.meeting.acts import describe
from clerk_tui.tui.formatting import cut
from clerk_tui.tui.sanitise import notify
from clerk_tui.tui.screens.dialogs import PastedLines
from clerk_tui.tui.screens.meeting.echo import Echo, message_about
from clerk_tui.tui.screens.meeting.session import (
    MOST_NAMED,
    DraftSlot,
    MeetingSession,
    MeetingUi,
    ask_to_make_public,
    keep_words_for_committee,
)
from clerk_tui.tui.widgets.composer import TOO_LONG, Composer

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

EMPTY = "Type what happens, then press Enter. F2 calls the roll; ^L opens the next item."
KEPT = "The line was kept as a note marked ⚠. Press ↑, then e, to change it."
DRAFT_DELAY = 0.2
"""Seconds after a key until the unfinished line is passed to the writer."""


class LineEntry(Vertical):
    """The line in which the clerk types, and above it the echo, which shows what the line will become."""

    DEFAULT_CSS: ClassVar[str] = """
    LineEntry { height: auto; }
    """
    app: Host

    class Recorded(Message):
        """A line was carried out."""

    def __init__(self, session: MeetingSession, ui: MeetingUi) -> None:
        super().__init__()
        self._session, self._ui = session, ui
        self._recording = session.recording
        self.echo = Echo()
        self.composer = Composer(id="composer")
        self.composer.listen(self.line_changed)
        self._original = ""
        """The line of the entry being changed, before any change."""
        self._cancelled: tuple[Target, str, str] | None = None
        """A change that was cancelled with Esc: its target, the line before the change, and the line as changed."""
        self._draft = DraftSlot(ui, draft_scope(session.meeting.id))
        self._draft_timer: Timer | None = None
        self._cycle: tuple[notation.NameCompletion, int, str] | None = None
        """What Tab completes, at which of the options it is, and the line with that option."""

    def compose(self) -> ComposeResult:
        yield self.echo
        yield self.composer

    # Drafts

    def restore_draft(self) -> None:
        """Restore a line that was left unfinished, and what it was for."""
        draft = self._draft.read()
        if draft is None or not draft.text:
            return
        target = Target.of_field(draft.field)
        self._session.target = target if self._recording.state.entry(target.entry_id) else NEW
        self.composer.set_line(draft.text, draft.cursor)
        self._ui.tell_soon("Your unfinished line has been restored.")

    def keep_draft(self) -> None:
        """Pass the line to the writer at once."""
        self._stop_draft()
        if self.is_mounted:
            self._draft.keep(self.composer.line, self._session.target.field, self.composer.cursor_offset)

    def _stop_draft(self) -> None:
        """Cancel a draft that is due: after the line is recorded, it would bring the line back a second time."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None

    # Typing

    def line_changed(self) -> None:
        """Show the preview of the line, and keep the line soon."""
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_DELAY, self.keep_draft)
        if self.composer.line:
            self._cancelled = None
        if self._cycle is not None and self._cycle[2] == self.composer.line and self._show_options():
            return
        self._cycle = None
        self.show_echo()

    def put_line(self, text: str, cursor: int | None = None) -> None:
        """Put another line in place of what is typed."""
        self.composer.set_line(text, cursor)
        self.composer.focus()
        self.line_changed()

    def append(self, letters: str) -> None:
        """Append letters that were typed elsewhere."""
        self.composer.replace(len(self.composer.line), len(self.composer.line), letters)

    def edit(self, entry: Entry) -> None:
        """Put an entry into the line to be changed."""
        self._session.target = Target("edit", entry.id)
        self._original = self._recording.state.line_of(entry)
        self.put_line(self._original)

    @property
    def has_unfinished_line(self) -> bool:
        """Whether something is typed that is not recorded yet."""
        return bool(self.composer.line.strip()) and self.composer.line != self._original

    def show_echo(self) -> None:
        """Show what the line will become, or for an empty line what should be done next."""
        if suggestion := self.suggestion:
            self.echo.show_suggestion(suggestion)
            return
        self._session.target_entry()
        preview = self._read(self.composer.line)
        completion = self._completion() if preview.reading.offer else None
        name = completion.labels[0] if completion is not None and _is_unfinished(preview.line, completion) else ""
        self.echo.show_preview(preview, self._purpose, name)

    def read_again(self) -> None:
        """Read the line again if it would mean something else now, for example a minute later: Enter records what is
        shown."""
        preview = self._session.preview
        if preview is None or not preview.line.strip() or self._recording.is_current(preview):
            return
        if self.echo.shows_preview:
            self.show_echo()
        else:
            self._read(self.composer.line)

    def _read(self, line: str) -> Preview:
        self._session.preview = self._recording.read(line, self._session.target)
        return self._session.preview

    def _preview_of(self, line: str) -> Preview:
        """Return the latest reading if it is of this line and target; otherwise read the line now."""
        known = self._session.preview
        is_known = known is not None and known.line == line and known.target == self._session.target
        return known if known is not None and is_known else self._read(line)

    @property
    def _purpose(self) -> str:
        """What is shown in front of the preview if the line is not for a new entry of the item in view."""
        if self._session.target.purpose == "edit":
            return "changing: "
        if self._session.target.purpose == "insert":
            before = self._session.target_entry() if not self.composer.line else None
            if before is None:
                return "inserting: "
            return f"Inserting before “{cut(describe(self._session.meeting, before), 36)}”. Esc cancels."
        goes_elsewhere = self._session.is_looking_back and self.composer.line.strip()
        return f"into {cut(self._session.live_name, MOST_NAMED)}: " if goes_elsewhere else ""

    @property
    def suggestion(self) -> notation.Suggestion | None:
        """What Tab puts into an empty line."""
        if self.composer.line or self._session.target.purpose != "new" or self.app.book.is_read_only:
            return None
        return next(iter(self._recording.state.suggestions), None)

    def greet_soon(self) -> None:
        """Once the item in view is drawn, show what should be done next."""
        self.echo.has_message = False
        self.call_after_refresh(self._greet)

    def _greet(self) -> None:
        if self.echo.has_message:
            return
        if self.suggestion:
            self.show_echo()
        elif not self._session.entries and not self.composer.line:
            self.echo.say(EMPTY)

    # Enter

    @on(Composer.Submitted)
    def line_submitted(self, message: Composer.Submitted) -> None:
        """Carry out the line. If that is not possible, it stays."""
        if message.text.strip():
            self._session.target_entry()
            self._carry_out(self._preview_of(message.text))
        elif self._session.target.purpose != "new":
            self.leave_target()

    def _carry_out(self, preview: Preview, *, is_confirmed: bool = False) -> None:
        line, session = preview.line, self._session
        try:
            warning = question(self._recording.state, preview) if line != session.asked else ""
        except ClerkError as error:
            self.echo.refuse(str(error))
            return
        session.asked = line if warning else ""
        if warning:
            self.echo.refuse(warning)
            return
        try:
            done = self._recording.enter(preview, is_confirmed=is_confirmed)
        except ChangedMeanwhileError as error:
            session.preview = error.preview
            session.asked = line if error.preview.asks else ""
            self.echo.refuse(str(error))
            self.echo.shows_preview = True
        except MakesPublicError as error:
            ask_to_make_public(self._ui, error, lambda: self._carry_out(preview, is_confirmed=True))
        except LineRefusedError as error:
            if line != session.refused or not self.keep_refused():
                self._hold(line, str(error))
        except ClerkError as error:
            self.echo.refuse(str(error))
        else:
            self._carried_out(done)

    def _carried_out(self, done: Entered) -> None:
        """Clear the line and show what was done. After a change of an older item, that stays in view."""
        is_change = self._session.target.purpose != "new"
        self._clear()
        self._original = self._session.refused = ""
        self._cancelled = None
        self.post_message(self.Recorded())
        if done.act is None or not done.act.changes:
            self._draft.drop()
        message = message_about(done.act, self._recording, self.app.book) if done.act is not None else ""
        self._session.changed(done.act, message or done.sentence, keeps_item=is_change)
        keep_words_for_committee(self._ui, self._session, *done.stepped)

    def _clear(self) -> None:
        self._stop_draft()
        self.composer.set_line("")
        self._session.target = NEW

    def _hold(self, line: str, reason: str) -> None:
        """Leave a refused line in the composer. A new one becomes a note at a second Enter, or when the clerk types
        on as if it had been recorded: those words must not be joined to it."""
        if self._session.target.purpose != "new" or self.app.book.is_read_only or not self._is_open():
            self.echo.refuse(reason)
            return
        self._session.refused, self._session.refusal = line, reason
        self.composer.hold(self.keep_refused)
        self.echo.refuse(f"{reason}  (Press Enter again to keep it as a note marked ⚠.)")

    def _is_open(self) -> bool:
        try:
            approval.must_be_open(self._session.meeting)
        except LineRefusedError:
            return False
        return True

    def keep_refused(self) -> str:
        """Record the refused line as a note marked ⚠. Return the message about it; '' if there is no such line."""
        line, self._session.refused = self._session.refused, ""
        if not line or line != self.composer.line or self._session.target.purpose != "new":
            return ""
        try:
            act = self._recording.note(line, is_unsettled=True, doubt=self._session.refusal)
        except ClerkError:
            return ""
        self.composer.set_line("")
        self.keep_draft()
        self._session.changed(act, KEPT)
        notify(self.app, KEPT, severity="warning", timeout=4)
        return KEPT

    def leave_target(self) -> None:
        """Cancel the change of an entry. ^Y in the empty line brings the change back."""
        is_changed = self._session.target.purpose == "edit" and self.composer.line not in ("", self._original)
        self._cancelled = (self._session.target, self._original, self.composer.line) if is_changed else None
        self._session.target = NEW
        self._original = ""
        self.composer.set_line("")
        self.keep_draft()
        self.show_echo()

    @on(Composer.Cancelled)
    def line_cancelled(self) -> None:
        """Esc cancels a change or an insertion, or goes back to the live item. It never clears a new line."""
        if self._session.target.purpose == "insert" and self.composer.line.strip():
            self._session.target = NEW
            self.line_changed()
            self.echo.say("Insertion cancelled: the line is for a new entry.")
        elif self._session.target.purpose != "new":
            self.leave_target()
            again = "  ^Y brings it back." if self._cancelled else ""
            self.call_later(self.echo.say, f"Change cancelled.{again}")
        elif self._session.is_looking_back:
            self._session.look_at(self._session.meeting.live_item)
        elif not self.composer.line:
            self.echo.say("Ctrl+O goes back to the list of meetings. Everything is kept.")

    # Tab

    @on(Composer.CompletionAsked)
    def complete(self) -> None:
        """Do one thing, in this order: complete the name or command at the cursor, with the next option at each further
        Tab; take the event that the line may be; take the repair of it."""
        line, cursor = self.composer.line, self.composer.cursor_offset
        if not line and self._session.waiting:
            self._ui.attempt(self._session.settle_waiting)
            return
        if suggestion := self.suggestion:
            self.put_line(suggestion.line)
            return
        offer = self._preview_of(line).reading.offer if cursor == len(line) else ""
        if offer and self._cycle is not None and len(self._cycle[0].options) == 1:
            self._cycle = None
        if self._cycle is None:
            completion = self._completion()
            if offer and not _is_unfinished(line, completion):
                self.put_line(offer)
                return
            if completion is None:
                self.echo.say(
                    "Nothing to complete here: Tab completes a name before : ? > or after @ + - !, and a /command."
                )
                return
            at, end = 0, completion.end
        else:
            completion, before, _ = self._cycle
            at, end = (before + 1) % len(completion.options), completion.start + len(completion.options[before])
        option = completion.options[at]
        completed = line[: completion.start] + option + line[end:]
        self._cycle = (completion, at, completed)
        self.composer.replace(completion.start, end, option)
        if completed == line:
            self.line_changed()

    def _completion(self) -> notation.NameCompletion | None:
        """What Tab may complete at the cursor."""
        line, context = self.composer.line, self._recording.state.context(before=self._session.target_entry())
        return notation.candidates(line, context) or notation.complete(line, self.composer.cursor_offset, context)

    def _show_options(self) -> bool:
        """Show the other options of Tab, if there are any, and return whether there are."""
        assert self._cycle is not None
        completion, at, _ = self._cycle
        if len(completion.options) == 1:
            return False
        labels = [f"[{label}]" if i == at else label for i, label in enumerate(completion.labels)]
        self.echo.say("Tab for the next: " + "  ".join(labels[max(0, at - 1) :]))
        return True

    # Undo and redo

    @on(Composer.UndoAsked)
    def undo_asked(self) -> None:
        """^Z in an empty line undoes the last act. A cancelled change is not an act."""
        self._cancelled = None
        self._ui.give("undo")

    @on(Composer.RedoAsked)
    def redo_asked(self) -> None:
        """^Y in an empty line: just after Esc, bring back the cancelled change; otherwise redo an act."""
        cancelled, self._cancelled = self._cancelled, None
        if cancelled is not None and self._session.target.purpose == "new":
            self._session.target, original, line = cancelled
            entry = self._session.target_entry()
            if entry is not None and self._recording.state.line_of(entry) == original:
                self._original = original
                self.put_line(line)
                return
            self._session.target = NEW
        self._ui.give("redo")

    # Pastes

    @on(Composer.LinesPasted)
    def lines_pasted(self, message: Composer.LinesPasted) -> None:
        """Ask once what several lines are to become. Whatever the answer, none of them is lost."""
        self.keep_refused()
        start, end = self.composer.selection
        before, after = self.composer.line[:start], self.composer.line[end:]
        self.composer.insert(" ".join(message.lines))
        self.keep_draft()
        lines = [before + message.lines[0], *message.lines[1:]]
        lines[-1] += after
        lines = [line for line in lines if line.strip()]

        def answered(answer: str | None) -> None:
            if answer == "entries":
                self._enter_all(lines)

        self.app.push_screen(PastedLines(lines), answered)

    def _enter_all(self, lines: list[str]) -> None:
        """Record lines one after the other, the first for the line's target. A line that is refused becomes a note;
        if even that is not possible, the rest stays in the line."""
        self._session.target_entry()
        target, refused = self._session.target, 0
        is_new = target == NEW
        self._clear()
        for number, line in enumerate(lines):
            try:
                try:
                    self._enter_pasted(line, target)
                except LineRefusedError as error:
                    self._recording.note(line, is_unsettled=True, doubt=str(error))
                    refused += 1
                if target.purpose == "edit":
                    target = self._recording.target_after(target.entry_id)
            except ClerkError as error:
                self._session.changed(None)
                self.put_line(" ".join(lines[number:]))
                self.echo.refuse(str(error))
                return
        if is_new:
            self._session.viewed = self._session.meeting.live_item
        kept = "1 line was kept as a note" if refused == 1 else f"{refused} lines were kept as notes"
        self._session.changed(None, f"{kept} marked ⚠, because they could not be carried out." if refused else "")

    def _enter_pasted(self, line: str, target: Target) -> None:
        preview = self._recording.read(line, target)
        is_close = preview.reading.entry is not None and preview.reading.entry.kind is Kind.CLOSED
        if asked := preview.asks if is_close else question(self._recording.state, preview):
            raise LineRefusedError(asked)
        keep_words_for_committee(self._ui, self._session, *self._recording.enter(preview).stepped)

    @on(Composer.PasteTooLong)
    def paste_too_long(self, message: Composer.PasteTooLong) -> None:
        """Keep a document that was pasted into the line as a file, for it is no line, and say where."""
        lines = message.text.count("\n") + 1
        path = paths.exports() / f"pasted-{self.app.book.clock():%Y-%m-%d-%H%M%S}.txt"
        try:
            write_whole(path, message.text, overwrite=False, is_private=True)
        except ClerkError as error:
            self.echo.refuse(f"{TOO_LONG} It could not be kept as a file either. {error}")
            return
        self.echo.refuse(
            f"A document of {lines:,} lines was pasted, too long for entries. It is kept as {path}. To have its "
            "minutes in the book, import that file: F8 in the list of meetings."
        )


def _is_unfinished(line: str, completion: notation.NameCompletion | None) -> bool:
    """Whether a name or command is begun at the cursor, and not typed to its end."""
    return completion is not None and line[completion.start : completion.end] not in completion.options
