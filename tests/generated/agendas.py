"""Agendas made of invented business in the layouts of many kinds of body, with what is true of each item.

`python -P -m tests.generated.agendas --seed 5 --count 300 --half a [--show 20]` says how many items are read as they
are, how many are marked, and how many are wrong without a mark. Layouts and words of half `b` are others than of `a`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random
from textwrap import wrap
from typing import NamedTuple

from clerk_tui.importing.agenda_plan import found_agenda, pasted_agenda
from clerk_tui.importing.readers import read_bytes
from clerk_tui.lists.name_words import folded
from clerk_tui.notation.pasted_lists import read_planned

from .counting import count


class Told(NamedTuple):
    """What is true of an item."""

    number: str
    """With those of the items above it."""
    title: str
    author: str = ""
    time: str = ""
    is_exempt: bool = False


class Case(NamedTuple):
    layout: str
    text: str
    told: tuple[Told, ...]
    heads: tuple[str, ...] = ()
    """Headings over items, which may be read as such or left out."""
    is_whole: bool = True
    """Whether it has a head, as a file has; otherwise the list alone is pasted."""


class Words(NamedTuple):
    """What agendas are made of."""

    bodies: Sequence[str]
    places: Sequence[str]
    opening: Sequence[str]
    business: Sequence[str]
    closed: Sequence[str]
    ending: Sequence[str]
    parts: Sequence[str]
    posts: Sequence[str]
    people: Sequence[str]
    said: Sequence[str]
    notes: Sequence[str]


A = Words(
    bodies="Elmfield Parish Council;Thornby Town Council;Oakham Vale District Council;Brindle School Board".split(";"),
    places="The Village Hall, Mill Lane;Council Chamber, 12 High Street;Room 4, Civic Centre".split(";"),
    opening=(
        "Apologies for absence;Declarations of interest;Minutes of the meeting held on 4 February 2026"
        ";Public question time;Matters arising;Chair’s announcements;Approval of the agenda"
    ).split(";"),
    business=(
        "Finance report;Tree works in the churchyard;Budget monitoring 2025/26 – quarter 3;Grant to the youth club"
        ";Award of the contract for the resurfacing of Station Road and Church Street;Speed limit on the A413;Parking"
        ";Lease of land at 14 Hill View;Community grants;Dog fouling;Purchase of two electric vans"
        ";Bus shelter in Bay Road;Review of the standing orders;Response to the consultation on the local plan"
        ";Defibrillator at the school"
    ).split(";"),
    closed="Staffing matters;Sale of the depot site;Legal advice about the quarry;Pay award for the groundsman".split(
        ";"
    ),
    ending="Correspondence;Items for the next agenda;Date of next meeting – Wednesday 1 April 2026".split(";"),
    parts="Drains;Potholes;Play area;Bus service 48;Payments for February;Footway in Bay Road;Bonfire".split(";"),
    posts="Clerk;Head of Highways;Director of Finance;Town Manager;Superintendent;Assistant Director of Planning".split(
        ";"
    ),
    people="Cllr Ann Birch;Tess Okafor;Cllr H. Marsh;Priya Nair;David Rowe;Ms J. Fielding".split(";"),
    said=(
        "To note progress and to agree the next steps.;Members are asked to note the report."
        ";It is proposed that the policy be adopted with effect from 1 May 2026."
    ).split(";"),
    notes=(
        "Members of the public may speak for up to three minutes on any item on this agenda."
        ";Please note that this meeting may be filmed and recorded."
        ";Questions must reach the Clerk by noon on the day before the meeting."
    ).split(";"),
)
B = Words(
    bodies="Saltmere Community Council;Carrow Bay Borough Council;Harrow Creek Township;Lindale Housing Trust".split(
        ";"
    ),
    places="Memorial Institute, Quay Street;Community Room, 210 N. Main Street;Board Room, Lindale House".split(";"),
    opening=(
        "Welcome and apologies;Conflicts of interest;Previous minutes (11 May 2026);Open forum;Action log"
        ";Chair’s report;Adoption of the agenda"
    ).split(";"),
    business=(
        "Risk register;Sea wall repairs, phase 2;Annual accounts 2025–26;Appointment of the auditors;Harbour dues"
        ";Replacement of the boiler at the Institute and of the windows in the lower hall;Noise from the ferry terminal"
        ";Rates remission policy;Cycle route 7: closing report;Fees and charges;Library opening hours;Cemetery bylaw"
        ";Complaints received between January and March;Winter gritting;Safeguarding policy;Allotment rents"
    ).split(";"),
    closed="Chief executive’s appraisal;Purchase of 9 Ferry Lane;Debts to be written off;Claim by a contractor".split(
        ";"
    ),
    ending="Any other business;Forward plan;Next meeting: Tuesday 14 July 2026".split(";"),
    parts="Slipway;Toilets;Street lighting;Signs at the pier;Grass cutting;Payroll for May;Skate park".split(";"),
    posts="Secretary;Chief Engineer;Harbour Master;Head of Legal Services;General Manager;Deputy Treasurer".split(";"),
    people="Cr Moana Tane;Ewan Laird;Cllr R. Pugh;Siobhán Daly;Kofi Mensah;Mrs L. Tait".split(";"),
    said=(
        "To receive an update and decide whether to go out to tender.;The Trust is invited to approve the paper."
        ";Officers recommend that the matter be deferred until September."
    ).split(";"),
    notes=(
        "Residents who wish to speak should give their name to the Secretary before the meeting opens."
        ";The meeting will be streamed, and by attending you consent to being recorded."
        ";Copies of the papers can be had from the office on request."
    ).split(";"),
)

Layout = Callable[[Random, Words], Case]


def _head(random: Random, words: Words, title: str = "AGENDA") -> str:
    body, place = random.choice(words.bodies), random.choice(words.places)
    return f"{body}\n\nMeeting of the Roads Committee\n\nTuesday 7 July 2026 at 7.00 pm\n\n{place}\n\n{title}\n\n"


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(lines)


def _titles(random: Random, words: Words, business: int = 5) -> list[str]:
    return [
        *random.sample(words.opening, 3),
        *random.sample(words.business, business),
        *random.sample(words.ending, 2),
    ]


def _is_plain(title: str, words: Words) -> bool:
    """Whether nothing is said of an item beside its title."""
    return title not in words.business


def _numbered(
    write: Callable[[int, str], str],
    number: Callable[[int], str] = str,
    *,
    between: str = "\n",
    title: str = "AGENDA",
    change: Callable[[str], str] = str,
) -> Layout:
    """A layout in which a line is written for each number and title."""

    def layout(random: Random, words: Words) -> Case:
        titles = list(map(change, _titles(random, words)))
        lines = [write(n, one) for n, one in enumerate(titles, 1)]
        told = tuple(Told(number(n), one) for n, one in enumerate(titles, 1))
        return Case("", _head(random, words, title) + between.join(lines) + "\n", told)

    return layout


def _summons(random: Random, words: Words) -> Case:
    body = random.choice(words.bodies)
    verbs = ["To receive", "To note", "To approve", "To hold", "To consider", "To discuss"]
    titles = [f"{random.choice(verbs)} {one[0].lower() + one[1:]}." for one in _titles(random, words)]
    head = (
        f"{body.upper()}\n\nTo all members of the Council: you are hereby summoned to attend a meeting of {body}\n"
        f"to be held in {random.choice(words.places)}\non Tuesday 7 July 2026 at 7.30 pm.\n\nA. Fern\nClerk\n"
        "1 July 2026\n\nAGENDA\n\n"
    )
    lines = [f"{n}.  {title}" for n, title in enumerate(titles, 1)]
    text = f"{head}{_lines(lines)}\n\n{random.choice(words.notes)}\n"
    return Case("", text, tuple(Told(str(n), title) for n, title in enumerate(titles, 1)))


def _front_page(random: Random, words: Words) -> Case:
    titles, told, lines = _titles(random, words), [], []
    for n, title in enumerate(titles, 1):
        who = "" if _is_plain(title, words) else random.choice(words.posts)
        pages = f" (Pages {2 * n + 1} - {2 * n + 2})" if random.random() < 0.5 else ""
        lines.append(f"{n}.    {title.upper()}{pages}")
        if who:
            lines.append(f"      Report of the {who}")
        lines.append("")
        told.append(Told(str(n), title, who))
    head = (
        f"{random.choice(words.bodies)}\n\nRoads Committee\n\nDate:      Tuesday 7 July 2026\nTime:      7.00 pm\n"
        f"Venue:     {random.choice(words.places)}\n\n"
        "Contact:   Ann Ash, Democratic Services\nTelephone: 01234 567890\nEmail:     ann.ash@example.org\n\n"
        f"Membership: Councillors Birch (Chair), Marsh, Okafor and Rowe\n\n{random.choice(words.notes)}\n\nAGENDA\n\n"
    )
    return Case("", head + _lines(lines), tuple(told))


_ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()


def _school_board(random: Random, words: Words) -> Case:
    lines, told = [], []
    sections = ["Call to Order", "Approval of Minutes", "Reports", "New Business", "Adjournment"]
    for n, section in enumerate(sections):
        title = section.upper()
        lines.append(f"{_ROMAN[n]}. {title}")
        told.append(Told(_ROMAN[n], title))
        if section in ("Reports", "New Business"):
            for letter, part in zip("ABC", random.sample(words.business, 3), strict=True):
                lines.append(f"    {letter}. {part}")
                told.append(Told(f"{_ROMAN[n]}.{letter}", part))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _consent(random: Random, words: Words) -> Case:
    lines, told = [], []
    for n, title in enumerate(["Call to order", "Roll call", "Consent agenda", *random.sample(words.business, 3)], 1):
        lines.append(f"{n}. {title}")
        told.append(Told(str(n), title))
        if title == "Consent agenda":
            for letter, part in zip("abcd", random.sample(words.parts, 4), strict=True):
                lines.append(f"   {letter}. {part}")
                told.append(Told(f"{n}{letter}", part))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _decimals(random: Random, words: Words, *, details: bool = True) -> Case:
    """Sections with parts, as Australian and Canadian councils have them."""
    lines, told = [], []
    business = iter(random.sample(words.business, 8))
    for n, section in enumerate(["OPENING", "APOLOGIES", "REPORTS OF OFFICERS", "NOTICES OF MOTION", "CLOSE"], 1):
        lines += ["", f"{n}.   {section}"]
        told.append(Told(str(n), section))
        for part in range(1, 4) if section[:2] in ("RE", "NO") else ():
            title, who = next(business), random.choice(words.people) if details else ""
            lines.append(f"{n}.{part}  {title}")
            if who:
                lines.append(f"      Presented by: {who}")
                lines.append(f"      Recommendation: {random.choice(words.said)}")
            told.append(Told(f"{n}.{part}", title, who))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _table(random: Random, words: Words, *, heads: str = "Item,Subject,Lead,Time", sign: str = "gaps") -> Case:
    told, rows = [], [heads.split(",")]
    for n, title in enumerate(_titles(random, words), 1):
        at, who = f"{10 + n // 6}.{n % 6}0", random.choice(words.people)
        cells = {
            "Item": str(n),
            "Subject": title,
            "Lead": who,
            "Time": at,
            "Purpose": random.choice(("Note", "Decide")),
        }
        cells |= {"No.": str(n), "Topic": title, "Presenter": who, "Start": at, "Paper": random.choice(("A", "Verbal"))}
        rows.append([cells[head] for head in rows[0]])
        told.append(Told(str(n), title, who, at))
    if sign == "gaps":
        wide = [max(len(row[at]) for row in rows) + 4 for at in range(len(rows[0]))]
        lines = ["".join(cell.ljust(w) for cell, w in zip(row, wide, strict=True)).rstrip() for row in rows]
    else:
        lines = [sign.join(row) for row in rows]
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _bullets(sign: str, title: str) -> Layout:
    def layout(random: Random, words: Words) -> Case:
        titles = _titles(random, words)
        text = "\n".join(f"{sign} {one}" for one in titles)
        return Case("", f"{title}\n\n{text}", tuple(Told("", one) for one in titles), is_whole=False)

    return layout


def _in_one_line(random: Random, words: Words) -> Case:
    titles = _titles(random, words, 4)
    text = "Agenda: " + " ".join(f"{n}. {title}" for n, title in enumerate(titles, 1))
    return Case("", text, tuple(Told(str(n), title) for n, title in enumerate(titles, 1)), is_whole=False)


def _email(random: Random, words: Words) -> Case:
    titles = _titles(random, words, 3)
    lines = [f"{n}. {title}" for n, title in enumerate(titles, 1)]
    text = (
        "From: Sam Fielding\nSubject: Allotments meeting\n\nHi all,\n\n"
        f"Our next meeting is on Tuesday 7 July 2026 at 7pm in the {random.choice(words.places)}.\nAgenda:\n\n"
        f"{_lines(lines)}\n\nSee you there,\nSam\n"
    )
    return Case("", text, tuple(Told(str(n), title) for n, title in enumerate(titles, 1)))


def _parts(open_head: str, closed_head: str, number: str = "{}.") -> Layout:
    """A part in public and one that is not, the numbers going on."""

    def layout(random: Random, words: Words) -> Case:
        titles, closed = _titles(random, words, 4), random.sample(words.closed, 2)
        lines = [open_head, ""] if open_head else []
        told = []
        for n, title in enumerate([*titles, *closed], 1):
            if title == closed[0]:
                lines += ["", closed_head, ""]
            lines.append(f"{number.format(n):6}{title}")
            told.append(Told(str(n), title, is_exempt=title in closed))
        heads = tuple(filter(None, (open_head, closed_head)))
        return Case("", _head(random, words) + _lines(lines), tuple(told), heads)

    return layout


def _noted(random: Random, words: Words) -> Case:
    """Notes between the items, and below them, that are none."""
    lines, told = [], []
    for n, title in enumerate(_titles(random, words), 1):
        lines.append(f"{n}.   {title}")
        told.append(Told(str(n), title))
        if n in (4, 6):
            lines += [f"     {random.choice(words.said)}"]
    lines += ["", "NOTES", "", *words.notes]
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _leaders(random: Random, words: Words) -> Case:
    lines, told = [], []
    for n, title in enumerate(_titles(random, words), 1):
        lines.append(f"{n:<4}{title} {'.' * max(4, 70 - len(title))} {3 * n}")
        told.append(Told(str(n), title))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _broken(width: int, set_in: str) -> Layout:
    def layout(random: Random, words: Words) -> Case:
        titles = _titles(random, words)
        for at, more in ((4, "and the reply to the residents who wrote about it in May"), (6, "including costs")):
            titles[at] = f"{titles[at]} {more}"
        lines = [
            line
            for n, title in enumerate(titles, 1)
            for line in wrap(title, width, initial_indent=f"{n}.".ljust(4), subsequent_indent=set_in)
        ]
        return Case("", _head(random, words) + _lines(lines), tuple(Told(str(n), t) for n, t in enumerate(titles, 1)))

    return layout


def _lettered(form: str, values: str, at: str = "      ") -> Layout:
    """Items with parts."""

    def layout(random: Random, words: Words) -> Case:
        lines, told = [], []
        for n, title in enumerate(_titles(random, words), 1):
            lines.append(f"{n}.   {title}")
            told.append(Told(str(n), title))
            if n in (4, 7):
                for value, part in zip(values.split(), random.sample(words.parts, 3), strict=True):
                    lines.append(f"{at}{form.format(value)} {part}")
                    told.append(Told(f"{n}{value}", part))
        return Case("", _head(random, words) + _lines(lines), tuple(told))

    return layout


def _timed(form: str, clock: str, *, numbered: bool) -> Layout:
    """Items with their times. `clock`: how a time is written."""

    def layout(random: Random, words: Words) -> Case:
        lines, told = [], []
        for n, title in enumerate(_titles(random, words), 1):
            at = clock.format(6 + n // 5, 10 + 9 * (n % 5))
            lines.append(form.format(n=n, title=title, at=at))
            told.append(Told(str(n) if numbered else "", title, "", at))
        return Case("", _lines(lines), tuple(told), is_whole=False)

    return layout


def _presented(form: str, *, by: str = "people") -> Layout:
    """Items with the people who present them."""

    def layout(random: Random, words: Words) -> Case:
        lines, told = [], []
        for n, title in enumerate(_titles(random, words), 1):
            who = "" if _is_plain(title, words) else random.choice(getattr(words, by))
            lines.append(form.format(n=n, title=title, who=who) if who else f"{n}. {title}")
            told.append(Told(str(n), title, who))
        return Case("", _lines(lines), tuple(told), is_whole=False)

    return layout


def _excluded(random: Random, words: Words, *, title: str = "Exclusion of the press and public") -> Case:
    titles, closed = _titles(random, words, 3), random.sample(words.closed, 2)
    lines, told = [], []
    for n, one in enumerate([*titles, title, *closed], 1):
        lines.append(f"{n}. {one}")
        told.append(Told(str(n), one, is_exempt=one in closed))
        if one == title:
            lines.append("   To resolve that the public be excluded as publicity would prejudice the public interest.")
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _said_exempt(form: str) -> Layout:
    """Items that say of themselves that they are exempt."""

    def layout(random: Random, words: Words) -> Case:
        titles, closed = _titles(random, words, 3), random.sample(words.closed, 2)
        told = [Told(str(n), one, is_exempt=one in closed) for n, one in enumerate([*titles, *closed], 1)]
        lines = [f"{one.number}. {form.format(one.title) if one.is_exempt else one.title}" for one in told]
        return Case("", _lines(lines), tuple(told), is_whole=False)

    return layout


def _capitals_over(random: Random, words: Words) -> Case:
    """Headings in capitals without numbers over items that are counted in each."""
    lines, told, heads = [], [], ("CALL TO ORDER", "CONSENT CALENDAR", "PUBLIC HEARINGS", "ADJOURNMENT")
    count = 0
    for head in heads:
        lines += ["", head, ""]
        for title in random.sample(words.business, 3) if head[:2] in ("CO", "PU") else ():
            count += 1
            lines.append(f"{count}. {title}")
            told.append(Told(str(count), title))
    return Case("", _head(random, words) + _lines(lines), tuple(told), heads)


def _closed_first(random: Random, words: Words) -> Case:
    """A closed session before the public one, as in California."""
    lines = ["1. CALL TO ORDER", "2. CLOSED SESSION"]
    told = [Told("1", "CALL TO ORDER"), Told("2", "CLOSED SESSION", is_exempt=True)]
    for letter, title in zip("AB", random.sample(words.closed, 2), strict=True):
        lines.append(f"   {letter}. {title}")
        told.append(Told(f"2{letter}", title, is_exempt=True))
    for n, title in enumerate(["RECONVENE TO OPEN SESSION", *random.sample(words.business, 3)], 3):
        lines.append(f"{n}. {title}")
        told.append(Told(str(n), title))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _own_line(random: Random, words: Words) -> Case:
    """As the cells of a table on a web page are pasted: each number in a line of its own."""
    titles = _titles(random, words)
    text = "\n".join(f"{n}.\n{title}" for n, title in enumerate(titles, 1))
    return Case("", text, tuple(Told(str(n), title) for n, title in enumerate(titles, 1)), is_whole=False)


def _said_below(form: str, *, number: str = "{}.", between: str = "") -> Layout:
    """Items with what is said of each in a line below it, which is no item."""

    def layout(random: Random, words: Words) -> Case:
        lines, told = [], []
        for n, title in enumerate(_titles(random, words), 1):
            lines += [f"{number.format(n)} {title}", *([between] if between != "-" else [])]
            if not _is_plain(title, words):
                lines += [form.format(said=random.choice(words.said)), *([between] if between != "-" else [])]
            told.append(Told(str(n), title))
        return Case("", _head(random, words) + _lines(lines), tuple(told))

    return layout


def _restarting(random: Random, words: Words) -> Case:
    """Capital letters over items that are counted anew in each."""
    lines, told = [], []
    for letter, section in zip("ABCD", ("Opening", "Old business", "New business", "Adjournment"), strict=True):
        title = section.upper()
        lines += ["", f"{letter}. {title}"]
        told.append(Told(letter, title))
        for n, part in enumerate(random.sample(words.business, 3) if "business" in section else (), 1):
            lines.append(f"    {n}. {part}")
            told.append(Told(f"{letter}.{n}", part))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _run_of_parts(random: Random, words: Words) -> Case:
    """Parts of a sentence, each with a letter and a semicolon."""
    lines, told = [], []
    for n, title in enumerate(_titles(random, words), 1):
        lines.append(f"{n}. {title}{':' if n == 5 else ''}")
        told.append(Told(str(n), title))
        if n == 5:
            parts = random.sample(words.parts, 3)
            for letter, part, end in zip("abc", parts, (";", "; and", "."), strict=True):
                lines.append(f"   {letter}) {part}{end}")
                told.append(Told(f"{n}{letter}", part))
    return Case("", _lines(lines), tuple(told), is_whole=False)


def _closed_number(head: str, number: str) -> Layout:
    """An item that opens the closed session, with the numbers going on below it, and one that ends it."""

    def layout(random: Random, words: Words) -> Case:
        titles, closed = _titles(random, words, 3)[:-1], random.sample(words.closed, 2)
        told = [
            Told(str(n), title, is_exempt=title in (head, *closed))
            for n, title in enumerate([*titles, head, *closed], 1)
        ]
        told.append(Told(str(len(told) + 1), "Adjournment"))
        lines = [f"{number.format(one.number)} {one.title}" for one in told]
        return Case("", _head(random, words) + _lines(lines), tuple(told))

    return layout


def _column_of_leads(random: Random, words: Words, *, leads: str = "AB CD EF AB/CD All") -> Case:
    """Who leads each item, in a column without a head."""
    lines, told = [], []
    for n, title in enumerate(_titles(random, words), 1):
        who = random.choice(leads.split())
        lines.append(f"{n}.  {title:<86}{who}")
        told.append(Told(str(n), title, who))
    return Case("", _lines(lines), tuple(told), is_whole=False)


def _invitation(random: Random, words: Words) -> Case:
    titles = _titles(random, words, 4)
    text = (
        f"{random.choice(words.bodies)}\nRoads Committee – regular meeting\nTuesday, July 7, 2026, 6:30 p.m.\n"
        f"{random.choice(words.places)}\n\nJoin Zoom Meeting\nhttps://example.zoom.us/j/123456789\n"
        "Meeting ID: 123 456 789   Passcode: 4567\nOne tap mobile +16465588656,,123456789#\n\n"
        f"{random.choice(words.notes)}\n\nORDER OF BUSINESS\n\n"
    )
    told = tuple(Told(str(n), title) for n, title in enumerate(titles, 1))
    return Case("", text + _lines([f"{one.number}. {one.title}" for one in told]), told)


def _with_papers(random: Random, words: Words) -> Case:
    """Items with the names of their papers below them."""
    lines, told = [], []
    for n, title in enumerate(_titles(random, words), 1):
        lines += [f"{n}.  {title}"]
        if not _is_plain(title, words):
            lines += [f"    Documents: {title.split()[0].lower()}_report.pdf (1.{n} MB)"]
        told.append(Told(str(n), title))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _pages_last(random: Random, words: Words) -> Case:
    lines, told = [f"{'Item':<90}Page", ""], []
    for n, title in enumerate(_titles(random, words), 1):
        lines.append(f"{n}.  {title:<86}{3 * n + 2}")
        told.append(Told(str(n), title))
    return Case("", _head(random, words) + _lines(lines), tuple(told))


def _no_numbers(random: Random, words: Words, *, said: bool = False) -> Case:
    """Titles alone, each a paragraph, perhaps with a sentence about it."""
    lines, told = [], []
    for title in _titles(random, words):
        lines += [title, *([random.choice(words.said)] if said and not _is_plain(title, words) else []), ""]
        told.append(Told("", title))
    return Case("", _lines(lines), tuple(told), is_whole=False)


def _headed(*heads: str, capitals: bool = True) -> Layout:
    """Headings without numbers over items whose numbers go on."""

    def layout(random: Random, words: Words) -> Case:
        titles = iter(enumerate(_titles(random, words), 1))
        lines, told = [], []
        for head in heads:
            lines += ["", head.upper() if capitals else head, ""]
            for n, title in (one for one, _ in zip(titles, range(3), strict=False)):
                lines.append(f"{n}.  {title}")
                told.append(Told(str(n), title))
        return Case("", _head(random, words) + _lines(lines), tuple(told), heads)

    return layout


def _with_remark(*remarks: str) -> Layout:
    """Titles that end with what is said of the papers, which is no part of them."""

    def layout(random: Random, words: Words) -> Case:
        titles = _titles(random, words)
        lines = [
            f"{n}. {title}{'' if _is_plain(title, words) else random.choice(remarks)}"
            for n, title in enumerate(titles, 1)
        ]
        return Case("", _lines(lines), tuple(Told(str(n), t) for n, t in enumerate(titles, 1)), is_whole=False)

    return layout


_FORMS = ("{}.", "{})", "({})", "{}", "Item {}", "24/25-{}", "04{}/26", "")
_AROUND = (
    ("{title} (Pages {n} – 24)", ""),
    ("{title} *", ""),
    ("{title} ............ {n}", ""),
    ("{title}\n     {said}", ""),
    ("{title} ({who})", "who"),
    ("{title}\n     ({who})", "who"),
    ("{title}\n     Report of the {who}", "who"),
    ("{title} (Exempt) ({who})", "who exempt"),
    ("{title} (7.{n}pm)", "time"),
)
"""What stands around titles, and what that tells."""


def _crossed(random: Random, words: Words) -> Case:
    """Any form of numbers with anything that stands around the titles."""
    form, (around, tells) = random.choice(_FORMS), random.choice(_AROUND)
    lines, told = [], []
    for n, title in enumerate(_titles(random, words), 11):
        who, said = random.choice(words.posts), random.choice(words.said)
        written = title if _is_plain(title, words) else around.format(title=title, who=who, n=n, said=said)
        lines.append(f"{form.format(n):10}{written}".strip())
        tell = "" if _is_plain(title, words) else tells
        number = form.format(n).removeprefix("Item ").strip("().")
        time = f"7.{n}pm" if tell == "time" else ""
        told.append(Told(number, title, who if "who" in tell else "", time, "exempt" in tell))
    return Case("", "\n\n".join(lines), tuple(told), is_whole=False)


LAYOUTS: dict[str, dict[str, Layout]] = {
    "a": {
        "crossed": _crossed,
        "summons": _summons,
        "front page": _front_page,
        "school board": _school_board,
        "consent": _consent,
        "parts and movers": _decimals,
        "table": _table,
        "table with purposes": lambda random, words: _table(random, words, heads="Time,Item,Subject,Purpose,Lead"),
        "table of tabs": lambda random, words: _table(random, words, heads="Item,Subject,Lead,Time", sign="\t"),
        "bullets": _bullets("-", "Agenda"),
        "one line": _in_one_line,
        "e-mail": _email,
        "parts I and II": _parts("PART I – OPEN TO THE PUBLIC", "PART II – EXEMPT BUSINESS"),
        "closed session": _parts("", "CLOSED SESSION"),
        "confidential items": _parts("PUBLIC ITEMS", "Confidential items"),
        "notes": _noted,
        "leaders": _leaders,
        "broken": _broken(56, "    "),
        "letters in brackets": _lettered("({})", "a b c"),
        "small romans": _lettered("{}.", "i ii iii"),
        "dashes": _numbered(lambda n, title: f"{n} – {title}"),
        "numbers alone": _numbered(lambda n, title: f"{n}   {title}"),
        "capitals": _numbered(lambda n, title: f"{n}.  {title.upper()}", change=str.upper, between="\n\n"),
        "times first": _timed("{at}  {title}", "{}.{}pm", numbered=False),
        "times last": _timed("{n}. {title} ({at})", "{}:{} pm", numbered=True),
        "presenter after a dash": _presented("{n}. {title} – {who}"),
        "post in brackets": _presented("{n}. {title} ({who})", by="posts"),
        "report of": _presented("{n}. {title}\n   Report of the {who} (attached)", by="posts"),
        "exclusion": _excluded,
        "headings in capitals": _headed("Preliminaries", "For decision", "For information", "Closing business"),
        "headings": _headed("Opening", "Reports and updates", "Closing", capitals=False),
        "papers said": _with_remark(" (attached)", " (enclosed)", " (copy attached)"),
        "name in square brackets": _presented("{n}. {title} [{who}]"),
        "name in a column": _presented("{n}. {title:<90}{who}"),
        "name and minutes": _presented("{n}. {title} ({who}, 10 minutes)"),
        "presenter named": _presented("{n}. {title}\n   Presenter: {who}"),
        "post after a dash": _presented("{n}. {title} – {who}", by="posts"),
        "verbal by": _presented("{n}. {title} (verbal report by the {who})", by="posts"),
        "no space": _numbered(lambda n, title: f"{n}.{title}"),
        "item numbers": _numbered(lambda n, title: f"Item No. {n}   {title}"),
        "hash": _numbered(lambda n, title: f"#{n} {title}"),
        "bold numbers": _numbered(lambda n, title: f"**{n}.** {title}"),
        "escaped": _numbered(lambda n, title: f"{n}\\. {title}"),
        "small letters": _numbered(lambda n, title: f"{chr(96 + n)}) {title}", lambda n: chr(96 + n)),
        "small romans alone": _numbered(
            lambda n, title: f"({_ROMAN[n - 1].lower()}) {title}", lambda n: _ROMAN[n - 1].lower()
        ),
        "padded": _numbered(lambda n, title: f"{n:02}  {title}", lambda n: f"{n:02}"),
        "committee and year": _numbered(lambda n, title: f"FC/26/{n:02}  {title}", lambda n: f"FC/26/{n:02}"),
        "minute numbers": _numbered(lambda n, title: f"{430 + n}. {title}", lambda n: str(430 + n)),
        "one part": _numbered(lambda n, title: f"1.{n}  {title}", lambda n: f"1.{n}"),
        "exempt in brackets": _said_exempt("{} (exempt)"),
        "said below": _said_below("   {said}"),
        "said in the margin": _said_below("{said}"),
        "paragraphs": _said_below("{said}", between=""),
        "points below": _said_below("   • {said}", between="-"),
        "numbers below letters": _restarting,
        "parts of a sentence": _run_of_parts,
        "closed item": _closed_number("CLOSED SESSION", "{}."),
        "in camera": _closed_number("In camera session", "{}."),
        "not public": _parts("", "ITEMS NOT OPEN TO THE PUBLIC"),
        "to be held in closed session": _parts("", "Matters to be dealt with in closed session"),
        "reserved": _parts("OPEN BUSINESS", "RESERVED BUSINESS"),
        "column of initials": _column_of_leads,
        "invitation": _invitation,
        "papers below": _with_papers,
        "pages last": _pages_last,
        "titles alone": _no_numbers,
        "pairs": _numbered(
            lambda n, title: f"{(n + 1) // 2}{'ab'[(n + 1) % 2]}. {title}",
            lambda n: f"{(n + 1) // 2}{'ab'[(n + 1) % 2]}",
        ),
        "tab after the number": _numbered(lambda n, title: f"{n}.\t{title}"),
        "times before capitals": _timed("{at}  {n}. {title}", "{}:{} PM", numbered=True),
        "spans": _timed("{at} {n}. {title}", "{}.{}–9.45", numbered=True),
    },
    "b": {
        "to consider": _summons,
        "sections": _capitals_over,
        "parts alone": lambda random, words: _decimals(random, words, details=False),
        "strokes": lambda random, words: _table(random, words, heads="No.,Topic,Presenter,Start", sign=" | "),
        "papers": lambda random, words: _table(random, words, heads="No.,Topic,Presenter,Paper,Start"),
        "round bullets": _bullets("•", "On the agenda"),
        "stars": _bullets("*", "## Agenda"),
        "part A and B": _parts("PART A – PUBLIC BUSINESS", "PART B – PRIVATE BUSINESS", "{})"),
        "in private": _parts("", "Items to be considered in private", "{}"),
        "executive session": _parts("OPEN SESSION", "EXECUTIVE SESSION", "{}."),
        "closed first": _closed_first,
        "broken further in": _broken(64, "        "),
        "letters": _lettered("{})", "a b c", "    "),
        "capitals below": _lettered("{}.", "A B C"),
        "in brackets": _numbered(lambda n, title: f"({n}) {title}"),
        "items named": _numbered(lambda n, title: f"Item {n}: {title}"),
        "colons": _numbered(lambda n, title: f"{n}: {title}"),
        "of the year": _numbered(lambda n, title: f"26/{110 + n}  {title}", lambda n: f"26/{110 + n}"),
        "bold": _numbered(lambda n, title: f"{n}. **{title}**", title="## Agenda"),
        "own lines": _own_line,
        "24 hours": _timed("{at} – {title}", "{}:{}", numbered=False),
        "times in a column": _timed("{n}. {title:<90}{at}", "{}.{} pm", numbered=True),
        "in brackets after": _presented("{n}. {title} ({who})"),
        "led by": _presented("{n}. {title}\n    Lead: {who}"),
        "verbal": _presented("{n}. {title}\n    Verbal report by the {who}", by="posts"),
        "in committee": lambda random, words: _excluded(random, words, title="Motion to exclude the public"),
        "confidential first": _said_exempt("Confidential: {}"),
        "not for publication": _said_exempt("{} – not for publication"),
        "said in brackets": _said_below("   ({said})"),
        "said apart": _said_below("     {said}", number="{})", between=""),
        "dashes below": _said_below("   - {said}", between="-"),
        "private item": _closed_number("Private session", "{})"),
        "executive item": _closed_number("EXECUTIVE SESSION", "{}."),
        "private business": _parts("PUBLIC BUSINESS", "PRIVATE BUSINESS"),
        "public excluded": _parts("", "PUBLIC EXCLUDED"),
        "closed part": _parts("Open part of the meeting", "Closed part of the meeting"),
        "confidential": _parts("", "CONFIDENTIAL"),
        "column of posts": lambda random, words: _column_of_leads(random, words, leads="Chair Clerk Treasurer KM RP"),
        "titles and sentences": lambda random, words: _no_numbers(random, words, said=True),
        "item in a line": _numbered(lambda n, title: f"Agenda item {n}\n{title}\n", title="MEETING AGENDA"),
        "stops and tabs": _numbered(lambda n, title: f"\t{n}.\t{title}\n"),
        "Roman": _numbered(lambda n, title: f"{_ROMAN[n - 1]}.  {title}", lambda n: _ROMAN[n - 1]),
        "letters alone": _numbered(lambda n, title: f"{chr(64 + n)}.  {title}", lambda n: chr(64 + n)),
        "24 hours and numbers": _timed("{at}  {n}. {title}", "{}:{}", numbered=True),
    },
}


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless agendas of a half, each layout in turn."""
    words = {"a": A, "b": B}[half]
    while True:
        for name, layout in LAYOUTS[half].items():
            yield layout(random, words)._replace(layout=name)


