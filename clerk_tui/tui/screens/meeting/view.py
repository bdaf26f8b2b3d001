"""What the meeting's screen shows: the status, the agenda, the room, the record, the minutes, the line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Key, Resize
from textual.message import Message
from textual.timer import Timer

from clerk_tui import minutes, store
from clerk_tui.book.recording import Recording
from clerk_tui.commands import Place, commands_at, footer, hints
from clerk_tui.meeting import Act, AgendaItem, Entry
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui import cells, views
from clerk_tui.tui.command_screen import CommandScreen, action_of, bindings
from clerk_tui.tui.pages import blocks_of
from clerk_tui.tui.safe import content, notify
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page
from clerk_tui.tui.widgets.record import Record
from clerk_tui.tui.widgets.side import AgendaList, RoomList
from clerk_tui.tui.widgets.statusline import StatusLine

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

WIDE = 100
"""Columns from which there is room for the lists and the minutes beside the record."""
TALL = 30
"""Rows from which the line may grow to five rows instead of three."""
WHOLE = 1500
"""Entries up to which the minutes are shown whole; of a longer meeting the item in view."""
EMPTY = "Type what happens and Enter. F2 calls the roll, ^L opens the next item."
BEFORE = "Before the first item"
MOST_NAMED = 24
"""Cells of an item's title where it is named in passing."""
BORDER = 6
"""Columns that the frame of the record takes on both sides of its title."""
SAVED_AFTER = 0.03
"""Seconds after the disk's word until the screen says *saved*: several words in a row are shown together."""
MOST_ECHO_ROWS = 3
"""Rows that the echo takes for what the clerk is told."""
CLOCK_TICK = 5.0
"""Seconds between two looks at the clock."""


