"""What Tab completes."""

from __future__ import annotations

import pytest

from clerk_tui.meeting.rules import BODIES, KEYS
from clerk_tui.notation import complete

from .rolls import ENGLISH, WELSH, context_of, meeting_of, read

MEETING = meeting_of(ENGLISH + "\n/present boyes stoker maitland\n/item 5 Bridge\n/declare stoker dpi leaves")


def options(line: str, *, lines: str = "") -> list[str]:
    """What Tab offers at the end of a line."""
    found = complete(line, len(line), context_of(meeting_of(ENGLISH + lines) if lines else MEETING))
    return list(found.options) if found else []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mait", ["maitland"]),
        ("+mait", ["maitland"]),
        ("Thanks to @mait", ["maitland"]),
        ("/present boyes mait", ["maitland"]),
        ("/motion mait", ["maitland"]),
        ("/motion boyes/mait", ["maitland"]),
        ("/motion procedural mait", ["maitland"]),
        ("/motion proc", ["procedural"]),
        ("/amendment iv", ["iveson"]),
        ("/second sto", ["stoker"]),
        ("/declare mcar", ["mcardle"]),
        ("/own mait", ["maitland"]),
        ("/question publ", ["public"]),
        ("/answer ash", ["ashton"]),
        ("/order mait", ["maitland"]),
        ("/explain mait", ["maitland"]),
        ("/petition mait", ["maitland"]),
        ("/arising 4 December 2017 mcar", ["mcardle"]),
        ("/review 3 mcar", ["mcardle"]),
        ("/vote all -mait", ["maitland"]),
        ("/vote named 3-1-0 +boyes ~mait", ["maitland"]),
        ("/vote on (ii): all -mait", ["maitland"]),
        ("/vote na", ["named"]),
        ("/vote named a", ["all"]),
        ("/vote on (ii): ", ["named", "all"]),
        ("/vote 8-3 needs 2", ["2/3", "2/3 of all"]),
        ("/declare rice d", ["dpi"]),
        ("/declare rice ", ["dpi", "ori", "nri"]),
        ("/declare rice dpi in item 12, le", ["leaves"]),
        ("/casting ", ["for", "against"]),
        ("/casting a", ["against"]),
        ("/own rice a", ["against", "abstain"]),
        ("/rules ", [*BODIES, *(f"{key}=" for key in KEYS)]),
        ("/rules parish maj", ["majority="]),
        ("/exempt ", ["1", "2", "3", "4", "5", "6", "7"]),
        ("/exempt 1, 3", ["3"]),
        ("/subs", ["substantive"]),
        ("They saw @mot", ["motion"]),
        ("/motion boyes: That mait", []),
        ("/declare rice dpi that mait", []),
    ],
)
def test_tab_completes(line: str, expected: list[str]) -> None:
    assert options(line) == expected


def test_what_is_completed_takes_the_place_of_what_was_typed_of_it() -> None:
    for line, kept in [("/vote all -mait", "/vote all -"), ("/exempt 1,3", "/exempt 1,"), ("/casting a", "/casting ")]:
        found = complete(line, len(line), context_of(MEETING))
        assert found is not None
        assert (line[: found.start], found.end) == (kept, len(line))


def test_in_a_vote_those_come_first_who_may_vote() -> None:
    lines = "\n/present carr cole crane\n/item 1 One\n/declare cole dpi leaves"
    roll = "\n/member A Carr\n/member B Cole\n/officer C Crane\n/member D Clay"
    assert options("/vote all -c", lines=roll + lines)[0] == "carr"
    assert "committee" not in options("/vote all -c", lines=roll + lines)
    assert "committee" in options("/motion c", lines=roll + lines)


def test_only_who_is_out_comes_in_and_only_who_is_in_leaves() -> None:
    roll = "\n/member A Carr\n/member B Cole\n/member D Clay\n/officer C Crane"
    roll += "\n/present carr cole\n/item 1 One\n-cole 9.40"
    assert options("+c", lines=roll) == ["clay", "cole", "cooke", "crathorne", "stoker", "crane"]
    assert options("-c", lines=roll) == ["carr", "crane"]
    assert options("-cra", lines=roll) == ["crane"]
    assert options("+car", lines=roll) == ["carr"]


def test_paragraphs_are_shown_with_what_they_are_about_by_the_law_of_the_body() -> None:
    welsh = meeting_of("/rules council law=wales\n" + WELSH)
    found = complete("/exempt 12", 10, context_of(welsh))
    assert found is not None
    assert found.labels == ("12 information relating to a particular individual",)


def test_words_that_fit_several_items_complete_to_one_after_the_other_those_not_opened_first() -> None:
    agenda = "\n/agenda 5 Play area\n/agenda 6 Play strategy\n/agenda 7 Roads\n/item 5"
    assert options("/item play", lines=agenda) == ["6", "5"]
    assert options("/item pla ar", lines=agenda) == []
    assert options("/item Play", lines=agenda) == []
    remark = read("/item play", meeting_of(ENGLISH + agenda)).remark
    assert "This opens a new item: Tab for 6 Play strategy or 5 Play area" in remark
