"""Lines that say several things, and lines that go on from the line before, in small dialogues.

A dialogue is three to six lines as a hurried clerk types them. Each has the lines of notation that say the same in
reported speech; what is recorded, with Tab where an offer is made, must print what these print. A line that is read
otherwise is replaced by them before the next is read. Half *a* is for reading and mending; half *b* has other words
and other wordings and is only counted; so has half *c*, which is of a branch of a trade union.

    python -P -m tests.generated.joined --seed 5 --count 1500 --half b [--show 20]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import time
from functools import cache, cached_property
from itertools import product
from random import Random
from typing import NamedTuple

from clerk_tui.errors import ClerkError
from clerk_tui.meeting import Head, Kind, Meeting, apply
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, perform, read_line, read_notes

from .counting import sections_of

NOW = time(19, 45)
ASKED = "ASK"
"""The truth of a line that can only be asked about."""
Half = dict[str, tuple[str, ...]]


class Line(NamedTuple):
    """A line of a dialogue."""

    typed: str
    truths: tuple[tuple[str, ...], ...]
    """The lines of notation that say the same, in each way that is right."""


class Case(NamedTuple):
    """A dialogue."""

    form: str
    lines: tuple[Line, ...]


@cache
def words_of(half: str) -> Half:
    """The words of a half by the name of their list, each as it is typed and, after a bar, as it is reported."""
    joined = "\n".join(sections_of(__file__)[f"words {half}"]).replace(";\n", ";")
    pairs = (line.partition(":") for line in joined.splitlines() if line)
    return {name: tuple(word.strip() for word in words.split(";")) for name, _, words in pairs}


@cache
def dialogues_of(half: str) -> tuple[str, ...]:
    """The dialogues of a half, with gaps."""
    return tuple(
        block for block in "\n".join(sections_of(__file__)[f"dialogues {half}"]).strip().split("\n\n") if block
    )


DIRECTORY = Directory()
"""Numbers people, items and entries, each once."""
BODIES = {
    "a": ("Fenwick Parish Council", "Cllr ", "Meg Tait", "Clerk"),
    "b": ("Fenwick Parish Council", "Cllr ", "Meg Tait", "Clerk"),
    "c": ("Harbour Road Branch", "", "Kath Dunmore", "Secretary"),
}
"""The body of each half, how its members are addressed, and its officer."""
ROLL = """/council {body}
/date 4 June 2026 7pm
/chair {0}
/vice {1}
{2}
/officer {officer} ({post})
/agenda 2 Minutes of 7 May 2026
/agenda 4 Play area
/agenda 5 Trees
/agenda 6 Finance
/present all
/open 7pm
/item 4 Play area
"""


@cache
def begun(half: str) -> Meeting:
    """The meeting of a half before any line."""
    body, title, officer, post = BODIES[half]
    chair, vice, *others = (f"{title}{name}" for name in words_of(half)["people"])
    members = "\n".join(f"/member {name}" for name in others)
    roll = ROLL.format(chair, vice, members, body=body, officer=officer, post=post)
    read = read_notes(roll, Head(1), DIRECTORY)
    assert read.reports == ()
    return read.meeting


def _drawn(random: Random, half: str, form: str) -> dict[str, str]:
    """What stands in each gap: as typed by its name in small letters, as reported by that in capitals."""
    words = words_of(half)
    people = random.sample(words["people"][2:], 4)
    said = dict[str, str]()
    for key, full in zip("nmop", people, strict=True):
        surname = full.split()[-1]
        said[key] = random.choice((surname.lower(), surname.lower(), surname))
        said[f"{key}c"], said[key.upper()] = surname, surname.lower()
        said[f"{key}i"] = "".join(part[0] for part in full.lower().split())
    _, _, officer, post = BODIES[half]
    said |= {"c": post.lower(), "C": officer.split()[-1].lower(), "Q": words["people"][0].split()[-1].lower()}
    used = set[str]()
    for slot in dict.fromkeys(re.findall(r"\{([a-z]+\d?)\}", form)):
        if slot in said:
            continue
        word = random.choice([one for one in words[slot.rstrip("0123456789")] if one not in used])
        used.add(word)
        typed, _, reported = word.partition("|")
        said[slot], said[slot.upper()] = typed, f"[{reported}]" if "/" in reported else reported or typed
    return said


def _ways(line: str) -> list[str]:
    """A line of truth in each of the ways that [this/that] allows."""
    pieces = [piece[1:-1].split("/") if piece[:1] == "[" else [piece] for piece in re.split(r"(\[[^\]]*\])", line)]
    return ["".join(way) for way in product(*pieces)]


def _truths(said: str) -> tuple[tuple[str, ...], ...]:
    """Each way of a truth, in which “ ~ ” stands between ways, “ | ” between lines."""
    return tuple(
        lines for way in said.split(" ~ ") for lines in product(*(_ways(line.strip()) for line in way.split(" | ")))
    )


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless dialogues of a half."""
    while True:
        form = random.choice(dialogues_of(half))
        said = _drawn(random, half, form)
        pairs = (line.split(" => ") for line in form.splitlines())
        yield Case(form, tuple(Line(t.format(**said), _told(t, truth, said)) for t, truth in pairs))


