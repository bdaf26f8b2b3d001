"""Where a typed line may be cut into parts, each of which says something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clerk_tui.notation.prose.names import MTG
from clerk_tui.regex import any_case, regex

_SO = r"so(?! [^,;]*\b(?:can|could|may|might|that)\b)"
_AND = rf"(?:and|&|\+|then|but|{_SO})"
_ENDS = rf"(?:(?:the )?{MTG} )?(?:closed|ended|finished|concluded)"
JOINT = rf"\s*[,;.]\s+(?:{_AND},? )*|(?<=[?!])\s+|\s+[–—-]\s+(?:then )?|\s+(?:{_AND},? )+|\s+(?={_ENDS} )"
"""What stands between two parts: a sign, or a word that joins them; nothing before the end of the meeting."""
_JOINT = any_case(JOINT)
_HEADED = regex(r":\s+")
_STRONG = frozenset(".;–—-/")


class Cut(NamedTuple):
    """A place where a line may be cut."""

    before: str
    sign: str
    """The sign or the joining words between the parts."""
    after: str

    @property
    def is_apart(self) -> bool:
        """Whether a sign stands there, and not only a joining word."""
        return self.sign[:1] in (",", *_STRONG) or self.before[-1:] in ("?", "!")

    @property
    def is_strong(self) -> bool:
        """Whether that sign ends a sentence, or is a dash."""
        return self.is_apart and self.sign[:1] != ","

    @property
    def line(self) -> str:
        """The line that is cut."""
        return f"{self.before}{'' if self.sign[:1] in _CLOSE else ' '}{self.sign} {self.after}"


_CLOSE = frozenset(",;.:")


def cuts(line: str, *, is_headed: bool = False) -> Iterator[Cut]:
    """Each place where a line may be cut, from the left; also after what a colon stands behind, if it `is_headed`."""
    places = [*_JOINT.finditer(line), *(_HEADED.finditer(line) if is_headed else ())]
    for at in sorted(places, key=lambda at: at.start()):
        if before := line[: at.start()]:
            yield Cut(before, at[0].strip(), line[at.end() :])
