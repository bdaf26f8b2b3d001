"""Reads files of notes, and puts the counts of an import into words."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log, store
from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import read_source

if TYPE_CHECKING:
    from clerk_tui.importing.examine import ExaminedFile


def read_notes(file: Path) -> tuple[str, store.SourceFile]:
    """Return the text of a file of notes, and the file to keep with the meeting. Raises FileRefusedError, logged."""
    try:
        return _read_notes(file)
    except FileRefusedError as error:
        log.failed_import(file, str(error))
        raise


def _read_notes(file: Path) -> tuple[str, store.SourceFile]:
    try:
        if file.exists() and not file.is_file():
            raise FileRefusedError(f"{file} is a folder or a device, not a file of notes.")
        data = file.read_bytes()
        code = "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"
        text = data.decode(code).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise FileRefusedError(
            f"{file} is not plain text in UTF-8. Save it as plain text (UTF-8), then import it."
        ) from error
    except OSError as error:
        raise FileRefusedError(f"{file} cannot be read ({error.strerror}).") from error
    if not text.strip():
        raise FileRefusedError(f"{file} is empty, so no meeting was made.")
    return text, store.SourceFile(file.name, "notes", sha256(data).hexdigest(), text)


def counted(examined: ExaminedFile) -> str:
    """Return what was recognised in a file, in a few words, the most important first."""
    order = {word: at for at, word in enumerate(("items", "people", "decisions", "motions", "votes", "questions"))}
    kinds = sorted(examined.counts.items(), key=lambda kind: order.get(kind[0], len(order) + (kind[0] == "notes")))
    return ", ".join(many(count, word) for word, count in kinds if count) or "nothing was recognised"


def many(count: int, words: str) -> str:
    """Return *2 items*, *1 item*, *1 arrival and departure*."""
    words = words if count != 1 else words.replace("entries", "entry")
    one = " ".join(word.removesuffix("s") for word in words.replace("people", "person").split())
    return f"{count:,} {one if count == 1 else words}"


def words_of(path: Path) -> tuple[str, str]:
    """Return the name of a file and its text. Raises FileRefusedError."""
    source = read_source(path)
    return source.name, source.text
