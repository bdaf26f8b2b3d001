"""Drawing fewer widgets again after a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual._compositor import ChopsUpdate, Compositor
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


class SparingCompositor(Compositor):
    """Draws only the widgets that overlap a changed region, and none that are hidden behind others there.

    Textual's own also draws every widget whose container does: at each key in the line, the whole record. That costs a
    twelfth of the processor time of a key."""

    _changed: tuple[Region, ...] = ()
    """What a partial update draws."""

    def render_partial_update(self) -> ChopsUpdate | None:
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

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


class PlainLines(StylesCache):
    """The lines of a widget as it draws them, with nothing over them, and the same beside each of them.

    Textual's own asks at every line for borders, padding, outlines, tints and more. That costs a tenth of the processor
    time of a key in a widget that has none of them, and a third of that of a list's new frame."""

    def __init__(self) -> None:
        super().__init__()
        self._beside: tuple[Strip, Strip] | None = None
        """What stands left and right of the lines."""
        self._finished: dict[int, Strip] = {}
        """The lines as the terminal gets them, after the filters."""
        self._finished_with: tuple[object, ...] = ()

    def clear(self) -> None:
        super().clear()
        self._beside = None
        self._finished.clear()

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        ground, (top, right, bottom, left) = widget.visual_style, widget.gutter
        within = range(top, widget.region.height - bottom)
        if widget.opacity != 1 or ground.background is None or not within:
            return super().render_widget(widget, crop)
        width = widget.region.width
        if width != self._width:
            self.clear()
            self._width = width
        if self._beside is None and (left or right):
            super().render_widget(widget, Region(0, top, width, 1))
            line = self._cache[top]
            self._beside = line.crop(0, left), line.crop(width - right)
        filters, finished = widget.get_line_filters(), self._finished
        if (look := (*filters, ground.background)) != self._finished_with:
            self._finished_with = look
            finished.clear()
        for y in crop.line_range:
            if y not in self._dirty_lines and y in finished:
                continue
            if y not in within:
                (finished[y],) = super().render_widget(widget, Region(0, y, width, 1))
                continue
            line = widget.render_line(y - top).adjust_cell_length(width - left - right, ground.rich_style)
            line = Strip.join([self._beside[0], line, self._beside[1]]) if self._beside is not None else line
            for colours in filters:
                line = line.apply_filter(colours, ground.background)
            finished[y] = line
        self._dirty_lines.difference_update(crop.line_range)
        return [finished[y].crop(*crop.column_span) for y in crop.line_range]


def use_sparing_compositor(screen: Screen[Any]) -> None:
    """Draw `screen` sparingly, if this version of Textual has the private names that are needed."""
    if hasattr(Compositor, "_get_renders") and hasattr(screen, "_compositor"):
        screen._compositor = SparingCompositor()
