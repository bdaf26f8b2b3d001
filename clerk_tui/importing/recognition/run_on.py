"""Items that were run together: numbers, and letters under them, in the midst of a line where another item ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from clerk_tui.importing.readers.document import Piece, PieceKind
from clerk_tui.importing.recognition.titles import FEWEST

_START = re.compile(r"\s*(?P<number>\d{1,3}(?:\.\d{1,2}){0,2})(?:(?P<year>/\d{2}\b)|(?P<stop>[.:)]?))\s+(?=\S)")
_NO_ITEM = re.compile(
    r"\b(?:items?|no|nos|number|numbers|page|pages|section|part|plot|plots|to|and|or|at|on|of|by|clause|paragraph|the"
    r"|minute|minutes|policy|phase|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)"
    r"\.?\s*$",
    re.IGNORECASE,
)
"""What before a number says that it numbers something else."""
_ENDED = re.compile(r"[.?!:;”\"’')]\s*$")
_LONGEST_TITLE = 25
"""Words of a heading that nothing parts from the text before it, at most."""
_LONGEST_HEAD = 10
"""Words of an item's number and title, after which the first of its parts may begin, at most."""
_LONG = 1500
"""Characters of a line that may be the whole of a source, at least."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LABELS = re.compile(
    r"(?<=[\s.])(?=(?:PRESENT|Present|ATTENDANCE|Attendance|In [Aa]ttendance|Also,? (?:in attendance|present)|APOLOGIES"
    r"|Apologies|(?:Parish )?Clerk(?=\s?:)|Members of the [Pp]ublic|Papers presented)\b[^.:;–]{0,30}[:–])"
)
_HEADS_LISTS = re.compile(r"\bminutes\b|^\W*present\b", re.IGNORECASE)
"""What the text begins with or has in which the lists of who was there have run together."""
_BULLET = re.compile(r"\s+(?=[•●▪\uf0b7]\s+[A-Z‘“])")

_Number = tuple[int, ...]


@dataclass
class _Run:
    """The run of numbers of a source."""

    starts: set[_Number]
    """Those that begin a line."""
    year: str = ""
    """What is printed after each: */17*."""
    nought: bool = False
    """Whether *2.0* stands for the second."""
    is_within: bool = False
    """Whether the first of them may stand within a line, too."""
    current: _Number | None = None
    seen: set[_Number] = field(default_factory=set)

    def after(self) -> list[_Number]:
        """The numbers that may come next: one below it, the next beside it, the next beside each above it."""
        if self.current is None:
            return [(1,)]
        number = self.current
        out = [(*number, 1)] if len(number) < 3 and not self.year else []
        return out + [(*number[:depth], number[depth] + 1) for depth in range(len(number))]

    def printed(self, number: _Number) -> str:
        """How a number is printed, as a pattern."""
        text = r"\.".join(map(str, number))
        if len(number) > 1:
            return rf"{text}\.?"
        return text + (re.escape(self.year) if self.year else r"\.0" if self.nought else r"\.")


def parted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with every number that the run of items lacks at the beginning of a line, and that stands within one
    in its place, put to the beginning of a piece of its own."""
    run = _run_of(pieces)
    return _without_run(pieces) if run is None else _walk(pieces, run)


_HEAD = 3
"""Lines with words, at the head of a source, in which the lists of who was there may have been run together."""


