"""Writes exported files, completely or not at all, under names that are valid on every system."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from clerk_tui.errors import ClerkError, TakenError, UsageError

LONGEST_SLUG = 80
"""Characters of a file name without its ending."""

SIDE_FILES = ("-journal", "-wal", "-shm", ".lock")
"""Endings that files beside a minute book add to its name."""

_LATIN = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
"""Letters that are not a plain letter with an accent."""
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows reserves for devices, with any ending."""

_BINARY = getattr(os, "O_BINARY", 0)
"""The flag without which Windows changes line ends."""


def slug(text: str) -> str:
    """Return a text as a file name: small letters, figures and hyphens, at most `LONGEST_SLUG` characters."""
    plain = _plain(text)[:LONGEST_SLUG].strip("-") or "minutes"
    return f"{plain}-minutes" if plain in _RESERVED else plain


def stem(committee: str, rest: str) -> str:
    """Return a file name of two texts. Only the first is shortened, so the name always has the date and the paper."""
    end = _plain(rest)
    return slug(f"{_plain(committee)[: max(LONGEST_SLUG - len(end) - 1, 0)]} {end}")


def _plain(text: str) -> str:
    """Return a text in small letters and figures, with a hyphen for everything else."""
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(_LATIN))
    return re.sub(r"[^a-z0-9]+", "-", decomposed.encode("ascii", "ignore").decode().lower()).strip("-")


_NOT_TEXT = frozenset(
    {".doc", ".docx", ".odt", ".rtf", ".pdf", ".htm", ".html", ".md", ".db", ".xlsx", ".csv", ".json"}
)


def make_folder(path: Path) -> None:
    """Create a folder, and its parents, that only the owner may read. Raises OSError."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(exist_ok=True, mode=0o700)


def must_be_text(target: Path) -> None:
    """Raise UsageError if a file name does not suit plain text."""
    if target.suffix.lower() in _NOT_TEXT:
        raise UsageError("The file is written as plain text: give it a name ending in .txt. Word can open it.")


def must_end_in(target: Path, endings: Sequence[str], called: str) -> None:
    """Raise UsageError if a file name has none of a format's endings; `called`: the name of the format."""
    if target.suffix.lower() not in endings:
        raise UsageError(f"The file is written as {called}: give it a name ending in {endings[0]}.")


def spare_the_book(target: Path, book: Path) -> None:
    """Raise UsageError if `target` is the minute book at `book`, or a file kept beside it. Raises OSError or
    RuntimeError for an invalid file name."""
    real = book.resolve()
    ours = [real.with_name(real.name + ending) for ending in ("", *SIDE_FILES)]
    wanted = os.path.normcase(target.resolve())
    if any(wanted == os.path.normcase(own) or (own.exists() and _is_same(target, own)) for own in ours):
        raise UsageError(
            "That is the minute book itself, or a file kept beside it. Nothing was written: choose another name."
        )


def _is_same(one: Path, other: Path) -> bool:
    return one.exists() and one.samefile(other)


def write_whole(path: Path, content: str | bytes, *, overwrite: bool = True, is_private: bool = False) -> None:
    """Write `content` (text as UTF-8 with LF) to `path`, completely or not at all. A device or a pipe is written to
    directly and never replaced. A file that `is_private` is for its owner only. Raises ClerkError, UsageError if `path`
    is a folder, and TakenError if it exists and `overwrite` is false."""
    data = content.encode("utf-8", errors="replace") if isinstance(content, str) else content
    if path.is_dir():
        raise UsageError(f"{path} is a folder: name a file in it.")
    if path.exists() and not path.is_file():
        _write_into(path, data)
        return
    if not overwrite and path.exists():
        raise _taken_error(path)
    temporary = path.with_name(f".{path.name[:40]}.{os.getpid()}.tmp")  # not longer than the system allows
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600 if is_private else 0o666)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            temporary.replace(path)
        else:
            _rename_to_new(temporary, path)
    except OSError as error:
        raise ClerkError(f"{path} could not be written ({error.strerror}). What was there is unchanged.") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_into(path: Path, data: bytes) -> None:
    """Write to a device or a pipe. Raises ClerkError."""
    try:
        with path.open("wb", buffering=0) as stream:
            rest = memoryview(data)
            while rest:
                rest = rest[stream.write(rest) :]
    except OSError as error:
        raise ClerkError(f"{path} could not be written ({error.strerror}).") from error


def _rename_to_new(temporary: Path, path: Path) -> None:
    """Rename a finished file, unless another file has taken the name meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise _taken_error(path) from None
    except OSError:  # the disk does not support links
        temporary.replace(path)


def _taken_error(path: Path) -> UsageError:
    return TakenError(f"{path} already exists and was not changed. Choose another name, or add --overwrite.")
