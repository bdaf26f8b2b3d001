"""Where a typed line may be cut into parts, each of which says something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from clerk_tui.english.clauses import Clauses
from clerk_tui.english.titles import TITLES
from clerk_tui.english.tokens import tokens
from clerk_tui.english.verbs import is_past
from clerk_tui.meeting.people import fold
from clerk_tui.notation.prose.names import MTG
from clerk_tui.regex import any_case, regex

_SO = r"so(?! [^,;]*\b(?:can|could|may|might|that)\b)"
AND = rf"and|&|\+|then|but|{_SO}"
"""The words that join two parts."""
_ENDS = rf"(?:(?:the )?{MTG} )?(?:closed|ended|finished|concluded)"
_NEXT = r"(?:next|d[no]nm) \w"
NEXT_ONE = any_case(_NEXT)
"""The beginning of when they meet next."""


def joint(words: str) -> str:
    """What stands between two parts: a sign or one of the `words`; nothing before how they end, or when they meet."""
    words = rf"(?:(?:{words}),? )"
    return rf"\s*[,;.]\s+{words}*|(?<=[?!])\s+|\s+[–—-]\s+(?:then )?|\s+{words}+|\s+(?={_ENDS} |{_NEXT})"


_JOINT = any_case(joint(AND))
_DECLARES = any_case(rf"\bdeclar(?:ed|es|ing)(?: the)?(?: {MTG})?$")
"""Words after which the sentence goes on: *the Chair declared the meeting closed at 9.10*."""
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
    def ends_sentence(self) -> bool:
        """Whether what stands before it is a sentence with its stop, and no word in short or list."""
        *_, last = self.before.split()
        if self.sign[:1] == "." and (len(last) <= 1 or fold(last) in _WITH_STOP):
            return False
        is_listed = self.sign[:1] == ";" and ":" in self.before and not is_clause(self.after.partition(";")[0])
        return (self.sign[:1] in (".", ";") or self.before[-1:] in ("?", "!")) and not is_listed

    @property
    def line(self) -> str:
        """The line that is cut."""
        return f"{self.before}{'' if self.sign[:1] in _CLOSE else ' '}{self.sign} {self.after}"


_CLOSE = frozenset(",;.:")
_WITH_STOP = TITLES | {"approx", "coun", "eff", "est", "incl", "jr", "no", "nos", "prop", "sec", "sr"}
"""What is written in short with a stop."""


def is_clause(part: str) -> bool:
    """Whether a part of a line is plainly a clause or a question."""
    words = tokens(part)
    return part.endswith("?") or Clauses(words).has_verb() or any(is_past(word.low) for word in words)


def cuts(line: str, *, is_headed: bool = False) -> Iterator[Cut]:
    """Each place where a line may be cut, from the left; also after what a colon stands behind, if it `is_headed`."""
    places = [*_JOINT.finditer(line), *(_HEADED.finditer(line) if is_headed else ())]
    for at in sorted(places, key=lambda at: at.start()):
        before = line[: at.start()]
        if before and not (at[0].isspace() and _DECLARES.search(before)):
            yield Cut(before, at[0].strip(), line[at.end() :])
