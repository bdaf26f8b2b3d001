"""A file of published minutes as its pieces."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from clerk_tui.archive.reading import formats, plain
from clerk_tui.archive.reading.characters import decoded
from clerk_tui.archive.reading.formats import format_of
from clerk_tui.archive.reading.limits import LARGEST_FILE, LARGEST_TEXT, MOST_PIECES
from clerk_tui.archive.reading.refusals import no_words, refused, too_large, too_much_text
from clerk_tui.archive.reading.running import marked
from clerk_tui.archive.source import Facts, Piece, PieceKind, Source


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
    called = formats.HTML if found == formats.SAVED_PAGE else found
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
    return marked(list(plain.pieces(decoded(data, name)))), Facts()


def _markdown(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.archive.reading import markdown

    _bound_text(data, name)
    return markdown.pieces(decoded(data, name), name), Facts()


def _html(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.archive.reading import page

    _bound_text(data, name)
    return page.read(data, name)


def _saved_page(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.archive.reading import page
    from clerk_tui.archive.reading.saved_page import page_in

    _bound_text(data, name)
    content, encoding = page_in(data, name)
    return page.read(content, name, encoding)


def _docx(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.archive.reading import word

    return word.pieces(data, name), Facts()


def _pdf(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.archive.reading import pdf

    return marked(list(pdf.pieces(data, name))), Facts()


def _moderngov(data: bytes, name: str) -> tuple[Iterable[Piece], Facts]:
    from clerk_tui.archive.reading import moderngov

    return moderngov.read(data, name)


def _bound_text(data: bytes, name: str) -> None:
    if len(data) > LARGEST_TEXT:
        raise too_much_text(name)


_READERS: dict[str, Callable[[bytes, str], tuple[Iterable[Piece], Facts]]] = {
    formats.TEXT: _text,
    formats.MARKDOWN: _markdown,
    formats.HTML: _html,
    formats.SAVED_PAGE: _saved_page,
    formats.DOCX: _docx,
    formats.PDF: _pdf,
    formats.MODERNGOV: _moderngov,
}
