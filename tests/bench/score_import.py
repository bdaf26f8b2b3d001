"""How much of published minutes is recognised: `python tests/bench/score_import.py PUBLISHED_FOLDER TRUTH_FOLDER`.

PUBLISHED_FOLDER has minutes as they were published, TRUTH_FOLDER a JSON file of the same name for each with what a
careful reader found. For each document, and then pooled over all of them, one row for each kind: kind, precision,
recall, F1. What counts as found:

- items: the same heading, in the same order, the number not contradicting (a heading may go on a little longer).
- present, apologies: the person. movements: the person, arrival or departure, the time where the reader gives one.
- declarations: the person. decisions: the key, which is the first six words of what was decided, in small letters,
  without punctuation, a leading *that* or *to* stripped on both sides.
- movers: mover and seconder, each with the key of the decision. votes: the item, the figures (no abstentions and none
  told are the same), whether by name, the outcome; unanimity is a vote without figures.
- speakers: the person in the item. exchanges: the item, who asked, and all who answered; an unnamed voice is nobody.
- actions: the key, as for decisions.

People are one where `aliases` says so, or where name and initial leave no other reading. What the reader listed under
`ambiguous` was left out of the labels: an import that finds it all the same is counted as wrong there, and one that
does not is not blamed.
"""

from __future__ import annotations

import sys

if __package__ in (None, ""):  # run as a file: this folder is on the path then, and the project is not
    _PROJECT = __file__.rpartition("/tests/bench/")[0] or "."
    sys.path[:1] = [_PROJECT, f"{_PROJECT}/tests"]

import json
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from bench.score_people import People, key_of, voice_name
from clerk_tui.errors import FileRefusedError
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.readers.document import Source
from clerk_tui.importing.recognition import recognise
from clerk_tui.meeting import Choice, Collective, Entry, Head, Kind, Meeting, Voice
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.people import fold

KINDS = "items present apologies movements declarations decisions movers votes speakers exchanges actions".split()
_SAID = SPEECH | {Kind.WRITTEN_QUESTION, Kind.WRITTEN_REPLY, Kind.NOTE, Kind.DECLARATION}
_LIST_MARK = re.compile(r"^\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|^[•*●▪◦\uf0b7-]")


# What was found


@dataclass
class Decision:
    """Something decided: what, and who moved and seconded it."""

    key: str
    movers: tuple[Voice, ...] = ()
    is_motion: bool = False
    item: int | None = None
    is_lost: bool = False


