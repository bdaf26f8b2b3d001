"""A paper as a PDF: A4, with bookmarks, page numbers, and a typeface with the letters of every name.

The typeface is Liberation Sans, which comes with this module under its own free licence (`fonts/LICENSE.txt`): the
standard PDF fonts lack the Welsh ŵ and ŷ, the dotted consonants of Irish, and much else.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import field, replace
from importlib import resources
from io import BytesIO

from reportlab.lib.colors import Color, black
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clerk_tui.frozen import dataclass
from clerk_tui.minutes.document import BlockKind, Document
from clerk_tui.minutes.formats.outline import (
    Heading,
    Listing,
    Names,
    Paragraph,
    Part,
    Table,
    Title,
    outline,
    printable,
    runs,
)

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
"""A4, in points, as all measures here are."""
MARGIN = 68.0
TOP, BOTTOM = 76.0, 72.0
LEADING = 1.32
"""The distance between lines as a multiple of the text size."""
_PAD = 4.0
"""The padding of a table cell."""

_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
_WHOLE = 8
"""The most lines of a paragraph that stays on the page of what it keeps."""
TOGETHER = 8
"""The most rows of a table that stays on one page."""

Width = Callable[[str, bool, float], float]
"""The width of a word: the word, whether it is bold, the size."""


@dataclass(frozen=True)
class TextStyle:
    """The look of a text."""

    size: float = 11
    is_bold: bool = False
    before: float = 0
    """The space above the paragraph, except at the top of a page."""
    after: float = 7
    is_centred: bool = False
    keeps: float = 0
    """The height of what follows that must be on the same page."""


ROW_HEIGHT = 10 * LEADING + 2 * _PAD
"""The height of a row of a table with one line."""
_CELL = TextStyle(10, after=9)
_BOLD_CELL = TextStyle(10, is_bold=True, after=9)


@dataclass(frozen=True)
class Placed:
    """A piece of text in its place; `y` is the distance of its base line from the top of the page."""

    x: float
    y: float
    text: str
    is_bold: bool
    size: float


@dataclass
class Page:
    """The contents of one page."""

    texts: list[Placed] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    """The cells of tables: left, top, width, height."""
    bookmarks: list[tuple[str, int, float]] = field(default_factory=list)
    """Headings: text, level from 0, height on the page."""


class Layout:
    """Lays text out on pages, from top to bottom."""

    def __init__(self, width: Width) -> None:
        self._width = width
        self._known: dict[tuple[str, bool, float], float] = {}
        self.pages = [Page()]
        self._y = TOP
        self._is_fresh = True

    def heading(self, label: str, text: str, style: TextStyle, level: int, hang: float) -> None:
        """Add a heading with its number, and a bookmark at `level`."""
        self.paragraph(text, style, label=label, hang=hang if label else 0, bookmark=(f"{label} {text}".strip(), level))

    def paragraph(
        self,
        text: str,
        style: TextStyle,
        *,
        label: str = "",
        indent: float = 0,
        hang: float = 0,
        bookmark: tuple[str, int] | None = None,
    ) -> None:
        """Add a paragraph with an `indent` and a hanging indent `hang` after a label. `bookmark`: its text and level
        in the document's outline."""
        if label and self._measure(label, style) > hang - 3:
            hang = self._measure(label, style) + 5
        left = MARGIN + indent + hang
        lines = self._lines(text, style, PAGE_WIDTH - MARGIN - left)
        self._room(style, lines)
        if bookmark is not None:
            self.pages[-1].bookmarks.append((*bookmark, self._y))
        for at, line in enumerate(lines):
            self._next_line(style.size)
            if at == 0 and label:
                self._put(MARGIN + indent, label, style)
            centred = (PAGE_WIDTH - MARGIN - left - self._measure(line, style)) / 2 if style.is_centred else 0
            self._put(left + centred, line, style)
        self._y += style.after

    def table(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        bold: Callable[[int, int], bool],
        *,
        has_head: bool,
    ) -> None:
        """Add a table; `bold` gives the bold cells, by row and column. A short table stays on one page; a long one that
        `has_head` repeats its first row on each page. Only a row longer than a page is split."""
        laid = [
            _Row(
                [
                    self._lines(text, _cell(is_bold=bold(at, column)), width - 2 * _PAD)
                    for column, (text, width) in enumerate(zip(row, widths, strict=True))
                ],
                [bold(at, column) for column in range(len(widths))],
            )
            for at, row in enumerate(rows)
        ]
        if len(laid) <= TOGETHER and sum(row.height for row in laid) > self._left:
            self._break()
        for at, row in enumerate(laid):
            if row.height > self._left and not self._is_fresh:
                self._new_page()
                if has_head and at:
                    self._row(laid[0], widths)
            for part in row.parts(self._left, _HEIGHT):
                if part.height > self._left:
                    self._break()
                self._row(part, widths)
        self._y += _CELL.after

    def _row(self, row: _Row, widths: Sequence[float]) -> None:
        left = MARGIN
        for lines, is_bold, width in zip(row.cells, row.bold, widths, strict=True):
            self.pages[-1].boxes.append((left, self._y, width, row.height))
            for number, text in enumerate(lines):
                y = self._y + _PAD + number * _CELL.size * LEADING + _CELL.size
                self.pages[-1].texts.append(Placed(left + _PAD, y, text, is_bold, _CELL.size))
            left += width
        self._y += row.height
        self._is_fresh = False

    @property
    def _left(self) -> float:
        """The space left on the page."""
        return PAGE_HEIGHT - BOTTOM - self._y

    def _break(self) -> None:
        """Begin a new page, unless this one is empty."""
        if not self._is_fresh:
            self._new_page()

    def _room(self, style: TextStyle, lines: Sequence[str]) -> None:
        """Make space above a paragraph, or begin a new page if two of its lines, or what it keeps, do not fit."""
        wanted = min(len(lines), 2) * style.size * LEADING
        if style.keeps and len(lines) <= _WHOLE:
            wanted = len(lines) * style.size * LEADING + style.after + style.keeps
        room = self._left - wanted
        if room < 0:
            self._break()
        elif not self._is_fresh:
            self._y += min(style.before, room)

    def _next_line(self, size: float) -> None:
        if size * LEADING > self._left:
            self._new_page()
        self._y += size * LEADING
        self._is_fresh = False

    def _new_page(self) -> None:
        self.pages.append(Page())
        self._y, self._is_fresh = TOP, True

    def _put(self, x: float, text: str, style: TextStyle) -> None:
        base = self._y - style.size * (LEADING - 1)
        self.pages[-1].texts.append(Placed(x, base, text, style.is_bold, style.size))

    def _measure(self, text: str, style: TextStyle) -> float:
        key = (text, style.is_bold, style.size)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._width(*key)
        return known

    def _lines(self, text: str, style: TextStyle, width: float) -> list[str]:
        """`text` in lines of at most that width; wider words are split."""
        space = self._measure(" ", style)
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        for word in self._words(text, style, width):
            wide = self._measure(word, style)
            if line and used + space + wide > width:
                lines.append(" ".join(line))
                line, used = [], 0.0
            used += wide + (space if line else 0)
            line.append(word)
        return [*lines, " ".join(line)]

    def _words(self, text: str, style: TextStyle, width: float) -> list[str]:
        """The words of a text; one wider than a line is in pieces that fit."""
        words = text.split(" ")
        if all(self._measure(word, style) <= width for word in words):
            return words
        out: list[str] = []
        for word in words:
            while self._measure(word, style) > width and len(word) > 1:
                fitting = self._fitting(word, style, width)
                out.append(word[:fitting])
                word = word[fitting:]
            out.append(word)
        return out

    def _fitting(self, word: str, style: TextStyle, width: float) -> int:
        """The number of characters of a word that fit, at least one."""
        used = 0.0
        for at, character in enumerate(word):
            used += self._measure(character, style)
            if used > width:
                return max(at, 1)
        return len(word)


