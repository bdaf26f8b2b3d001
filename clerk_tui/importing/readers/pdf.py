"""PDF: the lines of its pages.

PDFium (the reader in Chromium, through pypdfium2) reads the file in a separate process. Only so can its time and memory
be limited, and keys stay quick in a meeting that is minuted meanwhile.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from clerk_tui import processes
from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers.characters import one_line, printed
from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.readers.limits import LONGEST_READING, MEGABYTE, MOST_MEMORY, damaged, refused

_SENTENCES = {
    "password": (
        "is protected by a password",
        "Save it without a password in the program it comes from, then import that.",
    ),
    "no text": (
        "has no text in it: its pages are scanned pictures",
        "Use text recognition (OCR), or type the minutes, then import that.",
    ),
    "no meaning": (
        "does not say which letters its characters are",
        "Ask for the original Word document, or use text recognition (OCR).",
    ),
    "too much": (
        f"takes more than {LONGEST_READING:.0f} seconds or {MOST_MEMORY // MEGABYTE} MB to read: too much for minutes",
        "Print only the minutes to a new PDF, then import that.",
    ),
}
_HYPHENATED = re.compile("\xad(?=\\s*$)")
"""A soft hyphen at the end of a line, which is printed."""
_ERROR = re.compile(r"^([A-Za-z_][\w.]*)(?=: |$)", re.MULTILINE)
"""The type of an error in a traceback; the message after it may be words of the file."""
_PART = "clerk_tui.importing.readers.pdf_process:main"


def pieces(data: bytes, name: str) -> Iterator[Piece]:
    """Yield the lines of a PDF, page by page from the top. Raises FileRefusedError."""
    for number, lines in enumerate(_pages(data, name), 1):
        for text, is_bold in lines:
            shown = printed(_HYPHENATED.sub("-", text)).replace("\n", " ").rstrip()
            kind = PieceKind.LINE if shown else PieceKind.BLANK
            yield Piece(shown, kind, is_bold=is_bold and bool(shown), page=number)


def _pages(data: bytes, name: str) -> list[list[tuple[str, bool]]]:
    try:
        done = subprocess.run(
            processes.argv_of(_PART),
            input=data,
            capture_output=True,
            timeout=LONGEST_READING,
            check=False,
            env=processes.environment(),
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
    """Return the error for a file whose process failed. If the system ended it, it exceeded its limits; otherwise the
    type of its error says why."""
    if code < 0 or b"MemoryError" in said:
        return refused(name, *_SENTENCES["too much"])
    output = said.decode("utf-8", errors="replace").strip()
    error = _ERROR.search(output)
    last = error[1] if error else (output.splitlines() or [f"code {code}"])[-1]
    return refused(
        name,
        f"could not be read: the PDF reader stopped with “{one_line(last)}”",
        "Print it to a new PDF, then import that.",
    )


_AT_EDGE = 3
"""Lines at the top and at the bottom of a page that may be running headers and footers."""
_NUMBERS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:.*\b)?(?:page|tudalen|leathanach)\s+(?P<page>\d{1,4})(?:\s+(?:of|o|as|/)\s+\d{1,4})?|"
    r"[-–—\s]*(?P<alone>\d{1,4})[-–—\s]*",
    re.IGNORECASE,
)
"""*Page 3 of 4* at the end of a line, or a number alone."""
_LEAST_SHARE = 0.5
"""The share of the pages, at least two, on which a running header or footer must be."""


def marked(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a file with pages, with running headers and footers marked. Lines count as repeated if they
    differ only in their numbers and are at the same edge of the page."""
    pages: dict[int, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.page is not None and piece.text:
            pages[piece.page].append(at)
    running = {*_repeated(pieces, pages, is_head=True), *_repeated(pieces, pages, is_head=False)}
    running |= _numbers(pieces, pages)
    return [replace(piece, is_running=True) if at in running else piece for at, piece in enumerate(pieces)]


def _edge(lines: Sequence[int], *, is_head: bool) -> Sequence[int]:
    """Return the lines at one edge of a page, from the edge inwards."""
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
    """Return those of `taken` with at most one other line, perhaps a page number, between them and the edge."""
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
    """Return lines at an edge that are page numbers: the number of the page, perhaps with a constant offset."""
    found: dict[int, list[int]] = defaultdict(list)
    for page, lines in pages.items():
        for at in {*lines[:1], *lines[-1:]} if len(lines) > 1 else ():
            if match := _PAGE.fullmatch(pieces[at].text.strip()):
                found[int(match["page"] or match["alone"]) - page].append(at)
    return {at for away, ats in found.items() if not away or len(ats) > 1 for at in ats}


_SAME_HEIGHT, _RAISED = 0.4, 0.6
"""Letters are on one line if their base lines differ by less than this share of their height; small raised letters may
differ by more."""
_SMALLER = 0.8
"""Raised letters are smaller than this share of the others."""
_WORD_GAP = 0.1
"""A gap wider than this share of the height separates words: many files lack spaces."""
_COLUMN_GAP = 1.1
"""A gap wider than this share of the height separates columns."""
_LEAST_COLUMN_SPACES = 3
_BLANK = 1.25
"""A step to the next line larger than this share of the usual step is a blank line."""
_FULL = 0.9
"""A line of at least this share of the longest usually continues in the next."""
_FEWEST_STEPS = 3
_MOST_SPACES = 150


class Letter(NamedTuple):
    """One letter, measured along and across the direction of reading, in points."""

    text: str
    start: float
    end: float
    base: float
    """Downwards."""
    height: float
    place: int
    """The index of the character on the page."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap between them."""

    text: str
    start: float
    end: float
    place: int
    """The index of its first character on the page."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words at one height."""

    words: tuple[Word, ...]
    base: float
    height: float


def lines_of(letters: Sequence[Letter]) -> list[Line]:
    """Return the lines of a page from the top."""
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
    """Return how far the base lines of letters with these heights may differ on one line."""
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
    """Whether a letter is the last one printed again to look bold. (The two of a ligature have successive indices.)"""
    is_over = letter.start - last.start < 0.1 * (last.end - last.start)
    return is_over and letter.text == last.text and letter.place != last.place + 1


def _word(run: Sequence[Letter]) -> Word:
    return Word("".join(one.text for one in run), run[0].start, run[-1].end, run[0].place)


class Setting:
    """The layout of a document: the left margin, the width of letters and the distance of lines."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        self._left = min((line.words[0].start for line in lines), default=0.0)
        self._width = _usual_width(lines)
        self._step = _usual_step(pages)

    def text(self, line: Line) -> str:
        """Return a line with its indent and its columns."""
        out = ""
        for run in _columns(line):
            at = self._spaces(run[0].start)
            out += " " * (max(_LEAST_COLUMN_SPACES, at - len(out)) if out else at)
            out += " ".join(word.text for word in run)
        return out

    def is_apart(self, above: Line, below: Line) -> bool:
        """Whether there is a blank line between two lines."""
        return below.base - above.base > _BLANK * max(self._step, min(above.height, below.height))

    def _spaces(self, start: float) -> int:
        return min(max(round((start - self._left) / self._width), 0), _MOST_SPACES)


def _usual_width(lines: Sequence[Line]) -> float:
    """Return the width of a letter in long and dense runs of words, so that hardly any text overlaps the next
    column."""
    runs = [run for line in lines for run in _columns(line)]
    longest = max((_length(run) for run in runs), default=0)
    widths = sorted((run[-1].end - run[0].start) / _length(run) for run in runs if 2 * _length(run) >= longest)
    return max(widths[len(widths) // 10] if widths else 1.0, 0.5)


def _columns(line: Line) -> Iterator[Sequence[Word]]:
    """Yield the runs of words of a line that are not separated by the gap of a column."""
    begin = 0
    for at in range(1, len(line.words)):
        if _is_column(line, at):
            yield line.words[begin:at]
            begin = at
    yield line.words[begin:]


def _is_column(line: Line, at: int) -> bool:
    return line.words[at].start - line.words[at - 1].end > _COLUMN_GAP * line.height


def _length(run: Sequence[Word]) -> int:
    """Return the characters of a run of words, including spaces."""
    return sum(len(word.text) + 1 for word in run) - 1


def _usual_step(pages: Sequence[Sequence[Line]]) -> float:
    """Return the distance of lines in a paragraph: a low quartile after full lines, or after all lines if hardly any
    are full."""
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
    """Return the lines of a page, with each direction of reading separately, the fullest first."""
    return [line for letters in sorted(groups.values(), key=len, reverse=True) for line in lines_of(letters)]