@dataclass
class Found:
    """What an import found in one document, in the terms of the labels."""

    meeting: Meeting
    people: People
    item_of: dict[int | None, int | None]
    """Predicted item id → index of the item in the labels."""

    def all(self, kind: str) -> Counter[Hashable]:
        """What it found of a kind."""
        found: Iterable[Hashable] = getattr(self, f"_{kind}")()
        return Counter(found)

    def _persons(self, *kinds: Kind) -> Iterator[str]:
        entries = [e for e in self.meeting.entries if e.kind in kinds]
        yield from dict.fromkeys(self.people.who(voice_name(self.meeting, p)) for e in entries for p in e.persons)

    def _present(self) -> Iterator[Hashable]:
        return self._persons(Kind.PRESENT, Kind.REMOTE)

    def _apologies(self) -> Iterator[Hashable]:
        return self._persons(Kind.APOLOGIES)

    def _movements(self) -> Iterator[Hashable]:
        for entry in self.meeting.entries:
            if entry.kind in (Kind.ARRIVAL, Kind.DEPARTURE):
                at = f"{entry.at:%H:%M}" if entry.at else None
                for person in entry.persons:
                    yield self.people.who(voice_name(self.meeting, person)), entry.kind.value, at

    def _declarations(self) -> Iterator[Hashable]:
        for entry in self.meeting.entries:
            if entry.kind is Kind.DECLARATION:
                yield from (self.people.who(voice_name(self.meeting, p)) for p in entry.persons)

    def _decisions(self) -> Iterator[Hashable]:
        return (decision.key for decision in decisions(self.meeting))

    def _movers(self) -> Iterator[Hashable]:
        for decision in decisions(self.meeting):
            for role, person in zip(("mover", "seconder"), decision.movers, strict=False):
                yield decision.key, role, self.people.who(voice_name(self.meeting, person))

    def _votes(self) -> Iterator[Hashable]:
        for entry in self.meeting.entries:
            if entry.kind is Kind.VOTE and (vote := entry.vote) is not None:
                item = self.item_of[entry.item_id]
                if vote.of_all:
                    yield item, None, None, 0, False, "carried"
                else:
                    named = [len(vote.named(c)) for c in (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN)]
                    figures = (vote.in_favour, vote.against, vote.abstained)
                    f, a, b = (n if told is None else told for told, n in zip(figures, named, strict=True))
                    yield item, f, a, b, vote.is_named, "carried" if f > a else "lost"

    def _speakers(self) -> Iterator[Hashable]:
        seen = dict.fromkeys(
            (self.item_of[e.item_id], self.people.who(voice_name(self.meeting, p)))
            for e in self.meeting.entries
            if e.kind in _SAID
            for p in e.persons
            if p not in (Collective.MEMBERS, Collective.COMMITTEE)
        )
        yield from seen

    def _exchanges(self) -> Iterator[Hashable]:
        for opening, replies in exchanges(self.meeting):
            names = [self.people.who(voice_name(self.meeting, p)) for p in opening.persons]
            answerers = {self.people.who(voice_name(self.meeting, p)) for r in replies for p in r.persons}
            yield self.item_of[opening.item_id], names[0] if names else None, tuple(sorted(answerers))

    def _actions(self) -> Iterator[Hashable]:
        for entry in self.meeting.entries:
            if entry.kind is Kind.ACTION or entry.is_action:
                yield key_of(entry.text or "")


def exchanges(meeting: Meeting) -> Iterator[tuple[Entry, list[Entry]]]:
    """Each question that was answered, with its answers."""
    opened: tuple[Entry, list[Entry]] | None = None
    for entry in meeting.entries:
        if entry.kind in (Kind.ANSWER, Kind.PROMISE, Kind.WRITTEN_REPLY) and opened is not None:
            opened[1].append(entry)
        elif entry.kind in (Kind.QUESTION, Kind.FOLLOW_UP, Kind.STATEMENT, Kind.WRITTEN_QUESTION, Kind.ITEM):
            if opened is not None and opened[1]:
                yield opened
            opened = None if entry.kind is Kind.ITEM else (entry, [])
    if opened is not None and opened[1]:
        yield opened


def decisions(meeting: Meeting) -> list[Decision]:
    """What was decided, in order. A motion is decided when it is carried or lost, after its amendments; the clauses of
    one resolution are one decision; a carried motion that is printed again as resolved is one too."""
    out: list[Decision] = []
    motion: Entry | None = None
    amended: list[Entry] = []
    item = None
    previous: Entry | None = None
    for entry in meeting.entries:
        if entry.kind is Kind.ITEM:
            motion, item, previous = None, entry.item_id, None
        elif entry.kind in (Kind.MOTION, Kind.AMENDMENT):
            amended = [*amended, motion] if entry.kind is Kind.AMENDMENT and motion is not None else []
            motion = entry
        elif entry.kind in (Kind.VOTE, Kind.CARRIED, Kind.LOST) and motion is not None:
            out.append(Decision(key_of(motion.text or ""), motion.persons, True, item, _is_lost(entry)))
            motion = amended.pop() if amended else None
        elif entry.kind in (Kind.CLAUSE, Kind.RECOMMENDATION, Kind.DEFERRED):
            if _goes_on(entry, previous):
                continue
            before = out[-1] if out and out[-1].item == item and out[-1].is_motion and not out[-1].is_lost else None
            key = key_of(entry.text or "")
            if motion is not None and _restates(key, key_of(motion.text or ""), entry):
                out.append(Decision(key, motion.persons, False, item))
                motion = None
            elif before is not None and _restates(key, before.key, entry):
                before.key, before.is_motion = key, False
            else:
                out.append(Decision(key, (), False, item))
        if entry.kind in (Kind.CLAUSE, Kind.RECOMMENDATION, Kind.NOTE, Kind.STATEMENT, Kind.ITEM, Kind.MOTION):
            previous = entry
    return out