def _without_run(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a source without such a run: only the lists in its title are parted from it."""
    out: list[Piece] = []
    seen = 0
    for piece in pieces:
        if seen < _HEAD and _is_text(piece) and piece.text.strip():
            seen += 1
            head = _LABELS.split(piece.text)
            is_run_on = len(head) > 1 and _HEADS_LISTS.search(head[0]) and len(head[0].split()) > 3
            out += _pieces(piece, head) if is_run_on else [piece]
        else:
            out.append(piece)
    return out


def _walk(pieces: Sequence[Piece], run: _Run) -> list[Piece]:
    out: list[Piece] = []
    for piece in pieces:
        if not _is_text(piece):
            out.append(piece)
            continue
        number = _starts_with(piece)
        if number is not None and (run.current is None or run.current < number <= (run.current[0] + 3,)):
            run.current = number
        out += _pieces(piece, [part for text in _texts(piece.text, run) for part in _parts(text)])
    return out


def _run_of(pieces: Sequence[Piece]) -> _Run | None:
    """The run of numbers that a source has, if it has one."""
    texts = [piece.text for piece in pieces if _is_text(piece)]
    starts = {number for piece in pieces if (number := _starts_with(piece)) is not None}
    tops = sorted(number[0] for number in starts if len(number) == 1)
    years = [match["year"] for text in texts if (match := _START.match(text)) and match["year"]]
    if len(tops) >= FEWEST:
        return _Run(starts, years[0] if len(years) * 2 > len(tops) else "")
    if max(map(len, texts), default=0) < _LONG:
        return None
    for nought in (True, False):
        run = _Run(starts, nought=nought, is_within=True)
        _walk(pieces, run)
        if len(run.seen) >= 2 * FEWEST:
            return _Run(starts, nought=nought, is_within=True)
    return None


def _texts(text: str, run: _Run) -> Iterator[str]:
    """A text, parted before each number that comes next in the run."""
    if run.current is None:
        first = _next(text, run) if run.is_within else None
        head = _LABELS.split(text[: first[0]] if first else text)
        if len(head) > 1 and _HEADS_LISTS.search(head[0]):
            yield from head[:-1]
            text = text[len(text[: first[0]] if first else text) - len(head[-1]) :]
    while (run.current is not None or run.is_within) and (found := _next(text, run)) is not None:
        at, run.current = found
        run.seen.add(run.current)
        yield text[:at].rstrip()
        text = text[at:]
    yield text


def _is_text(piece: Piece) -> bool:
    return piece.kind in (PieceKind.LINE, PieceKind.PARAGRAPH, PieceKind.LISTED)


def _starts_with(piece: Piece) -> _Number | None:
    match = _START.match(piece.text) if _is_text(piece) else None
    if match is None or not (match["stop"] or match["year"] or "." in match["number"]):
        return None
    return tuple(int(part) for part in match["number"].removesuffix(".0").split("."))


def _next(text: str, run: _Run) -> tuple[int, _Number] | None:
    """Where in a text the number begins that comes after the one in hand, and that number."""
    found = []
    for number in run.after():
        if number in run.starts or str(number[-1]) not in text:
            continue
        for match in re.finditer(rf"(?<=\s){run.printed(number)}\s+(?=[A-Z“\"\d])", text):
            if match.start() > 0 and _begins(text[: match.start()], text[match.end() :], number, run):
                found.append((match.start(), number))
                break
    return min(found, default=None)


def _begins(before: str, after: str, number: _Number, run: _Run) -> bool:
    if _NO_ITEM.search(before) or not after[:1]:
        return False
    if len(number) > 1 and number[-1] == 1 and len(before.split()) <= _LONGEST_HEAD:
        return True
    if _ENDED.search(before) or (len(number) == 1 and (run.nought or run.year or run.is_within)):
        return len(number) > 1 or after[0].isupper() or re.match(rf"{number[0]}\.1\b", after) is not None
    return len(number) == 1 and after[0].isupper() and len(after.split()) <= _LONGEST_TITLE and ". " not in after


def _parts(text: str) -> list[str]:
    """The text of an item, parted before its letters and its bullets."""
    if not _START.match(text):
        return [text]
    return [part for lettered in _lettered(text) for part in _BULLET.split(lettered)]


def _lettered(text: str) -> list[str]:
    """The text of an item, parted before *a.*, *b.* and so on, where at least the first two stand in it."""
    places: list[int] = []
    for letter in _LETTERS:
        match = re.compile(rf"(?<=\s){letter}[.)]\s+(?=[A-Z\d])").search(text, places[-1] + 1 if places else 0)
        if match is None:
            break
        places.append(match.start())
    if len(places) < 2:
        return [text]
    bounds = [0, *places, len(text)]
    return [text[a:b].rstrip() for a, b in pairwise(bounds)]


def _pieces(piece: Piece, texts: Sequence[str]) -> list[Piece]:
    if len(texts) == 1:
        return [piece]
    out: list[Piece] = []
    for text in texts:
        if out and piece.kind is PieceKind.LINE:
            out.append(Piece("", PieceKind.BLANK))
        out.append(replace(piece, text=text))
    return out
