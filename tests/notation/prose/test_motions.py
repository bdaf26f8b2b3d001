"""Motions and decisions in a clerk's shorthand: each offers its event, with nothing lost; other lines offer none."""

from __future__ import annotations

import pytest

from clerk_tui.keymap import use_keys
from clerk_tui.meeting import Kind
from clerk_tui.notation.prose.whole_offers import lost_words

from ..rolls import context_of, meeting_of, read
from ..test_topics import ROLL

MEETING = meeting_of(ROLL)


@pytest.mark.parametrize(
    ("typed", "offer", "then"),
    [
        (
            "prop gus sec nell accept the low quote £150, all agreed",
            "/motion gates / pool: to accept the low quote £150",
            "/vote all",
        ),
        ("prop: bush sec: cross buy 2 bins", "/motion bush / cross: to buy 2 bins", ""),
        ("moved una, 2nd joan, to pay the bills", "/motion grant / bush: to pay the bills", ""),
        (
            "cross proposed the accounts be paid, sec nell, all in favour",
            "/motion cross / pool: that the accounts be paid",
            "/vote all",
        ),
        ("carol moved to table the plan, second bush", "/motion cross / bush: to table the plan", ""),
        ("cross/bush mins of 3 may be approved", "/motion cross / bush: that the minutes of 3 May be approved", ""),
        ("gus/nell: that the plan be adopted", "/motion gates / pool: That the plan be adopted", ""),
        ("gus/nell: the road is a disgrace", "gates&pool: the road is a disgrace", ""),
        ("mins agreed", "= that the minutes be agreed", ""),
        ("budget for 2027 adopted unanimously", "= unanimously resolved that the budget for 2027 be adopted", ""),
        ("ag to get another quote", "= to get another quote", ""),
        ("renewal £333 - ag clerk to get a quote", "= renewal £333 - clerk to get a quote", ""),
        ("agreed unan", "/vote all", ""),
        ("Clerk to write to the county", "!clerk to write to the county", ""),
        ("Chair to write to the county", "!stone to write to the county", ""),
        ("apols from gus, nell & una", "/apologies gates, pool, grant", ""),
    ],
)
def test_what_was_moved_or_decided_in_short_is_offered(typed: str, offer: str, then: str) -> None:
    reading = read(typed, MEETING)
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE
    assert (reading.offer, "".join(reading.then)) == (offer, then)
    assert not lost_words(typed, reading.offer, context_of(MEETING))


@pytest.mark.parametrize(
    ("typed", "offer", "then"),
    [
        (
            "Motion by Gates to adopt the policy. Second: Pool. Vote: 5-2. Carried.",
            "/motion gates / pool: to adopt the policy",
            ("/vote 5-2",),
        ),
        ("Motion (Gates/Pool) to pay the bills passed 7-0", "/motion gates / pool: to pay the bills", ("/vote 7-0",)),
        (
            "Motion to pay the bills by Gates, second Pool, carried 5-2 (Bush, Cross no)",
            "/motion gates / pool: to pay the bills",
            ("/vote 5-2: Carried 5-2, @bush and @cross against.",),
        ),
        ("M/S Gates/Pool to pay the bills. 7-0", "/motion gates / pool: to pay the bills", ("/vote 7-0",)),
        ("M/S/C Gates/Pool to pay the bills", "/motion gates / pool: to pay the bills", ("/carried",)),
        (
            "A motion was made by Gates, seconded by Pool, to accept the bid. The motion passed 6-1.",
            "/motion gates / pool: to accept the bid",
            ("/vote 6-1",),
        ),
        (
            "Moved by Gates, seconded by Pool: to hire two teachers. Ayes 6 Nays 1.",
            "/motion gates / pool: to hire two teachers",
            ("/vote 6-1",),
        ),
        (
            "Motion by Gates, second by Pool to adopt the calendar; carried by voice vote",
            "/motion gates / pool: to adopt the calendar",
            ("/carried",),
        ),
        ("Motion by Gates, second by Pool, carried unanimously", "/motion gates / pool: That ", ("/vote all",)),
        (
            "Motion by Gates, second by Pool to pass the budget on first reading",
            "/motion gates / pool: to pass the budget on first reading",
            (),
        ),
        (
            "Roll call: Gates aye, Pool aye, Bush nay, Cross abstain",
            "/vote named +gates +pool -bush ~cross",
            (),
        ),
    ],
)
def test_what_came_of_a_motion_is_no_part_of_its_words(typed: str, offer: str, then: tuple[str, ...]) -> None:
    reading = read(typed, MEETING)
    assert (reading.offer, reading.then) == (offer, then)


def test_a_motion_to_amend_the_open_one_is_offered_as_an_amendment() -> None:
    meeting = meeting_of(f"{ROLL}\n/motion gates / pool: That the fair be in May")
    typed = "Motion by Bush, second by Cross, to amend by striking “May” and inserting “June”"
    assert read(typed, meeting).offer == "/amendment bush / cross: striking “May” and inserting “June”"


def test_the_keys_of_the_clerk_are_named_for_what_may_be_a_motion() -> None:
    use_keys({"move-motion": "ctrl+b"})
    try:
        remark = read("Motion on the fair (Gates, second from the floor) carried 5-2", MEETING).remark
    finally:
        use_keys({})
    assert "Ctrl+B moves one" in remark or "^B moves one" in remark


def test_what_may_be_a_motion_with_its_vote_and_cannot_be_read_is_asked_about() -> None:
    reading = read("Motion on the fair (Gates, second from the floor) carried 5-2", MEETING)
    assert reading.remark.startswith("Is this a motion or a vote?")
    assert not reading.offer, "Tab must not clear a doubt about a motion"
    assert not read("The motion that Gates carried in 2019 was discussed.", MEETING).remark


@pytest.mark.parametrize(
    "typed",
    [
        "Gates and Pool agreed",
        "members agreed",
        "not approved",
        "The hall roof was approved by the county",
        "cross/bush spoke about the hedge",
        "and/or: three of them",
        "Cross proposed a vote of thanks",
        "Bush moved to the front row",
        "Clerk to be appointed in May",
    ],
)
def test_what_decides_nothing_offers_no_event(typed: str) -> None:
    assert not read(typed, MEETING).offer.startswith(("/", "=", "!"))


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("clerk>> ring the county", ""),
        ("clerk>> ring highways", "!clerk to ring highways"),
        ("clerk>> contact details", ""),
        ("!bush contact tree surgeon by 1 June", "!bush to contact tree surgeon by 1 June"),
        ("!bush contact the surgeon", ""),
        ("!bush contact list", ""),
    ],
)
def test_a_deed_is_no_answer_in_writing_and_follows_to(typed: str, offer: str) -> None:
    assert read(typed, MEETING).offer == offer
