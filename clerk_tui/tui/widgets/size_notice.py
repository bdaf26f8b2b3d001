"""What is shown when the window is too small for the screens."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

LEAST_WIDTH = 60
LEAST_HEIGHT = 15
SENTENCE = f"Make the window larger (at least {LEAST_WIDTH} by {LEAST_HEIGHT}); everything is kept."


class SizeNotice(Static):
    """A sentence over everything, seen only while the app has the class `-too-small`. The focus stays where it was:
    what is typed meanwhile is kept. Every screen yields one."""

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


def is_too_small(size: Size) -> bool:
    """Whether a window is too small for the screens; the app then has the class `-too-small`."""
    return size.width < LEAST_WIDTH or size.height < LEAST_HEIGHT
