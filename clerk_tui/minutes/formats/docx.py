"""A paper as a Word document: real styles and headings, lists that Word numbers, tables, page numbers."""

from __future__ import annotations

from collections.abc import Iterable
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
from clerk_tui.minutes.formats.docx_lists import Numbering
from clerk_tui.minutes.formats.labels import Manner, runs
from clerk_tui.minutes.formats.outline import Heading, Listing, Names, Part, Table, Title, outline
from clerk_tui.minutes.formats.printable import printable

_FONT = "Arial"
_MARK_COLOUR = RGBColor(0xA0, 0, 0)
_STYLES = {
    BlockKind.LEAD: "Minutes Lead",
    BlockKind.FRAME: "Minutes Frame",
    BlockKind.RESOLUTION: "Minutes Resolution",
    BlockKind.MOVEMENT: "Minutes Movement",
    BlockKind.SIGNATURE: "Minutes Signature",
}
"""The style of each kind of paragraph that has one of its own."""
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
        self._styles = {style.name: style for style in self._word.styles if style.type == WD_STYLE_TYPE.PARAGRAPH}
        self._body = self._word._body
        self._last: Any = None
        """The paragraph above."""

    def bytes(self) -> bytes:
        """The whole document."""
        self._head_and_foot()
        for part in outline(self._document):
            self._part(part)
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
        properties.title = printable(about.title)
        properties.author = properties.last_modified_by = printable(about.author)
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
        normal.paragraph_format.space_after = Pt(8)
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
        made[_STYLES[BlockKind.MOVEMENT]].font.italic = True
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
        """What has to be seen, at the head of every page; what it is and the number at the foot."""
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
            self._add(_tabbed(part.block), f"Heading {min(max(part.level - 1, 1), 5)}")
        elif isinstance(part, Names):
            for block in part.lines:
                self._add(block.line, _NAMES)
        elif isinstance(part, Listing):
            self._listing(part)
        elif isinstance(part, Table):
            self._table(part)
        else:
            self._add(part.block.line, _STYLES.get(part.block.kind, "Normal"))

    def _add(self, text: str, style: str) -> Any:
        paragraph = self._body.add_paragraph()
        if style != "Normal":
            paragraph.style = self._styles[style]
        paragraph.add_run(text)
        self._last = paragraph
        return paragraph

    def _listing(self, listing: Listing) -> None:
        """Entries that Word numbers as the minutes do; a label that is no number stands before the text, which hangs
        from it."""
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

    def _table(self, table: Table) -> None:
        rows = [*([table.columns] if table.columns else []), *table.rows]
        width = max(map(len, rows))
        if self._last is not None:
            self._last.paragraph_format.keep_with_next = True
        made = self._word.add_table(rows=len(rows), cols=width)
        made.style = self._word.styles["Table Grid"]
        made.autofit = True
        for at, (line, row) in enumerate(zip(made.rows, rows, strict=True)):
            is_head = bool(table.columns) and at == 0
            if is_head:
                line._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
            for column, (cell, text) in enumerate(zip(line.cells, row, strict=False)):
                paragraph = cell.paragraphs[0]
                paragraph.style = self._styles[_CELL]
                paragraph.paragraph_format.keep_with_next = at < len(rows) - 1 or None
                paragraph.add_run(text).bold = True if is_head or (not table.columns and column == 0) else None
        _set_widths(made, width, is_vote=not table.columns)
        self._add("", "Normal").paragraph_format.space_after = Pt(0)


def _tabbed(block: Block) -> str:
    """Label and text, divided by a tab; python-docx writes it as Word's own."""
    return f"{block.label}\t{block.text}" if block.label and block.text else block.line


def _set_font(style: Any, size: Any, *, is_bold: bool | None = None) -> None:
    """Our font in a style, in place of the fonts and colours of the template's theme."""
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


def _set_widths(table: Any, count: int, *, is_vote: bool) -> None:
    """The columns of a table: narrow for how they voted, and wide for the names."""
    whole = 16.0
    widths: Iterable[float] = (3.5, whole - 3.5) if is_vote and count == 2 else (whole / count,) * count
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
