"""Samples, their percentiles, and taking turns."""

from __future__ import annotations

import gc
import math
import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

now = time.perf_counter
"""The clock of every benchmark; seconds."""


@dataclass(frozen=True)
class Settings:
    """How a run was asked for."""

    folder: Path
    """Where generated files are kept from one run to the next."""
    rows: int = 1_000_000
    """Entries in the file that is searched."""
    is_quick: bool = False
    rounds: int | None = None
    """How often a test that goes on as long as one likes is repeated; None: as often as it takes."""
    seed: int = 1
    """For what is random in it."""

    def times(self, often: int) -> int:
        """How often to measure: a quarter of `often`, at least 3, when in a hurry."""
        return max(3, often // 4) if self.is_quick else often


@dataclass(frozen=True)
class Figure:
    """One line of the report."""

    what: str
    value: float
    limit: float | None = None
    """The bar, in the same unit; None where the figure is for information."""
    unit: str = "×"
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the bar is kept."""
        return self.limit is None or self.value <= self.limit

    def __str__(self) -> str:
        bar = "" if self.limit is None else f"  at most {self.limit:g}  {'holds' if self.holds else 'MISSED'}"
        return f"  {self.what:<66} {self.value:9.2f} {self.unit:<2}{bar:<24}{self.note}"


def percentile(values: Iterable[float], q: float) -> float:
    """The q-th percentile (0..100), interpolated; NaN for no values."""
    ordered = sorted(values)
    if not ordered:
        return math.nan
    place = (len(ordered) - 1) * q / 100
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def ratio(a: Iterable[float], b: Iterable[float], q: float = 50) -> float:
    """The q-th percentile of `a` to that of `b`."""
    return percentile(a, q) / percentile(b, q)


def spread(values: Sequence[float]) -> str:
    """The 50th and 95th percentile of times in seconds, as milliseconds."""
    return f"{percentile(values, 50) * 1e3:.2f} / {percentile(values, 95) * 1e3:.2f} ms"


def timed(do: Callable[[], object]) -> Callable[[], float]:
    """`do` as something that says how many seconds it took."""

    def run() -> float:
        begun = now()
        do()
        return now() - begun

    return run


def in_turn(runs: Mapping[str, Callable[[], float]], rounds: int, warmup: int = 1) -> dict[str, list[float]]:
    """Run each of several things once a round, in a new order every time; what they said, by name."""
    rng = random.Random(1)
    taken: dict[str, list[float]] = {name: [] for name in runs}
    gc.collect()
    for i in range(rounds + warmup):
        for name in rng.sample(list(runs), len(runs)):
            value = runs[name]()
            if i >= warmup:
                taken[name].append(value)
    return taken
