"""Lines about who is there and in what capacity (apologies, substitutes, others in attendance, presence, the chair,
interests, comings between) as typed in a hurry, with what each says:
`python -P -m tests.generated.attendance --seed 5 --count 1500 --half a --show 20`.

Half "a" is for tuning. Half "b" has other people, words and orders, and is only counted; so has half "c", which is of a
community council in Wales.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from datetime import time
from functools import cache
from random import Random
from typing import NamedTuple

from clerk_tui.meeting import Entry, Head, Kind, Meeting
from clerk_tui.meeting.intents import ListSubstitute
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

NOW = time(19, 55)
RIGHT, OFFERED, ASKED, MISLED, SILENT = "right", "offered", "asked", "misled", "silent"


class Person(NamedTuple):
    """Somebody of the roll: how the roll has them, and what a clerk types."""

    surname: str
    listed: str
    typed: tuple[str, ...]
    letters: str = ""


class Case(NamedTuple):
    """A line, its area, form and stage of the meeting; the events that it says, those it may say, words that must not
    be lost, initials that must not be printed, and who is not in the room before."""

    line: str
    area: str
    form: str
    stage: str
    events: frozenset[str]
    may: frozenset[str]
    keeps: tuple[str, ...]
    raw: tuple[str, ...]
    away: frozenset[str]
    half: str


class Words(NamedTuple):
    """The people and the forms of a half."""

    chair: Person
    vice: Person
    people: tuple[Person, ...]
    lettered: tuple[Person, ...]
    officers: tuple[Person, ...]
    guests: tuple[Person, ...]
    strangers: tuple[tuple[str, str], ...]
    title: str
    joins: tuple[str, ...]
    areas: dict[str, tuple[str, ...]]


def _member(listed: str, *typed: str) -> Person:
    title, forename, *_, last = listed.split()
    surname = last.lower()
    usual = (surname, surname, last, f"{title.lower()} {surname}", f"{title} {last}", f"{forename[0]} {last}")
    return Person(surname, listed, (*usual, *typed), f"{forename[0]}{last[0]}")


def _forms(text: str) -> tuple[str, ...]:
    """The lines of a text."""
    return tuple(line.strip() for line in text.strip().splitlines())


STAGES = {
    "sorry": ("roll", "roll", "mid"), "subs": ("roll", "mid"), "others": ("roll", "mid"), "remote": ("roll",),
    "present": ("roll",), "chair": ("mid",), "interests": ("decs",), "later interests": ("mid",), "between": ("mid",),
    "resumed": ("adjourned",), "inside": ("mid",), "table": ("roll",), "nothing": ("roll", "mid"),
}  # fmt: skip
"""The areas, and at which stages of the meeting their lines are typed: before it opens, in an item, in the item about
declarations, while adjourned."""

A = Words(
    chair=Person("quill", "Cllr Ada Quill", ("chair", "the chair", "quill", "Cllr Quill")),
    vice=Person("marsh", "Cllr Tom Marsh", ("vice", "vice chair", "vc", "marsh", "Vice-Chair")),
    people=(
        _member("Cllr Joan Hall", "J. Hall", "joan"),
        _member("Cllr Piers Price", "Price P"),
        _member("Cllr Sunita May", "sunita"),
        _member("Cllr Folake Oyelaran", "folake"),
        _member("Cllr Ruth Park"),
        _member("Cllr Dean Winstanley"),
    ),
    lettered=(
        _member("Cllr Jo Tench"),
        _member("Cllr Mia Kerrigan"),
        _member("Cllr Ian Stobbs"),
        _member("Cllr Alma Munn"),
        _member("Cllr Dora Oates"),
        _member("Cllr Avis Trigg"),
        _member("Cllr Tess Orpin"),
        _member("Cllr Una Sedgley"),
        _member("Cllr Ivor Thrale"),
    ),
    officers=(
        Person("foy", "Meg Foy (Clerk)", ("clerk", "the clerk", "foy", "Meg Foy")),
        Person("lund", "Kit Lund (Finance Officer)", ("lund", "Kit Lund", "finance officer")),
        Person("bassi", "Neel Bassi (Planning Officer)", ("bassi", "Neel Bassi", "planning officer")),
    ),
    guests=(
        Person("nair", "Cllr Ravi Nair", ("nair", "Nair", "ravi nair", "Cllr Nair")),
        Person("webb", "Cllr Owen Webb", ("webb", "Webb", "cllr webb")),
    ),
    strangers=(
        ("Mrs Ivy Dunn", "Dunn"),
        ("Rob Dyer", "Dyer"),
        ("PC Lamb", "Lamb"),
        ("Ms Gail Tranter", "Tranter"),
        ("Mr P Oduya", "Oduya"),
        ("Nell Askew", "Askew"),
    ),
    title="Cllr",
    joins=(", ", ", ", " & ", " and ", " + ", "/"),
    areas={
        "sorry": _forms("""
            apols {l} = ap:l
            apols: {l} = ap:l
            Apologies: {c} = ap:c
            apologies {c} = ap:c
            apologies: {s} (work) and {o} - holiday = ap:s ap:o ~ work holiday
            {s} sends apologies = ap:s
            {s} sends apols = ap:s
            {s} & {o} sent their apologies = ap:s ap:o
            apols for absence rec'd from {l} = ap:l
            apologies for absence were rec'd from {c} = ap:c
            absent w/o apology: {l} = ab:l
            absent without apologies {l} = ab:l
            absent no apols: {s}, {o} = ab:s ab:o
            {s} absent, no apology given = ab:s
            no apology from {s} = ab:s
            no apols from {s} or {o} = ab:s ab:o
            not here: {l} = ab:l
            absent: {l} = ab:l
            absent {c} = ab:c
            no show: {s} = ab:s
            {s} on holiday, apols = ap:s ~ holiday
            apols {s} (hol), {o} (ill) = ap:s ap:o ~ hol ill
            apols {s} - childcare = ap:s ~ childcare
            {s} unwell, apologies = ap:s ~ unwell
            apols {s}; absent {o} = ap:s ab:o
            apologies {s}, {o} absent = ap:s ab:o
            apols {s} (sub {g}) = ap:s sub:g:s
            apols {s}, sub {g} = ap:s sub:g:s
            late apols {s} = ap:s
            apols also from {s} = ap:s
            further apologies: {s} = ap:s
            apols recd {s} + {o} = ap:s ap:o
            apologies accepted: {l} = ap:l
            apologies for absence - {l} - accepted = ap:l
            {l} - apols = ap:l
            apols from the vice = ap:vice
            apologies from {x} = ask
            apols {s} and {x} = ask ?ap:s
            apologies recorded for {s} = ap:s
            {s} can't come, sends apols = ap:s
            {s} has given apols (work) = ap:s ~ work
            {s} away = ?ap:s ?ab:s ask
        """),
        "subs": _forms("""
            {g} for {s} = sub:g:s
            {g} subbing for {s} = sub:g:s
            {g} here as {s}'s sub = sub:g:s
            {s} (sub {g}) = sub:g:s
            {s} subbed by {g} = sub:g:s
            {s} replaced by {g} = sub:g:s
            subs: {g} for {s}, {h} for {o} = sub:g:s sub:h:o
            {g} for {s}, {h} for {o} = sub:g:s sub:h:o
            {g} proxy for {s} = ?sub:g:s ask
            proxy: {g} for {s} = ?sub:g:s ask
            {s}'s proxy to {o} = none
            {g} as {s}'s alternate = sub:g:s
            {g} attending instead of {s} = sub:g:s
            {s} - {g} substituting = sub:g:s
            apols {s}, {g} in his place = ap:s sub:g:s
            substitute members: {g} for {s} = sub:g:s
            {g} sub 4 {s} = sub:g:s
            {g} subs for {s} tonight = sub:g:s
            sub for {s}: {g} = sub:g:s
            {s} sent {g} as sub = sub:g:s
            no subs = none
            chair seated {g} for {s} = sub:g:s
            {g} seated for {s} = sub:g:s
            {g} sits for {s} = sub:g:s
        """),
        "others": _forms("""
            in att: {f} = pr:f
            in att: {f}, {k} = pr:f pr:k
            in attendance: {f} and {k} = pr:f pr:k
            also present: {f} = pr:f
            officers: {f}, {k} = pr:f pr:k
            officers present {f}, {k} = pr:f pr:k
            also in att {f} & {k} = pr:f pr:k
            in att: {x} (Highways) = guest:x ~ Highways
            in att: {f}, {x} = pr:f guest:x
            in attendance: {x}, {y} = guest:x guest:y
            also present: {x}, 4 Mill Lane = guest:x ~ Mill
            guests: {x} (Holt Ltd) = guest:x ~ Holt
            guest: {x}, resident of Mill Lane = guest:x ~ Mill
            guest speaker: {x}, Holt Ltd = guest:x ~ Holt
            visitor - {x}, resident of Mill Lane = guest:x ~ resident
            {x}, resident of Mill Lane, attended = guest:x ~ resident
            {x} (resident) present = guest:x ~ resident
            {x} in att. = guest:x
            {x} also present = guest:x
            also here: {x} from the Echo = guest:x ~ Echo
            3 members of public = vis:3
            mops: 3 = vis:3
            public: 4 = vis:4
            4 in public gallery = vis:4
            6 residents present = vis:6
            2 public, 1 press = ?vis:2 note
            {f} in att = pr:f
            {f} in attendance = pr:f
            {x} and {y} in attendance = guest:x guest:y
            presentation by {x} (Holt Ltd) = none
        """),
        "remote": _forms("""
            online: {l} = re:l
            via zoom: {l} = re:l
            zoom: {s}, {o} = re:s re:o
            {s} via zoom = re:s
            {s} on zoom = re:s
            {s}, {o} by teams = re:s re:o
            {s} dialled in = re:s
            {s} dialling in = re:s
            {s} joined by teams = re:s
            {s} remote = re:s
            remote: {l} = re:l
            attending remotely: {l} = re:l
            {s} (online) = re:s
            present: {s}, {o} (zoom) = pr:s re:o
            by phone - {s} = re:s
            {s} on the phone = re:s
            on teams: {l} = re:l
            {s} and {o} online = re:s re:o
            {s} joining online = re:s
            {s} attending by zoom = re:s
        """),
        "present": _forms("""
            present: {l} = pr:l
            present {c} = pr:c
            pres: {l} = pr:l
            here: {l} = pr:l
            all here = pr:*
            everyone present = pr:*
            present: all = pr:*
            all present = pr:*
            present: all bar {s} = pr:*-s
            all here except {s} = pr:*-s
            all present but {s} = pr:*-s
            all bar {s} present = pr:*-s
            everyone here apart from {s} = pr:*-s
            all present except {s} and {o} = pr:*-s,o
            full attendance bar {s} = pr:*-s
            all members present, {s} online = pr:*-s re:s
            all present. apols {s} = pr:*-s ap:s
            roll: {s} y {o} y {m} n = pr:s pr:o ab:m
            roll call: {s} here, {o} here, {m} absent = pr:s pr:o ab:m
            roll - {s} present; {o} present; {m} not present = pr:s pr:o ab:m
            {s} present, {o} apols = pr:s ap:o
            present: {s}, {o}; apols: {m} = pr:s pr:o ap:m
            quorum 5 of 9 = none
            quorum met = none
            quorate = none
            6 of 9 present, quorum ok = none
            attending: {l} = pr:l
            attendance: {l} = pr:l
            {s} here = pr:s
            in the room: {l} = pr:l
            sederunt: {l} = pr:l
            sederunt: {s}, {o}, 6 members of the public = pr:s pr:o vis:6
            present: {s}, {o} + 4 mop = pr:s pr:o vis:4
        """),
        "chair": _forms("""
            {o} in the chair = ch:o
            {o} in chair = ch:o
            chair: {o} = ch:o
            chair - {o} = ch:o
            {v} took chair for item 6 = ch:v ~ 6
            {v} in chair, chair away = ch:v
            {o} chaired in quill's absence = ch:o ~ absence
            {o} to chair, {s} having declared = ?ch:o ask
            meeting chaired by {o} = ch:o
            {o} presiding = ch:o
            chair handed over to {o} at {t} = ch:o
            {o} took the chair from item 6 = ch:o ~ 6
            in absence of chair {o} presided = ch:o ~ absence
            acting chair: {o} = ch:o
            {o} in the chair for this item = ch:o ~ item
            chairing: {o} = ch:o
            chair passed to {v}, quill having an interest = ch:v ~ interest
            quill left chair, {v} took over = ch:v
        """),
        "interests": _forms("""
            {s} dpi item 6 = de:s ~ dpi 6
            {s} - dpi - item 6 = de:s ~ dpi 6
            {s} dpi 6, will leave = de:s ~ dpi 6 leaves
            {s} declares - neighbour of applicant = de:s ~ neighbour
            {s} declared - neighbour of applicant, item 6 = de:s ~ neighbour 6
            {s} non-pecuniary item 6, stayed = de:s ~ non-pecuniary 6
            {s} nonpec item 6 = de:s ~ pec 6
            {s} pers int item 6 (allotment holder) = de:s ~ 6 allotment
            {s} prej int item 6 = de:s ~ prej 6
            {s} & {o} both int in item 7 as allotment holders = de:s de:o ~ 7 allotment
            no decs = none
            no decs of int = none
            none declared = none
            decs: none = none
            no interests = none
            {s} recused item 6 = de:s ~ recuse 6
            {s} recused himself from 6 = de:s ~ recuse 6
            {s} has disp to speak item 6 = de:s ~ 6 disp
            dispensation granted to {s} item 6 = de:s ~ 6 dispens
            {s} dispensation item 6 = de:s ~ 6 dispens
            gift: {s} hamper from Holt Ltd £30 = ?de:s note ~ hamper
            {s} declared gift of 2 tickets from Holt Ltd = ?de:s ~ tickets
            {s} friend of applicant item 6 = de:s ~ friend 6
            {s} knows applicant item 6 = de:s ~ applicant 6
            {s} lives next door to site, item 6 = de:s ~ next 6
            {s} int item 6 sister employed there = de:s ~ 6 sister
            int {s} item 6 = de:s ~ 6
            decs: {s} item 6 (dpi), {o} item 7 (nri) = de:s de:o ~ dpi 6 nri 7
            decs - {s} 6, {o} 7 = de:s de:o ~ 6 7
            decs of int: {s}, item 6, tenant = de:s ~ 6 tenant
            {s} conflict item 6 = de:s ~ 6
            {s} ori 7 club member = de:s ~ ori 7 club
            {s} nri items 6 & 7 = de:s ~ nri 6 7
            {s} dec'd int in 7 = de:s ~ 7
            {s} also declared item 7 = de:s ~ 7
            {s} dpi item 6, {o} the same = de:s de:o ~ dpi 6
            declared by {s}: item 6, spouse works for applicant = de:s ~ 6 spouse
            dpi: {s} (6), {o} (7) = de:s de:o ~ dpi 6 7
            {s} - item 6 - governor = de:s ~ 6 governor
            {j} dpi item 6 = de:j ~ dpi 6
            {j}, {i} nri item 6 = de:j de:i ~ nri 6
            {s} interest in the lease = de:s ~ lease
        """),
        "later interests": _forms("""
            {s} recused = de:s ~ recuse
            {s} left during item 5 as governor of school = -s ?de:s ~ governor 5
            {s} left room, dpi = -s ?de:s ~ dpi
            {s} declared int and left = -s de:s
            {s} out for this, int = -s ?de:s ask
            {s} realised she had an interest, left = -s ?de:s ~ interest
            {s} declared at this point - knows the contractor = de:s ~ contractor
            {s} no part in this item, dpi = de:s ~ dpi
            {s} declared an interest and did not vote = de:s
            {s} withdrew - interest = -s ?de:s ~ interest
            {s} stayed but didn't speak, nri = de:s ~ nri
        """),
        "between": _forms("""
            {s} joined between items 5 and 6 = ?+s ask ~ 5 6
            {a} arrived during apologies = +a ~ apologies
            {a} late = note ?+a
            {a} late (traffic), arr {t} = +a@t ~ traffic
            {s} early exit {t} = -s@t
            {s} left early {t} = -s@t
            {a} in {t} out {u} = +a@t -a@u
            {s} present till {t} = -s@t
            {s} here until {t} only = -s@t
            {a} arr late {t}, {s} left {u} = +a@t -s@u
            {a} now present = +a
            {a} & {b} joined {t} = +a@t +b@t
            {a} in, {s} out {t} = ?+a ?-s ?+a@t ?-s@t ask
        """),
        "resumed": _forms("""
            resumed {t}, {s} absent = resume@t -s
            back at {t}, all but {s} = resume@t -s
            mtg resumed {t} without {s} = resume@t -s
            restarted {t}, {s} not back = resume@t -s
            resumed {t}. {s} had left = resume@t -s
            resumed {t} = resume@t
            resumed {t}, all present = resume@t
        """),
        "inside": _forms("""
            price/hall accept the tender, carried 5-1, {j} not voting = raw ~ not voting
            moved price 2nd hall to accept quote, carried, {j} abstained = raw
            thanks to {j} and {i} for the tea = raw
            {j}/{i} to report back in june = raw ~ report
            {J} thanked for the work on the fence = raw
            letter passed to {j} to answer = raw ~ answer
            ask {j} about it when next here = raw
            working party to be {j}, {i} and hall = raw
        """),
        "table": _forms("""
            | {S} | Present | = pr:s
            | {S} | Apologies | = ap:s
            | {S} | Present | | {O} | Apologies | = pr:s ap:o
            | Name | Role | Present | = note
            | {S} | Member | Y | = ?pr:s ask
            | {S} | absent | no apology | = ?ab:s ask
            |{S}|{O}|{M}| = ?pr:s ?pr:o ?pr:m ask
            | Present | {S}, {O} | = pr:s pr:o
            | Apologies | {S} | = ap:s
            | Declarations | {S} | item 6 | dpi | = ?de:s ask
        """),
        "nothing": _forms("""
            no apologies = none
            apologies none = none
            apols nil = none
            apologies for lateness: {s} = note
            apologies for the delay in the report = none
            clerk to send apologies to the school = ?act
            price for the hall is too high = none
            {s} asked who was absent last time = none
            {s} for the motion = note
            chairs in hall to be stacked = ?act
            present list of works to council = ?act
            attendance at fair was 400 = none
            the substitute teacher starts monday = none
            online booking is live = none
            park online survey closed = none
            zoom licence due for renewal = none
            no interest on the account = none
            interest rates may rise = none
            hall late fees waived = none
            remote meetings not lawful yet = none
            absent owners of the wood to be traced = none
            in attendance figures are down = none
            roll of honour to be cleaned = ?act
            | Item | Cost | = none
            | Fence | £400 | = none
        """),
    },
)
B = Words(
    chair=Person("cole", "Trustee Nora Cole", ("chairman", "the Chairperson", "Cole", "Trustee Cole", "chr")),
    vice=Person("bright", "Trustee Iain Bright", ("deputy chair", "vice-chairman", "bright", "the Vice")),
    people=(
        _member("Trustee Anwen Banks", "anwen", "A. Banks"),
        _member("Trustee Carl Young", "Young C"),
        _member("Trustee Dee Rose", "dee"),
        _member("Trustee Emeka Szczepanik", "emeka"),
        _member("Trustee Gwil Field"),
        _member("Trustee Hana Tamihana", "hana"),
    ),
    lettered=(
        _member("Trustee Beth Yorke"),
        _member("Trustee Inga Fitch"),
        _member("Trustee Olive Rudge"),
        _member("Trustee Hew Emlyn"),
        _member("Trustee Wanda Esk"),
        _member("Trustee Iona Nettle"),
        _member("Trustee Sol Ogilvie"),
        _member("Trustee Mark Yeo"),
        _member("Trustee Kofi Quist"),
    ),
    officers=(
        Person("finch", "Jo Finch (Secretary)", ("secretary", "the Secretary", "finch", "Jo Finch")),
        Person("stone", "Kit Stone (Chief Executive)", ("chief executive", "stone", "Kit Stone", "the CE")),
        Person("parata", "Rewi Parata (Engineer)", ("engineer", "parata", "Rewi Parata")),
    ),
    guests=(
        Person("winter", "Bea Winter", ("winter", "Bea Winter", "bea")),
        Person("lowe", "Tam Lowe", ("lowe", "Lowe", "tam lowe")),
    ),
    strangers=(
        ("Mr Lal Pinder", "Pinder"),
        ("Dr Una Creed", "Creed"),
        ("Sergeant Moffat", "Moffat"),
        ("Ms T Yilmaz", "Yilmaz"),
        ("Sian Bowditch", "Bowditch"),
        ("Fr Declan Roche", "Roche"),
    ),
    title="Trustee",
    joins=(", ", "; ", " and ", " & ", ", and ", " / "),
    areas={
        "sorry": _forms("""
            apologies were tendered by {l} = ap:l
            Apologies received: {c}. = ap:c
            regrets - {l} = ap:l
            regrets: {c} = ap:c
            Apology: {s} = ap:s
            leave of absence: {s} = ?ap:s ask
            apologies for absence (2): {s}, {o} = ap:s ap:o
            {s} has sent in an apology = ap:s
            An apology was received from {s}. = ap:s
            apologies {s} [unwell] = ap:s ~ unwell
            {s} - apology, away overseas = ap:s ~ overseas
            apologies from {s}, who is overseas = ap:s ~ overseas
            excused: {l} = ap:l
            {s} excused (jury duty) = ap:s ~ jury
            excused absences: {s}, {o} = ap:s ap:o
            unexcused: {s} = ab:s
            unexcused absence - {s} = ab:s
            absent (no apology): {l} = ab:l
            not in attendance: {c} = ab:c
            not present: {l} = ab:l
            missing {s} = ?ab:s ask
            absent without notice: {s} = ab:s
            {s} did not attend, no apology received = ab:s
            {s} did not turn up = ab:s
            nothing heard from {s} = ?ab:s note
            members absent: {l} = ab:l
            apologies {s} | absent {o} = ap:s ab:o
            apologies: {s}. absent: {o}. = ap:s ab:o
            apologies from {s}; {g} attending in {s}'s stead = ap:s sub:g:s
            apology rec'd {s} after mtg began = ?ap:s ask ~ after
            {s} rang to say sorry, can't be here = ?ap:s ask
            apologies were noted for {l} = ap:l
            accepted apologies from {c} = ap:c
            apologies from deputy chair and {s} = ap:vice ap:s
            apology from {x} = ask
            apologies {x}, {s} = ask ?ap:s
            {s} regrets that he cannot attend = ap:s
            {s} and {o}: apologies = ap:s ap:o
        """),
        "subs": _forms("""
            {g} deputising for {s} = sub:g:s
            {g} is standing in for {s} = sub:g:s
            alternate: {g} for {s} = sub:g:s
            alternates - {g} ({s}), {h} ({o}) = ?sub:g:s ?sub:h:o ask
            {g}, alternate for {s} = sub:g:s
            {g} alternate member for {s} tonight = sub:g:s
            {s} represented by {g} = sub:g:s
            {s}'s place taken by {g} = sub:g:s
            {g} takes {s}'s seat for this mtg = sub:g:s
            {g} covers {s} = sub:g:s
            substitutions: {g} / {s} = ?sub:g:s ask
            substitute for {s} is {g} = sub:g:s
            {g} in for {s} = sub:g:s
            {g} in lieu of {s} = sub:g:s
            proxy held by {o} for {s} = ?note ask
            {s} has given proxy to {o} = none
            no alternates = none
            regrets {s}, alternate {g} = ap:s sub:g:s
        """),
        "others": _forms("""
            staff: {f}, {k} = pr:f pr:k
            staff in attendance: {f}; {k} = pr:f pr:k
            in attendance - {f} = pr:f
            attending: {f}, {k} = pr:f pr:k
            also attending {f} = pr:f
            others present: {f} and {k} = pr:f pr:k
            support staff: {f} = pr:f
            with us: {f} = ?pr:f ask
            in attendance: {x} (Regional Council) = guest:x ~ Regional
            in attendance - {f}; {x} = pr:f guest:x
            others in attendance: {x} and {y} = guest:x guest:y
            visitors: {x}, 12 Kauri Rd = guest:x ~ Kauri
            observer: {x} (Farmers Union) = guest:x ~ Farmers
            observers - {x}; {y} = guest:x guest:y
            delegation: {x}, Lakeside School = guest:x ~ Lakeside
            {x} of Lakeside School was present = guest:x ~ Lakeside
            {x}, ratepayer, in attendance = guest:x ~ ratepayer
            {x} joined as guest = ?guest:x ?+x ask
            members of the public present: 5 = vis:5
            5 ratepayers attended = vis:5
            public present - 3 = vis:3
            gallery: 7 = vis:7
            no public present = none
            media: 1 = note
            two members of the public = vis:2
            {f} and {x} in attendance = pr:f guest:x
            speaker tonight: {x}, Lakeside School = guest:x ~ Lakeside
        """),
        "remote": _forms("""
            by video: {l} = re:l
            by phone: {l} = re:l
            virtual: {l} = re:l
            remotely: {s} and {o} = re:s re:o
            {s} by video link = re:s
            {s} participated by telephone = re:s
            {s} joined us over Zoom = re:s
            {s} attended virtually = re:s
            {s} (via Webex) = re:s
            {s} present by electronic means = re:s
            in person {s}; on line {o} = pr:s re:o
            present {s}, {o} (by phone) = pr:s re:o
            {s} calling in = re:s
            audio link: {s} = re:s
            via google meet - {l} = re:l
            {s} attending by audiovisual link = re:s
            {s} & {o} via zoom = re:s re:o
            zooming in: {s} = re:s
        """),
        "present": _forms("""
            Members present: {l} = pr:l
            Trustees present - {l} = pr:l
            present were {c} = pr:c
            In attendance: all trustees = pr:*
            full board present = pr:*
            all trustees present = pr:*
            everybody in = ?pr:* ask
            all members in attendance except {s} = pr:*-s
            all present other than {s} = pr:*-s
            the full board less {s} = ?pr:*-s ask
            all trustees but {s} in attendance = pr:*-s
            everybody bar {s} and {o} = pr:*-s,o
            all trustees save {s} were present = pr:*-s
            roll taken: {s} aye, {o} aye, {m} absent = pr:s pr:o ab:m
            roll call - {s} (present), {o} (present), {m} (absent) = pr:s pr:o ab:m
            called the roll: present {s}, {o}; absent {m} = pr:s pr:o ab:m
            answering the roll: {l} = pr:l
            {s}-present {o}-present {m}-absent = pr:s pr:o ab:m
            {s} P, {o} P, {m} A = ?pr:s ?pr:o ?ab:m ask
            a quorum was present = none
            quorum confirmed 7/11 = none
            no quorum issues = none
            7 of 11 trustees attending = none
            all bar {s}, who sent apologies = pr:*-s ap:s
            at the table: {l} = pr:l
            those present {l} = pr:l
            {s} in attendance, {o} absent = pr:s ab:o
        """),
        "chair": _forms("""
            {o} chairing = ch:o
            {o} is chairing tonight = ch:o
            Chair for the meeting: {o} = ch:o
            presiding: {o} = ch:o
            presiding officer {o} = ch:o
            {v} assumed the chair for item 6 = ch:v ~ 6
            cole vacated the chair, {v} presiding = ch:v
            cole stepped down as chair for this item; {v} in = ?ch:v ask
            gavel passed to {o} = ch:o
            {o} in chair, cole absent = ch:o
            with cole away {v} took the chair = ch:v ~ away
            mtg chaired by {o} in the absence of cole = ch:o ~ absence
            chair handed to {v} as cole has a conflict = ch:v ~ conflict
            {o} acting as chairperson = ch:o
            {v} to the chair at {t} = ch:v
            {o} took over chairing = ch:o
            pro tem chair {o} = ch:o
        """),
        "interests": _forms("""
            conflict of interest: {s}, item 6 = de:s ~ conflict 6
            conflicts - {s} item 6, shareholder = de:s ~ 6 shareholder
            {s} disclosed a conflict on item 6 = de:s ~ conflict 6
            {s} has a perceived conflict re item 6, cousin of tenderer = de:s ~ perceived 6 cousin
            {s} potential conflict item 6 = de:s ~ potential 6
            {s} financial interest item 6 = de:s ~ financial 6
            {s} non-financial conflict with item 6 as club patron = de:s ~ 6 patron
            {s} declares a beneficial interest in item 6 = de:s ~ beneficial 6
            interest register: {s} no change = none
            no conflicts = none
            no conflicts of interest declared = none
            conflicts: nil = none
            nil interests = none
            {s} will abstain on item 6, employed by applicant = de:s ~ 6 employed
            {s} abstaining from 6 due to conflict = de:s ~ 6 conflict
            {s} recuses from item 6 and 7 = de:s ~ recuse 6 7
            recusal - {s} - item 6 = de:s ~ recuse 6
            recusals: {s} (item 6) = de:s ~ recuse 6
            {s} to sit back from the table for item 6 = ?de:s ask ~ 6
            {s} declared under section 177 item 6 = de:s ~ 177 6
            {s} conflict of loyalty item 6 = de:s ~ loyalty 6
            {s} declared she is a trustee of the hospice, item 6 = de:s ~ hospice 6
            disclosure of interest {s} item 6 brother-in-law's land = de:s ~ 6 brother
            pecuniary interest - {s} - item 6 = de:s ~ pecuniary 6
            {s} and {o} conflicted on item 6 = de:s de:o ~ 6
            item 6: {s}, {o} (both shareholders) = de:s de:o ~ 6 shareholders
            {s} 6 & 7; {o} 7 = ?de:s ?de:o ask ~ 6 7
            {s} received tickets worth $50 from Lakeside Ltd, gift register = ?de:s note ~ tickets
            gifts & hospitality: {s} dinner, Lakeside Ltd = ?de:s note ~ dinner
            {s} reminded board of his standing interest in the quarry = de:s ~ quarry
            {s} updated interests - now a director of Lakeside Ltd = de:s ~ director
            {s} to leave room for item 6 (coi) = de:s ~ 6
            declared: {s} - 6 - landowner = de:s ~ 6 landowner
            {j} conflict item 6 = de:j ~ 6
            {j} & {i} coi item 6 = de:j de:i ~ 6
            {s} granted exemption to vote on item 6 = ?de:s ask ~ 6
            {s} statutory declaration of interest for item 6 = de:s ~ 6
        """),
        "later interests": _forms("""
            {s} recused herself = de:s ~ recuse
            {s} recused self due to business relationship = de:s ~ recuse business
            {s} stepped away, conflict of interest = -s ?de:s ~ conflict
            {s} vacated seat, conflict = ?-s de:s ~ conflict
            {s} left the table while item was discussed as a shareholder = -s ?de:s ~ shareholder
            {s} abstained owing to conflict of interest = ?de:s ask ~ conflict
            {s} advised a conflict and left the room = de:s -s
            {s} took no part, conflict of interest = de:s ~ conflict
            {s} declared an interest as owner of adjoining land = de:s ~ owner
            {s} noted a conflict, remained at table = de:s ~ conflict
            conflict - {s} = de:s
            {s} sat out the item, interest = ?de:s ?-s ask
        """),
        "between": _forms("""
            {s} came in after item 5 had started = ?+s ask ~ 5
            {a} late apology, arriving {t} = note ?+a@t ?ap:a
            {a} running late = note
            {a} arrived late at {t} = +a@t
            {s} had to depart at {t} = -s@t
            {a} present from {t} = +a@t
            {a} attended from {t} to {u} = +a@t -a@u
            {a} joined us {t}; {s} gone {t} = +a@t -s@t
            {s} departed {t} and did not return = -s@t ~ return
            {a} entered during public forum = +a ~ forum
            {s} off the call {t}, back {u} = -s@t +s@u
            late arrival: {a} {t} = +a@t
            early departure: {s} {t} = -s@t
        """),
        "resumed": _forms("""
            reconvened {t}; {s} absent = resume@t -s
            meeting back in session {t}, {s} did not return = resume@t -s
            reconvened {t} with {s} absent = resume@t -s
            back in session {t} = resume@t
            reconvened {t} all present bar {s} = resume@t -s
        """),
        "inside": _forms("""
            young / rose that the plan be adopted. carried, {j} abstaining = raw
            {j} dissenting, motion carried = raw
            appreciation to {j} & {i} for hosting = raw
            subcommittee: {j}, {i}, banks = raw
            {j} spoke with the engineer = raw
            refer to {i} for advice = raw ~ advice
            report from {j} taken as read = raw
        """),
        "table": _forms("""
            | {S} | X | = ?pr:s ask
            | {S} | P | = pr:s
            | Trustee | Present | Absent | = note
            | {S} | in attendance | = pr:s
            | {S} | leave of absence | = ?ap:s ask
            | Absent | {S}, {O} | = ab:s ab:o
            | {S} | Present | {O} | Absent | = pr:s ab:o
            | In attendance: | {F} | = pr:f
        """),
        "nothing": _forms("""
            apologies to the residents of field road = ?act
            nil apologies received = none
            there were no apologies = none
            apologies if this was said before = none
            rose bushes absent from the plan = none
            presiding judge visited the school = none
            the bank was absent from the list = none
            chair of the trust wrote in = none
            young people in attendance at the fair = none
            rose garden present condition poor = none
            conflict between the two plans = none
            conflict in the dates, see below = none
            the loan interest is up = none
            proxy forms to be printed = ?act
            virtual tour of the site is up = none
            phone line down at the hall = none
            alternate route for lorries = none
            field present use is grazing = none
            banks in the village have closed = none
            excused from fees until june = none
            | Qty | Price | = none
            | Chairs | 40 | $300 | = none
        """),
    },
)
C = Words(
    chair=Person("gethin", "Cllr Menna Gethin", ("chair", "the chair", "gethin", "Cllr Gethin")),
    vice=Person("lloyd", "Cllr Dewi Lloyd", ("vice", "vice chair", "lloyd", "Cllr Lloyd", "vice-chair")),
    people=(
        _member("Cllr Eleri Wells", "eleri", "E. Wells"),
        _member("Cllr Gareth Frost", "gareth", "Frost G"),
        _member("Cllr Mair Church", "cllr m church"),
        _member("Cllr Rhodri Onllwyn", "rhodri"),
        _member("Cllr Nia Parry", "nia"),
        _member("Cllr Ffion Gwilliam", "ffion", "Cllr Mrs Gwilliam"),
    ),
    lettered=(
        _member("Cllr Ioan Nash"),
        _member("Cllr Bethan Yorath"),
        _member("Cllr Huw Ellis"),
        _member("Cllr Sioned Orrell"),
        _member("Cllr Aled Mostyn"),
        _member("Cllr Kelda Voyle"),
        _member("Cllr Idwal Tudor"),
        _member("Cllr Dilys Ogmore"),
        _member("Cllr Tegid Jarman"),
    ),
    officers=(
        Person("hopkin", "Carys Hopkin (Clerk)", ("clerk", "the clerk", "Hopkin", "Carys Hopkin")),
        Person("bowen", "Trefor Bowen (Project Officer)", ("bowen", "Trefor Bowen", "project officer")),
        Person("vaughan", "Lowri Vaughan (Finance Officer)", ("vaughan", "Lowri Vaughan", "finance officer")),
    ),
    guests=(
        Person("pugh", "Cllr Emrys Pugh", ("pugh", "Pugh", "emrys pugh", "Cllr Pugh")),
        Person("dyer", "Cllr Sali Dyer", ("dyer", "Dyer", "Sali Dyer", "cllr dyer")),
    ),
    strangers=(
        ("Mr Gwyn Treharne", "Treharne"),
        ("PCSO Arkwright", "Arkwright"),
        ("Revd Ann Scourfield", "Scourfield"),
        ("Mrs L Hamer", "Hamer"),
        ("Iwan Talog", "Talog"),
        ("Dr Priya Sen", "Sen"),
    ),
    title="Cllr",
    joins=(", ", "; ", " & ", " and ", " + ", "/"),
    areas={
        "sorry": _forms("""
            Apologies had been received from {c} = ap:c
            apols (work): {s} = ap:s ~ work
            apologies - {s} (hospital), {o} (away) = ap:s ap:o ~ hospital away
            apologies: {s}/{o} = ap:s ap:o
            {s} has tendered apologies = ap:s
            {s} texted apols = ap:s
            {s} emailed apologies = ap:s
            {s} rang in sick, apologies given = ap:s ~ sick
            {s}: apologies = ap:s
            {s}... apols = ap:s
            apologies were accepted from {l} = ap:l
            apols rec'd & accepted: {l} = ap:l
            noted apologies of {s} = ap:s
            apologies of {c} were noted = ap:c
            apologies {s} and {o}, both at a funeral = ap:s ap:o ~ funeral
            {s}, {o}, {m} - apols = ap:s ap:o ap:m
            with apologies: {l} = ap:l
            sent apols: {l} = ap:l
            Apologies rec'd {l} = ap:l
            1. apologies {l} = ap:l
            absent with apology - {s} = ap:s
            absent without apology - {s} = ab:s
            no word from {s} = ?ab:s note
            non attendance: {l} = ab:l
            did not attend: {s}, {o} = ab:s ab:o
            {s} did not attend = ab:s
            neither {s} nor {o} present = ab:s ab:o
            {s} absent again = ab:s
            absent - {l} (no apologies) = ab:l
            apols {s}. no apols {o} = ap:s ab:o
            apologies rec'd {s}; none rec'd {o} = ap:s ?ab:o
            {s} apols, at county mtg = ap:s ~ county
            apologies (late): {s} = ap:s
            apols to be noted: {s} = ap:s
            {s} not able to come, apols = ap:s
            {s} will not be attending = ?ap:s ?ab:s note
            {s} tied up at work, apols = ap:s ~ work
            apols. {s} -- covid = ap:s ~ covid
            apologies from vice chair = ap:vice
            apologies from vice chair, {s} and {o} = ap:vice ap:s ap:o
            apologies were given for {s} by {o} = ap:s
            {o} gave {s}'s apols = ap:s
            apols {s} + {o} (ferry off) = ap:s ap:o ~ ferry
            apols: {s} poorly; {o} on call = ap:s ap:o ~ poorly call
            apols {x} = ask
            apologies from {x} (county) and {s} = ask ?ap:s
            {s}'s absence approved under 6 month rule = note ?ap:s ?ab:s
        """),
        "subs": _forms("""
            {g} here in place of {s} = sub:g:s
            {g} present for {s} = ?sub:g:s ask
            {g} (for {s}) = sub:g:s
            {s}: {g} substituting = sub:g:s
            {g} replacing {s} tonight = sub:g:s
            {g} filling in for {s} = sub:g:s
            {g} deputises for {s} = sub:g:s
            substitution: {g} for {s} = sub:g:s
            {s} apols, {g} here instead = ap:s sub:g:s
            {s} (apols) - {g} sub = ap:s sub:g:s
            {g} came in {s}'s stead = sub:g:s
            {s} has sent {g} in her place = sub:g:s
            {g} sitting for {s} = sub:g:s
            {g} as sub, {s} away = sub:g:s ?ab:s ?ap:s
            sub'n - {g} in, {s} out = ?sub:g:s ask
            {g} here as deputy for {s} = sub:g:s
            {s} asked {g} to stand in = ?sub:g:s note
            {g} to sub for {s} in july = note ?act
            {s} will need a sub in july = none
            no substitutes = none
            no subs allowed under standing orders = none
        """),
        "others": _forms("""
            Also in attendance: {f}, {x} = pr:f guest:x
            {f} also attended = pr:f
            {f} & {k} in attendance for item 6 = pr:f pr:k ~ 6
            attended by {x}, {y} = guest:x guest:y
            {x} here to speak on item 6 = guest:x ~ 6
            {x} from County Highways attended = guest:x ~ Highways
            also there: {x} = guest:x
            guests {x} and {y} = guest:x guest:y
            invited guests: {x} (Cwm Hydro) = guest:x ~ Hydro
            in att. {x} & {y} (both Cwm Hydro) = guest:x guest:y ~ Hydro
            observing: {x} = guest:x
            press: {x} = guest:x
            in the gallery: {x} = guest:x
            {x}, county engineer, present = guest:x ~ engineer
            {x}, {y} - guests = guest:x guest:y
            police: {x} gave report = note ?guest:x
            {x}, 3 Heol Fawr, spoke = note ?guest:x
            Others: {f} = pr:f
            with {f} in attendance = pr:f
            staff present: {f} and {k} = pr:f pr:k
            2 mop = vis:2
            MOP x 4 = vis:4
            members of public: 4 = vis:4
            4 members of public in attendance = vis:4
            no. of public: 3 = vis:3
            three residents in the gallery = vis:3
            5 public = vis:5
            mops 6 = vis:6
            public - nil = none
            no mops = none
            1 mop (left 7.30) = ?vis:1 note
            public gallery empty = none
        """),
        "remote": _forms("""
            {s} by Zoom = re:s
            joining by zoom: {l} = re:l
            remote attendance: {l} = re:l
            on screen: {s} = re:s
            {s} on screen = re:s
            hybrid - {s}, {o} on teams = re:s re:o
            dialled in: {l} = re:l
            {s} (teams) = re:s
            {s} by tel link = re:s
            in room {s}, {o}; on line {m} = pr:s pr:o re:m
            {s} and {o} in person, {m} on zoom = pr:s pr:o re:m
            attending online - {s} & {o} = re:s re:o
            {s} listening in by phone = ?re:s note
            {s} remotely, {o} in person = re:s pr:o
            virtually present: {l} = re:l
            {s} present (Zoom) = re:s
            {s} is on the call = re:s
            {s} present via internet = re:s
            zoomed in - {s} = re:s
        """),
        "present": _forms("""
            Pres. {l} = pr:l
            Present - {c} = pr:c
            attendees: {l} = pr:l
            those here: {l} = pr:l
            in attendance cllrs {s}, {o} = pr:s pr:o
            we have {l} = ?pr:l ask
            everybody present = pr:*
            whole council present = pr:*
            all cllrs present = pr:*
            full house = ?pr:* note
            all cllrs bar {s} = pr:*-s
            all in bar {s} = pr:*-s
            all except {s} present = pr:*-s
            every member but {s} = pr:*-s
            everyone but {s} & {o} = pr:*-s,o
            all present less {s} (apols) = pr:*-s ap:s
            all present exc {s} = pr:*-s
            all here minus {s} = pr:*-s
            all present (not {s}) = pr:*-s
            roll: {s} here, {o} here, {m} apols = pr:s pr:o ap:m
            register: {s} yes, {o} yes, {m} no = ?pr:s ?pr:o ?ab:m ask
            present: {s}; apols: {o}; absent: {m} = pr:s ap:o ab:m
            {s} + {o} present, {m} not = pr:s pr:o ?ab:m
            {l} all here = pr:l
            {s} is here = pr:s
            also here {s} = pr:s
            {s}, {o} in room = pr:s pr:o
            Cllr {S} (present) = ?pr:s ask
            quorate (7) = none
            not quorate yet = note
            waiting on {s} for quorum = note
            8 of 17 here = note
            quorum is 4 = none
        """),
        "chair": _forms("""
            {o} took over as chair = ch:o
            {o} takes chair = ch:o
            chair's seat taken by {o} = ch:o
            {v} chaired from here = ch:v
            {v} chairs item 6 = ch:v ~ 6
            {v} has the chair = ch:v
            chair ill, {v} presided = ch:v ~ ill
            with gethin unwell {v} presides = ch:v ~ unwell
            {o} was voted to the chair = ch:o
            {v} to act as chair from now = ch:v
            presided over by {o} = ch:o
            chair for item 6 - {v} = ch:v ~ 6
            {o} presides = ch:o
            at {t} {v} took over the chair = ch:v
            gethin handed chair to {v} = ch:v
            {v} in chair while gethin speaks on item 6 = ch:v ~ 6
            chairman for tonight: {o} = ch:o
            [{o} in chair] = ch:o
            chair now {o} = ch:o
            {v} acting as chair until gethin arrives = ch:v ~ arrives
        """),
        "interests": _forms("""
            {s} - personal interest item 6 - uses field = de:s ~ personal 6 field
            {s} personal & prejudicial 6 = de:s ~ prejudicial 6
            {s} pers item 6, school governor = de:s ~ 6 governor
            {s} declared interest agenda item 6 (trustee of hall) = de:s ~ 6 trustee
            {s} int. 6 - daughter's horse on field = de:s ~ 6 daughter
            {s} to declare item 7 - owns the wood = de:s ~ 7 wood
            {s} under code, personal, item 6 = de:s ~ personal 6
            {s}: DPI in 6 = de:s ~ dpi 6
            {s}, 6, owner of next field = de:s ~ 6 owner
            {s} and {o} pers 7, both on tree group = de:s de:o ~ 7 tree
            {s} (6), {o} (7) declared = de:s de:o ~ 6 7
            declared interests - item 6 {s} & {o} = de:s de:o ~ 6
            item 6 - {s} - cousin of tenant = de:s ~ 6 cousin
            re item 6 {s} declared that he rents the field = de:s ~ 6 rent
            {s} declared, rents the field, will withdraw at 6 = de:s ~ rent 6
            {s} personal interest in 6, not prejudicial = de:s ~ 6 prejudicial
            {s} same again, item 6 = ?de:s ask ~ 6
            {s} standing declaration re allotments = ?de:s note ~ allotments
            {s} dispensation from standards cttee item 6 = de:s ~ 6 disp
            {s} given leave by standards committee to speak on 6 = ?de:s note ~ 6
            {s} hospitality from Cwm Hydro, £40 lunch = ?de:s note ~ lunch
            {i} pers int 6 = de:i ~ 6
            {j} & {i} int 7 = de:j de:i ~ 7
            {s} interest in 6 - wife is the tenant; stays, won't vote = de:s ~ 6 wife
            int's: {s} 6 = de:s ~ 6
            {s} d.p.i. 6 = de:s ~ 6
            interest (personal) {s} item 6 = de:s ~ personal 6
            5 - {s} - fencer is a cousin = de:s ~ 5 cousin
            {s} declares on 5 and 7 - contractor's landlord = de:s ~ 5 7 landlord
            {s} same as {o}, item 6 = ?de:s ask ~ 6
            {o} int 6 (tenant), so too {s} = de:o de:s ~ 6
            nil declared = none
            none at all = none
            no declarations this month = none
            decs - nil = none
            no one declared = none
            nothing to declare = none
            {s} not declaring, gave up the tenancy = note
            {s} asked if he should declare on 6, clerk said no = note
            {s} withdrew her declaration on 6 = note
            register of interests due for renewal = note
        """),
        "later interests": _forms("""
            {s} remembered interest, left = -s ?de:s ~ interest
            {s} left (int) = -s ?de:s ~ int
            {s} left the room having declared = -s ?de:s
            {s} now declares - brother in law is the fencer = de:s ~ brother
            {s} declared late: owns land next to fence = de:s ~ land
            {s} stayed in, no vote, personal interest = de:s ~ personal
            {s} declared and went out = -s de:s
            {s} has int in this, stays = de:s
            {s} prej int, out of room = -s ?de:s ~ prej
            {s} out - prejudicial interest = -s ?de:s ~ prejudicial
            {s} says he has an interest after all = ?de:s ask ~ interest
            interest declared by {s} at this point = de:s
        """),
        "between": _forms("""
            {a} came {t} from work = +a@t ~ work
            {a} in at {t} = +a@t
            {t} {a} here = +a@t
            {a} arr. {t} (bus) = +a@t ~ bus
            {s} off home {t} = -s@t
            {s} left @ {t} = -s@t
            {s}+{o} left {t} = -s@t -o@t
            {s} & {o} gone by {t} = -s@t -o@t
            {a} joined by zoom {t} = ?+a@t ?+a ?re:a ask
            {s} had to leave {t}, babysitter = -s@t ~ babysitter
            {a} back in now = +a
            {a} not here yet = none
            {s} still here = none
            {s} left his papers at home = none
            {s} left it to the clerk = none
            {s} joined the fire service = none
            {a} expected {u} = note
            {s} stepped out {t} - back {u} = -s@t +s@u
            {s} gone {t} to {u} = -s@t +s@u
            {s} away from {t} till {u} = -s@t +s@u
            {a} came {t}, {s} went {u} = +a@t -s@u
            {a} & {b} in together {t} = +a@t +b@t
            {s} out {t} (not back) = -s@t
            {a} at last {t} = +a@t
        """),
        "resumed": _forms("""
            restart {t} = resume@t
            back on {t} = resume@t
            resumed at {t} minus {s} = resume@t -s
            {t} resumed, {s} gone = resume@t -s
            restarted {t} all back = resume@t
            we're back {t} = resume@t
            re-started {t} all back bar {s} = resume@t -s
            mtg back on {t}, {s} & {o} gone home = resume@t -s -o
            reconvened at {t} - {s} has left = resume@t -s
            chair resumed mtg {t} = resume@t
        """),
        "inside": _forms("""
            moved gethin, 2nd lloyd, accept lowest quote; {j} against = raw
            agreed, {j} abstaining = raw
            thanks to {i} for the photos = raw ~ photos
            key is with {j} = raw ~ key
            {j}'s letter read out = raw ~ letter
            note from {j} re the stile = raw ~ stile
            site visit: {j}, {i} and frost = raw ~ visit
            {j}/{i} walked the route = raw ~ route
            see {j} about the key = raw ~ key
            {j} to be asked for the key = raw ~ key
            photo by {i} in the newsletter = raw ~ newsletter
        """),
        "table": _forms("""
            | {S} | yes | = ?pr:s ask
            | {S} | Ap | = ?ap:s ask
            | {S} | Apology received | = ap:s
            | {S} | Absent | = ab:s
            | {S} | via Zoom | = re:s
            | Present: | {S} | = pr:s
            | Apols | {S}, {O} | = ap:s ap:o
            | Councillor | Ward | Attendance | = note
            | In att. | {F} | = pr:f
            | {S} | Present | Left early | = ?pr:s ask
        """),
        "nothing": _forms("""
            apologies to the scouts for the late reply = ?act
            apologies in the newsletter for the wrong date = none
            frost damage to the path = none
            church hall in a poor present state = none
            wells to be capped by the estate = ?act
            frost expected tonight = none
            church clock stopped at 7.10 = none
            wells ran dry in june = none
            chair lift out of order till june = none
            remote control for the gate lost = none
            online banking now set up = none
            bus in at 7.15, out at 7.40 = none
            interest on deposit £12 = none
            no interest from contractors = none
            interest shown by two firms = none
            declaration of the poll at noon = none
            substitute keys cut = none
            {s} was present when the bridge opened = none
            {s} presented a cheque to the scouts = none
            absent landlord to be written to = ?act
            attendance sheet passed round = none
            the public were thanked = none
            3 residents' letters read out = none
            4 public footpaths blocked = none
            public toilets shut = none
            visitors to the castle up by 10% = none
            zoom link did not work last time = none
            the vice president of the show wrote = none
            chair of governors sent a card = none
            in place of the bench, a tree = none
            | Path | Length | = none
            | Path 4 | 300 m | = none
        """),
    },
)
HALVES = {"a": A, "b": B, "c": C}
LEFT_OUT = (
    "{s} away = ", "{J} thanked for", "{j} and {i} for the tea", "{j}/{i} to report", "to be {j}, {i}",
    "{s} interest in the lease", "realised she had", "gift: {s}", "{j} dpi item 6",
)  # fmt: skip
"""Parts of forms that are not read rightly yet."""
HEAD = """/date 4 June 2026 7pm
/chair {chair}
/vice {vice}
{members}
{officers}
{guests}
/agenda 2 Declarations of interest
/agenda 5 Fence
/agenda 6 Lease of the field
/agenda 7 Trees
"""
THEN = {
    "roll": "",
    "decs": "/present {there}\n/open 7pm\n/item 2\n",
    "mid": "/present {there}\n/open 7pm\n/item 5\n",
    "adjourned": "/present {there}\n/open 7pm\n/item 5\n/adjourn 7.40pm\n",
}


@cache
def meeting(half: str, stage: str, away: frozenset[str]) -> Meeting:
    """The meeting in which a case is typed, without those who are away."""
    words = HALVES[half]
    members = [*words.people, *words.lettered]
    there = ", ".join(p.surname for p in (words.chair, words.vice, *members) if p.surname not in away)
    notes = HEAD.format(
        chair=words.chair.listed,
        vice=words.vice.listed,
        members="\n".join(f"/member {p.listed}" for p in members),
        officers="\n".join(f"/officer {p.listed}" for p in words.officers),
        guests="\n".join(f"/guest {p.listed}" for p in words.guests),
    )
    read = read_notes(notes + THEN[stage].format(there=there), Head(1), Directory())
    assert read.reports == (), read.reports
    return read.meeting


@cache
def _context(half: str, stage: str, away: frozenset[str]) -> Context:
    here = meeting(half, stage, away)
    return Context(here, NameIndex(here), NOW)


def read(case: Case) -> Reading:
    """How the notation reads the line of a case."""
    return read_line(case.line, _context(case.half, case.stage, case.away))


def _letters(random: Random, person: Person) -> str:
    first, last = person.letters[0], person.letters[1]
    return random.choice((f"{first}{last}".lower(), f"{first}{last}".lower(), f"{first}{last}", f"{first}.{last}."))


def _named(random: Random, words: Words, form: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]], list[str]]:
    """What is typed for each place of a form, the surnames that it means, and the initials that are typed."""
    people = random.sample(words.people, 5)
    lettered = random.sample(words.lettered, 3)
    officers, guests = random.sample(words.officers, 2), random.sample(words.guests, 2)
    strangers = random.sample(words.strangers, 2)
    each = dict(zip("somab", people, strict=True)) | dict(zip("fk", officers, strict=True))
    each |= dict(zip("gh", guests, strict=True)) | {"v": words.vice}
    typed = {key: random.choice(person.typed) for key, person in each.items()}
    means: dict[str, tuple[str, ...]] = {key: (person.surname,) for key, person in each.items()}
    means["vice"] = (words.vice.surname,)
    typed |= {"S": each["s"].listed, "O": each["o"].listed, "M": each["m"].listed, "F": each["f"].listed.split(" (")[0]}
    raw = []
    for key, person in zip("ji", lettered, strict=False):
        typed[key], means[key] = _letters(random, person), (person.surname,)
        typed[key.upper()] = person.letters
        raw += [typed[key]] if f"{{{key}}}" in form or f"{{{key.upper()}}}" in form else []
    for key, (name, surname) in zip("xy", strangers, strict=True):
        typed[key], means[key] = name, (surname.lower(),)
    of_list = random.sample([*words.people, *words.lettered], random.randint(2, 4))
    style = random.choice(("letters", "letters", "surnames", "titled"))
    if style == "letters":
        of_list = lettered[: random.randint(2, 3)]
        case = random.choice(("low", "low", "up", "stops"))
        shown = [p.letters.lower() if case == "low" else p.letters for p in of_list]
        shown = [f"{w[0]}.{w[1]}." for w in shown] if case == "stops" else shown
        raw += shown if "{l}" in form else []
    elif style == "surnames":
        shown = [random.choice((p.surname, p.surname.title())) for p in of_list]
    else:
        shown = [f"{words.title} {p.surname.title()}" for p in of_list]
    join = random.choice(words.joins)
    typed["l"] = (
        join.join(shown) if len(shown) < 3 or "and" not in join else f"{', '.join(shown[:-1])}{join}{shown[-1]}"
    )
    means["l"] = tuple(p.surname for p in of_list)
    typed["c"] = (
        f"{words.title}s {', '.join(p.surname.title() for p in of_list[:-1])} and {of_list[-1].surname.title()}"
    )
    means["c"] = means["l"]
    return typed, means, raw


def _event(said: str, means: dict[str, tuple[str, ...]], when: dict[str, str], words: Words) -> Iterator[str]:
    """The events of a part of the truth of a form."""
    said, _, at = said.partition("@")
    at = f"@{when[at]}" if at else ""
    if said[0] in "+-":
        yield f"{said[0]}{means[said[1]][0]}{at}"
    elif said.startswith("pr:*"):
        out = {means[key][0] for key in said[5:].split(",") if key}
        members = (words.chair, words.vice, *words.people, *words.lettered)
        yield from (f"pr:{p.surname}" for p in members if p.surname not in out)
    elif said.startswith("sub:"):
        yield f"sub:{':'.join(means[key][0] for key in said[4:].split(':'))}"
    elif ":" in said and not said.startswith("vis:"):
        kind, _, key = said.partition(":")
        yield from (f"{kind}:{name}" for name in means[key])
    else:
        yield f"{said}{at}"


def case_of(random: Random, half: str, area: str, form: str) -> Case:
    """A line of a form."""
    words = HALVES[half]
    stage = random.choice(STAGES[area])
    pattern, _, truth = form.rpartition(" = ")
    said, _, kept = truth.partition(" ~ ")
    typed, means, raw = _named(random, words, pattern)
    minute = random.choice((42, 44, 45, 47))
    typed |= {"t": f"7.{minute}", "u": f"7.{minute + 6}"}
    when = {"t": f"19:{minute}", "u": f"19:{minute + 6}"}
    line = pattern.format(**typed)
    events: set[str] = set()
    may: set[str] = set()
    for part in said.split():
        found = _event(part.lstrip("?"), means, when, words)
        (may if part[0] == "?" or part in ("ask", "note", "none", "raw") else events).update(found)
    who = {name for one in events | may for name in one.replace("@", ":").split(":")[1:]}
    away = {name for name in who if any(f"{k}:{name}" in events | may for k in ("ap", "ab"))}
    away |= {one.split(":")[2] for one in events | may if one.startswith("sub:")}
    away |= {means[key][0] for key in "ab" if f"{{{key}}}" in pattern}
    return Case(
        line,
        area,
        form,
        stage,
        frozenset(events),
        frozenset(may),
        tuple(kept.split()),
        tuple(raw),
        frozenset(away),
        half,
    )


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lines."""
    every = [(area, form) for area, forms in HALVES[half].areas.items() for form in forms]
    while True:
        yield case_of(random, half, *random.choice(every))


