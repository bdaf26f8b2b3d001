"""A page of text: minutes, or a topic of the help."""

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
from clerk_tui.tui.formatting import plain
from clerk_tui.tui.widgets.rows import Piece, Rows, marked, strip_of

BlockStyle = Literal["title", "heading", "paragraph", "listed", "fixed", "muted"]
"""How a block looks. `fixed` (a table) is not wrapped. No blank line stands between `fixed` or `listed` blocks."""

_CLOSE = {"listed", "fixed"}
"""Styles with no blank line between them."""
_MAXIMUM = 92
"""Cells of the longest line: longer ones are hard to read."""


@dataclass(frozen=True)
class PageBlock:
    """A paragraph, a heading or an empty line of a page."""

    text: str
    style: BlockStyle = "paragraph"
    indent: int = 0
    """Cells from the left edge."""
    key: Hashable = None
    """What `Page.show_blocks` finds it by, such as an entry's id."""
    marks: tuple[tuple[int, int], ...] = ()
    """The start and end of each word found, in characters of the text."""


class Page(Rows):
    """Blocks of text, wrapped, with found words marked. Up and Down scroll; after `pick` they select a block."""

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
    """The number of the mark that the reader is at, from 0."""

    def __init__(self, blocks: Sequence[PageBlock] = (), *, id: str | None = None) -> None:  # noqa: A002 (Textual's own)
        super().__init__(id=id)
        self.blocks = blocks
        self._marks = _marks(blocks)

    def show_blocks(self, blocks: Sequence[PageBlock], *, at: Hashable = None) -> None:
        """Show other blocks at the same place, or with the last block of the key `at` in sight."""
        self.blocks = blocks
        self._marks = _marks(blocks)
        if self.current_mark is not None and self.current_mark >= len(self._marks):
            self.current_mark = None
        self.show_changes()
        if at is not None:
            self.show_row(max((n for n, block in enumerate(self.blocks) if block.key == at), default=-1))

    # Marks

    @property
    def mark_count(self) -> int:
        """Return the number of marks."""
        return len(self._marks)

    def show_mark(self, number: int) -> None:
        """Go to a mark, counted from 0; after the last comes the first."""
        if self._marks:
            self.current_mark = number % len(self._marks)

    def turn_mark(self, step: int) -> None:
        """Go to the next mark (1) or the previous one (-1), from the current one or from what is in sight."""
        if self.current_mark is not None or step < 0:
            self.show_mark((self.current_mark or 0) + step)
        else:
            first = self.in_sight[0] if self.in_sight else 0
            self.show_mark(next((n for n, (index, _) in enumerate(self._marks) if index >= first), 0))

    def watch_current_mark(self, _before: int | None, number: int | None) -> None:
        self.show_changes()
        if number is not None and number < len(self._marks):
            self.show_row(self._marks[number][0])

    # Selecting a block

    @property
    def selected_block(self) -> PageBlock | None:
        return None if self.selected is None else self.blocks[self.selected]

    def pick(self) -> None:
        """Select the block of the current mark, or the first in sight; or end the selection."""
        if self.selected is not None:
            self.selected = None
        elif self.current_mark is not None and self._marks:
            self.selected = self._marks[self.current_mark][0]
        elif self.in_sight:
            self.selected = self.in_sight[0]

    def action_move_up(self) -> None:
        """Scroll a line up, or select the block before."""
        if self.selected is None:
            self.scroll_lines(-1)
        else:
            super().action_move_up()

    def action_move_down(self) -> None:
        """Scroll a line down, or select the block after."""
        if self.selected is None:
            self.scroll_lines(1)
        else:
            super().action_move_down()

    # Drawing

    def row_count(self) -> int:
        return len(self.blocks)

    def row_key(self, index: int) -> Hashable:
        return self.blocks[index], self._needs_space(index), self._current_in(index)

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        block = self.blocks[index]
        text, marks = _as_one_line(block)
        ground = self.row_style(selected=selected)
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
        current = self._current_in(index)
        looks = [
            (*mark, self.look("page--mark-current" if number == current else "page--mark"))
            for number, mark in enumerate(marks)
        ]
        for start, end in places:
            strips.append(strip_of([lead, *marked(text, start, end, looks, style)], width, ground))
        return strips

    def _needs_space(self, index: int) -> bool:
        return index > 0 and not {self.blocks[index - 1].style, self.blocks[index].style} <= _CLOSE

    def _style(self, block: PageBlock) -> Style:
        named = {"title": "page--title", "heading": "page--heading", "muted": "page--muted"}
        return self.look(named.get(block.style, "page--paragraph"))

    def _current_in(self, index: int) -> int | None:
        if self.current_mark is None or self.current_mark >= len(self._marks):
            return None
        place, number = self._marks[self.current_mark]
        return number if place == index else None


def _as_one_line(block: PageBlock) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of a block as one line, with its marks there."""
    text = plain(block.text)
    if text == block.text:
        return text, block.marks
    return text, tuple((len(plain(block.text[:start])), len(plain(block.text[:end]))) for start, end in block.marks)


def _marks(blocks: Sequence[PageBlock]) -> list[tuple[int, int]]:
    """Return for each mark its block, and its number among the marks of that block."""
    return [(index, number) for index, block in enumerate(blocks) for number in range(len(block.marks))]


_STYLES: dict[BlockKind, BlockStyle] = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.PART: "title",
    BlockKind.ITEM: "heading",
    BlockKind.FRAME: "muted",
    BlockKind.EXEMPT: "muted",
    BlockKind.RESOLUTION: "heading",
    BlockKind.NAMES: "listed",
    BlockKind.BALLOT: "listed",
    BlockKind.LISTED: "listed",
}


def blocks_of(document: Document) -> list[PageBlock]:
    """Return the blocks of a document. The key of each is the last of its entries."""
    return [
        PageBlock(
            block.line,
            style=_STYLES.get(block.kind, "paragraph"),
            indent=2 * max(0, block.level),
            key=block.entry_ids[-1] if block.entry_ids else None,
        )
        for block in document.blocks
    ]
