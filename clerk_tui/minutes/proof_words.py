"""The words that the rules of language know, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from clerk_tui.frozen import dataclass


@dataclass(frozen=True)
class Words:
    """What is known of English, and of the minutes written in it."""

    abbreviations: frozenset[str]
    """Abbreviations that everybody knows, in lower case."""
    doubled: frozenset[str]
    """Words that are rightly said twice."""
    reporting: tuple[str, ...]
    """Past tenses by which speech is reported."""
    present: Mapping[str, str]
    """What somebody says in the present tense, and the past of it."""
    alternatives: Mapping[str, tuple[str, ...]]
    """What may stand for a reporting verb that is used too often, by verb."""
    heard: Mapping[str, tuple[str, ...]]
    """What may stand for it where a committee as a whole is the subject, by verb."""


@cache
def words() -> Words:
    """The words of the package."""
    file = resources.files(__package__).joinpath("proof_words.toml")
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Words(
        frozenset(word.casefold() for word in data["abbreviations"]),
        frozenset(data["doubled"]),
        tuple(data["reporting"]),
        data["present"],
        {verb: tuple(others) for verb, others in data["alternatives"].items()},
        {verb: tuple(others) for verb, others in data["heard"].items()},
    )


@cache
def reporting_pattern() -> str:
    """The reporting verbs as an alternative of a regular expression."""
    return "|".join(sorted(words().reporting, key=len, reverse=True))