def _is_lost(entry: Entry) -> bool:
    """Whether a motion was lost that this came of."""
    vote = entry.vote
    return entry.kind is Kind.LOST or (vote is not None and (vote.against or 0) > (vote.in_favour or 0))


def _goes_on(entry: Entry, previous: Entry | None) -> bool:
    """Whether a clause goes on with the resolution above it: it begins with the number of a list."""
    if previous is None or previous.kind is not entry.kind or entry.kind is Kind.DEFERRED:
        return False
    return bool(_LIST_MARK.match(entry.published or "")) and "RESOLVED" not in (entry.published or "")[:40]


def _restates(key: str, moved: str, entry: Entry) -> bool:
    """Whether a resolution is the motion before it, printed again."""
    if not re.match(r"\W*(?:\S+\s+)?(?:it was )?resolved\b", (entry.published or "").casefold()):
        return False
    one, other = set(key.split()), set(moved.split())
    return len(one & other) >= 2 or not moved


# What the reader found


def _truth(truth: dict[str, Any], people: People, kind: str) -> Counter[Hashable]:
    who = people.who
    rows: list[Hashable] = []
    given = truth.get(kind) or []
    if kind == "present":
        rows = [who(p["name"]) for p in given]
    elif kind == "apologies":
        rows = [who(name) for name in given]
    elif kind == "movements":
        rows = [(who(m["name"]), m["kind"], m["time"]) for m in given]
    elif kind == "declarations":
        rows = [who(d["name"]) for d in given]
    elif kind in ("decisions", "actions"):
        rows = [key_of(d["key"]) for d in given]
    elif kind == "movers":
        for decision in truth.get("decisions") or ():
            rows += [(key_of(decision["key"]), r, who(decision[r])) for r in ("mover", "seconder") if decision[r]]
    elif kind == "votes":
        rows = [_vote_row(v) for v in given]
    elif kind == "speakers":
        rows = list(dict.fromkeys((s["item"], who(name)) for s in given for name in s["names"]))
    elif kind == "exchanges":
        for exchange in given:
            answerers = tuple(sorted({who(name) for name in exchange["answerers"]}))
            rows.append((exchange["item"], who(exchange["asker"]) if exchange["asker"] else None, answerers))
    return Counter(rows)


def _vote_row(vote: dict[str, Any]) -> Hashable:
    return vote["item"], vote["for"], vote["against"], vote["abstain"] or 0, vote["named"], vote["outcome"]


def _same_title(one: str, other: str) -> bool:
    a, b = fold(one), fold(other)
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and (len(short) >= 10 or len(short) * 10 >= len(long) * 6):
        return True
    return SequenceMatcher(None, a, b).ratio() >= 0.85


