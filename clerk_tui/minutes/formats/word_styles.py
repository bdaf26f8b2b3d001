"""The styles of a Word document: those of Word for headings, and some of its own for the parts of minutes."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from clerk_tui.minutes.document import BlockKind
from clerk_tui.minutes.look.model import A_NAME, Look

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
