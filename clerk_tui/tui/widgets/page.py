"""A page to read: minutes, a past meeting, a topic of help."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import ClassVar, Literal

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.reactive import var
from textual.strip import Strip

from clerk_tui.frozen import dataclass
from clerk_tui.minutes import BlockKind, Document
from clerk_tui.tui import formatting
from clerk_tui.tui.sanitise import plain
from clerk_tui.tui.widgets.rows import Piece, Rows, strip_of

BlockStyle = Literal["title", "heading", "paragraph", "listed", "fixed", "muted"]
"""How a block looks. `fixed` is not broken into lines (a table, a drawing of keys); it and `listed` stand close."""

_CLOSE = ("listed", "fixed")
"""Styles between which no line is left empty."""
_MAXIMUM = 92
"""Lines are broken at this many cells at most: longer ones are hard to read."""


@dataclass(frozen=True)
class PageBlock:
    """A paragraph of the page."""

    text: str
    style: BlockStyle = "paragraph"
    indent: int = 0
    """Cells from the left edge."""
    key: Hashable = None
    """By what `Page.show_key` finds it, such as an entry's id."""
    marks: tuple[tuple[int, int], ...] = ()
    """Words found: from which character of the text, up to which."""


class Page(Rows):
    """Blocks of text broken to the width, with found words marked. Up and down move the page; while a paragraph is
    being picked (for copying) they move from one to the next."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "page--title",
        "page--heading",
        "page--paragraph",
        "page--muted",
        "page--mark",
        "page--mark-current",
    }

    DEFAULT_CSS = """
    Page {
        & > .page--title { text-style: bold; color: $primary; }
        & > .page--heading { text-style: bold; }
        & > .page--muted { color: $text-muted; }
        & > .page--mark { text-style: bold underline; color: $accent; }
        & > .page--mark-current { text-style: bold underline reverse; color: $accent; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "page_down", "Page down", show=False)]

    current_mark: var[int | None] = var(None, init=False)
    """Which of all marks the reader is at, counted from 0."""

    def __init__(
        self,
        blocks: Sequence[PageBlock] = (),
        *,
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._blocks: Sequence[PageBlock] = blocks
        self._marks = _marks(blocks)

    @property
    def blocks(self) -> Sequence[PageBlock]:
        """What is shown."""
        return self._blocks

    def show_blocks(self, blocks: Sequence[PageBlock], *, at: Hashable = None) -> None:
        """Show other blocks; the place stays, or the block with the key `at` comes into sight."""
        self._blocks = blocks
        self._marks = _marks(blocks)
        if self.current_mark is not None and self.current_mark >= len(self._marks):
            self.current_mark = None
        self.show_changes()
        if at is not None:
            self.show_key(at)

    def show_key(self, key: Hashable, *, at_top: bool = False) -> bool:
        """Bring the (last) block with this key into sight; whether there is one."""
        for index in range(len(self._blocks) - 1, -1, -1):
            if self._blocks[index].key == key:
                self.show_row(index, at_top=at_top)
                return True
        return False

    # Marks

    @property
    def mark_count(self) -> int:
        """How many words are marked."""
        return len(self._marks)

    def show_mark(self, number: int) -> None:
        """Go to a mark, counted from 0; the first follows the last."""
        if self._marks:
            self.current_mark = number % len(self._marks)

    def action_next_mark(self) -> None:
        """The next found word, from the current one or from what is in sight."""
        if self.current_mark is not None:
            self.show_mark(self.current_mark + 1)
        else:
            first = self.in_sight[0] if self.in_sight else 0
            self.show_mark(next((n for n, (index, _) in enumerate(self._marks) if index >= first), 0))

    def action_previous_mark(self) -> None:
        """The found word before."""
        self.show_mark((self.current_mark if self.current_mark is not None else 0) - 1)

    def watch_current_mark(self, _before: int | None, number: int | None) -> None:
        """Show the mark that is now current."""
        self.show_changes()
        if number is not None and number < len(self._marks):
            self.show_row(self._marks[number][0])

    # Picking a paragraph

    @property
    def selected_block(self) -> PageBlock | None:
        """The paragraph picked, if any."""
        return None if self.selected is None else self._blocks[self.selected]

    def action_pick(self) -> None:
        """Begin to pick a paragraph, at the current mark or the first in sight; again: stop."""
        if self.selected is not None:
            self.selected = None
        elif self.current_mark is not None and self._marks:
            self.selected = self._marks[self.current_mark][0]
        elif self.in_sight:
            self.selected = self.in_sight[0]

    def action_move_up(self) -> None:
        """A line up; while picking, the paragraph before."""
        if self.selected is None:
            self.scroll_lines(-1)
        else:
            super().action_move_up()

    def action_move_down(self) -> None:
        """A line down; while picking, the paragraph after."""
        if self.selected is None:
            self.scroll_lines(1)
        else:
            super().action_move_down()

    # Drawing

    def row_count(self) -> int:
        return len(self._blocks)

    def row_key(self, index: int) -> Hashable:
        return self._blocks[index], self._needs_space(index), self._current_in(index)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        block = self._blocks[index]
        text, marks = _cleaned(block)
        ground = self.look("rows--selected") if selected else self.ground
        style = ground if selected else self._style(block)
        indent = min(block.indent, max(width - 12, 0))
        room = max(min(width - 2, _MAXIMUM) - indent, 8)
        places = (
            [(0, formatting.fitting(text, room) if text else 0)]
            if block.style == "fixed"
            else formatting.wrap(text, room)
        )
        lead: Piece = (("▌" if selected else " ") + " " * indent, ground)
        strips = [Strip.blank(width, self.ground)] if self._needs_space(index) else []
        for start, end in places:
            pieces = self._marked(text, start, end, marks, style, self._current_in(index))
            strips.append(strip_of([lead, *pieces], width, ground))
        return strips

    def _needs_space(self, index: int) -> bool:
        if index == 0:
            return False
        style, before = self._blocks[index].style, self._blocks[index - 1].style
        return not (style in _CLOSE and before in _CLOSE)

    def _style(self, block: PageBlock) -> Style:
        named = {"title": "page--title", "heading": "page--heading", "muted": "page--muted"}
        return self.look(named.get(block.style, "page--paragraph"))

    def _current_in(self, index: int) -> int | None:
        """Which of the block's marks is the current one."""
        if self.current_mark is None or self.current_mark >= len(self._marks):
            return None
        place, number = self._marks[self.current_mark]
        return number if place == index else None

    def _marked(
        self, text: str, start: int, end: int, marks: Sequence[tuple[int, int]], style: Style, current: int | None
    ) -> list[Piece]:
        pieces: list[Piece] = []
        at = start
        for number, (first, last) in enumerate(marks):
            first, last = max(first, at), min(last, end)
            if first >= last:
                continue
            look = self.look("page--mark-current" if number == current else "page--mark")
            pieces += [(text[at:first], style), (text[first:last], look)]
            at = last
        return [*pieces, (text[at:end], style)]


def _cleaned(block: PageBlock) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The block's text as one line and its marks in it."""
    text = plain(block.text)
    if text == block.text:
        return text, block.marks
    return text, tuple((len(plain(block.text[:start])), len(plain(block.text[:end]))) for start, end in block.marks)


def _marks(blocks: Sequence[PageBlock]) -> list[tuple[int, int]]:
    """For each mark of the page, the block it is in and which of its marks it is."""
    return [(index, number) for index, block in enumerate(blocks) for number in range(len(block.marks))]


_STYLES: dict[BlockKind, BlockStyle] = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.PART: "title",
    BlockKind.ITEM: "heading",
    BlockKind.FRAME: "muted",
    BlockKind.RESOLUTION: "heading",
    BlockKind.NAMES: "listed",
    BlockKind.BALLOT: "listed",
    BlockKind.LISTED: "listed",
}


def blocks_of(document: Document) -> list[PageBlock]:
    """A document's blocks as a page shows them; each is known by the last entry it came from."""
    return [
        PageBlock(
            block.line,
            style=_STYLES.get(block.kind, "paragraph"),
            indent=2 * max(0, block.level),
            key=block.entry_ids[-1] if block.entry_ids else None,
        )
        for block in document.blocks
    ]
