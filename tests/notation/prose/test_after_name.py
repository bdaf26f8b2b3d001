"""What somebody did, typed as if they had said it: the event is offered; and whom a short name means."""

from __future__ import annotations

from datetime import date

import pytest

from clerk_tui.meeting import Kind
from clerk_tui.minutes import load, sentence

from ..rolls import meeting_of, notes, read

ROLL = """
/council Thorpe Parish Council
/committee Parish Council
/date 2019-03-04 7pm
/chair Cllr Jo Lunn [JL]
/member Cllr Jonathon Birch [JB]
/member Cllr Tess Kemble [TK]
/member Cllr Will Garside [WG]
/officer Nora Finney (Clerk) [NF]
/present all
/open 7pm
/item 1 Lamps
"""
MEETING = meeting_of(ROLL)
EXCLUDED = "\n/motion JL / JB: that the press and public be excluded\n/vote all"


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        (
            "tk: declares an interest in item 9, friend of the builder",
            "/declare TK in item 9, as a friend of the builder",
        ),
        ("tk: declared a pecuniary interest in item 9", "/declare TK pecuniary interest in item 9"),
        ("tk: non-pecuniary interest in item 9", "/declare TK non-pecuniary interest in item 9"),
        (
            "tess has a non pecuniary interest in item 8, a trustee",
            "/declare TK non pecuniary interest in item 8, as a trustee",
        ),
        ("will has an interest in item 4, holds a plot", "/declare WG in item 4, as they hold a plot"),
        ("tk: leaving the room as she knows Lee", "-TK: @TK left the room as she knew Lee"),
        ("tk: leaving now, back at 8.30", "-TK: @TK left the meeting, back at 8.30"),
        ("tk: going out of the room for this one", "-TK: @TK left the room for this one"),
        ("tk leaves the meeting", "-TK"),
        ("tk: I move we adjourn", "/motion TK: to adjourn"),
        ("tk: I'd like to move that the lamp be mended", "/motion TK: That the lamp be mended"),
        ("Kemble: move to award it to the mill", "/motion TK: to award it to the mill"),
        ("tk: I propose a vote of thanks to the vicar", "/motion TK: a vote of thanks to the vicar"),
        ("everyone thanked TK & she left", "-TK: Everyone thanked TK and she left."),
        ("tk: to speak to the vicar re parking", "!TK to speak to the vicar re parking"),
        ("-tk 7.55 for another mtg", "-TK 7.55: @TK left at 7.55pm for another mtg"),
        ("-tk 7.55: Cllr Kemble left for a train", "-tk 7.55: Cllr Kemble left at 7.55pm for a train"),
        ("resolved unan to object + write by Friday", "= unanimously resolved to object and write by Friday"),
        ("agreed unanimously to go ahead", "= unanimously agreed to go ahead"),
        ("tess asked if the lamp could be moved", "TK? asked if the lamp could be moved"),
        ("tk declared she's a trustee so took no part", "/declare TK as she is a trustee so took no part"),
        ("tk got the grant, £50, well done", "TK: that they had the grant, £50, well done"),
        ("= ask the county for a price", "= to ask the county for a price"),
        ("/motion tk / jb: that we buy a lamp", "/motion TK / JB: that the Council buy a lamp"),
        ("/motion tk / jb: to write to our MP", "/motion TK / JB: to write to its MP"),
        ("jb? is that allowed nora", "JB? asked @NF whether that was allowed"),
    ],
)
def test_the_event_is_offered(typed: str, offer: str) -> None:
    reading = read(typed, MEETING)
    assert reading.offer == offer
    assert reading.remark
    assert read(offer, MEETING).intent is not None


@pytest.mark.parametrize(
    "typed",
    [
        "tk: left for the county to decide",
        "tk: had no interest in the plot",
        "tk: to date nothing had been paid",
        "everyone thanked Tess and they went on",
        "-tk 7.55",
        "= the county be asked",
        "= that we ask them",
        "-tk: Cllr Kemble left for a train",
        "/motion tk / jb: That the Council buy “all we need”",
        "jb? did you ask nora",
    ],
)
def test_what_only_looks_like_it_is_left_alone(typed: str) -> None:
    offer = read(typed, MEETING).offer
    assert not offer.startswith(("-", "!", "=", "/declare", "/motion"))
    assert "@NF" not in offer


def test_a_whole_first_name_is_meant_before_the_beginning_of_another() -> None:
    reading = read("jo: the fence was down", MEETING)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.entry.persons, reading.remark) == (Kind.STATEMENT, (1,), "")


def test_a_carried_motion_to_exclude_needs_no_second_resolution() -> None:
    meeting = meeting_of(ROLL + EXCLUDED)
    assert read("/exempt 1", meeting).offer == "/exempt 1:"
    assert read("/exempt 1:", meeting).offer == ""
    assert read("/exempt 1", MEETING).offer == ""


def test_exempt_in_a_title_alone_is_told_to_keep_nothing_from_the_public() -> None:
    assert "/exempt" in read("/item 2 Staffing (exempt)", MEETING).remark
    assert "/exempt" not in read("/item 2 Staffing", MEETING).remark


def test_many_lines_in_doubt_without_a_name_are_read_as_quickly_as_one() -> None:
    """Each asks who spoke before it. Were each to ask all others again, thirty would not end."""
    doubtful = "\n".join(f"⚠ > reported that it was {n}." for n in range(30))
    assert read("> it will be mended", notes(f"{ROLL}{doubtful}").meeting).remark


def test_somebody_seconds_or_amends_what_is_open_in_their_own_words() -> None:
    waiting = meeting_of(f"{ROLL}/motion JB: That the lamp be mended\n")
    assert read("tk: I'll second that", waiting).offer == "/second TK"
    assert read("jb: seconded", waiting).offer == ""
    assert read("Kemble: second", waiting).offer == "/second TK"
    assert not read("tk: second time this year", waiting).offer.startswith("/")
    assert read("tk: moved to call the question", waiting).offer == "/motion procedural TK: to call the question"
    moved = meeting_of(f"{ROLL}/motion JB / WG: That the lamp be mended\n")
    assert read("tk: friendly amendment, add “by May”", moved).offer == "/amendment TK: add “by May”"


def test_who_moves_house_moves_nothing() -> None:
    assert read("tk: I move house in May", MEETING).offer == ""


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("by fri", date(2019, 3, 8)),
        ("by Monday", date(2019, 3, 11)),
        ("before the end of May", date(2019, 5, 31)),
        ("by end of feb", date(2020, 2, 29)),
        ("by Monday week", None),
        ("by Fri 15 Mar", date(2019, 3, 15)),
        ("by the 9th", date(2019, 3, 9)),
        ("by end of month", date(2019, 3, 31)),
        ("within 14 days", date(2019, 3, 18)),
        ("within 14 days of the notice", None),
        ("in two months", date(2019, 5, 4)),
        ("asap", None),
    ],
)
def test_a_day_of_the_week_or_the_end_of_a_month_is_a_date(said: str, due: date | None) -> None:
    entry = read(f"!tk to ring them {said}", MEETING).entry
    assert entry is not None
    assert entry.due == due


@pytest.mark.parametrize("when", ["by Friday", "by the 9th", "by the end of the month", "within 14 days"])
def test_a_day_that_the_words_give_is_not_printed_again(when: str) -> None:
    entry = read(f"!tk to ring them {when}", MEETING).entry
    assert entry is not None
    assert entry.due is not None
    assert sentence(MEETING, entry, load("parish")).endswith(f"{when}.")
