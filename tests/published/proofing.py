"""What the proof finds in published minutes that are entered as plain notes under one item.

`python -m tests.published.proofing [CODE]` prints the findings per 1,000 words by document and code; with a code, or
the letter of a group, what each of them says.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path

from clerk_tui import minutes
from clerk_tui.meeting import AgendaItem, Capacity, Entry, Head, Kind, Meeting, Person, RollPlace
from clerk_tui.meeting.entry_text import clean, literal
from clerk_tui.meeting.record import GAP_BETWEEN
from clerk_tui.proof.check import prove
from clerk_tui.proof.findings import Finding

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "minutes"
SEED = SHARED / "durham-organised-crime.txt"
_FURNITURE = re.compile(
    r"^\s*(?:\d{1,3}|page \d+.*|\d+ of \d+|scanned page.*|.*minutes page ?/?\w?|\[?page break\]?|[-_=|\s]+)\s*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\s*(?:\(?(?:[ivx]{1,5}|[a-z]|\d{1,3})[).]|\d+\.\d+|[•·▪–-])\s+\S")
_SHORT = 0.7
"""A line of less than this part of the width ends its paragraph, where it ends a sentence."""


def documents() -> list[Path]:
    """The published texts at hand."""
    return sorted((SHARED / "published").glob("*.txt")) + ([SEED] if SEED.exists() else [])


def paragraphs(path: Path) -> Iterator[str]:
    """The paragraphs of a text, page furniture stripped roughly and hard wraps joined."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = lines if path == SEED else lines[1:]
    kept = [line.rstrip() for line in lines if not line.strip() or not _FURNITURE.match(line)]
    width = sorted(len(line) for line in kept)[int(len(kept) * 0.9)]
    joined = ""
    for line in kept:
        text = line.strip()
        if not text or _LABEL.match(line):
            if joined:
                yield joined
            joined = text
            continue
        joined = f"{joined} {text}".strip()
        if len(line) < width * _SHORT and text[-1] in ".:;”|":
            yield joined
            joined = ""
    if joined:
        yield joined


def entered(path: Path) -> Meeting:
    """A published text as a meeting: each paragraph a note under one item, on the roll whoever was
    present or sent apologies."""
    truth = SHARED / "truth" / f"{path.stem}.json"
    labels = json.loads(truth.read_text(encoding="utf-8")) if truth.exists() else {"present": (), "apologies": ()}
    names = [*(person["name"] for person in labels["present"]), *labels["apologies"]]
    people = {number: Person(number, name) for number, name in enumerate(dict.fromkeys(names), 1)}
    chairs = {number for number, name in enumerate(dict.fromkeys(names), 1) if name == labels.get("chair")}
    roll = tuple(RollPlace(n, Capacity.CHAIR if n in chairs else Capacity.MEMBER, n) for n in people)
    texts = [literal(clean(p)) for p in paragraphs(path)]
    called = [Entry(2, Kind.PRESENT, 2 * GAP_BETWEEN, persons=tuple(people), text=None)] if people else []
    record = [
        Entry(1, Kind.OPENED, GAP_BETWEEN, text="", at=time(9)),
        *called,
        Entry(3, Kind.ITEM, 3 * GAP_BETWEEN, 1, text=None),
        *(Entry(n, Kind.NOTE, n * GAP_BETWEEN, 1, text=text) for n, text in enumerate(texts, 4)),
    ]
    end = len(texts) + 4
    record.append(Entry(end, Kind.CLOSED, end * GAP_BETWEEN, 1, text=""))
    head = Head(1, "Council", "Committee", date(2026, 3, 2), time(9), "the Hall")
    return Meeting(head, people, roll, (AgendaItem(1, "Business", 1, "1"),), tuple(record))


@cache
def findings(path: Path) -> tuple[Finding, ...]:
    """What the proof finds in a published text."""
    return prove(entered(path), minutes.load("durham"))


def main(code: str = "") -> None:
    """Print the figures, or the findings of one rule (or of a group of them)."""
    for path in documents():
        words = sum(len(p.split()) for p in paragraphs(path))
        found = findings(path)
        counted = Counter(finding.code for finding in found)
        rate = 1000 * len(found) / words
        print(f"{path.stem[:40]:<40} {words:>5} words {len(found):>4} findings {rate:5.1f} a thousand  {dict(counted)}")
        for finding in found:
            if code and finding.code.startswith(code):
                print(f"    {finding.code} {finding.severity:<5} {finding.sentence}")
                print("".join(f"        f {fix.label}\n" for fix in finding.fixes[:2]), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
