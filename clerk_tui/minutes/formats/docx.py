"""A paper as a Word document: real styles and headings, lists that Word numbers, tables, page numbers."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats.outline import (
    Heading,
    Listing,
    Manner,
    Names,
    Part,
    Run,
    Table,
    Title,
    outline,
    printable,
    runs,
)

_FORMS = {Manner.DECIMAL: "decimal", Manner.ROMAN: "lowerRoman", Manner.LETTER: "lowerLetter", Manner.BULLET: "bullet"}
_STEP = 1.1
"""Centimetres by which each level is indented, and the hanging indent after a number."""


class Numbering:
    """Numbers the paragraphs of one document. Each run of entries is a list with its own first number; lists that look
    alike share a definition."""

    def __init__(self, word: Any) -> None:
        self._root = word.part.numbering_part.element
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
        """The indent of the text of a level."""
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
        made = _element("num", numId=str(self._next_list))
        made.append(_element("abstractNumId", val=str(self._definitions[key])))
        override = _element("lvlOverride", ilvl="0")
        override.append(_element("startOverride", val=str(run.start)))
        made.append(override)
        self._root.append(made)
        self._next_list += 1
        return self._next_list - 1

    def _define(self, run: Run) -> int:
        """Define how a list looks, and return the definition's id."""
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


_LONGEST_PROPERTY = 255
"""Characters: the library's limit."""
_FONT = "Arial"
_WIDTH = 16.0
"""Centimetres between the margins."""
_HANGING = Cm(1.27)
"""The indent of a heading's text after its number."""
_AFTER, _BELOW_TABLE = Pt(8), Pt(10)
"""The space below a paragraph, and below a table."""
_TOGETHER = 8
"""The most rows of a table that are kept on one page."""
_MARK_COLOUR = RGBColor(0xA0, 0, 0)
_STYLES = {
    BlockKind.LEAD: "Minutes Lead",
    BlockKind.FRAME: "Minutes Frame",
    BlockKind.RESOLUTION: "Minutes Resolution",
    BlockKind.MOVEMENT: "Minutes Movement",
    BlockKind.SIGNATURE: "Minutes Signature",
}
"""The style of each kind of paragraph that has its own."""
_NAMES, _LISTED, _CELL, _MARK = "Minutes Names", "Minutes List", "Minutes Table", "Minutes Mark"


def write(document: Document) -> bytes:
    """The document as the bytes of a .docx file."""
    return _Word(document).bytes()