_CALLED = {
    Kind.PRESENT: "pr", Kind.APOLOGIES: "ap", Kind.ABSENT: "ab", Kind.REMOTE: "re", Kind.PRESIDING: "ch",
    Kind.DECLARATION: "de",
}  # fmt: skip
_CLOCK = {Kind.INQUORATE: "inquorate", Kind.CLOSED: "close", Kind.ADJOURNED: "adjourn", Kind.RESUMED: "resume"}
_MOVES = {Kind.ARRIVAL: "+", Kind.DEPARTURE: "-"}
_PLAIN = SPEECH | {Kind.NOTE, Kind.ITEM}


def _events_of(entry: Entry, here: Meeting) -> Iterator[str]:
    """What an entry records, as `Case.events` has it."""
    who = [here.people[p].name.split()[-1].lower() for p in entry.persons if isinstance(p, int)]
    at = f"@{entry.at:%H:%M}" if entry.at and entry.at != NOW else ""
    if entry.kind in _MOVES:
        yield from (f"{_MOVES[entry.kind]}{name}{at}" for name in who)
    elif entry.kind in _CALLED:
        yield from (f"{_CALLED[entry.kind]}:{name}" for name in who)
    elif entry.kind is Kind.SUBSTITUTE:
        yield f"sub:{':'.join(who)}"
    elif entry.kind is Kind.VISITORS:
        yield f"vis:{entry.count}"
    elif entry.kind in _CLOCK:
        yield f"{_CLOCK[entry.kind]}{at}"
    elif entry.kind is Kind.ACTION:
        yield "act"
    elif entry.kind not in _PLAIN:
        yield f"other:{entry.kind.value}"


