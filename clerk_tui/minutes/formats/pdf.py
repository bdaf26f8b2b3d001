"""A paper as a PDF: A4, with bookmarks, page numbers, and a typeface in which every name can be written.

The typeface is Liberation Sans, which is shipped with this module under its own free licence (`fonts/LICENSE.txt`): the
letters that every PDF reader has by itself lack the Welsh ŵ and ŷ, the dotted consonants of Irish, and much else.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import replace
from importlib import resources
from io import BytesIO

from reportlab.lib.colors import Color, black
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from clerk_tui.minutes.document import BlockKind, Document
from clerk_tui.minutes.formats.labels import runs
from clerk_tui.minutes.formats.outline import Heading, Listing, Names, Paragraph, Part, Table, Title, outline
from clerk_tui.minutes.formats.pdf_layout import (
    BOTTOM,
    LEADING,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ROW_HEIGHT,
    TOGETHER,
    Layout,
    Letters,
    Page,
)
from clerk_tui.minutes.formats.printable import printable

_REGULAR, _BOLD = "LiberationSans-Regular", "LiberationSans-Bold"
_MARK_COLOUR = Color(160 / 255, 0, 0)
_STEP = 31.0
"""By how much each level of a list stands further in, and a text hangs from its label."""
_LONGEST_FOOT = 250
"""Characters, of which a line at the foot never has room for more."""
_UNKNOWN = "\N{WHITE SQUARE}"
"""What stands for a character that the typeface has not."""
_TWO_LINES = 2 * 11 * LEADING
_TITLE = Letters(15, is_bold=True, after=3, is_centred=True, keeps=_TWO_LINES)
_HEADINGS = {2: Letters(13, is_bold=True, before=8, after=4, keeps=_TWO_LINES)}
_HEADING = Letters(11, is_bold=True, before=6, after=3, keeps=_TWO_LINES)
_NAMES = Letters(after=2)
_LISTED = Letters(after=5)
_RESOLVED = Letters(is_bold=True, after=5, keeps=_TWO_LINES)
_SIGNATURE = Letters(before=34)
_LOOKS = {
    BlockKind.LEAD: Letters(is_bold=True, before=5, after=9, is_centred=True),
    BlockKind.RESOLUTION: Letters(is_bold=True, before=2, after=4, keeps=_TWO_LINES),
    BlockKind.SIGNATURE: _SIGNATURE,
}
_BODY = Letters()


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF file."""
    return _Pdf(document).bytes()


class _Pdf:
    """One PDF being written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        fonts = [_font(name) for name in (_REGULAR, _BOLD)]
        self._letters = _Letters(fonts[0].face.charToGlyph)
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
        """`keeps`: how much of the part below is to be on the same page."""
        layout = self._layout
        if isinstance(part, Title):
            for block in part.lines:
                layout.paragraph(self._shown(block.line), _TITLE)
        elif isinstance(part, Heading):
            letters = _HEADINGS.get(part.level, _HEADING)
            block = part.block
            layout.heading(self._shown(block.label), self._shown(block.text), letters, part.level - 2, _STEP)
        elif isinstance(part, Names):
            for block in part.lines[:-1]:
                layout.paragraph(self._shown(block.line), _NAMES)
            layout.paragraph(self._shown(part.lines[-1].line), _BODY)
        elif isinstance(part, Listing):
            self._listing(part)
        elif isinstance(part, Table):
            self._table(part)
        else:
            letters = _LOOKS.get(part.block.kind, _BODY)
            layout.paragraph(self._shown(part.block.line), replace(letters, keeps=max(keeps, letters.keeps)))

    def _listing(self, listing: Listing) -> None:
        last = len(listing.entries) - 1
        for at, (block, run) in enumerate(zip(listing.entries, runs(listing.entries), strict=True)):
            indent = _STEP * (max(block.level, 1) - 1)
            label = self._shown(block.label) if run is not None else ""
            letters = _RESOLVED if block.kind is BlockKind.RESOLUTION else _LISTED
            if at == last:
                letters = replace(letters, after=_BODY.after)
            self._layout.paragraph(self._shown(block.text), letters, label=label, indent=indent, hang=_STEP)

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
        return text.translate(self._letters)


class _Drawing:
    """Puts laid-out pages on paper, each with its head and foot."""

    def __init__(
        self, canvas: Canvas, document: Document, title: str, width: Callable[[str, bool, float], float]
    ) -> None:
        """`title` stands in the foot."""
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
        """An entry of the outline, at most one level below the entry above it."""
        self._bookmarks += 1
        self._level = min(level, self._level + 1)
        self._canvas.bookmarkHorizontal(str(self._bookmarks), 0, PAGE_HEIGHT - y)
        self._canvas.addOutlineEntry(text, str(self._bookmarks), self._level)

    def _foot(self, numbers: str) -> None:
        """What it is, shortened where it has no room, and the number of the page."""
        title, room = self._title[:_LONGEST_FOOT], PAGE_WIDTH - 2 * MARGIN - self._width(f"…  ·  {numbers}", False, 9)
        while title and self._width(title, False, 9) > room:
            title = title[:-1]
        cut = title if title == self._title else f"{title.rstrip()}…"
        self._centred(f"{cut}  ·  {numbers}" if title else numbers, PAGE_HEIGHT - BOTTOM / 2, is_bold=False, size=9)

    def _centred(self, text: str, y: float, *, is_bold: bool, size: float) -> None:
        self._canvas.setFont(_BOLD if is_bold else _REGULAR, size)
        self._canvas.drawString((PAGE_WIDTH - self._width(text, is_bold, size)) / 2, PAGE_HEIGHT - y, text)


def _kept(below: Part | None) -> float:
    """How much of a part is to be on the page of what stands above it: a short table, and a signature."""
    if isinstance(below, Table):
        return min(len(below.lines), TOGETHER) * ROW_HEIGHT
    is_signature = isinstance(below, Paragraph) and below.block.kind is BlockKind.SIGNATURE
    return _SIGNATURE.before + _TWO_LINES if is_signature else 0


def _font(name: str) -> TTFont:
    """One of our fonts, made known to the library."""
    file = resources.files(__package__) / "fonts" / f"{name}.ttf"
    with resources.as_file(file) as path:
        font = TTFont(name, str(path))
    registerFont(font)
    return font


class _Letters(dict[int, int]):
    """The characters of the typeface, as `str.translate` asks for them."""

    def __init__(self, glyphs: Container[int]) -> None:
        """`glyphs`: the characters that the typeface has."""
        super().__init__()
        self._glyphs = glyphs

    def __missing__(self, code: int) -> int:
        self[code] = code if code in self._glyphs else ord(_UNKNOWN)
        return self[code]
