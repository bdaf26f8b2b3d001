"""Whole minutes of meetings that never were, printed in many house styles, with all that is true of them.

`python -P -m tests.generated.papers --seed 5 --count 60 --half a [--show 20] [--style NAME] [--print]`

A meeting is made at random: who is there, what is asked and answered, moved, voted on, decided and to be done. A style
prints it, as a council, board, senate or project of some country would. The facts are those that `bench.score_import`
scores. Half a may be read and worked on; half b has other styles, names and words, and is only counted.
"""

from __future__ import annotations

import argparse
import html
import sys
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from random import Random
from typing import Any

from clerk_tui.meeting import Meeting

if __name__ == "__main__":  # the folder of tests is not on the path then
    sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench.score_doubts import about, facts
from bench.score_import import aligned, items_of

from clerk_tui.importing.examine import checked
from clerk_tui.importing.readers import read_bytes
from generated.paper_styles import HALF_A, HALF_B, WORDS, Passage, Style, Words
from generated.paper_traditions import TRADITIONS_A, TRADITIONS_B

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


STYLES = {"a": HALF_A + TRADITIONS_A, "b": HALF_B + TRADITIONS_B}
LEFT_OUT = frozenset(
    {
        ("Charity with agreed lines", "present"),  # *Jo Ash, Head of Roads and Bo Elm, Clerk*: the last is lost
        ("NHS trust board", "exchanges"),  # *Ash asked that Elm write*, and under it *Elm agreed to write*
        ("Lettered items", "speakers"),  # whoever *agreed to write* is said to speak
    }
)
"""Styles and kinds of facts that are not read rightly yet, and are not asked of the small sample."""


# A case


@dataclass(frozen=True)
class Case:
    """A paper: its style, the name and bytes of the file, and what is true of it, in the shape of the labels."""

    style: str
    name: str
    data: bytes
    truth: dict[str, Any]


