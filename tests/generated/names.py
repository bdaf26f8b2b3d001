"""People as clerks type them, in every place where a person may stand, and ordinary words that look like them.

A case is a place (before a mark, in a command, in prose that says an event, inside the words of a speech, a motion or
an action) with people in it, each typed in one of the forms in which clerks type people. Whoever is typed must be named
in what is printed, now or with Tab; ordinary words must stay as they are. Half *a* is for reading and mending; half *b*
has other people, places and wordings and is only counted.

    python -P -m tests.generated.names --seed 5 --count 1500 --half b [--show 20] [--by place]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Head, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes


class Person(NamedTuple):
    """Somebody of the roll."""

    forename: str
    surname: str
    post: str = ""
    short: str = ""
    """The post in short."""
    is_member: bool = True

    @property
    def initials(self) -> str:
        """In capitals."""
        return self.forename[0] + self.surname[0]


class Case(NamedTuple):
    """A line, who must be named in what is printed, and the words that must stay as they are."""

    line: str
    half: str
    state: str
    named: tuple[tuple[str, str], ...]
    """The surname of each, and how they are typed."""
    kept: str = ""
    place: str = ""
    form: str = ""


class Half(NamedTuple):
    """The people, places and ordinary lines of a half."""

    roll: tuple[Person, ...]
    first: tuple[tuple[str, str], ...]
    """Places where somebody is who does something: the state, and the wording; n and m are members, c is anybody."""
    inner: tuple[tuple[str, str], ...]
    """Places inside the words of a line."""
    ordinary: tuple[str, ...]
    """Lines with words that are also somebody's name or initials, between * and *."""


ROLL_A = (
    Person("Ada", "Quill"), Person("Ben", "Okafor"), Person("June", "Hall"), Person("Tom", "Price"),
    Person("Ruth", "Webb"), Person("Neil", "Marsh"), Person("Karen", "Todd"), Person("Jonas", "Birkett"),
    Person("Ian", "Tredwell"), Person("Alan", "Mawdsley"), Person("Eva", "Lindqvist"), Person("Kirk", "Long"),
    Person("Meg", "Tait", "Clerk", "clk", is_member=False),
    Person("Hugo", "Stenning", "Treasurer", "treas", is_member=False),
    Person("Carol", "Finch", "Chief Finance Officer", "CFO", is_member=False),
    Person("Gail", "Denby", "Secretary", "sec", is_member=False),
)  # fmt: skip
ROLL_B = (
    Person("Nora", "Vance"), Person("Piet", "Adeyemi"), Person("Rosa", "Field"), Person("Joe", "Grant"),
    Person("Lena", "Kowal"), Person("Dora", "Church"), Person("Pia", "Hobday"), Person("Greg", "Tolland"),
    Person("Alma", "Lomax"), Person("Hanna", "Rix"), Person("Sven", "Castellano"), Person("Clem", "Young"),
    Person("Zoe", "Ruddock", "Clerk", "clk", is_member=False),
    Person("Olaf", "Brandt", "Treasurer", "tres", is_member=False),
    Person("Wanda", "Spink", "Chief Executive Officer", "CEO", is_member=False),
    Person("Yves", "Mabey", "Secretary", "secy", is_member=False),
)  # fmt: skip


def _cut(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.split(" |"))


def _places(text: str) -> tuple[tuple[str, str], ...]:
    """Wordings with the state of the meeting, which stands before some in square brackets."""
    found = (re.fullmatch(r"(?:\[(\w+)\] )?(.*)", place) for place in _cut(text))
    return tuple((match[1] or "", match[2]) for match in found if match)


