"""Home: the meetings of a minute book, and a line that finds words in all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen
from textual.strip import Strip

from clerk_tui.meeting import Stage
from clerk_tui.store import Hit, MeetingLine
from clerk_tui.tui.cells import padded, wrap
from clerk_tui.tui.commands import Place, bindings, footer
from clerk_tui.tui.safe import content, notify, plain
from clerk_tui.tui.screens.dialogs import walking_keys
from clerk_tui.tui.searching import Search
from clerk_tui.tui.views import kind_name, short_date
from clerk_tui.tui.widgets.composer import Composer
from clerk_tui.tui.widgets.cover import Cover
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.rows import Piece, Rows, strip_of

if TYPE_CHECKING:
    from clerk_tui.tui.app import ClerkApp

LEAST_LETTERS = 2
"""Letters from which the line searches."""
FOLLOW_EVERY = 2.0
"""Seconds between two looks at whether another program has changed the file."""


@dataclass(frozen=True)
class Group:
    """The heading above the meetings of one committee."""

    council: str
    committee: str


@dataclass(frozen=True)
class Choice:
    """What an empty book offers."""

    key: str
    words: str
    action: str


CHOICES = (
    Choice("1", "Set up a committee and its members", "set_up_committee"),
    Choice("2", "Open the sample: a made-up committee's minutes to try everything on", "open_sample"),
    Choice("3", "Take in notes of past meetings (.notes)", "import_notes"),
)

HomeRow = Group | MeetingLine | Hit | Choice


class HomeList(Rows):
    """Meetings by committee, or the passages found, or what an empty book offers."""

    def __init__(self) -> None:
        super().__init__(id="meetings")
        self.shown: Sequence[HomeRow] = ()
        self.today = date.min

    def show(self, rows: Sequence[HomeRow], today: date) -> None:
        """Show other rows; the first that can be chosen stands out."""
        self.shown, self.today = rows, today
        self.refresh_rows()
        self.selected = next((i for i, row in enumerate(rows) if not isinstance(row, Group)), None)
        if rows:
            self.show_row(0, at_top=True)

    @property
    def chosen(self) -> HomeRow | None:
        """What stands out."""
        return self.shown[self.selected] if self.selected is not None and self.selected < len(self.shown) else None

    def row_count(self) -> int:
        """Headings count too."""
        return len(self.shown)

    def action_move_down(self) -> None:
        """The next row that can be chosen."""
        self._step(1)

    def action_move_up(self) -> None:
        """The row before that can be chosen."""
        self._step(-1)

    def _step(self, way: int) -> None:
        at = (self.selected if self.selected is not None else -1) + way
        while 0 <= at < len(self.shown) and isinstance(self.shown[at], Group):
            at += way
        if 0 <= at < len(self.shown):
            self.selected = at
        elif way < 0:
            self.show_row(0)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """A heading, a meeting in a line, a passage in up to four."""
        row = self.shown[index]
        look = self.look("rows--selected") if selected else self.rich_style
        if isinstance(row, Hit):
            return self._hit(row, width, look)
        if isinstance(row, Group):
            text = f" {row.committee or 'No committee yet'}" + (f" · {row.council}" if row.council else "")
            blank = strip_of([(" " * width, look)], width, look)
            line = strip_of([(padded(plain(text), width), look + Style(bold=True))], width, look)
            return [blank, line] if index else [line]
        text = f"   {row.key}  {row.words}" if isinstance(row, Choice) else self._meeting(row)
        sign = "▸" if selected else " "
        return [strip_of([(padded(sign + plain(text), width), look)], width, look)]

    def _meeting(self, row: MeetingLine) -> str:
        coming = row.stage is Stage.PLANNED and row.date is not None and row.date >= self.today
        stage = "to come" if coming else row.stage.value
        entries = f"{row.entry_count} entries" if row.entry_count else "nothing recorded"
        return f" {short_date(row.date):<16} {stage:<8} {entries:<17} {row.venue}"

    def _hit(self, hit: Hit, width: int, look: Style) -> list[Strip]:
        where = f" {short_date(hit.date)} · {hit.committee} · {hit.item or 'before the first item'}"
        kind = f" · {kind_name(hit.kind)}" if hit.kind else " · item"
        strips = [strip_of([(padded(plain(where + kind), width), look + Style(bold=True))], width, look)]
        body = plain(hit.body)
        marks = hit.marks if len(body) == len(hit.body) else ()
        start = max(0, min((m[0] for m in marks), default=0) - 2 * width)
        start = body.rfind(" ", 0, start) + 1 if start else 0
        for begin, end in wrap(body[start:], width - 4)[:3]:
            pieces: list[Piece] = [("   ", look), *_marked(body, start + begin, start + end, marks, look)]
            strips.append(strip_of(pieces, width, look))
        return strips


def _marked(body: str, start: int, end: int, marks: Sequence[tuple[int, int]], look: Style) -> list[Piece]:
    """One line of a passage, the words found in it underlined and bold."""
    pieces: list[Piece] = []
    at = start
    for left, right in sorted(marks):
        if right <= at or left >= end:
            continue
        left, right = max(left, at), min(right, end)
        pieces += [(body[at:left], look), (body[left:right], look + Style(bold=True, underline=True))]
        at = right
    return [*pieces, (body[at:end], look)]


class HomeScreen(Screen[None]):
    """The meetings of the book."""

    PLACES: ClassVar[tuple[Place, ...]] = ("home",)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("home"),
        *walking_keys(),
        Binding("escape", "clear_or_leave", show=False),
    ]
    app: ClerkApp

    def __init__(self, *, is_search: bool = False) -> None:
        """`is_search`: opened over a meeting to find words; Esc goes back to it, and nothing is recorded from here."""
        super().__init__(classes="home")
        self.is_search = is_search
        self._search: Search | None = None
        self._version = 0

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        yield Composer(placeholder="Type words to find in every meeting", max_lines=1, prompt="⌕ ", id="search")
        yield HomeList()
        yield Line(id="echo")
        yield Line(id="footer")
        yield Cover()

    def on_mount(self) -> None:
        self.query_one("#search").focus()
        self.show_footer()
        self.show_meetings()
        if self.app.book.is_read_only:
            self.set_interval(FOLLOW_EVERY, self._follow)

    @on(Resize)
    def show_footer(self) -> None:
        """The keys that serve here."""
        searching = " Enter Read  Esc Back to the meeting"
        text = searching if self.is_search else footer(self.size.width, "home")
        self.query_one("#footer", Line).show(content(text))

    def on_unmount(self) -> None:
        if self._search:
            self._search.close()

    def on_screen_resume(self) -> None:
        """Back from another screen: the list may have changed."""
        if self.is_mounted and not self._words():
            self.show_meetings()
        self.query_one("#search").focus()

    def _follow(self) -> None:
        version = self.app.book.reader.data_version()
        if version != self._version and not self._words():
            self._version = version
            self.show_meetings()

    def _words(self) -> str:
        return self.query_one("#search", Composer).line.strip()

    def show_meetings(self) -> None:
        """Every meeting, by committee."""
        book = self.app.book
        self.app.book.is_saved(1.0)
        rows = by_committee(book.reader.meetings())
        if not rows and not self.is_search:
            rows = list(CHOICES)
        self.query_one(HomeList).show(rows, book.clock().date())
        what = "read only" if book.is_read_only else "sample, thrown away at the end" if self.app.is_demo else ""
        title = f" {book.path.name}" + (f" · {what}" if what else "")
        self.query_one("#status", Line).show(content(title))
        empty = rows and isinstance(rows[0], Choice)
        told = "Nothing is in this minute book yet. What would you like to do first?" if empty else ""
        self.query_one("#echo", Line).show(content(f" {told or 'Enter opens; arrows choose.'}"))

    # The search line

    @on(Composer.Changed, "#search")
    def words_changed(self) -> None:
        """Find as it is typed; a figure in an empty book chooses."""
        words, listed = self._words(), self.query_one(HomeList)
        choice = next((c for c in listed.shown if isinstance(c, Choice) and c.key == words), None)
        if choice is not None:
            self.query_one("#search", Composer).set_line("")
            self.call_later(self.run_action, choice.action)
        elif len(words) >= LEAST_LETTERS:
            if self._search is None:
                self._search = Search(self.app, self.found)
            self._search.find(words)
        elif not words or any(isinstance(row, Hit) for row in listed.shown):
            self.show_meetings()

    def found(self, words: str, hits: Sequence[Hit]) -> None:
        """What the search found, if it is still wanted."""
        if words != self._words():
            return
        self.query_one(HomeList).show(hits, self.app.clock().date())
        count = f"{len(hits)} places found" if len(hits) < Search.MOST else f"the newest {len(hits)} places"
        told = (
            f"{count}, newest first. Enter reads." if hits else "Nothing found. “Quoted words” are found as they stand."
        )
        self.query_one("#echo", Line).show(content(f" {told}"))

    @on(Composer.Submitted, "#search")
    def entered(self) -> None:
        """Enter opens what stands out."""
        self.open_chosen()

    @on(Rows.Chosen, "#meetings")
    def clicked(self) -> None:
        """So does a double click."""
        self.open_chosen()

    def action_walk(self, move: str) -> None:
        """Move in the list while the search line has the focus."""
        getattr(self.query_one(HomeList), f"action_{move}")()

    def action_clear_or_leave(self) -> None:
        """Esc clears the search, then leaves it."""
        if self._words():
            self.query_one("#search", Composer).set_line("")
            self.show_meetings()
        elif self.is_search:
            self.dismiss()

    @on(Composer.Cancelled, "#search")
    def cancelled(self) -> None:
        """Esc in the search line."""
        self.action_clear_or_leave()

    # Opening

    def open_chosen(self) -> None:
        """A meeting is opened to go on with it, a passage to be read."""
        row = self.query_one(HomeList).chosen
        match row:
            case Hit():
                self.app.read_meeting(row.meeting_id, self._words(), row.entry_id)
            case MeetingLine() if self.is_search or self.app.book.is_read_only:
                self.app.read_meeting(row.id)
            case MeetingLine():
                self.app.open_meeting(row.id)
            case Choice():
                self.call_later(self.run_action, row.action)

    def action_record_meeting(self) -> None:
        """Go on recording the chosen meeting."""
        row = self.query_one(HomeList).chosen
        if self.app.book.is_read_only:
            notify(self, f"{self.app.book.held_by} Here it can only be read.", severity="warning")
        elif isinstance(row, MeetingLine | Hit) and not self.is_search:
            self.app.open_meeting(row.id if isinstance(row, MeetingLine) else row.meeting_id)

    def action_read_meeting(self) -> None:
        """Read the chosen meeting."""
        row = self.query_one(HomeList).chosen
        if isinstance(row, MeetingLine):
            self.app.read_meeting(row.id)
        elif isinstance(row, Hit):
            self.open_chosen()

    def _may_write(self) -> bool:
        if self.app.book.is_read_only:
            notify(self, f"{self.app.book.held_by} Here it can only be read.", severity="warning")
            return False
        return not self.is_search

    def action_create_meeting(self) -> None:
        """Call a meeting."""
        from clerk_tui.tui.screens.new_meeting import NewMeetingScreen

        if self._may_write():
            self.app.push_screen(NewMeetingScreen())

    def action_set_up_committee(self) -> None:
        """Set up a committee, or change one."""
        from clerk_tui.tui.screens.committee import CommitteeScreen

        if self._may_write():
            self.app.push_screen(CommitteeScreen())

    def action_import_notes(self) -> None:
        """Take a file of notes in."""
        from clerk_tui.tui.screens.importing import import_notes

        if self._may_write():
            import_notes(self.app, self.show_meetings)

    def action_open_backups(self) -> None:
        """Backups of this file."""
        from clerk_tui.tui.screens.backups import BackupsScreen

        self.app.push_screen(BackupsScreen())

    def action_open_sample(self) -> None:
        """Leave this book for a copy of the sample."""
        self.app.exit(self.app.OPEN_SAMPLE)


def by_committee(meetings: Sequence[MeetingLine]) -> list[HomeRow]:
    """Meetings under the heading of their committee: the committee that met last comes first, in each the newest."""
    groups: dict[Group, list[MeetingLine]] = {}
    for line in meetings:
        groups.setdefault(Group(line.council, line.committee), []).append(line)
    rows: list[HomeRow] = []
    for group, lines in groups.items():
        rows += [group, *lines]
    return rows
