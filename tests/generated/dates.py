"""Dates, times, deadlines, sums and numbers as a hurried clerk types them, in a British style and a month-first one.

Each form has the reading that is right: the kinds of the entries, the time and the day that the record keeps, and what
the minutes print. The same form draws another spelling of its date and its times each time. Half *a* is for reading and
mending; half *b* has other words and wordings and is only counted.

    python -P -m tests.generated.dates --seed 5 --count 1500 --half b [--show 20]
"""

from __future__ import annotations

import argparse
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from clerk_tui.english.months import HOURS, MONTH_NAMES, WEEKDAYS, ordinal, week_of
from clerk_tui.meeting import Entry, Head, Kind, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import NameIndex, read_notes
from clerk_tui.proof.check import prove

from .joined import State

HELD = date(2026, 12, 7)
"""A Monday."""
STYLES = {"parish": False, "us": True}
"""The styles, and whether each has the month first."""


class Want(NamedTuple):
    """What an entry must be; what is None may be anything."""

    kind: str
    at: time | None = None
    due: date | str | None = None
    """The day; empty if there must be none."""
    day: date | None = None
    says: tuple[str, ...] = ()
    """What the printed sentence has, each as a regular expression."""
    repair: str = ""
    """What the proof has in place of words that nobody understands later."""


class Case(NamedTuple):
    """A line, and what it must record."""

    form: str
    typed: str
    style: str
    wants: tuple[Want, ...]


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    """The lines of the file under each heading in square brackets."""
    found, lines = dict[str, list[str]](), Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    for line in filter(None, lines):
        if line.startswith("["):
            found[line.strip("[]")] = section = []
        else:
            section.append(line)
    return {name: tuple(section) for name, section in found.items()}


def _words(name: str, half: str) -> list[str]:
    return _sections()[f"{name} {half}"][0].split("; ")


ROLL = """/council Alderwick Council
/date {date} 7pm
/chair Cllr Ada Winterbourne
{members}
/officer Meg Tait (Clerk)
/agenda 4 Play area
/agenda 5 Trees
/agenda 7 Dates
/agenda 106 Drainage
/present all
/open 7pm
/item 4 Play area
"""


@cache
def begun(half: str, style: str, leaves: str = "") -> Meeting:
    """The meeting of a half before any line, without whoever arrives."""
    members = "\n".join(f"/member Cllr {name}" for name in _words("people", half))
    text = ROLL.format(date="7 December 2026", members=members)
    text = text.replace("/open", f"/absent {leaves}\n/open") if leaves else text
    read = read_notes(text, Head(1, style=style), Directory(), tuple(STYLES))
    assert read.reports == (), read.reports
    return read.meeting


def spelt(day: date, random: Random, half: str, *, month_first: bool, year: bool) -> str:
    """A day as one clerk or another types it."""
    month, short = MONTH_NAMES[day.month - 1], MONTH_NAMES[day.month - 1][:3]
    weekday = WEEKDAYS[day.weekday()]
    number, nth, end, brief = str(day.day), ordinal(day.day), f" {day.year}" if year else "", f"{day.year % 100}"
    if month_first:
        figures = f"{day.month}/{day.day}/{brief}" if year else f"{day.month}/{day.day}"
        comma = f",{end}" if year else ""
        a: tuple[str, ...] = (
            f"{month} {number}{comma}",
            f"{short} {number}{end}",
            figures,
            f"{short}. {number}{comma}",
        )
        b: tuple[str, ...] = (
            f"{weekday}, {month} {number}{comma}", f"{weekday[:3]} {short} {number}", f"{month.lower()} {nth}",
            f"{day.month:02}/{day.day:02}/{day.year}" if year else figures, f"{short.lower()} {number}{comma}",
        )  # fmt: skip
        return random.choice(a if half == "a" else b)
    figures = f"{day.day}/{day.month}/{brief}" if year else f"{day.day}/{day.month}"
    a = (
        f"{number} {month}{end}",
        f"{number} {short}{end}",
        figures,
        f"{nth} {month}",
        f"{weekday[:3]} {number} {short}",
    )
    b = (
        f"{weekday} the {nth} of {month}", f"{nth} {short.lower()}{end}", f"{weekday} {number} {month}{end}",
        f"{day.day:02}.{day.month:02}.{brief}" if year else f"{number} {month.lower()}", f"the {nth} {month}{end}",
        day.isoformat() if year else f"{weekday[:3]}. {number} {short}.",
    )  # fmt: skip
    return random.choice(a if half == "a" else b)


