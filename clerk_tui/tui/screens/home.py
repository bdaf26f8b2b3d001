"""The home screen: the meetings of a minute book, and a line that searches all of them."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from clerk_tui.book.minute_book import LONG_WAIT, SHORT_WAIT
from clerk_tui.errors import ClerkError
from clerk_tui.keymap import key_said
from clerk_tui.store import Hit, MeetingLine
from clerk_tui.tui.command_screen import HitPlace, action_of, bindings, command
from clerk_tui.tui.formatting import notify
from clerk_tui.tui.screens.search import (
    CHOICES,
    FIRST_MEETING,
    Choice,
    FilterLine,
    Group,
    HomeList,
    PassageSearch,
    by_committee,
)
from clerk_tui.tui.widgets.composer import Composer, walking_keys
from clerk_tui.tui.widgets.rows import Rows

SEARCH = "Type words to search all meetings, or filters: by: kind: in: 2019.."
FOLLOW_EVERY = 2.0
"""Seconds between two checks whether another program has changed the file."""


class HomeScreen(FilterLine):
    PLACES = ("home",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("home"), *walking_keys(), Binding("escape", "clear", show=False)]
    PARTS = (PassageSearch,)

    def __init__(self) -> None:
        self._list = HomeList()
        super().__init__(SEARCH, self._list, classes="home")
        self._search = PassageSearch(self, self.show_meetings)
        self._version = 0

    def on_mount(self) -> None:
        self.show_meetings()
        if self.app.book.is_read_only:
            self.set_interval(FOLLOW_EVERY, self._follow)

    def on_screen_resume(self) -> None:
        """Show the meetings again: they may have changed."""
        if self.is_mounted and not self.words():
            self.show_meetings()

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

    def show_meetings(self) -> None:
        """Show all meetings by committee; if the file cannot be read, say why."""
        book = self.app.book
        book.is_saved(SHORT_WAIT)
        try:
            rows = by_committee(book.reader.meetings())
            has_committee = not rows and bool(book.reader.committees())
        except ClerkError as error:
            self._version = 0
            self.tell(f"⚠ {error}")
            return
        message = "Enter opens; arrows choose."
        if self.app.is_demo:  # its meetings are all over
            key = key_said("practise")
            message = f"Enter opens a meeting. To try recording, practise with {key}. Nothing is kept."
        if not rows and has_committee:
            rows, message = [*FIRST_MEETING], "The committee is set up. What would you like to do next?"
        elif not rows:
            rows, message = [*CHOICES], "This minute book is empty. What would you like to do first?"
        if self.app.elsewhere:
            key = key_said("open-backups")
            message = f"⚠ This minute book is in {self.app.elsewhere}: {key} says what can go wrong, and moves it."
        self._list.show(rows, book.clock().date())
        mode = " · read only" if book.is_read_only else " · sample, deleted when you leave" if self.app.is_demo else ""
        if book.is_shared:
            mode += f" · {self.app.unshared} not yet shared" if self.app.unshared else " · shared with a team"
        self.show_status(book.path.name + mode)
        self.tell(message)

    def team_reported(self, meetings: tuple[int, ...]) -> None:
        if not self.words():
            self.show_meetings()

    # The search line

    @on(Composer.Changed, "#search")
    def words_changed(self) -> None:
        """Search for what is typed; in an empty book a figure chooses."""
        words = self.words()
        choice = next((c for c in self._list.shown if isinstance(c, Choice) and c.key == words), None)
        if choice is not None:
            self.line.set_line("")
            self.call_later(self.run_action, action_of(choice.command))
        else:
            self._search.typed()

    @on(Composer.Submitted, "#search")
    def entered(self) -> None:
        self.when_found(self.open_chosen)

    @on(Rows.Chosen, "#meetings")
    def clicked(self, message: Rows.Chosen) -> None:
        """Open the row that was clicked twice."""
        if not isinstance(self._list.shown[message.index], Group):
            self.open_chosen()

    def show_more(self) -> None:
        self._search.show_more()

    @on(Composer.Cancelled, "#search")
    def action_clear(self) -> None:
        if self.words():
            self.line.set_line("")
            self.show_meetings()

    # Opening

    def open_chosen(self) -> None:
        """Open a meeting to be recorded, but an imported one or a passage to be read."""
        row = self._list.chosen
        match row:
            case Hit():
                self._search.read_hit(row)
            case MeetingLine() if self.app.book.is_read_only:
                self.app.read_meeting(HitPlace(row.id))
            case MeetingLine():
                self.app.open_meeting(row.id, goes_on=False)
            case Choice():
                self.call_later(self.run_action, action_of(row.command))

    @command("open-to-record")
    def record_meeting(self) -> None:
        self.when_found(self._record_meeting)

    def _record_meeting(self) -> None:
        row = self._list.chosen
        if not self._is_read_only() and isinstance(row, MeetingLine | Hit):
            self.app.open_meeting(row.id if isinstance(row, MeetingLine) else row.meeting_id)

    @command("open-to-read")
    def read_meeting(self) -> None:
        self.when_found(self._read_meeting)

    def _read_meeting(self) -> None:
        row = self._list.chosen
        if isinstance(row, MeetingLine):
            self.app.read_meeting(HitPlace(row.id))
        elif isinstance(row, Hit):
            self.open_chosen()

    def _is_read_only(self) -> bool:
        """Whether the book is read-only; if so, say why."""
        if self.app.book.is_read_only:
            notify(self, self.app.book.why_read_only, severity="warning")
        return self.app.book.is_read_only

    def _may_write(self) -> bool:
        """Whether the book can be written and its committees read, as the forms need; if not, say why."""
        book = self.app.book
        if self._is_read_only():
            return False
        try:
            if book.writer and book.writer.waiting_committees:
                book.flush(LONG_WAIT)
            book.reader.committees()
        except ClerkError as error:
            notify(self, str(error), severity="warning")
            return False
        return True

    @command("create-meeting")
    def create_meeting(self) -> None:
        from clerk_tui.tui.screens.meeting_forms import FirstMeetingScreen, NewMeetingScreen

        if not self._may_write():
            return
        row = self._list.chosen
        likely = (row.council, row.committee) if isinstance(row, MeetingLine) else None
        is_first = not self.app.book.reader.committees()
        self.app.push_screen(FirstMeetingScreen() if is_first else NewMeetingScreen(likely))

    @command("set-up-committee")
    def set_up_committee(self) -> None:
        from clerk_tui.tui.screens.meeting_forms import CommitteeScreen

        if self._may_write():
            self.app.push_screen(CommitteeScreen())

    @command("import-minutes")
    def import_minutes(self) -> None:
        from clerk_tui.tui.screens.importing import import_minutes

        if self._may_write():
            import_minutes(self.app, self.show_meetings)

    @command("same-person")
    def find_same_people(self) -> None:
        from clerk_tui.tui.screens.importing import PeopleOnFileScreen

        if self.app.importing is not None and self.app.importing.is_saving:
            notify(self, "An import is still saving meetings. Try again when it has finished.", severity="warning")
        elif self._may_write():
            self.app.push_screen(PeopleOnFileScreen())

    @command("remove-meeting")
    def remove_meeting(self) -> None:
        """Ask whether to remove the chosen meeting, and do so."""
        from clerk_tui.tui.screens.backups import ask_and_remove

        row = self._list.chosen
        if not isinstance(row, MeetingLine):
            self.tell("⚠ Choose a meeting in the list first.")
        elif self._may_write():
            ask_and_remove(self, row, self._removed)

    def _removed(self) -> None:
        """Show the meetings again after one was removed. Ctrl+Z then restores it rather than words searched for."""
        self.line.set_line("")
        self.show_meetings()

    @on(Composer.UndoAsked, "#search")
    def undo_asked(self) -> None:
        self.call_later(self.run_action, action_of("bring-back-meeting"))

    @command("bring-back-meeting")
    def bring_back_meeting(self) -> None:
        """Choose a removed meeting and restore it."""
        from clerk_tui.tui.screens.backups import choose_and_bring_back

        if self._may_write():
            choose_and_bring_back(self, self.show_meetings)

    @command("open-backups")
    def open_backups(self) -> None:
        from clerk_tui.tui.screens.backups import BackupsScreen

        self.app.push_screen(BackupsScreen())

    @command("destroy-notes")
    def destroy_notes(self) -> None:
        """Destroy private notes kept longer than the rules say, or those of the selected meeting."""
        from clerk_tui.tui.screens.backups import ask_and_destroy

        if self._may_write():
            row = self._list.chosen
            ask_and_destroy(self.app, row if isinstance(row, MeetingLine) else None)

    @command("practise")
    def practise(self) -> None:
        """Leave for the lessons, which speak the words of the country of the latest meeting."""
        from clerk_tui.meeting.countries import Signs, country_of
        from clerk_tui.practice import usage_of

        country, reader = None, self.app.book.reader
        for line in reader.meetings()[:1]:
            posts = (member.post for member in reader.membership(line.council, line.committee))
            country = country_of(Signs(line.council, line.committee, line.venue, people="\n".join(posts)))
        self.app.usage = usage_of(country) if country else ""
        self.app.leave(self.app.PRACTISE)

    @command("open-sample")
    def open_sample(self) -> None:
        self.app.leave(self.app.OPEN_SAMPLE)
