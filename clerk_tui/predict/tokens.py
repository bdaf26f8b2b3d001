"""Words as the predictor counts them: each with the space before it, so that they join again exactly."""

from __future__ import annotations

from clerk_tui.english.months import DAYS, MONTHS
from clerk_tui.regex import regex

TOKEN = regex(r"\n| ?\w+(?:['’./&-]\w+)*| ?[^\w\s]| ")
"""A word or a sign, with the space before it."""
STAND_IN = "\x1a"
"""What stands for a person who is mentioned, and for a gap, in what is learnt."""
_SPACES = regex(r"\s+")
_FIGURE = regex(r"[\d£$€%½¼¾]")
_DATES = (*MONTHS, *DAYS, *"jan feb mar apr aug sept oct nov dec".split())
_NUMBERS = """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen
    nil zero""".split()
_OUTCOMES = "unanimous unanimously".split()
"""Words that say how a vote went."""
_NEVER = frozenset([*_NUMBERS, *_OUTCOMES])
_NEVER_IN_CAPITALS = frozenset(_DATES)


def tokens_of(text: str, *, is_whole: bool = True) -> list[str]:
    """The words and signs of one text, as if it followed a space; a phrase that is not a whole text may begin with a
    sign that ends another sentence."""
    words = _SPACES.sub(" ", text).strip()
    return TOKEN.findall(f" {words}" if is_whole or words[:1].isalnum() else words)


def is_never_offered(token: str) -> bool:
    """Whether a word is a figure, a part of a date, a number, or says how a vote went."""
    word = token.strip()
    if not word or token[0] == "\n" or word == STAND_IN or _FIGURE.search(word):
        return True
    low = word.casefold()
    parts = low.replace("-", " ").split()
    return not _NEVER.isdisjoint(parts) or (word[:1].isupper() and low in _NEVER_IN_CAPITALS)


def folded(token: str) -> str:
    """A word as contexts are compared: without its space, in small letters; figures are alike."""
    word = token.strip()
    return "0" if word[:1].isdigit() else word.casefold()
