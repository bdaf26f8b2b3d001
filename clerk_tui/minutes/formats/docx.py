"""A paper as a Word document: real styles and headings, lists that Word numbers, tables, page numbers."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Cm, Emu, Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree

from clerk_tui.errors import FileRefusedError
from clerk_tui.minutes.document import About, Block, BlockKind, Document, printable
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
    refuse_unknown,
    runs,
)
from clerk_tui.minutes.look import A_NAME, USUAL, Look, Place
from clerk_tui.regex import regex

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
    """The document as the bytes of a .docx file, made from the look's template if it has one. Raises ClerkError for a
    template that cannot be used, or for characters that no font can have."""
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
        for found in self._word.styles.element.iter(qn("w:lang")):
            found.set(qn("w:val"), document.about.language)
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
        properties.content_status = properties.identifier = properties.version = ""
        properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)

    def _logo(self) -> None:
        logo = self._look.logo
        paragraph = self._add("", "Normal")
        paragraph.alignment = _LOGO_PLACES[logo.place]
        picture = paragraph.runs[0].add_picture(str(Path(self._look.folder) / logo.file), width=Mm(logo.width))
        picture._inline.docPr.set("descr", logo.alt)

    def _head_and_foot(self) -> None:
        """Add the marks and the watermark to the head of every page, and the title and page number to the foot. A
        template keeps its own head and foot; the marks are added to its head."""
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
        """Add a part of the document; `number`: how Word counts a heading."""
        if isinstance(part, Table):
            self._table(part)
        elif part.sort is Sort.HEADING:
            self._heading(part, number)
        elif part.sort is Sort.LISTING:
            self._listing(part.blocks)
        elif part.sort in (Sort.TITLE, Sort.NAMES):
            for block in part.blocks:
                paragraph = self._add(block.line, NAMES if part.sort is Sort.NAMES else "Title")
                if part.sort is Sort.NAMES and len(part.blocks) > 1:
                    paragraph.paragraph_format.left_indent = _HANGING
                    paragraph.paragraph_format.first_line_indent = -_HANGING
            if part.sort is Sort.NAMES:
                self._last.paragraph_format.space_after = _BELOW_NAMES
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
        if self._template is not None:
            self._numbering.leave_out(paragraph)
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
        """Add a list, numbered by Word as in the minutes; one that Word cannot count is text with a hanging indent."""
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
        _mark_headings(made, first_row=bool(table.columns))
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
_RUN, _WORDS, _TAB, _BREAK = qn("w:r"), qn("w:t"), qn("w:tab"), qn("w:br")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""Keeps spaces at the ends of a text."""


def _add_text(element: Any, text: str) -> None:
    """Add a run to a paragraph. Much faster than python-docx, which goes through a text letter by letter."""
    run = etree.SubElement(element, _RUN)
    for at, words in enumerate(text.split("\t")):
        if at:
            etree.SubElement(run, _TAB)
        part = etree.SubElement(run, _WORDS)
        part.text = words
        part.set(_SPACE, "preserve")


def _tabbed(block: Block) -> str:
    """Label and text with a tab between them, which python-docx turns into Word's own tab."""
    return f"{block.label}\t{block.text}" if block.label and block.text else block.line


def _mark_headings(table: Any, *, first_row: bool) -> None:
    """Tell screen readers whether a table's headings are its first row or its first column."""
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


_MODE = "15"
"""The layout of Word 2013 and later; in another Word says “Compatibility Mode” in its title bar."""
_URI = "http://schemas.microsoft.com/office/word"
_APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>clerk-tui</Application></Properties>"
)
_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def set_up(word: Any, language: str) -> None:
    """Give a document its layout and language, and remove the properties of its template."""
    settings = word.settings.element
    if (compat := settings.find(qn("w:compat"))) is None:
        compat = OxmlElement("w:compat")
        settings.insert_element_before(compat, *_AFTER_COMPAT)
    mode = next((s for s in compat if s.get(qn("w:name")) == "compatibilityMode"), None)
    if mode is None:
        mode = OxmlElement("w:compatSetting")
        mode.set(qn("w:name"), "compatibilityMode")
        mode.set(qn("w:uri"), _URI)
        compat.append(mode)
    mode.set(qn("w:val"), _MODE)
    for found in settings.iter(qn("w:themeFontLang")):
        found.set(qn("w:val"), language)
    for found in [*settings.iter(qn("w:savePreviewPicture"))]:
        found.getparent().remove(found)
    package = word.part.package
    for key, relation in [*package.rels.items()]:
        if relation.reltype == _THUMBNAIL:
            del package.rels[key]
        elif relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            relation.target_part._blob = _APPLICATION


