"""A list of any length that draws only what is in sight.

The list keeps no widget and no height per row. It is drawn from an anchor: the row at the top and how many of its
lines are above the edge. So a screen costs the same with ten rows and with a hundred thousand, and rows may be of any
height, known only when they are drawn. The thumb at the right edge shows the place among the rows, not the lines.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from clerk_tui.tui.widgets.lines import repaint_lines

Place = tuple[int, int]
"""A row, and which of its lines, counted from 0."""
HeightOf = Callable[[int], int]
"""How many lines a row has."""


def lines_from(top: Place, count: int, height: int, height_of: HeightOf) -> list[Place]:
    """The first `height` lines of a list of `count` rows, from `top` on."""
    view: list[Place] = []
    first, skip = top
    for index in range(first, count):
        view += [(index, line) for line in range(skip, height_of(index))]
        skip = 0
        if len(view) >= height:
            break
    return view[:height]


def back(place: Place, lines: int, height_of: HeightOf) -> Place:
    """The place so many lines before, at the earliest the first."""
    index, line = place[0], place[1] - lines
    while line < 0 and index > 0:
        index -= 1
        line += height_of(index)
    return index, max(line, 0)


def onward(place: Place, lines: int, count: int, height_of: HeightOf) -> Place:
    """The place so many lines after, at the latest in the last of `count` rows."""
    index, line = place[0], place[1] + lines
    while index < count - 1 and line >= (height := height_of(index)):
        line -= height
        index += 1
    return index, line


def thumb(view: list[Place], height: int, count: int, *, at_end: bool) -> range:
    """The lines, of a view of `height` lines on `count` rows, beside which the thumb is."""
    first, last = view[0][0], view[-1][0]
    size = max(1, height * (last - first + 1) // count)
    start = height - size if at_end else min(height * first // count, height - size)
    return range(start, start + size)


WHEEL_LINES = 3
_KEPT = 2048
"""Rows whose drawing is remembered."""
_AT_HAND = 512
"""Rows whose drawing is found by their place alone, until anything changes."""

Piece = tuple[str, Style]
_Line = tuple[Strip | None, bool]
"""A line as it is seen: what is drawn, none below the last row, and whether the thumb is beside it."""


def strip_of(pieces: list[Piece], width: int, ground: Style) -> Strip:
    """One line of pieces of text in their styles, filled up to `width` cells. The text must come from
    `clerk_tui.tui.sanitise.plain`."""
    segments = [Segment(text, style) for text, style in pieces if text]
    return Strip(segments).adjust_cell_length(width, ground)


class Rows(Widget, can_focus=True):
    """A list of rows of one or more lines. Subclasses say how many there are (`row_count`), how each looks
    (`row_lines`) and, where rows keep their look when they move, by what to remember them (`row_key`)."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--selected", "rows--thumb"}

    DEFAULT_CSS = """
    Rows {
        height: 1fr;
        width: 1fr;
        color: $foreground;
        & > .rows--selected { color: $block-cursor-blurred-foreground; background: $block-cursor-blurred-background; }
        &:focus > .rows--selected { color: $block-cursor-foreground; background: $block-cursor-background; }
        & > .rows--thumb { color: $border-blurred; }
        &:focus > .rows--thumb { color: $border; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move_up", "Up", show=False),
        Binding("down", "move_down", "Down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown", "page_down", "Page down", show=False),
        Binding("home", "move_first", "First", show=False),
        Binding("end", "move_last", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    selected: var[int | None] = var(None, init=False)
    """The row that stands out, if any."""

    class Of(Message):
        """A message about one row."""

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows:
            """The list it came from."""
            return self.rows

    class Highlighted(Of):
        """Another row stands out."""

    class Chosen(Of):
        """Enter or a double click on a row."""

    class LeftUpward(Message):
        """Up was pressed on the first row."""

    class LeftDownward(Message):
        """Down was pressed on the last row."""

    def __init__(
        self,
        *,
        pinned: bool = False,
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        """`pinned`: shows the last rows, and goes on to do so as rows are added, until the clerk moves away from the
        end and again when they have come back to it."""
        super().__init__(id=id, classes=classes)
        self._pinned = self._follows = pinned
        self._top = 0
        self._skip = 0
        self._width = 0
        self._looks: dict[str, Style] = {}
        self._drawn: OrderedDict[tuple[Hashable, bool], list[Strip]] = OrderedDict()
        self._at_hand: dict[int, list[Strip]] = {}
        self._view: list[tuple[int, int]] | None = None
        self._seen: list[_Line] = []

    # What subclasses say

    def row_count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """The lines of a row, at least one, each `width` cells wide."""
        raise NotImplementedError

    def row_key(self, index: int) -> Hashable:
        """What a row's drawing is remembered by: two rows of one key look the same."""
        return index

    def look(self, name: str) -> Style:
        """The style of a component class."""
        return self._looks.get(name) or self._looks.setdefault(name, self.get_component_rich_style(name))

    @property
    def ground(self) -> Style:
        """The style of a row that does not stand out."""
        return self._looks.get("") or self._looks.setdefault("", self.rich_style)

    # What the owner does

    @property
    def pinned(self) -> bool:
        """Whether the last rows are shown, also when rows are added."""
        return self._pinned

    @pinned.setter
    def pinned(self, pinned: bool) -> None:
        self._pinned = pinned
        self.show_changes()

    @property
    def in_sight(self) -> range:
        """The rows of which at least a line is shown."""
        view = self._lay()
        return range(view[0][0], view[-1][0] + 1) if view else range(0)

    def refresh_rows(self) -> None:
        """Draw every row anew: their looks have changed."""
        self._drawn.clear()
        self.show_changes()

    def show_changes(self) -> None:
        """Show rows added, taken away or moved; what is drawn of the others is kept (by `row_key`)."""
        count = self.row_count()
        if self._top >= count:
            self._top, self._skip = max(count - 1, 0), 0
        if self.selected is not None and self.selected >= count:
            self.selected = count - 1 if count else None
        self._forget_view()

    def show_row(self, index: int, *, at_top: bool = False) -> None:
        """Bring a row into sight, if it is not, with as little movement as will do, or to the top."""
        if not 0 <= index < self.row_count():
            return
        if at_top:
            self._go(index, 0)
            return
        if not self._height():
            return
        top, skip = self._anchor()
        if index < top or (index == top and skip):
            self._go(index, 0)
        elif not self._ends_in_sight(index):
            height = len(self._lines(index))
            self._go(*self._back(index, height, max(self._height(), height)))

    def scroll_lines(self, lines: int) -> None:
        """Move what is shown by so many lines, up where negative."""
        top, skip = self._anchor()
        on = onward((top, skip), lines, self.row_count(), self._height_of)
        self._go(*(self._back(top, skip, -lines) if lines < 0 else on))

    # Drawing

    def _forget_view(self) -> None:
        self._at_hand.clear()
        self._view = None
        self._repaint()

    def _repaint(self) -> None:
        """Draw the lines that look other than before, and nothing else."""
        height = self._height()
        if height <= 0 or not self.is_attached:
            self.refresh()
            return
        view, before = self._lay(), self._seen
        beside = self._thumb(view)
        lines: list[_Line] = [(self._lines(index)[line], y in beside) for y, (index, line) in enumerate(view)]
        self._seen = lines + [(None, False)] * (height - len(lines))
        repaint_lines(self, before, self._seen)

    def _height(self) -> int:
        return self.content_size.height

    def _lines(self, index: int) -> list[Strip]:
        lines = self._at_hand.get(index)
        if lines is not None:
            return lines
        chosen = index == self.selected
        key = (self.row_key(index), chosen)
        lines = self._drawn.get(key)
        if lines is None:
            lines = self._drawn[key] = self.row_lines(index, max(self.content_size.width - 1, 1), chosen)
            if len(self._drawn) > _KEPT:
                self._drawn.popitem(last=False)
        else:
            self._drawn.move_to_end(key)
        if len(self._at_hand) >= _AT_HAND:
            self._at_hand.clear()
        self._at_hand[index] = lines
        return lines

    def _lay(self) -> list[tuple[int, int]]:
        """For each line in sight, which line of which row it is."""
        if self._view is None:
            self._top, self._skip = self._anchor()
            self._view = self._from(self._top, self._skip)
            self._pinned = self._pinned or (self._follows and self._at_end(self._view))
        return self._view

    def _anchor(self) -> tuple[int, int]:
        """The row at the top and how many of its lines are above the edge; never so low that room is left below."""
        last = self.row_count() - 1
        if last < 0 or self._height() <= 0:
            return (0, 0) if last < 0 else (self._top, self._skip)
        if self._pinned:
            return self._lowest()
        skip = min(self._skip, len(self._lines(self._top)) - 1)
        return (self._top, skip) if len(self._from(self._top, skip)) >= self._height() else self._lowest()

    def _lowest(self) -> tuple[int, int]:
        last = self.row_count() - 1
        return self._back(last, len(self._lines(last)), self._height()) if last >= 0 else (0, 0)

    def _height_of(self, index: int) -> int:
        return len(self._lines(index))

    def _from(self, top: int, skip: int) -> list[tuple[int, int]]:
        return lines_from((top, skip), self.row_count(), self._height(), self._height_of)

    def _back(self, index: int, line: int, lines: int) -> tuple[int, int]:
        return back((index, line), lines, self._height_of)

    def _at_end(self, view: list[tuple[int, int]]) -> bool:
        last = self.row_count() - 1
        return bool(view) and view[-1][0] == last and view[-1][1] == len(self._lines(last)) - 1

    def _ends_in_sight(self, index: int) -> bool:
        view = self._lay()
        return bool(view) and (index, len(self._lines(index)) - 1) <= view[-1]

    def _go(self, top: int, skip: int) -> None:
        self._pinned = False
        self._top, self._skip = top, skip
        self._view = None
        self._repaint()

    def render_line(self, y: int) -> Strip:
        view = self._lay()
        width = max(self.content_size.width, 1)
        line = self._lines(view[y][0])[view[y][1]] if y < len(view) else Strip.blank(width - 1, self.ground)
        is_beside = y in self._thumb(view)
        edge = Segment("█", self.look("rows--thumb")) if is_beside else Segment(" ", self.ground)
        return Strip([*line, edge], width)

    def _thumb(self, view: list[tuple[int, int]]) -> range:
        """The lines beside which the thumb is; none where every row is in sight."""
        at_end = self._at_end(view)
        if not view or (view[0] == (0, 0) and at_end):
            return range(0)
        return thumb(view, self._height(), self.row_count(), at_end=at_end)

    def notify_style_update(self) -> None:
        self._looks.clear()
        self._drawn.clear()
        self._at_hand.clear()
        self._view = None  # with the style the room may be another, and rows break at other words
        super().notify_style_update()

    def on_resize(self) -> None:
        """Other widths, other line breaks; the row at the top stays."""
        if self.content_size.width != self._width:
            self._width = self.content_size.width
            self._drawn.clear()
        self._forget_view()

    # Moving

    def validate_selected(self, index: int | None) -> int | None:
        count = self.row_count()
        return None if index is None or count == 0 else min(max(index, 0), count - 1)

    def watch_selected(self, before: int | None, index: int | None) -> None:
        """Show the row that now stands out and tell the owner."""
        self._forget_view()
        if index is None:
            return
        self.show_row(index)
        self.post_message(self.Highlighted(self, index))

    def action_move_up(self) -> None:
        """The row above; within a row taller than the view, a line."""
        if self.selected is None:
            self.selected = self.in_sight[-1] if self.in_sight else None
        elif self._anchor() <= (self.selected, 0):
            if self.selected == 0:
                self.post_message(self.LeftUpward())
            self.selected = max(self.selected - 1, 0)
        else:
            self.scroll_lines(-1)

    def action_move_down(self) -> None:
        """The row below; within a row taller than the view, a line."""
        last = self.row_count() - 1
        if self.selected is None:
            self.selected = self.in_sight[0] if self.in_sight else None
        elif not self._ends_in_sight(self.selected):
            self.scroll_lines(1)
        elif self.selected >= last:
            self.post_message(self.LeftDownward())
        else:
            self.selected += 1

    def action_page_up(self) -> None:
        """A screenful back."""
        self._page(-1)

    def action_page_down(self) -> None:
        """A screenful on."""
        self._page(1)

    def _page(self, way: int) -> None:
        before = self._anchor()
        self.scroll_lines(way * max(self._height() - 1, 1))
        if self.selected is not None:
            moved = self._anchor() != before
            edge = 0 if way < 0 else self.row_count() - 1
            seen = self.in_sight
            self.selected = (seen[0] if way < 0 else seen[-1]) if moved and seen else edge

    def action_move_first(self) -> None:
        """The first row."""
        self._go(0, 0)
        if self.selected is not None:
            self.selected = 0

    def action_move_last(self) -> None:
        """The last row."""
        if self.selected is not None:
            self.selected = self.row_count() - 1
        self.pinned = True

    def action_choose(self) -> None:
        """Choose the row that stands out."""
        if self.selected is not None:
            self.post_message(self.Chosen(self, self.selected))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves what is shown."""
        event.stop()
        self.scroll_lines(-WHEEL_LINES)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves what is shown."""
        event.stop()
        self.scroll_lines(WHEEL_LINES)

    def on_click(self, event: events.Click) -> None:
        """A click makes a row stand out, a second chooses it."""
        view, place = self._lay(), event.get_content_offset(self)
        if place is None or place.y >= len(view):
            return
        index = view[place.y][0]
        self.selected = index
        if event.chain == 2:
            self.post_message(self.Chosen(self, index))
