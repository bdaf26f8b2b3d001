"""Names put together from titles, forenames, surnames and letters come apart into the same."""

import itertools
import random
from collections.abc import Iterable

import pytest

from clerk_tui.meeting.name_parts import take_apart

TITLES = [
    "",
    "Cllr",
    "Mr.",
    "Mrs",
    "Councillor Dr",
    "The Revd",
    "Council Member",
    "Vice-Chair",
    "Mayor Pro Tem",
    "Regent",
]
TITLES += ["An Cathaoirleach", "Comm.", "Fr.", "Lady", "Sgt", "Deputy"]
GIVEN = ["", "Aoife", "Anne-Marie", "Kwame Olu", "A.", "D. R.", "K.C.", "A.S.", "Ta’Quan", "José", "W P", "Mary J."]
SURNAMES = ["Hall", "Bishop", "Judge", "O’Brien", "Mac Giolla Phádraig", "van der Meer", "vander Plas", "Abd al-Rahman"]
SURNAMES += ["de la Cruz", "’t Hooft", "Ng", "Major", "Te Rangi", "Smith-Jones", "Lord", "ap Rhys"]
AFTER = ["", "Jr", ", Jr.", "MBE", ", KC", " III OBE", ", III, OBE", ", P.Eng."]


@pytest.mark.parametrize("in_capitals", [False, True], ids=["surname", "SURNAME"])
def test_a_name_in_the_spoken_order(in_capitals: bool) -> None:
    wrong = []
    for title, given, surname, after in _some(itertools.product(TITLES, GIVEN, SURNAMES, AFTER)):
        if not title and not given:
            continue
        printed = surname.upper() if in_capitals else surname
        name = take_apart(
            " ".join(filter(None, (title, given, printed))) + (after if after[:1] in ", " else f" {after}")
        )
        ends = _bare(f"{name.generation}{''.join(name.letters)}")
        if (name.title, _bare(name.given), name.surname, ends) != (title, _bare(given), printed, _bare(after)):
            wrong.append((title, given, printed, after, name))
    assert not wrong


def test_a_name_with_the_surname_first() -> None:
    wrong = []
    for title, given, surname in itertools.product(TITLES, GIVEN, SURNAMES):
        if not given or (given == "K.C." and not title):  # letters after the name, as likely as not
            continue
        if surname in ("Bishop", "Judge", "Major", "Lord") and given in ("Kwame Olu", "Ta’Quan"):
            continue  # a title before a name, for all that is known of these forenames
        name = take_apart(f"{surname}, {title} {given}".replace("  ", " "))
        if (name.title, _bare(name.given), name.surname) != (title, _bare(given), surname):
            wrong.append((title, given, surname, name))
    assert not wrong


def _some(cases: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return random.Random(1).sample(list(cases), 4000)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))
