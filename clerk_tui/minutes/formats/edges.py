"""What stands at the head and foot of every page."""

from __future__ import annotations

from clerk_tui.minutes.document import About
from clerk_tui.minutes.formats.outline import printable
from clerk_tui.minutes.formats.typesetting import as_set

_LONGEST_FOOT = 160
"""The characters of two lines at the foot of a page."""
_TAIL = 40
"""Of these the last ones, which say the day."""


def foot(frame: str, about: About) -> str:
    """The head or foot of a page, with its fields filled; one that is too long loses words in its middle, so that the
    day at its end stays."""
    said = frame
    for name, value in (("title", about.title), ("council", about.author), ("date", about.day)):
        said = said.replace(f"{{{name}}}", printable(value))
    if len(said) > _LONGEST_FOOT:
        said = f"{said[: _LONGEST_FOOT - _TAIL].rstrip()} … {said[-_TAIL:].lstrip()}"
    return as_set(said)
