"""Lines of a PDF out of the places of its letters, which is all that the file has.

Letters on one height are a line; columns stay apart by as many spaces as there is room between them, as text taken out
of a PDF with its layout has them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

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
