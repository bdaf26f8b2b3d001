"""Delegations of which it is told only that they were heard or received: those who came with them spoke."""

from __future__ import annotations

import re

from clerk_tui.importing.recognition.roster import Roster
from clerk_tui.lists.names import is_titled
from clerk_tui.meeting import Voice

_ABOUT = r"(?:with\s+respect|regarding|concerning|in\s+relation|relating)\b"
_FROM = r"(?:delegations?|deputations?)(?:\s+and\s+presentations?)?\s+from\s+(?P<who>[A-Z][^;]*?)"
_HEARD = re.compile(
    rf"\bheard\s+(?:(?:an?|the|verbal|oral)\s+)*{_FROM}(?=,?\s+(?:{_ABOUT}|and\s+received\b)|;|\.?\s*$)", re.IGNORECASE
)
"""*The Board heard a delegation from A. Ash, Mill Trust, regarding the weir*."""
_RECEIVED = re.compile(rf"\b{_FROM}(?:,?\s+{_ABOUT}[^;]*?)?,?\s+(?:was|were)\s+(?:received|heard)\b", re.IGNORECASE)
"""*A delegation from A. Ash, regarding the weir, was received*."""
_PARTED = re.compile(r",\s+(?:and\s+)?|\s+and\s+")
_WITH_INITIALS = re.compile(r"(?:[A-Z]\.\s?){1,3}(?:[a-z]{2,4}\s){0,2}[A-Z][\w’'-]+")
"""A name by which no body goes."""


def heard_from(sentence: str, roster: Roster) -> tuple[tuple[Voice, ...], int]:
    """Those who came with a delegation that was heard, as far as they are named with initials or a title; and the index
    of the word with which the first of their names begins."""
    match = _RECEIVED.search(sentence) or _HEARD.search(sentence)
    if match is None:
        return (), 0
    people = [part for part in _PARTED.split(match["who"]) if _WITH_INITIALS.fullmatch(part) or is_titled(part)]
    voices = [voice for part in people if (voice := roster.of_public(part) or roster.speaker(part)) is not None]
    return tuple(dict.fromkeys(voices)), len(sentence[: match.start("who")].split())
