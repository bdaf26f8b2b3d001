"""A paper as a Word document: real styles and headings, lists that Word numbers, tables, page numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Mm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from clerk_tui.minutes.document import Block, BlockKind, Document
from clerk_tui.minutes.formats.outline import (
    NBSP,
    Manner,
    Part,
    Run,
    Sort,
    Table,
    foot,
    kept_with_next,
    outline,
    printable,
    refuse_unknown,
    runs,
)
from clerk_tui.minutes.formats.word_parts import (
    AFTER,
    CELL,
    LISTED,
    MARK,
    NAMES,
    SIGNATURE,
    STYLES,
    Numbering,
    add_styles,
    add_watermark,
    headers,
    headings_in_runs,
    leave_out_styles,
    set_language,
    set_styles,
    set_up,
)
from clerk_tui.minutes.formats.word_template import Template
from clerk_tui.minutes.look.model import USUAL, Look, Place

_LONGEST_PROPERTY = 255
"""Characters: the library's limit."""
_BELOW_TABLE = Pt(10)
_TOGETHER = 8
"""The most rows of a table that are kept on one page."""
_LOGO_PLACES = {
    Place.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Place.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Place.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
}


def write(document: Document, look: Look = USUAL) -> bytes:
    """The document as the bytes of a .docx file, made with the look's own template if it has one. Raises ClerkError for
    a template that cannot be used, and for what is no letter in any font."""
    refuse_unknown(document)
    return _Word(document, look).bytes()


class _Word:
    """One Word document being written."""

    def __init__(self, document: Document, look: Look) -> None:
        self._document, self._look = document, look
        self._template = Template(look) if look.word.template else None
        self._word: Any = self._template.word if self._template else docx.Document()
        self._numbering = Numbering(self._word)
        if self._template is None:
            self._set_page()
            leave_out_styles(self._word)
            set_styles(self._word, look)
        add_styles(self._word, look)
        set_language(self._word, document.about.language)
        set_up(self._word, document.about.language)
        self._set_properties()
        self._styles = {style.name: style.style_id for style in self._word.styles}
        """Ids by name: the library looks a name up in all styles for every paragraph."""
        section: Any = self._word.sections[-1]
        self._width: Any = section.page_width - section.left_margin - section.right_margin
        self._body = self._word._body
        self._last: Any = None
        self._is_below_table = False

    def bytes(self) -> bytes:
        parts = [*outline(self._document, is_set=True)]
        if self._template is not None:
            parts = self._template.fill(parts, self._document.about)
        self._head_and_foot()  # what is filled in a head would take the watermark away
        if self._template is None and self._look.logo.file:
            self._logo()
        body: Any = self._body._element
        body.remove(end := body.sectPr)  # how pages look, which stands at the end
        counted = headings_in_runs(parts)
        for at, (part, is_kept) in enumerate(zip(parts, kept_with_next(parts), strict=True)):
            self._part(part, counted.get(at))
            if is_kept and self._last is not None and not self._is_below_table:
                self._last.paragraph_format.keep_with_next = True
        if self._is_below_table:
            self._add("", CELL)  # Word wants a paragraph at the end
        body.append(end)
        if self._template is not None:
            self._template.put_in_place()
        out = BytesIO()
        self._word.save(out)
        return out.getvalue()

    def _set_page(self) -> None:
        section, margins = self._word.sections[0], self._look.margins
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
        section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)

    def _set_properties(self) -> None:
        about, properties = self._document.about, self._word.core_properties
        properties.title = printable(about.title)[:_LONGEST_PROPERTY]
        properties.author = properties.last_modified_by = printable(about.author)[:_LONGEST_PROPERTY]
        properties.language = about.language
        properties.subject = "; ".join(about.marks)
        properties.comments = properties.keywords = properties.category = ""
        properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)

    def _logo(self) -> None:
        logo = self._look.logo
        paragraph = self._add("", "Normal")
        paragraph.alignment = _LOGO_PLACES[logo.place]
        picture = paragraph.runs[0].add_picture(str(Path(self._look.folder) / logo.file), width=Mm(logo.width))
        picture._inline.docPr.set("descr", logo.alt)

    def _head_and_foot(self) -> None:
        """The marks and the watermark at the head of every page; the title and page number at the foot. A template has
        its own head and foot, to which the marks are added."""
        about, look = self._document.about, self._look
        for header in headers(self._word):
            first = header.paragraphs[0]
            if about.is_draft and look.draft.watermark:
                add_watermark(first, look.draft.watermark, look.colours.watermark)
            for mark in about.marks:
                line = first.insert_paragraph_before()
                line.style = self._word.styles[MARK]
                line.add_run(mark)
            if self._template is None:
                _add_edge(first, foot(look.page.header, about))
        if self._template is None:
            said = foot(look.page.footer, about)
            line = self._word.sections[0].footer.paragraphs[0]
            _add_edge(line, f"{said}  ·  " if said else "")
            for text, field in ((f"Page{NBSP}", "PAGE"), (f"{NBSP}of{NBSP}", "NUMPAGES")):
                line.add_run(text).font.size = Pt(9)
                _add_field(line, field)

    def _part(self, part: Part, number: Run | None) -> None:
        """`number`: how Word counts a heading."""
        if isinstance(part, Table):
            self._table(part)
        elif part.sort is Sort.HEADING:
            self._heading(part, number)
        elif part.sort is Sort.LISTING:
            self._listing(part.blocks)
        elif part.sort in (Sort.TITLE, Sort.NAMES):
            for block in part.blocks:
                self._add(block.line, NAMES if part.sort is Sort.NAMES else "Title")
            if part.sort is Sort.NAMES:
                self._last.paragraph_format.space_after = AFTER
        else:
            style = STYLES.get(part.block.kind, "Normal")
            goes_on = style == SIGNATURE and self._last is not None and self._last.style.name == SIGNATURE
            paragraph = self._add(part.block.line, style)
            if goes_on:
                paragraph.paragraph_format.space_before = AFTER

    def _heading(self, heading: Part, number: Run | None) -> None:
        style = f"Heading {min(max(heading.level - 1, 1), 5)}"
        style = style if style in self._styles else "Heading 3"
        if number is not None:
            self._numbering.apply(self._add(heading.block.text, style), number)
            return
        paragraph = self._add(_tabbed(heading.block), style)
        if heading.block.label and heading.block.text:
            paragraph.paragraph_format.left_indent = self._numbering.hanging
            paragraph.paragraph_format.first_line_indent = -self._numbering.hanging

    def _add(self, text: str, style: str) -> Any:
        element: Any = etree.SubElement(self._body._element, _PARAGRAPH)
        if style != "Normal":
            etree.SubElement(etree.SubElement(element, _LAYOUT), _STYLE).set(_VALUE, self._styles[style])
        _add_text(element, text)
        self._last = Paragraph(element, self._body)
        if self._is_below_table:
            self._last.paragraph_format.space_before = _BELOW_TABLE
            self._is_below_table = False
        return self._last

    def _listing(self, entries: Sequence[Block]) -> None:
        """A list that Word numbers like the minutes; other labels are text with a hanging indent."""
        for block, run in zip(entries, runs(entries), strict=True):
            level = max(block.level, 1)
            is_plain = run is not None and run.manner is Manner.OTHER
            paragraph = self._add(_tabbed(block) if is_plain else block.text, LISTED)
            if block.kind is BlockKind.RESOLUTION:
                paragraph.runs[0].bold = paragraph.paragraph_format.keep_with_next = True
            if run is None or is_plain:
                paragraph.paragraph_format.left_indent = self._numbering.indent(level)
                if is_plain:
                    paragraph.paragraph_format.first_line_indent = -self._numbering.hanging
            else:
                self._numbering.apply(paragraph, run)
        self._last.paragraph_format.space_after = AFTER

    def _table(self, table: Table) -> None:
        lines = table.lines
        if self._is_below_table:
            self._add("", CELL)  # or Word makes one table of two
        made = self._body.add_table(len(lines), len(lines[0]), self._width)
        made._tbl.tblStyle_val = self._styles.get("Table Grid", "")
        _say_headings(made, first_row=bool(table.columns))
        made.autofit = False
        widths = [Emu(round(self._width * share)) for share in table.shares]
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
                paragraph._p.style = self._styles[CELL]
                paragraph.paragraph_format.keep_with_next = at < min(len(lines), _TOGETHER) - 1 or None
                _add_text(paragraph._p, text)
                paragraph.runs[0].bold = True if is_head or (not table.columns and column == 0) else None
        self._is_below_table = True


