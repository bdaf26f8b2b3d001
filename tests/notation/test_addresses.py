"""People on no roll who are typed with where they live or what they are, and what is no name."""

from __future__ import annotations

import pytest

from .rolls import meeting_of, read

ROLL = """
/date 8 January 2018 7pm
/chair Cllr Hall
/member Cllr E Pike
/open 7pm
/item {title}
"""
MEETING = meeting_of(ROLL.format(title="5 Grants"))


@pytest.mark.parametrize(
    ("line", "adds", "then"),
    [
        (
            "Mrs Ada Finch, Mill Lane: why is it shut",
            "/guest Mrs Ada Finch (Mill Lane)",
            "Mrs Ada Finch: why is it shut",
        ),
        (
            "Walt Grady, Mill Rd: please clear the path",
            "/guest Walt Grady (Mill Rd)",
            "Walt Grady: please clear the path",
        ),
        ("deb mccabe, den leader: thanked the town", "/guest Deb McCabe (den leader)", "deb mccabe: thanked the town"),
        ("Marco Ruiz (parent): asked for buses", "/guest Marco Ruiz (parent)", "Marco Ruiz: asked for buses"),
        (
            "Applicant, Dale Orme: needs it for a ramp",
            "/guest Dale Orme (applicant)",
            "Dale Orme: that they needed it for a ramp",
        ),
        ("Neighbor Peg Orme, 16 Oak: no objection", "/guest Peg Orme (neighbor, 16 Oak)", "Peg Orme: no objection"),
        (
            "Nina Foss: please open on Sundays again",
            "/guest Nina Foss",
            "Nina Foss: asked the meeting to open on Sundays again",
        ),
        ("Nina Foss: The lorry broke the kerb", "/guest Nina Foss", "Nina Foss: The lorry broke the kerb"),
    ],
)
def test_a_name_with_an_address_or_a_forename_is_offered_for_the_roll(line: str, adds: str, then: str) -> None:
    reading = read(line, MEETING)
    assert (reading.offer, reading.then) == (adds, (then,))


def test_while_the_public_speaks_they_are_one_of_them() -> None:
    here = meeting_of(ROLL.format(title="3 Public comment"))
    assert read("Nina Foss, Mill Road: it is too dark", here).offer == "/speaker Nina Foss (Mill Road)"


@pytest.mark.parametrize(
    ("line", "adds", "then"),
    [
        (
            "Nina Foss, 12 Mill Rd, parent of two, spoke against the fee",
            "Nina Foss (12 Mill Rd, parent of two)",
            "Nina Foss: spoke against the fee",
        ),
        ("A resident (Mrs Foss) asked who pays", "Mrs Foss (resident)", "Mrs Foss? asked who pays"),
        ("Nina Foss (tenant, flat 4) said it leaks", "Nina Foss (tenant, flat 4)", "Nina Foss: said it leaked"),
        ("Mrs Foss of 9 Oak Ave asked who pays", "Mrs Foss (9 Oak Ave)", "Mrs Foss? asked who pays"),
        ("Police Chief Dan Ortiz reported two calls", "Dan Ortiz (Police Chief)", "Dan Ortiz: reported two calls"),
    ],
)
def test_who_spoke_is_one_of_the_public_with_where_they_live_or_what_they_are(line: str, adds: str, then: str) -> None:
    reading = read(line, meeting_of(ROLL.format(title="3 Public comment")))
    assert (reading.offer, reading.then) == (f"/speaker {adds}", (then,))


def test_the_address_of_somebody_on_the_roll_is_left_out() -> None:
    here = meeting_of(ROLL.format(title="5 Grants") + "/guest Mrs Ada Finch\n")
    assert read("Mrs Ada Finch, Mill Lane: it is shut again", here).offer == "finch: it is shut again"


@pytest.mark.parametrize(
    "line",
    [
        "Budget, 2026: the figures are in",
        "Planning, Mill Lane: the application was refused",
        "Grace Hall: roof repaired",
        "Mill Lane: pothole filled",
        "Dale Orme, 14 Oak Street: variance approved",
        "Dale Farm: gate replaced",
    ],
)
def test_a_heading_is_nobody(line: str) -> None:
    assert not read(line, MEETING).offer.startswith(("/guest", "/speaker"))
