"""What is around the text of a Word document: its settings, its properties, and the word across its pages."""

from __future__ import annotations

from html import escape
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
_SHAPE = (
    '<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w10="urn:schemas-microsoft-com:office:word">'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>'
    '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>'
    '<v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"'
    ' o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt=""'
    ' style="position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;rotation:315;'
    "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;"
    'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="{colour}" stroked="f">'
    '<v:textpath style="font-family:&quot;Arial&quot;;font-weight:bold" string="{words}"/>'
    "</v:shape></w:pict>"
)
_LENGTH = 480
"""The length of the word across the page in points, at most."""


def add_watermark(paragraph: Any, words: str, colour: str) -> None:
    """Print `words` across every page whose head has `paragraph`, behind the text. Word does not read it out."""
    width = min(_LENGTH, 100 * len(words))
    height = round(width * 1.35 / max(len(words), 3))
    shape = _SHAPE.format(width=width, height=height, colour=escape(colour), words=escape(words))
    run = paragraph.add_run()
    run._r.append(parse_xml(shape))
