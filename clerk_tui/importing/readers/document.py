"""What a file of published minutes holds, whatever its format: its pieces in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PieceKind(StrEnum):
    """What a piece of a source looks like, as far as the file says so."""

    LINE = "line"
    """A line of plain text or of a PDF: it may be part of a paragraph that goes on in the next one."""
    BLANK = "blank"
    """An empty line of plain text or of a PDF; has no words."""
    PARAGRAPH = "paragraph"
    """A whole paragraph, where the format marks paragraphs (HTML, Word, Markdown)."""
    HEADING = "heading"
    LISTED = "listed"
    """An item of a list; its number or bullet, where it has one, is part of the text."""
    ROW = "row"
    """A row of a table: `cells`; the text is the cells joined by tabs, in one line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a source."""

    text: str
    """As printed; no control characters; the indent of a LINE is kept."""
    kind: PieceKind = PieceKind.LINE
    level: int = 0
    """Of a heading, from 1; of a list, how deep it is nested, from 0."""
    cells: tuple[str, ...] = ()
    """Of a ROW; lines inside a cell are divided by newlines."""
    is_bold: bool = False
    """Whether the whole of it is printed in bold."""
    page: int | None = None
    """The page it stands on, from 1, where the format has pages."""
    is_running: bool = False
    """Whether the format says that it stands at the head or foot of every page."""


@dataclass(frozen=True)
class Facts:
    """What a format says outright of a meeting, beside its words (the XML of a committee system)."""

    council: str = ""
    committee: str = ""
    date: str = ""
    """As the file has it."""
    time: str = ""
    venue: str = ""
    attendance: tuple[tuple[str, str], ...] = ()
    """A name and the role or expectation that the file gives it."""
    restricted: tuple[str, ...] = ()
    """The headings of the items that are not for the public, in order."""


@dataclass(frozen=True)
class Source:
    """A file of published minutes."""

    name: str
    """The file's own name, without its folder."""
    format: str
    """text, markdown, html, docx, pdf, moderngov."""
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal: the same file is known again."""
    pieces: tuple[Piece, ...]
    facts: Facts = Facts()

    @property
    def text(self) -> str:
        """All words in order, a line for each piece."""
        return "\n".join(piece.text for piece in self.pieces)
