"""What the size of the window changes: a layout for large type, and a notice when nothing fits."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

LEAST_WIDTH = 40
LEAST_HEIGHT = 12
WIDE = 60
"""Columns from which labels stand beside fields, posts beside names, and words of votes beside their signs."""
SIDE_BY_SIDE = 100
"""Columns from which lists and pages stand beside each other."""
TALL = 16
"""Rows from which there is room for empty ones, and for the whole of long lines."""
SIZE_CLASSES = ("-too-small", "-narrow", "-short")
"""The classes of the app that depend on the size of the window."""
SENTENCE = f"Make the window larger (at least {LEAST_WIDTH} by {LEAST_HEIGHT}); everything is kept."


class SizeNotice(Static):
    """A sentence over everything, shown while the app has the class `-too-small`. The focus does not move, so what is
    typed meanwhile is kept. Every screen yields one."""

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
    """Return the `SIZE_CLASSES` that the app has in a window of `size`."""
    is_too_small = size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT
    holds = dict(zip(SIZE_CLASSES, (is_too_small, size.width < WIDE, size.height < TALL), strict=True))
    return frozenset(name for name, is_so in holds.items() if is_so)
