"""Draws no more than has changed: a compositor that redraws fewer widgets, texts that change without a new layout, and
what depends on the size of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import groupby
from typing import Any, TypeVar

from rich.console import Console
from rich.segment import Segment
from rich.style import Style as RichStyle
from textual._compositor import Compositor, CompositorUpdate
from textual._styles_cache import StylesCache
from textual.content import Content
from textual.geometry import Region, Size, Spacing
from textual.screen import Screen
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from clerk_tui.tui.formatting import content, cut, fitting, width, wrap

_MOST_MADE = 128
"""How many lines of a widget are cached."""


class PartsUpdate(CompositorUpdate):
    """An update of some regions of the screen, each with its lines."""

    def __init__(self, parts: Sequence[tuple[Region, list[Strip]]]) -> None:
        self._parts = parts

    def render_segments(self, console: Console) -> str:
        return "".join(
            f"\x1b[{y + 1};{region.x + 1}H{line.render(console)}"
            for region, lines in self._parts
            for y, line in enumerate(lines, region.y)
        )


class SparingCompositor(Compositor):
    """Draws only the widgets that overlap a changed region, and none hidden behind others there.

    Textual's own also draws every widget whose container does: at each key in the line, the whole record, which costs a
    twelfth of the processor time of a key.
    """

    _changed: tuple[Region, ...] = ()
    """What a partial update draws."""

    def render_partial_update(self) -> CompositorUpdate | None:  # type: ignore[override]
        if (update := self._update_by_region()) is not None:
            return update
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _update_by_region(self) -> PartsUpdate | None:
        """Return the changed regions, each drawn by the one widget in front; None if several widgets share a region."""
        parts = list[tuple[Region, Widget, Region]]()
        if not self._dirty_regions:
            return None
        for changed in self._dirty_regions:
            for widget, (region, clip) in self.visible_widgets.items():
                seen = region.intersection(clip)
                if seen.overlaps(changed):
                    if not seen.contains_region(changed):
                        return None
                    parts.append((changed, widget, region))
                    break
        self._dirty_regions.clear()
        return PartsUpdate(
            [(changed, widget.render_lines(changed.translate(-region.offset))) for changed, widget, region in parts]
        )

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        covered, changed = set[int](), self._changed or (() if crop is None else (crop,))
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            if crop is not None:
                seen = seen.intersection(Region(seen.x, crop.y, seen.width, crop.height))
            if not seen or (crop is not None and covered.issuperset(seen.line_range)):
                continue
            if crop is not None and not any(map(seen.overlaps, changed)):
                continue
            if crop is not None and seen.x <= crop.x and seen.right >= crop.right:
                covered |= {*seen.line_range}
            yield region, seen, widget.render_lines(seen.translate(-region.offset))


class MadeOf:
    """A cache of what was made of the lines of a widget, so that a line that moves to another row is not made again."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Strip, Strip]] = {}
        """The results by the `id` of the line, which is kept so that no other line gets that id."""
        self.clear = self._made.clear

    def get(self, line: Strip, make: Callable[[Strip], Strip]) -> Strip:
        """Return what `make` makes of a line, from the cache if it is there."""
        if (kept := self._made.get(id(line))) is None:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            kept = self._made[id(line)] = line, make(line)
        return kept[1]


class PlainLines(StylesCache):
    """The lines of a widget exactly as it draws them.

    Textual's own asks at every line for borders, padding, outlines, tints and more. For a widget that has none, that
    costs a tenth of the processor time of a key, and a third of that of a list's new frame.
    """

    def __init__(self) -> None:
        super().__init__()
        self._beside: tuple[Strip, Strip] | None = None
        """What stands left and right of the lines."""
        self._finished: dict[int, Strip] = {}
        """The lines as the terminal gets them, after the filters."""
        self._finished_with: tuple[object, ...] = ()
        self._made_of = MadeOf()
        self._is_opaque: bool | None = None

    def clear(self) -> None:
        super().clear()
        self._beside = None
        self._finished.clear()
        self._made_of.clear()
        self._is_opaque = None

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        ground, (top, right, bottom, left) = widget.visual_style, widget.gutter
        width, height = widget.region.size
        background, within = ground.background, range(top, height - bottom)
        if self._is_opaque is None:
            self._is_opaque = widget.opacity == 1
        if not self._is_opaque or background is None or not within:
            return super().render_widget(widget, crop)
        if width != self._width:
            self.clear()
            self._width = width
        if self._beside is None and (left or right):
            super().render_widget(widget, Region(0, top, width, 1))
            line = self._cache[top]
            self._beside = line.crop(0, left), line.crop(width - right)
        filters, finished = widget.get_line_filters(), self._finished
        if (look := (*filters, ground)) != self._finished_with:
            self._finished_with = look
            finished.clear()
            self._made_of.clear()

        def finish(line: Strip) -> Strip:
            line = line.adjust_cell_length(width - left - right, ground.rich_style)
            segments = [*line] if self._beside is None else [*self._beside[0], *line, *self._beside[1]]
            for colours in filters:
                segments = colours.apply(segments, background)
            return Strip(Segment.simplify(segments), width)

        for y in crop.line_range:
            if y not in self._dirty_lines and y in finished:
                continue
            if y in within:
                finished[y] = self._made_of.get(widget.render_line(y - top), finish)
            else:
                (finished[y],) = super().render_widget(widget, Region(0, y, width, 1))
        self._dirty_lines.difference_update(crop.line_range)
        return [finished[y].crop(*crop.column_span) for y in crop.line_range]


