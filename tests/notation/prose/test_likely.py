"""What is asked about is offered too, wherever the words and the meeting make one reading likely."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

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
FOUR = MOVED + "".join(f"/motion may / park: That it be {done}\n" for done in ("sold", "let", "moved"))
DECLARED = f"{ROLL}/declare rudd in item 6, as he owned the yard\n"
AWAY = f"{ROLL}/exempt 1\n"


@pytest.mark.parametrize(
    ("notes", "typed", "offers"),
    [
        (MOVED, "main motion carried 4 1", ("/vote 4-1",)),
        (FOUR, "motion 4 carried 4-1", ("/vote on 4 4-1",)),
        (f"{MOVED}/carried\n/motion vesey: That it be sold\n", "seconder was may", ("/second may",)),
        (f"{MOVED}/carried\n/motion vesey: That it be sold\n", "no seconder, fell", ("/lapsed",)),
        (f"{MOVED}/vote named +rudd +boon\n", "may: no", ("/undo", "/vote named +rudd +boon -may")),
        (ROLL, "dock: boon opposes the fee", ("\\dock: @boon opposed the fee",)),
        (MOVED, "any views. none. carried", ("any views. none", "/carried")),
        (MOVED, "failed 2-3, rudd and vesey for", ("/vote 2-3: Lost 2-3, @rudd and @vesey in favour.",)),
        (ROLL, "rudd/boon pass order 9 on 2nd reading", ("/motion rudd / boon: pass order 9 on 2nd reading",)),
        (ROLL, "barn roof: agreed to ask for 2 yrs", ("= barn roof: agreed to ask for 2 years",)),
        (ROLL, "mill lease: agreed to ask for 2 yrs", ("/item 6", "= agreed to ask for 2 years")),
        (ROLL, "24/0112 mill barn - rear wing - boon left the room", ("24/0112 mill barn - rear wing", "-boon")),
        (ROLL, "vesey's link dropped 7.48", ("-vesey 7.48: @vesey’s link dropped at 7.48.",)),
        (ROLL, "Park leaves for this one", ("-park",)),
        (ROLL, "apols also from boon (ill), vesey running late",
         ("/apologies boon: Apologies also from Boon (ill), vesey running late.",)),
        (DECLARED, "vesey also in lease, she's the tenant", ("/declare vesey in lease, as she is the tenant",)),
    ],
)  # fmt: skip
def test_the_likeliest_reading_is_offered_with_the_question(notes: str, typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(notes))
    assert (reading.offer, *reading.then) == offers
    assert reading.remark


def test_undo_is_not_offered_where_it_would_take_back_a_note_of_the_clerk() -> None:
    assert read("may: no", meeting_of(f"{MOVED}/vote named +rudd +boon\n# ring the bell\n")).offer == ""


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


@pytest.mark.parametrize(
    ("notes", "typed", "offers"),
    [
        (ROLL, "rudd prop £300, no seconder", ("/motion rudd: £300", "/lapsed")),
        (ROLL, "Rudd made a motion to adjourn, seconded by Boon, all in favor, none opposed",
         ("/motion rudd / boon: to adjourn", "/vote all")),
        (ROLL, "Boon moved to accept the plan, Rudd seconded, discussion - none, motion carries 6-0",
         ("/motion boon / rudd: to accept the plan", "Discussion - none.", "/vote 6-0")),
        (ROLL, "Rudd proposed that a hedge be planted. The Committee agreed to this.",
         ("/motion rudd: That a hedge be planted", "/carried")),
        (ROLL, "payments of 318.44 approved, prop rudd sec boon. vesey abst",
         ("/motion rudd / boon: that the payments of 318.44 be approved", "/vote all ~vesey")),
        (ROLL, "chair proposed going into private session - staff pay - sec boon - agreed - public left 9.05",
         ("/motion marlow / boon: to go into private session - staff pay", "/carried",
           "/exempt: public left at 9.05pm")),
        (MOVED, "upon being put to the vote, there were 2 votes for, 3 against and the motion was therefore lost.",
         ("/vote 2-3: Upon being put to the vote, there were 2 votes for, 3 against and the motion was therefore lost.",
          )),
        (MOVED, "Roll call vote: 4 yes, 1 no (Vesey)", ("/vote 4-1: Carried 4-1, @vesey against.",)),
        (MOVED, "boon/vesey amend to read blue not green", ("/amendment boon / vesey: read blue not green",)),
        (ROLL, "item 6, tait showed the plan", ("/item 6", "tait showed the plan")),
        (ROLL, "lease of the mill - no news", ("/item 6", "no news")),
    ],
)  # fmt: skip
def test_known_pieces_at_an_end_are_taken_off_and_recorded(notes: str, typed: str, offers: tuple[str, ...]) -> None:
    reading = read(typed, meeting_of(notes))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize("typed", ["shah made a motion to adjourn, seconded by Boon", "park/may hire charges up"])
def test_what_somebody_else_moved_and_a_heading_are_no_motion_of_the_roll(typed: str) -> None:
    assert not read(typed, meeting_of(ROLL)).offer.startswith("/motion")


def test_whoever_goes_at_a_time_in_any_words_is_asked_about() -> None:
    reading = read("rudd sorry had to go 8.44", meeting_of(ROLL))
    assert reading.offer.startswith("-rudd 8.44")
    assert reading.remark


def test_a_past_form_is_no_slip_of_another_verb() -> None:
    assert read("Cllr Rudd said the scheme relied on trees", meeting_of(ROLL)).offer.endswith(
        "the scheme relied on trees"
    )


@pytest.mark.parametrize(
    "typed", ["carried 4-2, none against", "carried, none against, boon against", "5-0, boon against"]
)
def test_figures_and_words_that_are_contrary_are_no_vote(typed: str) -> None:
    reading = read(typed, meeting_of(MOVED))
    assert reading.offer == ""
    assert reading.remark


def test_what_happened_after_somebody_left_is_not_lost() -> None:
    reading = read("boon left 7.40, carried", meeting_of(MOVED))
    assert (reading.offer, *reading.then) == ("-boon 7.40", "/carried")


@pytest.mark.parametrize("typed", ["public toilets to close at 8", "public path out of use", "press release to go out"])
def test_public_before_a_noun_is_nobody_who_is_put_out(typed: str) -> None:
    assert "/exempt" not in read(typed, meeting_of(ROLL)).offer


def test_questions_that_somebody_does_not_ask_keep_their_words() -> None:
    assert read("park questions raised", meeting_of(ROLL)).offer == ""
