"""Home: the meetings of a minute book, and a line that finds words in all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize

from clerk_tui.book.minute_book import LONG_WAIT, SHORT_WAIT
from clerk_tui.commands import Place, footer
from clerk_tui.errors import ClerkError
from clerk_tui.store import Hit, MeetingLine
from clerk_tui.tui.command_screen import action_of, bindings, command
from clerk_tui.tui.sanitise import content, notify
from clerk_tui.tui.search_line import FilterLine, PassageSearch
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.meeting_list import CHOICES, FIRST_MEETING, Choice, Group, HomeList, by_committee
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.size_notice import SizeNotice

SEARCHING = "Type words to find in every meeting; by: kind: in: 2019.. narrow it"
FOLLOW_EVERY = 2.0
"""Seconds between two looks at whether another program has changed the file."""


class HomeScreen(FilterLine):
    """The meetings of the book."""

    PLACES: ClassVar[tuple[Place, ...]] = ("home",)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("home"),
        *walking_keys(),
        Binding("escape", "clear", show=False),
    ]
    PARTS = (PassageSearch,)

    def __init__(self) -> None:
        super().__init__(classes="home")
        self._search = PassageSearch(self, self.show_unsearched)
        self._version = 0

    @property
    def parts(self) -> Iterable[object]:
        """The search beside the screen itself."""
        return self, self._search

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield AnswerLine(SEARCHING, prompt="⌕ ", id="search")
        yield HomeList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one("#search").focus()
        self.show_footer()
        self.show_meetings()
        if self.app.book.is_read_only:
            self.set_interval(FOLLOW_EVERY, self._follow)

    @on(Resize)
    def show_footer(self) -> None:
        """The keys that serve here."""
        self.query_one("#footer", Line).show(content(footer(self.size.width, "home")))

    def on_screen_resume(self) -> None:
        """Back from another screen: the list may have changed."""
        if self.is_mounted and not self.words():
            self.show_meetings()
        self.query_one("#search").focus()

    def _follow(self) -> None:
        try:
            version = self.app.book.reader.data_version()
        except ClerkError as error:
            self._version = 0
            self.tell(f"⚠ {error}")
            return
        if version != self._version and not self.words():
            self._version = version
            self.show_meetings()

    def show_unsearched(self) -> None:
        """The meetings, while nothing is looked for."""
        self.show_meetings()

    def show_meetings(self) -> None:
        """Every meeting, by committee; where the file cannot be read just now, why, and the list as it was."""
        book = self.app.book
        book.is_saved(SHORT_WAIT)
        try:
            rows = by_committee(book.reader.meetings())
            has_committee = not rows and bool(book.reader.committees())
        except ClerkError as error:
            self._version = 0
            self.tell(f"⚠ {error}")
            return
        if not rows:
            rows = list(FIRST_MEETING if has_committee else CHOICES)
        self.query_one(HomeList).show(rows, book.clock().date())
        what = "read only" if book.is_read_only else "sample, thrown away at the end" if self.app.is_demo else ""
        title = f" {book.path.name}" + (f" · {what}" if what else "")
        self.query_one("#status", Line).show(content(title))
        told = ""
        if rows and isinstance(rows[0], Choice):
            known = "The committee is set up." if has_committee else "Nothing is in this minute book yet."
            told = f"{known} What would you like to do {'next' if has_committee else 'first'}?"
        self.tell(told or "Enter opens; arrows choose.")

    # The search line

    @on(Composer.Changed, "#search")
    def words_changed(self) -> None:
        """Find as it is typed; a figure in an empty book chooses."""
        words, listed = self.words(), self.query_one(HomeList)
        choice = next((c for c in listed.shown if isinstance(c, Choice) and c.key == words), None)
        if choice is not None:
            self.query_one("#search", Composer).set_line("")
            self.call_later(self.run_action, action_of(choice.command))
        else:
            self._search.typed()

    @on(Composer.Submitted, "#search")
    def entered(self) -> None:
        """Enter opens what stands out."""
        self.when_found(self.open_chosen)

    @on(Rows.Chosen, "#meetings")
    def clicked(self, message: Rows.Chosen) -> None:
        """So does a double click on a meeting or a passage."""
        if not isinstance(self.query_one(HomeList).shown[message.index], Group):
            self.open_chosen()

    def action_walk(self, move: str) -> None:
        """Move in the list while the search line has the focus."""
        self._search.walk(move)

    def action_clear(self) -> None:
        """Esc clears the search."""
        if self.words():
            self.query_one("#search", Composer).set_line("")
            self.show_meetings()

    @on(Composer.Cancelled, "#search")
    def cancelled(self) -> None:
        """Esc in the search line."""
        self.action_clear()

    # Opening

    def open_chosen(self) -> None:
        """A meeting is opened to go on with it, one that was imported and a passage to be read."""
        row = self.query_one(HomeList).chosen
        match row:
            case Hit():
                self._search.read_hit(row, [hit for hit in self.query_one(HomeList).shown if isinstance(hit, Hit)])
            case MeetingLine() if self.app.book.is_read_only:
                self.app.read_meeting(row.id)
            case MeetingLine():
                self.app.open_meeting(row.id, goes_on=False)
            case Choice():
                self.call_later(self.run_action, action_of(row.command))

    @command("open-to-record")
    def record_meeting(self) -> None:
        """Go on recording the chosen meeting."""
        self.when_found(self._record_meeting)

    def _record_meeting(self) -> None:
        row = self.query_one(HomeList).chosen
        if self.app.book.is_read_only:
            notify(self, f"{self.app.book.held_by} Here it can only be read.", severity="warning")
        elif isinstance(row, MeetingLine | Hit):
            self.app.open_meeting(row.id if isinstance(row, MeetingLine) else row.meeting_id)

    @command("open-to-read")
    def read_meeting(self) -> None:
        """Read the chosen meeting."""
        self.when_found(self._read_meeting)

    def _read_meeting(self) -> None:
        row = self.query_one(HomeList).chosen
        if isinstance(row, MeetingLine):
            self.app.read_meeting(row.id)
        elif isinstance(row, Hit):
            self.open_chosen()

    def _may_write(self) -> bool:
        if self.app.book.is_read_only:
            notify(self, f"{self.app.book.held_by} Here it can only be read.", severity="warning")
            return False
        book = self.app.book
        try:
            if book.writer and book.writer.waiting_committees:
                book.flush(LONG_WAIT)
            book.reader.committees()  # the forms begin with them
        except ClerkError as error:
            notify(self, str(error), severity="warning")
            return False
        return True

    @command("create-meeting")
    def create_meeting(self) -> None:
        """Call a meeting."""
        from clerk_tui.tui.screens.meeting_forms import NewMeetingScreen

        if self._may_write():
            row = self.query_one(HomeList).chosen
            likely = (row.council, row.committee) if isinstance(row, MeetingLine) else None
            self.app.push_screen(NewMeetingScreen(likely))

    @command("set-up-committee")
    def set_up_committee(self) -> None:
        """Set up a committee, or change one."""
        from clerk_tui.tui.screens.committee import CommitteeScreen

        if self._may_write():
            self.app.push_screen(CommitteeScreen())

    @command("import-minutes")
    def import_minutes(self) -> None:
        """Take past minutes or notes in."""
        from clerk_tui.tui.screens.importing.choose_file import import_minutes

        if self._may_write():
            import_minutes(self.app, self.show_meetings)

    @command("same-person")
    def find_same_people(self) -> None:
        """Ask about people whose names are alike."""
        from clerk_tui.tui.screens.importing.same_people import PeopleOnFileScreen

        if self.app.importing is not None and self.app.importing.is_saving:
            notify(self, "Meetings are taken in just now. Ask about people when that is done.", severity="warning")
        elif self._may_write():
            self.app.push_screen(PeopleOnFileScreen())

    @command("open-backups")
    def open_backups(self) -> None:
        """Backups of this file."""
        from clerk_tui.tui.screens.backups import BackupsScreen

        self.app.push_screen(BackupsScreen())

    @command("destroy-notes")
    def destroy_notes(self) -> None:
        """Destroy private notes that are past their keeping, or those of the chosen meeting."""
        from clerk_tui.tui.screens.backups import ask_and_destroy

        if self._may_write():
            row = self.query_one(HomeList).chosen
            ask_and_destroy(self.app, row if isinstance(row, MeetingLine) else None)

    @command("open-sample")
    def open_sample(self) -> None:
        """Leave this book for a copy of the sample."""
        self.app.leave(self.app.OPEN_SAMPLE)

    @command("open-registers")
    def open_registers(self) -> None:
        """What many meetings resolved, left to be done and asked, and who attended them."""
        from clerk_tui.tui.screens.registers import RegisterScreen

        self.app.push_screen(RegisterScreen())