def _recorded(line: str, case: Case) -> tuple[set[str], str]:
    """What a line that is offered records, and what the minutes would say."""
    if added := re.match(r"/(?:guest|speaker|officer) (?:[^(\[,]*?)([\w'-]+)(?: ?[(\[,].*)?$", line):
        return {f"guest:{added[1].lower()}"}, line
    return _said(read_line(line, _context(case.half, case.stage, case.away)), case)


def _said(reading: Reading, case: Case) -> tuple[set[str], str]:
    """What a reading records, and what the minutes would say."""
    here = meeting(case.half, case.stage, case.away)
    if isinstance(reading.intent, ListSubstitute):
        return {"other:new substitute"}, ""
    if reading.entry is None:
        return {"refused"}, ""
    said = sentence(here, reading.entry, load("durham"))
    return set(_events_of(reading.entry, here)), f"{said} {reading.entry.conduct or ''} {reading.entry.interest or ''}"


def _has_raw(said: str, case: Case) -> bool:
    """Whether initials are printed as they were typed."""
    words = (w for w in case.raw if w.lower() not in _WORDS or not w.islower())
    return any(re.search(rf"(?<![\w.@]){re.escape(w)}(?!\w)", said) for w in words)


_WORDS = {"is", "am", "do", "as", "at", "to", "us", "it", "by", "if", "or", "he", "we", "in", "so", "my"}


