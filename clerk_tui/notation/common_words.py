"""The commonest short words of English and of meetings, which are no beginning of a name: `par:`, `the:`, `note:`."""

from __future__ import annotations

from functools import lru_cache

from clerk_tui.english.words import COMMON
from clerk_tui.regex import regex

_ENDINGS = ("s", "es", "d", "ed", "ly", "ing", "er", "ers")
_AFTER_E = frozenset({"ing", "er", "ers"})
"""Endings before which an *e* is lost: *hire*, *hiring*."""
_DOUBLING = frozenset({"ed", "ing", "er", "ers"})
_DOUBLES = regex(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""Words of one syllable with a short vowel and one consonant after it: *pet*, *petted*."""


def is_common(word: str) -> bool:
    """Whether a word (folded) is a common one, or such a word with an ending: *park*, *parks*, *parked*, *hiring*; not
    *peter*, for a short word doubles its last letter before such an ending."""
    return word in COMMON or any(
        ((stem := word.removesuffix(end)) in COMMON and not (end in _DOUBLING and _DOUBLES.fullmatch(stem)))
        or (end in _AFTER_E and f"{stem}e" in COMMON)
        for end in _ENDINGS
        if word.endswith(end)
    )


@lru_cache(maxsize=1024)
def words_begun(begun: str) -> tuple[str, ...]:
    """The common words that begin with some letters and go on."""
    return tuple(word for word in COMMON if word.startswith(begun) and word != begun)
