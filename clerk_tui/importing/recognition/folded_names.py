"""Printed names with every part folded, as the same person is printed in different ways."""

from __future__ import annotations

import re
from functools import lru_cache

from clerk_tui.frozen import dataclass
from clerk_tui.lists.names import folded
from clerk_tui.meeting import names as printed

_MALE, _FEMALE = frozenset({"mr", "sir", "lord", "messrs"}), frozenset({"mrs", "ms", "miss", "lady", "dame", "madam"})


@dataclass(frozen=True)
class Name:
    """A name taken apart; every part folded."""

    titles: frozenset[str]
    given: tuple[str, ...]
    surname: str

    @property
    def initials(self) -> str:
        """The first letters of all names, the surname's last."""
        return "".join(g if len(g) <= 2 else g[:1] for g in self.given) + self.surname[:1]

    @property
    def gender(self) -> str:
        """m or f where the title says."""
        return "m" if self.titles & _MALE else "f" if self.titles & _FEMALE else ""

    def may_be(self, other: Name) -> bool:
        """Whether two names of one surname may be one person's."""
        if self.gender and other.gender and self.gender != other.gender:
            return False
        if not self.given or not other.given:
            return True
        mine, theirs = self.given[0], other.given[0]
        if len(mine) <= 2 or len(theirs) <= 2:
            return mine[:1] == theirs[:1]
        return mine == theirs or mine.startswith(theirs) or theirs.startswith(mine)


@lru_cache(maxsize=20000)
def take_apart(name: str) -> Name:
    """A name as printed, taken apart: *Mr. P V Barrington-King, MBE*, *Collins (J)*, *A/Chair B. Ó Sé*."""
    apart = printed.take_apart(re.sub(r"[’'`]s\b$", "", name))
    given = tuple(folded(part) for word in apart.forenames for part in word.replace(".", " ").split())
    return Name(frozenset(map(folded, apart.titles)), given, folded(apart.surname))
