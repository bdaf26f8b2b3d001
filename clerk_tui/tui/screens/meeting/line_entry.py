"""The line of the meeting's screen: its draft, its preview, and what Enter, Tab, Esc, a paste and undo do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from clerk_tui import notation, paths, settings
from clerk_tui.book.doubtful_entries import likely, question, roll_line_for
from clerk_tui.book.preview import NEW, Preview, Target
from clerk_tui.book.recording import draft_scope, enter_or_ask, enter_unasked, message_about
from clerk_tui.english.verbs import base_of
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS, is_common
from clerk_tui.errors import ClerkError
from clerk_tui.files import write_whole
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_of, key_said
from clerk_tui.meeting import Act, Entry, Kind
from clerk_tui.meeting.acts import describe
from clerk_tui.meeting.intents import Continue, ListPerson
from clerk_tui.meeting.kinds import DECIDING, SPEECH
from clerk_tui.meeting.people import counted, fold
from clerk_tui.predict import Level
from clerk_tui.regex import regex
from clerk_tui.tui.command_screen import choose, command
from clerk_tui.tui.formatting import cut, notify
from clerk_tui.tui.input_order import in_pauses
from clerk_tui.tui.screens.meeting.line_hints import (
    LEVELS,
    Echo,
    LineCompletion,
    LineShorthand,
    LineSpelling,
    Offers,
    Suggesting,
    how_to_go_on,
    is_unfinished,
    level_of,
    marks_of_speech,
    opening_line,
    shortened_around,
)
from clerk_tui.tui.screens.meeting.session import (
    MOST_NAMED,
    DraftSlot,
    MeetingSession,
    MeetingUi,
    ask_to_make_public,
    keep_words_for_committee,
)
from clerk_tui.tui.widgets.composer import TOO_LONG, Composer
from clerk_tui.tui.widgets.repainting import paint_now

if TYPE_CHECKING:
    from clerk_tui.tui.command_screen import Host


KEPT = "The line was kept as a note marked ⚠. Press ↑, then e, to change it."
NOT_SIGNED = "The minutes are not signed yet: the line waits, marked ⚠. Press ↑, then e, to sign them."
RESTORED = "This line was left unfinished. Enter shows how it is read; ^U goes on without it, and ^Z brings it back."
UNREAD = "It holds words that were suggested, and was not read through"
"""The doubt about a decision that the clerk did not record with a second Enter."""
NOT_REACHED = "It was to follow a line that was not recorded"
"""The doubt about the other events of a line, if the clerk typed on before they were recorded."""
NOTHING = "Nothing to complete here: Tab completes a name before : ? > or after @ + - !, and a /command."
GAP = "??"
"""A gap to fill, as typed."""
LEARN_DELAY = 0.5
"""Seconds from the opening of a meeting until the prediction begins to learn."""


@dataclass(frozen=True)
class EntryChange:
    """What to remember while the line changes an entry, or is inserted before one."""

    original: str = ""
    """The line of the entry, before any change."""
    letter: str = ""
    """The letter key that began the change, until the first word after it is typed."""
    then: Callable[[Act], None] = lambda _: None
    """What is done once the change is recorded."""


@dataclass(frozen=True)
class Steps:
    """The lines that Tab put in place of the typed one. They are recorded one after the other."""

    typed: str = ""
    """What was typed before Tab; empty once the first of the lines is recorded."""
    first: str = ""
    """The line in the composer, unless the clerk has changed it."""
    rest: tuple[str, ...] = ()
    """The lines that follow the first."""

    def after(self, line: str) -> tuple[str, ...]:
        """Return the lines to record after `line`, if it is the first of them, perhaps with other words. Empty for the
        line as it was typed, which is recorded with all its words."""
        is_first = line.partition(" ")[0] == self.first.partition(" ")[0]
        return self.rest if is_first and line != self.typed else ()

    def as_typed(self, line: str) -> str:
        """Return what was typed if Tab put `line` in its place; otherwise `line`."""
        return self.typed if self.typed and line == self.first else line


class LineEntry(Vertical):
    """The line in which the clerk types. Above it the echo shows what the line will become; below it stands what can be
    typed or taken next."""

    app: Host

    def __init__(self, session: MeetingSession, ui: MeetingUi) -> None:
        super().__init__()
        self._session, self._ui = session, ui
        self._recording = session.recording
        self.echo = Echo()
        self.composer = Composer(id="composer")
        self.composer.listen(self.line_changed, self.show_offers, self.keep_draft)
        self._known_acts = self._recording.last_line
        """The acts recorded last when the line was last changed."""
        self.composer.is_act_later = lambda: self._recording.last_line not in ((), self._known_acts)
        self.offers = Offers()
        self.suggesting = Suggesting(self.composer, self.offers)
        self._shorthand = LineShorthand(self._recording)
        self.composer.shorten_by(self._shorthand.written_out)
        self.spelling = LineSpelling(self.composer, session, self._show_spelling)
        self._completion = LineCompletion(self.composer, self._recording, self.spelling, self.echo)
        self._refused = self._refusal = ""
        """The line that was refused and is still in the composer, and why."""
        self._change = EntryChange()
        self._steps = Steps()
        self._first_act: tuple[Act, str] | None = None
        """The act of the first of several events, and all that was typed, which undo brings back."""
        self._cancelled: tuple[Target, EntryChange, str] | None = None
        """A change that was cancelled with Esc, with its target and the line as changed."""
        self._restored = ""
        """A line that was left unfinished, until a key is pressed in it."""
        self._offered_opening = self._put_off = ""
        """The line offered to open the meeting; the same line if the clerk went on without it."""
        self._draft = DraftSlot(ui, draft_scope(session.meeting.id))

    def on_mount(self) -> None:
        """Set how much is suggested, as the clerk chose, once the screen is shown."""
        self.suggesting.level = level_of(settings.read(self.app.settings_file, settings.PREDICTION))
        self.set_timer(LEARN_DELAY, self.learn)

    def learn(self) -> None:
        """Start to learn from what is on file, in pauses, so that no key has to wait."""
        if self.suggesting.level is Level.OFF or self.app.book.is_read_only:
            return
        from clerk_tui.book.prediction import Prediction

        prediction = Prediction(self._recording, self.app.book.reader)
        self.suggesting.source = prediction
        self.run_worker(in_pauses(self.app, prediction.steps()), group="learning", exclusive=True)

    def compose(self) -> ComposeResult:
        yield self.echo
        yield self.composer
        yield self.offers

    # Drafts

    def restore_draft(self) -> None:
        """Restore an unfinished line and its target. The line is not read until a key is pressed in it, so that the
        meeting opens even if reading it fails."""
        draft = self._draft.read()
        if draft is None or not draft.text:
            return
        target = Target.of_field(draft.field)
        self._session.target = target if self._recording.state.entry(target.entry_id) else NEW
        self._restored = draft.text
        self.composer.set_line(draft.text, draft.cursor)
        self._restored = self.composer.line

    @property
    def _is_restored_untouched(self) -> bool:
        """Whether the line is a restored draft that nobody has touched."""
        return bool(self._restored) and self.composer.line == self._restored

    def keep_draft(self) -> None:
        """Pass the line to the writer, with letters that are typed but not shown yet. If Tab put in the first of
        several events, pass all that was typed instead."""
        if self.is_mounted:
            line, at = self.composer.line_to_come, self.composer.cursor_offset
            typed = self._steps.as_typed(line) if self._steps.rest else line
            self._draft.keep(typed, self._session.target.field, at if typed == line else len(typed))

    # Typing

    def line_changed(self) -> None:
        """Save the line, and show its preview. If more letters are waiting, only the last of them does so: the draft
        has them already, and nobody would see the preview."""
        self._restored, self._known_acts = "", self._recording.last_line
        if self._change.letter and self._begins_new_line():
            return
        line, asked = self.composer.line, self._session.asked
        self._session.asked = asked if line == asked else ""  # what comes back is asked about again
        if line:
            self._cancelled = None
        if line != self._steps.typed and line[:2] != self._steps.first[:2]:  # not the same line with other words
            self._steps = replace(self._steps, rest=())
        if self.composer.is_behind:
            return
        self.keep_draft()
        self.spelling.look()
        if not self._completion.show_options():
            self.show_echo()
        self.show_offers()

    def _show_spelling(self) -> None:
        """Show which words of the line are wrong, and what Tab puts in their place."""
        if self.echo.shows_preview and not self._completion.is_under_way:
            self.show_echo()
        self.show_offers()

    def _tell_of_word(self, said: str) -> None:
        """Say that a recorded line has a wrong word, unless the clerk types on."""
        if self.is_mounted and not self.composer.line:
            self._ui.tell(said)

    def show_offers(self) -> None:
        """Show what can be typed or taken next."""
        if self._is_restored_untouched:
            return
        preview = self._session.preview
        known = preview if preview is not None and preview.line == self.composer.line else None
        context = known.context if known is not None else self._context_now
        completion = notation.complete(self.composer.line, self.composer.cursor_offset, context)
        completion = completion or self.spelling.repair()
        self.suggesting.show(known, context, completion, self._session.target.entry_id or None)

    def put_line(self, text: str, cursor: int | None = None, *, is_selected: bool = False) -> None:
        """Put a line in place of what is typed. `is_selected`: typing replaces it."""
        self.composer.set_line(text, cursor, is_selected=is_selected)
        self.composer.focus()
        self.line_changed()

    def append(self, letters: str) -> None:
        """Append letters that were typed elsewhere."""
        self.composer.replace(len(self.composer.line), len(self.composer.line), letters)

    def edit(self, entry: Entry, then: Callable[[Act], None] = lambda _: None, letter: str = "") -> None:
        """Put an entry into the line, and call `then` once its change is recorded. `letter`: as in `insert_before`."""
        original = self._recording.state.line_of(entry)
        self._session.target, self._change = Target("edit", entry.id), EntryChange(original, letter, then)
        self.put_line(original)

    def insert_before(self, entry: Entry, letter: str = "") -> None:
        """Use the line for a new entry before this one. `letter`: the key pressed for that, which may turn out to be
        the start of a word."""
        self._session.target, self._change = Target("insert", entry.id), EntryChange(letter=letter)
        self.put_line("")

    def _begins_new_line(self) -> bool:
        """Whether the key that began a change was in fact the first letter of a word. If so, the change is left and the
        word begins a new line."""
        change, is_change = self._change, self._session.target.purpose != "new"
        is_name = self._recording.state.is_name
        meant = _line_begun_by_key(change.letter, change.original, self.composer.line, is_name) if is_change else ""
        if meant is None:
            return False
        self._change = replace(change, letter="")
        if meant:
            self._reset_target()
            self._steps = Steps()
            self._session.look_at(self._session.meeting.live_item)
            self.put_line(meant)
        return bool(meant)

    @property
    def has_unfinished_line(self) -> bool:
        """Whether something is typed that is not recorded yet."""
        return bool(self.composer.line.strip()) and self.composer.line != self._change.original

    def show_echo(self) -> None:
        """Show what the line will become; for an empty line, what should be done next."""
        if self._is_restored_untouched:
            self.echo.say(RESTORED)
            return
        if suggestion := self.suggestion:
            self.echo.show_suggestion(suggestion)
            return
        self._session.target_entry()
        preview = self._read(self.composer.line)
        completion, name, tab = self._completion.begun(preview.context), "", ""
        if preview.reading.offer:
            name = completion.labels[0] if completion is not None and is_unfinished(preview.line, completion) else ""
        elif completion is not None:
            tab = f"Tab: {' '.join(completion.labels)}" if completion.asks else ""
        elif (repair := self.spelling.repair()) is not None:
            tab = f"Tab spells: {repair.options[0]}"
        self.echo.show_preview(preview, self._purpose, name, tab)

    def read_again(self) -> None:
        """Read the line again if its meaning has changed, as with the time: Enter records what is shown."""
        preview = self._session.preview
        if preview is None or not preview.line.strip() or self._recording.is_current(preview):
            return
        if self.echo.shows_preview:
            self.show_echo()
        else:
            self._read(self.composer.line)

    def _read(self, line: str) -> Preview:
        """Read a line, and keep its preview in the session."""
        self._session.preview = self._recording.read(line, self._session.target)
        return self._session.preview

    def _preview_of(self, line: str) -> Preview:
        """Return the latest preview if it is of this line and target; otherwise read the line now."""
        known = self._session.preview
        is_known = known is not None and known.line == line and known.target == self._session.target
        return known if known is not None and is_known else self._read(line)

    @property
    def _purpose(self) -> str:
        """The words before the preview when the line is not for a new entry of the item in view."""
        if self._session.target.purpose == "edit":
            return "changing: "
        if self._session.target.purpose == "insert":
            before = self._session.target_entry() if not self.composer.line else None
            return "inserting: " if before is None else self._place_of_insertion(before)
        if rest := self._lines_to_follow:
            return self.echo.describe_steps(rest)
        preview = self._session.preview
        goes_elsewhere = self._session.is_looking_back and preview is not None and preview.reading.entry is not None
        return f"into {cut(self._session.live_name, MOST_NAMED)}: " if goes_elsewhere else ""

    def _place_of_insertion(self, before: Entry) -> str:
        """Return a sentence about where an entry inserted before this one would stand, and how to change that."""
        meeting = self._session.meeting
        at = meeting.place_of_entry(before)
        above = meeting.item(meeting.entries[at - 1].item_id) if at else None
        if before.kind is not Kind.ITEM:
            return f"Inserting before “{cut(describe(meeting, before), 28)}”. Tab: after it. Esc cancels."
        where = f"at the end of “{cut(above.label, 36)}”" if above else "before the first item"
        return f"Inserting {where}. Tab: further down. Esc cancels."

    def _insert_further_down(self) -> None:
        """Move the place of insertion below the next entry; below the last one, it becomes a new line."""
        self._change = EntryChange()
        self._session.target = self._recording.target_after(self._session.target.entry_id)
        if self._session.target == NEW:
            self._session.look_at(self._session.meeting.live_item)
            self._ui.deselect_entry(follows=True)
            self.echo.say("The line comes at the end, as every new one does.")
        else:
            self.keep_draft()
            self.show_echo()

    @property
    def _lines_to_follow(self) -> tuple[str, ...]:
        """The lines to record after this one."""
        return self._steps.after(self.composer.line)

    @property
    def suggestion(self) -> notation.Suggestion | None:
        """What Tab puts into an empty line; None if the line has text or nothing is suggested."""
        if self.composer.line or self._session.target.purpose != "new" or self.app.book.is_read_only:
            return None
        return (
            next(iter(self._recording.state.suggestions), None)
            or self._opening_suggestion
            or self._shorthand.suggestion
        )

    def greet_soon(self) -> None:
        """Show what should be done next, once the item in view is drawn."""
        self.echo.has_message = False
        self.call_after_refresh(self._greet)

    def _greet(self) -> None:
        """Show what should be done next, unless the line has text or a message is shown."""
        if self.echo.has_message or not (self.echo.is_attached and self.offers.is_attached):
            return
        if self.suggestion or self._is_restored_untouched:
            self.show_echo()
        elif not self.composer.line:
            state = self._recording.state
            is_under_way = state.meeting.live_item is not None and any(self._session.newest_first)
            if state.room.is_closed or not is_under_way:
                self.echo.say(how_to_go_on(state))
                self.offers.show_marks(marks_of_speech(state))

    def offer_opening(self) -> None:
        """Once the roll is called, put the line that opens the meeting into the empty line. Typing at its end without a
        space begins another line."""
        opening = opening_line(self._session.meeting)
        if opening and self._recording.state.room.has_been_called and not self.composer.line:
            self._offered_opening = opening
            self.put_line(opening)
            self.composer.hold(self.put_opening_off)

    def put_opening_off(self) -> None:
        """Clear the line that opens the meeting if it was offered and not taken. An empty line will offer it again."""
        if self._offered_opening and self.composer.line == self._offered_opening:
            self._put_off = self._offered_opening
            self.composer.replace(0, len(self.composer.line), "")

    @property
    def _opening_suggestion(self) -> notation.Suggestion | None:
        """The suggestion to open the meeting, if its line was put off and nothing says yet that the meeting opened."""
        state = self._recording.state
        if not self._put_off or state.room.is_closed or any(state.meeting.standing((Kind.OPENED,))):
            return None
        return notation.Suggestion("No line says that the meeting was opened", self._put_off)

    # Enter

    @on(Composer.Submitted)
    def line_submitted(self, message: Composer.Submitted) -> None:
        """Carry out the line. If that is not possible, it stays."""
        if self._is_restored_untouched:
            self.line_changed()
        elif message.text.strip():
            self._session.target_entry()
            self._carry_out(self._preview_of(message.text))
        elif self._session.target.purpose != "new":
            self.leave_target()

    def _carry_out(self, preview: Preview, *, is_confirmed: bool = False) -> None:
        """Carry out a line; or ask what it asks, hold it, or say why it is refused."""
        line, session = preview.line, self._session
        came = enter_or_ask(
            self._recording,
            preview,
            is_asked=line == session.asked,
            is_confirmed=is_confirmed,
            must_be_read=self._has_accepted_decision,
        )
        is_asked_again = not came.publishes and (came.preview.asks if came.is_other else came.asks)
        session.asked = line if is_asked_again or came.is_unread else ""
        if came.done is not None:
            self._finish_line(came.done, lists=isinstance(preview.reading.intent, ListPerson))
        elif came.is_unread:
            self.composer.hold(partial(self._record_unread, preview))
            self.suggesting.clear()
            self.echo.read_back(preview.sentence or preview.line)
        elif came.publishes is not None:
            ask_to_make_public(self._ui, came.publishes, lambda: self._carry_out(preview, is_confirmed=True))
        elif came.asks:
            session.preview = came.preview
            self.echo.refuse(came.asks)
            self.echo.shows_preview = came.is_other
        elif notation.changes_words(preview.reading):
            self.composer.hold(self._clear_refused_correction)
            self.echo.refuse(f"{came.refusal}  (Esc clears the line.)")
        elif not came.may_be_note or self.app.book.is_read_only:
            self.echo.refuse(came.refusal)
        elif line != self._refused or not self.keep_refused():
            self._hold_refused(line, came.refusal)

    def _has_accepted_decision(self, preview: Preview) -> bool:
        """Whether a line moves or decides something in words that were suggested and accepted. The clerk must read
        those through before they are recorded."""
        intent, entry = preview.reading.intent, preview.reading.entry
        if isinstance(intent, Continue):
            entry = next(notation.entries_above(self._session.meeting, None), None)
        is_decision = entry is not None and entry.kind in DECIDING and entry.text
        return bool(is_decision) and any(text in preview.line for text in self.composer.accepted)

    def _record_unread(self, preview: Preview) -> None:
        """Record a decision in doubt, because the clerk typed on without reading it: new words must not join it."""
        with suppress(ClerkError):
            doubt = "; ".join(filter(None, (preview.doubt, UNREAD)))
            self._finish_line(self._recording.enter(replace(preview, doubt=doubt)))

    def _finish_line(self, done: notation.Entered, *, lists: bool = False) -> None:
        """Clear the line and show what was done. An older item that was changed stays in view. `lists`: the line only
        put somebody on the roll, so the change of an entry goes on."""
        target, change, accepted = self._session.target, self._change, self.composer.accepted
        is_change, rest = target.purpose != "new", self._lines_to_follow
        if rest and self._steps.typed and done.act is not None:
            self._first_act = done.act, self._steps.typed
        look_at_last_word = self.spelling.recorded(self._tell_of_word)
        self._clear()
        if done.act is None or not done.act.changes:
            self._draft.drop()
        below = self._recording.target_after(target.entry_id) if rest and target.purpose == "edit" else target
        left, refusal = self._record_below(below, rest) if is_change and not lists else ((), "")
        self._session.changed(done.act, self._message_about(done), keeps_item=is_change)
        self._ui.deselect_entry(follows=not is_change)
        paint_now(self)
        self._shorthand.look(done.act, accepted)
        look_at_last_word()
        keep_words_for_committee(self._ui, self._session, *filter(None, (done.act, *done.stepped)))
        if is_change and lists:
            self._session.target, self._change = target, change
        if rest and (lists or not is_change):
            self._record_next_line(*rest)
        elif is_change and lists:
            self.put_line(change.original)
        elif left:
            self._session.target = below
            self._put_first_line(*left)
            self.echo.refuse(refusal)
        elif target.purpose == "edit" and done.act is not None:
            change.then(done.act)

    def _put_first_line(self, line: str, *rest: str) -> None:
        self.put_line(line)
        self._steps = Steps(first=line, rest=rest)

    def _record_below(self, below: Target, rest: Sequence[str]) -> tuple[tuple[str, ...], str]:
        """Record the other lines of a change below it. Return those left when one cannot be, and why."""
        for at, line in enumerate(rest):
            with self._recording.same_line():
                came = enter_or_ask(self._recording, self._recording.read(line, below))
            if came.done is None:
                return tuple(rest[at:]), came.refusal or came.asks
        return (), ""

    def _message_about(self, done: notation.Entered) -> str:
        """Return what to tell the clerk about a line that was carried out."""
        if done.act is None:
            return done.sentence
        doubts = f"{done.sentence}  {key_of('next-doubt')} goes to what is in doubt (⚠).".strip()
        usual = doubts if any(entry.is_doubtful for entry in done.act.entries) else done.sentence
        return message_about(done.act, self._recording, shortened_around) or usual

    def _record_next_line(self, line: str, *rest: str) -> None:
        """Record the next event of what was typed. If it is doubtful, it stays in the line for Enter; mere advice about
        the words of a speech does not count."""
        self._put_first_line(line, *rest)
        preview = self._preview_of(line)
        entry, typed = preview.reading.entry, self._first_act[1] if self._first_act is not None else ""
        if preview.reading.refusal and typed:
            self.undo_asked()
            self._steps = Steps(typed, line)
            self._hold_refused(line, preview.reading.refusal)
            return
        is_advice = entry is not None and entry.kind in SPEECH and not preview.doubt
        is_final = entry is None or entry.kind is Kind.MINUTES_SIGNED  # which cannot be undone
        is_broken = rest[:1] and rest[0].startswith("/casting")  # a tie, which asks for the line that follows
        if is_final or (preview.is_warning and not (is_advice or is_broken)):
            self._refused, self._refusal = line, preview.asks or preview.remark or preview.text
            self.composer.hold(self.keep_refused)
            state = self._recording.state
            if entry is not None and is_final and all(former.date != entry.of_date for former in state.former):
                self._session.asked = line  # nothing in the book is fixed by it, so it is asked about once
                self.echo.refuse(question(state, preview))
        else:
            with self._recording.same_line():
                self._carry_out(preview)

    def _clear(self) -> None:
        """Empty the line and forget all about it."""
        self.composer.set_line("")
        self._session.target, self._change, self._cancelled = NEW, EntryChange(), None
        self._refused, self._steps = "", Steps()

    def _hold_refused(self, line: str, reason: str) -> None:
        """Keep a refused line in the composer, with all that was typed if Tab put it in. A second Enter makes it a
        note; so does typing on as if it had been recorded, because the new words must not join it."""
        if (typed := self._steps.as_typed(line)) != line:
            self.put_line(typed)
        self._refused, self._refusal = typed, reason
        self.suggesting.clear()
        self.composer.hold(self.keep_refused)
        self.echo.refuse(f"{reason}  (Press Enter again to keep it as a note marked ⚠, Esc to clear the line.)")

    def settle_line(self) -> str:
        """Keep or clear a line that waits for a second Enter, as typing on would, because another item opens now.
        Return the message about it."""
        kept = self.keep_refused()
        self.put_opening_off()
        self.composer.dispose_of_held()
        return kept

    def _clear_refused_correction(self) -> None:
        """Clear a refused correction, because the clerk types on and it is no line of the minutes."""
        self.composer.replace(0, len(self.composer.line), "")
        notify(self.app, "The correction was not made: ^Z in the line brings it back.", severity="warning", timeout=6)

    def keep_refused(self) -> str:
        """Record the refused line, and those that were to follow it, as notes marked ⚠. Return the message about it; ''
        if there is no such line."""
        line, self._refused = self._refused, ""
        if not line or line != self.composer.line or self._session.target.purpose != "new":
            return ""
        try:
            act = self._recording.note(line, is_unsettled=True, doubt=self._refusal)
            for following in self._lines_to_follow:
                act = self._recording.note(following, is_unsettled=True, doubt=NOT_REACHED)
        except ClerkError:
            return ""
        self.composer.set_line("")
        self.keep_draft()
        said = NOT_SIGNED if any(entry.text and entry.text.startswith("/sign") for entry in act.entries) else KEPT
        self._session.changed(act, said)
        notify(self.app, said, severity="warning", timeout=4)
        return said

    def leave_target(self) -> None:
        """Cancel the change of an entry. ^Y in the empty line brings it back."""
        target, change, line = self._session.target, self._change, self.composer.line
        is_changed = target.purpose == "edit" and line not in ("", change.original)
        self._cancelled = (target, change, line) if is_changed else None
        self._reset_target()
        self._steps = Steps()
        self.composer.set_line("")
        self.keep_draft()
        self.show_echo()

    def _reset_target(self) -> None:
        self._session.target, self._change = NEW, EntryChange()
        self._ui.deselect_entry()

    @on(Composer.Cancelled)
    def line_cancelled(self) -> None:
        """On Esc, cancel a change or an insertion, go back to the live item, or clear the line; ^Z brings that back."""
        if self._session.target.purpose == "insert" and self.composer.line.strip():
            self._reset_target()
            self.line_changed()
            self.echo.say("Insertion cancelled: the line is for a new entry.")
        elif self._session.target.purpose != "new":
            self.leave_target()
            again = "  ^Y brings it back." if self._cancelled else ""
            self.call_later(self.echo.say, f"Change cancelled.{again}")
        elif self._session.is_looking_back:
            self._session.look_at(self._session.meeting.live_item)
        elif self.composer.line:
            if self._lines_to_follow and self._steps.typed:  # ^Z brings back all that was typed
                self.composer.replace(0, len(self.composer.line), self._steps.typed)
            self.composer.replace(0, len(self.composer.line), "")
            self.echo.say("The line is cleared. ^Z brings it back.")
        elif not self.screen.query_one("#record").display:  # the minutes cover it
            self._ui.run_command("show-minutes")
        else:
            self.echo.say(f"{key_said('leave-meeting')} goes back to the list of meetings. Everything is kept.")

    @on(Composer.Quieted)
    def suggestion_hidden(self) -> None:
        """Say what a second Esc does."""
        self.echo.say("The suggestion is hidden. Esc again clears the line.")

    @on(Composer.CameToBeginning)
    def came_to_beginning(self) -> None:
        """Say what a second Up does."""
        self.echo.say("↑ again goes into the record; the line keeps its words. Esc clears the line.")

    # Shorthand

    @on(Composer.WrittenOut)
    def shorthand_written_out(self) -> None:
        """Say why Enter did not record the line."""
        self.echo.say("Your shorthand is written out. Enter records the line; Backspace takes it back.")

    @command("list-shorthand")
    def list_shorthand(self) -> None:
        """List the shorthand of this meeting. The one chosen is put into the line to be removed."""
        if not (kept := self._recording.shorthand_kept):
            self._ui.tell("There is no shorthand yet. Define one in the line: /short yp = young people")
            return

        def chosen(line: str) -> None:
            self.put_line(line)
            self._ui.tell("Enter removes it; ^U keeps it.")

        options = [
            (f"{'all ' if all_ else ''}{short} = {long}", f"/short {'all ' if all_ else ''}{short} =")
            for (all_, short), long in sorted(kept.items())
        ]
        choose(self.app, "Shorthand. Choose one to remove it", options, chosen)

    # Tab

    @on(Composer.CompletionAsked)
    def complete(self) -> None:
        """On Tab, do the first of these that is possible: complete the name or command at the cursor, or its next
        option; take the event that the line may be; repair the line, or the wrong word in the line before."""
        line = self.composer.line
        if not line and self._take_in_empty_line():
            return
        reading = self._preview_of(line).reading
        offer = reading.offer if self.composer.cursor_offset == len(line) else ""
        if not self._completion.goes_on(is_offered=bool(offer)):
            begun = self._completion.begun(self._context_now)
            if offer and not is_unfinished(line, begun):
                self._steps = Steps(line, offer, (*reading.then, *self._lines_to_follow))
                self.composer.replace(0, len(line), offer, by_tab=True)
                return
            found = begun or self._repair(line)
            if found is None:
                return
            self._completion.begin(found)
        if not self._completion.put_next():
            self.line_changed()

    def _repair(self, line: str) -> notation.NameCompletion | None:
        """Return the repair of a wrong word; None if there is none, or if a suggested word was taken instead."""
        if (repair := self.spelling.repair()) is not None:
            return repair
        # At the end of a sentence, or where something is in doubt, Tab was pressed for something else.
        goes_on = line[-1:] not in tuple(".!?") and not self._preview_of(line).is_warning
        if goes_on and self.composer.take_word():
            return None
        repair = self._completion.earlier_repair()
        if repair is None and not self._completion.has_asked:
            late = f"{key_of('next-doubt')} goes to what is in doubt: n takes what was offered."
            self.echo.say(late if not line and self._has_last_other_meaning() else NOTHING)
        return repair

    def _take_in_empty_line(self) -> bool:
        """Do what Tab does in an empty line: move an insertion down, record lines that waited for a name, or take the
        suggestion. Return whether there was anything to do."""
        suggestion = self.suggestion
        if self._session.target.purpose == "insert":
            self._insert_further_down()
        elif self._session.waiting:
            with self._ui.refusals_shown():
                self._session.settle_waiting()
        elif suggestion:
            self.composer.replace(0, 0, suggestion.line)  # Backspace edits it, since nothing was typed before
            self.composer.select_first(GAP)
            self.composer.accepted = (suggestion.line.strip(),)
        else:
            return False
        return True

    def _has_last_other_meaning(self) -> bool:
        """Whether the latest entry is in doubt and may mean something else."""
        last, state = self._session.meeting.entries[-1:], self._recording.state
        return any(one.is_doubtful and (likely(state, one) or roll_line_for(state, one)[0]) for one in last)

    @property
    def _context_now(self) -> notation.Context:
        """What the grammar knows at the place where the line will come."""
        return self._recording.state.context(before=self._session.target_entry())

    @command("change-prediction")
    def choose_level(self) -> None:
        """Ask how much to suggest, and store the answer."""
        level = self.suggesting.level

        def chosen(answer: Level) -> None:
            self.suggesting.level = answer
            if self.suggesting.source is None:
                self.learn()
            settings.keep(self.app.settings_file, settings.PREDICTION, answer)
            self.show_offers()
            self._ui.tell(LEVELS[answer])

        options = [(f"{text}{' (as it is now)' if kept is level else ''}", kept) for kept, text in LEVELS.items()]
        choose(self.app, "What to suggest while you type", options, chosen)

    # Undo and redo

    @on(Composer.UndoAsked)
    def undo_asked(self) -> None:
        """On ^Z in an empty line, undo the last act; cancelling a change is not an act. If that act was the first of
        several events, what was typed for them comes back selected; the next ^Z clears it and goes on."""
        if self.composer.line:
            self.put_line("")
        begun, last = self._first_act, self._recording.last_line
        self._cancelled = None
        self._ui.run_command("undo")
        if begun is not None and any(act is begun[0] for act in last):
            self._first_act = None
            self.put_line(begun[1], is_selected=True)

    @on(Composer.RedoAsked)
    def redo_asked(self) -> None:
        """On ^Y in an empty line, bring back a change just cancelled, or else redo an act."""
        cancelled, self._cancelled = self._cancelled, None
        if cancelled is not None and self._session.target.purpose == "new":
            self._session.target, change, line = cancelled
            entry = self._session.target_entry()
            if entry is not None and self._recording.state.line_of(entry) == change.original:
                self._change = change
                self.put_line(line)
                return
            self._session.target = NEW
        self._ui.run_command("redo")

    # Pastes

    @on(Composer.LinesPasted)
    def lines_pasted(self, message: Composer.LinesPasted) -> None:
        """Ask once what several pasted lines should become. Whatever the answer, none is lost."""
        from clerk_tui.tui.screens.dialogs import PastedLines

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
                self._record_all(lines)

        self.app.push_screen(PastedLines(lines), answered)

    def _record_all(self, lines: list[str]) -> None:
        """Record lines one after the other, the first for the line's target. A refused line becomes a note; if even
        that fails, the rest stays in the line."""
        self._session.target_entry()
        target, refused = self._session.target, 0
        is_new = target == NEW
        self._clear()
        for number, line in enumerate(lines):
            try:
                came = enter_unasked(self._recording, line, target)
                refused += bool(came.refusal)
                if came.done is not None:
                    keep_words_for_committee(self._ui, self._session, *came.done.stepped)
                if target.purpose == "edit":
                    target = self._recording.target_after(target.entry_id)
            except ClerkError as error:
                self._session.changed(None)
                self.put_line(" ".join(lines[number:]))
                self.echo.refuse(str(error))
                return
        if is_new:
            self._session.viewed = self._session.meeting.live_item
        kept = counted(refused, "line was kept as a note", "lines were kept as notes")
        self._session.changed(None, f"{kept} marked ⚠, because they could not be carried out." if refused else "")

    @on(Composer.PasteTooLong)
    def paste_too_long(self, message: Composer.PasteTooLong) -> None:
        """Save a document pasted into the line as a file, since it is no line, and say where."""
        lines = message.text.count("\n") + 1
        path = paths.exports() / f"pasted-{self.app.book.clock():%Y-%m-%d-%H%M%S}.txt"
        try:
            write_whole(path, message.text, overwrite=False, is_private=True)
        except ClerkError as error:
            self.echo.refuse(f"{TOO_LONG} It could not be kept as a file either. {error}")
            return
        self.echo.refuse(
            f"A document of {lines:,} lines was pasted, too long for entries. It is kept as {path}. To have its "
            f"minutes in the book, import that file: {key_said('import-minutes')} in the list of meetings."
        )


_FIRST = regex(r"(?P<word>[^\W\d_]+)[^\w’'-].*")
_LAST = regex(r"[^\W\d_]*$")
_LITTLE = AUXILIARIES | DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS


def _line_begun_by_key(letter: str, before: str, line: str, is_name: Callable[[str], bool]) -> str | None:
    """Return the line that the clerk meant if `letter`, the key that put `before` into the line, was only the first
    letter of a word; '' if the key was meant; None while that word is unfinished. *Every …* begins with the key that
    edits, *if …* with the one that inserts."""

    def is_word(typed: str) -> bool:
        word = fold(typed)
        return len(word) > 1 and (word in _LITTLE or is_common(word) or bool(base_of(word)) or is_name(typed))

    typed = line.removeprefix(before)
    if not line.startswith(before) or not typed or typed.isalpha():
        return None if line.startswith(before) else ""
    first, last = _FIRST.fullmatch(typed), _LAST.search(before)
    if first is None or not is_word(letter + first["word"]):
        return ""
    end = last[0] if last else ""
    goes_on = end or not before  # no word continues after a full stop
    return "" if goes_on and is_word(end + first["word"]) else letter + typed
