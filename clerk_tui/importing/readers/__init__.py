"""A file of published minutes as its pieces."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import text
from clerk_tui.importing.readers.characters import decoded
from clerk_tui.importing.readers.document import Facts, Piece, PieceKind, Source
from clerk_tui.importing.readers.limits import (
    LARGEST_FILE,
    LARGEST_TEXT,
    MOST_PIECES,
    no_words,
    refused,
    too_large,
    too_much_text,
)
from clerk_tui.importing.readers.pdf import marked

TEXT, MARKDOWN, HTML, DOCX, PDF, MODERNGOV = "text", "markdown", "html", "docx", "pdf", "moderngov"
SAVED_PAGE = "saved page"
"""HTML and all that belongs to it in one file."""

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
_AS_DOCX = "Open it in Word or LibreOffice and save it as .docx, then import that."
_AS_WORDS = "Words in pictures cannot be read: put it through text recognition (OCR) first."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    (_OLE, "an old Word document (.doc), or another file of old Office",
     _AS_DOCX),
    (b"{\\rtf", "a document in Rich Text Format", _AS_DOCX),
    (b"\x89PNG", "a picture", _AS_WORDS),
    (b"\xff\xd8\xff", "a picture", _AS_WORDS),
    (b"GIF8", "a picture", _AS_WORDS),
    (b"II*\x00", "a picture", _AS_WORDS),
    (b"MM\x00*", "a picture", _AS_WORDS),
    (b"SQLite format 3\x00", "a database", "If it is a minute book, open it; minutes come out of it with export."),
    (b"\x1f\x8b", "a compressed file", "Unpack it and import what is in it."),
    (b"7z\xbc\xaf", "an archive", "Unpack it and import what is in it."),
    (b"Rar!", "an archive", "Unpack it and import what is in it."),
    (b"MZ", "a program", "Name a file of minutes."),
    (b"\x7fELF", "a program", "Name a file of minutes."),
)  # fmt: skip
"""How files begin that hold no minutes or none that can be read, what they are, and what to do."""
_PDF_WITHIN = 1024
"""Bytes at the beginning among which a PDF's mark may stand (ISO 32000-1, annex H.3.4.1)."""
_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML = re.compile(r"\s*<(?:\?xml\b|(?:\w+:)?(?:envelope|meeting|getmeeting\w*|string)\b)", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE)
_SAMPLE = 4096
_FRONT = re.compile(r"---[ \t]*\r?\n(?:[a-z_]+:[^\n]*\n|[ \t]+[^\n]*\n){1,40}---[ \t]*\r?\n")
_MARKED_UP = re.compile(r"^(?:#{1,4} \S|\*\*\S.*\*\*[ \t]*\r?$|(?:\*\*)?\d{1,3}\\[.)] )", re.MULTILINE)
_FEWEST = 3
"""So many lines that are marked up as Markdown does, in the sample, make a text Markdown whatever its name."""


