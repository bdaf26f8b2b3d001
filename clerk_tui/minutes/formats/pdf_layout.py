"""Where everything stands on the pages of a PDF: lines broken between words, headings kept with what follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
"""A4, in points, as all measures here are."""
MARGIN = 68.0
TOP, BOTTOM = 76.0, 72.0
LEADING = 1.32
"""The distance of two lines as a multiple of the size of the letters."""
_PAD = 4.0
"""Room between the text of a table and its rules."""

Width = Callable[[str, bool, float], float]
"""How wide a word is: the word, whether it is bold, the size."""


@dataclass(frozen=True)
class Letters:
    """The look of a text."""

    size: float = 11
    is_bold: bool = False
    before: float = 0
    """Room above the paragraph, where something stands above it."""
    after: float = 7
    is_centred: bool = False
    keeps_next: bool = False
    """Whether the next paragraph begins on the same page."""


@dataclass(frozen=True)
class Placed:
    """A piece of text in its place; `y` is its base line, from the top of the page."""

    x: float
    y: float
    text: str
    is_bold: bool
    size: float


@dataclass
class Page:
    """What stands on one page."""

    texts: list[Placed] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    """The cells of tables: left, top, width, height."""
    bookmarks: list[tuple[str, int, float]] = field(default_factory=list)
    """Headings: text, level from 0, height on the page."""


class Layout:
    """Fills pages from top to bottom."""

    def __init__(self, width: Width) -> None:
        self._width = width
        self._known: dict[tuple[str, bool, float], float] = {}
        self.pages = [Page()]
        self._y = TOP
        self._is_fresh = True

    def heading(self, label: str, text: str, letters: Letters, level: int, hang: float) -> None:
        """A heading, its number before it, which the outline of the document has at `level`."""
        self._room(letters, self._lines(text, letters, PAGE_WIDTH - 2 * MARGIN - hang))
        self.pages[-1].bookmarks.append((f"{label} {text}".strip(), level, self._y))
        self.paragraph(text, letters, label=label, hang=hang if label else 0)

    def paragraph(self, text: str, letters: Letters, *, label: str = "", indent: float = 0, hang: float = 0) -> None:
        """A paragraph `indent` from the margin; it hangs by `hang` from a label that stands before it."""
        if label and self._measure(label, letters) > hang - 3:
            hang = self._measure(label, letters) + 5
        left = MARGIN + indent + hang
        lines = self._lines(text, letters, PAGE_WIDTH - MARGIN - left)
        self._room(letters, lines)
        for at, line in enumerate(lines):
            self._next_line(letters.size)
            if at == 0 and label:
                self._put(MARGIN + indent, label, letters)
            centred = (PAGE_WIDTH - MARGIN - left - self._measure(line, letters)) / 2 if letters.is_centred else 0
            self._put(left + centred, line, letters)
        self._y += letters.after

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], bold: Callable[[int, int], bool]) -> None:
        """Rows of cells; `bold` says which, by row and column. A row is never parted, unless it is longer than a
        page."""
        for at, row in enumerate(rows):
            cells = [
                self._lines(text, letters := Letters(10, is_bold=bold(at, column)), width - 2 * _PAD)
                for column, (text, width) in enumerate(zip(row, widths, strict=True))
            ]
            line = letters.size * LEADING
            height = max(map(len, cells)) * line + 2 * _PAD
            if self._y + height > PAGE_HEIGHT - BOTTOM and not self._is_fresh:
                self._new_page()
            left = MARGIN
            for column, (lines, width) in enumerate(zip(cells, widths, strict=True)):
                self.pages[-1].boxes.append((left, self._y, width, height))
                for number, text in enumerate(lines):
                    y = self._y + _PAD + number * line + letters.size
                    self.pages[-1].texts.append(Placed(left + _PAD, y, text, bold(at, column), letters.size))
                left += width
            self._y += height
            self._is_fresh = False
        self._y += 9

    def _room(self, letters: Letters, lines: Sequence[str]) -> None:
        """Room above a paragraph; it begins a new page where no two lines of it would stand on this one."""
        wanted = min(len(lines), 2) * letters.size * LEADING + (2 * 11 * LEADING if letters.keeps_next else 0)
        room = PAGE_HEIGHT - BOTTOM - self._y - wanted
        if room < 0 and not self._is_fresh:
            self._new_page()
        elif not self._is_fresh:
            self._y += min(letters.before, room)

    def _next_line(self, size: float) -> None:
        if self._y + size * LEADING > PAGE_HEIGHT - BOTTOM:
            self._new_page()
        self._y += size * LEADING
        self._is_fresh = False

    def _new_page(self) -> None:
        self.pages.append(Page())
        self._y, self._is_fresh = TOP, True

    def _put(self, x: float, text: str, letters: Letters) -> None:
        base = self._y - letters.size * (LEADING - 1)
        self.pages[-1].texts.append(Placed(x, base, text, letters.is_bold, letters.size))

    def _measure(self, text: str, letters: Letters) -> float:
        key = (text, letters.is_bold, letters.size)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._width(*key)
        return known

    def _lines(self, text: str, letters: Letters, width: float) -> list[str]:
        """`text` in lines of at most that width; a word that is wider is parted."""
        space = self._measure(" ", letters)
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        for word in self._words(text, letters, width):
            wide = self._measure(word, letters)
            if line and used + space + wide > width:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += wide + (space if line else 0)
            line.append(word)
        return [*lines, " ".join(line)]

    def _words(self, text: str, letters: Letters, width: float) -> list[str]:
        words = text.split(" ")
        if all(self._measure(word, letters) <= width for word in words):
            return words
        out: list[str] = []
        for word in words:
            while len(word) > 1 and self._measure(word, letters) > width:
                fitting = next(
                    (
                        n
                        for n in range(len(word) - 1, 1, -1)
                        if self._width(word[:n], letters.is_bold, letters.size) <= width
                    ),
                    1,
                )
                out.append(word[:fitting])
                word = word[fitting:]
            out.append(word)
        return out

    def _fitting(self, word: str, letters: Letters, width: float) -> int:
        """How many characters of a word have room, at least one."""
        at = 1
        while at < len(word) and self._width(word[: at + 1], letters.is_bold, letters.size) <= width:
            at += 1
        return at
