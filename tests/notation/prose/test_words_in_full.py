"""Motions and decisions that are typed in a hurry are offered in the words that minutes have."""

from __future__ import annotations

import pytest

from ..rolls import ENGLISH, meeting_of, read

MEETING = meeting_of(f"{ENGLISH}/present all\n/open 9.30\n/item 5 Village hall")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        # an article that is left out is offered where one must stand
        ("rice/iveson minutes be signed, all agreed", "/motion rice / iveson: that the minutes be signed"),
        ("Rice moved that minutes be approved, Hill seconded", "/motion rice / hill: That the minutes be approved"),
        (
            "minutes of last meeting be approved - prop rice sec hill",
            "/motion rice / hill: that the minutes of the last meeting be approved",
        ),
        (
            "Rice proposed & Hill seconded that minutes be signed as correct record",
            "/motion rice / hill: That the minutes be signed as a correct record",
        ),
        ("agreed that letter be sent to Mr Ash", "= agreed that a letter be sent to Mr Ash"),
        ("agreed that estimate be obtained", "= agreed that an estimate be obtained"),
        ("resolved that planning permission be refused", "= That planning permission be refused"),
        ("resolved that the fair be held in jan", "= That the fair be held in January"),
        ("resolved that residents be consulted", "= That residents be consulted"),
        ("resolved that no action be taken", "= That no action be taken"),
        ("prop hill sec rice job go to lowest bidder", "/motion hill / rice: job go to the lowest bidder"),
        # a decision in short is offered as a clause
        ("resolved hall committee to obtain 3 quotes", "= that the hall committee obtain 3 quotes"),
        ("street lights to be replaced - agreed", "= that the street lights be replaced"),
        ("fence repaired by spring - agreed", "= that the fence be repaired by spring"),
        ("path closed by the county, agreed", "= that the path be closed by the county"),
        ("Mill Lane closed for repairs, agreed", "= that Mill Lane be closed for repairs"),
        ("contract be awarded to Hollis & Sons", "= that the contract be awarded to Hollis & Sons"),
        ("THE CONTRACT BE AWARDED TO HOLLIS", "= that THE CONTRACT BE AWARDED TO HOLLIS"),
        ("minutes agreed subject to two corrections", "= that the minutes be agreed subject to two corrections"),
        # a sign for and is written out but in names
        ("rice & hill to clear path & drain", "!rice and hill to clear path and drain"),
        ("Rice & Hill left 9.45", "-rice, hill 9.45"),
        ("resolved that Hollis & Sons be paid", "= That Hollis & Sons be paid"),
        ("resolved that the lock & key be replaced", "= That the lock and key be replaced"),
    ],
)  # fmt: skip
def test_what_is_offered_is_in_good_words(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == offer


@pytest.mark.parametrize(
    ("line", "events"),
    [
        (
            "that hall be shut, prop rice, sec hill, carried 5-1",
            ("rice / hill: that the hall be shut", "/vote 5-1"),
        ),
        (
            "accounts be paid as listed, proposed rice, seconded hill, unanimous",
            ("rice / hill: that the accounts be paid as listed", "/vote all"),
        ),
        ("rice/hill minutes accepted", ("rice / hill: that the minutes be accepted", "/carried")),
        ("rice/hill that hall be sold, nem con", ("rice / hill: That the hall be sold", "/vote all")),
    ],
)
def test_who_moved_and_what_came_of_it_may_stand_at_the_end(line: str, events: tuple[str, ...]) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, *reading.then) == (f"/motion {events[0]}", *events[1:])


@pytest.mark.parametrize(
    "line",
    ["agreed with the chair to wait", "the lights should be mended", "Concern was raised that the path be closed"],
)
def test_what_decides_nothing_is_offered_as_nothing(line: str) -> None:
    assert read(line, MEETING).offer == ""


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("!rice to send the rpt to cncl by 1 dec", "to send the report to council by 1 December"),
        ("= that the jan mtg be put off", "that the January meeting be put off"),
        ("/amendment rice / hill: delete “mtg”, insert wk", "delete “mtg”, insert wk"),
    ],
)
def test_actions_and_decisions_have_short_words_in_full_but_not_those_that_are_quoted(line: str, text: str) -> None:
    entry = read(line, MEETING).entry
    assert entry is not None
    assert entry.text == text


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("mvd that hall be let, rice/hill, carr", ("/motion rice / hill: that the hall be let", "/carried")),
        ("hill sd the lock is broken", ("hill: said the lock was broken",)),
        ("mr carr left 8.05", ("/guest Mr Carr", "-Mr Carr 8.05")),
        ("the pub back door is locked", ("",)),
    ],
)
def test_words_of_events_in_short_are_read_in_full(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, *reading.then) == offers
