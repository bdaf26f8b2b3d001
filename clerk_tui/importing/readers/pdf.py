"""PDF: the lines of its pages.

PDFium (the reader in Chromium, through pypdfium2) reads the file in a separate process. Only so can its time and memory
be limited, and keys stay quick in a meeting that is minuted meanwhile.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from clerk_tui import processes
from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers.characters import one_line, printed
from clerk_tui.importing.readers.document import Look, Piece, PieceKind
from clerk_tui.importing.readers.limits import LONGEST_READING, MEGABYTE, MOST_MEMORY, damaged, refused
from clerk_tui.importing.readers.tables import Laid, Table, with_tables
from clerk_tui.regex import regex

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
_HYPHENATED = regex("\xad(?=\\s*$)")  # a soft hyphen at the end of a line, which is printed
_ERROR = re.compile(r"^([A-Za-z_][\w.]*)(?=: |$)", re.MULTILINE)
"""The type of an error in a traceback; the message after it may be words of the file."""
_PART = "clerk_tui.importing.readers.pdf_process:main"
_SAME_HEIGHT, _RAISED = 0.4, 0.6  # the share of their height by which the base lines of letters on a line differ
_SMALLER = 0.8  # raised letters are smaller than this share of the others
_WORD_GAP = 0.1  # a gap wider than this share of the height separates words: many files lack spaces
_COLUMN_GAP = 1.1  # a gap wider than this share of the height separates columns
_LEAST_COLUMN_SPACES = 3
_BLANK = 1.25  # a step to the next line larger than this share of the usual step is a blank line
_CENTRED, _ASKEW = 0.08, 0.05  # the least room beside a line in the middle, and how much it differs, as shares of it
_FULL = 0.9  # a line of at least this share of the longest usually continues in the next
_FEWEST_STEPS = 3
_MOST_SPACES = 150


def pieces(data: bytes, name: str) -> Iterator[Piece]:
    """Yield the lines and tables of a PDF (`data`), page by page from the top. Raises FileRefusedError."""
    pages, tables = _read(data, name)
    laid: list[Laid] = []
    for number, lines in enumerate(pages, 1):
        for text, lead, is_bold, is_italic, size, is_centred, height, place in lines:
            shown = printed(_HYPHENATED.sub("-", text)).replace("\n", " ").rstrip()
            if not shown:
                laid.append((Piece("", PieceKind.BLANK, page=number), None))
                continue
            look = Look(size, lead, is_italic, is_centred=is_centred)
            kind = PieceKind.PARAGRAPH if place else PieceKind.LINE
            piece = Piece(shown, kind, is_bold=is_bold, page=number, height=height, look=look)
            laid.append((piece, (place[0], place[1], place[2]) if place else None))
    yield from with_tables(laid, tables)


def _read(data: bytes, name: str) -> tuple[list[list[list[Any]]], list[Table]]:
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
    return answer["pages"], answer["tables"]


def _failure(code: int, said: bytes, name: str) -> FileRefusedError:
    """Return the error for a file whose reader failed, from its exit code or the error it reported."""
    if code < 0 or b"MemoryError" in said:
        return refused(name, *_SENTENCES["too much"])
    output = said.decode("utf-8", errors="replace").strip()
    error = _ERROR.search(output)
    last = error[1] if error else (output.splitlines() or [f"code {code}"])[-1]
    what = f"could not be read: the PDF reader stopped with “{one_line(last)}”"
    return refused(name, what, "Print it to a new PDF, then import that.")


class Letter(NamedTuple):
    """A letter, measured along and across the direction of reading, in points."""

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
    """Words on one base line."""

    words: tuple[Word, ...]
    base: float
    height: float


def lines_of(letters: Sequence[Letter]) -> list[Line]:
    """Return the lines of a page from the top."""
    rows: list[list[Letter]] = []
    base = height = 0.0
    for letter in sorted(letters, key=lambda one: one.base):
        may_differ = (_RAISED if height < _SMALLER * letter.height else _SAME_HEIGHT) * max(height, letter.height)
        if not rows or letter.base - base > may_differ:
            rows.append([])
            base, height = letter.base, letter.height
        rows[-1].append(letter)
    made = (_line(row) for row in rows)
    return [line for line in made if line.words]


def _line(row: list[Letter]) -> Line:
    row = sorted(_without_filled(row), key=lambda one: one.start)
    printed = [one for one in row if not one.text.isspace()]
    height = max((one.height for one in printed), default=0.0)
    base = max((one.base for one in printed if one.height == height), default=0.0)
    return Line(tuple(_words(row)), base, height)


def _without_filled(row: list[Letter]) -> list[Letter]:
    """The letters of a line without rules that others are written on: *__001__*."""
    written = [one for one in row if one.text not in "_ "]
    rules: list[list[Letter]] = []
    for one in sorted((one for one in row if one.text == "_"), key=lambda one: one.start):
        if not rules or one.start - rules[-1][-1].end > _WORD_GAP * one.height:
            rules.append([])
        rules[-1].append(one)
    filled = [rule for rule in rules if any(o.start < rule[-1].end and rule[0].start < o.end for o in written)]
    dropped = {one.place for rule in filled for one in rule}
    return [one for one in row if one.place not in dropped]


def _words(row: Sequence[Letter]) -> Iterator[Word]:
    run: list[Letter] = []
    is_apart = False
    gaps: tuple[float, ...] = ()
    has_spaces = any(letter.text.isspace() for letter in row)
    for letter in row:
        if letter.text.isspace():
            is_apart = True
            continue
        if run:
            last = run[-1]
            if _is_reprint(letter, last):
                continue
            gap, height = letter.start - last.end, min(letter.height, last.height)
            is_apart = is_apart or gap > _WORD_GAP * height or _is_after_mark(run, letter)
            is_between = not has_spaces and last.text.isalnum() and letter.text.isalnum()
            if is_apart or (is_between and _is_wider(gap, gaps, height)):
                yield _word(run)
                run = []
                gaps = () if gap > _COLUMN_GAP * height else gaps
            elif letter.start > last.start:  # not of one ligature
                gaps = (*gaps[-1:], gap)
        run.append(letter)
        is_apart = False
    if run:
        yield _word(run)


def _is_after_mark(run: Sequence[Letter], letter: Letter) -> bool:
    """Whether a letter begins a word after the small number of a footnote."""
    is_larger = run[-1].height < _SMALLER * letter.height
    return is_larger and letter.text.isalpha() and all(one.text.isdigit() for one in run)


def _is_wider(gap: float, gaps: Sequence[float], height: float) -> bool:
    """Whether a gap separates words in a font whose letters overlap, judged by the `gaps` before it."""
    usual = max(gaps, default=0.0)
    return len(gaps) > 1 and usual < -_WORD_GAP * height and gap - usual > _WORD_GAP * 2 * height


def _is_reprint(letter: Letter, last: Letter) -> bool:
    """Whether a letter repeats the last to look bold. (The two of a ligature have successive indices.)"""
    is_over = letter.start - last.start < 0.1 * (last.end - last.start)
    return is_over and letter.text == last.text and letter.place != last.place + 1


def _word(run: Sequence[Letter]) -> Word:
    return Word("".join(one.text for one in run), run[0].start, run[-1].end, run[0].place)


class Setting:
    """The layout of a document: left margin, width of letters and distance between lines."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        lines = [line for page in pages for line in page]
        self._left = min((line.words[0].start for line in lines), default=0.0)
        ends = sorted(line.words[-1].end for line in lines)
        self._right = ends[len(ends) * 19 // 20] if ends else 0.0
        self._width = _usual_width(lines)
        self._step = _usual_step(pages)

    def text(self, line: Line) -> str:
        """Return the text of a line with its indent and columns."""
        out = ""
        for run in _columns(line):
            at = min(max(round((run[0].start - self._left) / self._width), 0), _MOST_SPACES)
            out += " " * (max(_LEAST_COLUMN_SPACES, at - len(out)) if out else at)
            out += " ".join(word.text for word in run)
        return out

    def is_centred(self, line: Line) -> bool:
        """Whether a line has as much room on its left as on its right."""
        before, after = line.words[0].start - self._left, self._right - line.words[-1].end
        room = self._right - self._left
        return before > _CENTRED * room and abs(before - after) < _ASKEW * room

    def is_apart(self, above: Line, below: Line) -> bool:
        """Whether there is a blank line between two lines."""
        return below.base - above.base > _BLANK * max(self._step, min(above.height, below.height))


def _usual_width(lines: Sequence[Line]) -> float:
    """Return the width of a letter in long, dense lines: text then rarely overlaps the next column."""
    runs = [run for line in lines for run in _columns(line)]
    longest = max((_length(run) for run in runs), default=0)
    widths = sorted((run[-1].end - run[0].start) / _length(run) for run in runs if 2 * _length(run) >= longest)
    return max(widths[len(widths) // 10] if widths else 1.0, 0.5)


def _columns(line: Line) -> Iterator[Sequence[Word]]:
    begin = 0
    for at in range(1, len(line.words)):
        if line.words[at].start - line.words[at - 1].end > _COLUMN_GAP * line.height:
            yield line.words[begin:at]
            begin = at
    yield line.words[begin:]


def run_on(lines: Sequence[Line]) -> str:
    """Return the lines of a paragraph as one text, with columns kept apart."""
    out = ""
    for line in lines:
        text = (" " * _LEAST_COLUMN_SPACES).join(" ".join(word.text for word in run) for run in _columns(line))
        is_hyphened = out[-1:] == "-" and out[-2:-1].isalpha() and text[0].isalpha()
        out += text if is_hyphened or not out else f" {text}"
    return out


def _length(run: Sequence[Word]) -> int:
    return sum(len(word.text) + 1 for word in run) - 1


def _usual_step(pages: Sequence[Sequence[Line]]) -> float:
    """Return the distance between lines of a paragraph: a low quartile after full lines, or all if few are full."""
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
    """Return the lines of a page, those of each reading direction together, the most letters first."""
    return [line for letters in sorted(groups.values(), key=len, reverse=True) for line in lines_of(letters)]
