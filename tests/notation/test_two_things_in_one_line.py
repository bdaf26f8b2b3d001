"""Lines that say two things: each is recorded as what it is, and none is lost in the words of the other."""

from __future__ import annotations

import pytest

from .rolls import meeting_of, read

BODY = """
/rules council
/date 3 March 2026 7pm
/chair Councillor Hugo Brandt
/vice Councillor Lena Marsh
/member Councillor Tom Eddy
/member Councillor Cara Flint
/coopted Mr Abel Thorn (Harbour Users)
/officer Ms Ida Keel (Clerk)
/present all
/open 7pm
/agenda 1 Minutes
/agenda 2 Pond
/agenda 3 Depot Lease // exempt
/item 2
"""
MOVED = f"{BODY}/motion eddy / flint: That plots 2, 4 and 5 be drained\n"


@pytest.mark.parametrize(
    ("notes", "line", "offers"),
    [
        (
            f"{BODY}/presiding marsh\n",
            "Brandt back in the chair, survey noted (Eddy, Flint)",
            ("/presiding brandt", "/motion eddy / flint: that the survey be noted", "/carried"),
        ),
        (
            BODY,
            "Marsh left 7.20, survey noted (Eddy/Flint)",
            ("-marsh 7.20", "/motion eddy / flint: that the survey be noted", "/carried"),
        ),
        (
            BODY,
            "7.40 public and press excluded under para 3 for item 3",
            ("/item 3", "/exempt 3: The press and public were excluded at 7.40 under para 3 for item 3."),
        ),
        (
            MOVED,
            "7.40 public excluded under para 3 for item 3",
            ("/exempt 3: The public was excluded at 7.40 under para 3 for item 3.",),
        ),
        (
            MOVED,
            "Marsh moved to amend the date to 1 May, Brandt seconded, accepted by Eddy as friendly",
            ("/amendment marsh / brandt: the date to 1 May", "/accepted"),
        ),
        (
            MOVED,
            "Marsh offered a friendly amendment to add plot 7, taken as friendly by Eddy",
            ("/amendment marsh: add plot 7", "/accepted"),
        ),
        (MOVED, "correction: it was plots 2, 4, 5 and 8", ("s/2, 4 and 5/2, 4, 5 and 8/",)),
        (MOVED, "correction: the plots were Elm and Oak", ()),
        (BODY, "Keel asked to hold the pond bids until 4 May", ("keel: asked to hold the pond bids until 4 May",)),
        (BODY, "Keel asked to move the bins by 4 May", ("!keel to move the bins by 4 May",)),
        (BODY, "Flint recused herself on that one, she owns it", ("/recuse flint in that matter, she owns it",)),
        (
            BODY,
            "Minutes of 3 Feb approved with that correction, Eddy/Flint, 4-0",
            (
                "/motion eddy / flint: that the minutes of 3 February be approved with that correction",
                "/vote 4-0",
                "/agree 3 February 2026: that correction",
            ),
        ),
        (
            BODY,
            "Exclude the press and public for item 3, Cllr Eddy / Cllr Flint",
            ("/motion eddy / flint: to exclude the press and public for item 3",),
        ),
        (
            MOVED.replace("Depot Lease // exempt", "Closed session"),
            "Motion to go into closed session by Brandt, second Marsh, all in favour, 7.15 pm",
            (
                "/item 3",
                "/motion brandt / marsh: to go into closed session",
                "/vote all",
                "/exempt: The meeting went into closed session at 7.15 pm.",
            ),
        ),
        (
            BODY,
            "Motion to adjourn Eddy, second Flint, 7.52, failed",
            ("/motion eddy / flint: to adjourn 7.52", "/lost"),
        ),
        (
            BODY,
            "Eddy asked Keel to ring the school, but she refused",
            ("eddy: asked Keel to ring the school, but she refused",),
        ),
        (BODY, "Eddy asked Keel to minute his dissent", ("eddy: asked Keel to minute his dissent",)),
        (
            BODY,
            "Eddy asked Keel to ring the school and the bank",
            ("eddy: asked Keel to ring the school and the bank", "!keel to ring the school and the bank"),
        ),
    ],
)
def test_each_part_of_a_line_is_offered_as_what_it_is(notes: str, line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, meeting_of(notes))
    assert tuple(filter(None, (reading.offer, *reading.then))) == offers
    assert reading.remark


def test_a_vote_by_name_is_recorded_in_doubt_with_somebody_who_is_co_opted() -> None:
    reading = read("/vote named +eddy +thorn -flint", meeting_of(MOVED))
    assert not reading.refusal
    assert "co-opted members do not vote" in reading.doubt


@pytest.mark.parametrize("line", ["Adjourned 7.52", "Meeting adjourned at 7.52"])
def test_a_close_that_is_recorded_is_no_adjournment_after_it(line: str) -> None:
    reading = read(line, meeting_of(f"{BODY}/close 7.52pm\n"))
    assert not reading.offer
    assert "recorded already" in reading.remark
