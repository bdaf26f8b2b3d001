"""Page furniture: page numbers, and headers and footers repeated on every page. It is no part of the minutes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from clerk_tui.importing.readers.document import Piece, PieceKind

_PAGE_NUMBER = re.compile(
    r"(?:page|pg\.?|p\.)?\s*[-–—|/]?\s*(\d{1,4}|[ivx]{1,5})\s*[-–—|]?\s*(?:(?:of|/)\s*\d{1,4})?", re.I
)
_GLUED = re.compile(r"\s*(\d{1,3})\s+(?=\S)")
_RULE = re.compile(r"\s*(?:-{3}|\*{3}|_{3})\s*")
"""Three signs alone on a line: where text taken from pages parts them."""
_DIGITS = re.compile(r"\d+")
_LISTED_NEXT = re.compile(r"\s*\d{1,3}\s+[a-z]{1,2}[.)]\s")
FEWEST = 3
"""A line must stand on so many pages before it counts as repeated."""
LONGEST = 14
"""Words of a running header or footer, at most."""
_NEVER = re.compile(
    r"(?:ayes?|yeas?|noes?|nays?|absent|abstain\w*|for|against|none|motion|carried|resolved|agreed|response|reply|vote|"
    r"proposed|seconded|moved|present|public comment|noted|in favou?r|disq\w*|action)\b",
    re.I,
)


def without_furniture(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without page furniture; where a page broke, a BLANK stands in its place."""
    taken = _page_numbers(pieces) | _repeated(pieces)
    running = {at for at, piece in enumerate(pieces) if piece.is_running and not _NEVER.match(piece.text.strip())}
    taken |= running | {at for at, piece in enumerate(pieces) if _RULE.fullmatch(piece.text)}
    out = [_BREAK if at in taken else piece for at, piece in enumerate(pieces)]
    return _unglued(out)


_BREAK = Piece("\f", PieceKind.BLANK)
"""Where a page broke: what stood there was furniture."""


def is_break(piece: Piece) -> bool:
    """Whether a page broke here."""
    return piece is _BREAK


def _is_lone(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line stands between blank lines, or at an end of its page."""
    page = pieces[at].page
    for near in (at - 1, at + 1):
        if 0 <= near < len(pieces) and pieces[near].kind is not PieceKind.BLANK and pieces[near].page == page:
            return False
    return True


def _is_edge(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line has a blank line, or the end of its page, on one side at least."""
    page = pieces[at].page
    return any(
        not 0 <= near < len(pieces) or pieces[near].kind is PieceKind.BLANK or pieces[near].page != page
        for near in (at - 1, at + 1)
    )


def _page_numbers(pieces: Sequence[Piece]) -> set[int]:
    """Lines that are nothing but a page number: the longest run that counts upwards, a page at a time."""
    found: list[tuple[int, int]] = []
    for at, piece in enumerate(pieces):
        if piece.kind is not PieceKind.LINE or len(piece.text) > 200:
            continue
        text = piece.text.strip()
        if len(text) <= 14 and (match := _PAGE_NUMBER.fullmatch(text)) and match[1].isdigit():
            found.append((at, int(match[1])))
    best: dict[int, tuple[int, int, int]] = {}  # number -> length, index in `found`, ...
    chain: list[tuple[int, int]] = []  # per candidate: length, previous
    for index, (_, number) in enumerate(found):
        length, before = 1, -1
        for step in (1, 2):
            if (known := best.get(number - step)) and known[0] + 1 > length:
                length, before = known[0] + 1, known[1]
        chain.append((length, before))
        if number not in best or best[number][0] <= length:
            best[number] = (length, index, 0)
    taken: set[int] = set()
    if chain:
        at = max(range(len(chain)), key=lambda i: chain[i][0])
        if chain[at][0] >= 2:
            run = []
            while at >= 0:
                run.append(at)
                at = chain[at][1]
            places = [found[i][0] for i in run]
            if (max(places) - min(places)) >= 15 * (len(places) - 1):
                taken = set(places)
    return {at for at, _ in found if at in taken or (_is_lone(pieces, at) and _is_set_apart(pieces[at]))}


def _is_set_apart(piece: Piece) -> bool:
    """Whether a line stands in the middle or at the right of its page, or the file says which page it is on."""
    return piece.page is not None or len(piece.text) - len(piece.text.lstrip()) >= 20


def _repeated(pieces: Sequence[Piece]) -> set[int]:
    """Lines that stand, the same but for a number at their end, on several pages."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.kind is not PieceKind.LINE or len(piece.text) > 200:
            continue
        words = _DIGITS.sub("#", piece.text).casefold().split()
        if not 2 <= len(words) <= LONGEST or _NEVER.match(piece.text.strip()) or not _is_edge(pieces, at):
            continue
        groups[" ".join(words[: max(3, len(words) - 2)])[:60]].append(at)
    taken: set[int] = set()
    for places in groups.values():
        if len(places) >= FEWEST and _is_of_pages(pieces, places):
            taken.update(places)
    return taken


def _is_of_pages(pieces: Sequence[Piece], places: Sequence[int]) -> bool:
    """Whether lines stand a page apart, and say what pages say: a date or number that is the same or counts, the name
    of the document. (A sentence of the business may be repeated too.)"""
    gaps = sorted(b - a for a, b in pairwise(places))
    if gaps[len(gaps) // 2] < 20:
        return False
    texts = [pieces[at].text.strip() for at in places]
    if all(pieces[at].page is not None for at in places):
        is_one_each = len({pieces[at].page for at in places}) == len(places)
        return is_one_each and all(_is_at_the_end(pieces, at) for at in places)
    if Counter(texts).most_common(1)[0][1] == len(texts):
        return bool(re.search(r"\b(?:page|minutes|draft|scanned|committee|council|meeting|board)\b", texts[0], re.I))
    return bool(re.search(r"\b(?:page|minutes|draft|agenda)\b", texts[0], re.I))


_AT_END = 3
"""Lines at the head or foot of a page among which those stand that every page has, at most."""


def _is_at_the_end(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a line is among the first or the last of its page."""
    return any(_lines_to_the_end(pieces, at, step) < _AT_END for step in (-1, 1))


def _lines_to_the_end(pieces: Sequence[Piece], at: int, step: int) -> int:
    """How many lines with words stand between a line and the head (step -1) or foot (1) of its page."""
    count, near = 0, at + step
    while 0 <= near < len(pieces) and pieces[near].page == pieces[at].page and count < _AT_END:
        count += pieces[near].kind is not PieceKind.BLANK
        near += step
    return count


def _unglued(pieces: list[Piece]) -> list[Piece]:
    """Pieces whose page number was run together with the first line of its page, freed of it: 1, 2, 3 … each at the
    beginning of a line, about a page apart."""
    places: dict[int, list[int]] = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.kind is PieceKind.LINE and (match := _GLUED.match(piece.text)):
            rest = piece.text[match.end() :]
            if _LISTED_NEXT.match(piece.text) or not re.match(r"[a-z]", rest) or len(rest.split()) > 3:
                places[int(match[1])].append(at)
    run, last = [], -1
    for number in range(1, 200):
        near = [at for at in places.get(number, ()) if at > last and (last < 0 or 20 <= at - last <= 90)]
        if not near:
            break
        last = near[0]
        run.append(last)
    if len(run) < 4 or run[0] > 5:
        return pieces
    for at in run:
        pieces[at] = replace(pieces[at], text=_GLUED.sub("", pieces[at].text, count=1))
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        if at in set(run[1:]):
            out.append(_BREAK)
        out.append(piece)
    return out
