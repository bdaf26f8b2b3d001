"""The ordinary business of meetings, as hurried clerks type it: tasks, dates, reports, money, letters, plans, thanks,
openings and ends, moves from item to item, earlier minutes. Each line has the events that it says, or the sentence of
the minutes if it is an ordinary note.

The forms are in `business.txt` beside this module, one a line: the item in hand, what is typed, and what is right,
with ` ;; ` between ways that are all right. `~` comes before a pattern of the printed sentence of a note, `?` alone
stands for a question to the clerk; anything else are patterns of the lines offered, with a bar between these. Half *a*
is for reading and mending; half *b* has other people, things and wordings and is only counted; so has half *c*, which
is of a housing society.

    python -P -m tests.generated.business --seed 5 --count 1500 --half b [--show 20]
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Former, Head, Kind, Stage
from clerk_tui.meeting.intents import OpenItem
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes


class Case(NamedTuple):
    """A line, the item in hand, and the ways to read it that are right."""

    line: str
    half: str
    state: str
    truth: tuple[str, ...]
    area: str
    form: str


class Half(NamedTuple):
    """The people and things of a half."""

    head: str
    former: tuple[date, ...]
    """The earlier meetings; the minutes of the first are agreed."""
    members: tuple[str, ...]
    """Title, forename and surname; the first presides."""
    odd: tuple[str, ...]
    """Members whose initials are a word."""
    clerk: tuple[str, str, tuple[str, ...]]
    """Name, post and what is typed for either."""
    treasurer: tuple[str, str, tuple[str, ...]]
    deeds: tuple[str, ...]
    topics: tuple[str, ...]
    things: tuple[str, ...]
    others: tuple[str, ...]
    due: dict[str, str]
    days: dict[str, str]
    """When an action is due, without *by*."""
    meetings: dict[str, str]
    """When and where the next meeting is, as typed and as printed."""
    sums: tuple[str, ...]
    asked: tuple[str, ...]


HALVES = {
    "a": Half(
        "/council Elmsway Parish Council\n/date 30 November 2026 7pm",
        (date(2026, 7, 27), date(2026, 9, 28), date(2026, 10, 26)),
        ("Cllr Ada Quill", "Cllr June Hall", "Cllr Piers Price", "Cllr Folake Okafor", "Cllr Wendy Marsh",
         "Cllr Rufus Stannard"),
        ("Cllr Isla Sharma", "Cllr Ned Turner", "Cllr Olga Reeve"),
        ("Meg Tait", "Clerk", ("clerk", "Clerk", "the clerk", "tait")),
        ("Ravi Nair", "Treasurer", ("treasurer", "the treasurer", "Treasurer")),
        ("write to the highways dept", "get three quotes for the fence", "chase the contractor",
         "draft a reply to the school", "update the website", "circulate the policy", "ring Hedley about the drain",
         "check the insurance", "order new bins", "write up the notes"),
        ("the swings", "the bus shelter", "dog bins", "potholes", "the lych gate", "verge cutting"),
        ("pump", "printer", "projector", "mower"),
        ("county", "the school", "highways", "the village hall", "the MP", "the scouts"),
        {"by fri": "by Friday", "by 3 july": "by 3 July", "by end of jan": "by (?:the )?end of January",
         "before next mtg": "before (?:the )?next meeting", "by dec": "by December", "by tues": "by Tuesday"},
        {"may": "May", "fri": "Friday", "end jan": "end (?:of )?January", "3 july": "3 July"},
        {"7 july 7pm village hall": "7 July,? 7pm,? village hall",
         "mon 11 jan 7.30pm": "Monday 11 January,? 7.30pm",
         "thurs 14 jan at the school": "Thursday 14 January at the school",
         "9 feb": "9 February", "1 feb 2027 7pm": "1 February 2027,? 7pm"},
        ("£250", "£1,240.50", "£3,201", "£86.20"),
        ("about the bins", "when the hall will reopen", "why the lights are on all night",
         "if the path can be gritted"),
    ),
    "b": Half(
        "/council Kelpie Bay Sailing Club\n/date 9 March 2026 6pm",
        (date(2025, 12, 8), date(2026, 1, 12), date(2026, 2, 9)),
        ("Mr Owen Lacey", "Ms Beth Field", "Mr Hugo Rice", "Ms Chioma Nkemelu", "Mrs Gail Bright",
         "Dr Tadeo Castellano"),
        ("Ms Amy Moss", "Mr Otto Nash", "Ms Ida Toll"),
        ("Sean Doyle", "Secretary", ("secretary", "sec", "the Secretary", "doyle")),
        ("Pat Quist", "Manager", ("manager", "the manager", "Manager")),
        ("email the council", "follow up with the plumber", "send out the roster", "obtain a price for the gutters",
         "prepare the grant application", "contact the ferry company", "review the bylaws", "confirm the caterer",
         "put up a sign", "collect the keys"),
        ("the slipway", "the honour board", "boat storage", "mooring fees", "the rescue boat", "the car park lights"),
        ("compressor", "fridge", "radio", "winch"),
        ("the harbour master", "council", "the insurer", "Surf Rescue", "the port authority", "the neighbours"),
        {"by Wed": "by Wed(?:nesday)?", "by April 4": "by (?:April 4|4 April)",
         "by the end of the month": "by the end of the month",
         "this week": "this week", "by 20/3": "by 20/3", "in time for the AGM": "in time for the AGM"},
        {"april": "April", "Wed": "Wed(?:nesday)?", "next meeting": "next meeting", "20 march": "20 March"},
        {"Monday 13 April at 6pm": "Monday 13 April at 6pm", "13/4, clubhouse": "13/4, clubhouse",
         "mon apr 13 6 pm": "Mon(?:day)? Apr(?:il)? 13 6 ?pm", "April 13": "April 13",
         "in April, day to be set": "in April, day to be set"},
        ("$75", "$412.30", "$9,800", "$1,066"),
        ("who owns the dinghies", "about parking on race days", "whether juniors can use the gym",
         "if fees will go up"),
    ),
    "c": Half(
        "/council Lakshmi Vihar Housing Society\n/date 10 December 2026 6pm",
        (date(2026, 9, 17), date(2026, 10, 15), date(2026, 11, 12)),
        ("Mr Anand Kulkarni", "Mrs Shobha Pillai", "Mr Faiz Merchant", "Ms Tara Gill", "Dr Leela Bhide",
         "Mr Naval Sethna"),
        ("Mrs Isha Nambiar", "Mr Akash Saxena", "Mr Bharat Yadav", "Dr Omkar Nadkarni"),
        ("Rekha Menon", "Secretary", ("secretary", "the secretary", "Secretary", "menon", "Menon")),
        ("Suresh Patil", "Estate Manager", ("estate manager", "the estate manager", "patil", "Estate Manager")),
        ("call the lift company", "obtain three quotations", "speak to the tenant in 402", "issue a circular",
         "get the tank cleaned", "follow up with the builder", "submit the audit papers", "renew the contract",
         "check the camera", "engage a plumber", "trace the leak", "settle the bill"),
        ("the lift", "water tankers", "parking stickers", "pending dues", "the terrace door", "pigeon netting",
         "the compost pit"),
        ("generator", "treadmill", "intercom", "strimmer"),
        ("the municipality", "the builder", "the lift company", "the ward office", "security agency", "gas company"),
        {"by Saturday": "by Saturday", "by 15th Jan": "by 15(?:th)? Jan(?:uary)?", "within 15 days": "within 15 days",
         "before the AGM": "before the AGM", "by sun": "(?i:by sun(?:day)?)", "by 20.12": r"by 20\.12"},
        {"15 jan": "15 January", "Saturday": "Saturday", "next AGM": "next AGM", "31st Dec": "31(?:st)? Dec(?:ember)?"},
        {"14 Jan 6 pm": "14 Jan(?:uary)?,? 6 ?pm", "14/1 at 6, society office": "14/1 at 6,? society office",
         "Thursday the 14th": "Thursday,? the 14th", "thu 14 jan, clubhouse": "Thu(?:rsday)? 14 January, clubhouse",
         "14 January 2027 (Thursday) 6 pm": r"14 January 2027 \(Thursday\) 6 ?pm"},
        ("Rs 12,400", "Rs. 4,850", "₹75,000", "₹1.2 lakh", "Rs 940"),
        ("why the lift is shut", "when the tank will be cleaned", "about visitor parking", "whether pets are allowed",
         "who holds the deeds"),
    ),
}  # fmt: skip
ITEMS = (
    "1 Apologies", "2 Minutes", "3 Matters arising", "4 Play area", "5 Finance", "6 Trees", "7 Planning",
    "8 Correspondence", "9 {}", "10 Date of next meeting",
)  # fmt: skip
OTHER_BUSINESS = {"a": "Any other business", "b": "General business", "c": "Other matters"}
LEFT_OUT = (
    "AP4 outstanding, {n} chasing", "item for noting", "info item", "nm {u}", "out by {t}", "roll over A5 to april",
    "{j} {d}", "In: {o} re {w}", "general consent {s} each",
)  # fmt: skip
"""Forms that are still read wrongly in silence."""
Form = tuple[str, str, tuple[str, ...], str]


@cache
def forms(half: str) -> tuple[Form, ...]:
    """The item in hand, what is typed, the ways that are right, and the area of each form of a half."""
    found, area, is_in = list[Form](), "", False
    for line in Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            is_in = line == f"[forms {half}]"
        elif is_in and line.startswith("# "):
            area = line.removeprefix("# ")
        elif is_in and line:
            state, typed, truth = line.split("|", 2)
            found.append((state, typed, tuple(truth.split(" ;; ")), area))
    return tuple(found)


def _words(typed: str) -> str:
    """The pattern of words that are kept, in short or in full, with an article or without."""
    words = (re.escape(_IN_FULL.get(word, word)) for word in typed.split() if word != "the")
    return r"(?:the )?" + r" (?:the )?".join(words)


_IN_FULL = {"dept": "department", "mtg": "meeting"}


def _any_case(pattern: str) -> str:
    return f"(?i:{pattern})"


def _typed(random: Random, full: str, initials: tuple[str, ...]) -> str:
    title, first, last = full.split()
    ways = [last.lower(), last.lower(), last, f"{title} {last}", f"{title.lower()} {last.lower()}", f"{first} {last}"]
    return random.choice((*ways, *initials))


def _at(typed: str) -> str:
    hour, minute = re.findall(r"\d+", typed)
    return rf"0?(?:{hour}|{int(hour) + 12})[.:]{minute}(?: ?pm)?"


def _filled(random: Random, half: Half) -> dict[str, str]:
    """What stands for each letter of a form, and, in capitals, for that of what is right."""
    first, second = random.sample(half.members[1:], 2)
    odd, other = random.sample(half.odd, 2)
    said = {"n": _typed(random, first, ()), "m": _typed(random, second, ())}
    for key, full in zip("NMIJ", (first, second, odd, other), strict=True):
        said[key] = f"(?:{full.split()[-1].lower()}|{re.escape(full.split()[-1])})"
    said["P"] = rf"(?:[\w.]+ ){{0,2}}{first.split()[-1]}"
    for key, shown, full in zip("ij", "AB", (odd, other), strict=True):
        said[key] = f"{full.split()[1][0]}{full.split()[2][0]}".lower()
        said[shown] = rf"(?:[\w.]+ ){{0,2}}{full.split()[-1]}"
    for key, (name, _, ways) in zip("cr", (half.clerk, half.treasurer), strict=True):
        said |= {key: random.choice(ways), key.upper(): name.split()[-1].lower()}
    deed, topic = random.choice(half.deeds), random.choice(half.topics)
    said |= {"d": deed, "D": _any_case(_words(deed)), "w": topic, "W": _any_case(_words(topic))}
    said |= {"g": _doing(deed), "G": _any_case(_words(" ".join(deed.split()[1:])))}
    for key, pairs in zip("yqu", (half.due, half.days, half.meetings), strict=True):
        said[key], said[key.upper()] = random.choice(list(pairs.items()))
    sums = random.sample(half.sums, 2)
    said |= {"s": sums[0], "S": re.escape(sums[0]), "z": sums[1], "Z": re.escape(sums[1])}
    thing, body, asked = random.choice(half.things), random.choice(half.others), random.choice(half.asked)
    said |= {
        "x": thing,
        "X": _words(thing),
        "o": body,
        "O": _any_case(_words(body)),
        "v": asked,
        "V": asked.split()[-1],
    }
    at = f"{random.randint(7, 9)}.{random.choice(('05', '15', '25', '40', '55'))}"
    return said | {"t": random.choice((at, f"{at}pm")), "T": _at(at), "p": str(random.randint(2, 9))}


def _doing(deed: str) -> str:
    verb, _, rest = deed.partition(" ")
    doubled = {"get": "getting", "put": "putting", "submit": "submitting"}
    return f"{doubled.get(verb, (verb.removesuffix('e') if verb[-2:] != 'ee' else verb) + 'ing')} {rest}"


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lines; each form as often."""
    while True:
        state, typed, ways, area = random.choice(forms(half))
        said = _filled(random, HALVES[half])
        if area == "clock" and state == "start":
            at = f"{random.choice((6, 7))}.{random.choice(('00', '02', '30'))}"
            said |= {"t": random.choice((at, f"{at}pm")), "T": _at(at)}
        truth = tuple(_with(said, way) for way in ways)
        yield Case(_with(said, typed), half, state, truth, area, typed)


