"""Whoever a hurried line names, by initials, forename, post or title, on the roll or not: each is read, offered or
asked about, and nobody is left in raw letters in silence. Every body has two people of one surname, a surname and
initials that are words, and officers with posts.

The bodies, strangers, words and forms are in `who.txt` beside this module. After ` = ` stands who does what: *sp*
speaks, *qu* asks, *ac* acts, *de* declares, *ch* presides, *mv* moves, *name* is only named, *st* is on no roll, *pub*
is of the public; *ask* must be asked; *none* is an ordinary line. Half *a* is for reading and mending; half *b* is
written as by another clerk and is only counted.

    python -P -m tests.generated.who --seed 5 --count 1500 --half b [--show 20] [--only silent]
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

from clerk_tui.meeting import Collective, Entry, Head, Kind, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

NOW = time(19, 55)
HOWS = ("right", "offered", "asked", "noise", "misled", "silent")


class Person(NamedTuple):
    """Somebody of a roll."""

    listed: str
    capacity: str
    letters: str
    kind: str

    @property
    def post(self) -> str:
        match = re.search(r"\(([^)]+)\)", self.listed)
        return match[1] if match else ""

    @property
    def words(self) -> list[str]:
        """The title, the forename and the surname."""
        return re.sub(r" \(.*", "", self.listed).split(" ", 2)


class Body(NamedTuple):
    """A body and its roll."""

    name: str
    people: tuple[Person, ...]


class Case(NamedTuple):
    """A line, who does what, by surname, and initials that must not be printed."""

    line: str
    half: str
    body: int
    told: tuple[tuple[str, str], ...]
    raw: tuple[str, ...]
    form: str


@cache
def sections() -> dict[str, list[str]]:
    """The lines of the file under each heading in square brackets."""
    found, lines = defaultdict[str, list[str]](list), list[str]()
    for line in filter(None, Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()):
        if re.fullmatch(r"\[\w+ [ab]\]", line):
            lines = found[line.strip("[]")]
        else:
            lines.append(line)
    return found


@cache
def bodies(half: str) -> tuple[Body, ...]:
    """The bodies of a half."""
    found: list[tuple[str, list[Person]]] = []
    for line in sections()[f"bodies {half}"]:
        if line.startswith("# "):
            found.append((line.removeprefix("# "), []))
        else:
            capacity, listed, letters, kind = [*line.split(" | "), "", ""][:4]
            found[-1][1].append(Person(listed, capacity, letters, kind))
    return tuple(Body(name, tuple(people)) for name, people in found)


_HEAD = "/council {}\n/date 4 June 2026 7pm\n{}\n/agenda 5 Pump\n/agenda 6 Hedges\n/present all\n/open 7pm\n/item 5\n"


@cache
def meeting(half: str, body: int) -> Meeting:
    """The meeting in which a case is typed."""
    here = bodies(half)[body]
    roll = "\n".join(f"/{p.capacity} {p.listed}" for p in here.people)
    read = read_notes(_HEAD.format(here.name, roll), Head(1), Directory())
    assert read.reports == (), read.reports
    return read.meeting


@cache
def context(half: str, body: int) -> Context:
    """The meeting and its names."""
    here = meeting(half, body)
    return Context(here, NameIndex(here), NOW)


def _people(random: Random, here: Body) -> Iterator[tuple[str, str, Person]]:
    """The key of each place of a form for a person, what is typed there, and who it is."""
    plain = [p for p in here.people if p.capacity == "member" and p.kind == ""]
    officer = random.choice([p for p in here.people if p.post and p.kind == ""])
    random.shuffle(plain)
    for key, person in zip("ijk", (*plain, plain[0]), strict=False):
        yield key, person.letters.lower(), person
        yield key.upper(), person.letters, person
    same = next(person.words[2] for person in here.people if person.kind == "shared")
    one = random.choice([person for person in plain if person.words[2] != same])
    title, forename, surname = one.words
    yield from (("S", surname, one), ("s", surname.lower(), one), ("f", forename, one), ("g", forename.lower(), one))
    yield from (("P", f"{forename} {surname[0]}", one), ("T", f"{title} {surname[0]}", one))
    yield from (("M", officer.post, officer), ("m", officer.post.lower(), officer))
    by_kind = {person.kind: person for person in here.people}
    yield "W", by_kind["surname"].words[2], by_kind["surname"]
    yield "D", by_kind["shared"].words[2], by_kind["shared"]
    yield "O", by_kind["word"].letters, by_kind["word"]
    begun = next(p for p in plain if " " not in p.words[2] and p.words[2] != same)
    yield "b", begun.words[2].lower()[:3], begun


def cases(random: Random, half: str) -> Iterator[Case]:
    """Cases without end."""
    every = sections()
    while True:
        form, _, truth = random.choice(every[f"forms {half}"]).rpartition(" = ")
        truth = truth.split(" ~ ")[0]
        body = random.randrange(len(bodies(half)))
        people = {key: (typed, p) for key, typed, p in _people(random, bodies(half)[body])}
        title = people["T"][1].words[0]
        if "{T}" in form and not _tells_apart(people["T"][0], title, bodies(half)[body]):
            continue
        typed = {key: words for key, (words, _) in people.items()}
        typed["v"], typed["w"] = (c.split(" = ")[0] for c in random.sample(every[f"clauses {half}"], 2))
        typed["d"], typed["e"] = random.sample(every[f"deeds {half}"], 2)
        typed["j1"], typed["q"] = random.choice(every[f"jots {half}"]), random.choice(every[f"questions {half}"])
        typed["x"], typed["p"] = random.choice(every[f"strangers {half}"]).split(" | ")
        typed["y"], place = random.choice(every[f"named {half}"]).split(" | ")
        typed["p"] = place if "{y}" in form else typed["p"]
        parts = [part.partition(":") for part in truth.split()]
        told = tuple((what, people[key][1].words[2].split()[-1] if key else "") for what, _, key in parts)
        raw = tuple(typed[key] for key in "ijkIJKO" if f"{{{key}}}" in form)
        yield Case(form.format(**typed), half, body, told, raw, f"{form} = {truth}")


def _tells_apart(typed: str, title: str, here: Body) -> bool:
    """Whether a title and an initial are those of one person alone."""
    return sum(p.words[0] == title and p.words[2][0] == typed[-1] for p in here.people) == 1


LEFT_OUT = ("as per {I}", "{S} - {j1}", "{M} - {j1}", "{O}: {v}", "{y}: {v}", "{P} ", "{T} ", "{I}: {j1}")
"""Parts of forms that are not read rightly yet."""
_DOES = {
    Kind.STATEMENT: "sp", Kind.ANSWER: "sp", Kind.QUESTION: "qu", Kind.ACTION: "ac", Kind.DECLARATION: "de",
    Kind.PRESIDING: "ch", Kind.ARRIVAL: "mv", Kind.DEPARTURE: "mv",
}  # fmt: skip
_PLAIN = (Kind.NOTE, Kind.ITEM, Kind.PRIVATE)


def _surname(name: str) -> str:
    return re.sub(r" \(.*", "", name).split()[-1]


def _events(entry: Entry, here: Meeting) -> Iterator[tuple[str, str]]:
    """What an entry records, as `Case.told` has it."""
    for voice in entry.persons:
        if entry.kind in _DOES:
            does = _DOES[entry.kind]
            yield (does, _surname(here.people[voice].name)) if isinstance(voice, int) else ("pub", "")
    if not entry.persons and entry.kind not in _PLAIN:
        yield "other", entry.kind.value


def recorded(reading: Reading, case: Case) -> tuple[set[tuple[str, str]], str]:
    """What the lines of a reading record, and what the minutes would say."""
    here = meeting(case.half, case.body)
    lines = (reading.offer, *reading.then) if reading.offer else ()
    events, said = set[tuple[str, str]](), list[str]()
    if any(line.startswith(("/speaker", "/guest", "/officer")) for line in lines):
        events.add(("st", ""))
    for one in [read_line(line, context(case.half, case.body)) for line in lines] or [reading]:
        if one.entry is not None:
            events.update(_events(one.entry, here))
            said.append(sentence(here, one.entry, load("durham")))
            said += [here.people[v].name for v in one.entry.persons if isinstance(v, int)]
            said += [v.value for v in one.entry.persons if isinstance(v, Collective)]
            said.append(f"{one.entry.conduct or ''} {one.entry.interest or ''}")
    return events, " ".join(said)


_NOT_RAW = frozenset("am an at do it me no on or us".split())


def is_raw(said: str, case: Case) -> bool:
    """Whether initials are printed as they were typed."""
    low = {word.lower() for word in case.raw}
    words = re.findall(r"(?<![\w.@'’])[^\W\d_]+(?![\w’'])", said)
    return any(w.lower() in low and not (w.islower() and w in _NOT_RAW) for w in words)


def verdict(case: Case, reading: Reading) -> str:
    """How well a reading fits what a line says."""
    whats = {what for what, _ in case.told}
    is_asked = bool(reading.remark or reading.refusal or reading.offer)
    events, said = recorded(reading, case)
    if whats == {"none"}:
        return "noise" if is_asked else "right"
    if whats & {"st", "pub"}:
        is_right = any(e[0] in ("st", "pub") for e in events) or (_IN_PAST.search(said) and not _NOW.search(said))
        return _how(reading) if is_right else "asked" if is_asked else "silent"
    if whats == {"ask"}:
        wrong = {event for event in events if event[0] not in ("other",)}
        return "misled" if wrong and reading.offer else "asked" if is_asked else "silent"
    wanted = {event for event in case.told if event[0] not in ("name", "ask")}
    names = {name for _, name in case.told if name}
    other = {name for _, name in events if name} - names
    other -= {event[1] for event in events if event[0] == "other"}
    if other:
        return "misled" if reading.offer or is_asked else "silent"
    is_named = all(_is_printed(name, said, case) for name in names) and not is_raw(said, case)
    is_right = is_named and (bool(wanted & events) if "ask" in whats else wanted <= events)
    if is_right:
        return _how(reading)
    return "asked" if is_asked else "silent"


def _is_printed(name: str, said: str, case: Case) -> bool:
    """Whether somebody is named in what is printed, by the surname or by the post."""
    posts = {p.post for p in bodies(case.half)[case.body].people if p.post and p.words[2].split()[-1] == name}
    return any(word.lower() in said.lower() for word in (name, *posts))


_IN_PAST = re.compile(r"\b(?:said|asked|reported|noted|complained|spoke|was|wanted|enquired|explained|[a-z]{3,}ed)\b")
_NOW = re.compile(r"\b(?:says|asks|wants|complains|thinks)\b")


def _how(reading: Reading) -> str:
    return "offered" if reading.offer else "right"


def main() -> None:
    """Count how the lines are read, and show some that are not read rightly."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=("a", "b"), default="a")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    counts, shown = Counter[str](), Counter[str]()
    every = cases(Random(given.seed), given.half)
    for case in (next(every) for _ in range(given.count)):
        found = read_line(case.line, context(case.half, case.body))
        how = verdict(case, found)
        counts[how] += 1
        if how not in ("right", "offered") and given.only in ("", how) and shown[case.form] < given.show:
            shown[case.form] += 1
            lines = " | ".join((found.offer, *found.then)) if found.offer else found.remark
            print(f"{how:8}{case.line}   [{case.form}]\n        = {recorded(found, case)}\n        > {lines}")
    print(" ".join(f"{how} {counts[how]}" for how in HOWS))


if __name__ == "__main__":
    main()
