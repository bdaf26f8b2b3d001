"""A motion at the end of a sentence in which its mover says something first."""

from __future__ import annotations

import re

from clerk_tui.importing.recognition.cast import Cast
from clerk_tui.importing.recognition.motions import read_own
from clerk_tui.importing.recognition.moved import Moved
from clerk_tui.importing.recognition.speech import speeches

_AND_MOVED = re.compile(
    r"(?P<said>[A-Z].{9,400}?),?\s+and,?\s+(?:(?:then|therefore|so)\s+"
    r"|with\s+(?:that|this|those|these)\s+(?:corrections?|changes?|amendments?|edits?|additions?),?\s+)?"
    r"(?P<moved>moved\s+(?:that|to\s+(?!the\b|an?\b|another\b|his\b|her\b|their\b|items?\b|closed\b|questions\b))\b.+)$"
)


def told_and_moved(sentence: str, cast: Cast) -> tuple[str, Moved] | None:
    """What somebody says and then moves: *Mr Ash noted a slip and, with that change, moved that it be signed*."""
    match = _AND_MOVED.match(sentence) if " moved " in sentence else None
    said = speeches(match["said"], cast) if match is not None else []
    if match is None or len(said) != 1 or said[0].start:
        return None
    return f"{match['said']}.", read_own(f"He {match['moved']}", said[0].persons[0], cast)
