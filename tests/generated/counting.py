"""How many entries of the lists that a generator makes are read rightly, marked, or wrong in silence."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Protocol, TypeVar


@cache
def sections_of(module: str) -> dict[str, list[str]]:
    """The lines under each heading in square brackets in the text beside a module, given by its file."""
    found, lines = dict[str, list[str]](), Path(module).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("["):
            found[line.strip("[]")] = section = []
        else:
            section.append(line)
    return found


class Layout(Protocol):
    """A text of a layout, and the entries that it tells."""

    @property
    def layout(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def told(self) -> Sequence[object]: ...


C = TypeVar("C", bound=Layout)


def count(
    cases: Callable[[Random, str], Iterator[C]], judged: Callable[[C], tuple[Counter[str], list[str]]], what: str
) -> None:
    """Print the counts of each layout that is not read as it should be, and some texts of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--half", choices=("a", "b"), default="a")
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    total: Counter[str] = Counter()
    of_layout: dict[str, Counter[str]] = {}
    shown = 0
    for case, _ in zip(cases(Random(given.seed), given.half), range(given.count), strict=False):
        counts, wrong = judged(case)
        total += counts
        total[what] += len(case.told)
        of_layout.setdefault(case.layout, Counter()).update(counts)
        if wrong and shown < given.show:
            shown += 1
            print(f"--- {case.layout}\n{case.text}\n", *wrong, sep="\n   ")
    for name, counts in of_layout.items():
        if counts["wrong in silence"] or counts["marked"] or counts["right, yet marked"]:
            print(f"{name:32}", dict(counts))
    print(dict(total))