def _cell(*, is_bold: bool) -> TextStyle:
    return _BOLD_CELL if is_bold else _CELL


@dataclass(frozen=True)
class _Row:
    """A row of a table, with the lines of its cells."""

    cells: list[list[str]]
    bold: list[bool]

    @property
    def height(self) -> float:
        """The height with padding."""
        return max(map(len, self.cells)) * _CELL.size * LEADING + 2 * _PAD

    def parts(self, left: float, height: float) -> list[_Row]:
        """The row, or its parts if it is higher than a page; the first part fits in what is `left` of this one."""
        if self.height <= height:
            return [self]
        out: list[_Row] = []
        cells = self.cells
        while any(cells):
            count = max(int((left - 2 * _PAD) / (_CELL.size * LEADING)), 1)
            out.append(_Row([lines[:count] for lines in cells], self.bold))
            cells, left = [lines[count:] for lines in cells], height
        return out


_REGULAR, _BOLD = "LiberationSans-Regular", "LiberationSans-Bold"
_MARK_COLOUR = Color(160 / 255, 0, 0)
_STEP = 31.0
"""The indent of each level of a list, and the hanging indent after a label."""
_LONGEST_FOOT = 250
"""The most characters that can fit in the foot."""
_UNKNOWN = "\N{WHITE SQUARE}"
"""Replaces a character that the typeface lacks."""
_TWO_LINES = 2 * 11 * LEADING
_TITLE = TextStyle(15, is_bold=True, after=3, is_centred=True, keeps=_TWO_LINES)
_HEADINGS = {2: TextStyle(13, is_bold=True, before=8, after=4, keeps=_TWO_LINES)}
_HEADING = TextStyle(11, is_bold=True, before=6, after=3, keeps=_TWO_LINES)
_NAMES = TextStyle(after=2)
_LISTED = TextStyle(after=5)
_RESOLVED = TextStyle(is_bold=True, after=5, keeps=_TWO_LINES)
_SIGNATURE = TextStyle(before=34)
_LOOKS = {
    BlockKind.LEAD: TextStyle(is_bold=True, before=5, after=9, is_centred=True),
    BlockKind.RESOLUTION: TextStyle(is_bold=True, before=2, after=4, keeps=_TWO_LINES),
    BlockKind.SIGNATURE: _SIGNATURE,
}
_BODY = TextStyle()


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF file."""
    return _Pdf(document).bytes()


class _Pdf:
    """One PDF being written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        fonts = [_font(name) for name in (_REGULAR, _BOLD)]
        self._glyphs = _Glyphs(fonts[0].face.charToGlyph)
        self._widths = [font.stringWidth for font in fonts]
        self._layout = Layout(self._width)

    def bytes(self) -> bytes:
        """The whole document."""
        parts = [*outline(self._document)]
        for part, below in zip(parts, [*parts[1:], None], strict=False):
            self._part(part, _kept(below))
        about, out = self._document.about, BytesIO()
        canvas = Canvas(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), pageCompression=1, lang=about.language)
        canvas.setTitle(printable(about.title))
        canvas.setAuthor(printable(about.author))
        canvas.setSubject("; ".join(about.marks))
        canvas.setViewerPreference("DisplayDocTitle", "true")
        drawing = _Drawing(canvas, self._document, self._shown(printable(about.title)), self._width)
        for number, page in enumerate(self._layout.pages, 1):
            drawing.draw(page, number, len(self._layout.pages))
        canvas.save()
        return out.getvalue()

    def _part(self, part: Part, keeps: float) -> None:
        """`keeps`: the height of the part below that must be on the same page."""
        layout = self._layout
        if isinstance(part, Title):
            for block in part.lines:
                layout.paragraph(self._shown(block.line), _TITLE)
        elif isinstance(part, Heading):
            style = _HEADINGS.get(part.level, _HEADING)
            block = part.block
            layout.heading(self._shown(block.label), self._shown(block.text), style, part.level - 2, _STEP)
        elif isinstance(part, Names):
            for block in part.lines[:-1]:
                layout.paragraph(self._shown(block.line), _NAMES)
            layout.paragraph(self._shown(part.lines[-1].line), _BODY)
        elif isinstance(part, Listing):
            self._listing(part)
        elif isinstance(part, Table):
            self._table(part)
        else:
            style = _LOOKS.get(part.block.kind, _BODY)
            layout.paragraph(self._shown(part.block.line), replace(style, keeps=max(keeps, style.keeps)))

    def _listing(self, listing: Listing) -> None:
        last = len(listing.entries) - 1
        for at, (block, run) in enumerate(zip(listing.entries, runs(listing.entries), strict=True)):
            indent = _STEP * (max(block.level, 1) - 1)
            label = self._shown(block.label) if run is not None else ""
            style = _RESOLVED if block.kind is BlockKind.RESOLUTION else _LISTED
            if at == last:
                style = replace(style, after=_BODY.after)
            self._layout.paragraph(self._shown(block.text), style, label=label, indent=indent, hang=_STEP)

    def _table(self, table: Table) -> None:
        rows = [[self._shown(cell) for cell in line] for line in table.lines]
        has_head = bool(table.columns)
        self._layout.table(
            rows,
            [share * (PAGE_WIDTH - 2 * MARGIN) for share in table.shares],
            lambda row, column: row == 0 if has_head else column == 0,
            has_head=has_head,
        )

    def _width(self, text: str, is_bold: bool, size: float) -> float:
        return float(self._widths[is_bold](text, size))

    def _shown(self, text: str) -> str:
        return text.translate(self._glyphs)


