"""Walking the record of the meeting's screen: choosing an entry, changing it, moving it, striking it out; and going
from item to item."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.events import DescendantBlur, DescendantFocus

from clerk_tui import minutes, notation
from clerk_tui.book.preview import Target
from clerk_tui.errors import ClerkError, MakesPublicError
from clerk_tui.meeting import Act, AgendaItem, Kind, acts
from clerk_tui.meeting.intents import NextItem, OpenItem
from clerk_tui.tui import cells
from clerk_tui.tui.command_screen import command
from clerk_tui.tui.screens.dialogs import Choose, Tell
from clerk_tui.tui.screens.meeting.composing import KEPT
from clerk_tui.tui.screens.meeting.starting import Starting
from clerk_tui.tui.screens.meeting.view import MOST_NAMED, MeetingRecord
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.side import AgendaList

MOST_QUOTED = 40
"""Cells of an entry's words that are quoted to the clerk."""


class Walking(Starting):
    """The part of the meeting's screen that looks back and puts right."""

    _left_as_words = 0
    """The entry of which the clerk was told that it still cannot be read."""

    @on(Composer.LeftUpward, "#composer")
    def record_entered(self) -> None:
        """Up from an empty line walks into the record."""
        if not self.recording.state.entries_of(self.viewed):
            self.tell("Nothing is recorded in this item yet.")
            return
        self.record.focus()
        self.record.action_select_last()

    @command("leave-record")
    def leave_record(self) -> None:
        """Back to the line and the live item."""
        self.viewed = self.recording.meeting.live_item
        self.record.selected = None
        self.composer.focus()
        self.show_all()

    @on(DescendantFocus)
    @on(DescendantBlur)
    def focus_moved(self) -> None:
        """The footer tells the keys that serve."""
        self.show_footer()

    @on(MeetingRecord.Typed)
    def typed_on(self, message: MeetingRecord.Typed) -> None:
        """Typing goes on in the line."""
        self.leave_record()
        self.composer.type_on(message.character)

    @on(Rows.LeftDownward)
    def record_left(self) -> None:
        """Down from the last entry goes back to the line."""
        self.leave_record()

    @on(Rows.Chosen, "#record")
    def entry_chosen(self) -> None:
        """Enter or a double click brings the entry into the line."""
        self.edit_entry()

    @command("edit-entry")
    def edit_entry(self) -> None:
        """Bring the entry into the line to be changed. An unfinished new line has to be dealt with first."""
        entry = self.shown_entry()
        if entry is None:
            return
        if entry.kind is Kind.MINUTES_SIGNED:
            self.refuse(acts.STANDS)
        elif self.is_line_free():
            self.bring_back(entry)

    @command("insert-entry")
    def insert_entry(self) -> None:
        """Type an entry that is to stand before this one."""
        entry = self.shown_entry()
        if entry is not None and self.is_line_free():
            self.target = Target("insert", entry.id)
            self.put_line("")

    @command("strike-entry")
    def strike_entry(self) -> None:
        """Strike the entry out, or restore it."""
        if entry := self.shown_entry():
            self._do(lambda is_sure: acts.strike(self.recording.meeting, entry, is_sure=is_sure))

    @command("settle-entry")
    def settle_entry(self) -> None:
        """Record a doubtful line as what it means by now; where it means nothing else, leave it as the note it is when
        the clerk says so again, for the minutes then print the words as they were typed."""
        entry = self.shown_entry()
        if entry is None or not entry.is_unsettled:
            self.refuse("Nothing is to be settled here: n is for a line that is marked ⚠.")
        elif entry.kind is not Kind.NOTE or self.recording.is_readable(entry) or self._left_as_words == entry.id:
            self._left_as_words = 0
            self._try(lambda: self.recording.settle(entry))
        else:
            self._left_as_words = entry.id
            words = cells.cut(self.recording.state.plain(entry.text or ""), MOST_QUOTED)
            self.refuse(
                f"It still cannot be read: e puts it right; n again has the minutes print it as typed: “{words}”"
            )

    @command("move-earlier", -1)
    @command("move-later", 1)
    def move_entry(self, steps: int) -> None:
        """Move the entry before the one above, or after the one below; from the end of an item into the next."""
        entry, selected = self.shown_entry(), self.record.selected
        if entry is None or selected is None:
            return

        def follow() -> None:
            moved = self.recording.meeting.entry(entry.id)
            if moved.item_id == entry.item_id:
                self.record.selected = selected + steps
                return
            self.viewed = self.recording.meeting.item_by_id.get(moved.item_id) if moved.item_id is not None else None
            self.show_all()
            siblings = self.recording.state.entries_of(self.viewed)
            self.record.selected = next((at for at, sibling in enumerate(siblings) if sibling.id == moved.id), None)
            self.was_told = True

        self._do(lambda is_sure: acts.move(self.recording.meeting, entry, steps, is_sure=is_sure), follow)

    def _do(
        self, made: Callable[[bool], Act], done: Callable[[], None] = lambda: None, *, is_sure: bool = False
    ) -> None:
        """Carry out an act on the record, and what follows when it is `done`; or say why not. Where it would make
        exempt business public, the clerk is asked first."""

        try:
            act = made(is_sure)
        except MakesPublicError as error:
            self.ask_to_make_public(error, lambda: self._do(made, done, is_sure=True))
            return
        except ClerkError as error:
            self.refuse(str(error))
            return

        def step() -> Act:
            self.recording.do(act)
            return act

        if self._try(step):
            done()

    def _try(self, step: Callable[[], Act]) -> bool:
        try:
            act = step()
        except ClerkError as error:
            self.refuse(str(error))
            return False
        self.acted(act, act.label[:1].upper() + act.label[1:])
        return True

    # Items

    @command("previous-item", -1)
    @command("following-item", 1)
    def show_item(self, steps: int) -> None:
        """Look at the item taken before or after the one in view."""
        stops: list[AgendaItem | None] = [None, *self.recording.meeting.items_taken]
        at = stops.index(self.viewed) if self.viewed in stops else len(stops) - 1
        self.look_at(stops[max(0, min(len(stops) - 1, at + steps))])

    def look_at(self, item: AgendaItem | None) -> None:
        """Bring an item into view without opening it."""
        self.viewed = item
        self.show_all()
        if self.record.has_focus:
            self.record.action_select_last()
        elif self.is_looking_back:
            named = cells.cut(self.live_name, MOST_NAMED)
            self.tell(f"What you type goes into {named}. ↑ and i put a line in here; Esc goes back.")

    @command("next-item")
    def next_item(self) -> None:
        """Open the next item of the agenda."""
        self._open(NextItem())

    def _open(self, intent: NextItem | OpenItem) -> None:
        left = notation.left_open(self.recording.state.context())
        kept = KEPT if self.keep_refused() else ""
        try:
            done = self.recording.perform(intent)
        except ClerkError as error:
            self.refuse(str(error))
            return
        self.viewed = self.recording.meeting.live_item
        told = "  ".join(part for part in (kept, left) if part)
        self.acted(done, f"⚠ {told}" if told else "")

    @command("choose-item")
    def choose_item(self) -> None:
        """Open an item, or look at one already taken."""
        meeting = self.recording.meeting
        options: list[tuple[str, tuple[str, AgendaItem]]] = [
            (f"Open   {item.label}", ("open", item)) for item in meeting.items_to_come
        ]
        options += [(f"Look at   {item.label}", ("look", item)) for item in reversed(meeting.items_taken)]
        options += [
            (f"Go back to   {item.label}", ("open", item)) for item in meeting.items_taken if item != meeting.live_item
        ]
        if not options:
            self.refuse("There is no agenda yet: type /item 1 and a title.")
            return
        self.app.push_screen(Choose("Which item?", options), self._item_chosen)

    def _item_chosen(self, chosen: tuple[str, AgendaItem] | None) -> None:
        if chosen is None:
            return
        what, item = chosen
        if what == "open":
            self._open(OpenItem(item.number, item.title, item.is_heading))
        else:
            self.look_at(item)

    @on(AgendaList.ItemChosen)
    def agenda_clicked(self, message: AgendaList.ItemChosen) -> None:
        """A click on the agenda looks at the item."""
        self.look_at(message.item)
        self.composer.focus()

    # Reading back

    @command("read-back")
    def read_back(self) -> None:
        """The resolution of the item in view, or its open motion, as it would be printed; what is exempt only while the
        public is excluded."""
        recording, item_id = self.recording, self.viewed.id if self.viewed else None
        document = minutes.render_resolution(
            recording.meeting, item_id, recording.state.style, with_exempt=recording.state.is_public_excluded
        )
        if document.blocks:
            self.app.push_screen(Tell("To read back", minutes.as_text(document)))
        else:
            self.refuse("This item has no resolution and no open motion: F5 begins one, F6 moves one.")

    @command("record-quorum")
    def record_quorum(self) -> None:
        """Put a line on the quorum into the record."""
        sentence = minutes.quorum_sentence(
            self.recording.state.room, self.recording.state.now, self.recording.state.style
        )
        self._try(lambda: self.recording.note(sentence, is_unsettled=False))
