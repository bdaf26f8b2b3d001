"""What the parts of the meeting's screen share, and what they may ask of the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import UTC
from typing import TYPE_CHECKING, Protocol, TypeVar

from clerk_tui.book.doubtful_entries import as_likely, waiting
from clerk_tui.book.minute_book import keep_for_body
from clerk_tui.book.preview import NEW, Preview, Target
from clerk_tui.book.recording import sentence_of
from clerk_tui.errors import ClerkError, MakesPublicError
from clerk_tui.meeting import Act, AgendaItem, Entry, Meeting, RollPlace
from clerk_tui.store import Draft
from clerk_tui.tui.command_screen import confirm
from clerk_tui.tui.formatting import cut

if TYPE_CHECKING:
    from textual.screen import Screen

    from clerk_tui.book.recording import Recording
    from clerk_tui.spelling import Spelling
    from clerk_tui.tui.command_screen import Host

T = TypeVar("T")

BEFORE = "Before the first item"
MOST_NAMED = 24
"""Cells of an item's title where it is named in a message."""


class MeetingSession:
    """The meeting being recorded, the target of the line, and the item in view."""

    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        self.spelling: Callable[[Meeting], Spelling | None] = lambda meeting: None
        """The spelling of the meeting; None until it is loaded."""
        self.viewed: AgendaItem | None = recording.meeting.live_item
        """The item in view; None: the entries before the first item."""
        self.shows_exempt = False
        """Whether the minutes are shown with their exempt parts."""
        self.target: Target = NEW
        self.preview: Preview | None = None
        """The latest reading of the line."""
        self.asked = ""
        """The line that a second Enter carries out because the clerk was warned about it. After any other act, the
        warning is repeated."""
        self.waiting: tuple[int, ...] = ()
        """The ids of the lines that can be read since the last act, which added a name to the roll."""
        self.keeps_item = False
        """Whether the item in view stays in view after the change that is reported."""
        self.on_change: list[Callable[[Act | None, str], None]] = []
        """Called after a change, with the act if there is one, and a message for the clerk."""
        self.on_look: Callable[[], None] = lambda: None
        """Called when another item comes into view."""

    @property
    def meeting(self) -> Meeting:
        return self.recording.meeting

    @property
    def newest_first(self) -> Iterator[Entry]:
        """The entries of the item in view, newest first, without those struck out."""
        return self.meeting.backwards(self.viewed.id if self.viewed else None)

    @property
    def is_looking_back(self) -> bool:
        """Whether the item in view is not the one in which new lines are recorded."""
        return self.viewed != self.meeting.live_item

    @property
    def live_name(self) -> str:
        """The name of the item that the meeting is on."""
        live = self.meeting.live_item
        return live.label if live else BEFORE

    def target_entry(self) -> Entry | None:
        """Return the entry that the line changes or precedes. If it was undone, the line is for a new entry."""
        if self.target.purpose == "new":
            return None
        if (found := self.recording.state.entry(self.target.entry_id)) is None:
            self.target = NEW
        return found

    def changed(self, act: Act | None, message: str | None = None, *, keeps_item: bool = False) -> None:
        """Report an act, or that everything must be shown again. `message`: what to tell the clerk, by default what the
        act did; `keeps_item`: the item in view stays, even if it is not the live one."""
        self.keeps_item, self.asked = keeps_item, ""
        if message is None:
            message = sentence_of(act) if act else ""
        message = self._offer_waiting(act, message)
        for listener in self.on_change:
            listener(act, message)

    def settle_waiting(self) -> None:
        """Record the lines that waited for a name. Raises ClerkError if one cannot be recorded."""
        entries = [entry for entry in waiting(self.recording.state) if entry.id in self.waiting]
        self.waiting = ()
        if entries:
            act = as_likely(self.recording.state, *entries)
            self.recording.do(act)
            self.changed(act)

    def _offer_waiting(self, act: Act | None, message: str) -> str:
        """Note which lines waited for the names that an act (None for several) added to the roll. Return the message
        that offers to record them."""
        may_list = act is None or any(isinstance(change.after, RollPlace) for change in act.changes)
        entries = waiting(self.recording.state) if may_list else ()
        self.waiting = tuple(entry.id for entry in entries)
        if not entries:
            return message
        first = cut(self.recording.state.plain(entries[0].text or ""), MOST_NAMED)
        lines = f"“{first}” can be read now" if len(entries) == 1 else f"{len(entries)} lines marked ⚠ can be read now"
        return f"{message}  {lines}: Tab records {'it' if len(entries) == 1 else 'them'}.".strip()

    def look_at(self, item: AgendaItem | None) -> None:
        """Bring an item into view without opening it."""
        self.viewed = item
        self.on_look()


class MeetingUi(Protocol):
    """What a part may ask of the screen. If a part raises ClerkError, the screen shows the reason above the line."""

    @property
    def app(self) -> Host:
        """The application."""

    def tell(self, message: str) -> None:
        """Show a message above the line until the next key."""

    def refuse(self, reason: str) -> None:
        """Say why something was not done. The line keeps its text."""

    def refusals_shown(self) -> AbstractContextManager[None]:
        """Show a ClerkError in the block as the reason why something was not done, and go on after it."""

    def push(self, screen: Screen[T], ended: Callable[[T | None], None] = lambda _: None) -> None:
        """Open another screen. Afterwards show everything again and call `ended`. The line keeps its text."""

    def run_command(self, id: str) -> None:  # noqa: A002 (the registry's own name)
        """Have whichever part carries out a command do so."""

    def deselect_entry(self, *, follows: bool = False) -> None:
        """Deselect the entry, so that keys go into the line. `follows`: show the end of the record, where a new line
        goes; otherwise stay where the entry was."""

    def show_entry(self, entry: Entry, message: str) -> None:
        """Select an entry in the record, and say something about it."""


class DraftSlot:
    """The place in the file for unfinished work of one kind: the line, or a ballot."""

    def __init__(self, ui: MeetingUi, scope: str) -> None:
        self._ui, self._scope = ui, scope

    def read(self) -> Draft | None:
        """Return the unfinished work. If it cannot be read, say so and return None."""
        try:
            return self._ui.app.book.draft(self._scope)
        except ClerkError as error:
            self._ui.app.call_after_refresh(self._ui.tell, f"⚠ {error}")
            return None

    def keep(self, text: str, field: str, cursor: int = 0) -> None:
        """Pass `text` to the writer; if it is empty, remove what is there."""
        writer = self._ui.app.book.writer
        if writer is not None and text:
            writer.keep_draft(Draft(self._scope, field, text, cursor, self._ui.app.clock().astimezone(UTC)))
        else:
            self.drop()

    def drop(self) -> None:
        """Remove what is there."""
        if (writer := self._ui.app.book.writer) is not None:
            writer.drop_draft(self._scope)


def ask_to_make_public(ui: MeetingUi, error: MakesPublicError, go_on: Callable[[], None]) -> None:
    """Ask whether the exempt business that `error` names may become public."""
    confirm(ui.app, str(error), go_on, yes="Make it public", no="Keep it exempt")


def keep_words_for_committee(ui: MeetingUi, session: MeetingSession, *acts: Act) -> None:
    """Store for the committee which words its proof ignores, and how its minutes print speech and times."""
    with ui.refusals_shown():
        for act in acts:
            keep_for_body(ui.app.book, session.meeting.head, act)
