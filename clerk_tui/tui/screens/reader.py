"""The reader: shows a meeting's minutes as a page, in which nothing can be changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from textual import on
from textual.containers import Horizontal
from textual.events import Resize

from clerk_tui import minutes
from clerk_tui.book.agenda_items import citation
from clerk_tui.book.minute_book import SHORT_WAIT
from clerk_tui.errors import ClerkError
from clerk_tui.frozen import dataclass
from clerk_tui.keymap import key_said
from clerk_tui.meeting import AgendaItem, Entry, Meeting, Stage, people, stage_word
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.proof.findings import Finding
from clerk_tui.regex import regex
from clerk_tui.tui.command_screen import CommandScreen, HitList, HitPlace, ask, bindings, choose, command
from clerk_tui.tui.formatting import cut, notify, plain, short_date, width
from clerk_tui.tui.screens.dialogs import Ask
from clerk_tui.tui.screens.export import Exporting
from clerk_tui.tui.screens.search import SearchScreen
from clerk_tui.tui.widgets.page import Page, PageBlock, blocks_of
from clerk_tui.tui.widgets.repainting import SIDE_BY_SIDE
from clerk_tui.tui.widgets.rows import Rows
from clerk_tui.tui.widgets.side import AgendaList

FOLLOW_EVERY = 2.0
"""Seconds between two checks whether another program has changed the file."""
LINES_ABOVE = 3
"""Lines of context above the place at which the page opens."""
MIN_NAME = 24
"""Cells of a committee's name shown before the stage of its minutes is shortened."""


def stage_words(meeting: Meeting) -> str:
    """Return the stage of the minutes; for signed minutes also when and by whom they were signed."""
    settled = meeting.settled
    if settled is None or settled.stage is not Stage.SIGNED:
        return str(stage_word(meeting.stage, is_imported=meeting.is_imported))
    day = f" {short_date(settled.on)}" if settled.on else ""
    return f"SIGNED{day}" + (f" by {settled.by}" if settled.by else "")


