"""What a Word document is made of beside its text: its settings, its styles, and the lists that Word numbers."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.parts.numbering import NumberingPart
from docx.shared import Cm, Pt, RGBColor

from clerk_tui.minutes.document import BlockKind
from clerk_tui.minutes.formats.outline import Manner, Part, Run, Sort
from clerk_tui.minutes.look.model import A_NAME, Look
from clerk_tui.regex import regex

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
    """Give a document the current layout and its language, and take out what its template says of itself."""
    settings = word.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
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
    """The heads of pages that a document has, each once; `with_footers`: and the feet."""
    found = []
    for at, section in enumerate(word.sections):
        edges = [section.header, *([section.footer] if with_footers else [])]
        if section.different_first_page_header_footer:
            edges += [section.first_page_header, *([section.first_page_footer] if with_footers else [])]
        found += [edge for edge in edges if at == 0 or not edge.is_linked_to_previous]
    return found


_AFTER_COMPAT = ("w:docVars", "w:rsids", "m:mathPr", "w:themeFontLang", "w:clrSchemeMapping", "w:decimalSymbol")
_LENGTH = 480
"""The length of the word across the page in points, at most."""


def add_watermark(paragraph: Any, words: str, colour: str) -> None:
    """Print `words` across every page whose head has `paragraph`, behind the text. Word does not read it out."""
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


_IN_WORD = "Arial"
"""What Word has for the typeface that comes with the program."""
AFTER = Pt(8)
"""The space below a paragraph."""
SIGNATURE = "Minutes Signature"
STYLES = {
    BlockKind.LEAD: "Minutes Lead",
    BlockKind.FRAME: "Minutes Frame",
    BlockKind.RESOLUTION: "Minutes Resolution",
    BlockKind.MOVEMENT: "Minutes Movement",
    BlockKind.SIGNATURE: SIGNATURE,
}
"""The style of each kind of paragraph that has its own."""
NAMES, LISTED, CELL, MARK = "Minutes Names", "Minutes List", "Minutes Table", "Minutes Mark"
HEADINGS = tuple(f"Heading {level}" for level in range(1, 6))
WANTED = ("Normal", "Title", *HEADINGS[:3])
"""The styles that a template must have."""


def set_language(word: Any, language: str) -> None:
    """Set the language of all styles: a BCP 47 tag."""
    for found in word.styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)


def leave_out_styles(word: Any) -> None:
    """Leave out the hundred styles of tables that the library's document has and no paper uses."""
    root = word.styles.element
    for style in root.findall(f"{qn('w:style')}[@{qn('w:type')}='table']"):
        if style.styleId not in ("TableNormal", "TableGrid"):
            root.remove(style)


def set_styles(word: Any, look: Look) -> None:
    """Give Word's own styles the look of a council."""
    styles, fonts, colours = word.styles, look.fonts, look.colours
    body, headings = _named(fonts.body), _named(fonts.headings or fonts.body)
    normal = styles["Normal"]
    _set_font(normal, body, Pt(fonts.size), colours.text)
    normal.paragraph_format.space_after = AFTER
    normal.paragraph_format.line_spacing = 1.1
    normal.paragraph_format.widow_control = True
    title = styles["Title"]
    _set_font(title, headings, Pt(fonts.size + 4), colours.headings, is_bold=True)
    for found in list(title.element.iter(qn("w:pBdr"))):
        found.getparent().remove(found)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(4)
    title.paragraph_format.keep_with_next = True
    for level, name in enumerate(HEADINGS, 1):
        heading = styles[name]
        _set_font(heading, headings, Pt(fonts.size + max(3 - level, 0)), colours.headings, is_bold=True)
        heading.paragraph_format.space_before = Pt(14 if level < 3 else 10)
        heading.paragraph_format.space_after = Pt(4)
        heading.paragraph_format.keep_with_next = True


def add_styles(word: Any, look: Look) -> None:
    """Add the styles for the parts of minutes; a template may have its own by these names."""
    there = {style.name for style in word.styles}
    made: dict[str, Any] = {}
    for name in (*STYLES.values(), NAMES, LISTED, CELL, MARK):
        if name not in there:
            made[name] = style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style, style.quick_style = word.styles["Normal"], True
    for name, style in made.items():
        _dress(name, style, look)


def _dress(name: str, style: Any, look: Look) -> None:
    layout, font = style.paragraph_format, style.font
    if name == STYLES[BlockKind.LEAD]:
        layout.alignment, font.bold, layout.space_before = WD_ALIGN_PARAGRAPH.CENTER, True, Pt(6)
    elif name == STYLES[BlockKind.RESOLUTION]:
        font.bold, layout.keep_with_next, layout.space_after = True, True, Pt(4)
    elif name == STYLES[BlockKind.FRAME]:
        font.color.rgb = RGBColor(0x40, 0x40, 0x40)
    elif name == SIGNATURE:
        layout.space_before = Pt(36)
    elif name == NAMES:
        layout.space_after = Pt(2)
    elif name == CELL:
        layout.space_before = layout.space_after = Pt(3)
        font.size = Pt(10)
    elif name == LISTED:
        layout.space_after = Pt(5)
    elif name == MARK:
        font.bold, font.color.rgb = True, _rgb(look.colours.mark)
        layout.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _named(font: str) -> str:
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
