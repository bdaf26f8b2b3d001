"""The automatic numbers of lists in Word, as printed (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from clerk_tui.english.months import ordinal
from clerk_tui.english.numbering import capital, letters_of_word, roman
from clerk_tui.importing.readers.word_package import Element, attribute, child, is_on, local, value

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_TITLES = frozenset({"title", "subtitle"})
_DEEPEST = 20  # the longest chain of styles based on each other; Word allows ten
_BODY_LEVEL = 9  # the outline level of body text


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters are set."""

    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    size: float = 0.0
    """In half points; 0 if the file does not say."""


@dataclass(frozen=True, slots=True)
class Format:
    """The properties of a style, including those of the styles that it is based on."""

    heading: int = 0
    """The level of a heading, from 1; 0 if it is not a heading."""
    letters: Letters = Letters()
    is_centred: bool = False
    list_id: str = ""
    list_level: int = 0


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._known: dict[str, Format] = {}
        self.default = ""
        usual = next((e for e in root if local(e.tag) == "docDefaults"), None) if root is not None else None
        self._size = number(value(usual, "rPrDefault", "rPr", "sz"), 20)
        for style in root if root is not None else ():
            if local(style.tag) == "style":
                self._styles[attribute(style, "styleId")] = style
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                    self.default = attribute(style, "styleId")

    def look(self, style_id: str) -> Format:
        """Return the properties of a style; defaults for a missing one."""
        if style_id not in self._known:
            self._known[style_id] = self._look(style_id)
        return self._known[style_id]

    def list_of(self, style_id: str) -> str:
        """Return the id of the list of a list style."""
        return value(self._styles.get(style_id), "pPr", "numPr", "numId")

    def _look(self, style_id: str) -> Format:
        heading, centred, list_id, list_level = 0, "", "", ""
        letters = Letters(size=self._size)
        chain = self._chain(style_id)
        for style in reversed(chain):
            letters = letters_of(child(style, "rPr"), letters)
        for style in chain:
            name = value(style, "name").lower()
            level = value(style, "pPr", "outlineLvl")
            match = _HEADING.match(name)
            heading = heading or (int(match[1]) if match else 1 if name in _TITLES else heading_level(level))
            centred = centred or value(style, "pPr", "jc")
            list_id = list_id or value(style, "pPr", "numPr", "numId")
            list_level = list_level or value(style, "pPr", "numPr", "ilvl")
        return Format(heading, letters, centred == "center", list_id, number(list_level, 0))

    def _chain(self, style_id: str) -> list[Element]:
        out: list[Element] = []
        while (style := self._styles.get(style_id)) is not None and len(out) < _DEEPEST:
            out.append(style)
            style_id = value(style, "basedOn")
        return out


def heading_level(outline: str) -> int:
    """Return the level of a heading, from 1, for an outline level of Word, from 0; 0 for body text."""
    level = number(outline, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else 0


def number(written: str, otherwise: int) -> int:
    """Return a number in the file, or `otherwise` if it is not a number."""
    return int(written) if re.fullmatch(r"-?\d{1,9}", written, re.ASCII) else otherwise


def letters_of(properties: Element | None, otherwise: Letters) -> Letters:
    """Return how letters with these properties are set; what they leave open is as `otherwise`."""
    if properties is None or not len(properties):
        return otherwise
    bold, italic, line = is_on(properties, "b"), is_on(properties, "i"), value(properties, "u")
    return Letters(
        otherwise.is_bold if bold is None else bold,
        otherwise.is_italic if italic is None else italic,
        line != "none" if line else otherwise.is_underlined,
        number(value(properties, "sz"), 0) or otherwise.size,
    )


def letters_of_run(run: Element, styles: Styles, otherwise: Letters) -> Letters:
    """Return how the letters of a run are set; `otherwise` are those of its paragraph."""
    properties = child(run, "rPr")
    style = value(properties, "rStyle")
    if style:
        own = styles.look(style).letters
        otherwise = replace(
            otherwise,
            is_bold=otherwise.is_bold or own.is_bold,
            is_italic=otherwise.is_italic or own.is_italic,
            is_underlined=otherwise.is_underlined or own.is_underlined,
        )
    return letters_of(properties, otherwise)


_LEVELS = 9
_NONE = frozenset({"", "0"})
_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"
_FURTHEST = 1_000_000
_PICTURES = {"o": "◦", "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖", "q": "❑", "-": "-", "–": "–"}
"""Bullets that are letters of a symbol font (Courier New, Wingdings)."""


_MANNERS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "lowerLetter": letters_of_word,
    "upperLetter": capital(letters_of_word),
    "lowerRoman": roman,
    "upperRoman": capital(roman),
    "ordinal": ordinal,
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class _Level:
    """The numbering of one level of a list."""

    start: int = 1
    manner: str = "decimal"
    text: str = ""
    restart: int = -1
    """The level after which it restarts, from 1; 0 for never, -1 for any level above."""
    is_legal: bool = False
    """Whether all levels are printed in Arabic numerals."""


class Numbers:
    """The lists of one document. Ask for the number of each item in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._looks: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if local(element.tag) == "abstractNum":
                self._looks[attribute(element, "abstractNumId")] = element
            elif local(element.tag) == "num":
                self._lists[attribute(element, "numId")] = element

    def next(self, list_id: str, level: int) -> str | None:
        """Return what is printed before the next item of a list, perhaps nothing; None if there is no such list."""
        look = self._look_of(list_id)
        if list_id in _NONE or look is None or not 0 <= level < _LEVELS:
            return None
        numbers = self._counts.setdefault(look, [None] * _LEVELS)
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
        """Return the id of the definition of a list, or of its list style."""
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
