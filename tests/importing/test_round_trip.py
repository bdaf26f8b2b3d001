"""A meeting recorded here, exported in each house style and imported again: the same facts, whatever the style's words
for them are."""

from __future__ import annotations

import re
from random import Random

import pytest

from clerk_tui import minutes, notation
from clerk_tui.importing.readers import read_bytes
from clerk_tui.importing.recognition import recognise
from clerk_tui.meeting import Head, Kind, Meeting
from clerk_tui.meeting.meeting import Directory
from clerk_tui.meeting.record import Choice, Vote
from clerk_tui.minutes.papers import Order, written

STYLES = sorted(set(minutes.style_names()) - {"published"})
SEEDS = {0: "text", 1: "text", 2: "text", 3: "html"}
FORMS = ("Councillor {first} {last}", "Cllr {initial} {last}", "Mrs {first} {last}", "{first} {last}")
FORENAMES = "Anne Brian Carol David Ellen Frank Grace Henry Irene Karen Moira Norman Olive Peter".split()
SURNAMES = "Ash Bellamy Dunstan Garside Hall Jessop Kershaw May Naylor Park Pickles Price Will".split()
TITLES = (
    "The play area,Street lighting,Burial ground,Footpath 12,Budget for the year,Bus shelters,Library hours,"
    "The war memorial,Tree works,Correspondence,Car park charges"
).split(",")
MOTIONS = (
    "the roof be repaired at a cost of £1200,the charges be raised by five per cent,a letter of thanks be sent,"
    "the working group meet in June,the lowest tender be accepted"
).split(",")
DUTIES = "to write to the landowner,to obtain two quotations,to put up a notice,to check the insurance".split(",")
CLAUSES = "the report be noted,the Clerk write to the county council,the item be considered again".split(",")
TALK = (
    "{one}> that the gate had been left open on two occasions",
    "{one}? what the cost would be",
    "It was reported that three quotations had been received.",
)


def _decided(random: Random, names: list[str], motion: str) -> list[str]:
    """Lines that record a motion, and what came of it."""
    mover, seconder, third = random.sample(names, 3)
    lines = [f"/motion {mover} / {seconder}: That {motion}"]
    if random.random() < 0.25:
        lines += [f"/amendment {third} / {mover}: That it be put off to May", random.choice(("/lost", "/vote 1-4"))]
    f, a = random.choice(((5, 0), (4, 1), (3, 2), (2, 3), (3, 1)))
    by_name = [f"{'+' if at < f else '-'}{name}" for at, name in enumerate(names[: f + a])]
    count = f"{f}-{a}" + (f"-{5 - f - a}" if f + a < 5 else "")
    return [
        *lines,
        random.choice((f"/vote {count}", f"/vote named {' '.join(by_name)}", "/vote all", "/carried", "/lost")),
    ]


def _meeting(seed: int) -> Meeting:
    random = Random(seed)
    lasts, firsts, form = random.sample(SURNAMES, 7), random.sample(FORENAMES, 7), random.choice(FORMS)
    people = [form.format(first=first, initial=first[0], last=last) for first, last in zip(firsts, lasts, strict=True)]
    names = [last.casefold() for last in lasts]
    lines = [
        *("/council Thornbury Parish Council", "/committee Amenities Committee", "/date 2024-03-11 7.30pm"),
        *("/venue Village Hall", f"/chair {people[0]}", *(f"/member {one}" for one in people[1:6])),
        *(f"/officer {people[6]} (Clerk)", f"/present {' '.join([*names[:5], names[6]])}", f"/apologies {names[5]}"),
        "/open 7.30pm",
    ]
    for number, title in enumerate(random.sample(TITLES, 5), 1):
        said = [line.format(one=random.choice(names[:5])) for line in TALK]
        left = [f"!{random.choice(names[1:5])} {duty} by 1 May 2024" for duty in DUTIES]
        left += [f"= That {clause}" for clause in CLAUSES]
        lines.append(f"/item {number} {title}")
        lines += random.sample(said, random.randint(0, 2))
        for motion in random.sample(MOTIONS, random.choice((0, 1, 1, 2))):
            lines += _decided(random, names[:5], motion)
        lines += random.sample(left, random.randint(0, 2))
    notes = notation.read_notes("\n".join([*lines, "/close 9.05pm", ""]), Head(1), Directory(), minutes.style_names())
    assert notes.reports == ()
    return notes.meeting


def _tally(vote: Vote) -> tuple[int, int, int]:
    """How many voted for, against and not at all; nobody is counted where all were in favour."""
    for_, against, abstained = (
        [ballot.choice for ballot in vote.ballots].count(choice) if vote.ballots else told or 0
        for choice, told in zip(
            (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN), (vote.in_favour, vote.against, vote.abstained), strict=True
        )
    )
    return (for_, against, abstained) if against or abstained else (0, 0, 0)


def _facts(meeting: Meeting, text: str) -> dict[str, object]:
    """What minutes tell in any style."""
    entries = [entry for entry in meeting.entries if not entry.is_struck]

    def of(*kinds: Kind) -> list[tuple[str, ...]]:
        return [tuple(map(last, e.person_ids)) for e in entries if e.kind in kinds]

    def last(person: int) -> str:
        return meeting.people[person].name.split("(")[0].split()[-1]

    def words(*kinds: Kind) -> list[str]:
        told = [re.sub(r"\W+", " ", (e.text or "").casefold()).strip() for e in entries if e.kind in kinds]
        return [text.removeprefix("that ").removeprefix("to ") for text in told]

    votes = [_tally(e.vote) for e in entries if e.vote is not None]
    return {
        "body": (meeting.head.council.casefold(), meeting.head.committee.casefold()),
        "date": meeting.head.date,
        "items": [item.title for item in meeting.items if not item.is_heading],
        "roll": sorted(last(place.person_id) for place in meeting.roll),
        "apologies": {name for names in of(Kind.APOLOGIES) for name in names},
        "moved": of(Kind.MOTION, Kind.AMENDMENT),
        "amendments": len(of(Kind.AMENDMENT)),
        "votes": votes,
        "named": [len(e.vote.ballots) for e in entries if e.vote is not None],
        "lost": sum(e.kind is Kind.LOST for e in entries) + sum(for_ < against for for_, against, _ in votes),
        "results": len(of(Kind.CARRIED, Kind.LOST)) + len(votes),
        "what was moved": words(Kind.MOTION, Kind.AMENDMENT),
        "clauses": words(Kind.CLAUSE),
        "actions": sorted(of(Kind.ACTION)),
        "closed": [e.at for e in entries if e.kind is Kind.CLOSED and "9.05" in text],
    }


@pytest.mark.parametrize("house", STYLES)
def test_what_was_recorded_is_read_again_in_the_words_of_each_style(house: str) -> None:
    style = minutes.load(house)
    for seed, form in SEEDS.items():
        meeting = _meeting(seed)
        text = written(meeting, style, Order(format=form))
        assert isinstance(text, str)
        again = recognise(
            read_bytes("minutes.html" if form == "html" else "minutes.txt", text.encode()), Head(1), Directory()
        ).meeting
        assert _facts(again, text) == _facts(meeting, text), seed
