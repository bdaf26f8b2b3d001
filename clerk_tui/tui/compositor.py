"""Drawing fewer widgets again after a change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual._compositor import Compositor
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip


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


def use_sparing_compositor(screen: Screen[Any]) -> None:
    """Draw `screen` sparingly, if this version of Textual has the private names that are needed."""
    if hasattr(Compositor, "_get_renders") and hasattr(screen, "_compositor"):
        screen._compositor = SparingCompositor()