@dataclass(frozen=True)
class Somebody:
    """A person of a meeting."""

    first: str
    last: str
    mr: str
    post: str = ""

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.first} {self.last}"

    def said(self, form: str) -> str:
        """The person, in a form."""
        mr, post = self.mr, self.post
        return form.format(first=self.first, last=self.last, i=self.first[0], l=self.last[0], mr=mr, post=post)


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless papers: each style of the half in turn."""
    while True:
        for style in STYLES[half]:
            yield _Paper(random, style, WORDS[half]).case()


# A paper


@dataclass
class _Paper:
    """A paper that is being made."""

    random: Random
    style: Style
    words: Words
    blocks: list[tuple[str, str]] = field(default_factory=list)
    """Kind (head, roll, item, text) and words of each paragraph."""
    truth: dict[str, Any] = field(default_factory=dict)
    item: int = -1

    def __post_init__(self) -> None:
        lists = "present apologies items movements declarations decisions votes speakers exchanges actions"
        self.truth = {name: [] for name in lists.split()} | {"aliases": {}}
        take = 16
        firsts = self.random.sample(self.words.forenames, take)
        lasts = self.random.sample(self.words.surnames, take)
        people = [
            Somebody(first, last, self.random.choice(("Mr", "Ms", "Mrs", "Dr")))
            for first, last in zip(firsts, lasts, strict=True)
        ]
        count = self.random.randint(5, 8)
        self.members, people = people[:count], people[count:]
        self.away, people = people[: self.random.randint(1, 2)], people[2:]
        posts = self.words.posts[self.style.domain]
        self.officers = [Somebody(p.first, p.last, p.mr, post) for p, post in zip(people, posts, strict=False)]
        self.public = people[len(self.officers) :]
        self.chair = self.members[0]
        self.day = date(self.random.randint(2016, 2025), self.random.randint(1, 12), self.random.randint(1, 28))
        self.start = time(self.random.choice((18, 19)), self.random.choice((0, 15, 30)))

    def case(self) -> Case:
        """The whole of it."""
        self._head()
        self._roll()
        self._items()
        is_page = self.style.format == "html"
        text = self._page() if is_page else self._typed()
        return Case(self.style.name, "minutes.html" if is_page else "minutes.txt", text.encode(), self.truth)

    # Words

    def pick(self, choices: Sequence[str]) -> str:
        """One of several."""
        return self.random.choice(choices)

    def say(self, template: str, **values: str) -> str:
        """A template filled in; a name in capitals begins with a capital letter."""
        more = {key.upper(): value[:1].upper() + value[1:] for key, value in values.items()}
        text = template.format(**values, **more)
        return (text[:1].upper() + text[1:]).replace("?.", "?")

    def put(self, kind: str, text: str) -> None:
        """Print paragraphs."""
        self.blocks += [(kind, line.replace("m..", "m.")) for line in text.split("\n")]

    def called(self, who: Somebody) -> str:
        """How the text calls somebody."""
        form = self.style.officer_called if who.post else self.style.called
        words = who.said(form)
        self.truth["aliases"].setdefault(words, who.name)
        return words

    def listed(self, who: Somebody) -> str:
        """How the list has somebody."""
        if who.post:
            return who.said(self.style.officer)
        line = who.said(self.style.listed)
        return who.said(self.style.chair.replace("{listed}", line)) if who is self.chair else line

    def joined(self, people: Sequence[Somebody]) -> str:
        """A list of people, as the style parts them."""
        between, last = self.style.join
        words = [self.listed(person) for person in people]
        return last.join([between.join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]

    def clock(self, at: time) -> str:
        """A time, as the style writes it."""
        return self.style.clock.format(
            h=at.hour % 12 or 12, H=at.hour, m=f"{at.minute:02}", half="am" if at.hour < 12 else "pm"
        )

    def when(self, day: date) -> str:
        """A date, as the style writes it."""
        n, suffix = day.day, {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
        nth = f"{n}{'th' if 10 < n < 20 else suffix}"
        return self.style.day.format(weekday=DAYS[day.weekday()], d=n, nth=nth, month=MONTHS[day.month - 1],
            y=day.year, mm=f"{day.month:02}", dd=f"{day.day:02}")  # fmt: skip

    # Head and lists

    def _head(self) -> None:
        body = self.pick(self.words.bodies[self.style.domain])
        council = self.pick(self.words.councils[self.style.domain])
        place = self.pick(self.words.places)
        words = {"body": body, "council": council, "place": place, "when": self.when(self.day)}
        words |= {"BODY": body.upper(), "COUNCIL": council.upper(), "time": self.clock(self.start)}
        words["WHEN"] = words["when"].upper()
        self.put("head", self.style.head.format(**words))
        self.truth |= {"date": self.day.isoformat(), "committee": body, "body": council}
        self.truth["start"] = f"{self.start:%H:%M}" if "{time}" in self.style.head else None

    def _roll(self) -> None:
        groups = {"members": self.joined(self.members), "officers": self.joined(self.officers)}
        groups |= {"away": self.joined(self.away), "chair": self.chair.said(self.style.listed)}
        rest = [person for person in self.members if person is not self.chair]
        groups["rest"] = self.joined(rest)
        self.put("roll", self.style.roll.format(**groups))
        self.truth["present"] = [{"name": p.name, "capacity": "member"} for p in self.members]
        if "{officers}" in self.style.roll:
            self.truth["present"] += [{"name": p.name, "capacity": "officer"} for p in self.officers]
        if "{away}" in self.style.roll:
            is_absent = "bsent: {away}" in self.style.roll or "bsent:\n\n{away}" in self.style.roll
            self.truth["absent" if is_absent else "apologies"] = [p.name for p in self.away]

    # Items

    def _items(self) -> None:
        fixed = self.words.openings
        if "{away}" not in self.style.roll:
            self._open(self.pick(fixed["apologies"]))
            names = self.called(self.away[0])
            names = f"{names} and {self.called(self.away[1])}" if len(self.away) > 1 else names
            self._text(self.style.sorry.format(away=names))
            self.truth["apologies"] = [p.name for p in self.away]
        if self.style.declare:
            self._open(self.pick(fixed["interests"]))
            self._declared()
        self._open(self.pick(fixed["minutes"]))
        self._minutes()
        things = self.random.sample(self.words.things[self.style.domain], self.random.randint(4, 6))
        for thing in things:
            alone = [p for p in self.style.passages if p.title and self.random.random() < p.chance]
            if alone:
                self._passage(self.random.choice(alone), thing)
                continue
            self._open(self.pick(self.words.titles).format(thing=_titled(thing)))
            self._business(thing)
        self._open(self.pick(fixed["next"]))
        ahead = date(self.day.year, self.day.month % 12 + 1, 5)
        self._text(self.pick(self.words.next_meeting).format(when=self.when(ahead)))
        end = time(self.start.hour + 2, self.random.choice((5, 20, 40)))
        self.put("text", self.pick(self.style.close).format(time=self.clock(end)))

    def _open(self, title: str) -> None:
        self.item += 1
        number = self.style.number(self.item)
        values = {"n": number, "title": title, "TITLE": title.upper()}
        self.put("item", self.style.heading.format(**values))
        self.truth["items"].append({"number": number or None, "title": title})
        self.paragraph = 0

    def _text(self, text: str) -> None:
        for line in text.split("\n"):
            self.paragraph += 1
            self.put("text", self.style.text.format(n=self.style.number(self.item), p=self.paragraph, text=line))

    def _speaks(self, who: Somebody) -> None:
        self.truth["speakers"].append({"item": self.item, "names": [who.name]})

    def _declared(self) -> None:
        if self.random.random() < 0.4:
            self._text(self.pick(self.words.none_declared))
            return
        who = self.random.choice(self.members)
        self._text(self.say(self.pick(self.style.declare), who=self.called(who), item=str(self.random.randint(5, 8))))
        self.truth["declarations"].append({"name": who.name, "item": self.item})
        self._speaks(who)

    def _minutes(self) -> None:
        before = self.when(date(self.day.year - 1, 11, 4))
        be, to = self.pick(self.words.approvals).format(when=before).split(" | ")
        if self.style.moved:
            self._moved(be, to, may_be_lost=False)
        else:
            self._resolved(be, to)

    def _business(self, thing: str) -> None:
        chance = self.random.random
        if chance() < 0.6 and self.style.report:
            self._reported(thing)
        if chance() < 0.3 and self.style.states:
            who = self.random.choice(self.members)
            fact = self.pick(self.words.facts).format(thing=thing)
            self._text(self.say(self.pick(self.style.states), who=self.called(who), fact=fact, fact_=_capital(fact)))
            self._speaks(who)
        for _ in range(self.random.choice((0, 1, 1, 2))):
            self._asked(thing)
        if chance() < 0.15 and self.style.arrived:
            self._came()
        taken = [p for p in self.style.passages if not p.title and chance() < p.chance]
        for passage in taken:
            if not passage.ends:
                self._passage(passage, thing)
        ending = [p for p in taken if p.ends]
        if ending:
            self._passage(self.random.choice(ending), thing)
        elif chance() < 0.75 and (self.style.moved or self.style.decide):
            be, to = self._decision(thing)
            if not self.style.moved or (self.style.decide and chance() < self.style.decided):
                self._resolved(be, to)
            else:
                self._moved(be, to)
        if chance() < 0.35 and self.style.action:
            self._to_do(thing)

    def _reported(self, thing: str) -> None:
        who = self.random.choice(self.officers)
        fact = self.pick(self.words.facts).format(thing=thing)
        self._text(self.say(self.pick(self.style.report), who=self.called(who), fact=fact, fact_=_capital(fact)))
        self._speaks(who)

    def _asked(self, thing: str) -> None:
        if not self.style.ask:
            return
        asker, other = self.random.choice(self.members[1:]), self.random.choice(self.officers)
        verb = self.pick(self.words.verbs[self.style.domain]).split("/")[1]
        filled = {"thing": thing, "done": verb, "month": self.pick(MONTHS), "n": str(self.random.randint(3, 90))}
        told, answered, asked, answer = (part.format(**filled) for part in self.pick(self.words.questions).split(" | "))
        template = self.pick(self.style.ask)
        self._text(
            self.say(
                template,
                who=self.called(asker),
                other=self.called(other),
                told=told,
                answered=answered,
                asked=asked,
                answer=answer,
            )
        )
        self._speaks(asker)
        self._speaks(other)
        self.truth["exchanges"].append({"item": self.item, "asker": asker.name, "answerers": [other.name]})

    def _came(self) -> None:
        who, at = self.random.choice(self.members[1:]), time(self.start.hour, 45)
        kind = self.random.choice(("arrival", "departure"))
        templates = self.style.arrived if kind == "arrival" else self.style.left
        self._text(self.say(self.pick(templates), who=self.called(who), time=self.clock(at)))
        self.truth["movements"].append({"name": who.name, "kind": kind, "time": f"{at:%H:%M}"})

    def _decision(self, thing: str) -> tuple[str, str]:
        infinitive, done = self.pick(self.words.verbs[self.style.domain]).split("/")
        filled = {"thing": thing, "do": infinitive, "done": done, "n": str(self.random.randint(3, 90) * 50)}
        filled |= {"month": self.pick(MONTHS), "org": self.pick(self.words.organisations)}
        be, to = self.pick(self.words.decisions).format(**filled).split(" | ")
        return be, to

    def _resolved(self, be: str, to: str) -> None:
        template = self.pick(self.style.decide)
        self._text(self.say(template, be=be, to=to))
        self.truth["decisions"].append({"item": self.item, "key": _key(template, be, to), "mover": None,
            "seconder": None})  # fmt: skip

    def _moved(self, be: str, to: str, *, may_be_lost: bool = True) -> None:
        forms = [form for form in self.style.moved if may_be_lost or not form.startswith(("lost", "amended"))]
        form = self.random.choice(forms)
        template = self.pick(self.style.moved[form])
        mover, seconder, third = self.random.sample(self.members[1:], 3)
        yes, no, rest = self._ballot(form)
        values = {"m": mover, "s": seconder, "x": third, "chair": self.chair}
        said = {key: self.called(person) for key, person in values.items() if f"{{{key}" in template.casefold()}
        said |= {"yes": str(yes), "no": str(no), "rest": str(rest), "be": be, "to": to}
        said |= self._ballots(yes, no) | {"away": self.called(self.away[0])}
        self._text(self.say(template, **said))
        self.truth["decisions"].append(
            {"item": self.item, "key": _key(template, be, to), "mover": mover.name if "m" in said else None,
             "seconder": seconder.name if "s" in said else None}
        )  # fmt: skip
        if (kind := form.split()[-1]) in ("all", "figures", "names"):
            self._voted(kind, yes, no, rest if "{rest" in template else 0)

    def _ballot(self, form: str) -> tuple[int, int, int]:
        count = len(self.members)
        rest = self.random.choice((0, 0, 1))
        no = self.random.randint(1, (count - rest - 1) // 2)
        yes = count - rest - no
        if form.startswith("lost"):
            yes, no = no, yes
        return yes, no, rest

    def _voted(self, kind: str, yes: int, no: int, rest: int) -> None:
        figures = (None, None, None) if kind == "all" else (yes, no, rest)
        outcome = "carried" if kind == "all" or yes > no else "lost"
        self.truth["votes"].append(
            {"item": self.item, "for": figures[0], "against": figures[1], "abstain": figures[2],
             "named": kind == "names", "outcome": outcome}
        )  # fmt: skip

    def _to_do(self, thing: str) -> None:
        task = self.pick(self.words.tasks).format(thing=thing)
        who = self.random.choice(self.officers)
        template = self.pick(self.style.action)
        self._text(self.say(template, who=self.called(who), task=task))
        self.truth["actions"].append({"item": self.item, "owner": who.name, "key": task})

    # Passages

    def _passage(self, passage: Passage, thing: str) -> None:
        """Print a passage, with whatever is true of it."""
        members = [*self.random.sample(self.members[1:], 4), self.chair]
        people = dict(zip("mswxy", members, strict=True))
        people |= dict(zip("op", self.random.sample(self.officers, 2), strict=True))
        people |= dict(zip("uv", self.random.sample(self.public, 2), strict=True))
        be, to = self._decision(thing)
        values = self._things(thing) | {"be": be, "to": to}
        values["be2"], values["to2"] = self._decision(thing)
        yes, no, rest = self._ballot(passage.ends)
        values |= self._ballots(yes, no) | {"yes": str(yes), "no": str(no), "rest": str(rest)}
        used = (passage.title + passage.text).casefold()
        values |= {key: self._name(person) for key, person in people.items() if f"{{{key}" in used}
        if passage.title:
            self._open(self.say(passage.title, **values, Thing=_titled(thing)))
        self._text(self.say(passage.text, **values))
        names = {key: person.name for key, person in people.items()} | {"A": "A Member", "M": "Members"}
        for key in dict.fromkeys(passage.says):
            self.truth["speakers"].append({"item": self.item, "names": [names[key]]})
        if passage.asks:
            asker, *others = (names.get(key) for key in passage.asks)
            self.truth["exchanges"].append({"item": self.item, "asker": asker, "answerers": others})
        if passage.ends:
            self._ended(
                passage, people, passage.key.format(be=be, to=to).format(**values) or _key(passage.text, be, to)
            )
            if (kind := passage.ends.split()[-1]) in ("all", "figures", "names"):
                self._voted(kind, yes, no, rest if "{rest" in passage.text else 0)
        if passage.does:
            owner = None if passage.does == "-" else people[passage.does].name
            self.truth["actions"].append({"item": self.item, "owner": owner, "key": values["task"]})

    def _things(self, thing: str) -> dict[str, str]:
        """What a passage may tell of a thing."""
        verb = self.pick(self.words.verbs[self.style.domain]).split("/")[1]
        filled = {"thing": thing, "done": verb, "month": self.pick(MONTHS), "n": str(self.random.randint(3, 90))}
        asked = (part.format(**filled) for part in self.pick(self.words.questions).split(" | "))
        values = filled | dict(zip(("told", "answered", "asked", "answer"), asked, strict=True))
        values["fact"], values["fact2"] = (fact.format(thing=thing) for fact in self.random.sample(self.words.facts, 2))
        values |= {"fact_": _capital(values["fact"]), "org": self.pick(self.words.organisations)}
        values |= {"task": self.pick(self.words.tasks).format(thing=thing), "year": str(self.day.year)}
        values |= {"when": self.when(date(self.day.year, self.day.month, max(1, self.day.day - 9)))}
        return values | {"place": self.pick(self.words.places), "away": self.called(self.away[0])}

    def _ballots(self, yes: int, no: int) -> dict[str, str]:
        names = [self.called(person) for person in self.random.sample(self.members, len(self.members))]
        lists = {"yeses": names[:yes], "noes": names[yes : yes + no], "rests": names[yes + no :]}
        return {key: ", ".join(some) or "None" for key, some in lists.items()}

    def _name(self, who: Somebody) -> str:
        if who not in self.public:
            return self.called(who)
        words = who.said(self.style.public)
        self.truth["aliases"].setdefault(words, who.name)
        return words

    def _ended(self, passage: Passage, people: dict[str, Somebody], key: str) -> None:
        used = (passage.title + passage.text).casefold()
        mover = passage.mover or ("m" if "{m}" in used else "")
        self.truth["decisions"].append(
            {"item": self.item, "key": key, "mover": people[mover].name if mover else None,
             "seconder": people["s"].name if "{s}" in used else None}
        )  # fmt: skip

    # Printing

    def _typed(self) -> str:
        lines: list[str] = []
        before = ""
        for kind, text in self.blocks:
            if kind != "head" or before != "head":
                loose = kind == "item" or kind != before or (self.style.gap and kind == "text")
                lines += [""] * loose
            width = self.style.wrap
            is_wrapped = width and kind == "text" and len(text) > width
            lines += textwrap.wrap(text, width) if is_wrapped else [text]
            before = kind
        return "\n".join(lines) + "\n"

    def _page(self) -> str:
        tag = self.style.tag
        out = []
        for kind, text in self.blocks:
            words = html.escape(text, quote=False)
            out.append(tag.format(words) if kind == "item" else f"<p>{words}</p>" if words.strip() else "")
        return f"<html><body>{''.join(out)}</body></html>"


def _key(template: str, be: str, to: str) -> str:
    """What was decided, in the form that a template prints."""
    return be if "{be" in template or "{BE" in template else to


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _titled(words: str) -> str:
    small = {"of", "in", "on", "the", "for", "at", "to", "and", "by"}
    return " ".join(word if word in small else _capital(word) for word in words.split())


# Counting


@dataclass
class Tally:
    """By kind: facts right, wrong, missed; and how many of the last two a doubt is about."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    rows: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    doubts: Counter[str] = field(default_factory=Counter)
    silent: Counter[tuple[str, str]] = field(default_factory=Counter)
    """By style and kind: facts wrong or missed that no doubt is about."""

    def take(self, case: Case) -> None:
        """Count one paper."""
        meeting, doubts = checked(read_bytes(case.name, case.data))
        everything = list(facts(meeting, case.truth))
        doubted = {n for doubt in doubts for n in about(doubt, meeting, case.truth, everything)}
        for n, (kind, item, row, is_right) in enumerate(everything):
            plain = kind.removeprefix("missed ")
            if is_right:
                self.right[plain] += 1
                continue
            (self.missed if kind != plain else self.wrong)[plain] += 1
            self.told[plain] += n in doubted
            self.silent[case.style, plain] += n not in doubted
            sign = "missed" if kind != plain else "wrong "
            self.rows[case.style].append(f"{sign} {plain} [{item}] {row}{' (told)' if n in doubted else ''}")
        for title in _false_items(meeting, case.truth):
            self.rows[case.style].append(f"wrong  item {title}")
        for doubt in doubts:
            self.doubts[case.style] += 1
            self.rows[case.style].append(f"doubt {doubt}")


