"""A line that says several things in turn: each is offered in its final words, and none swallows the next."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Meeting

from ..rolls import meeting_of, read

ROLL = """
/chair A Marsh
/member J Hall
/member P Stone
/member R Long
/officer M Bell (Clerk)
/agenda 1 Lease
/agenda 2 Finance
/item 1 Lease
/present all
"""
MEETING = meeting_of(ROLL)
ASKED = meeting_of(f"{ROLL}hall? is it insured")
REPORTED = meeting_of(f"{ROLL}bell: reported on the roof")
MINUTES_AGREED = meeting_of(f"{ROLL}hall? is it insured\nstone> yes")


@pytest.mark.parametrize(
    ("meeting", "line", "offers"),
    [
        (MEETING, "2. finance: hall said the balance is low", ("/item 2", "hall: said the balance was low")),
        (MEETING, "2. Finance - stone asked who pays", ("/item 2", "stone? asked who pays")),
        (MEETING, "hall? is it insured > stone not yet", ("hall? is it insured", "stone> not yet")),
        (MEETING, "hall? is it insured. > stone: not yet", ("hall? is it insured.", "stone> not yet")),
        (
            MEETING,
            "bell reported the gate is broken, will send a quote by Friday",
            ("bell: reported the gate was broken", "!bell to send a quote by Friday"),
        ),
        (MEETING, "hall felt it leaks but stone said it is dry", ("hall: felt it leaked", "stone: said it was dry")),
        (MEETING, "stone wants to know is it insured", ("stone? is it insured",)),
        (MEETING, "q: stone asked if it is insured", ("stone? asked if it is insured",)),
        (ASKED, "not yet (Stone)", ("stone> not yet",)),
        (
            MEETING,
            "hall asked the clerk if it is safe. He said no",
            ("hall? asked the clerk if it is safe", "bell> said no"),
        ),
        (
            MEETING,
            "hall asked stone about the roof. He would check",
            ("hall? asked stone about the roof", "stone> would check"),
        ),
        (REPORTED, "hall asked who pays, she replied the school", ("hall? asked who pays", "bell> replied the school")),
        (REPORTED, "hall asked about costs. £400, he said", ("hall? asked about costs", "bell> said £400")),
        (MEETING, "Q: who pays? (Hall) A: the school", ("hall? who pays?", "> the school")),
        (ASKED, "A: PS would pay for it", ("stone> would pay for it",)),
        (MEETING, "Stone “the roof leaks”", ("stone: that the roof leaked",)),
    ],
)
def test_each_part_is_offered_in_its_final_words(meeting: Meeting, line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting)
    assert (reading.offer, *reading.then) == offers


def test_nobody_known_is_taken_to_answer() -> None:
    for line in ("hall asked Mr Fry if it is safe. He said no", "hall asked who pays. He said the school"):
        assert not any(">" in offer for offer in (read(line, MEETING).offer, *read(line, MEETING).then))


@pytest.mark.parametrize(
    ("meeting", "line"),
    [
        (MINUTES_AGREED, "hall asked who pays. He said the school"),
        (REPORTED, "hall asked if Long had looked. He said no"),
        (MEETING, "hall asked Stone and Long if it was safe. She said yes"),
        (MEETING, "hall asked Stone or Long if it was safe. She said yes"),
        (MEETING, "hall asked Ms. Stone if it was safe. He said no"),
    ],
)
def test_who_answers_is_not_guessed(meeting: Meeting, line: str) -> None:
    reading = read(line, meeting)
    assert not any(">" in offer for offer in (reading.offer, *reading.then))


@pytest.mark.parametrize("line", ["not yet (Stone)", "approved (hall)"])
def test_a_name_in_brackets_answers_only_a_question(line: str) -> None:
    assert not read(line, MINUTES_AGREED).offer.startswith(("hall>", "stone>"))


def test_what_leaks_and_will_fall_is_no_action_of_the_speaker() -> None:
    reading = read("hall said the roof leaks and will fall by May", MEETING)
    assert not any(line.startswith("!") for line in (reading.offer, *reading.then))
