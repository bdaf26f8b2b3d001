"""Sentences that head a list of what was said, replies or points of a discussion, and what that list is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clerk_tui.importing.recognition.replies import FOLLOWS, PLURAL
from clerk_tui.importing.recognition.turns import LEAD_WORD, Turn
from clerk_tui.importing.recognition.verbs import RESPONDING
from clerk_tui.meeting import Voice

_MADE = re.compile(
    r"\bin (?:response|reply|answer) to (?:the )?(?:\w+ (?:and )?){0,3}?(?:queries|questions|issues|points|concerns)\b",
    re.IGNORECASE,
)
"""*Staff made these points in response to issues raised:*"""


@dataclass
class Mode:
    """What the paragraphs that follow a heading such as *In response to questions it was said:* are."""

    style: str
    """Of the mark of the heading."""
    persons: tuple[Voice, ...]
    each: bool
    """Whether each of them is the answer to a question of its own."""
    is_loose: bool = False
    """Whether they are what was discussed, too: only those in which somebody speaks are answers."""


def heads_replies(spoken: Sequence[str], turns: Sequence[Turn]) -> bool:
    """Whether replies follow in a list: *In response to questions it was said:*."""
    last = spoken[-1] if spoken else ""
    if not FOLLOWS.search(last):
        return False
    if LEAD_WORD.match(last) or (not turns and _MADE.search(last)):
        return True
    return bool(turns) and turns[-1].verbs[-1] in RESPONDING


def heads_discussion(spoken: Sequence[str]) -> bool:
    """Whether questions were put, and what was said follows in a list: *Discussion included the following:*."""
    last = spoken[-1] if spoken else ""
    if not last.rstrip().endswith(":") or LEAD_WORD.match(last) or len(spoken) < 2:
        return False
    return bool(PLURAL.search(" ".join(spoken))) and bool(
        re.search(r"\b(?:included|includes|including|following|raised|covered)\b[^.]{0,30}:\s*$", last)
    )