FIRST_A = """
{c}: the path is wet | {c}? who mends the path | {c}> that it was done in May | {c}>> the figures by ward |
{n} & {m}: we want the path mended | {n}, {m}: we want the path mended | {n} and {m}? who mends the path | -{n} |
-{n} 7.40 | -{n}, {m} 7.40 | {n} left 7.40 | !{c} to ring the county | !{c} and {m} to ring the county |
action {c} - ring the county | {c} to ring the county | action: {c} to ring the county by friday |
/motion {n} / {m}: That the path be mended | moved by {n}, seconded by {m}, that the path be mended |
moved {n} sec {m} that the path be mended | prop {n} sec {m} mend the path |
{n} proposed, {m} seconded, to mend the path | mend the path - {n}/{m} |
/ballot for Chair: {n} 5, {m} 4 | /declare {n} in item 5 as owner | {n} dec int item 5 | {n} in the chair |
{n} took the chair | /presiding {n} | {c} presented the accounts | {c} reported that the path is wet |
{n} asked {c} if the path was wet | {n} thanked {c} for the work |
q from {n} - who mends the path | [out] +{n} 7.50 | [motion] /vote named +{n} -{m} | [motion] /vote all -{n} |
[motion] all for but {n} | [motion] carried, {n} against | [motion] carried, {n} & {m} abstained |
[motion] /own {n} against | [roll] /present {n}, {m} | [roll] /apologies {n}, {m} | [roll] apologies: {n}, {m} |
[roll] apols {n} & {m} | [roll] apologies from {n} and {m} | [roll] present: {n}, {m} |
[roll] in attendance: {c}, {m} | [roll] absent: {n}, {m}
"""
INNER_A = """
webb: {c} should ask the county | webb: I spoke to {c} about it | webb: thanks to {c} for the report |
webb? has {c} seen it | webb? {c}, is it ready | webb: {c} told me it was wet | webb: {c}'s plan is better |
webb: {c} and birkett went to see it | thanks to {c} for the report | report presented by {c} |
report from {c} received | at the request of {c} the item was taken first | = that {c} be thanked for the report |
= that {c} and birkett attend the course | = that the report of {c} be noted |
/motion webb / birkett: That thanks be given to {c} for the work | !webb to send the plan to {c} |
!webb to meet {c} on site | -webb: left with {c} | /adjourn: adjourned at the request of {c} |
it was suggested by {c} that the gate be shut | agreed that {c} write to the county |
on behalf of {c} a plan was shown | webb> that {c} had asked for it
"""
ORDINARY_A = """
webb: the *hall* is let on mondays | webb: the *price* rose again | webb? when can we *do* it |
webb: the *it* strategy is late | webb: the *IT* strategy is late | webb: *it* should be mended |
webb: dinner was *al fresco* | webb: *AM* and PM sessions are full | the *marsh* is drained by the county |
thanks to *hall* staff for the work | report on the *price* list received | webb? how *long* is it |
= that the *hall* be let | = that the *price* be set at £4 | !webb to book the *hall* |
!webb to ask for a *price* | /motion webb / birkett: That the *marsh* be drained | agreed that the *hall* be let |
*hall* hire up 5% | *price* of bins up again | webb: we asked the *price* of it | no *long* term plan yet |
*IT* - new laptops came | webb: by *hall* rules it is shut at ten | the *price* to hire it is £4 |
webb: *hall* and park fees are up | webb: as *long* as it is dry | *marsh* path is wet |
webb: i asked *price* and date of them | *it* was a dry month
"""
FIRST_B = """
{c}: the gate has gone | {c}? when is the fair | {c}> that it opens at ten | {c}>> the list of keys |
{n}/{m}: we saw the damage | {n} and {m}: we saw the damage | -{n} 8.10 | -{n} & {m} | {n} departed 8.10 |
!{c} to check the boiler | !{c}, {m} to check the boiler | task {c}: check the boiler |
{c} will check the boiler | ACTION - {c} to check the boiler |
/motion procedural {n}: That the question be now put |
proposed by {n} and seconded by {m} that the boiler be serviced | {n} mvd, {m} 2nd - service the boiler |
{n} moved & {m} seconded that the boiler be serviced | service the boiler: prop {n}, sec {m} |
motion by {n} sec by {m} to service the boiler | /declare {n} dpi in item 5 leaves |
{n} declared an interest in item 5 | {n} chaired the meeting | {n} presiding | {c} outlined the budget |
{c} said that the gate has gone | {n} wanted to know from {c} when the fair is |
{n} proposed a vote of thanks to {c} | {n} nominated {m} as vice chair | /second {n} |
/question {n}: When is the fair? | /petition {n}: for a crossing | [out] +{n} | [out] {n} back 8.15 |
[motion] /vote named -{n} ~{m} | [motion] /vote all ~{n} | [motion] {n} voted against, rest for |
[motion] 6-2, {n} & {m} against | [motion] carried with {n} abstaining | [motion] own vote {n} against |
[roll] /apologies {n} & {m} | [roll] /absent {n} | [roll] apologies received from {n}, {m} |
[roll] regrets: {n} and {m} | [roll] attending: {n}, {m}, {c} | [roll] also present: {c} |
[roll] not here: {n}, {m}
"""
INNER_B = """
kowal: we must let {c} know | kowal: {c} sent it round on monday | kowal? did {c} agree to that |
kowal: as {c} said it is shut | kowal: i agree with {c} | kowal: {c} is away until june |
kowal: ask tolland or {c} for the key | thanks were given to {c} and tolland | presentation by {c} on the fair |
letter from {c} read out | = that {c} be asked to ring the owner | = that {c} be paid £40 |
= that thanks be recorded to {c} | /motion kowal / tolland: That {c} be appointed to the panel |
!kowal to ask {c} for the key | !kowal to ring {c} and tolland | -kowal: left to see {c} | /close: closed by {c} |
/refer panel: referred to {c} and the panel | report drafted by {c} taken as read |
{c}'s report was taken as read | kowal>> what {c} was sent | update given by {c}
"""
ORDINARY_B = """
kowal: the *field* is wet | kowal: a *grant* was paid in may | kowal? is the *church* roof safe |
kowal: *hr* will write to them | kowal: *HR* will write to them | kowal: the *young* people want a ramp |
the *church* is opened by the verger | thanks to *church* wardens for the tea |
kowal: *al* dente is how i like it | = that the *grant* be paid | = that a *field* be rented |
!kowal to mow the *field* | !kowal to apply for a *grant* | /motion kowal / tolland: That the *church* be lit |
agreed that the *grant* be refused | *field* gate is broken | *grant* came through on monday |
*church* bells too loud, two letters | kowal: by *grant* or by loan we need it |
kowal: we gave *field* days to the scouts | *HR* policy is due | kowal: *young* and old came |
letter from *church* wardens read out | the *grant* to mend it is £400 |
kowal: thanks to *grant* money it is done | *young* trees need water | kowal: the *OB* van came |
kowal: it opens at 10 *am* | kowal: *as* it is we can wait
"""
HALVES = {
    "a": Half(ROLL_A, _places(FIRST_A), _places(INNER_A), _cut(ORDINARY_A)),
    "b": Half(ROLL_B, _places(FIRST_B), _places(INNER_B), _cut(ORDINARY_B)),
}
INTO_ROOM = {"": "/present all\n/open 7pm\n/item 4 Roads\n", "roll": ""}
INTO_ROOM["motion"] = INTO_ROOM[""] + "/motion {0} / {1}: That the stile be mended\n"
INTO_ROOM["out"] = INTO_ROOM[""] + "-{members} 7.10pm\n"
HEAD = "/council Ashcombe Town Council\n/date 4 June 2026 7pm\n"
AGENDA = "/agenda 4 Roads\n/agenda 5 Trees\n"
WORDS = frozenset("hall price marsh long field grant church young".split())
"""Surnames of the rolls that are ordinary words."""
NOT_INITIALS = frozenset("it am al do me hr ad".split())
"""Initials that are a word or an abbreviation."""


