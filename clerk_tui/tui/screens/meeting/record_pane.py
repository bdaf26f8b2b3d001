"""The record of the meeting's screen: selecting entries and acting on them, and going from item to item."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Key
from textual.message import Message

from clerk_tui import notation
from clerk_tui.book.doubts import as_likely, likely, said
from clerk_tui.book.entering import sentence_of
from clerk_tui.commands import commands_at, hints, keys_of
from clerk_tui.errors import MakesPublicError
from clerk_tui.meeting import Act, AgendaItem, Entry, Kind, acts
from clerk_tui.meeting.intents import NextItem, OpenItem
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.session import (
    BEFORE,
    MOST_NAMED,
    MeetingSession,
    MeetingUi,
    ask_to_make_public,
    keep_words_for_committee,
)
from clerk_tui.tui.widgets.record import EntryRows, Record
from clerk_tui.tui.widgets.rows import Rows

MOST_OFFERED = 60
"""Cells of the likely reading in a message."""
BORDER = 6
"""Columns beside the title that the border takes."""


class RecordPane(Record):
    """The entries of the item in view. While it has the focus, single letters act on the selected entry."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("record")

    class Typed(Message):
        """A letter that is not a command was typed: the clerk means the line."""

        def __init__(self, character: str) -> None:
            super().__init__()
            self.character = character

    def __init__(self, session: MeetingSession, ui: MeetingUi, starters: LineStarters) -> None:
        super().__init__(id="record")
        self._session, self._ui, self._starters = session, ui, starters

    # Showing

    def show_entries(self) -> None:
        """Show the entries at this moment."""
        self.show_rows(EntryRows(self._session.recording, self._session.entries))

    def show_item(self, columns: int) -> None:
        """Show the item in view and its entries; `columns`: the width before the first layout."""
        self.show_entries()
        viewed = self._session.viewed
        title = viewed.label if viewed else BEFORE
        if self._session.is_looking_back:
            aside = f"  (looking back; new lines go into {formatting.cut(self._session.live_name, MOST_NAMED)})"
            room = (self.outer_size.width or columns) - BORDER - formatting.width(aside)
            title = formatting.cut(title, max(room, MOST_NAMED)) + aside
        self.border_title = content(title)

    @property
    def chosen(self) -> Entry | None:
        """The selected entry."""
        entries = self._session.entries
        return entries[self.selected] if self.selected is not None and self.selected < len(entries) else None

    @property
    def keys(self) -> str:
        """The keys for the footer: y and n only where the selected line is in doubt, n only where it may mean something
        else."""
        entry = self.chosen
        if entry is None or not entry.is_doubtful:
            return hints("record", without=("confirm-entry", "settle-entry"))
        is_other = likely(self._session.recording.state, entry) is not None
        return hints("record", without=() if is_other else ("settle-entry",))

    def choose(self, entry: Entry) -> None:
        """Select an entry, or the first one if it is not shown."""
        entries = self._session.entries
        self.selected = entries.index(entry) if entry in entries else (0 if entries else None)
        if self.selected is not None:
            self.show_row(self.selected)

    def choose_last(self) -> None:
        """Select the latest entry."""
        self.selected = self.row_count() - 1

    def enter(self) -> None:
        """Move the focus to the latest entry."""
        if self._session.entries:
            self.focus()
            self.choose_last()
        else:
            self._ui.tell("Nothing is recorded under this item yet.")

    @command("leave-record")
    @on(Rows.LeftDownward)
    def leave(self) -> None:
        """Go back to the line and the live item."""
        self.selected = None
        self._starters.entry.composer.focus()
        self._session.look_at(self._session.meeting.live_item)

    def on_key(self, event: Key) -> None:
        """Pass a letter that is not a command on to the line."""
        known = {key for c in commands_at("record") for key in keys_of(c).split(",")}
        if event.is_printable and event.character and event.key not in known and event.key != "space":
            event.stop()
            self.post_message(self.Typed(event.character))

    # Acting on an entry

    @command("edit-entry")
    @on(Rows.Chosen)
    def edit_entry(self) -> None:
        """Put the entry into the line to be changed, unless there is an unfinished line."""
        entry = self.chosen
        if entry is None:
            return
        if entry.kind is Kind.MINUTES_SIGNED:
            self._ui.refuse(acts.SIGNING_IS_FINAL)
        elif self._starters.is_free():
            self._starters.entry.edit(entry)

    @command("insert-entry")
    def insert_entry(self) -> None:
        entry = self.chosen
        if entry is not None and self._starters.is_free():
            self._starters.insert_before(entry)

    @command("strike-entry")
    def strike_entry(self) -> None:
        if entry := self.chosen:
            self._do(lambda is_confirmed: acts.strike(self._session.meeting, entry, is_confirmed=is_confirmed))

    @command("settle-entry")
    def settle_entry(self) -> None:
        """Record a line marked ⚠ as what it probably means."""
        entry, state = self._doubtful(), self._session.recording.state
        if entry is not None:
            self._do(lambda is_confirmed: as_likely(state, entry, is_confirmed=is_confirmed), self._tell_settled)

    @command("confirm-entry")
    def confirm_entry(self) -> None:
        """Confirm that a line marked ⚠ is right as it stands."""
        entry = self._doubtful()
        if entry is not None:
            self._do(lambda _: acts.settle(self._session.meeting, entry), self._tell_settled)

    def _doubtful(self) -> Entry | None:
        """Return the selected entry if it is in doubt; otherwise say that it is not."""
        entry = self.chosen
        if entry is not None and entry.is_doubtful:
            return entry
        self._ui.refuse("There is nothing to settle here: y and n are for a line marked ⚠.")
        return None

    def _tell_settled(self, act: Act) -> None:
        """Say what was settled, and how many lines are still in doubt."""
        left = len(self._session.meeting.doubts)
        more = (
            ""
            if not left
            else "  1 line is still in doubt: ^B"
            if left == 1
            else f"  {left} lines are still in doubt: ^B"
        )
        self._ui.tell(f"{sentence_of(act)}.  ^Z in the line undoes it.{more}")

    @command("next-doubt")
    def go_to_doubt(self) -> None:
        """Select the next entry in doubt after the selected one, the first after the last; say what is doubtful."""
        doubts, chosen = self._session.meeting.doubts, self.chosen if self.has_focus else None
        if not doubts:
            self._ui.tell("No line of this meeting is in doubt.")
            return
        after = (entry for entry in doubts if chosen is not None and entry.position > chosen.position)
        entry = next(after, doubts[0])
        self._ui.show_entry(entry, self._about(entry))

    def _about(self, entry: Entry) -> str:
        """What is doubtful about an entry, and what can be done."""
        state = self._session.recording.state
        meant = likely(state, entry)
        as_meant = f"   n: {formatting.cut(said(state, meant, entry), MOST_OFFERED)}" if meant is not None else ""
        why = entry.doubt.rstrip(".") or "In doubt"
        return f"⚠ {why}.   y: right as it stands{as_meant}   e: edit   ^B: the next"

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move_entry(self, steps: int) -> None:
        """Move the entry up (-1) or down (1), from the end of an item into the next."""
        entry, selected = self.chosen, self.selected
        if entry is None or selected is None:
            return

        def follow(act: Act) -> None:
            moved = self._session.meeting.entry(entry.id)
            if moved.item_id == entry.item_id:
                self.selected = selected + steps
                return
            items = self._session.meeting.item_by_id
            self._session.look_at(items.get(moved.item_id) if moved.item_id is not None else None)
            self.selected = next((at for at, one in enumerate(self._session.entries) if one.id == moved.id), None)
            self._ui.tell(sentence_of(act))

        self._do(lambda is_confirmed: acts.move(self._session.meeting, entry, steps, is_confirmed=is_confirmed), follow)

    def _do(
        self,
        make: Callable[[bool], Act],
        done: Callable[[Act], None] = lambda _: None,
        *,
        is_confirmed: bool = False,
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
        """Show an item without opening it."""
        self._session.look_at(item)
        if self.has_focus:
            self.choose_last()
        elif self._session.is_looking_back:
            named = formatting.cut(self._session.live_name, MOST_NAMED)
            self._ui.tell(f"New lines go into {named}. To insert one here, press ↑, then i. Esc goes back.")

    @command("next-item")
    def next_item(self) -> None:
        self._open(NextItem())

    def _open(self, intent: NextItem | OpenItem) -> None:
        left = notation.left_open(self._session.recording.state.context())
        kept = self._starters.entry.keep_refused()
        done = self._session.recording.perform(intent)
        self._session.viewed = self._session.meeting.live_item
        warning = "  ".join(part for part in (kept, left) if part)
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
        self._ui.ask(Choose("Which item?", options), self._item_chosen)

    def _item_chosen(self, chosen: tuple[str, AgendaItem]) -> None:
        what, item = chosen
        if what == "open":
            self._open(OpenItem(item.number, item.title, item.is_heading))
        else:
            self.look_at(item)