class _Word:
    """One Word document being written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._word: Any = docx.Document()
        self._numbering = Numbering(self._word)
        self._set_page()
        self._set_styles()
        self._set_properties()
        self._styles = {style.name: style.style_id for style in self._word.styles}
        """Ids by name: the library looks a name up in all styles for every paragraph."""
        self._body = self._word._body
        self._last: Any = None
        """The last paragraph."""
        self._is_below_table = False

    def bytes(self) -> bytes:
        """The whole document."""
        self._head_and_foot()
        for part in outline(self._document):
            self._part(part)
        if self._is_below_table:
            self._add("", _CELL)  # Word wants a paragraph at the end
        out = BytesIO()
        self._word.save(out)
        return out.getvalue()

    def _set_page(self) -> None:
        section = self._word.sections[0]
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.3)

    def _set_properties(self) -> None:
        about, properties = self._document.about, self._word.core_properties
        properties.title = printable(about.title)[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = printable(about.author)[:_LONGEST_PROPERTY]
        properties.language = about.language
        properties.subject = "; ".join(about.marks)
        properties.comments = ""
        properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)

    def _set_styles(self) -> None:
        styles = self._word.styles
        for language in styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), self._document.about.language)
        normal = styles["Normal"]
        _set_font(normal, Pt(11))
        normal.paragraph_format.space_after = _AFTER
        normal.paragraph_format.line_spacing = 1.1
        normal.paragraph_format.widow_control = True
        title = styles["Title"]
        _set_font(title, Pt(15), is_bold=True)
        _take_out(title, "w:pBdr")
        title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.space_after = Pt(4)
        for level, size in ((1, 13), (2, 12), (3, 11), (4, 11), (5, 11)):
            heading = styles[f"Heading {level}"]
            _set_font(heading, Pt(size), is_bold=True)
            heading.paragraph_format.space_before = Pt(14 if level < 3 else 10)
            heading.paragraph_format.space_after = Pt(4)
            heading.paragraph_format.keep_with_next = True
        self._add_styles()

    def _add_styles(self) -> None:
        names = (*_STYLES.values(), _NAMES, _LISTED, _CELL, _MARK)
        made = {name: self._word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in names}
        for style in made.values():
            style.base_style = self._word.styles["Normal"]
            style.quick_style = True
        lead = made[_STYLES[BlockKind.LEAD]]
        lead.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        lead.font.bold = True
        lead.paragraph_format.space_before = Pt(6)
        resolution = made[_STYLES[BlockKind.RESOLUTION]]
        resolution.font.bold = True
        resolution.paragraph_format.keep_with_next = True
        resolution.paragraph_format.space_after = Pt(4)
        made[_STYLES[BlockKind.FRAME]].font.color.rgb = RGBColor(0x40, 0x40, 0x40)
        made[_STYLES[BlockKind.SIGNATURE]].paragraph_format.space_before = Pt(36)
        made[_NAMES].paragraph_format.space_after = Pt(2)
        made[_CELL].paragraph_format.space_before = made[_CELL].paragraph_format.space_after = Pt(3)
        made[_CELL].font.size = Pt(10)
        made[_LISTED].paragraph_format.space_after = Pt(5)
        mark = made[_MARK]
        mark.font.bold, mark.font.color.rgb = True, _MARK_COLOUR
        mark.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _head_and_foot(self) -> None:
        """The marks at the head of every page; the title and page number at the foot."""
        section = self._word.sections[0]
        marks = self._document.about.marks
        for at, mark in enumerate(marks):
            lines = section.header.paragraphs
            line = lines[0] if at == 0 else section.header.add_paragraph()
            line.style = self._word.styles[_MARK]
            line.add_run(mark)
        foot = section.footer.paragraphs[0]
        foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
        foot.add_run(f"{printable(self._document.about.title)}  ·  ".removeprefix("  ·  ")).font.size = Pt(9)
        for text, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
            foot.add_run(text).font.size = Pt(9)
            _add_field(foot, field)

    def _part(self, part: Part) -> None:
        if isinstance(part, Title):
            for block in part.lines:
                self._add(block.line, "Title")
        elif isinstance(part, Heading):
            self._heading(part)
        elif isinstance(part, Names):
            for block in part.lines:
                self._add(block.line, _NAMES)
            self._last.paragraph_format.space_after = _AFTER
        elif isinstance(part, Listing):
            self._listing(part)
        elif isinstance(part, Table):
            self._table(part)
        else:
            if part.block.kind is BlockKind.SIGNATURE and self._last is not None:
                self._last.paragraph_format.keep_with_next = True
            self._add(part.block.line, _STYLES.get(part.block.kind, "Normal"))

    def _heading(self, heading: Heading) -> None:
        paragraph = self._add(_tabbed(heading.block), f"Heading {min(max(heading.level - 1, 1), 5)}")
        if heading.block.label and heading.block.text:
            paragraph.paragraph_format.left_indent = _HANGING
            paragraph.paragraph_format.first_line_indent = -_HANGING

    def _add(self, text: str, style: str) -> Any:
        paragraph = self._body.add_paragraph()
        if self._is_below_table:
            paragraph.paragraph_format.space_before = _BELOW_TABLE
            self._is_below_table = False
        if style != "Normal":
            paragraph._p.style = self._styles[style]
        paragraph.add_run(text)
        self._last = paragraph
        return paragraph

    def _listing(self, listing: Listing) -> None:
        """A list that Word numbers like the minutes; other labels are text with a hanging indent."""
        for block, run in zip(listing.entries, runs(listing.entries), strict=True):
            level = max(block.level, 1)
            is_plain = run is not None and run.manner is Manner.OTHER
            paragraph = self._add(_tabbed(block) if is_plain else block.text, _LISTED)
            if block.kind is BlockKind.RESOLUTION:
                paragraph.runs[0].bold = paragraph.paragraph_format.keep_with_next = True
            if run is None or is_plain:
                paragraph.paragraph_format.left_indent = self._numbering.indent(level)
                if is_plain:
                    paragraph.paragraph_format.first_line_indent = -self._numbering.hanging
            else:
                self._numbering.apply(paragraph, run)
        self._last.paragraph_format.space_after = _AFTER

    def _table(self, table: Table) -> None:
        lines = table.lines
        if self._is_below_table:
            self._add("", _CELL)  # or Word makes one table of two
        if self._last is not None:
            self._last.paragraph_format.keep_with_next = True
        made = self._body.add_table(len(lines), len(lines[0]), Cm(_WIDTH))
        made._tbl.tblStyle_val = self._styles["Table Grid"]
        made.autofit = False
        widths = [Cm(_WIDTH * share) for share in table.shares]
        for column, width in zip(made.columns, widths, strict=True):
            column.width = width
        for at, (row, line) in enumerate(zip(made.rows, lines, strict=True)):
            is_head = bool(table.columns) and at == 0
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if is_head:
                properties.append(OxmlElement("w:tblHeader"))
            for column, (cell, text) in enumerate(zip(row.cells, line, strict=True)):
                cell.width = widths[column]
                paragraph = cell.paragraphs[0]
                paragraph._p.style = self._styles[_CELL]
                paragraph.paragraph_format.keep_with_next = at < min(len(lines), _TOGETHER) - 1 or None
                paragraph.add_run(text).bold = True if is_head or (not table.columns and column == 0) else None
        self._is_below_table = True


def _tabbed(block: Block) -> str:
    """Label and text, divided by a tab; python-docx writes it as Word's own."""
    return f"{block.label}\t{block.text}" if block.label and block.text else block.line


def _set_font(style: Any, size: Any, *, is_bold: bool | None = None) -> None:
    """Set our font in a style, and remove the fonts and colours of the template's theme."""
    style.font.name, style.font.size, style.font.bold = _FONT, size, is_bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), _FONT)
    if is_bold:
        style.font.italic = False
        style.font.color.rgb = RGBColor(0, 0, 0)
        for name in ("w:spacing", "w:kern"):
            for found in list(style.element.rPr.findall(qn(name))):
                style.element.rPr.remove(found)


def _take_out(style: Any, name: str) -> None:
    for found in list(style.element.iter(qn(name))):
        found.getparent().remove(found)


def _add_field(paragraph: Any, name: str) -> None:
    """A field that Word works out: PAGE, NUMPAGES."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = Pt(9)
    field.append(run._r)
    paragraph._p.append(field)
