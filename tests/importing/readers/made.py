"""Files for the tests of reading, each made by the test that reads it."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx

from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import PLAIN, Piece, PieceKind

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def texts(name: str, content: bytes | str) -> list[str]:
    """The texts of the pieces of a file that are of the document, blank lines left out."""
    return [piece.text for piece in pieces(name, content) if piece.text and not piece.is_running]


def pieces(name: str, content: bytes | str) -> tuple[Piece, ...]:
    """The pieces of a file."""
    return read_bytes(name, content.encode() if isinstance(content, str) else content).pieces


def plain(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, however their letters are set."""
    return [replace(piece, look=PLAIN) for piece in pieces]


def kinds(name: str, content: bytes | str) -> list[tuple[PieceKind, str]]:
    """The kind and text of each piece of a file that is of the document."""
    return [(piece.kind, piece.text) for piece in pieces(name, content) if not piece.is_running]


def word(document: Any) -> bytes:
    """A document of python-docx as the bytes of its file."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def word_of(body: str, *, numbering: str = "", footnotes: str = "") -> bytes:
    """A Word file whose body is the XML `body`, with the definitions of lists and the footnotes given as XML."""
    plain = ZipFile(BytesIO(word(docx.Document())))
    parts = {name: plain.read(name) for name in plain.namelist()}
    parts["word/document.xml"] = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'.encode()
    if numbering:
        parts["word/numbering.xml"] = f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>'.encode()
    if footnotes:
        parts["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W}">{footnotes}</w:footnotes>'.encode()
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
        relation = f'<Relationship Id="rNotes" Type="{kind}" Target="footnotes.xml"/></Relationships>'
        relations = parts["word/_rels/document.xml.rels"].decode()
        parts["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", relation).encode()
    return zipped(parts)


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip of files."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def run(text: str, properties: str = "") -> str:
    """The XML of a run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, properties: str = "") -> str:
    """The XML of a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def listed(text: str, list_id: int = 1, level: int = 0) -> str:
    """The XML of a paragraph that Word numbers."""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(run(text), numbered)


def level(at: int, manner: str, text: str, start: int = 1, more: str = "") -> str:
    """The XML of one level of a list."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{manner}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, also: str = "") -> str:
    """The XML of a definition of lists with these levels, and of the list with id 1 that follows it."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{also}'
    )


def pdf(pages: Sequence[str], *, packed: bool = False) -> bytes:
    """A PDF of pages, each given by what is drawn on it, with two fonts (/F, in which \\x01 is a space without width,
    and the bold /B)."""
    kids = " ".join(f"{6 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding"
        b"/Differences[1/uni200B]>>>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        b"<</Font<</F 3 0 R/B 4 0 R>>>>",
    ]
    for at, drawn in enumerate(pages):
        box = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 5 0 R/Contents {7 + 2 * at} 0 R>>"
        data = zlib.compress(drawn.encode("cp1252")) if packed else drawn.encode("cp1252")
        about = f"<</Length {len(data)}{'/Filter/FlateDecode' if packed else ''}>>".encode()
        objects += [box.encode(), about + b"stream\n" + data + b"\nendstream"]
    return _pdf_file(objects)


def _pdf_file(objects: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, thing in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, at))


def drawn(x: float, y: float, text: str, *, size: float = 11, font: str = "F") -> str:
    """Words drawn on a page of a PDF, in points from its lower left corner."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def page_of(lines: Sequence[str], *, top: float = 760, step: float = 14) -> str:
    """A page of a PDF with lines one below the other."""
    return "".join(drawn(72, top - step * at, line) for at, line in enumerate(lines) if line)
