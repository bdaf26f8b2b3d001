"""Lines for what a meeting does and decides, as a hurried clerk types them, with the events that each one says.

A line is a wording of one event or of two, filled with people, things, times and figures. Half *a* is for reading and
mending; half *b* has other people, things and wordings and is only counted.

    python -P -m tests.generated.events --seed 5 --count 1500 --half b [--show 20]
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

from clerk_tui.meeting import Head, Kind
from clerk_tui.meeting.meeting import Directory
from clerk_tui.notation import Context, NameIndex, Reading, read_line, read_notes


class Case(NamedTuple):
    """A line, the moment of the meeting at which it is typed, and the events that it says."""

    line: str
    state: str
    truth: tuple[str, ...]
    """A pattern for each line of notation that should be offered, in any order; none if the line is no event."""
    form: str
    """The wording that the line is made of."""


class Half(NamedTuple):
    """The people and things of a half."""

    names: tuple[str, ...]
    """Forename and surname of each member; the first presides."""
    deeds: tuple[str, ...]
    things: tuple[str, ...]
    done: tuple[str, ...]
    """What is to be done to the things."""
    bodies: tuple[str, ...]
    places: tuple[str, ...]


HALVES = {
    "a": Half(
        ("Ada Quill", "Tom Hall", "Bea Price", "Carl Park", "Dayo Okafor", "Elsa Lindqvist", "Finn Banks"),
        ("buy two benches", "repair the bus shelter", "hire a new caretaker", "accept the quote from Hedley",
         "write to the highways dept", "spend £250 on bulbs", "renew the lease of the shed", "paint the railings"),
        ("the fence", "the kiosk", "the new website", "the hall roof", "the cemetery wall", "the tender"),
        ("repaired", "insured", "sold", "replaced", "inspected", "approved"),
        ("planning committee", "finance cttee", "the parks sub-committee", "cabinet"),
        ("item 6 Finance", "item 5 Trees"),
    ),
    "b": Half(
        ("Uma Vane", "Joe Field", "Kit Woods", "Lena Long", "Chidi Nkemelu", "Rosa Castellano", "Sven Rice"),
        ("order three litter bins", "close the paddling pool", "appoint Dale and Sons", "adopt the tree strategy",
         "apply for a lottery grant", "donate $400 to the library", "mend the lych gate", "resurface the car park"),
        ("the ferry", "the stage lights", "the clock tower", "the staff handbook", "the boat house", "the invoice"),
        ("restored", "funded", "demolished", "postponed", "advertised", "accepted"),
        ("the audit committee", "personnel cttee", "the executive", "bylaws committee"),
        ("item 6 Finance", "item 5 Trees"),
    ),
}  # fmt: skip

CLERK = "Meg Tait"
ROLL = """/council Fenwick Parish Council
/date 4 June 2026 7pm
/chair Cllr {0}
/vice Cllr {1}
/member Cllr {2}
/member Cllr {3}
/member Cllr {4}
/member Cllr {5}
/member Cllr {6}
/officer Meg Tait (Clerk)
/agenda 2 Minutes of 7 May 2026
/agenda 4 Play area
/agenda 5 Trees
/agenda 6 Finance
/present all
"""
MOTION = "/open 7pm\n/item 4 Play area\n/motion {0} / {1}: That the swings be mended\n"
STATES = {
    "start": "",
    "item": "/open 7pm\n/item 4 Play area\n",
    "minutes": "/open 7pm\n/item 2 Minutes of 7 May 2026\n",
    "motion": MOTION,
    "amendment": f"{MOTION}/amendment {{3}} / {{2}}: add “by May” at the end\n",
    "adjourned": "/open 7pm\n/item 4 Play area\n/adjourn 7.50pm\n",
    "private": "/open 7pm\n/item 4 Play area\n/exempt 3\n",
}
"""What was recorded before the line."""

Forms = dict[str, tuple[tuple[str, str], ...]]
"""For each state wordings, and the lines of notation that they should become, with a bar between these.

