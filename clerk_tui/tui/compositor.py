"""Drawing fewer widgets again after a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.segment import Segment
from textual._compositor import Compositor, CompositorUpdate
from textual._styles_cache import StylesCache
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_MOST_MADE = 128
"""Of how many lines of a widget what was made is kept."""


class PartsUpdate(CompositorUpdate):
    """Regions of the screen, each with its lines."""

    def __init__(self, parts: Sequence[tuple[Region, list[Strip]]]) -> None:
        self._parts = parts

    def render_segments(self, console: Console) -> str:
        return "".join(
            f"\x1b[{y + 1};{region.x + 1}H{line.render(console)}"
            for region, lines in self._parts
            for y, line in enumerate(lines, region.y)
        )


class SparingCompositor(Compositor):
    """Draws only the widgets that overlap a changed region, and none that are hidden behind others there.

    Textual's own also draws every widget whose container does: at each key in the line, the whole record. That costs a
    twelfth of the processor time of a key."""

    _changed: tuple[Region, ...] = ()
    """What a partial update draws."""

    def render_partial_update(self) -> CompositorUpdate | None:  # type: ignore[override]
        if (update := self._update_of_parts()) is not None:
            return update
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _update_of_parts(self) -> PartsUpdate | None:
        """The changed regions, each as the one widget in front draws it; None where others stand in one, too."""
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
    """What was made of the lines that a widget drew: one that moves to another row is not made again."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Strip, Strip]] = {}
        """By the `id` of the line, which is kept so that no other gets it."""
        self.clear = self._made.clear

    def get(self, line: Strip, make: Callable[[Strip], Strip]) -> Strip:
        """What `make` made of a line."""
        if (kept := self._made.get(id(line))) is None:
            if len(self._made) >= _MOST_MADE:
                self._made.clear()
            kept = self._made[id(line)] = line, make(line)
        return kept[1]


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
        self._made_of = MadeOf()

    def clear(self) -> None:
        super().clear()
        self._beside = None
        self._finished.clear()
        self._made_of.clear()

    def render_widget(self, widget: Widget, crop: Region) -> list[Strip]:
        ground, (top, right, bottom, left) = widget.visual_style, widget.gutter
        width, height = widget.region.size
        background, within = ground.background, range(top, height - bottom)
        if widget.opacity != 1 or background is None or not within:
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
    """Draw `screen` sparingly, if this version of Textual has the private names that are needed."""
    if hasattr(Compositor, "_get_renders") and hasattr(screen, "_compositor"):
        screen._compositor = SparingCompositor()
