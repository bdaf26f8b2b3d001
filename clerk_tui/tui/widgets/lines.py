"""A label that never moves its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from clerk_tui.tui.formatting import cut, cut_start, wrap


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


class Line(Widget):
    """A text of one row, or of as many as its height in the stylesheet, that repaints itself alone.

    A Static lays the whole screen out anew when its text changes; this does not, so it may change at every key."""

    DEFAULT_CSS = """
    Line { height: 1; width: 1fr; }
    """

    def __init__(
        self,
        text: Content | None = None,
        *,
        keeps_end: bool = False,
        id: str | None = None,  # noqa: A002 (Textual's own name)
        classes: str | None = None,
    ) -> None:
        """`keeps_end`: a text too long for one row loses its beginning, not its end."""
        super().__init__(id=id, classes=classes)
        self._shown = text if text is not None else Content("")
        self._keeps_end = keeps_end
        self._rows = 1
        self._strips: list[Strip] | None = None
        self._drawn_for = Size(0, 0)

    @property
    def shown(self) -> Content:
        """What is shown."""
        return self._shown

    def show(self, text: Content) -> None:
        """Show `text` from now on. Takes what `clerk_tui.tui.sanitise` makes."""
        if text.is_same(self._shown):
            return
        self._shown = text
        self._strips = None
        repaint(self)

    def tell(self, text: Content, most_rows: int = 3) -> None:
        """Show a sentence in as many rows as its words need, up to `most_rows`; the screen is laid out anew only where
        that is another number of rows than before."""
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
        if y < len(self._strips):
            return self._strips[y]
        return Strip.blank(self.content_size.width, self.rich_style)

    def _draw(self) -> list[Strip]:
        cells, rows = self.content_size
        text = self._shown
        if rows == 1:
            text = _end_of(text, cells) if self._keeps_end else _start_of(text, cells)
        return Visual.to_strips(self, text, cells, rows, self.visual_style)


def _start_of(text: Content, cells: int) -> Content:
    kept = cut(text.plain, cells)
    return text if kept == text.plain else text[: len(kept) - 1] + Content("…")


def _end_of(text: Content, cells: int) -> Content:
    kept = cut_start(text.plain, cells)
    return text if kept == text.plain else Content("…") + text[len(text.plain) - len(kept) + 1 :]
