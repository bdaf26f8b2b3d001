"""The reader: a meeting's minutes as a page. Nothing here can change the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Resize

from clerk_tui import minutes
from clerk_tui.book.agenda_items import citation
from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.commands import Place, footer
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import AgendaItem, Meeting, Stage
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.proof.findings import Finding
from clerk_tui.tui import hits
from clerk_tui.tui.command_screen import CommandScreen, bindings, command
from clerk_tui.tui.formatting import cut, short_date, width
from clerk_tui.tui.hits import HitList, HitPlace
from clerk_tui.tui.sanitise import content, notify, plain
from clerk_tui.tui.screens.dialogs import Ask, Choose
from clerk_tui.tui.screens.export import Exporting
from clerk_tui.tui.widgets.lines import Line
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.side import AgendaLine, AgendaList
from clerk_tui.tui.widgets.size_notice import SizeNotice

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host

WIDE = 100
"""Columns from which there is room for the items beside the page."""
FOLLOW_EVERY = 2.0
"""Seconds between two looks at whether another program has recorded more."""
LINES_ABOVE = 3
"""Lines shown above the place at which the page is opened."""

LEAST_NAMED = 24
"""Cells of a committee's name that are shown before less is said of the stage of its minutes."""


def stage_words(meeting: Meeting) -> str:
    """The stage of the minutes, and for those that are signed when and by whom."""
    settled = meeting.settled
    if settled is None or settled.stage is not Stage.SIGNED:
        return meeting.stage.value
    day = f" {short_date(settled.on)}" if settled.on else ""
    return f"SIGNED{day}" + (f" by {settled.by}" if settled.by else "")


