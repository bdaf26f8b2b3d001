"""Plain text: its lines as they stand."""

from __future__ import annotations

from collections.abc import Iterator

from clerk_tui.archive.reading.characters import fit
from clerk_tui.archive.source import Piece, PieceKind

_PAGE_END = "\f"


def pieces(text: str) -> Iterator[Piece]:
    """The lines of `text`, indents kept. Where form feeds divide it, as in text taken out of a PDF, the lines have
    pages."""
    pages = text.split(_PAGE_END)
    for number, page in enumerate(pages, 1):
        at = number if len(pages) > 1 else None
        blank = Piece("", PieceKind.BLANK, page=at)
        lines = page.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if not lines[-1]:
            lines.pop()
        for line in lines:
            shown = fit(line.expandtabs() if "\t" in line else line).rstrip()
            yield Piece(shown.replace("\n", " "), PieceKind.LINE, page=at) if shown else blank