def forms(person: Person, *, is_inner: bool) -> Iterator[tuple[str, str]]:
    """The forms in which a person is typed: what the form is called, and the words."""
    first, last, both = person.forename, person.surname, person.initials
    yield ("surname that is a word" if last.lower() in WORDS else "small surname"), last.lower()
    yield "surname", last
    if person.is_member:
        yield "small title", f"cllr {last.lower()}"
        yield "title", f"Cllr {last}"
    if both.lower() not in NOT_INITIALS:
        yield "small initials", both.lower()
        yield "initials", both
        yield "initials with stops", f"{both[0]}.{both[1]}."
    yield "small initial and surname", f"{first[0].lower()} {last.lower()}"
    yield "initial and surname", f"{first[0]} {last}"
    yield "small full name", f"{first} {last}".lower()
    yield "full name", f"{first} {last}"
    if person.post:
        yield "post", person.post.lower()
        yield "short post", person.short
        yield "short post with a capital", person.short.capitalize()
    if not is_inner:
        yield "first name", first
        if last.lower() not in WORDS and len(last) > len("Webb"):
            yield "three letters", last[:3].lower()
            yield "slip", last[:3].lower() + last[4] + last[3] + last[5:]
        if first.lower() not in ("june", "grant", "may"):
            yield "small first name", first.lower()


