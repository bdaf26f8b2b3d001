"""The meeting opens, stops, goes on, goes into private and ends, as lines say it: with the time, and who presides."""

from __future__ import annotations

from datetime import time

import pytest

from .rolls import entry_of, meeting_of, read

TOWN = """
/council Town of Fernbrook
/date 7 October 2026 7pm
/chair Joan Ruiz
/vice Tom Bell
/member Ann Ochs
/member Peter Vale
/agenda 1 Salt contract
"""
SITTING = TOWN + "/present all\n/open 7pm\n/item 1\n"


@pytest.mark.parametrize(
    ("before", "line", "offers"),
    [
        (
            TOWN + "/present all",
            "Ruiz called the meeting to order and led the pledge",
            ("/open: Ruiz called the meeting to order and led the pledge.",),
        ),
        (SITTING + "/adjourn 7.50", "resumed 8.05 with Bell in the chair", ("/resume 8.05", "/presiding bell")),
        (SITTING + "/adjourn 7.50", "reconvened at 8.05 with Ruiz in the chair", ("/resume 8.05",)),
        (SITTING, "Bell assumed the chair at 7.25", ("/presiding bell: @bell took the chair at 7:25 PM.",)),
        (SITTING, "Vale foreshadowed another way - close at 5 on weekdays instead", ("",)),
        (SITTING, "public excluded, para 8 of sched 7A", ("/exempt: public excluded, para 8 of sched 7A",)),
        (SITTING, "lost our quorum at 8.15", ("/inquorate 8.15: Lost our quorum at 8:15 PM.",)),
        (
            SITTING,
            "Bell moved, Vale seconded to go into closed session at 8:20 for personnel. Roll call 4-0",
            (
                "/motion bell / vale: to go into closed session at 8:20 for personnel",
                "/vote 4-0",
                "/exempt: The meeting went into closed session at 8:20 PM.",
            ),
        ),
        (SITTING, "next: 4 November 7pm", ("The next meeting will be held on Wednesday 4 November 2026 at 7pm.",)),
    ],
)
def test_what_happens_to_the_meeting_is_offered_with_its_time(before: str, line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(before), time(20, 30))
    assert (reading.offer, *reading.then) == offers


def test_a_recusal_whose_offer_is_taken_has_its_last_word_once() -> None:
    here = meeting_of(SITTING)
    reading = read("/recuse ruiz in item 1, she is treasurer of the club", here)
    entry = entry_of(reading.offer, here)
    assert entry.text == "in item 1, as she is treasurer of the club"
