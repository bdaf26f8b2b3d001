"""What part of a typed line is prose."""

from __future__ import annotations

import pytest

from clerk_tui.predict.lines import Opening, Prose, prose_of


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
