"""Whose names may be offered: those on the roll of the meeting, and nobody's as mover or seconder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from clerk_tui.meeting.names import take_apart
from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

_TITLES = """Mr Mrs Ms Miss Mx Messrs Dr Prof Professor Sir Dame Lord Lady Baroness Rev Revd Reverend Canon Cllr Cllrs
    Clr Clrs Cr Councillor Councillors Councilor Councilors Alderman Ald Senator Superintendent Supt Inspector Sergeant
    Sgt DCI DI DS PC PCSO Deputy Mayor""".split()
_TITLE_WORDS = frozenset(map(fold, _TITLES))
"""Titles that a name follows (folded)."""
_WITH_TITLE = regex(
    rf"\b(?:{'|'.join(_TITLES)})\b\.?((?: (?:[^\W\d_a-z]\.?)+(?![^\W_]))*(?: [^\W\d_a-z][\w'’-]+){{1,2}})"
)
"""A title, then initials and one or two words with a capital."""
_WORD = regex(r"[^\W\d_a-z][\w'’-]+")
_MOVES = frozenset("moved seconded proposed proposal motion proposer seconder mover moves second".split())
_MOVED_BY = frozenset(("by", "of", ":", "-", "–"))
_LOOK_BACK = 8
_BEGUN = 2
"""How many letters of a mover's name are typed before it is completed."""
_MOSTLY = 0.2
"""The share of a word's places after a title from which it is a name rather than a word."""


class People:
    """The people of a meeting, and everybody else whose name is known."""

    def __init__(self, count_of: Callable[[str], float]) -> None:
        """`count_of` says how often a word occurs, as it is written."""
        self._count_of = count_of
        self._titled: Counter[str] = Counter()
        self.set((), ())

    def set(
        self, roll: Iterable[str], others: Iterable[str], known: frozenset[str] = frozenset(), body: str = ""
    ) -> None:
        """Say who is on the roll, and who else is known; `known`: the words of more names (`words_of`); `body`: how the
        council and its committee are called."""
        self.words: set[str] = set()
        """The words of the names on the roll (folded)."""
        self._initials: set[str] = set()
        self._pairs: set[tuple[str, str]] = set()
        """An initial or forename and the word after it, of somebody on the roll."""
        for name in roll:
            apart = take_apart(name)
            given = [fold(word) for word in (*apart.forenames, apart.nickname) if fold(word)]
            family = [fold(word) for word in (*apart.surname.replace("-", " - ").split(), apart.surname) if fold(word)]
            self.words.update((*given, *family, *map(fold, apart.also)))
            self._initials.update(word[0] for word in given)
            self._pairs.update((g, f) for one in given for g in (one, one[0]) for f in (*family, *given) if f != one)
        self._others = known.union(*map(words_of, others)) - self.words - set(map(fold, body.split()))

    def note(self, text: str) -> None:
        """Note whose names stand after a title in a text."""
        for match in _WITH_TITLE.finditer(text):
            self._titled.update(fold(word) for word in _WORD.findall(match[1]))

    def may_follow(self, tokens: Sequence[str], word: str, typed: int) -> bool:
        """Whether a word with a capital, of which so many letters are typed, may be offered after these tokens."""
        low = fold(word)
        if not low or low in _TITLE_WORDS:
            return True
        before = [token.strip() for token in tokens[-_LOOK_BACK:] if token.strip() not in (".", "")]
        last = before[-1] if before else ""
        is_initial = len(word) == 1
        if len(last) == 1 and last.isupper() and (last not in "AI" or (tokens[-1] == "." and not is_initial)):
            return (fold(last), low) in self._pairs
        if typed < _BEGUN and (low in self.words or is_initial) and _is_moving(before):
            return False
        if last[:1].isupper() and fold(last) in _TITLE_WORDS:
            return low in (self._initials if is_initial else self.words)
        if low in self.words:
            known, begun = fold(last), word[:typed]
            if _BEGUN < typed < len(word) and self._count_of(f" {begun.lower()}") > 0 and known not in self.words:
                return False  # a word itself, such as Hall of the Town Hall, is no beginning of Hallam
            return not (last[:1].isupper() and known in self._others and known not in self.words)
        return not self._is_name(word, low)

    def _is_name(self, word: str, low: str) -> bool:
        """Whether a word is the name of somebody who is not on the roll, rather than an ordinary word."""
        titled = self._titled[low]
        if low in self._others and (self._count_of(f" {word.lower()}") < 1 or not self._count_of(f" {word}")):
            return True
        return titled > 0 and titled >= _MOSTLY * self._count_of(f" {word}")


def words_of(name: str) -> frozenset[str]:
    """The words of a name that tell who somebody is (folded), without initials."""
    apart = take_apart(name)
    words = (*apart.surname.split(), *apart.also, *apart.forenames, *apart.nickname.split())
    return frozenset(low for word in words if len(low := fold(word)) > 1)


def _is_moving(before: Sequence[str]) -> bool:
    """Whether the name of a mover or seconder comes next: *moved by Councillor*, *on the proposal of*."""
    words = list(before)
    while words and (fold(words[-1]) in _TITLE_WORDS or (len(words[-1]) == 1 and words[-1].isupper())):
        words.pop()
    if len(words) > 1 and words[-1].casefold() in _MOVED_BY:
        return words[-2].casefold() in _MOVES
    return bool(words) and words[-1].casefold() in ("proposer", "seconder", "mover")
