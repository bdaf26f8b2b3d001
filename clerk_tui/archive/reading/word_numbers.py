"""The numbers that Word gives the entries of lists by itself, as it prints them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from clerk_tui.archive.reading.labels import capital, letters_of_word, roman
from clerk_tui.archive.reading.word_parts import Element, attribute, child, is_on, local, value
from clerk_tui.archive.reading.word_styles import Styles, number

_LEVELS = 9
_NONE = frozenset({"", "0"})
_PLACE = re.compile(r"%([1-9])")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_BULLET = "•"
_FURTHEST = 1_000_000
_PICTURES = {"o": "◦", "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖", "q": "❑", "-": "-", "–": "–"}
"""Bullets that are letters of a font of pictures (Courier New, Wingdings)."""


def _ordinal(n: int) -> str:
    return f"{n}{'th' if n % 100 in (11, 12, 13) else _ORDINALS.get(n % 10, 'th')}"


_MANNERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "lowerLetter": letters_of_word,
    "upperLetter": capital(letters_of_word),
    "lowerRoman": roman,
    "upperRoman": capital(roman),
    "ordinal": _ordinal,
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts and prints."""

    start: int = 1
    manner: str = "decimal"
    text: str = ""
    restart: int = -1
    """After which level it begins anew, from 1; 0 for never, -1 for any above it."""
    is_legal: bool = False
    """Whether the numbers of all levels are printed in Arabic figures."""


@dataclass
class _Counting:
    """How far each level of one list has counted."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Numbers:
    """The lists of one document, asked for the number of each entry in turn."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._looks: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, _Counting] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if local(element.tag) == "abstractNum":
                self._looks[attribute(element, "abstractNumId")] = element
            elif local(element.tag) == "num":
                self._lists[attribute(element, "numId")] = element

    def next(self, list_id: str, level: int) -> str | None:
        """What is printed before the next entry of a list, empty for nothing; None where there is no such list."""
        look = self._look_of(list_id)
        if list_id in _NONE or look is None or not 0 <= level < _LEVELS:
            return None
        numbers = self._counts.setdefault(look, _Counting()).numbers
        override = self._start_override(list_id, level)
        if override is not None and (list_id, level) not in self._begun:
            numbers[level] = override
        else:
            so_far = numbers[level]
            numbers[level] = self._level(list_id, level).start if so_far is None else min(so_far + 1, _FURTHEST)
        self._begun.add((list_id, level))
        for deeper in range(level + 1, _LEVELS):
            restart = self._level(list_id, deeper).restart
            if restart < 0 or level < restart:
                numbers[deeper] = None
        return self._printed(list_id, level, numbers)

    def _printed(self, list_id: str, level: int, numbers: list[int | None]) -> str:
        own = self._level(list_id, level)
        if own.manner == "bullet":
            text = own.text.strip()
            return _PICTURES.get(text, text if text and not "\ue000" <= text[0] <= "\uf8ff" else _BULLET)

        def place(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            other = self._level(list_id, at)
            counted = numbers[at]
            manner = "decimal" if own.is_legal and other.manner != "none" else other.manner
            return _MANNERS.get(manner, str)(other.start if counted is None else counted)

        return _PLACE.sub(place, own.text).strip()

    def _look_of(self, list_id: str) -> str | None:
        """The id of the definition that a list follows, or that of the style of lists it stands for."""
        look = value(self._lists.get(list_id), "abstractNumId")
        style = value(self._looks.get(look), "numStyleLink")
        if style and (other := self._styles.list_of(style)) and other != list_id:
            look = value(self._lists.get(other), "abstractNumId") or look
        return look if look in self._looks else None

    def _override(self, list_id: str, level: int) -> Element | None:
        for element in self._lists.get(list_id, ()):
            if local(element.tag) == "lvlOverride" and number(attribute(element, "ilvl"), -1) == level:
                return element
        return None

    def _start_override(self, list_id: str, level: int) -> int | None:
        start = value(self._override(list_id, level), "startOverride")
        return number(start, 1) if start else None

    def _level(self, list_id: str, level: int) -> _Level:
        key = (list_id, level)
        if key not in self._levels:
            look = self._looks.get(self._look_of(list_id) or "")
            found = child(self._override(list_id, level), "lvl")
            if found is None:
                inside = look if look is not None else ()
                found = next(
                    (e for e in inside if local(e.tag) == "lvl" and number(attribute(e, "ilvl"), -1) == level), None
                )
            self._levels[key] = _level(found)
        return self._levels[key]


def _level(element: Element | None) -> _Level:
    if element is None:
        return _Level()
    made = _Level(
        start=number(value(element, "start"), 0 if child(element, "start") is None else 1),
        manner=value(element, "numFmt", otherwise="decimal"),
        text=value(element, "lvlText"),
        restart=number(value(element, "lvlRestart"), -1),
        is_legal=bool(is_on(element, "isLgl")),
    )
    return replace(made, start=max(0, min(made.start, _FURTHEST)))