def _with(said: dict[str, str], form: str) -> str:
    return re.sub(r"\{(\w)\}", lambda letter: said[letter[1]], form)


@cache
def context(half: str, state: str) -> Context:
    """The meeting of a half with an item in hand."""
    things = HALVES[half]
    everybody = [f"/chair {things.members[0]}", *(f"/member {name}" for name in (*things.members[1:], *things.odd))]
    officers = [f"/officer {name} ({post})" for name, post, _ in (things.clerk, things.treasurer)]
    items = [f"/agenda {item.format(OTHER_BUSINESS[half])}" for item in ITEMS]
    began = [] if state == "start" else [f"/open {'7pm' if half == 'a' else '6pm'}", f"/item {state}"]
    notes = "\n".join((things.head, *everybody, *officers, *items, "/present all", *began))
    read = read_notes(notes, Head(1), Directory())
    assert read.reports == ()
    stages = (Stage.AGREED, Stage.DRAFT, Stage.DRAFT)
    former = tuple(Former(at, day, stage) for at, (day, stage) in enumerate(zip(things.former, stages, strict=True), 1))
    now = time(19, 5) if state == "start" else time(20, 30)
    return Context(read.meeting, NameIndex(read.meeting), now, former=former)


def printed(case: Case, reading: Reading) -> str:
    """The sentence of the minutes."""
    style = load("parish" if case.half == "a" else "durham")
    return sentence(context(case.half, case.state).meeting, reading.entry, style) if reading.entry is not None else ""


