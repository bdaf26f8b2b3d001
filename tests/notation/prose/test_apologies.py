"""Apologies in prose: of people who are there, and of people whose apologies are on the roll."""

from __future__ import annotations

import pytest

from clerk_tui.meeting import Kind

from ..rolls import meeting_of, read

CALLED = meeting_of("""
/date 12 May 2025 7.30pm
/chair Cllr A Hall
/member Cllr T Price
/member Cllr J Park
/member Cllr H May
/member Cllr R Rose
/present all
/apologies rose
/open 7.30pm
""")
CALLING = meeting_of("/date 12 May 2025 7.30pm\n/member Cllr T Price\n/present all")
AT_BUSINESS = meeting_of("""
/date 12 May 2025 7.30pm
/chair Cllr A Hall
/member Cllr T Price
/present all
/open 7.30pm
Words.
""")


@pytest.mark.parametrize(
    ("line", "offer"),
    [
        (
            "Cllr Price gave his apologies as he had to go at 8",
            "-price 8.00: @price gave his apologies as he had to go at 8.",
        ),
        ("apologies from May, who has to leave early", "-may: Apologies from May, who has to leave early."),
        ("Price sent apologies and left at 8.05", "-price 8.05"),
        ("Apologies from Hall and Price, leaving the meeting", "-hall, price"),
    ],
)
def test_whoever_is_there_and_has_to_go_leaves(line: str, offer: str) -> None:
    assert read(line, CALLED).offer == offer


@pytest.mark.parametrize(
    "line",
    [
        "Apologies from Park, going on holiday",
        "Apologies from Park, gone to Spain",
        "Apologies from May (left the area)",
        "Park gave apologies as early start",
        "Park apologies, left the country",
        "Apologies from Hall and Price, leaving Rose to chair",
        "Apologies from Price, going to a wedding on the 8th",
    ],
)
def test_apologies_that_say_where_somebody_goes_are_no_departure(line: str) -> None:
    assert not read(line, CALLED).offer.startswith("-")


def test_apologies_of_somebody_who_is_there_are_in_doubt() -> None:
    offer = read("Price sent his apologies as he is on holiday", CALLED).offer
    assert offer.startswith("/apologies price")
    assert "Cllr T Price is recorded as present" in read(offer, CALLED).doubt
    assert "Cllr T Price is recorded as present" in read("/apologies price", AT_BUSINESS).doubt
    assert "Cllr T Price is recorded as present" in read("/absent price", AT_BUSINESS).doubt
    assert read("/apologies price", CALLING).doubt == ""  # the roll is still being put right


@pytest.mark.parametrize(
    "line",
    [
        "Apologies from Cllr Rose, who is unwell, were accepted",
        "Cllr Rose had sent apologies because of illness",
        "Apologies from Rose were noted",
    ],
)
def test_apologies_that_are_on_the_roll_leave_no_doubt(line: str) -> None:
    reading = read(line, CALLED)
    assert reading.entry is not None
    assert (reading.entry.kind, reading.doubt) == (Kind.NOTE, "")


@pytest.mark.parametrize(
    "line",
    [
        "Price accepted the apology.",
        "Price accepted his apology",
        "Leave it with Price",
        "Price will leave it there",
        "Price we leave it there",
        "Apologies to Price from Hall",
        "Price to be excused",
        "Price apologised",
    ],
)
def test_leaving_a_thing_or_being_sorry_is_no_absence(line: str) -> None:
    assert "/apologies" not in read(line, AT_BUSINESS).offer


def test_the_reason_of_whoever_is_on_leave_stands() -> None:
    assert (
        read("Cllr Price on leave", CALLED).offer == "/apologies price: Apologies were received from @price (on leave)."
    )


@pytest.mark.parametrize("line", ["apols accepted", "Apologies were received", "The apologies were all accepted."])
def test_apologies_that_are_accepted_are_no_word_of_regret(line: str) -> None:
    reading = read(line, CALLING)
    assert (reading.remark, reading.offer) == ("", "")
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE


UNCALLED = meeting_of("""
/date 12 May 2025 7.30pm
/chair Cllr A Hall
/member Cllr T Price
/member Cllr J Park
/member Cllr H May
/member Cllr R Rose
""")


@pytest.mark.parametrize(
    ("line", "people", "told"),
    [
        ("Price & Park (both holiday)", "price, park", "@price and @park (both holiday)"),
        ("Apologies Price, Park (both holiday) + May, ill", "price, park, may",
         "@price, @park (both holiday) and @may (ill)"),
        ("Price at work, Park ill", "price, park", "@price (at work) and @park (ill)"),
        ("Park and Price both away on holiday", "park, price", "@park and @price (both away on holiday)"),
        ("Apols: Park poorly, May and Price both working", "park, may, price",
         "@park (poorly), @may and @price (both working)"),
        ("Park - ill", "park", "@park (ill)"),
    ],
)  # fmt: skip
def test_the_reasons_of_all_who_are_away_stand_with_their_names(line: str, people: str, told: str) -> None:
    assert read(line, UNCALLED).offer == f"/apologies {people}: Apologies were received from {told}."


