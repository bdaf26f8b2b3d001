"""Lines as a hurried clerk types them, made of usual forms and of surnames that are ordinary words or unusual ones:
what happened is offered as what it is, and a slip leaves hardly any line a mere note without a remark."""

from __future__ import annotations

from random import Random

import pytest

from clerk_tui.english.lexicon import lexicon
from clerk_tui.meeting import Kind, Meeting

from .rolls import meeting_of, read

ROLLS = {
    "words": ("Hall", "Price", "Park", "Marsh", "Banks", "Rose"),
    "unusual": ("Oyelaran", "Szczepanik", "MacIlwraith", "Treloar", "Haase", "Lindqvist"),
}
HEAD = """/date 4 June 2026 7pm
/chair Cllr Ada Quill
{members}
/officer Meg Tait (Clerk)
/agenda 5 Trees
/present all
/open 7pm
/item 4 Fence
{then}
"""
MOTION = "/motion quill / {m}: That the fence be painted"
TIMES = ("8.15", "8:15", "8.15pm", "at 8.15", "(8.15)")
THINGS = ("the slipway", "two bollards", "the fire doors", "the honours board", "a second pump")
DEEDS = ("arrange a visit", "find the deeds", "thank the scouts", "pay the plumber", "print new copies")
FORMS: dict[str, tuple[str, str]] = {
    # what is typed, and how the offer begins; * stands for the name
    "{n} left {t}": ("-", ""),
    "{n} lft mtg {t}": ("-", ""),
    "{n} had to go {t}": ("-", ""),
    "{n} prop buy {x} {m} 2nd": ("/motion * / ", ""),
    "{n} moved to buy {x}, {m} seconded, carried": ("/motion * / ", "/carried"),
    "moved by {n} 2nd by {m} to buy {x}": ("/motion * / ", ""),
    "to buy {x} - prop {n} sec {m}": ("/motion * / ", ""),
    "action {n} - {d}": ("!", ""),
    "{n} to {d} b4 next mtg": ("!", ""),
    "todo {n} {d}": ("!", ""),
    "unan agreed to buy {x}": ("= ", ""),
    "agreed to buy {x}, clerk to {d}": ("= ", "!"),
    "mtg clsd {t}": ("/close", ""),
    "next mtg 4 dec, mtg closed {t}": ("The next meeting will be held on Friday 4 December", "/close"),
    "{n} thanked all, mtg closed {t}": ("*: ", "/close"),
    "{n} dec int item 5": ("/declare * ", ""),
    "dec of int {n} item 5": ("/declare * ", ""),
    "{n} rep'd {x} was late": ("*: ", ""),
    "q from {n} - who pays for {x}": ("*? ", ""),
    "item5": ("/item 5", ""),
}
ON_MOTION = {
    "no 2nd": "/lapsed",
    "fell - no second": "/lapsed",
    "4-2, fails": "/lost: Lost 4-2.",
    "everone in favoour": "/vote all",
    "that faileed": "/lost",
    "f 5 a 2": "/vote 5-2",
    "{n} against, rest for": "/vote all -",
    "amendment: make it £300 ({n}/{m})": "/amendment * / ",
}
EVENTS = sorted(word for word in lexicon("usual_typing.words") if len(word) > len("motion"))


def _meeting(roll: str, then: str = "") -> Meeting:
    names = ROLLS[roll]
    members = "\n".join(f"/member Cllr {'ABCDEF'[at]} {name}" for at, name in enumerate(names))
    return meeting_of(HEAD.format(members=members, then=then.format(m=names[0].lower())))


def _filled(random: Random, form: str, roll: str) -> tuple[str, str]:
    """A line of a form, and the surname in it that comes first."""
    name, other = random.sample(ROLLS[roll], 2)
    typed = random.choice((name.lower(), f"cllr {name.lower()}", f"Cllr {name}"))
    said = {"n": typed, "m": other.lower(), "t": random.choice(TIMES)}
    return form.format(**said, x=random.choice(THINGS), d=random.choice(DEEDS)), name.lower()


@pytest.mark.parametrize("roll", ROLLS)
def test_what_happened_is_offered_whoever_and_whenever_it_was(roll: str) -> None:
    random, meeting, wrong = Random(11), _meeting(roll), []
    for form, (first, second) in FORMS.items():
        for _ in range(5):
            line, name = _filled(random, form, roll)
            reading = read(line, meeting)
            begins = reading.offer.startswith(first.replace("*", name))
            ends = not second or (reading.then and reading.then[-1].startswith(second))
            if not (begins and ends):
                wrong.append((line, reading.offer, reading.then))
    assert wrong == []


@pytest.mark.parametrize("roll", ROLLS)
def test_what_comes_of_a_motion_is_offered_however_it_is_jotted_down(roll: str) -> None:
    random, meeting, wrong = Random(12), _meeting(roll, MOTION), []
    for form, offer in ON_MOTION.items():
        line, name = _filled(random, form, roll)
        if not (said := read(line, meeting).offer).startswith(offer.replace("*", name)):
            wrong.append((line, said))
    assert wrong == []


def test_a_slip_in_the_word_of_an_event_leaves_no_line_unremarked() -> None:
    random, meeting, silent = Random(13), _meeting("words", MOTION), []
    lines = ("mins approved", "motion defeated 2-5", "mtg adjourned 8.15", "seconded lindqvist", "everyone in favour")
    for line in lines:
        word = max(line.split(), key=len)
        for at in range(1, len(word) - 1):
            slips = (word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at] + word[at:])
            typed = line.replace(word, random.choice(slips))
            reading = read(typed, meeting)
            if word in EVENTS and not (reading.offer or reading.remark):
                silent.append(typed)
    assert silent == []


@pytest.mark.parametrize(
    "line",
    [
        "the band played a minuet for the scouts",
        "decades of neglect had left the choir stalls bare",
        "the director of the gravel pit wrote",
        "the closet by the ballet studio is damp",
        "a loaves and fishes lunch was held",
    ],
)
def test_words_like_those_of_events_are_no_slips(line: str) -> None:
    reading = read(line, _meeting("words"))
    assert (reading.offer, reading.remark) == ("", "")
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.text) == (Kind.NOTE, line)


ODD = (
    "hall park left came out in joined was to and & , . ; : ? ! ' \" ( ) - – / + = * # 8.10 25.99 item 6 apols from"
    " sub declared coi carried 5-2 next meeting closed deferred referred nom by the it’s I £5 { } {@4} @hall é İ ß ½ ²"
).split(" ")


@pytest.mark.parametrize("then", ["", MOTION])
def test_no_line_is_too_odd_to_be_read(then: str) -> None:
    random, meeting = Random(14), _meeting("words", then)
    lines = [" ".join(random.choices(ODD, k=random.randint(1, 9))) for _ in range(200)]
    for line in (*lines, "", " ", "5-5-5 . !", "\u200b", "(a) " * 400, "- " * 2000, "hall, " * 700):
        assert read(line, meeting).intent is not None or line.startswith("/")
