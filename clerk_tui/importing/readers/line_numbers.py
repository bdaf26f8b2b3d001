"""The numbers of lines in the margin of a paper: found where they count the lines, and taken from them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.regex import regex

_NUMBERED = regex(r"(?P<number>\s{0,12}\d{1,4})(?:\s+|$)(?P<words>.*)")
_STEPS = (1, 2, 5, 10)
"""Each line has its number, or every second, fifth or tenth."""
_FEWEST, _FEWEST_STEPS, _MANY = 12, 4, 30
"""Lines that are counted, at least, and numbers; and so many that no list of lines has them."""
_MOSTLY = 0.9
_BROKEN = 0.1
"""The share of numbered lines, at least, that go on in small letters: those of a list begin with capitals."""


def without_line_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, the numbers of lines apart from their words, as one running piece for each page."""
    lines = [
        at for at, piece in enumerate(pieces) if piece.kind is PieceKind.LINE and piece.text and not piece.is_running
    ]
    found = {at: match for at in lines if (match := _NUMBERED.fullmatch(pieces[at].text)) is not None}
    step = next((step for step in _STEPS if _counts(pieces, lines, found, step)), 0)
    if not step:
        return list(pieces)
    taken = {at: int(match["number"]) for at, match in found.items() if int(match["number"]) % step == 0 or step == 1}
    margin = min(len(pieces[at].text) - len(found[at]["words"]) for at in taken if found[at]["words"])
    out: list[Piece] = []
    page: int | None = -1
    for at, piece in enumerate(pieces):
        if at in taken and piece.page != page:
            page = piece.page
            numbers = " ".join(str(number) for place, number in taken.items() if pieces[place].page == page)
            out.append(Piece(numbers, PieceKind.LINE, page=page, is_running=True))
        out.append(_bare(piece, taken.get(at), margin) if at in lines else piece)
    return out


def _counts(pieces: Sequence[Piece], lines: Sequence[int], found: Mapping[int, re.Match[str]], step: int) -> bool:
    """Whether the numbers count the lines in a step, on each page anew or through all of them."""
    values = [(pieces[at].page, int(match["number"])) for at, match in found.items() if not int(match["number"]) % step]
    right = sum(b - a == step or (b == step and page != before) for (before, a), (page, b) in pairwise(values))
    small = sum(match["words"][:1].islower() for match in found.values())
    return (
        len(values) >= max(_FEWEST // step, _FEWEST_STEPS)
        and len(values) * step >= _MOSTLY * len(lines) - step
        and len(values) >= _MOSTLY * len(found)
        and right >= _MOSTLY * (len(values) - 1)
        and (step > 1 or len(values) >= _MANY or small >= _BROKEN * len(values))
    )


def _bare(piece: Piece, number: int | None, margin: int) -> Piece:
    """A line without its number, and without the margin."""
    text = piece.text
    if number is not None:
        shown = str(number)
        text = text.replace(shown, " " * len(shown), 1)
        look = replace(piece.look, lead=max(0, piece.look.lead - len(shown) - 1))
        piece = replace(piece, look=look)
    indent = len(text) - len(text.lstrip())
    bare = text[min(indent, margin) :].rstrip()
    return replace(piece, text=bare) if bare else replace(piece, text="", kind=PieceKind.BLANK)