def format_of(name: str, data: bytes) -> str:
    """The format of a file. Raises FileRefusedError for what is known to be something else."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return PDF
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return DOCX
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise refused(name, "is protected by a password", "Save it without one in Word, and import that.")
    for beginning, is_what, do in _OTHERS:
        if data.startswith(beginning) and _is_binary(beginning, data):
            raise _other(name, is_what, do)
    ending = PurePath(name).suffix.lower()
    if ending in (".docx", ".pdf"):
        called = "a Word document" if ending == ".docx" else "a PDF"
        raise refused(
            name, f"is not {called}, whatever its name says", "Fetch it again, or look whether it is the right file."
        )
    beginning_text = _loosely(data)
    if ending in (".mht", ".mhtml") or (ending not in _WORDS_ALONE and _SINGLE_FILE.search(beginning_text)):
        return SAVED_PAGE
    if _PAGE.match(beginning_text):
        return HTML
    if _XML.match(beginning_text):
        return MODERNGOV if ending != ".xhtml" else HTML
    if ending not in _BY_NAME and (_FRONT.match(beginning_text) or len(_MARKED_UP.findall(beginning_text)) >= _FEWEST):
        return MARKDOWN
    return _BY_NAME.get(ending, TEXT)


def _loosely(data: bytes) -> str:
    """The first characters, in whatever encoding, for telling tags by."""
    return data[:_SAMPLE].replace(b"\x00", b"").decode("latin-1").lstrip("\xef\xbb\xbf\xfe\xff")


def _is_binary(beginning: bytes, data: bytes) -> bool:
    """Two letters may begin a text as well."""
    return len(beginning) > 2 or not beginning.isalpha() or b"\x00" in data[:_SAMPLE]


def _other(name: str, is_what: str, do: str) -> FileRefusedError:
    return refused(name, f"is {is_what}, which cannot be read as minutes", do)


def read_source(path: Path) -> Source:
    """The file of minutes at `path`. Raises FileRefusedError, whose sentence begins with the file's name, for what
    cannot be read."""
    return read_bytes(path.name, _bytes_of(path))


def read_bytes(name: str, data: bytes) -> Source:
    """The file of minutes called `name` that has `data` in it. Raises FileRefusedError as `read_source` does."""
    if len(data) > LARGEST_FILE:
        raise too_large(name)
    if not data.strip():
        raise no_words(name)
    found = format_of(name, data)
    pieces, facts = _READERS[found](data, name)
    called = HTML if found == SAVED_PAGE else found
    return Source(name, called, hashlib.sha256(data).hexdigest(), _bounded(pieces, name), facts)


def _bytes_of(path: Path) -> bytes:
    """What is in the file; a pipe or a device is never opened, since it might have no end."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise refused(path.name or str(path), "is a folder", "Name the files in it.")
        if not stat.S_ISREG(about.st_mode):
            raise refused(path.name, "is no file but a device or a pipe", "Name a file of minutes.")
        if about.st_size > LARGEST_FILE:
            raise too_large(path.name)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise refused(path.name, "is not there", "Look at the name and the folder.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        said = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
        raise refused(path.name, f"could not be read ({said})", "Look whether you may open it.") from error


def _bounded(pieces: Iterable[Piece], name: str) -> tuple[Piece, ...]:
    """All pieces. Raises FileRefusedError where they are too many, or have no word among them."""
    kept: list[Piece] = []
    size = 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece.text)
        if len(kept) > MOST_PIECES or size > LARGEST_TEXT:
            raise too_much_text(name)
    if all(piece.kind is PieceKind.BLANK or not piece.text for piece in kept):
        raise no_words(name)
    return tuple(kept)


def _text(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    _bound_text(data, name)
    return marked(list(text.plain_pieces(decoded(data, name)))), Facts()


def _markdown(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.importing.readers import text

    _bound_text(data, name)
    return text.markdown_pieces(decoded(data, name), name), Facts()


def _html(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.importing.readers import html

    _bound_text(data, name)
    return html.read(data, name)


def _saved_page(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.importing.readers import html
    from clerk_tui.importing.readers.html import page_in

    _bound_text(data, name)
    content, encoding = page_in(data, name)
    return html.read(content, name, encoding)


def _docx(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.importing.readers import word

    return word.pieces(data, name), Facts()


def _pdf(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.importing.readers import pdf

    return marked(list(pdf.pieces(data, name))), Facts()


def _moderngov(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.importing.readers import moderngov

    return moderngov.read(data, name)


def _bound_text(data: bytes, name: str) -> None:
    if len(data) > LARGEST_TEXT:
        raise too_much_text(name)


_READERS: dict[str, Callable[[bytes, str], tuple[Iterable[Piece], Facts]]] = {
    TEXT: _text,
    MARKDOWN: _markdown,
    HTML: _html,
    SAVED_PAGE: _saved_page,
    DOCX: _docx,
    PDF: _pdf,
    MODERNGOV: _moderngov,
}
