"""The line of the meeting's screen: what it is for, its echo, its draft, and what Enter, Tab and a paste do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC

from textual import on
from textual.timer import Timer

from clerk_tui import notation
from clerk_tui.book.body_rules import keep_for_body
from clerk_tui.book.preview import NEW, ChangedMeanwhileError, Preview, Target
from clerk_tui.book.recording import Recording, draft_scope
from clerk_tui.errors import ClerkError, LineRefusedError, MakesPublicError
from clerk_tui.meeting import Act, Entry, life
from clerk_tui.meeting.acts import describe
from clerk_tui.store import Draft
from clerk_tui.tui.cells import BEGINNING, cut, cut_start, fitted, width
from clerk_tui.tui.safe import notify
from clerk_tui.tui.screens.dialogs import Confirm
from clerk_tui.tui.screens.meeting.view import MOST_ECHO_ROWS, MOST_NAMED, MeetingView
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.lines import Line

LONGEST_WORD = 16
"""Cells that a row of the echo may leave empty because the word after it does not fit."""
KEPT = "The refused line is kept as a note marked ⚠ (↑ and e change it)."
DRAFT_EVERY = 0.2
"""Seconds after a key within which the half-typed line is on its way to the disk."""


class Composing(MeetingView):
    """The part of the meeting's screen that types."""

    target = NEW
    preview: Preview | None = None
    """The line as it was read last."""
    _was_put = ""
    """The line of the entry being changed, as it was."""
    _asked = ""
    """The line that a second Enter carries out, the clerk having been told what to think of first."""
    _refused = ""
    """The line that was refused and waits."""
    _left: tuple[Target, str, str] | None = None
    """An entry that was being changed and was left with Esc: the target, its line as it was, what was typed over it."""
    _draft_timer: Timer | None = None
    _cycle: tuple[notation.Completion, int, str] | None = None
    """What is being completed, at which of its options, and the line that this gave."""

    # Drafts

    def restore_draft(self) -> None:
        """Put a line that was left half typed back, with what it was for."""
        try:
            draft = self.app.book.draft(draft_scope(self.recording.meeting.id))
        except ClerkError as error:
            self.call_after_refresh(self.tell, f"⚠ {error}")
            return
        if draft is None or not draft.text:
            return
        target = Target.of_field(draft.field)
        self.target = target if self.recording.state.entry(target.entry_id) else NEW
        self.composer.set_line(draft.text, draft.cursor)
        self.call_after_refresh(self.tell, "Your half-typed line is back.")

    def keep_draft(self) -> None:
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

    def _keep_draft_soon(self) -> None:
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_EVERY, self.keep_draft)

    # Typing

    @on(Composer.Changed, "#composer")
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
        self.target = Target("edit", entry.id)
        self._was_put = self.recording.state.line_of(entry)
        self.put_line(self._was_put)

    def target_entry(self) -> Entry | None:
        """The entry that is being changed, or before which the line is to stand; where it is gone (undone meanwhile)
        the line is for a new entry again."""
        if self.target.purpose == "new":
            return None
        found = self.recording.state.entry(self.target.entry_id)
        if found is None:
            self.target = NEW
        return found

    @property
    def has_unfinished_line(self) -> bool:
        """Whether something is typed that is neither recorded nor what an entry was before."""
        return bool(self.composer.line.strip()) and self.composer.line != self._was_put

    def show_echo(self) -> None:
        """What the line will be; of an empty one, what should not be forgotten just now."""
        if suggestion := self.suggestion:
            self.query_one("#echo", Line).set_class(False, "-warning")
            does = f"Tab: {cut(suggestion.line.strip(), self.size.width - 12)}"
            fits = width(suggestion.sentence) + width(does) + 6 <= self.size.width
            between = "  " if fits else "\n   "
            self.tell(f"▸ {suggestion.sentence}{between}{does}")
            return
        self.target_entry()
        said = self.preview = self.recording.read(self.composer.line, self.target)
        purpose = self._purpose
        head = f" {purpose}{said.label}" if said.label or purpose else " "
        between = " · " if said.text else ""
        self.query_one("#echo", Line).set_class(said.is_warning, "-warning")
        if said.is_warning:
            self.put_echo(f"{head}{between}⚠ {said.text}", MOST_ECHO_ROWS)
        else:
            room = self.size.width - len(head) - len(between) - 1
            if width(said.text) > room:
                # wrapped between words, the first row does not hold all that it could
                room += self.size.width - LONGEST_WORD
            self.put_echo(f"{head}{between}{fitted(said.text, room)}", 2)
        self.shows_preview = True

    def clock_ticked(self) -> None:
        """Show the time, on the line too."""
        super().clock_ticked()
        self.read_again()

    def read_again(self) -> None:
        """Read the line again where it would mean something else by now, such as a minute later; what is shown of it
        is what Enter records."""
        preview = self.preview
        if preview is None or not preview.line.strip() or self.recording.is_current(preview):
            return
        if self.shows_preview:
            self.show_echo()
        else:
            self.preview = self.recording.read(self.composer.line, self.target)

    def _preview_of(self, line: str) -> Preview:
        """The line as it was read last, for what it is for; else as it is read now."""
        known = self.preview
        if known is None or known.line != line or known.target != self.target:
            known = self.preview = self.recording.read(line, self.target)
        return known

    @property
    def _purpose(self) -> str:
        """What the line is for, in front of its echo; '' for a new entry of the item in view."""
        if self.target.purpose == "edit":
            return "changing: "
        if self.target.purpose == "insert":
            before = self.target_entry() if not self.composer.line else None
            if before is None:
                return "before the entry: "
            return f"Goes in before “{cut(describe(self.recording.meeting, before), 36)}”. Esc leaves it."
        goes_elsewhere = self.is_looking_back and self.composer.line.strip()
        return f"into {cut(self.live_name, MOST_NAMED)}: " if goes_elsewhere else ""

    @property
    def suggestion(self) -> notation.Suggestion | None:
        """What Tab would put into an empty line."""
        if self.composer.line or self.target.purpose != "new" or self.app.book.is_read_only:
            return None
        return next(iter(self.recording.state.suggestions), None)

    def greet(self) -> None:
        """What should not be forgotten goes before how to begin."""
        if not self.was_told and self.suggestion:
            self.show_echo()
        else:
            super().greet()

    # Enter

    @on(Composer.Submitted, "#composer")
    def line_submitted(self, message: Composer.Submitted) -> None:
        """Carry out the line; where it cannot be, it stays."""
        if not message.text.strip():
            if self.target.purpose != "new":
                self.leave_target()
            return
        self.target_entry()
        self._carry_out(self._preview_of(message.text))

    def _carry_out(self, preview: Preview, *, is_sure: bool = False) -> None:
        line = preview.line
        try:
            asked = preview.asks if line != self._asked else ""
            self._asked = line if asked else ""
            if asked:
                self.refuse(asked)
                return
            done = self.recording.enter(preview, is_sure=is_sure)
        except ChangedMeanwhileError as error:
            self.preview = error.preview
            self._asked = line if error.preview.asks else ""
            self.refuse(str(error))
            self.shows_preview = True
            return
        except MakesPublicError as error:
            self.ask_to_make_public(error, lambda: self._carry_out(preview, is_sure=True))
            return
        except LineRefusedError as error:
            if line != self._refused or not self.keep_refused():
                self._hold(line, str(error))
            return
        except ClerkError as error:
            self.refuse(str(error))
            return
        self._stop_draft()
        self.composer.set_line("")
        self.target = NEW
        self._was_put = self._refused = ""
        self._left = None
        self.record.selected = None
        if (done.act is None or not done.act.changes) and self.app.book.writer:
            self.app.book.writer.drop_draft(draft_scope(self.recording.meeting.id))
        corrected_words = corrected(self.recording, done.act) if done.act is not None else ""
        self.acted(done.act, self._renamed(done.act) or corrected_words or done.sentence)
        self._let_body_follow(*done.stepped)

    def _renamed(self, act: Act | None) -> str:
        """What is to be said where a name was put right: what it is, and in how many meetings; empty for other acts."""
        both = notation.renamed(act) if act is not None else None
        if both is None:
            return ""
        try:
            meetings = {*self.app.book.reader.meetings_of(both[0].id), self.recording.meeting.id}
        except ClerkError:
            return f"{both[0].name} is now {both[1].name}, everywhere"
        many = f"{len(meetings)} meeting{'' if len(meetings) == 1 else 's'}"
        return f"{both[0].name} is now {both[1].name}, everywhere: {many}"

    def ask_to_make_public(self, error: MakesPublicError, go_on: Callable[[], None]) -> None:
        """Have the clerk decide whether exempt business becomes public, which is named in `error`."""

        def answered(is_sure: bool | None) -> None:
            if is_sure:
                go_on()

        self.app.push_screen(Confirm(str(error), yes="Make it public", no="Leave it exempt"), answered)

    def _hold(self, line: str, why: str) -> None:
        """A line was refused and stays. A new one may be put away as a note: by Enter once more, or by whoever types on
        as if it had been taken, whose words must not be joined to it."""
        if self.target.purpose != "new" or self.app.book.is_read_only or not self._is_open():
            self.refuse(why)
            return
        self._refused = line
        self.composer.hold(self.keep_refused)
        self.refuse(f"{why}  (Enter again: a note marked ⚠)")

    def _is_open(self) -> bool:
        try:
            life.must_be_open(self.recording.meeting)
        except LineRefusedError:
            return False
        return True

    def keep_refused(self) -> bool:
        """Put the line that was refused away as a note marked ⚠; whether there was one, still as it was."""
        line, self._refused = self._refused, ""
        if not line or line != self.composer.line or self.target.purpose != "new":
            return False
        try:
            act = self.recording.note(line, is_unsettled=True)
        except ClerkError:
            return False
        self.composer.set_line("")
        self.keep_draft()
        self.acted(act, KEPT)
        notify(self.app, KEPT, severity="warning", timeout=4)
        return True

    def _stop_draft(self) -> None:
        """The line is in an act now: a draft of it still on its way would bring it back a second time."""
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None

    def leave_target(self) -> None:
        """Leave an entry as it was; Ctrl+Y in the empty line takes up again what was typed over it."""
        is_changed = self.target.purpose == "edit" and self.composer.line not in ("", self._was_put)
        self._left = (self.target, self._was_put, self.composer.line) if is_changed else None
        self.target = NEW
        self._was_put = ""
        self.composer.set_line("")
        self.keep_draft()
        self.show_echo()

    @on(Composer.Cancelled, "#composer")
    def line_cancelled(self) -> None:
        """Esc leaves the entry that was being changed, or comes back to the live item; it never clears a new line."""
        if self.target.purpose == "insert" and self.composer.line.strip():
            self.target = NEW
            self.line_changed()
            self.tell("The line is for a new entry again.")
        elif self.target.purpose != "new":
            self.leave_target()
            again = "  ^Y takes your change of it up again." if self._left else ""
            self.call_later(self.tell, f"The entry is as it was.{again}")
        elif self.viewed != self.recording.meeting.live_item:
            self.viewed = self.recording.meeting.live_item
            self.show_all()
        elif not self.composer.line:
            self.tell("Ctrl+O goes back to the list of meetings; everything is kept.")

    # Tab

    @on(Composer.CompletionAsked, "#composer")
    def completion_asked(self) -> None:
        """Complete the name or command at the cursor, the next one at each further Tab; or take the offer."""
        line, cursor = self.composer.line, self.composer.cursor_offset
        if suggestion := self.suggestion:
            self.put_line(suggestion.line)
            return
        if self._cycle is None:
            context = self.recording.state.context(before=self.target_entry())
            if cursor == len(line) and (offer := self._preview_of(line).reading.offer):
                self.put_line(offer)
                return
            completion = notation.candidates(line, context) or notation.complete(line, cursor, context)
            if completion is None:
                self.tell(
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
        self.tell("Tab for the next: " + "  ".join(labels[max(0, at - 1) :]))
        return True

    def _let_body_follow(self, *acts: Act) -> None:
        """What the proof is to leave alone is kept for the meetings to come as well."""
        try:
            for act in acts:
                keep_for_body(self.app.book, self.recording.meeting.head, act)
        except ClerkError as error:
            self.refuse(str(error))


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
