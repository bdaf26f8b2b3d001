"""Files that go out: written wholly or not at all, under names that every system takes."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from clerk_tui.errors import ClerkError

LONGEST_SLUG = 80
"""Characters of a file's name, its ending not counted."""


def slug(text: str) -> str:
    """`text` as a file's name: lower-case letters, figures and hyphens, at most `LONGEST_SLUG` of them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST_SLUG].strip("-") or "minutes"


def write_whole(path: Path, text: str) -> None:
    """Put `text` (UTF-8, LF) into the file at `path`, wholly or not at all. Raises ClerkError."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise ClerkError(f"{path} could not be written ({error.strerror}). What was there is unchanged.") from error
