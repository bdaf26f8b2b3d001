"""The lists of words beside this module, in `lexicon.txt`: which words are verbs, titles, adjectives and so on."""

from __future__ import annotations

from functools import cache
from pathlib import Path


def lexicon(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(lexicon_text(name).split())


def lexicon_pairs(name: str) -> dict[str, str]:
    """The words of a list whose words are pairs: *cllr=councillor*."""
    return {word: other for word, _, other in (pair.partition("=") for pair in lexicon_text(name).split())}


def lexicon_text(name: str) -> str:
    """A list as written, without its comments, for lists whose lines hold more than words."""
    return "\n".join(line for line in _lists()[name].split("\n") if not line.startswith("#"))


@cache
def _lists() -> dict[str, str]:
    """The text of each list, by name."""
    _, *lists = Path(__file__).with_name("lexicon.txt").read_text(encoding="utf-8").split("\n[")
    return {name: text for name, _, text in (each.partition("]\n") for each in lists)}
