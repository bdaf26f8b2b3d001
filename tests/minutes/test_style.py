"""House styles as data, and the small rules of written English."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import clerk_tui.minutes
from clerk_tui.errors import NotFoundError
from clerk_tui.meeting import Choice, Collective, Conduct, Interest
from clerk_tui.meeting.rules import Law
from clerk_tui.minutes import load, style_names
from clerk_tui.minutes.english import Levels, capital, fill, numbered, split_label, starts_sentence
from clerk_tui.minutes.style.files import is_shipped

SHIPPED = [name for name in style_names() if is_shipped(name)]


def test_an_unknown_style_names_those_there_are() -> None:
    with pytest.raises(NotFoundError, match=", ".join(style_names())):
        load("gothic")


def test_every_style_loads_and_is_read_once() -> None:
    assert all(load(name) is load(name) for name in SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_style_has_words_for_every_choice_interest_and_law(name: str) -> None:
    style = load(name)
    for table in (style.votes.lists, style.votes.own, style.votes.exceptions):
        assert table.keys() == set(Choice)
    assert style.votes.ways.keys() == {Choice.FOR, Choice.AGAINST}
    assert style.interests.conducts.keys() == set(Conduct)
    assert style.interests.classes.keys() == {*Interest, "none"}
    assert style.exempt.parts.keys() == set(Law)
    assert style.motions.moved.keys() == style.motions.unnamed.keys() == {"motion", "amendment", "procedural"}
    assert style.people.voices.keys() == set(Collective)


def test_no_code_asks_for_a_style_by_name() -> None:
    package = Path(clerk_tui.minutes.__file__).parent
    code = "".join(file.read_text(encoding="utf-8") for file in package.glob("*.py"))
    names = set(SHIPPED) - {"us"}  # a pronoun, of which the proof has a list
    assert not re.search(rf"[\"']({'|'.join(names)})[\"']", code)


def test_a_frame_leaves_out_what_is_empty() -> None:
    assert fill("{a} left[ at {b}][ by {c}]", a="X", b="", c="[y]") == "X left by [y]"


@pytest.mark.parametrize(
    ("pattern", "number", "label"),
    [("(i)", 4, "(iv)"), ("(a)", 28, "(ab)"), ("1.", 12, "12."), ("(i)", 49, "(xlix)"), ("", 3, "")],
)
def test_numbers_follow_the_manner_of_the_first(pattern: str, number: int, label: str) -> None:
    assert numbered(pattern, number) == label


@pytest.mark.parametrize(
    ("paragraph", "label", "rest"),
    [
        ("(iv) text", "(iv)", "text"),
        ("a) text", "a)", "text"),
        ("12. text", "12.", "text"),
        ("• text", "•", "text"),
        ("A plain one", "", "A plain one"),
        ("2018 was wet", "", "2018 was wet"),
        ("(see above) text", "", "(see above) text"),
        ("-5 degrees", "", "-5 degrees"),
    ],
)
def test_a_typed_label_is_told_from_words(paragraph: str, label: str, rest: str) -> None:
    assert split_label(paragraph) == (label, rest)


def test_a_letter_that_follows_its_neighbour_is_no_roman_number() -> None:
    levels = Levels()
    assert [levels.level(label) for label in ("(g)", "(h)", "(i)", "(j)", "1.", "•", "•", "(k)")] == [
        1, 1, 1, 1, 2, 3, 3, 1,
    ]  # fmt: skip


@pytest.mark.parametrize("before", ["", "One. ", "One?” ", "One.\n", "One. “", "(i) ", "One\n• "])
def test_a_sentence_begins_after_the_last_one(before: str) -> None:
    assert starts_sentence(before)


@pytest.mark.parametrize("before", ["one ", "one, ", "e.g. ", "at 9.", "see para. ", "one “", "x" * 40 + " "])
def test_a_sentence_goes_on(before: str) -> None:
    assert not starts_sentence(before)


def test_a_capital_passes_over_a_quotation_mark() -> None:
    assert [capital("“so”"), capital("éa"), capital("(i) x"), capital("")] == ["“So”", "Éa", "(i) x", ""]
