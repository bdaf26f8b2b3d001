"""Word documents (.docx).

The XML is read with lxml. python-docx, which writes our documents, does not know the numbers of lists, tracked changes,
text boxes and footnotes, and unpacks every picture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from clerk_tui.importing.readers.characters import from_letters, one_line
from clerk_tui.importing.readers.document import Look, Piece, PieceKind
from clerk_tui.importing.readers.limits import MOST_PIECES, too_much_text
from clerk_tui.importing.readers.tables import table
from clerk_tui.importing.readers.word_numbering import Letters, Numbers, Styles, heading_level, letters_of_run, number
from clerk_tui.importing.readers.word_package import Element, Parts, attribute, child, is_on, local, value

_LEFT_OUT = frozenset(
    """del moveFrom rPr pPr sdtPr sdtEndPr instrText delText delInstrText Fallback tblPr trPr tcPr sectPr rubyPr rt
    commentReference annotationRef footnoteRef endnoteRef separator continuationSeparator""".split()
)
"""Elements that are not printed or are handled elsewhere: deleted text, properties, field instructions, fallbacks."""
_TAB, _BREAK = "\t", "\n"
_CHARACTERS = {"tab": _TAB, "ptab": _TAB, "br": _BREAK, "cr": _BREAK, "noBreakHyphen": "-"}
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0FE: "☒", 0xF0A8: "☐", 0xF02D: "-", 0xF0B0: "°"}
"""Characters of Word's symbol fonts that minutes use: bullets, ticks, boxes."""
_BOXES = frozenset({"txbxContent"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass
class Words:
    """The text of a paragraph."""

    text: list[str] = field(default_factory=list)
    size: int = 0
    """Characters from the first letter on, without spaces; below, how many of them are bold, italic, underlined."""
    bold: int = 0
    italic: int = 0
    underlined: int = 0
    lead: int = 0
    """How many characters at the beginning are bold, with spaces."""
    sizes: Counter[float] = field(default_factory=Counter)
    boxes: list[Element] = field(default_factory=list)
    """Text boxes anchored in it."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Footnotes and endnotes that it refers to: their part and id."""
    _fields: list[bool] = field(default_factory=list)
    """For each open field, whether its result has been reached."""

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return 0 < self.size == self.bold

    def look(self, is_centred: bool) -> Look:
        """How it is set."""
        size = self.sizes.most_common(1)[0][0] if self.sizes else 0.0
        is_all = self.size > 0
        return Look(
            size, self.lead, is_all and self.italic == self.size, is_all and self.underlined == self.size, is_centred
        )

    def read(self, paragraph: Element, styles: Styles, letters: Letters) -> None:
        """Add the text of `paragraph`; `letters` are those of its style."""
        for element in paragraph:
            self._inline(element, styles, letters)

    def _inline(self, element: Element, styles: Styles, letters: Letters) -> None:
        tag = local(element.tag)
        if tag in _LEFT_OUT:
            return
        if tag == "r":
            self._run(element, letters_of_run(element, styles, letters), styles)
        elif tag in _BOXES:
            self.boxes.append(element)
        elif tag == "t":  # of a formula
            self._add(element.text or "", letters)
        else:
            for inner in element:
                self._inline(inner, styles, letters)

    def _run(self, run: Element, letters: Letters, styles: Styles) -> None:
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
                self._add(element.text or "", letters)
            elif tag in _CHARACTERS:
                if not (tag == "br" and attribute(element, "type") in ("page", "column")):
                    self._add(_CHARACTERS[tag], letters)
            elif tag == "sym":
                self._add(_symbol(attribute(element, "char")), letters)
            elif tag in _NOTES:
                self.notes.append((_NOTES[tag], attribute(element, "id")))
            elif tag not in _LEFT_OUT:
                self._inline(element, styles, letters)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _add(self, text: str, letters: Letters) -> None:
        words = text if self.size else from_letters(text)
        size = len("".join(words.split()))
        if letters.is_bold and self.bold == self.size and size:
            self.lead = sum(map(len, self.text)) + len(text.rstrip())
        self.text.append(text)
        self.size += size
        self.bold += size * letters.is_bold
        self.italic += size * letters.is_italic
        self.underlined += size * letters.is_underlined
        if letters.size and size:
            self.sizes[letters.size] += size


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return _SYMBOLS.get(number, "•" if 0xE000 <= number <= 0xF8FF else chr(number) if number < 0xD800 else "")


_LABEL = re.compile(r"\s*(?:\(?\w{1,6}[.)]|\(\w{1,5}\)|\d+(?:[./]\d+)*|[•\-–▪◦])\s*\t\s*")
"""A typed number or bullet, with the tab after it."""
_GAP = "   "  # replaces a tab between words, so that columns stay separate


def pieces(data: bytes, name: str) -> Iterator[Piece]:
    """Yield the pieces of a Word document: page headers, the document, page footers. Raises FileRefusedError."""
    yield from _Document(Parts(data, name), name).pieces()


class _Document:
    """One document being read."""

    def __init__(self, parts: Parts, name: str) -> None:
        self._parts = parts
        self._name = name
        related = parts.related(parts.main)
        found = {kind: part for kind, part in related.values()}
        self._running = {kind: [part for k, part in related.values() if k == kind] for kind in ("header", "footer")}
        self._styles = Styles(parts.tree(found.get("styles", "")))
        self._numbers = Numbers(parts.tree(found.get("numbering", "")), self._styles)
        self._notes = {kind: self._notes_of(found.get(kind, "")) for kind in ("footnotes", "endnotes")}
        self._note_numbers = {"footnotes": 0, "endnotes": 0}
        self._held: Words | None = None
        """The text of a paragraph whose end was deleted; it continues in the next."""
        self._in_cells = 0
        self._count = 0
        self._across: list[str] = []
        """The lines outside tables."""

    def pieces(self) -> Iterator[Piece]:
        """Yield everything that is printed."""
        yield from self._at_every_page("header")
        for element in self._parts.blocks(self._parts.main):
            yield from self._block(element)
        yield from self._at_every_page("footer")

    def _at_every_page(self, kind: str) -> Iterator[Piece]:
        """Yield each page header or footer once."""
        seen: set[str] = set()
        for part in self._running[kind]:
            for piece in self._inside(self._parts.tree(part)):
                if piece.text and piece.text not in seen:
                    seen.add(piece.text)
                    yield replace(piece, is_running=True)

    def _notes_of(self, part: str) -> dict[str, Element]:
        tree = self._parts.tree(part)
        return {attribute(note, "id"): note for note in tree if not attribute(note, "type")} if tree is not None else {}

    def _inside(self, element: Iterable[Element] | None) -> Iterator[Piece]:
        for inner in element if element is not None else ():
            yield from self._block(inner)

    def _block(self, element: Element) -> Iterator[Piece]:
        tag = local(element.tag)
        if tag == "p":
            self._count += 1
            if self._count > MOST_PIECES:
                raise too_much_text(self._name)
            for piece in self._paragraph(element):
                if not self._in_cells:
                    self._across.append(piece.text)
                yield piece
        elif tag == "tbl":
            yield from self._table(element)
        elif tag in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "AlternateContent", "Choice"):
            yield from self._inside(element)

    # Tables

    def _table(self, element: Element) -> Iterator[Piece]:
        rows: list[list[list[Piece]]] = []
        for line in _reached(element, "tr"):
            if child(line, "trPr", "del") is None:
                rows.append([self._cell(cell) for cell in _reached(line, "tc")])
            line.clear()
        yield from table(rows, self._across)

    def _cell(self, cell: Element) -> list[Piece]:
        self._in_cells += 1
        found = list(self._inside(cell))
        self._in_cells -= 1
        return found

    # Paragraphs

    def _paragraph(self, paragraph: Element) -> Iterator[Piece]:
        properties = child(paragraph, "pPr")
        style = self._styles.look(value(properties, "pStyle") or self._styles.default)
        words, self._held = self._held or Words(), None
        words.read(paragraph, self._styles, style.letters)
        text = "".join(words.text)
        if child(properties, "rPr", "del") is not None:
            self._held = words if text.strip() else None
            return
        own_list = value(properties, "numPr", "numId")
        level = number(value(properties, "numPr", "ilvl"), style.list_level)
        label = self._numbers.next(own_list or style.list_id, level)
        heading = style.heading
        if child(properties, "outlineLvl") is not None:
            heading = heading_level(value(properties, "outlineLvl"))
        if label and self._in_cells and not text.strip():
            yield Piece(label, PieceKind.PARAGRAPH)  # a column of nothing but numbers
        elif self._in_cells and not text.strip():
            yield Piece("", PieceKind.BLANK)  # what stands below it stands lower, beside something else
        aligned = value(properties, "jc")
        look = words.look(aligned == "center" if aligned else style.is_centred)
        yield from _printed(text, label, heading, level, words.is_bold, look)
        yield from self._beside(words)

    def _beside(self, words: Words) -> Iterator[Piece]:
        """Yield the text boxes and notes of a paragraph."""
        for box in words.boxes:
            yield from self._inside(box)
        for part, note_id in words.notes:
            self._note_numbers[part] += 1
            mark = f"[{self._note_numbers[part]}]"
            for piece in self._inside(self._notes[part].pop(note_id, None)):
                yield replace(piece, text=f"{mark} {piece.text}") if mark and piece.text else piece
                mark = "" if piece.text else mark


def _printed(text: str, label: str | None, heading: int, level: int, is_bold: bool, look: Look) -> Iterator[Piece]:
    """Yield the pieces of a paragraph: one, or one for each of its lines."""
    label_typed = _LABEL.match(text)
    if label_typed and label is None:
        text = one_line(label_typed[0]) + " " + text[label_typed.end() :]
    lines = [line for line in map(_line, text.split("\n")) if line]
    if not lines:
        return
    if look.lead:
        look = replace(look, lead=min(len(lines[0]), len(_line(text[: look.lead]))))
    if label:
        lines[0] = f"{label} {lines[0]}"
        look = replace(look, lead=look.lead + len(label) + 1 if look.lead else 0)
    below = replace(look, lead=0)
    looks = [look, *(below for _ in lines[1:])]
    if heading:
        yield from (
            Piece(t, PieceKind.HEADING, heading, is_bold=is_bold, look=k) for t, k in zip(lines, looks, strict=True)
        )
    elif label is not None:
        yield Piece(" ".join(lines), PieceKind.LISTED, level, is_bold=is_bold, look=look)
    elif len(lines) == 1:
        yield Piece(lines[0], PieceKind.PARAGRAPH, is_bold=is_bold, look=look)
    else:
        yield from (Piece(t, PieceKind.LINE, is_bold=is_bold, look=k) for t, k in zip(lines, looks, strict=True))
        yield Piece("", PieceKind.BLANK)


def _line(text: str) -> str:
    """Return one line, with gaps for tabs."""
    return _GAP.join(part for part in map(one_line, text.split("\t")) if part)


def _reached(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, also inside content controls and tracked changes."""
    for inner in element:
        name = local(inner.tag)
        if name == tag:
            yield inner
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _reached(inner, tag)
