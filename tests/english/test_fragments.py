"""Notes without *was* that are sentences all the same, so that they get a full stop, and headings that get none."""

from __future__ import annotations

import pytest

from clerk_tui.english.third_person_notes import is_fragment


@pytest.mark.parametrize(
    "text",
    [
        "report received",
        "email received from the school re the gate",
        "no questions",
        "the gate - done",
        "actions: none",
        "paid £30 to the school",
        "taken as read",
        "thanks to all who helped",
        "for noting",
        "the swings still not mended",
        "budget on track",
        "minutes to follow",
        "letter of thanks from the school read out",
        "next meeting 3 March 7pm",
        "we meet again in May",
        "26/0123 refused",
        "update from the school re the gate",
        "£250 in the bank",
        "in: the school re the gate",
        "date to be set",
    ],
)
def test_what_was_done_or_how_things_are_is_a_sentence(text: str) -> None:
    assert is_fragment(text)


@pytest.mark.parametrize(
    "text",
    [
        "Matters arising",
        "Interests declared",
        "the village hall",
        "two letters of objection, one from Mill Lane",
        "Minutes of the meeting held on 6 July 2017",
        "Accounts for the year ended 31 March 2018",
        "To approve the payments made",
        "revised plans",
        "Vote of no confidence",
        "Hall roof £4,000",
        "DATE OF NEXT MEETING 12 MAY",
        "Date of next meeting: 4 May in the hall",
        "the seats that are worn and",
        "it was shut.",
    ],
)
def test_a_heading_or_a_thing_is_none(text: str) -> None:
    assert not is_fragment(text)
