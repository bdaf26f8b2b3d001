"""The library that knows English: Harper, which works offline. No other module knows which library it is.

It takes most of a second to load, so it is loaded in the background, and nothing is marked until it has been.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache, lru_cache
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING

from clerk_tui.english.variety import English
from clerk_tui.frozen import dataclass

if TYPE_CHECKING:
    from harper import Linter

_SPELLING = "SpellCheck"
_GRAMMAR = frozenset(
    """DidPast ModalOf NounVerbConfusion PronounInflectionBe PronounVerbAgreement SimplePastToPastParticiple
    TheirToThere""".split()
)
"""Its rules that are hardly ever wrong on real minutes; it has nine hundred, most of them about style."""


@dataclass(frozen=True)
class Advice:
    """What the library says of a place in a text."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]
    """What to write there instead, its first choice first."""


class Library:
    """The library for one English. May be used from any thread."""

    def __init__(self, english: English) -> None:
        """Load it: most of a second. Raises ImportError where it is not installed."""
        from harper import Dialect, Linter

        self._lock = Lock()
        self.suggestions = lru_cache(maxsize=50_000)(self._suggestions)
        """The words that a wrong word may stand for, up to three; None for a word of the language."""
        self._linter: Linter = Linter(Dialect[english.name])
        wanted = _GRAMMAR | {_SPELLING}
        self._linter.set_lint_config({rule: rule in wanted for rule in self._linter.get_lint_config()})
        _free_what_loading_took()

    def _suggestions(self, word: str) -> tuple[str, ...] | None:
        with self._lock:
            found = self._linter.lint(word, language="plaintext")
        wrong = [lint for lint in found if lint.lint_kind == "Spelling"]
        return tuple(suggestion.replacement_text for suggestion in wrong[0].suggestions) if wrong else None

    def advice(self, text: str) -> tuple[Advice, ...]:
        """What it says of the grammar of a text, in order."""
        with self._lock:
            found = self._linter.organized_lints(text, language="plaintext")
        advice = (
            Advice(
                lint.span.start,
                lint.span.end,
                lint.message,
                tuple(suggestion.replacement_text for suggestion in lint.suggestions),
            )
            for rule in _GRAMMAR
            for lint in found.get(rule, ())
        )
        return tuple(sorted(advice, key=lambda each: (each.start, each.end)))


def _free_what_loading_took() -> None:
    """Give the system back the quarter of the memory that was needed only while the dictionary was made. The C library
    of Linux keeps it otherwise; other systems have no such call."""
    with suppress(OSError, AttributeError, TypeError, ValueError):
        ctypes.CDLL(None).malloc_trim(0)


_loaded: dict[English, Library] = {}


@cache
def is_installed() -> bool:
    """Whether the library is there to be loaded."""
    return find_spec("harper") is not None


def load(english: English) -> Library | None:
    """The library for that English, loaded if it is not yet; None where it is not installed."""
    if english not in _loaded and is_installed():
        _loaded[english] = Library(english)
    return _loaded.get(english)


def loaded(english: English) -> Library | None:
    """The library for that English, if it is loaded."""
    return _loaded.get(english)
