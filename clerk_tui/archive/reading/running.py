"""Lines at the head or foot of the pages of a paged file: repeated there, or nothing but the number of a page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from clerk_tui.archive.source import Piece

_AT_EDGE = 3
"""Lines at the head and at the foot of a page among which running ones are looked for."""
_NUMBERS = re.compile(r"\d+")
_PAGE = re.compile(
    r"(?:.*\b)?(?:page|tudalen|leathanach)\s+(?P<page>\d{1,4})(?:\s+(?:of|o|as|/)\s+\d{1,4})?|"
    r"[-–—\s]*(?P<alone>\d{1,4})[-–—\s]*",
    re.IGNORECASE,
)
"""Page 3 of 4, with whatever stands before it; or the number alone."""
_LEAST_SHARE = 0.5
"""Of the pages, on how many a line must stand to be a running one, and on two at least."""


def marked(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a paged file, those marked that stand at the head or foot of its pages. A line counts as repeated
    where it is the same but for its numbers, at the same edge of its page."""
    pages: dict[int, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.page is not None and piece.text:
            pages[piece.page].append(at)
    running = {*_repeated(pieces, pages, is_head=True), *_repeated(pieces, pages, is_head=False)}
    running |= _numbers(pieces, pages)
    return [replace(piece, is_running=True) if at in running else piece for at, piece in enumerate(pieces)]


def _edge(lines: Sequence[int], *, is_head: bool) -> Sequence[int]:
    """The lines at one edge of a page, from the edge inwards."""
    return lines[:_AT_EDGE] if is_head else lines[: -_AT_EDGE - 1 : -1]


def _repeated(pieces: Sequence[Piece], pages: dict[int, list[int]], *, is_head: bool) -> set[int]:
    places: dict[str, set[int]] = defaultdict(set)
    found: dict[str, list[int]] = defaultdict(list)
    for page, lines in pages.items():
        for at in _edge(lines, is_head=is_head):
            key = _NUMBERS.sub("#", " ".join(pieces[at].text.casefold().split()))
            if any(letter.isalpha() for letter in key):
                places[key].add(page)
                found[key].append(at)
    least = max(2, _LEAST_SHARE * len(pages))
    taken = {at for key, on in places.items() if len(on) >= least for at in found[key]}
    return _unbroken(pages, taken, is_head=is_head)


def _unbroken(pages: dict[int, list[int]], taken: set[int], *, is_head: bool) -> set[int]:
    """Those of `taken` between which and the edge there is nothing else but a line that may be a page's number."""
    out: set[int] = set()
    for lines in pages.values():
        missed = 0
        for at in _edge(lines, is_head=is_head):
            missed += at not in taken
            if missed > 1:
                break
            if at in taken:
                out.add(at)
    return out


def _numbers(pieces: Sequence[Piece], pages: dict[int, list[int]]) -> set[int]:
    """Lines at an edge that are a page's number: that of the page, or as far from it as those of the other pages."""
    found: dict[int, list[int]] = defaultdict(list)
    for page, lines in pages.items():
        for at in {*lines[:1], *lines[-1:]} if len(lines) > 1 else ():
            if match := _PAGE.fullmatch(pieces[at].text.strip()):
                found[int(match["page"] or match["alone"]) - page].append(at)
    return {at for away, ats in found.items() if not away or len(ats) > 1 for at in ats}