n, m and o are members, c is the clerk, t and u are times, y a date, d what is to be done, x a thing, v what happens to
it, b a body, i a place on the agenda; f is figures of a vote that is carried, l of one that is lost, e of a tie. In the
truth N, M, O, C, T, U, Y, D, V and so on are patterns for what may be written for them.
"""

SINGLE: dict[str, Forms] = {
    "a": {
        "start": (
            ("mtg opened {t}", "/open {T}"),
            ("meeting called to order at {t}", "/open {T}"),
            ("chair opened mtg {t}", "/open {T}"),
            ("{t} - meeting opened", "/open {T}"),
            ("commenced {t}", "/open {T}"),
            ("chair called the mtg to order {t}", "/open {T}"),
        ),
        "item": (
            ("done {t}", "/close {T}"),
            ("gavel {t}", "/close {T}"),
            ("that's us {t}", "/close {T}"),
            ("we're all done {t}", "/close {T}"),
            ("council rose {t}", "/close {T}"),
            ("wrapped up {t}", "/close {T}"),
            ("meeting adjourned {t} on a motion by {n}", "/motion {N}: to adjourn|/carried|/(?:adjourn|close) {T}"),
            ("tea 8.05-8.15", "/adjourn 8[.:]05|/resume 8[.:]15"),
            ("private from here", "/exempt.*"),
            ("went private {t}", "/exempt.*"),
            ("pink papers", "/exempt.*"),
            ("public session over {t}", "/exempt.*"),
            ("gallery cleared {t}", "/exempt.*"),
            ("public asked to leave, {n} too", "/exempt.*|-{N}"),
            ("public and {n} left {t}", "/exempt.*|-{N} {T}"),
            ("{n} left {t}. So did {m}.", "-{N}, {M} {T}"),
            ("{n} has to leave {t}", "-{N} {T}"),
            (
                "{n} moved to {d}, {m} 2nd. Amendment {o} to wait - no seconder",
                "/motion {N} / {M}: to {D}|/amendment {O}: wait|/lapsed",
            ),
            (
                "{n} moved to {d}, {m} second, discussion, {o} moved table, no second",
                "/motion {N} / {M}: to {D}|/motion (?:procedural )?{O}: to table the item|/lapsed",
            ),
            ("vice chair - {n} by acclamation", "/ballot for vice chair: {N} elected"),
            ("treasurer - {n}, no other noms", "/ballot for treasurer: {N} elected"),
            ("{n} elected chair 4-2 over {m}", "/ballot for chair: {N} 4, {M} 2 elected {N}"),
            ("{x} approved unanimously", "= unanimously .*{X} be approved"),
            ("mtg closed {t}", "/close {T}"),
            ("closed {t}", "/close {T}"),
            ("meeting ended at {t}", "/close {T}"),
            ("no further business, mtg closed {t}", "/close {T}"),
            ("chair closed the meeting at {t}", "/close {T}"),
            ("There being no other business the meeting closed at {t}.", "/close {T}"),
            ("mtg adj {t}", "/(?:adjourn|close) {T}"),
            ("adjourned {t} for 10 mins", "/adjourn {T}"),
            ("recess {t}", "/adjourn {T}"),
            ("5 min break {t}", "/adjourn {T}"),
            ("quorum lost {t}", "/inquorate {T}"),
            ("inquorate from {t}", "/inquorate {T}"),
            ("lost quorum {t} when {n} left", "/inquorate {T}|-{N} {T}"),
            ("agreed to extend mtg to 10pm", "= .*extend .*10pm"),
            ("prop {n} sec {m} to go on past 10, carried", "/motion {N} / {M}: .*past 10|/carried"),
            ("press and public excluded {t}", "/exempt.*"),
            ("public left the room {t}", "/exempt.*"),
            ("public asked to leave {t}", "/exempt.*"),
            ("in camera {t}", "/exempt.*"),
            (
                "moved {n} sec {m} to exclude press and public, carried",
                "/motion {N} / {M}: .*exclude.*|/carried|/exempt.*",
            ),
            ("item 6 taken next", "/item 6"),
            ("item 6 brought forward", "/item 6"),
            ("agreed to take item 6 next", "(?:= .*take item 6 next|/item 6)"),
            ("item 5 deferred to next mtg", "/item 5|/defer to the next meeting"),
            ("deferred to sept", "/defer to September"),
            ("held over to next mtg", "/defer.*"),
            ("item withdrawn", "/withdraw"),
            ("referred to {b}", "/refer .*{B}"),
            ("back to {b} for more work", "/refer .*{B}.*"),
            ("agreed to {d}", "= .*{D}"),
            ("agr'd {x} be {v}", "= .*{X} be {V}"),
            ("{x} to be {v} - agreed", "= .*{X} .*be {V}"),
            ("{x} approved, all agreed", "= unanimously .*{X} be approved"),
            ("resolved that {x} be {v}", "= .*{X} be {V}"),
            ("unan resolved to {d}", "= unanimously .*{D}"),
            ("decided: {d}", "= .*{D}"),
            ("{x} - agreed to {d}", "= .*{D}"),
            ("it was agreed by all to {d}", "= .*{D}"),
            ("voted 5-2 to {d}", "/motion.*: .*{D}|/vote 5-2"),
            ("{d} - agreed {f}", "/motion: .*{D}|/vote {F}"),
            ("{d} carried {f}", "/motion: .*{D}|/vote {F}"),
            ("{x} be {v}, lost {l}", "/motion: .*{X} be {V}|/vote {L}"),
            ("{n} moved to {d}, {m} seconded", "/motion {N} / {M}: .*{D}"),
            ("{n} moved to {d}, {m} seconded, carried {f}", "/motion {N} / {M}: .*{D}|/vote {F}"),
            ("moved by {n} sec by {m} that {x} be {v}. Carried", "/motion {N} / {M}: .*{X} be {V}|/carried"),
            ("prop {n} sec {m} {d}, all agreed", "/motion {N} / {M}: .*{D}|/vote all"),
            ("{d} {n}/{m} lost {l}", "/motion {N} / {M}: .*{D}|/vote {L}"),
            ("motion {n}, 2nd {m}: that {x} be {v}", "/motion {N} / {M}: .*{X} be {V}"),
            ("{x}: moved {n}, seconded {m}, that it be {v}", "/motion {N} / {M}: .*{X} be {V}"),
            ("{n} prop {d} - no seconder", "/motion {N}: .*{D}|/lapsed"),
            ("{n} moved to {d}. {m} seconded. defeated {l}", "/motion {N} / {M}: .*{D}|/vote {L}"),
            (
                "{n} nominated {m} for chair, {o} seconded",
                "/motion {N} / {O}: that @?{M} be (?:elected |appointed )?(?:the )?chair",
            ),
            ("nominated {m} for vice chair, {o} second", "/motion .*{O}: that @?{M} be .*vice chair"),
            ("{n} elected vice chair", "/ballot for vice chair: {N} elected"),
            ("{n} elected treasurer unopposed", "/ballot for treasurer: {N} elected"),
            ("ballot for vice chair: {n} 4, {m} 3", "/ballot for vice chair: {N} 4, {M} 3"),
            ("{n} to {d}", "!{N} to {D}"),
            ("action {n} - {d} by {y}", "!{N} to {D} by {Y}"),
            ("{c} to {d} by {y}", "!{C} to {D} by {Y}"),
            ("{n} agreed to {d}", "(?:!{N} to {D}|{N}: agreed to {D} !)"),
            ("{n} & {m} to {d}", "!{N}(?:,| &| and) ?{M} to {D}"),
            ("AP: {c} {d}", "!{C} to {D}"),
            ("next mtg {y}", "The next meeting will be held on .*"),
            ("date of next meeting {y} at 7pm", "The next meeting will be held on .* at 7pm[.]"),
        ),
        "minutes": (
            ('mins ok bar p4 "shed" should be "shop"', "/agree 7 May 2026: .*p4.*"),
            ("min of 7 May ok with one change - {n} was there", "/agree 7 May 2026: .* was there"),
            ('mins: p3 "hedge" not "edge", otherwise ok', "/agree 7 May 2026: .*p3.*"),
            ("minutes approved as accurate, one change: p2 date", "/agree 7 May 2026: .*p2 date"),
            ("mins agreed apart from item 4 heading", "/agree 7 May 2026: .*item 4 heading"),
            ("mins agreed", "/agree 7 May 2026"),
            ("minutes approved as a true record", "/agree 7 May 2026"),
            ("mins approved prop {n} sec {m}", "/motion {N} / {M}: .*approved|/carried|/agree 7 May 2026"),
            ("{n}/{m} mins be approved, carried", "/motion {N} / {M}: .*approved|/carried|/agree 7 May 2026"),
            ("mins of 7 may approved and signed", "/agree 7 May 2026|/sign 7 May 2026"),
            ("mins approved with correction: £30 not £300", "/agree 7 May 2026: .*£30.*£300.*"),
            ("mins agreed subject to {n} being shown as present", "/agree 7 May 2026: .*{N}.* present"),
            ("last mtg mins approved {f}", "/motion: .*|/vote {F}|/agree 7 May 2026"),
        ),
        "motion": (
            ("amendt {o} to wait - no seconder", "/amendment {O}: .*wait|/lapsed"),
            ("{o} proposed deferral, nobody seconded", "/motion {O}: to defer.*|/lapsed"),
            ("{o} wanted to defer, no seconder", "/motion {O}: to defer|/lapsed"),
            ("carried 5-0, 1 nv", "/vote 5-0(?:-0)?(?::.*)?"),
            ("granted {f}", "/vote {F}"),
            ("{f}, {n} recused", "/vote {F}.*"),
            ("carried", "/carried"),
            ("carried {f}", "/vote {F}"),
            ("{f} carried", "/vote {F}"),
            ("lost {l}", "/vote {L}"),
            ("5 for 2 against", "/vote 5-2"),
            ("4 for, 2 agst, 1 abs", "/vote 4-2-1"),
            ("vote: for 4 against 3", "/vote 4-3"),
            ("all in favour", "/vote all"),
            ("carried unan", "/vote all"),
            ("carried nem con", "/vote all"),
            ("passed, {n} against", "/vote all -{N}"),
            ("{n} and {m} against, rest for", "/vote all -{N} -{M}"),
            ("carried, {n} abstaining", "/vote all ~{N}"),
            ("tie {e}, chair casting vote for", "/vote {E}|/casting for"),
            ("tied {e}, chair used casting vote against", "/vote {E}|/casting against"),
            ("{e} - lost on chairs casting vote", "/vote {E}|/casting against"),
            ("recorded vote: for {n}, {m}; against {o}", r"/vote named \+{N} \+{M} -{O}"),
            ("recorded vote {n} yes, {m} no, {o} abst", r"/vote named \+{N} -{M} ~{O}"),
            ("motion withdrawn", "/withdraw"),
            ("{w} withdrew the motion", "/withdraw"),
            ("no seconder, fell", "/lapsed"),
            ("amdt {n} sec {m} delete swings insert slide", "/amendment {N} / {M}: .*delete swings.*slide"),
            ("{n} moved an amendment, {m} sec, add by june", "/amendment {N} / {M}: .*add by june"),
            ("amendment from {n}: add at no cost to the parish", "/amendment {N}: .*at no cost to the parish"),
        ),
        "amendment": (
            ("amendment carried", "/carried"),
            ("amdt lost {l}", "/vote {L}"),
            ("amendment carried {f}", "/vote {F}"),
            ("amendment withdrawn", "/withdraw"),
            ("{w} accepted the amendment", "/accepted"),
            ("mover accepts amendment", "/accepted"),
            ("amendment lost {l}, motion carried {f}", "/vote {L}|/vote {F}"),
            ("on the amendment {f}", "/vote {F}"),
        ),
        "adjourned": (
            ("resumed {t}", "/resume {T}"),
            ("mtg reconvened {t}", "/resume {T}"),
            ("back in session {t}", "/resume {T}"),
            ("quorum regained {t}", "/resume {T}"),
        ),
        "private": (
            ("open again", "/public"),
            ("end of private bit", "/public"),
            ("private part over {t}", "/public {T}"),
            ("we're public again {t}", "/public {T}"),
            ("doors open", "/public"),
            ("end of part 2", "/public"),
            ("recording back on {t}", "/public {T}"),
            ("public and {n} back {t}", "/public {T}|\\+{N} {T}"),
            ("resumed open council {t}", "/public {T}"),
            ("public back in {t}", "/public.*"),
            ("public readmitted", "/public.*"),
            ("back in open session {t}", "/public.*"),
            ("press and public invited back {t}", "/public.*"),
        ),
    },
    "b": {
        "start": (
            ("chairman opened the meeting {t}", "/open {T}"),
            ("mtg started at {t}", "/open {T}"),
            ("meeting commenced {t} with all present", "/open {T}"),
            ("called to order {t}", "/open {T}"),
            ("{t} chair declared the meeting open", "/open {T}"),
        ),
        "item": (
            ("meeting finished {t}", "/close {T}"),
            ("chair declared mtg closed {t}", "/close {T}"),
            ("mtg over {t}", "/close {T}"),
            ("the meeting concluded at {t}.", "/close {T}"),
            ("no other business - closed at {t}", "/close {T}"),
            ("{t} mtg closed", "/close {T}"),
            ("meeting suspended {t} for public", "/adjourn {T}"),
            ("mtg stopped {t} for fire alarm", "/adjourn {T}"),
            ("tea break {t}", "/adjourn {T}"),
            ("no quorum {t}", "/inquorate {T}"),
            ("{n} left {t} so no longer quorate", "-{N} {T}|/inquorate {T}"),
            ("extension of 30 min agreed", "= .*extension of 30 min.*"),
            ("resolved to continue past 9.30pm", "= .*continue past 9.30pm"),
            ("members of the public left {t}", "/exempt.*"),
            ("closed session from {t}", "/exempt.*"),
            ("public and press withdrew {t}", "/exempt.*"),
            (
                "{n} moved {m} seconded that the public be excluded. Agreed",
                "/motion {N} / {M}: .*public be excluded|/(?:carried|vote all)|/exempt.*",
            ),
            ("item 6 moved up", "/item 6"),
            ("chair took item 6 next", "/item 6"),
            ("order of business changed, item 6 next", "/item 6.*"),
            ("item 5 held over until the sept mtg", "/item 5|/defer.*Sept.*"),
            ("postponed to next meeting", "/defer.*"),
            ("defer till {y}", "/defer .*{Y}"),
            ("item pulled by applicant", "/withdraw.*"),
            ("sent to {b}", "/refer .*{B}"),
            ("refer to {b} for a report", "/refer .*{B}.*"),
            ("it was decided to {d}", "= .*{D}"),
            ("members agreed {x} be {v}", "= .*{X} be {V}"),
            ("RESOLVED: to {d}", "= .*{D}"),
            ("all agreed that {x} should be {v}", "= .*{X} should be {V}"),
            ("agreed nem con to {d}", "= .*nem con.* {D}"),
            ("{x} be {v}: agreed", "= .*{X} be {V}"),
            ("{x} to be {v} - ok'd", "= .*{X} .*be {V}"),
            ("council unanimously agreed to {d}", "= .*unanimously agreed.* {D}"),
            ("consensus to {d}", "= .*{D}"),
            ("approved {f} to {d}", "/motion: .*{D}|/vote {F}"),
            ("to {d}: passed {f}", "/motion: .*{D}|/vote {F}"),
            ("{x} be {v} - {f} in favour", "/motion: .*{X} be {V}|/vote {F}"),
            ("{d} - vote {f}, carried", "/motion: .*{D}|/vote {F}"),
            ("motion to {d} by {n}, second {m}, {f} passes", "/motion {N} / {M}: .*{D}|/vote {F}"),
            ("M/S {n}/{m} to {d}. MCU", "/motion {N} / {M}: .*{D}|/vote all"),
            (
                "{n} proposed and {m} seconded that {x} be {v}, agreed unanimously",
                "/motion {N} / {M}: .*{X} be {V}|/vote all",
            ),
            ("proposer {n} seconder {m}: {d}", "/motion {N} / {M}: .*{D}"),
            ("that {x} be {v} (moved {n}, sec {m}) carried", "/motion {N} / {M}: .*{X} be {V}|/carried"),
            (
                "motion made by {n}, seconded by {m}, to {d}. Roll call: all ayes",
                "/motion {N} / {M}: .*{D}|/vote (?:named )?all",
            ),
            ("on the motion of {n} seconded by {m} it was resolved to {d}", "/motion {N} / {M}: .*{D}|/carried"),
            ("{n} wanted to {d}, moved, nobody seconded", "/motion {N}: .*{D}|/lapsed"),
            ("{n} nominates {m} as vice chair, 2nd {o}", "/motion {N} / {O}: that @?{M} be .*vice chair"),
            ("{m} nominated for treasurer by {n} sec {o}", "/motion {N} / {O}: that @?{M} be .*treasurer"),
            ("{n} was elected as vice-chair", "/ballot for vice-chair: {N} elected"),
            ("vice chair: {n} elected unan", "/ballot for vice chair: {N} elected"),
            ("secret ballot vice chair - {n} 5 {m} 2", "/ballot for vice chair: {N} 5, {M} 2"),
            ("{n} will {d} by {y}", "!{N} to {D} by {Y}"),
            ("actn: {n} to {d}", "!{N} to {D}"),
            ("{c} asked to {d}", "!{C} to {D}"),
            ("{n} took on to {d}", "!{N} to {D}"),
            ("{d} - {n} by {y}", "!{N} to {D} by {Y}"),
            ("ACTION - {n} and {m} to {d} before next mtg", "!{N}(?:,| &| and) ?{M} to {D} before .*"),
            ("next meeting will be on {y}", "The next meeting will be held on .*"),
            ("dnm {y} 7pm", "The next meeting will be held on .* at 7pm[.]"),
        ),
        "minutes": (
            ("minutes taken as read and approved", "/agree 7 May 2026"),
            ("mins ok", "/agree 7 May 2026"),
            ("previous mins confirmed", "/agree 7 May 2026"),
            (
                "{n} proposed {m} seconded that the mins be accepted. Agreed",
                "/motion {N} / {M}: .*accepted|/(?:carried|vote all)|/agree 7 May 2026",
            ),
            ("mins confirmed and signed by chair", "/agree 7 May 2026|/sign 7 May 2026"),
            ("minutes approved as amended: page 2 should say Long not Lang", "/agree 7 May 2026: .*page 2.*Lang"),
            ("mins approved {f}", "/motion: .*|/vote {F}|/agree 7 May 2026"),
        ),
        "motion": (
            ("motion carries", "/carried"),
            ("motion passed {f}", "/vote {F}"),
            ("vote {f}, carried", "/vote {F}"),
            ("defeated {l}", "/vote {L}"),
            ("4 yes 3 no", "/vote 4-3"),
            ("ayes 4 noes 2 abstain 1", "/vote 4-2-1"),
            ("in favour 5, against 2", "/vote 5-2"),
            ("unanimous", "/vote all"),
            ("everyone in favour", "/vote all"),
            ("agreed nem con", "/vote all"),
            ("carried with {n} dissenting", "/vote all -{N}"),
            ("all for except {n}", "/vote all -{N}"),
            ("{n} abstained, others in favour", "/vote all ~{N}"),
            ("{e} so chair cast deciding vote in favour", "/vote {E}|/casting for"),
            ("vote tied {e}. Chair's casting vote: against", "/vote {E}|/casting against"),
            ("named vote: {n} for, {m} against, {o} for", r"/vote named \+{N} \+{O} -{M}"),
            ("roll call - {n} aye, {m} nay, {o} aye", r"/vote named \+{N} \+{O} -{M}"),
            ("motion pulled by mover", "/withdraw.*"),
            ("withdrawn with consent of seconder", "/withdraw.*"),
            ("not seconded so lapsed", "/lapsed"),
            ("{n} amendment, seconded {m}: insert before easter", "/amendment {N} / {M}: .*insert before easter"),
            ("amendment moved {n} seconded {m} to leave out swings", "/amendment {N} / {M}: .*leave out swings"),
            ("{n} moved to amend by adding subject to cost", "/amendment {N}: .*adding subject to cost"),
        ),
        "amendment": (
            ("amdt fell", "/lost"),
            ("amendment defeated {l}", "/vote {L}"),
            ("vote on amendment {f} carried", "/vote {F}"),
            ("{n} asked to withdraw amendment, agreed", "/withdraw.*"),
            ("amendment accepted by {w}", "/accepted"),
            ("amendment carried {f}, motion as amended carried {g}", "/vote {F}|/vote {G}"),
        ),
        "adjourned": (
            ("meeting resumed at {t}", "/resume {T}"),
            ("restarted {t}", "/resume {T}"),
            ("chair reopened mtg {t}", "/resume {T}"),
            ("quorum restored {t}", "/resume {T}"),
        ),
        "private": (
            ("public returned {t}", "/public.*"),
            ("public let back in", "/public.*"),
            ("open session resumed {t}", "/public.*"),
            ("meeting reopened to the public {t}", "/public.*"),
        ),
    },
}

LATER: dict[str, tuple[tuple[str, str], ...]] = {
    "a": (
        ("{c} to {z}", "!{C} to {Z}"),
        ("{o} to {z} by {y}", "!{O} to {Z} by {Y}"),
        ("next mtg {y}", "The next meeting will be held on .*"),
        ("mtg closed {u}", "/close {U}"),
        ("meeting ended at {u}", "/close {U}"),
        ("{o} left {u}", "-{O} {U}"),
        ("{o} left the meeting at {u}", "-{O} {U}"),
        ("public excluded {u}", "/exempt.*"),
    ),
    "b": (
        ("action {c} {z}", "!{C} to {Z}"),
        ("{o} will {z}", "!{O} to {Z}"),
        ("next meeting is {y}", "(?:next meeting is {Y}|The next meeting will be held on .*)"),
        ("close of mtg {u}", "/close {U}"),
        ("meeting finished {u}", "/close {U}"),
        ("{o} departed {u}", "-{O} {U}"),
        ("{o} had to go {u}", "-{O} {U}"),
        ("mtg adjourned {u} for 5 min", "/adjourn {U}"),
    ),
}
"""What may happen after another event in one line."""
FIRST_OF_TWO = {
    "a": {
        "item": ("agreed to {d}", "resolved that {x} be {v}", "{n} moved to {d}, {m} seconded, carried {f}",
                 "prop {n} sec {m} {d}, all agreed", "deferred to sept", "referred to {b}", "{n} elected vice chair",
                 "next mtg {y}", "{n} to {d}"),
        "motion": ("carried {f}", "lost {l}", "5 for 2 against", "carried unan", "passed, {n} against"),
        "minutes": ("mins agreed", "mins of 7 may approved and signed"),
        "adjourned": ("resumed {t}",),
        "amendment": ("amdt lost {l}",),
    },
    "b": {
        "item": ("it was decided to {d}", "members agreed {x} be {v}", "postponed to next meeting", "sent to {b}",
                 "motion to {d} by {n}, second {m}, {f} passes", "M/S {n}/{m} to {d}. MCU",
                 "next meeting will be on {y}", "approved {f} to {d}", "actn: {n} to {d}"),
        "motion": ("motion passed {f}", "defeated {l}", "4 yes 3 no", "everyone in favour", "all for except {n}"),
        "minutes": ("previous mins confirmed", "mins ok"),
        "adjourned": ("restarted {t}",),
        "amendment": ("amendment defeated {l}",),
    },
}  # fmt: skip
SIGNS = (", ", "; ", " - ", ". ", " and ", ", then ", ". Then ", ", and ")
NEGATIVE = {
    "a": (
        "vote on {x} - for 2, against 4",
        "chair read the notice of hearing, 26-14",
        "4 of the public spoke against {x}, 1 for",
        "The carnival float carried forty children down {x}.",
        "the lido was closed for two weeks in may",
        "a lease of {x} was agreed in 2019",
        "the county had deferred the works until spring",
        "the band moved to the church hall last year",
        "the minutes of the allotment society were circulated with the papers",
        "they adjourned to the pub after the walk",
        "the ballot paper had been printed in green",
        "the act was amended in 1998",
        "the grant was refused by the lottery fund",
        "the shop closed at 5.30 on Saturdays",
        "the vote for best float was won by the scouts",
        "six people for and against the bypass had written in",
        "the bus company had withdrawn the 42 service",
        "the public toilets reopened at easter",
        "a second quote had been received from Hedley",
        "the owner had agreed with the agent that {x} would be cleared",
        "turnout was 5-2 in favour of the visitors at half time",
        "the tie of the road to the old bridge had failed",
        "the question of parking had been moved up the list by the county",
        "the school elected a pupil to speak at the fair",
    ),
    "b": (
        "The choir carried on singing while {x} was lit.",
        "the ford was closed to traffic from monday",
        "terms for {x} had been agreed with the trust",
        "the hearing was adjourned by the inspector until march",
        "the museum moved its stores to the mill",
        "the minutes of the user group are on the website",
        "a motion picture was filmed on the quay",
        "the ballot box was kept in the safe",
        "the county amended the timetable in june",
        "the appeal had been lost on both grounds",
        "the pool opened at 9.30 for the gala",
        "the second of the two pumps had failed",
        "the ferry company had deferred its decision",
        "the trust elected new officers in april",
        "the public footpath by the weir was flooded",
        "the applicant withdrew the plan in 2021",
        "they won 3-1 against the county side",
        "the tree had been moved by the contractor",
        "the quorum of the trust is five",
    ),
}
"""Ordinary sentences with the words of events."""
LEFT_OUT = (
    "chair took item 6 next", "motion pulled by mover", "order of business changed, item 6 next", "sent to {b}",
    "vice chair: {n} elected unan", "{d} - {n} by {y}", "{n} took on to {d}", "{n} wanted to {d}, moved, nobody",
    "everyone in favour", "4 yes 3 no", "mins ok", "next meeting will be on {y}",
)  # fmt: skip
"""How wordings begin that are still read as mere notes, some of them without a word about it."""
SLIPS = "approved carried seconded adjourned meeting minutes deferred excluded unanimously amendment resolved".split()
TIMES = ("8.15", "8:20", "8.25pm", "at 8.35pm", "20.40", "8.50 pm")
LATER_TIMES = ("9.05", "9:10", "9.15pm", "at 9.20pm", "21.25")
DAYS = ("2 july", "3 July", "14 sept", "1st oct")


def _name(random: Random, full: str) -> str:
    """A member as a clerk types them."""
    first, last = full.split()
    ways = [last.lower(), last.lower(), last, f"cllr {last.lower()}", f"Cllr {last}", f"Cllr {first[0]} {last}"]
    initials = f"{first[0]}{last[0]}".lower()
    return random.choice(ways if initials == "do" else [*ways, initials])


def _at(typed: str) -> str:
    """The pattern of a time in an offer."""
    hour, minute = re.findall(r"\d+", typed)
    hours = {hour, str(int(hour) % 12), str(int(hour) % 12 + 12)}
    return rf"(?:{'|'.join(sorted(hours))})[.:]{minute}(?: ?pm)?(?::.*)?"


def _words(typed: str) -> str:
    """The pattern of words in an offer."""
    words = (re.escape(_IN_FULL.get(word, word)) for word in typed.split() if word != "the")
    return r"(?:the )?" + r" (?:the )?".join(words)


_IN_FULL = {"mtg": "meeting", "dept": "department", "cttee": "committee"}


def _day(typed: str) -> str:
    """The pattern of a day in an offer."""
    day, month = typed.split()
    return rf"{day.rstrip('stndrh')}\w* {month[:3]}\w*\.?"


def _filled(random: Random, half: Half) -> dict[str, str]:
    """What stands for each letter of a wording, and, in capitals, for that of its truth."""
    people = random.sample(half.names[2:], 3)
    said = {key: _name(random, full) for key, full in zip("nmo", people, strict=True)}
    handles = (re.escape(full.split()[1].lower()) for full in people)
    said |= {key.upper(): f"(?:{who}|{said[key]})" for key, who in zip("nmo", handles, strict=True)}
    deed, later = random.sample(half.deeds, 2)
    against, votes = random.randint(0, 3), 7
    won, more = f"{votes - against}-{against}", random.choice(("5-2", "6-1", "4-3"))
    lost, tie = random.choice(("2-5", "1-6", "3-4")), random.choice(("3-3", "2-2"))
    at, then = random.choice(TIMES), random.choice(LATER_TIMES)
    day, thing = random.choice(DAYS), random.choice(half.things)
    done, body = random.choice(half.done), random.choice(half.bodies)
    said |= {"c": random.choice(("clerk", "Clerk", "the clerk")), "C": "tait", "w": half.names[0].split()[1].lower()}
    said |= {"t": at, "T": _at(at), "u": then, "U": _at(then), "y": day, "Y": _day(day)}
    said |= {"d": deed, "D": _words(deed), "z": later, "Z": _words(later)}
    said |= {"x": random.choice((thing, thing.removeprefix("the "))), "X": _words(thing), "v": done, "V": done}
    said |= {"b": body, "B": _words(body)}
    said |= {"f": won, "F": rf"{won}(?:-0)?(?::.*)?", "g": more, "G": rf"{more}(?:-0)?(?::.*)?"}
    return said | {"l": lost, "L": rf"{lost}(?:-0)?(?::.*)?", "e": tie, "E": tie}


def _truth(form: str, said: dict[str, str]) -> tuple[str, ...]:
    """The pattern of each line of a form; a bar in brackets parts no lines."""
    lines = re.split(r"\|(?![^()]*\))", form) if form else []
    return tuple(re.sub(r"\{(\w)\}", lambda letter: said[letter[1]], line) for line in lines)


def cases(random: Random, half: str) -> Iterator[Case]:
    """Endless lines: of one event, of two, of none, and with a slip of the finger."""
    things, single = HALVES[half], SINGLE[half]
    every = [(state, *form) for state, forms in single.items() for form in forms]
    truths = {form: truth for _, form, truth in every}
    two = [(state, form) for state, forms in FIRST_OF_TWO[half].items() for form in forms]
    while True:
        said, which = _filled(random, things), random.random()
        if which < 0.55:
            state, form, truth = random.choice(every)
            line, lines = form.format(**said), _truth(truth, said)
        elif which < 0.85:
            state, first = random.choice(two)
            form, then = random.choice(LATER[half])
            sign = random.choice(SIGNS)
            if "next" in first and "next" in form:
                continue
            line = f"{first.format(**said)}{sign}{form.format(**said)}"
            lines = (
                *(_truth(truths[first], said) or (_words(first).replace(r"\{y\}", said["Y"]),)),
                *_truth(then, said),
            )
            form = f"{first}{sign}{form}"
        else:
            state, form, lines = "item", random.choice(NEGATIVE[half]), ()
            line = form.format(**said)
        slip = random.choice(SLIPS)
        line = line.replace("at at ", "at ")
        if lines and slip in line and random.random() < 0.3:
            at = random.randrange(1, len(slip) - 2)
            line = line.replace(slip, slip[:at] + slip[at + 1] + slip[at] + slip[at + 2 :])
        yield Case(line, state, lines, form)


@cache
def context(half: str, state: str) -> Context:
    """The meeting of a half at the moment of a state."""
    names = [full.split()[1].lower() for full in HALVES[half].names]
    read = read_notes(ROLL.format(*HALVES[half].names) + STATES[state].format(*names), Head(1), Directory())
    assert read.reports == ()
    return Context(read.meeting, NameIndex(read.meeting), time(20, 30))


def is_right(offered: tuple[str, ...], truth: tuple[str, ...]) -> bool:
    """Whether each line of an offer is another of those that a line says."""
    left = list(truth)
    for line in offered:
        fits = (one for one in left if re.fullmatch(rf"(?:{one})\W*", line.replace("@", ""), re.IGNORECASE))
        if (found := next(fits, None)) is None:
            return False
        left.remove(found)
    return not left


def judged(case: Case, reading: Reading) -> str:
    """*right*; *asked* about without a likely reading; *offered* as something else or in part; or *silent*: wrong, and
    nothing is said of it."""
    offered = (reading.offer, *reading.then) if reading.offer else ()
    is_note = reading.entry is not None and reading.entry.kind is Kind.NOTE
    if not case.truth:
        return "offered" if offered else "asked" if reading.remark else "right" if is_note else "silent"
    if offered:
        return "right" if is_right(offered, case.truth) else "offered"
    return "asked" if reading.remark or reading.refusal else "silent"


def main() -> None:
    """Print how many of the lines are read rightly, and some that are not."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--count", type=int, default=1500)
    parser.add_argument("--half", choices=HALVES, default="a")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    counts, of_kind, shown = Counter[str](), Counter[tuple[str, str]](), Counter[str]()
    every = cases(Random(options.seed), options.half)
    for case in (next(every) for _ in range(options.count)):
        reading = read_line(case.line, context(options.half, case.state))
        verdict = judged(case, reading)
        counts[verdict] += 1
        of_kind["ordinary" if not case.truth else "several" if len(case.truth) > 1 else "one", verdict] += 1
        shown[case.form] += verdict != "right"
        if verdict != "right" and shown[case.form] == 1 and sum(map(bool, shown.values())) <= options.show:
            print(
                f"{verdict:8}{case.state}| {case.line}\n          {reading.offer!r} {reading.then} {reading.remark!r}"
            )
    print(" ".join(f"{verdict} {counts[verdict]}" for verdict in ("right", "asked", "offered", "silent")))
    print(", ".join(f"{kind} {verdict} {many}" for (kind, verdict), many in sorted(of_kind.items())))


if __name__ == "__main__":
    main()