def use_sparing_compositor(screen: Screen[Any]) -> None:
    """Draw `screen` with a `SparingCompositor`, if this version of Textual has the private names it needs."""
    if hasattr(Compositor, "_get_renders") and hasattr(screen, "_compositor"):
        screen._compositor = SparingCompositor()


LEAST_WIDTH = 40
LEAST_HEIGHT = 12
WIDE = 60
"""Columns from which labels are beside fields, posts beside names, and words of votes beside their signs."""
SIDE_BY_SIDE = 100
"""Columns from which lists and pages are side by side."""
TALL = 16
"""Rows from which there is room for empty rows, and for the whole of long lines."""
SIZE_CLASSES = ("-too-small", "-narrow", "-short")
"""The classes of the app that depend on the size of the window."""
SENTENCE = f"Make the window larger (at least {LEAST_WIDTH} by {LEAST_HEIGHT}); everything is kept."


class SizeNotice(Static):
    """A sentence over everything, shown while the app has the class `-too-small`. The focus does not move, so typing
    goes on. Every screen has one."""

    SCOPED_CSS = False
    DEFAULT_CSS = """
    SizeNotice {
        display: none;
        position: absolute;
        overlay: screen;
        width: 100vw;
        height: 100vh;
        content-align: center middle;
        text-align: center;
        background: $background;
        color: $warning;
        text-style: bold;
        border: none;
    }
    .-too-small SizeNotice { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(Content(SENTENCE))


def classes_of(size: Size) -> frozenset[str]:
    """Return the `SIZE_CLASSES` of a window of `size`."""
    is_too_small = size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT
    holds = dict(zip(SIZE_CLASSES, (is_too_small, size.width < WIDE, size.height < TALL), strict=True))
    return frozenset(name for name, is_so in holds.items() if is_so)


def repaint(widget: Widget, *regions: Region) -> None:
    """Have regions of a widget's content, or all of it, drawn in the next frame.

    Textual asks for this only when the widget is next idle, and then with messages; by then the frame for the key may
    have begun, and the next comes up to two periods later. So this does at once what they do.
    """
    if not widget.is_attached:
        widget.refresh(*regions)
        return
    widget._set_dirty(*regions)
    screen = widget.screen
    if not widget.display or widget not in screen._compositor:
        return
    screen._dirty_widgets.add(widget)
    if screen not in _drawn_soon and screen.is_current and not screen.app._batch_count:
        screen._update_timer.resume()


_drawn_soon: set[Screen[Any]] = set()
"""The screens to be drawn when the present work is done."""


@contextmanager
def painted_at_once(widget: Widget) -> Iterator[None]:
    """At the end of the block, draw at once what has changed on the widget's screen, without the timer of the frames,
    which wakes the loop twice. If the layout changes too, leave it to the timer, so that one frame shows both."""
    screen = widget.screen
    _drawn_soon.add(screen)
    try:
        yield
    finally:
        _drawn_soon.discard(screen)
        if any(changed._layout_required for changed in screen._dirty_widgets):
            screen._update_timer.resume()
        else:
            screen._on_timer_update()


def paint_now(widget: Widget) -> None:
    """Draw at once what has changed on a widget's screen, before anything else."""
    if widget.is_attached:
        widget.screen._on_timer_update()


Look = TypeVar("Look")


def repaint_lines(
    widget: Widget, before: Sequence[Look], after: Sequence[Look], end: Callable[[Look, Look], int] | None = None
) -> None:
    """Have the lines that differ between `before` and `after` drawn, each up to the cell after its last change, which
    `end` returns for the two looks of a line. Textual sends the terminal each line up to there."""
    if not widget.is_attached:
        return
    width = widget.content_size.width

    def changed(y: int) -> int:
        """Return how many cells of a line to draw."""
        if y >= min(len(before), len(after)):
            return width
        return 0 if before[y] == after[y] else min(end(before[y], after[y]), width) if end is not None else width

    rows = groupby(range(max(len(before), len(after))), changed)
    regions = [Region(0, ys[0], cells, len(ys)) for cells, ys in ((cells, [*ys]) for cells, ys in rows) if cells]
    if regions:
        repaint(widget, *regions)


