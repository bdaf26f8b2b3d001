"""Reads files of published minutes: text, Markdown, HTML, Word, PDF and the XML of a committee system.

A reader is imported when it is used: each brings a library, for which no other command is to wait. Whatever cannot be
read is a FileRefusedError that says so in a sentence; no file is changed, run or fetched from.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clerk_tui.archive.source import Source


def read_source(path: Path) -> Source:
    """The file of minutes at `path`. Raises FileRefusedError, whose sentence begins with the file's name, for what
    cannot be read."""
    from clerk_tui.archive.reading import reader

    return reader.read_source(path)


def read_bytes(name: str, data: bytes) -> Source:
    """The file of minutes called `name` that has `data` in it. Raises FileRefusedError as `read_source` does."""
    from clerk_tui.archive.reading import reader

    return reader.read_bytes(name, data)
