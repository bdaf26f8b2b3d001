"""Where a text says what an abbreviation stands for: *Organised Crime Group (OCG)*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clerk_tui.english.lexicon import lexicon
from clerk_tui.frozen import dataclass
from clerk_tui.regex import regex

ABBREVIATIONS = lexicon("abbreviations.abbreviations")
"""Common abbreviations that are written in capitals, in small letters."""
_IN_BRACKETS = regex(r"\(\s*(?:the )?[“‘\"']?(?P<short>[A-Z](?=[A-Za-z&/-]*[A-Z])[A-Za-z&/-]{1,9})[”’\"']?\s*\)")
_WORD = regex(r"[\w&’'-]+")
_LOOK_BACK = 120
"""The most characters from the start of the words to the bracket."""
_SMALL = frozenset({"of", "and", "the", "for", "in", "on", "to", "with", "at", "by", "a", "an", "&", "from"})


@dataclass(frozen=True)
class Definition:
    """A place in a text where an abbreviation is spelled out."""

    short: str
    start: int
    """The start of the words."""
    bracket: int
    end: int
    """The start and the end of the bracket after them."""


def stem(short: str) -> str:
    """An abbreviation without the ending of its plural."""
    return short[:-1] if short.endswith("s") else short


def definitions(text: str) -> Iterator[Definition]:
    """The places where a text spells an abbreviation out, in order."""
    if "(" not in text:
        return
    for match in _IN_BRACKETS.finditer(text):
        before = text[max(match.start() - _LOOK_BACK, 0) : match.start()]
        begin = beginning(before, stem(match["short"]))
        if begin is not None:
            yield Definition(match["short"], match.start() - len(before) + begin, *match.span())


def beginning(before: str, short: str) -> int | None:
    """Where in `before` the words begin whose initials are the capitals of `short`; None if there are none."""
    letters = [letter.casefold() for letter in short if letter.isupper()]
    found = list(_WORD.finditer(before))
    at, skipped = len(found), 0
    begin = None
    while letters and at:
        at -= 1
        word = found[at][0]
        if word[0].casefold() == letters[-1] and not (word in _SMALL and _skips_small_word(found, at, letters)):
            letters.pop()
            begin = found[at].start()
        elif word.casefold() not in _SMALL:
            pieces = [piece[0].casefold() for piece in word.split("-") if piece]
            if len(pieces) > 1 and pieces == letters[-len(pieces) :]:
                del letters[-len(pieces) :]
                begin = found[at].start()
            else:
                skipped += 1
                if skipped > 1:
                    return None
    return begin if not letters else None


def _skips_small_word(found: Sequence[re.Match[str]], at: int, letters: Sequence[str]) -> bool:
    """Whether to skip a small word, because the word before it has the initial that is wanted."""
    return at > 0 and found[at - 1][0][0].casefold() == letters[-1]
