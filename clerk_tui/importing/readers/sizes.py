"""The sizes of letters, which formats give in points, as shares of the most usual size of the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.importing.readers.document import Piece


def sized(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the sizes of their letters as shares of that which most letters have."""
    letters: Counter[float] = Counter()
    for piece in pieces:
        if piece.look.size:
            letters[round(piece.look.size, 1)] += len(piece.text)
    if not letters:
        return list(pieces)
    usual = letters.most_common(1)[0][0]
    return [
        replace(piece, look=replace(piece.look, size=round(piece.look.size / usual, 2))) if piece.look.size else piece
        for piece in pieces
    ]
