"""Which council and committee a head means: the same body is one, however it is spelled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from clerk_tui.meeting.people import fold
from clerk_tui.regex import regex

_WORD = regex(r"[^\W_]+(?:[’'][^\W_]+)*")
_SMALL = frozenset("a an and at for in of on or the to with meeting meetings".split())  # words that a spelling may lack
_KINDS = frozenset("annual extraordinary full general monthly ordinary regular special statutory".split())
"""The same of words for the kind of a meeting."""
_WHOLE = frozenset("council county city town parish community village borough district board".split())
"""Words of names that a council gives to its own meeting: *Full Council*, *County Council*."""
_SHORTEST, _ALIKE = 5, 0.86  # letters of a word that may be misspelt, at least, and how alike the right one must be

Key = tuple[str, ...]


def key_of(name: str) -> Key:
    """What all spellings of the name of a body have in common: its words, folded, without the small ones."""
    words = [fold(word) for word in _WORD.findall(name.replace("&", " and "))]
    kept = [word for word in words if word and word not in _SMALL and word not in _KINDS]
    return tuple(_joined(kept or words))


def _joined(words: Sequence[str]) -> list[str]:
    """Words, with *sub* and the one after it as one: *sub-committee* is *subcommittee*."""
    out: list[str] = []
    for word in words:
        if out and out[-1] == "sub":
            out[-1] += word
        else:
            out.append(word)
    return out


def are_one(one: Key, other: Key) -> bool:
    """Whether two keys are of one body: they have the same words, or one has the initials of several words."""
    return one == other or _shortened(one, other) or _shortened(other, one)


def _shortened(short: Key, long: Key) -> bool:
    """Whether a word of `short` is the initials of words of `long`, and the others are the same: *Roads SPC*."""
    for at, word in enumerate(short):
        if 1 < len(word) < len(long) and len(long) - len(short) == len(word) - 1:
            run = long[at : at + len(word)]
            if "".join(part[0] for part in run) == word:
                return (*short[:at], *run, *short[at + 1 :]) == long
    return False


def are_nearly_one(one: Key, other: Key) -> bool:
    """Whether two keys differ in one word alone, and in that by a misprint."""
    if len(one) != len(other) or len(one) < 2:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1 or min(map(len, pairs[0])) < _SHORTEST:
        return False
    a, b = pairs[0]
    return a[0] == b[0] and SequenceMatcher(None, a, b).ratio() >= _ALIKE


class Bodies:
    """The bodies that are known, each by the first spelling of its name."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        """`known` has councils and committees."""
        self._councils: dict[Key, str] = {}
        self._committees: dict[tuple[Key, Key], str] = {}
        for council, committee in known:
            self.learn(council, committee)

    def learn(self, council: str, committee: str) -> None:
        """Add a body."""
        if council:
            self._councils.setdefault(self._council_key(council), council)
        if committee:
            key = self._council_key(council)
            self._committees.setdefault((key, self._committee_key(key, committee)), committee)

    @property
    def only_council(self) -> str:
        """The only council; empty if there are several, or none."""
        return next(iter(self._councils.values())) if len(self._councils) == 1 else ""

    def council_of(self, committee: str) -> str:
        """The only council that has a committee of this name; empty if several have, or none."""
        key = key_of(committee)
        found = {self._councils[of] for of, known in self._committees if of and are_one(known, key)}
        return found.pop() if len(found) == 1 and set(key) - _WHOLE else ""

    def spelled(self, council: str, committee: str) -> tuple[str, str]:
        """A council and a committee as they are spelled where they are known."""
        council = self._councils.get(self._council_key(council), council)
        key = self._council_key(council)
        wanted = self._committee_key(key, committee)
        same = (name for (of, known), name in self._committees.items() if of == key and are_one(known, wanted))
        return council, next(same, committee)

    def nearly(self, council: str, committee: str) -> str:
        """The committee of that council whose name differs in one word by a misprint; empty if none is, or several."""
        key = self._council_key(council)
        wanted = self._committee_key(key, committee)
        near = {
            name
            for (of, known), name in self._committees.items()
            if of == key and known != wanted and are_nearly_one(known, wanted)
        }
        return near.pop() if len(near) == 1 else ""

    def _council_key(self, council: str) -> Key:
        key = key_of(council)
        return next((known for known in self._councils if are_one(known, key)), key)

    def _committee_key(self, council: Key, committee: str) -> Key:
        """The key of a committee; the name that a council gives to its own meeting has the council's."""
        key = key_of(committee)
        return council if council and (key == council or set(key) <= _WHOLE) else key


__all__ = ["Bodies", "Key"]
