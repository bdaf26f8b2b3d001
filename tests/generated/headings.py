"""Lines that begin with the topic of an item still to come, as clerks write it, a sign, and what was said in it; and
topics that no item has. Each agenda has other items of the same list beside the one that is meant.

The titles, the ways in which their topics are typed, the texts and the signs are in `headings.txt` beside this module.
Half *a* is for reading and mending; half *b* has other titles, wordings and signs and is only counted; so has half
*c*, which also has the topics of no item.

    python -P -m tests.generated.headings --seed 5 --count 400 --half b [--show 20]
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Head
from clerk_tui.notation import NameIndex, Reading, read_notes

from .counting import sections_of
from .joined import DIRECTORY, State

PEOPLE = (
    ("Cllr Moira Tansley", "MT"), ("Cllr Piers Okonjo", "PO"), ("Cllr Ffion Beddoes", "FB"),
    ("Cllr Gwen Larkspur", "GL"), ("Cllr Hugh Vantage", "HV"),
)  # fmt: skip
HEAD = "/council Thornleigh Council\n/date 4 June 2026 7pm\n/chair Cllr Ada Quill\n"


class Case(NamedTuple):
    """A line, the agenda, the item in hand, and the line that opens the item which is meant; empty if none is."""

    line: str
    items: tuple[str, ...]
    in_hand: int
    opens: str


def cases(random: Random, half: str) -> Iterator[Case]:
    """Cases without end."""
    topics = [line.removeprefix("# ").rpartition(": ")[::2] for line in sections_of(__file__)[f"topics {half}"]]
    none = sections_of(__file__).get(f"none {half}", [])
    while True:
        others = random.sample(topics, 6)
        items = ("Apologies", "Minutes", *(title for title, _ in others), "Any other business")
        title, ways = others[-1]
        at = items.index(title) + 1
        if none and random.random() < 1 / 4:
            yield Case(random.choice(none), items, random.randint(2, 5), "")
            continue
        (name, letters), topic = random.choice(PEOPLE), random.choice(ways.split("; "))
        said = random.choice(sections_of(__file__)[f"texts {half}"]).format(i=letters, n=name.split()[-1])
        upper, begun = topic[0].upper() + topic[1:], said[0].upper() + said[1:]
        line = random.choice(sections_of(__file__)[f"signs {half}"]).format(t=topic, T=upper, x=said, X=begun)
        yield Case(line, items, at - random.choice((1, 1, 1, 2, 3)), f"/item {at}")


@cache
def begun() -> State:
    """The meeting without an agenda."""
    members = "\n".join(f"/member {name}" for name, _ in PEOPLE)
    read = read_notes(f"{HEAD}{members}\n/present all\n/open 7pm\n", Head(1), DIRECTORY)
    assert read.reports == ()
    return State(read.meeting, NameIndex(read.meeting))


def read(case: Case) -> Reading:
    """What the line of a case is read as."""
    agenda = (f"/agenda {at} {title}" for at, title in enumerate(case.items, 1))
    state = begun().given((*agenda, f"/item {case.in_hand}"))
    assert len(state.meeting.items) == len(case.items)
    return state.read(case.line)


def verdict(case: Case, reading: Reading) -> str:
    """*right*; *wrong*: another item is offered; *offered* as something else; *asked* about; or *silent*."""
    if reading.offer == case.opens or (not case.opens and not reading.offer.startswith(("/item", "/next"))):
        return "right"
    is_other = any(line.startswith(("/item", "/next")) for line in (reading.offer, *reading.then))
    return "wrong" if is_other else "offered" if reading.offer else "asked" if reading.remark else "silent"


def main() -> None:
    """Count how the lines are read, and show some that are not read rightly."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--half", choices=("a", "b", "c"), default="a")
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    counts, every = Counter[str](), cases(Random(given.seed), given.half)
    for case in (next(every) for _ in range(given.count)):
        reading = read(case)
        how = verdict(case, reading)
        if how != "right" and counts.total() - counts["right"] < given.show:
            print(f"{how:8}{case.line}  [{case.items[case.in_hand :]}]\n        > {reading.offer or reading.remark}")
        counts[how] += 1
    print(" ".join(f"{how} {counts[how]}" for how in ("right", "offered", "asked", "wrong", "silent")))


if __name__ == "__main__":
    main()
