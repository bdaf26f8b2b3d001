"""The labels of a list read back as numbers, so that a format can set a real list: (i) (ii), a) b), 1. 2., bullets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from clerk_tui.minutes.document import Block
from clerk_tui.minutes.wording import letters, roman
from clerk_tui.regex import regex


class Manner(StrEnum):
    """How a list counts."""

    DECIMAL = "decimal"
    ROMAN = "roman"
    LETTER = "letter"
    BULLET = "bullet"
    OTHER = "other"
    """A label that is no number; it is printed as it stands."""


@dataclass
class Run:
    """Entries of one list at one level, each with the number after that of the entry before."""

    manner: Manner
    start: int
    """The number of the first."""
    before: str
    """What stands before the number; a bullet or any other label whole."""
    after: str
    level: int
    """1 for the outermost list."""


_LABEL = regex(r"(?P<before>\W*)(?P<core>\d{1,5}|[a-z]{1,7})(?P<after>\W*)")
_BULLETS = frozenset("•·▪–-—*")
_ROMANS = {roman(number): number for number in range(1, 90)}
_LETTERS = {letters(number): number for number in range(1, 703)}


def runs(blocks: Sequence[Block]) -> list[Run | None]:
    """The run to which each block of a list belongs; None for one without a label, which goes on with the entry above
    it. A number that does not follow from the one before, and anything after an outer entry, begins a new run."""
    out: list[Run | None] = []
    open_runs: dict[int, tuple[Run, list[Run]]] = {}
    for block in blocks:
        if not block.label:
            out.append(None)
            continue
        level = max(block.level, 1)
        open_runs = {at: run for at, run in open_runs.items() if at <= level}
        read = _readings(block.label, level)
        run, last = open_runs.get(level, (None, []))
        going_on = [r for r in read if any(_follows(r, before) for before in last)]
        if run is None or not going_on:
            run, going_on = _copy(read[0]), read
        elif run.manner is not going_on[0].manner:
            _reread(run, going_on[0], sum(1 for known in out if known is run))
        open_runs[level] = run, going_on
        out.append(run)
    return out


def _readings(label: str, level: int) -> list[Run]:
    """What a label can be, the likeliest first: (i) is the first in Roman numerals, or the ninth letter."""
    if label in _BULLETS:
        return [Run(Manner.BULLET, 1, label, "", level)]
    match = _LABEL.fullmatch(label)
    found: list[tuple[Manner, int]] = []
    core = match["core"] if match else ""
    if core.isdigit() and core.isascii() and str(int(core)) == core:
        found.append((Manner.DECIMAL, int(core)))
    if core in _ROMANS:
        found.append((Manner.ROMAN, _ROMANS[core]))
    if core in _LETTERS and len(core) < 3:
        found.append((Manner.LETTER, _LETTERS[core]))
    if match is None or not found:
        return [Run(Manner.OTHER, 1, label, "", level)]
    if found[0] == (Manner.ROMAN, _ROMANS.get(core)) and len(core) == 1 and core not in "iv":
        found.reverse()
    return [Run(manner, number, match["before"], match["after"], level) for manner, number in found]


def _follows(run: Run, before: Run) -> bool:
    if (run.manner, run.before, run.after) != (before.manner, before.before, before.after):
        return False
    return run.manner is Manner.BULLET or (run.manner is not Manner.OTHER and run.start == before.start + 1)


def _copy(run: Run) -> Run:
    return Run(run.manner, run.start, run.before, run.after, run.level)


def _reread(run: Run, last: Run, count: int) -> None:
    """What follows shows how the run counts: (i) after (h) is a letter."""
    run.manner, run.start = last.manner, last.start - count
