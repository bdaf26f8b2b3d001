"""Answers of a few words, and whether they may follow *replied*."""

from __future__ import annotations

from clerk_tui.english.clauses import is_time
from clerk_tui.english.words import PREPOSITIONS, SUBORDINATORS
from clerk_tui.regex import regex

_OF_TIMES = regex(
    r"(?i)(?:the |that )?(?:next|previous|following|last|first|end|start|day|week|month|year|morning|afternoon"
    r"|evening)\b"
    r"|(?:early|late|mid|soon|later|then|every|midnight|noon|as soon as|when|once)\b"
)
"""The beginning of a time, beside months and days: *the following week*."""
_PERIOD = regex(
    r"(?i)\b(?:days?|weeks?|months?|years?|mornings?|afternoons?|evenings?|nights?|weekends?|meetings?|hours?|minutes"
    r"|noon|midnight|easter|christmas|spring|summer|autumn|winter|term|season|\d{4}"
    r"|\d{1,2}(?:[.:]\d\d)? ?[ap]m|soon|time)\b"
)

MOST_REPLIED = 4
"""The most words of an answer that may stand directly after *replied*."""


def stands_apart(words: str) -> bool:
    """Whether words after *replied* would say when or where the reply was: *in May*, *until the lease ended*."""
    first = words.split(" ", 1)[0].lower()
    is_led = first in PREPOSITIONS | SUBORDINATORS or is_time(words.split())
    return is_led or _OF_TIMES.match(words) is not None


def says_when(words: str) -> bool:
    """Whether words say when, and not where: *by the end of May*, *on Tuesday*."""
    parts = words.split()
    is_named = any(is_time([part]) for part in parts)
    return is_named or _OF_TIMES.match(words) is not None or _PERIOD.search(words) is not None
