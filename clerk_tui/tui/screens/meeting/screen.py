"""The screen on which a meeting is recorded: the layout, the status, and the messages between its parts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantBlur, DescendantFocus, Resize
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer

from clerk_tui import log, minutes, store
from clerk_tui.book.recording import Recording
from clerk_tui.keymap import Place, hints
from clerk_tui.meeting import Act, Entry
from clerk_tui.meeting.attendance import quorum
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui import formatting
from clerk_tui.tui.command_screen import CommandScreen, Footer, action_of, bindings, command, find_handler
from clerk_tui.tui.formatting import content
from clerk_tui.tui.input_order import in_pauses
from clerk_tui.tui.screens.meeting.documents import Documents
from clerk_tui.tui.screens.meeting.line_entry import LineEntry
from clerk_tui.tui.screens.meeting.line_starters import LineStarters
from clerk_tui.tui.screens.meeting.procedure import Motions, Procedure, Voting
from clerk_tui.tui.screens.meeting.record_pane import RecordPane
from clerk_tui.tui.screens.meeting.session import MeetingSession, MeetingUi
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of
from clerk_tui.tui.widgets.repainting import SIDE_BY_SIDE, Line, SizeNotice, paint_now, use_sparing_compositor
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.side import AgendaList, RoomList, Status, StatusLine, alarm, status_of

if TYPE_CHECKING:
    from clerk_tui.tui.command_screen import Host


WHOLE = 1500
"""Entries up to which all the minutes are shown; of a longer meeting, only the item in view."""

FAULT = "The minutes cannot be shown because of an internal error. What you record is saved. The log has the details."


class MinutesPane(Page, can_focus=False):
    """The minutes, with or without exempt parts, shown on request. What is typed always goes into the line, even after
    a click here; the page keys of the screen scroll it."""

    class Toggled(Message):
        """The minutes were shown or hidden."""

    def __init__(self, session: MeetingSession, ui: MeetingUi) -> None:
        super().__init__(id="minutes")
        self._session, self._ui = session, ui
        self.display = False

    def show_minutes(self) -> None:
        """Show the minutes at this moment, scrolled to the latest entry of the item in view."""
        if not self.display:
            return
        meeting, style, item = self._session.meeting, self._session.recording.state.style, self._session.viewed
        with_exempt = self._session.shows_exempt
        try:
            if item is None or len(meeting.entries) <= WHOLE:
                document = minutes.render(meeting, style, with_exempt=with_exempt)
            else:
                document = minutes.render_item(meeting, item.id, style, with_exempt=with_exempt)
        except Exception as error:  # the record goes on without this view of it
            log.unexpected("showing the minutes", error)
            self.show_blocks([PageBlock(FAULT)])
            return
        has_exempt = bool(exempt_parts(meeting).parts)
        self.border_title = ("Minutes with exempt parts" if with_exempt else "Public minutes") if has_exempt else ""
        shown = {entry_id for block in document.blocks for entry_id in block.entry_ids}
        last = next((e.id for e in self._session.newest_first if e.id in shown), None)
        self.show_blocks(blocks_of(document), at=last)

    @command("show-minutes")
    def toggle(self) -> None:
        self.display = not self.display
        self.post_message(self.Toggled())

    @command("show-exempt")
    def toggle_exempt(self) -> None:
        self._session.shows_exempt = not self._session.shows_exempt
        if not self.display:
            self.toggle()
        else:
            self.show_minutes()
        is_shown = self._session.shows_exempt
        shown = "with their exempt parts. Not for the public." if is_shown else "without their exempt parts."
        self._ui.tell(f"The minutes are shown {shown}")


T = TypeVar("T")

LONG_LINE_FROM = 30
"""Rows of the screen from which the line may grow to five rows instead of three."""
SAVED_DELAY = 0.001
"""Seconds from a save until the screen says *saved*, so that several saves are shown together."""
SPELLING_DELAY = 1.0
"""Seconds until the spelling is loaded, so that the first keys come before it."""
CLOCK_INTERVAL = 5.0
"""Seconds after which the time is shown again."""


class MeetingScreen(CommandScreen[None]):
    AUTO_FOCUS = "#composer"
    PLACES: ClassVar[tuple[Place, ...]] = ("meeting", "record")
    PARTS: ClassVar[tuple[type, ...]] = (
        LineEntry,
        LineStarters,
        RecordPane,
        MinutesPane,
        Voting,
        Motions,
        Procedure,
        Documents,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("meeting"),
        Binding("tab,shift+tab,escape", action_of("leave-record"), show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]
    """Tab never moves the focus away from the line; from the record it goes back to the line. The page keys scroll the
    record while the line keeps the focus."""
    CALLS_ROLL: ClassVar[bool] = True
    """Whether a meeting whose day has come, and of which nothing is recorded, opens at its roll."""
    app: Host

    def __init__(self, recording: Recording) -> None:
        super().__init__(classes="meeting")
        use_sparing_compositor(self)
        self.recording = recording
        self.session = session = MeetingSession(recording)
        session.on_change.append(self._changed)
        session.on_look = self.show_all
        self.line_entry = LineEntry(session, self)
        self.starters = starters = LineStarters(session, self, self.line_entry)
        self.record = RecordPane(session, self, starters)
        self.minutes = MinutesPane(session, self)
        self.voting = Voting(session, self, starters)
        self.motions = Motions(session, self, starters)
        self.procedure = Procedure(session, self, starters)
        self.documents = Documents(session, self, starters)
        self._quorum_was_lost = quorum(recording.state.room).is_lost
        self._style_name = recording.meeting.head.style
        self._saved_timer: Timer | None = None

    @property
    def composer(self) -> Composer:
        return self.line_entry.composer

    def compose(self) -> ComposeResult:
        yield StatusLine(id="status")
        with Horizontal(id="body"):
            with Vertical(id="side"):
                yield AgendaList(id="agenda")
                yield RoomList(id="room")
            yield self.record
            yield self.minutes
        yield Line(id="alarm")
        yield self.line_entry
        yield Footer()
        yield SizeNotice()

    def on_mount(self) -> None:
        """Restore unfinished work, and say if there is something wrong with the house style."""
        self.line_entry.restore_draft()
        self.voting.restore_ballot()
        if trouble := self.recording.state.style.trouble:
            self.refuse(trouble)
        self.query_one("#side").border_title = "Agenda and room"
        self.set_interval(CLOCK_INTERVAL, self.clock_ticked)
        self.set_timer(SPELLING_DELAY, self._prepare_spelling)
        self.show_all()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """Call the roll, if that comes first."""
        is_free = self.is_current and not self.composer.line and not self.app.book.is_read_only
        if self.CALLS_ROLL and is_free and self.recording.state.is_to_be_called:
            self.documents.call_roll()

    def _prepare_spelling(self) -> None:
        """Load the spelling in the background, read the earlier minutes in pauses, and then mark wrong words."""
        meeting = self.session.meeting
        spelling = self.app.book.spelling(meeting.id)

        async def mark() -> None:
            await in_pauses(self.app, spelling.steps(meeting))
            self.session.spelling = spelling.of

        def load() -> None:
            try:
                if spelling.load(meeting):
                    self.call_later(lambda: self.run_worker(mark(), group="spelling", exclusive=True))
            except Exception as error:  # the meeting goes on without marks
                log.unexpected("loading the spelling", error)

        Thread(target=load, name="clerk-tui spelling", daemon=True).start()

    # Showing

    def show_all(self) -> None:
        self.record.show_item(self.size.width)
        self.line_entry.greet_soon()
        meeting = self.recording.meeting
        self.query_one(AgendaList).show(meeting, meeting.live_item, self.session.viewed)
        self.query_one(RoomList).show(self.recording)
        self.show_state()
        self.show_footer()
        self.minutes.show_minutes()

    def clock_ticked(self) -> None:
        """Show the time, in the preview of the line too."""
        self.show_state()
        self.record.show_time_taken()
        self.line_entry.read_again()

    def show_state(self) -> None:
        """Show the status line and the alarm."""
        writer = self.app.book.writer
        state = status_of(
            self.recording,
            waiting=writer.pending if writer else 0,
            trouble=self.app.book.trouble,
            is_read_only=self.app.book.is_read_only,
            unshared=self.app.unshared,
        )
        self.query_one(StatusLine).show_status(state)
        self._show_alarm(state)

    def _show_alarm(self, state: Status) -> None:
        lost, line = state.quorum.is_lost, self.query_one("#alarm", Line)
        text = alarm(state, self.recording, self.app.book.trouble, is_rescued=self.app.book.is_rescued)
        line.show(content(text))
        line.display = bool(text)
        line.styles.height = len(formatting.wrap(text, max(self.size.width, 1)))
        if lost and not self._quorum_was_lost:
            self.app.bell()
        self._quorum_was_lost = lost

    @on(DescendantFocus)
    @on(DescendantBlur)
    @on(Rows.Highlighted, "#record")
    def show_footer(self) -> None:
        """Show the keys that work now."""
        is_line = not self.record.has_focus
        self.query_one(Footer).show_keys(hints("meeting") if is_line else self.record.keys, with_commands=is_line)

    @on(Resize)
    def fit(self) -> None:
        """Fit the parts to the size of the screen."""
        is_wide = self.size.width >= SIDE_BY_SIDE
        self.composer.max_lines = 5 if self.size.height >= LONG_LINE_FROM else 3
        is_shown = {self.query_one("#side"): is_wide, self.record: is_wide or not self.minutes.display}
        if self.record.has_focus and not is_shown[self.record]:
            self.record.leave()
        for part, shown in is_shown.items():
            if part.display != shown:  # Textual lays out the screen again even if it is the same
                part.display = shown
        self.show_state()

    # Called by the parts: see MeetingUi

    def refuse(self, reason: str) -> None:
        self.line_entry.echo.refuse(reason)

    def push(self, screen: Screen[T], ended: Callable[[T | None], None] = lambda _: None) -> None:
        def back(answer: T | None) -> None:
            self.composer.focus()
            self.show_all()
            self.line_entry.show_echo()
            ended(answer)

        self.app.push_screen(screen, back)

    def run_command(self, id: str) -> None:  # noqa: A002 (the registry's own name)
        if (handler := find_handler(id, self.parts)) is not None:
            with self.refusals_shown():
                handler()

    def deselect_entry(self, *, follows: bool = False) -> None:
        self.record.selected = None
        if follows:
            self.record.follow()

    def show_entry(self, entry: Entry, message: str) -> None:
        self._uncover_record()
        self.record.look_at(self.recording.meeting.item(entry.item_id))
        self.record.focus()
        self.record.choose(entry)
        self.record.told_of = entry.id
        self.call_after_refresh(self._tell_of, entry.id, message)

    def _tell_of(self, entry_id: int, message: str) -> None:
        """Show a message about an entry, unless a quick key has gone on from it."""
        if self.record.told_of == entry_id:
            self.line_entry.echo.say(message, is_whole=True)

    def _uncover_record(self) -> None:
        """Hide the minutes if they cover the record, so that no key acts on an entry that cannot be seen."""
        if not self.record.display:
            self.minutes.display = False
            self.fit()

    # Reports of the parts

    def _changed(self, act: Act | None, message: str) -> None:
        """Show everything after a change, with the message; without one, say if the house style has changed."""
        session, live = self.session, self.recording.meeting.live_item
        if act is not None and not self.record.has_focus and not session.keeps_item:
            session.viewed = live
        if session.viewed is not None:
            session.viewed = self.recording.meeting.item_by_id.get(session.viewed.id, live)
        self.show_all()
        if message or not self.composer.line:
            self.tell(message)
        else:
            self.line_entry.show_echo()
        name, style = self.recording.meeting.head.style, self.recording.state.style
        if name == self._style_name:
            return
        self._style_name = name
        self._prepare_spelling()
        if style.trouble:
            self.refuse(style.trouble)
        elif not message:
            self.tell(f"The minutes are in the house style {name}: {style.title}.")

    @on(Composer.LeftUpward)
    def line_left(self) -> None:
        self._uncover_record()
        self.record.enter()

    @on(AgendaList.ItemChosen)
    def item_clicked(self, message: AgendaList.ItemChosen) -> None:
        self.record.look_at(message.item)
        self.composer.focus()

    @on(MinutesPane.Toggled)
    def minutes_toggled(self) -> None:
        """Fit the parts again after the minutes were shown or hidden."""
        self.fit()
        self.call_after_refresh(self.minutes.show_minutes)
        self.composer.focus()

    # Saving and leaving

    def store_reported(self, report: store.Report) -> None:
        """Show that something was saved a moment later, so that keys come first; show a failure at once."""
        if not isinstance(report, store.Saved):
            self.show_saved()
            return
        self.recording.saved(report.act_ids)
        if self._saved_timer is None:
            self._saved_timer = self.set_timer(SAVED_DELAY, self.show_saved)

    def team_reported(self, meetings: tuple[int, ...]) -> None:
        """Show how much the team does not have yet."""
        self.show_state()

    def show_saved(self) -> None:
        self._saved_timer = None
        self.record.show_entries()
        self.show_state()
        paint_now(self)

    @property
    def recorded(self) -> int:
        return self.session.meeting.id

    def keep_draft(self) -> None:
        self.line_entry.keep_draft()

    def action_page(self, way: int) -> None:
        """Scroll a page up (-1) or down (1), in the record or in the minutes shown in its place."""
        shown = self.record if self.record.display else self.minutes
        shown.scroll_lines(way * max(shown.size.height - 2, 1))

    @command("leave-meeting")
    def leave_meeting(self) -> None:
        self.keep_draft()
        self.dismiss()
