"""Files of notes as they are imported, and what an import counts, in words."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui import log, store
from clerk_tui.errors import FileRefusedError

if TYPE_CHECKING:
    from clerk_tui.importing.examine import ExaminedFile


def read_notes(file: Path) -> tuple[str, store.SourceFile]:
    """A file of notes: its text, and the file as it is kept. Raises FileRefusedError, which is logged."""
    try:
        return _read_notes(file)
    except FileRefusedError as error:
        log.failed_import(file, str(error))
        raise


def _read_notes(file: Path) -> tuple[str, store.SourceFile]:
    try:
        if file.exists() and not file.is_file():
            raise FileRefusedError(f"{file} is not a file of notes but a folder, a device or a pipe.")
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


def counted(looked: ExaminedFile) -> str:
    """What was recognised in a file, in a few words; what is asked for most comes first."""
    order = {word: at for at, word in enumerate(("items", "people", "decisions", "motions", "votes", "questions"))}
    kinds = sorted(looked.counts.items(), key=lambda kind: order.get(kind[0], len(order) + (kind[0] == "notes")))
    return ", ".join(many(count, word) for word, count in kinds if count) or "nothing was recognised"


def many(count: int, words: str) -> str:
    """*2 items*, *1 item*, *1 arrival and departure*."""
    words = words if count != 1 else words.replace("entries", "entry")
    one = " ".join(word.removesuffix("s") for word in words.replace("people", "person").split())
    return f"{count:,} {one if count == 1 else words}"
