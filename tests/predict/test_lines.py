"""What part of a typed line is prose."""

from __future__ import annotations

import pytest

from clerk_tui.predict.lines import Opening, Prose, prose_of
from clerk_tui.predict.shorthand import shortenable, written_out


def read(line: str) -> Prose | None:
    return prose_of(
        line, lambda words: words in ("boyes", "j boyes", "hand&lintern"), lambda word: "boyes".startswith(word)
    )


@pytest.mark.parametrize(
    "line",
    ["", "# ask Finance", "+boyes 9.4", "-boyes", "s/Aston/Ash", "/present boy", "/vote 8-", "/mot", "/motion boy",
     "/declare boy", "/declare hall ow", "/item 5", "bo", "boyes", "!boyes", "=",
     "Members thanked @boy", "/recommend Council"],
)  # fmt: skip
def test_nothing_is_offered_where_no_prose_is_typed(line: str) -> None:
    assert read(line) is None


@pytest.mark.parametrize(
    ("line", "text", "opening"),
    [
        ("Members noted", "Members noted", Opening.NOTE),
        ("boyes went", "boyes went", Opening.NOTE),
        ("boyes: asked", "asked", Opening.SPEECH),
        ("boyes? ", "", Opening.QUESTION),
        ("hand&lintern> that", "that", Opening.ANSWER),
        ("j boyes>> figures", "figures", Opening.PROMISE),
        ("Cost: the total", "Cost: the total", Opening.NOTE),
        ("= That the", "That the", Opening.CLAUSE),
        ("= (ii) That", "That", Opening.CLAUSE),
        ("... and the", "and the", Opening.MORE),
        ("!boyes to send", "to send", Opening.ACTION),
        ("/motion boyes / hand: That", "That", Opening.MOTION),
        ("/substantive That", "That", Opening.MOTION),
        ("/declare boyes owns the", "owns the", Opening.OTHER),
        ("/declare j boyes that he", "that he", Opening.OTHER),
        ("/defer until the", "until the", Opening.OTHER),
        ("/item 5 Paths", "Paths", Opening.TITLE),
        ("/item 7.2a ", "", Opening.TITLE),
        ("\\= 5", "= 5", Opening.NOTE),
        ("⚠ boyes: said ", "said ", Opening.SPEECH),
    ],
)
def test_the_prose_of_a_line_follows_its_mark(line: str, text: str, opening: Opening) -> None:
    assert read(line) == Prose(text, opening)


# Where the clerk's shorthand is written out, and for what it is suggested

SHORT = {"wd": "would", "yp": "young people"}


def is_name(words: str) -> bool:
    """Whether words name somebody of a small roll."""
    return words.lower() in ("cedar", "ash", "chair")


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("the work wd", "the work would"),
        ("Wd", "Would"),
        ("yp", "young people"),
        ("cedar: said that yp", "cedar: said that young people"),
        ("= That yp", "= That young people"),
        ("... and yp", "... and young people"),
        ("(yp", "(young people"),
        ("“Yes” he said of yp", "“Yes” he said of young people"),
        ("/motion cedar / ash: That yp", "/motion cedar / ash: That young people"),
        ("the work WD", None),
        ("the crowd", None),
        ("the-wd", None),
        ("cedar & wd", "cedar & would"),
        ("/item 5 wd", None),
        ("/motion wd", None),
        ("# ask wd", None),
        ("+wd", None),
        ("s/wd", None),
        ("@wd", None),
        ("he said “it wd", None),
        ('he said "it wd', None),
        ("the work wd ", None),
    ],
)
def test_shorthand_is_written_out_in_prose_alone(line: str, after: str | None) -> None:
    found = written_out(line, SHORT, is_name)
    assert (line[: found[0]] + found[1] if found else None) == after


def test_a_name_of_the_roll_is_never_shorthand() -> None:
    assert written_out("thanks to ash", {"ash": "a school hall"}, is_name) is None


def test_a_phrase_typed_often_should_have_a_shorthand() -> None:
    text = "the neighbourhood plan group met again"
    found = shortenable(text, [text] * 3, (), lambda letters: letters != "npg")
    assert found is not None
    assert (found.words, found.times) == ("neighbourhood plan group met again", 4)
    assert shortenable(text, [text] * 2, (), lambda letters: True) is None
    assert shortenable(text, [text] * 3, ["neighbourhood plan group met again"], lambda letters: False) is None


def test_what_a_text_shortens_itself_should_have_one_at_once() -> None:
    found = shortenable("the work of the Tree Warden Network (TWN) was noted", (), (), lambda letters: True)
    assert found is not None
    assert (found.words, found.short, found.times) == ("Tree Warden Network", "twn", 0)
    assert shortenable("the Tree Warden Network (XYZ)", (), (), lambda letters: True) is None
