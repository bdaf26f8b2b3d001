"""Names that are printed in capitals, as headings are."""

from __future__ import annotations

import re

from clerk_tui.meeting.people import fold

_SMALL = frozenset("a an and at for in of on or the to with".split())


def without_capitals(name: str) -> str:
    """Return a name in capitals in normal case, any other as it is. A word without a vowel (NHS) is initials."""
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name

    def written(at: int, word: str) -> str:
        if at and word.lower() in _SMALL:
            return word.lower()
        if not re.search("[AEIOUY]", fold(word).upper()):
            return word
        return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)

    return " ".join(written(at, word) for at, word in enumerate(words))
