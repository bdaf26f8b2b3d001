"""Lines of bodies that are no parish council: stops of titles, posts, shared forenames, long surnames."""

from __future__ import annotations

import pytest

from clerk_tui.minutes import load, sentence
from clerk_tui.notation import Reading, read_line

from .rolls import bodies, context

SELECT_BOARD, CITY, TRUST = "Elmford Select Board", "City of Wexbury", "Northmere Hospitals Trust"
SCHOOL, RESIDENTS, WELSH = "St Aldhelm's School Governors", "Tollgate Residents' Group", "Cyngor Llanfair Bach"


def read(body: str, line: str, state: str = "item") -> Reading:
    return read_line(line, context(body, state, frozenset()))


@pytest.mark.parametrize(
    ("body", "line", "offer"),
    [
        (SELECT_BOARD, "Mrs. Hathaway and Mr. Ortega against, rest for", "/vote all -hathaway -ortega"),
        (SELECT_BOARD, "carried, Ms. May abstaining", "/vote all ~may"),
        (CITY, "tina and ald. castle against, rest for", "/vote all -price -castle"),
        (TRUST, "ceo against, rest for", "/vote all -vogel"),
    ],
)
def test_the_stop_of_a_title_loses_nobody_who_voted(body: str, line: str, offer: str) -> None:
    assert read(body, line, "motion").offer == offer


@pytest.mark.parametrize(
    ("body", "line", "offer"),
    [
        (TRUST, "estates director to ring the county", "!hallam to ring the county"),
        (TRUST, "director of estates left 7.40", "-hallam 7.40"),
        (TRUST, "cosec to ring the county", "!ransome to ring the county"),
        (SCHOOL, "Head left 7.40", "-foss 7.40"),
        (WELSH, "finance officer to ring the county", "!rhys to ring the county"),
        (CITY, "city atty said the path is wet", "stroud: said the path was wet"),
        (RESIDENTS, "sec left 7.40", "-pat 7.40"),
    ],
)
def test_a_post_is_whoever_holds_it(body: str, line: str, offer: str) -> None:
    assert read(body, line).offer == offer


@pytest.mark.parametrize(
    "line", ["sam: the path is wet", "sam left 7.40", "carried, sam against", "apologies from Sam"]
)
def test_a_forename_that_two_people_have_is_asked_about(line: str) -> None:
    reading = read(RESIDENTS, line, "motion")
    assert len(reading.candidates) == 2
    assert "Sam Hill or Sam Reed" in reading.remark


@pytest.mark.parametrize(
    ("body", "line", "printed"),
    [
        (CITY, "as city atty said, it is shut", "As Gail Stroud said, it is shut."),
        (CITY, "thanks to alderman price for it", "Thanks to Alderman Price for it."),
        (RESIDENTS, "thanks to treas for it", "Thanks to Bev Quigg for it."),
        (WELSH, "thanks to te aho for it", "Thanks to Te Aho for it."),
        (WELSH, "-morgan pugh 7.40", "Cllr Morgan-Pugh left at 7.40 pm."),
        (SELECT_BOARD, "banks> that Ms. May had asked", "Mr. Owen Banks replied that Ms. May had asked."),
    ],
)
def test_people_are_printed_as_they_are_called(body: str, line: str, printed: str) -> None:
    here, entry = context(body, "item", frozenset()), read(body, line).entry
    assert entry is not None
    assert sentence(here.meeting, entry, load(bodies()[body].style)) == printed