class Navigation:
    """The part of the reader that goes to other places: hits of the search, meetings, items."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader

    @command("next-place", 1)
    @command("previous-place", -1)
    def follow_hits(self, step: int) -> None:
        """Go to the next place of the search (1), in any meeting, or to the previous one (-1)."""
        reader, moved = self._reader, self._reader.trail.moved(step)
        if not reader.trail.stops:
            reader.tell(f"N and P go from one place to the next. Search first ({key_said('search-everywhere')}).")
        elif moved is None:
            reader.tell("That was the last place found." if step > 0 else "That was the first place found.")
        else:
            reader.trail = moved
            reader.go(moved.stops[moved.at], f"Place {moved.at + 1} of {len(moved.stops)}.")

    @command("next-meeting", 1)
    @command("previous-meeting", -1)
    def turn_meeting(self, step: int) -> None:
        """Go to the next meeting of the committee (1), or to the previous one (-1)."""
        other = self._reader.app.book.reader.neighbour(self._reader.place.meeting_id, step)
        which = "later" if step > 0 else "earlier"
        if other is None:
            self._reader.tell(f"There is no {which} meeting of this committee.")
        else:
            self._reader.go(HitPlace(other), f"The {'next' if step > 0 else 'previous'} meeting.")

    @command("show-item")
    def choose_item(self) -> None:
        meeting = self._reader.meeting
        if meeting is not None and meeting.items:
            choose(
                self._reader.app, "Go to item", [(item.label, item) for item in meeting.items], self._reader.show_item
            )

    def _title_in_view(self) -> str | None:
        """Return the title of the item of the selected paragraph, or of most paragraphs in sight; if there is none, say
        so."""
        reader, page, blocks = self._reader, self._reader.page, self._reader.document.blocks
        places = [page.selected] if page.selected is not None else [*page.in_sight]
        known = reader.meeting.item_by_id if reader.meeting is not None else {}
        ids = [blocks[at].item_id for at in places if at < len(blocks) and blocks[at].item_id is not None]
        item_id = Counter(ids).most_common(1)[0][0] if ids else None
        if item_id is None or item_id not in known:
            reader.tell("No item is in view: press g to go to one.")
            return None
        return known[item_id].title

    @command("same-item")
    def show_same_item(self) -> None:
        from clerk_tui.book.agenda_items import history_query

        reader, title = self._reader, self._title_in_view()
        if title is not None and reader.meeting is not None:
            line = history_query(reader.app.book.reader, reader.meeting.head, title)
            reader.app.push_screen(SearchScreen(line))

    @command("similar")
    def show_similar(self) -> None:
        """Search for resolutions similar to the selected paragraph, or to the item in view."""
        from clerk_tui.book.agenda_items import alike

        block = self._reader.page.selected_block
        text = block.text if block is not None else self._title_in_view()
        if text is not None:
            self._reader.app.push_screen(SearchScreen(alike(text)))

    @command("search-everywhere")
    def search(self) -> None:
        self._reader.app.push_screen(SearchScreen())


class FindInPage:
    """The part of the reader that marks words, and goes from mark to mark."""

    def __init__(self, reader: ReaderScreen, words: str) -> None:
        self._reader = reader
        self._set(words)

    def _set(self, words: str) -> None:
        self._words, self._wanted = words.strip(), wanted(words)

    def marked(self, block: PageBlock) -> PageBlock:
        return replace(block, marks=marks(block.text, self._wanted))

    @command("find-words")
    def ask_for_words(self) -> None:
        """Ask for words, and go to the first place that has them."""
        ask(self._reader.app, Ask("Find in these minutes", hint="Enter: find   Esc: cancel"), self.find)

    def find(self, words: str) -> None:
        """Mark `words`, and go to the first place that has them."""
        self._set(words)
        reader = self._reader
        reader.place = HitPlace(reader.place.meeting_id)
        reader.page.selected = None
        reader.show_page()
        reader.open_place()

    @command("next-mark", 1)
    @command("previous-mark", -1)
    def next_mark(self, step: int) -> None:
        """Go to the next mark (1), or to the previous one (-1)."""
        page = self._reader.page
        page.turn_mark(step)
        if self._words or page.mark_count:
            self.tell_place()
        else:
            self._reader.tell("Nothing to find yet: press / to search in these minutes.")

    def tell_place(self) -> None:
        """Say which mark is the current one, or how to move."""
        reader, page = self._reader, self._reader.page
        trail = reader.trail
        more = f" N: place {trail.at + 2} of {len(trail.stops)}." if trail.at + 1 < len(trail.stops) else ""
        if page.mark_count and page.current_mark is not None:
            message = f"Match {page.current_mark + 1} of {page.mark_count} (n next, p previous).{more}"
        elif self._words and not page.mark_count:
            where = (
                "the public minutes. ^P “Show exempt parts” shows the rest."
                if reader.hides_exempt
                else "these minutes. Private and struck entries are not printed."
            )
            message = f"“{self._words}” is not in {where}"
        else:
            message = f"Use the arrows and the space bar to scroll.{more}"
        reader.tell(message)


class PageActions:
    """The part of the reader that copies, exports and proofs the minutes shown."""

    def __init__(self, reader: ReaderScreen) -> None:
        self._reader = reader
        self.finding: Finding | None = None
        """The finding whose place was shown last."""

    def tell_selected(self) -> None:
        """Say what the proof found in the selected paragraph, or what the keys do with it."""
        reader, finding = self._reader, self.finding
        if finding is not None and reader.page.selected == reader.block_of_entry(finding.entry_id):
            reader.tell(f"{finding.code}  {finding.sentence}")
        else:
            reader.tell("Arrows: choose a paragraph   c: copy   C: copy with source   Esc: cancel")

    @command("copy-passage")
    def copy(self) -> None:
        """Copy the selected paragraph; if none is selected, select one first."""
        page = self._reader.page
        if (block := page.selected_block) is None:
            page.pick()
            return
        self._reader.app.copy_to_clipboard(block.text)
        page.selected = None
        self._reader.tell("Copied. If your terminal does not let programs use the clipboard, export with x instead.")

    @command("copy-cited")
    def copy_cited(self) -> None:
        """Copy the selected paragraph with its source; if none is selected, select one first."""
        reader, page, at = self._reader, self._reader.page, self._reader.page.selected
        if at is None or reader.meeting is None:
            page.pick()
            return
        block, exempt = reader.document.blocks[at], exempt_parts(reader.meeting)
        source = citation(reader.meeting, block.item_id)
        if any(entry.id in block.entry_ids and exempt.hides(entry) for entry in reader.meeting.entries):
            source += ", EXEMPT"
        reader.app.copy_to_clipboard(f"{page.blocks[at].text}\n({source})")
        page.selected = None
        reader.tell(f"Copied with its source: {source}.")

    @command("export-page", False)
    @command("export-page-exempt", True)
    def export(self, with_exempt: bool) -> None:
        """Write a document of this meeting to a file: public, or marked and with its exempt parts."""
        reader = self._reader
        if reader.meeting is not None:
            Exporting(reader.app, reader.meeting, reader.tell, with_exempt=with_exempt).begin()

    @command("correct-page")
    async def correct(self) -> None:
        """Open the meeting to be corrected at the entry selected or found, unless another is being recorded."""
        from clerk_tui.tui.screens.meeting import MeetingScreen

        reader, meeting = self._reader, self._reader.meeting
        below = next((screen for screen in reader.app.screen_stack if isinstance(screen, MeetingScreen)), None)
        if meeting is None or (below is not None and below.recording.meeting.id != meeting.id):
            reader.tell("Go back to the list of meetings first (Esc): these minutes are corrected from there.")
            return
        entry = self._entry_shown(meeting)
        while below is not None and reader.app.screen is not below:
            await reader.app.pop_screen()
        if below is None:
            reader.app.open_meeting(meeting.id)
        screen = reader.app.screen
        if isinstance(screen, MeetingScreen) and entry is not None:
            screen.call_after_refresh(screen.show_entry, entry, "e changes it; ↑ and ↓ go to another.")

    def _entry_shown(self, meeting: Meeting) -> Entry | None:
        """Return the entry that is selected, that was found, or that is first in sight."""
        page, blocks, shown = self._reader.page, self._reader.document.blocks, self._reader.place.entry_id
        if page.selected is not None or not shown:
            seen = page.in_sight if page.selected is None else (page.selected,)
            shown = next((id_ for at in seen if at < len(blocks) for id_ in blocks[at].entry_ids), None)
        return next((entry for entry in meeting.entries if entry.id == shown), None)

    @command("say-how-to-correct")
    def tell_how(self) -> None:
        """Say how to correct the minutes, since nothing is changed here."""
        self._reader.tell(f"Nothing is changed here: {key_said('correct-page')} opens these minutes to correct them.")

    @command("prove-page")
    def show_proof(self) -> None:
        """Show the proof of these minutes; nothing can be changed there."""
        from clerk_tui.tui.screens.proof import SIGNED, ProofScreen, read_only

        reader = self._reader
        if reader.meeting is not None:
            reason = SIGNED if reader.meeting.stage is Stage.SIGNED else read_only()
            screen = ProofScreen(reader.meeting, reason=reason, with_exempt=reader.with_exempt, at=self.finding)
            reader.app.push_screen(screen, self._go_to_finding)

    def _go_to_finding(self, finding: Finding | None) -> None:
        if finding is None:
            return
        self.finding = finding
        if (block := self._reader.block_of_entry(finding.entry_id)) is not None:
            self._reader.show_block(block)
        self._reader.page.selected = block
        if block is None:
            self._reader.tell(f"{finding.code}  {finding.sentence}")


class ReaderScreen(CommandScreen[None]):
    PLACES = ("reader",)
    PARTS = (Navigation, FindInPage, PageActions)
    BINDINGS = bindings("reader")

    def __init__(self, place: HitPlace, words: str = "", trail: HitList | None = None) -> None:
        """`words` are marked as in a search. The page opens at `place`, which is one of the places of `trail` if that
        is given."""
        self.page, self._items = Page(id="page"), AgendaList(id="items")
        """The minutes, and the list of their items."""
        super().__init__(Horizontal(self._items, self.page, id="body"), classes="reader")
        self.place = place
        self.trail = trail or HitList()
        self.meeting: Meeting | None = None
        self.document = minutes.Document(())
        self.with_exempt = False
        self._version = 0
        self._navigation, self._find, self._actions = Navigation(self), FindInPage(self, words), PageActions(self)

    @property
    def hides_exempt(self) -> bool:
        """Whether exempt parts are left out of the page."""
        return self.meeting is not None and bool(exempt_parts(self.meeting).parts) and not self.with_exempt

    def on_mount(self) -> None:
        self._items.border_title = "Items"
        self.app.book.is_saved(SHORT_WAIT)
        self.show_meeting()
        if self.meeting is not None and (trouble := minutes.style_for(self.meeting.head.style).trouble):
            notify(self.app, trouble, severity="warning")
        self.call_after_refresh(self._open_first, self.trail)
        if self.app.book.is_read_only:
            self.set_interval(FOLLOW_EVERY, self._follow)

    def show_meeting(self) -> None:
        """Show the minutes as they are in the file; if they cannot be read, show why."""
        try:
            self._version = self.app.book.reader.data_version()
            meeting = self.app.book.reader.meeting(self.place.meeting_id)
            style = minutes.style_for(meeting.head.style)
            self.document = minutes.render(meeting, style, with_exempt=self.with_exempt)
        except ClerkError as error:
            self._version = 0
            self.page.show_blocks([PageBlock(str(error))])
            return
        self.meeting = meeting
        self.show_page()
        self._items.show(meeting, None, None)
        self._show_status()

    def show_page(self) -> None:
        self.page.show_blocks([self._find.marked(block) for block in blocks_of(self.document)])

    def _show_status(self) -> None:
        """Show whose minutes these are, the date and the stage. If there is little room, the stage is shortened."""
        if self.meeting is None:
            return
        head, parts = self.meeting.head, exempt_parts(self.meeting).parts
        version = (" · WITH EXEMPT PARTS" if self.with_exempt else " · public version") if parts else ""
        day, stage = short_date(head.date), stage_words(self.meeting)
        ends = [f"{stage}{version} · read only"]
        if self.meeting.stage is Stage.SIGNED:
            ends += [f"{stage}{version}", f"{stage.partition(' by ')[0]}{version}"]
        name = plain(head.committee or "Meeting")
        room = [self.size.width - width(f" {day} · {end}") - 3 for end in ends]
        at = next((n for n, cells in enumerate(room) if cells >= min(width(name), MIN_NAME)), len(ends) - 1)
        self.show_status(f"{cut(name, max(room[at], 1))} · {day} · {ends[at]}")

    def _follow(self) -> None:
        try:
            is_changed = self._version != self.app.book.reader.data_version()
        except ClerkError as error:
            self._version = 0
            self.tell(f"⚠ {error}")
            return
        if is_changed:
            self.show_meeting()
            self._find.tell_place()

    def team_reported(self, meetings: tuple[int, ...]) -> None:
        """Show the minutes again if something of them has arrived from the team."""
        if self.place.meeting_id in meetings:
            self.show_meeting()
            self._find.tell_place()

    @on(Resize)
    def fit(self) -> None:
        """Show the items if there is room, and as many keys as fit."""
        self._items.display = self.size.width >= SIDE_BY_SIDE
        self._show_status()

    def go(self, place: HitPlace, message: str) -> None:
        """Go to another place, in this meeting or another, and show a message with the date of the meeting."""
        self.place = place
        self.with_exempt = self.with_exempt and self.meeting is not None and self.meeting.id == place.meeting_id
        self.page.selected = None
        self.page.current_mark = None
        self._actions.finding = None
        self.show_meeting()
        if place.entry_id is None and place.item_id is None:
            self.page.show_row(0, at_top=True)
        self.open_place()
        self.tell(f"{message}  {short_date(self.meeting.head.date)}" if self.meeting is not None else message)

    # Opening at a place

    def _open_first(self, trail: HitList) -> None:
        """Go to the first place, unless the clerk has already gone elsewhere."""
        if self.trail is trail:
            self.open_place()

    def open_place(self) -> None:
        """Go to the entry or item asked for, or to the first mark."""
        if (block := self._block_of_place()) is not None:
            self._show_marked(block)
        elif self.page.mark_count:
            self._show_marked(next(at for at, block in enumerate(self.page.blocks) if block.marks))
        self._find.tell_place()

    def _show_marked(self, block: int) -> None:
        self.show_block(block)
        if self.page.blocks[block].marks:
            self.page.show_mark(sum(len(before.marks) for before in self.page.blocks[:block]))

    def _block_of_place(self) -> int | None:
        if self.place.entry_id is None and self.place.item_id is not None:
            return self._block_of_item(self.place.item_id)
        return self.block_of_entry(self.place.entry_id)

    def block_of_entry(self, entry_id: int | None) -> int | None:
        """Return the block of an entry; if it is not printed, the first block of its item."""
        if entry_id is None or self.meeting is None:
            return None
        block = self.document.block_of(entry_id)
        entry = next((e for e in self.meeting.entries if e.id == entry_id), None)
        if block is None and entry is not None and entry.item_id is not None:
            block = self._block_of_item(entry.item_id)
        return block

    def _block_of_item(self, item_id: int) -> int | None:
        return next((at for at, block in enumerate(self.document.blocks) if block.item_id == item_id), None)

    def show_block(self, block: int) -> None:
        """Scroll to a block, with some lines above it."""
        self.page.show_row(block, at_top=True)
        self.page.scroll_lines(-LINES_ABOVE)
        self.page.show_row(block)  # at the end of the minutes the page may not have moved

    def show_item(self, item: AgendaItem) -> None:
        """Scroll to an item."""
        if (block := self._block_of_item(item.id)) is None:
            self.tell(f"Nothing is minuted under {item.label}.")
            return
        self.page.selected = None
        self.page.show_row(block, at_top=True)
        self.tell(item.label)

    @on(AgendaList.ItemChosen)
    def item_clicked(self, message: AgendaList.ItemChosen) -> None:
        self.show_item(message.item)

    @on(Rows.Highlighted, "#page")
    def paragraph_selected(self) -> None:
        self._actions.tell_selected()

    @on(Rows.Chosen, "#page")
    def paragraph_chosen(self) -> None:
        self._actions.copy()

    @command("show-exempt-page")
    def toggle_exempt(self) -> None:
        """Show the minutes with their exempt parts, or hide them again."""
        self.with_exempt = not self.with_exempt
        self.show_meeting()
        self.open_place()

    @command("leave-reader")
    def leave(self) -> None:
        """Stop choosing a paragraph, or leave the page."""
        if self.page.selected is not None:
            self.page.selected = None
            self._find.tell_place()
        else:
            self.dismiss()


_PIECE = regex(r'"([^"]*)"|([^\s"]+)')
_WORD = regex("[^\\W_]+(?:[\u0300-\u036f]+[^\\W_]*)*")
"""Letters and figures, with combining accents."""
fold = lru_cache(maxsize=8192)(people.fold)
"""Cached, because a page repeats its words."""
_LEAST_BEGINNING = 2
"""Letters from which the last word typed may be the start of a longer one."""


@dataclass(frozen=True)
class WordsToMark:
    words: tuple[str, ...]
    """Folded: no capitals, no accents."""
    is_open: bool = False
    """Whether the last may be the start of a longer word."""

    def begins_at(self, at: int, words: Sequence[str]) -> bool:
        """Whether these words stand in `words` (folded) at the place `at`."""
        count = len(self.words)
        if at + count > len(words) or any(words[at + i] != self.words[i] for i in range(count - 1)):
            return False
        last, there = self.words[-1], words[at + count - 1]
        return there.startswith(last) if self.is_open else there == last


def wanted(typed: str) -> tuple[WordsToMark, ...]:
    """Return what a search for `typed` looks for: each word, and words in "double quotes" together. The last word may
    be the beginning of a longer one, unless it is quoted or a space follows; so may a word with a star."""
    out = []
    for piece in _PIECE.finditer(typed):
        is_quoted = piece[1] is not None
        words = tuple(fold(word) for word in _WORD.findall(piece[1] if is_quoted else piece[2]))
        is_last = not is_quoted and (piece.end() == len(typed) or piece[2].endswith("*"))
        if words and all(words):
            out.append(WordsToMark(words, is_last and len(words[-1]) >= _LEAST_BEGINNING))
    return tuple(out)


def marks(text: str, sought: Sequence[WordsToMark]) -> tuple[tuple[int, int], ...]:
    """Return the start and end of each place of `sought` in `text`, in order and without overlaps."""
    if not sought:
        return ()
    places = [match.span() for match in _WORD.finditer(text)]
    words = [fold(text[start:end]) for start, end in places]
    found: list[tuple[int, int]] = []
    whole = {w.words[0] for w in sought if len(w.words) > 1 or not w.is_open}
    begun = tuple(w.words[0] for w in sought if len(w.words) == 1 and w.is_open)
    at = 0
    while at < len(words):
        taken = 0
        if words[at] in whole or words[at].startswith(begun):  # true of few words
            taken = max((len(w.words) for w in sought if w.begins_at(at, words)), default=0)
        if taken:
            found.append((places[at][0], places[at + taken - 1][1]))
        at += max(taken, 1)
    return tuple(found)
