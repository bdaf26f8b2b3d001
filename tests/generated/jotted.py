"""Notes as a hurried clerk jots what somebody said or did: without a mark, and in the present, or without a verb.
Minutes need a whole sentence in the past. Every third line is an ordinary note that is right as it is typed.

The subjects, what they do, and the forms that join these are in `jotted.txt` beside this module. *wants|want* is the
verb after one and after several; `@` in the sentence is *was* or *were*; what follows ` = ` is a pattern. Half *a* is
for reading and mending; half *b* is written as by another clerk and is only counted.

    python -P -m tests.generated.jotted --seed 5 --count 1500 --half b [--show 20]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import time
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Head
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

MEETINGS = {
    "a": "/council Elmsway Parish Council\n/date 30 November 2026 7pm\n/chair Cllr Ada Quill\n/member Cllr Joan Tatum\n"
    "/member Cllr Rufus Maddox\n/member Cllr Esme Ostrander\n/officer Meg Tait (Clerk)\n/agenda 1 Play area\n"
    "/present all\n/open 7pm\n/item 1",
    "b": "/council Kelpie Bay Sailing Club\n/date 9 March 2026 6pm\n/chair Mr Owen Lacey\n/member Ms Ilse Sandoval\n"
    "/member Mr Reggie Whitlock\n/member Ms Chioma Nkemelu\n/officer Pat Quist (Treasurer)\n/agenda 1 Dock\n"
    "/present all\n/open 6pm\n/item 1",
}  # fmt: skip


class Case(NamedTuple):
    """A line, the pattern of the sentences that minutes need for it, and whether it is right as it is typed."""

    line: str
    half: str
    printed: str
    is_ordinary: bool
    form: str


class Person(NamedTuple):
    """Whoever says or does something, as typed and as printed."""

    typed: tuple[str, ...]
    printed: str
    kind: str


@cache
def sections() -> dict[str, dict[str, list[tuple[str, str]]]]:
    """The lines of the file under each heading in square brackets and each kind: what is typed, and the pattern."""
    found, kinds, kind = (
        dict[str, dict[str, list[tuple[str, str]]]](),
        defaultdict[str, list[tuple[str, str]]](list),
        "",
    )
    for line in filter(None, Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()):
        if line.startswith("["):
            found[line.strip("[]")] = kinds = defaultdict(list)
            kind = ""
        elif line.startswith("# "):
            kind = line.removeprefix("# ")
        else:
            typed, _, printed = line.partition(" = ")
            kinds[kind].append((typed, printed))
    return found


def _person(random: Random, half: str) -> Person:
    people = sections()[f"subjects {half}"]
    kind = random.choice(list(people))
    typed, printed = random.choice(people[kind])
    return Person(tuple(typed.split("|")), printed, kind)


def _deed(random: Random, half: str, *, are_several: bool) -> tuple[str, str, str]:
    """What is typed, the pattern of what is printed, and the kind."""
    deeds = sections()[f"predicates {half}"]
    kind = random.choice(list(deeds))
    typed, printed = random.choice(deeds[kind])
    verbs, _, rest = typed.partition(" ") if "|" in typed else ("", "", typed)
    if len(verbs.split("|")) == 1 and "|" in typed:  # a verb of two words
        one, _, several = typed.partition("|")
        words = several.split(" ")
        typed = f"{one if not are_several else ' '.join(words[:2])} {' '.join(words[2:])}"
    elif verbs:
        typed = f"{verbs.split('|')[are_several]} {rest}"
    return typed, printed.replace("@", "were" if are_several else "was"), kind


def _said(person: Person, printed: str) -> str:
    """The pattern of a sentence: what they did, or, of somebody named, what they said of themselves."""
    whole = rf"(?:{person.printed}) {printed}"
    if "named" in person.kind:
        of_them = printed.replace("was ", "(?:was|were) ")
        whole = rf"(?:{whole}|(?:{person.printed}) said (?:that )?(?:she|he|they) {of_them})"
    return whole


def cases(random: Random, half: str) -> Iterator[Case]:
    """Cases without end: two lines that need a sentence, and one that does not."""
    while True:
        for _ in range(2):
            form, _ = random.choice(sections()[f"forms {half}"][""])
            first, second = _person(random, half), _person(random, half)
            deed, printed, kind = _deed(random, half, are_several=first.kind == "several")
            other, also, _ = _deed(random, half, are_several=second.kind == "several")
            who = random.choice(first.typed)
            line = form.replace("$S", who).replace("$T", random.choice(second.typed))
            line = line.replace("$P", deed).replace("$Q", other).replace(" '", "'")
            if "also" in form:
                printed = re.sub("^(was|were) ", r"(?:also )?\1 (?:also )?", printed)
            whole = _said(first, rf"(?:also )?{printed}")
            if "$T" in form:
                whole += rf"[.,;]?(?: and)? {_said(second, also)}"
            yield Case(line, half, f"(?i:(?:[\\w ]+(?: [-–]+|:) |then )?{whole}.?)", False, f"{kind}: {form}")
        line, printed = random.choice(sections()[f"ordinary {half}"][""])
        yield Case(line, half, printed, True, f"ordinary: {line}")


@cache
def context(half: str) -> Context:
    """The meeting of a half."""
    read = read_notes(MEETINGS[half], Head(1), Directory())
    assert read.reports == ()
    return Context(read.meeting, NameIndex(read.meeting), time(20, 30))


def read(case: Case) -> Reading:
    """How a line is read."""
    return read_line(case.line, context(case.half))


def printed(case: Case, reading: Reading) -> str:
    """The sentence of the minutes."""
    style = load("parish" if case.half == "a" else "durham")
    return sentence(context(case.half).meeting, reading.entry, style) if reading.entry is not None else ""


def verdict(case: Case, reading: Reading) -> str:
    """*right*: the sentence, or an ordinary note without a remark; *offered*: Tab makes the sentence; *asked*: a
    remark; *noise*: the same about an ordinary note; *silent*: wrong, and nothing is said."""
    is_asked = bool(reading.remark or reading.refusal or reading.offer)
    if case.is_ordinary:
        is_right = re.fullmatch(case.printed, printed(case, reading)) is not None
        return "noise" if is_asked else "right" if is_right else "silent"
    if reading.offer.startswith("!") and case.form.startswith("future"):
        return "offered"
    if reading.offer:
        lines = (read_line(line, context(case.half)) for line in (reading.offer, *reading.then))
        said = " ".join(printed(case, line) for line in lines)
        return "offered" if re.fullmatch(case.printed, said) else "asked"
    is_right = re.fullmatch(case.printed, printed(case, reading)) is not None
    return "asked" if is_asked else "right" if is_right else "silent"


def main() -> None:
    """Count how the lines are read, and show some that are not read rightly."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=MEETINGS, default="a")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    counts, shown, every = Counter[tuple[str, str]](), 0, cases(Random(given.seed), given.half)
    for case in (next(every) for _ in range(given.count)):
        found = read(case)
        how = verdict(case, found)
        counts[case.form.partition(":")[0], how] += 1
        if how not in ("right", "offered") and given.only in ("", how) and shown < given.show:
            shown += 1
            lines = " | ".join((found.offer, *found.then)) if found.offer else found.remark
            print(f"{how:8}{case.line}\n        = {printed(case, found)}\n        > {lines}")
    hows = ("right", "offered", "asked", "noise", "silent")
    print(f"{'':12}" + "".join(f"{how:>9}" for how in hows))
    for area in (*dict.fromkeys(area for area, _ in counts), ""):
        row = [sum(n for (a, h), n in counts.items() if h == how and area in ("", a)) for how in hows]
        print(f"{area or 'all':12}" + "".join(f"{n:9}" for n in row))


if __name__ == "__main__":
    main()
