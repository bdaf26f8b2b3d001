"""An agenda that is set in two columns: the second goes on counting where the first ends."""

from __future__ import annotations

from collections.abc import Sequence

from clerk_tui.regex import regex

_RIGHT = regex(r"(?:^\s{30,}|\S\s{4,})(?=\S)")
"""What stands before the words of the second column."""
_NUMBER = regex(r"\s*(\d{1,2})\.\s")
_FEWEST = 6
"""Lines of a second column."""
_FEWEST_NUMBERS = 2
_SPREAD = 14
"""Characters by which the lines of a column may be set in."""


def one_below_the_other(text: str) -> str:
    """The text with its second column below the first, if it has two and the numbers of one go on in the other."""
    lines = text.splitlines()
    starts = [match.end() if (match := _RIGHT.search(line)) else 0 for line in lines]
    for begin in sorted({start for start in starts if start}):
        inside = [at for at, start in enumerate(starts) if begin <= start <= begin + _SPREAD]
        if len(inside) < _FEWEST:
            continue
        first, last = inside[0], inside[-1]
        while first > 0 and lines[first - 1].strip() and starts[first - 1] >= begin:
            first -= 1
        left = _column(lines[first : last + 1], slice(begin))
        right = _column(lines[first : last + 1], slice(begin, None))
        after = [line for line in lines[last + 1 :] if line.strip()]
        if _counts_on([*left, *after], right) and not any(_is_cut(line, begin) for line in lines[first : last + 1]):
            return "\n".join([*lines[:first], *left, *lines[last + 1 :], "", *right])
    return text


def _column(lines: Sequence[str], part: slice) -> list[str]:
    """That part of each line, where it says something or the whole line is empty."""
    return [line[part].rstrip() for line in lines if line[part].strip() or not line.strip()]


def _is_cut(line: str, begin: int) -> bool:
    """Whether words go across the place where the second column begins."""
    return len(line) > begin and line[begin - 1] != " "


def _counts_on(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the numbers of one column go on in the other."""
    first, second = _numbers(left), _numbers(right)
    both = [*first, *second]
    return min(len(first), len(second)) >= _FEWEST_NUMBERS and both == list(range(1, len(both) + 1))


def _numbers(lines: Sequence[str]) -> list[int]:
    return [int(match[1]) for line in lines if (match := _NUMBER.match(line))]
