"""Files that go out: written wholly or not at all, under names that every system takes."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerk_tui.errors import ClerkError, UsageError

LONGEST_SLUG = 80
"""Characters of a file's name, its ending not counted."""

SIDE_FILES = ("-journal", "-wal", "-shm", ".lock")
"""What the names of the files that may stand beside a minute book add to its own."""


_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that are not a plain one with a mark."""
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows keeps for devices, whatever their ending."""


def slug(text: str) -> str:
    """`text` as a file's name: lower-case letters, figures and hyphens, at most `LONGEST_SLUG` of them."""
    plain = _plain(text)[:LONGEST_SLUG].strip("-") or "minutes"
    return f"{plain}-minutes" if plain in _RESERVED else plain


def stem(committee: str, rest: str) -> str:
    """The same of two texts, of which only the first is shortened: however long the name of a committee is, its files
    tell the day and what they are."""
    end = _plain(rest)
    return slug(f"{_plain(committee)[: max(LONGEST_SLUG - len(end) - 1, 0)]} {end}")


def _plain(text: str) -> str:
    """Lower-case letters and figures, everything else as one hyphen."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LATIN))
    return re.sub(r"[^a-z0-9]+", "-", decomposed.encode("ascii", "ignore").decode().lower()).strip("-")


_NOT_TEXT = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".pdf", ".htm", ".html", ".md", ".db", ".xlsx", ".csv", ".json"}
)


def must_be_text(target: Path) -> None:
    """Raises UsageError for a name that promises another format than plain text."""
    if target.suffix.lower() in _NOT_TEXT:
        raise UsageError(
            f"What is written is plain text, which {target.name} would not say. End the name in .txt; Word opens it."
        )


def must_end_in(target: Path, endings: Sequence[str], called: str) -> None:
    """Raises UsageError for a name that does not end as a file of the format `called` so does."""
    if target.suffix.lower() not in endings:
        raise UsageError(
            f"What is written is {called}, which {target.name} would not say. End the name in {endings[0]}."
        )


def spare_the_book(target: Path, book: Path) -> None:
    """Raises UsageError where writing `target` would destroy the minute book at `book`: it is the book itself, or has
    the name of a file that is kept beside it. Raises OSError or RuntimeError for what cannot be the name of a file."""
    real = book.resolve()
    ours = [real.with_name(real.name + ending) for ending in ("", *SIDE_FILES)]
    wanted = os.path.normcase(target.resolve())
    if any(wanted == os.path.normcase(own) or (own.exists() and _is_same(target, own)) for own in ours):
        raise UsageError(
            "That is the minute book itself, or a file kept beside it. Give the file another name; nothing was written."
        )


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and one.samefile(other)


def write_whole(path: Path, content: str | bytes, *, overwrite: bool = True) -> None:
    """Put `content` (text: in UTF-8 with LF) into the file at `path`, wholly or not at all. Raises ClerkError, and
    UsageError where a file is there that is not to be replaced (unless `overwrite`)."""
    if not overwrite and path.exists():
        raise _in_the_way(path)
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}.tmp")  # no longer than the name that is wanted may be
    data = content.encode("utf-8", errors="replace") if isinstance(content, str) else content
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            temporary.replace(path)
        else:
            _put_anew(temporary, path)
    except OSError as error:
        raise ClerkError(f"{path} could not be written ({error.strerror}). What was there is unchanged.") from error
    finally:
        _take_away(temporary)


def _put_anew(temporary: Path, path: Path) -> None:
    """Give a finished file its name, but not that of one that came there in the meantime."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise _in_the_way(path) from None
    except OSError:  # a disk that knows no links
        temporary.replace(path)


def _take_away(temporary: Path) -> None:
    """Leave nothing beside a file that was written, or could not be."""
    with suppress(OSError):
        temporary.unlink(missing_ok=True)


def _in_the_way(path: Path) -> UsageError:
    return UsageError(f"{path} is there already, and was left as it is. Name another file, or add --overwrite.")
