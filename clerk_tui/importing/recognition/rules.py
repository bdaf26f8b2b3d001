"""Rules by which words are read: a pattern each, with a name and examples that run as tests.

While somebody listens (`listening`), every rule that matched is kept, so that it can be said which rule made which fact
of which words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, lru_cache, wraps
from typing import Any, NamedTuple, TypeVar

CASED = 0
"""The flags of a pattern for which capitals and small letters differ."""


class Heard(NamedTuple):
    """A rule that matched, and the words."""

    rule: str
    words: str


_ears: list[Heard] | None = None


@contextmanager
def listening() -> Iterator[None]:
    """Keep which rules match."""
    global _ears
    _ears = []
    try:
        yield
    finally:
        _ears = None


def heard() -> tuple[Heard, ...]:
    """Return the rules that matched since this was last asked, each once."""
    if not _ears:
        return ()
    out = tuple(dict.fromkeys(_ears))
    _ears.clear()
    return out


Said = TypeVar("Said")


def remembered(read: Callable[..., Said]) -> Callable[..., Said]:
    """A function that remembers what it made of the last words, but for while somebody listens which rules match."""
    kept = lru_cache(maxsize=512)(read)

    @wraps(read)
    def reading(*words: Any, **options: Any) -> Said:
        return (kept if _ears is None else read)(*words, **options)

    return reading


class Rule:
    """A pattern, compiled when first used."""

    name = ""
    """That of its variable, as the trace shows it."""

    def __init__(
        self, pattern: str, flags: int = re.IGNORECASE, *, like: tuple[str, ...], unlike: tuple[str, ...] = ()
    ) -> None:
        """`like` are words in which it is found, `unlike` words in which it must not be."""
        self.like, self.unlike = like, unlike
        self._source, self._flags = pattern, flags

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._source, self._flags)

    def _told(self, match: re.Match[str] | None) -> re.Match[str] | None:
        if match is not None and _ears is not None:
            _ears.append(Heard(self.name, match[0]))
        return match

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.search`."""
        return self._told(self.regex.search(text))

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """As `re.match`, from a place on."""
        return self._told(self.regex.match(text, at))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """As `re.fullmatch`."""
        return self._told(self.regex.fullmatch(text))

    def finditer(self, text: str, at: int = 0) -> Iterator[re.Match[str]]:
        """As `re.finditer`, from a place on."""
        for match in self.regex.finditer(text, at):
            self._told(match)
            yield match

    def findall(self, text: str) -> list[tuple[str, ...]]:
        """The groups of every match, as `re.findall` for a pattern with several."""
        return [match.groups() for match in self.finditer(text)]

    def sub(self, words: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """As `re.sub`."""
        return self.regex.sub(words, text, count=count)

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        """As `re.split`."""
        return self.regex.split(text, maxsplit=maxsplit)