def headers(word: Any, *, with_footers: bool = False) -> list[Any]:
    """The page headers of a document, each once; `with_footers`: the footers too."""
    found = []
    for at, section in enumerate(word.sections):
        edges = [section.header, *([section.footer] if with_footers else [])]
        if section.different_first_page_header_footer:
            edges += [section.first_page_header, *([section.first_page_footer] if with_footers else [])]
        if word.settings.odd_and_even_pages_header_footer:
            edges += [section.even_page_header, *([section.even_page_footer] if with_footers else [])]
        found += [edge for edge in edges if at == 0 or not edge.is_linked_to_previous]
    return found


_AFTER_COMPAT = ("w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping", "w:decimalSymbol")
_LENGTH = 480
"""The length of the word across the page in points, at most."""


def add_watermark(paragraph: Any, words: str, colour: str) -> None:
    """Print `words` across every page whose header has `paragraph`, behind the text and hidden from screen readers."""
    width = min(_LENGTH, 100 * len(words))
    height = round(width * 1.35 / max(len(words), 3))
    frame = Path(__file__).with_name("watermark.xml").read_text(encoding="utf-8").strip()
    shape = frame.format(width=width, height=height, colour=escape(colour), words=escape(words))
    run = paragraph.add_run()
    run._r.append(parse_xml(shape))


_FORMS = {Manner.DECIMAL: "decimal", Manner.ROMAN: "lowerRoman", Manner.LETTER: "lowerLetter", Manner.BULLET: "bullet"}
_STEP = 1.1
"""Centimetres by which each level is indented, and the hanging indent after a number."""


class Numbering:
    """Numbers the paragraphs of a document. A run is a list with its own first number; similar lists share a
    definition."""

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

    @staticmethod
    def leave_out(paragraph: Any) -> None:
        """Take from a paragraph the number that its style would give it."""
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0

    def _begin(self, run: Run) -> int:
        """Add a list for `run`; return its id."""
        key = (run.manner, run.before, run.after, run.level)
        if key not in self._definitions:
            self._definitions[key] = self._define(run)
        number, definition = self._next_list, self._definitions[key]
        self._root.append(parse_xml(_LIST.format(number=number, definition=definition, start=run.start)))
        self._next_list += 1
        return self._next_list - 1

    def _define(self, run: Run) -> int:
        """Add the definition of how a list looks; return its id."""
        label = run.before if run.manner is Manner.BULLET else f"{run.before}%1{run.after}"
        left, hanging = _twips(run.level), _twips(1)
        number, form = self._next_definition, _FORMS[run.manner]
        made = parse_xml(_LOOK.format(number=number, form=form, label=escape(label), left=left, hanging=hanging))
        if (first_list := next(iter(self._all("num")), None)) is None:
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
    """The run of each heading whose label Word can count, by the index of the part. A number out of sequence begins a
    new run."""
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
    """The numbering part of a document, added if the template lacks it."""
    for relation in word.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relation.target_part
    made = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, _EMPTY, word.part.package)
    word.part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return made


_EMPTY = b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


_IN_WORD = "Arial"
"""What Word has for the typeface that comes with the program."""
_BELOW_NAMES = Pt(12)
_HANGING = Pt(11)
"""The indent of the second line of a name and post."""
AFTER = Pt(8)
"""The space below a paragraph."""
SIGNATURE = "Minutes Signature"
STYLES = {
    BlockKind.LEAD: "Minutes Lead",
    BlockKind.FRAME: "Minutes Frame",
    BlockKind.EXEMPT: "Minutes Exempt",
    BlockKind.RESOLUTION: "Minutes Resolution",
    BlockKind.MOVEMENT: "Minutes Movement",
    BlockKind.SIGNATURE: SIGNATURE,
}
"""The style of each kind of paragraph that has its own."""
NAMES, LISTED, CELL, MARK = "Minutes Names", "Minutes List", "Minutes Table", "Minutes Mark"
HEADINGS = tuple(f"Heading {level}" for level in range(1, 6))
WANTED = ("Normal", "Title", *HEADINGS[:3])
"""The styles that a template must have."""


def leave_out_styles(word: Any) -> None:
    """Remove the hundred table styles of python-docx's default document that no paper uses."""
    root = word.styles.element
    for style in root.findall(f"{qn('w:style')}[@{qn('w:type')}='table']"):
        if style.styleId not in ("TableNormal", "TableGrid"):
            root.remove(style)


