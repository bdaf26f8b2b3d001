"""What is around the text of a Word document: its settings, its properties, and the word across its pages."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

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
