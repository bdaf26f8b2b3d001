"""Declarations of interest, and whoever withdraws for one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from clerk_tui.meeting import Conduct, Entry, Interest, Kind, Voice
from clerk_tui.minutes import load, sentence

from .meetings import COOPTED, HEAD, PRESENT, SMITH_C, SMITH_D, VICE, entry, lines_of, meeting

DURHAM, PLAIN = load("durham"), load("plain")


def declares(
    text: str, interest: Interest | None = None, conduct: Conduct | None = None, persons: tuple[Voice, ...] = (SMITH_C,)
) -> Entry:
    return entry(Kind.DECLARATION, persons, text, interest=interest, conduct=conduct)


@pytest.mark.parametrize(
    ("made", "durham", "plain"),
    [
        (
            declares("in item 5, as owner of the field", Interest.DPI, Conduct.LEAVES),
            "Councillor C Smith declared a disclosable pecuniary interest in item 5, as owner of the field, and would "
            "withdraw from the meeting while it was considered.",
            "Councillor C Smith declared a disclosable pecuniary interest in item 5, as owner of the field, and would "
            "leave the meeting for it.",
        ),
        (
            declares("item 5.", Interest.ORI, Conduct.SPEAKS),
            "Councillor C Smith declared a registrable interest (other than pecuniary) in item 5, and would speak as a "
            "member of the public might, and then withdraw.",
            "Councillor C Smith declared a registrable interest (other than pecuniary) in item 5, and would speak as "
            "the public may, and then withdraw.",
        ),
        (
            declares("as a tenant", Interest.NRI, Conduct.STAYS),
            "Councillor C Smith declared a non-registrable interest as a tenant, and would take no part in its "
            "consideration.",
            "Councillor C Smith declared a non-registrable interest as a tenant, and would take no part in it.",
        ),
        (
            declares("Councillor Smith declared an interest in item 5 as owner of the field.", Interest.DPI),
            "Councillor Smith declared an interest in item 5 as owner of the field.",
            "Councillor Smith declared an interest in item 5 as owner of the field.",
        ),
        (
            declares("The land that was declared surplus", Interest.DPI),
            "Councillor C Smith declared a disclosable pecuniary interest: The land that was declared surplus.",
            "Councillor C Smith declared a disclosable pecuniary interest: The land that was declared surplus.",
        ),
        (
            declares("Land by the field that Smith declared"),
            "Councillor C Smith declared an interest: Land by the field that Smith declared.",
            "Councillor C Smith declared an interest: Land by the field that Smith declared.",
        ),
        (
            declares("Shares in a company declared in the register"),
            "Councillor C Smith declared an interest: Shares in a company declared in the register.",
            "Councillor C Smith declared an interest: Shares in a company declared in the register.",
        ),
        (
            declares("", None, Conduct.DISPENSED),
            "Councillor C Smith declared an interest in the item, and had a dispensation to take part.",
            "Councillor C Smith declared an interest in the item, and had a dispensation to take part.",
        ),
        (
            declares("{@3}'s sister lived there"),
            "Councillor C Smith declared an interest: Councillor C Smith's sister lived there.",
            "Councillor C Smith declared an interest: Councillor C Smith's sister lived there.",
        ),
        (
            declares("in item 5", Interest.NRI, persons=(VICE, COOPTED)),
            "Councillor B Green and Mr F Jones each declared a non-registrable interest in item 5.",
            "Councillor Green and Mr Jones each declared a non-registrable interest in item 5.",
        ),
        (
            declares("in item 5\n(a) as a tenant; and\n(b) as a neighbour", Interest.NRI),
            "Councillor C Smith declared a non-registrable interest in item 5.\n(a) as a tenant; and\n"
            "(b) as a neighbour",
            "Councillor C Smith declared a non-registrable interest in item 5.\n(a) as a tenant; and\n"
            "(b) as a neighbour",
        ),
    ],
)
def test_a_declaration_has_its_class_in_words(made: Entry, durham: str, plain: str) -> None:
    here = meeting(PRESENT, "Field", made)
    assert sentence(here, here.entries[-1], DURHAM) == durham
    assert sentence(here, here.entries[-1], PLAIN) == plain


LEAVES = declares("in item 2 as owner", Interest.DPI, Conduct.LEAVES)
GOES = entry(Kind.DEPARTURE, (SMITH_C,), None, at=time(19, 40))
RETURNS = entry(Kind.ARRIVAL, (SMITH_C,), None, at=time(19, 50))
WITHDREW = (
    "Councillor C Smith, having declared an interest, withdrew from the meeting at 7.40pm during consideration of the "
    "item"
)
LEFT = "Councillor C Smith left the meeting at 7.40pm"


def test_who_leaves_for_an_interest_in_the_item_withdraws_and_returns() -> None:
    here = meeting(PRESENT, "Declarations of Interest", LEAVES, "Field", GOES, RETURNS)
    assert lines_of(here, DURHAM, 2) == [WITHDREW, "Councillor C Smith returned to the meeting at 7.50pm"]
    assert lines_of(here, PLAIN, 2) == [
        "Councillor C Smith, who had declared an interest, withdrew from the meeting at 7.40 pm during consideration "
        "of the item.",
        "Councillor C Smith returned to the meeting at 7.50 pm.",
    ]


def test_of_those_who_come_in_together_only_who_was_there_before_returns() -> None:
    together = entry(Kind.ARRIVAL, (SMITH_D, SMITH_C), None, at=time(19, 50))
    here = meeting(PRESENT, "Declarations of Interest", "Field", GOES, together)
    assert lines_of(here, PLAIN, 2)[1:] == [
        "Councillor C Smith returned to the meeting at 7.50 pm.",
        "Councillor D Smith arrived at 7.50 pm.",
    ]


def test_who_declared_an_interest_without_more_and_leaves_in_the_item_leaves_for_it() -> None:
    here = meeting(PRESENT, "Declarations of Interest", declares("in item 2, as a neighbour", None), "Field")
    assert sentence(here, GOES, DURHAM) == WITHDREW


def test_a_departure_that_is_being_typed_is_known_to_be_for_the_interest() -> None:
    here = meeting(PRESENT, "Declarations of Interest", LEAVES, "Field")
    assert sentence(here, GOES, DURHAM) == WITHDREW


@pytest.mark.parametrize(
    "record",
    [
        ("Declarations of Interest", LEAVES, "Field", "Other", GOES),
        ("Declarations of Interest", "Field", GOES, LEAVES),
        ("Declarations of Interest", declares("in item 2", Interest.DPI, Conduct.DISPENSED), "Field", GOES),
        ("Declarations of Interest", declares("in item 2", Interest.NRI, Conduct.STAYS), "Field", GOES),
        ("Declarations of Interest", declares("in item 2", Interest.NRI), "Field", GOES),
        ("Declarations of Interest", declares("a personal interest in item 2"), "Field", GOES),
        ("Declarations of Interest", declares("in item 2, and remained in the meeting"), "Field", GOES),
    ],
)
def test_any_other_departure_is_a_departure(record: tuple[Entry | str, ...]) -> None:
    here = meeting(PRESENT, *record)
    gone = next(e for e in here.entries if e.kind is Kind.DEPARTURE)
    assert sentence(here, gone, DURHAM) == LEFT


def test_somebody_who_leaves_with_them_makes_it_a_departure_of_both() -> None:
    both = entry(Kind.DEPARTURE, (SMITH_C, SMITH_D), None, at=time(19, 40))
    here = meeting(PRESENT, "Declarations of Interest", LEAVES, "Field", both)
    assert lines_of(here, DURHAM, 2) == ["Councillors C Smith and D Smith left the meeting at 7.40pm"]


def test_what_was_declared_while_the_public_was_excluded_is_not_told_in_public() -> None:
    exempt, public = entry(Kind.EXEMPT, text=None, subject="3"), entry(Kind.READMITTED, text=None)
    late = declares("as owner", Interest.DPI, Conduct.LEAVES)
    here = meeting(PRESENT, "Field", exempt, late, public, GOES)
    assert LEFT in lines_of(here, DURHAM)
    here = meeting(PRESENT, "Field", exempt, late, GOES)
    assert WITHDREW in lines_of(here, DURHAM, with_exempt=True)


def test_a_declaration_names_an_item_by_the_number_that_is_printed() -> None:
    head = replace(HEAD, date=date(2024, 1, 8), rules="council numbers={yy}/{n}", first_minute=36)
    made = meeting("Interests", declares("in item 2, as owner of the oak, and in item 3"), "Oak", head=head, items=1)
    (line,) = (line for line in lines_of(made, PLAIN) if "declared" in line)
    assert "in item 24/37, as owner of the oak, and in item 3" in line  # item 3 was not reached
    (line,) = (line for line in lines_of(made, load("kent")) if "declared" in line)
    assert "in item 2" in line  # the agenda's numbers are printed below the headings


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("non-pecuniary interest in item 26/5", "a non-pecuniary interest in item 26/5."),
        ("Other registrable interest as owner", "an other registrable interest as owner."),
        ("a personal and prejudicial interest", "a personal and prejudicial interest in the item."),
        ("an interest in the mill", "an interest in the mill."),
        ("as owner, whose interest is small", "an interest as owner, whose interest is small."),
        ("her brother has an interest in the firm", "an interest: her brother has an interest in the firm."),
    ],
)
def test_an_interest_named_in_words_is_not_named_twice(typed: str, said: str) -> None:
    (line,) = sentence(meeting(PRESENT, "Roads"), declares(typed), PLAIN).split("\n")
    assert line == f"Councillor C Smith declared {said}"
