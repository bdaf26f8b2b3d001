"""A word typed on a selected entry whose first letter is a key there: *every …* begins with the key that edits, *if …*
with the one that inserts."""

from __future__ import annotations

from collections.abc import Callable

from clerk_tui.english.verbs import base_of
from clerk_tui.english.words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS, is_common
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

_FIRST = regex(r"(?P<word>[^\W\d_]+)[^\w’'-].*")
_LAST = regex(r"[^\W\d_]*$")
_LITTLE = AUXILIARIES | DETERMINERS | PREPOSITIONS | SUBJECTS | SUBORDINATORS


def line_meant(letter: str, before: str, line: str, is_name: Callable[[str], bool]) -> str | None:
    """What the clerk types if `letter`, which put `before` into the line, was only the first letter of a word: that
    word, and what follows. '' if the key was meant; None while the first word is being typed."""

    def is_word(typed: str) -> bool:
        word = fold(typed)
        return len(word) > 1 and (word in _LITTLE or is_common(word) or bool(base_of(word)) or is_name(typed))

    typed = line.removeprefix(before)
    if not line.startswith(before) or not typed or typed.isalpha():
        return None if line.startswith(before) else ""
    first, last = _FIRST.fullmatch(typed), _LAST.search(before)
    if first is None or not is_word(letter + first["word"]):
        return ""
    end = last[0] if last else ""
    goes_on = end or not before  # after a full stop no word goes on
    return "" if goes_on and is_word(end + first["word"]) else letter + typed
