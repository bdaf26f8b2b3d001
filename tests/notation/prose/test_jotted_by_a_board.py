"""What a clerk jots down at a board whose people are known by their initials: it is offered as what it is, or asked
about, and nothing of it is taken for something else in silence."""

from __future__ import annotations

import pytest

from ..rolls import meeting_of, read

BODY = """
/date 2 November 2026 9.30am
/chair Dr Moira Kell
/member Alan Pross
/member Sheila Dunn
/member Fergus O'Harte
/member Tessa Wragge
/officer Dr Imran Sethi (Medical Director)
/officer Helen Frisk (Chief Executive)
/agenda 4 Boiler
"""
BEGUN = f"{BODY}/present all\n/open 9.30am\n/item 4\n"
PRIVATE = f"{BEGUN}/exempt 3\n"
MOVED = f"{BEGUN}/motion pross / dunn: That the boiler be mended\n"


@pytest.mark.parametrize(
    ("body", "line", "offers"),
    [
        (BEGUN, "sd dropped off 10.05 rejoined 10.07", ("-dunn 10.05", "+dunn 10.07")),
        (BEGUN, "sd lost connection 10.05 reconnected 10.07", ("-dunn 10.05", "+dunn 10.07")),
        (BEGUN, "fo'h left 10.05, in again 10.07", ("-oharte 10.05", "+oharte 10.07")),
        (PRIVATE, "back in public 11.25", ("/public 11.25",)),
        (PRIVATE, "returned to open 11.25", ("/public 11.25",)),
        (BODY, "apols from fo'h and tw", ("/apologies oharte, wragge",)),
        (BODY, "josie lund subs for tw", ("/sub Josie Lund for wragge",)),
        (BODY, "sub josie lund for tessa wragge", ("/sub Josie Lund for wragge",)),
        (BEGUN, "is: mortality 98, inside the range", ("sethi: reported mortality 98, inside the range",)),
        (BEGUN, "hf rpted a deficit", ("frisk: reported a deficit",)),
        (BEGUN, "hf's rpt noted", ("= that hf's report be noted",)),
    ],
)
def test_what_is_jotted_down_is_offered_whole(body: str, line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(body))
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize(
    ("body", "line", "remark"),
    [
        (BODY, "apologies from zq and tw", "Who was there?"),
        (BODY, "apols from J Blunt", "Who was there?"),
        (BEGUN, "sd moved 2nd zz buy a van for £4", "Is this a motion"),
        (BEGUN, "moved by ap, 2nd jl: buy a van", "Is this a motion"),
        (MOVED, "amendment: for sd tw agst ap fo'h - 2-2, chair cast vote agst, lost", "No amendment is open here"),
    ],
)
def test_what_is_not_clear_is_asked_about_and_never_half_recorded(body: str, line: str, remark: str) -> None:
    reading = read(line, meeting_of(body))
    assert reading.remark.startswith(remark)
    assert reading.offer == ""


@pytest.mark.parametrize(
    "line",
    [
        "apologies from the county were noted",
        "open 9.30",
        "john spoke on behalf of tw",
        "rose water in place of tw",
    ],
)
def test_words_like_those_of_events_are_no_substitute_and_no_apologies(line: str) -> None:
    reading = read(line, meeting_of(BODY))
    assert not reading.offer.startswith(("/sub", "/apologies", "/public"))
    assert not reading.remark.startswith("Who was there")


def test_a_stranger_who_speaks_of_a_proposal_is_still_asked_about() -> None:
    reading = read("Ada: this proposal is better than and/or the second one", meeting_of(BEGUN))
    assert reading.offer == "/guest Ada"
