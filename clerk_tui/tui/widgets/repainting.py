"""Repainting no more than what looks other than before, and in the frame of the key that caused it."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region
from textual.widget import Widget


def repaint(widget: Widget, *regions: Region) -> None:
    """Have regions of a widget's content, or all of it, drawn in the next frame.

    Textual asks for this only when the widget is idle next. By then the frame that shows the key may have begun, and
    the one after it is up to two periods later; so what it does then is done now."""
    widget.refresh(*regions)
    if widget.is_attached:
        widget._check_refresh()


def repaint_lines(widget: Widget, before: Sequence[object], after: Sequence[object]) -> None:
    """Have those lines of a widget's content drawn whose look in `after` is another than in `before`."""
    width = widget.content_size.width
    changed = [y for y, look in enumerate(after) if y >= len(before) or before[y] != look]
    if changed and widget.is_attached:
        repaint(widget, *(Region(0, y, width, 1) for y in changed))
