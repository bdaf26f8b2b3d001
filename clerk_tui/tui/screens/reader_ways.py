"""Ways on from a page of the reader: the next place found, the meetings before and after, the same item over time."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from clerk_tui import minutes
from clerk_tui.book.citing import citation
from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Meeting
from clerk_tui.meeting.proceedings import exempt_parts
from clerk_tui.tui import found_words
from clerk_tui.tui.command_screen import CommandScreen, command
from clerk_tui.tui.trail import Stop, Trail
from clerk_tui.tui.widgets.page import Page

if TYPE_CHECKING:
    from clerk_tui.tui.host import Host


class ReaderWays(CommandScreen[None]):
    """The part of the reader that goes elsewhere."""

    app: Host

    def __init__(self, stop: Stop, words: str, trail: Trail | None) -> None:
        super().__init__(classes="reader")
        self._meeting_id, self._entry_id, self._item_id = stop.meeting_id, stop.entry_id, stop.item_id
        self._words = words
        self._wanted = found_words.wanted(words)
        self._trail = trail or Trail()
        self._meeting: Meeting | None = None
        self._document = minutes.Document(())
        self._with_exempt = False

    @property
    def _page(self) -> Page:
        return self.query_one("#page", Page)

    def tell(self, sentence: str) -> None:
        """Say something below the page."""
        raise NotImplementedError

    def show_elsewhere(self, told: str) -> None:
        """Show the place that is now to be read, and say how it was come to."""
        raise NotImplementedError

    @command("next-place", 1)
    @command("previous-place", -1)
    def follow_trail(self, way: int) -> None:
        """To the next place that the search found (1), in whichever meeting, or to the one before (-1)."""
        moved = self._trail.moved(way)
        if not self._trail.stops:
            self.tell("n and p go from one found word to the next. A search (F9) that finds several places leads on.")
        elif moved is None:
            self.tell("That was the last place found." if way > 0 else "That was the first place found.")
        else:
            self._trail = moved
            self._go(moved.stops[moved.at], f"Place {moved.at + 1} of {len(moved.stops)} found.")

    @command("next-meeting", 1)
    @command("previous-meeting", -1)
    def turn_meeting(self, way: int) -> None:
        """To the next meeting of the committee (1), or to the one before (-1)."""
        other = self.app.book.reader.neighbour(self._meeting_id, way)
        if other is None:
            self.tell("There is no later meeting of this committee." if way > 0 else "There is no earlier meeting.")
        else:
            self._go(Stop(other), "The next meeting." if way > 0 else "The meeting before.")

    def _go(self, stop: Stop, told: str) -> None:
        self._meeting_id, self._entry_id, self._item_id = stop.meeting_id, stop.entry_id, stop.item_id
        self._with_exempt = self._with_exempt and self._meeting is not None and self._meeting.id == stop.meeting_id
        self._page.selected = None
        self._page.current_mark = None
        self.show_elsewhere(told)

    # The item that is looked at

    @property
    def _item_in_view(self) -> int | None:
        """The item of the paragraph that stands out, or of most of the paragraphs in sight."""
        page, blocks = self._page, self._document.blocks
        places = [page.selected] if page.selected is not None else [*page.in_sight]
        items = [blocks[at].item_id for at in places if at < len(blocks) and blocks[at].item_id is not None]
        return Counter(items).most_common(1)[0][0] if items else None

    def _title_in_view(self) -> str | None:
        item = self._item_in_view
        if self._meeting is None or item is None or item not in self._meeting.item_by_id:
            self.tell("No item is in view: g goes to one.")
            return None
        return self._meeting.item_by_id[item].title

    @command("same-item")
    def show_same_item(self) -> None:
        """The item in view at all meetings of the committee."""
        from clerk_tui.book.earlier_items import over_time
        from clerk_tui.tui.screens.search import SearchScreen

        title = self._title_in_view()
        if title is not None and self._meeting is not None:
            try:
                line = over_time(self.app.book.reader, self._meeting.head, title)
            except ClerkError as error:
                self.tell(f"⚠ {error}")
                return
            self.app.push_screen(SearchScreen(line))

    @command("similar")
    def show_similar(self) -> None:
        """Resolutions like the paragraph that stands out, or like the title of the item in view."""
        from clerk_tui.book.earlier_items import alike
        from clerk_tui.tui.screens.search import SearchScreen

        block = self._page.selected_block
        text = block.text if block is not None else self._title_in_view()
        if text is not None:
            self.app.push_screen(SearchScreen(alike(text)))

    # Copying with the source

    @command("copy-cited")
    def copy_cited(self) -> None:
        """Copy the paragraph that stands out with the words by which others find it; begin to choose one."""
        page = self._page
        at = page.selected
        if at is None or self._meeting is None:
            page.action_pick()
            return
        block = self._document.blocks[at]
        source = citation(self._meeting, block.item_id)
        exempt = exempt_parts(self._meeting)
        entries = {entry.id: entry for entry in self._meeting.entries}
        if any(i in entries and exempt.hides(entries[i]) for i in block.entry_ids):
            source += ", EXEMPT"
        self.app.copy_to_clipboard(f"{page.blocks[at].text}\n({source})")
        page.selected = None
        self.tell(f"Copied with its source: {source}.")

    @command("search-everywhere")
    def search(self) -> None:
        """Search in every meeting."""
        from clerk_tui.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen())
