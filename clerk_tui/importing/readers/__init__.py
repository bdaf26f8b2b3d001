"""Reads a file of published minutes, in any format, into pieces: `read_source` from a path, `read_bytes` from memory.
Each format's reader is imported when it is first needed, as most worker processes need only one."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from clerk_tui.importing.readers.characters import decoded
from clerk_tui.importing.readers.document import Facts, Piece, PieceKind, Source
from clerk_tui.importing.readers.headers_and_footers import marked, without_line_numbers
from clerk_tui.importing.readers.limits import (
    LARGEST_FILE,
    LARGEST_TEXT,
    LONGEST_PIECE,
    MOST_PIECES,
    NO_WORDS,
    TOO_LARGE,
    TOO_LONG_A_LINE,
    TOO_MUCH_TEXT,
    refused,
)
from clerk_tui.importing.readers.tables import in_columns
from clerk_tui.regex import any_case, regex

TEXT, MARKDOWN, HTML, DOCX, PDF, MODERNGOV = "text", "markdown", "html", "docx", "pdf", "moderngov"
SAVED_PAGE = "saved page"
"""HTML with everything that belongs to it in one file (MHTML)."""

_WORDS_ALONE = frozenset({".txt", ".text", ".md", ".markdown"})
_BY_NAME = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".aspx": HTML,
    ".xml": MODERNGOV,
}
_AS_DOCX = "Open it in Word or LibreOffice, save it as .docx, then import that."
_AS_WORDS = "Text in pictures cannot be read: use text recognition (OCR) first."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    (_OLE, "an old Word document (.doc), or another old Office file",
     _AS_DOCX),
    (b"{\\rtf", "a document in Rich Text Format", _AS_DOCX),
    (b"\x89PNG", "a picture", _AS_WORDS),
    (b"\xff\xd8\xff", "a picture", _AS_WORDS),
    (b"GIF8", "a picture", _AS_WORDS),
    (b"II*\x00", "a picture", _AS_WORDS),
    (b"MM\x00*", "a picture", _AS_WORDS),
    (b"SQLite format 3\x00", "a database", "If it is a minute book, open it, or export minutes from it."),
    (b"\x1f\x8b", "a compressed file", "Unpack it and import what is in it."),
    (b"7z\xbc\xaf", "an archive", "Unpack it and import what is in it."),
    (b"Rar!", "an archive", "Unpack it and import what is in it."),
    (b"MZ", "a program", "Name a file of minutes."),
    (b"\x7fELF", "a program", "Name a file of minutes."),
)  # fmt: skip
"""How files begin that cannot be read as minutes, what they are, and what to do."""
_PDF_WITHIN = 1024  # the first bytes, among which a PDF's mark may be (ISO 32000-1, annex H.3.4.1)
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_PAGE = any_case(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL)
_XML = any_case(r"\s*<(?:\?xml\b|(?:\w+:)?(?:envelope|meeting|getmeeting\w*|string)\b)")
_SINGLE_FILE = any_case(r"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related")
_SAMPLE = 4096
_FRONT = re.compile(r"---[ \t]*\r?\n(?:[a-z_]+:[^\n]*\n|[ \t]+[^\n]*\n){1,40}---[ \t]*\r?\n")
_MARKED_UP = regex(r"^(?:#{1,4} \S|\*\*\S.*\*\*[ \t]*\r?$|(?:\*\*)?\d{1,3}\\[.)] )", re.MULTILINE)
_FEWEST = 3  # the fewest lines of Markdown in the sample that make a text Markdown, whatever its name


def format_of(name: str, data: bytes) -> str:
    """Return the format of a file. Raises FileRefusedError for formats that cannot be read."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return DOCX
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise refused(name, "is protected by a password", "Save it without a password in Word, then import that.")
    for beginning, is_what, do in _OTHERS:
        may_be_text = len(beginning) == 2 and beginning.isalpha() and b"\x00" not in data[:_SAMPLE]
        if data.startswith(beginning) and not may_be_text:
            raise refused(name, f"is {is_what}, which cannot be read as minutes", do)
    ending = PurePath(name).suffix.lower()
    if ending in (".docx", ".pdf"):
        called = "a Word document" if ending == ".docx" else "a PDF"
        do = "Download it again, or check that it is the right file."
        raise refused(name, f"is not {called}, despite its name", do)
    beginning_text = data[:_SAMPLE].replace(b"\x00", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xfe\xff")
    if ending in (".mht", ".mhtml") or (ending not in _WORDS_ALONE and _SINGLE_FILE.search(beginning_text)):
        return SAVED_PAGE
    if _PAGE.match(beginning_text):
        return HTML
    if _XML.match(beginning_text):
        return MODERNGOV if ending != ".xhtml" else HTML
    if ending not in _BY_NAME and (_FRONT.match(beginning_text) or len(_MARKED_UP.findall(beginning_text)) >= _FEWEST):
        return MARKDOWN
    return _BY_NAME.get(ending, TEXT)


def read_source(path: Path) -> Source:
    """Read the file of minutes at `path`. Raises FileRefusedError; its message begins with the name of the file."""
    return read_bytes(path.name, _bytes_of(path))


def read_bytes(name: str, data: bytes) -> Source:
    """Read the file called `name` with the content `data`. Raises FileRefusedError as `read_source` does."""
    if len(data) > LARGEST_FILE:
        raise refused(name, *TOO_LARGE)
    if not data.strip():
        raise refused(name, *NO_WORDS)
    found = format_of(name, data)
    pieces, facts = _read(found, data, name)
    called = HTML if found == SAVED_PAGE else found
    shown = in_columns(sized(without_line_numbers(marked(_bounded(pieces, name)))))
    return Source(name, called, hashlib.sha256(data).hexdigest(), tuple(shown), facts)


def _bytes_of(path: Path) -> bytes:
    """Return the content of a file. Pipes and devices are never opened: they might have no end."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise refused(path.name or str(path), "is a folder", "Name the files in it.")
        if not stat.S_ISREG(about.st_mode):
            raise refused(path.name, "is a device or a pipe, not a file", "Name a file of minutes.")
        if about.st_size > LARGEST_FILE:
            raise refused(path.name, *TOO_LARGE)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise refused(path.name, "does not exist", "Check the name and the folder.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        said = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise refused(path.name, f"could not be read ({said})", "Check that you have permission to open it.") from error


def _bounded(pieces: Iterable[Piece], name: str) -> tuple[Piece, ...]:
    """Return all pieces as a tuple. Raises FileRefusedError if there are too many, or none has text."""
    kept: list[Piece] = []
    size = 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece.text)
        if len(kept) > MOST_PIECES or size > LARGEST_TEXT:
            raise refused(name, *TOO_MUCH_TEXT)
        if len(piece.text) > LONGEST_PIECE:
            raise refused(name, *TOO_LONG_A_LINE)
    if all(piece.kind is PieceKind.BLANK or not piece.text for piece in kept):
        raise refused(name, *NO_WORDS)
    return tuple(kept)


def _read(found: str, data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    """The pieces and the facts in a file, from the reader of its format (`found`)."""
    if found == DOCX:
        from clerk_tui.importing.readers import word

        return word.pieces(data, name), Facts()
    if found == PDF:
        from clerk_tui.importing.readers import pdf

        return pdf.pieces(data, name), Facts()
    if found == MODERNGOV:
        from clerk_tui.importing.readers import moderngov

        return moderngov.read(data, name)
    if len(data) > LARGEST_TEXT:
        raise refused(name, *TOO_MUCH_TEXT)
    if found in (HTML, SAVED_PAGE):
        from clerk_tui.importing.readers import html

        content, encoding = html.page_in(data, name) if found == SAVED_PAGE else (data, "")
        return html.read(content, name, encoding)
    from clerk_tui.importing.readers import text

    words = decoded(data, name)
    return text.markdown_pieces(words, name) if found == MARKDOWN else text.text_pieces(words, name), Facts()


def sized(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the sizes of their letters relative to the most common size."""
    letters: Counter[float] = Counter()
    for piece in pieces:
        if piece.look.size:
            letters[round(piece.look.size, 1)] += len(piece.text)
    if not letters:
        return list(pieces)
    usual = letters.most_common(1)[0][0]
    return [
        replace(piece, look=replace(piece.look, size=round(piece.look.size / usual, 2))) if piece.look.size else piece
        for piece in pieces
    ]
