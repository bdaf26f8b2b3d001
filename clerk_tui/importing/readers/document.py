"""The content of a file of published minutes in any format: its pieces, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PieceKind(StrEnum):
    """The kind of a piece, as far as the format shows it."""

    LINE = "line"
    """A line of plain text or of a PDF, perhaps part of a paragraph that continues in the next line."""
    BLANK = "blank"
    """An empty line of plain text or of a PDF."""
    PARAGRAPH = "paragraph"
    """A whole paragraph, in formats that mark paragraphs (HTML, Word, Markdown)."""
    HEADING = "heading"
    LISTED = "listed"
    """An item of a list. Its number or bullet, if any, is part of the text."""
    ROW = "row"
    """A row of a table. The text is the `cells`, joined by tabs, in one line."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set, as far as the format shows it."""

    size: float = 0.0
    """The size of the letters, as a share of the most usual in the file; 0 if it is not known."""
    lead: int = 0
    """How many characters at the beginning are bold, up to the first that is not."""
    is_italic: bool = False
    is_underlined: bool = False
    is_centred: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a source."""

    text: str
    """As printed, without control characters. A LINE keeps its indent."""
    kind: PieceKind = PieceKind.LINE
    level: int = 0
    """The level of a heading, from 1, or the depth of a list, from 0."""
    cells: tuple[str, ...] = ()
    """The cells of a ROW. Lines in a cell are separated by newlines."""
    is_bold: bool = False
    """Whether all of it is bold."""
    page: int | None = None
    """The page, from 1, if the format has pages."""
    height: float | None = None
    """Where it stands on its page, from 0 at the top to 1 at the bottom, if the format says so."""
    is_running: bool = False
    """Whether it is no part of the document: a running header or footer, a menu of the site around a page."""
    look: Look = PLAIN


@dataclass(frozen=True)
class Facts:
    """Facts about a meeting that the format states outside the text, such as the XML of a committee system."""

    council: str = ""
    committee: str = ""
    date: str = ""
    """As in the file."""
    time: str = ""
    venue: str = ""
    attendance: tuple[tuple[str, str], ...] = ()
    """Names with their roles or attendance in the file."""
    restricted: tuple[str, ...] = ()
    """The headings of exempt items, in order."""


@dataclass(frozen=True)
class Source:
    """The content of a file of published minutes."""

    name: str
    """The name of the file without its folder."""
    format: str
    """text, markdown, html, docx, pdf, moderngov."""
    digest: str
    """SHA-256 of the file, in hexadecimal, by which the same file is recognised."""
    pieces: tuple[Piece, ...]
    facts: Facts = Facts()

    @property
    def text(self) -> str:
        """The text of all pieces, one a line."""
        return "\n".join(piece.text for piece in self.pieces)
