"""Which files an import is about: those that are named, and all that are in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from clerk_tui.frozen import dataclass

NOTES = ".notes"
READ = frozenset({".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".docx", ".pdf", ".xml"})
"""Endings, in small letters, of the files in a folder that are taken for published minutes."""
_NOBODYS = frozenset({"thumbs.db", "desktop.ini"})
"""Names, in small letters, of files that systems put into folders, and of which nothing is said."""


@dataclass(frozen=True)
class Gathered:
    """The files of an import."""

    files: tuple[Path, ...] = ()
    """Each once, in the order named, those of a folder by name."""
    left: tuple[str, ...] = ()
    """What was left out and why, a sentence each."""


def gather(named: Iterable[Path], *, with_notes: bool = True) -> Gathered:
    """The files among `named` and in the folders among them, however deep. `with_notes`: files of notes too. Named by
    itself, a file is taken whatever its ending; in a folder, only where its ending is known."""
    files: dict[Path, Path] = {}
    left: list[str] = []
    for path in named:
        if not path.is_dir():
            files.setdefault(_place(path), path)
            continue
        before = len(files)
        for file in _in_folder(path, left):
            ending = file.suffix.lower()
            if ending in READ or (with_notes and ending == NOTES):
                files.setdefault(_place(file), file)
            elif ending == NOTES:
                left.append(f"{file} is a file of notes: it is taken in by its own name.")
            else:
                left.append(f"{file} is left: minutes are read from text, Markdown, HTML, Word (.docx), PDF and XML.")
        if len(files) == before:
            left.append(f"{path} has no file of minutes in it that was not named already.")
    return Gathered(tuple(files.values()), tuple(left))


def _place(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):  # it is told when it is read
        return path


def _in_folder(folder: Path, left: list[str]) -> Iterator[Path]:
    """The files in a folder and those inside it, by name; hidden ones and those of programs apart."""

    def untold(error: OSError) -> None:
        left.append(f"{error.filename} cannot be looked into ({error.strerror}).")

    for place, folders, names in os.walk(folder, onerror=untold):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith((".", "~$")) and name.lower() not in _NOBODYS:
                yield Path(place) / name
