"""Drawing fewer widgets again after a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget


class SparingCompositor(Compositor):
    """Draws only the widgets that overlap the changed region, and none that are hidden behind others there.

    Textual's own also draws every widget whose container does: at each key in the line, the whole record. That costs a
    twelfth of the processor time of a key."""

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        covered = set[int]()
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            if crop is not None:
                seen = seen.intersection(Region(seen.x, crop.y, seen.width, crop.height))
            if not seen or (crop is not None and (not crop.overlaps(seen) or covered.issuperset(seen.line_range))):
                continue
            if crop is not None and seen.x <= crop.x and seen.right >= crop.right:
                covered |= {*seen.line_range}
            yield region, seen, widget.render_lines(seen.translate(-region.offset))


class PlainLines(StylesCache):
    """The lines of a widget as it draws them, with nothing round them or over them.

    Textual's own asks at every line for borders, padding, outlines, tints and more. That costs a tenth of the processor
    time of a key in a widget that has none of them."""

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        ground = widget.visual_style
        if widget.gutter or widget.opacity != 1 or ground.background is None:
            return super().render_widget(widget, crop)
        width = widget.region.width
        if width != self._width:
            self.clear()
            self._width = width
        for y in crop.line_range:
            if y in self._dirty_lines or y not in self._cache:
                self._cache[y] = widget.render_line(y).adjust_cell_length(width, ground.rich_style)
        self._dirty_lines.difference_update(crop.line_range)
        strips = [self._cache[y] for y in crop.line_range]
        for colours in widget.get_line_filters():
            strips = [strip.apply_filter(colours, ground.background) for strip in strips]
        return [strip.crop(*crop.column_span) for strip in strips]


def use_sparing_compositor(screen: Screen[Any]) -> None:
    """Draw `screen` sparingly, if this version of Textual has the private names that are needed."""
    if hasattr(Compositor, "_get_renders") and hasattr(screen, "_compositor"):
        screen._compositor = SparingCompositor()