def set_styles(word: Any, look: Look) -> None:
    """Set the fonts, colours and spacing of Word's built-in styles."""
    styles, fonts, colours = word.styles, look.fonts, look.colours
    body, headings = _font_name(fonts.body), _font_name(fonts.headings or fonts.body)
    normal = styles["Normal"]
    _set_font(normal, body, Pt(fonts.size), colours.text)
    normal.paragraph_format.space_after = AFTER
    normal.paragraph_format.line_spacing = 1.1
    normal.paragraph_format.widow_control = True
    title = styles["Title"]
    _set_font(title, headings, Pt(fonts.size + 4), colours.headings, is_bold=True)
    for found in list(title.element.iter(qn("w:pBdr"), qn("w:contextualSpacing"))):
        found.getparent().remove(found)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(6)
    title.paragraph_format.keep_with_next = True
    for level, name in enumerate(HEADINGS, 1):
        heading = styles[name]
        _set_font(heading, headings, Pt(fonts.size + max(3 - level, 0)), colours.headings, is_bold=True)
        heading.paragraph_format.space_before = Pt(14 if level < 3 else 10)
        heading.paragraph_format.space_after = Pt(4)
        heading.paragraph_format.keep_with_next = True


def add_styles(word: Any, look: Look) -> None:
    """Add the styles for the parts of minutes; a template's own styles with these names are kept."""
    there = {style.name for style in word.styles}
    made: dict[str, Any] = {}
    for name in (*STYLES.values(), NAMES, LISTED, CELL, MARK):
        if name not in there:
            made[name] = style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style, style.quick_style = word.styles["Normal"], True
    for name, style in made.items():
        _set_layout(name, style, look)


_LAYOUTS: Mapping[str, Mapping[str, Any]] = {
    STYLES[BlockKind.LEAD]: {"alignment": WD_ALIGN_PARAGRAPH.CENTER, "bold": True, "space_before": Pt(6)},
    STYLES[BlockKind.RESOLUTION]: {"bold": True, "keep_with_next": True, "space_after": Pt(4)},
    STYLES[BlockKind.EXEMPT]: {"bold": True, "space_before": Pt(10)},
    SIGNATURE: {"space_before": Pt(36)},
    NAMES: {"space_after": Pt(2)},
    CELL: {"space_before": Pt(3), "space_after": Pt(3), "size": Pt(10)},
    LISTED: {"space_after": Pt(5)},
    MARK: {"alignment": WD_ALIGN_PARAGRAPH.CENTER, "bold": True},
}


def _set_layout(name: str, style: Any, look: Look) -> None:
    for key, value in _LAYOUTS.get(name, {}).items():
        setattr(style.font if key in ("bold", "size") else style.paragraph_format, key, value)
    if name == STYLES[BlockKind.FRAME]:
        style.font.color.rgb = RGBColor(0x40, 0x40, 0x40)
    elif name == MARK:
        style.font.color.rgb = _rgb(look.colours.mark)
    elif name == STYLES[BlockKind.EXEMPT]:
        rule = {"val": "single", "sz": "12", "space": "4", "color": look.colours.mark.lstrip("#").upper()}
        edge = etree.SubElement(etree.SubElement(style.element.get_or_add_pPr(), qn("w:pBdr")), qn("w:top"))
        edge.attrib.update({qn(f"w:{key}"): value for key, value in rule.items()})


def _font_name(font: str) -> str:
    return _IN_WORD if font == A_NAME else font


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour.lstrip("#").upper())


def _set_font(style: Any, name: str, size: Any, colour: str, *, is_bold: bool | None = None) -> None:
    """Set a font in a style, and remove the fonts and colours of the template's theme."""
    style.font.name, style.font.size, style.font.bold = name, size, is_bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    fonts.set(qn("w:cs"), name)
    if is_bold or colour != "#000000":
        style.font.color.rgb = _rgb(colour)
    if is_bold:
        style.font.italic = False
        for key in ("w:spacing", "w:kern"):
            for found in list(style.element.rPr.findall(qn(key))):
                style.element.rPr.remove(found)


_PLACEHOLDERS = ("title", "paper", "date", "council", "body")
"""What a template may have in braces: the lines of the title, the paper in one line, its day, the council, the rest."""
_BRACED = regex(r"\{([a-z]+)\}")
_TYPES = "[Content_Types].xml"
_AS_TEMPLATE, _AS_DOCUMENT = b"template.main+xml", b"document.main+xml"


