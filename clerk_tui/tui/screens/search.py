"""Searching from a line.

It has the list of meetings and passages, the thread that answers while the line is typed, the base of the screens with
such a line above a list (meetings, search, registers), and the search in all meetings.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from rich.style import Style
from textual import on
from textual.binding import BindingType
from textual.strip import Strip

from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_of
from clerk_tui.meeting.stage import Stage, stage_word
from clerk_tui.store import Hit, MeetingLine, Reader, SearchPage
from clerk_tui.tui.command_screen import CommandScreen, HitList, HitPlace, Host, bindings, command
from clerk_tui.tui.formatting import cut, notify, padded, plain, short_date, wrap
from clerk_tui.tui.formatting import width as cell_width
from clerk_tui.tui.widgets.composer import AnswerLine, Composer, walking_keys
from clerk_tui.tui.widgets.rows import ItemList, Rows, marked, row_line, strip_of

if TYPE_CHECKING:
    from textual.widget import Widget

    from clerk_tui.search import FilterCompletion, Known, Query

_LEAST_TITLE = 12
"""The least cells of the item's title above a passage."""


@dataclass(frozen=True)
class Group:
    """The heading above the meetings of one committee."""

    council: str
    committee: str


@dataclass(frozen=True)
class Choice:
    """Something to do in an empty book."""

    key: str
    words: str
    command: str


_PRACTISE = "Practise: a script speaks, you take the minutes; nothing is kept"
_IMPORT = "Import past minutes, notes or an agenda: a file, or a folder"
CHOICES = (
    Choice("1", _PRACTISE, "practise"),
    Choice("2", "Set up a committee and its members", "set-up-committee"),
    Choice("3", "Call a meeting: its council, members and agenda", "create-meeting"),
    Choice("4", _IMPORT, "import-minutes"),
    Choice("5", "Open the sample: minutes of an invented committee, to look around", "open-sample"),
)
"""What can be done in an empty book."""
FIRST_MEETING = (
    Choice("1", "Call the first meeting, with its agenda", "create-meeting"),
    Choice("2", _PRACTISE, "practise"),
    Choice("3", "Set up another committee, or change one", "set-up-committee"),
    Choice("4", _IMPORT, "import-minutes"),
)
"""What can be done in a book with a committee that has not met."""

HomeRow = Group | MeetingLine | Hit | Choice

WITHHELD = "Not for the public. ^P “Show exempt passages” shows the words."
_SHOWN = 3
"""Lines of a passage that are shown; … marks what is left out."""


