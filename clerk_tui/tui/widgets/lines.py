"""A text on the screen that can change without a new layout."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from clerk_tui.tui.formatting import cut, wrap


def repaint(widget: Widget, *regions: Region) -> None:
    """Have regions of a widget's content, or all of it, drawn in the next frame.

    Textual asks for this only when the widget is next idle. By then the frame that shows the key may have begun, and
    the next one comes up to two periods later. So this does at once what Textual does then."""
    widget.refresh(*regions)
    if widget.is_attached:
        widget._check_refresh()


def repaint_lines(widget: Widget, before: Sequence[object], after: Sequence[object]) -> None:
    """Have the lines of a widget's content drawn that differ between `before` and `after`."""
    width = widget.content_size.width
    changed = [y for y, look in enumerate(after) if y >= len(before) or before[y] != look]
    if changed and widget.is_attached:
        repaint(widget, *(Region(0, y, width, 1) for y in changed))


class Line(Widget):
    """A text of one row, or of as many as its height in the stylesheet.

    A Static lays out the whole screen again when its text changes. This repaints only itself, so it may change at every
    key."""

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
        self.shown = text if text is not None else Content("")
        """What is shown."""
        self._rows = 1
        self._strips: list[Strip] | None = None
        self._drawn_for = Size(0, 0)

    def show(self, text: Content) -> None:
        """Show `text`, which must come from `clerk_tui.tui.sanitise`."""
        if text.is_same(self.shown):
            return
        self.shown = text
        self._strips = None
        repaint(self)

    def tell(self, text: Content, most_rows: int = 3) -> None:
        """Show a text in as many rows as it needs, up to `most_rows`. Another number of rows changes the layout."""
        self.show(text)
        if not self.is_attached:
            return
        rows = min(max(len(wrap(text.plain, max(self.screen.size.width, 1))), 1), most_rows)
        if rows != self._rows:
            self._rows = self.styles.height = rows

    def notify_style_update(self) -> None:
        self._strips = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        if self._strips is None or self._drawn_for != self.content_size:
            self._drawn_for = self.content_size
            self._strips = self._draw()
        return self._strips[y] if y < len(self._strips) else Strip.blank(self.content_size.width, self.rich_style)

    def _draw(self) -> list[Strip]:
        (cells, rows), text = self.content_size, self.shown
        if rows == 1 and (kept := cut(text.plain, cells)) != text.plain:
            text = text[: len(kept) - 1] + Content("…")
        return Visual.to_strips(self, text, cells, rows, self.visual_style)
