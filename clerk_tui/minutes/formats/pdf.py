"""A paper as a PDF: A4, with bookmarks, page numbers, and a typeface in which every name can be written.

The typeface is Liberation Sans, which is shipped with this module under its own free licence (`fonts/LICENSE.txt`): the
letters that every PDF reader has by itself lack the Welsh ŵ and ŷ, the dotted consonants of Irish, and much else.
"""

from __future__ import annotations

from collections.abc import Container
from importlib import resources
from pathlib import Path

from fpdf import FPDF

from clerk_tui.minutes.document import BlockKind, Document
from clerk_tui.minutes.formats.labels import runs
from clerk_tui.minutes.formats.outline import Heading, Listing, Names, Part, Table, Title, outline
from clerk_tui.minutes.formats.pdf_layout import (
    BOTTOM,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    Layout,
    Letters,
    Page,
)
from clerk_tui.minutes.formats.printable import printable

_FAMILY = "Liberation"
_STEP = 31.0
"""By how much each level of a list stands further in, and a text hangs from its label."""
_UNKNOWN = "\N{WHITE SQUARE}"
"""What stands for a character that the typeface has not."""
_TITLE = Letters(15, is_bold=True, after=3, is_centred=True, keeps_next=True)
_HEADINGS = {2: Letters(13, is_bold=True, before=8, after=4, keeps_next=True)}
_HEADING = Letters(11, is_bold=True, before=6, after=3, keeps_next=True)
_NAMES = Letters(after=2)
_LISTED = Letters(after=5)
_RESOLVED = Letters(is_bold=True, after=5, keeps_next=True)
_LOOKS = {
    BlockKind.LEAD: Letters(is_bold=True, before=5, after=9, is_centred=True),
    BlockKind.RESOLUTION: Letters(is_bold=True, before=2, after=4, keeps_next=True),
    BlockKind.SIGNATURE: Letters(before=34),
}
_BODY = Letters()


def write(document: Document) -> bytes:
    """The document as the bytes of a PDF file."""
    return _Pdf(document).bytes()


class _Pdf:
    """One PDF being written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pdf = FPDF(unit="pt", format="A4")
        self._pdf.set_auto_page_break(False)
        folder = Path(str(resources.files(__package__) / "fonts"))
        for style, file in (("", "LiberationSans-Regular.ttf"), ("B", "LiberationSans-Bold.ttf")):
            self._pdf.add_font(_FAMILY, style, folder / file)
        typeface = self._pdf.fonts[_FAMILY.lower()]
        self._letters = _Letters(typeface.cw.keys())
        self._layout = Layout(self._width)
        self._font: tuple[bool, float] | None = None

    def bytes(self) -> bytes:
        """The whole document."""
        about = self._document.about
        self._pdf.set_title(printable(about.title))
        self._pdf.set_author(printable(about.author))
        self._pdf.set_subject("; ".join(about.marks))
        self._pdf.set_lang(about.language)
        for part in outline(self._document):
            self._part(part)
        for number, page in enumerate(self._layout.pages, 1):
            self._draw(page, number)
        return bytes(self._pdf.output())

    def _part(self, part: Part) -> None:
        layout = self._layout
        if isinstance(part, Title):
            for block in part.lines:
                layout.paragraph(self._shown(block.line), _TITLE)
        elif isinstance(part, Heading):
            letters = _HEADINGS.get(part.level, _HEADING)
            block = part.block
            layout.heading(self._shown(block.label), self._shown(block.text), letters, part.level - 2, _STEP)
        elif isinstance(part, Names):
            for block in part.lines:
                layout.paragraph(self._shown(block.line), _NAMES)
        elif isinstance(part, Listing):
            self._listing(part)
        elif isinstance(part, Table):
            self._table(part)
        else:
            layout.paragraph(self._shown(part.block.line), _LOOKS.get(part.block.kind, _BODY))

    def _listing(self, listing: Listing) -> None:
        for block, run in zip(listing.entries, runs(listing.entries), strict=True):
            indent = _STEP * (max(block.level, 1) - 1)
            label = self._shown(block.label) if run is not None else ""
            letters = _RESOLVED if block.kind is BlockKind.RESOLUTION else _LISTED
            self._layout.paragraph(self._shown(block.text), letters, label=label, indent=indent, hang=_STEP)

    def _table(self, table: Table) -> None:
        rows = [
            [self._shown(cell) for cell in row] for row in ([table.columns] if table.columns else []) + [*table.rows]
        ]
        count = max(map(len, rows))
        rows = [[*row, *[""] * (count - len(row))] for row in rows]
        whole = PAGE_WIDTH - 2 * MARGIN
        is_vote = not table.columns and count == 2
        widths = (100.0, whole - 100) if is_vote else (whole / count,) * count
        has_head = bool(table.columns)
        self._layout.table(rows, widths, lambda row, column: (has_head and row == 0) or (is_vote and column == 0))

    def _draw(self, page: Page, number: int) -> None:
        """Put a laid-out page on paper, with its head and foot."""
        self._pdf.add_page()
        self._font = None
        self._set_font(is_bold=True, size=10)
        self._pdf.set_text_color(160, 0, 0)
        for at, mark in enumerate(self._document.about.marks):
            self._centred(mark, 36 + at * 14)
        self._pdf.set_text_color(0, 0, 0)
        for text, level, y in page.bookmarks:
            self._pdf.set_y(y)
            self._pdf.start_section(text, level, strict=False)
        for box in page.boxes:
            self._pdf.rect(*box)
        for placed in page.texts:
            self._set_font(is_bold=placed.is_bold, size=placed.size)
            self._pdf.text(placed.x, placed.y, placed.text)
        self._set_font(is_bold=False, size=9)
        title = self._shown(printable(self._document.about.title))
        numbers = f"Page {number} of {len(self._layout.pages)}"
        self._centred(f"{title}  ·  {numbers}" if title else numbers, PAGE_HEIGHT - BOTTOM / 2)

    def _centred(self, text: str, y: float) -> None:
        self._pdf.text((PAGE_WIDTH - self._pdf.get_string_width(text)) / 2, y, text)

    def _set_font(self, *, is_bold: bool, size: float) -> None:
        if self._font != (is_bold, size):
            self._font = (is_bold, size)
            self._pdf.set_font(_FAMILY, "B" if is_bold else "", size)

    def _width(self, text: str, is_bold: bool, size: float) -> float:
        self._set_font(is_bold=is_bold, size=size)
        return float(self._pdf.get_string_width(text))

    def _shown(self, text: str) -> str:
        return text.translate(self._letters)


class _Letters(dict[int, int]):
    """The characters of the typeface, as `str.translate` asks for them."""

    def __init__(self, widths: Container[object]) -> None:
        """`widths`: of every character that the typeface has."""
        super().__init__()
        self._typeface = widths

    def __missing__(self, code: int) -> int:
        self[code] = code if code in self._typeface else ord(_UNKNOWN)
        return self[code]
