"""Items made of usual ways to tell who spoke, asked, answered, voted and is to do what, with surnames that are ordinary
words: every fact is read, of the right person, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from clerk_tui.meeting import Entry, Kind, Meeting
from clerk_tui.meeting.kinds import SPEECH

from .made import found, names

FORENAMES = "Aisha Brendan Chloe Esther Gwen Hamish Joan Neil Olive Ruth Stuart Una".split()
SURNAMES = "Hall Price Park Bishop Marsh Day Green Heath Lane Moon Page Rivers Temple Vale Young Rose Stone".split()
TITLES = ("Cllr", "Councillor", "Commissioner", "Trustee", "Director", "Alderman")
MATTERS = "the harbour wall,verge cutting,the youth club,the ferry,the pavilion lease,broadband".split(",")
SAID = "the boiler had failed,two tenders had come in,the lift was out of order,volunteers were badly needed".split(",")
TASKS = "ring the diocese about the strip,draw up a rota for the ferry,report the broken lift to the county".split(",")

SPOKE = (
    "Concerns were raised by {A} and {B} about {m}.",
    "It was reported by {A} that {s}. {B} pointed out that {s}.",
    "An update on {m} was given by {A}. {B} spoke about {m}.",
    "{A} – We have heard nothing from the county so far.\n\n{B} – The lights in the lane are out again.",
    "Comments were made by {A} and {B}.",
)
ASKED = (
    "{A} wanted to know whether {s}.\n\n{B} replied that it was so.",
    "{A} had a question about {m}. {B} advised that {s}.",
    "It was asked by {A} whether {s}. {B} confirmed that it was so.",
    "{B} responded to questions from {A}.",
    "In response to {A}’s inquiry about {m}, {B} stated that {s}.",
    "Following {A}’s query, {B} explained that {s}.",
    "{A} said that {s}. Who will pay for it? {B} said that nobody had offered.",
    "Question from {A}: Who owns the strip of land?\nAnswer from {B}: The county does.",
    "Question ({A}): Who owns the strip of land?\nResponse ({B}): The county does.",
)
VOTED = (
    "{A} moved to sell the van.\n\n{B} seconded the motion, which carried 4-1.",
    "Motion by {A} to sell the van.\n\nSeconded by {B}. Carried 4-1.",
)
TO_DO = (
    "It was agreed that {A} should {t}.",
    "Action: {t} – {A}",
)


def _read(form: str, random: Random) -> tuple[str, Meeting, str, str]:
    """A meeting whose one item has a form, and the two who are named in it, as listed."""
    title, is_short = random.choice(TITLES), random.random() < 0.5
    firsts, lasts = random.sample(FORENAMES, 5), random.sample(SURNAMES, 5)
    listed = [f"{title} {first} {last}" for first, last in zip(firsts, lasts, strict=True)]
    one, other = random.sample(range(1, 5), 2)
    called = [f"{title} {lasts[at]}" if is_short else listed[at] for at in (one, other)]
    words = {"m": random.choice(MATTERS), "s": random.choice(SAID), "t": random.choice(TASKS)}
    item = form.format(A=called[0], B=called[1], **words)
    text = (
        f"Port Mary Town Council\nMinutes of the Meeting\nheld on Monday 14 October 2024 at 7.00 pm\n\n"
        f"Present: {listed[0]} (Chair), {', '.join(listed[1:])}\n\n1. Reserves\n{item}\n"
    )
    return text, found(text).meeting, listed[one], listed[other]


def _spoken(meeting: Meeting, kinds: Sequence[Kind]) -> set[str]:
    """Those named by the entries of some kinds."""
    return {name for e in meeting.entries if e.kind in kinds for name in names(meeting, e).split(", ") if name}


def _of(meeting: Meeting, kind: Kind) -> list[Entry]:
    return [entry for entry in meeting.entries if entry.kind is kind]


@pytest.mark.parametrize("form", SPOKE)
def test_whoever_spoke_is_named_and_nobody_else(form: str) -> None:
    random = Random(form)
    for _ in range(6):
        text, meeting, one, other = _read(form, random)
        assert _spoken(meeting, [*SPEECH, Kind.NOTE]) == {one, other}, text


@pytest.mark.parametrize("form", ASKED)
def test_a_question_and_its_answer_are_of_the_right_person(form: str) -> None:
    random = Random(form)
    for _ in range(6):
        text, meeting, one, other = _read(form, random)
        assert (_spoken(meeting, [Kind.QUESTION]), _spoken(meeting, [Kind.ANSWER])) == ({one}, {other}), text


@pytest.mark.parametrize("form", VOTED)
def test_a_seconder_in_a_line_of_their_own_is_kept(form: str) -> None:
    random = Random(form)
    for _ in range(6):
        text, meeting, one, other = _read(form, random)
        assert [names(meeting, motion) for motion in _of(meeting, Kind.MOTION)] == [f"{one}, {other}"], text
        assert [(e.vote.in_favour, e.vote.against) for e in _of(meeting, Kind.VOTE) if e.vote] == [(4, 1)], text


@pytest.mark.parametrize("form", TO_DO)
def test_what_is_to_be_done_is_left_to_the_right_person(form: str) -> None:
    random = Random(form)
    for _ in range(6):
        text, meeting, one, _ = _read(form, random)
        [action] = _of(meeting, Kind.ACTION)
        assert names(meeting, action) == one, text
        assert (action.text or "").removeprefix("to ").rstrip(".") in TASKS, text


def test_somebody_of_the_public_is_not_the_member_who_shares_the_surname() -> None:
    random = Random("namesake")
    for _ in range(6):
        text, meeting, one, _ = _read("Fiona {A} said that {s}.", random)
        stranger = f"Fiona {one.split()[-1]}"
        told = found(text.replace(text[text.index("Fiona ") :].split(" said")[0], stranger)).meeting
        assert _spoken(told, [*SPEECH, Kind.NOTE]) == {stranger}, meeting


def test_a_dialogue_names_those_whom_no_list_has() -> None:
    talk = "Karen: Who will mend the roof?\n\nSam: We have no idea.\n\nKaren: Why not?\n\nPeter: Nobody has asked."
    _, meeting, *_ = _read(talk, Random("dialogue"))
    assert [names(meeting, e) for e in meeting.entries if e.kind in SPEECH] == ["Karen", "Sam", "Karen", "Peter"]