class Template:
    """A look's Word template, opened to be filled."""

    def __init__(self, look: Look) -> None:
        """Raises FileRefusedError, which says what the template lacks."""
        self._path = Path(look.folder) / look.word.template
        self.word: Any = _open_template(self._path)
        self._body: Any = None
        self._check()
        self._known = {id(element): element for element in self.word.element.body}
        """What the template has; the rest of the document is added."""

    def _check(self) -> None:
        there = {style.name for style in self.word.styles}
        lacking = [f"the style “{name}”" for name in WANTED if name not in there]
        found: dict[str, Any] = {}
        bodies = 0
        for paragraph in _paragraphs(self.word):
            for name in _placeholders(paragraph):
                found.setdefault(name, paragraph)
                bodies += name == "body"
        unknown = [f"{{{name}}}" for name in found if name not in _PLACEHOLDERS]
        self._body = found.get("body")
        is_in_text = self._body is not None and self._body._p.getparent() is self.word.element.body
        if not is_in_text or self._body.text.strip() != "{body}":
            lacking.append("a paragraph of its text with nothing but {body}, where the paper is to stand")
        if lacking:
            raise FileRefusedError(f"The Word template {self._path} lacks {' and '.join(lacking)}.")
        if bodies > 1:
            raise FileRefusedError(f"The Word template {self._path} has {{body}} {bodies} times: leave one of them.")
        if unknown:
            known = ", ".join(f"{{{name}}}" for name in _PLACEHOLDERS)
            raise FileRefusedError(
                f"The Word template {self._path} has {', '.join(unknown)}, which cannot be filled; there are {known}."
            )

    def fill(self, parts: Iterable[Part], about: About) -> list[Part]:
        """Fill the placeholders; return the parts of the body, without the title if the template has a place for it."""
        parts = [*parts]
        title = next((part for part in parts if part.sort is Sort.TITLE), None)
        lines = "\n".join(block.line for block in title.blocks) if title else printable(about.title)
        values = {
            "title": lines,
            "paper": printable(about.title),
            "date": printable(about.day),
            "council": printable(about.author),
        }
        has_title = False
        for paragraph in _paragraphs(self.word):
            if (names := _placeholders(paragraph)) and paragraph._p is not self._body._p:
                has_title |= "title" in names
                _fill(paragraph, values)
        return [part for part in parts if part is not title] if has_title else parts

    def put_in_place(self) -> None:
        """Move what was added at the end of the document to the template's place for the body."""
        place, body = self._body._p, self.word.element.body
        for element in [e for e in body if id(e) not in self._known and not e.tag.endswith("}sectPr")]:
            place.addprevious(element)
        body.remove(place)


def _open_template(path: Path) -> Any:
    """Open a template (.docx or .dotx) as a document. Raises FileRefusedError."""
    if path.suffix.lower() not in (".docx", ".dotx"):
        raise FileRefusedError(f"The Word template {path} is not a Word file: its name must end in .docx or .dotx.")
    try:
        content = BytesIO()
        with zipfile.ZipFile(path) as parts, zipfile.ZipFile(content, "w") as out:
            for name in parts.namelist():
                data = parts.read(name)
                out.writestr(name, data.replace(_AS_TEMPLATE, _AS_DOCUMENT) if name == _TYPES else data)
        return docx.Document(content)
    except OSError as error:
        raise FileRefusedError(f"The Word template {path} cannot be read ({error.strerror}).") from error
    except Exception as error:  # the library has no error of its own for a damaged file
        raise FileRefusedError(
            f"The Word template {path} is damaged, or no Word file. Save it again in Word."
        ) from error


def _paragraphs(word: Any) -> Iterator[Any]:
    roots = [word.element.body, *(edge._element for edge in headers(word, with_footers=True))]
    for root in roots:
        for element in root.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"):
            yield Paragraph(element, word._body)


def _words(paragraph: Any) -> list[Any]:
    """The texts of a paragraph, also those in links and fields to fill in, but not those of a box that stands in it."""
    return [word for word in paragraph._p.iter(_WORDS) if next(word.iterancestors(_PARAGRAPH)) is paragraph._p]


def _placeholders(paragraph: Any) -> list[str]:
    return _BRACED.findall("".join(word.text or "" for word in _words(paragraph)))


def _fill(paragraph: Any, values: dict[str, str]) -> None:
    """Fill the placeholders of a paragraph, also inside a link; each is set as its first letter is, and all else
    stays."""
    said = _words(paragraph)
    for found in reversed([*_BRACED.finditer("".join(word.text or "" for word in said))]):
        at, value = 0, values.get(found[1], found[0])
        for word in said:
            text = word.text or ""
            start, end = max(found.start() - at, 0), min(found.end() - at, len(text))
            at += len(text)
            if start < end:
                word.text, value = text[:start] + value + text[end:], ""
                word.set(_SPACE, "preserve")
    for word in said:
        for line in reversed((word.text or "").split("\n")[1:]):
            below = etree.Element(_WORDS)
            below.text = line
            word.addnext(below)
            word.addnext(etree.Element(_BREAK))
        word.text = (word.text or "").partition("\n")[0]
