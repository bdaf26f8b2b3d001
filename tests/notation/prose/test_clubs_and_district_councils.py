"""Lines of a club's general meeting and of an Irish district council: letters of titles, amendments without commas,
elections by motion, minutes corrected before they are moved, matters listed by letters."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/council Saltby Rowing Club
/committee Annual General Meeting
/date 12 November 2026 7.30pm
/chair Mr Ron Tarrant (President)
/member Ms Kelly Dray (Secretary)
/member Mr Phil Oddie (Treasurer)
/member Mrs Joan Birch (Membership Secretary)
/member Mr Gary Holme
/member Miss Erin Shore
/officer Mr Colm Reddy (Engineer)
/agenda 1 Minutes of the last meeting
/agenda 2 Matters arising
/agenda 3 Correspondence
/agenda 4 Rule changes
/agenda 5 Membership report
/present all
"""
HERE = f"{ROLL}/item 1\n"
MOVED = f"{HERE}/motion holme / shore: that the club write to the Minister\n"
RULES = f"{ROLL}/item 3\n"


def offered(line: str, notes: str = HERE) -> tuple[str, ...]:
    reading = read(line, meeting_of(notes))
    return tuple(filter(None, (reading.offer, *reading.then)))


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        ("MA - CR said the lights will be in", ("/item 2", "reddy: said the lights would be in")),
        ("MA: Shore asked when", ("/item 2", "shore? asked when")),
        ("Mem sec: 140 members (138), 12 lapsed", ("birch: said: 140 members (138), 12 lapsed",)),
        ("Treas: vacant", ()),
        ("Gary prop Erin for Treas, Joan 2nd. ES accepted. elected",
         ("/motion holme / birch: that @shore be treasurer", "/carried")),
        ("Gary prop bids for training, Joan 2nd", ("/motion holme / birch: bids for training",)),
        ("approved bid to the Lottery, £20k, prop GH sec ES",
         ("/motion holme / shore: to approve bid to the Lottery, £20k",)),
        ("rules adopted on prop of Birch sec Holme", ("/motion birch / holme: that the rules be adopted", "/carried")),
        ("GH prop 3% sec ES amdt by PO 5% sec JB", ("/motion holme / shore: 3%", "/amendment oddie / birch: 5%")),
        ("ES in view of her interest did not speak", ("@shore in view of her interest did not speak",)),
        ("ES abstained from the discussion", ("shore: abstained from the discussion",)),
        ("memorial for Vi Moss - family to be consulted before a decision", ()),
        ("agreed finance committee to do a review by May", ("= that the finance committee do a review by May",)),
        ("M7 deficit £3.2m, £0.4m adverse to plan, 61% delivered - PO",
         ("oddie: reported M7 deficit £3.2m, £0.4m adverse to plan, 61% delivered",)),
        ("roof survey by May - CR", ("!reddy: roof survey by May",)),
    ],
)  # fmt: skip
def test_what_a_line_is_offered_as(line: str, offers: tuple[str, ...]) -> None:
    assert offered(line) == offers


def test_what_was_moved_is_agreed_by_all_before_what_is_to_be_done() -> None:
    assert offered("all agreed, letter to issue", MOVED) == ("/vote all", "letter to issue")
    assert offered("agreed, letter to issue", MOVED) == ("/carried", "letter to issue")
    assert offered("all agreed, letter to issue") == ("= unanimously agreed that the letter issue",)


@pytest.mark.parametrize("how", ["a large", "large", "a clear", "narrow", "a"])
def test_a_motion_is_carried_by_a_majority_in_words(how: str) -> None:
    assert offered(f"motion carried by {how} majority", MOVED) == (f"/carried: Motion carried by {how} majority.",)
    assert offered(f"orig carried by {how} majority")[:1] in ((), ("/carried",))


@pytest.mark.parametrize(
    "line",
    [
        'mins 21 Oct: p2 "east" shd be "west", then prop ES sec GH all in favour',
        'mins of 21 October - p2 "east" shd be "west" - prop ES sec GH, all in favour',
        'mins of 21 Oct with correction: p2 "east" shd be "west", prop ES sec GH, all in favour',
    ],
)
def test_minutes_are_moved_with_the_correction_that_was_told_first(line: str) -> None:
    moved, vote, agreed = offered(line)
    fixed = 'the following correction: p2 "east" should be "west"'
    assert moved.startswith("/motion shore / holme: that the minutes of 21 October")
    assert moved.endswith(fixed)
    assert (vote, agreed) == ("/vote all", f"/agree 21 October 2026: {fixed}")


def test_lettered_matters_are_read_one_by_one() -> None:
    assert offered("corres a) newsletter noted b) invitation from the mill - ES to go c) letter of thanks") == (
        "/item 3",
        "= that the newsletter be noted",
        "invitation from the mill",
        "!shore to go",
        "letter of thanks",
    )
    assert offered("rota a) Monday b) Friday") == ()
    assert offered("letters: a) from the mill b) from the school - ES to reply") == (
        "letters",
        "from the mill",
        "from the school",
        "!shore to reply",
    )


def test_a_rule_keeps_its_number_where_its_title_opens_an_item() -> None:
    opened, moved, vote = offered("Rule 7(b) change: replace 'postal' with 'e-mail', 29 for 2 agst, passed", RULES)
    assert (opened, vote) == ("/item 4", "/vote 29-2")
    assert "Rule 7(b)" in moved


def test_a_departure_does_not_take_in_a_decision_that_follows_it() -> None:
    left, decided, back = offered(
        "ES left the room for 26/0430, her sister's. object too big 4-0 w 1 abst (GH). ES back"
    )
    assert left.startswith("-shore: ")
    assert "object" not in left
    assert "4-0" in decided
    assert back == "+shore"
    assert offered("ES left the room for 26/0430, her sister's. object too big 4-0. ES back")[1:] == (
        "/motion: object too big",
        "/vote 4-0",
        "+shore",
    )


def test_figures_in_brackets_are_no_time() -> None:
    assert offered("Membership: 142 members (138), 12 lapsed") == ("/item 5", "142 members (138), 12 lapsed")


@pytest.mark.parametrize("line", ["birch: lights off at 10 please", "birch: lights off at 10 pls"])
def test_a_last_please_is_no_verb(line: str) -> None:
    assert "pleased" not in read(line, meeting_of(HERE)).remark