def _is(offered: tuple[str, ...], way: str) -> bool:
    """Whether the lines of an offer are those of a way, in any order."""
    left = [*re.split(r"\|(?![^()]*\))", way)]
    for line in offered:
        fits = (one for one in left if re.fullmatch(rf"(?:{one})\W*", line.replace("@", "").replace("\\", "")))
        if (found := next(fits, None)) is None:
            return False
        left.remove(found)
    return not left


def verdict(case: Case, reading: Reading) -> str:
    """*right*; *asked* about without an offer; *offered* as something else; or *silent*: wrong, and nothing is said."""
    if reading.offer:
        ways = (way for way in case.truth if way[0] not in "~?")
        return "right" if any(_is((reading.offer, *reading.then), way) for way in ways) else "offered"
    if reading.remark or reading.refusal:
        return "right" if "?" in case.truth else "asked"
    if isinstance(reading.intent, OpenItem):
        return "right" if f"/item {reading.intent.number}" in case.truth else "silent"
    may_stop = case.half == "c"  # its notes are right with a full stop or without
    stops = (("[.]?" if may_stop or way[-2].isdigit() else "[.]", way[1:]) for way in case.truth if way[0] == "~")
    sentences = (re.sub(r"\.$", stop, way) for stop, way in stops)
    is_note = reading.entry is not None and reading.entry.kind in (Kind.NOTE, Kind.STATEMENT)
    return "right" if is_note and any(re.fullmatch(s, printed(case, reading)) for s in sentences) else "silent"