def _told(typed: str, truth: str, said: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    """The truths of a line; what is typed after *that* is in reported form, and may stay."""
    stays = {key.upper(): said[key] for key in re.findall(r"\bthat \{(\w+)\}", typed)}
    return _truths(truth.format(**said)) + (_truths(truth.format(**said | stays)) if stays else ())


@dataclass
class State:
    """A meeting while lines are typed, and as it was before each."""

    meeting: Meeting
    names: NameIndex
    before: tuple[Meeting, ...] = ()
    month_first: bool = False
    readings: dict[str, Reading] = field(default_factory=dict, init=False, compare=False)
    """How each line is read that was read here before."""

    @cached_property
    def context(self) -> Context:
        """What the next line is read against."""
        return Context(self.meeting, self.names, NOW, month_first=self.month_first)

    def read(self, line: str) -> Reading:
        """How a line is read."""
        if line not in self.readings:
            self.readings[line] = read_line(line, self.context)
        return self.readings[line]

    def entered(self, reading: Reading, line: str) -> State:
        """The state after a line is recorded as it reads; as it is if it cannot be."""
        if line.startswith("/undo"):
            return replace(self, meeting=self.before[-1], before=self.before[:-1]) if self.before else self
        if reading.intent is None:
            return self
        try:
            act = perform(reading.intent, self.context, DIRECTORY, NOW)
        except ClerkError:
            return self
        return replace(self, meeting=apply(self.meeting, act.changes), before=(*self.before, self.meeting))

    def typed(self, line: str, depth: int = 3) -> State:
        """The state after a line for which every offer is taken."""
        reading = self.read(line)
        if not (reading.offer and depth):
            return self.entered(reading, line)
        state = self.typed(reading.offer, depth - 1)
        for then in reading.then:
            state = state.typed(then, depth - 1)
        return state

    def given(self, lines: tuple[str, ...]) -> State:
        """The state after lines of notation."""
        state = self
        for line in lines:
            state = state.entered(state.read(line), line)
        return state

    @cached_property
    def printed(self) -> list[tuple[str, str]]:
        """The kind and the words of each entry, as far as they matter here."""
        meeting, style = self.meeting, load("durham")
        kept = (entry for entry in meeting.entries if not entry.is_struck)
        return [(_kind(entry.kind), _plain(sentence(meeting, entry, style), meeting)) for entry in kept]

    def doubts(self, reading: Reading) -> list[str]:
        """The lines of an offer that are asked about, or stay in doubt, though they are offered with their doubt."""
        state, asked = self, list[str]()
        for line in (reading.offer, *reading.then) if reading.offer else ():
            step = state.read(line)
            is_speech = step.entry is not None and step.entry.kind in SPEECH
            if (step.doubt or (step.remark and not is_speech)) and step.offer:
                asked.append(f"{line}: {step.remark}")
            state = state.entered(step, line)
        return asked


def _kind(kind: Kind) -> str:
    """What an entry is; what was said, and a sentence of it, print alike."""
    return "words" if kind in SPEECH or kind is Kind.NOTE else kind.value


_SAME = (
    (r"\b(?:said|replied)(?: that)?\b", "said"),
    (r"\b(reported|felt|explained|added|advised|complained|confirmed|reckoned|suggested) that\b", r"\1"),
    (r"\b(asked|wondered|queried) if\b", r"\1 whether"),
    (r"^(\w+) noted\b", r"\1 said"),
    (r"\b(and|but) that\b", r"\1"),
    (r"\bsaid it would be (?:in )?", "said "),
    (r"^the chairman\b", "chair"),
    (r"^(?:(?:resolved|agreed):? )?(?:\(\w+\) )?(?:resolved |agreed |it was (?:agreed|resolved) )?(?:that |to )?", ""),
    (r"(?<=: )(?:that |to )", ""),
    (r" (?:that )(?=(?:the|it|he|she|they|there)\b)", " "),
    (r"\b(?:the )?(?:following|next) ", "next "),
    (r"[.,;:“”]", ""),
    (r"\s+", " "),
)
"""What is written in one way or the other."""


def _plain(text: str, meeting: Meeting) -> str:
    """A sentence in small letters, with surnames for names and without what may be written either way."""
    for place in meeting.roll:
        name = meeting.people[place.person_id].name
        text = text.replace(name, name.split()[-1])
    text = re.sub(r"\bCllr |\bCouncillor ", "", text)
    for _, _, officer, post in BODIES.values():
        text = text.replace(f"The {post}", officer.split()[-1])
    text = text.lower()
    for pattern, same in _SAME:
        text = re.sub(pattern, same, text)
    return text.strip()


def judged(line: Line, state: State) -> tuple[str, State, str]:
    """The verdict on a line: *right*, *asked*, *misled* by an offer or *silent*; the state after it; what was read."""
    reading = state.read(line.typed)
    is_asked = bool(reading.remark or reading.refusal)
    told = f"{reading.refusal or reading.remark} -> {(reading.offer, *reading.then) if reading.offer else ''}"
    if line.truths == ((ASKED,),):
        return ("asked-right" if is_asked else "silent"), state, told
    ways = [state.given(lines) for lines in line.truths]
    got = state.typed(line.typed)
    printed = got.printed
    new = [one for one in printed if one not in state.printed]
    is_kept = bool(reading.offer) and not reading.doubt  # Enter alone is right too
    printed = (
        state.entered(reading, line.typed).printed
        if is_kept and not any(way.printed == printed for way in ways)
        else printed
    )
    told = f"{told}\n      {new}"
    if any(way.printed == printed for way in ways):
        return "right", got, told
    want = [one for one in ways[0].printed if one not in state.printed]
    told = f"{told}\n want {want}"
    return ("misled" if reading.offer else "asked" if is_asked else "silent"), ways[0], told


def verdicts(case: Case, half: str) -> Iterator[tuple[Line, str, str]]:
    """Each line of a dialogue with its verdict and what was read."""
    state = State(begun(half), NameIndex(begun(half)))
    for line in case.lines:
        verdict, state, told = judged(line, state)
        yield line, "right" if verdict == "asked-right" else verdict, told


def states(case: Case, half: str) -> Iterator[tuple[Line, State]]:
    """Each line of a dialogue with the meeting before it."""
    state = State(begun(half), NameIndex(begun(half)))
    for line in case.lines:
        yield line, state
        state = judged(line, state)[1]


LEFT_OUT = (
    "{n}: {s} {m}: {s2}",  # nothing but a space before a surname that is a word too
    "{p} disagreed, said {s}",
    "update from {c} on {u}",
    "{nc} unhappy w this",
)
"""Lines of dialogues that are wrong now and then without a word."""


def is_left_out(case: Case) -> bool:
    """Whether a dialogue is known to go wrong: it has such a line, or a surname that is a word before a colon and what
    may be a heading."""
    lines = [line.typed for line in case.lines]
    return any(form in case.form for form in LEFT_OUT) or any(map(_MAY_BE_HEADING.match, lines))


_MAY_BE_HEADING = re.compile(
    r"(?:May|Hall|Price|Banks|Long|Grant|Field|Woods|Rice|Vane): (?:two|residents|rents|the lamp|volunteers|our)\b"
)


def main() -> None:
    """Print how many of the lines are read rightly, and some that are not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=BODIES, default="a")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    counts, shown, done = Counter[str](), Counter[tuple[str, int]](), 0
    for case in cases(Random(options.seed), options.half):
        for at, (line, verdict, told) in enumerate(verdicts(case, options.half)):
            counts[verdict] += 1
            done += 1
            shown[case.form, at] += verdict != "right"
            if verdict != "right" and shown[case.form, at] == 1 and sum(map(bool, shown.values())) <= options.show:
                before = "\n".join(f"         . {one.typed}" for one in case.lines[:at])
                print(f"{before}\n{verdict:7}: {line.typed}\n      {told}")
        if done >= options.count:
            break
    print(" ".join(f"{verdict} {counts[verdict]}" for verdict in ("right", "asked", "misled", "silent")))


if __name__ == "__main__":
    main()