_PARTS = {5: "five", 10: "ten", 15: "quarter", 20: "twenty", 25: "twenty-five"}


def spelt_time(at: time, random: Random, half: str, *, month_first: bool) -> str:
    """A time in the evening as one clerk or another types it."""
    hour, minute, sign = at.hour - 12, f"{at.minute:02}", ":" if month_first else "."
    a = [f"{hour}{sign}{minute}pm", f"{hour}:{minute} PM", f"{hour}{sign}{minute}", f"{at.hour}{minute}"]
    a += [] if month_first else [f"{at.hour}.{minute}", f"{at.hour}h{minute}"]
    b = [
        f"{hour}{sign}{minute} p.m.",
        f"{hour}{minute}pm",
        f"{at.hour}:{minute}",
        f"{hour}:{minute}p",
        f"{hour}:{minute}",
    ]
    b += [] if month_first else [f"{at.hour}:{minute}hrs", f"{at.hour}{minute} hrs"]
    name, after = HOURS[hour - 1], HOURS[hour]
    if at.minute == 0:
        a, b = [*a, f"{hour}pm", f"{hour} o'clock"], [*b, f"{name} o'clock", f"{hour} p.m."]
    elif at.minute == 30:
        a, b = [*a, f"half past {name}"], [*b, f"half past {hour}"]
    elif at.minute in _PARTS:
        a, b = [*a, f"{_PARTS[at.minute]} past {name}"], [*b, f"{_PARTS[at.minute]} past {hour}"]
    elif 60 - at.minute in _PARTS:
        a, b = [*a, f"{_PARTS[60 - at.minute]} to {after}"], [*b, f"{_PARTS[60 - at.minute]} to {hour + 1}"]
    elif at.minute < 5:
        a, b = [*a, f"{HOURS[at.minute - 1]} minutes past {name}"], [*b, f"{at.minute} minutes past {name}"]
    return random.choice(a if half == "a" else b)


def _printed(day: date, *, month_first: bool) -> str:
    """The pattern of a day in words."""
    month = MONTH_NAMES[day.month - 1]
    return rf"{month} {day.day}(?:st|nd|rd|th)?\b" if month_first else rf"\b{day.day}(?:st|nd|rd|th)? {month}"


def _printed_time(at: time) -> str:
    minutes = rf"[.:]{at.minute:02}" if at.minute else r"(?:[.:]00)?"
    return rf"(?i)\b{at.hour - 12}{minutes} ?p\.?m"


class _Drawn(NamedTuple):
    typed: dict[str, str]
    days: dict[str, date]
    times: dict[str, time]


