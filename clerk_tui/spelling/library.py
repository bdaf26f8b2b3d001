"""The library that knows English: Harper, which works offline. No other module knows which library it is.

Loading takes a second or more and 150 MB. So the library runs in a process of its own, with a lower priority; it exits
at the end of its input, and therefore also when the main program is gone. Nothing is marked until it has answered.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from functools import cache, lru_cache
from importlib.util import find_spec
from threading import Lock
from typing import Any

from clerk_tui import processes
from clerk_tui.english.spelling import English
from clerk_tui.frozen import dataclass

_SPELLING = "SpellCheck"
_GRAMMAR = frozenset(
    """DidPast ModalOf NounVerbConfusion PronounInflectionBe PronounVerbAgreement SimplePastToPastParticiple
    TheirToThere""".split()
)
"""The library's rules that are hardly ever wrong on real minutes. It has nine hundred, most of them about style."""

_NICE = 10
"""How much its process gives way to the one in which the clerk types."""
_MOST_STARTS = 2
_PART = "clerk_tui.spelling.library:serve"
_FIRST = "recieved"
"""A wrong word that is asked about first, so that the library does then what it does only once."""


@dataclass(frozen=True)
class Mark:
    """A place in a text that is probably wrong."""

    start: int
    end: int
    suggestions: tuple[str, ...]
    """What may be meant, the likeliest first; empty where nothing is near."""
    message: str = ""
    """For grammar: what is wrong. Empty for a wrong word."""


class _Harper:
    """Harper for one English, in the process of the library."""

    def __init__(self, english: English) -> None:
        from harper import Dialect, Linter

        self._linter = Linter(Dialect[english.name])
        wanted = _GRAMMAR | {_SPELLING}
        self._linter.set_lint_config({rule: rule in wanted for rule in self._linter.get_lint_config()})

    def suggestions(self, word: str) -> tuple[str, ...] | None:
        """Do what `Library.suggestions` asks."""
        found = self._linter.lint(word, language="plaintext")
        wrong = [lint for lint in found if lint.lint_kind == "Spelling"]
        return _replacements(wrong[0]) if wrong else None

    def grammar(self, text: str) -> tuple[Mark, ...]:
        """Do what `Library.grammar` asks."""
        found = self._linter.organized_lints(text, language="plaintext")
        lints = [lint for rule in _GRAMMAR for lint in found.get(rule, ())]
        marks = [Mark(lint.span.start, lint.span.end, _replacements(lint), lint.message) for lint in lints]
        return tuple(sorted(marks, key=lambda mark: (mark.start, mark.end)))


def _replacements(lint: Any) -> tuple[str, ...]:
    """Return the replacements for a place that is wrong, the library's first choice first."""
    return tuple(suggestion.replacement_text for suggestion in lint.suggestions)


def serve(english: str) -> None:
    """Answer the requests of `Library` until the end of the input. Nothing else may write to the same output."""
    with suppress(OSError, AttributeError):
        os.nice(_NICE)
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        harper = _Harper(English[english])
        with suppress(EOFError, OSError):
            while True:
                is_grammar, text = pickle.load(sys.stdin.buffer)
                pickle.dump(harper.grammar(text) if is_grammar else harper.suggestions(text), answers, protocol=5)
                answers.flush()


class Library:
    """The library for one English, in a process of its own; any thread may use it. If the process cannot be started, or
    ends more than once, no word counts as wrong."""

    def __init__(self, english: English) -> None:
        self._english = english
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._starts_left = _MOST_STARTS
        self.suggestions = lru_cache(maxsize=50_000)(self._suggestions)
        """The words that a wrong word may stand for, up to three; None for a word of the language."""

    def start(self) -> bool:
        """Load the library, which takes a second or more. Return whether that worked."""
        self._suggestions(_FIRST)
        return self._process is not None

    def close(self) -> None:
        """End the process."""
        atexit.unregister(self.close)
        self._end()

    def _suggestions(self, word: str) -> tuple[str, ...] | None:
        """Ask for the words that a word may stand for; None if it is right."""
        found: tuple[str, ...] | None = self._ask(False, word)
        return found

    def grammar(self, text: str) -> tuple[Mark, ...]:
        """Return the places in a text where the grammar is wrong, in order."""
        return self._ask(True, text) or ()

    def _ask(self, is_grammar: bool, text: str) -> Any:
        """Send a request to the process, and return its answer; None if the process cannot be used."""
        with self._lock:
            while self._process is not None or self._starts_left:
                try:
                    process = self._process = self._process or self._begin()
                    assert process.stdin is not None
                    assert process.stdout is not None
                    pickle.dump((is_grammar, text), process.stdin, protocol=5)
                    process.stdin.flush()
                    return pickle.load(process.stdout)
                except (EOFError, OSError, ValueError, pickle.UnpicklingError):  # the process has ended
                    self._end()
        return None

    def _begin(self) -> subprocess.Popen[bytes]:
        self._starts_left -= 1
        atexit.register(self.close)
        return processes.begun(_PART, self._english.name)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError, ValueError):
                if stream is not None:
                    stream.close()
        process.wait()


_loaded: dict[English, Library] = {}
_loading = Lock()


@cache
def is_installed() -> bool:
    return find_spec("harper") is not None


def load(english: English) -> Library | None:
    """Return the library for an English, loading it if necessary; None if it is not installed or does not start."""
    with _loading:
        if english not in _loaded and is_installed():
            library = Library(english)
            if library.start():
                _loaded[english] = library
    return _loaded.get(english)


def loaded(english: English) -> Library | None:
    """Return the library for an English, if it is loaded already."""
    return _loaded.get(english)
