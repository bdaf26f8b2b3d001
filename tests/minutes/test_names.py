"""How the minutes write the names of people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clerk_tui.meeting import Capacity, Person, RollPlace
from clerk_tui.minutes import load, style_names
from clerk_tui.minutes.sentences.name_forms import Forms
from clerk_tui.minutes.style import PersonForm

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
        ("C/Cllr Mrs J Reed", "C/Cllr Mrs Reed"),
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


@pytest.mark.parametrize("style", style_names())
def test_a_post_with_its_article_has_it_once_in_a_sentence(style: str) -> None:
    people = {1: Person(1, "Councillor Ann Hall"), 2: Person(2, "Mr Bo Price")}
    roll = (
        RollPlace(1, Capacity.CHAIR, 1, post="The Mayor"),
        RollPlace(2, Capacity.OFFICER, 2, post="The Town Clerk"),
    )
    forms = Forms(replace(meeting(), people=people, roll=roll), load(style))
    said = (forms.spoken(1, 1), forms.spoken(2, 1))
    assert not [words for words in said if "the the" in words.casefold()]


def test_other_forms_of_a_name_with_a_long_title() -> None:
    listed = "Her Worship the Mayor, Councillor R Reed-Lund OBE"
    assert written(PersonForm.WITHOUT_TITLE, listed) == ["R Reed-Lund OBE"]
    assert written(PersonForm.INITIALS, listed) == ["RRL"]
    assert written(PersonForm.GIVEN_NAME, "Cr Rosa van der Meer OAM") == ["Rosa"]


def test_a_title_of_two_words_is_shared() -> None:
    forms = Forms(meeting(), load("us"))
    names = ("Council Member A Ash", "Council Member B Elm", "Mayor C Yew")
    assert forms.share_titles(names) == "Council Members A Ash and B Elm and Mayor C Yew"


@pytest.mark.parametrize(
    ("post", "form", "said"),
    [
        ("Clerk", "", "the Clerk"),
        ("Clerk and RFO", "", "the Clerk"),
        ("Parish Clerk & Responsible Financial Officer", "", "the Parish Clerk"),
        ("Deputy Town Clerk", "", "the Deputy Town Clerk"),
        ("Clerk/RFO", "", "the Clerk"),
        ("Secretary to the Governors", "", "the Secretary"),
        ("Finance Officer and Clerk", "", "Helen Brook"),
        ("Clerk's Assistant", "", "Helen Brook"),
        ("Town Warden", "", "Helen Brook"),
        ("Clerk", "Mrs Brook", "Mrs Brook"),
    ],
)
def test_a_parish_calls_its_clerk_by_the_post_and_other_styles_by_name(post: str, form: str, said: str) -> None:
    place = RollPlace(1, Capacity.OFFICER, 1, post=post, form=form)
    here = replace(meeting(), people={1: Person(1, "Helen Brook")}, roll=(place,))
    assert Forms(here, load("parish")).spoken(1, None) == said
    assert Forms(here, load("durham")).spoken(1, None) == (form or "Helen Brook")
    member = replace(here, roll=(replace(place, capacity=Capacity.MEMBER),))
    assert Forms(member, load("parish")).spoken(1, None) == (form or "Helen Brook")


def test_two_with_the_same_post_are_called_by_name() -> None:
    roll = tuple(RollPlace(at, Capacity.OFFICER, at, post="Clerk") for at in (1, 2))
    here = replace(meeting(), people={1: Person(1, "Ann Lee"), 2: Person(2, "Ben Poe")}, roll=roll)
    assert [Forms(here, load("parish")).spoken(at, None) for at in (1, 2)] == ["Ann Lee", "Ben Poe"]
