"""The numbers of lines in the margin of a paper: found where they count the lines, and taken from them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.regex import regex

_NUMBERED = regex(r"(?P<number>\s{0,12}\d{1,4})(?:\s+|$)(?P<words>.*)")
_FEWEST, _MANY = 12, 30  # lines that are counted, at least; and so many that no list of lines has them
_MOSTLY = 0.9
_BROKEN = 0.1  # the share of numbered lines, at least, that go on in small letters: those of a list begin with capitals


def without_line_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, the numbers of lines apart from their words, as one running piece for each page."""
    lines = [
        at for at, piece in enumerate(pieces) if piece.kind is PieceKind.LINE and piece.text and not piece.is_running
    ]
    found = {at: match for at in lines if (match := _NUMBERED.fullmatch(pieces[at].text)) is not None}
    if len(found) < max(_FEWEST, _MOSTLY * len(lines)) or not _counts(pieces, found):
        return list(pieces)
    margin = min((match.start("words") for match in found.values() if match["words"]), default=0)
    out: list[Piece] = []
    page: int | None = -1
    for at, piece in enumerate(pieces):
        if at in found and piece.page != page:
            page = piece.page
            numbers = " ".join(match["number"].strip() for other, match in found.items() if pieces[other].page == page)
            out.append(Piece(numbers, PieceKind.LINE, page=page, is_running=True))
        is_line = piece.kind is PieceKind.LINE and not piece.is_running
        out.append(_bare(piece, found.get(at), margin) if is_line else piece)
    return out


def _counts(pieces: Sequence[Piece], found: Mapping[int, re.Match[str]]) -> bool:
    """Whether numbers count the lines, on each page anew or through all of them."""
    values = [(pieces[at].page, int(match["number"])) for at, match in found.items()]
    right = sum(b - a == 1 or (b == 1 and page != before) for (before, a), (page, b) in pairwise(values))
    small = sum(match["words"][:1].islower() for match in found.values())
    return right >= _MOSTLY * (len(values) - 1) and (len(values) >= _MANY or small >= _BROKEN * len(values))


def _bare(piece: Piece, match: re.Match[str] | None, margin: int) -> Piece:
    """A line without its number, and without the margin."""
    text = piece.text
    if match is not None:
        text = " " * match.end("number") + text[match.end("number") :]
        lead = max(0, piece.look.lead - len(match["number"].strip()) - 1)
        piece = replace(piece, look=replace(piece.look, lead=lead))
    indent = len(text) - len(text.lstrip())
    bare = text[min(indent, margin) :].rstrip()
    return replace(piece, text=bare) if bare else replace(piece, text="", kind=PieceKind.BLANK)
