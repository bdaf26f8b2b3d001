"""Lines that put right what was typed a line or two before, as clerks type them, with the record that is right then:
`python -P -m tests.generated.corrections --seed 1 --count 1500 --half a --show 20`.

Each record is of a kind (a sum, a time, who moved …) and is joined with each wording for that kind. Half *a* is for
reading and mending; half *b* has other words and other wordings and is only counted. Half *c* has whole cases
instead, of three bodies and three clerks: a record after `>`, and below it corrections with what each makes of it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import NameIndex, decode, read_notes

from .joined import State

RIGHT, OFFERED, ASKED, MISLED, SILENT = "right", "offered", "asked", "misled", "silent"
PEOPLE = ("mover", "seconder", "speaker", "answerer", "asker", "doer")
ASKS = ("ask", "two")
"""Kinds of which nobody can know what is right: they are asked about."""
_FAR = frozenset(("sum", "count", "share", "day", "vote", "mover", "seconder"))
"""Kinds that are also put right when another line came between."""


class Case(NamedTuple):
    """Lines of notation, the line that corrects them, and the lines that should have been there."""

    kind: str
    form: str
    before: tuple[str, ...]
    line: str
    right: tuple[str, ...]
    half: str


@cache
def sections() -> dict[str, list[str]]:
    """The lines of the file under each heading in square brackets."""
    found, lines = dict[str, list[str]](), Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    section = list[str]()
    for line in filter(None, lines):
        if line.startswith("["):
            found[line.strip("[]")] = section = []
        else:
            section.append(line)
    return found


@cache
def _of_kinds(name: str, *, is_split: bool) -> dict[str, tuple[str, ...]]:
    """The lines of a section by the kind above them, which is a word alone; at each bar, if they are to be split."""
    found, kind = dict[str, tuple[str, ...]](), ""
    for line in sections()[name]:
        if line.isalpha():
            kind = line
        else:
            found[kind] = found.get(kind, ()) + (tuple(line.split(" | ")) if is_split else (line,))
    return found


@cache
def _pairs(half: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """What was typed of each kind, and what is right."""
    found = {}
    for line in sections()[f"pairs {half}"]:
        kind, _, said = line.partition(": ")
        found[kind] = tuple((old, new) for old, _, new in (one.strip().partition(">") for one in said.split(";")))
    return found


_ROLL = """/council Fenwick Parish Council
/date 4 June 2026 7pm
/chair {0}
/vice {1}
{2}
/officer Meg Tait (Clerk)
/agenda 2 Minutes of 7 May 2026
/agenda 4 Play area
/present all
/open 7pm
/item 4 Play area
"""


@cache
def begun(half: str) -> Meeting:
    """The meeting of a half before any line."""
    title = "" if half.startswith("c") else "Cllr "
    chair, vice, *others = (f"{title}{name}" for name in sections()[f"people {half}"][0].split(";"))
    members = "\n".join(f"/member {name}" for name in others)
    read = read_notes(_ROLL.format(chair, vice, members), Head(1), Directory())
    assert read.reports == ()
    return read.meeting


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless corrections, and lines that only look like one."""
    if half == "c":
        told = [*_told()]
        while True:
            yield from random.sample(told, len(told))
    records, wordings = _of_kinds(f"records {half}", is_split=False), _of_kinds(f"wordings {half}", is_split=True)
    weights = [len(said) for said in wordings.values()]
    while True:
        (kind,) = random.choices(tuple(wordings), weights)
        of = kind if kind != "nothing" else random.choice(("sum", "speaker", "vote", "mover", "day"))
        yield _case(random, half, kind, random.choice(records[of]), random.choice(wordings[kind]))


def _told() -> Iterator[Case]:
    """The cases that are given whole."""
    for body in (name.removeprefix("told ") for name in sections() if name.startswith("told ")):
        before = tuple[str, ...]()
        for line in sections()[f"told {body}"]:
            if line.startswith("> "):
                before = tuple(line[2:].split(" | "))
                continue
            typed, _, truth = line.partition(" => ")
            kind = {"UNDO": "undo", "ASK": "ask", "NONE": "nothing"}.get(truth, "told")
            yield Case(kind, typed, before, typed, _made(before, kind, truth), body)


def _made(before: tuple[str, ...], kind: str, truth: str) -> tuple[str, ...]:
    """The lines that should have been there, of which the last that has some words has others."""
    if kind != "told":
        return before[:-1] if kind == "undo" else before
    old, _, new = truth.partition(">") if not truth.startswith("-") else truth.rpartition(">")
    at = max(at for at, line in enumerate(before) if old in line)
    head, _, tail = before[at].rpartition(old)
    return tuple(filter(None, (*before[:at], f"{head}{new}{tail}", *before[at + 1 :])))


