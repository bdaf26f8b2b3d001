"""PDF: the lines of its pages.

PDFium (the reader in Chromium, by way of pypdfium2) takes it apart, in a process of its own: what is not written in
Python can be bounded in time and memory, and stopped, only from outside, and a meeting being minuted meanwhile keeps
its keys quick.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from clerk_tui.archive.reading.characters import one_line, printed
from clerk_tui.archive.reading.limits import LONGEST_READING, MEGABYTE, MOST_MEMORY
from clerk_tui.archive.reading.refusals import damaged, refused
from clerk_tui.archive.source import Piece, PieceKind
from clerk_tui.errors import FileRefusedError

_SENTENCES = {
    "password": ("is protected by a password", "Save it without one in the program that made it, and import that."),
    "no text": (
        "has no text in it: its pages are pictures, as a scanner makes them",
        "Put it through text recognition (OCR), or type the minutes, and import that.",
    ),
    "no meaning": (
        "does not say which letters its signs stand for",
        "Ask for the Word document it was made from, or put it through text recognition (OCR).",
    ),
    "too much": (
        f"takes more than {LONGEST_READING:.0f} seconds or {MOST_MEMORY // MEGABYTE} MB to read, which no minutes do",
        "Print the minutes alone into a PDF of their own, and import that.",
    ),
}
_HYPHENATED = re.compile("\xad(?=\\s*$)")
"""A division at the end of a line, which is printed as a hyphen."""
_ERROR = re.compile(r"^([A-Za-z_][\w.]*)(?=: |$)", re.MULTILINE)
"""The type of an error in a traceback; the message after it may be words of the file."""
_MODULE = "clerk_tui.archive.reading.pdf_process"


def pieces(data: bytes, name: str) -> Iterator[Piece]:
    """The lines of a PDF, page by page from the top. Raises FileRefusedError."""
    for number, lines in enumerate(_pages(data, name), 1):
        for text, is_bold in lines:
            shown = printed(_HYPHENATED.sub("-", text)).replace("\n", " ").rstrip()
            kind = PieceKind.LINE if shown else PieceKind.BLANK
            yield Piece(shown, kind, is_bold=is_bold and bool(shown), page=number)


def _pages(data: bytes, name: str) -> list[list[tuple[str, bool]]]:
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", _MODULE],
            input=data,
            capture_output=True,
            timeout=LONGEST_READING,
            check=False,
            env=found,
        )
    except subprocess.TimeoutExpired:
        raise refused(name, *_SENTENCES["too much"]) from None
    if done.returncode:
        raise _failure(done.returncode, done.stderr, name)
    answer: dict[str, Any] = json.loads(done.stdout)
    trouble = answer.get("trouble")
    if trouble in _SENTENCES:
        raise refused(name, *_SENTENCES[trouble])
    if trouble:
        raise damaged(name, "a PDF", "a PDF reader")
    return [[(text, bold) for text, bold in page] for page in answer["pages"]]


def _failure(code: int, said: bytes, name: str) -> FileRefusedError:
    """The refusal of a file whose process did not answer: ended by the system, it broke its bounds; otherwise the type
    of its error says why."""
    if code < 0 or b"MemoryError" in said:
        return refused(name, *_SENTENCES["too much"])
    told = said.decode("utf-8", errors="replace").strip()
    error = _ERROR.search(told)
    last = error[1] if error else (told.splitlines() or [f"code {code}"])[-1]
    return refused(
        name,
        f"could not be read: taking it apart ended with “{one_line(last)}”",
        "Print it into a PDF afresh, and import that.",
    )
