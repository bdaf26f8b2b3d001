"""A list of any length that draws only what is in sight.

The list keeps no widget and no height for a row. It is drawn from an anchor: the row at the top, and how many of its
lines are above the edge. So ten rows cost as much as a hundred thousand, and the height of a row need not be known
before it is drawn. The thumb at the right edge shows the place among the rows, not the lines.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from clerk_tui.tui.formatting import padded, plain, wrap
from clerk_tui.tui.widgets.repainting import MadeOf, PlainLines, repaint_lines

WHEEL_LINES = 3
_MOST_DRAWN = 2048
"""How many drawn rows are cached."""
_MOST_AT_HAND = 512
"""How many of them are also found by their place alone, until anything changes."""

Piece = tuple[str, Style]
Place = tuple[int, int]
"""A row, and one of its lines, counted from 0."""
_Line = tuple[Strip | None, bool]
"""What is drawn on a line (None below the last row), and whether the thumb is beside it."""


def strip_of(pieces: list[Piece], width: int, ground: Style) -> Strip:
    """Return pieces of text as one line, filled to `width` cells. The text must come from `formatting.plain`."""
    segments = [Segment(text, style) for text, style in pieces if text]
    return Strip(segments).adjust_cell_length(width, ground)


def marked(text: str, start: int, end: int, marks: Iterable[tuple[int, int, Style]], style: Style) -> list[Piece]:
    """Return a line of a text, from `start` to `end`, with its marks in their styles."""
    pieces, at = list[Piece](), start
    for first, last, look in marks:
        first, last = max(first, at), min(last, end)
        if first < last:
            pieces += [(text[at:first], style), (text[first:last], look)]
            at = last
    return [*pieces, (text[at:end], style)]


SIGNS = ("▌", "▸")
"""What a selected row begins with, so that it is known without colour."""


def signed(lines: list[Strip], sign: str = SIGNS[0]) -> list[Strip]:
    """Return the lines of a selected row with a sign in the first cell, if that is free and no line has one."""
    if any(line.text.startswith(SIGNS) for line in lines) or not lines[0].text.startswith(" "):
        return lines
    first = lines[0]
    style = next(iter(first)).style
    return [Strip([Segment(sign, style), *first.crop(1)], first.cell_length), *lines[1:]]


class Rows(Widget, can_focus=True):
    """A list of rows of one or more lines. Subclasses define the number of rows (`row_count`), how each is drawn
    (`row_lines`) and, if rows can move, the key under which a drawing is cached (`row_key`)."""

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
        Binding("home,ctrl+home", "move_first", "First", show=False),
        Binding("end,ctrl+end", "move_last", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    SIGN: ClassVar[str] = SIGNS[0]
    """What is drawn in the first cell of the selected row, if that is free."""
    selected: var[int | None] = var(None, init=False)

    class Of(Message):
        """A message about one row."""

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

        @property
        def control(self) -> Rows:
            return self.rows

    class Highlighted(Of):
        """Another row was selected."""

    class Chosen(Of):
        """Enter was pressed, or a row was double-clicked."""

    class LeftDownward(Message):
        """Down was pressed on the last row."""

    def __init__(self, *, pinned: bool = False, id: str | None = None) -> None:  # noqa: A002 (Textual's own name)
        """`pinned`: keep the last rows in sight, even after rows are added, unless the clerk has scrolled away."""
        super().__init__(id=id)
        self._styles_cache = PlainLines()
        self._pinned = self._follows = pinned
        self._top = 0
        self._skip = 0
        self._laid_for = Size(0, 0)
        """The size for which the rows in sight are worked out."""
        self._is_fit = False
        """Whether the present size is used already; asking at each line would be slow."""
        self._looks: dict[str, Style] = {}
        self._drawn: OrderedDict[tuple[Hashable, bool], list[Strip]] = OrderedDict()
        self._beside_thumb = MadeOf()
        self._at_hand: dict[int, list[Strip]] = {}
        self._view: list[Place] | None = None
        self._thumb = range(0)
        """The lines beside which the thumb is; none if every row is in sight."""
        self._seen: list[_Line] = []

    # Defined by subclasses

    @abstractmethod
    def row_count(self) -> int:
        """Return the number of rows."""

    @abstractmethod
    def row_lines(self, index: int, width: int, selected: bool) -> list[Strip]:
        """Return the lines of a row, at least one, each `width` cells wide."""

    def row_key(self, index: int) -> Hashable:
        """Return the key under which a row's drawing is cached. Two rows with one key look the same."""
        return index

    def may_select(self, index: int) -> bool:
        """Whether a row can be selected; the selection skips the others."""
        return True

    def look(self, name: str) -> Style:
        return self._looks.get(name) or self._looks.setdefault(name, self.get_component_rich_style(name))

    @property
    def ground(self) -> Style:
        return self._looks.get("") or self._looks.setdefault("", self.rich_style)

    def row_style(self, *, selected: bool) -> Style:
        return self.look("rows--selected") if selected else self.ground

    # Called by the owner

    @property
    def in_sight(self) -> range:
        """The rows of which at least one line is shown."""
        view = self._lay()
        return range(view[0][0], view[-1][0] + 1) if view else range(0)

    def refresh_rows(self) -> None:
        """Draw every row again."""
        self._drop_drawn()
        self.show_changes()

    def show_changes(self) -> None:
        """Show rows that were added, removed or moved. Drawings with the same `row_key` are kept."""
        count = self.row_count()
        if self._top >= count:
            self._top, self._skip = max(count - 1, 0), 0
        if self.selected is not None and self.selected >= count:
            self.selected = count - 1 if count else None
        self._redraw_view()

    def show_row(self, index: int, *, at_top: bool = False) -> None:
        """Bring a row into sight with as little movement as possible, or to the top."""
        if not 0 <= index < self.row_count() or not (at_top or self._height()):
            return
        if at_top or (index, 0) < self._anchor():
            self._go((index, 0))
        elif not self._is_end_in_sight(index):
            lines = len(self._lines(index))
            self._go(self._place_above((index, lines), max(self._height(), lines)))

    def scroll_lines(self, lines: int) -> None:
        """Scroll down by a number of lines; up if it is negative."""
        anchor = self._anchor()
        self._go(self._place_above(anchor, -lines) if lines < 0 else self._place_below(anchor, lines))

    # Drawing

    def _drop_drawn(self) -> None:
        self._drawn.clear()
        self._beside_thumb.clear()

    def _redraw_view(self) -> None:
        """Forget which lines are in sight, and draw them again."""
        self._forget_layout()
        self._repaint()

    def _forget_layout(self) -> None:
        """Forget which lines are in sight."""
        self._at_hand.clear()
        self._view = None

    def _repaint(self) -> None:
        if self._height() <= 0 or not self.is_attached:
            self.refresh()
            return
        with self._with_fixed_size():
            before, self._seen = self._seen, self._lines_in_sight()
        repaint_lines(self, before, self._seen)

    def render_lines(self, crop: Region) -> list[Strip]:
        with self._with_fixed_size():
            return super().render_lines(crop)

    def _lines_in_sight(self) -> list[_Line]:
        """Return the lines in sight, as many as there are rows on the screen."""
        view = self._lay()
        lines: list[_Line] = [(self._lines(index)[line], y in self._thumb) for y, (index, line) in enumerate(view)]
        return lines + [(None, False)] * (self._height() - len(lines))

    def _height(self) -> int:
        return self._fit().height

    def _fit(self) -> Size:
        """Use the present size of the widget: rows are broken again if the width has changed. Return the size."""
        if self._is_fit:
            return self._laid_for
        if (size := self.content_size) != self._laid_for:
            if size.width != self._laid_for.width:
                self._drop_drawn()
            self._laid_for = size
            self._forget_layout()
        return size

    @contextmanager
    def _with_fixed_size(self) -> Iterator[None]:
        """Keep the present size for the whole block."""
        before, self._is_fit = self._is_fit, bool(self._fit())
        try:
            yield
        finally:
            self._is_fit = before

    def _lines(self, index: int) -> list[Strip]:
        """Return the lines of a row, drawn now if they are not cached."""
        if (lines := self._at_hand.get(index)) is not None:
            return lines
        is_selected = index == self.selected
        key = (self.row_key(index), is_selected)
        if (lines := self._drawn.get(key)) is None:
            width, edge = max(self._fit().width, 2), Segment(" ", self.ground)
            lines = self.row_lines(index, width - 1, is_selected)
            lines = [Strip([*line, edge], width) for line in (signed(lines, self.SIGN) if is_selected else lines)]
            self._drawn[key] = lines
            if len(self._drawn) > _MOST_DRAWN:
                self._drawn.popitem(last=False)
        else:
            self._drawn.move_to_end(key)
        if len(self._at_hand) >= _MOST_AT_HAND:
            self._at_hand.clear()
        self._at_hand[index] = lines
        return lines

    def _lay(self) -> list[Place]:
        """Return the places in sight."""
        self._fit()
        if self._view is None:
            self._top, self._skip = anchor = self._anchor()
            self._view = self._lines_from(anchor)
            self._thumb = self._thumb_beside(self._view)
            self._pinned = self._pinned or (self._follows and self._ends_with_last_line(self._view))
        return self._view

    def _anchor(self) -> Place:
        """Return the place at the top, never so low that lines below stay empty."""
        if self.row_count() == 0:
            return 0, 0
        if self._height() <= 0:
            return self._top, self._skip
        if not self._pinned:
            anchor = self._top, min(self._skip, len(self._lines(self._top)) - 1)
            if len(self._lines_from(anchor)) >= self._height():
                return anchor
        last = self.row_count() - 1
        return self._place_above((last, len(self._lines(last))), self._height())

    def _lines_from(self, anchor: Place) -> list[Place]:
        """Return the places from `anchor` on that fit into the height."""
        view: list[Place] = []
        height = self._height()
        first, skip = anchor
        for index in range(first, self.row_count()):
            view += [(index, line) for line in range(skip, len(self._lines(index)))]
            skip = 0
            if len(view) >= height:
                break
        return view[:height]

    def _place_above(self, place: Place, lines: int) -> Place:
        """Return the place that many lines up, or the first place."""
        index, line = place[0], place[1] - lines
        while line < 0 and index > 0:
            index -= 1
            line += len(self._lines(index))
        return index, max(line, 0)

    def _place_below(self, place: Place, lines: int) -> Place:
        """Return the place that many lines down, at most in the last row."""
        index, line = place[0], place[1] + lines
        while index < self.row_count() - 1 and line >= (height := len(self._lines(index))):
            line -= height
            index += 1
        return index, line

    def _ends_with_last_line(self, view: list[Place]) -> bool:
        last = self.row_count() - 1
        return bool(view) and view[-1] == (last, len(self._lines(last)) - 1)

    def _is_end_in_sight(self, index: int) -> bool:
        view = self._lay()
        return bool(view) and (index, len(self._lines(index)) - 1) <= view[-1]

    def _go(self, anchor: Place) -> None:
        self._pinned = False
        self._top, self._skip = anchor
        self._view = None
        self._repaint()

    def render_line(self, y: int) -> Strip:
        view = self._lay()
        width = max(self._laid_for.width, 2)
        line = self._lines(view[y][0])[view[y][1]] if y < len(view) else Strip.blank(width, self.ground)
        if y not in self._thumb:
            return line
        thumb = Segment("█", self.look("rows--thumb"))
        return self._beside_thumb.get(line, lambda line: Strip([*line.crop(0, width - 1), thumb], width))

    def _thumb_beside(self, view: list[Place]) -> range:
        at_end, height, count = self._ends_with_last_line(view), self._height(), self.row_count()
        if not view or (view[0] == (0, 0) and at_end):
            return range(0)
        first, last = view[0][0], view[-1][0]
        size = max(1, height * (last - first + 1) // count)
        start = height - size if at_end else min(height * first // count, height - size)
        return range(start, start + size)

    def notify_style_update(self) -> None:
        self._looks.clear()
        self._drop_drawn()
        self._forget_layout()
        super().notify_style_update()

    def on_resize(self) -> None:
        """Keep the same row at the top. What is in sight is drawn before this message arrives."""
        if self._height() > 0:
            self._seen = self._lines_in_sight()
        if self.has_focus:
            self.place_cursor()

    # Moving

    def validate_selected(self, index: int | None) -> int | None:
        if index is None or (count := self.row_count()) == 0:
            return None
        index = min(max(index, 0), count - 1)
        way = -1 if self.selected is not None and index < self.selected else 1
        found = self.selectable(index, way)
        return self.selectable(index, -way) if found is None else found

    def selectable(self, index: int, way: int) -> int | None:
        """Return the first row that can be selected, from `start` downwards (`way` 1) or upwards (-1); None if none."""
        rest = range(index, self.row_count()) if way > 0 else range(index, -1, -1)
        return next((i for i in rest if self.may_select(i)), None)

    def watch_selected(self, _before: int | None, index: int | None) -> None:
        """Show the row that is selected now."""
        self._redraw_view()
        if index is not None:
            self.show_row(index)
            self.post_message(self.Highlighted(self, index))
            if self.has_focus:
                self.place_cursor()

    def place_cursor(self) -> None:
        """Put the terminal's cursor at the selected row, or at the top if there is none, since a screen reader reads
        there and a braille display shows it. If a line above the list has the focus, its next key takes the cursor
        back."""
        y = next((y for y, (index, _) in enumerate(self._lay()) if self.selected in (index, None)), None)
        if y is not None and self.is_attached:
            self.app.cursor_position = self.content_region.offset + Offset(0, y)

    def on_focus(self) -> None:
        self.place_cursor()

    def action_move_up(self) -> None:
        """Select the row above. In a row that begins above the edge, move up a line."""
        if self.selected is None:
            self.selected = self.in_sight[-1] if self.in_sight else None
        elif self._anchor() > (self.selected, 0):
            self.scroll_lines(-1)
        elif (above := self.selectable(self.selected - 1, -1)) is not None:
            self.selected = above
        else:
            self.scroll_lines(-self.selected)
        self.place_cursor()

    def action_move_down(self) -> None:
        """Select the row below. In a row that ends below the edge, move down a line."""
        if self.selected is None:
            self.selected = self.in_sight[0] if self.in_sight else None
        elif not self._is_end_in_sight(self.selected):
            self.scroll_lines(1)
        elif (below := self.selectable(self.selected + 1, 1)) is not None:
            self.selected = below
        else:
            self.post_message(self.LeftDownward())
        self.place_cursor()

    def action_page_up(self) -> None:
        self._page(-1)

    def action_page_down(self) -> None:
        self._page(1)

    def _page(self, way: int) -> None:
        before = self._anchor()
        self.scroll_lines(way * max(self._height() - 1, 1))
        if self.selected is not None:
            has_moved, seen = self._anchor() != before, self.in_sight
            edge = 0 if way < 0 else self.row_count() - 1
            self.selected = (seen[0] if way < 0 else seen[-1]) if has_moved and seen else edge
            self.place_cursor()

    def action_move_first(self) -> None:
        self._go((0, 0))
        if self.selected is not None:
            self.selected = 0
            self.place_cursor()

    def action_move_last(self) -> None:
        if self.selected is not None:
            self.selected = self.row_count() - 1
        if not self._pinned:
            self._pinned = True
            self.show_changes()
        self.place_cursor()

    def action_choose(self) -> None:
        if self.selected is not None:
            self.post_message(self.Chosen(self, self.selected))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.scroll_lines(-WHEEL_LINES)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.scroll_lines(WHEEL_LINES)

    def on_click(self, event: events.Click) -> None:
        """Select the row that was clicked; choose it at a double click."""
        view, place = self._lay(), event.get_content_offset(self)
        if place is None or place.y >= len(view):
            return
        index = view[place.y][0]
        self.selected = index
        if event.chain == 2:
            self.post_message(self.Chosen(self, index))


T = TypeVar("T")


class ItemList(Rows, Generic[T]):
    """A list with one row for each item in `shown`. Subclasses draw the rows (`row_lines`)."""

    SIGN = SIGNS[1]
    shown: Sequence[T] = ()

    def put(self, items: Sequence[T]) -> None:
        """Show these items. The selected place stays selected."""
        self.shown = items
        self.refresh_rows()

    @property
    def chosen(self) -> T | None:
        """The item of the selected row."""
        at = self.selected
        return self.shown[at] if at is not None and at < len(self.shown) else None

    def row_count(self) -> int:
        return len(self.shown)

    def select_next(self) -> None:
        """Select the next row; the last one stays selected."""
        self.selected = (self.selected or 0) + 1


def row_line(text: str, width: int, style: Style) -> Strip:
    """Return one line of a row, cut or filled to `width` cells."""
    return strip_of([(padded(plain(text), width), style)], width, style)


def row_text(
    text: str, width: int, style: Style, *, indent: int, sign: str = "", most: int | None = None
) -> list[Strip]:
    """Return `text` broken into at most `most` lines of a row; `sign` stands in the indent of the first."""
    text = plain(text)
    places = wrap(text, max(width - indent - 1, 8))[:most] if text else []
    signs = [sign] + [""] * len(places)
    return [
        row_line(mark.ljust(indent) + text[start:end], width, style)
        for mark, (start, end) in zip(signs, places, strict=False)
    ]