class WaysOn:
    """Ways on from a page: the next place found, the meetings before and after, the same item over time, the source."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader

    @command("next-place", 1)
    @command("previous-place", -1)
    def follow_trail(self, way: int) -> None:
        """To the next place that the search found (1), in whichever meeting, or to the one before (-1)."""
        moved = self._reader.trail.moved(way)
        if not self._reader.trail.stops:
            self._reader.tell(
                "n and p go from one found word to the next. A search (F9) that finds several places leads on."
            )
        elif moved is None:
            self._reader.tell("That was the last place found." if way > 0 else "That was the first place found.")
        else:
            self._reader.trail = moved
            self._reader.go(moved.stops[moved.at], f"Place {moved.at + 1} of {len(moved.stops)} found.")

    @command("next-meeting", 1)
    @command("previous-meeting", -1)
    def turn_meeting(self, way: int) -> None:
        """To the next meeting of the committee (1), or to the one before (-1)."""
        other = self._reader.app.book.reader.neighbour(self._reader.meeting_id, way)
        if other is None:
            self._reader.tell(
                "There is no later meeting of this committee." if way > 0 else "There is no earlier meeting."
            )
        else:
            self._reader.go(HitPlace(other), "The next meeting." if way > 0 else "The meeting before.")

    # The item that is looked at

    @property
    def _item_in_view(self) -> int | None:
        """The item of the paragraph that stands out, or of most of the paragraphs in sight."""
        page, blocks = self._reader.page, self._reader.document.blocks
        places = [page.selected] if page.selected is not None else [*page.in_sight]
        items = [blocks[at].item_id for at in places if at < len(blocks) and blocks[at].item_id is not None]
        return Counter(items).most_common(1)[0][0] if items else None

    def _title_in_view(self) -> str | None:
        item = self._item_in_view
        if self._reader.meeting is None or item is None or item not in self._reader.meeting.item_by_id:
            self._reader.tell("No item is in view: g goes to one.")
            return None
        return self._reader.meeting.item_by_id[item].title

    @command("same-item")
    def show_same_item(self) -> None:
        """The item in view at all meetings of the committee."""
        from clerk_tui.book.agenda_items import over_time
        from clerk_tui.tui.screens.search import SearchScreen

        title = self._title_in_view()
        if title is not None and self._reader.meeting is not None:
            try:
                line = over_time(self._reader.app.book.reader, self._reader.meeting.head, title)
            except ClerkError as error:
                self._reader.tell(f"⚠ {error}")
                return
            self._reader.app.push_screen(SearchScreen(line))

    @command("similar")
    def show_similar(self) -> None:
        """Resolutions like the paragraph that stands out, or like the title of the item in view."""
        from clerk_tui.book.agenda_items import alike
        from clerk_tui.tui.screens.search import SearchScreen

        block = self._reader.page.selected_block
        text = block.text if block is not None else self._title_in_view()
        if text is not None:
            self._reader.app.push_screen(SearchScreen(alike(text)))

    # Copying with the source

    @command("copy-cited")
    def copy_cited(self) -> None:
        """Copy the paragraph that stands out with the words by which others find it; begin to choose one."""
        page = self._reader.page
        at = page.selected
        if at is None or self._reader.meeting is None:
            page.action_pick()
            return
        block = self._reader.document.blocks[at]
        source = citation(self._reader.meeting, block.item_id)
        exempt = exempt_parts(self._reader.meeting)
        entries = {entry.id: entry for entry in self._reader.meeting.entries}
        if any(i in entries and exempt.hides(entries[i]) for i in block.entry_ids):
            source += ", EXEMPT"
        self._reader.app.copy_to_clipboard(f"{page.blocks[at].text}\n({source})")
        page.selected = None
        self._reader.tell(f"Copied with its source: {source}.")

    @command("search-everywhere")
    def search(self) -> None:
        """Search in every meeting."""
        from clerk_tui.tui.screens.search import SearchScreen

        self._reader.app.push_screen(SearchScreen())


class ReaderScreen(CommandScreen[None]):
    """A meeting to be read."""

    app: Host
    PLACES: ClassVar[tuple[Place, ...]] = ("reader",)
    PARTS = (WaysOn,)
    BINDINGS: ClassVar[list[BindingType]] = bindings("reader")

    def __init__(
        self,
        meeting_id: int,
        words: str = "",
        entry_id: int | None = None,
        trail: HitList | None = None,
        item_id: int | None = None,
    ) -> None:
        """`words`, as they were searched for, are marked; the page opens at `entry_id`, else at `item_id`, which is one
        of the places of `trail` where there is one."""
        super().__init__(classes="reader")
        self.meeting_id, self._entry_id, self._item_id = meeting_id, entry_id, item_id
        self._words = words
        self._wanted = hits.wanted(words)
        self.trail = trail or HitList()
        self.meeting: Meeting | None = None
        self.document = minutes.Document(())
        self._with_exempt = False
        self._ways = WaysOn(self)
        self._version = 0
        self._proved: Finding | None = None

    @property
    def parts(self) -> Iterable[object]:
        """The ways on beside the screen itself."""
        return self, self._ways

    @property
    def page(self) -> Page:
        """The minutes."""
        return self.query_one("#page", Page)

    def compose(self) -> ComposeResult:
        yield Line(id="status")
        with Horizontal(id="body"):
            yield AgendaList(id="items")
            yield Page(id="page")
        yield Line(id="echo")
        yield Line(id="footer")
        yield SizeNotice()

    def on_mount(self) -> None:
        self.query_one("#items").border_title = "Items"
        self.page.focus()
        self.app.book.is_saved(SHORT_WAIT)
        self.show_meeting()
        if self.meeting is not None and (trouble := minutes.style_for(self.meeting.head.style).trouble):
            notify(self.app, trouble, severity="warning")
        self.call_after_refresh(self._open_first, self.trail)
        if self.app.book.is_read_only:
            self.set_interval(FOLLOW_EVERY, self._follow)

    def show_meeting(self) -> None:
        """Show the minutes as they are in the file now; where they cannot be read, why."""
        try:
            self._version = self.app.book.reader.data_version()
            meeting = self.app.book.reader.meeting(self.meeting_id)
            self.document = self._rendered(meeting, with_exempt=self._with_exempt)
        except ClerkError as error:
            self._version = 0
            self.page.show_blocks([PageBlock(str(error))])
            return
        self.meeting = meeting
        self._show_page()
        taken = {item.id for item in meeting.items_taken}
        lines = [AgendaLine(item, item.id in taken, False) for item in meeting.items]
        self.query_one(AgendaList).show(lines, None)
        self._show_status()

    @staticmethod
    def _rendered(meeting: Meeting, *, with_exempt: bool) -> minutes.Document:
        return minutes.render(meeting, minutes.style_for(meeting.head.style), with_exempt=with_exempt)

    def _show_page(self) -> None:
        self.page.show_blocks([replace(b, marks=hits.marks(b.text, self._wanted)) for b in blocks_of(self.document)])

    def _show_status(self) -> None:
        if self.meeting is None:
            return
        head, parts = self.meeting.head, exempt_parts(self.meeting).parts
        version = (" · WITH EXEMPT PARTS" if self._with_exempt else " · public version") if parts else ""
        day, stage = short_date(head.date), stage_words(self.meeting)
        # what may be left out where there is no room for whose minutes they are, the first of it first
        ways = [f"{stage}{version} · read only"]
        if self.meeting.stage is Stage.SIGNED:
            ways += [f"{stage}{version}", f"{stage.partition(' by ')[0]}{version}"]
        name = plain(head.committee or "Meeting")
        room = [self.size.width - width(f" {day} · {way}") - 3 for way in ways]
        at = next((n for n, cells in enumerate(room) if cells >= min(width(name), LEAST_NAMED)), len(ways) - 1)
        rest, name = f" · {day} · {ways[at]}", cut(name, max(room[at], 1))
        self.query_one("#status", Line).show(content(f" {name}{rest}"))

    def _follow(self) -> None:
        try:
            is_changed = self._version != self.app.book.reader.data_version()
        except ClerkError as error:
            self._version = 0
            self.tell(f"⚠ {error}")
            return
        if is_changed:
            self.show_meeting()
            self._tell_place()

    @on(Resize)
    def fit(self) -> None:
        """The items stand beside the page where there is room."""
        self.query_one("#items").display = self.size.width >= WIDE
        self.query_one("#footer", Line).show(content(footer(self.size.width, "reader")))
        self._show_status()

    def tell(self, sentence: str) -> None:
        """Say something below the page."""
        self.query_one("#echo", Line).tell(content(f" {sentence}"))

    def go(self, stop: HitPlace, told: str) -> None:
        """Show another place, of this meeting or of another, and say how it was come to."""
        self.meeting_id, self._entry_id, self._item_id = stop.meeting_id, stop.entry_id, stop.item_id
        self._with_exempt = self._with_exempt and self.meeting is not None and self.meeting.id == stop.meeting_id
        self.page.selected = None
        self.page.current_mark = None
        self._proved = None
        self.show_meeting()
        if self._entry_id is None and self._item_id is None:
            self.page.show_row(0, at_top=True)
            self._open_words()
        else:
            self._open()
        head = self.meeting.head if self.meeting is not None else None
        self.tell(f"{told}  {short_date(head.date)}" if head is not None else told)

    # Where it opens

    def _open_first(self, trail: HitList) -> None:
        """Go to where it opens, unless the clerk has gone on from there before it was shown."""
        if self.trail is trail:
            self._open()

    def _open(self) -> None:
        """Go to the entry that was asked for, or to the first place where the words stand."""
        place = self._place()
        if place is None:
            self._open_words()
        else:
            self._show_marked(place)
        self._tell_place()

    def _open_words(self) -> None:
        """Go to the first place where the words stand."""
        if self.page.mark_count:
            self._show_marked(next(at for at, block in enumerate(self.page.blocks) if block.marks))

    def _show_marked(self, place: int) -> None:
        self._show_place(place)
        if self.page.blocks[place].marks:
            self.page.show_mark(sum(len(block.marks) for block in self.page.blocks[:place]))

    def _place(self) -> int | None:
        """The block of the entry that was asked for, else the first of the item."""
        if self._entry_id is None and self._item_id is not None:
            return self._place_of_item(self._item_id)
        return self._place_of_entry(self._entry_id)

    def _place_of_entry(self, entry_id: int | None) -> int | None:
        """The block of an entry; where it prints nothing, the first of its item."""
        if entry_id is None or self.meeting is None:
            return None
        place = self.document.block_of(entry_id)
        entry = next((e for e in self.meeting.entries if e.id == entry_id), None)
        if place is None and entry is not None and entry.item_id is not None:
            place = self._place_of_item(entry.item_id)
        return place

    def _place_of_item(self, item_id: int) -> int | None:
        return next((at for at, block in enumerate(self.document.blocks) if block.item_id == item_id), None)

    def _show_place(self, place: int) -> None:
        self.page.show_row(place, at_top=True)
        self.page.scroll_lines(-LINES_ABOVE)
        self.page.show_row(place)  # at the end of the minutes there is nothing to move up by

    @on(AgendaList.ItemChosen)
    def item_clicked(self, message: AgendaList.ItemChosen) -> None:
        """A click on an item goes to it."""
        self.show_item(message.item)

    @command("show-item")
    def choose_item(self) -> None:
        """Choose an item, and go to it."""
        if self.meeting is None or not self.meeting.items:
            return

        def chosen(item: AgendaItem | None) -> None:
            if item is not None:
                self.show_item(item)

        self.app.push_screen(Choose("Go to item", [(item.label, item) for item in self.meeting.items]), chosen)

    def show_item(self, item: AgendaItem) -> None:
        """Go to an item, which then stands at the top."""
        place = self._place_of_item(item.id)
        if place is None:
            self.tell(f"Nothing is minuted under {item.label}.")
            return
        self.page.selected = None
        self.page.show_row(place, at_top=True)
        self.tell(item.label)

    # Found words

    @command("find-words")
    def ask_for_words(self) -> None:
        """Ask for words, and go to the first place where they stand."""

        def given(words: str | None) -> None:
            if words:
                self.find_words(words)

        self.app.push_screen(Ask("Find in these minutes", hint="Enter: find   Esc: leave it"), given)

    def find_words(self, words: str) -> None:
        """Mark `words` instead of those marked so far, and go to the first."""
        self._words, self._wanted, self._entry_id, self._item_id = words, hits.wanted(words), None, None
        self.page.selected = None
        self._show_page()
        self._open()

    @command("next-mark", 1)
    @command("previous-mark", -1)
    def next_mark(self, way: int) -> None:
        """To the next place (1) where the words stand, or to the one before (-1)."""
        if way > 0:
            self.page.action_next_mark()
        else:
            self.page.action_previous_mark()
        if self._words or self.page.mark_count:
            self._tell_place()
        else:
            self.tell("No words were looked for in these minutes yet: / finds some.")

    def _tell_place(self) -> None:
        page, stops = self.page, len(self.trail.stops)
        more = f" N: place {self.trail.at + 2} of {stops}." if self.trail.at + 1 < stops else ""
        if page.mark_count and page.current_mark is not None:
            self.tell(f"Found {page.current_mark + 1} of {page.mark_count}. n: the next, p: the one before.{more}")
        elif self._words and not page.mark_count:
            self.tell(f"“{self._words.strip()}” stands nowhere in {self._what_is_shown()}")
        else:
            self.tell(f"The arrows and the space bar move the page.{more}")

    def _what_is_shown(self) -> str:
        """What was looked through, and what was not."""
        if self.meeting is not None and exempt_parts(self.meeting).parts and not self._with_exempt:
            return "the public minutes: ^P “Show exempt parts”."
        return "these minutes. Private and struck entries are not printed."

    # Copying and exporting

    @command("copy-passage")
    def copy_passage(self) -> None:
        """Begin to choose a paragraph; once one is chosen, copy it."""
        page = self.page
        if page.selected_block is None:
            page.action_pick()
        else:
            self._copy()

    @on(Rows.Highlighted, "#page")
    def picked(self) -> None:
        """Tell what can be done with the paragraph that stands out, or what the proof found in it."""
        if self._proved is not None and self.page.selected == self._place_of_entry(self._proved.entry_id):
            self.tell(f"{self._proved.code}  {self._proved.sentence}")
            return
        self.tell("Arrows choose the paragraph, c copies it, C with its source, Esc leaves it.")

    @on(Rows.Chosen, "#page")
    def _copy(self) -> None:
        block = self.page.selected_block
        if block is None:
            return
        self.app.copy_to_clipboard(block.text)
        self.page.selected = None
        self.tell("Copied the paragraph. Where the terminal keeps programs from the clipboard, export with x instead.")

    @command("export-page")
    def export_minutes(self) -> None:
        """Write a paper of this meeting, as the public may read it, into a file."""
        self._export(with_exempt=False)

    @command("export-page-exempt")
    def export_exempt(self) -> None:
        """Write one with its exempt parts into a file that says so."""
        self._export(with_exempt=True)

    def _export(self, *, with_exempt: bool) -> None:
        if self.meeting is not None:
            Exporting(self.app, self.meeting, self.tell, with_exempt=with_exempt).begin()

    @command("prove-page")
    def show_proof(self) -> None:
        """What a careful reader would find in these minutes; nothing of it can be changed here."""
        from clerk_tui.tui.screens.proof import READ_ONLY, SIGNED, ProofScreen

        if self.meeting is not None:
            reason = SIGNED if self.meeting.stage is Stage.SIGNED else READ_ONLY
            screen = ProofScreen(self.meeting, reason=reason, with_exempt=self._with_exempt, at=self._proved)
            self.app.push_screen(screen, self._go_to_finding)

    def _go_to_finding(self, finding: Finding | None) -> None:
        """Show the place of a finding, which then stands out."""
        if finding is None:
            return
        self._proved = finding
        place = self._place_of_entry(finding.entry_id)
        if place is None:
            self.page.selected = None
            self.tell(f"{finding.code}  {finding.sentence}")
            return
        self._show_place(place)
        self.page.selected = place

    @command("show-exempt-page")
    def toggle_exempt(self) -> None:
        """Show the minutes with their exempt parts, or without them again."""
        self._with_exempt = not self._with_exempt
        self.show_meeting()
        self._open()

    @command("leave-reader")
    def leave(self) -> None:
        """Leave the choosing of a paragraph, then the page."""
        if self.page.selected is not None:
            self.page.selected = None
            self._tell_place()
        else:
            self.dismiss()
