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
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers.characters import one_line, printed
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.readers.limits import LONGEST_READING, MEGABYTE, MOST_MEMORY, damaged, refused

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
_MODULE = "clerk_tui.importing.readers.pdf_process"


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


_AT_EDGE = 3
"""Lines at the head and at the foot of a page among which running ones are looked for."""
_NUMBERS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:.*\b)?(?:page|tudalen|leathanach)\s+(?P<page>\d{1,4})(?:\s+(?:of|o|as|/)\s+\d{1,4})?|"
    r"[-–—\s]*(?P<alone>\d{1,4})[-–—\s]*",
    re.IGNORECASE,
)
"""Page 3 of 4, with whatever stands before it; or the number alone."""
_LEAST_SHARE = 0.5
"""Of the pages, on how many a line must stand to be a running one, and on two at least."""


def marked(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a paged file, those marked that stand at the head or foot of its pages. A line counts as repeated
    where it is the same but for its numbers, at the same edge of its page."""
    pages: dict[int, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.page is not None and piece.text:
            pages[piece.page].append(at)
    running = {*_repeated(pieces, pages, is_head=True), *_repeated(pieces, pages, is_head=False)}
    running |= _numbers(pieces, pages)
    return [replace(piece, is_running=True) if at in running else piece for at, piece in enumerate(pieces)]


def _edge(lines: Sequence[int], *, is_head: bool) -> Sequence[int]:
    """The lines at one edge of a page, from the edge inwards."""
    return lines[:_AT_EDGE] if is_head else lines[: -_AT_EDGE - 1 : -1]


def _repeated(pieces: Sequence[Piece], pages: dict[int, list[int]], *, is_head: bool) -> set[int]:
    places: dict[str, set[int]] = defaultdict(set)
    found: dict[str, list[int]] = defaultdict(list)
    for page, lines in pages.items():
        for at in _edge(lines, is_head=is_head):
            key = _NUMBERS.sub("#", " ".join(pieces[at].text.casefold().split()))
            if any(letter.isalpha() for letter in key):
                places[key].add(page)
                found[key].append(at)
    least = max(2, _LEAST_SHARE * len(pages))
    taken = {at for key, on in places.items() if len(on) >= least for at in found[key]}
    return _unbroken(pages, taken, is_head=is_head)


def _unbroken(pages: dict[int, list[int]], taken: set[int], *, is_head: bool) -> set[int]:
    """Those of `taken` between which and the edge there is nothing else but a line that may be a page's number."""
    out: set[int] = set()
    for lines in pages.values():
        missed = 0
        for at in _edge(lines, is_head=is_head):
            missed += at not in taken
            if missed > 1:
                break
            if at in taken:
                out.add(at)
    return out


def _numbers(pieces: Sequence[Piece], pages: dict[int, list[int]]) -> set[int]:
    """Lines at an edge that are a page's number: that of the page, or as far from it as those of the other pages."""
    found: dict[int, list[int]] = defaultdict(list)
    for page, lines in pages.items():
        for at in {*lines[:1], *lines[-1:]} if len(lines) > 1 else ():
            if match := _PAGE.fullmatch(pieces[at].text.strip()):
                found[int(match["page"] or match["alone"]) - page].append(at)
    return {at for away, ats in found.items() if not away or len(ats) > 1 for at in ats}


_SAME_HEIGHT, _RAISED = 0.4, 0.6
"""Letters whose base lines differ by less than this, of their height, stand on one line; small ones may be raised by
more, as long as those beside them follow below."""
_SMALLER = 0.8
"""Raised letters are smaller than the others by this at least."""
_WORD_GAP = 0.1
"""A gap wider than this, of the height of the letters, divides words: many files have no spaces, or not all."""
_COLUMN_GAP = 1.1
"""A gap wider than this, of the height of the letters, divides columns."""
_LEAST_COLUMN_SPACES = 3
_BLANK = 1.25
"""A step to the next line larger than this, of the usual one, leaves a blank line."""
_FULL = 0.9
"""A line that goes so far towards the end of the longest goes on in the next, as a rule."""
_FEWEST_STEPS = 3
_MOST_SPACES = 150


class Letter(NamedTuple):
    """One letter, measured along and across the direction in which it is read; in points."""

    text: str
    start: float
    end: float
    base: float
    """Downwards."""
    height: float
    place: int
    """Which character of the page it is."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap."""

    text: str
    start: float
    end: float
    place: int
    """Which character of the page it begins with."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one height."""

    words: tuple[Word, ...]
    base: float
    height: float


def lines_of(letters: Sequence[Letter]) -> list[Line]:
    """The lines of a page from the top."""
    rows: list[list[Letter]] = []
    base = height = 0.0
    for letter in sorted(letters, key=lambda one: one.base):
        if not rows or letter.base - base > _most_apart(height, letter.height):
            rows.append([])
            base, height = letter.base, letter.height
        rows[-1].append(letter)
    made = (_line(row) for row in rows)
    return [line for line in made if line.words]


def _most_apart(above: float, below: float) -> float:
    """How far the base lines of letters of these heights may differ on one line."""
    return (_RAISED if above < _SMALLER * below else _SAME_HEIGHT) * max(above, below)


def _line(row: list[Letter]) -> Line:
    row.sort(key=lambda one: one.start)
    printed = [one for one in row if not one.text.isspace()]
    height = max((one.height for one in printed), default=0.0)
    base = max((one.base for one in printed if one.height == height), default=0.0)
    return Line(tuple(_words(row)), base, height)


def _words(row: Sequence[Letter]) -> Iterator[Word]:
    run: list[Letter] = []
    is_apart = False
    for letter in row:
        if letter.text.isspace():
            is_apart = True
            continue
        if run:
            last = run[-1]
            if _is_reprint(letter, last):
                continue
            if is_apart or letter.start - last.end > _WORD_GAP * min(letter.height, last.height):
                yield _word(run)
                run = []
        run.append(letter)
        is_apart = False
    if run:
        yield _word(run)


def _is_reprint(letter: Letter, last: Letter) -> bool:
    """Whether a letter is the last one printed again, to look bold. (The two of a ligature follow each other.)"""
    is_over = letter.start - last.start < 0.1 * (last.end - last.start)
    return is_over and letter.text == last.text and letter.place != last.place + 1


def _word(run: Sequence[Letter]) -> Word:
    return Word("".join(one.text for one in run), run[0].start, run[-1].end, run[0].place)


class Setting:
    """How a document is set: where its lines begin, how wide its letters are, how far its lines stand apart."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        self._left = min((line.words[0].start for line in lines), default=0.0)
        self._width = _usual_width(lines)
        self._step = _usual_step(pages)

    def text(self, line: Line) -> str:
        """A line with its indent and its columns."""
        out = ""
        for run in _columns(line):
            at = self._spaces(run[0].start)
            out += " " * (max(_LEAST_COLUMN_SPACES, at - len(out)) if out else at)
            out += " ".join(word.text for word in run)
        return out

    def is_apart(self, above: Line, below: Line) -> bool:
        """Whether a blank line is seen between two."""
        return below.base - above.base > _BLANK * max(self._step, min(above.height, below.height))

    def _spaces(self, start: float) -> int:
        return min(max(round((start - self._left) / self._width), 0), _MOST_SPACES)


def _usual_width(lines: Sequence[Line]) -> float:
    """How wide a letter is where the longer runs of words are set closely: measured by it, hardly any line runs over
    the place where its next column begins."""
    runs = [run for line in lines for run in _columns(line)]
    longest = max((_length(run) for run in runs), default=0)
    widths = sorted((run[-1].end - run[0].start) / _length(run) for run in runs if 2 * _length(run) >= longest)
    return max(widths[len(widths) // 10] if widths else 1.0, 0.5)


def _columns(line: Line) -> Iterator[Sequence[Word]]:
    """The runs of words of a line that no column's gap divides."""
    begin = 0
    for at in range(1, len(line.words)):
        if _is_column(line, at):
            yield line.words[begin:at]
            begin = at
    yield line.words[begin:]


def _is_column(line: Line, at: int) -> bool:
    return line.words[at].start - line.words[at - 1].end > _COLUMN_GAP * line.height


def _length(run: Sequence[Word]) -> int:
    """Characters of a run of words, the spaces between them counted."""
    return sum(len(word.text) + 1 for word in run) - 1


def _usual_step(pages: Sequence[Sequence[Line]]) -> float:
    """How far the lines of one paragraph stand apart: the closer ones of those after a full line, or of all where there
    are hardly any."""
    steps: list[float] = []
    after_full: list[float] = []
    end = max((line.words[-1].end for page in pages for line in page), default=0.0)
    for page in pages:
        for above, below in pairwise(page):
            step = below.base - above.base
            if step > 0.7 * below.height:
                steps.append(step)
                if above.words[-1].end > _FULL * end:
                    after_full.append(step)
    found = sorted(after_full if len(after_full) >= _FEWEST_STEPS else steps)
    return found[len(found) // 4] if found else 0.0


def in_reading_order(groups: dict[tuple[float, float], list[Letter]]) -> list[Line]:
    """The lines of one page whose letters run in several directions: each by itself, the fullest first."""
    out: list[Line] = []
    for letters in sorted(groups.values(), key=len, reverse=True):
        out += lines_of(letters)
    return out


def grouped() -> defaultdict[tuple[float, float], list[Letter]]:
    """Letters by the direction in which they are read."""
    return defaultdict(list)