def _screen_of(widget: Widget) -> Screen[Any]:
    return super(Widget, widget).screen


def _gutter_of(widget: Widget) -> Spacing:
    return widget.styles.gutter


class Line(Widget):
    """A text of one row, or of as many as its height in the stylesheet.

    A Static lays out the whole screen when its text changes; this repaints only itself, so it may change at every key.
    It stays on its screen and has no scrollbars: Textual looks for both a dozen times at each key.
    """

    DEFAULT_CSS = """
    Line { height: 1; width: 1fr; }
    """

    def __init__(
        self,
        text: Content | None = None,
        *,
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_cache = PlainLines()
        self.shown = text if text is not None else Content("")
        self._rows = 1
        self._above = 0
        """The empty rows above the text."""
        self._strips: list[Strip] | None = None
        self._drawn_for = Size(0, 0)
        self._looks: dict[Style | str, Style] = {}
        """The styles of the spans, by their names."""
        self._shades: dict[tuple[Style, int], RichStyle] = {}
        """As they are drawn, each with the place of its first character, by which text is selected."""

    screen = cached_property(_screen_of)
    gutter = property(_gutter_of)

    def show(self, text: Content) -> None:
        """Show `text`, which must come from `clerk_tui.tui.formatting`."""
        if text.is_same(self.shown):
            return
        cells = max(width(self.shown.plain), width(text.plain))
        self.shown = text
        self._strips = None
        room, rows = self.content_size
        if rows == 1 and cells:
            repaint(self, Region(0, 0, min(cells, room), 1))
        else:
            repaint(self)

    def tell(self, text: Content, most_rows: int = 3, *, is_steady: bool = False) -> None:
        """Show a text in as many rows as it needs, up to `most_rows`; … marks what is cut. A change in the number of
        rows changes the layout, except for a line that `is_steady`: it keeps its height, and the text stands at its
        foot."""
        if not self.is_attached:
            self.show(text)
            return
        cells = max(self.screen.size.width, 1)
        broken = wrap(text.plain, cells)
        if len(broken) > most_rows:
            start, end = broken[most_rows - 1]
            text = text[: min(end, fitting(text.plain, cells - 1, start))] + Content("…")
        self.show(text)
        needed = min(len(broken), most_rows)
        rows = max(needed, self._rows if is_steady else 1)
        if rows - needed != self._above:
            self._above = rows - needed
            repaint(self)
        if rows != self._rows:
            self._rows = self.styles.height = rows

    def notify_style_update(self) -> None:
        self._strips = None
        self._looks.clear()
        self._shades.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        if self._strips is None or self._drawn_for != self.content_size:
            self._drawn_for = self.content_size
            self._strips = self._draw()
        y -= self._above
        is_text = 0 <= y < len(self._strips)
        return self._strips[y] if is_text else Strip.blank(self.content_size.width, self.rich_style)

    def _draw(self) -> list[Strip]:
        (cells, rows), text = self.content_size, self.shown
        if rows == 1 and (kept := cut(text.plain, cells)) != text.plain:
            text = text[: len(kept) - 1] + Content("…")
        if rows == 1 and "\n" not in text.plain and self.text_selection is None:
            return [self._draw_row(text)]
        return Visual.to_strips(self, text, cells, rows, self.visual_style)

    def _draw_row(self, text: Content) -> Strip:
        """Draw one row, without the cost of breaking a text into rows at every key."""
        ground, at, segments = self.visual_style, 0, list[Segment]()
        for part, look in text.render(ground, end="", parse_style=self._look):
            if (style := self._shades.get((look, at))) is None:
                style = self._shades[look, at] = (ground + look).rich_style_with_offset(at, 0)
            segments.append(Segment(part, style))
            at += len(part)
        return Strip(segments)

    def _look(self, name: Style | str) -> Style:
        if (known := self._looks.get(name)) is None:
            known = self._looks[name] = self._get_style(name)
        return known


class MessageLine(Line):
    """The message of a screen, in as many rows as it needs up to a number. A warning begins with ⚠ and has a colour."""

    def __init__(self) -> None:
        super().__init__(id="echo")

    def say(self, sentence: str, most_rows: int = 3) -> None:
        self.set_class(sentence.startswith("⚠"), "-warning")
        self.tell(content(f" {sentence}"), most_rows)