def test_nobody_is_passed_over_among_those_who_are_away() -> None:
    assert read("Apologies from Price due to work, and May and Rose both sent word", UNCALLED).offer == ""


@pytest.mark.parametrize(
    ("line", "offers"),
    [
        (
            "All present except Price (excused, travel) and Park (running late)",
            (
                "/absent park: @park was absent (running late).",
                "/apologies price: @price was absent (excused, travel).",
                "/present all",
            ),
        ),
        (
            "Roll call: all here but Price - sick - and Park, on her way",
            (
                "/absent park: @park was absent (on her way).",
                "/apologies price: @price was absent (sick).",
                "/present all",
            ),
        ),
        (
            "All in, Rose late, Park apols",
            ("/apologies park", "/absent rose: @rose was absent (late).", "/present all"),
        ),
        (
            "All here but Price and Park (both at a funeral)",
            ("/apologies price, park: @price and @park (both at a funeral) were absent.", "/present all"),
        ),
        (
            "All here but Price (on Zoom), Park (no apology) and Rose (remote)",
            (
                "/absent park: @park was absent (no apology).",
                "/remote price, rose: @price (on Zoom) and @rose (remote) attended.",
                "/present all",
            ),
        ),
        (
            "All here but Price and Park (both late)",
            ("/absent price, park: @price and @park (both late) were absent.", "/present all"),
        ),
        ("all here but Park; she is on holiday", ("/apologies park: @park was on holiday.", "/present all")),
        (
            "LOA previously granted Cr Price to 30 April",
            ("/apologies price: Leave of absence had been granted to @price to 30 April.",),
        ),
        ("Cr Price on leave until 30 April", ("/apologies price: @price was absent (on leave until 30 April).",)),
        ("Price on sick leave (until May)", ("/apologies price: @price was absent (on sick leave until May).",)),
        (
            "Apologies: Park (LOA), Price",
            ("/apologies park, price: Apologies were received from @park (LOA) and @price.",),
        ),
        (
            "Rose (late), Park (late) - all others present",
            (
                "/absent rose, park: @rose (late) and @park (late) were absent.",
                "/present all",
            ),
        ),
        ("All present save Cllr Park, apologies received", ("/apologies park", "/present all")),
        ("All present save for Park (Zoom)", ("/remote park", "/present all")),
        (
            "Leave of absence: Price (medical), Park (family)",
            ("/apologies price, park: Apologies were received from @price (medical) and @park (family).",),
        ),
        ("All here but Price and Park. They are ill", ("/present all but price, park", "They are ill")),
        (
            "Rose absent, Park late, others present",
            ("/absent rose", "/absent park: @park was absent (late).", "/present all"),
        ),
        ("The absence of Cllr Park was noted", ("/absent park: The absence of Cllr Park was noted.",)),
        ("Apols: Park. LOA: Price", ("/apologies park", "/apologies price: @price was on leave of absence.")),
    ],
)
def test_what_is_said_of_each_who_is_away_stands_with_the_name(line: str, offers: tuple[str, ...]) -> None:
    reading = read(line, UNCALLED)
    assert (reading.offer, *reading.then) == offers


@pytest.mark.parametrize(
    "line",
    [
        "Price was given leave to withdraw her motion",
        "Price had leave to publish",
        "Leave of absence for Price to be considered in May",
        "Price on leave until 20 May, Park late",
        "Price has leave until 8pm",
        "Absent: Price (LOA), Park",
        "Price was given leave to speak",
        "Price was granted leave to appeal",
        "Price has leave from 3 to 10 June",
        "Price's reasons were noted",
    ],
)
def test_other_leave_and_reasons_for_something_else_are_no_absence(line: str) -> None:
    assert "/a" not in read(line, UNCALLED).offer


def test_whoever_is_late_is_not_in_the_room_until_they_come() -> None:
    meeting = meeting_of(
        "/chair Cllr A Hall\n/member Cllr T Price\n/absent price: @price was absent (late).\n/present all"
    )
    assert read("+price 7.44", meeting).remark == ""


@pytest.mark.parametrize(
    "line",
    [
        "The reason for Cllr Rose's absence was accepted",
        "The absence of Cllr Rose was noted",
        "Cllr Rose's apologies were accepted",
        "The apologies of Cllr Rose were noted.",
    ],
)
def test_an_absence_that_is_accepted_is_not_recorded_again(line: str) -> None:
    reading = read(line, CALLED)
    assert reading.offer == ""
    assert reading.entry is not None
    assert reading.entry.kind is Kind.NOTE


@pytest.mark.parametrize("line", ["Apologies from Rose accepted", "Apologies received and accepted from Cllr Rose"])
def test_apologies_that_are_known_and_accepted_are_said_to_be_known(line: str) -> None:
    assert read(line, CALLED).remark == "The apologies of Cllr R Rose are recorded already"
