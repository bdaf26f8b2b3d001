"""The arithmetic of a list that is drawn from an anchor: places are a row and which of its lines, heights are asked for
as they are needed."""

from __future__ import annotations

from collections.abc import Callable

Place = tuple[int, int]
"""A row, and which of its lines, counted from 0."""
HeightOf = Callable[[int], int]
"""How many lines a row has."""


def lines_from(top: Place, count: int, height: int, height_of: HeightOf) -> list[Place]:
    """The first `height` lines of a list of `count` rows, from `top` on."""
    view: list[Place] = []
    first, skip = top
    for index in range(first, count):
        view += [(index, line) for line in range(skip, height_of(index))]
        skip = 0
        if len(view) >= height:
            break
    return view[:height]


def back(place: Place, lines: int, height_of: HeightOf) -> Place:
    """The place so many lines before, at the earliest the first."""
    index, line = place[0], place[1] - lines
    while line < 0 and index > 0:
        index -= 1
        line += height_of(index)
    return index, max(line, 0)


def onward(place: Place, lines: int, count: int, height_of: HeightOf) -> Place:
    """The place so many lines after, at the latest in the last of `count` rows."""
    index, line = place[0], place[1] + lines
    while index < count - 1 and line >= (height := height_of(index)):
        line -= height
        index += 1
    return index, line


def thumb(view: list[Place], height: int, count: int, *, at_end: bool) -> range:
    """The lines, of a view of `height` lines on `count` rows, beside which the thumb is."""
    first, last = view[0][0], view[-1][0]
    size = max(1, height * (last - first + 1) // count)
    start = height - size if at_end else min(height * first // count, height - size)
    return range(start, start + size)