def _drawn(random: Random, half: str, style: str) -> _Drawn:
    """What stands in each gap of a form."""
    month_first = STYLES[style]
    n, p = (name.split()[-1] for name in random.sample(_words("people", half), 2))
    is_small = random.random() < 0.6
    thing, other = random.sample(_words("things", half), 2)
    day = HELD + timedelta(random.randrange(20, 150))
    minute = random.choice([0, 2, 3, 5, 7, 10, 15, 20, 25, 30, 35, 40, 45, 48, 50, 55, 58])
    first = time(random.choice([19, 20]), minute)
    last = time(20 if first.hour == 19 else 21, random.choice([0, 4, 10, 15, 30, 55]))
    k, by, month = random.randrange(7, 30), random.randrange(5), random.randrange(12)
    weekday = HELD + timedelta(by + (by == 0) * 7)
    end = date(2026 if month == 11 else 2027, month + 1, monthrange(2027, month + 1)[1])
    named = {"d": day, "dn": HELD + timedelta(random.randrange(20, 150))}
    typed = {key: spelt(at, random, half, month_first=month_first, year=key == "d") for key, at in named.items()}
    weekdays = WEEKDAYS[weekday.weekday()]
    short = random.choice([weekdays, weekdays.lower(), weekdays[:3]]) if half == "a" else weekdays
    to_come = HELD + timedelta(random.randrange(2, 22))
    times = {"t": first, "u": last}
    typed |= {key: spelt_time(at, random, half, month_first=month_first) for key, at in times.items()}
    typed |= {
        "n": n.lower() if is_small else n, "p": p.lower() if is_small else p, "p1": "the roofer", "x1": thing,
        "x": random.choice(_words("deeds", half)), "x2": other, "v": random.choice(_words("places", half)),
        "k": str(k), "c": str(random.randrange(1902, 2046)), "m": MONTH_NAMES[month][: 3 if is_small else None],
        "w": short, "wd": weekdays, "o": ordinal(to_come.day),
    }  # fmt: skip
    past = HELD - timedelta(1)
    days = named | {
        "k": HELD + timedelta(k), "m": end, "eom": date(2026, 12, 31), "w": weekday, "wd": weekday, "o": to_come,
        "yesterday": past, "today": HELD, "tomorrow": HELD + timedelta(1),
        "week-": week_of(HELD, -1), "week+": week_of(HELD, 1),
    }  # fmt: skip
    return _Drawn(typed, days, times)


