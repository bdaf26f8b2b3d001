"""Who is who: names of one person merge where that is sure, and are asked about where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.importing.people import Answers, Likeness, PeopleOnFile, identify, likeness, name_parts, questions
from clerk_tui.meeting import Person

SAME, PERHAPS, OTHER = Likeness.SAME, Likeness.PERHAPS, Likeness.OTHER


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Cllr P. Bartlett", "Councillor P Bartlett OBE", SAME),
        ("Councillor Jane Smith (Chair)", "Jane Smith", SAME),
        ("PJ Carey", "P J Carey", SAME),
        ("Kelly, J", "J Kelly", SAME),
        ("Councillor Collins (M)", "Councillor M. Collins", SAME),
        ("Councillor Collins (M)", "Councillor Collins (J)", OTHER),
        ("Councillor M O'Brien", "Cllr. M. O Brien", SAME),
        ("Mr P Barrington-King", "Mr P Barrington King", SAME),
        ("Councillor Ó Briain", "Councillor J Ó Briain", PERHAPS),
        ("Mr Bartlett", "Mr P Bartlett", PERHAPS),
        ("J Smith", "Jane Smith", PERHAPS),
        ("Mr P V Green", "Mr P Green", PERHAPS),
        ("Councillor J Smith", "Mr J Smith", PERHAPS),
        ("Mr J Smith", "Mrs J Smith", OTHER),
        ("Jane Smith", "John Smith", OTHER),
        ("Mr P Bartlett", "Mr P Barton", OTHER),
    ],
)
def test_two_names_are_one_person_surely_perhaps_or_not(one: str, other: str, how: Likeness) -> None:
    assert likeness(name_parts(one), name_parts(other)) is how
    assert likeness(name_parts(other), name_parts(one)) is how


@given(st.text(max_size=60))
def test_any_text_is_a_name_like_itself(text: str) -> None:
    parts = name_parts(text)
    assert likeness(parts, parts) in ((SAME, PERHAPS) if parts.surname else (OTHER,))


def on_file(*names: str) -> PeopleOnFile:
    return PeopleOnFile([Person(n, name) for n, name in enumerate(names, 100)])


def people(*names: str) -> dict[int, Person]:
    return {n: Person(n, name) for n, name in enumerate(names, 1)}


def test_a_name_of_another_form_is_the_person_on_file() -> None:
    who = identify(people("Cllr. A Ash MBE", "Councillor B Birch"), on_file("Councillor A Ash"), Answers())
    assert who.ids == {1: 100}
    assert who.new == {2: "Councillor B Birch"}
    assert who.doubts == []


def test_two_of_one_meeting_are_never_one_person() -> None:
    who = identify(people("Councillor A Ash", "Cllr A. Ash OBE"), on_file("Councillor A Ash"), Answers())
    assert who.ids == {1: 100}
    assert who.new == {2: "Cllr A. Ash OBE"}


def test_a_doubtful_name_is_kept_apart_and_asked_about() -> None:
    who = identify(people("Mr Ash"), on_file("Mr A Ash", "Mr B Ash"), Answers())
    assert who.new == {1: "Mr Ash"}
    (doubt,) = who.doubts
    assert doubt.question == "Is “Mr Ash” the same person as “Mr A Ash” or “Mr B Ash”?"


def test_an_answer_merges_or_parts() -> None:
    known = on_file("Mr A Ash", "Mr B Ash")
    answers = Answers()
    answers.are_one("Mr Ash", "Mr B Ash")
    who = identify(people("Mr Ash"), known, answers)
    assert who.ids == {1: 101}
    assert who.forms == [(1, "Mr Ash")]
    answers = Answers()
    answers.are_two("Mr Ash", "Mr A Ash")
    answers.are_two("Mr Ash", "Mr B Ash")
    who = identify(people("Mr Ash"), known, answers)
    assert who.new == {1: "Mr Ash"}
    assert who.doubts == []
    assert sorted(who.apart) == [(1, 100), (1, 101)]


def test_a_form_that_was_found_once_is_known_ever_after() -> None:
    known = PeopleOnFile([Person(100, "Mr A Ash"), Person(101, "Mr B Ash")], [(101, "Mr Ash")])
    assert identify(people("Mr Ash"), known, Answers()).ids == {1: 101}


def test_answers_follow_each_other() -> None:
    answers = Answers()
    answers.are_one("Ash", "A Ash")
    answers.are_one("A Ash", "Anna Ash")
    assert answers.kept_as("Ash") == answers.kept_as("A Ash") == "Anna Ash"


def test_each_question_is_asked_once_for_many_meetings() -> None:
    names = ["Councillor J Smith", "Councillor Jane Smith", "Councillor Jane Smith", "Councillor J Smith", "Mr P Oak"]
    (asked,) = questions([(name, True) for name in names], on_file("Mr P Oak"))
    assert asked.name == "Councillor Jane Smith"
    assert [person.name for person in asked.others] == ["Councillor J Smith"]


def test_a_member_without_a_title_is_the_member_with_the_same_initials() -> None:
    known = PeopleOnFile([Person(100, "Councillor B Collins"), Person(101, "C Collins")], sit=[100])
    assert identify(people("B. Collins"), known, Answers(), sit={1}).ids == {1: 100}
    assert identify(people("B. Collins"), known, Answers()).ids == {}
    assert [alike.name for alike in questions([("B. Collins", False), ("B Collins", True)], known)] == ["B. Collins"]


def test_two_of_one_meeting_become_one_where_the_clerk_says_so() -> None:
    answers = Answers()
    answers.are_one("Councillor Keary", "S. Keary")
    who = identify(people("S. Keary", "Councillor Keary"), on_file("Councillor B Birch"), answers)
    assert who.new == {1: "S. Keary"}
    assert who.same == {2: 1}
    assert who.forms == [(2, "Councillor Keary")]


def test_pairs_on_file_are_asked_about_until_they_are_known_to_be_two() -> None:
    found = [Person(1, "J Smith"), Person(2, "Jane Smith"), Person(3, "P Oak")]
    ((one, other),) = PeopleOnFile(found).pairs()
    assert (one.id, other.id) == (1, 2)
    assert PeopleOnFile(found, different=[(1, 2)]).pairs() == ()