LEFT_OUT = ("attending: ", "not here: ", "also present: ", "task {c}:", "slip", "AM and PM")
"""Places, forms and ordinary words that are still wrong, some of them in silence."""


def is_left_out(case: Case) -> bool:
    """Whether a case is known to be wrong still."""
    return any(part in f"{case.place}|{case.form}" or part in case.line for part in LEFT_OUT)


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless cases of a half."""
    words = HALVES[half]
    members = [p for p in words.roll[2:] if p.is_member]
    typist = re.match(r"\w+", words.inner[0][1])
    host = typist[0] if typist else ""
    while True:
        draw = random.random()
        if draw < 0.15:
            line = random.choice(words.ordinary)
            kept = line.split("*")[1]
            yield Case(line.replace("*", ""), half, "", (), kept, line, "ordinary word")
            continue
        is_inner = draw > 0.55
        state, place = random.choice(words.inner if is_inner else words.first)
        others = [p for p in members if p.surname.lower() not in (host, "birkett", "tolland")]
        one, two, three = random.sample(others, 3)
        anybody = random.choice((three, *(p for p in words.roll if not p.is_member)))
        people = {key: p for key, p in (("n", one), ("m", two), ("c", anybody)) if f"{{{key}}}" in place}
        typed = {key: random.choice(list(forms(p, is_inner=is_inner))) for key, p in people.items()}
        line = place.format(**{key: said for key, (_, said) in typed.items()})
        form = " + ".join(name for name, _ in typed.values())
        named = tuple((people[key].surname, said) for key, (_, said) in typed.items())
        yield Case(line, half, state, named, "", place, form)


@cache
def meeting(half: str, state: str) -> Meeting:
    """The meeting in which a case is typed."""
    roll = HALVES[half].roll
    chair, vice, *others = roll
    lines = [f"/chair Cllr {chair.forename} {chair.surname}", f"/vice Cllr {vice.forename} {vice.surname}"]
    for person in others:
        name, post = f"{person.forename} {person.surname}", f" ({person.post})" if person.post else ""
        lines.append(f"/member Cllr {name}" if person.is_member else f"/officer {name}{post}")
    members = ", ".join(p.surname.lower() for p in others if p.is_member)
    then = INTO_ROOM[state].format(chair.surname.lower(), vice.surname.lower(), members=members)
    return read_notes(HEAD + "\n".join(lines) + "\n" + AGENDA + then, Head(1), Directory()).meeting


@cache
def _context(half: str, state: str) -> Context:
    here = meeting(half, state)
    return Context(here, NameIndex(here))


def printed(reading: Reading, context: Context) -> str:
    """What a reading prints, with the names of those whom it records."""
    people, entry = context.meeting.people, reading.entry
    if entry is None:
        return ""
    named = ", ".join(people[p].name for p in entry.person_ids)
    return f"{sentence(context.meeting, entry, load('durham'))} [{named}]"


def is_right(text: str, case: Case) -> bool:
    """Whether a text names all who must be named, as people are printed, and keeps what must be kept."""
    if case.kept:
        words = re.escape(case.kept)
        return (
            re.search(rf"(?<!\w){words}(?!\w)|^{re.escape(case.kept[:1].upper() + case.kept[1:])}(?!\w)", text)
            is not None
        )
    return all(_is_named(surname, typed, text, case.half) for surname, typed in case.named)


def _is_named(surname: str, typed: str, text: str, half: str) -> bool:
    """Whether a text names somebody: by their surname, and not as typed unless that is a name as printed, or by the
    post as it is."""
    person = next(p for p in HALVES[half].roll if p.surname == surname)
    as_typed = re.search(rf"(?<![\w’'.-]){re.escape(typed)}(?![\w-])", _spoken(text)) is not None
    if typed.casefold() == person.post.casefold() or (typed == person.short and typed.isupper()):
        return as_typed or surname in text or person.post.casefold() in text.casefold()
    is_print = typed in f"Cllr {person.forename} {surname}" or surname in typed
    if typed == person.forename and as_typed:
        return True  # a forename in prose may stay
    return re.search(rf"(?<!\w){surname}(?!\w)", text) is not None and (is_print or not as_typed)


def _spoken(text: str) -> str:
    """A text without the names of those whom its entry records."""
    return text.rpartition(" [")[0]


def outcome(case: Case) -> tuple[str, str]:
    """What comes of a case: right, noise, offered, asked, or wrong without a word; and what was printed."""
    context = _context(case.half, case.state)
    reading = read_line(case.line, context)
    now = printed(reading, context)
    remark = reading.refusal or (reading.remark if reading.doubt or reading.offer else "")
    if is_right(now, case) and (case.kept or not reading.offer or reading.passing == reading.remark):
        about = case.kept and remark and re.search(r"[Tt]ab for .*(?:Cllr|@)|on the roll|a name\?", remark)
        return ("noise" if about else "right"), f"{now} {remark}"
    lines = (reading.offer, *reading.then) if reading.offer else ()
    then = " // ".join(printed(read_line(line, context), context) for line in lines)
    told = f"{now} | {remark} | {then}"
    if then and is_right(then, case):
        return "offered", told
    return ("asked" if remark else "wrong"), told


def count(seed: int, number: int, half: str) -> tuple[Counter[str], list[tuple[str, Case, str]]]:
    """How many cases come out how, and each that is not right."""
    totals: Counter[str] = Counter()
    others = []
    made = cases(Random(seed), half)
    for _ in range(number):
        case = next(made)
        came, told = outcome(case)
        totals[came] += 1
        if came not in ("right", "offered"):
            others.append((came, case, told))
    return totals, others


def main() -> None:
    """Count, and show what is not right."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=5)
    options.add_argument("--count", type=int, default=1500)
    options.add_argument("--half", choices=HALVES, default="a")
    options.add_argument("--show", type=int, default=0)
    options.add_argument("--by", choices=("place", "form"))
    call = options.parse_args()
    totals, others = count(call.seed, call.count, call.half)
    print(" ".join(f"{came} {totals[came]}" for came in ("right", "offered", "asked", "noise", "wrong")))
    if call.by:
        grouped = Counter(getattr(case, call.by) for came, case, _ in others if came == "wrong")
        print("\n".join(f"{number:4} {key}" for key, number in grouped.most_common(40)))
    for came, case, told in [other for other in others if other[0] in ("wrong", "noise")][: call.show]:
        print(f"{came}: {case.line}   ({case.form})\n    {told}")


if __name__ == "__main__":
    main()
