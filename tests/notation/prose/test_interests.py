"""Interests in prose: the reason is said as minutes say it, whatever the clerk had time for."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

MEETING = meeting_of("""
/date 8 January 2018 9.30am
/chair Cllr Hall
/member Mrs B Reid
/member Mr S Pike
/member Cllr P Nair
/agenda 5 Grants
/agenda 26/6 Village hall
/open 9.30am
/item 1 Interests
""")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Pike declared an interest in item 5 as he's been a tenant", "pike in item 5 as he has been a tenant"),
        # a reason that names a thing stays as it is typed
        ("Reid declared an interest in item 5 (her family firm)", "reid in item 5 (her family firm)"),
        # a reason in short becomes a clause in reported form
        ("reid declared an interest in item 26/6, owns the hall", "reid in item 26/6, as she owns the hall"),
        ("Pike declared an interest in item 5 - brother works there", "pike in item 5, as his brother works there"),
        ("nair declared an interest, item 5, chairs the panel", "nair in item 5, as they chair the panel"),
        ("Reid declared a conflict in item 5, is a tenant", "reid conflict in item 5, as she is a tenant"),
        ("pike declared an interest in item 5, director of the firm", "pike in item 5, as a director of the firm"),
        ("pike declared an interest in item 5, chair of governors", "pike in item 5, as chair of governors"),
        ("pike declared an interest in item 5, shares in the firm", "pike in item 5, shares in the firm"),
        ("nair declared an interest in item 5 as they owned a shop", "nair in item 5 as they owned a shop"),
        (
            "Pike declared an interest in item 5 as treasurer of the club and will leave the room",
            "pike in item 5 as treasurer of the club, leaves",
        ),
        (
            "Pike declared an interest in item 5 as treasurer of the club and said that he would leave",
            "pike in item 5 as treasurer of the club, leaves",
        ),
        (
            "pike declared an interest in item 5, owns it, would leave for that item",
            "pike in item 5, as he owns it, leaves",
        ),
        (
            "pike declared an interest in item 5, owns it, left while it was heard",
            "pike in item 5, as he owns it, leaves",
        ),
        (
            "Reid declared an interest in item 5, owns the yard, and explained she would stay",
            "reid in item 5, as she owns the yard, and would remain in the meeting",
        ),
        (
            "Pike declared a conflict - on the surf club committee - and stepped back from the table",
            "pike conflict as he is on the surf club committee, and stepped back from the table",
        ),
        ("Reid declared an interest, on the board of the trust", "reid as she is on the board of the trust"),
        ("/declare reid dpi in item 5, lives next door", "reid dpi in item 5, as she lives next door"),
        # an interest is disclosed declared or had with any reason
        ("Pike disclosed an interest in item 5, rents plot 9", "pike in item 5, as he rents plot 9"),
        (
            "Reid disclosed a conflict of interest in item 5, her brother-in-law works for the firm, and would abstain",
            "reid conflict of interest in item 5, as her brother-in-law works for the firm, and would abstain",
        ),
        (
            "Pike disclosed that he has a conflict, his sister owns the yard",
            "pike conflict as his sister owns the yard",
        ),
        ("Reid has a conflict, owns the yard, and stepped out", "reid conflict as she owns the yard, leaves"),
        (
            "Pike discloses his cousin drives for them, will abstain",
            "pike as his cousin drives for them, and would abstain",
        ),
        ("Reid declared she has an interest, owns a stall, and left the chamber", "reid as she owns a stall, leaves"),
        ("Pike declared in item 5, trustee of the hall", "pike in item 5, as a trustee of the hall"),
        ("Pike declared a conflict in item 5 and recused himself", "pike conflict in item 5, recused"),
        ("Nair declared an interest in the lease, her firm drew it up", "nair in the lease, as her firm drew it up"),
        ("Nair - dpi 5(b) - owns the field", "nair dpi in item 5(b), as they own the field"),
    ],
)
def test_an_interest_in_a_sentence_is_offered_with_its_reason(line: str, offer: str) -> None:
    assert read(line, MEETING).offer == f"/declare {offer}"


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("Pike declared a conflict of interest in item 5 as a trustee of the scouts and stayed", "in the meeting"),
        ("Pike declared a conflict of interest in item 5 as a trustee of the scouts and remained", "in the meeting"),
        ("Pike declared a conflict of interest in item 5 as a trustee of the scouts, and he stayed in the room.",
         "in the room"),
    ],
)  # fmt: skip
def test_who_stayed_is_not_said_to_take_no_part(line: str, offer: str) -> None:
    declared = "/declare pike conflict of interest in item 5 as a trustee of the scouts, and remained"
    assert read(line, MEETING).offer == f"{declared} {offer}"


@pytest.mark.parametrize("does", ["will stay", "will remain in the meeting", "and he would stay", "stays", "staying"])
def test_who_will_stay_is_said_neither_to_take_no_part_nor_to_leave(does: str) -> None:
    declared = "/declare pike in item 5, as a trustee of the scouts, and would remain in the meeting"
    assert read(f"Pike - item 5, trustee of the scouts, {does}", MEETING).offer == declared


def test_what_stays_means_is_told_before_it_is_recorded() -> None:
    reading = read("/declare pike nri in item 5 as a trustee of the scouts, stays", MEETING)
    assert reading.passing.startswith("With “stays” they take no part")
    assert reading.offer == "/declare pike nri in item 5 as a trustee of the scouts, and would remain in the meeting"


@pytest.mark.parametrize(
    "line", ["Pike declared an interest rate of 5%", "Pike has a conflict with another meeting at 6"]
)
def test_other_interests_and_conflicts_are_none(line: str) -> None:
    assert "/declare" not in read(line, MEETING).offer


UNDER_ITEM = meeting_of("""
/date 8 January 2018 9.30am
/chair Cllr Hall
/member Mrs B Reid
/member Mr S Pike
/agenda 5 Grants
/open 9.30am
/item 5
/declare pike nri in item 5 as a trustee of the club
""")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        ("reid: my sister has the next plot, I'll go out", "reid in item 5, as her sister has the next plot, leaves"),
        ("pike: I'm a trustee of the hall so I will leave", "pike in item 5, as he is a trustee of the hall, leaves"),
        (
            "reid: my brother works for them, I'll abstain",
            "reid in item 5, as her brother works for them, and would abstain",
        ),
        ("reid: my firm is bidding and I'll recuse myself", "reid in item 5, as her firm is bidding, recused"),
        ("reid declared same as treasurer of the club", "reid nri in item 5 as treasurer of the club"),
        ("Reid declared the same interest and didn't vote", "reid nri in item 5, and did not vote"),
    ],
)
def test_an_interest_that_is_spoken_of_or_is_that_of_another_is_offered(line: str, offer: str) -> None:
    assert read(line, UNDER_ITEM).offer == f"/declare {offer}"


def test_somebody_who_speaks_of_no_tie_declares_nothing() -> None:
    assert read("reid: my view is that it is late, I'll go", UNDER_ITEM).offer == ""


def test_a_reason_in_reported_form_stays_as_it_is_typed() -> None:
    assert read("/declare nair in item 5, as they owned a shop", MEETING).remark == ""


def test_who_is_recused_with_a_reason_in_short_takes_no_part() -> None:
    assert read("Pike recused, lives across the street", MEETING).offer == "/recuse pike as he lives across the street"


def test_whoever_says_that_they_will_recuse_themselves_is_recused_without_a_tie_too() -> None:
    reading = read("reid: I know one of them, I'll recuse myself", MEETING)
    assert reading.offer.startswith("/recuse reid")
    assert reading.offer.endswith("as she knows one of them")


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("Reid declared an interest in item 5 and left the chamber", ("/declare reid in item 5, leaves",)),
        ("Reid declared an interest in item 5 and left at 7.20", ("/declare reid in item 5, leaves", "-reid 7.20")),
    ],
)
def test_whoever_leaves_for_a_later_item_has_not_left_when_interests_are_declared(
    line: str, lines: tuple[str, ...]
) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, *reading.then) == lines


def test_whoever_left_during_the_discussion_of_the_item_in_hand_has_left() -> None:
    reading = read("Pike declared an interest in this item and left during the discussion", UNDER_ITEM)
    assert (reading.offer, *reading.then) == ("/declare pike in this item, leaves", "-pike")


def test_cannot_is_one_word_in_a_reason() -> None:
    assert read("Pike disclosed that he works nights and can't help", UNDER_ITEM).offer.endswith(
        "nights and cannot help"
    )
