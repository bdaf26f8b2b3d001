"""How wide text is on a screen, and where it breaks.

Widths are counted in cells: a letter takes one, an East Asian character or an emoji two, a combining accent none.
Places in a text are counted in characters.
"""

from __future__ import annotations

from datetime import date, time

from rich.cells import cell_len, get_character_cell_size, split_graphemes

_JOINER = "\N{ZERO WIDTH JOINER}"
_FIRST_ACCENT = "\u0300"
"""Below it no character is part of another."""
_SLICE = 8
"""Characters looked at for each cell to be filled: a letter with seven accents."""
BEGINNING = 30
"""How much of the beginning of a text stays in sight where its end matters; cells."""


def width(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if text.isascii() else cell_len(text)


def fitting(text: str, cells: int, start: int = 0) -> int:
    """The place up to which the text from `start` on fits into `cells` cells; at least one character is taken, and
    accents stay with their letter."""
    if text.isascii():
        return min(len(text), start + max(cells, 1))
    # A slice, so that the time does not grow with what is not looked at; its last character may go on beyond it.
    end = min(len(text), start + _SLICE * (cells + 1))
    used = 0
    for first, _last, size in split_graphemes(text[start:end])[0]:
        used += size
        if used > cells and first > 0:
            return start + first
    while is_inside(text, end):
        end += 1
    return end


def is_inside(text: str, place: int) -> bool:
    """Whether `place` lies inside what is seen as one character."""
    if place <= 0 or place >= len(text):
        return False
    character = text[place]
    if character < _FIRST_ACCENT:
        return False
    return text[place - 1] == _JOINER or get_character_cell_size(character) == 0


def cut(text: str, cells: int) -> str:
    """`text`, ended with … where it is longer than `cells` cells."""
    if width(text) <= cells:
        return text
    if cells <= 1:
        return "…"[:cells]
    kept = text[: fitting(text, cells - 1)]
    return (kept.rstrip(" ") if width(kept) < cells else "") + "…"


def cut_start(text: str, cells: int) -> str:
    """The end of `text`, begun with … where it is longer than `cells` cells."""
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
    """`text` in at most `room` cells: its beginning and, the clerk being at the end of it, its tail."""
    text = text.replace("\n", " ¶ ")
    if width(text) <= room:
        return text
    start = cut(text, min(BEGINNING, room // 3))
    return start + cut_start(text, max(1, room - width(start))).removeprefix("…")


def padded(text: str, cells: int) -> str:
    """`text` cut or filled with spaces to exactly `cells` cells."""
    text = cut(text, cells)
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int) -> list[tuple[int, int]]:
    """Where the lines of `text` begin and end when it is broken at spaces (and newlines) to `cells` cells. The space
    at a break belongs to no line; a word longer than a line is broken. At least one line."""
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
    """Where the lines of a text being typed begin and end: as `wrap`, but every character belongs to a line, so that
    the cursor can stand at each of them. At least one line; one cell is left for the cursor at the end of a line."""
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


def clock(at: time | None) -> str:
    """A time in at most five cells: `9.44`, `14.05`; empty for none."""
    return f"{at.hour}.{at.minute:02}" if at else ""


def short_date(day: date | None) -> str:
    """A date in a few cells: *Mon 8 Jan 2018*."""
    return f"{day:%a} {day.day} {day:%b %Y}" if day else "no date"