class _Drawing:
    """Draws pages, each with its head and foot."""

    def __init__(
        self, canvas: Canvas, document: Document, title: str, width: Callable[[str, bool, float], float]
    ) -> None:
        """`title` is printed in the foot."""
        self._canvas, self._document, self._width = canvas, document, width
        self._title = title
        self._bookmarks = 0
        self._level = -1

    def draw(self, page: Page, number: int, count: int) -> None:
        """One page, the `number`th of `count`."""
        canvas = self._canvas
        canvas.setFillColor(_MARK_COLOUR)
        for at, mark in enumerate(self._document.about.marks):
            self._centred(mark, 36 + at * 14, is_bold=True, size=10)
        canvas.setFillColor(black)
        canvas.setLineWidth(0.6)
        for text, level, y in page.bookmarks:
            self._bookmark(text, level, y)
        for left, top, width, height in page.boxes:
            canvas.rect(left, PAGE_HEIGHT - top - height, width, height)
        for placed in page.texts:
            canvas.setFont(_BOLD if placed.is_bold else _REGULAR, placed.size)
            canvas.drawString(placed.x, PAGE_HEIGHT - placed.y, placed.text)
        self._foot(f"Page {number} of {count}")
        canvas.showPage()

    def _bookmark(self, text: str, level: int, y: float) -> None:
        """Add a bookmark, at most one level below the one before."""
        self._bookmarks += 1
        self._level = min(level, self._level + 1)
        self._canvas.bookmarkHorizontal(str(self._bookmarks), 0, PAGE_HEIGHT - y)
        self._canvas.addOutlineEntry(text, str(self._bookmarks), self._level)

    def _foot(self, numbers: str) -> None:
        """The title, shortened if it does not fit, and the page number."""
        title, room = self._title[:_LONGEST_FOOT], PAGE_WIDTH - 2 * MARGIN - self._width(f"…  ·  {numbers}", False, 9)
        while title and self._width(title, False, 9) > room:
            title = title[:-1]
        cut = title if title == self._title else f"{title.rstrip()}…"
        self._centred(f"{cut}  ·  {numbers}" if title else numbers, PAGE_HEIGHT - BOTTOM / 2, is_bold=False, size=9)

    def _centred(self, text: str, y: float, *, is_bold: bool, size: float) -> None:
        self._canvas.setFont(_BOLD if is_bold else _REGULAR, size)
        self._canvas.drawString((PAGE_WIDTH - self._width(text, is_bold, size)) / 2, PAGE_HEIGHT - y, text)


def _kept(below: Part | None) -> float:
    """The height of a part that must be on the page of the one above: a short table, or a signature."""
    if isinstance(below, Table):
        return min(len(below.lines), TOGETHER) * ROW_HEIGHT
    is_signature = isinstance(below, Paragraph) and below.block.kind is BlockKind.SIGNATURE
    return _SIGNATURE.before + _TWO_LINES if is_signature else 0


def _font(name: str) -> TTFont:
    """Register one of our fonts with the library."""
    file = resources.files(__package__) / "fonts" / f"{name}.ttf"
    with resources.as_file(file) as path:
        font = TTFont(name, str(path))
    registerFont(font)
    return font


class _Glyphs(dict[int, int]):
    """The characters of the typeface, for `str.translate`."""

    def __init__(self, glyphs: Container[int]) -> None:
        """`glyphs`: the characters that the typeface has."""
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, code: int) -> int:
        self[code] = code if code in self._glyphs else ord(_UNKNOWN)
        return self[code]