def verdict(case: Case, reading: Reading) -> str:
    """How well a reading fits what a line says."""
    lines = (reading.offer, *reading.then) if reading.offer else ()
    own, said = _said(reading, case)
    if lines:
        found = [_recorded(line, case) for line in lines if not line.startswith("\\")]
        events, said = set().union(*(e for e, _ in found)), " ".join(s for _, s in found)
        away = {event[3:] for event in events if event[:3] in ("ap:", "ab:", "re:")}
        events -= {f"pr:{name}" for name in away}  # *all* is whoever is not away by then
    else:
        events = own
    is_plain = any(f" = {word}" in case.form for word in ("none", "note", "raw"))
    how = OFFERED if lines else RIGHT
    is_asked = bool(reading.remark or reading.refusal)
    if "raw" in case.form.partition(" = ")[2].split():
        is_kept = all(word in said.lower() for word in case.keeps)
        return how if is_kept and not _has_raw(said, case) else ASKED if is_asked else SILENT
    if case.stage == "adjourned":  # those who did not come back have no time of their own
        events = {re.sub("^(-.*)@.*", r"\1", event) for event in events}
    extra = events - case.events - case.may
    if extra and extra != {"refused"}:
        return MISLED if lines else SILENT
    is_kept = all(word.lower() in said.lower() for word in case.keeps)
    is_whole = case.events <= events and is_kept and not _has_raw(said, case)
    if is_whole and (case.events or events):
        return how if lines or not is_asked or case.events else ASKED
    if not case.events and not events:
        must_ask = "ask" in case.may
        may_ask = must_ask or "note" in case.may
        if must_ask:
            return RIGHT if is_asked else SILENT
        return RIGHT if not is_asked or may_ask else ASKED
    if lines and events and (not is_kept or not case.events <= events):
        return MISLED
    return ASKED if is_asked or (not is_plain and lines) else SILENT


