"""The commonest short words of English and of meetings, which are no beginning of a name: `par:`, `the:`, `note:`."""

from __future__ import annotations

from functools import cache, lru_cache

from clerk_tui.english.lexicon import lexicon
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
    common = _common()
    return word in common or any(
        ((stem := word.removesuffix(end)) in common and not (end in _DOUBLING and _DOUBLES.fullmatch(stem)))
        or (end in _AFTER_E and f"{stem}e" in common)
        for end in _ENDINGS
        if word.endswith(end)
    )


@lru_cache(maxsize=1024)
def words_begun(begun: str) -> tuple[str, ...]:
    """The common words that begin with some letters and go on."""
    return tuple(word for word in _common() if word.startswith(begun) and word != begun)


@cache
def _common() -> frozenset[str]:
    return lexicon("common_words.common")
