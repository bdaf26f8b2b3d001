"""Words of the notation's own that stand after a command: `procedural`, `dpi`, `leaves`, the names of rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from clerk_tui.meeting import Conduct, Interest
from clerk_tui.meeting.exempt import PARAGRAPHS
from clerk_tui.meeting.rules import BODIES, KEYS
from clerk_tui.notation.reading import Context
from clerk_tui.regex import regex

Words = Iterable[tuple[str, str]]
"""What would be typed, and the same as shown to choose from."""

_INTERESTS = {
    Interest.DPI: "disclosable pecuniary interest",
    Interest.ORI: "other registrable interest",
    Interest.NRI: "non-registrable interest",
}
_MAJORITIES = ("simple", "2/3", "1/2 of all", "2/3 of all")


def _plain(*words: str) -> Callable[[Context], Words]:
    return lambda context: ((word, word) for word in words)


def _paragraphs(context: Context) -> Words:
    return ((number, f"{number} {what}") for number, what in PARAGRAPHS[context.meeting.rules.law].items())


_PLACES: tuple[tuple[re.Pattern[str], Callable[[Context], Words]], ...] = tuple(
    (regex(pattern), words)
    for pattern, words in (
        (r"/motion\s+(?P<word>[a-z]+)$", _plain("procedural")),
        (r"/declare\s+\S.*\s(?P<word>[a-z]{2,})$", _plain(*Conduct)),
        (r"/declare\s+\S+\s+(?P<word>[a-z]*)$", lambda context: ((i, f"{i} ({t})") for i, t in _INTERESTS.items())),
        (r"/casting\s+(?P<word>[a-z]*)$", _plain("for", "against")),
        (r"/own\s+\S.*\s(?P<word>[a-z]*)$", _plain("for", "against", "abstain")),
        (r"/vote\s.*\sneeds\s+(?P<word>\S*)$", lambda context: ((m, m) for m in _MAJORITIES)),
        (r"/vote\s+(?:on\s[^:]*:\s+)?named\s+(?:\d\S*\s+)?(?P<word>[a-z]*)$", _plain("all")),
        (r"/vote\s+(?:on\s[^:]*:\s+)?(?P<word>[a-z]*)$", _plain("named", "all")),
        (r"/rules\s+(?P<word>[a-z]*)$", _plain(*BODIES, *(f"{key}=" for key in KEYS))),
        (r"/rules\s.*\s(?P<word>[a-z]*)$", _plain(*(f"{key}=" for key in KEYS))),
        (r"/exempt\s+(?:[^:]*[\s,])?(?P<word>\d*)$", _paragraphs),
    )
)


def fixed_words(before: str, context: Context) -> tuple[tuple[str, str], ...]:
    """The words that may stand where `before`, the line up to the cursor, ends; those that begin with what is typed of
    them."""
    for pattern, words in _PLACES:
        if match := pattern.match(before):
            found = tuple((word, label) for word, label in words(context) if word.startswith(match["word"]))
            if found:
                return found
    return ()