class HomeList(ItemList[HomeRow]):
    """Meetings by committee, or passages found, or what to do in an empty book."""

    def __init__(self) -> None:
        super().__init__(id="meetings")
        self.today = date.min
        self.shows_exempt = False
        """Whether the words of exempt passages are shown: others may see the screen."""
        self._first: int | None = None

    def show(self, rows: Sequence[HomeRow], today: date) -> None:
        """Show other rows. A selected meeting stays selected; otherwise the first row that is not a heading is."""
        first = next((i for i, row in enumerate(rows) if not isinstance(row, Group)), None)
        kept, chosen = first, self.chosen
        if isinstance(chosen, MeetingLine) and self.selected != self._first:
            same = (i for i, row in enumerate(rows) if isinstance(row, MeetingLine) and row.id == chosen.id)
            kept = next(same, first)
        self.today, self._first = today, first
        self.put(rows)
        self.selected = kept
        if rows and kept == first:
            self.show_row(0, at_top=True)

    def add(self, rows: Sequence[HomeRow]) -> None:
        self.shown = (*self.shown, *rows)
        self.show_changes()

    def may_select(self, index: int) -> bool:
        return not isinstance(self.shown[index], Group)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        row = self.shown[index]
        look = self.look("rows--selected") if selected else self.rich_style
        if isinstance(row, Hit):
            return self._hit(row, width, look)
        if isinstance(row, Group):
            council = f" · {row.council}" if row.council not in ("", row.committee) else ""
            text = f" {row.committee or 'No committee yet'}{council}"
            line = strip_of([(padded(plain(text), width), look + Style(bold=True))], width, look)
            return [row_line("", width, look), line] if index else [line]
        text = f"   {row.key}  {key_of(row.command):<4} {row.words}" if isinstance(row, Choice) else self._meeting(row)
        return [row_line(f" {text}", width, look)]

    def _meeting(self, row: MeetingLine) -> str:
        coming = row.stage is Stage.PLANNED and row.date is not None and row.date >= self.today
        stage = "to come" if coming else stage_word(row.stage, is_imported=row.is_imported)
        entries = "1 entry" if row.entry_count == 1 else f"{row.entry_count or 'no'} entries"
        return f" {short_date(row.date):<16} {stage:<9} {entries:<17} {row.venue}"

    def _hit(self, hit: Hit, width: int, look: Style) -> list[Strip]:
        exempt = "■ EXEMPT · " if hit.is_exempt else ""
        committee = cut(plain(hit.committee), max(width * 2 // 5, _LEAST_TITLE))
        where = f"  {exempt}{short_date(hit.date)} · {committee} · "
        kind = f" · {hit.kind.label}" if hit.kind else " · item"
        room = max(width - cell_width(where) - cell_width(kind), _LEAST_TITLE)
        head = where + cut(plain(hit.item or "before the first item"), room) + kind
        strips = [strip_of([(padded(head, width), look + Style(bold=True))], width, look)]
        if hit.is_exempt and not self.shows_exempt:
            return [*strips, row_line(f"    {WITHHELD}", width, look)]
        body = plain(hit.body)
        marks = hit.marks if len(body) == len(hit.body) else ()
        found = [(left, right, look + Style(bold=True, underline=True)) for left, right in sorted(marks)]
        start = max(0, min((m[0] for m in marks), default=0) - 2 * width)
        start = body.rfind(" ", 0, start) + 1 if start else 0
        lines = wrap(body[start:], width - 5)
        for number, (begin, end) in enumerate(lines[:_SHOWN]):
            indent = "  … " if start and not number else "    "
            ending = "…" if number == _SHOWN - 1 and len(lines) > _SHOWN else ""
            pieces = [(indent, look), *marked(body, start + begin, start + end, found, look), (ending, look)]
            strips.append(strip_of(pieces, width, look))
        return strips


def by_committee(meetings: Sequence[MeetingLine]) -> list[HomeRow]:
    """Return meetings under headings for their committees, in the order in which the committees first occur."""
    groups: dict[Group, list[HomeRow]] = {}
    for line in meetings:
        group = Group(line.council, line.committee)
        groups.setdefault(group, [group]).append(line)
    return [row for rows in groups.values() for row in rows]


W = TypeVar("W")
R = TypeVar("R")


@dataclass(frozen=True)
class SearchRequest:
    line: str
    is_ranked: bool = False
    """Whether the best hits come first, rather than the newest."""
    before: int | None = None
    """The id of the passage after which the page begins."""


CLOSE_TIMEOUT = 0.5
"""Seconds to wait for the end of a search: some systems cannot rename a file that a thread has open."""


class Lookup(Generic[W, R]):
    """Answers the latest request in a thread of its own; earlier requests are stopped."""

    PAUSE: ClassVar[float] = 0.01
    """Seconds without a key before a search, so that a burst of keys makes one search. The answer is seen before the
    next key."""

    def __init__(self, app: Host, ask: Callable[[Reader, W], R], found: Callable[[W, R], None]) -> None:
        """`ask` is called in the thread; `found` in the app's, with the request and the answer."""
        self._app = app
        self._ask = ask
        self._found = found
        self.asked: W | None = None
        """The latest request."""
        self.is_looking = False
        """Whether the answer is still to come."""
        self._waiting: list[Callable[[], None]] = []
        self._state = threading.Condition()
        self._wanted: W | None = None
        self._reader: Reader | None = None
        self._is_closing = False
        self._yielded = False
        self._thread = threading.Thread(target=self._work, name="clerk-tui search", daemon=True)
        self._thread.start()

    def find(self, wanted: W) -> None:
        """Answer this request instead of the one before, and drop what waits for that."""
        self.asked, self.is_looking = wanted, True
        self._waiting.clear()
        with self._state:
            self._wanted = wanted
            self._stop()

    def drop(self) -> None:
        """Drop the latest request."""
        self.asked, self.is_looking = None, False
        self._waiting.clear()

    def when_found(self, then: Callable[[], None]) -> None:
        """Call `then` when the latest request is answered, or at once if it has been. A key that acts on the list is
        meant for the answer to the words typed before it."""
        if self.is_looking:
            self._waiting.append(then)
        else:
            then()

    def close(self) -> None:
        """Stop, and close the file."""
        with self._state:
            self._is_closing = True
            self._stop()
        self._thread.join(CLOSE_TIMEOUT)

    def _stop(self) -> None:
        if self._reader is not None:
            self._reader.interrupt()
        self._state.notify_all()

    def _yield(self) -> None:
        """Stop for a save, which comes first, and answer again afterwards."""
        with self._state:
            self._yielded = True
            self._stop()

    def _work(self) -> None:
        """Answer requests until closed; the body of the thread."""
        while not self._is_closing:
            try:
                with Reader(self._app.book.path) as reader:
                    self._answer_requests(reader)
                return
            except ClerkError as error:
                with self._state:
                    unanswered, self._wanted = self._wanted, None
                self._fail(unanswered, str(error))
            with self._state:
                self._state.wait_for(lambda: self._wanted is not None or self._is_closing)

    def _answer_requests(self, reader: Reader) -> None:
        with self._state:
            self._reader = reader
        writer = self._app.book.writer
        forget = writer.on_waiting_save(self._yield) if writer is not None else None
        try:
            while (wanted := self._wait_for_request()) is not None:
                try:
                    found = self._ask(reader, wanted)
                except ClerkError as error:
                    self._fail(wanted, str(error))
                    continue
                if self._is_still_wanted(wanted) and self._app.is_running:
                    self._app.call_later(self._answer, wanted, found)
        finally:
            if forget is not None:
                forget()
            with self._state:
                self._reader = None

    def _wait_for_request(self) -> W | None:
        """Wait for the next request, and for a pause in the typing; None if the lookup is closed."""
        with self._state:
            self._state.wait_for(lambda: self._wanted is not None or self._is_closing)
            while not self._is_closing and self._state.wait(self.PAUSE):
                pass  # still typing
            wanted, self._wanted = self._wanted, None
            self._yielded = False
            return None if self._is_closing else wanted

    def _is_still_wanted(self, wanted: W) -> bool:
        """Whether the answer may be shown. A request that was stopped for a save is made again."""
        with self._state:
            if self._is_closing or self._wanted is not None:
                return False
            if self._yielded:
                self._wanted = wanted
            return not self._yielded

    def _fail(self, wanted: W | None, sentence: str) -> None:
        if self._app.is_running and not self._is_closing:
            self._app.call_later(self._failed, wanted, sentence)

    # In the app's thread

    def _answer(self, wanted: W, found: R) -> None:
        """Pass an answer on, and call what waits for it."""
        if self._is_closing:
            return
        if wanted is self.asked:
            self.is_looking = False
        self._found(wanted, found)
        waiting = [] if self.is_looking else self._waiting[:]
        del self._waiting[: len(waiting)]
        for then in waiting:
            self.when_found(then)  # the call before may have made a request

    def _failed(self, wanted: W | None, sentence: str) -> None:
        if wanted is self.asked:
            self.drop()
        notify(self._app, sentence, severity="error")


MOST = 50
"""Passages found at once."""


def _find(reader: Reader, wanted: SearchRequest) -> SearchPage:
    from clerk_tui.search import parse

    return reader.find(parse(wanted.line), MOST, before=wanted.before, is_ranked=wanted.is_ranked)


class FilterLine(CommandScreen[None]):
    """A screen with a search line, `#search`, which keeps the focus, and a list below it."""

    MESSAGE_ROWS = 1  # nothing moves while the clerk types

    def __init__(
        self, hint: str, rows: ItemList[Any], *between: Widget, classes: str, value: str = "", max_lines: int = 1
    ) -> None:
        """`hint`: shown while the line is empty; `between`: the widgets between the line and the rows."""
        self.line = AnswerLine(value, placeholder=hint, max_lines=max_lines, prompt="⌕ ", id="search")
        """The line of words and filters."""
        super().__init__(self.line, *between, rows, classes=classes)
        self._rows = rows
        self._known: Known | None = None
        self._offered: FilterCompletion | None = None
        self._turn = 0
        self._completed = ""
        self.lookup: Lookup[Any, Any] | None = None
        """The thread that answers the line; None until the first request."""

    def on_screen_resume(self) -> None:
        if self.is_mounted:
            self.line.focus()

    def on_unmount(self) -> None:
        if self.lookup is not None:
            self.lookup.close()

    def when_found(self, then: Callable[[], None]) -> None:
        """Call `then` when the list answers the line, or at once if it does, unless another screen is shown by then."""
        if self.lookup is None:
            then()
        else:
            self.lookup.when_found(lambda: then() if self.is_current else None)

    def words(self) -> str:
        return self.line.line.strip()

    def action_walk(self, move: str) -> None:
        """Move in the list while the line keeps the focus."""
        self.when_found(partial(self._walk, move))

    def _walk(self, move: str) -> None:
        """Move in the list; from the last row down, show more."""
        is_last = self._rows.selected is not None and self._rows.selected == len(self._rows.shown) - 1
        if is_last and move in ("move_down", "page_down"):
            self.show_more()
        getattr(self._rows, f"action_{move}")()

    def show_more(self) -> None:
        """Show what comes after the last row, if there is more."""

    def typed(self) -> None:
        """Forget what Tab offered, unless Tab itself changed the line."""
        if self.line.line != self._completed:
            self._offered = None

    def _completion(self) -> FilterCompletion:
        """Return what Tab offers; without names if the file cannot be read now."""
        from clerk_tui.search import Known, complete

        line = self.line
        try:
            if self._known is None:
                self._known = self.app.book.reader.known()
        except ClerkError:
            return complete(line.line, line.cursor_offset, Known())
        return complete(line.line, line.cursor_offset, self._known)

    def offers(self) -> str:
        """Return a sentence about what Tab would do at the cursor; '' in a word that is not a filter."""
        if self._offered is not None:
            shown = (f"[{o}]" if n == self._turn else o for n, o in enumerate(self._offered.options))
            return f"Tab for the next: {'  '.join(shown)}"
        line = self.line.line[: self.line.cursor_offset]
        if not line or line[-1].isspace() or ":" not in line.split()[-1]:
            return ""
        options = self._completion().options
        return f"Tab: {'  '.join(options)}" if options else ""

    @command("complete-row-filter")
    @command("complete-filter")
    @on(Composer.CompletionAsked, "#search")
    def complete(self) -> None:
        """Complete the filter or name at the cursor; each further Tab gives the next option."""
        line = self.line
        if self._offered is None:
            made, self._turn = self._completion(), 0
        else:
            made, self._turn = self._offered, (self._turn + 1) % len(self._offered.options)
        if not made.options:
            self.tell("Narrow the search with by: kind: in: before: since: or dates such as 2019..")
            return
        option = made.options[self._turn]
        is_whole = len(made.options) == 1 and not option.endswith(":")
        line.replace(made.start, line.cursor_offset, f"{option} " if is_whole else option)
        self._completed = line.line
        self._offered = made if len(made.options) > 1 else None
        self.tell(self.offers())


LEAST_LETTERS = 2
"""Letters from which a search begins."""
NOTHING_ALIKE = "Nothing similar was found. Try other words."
NOTHING_FOUND = 'Nothing found. Words in "straight quotes" are searched for exactly.'


class PassageSearch:
    """The part of such a screen that searches for passages and shows them in its HomeList."""

    def __init__(self, screen: FilterLine, show_unsearched: Callable[[], None]) -> None:
        """`show_unsearched` fills the list while there is no search."""
        self._screen = screen
        self._show_unsearched = show_unsearched
        self.is_ranked = False
        """Whether the best hits come first, rather than the newest."""
        self._may_have_more = False

    @property
    def _line(self) -> str:
        return self._screen.line.line

    @property
    def _list(self) -> HomeList:
        return self._screen.query_one(HomeList)

    @command("show-exempt-found")
    @command("show-exempt-hits")
    def toggle_exempt_passages(self) -> None:
        listed = self._list
        listed.shows_exempt = not listed.shows_exempt
        listed.refresh_rows()

    @property
    def query(self) -> Query:
        """The typed words, as a search."""
        from clerk_tui.search import parse

        return parse(self._line)

    def look(self, before: int | None = None) -> bool:
        """Search for what is typed; return whether it is long enough for a search."""
        line = self._line
        if len(line.strip()) < LEAST_LETTERS:
            if self._screen.lookup is not None:
                self._screen.lookup.drop()
            return False
        if self._screen.lookup is None:
            self._screen.lookup = Lookup(self._screen.app, _find, self._found)
        self._screen.lookup.find(SearchRequest(line, self.is_ranked, before))
        return True

    def typed(self) -> None:
        """Search for the changed line."""
        self._screen.typed()
        if not self.look() and (not self._screen.words() or any(isinstance(row, Hit) for row in self._list.shown)):
            self._show_unsearched()

    def _found(self, wanted: SearchRequest, answer: SearchPage) -> None:
        """Show the answer, unless the line has changed."""
        if wanted.line != self._line or wanted.is_ranked != self.is_ranked:
            return
        listed = self._list
        self._may_have_more = len(answer.hits) == MOST and not answer.is_ranked
        if wanted.before is not None:
            listed.add(answer.hits)
            self._screen.tell(self._found_words(len(listed.shown), answer))
            return
        listed.show(answer.hits, self._screen.app.clock().date())
        self._screen.tell(answer.trouble or self._screen.offers() or self._found_words(len(answer.hits), answer))

    def _found_words(self, count: int, answer: SearchPage) -> str:
        if self.query.is_empty:
            return "Type words, or a filter such as by: or kind: (Tab completes it)."
        if not count:
            return NOTHING_ALIKE if self.query.like else NOTHING_FOUND
        if count == 1:
            return "1 place found. Enter opens."
        order = "the best first" if answer.is_ranked else "newest first"
        if self._may_have_more:
            return f"The newest {count} places, {order}; ↓ below the last shows more. Enter opens."
        most = f"The best {count} places" if answer.is_ranked and count == MOST else f"{count} places found"
        return f"{most}, {order}. Enter opens."

    def show_more(self) -> None:
        """Search for what comes after the last hit shown."""
        last = self._list.shown[-1]
        if self._may_have_more and isinstance(last, Hit):
            self._may_have_more = False
            self.look(before=last.id)

    @command("open-registers")
    @command("search-registers")
    def open_registers(self) -> None:
        self._screen.app.open_registers()

    @command("home-order")
    def turn_order(self) -> None:
        """Show the best hits first, or the newest."""
        self.is_ranked = not self.is_ranked
        if not self.look():
            order = "The best places" if self.is_ranked else "The newest places"
            self._screen.tell(f"{order} come first. Type what to search for.")

    def read_hit(self, hit: Hit) -> None:
        """Open the reader at a hit, from which it can go on to the others."""
        hits = [row for row in self._list.shown if isinstance(row, Hit)]
        places = tuple(HitPlace(other.meeting_id, other.entry_id, other.item_id) for other in hits)
        at = hits.index(hit)
        self._screen.app.read_meeting(places[at], self.query.words, HitList(places, at))


HOW = 'Words, "words together", by:name kind:question in:committee 2019.. -without'


class SearchScreen(FilterLine):
    PLACES = ("search",)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("search"), *walking_keys()]
    PARTS = (PassageSearch,)

    def __init__(self, line: str = "") -> None:
        """`line`: the search to begin with."""
        self._list = HomeList()
        super().__init__("Type words to find in all meetings", self._list, classes="home", value=line, max_lines=2)
        self._search = PassageSearch(self, self.show_unsearched)

    def on_mount(self) -> None:
        self.app.book.is_saved(SHORT_WAIT)
        self._show_order()
        if not self._search.look():
            self.show_unsearched()

    def _show_order(self) -> None:
        is_ranked = self._search.is_ranked or bool(self._search.query.like)
        self.show_status(f"Search in all meetings · {'best first' if is_ranked else 'newest first'}")

    def show_unsearched(self) -> None:
        self._list.show((), self.app.clock().date())
        self.tell(HOW)

    @on(Composer.Changed, "#search")
    def line_changed(self) -> None:
        self._search.typed()
        self._show_order()

    @command("read-hit")
    @on(Composer.Submitted, "#search")
    @on(Rows.Chosen, "#meetings")
    def open_hit(self) -> None:
        self.when_found(self._open_hit)

    def _open_hit(self) -> None:
        if isinstance(hit := self._list.chosen, Hit):
            self._search.read_hit(hit)

    @command("leave-search")
    @on(Composer.Cancelled, "#search")
    def leave(self) -> None:
        self.dismiss()

    def show_more(self) -> None:
        self._search.show_more()

    @command("turn-order")
    def turn_order(self) -> None:
        """Show the best first, or the newest first again."""
        self._search.turn_order()
        self._show_order()
