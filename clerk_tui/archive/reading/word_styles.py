"""What the styles of a Word document say of the paragraphs set in them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clerk_tui.archive.reading.word_parts import Element, attribute, child, is_on, local, value

_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_TITLES = frozenset({"title", "subtitle"})
_DEEPEST = 20
"""Styles based on each other, at most: Word itself allows ten."""
_BODY_LEVEL = 9
"""The outline level of text that is no heading."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a style says, with the styles that it is based on."""

    heading: int = 0
    """Its level as a heading, from 1; 0 for none."""
    is_bold: bool = False
    list_id: str = ""
    list_level: int = 0


class Styles:
    """The styles of one document."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._known: dict[str, Look] = {}
        self.default = ""
        for style in root if root is not None else ():
            if local(style.tag) == "style":
                self._styles[attribute(style, "styleId")] = style
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                    self.default = attribute(style, "styleId")

    def look(self, style_id: str) -> Look:
        """What the style of that id says; nothing for one that is not there."""
        if style_id not in self._known:
            self._known[style_id] = self._look(style_id)
        return self._known[style_id]

    def list_of(self, style_id: str) -> str:
        """The id of the list that a style of lists stands for."""
        return value(self._styles.get(style_id), "pPr", "numPr", "numId")

    def _look(self, style_id: str) -> Look:
        heading, is_bold, list_id, list_level = 0, None, "", ""
        for style in self._chain(style_id):
            name = value(style, "name").lower()
            level = value(style, "pPr", "outlineLvl")
            match = _HEADING.match(name)
            heading = heading or (int(match[1]) if match else 1 if name in _TITLES else heading_level(level))
            is_bold = is_on(style, "rPr", "b") if is_bold is None else is_bold
            list_id = list_id or value(style, "pPr", "numPr", "numId")
            list_level = list_level or value(style, "pPr", "numPr", "ilvl")
        return Look(heading, bool(is_bold), list_id, number(list_level, 0))

    def _chain(self, style_id: str) -> list[Element]:
        out: list[Element] = []
        while (style := self._styles.get(style_id)) is not None and len(out) < _DEEPEST:
            out.append(style)
            style_id = value(style, "basedOn")
        return out


def heading_level(outline: str) -> int:
    """The level of a heading by an outline level as Word has it, from 0; 0 for text that is none."""
    level = number(outline, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else 0


def number(written: str, otherwise: int) -> int:
    """A number of the file, which may hold anything there."""
    return int(written) if re.fullmatch(r"-?\d{1,9}", written, re.ASCII) else otherwise


def is_bold(run: Element, styles: Styles, otherwise: bool) -> bool:
    """Whether a run is printed in bold, `otherwise` that of its paragraph."""
    properties = child(run, "rPr")
    if (said := is_on(properties, "b")) is not None:
        return said
    style = value(properties, "rStyle")
    return otherwise or (bool(style) and styles.look(style).is_bold)
