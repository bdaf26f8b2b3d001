"""The words of one paragraph of a Word document, as it prints them."""

from __future__ import annotations

from dataclasses import dataclass, field

from clerk_tui.archive.reading.word_parts import Element, attribute, child, is_on, local
from clerk_tui.archive.reading.word_styles import Styles, is_bold

_LEFT_OUT = frozenset(
    """del moveFrom rPr pPr sdtPr sdtEndPr instrText delText delInstrText Fallback tblPr trPr tcPr sectPr rubyPr rt
    commentReference annotationRef footnoteRef endnoteRef separator continuationSeparator""".split()
)
"""What is not printed, or is told apart: words taken out, properties, instructions of fields, older forms of a part."""
_TAB, _BREAK = "\t", "\n"
_CHARACTERS = {
    "tab": _TAB,
    "ptab": _TAB,
    "br": _BREAK,
    "cr": _BREAK,
    "noBreakHyphen": "-",
}
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☒", 0xF0A8: "☐", 0xF02D: "-", 0xF0B0: "°"}
"""Characters of Word's fonts of pictures that minutes use: bullets, ticks, boxes."""
_BOXES = frozenset({"txbxContent"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass
class Words:
    """What was found in a paragraph."""

    text: list[str] = field(default_factory=list)
    bold: int = 0
    plain: int = 0
    boxes: list[Element] = field(default_factory=list)
    """Text boxes anchored in it."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Foot- and endnotes that it refers to: in which part, under which id."""
    _fields: list[bool] = field(default_factory=list)
    """Of each field begun and not ended: whether its result has been reached."""

    @property
    def is_bold(self) -> bool:
        """Whether every letter is bold."""
        return self.bold > 0 and not self.plain

    def read(self, paragraph: Element, styles: Styles, is_bold_here: bool) -> None:
        """Add the words of `paragraph`, whose style is bold or not."""
        for element in paragraph:
            self._inline(element, styles, is_bold_here)

    def _inline(self, element: Element, styles: Styles, is_bold_here: bool) -> None:
        tag = local(element.tag)
        if tag in _LEFT_OUT:
            return
        if tag == "r":
            self._run(element, is_bold(element, styles, is_bold_here), styles)
        elif tag in _BOXES:
            self.boxes.append(element)
        elif tag == "t":  # of a formula
            self._add(element.text or "", is_bold_here)
        else:
            for inner in element:
                self._inline(inner, styles, is_bold_here)

    def _run(self, run: Element, is_bold_here: bool, styles: Styles) -> None:
        properties = next((e for e in run if local(e.tag) == "rPr"), None)
        if is_on(properties, "vanish") or child(properties, "del") is not None:
            return
        for element in run:
            tag = local(element.tag)
            if tag == "fldChar":
                self._field(attribute(element, "fldCharType"))
            elif self._fields and not all(self._fields):
                continue  # the instruction of a field, not its result
            elif tag == "t":
                self._add(element.text or "", is_bold_here)
            elif tag in _CHARACTERS:
                if not (tag == "br" and attribute(element, "type") in ("page", "column")):
                    self._add(_CHARACTERS[tag], is_bold_here)
            elif tag == "sym":
                self._add(_symbol(attribute(element, "char")), is_bold_here)
            elif tag in _NOTES:
                self.notes.append((_NOTES[tag], attribute(element, "id")))
            elif tag not in _LEFT_OUT:
                self._inline(element, styles, is_bold_here)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _add(self, text: str, is_bold_here: bool) -> None:
        self.text.append(text)
        size = len("".join(text.split()))
        if is_bold_here:
            self.bold += size
        else:
            self.plain += size


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(number, "•" if 0xE000 <= number <= 0xF8FF else chr(number) if number < 0xD800 else "")
