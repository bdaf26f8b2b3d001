"""The record of the meeting's screen, one page through all items: selecting entries and acting on them, and going from
item to item."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key

from clerk_tui import notation
from clerk_tui.book.doubts import all_said, as_meant, joining, likely, opening
from clerk_tui.book.recording import sentence_of
from clerk_tui.commands import BY_ID, commands_at, hints, key_of, keys_of
from clerk_tui.errors import MakesPublicError, ended
from clerk_tui.meeting import Act, AgendaItem, Entry, Kind, Stage, acts
from clerk_tui.meeting.agenda import passed_over
from clerk_tui.meeting.intents import NextItem, OpenItem
from clerk_tui.meeting.people import counted
from clerk_tui.notation.times import minutes_between
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import action_of, bindings, choose, command
from clerk_tui.tui.formatting import content
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.session import (
    BEFORE,
    MOST_NAMED,
    MeetingSession,
    MeetingUi,
    ask_to_make_public,
    keep_words_for_committee,
)
from clerk_tui.tui.widgets.record import EntryRows, Record, RecordRow
from clerk_tui.tui.widgets.rows import Rows

TYPING = 0.25
"""Seconds between two letters of a word that is being typed, at most."""
_AT_ONCE = ("strike-entry", "confirm-entry", "settle-entry")
"""What changes an entry with a letter alone."""
_NO_LETTER = ("", None, 0.0)
BORDER = 6
"""Columns beside the title that the border takes."""


class RecordPane(Record):
    """Every entry of the meeting under the headings of its items, the item in hand at the bottom. While it has the
    focus, single letters act on the selected entry."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("record"), Binding("ctrl+z", action_of("undo"), show=False)]

    def __init__(self, session: MeetingSession, ui: MeetingUi, starters: LineStarters) -> None:
        super().__init__(id="record")
        self._session, self._ui, self._starters = session, ui, starters
        self._title = ""
        """The item in view."""
        self._in_border = ("", "")
        """What stands in the border, above and below."""
        self._settled_at = 0
        """The position of the entry in doubt that was settled last; 0 before the first."""
        self._is_line_taken = False
        """Whether an entry could not be changed as the line holds words: letters must not go into those."""
        self._letter: tuple[str, Act | None, float] = _NO_LETTER
        """The letter that strikes out or settles, if it was typed last; the last act before it; when it was typed."""
        self._pressed = ""
        """The letter of the key that is being carried out."""
        self._came_to_doubt = False
        """Whether the clerk jumped here from the line to settle a doubt."""
        self._led_to: Entry | None = None
        """The doubt that was selected after another was settled, until the clerk asks for the next."""
        self.told_of: int | None = None
        """The id of the entry that the message above the line is about, while the clerk goes through such entries."""

    # Showing

    def show_entries(self) -> None:
        """Show the entries at this moment, the same one selected; before the first one, how to begin."""
        page, before = self._session.meeting.entries, self.rows.entries if isinstance(self.rows, EntryRows) else ()
        selected = before[self.selected].id if self.selected is not None and before else None
        self.show_rows(EntryRows(self._session.recording, page, self.rows) if page else _how_to_begin())
        if selected is not None:
            self.selected = next((i for i, entry in enumerate(page) if entry.id == selected), self.selected)

    def show_item(self, columns: int) -> None:
        """Show the entries, and the item in view in the title; `columns`: the width before the first layout."""
        self.show_entries()
        viewed = self._session.viewed
        title = viewed.label if viewed else BEFORE
        if self._session.is_looking_back:
            aside = f"  (looking back; new lines go into {formatting.cut(self._session.live_name, MOST_NAMED)})"
            room = (self.outer_size.width or columns) - BORDER - formatting.width(aside)
            title = formatting.cut(title, max(room, MOST_NAMED)) + aside
        self._title = title
        self.show_time_taken()

    def show_time_taken(self) -> None:
        """Show how long the live item has been open, while the meeting is held: below the record, or after its title
        where it has no lower border."""
        state, opening = self._session.recording.state, self._session.meeting.live_opening
        since = (opening.at or opening.entered) if opening is not None else None
        is_held = state.meeting.stage is Stage.LIVE and not state.room.is_adjourned
        now = state.now if is_held else None
        taken = minutes_between(since, now) if since is not None and now is not None else None
        said = "" if taken is None else f"on this item {taken} min"
        above, below = self._title, said
        if "-short" in self._ui.app.classes:
            above, below = f"{self._title}{f' · {taken} min' if said else ''}", ""
        if (above, below) != self._in_border:  # Textual draws the whole record again even if it is the same
            self._in_border = above, below
            self.border_title, self.border_subtitle = content(above), content(below)

    @property
    def chosen(self) -> Entry | None:
        page = self._session.meeting.entries
        return page[self.selected] if self.selected is not None and self.selected < len(page) else None

    @property
    def keys(self) -> str:
        """The keys for the footer: y and n only on a line in doubt, y not on a command, n only if it may mean something
        else."""
        entry = self.chosen
        if entry is None or not entry.is_doubtful:
            return hints("record", without=("confirm-entry", "settle-entry"))
        state = self._session.recording.state
        is_other = likely(state, entry) is not None or joining(state, entry)[0] or opening(state, entry) is not None
        without = (*(() if is_other else ("settle-entry",)), *(("confirm-entry",) if entry.is_command else ()))
        return hints("record", without=without)

    def choose(self, entry: Entry) -> None:
        """Select an entry, or the latest one if it is not shown."""
        page = self._session.meeting.entries
        if entry in page:
            self.selected = page.index(entry)
        else:
            self.choose_last()

    def choose_last(self) -> None:
        """Select the latest entry of the item in view, if it has any."""
        page, viewed = self._session.meeting.entries, self._session.viewed
        item_id = viewed.id if viewed is not None else None
        latest = (i for i in reversed(range(len(page))) if page[i].item_id == item_id and self.may_select(i))
        self.selected = next(latest, None)

    def _heading_of(self, item: AgendaItem | None) -> int:
        """Return the row of the heading of an item; 0 for what comes before the first."""
        opening = self._session.meeting.first_openings.get(item.id) if item is not None else None
        return next((i for i, entry in enumerate(self._session.meeting.entries) if entry.id == opening), 0)

    def enter(self) -> None:
        """Move the focus to the latest entry."""
        self._came_to_doubt, self.told_of = False, None
        if (last := self.selectable(self.row_count() - 1, -1)) is None:
            self._ui.tell("Nothing is recorded yet.")
        else:
            self.focus()
            self.selected = last

    def place_cursor(self) -> None:
        """Put the terminal's cursor at the selected entry; while the line has the focus, it stays there."""
        if self.has_focus:
            super().place_cursor()

    def follow(self) -> None:
        """Show the end of the record, where new lines go."""
        self.selected = None
        self.action_move_last()

    @on(Rows.Highlighted)
    def bring_into_view(self) -> None:
        """The item of the selected entry is the one in view, and what is said of another entry is gone."""
        if (entry := self.chosen) is not None and self.has_focus:
            item = self._session.meeting.item(entry.item_id)
            if item != self._session.viewed:
                self._session.look_at(item)
            if self.told_of not in (None, entry.id):
                self.told_of = entry.id
                self._starters.entry.echo.say(self._about(entry) if entry.is_doubtful else "", is_whole=True)

    @command("leave-record")
    @on(Rows.LeftDownward)
    def leave(self) -> None:
        self._came_to_doubt, self.told_of, self._letter = False, None, _NO_LETTER
        self._starters.entry.composer.focus()
        self._session.look_at(self._session.meeting.live_item)
        self.follow()
        self._starters.entry.show_echo()

    def on_key(self, event: Key) -> None:
        """Pass a letter that is not a command on to the line, and a word that begins with one."""
        self._pressed = event.character if event.character and event.character.isalpha() else ""
        if not event.is_printable:
            self._is_line_taken = False
        is_for_nothing = self._is_line_taken and not self._starters.is_free()
        if is_for_nothing or self._goes_on_word(event.character or ""):
            event.stop()
            event.prevent_default()
            return
        if not (event.is_printable and event.character) or event.key == "space":
            return
        if event.key not in {key for c in commands_at("record") for key in keys_of(c).split(",")}:
            event.stop()
            self.leave()
            self._starters.entry.composer.type_on(event.character)

    def _goes_on_word(self, letter: str) -> bool:
        """Whether a letter follows at the speed of typing one that struck an entry out or settled it: both are for the
        line, and any change is taken back."""
        (first, before, at), now, last = self._letter, monotonic(), self._session.recording.last_act
        acting = [key for id_ in _AT_ONCE for key in keys_of(BY_ID[id_]).split(",")]
        may_follow = letter != first and (first == acting[0] or letter not in acting)
        is_word = letter.isalpha() and first != "" and may_follow and now - at < TYPING
        self._letter = ("" if is_word or letter not in acting else letter, last, now)
        if not is_word:
            return False
        if last is not before:
            self.undo_act()
        self.leave()
        for one in (first, letter):
            self._starters.entry.composer.type_on(one)
        return True

    # Acting on an entry

    @command("edit-entry")
    @on(Rows.Chosen)
    def edit_entry(self) -> None:
        """Put the entry into the line to be changed, unless there is an unfinished line."""
        if (entry := self.chosen) is None:
            return
        if entry.kind is Kind.MINUTES_SIGNED:
            self._ui.refuse(acts.SIGNING_IS_FINAL)
        elif self._may_use_line():
            self._settled_at = entry.position
            is_settled = self._came_to_doubt and entry.is_doubtful
            self._starters.entry.edit(entry, self._tell_settled if is_settled else lambda _: None, self._pressed)

    @command("insert-entry")
    def insert_entry(self) -> None:
        entry = self.chosen
        if entry is not None and self._may_use_line():
            self._starters.entry.insert_before(entry, self._pressed)

    def _may_use_line(self) -> bool:
        self._is_line_taken = not self._starters.is_free()
        return not self._is_line_taken

    @command("strike-entry")
    def strike_entry(self) -> None:
        if entry := self.chosen:
            meeting, is_settled = self._session.meeting, self._came_to_doubt and entry.is_doubtful
            done = self._tell_settled if is_settled else lambda _: None
            self._do(lambda is_confirmed: acts.strike(meeting, entry, is_confirmed=is_confirmed), done)

    @command("settle-entry")
    def settle_entry(self) -> None:
        """Record a line marked ⚠ as what it probably means, with whoever it names that is on no roll."""
        if (entry := self._doubtful()) is None:
            return
        self._settled_at = entry.position
        state = self._session.recording.state
        self._do(lambda is_confirmed: as_meant(state, entry, is_confirmed=is_confirmed), self._tell_settled)

    @command("confirm-entry")
    def confirm_entry(self) -> None:
        if (entry := self._doubtful()) is not None:
            self._settled_at = entry.position
            self._do(lambda _: acts.settle(self._session.meeting, entry), self._tell_settled)

    def _doubtful(self) -> Entry | None:
        """Return the selected entry if it is in doubt; otherwise say that it is not."""
        entry = self.chosen
        if entry is not None and entry.is_doubtful:
            return entry
        self._ui.refuse("There is nothing to settle here: y and n are for a line marked ⚠.")
        return None

    def _tell_settled(self, act: Act) -> None:
        """Say what was settled, and how many lines are in doubt; go on to the next, or back to the line after the last,
        if the clerk came from there."""
        left = len(self._session.meeting.doubts)
        is_final = any(entry.kind is Kind.MINUTES_SIGNED for entry in act.entries)
        said = f"{sentence_of(act).rstrip('.')}." + ("" if is_final else "  ^Z undoes it.")
        still = f"{counted(left, 'line is', 'lines are')} still in doubt: {key_of('next-doubt')}"
        if left and self._came_to_doubt:
            is_closed = self._session.recording.state.room.is_closed
            self.go_to_doubt(f"{said}\n " if is_closed else f"{said}  {still}\n ")
            return
        more = f"  {still}" if left else ""
        if self._came_to_doubt or any(entry.kind is Kind.ITEM for entry in act.entries):  # a heading is never selected
            self.leave()
            more += "" if left else "  You are in the line again."
        self._ui.tell(f"{said}{more}")

    @command("next-doubt")
    def go_to_doubt(self, settled: str = "") -> None:
        """Select the next entry in doubt after the selected one, or from the line after the one settled last; the first
        after the last; say what was `settled`, and what is doubtful."""
        doubts, self._letter = self._session.meeting.doubts, _NO_LETTER
        position = self.chosen.position if self.has_focus and self.chosen is not None else self._settled_at
        came, self._led_to = self._led_to, None
        if not doubts:
            self._ui.tell("No line of this meeting is in doubt.")
            return
        entry = next((entry for entry in doubts if entry.position > position), doubts[0])
        if came is not None and came == self.chosen and came in doubts:
            entry = came  # the clerk who asks for the next doubt after each does not skip it
        if settled:
            self._led_to = entry
        self._came_to_doubt = self._came_to_doubt or not self.has_focus
        self._ui.show_entry(entry, f"{settled}{self._about(entry)}")

    def _about(self, entry: Entry) -> str:
        state = self._session.recording.state
        meant = likely(state, entry)
        adds, line = joining(state, entry)
        then = "this line" if line == state.line_of(entry) else f"“{line}”"
        means = f"{adds}, and then {then}" if adds else all_said(state, entry, meant)
        as_meant = f"   n: {means}" if means else ""
        right = "   x: strike it out" if entry.is_command else "   y: right as it stands"
        edit = "e, then Enter: carry it out" if entry.is_command and not means else "e: edit"
        return f"⚠ {ended(entry.doubt or 'In doubt')}{right}{as_meant}   {edit}   {key_of('next-doubt')}: the next"

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move_entry(self, steps: int) -> None:
        """Move the entry up (-1) or down (1), from the end of an item into the next."""
        if (entry := self.chosen) is None:
            return

        def follow(act: Act) -> None:
            moved = self._session.meeting.entry(entry.id)
            self.choose(moved)
            if moved.item_id != entry.item_id:
                self._ui.tell(sentence_of(act))

        self._do(lambda is_confirmed: acts.move(self._session.meeting, entry, steps, is_confirmed=is_confirmed), follow)

    def _do(
        self, make: Callable[[bool], Act], done: Callable[[Act], None] = lambda _: None, *, is_confirmed: bool = False
    ) -> None:
        """Carry out the act that `make` gives, then call `done`. Ask first if exempt business would become public."""
        try:
            act = make(is_confirmed)
        except MakesPublicError as error:
            ask_to_make_public(self._ui, error, lambda: self._do(make, done, is_confirmed=True))
            return
        self._session.recording.do(act)
        self._session.changed(act)
        done(act)

    @command("undo")
    def undo_act(self) -> None:
        act = self._session.recording.undo()
        self._session.changed(act, f"Undid: {act.label}" if act else "Nothing to undo in this meeting.")
        if act:
            keep_words_for_committee(self._ui, self._session, act.inverse)
            self._go_back_to_doubt(act)

    def _go_back_to_doubt(self, undone: Act) -> None:
        """Go back to the doubt that was settled last, if that was undone before the clerk left the record."""
        doubts, restored = self._session.meeting.doubts, (change.before for change in undone.changes)
        again = next((noun for noun in restored if isinstance(noun, Entry) and noun in doubts), None)
        if again is not None and self.has_focus and self._came_to_doubt:
            self._led_to = None
            self._ui.show_entry(again, f"Undid: {undone.label}.\n {self._about(again)}")

    @command("redo")
    def redo_act(self) -> None:
        act = self._session.recording.redo()
        self._session.changed(act, f"Redid: {act.label}" if act else "Nothing to redo in this meeting.")
        if act:
            keep_words_for_committee(self._ui, self._session, act)

    # Items

    @command("previous-item", -1)
    @command("following-item", 1)
    def turn_item(self, steps: int) -> None:
        """Show the item taken before (-1) or after (1) the one in view."""
        viewed = self._session.viewed
        stops: list[AgendaItem | None] = [None, *self._session.meeting.items_taken]
        at = stops.index(viewed) if viewed in stops else len(stops) - 1
        self.look_at(stops[max(0, min(len(stops) - 1, at + steps))])

    def look_at(self, item: AgendaItem | None) -> None:
        """Show an item without opening it, from its heading on; the live item at the end of the record."""
        self._session.look_at(item)
        if not self._session.is_looking_back:
            self.follow()
        else:
            self.show_row(self._heading_of(item), at_top=True)
        if self.has_focus:
            self.choose_last()
        elif self._session.is_looking_back:
            named = formatting.cut(self._session.live_name, MOST_NAMED)
            self._ui.tell(f"New lines go into {named}. To insert one here, press ↑, then i. Esc goes back.")

    @command("next-item")
    def next_item(self) -> None:
        self._open(NextItem(), passed_over(self._session.meeting))

    def _open(self, intent: NextItem | OpenItem, passed: str = "") -> None:
        kept = self._starters.entry.settle_line()
        context = self._session.recording.state.context()
        done = self._session.recording.perform(intent)
        left = notation.left_open(context, self._session.meeting.live_item)
        self._session.viewed = self._session.meeting.live_item
        warning = "  ".join(part for part in (kept, left, passed) if part)
        self._session.changed(done, f"⚠ {warning}" if warning else "")

    @command("choose-item")
    def choose_item(self) -> None:
        meeting = self._session.meeting
        options: list[tuple[str, tuple[str, AgendaItem]]] = [
            (f"Open   {item.label}", ("open", item)) for item in meeting.items_to_come
        ]
        options += [(f"Look at   {item.label}", ("look", item)) for item in reversed(meeting.items_taken)]
        options += [
            (f"Go back to   {item.label}", ("open", item)) for item in meeting.items_taken if item != meeting.live_item
        ]
        if not options:
            self._ui.refuse("There is no agenda yet: type /item 1 and a title.")
            return
        choose(self._ui.app, "Which item?", options, self._item_chosen)

    def _item_chosen(self, chosen: tuple[str, AgendaItem]) -> None:
        what, item = chosen
        if what == "open":
            self._open(OpenItem(item.number, item.title, item.is_heading))
        else:
            self.look_at(item)


def _how_to_begin() -> list[RecordRow]:
    """What is shown before the first entry, with the keys that the clerk has chosen."""
    words = (
        "Nothing is recorded yet.",
        f"{key_of('call-roll')} calls the roll: one key for each person.   /open says when the meeting began.",
        f"{key_of('next-item')} opens the first item of the agenda; /item 1 and a title adds one.",
        "Then type what is said and press Enter: a name and a colon, a question mark or > begins speech.   "
        f"{key_of('show-help')} Help",
    )
    return [RecordRow(-number, "", "", line, form="hint") for number, line in enumerate(words, 1)]
