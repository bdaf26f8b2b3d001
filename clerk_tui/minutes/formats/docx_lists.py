"""The numbered lists of a Word document: Word counts, in the manner of the house style's labels."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from clerk_tui.minutes.formats.labels import Manner, Run

_FORMS = {
    Manner.DECIMAL: "decimal",
    Manner.ROMAN: "lowerRoman",
    Manner.LETTER: "lowerLetter",
    Manner.BULLET: "bullet",
}
_STEP = 1.1
"""Centimetres by which each level stands further in, and by which text hangs from its number."""


class Numbering:
    """Gives the paragraphs of one document their numbers. Each run of entries is a list of its own that begins with its
    own number; lists of one look share a definition."""

    def __init__(self, word: Any) -> None:
        self._root = word.part.numbering_part.element
        self._definitions: dict[tuple[Manner, str, str, int], int] = {}
        self._lists: dict[int, tuple[Run, int]] = {}
        """By the identity of the run, which is kept so that no other has it."""
        self._next_definition = 1 + max(
            (int(e.get(_name("abstractNumId"))) for e in self._all("abstractNum")), default=0
        )
        self._next_list = 1 + max((int(e.get(_name("numId"))) for e in self._all("num")), default=0)

    @property
    def hanging(self) -> Any:
        """How far text hangs from its number."""
        return Cm(_STEP)

    def indent(self, level: int) -> Any:
        """Where the text of a level begins."""
        return Cm(_STEP * level)

    def apply(self, paragraph: Any, run: Run) -> None:
        """Make a paragraph an entry of `run`."""
        if id(run) not in self._lists:
            self._lists[id(run)] = run, self._begin(run)
        numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = self._lists[id(run)][1]

    def _begin(self, run: Run) -> int:
        """A list of its own for `run`; its id."""
        key = (run.manner, run.before, run.after, run.level)
        if key not in self._definitions:
            self._definitions[key] = self._define(run)
        made = _element("num", numId=str(self._next_list))
        made.append(_element("abstractNumId", val=str(self._definitions[key])))
        override = _element("lvlOverride", ilvl="0")
        override.append(_element("startOverride", val=str(run.start)))
        made.append(override)
        self._root.append(made)
        self._next_list += 1
        return self._next_list - 1

    def _define(self, run: Run) -> int:
        """The look of a list: how it counts, what stands around the number, how far in it stands."""
        made = _element("abstractNum", abstractNumId=str(self._next_definition))
        made.append(_element("multiLevelType", val="singleLevel"))
        level = _element("lvl", ilvl="0")
        level.append(_element("start", val="1"))
        level.append(_element("numFmt", val=_FORMS[run.manner]))
        is_bullet = run.manner is Manner.BULLET
        level.append(_element("lvlText", val=run.before if is_bullet else f"{run.before}%1{run.after}"))
        level.append(_element("lvlJc", val="left"))
        set_out = OxmlElement("w:pPr")
        set_out.append(_element("ind", left=_twips(run.level), hanging=_twips(1)))
        level.append(set_out)
        made.append(level)
        first_list = next(iter(self._all("num")), None)
        if first_list is None:
            self._root.append(made)
        else:
            first_list.addprevious(made)  # the schema has all definitions before all lists
        self._next_definition += 1
        return self._next_definition - 1

    def _all(self, name: str) -> Any:
        return self._root.findall(_name(name))


def _name(name: str) -> str:
    return str(qn(f"w:{name}"))


def _element(name: str, **attributes: str) -> Any:
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(_name(key), value)
    return made


def _twips(level: int) -> str:
    return str(round(_STEP * level * 567))
