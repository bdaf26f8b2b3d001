"""The words of a file, for what reads no meeting in it."""

from __future__ import annotations

from pathlib import Path

from clerk_tui.importing.readers import read_source


def words_of(path: Path) -> tuple[str, str]:
    """Return the name of a file and its text. Raises FileRefusedError."""
    source = read_source(path)
    return source.name, source.text
