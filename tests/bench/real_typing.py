"""Somebody who types the minutes of a real meeting, and takes what is offered: how many keys that takes."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from clerk_tui.predict import Suggestions
from clerk_tui.tui.widgets.composer import EATS_SPACE

LEAST_SAVED = 2
"""How many keys what is taken must save: nobody looks at less."""
_WORD = re.compile(r"\s*\w+(?:['’./&-]\w+)*|\s*[^\w\s]")


@dataclass(frozen=True)
class Typist:
    """How somebody uses what is offered."""

    name: str
    least_letters: int = 1
    """How many letters of a word are typed before the alternatives are looked at."""
    least_saved: int = LEAST_SAVED
    """How many keys an alternative must save."""
    sees_ghosts: float = 1.0
    """The share of ghosts that is noticed, at each key."""
    sees_lists: float = 1.0


IDEAL = Typist("ideal")
CAREFUL = Typist("careful", least_letters=2, least_saved=3)
INATTENTIVE = Typist("inattentive", sees_ghosts=0.6, sees_lists=0.4)
WITHOUT_LIST = Typist("ghost alone", sees_lists=0.0)
TYPISTS = (IDEAL, CAREFUL, INATTENTIVE)


@dataclass(frozen=True)
class Line:
    """A line of the notes that a meeting is typed from."""

    kind: str
    mark: str
    """The mark, name or command before the prose, as it must stand."""
    mark_keys: int
    """How many keys that takes, names shortened."""
    prose: str
    exported: int
    """How many characters of the minutes come from it."""
    before: str = ""
    """What the minutes say before the prose: the name of whoever speaks."""


@dataclass
class Count:
    """The keys of one meeting."""

    keys: Counter[str] = field(default_factory=Counter)
    """By kind of line."""
    exported: Counter[str] = field(default_factory=Counter)
    typed: int = 0
    """Characters of prose."""
    wrong: int = 0
    """Ghosts newly shown whose first word was wrong."""
    seconds: list[float] = field(default_factory=list)
    """What each prediction took."""

    @property
    def each(self) -> float:
        """Keys for each exported character."""
        return self.keys.total() / max(self.exported.total(), 1)

    @property
    def wrong_share(self) -> float:
        """Wrong ghosts for 100 characters of prose."""
        return 100 * self.wrong / max(self.typed, 1)

    def __add__(self, other: Count) -> Count:
        return Count(
            self.keys + other.keys,
            self.exported + other.exported,
            self.typed + other.typed,
            self.wrong + other.wrong,
            self.seconds + other.seconds,
        )


Suggest = Callable[[str, bool], Suggestions]
"""What is offered at the end of a line; whether it ends in a space that an accepted word brought."""


class Hands:
    """The hands of a typist at one meeting."""

    def __init__(self, typist: Typist, suggest: Suggest) -> None:
        self.typist, self._suggest = typist, suggest
        self._random = random.Random(7).random
        self.wrong = 0
        self.has_taken = False
        """Whether something was taken in the last line."""
        self._expected = ""
        """What is left of a ghost after its first letter was typed: it is no new one."""
        self._left = ""
        """What is left of a ghost of which words were taken: it stays."""

    def type(self, mark: str, prose: str) -> int:
        """Type the prose after its mark; return how many keys that took. A word that is accepted brings its space,
        which a sign or Enter takes away again."""
        keys = at = 0
        has_space = self.has_taken = False
        self._expected = self._left = ""
        while at < len(prose):
            if has_space and prose[at] == " ":  # it is typed all the same before a sign that would take it away
                at, keys = at + 1, keys + (prose[at + 1 : at + 2] in EATS_SPACE)
                continue
            offered = self._suggest(f"{mark}{prose[:at]}{' ' if has_space and prose[at - 1] != ' ' else ''}", has_space)
            rest = prose[at:] if not (has_space and prose[at - 1] != " ") else ""
            if self._left:
                offered = Suggestions(self._left, offered.alternatives)
            pressed, taken, left = self._take(offered, rest, prose[:at])
            keys += pressed
            if taken:
                at, has_space, self.has_taken = at + taken, not left[:1].strip(), True
                self._left = self._expected = left.removeprefix(" ")
                continue
            self._expected, self._left = offered.ghost[1:] if offered.ghost[:1] == prose[at] else "", ""
            at, has_space, keys = at + 1, False, keys + 1
        return keys

    def _take(self, offered: Suggestions, rest: str, before: str) -> tuple[int, int, str]:
        """How many keys are pressed to take what is offered, how many characters that gives, and what is left of the
        ghost; none if nothing is taken."""
        typist, ghost = self.typist, offered.ghost
        if ghost and (typist.sees_ghosts >= 1 or self._random() < typist.sees_ghosts):
            right = _right_words(ghost, rest)
            taken = sum(map(len, right))
            pressed, left = 1 if taken == len(ghost) else len(right), ghost[taken:]
            if not right and ghost != self._expected:
                self.wrong += 1
            brought = 0 if left[:1].strip() else _space(rest, taken)
            if right and taken + brought - pressed >= LEAST_SAVED:
                return pressed, taken, left
        return self._take_word(offered, rest, before)

    def _take_word(self, offered: Suggestions, rest: str, before: str) -> tuple[int, int, str]:
        typist = self.typist
        begun = re.search(r"[^\W_]*(?:['’./&-][^\W_]+)*$", before)
        typed = begun[0] if begun else ""
        if len(typed) < typist.least_letters or not typed[-1:].islower():
            return 0, 0, ""
        if not offered.alternatives or (typist.sees_lists < 1 and self._random() >= typist.sees_lists):
            return 0, 0, ""
        for word in offered.alternatives:
            added = word[len(typed) :]
            if _stands(rest, added) and len(added) + _space(rest, len(added)) - 1 >= typist.least_saved:
                return 1, len(added), ""
        return 0, 0, ""


def _space(rest: str, taken: int) -> int:
    """One for the space that an accepted word brings."""
    return int(rest[taken : taken + 1] == " ")


def _stands(rest: str, words: str) -> bool:
    """Whether these words come next, whole."""
    after = rest[len(words) : len(words) + 1]
    goes_on = after.isalnum() or after == "_"
    return bool(words) and rest.startswith(words) and not (words[-1].isalnum() and goes_on)


def _right_words(ghost: str, rest: str) -> list[str]:
    """The first words of a ghost that come next."""
    right: list[str] = []
    for word in _WORD.findall(ghost):
        if not _stands(rest, "".join([*right, word])):
            break
        right.append(word)
    return right
