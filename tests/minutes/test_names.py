"""How the minutes write the names of people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Capacity, Person, RollPlace
from clerk_tui.minutes import load
from clerk_tui.minutes.sentences.names import Forms
from clerk_tui.minutes.style.model import PersonForm

from .meetings import meeting


def written(form: PersonForm, *names: str) -> list[str]:
    """The members with those names, in one form inside a sentence."""
    style = load("durham")
    people = {at: Person(at, name) for at, name in enumerate(names, 1)}
    roll = tuple(RollPlace(at, Capacity.MEMBER, at) for at in people)
    here = replace(meeting(), people=people, roll=roll)
    forms = Forms(here, replace(style, people=replace(style.people, form=form)))
    return [forms.named(person) for person in people]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("Council Member Rosa Reyes III", "Council Member Reyes"),
        ("Cr Lucy McKee OAM", "Cr McKee"),
        ("Alderman W J Lund, MBE", "Alderman Lund"),
        ("Mr O Richardson", "Mr Richardson"),
        ("Councillor Jo ter Horst", "Councillor ter Horst"),
        ("The Mayor, Cr Denise Wight", "The Mayor Cr Wight"),
        ("The Rt Hon Ann Birk MP", "The Rt Hon Ann Birk"),
        ("Sir Paul Elm CBE", "Sir Paul Elm"),
        ("Tom Reed, Mayor", "Tom Reed"),
        ("Lucy McKee OAM", "Lucy McKee"),
        ("Reed, Tom", "Tom Reed"),
        ("Amos Elm, Jr.", "Amos Elm, Jr."),
        ("Director of Finance", "Director of Finance"),
        ("Member Services Officer", "Member Services Officer"),
    ],
)
def test_title_and_surname(listed: str, expected: str) -> None:
    assert written(PersonForm.TITLE_AND_SURNAME, listed) == [expected]


def test_two_of_one_surname_are_told_apart_by_forename_and_generation() -> None:
    names = ("Councillor Pat Elm Jr.", "Councillor Pat Elm Sr.", "Councillor B Ash")
    said = ["Councillor Pat Elm Jr.", "Councillor Pat Elm Sr.", "Councillor Ash"]
    assert written(PersonForm.TITLE_AND_SURNAME, *names) == said


def test_other_forms_of_a_name_with_a_long_title() -> None:
    listed = "Her Worship the Mayor, Councillor R Reed-Lund OBE"
    assert written(PersonForm.WITHOUT_TITLE, listed) == ["R Reed-Lund OBE"]
    assert written(PersonForm.INITIALS, listed) == ["RRL"]
    assert written(PersonForm.GIVEN_NAME, "Cr Rosa van der Meer OAM") == ["Rosa"]


def test_a_title_of_two_words_is_shared() -> None:
    forms = Forms(meeting(), load("us"))
    names = ("Council Member A Ash", "Council Member B Elm", "Mayor C Yew")
    assert forms.share_titles(names) == "Council Members A Ash and B Elm and Mayor C Yew"