def main() -> None:
    """Count how a number of lines are read, and show some that are not."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=HALVES, default="a")
    parser.add_argument("--show", type=int, default=0, help="how many lines of each form of failure to show")
    parser.add_argument("--only", default="", help="an area")
    parser.add_argument("--verdict", default="")
    call = parser.parse_args()
    made = cases(Random(call.seed), call.half)
    counts: Counter[tuple[str, str]] = Counter()
    shown: Counter[str] = Counter()
    for case, _ in zip(made, range(call.count), strict=False):
        if call.only and case.area != call.only:
            continue
        reading = read(case)
        how = verdict(case, reading)
        counts[case.area, how] += 1
        is_shown = how not in (RIGHT, OFFERED) and (not call.verdict or how == call.verdict)
        if is_shown and shown[case.form] < call.show:
            shown[case.form] += 1
            told = " | ".join((reading.offer, *reading.then)) if reading.offer else reading.remark[:90] or "—"
            print(f"{how:8}{case.stage:5} {case.line!r:60}  → {told}   [{case.form.rpartition(' = ')[2]}]")
    hows = (RIGHT, OFFERED, ASKED, MISLED, SILENT)
    print(f"{'':16}" + "".join(f"{how:>9}" for how in hows))
    for area in (*STAGES, ""):
        row = [sum(n for (a, h), n in counts.items() if h == how and area in ("", a)) for how in hows]
        print(f"{area or 'all':16}" + "".join(f"{n:9}" for n in row))


if __name__ == "__main__":
    main()