def aligned(meeting: Meeting, truth: dict[str, Any]) -> list[tuple[int, int]]:
    """Items found and items of the labels that are the same, as pairs of indices, in order, as many as can be."""
    mine, theirs = items_of(meeting), truth.get("items") or []
    table = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    same = [[_same_item(m, t) for t in theirs] for m in mine]
    for i in range(len(mine) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            best = max(table[i + 1][j], table[i][j + 1])
            table[i][j] = max(best, table[i + 1][j + 1] + 1) if same[i][j] else best
    pairs, i, j = [], 0, 0
    while i < len(mine) and j < len(theirs):
        if same[i][j] and table[i][j] == table[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def items_of(meeting: Meeting) -> list[tuple[int, str, str]]:
    """Id, number and title of the items in the order in which they were taken; headings of parts are none."""
    return [(item.id, item.number, item.title) for item in meeting.items_taken if not item.is_heading]


def _same_item(mine: tuple[int, str, str], theirs: dict[str, Any]) -> bool:
    number = str(theirs["number"] or "")
    if number and mine[1] and fold(number) != fold(mine[1]):
        return False
    return _same_title(mine[2], theirs["title"])


# Scores


@dataclass
class Score:
    """Right, found and there to be found."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, other: Score) -> None:
        """Pool."""
        self.right += other.right
        self.found += other.found
        self.wanted += other.wanted

    @property
    def precision(self) -> float:
        """How much of what was found is right; 1 where nothing was found and nothing was there."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """How much of what was there was found; 1 where nothing was there and nothing was found."""
        return self.right / self.wanted if self.wanted else float(not self.found)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"{self.precision:9.3f} {self.recall:9.3f} {self.f1:9.3f}"


def scores(meeting: Meeting, truth: dict[str, Any]) -> dict[str, tuple[Score, Counter[Hashable], Counter[Hashable]]]:
    """The score of each kind, with what was found and what was wanted."""
    people = People(truth)
    pairs = aligned(meeting, truth)
    mine = items_of(meeting)
    matched = {mine[i][0]: j for i, j in pairs}
    item_of: dict[int | None, int | None] = {None: None}
    last: int | None = None
    for item in meeting.items_taken:
        last = matched.get(item.id, last)
        item_of[item.id] = last
    out = {}
    found = Found(meeting, people, item_of)
    for kind in KINDS:
        if kind == "items":
            got: Counter[Hashable] = Counter((i, number, title) for i, (_, number, title) in enumerate(mine))
            wanted: Counter[Hashable] = Counter((j, t["number"], t["title"]) for j, t in enumerate(truth["items"]))
            right = len(pairs)
        else:
            got, wanted = found.all(kind), _truth(truth, people, kind)
            right = sum((got & wanted).values())
        out[kind] = (Score(right, sum(got.values()), sum(wanted.values())), got, wanted)
    return out


def source_of(path: Path) -> Source | None:
    """The words of a published file; a first line that says where its text came from is no part of it. None: it is
    refused."""
    data = path.read_bytes()
    if path.suffix == ".txt" and data.startswith(b"# source:"):
        data = data.partition(b"\n")[2]
    try:
        return read_bytes(path.name, data)
    except FileRefusedError:
        return None


def read(path: Path) -> Meeting:
    """The meeting in a published file; an empty one where the file is refused."""
    source = source_of(path)
    return recognise(source, Head(1), Directory()).meeting if source else Meeting(Head(1))


def main(argv: Sequence[str]) -> int:
    """Print the scores; with --show also what was missed and what was found wrongly."""
    folders = [Path(a) for a in argv if not a.startswith("--")]
    if len(folders) != 2:
        print("usage: score_import.py PUBLISHED_FOLDER TRUTH_FOLDER [--show]", file=sys.stderr)
        return 2
    pooled = {kind: Score() for kind in KINDS}
    for path in sorted(folders[0].iterdir()):
        label = folders[1] / f"{path.stem}.json"
        if not label.exists() or path == label:
            continue
        truth = json.loads(label.read_text(encoding="utf-8"))
        for kind, (score, got, wanted) in scores(read(path), truth).items():
            print(f"{path.stem:<44} {kind:<13}{score}")
            pooled[kind].add(score)
            if "--show" in argv and kind != "items":
                for row in (wanted - got).elements():
                    print(f"    missed {row}")
                for row in (got - wanted).elements():
                    print(f"    wrong  {row}")
    print("\nPooled. What is listed as ambiguous was left out of the labels: found all the same, it counts as wrong.")
    print(f"{'kind':<13}{'precision':>9} {'recall':>9} {'F1':>9}")
    for kind, score in pooled.items():
        print(f"{kind:<13}{score}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
