"""Whether two names that minutes give are those of one person: surely, perhaps, or not.

A name is its title, what is given before the surname, and the surname. The same person is *Cllr P. Bartlett* and
*Councillor P Bartlett OBE*; may be *Mr Bartlett* and *Mr P Bartlett*, or *J Smith* and *Jane Smith*; is never *Mr J
Smith* and *Mrs J Smith*.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.meeting.people import HONOURS, TITLES, fold
from clerk_tui.regex import regex

_MALE = frozenset("mr sir lord fr father baron".split())
_FEMALE = frozenset("mrs ms miss dame lady baroness".split())
_ROLES = frozenset("mayor deputy alderman alderwoman ald hon honourable rt right chief cathaoirleach".split())
"""Titles that come and go with an office or the occasion, and tell nobody apart."""
_PARTICLES = frozenset("o mac mc ni ui nic van von der den de del della di du da la le st san ap ab bin al el".split())
"""Words, folded, that belong to the surname after them."""
_IN_BRACKETS = regex(r"\([^()]*\)")
_INITIAL_BEHIND = regex(r"(\S+)\s*\(([^\W\d_])\.?\)\s*$")


class Likeness(IntEnum):
    """How sure it is that two names are one person's."""

    OTHER = 0
    PERHAPS = 1
    SAME = 2


@dataclass(frozen=True)
class NameParts:
    """A name taken apart; all folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    """Names or initials before the surname, in order."""
    surname: str

    @property
    def title(self) -> str:
        """The title that goes with the person; '' where there is none."""
        if "councillor" in self.titles:
            return "councillor"
        return next(iter(sorted(self.titles - _ROLES)), "")

    def lacks_only_title(self, other: NameParts) -> bool:
        """Whether the two have the same initials, and one of them no title."""
        return bool(self.given) and self.given == other.given and not (self.title and other.title)


@lru_cache(8192)
def name_parts(name: str) -> NameParts:
    """`name` taken apart."""
    words = _words(name)
    titles: set[str] = set()
    while len(words) > 1 and (word := fold(words[0])) in TITLES:
        titles.add("councillor" if word in ("cllr", "cllrs", "clr", "councillors", "comhairleoir") else word)
        words.pop(0)
    while len(words) > 1 and fold(words[-1]) in HONOURS:
        words.pop()
    at = len(words) - 1
    while at > 0 and fold(words[at - 1]) in _PARTICLES:
        at -= 1
    given = [part for word in words[:at] for part in _given(word)]
    return NameParts(frozenset(titles), tuple(given), fold("".join(words[at:])))


def likeness(one: NameParts, other: NameParts) -> Likeness:
    """How sure it is that two names are one person's."""
    if not one.surname or one.surname != other.surname or _clash(one.titles, other.titles):
        return Likeness.OTHER
    for mine, theirs in zip(one.given, other.given, strict=False):
        shorter, longer = sorted((mine, theirs), key=len)
        if shorter != longer and not (len(shorter) == 1 and longer.startswith(shorter)):
            return Likeness.OTHER
    if one.given != other.given or not one.given:
        return Likeness.SAME if one.given == other.given and one.title == other.title else Likeness.PERHAPS
    is_full = any(len(word) > 1 for word in one.given)
    return Likeness.SAME if is_full or one.title == other.title else Likeness.PERHAPS


def _words(name: str) -> list[str]:
    """The words of a name; *Bartlett, P* and *Collins (M)* are turned round, and what else follows a comma or stands in
    brackets (letters of honour, a post) is left out."""
    name = _INITIAL_BEHIND.sub(r"\2 \1", name)
    bare = _IN_BRACKETS.sub(" ", name).replace(".", " ")
    before, comma, after = bare.partition(",")
    behind = after.split()
    if comma and len(before.split()) == 1 and behind and all(_is_initial(word) for word in behind):
        return [*behind, *before.split()]
    return before.split() or bare.split()


def _is_initial(word: str) -> bool:
    return len(fold(word)) == 1


def _given(word: str) -> list[str]:
    """One name; *PJ* is two initials."""
    folded = fold(word)
    is_initials = word.isupper() and len(folded) == 2 and not set(folded) & set("aeiouy")
    return list(folded) if is_initials else [folded] if folded else []


def _clash(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool((one & _MALE and other & _FEMALE) or (one & _FEMALE and other & _MALE))
