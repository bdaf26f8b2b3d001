"""What is asked about is offered too, wherever the words and the meeting make one reading likely."""

from __future__ import annotations

import pytest

from tests.notation.rolls import meeting_of, read

ROLL = """
/date 4 June 2026 7pm
/chair Cllr Ivy Marlow
/member Cllr T Rudd
/member Cllr S Boon
/member Cllr A Park
/member Cllr J May
/member Cllr Bea Vesey
/officer Meg Tait (Clerk)
/present all
/agenda 4 Bus shelter
/agenda 5 Declarations of interest
/agenda 6 Lease of the mill
/open 7pm
/item 4
"""
MOVED = f"{ROLL}/motion rudd / boon: That the shelter be painted\n"
DECLARED = f"{ROLL}/declare rudd in item 6, as he owned the yard\n"
AWAY = f"{ROLL}/exempt 1\n"


@pytest.mark.parametrize(
    ("notes", "typed", "offers"),
    [
        (MOVED, "main motion carried 4 1", ("/vote 4-1",)),
        (MOVED, "any views. none. carried", ("any views. none", "/carried")),
        (MOVED, "failed 2-3, rudd and vesey for", ("/vote 2-3: Lost 2-3, @rudd and @vesey in favour.",)),
        (ROLL, "rudd/boon pass order 9 on 2nd reading", ("/motion rudd / boon: pass order 9 on 2nd reading",)),
        (ROLL, "mill lease: agreed to ask for 2 yrs", ("= mill lease: agreed to ask for 2 years",)),
        (ROLL, "24/0112 mill barn - rear wing - boon left the room", ("24/0112 mill barn - rear wing", "-boon")),
        (ROLL, "vesey's link dropped 7.48", ("-vesey 7.48: Vesey's link dropped 7.48.",)),
        (ROLL, "Park leaves for this one", ("-park",)),
        (ROLL, "apols also from boon (ill), vesey running late",
         ("/apologies boon: Apologies also from boon (ill), vesey running late.",)),
        (DECLARED, "vesey also in lease, she's the tenant", ("/declare vesey in lease, as she was the tenant",)),
    ],
)  # fmt: skip
def test_the_likeliest_reading_is_offered_with_the_question(notes: str, typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(notes))
    assert (reading.offer, *reading.then) == offers
    assert reading.remark


@pytest.mark.parametrize(
    "typed",
    [
        "rudd went over the report on the yard",
        "boon went to the fair opening, thanked the band",
        "vesey said her sister is held up so tea will wait",
        "noted - 23/18 granted, 23/19 refused",
        "tait went thro the budget, precept would go up 4%",
    ],
)
def test_where_nobody_moved_and_nothing_was_decided_no_event_is_offered(typed: str) -> None:
    reading = read(typed, meeting_of(ROLL))
    assert not reading.offer.startswith(("+", "-", "=", "/"))
    assert "come or leave" not in reading.remark
    assert "decided" not in reading.remark


@pytest.mark.parametrize("typed", ["park back in use", "may comes before June", "the park closes at 8 in winter"])
def test_a_name_that_is_a_word_comes_and_goes_in_no_offer(typed: str) -> None:
    assert not read(typed, meeting_of(ROLL)).offer.startswith(("+", "-"))
