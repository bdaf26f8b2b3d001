"""How text appears on the screen: made safe, measured in cells, and broken into lines.

Textual reads square brackets in a plain string as markup, which may act or raise, and passes control characters, escape
sequences and overrides of the reading direction on to the terminal. So text from the file, the keyboard or a paste is
shown only through `content` (for widgets that take a `Content`), `plain` (for widgets that draw their own lines) or
`notify`. Widths are counted in cells: a letter takes one, an East Asian character or an emoji two, a combining accent
none. Places in a text are counted in characters.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Literal

from rich.cells import cell_len, get_character_cell_size, split_graphemes
from textual.content import Content, Span
from textual.dom import DOMNode

from clerk_tui.regex import regex

Piece = str | tuple[str, str] | Content
"""Text, text with the name of a style, or text that is already safe."""
Mark = tuple[int, int, str]
"""The first character, the one after the last, and the style."""

EXEMPT = "■ exempt "
"""Shown before the text of an entry that is left out of the public minutes."""
SHOWN_FOR_CONTROLS = "\N{REPLACEMENT CHARACTER}"

#: Control characters (C0, DEL, C1), lone surrogates and tag characters: terminals act on them or cannot write them.
_CONTROLS = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]")
#: Characters that cannot be seen but change the line: overrides and isolates of direction, zero-width spaces.
_UNSEEN = regex("[\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LINE_ENDS = regex("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SUSPECTS = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SUSPECT = regex(_SUSPECTS)
SAFE = f"(?:(?!{_SUSPECTS}).)*"
"""A pattern of text that may be shown as it is."""


def _safe(text: str) -> str:
    """Return `text` safe to show, with line breaks as newlines."""
    if _SUSPECT.search(text) is None:
        return text
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _CONTROLS.sub(SHOWN_FOR_CONTROLS, _UNSEEN.sub("", text))


def plain(text: str) -> str:
    """Return `text` as one safe line: control characters become a mark, line breaks and tabs become spaces, and
    overrides of the reading direction are removed."""
    return _safe(text).replace("\n", " ")


def content(text: str, *marks: Mark, style: str = "") -> Content:
    """Return `text` in `style`, safe for any widget: line breaks stay, and nothing is read as markup. Each mark gives
    some characters another style."""
    shown = _safe(text)

    def place(offset: int) -> int:
        return offset if shown is text else len(_safe(text[:offset]))

    spans = [Span(0, len(shown), style)] if style and shown else []
    spans += [Span(place(start), place(end), look) for start, end, look in marks]
    return Content(shown, spans=spans)


def join(*pieces: Piece) -> Content:
    """Join pieces, making each safe."""
    return Content("").join(_piece(piece) for piece in pieces)


def lines(pieces: Iterable[Piece]) -> Content:
    """Join pieces as lines, making each safe."""
    return Content("\n").join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> Content:
    if isinstance(piece, Content):
        return piece
    return content(piece) if isinstance(piece, str) else content(piece[0], style=piece[1])


def notify(
    node: DOMNode,
    message: str,
    *,
    severity: Literal["information", "warning", "error"] = "information",
    timeout: float | None = None,
) -> None:
    """Show `message` in the corner of the screen for `timeout` seconds."""
    node.app.notify(_safe(message), severity=severity, timeout=timeout, markup=False)


_JOINER = "\N{ZERO WIDTH JOINER}"
_FIRST_ACCENT = "\u0300"
"""Below it no character is part of another."""
_SLICE = 8
"""Characters looked at for each cell to be filled: a letter with seven accents."""
BEGINNING = 30
"""Cells of the start of a text that stay in sight when its end matters."""


def width(text: str) -> int:
    """Return how many cells `text` takes."""
    return len(text) if text.isascii() else cell_len(text)


def fitting(text: str, cells: int, start: int = 0) -> int:
    """Return the place up to which the text from `start` fits into `cells` cells: after at least one character, and
    never between a letter and its accent."""
    if text.isascii():
        return min(len(text), start + max(cells, 1))
    # A slice, so that a long text costs no more; its last character may continue after it.
    end = min(len(text), start + _SLICE * (cells + 1))
    if cell_len(text[start:end]) > cells:
        used = 0
        for first, _last, size in split_graphemes(text[start:end])[0]:
            used += size
            if used > cells and first > 0:
                return start + first
    while is_inside(text, end):
        end += 1
    return end


def is_inside(text: str, place: int) -> bool:
    """Whether `place` is inside what is seen as one character."""
    if place <= 0 or place >= len(text):
        return False
    character = text[place]
    if character < _FIRST_ACCENT:
        return False
    return text[place - 1] == _JOINER or get_character_cell_size(character) == 0


def cut(text: str, cells: int) -> str:
    """Return `text`; if it is longer than `cells` cells, its beginning and …."""
    if width(text) <= cells:
        return text
    if cells <= 1:
        return "…"[:cells]
    kept = text[: fitting(text, cells - 1)]
    return (kept.rstrip(" ") if width(kept) < cells else "") + "…"


def cut_start(text: str, cells: int) -> str:
    """Return `text`; if it is longer than `cells` cells, … and its end."""
    if width(text) <= cells:
        return text
    if cells <= 1:
        return "…"[:cells]
    start, used = len(text), 0
    for first, _last, size in reversed(split_graphemes(text)[0]):
        used += size
        if used > cells - 1:
            break
        start = first
    return "…" + text[start:].lstrip(" ")


def fitted(text: str, room: int) -> str:
    """Return `text` in at most `room` cells: its beginning, and also its end because the clerk types there."""
    text = " ".join(text.split("\n"))
    if width(text) <= room:
        return text
    start = cut(text, min(BEGINNING, room // 3))
    return start + cut_start(text, max(1, room - width(start))).removeprefix("…")


def padded(text: str, cells: int) -> str:
    """Return `text`, cut or filled with spaces to exactly `cells` cells."""
    text = cut(text, cells)
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int) -> list[tuple[int, int]]:
    """Return the start and end of each line of `text`, broken at spaces and newlines to `cells` cells. The space at a
    break is in no line; a word longer than a line is broken. There is always one line at least."""
    cells = max(cells, 1)
    found: list[tuple[int, int]] = []
    at = 0
    for paragraph in text.split("\n"):
        end = at + len(paragraph)
        found += _wrap_paragraph(text, at, end, cells)
        at = end + 1
    return found


def _wrap_paragraph(text: str, start: int, end: int, cells: int) -> list[tuple[int, int]]:
    found = []
    while True:
        place = min(fitting(text, cells, start), end)
        if place >= end:
            found.append((start, end))
            return found
        gap = place if text[place] == " " else text.rfind(" ", start, place)
        if gap > start and text[start:gap].strip(" "):
            place = gap
        found.append((start, place))
        start = place
        while start < end and text[start] == " ":
            start += 1
        if start >= end:
            return found


def wrap_typed(text: str, cells: int) -> list[tuple[int, int]]:
    """Return the start and end of each line of a text being typed: like `wrap`, but every character is in a line, and
    each line leaves one cell for the cursor after its end."""
    room = max(cells - 1, 1)
    found = []
    start = 0
    while True:
        place = fitting(text, room, start)
        if place >= len(text):
            found.append((start, len(text)))
            return found
        if text[place] == " ":
            place += 1
        else:
            gap = text.rfind(" ", start, place)
            place = gap + 1 if gap > start else place
        while is_inside(text, place):
            place += 1
        found.append((start, place))
        start = place


_clock_hours = 24


def use_clock(hours: Literal[12, 24]) -> None:
    """Show times with 12 or 24 hours from now on."""
    global _clock_hours
    _clock_hours = hours


def clock_cells() -> int:
    """Return how many cells a time takes at most."""
    return 5 if _clock_hours == 24 else 7


def clock(at: time | None) -> str:
    """Return a time as the clerk chose: `14.05`, `2.05pm`, or with a colon where the month is first; '' for None."""
    if at is None:
        return ""
    sign = ":" if _month_first else "."
    if _clock_hours == 24:
        return f"{at.hour}{sign}{at.minute:02}"
    return f"{at.hour % 12 or 12}{sign}{at.minute:02}{'am' if at.hour < 12 else 'pm'}"


_month_first = False


def use_month_first(is_first: bool) -> None:
    """Show dates with the month first from now on, or with the day first."""
    global _month_first
    _month_first = is_first


def short_date(day: date | None) -> str:
    """Return a date as *Mon 8 Jan 2018*, or with the month first."""
    if day is None:
        return "no date"
    return f"{day:%a} {day:%b} {day.day}, {day.year}" if _month_first else f"{day:%a} {day.day} {day:%b %Y}"


def long_date(day: date | None, *, month_first: bool = False) -> str:
    """Return a date as *8 January 2018*, or with the month first, if asked for here or for all dates; '' for None."""
    if day is None:
        return ""
    return f"{day:%B} {day.day}, {day.year}" if month_first or _month_first else f"{day.day} {day:%B %Y}"
