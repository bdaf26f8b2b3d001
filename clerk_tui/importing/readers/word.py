"""Word documents (.docx).

The XML is read with lxml. python-docx, which writes our documents, does not know the numbers of lists, tracked changes,
text boxes and footnotes, and unpacks every picture.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any
from zipfile import BadZipFile, ZipFile

from clerk_tui.english.months import ordinal
from clerk_tui.english.numbering import capital, letters_of_word, roman
from clerk_tui.importing.readers.characters import from_letters, one_line
from clerk_tui.importing.readers.document import Look, Piece, PieceKind
from clerk_tui.importing.readers.limits import (
    LARGEST_PART,
    LARGEST_ZIP_DIRECTORY,
    MEGABYTE,
    MOST_PIECES,
    TOO_MUCH_TEXT,
    damaged,
    refused,
)
from clerk_tui.importing.readers.tables import table
from clerk_tui.regex import any_case, regex

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
    """The text of a paragraph, and how it is set."""

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
        """Whether all text is bold."""
        return 0 < self.size == self.bold

    def look(self, is_centred: bool) -> Look:
        """How the text is set."""
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
        properties = child(run, "rPr")
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


_LABEL = regex(r"\s*(?:\(?\w{1,6}[.)]|\(\w{1,5}\)|\d+(?:[./]\d+)*|[•\-–▪◦])\s*\t\s*")
"""A typed number or bullet, with the tab after it."""
_GAP = "   "  # replaces a tab between words, so that columns stay separate


def pieces(data: bytes, name: str) -> Iterator[Piece]:
    """Yield the pieces of a Word document (`data`): page headers, text, page footers. Raises FileRefusedError."""
    yield from _Document(Parts(data, name), name).pieces()


class _Document:
    """A document while it is read."""

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
        """Yield the pieces of everything that is printed."""
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
                raise refused(self._name, *TOO_MUCH_TEXT)
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
        for line in _inner_elements(element, "tr"):
            if child(line, "trPr", "del") is None:
                rows.append([self._cell(cell) for cell in _inner_elements(line, "tc")])
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
    """Yield the pieces of a paragraph, one for each of its lines."""
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
    if label is not None and not heading:
        yield Piece(" ".join(lines), PieceKind.LISTED, level, is_bold=is_bold, look=look)
        return
    is_broken = len(lines) > 1 and not heading
    kind = PieceKind.HEADING if heading else PieceKind.LINE if is_broken else PieceKind.PARAGRAPH
    for line in lines:
        yield Piece(line, kind, heading, is_bold=is_bold, look=look)
        look = replace(look, lead=0)
    if is_broken:
        yield Piece("", PieceKind.BLANK)


def _line(text: str) -> str:
    return _GAP.join(part for part in map(one_line, text.split("\t")) if part)


def _inner_elements(element: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, even inside content controls and tracked changes."""
    for inner in element:
        name = local(inner.tag)
        if name == tag:
            yield inner
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _inner_elements(inner, tag)


# The automatic numbers of lists, as printed (ECMA-376 part 1, 17.9)