class MeetingRecord(Record):
    """The record, in which bare letters act while it is walked through."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("record")

    def action_select_last(self) -> None:
        """Make the newest entry stand out."""
        self.selected = self.row_count() - 1

    class Typed(Message):
        """A letter that means nothing here: the clerk is typing again."""

        def __init__(self, character: str) -> None:
            super().__init__()
            self.character = character

    def on_key(self, event: Key) -> None:
        """Whoever types on while the record is walked through is back at the line with the first letter."""
        known = {key for c in commands_at("record") for key in c.keys.split(",")}
        if event.is_printable and event.character and event.key not in known and event.key != "space":
            event.stop()
            self.post_message(self.Typed(event.character))


class MeetingView(CommandScreen[None]):
    """One meeting as it is shown; what can be done with it is added by the screens built on this one."""

    PLACES: ClassVar[tuple[Place, ...]] = ("meeting", "record")
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("meeting"),
        Binding("tab,shift+tab,escape", action_of("leave-record"), show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    """Tab never takes the focus away from the line; from the record it leads back to it. The page keys look back
    while the line keeps the focus."""
    app: Host

    def __init__(self, recording: Recording) -> None:
        super().__init__(classes="meeting")
        self.recording = recording
        self.viewed: AgendaItem | None = recording.meeting.live_item
        self.quorum_was_lost = quorum(recording.state.room).is_lost
        self.shows_minutes = self.shows_exempt = False
        self.was_told = False
        self.shows_preview = False
        """Whether the echo says what the line will be, and not something else that the clerk is told."""
        self._saved_timer: Timer | None = None
        self._echo_rows = 1

    def compose(self) -> ComposeResult:
        yield StatusLine(id="status")
        with Horizontal(id="body"):
            with Vertical(id="side"):
                yield AgendaList(id="agenda")
                yield RoomList(id="room")
            yield MeetingRecord(id="record")
            yield Page(id="minutes")
        yield Line(id="alarm")
        yield Line(id="echo")
        yield Composer(id="composer")
        yield Line(id="footer")
        yield Cover()

    def on_mount(self) -> None:
        self.query_one("#minutes").display = False
        self.query_one("#side").border_title = "Agenda and room"
        self.set_interval(CLOCK_TICK, self.clock_ticked)
        self.composer.focus()
        self.show_all()

    @property
    def composer(self) -> Composer:
        """The line."""
        return self.query_one("#composer", Composer)

    @property
    def record(self) -> MeetingRecord:
        """The record."""
        return self.query_one("#record", MeetingRecord)

    # Showing

    def show_all(self) -> None:
        """Show everything as it stands now."""
        self.show_record()
        self.show_side()
        self.show_status()
        self.show_footer()
        self.show_page()

    def show_record(self) -> None:
        """The entries of the item in view, the newest in sight."""
        record = self.record
        record.show_rows(views.EntryRows(self.recording, self.viewed))
        self.was_told = False
        self.call_after_refresh(self.greet)
        title = self.viewed.label if self.viewed else BEFORE
        if self.is_looking_back:
            aside = f"  (looking back; lines go into {cells.cut(self.live_name, MOST_NAMED)})"
            room = (record.outer_size.width or self.size.width) - BORDER - cells.width(aside)
            title = cells.cut(title, max(room, MOST_NAMED)) + aside
        record.border_title = content(title)

    @property
    def is_looking_back(self) -> bool:
        """Whether another item is in view than the one that lines are recorded in."""
        return self.viewed != self.recording.meeting.live_item

    @property
    def live_name(self) -> str:
        """What the meeting is on."""
        live = self.recording.meeting.live_item
        return live.label if live else BEFORE

    def greet(self) -> None:
        """Say in an empty item how to begin, unless something else was said meanwhile."""
        if not self.was_told and not self.record.row_count() and not self.composer.line:
            self.tell(EMPTY)

    def show_side(self) -> None:
        """The agenda and the room."""
        self.query_one(AgendaList).show(views.agenda_lines(self.recording.meeting), self.viewed)
        self.query_one(RoomList).show(views.room_lines(self.recording))

    def clock_ticked(self) -> None:
        """Show the time."""
        self.show_status()

    def show_status(self) -> None:
        """The top line, and below the record what has to be shouted."""
        writer = self.app.book.writer
        state = views.status(
            self.recording,
            waiting=writer.pending if writer else 0,
            trouble=self.app.book.trouble,
            is_read_only=self.app.book.is_read_only,
        )
        self.query_one(StatusLine).show_status(state)
        self._show_alarm(state)

    def _show_alarm(self, state: views.Status) -> None:
        lost, alarm = state.quorum.is_lost, self.query_one("#alarm", Line)
        text = views.alarm(state, self.recording, self.app.book.trouble)
        alarm.show(content(text))
        alarm.display = bool(text)
        alarm.styles.height = len(cells.wrap(text, max(self.size.width, 1)))
        if lost and not self.quorum_was_lost:
            self.app.bell()
        self.quorum_was_lost = lost

    def show_footer(self) -> None:
        """The keys that serve just now."""
        walking = self.record.has_focus
        text = " " + hints("record") if walking else footer(self.size.width, "meeting")
        self.query_one("#footer", Line).show(content(text))

    def show_page(self) -> None:
        """The minutes of the item in view, scrolled to where the clerk is."""
        page = self.query_one("#minutes", Page)
        if not page.display:
            return
        meeting, style, item = self.recording.meeting, self.recording.state.style, self.viewed
        with_exempt = self.shows_exempt
        if item is None or len(meeting.entries) <= WHOLE:
            document = minutes.render(meeting, style, with_exempt=with_exempt)
        else:
            document = minutes.render_item(meeting, item.id, style, with_exempt=with_exempt)
        has_exempt = bool(exempt_parts(meeting).parts)
        page.border_title = ("Minutes with exempt parts" if with_exempt else "Public minutes") if has_exempt else ""
        shown = {entry_id for block in document.blocks for entry_id in block.entry_ids}
        last = next((e.id for e in reversed(self.recording.state.entries_of(item)) if e.id in shown), None)
        page.show_blocks(blocks_of(document), at=last)

    @on(Resize)
    def fit(self) -> None:
        """Give the line, the lists and the minutes the room there is."""
        is_wide = self.size.width >= WIDE
        self.composer.max_lines = 5 if self.size.height >= TALL else 3
        self.query_one("#side").display = is_wide
        self.record.display = is_wide or not self.shows_minutes
        self.show_status()
        self.show_footer()

    # What happened

    def acted(self, act: Act | None, told: str = "") -> None:
        """An act was done: show it, and what the clerk should be told."""
        live = self.recording.meeting.live_item
        if act is not None and not self.record.has_focus:
            self.viewed = live
        if self.viewed is not None:
            self.viewed = self.recording.meeting.item_by_id.get(self.viewed.id, live)
        self.show_all()
        self.tell(told)

    def tell(self, sentence: str) -> None:
        """Say something in the echo; it stays until the next key."""
        self.was_told = bool(sentence)
        self.shows_preview = False
        self.put_echo(f" {sentence}", MOST_ECHO_ROWS)

    def put_echo(self, text: str, most_rows: int = 1) -> None:
        """Show `text` above the line, in as many rows as its words need, up to `most_rows`."""
        line = self.query_one("#echo", Line)
        line.show(content(text))
        rows = min(len(cells.wrap(text, max(self.size.width, 1))), most_rows) if most_rows > 1 else 1
        if self._echo_rows != rows:
            self._echo_rows = line.styles.height = rows

    def store_reported(self, report: store.Report) -> None:
        """The writer has saved acts, or could not. What was saved is shown a moment later, the next key coming first;
        what was not, at once."""
        if isinstance(report, store.DraftKept):
            return
        if not isinstance(report, store.Saved):
            self.show_saved()
            return
        self.recording.saved(report.act_ids)
        if self._saved_timer is None:
            self._saved_timer = self.set_timer(SAVED_AFTER, self.show_saved)

    def show_saved(self) -> None:
        """Which entries are on the disk, and whether all are."""
        self._saved_timer = None
        self.record.show_rows(views.EntryRows(self.recording, self.viewed))
        self.show_status()

    def action_page(self, way: int) -> None:
        """Look a screenful back or on, in the record or in the minutes that stand in its place."""
        shown = self.record if self.record.display else self.query_one("#minutes", Page)
        shown.scroll_lines(way * max(shown.size.height - 2, 1))

    def shown_entry(self) -> Entry | None:
        """The entry selected in the record."""
        index = self.record.selected
        entries = self.recording.state.entries_of(self.viewed)
        return entries[index] if index is not None and index < len(entries) else None

    def refuse(self, sentence: str) -> None:
        """Say why something was not done; the line keeps its text. What is too long for the echo is said above too."""
        self.app.bell()
        if len(cells.wrap(f" ⚠ {sentence}", max(self.size.width, 1))) > MOST_ECHO_ROWS:
            notify(self.app, sentence, severity="warning", timeout=8)
        self.tell(f"⚠ {sentence}")