def _false_items(meeting: Meeting, truth: dict[str, Any]) -> list[str]:
    """Titles of what was taken for an item and is none."""
    right = {mine for mine, _ in aligned(meeting, truth)}
    return [f"{number} {title}" for at, (_, number, title) in enumerate(items_of(meeting)) if at not in right]


def main(argv: Sequence[str]) -> int:
    """Make papers, have them read, and print what was right."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=66)
    parser.add_argument("--half", default="a", choices=sorted(STYLES))
    parser.add_argument("--show", type=int, default=0, help="rows of each style that went wrong")
    parser.add_argument("--style", default="", help="only this style")
    parser.add_argument("--print", action="store_true", help="print the papers instead")
    given = parser.parse_args(argv)
    every = cases(Random(given.seed), given.half)
    tallies: dict[str, Tally] = defaultdict(Tally)
    for case in (next(every) for _ in range(given.count)):
        if given.style and case.style != given.style:
            continue
        if given.print:
            print(f"--- {case.style}\n{case.data.decode()}")
            continue
        tallies[case.style].take(case)
    _tell(tallies, given.show)
    return 0


def _tell(tallies: dict[str, Tally], shown: int) -> None:
    pooled = Tally()
    for style, tally in tallies.items():
        lost, wrong = tally.missed.total(), tally.wrong.total()
        told, doubts = tally.told.total(), tally.doubts.total()
        print(f"{style:<34} right {tally.right.total():>4}  wrong {wrong:>3}  missed {lost:>3}", end="")
        print(f"  told {told:>3}  doubts {doubts:>3}")
        for row, count in Counter(tally.rows[style]).most_common(shown):
            print(f"    {row}{f' ×{count}' if count > 1 else ''}")
        for name in ("right", "wrong", "missed", "told"):
            getattr(pooled, name).update(getattr(tally, name))
        pooled.doubts.update(tally.doubts)
    print(f"\n{'kind':<14} right wrong missed  told silent")
    for kind in sorted(pooled.right | pooled.wrong | pooled.missed):
        right, wrong, missed, told = (c[kind] for c in (pooled.right, pooled.wrong, pooled.missed, pooled.told))
        print(f"{kind:<14} {right:>5} {wrong:>5} {missed:>6} {told:>5} {wrong + missed - told:>6}")
    right, wrong, missed = pooled.right.total(), pooled.wrong.total(), pooled.missed.total()
    silent = wrong + missed - pooled.told.total()
    told, doubts = pooled.told.total(), pooled.doubts.total()
    print(f"{'all':<14} {right:>5} {wrong:>5} {missed:>6} {told:>5} {silent:>6}   doubts {doubts}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
