"""Lists and headings that Word numbers."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Cm

from clerk_tui.minutes.formats.outline import Manner, Part, Run, Sort
from clerk_tui.regex import regex

_FORMS = {Manner.DECIMAL: "decimal", Manner.ROMAN: "lowerRoman", Manner.LETTER: "lowerLetter", Manner.BULLET: "bullet"}
_STEP = 1.1
"""Centimetres by which each level is indented, and the hanging indent after a number."""


class Numbering:
    """Numbers the paragraphs of one document. Each run of entries is a list with its own first number; lists that look
    alike share a definition."""

    def __init__(self, word: Any) -> None:
        self._root = _numbering_part(word).element
        self._definitions: dict[tuple[Manner, str, str, int], int] = {}
        self._lists: dict[int, tuple[Run, int]] = {}
        """By the identity of the run, which is kept so that it stays unique."""
        self._next_definition = 1 + max(
            (int(e.get(_name("abstractNumId"))) for e in self._all("abstractNum")), default=0
        )
        self._next_list = 1 + max((int(e.get(_name("numId"))) for e in self._all("num")), default=0)

    @property
    def hanging(self) -> Any:
        """The hanging indent after a number."""
        return Cm(_STEP)

    def indent(self, level: int) -> Any:
        return Cm(_STEP * level)

    def apply(self, paragraph: Any, run: Run) -> None:
        """Make a paragraph an entry of `run`."""
        if id(run) not in self._lists:
            self._lists[id(run)] = run, self._begin(run)
        numbered = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val = 0
        numbered.get_or_add_numId().val = self._lists[id(run)][1]

    def _begin(self, run: Run) -> int:
        """Make a list for `run`, and return its id."""
        key = (run.manner, run.before, run.after, run.level)
        if key not in self._definitions:
            self._definitions[key] = self._define(run)
        number, definition = self._next_list, self._definitions[key]
        self._root.append(parse_xml(_LIST.format(number=number, definition=definition, start=run.start)))
        self._next_list += 1
        return self._next_list - 1

    def _define(self, run: Run) -> int:
        """Define how a list looks, and return the definition's id."""
        label = run.before if run.manner is Manner.BULLET else f"{run.before}%1{run.after}"
        left, hanging = _twips(run.level), _twips(1)
        number, form = self._next_definition, _FORMS[run.manner]
        made = parse_xml(_LOOK.format(number=number, form=form, label=escape(label), left=left, hanging=hanging))
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


def _twips(level: int) -> int:
    return round(_STEP * level * 567)


_LIST = (
    f'<w:num {nsdecls("w")} w:numId="{{number}}"><w:abstractNumId w:val="{{definition}}"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
)
"""A list of Word: which definition it has, and its first number."""
_LOOK = (
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{{number}}"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{label}"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl></w:abstractNum>'
)
"""A definition: how lists look."""


_NUMBER = regex(r"(?P<before>[^%\d]*(?:\d+[^%\d]+)*)(?P<number>[1-9]\d{0,4})(?P<after>[^%\d]*)")
"""The label of a heading whose last figures count: *5.*, *18/36*, *CC/2024/7*."""


def headings_in_runs(parts: Iterable[Part]) -> dict[int, Run]:
    """The run of each heading whose label Word can count, by the place of the heading among the parts. A number out of
    sequence begins a new run."""
    out: dict[int, Run] = {}
    last: tuple[Run, int] | None = None
    for at, part in enumerate(parts):
        found = _NUMBER.fullmatch(part.block.label) if part.sort is Sort.HEADING and part.block.text else None
        if found is None:
            continue
        number, look = int(found["number"]), (found["before"], found["after"])
        if last is None or (last[0].before, last[0].after) != look or number != last[1] + 1:
            last = Run(Manner.DECIMAL, number, *look, level=1), number
        out[at], last = last[0], (last[0], number)
    return out


def _numbering_part(word: Any) -> Any:
    """The part of a document with its lists, which a template may lack."""
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part
    made = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, _EMPTY, word.part.package)
    word.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made


_EMPTY = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
