"""The forms of the other generators typed into other rolls: boards, councils and clubs of many countries, each with the
way in which its people are called in hurried lines.

A case is a form, a body, and somebody of its roll for each name in the form. The same form is read with surnames of a
plain roll: both must say the same of the same people. Whoever may be two people must be asked about. What is printed
must call nobody by a title that the body does not have. Half *a* is for reading and mending; half *b* has other bodies,
forms and wordings and is only counted; so has half *c*, without the forms that only two halves have.

    python -P -m tests.generated.rolls --seed 5 --count 1500 --half b [--show 20] [--body NAME]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import time
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Entry, Head, Meeting
from clerk_tui.meeting.entry_text import Mention, parts
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

from . import events, movement, names

NOW = time(20, 40)
RIGHT, OFFERED, ASKED, MISLED, SILENT = "right", "offered", "asked", "misled", "silent"


LEFT_OUT = re.compile(
    r"nominated the \w+ for|\b(?:kit|moss|fern|farrow|green|lane|may|grant|street|stone|fields|wood|close)\b"
    r"|\bsec\b|secretary|cadeirydd|her worship|convener|recognized|was asked to|^\{o\} in the chair, "
    r"|\band [a-z] [a-z]+ attend "
)
"""Forms, surnames that are words and words for a post that are still wrong now and then."""


class Person(NamedTuple):
    """Somebody of a roll, and how they are typed."""

    capacity: str
    title: str
    forename: str
    surname: str
    post: str
    ways: tuple[str, ...]

    @property
    def name(self) -> str:
        """As the roll lists them."""
        return " ".join(filter(None, (self.title, self.forename, self.surname)))

    @property
    def line(self) -> str:
        """What puts them onto the roll."""
        return f"/{self.capacity} {self.name}{f' ({self.post})' if self.post else ''}"


class Body(NamedTuple):
    """A body: its name, house style and people."""

    name: str
    half: str
    style: str
    people: tuple[Person, ...]
    shared: frozenset[str]
    """What means two people (in small letters)."""


class Form(NamedTuple):
    """A wording, the moment of the meeting at which it is typed, and who is not in the room."""

    wording: str
    state: str
    source: str
    away: str = ""


class Case(NamedTuple):
    """A line of a body, the same line of the plain roll, and who stands for each letter: body's person, plain one."""

    body: Body
    form: Form
    line: str
    plain: str
    people: tuple[tuple[str, int, int], ...]
    typed: tuple[str, ...]


_WORDS = frozenset("as go nb or to in at by we".split())
"""Initials that are a word first of all."""


def _ways(flags: str, title: str, forename: str, surname: str) -> Iterator[str]:
    """How somebody is typed, a letter for each: by surname, title, forename, initials, full name; in capitals as
    printed, else small."""
    small = {"t": f"{title} {surname}", "n": f"{forename} {surname}", "i": f"{forename[:1]}{surname[:1]}"}
    small |= {"s": surname, "f": forename, "j": f"{forename[:1]} {surname}"}
    for flag in flags:
        text = small[flag.lower()]
        is_whole = (title or flag not in "tT") and (surname or flag in "fF") and (forename or flag not in "fFnNiIjJ")
        if is_whole:
            short = text.lower().replace(".", "")
            yield from [text] if flag.isupper() else [short] if short not in _WORDS else []


