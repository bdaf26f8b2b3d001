"""Members who left for an item: whether they came back is asked once, at the close."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Meeting
from clerk_tui.minutes import load
from clerk_tui.proof.check import prove

from .rolls import meeting_of, read

ROLL = """
/date 8 January 2018 7pm
/chair Cllr Hall
/member Cllr Pike
/member Cllr Oram
/agenda 4 Lamps
/agenda 5 Grants
/agenda 6 Trees
/present all
/open 7pm
/item 4
"""
LEFT = "/declare pike in item 5 as treasurer of the club, leaves\n/item 5\n-pike 7.10\n"


def asked(here: Meeting) -> list[str]:
    """Who is asked about by the proof once the meeting is closed."""
    return [finding.sentence for finding in prove(here, load("durham")) if finding.code == "A8"]


def test_who_left_for_an_item_is_asked_about_at_the_close_and_by_the_proof() -> None:
    open_ = f"{ROLL}{LEFT}/item 6\n"
    assert "Cllr Pike left for an item" in read("/close 8pm", meeting_of(open_)).remark
    (sentence,) = asked(meeting_of(f"{open_}/close 8pm\n"))
    assert sentence.startswith("Cllr Pike left for an item")
    assert asked(meeting_of(open_)) == []


@pytest.mark.parametrize(
    "lines",
    [
        f"{LEFT}+pike 7.20\n/item 6\n",
        LEFT,
        "-pike 7.10\n/item 6\n",
        f"{LEFT}/item 6\n+pike 7.40\n",
    ],
    ids=["back", "last item", "no interest", "back later"],
)
def test_who_came_back_or_had_nothing_to_come_back_for_is_not(lines: str) -> None:
    assert "not recorded as back" not in read("/close 8pm", meeting_of(ROLL + lines)).remark
    assert asked(meeting_of(f"{ROLL}{lines}/close 8pm\n")) == []


def test_who_came_back_after_the_decision_may_hear_what_is_told_of_it() -> None:
    decided = "= That the grant be paid\n+pike 7.20\nThe Clerk was to write to the club.\n"
    before = "+pike 7.20\n= That the grant be paid\n"
    codes = [
        [finding.code for finding in prove(meeting_of(f"{ROLL}{LEFT}{lines}"), load("durham"))]
        for lines in (decided, before)
    ]
    assert "I2" not in codes[0]
    assert "I2" in codes[1]


def test_who_leaves_only_after_the_first_words_of_the_item_is_asked_about_as_that() -> None:
    here = meeting_of(f"{ROLL}{LEFT.replace('-pike', 'The Clerk spoke.' + chr(10) + '-pike')}")
    (said,) = (finding.sentence for finding in prove(here, load("durham")) if finding.code == "I2")
    assert said == "Cllr Pike declared an interest but leaves only after this: it belongs above, if they had left."
