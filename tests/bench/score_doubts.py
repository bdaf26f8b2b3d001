"""How far what an import does not doubt can be trusted: `python tests/bench/score_doubts.py PUBLISHED TRUTH …`.

Folders come in pairs, as for `score_import`. For each kind: facts that no doubt is about, how many of them are right;
then how many doubts there are for a page of 3,000 letters, and how many of them are about something wrong: a fact of
the kind that they speak of, in their item where they stand in one, that is not right or was not found.
"""

from __future__ import annotations

import sys

if __package__ in (None, ""):  # run as a file: this folder is on the path then, and the project is not
    _PROJECT = __file__.rpartition("/tests/bench/")[0] or "."
    sys.path[:1] = [_PROJECT, f"{_PROJECT}/tests"]

import json
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from bench.score_import import KINDS, aligned, decisions, items_of, scores, source_of
from bench.score_people import key_of
from clerk_tui.importing.doubts import Doubt, Sort
from clerk_tui.importing.examine import checked
from clerk_tui.meeting import Meeting
from clerk_tui.meeting.people import fold

ABOUT = {
    Sort.HEAD: ("head",),
    Sort.PRESENT: ("present", "apologies"),
    Sort.ITEMS: ("items", "votes"),
    Sort.DECISIONS: ("decisions", "movers", "votes"),
    Sort.VOTES: ("votes",),
    Sort.MOVERS: ("movers", "present"),
    Sort.PEOPLE: ("speakers", "movers", "votes", "declarations"),
}
"""The kinds of facts that a doubt speaks of. A vote is right only in its item, so a missing heading makes it wrong."""
NAMING = (Sort.PRESENT, Sort.MOVERS, Sort.PEOPLE)
"""Doubts that name whom they are about."""
LETTERS_OF_PAGE = 3000
Fact: TypeAlias = tuple[str, Hashable, Hashable, bool]
"""Kind, item (index in the labels), what it is, and whether it is right."""


@dataclass
class Tally:
    """What was counted over all documents."""

    right: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    doubts: Counter[Sort] = field(default_factory=Counter)
    just: Counter[Sort] = field(default_factory=Counter)
    pages: float = 0


def head_facts(meeting: Meeting, truth: dict[str, Any]) -> Iterator[tuple[bool, str]]:
    """Each fact of the head that was found and labelled: whether it is right, and what it is."""
    head = meeting.head
    if head.date and truth.get("date"):
        yield head.date.isoformat() == truth["date"], f"date {head.date}"
    if head.time and truth.get("start"):
        yield f"{head.time:%H:%M}" == truth["start"], f"time {head.time:%H:%M}"
    if head.committee and truth.get("committee"):
        one, other = fold(head.committee), fold(truth["committee"])
        body = fold(truth.get("body") or "-")
        yield one in other or other in one or one == body, f"committee {head.committee}"


def facts(meeting: Meeting, truth: dict[str, Any]) -> Iterator[tuple[str, Hashable, Hashable, bool]]:
    """Each fact: kind, item (index in the labels), what it is, whether it is right."""
    for is_right, words in head_facts(meeting, truth):
        yield "head", None, words, is_right
    where = {key_of(d["key"]): d["item"] for d in truth.get("decisions") or ()}
    found = {d.key: d.item for d in decisions(meeting)}
    for kind, (score, got, wanted) in scores(meeting, truth).items():
        if kind == "items":
            yield from (("items", None, n, n < score.right) for n in range(score.found))
            yield from (("missed items", None, n, False) for n in range(score.wanted - score.right))
            continue
        for rows, is_right in ((got & wanted, True), (got - wanted, False), (wanted - got, False)):
            for row in rows.elements():
                item: Any = row[0] if isinstance(row, tuple) else row
                if kind in ("decisions", "movers"):
                    item = found.get(item, where.get(item))
                yield kind if got[row] else f"missed {kind}", item, row, is_right


def take(tally: Tally, meeting: Meeting, doubts: Sequence[Doubt], truth: dict[str, Any], *, shows: bool) -> None:
    """Count one document."""
    everything = list(facts(meeting, truth))
    doubted: set[int] = set()
    for doubt in doubts:
        near = _near(doubt, meeting, truth, everything)
        is_just = any(not everything[n][3] for n in near)
        doubted.update(about(doubt, meeting, truth, everything))
        tally.doubts[doubt.sort] += 1
        tally.just[doubt.sort] += is_just
        if shows:
            print(f"    {'just ' if is_just else 'noise'} {doubt.sort.name:<9} {doubt}")
    for n, (kind, _, row, is_right) in enumerate(everything):
        if n not in doubted and not kind.startswith("missed"):
            tally.told[kind] += 1
            tally.right[kind] += is_right
            if shows and not is_right:
                print(f"    wrong, not doubted: {kind} {row}")


def about(doubt: Doubt, meeting: Meeting, truth: dict[str, Any], everything: Sequence[Fact]) -> list[int]:
    """The facts that a doubt is about, by their places: those of whom it names, or all of its kind, in its item."""
    near = _near(doubt, meeting, truth, everything)
    return [n for n in near if doubt.sort in NAMING and _names(doubt, everything[n][2])] or near


def _near(doubt: Doubt, meeting: Meeting, truth: dict[str, Any], everything: Sequence[Fact]) -> list[int]:
    taken = items_of(meeting)
    ids = {taken[mine][0]: label for mine, label in aligned(meeting, truth)}
    kinds = ABOUT.get(doubt.sort, ())
    item = next((e.item_id for e in meeting.entries if e.id == doubt.entry_id), None)
    places: set[Hashable] = {item, ids.get(item), None} if item is not None else set()
    return [
        n
        for n, (kind, place, _, _) in enumerate(everything)
        if kind.removeprefix("missed ") in kinds
        and (not places or kind.endswith(("items", "head", "present", "apologies")) or place in places)
    ]


def _names(doubt: Doubt, row: Hashable) -> bool:
    """Whether a doubt names whom a fact is about."""
    words = {fold(word) for word in str(doubt).replace("“", " ").replace("”", " ").split()}
    last = row[-1] if isinstance(row, tuple) else row
    if " " not in str(last) and str(last) in fold(str(doubt)):
        return True  # somebody whom the labels do not have, in one word
    return any(fold(word) in words for word in str(last).split()[-1:])


def main(argv: Sequence[str]) -> int:
    """Print the figures; with --show also every doubt, and what is wrong without one."""
    folders = [Path(a) for a in argv if not a.startswith("--")]
    tally = Tally()
    for published, truths in zip(folders[::2], folders[1::2], strict=True):
        for path in sorted(published.iterdir()):
            label = truths / f"{path.stem}.json"
            if not label.exists() or path == label or (source := source_of(path)) is None:
                continue
            meeting, doubts = checked(source)
            tally.pages += sum(len(piece.text) for piece in source.pieces) / LETTERS_OF_PAGE
            if "--show" in argv:
                print(path.stem)
            take(tally, meeting, doubts, json.loads(label.read_text(encoding="utf-8")), shows="--show" in argv)
    print(f"{'kind':<14} {'right':>6} {'undoubted':>9} {'share':>6}")
    for kind in ("head", *KINDS):
        right, told = tally.right[kind], tally.told[kind]
        print(f"{kind:<14} {right:>6} {told:>9} {right / told if told else 1:>6.3f}")
    for sort, count in sorted(tally.doubts.items()):
        print(f"doubts about {sort.name:<10} {count:>4}, about something wrong {tally.just[sort]:>4}")
    total, just = tally.doubts.total(), tally.just.total()
    print(f"{total} doubts in {tally.pages:.0f} pages, {just} about something wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
