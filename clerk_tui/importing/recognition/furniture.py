"""Page furniture: page numbers, running headers and footers. It is no part of the minutes, and what is left out is
listed."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.importing.readers.document import Piece, PieceKind

_BREAK = Piece("\f", PieceKind.BLANK)
"""Where a page broke: what stood there was furniture."""


def without_furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without those that the reader found at the edges of pages; in their place stands a BLANK."""
    return [_BREAK if piece.is_running else piece for piece in pieces]


def left_out(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """The words that are left out, each line once, in order."""
    return tuple(dict.fromkeys(" ".join(piece.text.split()) for piece in pieces if piece.is_running and piece.text))


def is_break(piece: Piece) -> bool:
    """Whether a page broke here."""
    return piece is _BREAK
