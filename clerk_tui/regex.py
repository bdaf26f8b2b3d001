"""Regular expressions that are compiled when first used.

The application has hundreds, and compiling them all takes as long as drawing a screen. Write them as for `re.compile`,
except that *A-Z* and *a-z* include letters with accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import Any, cast


class LatePattern:
    """A pattern that is compiled when first used. Its attributes are those of the compiled pattern, cached."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        pattern = self.pattern.replace("A-Z", _CAPITALS).replace("a-z", _SMALL)
        found = getattr(re.compile(pattern, self._flags), name)
        setattr(self, name, found)
        return found


_OTHERS = [chr(code) for code in (*range(0x100, 0x250), *range(0x1E00, 0x1F00))]
_CAPITALS = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, _OTHERS))
_SMALL = "a-zß-öø-ÿ" + "".join(filter(str.islower, _OTHERS))


@cache
def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled at its first use, and raises re.error then if it is wrong."""
    return cast("re.Pattern[str]", LatePattern(pattern, flags))


def any_case(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the same for a pattern that ignores case."""
    return regex(pattern, re.IGNORECASE | flags)


def one_of(words: Iterable[str]) -> str:
    """Return a group of words for a pattern, the longer before what begins it. Each first letter stands there once:
    where none of them is in a text, hundreds of words are soon passed."""
    found = groupby(sorted(words, reverse=True), key=lambda word: word[0])
    return f"(?:{'|'.join(first + '(?:' + '|'.join(word[1:] for word in some) + ')' for first, some in found)})"