_HEADING = any_case(r"heading\s*([1-9])")
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
    """The properties of a style, with those of its base styles."""

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
        self._size = number(value(root, "docDefaults", "rPrDefault", "rPr", "sz"), 20)
        for style in root if root is not None else ():
            if local(style.tag) == "style":
                self._styles[attribute(style, "styleId")] = style
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                    self.default = attribute(style, "styleId")

    def look(self, style_id: str) -> Format:
        """Return the properties of a style; the defaults if it is missing."""
        if style_id not in self._known:
            self._known[style_id] = self._look(style_id)
        return self._known[style_id]

    def list_of(self, style_id: str) -> str:
        """Return the id of a list style's list."""
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
    """Return the level of a heading, from 1, for Word's outline level, from 0; 0 for body text."""
    level = number(outline, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else 0


def number(written: str, otherwise: int) -> int:
    """Return an integer in the file, or `otherwise` if it is none."""
    return int(written) if re.fullmatch(r"-?\d{1,9}", written, re.ASCII) else otherwise


def letters_of(properties: Element | None, otherwise: Letters) -> Letters:
    """Return how letters with these properties are set; `otherwise` fills what they leave open."""
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
    own = styles.look(style).letters if (style := value(properties, "rStyle")) else otherwise
    is_bold, is_italic = otherwise.is_bold or own.is_bold, otherwise.is_italic or own.is_italic
    is_underlined = otherwise.is_underlined or own.is_underlined
    return letters_of(properties, Letters(is_bold, is_italic, is_underlined, otherwise.size))


_LEVELS = 9
_NONE = frozenset({"", "0"})
_PLACE = regex(r"%([1-9])")
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
    """The list numbers of a document. Call `next` for each item in order."""

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
        """Return the label before the next item of a list, perhaps ''; None if there is no such list."""
        look = self._look_of(list_id)
        if list_id in _NONE or look is None or not 0 <= level < _LEVELS:
            return None
        numbers = self._counts.setdefault(look, [None] * _LEVELS)
        override = value(self._override(list_id, level), "startOverride")
        if override and (list_id, level) not in self._begun:
            numbers[level] = number(override, 1)
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
        """Return the id of a list's definition, or of its list style."""
        look = value(self._lists.get(list_id), "abstractNumId")
        style = value(self._looks.get(look), "numStyleLink")
        if style and (other := self._styles.list_of(style)) and other != list_id:
            look = value(self._lists.get(other), "abstractNumId") or look
        return look if look in self._looks else None

    def _override(self, list_id: str, level: int) -> Element | None:
        return _of_level(self._lists.get(list_id), "lvlOverride", level)

    def _level(self, list_id: str, level: int) -> _Level:
        key = (list_id, level)
        if key not in self._levels:
            own = child(self._override(list_id, level), "lvl")
            usual = self._looks.get(self._look_of(list_id) or "")
            self._levels[key] = _level(_of_level(usual, "lvl", level) if own is None else own)
        return self._levels[key]


def _of_level(element: Element | None, name: str, level: int) -> Element | None:
    """The element of this name for a level of a list; None if it is missing."""
    inside = (inner for inner in (element if element is not None else ()) if local(inner.tag) == name)
    return next((inner for inner in inside if number(attribute(inner, "ilvl"), -1) == level), None)


def _level(element: Element | None) -> _Level:
    if element is None:
        return _Level()
    start = number(value(element, "start"), 0 if child(element, "start") is None else 1)
    manner, text = value(element, "numFmt", otherwise="decimal"), value(element, "lvlText")
    restart, is_legal = number(value(element, "lvlRestart"), -1), bool(is_on(element, "isLgl"))
    return _Level(max(0, min(start, _FURTHEST)), manner, text, restart, is_legal)


# The parts of the file, a zip of XML: the size of each is checked before it is unpacked


Element = Any
"""An element of lxml's."""

_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x07"
_END_SIZE = 22
_LONGEST_COMMENT = 65_535
_BOMB = (
    f"has a part of more than {LARGEST_PART // MEGABYTE} MB or thousands of parts, which is too much for minutes",
    "Open it in Word, remove everything but the minutes, save it, then import that.",
)


def local(name: Any) -> str:
    """Return a tag or attribute without its namespace, which differs in strict files; '' for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(element: Element | None, name: str, otherwise: str = "") -> str:
    """Return an attribute by its local name."""
    if element is not None:
        for key, value in element.attrib.items():
            if local(key) == name:
                return str(value)
    return otherwise


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element at a path of names; None if it is missing."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner.tag) == name), None)
    return element


def value(element: Element | None, *path: str, otherwise: str = "") -> str:
    """Return the `val` of the element at `path`."""
    return attribute(child(element, *path), "val", otherwise)


def is_on(element: Element | None, *path: str) -> bool | None:
    """Whether the switch at `path` is on; None if it is missing."""
    found = child(element, *path)
    return None if found is None else attribute(found, "val", "true") not in ("0", "false", "off")


class Parts:
    """The parts of one Word file."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        _check_directory(data, name)
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, OSError, ValueError, NotImplementedError, struct.error):
            raise damaged(name, "a Word document", "Word") from None
        self._names = {info.filename: info for info in self._zip.infolist()}
        self.main = self._main()

    def tree(self, part: str) -> Element | None:
        """Return the root of an XML part; None if the part is missing."""
        from lxml import etree

        if part not in self._names:
            return None
        data = self.read(part)
        try:
            return etree.fromstring(data, etree.XMLParser(**SAFELY))
        except etree.XMLSyntaxError:
            raise damaged(self._name, "a Word document", "Word") from None

    def blocks(self, part: str) -> Iterator[Element]:
        """Yield the children of a document's body, each in memory only until the next."""
        from lxml import etree

        found = etree.iterparse(BytesIO(self.read(part)), events=("end",), **SAFELY)
        try:
            for _, element in found:
                above = element.getparent()
                is_in_body = above is not None and local(above.tag) == "body"
                if is_in_body and above.getparent() is above.getroottree().getroot():
                    yield element
                    element.clear()
                    while element.getprevious() is not None:
                        del above[0]
        except etree.XMLSyntaxError:
            raise damaged(self._name, "a Word document", "Word") from None

    def related(self, part: str) -> Mapping[str, tuple[str, str]]:
        """Return the parts that a part refers to, by id: the kind (such as `footnotes`) and the name."""
        tree = self.tree(join(dirname(part), "_rels", part.rpartition("/")[2] + ".rels"))
        out: dict[str, tuple[str, str]] = {}
        for relation in tree if tree is not None else ():
            if attribute(relation, "TargetMode") == "External":
                continue
            target = attribute(relation, "Target")
            target = target[1:] if target.startswith("/") else normpath(join(dirname(part), target))
            out[attribute(relation, "Id")] = (attribute(relation, "Type").rpartition("/")[2], target)
        return out

    def read(self, part: str) -> bytes:
        """Return the bytes of a part. Raises FileRefusedError if there are too many."""
        info = self._names.get(part)
        if info is None:
            raise damaged(self._name, "a Word document", "Word")
        if info.flag_bits & 1:
            raise refused(self._name, "is protected by a password", "Save it without one in the program it comes from.")
        if info.file_size > LARGEST_PART:
            raise refused(self._name, *_BOMB)
        try:
            with self._zip.open(info) as file:
                data = file.read(LARGEST_PART + 1)
        except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error):
            raise damaged(self._name, "a Word document", "Word") from None
        if len(data) > LARGEST_PART:
            raise refused(self._name, *_BOMB)
        if b"<!DOCTYPE" in data[:4096]:
            raise refused(self._name, "has instructions that Word does not use", "Do not open it: check its origin.")
        return data

    def _main(self) -> str:
        kinds = {kind: part for kind, part in self.related("").values()}
        part = kinds.get("officeDocument", "")
        if part and not part.startswith(("xl/", "ppt/")):
            return part
        if part:
            called = "a spreadsheet" if part.startswith("xl/") else "a presentation"
            raise refused(self._name, f"is {called}, which cannot be read as minutes", "Save it as text or PDF first.")
        if "mimetype" in self._names and b"opendocument" in self.read("mimetype"):
            do = "Open it in LibreOffice or Word, save it as .docx, then import that."
            raise refused(self._name, "is an OpenDocument file, which cannot be read", do)
        raise refused(self._name, "is an archive, not a document", "Unpack it and import what is in it.")


SAFELY: dict[str, Any] = dict.fromkeys(("resolve_entities", "load_dtd", "huge_tree"), False)
SAFELY |= dict.fromkeys(("no_network", "remove_comments", "remove_pis"), True)
"""Options of the XML parser: no downloads, no entities, and lxml's own limits of depth and size."""


def _check_directory(data: bytes, name: str) -> None:
    """Raise FileRefusedError if the zip's list of files is cut off or too long."""
    at = data.rfind(_END, max(0, len(data) - _END_SIZE - _LONGEST_COMMENT))
    if at < 0 or len(data) < at + _END_SIZE:
        raise damaged(name, "a Word document", "Word")
    (size,) = struct.unpack_from("<L", data, at + 12)
    if size > LARGEST_ZIP_DIRECTORY or data[max(0, at - 20) : at].startswith(_END_64):
        raise refused(name, *_BOMB)
