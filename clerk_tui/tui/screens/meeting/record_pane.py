"""The record of the meeting's screen: choosing an entry, changing it, moving it, striking it out; and going from item
to item."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.events import Key
from textual.message import Message

from clerk_tui import notation
from clerk_tui.commands import commands_at
from clerk_tui.errors import ClerkError, MakesPublicError
from clerk_tui.meeting import Act, AgendaItem, Entry, Kind, acts
from clerk_tui.meeting.intents import NextItem, OpenItem
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import bindings, command
from clerk_tui.tui.sanitise import content
from clerk_tui.tui.screens.dialogs import Choose
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.session import BEFORE, MOST_NAMED, MeetingSession, MeetingUi, ask_to_make_public
from clerk_tui.tui.widgets.record import EntryRows, Record
from clerk_tui.tui.widgets.rows import Rows

MOST_QUOTED = 40
"""Cells of an entry's words that are quoted to the clerk."""
BORDER = 6
"""Columns that the frame of the record takes on both sides of its title."""


class RecordPane(Record):
    """The entries of the item in view, out of those of the whole meeting; bare letters act while the clerk walks
    through them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("record")

    class Typed(Message):
        """A letter that means nothing here: the clerk is typing again."""

        def __init__(self, character: str) -> None:
            super().__init__()
            self.character = character

    def __init__(self, session: MeetingSession, ui: MeetingUi, starters: LineStarters) -> None:
        super().__init__(id="record")
        self._session, self._ui, self._starters = session, ui, starters
        self._left_as_words = 0
        """The entry of which the clerk was told that it still cannot be read."""

    # What is shown

    def show_entries(self) -> None:
        """The entries as they are now."""
        self.show_rows(EntryRows(self._session.recording, self._session.entries))

    def show_item(self, columns: int) -> None:
        """The entries of the item in view under its title, in a window of so many columns."""
        self.show_entries()
        viewed = self._session.viewed
        title = viewed.label if viewed else BEFORE
        if self._session.is_looking_back:
            aside = f"  (looking back; lines go into {formatting.cut(self._session.live_name, MOST_NAMED)})"
            room = (self.outer_size.width or columns) - BORDER - formatting.width(aside)
            title = formatting.cut(title, max(room, MOST_NAMED)) + aside
        self.border_title = content(title)

    @property
    def chosen(self) -> Entry | None:
        """The entry that stands out."""
        entries = self._session.entries
        return entries[self.selected] if self.selected is not None and self.selected < len(entries) else None

    def choose(self, entry: Entry) -> None:
        """Make an entry stand out; another of its item where it is not shown."""
        entries = self._session.entries
        self.selected = entries.index(entry) if entry in entries else (0 if entries else None)
        if self.selected is not None:
            self.show_row(self.selected)

    def choose_last(self) -> None:
        """Make the newest entry stand out."""
        self.selected = self.row_count() - 1

    # Walking

    def walk_in(self) -> None:
        """Walk into the record, at its newest entry."""
        if not self._session.entries:
            self._ui.tell("Nothing is recorded in this item yet.")
            return
        self.focus()
        self.choose_last()

    @command("leave-record")
    @on(Rows.LeftDownward)
    def leave(self) -> None:
        """Back to the line and the live item; so does Down from the last entry."""
        self.selected = None
        self._starters.focus()
        self._session.look_at(self._session.meeting.live_item)

    def on_key(self, event: Key) -> None:
        """Whoever types on while the record is walked through is back at the line with the first letter."""
        known = {key for c in commands_at("record") for key in c.keys.split(",")}
        if event.is_printable and event.character and event.key not in known and event.key != "space":
            event.stop()
            self.post_message(self.Typed(event.character))

    # Changing an entry

    @command("edit-entry")
    @on(Rows.Chosen)
    def edit_entry(self) -> None:
        """Bring the entry into the line to be changed. An unfinished new line has to be dealt with first."""
        entry = self.chosen
        if entry is None:
            return
        if entry.kind is Kind.MINUTES_SIGNED:
            self._ui.refuse(acts.STANDS)
        elif self._starters.is_free():
            self._starters.bring_back(entry)

    @command("insert-entry")
    def insert_entry(self) -> None:
        """Type an entry that is to stand before this one."""
        entry = self.chosen
        if entry is not None and self._starters.is_free():
            self._starters.insert_before(entry)

    @command("strike-entry")
    def strike_entry(self) -> None:
        """Strike the entry out, or restore it."""
        if entry := self.chosen:
            self._do(lambda is_sure: acts.strike(self._session.meeting, entry, is_sure=is_sure))

    @command("settle-entry")
    def settle_entry(self) -> None:
        """Record a doubtful line as what it means by now; where it means nothing else, leave it as the note it is when
        the clerk says so again, for the minutes then print the words as they were typed."""
        entry, recording = self.chosen, self._session.recording
        if entry is None or not entry.is_unsettled:
            self._ui.refuse("Nothing is to be settled here: n is for a line that is marked ⚠.")
        elif entry.kind is not Kind.NOTE or recording.is_readable(entry) or self._left_as_words == entry.id:
            self._left_as_words = 0
            self._try(lambda: recording.settle(entry))
        else:
            self._left_as_words = entry.id
            words = formatting.cut(recording.state.plain(entry.text or ""), MOST_QUOTED)
            self._ui.refuse(
                f"It still cannot be read: e puts it right; n again has the minutes print it as typed: “{words}”"
            )

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move_entry(self, steps: int) -> None:
        """Move the entry before the one above, or after the one below; from the end of an item into the next."""
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
            self._ui.tell(_told(act))

        self._do(lambda is_sure: acts.move(self._session.meeting, entry, steps, is_sure=is_sure), follow)

    def _do(
        self, made: Callable[[bool], Act], done: Callable[[Act], None] = lambda _: None, *, is_sure: bool = False
    ) -> None:
        """Carry out an act on the record, and what follows when it is `done`; or say why not. Where it would make
        exempt business public, the clerk is asked first."""
        try:
            act = made(is_sure)
        except MakesPublicError as error:
            ask_to_make_public(self._ui, error, lambda: self._do(made, done, is_sure=True))
            return
        except ClerkError as error:
            self._ui.refuse(str(error))
            return

        def step() -> Act:
            self._session.recording.do(act)
            return act

        if self._try(step):
            done(act)

    def _try(self, step: Callable[[], Act]) -> bool:
        try:
            act = step()
        except ClerkError as error:
            self._ui.refuse(str(error))
            return False
        self._session.changed(act, _told(act))
        return True

    # Items

    @command("previous-item", -1)
    @command("following-item", 1)
    def turn_item(self, steps: int) -> None:
        """Look at the item taken before or after the one in view."""
        viewed = self._session.viewed
        stops: list[AgendaItem | None] = [None, *self._session.meeting.items_taken]
        at = stops.index(viewed) if viewed in stops else len(stops) - 1
        self.look_at(stops[max(0, min(len(stops) - 1, at + steps))])

    def look_at(self, item: AgendaItem | None) -> None:
        """Bring an item into view without opening it."""
        self._session.look_at(item)
        if self.has_focus:
            self.choose_last()
        elif self._session.is_looking_back:
            named = formatting.cut(self._session.live_name, MOST_NAMED)
            self._ui.tell(f"What you type goes into {named}. ↑ and i put a line in here; Esc goes back.")

    @command("next-item")
    def next_item(self) -> None:
        """Open the next item of the agenda."""
        self._open(NextItem())

    def _open(self, intent: NextItem | OpenItem) -> None:
        left = notation.left_open(self._session.recording.state.context())
        kept = self._starters.keep_refused()
        try:
            done = self._session.recording.perform(intent)
        except ClerkError as error:
            self._ui.refuse(str(error))
            return
        self._session.viewed = self._session.meeting.live_item
        told = "  ".join(part for part in (kept, left) if part)
        self._session.changed(done, f"⚠ {told}" if told else "")

    @command("choose-item")
    def choose_item(self) -> None:
        """Open an item, or look at one already taken."""
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


def _told(act: Act) -> str:
    return act.label[:1].upper() + act.label[1:]
