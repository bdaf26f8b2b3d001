"""Predicts what is likely to follow in a line of prose: learns from earlier minutes, and offers words while one types.

`Predictor` serves one open meeting. It stores nothing: whoever opens the meeting feeds it, in slices. It is imported
when it is first needed, after the first screen of the meeting.
"""

from __future__ import annotations

from enum import StrEnum

from clerk_tui.frozen import dataclass


class Level(StrEnum):
    """How readily something is offered."""

    OFF = "off"
    CALM = "calm"
    EAGER = "eager"


@dataclass(frozen=True)
class Suggestions:
    """What is offered at the end of a line: a ghost, and words for the digits."""

    ghost: str = ""
    """Exactly the text to insert after the cursor; empty for none."""
    alternatives: tuple[str, ...] = ()
    """Up to three other whole words for that which is begun, without a space before. Each begins with what is typed."""