@cache
def bodies() -> Mapping[str, Body]:
    """The bodies of both halves, from the text beside this module."""
    found = {}
    for block in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").split("\n[")[1:]:
        head, *lines = block.strip().splitlines()
        name, half, style, flags = head.rstrip("]").split("; ")
        if name.startswith("forms"):
            continue
        people, every = [], Counter[str]()
        for line in lines:
            capacity, title, forename, surname, post, more = (part.strip() for part in line.split(";"))
            extra = tuple(way.strip() for way in more.split(",") if way.strip())
            ways = (*_ways(flags, title, forename, surname), *extra)
            people.append(Person(capacity, title, forename, surname, post, ways))
            possible = {way.casefold() for way in (*_ways("stfijn", title, forename, surname), *ways)}
            every.update(possible)
        found[name] = Body(name, half, style, tuple(people), frozenset(way for way, many in every.items() if many > 1))
    return found


PLAIN = "plain roll"


@cache
def own_forms(half: str) -> tuple[str, ...]:
    """The forms of a half that the other generators do not have."""
    text = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
    block = text.partition(f"[forms {half}; ; ; ]\n")[2].partition("\n[")[0]
    return tuple(line for line in block.splitlines() if line)


def _with_names(half: str) -> Iterator[Form]:
    """The forms of a half in which names stand at every place."""
    places = names.HALVES[half]
    hosts = ("webb", "birkett") if half == "a" else ("kowal", "tolland")
    for state, form in (*places.first, *places.inner):
        wording = re.sub(rf"\b{hosts[0]}\b", "{h}", re.sub(rf"\b{hosts[1]}\b", "{k}", form))
        yield Form(wording, {"": "item", "out": "item"}.get(state, state), "names", "n" if state == "out" else "")


@cache
def forms(half: str) -> Mapping[str, tuple[Form, ...]]:
    """All forms of a half by the generator that has them."""
    words, found = movement.HALVES[half], list[Form]()
    for verb in words.left:
        found.append(Form("{s} {v} {t}".replace("{v}", verb), "item", "movement"))
    for verb in (*words.came, *words.online):
        found.append(Form("{s} {v} {t}".replace("{v}", verb), "item", "movement", "s"))
    for order in words.orders:
        found.append(Form(order.replace("{v}", words.left[0]), "item", "movement"))
        found.append(Form(order.replace("{v}", words.came[0]), "item", "movement", "s"))
    found += [Form(form, "item", "movement", "so") for form in words.sorry]
    found += [Form(form, "item", "movement", "s") for form in words.subs]
    found += [Form(form, "item", "movement") for form in (*words.chair, *words.nothing)]
    found += [Form(form, "item", "movement") for form, _ in (*words.both, *words.interests)]
    for state, wordings in events.SINGLE.get(half, {}).items():
        found += [Form(form, state, "events") for form, _ in wordings if re.search(r"\{[nmocw]\}", form)]
    found += _with_names(half) if half in names.HALVES else []
    found += [Form(form, "item", "own") for form in own_forms(half)]
    found = [form for form in found if "6-2" not in form.wording]  # the bodies are not of one size
    return {
        source: tuple(form for form in found if form.source == source)
        for source in ("movement", "events", "names", "own")
    }


MEMBERS, GUESTS = ("chair", "vice", "member", "coopted"), ("guest",)


def _who(random: Random, body: Body, form: Form) -> dict[str, int]:
    """Somebody of a body for each letter of a form."""
    indexed = list(enumerate(body.people))
    members = [at for at, p in indexed if p.capacity == "member"]
    others = [at for at, p in indexed if p.capacity not in ("member", "coopted", "chair")]
    posts = [at for at, p in indexed if p.post and p.capacity != "chair"]
    letters = re.findall(r"\{([nmosghkcw])\}", form.wording)
    is_vote = form.state != "item" or " sub" in form.wording
    chosen = dict[str, int]()
    for letter in sorted(set(letters), key="wghknmosc".index):
        pool = members
        if letter == "w":
            pool = [0]
        elif letter == "g":
            pool = [at for at, p in indexed if p.capacity == "guest"] or others
        elif letter == "c":
            pool = [*(posts or others), *others, random.choice(members)]
        elif letter in "so" and form.source == "movement" and not is_vote and random.random() < 0.3 and not form.away:
            pool = [at for at, p in indexed if p.capacity not in ("chair", "guest")]
        free = [at for at in pool if at not in chosen.values()]
        chosen[letter] = random.choice(free or [at for at, _ in indexed if at not in chosen.values()])
    return chosen


def _plain_for(body: Body, chosen: dict[str, int]) -> dict[str, int]:
    """Those of the plain roll who have the same capacity."""
    plain, taken = bodies()[PLAIN].people, dict[str, int]()
    for letter, at in chosen.items():
        capacity = body.people[at].capacity.replace("coopted", "member")
        fits = (n for n, p in enumerate(plain) if p.capacity == capacity and n not in taken.values())
        taken[letter] = next(fits)
    return taken


_THINGS = {
    "t": "7.45", "u": "7.55", "y": "2 July", "x": "the fence", "v": "repaired", "b": "the planning committee",
    "i": "item 6 Finance", "f": "5-2", "g": "5-2", "l": "2-5", "e": "3-3", "d": "buy two benches",
    "z": "ring the county",
}  # fmt: skip


def cases(random: Random, half: str, body: str = "") -> Iterator[Case]:
    """Endless cases of a half."""
    known = [b for b in bodies().values() if b.half == half and (not body or b.name == body)]
    weights = {"movement": 30, "events": 25, "names": 25, "own": 20}
    weights = {source: weight for source, weight in weights.items() if forms(half)[source]}
    while True:
        here = random.choice(known)
        source = random.choices(list(weights), list(weights.values()))[0]
        form = random.choice(forms(half)[source])
        chosen = _who(random, here, form)
        if not chosen:
            continue
        plain = _plain_for(here, chosen)
        typed = {letter: random.choice(here.people[at].ways) for letter, at in chosen.items()}
        if "sec" in typed.values() and "sec" in form.wording:
            continue  # who seconds, or the secretary
        if random.random() < 0.8:  # what means two people is rarer than what does not
            typed = {
                letter: next(
                    (w for w in random.sample(ways, len(ways)) if w.casefold() not in here.shared), typed[letter]
                )
                for letter, at in chosen.items()
                if (ways := here.people[at].ways)
            }
        things = _THINGS if "movement" not in source else _THINGS | {"g": ""}
        as_plain = {
            letter: surname.lower() if typed[letter].islower() else surname
            for letter, at in plain.items()
            if (surname := bodies()[PLAIN].people[at].surname)
        }
        line = form.wording.format(**{**things, **typed})
        yield Case(
            here, form, line, form.wording.format(**{**things, **as_plain}),
            tuple((letter, at, plain[letter]) for letter, at in chosen.items()), tuple(typed.values()),
        )  # fmt: skip


HEAD = """/council {name}
/date 4 June 2026 7pm
{roll}
/agenda 2 Minutes of 7 May 2026
/agenda 4 Play area
/agenda 5 Trees
/agenda 6 Finance
"""


@cache
def _roll(body: str) -> Meeting:
    here = bodies()[body]
    notes = HEAD.format(name=here.name, roll="\n".join(p.line for p in here.people))
    read = read_notes(notes, Head(1), Directory())
    assert read.reports == (), read.reports
    return read.meeting


@cache
def ids(body: str) -> tuple[int, ...]:
    """The id of each person of a body."""
    listed = {person.name: key for key, person in _roll(body).people.items()}
    return tuple(listed[p.name] for p in bodies()[body].people)


@cache
def context(body: str, state: str, away: frozenset[int]) -> Context:
    """The meeting of a body at the moment of a state, without some."""
    here, index = bodies()[body], NameIndex(_roll(body))
    handle = [index.handle(person) for person in ids(body)]
    there = [handle[at] for at, p in enumerate(here.people) if p.capacity != "guest" and at not in away]
    notes = HEAD.format(name=here.name, roll="\n".join(p.line for p in here.people))
    if state != "roll":
        first = ("chair", "vice", *(handle[at] for at, p in enumerate(here.people) if p.capacity == "member"))
        first = (handle[0], handle[1], *first[2:])
        notes += f"/present {', '.join(there)}\n" + events.STATES[state].format(*first)
    read = read_notes(notes, Head(1), Directory())
    assert read.reports == (), (body, state, read.reports)
    return Context(read.meeting, NameIndex(read.meeting), NOW)


def _context(case: Case, *, is_plain: bool) -> Context:
    at = {letter: plain if is_plain else own for letter, own, plain in case.people}
    away = frozenset(at[letter] for letter in case.form.away if letter in at)
    return context(PLAIN if is_plain else case.body.name, case.form.state, away)


def _skeleton(text: str | None, letters: Mapping[int, str], spelt: Mapping[str, str]) -> str:
    """Words without capitals, with a letter for each person."""
    out = ""
    for part in parts(text or ""):
        out += f"<{letters.get(part.person_id, '?')}>" if isinstance(part, Mention) else str(part)
    for words, letter in sorted(spelt.items(), key=lambda pair: -len(pair[0])):
        month = "(?<!in )" if words.title() in ("May", "June", "March") else ""
        out = re.sub(rf"(?<![\w<]){month}{re.escape(words)}(?![\w>])", f"<{letter}>", out, flags=re.IGNORECASE)
    out = re.sub(r"\bthe (?:meeting|council|commission|board|group|committee)\b", "the body", out, flags=re.IGNORECASE)
    out = re.sub(r"\b(?:the|cllr|mr|mrs|ms|dr) <", "<", out, flags=re.IGNORECASE)
    return re.sub(r"\W*$", "", out.lower())


def _told(entry: Entry, here: Context, letters: Mapping[int, str], spelt: Mapping[str, str]) -> tuple[object, ...]:
    """What an entry says, with a letter for each person."""
    who = tuple(letters.get(p, "?") if isinstance(p, int) else str(p) for p in entry.persons)
    vote = entry.vote
    known = (b for b in vote.ballots if b.person_id in letters) if vote else ()
    ballots = sorted((letters[b.person_id], b.choice.name) for b in known)
    figures = (vote.in_favour, vote.against, vote.is_named) if vote else ()
    where = (entry.subject, entry.interest, entry.conduct, entry.choice, entry.due, entry.at, entry.is_action)
    return entry.kind.name, who, tuple(ballots), figures, where, _skeleton(entry.text, letters, spelt)


class Outcome(NamedTuple):
    """What a line becomes: the entries, now or with Tab, whether it is remarked on, and the sentences."""

    told: tuple[tuple[object, ...], ...]
    remark: str
    is_offered: bool
    sentences: tuple[str, ...]
    reading: Reading


def outcome(case: Case, *, is_plain: bool) -> Outcome:
    """What comes of a line, or of the same line of the plain roll."""
    here = _context(case, is_plain=is_plain)
    body = bodies()[PLAIN] if is_plain else case.body
    at = {letter: plain if is_plain else own for letter, own, plain in case.people}
    letters = {ids(body.name)[n]: letter for letter, n in at.items()}
    spelt = {}
    for letter, n in at.items():
        person = body.people[n]
        for way in (*person.ways, person.surname, person.name, here.names.handle(ids(body.name)[n]), person.post):
            if len(way) > 3 and way.casefold() not in body.shared:
                spelt[way] = letter
    for letter, typed in zip(at, case.typed, strict=True):
        if not is_plain:
            spelt[typed] = letter
    reading = read_line(case.plain if is_plain else case.line, here)
    made, sentences = list[tuple[object, ...]](), list[str]()
    for line in (reading.offer, *reading.then) if reading.offer else ("",):
        read = read_line(line, here) if line else reading
        if line.startswith("/exempt"):
            made.append(("exempt",))
        elif read.entry is not None:
            made.append(_told(read.entry, here, letters, spelt))
            sentences.append(sentence(here.meeting, read.entry, load(body.style)))
        elif line.startswith(("/guest", "/speaker", "/agenda", "/motion")):
            made.append((line.split()[0],))
        else:
            made.append((read.intent.__class__.__name__,) if read.intent else (f"refused {line}",))
    remark = reading.refusal or reading.remark
    return Outcome(tuple(made), remark, bool(reading.offer), tuple(sentences), reading)


_SAID = frozenset("STATEMENT QUESTION ANSWER FOLLOW_UP".split())


def _is_as_good(own: Outcome, plain: Outcome, case: Case) -> bool:
    """Whether a line says as much: as somebody's words where the plain roll leaves a note, as a note that names them as
    printed where the plain roll has their words, or with its own sentence."""
    one, other = own.told, plain.told
    if len(one) != 1 or len(other) != 1:
        return False
    if one[0][0] in _SAID and other[0][0] == "NOTE":
        return own.is_offered and not plain.is_offered
    if one[0][0] == "NOTE" and other[0][0] in _SAID and not own.remark and own.sentences:
        called = [f"{p.title} {p.surname}" for p in case.body.people if p.title and p.surname]
        called += [p.name for p in case.body.people] + [p.forename for p in case.body.people]
        posts = [f"the {p.post}" for p in case.body.people if p.post] + ["the chair", "the clerk", "the mayor"]
        posts += [post.removeprefix("the ") for post in posts] + ["madam mayor", "mr chair"]
        start = own.sentences[0]
        return start.startswith(tuple(called)) or start.lower().startswith(tuple(post.lower() for post in posts))
    return one[0][:-1] == other[0][:-1] and not other[0][-1] and str(one[0][-1]).startswith("<")


def verdict(case: Case) -> tuple[str, str, str]:
    """How a line is read beside that of the plain roll, what was made of it, and what is printed wrongly."""
    own, plain = outcome(case, is_plain=False), outcome(case, is_plain=True)
    said = f"{own.reading.offer} {own.reading.then or ''} | {own.remark}\n    {' / '.join(own.sentences)}"
    said += f"\n    plain: {plain.reading.offer} {plain.reading.then or ''} | {plain.remark}"
    return _came(case, own, plain), said, "" if own.reading.candidates else misprint(case, own, plain)


def _came(case: Case, own: Outcome, plain: Outcome) -> str:
    if any(typed.casefold() in case.body.shared for typed in case.typed):
        has_asked = bool(own.reading.candidates or own.remark)
        return RIGHT if has_asked and not own.is_offered else ASKED if own.remark else SILENT
    if own.told == plain.told or _is_as_good(own, plain, case):
        return OFFERED if own.is_offered and not plain.is_offered else RIGHT
    if own.is_offered and not own.reading.candidates:
        return MISLED
    return ASKED if own.remark else SILENT


_TWICE = re.compile(r"\b(\w+\.?) \1(?!\w)", re.IGNORECASE)


def misprint(case: Case, own: Outcome, plain: Outcome) -> str:
    """What is printed wrongly: a title that the body has not, a word twice, a name in small letters that has its
    capital on the plain roll."""
    titles = " ".join(p.title for p in case.body.people)
    printed, there = " / ".join(own.sentences), " / ".join(plain.sentences)
    for (letter, at, known), typed in zip(case.people, case.typed, strict=True):
        person = case.body.people[at]
        is_name = person.surname.lower() in typed or person.forename.lower() in typed
        has_capital = bodies()[PLAIN].people[known].surname in there
        if is_name and has_capital and typed.islower() and re.search(rf"(?<!\w){re.escape(typed)}(?!\w)", printed):
            return f"small {letter}: {printed}"
    for printed in own.sentences:
        if re.search(r"\b(?:Cllrs?|Councillors?)\b", printed) and not re.search("Cllr|Councillor", titles):
            return f"title: {printed}"
        if (
            (twice := _TWICE.search(printed))
            and twice[0].lower() not in case.line.lower()
            and not re.search(r"\d", twice[0])
        ):
            return f"twice: {printed}"
        if re.search(r"\(\)| ,|\.\.(?!\.)|,,|“”|\bthe the\b", printed):
            return f"signs: {printed}"
    return ""


def main() -> None:
    """Count, and show what is not right."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--count", type=int, default=1500)
    options.add_argument("--half", choices=movement.HALVES, default="a")
    options.add_argument("--show", type=int, default=0)
    options.add_argument("--body", default="")
    options.add_argument("--verdict", default="")
    options.add_argument("--source", default="")
    call = options.parse_args()
    counts, of_body, shown = Counter[str](), dict[str, Counter[str]](), 0
    for case in islice(cases(Random(call.seed), call.half, call.body), call.count):
        if call.source and case.form.source != call.source:
            continue
        came, said, wrong = verdict(case)
        counts[came] += 1
        counts["misprinted"] += bool(wrong)
        for group in (case.body.name, case.form.source):
            of_body.setdefault(group, Counter()).update([came])
        is_wanted = came == call.verdict if call.verdict else came in (MISLED, SILENT) or bool(wrong)
        if is_wanted and shown < call.show:
            shown += 1
            print(
                f"{came:8}{case.body.name} ({case.form.source}, {case.form.state}): {case.line}\n    → {said} {wrong}"
            )
    columns = (RIGHT, OFFERED, ASKED, MISLED, SILENT)
    for name, row in (*of_body.items(), ("all", counts)):
        print(f"{name:28}" + "".join(f"{how} {row[how]:5}  " for how in columns))
    print(f"misprinted {counts['misprinted']}")


if __name__ == "__main__":
    main()
