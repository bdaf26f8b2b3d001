"""The lists of a web page, numbered as a browser numbers them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from clerk_tui.archive.reading.labels import capital, letters_of_page, roman

_MANNERS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letters_of_page,
    "A": capital(letters_of_page),
    "i": roman,
    "I": capital(roman),
    "decimal": str,
    "lower-alpha": letters_of_page,
    "lower-latin": letters_of_page,
    "upper-alpha": capital(letters_of_page),
    "upper-latin": capital(letters_of_page),
    "lower-roman": roman,
    "upper-roman": capital(roman),
}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_OWN_LABEL = re.compile(r"(?:\(\w{1,5}\)|\w{1,4}[.)]|\d+(?:\.\d+)+\.?)\s")
"""An entry that begins with a number of its own: the page's style sheet then shows no other."""
_BULLET = "•"
_DEEPEST = 50
"""Lists inside lists that are told apart."""
_FURTHEST = 1_000_000
"""The largest number from which a list may count."""


class Lists:
    """The lists that are open, and the number due to the next words of each."""

    def __init__(self) -> None:
        self._open: list[_List] = []
        self._too_deep = 0
        """How many lists are open beyond those that are counted."""

    @property
    def is_inside(self) -> bool:
        """Whether a list is open."""
        return bool(self._open)

    @property
    def depth(self) -> int:
        """How deep the list in hand is nested, from 0."""
        return len(self._open) - 1

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A list or one of its entries begins."""
        if tag != "li" and len(self._open) >= _DEEPEST:
            self._too_deep += 1
        elif tag != "li":
            self._open.append(_List(tag == "ol", attributes))
        elif self._open:
            self._open[-1].begin(attributes)

    def close(self, tag: str) -> None:
        """A list or one of its entries ends."""
        if not self._open:
            return
        if tag == "li":
            self._open[-1].is_due = False
        elif self._too_deep:
            self._too_deep -= 1
        else:
            self._open.pop()

    def label(self, text: str) -> str | None:
        """What is printed before `text`, the next words of the list in hand: empty for nothing, None where the words
        do not begin an entry."""
        return self._open[-1].label(text)


class _List:
    """One list."""

    def __init__(self, is_numbered: bool, attributes: Mapping[str, str]) -> None:
        style = _STYLE.search(attributes.get("style", ""))
        manner = style[1].lower() if style else attributes.get("type", "")
        self._manner = (_MANNERS.get(manner, str)) if is_numbered else None
        self._has_none = manner == "none"
        self._step = -1 if "reversed" in attributes else 1
        self._next = _number(attributes.get("start"), 1)
        self.is_due = False

    def begin(self, attributes: Mapping[str, str]) -> None:
        """An entry begins."""
        self._next = _number(attributes.get("value"), self._next)
        self.is_due = True

    def label(self, text: str) -> str | None:
        """What is printed before the next words."""
        if not self.is_due:
            return None
        self.is_due = False
        number, self._next = self._next, self._next + self._step
        if self._has_none or _OWN_LABEL.match(text):
            return ""
        return f"{self._manner(number)}." if self._manner else _BULLET


def _number(written: str | None, otherwise: int) -> int:
    text = (written or "").strip()
    if re.fullmatch(r"-?\d{1,7}", text) and abs(int(text)) <= _FURTHEST:
        return int(text)
    return otherwise