_PARAGRAPH, _LAYOUT, _STYLE, _VALUE = qn("w:p"), qn("w:pPr"), qn("w:pStyle"), qn("w:val")
_RUN, _WORDS, _TAB = qn("w:r"), qn("w:t"), qn("w:tab")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""Keeps spaces at the ends of a text."""


def _add_text(element: Any, text: str) -> None:
    """Add a run to a paragraph without the library, which reads a text letter by letter and looks for each place."""
    run = etree.SubElement(element, _RUN)
    for at, words in enumerate(text.split("\t")):
        if at:
            etree.SubElement(run, _TAB)
        part = etree.SubElement(run, _WORDS)
        part.text = words
        part.set(_SPACE, "preserve")


def _tabbed(block: Block) -> str:
    """Label and text, divided by a tab; python-docx writes it as Word's own."""
    return f"{block.label}\t{block.text}" if block.label and block.text else block.line


def _say_headings(table: Any, *, first_row: bool) -> None:
    """Say whether the headings of a table are its first row or its first column."""
    look = table._tbl.tblPr.find(qn("w:tblLook"))
    for name in [*look.attrib]:
        del look.attrib[name]
    look.set(qn("w:val"), "0420" if first_row else "0480")
    look.set(qn("w:firstRow"), "1" if first_row else "0")
    look.set(qn("w:firstColumn"), "0" if first_row else "1")
    look.set(qn("w:noVBand"), "1")


def _add_edge(paragraph: Any, text: str) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(text).font.size = Pt(9)


def _add_field(paragraph: Any, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = Pt(9)
    field.append(run._r)
    paragraph._p.append(field)
