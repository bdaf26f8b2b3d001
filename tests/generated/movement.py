"""Lines about who comes, leaves, is away, sits for another, takes the chair or has an interest, as clerks type them,
with what each says: `python -P -m tests.generated.movement --seed 5 --count 1500 --half a --show 20`.

Half "a" is for tuning. Half "b" has other people, words and orders, and is only counted; so has half "c", which is of a
hospital trust.
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
from clerk_tui.meeting.kinds import SPEECH
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes

NOW = time(20, 40)
RIGHT, OFFERED, ASKED, MISLED, SILENT = "right", "offered", "asked", "misled", "silent"


class Person(NamedTuple):
    """Somebody of the roll: how the roll has them, and what a clerk types."""

    surname: str
    listed: str
    typed: tuple[str, ...]


class Case(NamedTuple):
    """A line, the form that it has, what it says, words that must not be lost, and who is not in the room before."""

    line: str
    form: str
    events: frozenset[str]
    keeps: tuple[str, ...]
    away: frozenset[str]
    half: str


class Words(NamedTuple):
    """The vocabulary of a half."""

    people: tuple[Person, ...]
    posts: tuple[Person, ...]
    guest: Person
    strangers: tuple[tuple[str, str, str], ...]
    left: tuple[str, ...]
    came: tuple[str, ...]
    online: tuple[str, ...]
    times: tuple[str, ...]
    orders: tuple[str, ...]
    why: tuple[str, ...]
    both: tuple[tuple[str, str], ...]
    chair: tuple[str, ...]
    sorry: tuple[str, ...]
    subs: tuple[str, ...]
    interests: tuple[tuple[str, str], ...]
    nothing: tuple[str, ...]


def _member(listed: str, *typed: str) -> Person:
    surname = listed.split()[-1].lower()
    title, forename = listed.split()[0], listed.split()[1]
    usual = (surname, surname, surname.title(), f"{title.lower()} {surname}", f"{title} {surname.title()}")
    return Person(
        surname, listed, (*usual, f"{forename[0]} {surname.title()}", f"{forename} {surname.title()}", *typed)
    )


def _list(text: str) -> tuple[str, ...]:
    """The parts of a text with strokes between them."""
    return tuple("" if part == "NONE" else part for part in " ".join(text.split()).split(" | "))


def _meanings(text: str) -> tuple[tuple[str, str], ...]:
    """The same, each with what it means after a sign."""
    pairs = (part.partition(" =") for part in _list(text))
    return tuple((form, meaning.strip()) for form, _, meaning in pairs)


A = Words(
    people=(
        _member("Cllr Joan Hall", "jh", "J. Hall", "Councillor Hall"),
        _member("Cllr Piers Price", "pp", "Price P"),
        _member("Cllr Sunita May", "sunita"),
        _member("Mr Dean Head", "dh", "Mr D Head"),
        _member("Cllr Folake Oyelaran", "oye", "folake"),
        _member("Mrs Ruth Park", "rp", "Mrs R Park"),
    ),
    posts=(
        Person("quill", "/chair Cllr Ada Quill", ("chair", "the chair", "Chair", "quill", "the Chairman")),
        Person("marsh", "/vice Cllr Tom Marsh", ("vice", "vice chair", "vc", "the vice-chair", "Vice Chair", "marsh")),
        Person("tait", "/officer Meg Tait (Clerk)", ("clerk", "the clerk", "Clerk", "The Clerk", "meg")),
        Person("nair", "/officer Ravi Nair (Chief Finance Officer)", ("cfo", "the cfo", "CFO", "Cfo", "nair")),
    ),
    guest=Person("long", "/guest Rob Long", ("long", "rob long", "Rob Long", "Mr Long")),
    strangers=(
        ("Mrs Ivy Dunn of 4 Mill Lane", "dunn", "Dunn"),
        ("Ms Gail Tranter (Highways)", "tranter", "Tranter"),
        ("mrs ivy dunn, mill lane", "dunn", "Dunn"),
        ("Inspector Wade", "wade", "Wade"),
        ("Mr P Oduya", "oduya", "Oduya"),
        ("mr oduya", "oduya", "Oduya"),
        ("Nell Askew", "askew", "Askew"),
    ),
    left=_list("""
        left | left | left mtg | left the meeting | has left | leaves | leaving | gone | out | went out | stepped out |
        departed | had to go | had to leave | withdrew | exited | logged off | left early | dropped off the call |
        walked out | dep | gone home | left the room | lft | went home | has gone | excused himself | lost connection |
        off | left us | had left
    """),
    came=_list("""
        arrived | arrived | arr | in | joined | joined the meeting | here | got here | turned up | came in | entered |
        joined late | arrived late | back | returned | came back | rejoined | back in the room | joined us | has arrived
        | arrives | now here | arived | in late | was late, arrived
    """),
    online=_list("""
        joined online | joined by zoom | joined on Teams | joined remotely | back online | dialled in
    """),
    times=_list("""
        {h}.{m} | {h}.{m} | at {h}.{m} | {h}:{m}pm | at {h}:{m}pm | {H}{m} | @{h}.{m} | {w} | at {w} | {h}.{m} pm |
        ({h}.{m}) | about {h}.{m} | at about {h}.{m}pm | NONE | just now | now
    """),
    orders=_list("""
        {s} {v} {t} | {s} {v} {t} | {s} {v} {t} | {s} {v} {t}. | {t} {s} {v} | {t} - {s} {v} | {t}: {s} {v} | {v} {s}
        {t} | {v}: {s} {t} | {s} - {v} {t} | {s} ({v} {t}) | {v} {t} {s} | {s} {t} {v} | {s}: {v} {t} | {v} - {s} {t} |
        {s} {v}, {t}
    """),
    why=_list("""
        for item 5 | during item 4 | before the vote | after the vote | for another meeting | to catch a train | as
        childminder had to go | due to illness | during the debate | at end of item 4 | not well | while the lease was
        discussed | to take a call
    """),
    both=_meanings("""
        {s} left {t}, {o} in chair = -s presiding:o | {s} out {t} back {u} = -s +s@u | {s} stepped out {t}, back {u} =
        -s +s@u | {s} left {t} and {o} left {u} = -s -o@u | {s} left {t}, {o} {u} = -s -o@u | {s} left {t} and returned
        {u} = -s +s@u | {s} out {t}-{u} = -s +s@u | quorum lost, {s} left {t} = -s inquorate | {s} left {t} so no quorum
        = -s inquorate | {s} left {t}, mtg inquorate = -s inquorate | {s} left {t}. {o} took the chair = -s presiding:o
        | {s} left {t}; {o} left {u} = -s -o@u | left {t}: {s}, {o} = -s -o@t | {s} left {t}, meeting closed {u} = -s
        close@u | adjourned {t}, {s} left = adjourn@t -s@ | {s} left the room {t} to {u} = -s +s@u | {s} left {t} {o}
        left {u} = -s -o@u | {s} left {t} + {o} took chair = -s presiding:o
    """),
    chair=_list("""
        {o} in the chair | {o} took the chair | {o} in chair {t} | {o} presiding | {o} took chair at {t} | chair handed
        to {o} | {o} takes over as chair | {o} chaired item 5 | chair vacated, {o} took over | chair passed to {o} at
        {t} | {o} now chairing | {o} assumed the chair | gavel to {o} | chair: {o} | {t} {o} in chair | {o} acting chair
        | {o} to chair item 5 | chair left the chair, {o} took it
    """),
    sorry=_list("""
        apologies {s} | apologies from {s} | apols: {s} | {s} sent apologies | apologies received from {s} | {s} apols |
        apologies for absence: {s} | sorry from {s} | {s} can't make it | {s} unable to attend | {s} not coming | {s}
        sends regrets | apologies - {s} (work) | {s} apologies, unwell | {s} away, apologies | apologies {s} and {o} |
        apols {s}, {o} | {s} & {o} sent apologies | apologies were given by {s} | apologies {s}, {g} to sub | apologies
        from {s}, {g} subbing | {s} excused
    """),
    subs=_list("""
        {g} sub for {s} | {g} subbing for {s} | {g} in place of {s} | {g} standing in for {s} | {g} here for {s} | {g}
        substituting for {s} | sub: {g} for {s} | {g} as substitute for {s} | {g} (sub for {s}) | {g} deputising for {s}
        | {s}'s sub is {g} | {g} instead of {s} | {g} sub {s}
    """),
    interests=_meanings("""
        {s} dec int item 6 =  | {s} declared an interest in item 6 =  | {s} dpi item 6 = dpi | {s} declared an interest
        in item 6 as owner of the field =  | {s} declared a pecuniary interest in item 6, left room = gone | {s} recused
        from item 6 = recused | {s} recused, item 6 = recused | {s} abstained from discussion item 6 conflict =  |
        conflict of interest - {s}, item 6, sister works there =  | {s} has conflict item 6, left {t} = gone | {s}
        declared under Code of Conduct an interest in item 6 =  | {s} disqualified from item 6 = recused | {s} personal
        interest in item 6 as sister works there, left = gone | {s} int in 6 =  | {s} declared an ORI in item 6, stayed
        = ori | {s} non-pecuniary interest item 6, will stay =  | {s} has dispensation for item 6 = dispensed |
        interests: {s} item 6 =  | {s} nri item 6 = nri | {s} declared interest items 5 and 6 =  | {s} conflicted out of
        item 6 = recused | {s} declares int item 6, will leave = leaves | {s} declared int item 6, left the room = gone
        | {s} & {o} dec int item 6 = both | {s} int item 6, {o} int item 5 = both | {s} coi item 6 =  | dpi {s} item 6 =
        dpi | {s} left room {t}, interest in item 6 = gone | DOI {s} item 6 =
    """),
    nothing=_list("""
        the bus left at {t} | parking price in hall lane | hall hire left as is | {s} will be late | {s} running late |
        {s} to arrive {t} | {s} will leave at {t} | hall doors open {t} | the road in may | price came in at £40 | no
        apologies | apologies for lateness from {s} | park gates back up | contractor left site in a mess | caretaker
        arrives at {t} daily | post has gone up | {s} left school in May | two trees left in the park | the last train
        left at {t} | {s} may leave early | {s} hopes to be back by {u} | keys left with {s} | {s} left the report with
        the clerk | no interests declared | interest on the account £40 | head of service left in march | bins out by
        7.00 | hall opened {t} | the chair is broken | {s} asked if the clerk had left | {s} joined the working party |
        price back to £5 | may elections here soon | lights in hall out since {t} | no conflict with the plan | {s} not
        leaving | lorries leave site at {t} | works start {t} in park lane | {s} has left a key at the hall | public in
        favour of it
    """),
)
B = Words(
    people=(
        _member("Trustee Anwen Banks", "ab", "Ms A Banks", "anwen"),
        _member("Supervisor Carl Young", "cy", "Supv Young"),
        _member("Cllr Dee Rose", "dr", "dee"),
        _member("Dr Emeka Szczepanik", "szcz", "emeka"),
        _member("Cllr Gwil Field", "gf", "G. Field"),
        _member("Ald. Hilda Street", "hs", "Alderman Street"),
    ),
    posts=(
        Person("cole", "/chair Cllr Nora Cole", ("chairman", "Madam Chair", "the Chairperson", "Cole", "chr")),
        Person("bright", "/vice Cllr Ian Bright", ("deputy chair", "vice-chairman", "VC", "bright", "the Vice")),
        Person("finch", "/officer Jo Finch (Town Clerk)", ("town clerk", "the Town Clerk", "clerk", "jo", "TC")),
        Person("stone", "/officer Kit Stone (Director of Finance)", ("director of finance", "dof", "DoF", "Dof")),
    ),
    guest=Person("winter", "/guest Bea Winter", ("winter", "bea winter", "Ms Winter", "Bea")),
    strangers=(
        ("Mr Lal Pinder from Church Street", "pinder", "Pinder"),
        ("Dr Una Creed (consultant)", "creed", "Creed"),
        ("mr lal pinder, 2 church st", "pinder", "Pinder"),
        ("Sergeant Moffat", "moffat", "Moffat"),
        ("Ms T Yilmaz", "yilmaz", "Yilmaz"),
        ("mrs yilmaz", "yilmaz", "Yilmaz"),
        ("Sian Bowditch", "bowditch", "Bowditch"),
    ),
    left=_list("""
        took her leave | quit the meeting | slipped away | nipped out | popped out | signed off | retired | has departed
        | absented himself | rushed off | headed off | headed home | disconnected | hung up | is off | gone for the
        evening | left chamber | away | left the call | left the table | ducked out | had gone | had to dash | left at
        this point | then left | exits | leaving now | left the hall
    """),
    came=_list("""
        showed up | made it | appeared | came along | walked in | is now here | now present | in attendance | reappeared
        | back at the table | resumed her seat | took his seat | re-entered | arrived at the meeting | came into the
        room | arr'd | has joined | is back | came back in | also arrived | joins | got in | re-joined the meeting |
        late in
    """),
    online=_list("""
        logged on | joined via video link | joined by phone | reconnected | came in on Zoom | joined virtually
    """),
    times=_list("""
        {H}:{m} | {H}.{m} | {h}.{m}p.m. | @ {h}.{m} | around {h}.{m} | approx {h}.{m} | c. {h}.{m} | - {h}.{m} | at
        {h}.{m} p.m. | {h}{m} | at approximately {h}:{m} PM | at {w} | {w} | {h}.{m} | NONE | right now
    """),
    orders=_list("""
        {s} {v} {t} | {s} {v} {t} | {s} {v} {t} | {t}, {s} {v} | {t} – {s} {v} | ({t}) {s} {v} | {v}, {s}, {t} | {v} –
        {s} {t} | {t} {v} {s} | {s}, {v} {t} | {s} – {v} {t} | {s}; {v} {t} | [{t}] {s} {v} | {t} {v}: {s} | * {s} {v}
        {t} | nb {s} {v} {t}
    """),
    why=_list("""
        for item 6 | before item 5 | prior to the vote | mid debate | for a prior engagement | to collect a child |
        because of the snow | owing to work | after item 3 | on an emergency call | feeling ill | while budget was
        debated | ahead of voting
    """),
    both=_meanings("""
        {s} left {t} with {o} taking the chair = -s presiding:o | {s} out at {t}, returned at {u} = -s +s@u | {s} nipped
        out {t}, in again {u} = -s +s@u | {s} went {t}, {o} went {u} = -s -o@u | {t} {s} left; {u} {o} left = -s -o@u |
        {s} absent from {t} to {u} = -s +s@u | {s} left {t}, no longer quorate = -s inquorate | no quorum after {s} left
        {t} = -s inquorate | {s} left {t}, {o} presiding = -s presiding:o | {s} left at {t} followed by {o} at {u} = -s
        -o@u | {s} and {o} left, {t} = -s -o@t | {s} departs {t}, meeting adjourned {u} = -s adjourn@u | recess {t}, {s}
        did not return = adjourn@t -s@ | {s} out {t} til {u} = -s +s@u | {s} left {t} & {o} {u} = -s -o@u | {s} exits
        {t} then {o} exits {u} = -s -o@u
    """),
    chair=_list("""
        {o} now presiding | {o} assumes chair at {t} | {o} took over the chair | {o} acting as chair | {o} chairs |
        handed chair to {o} | chair given to {o} {t} | {o} to the chair | with {o} in the chair | {o} elected to preside
        | {o} presided for item 6 | at {t} {o} took the chair | meeting chaired by {o} | gavel passed to {o} | chair
        stood down for item 6, {o} presided | {o} in the Chair from {t}
    """),
    sorry=_list("""
        apologies received: {s} | apologies for absence from {s} | apol - {s} | {s} tendered apologies | regrets: {s} |
        {s} gave apologies | {s} - apologies | {s} cannot attend | {s} not able to be here | apologies noted from {s} |
        {s} sent her apologies (ill) | apologies received from {s} due to work | apologies from {s} & {o} | apols {s} /
        {o} | both {s} and {o} sent apologies | {s} is sick, sends apologies | {s} apologises | apologies {s} ({g} subs)
        | absent with apologies: {s} | {s} excused absence
    """),
    subs=_list("""
        {g} substitutes for {s} | {g} stood in for {s} | {g} attending in place of {s} | {g} for {s} as sub | {g} acting
        for {s} | substitute {g} for {s} | {g} is {s}'s substitute | {g} on behalf of {s} | substitutes: {g} for {s} |
        {g} covering for {s} | {g} replaces {s} tonight | {g} (for {s})
    """),
    interests=_meanings("""
        {s} disclosed an interest in item 6 =  | {s} DPI in item 6 = dpi | item 6 - {s} declares interest =  | {s}
        declared a personal and prejudicial interest in item 6 and left the meeting = gone | {s} recused himself on item
        6 = recused | {s} stepped aside for item 6, conflict = recused | {s} conflict of interest item 6 =  | perceived
        conflict {s} item 6 husband employed there =  | {s} advised she had an interest in item 6 =  | item 6: {s}
        recused = recused | {s} registered an interest in item 6 and withdrew = gone | {s} declared a direct interest in
        6 =  | {s} other registrable interest item 6 remained = ori | {s} declared interest in item 6, dispensation =
        dispensed | {s} has an int in item 6 as tenant =  | {s} disclosed dpi item 6 and left {t} = gone | declared: {s}
        item 6 =  | {s} and {o} declared interests in item 6 = both | {s} nri in item 6 = nri | interest declared by
        {s}, item 6 =  | {s} interest in 6, will withdraw = leaves | {s} stated she would abstain on item 6 as she is a
        trustee =  | {s} to leave for item 6, dpi = leaves | {s} declares material interest in item 6 =  | {s}
        disclosure item 6 brother is applicant =
    """),
    nothing=_list("""
        the ferry left at {t} | field drains out of use | young people left out of the plan | {s} expected at {t} | {s}
        due back in a fortnight | {s} hopes to join at {t} | {s} needs to leave by {u} | street lights out again | banks
        close at {t} | rose beds back in bloom | no declarations of interest | {s} leaving the council in June | {s}
        came in for criticism | river banks went under water | {s} returned the form | market stalls in by {t} | three
        weeks left | the crew arrived at site at {t} | school coach arrives {t} | street sweeper back friday | {s}
        entered a bid for the grant | {s} said the tenant had gone | a seat was left empty | field gate left open |
        chairs returned to store | interest rates are up | {s} has gone through the figures | apologies to residents |
        {s} would be in town at {t} | {s} departed from the plan | shop shut at {t}, keys in | young rose came in pots |
        {s} off sick last month | {s} took the chair home to mend | power went off at {t} | tenants may return at {t} |
        bus stop in field street | {s} stood in the election | cash left in the till
    """),
)
C = Words(
    people=(
        _member("Dr Imran Castle", "ic", "I. Castle", "imran"),
        _member("Prof Judith Swift", "js", "Professor Swift"),
        _member("Mrs Olwyn Banner", "ob", "Mrs O Banner", "olwyn"),
        _member("Mr Tobias Close", "tc", "Mr T Close"),
        _member("Dr Adaeze Nwachukwu", "adaeze", "nwa"),
        _member("Ms Hetty Ward", "hw", "hetty"),
        _member("Mr Colin Fenner", "cf", "Mr C Fenner"),
    ),
    posts=(
        Person("ransome", "/chair Lady Beatrix Ransome", ("chair", "Chair", "the chair", "ransome", "Lady Ransome")),
        Person("pell", "/vice Mr Godfrey Pell", ("vice chair", "the vice chair", "pell", "Mr Pell", "V Chair")),
        Person("orme", "/officer Dr Silas Orme (Medical Director)", ("medical director", "orme", "Dr Orme", "MD")),
        Person("linton", "/officer Ms Fay Linton (Chief Nurse)", ("chief nurse", "the chief nurse", "linton", "Fay")),
    ),
    guest=Person("vane", "/guest Ms Rowan Vane", ("vane", "rowan vane", "Ms Vane", "Rowan Vane")),
    strangers=(
        ("Mr Lewis Harkness (auditor)", "harkness", "Harkness"),
        ("Mrs Edna Tull, patient rep", "tull", "Tull"),
        ("mrs tull", "tull", "Tull"),
        ("Sister Braithe", "braithe", "Braithe"),
        ("Dr N Achari", "achari", "Achari"),
        ("dr achari", "achari", "Achari"),
        ("Corin Yelland", "yelland", "Yelland"),
    ),
    left=_list("""
        left at this stage | slipped out | made an early exit | had another meeting and left | called away | was called
        away | called away to theatre | bleeped and left | off to clinic | left to see a patient | left the table |
        dropped out | lost signal | left for good | took leave of the meeting | leaves us | left the teams call | signed
        out | cut off | had to run | made apologies and left | has had to leave | no longer present | left (clinic) |
        gone to a ward | had to step out | left for the day
    """),
    came=_list("""
        logged in | joined from theatre | came off the ward and joined | here now | now in the room | now with us | now
        in | got in from clinic | in from theatre | made it in | arrived from clinic | slipped in | sat down | came
        through the door | joined the table | back from theatre | back with us | here at last | finally here | returned
        to the room | joined at this point | arrived, traffic | on site now | came into the meeting | back in
    """),
    online=_list("""
        joined on screen | came on by Teams | joined by telephone | linked in by video | back on Teams
    """),
    times=_list("""
        {h}.{m} | {h}.{m} | at {h}.{m} | {H}{m}hrs | {H}:{m} | {H}.{m} hrs | at {H}{m} | circa {h}.{m} | ~{h}.{m} | {w}
        | at about {w} | NONE | {h}.{m} p.m.
    """),
    orders=_list("""
        {s} {v} {t} | {s} {v} {t} | {s} {v} {t} | {t} {s} {v} | {t}: {s} {v} | {s} {v} - {t} | {s} {v} ({t}) | {t} / {s}
        {v} | {s}: {v} {t} | {s} ... {v} {t} | {s} – {v}, {t} | NB {s} {v} {t} | note: {s} {v} {t} | [{s} {v} {t}] | {t}
        -> {s} {v} | {s} ({v}), {t}
    """),
    why=_list("""
        on call | to take a ward round | for a theatre list | before item 6 was reached | ahead of item 6 | during item
        5 | with a migraine | to catch the 21.05 train | before the vote was taken | owing to an emergency admission |
        for the rest of item 5 | to chair another panel
    """),
    both=_meanings("""
        {s} left {t}; {o} took the chair = -s presiding:o | {s} bleeped out {t}, back {u} = -s +s@u | {s} left {t},
        rejoined {u} = -s +s@u | {s} off {t}, {o} off {u} = -s -o@u | {s} & {o} left {t} = -s -o@t | out: {s} {t}, {o}
        {u} = -s -o@u | gone: {s}, {o} ({t}) = -s -o@t | {s} left {t}, we are inquorate = -s inquorate | {s} left {t}
        leaving us without a quorum = -s inquorate | {s} left {t} - meeting closed {u} = -s close@u | {s} left {t},
        meeting adjourned {u} = -s adjourn@u | {s} away {t} to {u} (clinic) = -s +s@u | {s} away {t}-{u} = -s +s@u | {s}
        dropped off {t}, back on {u} = -s +s@u | {s} left {t} with {o} = -s -o@t | {s} left {t} and so did {o} = -s -o@t
        | first {s} left {t}, then {o} {u} = -s -o@u | {t} {s} out, {u} {s} in = -s +s@u | {s} called away {t} and {o}
        presided = -s presiding:o | {s} absent for item 5 from {t}, back {u} = -s +s@u | {s} left {t}. Back {u}. = -s
        +s@u
    """),
    chair=_list("""
        {o} took over the meeting as chair | {o} chairs from here | {o} in the chair (noted) | {o} steps in as chair |
        {o} has the chair | chair now with {o} | chair taken by {o} {t} | {o} deputised as chair | {o} in chair for rest
        of meeting | {t} - {o} takes the chair | chairing from {t}: {o} | {o} acted as chair for item 5 | meeting
        continued with {o} as chair | {o} in the chair for item 6 | chair to {o} | {o} = chair from here | chair handed
        over to {o}
    """),
    sorry=_list("""
        apologies rec'd: {s} | apologies had come from {s} | apols - {s} | {s} gives apologies | {s} (apologies) | {s}
        not here, apols given | apols {s} (on call) | {s} in theatre, apologies | apologies: {s}; {o} | apologies {s} +
        {o} | apologies sent by {s} | {s} sent word, apologies | apols from {s}; {g} is sub | late apologies {s} |
        further apologies - {s} and {o} | {s} unwell, apols | {s} sends her apologies | apologies of {s} noted |
        apologies for absence rec'd {s} and {o} | add {s} to apologies | regrets from {s}
    """),
    subs=_list("""
        {g} filling in for {s} | {g} sits in for {s} | {g} here instead of {s} | {g} as {s}'s substitute | {g} deputised
        for {s} | deputy for {s}: {g} | {g} subs for {s} | {s} substituted by {g} | {s} replaced tonight by {g} | {g}
        (deputy for {s}) | substitute: {g} ({s}) | {g} in for {s}
    """),
    interests=_meanings("""
        {s} declared an interest re item 6 (husband's firm) = | {s} - conflict - item 6 = | {s} conflicted item 6, left
        = gone | {s} has a financial interest in item 6 = | {s} noted his interest in item 6 = | {s} disclosed that
        sister is a bidder, item 6 = | potential conflict: {s}, item 6 = | {s} recuses herself, item 6 = recused | {s}
        recused for item 6 = recused | item 6 - {s} (conflict) = | {s} and {o} conflicted on item 6 = both | declared
        interest in 6: {s} = | {s} is a trustee of the bidder (item 6), declared = | {s} declared, item 6, owner of
        shares = | {s} declared an interest in items 6 and 7 = | {s} loyalty interest item 6 = | {s} declares indirect
        interest item 6 (brother) = | {s} declared interest in item 6 and left room {t} = gone | DoI {s} 6 = | {s} DoI
        item 6, tenant = | {s} conflict 6, stays but no vote = | {s} took no part in item 6, conflict of interest =
    """),
    nothing=_list("""
        the last bus left at {t} | ward closed to visitors at {t} | swift response from the team | theatre two out of
        use | castle unit back open | close monitoring needed from {t} | {s} running behind, clinic | {s} due at {t} |
        {s} left a voicemail for the contractor | {s} left it out of the report | {s} in favour | {s} is in post till
        june | {s} joined the trust in May | {s} has joined the audit panel | {s} back from leave next week | {s} away
        next month | staff left early on friday | 40 nurses left last year | two consultants joined in march | ambulance
        arrived {t}, patient seen {u} | patient left without being seen | no conflicts declared | conflict in the rota
        for ward 4 | interest payable £12k | lease left unsigned | the auditors came in march | {s} asked who left the
        door open | {s}: half of them left by {t} | {s} to arrive later | {s} hoped {o} would return | {s} may join
        online later | {s} could leave at {t} if needed | {s} cannot stay beyond {u} | swift exit from the contract |
        banner out of date | chair of the trust in Leeds wrote | lift back in use | clock stopped at {t} | {s} took the
        minutes of ward 4 | apologies owed to the family | regrets were expressed to the family | substitute drugs in
        short supply | {s} presided over the inquiry last year
    """),
)
HALVES = {"a": A, "b": B, "c": C}

LEFT_OUT = ("can't make it", "price came in at £40", "was late, arrived")
"""Parts of forms that are not read rightly yet."""

HEAD = """/date 4 June 2026 7pm
{roll}
/agenda 6 Lease of the field
/agenda 7 Trees
/present {there}
/open 7pm
/item 5 Fence
"""
_HOURS = "one two three four five six seven eight nine".split()
_MINUTES = {5: "five past", 10: "ten past", 15: "quarter past", 20: "twenty past", 30: "half past"}


@cache
def meeting(half: str, away: frozenset[str]) -> Meeting:
    """A meeting that has begun, without those who are away."""
    words = HALVES[half]
    people = [*words.posts, *(Person(p.surname, f"/member {p.listed}", ()) for p in words.people), words.guest]
    there = ", ".join(p.surname for p in people if p.surname not in away and p is not words.guest)
    notes = HEAD.format(roll="\n".join(p.listed for p in people), there=there)
    read = read_notes(notes, Head(1), Directory())
    assert read.reports == (), read.reports
    return read.meeting


@cache
def context(half: str, away: frozenset[str]) -> Context:
    """That meeting as a line is read."""
    here = meeting(half, away)
    return Context(here, NameIndex(here), NOW)


def read(case: Case) -> Reading:
    """How the notation reads the line of a case."""
    return read_line(case.line, context(case.half, case.away))


def _minute(random: Random, earliest: int = 10) -> int:
    return random.choice([m for m in range(earliest, 60, 5) if m % 20 != 15])


def _time(random: Random, words: Words, form: str = "", minute: int = 0) -> tuple[str, str]:
    """A time as typed, and as it is."""
    minute = minute or _minute(random)
    form = form or random.choice(words.times)
    in_words = f"{_MINUTES[minute]} seven" if minute in _MINUTES else f"{'twenty' if minute == 40 else 'ten'} to eight"
    if "{w}" in form and minute not in (*_MINUTES, 40, 50):
        form = form.replace("{w}", "{h}.{m}")
    typed = form.format(h=7, H=19, m=f"{minute:02}", w=in_words)
    return typed, f"19:{minute:02}" if "{" in form else ""


def _people(random: Random, words: Words, *, arrives: bool) -> tuple[str, list[Person]]:
    """Somebody, or several, as typed; of those who arrive, nobody presided till then."""
    chosen = random.sample([*words.people, *words.people, *words.posts[arrives:]], 3)
    first, second, third = chosen
    typed = [random.choice(p.typed) for p in chosen]
    if random.random() < 0.75 or len({first, second, third}) < 3:
        return typed[0], [first]
    forms = ("{0} and {1}", "{0}, {1}", "{0} & {1}", "{0} + {1}", "{0}, {1} and {2}", "{0}, {1} & {2}")
    form = random.choice(forms)
    return form.format(*typed), chosen[: 3 if "{2}" in form else 2]


def _moves(random: Random, words: Words, half: str) -> Case:
    """Who comes or leaves, how, when and in what order."""
    sign = random.choice("-+")
    verb, form = random.choice(words.left if sign == "-" else words.came), random.choice(words.orders)
    subject, people = _people(random, words, arrives=sign == "+")
    is_placed = form.index("{v}") < form.index("{s}")
    at, when = _time(
        random, words, "{h}.{m}" if is_placed or form.startswith(("{t}", "(", "[")) or "{t} {v}" in form else ""
    )
    if sign == "+" and random.random() < 0.15:
        verb = random.choice(words.online)
    line = re.sub(r" +(?=[ .)])", "", form.format(s=subject, v=verb, t=at)).strip(" ,:-–")
    why = random.choice(words.why) if sign == "-" and form.startswith("{s} {v} {t}") and random.random() < 0.4 else ""
    line = f"{line} {why}".strip() if not line.endswith(".") else line
    who = frozenset(p.surname for p in people)
    events = frozenset(f"{sign}{name}{f'@{when}' if when else ''}" for name in who)
    kept = tuple(re.findall(r"item \d|\w{4,}", why)) if why in line else ()
    return Case(
        line,
        f"{form.replace('{v}', verb)} {'+why' if why else ''}",
        events,
        kept,
        who if sign == "+" else frozenset(),
        half,
    )


def _strange(random: Random, words: Words, half: str) -> Case:
    """Somebody on no roll who comes or leaves."""
    typed, _, surname = random.choice(words.strangers)
    sign = random.choice("-+")
    verb = random.choice(words.left[:3] if sign == "-" else words.came[:3])
    at, _ = _time(random, words, "at {h}.{m}" if random.random() < 0.5 else "{h}.{m}")
    events = frozenset((f"guest:{surname}", f"{sign}{surname.lower()}"))
    return Case(f"{typed} {verb} {at}", "stranger", events, (), frozenset(), half)


def _fill(random: Random, words: Words, form: str) -> tuple[str, dict[str, str]]:
    """A form with two people, a guest and two times, and who and when they are."""
    first, second = random.sample([*words.people, *words.posts[1:]], 2)
    minute = _minute(random)
    later = min(minute + 5, 59)
    said = {"s": random.choice(first.typed), "o": random.choice(second.typed), "g": random.choice(words.guest.typed)}
    said |= {"t": f"7.{minute:02}", "u": f"7.{later:02}"}
    meant = {"s": first.surname, "o": second.surname, "g": words.guest.surname}
    return form.format(**said), meant | {"t": f"19:{minute:02}", "u": f"19:{later:02}"}


def _both(random: Random, words: Words, half: str) -> Case:
    """Two events in one line."""
    form, said = random.choice(words.both)
    line, meant = _fill(random, words, form)
    events = set()
    for one in said.split():
        what, _, when = one.partition("@")
        if what[0] in "+-":
            what = f"{what[0]}{meant[what[1]]}"
            when = when or ("" if "@" in one else "t")
        elif ":" in what:
            what = f"presiding:{meant['o']}"
        events.add(f"{what}{f'@{meant[when]}' if when else ''}")
    return Case(line, form, frozenset(events), (), frozenset(), half)


def _chair(random: Random, words: Words, half: str) -> Case:
    form = random.choice(words.chair)
    line, meant = _fill(random, words, form)
    is_to_come = form.startswith(("{o} to chair",))
    events = frozenset() if is_to_come else frozenset((f"presiding:{meant['o']}",))
    return Case(line, form, events, ("item",) if "item" in form else (), frozenset(), half)


def _sorry(random: Random, words: Words, half: str) -> Case:
    form = random.choice(words.sorry)
    line, meant = _fill(random, words, form)
    events = {f"apologies:{meant['s']}"} | ({f"apologies:{meant['o']}"} if "{o}" in form else set())
    events |= {f"sub:{meant['g']}:{meant['s']}"} if "{g}" in form else set()
    if "{g}" in form and meant["s"] in {p.surname for p in words.posts[2:]}:
        return _sorry(random, words, half)
    why = tuple(word for word in ("work", "unwell", "ill", "sick") if word in form.split())
    away = frozenset(meant[x] for x in "so" if f"{{{x}}}" in form)
    return Case(line, form, frozenset(events), why, away, half)


def _sub(random: Random, words: Words, half: str) -> Case:
    form = random.choice(words.subs)
    line, meant = _fill(random, words, form)
    if meant["s"] in {p.surname for p in words.posts[2:]}:
        return _sub(random, words, half)
    return Case(line, form, frozenset((f"sub:{meant['g']}:{meant['s']}",)), (), frozenset((meant["s"],)), half)


def _interest(random: Random, words: Words, half: str) -> Case:
    form, how = random.choice(words.interests)
    line, meant = _fill(random, words, form)
    events = {f"declare:{meant['s']}"} | ({f"declare:{meant['o']}"} if how == "both" else set())
    if how == "gone":
        events.add(f"-{meant['s']}" + (f"@{meant['t']}" if "{t}" in form else ""))
    kept = tuple(re.findall(r"\b(?:[567]|sister|owner|husband|tenant|trustee|brother)\b", form))
    kept = (*kept, *((how,) if how in ("dpi", "ori", "nri", "dispensed", "recused") else ()))
    return Case(line, form, frozenset(events), kept, frozenset(), half)


def _nothing(random: Random, words: Words, half: str) -> Case:
    form = random.choice(words.nothing)
    line, _ = _fill(random, words, form)
    return Case(line, form, frozenset(), (), frozenset(), half)


_AREAS = {
    "moves": (_moves, 40), "stranger": (_strange, 4), "both": (_both, 12), "chair": (_chair, 7), "sorry": (_sorry, 9),
    "sub": (_sub, 5), "interest": (_interest, 11), "nothing": (_nothing, 12),
}  # fmt: skip


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lines."""
    make, weights = zip(*_AREAS.values(), strict=True)
    while True:
        yield random.choices(make, weights)[0](random, HALVES[half], half)


_MOVES = {Kind.ARRIVAL: "+", Kind.DEPARTURE: "-"}
_CLOCK = {Kind.INQUORATE: "inquorate", Kind.CLOSED: "close", Kind.ADJOURNED: "adjourn", Kind.RESUMED: "resume"}


def _events_of(entry: Entry, here: Meeting) -> Iterator[str]:
    """What an entry records, as `Case.events` has it."""
    who = [here.people[p].name.split()[-1].lower() for p in entry.persons if isinstance(p, int)]
    at = f"@{entry.at:%H:%M}" if entry.at and entry.at != NOW else ""
    if entry.kind in _MOVES:
        yield from (f"{_MOVES[entry.kind]}{name}{at}" for name in who)
    elif entry.kind is Kind.REMOTE:
        yield from (f"+{name}" for name in who)
    elif entry.kind is Kind.SUBSTITUTE:
        yield f"sub:{':'.join(who)}"
    elif entry.kind is Kind.APOLOGIES:
        yield from (f"apologies:{name}" for name in who)
    elif entry.kind is Kind.DECLARATION:
        yield from (f"declare:{name}" for name in who)
    elif entry.kind is Kind.PRESIDING:
        yield from (f"presiding:{name}" for name in who)
    elif entry.kind in _CLOCK:
        yield f"{_CLOCK[entry.kind]}{at if entry.kind is not Kind.INQUORATE else ''}"
    elif (
        entry.kind is Kind.ACTION
        or entry.is_unsettled
        or (entry.kind not in (Kind.NOTE, Kind.ITEM) and entry.kind not in SPEECH)
    ):
        yield f"other:{entry.kind.value}"


def found(line: str, case: Case) -> set[str]:
    """What a line of notation that is offered records."""
    here = meeting(case.half, case.away)
    if guest := re.match(r"/(?:guest|speaker) [^(\[]*?([\w'-]+)(?: [(\[].*)?$", line):
        return {f"guest:{guest[1]}"}
    reading = read_line(line, context(case.half, case.away))
    if reading.entry is None:
        return {f"refused:{line}"}
    if any(e.startswith("guest:") for e in case.events) and line[0] in "+-":
        return {e for e in case.events if e[0] == line[0] and e[1:] in line.lower()}
    return set(_events_of(reading.entry, here))


def verdict(case: Case, reading: Reading) -> str:
    """How well a reading fits what a line says."""
    here, lines = meeting(case.half, case.away), (reading.offer, *reading.then)
    own = set(_events_of(reading.entry, here)) if reading.entry is not None else set()
    if not reading.offer and reading.remark:
        return ASKED
    if not reading.offer:
        return RIGHT if own == case.events else SILENT
    events = set().union(*(found(line, case) for line in lines))
    said = " ".join(lines).lower()
    if not case.events:
        return ASKED if not events else MISLED
    is_kept = all(word.lower() in said or (word == "recused" and "/recuse" in said) for word in case.keeps)
    if events == case.events and is_kept:
        return OFFERED
    return ASKED if not events else MISLED


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
    random = Random(call.seed)
    made = cases(random, call.half)
    counts: Counter[tuple[str, str]] = Counter()
    for case in (next(made) for _ in range(call.count)):
        area = next((a for a in _AREAS if case.form == a), "") or _area(case)
        if call.only and area != call.only:
            continue
        try:
            reading = read(case)
            how = verdict(case, reading)
        except ValueError as error:
            reading, how = Reading(remark=f"failed: {error}"), SILENT
        counts[area, how] += 1
        fine = (RIGHT,) if not case.events else (RIGHT, OFFERED)
        if call.show and how not in fine and (not call.verdict or how == call.verdict):
            found_in = " | ".join((reading.offer, *reading.then)) or reading.remark[:70] or "—"
            print(f"{how:8}{case.line!r:60}  → {found_in}   [{' '.join(sorted(case.events))}]")
    print(f"{'':10}" + "".join(f"{how:>9}" for how in (RIGHT, OFFERED, ASKED, MISLED, SILENT)))
    for area in (*_AREAS, ""):
        row = [
            sum(n for (a, h), n in counts.items() if h == how and (not area or a == area))
            for how in (RIGHT, OFFERED, ASKED, MISLED, SILENT)
        ]
        print(f"{area or 'all':10}" + "".join(f"{n:9}" for n in row))


def _area(case: Case) -> str:
    words = HALVES[case.half]
    forms = {"chair": words.chair, "sorry": words.sorry, "sub": words.subs, "nothing": words.nothing}
    forms |= {"both": tuple(f for f, _ in words.both), "interest": tuple(f for f, _ in words.interests)}
    return next((area for area, known in forms.items() if case.form in known), "moves")


if __name__ == "__main__":
    main()