def _key(number: str, title: str, author: str, time: str, *, is_exempt: bool) -> tuple[str, str, str, str, bool]:
    return re.sub(r"\W", "", number).casefold(), folded(title), folded(author), re.sub(r"\W", "", time), is_exempt


def judged(case: Case) -> tuple[Counter[str], list[str]]:
    """How many items are read right, marked, or wrong in silence; and which are wrong."""
    if case.is_whole:
        pasted = pasted_agenda(case.text) if case.text.startswith("From:") else None
        found = pasted or found_agenda(read_bytes("agenda.txt", case.text.encode()))
        items, said = found.items, " ".join(found.doubts)
    else:
        items, said = read_planned(case.text), ""
    out: Counter[str] = Counter()
    wanted = [_key(i.number, i.title, i.author, i.time, is_exempt=i.is_exempt) for i in case.told]
    heads = {folded(head) for head in case.heads}
    read = []
    for item in items:
        time = ", ".join(part for part in item.more.split(", ") if part != "exempt")
        read.append((_key(item.number, item.title, item.author, time, is_exempt=item.is_exempt), item))
    marked = folded(" ".join(f"{i.title} {i.author} {i.mark}" for _, i in read if i.mark) + said)
    got = [key for key, _ in read]
    wrong = [f"lost {key}" for key in wanted if key not in got and key[1] not in marked]
    for key, item in read:
        is_head = not item.number and key[1] in heads
        out["right"] += key in wanted
        out["right, yet marked"] += key in wanted and item.mark != ""
        out["marked"] += not (key in wanted or is_head) and item.mark != ""
        if key not in wanted and not is_head and not item.mark:
            wrong.append(f"made {key}")
    out["wrong in silence"] = len(wrong)
    return out, wrong


if __name__ == "__main__":
    count(cases, judged, "items")