def _case(random: Random, half: str, kind: str, record: str, wording: str) -> Case:
    people = [name.split()[-1] for name in sections()[f"people {half}"][0].split(";")[2:]]
    n, m, o, p, old, new = random.sample(people, 6)
    said = {"n": n, "m": m, "o": o, "p": p, "x": old, "y": new, "c": "12"}
    of = _kind_of(record, half)
    if of not in PEOPLE and of in _pairs(half):
        said["x"], said["y"] = random.choice(_pairs(half)[of])
    lower = dict.fromkeys("nmop", str.lower)
    kept = {key: lower[key](value) if key in lower else value for key, value in said.items()}
    if of in PEOPLE:
        kept |= {"x": old.lower(), "y": new.lower()}
    lines = record.split(" | ")
    is_far = kind in _FAR and random.random() < 0.2
    filler = (random.choice(sections()[f"filler {half}"][0].split(" | ")).format(**kept),) if is_far else ()
    before = (*(line.format(**kept) for line in lines), *filler)
    right = before[:-1] if kind == "undo" else before if kind == "nothing" else ()
    if kind not in ("undo", "nothing", *ASKS):
        right = (*(line.format(**{**kept, "x": kept["y"]}) for line in lines), *filler)
    typed = said if random.random() < 0.4 else said | {k: said[k].lower() for k in "nmop"}
    if kind in PEOPLE and random.random() < 0.6:
        typed = typed | {"x": old.lower(), "y": new.lower()}
    if kind == "sum" and random.random() < 0.15 and len(said["y"]) > 4:
        typed = typed | {"y": said["y"][1:]}
    if kind == "day" and random.random() < 0.4:
        typed = typed | {"x": said["x"].lower(), "y": said["y"].lower()}
    return Case(kind, wording, before, wording.format(**typed, w=_in_words(said["y"], random)), right, half)


def _kind_of(record: str, half: str) -> str:
    """The kind under which a record first stands."""
    return next((kind for kind, lines in _of_kinds(f"records {half}", is_split=False).items() if record in lines), "")


def _in_words(vote: str, random: Random) -> str:
    """The figures of a vote in words."""
    figures = vote.split("-")
    if not all(map(str.isdigit, figures)) or len(figures) < 2:
        return vote
    two = random.choice(("{} to {}", "{} for {} against", "{} for, {} against", "{} - {}")).format(*figures)
    abstained = random.choice((" w/ {} abst", ", {} abstained", " with {} abstention"))
    return two + (abstained.format(figures[2]) if len(figures) > 2 else "")


LEFT_OUT = frozenset((
    ("word", "no, {y}"), ("word", "it's {y}"),  # a word in small letters that is not very like the one put right
    ("asker", "asked by {y}"),  # where the question has a word that is the name of whoever asked
    ("nothing", "the fee should be £40"),  # after a sum much like it
    ("told", "pats job is nells"), ("told", "ola said 40"),  # no word of them announces a correction
    ("ask", "gate was shut"), ("ask", "Dyers Hill no apostrophe"), ("ask", "by end july not june"),
    ("ask", "should have been under minutes"),
    ("told", "4 for 2 against, ola changed her mind"),  # the rest is kept too
))  # fmt: skip
"""The kinds and forms that are not always read rightly."""
_PUT_RIGHT = ("s/", "/undo", "/vote", "/carried", "/lost", "/second ", "/absent ", "/present ")


def facts(meeting: Meeting) -> list[tuple[object, ...]]:
    """What each entry records, as far as it matters here."""
    names = NameIndex(meeting)
    return [
        (
            entry.kind,
            entry.persons,
            decode(entry.text or "", names).strip(" .").lower(),
            entry.at,
            entry.due,
            entry.vote and (entry.vote.in_favour, entry.vote.against, entry.vote.abstained or 0),
        )
        for entry in meeting.entries
        if not entry.is_struck
    ]


def judged(case: Case) -> tuple[str, str]:
    """The verdict on a case, and what was read."""
    start = State(begun(case.half), NameIndex(begun(case.half)))
    state = start.given(case.before)
    reading = state.read(case.line)
    lines = (reading.offer, *reading.then) if reading.offer else ()
    told = " | ".join(lines) or reading.refusal or reading.remark or "—"
    is_asked = bool(reading.remark or reading.refusal)
    is_put = any(line.startswith(_PUT_RIGHT) for line in (*lines, case.line))
    if case.kind == "nothing":
        return (MISLED if is_put else ASKED if "recorded wrong" in reading.remark else RIGHT), told
    if case.kind in ASKS:
        is_well = is_asked and (not lines or is_put)
        return (OFFERED if is_well and lines else RIGHT if is_well else MISLED if lines else SILENT), told
    want = facts(start.given(case.right).meeting)
    if facts(state.entered(reading, case.line).meeting) == want:
        return RIGHT, told
    if lines:
        got = facts(state.typed(case.line).meeting)
        new = [one[:3] for one in got if one not in want]
        return (OFFERED if got == want else MISLED), f"{told}   {new}"
    return (ASKED if is_asked else SILENT), told


def main() -> None:
    """Count how a number of corrections are read, and show some that are not."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=("a", "b", "c"), default="a")
    parser.add_argument("--show", type=int, default=0, help="how many lines to show")
    parser.add_argument("--only", default="", help="a kind")
    parser.add_argument("--verdict", default="")
    call = parser.parse_args()
    made = cases(Random(call.seed), call.half)
    counts: Counter[tuple[str, str]] = Counter()
    shown = 0
    for case in (next(made) for _ in range(call.count)):
        if call.only and case.kind != call.only:
            continue
        how, told = judged(case)
        counts[case.kind, how] += 1
        is_fine = how in (RIGHT, OFFERED)
        if (not is_fine or call.verdict == how) and call.verdict in ("", how) and shown < call.show:
            shown += 1
            print(f"{case.kind:9}{how:8}{' | '.join(case.before)}\n{'':17}{case.line!r:40} → {told[:150]}")
    columns = (RIGHT, OFFERED, ASKED, MISLED, SILENT)
    print(f"{'':10}" + "".join(f"{how:>9}" for how in columns))
    for kind in (*dict.fromkeys(kind for kind, _ in counts), ""):
        row = [sum(n for (k, h), n in counts.items() if h == how and kind in ("", k)) for how in columns]
        print(f"{kind or 'all':10}" + "".join(f"{n:9}" for n in row))


if __name__ == "__main__":
    main()
