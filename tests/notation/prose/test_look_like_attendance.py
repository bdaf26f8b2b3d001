"""Lines with the words of attendance, movement, interests and speech that tell of something else, or of several."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

CALLING = meeting_of("""
/date 12 May 2025 7.30pm
/chair Cllr A Hall
/member Cllr T Price
/member Cllr J Park
/member Cllr H May
/member Cllr R Link
/member Cllr D Reed
""")
_SEATS = "/member Cllr T Price\n/member Cllr J Park\n/member Cllr I Beck\n"
OPEN = meeting_of("""
/date 12 May 2025 7.30pm
/chair Cllr A Hall
/member Cllr T Price
/member Cllr J Park
/member Cllr V Marsh
/member Cllr I Beck
/member Cllr C Reid
/agenda 3 Declarations of interest
/agenda 5 Play area
/agenda 6 Bridge
/present all
/open 7.30pm
/item 3
""")


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Price sent apologies for the planning committee",
        "Cllr Price gave apologies for the January meeting",
        "Apologies from Cllr Price for the June meeting",
        "Apologies from Cllr Price for the late report",
        "Price excused for the late paper",
        "Price (work), Park (ill), Reed no apology",
    ],
)
def test_apologies_for_something_else_and_missing_ones_are_no_absence(line: str) -> None:
    assert "/a" not in read(line, CALLING).offer


@pytest.mark.parametrize(
    "line",
    [
        "Apologies: Price, and Park who will be late",
        "Apologies: Price, Park leaving at 8",
        "Apologies: Price and Park from 8pm",
    ],
)
def test_whoever_is_there_for_a_time_is_not_among_those_away(line: str) -> None:
    assert read(line, CALLING).offer.partition(":")[0] == "/apologies price"


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("May & Link (holiday)", "/apologies may, link: Apologies were received from @may and @link (holiday)."),
        (
            "Apologies: Price (holiday), Link (work)",
            "/apologies price, link: Apologies were received from @price (holiday) and @link (work).",
        ),
        ("Present: Link, Park, May", "/present link, park, may"),
        ("Park by link", "/remote park"),
        ("all but price and link", "/present all but price, link"),
    ],
)
def test_a_surname_with_a_capital_is_no_word_of_a_roll_call(line: str, offer: str) -> None:
    assert read(line, CALLING).offer == offer


@pytest.mark.parametrize(
    "line",
    [
        "The hall wifi failed at 7.40",
        "hall wifi went down 7.40, back 7.50",
        "Marsh link failed 7.40",
        "Price was seated as chair of the planning board at 7.40",
        "Price got on the line to the contractor at 7.40",
        "Price returned from item 6 to item 5",
        "Price returned to his seat",
    ],
)
def test_what_only_looks_like_coming_or_leaving_is_offered_as_neither(line: str) -> None:
    assert read(line, OPEN).offer[:1] not in ("+", "-")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Price declared an interest in item 6 as he moved back to Mill Lane", "as he moved back to Mill Lane"),
        ("Price declared an interest in item 5: he moved away from farming", "as he moved away from farming"),
        ("Price declared an interest in item 5 and stepped back from the table", ", and stepped back from the table"),
    ],
)
def test_only_who_steps_back_from_the_table_does_so_at_the_meeting(line: str, offer: str) -> None:
    assert read(line, OPEN).offer.endswith(offer)


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Beck & Reid - happy with it", "beck&reid: happy with it"),
        ("Beck + Reid - £40 each", "beck&reid: said: £40 each"),
    ],
)
def test_all_who_are_named_before_a_dash_are_asked_about(line: str, offer: str) -> None:
    reading = read(line, OPEN)
    assert reading.offer == offer
    assert reading.remark.startswith("Did ")


@pytest.mark.parametrize("line", ["Price - £40 each", "Hall - 40 chairs", "Beck - 8 Mill Lane"])
def test_what_a_thing_costs_or_where_it_is_is_nothing_said(line: str) -> None:
    reading = read(line, OPEN)
    assert (reading.offer, reading.remark) == ("", "")


@pytest.mark.parametrize("line", ["Thanks to Treas. Price", "Park told Sec. Hall and Treas. Price to pay"])
def test_a_post_that_nobody_holds_is_not_remarked_on_where_it_stays(line: str) -> None:
    assert "Nobody on the roll" not in read(line, OPEN).remark


def test_sec_after_a_motion_seconds_it() -> None:
    assert read("VP Price moved to adjourn, Sec. Park", OPEN).offer == "/motion price / park: to adjourn"


@pytest.mark.parametrize(
    ("why", "is_barred"), [("as he moved back to Mill Lane", False), ("as he owns it, and stepped back", True)]
)
def test_whoever_moved_back_to_a_place_may_vote(why: str, *, is_barred: bool) -> None:
    before = f"/present all\n/open 7.30pm\n/declare price in item 5 {why}\n/item 5\n/motion park / beck: That it pass"
    meeting = meeting_of(f"/chair Cllr A Hall\n{_SEATS}/agenda 5 Play area\n{before}")
    assert ("4 votes, but 3" in read("/vote 4-0", meeting).remark) is is_barred
