"""How similar two texts are in subject: common words are ignored, rare words count most."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

_WORD = regex(r"[^\W_]+")
_LITTLE = frozenset(
    """a about above after again against all also am an and any are as at be been before being below between both but by
    can could did do does doing down during each either few for from further had has have having he her here hers him
    his how i if in into is it its itself just may might more most must no nor not now of off on once only or other our
    out over own per same shall she should so some such than that the their them then there these they this those
    through to too under until up upon us very was we were what when where which while who whom why will with within
    would you your resolved recommended resolution recommendation noted note agreed approved approve accepted received
    report reports committee council members member meeting minutes item update authority authorised accordance
    following subject""".split()
)
"""Words that occur in any resolution, folded."""
MOST_WORDS = 12
"""How many words of a text are searched for."""


def telling_words(text: str) -> tuple[str, ...]:
    """The words of `text` that say what it is about, each once, in order; all of them if none does."""
    words = dict.fromkeys(word for word in _WORD.findall(text) if len(word) > 1)
    telling = [word for word in words if fold(word) not in _LITTLE and not word.isdigit()]
    return tuple((telling or list(words))[:MOST_WORDS])


def forms(word: str) -> tuple[str, ...]:
    """A word, and a simple guess at its singular or plural."""
    return (word, word[:-1]) if len(word) > 3 and word[-1] in "sS" else (word, f"{word}s")


def most_alike(found: Mapping[str, Iterable[int]], most: int) -> list[int]:
    """The ids that share most with a text, most similar first, then the highest. `found`: those for each word of it."""
    scores: dict[int, float] = {}
    for ids in found.values():
        listed = list(ids)
        weight = 1 / math.log2(2 + len(listed))
        for i in listed:
            scores[i] = scores.get(i, 0.0) + weight
    return sorted(scores, key=lambda i: (-scores[i], -i))[:most]