def _want(told: str, drawn: _Drawn, style: str) -> Want:
    """What one entry must be, as a form tells it."""
    kind, *fields = re.split(r" (?=(?:at|due|day|says|has|repair)=)", told)
    want, says, month_first = Want(kind), list[str](), STYLES[style]
    for field in fields:
        name, value = field.split("=", 1)
        gap = value.strip("{}")
        match name:
            case "at":
                want = want._replace(at=drawn.times[gap])
            case "due":
                want = want._replace(due="" if value == "-" else drawn.days[gap])
            case "day":
                want = want._replace(day=drawn.days[gap])
            case "repair":
                want = want._replace(repair=_printed(drawn.days[gap], month_first=month_first))
            case "has":
                typed = drawn.typed[gap] if value[:1] == "{" else value
                says.append("|".join(re.escape(one) for one in typed.split("|")))
            case _ if gap in drawn.times:
                says.append(_printed_time(drawn.times[gap]))
            case _:
                says.append(_printed(drawn.days[gap], month_first=month_first))
    return want._replace(says=tuple(says))


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lines of a half."""
    while True:
        form = random.choice(_sections()[f"forms {half}"])
        style = random.choice([*STYLES])
        typed, truth = form.split(" => ")
        drawn = _drawn(random, half, style)
        gap = re.search(r"\{w\} \{o\}", typed)  # a weekday and the day that it is
        if gap:
            weekday = WEEKDAYS[drawn.days["o"].weekday()]
            drawn.typed["w"], drawn.days["w"] = weekday[:3] if half == "a" else weekday, drawn.days["o"]
        if re.search(r"\{dn\}.{0,2}\{t\}", typed) and re.search(r"\d\d ?hrs|\d{4}", drawn.typed["t"]):
            continue  # four figures after a day may be its year
        wants = tuple(_want(told, drawn, style) for told in truth.split(" + "))
        line = typed.format(**drawn.typed)
        yield Case(form, line[:1].upper() + line[1:] if random.random() < 0.2 else line, style, wants)


def _is(want: Want, entry: Entry, meeting: Meeting, style: str) -> bool:
    """Whether an entry is what it must be."""
    said = sentence(meeting, entry, load(style))
    is_action = want.kind == "action" and entry.is_action
    is_kind = (
        is_action or want.kind in ("*", entry.kind.value) or (want.kind == "statement" and entry.kind.value == "note")
    )
    is_bare = entry.at is None and entry.due is None and entry.of_date is None
    is_day = (
        (want.at is None or entry.at == want.at)
        and (want.due is None or (entry.due or "") == want.due)
        and (want.day is None or entry.of_date == want.day)
    )
    is_trap = want.kind in ("*", "statement", "note") and not want.repair
    return is_kind and is_day and (is_bare or not is_trap) and all(re.search(one, said) for one in want.says)


def _is_repaired(want: Want, entry: Entry, meeting: Meeting, style: str) -> bool:
    """Whether the proof finds the words that nobody understands later, and has the day for them."""
    found = [one for one in prove(meeting, load(style)) if one.entry_id == entry.id and one.code == "T3"]
    return any(re.search(want.repair, fix.label) for one in found for fix in one.fixes)


def _fits(case: Case, before: Meeting, after: Meeting) -> bool:
    """Whether what was recorded is what a line says."""
    new = [entry for entry in after.entries[len(before.entries) :] if not entry.is_struck]
    new = new[1:] if new and new[0].kind is Kind.ITEM and case.wants[0].kind != "item" else new
    if len(new) != len(case.wants):
        return False
    pairs = list(zip(case.wants, new, strict=True))
    return all(_is(w, e, after, case.style) for w, e in pairs) and all(
        _is_repaired(w, e, after, case.style) for w, e in pairs if w.repair
    )


def judged(case: Case, half: str) -> tuple[str, str]:
    """The verdict on a line (*right*, *offered*, *asked*, *misled* by an offer, *silent*), and what was read."""
    arrives = case.wants[0].kind == "arrival"
    gone = (
        next(name for name in _words("people", half) if name.split()[-1].lower() in case.typed.lower())
        if arrives
        else ""
    )
    meeting = begun(half, case.style, gone.split()[-1].lower() if gone else "")
    state = State(meeting, NameIndex(meeting), month_first=STYLES[case.style])
    reading = state.read(case.typed)
    told = f"{reading.refusal or reading.remark} -> {(reading.offer, *reading.then) if reading.offer else ''}"
    kept, taken = state.entered(reading, case.typed).meeting, state.typed(case.typed).meeting
    new = [
        (e.kind.value, e.at, e.due, sentence(kept, e, load(case.style))) for e in kept.entries[len(meeting.entries) :]
    ]
    told = f"{told}\n      {new}\n      {case.wants}"
    if _fits(case, meeting, kept) and not reading.remark:
        return "right", told
    if reading.offer and _fits(case, meeting, taken):
        return "offered", told
    if _fits(case, meeting, kept):
        return "right" if not reading.doubt else "asked", told
    return ("misled" if reading.offer else "asked" if reading.remark or reading.refusal else "silent"), told


def verdicts(random: Random, half: str, count: int) -> Iterator[tuple[Case, str, str]]:
    """So many lines, each with its verdict and what was read."""
    for case, _ in zip(cases(random, half), range(count), strict=False):
        yield case, *judged(case, half)


LEFT_OUT = frozenset(
    {
        "end of meeting {t} => closed at={t}",
        "in came {n}, {t} => arrival at={t}",
        "{n} out {t} back {u} => departure at={t} + arrival at={u}",
        "{n} to have {x1} repaired by {w} => action due={w}",
        "{n} turned up {t} => arrival at={t}",
    }
)
"""Forms that are wrong without a word now and then."""


def main() -> None:
    """Print how many of the lines are read rightly, and some that are not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=("a", "b"), default="a")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--forms", action="store_true")
    options = parser.parse_args()
    counts, shown, by_form = Counter[str](), Counter[str](), dict[str, Counter[str]]()
    for case, verdict, told in verdicts(Random(options.seed), options.half, options.count):
        counts[verdict] += 1
        by_form.setdefault(case.form, Counter())[verdict] += 1
        if verdict not in ("right", "offered"):
            shown[case.form] += 1
            if shown[case.form] == 1 and len(shown) <= options.show:
                print(f"{verdict:7}: {case.typed}   ({case.style})\n      {told}")
    for form, verdicts_of in sorted(by_form.items()) if options.forms else ():
        print(f"{form:70}", dict(verdicts_of))
    print(" ".join(f"{verdict} {counts[verdict]}" for verdict in ("right", "offered", "asked", "misled", "silent")))


if __name__ == "__main__":
    main()
