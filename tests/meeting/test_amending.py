"""Amendments worked into the text of a motion."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.meeting.amending import amended

MOTION = "That the hall be let for 5 years from May, the rent to be £900."


@pytest.mark.parametrize(
    ("amendment", "text"),
    [
        ("delete “5” and insert “3”", "That the hall be let for 3 years from May, the rent to be £900."),
        ("That “5” be replaced by “3”.", "That the hall be let for 3 years from May, the rent to be £900."),
        ("to replace the words “let for” with “lent for”", MOTION.replace("let for", "lent for")),
        ('replace "May" with "June"', MOTION.replace("May", "June")),
        ("substitute “£950” for “£900”", MOTION.replace("£900", "£950")),
        ("the figure “£900” be deleted and replaced with “£950”", MOTION.replace("£900", "£950")),
        ("leave out “from May” and insert “at once” in its place", MOTION.replace("from May", "at once")),
        ("insert “main” after “the”", None),
        ("insert “main” before “hall”", MOTION.replace("hall", "main hall")),
        ("insert “, the stage included,” after “hall”", MOTION.replace("hall", "hall, the stage included,")),
        ("after “May” insert “next”", MOTION.replace("May", "May next")),
        ("“each year” be added after “£900”", MOTION.replace("£900", "£900 each year")),
        ("add “and that the Clerk sign the lease” at the end", MOTION[:-1] + " and that the Clerk sign the lease."),
        ("by adding “, paid by the quarter”", MOTION[:-1] + ", paid by the quarter."),
        ("delete “from May”", MOTION.replace(" from May", "")),
        ("the words “from May” be deleted", MOTION.replace(" from May", "")),
        ("delete all words after “That” and insert “the hall be sold”", "That the hall be sold."),
        ("to leave out all the words after 'that' and to insert 'the hall be sold.'", "That the hall be sold."),
        (
            "delete everything after “years” and substitute “, free of rent”",
            "That the hall be let for 5 years, free of rent.",
        ),
        ('replace all words after "let" with "to the Scouts"', "That the hall be let to the Scouts."),
        ("delete all words after “nowhere” and insert “x”", None),
        ("delete 'the hall' and insert 'the Clerk's room'", MOTION.replace("the hall", "the Clerk's room")),
        ("replace “the hall” with “the members' room”", MOTION.replace("the hall", "the members' room")),
    ],
)
def test_where_the_words_say_how(amendment: str, text: str | None) -> None:
    assert amended(MOTION, amendment) == text


@pytest.mark.parametrize(
    "amendment",
    [
        "that the hall be sold instead",
        "delete “ten” and insert “three”",
        "delete the second sentence",
        "replace “hall” with the words of the officer's report",
        "delete “5” and insert “3” and delete “May” and insert “June”",
        "delete 'hall' and insert 'barn' after 'the'",
        "add 'each year' and delete 'from May'",
        "",
    ],
)
def test_where_they_do_not_the_clerk_is_left_to_say(amendment: str) -> None:
    assert amended(MOTION, amendment) is None


TRUCK = "To buy a dump truck from Wexler Motors for $72,000, to be paid from 9 March to 1 June"


@pytest.mark.parametrize(
    ("amendment", "old", "new"),
    [
        ("change $72,000 to $69,500", "$72,000", "$69,500"),
        ("to change the price from $72,000 to $69,500.", "$72,000", "$69,500"),
        ("reduce the price from $72,000 to $69,500", "$72,000", "$69,500"),
        ("from $72,000 to $69,500", "$72,000", "$69,500"),
        ("strike $72,000 and insert $69,500", "$72,000", "$69,500"),
        ("strike out a dump truck and insert two vans", "a dump truck", "two vans"),
        ("replace a dump truck with two vans", "a dump truck", "two vans"),
        ("that the price be $69,500 instead of $72,000", "$72,000", "$69,500"),
        ("substitute Orley Motors for Wexler Motors", "Wexler Motors", "Orley Motors"),
        ("make it two vans instead of a dump truck", "a dump truck", "two vans"),
    ],
)
def test_words_without_quotation_marks_that_stand_in_the_motion_are_replaced(
    amendment: str, old: str, new: str
) -> None:
    assert amended(TRUCK, amendment) == TRUCK.replace(old, new)


@pytest.mark.parametrize(
    "amendment",
    [
        "change $75,000 to $69,500",
        "change the truck to a van",
        "change the price to $69,500",
        "from 9 to 10 March",
        "replace a dump truck with two vans and Wexler Motors with Orley Motors",
        "replace a dump truck with two vans, because they cost less",
        "from $72,000 to $69,500 for the truck alone",
        "strike 72,000 and insert 69,500",
        "replace dump with a dump",
        "to pay $69,500 in March instead of $72,000",
    ],
)
def test_where_they_do_not_stand_there_or_may_say_more_the_clerk_is_left_to_say(amendment: str) -> None:
    assert amended(TRUCK, amendment) is None


def test_words_that_stand_twice_are_not_guessed_at() -> None:
    assert amended("That the hall and the hall yard be let", "delete “hall” and insert “barn”") is None


PHRASES = st.text(st.sampled_from("abc def,;.-"), min_size=1, max_size=8).map(str.strip).filter(bool)


@given(PHRASES, PHRASES, PHRASES, PHRASES)
def test_a_replacement_takes_exactly_the_old_words_out_and_puts_the_new_in(
    before: str, old: str, new: str, after: str
) -> None:
    motion = f"{before} |{old}| {after}"
    assert amended(motion, f"delete “|{old}|” and insert “{new}”") == f"{before} {new} {after}"
