"""Posts in short, surnames that are words, and what the body or others do, in prose."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

ROLL = """
/date 9 June 2026 7pm
/chair Mayor Ruth Okafor
/vice Deputy Mayor Tom Bell
/member Cllr Ann Hall
/member Cllr Ben Price
/member Cllr Ed Will
/member Cllr Hal Nguyen
/member Cllr Dan Mason
/officer Mrs Jan Short (Town Clerk)
/officer Mr Peter Frost (Deputy Clerk)
/officer Mr Lou Banks (Estates Manager)
/present all
/agenda 6 Cemetery Wall
/open 7pm
/item 6
"""


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("DM Bell left 7.20", "-bell 7.20"),
        ("Dep Clerk Frost left 7.20", "-frost 7.20"),
        ("Coun. Hall left 7.20", "-hall 7.20"),
        ("Mayor to write to the MP", "!okafor to write to the MP"),
        ("Estates Manager to order skips", "!banks to order skips"),
        ("Price to bring a report in July", "!price to bring a report in July"),
        ("Members to send ideas by Friday", "! Members to send ideas by Friday"),
        ("Will to chair the group. Agreed", "= that Will chair the group"),
        ("Nguyen to chair the group. Agreed", "= that @nguyen chair the group"),
    ],
)
def test_a_post_in_short_and_a_surname_that_is_a_word_are_people(typed: str, offer: str) -> None:
    assert read(typed, meeting_of(ROLL)).offer == offer


@pytest.mark.parametrize("typed", ["Hall to reopen in June", "Price to rise in April", "bring and buy sale made £40"])
def test_what_things_do_is_nobodys_action(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).offer == ""


def test_a_sentence_before_agreed_is_no_clause() -> None:
    assert not read("Price asked leave to withdraw. Agreed.", meeting_of(ROLL)).offer.startswith("=")


def test_whoever_comes_back_and_does_more_comes_back() -> None:
    assert read("Hall came back and was told", meeting_of(f"{ROLL}-hall 7.10\n")).offer.startswith("+hall")


@pytest.mark.parametrize("typed", ["Confirmed.", "The council approved the accounts", "Members adopted the policy."])
def test_what_the_body_did_is_asked_about(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).remark.startswith("Was this decided?")


@pytest.mark.parametrize("typed", ["Recorded vote requested by Hall", "26/0412 granted", "Order of speakers - all"])
def test_what_is_no_event_is_not_asked_about(typed: str) -> None:
    assert read(typed, meeting_of(ROLL)).remark == ""
