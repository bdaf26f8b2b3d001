"""How far what an import does not doubt can be trusted: `python tests/bench/score_doubts.py PUBLISHED TRUTH …`.

Folders come in pairs, as for `score_import`. For each kind: facts that no doubt is about, how many of them are right;
the same where only doubts at a place count, not those about a whole file; how many facts are wrong or were missed, and
how many of them a doubt tells: at their place (their item, or the list), or for the whole file. Then how many doubts
there are for a page of 3,000 letters, and how many of them are about something wrong: a fact of the kind that they
speak of, in their item where they stand in one, that is not right or was not found.
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
from itertools import pairwise
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
_OF_FILES = (Sort.HEAD, Sort.PRESENT)
"""What a file has once, so that a doubt about the file stands at its place."""
NAMING = (Sort.PRESENT, Sort.MOVERS, Sort.PEOPLE)
"""Doubts that name whom they are about."""
LETTERS_OF_PAGE = 3000
Fact: TypeAlias = tuple[str, Hashable, Hashable, bool]
"""Kind, place (the index of an item in the labels), what it is, and whether it is right."""


@dataclass
class Tally:
    """What was counted over all documents."""

    right: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    placed_right: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)
    """The same, but a doubt about a whole file is none."""
    wrong: Counter[str] = field(default_factory=Counter)
    wrong_placed: Counter[str] = field(default_factory=Counter)
    wrong_told: Counter[str] = field(default_factory=Counter)
    """What is wrong or was missed: all of it, told at its place, and told at all."""
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


def facts(meeting: Meeting, truth: dict[str, Any]) -> Iterator[Fact]:
    """Each fact: kind, place, what it is, whether it is right."""
    for is_right, words in head_facts(meeting, truth):
        yield "head", None, words, is_right
    places = places_of(meeting, truth)
    seen = [label for label in places.values() if isinstance(label, int)]
    where = {key_of(d["key"]): d["item"] for d in truth.get("decisions") or ()}
    found = {d.key: places.get(d.item) for d in decisions(meeting)}
    actions = {key_of(e.text or ""): places.get(e.item_id) for e in meeting.entries}
    for kind, (_, got, wanted) in scores(meeting, truth).items():
        if kind == "items":
            yield from _items(meeting, truth, places)
            continue
        for rows, is_right in ((got & wanted, True), (got - wanted, False), (wanted - got, False)):
            for row in rows.elements():
                item: Any = row[0] if isinstance(row, tuple) else row
                if kind in ("decisions", "movers"):
                    item = found.get(item, where.get(item))
                elif kind == "actions":
                    item = actions.get(item)
                if isinstance(item, int):  # what was missed lies under the item above it
                    item = max((label for label in seen if label <= item), default=None)
                yield kind if got[row] else f"missed {kind}", item, row, is_right


def places_of(meeting: Meeting, truth: dict[str, Any]) -> dict[int | None, Hashable]:
    """By the id of an item that was found: the item of the labels that it is, or in which it lies."""
    pairs = dict(aligned(meeting, truth))
    out: dict[int | None, Hashable] = {}
    last: Hashable = None
    for n, (item_id, _, _) in enumerate(items_of(meeting)):
        last = out[item_id] = pairs.get(n, last)
    return out


def _items(meeting: Meeting, truth: dict[str, Any], places: dict[int | None, Hashable]) -> Iterator[Fact]:
    """Each item that was found, and each that was missed at the item above it."""
    found, wanted = items_of(meeting), truth["items"]
    pairs = dict(aligned(meeting, truth))
    for n, (item_id, number, title) in enumerate(found):
        yield "items", places[item_id], f"{number} {title}", n in pairs
    above: Hashable = None
    for n, item in enumerate(wanted):
        if n in pairs.values():
            above = n
        else:
            yield "missed items", above, f"{item['number']} {item['title']}", False


def take(tally: Tally, meeting: Meeting, doubts: Sequence[Doubt], truth: dict[str, Any], *, shows: bool) -> None:
    """Count one document."""
    everything = list(facts(meeting, truth))
    doubted: set[int] = set()
    placed: set[int] = set()
    for doubt in doubts:
        near = _near(doubt, meeting, truth, everything)
        is_just = any(not everything[n][3] for n in near)
        doubted.update(near_it := about(doubt, meeting, truth, everything))
        placed.update(near_it if doubt.places or doubt.sort in _OF_FILES else ())
        tally.doubts[doubt.sort] += 1
        tally.just[doubt.sort] += is_just
        if shows:
            print(f"    {'just ' if is_just else 'noise'} {doubt.sort.name:<9} {doubt}")
    for n, (kind, _, row, is_right) in enumerate(everything):
        plain = kind.removeprefix("missed ")
        tally.wrong[plain] += not is_right
        tally.wrong_placed[plain] += not is_right and n in placed
        tally.wrong_told[plain] += not is_right and n in doubted
        if shows and not is_right and n not in doubted:
            print(f"    {kind if kind != plain else f'wrong {kind}'}, not doubted: {row}")
        if kind != plain:
            continue
        for those, told, right in ((doubted, tally.told, tally.right), (placed, tally.placed, tally.placed_right)):
            told[kind] += n not in those
            right[kind] += n not in those and is_right


def about(doubt: Doubt, meeting: Meeting, truth: dict[str, Any], everything: Sequence[Fact]) -> list[int]:
    """The facts that a doubt is about, by their places: those of whom it names, or all of its kind, in its item."""
    near = _near(doubt, meeting, truth, everything)
    return [n for n in near if doubt.sort in NAMING and _names(doubt, everything[n][2])] or near


def _near(doubt: Doubt, meeting: Meeting, truth: dict[str, Any], everything: Sequence[Fact]) -> list[int]:
    kinds = ABOUT.get(doubt.sort, ())
    labels = places_of(meeting, truth)
    items = {e.item_id for e in meeting.entries if e.id in doubt.places}
    places = {labels[item] for item in items if item in labels}
    if places and doubt.sort is Sort.ITEMS:  # a gap lies above the item at which it is told
        places |= {labels.get(one) for one, other in pairwise([None, *labels]) if other in items}
    return [
        n
        for n, (kind, place, _, _) in enumerate(everything)
        if kind.removeprefix("missed ") in kinds
        and (not places or kind.endswith(("head", "present", "apologies")) or place in places)
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
    print(f"{'kind':<14} {'right':>6} {'undoubted':>9} {'share':>6} {'at place':>9}   {'wrong':>6}  told at place")
    for kind in ("head", *KINDS):
        share, placed = (r[kind] / (t[kind] or 1) for r, t in ((tally.right, tally.told),
            (tally.placed_right, tally.placed)))  # fmt: skip
        print(f"{kind:<14} {tally.right[kind]:>6} {tally.told[kind]:>9} {share:>6.3f} {placed:>9.3f}"
            f"   {tally.wrong[kind]:>6} {tally.wrong_told[kind]:>5} {tally.wrong_placed[kind]:>8}")  # fmt: skip
    for sort, count in sorted(tally.doubts.items()):
        print(f"doubts about {sort.name:<10} {count:>4}, about something wrong {tally.just[sort]:>4}")
    total, just = tally.doubts.total(), tally.just.total()
    print(f"{total} doubts in {tally.pages:.0f} pages, {just} about something wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