def read(case: Case) -> Reading:
    return read_line(case.line, context(case.half, case.state))


def main() -> None:
    """Count how the lines are read, and show some that are not read rightly."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=HALVES, default="a")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--area", default="")
    given = parser.parse_args()
    counts, shown, every = Counter[tuple[str, str]](), Counter[str](), cases(Random(given.seed), given.half)
    for case in (next(every) for _ in range(given.count)):
        if given.area not in ("", case.area):
            continue
        found = read(case)
        how = verdict(case, found)
        counts[case.area, how] += 1
        shown[case.form] += how != "right"
        if how != "right" and shown[case.form] == 1 and sum(map(bool, shown.values())) <= given.show:
            lines = " | ".join((found.offer, *found.then)) if found.offer else found.remark
            print(f"{how:8}{case.line}\n        = {printed(case, found)}\n        > {lines}")
    hows = ("right", "asked", "offered", "silent")
    print(f"{'':16}" + "".join(f"{how:>9}" for how in hows))
    for area in (*dict.fromkeys(area for _, _, _, area in forms(given.half)), ""):
        row = [sum(n for (a, h), n in counts.items() if h == how and area in ("", a)) for how in hows]
        print(f"{area or 'all':16}" + "".join(f"{n:9}" for n in row))


if __name__ == "__main__":
    main()
